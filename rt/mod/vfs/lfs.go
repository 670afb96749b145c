package vfs

import (
	"errors"
	"io"
	"path"
	"time"

	"pycopy/rt"
	"pycopy/rt/mod/littlefs"
	"pycopy/rt/unix"
)

// The classes VfsLfs1 and VfsLfs2: littlefs on block devices that are objects in Python. Like VfsFat they are called by the protocol
// for file systems in Python, for any of their methods may run Python code. Their files are objects of _vfsfile.LfsFile around an lfsFile.

// The Values of a file system: the device, and a list of files that have died while it was busy.
const (
	lfsDevice = iota
	lfsDropped
	lfsValues
)

// lfs is the Go state of a file system.
type lfs struct {
	fs       littlefs.FS
	port     *port
	cwd      string
	mtime    bool // whether changes are stamped
	attrs    bool // whether files have attributes: version 2
	readonly bool
	busy     *rt.Thread    // who is at it: what the device does may let other threads run, or call us
	free     chan struct{} // closed when nobody is any more
}

// lfsFile is the Go state of an open file. Its Value is the file system.
type lfsFile struct{ f *littlefs.File }

// lfsVersion is a version of littlefs.
type lfsVersion struct {
	name   string
	format func(littlefs.Device, littlefs.Config) error
	mount  func(littlefs.Device, littlefs.Config) (littlefs.FS, error)
	damage unix.Errno // the number of its error for damage
	attrs  bool       // files have attributes
	unit   uint32     // lookahead counts so many blocks
}

var (
	lfs1 = lfsVersion{"VfsLfs1", littlefs.Format1, littlefs.Mount1, 52, false, 1}
	lfs2 = lfsVersion{"VfsLfs2", littlefs.Format2, littlefs.Mount2, 84, true, 8}
)

// spec declares the class of a version.
func (v *lfsVersion) spec() *rt.TypeSpec {
	return &rt.TypeSpec{
		Name: v.name, Module: "vfs", Layout: rt.KindObject,
		New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
			a := t.BindArgs(&rt.Builtin{Name: v.name, Sig: lfsSig}, args, nkw)
			if a == nil {
				return rt.NoValue
			}
			return lfsNew(t, cls, a, v)
		},
		Methods: []rt.Builtin{
			{Name: "mkfs", Sig: lfsSig, Flags: rt.Static, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
				p, fine := newPort(t, a, v)
				return t.NoneIf(fine && p.raise(t, v.format(p, p.config)))
			}},
			{Name: "mount", Min: 3, Max: 3, Fn: lfsMount},
			{Name: "umount", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.None }},
			{Name: "open", Min: 3, Max: 3, Fn: lfsOpen},
			{Name: "ilistdir", Min: 1, Max: 2, Fn: lfsIlistdir},
			{Name: "mkdir", Min: 2, Max: 2, Fn: lfsPath(true, func(s *lfs, p string) error { return s.fs.Mkdir(p) })},
			{Name: "rmdir", Min: 2, Max: 2, Fn: lfsPath(true, func(s *lfs, p string) error { return s.fs.Remove(p) })},
			{Name: "remove", Min: 2, Max: 2, Fn: lfsPath(true, func(s *lfs, p string) error { return s.fs.Remove(p) })},
			{Name: "rename", Min: 3, Max: 3, Fn: lfsRename},
			{Name: "chdir", Min: 2, Max: 2, Fn: lfsPath(false, (*lfs).chdir)},
			{Name: "getcwd", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewStr(t.Native(a[0]).(*lfs).cwd) }},
			{Name: "stat", Min: 2, Max: 2, Fn: lfsStat},
			{Name: "statvfs", Min: 1, Max: 2, Fn: lfsStatvfs},
		},
	}
}

const lfsSig = "block_dev, readsize=, progsize=, lookahead=, mtime="

// lfsNew makes a file system of bound arguments.
func lfsNew(t *rt.Thread, cls rt.Value, a []rt.Value, v *lfsVersion) rt.Value {
	mtime, fine := t.OptTruth(a[4], true)
	if !fine {
		return rt.NoValue
	}
	p, fine := newPort(t, a, v)
	if !fine {
		return rt.NoValue
	}
	f, err := v.mount(p, p.config)
	if !p.raise(t, err) {
		return rt.NoValue
	}
	p.leave()
	self := t.NewNative(cls, &lfs{fs: f, port: p, cwd: "/", mtime: mtime && v.attrs, attrs: v.attrs}, lfsValues)
	if self != rt.NoValue {
		rt.NativeVals(self)[lfsDevice], rt.NativeVals(self)[lfsDropped] = a[0], rt.None
	}
	return self
}

