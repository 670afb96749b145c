// Package uio is the builtin module io (uio): files, text files, memory
// streams, and IOBase for streams written in Python.
//
// A stream object is a native object whose Go state is a device; its Values are the
// weak link to its binary or text twin (sys.stdout.buffer).
package uio

import (
	"io"
	"unicode/utf8"

	"pycopy/rt"
	"pycopy/rt/text"
)

// Stream methods of native objects. Text streams read and write str, the others bytes.

// dev returns the open device of a stream object.
func dev(t *rt.Thread, self rt.Value) (device, bool) {
	var d device
	var is bool
	switch x := t.Native(self).(type) { // the usual ones without a search for their methods
	case *file:
		d, is = x, true
	case *memory:
		d, is = x, true
	default:
		d, is = x.(device)
	}
	if !is || d.isClosed() {
		t.Errorf(rt.ExcValueError, "I/O operation on closed file")
		return nil, false
	}
	return d, true
}

// isText reports whether the object (not only its device) is a text stream.
func isText(self rt.Value) bool {
	vals := rt.NativeVals(self)
	return len(vals) > 0 && vals[0] == rt.True
}

// result makes what a read returns.
func result(t *rt.Thread, self rt.Value, b []byte) rt.Value {
	if isText(self) {
		return t.NewStrBytes(b)
	}
	return t.NewBytes(b)
}

// counted reports whether reads of a stream count characters, which need not be bytes.
func counted(t *rt.Thread, self rt.Value, d device) bool {
	if m, is := d.(*memory); is {
		return m.wide()
	}
	return isText(self)
}

// gather reads up to n units (characters of a text stream, else bytes; n < 0:
// all), stopping early when the data ends or, with once, after one read. The result may be memory of the device, until it is used again.
func gather(t *rt.Thread, self rt.Value, d device, n int, once bool) ([]byte, status) {
	if m, is := d.(*memory); is && (n < 0 || !m.wide()) {
		return m.next(n), ok
	}
	if f, is := d.(*file); is && n < 0 && !once && f.pool != nil {
		return f.rest(t)
	}
	var out []byte
	chars := isText(self)
	for n != 0 {
		w, st := d.window(t)
		if st == again && len(out) > 0 {
			return out, ok
		}
		if st != ok {
			return nil, st
		}
		if len(w) == 0 {
			break
		}
		take := len(w)
		if n > 0 {
			if chars {
				if n < take/utf8.UTFMax {
					w = w[:n*utf8.UTFMax]
				}
				k := min(n, text.RuneCount(str(w)))
				take = text.RuneOffset(str(w), k)
				n -= k
			} else {
				take = min(n, take)
				n -= take
			}
		}
		if !t.RoomFor(len(out) + take) {
			return nil, raised
		}
		d.consume(take)
		if n == 0 && len(out) == 0 {
			return w[:take:take], ok
		}
		out = append(out, w[:take]...)
		if once {
			break
		}
	}
	return out, ok
}

// finish turns the outcome of a read into a Value.
func finish(t *rt.Thread, self rt.Value, b []byte, st status) rt.Value {
	switch st {
	case again:
		return rt.None
	case raised:
		return rt.NoValue
	}
	return result(t, self, b)
}

func streamRead(t *rt.Thread, a []rt.Value) rt.Value {
	return readSome(t, a, false)
}

func streamRead1(t *rt.Thread, a []rt.Value) rt.Value {
	return readSome(t, a, true)
}

func readSome(t *rt.Thread, a []rt.Value, once bool) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	if f, is := d.(*file); is && n < -1 && !once && !f.text && !f.short {
		return t.Errorf(rt.ExcValueError, "read length must be non-negative or -1")
	}
	if m, is := d.(*memory); is && n < 0 && m.pos == 0 && m.source != nil && m.source[0].Kind() < rt.NumKinds {
		m.pos = len(m.buf)
		return m.source[0] // no instance of a subclass
	}
	if f, is := d.(*file); is && n < 0 && !once && f.text == isText(a[0]) {
		if v, applies := f.whole(t); applies {
			return v
		}
	}
	if f, is := d.(*file); is && n >= 0 && f.short && f.blocking {
		once = true
	}
	b, st := gather(t, a[0], d, n, once)
	return finish(t, a[0], b, st)
}

