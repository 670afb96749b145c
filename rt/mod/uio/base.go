package uio

import (
	"encoding/binary"
	"io"
	"unsafe"

	"pycopy/rt"
	"pycopy/rt/mod/structfmt"
	"pycopy/rt/text"
)

// setStdEncoding sets the text options of a standard stream: names of files and arguments, which may hold any bytes, are written as they are, but for
// stderr, whose messages are to come in any case.
func (f *file) setStdEncoding() {
	f.enc, f.errs, f.encName = text.UTF8, text.SurrogateEscape, "utf-8"
	if f.name == "<stderr>" {
		f.errs = text.BackslashReplace
	}
	f.read, f.written = f.enc, f.enc
}

func (f *file) setStd(r, w any) {
	if x, is := r.(io.Reader); is {
		f.r = x
	}
	if x, is := w.(io.Writer); is {
		f.w = x
	}
}

// ---- readbin, writebin: one item of a struct format

func streamReadbin(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	format, fine := t.GoStr(a[1])
	if !fine {
		return rt.NoValue
	}
	layout, err := structfmt.Parse(format)
	if err != nil {
		return t.Errorf(rt.ExcValueError, "%s", err.Error())
	}
	size := layout.Size
	b, st := gatherBytes(t, d, size)
	if st == raised {
		return rt.NoValue
	}
	if len(b) < size {
		return t.Errorf(rt.ExcEOFError, "")
	}
	data := t.NewBytes(b)
	unpack := t.ModuleAttr("struct", "unpack")
	if data == rt.NoValue || unpack == rt.NoValue {
		return rt.NoValue
	}
	items := t.Call2(unpack, a[1], data)
	if items == rt.NoValue {
		return items
	}
	if items.Kind() != rt.KindTuple || len(items.Tuple()) == 0 {
		return t.Errorf(rt.ExcValueError, "no value in the format")
	}
	return items.Tuple()[0]
}

// gatherBytes reads n bytes whatever the kind of the stream.
func gatherBytes(t *rt.Thread, d device, n int) ([]byte, status) {
	var out []byte
	for len(out) < n {
		w, st := d.window(t)
		if st != ok {
			return out, st
		}
		if len(w) == 0 {
			break
		}
		k := min(n-len(out), len(w))
		if !t.RoomFor(len(out) + k) {
			return nil, raised
		}
		out = append(out, w[:k]...)
		d.consume(k)
	}
	return out, ok
}

func streamWritebin(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	pack := t.ModuleAttr("struct", "pack")
	if pack == rt.NoValue {
		return pack
	}
	b := t.Call2(pack, a[1], a[2])
	if b == rt.NoValue {
		return b
	}
	if b.Kind() != rt.KindBytes {
		return t.Errorf(rt.ExcTypeError, "bytes expected, not %s", t.TypeName(b))
	}
	if _, st := d.write(t, append([]byte(nil), b.Bytes()...)); st == raised {
		return rt.NoValue
	}
	return rt.None
}

// ---- IOBase: streams written in Python define readinto, write and ioctl

var ioBaseSpec = rt.TypeSpec{
	Name: "IOBase", Module: "io", Layout: rt.KindObject, Iter: rt.IterSelf, Next: baseNext,
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value { return t.NewNative(cls, nil, 1) },
	Methods: []rt.Builtin{
		{Name: "read", Min: 1, Max: 2, Fn: baseRead},
		{Name: "readline", Min: 1, Max: 2, Fn: baseReadline},
		{Name: "readlines", Min: 1, Max: 2, Fn: iteratedLines},
		{Name: "writelines", Min: 2, Max: 2, Fn: writeLines},
		{Name: "flush", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			_, v := baseIoctl(t, a[0], ioctlFlush, 0)
			return t.NoneIf(v != rt.NoValue)
		}},
		{Name: "close", Min: 1, Max: 1, Fn: baseClose},
		{Name: "seek", Min: 2, Max: 3, Fn: baseSeek},
		{Name: "tell", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return t.CallMethod2(a[0], t.Intern("seek"), rt.MakeSmall(0), rt.MakeSmall(io.SeekCurrent))
		}},
		baseUnsupported("fileno", 1, 1),
		baseUnsupported("truncate", 1, 2),
		{Name: "__enter__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "__exit__", Min: 1, Max: 4, Fn: streamExit},
		{Name: "readable", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.False }},
		{Name: "writable", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.False }},
		{Name: "seekable", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.False }},
		{Name: "isatty", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.False }},
	},
	GetSets: []rt.GetSet{closedBase},
}

