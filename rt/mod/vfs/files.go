package vfs

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"sync/atomic"

	"pycopy/bytecode/romfs"
	"pycopy/rt"
	"pycopy/rt/mod/uio"
	"pycopy/rt/unix"
)

// The classes VfsPosix and VfsRom. Both are a rt.FileSystem with methods; functions like os.stat use that and not the methods.

// posixSpec declares VfsPosix.
func posixSpec() *rt.TypeSpec {
	return &rt.TypeSpec{
		Name: "VfsPosix", Module: "vfs", Layout: rt.KindObject, New: posixNew, Shared: [][]rt.Builtin{readMethods[:]},
		Methods: []rt.Builtin{
			{Name: "mkdir", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
				return pathMethod(t, a, func(f rt.FileSystem, p string) error { return f.Mkdir(p, 0o777) })
			}},
			{Name: "remove", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return pathMethod(t, a, rt.FileSystem.Remove) }},
			{Name: "rmdir", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return pathMethod(t, a, rt.FileSystem.Remove) }},
			{Name: "rename", Min: 3, Max: 3, Fn: rename},
		},
	}
}

var romSpec = rt.TypeSpec{Name: "VfsRom", Module: "vfs", Layout: rt.KindObject, New: romNew, Methods: readMethods[:]}

// readMethods are the methods of all file systems.
var readMethods = [...]rt.Builtin{
	{Name: "mount", Min: 3, Max: 3, Fn: setReadonly},
	{Name: "umount", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.None }},
	{Name: "open", Min: 3, Max: 3, Fn: open},
	{Name: "stat", Min: 2, Max: 2, Fn: stat},
	{Name: "statvfs", Min: 2, Max: 2, Fn: statvfs},
	{Name: "ilistdir", Min: 1, Max: 2, Fn: ilistdir},
	{Name: "chdir", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return pathMethod(t, a, rt.FileSystem.Chdir) }},
	{Name: "getcwd", Min: 1, Max: 1, Fn: getcwd},
}

// posix is the Go state of a VfsPosix, readonly of what is mounted so.
type posix struct {
	*rt.DirFiles
	readonly atomic.Bool
}

// Files implements rt.NativeFiles.
func (p *posix) Files() rt.FileSystem { return p }

func (p *posix) check(op, name string) error {
	if p.readonly.Load() {
		return &fs.PathError{Op: op, Path: name, Err: unix.EROFS}
	}
	return nil
}

// OpenFile implements rt.FileSystem.
func (p *posix) OpenFile(name string, flag int, perm fs.FileMode) (rt.File, error) {
	if flag&(os.O_WRONLY|os.O_RDWR|os.O_CREATE) != 0 {
		if err := p.check("open", name); err != nil {
			return nil, err
		}
	}
	return p.DirFiles.OpenFile(name, flag, perm)
}

// Mkdir implements rt.FileSystem.
func (p *posix) Mkdir(name string, perm fs.FileMode) error {
	if err := p.check("mkdir", name); err != nil {
		return err
	}
	return p.DirFiles.Mkdir(name, perm)
}

// Remove implements rt.FileSystem.
func (p *posix) Remove(name string) error {
	if err := p.check("remove", name); err != nil {
		return err
	}
	return p.DirFiles.Remove(name)
}

// Rename implements rt.FileSystem.
func (p *posix) Rename(from, to string) error {
	if err := p.check("rename", from); err != nil {
		return err
	}
	return p.DirFiles.Rename(from, to)
}

// posixNew is VfsPosix(root=""): a directory of the host.
func posixNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&rt.Builtin{Name: "VfsPosix", Sig: "root="}, args, nkw)
	if a == nil || !t.AskHost() {
		return rt.NoValue
	}
	root := ""
	if a[0] != rt.NoValue && a[0] != rt.None {
		name, fine := t.PathArg(a[0])
		if !fine {
			return rt.NoValue
		}
		if root, fine = t.HostDir(name); !fine {
			return rt.NoValue
		}
		if !path.IsAbs(root) {
			wd, err := os.Getwd()
			if err != nil {
				return t.OSError(err, "")
			}
			root = path.Join(wd, root)
		}
		root = strings.TrimSuffix(path.Clean(root), "/")
	}
	return t.NewNative(cls, &posix{DirFiles: rt.NewDirFiles(root, "/")}, 0)
}

// rom is the Go state of a VfsRom.
type rom struct {
	index map[string]*romfs.Entry
	dirs  map[string][]fs.DirEntry
	cwd   string
}

// Files implements rt.NativeFiles.
func (r *rom) Files() rt.FileSystem { return r }

