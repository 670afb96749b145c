package usocket

import (
	"pycopy/rt"
	"pycopy/rt/unix"
)

// descriptorFuncs: descriptors cannot be sent here.
var descriptorFuncs []rt.Builtin

// systemConstants makes the map when the module is imported: a map in a variable costs every start.
func systemConstants() map[string]int64 {
	return map[string]int64{"SO_EXCLUSIVEADDRUSE": ^unix.SO_REUSEADDR}
}

// sendFlags are added to each send.
const sendFlags = 0

func newSocket(family, kind, proto int) (int, error) { return unix.Socket(family, kind, proto) }

func accept(fd int) (int, unix.Sockaddr, error) { return unix.Accept(fd) }

// pairFamily is the family of socketpair.
const pairFamily = unix.AF_INET

// newPair connects two sockets of the loopback interface.
func newPair(family, kind, proto int) (fds [2]int, err error) {
	if family != unix.AF_INET && family != unix.AF_INET6 || kind != unix.SOCK_STREAM {
		return fds, unix.EAFNOSUPPORT
	}
	var sa unix.Sockaddr = &unix.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}
	if family == unix.AF_INET6 {
		sa = &unix.SockaddrInet6{Addr: [16]byte{15: 1}}
	}
	l, err := unix.Socket(family, kind, proto)
	if err != nil {
		return fds, err
	}
	defer unix.Close(l)
	if err = unix.Bind(l, sa); err == nil {
		err = unix.Listen(l, 1)
	}
	if err == nil {
		sa, err = unix.Getsockname(l)
	}
	if err != nil {
		return fds, err
	}
	if fds[0], err = unix.Socket(family, kind, proto); err != nil {
		return fds, err
	}
	if err = unix.Connect(fds[0], sa); err == nil || err == unix.EINPROGRESS {
		if _, err = unix.Poll([]unix.PollFd{{Fd: int32(l), Events: unix.POLLIN}}, 5000); err == nil {
			fds[1], _, err = unix.Accept(l)
		}
	}
	if err == nil {
		err = samePair(fds)
	}
	if err != nil {
		_ = unix.Close(fds[0])
	}
	return fds, err
}

// samePair sees to it that nobody else has connected.
func samePair(fds [2]int) error {
	_, _ = unix.Poll([]unix.PollFd{{Fd: int32(fds[0]), Events: unix.POLLOUT}}, 5000)
	mine, err := unix.Getsockname(fds[0])
	if err != nil {
		return err
	}
	theirs, err := unix.Getpeername(fds[1])
	if err != nil {
		return err
	}
	port := func(sa unix.Sockaddr) int {
		switch sa := sa.(type) {
		case *unix.SockaddrInet4:
			return sa.Port
		case *unix.SockaddrInet6:
			return sa.Port
		}
		return -1
	}
	if port(mine) != port(theirs) {
		_ = unix.Close(fds[1])
		return unix.ECONNABORTED
	}
	return nil
}

// dupFD copies a descriptor.
func dupFD(fd int) (int, error) { return unix.Dup(fd) }

// afFromRaw knows the head of a sockaddr.
func afFromRaw(b []byte) int { return int(b[0]) | int(b[1])<<8 }

// connectFailed is for Linux.
func connectFailed(int, unix.Sockaddr) {}
