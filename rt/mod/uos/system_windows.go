package uos

import (
	"errors"
	"os"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/sys/windows"

	"pycopy/rt"
	"pycopy/rt/unix"
)

// What Windows does in another way than Unix systems. What it lacks (users, groups, FIFOs, ...) is absent, so that hasattr tells.

// systemFuncs are the functions of _os that depend on the system.
var systemFuncs = []rt.Builtin{
	{Name: "getpid", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return number(t, a, os.Getpid) }},
	{Name: "getppid", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return number(t, a, os.Getppid) }},
	{Name: "_times", Fn: times},
	{Name: "_spawn", Flags: rt.Host, Sig: "file, args, env, files, cwd=, session=", Fn: spawn},
	{Name: "_exec", Flags: rt.Host, Sig: "file, args, env", Fn: execute},
	{Name: "_shell", Flags: rt.Host, Fn: shell},
	{Name: "get_blocking", Flags: rt.HostFD, Min: 1, Max: 1, Fn: getBlocking},
	{Name: "set_blocking", Flags: rt.HostFD, Min: 2, Max: 2, Fn: setBlocking},
	{Name: "waitpid", Flags: rt.Host, Min: 2, Max: 2, Fn: waitpid},
	{Name: "_waitexit", Flags: rt.Host, Min: 2, Max: 2, Fn: waitExit},
	{Name: "kill", Flags: rt.Host, Min: 2, Max: 2, Fn: kill},
}

// systemName and lineEnd are os.name and os.linesep.
const (
	systemName = "nt"
	lineEnd    = "\r\n"
)

const wnohang = 1

// systemConstants makes the map when the module is imported: a map in a variable costs every start.
func systemConstants() map[string]int64 {
	return map[string]int64{
		"O_RDONLY": syscall.O_RDONLY, "O_WRONLY": syscall.O_WRONLY, "O_RDWR": syscall.O_RDWR, "O_CREAT": syscall.O_CREAT,
		"O_EXCL": syscall.O_EXCL, "O_TRUNC": syscall.O_TRUNC, "O_APPEND": syscall.O_APPEND, "O_CLOEXEC": syscall.O_CLOEXEC,
		"O_NONBLOCK": syscall.O_NONBLOCK, "O_NOINHERIT": syscall.O_CLOEXEC, "O_SYNC": syscall.O_SYNC, "O_BINARY": 0, "WNOHANG": wnohang,
	}
}

// closeOnExec is added to the flags of open.
const closeOnExec = syscall.O_CLOEXEC

func makePipe(p []int) error { return unix.Pipe(p) }

// statTimes returns the times of access, modification and change.
func statTimes(st *unix.Stat_t) [3]*unix.Timespec {
	return [...]*unix.Timespec{&st.Atim, &st.Mtim, &st.Ctim}
}

// setStatTimes sets all times of st.
func setStatTimes(st *unix.Stat_t, ns int64) {
	for _, ts := range statTimes(st) {
		*ts = unix.NsecToTimespec(ns)
	}
}

func setTimes(path string, ns [2]int64, follow bool) error { return unix.SetTimes(path, ns, follow) }

func fchmod(int, uint32) error { return unix.ENOSYS }

func chmodPath(path string, mode uint32) error { return os.Chmod(path, os.FileMode(mode&0o777)) }

// volume returns the numbers of statvfs.
func volume(path string) (n [10]int64, err error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return n, unix.EINVAL
	}
	var mine, total, free uint64
	if err := windows.GetDiskFreeSpaceEx(name, &mine, &total, &free); err != nil {
		return n, err
	}
	const block = 4096
	return [...]int64{block, block, int64(total / block), int64(free / block), int64(mine / block), 0, 0, 0, 0, 255}, nil
}

