package repl

import "golang.org/x/sys/unix"

// What differs between systems.
const (
	ioctlGet     = unix.TCGETS
	ioctlSetWait = unix.TCSETSW
)

// acknowledge makes the system tell the far end at once that data has come: it may wait for that before it sends its next, short
// message, and the system would wait for an answer to send along.
func acknowledge(fd int) { _ = unix.SetsockoptInt(fd, unix.IPPROTO_TCP, unix.TCP_QUICKACK, 1) }
