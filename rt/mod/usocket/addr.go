package usocket

import (
	"encoding/binary"
	"net/netip"
	"strconv"
	"strings"

	"pycopy/rt"
	"pycopy/rt/unix"
)

// address converts an address of a program for a socket of the given family. Names of hosts are resolved.
func address(t *rt.Thread, family int, v rt.Value) (unix.Sockaddr, bool) {
	if family == unix.AF_UNIX {
		return unixAddress(t, v)
	}
	if t.R.Layout(v) != rt.KindTuple && t.R.Layout(v) != rt.KindList {
		var b rt.Buffer
		if t.R.IsStr(v) || !t.GetBuffer(v, &b) {
			return nil, badAddress(t, family, v)
		}
		return rawAddress(t, b.Data)
	}
	items := t.SeqItems(v)
	if n := len(items); n < 2 || n > 4 || family == unix.AF_INET && n != 2 {
		return nil, badAddress(t, family, v)
	}
	port, fine := t.Index(items[1])
	if !fine {
		return nil, false
	}
	if port < 0 || port > 0xffff {
		t.Errorf(rt.ExcOverflowError, "port must be 0-65535.")
		return nil, false
	}
	host, fine := hostArg(t, items[0])
	if !fine {
		return nil, false
	}
	scope := 0
	if len(items) == 4 {
		if scope, fine = t.Index(t.SeqItems(v)[3]); !fine {
			return nil, false
		}
	}
	ip, fine := resolveOne(t, host, family)
	if !fine {
		return nil, false
	}
	return netAddress(family, ip, port, uint32(scope)), true
}

func badAddress(t *rt.Thread, family int, v rt.Value) bool {
	name := "AF_INET"
	if family == unix.AF_INET6 {
		name = "AF_INET6"
	}
	t.Errorf(rt.ExcTypeError, "%s address must be tuple, not %s", name, t.TypeName(v))
	return false
}

// hostArg reads a host: str, bytes or None.
func hostArg(t *rt.Thread, v rt.Value) (string, bool) {
	if v == rt.None {
		return "", true
	}
	var b rt.Buffer
	if !t.GetBufferOrStr(v, &b) {
		return "", false
	}
	return string(b.Data), true
}

func unixAddress(t *rt.Thread, v rt.Value) (unix.Sockaddr, bool) {
	var b rt.Buffer
	if !t.R.IsStr(v) && t.GetBuffer(v, &b) && len(b.Data) > 2 && afFromRaw(b.Data) == unix.AF_UNIX {
		return rawAddress(t, b.Data)
	}
	if t.Exc() != rt.NoValue {
		t.TakeExc()
	}
	if len(b.Data) > 0 && b.Data[0] == 0 { // a name in Linux's abstract space
		return &unix.SockaddrUnix{Name: "@" + string(b.Data[1:])}, true
	}
	if t.R.IsStr(v) && strings.HasPrefix(v.Str(), "\x00") {
		return &unix.SockaddrUnix{Name: "@" + v.GoString()[1:]}, true
	}
	p, fine := t.PathArg(v)
	if !fine {
		return nil, false
	}
	if len(p) > 107 {
		t.Errorf(rt.ExcOSError, "AF_UNIX path too long")
		return nil, false
	}
	return &unix.SockaddrUnix{Name: p}, true
}

func netAddress(family int, ip netip.Addr, port int, scope uint32) unix.Sockaddr {
	if family == unix.AF_INET6 {
		sa := &unix.SockaddrInet6{Port: port, ZoneId: scope, Addr: ip.As16()}
		return sa
	}
	return &unix.SockaddrInet4{Port: port, Addr: ip.Unmap().As4()}
}

// rawAddress reads the bytes of a sockaddr.
func rawAddress(t *rt.Thread, b []byte) (unix.Sockaddr, bool) {
	if len(b) >= 8 {
		port := int(binary.BigEndian.Uint16(b[2:]))
		switch af := afFromRaw(b); {
		case af == unix.AF_INET:
			return &unix.SockaddrInet4{Port: port, Addr: [4]byte(b[4:8])}, true
		case af == unix.AF_INET6 && len(b) >= 24:
			sa := &unix.SockaddrInet6{Port: port, Addr: [16]byte(b[8:24])}
			if len(b) >= 28 {
				sa.ZoneId = binary.NativeEndian.Uint32(b[24:])
			}
			return sa, true
		case af == unix.AF_UNIX:
			name, _, _ := strings.Cut(string(b[2:]), "\x00")
			return &unix.SockaddrUnix{Name: name}, true
		}
	}
	t.Errno(int(unix.EINVAL))
	return nil, false
}

