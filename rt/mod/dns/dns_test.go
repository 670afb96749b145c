//go:build unix

package dns

import (
	"encoding/binary"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/sys/unix"
)

// answer makes the answer to a query with records given as type and data.
func answer(q []byte, code byte, records ...[]byte) []byte {
	b := append([]byte(nil), q...)
	b[2], b[3] = 0x81, 0x80|code
	binary.BigEndian.PutUint16(b[6:], uint16(len(records)))
	for _, r := range records {
		b = append(b, 0xc0, 12) // the name of the question
		b = append(b, 0, r[0], 0, 1, 0, 0, 0, 60, 0, byte(len(r)-1))
		b = append(b, r[1:]...)
	}
	return b
}

func TestParse(t *testing.T) {
	q, err := query(7, "host.example", typeA)
	if err != nil {
		t.Fatal(err)
	}
	a := answer(q, 0, []byte{typeCNAME, 0xc0, 12}, []byte{typeA, 1, 2, 3, 4}, []byte{typePTR, 1, 'x', 1, 'y', 0})
	r, mine, err := parse(a, q)
	if !mine || err != nil || len(r.addrs) != 1 || r.addrs[0] != netip.AddrFrom4([4]byte{1, 2, 3, 4}) || !slices.Equal(r.names, []string{"x.y"}) {
		t.Errorf("parse: %v %v %v", r, mine, err)
	}
	for i := range a { // whatever is missing, it must not be taken for something else or fail badly
		if r, mine, err := parse(a[:i], q); mine && err == nil && i >= len(q) && len(r.names) > 0 {
			t.Errorf("cut at %d: %v", i, r)
		}
	}
	other := answer(q, 0)
	other[0] ^= 1
	if _, mine, _ := parse(other, q); mine {
		t.Error("an answer with another number is taken")
	}
	loop := append(answer(q, 0, []byte{typeA, 1, 2, 3, 4})[:len(q)], 0xc0, byte(len(q)))
	binary.BigEndian.PutUint16(loop[6:], 1)
	if _, _, err := parse(loop, q); err == nil {
		t.Error("a pointer to itself is taken")
	}
}

func FuzzParse(f *testing.F) {
	q, _ := query(7, "host.example", typeA)
	f.Add(answer(q, 0, []byte{typeA, 1, 2, 3, 4}))
	f.Fuzz(func(t *testing.T, b []byte) { _, _, _ = parse(b, q) })
}

func TestQueryNames(t *testing.T) {
	long := make([]byte, 64)
	for i := range long {
		long[i] = 'a'
	}
	for _, name := range []string{"", ".", "a..b", string(long), "a." + string(long)} {
		if _, err := query(1, name, typeA); err == nil {
			t.Errorf("query(%q) succeeds", name)
		}
	}
}

// TestAsk asks a name server of the test on loopback.
func TestAsk(t *testing.T) {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	if err := unix.Bind(fd, &unix.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}); err != nil {
		t.Fatal(err)
	}
	sa, err := unix.Getsockname(fd)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		b := make([]byte, 512)
		for range 3 {
			n, from, err := unix.Recvfrom(fd, b, 0)
			if err != nil {
				return
			}
			q := b[:n]
			var a []byte
			switch {
			case q[13] == 'n':
				a = answer(q, codeNXDomain)
			case binary.BigEndian.Uint16(q[n-4:]) == typeA:
				a = answer(q, 0, []byte{typeA, 10, 0, 0, 1})
			default:
				a = answer(q, 0)
			}
			_ = unix.Sendto(fd, []byte("noise that is no answer"), 0, from)
			_ = unix.Sendto(fd, a, 0, from)
		}
	}()
	port := uint16(sa.(*unix.SockaddrInet4).Port)
	c := config{servers: []netip.AddrPort{netip.AddrPortFrom(netip.AddrFrom4([4]byte{127, 0, 0, 1}), port)}, timeout: 5, attempts: 1}
	never := func() bool { return false }
	if got, err := c.lookupName("host.example", Any, never); err != nil || len(got) != 1 || got[0].String() != "10.0.0.1" {
		t.Errorf("lookup: %v %v", got, err)
	}
	if got, err := c.lookupName("nosuch.example", IPv4, never); err != ErrNotFound {
		t.Errorf("lookup of what does not exist: %v %v", got, err)
	}
	<-done
	if _, err := c.ask("host.example", typeA, func() bool { return true }); err != ErrTemporary {
		t.Errorf("an interrupted lookup: %v", err)
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	hosts, conf := filepath.Join(dir, "hosts"), filepath.Join(dir, "conf")
	for name, text := range map[string]string{
		hosts: "# comment\n127.0.0.1 localhost me\n::1 localhost # six\nbad line\n10.0.0.5 Other.Example\n",
		conf:  "nameserver 10.1.1.1\nnameserver ::2\nsearch a.example b.example\noptions ndots:2 timeout:3 attempts:9\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		host   string
		family int
		want   int
	}{{"localhost", Any, 2}, {"localhost", IPv4, 1}, {"ME", Any, 1}, {"other.example.", Any, 1}, {"nosuch", Any, 0}} {
		if got := fromHosts(hosts, test.host, test.family); len(got) != test.want {
			t.Errorf("fromHosts(%s, %d) = %v", test.host, test.family, got)
		}
	}
	c := readConfig(conf)
	if len(c.servers) != 2 || c.ndots != 2 || c.timeout != 3 || c.attempts != 5 {
		t.Errorf("readConfig: %+v", c)
	}
	if got := c.candidates("x"); !slices.Equal(got, []string{"x.a.example", "x.b.example", "x"}) {
		t.Errorf("candidates: %q", got)
	}
	if got := c.candidates("x.y.z"); got[0] != "x.y.z" {
		t.Errorf("candidates: %q", got)
	}
	if got := reverseName(netip.MustParseAddr("1.2.3.4")); got != "4.3.2.1.in-addr.arpa" {
		t.Errorf("reverseName: %s", got)
	}
}
