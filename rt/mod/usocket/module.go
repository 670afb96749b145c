// Package usocket is the builtin module _socket (usocket): sockets over the
// system calls. The Python module socket adds what is made of these.
//
// Addresses are tuples, as in CPython; Pycopy's opaque ones, the bytes of a
// sockaddr, are accepted wherever an address is, and sockaddr takes both apart.
package usocket

import (
	"pycopy/rt"
	"pycopy/rt/unix"
)

// Module declares _socket.
var Module = rt.ModuleSpec{
	Name: "_socket", Aliases: []string{"usocket"},
	Funcs: []rt.Builtin{
		{Name: "getaddrinfo", Flags: rt.Host, Sig: "host, port, family=, type=, proto=, flags=", Fn: getaddrinfo},
		{Name: "getnameinfo", Flags: rt.Host, Min: 2, Max: 2, Fn: getnameinfo},
		{Name: "gethostname", Flags: rt.Host, Fn: gethostname},
		{Name: "inet_pton", Min: 2, Max: 2, Fn: inetPton},
		{Name: "inet_ntop", Min: 2, Max: 2, Fn: inetNtop},
		{Name: "inet_aton", Min: 1, Max: 1, Fn: inetAton},
		{Name: "inet_ntoa", Min: 1, Max: 1, Fn: inetNtoa},
		{Name: "sockaddr", Min: 1, Max: 1, Fn: sockaddr},
		{Name: "htons", Min: 1, Max: 1, Fn: swap16},
		{Name: "ntohs", Min: 1, Max: 1, Fn: swap16},
		{Name: "htonl", Min: 1, Max: 1, Fn: swap32},
		{Name: "ntohl", Min: 1, Max: 1, Fn: swap32},
		{Name: "socketpair", Flags: rt.Host, Sig: "family=, type=, proto=", Fn: socketpair},
		{Name: "getdefaulttimeout", Fn: getDefaultTimeout},
		{Name: "setdefaulttimeout", Min: 1, Max: 1, Fn: setDefaultTimeout},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		for i := range descriptorFuncs {
			f := t.NewBuiltin(&descriptorFuncs[i])
			if f == rt.NoValue || !t.ModuleSet(m, descriptorFuncs[i].Name, f) {
				return false
			}
		}
		cls := t.ModuleType(m, &socketSpec)
		return cls != rt.NoValue && t.ModuleSet(m, "SocketType", cls) && t.ModuleInts(m, constants()) &&
			t.ModuleInts(m, systemConstants()) && t.ModuleSet(m, "has_ipv6", rt.True) &&
			t.ModuleSet(m, "error", t.R.ExcClass(rt.ExcOSError)) &&
			t.ModuleSet(m, "timeout", t.R.ExcClass(rt.ExcTimeoutError)) &&
			subOSError(t, m, "gaierror") && subOSError(t, m, "herror")
	},
}