// What programs ask isinstance() for. Files of bytes count as buffered, with buffers or without.
var (
	rawBaseSpec = rt.TypeSpec{
		Name: "RawIOBase", Module: "io", Base: &ioBaseSpec, Layout: rt.KindObject,
		Methods: []rt.Builtin{
			{Name: "read", Min: 1, Max: 2, Fn: rawRead},
			{Name: "readall", Min: 1, Max: 1, Fn: baseRead},
		},
	}
	bufferedBaseSpec = rt.TypeSpec{Name: "BufferedIOBase", Module: "io", Base: &ioBaseSpec, Layout: rt.KindObject}
	textBaseSpec     = rt.TypeSpec{
		Name: "TextIOBase", Module: "io", Base: &ioBaseSpec, Layout: rt.KindObject,
		Methods: []rt.Builtin{baseUnsupported("write", 2, 2)},
	}
)

// baseUnsupported declares a method that a class has to replace.
func baseUnsupported(name string, least, most int) rt.Builtin {
	return rt.Builtin{Name: name, Min: least, Max: most, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		unsupported(t, name)
		return rt.NoValue
	}}
}

// readChunk asks self.readinto for up to n bytes; None: would block.
func readChunk(t *rt.Thread, self rt.Value, n int) ([]byte, status) {
	if !t.RoomFor(n) {
		return nil, raised
	}
	buf := t.NewByteArray(make([]byte, n))
	if buf == rt.NoValue {
		return nil, raised
	}
	r := t.CallMethod1(self, t.R.Sym(rt.SymReadinto), buf)
	if r == rt.NoValue {
		return nil, raised
	}
	if r == rt.None {
		return nil, again
	}
	k, fine := t.Index(r)
	if !fine {
		return nil, raised
	}
	if k < 0 {
		t.BareErrno(-k)
		return nil, raised
	}
	var b rt.Buffer
	if !t.GetBuffer(buf, &b) {
		return nil, raised
	}
	if k > n || k > len(b.Data) {
		t.Errorf(rt.ExcOSError, "readinto() returned invalid length %d (should have been between 0 and %d)", k, n)
		return nil, raised
	}
	return append([]byte(nil), b.Data[:k]...), ok
}

func baseRead(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	var out []byte
	for n < 0 || len(out) < n {
		want := bufferSize
		if n >= 0 {
			want = n - len(out)
		}
		b, st := readChunk(t, a[0], want)
		if st == raised {
			return rt.NoValue
		}
		if st == again {
			if len(out) == 0 {
				return rt.None
			}
			break
		}
		if len(b) == 0 {
			break
		}
		if !t.RoomFor(len(out) + len(b)) {
			return rt.NoValue
		}
		out = append(out, b...)
	}
	return t.NewBytes(out)
}

// rawRead is read as of RawIOBase: what one readinto gives.
func rawRead(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	if n < 0 {
		return t.CallMethod0(a[0], t.Intern("readall"))
	}
	b, st := readChunk(t, a[0], n)
	switch st {
	case raised:
		return rt.NoValue
	case again:
		return rt.None
	}
	return t.NewBytes(b)
}

func baseReadline(t *rt.Thread, a []rt.Value) rt.Value {
	limit, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	var out []byte
	for limit < 0 || len(out) < limit {
		b, st := readChunk(t, a[0], 1)
		if st == raised {
			return rt.NoValue
		}
		if len(b) == 0 {
			if st == again && len(out) == 0 {
				return rt.None
			}
			break
		}
		if !t.RoomFor(len(out) + len(b)) {
			return rt.NoValue
		}
		if out = append(out, b...); b[0] == '\n' {
			break
		}
	}
	return t.NewBytes(out)
}

