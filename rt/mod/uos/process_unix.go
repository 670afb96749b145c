//go:build unix

package uos

import (
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"pycopy/rt"
)

// systemFuncs are the functions of _os that depend on the system.
var systemFuncs = []rt.Builtin{
	{Name: "sync", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { unix.Sync(); return rt.None }},
	{Name: "chown", Min: 3, Max: 3, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return chown(t, a, unix.Chown) }},
	{Name: "lchown", Min: 3, Max: 3, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return chown(t, a, unix.Lchown) }},
	{Name: "mkfifo", Sig: "path, mode=", Fn: mkfifo},
	{Name: "umask", Flags: rt.Host, Min: 1, Max: 1, Fn: umask},
	{Name: "dup2", Flags: rt.Host, Min: 2, Max: 3, Fn: dup2},
	{Name: "fdatasync", Flags: rt.Host, Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return fdCall(t, a, fdatasync) }},
	{Name: "get_inheritable", Flags: rt.HostFD, Min: 1, Max: 1, Fn: getInheritable},
	{Name: "set_inheritable", Flags: rt.HostFD, Min: 2, Max: 2, Fn: setInheritable},
	{Name: "get_blocking", Flags: rt.HostFD, Min: 1, Max: 1, Fn: getBlocking},
	{Name: "set_blocking", Flags: rt.HostFD, Min: 2, Max: 2, Fn: setBlocking},
	{Name: "getpid", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return number(t, a, os.Getpid) }},
	{Name: "getppid", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return number(t, a, os.Getppid) }},
	{Name: "getuid", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return number(t, a, os.Getuid) }},
	{Name: "getgid", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return number(t, a, os.Getgid) }},
	{Name: "geteuid", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return number(t, a, os.Geteuid) }},
	{Name: "getegid", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return number(t, a, os.Getegid) }},
	{Name: "getpgrp", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return number(t, a, unix.Getpgrp) }},
	{Name: "getpgid", Min: 1, Max: 1, Fn: getpgid},
	{Name: "setpgid", Flags: rt.Host, Min: 2, Max: 2, Fn: setpgid},
	{Name: "setsid", Flags: rt.Host, Fn: setsid},
	{Name: "getgroups", Fn: getgroups},
	{Name: "nice", Flags: rt.Host, Min: 1, Max: 1, Fn: nice},
	{Name: "_times", Fn: times},
	{Name: "_spawn", Flags: rt.Host, Sig: "file, args, env, files, cwd=, session=", Fn: spawn},
	{Name: "_exec", Flags: rt.Host, Sig: "file, args, env", Fn: execute},
	{Name: "waitpid", Flags: rt.Host, Min: 2, Max: 2, Fn: waitpid},
	{Name: "_waitexit", Flags: rt.Host, Min: 2, Max: 2, Fn: waitExit},
	{Name: "pidfd_open", Flags: rt.Host, Min: 1, Max: 2, Fn: pidfdOpen},
	{Name: "kill", Flags: rt.Host, Min: 2, Max: 2, Fn: kill},
	{Name: "killpg", Flags: rt.Host, Min: 2, Max: 2, Fn: killpg},
}

func getpgid(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	g, err := unix.Getpgid(n[0])
	if err != nil {
		return t.OSError(err, "")
	}
	return rt.MakeSmall(g)
}

func setpgid(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	return done(t, unix.Setpgid(n[0], n[1]))
}

func setsid(t *rt.Thread, a []rt.Value) rt.Value {
	_, err := unix.Setsid()
	return done(t, err)
}

func getgroups(t *rt.Thread, a []rt.Value) rt.Value {
	ids, err := os.Getgroups()
	if err != nil {
		return t.OSError(err, "")
	}
	l := t.NewList(len(ids))
	if l != rt.NoValue {
		for i, id := range ids {
			l.List()[i] = rt.MakeSmall(id)
		}
	}
	return l
}

func nice(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	old, err := unix.Getpriority(unix.PRIO_PROCESS, 0)
	if err != nil {
		return t.OSError(err, "")
	}
	now := 20 - old + n[0] // the system call returns 20 minus the nice value
	if err := unix.Setpriority(unix.PRIO_PROCESS, 0, now); err != nil {
		return t.OSError(err, "")
	}
	return rt.MakeSmall(min(now, 19))
}

// times returns the CPU seconds of this process and its children: user, system, children's.
func times(t *rt.Thread, a []rt.Value) rt.Value {
	r := t.NewTuple(4)
	if r == rt.NoValue {
		return r
	}
	for i, who := range [...]int{unix.RUSAGE_SELF, unix.RUSAGE_CHILDREN} {
		var u unix.Rusage
		if err := unix.Getrusage(who, &u); err != nil {
			return t.OSError(err, "")
		}
		r.Tuple()[2*i] = t.NewFloat(float64(u.Utime.Nano()) / 1e9)
		r.Tuple()[2*i+1] = t.NewFloat(float64(u.Stime.Nano()) / 1e9)
	}
	return r
}

