package uio

import (
	"bytes"

	"pycopy/rt"
)

// BufferedReader and BufferedWriter over any stream with a read or write
// method. Values: the stream, the buffer size. Go state: memory with the bytes between them.

var bufferedReaderSpec = rt.TypeSpec{
	Name: "BufferedReader", Module: "io", Base: &bufferedBaseSpec, Layout: rt.KindObject, Flags: rt.HasDict, New: bufferedNew, Iter: rt.IterSelf, Next: baseNext,
	Methods: []rt.Builtin{
		{Name: "read", Min: 1, Max: 2, Fn: bufferedRead},
		{Name: "read1", Min: 1, Max: 2, Fn: bufferedRead1},
		{Name: "peek", Min: 1, Max: 2, Fn: bufferedPeek},
		{Name: "readline", Min: 1, Max: 2, Fn: bufferedReadline},
		{Name: "readlines", Min: 1, Max: 2, Fn: iteratedLines},
		{Name: "readinto", Min: 2, Max: 3, Fn: bufferedReadinto},
		{Name: "seek", Min: 2, Max: 3, Fn: bufferedSeek},
		{Name: "tell", Min: 1, Max: 1, Fn: bufferedTell},
		{Name: "close", Min: 1, Max: 1, Fn: forward("close")},
		{Name: "fileno", Min: 1, Max: 1, Fn: forward("fileno")},
		{Name: "readable", Min: 1, Max: 1, Fn: func(*rt.Thread, []rt.Value) rt.Value { return rt.True }},
		{Name: "writable", Min: 1, Max: 1, Fn: func(*rt.Thread, []rt.Value) rt.Value { return rt.False }},
		{Name: "seekable", Min: 1, Max: 1, Fn: forward("seekable")},
		{Name: "__enter__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "__exit__", Min: 1, Max: 4, Fn: streamExit},
	},
	GetSets: bufferedGetSets,
}

var bufferedWriterSpec = rt.TypeSpec{
	Name: "BufferedWriter", Module: "io", Base: &bufferedBaseSpec, Layout: rt.KindObject, Flags: rt.HasDict, New: bufferedNew,
	Methods: []rt.Builtin{
		{Name: "write", Min: 2, Max: 2, Fn: bufferedWrite},
		{Name: "flush", Min: 1, Max: 1, Fn: bufferedFlush},
		{Name: "close", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			if bufferedFlush(t, a) == rt.NoValue {
				return rt.NoValue
			}
			return forward("close")(t, a)
		}},
		{Name: "__enter__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "__exit__", Min: 1, Max: 4, Fn: streamExit},
	},
	GetSets: bufferedGetSets,
}

var bufferedGetSets = []rt.GetSet{
	{Name: "raw", Get: func(_ *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[0] }},
	rawAttr("closed"), rawAttr("name"), rawAttr("mode"),
}

// rawAttr is an attribute of the stream beneath.
func rawAttr(name string) rt.GetSet {
	return rt.GetSet{Name: name, Get: func(t *rt.Thread, self rt.Value) rt.Value {
		n := t.Intern(name)
		if n == rt.NoValue {
			return n
		}
		return t.GetAttr(rt.NativeVals(self)[0], n)
	}}
}

var bufferedSig = rt.Builtin{Name: "Buffered", Sig: "stream, size="}

func bufferedNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&bufferedSig, args, nkw)
	if a == nil {
		return rt.NoValue
	}
	n, fine := t.OptIndex(a[1], bufferSize)
	if !fine {
		return rt.NoValue
	}
	if n < 1 {
		return t.Errorf(rt.ExcValueError, "buffer size must be strictly positive")
	}
	v := t.NewNative(cls, &memory{}, 2)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[0], vals[1] = a[0], rt.MakeSmall(n)
	}
	return v
}

// fill reads one buffer more from the stream. It reports ok with nothing read at the end.
func (m *memory) fill(t *rt.Thread, self rt.Value) (int, status) {
	vals := rt.NativeVals(self)
	return m.appendRead(t, t.CallMethod1(vals[0], t.R.Sym(rt.SymRead), vals[1]))
}

// appendRead buffers what the read method of the stream has returned.
func (m *memory) appendRead(t *rt.Thread, v rt.Value) (int, status) {
	if v == rt.NoValue {
		return 0, raised
	}
	if v == rt.None {
		return 0, again
	}
	var b rt.Buffer
	if !t.GetBuffer(v, &b) {
		return 0, raised
	}
	if !t.RoomFor(len(m.buf) + len(b.Data)) {
		return 0, raised
	}
	m.buf = append(m.buf, b.Data...)
	return len(b.Data), ok
}

// gather fills the buffer until it has n bytes (n < 0: all that the stream has) or the stream has no more.
func (m *memory) gather(t *rt.Thread, self rt.Value, n int) status {
	if n < 0 {
		_, st := m.appendRead(t, t.CallMethod0(rt.NativeVals(self)[0], t.R.Sym(rt.SymRead)))
		return st
	}
	for len(m.buf) < n {
		if k, st := m.fill(t, self); st != ok || k == 0 {
			return st
		}
	}
	return ok
}

// take removes the first n bytes, or as many as there are, from the buffer.
func (m *memory) take(t *rt.Thread, n int, st status) rt.Value {
	if st == raised {
		return rt.NoValue
	}
	if st == again && len(m.buf) == 0 {
		return rt.None
	}
	if n < 0 || n > len(m.buf) {
		n = len(m.buf)
	}
	v := t.NewBytes(m.buf[:n])
	if v != rt.NoValue {
		m.buf = append(m.buf[:0], m.buf[n:]...)
	}
	return v
}

