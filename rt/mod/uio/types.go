package uio

import (
	"fmt"
	"io"
	"slices"

	"pycopy/rt"
	"pycopy/rt/text"
	"pycopy/rt/unix"
)

// streamMethods are the methods that all native streams have.
var streamMethods = [...]rt.Builtin{
	{Name: "read", Min: 1, Max: 2, Fn: streamRead},
	{Name: "read1", Min: 1, Max: 2, Fn: streamRead1},
	{Name: "readline", Min: 1, Max: 3, Fn: streamReadline},
	{Name: "readlines", Min: 1, Max: 2, Fn: streamReadlines},
	{Name: "readinto", Min: 2, Max: 3, Fn: streamReadinto},
	{Name: "write", Min: 2, Max: 4, Fn: streamWrite},
	{Name: "writelines", Min: 2, Max: 2, Fn: streamWritelines},
	{Name: "readbin", Min: 2, Max: 2, Fn: streamReadbin},
	{Name: "writebin", Min: 3, Max: 3, Fn: streamWritebin},
	{Name: "seek", Min: 2, Max: 3, Fn: streamSeek},
	{Name: "tell", Min: 1, Max: 1, Fn: streamTell},
	{Name: "truncate", Min: 1, Max: 2, Fn: streamTruncate},
	{Name: "flush", Min: 1, Max: 1, Fn: streamFlush},
	{Name: "close", Min: 1, Max: 1, Fn: streamClose},
	{Name: "__enter__", Min: 1, Max: 1, Fn: streamEnter},
	{Name: "__exit__", Min: 1, Max: 4, Fn: streamExit},
	{Name: "readable", Min: 1, Max: 1, Fn: capability('r')},
	{Name: "writable", Min: 1, Max: 1, Fn: capability('w')},
	{Name: "seekable", Min: 1, Max: 1, Fn: capability('s')},
	{Name: "isatty", Min: 1, Max: 1, Fn: streamIsatty},
	{Name: "fileno", Min: 1, Max: 1, Fn: streamFileno},
	{Name: "ioctl", Min: 3, Max: 3, Fn: streamIoctl},
}

var closedAttr = rt.GetSet{Name: "closed", Get: func(t *rt.Thread, self rt.Value) rt.Value {
	d, is := t.Native(self).(device)
	return rt.MakeBool(!is || d.isClosed())
}}

// noneAttr is an attribute that text streams have, and memory has no value for.
func noneAttr(name string) rt.GetSet {
	return rt.GetSet{Name: name, Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.None }}
}

// fileAttr is an attribute of a file that is a string.
func fileAttr(name string, get func(f *file) string) rt.GetSet {
	return rt.GetSet{Name: name, Get: func(t *rt.Thread, self rt.Value) rt.Value {
		f, is := t.Native(self).(*file)
		if !is {
			return t.Errorf(rt.ExcAttributeError, "'%s' object has no attribute '%s'", t.TypeName(self), name)
		}
		return t.NewStr(get(f))
	}}
}

// textMode is the mode of a text stream, which is what programs say that it is.
func textMode() rt.GetSet {
	mode := fileAttr("mode", func(f *file) string { return f.mode })
	mode.Set = func(t *rt.Thread, self, x rt.Value) bool {
		f, is := t.Native(self).(*file)
		if !is || x.Kind() != rt.KindStr {
			t.Errorf(rt.ExcTypeError, "mode must be a str")
			return false
		}
		f.mode = x.GoString()
		return true
	}
	return mode
}