// systemNames returns the fields of uname.
func systemNames() (names [5]string, err error) {
	v := windows.RtlGetVersion()
	node, err := os.Hostname()
	if err != nil {
		return names, err
	}
	version := strconv.Itoa(int(v.MajorVersion)) + "." + strconv.Itoa(int(v.MinorVersion)) + "." + strconv.Itoa(int(v.BuildNumber))
	machine := map[string]string{"amd64": "AMD64", "arm64": "ARM64"}[runtime.GOARCH]
	return [...]string{"Windows", node, strconv.Itoa(int(v.MajorVersion)), version, machine}, nil
}

func windowSize(int) (cols, rows int, err error) { return unix.Winsize() }

// inUse reports whether an operation has failed because a file is open.
func inUse(err error) bool { return errors.Is(err, windows.ERROR_SHARING_VIOLATION) }

// nonblocking reports whether a descriptor does not block.
func nonblocking(fd int) (bool, error) { return unix.PipeNonblock(fd), nil }

func getBlocking(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	return rt.MakeBool(!unix.PipeNonblock(n[0]))
}

func setBlocking(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	on, fine := t.Truth(a[1])
	if !fine {
		return rt.NoValue
	}
	return done(t, unix.SetPipeNonblock(fd, !on))
}

// isRuntimeFD: programs do not try what numbers may be open.
func isRuntimeFD(int) bool { return false }

// times returns the CPU seconds of this process and its children, which are not counted: user, system, children's.
func times(t *rt.Thread, a []rt.Value) rt.Value {
	r := t.NewTuple(4)
	if r == rt.NoValue {
		return r
	}
	user, system := unix.ProcessTimes()
	for i, ns := range [...]int64{user, system, 0, 0} {
		r.Tuple()[i] = t.NewFloat(float64(ns) / 1e9)
	}
	return r
}

// children has the handles of the processes that were started and not waited for.
type children map[int]windows.Handle

func childrenOf(t *rt.Thread) children {
	return t.R.State(rt.StateChildren, func() any { return children{} }).(children)
}

// start starts a program; fds become its standard files (-1: none). line is its command line if args are none.
func start(file string, args []string, line string, env []string, dir string, fds []int) (pid int, h windows.Handle, err error) {
	attr := syscall.ProcAttr{Dir: dir, Env: env, Sys: &syscall.SysProcAttr{CmdLine: line}}
	for _, fd := range fds {
		h := uintptr(0)
		if fd >= 0 {
			h = unix.Handle(fd)
		}
		attr.Files = append(attr.Files, h)
	}
	if len(attr.Files) > 3 {
		return 0, 0, unix.ENOSYS
	}
	pid, p, err := syscall.StartProcess(file, args, &attr)
	return pid, windows.Handle(p), err
}

// spawn starts a program; files are the descriptors that become its standard files (-1: closed). cwd is its directory; there are no
// sessions. It returns the process id.
func spawn(t *rt.Thread, a []rt.Value) rt.Value {
	file, args, env, fine := programArgs(t, a)
	if !fine {
		return rt.NoValue
	}
	dir := ""
	if a[4] != rt.NoValue && a[4] != rt.None {
		if dir, fine = hostPath(t, a[4]); !fine {
			return rt.NoValue
		}
	}
	items := t.TupleOf(a[3])
	if items == rt.NoValue || !flushAll(t) {
		return rt.NoValue
	}
	var fds []int
	for i := range items.Tuple() {
		fd, fine := t.Index(items.Tuple()[i])
		if !fine {
			return rt.NoValue
		}
		fds = append(fds, fd)
	}
	line := ""
	if len(args) == 3 && args[1] == "/c" { // for a shell, which quotes in its own way
		line = args[0] + ` /s /c "` + args[2] + `"`
	}
	pid, h, err := start(file, args, line, env, dir, fds)
	if err != nil {
		return t.OSError(err, file)
	}
	childrenOf(t)[pid] = h
	return rt.MakeSmall(pid)
}