// sizeArg is the optional size argument of a reading method: -1 for none.
func sizeArg(t *rt.Thread, a []rt.Value) (int, bool) {
	if len(a) < 2 {
		return -1, true
	}
	n, fine := t.OptIndex(a[1], -1)
	return max(n, -1), fine
}

func bufferedRead(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	if n < -1 {
		return t.Errorf(rt.ExcValueError, "read length must be non-negative or -1")
	}
	m := t.Native(a[0]).(*memory)
	return m.take(t, n, m.gather(t, a[0], n))
}

func bufferedRead1(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := sizeArg(t, a)
	if !fine {
		return rt.NoValue
	}
	m := t.Native(a[0]).(*memory)
	st := ok
	if len(m.buf) == 0 && n != 0 {
		_, st = m.fill(t, a[0])
	}
	return m.take(t, n, st)
}

func bufferedPeek(t *rt.Thread, a []rt.Value) rt.Value {
	m := t.Native(a[0]).(*memory)
	if len(m.buf) == 0 {
		if _, st := m.fill(t, a[0]); st == raised {
			return rt.NoValue
		}
	}
	return t.NewBytes(m.buf)
}

func bufferedReadline(t *rt.Thread, a []rt.Value) rt.Value {
	limit, fine := sizeArg(t, a)
	if !fine {
		return rt.NoValue
	}
	m := t.Native(a[0]).(*memory)
	for seen := 0; ; {
		if i := bytes.IndexByte(m.buf[seen:], '\n'); i >= 0 {
			n := seen + i + 1
			if limit >= 0 {
				n = min(n, limit)
			}
			return m.take(t, n, ok)
		}
		if limit >= 0 && len(m.buf) >= limit {
			return m.take(t, limit, ok)
		}
		seen = len(m.buf)
		if k, st := m.fill(t, a[0]); st != ok || k == 0 {
			return m.take(t, limit, st)
		}
		seen = min(seen, len(m.buf)) // the stream's own code may have read from here
	}
}

func bufferedReadinto(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	n, fine := intoArgs(t, a, &b)
	if !fine {
		return rt.NoValue
	}
	m := t.Native(a[0]).(*memory)
	st := m.gather(t, a[0], n)
	if st == raised {
		return rt.NoValue
	}
	if st == again && len(m.buf) == 0 {
		return rt.None
	}
	if !t.GetBuffer(a[1], &b) { // reading may have resized it
		return rt.NoValue
	}
	n = copy(b.Data[:min(n, len(b.Data))], m.buf)
	m.buf = append(m.buf[:0], m.buf[n:]...)
	return rt.MakeSmall(n)
}

func bufferedSeek(t *rt.Thread, a []rt.Value) rt.Value {
	m := t.Native(a[0]).(*memory)
	off, whence := a[1], rt.MakeSmall(0)
	if len(a) > 2 {
		whence = a[2]
	}
	if whence == rt.MakeSmall(1) {
		n, fine := t.Index(off)
		if !fine {
			return rt.NoValue
		}
		off = rt.MakeSmall(n - len(m.buf))
	}
	m.buf = m.buf[:0]
	seek := t.Intern("seek")
	if seek == rt.NoValue {
		return seek
	}
	f := t.GetAttr(rt.NativeVals(a[0])[0], seek)
	if f == rt.NoValue {
		return f
	}
	return t.Call2(f, off, whence)
}

func bufferedTell(t *rt.Thread, a []rt.Value) rt.Value {
	pos := forward("tell")(t, a)
	if pos == rt.NoValue {
		return pos
	}
	n, fine := t.Index(pos)
	if !fine {
		return rt.NoValue
	}
	return rt.MakeSmall(n - len(t.Native(a[0]).(*memory).buf))
}

// forward passes a method call on to the wrapped stream.
func forward(name string) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value {
		n := t.Intern(name)
		if n == rt.NoValue {
			return n
		}
		f := t.GetAttr(rt.NativeVals(a[0])[0], n)
		if f == rt.NoValue {
			return f
		}
		return t.Call(f, a[1:], 0)
	}
}

func bufferedWrite(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	if !t.GetBufferOrStr(a[1], &b) {
		return rt.NoValue
	}
	m := t.Native(a[0]).(*memory)
	if !t.RoomFor(len(m.buf) + len(b.Data)) {
		return rt.NoValue
	}
	m.buf = append(m.buf, b.Data...)
	n := len(b.Data)
	size := rt.NativeVals(a[0])[1].Small()
	for len(m.buf) >= size {
		if !writeOut(t, a[0], m, size) {
			return rt.NoValue
		}
	}
	return rt.MakeSmall(n)
}

// writeOut passes the first n buffered bytes on.
func writeOut(t *rt.Thread, self rt.Value, m *memory, n int) bool {
	data := t.NewBytes(m.buf[:n])
	if data == rt.NoValue {
		return false
	}
	m.buf = append(m.buf[:0], m.buf[n:]...)
	return t.CallMethod1(rt.NativeVals(self)[0], t.R.Sym(rt.SymWrite), data) != rt.NoValue
}

func bufferedFlush(t *rt.Thread, a []rt.Value) rt.Value {
	m := t.Native(a[0]).(*memory)
	return t.NoneIf(len(m.buf) == 0 || writeOut(t, a[0], m, len(m.buf)))
}
