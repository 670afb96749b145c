package uio

import (
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
	"unsafe"

	"pycopy/rt"
	"pycopy/rt/text"
	"pycopy/rt/unix"
)

// status is the outcome of an operation on a device.
type status uint8

const (
	ok     status = iota
	again         // non-blocking, and nothing to do now: the method returns None
	raised        // an exception is pending
)

// device is what a native stream reads and writes: buffered bytes (of a text
// stream: UTF-8 text). It is the Go state of a stream object.
type device interface {
	// window returns at least one unread byte, or none at the end of the data. It
	// aliases the device until the next call.
	window(t *rt.Thread) ([]byte, status)
	consume(n int)
	write(t *rt.Thread, b []byte) (int, status)
	seek(t *rt.Thread, off int64, whence int) (int64, bool)
	truncate(t *rt.Thread, size int64) bool
	flush(t *rt.Thread) bool
	Close() error
	isClosed() bool
}

// file is a device over an open file, a pipe, a terminal or any Go stream.
type file struct {
	r      io.Reader
	w      io.Writer
	f      rt.File // nil for plain readers and writers
	fd     int     // -1: none
	name   string
	mode   string
	closed bool
	keepFD bool     // closing leaves the descriptor open (standard streams)
	lines  bool     // flush after each line
	direct bool     // no write buffer
	short  bool     // a read returns what there is: FileIO of CPython
	stream *wrapped // what has the bytes of a text stream, if that is no file of ours
	under  *file    // the binary file that this text file took over
	tied   *file    // flushed before each write and read, so that what a user sees is in order

	in  []byte // read ahead; unread from pos on
	pos int
	out []byte // written, not flushed

	text     bool
	enc      text.Encoding
	read     text.Encoding // of what is read next: enc without its mark after that
	written  text.Encoding // likewise
	errs     text.ErrorMode
	encName  string
	newline  string // "": universal with translation; anyEnd: universal without; else the terminator
	eof      bool
	ascii    bool          // the decoded text that is left in in is ASCII
	raw      []byte        // undecoded rest of the last read
	lastCR   bool          // the previous chunk ended with \r, already delivered as \n
	plain    []byte        // what in was before its line ends were translated, empty if they are as they were
	blocking bool          // reads may wait: the lock is released
	limit    time.Duration // of each wait, 0: none
	foreign  bool          // a reader of the embedding program, which may wait without a descriptor
	pending  *foreignRead
	size     int      // of a regular file when it was opened
	pool     *buffers // where the buffers are from, nil: nowhere
	listed   bool     // in pool.unwritten
}

const bufferSize = 8192

// anyEnd as the end of lines stands for \n, \r and \r\n.
const anyEnd = "any"

// buffers are those of files that have been closed, for the next ones. Files that release the lock do not share them.
type buffers struct {
	free      [][]byte
	large     []byte  // for files that are read as a whole
	unwritten []*file // those that may have something in out
}

const (
	maxBuffers = 8
	maxLarge   = 256 << 10 // bytes of a large buffer that is kept
)

func buffersOf(t *rt.Thread) *buffers {
	return t.R.State(rt.StateIO, func() any { return &buffers{} }).(*buffers)
}

// Settle writes out what regular files buffer, before the program looks at files in another way: nobody may have closed
// a file that is not used any more, and it is not closed by itself before the next collection. What cannot be written
// stays, so that flush and close of the file tell of it.
func (p *buffers) Settle() {
	left := p.unwritten[:0]
	for _, f := range p.unwritten {
		if len(f.out) > 0 && !f.closed && f.w != nil {
			n, _ := f.w.Write(f.out)
			f.out = append(f.out[:0], f.out[n:]...)
		}
		if f.listed = len(f.out) > 0 && !f.closed; f.listed {
			left = append(left, f)
		}
	}
	clear(p.unwritten[len(left):])
	p.unwritten = left
}

// get returns an empty buffer.
func (p *buffers) get() []byte {
	if p != nil && len(p.free) > 0 {
		b := p.free[len(p.free)-1]
		p.free = p.free[:len(p.free)-1]
		return b
	}
	return make([]byte, 0, bufferSize)
}

func (p *buffers) put(b []byte) {
	if p != nil && len(p.free) < maxBuffers && cap(b) >= bufferSize && cap(b) < 2*bufferSize {
		p.free = append(p.free, b[:0])
	}
}

