//go:build linux

// Package fcntl is the builtin module fcntl: control of descriptors, and locks on files.
package fcntl

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"

	"pycopy/rt"
)

// Module declares fcntl.
var Module = rt.ModuleSpec{
	Name: "fcntl", Host: true,
	Funcs: []rt.Builtin{
		{Name: "fcntl", Min: 2, Max: 3, Fn: fcntl},
		{Name: "ioctl", Min: 2, Max: 4, Fn: ioctl},
		{Name: "flock", Min: 2, Max: 2, Fn: flock},
		{Name: "lockf", Min: 2, Max: 5, Fn: lockf},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleInts(m, map[string]int64{
			"F_DUPFD": unix.F_DUPFD, "F_DUPFD_CLOEXEC": unix.F_DUPFD_CLOEXEC, "F_GETFD": unix.F_GETFD, "F_SETFD": unix.F_SETFD,
			"F_GETFL": unix.F_GETFL, "F_SETFL": unix.F_SETFL, "F_GETLK": unix.F_GETLK, "F_SETLK": unix.F_SETLK, "F_SETLKW": unix.F_SETLKW,
			"F_OFD_GETLK": unix.F_OFD_GETLK, "F_OFD_SETLK": unix.F_OFD_SETLK, "F_OFD_SETLKW": unix.F_OFD_SETLKW,
			"F_GETOWN": unix.F_GETOWN, "F_SETOWN": unix.F_SETOWN, "F_GETSIG": unix.F_GETSIG, "F_SETSIG": unix.F_SETSIG,
			"F_GETPIPE_SZ": unix.F_GETPIPE_SZ, "F_SETPIPE_SZ": unix.F_SETPIPE_SZ, "F_GETLEASE": unix.F_GETLEASE, "F_SETLEASE": unix.F_SETLEASE,
			"F_NOTIFY": unix.F_NOTIFY, "F_ADD_SEALS": unix.F_ADD_SEALS, "F_GET_SEALS": unix.F_GET_SEALS, "F_SEAL_SEAL": unix.F_SEAL_SEAL,
			"F_SEAL_SHRINK": unix.F_SEAL_SHRINK, "F_SEAL_GROW": unix.F_SEAL_GROW, "F_SEAL_WRITE": unix.F_SEAL_WRITE,
			"F_RDLCK": unix.F_RDLCK, "F_WRLCK": unix.F_WRLCK, "F_UNLCK": unix.F_UNLCK, "FD_CLOEXEC": unix.FD_CLOEXEC, "FASYNC": 0x2000,
			"LOCK_SH": unix.LOCK_SH, "LOCK_EX": unix.LOCK_EX, "LOCK_NB": unix.LOCK_NB, "LOCK_UN": unix.LOCK_UN,
		})
	},
}

// maxArg is how large a structure of bytes may be.
const maxArg = 1024

// descriptor returns the descriptor that a file or int stands for.
func descriptor(t *rt.Thread, v rt.Value) (int, bool) {
	if k := t.R.Layout(v); k != rt.KindInt && k != rt.KindBool {
		n := t.Intern("fileno")
		if n == rt.NoValue {
			return 0, false
		}
		f, found := t.FindAttr(v, n)
		if !found {
			t.Errorf(rt.ExcTypeError, "argument must be an int, or have a fileno() method.")
			return 0, false
		}
		if f == rt.NoValue {
			return 0, false
		}
		if v = t.Call0(f); v == rt.NoValue {
			return 0, false
		}
	}
	fd, fine := t.Index(v)
	if fine && fd < 0 {
		t.Errorf(rt.ExcValueError, "file descriptor cannot be a negative integer (%d)", fd)
		return 0, false
	}
	return fd, fine
}

// control makes the call, with data if there are any, else with arg; blocking ones wait without the lock, and again when a signal has come.
func control(t *rt.Thread, trap, fd, cmd, arg uintptr, data []byte) (uintptr, bool) {
	for {
		var n uintptr
		var errno syscall.Errno
		t.Blocking(func() {
			if data != nil {
				n, _, errno = unix.Syscall(trap, fd, cmd, uintptr(unsafe.Pointer(&data[0])))
			} else {
				n, _, errno = unix.Syscall(trap, fd, cmd, arg)
			}
		})
		switch {
		case errno == 0:
			return n, true
		case errno != unix.EINTR:
			t.OSError(errno, "")
			return 0, false
		case t.PollPending() && !t.HandlePoll():
			return 0, false
		}
	}
}

