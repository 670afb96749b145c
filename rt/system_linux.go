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

// newAlarm makes a descriptor that setAlarm makes readable, -1 if there is none.
func newAlarm() int {
	fd, err := unix.TimerfdCreate(unix.CLOCK_MONOTONIC, unix.TFD_CLOEXEC|unix.TFD_NONBLOCK)
	if err != nil {
		return -1
	}
	return fd
}

// setAlarm makes a descriptor of newAlarm readable or not; others give an error and stay as they are.
func setAlarm(fd int, ready bool) error {
	var t unix.ItimerSpec
	if ready {
		t.Value.Nsec = 1
	}
	return unix.TimerfdSettime(fd, 0, &t, nil)
}