func (f *file) isClosed() bool { return f.closed }

func (f *file) window(t *rt.Thread) ([]byte, status) {
	for f.pos >= len(f.in) {
		if f.r == nil {
			unsupported(t, "not readable")
			return nil, raised
		}
		if f.eof && !f.blocking {
			f.eof = false // the file may grow
			return nil, ok
		}
		st := f.fill(t)
		if st != ok {
			return nil, st
		}
		if f.eof && f.pos >= len(f.in) {
			f.eof = false // a terminal may go on after Ctrl-D
			return nil, ok
		}
	}
	return f.in[f.pos:], ok
}

func (f *file) consume(n int) { f.pos += n }

// fill reads the next chunk.
func (f *file) fill(t *rt.Thread) status {
	if len(f.out) > 0 && !f.flush(t) || !f.flushTied(t) {
		return raised
	}
	if cap(f.in) < bufferSize {
		if !t.GrowOutside(bufferSize) {
			return raised
		}
		f.in = f.pool.get()
	}
	// The file may be closed while it is read, by a file system in Python, and its buffers given to others.
	in := f.in[:0]
	f.in, f.pos = nil, 0
	dst := in[:bufferSize]
	if f.text {
		dst = f.pool.get()[:bufferSize]
		defer f.pool.put(dst)
	}
	n, st, err := f.readSome(t, dst)
	f.in = in
	if st != ok {
		return st
	}
	if err == io.EOF || n == 0 && err == nil {
		f.eof = true
	} else if err != nil {
		t.OSError(err, "")
		return raised
	}
	if !f.text {
		f.in = dst[:n]
		return ok
	}
	return f.decode(t, dst[:n])
}

// rest reads a regular file to its end: what is behind the first buffer in one piece, as far as its size tells. The result is memory that the next
// read of a file uses again.
func (f *file) rest(t *rt.Thread) ([]byte, status) {
	w, st := f.window(t)
	if st != ok || len(w) == 0 {
		return nil, st
	}
	out := f.pool.takeLarge()
	for len(w) > 0 {
		out = append(out, w...)
		f.consume(len(w))
		if !t.RoomFor(len(out)) {
			return nil, raised
		}
		if !f.eof && f.stream == nil {
			if out, st = f.readPieces(t, out); st != ok {
				return nil, st
			}
		}
		if w, st = f.window(t); st != ok {
			return nil, st
		}
	}
	f.pool.putLarge(out)
	return out, ok
}

func (p *buffers) takeLarge() []byte {
	b := p.large
	p.large = nil
	return b[:0]
}

// putLarge keeps b for the next time; p is nil if the file has been closed meanwhile.
func (p *buffers) putLarge(b []byte) {
	if p != nil && cap(b) <= maxLarge {
		p.large = b
	}
}

// readPieces appends what follows the bytes that have been read, as long as it needs neither decoding nor translation; else that waits in f.in.
func (f *file) readPieces(t *rt.Thread, out []byte) ([]byte, status) {
	for len(f.raw) == 0 && !f.lastCR {
		more := f.unread()
		if more <= 0 {
			return out, ok
		}
		if !t.RoomFor(len(out) + more) {
			return nil, raised
		}
		n := len(out)
		out = slices.Grow(out, more)
		got, st, err := f.readSome(t, out[n:n+more])
		if st != ok {
			return nil, st
		}
		if err != nil && err != io.EOF {
			t.OSError(err, "")
			return nil, raised
		}
		if err == io.EOF || got == 0 {
			f.eof = true
			return out, ok
		}
		part := out[n : n+got]
		if f.text && !f.verbatim(part) {
			f.in, f.pos = f.in[:0], 0
			return out, f.decode(t, part)
		}
		out = out[:n+got]
	}
	return out, ok
}

// unread returns how many bytes a regular file has behind its position, 0 if that is not known.
func (f *file) unread() int {
	info, err := f.f.Stat()
	if err != nil {
		return 0
	}
	pos, err := f.f.Seek(0, io.SeekCurrent)
	if err != nil {
		return 0
	}
	return int(max(info.Size()-pos, 0))
}

