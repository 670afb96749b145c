//go:build unix && !linux

package rt

import (
	"crypto/rand"

	"golang.org/x/sys/unix"
)

// Entropy fills b from the system's random numbers.
func Entropy(b []byte) error {
	_, err := rand.Read(b)
	return err
}

// IsTerminal reports whether fd is a terminal.
func IsTerminal(fd int) bool {
	_, err := unix.IoctlGetTermios(fd, unix.TIOCGETA)
	return err == nil
}

// newAlarm has nothing that is as harmless as a timer here.
func newAlarm() int { return -1 }

func setAlarm(int, bool) error { return unix.EINVAL }
