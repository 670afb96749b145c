package usocket

import (
	"time"

	"pycopy/rt"
	"pycopy/rt/unix"
)

// Sock is the Go state of a socket object. Its descriptor blocks or not as the
// program says, but no system call ever blocks: a blocking socket is waited for first, with the lock
// released, so that an interrupt or a timeout ends the wait.
type Sock struct {
	fd                  int // -1: closed
	family, kind, proto int
	timeout             time.Duration // < 0: none, 0: non-blocking
}

// PollFD makes sockets pollable.
func (s *Sock) PollFD() int { return s.fd }

// PollReady makes sockets pollable.
func (s *Sock) PollReady(int16) int16 { return 0 }

// Close closes the descriptor.
func (s *Sock) Close() error {
	fd := s.fd
	if s.fd = -1; fd < 0 {
		return nil
	}
	return unix.Close(fd)
}

// SetTimeout says how long an operation may take: < 0 for ever, 0 non-blocking.
func (s *Sock) SetTimeout(d time.Duration) error {
	s.timeout = d
	return unix.SetNonblock(s.fd, d == 0)
}

var socketSpec = rt.TypeSpec{
	Name: "socket", Module: "socket", Layout: rt.KindObject, Flags: rt.HasDict | rt.Late, New: socketNew, Repr: socketRepr,
	Iter: rt.IterSelf, Next: socketNext,
	Methods: []rt.Builtin{
		{Name: "fileno", Min: 1, Max: 1, Fn: fileno},
		{Name: "close", Min: 1, Max: 1, Fn: closeSocket},
		{Name: "detach", Min: 1, Max: 1, Fn: detach},
		{Name: "dup", Min: 1, Max: 1, Fn: dupSocket},
		{Name: "__enter__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "__exit__", Min: 1, Max: 4, Fn: closeSocket},
		{Name: "bind", Min: 2, Max: 2, Fn: bind},
		{Name: "listen", Min: 1, Max: 2, Fn: listen},
		{Name: "accept", Min: 1, Max: 1, Fn: acceptSocket},
		{Name: "connect", Min: 2, Max: 2, Fn: connect},
		{Name: "connect_ex", Min: 2, Max: 2, Fn: connectEx},
		{Name: "getsockname", Min: 1, Max: 1, Fn: nameOf(unix.Getsockname)},
		{Name: "getpeername", Min: 1, Max: 1, Fn: nameOf(unix.Getpeername)},
		{Name: "getsockopt", Min: 3, Max: 4, Fn: getsockopt},
		{Name: "setsockopt", Min: 4, Max: 5, Fn: setsockopt},
		{Name: "setblocking", Min: 2, Max: 2, Fn: setblocking},
		{Name: "getblocking", Min: 1, Max: 1, Fn: getblocking},
		{Name: "settimeout", Min: 2, Max: 2, Fn: settimeout},
		{Name: "gettimeout", Min: 1, Max: 1, Fn: gettimeout},
		{Name: "shutdown", Min: 2, Max: 2, Fn: shutdown},
		{Name: "recv", Sig: "self, bufsize, flags=", Fn: recv},
		{Name: "recv_into", Sig: "self, buffer, nbytes=, flags=", Fn: recvInto},
		{Name: "recvfrom", Sig: "self, bufsize, flags=", Fn: recvfrom},
		{Name: "recvfrom_into", Sig: "self, buffer, nbytes=, flags=", Fn: recvfromInto},
		{Name: "send", Min: 2, Max: 3, Fn: send},
		{Name: "sendall", Min: 2, Max: 3, Fn: sendall},
		{Name: "sendto", Min: 3, Max: 4, Fn: sendto},
		{Name: "read", Min: 1, Max: 2, Fn: read},
		{Name: "readinto", Min: 2, Max: 3, Fn: readinto},
		{Name: "readline", Min: 1, Max: 3, Fn: readline},
		{Name: "write", Min: 2, Max: 4, Fn: write},
		{Name: "ioctl", Min: 3, Max: 3, Fn: ioctl},
		{Name: "makefile", Sig: "self, mode=, buffering=, *, encoding=, errors=, newline=", Fn: makefile},
	},
	GetSets: []rt.GetSet{
		number("family", func(s *Sock) int { return s.family }),
		number("type", func(s *Sock) int { return s.kind }),
		number("proto", func(s *Sock) int { return s.proto }),
		{Name: "timeout", Get: func(t *rt.Thread, self rt.Value) rt.Value { return gettimeout(t, []rt.Value{self}) }},
		{Name: "_closed", Get: func(t *rt.Thread, self rt.Value) rt.Value {
			s, is := t.Native(self).(*Sock)
			return rt.MakeBool(!is || s.fd < 0)
		}},
	},
}

func number(name string, f func(s *Sock) int) rt.GetSet {
	return rt.GetSet{Name: name, Get: func(t *rt.Thread, self rt.Value) rt.Value {
		s, is := t.Native(self).(*Sock)
		if !is {
			return rt.MakeSmall(-1)
		}
		return rt.MakeSmall(f(s))
	}}
}

// open returns the state of a socket that is not closed.
func open(t *rt.Thread, v rt.Value) (*Sock, bool) {
	s, is := t.Native(v).(*Sock)
	if !is || s.fd < 0 {
		t.Errno(int(unix.EBADF))
		return nil, false
	}
	return s, true
}

var newSig = rt.Builtin{Name: "socket", Sig: "family=, type=, proto=, fileno="}

func socketNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&newSig, args, nkw)
	if a == nil || !t.AskHost() {
		return rt.NoValue
	}
	var n [3]int
	for i, def := range [...]int{unix.AF_INET, unix.SOCK_STREAM, 0} {
		var fine bool
		if n[i], fine = t.OptIndex(a[i], def); !fine {
			return rt.NoValue
		}
		if n[i] == -1 && i < 2 {
			n[i] = def
		}
	}
	if a[3] != rt.NoValue && a[3] != rt.None {
		fd, fine := t.Index(a[3])
		if !fine {
			return rt.NoValue
		}
		return adopt(t, cls, fd)
	}
	fd, err := newSocket(n[0], n[1], max(n[2], 0))
	if err != nil {
		return t.OSError(err, "")
	}
	return wrap(t, cls, fd, n[0], n[1]&0xf, max(n[2], 0))
}