func baseNext(t *rt.Thread, self rt.Value) rt.Value {
	line := t.CallMethod0(self, t.R.Sym(rt.SymReadline))
	if line == rt.NoValue {
		return line
	}
	if some, fine := t.Truth(line); !fine {
		return rt.NoValue
	} else if !some {
		return rt.StopMark
	}
	return line
}

// closedBase is the attribute closed of streams in Python, which close sets and programs may set as well.
var closedBase = rt.GetSet{
	Name: "closed",
	Get: func(t *rt.Thread, self rt.Value) rt.Value {
		return rt.MakeBool(rt.NativeVals(self)[0] == rt.True)
	},
	Set: func(t *rt.Thread, self, v rt.Value) bool {
		is, fine := t.Truth(v)
		if fine {
			rt.NativeVals(self)[0] = rt.MakeBool(is)
		}
		return fine
	},
}

// baseClose tells the method ioctl; without one it flushes, once, as in CPython.
func baseClose(t *rt.Thread, a []rt.Value) rt.Value {
	was := rt.NativeVals(a[0])[0] == rt.True
	rt.NativeVals(a[0])[0] = rt.True
	known, v := baseIoctl(t, a[0], ioctlClose, 0)
	if v != rt.NoValue && !known && !was {
		v = t.CallMethod0(a[0], t.R.Sym(rt.SymFlush))
	}
	return t.NoneIf(v != rt.NoValue)
}

// baseSeek asks the method ioctl, which gets the address of the offset, 8 bytes, and of where it counts from, 4 bytes, and
// leaves the new position in place of the offset.
func baseSeek(t *rt.Thread, a []rt.Value) rt.Value {
	off, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	whence, fine := t.OptIndexAt(a, 2, io.SeekStart)
	if !fine {
		return rt.NoValue
	}
	request := t.NewByteArray(binary.NativeEndian.AppendUint32(binary.NativeEndian.AppendUint64(nil, uint64(off)), uint32(whence)))
	var b rt.Buffer
	if request == rt.NoValue || !t.GetBuffer(request, &b) {
		return rt.NoValue
	}
	known, v := baseIoctl(t, a[0], ioctlSeek, int64(uintptr(unsafe.Pointer(unsafe.SliceData(b.Data)))))
	if v == rt.NoValue {
		return v
	}
	if !known {
		unsupported(t, "seek")
		return rt.NoValue
	}
	return t.NewInt(int64(binary.NativeEndian.Uint64(b.Data)))
}

// baseIoctl calls self.ioctl(request, arg) if there is one, and raises OSError if the result is negative.
func baseIoctl(t *rt.Thread, self rt.Value, request int, arg int64) (known bool, v rt.Value) {
	f, known := t.FindAttr(self, t.R.Sym(rt.SymIoctl))
	if !known {
		return false, rt.None
	}
	x := t.NewInt(arg)
	if f == rt.NoValue || x == rt.NoValue {
		return true, rt.NoValue
	}
	v = t.Call2(f, rt.MakeSmall(request), x)
	if v.IsSmall() && v.Small() < 0 {
		v = t.BareErrno(-v.Small())
	}
	return true, v
}

// iteratedLines is readlines() of streams that are read by iteration: a hint says after how much to stop.
func iteratedLines(t *rt.Thread, a []rt.Value) rt.Value {
	hint, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	if hint <= 0 {
		return t.ListOf(a[0])
	}
	l, it := t.NewList(0), t.Iter(a[0])
	if l == rt.NoValue || it == rt.NoValue {
		return rt.NoValue
	}
	for total := 0; total <= hint; {
		line := t.Next(it)
		if line == rt.StopMark {
			break
		}
		if line == rt.NoValue || !t.ListAppend(l, line) {
			return rt.NoValue
		}
		n, ok := t.Len(line)
		if !ok {
			return rt.NoValue
		}
		total += n
	}
	return l
}