// execute runs a program in place of this one, which has nothing more to do than to wait for its end.
func execute(t *rt.Thread, a []rt.Value) rt.Value {
	file, args, env, fine := programArgs(t, a)
	if !fine {
		return rt.NoValue
	}
	if !flushAll(t) {
		return rt.NoValue
	}
	_, h, err := start(file, args, "", env, "", []int{0, 1, 2})
	if err != nil {
		return t.OSError(err, file)
	}
	if _, fine := awaitProcess(t, h, -1); !fine {
		return rt.NoValue
	}
	return t.ExitProcess(int(exitCode(h)))
}

// shellPath is the command interpreter.
func shellPath() string {
	if s := os.Getenv("COMSPEC"); s != "" {
		return s
	}
	return os.Getenv("SystemRoot") + `\System32\cmd.exe`
}

// shell returns the command interpreter.
func shell(t *rt.Thread, a []rt.Value) rt.Value { return t.NewStr(shellPath()) }

// system runs a command with the command interpreter and returns its exit code.
func system(t *rt.Thread, a []rt.Value) rt.Value {
	cmd, fine := t.PathArg(a[0])
	if !fine || !flushAll(t) {
		return rt.NoValue
	}
	sh := shellPath()
	_, h, err := start(sh, nil, sh+` /s /c "`+cmd+`"`, os.Environ(), "", []int{0, 1, 2})
	if err != nil {
		return t.OSError(err, "")
	}
	defer windows.CloseHandle(h)
	if _, fine := awaitProcess(t, h, -1); !fine {
		return rt.NoValue
	}
	return t.NewInt(int64(exitCode(h)))
}

// awaitProcess waits for the end of a process, for at most limit unless that is negative; ok is false, with an exception pending, when it is
// interrupted.
func awaitProcess(t *rt.Thread, h windows.Handle, limit time.Duration) (ended, ok bool) {
	deadline := time.Now().Add(limit)
	for {
		var e uint32
		t.Blocking(func() { e, _ = windows.WaitForSingleObject(h, 10) })
		switch {
		case e == windows.WAIT_OBJECT_0:
			return true, true
		case t.PollPending() && !t.HandlePoll():
			return false, false
		case limit >= 0 && time.Now().After(deadline):
			return false, true
		}
	}
}

func exitCode(h windows.Handle) (code uint32) {
	_ = windows.GetExitCodeProcess(h, &code)
	return code
}

// waitpid waits for a child and returns (pid, status), the exit code in the place where Unix has it.
func waitpid(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	all := childrenOf(t)
	h, is := all[n[0]]
	if !is {
		return t.Errno(int(unix.ECHILD))
	}
	limit := time.Duration(-1)
	if n[1]&wnohang != 0 {
		limit = 0
	}
	ended, fine := awaitProcess(t, h, limit)
	switch {
	case !fine:
		return rt.NoValue
	case !ended:
		return t.Pair(rt.MakeSmall(0), rt.MakeSmall(0))
	}
	code := exitCode(h)
	delete(all, n[0])
	_ = windows.CloseHandle(h)
	return t.Pair(rt.MakeSmall(n[0]), rt.MakeSmall(int(code)<<8))
}

// waitExit is _waitexit(pid, seconds): it waits until a child can be waited for or the time is over.
func waitExit(t *rt.Thread, a []rt.Value) rt.Value {
	pid, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	seconds, fine := t.ToFloat(a[1])
	if !fine {
		return rt.NoValue
	}
	h, is := childrenOf(t)[pid]
	if !is {
		return t.Errno(int(unix.ECHILD))
	}
	_, fine = awaitProcess(t, h, time.Duration(max(0, min(seconds, 1e9))*float64(time.Second)))
	return t.NoneIf(fine)
}

// kill ends a process; the number of the signal becomes its exit code.
func kill(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	h, err := windows.OpenProcess(windows.PROCESS_TERMINATE, false, uint32(n[0]))
	if err == windows.ERROR_INVALID_PARAMETER {
		err = unix.ESRCH
	}
	if err != nil {
		return t.OSError(err, "")
	}
	defer windows.CloseHandle(h)
	return done(t, windows.TerminateProcess(h, uint32(n[1])))
}
