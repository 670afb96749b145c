package uzlib

import (
	"bytes"

	"pycopy/rt"
	"pycopy/rt/mod/stream"
)

// DeflateModule declares deflate, MicroPython's module.
var DeflateModule = rt.ModuleSpec{
	Name: "deflate",
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleType(m, &deflateIOSpec) != rt.NoValue &&
			t.ModuleInts(m, map[string]int64{"AUTO": 0, "RAW": 1, "ZLIB": 2, "GZIP": 3})
	},
}

// compressedIO is the Go state of DecompIO and DeflateIO: a stream over a stream with compressed data, which is its
// Value 0.
type compressedIO struct {
	format int
	in     *inflater
	wbits  int // for writing, 0: not given
	out    *lzWriter
	buf    []byte // decompressed, not read yet
	limit  bool   // close the underlying stream, too
	closed bool

	portion int // how much is read at once from the stream below
}

// Close ends the decompressor.
func (c *compressedIO) Close() error {
	c.closed = true
	if c.in != nil {
		return c.in.Close()
	}
	return nil
}

var streamMethods = [...]rt.Builtin{
	{Name: "read", Min: 1, Max: 2, Fn: ioRead},
	{Name: "readinto", Min: 2, Max: 3, Fn: ioReadinto},
	{Name: "readline", Min: 1, Max: 2, Fn: ioReadline},
	{Name: "write", Min: 2, Max: 4, Fn: ioWrite},
	{Name: "close", Min: 1, Max: 1, Fn: ioClose},
	{Name: "__enter__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
	{Name: "__exit__", Min: 1, Max: 4, Fn: ioClose},
}

// decompIOSpec declares DecompIO.
func decompIOSpec() *rt.TypeSpec {
	return &rt.TypeSpec{
		Name: "DecompIO", Module: "zlib", Layout: rt.KindObject, New: decompIONew, Iter: rt.IterSelf, Next: ioNext,
		Methods: []rt.Builtin{{Name: "init", Min: 2, Max: 2, Fn: decompIOInit}},
		Shared:  [][]rt.Builtin{streamMethods[:]},
	}
}

var deflateIOSpec = rt.TypeSpec{
	Name: "DeflateIO", Module: "deflate", Layout: rt.KindObject, Flags: rt.Late, New: deflateIONew, Iter: rt.IterSelf, Next: ioNext,
	Methods: streamMethods[:],
}

var decompIOSig = rt.Builtin{Name: "DecompIO", Sig: "stream, wbits=, dictbuf="}

// decompIONew is DecompIO(stream, wbits=0, dictbuf=None); the buffer of the program is not needed.
func decompIONew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&decompIOSig, args, nkw)
	if a == nil {
		return rt.NoValue
	}
	format, fine := formatOf(t, a[1])
	if !fine {
		return rt.NoValue
	}
	if a[1] == rt.NoValue || a[1] == rt.MakeSmall(0) {
		format = formatAuto
	}
	return newIO(t, cls, a[0], &compressedIO{format: format})
}

func newIO(t *rt.Thread, cls, src rt.Value, c *compressedIO) rt.Value {
	c.in, c.portion = &inflater{format: c.format, lax: true, spare: sparesOf(t)}, portionOf(t, src)
	v := t.NewNative(cls, c, 1)
	if v != rt.NoValue {
		rt.NativeVals(v)[0] = src
	}
	return v
}

// decompIOInit is Pycopy's init(stream): start again with another stream.
func decompIOInit(t *rt.Thread, a []rt.Value) rt.Value {
	c := t.Native(a[0]).(*compressedIO)
	_ = c.in.Close()
	c.in, c.buf, c.closed, c.portion = &inflater{format: c.format, lax: true, spare: sparesOf(t)}, nil, false, portionOf(t, a[1])
	rt.NativeVals(a[0])[0] = a[1]
	return rt.None
}

var deflateIOSig = rt.Builtin{Name: "DeflateIO", Sig: "stream, format=, wbits=, close="}

