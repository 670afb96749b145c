//go:build linux

package mmap

import (
	"bytes"
	"os"

	"golang.org/x/sys/unix"

	"pycopy/rt"
)

var methods = []rt.Builtin{
	{Name: "close", Min: 1, Max: 1, Fn: closeMap},
	{Name: "find", Min: 2, Max: 4, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return find(t, a, bytes.Index) }},
	{Name: "rfind", Min: 2, Max: 4, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return find(t, a, bytes.LastIndex) }},
	{Name: "flush", Min: 1, Max: 3, Fn: flush},
	{Name: "madvise", Min: 2, Max: 4, Fn: madvise},
	{Name: "move", Min: 4, Max: 4, Fn: move},
	{Name: "read", Min: 1, Max: 2, Fn: read},
	{Name: "read_byte", Min: 1, Max: 1, Fn: readByte},
	{Name: "readline", Min: 1, Max: 1, Fn: readLine},
	{Name: "resize", Min: 2, Max: 2, Fn: resize},
	{Name: "seek", Min: 2, Max: 3, Fn: seek},
	{Name: "size", Min: 1, Max: 1, Fn: size},
	{Name: "tell", Min: 1, Max: 1, Fn: tell},
	{Name: "write", Min: 2, Max: 2, Fn: write},
	{Name: "write_byte", Min: 2, Max: 2, Fn: writeByte},
	{Name: "__enter__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		if _, fine := open(t, a[0]); !fine {
			return rt.NoValue
		}
		return a[0]
	}},
	{Name: "__exit__", Min: 1, Max: 4, Fn: closeMap},
}

// exported reports whether there is a view of the map; then BufferError is pending with this text.
func exported(t *rt.Thread, self rt.Value, m *mapping, text string) bool {
	if !m.viewed || t.CanResize(func(exporter rt.Value) bool { return exporter == self }) {
		return false
	}
	t.TakeExc()
	t.Errorf(rt.ExcBufferError, "%s", text)
	return true
}

func closeMap(t *rt.Thread, a []rt.Value) rt.Value {
	m := t.Native(a[0]).(*mapping)
	if m.data == nil {
		return rt.None
	}
	if exported(t, a[0], m, "cannot close exported pointers exist") {
		return rt.NoValue
	}
	if err := m.drop(); err != nil {
		return t.OSError(err, "")
	}
	return rt.None
}

// bounds returns optional arguments, ints that count from the end if they are negative, between 0 and n.
func bounds(t *rt.Thread, a []rt.Value, from, to, n int) (int, int, bool) {
	r := [2]int{from, to}
	for i, v := range a {
		if v == rt.None {
			continue
		}
		k, fine := t.IndexClamp(v)
		if !fine {
			return 0, 0, false
		}
		if k < 0 {
			k += n
		}
		r[i] = min(max(k, 0), n)
	}
	return r[0], r[1], true
}

func find(t *rt.Thread, a []rt.Value, search func(s, sub []byte) int) rt.Value {
	m, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	// From the position on; rfind does so, too.
	from, to, fine := bounds(t, a[2:], m.pos, len(m.data), len(m.data))
	var b rt.Buffer
	if !fine || !t.GetBuffer(a[1], &b) {
		return rt.NoValue
	}
	if m, fine = open(t, a[0]); !fine {
		return rt.NoValue
	}
	if to = min(to, len(m.data)); from > to {
		return rt.MakeSmall(-1)
	}
	if i := search(m.data[from:to], b.Data); i >= 0 {
		return rt.MakeSmall(from + i)
	}
	return rt.MakeSmall(-1)
}

// flush is flush([offset[, size]]).
func flush(t *rt.Thread, a []rt.Value) rt.Value {
	m, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n := [2]int{0, len(m.data)}
	for i, v := range a[1:] {
		if n[i], fine = t.Index(v); !fine {
			return rt.NoValue
		}
	}
	if m, fine = open(t, a[0]); !fine {
		return rt.NoValue
	}
	if n[0] < 0 || n[1] < 0 || n[1] > len(m.data)-n[0] {
		return t.Errorf(rt.ExcValueError, "flush values out of range")
	}
	if m.access == accessRead || m.access == accessCopy || n[1] == 0 {
		return rt.None
	}
	if n[0]%os.Getpagesize() != 0 {
		return t.Errno(int(unix.EINVAL))
	}
	if err := unix.Msync(m.data[n[0]:n[0]+n[1]], unix.MS_SYNC); err != nil {
		return t.OSError(err, "")
	}
	return rt.None
}

// madvise is madvise(option[, start[, length]]).
func madvise(t *rt.Thread, a []rt.Value) rt.Value {
	m, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n := [3]int{0, 0, len(m.data)}
	for i, v := range a[1:] {
		if n[i], fine = t.Index(v); !fine {
			return rt.NoValue
		}
	}
	if m, fine = open(t, a[0]); !fine {
		return rt.NoValue
	}
	start, length := n[1], n[2]
	switch {
	case start < 0 || start >= len(m.data):
		return t.Errorf(rt.ExcValueError, "madvise start out of bounds")
	case length < 0:
		return t.Errorf(rt.ExcValueError, "madvise length invalid")
	}
	length = min(length, len(m.data)-start)
	if length == 0 {
		return rt.None
	}
	if err := unix.Madvise(m.data[start:start+length], n[0]); err != nil {
		return t.OSError(err, "")
	}
	return rt.None
}