// enter takes the file system for an operation of a thread. leave must be called if it returns one.
func enter(t *rt.Thread, self rt.Value) *lfs {
	s := t.Native(self).(*lfs)
	for s.busy != nil {
		if s.busy == t {
			t.Errno(int(unix.EBUSY))
			return nil
		}
		if _, fine := t.WaitChan(s.free, -1); !fine {
			return nil
		}
	}
	s.busy, s.free = t, make(chan struct{})
	s.port.enter(t, rt.NativeVals(self)[lfsDevice:])
	return s
}

// leave ends an operation, and closes the files that have been dropped meanwhile.
func (s *lfs) leave(t *rt.Thread, self rt.Value) {
	for {
		list := rt.NativeVals(self)[lfsDropped]
		if list == rt.None {
			break
		}
		rt.NativeVals(self)[lfsDropped] = rt.None
		for i := range list.List() {
			f, is := t.Native(list.List()[i]).(*lfsFile)
			s.port.raised = false
			if is && !s.port.raise(t, f.f.Close()) {
				t.TakeExc() // there is nobody to tell
			}
		}
	}
	s.port.leave()
	s.busy = nil
	close(s.free)
}

// run is enter, an operation and leave; it reports whether that worked.
func run(t *rt.Thread, self rt.Value, f func(s *lfs) error) bool {
	s := enter(t, self)
	if s == nil {
		return false
	}
	err := f(s)
	fine := s.port.raise(t, err)
	if fine || rt.NativeVals(self)[lfsDropped] == rt.None {
		s.leave(t, self)
		return fine
	}
	pending := t.TakeExc() // it must not meet what closes files
	s.leave(t, self)
	t.Raise(pending, rt.NoValue)
	return false
}

// path returns the absolute name of a path.
func (s *lfs) path(p string) string {
	if path.IsAbs(p) {
		return p
	}
	return s.cwd + "/" + p
}

// lfsPath makes a method of one path that returns None; writes says that it changes something.
func lfsPath(writes bool, f func(*lfs, string) error) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value {
		p, fine := t.PathArg(a[1])
		return t.NoneIf(fine && run(t, a[0], func(s *lfs) error {
			if writes && s.readonly {
				return littlefs.ErrReadOnly
			}
			return f(s, s.path(p))
		}))
	}
}

// lfsMount is mount(readonly, mkfs).
func lfsMount(t *rt.Thread, a []rt.Value) rt.Value {
	readonly, fine := t.Truth(a[1])
	if !fine {
		return rt.NoValue
	}
	t.Native(a[0]).(*lfs).readonly = readonly
	return rt.None
}

func lfsRename(t *rt.Thread, a []rt.Value) rt.Value {
	from, fine := t.PathArg(a[1])
	if !fine {
		return rt.NoValue
	}
	to, fine := t.PathArg(a[2])
	return t.NoneIf(fine && run(t, a[0], func(s *lfs) error {
		if s.readonly {
			return littlefs.ErrReadOnly
		}
		return s.fs.Rename(s.path(from), s.path(to))
	}))
}

func (s *lfs) chdir(p string) error {
	info, err := s.fs.Stat(p)
	if err != nil {
		return err
	}
	if !info.Dir {
		return littlefs.ErrNotDir
	}
	s.cwd = path.Clean(p)
	return nil
}

// lfsMtime is the type of the attribute with the time of the last change, in nanoseconds since 1970.
const lfsMtime = 1

func lfsStat(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := t.PathArg(a[1])
	if !fine {
		return rt.NoValue
	}
	n := rt.StatNumbers{0: unix.S_IFREG}
	fine = run(t, a[0], func(s *lfs) error {
		info, err := s.fs.Stat(s.path(p))
		if err != nil {
			return err
		}
		if info.Dir {
			n[0] = unix.S_IFDIR
		}
		n[6] = int64(info.Size)
		if !s.attrs {
			return nil
		}
		stamp, err := s.fs.Attr(s.path(p), lfsMtime)
		if len(stamp) == 8 {
			var ns uint64
			for i, b := range stamp {
				ns |= uint64(b) << (8 * i)
			}
			n[7] = int64(ns / 1e9)
			n[8], n[9] = n[7], n[7]
		}
		return err
	})
	if !fine {
		return rt.NoValue
	}
	return numbers(t, n[:])
}

func lfsStatvfs(t *rt.Thread, a []rt.Value) rt.Value {
	var n []int64
	if !run(t, a[0], func(s *lfs) error {
		used, err := s.fs.Used()
		size, count := int64(s.port.config.BlockSize), int64(s.port.config.BlockCount)
		free := count - int64(used)
		n = []int64{size, size, count, free, free, 0, 0, 0, 0, int64(s.fs.NameMax())}
		return err
	}) {
		return rt.NoValue
	}
	return numbers(t, n)
}

