package uselect

import (
	"time"

	"golang.org/x/sys/unix"

	"pycopy/rt"
)

func initSystem(t *rt.Thread, m rt.Value) bool {
	return t.ModuleType(m, &epollSpec) != rt.NoValue && t.ModuleInts(m, map[string]int64{
		"EPOLLIN": unix.EPOLLIN, "EPOLLOUT": unix.EPOLLOUT, "EPOLLERR": unix.EPOLLERR, "EPOLLHUP": unix.EPOLLHUP,
		"EPOLLPRI": unix.EPOLLPRI, "EPOLLRDHUP": unix.EPOLLRDHUP, "EPOLLET": unix.EPOLLET, "EPOLLONESHOT": unix.EPOLLONESHOT,
		"EPOLL_CLOEXEC": unix.EPOLL_CLOEXEC, "EPOLLEXCLUSIVE": unix.EPOLLEXCLUSIVE, "EPOLLMSG": unix.EPOLLMSG,
		"EPOLLRDNORM": unix.EPOLLRDNORM, "EPOLLRDBAND": unix.EPOLLRDBAND, "EPOLLWRNORM": unix.EPOLLWRNORM, "EPOLLWRBAND": unix.EPOLLWRBAND,
		"POLLRDNORM": unix.EPOLLRDNORM, "POLLRDBAND": unix.EPOLLRDBAND, "POLLWRNORM": unix.EPOLLWRNORM, "POLLWRBAND": unix.EPOLLWRBAND,
		"POLLRDHUP": unix.POLLRDHUP, "POLLMSG": unix.EPOLLMSG, "PIPE_BUF": 4096,
	})
}

// epoll is the Go state of an epoll object.
type epoll struct {
	fd     int
	events []unix.EpollEvent
}

// Close closes the descriptor.
func (e *epoll) Close() error {
	fd := e.fd
	if e.fd = -1; fd < 0 {
		return nil
	}
	return unix.Close(fd)
}

// PollFD makes epoll objects pollable themselves.
func (e *epoll) PollFD() int { return e.fd }

// PollReady makes epoll objects pollable themselves.
func (e *epoll) PollReady(int16) int16 { return 0 }

var epollSpec = rt.TypeSpec{
	Name: "epoll", Module: "select", Layout: rt.KindObject, Flags: rt.Final, New: epollNew,
	Methods: []rt.Builtin{
		{Name: "register", Min: 2, Max: 3, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return control(t, a, unix.EPOLL_CTL_ADD) }},
		{Name: "modify", Min: 3, Max: 3, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return control(t, a, unix.EPOLL_CTL_MOD) }},
		{Name: "unregister", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return control(t, a, unix.EPOLL_CTL_DEL) }},
		{Name: "poll", Sig: "self, timeout=, maxevents=", Fn: epollPoll},
		{Name: "fileno", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return rt.MakeSmall(t.Native(a[0]).(*epoll).fd)
		}},
		{Name: "close", Min: 1, Max: 1, Fn: epollClose},
		{Name: "__enter__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "__exit__", Min: 1, Max: 4, Fn: epollClose},
	},
	GetSets: []rt.GetSet{{Name: "closed", Get: func(t *rt.Thread, self rt.Value) rt.Value {
		return rt.MakeBool(t.Native(self).(*epoll).fd < 0)
	}}},
}

var epollSig = rt.Builtin{Name: "epoll", Sig: "sizehint=, flags="}

func epollNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	if t.BindArgs(&epollSig, args, nkw) == nil {
		return rt.NoValue
	}
	fd, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		return t.OSError(err, "")
	}
	e := &epoll{fd: fd}
	v := t.NewNative(cls, e, 0)
	if v == rt.NoValue {
		_ = e.Close()
	}
	return v
}

func epollClose(t *rt.Thread, a []rt.Value) rt.Value {
	if err := t.Native(a[0]).(*epoll).Close(); err != nil {
		return t.OSError(err, "")
	}
	return rt.None
}

func control(t *rt.Thread, a []rt.Value, op int) rt.Value {
	e := t.Native(a[0]).(*epoll)
	if e.fd < 0 {
		return t.Errorf(rt.ExcValueError, "I/O operation on closed epoll object")
	}
	fd, fine := descriptor(t, a[1])
	if !fine {
		return rt.NoValue
	}
	mask := int(unix.EPOLLIN | unix.EPOLLOUT | unix.EPOLLPRI)
	if len(a) > 2 {
		if mask, fine = t.Index(a[2]); !fine {
			return rt.NoValue
		}
	}
	if err := unix.EpollCtl(e.fd, op, fd, &unix.EpollEvent{Events: uint32(mask), Fd: int32(fd)}); err != nil {
		return t.OSError(err, "")
	}
	return rt.None
}

// epollPoll(timeout=-1, maxevents=-1), with the timeout in seconds as in CPython.
func epollPoll(t *rt.Thread, a []rt.Value) rt.Value {
	e := t.Native(a[0]).(*epoll)
	timeout := time.Duration(-1)
	if a[1] != rt.NoValue && a[1] != rt.None {
		s, fine := t.ToFloat(a[1])
		if !fine {
			return rt.NoValue
		}
		if s >= 0 {
			timeout = time.Duration(min(s, 1e9) * 1e9)
		}
	}
	limit, fine := t.OptIndex(a[2], -1)
	if !fine {
		return rt.NoValue
	}
	if limit <= 0 {
		limit = 1024
	}
	limit = min(limit, 1<<16)
	if len(e.events) < limit {
		e.events = make([]unix.EpollEvent, limit)
	}
	if e.fd < 0 {
		return t.Errorf(rt.ExcValueError, "I/O operation on closed epoll object")
	}
	n, err := unix.EpollWait(e.fd, e.events[:limit], 0)
	if n <= 0 && timeout != 0 && (err == nil || err == unix.EINTR) {
		if ready, fine := t.WaitFD(e.fd, unix.POLLIN, timeout); !fine {
			return rt.NoValue
		} else if ready && e.fd >= 0 {
			n, err = unix.EpollWait(e.fd, e.events[:limit], 0)
		}
	}
	if err != nil && err != unix.EINTR {
		return t.OSError(err, "")
	}
	n = max(n, 0)
	l := t.NewList(n)
	if l == rt.NoValue {
		return l
	}
	for i := range n {
		item := t.Pair(rt.MakeSmall(int(e.events[i].Fd)), t.NewInt(int64(e.events[i].Events)))
		if item == rt.NoValue {
			return item
		}
		l.List()[i] = item
	}
	return l
}
