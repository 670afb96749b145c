//go:build unix

package uos

import (
	"syscall"

	"golang.org/x/sys/unix"

	"pycopy/rt"
)

// What Unix systems have in common, and Windows lacks or does in another way.

// systemName and lineEnd are os.name and os.linesep.
const (
	systemName = "posix"
	lineEnd    = "\n"
)

// systemConstants makes the map when the module is imported: a map in a variable costs every start.
func systemConstants() map[string]int64 {
	return map[string]int64{
		"O_RDONLY": unix.O_RDONLY, "O_WRONLY": unix.O_WRONLY, "O_RDWR": unix.O_RDWR, "O_CREAT": unix.O_CREAT, "O_EXCL": unix.O_EXCL,
		"O_TRUNC": unix.O_TRUNC, "O_APPEND": unix.O_APPEND, "O_NONBLOCK": unix.O_NONBLOCK, "O_CLOEXEC": unix.O_CLOEXEC,
		"O_NOCTTY": unix.O_NOCTTY, "O_SYNC": unix.O_SYNC, "O_DSYNC": unix.O_DSYNC, "O_DIRECTORY": unix.O_DIRECTORY,
		"O_NOFOLLOW": unix.O_NOFOLLOW, "WNOHANG": unix.WNOHANG, "WUNTRACED": unix.WUNTRACED, "WCONTINUED": unix.WCONTINUED,
	}
}

// closeOnExec is added to the flags of open.
const closeOnExec = unix.O_CLOEXEC

// volume returns the numbers of statvfs.
func volume(path string) (n [10]int64, err error) {
	var st unix.Statfs_t
	if err := unix.Statfs(path, &st); err != nil {
		return n, err
	}
	return [...]int64{
		int64(st.Bsize), fragment(&st), int64(st.Blocks), int64(st.Bfree), int64(st.Bavail), int64(st.Files), int64(st.Ffree),
		int64(st.Ffree), int64(st.Flags), nameLimit(&st),
	}, nil
}

// systemNames returns the fields of uname.
func systemNames() (names [5]string, err error) {
	var u unix.Utsname
	if err := unix.Uname(&u); err != nil {
		return names, err
	}
	for i, f := range [...][]byte{u.Sysname[:], u.Nodename[:], u.Release[:], u.Version[:], u.Machine[:]} {
		names[i] = unix.ByteSliceToString(f)
	}
	return names, nil
}

func setTimes(path string, ns [2]int64, follow bool) error {
	flags := 0
	if !follow {
		flags = unix.AT_SYMLINK_NOFOLLOW
	}
	return unix.UtimesNanoAt(unix.AT_FDCWD, path, []unix.Timespec{unix.NsecToTimespec(ns[0]), unix.NsecToTimespec(ns[1])}, flags)
}

func fchmod(fd int, mode uint32) error { return unix.Fchmod(fd, mode) }

func chmodPath(path string, mode uint32) error { return unix.Chmod(path, mode) }

// setStatTimes sets all times of st.
func setStatTimes(st *syscall.Stat_t, ns int64) {
	now := syscall.NsecToTimespec(ns)
	for _, ts := range statTimes(st) {
		*ts = now
	}
}

func windowSize(fd int) (cols, rows int, err error) {
	w, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
	if err != nil {
		return 0, 0, err
	}
	return int(w.Col), int(w.Row), nil
}

// inUse reports whether an operation has failed because a file is open.
func inUse(error) bool { return false }

// nonblocking reports whether a descriptor does not block.
func nonblocking(fd int) (bool, error) {
	fl, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
	return fl&unix.O_NONBLOCK != 0, err
}

func chown(t *rt.Thread, a []rt.Value, f func(path string, uid, gid int) error) rt.Value {
	p, fine := hostPath(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n, fine := ints(t, a[1:])
	if !fine {
		return rt.NoValue
	}
	if err := f(p, n[0], n[1]); err != nil {
		return t.OSError(err, p)
	}
	return rt.None
}

func mkfifo(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := hostPath(t, a[0])
	if !fine {
		return rt.NoValue
	}
	mode, fine := t.OptIndex(a[1], 0o666)
	if !fine {
		return rt.NoValue
	}
	if err := unix.Mkfifo(p, uint32(mode)); err != nil {
		return t.OSError(err, p)
	}
	return rt.None
}

func umask(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	return rt.MakeSmall(unix.Umask(n))
}

func dup2(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a[:2])
	if !fine {
		return rt.NoValue
	}
	if err := dupTo(n[0], n[1]); err != nil {
		return t.OSError(err, "")
	}
	return a[1]
}

// flagOf reads a flag of a descriptor.
func flagOf(t *rt.Thread, v rt.Value, cmd, bit int) (set, fine bool) {
	fd, fine := t.Index(v)
	if !fine {
		return false, false
	}
	n, err := unix.FcntlInt(uintptr(fd), cmd, 0)
	if err != nil {
		t.OSError(err, "")
		return false, false
	}
	return n&bit != 0, true
}

// setFlag changes a flag of a descriptor.
func setFlag(t *rt.Thread, v rt.Value, get, set, bit int, on bool) rt.Value {
	fd, fine := t.Index(v)
	if !fine {
		return rt.NoValue
	}
	n, err := unix.FcntlInt(uintptr(fd), get, 0)
	if err == nil {
		if n &^= bit; on {
			n |= bit
		}
		_, err = unix.FcntlInt(uintptr(fd), set, n)
	}
	return done(t, err)
}

func getInheritable(t *rt.Thread, a []rt.Value) rt.Value {
	set, fine := flagOf(t, a[0], unix.F_GETFD, unix.FD_CLOEXEC)
	if !fine {
		return rt.NoValue
	}
	return rt.MakeBool(!set)
}

func setInheritable(t *rt.Thread, a []rt.Value) rt.Value {
	on, fine := t.Truth(a[1])
	if !fine {
		return rt.NoValue
	}
	return setFlag(t, a[0], unix.F_GETFD, unix.F_SETFD, unix.FD_CLOEXEC, !on)
}

func getBlocking(t *rt.Thread, a []rt.Value) rt.Value {
	set, fine := flagOf(t, a[0], unix.F_GETFL, unix.O_NONBLOCK)
	if !fine {
		return rt.NoValue
	}
	return rt.MakeBool(!set)
}

func setBlocking(t *rt.Thread, a []rt.Value) rt.Value {
	on, fine := t.Truth(a[1])
	if !fine {
		return rt.NoValue
	}
	return setFlag(t, a[0], unix.F_GETFL, unix.F_SETFL, unix.O_NONBLOCK, !on)
}