// readline(max=-1, eol="\n"): Pycopy's third argument is the end-of-line byte.
// filePeek returns what of the file is in memory, at least a byte before its end, and leaves it there.
func filePeek(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	b, st := d.window(t)
	return finish(t, a[0], b, st)
}

func streamReadline(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	limit, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	eol := endOfLines(d)
	if len(a) > 2 {
		var b rt.Buffer
		if !t.GetBufferOrStr(a[2], &b) {
			return rt.NoValue
		}
		if len(b.Data) != 1 {
			return t.Errorf(rt.ExcValueError, "eol must be one byte")
		}
		eol = string(b.Data)
	}
	if limit < 0 && eol == "\n" {
		switch d := d.(type) {
		case *memory:
			return result(t, a[0], d.line())
		case *file:
			if b := d.line(); len(b) > 0 {
				return d.lineValue(t, a[0], b)
			}
		}
	}
	b, st := readLine(t, a[0], d, limit, eol)
	return finish(t, a[0], b, st)
}

// endOfLines returns what ends the lines of a stream: a string, or anyEnd.
func endOfLines(d device) string {
	nl := ""
	switch d := d.(type) {
	case *file:
		nl = d.newline
	case *memory:
		nl = d.newline
	}
	if nl == "" {
		return "\n"
	}
	return nl
}

// readLine reads through the next eol, at most limit units. The result may be memory of the device, until it is used again.
func readLine(t *rt.Thread, self rt.Value, d device, limit int, eol string) ([]byte, status) {
	var out []byte
	chars := counted(t, self, d)
	for limit != 0 {
		w, st := d.window(t)
		if st == again && len(out) > 0 {
			return out, ok
		}
		if st != ok {
			return nil, st
		}
		if len(w) == 0 {
			break
		}
		end, found := lineEnd(out, w, eol)
		if limit > 0 {
			if !chars {
				found = found && end <= limit
				end = min(end, limit)
				limit -= end
			} else if k := text.RuneCount(str(w[:end])); k > limit {
				end = text.RuneOffset(str(w), limit)
				found, limit = false, 0
			} else {
				limit -= k
			}
		}
		if !t.RoomFor(len(out) + end) {
			return nil, raised
		}
		if found && len(out) == 0 {
			d.consume(end)
			return w[:end:end], ok
		}
		out = append(out, w[:end]...)
		d.consume(end)
		if found {
			break
		}
	}
	return out, ok
}

func streamReadlines(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	hint, fine := t.OptIndexAt(a, 1, -1)
	if !fine {
		return rt.NoValue
	}
	l := t.NewList(0)
	if l == rt.NoValue {
		return l
	}
	eol := endOfLines(d)
	f, _ := d.(*file)
	if _, mem := d.(*memory); hint > 0 && (!mem || isText(a[0])) {
		hint++ // the lines have to be more than that; BytesIO's only as much
	}
	for total := 0; hint <= 0 || total < hint; {
		v := rt.NoValue
		if b := f.line(); len(b) > 0 {
			v = f.lineValue(t, a[0], b)
		} else {
			b, st := readLine(t, a[0], d, -1, eol)
			if st == raised {
				return rt.NoValue
			}
			if len(b) == 0 {
				break
			}
			v = result(t, a[0], b)
		}
		if v == rt.NoValue || !t.ListAppend(l, v) || t.PollPending() && !t.HandlePoll() {
			return rt.NoValue
		}
		if hint > 0 {
			n, _ := t.Len(v)
			total += n
		}
	}
	return l
}

