package rt

import (
	"crypto/rand"

	"pycopy/rt/unix"
)

// Entropy fills b from the system's random numbers.
func Entropy(b []byte) error {
	_, err := rand.Read(b)
	return err
}

// IsTerminal reports whether fd is a console.
func IsTerminal(fd int) bool { return unix.IsTerminal(fd) }

// newAlarm has nothing here: Poll never blocks for long.
func newAlarm() int { return -1 }

func setAlarm(int, bool) error { return unix.EINVAL }
