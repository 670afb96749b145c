package uio

import (
	"io"

	"pycopy/rt"
	"pycopy/rt/mod/structfmt"
	"pycopy/rt/text"
)

// stdEncoding is UTF-8 that lets undecodable bytes through.
func stdEncoding() (text.Encoding, text.ErrorMode) {
	m, _ := text.LookupErrorMode("surrogateescape")
	return text.UTF8, m
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
		{Name: "readlines", Min: 1, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.ListOf(a[0]) }},
		{Name: "writelines", Min: 2, Max: 2, Fn: streamWritelines},
		{Name: "flush", Min: 1, Max: 1, Fn: baseIoctl(ioctlFlush)},
		{Name: "close", Min: 1, Max: 1, Fn: baseIoctl(ioctlClose)},
		{Name: "__enter__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "__exit__", Min: 1, Max: 4, Fn: streamExit},
		{Name: "readable", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.False }},
		{Name: "writable", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.False }},
		{Name: "seekable", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.False }},
		{Name: "isatty", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.False }},
	},
}

// What programs ask isinstance() for. Files of bytes count as buffered, with buffers or without.
var (
	rawBaseSpec      = rt.TypeSpec{Name: "RawIOBase", Module: "io", Base: &ioBaseSpec, Layout: rt.KindObject}
	bufferedBaseSpec = rt.TypeSpec{Name: "BufferedIOBase", Module: "io", Base: &ioBaseSpec, Layout: rt.KindObject}
	textBaseSpec     = rt.TypeSpec{
		Name: "TextIOBase", Module: "io", Base: &ioBaseSpec, Layout: rt.KindObject,
		Methods: []rt.Builtin{baseUnsupported("write", 2), baseUnsupported("fileno", 1)},
	}
)

// baseUnsupported declares a method with n arguments that a class has to replace.
func baseUnsupported(name string, n int) rt.Builtin {
	return rt.Builtin{Name: name, Min: n, Max: n, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
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

// baseIoctl calls self.ioctl(request, 0) if there is one.
func baseIoctl(request int) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value {
		f, found := t.FindAttr(a[0], t.R.Sym(rt.SymIoctl))
		if !found {
			return rt.None
		}
		if f == rt.NoValue {
			return f
		}
		r := t.Call2(f, rt.MakeSmall(request), rt.MakeSmall(0))
		if r == rt.NoValue {
			return r
		}
		if r.IsSmall() && r.Small() < 0 {
			return t.BareErrno(-r.Small())
		}
		return rt.None
	}
}