func deflateIONew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&deflateIOSig, args, nkw)
	if a == nil {
		return rt.NoValue
	}
	n, fine := t.OptIndex(a[1], 0)
	if !fine {
		return rt.NoValue
	}
	wbits, fine := t.OptIndex(a[2], 0)
	if !fine {
		return rt.NoValue
	}
	if n < 0 || n > 3 {
		return t.Errorf(rt.ExcValueError, "format")
	}
	if wbits != 0 && (wbits < 5 || wbits > 15) {
		return t.Errorf(rt.ExcValueError, "wbits")
	}
	limit, fine := t.OptTruth(a[3], false)
	if !fine {
		return rt.NoValue
	}
	format := [...]int{formatAuto, formatRaw, formatZlib, formatGzip}[n]
	return newIO(t, cls, a[0], &compressedIO{format: format, wbits: wbits, limit: limit})
}

// fill gets more decompressed data into c.buf. At the end of the data it stays as it is.
func (c *compressedIO) fill(t *rt.Thread, self rt.Value) stream.Status {
	for {
		if b := c.in.step(); b != nil {
			c.buf = append(c.buf, b...)
			return stream.OK
		}
		if c.in.err != nil {
			if c.in.err == errTruncated {
				t.Raise(t.R.ExcClass(rt.ExcEOFError), rt.NoValue)
			} else {
				t.BareErrno(22)
			}
			return stream.Raised
		}
		if c.in.done {
			return c.giveBack(t, self)
		}
		b, st := stream.Read(t, rt.NativeVals(self)[0], c.portion)
		if st != stream.OK {
			return st
		}
		if len(b) == 0 {
			c.in.final = true
		}
		c.in.in = append(c.in.in, b...)
	}
}

// giveBack moves the position of the stream below to the end of the compressed data.
func (c *compressedIO) giveBack(t *rt.Thread, self rt.Value) stream.Status {
	n := len(c.in.in)
	c.in.in = nil
	if n == 0 || c.portion == 1 {
		return stream.OK
	}
	seek := t.Intern("seek")
	if seek == rt.NoValue || t.CallMethod2(rt.NativeVals(self)[0], seek, rt.MakeSmall(-n), rt.MakeSmall(1)) == rt.NoValue {
		return stream.Raised
	}
	return stream.OK
}

// portionOf returns how much to read at once from a stream: what is read too much can be given back only to one that
// can seek.
func portionOf(t *rt.Thread, src rt.Value) int {
	n := t.Intern("seekable")
	if n == rt.NoValue {
		t.TakeExc()
		return 1
	}
	if f, found := t.FindAttr(src, n); found && f != rt.NoValue {
		if yes := t.Call0(f); yes == rt.True {
			return 1024
		}
	}
	if t.Exc() != rt.NoValue {
		t.TakeExc()
	}
	return 1
}

// ready returns the state for reading.
func ready(t *rt.Thread, self rt.Value) (*compressedIO, bool) {
	c, is := t.NativeOr(self).(*compressedIO) // is not before __init__
	if !is || c.closed {
		t.BareErrno(22)
		return nil, false
	}
	return c, true
}

// gather makes n bytes available in c.buf, or less at the end.
func (c *compressedIO) gather(t *rt.Thread, self rt.Value, n int) stream.Status {
	for n < 0 || len(c.buf) < n {
		before := len(c.buf)
		if st := c.fill(t, self); st != stream.OK {
			if st == stream.Again && len(c.buf) > 0 {
				return stream.OK
			}
			return st
		}
		if len(c.buf) == before {
			break
		}
		if !t.HeapRoom(len(c.buf)) || t.PollPending() && !t.HandlePoll() {
			return stream.Raised
		}
	}
	return stream.OK
}

// take removes up to n bytes from the buffer.
func (c *compressedIO) take(n int) []byte {
	if n < 0 || n > len(c.buf) {
		n = len(c.buf)
	}
	b := c.buf[:n]
	c.buf = c.buf[n:]
	return b
}

