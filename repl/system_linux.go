package repl

import "golang.org/x/sys/unix"

// What differs between systems.
const (
	ioctlGet     = unix.TCGETS
	ioctlSetWait = unix.TCSETSW
)
