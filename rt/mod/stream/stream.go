// Package stream is how builtin modules use the stream objects of programs:
// native ones of any module and those that are written in Python.
package stream

import "pycopy/rt"

// Pollable is implemented by the Go state of native streams that can be waited for.
type Pollable interface {
	// PollFD returns the descriptor to poll, -1 when there is none.
	PollFD() int
	// PollReady returns the events (unix.POLLIN, POLLOUT) that the stream is ready for
	// without asking the system, because it has data in a buffer of its own.
	PollReady(events int16) int16
}

// Status is the outcome of a read or write.
type Status uint8

// Outcomes.
const (
	OK     Status = iota
	Again         // a non-blocking stream that can't do anything now
	Raised        // an exception is pending
)

// Requests of the method ioctl, numbered as in MicroPython's stream protocol.
const (
	IoctlFlush   = 1
	IoctlSeek    = 2
	IoctlPoll    = 3
	IoctlClose   = 4
	IoctlTimeout = 5
	IoctlFileno  = 10
)

// Read reads up to n bytes with the method readinto of obj, or read if it has
// none; no bytes mean the end.
func Read(t *rt.Thread, obj rt.Value, n int) ([]byte, Status) {
	f, found := t.FindAttr(obj, t.R.Sym(rt.SymReadinto))
	if !found {
		return readWith(t, obj, n)
	}
	buf := t.NewByteArray(make([]byte, n))
	if f == rt.NoValue || buf == rt.NoValue {
		return nil, Raised
	}
	r := t.Call1(f, buf)
	if r == rt.NoValue {
		return nil, Raised
	}
	if r == rt.None {
		return nil, Again
	}
	k, fine := t.Index(r)
	var b rt.Buffer
	if !fine || !t.GetBuffer(buf, &b) {
		return nil, Raised
	}
	if k < 0 {
		t.BareErrno(-k)
		return nil, Raised
	}
	return append([]byte(nil), b.Data[:min(k, len(b.Data))]...), OK
}

func readWith(t *rt.Thread, obj rt.Value, n int) ([]byte, Status) {
	r := t.CallMethod1(obj, t.R.Sym(rt.SymRead), rt.MakeSmall(n))
	if r == rt.NoValue {
		return nil, Raised
	}
	if r == rt.None {
		return nil, Again
	}
	var b rt.Buffer
	if !t.GetBuffer(r, &b) {
		return nil, Raised
	}
	return append([]byte(nil), b.Data...), OK
}

// Write writes data with the method write of obj and returns how much it took.
func Write(t *rt.Thread, obj rt.Value, data []byte) (int, Status) {
	var b rt.Value
	if t.TakesOctets(obj) {
		b = t.NewByteArray(data)
	} else {
		b = t.NewBytes(data)
	}
	if b == rt.NoValue {
		return 0, Raised
	}
	r := t.CallMethod1(obj, t.R.Sym(rt.SymWrite), b)
	if r == rt.NoValue {
		return 0, Raised
	}
	if r == rt.None {
		return 0, Again
	}
	n, fine := t.Index(r)
	if !fine {
		return 0, Raised
	}
	if n < 0 {
		t.BareErrno(-n)
		return 0, Raised
	}
	return min(n, len(data)), OK
}

// WriteAll writes all of data; a stream that takes nothing gives Again with the number of bytes written.
func WriteAll(t *rt.Thread, obj rt.Value, data []byte) (int, Status) {
	n := 0
	for n < len(data) {
		k, st := Write(t, obj, data[n:])
		n += k
		if st != OK {
			return n, st
		}
		if k == 0 {
			return n, Again
		}
	}
	return n, OK
}
