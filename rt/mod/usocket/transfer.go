package usocket

import (
	"bytes"

	"pycopy/rt"
	"pycopy/rt/mod/uio"
	"pycopy/rt/unix"
)

// receive receives into b, once.
func (s *Sock) receive(t *rt.Thread, b []byte, flags int) (n int, from unix.Sockaddr, ok bool) {
	ok = s.retry(t, unix.POLLIN, flags, func() (err error) {
		n, from, err = unix.Recvfrom(s.fd, b, flags|unix.MSG_DONTWAIT)
		return err
	})
	return n, from, ok
}

// size reads the number of bytes to receive.
func size(t *rt.Thread, v rt.Value) (int, bool) {
	n, fine := t.Index(v)
	if fine && n < 0 {
		t.Errorf(rt.ExcValueError, "negative buffersize in recv")
		return 0, false
	}
	return n, fine
}

func recv(t *rt.Thread, a []rt.Value) rt.Value {
	b, _, fine := receiveNew(t, a)
	if !fine {
		return rt.NoValue
	}
	return t.NewBytes(b)
}

// receiveNew receives up to a[1] bytes into the scratch buffer.
func receiveNew(t *rt.Thread, a []rt.Value) ([]byte, unix.Sockaddr, bool) {
	s, fine := open(t, a[0])
	if !fine {
		return nil, nil, false
	}
	n, fine := size(t, a[1])
	if !fine {
		return nil, nil, false
	}
	flags, fine := t.OptIndex(a[2], 0)
	if !fine {
		return nil, nil, false
	}
	if n == 0 {
		return nil, nil, true
	}
	b := scratch(t, n)
	n, from, fine := s.receive(t, b, flags)
	if !fine {
		return nil, nil, false
	}
	return b[:min(n, len(b))], from, true
}

func recvfrom(t *rt.Thread, a []rt.Value) rt.Value {
	b, from, fine := receiveNew(t, a)
	if !fine {
		return rt.NoValue
	}
	data, addr := t.NewBytes(b), newAddress(t, from)
	if data == rt.NoValue || addr == rt.NoValue {
		return rt.NoValue
	}
	return t.Pair(data, addr)
}

// receiveInto receives into a buffer of the program. While it waits other threads run, so the data goes through the
// scratch buffer: the program's may have been resized.
func receiveInto(t *rt.Thread, a []rt.Value) (int, unix.Sockaddr, bool) {
	s, fine := open(t, a[0])
	if !fine {
		return 0, nil, false
	}
	var buf rt.Buffer
	if !t.GetBuffer(a[1], &buf) {
		return 0, nil, false
	}
	if buf.ReadOnly {
		t.Errorf(rt.ExcTypeError, "read-write bytes-like object expected")
		return 0, nil, false
	}
	n, fine := t.OptIndex(a[2], 0)
	if !fine {
		return 0, nil, false
	}
	flags, fine := t.OptIndex(a[3], 0)
	if !fine {
		return 0, nil, false
	}
	if n < 0 || n > len(buf.Data) {
		t.Errorf(rt.ExcValueError, "nbytes is greater than the length of the buffer")
		return 0, nil, false
	}
	if n == 0 {
		n = len(buf.Data)
	}
	b := scratch(t, n)
	n, from, fine := s.receive(t, b, flags)
	if !fine || !t.GetBuffer(a[1], &buf) {
		return 0, nil, false
	}
	return copy(buf.Data, b[:min(n, len(b))]), from, true
}

func recvInto(t *rt.Thread, a []rt.Value) rt.Value {
	n, _, fine := receiveInto(t, a)
	if !fine {
		return rt.NoValue
	}
	return rt.MakeSmall(n)
}

func recvfromInto(t *rt.Thread, a []rt.Value) rt.Value {
	n, from, fine := receiveInto(t, a)
	if !fine {
		return rt.NoValue
	}
	addr := newAddress(t, from)
	if addr == rt.NoValue {
		return addr
	}
	return t.Pair(rt.MakeSmall(n), addr)
}

