package littlefs

import (
	"io"
	"slices"
)

// File is an open file. What is written is in the file system when the file is synchronized or closed, or not at all.
type File struct {
	handle
	d         *disk
	flag      Flag
	pos       uint32
	inline    []byte // the contents of a short file
	isInline  bool
	list      list    // of another: what has been flushed
	w         *writer // what is being written; the position is where it is
	dirty     bool    // list or inline are not what the directory has
	failed    bool    // writing has failed: the directory keeps what it has
	closed    bool
	attrs     []attr // written with the contents
	inlineMax uint32 // length up to which new contents are stored in the directory
	sizeMax   uint32
	store     func(*File) error // changes the entry in the directory
}

// attr is an attribute of a file.
type attr struct {
	kind uint8
	data []byte
}

// SetAttr gives the file an attribute, from when it is synchronized.
func (f *File) SetAttr(kind uint8, data []byte) {
	f.attrs = slices.DeleteFunc(f.attrs, func(a attr) bool { return a.kind == kind })
	f.attrs = append(f.attrs, attr{kind, data})
	f.dirty = true
}

// Size returns the size.
func (f *File) Size() uint32 {
	switch {
	case f.isInline:
		return uint32(len(f.inline))
	case f.w != nil:
		return max(f.w.pos, f.list.size)
	}
	return f.list.size
}

func (f *File) check(flag Flag) error {
	if f.closed || f.flag&flag != flag {
		return ErrBadFile
	}
	return nil
}

// visit calls visit for the blocks that the directory need not have.
func (f *File) visit(visit func(uint32)) error {
	if f.w != nil {
		f.w.visit(visit)
	}
	if f.isInline {
		return nil
	}
	return f.d.visitList(f.list, visit)
}

