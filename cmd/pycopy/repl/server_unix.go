//go:build unix

package repl

import (
	"errors"
	"fmt"
	"net/netip"
	"os"
	"strconv"
	"strings"
	"sync/atomic"

	"golang.org/x/sys/unix"
)

// Server gives everyone who connects a session with a runtime of its own.
type Server struct {
	Serial
	// Log tells what happens: where it listens, who comes and goes.
	Log func(text string)
}

// mostClients is how many may be connected at a time.
const mostClients = 64

// Listen serves at [HOST:]PORT, at the loopback interface unless HOST says otherwise: an IP address, localhost, or * for all
// interfaces. It returns only with an error.
func (s Server) Listen(address string) error {
	at, err := parseAddress(address)
	if err != nil {
		return err
	}
	fd, at, err := listen(at)
	if err != nil {
		return fmt.Errorf("%s: %w", at, err)
	}
	defer func() { _ = unix.Close(fd) }()
	s.Log("serving on " + at.String())
	if !at.Addr().IsLoopback() {
		s.Log("warning: whoever can reach " + at.String() + " can run programs as this user")
	}
	s.Refused = refuseBrowsers
	var clients atomic.Int32
	for {
		conn, _, err := unix.Accept(fd)
		if err == unix.EINTR || err == unix.ECONNABORTED {
			continue
		}
		if err != nil {
			return err
		}
		unix.CloseOnExec(conn)
		f := os.NewFile(uintptr(conn), "connection")
		if clients.Load() >= mostClients {
			_, _ = f.WriteString("too many connections\r\n")
			_ = f.Close()
			continue
		}
		_ = unix.SetsockoptInt(conn, unix.IPPROTO_TCP, unix.TCP_NODELAY, 1)
		clients.Add(1)
		go func() {
			defer clients.Add(-1)
			s.client(f)
		}()
	}
}

// client serves one connection.
func (s Server) client(f *os.File) {
	s.read = func() { acknowledge(int(f.Fd())) }
	err := s.Run(f, f)
	_ = unix.Shutdown(int(f.Fd()), unix.SHUT_RDWR) // wakes the one who listens
	_ = f.Close()
	if err != nil && !errors.Is(err, unix.EPIPE) && !errors.Is(err, unix.ECONNRESET) {
		s.Log(err.Error())
	}
}

// parseAddress reads [HOST:]PORT.
func parseAddress(s string) (netip.AddrPort, error) {
	host, port := "", s
	if i := strings.LastIndexByte(s, ':'); i >= 0 {
		host, port = s[:i], s[i+1:]
	}
	n, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return netip.AddrPort{}, fmt.Errorf("%q is not a port number", port)
	}
	switch host {
	case "", "localhost":
		host = "127.0.0.1"
	case "*":
		host = "::"
	}
	addr, err := netip.ParseAddr(strings.TrimSuffix(strings.TrimPrefix(host, "["), "]"))
	if err != nil {
		return netip.AddrPort{}, fmt.Errorf("%q is not an IP address", host)
	}
	return netip.AddrPortFrom(addr, uint16(n)), nil
}

// listen opens a listening socket and returns the address that it got.
func listen(at netip.AddrPort) (int, netip.AddrPort, error) {
	family := unix.AF_INET6
	var sa unix.Sockaddr = &unix.SockaddrInet6{Port: int(at.Port()), Addr: at.Addr().As16()}
	if at.Addr().Is4() {
		family, sa = unix.AF_INET, &unix.SockaddrInet4{Port: int(at.Port()), Addr: at.Addr().As4()}
	}
	fd, err := unix.Socket(family, unix.SOCK_STREAM, 0)
	if err != nil {
		return -1, at, err
	}
	unix.CloseOnExec(fd)
	_ = unix.SetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_REUSEADDR, 1)
	if err = unix.Bind(fd, sa); err == nil {
		err = unix.Listen(fd, 16)
	}
	if err == nil {
		sa, err = unix.Getsockname(fd)
	}
	if err != nil {
		_ = unix.Close(fd)
		return -1, at, err
	}
	switch sa := sa.(type) {
	case *unix.SockaddrInet4:
		at = netip.AddrPortFrom(at.Addr(), uint16(sa.Port))
	case *unix.SockaddrInet6:
		at = netip.AddrPortFrom(at.Addr(), uint16(sa.Port))
	}
	return fd, at, nil
}

// refuseBrowsers turns away HTTP: a page in a browser can send anything to this port behind the head of a request.
func refuseBrowsers(first []byte) string {
	for _, m := range [...]string{"GET ", "HEAD ", "POST ", "PUT ", "DELETE ", "OPTIONS ", "PATCH ", "CONNECT ", "TRACE ", "PRI "} {
		n := min(len(m), len(first))
		if n > 2 && string(first[:n]) == m[:n] {
			return "this is not a web server\r\n"
		}
	}
	return ""
}

// ServeStdio serves on standard input and output, which may be a terminal.
func (s Server) ServeStdio() error {
	if tio, err := getSettings(int(os.Stdin.Fd())); err == nil {
		if err := rawTerminal(int(os.Stdin.Fd())); err != nil {
			return err
		}
		defer func() { _ = setSettings(int(os.Stdin.Fd()), tio) }()
	}
	return s.Run(os.Stdin, os.Stdout)
}