// romNew is VfsRom(image).
func romNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&rt.Builtin{Name: "VfsRom", Sig: "image"}, args, nkw)
	var b rt.Buffer
	if a == nil || !t.GetBuffer(a[0], &b) {
		return rt.NoValue
	}
	return makeRom(t, cls, b.Data)
}

// newRom makes a VfsRom of an image.
func newRom(t *rt.Thread, image []byte) rt.Value {
	cls := t.ModuleAttr("vfs", "VfsRom")
	if cls == rt.NoValue {
		return cls
	}
	return makeRom(t, cls, image)
}

func makeRom(t *rt.Thread, cls rt.Value, image []byte) rt.Value {
	if !t.RoomFor(len(image)) {
		return rt.NoValue
	}
	list, err := romfs.Read(append([]byte(nil), image...))
	if err != nil {
		return t.Errno(int(unix.ENODEV))
	}
	r := &rom{index: map[string]*romfs.Entry{".": {Name: ".", Dir: true}}, dirs: map[string][]fs.DirEntry{}, cwd: "/"}
	for i := range list {
		e := &list[i]
		r.index[e.Name] = e
		dir := path.Dir(e.Name)
		r.dirs[dir] = append(r.dirs[dir], fs.FileInfoToDirEntry(romInfo(e)))
	}
	return t.NewNative(cls, r, 0)
}

// romInfo describes an entry.
func romInfo(e *romfs.Entry) fs.FileInfo {
	n := rt.StatNumbers{0: unix.S_IFREG | 0o444, 6: int64(len(e.Data))}
	if e.Dir {
		n = rt.StatNumbers{0: unix.S_IFDIR | 0o555}
	}
	return rt.NewFileInfo(path.Base(e.Name), n)
}

func (r *rom) find(op, name string) (*romfs.Entry, error) {
	p := name
	if !path.IsAbs(p) {
		p = r.cwd + "/" + p
	}
	e, ok := r.index[path.Clean("."+path.Clean(p))]
	if !ok {
		return nil, &fs.PathError{Op: op, Path: name, Err: unix.ENOENT}
	}
	return e, nil
}

// OpenFile implements rt.FileSystem.
func (r *rom) OpenFile(name string, flag int, _ fs.FileMode) (rt.File, error) {
	if flag&(os.O_WRONLY|os.O_RDWR|os.O_CREATE) != 0 {
		return nil, &fs.PathError{Op: "open", Path: name, Err: unix.EROFS}
	}
	data, err := r.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return rt.NewMemoryFile(path.Base(name), data), nil
}

// ReadFile implements rt.FileSystem.
func (r *rom) ReadFile(name string) ([]byte, error) {
	e, err := r.find("open", name)
	if err != nil {
		return nil, err
	}
	if e.Dir {
		return nil, &fs.PathError{Op: "open", Path: name, Err: unix.EISDIR}
	}
	return e.Data, nil
}

// Stat implements rt.FileSystem.
func (r *rom) Stat(name string) (fs.FileInfo, error) {
	e, err := r.find("stat", name)
	if err != nil {
		return nil, err
	}
	return romInfo(e), nil
}

// Lstat implements rt.FileSystem.
func (r *rom) Lstat(name string) (fs.FileInfo, error) { return r.Stat(name) }

// ReadDir implements rt.FileSystem.
func (r *rom) ReadDir(name string) ([]fs.DirEntry, error) {
	e, err := r.find("open", name)
	if err != nil {
		return nil, err
	}
	if !e.Dir {
		return nil, &fs.PathError{Op: "open", Path: name, Err: unix.ENOTDIR}
	}
	return r.dirs[e.Name], nil
}

// Mkdir implements rt.FileSystem.
func (r *rom) Mkdir(name string, _ fs.FileMode) error { return r.Remove(name) }

// Remove implements rt.FileSystem.
func (r *rom) Remove(name string) error {
	return &fs.PathError{Op: "remove", Path: name, Err: unix.EROFS}
}

// Rename implements rt.FileSystem.
func (r *rom) Rename(from, _ string) error { return r.Remove(from) }

// Getwd implements rt.FileSystem.
func (r *rom) Getwd() (string, error) { return r.cwd, nil }

// Chdir implements rt.FileSystem.
func (r *rom) Chdir(name string) error {
	e, err := r.find("chdir", name)
	if err == nil && !e.Dir {
		err = &fs.PathError{Op: "chdir", Path: name, Err: unix.ENOTDIR}
	}
	if err == nil {
		r.cwd = path.Clean("/" + e.Name)
	}
	return err
}

// filesOf returns the file system that a method is called for.
func filesOf(t *rt.Thread, self rt.Value) rt.FileSystem {
	return t.Native(self).(rt.NativeFiles).Files()
}

