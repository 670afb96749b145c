package unix

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// Numbers for sockets.
const (
	AF_UNSPEC = windows.AF_UNSPEC
	AF_UNIX   = windows.AF_UNIX
	AF_INET   = windows.AF_INET
	AF_INET6  = windows.AF_INET6

	SOCK_STREAM    = windows.SOCK_STREAM
	SOCK_DGRAM     = windows.SOCK_DGRAM
	SOCK_RAW       = windows.SOCK_RAW
	SOCK_SEQPACKET = windows.SOCK_SEQPACKET

	IPPROTO_IP   = windows.IPPROTO_IP
	IPPROTO_ICMP = windows.IPPROTO_ICMP
	IPPROTO_TCP  = windows.IPPROTO_TCP
	IPPROTO_UDP  = windows.IPPROTO_UDP
	IPPROTO_IPV6 = windows.IPPROTO_IPV6

	MSG_OOB       = windows.MSG_OOB
	MSG_PEEK      = windows.MSG_PEEK
	MSG_DONTROUTE = windows.MSG_DONTROUTE
	MSG_WAITALL   = windows.MSG_WAITALL
	MSG_TRUNC     = windows.MSG_TRUNC
	MSG_DONTWAIT  = 0x10000000 // not Winsock's: ours never wait

	SOL_SOCKET   = windows.SOL_SOCKET
	SO_BROADCAST = windows.SO_BROADCAST
	SO_DONTROUTE = windows.SO_DONTROUTE
	SO_ERROR     = 0x1007
	SO_KEEPALIVE = windows.SO_KEEPALIVE
	SO_LINGER    = windows.SO_LINGER
	SO_OOBINLINE = 0x100
	SO_RCVBUF    = windows.SO_RCVBUF
	SO_RCVTIMEO  = windows.SO_RCVTIMEO
	SO_REUSEADDR = windows.SO_REUSEADDR
	SO_SNDBUF    = windows.SO_SNDBUF
	SO_SNDTIMEO  = 0x1005
	SO_TYPE      = 0x1008

	IP_ADD_MEMBERSHIP  = windows.IP_ADD_MEMBERSHIP
	IP_DROP_MEMBERSHIP = windows.IP_DROP_MEMBERSHIP
	IP_MULTICAST_IF    = windows.IP_MULTICAST_IF
	IP_MULTICAST_LOOP  = windows.IP_MULTICAST_LOOP
	IP_MULTICAST_TTL   = windows.IP_MULTICAST_TTL
	IP_TOS             = windows.IP_TOS
	IP_TTL             = windows.IP_TTL
	IPV6_JOIN_GROUP    = windows.IPV6_JOIN_GROUP
	IPV6_LEAVE_GROUP   = windows.IPV6_LEAVE_GROUP
	IPV6_V6ONLY        = windows.IPV6_V6ONLY
	TCP_NODELAY        = windows.TCP_NODELAY

	SHUT_RD   = windows.SHUT_RD
	SHUT_WR   = windows.SHUT_WR
	SHUT_RDWR = windows.SHUT_RDWR
	SOMAXCONN = windows.SOMAXCONN
)

// Addresses.
type (
	Sockaddr      = windows.Sockaddr
	SockaddrInet4 = windows.SockaddrInet4
	SockaddrInet6 = windows.SockaddrInet6
	SockaddrUnix  = windows.SockaddrUnix
)

const fionbio = 0x8004667e

// isSocket reports whether a descriptor is a socket.
func isSocket(fd int) bool {
	if fd <= 2 {
		return false
	}
	if kind, err := windows.GetFileType(windows.Handle(fd)); err != nil || kind != windows.FILE_TYPE_PIPE {
		return false
	}
	_, err := windows.GetsockoptInt(windows.Handle(fd), SOL_SOCKET, SO_TYPE)
	return err == nil
}

// Socket makes a socket. It does not block.
func Socket(family, kind, proto int) (int, error) {
	var d windows.WSAData
	if err := windows.WSAStartup(0x202, &d); err != nil { // counts how often it is called; the end of the process ends it
		return -1, errnoOf(err)
	}
	h, err := windows.WSASocket(int32(family), int32(kind), int32(proto), nil, 0, windows.WSA_FLAG_OVERLAPPED|windows.WSA_FLAG_NO_HANDLE_INHERIT)
	if err != nil {
		return -1, errnoOf(err)
	}
	return nonblocking(h)
}

func nonblocking(h windows.Handle) (int, error) {
	on := uint32(1)
	if r, _, err := procIoctlsocket.Call(uintptr(h), fionbio, uintptr(unsafe.Pointer(&on))); int32(r) != 0 {
		_ = windows.Closesocket(h)
		return -1, errnoOf(err)
	}
	return int(h), nil
}

// SetNonblock does nothing: see the package comment.
func SetNonblock(int, bool) error { return nil }