// argument returns a copy of a bytes-like argument, with room behind it, or an int.
func argument(t *rt.Thread, v rt.Value, name string) (data []byte, size int, n uintptr, fine bool) {
	if t.R.IsStr(v) {
		data = []byte(v.GoString())
	} else if k := t.R.Layout(v); k == rt.KindInt || k == rt.KindBool {
		i, fine := t.Int64(v)
		return nil, 0, uintptr(i), fine
	} else {
		var b rt.Buffer
		if !t.GetBuffer(v, &b) {
			return nil, 0, 0, false
		}
		data = b.Data
	}
	if len(data) > maxArg {
		t.Errorf(rt.ExcValueError, "%s string arg too long", name)
		return nil, 0, 0, false
	}
	buf := make([]byte, maxArg)
	return buf, copy(buf, data), 0, true
}

func fcntl(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := descriptor(t, a[0])
	if !fine {
		return rt.NoValue
	}
	cmd, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	return call(t, unix.SYS_FCNTL, "fcntl", fd, uintptr(cmd), a[2:])
}

// call makes a call with an int, which gives an int, or with bytes, which gives the bytes as they are then.
func call(t *rt.Thread, trap uintptr, name string, fd int, cmd uintptr, args []rt.Value) rt.Value {
	arg := rt.MakeSmall(0)
	if len(args) > 0 {
		arg = args[0]
	}
	data, size, n, fine := argument(t, arg, name)
	if !fine {
		return rt.NoValue
	}
	if data == nil {
		r, fine := control(t, trap, uintptr(fd), cmd, n, nil)
		if !fine {
			return rt.NoValue
		}
		return t.NewInt(int64(int32(r)))
	}
	if _, fine = control(t, trap, uintptr(fd), cmd, 0, data); !fine {
		return rt.NoValue
	}
	return t.NewBytes(data[:size])
}

// ioctl is ioctl(fd, request, arg=0, mutate_flag=True).
func ioctl(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := descriptor(t, a[0])
	if !fine {
		return rt.NoValue
	}
	request, fine := t.Int64(a[1])
	if !fine {
		return rt.NoValue
	}
	mutate := true
	if len(a) > 3 {
		if mutate, fine = t.Truth(a[3]); !fine {
			return rt.NoValue
		}
	}
	cmd := uintptr(uint32(request))
	if len(a) < 3 || !mutate || t.R.IsStr(a[2]) || t.R.Layout(a[2]) == rt.KindInt || t.R.Layout(a[2]) == rt.KindBool {
		return call(t, unix.SYS_IOCTL, "ioctl", fd, cmd, a[2:])
	}
	var b rt.Buffer
	if !t.GetBuffer(a[2], &b) {
		return rt.NoValue
	}
	if b.ReadOnly {
		return call(t, unix.SYS_IOCTL, "ioctl", fd, cmd, a[2:])
	}
	// The system writes into a copy: the buffer may change while it does.
	data := make([]byte, max(len(b.Data), maxArg))
	copy(data, b.Data)
	n, fine := control(t, unix.SYS_IOCTL, uintptr(fd), cmd, 0, data)
	if !fine || !t.GetBuffer(a[2], &b) {
		return rt.NoValue
	}
	copy(b.Data, data)
	return t.NewInt(int64(int32(n)))
}

func flock(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := descriptor(t, a[0])
	if !fine {
		return rt.NoValue
	}
	op, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	_, fine = control(t, unix.SYS_FLOCK, uintptr(fd), uintptr(op), 0, nil)
	return t.NoneIf(fine)
}

// lockf is lockf(fd, cmd, len=0, start=0, whence=0), where cmd is one of flock's.
func lockf(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := descriptor(t, a[0])
	if !fine {
		return rt.NoValue
	}
	op, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	var l unix.Flock_t
	switch {
	case op == unix.LOCK_UN:
		l.Type = unix.F_UNLCK
	case op&unix.LOCK_SH != 0:
		l.Type = unix.F_RDLCK
	case op&unix.LOCK_EX != 0:
		l.Type = unix.F_WRLCK
	default:
		return t.Errorf(rt.ExcValueError, "unrecognized lockf argument")
	}
	var n [3]int64
	for i, v := range a[2:] {
		if n[i], fine = t.Int64(v); !fine {
			return rt.NoValue
		}
	}
	l.Len, l.Start, l.Whence = n[0], n[1], int16(n[2])
	cmd := unix.F_SETLKW
	if op&unix.LOCK_NB != 0 {
		cmd = unix.F_SETLK
	}
	for {
		var err error
		t.Blocking(func() { err = unix.FcntlFlock(uintptr(fd), cmd, &l) })
		switch {
		case err == nil:
			return rt.None
		case err != unix.EINTR:
			return t.OSError(err, "")
		case t.PollPending() && !t.HandlePoll():
			return rt.NoValue
		}
	}
}
