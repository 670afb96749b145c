package uos

import (
	"os"
	"runtime"

	"pycopy/rt"
	"pycopy/rt/unix"
)

// File descriptors, as os.open and friends use them.

func cpuCount() int { return runtime.NumCPU() }

// ints converts all arguments.
func ints(t *rt.Thread, a []rt.Value) (n [3]int, fine bool) {
	for i, v := range a {
		if n[i], fine = t.Index(v); !fine {
			return n, false
		}
	}
	return n, true
}

// done returns None or raises err.
func done(t *rt.Thread, err error) rt.Value {
	if err != nil {
		return t.OSError(err, "")
	}
	return rt.None
}

func openFD(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := hostPath(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n, fine := ints(t, a[1:])
	if !fine {
		return rt.NoValue
	}
	if len(a) < 3 {
		n[1] = 0o777
	}
	var fd int
	var err error
	open := func() { fd, err = unix.Open(p, n[0]|closeOnExec, uint32(n[1])) }
	if info, e := os.Stat(p); e != nil || info.Mode()&os.ModeNamedPipe == 0 {
		open()
	} else if !t.Detached(func(stop func() bool) { // waits for the other end
		open()
		if stop() && err == nil {
			_ = unix.Close(fd)
		}
	}) {
		return rt.NoValue
	}
	if err != nil {
		return t.OSError(err, p)
	}
	return rt.MakeSmall(fd)
}

// closeFD closes a descriptor, but not one that the Go runtime needs: daemons close everything that they do not know.
func closeFD(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	if isRuntimeFD(n[0]) {
		return t.Errno(int(unix.EBADF))
	}
	t.R.ClosedPipe(n[0])
	return done(t, unix.Close(n[0]))
}

func readFD(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	if n[1] < 0 || n[1] > 1<<30 {
		return t.Errno(int(unix.EINVAL))
	}
	ready, fine := t.WaitFD(n[0], unix.POLLIN, 0)
	if fine && !ready {
		if non, err := nonblocking(n[0]); err == nil && !non {
			_, fine = t.WaitFD(n[0], unix.POLLIN, -1)
		}
	}
	if !fine {
		return rt.NoValue
	}
	b := make([]byte, n[1])
	k, err := unix.Read(n[0], b)
	if err != nil {
		return t.OSError(err, "")
	}
	return t.NewBytes(b[:max(k, 0)])
}

func writeFD(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a[:1])
	if !fine {
		return rt.NoValue
	}
	var b rt.Buffer
	if !t.GetBufferOrStr(a[1], &b) {
		return rt.NoValue
	}
	data := append([]byte(nil), b.Data...)
	ready := false
	if len(data) <= rt.PipePiece {
		if ready, fine = t.WaitFD(n[0], unix.POLLOUT, 0); !fine {
			return rt.NoValue
		}
	}
	var k int
	var err error
	if ready {
		k, err = t.WriteOnce(n[0], data)
	} else if non, e := nonblocking(n[0]); e == nil && non {
		k, err = unix.Write(n[0], data) // what fits
	} else if k, err, fine = t.WriteFD(n[0], data); !fine {
		return rt.NoValue
	}
	if err != nil {
		return t.OSError(err, "")
	}
	return rt.MakeSmall(k)
}

func seekFD(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	off, err := unix.Seek(n[0], int64(n[1]), n[2])
	if err != nil {
		return t.OSError(err, "")
	}
	return t.NewInt(off)
}

func pipe(t *rt.Thread, a []rt.Value) rt.Value {
	var p [2]int
	if err := makePipe(p[:]); err != nil {
		return t.OSError(err, "")
	}
	t.R.OpenedPipe(p)
	return t.Pair(rt.MakeSmall(p[0]), rt.MakeSmall(p[1]))
}

func dup(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	fd, err := unix.Dup(n[0])
	if err != nil {
		return t.OSError(err, "")
	}
	return rt.MakeSmall(fd)
}

func isatty(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	return rt.MakeBool(rt.IsTerminal(n[0]))
}

func fstat(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	var st unix.Stat_t
	if err := unix.Fstat(n[0], &st); err != nil {
		return t.OSError(err, "")
	}
	return newStat(t, &st)
}

// fdCall makes a function of a descriptor that returns None.
func fdCall(t *rt.Thread, a []rt.Value, f func(fd int) error) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	var err error
	t.Blocking(func() { err = f(n[0]) })
	return done(t, err)
}

func ftruncate(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	return done(t, unix.Ftruncate(n[0], int64(n[1])))
}

func pread(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	if n[1] < 0 || n[1] > 1<<30 {
		return t.Errno(int(unix.EINVAL))
	}
	b := make([]byte, n[1])
	k, err := unix.Pread(n[0], b, int64(n[2]))
	if err != nil {
		return t.OSError(err, "")
	}
	return t.NewBytes(b[:max(k, 0)])
}

func pwrite(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, []rt.Value{a[0], a[2]})
	if !fine {
		return rt.NoValue
	}
	var b rt.Buffer
	if !t.GetBuffer(a[1], &b) {
		return rt.NoValue
	}
	k, err := unix.Pwrite(n[0], b.Data, int64(n[1]))
	if err != nil {
		return t.OSError(err, "")
	}
	return rt.MakeSmall(k)
}

// terminalSize returns (columns, lines).
func terminalSize(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	cols, rows, err := windowSize(fd)
	if err != nil {
		return t.OSError(err, "")
	}
	return t.Pair(rt.MakeSmall(cols), rt.MakeSmall(rows))
}
