package uio

import (
	"bytes"
	"io"

	"pycopy/rt"
	"pycopy/rt/text"
)

// memory is a device over a buffer: StringIO and BytesIO.
type memory struct {
	buf    []byte
	pos    int
	text   bool
	ascii  bool // text: there are no characters of several bytes
	closed bool
	viewed bool // getbuffer was called

	newline   string // text: what ends lines and is written for \n, "": \n
	universal bool   // text: \r\n and \r are written as \n

	// While the buffer is the memory of an immutable object, source is the Value of
	// the stream that holds this object, else nil. It has no spare capacity then.
	source []rt.Value
}

// OutsideBytes makes m a rt.Sizer.
func (m *memory) OutsideBytes() int {
	if m.source != nil {
		return 0
	}
	return cap(m.buf)
}

// share makes data, the memory of the str or bytes object v, the buffer of m, until something is written.
func (m *memory) share(stream, v rt.Value, data []byte) {
	m.source = rt.NativeVals(stream)[2:3]
	m.source[0] = v
	m.buf = data[:len(data):len(data)]
}

// unshare gives m a buffer of its own, which may be written. There need not be a thread.
func (m *memory) unshare(t *rt.Thread) bool {
	if m.source == nil {
		return true
	}
	if n := len(m.buf); t != nil && (!t.RoomFor(n) || !t.GrowOutside(n)) {
		return false
	}
	m.buf = append([]byte(nil), m.buf...)
	m.source[0], m.source = rt.None, nil
	return true
}

// appendTo is write at the end of m, if there is room for s; it reports whether it was.
func appendTo[T string | []byte](m *memory, s T) bool {
	if m.closed || m.viewed || m.source != nil || m.universal || m.newline != "" || m.pos != len(m.buf) || cap(m.buf)-len(m.buf) < len(s) {
		return false
	}
	m.buf = append(m.buf, s...)
	m.pos = len(m.buf)
	return true
}

func (m *memory) isClosed() bool { return m.closed }

// wide reports whether positions count characters that need not be bytes.
func (m *memory) wide() bool { return m.text && !m.ascii }

func (m *memory) window(t *rt.Thread) ([]byte, status) {
	if m.pos >= len(m.buf) {
		return nil, ok
	}
	return m.buf[m.pos:], ok
}

func (m *memory) consume(n int) { m.pos += n }

// next returns the next n bytes, or what there is (n < 0: all), and moves behind them.
func (m *memory) next(n int) []byte {
	if m.pos >= len(m.buf) {
		return nil
	}
	b := m.buf[m.pos:]
	if n >= 0 && n < len(b) {
		b = b[:n:n]
	}
	m.pos += len(b)
	return b
}

// line returns the rest of the line, with its end, and moves behind it.
func (m *memory) line() []byte {
	n := -1
	if m.pos < len(m.buf) {
		if i := bytes.IndexByte(m.buf[m.pos:], '\n'); i >= 0 {
			n = i + 1
		}
	}
	return m.next(n)
}

// write may be called without a thread, by a text file over m.
func (m *memory) write(t *rt.Thread, b []byte) (int, status) {
	if !m.unshare(t) {
		return 0, raised
	}
	n := len(b)
	switch m.newline {
	case "":
		if m.universal {
			b = (&file{}).translate(bytes.Clone(b))
		}
	case "\r", "\r\n":
		b = replaceNewlines(b, m.newline)
	}
	if end := max(m.pos, len(m.buf)) + len(b); (end < 0 || end > cap(m.buf)) && t != nil {
		if !t.RoomFor(end) || !t.GrowOutside(end+end/4+64-cap(m.buf)) {
			return 0, raised
		}
		m.buf = append(make([]byte, 0, end+end/4+64), m.buf...)
	}
	if !m.canResize(t) {
		return 0, raised
	}
	m.ascii = m.ascii && isASCII(b)
	if m.pos > len(m.buf) {
		m.buf = append(m.buf, make([]byte, m.pos-len(m.buf))...)
	}
	if m.wide() && m.pos < len(m.buf) {
		// Overwriting counts characters.
		tail := string(m.buf[m.pos:])
		end := m.pos + text.RuneOffset(tail, min(text.RuneCount(string(b)), text.RuneCount(tail)))
		m.buf = append(m.buf[:m.pos:m.pos], append(append([]byte(nil), b...), m.buf[end:]...)...)
	} else {
		k := copy(m.buf[m.pos:], b)
		m.buf = append(m.buf, b[k:]...)
	}
	m.pos += len(b)
	return n, ok
}

func (m *memory) seek(_ *rt.Thread, off int64, whence int) (int64, bool) {
	switch whence {
	case io.SeekCurrent:
		off += int64(m.tell())
	case io.SeekEnd:
		off += int64(len(m.buf))
		if m.wide() {
			off += int64(text.RuneCount(str(m.buf)) - len(m.buf))
		}
	}
	off = max(0, off) // an absolute one below 0 was refused by streamSeek
	m.pos = int(off)
	if m.wide() && off > 0 {
		if n := text.RuneCount(str(m.buf)); int(off) <= n {
			m.pos = text.RuneOffset(str(m.buf), int(off))
		} else {
			m.pos = len(m.buf) + int(off) - n
		}
	}
	return off, true
}

// tell returns the position in characters or bytes.
func (m *memory) tell() int {
	if m.wide() {
		end := min(m.pos, len(m.buf))
		return text.RuneCount(str(m.buf[:end])) + m.pos - end
	}
	return m.pos
}

func (m *memory) truncate(t *rt.Thread, size int64) bool {
	n := int(size)
	if m.wide() {
		if n >= text.RuneCount(str(m.buf)) {
			return true
		}
		at, chars := m.tell(), n
		n = text.RuneOffset(str(m.buf), n)
		if m.pos > n { // the position stays where it is, in characters
			m.pos = n + at - chars
		}
	}
	if !m.canResize(t) {
		return false
	}
	if n < len(m.buf) {
		m.buf = m.buf[:n]
		return m.unshare(t)
	}
	return true
}

func (m *memory) flush(t *rt.Thread) bool { return true }

// Close drops the buffer.
func (m *memory) Close() error {
	m.closed, m.buf = true, nil
	if m.source != nil {
		m.source[0], m.source = rt.None, nil
	}
	return nil
}