var (
	fileSpec = rt.TypeSpec{
		Name: "FileIO", Module: "io", Base: &bufferedBaseSpec, Layout: rt.KindObject, Flags: rt.HasDict | rt.Late, New: fileNew, Repr: streamRepr,
		Iter: rt.IterSelf, Next: streamNext, Shared: [][]rt.Builtin{streamMethods[:]},
		Methods: []rt.Builtin{{Name: "peek", Min: 1, Max: 2, Fn: filePeek}},
		GetSets: []rt.GetSet{closedAttr, nameAttr, fileAttr("mode", func(f *file) string { return f.mode })},
	}
	textSpec = rt.TypeSpec{
		Name: "TextIOWrapper", Module: "io", Base: &textBaseSpec, Layout: rt.KindObject, Flags: rt.HasDict | rt.Late, New: wrapperNew, Repr: textRepr,
		Iter: rt.IterSelf, Next: streamNext, Shared: [][]rt.Builtin{streamMethods[:]},
		Methods: []rt.Builtin{
			{Name: "reconfigure", Sig: "self, *, encoding=, errors=, newline=, line_buffering=, write_through=", Fn: reconfigure},
			{Name: "detach", Min: 1, Max: 1, Fn: detach},
		},
		GetSets: []rt.GetSet{
			closedAttr, nameAttr, textMode(),
			fileAttr("encoding", func(f *file) string { return f.encName }),
			fileAttr("errors", func(f *file) string { return f.errs.String() }),
			{Name: "newlines", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.None }},
			{Name: "line_buffering", Get: func(t *rt.Thread, self rt.Value) rt.Value {
				f, is := t.Native(self).(*file)
				return rt.MakeBool(is && f.lines)
			}},
			{Name: "buffer", Get: textBuffer},
		},
	}
	stringIOSpec = rt.TypeSpec{
		Name: "StringIO", Module: "io", Base: &textBaseSpec, Layout: rt.KindObject, Flags: rt.HasDict | rt.Late, New: memoryNew(true),
		Iter: rt.IterSelf, Next: streamNext, Binary: streamAdd, Shared: [][]rt.Builtin{streamMethods[:]},
		Methods: []rt.Builtin{{Name: "getvalue", Min: 1, Max: 1, Fn: getValue}, {Name: "detach", Min: 1, Max: 1, Fn: noDetach}},
		GetSets: []rt.GetSet{
			closedAttr, noneAttr("encoding"), noneAttr("errors"), noneAttr("newlines"),
			{Name: "line_buffering", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.False }},
		},
	}
	bytesIOSpec = rt.TypeSpec{
		Name: "BytesIO", Module: "io", Base: &bufferedBaseSpec, Layout: rt.KindObject, Flags: rt.HasDict | rt.Late, New: memoryNew(false),
		Iter: rt.IterSelf, Next: streamNext, Binary: streamAdd, Shared: [][]rt.Builtin{streamMethods[:]},
		Methods: []rt.Builtin{
			{Name: "getvalue", Min: 1, Max: 1, Fn: getValue},
			{Name: "getbuffer", Min: 1, Max: 1, Fn: getBuffer},
			{Name: "detach", Min: 1, Max: 1, Fn: noDetach},
		},
		GetSets: []rt.GetSet{closedAttr},
	}
)

var nameAttr = rt.GetSet{Name: "name", Get: func(t *rt.Thread, self rt.Value) rt.Value {
	f, is := t.Native(self).(*file)
	if !is {
		return rt.None
	}
	if f.name != "" {
		return t.NewHostStr(f.name)
	}
	if under := rt.NativeVals(self)[1]; f.fd < 0 && under != rt.None {
		return t.GetAttr(under, t.Intern("name"))
	}
	return rt.MakeSmall(f.fd)
}}

func textRepr(t *rt.Thread, self rt.Value) rt.Value {
	f, is := t.Native(self).(*file)
	if !is {
		return t.NewStr("<_io.TextIOWrapper>")
	}
	name, mode := "", ""
	switch {
	case f.name != "":
		name = " name='" + f.name + "'"
	case f.fd >= 0:
		name = fmt.Sprintf(" name=%d", f.fd)
	}
	if name != "" { // what lies over other streams has neither
		mode = " mode='" + f.mode + "'"
	}
	return t.NewStr("<_io.TextIOWrapper" + name + mode + " encoding='" + f.encName + "'>")
}

// newStream makes a stream object over a device. Its Values: whether it is a text stream, the
// stream on the other side of a wrapper, the immutable object whose memory is its buffer.
func newStream(t *rt.Thread, cls rt.Value, d device, isText bool) rt.Value {
	if cls == rt.NoValue {
		return cls
	}
	v := t.NewNative(cls, d, 3)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[0], vals[1], vals[2] = rt.MakeBool(isText), rt.None, rt.None
	}
	return v
}

// TakesBytes reports whether v is a stream of bytes that is implemented in Go.
func TakesBytes(t *rt.Thread, v rt.Value) bool {
	_, is := t.NativeOr(v).(device)
	return is && rt.NativeVals(v)[0] == rt.False
}