func ioRead(t *rt.Thread, a []rt.Value) rt.Value {
	c, fine := ready(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	switch c.gather(t, a[0], n) {
	case stream.Raised:
		return rt.NoValue
	case stream.Again:
		return rt.None
	}
	return t.NewBytes(c.take(n))
}

func ioReadinto(t *rt.Thread, a []rt.Value) rt.Value {
	c, fine := ready(t, a[0])
	var b rt.Buffer
	if !fine || !t.GetBuffer(a[1], &b) {
		return rt.NoValue
	}
	n := len(b.Data)
	if len(a) > 2 {
		k, fine := t.Index(a[2])
		if !fine {
			return rt.NoValue
		}
		n = max(0, min(n, k))
	}
	switch c.gather(t, a[0], n) {
	case stream.Raised:
		return rt.NoValue
	case stream.Again:
		return rt.None
	}
	if !t.GetBuffer(a[1], &b) {
		return rt.NoValue
	}
	if b.ReadOnly {
		return t.Errorf(rt.ExcTypeError, "object with buffer protocol required")
	}
	return rt.MakeSmall(copy(b.Data, c.take(min(n, len(b.Data)))))
}

func ioReadline(t *rt.Thread, a []rt.Value) rt.Value {
	c, fine := ready(t, a[0])
	if !fine {
		return rt.NoValue
	}
	limit, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	n := 0
	for {
		if i := bytes.IndexByte(c.buf[n:], '\n'); i >= 0 {
			n += i + 1
			break
		}
		n = len(c.buf)
		if limit >= 0 && n >= limit {
			break
		}
		switch c.gather(t, a[0], n+1) {
		case stream.Raised:
			return rt.NoValue
		case stream.Again:
			return rt.None
		}
		if len(c.buf) == n {
			break
		}
	}
	if limit >= 0 {
		n = min(n, limit)
	}
	return t.NewBytes(c.take(n))
}

func ioNext(t *rt.Thread, self rt.Value) rt.Value {
	line := ioReadline(t, []rt.Value{self})
	if line != rt.NoValue && line != rt.None && len(line.Bytes()) == 0 {
		return rt.StopMark
	}
	return line
}

// ioWrite is write(buf[, n]) and write(buf, off, n).
func ioWrite(t *rt.Thread, a []rt.Value) rt.Value {
	c, fine := ready(t, a[0])
	if !fine {
		return rt.NoValue
	}
	var b rt.Buffer
	if !t.GetBufferOrStr(a[1], &b) {
		return rt.NoValue
	}
	data, fine := t.PartOf(b.Data, a[2:])
	if !fine {
		return rt.NoValue
	}
	if len(data) == 0 {
		return rt.MakeSmall(0) // not even the header, as in MicroPython
	}
	if c.out == nil {
		format := c.format
		if format == formatAuto {
			format = formatRaw
		}
		c.out = newLZWriter(format, c.wbits)
	}
	data = bytes.Clone(data)
	if !feed(t, c.out.write, data) || !c.send(t, a[0]) {
		return rt.NoValue
	}
	return rt.MakeSmall(len(data))
}

// send writes what has been compressed to the underlying stream.
func (c *compressedIO) send(t *rt.Thread, self rt.Value) bool {
	b := c.out.take()
	if len(b) == 0 {
		return true
	}
	_, st := stream.WriteAll(t, rt.NativeVals(self)[0], b)
	if st == stream.Again {
		t.BareErrno(11)
		return false
	}
	return st == stream.OK
}

func ioClose(t *rt.Thread, a []rt.Value) rt.Value {
	c, is := t.NativeOr(a[0]).(*compressedIO)
	if !is || c.closed {
		return rt.None
	}
	fine := true
	if c.out != nil {
		c.out.finish()
		fine = c.send(t, a[0])
	}
	_ = c.Close()
	if c.limit && fine {
		fine = t.CallMethod0(rt.NativeVals(a[0])[0], t.R.Sym(rt.SymClose)) != rt.NoValue
	}
	return t.NoneIf(fine)
}