// lfsIlistdir gives tuples of name, type, inode (0) and size. The names are bytes if the path is.
func lfsIlistdir(t *rt.Thread, a []rt.Value) rt.Value {
	p, isBytes := "", false
	if len(a) > 1 {
		var fine bool
		if p, fine = t.PathArg(a[1]); !fine {
			return rt.NoValue
		}
		isBytes = a[1].Kind() == rt.KindBytes
	}
	var list []littlefs.Info
	if !run(t, a[0], func(s *lfs) (err error) {
		list, err = s.fs.ReadDir(s.path(p))
		return err
	}) {
		return rt.NoValue
	}
	l := t.NewList(0)
	for _, e := range list {
		kind := unix.S_IFREG
		if e.Dir {
			kind = unix.S_IFDIR
		}
		name := rt.NoValue
		if isBytes {
			name = t.NewBytes([]byte(e.Name))
		} else {
			name = t.NewHostStr(e.Name)
		}
		item := t.NewTuple(4)
		if l == rt.NoValue || name == rt.NoValue || item == rt.NoValue {
			return rt.NoValue
		}
		w := item.Tuple()
		w[0], w[1], w[2], w[3] = name, rt.MakeSmall(kind), rt.MakeSmall(0), t.NewInt(int64(e.Size))
		if w[3] == rt.NoValue || !t.ListAppend(l, item) {
			return rt.NoValue
		}
	}
	if l == rt.NoValue {
		return l
	}
	return t.Iter(l)
}

// lfsFlags are the flags of a mode: what it says, then whether that includes both reading and writing.
func lfsFlags(t *rt.Thread, mode string) (flag littlefs.Flag, fine bool) {
	plus := false
	for _, c := range mode {
		var f littlefs.Flag
		switch c {
		case 'r':
			f = littlefs.Read
		case 'w':
			f = littlefs.Write | littlefs.Create | littlefs.Truncate
		case 'x':
			f = littlefs.Write | littlefs.Create | littlefs.Exclusive
		case 'a':
			f = littlefs.Write | littlefs.Create | littlefs.Append
		case '+':
			plus = true
		case 'b', 't':
		default:
			f = flag
		}
		if f != 0 && flag != 0 {
			t.Errorf(rt.ExcValueError, "invalid mode: '%s'", mode)
			return 0, false
		}
		flag |= f
	}
	if flag == 0 {
		flag = littlefs.Read
	}
	if plus {
		flag |= littlefs.Read | littlefs.Write
	}
	return flag, true
}

func lfsOpen(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := t.PathArg(a[1])
	if !fine {
		return rt.NoValue
	}
	mode, fine := t.GoStr(a[2])
	if !fine {
		return rt.NoValue
	}
	flag, fine := lfsFlags(t, mode)
	cls := rt.NoValue
	if fine {
		cls = t.ModuleAttr("vfs", lfsFileSpec.Name)
	}
	if cls == rt.NoValue {
		return cls
	}
	state := &lfsFile{}
	raw := t.NewNative(cls, state, 1)
	if raw == rt.NoValue {
		return raw
	}
	rt.NativeVals(raw)[0] = a[0]
	if !run(t, a[0], func(s *lfs) (err error) {
		if flag&littlefs.Write != 0 && s.readonly {
			return littlefs.ErrReadOnly
		}
		if state.f, err = s.fs.Open(s.path(p), flag); err == nil && flag&littlefs.Write != 0 {
			s.stamp(state.f)
		}
		return err
	}) {
		return rt.NoValue
	}
	wrap := t.ModuleAttr("_vfsfile", "open")
	if wrap == rt.NoValue {
		return wrap
	}
	return t.Call2(wrap, raw, a[2])
}

// stamp sets the time of the last change of a file.
func (s *lfs) stamp(f *littlefs.File) {
	if !s.mtime {
		return
	}
	ns, b := uint64(time.Now().UnixNano()), make([]byte, 8)
	for i := range b {
		b[i] = byte(ns >> (8 * i))
	}
	f.SetAttr(lfsMtime, b)
}