// textBuffer is the binary view of a text stream. Both share the device, whose
// text mode the binary view switches off for good: mixing them is not supported for reading.
func textBuffer(t *rt.Thread, self rt.Value) rt.Value {
	vals := rt.NativeVals(self)
	if len(vals) > 0 && vals[1] != rt.None {
		return vals[1]
	}
	f, is := t.Native(self).(*file)
	if !is {
		return t.Errorf(rt.ExcAttributeError, "buffer")
	}
	b := newStream(t, t.ModuleAttr("io", "FileIO"), &binaryView{file: f}, false)
	if b != rt.NoValue {
		vals[1] = b
		rt.NativeVals(b)[1] = self
	}
	return b
}

// binaryView reads and writes a text file's bytes.
type binaryView struct{ *file }

func (b *binaryView) window(t *rt.Thread) ([]byte, status) {
	b.text = false
	return b.file.window(t)
}

func (b *binaryView) write(t *rt.Thread, p []byte) (int, status) {
	was := b.text
	b.text = false
	n, st := b.file.write(t, p)
	b.text = was
	return n, st
}

// Close leaves the file to its text stream.
func (b *binaryView) Close() error { return b.Flush() }

// ---- StringIO, BytesIO

func memoryNew(isText bool) func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	name, sig := "BytesIO", "initial_bytes="
	if isText {
		name, sig = "StringIO", "initial_value=, newline="
	}
	b := &rt.Builtin{Name: name, Sig: sig}
	return func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		a := t.BindArgs(b, args, nkw)
		if a == nil {
			return rt.NoValue
		}
		m := &memory{text: isText, ascii: isText}
		plain := true
		if isText && a[1] != rt.NoValue {
			if !m.setNewline(t, a[1]) {
				return rt.NoValue
			}
			plain = m.newline == "" && !m.universal
		}
		switch init := a[0]; {
		case init == rt.NoValue || init == rt.None:
		case init.IsSmall():
			n := max(init.Small(), 0)
			if !t.RoomFor(n) || !t.GrowOutside(n) {
				return rt.NoValue
			}
			m.buf = make([]byte, 0, n)
		case isText:
			if !t.R.IsStr(init) {
				return t.Errorf(rt.ExcTypeError, "initial_value must be str or None, not %s", t.TypeName(init))
			}
			b := init.Bytes()
			if !plain {
				if _, st := m.write(t, b); st != ok {
					return rt.NoValue
				}
				m.pos = 0
				break
			}
			m.ascii = init.StrLen() == len(b)
			return newMemory(t, cls, m, init, b)
		default:
			var buf rt.Buffer
			if !t.GetBuffer(init, &buf) {
				return rt.NoValue
			}
			if t.R.Layout(init) == rt.KindBytes {
				return newMemory(t, cls, m, init, buf.Data)
			}
			m.buf = append([]byte(nil), buf.Data...)
		}
		return newMemory(t, cls, m, rt.NoValue, nil)
	}
}

// setNewline sets the argument newline of StringIO.
func (m *memory) setNewline(t *rt.Thread, v rt.Value) bool {
	if v == rt.None {
		m.universal = true
		return true
	}
	var f file
	if !f.setNewline(t, v) {
		return false
	}
	if f.newline != "\n" {
		m.newline = f.newline
	}
	return true
}

// newMemory returns the stream of m, whose buffer is the memory of the immutable object source, if any.
func newMemory(t *rt.Thread, cls rt.Value, m *memory, source rt.Value, data []byte) rt.Value {
	v := newStream(t, cls, m, m.text)
	if v != rt.NoValue && source != rt.NoValue {
		m.share(v, source, data)
	}
	return v
}

func getValue(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	m := d.(*memory)
	if m.source != nil {
		if k := m.source[0].Kind(); k == rt.KindBytes || k == rt.KindStr { // no subclass
			return m.source[0]
		}
	}
	return result(t, a[0], m.buf)
}

// bytesBufferSpec is what the memoryview of getbuffer is a view of: a BytesIO itself is no bytes-like object.
var bytesBufferSpec = rt.TypeSpec{
	Name: "_BytesIOBuffer", Module: "io", Layout: rt.KindObject, Flags: rt.Final | rt.NoNew | rt.Resizable,
	Buffer: func(t *rt.Thread, self rt.Value) (rt.Buffer, bool) {
		m := t.Native(rt.NativeVals(self)[0]).(*memory)
		return rt.Buffer{Data: m.buf, Format: 'B', ItemSize: 1, Owner: self}, true
	},
}