// data returns the bytes to send: of the buffer itself for one system call, or a copy when it has to be waited for. A str is sent as UTF-8,
// as by Pycopy and MicroPython.
func data(t *rt.Thread, v rt.Value, keep bool) ([]byte, bool) {
	var b rt.Buffer
	if !t.GetBufferOrStr(v, &b) {
		return nil, false
	}
	if keep {
		return bytes.Clone(b.Data), true
	}
	return b.Data, true
}

func send(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	flags := 0
	if len(a) > 2 {
		if flags, fine = t.Index(a[2]); !fine {
			return rt.NoValue
		}
	}
	deadline := s.deadline()
	for {
		b, fine := data(t, a[1], false)
		if !fine {
			return rt.NoValue
		}
		n, err := unix.SendmsgN(s.fd, b, nil, nil, flags|unix.MSG_DONTWAIT|sendFlags)
		switch err {
		case nil:
			return rt.MakeSmall(n)
		case unix.EINTR:
			continue
		case unix.EAGAIN:
			if !s.waitUnless(t, flags, unix.POLLOUT, deadline) {
				return rt.NoValue
			}
			continue
		}
		return t.OSError(err, "")
	}
}

// sendAll sends all of b; the timeout counts for the whole.
func (s *Sock) sendAll(t *rt.Thread, b []byte, flags int) (int, bool) {
	deadline := s.deadline()
	sent := 0
	for sent < len(b) {
		n, err := unix.SendmsgN(s.fd, b[sent:], nil, nil, flags|unix.MSG_DONTWAIT|sendFlags)
		switch err {
		case nil:
			sent += n
		case unix.EINTR:
		case unix.EAGAIN:
			if !s.waitUnless(t, flags, unix.POLLOUT, deadline) {
				return sent, false
			}
		default:
			t.OSError(err, "")
			return sent, false
		}
	}
	return sent, true
}

func sendall(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	flags := 0
	if len(a) > 2 {
		if flags, fine = t.Index(a[2]); !fine {
			return rt.NoValue
		}
	}
	b, fine := data(t, a[1], true)
	if !fine {
		return rt.NoValue
	}
	_, fine = s.sendAll(t, b, flags)
	return t.NoneIf(fine)
}

// sendto(data, [flags,] address)
func sendto(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	flags, to := 0, a[2]
	if len(a) > 3 {
		to = a[3]
		if flags, fine = t.Index(a[2]); !fine {
			return rt.NoValue
		}
	}
	sa, fine := address(t, s.family, to)
	if !fine {
		return rt.NoValue
	}
	b, fine := data(t, a[1], true)
	if !fine {
		return rt.NoValue
	}
	n := 0
	if !s.retry(t, unix.POLLOUT, flags, func() (err error) {
		n, err = unix.SendmsgN(s.fd, b, nil, sa, flags|unix.MSG_DONTWAIT|sendFlags)
		return err
	}) {
		return rt.NoValue
	}
	return rt.MakeSmall(n)
}

// ---- sockets as streams: like others of MicroPython they read exactly what
// was asked for, and give None where nothing is there on a non-blocking one.

// blocked turns the error of a non-blocking socket into None.
func (s *Sock) blocked(t *rt.Thread) bool {
	if s.timeout == 0 && t.ExcMatches(rt.ExcBlockingIOError) {
		t.TakeExc()
		return true
	}
	return false
}

func read(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	var out []byte
	for n != 0 {
		want := scratchSize
		if n > 0 {
			want = n
		}
		b := scratch(t, want)
		k, _, fine := s.receive(t, b, 0)
		if !fine {
			if !s.blocked(t) {
				return rt.NoValue
			}
			if out == nil {
				return rt.None
			}
			break
		}
		if k == 0 {
			break
		}
		if k == n && out == nil {
			return t.NewBytes(b[:k])
		}
		out = append(out, b[:k]...)
		if n > 0 {
			n -= k
		}
		if !t.HeapRoom(len(out)) {
			return rt.NoValue
		}
	}
	return t.NewBytes(out)
}