// system runs a command with the standard shell and returns its wait status.
func system(t *rt.Thread, a []rt.Value) rt.Value {
	cmd, fine := t.PathArg(a[0])
	if !fine || !flushAll(t) {
		return rt.NoValue
	}
	attr := syscall.ProcAttr{Dir: currentDir(t), Env: os.Environ(), Files: []uintptr{0, 1, 2}}
	pid, err := syscall.ForkExec("/bin/sh", []string{"sh", "-c", cmd}, &attr)
	if err != nil {
		return t.OSError(err, "")
	}
	var status unix.WaitStatus
	if !t.Detached(func(func() bool) {
		for {
			if _, err = unix.Wait4(pid, &status, 0, nil); err != unix.EINTR {
				return
			}
		}
	}) {
		return rt.NoValue
	}
	if err != nil {
		return t.OSError(err, "")
	}
	return rt.MakeSmall(int(status))
}

// currentDir is the directory of a program that is started: "" for that of the process, unless the runtime has one of its own.
func currentDir(t *rt.Thread) string {
	if h, is := t.R.Config().FS.(rt.HostFiles); is {
		return h.HostPath(".")
	}
	return ""
}

// spawn starts a program; files are the descriptors that become its 0, 1, 2 and so on (-1: closed). cwd is its directory, session
// makes it the leader of a new session. It returns the process id.
func spawn(t *rt.Thread, a []rt.Value) rt.Value {
	file, args, env, fine := programArgs(t, a)
	if !fine {
		return rt.NoValue
	}
	fds := t.TupleOf(a[3])
	if fds == rt.NoValue || !flushAll(t) {
		return rt.NoValue
	}
	attr := syscall.ProcAttr{Dir: currentDir(t), Env: env}
	if a[4] != rt.NoValue && a[4] != rt.None {
		if attr.Dir, fine = hostPath(t, a[4]); !fine {
			return rt.NoValue
		}
	}
	if session, fine := t.OptTruth(a[5], false); !fine {
		return rt.NoValue
	} else if session {
		attr.Sys = &syscall.SysProcAttr{Setsid: true}
	}
	for i := range fds.Tuple() {
		fd, fine := t.Index(fds.Tuple()[i])
		if !fine {
			return rt.NoValue
		}
		attr.Files = append(attr.Files, uintptr(fd))
	}
	pid, err := syscall.ForkExec(file, args, &attr)
	if err != nil {
		return t.OSError(err, file)
	}
	return rt.MakeSmall(pid)
}

// execute replaces this process by another program.
func execute(t *rt.Thread, a []rt.Value) rt.Value {
	file, args, env, fine := programArgs(t, a)
	if !fine || !flushAll(t) {
		return rt.NoValue
	}
	return t.OSError(syscall.Exec(file, args, env), file)
}

// waitpid waits for a child and returns (pid, status).
func waitpid(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	for pause := time.Millisecond; ; pause = min(pause*2, 20*time.Millisecond) {
		var status unix.WaitStatus
		pid, err := unix.Wait4(n[0], &status, n[1]|unix.WNOHANG, nil)
		if err != nil && err != unix.EINTR {
			return t.OSError(err, "")
		}
		if err == nil && (pid != 0 || n[1]&unix.WNOHANG != 0) {
			return t.Pair(rt.MakeSmall(pid), rt.MakeSmall(int(status)))
		}
		waited, fine := awaitChild(t, n[0], n[1], -1)
		if !fine || !waited && !t.Sleep(pause) {
			return rt.NoValue
		}
	}
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
	limit := time.Duration(max(0, min(seconds, 1e9)) * float64(time.Second))
	const pause = 5 * time.Millisecond // where there is nothing to wait for
	waited, fine := awaitChild(t, pid, 0, limit)
	if !fine || !waited && !t.Sleep(min(pause, limit)) {
		return rt.NoValue
	}
	return rt.None
}

// pidfdOpen is pidfd_open(pid, flags=0).
func pidfdOpen(t *rt.Thread, a []rt.Value) rt.Value {
	pid, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	fd, err := pidFD(pid)
	if err != nil {
		return t.OSError(err, "")
	}
	return rt.MakeSmall(fd)
}

func kill(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	return done(t, unix.Kill(n[0], unix.Signal(n[1])))
}

func killpg(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	return done(t, unix.Kill(-n[0], unix.Signal(n[1])))
}
