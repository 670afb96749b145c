//go:build unix

package usocket

import (
	"golang.org/x/sys/unix"

	"pycopy/rt"
)

// descriptorFuncs are the functions of the module that send descriptors.
var descriptorFuncs = []rt.Builtin{
	{Name: "send_fds", Flags: rt.Host, Sig: "sock, buffers, fds, flags=, address=", Fn: sendFDs},
	{Name: "recv_fds", Flags: rt.Host, Sig: "sock, bufsize, maxfds, flags=", Fn: recvFDs},
}

// pairFamily is the family of socketpair.
const pairFamily = unix.AF_UNIX

func newPair(family, kind, proto int) ([2]int, error) {
	fds, err := unix.Socketpair(family, kind, proto)
	if err == nil {
		unix.CloseOnExec(fds[0])
		unix.CloseOnExec(fds[1])
	}
	return fds, err
}

// dupFD copies a descriptor for this process.
func dupFD(fd int) (int, error) { return unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0) }

// sendFDs is send_fds(sock, buffers, fds[, flags]): descriptors for another process, over a Unix socket.
func sendFDs(t *rt.Thread, a []rt.Value) rt.Value {
	s, is := t.NativeOr(a[0]).(*Sock)
	if !is || s.fd < 0 {
		return t.Errno(int(unix.EBADF))
	}
	var b []byte
	buffers := t.ListOf(a[1])
	if buffers == rt.NoValue {
		return buffers
	}
	for i := range buffers.List() {
		part, fine := data(t, buffers.List()[i], false)
		if !fine {
			return rt.NoValue
		}
		b = append(b, part...)
	}
	list := t.ListOf(a[2])
	if list == rt.NoValue {
		return list
	}
	var fds []int
	for i := range list.List() {
		fd, fine := t.Index(list.List()[i])
		if !fine {
			return rt.NoValue
		}
		fds = append(fds, fd)
	}
	n := 0
	if !s.retry(t, unix.POLLOUT, 0, func() (err error) {
		n, err = unix.SendmsgN(s.fd, b, unix.UnixRights(fds...), nil, unix.MSG_DONTWAIT|sendFlags)
		return err
	}) {
		return rt.NoValue
	}
	return rt.MakeSmall(n)
}

// recvFDs is recv_fds(sock, bufsize, maxfds): (data, descriptors, flags, address).
func recvFDs(t *rt.Thread, a []rt.Value) rt.Value {
	s, is := t.NativeOr(a[0]).(*Sock)
	if !is || s.fd < 0 {
		return t.Errno(int(unix.EBADF))
	}
	n, fine := size(t, a[1])
	if !fine {
		return rt.NoValue
	}
	most, fine := size(t, a[2])
	if !fine {
		return rt.NoValue
	}
	b, oob := make([]byte, min(n, scratchSize)), make([]byte, unix.CmsgSpace(4*min(most, 253)))
	var oobn, flags int
	var from unix.Sockaddr
	if !s.retry(t, unix.POLLIN, 0, func() (err error) {
		n, oobn, flags, from, err = unix.Recvmsg(s.fd, b, oob, unix.MSG_DONTWAIT)
		return err
	}) {
		return rt.NoValue
	}
	list := t.NewList(0)
	if list == rt.NoValue {
		return list
	}
	if messages, err := unix.ParseSocketControlMessage(oob[:oobn]); err == nil {
		for i := range messages {
			fds, err := unix.ParseUnixRights(&messages[i])
			if err != nil {
				continue
			}
			for _, fd := range fds {
				unix.CloseOnExec(fd)
				if !t.ListAppend(list, rt.MakeSmall(fd)) {
					return rt.NoValue
				}
			}
		}
	}
	v, data := t.NewTuple(4), t.NewBytes(b[:max(n, 0)])
	addr := newAddress(t, from)
	if v == rt.NoValue || data == rt.NoValue || addr == rt.NoValue {
		return rt.NoValue
	}
	w := v.Tuple()
	w[0], w[1], w[2], w[3] = data, list, rt.MakeSmall(flags), addr
	return v
}
