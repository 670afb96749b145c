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
		"B110": unix.B110, "B134": unix.B134, "B150": unix.B150, "B1800": unix.B1800, "B200": unix.B200, "B2500000": unix.B2500000,
		"B3000000": unix.B3000000, "B3500000": unix.B3500000, "B4000000": unix.B4000000, "B50": unix.B50, "B600": unix.B600, "B75": unix.B75,
		"BS0": unix.BS0, "BS1": unix.BS1, "BSDLY": unix.BSDLY, "CBAUD": unix.CBAUD, "CBAUDEX": unix.CBAUDEX, "CR0": unix.CR0, "CR1": unix.CR1,
		"CR2": unix.CR2, "CR3": unix.CR3, "CRDLY": unix.CRDLY, "ECHOCTL": unix.ECHOCTL, "ECHOKE": unix.ECHOKE, "ECHOPRT": unix.ECHOPRT,
		"EXTA": unix.EXTA, "EXTB": unix.EXTB, "FF0": unix.FF0, "FF1": unix.FF1, "FFDLY": unix.FFDLY, "FLUSHO": unix.FLUSHO, "IMAXBEL": unix.IMAXBEL,
		"IUCLC": unix.IUCLC, "IXANY": unix.IXANY, "NL0": unix.NL0, "NL1": unix.NL1, "NLDLY": unix.NLDLY, "OCRNL": unix.OCRNL, "OFDEL": unix.OFDEL,
		"OFILL": unix.OFILL, "OLCUC": unix.OLCUC, "ONLRET": unix.ONLRET, "ONOCR": unix.ONOCR, "PENDIN": unix.PENDIN, "TAB0": unix.TAB0,
		"TAB1": unix.TAB1, "TAB2": unix.TAB2, "TAB3": unix.TAB3, "TABDLY": unix.TABDLY, "TCFLSH": unix.TCFLSH, "TCGETS": unix.TCGETS,
		"TCIOFF": unix.TCIOFF, "TCION": unix.TCION, "TCOOFF": unix.TCOOFF, "TCOON": unix.TCOON, "TCSETS": unix.TCSETS, "TCSETSF": unix.TCSETSF,
		"TCSETSW": unix.TCSETSW, "TCXONC": unix.TCXONC, "TIOCCONS": unix.TIOCCONS, "TIOCEXCL": unix.TIOCEXCL, "TIOCGPGRP": unix.TIOCGPGRP,
		"TIOCINQ": unix.TIOCINQ, "TIOCMBIC": unix.TIOCMBIC, "TIOCMBIS": unix.TIOCMBIS, "TIOCMGET": unix.TIOCMGET, "TIOCMSET": unix.TIOCMSET,
		"TIOCM_CAR": unix.TIOCM_CAR, "TIOCM_CD": unix.TIOCM_CD, "TIOCM_CTS": unix.TIOCM_CTS, "TIOCM_DSR": unix.TIOCM_DSR, "TIOCM_DTR": unix.TIOCM_DTR,
		"TIOCM_LE": unix.TIOCM_LE, "TIOCM_RI": unix.TIOCM_RI, "TIOCM_RNG": unix.TIOCM_RNG, "TIOCM_RTS": unix.TIOCM_RTS, "TIOCM_SR": unix.TIOCM_SR,
		"TIOCM_ST": unix.TIOCM_ST, "TIOCNOTTY": unix.TIOCNOTTY, "TIOCNXCL": unix.TIOCNXCL, "TIOCOUTQ": unix.TIOCOUTQ, "TIOCPKT": unix.TIOCPKT,
		"TIOCSCTTY": unix.TIOCSCTTY, "TIOCSPGRP": unix.TIOCSPGRP, "TIOCSTI": unix.TIOCSTI, "TIOCSWINSZ": unix.TIOCSWINSZ, "VDISCARD": unix.VDISCARD,
		"VEOL2": unix.VEOL2, "VLNEXT": unix.VLNEXT, "VREPRINT": unix.VREPRINT, "VSWTC": unix.VSWTC, "VT0": unix.VT0, "VT1": unix.VT1,
		"VTDLY": unix.VTDLY, "VWERASE": unix.VWERASE, "XCASE": unix.XCASE, "XTABS": unix.XTABS,
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
