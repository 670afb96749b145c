package unix

import (
	"os"
	"time"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Events of Poll, with the numbers of Linux.
const (
	POLLIN   = 0x1
	POLLPRI  = 0x2
	POLLOUT  = 0x4
	POLLERR  = 0x8
	POLLHUP  = 0x10
	POLLNVAL = 0x20
)

// The same for WSAPoll.
const (
	wsaIn   = 0x300
	wsaOut  = 0x10
	wsaErr  = 0x1
	wsaHup  = 0x2
	wsaNval = 0x4
)

// PollFd is a descriptor with the events to wait for.
type PollFd struct {
	Fd      int32
	Events  int16
	Revents int16
}

// Functions of the system that package windows does not have.
var (
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")
	ws2      = windows.NewLazySystemDLL("ws2_32.dll")

	procPeekNamedPipe           = kernel32.NewProc("PeekNamedPipe")
	procPeekConsoleInput        = kernel32.NewProc("PeekConsoleInputW")
	procReadConsoleInput        = kernel32.NewProc("ReadConsoleInputW")
	procQueryPerformanceCounter = kernel32.NewProc("QueryPerformanceCounter")
	procQueryPerformanceFreq    = kernel32.NewProc("QueryPerformanceFrequency")
	procGetThreadTimes          = kernel32.NewProc("GetThreadTimes")
	procWSAPoll                 = ws2.NewProc("WSAPoll")
	procAccept                  = ws2.NewProc("accept")
	procIoctlsocket             = ws2.NewProc("ioctlsocket")
)

// Poll waits for events, for at most so many milliseconds; -1: for ever. Nothing in Windows waits for pipes, consoles and sockets alike, so
// unless there are sockets only it asks again and again.
func Poll(p []PollFd, ms int) (int, error) {
	deadline := time.Now().Add(time.Duration(ms) * time.Millisecond)
	all := make([]wsaPollFd, 0, len(p))
	for i := range p {
		if p[i].Fd >= 0 {
			all = append(all, forWinsock(p[i]))
		}
	}
	wait := 0
	for pause := time.Millisecond; ; pause = min(pause*2, 10*time.Millisecond) {
		n, others := pollOnce(p, all, wait)
		left := pause
		if ms >= 0 {
			left = time.Until(deadline)
		}
		switch {
		case n > 0 || ms >= 0 && left <= 0:
			return n, nil
		case others || len(all) == 0:
			time.Sleep(min(pause, left))
		case ms < 0:
			wait = -1
		default:
			wait = int((left + time.Millisecond - 1) / time.Millisecond)
		}
	}
}

// wsaPollFd is what WSAPoll takes.
type wsaPollFd struct {
	fd              windows.Handle
	events, revents int16
}

func forWinsock(p PollFd) wsaPollFd {
	w := wsaPollFd{fd: windows.Handle(p.Fd)}
	if p.Events&POLLIN != 0 {
		w.events |= wsaIn
	}
	if p.Events&POLLOUT != 0 {
		w.events |= wsaOut
	}
	return w
}

// fromWinsockEvents is the inverse for the results.
func fromWinsockEvents(e int16) (r int16) {
	for _, x := range [...]struct{ wsa, ours int16 }{{wsaIn, POLLIN}, {wsaOut, POLLOUT}, {wsaErr, POLLERR}, {wsaHup, POLLHUP}} {
		if e&x.wsa != 0 {
			r |= x.ours
		}
	}
	return r
}

// pollOnce fills in the events, after waiting if there are sockets only, and returns how many have some. all belongs to those of p that have a
// descriptor. others: some are no sockets, which WSAPoll calls invalid.
func pollOnce(p []PollFd, all []wsaPollFd, ms int) (n int, others bool) {
	known := false // what is a socket; without one, Winsock may not have been started
	if len(all) > 0 {
		r, _, _ := procWSAPoll.Call(uintptr(unsafe.Pointer(unsafe.SliceData(all))), uintptr(len(all)), uintptr(ms))
		known = int32(r) >= 0
	}
	for i := range p {
		if p[i].Revents = 0; p[i].Fd < 0 {
			continue
		}
		if w := all[0]; known && w.revents&wsaNval == 0 {
			p[i].Revents = fromWinsockEvents(w.revents)
			if p[i].Revents&POLLHUP != 0 {
				p[i].Revents |= p[i].Events & POLLIN // what is left can be read, then the end
			}
		} else {
			others = true
			p[i].Revents = ready(p[i])
		}
		all = all[1:]
		if p[i].Revents != 0 {
			n++
		}
	}
	return n, others
}

// ready returns the events that a descriptor that is no socket has now.
func ready(p PollFd) int16 {
	if p.Fd < 0 {
		return 0
	}
	h := handle(int(p.Fd))
	kind, err := windows.GetFileType(h)
	switch {
	case err != nil:
		return POLLNVAL
	case isSocket(int(p.Fd)):
		return POLLERR // one that WSAPoll cannot ask
	case kind == windows.FILE_TYPE_PIPE && p.Events&POLLIN != 0:
		var n uint32
		ok, _, err := procPeekNamedPipe.Call(uintptr(h), 0, 0, 0, uintptr(unsafe.Pointer(&n)), 0)
		switch {
		case ok == 0 && err == windows.ERROR_BROKEN_PIPE:
			return POLLIN | POLLHUP
		case ok != 0 && n == 0:
			return p.Events & POLLOUT
		}
	case kind == windows.FILE_TYPE_CHAR && p.Events&POLLIN != 0 && isConsole(h) && !typed(h):
		return p.Events & POLLOUT
	}
	return p.Events & (POLLIN | POLLOUT)
}

// inputRecord is an event of the console; the rest is that of a key.
type inputRecord struct {
	kind, _                 uint16
	down                    int32
	repeat, key, scan, char uint16
	control                 uint32
}

// typed reports whether a key has been pressed that stands for a character. What else has happened to the console is dropped.
func typed(h windows.Handle) bool {
	var r inputRecord
	var n uint32
	event := func(f *windows.LazyProc) bool {
		ok, _, _ := f.Call(uintptr(h), uintptr(unsafe.Pointer(&r)), 1, uintptr(unsafe.Pointer(&n)))
		return ok != 0 && n == 1
	}
	for event(procPeekConsoleInput) {
		const keyEvent, menuKey = 1, 0x12 // a character that was typed by its number comes when Alt is released
		if r.kind == keyEvent && r.char != 0 && (r.down != 0 || r.key == menuKey) {
			return true
		}
		if !event(procReadConsoleInput) {
			break
		}
	}
	return false
}

// ReadConsole reads a character as UTF-8.
func ReadConsole(fd int, b []byte) (int, error) {
	var u [2]uint16
	for i := range u {
		var n uint32
		if err := windows.ReadConsole(handle(fd), &u[i], 1, &n, nil); err != nil || n == 0 {
			return 0, errnoOf(err)
		}
		if !utf16.IsSurrogate(rune(u[i])) {
			return utf8.EncodeRune(b, rune(u[i])), nil
		}
	}
	return utf8.EncodeRune(b, utf16.DecodeRune(rune(u[0]), rune(u[1]))), nil
}

func isConsole(h windows.Handle) bool {
	var mode uint32
	return windows.GetConsoleMode(h, &mode) == nil
}

// IsTerminal reports whether a descriptor is a console.
func IsTerminal(fd int) bool { return isConsole(handle(fd)) }

// Winsize returns the size of the console.
func Winsize() (cols, rows int, err error) {
	var info windows.ConsoleScreenBufferInfo
	if err := windows.GetConsoleScreenBufferInfo(windows.Handle(os.Stdout.Fd()), &info); err != nil {
		return 0, 0, errnoOf(err)
	}
	w := info.Window
	return int(w.Right-w.Left) + 1, int(w.Bottom-w.Top) + 1, nil
}

// Clocks.
const (
	CLOCK_MONOTONIC = iota + 1
	CLOCK_PROCESS_CPUTIME_ID
	CLOCK_THREAD_CPUTIME_ID
)

// Clock reads a clock in nanoseconds, 0 if there is none.
func Clock(id int32) int64 {
	switch id {
	case CLOCK_MONOTONIC:
		var n, hz int64
		_, _, _ = procQueryPerformanceCounter.Call(uintptr(unsafe.Pointer(&n)))
		_, _, _ = procQueryPerformanceFreq.Call(uintptr(unsafe.Pointer(&hz)))
		hz = max(hz, 1)
		return n/hz*1e9 + n%hz*1e9/hz
	case CLOCK_PROCESS_CPUTIME_ID:
		user, system := ProcessTimes()
		return user + system
	case CLOCK_THREAD_CPUTIME_ID:
		var c, e, k, u windows.Filetime
		ok, _, _ := procGetThreadTimes.Call(uintptr(windows.CurrentThread()), uintptr(unsafe.Pointer(&c)), uintptr(unsafe.Pointer(&e)),
			uintptr(unsafe.Pointer(&k)), uintptr(unsafe.Pointer(&u)))
		if ok != 0 {
			return ticks(k) + ticks(u)
		}
	}
	return 0
}

// ProcessTimes returns the CPU time of this process in nanoseconds.
func ProcessTimes() (user, system int64) {
	var c, e, k, u windows.Filetime
	if windows.GetProcessTimes(windows.CurrentProcess(), &c, &e, &k, &u) != nil {
		return 0, 0
	}
	return ticks(u), ticks(k)
}

// ticks converts a duration.
func ticks(f windows.Filetime) int64 {
	return (int64(f.HighDateTime)<<32 | int64(f.LowDateTime)) * 100
}