// newAddress makes the Value of an address: (host, port), (host, port, flow, scope), or a str.
func newAddress(t *rt.Thread, sa unix.Sockaddr) rt.Value {
	switch sa := sa.(type) {
	case *unix.SockaddrInet4:
		h := t.NewStr(netip.AddrFrom4(sa.Addr).String())
		if h == rt.NoValue {
			return h
		}
		return t.Pair(h, rt.MakeSmall(sa.Port))
	case *unix.SockaddrInet6:
		h := t.NewStr(netip.AddrFrom16(sa.Addr).String())
		v := t.NewTuple(4)
		if h == rt.NoValue || v == rt.NoValue {
			return rt.NoValue
		}
		w := v.Tuple()
		w[0], w[1], w[2], w[3] = h, rt.MakeSmall(sa.Port), rt.MakeSmall(0), rt.MakeSmall(int(sa.ZoneId))
		return v
	case *unix.SockaddrUnix:
		if name, is := strings.CutPrefix(sa.Name, "@"); is && name != "" { // "@" alone is a socket without a name
			return t.NewBytes([]byte("\x00" + name))
		}
		return t.NewStr(strings.TrimPrefix(sa.Name, "@"))
	}
	return rt.None
}

// sockaddr takes an address apart, a tuple or the bytes of a sockaddr: (family, bytes of the host, port, ...).
func sockaddr(t *rt.Thread, a []rt.Value) rt.Value {
	var sa unix.Sockaddr
	fine := false
	if k := t.R.Layout(a[0]); k == rt.KindTuple {
		family := unix.AF_INET
		if len(a[0].Tuple()) == 4 {
			family = unix.AF_INET6
		}
		sa, fine = address(t, family, a[0])
	} else if t.R.IsStr(a[0]) {
		sa, fine = unixAddress(t, a[0])
	} else {
		var b rt.Buffer
		if !t.GetBuffer(a[0], &b) {
			return rt.NoValue
		}
		if len(b.Data) >= 2 {
			if af := afFromRaw(b.Data); af != unix.AF_INET && af != unix.AF_INET6 && af != unix.AF_UNIX {
				return parts(t, af, b.Data[2:]) // of a family that is not known here
			}
		}
		sa, fine = rawAddress(t, b.Data)
	}
	if !fine {
		return rt.NoValue
	}
	switch sa := sa.(type) {
	case *unix.SockaddrInet4:
		return parts(t, unix.AF_INET, sa.Addr[:], sa.Port)
	case *unix.SockaddrInet6:
		return parts(t, unix.AF_INET6, sa.Addr[:], sa.Port, 0, int(sa.ZoneId))
	case *unix.SockaddrUnix:
		return parts(t, unix.AF_UNIX, []byte(sa.Name))
	}
	panic("BUG: usocket: address of no known kind")
}

// parts makes the tuple (family, host, numbers...).
func parts(t *rt.Thread, family int, host []byte, nums ...int) rt.Value {
	h := t.NewBytes(host)
	v := t.NewTuple(2 + len(nums))
	if h == rt.NoValue || v == rt.NoValue {
		return rt.NoValue
	}
	w := v.Tuple()
	w[0], w[1] = rt.MakeSmall(family), h
	for i, n := range nums {
		w[2+i] = rt.MakeSmall(n)
	}
	return v
}

func inetPton(t *rt.Thread, a []rt.Value) rt.Value {
	family, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	s, fine := t.GoStr(a[1])
	if !fine {
		return rt.NoValue
	}
	ip, err := netip.ParseAddr(s)
	switch {
	case family != unix.AF_INET && family != unix.AF_INET6:
		return t.Errno(int(unix.EAFNOSUPPORT))
	case err != nil || ip.Is4() != (family == unix.AF_INET) || ip.Zone() != "":
		return t.Errorf(rt.ExcOSError, "illegal IP address string passed to inet_pton")
	}
	return t.NewBytes(ip.AsSlice())
}

func inetNtop(t *rt.Thread, a []rt.Value) rt.Value {
	family, fine := t.Index(a[0])
	var b rt.Buffer
	if !fine || !t.GetBuffer(a[1], &b) {
		return rt.NoValue
	}
	want := map[int]int{unix.AF_INET: 4, unix.AF_INET6: 16}[family]
	if want == 0 {
		return t.Errorf(rt.ExcValueError, "unknown address family %d", family)
	}
	if len(b.Data) != want {
		return t.Errorf(rt.ExcValueError, "invalid length of packed IP address string")
	}
	ip, _ := netip.AddrFromSlice(b.Data)
	return t.NewStr(ip.String())
}

// inetAton also accepts the short forms of the C function (127.1, 0x7f000001).
func inetAton(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := t.GoStr(a[0])
	if !fine {
		return rt.NoValue
	}
	fields := strings.Split(strings.TrimSpace(s), ".")
	ip := uint64(0)
	for i, f := range fields {
		n, err := strconv.ParseUint(f, 0, 64)
		last := i == len(fields)-1
		room := 8
		if last {
			room = 32 - 8*i
		}
		if err != nil || len(fields) > 4 || strings.Contains(f, "_") || n>>room != 0 {
			return t.Errorf(rt.ExcOSError, "illegal IP address string passed to inet_aton")
		}
		if last {
			ip |= n
		} else {
			ip |= n << (24 - 8*i)
		}
	}
	return t.NewBytes(binary.BigEndian.AppendUint32(nil, uint32(ip)))
}

func inetNtoa(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	if !t.GetBuffer(a[0], &b) {
		return rt.NoValue
	}
	if len(b.Data) != 4 {
		return t.Errorf(rt.ExcOSError, "packed IP wrong length")
	}
	return t.NewStr(netip.AddrFrom4([4]byte(b.Data)).String())
}