// pathMethod makes a method of one path that returns None.
func pathMethod(t *rt.Thread, a []rt.Value, f func(rt.FileSystem, string) error) rt.Value {
	p, fine := t.PathArg(a[1])
	if !fine {
		return rt.NoValue
	}
	if err := f(filesOf(t, a[0]), p); err != nil {
		return t.OSError(err, p)
	}
	return rt.None
}

// setReadonly is mount(readonly, mkfs).
func setReadonly(t *rt.Thread, a []rt.Value) rt.Value {
	readonly, fine := t.Truth(a[1])
	if !fine {
		return rt.NoValue
	}
	mkfs, fine := t.Truth(a[2])
	if !fine {
		return rt.NoValue
	}
	if mkfs {
		return t.Errno(int(unix.EPERM))
	}
	if p, is := t.Native(a[0]).(*posix); is {
		p.readonly.Store(readonly)
	}
	return rt.None
}

func open(t *rt.Thread, a []rt.Value) rt.Value {
	var args [8]rt.Value
	args[0], args[1] = a[1], a[2]
	return uio.OpenIn(t, filesOf(t, a[0]), args[:])
}

func rename(t *rt.Thread, a []rt.Value) rt.Value {
	from, fine := t.PathArg(a[1])
	if !fine {
		return rt.NoValue
	}
	to, fine := t.PathArg(a[2])
	if !fine {
		return rt.NoValue
	}
	if err := filesOf(t, a[0]).Rename(from, to); err != nil {
		return t.OSError(err, from)
	}
	return rt.None
}

func getcwd(t *rt.Thread, a []rt.Value) rt.Value {
	d, err := filesOf(t, a[0]).Getwd()
	if err != nil {
		return t.OSError(err, "")
	}
	return t.NewHostStr(d)
}

// stat returns a tuple of ten numbers.
func stat(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := t.PathArg(a[1])
	if !fine {
		return rt.NoValue
	}
	info, err := filesOf(t, a[0]).Stat(p)
	if err != nil {
		return t.OSError(err, p)
	}
	n, is := info.Sys().(rt.StatNumbers)
	if !is {
		kind := int64(unix.S_IFREG)
		if info.IsDir() {
			kind = unix.S_IFDIR
		}
		m := info.ModTime().Unix()
		n = rt.StatNumbers{kind | int64(info.Mode().Perm()), 0, 0, 0, 0, 0, info.Size(), m, m, m}
	}
	return numbers(t, n[:])
}

// statvfs returns a tuple of ten numbers; of an image, which is always full, most are zero.
func statvfs(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := t.PathArg(a[1])
	if !fine {
		return rt.NoValue
	}
	f := filesOf(t, a[0])
	h, is := f.(rt.HostFiles)
	if !is {
		return numbers(t, []int64{1, 1, 0, 0, 0, 0, 0, 0, 1, 32767})
	}
	host := t.NewHostStr(h.HostPath(p))
	fn := t.ModuleAttr("_os", "statvfs")
	if host == rt.NoValue || fn == rt.NoValue {
		return rt.NoValue
	}
	return t.Call1(fn, host)
}

func numbers(t *rt.Thread, n []int64) rt.Value {
	r := t.NewTuple(len(n))
	if r == rt.NoValue {
		return r
	}
	for i, x := range n {
		v := t.NewInt(x)
		if v == rt.NoValue {
			return v
		}
		r.Tuple()[i] = v
	}
	return r
}

// ilistdir yields tuples of name, type, inode (0) and size.
func ilistdir(t *rt.Thread, a []rt.Value) rt.Value {
	p := ""
	if len(a) > 1 {
		var fine bool
		if p, fine = t.PathArg(a[1]); !fine {
			return rt.NoValue
		}
	}
	if p == "" {
		p = "."
	}
	entries, err := filesOf(t, a[0]).ReadDir(p)
	if err != nil {
		return t.OSError(err, p)
	}
	l := t.NewList(0)
	for _, e := range entries {
		item, name := t.NewTuple(4), t.NewHostStr(e.Name())
		if l == rt.NoValue || item == rt.NoValue || name == rt.NoValue {
			return rt.NoValue
		}
		kind, size := unix.S_IFREG, int64(0)
		if e.IsDir() {
			kind = unix.S_IFDIR
		}
		if info, err := e.Info(); err == nil && !e.IsDir() {
			size = info.Size()
		}
		w := item.Tuple()
		w[0], w[1], w[2], w[3] = name, rt.MakeSmall(kind), rt.MakeSmall(0), t.NewInt(size)
		if w[3] == rt.NoValue || !t.ListAppend(l, item) {
			return rt.NoValue
		}
	}
	if l == rt.NoValue {
		return l
	}
	return t.Iter(l)
}
