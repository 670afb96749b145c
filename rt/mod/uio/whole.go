package uio

import (
	"io"
	"slices"

	"pycopy/rt"
)

// whole is read() of a regular file that is larger than a buffer: what is left of it is read into the object that the program gets.
// applies is false if that is not possible and nothing but the buffer has been read.
func (f *file) whole(t *rt.Thread) (v rt.Value, applies bool) {
	if f.f == nil || f.blocking || f.foreign || f.stream != nil || f.pool == nil {
		return rt.NoValue, false
	}
	w, st := f.in[f.pos:], ok
	if len(w) > 0 || f.size < 2*bufferSize || f.r == nil {
		w, st = f.window(t)
		if st != ok || f.eof || len(w) < bufferSize/2 {
			return rt.NoValue, st == raised
		}
	} else if f.eof || !f.flush(t) || !f.flushTied(t) {
		return rt.NoValue, !f.eof
	}
	if len(f.raw) > 0 || f.lastCR {
		return rt.NoValue, false
	}
	more := f.unread()
	if more <= 0 {
		return rt.NoValue, false
	}
	first := len(w)
	v, b := t.AllocBytes(first + more)
	if v == rt.NoValue {
		return v, true
	}
	copy(b, w)
	f.consume(first)
	n, fine := f.readInto(t, b, first)
	if !fine {
		return rt.NoValue, true
	}
	if f.text && !f.verbatim(b[first:n]) {
		f.in, f.pos = f.in[:0], 0
		if f.decode(t, b[first:n]) != ok {
			return rt.NoValue, true
		}
		n = first
	}
	// Usually that was all.
	if w, st = f.window(t); st != ok {
		return rt.NoValue, true
	}
	if len(w) > 0 || n < len(b) {
		rest, st := f.rest(t)
		if st != ok || !t.RoomFor(n+len(rest)) {
			return rt.NoValue, true
		}
		all := slices.Concat(b[:n], rest)
		if f.text {
			return t.NewStrBytes(all), true
		}
		return t.NewBytes(all), true
	}
	if f.text {
		t.BytesToStr(v)
	}
	return v, true
}

// readInto fills b from n on, as far as the file goes, and returns up to where.
func (f *file) readInto(t *rt.Thread, b []byte, n int) (int, bool) {
	for n < len(b) {
		got, st, err := f.readSome(t, b[n:])
		if st != ok {
			return n, false
		}
		if err != nil && err != io.EOF {
			t.OSError(err, "")
			return n, false
		}
		if got == 0 {
			break
		}
		n += got
	}
	return n, true
}