// lineValue makes a str or bytes of what line has returned for the stream self of f.
func (f *file) lineValue(t *rt.Thread, self rt.Value, b []byte) rt.Value {
	if f.ascii && f.text && isText(self) {
		return t.NewASCII(str(b))
	}
	return result(t, self, b)
}

func streamNext(t *rt.Thread, self rt.Value) rt.Value {
	switch d := t.Native(self).(type) {
	case *file:
		if b := d.line(); len(b) > 0 {
			return d.lineValue(t, self, b)
		}
	case *memory:
		if d.closed || d.newline != "" {
			break
		}
		if d.pos >= len(d.buf) {
			return rt.StopMark
		}
		b := d.line()
		if d.text && d.ascii && isText(self) {
			return t.NewASCII(str(b))
		}
		return result(t, self, b)
	}
	d, fine := dev(t, self)
	if !fine {
		return rt.NoValue
	}
	b, st := readLine(t, self, d, -1, endOfLines(d))
	if st == ok && len(b) == 0 {
		return rt.StopMark
	}
	return finish(t, self, b, st)
}

// intoArgs reads the arguments of readinto behind self: b becomes the buffer to fill, n how many of its bytes to fill at most.
func intoArgs(t *rt.Thread, a []rt.Value, b *rt.Buffer) (n int, ok bool) {
	if !t.GetBuffer(a[1], b) {
		return 0, false
	}
	if b.ReadOnly {
		t.Errorf(rt.ExcTypeError, "a bytes-like object is required for writing")
		return 0, false
	}
	n, ok = t.OptIndexAt(a, 2, len(b.Data))
	return min(max(n, 0), len(b.Data)), ok
}

// readinto(buf[, n]).
func streamReadinto(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	if m, is := t.NativeOr(a[1]).(*memory); is && !m.text {
		return readIntoMemory(t, a, d, m)
	}
	var b rt.Buffer
	n, fine := intoArgs(t, a, &b)
	if !fine {
		return rt.NoValue
	}
	got := 0
	for got < n {
		w, st := d.window(t)
		if st == again && got > 0 {
			break
		}
		if st == again {
			return rt.None
		}
		if st == raised {
			return rt.NoValue
		}
		if len(w) == 0 {
			break
		}
		// The buffer may have been resized while the lock was free.
		if !t.GetBuffer(a[1], &b) {
			return rt.NoValue
		}
		n = min(n, len(b.Data))
		k := copy(b.Data[got:n], w)
		d.consume(k)
		got += k
	}
	return rt.MakeSmall(got)
}

// readIntoMemory is readinto(BytesIO): it fills the space between the position and the end.
func readIntoMemory(t *rt.Thread, a []rt.Value, d device, m *memory) rt.Value {
	n, fine := t.OptIndexAt(a, 2, cap(m.buf)-m.pos)
	if !fine {
		return rt.NoValue
	}
	b, st := gather(t, a[0], d, max(n, 0), false)
	if st != ok {
		return finish(t, a[0], nil, st)
	}
	k, _ := m.write(t, b)
	return rt.MakeSmall(k)
}

// write(buf[, n]) and write(buf, off, n).
func streamWrite(t *rt.Thread, a []rt.Value) rt.Value {
	if m, is := t.Native(a[0]).(*memory); is && len(a) == 2 {
		switch txt := isText(a[0]); {
		case txt && a[1].Kind() == rt.KindStr && appendTo(m, a[1].Str()):
			n := a[1].StrLen()
			m.ascii = m.ascii && n == len(a[1].Str())
			return rt.MakeSmall(n)
		case !txt && a[1].Kind() == rt.KindBytes && appendTo(m, a[1].Bytes()):
			return rt.MakeSmall(len(a[1].Bytes()))
		}
	}
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	data, fine := writable(t, a[0], d, a[1])
	if !fine {
		return rt.NoValue
	}
	if data, fine = t.PartOf(data, a[2:]); !fine {
		return rt.NoValue
	}
	n, st := d.write(t, data)
	switch st {
	case again:
		return rt.None
	case raised:
		return rt.NoValue
	}
	if t.R.IsStr(a[1]) && isText(a[0]) && len(a) == 2 {
		n = a[1].StrLen()
	}
	return rt.MakeSmall(n)
}

