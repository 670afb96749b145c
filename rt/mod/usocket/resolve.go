package usocket

import (
	"net/netip"
	"os"
	"strconv"

	"pycopy/rt"
	"pycopy/rt/mod/dns"
	"pycopy/rt/unix"
)

// Flags of getaddrinfo and its errors, numbered as in glibc.
const (
	aiPassive     = 1
	aiCanonName   = 2
	aiNumericHost = 4
	aiNumericServ = 0x400

	eaiNoName   = -2
	eaiAgain    = -3
	eaiFail     = -4
	eaiFamily   = -6
	eaiSockType = -7
	eaiService  = -8
	eaiAddrFam  = -9
)

// eaiText is indexed by the negative number of the error.
var eaiText = [...]string{
	-eaiNoName: "Name or service not known", -eaiAgain: "Temporary failure in name resolution",
	-eaiFail: "Non-recoverable failure in name resolution", -eaiFamily: "ai_family not supported",
	-eaiSockType: "ai_socktype not supported", -eaiService: "Servname not supported for ai_socktype",
	-eaiAddrFam: "Address family for hostname not supported",
}

// gaiError raises socket.gaierror.
func gaiError(t *rt.Thread, code int) rt.Value {
	cls, text := t.ModuleAttr("_socket", "gaierror"), t.NewStr(eaiText[-code])
	if cls == rt.NoValue || text == rt.NoValue {
		return rt.NoValue
	}
	e := t.Call2(cls, rt.MakeSmall(code), text)
	if e == rt.NoValue {
		return e
	}
	return t.Raise(e, rt.NoValue)
}

// resolve looks up the addresses of a host; a number is not looked up. The lookup can be interrupted.
func resolve(t *rt.Thread, host string, family int, numeric bool) ([]netip.Addr, int, bool) {
	if ip, err := netip.ParseAddr(host); err == nil {
		if family == unix.AF_INET && !ip.Is4() || family == unix.AF_INET6 && ip.Is4() {
			return nil, eaiAddrFam, true
		}
		return []netip.Addr{ip.WithZone("")}, 0, true
	}
	if numeric {
		return nil, eaiNoName, true
	}
	which := dns.Any
	switch family {
	case unix.AF_INET:
		which = dns.IPv4
	case unix.AF_INET6:
		which = dns.IPv6
	}
	var ips []netip.Addr
	var err error
	if !t.Detached(func(stop func() bool) { ips, err = dns.Lookup(host, which, stop) }) {
		return nil, 0, false
	}
	switch err {
	case nil:
		return ips, 0, true
	case dns.ErrTemporary:
		return nil, eaiAgain, true
	}
	return nil, eaiNoName, true
}

// resolveOne returns the first address of a host for a socket of a family; "" is any address.
func resolveOne(t *rt.Thread, host string, family int) (netip.Addr, bool) {
	switch host {
	case "":
		if family == unix.AF_INET6 {
			return netip.IPv6Unspecified(), true
		}
		return netip.IPv4Unspecified(), true
	case "<broadcast>":
		return netip.AddrFrom4([4]byte{255, 255, 255, 255}), true
	}
	ips, code, fine := resolve(t, host, family, false)
	if fine && code != 0 {
		gaiError(t, code)
		fine = false
	}
	if !fine {
		return netip.Addr{}, false
	}
	return ips[0], true
}

func getaddrinfo(t *rt.Thread, a []rt.Value) rt.Value {
	var n [4]int // family, type, proto, flags
	for i := range n {
		var fine bool
		if n[i], fine = t.OptIndex(a[2+i], 0); !fine {
			return rt.NoValue
		}
	}
	family, kind, flags := n[0], n[1], n[3]
	if family != unix.AF_UNSPEC && family != unix.AF_INET && family != unix.AF_INET6 {
		return gaiError(t, eaiFamily)
	}
	host, fine := hostArg(t, a[0])
	if !fine {
		return rt.NoValue
	}
	port, code, fine := service(t, a[1], kind, flags)
	if !fine {
		return rt.NoValue
	}
	var ips []netip.Addr
	switch {
	case code != 0:
	case a[0] == rt.None || host == "":
		ips = local(family, flags&aiPassive != 0)
	default:
		if ips, code, fine = resolve(t, host, family, flags&aiNumericHost != 0); !fine {
			return rt.NoValue
		}
	}
	if code != 0 {
		return gaiError(t, code)
	}
	return addrInfos(t, ips, kind, n[2], port)
}