func readinto(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	var buf rt.Buffer
	if !t.GetBuffer(a[1], &buf) {
		return rt.NoValue
	}
	n := len(buf.Data)
	if len(a) > 2 {
		limit, fine := t.Index(a[2])
		if !fine {
			return rt.NoValue
		}
		n = max(0, min(n, limit))
	}
	if buf.ReadOnly {
		return t.Errorf(rt.ExcTypeError, "read-write bytes-like object expected")
	}
	got := 0
	for got < n {
		b := scratch(t, n-got)
		k, _, fine := s.receive(t, b, 0)
		if !fine {
			if !s.blocked(t) {
				return rt.NoValue
			}
			if got == 0 {
				return rt.None
			}
			break
		}
		if k == 0 {
			break
		}
		if !t.GetBuffer(a[1], &buf) {
			return rt.NoValue
		}
		n = min(n, len(buf.Data))
		got += copy(buf.Data[min(got, n):n], b[:k])
	}
	return rt.MakeSmall(got)
}

// readLine reads up to and with the end of the line. It looks at what is there before it takes it, so that nothing has to be kept.
func (s *Sock) readLine(t *rt.Thread, limit int, end byte) ([]byte, bool) {
	var out []byte
	for limit != 0 {
		want := 4096
		if limit > 0 {
			want = min(want, limit)
		}
		b := scratch(t, want)
		k, _, fine := s.receive(t, b, unix.MSG_PEEK)
		if !fine {
			if out != nil && s.blocked(t) {
				return out, true
			}
			return nil, false
		}
		if k == 0 {
			break
		}
		take := k
		if i := bytes.IndexByte(b[:k], end); i >= 0 {
			take = i + 1
		}
		if k, _, fine = s.receive(t, b[:take], 0); !fine {
			return nil, false
		}
		if out = append(out, b[:k]...); out[len(out)-1] == end {
			break
		}
		if limit > 0 {
			limit -= k
		}
		if !t.HeapRoom(len(out)) {
			return nil, false
		}
	}
	return out, true
}

func readline(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	limit, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	end := byte('\n')
	if len(a) > 2 {
		var b rt.Buffer
		if !t.GetBufferOrStr(a[2], &b) {
			return rt.NoValue
		}
		if len(b.Data) != 1 {
			return t.Errorf(rt.ExcValueError, "end of line must be one byte")
		}
		end = b.Data[0]
	}
	line, fine := s.readLine(t, limit, end)
	if !fine {
		if s.blocked(t) {
			return rt.None
		}
		return rt.NoValue
	}
	return t.NewBytes(line)
}

func socketNext(t *rt.Thread, self rt.Value) rt.Value {
	line := readline(t, []rt.Value{self})
	if line == rt.NoValue || line == rt.None {
		return line
	}
	if len(line.Bytes()) == 0 {
		return rt.StopMark
	}
	return line
}

// write(data[, n]) or write(data, offset, n): all of it on a blocking socket.
func write(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	var buf rt.Buffer
	if !t.GetBufferOrStr(a[1], &buf) {
		return rt.NoValue
	}
	b, fine := t.PartOf(buf.Data, a[2:])
	if !fine {
		return rt.NoValue
	}
	n, fine := s.sendAll(t, bytes.Clone(b), 0)
	if !fine {
		if !s.blocked(t) {
			return rt.NoValue
		}
		if n == 0 && len(b) > 0 {
			return rt.None
		}
	}
	return rt.MakeSmall(n)
}

// makefile opens a file over a copy of the descriptor, so that the two are closed independently of each other.
func makefile(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	mode := "rb"
	if a[1] != rt.NoValue && a[1] != rt.None {
		if mode, fine = t.GoStr(a[1]); !fine {
			return rt.NoValue
		}
	}
	fd, err := dupFD(s.fd)
	if err != nil {
		return t.OSError(err, "")
	}
	v := uio.OpenFD(t, fd, mode, s.timeout, a[2], a[3], a[4], a[5])
	if v == rt.NoValue {
		_ = unix.Close(fd)
	}
	return v
}