// verbatim reports whether b is its own text.
func (f *file) verbatim(b []byte) bool {
	if f.newline == "" && bytes.IndexByte(b, '\r') >= 0 {
		return false
	}
	return f.enc.ExtendsASCII() && isASCII(b) || f.enc == text.UTF8 && utf8.Valid(b)
}

// readSome reads once; waiting happens with the lock released.
func (f *file) readSome(t *rt.Thread, dst []byte) (n int, st status, err error) {
	if f.stream != nil {
		n, st = f.stream.read(t, dst)
		return n, st, nil
	}
	if f.foreign {
		return f.readForeign(t, dst)
	}
	if !f.blocking {
		n, err = f.r.Read(dst)
		return n, ok, err
	}
	if f.fd >= 0 {
		if !f.wait(t, unix.POLLIN) {
			return 0, raised, nil
		}
	}
	t.Blocking(func() { n, err = f.r.Read(dst) })
	if errors.Is(err, unix.EAGAIN) {
		return 0, again, nil
	}
	if t.PollPending() && !t.HandlePoll() {
		return 0, raised, nil
	}
	return n, ok, err
}

// wait waits until the descriptor is ready; a timeout is an error.
func (f *file) wait(t *rt.Thread, events int16) bool {
	limit := f.limit
	if limit == 0 {
		limit = -1
	}
	ready, fine := t.WaitFD(f.fd, events, limit)
	if fine && !ready {
		t.Errno(int(unix.ETIMEDOUT))
	}
	return fine && ready
}

// PollFD makes files pollable.
func (f *file) PollFD() int { return f.fd }

// PollReady makes files pollable: what was read ahead is ready.
func (f *file) PollReady(events int16) int16 {
	if f.pos < len(f.in) {
		return events & unix.POLLIN
	}
	return 0
}

// foreignRead is a read that goes on in a goroutine of its own.
type foreignRead struct {
	buf   []byte
	n     int
	err   error
	fault any // what it has panicked with
	done  chan struct{}
}

// readForeign reads from a reader that cannot be waited for. When that is interrupted, the next read gets what comes.
func (f *file) readForeign(t *rt.Thread, dst []byte) (n int, st status, err error) {
	if f.pending == nil {
		p := &foreignRead{buf: make([]byte, len(dst)), err: io.ErrUnexpectedEOF, done: make(chan struct{})}
		f.pending = p
		r := f.r
		go func() {
			defer close(p.done)
			defer func() { p.fault = recover() }()
			p.n, p.err = r.Read(p.buf)
		}()
	}
	if _, fine := t.WaitChan(f.pending.done, -1); !fine {
		return 0, raised, nil
	}
	p := f.pending
	f.pending = nil
	if p.fault != nil {
		panic(p.fault) // here, where it can be caught
	}
	return copy(dst, p.buf[:p.n]), ok, p.err
}

// decode turns raw bytes into UTF-8 text with translated line ends in f.in.
func (f *file) decode(t *rt.Thread, b []byte) status {
	if len(f.raw) > 0 {
		b = append(f.raw, b...)
	}
	var out []byte
	n := len(b)
	if f.ascii = f.enc.ExtendsASCII() && isASCII(b); f.ascii {
		out = append(f.in, b...)
	} else {
		var err error
		begin := f.read
		if out, n, f.read, err = text.AppendDecodeSome(f.in, string(b), f.read, f.errs, f.eof); err != nil {
			t.RaiseCodec(err, b)
			return raised
		}
		if n > 0 && begin.LacksMark(str(b)) {
			t.Errorf(rt.ExcUnicodeError, "%s stream does not start with BOM", strings.ToUpper(begin.String()))
			return raised
		}
	}
	f.raw = append([]byte(nil), b[n:]...)
	if f.newline == "" {
		f.plain = f.plain[:0]
		if len(out) <= 4*bufferSize && (f.lastCR || bytes.IndexByte(out, '\r') >= 0) { // more is read at once, and all of it
			f.plain = append(f.plain, out...)
		}
		out = f.translate(out)
	}
	f.in = out
	return ok
}

func isASCII(b []byte) bool { return text.IsASCII(str(b)) }