// adopt makes a socket object of a descriptor, asking the system what socket that is.
func adopt(t *rt.Thread, cls rt.Value, fd int) rt.Value {
	sa, err := unix.Getsockname(fd)
	if err != nil {
		return t.OSError(err, "")
	}
	family := unix.AF_INET
	switch sa.(type) {
	case *unix.SockaddrInet6:
		family = unix.AF_INET6
	case *unix.SockaddrUnix:
		family = unix.AF_UNIX
	}
	kind, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_TYPE)
	if err != nil {
		return t.OSError(err, "")
	}
	return wrap(t, cls, fd, family, kind, 0)
}

// wrap makes a socket object; it takes the descriptor over, also when it fails.
func wrap(t *rt.Thread, cls rt.Value, fd, family, kind, proto int) rt.Value {
	s := &Sock{fd: fd, family: family, kind: kind, proto: proto, timeout: defaults(t).timeout}
	if s.timeout == 0 {
		_ = unix.SetNonblock(fd, true)
	}
	v := t.NewNative(cls, s, 0)
	if v == rt.NoValue {
		_ = s.Close()
	}
	return v
}

// moduleState is the state of the module in a runtime.
type moduleState struct {
	timeout time.Duration // of new sockets
	scratch []byte        // what is received lands here first; used with the lock held
}

func defaults(t *rt.Thread) *moduleState {
	return t.R.State(rt.StateSocket, func() any { return &moduleState{timeout: -1} }).(*moduleState)
}

// scratchSize bounds what one system call receives.
const scratchSize = 64 << 10

func scratch(t *rt.Thread, n int) []byte {
	m := defaults(t)
	if m.scratch == nil {
		m.scratch = make([]byte, scratchSize)
	}
	return m.scratch[:min(n, scratchSize)]
}

