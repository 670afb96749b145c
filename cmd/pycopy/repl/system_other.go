//go:build unix && !linux

package repl

import "golang.org/x/sys/unix"

// What differs between systems.
const (
	ioctlGet     = unix.TIOCGETA
	ioctlSetWait = unix.TIOCSETAW
)

// acknowledge does nothing here.
func acknowledge(int) {}