// Read reads at the position; io.EOF at the end.
func (f *File) Read(p []byte) (n int, err error) {
	if err := f.check(Read); err != nil {
		return 0, err
	}
	if err := f.flush(); err != nil {
		return 0, err
	}
	if f.pos >= f.Size() {
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	if f.isInline {
		n = copy(p, f.inline[f.pos:])
	} else {
		n, err = f.d.readList(f.list, f.pos, p)
	}
	f.pos += uint32(n)
	return n, err
}

// Write writes at the position, or at the end of a file that is opened so.
func (f *File) Write(p []byte) (int, error) {
	if err := f.check(Write); err != nil {
		return 0, err
	}
	f.d.checkpoint()
	if f.flag&Append != 0 && f.pos != f.Size() {
		if err := f.flush(); err != nil {
			return 0, err
		}
		f.pos = f.Size()
	}
	if uint64(f.pos)+uint64(len(p)) > uint64(f.sizeMax) {
		return 0, ErrTooBig
	}
	before := f.pos
	err := f.write(p)
	f.failed = err != nil
	return int(max(f.pos, before) - before), err
}

// write also fills the gap in front of a position behind the end.
func (f *File) write(p []byte) error {
	if len(p) == 0 {
		return nil
	}
	end := f.pos + uint32(len(p))
	if f.isInline && (end <= f.inlineMax || int(end) <= len(f.inline)) {
		if int(end) > len(f.inline) {
			f.inline = append(f.inline, make([]byte, int(end)-len(f.inline))...)
		}
		copy(f.inline[f.pos:], p)
		f.pos, f.dirty = end, true
		return nil
	}
	if f.w == nil {
		if err := f.startWriting(); err != nil {
			return err
		}
	}
	err := f.w.write(p)
	f.pos = f.w.pos
	return err
}

// startWriting makes the writer for the position.
func (f *File) startWriting() error {
	old, from := f.inline, min(f.pos, f.Size())
	l := f.list
	if f.isInline {
		l, from = list{}, 0
	}
	w, err := f.d.begin(l, from)
	if err != nil {
		return err
	}
	f.w = w
	if f.isInline {
		f.inline, f.isInline, f.list, f.dirty = nil, false, list{}, true
		if err := w.write(old[:min(int(f.pos), len(old))]); err != nil {
			return err
		}
	}
	for w.pos < f.pos {
		if err := w.write(make([]byte, min(f.pos-w.pos, 4096))); err != nil {
			return err
		}
	}
	return nil
}

// flush ends writing: what the list had behind the position is behind it again.
func (f *File) flush() error {
	if f.w == nil {
		return nil
	}
	var buf [1024]byte
	for f.w.pos < f.list.size {
		n, err := f.d.readList(f.list, f.w.pos, buf[:])
		if err == nil {
			err = f.w.write(buf[:n])
		}
		if err != nil {
			f.failed = true
			return err
		}
	}
	if err := f.w.flush(); err != nil {
		f.failed = true
		return err
	}
	f.list, f.w, f.dirty = list{f.w.block, f.w.pos}, nil, true
	return nil
}

// Seek moves the position, which may be behind the end.
func (f *File) Seek(off int64, whence int) (int64, error) {
	if f.closed {
		return 0, ErrBadFile
	}
	switch whence {
	case io.SeekCurrent:
		off += int64(f.pos)
	case io.SeekEnd:
		off += int64(f.Size())
	}
	if off < 0 || off > int64(f.sizeMax) {
		return 0, ErrInvalid
	}
	if uint32(off) == f.pos {
		return off, nil
	}
	f.d.checkpoint()
	if err := f.flush(); err != nil {
		return 0, err
	}
	f.pos = uint32(off)
	return off, nil
}

// Truncate changes the size; new bytes are zero.
func (f *File) Truncate(size int64) error {
	if err := f.check(Write); err != nil {
		return err
	}
	if size < 0 || size > int64(f.sizeMax) {
		return ErrInvalid
	}
	f.d.checkpoint()
	if err := f.flush(); err != nil {
		return err
	}
	n, old := uint32(size), f.Size()
	var err error
	switch {
	case n == old:
	case n > old:
		pos := f.pos
		f.pos = n - 1
		err = f.write([]byte{0})
		if err == nil {
			err = f.flush()
		}
		f.pos = pos
	case f.isInline:
		f.inline, f.dirty = f.inline[:n:n], true
	case n <= f.inlineMax && f.inlineMax > 0:
		data := make([]byte, n)
		if _, err = f.d.readList(f.list, 0, data); err == nil {
			f.inline, f.isInline, f.list, f.dirty = data, true, list{}, true
		}
	case n == 0:
		f.list, f.dirty = list{noBlock, 0}, true
	default:
		var head uint32
		if head, _, err = f.d.find(f.list, n-1); err == nil {
			f.list, f.dirty = list{head, n}, true
		}
	}
	f.failed = err != nil
	return err
}

// Sync stores what has been written. After a failed write it does nothing: the file in the directory stays as it is.
func (f *File) Sync() error {
	if f.closed {
		return ErrBadFile
	}
	if f.failed {
		return nil
	}
	f.d.checkpoint()
	if err := f.flush(); err != nil {
		return err
	}
	if !f.dirty || f.pair.null() || f.flag&Write == 0 {
		return nil
	}
	if err := f.store(f); err != nil {
		f.failed = true
		return err
	}
	f.dirty = false
	return nil
}

// Close synchronizes and closes the file, which is closed whatever happens.
func (f *File) Close() error {
	if f.closed {
		return nil
	}
	err := f.Sync()
	f.closed, f.w, f.inline = true, nil, nil
	f.d.unwatch(&f.handle)
	if i := slices.Index(f.d.files, f); i >= 0 {
		f.d.files = slices.Delete(f.d.files, i, i+1)
	}
	return err
}

// opened enters a file that has been opened.
func (d *disk) opened(f *File) *File {
	f.d = d
	d.files = append(d.files, f)
	d.watch(&f.handle)
	return f
}