func socketRepr(t *rt.Thread, self rt.Value) rt.Value {
	s, is := t.Native(self).(*Sock)
	if !is {
		return t.NewStr("<socket.socket>")
	}
	state := ""
	if s.fd < 0 {
		state = " [closed]"
	}
	return t.NewStr("<socket.socket" + state + " fd=" + itoa(s.fd) + ", family=" + itoa(s.family) + ", type=" + itoa(s.kind) + ", proto=" + itoa(s.proto) + ">")
}

func fileno(t *rt.Thread, a []rt.Value) rt.Value {
	s, is := t.Native(a[0]).(*Sock)
	if !is {
		return rt.MakeSmall(-1)
	}
	return rt.MakeSmall(s.fd)
}

func closeSocket(t *rt.Thread, a []rt.Value) rt.Value {
	if s, is := t.Native(a[0]).(*Sock); is {
		if err := s.Close(); err != nil && err != unix.ECONNRESET {
			return t.OSError(err, "")
		}
	}
	return rt.None
}

func detach(t *rt.Thread, a []rt.Value) rt.Value {
	s, is := t.Native(a[0]).(*Sock)
	if !is {
		return rt.MakeSmall(-1)
	}
	fd := s.fd
	s.fd = -1
	return rt.MakeSmall(fd)
}

func dupSocket(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	fd, err := dupFD(s.fd)
	if err != nil {
		return t.OSError(err, "")
	}
	return wrap(t, t.TypeOf(a[0]), fd, s.family, s.kind, s.proto)
}

func bind(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	sa, fine := address(t, s.family, a[1])
	if !fine {
		return rt.NoValue
	}
	return done(t, unix.Bind(s.fd, sa))
}

func done(t *rt.Thread, err error) rt.Value {
	if err != nil {
		return t.OSError(err, "")
	}
	return rt.None
}

func listen(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n := 128
	if len(a) > 1 {
		if n, fine = t.Index(a[1]); !fine {
			return rt.NoValue
		}
	}
	return done(t, unix.Listen(s.fd, max(n, 0)))
}

// wait waits until a blocking socket is ready; it returns false with an exception pending for a non-blocking one.
func (s *Sock) wait(t *rt.Thread, events int16, deadline time.Time) bool {
	left := time.Duration(-1)
	switch {
	case s.timeout == 0:
		t.Errno(int(unix.EAGAIN))
		return false
	case s.timeout > 0:
		left = max(0, time.Until(deadline))
	}
	ready, fine := t.WaitFD(s.fd, events, left)
	if !fine {
		return false
	}
	if !ready {
		timedOut(t)
		return false
	}
	if s.fd < 0 {
		t.Errno(int(unix.EBADF))
		return false
	}
	return true
}

func timedOut(t *rt.Thread) rt.Value {
	text := t.NewStr("timed out")
	if text == rt.NoValue {
		return text
	}
	e := t.Call2(t.R.ExcClass(rt.ExcTimeoutError), rt.MakeSmall(int(unix.ETIMEDOUT)), text)
	if e == rt.NoValue {
		return e
	}
	return t.Raise(e, rt.NoValue)
}

// deadline is when an operation that starts now has to be finished.
func (s *Sock) deadline() time.Time { return time.Now().Add(s.timeout) }

// retry repeats a system call that does not block until it is done or fails. The exception is pending when it returns
// false.
func (s *Sock) retry(t *rt.Thread, events int16, flags int, call func() error) bool {
	deadline := s.deadline()
	for {
		err := call()
		switch err {
		case nil:
			return true
		case unix.EINTR:
			continue
		case unix.EAGAIN:
			if !s.waitUnless(t, flags, events, deadline) {
				return false
			}
			continue
		}
		t.OSError(err, "")
		return false
	}
}

// waitUnless is wait, unless the program's flags for the call say not to wait.
func (s *Sock) waitUnless(t *rt.Thread, flags int, events int16, deadline time.Time) bool {
	if flags&unix.MSG_DONTWAIT != 0 {
		t.OSError(unix.EAGAIN, "")
		return false
	}
	return s.wait(t, events, deadline)
}