// move is move(dest, src, count).
func move(t *rt.Thread, a []rt.Value) rt.Value {
	var n [3]int
	for i, v := range a[1:] {
		var fine bool
		if n[i], fine = t.Index(v); !fine {
			return rt.NoValue
		}
	}
	m, fine := open(t, a[0])
	if !fine || !m.writable(t) {
		return rt.NoValue
	}
	to, from, count := n[0], n[1], n[2]
	if to < 0 || from < 0 || count < 0 || to > len(m.data) || from > len(m.data) || count > len(m.data)-to || count > len(m.data)-from {
		return t.Errorf(rt.ExcValueError, "source, destination, or count out of range")
	}
	copy(m.data[to:], m.data[from:from+count])
	return rt.None
}

// next returns the next n bytes and moves behind them.
func (m *mapping) next(n int) []byte {
	pos := min(m.pos, len(m.data))
	m.pos = pos + n
	return m.data[pos : pos+n]
}

func read(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	m, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	if left := max(len(m.data)-m.pos, 0); n < 0 || n > left {
		n = left
	}
	return t.NewBytes(m.next(n))
}

func readByte(t *rt.Thread, a []rt.Value) rt.Value {
	m, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	if m.pos >= len(m.data) {
		return t.Errorf(rt.ExcValueError, "read byte out of range")
	}
	return rt.MakeSmall(int(m.next(1)[0]))
}

func readLine(t *rt.Thread, a []rt.Value) rt.Value {
	m, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	rest := m.data[min(m.pos, len(m.data)):]
	n := bytes.IndexByte(rest, '\n') + 1
	if n == 0 {
		n = len(rest)
	}
	return t.NewBytes(m.next(n))
}

func resize(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	m, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	switch {
	case exported(t, a[0], m, "mmap can't resize with extant buffers exported."):
		return rt.NoValue
	case m.access != accessWrite && m.access != accessDefault || m.prot&unix.PROT_WRITE == 0:
		return t.Errorf(rt.ExcTypeError, "mmap can't resize a readonly or copy-on-write memory map.")
	case n < 0 || int64(n) > 1<<62-m.offset:
		return t.Errorf(rt.ExcValueError, "new size out of range")
	case m.fd < 0 && m.flags&unix.MAP_SHARED != 0:
		return t.Errno(int(unix.EINVAL)) // there is no memory behind its end
	}
	if m.fd >= 0 {
		if err := unix.Ftruncate(m.fd, m.offset+int64(n)); err != nil {
			return t.OSError(err, "")
		}
	}
	data, err := unix.Mmap(m.fd, m.offset, n, m.prot, m.flags)
	if err != nil {
		return t.OSError(err, "")
	}
	if m.fd < 0 {
		copy(data, m.data)
	}
	if err := m.unmap(m.data); err != nil {
		return t.OSError(err, "")
	}
	m.data = data
	return rt.None
}

// seek is seek(pos[, whence]).
func seek(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[1])
	whence := 0
	if fine && len(a) > 2 {
		whence, fine = t.Index(a[2])
	}
	if !fine {
		return rt.NoValue
	}
	m, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	from := 0
	switch whence {
	case 0:
	case 1:
		from = m.pos
	case 2:
		from = len(m.data)
	default:
		return t.Errorf(rt.ExcValueError, "unknown seek type")
	}
	if n < -from || n > len(m.data)-from {
		return t.Errorf(rt.ExcValueError, "seek out of range")
	}
	m.pos = from + n
	return rt.None
}

// size is the size of the file, which may be larger than the map.
func size(t *rt.Thread, a []rt.Value) rt.Value {
	m, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	var st unix.Stat_t
	if err := unix.Fstat(m.fd, &st); err != nil {
		return t.OSError(err, "")
	}
	return t.NewInt(st.Size)
}

func tell(t *rt.Thread, a []rt.Value) rt.Value {
	m, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	return rt.MakeSmall(m.pos)
}

func write(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	if t.R.IsStr(a[1]) {
		return t.Errorf(rt.ExcTypeError, "a bytes-like object is required, not 'str'")
	}
	if !t.GetBuffer(a[1], &b) {
		return rt.NoValue
	}
	m, fine := open(t, a[0])
	if !fine || !m.writable(t) {
		return rt.NoValue
	}
	if len(b.Data) > len(m.data)-m.pos {
		return t.Errorf(rt.ExcValueError, "data out of range")
	}
	return rt.MakeSmall(copy(m.next(len(b.Data)), b.Data))
}

func writeByte(t *rt.Thread, a []rt.Value) rt.Value {
	c, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	switch {
	case c < 0:
		return t.Errorf(rt.ExcOverflowError, "unsigned byte integer is less than minimum")
	case c > 255:
		return t.Errorf(rt.ExcOverflowError, "unsigned byte integer is greater than maximum")
	}
	m, fine := open(t, a[0])
	if !fine || !m.writable(t) {
		return rt.NoValue
	}
	if m.pos >= len(m.data) {
		return t.Errorf(rt.ExcValueError, "write byte out of range")
	}
	m.next(1)[0] = byte(c)
	return rt.None
}