func getBuffer(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	v := t.NewNative(t.ModuleAttr("io", "_BytesIOBuffer"), nil, 1)
	if v == rt.NoValue {
		return v
	}
	m := d.(*memory)
	if !m.unshare(t) {
		return rt.NoValue
	}
	rt.NativeVals(v)[0] = a[0]
	m.viewed = true
	return t.NewMemoryView(v)
}

// canResize reports whether there is no view of m; else BufferError is pending.
func (m *memory) canResize(t *rt.Thread) bool {
	return !m.viewed || t == nil || t.CanResize(func(exporter rt.Value) bool {
		return t.R.SpecIs(exporter, "io", "_BytesIOBuffer") && t.Native(rt.NativeVals(exporter)[0]) == any(m)
	})
}

// ---- wrappers

var wrapperSig = rt.Builtin{Name: "TextIOWrapper", Sig: "buffer, encoding=, errors=, newline=, line_buffering=, write_through="}

// wrapperNew makes a text stream of a binary one.
func wrapperNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&wrapperSig, args, nkw)
	if a == nil {
		return rt.NoValue
	}
	if a[0].IsSmall() { // a descriptor, as in Pycopy
		open := t.ModuleAttr("io", "open")
		if open == rt.NoValue {
			return open
		}
		return t.Call1(open, a[0])
	}
	native := t.NativeOr(a[0])
	if t.R.SpecIs(a[0], "io", "BufferedReader") || t.R.SpecIs(a[0], "io", "BufferedWriter") {
		native = nil // its memory is a buffer only
	}
	switch d := native.(type) {
	case *file:
		if !d.flush(t) {
			return rt.NoValue
		}
		return textOver(t, cls, d, a)
	case *binaryView:
		if cls != t.ModuleAttr("io", "TextIOWrapper") {
			break
		}
		if text := rt.NativeVals(a[0])[1]; !given(a[1:]) {
			return text
		}
		if !d.flush(t) {
			return rt.NoValue
		}
		return textOver(t, cls, d.file, a)
	case *memory:
		if t.TypeOf(a[0]) != t.ModuleAttr("io", "BytesIO") {
			break // a class in Python may have methods of its own
		}
		return newText(t, cls, &file{fd: -1, r: &memoryReader{d}, w: &memoryReader{d}, mode: "r", direct: true}, a)
	}
	return wrapStream(t, cls, a)
}

// textOver makes a text stream over the device of d, which has what d has read ahead.
func textOver(t *rt.Thread, cls rt.Value, d *file, a []rt.Value) rt.Value {
	rest := d.giveBack()
	d.pool = nil // both have its buffer for reading
	f := *d
	f.out, f.under = nil, d
	if len(rest) > 0 {
		f.in, f.pos = nil, 0
	}
	v := newText(t, cls, &f, a)
	if v != rt.NoValue && len(rest) > 0 && f.decode(t, rest) != ok {
		return rt.NoValue
	}
	return v
}

// giveBack goes back in a binary file to what has been read ahead, for that is no text yet. What cannot be read again is returned.
func (f *file) giveBack() []byte {
	rest := f.in[f.pos:]
	if f.text || len(rest) == 0 {
		return nil
	}
	if f.f != nil {
		if pos, err := f.f.Seek(-int64(len(rest)), io.SeekCurrent); err == nil {
			f.moved(pos)
			return nil
		}
	}
	return rest
}

// given reports whether one of some optional arguments is there, and not None.
func given(a []rt.Value) bool {
	return slices.ContainsFunc(a, func(v rt.Value) bool { return v != rt.NoValue && v != rt.None })
}

// newText makes a text stream of a file; a are the arguments of TextIOWrapper.
func newText(t *rt.Thread, cls rt.Value, f *file, a []rt.Value) rt.Value {
	if !setEncoding(t, f, a[1], a[2], a[3]) {
		return rt.NoValue
	}
	f.text = true
	v := newStream(t, cls, f, true)
	if v != rt.NoValue {
		rt.NativeVals(v)[1] = a[0]
	}
	return v
}

// detach returns the binary stream under a text stream, with all that was written to this.
func detach(t *rt.Thread, a []rt.Value) rt.Value {
	if f, is := t.Native(a[0]).(*file); is && !f.flush(t) {
		return rt.NoValue
	}
	return textBuffer(t, a[0])
}