// writable returns the bytes of v that self, which is on d, writes.
func writable(t *rt.Thread, self rt.Value, d device, v rt.Value) (data []byte, ok bool) {
	_, mem := d.(*memory)
	txt := isText(self)
	if t.R.IsStr(v) {
		if mem && !txt {
			t.Errorf(rt.ExcTypeError, "a bytes-like object is required, not 'str'")
			return nil, false
		}
		return bytesOf(v.Str()), true
	}
	var b rt.Buffer
	if t.GetBuffer(v, &b) {
		if _, isFile := d.(*file); txt && !isFile {
			t.Errorf(rt.ExcTypeError, "string argument expected, got '%s'", t.TypeName(v))
			return nil, false
		}
		return b.Data, true
	}
	if txt {
		t.TakeExc()
		t.Errorf(rt.ExcTypeError, "write() argument must be str, not %s", t.TypeName(v))
	}
	return nil, false
}

// writeLines is writelines of what has a method write of its own.
func writeLines(t *rt.Thread, a []rt.Value) rt.Value {
	if !t.Each(a[1], func(x rt.Value) bool { return t.CallMethod1(a[0], t.R.Sym(rt.SymWrite), x) != rt.NoValue }) {
		return rt.NoValue
	}
	return rt.None
}

func streamWritelines(t *rt.Thread, a []rt.Value) rt.Value {
	if !t.R.DeclaredInGo(t.TypeOf(a[0])) {
		return writeLines(t, a)
	}
	sp := t.SP
	w := t.Alloca(2)
	if w == nil {
		return rt.NoValue
	}
	defer t.Release(sp)
	w[0] = a[0]
	if !t.Each(a[1], func(x rt.Value) bool {
		w[1] = x
		return streamWrite(t, w) != rt.NoValue
	}) {
		return rt.NoValue
	}
	return rt.None
}