// bytesOf returns the bytes of s, which are not to be written.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// str returns b as a string, which changes with b.
func str(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// lineEnd returns the length of the rest of a line that w, which is not empty, begins with; seen is the line before w.
// Found means that the line ends there.
func lineEnd(seen, w []byte, eol string) (n int, found bool) {
	behindCR := len(seen) > 0 && seen[len(seen)-1] == '\r'
	switch {
	case eol == "\n":
		n = bytes.IndexByte(w, '\n') + 1
	case behindCR && w[0] == '\n' && len(eol) > 1:
		n = 1
	case eol != anyEnd:
		if i := strings.Index(str(w), eol); i >= 0 {
			n = i + len(eol)
		}
	case behindCR:
		return 0, true
	default:
		n = bytes.IndexAny(w, "\r\n") + 1
		switch {
		case n == 0 || w[n-1] == '\n':
		case n == len(w): // a \n may follow
			return n, false
		case w[n] == '\n':
			n++
		}
	}
	if n == 0 {
		return len(w), false
	}
	return n, true
}

// translate replaces \r\n and \r by \n.
func (f *file) translate(b []byte) []byte {
	if len(b) == 0 {
		return b
	}
	if !f.lastCR && bytes.IndexByte(b, '\r') < 0 {
		return b
	}
	w, prev := 0, f.lastCR
	for _, c := range b {
		switch {
		case c == '\n' && prev:
			prev = false
			continue
		case c == '\r':
			prev = true
			c = '\n'
		default:
			prev = false
		}
		b[w] = c
		w++
	}
	f.lastCR = prev
	return b[:w]
}

func (f *file) write(t *rt.Thread, b []byte) (int, status) {
	if f.w == nil {
		unsupported(t, "not writable")
		return 0, raised
	}
	if len(f.in) > 0 && f.f != nil && !f.blocking {
		// Reading ahead moved the file position.
		if _, err := f.f.Seek(-f.ahead(), io.SeekCurrent); err != nil {
			t.OSError(err, "")
			return 0, raised
		}
		f.in, f.pos = f.in[:0], 0
	}
	if !f.flushTied(t) {
		return 0, raised
	}
	n := len(b)
	if f.text {
		var err error
		if b, err = f.encoded(b); err != nil {
			t.RaiseCodec(err, b)
			return 0, raised
		}
	}
	if f.direct {
		return n, f.flushBytes(t, b)
	}
	if len(b) >= bufferSize && f.fd >= 0 && !f.blocking && f.stream == nil {
		// The buffer would only copy it.
		if !f.flush(t) {
			return 0, raised
		}
		return n, f.flushBytes(t, b)
	}
	if f.pool != nil {
		if cap(f.out) == 0 {
			f.out = f.pool.get()
		}
		if !f.listed {
			f.listed = true
			f.pool.unwritten = append(f.pool.unwritten, f)
		}
	}
	f.out = append(f.out, b...)
	if len(f.out) >= bufferSize || f.lines && hasNewline(b) {
		if !f.flush(t) {
			return 0, raised
		}
	}
	return n, ok
}

// encoded returns the bytes that a text file gets for the text b.
func (f *file) encoded(b []byte) ([]byte, error) {
	if f.enc == text.UTF8 && (f.newline == "" || f.newline == anyEnd || f.newline == "\n") {
		return f.escaped(b)
	}
	if f.newline == "\r\n" || f.newline == "\r" {
		b = replaceNewlines(b, f.newline)
	}
	if f.written == f.enc && f.enc != f.enc.WithoutMark() && !f.atStart() {
		f.written = f.enc.WithoutMark()
	}
	enc, err := text.AppendEncode(nil, string(b), f.written, f.errs)
	if err != nil {
		return b, err
	}
	f.written = f.enc.WithoutMark()
	return enc, nil
}

// WriteText makes file a rt.TextSink.
func (f *file) WriteText(t *rt.Thread, b []byte) bool {
	if f.closed {
		t.Errorf(rt.ExcValueError, "I/O operation on closed file")
		return false
	}
	_, st := f.write(t, b)
	return st != raised
}

// escaped returns b, or something else for it if there are lone surrogates, which UTF-8 cannot hold.
func (f *file) escaped(b []byte) ([]byte, error) {
	for at := 0; ; at++ {
		i := bytes.IndexByte(b[at:], 0xed)
		if i < 0 {
			return b, nil
		}
		at += i
		if at+1 < len(b) && b[at+1] >= 0xa0 {
			enc, err := text.AppendEncode(nil, string(b), f.enc, f.errs)
			if err != nil {
				return b, err
			}
			return enc, nil
		}
	}
}

func hasNewline(b []byte) bool {
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] == '\n' {
			return true
		}
	}
	return false
}