// noDetach is detach of a stream in memory, which is over nothing.
func noDetach(t *rt.Thread, _ []rt.Value) rt.Value {
	unsupported(t, "detach")
	return rt.NoValue
}

// setEncoding sets the text options of a file.
func setEncoding(t *rt.Thread, f *file, enc, errs, newline rt.Value) bool {
	f.enc, f.errs, f.encName = text.UTF8, text.Strict, "utf-8"
	if enc != rt.NoValue && enc != rt.None {
		name, fine := t.GoStr(enc)
		if !fine {
			return false
		}
		e, known := text.LookupEncoding(name)
		if name == "locale" {
			e, known, name = text.UTF8, true, "utf-8"
		}
		if !known {
			t.Errorf(rt.ExcLookupError, "unknown encoding: %s", name)
			return false
		}
		f.enc, f.encName = e, name
	}
	if errs != rt.NoValue && errs != rt.None {
		name, fine := t.GoStr(errs)
		if !fine {
			return false
		}
		m, known := text.LookupErrorMode(name)
		if !known {
			t.Errorf(rt.ExcLookupError, "unknown error handler name '%s'", name)
			return false
		}
		f.errs = m
	}
	f.read, f.written = f.enc, f.enc
	return newline == rt.NoValue || newline == rt.None || f.setNewline(t, newline)
}

// setNewline sets the argument newline, a str.
func (f *file) setNewline(t *rt.Thread, newline rt.Value) bool {
	nl, fine := t.GoStr(newline)
	if !fine {
		return false
	}
	switch nl {
	case "":
		f.newline = anyEnd
	case "\n", "\r", "\r\n":
		f.newline = nl
	default:
		t.Errorf(rt.ExcValueError, "illegal newline value: %s", nl)
		return false
	}
	return true
}

// resetEncoding changes those text options of a file that are given; with another encoding errors are no longer treated as they were.
func resetEncoding(t *rt.Thread, f *file, enc, errs, newline rt.Value) bool {
	was := *f
	if !setEncoding(t, f, enc, errs, newline) {
		f.enc, f.encName, f.errs, f.newline, f.read, f.written = was.enc, was.encName, was.errs, was.newline, was.read, was.written
		return false
	}
	if enc == rt.NoValue || enc == rt.None {
		f.enc, f.encName, f.read, f.written = was.enc, was.encName, was.read, was.written
		if errs == rt.NoValue || errs == rt.None {
			f.errs = was.errs
		}
	}
	return true
}

func reconfigure(t *rt.Thread, a []rt.Value) rt.Value {
	f, is := t.Native(a[0]).(*file)
	if !is {
		return rt.None
	}
	if given(a[1:4]) {
		if !f.flush(t) || !resetEncoding(t, f, a[1], a[2], a[3]) {
			return rt.NoValue
		}
	}
	lines, fine := t.OptTruth(a[4], f.lines)
	if !fine {
		return rt.NoValue
	}
	f.lines = lines
	if through, fine := t.OptTruth(a[5], false); !fine {
		return rt.NoValue
	} else if through {
		f.direct = true
	}
	return t.NoneIf(f.flush(t))
}

// memoryReader lets a text file read and write a BytesIO.
type memoryReader struct{ m *memory }

func (r *memoryReader) Read(p []byte) (int, error) {
	if r.m.pos >= len(r.m.buf) {
		return 0, nil
	}
	n := copy(p, r.m.buf[r.m.pos:])
	r.m.pos += n
	return n, nil
}

func (r *memoryReader) Write(p []byte) (int, error) {
	if r.m.pos-len(r.m.buf) > 1<<30 {
		return 0, unix.ENOMEM // no sparse files in memory
	}
	n, _ := r.m.write(nil, p)
	return n, nil
}

func isTerminal(fd int) bool { return rt.IsTerminal(fd) }

// pollDevice answers which of the poll events a device is ready for.
func pollDevice(d device, events int) int {
	f, is := d.(*file)
	if !is || f.fd < 0 {
		return events & (unix.POLLIN | unix.POLLOUT)
	}
	if f.pos < len(f.in) {
		return events & unix.POLLIN
	}
	p := []unix.PollFd{{Fd: int32(f.fd), Events: int16(events)}}
	if _, err := unix.Poll(p, 0); err != nil {
		return 0
	}
	return int(p[0].Revents)
}
