package usocket

import "golang.org/x/sys/unix"

// systemConstants makes the map when the module is imported: a map in a variable costs every start.
func systemConstants() map[string]int64 {
	return map[string]int64{
		"SOCK_NONBLOCK": unix.SOCK_NONBLOCK, "SOCK_CLOEXEC": unix.SOCK_CLOEXEC, "MSG_NOSIGNAL": unix.MSG_NOSIGNAL, "MSG_MORE": unix.MSG_MORE,
		"SO_REUSEPORT": unix.SO_REUSEPORT, "SO_BINDTODEVICE": unix.SO_BINDTODEVICE, "TCP_KEEPIDLE": unix.TCP_KEEPIDLE, "TCP_KEEPINTVL": unix.TCP_KEEPINTVL,
		"TCP_KEEPCNT": unix.TCP_KEEPCNT, "TCP_USER_TIMEOUT": unix.TCP_USER_TIMEOUT, "TCP_FASTOPEN": unix.TCP_FASTOPEN,
		"AF_PACKET": unix.AF_PACKET, "AF_NETLINK": unix.AF_NETLINK, "IPV6_MULTICAST_HOPS": unix.IPV6_MULTICAST_HOPS,
	}
}

// sendFlags are added to each send: a broken connection is an error, no signal.
const sendFlags = unix.MSG_NOSIGNAL

func newSocket(family, kind, proto int) (int, error) {
	return unix.Socket(family, kind|unix.SOCK_CLOEXEC, proto)
}

func accept(fd int) (int, unix.Sockaddr, error) { return unix.Accept4(fd, unix.SOCK_CLOEXEC) }

// afFromRaw and rawHeader know the head of a sockaddr.
func afFromRaw(b []byte) int { return int(b[0]) | int(b[1])<<8 }

// connectFailed ends a connection that was not made, whose error has been read: Linux would tell the next connect of it instead of trying.
func connectFailed(fd int, sa unix.Sockaddr) { _ = unix.Connect(fd, sa) }