func acceptSocket(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	if s.timeout != 0 && !s.wait(t, unix.POLLIN, s.deadline()) {
		return rt.NoValue
	}
	var fd int
	var sa unix.Sockaddr
	if s.timeout != 0 {
		// The connection may be gone again: accept must not block on the next.
		_ = unix.SetNonblock(s.fd, true)
		defer func() { _ = unix.SetNonblock(s.fd, s.timeout == 0) }()
	}
	if !s.retry(t, unix.POLLIN, 0, func() (err error) { fd, sa, err = accept(s.fd); return err }) {
		return rt.NoValue
	}
	conn := wrap(t, t.TypeOf(a[0]), fd, s.family, s.kind, s.proto)
	if conn == rt.NoValue {
		return conn
	}
	addr := newAddress(t, sa)
	if addr == rt.NoValue {
		return addr
	}
	return t.Pair(conn, addr)
}

// connectTo connects and returns the error number, 0 for success; ok is false with an exception pending for others than
// those of the system.
func (s *Sock) connectTo(t *rt.Thread, sa unix.Sockaddr) (err error, ok bool) {
	if s.timeout != 0 {
		_ = unix.SetNonblock(s.fd, true)
		defer func() {
			if s.fd >= 0 {
				_ = unix.SetNonblock(s.fd, s.timeout == 0)
			}
		}()
	}
	err = unix.Connect(s.fd, sa)
	if s.timeout == 0 || err != unix.EINPROGRESS && err != unix.EINTR && err != unix.EAGAIN {
		return err, true
	}
	if !s.wait(t, unix.POLLOUT, s.deadline()) {
		return nil, false
	}
	n, err := unix.GetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err == nil && n != 0 {
		err = unix.Errno(n)
		connectFailed(s.fd, sa)
	}
	return err, true
}

// connectSocket connects a socket; it reports false with an exception pending.
func connectSocket(t *rt.Thread, a []rt.Value) (err error, fine bool) {
	s, fine := open(t, a[0])
	if !fine {
		return nil, false
	}
	sa, fine := address(t, s.family, a[1])
	if !fine {
		return nil, false
	}
	return s.connectTo(t, sa)
}

func connect(t *rt.Thread, a []rt.Value) rt.Value {
	err, fine := connectSocket(t, a)
	if !fine {
		return rt.NoValue
	}
	return done(t, err)
}

func connectEx(t *rt.Thread, a []rt.Value) rt.Value {
	err, fine := connectSocket(t, a)
	if !fine {
		if t.ExcMatches(rt.ExcTimeoutError) {
			t.TakeExc()
			return rt.MakeSmall(int(unix.EAGAIN))
		}
		return rt.NoValue
	}
	if no, is := err.(unix.Errno); is {
		return rt.MakeSmall(int(no))
	}
	return rt.MakeSmall(0)
}

func nameOf(f func(fd int) (unix.Sockaddr, error)) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value {
		s, fine := open(t, a[0])
		if !fine {
			return rt.NoValue
		}
		sa, err := f(s.fd)
		if err != nil {
			return t.OSError(err, "")
		}
		return newAddress(t, sa)
	}
}

func shutdown(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	how, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	return done(t, unix.Shutdown(s.fd, how))
}

func socketpair(t *rt.Thread, a []rt.Value) rt.Value {
	var n [3]int
	for i, def := range [...]int{pairFamily, unix.SOCK_STREAM, 0} {
		var fine bool
		if n[i], fine = t.OptIndex(a[i], def); !fine {
			return rt.NoValue
		}
	}
	fds, err := newPair(n[0], n[1], n[2])
	if err != nil {
		return t.OSError(err, "")
	}
	cls := t.ModuleAttr("_socket", "socket")
	if cls == rt.NoValue {
		return cls
	}
	x := wrap(t, cls, fds[0], n[0], n[1], n[2])
	y := wrap(t, cls, fds[1], n[0], n[1], n[2])
	if x == rt.NoValue || y == rt.NoValue {
		return rt.NoValue
	}
	return t.Pair(x, y)
}
