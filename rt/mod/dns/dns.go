// Package dns looks up the addresses of hosts: in /etc/hosts and by the name
// servers of /etc/resolv.conf. The resolver of package net would cost every
// start of the interpreter more than a millisecond, and link the C library where there is one.
package dns

import (
	"bufio"
	"errors"
	"net/netip"
	"os"
	"strconv"
	"strings"
)

// Errors of a lookup.
var (
	ErrNotFound  = errors.New("no such host")
	ErrTemporary = errors.New("temporary failure in name resolution")
)

// Families that Lookup finds.
const (
	Any = iota
	IPv4
	IPv6
)

// config is what resolv.conf says.
type config struct {
	servers  []netip.AddrPort
	search   []string
	ndots    int
	timeout  int // seconds
	attempts int
}

// maxFile bounds how much of a configuration file is read.
const maxFile = 1 << 20

// lines calls f with the fields of each line of a file, without comments.
func lines(path string, f func(fields []string)) {
	file, err := os.Open(path)
	if err != nil {
		return
	}
	defer file.Close()
	left := maxFile
	for s := bufio.NewScanner(file); s.Scan() && left > 0; {
		line := s.Text()
		left -= len(line) + 1
		if i := strings.IndexAny(line, "#;"); i >= 0 {
			line = line[:i]
		}
		if fields := strings.Fields(line); len(fields) > 0 {
			f(fields)
		}
	}
}

func readConfig(path string) config {
	c := config{ndots: 1, timeout: 5, attempts: 2}
	lines(path, func(fields []string) {
		switch fields[0] {
		case "nameserver":
			if len(fields) > 1 && len(c.servers) < 3 {
				if a, err := netip.ParseAddr(fields[1]); err == nil {
					c.servers = append(c.servers, netip.AddrPortFrom(a, 53))
				}
			}
		case "domain", "search":
			c.search = fields[1:]
		case "options":
			for _, o := range fields[1:] {
				name, value, _ := strings.Cut(o, ":")
				n, err := strconv.Atoi(value)
				if err != nil || n < 0 {
					continue
				}
				switch name {
				case "ndots":
					c.ndots = min(n, 15)
				case "timeout":
					c.timeout = max(1, min(n, 30))
				case "attempts":
					c.attempts = max(1, min(n, 5))
				}
			}
		}
	})
	if len(c.servers) == 0 {
		c.servers = systemServers()
	}
	if len(c.servers) == 0 {
		c.servers = []netip.AddrPort{netip.AddrPortFrom(netip.AddrFrom4([4]byte{127, 0, 0, 1}), 53)}
	}
	return c
}

// Lookup returns the addresses of a host, IPv4 first. It gives up when stop reports true.
func Lookup(host string, family int, stop func() bool) ([]netip.Addr, error) {
	if strings.IndexByte(host, 0) >= 0 || host == "" {
		return nil, ErrNotFound
	}
	if found := fromHosts(etc("hosts"), host, family); len(found) > 0 {
		return found, nil
	}
	if name := strings.ToLower(strings.TrimSuffix(host, ".")); name == "localhost" || strings.HasSuffix(name, ".localhost") {
		return keep([]netip.Addr{netip.AddrFrom4([4]byte{127, 0, 0, 1}), netip.IPv6Loopback()}, family), nil
	}
	c := readConfig(etc("resolv.conf"))
	err := ErrNotFound
	for _, name := range c.candidates(host) {
		found, e := c.lookupName(name, family, stop)
		if len(found) > 0 {
			return found, nil
		}
		if e == ErrTemporary {
			err = e
			break
		}
	}
	return nil, err
}

// candidates lists the full names that a host may stand for.
func (c *config) candidates(host string) []string {
	if strings.HasSuffix(host, ".") {
		return []string{host}
	}
	var names []string
	for _, domain := range c.search {
		names = append(names, host+"."+strings.TrimSuffix(domain, "."))
	}
	if strings.Count(host, ".") >= c.ndots {
		return append([]string{host}, names...)
	}
	return append(names, host)
}

func (c *config) lookupName(name string, family int, stop func() bool) ([]netip.Addr, error) {
	var found []netip.Addr
	var err error
	for _, q := range [...]struct {
		family int
		kind   uint16
	}{{IPv4, typeA}, {IPv6, typeAAAA}} {
		if family != Any && family != q.family {
			continue
		}
		r, e := c.ask(name, q.kind, stop)
		if e != nil {
			err = e
			continue
		}
		found = append(found, r.addrs...)
	}
	return keep(found, family), err
}

// keep returns the addresses of a family.
func keep(addrs []netip.Addr, family int) []netip.Addr {
	var out []netip.Addr
	for _, a := range addrs {
		if family == Any || a.Is4() == (family == IPv4) {
			out = append(out, a)
		}
	}
	return out
}

// fromHosts looks a host up in the hosts file.
func fromHosts(path, host string, family int) []netip.Addr {
	var found []netip.Addr
	lines(path, func(fields []string) {
		a, err := netip.ParseAddr(fields[0])
		if err != nil {
			return
		}
		for _, name := range fields[1:] {
			if strings.EqualFold(name, strings.TrimSuffix(host, ".")) {
				found = append(found, a.WithZone(""))
				return
			}
		}
	})
	return keep(found, family)
}

// Reverse returns the name of an address, "" if it has none.
func Reverse(a netip.Addr, stop func() bool) string {
	name := ""
	lines(etc("hosts"), func(fields []string) {
		if b, err := netip.ParseAddr(fields[0]); name == "" && err == nil && b == a && len(fields) > 1 {
			name = fields[1]
		}
	})
	if name != "" {
		return name
	}
	c := readConfig(etc("resolv.conf"))
	r, err := c.ask(reverseName(a), typePTR, stop)
	if err != nil || len(r.names) == 0 {
		return ""
	}
	return r.names[0]
}

// reverseName is the name whose PTR record has the name of an address.
func reverseName(a netip.Addr) string {
	var b strings.Builder
	raw := a.AsSlice()
	for i := len(raw) - 1; i >= 0; i-- {
		if a.Is4() {
			b.WriteString(strconv.Itoa(int(raw[i])) + ".")
			continue
		}
		b.WriteString(strconv.FormatUint(uint64(raw[i]&15), 16) + "." + strconv.FormatUint(uint64(raw[i]>>4), 16) + ".")
	}
	if a.Is4() {
		return b.String() + "in-addr.arpa"
	}
	return b.String() + "ip6.arpa"
}

// Port returns the number of a service in /etc/services.
func Port(name, protocol string) (int, bool) {
	port, ok := 0, false
	lines(etc("services"), func(fields []string) {
		if ok || len(fields) < 2 {
			return
		}
		number, proto, _ := strings.Cut(fields[1], "/")
		if proto != protocol {
			return
		}
		for i, n := range fields {
			if i != 1 && n == name {
				if p, err := strconv.Atoi(number); err == nil {
					port, ok = p, true
				}
				return
			}
		}
	})
	if !ok { // a system without that file
		switch name {
		case "http":
			return 80, true
		case "https":
			return 443, true
		case "domain":
			return 53, true
		}
	}
	return port, ok
}
