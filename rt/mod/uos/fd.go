package uos

import (
	"runtime"
	"syscall"

	"golang.org/x/sys/unix"

	"pycopy/rt"
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
	p, fine := t.PathArg(a[0])
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
	fd, err := unix.Open(p, n[0]|unix.O_CLOEXEC, uint32(n[1]))
	if err != nil {
		return t.OSError(err, p)
	}
	return rt.MakeSmall(fd)
}

func closeFD(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
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
	if _, fine := t.WaitFD(n[0], unix.POLLIN, -1); !fine {
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
	var k int
	var err error
	t.Blocking(func() { k, err = unix.Write(n[0], data) })
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
	if err := unix.Pipe2(p[:], unix.O_CLOEXEC); err != nil {
		return t.OSError(err, "")
	}
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

func dup2(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a[:2])
	if !fine {
		return rt.NoValue
	}
	if err := unix.Dup3(n[0], n[1], 0); err != nil {
		return t.OSError(err, "")
	}
	return a[1]
}

func isatty(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	_, err := unix.IoctlGetTermios(n[0], unix.TCGETS)
	return rt.MakeBool(err == nil)
}

func kill(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a)
	if !fine {
		return rt.NoValue
	}
	return done(t, unix.Kill(n[0], syscall.Signal(n[1])))
}