// lfsFileSpec is what files are made of: bytes, without buffers.
var lfsFileSpec = rt.TypeSpec{
	Name: "_LfsFile", Module: "vfs", Layout: rt.KindObject, Flags: rt.NoNew,
	Methods: []rt.Builtin{
		{Name: "read", Min: 2, Max: 2, Fn: lfsRead},
		{Name: "write", Min: 2, Max: 2, Fn: lfsWrite},
		{Name: "seek", Min: 3, Max: 3, Fn: lfsSeek},
		{Name: "truncate", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			n, fine := t.Index(a[1])
			return t.NoneIf(fine && lfsOnFile(t, a, func(s *lfs, f *littlefs.File) error {
				s.stamp(f)
				return f.Truncate(int64(n))
			}))
		}},
		{Name: "sync", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return t.NoneIf(lfsOnFile(t, a, func(_ *lfs, f *littlefs.File) error { return f.Sync() }))
		}},
		{Name: "close", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return t.NoneIf(lfsOnFile(t, a, func(_ *lfs, f *littlefs.File) error { return f.Close() }))
		}},
		{Name: "drop", Min: 1, Max: 1, Fn: lfsDrop},
	},
}

// lfsOnFile does something with an open file.
func lfsOnFile(t *rt.Thread, a []rt.Value, f func(*lfs, *littlefs.File) error) bool {
	return run(t, rt.NativeVals(a[0])[0], func(s *lfs) error { return f(s, t.Native(a[0]).(*lfsFile).f) })
}

// lfsDrop closes a file that is found dead, now or when the file system is not busy any more.
func lfsDrop(t *rt.Thread, a []rt.Value) rt.Value {
	self := rt.NativeVals(a[0])[0]
	if t.Native(self).(*lfs).busy == nil {
		return t.NoneIf(lfsOnFile(t, a, func(_ *lfs, f *littlefs.File) error { return f.Close() }))
	}
	list := rt.NativeVals(self)[lfsDropped]
	if list == rt.None {
		if list = t.NewList(0); list == rt.NoValue {
			return list
		}
		rt.NativeVals(self)[lfsDropped] = list
	}
	return t.NoneIf(t.ListAppend(list, a[0]))
}

// lfsRead is read(n): n bytes, or all that is left (n < 0).
func lfsRead(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	var out []byte
	if !lfsOnFile(t, a, func(_ *lfs, f *littlefs.File) error {
		at, err := f.Seek(0, io.SeekCurrent)
		if err != nil {
			return err
		}
		left := int(max(int64(f.Size())-at, 0))
		if n < 0 || n > left {
			n = left
		}
		if !t.RoomFor(n) {
			return errRaised
		}
		out = make([]byte, n)
		if n, err = f.Read(out); err == io.EOF {
			err = nil
		}
		out = out[:n]
		return err
	}) {
		return rt.NoValue
	}
	return t.NewBytes(out)
}

func lfsWrite(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	if !t.GetBuffer(a[1], &b) {
		return rt.NoValue
	}
	data := append([]byte(nil), b.Data...)
	n := 0
	if !lfsOnFile(t, a, func(s *lfs, f *littlefs.File) (err error) {
		s.stamp(f)
		n, err = f.Write(data)
		return err
	}) {
		return rt.NoValue
	}
	return rt.MakeSmall(n)
}

// lfsSeek is seek(offset, whence).
func lfsSeek(t *rt.Thread, a []rt.Value) rt.Value {
	off, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	whence, fine := t.Index(a[2])
	if !fine {
		return rt.NoValue
	}
	at := int64(0)
	if !lfsOnFile(t, a, func(_ *lfs, f *littlefs.File) (err error) {
		at, err = f.Seek(int64(off), whence)
		return err
	}) {
		return rt.NoValue
	}
	return t.NewInt(at)
}

// errRaised says that an exception is pending.
var errRaised = errors.New("exception in a block device")

// isLittlefs returns the name of the class for what is on a device, "" if that is no littlefs.
func isLittlefs(t *rt.Thread, dev rt.Value) (cls string, fine bool) {
	for block := range 2 { // one of the two may be half written
		buf, name := t.NewByteArray(make([]byte, 44)), t.Intern("readblocks")
		if buf == rt.NoValue || name == rt.NoValue {
			return "", false
		}
		f, found := t.FindAttr(dev, name)
		if !found || f == rt.NoValue || t.Call3(f, rt.MakeSmall(block), buf, rt.MakeSmall(8)) == rt.NoValue {
			if !t.ExcMatches(rt.ExcException) {
				return "", false
			}
			t.TakeExc() // a device that knows whole blocks only
			return "", true
		}
		var b rt.Buffer
		if !t.GetBuffer(buf, &b) {
			return "", false
		}
		switch {
		case len(b.Data) < 44:
		case string(b.Data[:8]) == "littlefs":
			return lfs2.name, true
		case string(b.Data[32:40]) == "littlefs":
			return lfs1.name, true
		}
	}
	return "", true
}
