package rt

import "golang.org/x/sys/unix"

// What differs between systems, for the builtin modules too.

// Entropy fills b from the system's random numbers.
func Entropy(b []byte) error {
	for len(b) > 0 {
		n, err := unix.Getrandom(b, 0)
		if err != nil {
			return err
		}
		b = b[n:]
	}
	return nil
}

// IsTerminal reports whether fd is a terminal.
func IsTerminal(fd int) bool {
	_, err := unix.IoctlGetTermios(fd, unix.TCGETS)
	return err == nil
}
