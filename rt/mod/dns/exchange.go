package dns

import (
	"encoding/binary"
	"net/netip"
	"time"

	"pycopy/rt/unix"
)

// slice is how long a wait goes on before stop is asked.
const slice = 50 * time.Millisecond

// ask sends a query to the name servers in turn until one answers.
func (c *config) ask(name string, kind uint16, stop func() bool) (response, error) {
	for range c.attempts {
		for _, server := range c.servers {
			var id [2]byte
			unix.Random(id[:])
			q, err := query(binary.BigEndian.Uint16(id[:]), name, kind)
			if err != nil {
				return response{}, err
			}
			deadline := time.Now().Add(time.Duration(c.timeout) * time.Second)
			r, err := exchange(server, q, unix.SOCK_DGRAM, deadline, stop)
			if err == nil && r.truncated {
				r, err = exchange(server, q, unix.SOCK_STREAM, deadline, stop)
			}
			if stop() {
				return r, ErrTemporary
			}
			if err != nil || r.code == codeServFail {
				continue
			}
			if r.code != codeOK {
				return r, ErrNotFound
			}
			return r, nil
		}
	}
	return response{}, ErrTemporary
}

// exchange sends a query over UDP or TCP and waits for the answer.
func exchange(server netip.AddrPort, q []byte, kind int, deadline time.Time, stop func() bool) (r response, err error) {
	family := unix.AF_INET6
	var sa unix.Sockaddr = &unix.SockaddrInet6{Port: int(server.Port()), Addr: server.Addr().As16()}
	if a := server.Addr().Unmap(); a.Is4() {
		family, sa = unix.AF_INET, &unix.SockaddrInet4{Port: int(server.Port()), Addr: a.As4()}
	}
	fd, err := unix.Socket(family, kind, 0)
	if err != nil {
		return r, err
	}
	defer unix.Close(fd)
	unix.CloseOnExec(fd)
	if err := unix.SetNonblock(fd, true); err != nil {
		return r, err
	}
	if err := unix.Connect(fd, sa); err != nil && err != unix.EINPROGRESS {
		return r, err
	}
	if err := wait(fd, unix.POLLOUT, deadline, stop); err != nil {
		return r, err
	}
	out := q
	if kind == unix.SOCK_STREAM {
		out = append(binary.BigEndian.AppendUint16(nil, uint16(len(q))), q...)
	}
	if n, err := unix.Write(fd, out); err != nil || n != len(out) {
		return r, unix.EIO
	}
	var b []byte
	buf := make([]byte, 4096)
	for {
		if err := wait(fd, unix.POLLIN, deadline, stop); err != nil {
			return r, err
		}
		n, err := unix.Read(fd, buf)
		if err == unix.EAGAIN || err == unix.EINTR {
			continue
		}
		if err != nil || n <= 0 {
			return r, unix.EIO
		}
		if kind == unix.SOCK_DGRAM {
			b = buf[:n]
		} else {
			if b = append(b, buf[:n]...); len(b) < 2 || len(b) < 2+int(binary.BigEndian.Uint16(b)) {
				continue
			}
			b = b[2 : 2+binary.BigEndian.Uint16(b)]
		}
		r, mine, err := parse(b, q)
		if mine || kind == unix.SOCK_STREAM {
			if !mine {
				err = errMessage
			}
			return r, err
		}
	}
}

// wait waits until a descriptor is ready.
func wait(fd int, events int16, deadline time.Time, stop func() bool) error {
	for {
		left := time.Until(deadline)
		if left <= 0 || stop() {
			return unix.ETIMEDOUT
		}
		p := []unix.PollFd{{Fd: int32(fd), Events: events}}
		n, err := unix.Poll(p, int(min(left, slice)/time.Millisecond)+1)
		if err != nil && err != unix.EINTR {
			return err
		}
		if n > 0 {
			return nil
		}
	}
}
