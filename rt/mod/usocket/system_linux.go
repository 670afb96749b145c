package usocket

import "golang.org/x/sys/unix"

// systemConstants makes the map when the module is imported: a map in a variable costs every start.
func systemConstants() map[string]int64 {
	return map[string]int64{
		"SOCK_NONBLOCK": unix.SOCK_NONBLOCK, "SOCK_CLOEXEC": unix.SOCK_CLOEXEC, "MSG_NOSIGNAL": unix.MSG_NOSIGNAL, "MSG_MORE": unix.MSG_MORE,
		"SO_REUSEPORT": unix.SO_REUSEPORT, "SO_BINDTODEVICE": unix.SO_BINDTODEVICE, "TCP_KEEPIDLE": unix.TCP_KEEPIDLE, "TCP_KEEPINTVL": unix.TCP_KEEPINTVL,
		"TCP_KEEPCNT": unix.TCP_KEEPCNT, "TCP_USER_TIMEOUT": unix.TCP_USER_TIMEOUT, "TCP_FASTOPEN": unix.TCP_FASTOPEN,
		"TCP_MAXSEG": unix.TCP_MAXSEG, "TCP_CORK": unix.TCP_CORK, "TCP_SYNCNT": unix.TCP_SYNCNT, "TCP_LINGER2": unix.TCP_LINGER2,
		"TCP_DEFER_ACCEPT": unix.TCP_DEFER_ACCEPT, "TCP_WINDOW_CLAMP": unix.TCP_WINDOW_CLAMP, "TCP_INFO": unix.TCP_INFO,
		"TCP_QUICKACK": unix.TCP_QUICKACK, "TCP_CONGESTION": unix.TCP_CONGESTION, "TCP_NOTSENT_LOWAT": unix.TCP_NOTSENT_LOWAT,
		"SO_ACCEPTCONN": unix.SO_ACCEPTCONN, "SO_DEBUG": unix.SO_DEBUG, "SO_DOMAIN": unix.SO_DOMAIN, "SO_PROTOCOL": unix.SO_PROTOCOL,
		"SO_MARK": unix.SO_MARK, "SO_PRIORITY": unix.SO_PRIORITY, "SO_PASSCRED": unix.SO_PASSCRED, "SO_PEERCRED": unix.SO_PEERCRED,
		"SO_RCVLOWAT": unix.SO_RCVLOWAT, "SO_SNDLOWAT": unix.SO_SNDLOWAT, "SO_INCOMING_CPU": unix.SO_INCOMING_CPU,
		"SOL_IP": unix.SOL_IP, "SOL_TCP": unix.SOL_TCP, "SOL_UDP": unix.IPPROTO_UDP, "SOCK_RDM": unix.SOCK_RDM, "AF_VSOCK": unix.AF_VSOCK,
		"IPPROTO_ICMPV6": unix.IPPROTO_ICMPV6, "IPPROTO_NONE": unix.IPPROTO_NONE, "IPPROTO_RAW": unix.IPPROTO_RAW, "IPPROTO_SCTP": unix.IPPROTO_SCTP,
		"IPPROTO_IGMP": unix.IPPROTO_IGMP, "IPPROTO_GRE": unix.IPPROTO_GRE, "IPPROTO_ESP": unix.IPPROTO_ESP, "IPPROTO_AH": unix.IPPROTO_AH,
		"IPPROTO_UDPLITE": unix.IPPROTO_UDPLITE, "IPPROTO_MPTCP": unix.IPPROTO_MPTCP,
		"IP_HDRINCL": unix.IP_HDRINCL, "IP_OPTIONS": unix.IP_OPTIONS, "IP_RECVTOS": unix.IP_RECVTOS, "IP_TRANSPARENT": unix.IP_TRANSPARENT,
		"IP_BIND_ADDRESS_NO_PORT": unix.IP_BIND_ADDRESS_NO_PORT,
		"IPV6_UNICAST_HOPS":       unix.IPV6_UNICAST_HOPS, "IPV6_MULTICAST_IF": unix.IPV6_MULTICAST_IF, "IPV6_MULTICAST_LOOP": unix.IPV6_MULTICAST_LOOP,
		"IPV6_TCLASS": unix.IPV6_TCLASS, "IPV6_RECVPKTINFO": unix.IPV6_RECVPKTINFO, "IPV6_PKTINFO": unix.IPV6_PKTINFO,
		"MSG_CTRUNC": unix.MSG_CTRUNC, "MSG_EOR": unix.MSG_EOR, "MSG_ERRQUEUE": unix.MSG_ERRQUEUE, "MSG_CONFIRM": unix.MSG_CONFIRM,
		"MSG_FASTOPEN": unix.MSG_FASTOPEN, "MSG_CMSG_CLOEXEC": unix.MSG_CMSG_CLOEXEC, "SCM_RIGHTS": unix.SCM_RIGHTS,
		"SCM_CREDENTIALS": unix.SCM_CREDENTIALS, "AF_PACKET": unix.AF_PACKET, "AF_NETLINK": unix.AF_NETLINK, "IPV6_MULTICAST_HOPS": unix.IPV6_MULTICAST_HOPS,
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