func dupSocket(fd int) (int, error) {
	var info windows.WSAProtocolInfo
	if err := windows.WSADuplicateSocket(windows.Handle(fd), windows.GetCurrentProcessId(), &info); err != nil {
		return -1, errnoOf(err)
	}
	h, err := windows.WSASocket(-1, -1, -1, &info, 0, windows.WSA_FLAG_OVERLAPPED|windows.WSA_FLAG_NO_HANDLE_INHERIT)
	if err != nil {
		return -1, errnoOf(err)
	}
	return nonblocking(h)
}

// Bind names a socket.
func Bind(fd int, sa Sockaddr) error { return errnoOf(windows.Bind(windows.Handle(fd), sa)) }

// Listen makes a socket accept connections.
func Listen(fd, n int) error { return errnoOf(windows.Listen(windows.Handle(fd), n)) }

// Accept takes a connection.
func Accept(fd int) (int, Sockaddr, error) {
	var raw windows.RawSockaddrAny
	n := int32(unsafe.Sizeof(raw))
	h, _, err := procAccept.Call(uintptr(fd), uintptr(unsafe.Pointer(&raw)), uintptr(unsafe.Pointer(&n)))
	if windows.Handle(h) == windows.InvalidHandle {
		return -1, nil, errnoOf(err)
	}
	conn, err := nonblocking(windows.Handle(h))
	if err != nil {
		return -1, nil, err
	}
	_ = windows.SetHandleInformation(windows.Handle(conn), windows.HANDLE_FLAG_INHERIT, 0)
	sa, err := raw.Sockaddr()
	return conn, sa, errnoOf(err)
}

// Connect begins to connect.
func Connect(fd int, sa Sockaddr) error {
	err := windows.Connect(windows.Handle(fd), sa)
	if err == windows.WSAEWOULDBLOCK {
		return EINPROGRESS
	}
	return errnoOf(err)
}

// Getsockname returns the address of a socket.
func Getsockname(fd int) (Sockaddr, error) {
	sa, err := windows.Getsockname(windows.Handle(fd))
	return sa, errnoOf(err)
}

// Getpeername returns the address of the other end.
func Getpeername(fd int) (Sockaddr, error) {
	sa, err := windows.Getpeername(windows.Handle(fd))
	return sa, errnoOf(err)
}

// Shutdown ends one or both directions.
func Shutdown(fd, how int) error { return errnoOf(windows.Shutdown(windows.Handle(fd), how)) }

// Recvfrom receives once; from is nil for a stream.
func Recvfrom(fd int, b []byte, flags int) (n int, from Sockaddr, err error) {
	buf := windows.WSABuf{Len: uint32(len(b)), Buf: unsafe.SliceData(b)}
	var got uint32
	f := uint32(flags &^ MSG_DONTWAIT)
	var raw windows.RawSockaddrAny
	size := int32(unsafe.Sizeof(raw))
	err = windows.WSARecvFrom(windows.Handle(fd), &buf, 1, &got, &f, &raw, &size, nil, nil)
	switch err {
	case nil, windows.WSAEMSGSIZE: // the rest of a datagram is lost, as elsewhere
		from, _ = raw.Sockaddr()
		return int(got), from, nil
	case windows.WSAESHUTDOWN:
		return 0, nil, nil
	}
	return 0, nil, errnoOf(err)
}

// SendmsgN sends once. There are no control messages.
func SendmsgN(fd int, b, oob []byte, to Sockaddr, flags int) (int, error) {
	if oob != nil {
		return 0, EOPNOTSUPP
	}
	buf := windows.WSABuf{Len: uint32(len(b)), Buf: unsafe.SliceData(b)}
	var sent uint32
	f := uint32(flags &^ MSG_DONTWAIT)
	if to == nil {
		err := windows.WSASend(windows.Handle(fd), &buf, 1, &sent, f, nil, nil)
		return int(sent), errnoOf(err)
	}
	err := windows.WSASendto(windows.Handle(fd), &buf, 1, &sent, f, to, nil, nil)
	return int(sent), errnoOf(err)
}

// GetsockoptInt returns an option; SO_ERROR as an Errno.
func GetsockoptInt(fd, level, opt int) (int, error) {
	n, err := windows.GetsockoptInt(windows.Handle(fd), level, opt)
	if err == nil && level == SOL_SOCKET && opt == SO_ERROR && n != 0 {
		n = int(fromSystem(windows.Errno(n)))
	}
	return n, errnoOf(err)
}

// GetsockoptString returns the bytes of an option.
func GetsockoptString(fd, level, opt int) (string, error) {
	b := make([]byte, 256)
	n := int32(len(b))
	err := windows.Getsockopt(windows.Handle(fd), int32(level), int32(opt), unsafe.SliceData(b), &n)
	return string(b[:max(n, 0)]), errnoOf(err)
}

// SetsockoptInt sets an option.
func SetsockoptInt(fd, level, opt, n int) error {
	return errnoOf(windows.SetsockoptInt(windows.Handle(fd), level, opt, n))
}

// SetsockoptString sets an option to bytes.
func SetsockoptString(fd, level, opt int, s string) error {
	b := []byte(s)
	return errnoOf(windows.Setsockopt(windows.Handle(fd), int32(level), int32(opt), unsafe.SliceData(b), int32(len(b))))
}