func replaceNewlines(b []byte, nl string) []byte {
	var out []byte
	for _, c := range b {
		if c == '\n' {
			out = append(out, nl...)
		} else {
			out = append(out, c)
		}
	}
	return out
}

func (f *file) flush(t *rt.Thread) bool {
	if f.stream != nil {
		return f.stream.call(t, "flush") != rt.NoValue
	}
	if len(f.out) == 0 {
		return true
	}
	// Other threads may run, and write to this file, while this one waits in the kernel.
	b := f.out
	f.out = nil
	st := f.flushBytes(t, b)
	if f.out == nil {
		f.out = b[:0]
	}
	return st == ok
}

func (f *file) flushTied(t *rt.Thread) bool {
	return f.tied == nil || f.tied.closed || f.tied.flush(t)
}

// flushBytes writes everything; a pipe that is full is waited for.
func (f *file) flushBytes(t *rt.Thread, b []byte) status {
	if f.stream != nil {
		return f.stream.write(t, b)
	}
	for len(b) > 0 {
		var n int
		var err error
		fine := true
		if f.blocking && f.fd >= 0 {
			n, err, fine = t.WriteFD(f.fd, b)
		} else if f.blocking {
			t.Blocking(func() { n, err = write(f.w, b) })
		} else {
			n, err = write(f.w, b)
		}
		b = b[n:]
		if !fine {
			return raised
		}
		if errors.Is(err, unix.EAGAIN) && f.fd >= 0 {
			if !f.wait(t, unix.POLLOUT) {
				return raised
			}
			continue
		}
		if err != nil {
			t.OSError(err, "")
			return raised
		}
	}
	return ok
}

// write is w.Write, which may be anyone's: one that does nothing, without an error, would be asked for ever.
func write(w io.Writer, b []byte) (n int, err error) {
	n, err = w.Write(b)
	if n < 0 || n > len(b) || n == 0 && err == nil {
		return 0, io.ErrShortWrite
	}
	return n, err
}

// Flush writes buffered data at the end of the program.
func (f *file) Flush() error {
	if len(f.out) == 0 || f.w == nil {
		return nil
	}
	b := f.out
	f.out = nil
	_, err := f.w.Write(b)
	if f.out == nil {
		f.out = b[:0]
	}
	return err
}

func (f *file) seek(t *rt.Thread, off int64, whence int) (int64, bool) {
	if !f.flush(t) {
		return 0, false
	}
	if f.stream != nil {
		return f.seekStream(t, off, whence)
	}
	m := f.memory()
	if m == nil {
		if n, fine := f.seekAhead(off, whence); fine {
			return n, true
		}
	}
	if f.f == nil && m == nil {
		t.OSError(&os.SyscallError{Syscall: "seek", Err: unix.ESPIPE}, "")
		return 0, false
	}
	if whence == io.SeekCurrent {
		if !f.behindCR(t) {
			return 0, false
		}
		off -= f.ahead()
	}
	var n int64
	if m != nil {
		var fine bool
		if n, fine = m.seek(t, off, whence); !fine {
			return 0, false
		}
	} else {
		var err error
		if n, err = f.f.Seek(off, whence); err != nil {
			t.OSError(err, "")
			return 0, false
		}
	}
	f.moved(n)
	return n, true
}

// moved notes that what comes next is at pos.
func (f *file) moved(pos int64) {
	f.in, f.pos, f.raw, f.eof, f.lastCR = f.in[:0], 0, nil, false, false
	if pos == 0 {
		f.read, f.written = f.enc, f.enc
	} else if f.written = f.enc.WithoutMark(); f.read == f.enc {
		f.read = f.written
	}
}

// atStart reports whether what is written next comes first in its file, or into something that has no places.
func (f *file) atStart() bool {
	if m := f.memory(); m != nil {
		return m.pos == 0
	}
	if f.f == nil {
		return true
	}
	pos, err := f.f.Seek(0, io.SeekCurrent)
	if info, e := f.f.Stat(); err == nil && pos == 0 && strings.HasPrefix(f.mode, "a") && e == nil {
		pos = info.Size()
	}
	return pos == 0 || err != nil
}

