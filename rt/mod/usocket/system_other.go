//go:build unix && !linux

package usocket

import "golang.org/x/sys/unix"

// systemConstants makes the map when the module is imported: a map in a variable costs every start.
func systemConstants() map[string]int64 {
	return map[string]int64{"SO_REUSEPORT": unix.SO_REUSEPORT}
}

// sendFlags are added to each send; the process ignores SIGPIPE.
const sendFlags = 0

func newSocket(family, kind, proto int) (int, error) {
	fd, err := unix.Socket(family, kind, proto)
	if err == nil {
		unix.CloseOnExec(fd)
	}
	return fd, err
}

func accept(fd int) (int, unix.Sockaddr, error) {
	nfd, sa, err := unix.Accept(fd)
	if err == nil {
		unix.CloseOnExec(nfd)
	}
	return nfd, sa, err
}

// afFromRaw and rawHeader know the head of a sockaddr: a length, then the family.
func afFromRaw(b []byte) int { return int(b[1]) }

// connectFailed is for Linux.
func connectFailed(int, unix.Sockaddr) {}
