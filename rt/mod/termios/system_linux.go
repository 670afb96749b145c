package termios

import "golang.org/x/sys/unix"

const (
	ioctlGet = unix.TCGETS
	ioctlSet = unix.TCSETS // TCSETSW and TCSETSF follow
)

// systemConstants makes the map when the module is imported: a map in a variable costs every start.
func systemConstants() map[string]int64 {
	return map[string]int64{
		"B460800": unix.B460800, "B500000": unix.B500000, "B576000": unix.B576000, "B921600": unix.B921600, "B1000000": unix.B1000000,
		"B1152000": unix.B1152000, "B1500000": unix.B1500000, "B2000000": unix.B2000000, "CRTSCTS": unix.CRTSCTS, "TCSBRK": unix.TCSBRK,
	}
}

// speeds returns the input and output speed, which are part of the control flags.
func speeds(tio *unix.Termios) (in, out uint64) {
	s := uint64(tio.Cflag & unix.CBAUD)
	return s, s
}

// apply sets flags and speeds; the output speed counts.
func apply(tio *unix.Termios, n [6]int64) {
	tio.Iflag, tio.Oflag, tio.Lflag = uint32(n[0]), uint32(n[1]), uint32(n[3])
	tio.Cflag = uint32(n[2])&^unix.CBAUD | uint32(n[5])&unix.CBAUD
	tio.Ispeed, tio.Ospeed = uint32(n[4]), uint32(n[5])
}

func drainFD(fd int) error { return unix.IoctlSetInt(fd, unix.TCSBRK, 1) }

func flushFD(fd, which int) error { return unix.IoctlSetInt(fd, unix.TCFLSH, which) }