// seekAhead is seek to a place in what has been read ahead, of which something is left: that is not read again.
func (f *file) seekAhead(off int64, whence int) (int64, bool) {
	if f.f == nil || f.text || f.direct || f.blocking || f.pos >= len(f.in) || whence == io.SeekEnd {
		return 0, false
	}
	end, err := f.f.Seek(0, io.SeekCurrent)
	if err != nil {
		return 0, false
	}
	begin := end - int64(len(f.in))
	if whence == io.SeekCurrent {
		off += begin + int64(f.pos)
	}
	if off < begin || off > end {
		return 0, false
	}
	f.pos, f.eof = int(off-begin), false
	return off, true
}

// memory returns the memory that the file reads and writes, or nil.
func (f *file) memory() *memory {
	if r, is := f.r.(*memoryReader); is {
		return r.m
	}
	return nil
}

// ahead returns how many bytes of the file have been read, but not by the program.
func (f *file) ahead() int64 {
	rest := f.in[f.pos:]
	if f.text && len(f.plain) > 0 {
		rest = untranslated(f.plain, len(rest))
	}
	n := len(rest)
	if enc := f.enc.WithoutMark(); f.text && (enc != text.UTF8 && !isASCII(rest) || enc.Unit() > 1) {
		// The text has another length than what it was decoded from.
		if b, err := text.AppendEncode(nil, string(rest), enc, f.errs); err == nil {
			n = len(b)
		}
	}
	return int64(n + len(f.raw))
}

// untranslated returns the end of b that n bytes remain of when its line ends are translated.
func untranslated(b []byte, n int) []byte {
	i := len(b)
	for ; n > 0; n-- {
		if i--; b[i] == '\n' && i > 0 && b[i-1] == '\r' {
			i--
		}
	}
	return b[i:]
}

// behindCR reads on where the next byte can be the second half of a line end whose first one has been read.
func (f *file) behindCR(t *rt.Thread) bool {
	return !f.lastCR || f.pos < len(f.in) || f.blocking || f.r == nil || f.fill(t) != raised
}

func (f *file) truncate(t *rt.Thread, size int64) bool {
	if f.w == nil {
		unsupported(t, "not writable")
		return false
	}
	if !f.flush(t) {
		return false
	}
	if f.stream != nil {
		n := t.NewInt(size)
		return n != rt.NoValue && f.stream.call(t, "truncate", n) != rt.NoValue
	}
	if m := f.memory(); m != nil {
		return m.truncate(t, size)
	}
	if f.f == nil {
		t.OSError(&os.SyscallError{Syscall: "truncate", Err: unix.EINVAL}, "")
		return false
	}
	if !f.text && len(f.in) > 0 {
		// What has been read ahead may be gone.
		if _, err := f.f.Seek(-f.ahead(), io.SeekCurrent); err != nil {
			t.OSError(err, "")
			return false
		}
		f.in, f.pos = f.in[:0], 0
	}
	if err := f.f.Truncate(size); err != nil {
		t.OSError(err, "")
		return false
	}
	return true
}

// Close flushes and closes; it is called with the lock held, also by the collector.
func (f *file) Close() error {
	if f.closed {
		return nil
	}
	err := f.Flush()
	f.closed = true
	if f.under != nil {
		f.under.closed = true
	}
	if f.f != nil && !f.keepFD {
		if e := f.f.Close(); err == nil {
			err = e
		}
	}
	f.pool.put(f.in)
	f.pool.put(f.out)
	f.in, f.out, f.raw, f.pos, f.pool = nil, nil, nil, 0, nil // the object may live on
	return err
}

// OutsideBytes makes f a rt.Sizer.
func (f *file) OutsideBytes() int { return cap(f.in) + cap(f.out) + len(f.raw) }

// line returns the rest of the line, with its end, and moves behind it, if it ends with \n and has been read as a whole, else nothing. f may be nil.
func (f *file) line() []byte {
	if f == nil || f.closed || f.pos >= len(f.in) || f.newline != "" && f.newline != "\n" {
		return nil
	}
	n := bytes.IndexByte(f.in[f.pos:], '\n') + 1
	b := f.in[f.pos:][:n]
	f.pos += n
	return b
}
