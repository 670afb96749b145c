package unix

import "golang.org/x/sys/unix"

// Random fills b with bytes that nobody can predict. It is crypto/rand's Read without that package's initialisation.
func Random(b []byte) {
	for len(b) > 0 {
		n, err := unix.Getrandom(b, 0)
		if err != nil && err != unix.EINTR {
			panic("unix: the system has no random numbers: " + err.Error())
		}
		b = b[max(n, 0):]
	}
}