// service returns the number of a port, which may be given by name.
func service(t *rt.Thread, v rt.Value, kind, flags int) (port, code int, fine bool) {
	if v == rt.None {
		return 0, 0, true
	}
	if !t.R.IsStr(v) && t.R.Layout(v) != rt.KindBytes {
		port, fine = t.Index(v)
		return port & 0xffff, 0, fine
	}
	name, fine := hostArg(t, v)
	if !fine {
		return 0, 0, false
	}
	if n, err := strconv.ParseUint(name, 10, 16); err == nil {
		return int(n), 0, true
	}
	network := "tcp"
	if kind == unix.SOCK_DGRAM {
		network = "udp"
	}
	if flags&aiNumericServ != 0 {
		return 0, eaiNoName, true
	}
	n, known := dns.Port(name, network)
	if !known {
		return 0, eaiService, true
	}
	return n, 0, true
}

// local returns the addresses that stand for this host.
func local(family int, passive bool) []netip.Addr {
	four, six := netip.AddrFrom4([4]byte{127, 0, 0, 1}), netip.IPv6Loopback()
	if passive {
		four, six = netip.IPv4Unspecified(), netip.IPv6Unspecified()
	}
	switch family {
	case unix.AF_INET:
		return []netip.Addr{four}
	case unix.AF_INET6:
		return []netip.Addr{six}
	}
	return []netip.Addr{four, six}
}

// addrInfos makes the list of (family, type, proto, canonical name, address).
func addrInfos(t *rt.Thread, ips []netip.Addr, kind, proto, port int) rt.Value {
	kinds := []struct{ kind, proto int }{{unix.SOCK_STREAM, unix.IPPROTO_TCP}, {unix.SOCK_DGRAM, unix.IPPROTO_UDP}, {unix.SOCK_RAW, 0}}
	list := t.NewList(0)
	empty := t.NewStr("")
	if list == rt.NoValue || empty == rt.NoValue {
		return rt.NoValue
	}
	for _, ip := range ips {
		family := unix.AF_INET
		if ip.Is6() {
			family = unix.AF_INET6
		}
		for _, k := range kinds {
			if kind != 0 && k.kind != kind || proto != 0 && k.proto != proto && k.proto != 0 {
				continue
			}
			addr := newAddress(t, netAddress(family, ip, port, 0))
			item := t.NewTuple(5)
			if addr == rt.NoValue || item == rt.NoValue {
				return rt.NoValue
			}
			w := item.Tuple()
			w[0], w[1], w[2], w[3], w[4] = rt.MakeSmall(family), rt.MakeSmall(k.kind), rt.MakeSmall(k.proto), empty, addr
			if !t.ListAppend(list, item) {
				return rt.NoValue
			}
		}
	}
	if len(list.List()) == 0 {
		return gaiError(t, eaiSockType)
	}
	return list
}

// getnameinfo(address, flags) returns (host, port) as texts; names are looked up only with a resolver at hand.
func getnameinfo(t *rt.Thread, a []rt.Value) rt.Value {
	flags, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	items := t.TupleOf(a[0])
	if items == rt.NoValue {
		return items
	}
	if len(items.Tuple()) < 2 {
		return t.Errorf(rt.ExcTypeError, "illegal sockaddr argument")
	}
	host, fine := hostArg(t, items.Tuple()[0])
	if !fine {
		return rt.NoValue
	}
	port, fine := t.Index(items.Tuple()[1])
	if !fine {
		return rt.NoValue
	}
	if flags&1 == 0 {
		if ip, err := netip.ParseAddr(host); err == nil {
			name := ""
			if !t.Detached(func(stop func() bool) { name = dns.Reverse(ip, stop) }) {
				return rt.NoValue
			}
			if name != "" {
				host = trimDot(name)
			}
		}
	}
	h, p := t.NewStr(host), t.NewStr(strconv.Itoa(port))
	if h == rt.NoValue || p == rt.NoValue {
		return rt.NoValue
	}
	return t.Pair(h, p)
}

func trimDot(s string) string {
	if n := len(s); n > 1 && s[n-1] == '.' {
		return s[:n-1]
	}
	return s
}

func gethostname(t *rt.Thread, a []rt.Value) rt.Value {
	name, err := os.Hostname()
	if err != nil {
		return t.OSError(err, "")
	}
	return t.NewStr(name)
}