// constants makes the map when the module is imported: a map in a variable costs every start.
func constants() map[string]int64 {
	return map[string]int64{
		"AF_UNSPEC": unix.AF_UNSPEC, "AF_UNIX": unix.AF_UNIX, "AF_INET": unix.AF_INET, "AF_INET6": unix.AF_INET6,
		"SOCK_STREAM": unix.SOCK_STREAM, "SOCK_DGRAM": unix.SOCK_DGRAM, "SOCK_RAW": unix.SOCK_RAW, "SOCK_SEQPACKET": unix.SOCK_SEQPACKET,
		"IPPROTO_IP": unix.IPPROTO_IP, "IPPROTO_TCP": unix.IPPROTO_TCP, "IPPROTO_UDP": unix.IPPROTO_UDP, "IPPROTO_IPV6": unix.IPPROTO_IPV6,
		"IPPROTO_ICMP": unix.IPPROTO_ICMP, "IPPROTO_SEC": unix.IPPROTO_TCP,
		"MSG_DONTROUTE": unix.MSG_DONTROUTE, "MSG_DONTWAIT": unix.MSG_DONTWAIT, "MSG_PEEK": unix.MSG_PEEK, "MSG_OOB": unix.MSG_OOB,
		"MSG_WAITALL": unix.MSG_WAITALL, "MSG_TRUNC": unix.MSG_TRUNC,
		"SOL_SOCKET": unix.SOL_SOCKET, "SO_BROADCAST": unix.SO_BROADCAST, "SO_ERROR": unix.SO_ERROR, "SO_KEEPALIVE": unix.SO_KEEPALIVE,
		"SO_LINGER": unix.SO_LINGER, "SO_REUSEADDR": unix.SO_REUSEADDR, "SO_TYPE": unix.SO_TYPE,
		"SO_RCVBUF": unix.SO_RCVBUF, "SO_SNDBUF": unix.SO_SNDBUF, "SO_RCVTIMEO": unix.SO_RCVTIMEO, "SO_SNDTIMEO": unix.SO_SNDTIMEO,
		"SO_OOBINLINE": unix.SO_OOBINLINE, "SO_DONTROUTE": unix.SO_DONTROUTE,
		"IP_ADD_MEMBERSHIP": unix.IP_ADD_MEMBERSHIP, "IP_DROP_MEMBERSHIP": unix.IP_DROP_MEMBERSHIP, "IP_MULTICAST_TTL": unix.IP_MULTICAST_TTL,
		"IP_MULTICAST_LOOP": unix.IP_MULTICAST_LOOP, "IP_MULTICAST_IF": unix.IP_MULTICAST_IF, "IP_TTL": unix.IP_TTL, "IP_TOS": unix.IP_TOS,
		"IPV6_V6ONLY": unix.IPV6_V6ONLY, "IPV6_JOIN_GROUP": unix.IPV6_JOIN_GROUP, "IPV6_LEAVE_GROUP": unix.IPV6_LEAVE_GROUP,
		"TCP_NODELAY": unix.TCP_NODELAY, "SHUT_RD": unix.SHUT_RD, "SHUT_WR": unix.SHUT_WR, "SHUT_RDWR": unix.SHUT_RDWR,
		"SOMAXCONN": unix.SOMAXCONN, "INADDR_ANY": 0, "INADDR_BROADCAST": 0xffffffff, "INADDR_LOOPBACK": 0x7f000001,
		"AI_PASSIVE": aiPassive, "AI_CANONNAME": aiCanonName, "AI_NUMERICHOST": aiNumericHost, "AI_NUMERICSERV": aiNumericServ,
		"EAI_NONAME": eaiNoName, "EAI_FAMILY": eaiFamily, "EAI_SERVICE": eaiService, "EAI_AGAIN": eaiAgain, "EAI_FAIL": eaiFail, "EAI_SOCKTYPE": eaiSockType,
		"AI_V4MAPPED": 8, "AI_ALL": 16, "AI_ADDRCONFIG": 32, "NI_NUMERICHOST": 1, "NI_NUMERICSERV": 2, "NI_NOFQDN": 4, "NI_NAMEREQD": 8, "NI_DGRAM": 16,
	}
}

// subOSError binds a new subclass of OSError.
func subOSError(t *rt.Thread, m rt.Value, name string) bool {
	n, module, where := t.NewStr(name), t.NewStr("socket"), t.Intern("__module__")
	bases, d := t.NewTuple(1), t.NewDict(1)
	if n == rt.NoValue || module == rt.NoValue || where == rt.NoValue || bases == rt.NoValue || d == rt.NoValue || !t.DictSet(d, where, module) {
		return false
	}
	bases.Tuple()[0] = t.R.ExcClass(rt.ExcOSError)
	return t.ModuleSet(m, name, t.Call3(t.R.Class(rt.KindType), n, bases, d))
}

func swap16(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	if n < 0 || n > 0xffff {
		return t.Errorf(rt.ExcOverflowError, "an unsigned 16-bit int is required")
	}
	return rt.MakeSmall(n>>8 | n&0xff<<8)
}

func swap32(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Int64(a[0])
	if !fine {
		return rt.NoValue
	}
	if n < 0 || n > 0xffffffff {
		return t.Errorf(rt.ExcOverflowError, "int larger than 32 bits")
	}
	return t.NewInt(n>>24 | n>>8&0xff00 | n&0xff00<<8 | n&0xff<<24)
}
