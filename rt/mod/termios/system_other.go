//go:build unix && !linux

package termios

import "golang.org/x/sys/unix"

const (
	ioctlGet = unix.TIOCGETA
	ioctlSet = unix.TIOCSETA // TIOCSETAW and TIOCSETAF follow
)

// systemConstants makes the map when the module is imported: a map in a variable costs every start.
func systemConstants() map[string]int64 {
	return map[string]int64{}
}

func speeds(tio *unix.Termios) (in, out uint64) { return uint64(tio.Ispeed), uint64(tio.Ospeed) }

func apply(tio *unix.Termios, n [6]int64) {
	set(&tio.Iflag, n[0])
	set(&tio.Oflag, n[1])
	set(&tio.Cflag, n[2])
	set(&tio.Lflag, n[3])
	set(&tio.Ispeed, n[4])
	set(&tio.Ospeed, n[5])
}

func set[T uint32 | uint64 | int32](p *T, n int64) { *p = T(n) }

func drainFD(fd int) error { return unix.IoctlSetInt(fd, unix.TIOCDRAIN, 0) }

func flushFD(fd, which int) error { return unix.IoctlSetPointerInt(fd, unix.TIOCFLUSH, which) }
