//go:build unix

// Package termios is the builtin module termios; Pycopy's setraw included.
package termios

import (
	"golang.org/x/sys/unix"

	"pycopy/rt"
)

// Module declares termios.
var Module = rt.ModuleSpec{
	Name: "termios", Host: true,
	Funcs: []rt.Builtin{
		{Name: "tcgetattr", Min: 1, Max: 1, Fn: getAttr},
		{Name: "tcsetattr", Min: 3, Max: 3, Fn: setAttr},
		{Name: "setraw", Min: 1, Max: 1, Fn: setRaw},
		{Name: "tcdrain", Min: 1, Max: 1, Fn: drain},
		{Name: "tcflush", Min: 2, Max: 2, Fn: flush},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleSet(m, "error", t.R.ExcClass(rt.ExcOSError)) && t.ModuleInts(m, constants()) && t.ModuleInts(m, systemConstants())
	},
}

// constants makes the map when the module is imported: a map in a variable costs every start.
func constants() map[string]int64 {
	return map[string]int64{
		"TCSANOW": 0, "TCSADRAIN": 1, "TCSAFLUSH": 2, "TCIFLUSH": unix.TCIFLUSH, "TCOFLUSH": unix.TCOFLUSH, "TCIOFLUSH": unix.TCIOFLUSH,
		"B0": unix.B0, "B300": unix.B300, "B1200": unix.B1200, "B2400": unix.B2400, "B4800": unix.B4800, "B9600": unix.B9600, "B19200": unix.B19200,
		"B38400": unix.B38400, "B57600": unix.B57600, "B115200": unix.B115200, "B230400": unix.B230400,
		"ECHO": unix.ECHO, "ECHOE": unix.ECHOE, "ECHOK": unix.ECHOK, "ECHONL": unix.ECHONL, "ICANON": unix.ICANON, "ISIG": unix.ISIG, "IEXTEN": unix.IEXTEN,
		"NOFLSH": unix.NOFLSH, "TOSTOP": unix.TOSTOP, "BRKINT": unix.BRKINT, "ICRNL": unix.ICRNL, "IGNBRK": unix.IGNBRK, "IGNCR": unix.IGNCR,
		"IGNPAR": unix.IGNPAR, "INLCR": unix.INLCR, "INPCK": unix.INPCK, "ISTRIP": unix.ISTRIP, "IXOFF": unix.IXOFF, "IXON": unix.IXON,
		"PARMRK": unix.PARMRK, "OPOST": unix.OPOST, "ONLCR": unix.ONLCR, "CSIZE": unix.CSIZE, "CS5": unix.CS5, "CS6": unix.CS6, "CS7": unix.CS7,
		"CS8": unix.CS8, "CSTOPB": unix.CSTOPB, "CREAD": unix.CREAD, "PARENB": unix.PARENB, "PARODD": unix.PARODD, "HUPCL": unix.HUPCL,
		"CLOCAL": unix.CLOCAL, "VMIN": unix.VMIN, "VTIME": unix.VTIME, "VINTR": unix.VINTR, "VQUIT": unix.VQUIT, "VERASE": unix.VERASE, "VKILL": unix.VKILL,
		"VEOF": unix.VEOF, "VSTART": unix.VSTART, "VSTOP": unix.VSTOP, "VSUSP": unix.VSUSP, "VEOL": unix.VEOL, "TIOCGWINSZ": unix.TIOCGWINSZ,
	}
}

func descriptor(t *rt.Thread, v rt.Value) (int, bool) {
	if v.IsSmall() {
		return v.Small(), true
	}
	n := t.Intern("fileno")
	if n == rt.NoValue {
		return 0, false
	}
	fd := t.CallMethod0(v, n)
	if fd == rt.NoValue {
		return 0, false
	}
	return t.Index(fd)
}

