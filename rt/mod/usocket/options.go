package usocket

import (
	"strconv"
	"time"

	"pycopy/rt"
	"pycopy/rt/unix"
)

func itoa(n int) string { return strconv.Itoa(n) }

// optionArgs reads the arguments that getsockopt and setsockopt begin with.
func optionArgs(t *rt.Thread, a []rt.Value) (s *Sock, level, opt int, ok bool) {
	if s, ok = open(t, a[0]); !ok {
		return
	}
	if level, ok = t.Index(a[1]); !ok {
		return
	}
	opt, ok = t.Index(a[2])
	return
}

func getsockopt(t *rt.Thread, a []rt.Value) rt.Value {
	s, level, opt, fine := optionArgs(t, a)
	if !fine {
		return rt.NoValue
	}
	if len(a) < 4 || a[3] == rt.MakeSmall(0) {
		n, err := unix.GetsockoptInt(s.fd, level, opt)
		if err != nil {
			return t.OSError(err, "")
		}
		return rt.MakeSmall(n)
	}
	size, fine := t.Index(a[3])
	if !fine {
		return rt.NoValue
	}
	if size < 0 || size > 1024 {
		return t.Errorf(rt.ExcOSError, "getsockopt buflen out of range")
	}
	str, err := unix.GetsockoptString(s.fd, level, opt)
	if err != nil {
		return t.OSError(err, "")
	}
	b := append([]byte(str), make([]byte, size)...)
	return t.NewBytes(b[:size])
}

// setsockopt takes an int, bytes, or None and a length.
func setsockopt(t *rt.Thread, a []rt.Value) rt.Value {
	s, level, opt, fine := optionArgs(t, a)
	if !fine {
		return rt.NoValue
	}
	var b rt.Buffer
	switch {
	case a[3] == rt.None:
		return done(t, unix.SetsockoptString(s.fd, level, opt, ""))
	case a[3].IsSmall() || a[3] == rt.True || a[3] == rt.False:
		n, _ := t.Index(a[3])
		return done(t, unix.SetsockoptInt(s.fd, level, opt, n))
	case t.GetBuffer(a[3], &b):
		return done(t, unix.SetsockoptString(s.fd, level, opt, string(b.Data)))
	}
	return rt.NoValue
}

// newTimeout converts a timeout of a program in seconds; None: for ever.
func newTimeout(t *rt.Thread, v rt.Value) (time.Duration, bool) {
	if v == rt.None {
		return -1, true
	}
	f, fine := t.ToSeconds(v)
	if !fine {
		return 0, false
	}
	if f < 0 {
		t.Errorf(rt.ExcValueError, "Timeout value out of range")
		return 0, false
	}
	return time.Duration(min(f, 1e9) * 1e9), true
}

// timeoutValue is the inverse of newTimeout.
func timeoutValue(t *rt.Thread, d time.Duration) rt.Value {
	if d < 0 {
		return rt.None
	}
	return t.NewFloat(d.Seconds())
}

func settimeout(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	d, fine := newTimeout(t, a[1])
	if !fine {
		return rt.NoValue
	}
	return done(t, s.SetTimeout(d))
}

func gettimeout(t *rt.Thread, a []rt.Value) rt.Value {
	s, is := t.Native(a[0]).(*Sock)
	if !is {
		return rt.None
	}
	return timeoutValue(t, s.timeout)
}

func setblocking(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	on, fine := t.Truth(a[1])
	if !fine {
		return rt.NoValue
	}
	if on {
		return done(t, s.SetTimeout(-1))
	}
	return done(t, s.SetTimeout(0))
}

func getblocking(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	return rt.MakeBool(s.timeout != 0)
}

func getDefaultTimeout(t *rt.Thread, a []rt.Value) rt.Value {
	return timeoutValue(t, defaults(t).timeout)
}

func setDefaultTimeout(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := newTimeout(t, a[0])
	if !fine {
		return rt.NoValue
	}
	defaults(t).timeout = d
	return rt.None
}

// ioctl serves the requests of MicroPython's stream protocol.
func ioctl(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	req, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	switch req {
	case 3: // poll
		events, fine := t.Index(a[2])
		if !fine {
			return rt.NoValue
		}
		p := []unix.PollFd{{Fd: int32(s.fd), Events: int16(events)}}
		if _, err := unix.Poll(p, 0); err != nil {
			return t.OSError(err, "")
		}
		return rt.MakeSmall(int(p[0].Revents))
	case 4:
		return closeSocket(t, a[:1])
	case 10:
		return rt.MakeSmall(s.fd)
	}
	return t.Errno(int(unix.EINVAL))
}