func streamSeek(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	off, fine := t.Int64(a[1])
	if !fine {
		return rt.NoValue
	}
	whence := 0
	if len(a) > 2 {
		if whence, fine = t.Index(a[2]); !fine {
			return rt.NoValue
		}
	}
	if whence < 0 || whence > 2 {
		return t.Errorf(rt.ExcValueError, "invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	if _, is := d.(*memory); is && whence == 0 && off < 0 {
		return t.Errorf(rt.ExcValueError, "negative seek value %d", off)
	}
	n, fine := d.seek(t, off, whence)
	if !fine {
		return rt.NoValue
	}
	return t.NewInt(n)
}

func streamTell(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	switch d := d.(type) {
	case *memory:
		return rt.MakeSmall(d.tell())
	case *file:
		if !d.flush(t) || !d.behindCR(t) {
			return rt.NoValue
		}
		if d.stream != nil {
			n, fine := d.stream.tell(t)
			if !fine {
				return rt.NoValue
			}
			return t.NewInt(n - d.ahead())
		}
		if m := d.memory(); m != nil {
			return t.NewInt(int64(m.tell()) - d.ahead())
		}
		if d.f != nil {
			n, err := d.f.Seek(0, io.SeekCurrent)
			if err != nil {
				return t.OSError(err, "")
			}
			return t.NewInt(n - d.ahead())
		}
	}
	return t.Errorf(rt.ExcOSError, "underlying stream is not seekable")
}

func streamTruncate(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	at := streamTell(t, a[:1])
	if len(a) > 1 && a[1] != rt.None {
		at = a[1]
	}
	if at == rt.NoValue {
		return at
	}
	n, fine := t.Int64(at)
	if !fine {
		return rt.NoValue
	}
	if n < 0 {
		return t.Errorf(rt.ExcValueError, "negative size value %d", n)
	}
	if !d.truncate(t, n) {
		return rt.NoValue
	}
	return t.NewInt(n)
}

func streamFlush(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	return t.NoneIf(d.flush(t))
}

func streamClose(t *rt.Thread, a []rt.Value) rt.Value {
	d, is := t.Native(a[0]).(device)
	if !is || d.isClosed() {
		return rt.None
	}
	if m, is := d.(*memory); is && !m.canResize(t) {
		return rt.NoValue
	}
	fine := d.flush(t)
	if f, is := d.(*file); is && f.stream != nil {
		f.closed = true
		return t.NoneIf(f.stream.call(t, "close") != rt.NoValue && fine)
	}
	if err := d.Close(); err != nil && fine {
		return t.OSError(err, "")
	}
	return t.NoneIf(fine)
}

func streamExit(t *rt.Thread, a []rt.Value) rt.Value {
	if t.CallMethod0(a[0], t.R.Sym(rt.SymClose)) == rt.NoValue {
		return rt.NoValue
	}
	return rt.None
}

func streamEnter(t *rt.Thread, a []rt.Value) rt.Value {
	if _, fine := dev(t, a[0]); !fine {
		return rt.NoValue
	}
	return a[0]
}

func streamFileno(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	if f, is := d.(*file); is && f.fd >= 0 {
		return rt.MakeSmall(f.fd)
	}
	unsupported(t, "fileno")
	return rt.NoValue
}

func streamIsatty(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	f, is := d.(*file)
	return rt.MakeBool(is && f.fd >= 0 && isTerminal(f.fd))
}

// Requests of ioctl, numbered as in MicroPython's stream protocol.
const (
	ioctlFlush   = 1
	ioctlSeek    = 2
	ioctlPoll    = 3
	ioctlClose   = 4
	ioctlTimeout = 5
	ioctlFileno  = 10
)

func streamIoctl(t *rt.Thread, a []rt.Value) rt.Value {
	req, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	d, fine := dev(t, a[0])
	if !fine {
		return rt.NoValue
	}
	switch req {
	case ioctlFlush:
		if !d.flush(t) {
			return rt.NoValue
		}
		return rt.MakeSmall(0)
	case ioctlPoll:
		events, fine := t.Index(a[2])
		if !fine {
			return rt.NoValue
		}
		return rt.MakeSmall(pollDevice(d, events))
	case ioctlClose:
		return streamClose(t, a[:1])
	case ioctlFileno:
		return streamFileno(t, a[:1])
	}
	return t.BareErrno(22)
}

// capability answers readable, writable and seekable.
func capability(which byte) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value {
		d, fine := dev(t, a[0])
		if !fine {
			return rt.NoValue
		}
		f, is := d.(*file)
		if !is {
			return rt.True
		}
		switch which {
		case 'r':
			return rt.MakeBool(f.r != nil)
		case 'w':
			return rt.MakeBool(f.w != nil)
		}
		if f.stream != nil {
			return f.stream.call(t, "seekable")
		}
		return rt.MakeBool(f.f != nil && !f.blocking || f.memory() != nil)
	}
}

func streamRepr(t *rt.Thread, self rt.Value) rt.Value {
	f, is := t.Native(self).(*file)
	if !is {
		return t.NewStr("<" + t.TypeName(self) + ">")
	}
	return t.NewStr("<io." + t.TypeName(self) + " name='" + f.name + "'>")
}

// streamAdd is Pycopy's += of memory streams: a write.
func streamAdd(t *rt.Thread, op rt.BinOp, a, b rt.Value) rt.Value {
	if op != rt.InplaceAdd {
		return rt.NotImplemented
	}
	if t.CallMethod1(a, t.R.Sym(rt.SymWrite), b) == rt.NoValue {
		return rt.NoValue
	}
	return a
}