// getAttr returns [iflag, oflag, cflag, lflag, ispeed, ospeed, cc].
func getAttr(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := descriptor(t, a[0])
	if !fine {
		return rt.NoValue
	}
	tio, err := unix.IoctlGetTermios(fd, ioctlGet)
	if err != nil {
		return t.OSError(err, "")
	}
	in, out := speeds(tio)
	list, cc := t.NewList(7), t.NewList(len(tio.Cc))
	if list == rt.NoValue || cc == rt.NoValue {
		return rt.NoValue
	}
	for i, n := range [...]uint64{uint64(tio.Iflag), uint64(tio.Oflag), uint64(tio.Cflag), uint64(tio.Lflag), in, out} {
		list.List()[i] = t.NewUint(n)
	}
	list.List()[6] = cc
	raw := tio.Lflag&unix.ICANON == 0
	for i, c := range tio.Cc {
		if raw && (i == unix.VMIN || i == unix.VTIME) {
			cc.List()[i] = rt.MakeSmall(int(c))
			continue
		}
		if cc.List()[i] = t.NewBytes([]byte{c}); cc.List()[i] == rt.NoValue {
			return rt.NoValue
		}
	}
	return list
}

func setAttr(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := descriptor(t, a[0])
	if !fine {
		return rt.NoValue
	}
	when, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	if k := t.R.Layout(a[2]); k != rt.KindList || len(a[2].List()) != 7 || when < 0 || when > 2 {
		return t.Errorf(rt.ExcTypeError, "tcsetattr, arg 3: must be 7 element list")
	}
	tio, err := unix.IoctlGetTermios(fd, ioctlGet)
	if err != nil {
		return t.OSError(err, "")
	}
	var n [6]int64
	for i := range n {
		if n[i], fine = t.Int64(a[2].List()[i]); !fine {
			return rt.NoValue
		}
	}
	apply(tio, n)
	cc := a[2].List()[6]
	if t.R.Layout(cc) == rt.KindList {
		for i := 0; i < min(len(tio.Cc), len(cc.List())); i++ {
			c := cc.List()[i]
			if c.IsSmall() {
				tio.Cc[i] = byte(c.Small())
				continue
			}
			var b rt.Buffer
			if !t.GetBuffer(c, &b) {
				return rt.NoValue
			}
			if len(b.Data) != 1 {
				return t.Errorf(rt.ExcTypeError, "tcsetattr: elements of attributes must be characters or integers")
			}
			tio.Cc[i] = b.Data[0]
		}
	}
	if err := unix.IoctlSetTermios(fd, ioctlSet+uint(when), tio); err != nil {
		return t.OSError(err, "")
	}
	return rt.None
}

// setRaw switches a terminal to raw mode, in which Ctrl-C still interrupts as in Pycopy.
func setRaw(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := descriptor(t, a[0])
	if !fine {
		return rt.NoValue
	}
	tio, err := unix.IoctlGetTermios(fd, ioctlGet)
	if err != nil {
		return t.OSError(err, "")
	}
	tio.Iflag &^= unix.BRKINT | unix.ICRNL | unix.INPCK | unix.ISTRIP | unix.IXON
	tio.Cflag = tio.Cflag&^(unix.CSIZE|unix.PARENB) | unix.CS8
	tio.Lflag = 0
	tio.Cc[unix.VMIN], tio.Cc[unix.VTIME] = 1, 0
	if err := unix.IoctlSetTermios(fd, ioctlSet, tio); err != nil {
		return t.OSError(err, "")
	}
	return rt.None
}

func drain(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := descriptor(t, a[0])
	if !fine {
		return rt.NoValue
	}
	t.Blocking(func() { err := drainFD(fd); _ = err })
	return rt.None
}

func flush(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := descriptor(t, a[0])
	if !fine {
		return rt.NoValue
	}
	which, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	if err := flushFD(fd, which); err != nil {
		return t.OSError(err, "")
	}
	return rt.None
}
