//go:build unix

package unix

import "golang.org/x/sys/unix"

// Numbers for sockets.
const (
	AF_UNSPEC = unix.AF_UNSPEC
	AF_UNIX   = unix.AF_UNIX
	AF_INET   = unix.AF_INET
	AF_INET6  = unix.AF_INET6

	SOCK_STREAM    = unix.SOCK_STREAM
	SOCK_DGRAM     = unix.SOCK_DGRAM
	SOCK_RAW       = unix.SOCK_RAW
	SOCK_SEQPACKET = unix.SOCK_SEQPACKET

	IPPROTO_IP   = unix.IPPROTO_IP
	IPPROTO_ICMP = unix.IPPROTO_ICMP
	IPPROTO_TCP  = unix.IPPROTO_TCP
	IPPROTO_UDP  = unix.IPPROTO_UDP
	IPPROTO_IPV6 = unix.IPPROTO_IPV6

	MSG_OOB       = unix.MSG_OOB
	MSG_PEEK      = unix.MSG_PEEK
	MSG_DONTROUTE = unix.MSG_DONTROUTE
	MSG_WAITALL   = unix.MSG_WAITALL
	MSG_TRUNC     = unix.MSG_TRUNC
	MSG_DONTWAIT  = unix.MSG_DONTWAIT

	SOL_SOCKET   = unix.SOL_SOCKET
	SO_BROADCAST = unix.SO_BROADCAST
	SO_DONTROUTE = unix.SO_DONTROUTE
	SO_ERROR     = unix.SO_ERROR
	SO_KEEPALIVE = unix.SO_KEEPALIVE
	SO_LINGER    = unix.SO_LINGER
	SO_OOBINLINE = unix.SO_OOBINLINE
	SO_RCVBUF    = unix.SO_RCVBUF
	SO_RCVTIMEO  = unix.SO_RCVTIMEO
	SO_REUSEADDR = unix.SO_REUSEADDR
	SO_SNDBUF    = unix.SO_SNDBUF
	SO_SNDTIMEO  = unix.SO_SNDTIMEO
	SO_TYPE      = unix.SO_TYPE

	IP_ADD_MEMBERSHIP  = unix.IP_ADD_MEMBERSHIP
	IP_DROP_MEMBERSHIP = unix.IP_DROP_MEMBERSHIP
	IP_MULTICAST_IF    = unix.IP_MULTICAST_IF
	IP_MULTICAST_LOOP  = unix.IP_MULTICAST_LOOP
	IP_MULTICAST_TTL   = unix.IP_MULTICAST_TTL
	IP_TOS             = unix.IP_TOS
	IP_TTL             = unix.IP_TTL
	IPV6_JOIN_GROUP    = unix.IPV6_JOIN_GROUP
	IPV6_LEAVE_GROUP   = unix.IPV6_LEAVE_GROUP
	IPV6_V6ONLY        = unix.IPV6_V6ONLY
	TCP_NODELAY        = unix.TCP_NODELAY

	SHUT_RD   = unix.SHUT_RD
	SHUT_WR   = unix.SHUT_WR
	SHUT_RDWR = unix.SHUT_RDWR
	SOMAXCONN = unix.SOMAXCONN
)

// Addresses.
type (
	Sockaddr      = unix.Sockaddr
	SockaddrInet4 = unix.SockaddrInet4
	SockaddrInet6 = unix.SockaddrInet6
	SockaddrUnix  = unix.SockaddrUnix
)

// Socket makes a socket.
func Socket(family, kind, proto int) (int, error) { return unix.Socket(family, kind, proto) }

// SetNonblock says whether calls may block.
func SetNonblock(fd int, on bool) error { return unix.SetNonblock(fd, on) }

// Bind names a socket.
func Bind(fd int, sa Sockaddr) error { return unix.Bind(fd, sa) }

// Listen makes a socket accept connections.
func Listen(fd, n int) error { return unix.Listen(fd, n) }

// Accept takes a connection.
func Accept(fd int) (int, Sockaddr, error) { return unix.Accept(fd) }

// Connect connects, or begins to.
func Connect(fd int, sa Sockaddr) error { return unix.Connect(fd, sa) }

// Getsockname returns the address of a socket.
func Getsockname(fd int) (Sockaddr, error) { return unix.Getsockname(fd) }

// Getpeername returns the address of the other end.
func Getpeername(fd int) (Sockaddr, error) { return unix.Getpeername(fd) }

// Shutdown ends one or both directions.
func Shutdown(fd, how int) error { return unix.Shutdown(fd, how) }

// Recvfrom receives once.
func Recvfrom(fd int, b []byte, flags int) (int, Sockaddr, error) { return unix.Recvfrom(fd, b, flags) }

// SendmsgN sends once, with control messages.
func SendmsgN(fd int, b, oob []byte, to Sockaddr, flags int) (int, error) {
	return unix.SendmsgN(fd, b, oob, to, flags)
}

// GetsockoptInt returns an option.
func GetsockoptInt(fd, level, opt int) (int, error) { return unix.GetsockoptInt(fd, level, opt) }

// GetsockoptString returns the bytes of an option.
func GetsockoptString(fd, level, opt int) (string, error) {
	return unix.GetsockoptString(fd, level, opt)
}

// SetsockoptInt sets an option.
func SetsockoptInt(fd, level, opt, n int) error { return unix.SetsockoptInt(fd, level, opt, n) }

// SetsockoptString sets an option to bytes.
func SetsockoptString(fd, level, opt int, s string) error {
	return unix.SetsockoptString(fd, level, opt, s)
}
