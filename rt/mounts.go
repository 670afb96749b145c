package rt

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"pycopy/rt/unix"
)

// # Mounted file systems
//
// Beside the file system of the runtime, which is at /, a program can mount others (vfs.mount): objects with MicroPython's
// protocol (open, stat, ilistdir, mkdir, ...), written in Python or in Go. Thread.Files is what everything that takes a path
// uses. A relative path means the file system that the current directory is in, which keeps its own.

// mountState is what is mounted where. Its Values are roots.
type mountState struct {
	objects Value    // list; NoValue: nothing was ever mounted
	paths   []string // where each of them is: absolute, without a slash at the end
	current Value    // the one with the current directory; NoValue: the file system of the runtime
	noRoot  bool     // the file system of the runtime is not there any more
	failure Value    // what a file system in Python has raised, until OSError raises it again
}

func (s *mountState) visitRoots(visit func(Value)) {
	visit(s.objects)
	visit(s.current)
	visit(s.failure)
}

// NativeFiles is implemented by the Go state of file systems that need not be asked in Python.
type NativeFiles interface{ Files() FileSystem }

// HostFiles is implemented by file systems whose files are files of the host, for what a FileSystem does not offer.
type HostFiles interface {
	// HostPath returns the host's name of a file.
	HostPath(name string) string
}

// Files returns the file system that paths of the program are looked up in. It is for this thread, and for now.
func (t *Thread) Files() FileSystem {
	if t.R.mounts.objects == NoValue {
		return t.R.cfg.FS
	}
	return mountedFiles{t}
}

// HostPath returns the host's name of a path of the program; ok is false, with an exception pending, for a path in a
// file system that is not the host's.
func (t *Thread) HostPath(name string) (host string, ok bool) {
	obj, rel := t.LookupMount(name)
	files := t.R.cfg.FS
	if obj != NoValue {
		if files = t.nativeFiles(obj); files == nil {
			t.OSError(unix.EOPNOTSUPP, name)
			return "", false
		}
	}
	if h, is := files.(HostFiles); is {
		return h.HostPath(rel), true
	}
	if obj != NoValue {
		t.OSError(unix.EOPNOTSUPP, name)
		return "", false
	}
	if !t.AskHost() {
		return "", false
	}
	return rel, true
}

// HostDir is HostPath for a directory that is to be mounted: what lies in a file system that is not of the host is the name of a directory
// of the host, so that these can be reached when another file system is at /.
func (t *Thread) HostDir(name string) (host string, ok bool) {
	if obj, _ := t.LookupMount(name); obj != NoValue {
		if _, is := t.nativeFiles(obj).(HostFiles); is {
			return t.HostPath(name)
		}
	}
	if h, is := t.R.cfg.FS.(HostFiles); is {
		return h.HostPath(name), true
	}
	return name, true
}

// Mounted returns the file system in Python that a path is in, and the path that it knows; NoValue for other paths.
func (t *Thread) Mounted(name string) (obj Value, rel string) {
	obj, rel = t.LookupMount(name)
	if obj == NoValue || t.nativeFiles(obj) != nil {
		return NoValue, name
	}
	return obj, rel
}

// Mounts returns a list of pairs (object, path); root stands for the file system of the runtime.
func (t *Thread) Mounts(root Value) Value {
	l := t.NewList(0)
	s := &t.R.mounts
	for i := -1; i < len(s.paths) && l != NoValue; i++ {
		obj, at := root, "/"
		switch {
		case i >= 0:
			obj, at = s.objects.List()[i], s.paths[i]+"/"[min(len(s.paths[i]), 1):]
		case s.noRoot:
			continue
		}
		p := t.NewStr(at)
		if p == NoValue {
			return NoValue
		}
		if p = t.tuple2(obj, p); p == NoValue || !t.ListAppend(l, p) {
			return NoValue
		}
	}
	return l
}

// Mount mounts an object, whose method mount has been called.
func (t *Thread) Mount(obj Value, at string) bool {
	s := &t.R.mounts
	if !isAbs(at) {
		t.OSError(unix.EINVAL, at)
		return false
	}
	at = mountPath(at)
	if at == "" && !s.noRoot || slices.Contains(s.paths, at) {
		t.OSError(unix.EPERM, at)
		return false
	}
	if s.objects == NoValue {
		if s.objects = t.NewList(0); s.objects == NoValue {
			return false
		}
	}
	if !t.ListAppend(s.objects, obj) {
		return false
	}
	s.paths = append(s.paths, at)
	return true
}

// mountPath makes a path one of mountState.paths.
func mountPath(at string) string { return strings.TrimSuffix(path.Clean("/"+at), "/") }

// Unmount removes what is mounted at a path and returns it, None for the file system of the runtime.
func (t *Thread) Unmount(at string) Value {
	s := &t.R.mounts
	i := slices.Index(s.paths, mountPath(at))
	if i >= 0 {
		return t.unmount(i)
	}
	if mountPath(at) != "" || s.noRoot {
		return t.OSError(unix.EINVAL, at)
	}
	if s.objects == NoValue {
		if s.objects = t.NewList(0); s.objects == NoValue {
			return NoValue
		}
	}
	s.noRoot = true
	return None
}

// UnmountObject removes an object from where it is mounted.
func (t *Thread) UnmountObject(obj Value) Value {
	s := &t.R.mounts
	if s.objects != NoValue {
		if i := slices.Index(s.objects.List(), obj); i >= 0 {
			return t.unmount(i)
		}
	}
	return t.Errno(int(unix.EINVAL))
}

func (t *Thread) unmount(i int) Value {
	s := &t.R.mounts
	l := t.NewList(0)
	if l == NoValue {
		return NoValue
	}
	obj := s.objects.List()[i]
	for k, x := range s.objects.List() {
		if k != i && !t.ListAppend(l, x) {
			return NoValue
		}
	}
	s.objects, s.paths = l, slices.Delete(s.paths, i, i+1)
	if s.current == obj {
		s.current = NoValue
	}
	return obj
}

// LookupMount returns the mounted file system that a path is in (NoValue: that of the runtime) and the path there.
func (t *Thread) LookupMount(name string) (obj Value, rel string) {
	s := &t.R.mounts
	if s.objects == NoValue {
		return NoValue, name
	}
	full := name
	if !isAbs(name) {
		if s.current != NoValue {
			return t.lookupFromCurrent(name)
		}
		dir := "/"
		if !s.noRoot {
			var err error
			if dir, err = t.R.cfg.FS.Getwd(); err != nil || name == "" {
				return NoValue, name
			}
		}
		full = path.Join(dir, name)
	}
	if strings.Contains(full, "/.") || strings.Contains(full, "//") {
		full = path.Clean(full)
	}
	full = full[len(filepath.VolumeName(full)):]
	best := s.find(full)
	if best < 0 {
		return NoValue, name
	}
	if rel = full[len(s.paths[best]):]; rel == "" {
		rel = "/"
	}
	return s.objects.List()[best], rel
}

// pathOf returns where a mounted object is.
func (s *mountState) pathOf(obj Value) string { return s.paths[slices.Index(s.objects.List(), obj)] }

// find returns the index of the mounted file system that an absolute path is in, -1: it is in none.
func (s *mountState) find(full string) int {
	best := -1
	for i, p := range s.paths {
		if (full == p || strings.HasPrefix(full, p+"/")) && (best < 0 || len(p) > len(s.paths[best])) {
			best = i
		}
	}
	return best
}

// lookupFromCurrent is LookupMount for a relative path, when the current directory is in a mounted file system. Only if others are mounted
// below it does that matter.
func (t *Thread) lookupFromCurrent(name string) (obj Value, rel string) {
	s := &t.R.mounts
	at := s.pathOf(s.current)
	if !slices.ContainsFunc(s.paths, func(p string) bool { return p != at && strings.HasPrefix(p, at+"/") }) {
		return s.current, name
	}
	dir, err := mountedFiles{t}.Getwd()
	if err != nil {
		t.R.mounts.failure = NoValue
		return s.current, name
	}
	full := path.Join(dir, name)
	if i := s.find(full); i >= 0 && len(s.paths[i]) > len(at) {
		if rel = full[len(s.paths[i]):]; rel == "" {
			rel = "/"
		}
		return s.objects.List()[i], rel
	}
	return s.current, name
}

// nativeFiles returns the Go side of a file system, nil when it is one in Python.
func (t *Thread) nativeFiles(obj Value) FileSystem {
	if n, is := t.NativeOr(obj).(NativeFiles); is {
		return n.Files()
	}
	return nil
}

// CallFS calls a method of a file system in Python with a path and perhaps a further argument. Its error is for Thread.OSError.
func (t *Thread) CallFS(obj Value, method, name string, arg Value) (Value, error) {
	m, p := t.Intern(method), t.NewStr(name)
	if m == NoValue || p == NoValue {
		return NoValue, t.fsError(method, name)
	}
	v := NoValue
	if arg == NoValue {
		v = t.CallMethod1(obj, m, p)
	} else {
		v = t.CallMethod2(obj, m, p, arg)
	}
	if v == NoValue {
		return v, t.fsError(method, name)
	}
	return v, nil
}

// errRaised stands for an exception that is no OSError with a number.
var errRaised = errors.New("exception in a file system")

// fsError turns the pending exception into an error.
func (t *Thread) fsError(op, name string) error {
	e := t.TakeExc()
	if t.R.isSubclass(t.TypeOf(e), t.R.excClass[ExcOSError]) {
		if no := t.ErrnoOf(e); no != 0 {
			return &fs.PathError{Op: op, Path: name, Err: unix.Errno(no)}
		}
	}
	t.R.mounts.failure = e
	return errRaised
}

// raiseFailure raises the exception that errRaised stands for.
func (t *Thread) raiseFailure() Value {
	e := t.R.mounts.failure
	t.R.mounts.failure = NoValue
	if e == NoValue {
		return t.Errno(int(unix.EIO))
	}
	return t.throw(e)
}

// mountedFiles is the file system with all that is mounted, for one thread.
type mountedFiles struct{ t *Thread }

// at returns the file system that serves a path and the path there. files is nil for one in Python.
func (m mountedFiles) at(op, name string) (files FileSystem, obj Value, rel string, err error) {
	obj, rel = m.t.LookupMount(name)
	if obj != NoValue {
		return m.t.nativeFiles(obj), obj, rel, nil
	}
	switch {
	case !m.t.R.mounts.noRoot:
	case isRoot(rel):
		return rootDir{m}, NoValue, rel, nil
	default:
		return nil, NoValue, rel, &fs.PathError{Op: op, Path: name, Err: unix.ENODEV}
	}
	return m.t.R.cfg.FS, NoValue, rel, nil
}

// OpenFile implements FileSystem. Of a file system in Python it opens files for reading only; see Thread.Mounted.
func (m mountedFiles) OpenFile(name string, flag int, perm fs.FileMode) (File, error) {
	files, _, rel, err := m.at("open", name)
	switch {
	case err != nil:
		return nil, err
	case files != nil:
		return files.OpenFile(rel, flag, perm)
	case flag&(unix.O_WRONLY|unix.O_RDWR) != 0:
		return nil, &fs.PathError{Op: "open", Path: name, Err: unix.EOPNOTSUPP}
	}
	data, err := m.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return NewMemoryFile(path.Base(name), data), nil
}

// ReadFile implements FileSystem.
func (m mountedFiles) ReadFile(name string) ([]byte, error) {
	files, obj, rel, err := m.at("open", name)
	switch {
	case err != nil:
		return nil, err
	case files != nil:
		return files.ReadFile(rel)
	}
	mode := m.t.NewStr("rb")
	if mode == NoValue {
		return nil, m.t.fsError("open", name)
	}
	f, err := m.t.CallFS(obj, "open", rel, mode)
	if err != nil {
		return nil, err
	}
	data, ok := m.t.readAll(f)
	if ok {
		ok = m.t.CallMethod0(f, m.t.R.Sym(SymClose)) != NoValue
	}
	if !ok {
		return nil, m.t.fsError("read", name)
	}
	return data, nil
}

// readAll reads a stream object with its method readinto, or read when it has none.
func (t *Thread) readAll(f Value) (data []byte, ok bool) {
	into, found := t.FindAttr(f, t.R.Sym(SymReadinto))
	if !found {
		v := t.CallMethod0(f, t.R.Sym(SymRead))
		var b Buffer
		if v == NoValue || !t.GetBufferOrStr(v, &b) {
			return nil, false
		}
		return append([]byte(nil), b.Data...), true
	}
	if into == NoValue {
		return nil, false
	}
	piece, ok := t.bufferSize(f)
	if !ok {
		return nil, false
	}
	buf := t.NewByteArray(make([]byte, piece))
	if buf == NoValue {
		return nil, false
	}
	for {
		n := t.Call1(into, buf)
		var b Buffer
		if n == NoValue || !t.GetBuffer(buf, &b) {
			return nil, false
		}
		if !n.IsSmall() || n.Small() <= 0 || n.Small() > len(b.Data) {
			return data, true
		}
		if !t.RoomFor(len(data) + n.Small()) {
			return nil, false
		}
		data = append(data, b.Data[:n.Small()]...)
	}
}

// bufferSize asks a stream in Python how much it wants to give at a time. Most have no opinion.
func (t *Thread) bufferSize(f Value) (size int, ok bool) {
	const byDefault, most, request = 4096, 1 << 16, 11
	ioctl, found := t.FindAttr(f, t.R.Sym(SymIoctl))
	if !found {
		return byDefault, true
	}
	if ioctl == NoValue {
		return 0, false
	}
	n := t.Call2(ioctl, MakeSmall(request), MakeSmall(0))
	switch {
	case n == NoValue && t.ExcMatches(ExcOSError):
		t.TakeExc()
	case n == NoValue:
		return 0, false
	case n.IsSmall() && n.Small() > 0:
		return min(n.Small(), most), true
	}
	return byDefault, true
}

// Stat implements FileSystem.
func (m mountedFiles) Stat(name string) (fs.FileInfo, error) { return m.stat(name, FileSystem.Stat) }

// Lstat implements FileSystem.
func (m mountedFiles) Lstat(name string) (fs.FileInfo, error) { return m.stat(name, FileSystem.Lstat) }

func (m mountedFiles) stat(name string, native func(FileSystem, string) (fs.FileInfo, error)) (fs.FileInfo, error) {
	files, obj, rel, err := m.at("stat", name)
	switch {
	case err != nil:
		return nil, err
	case files != nil:
		return native(files, rel)
	}
	v, err := m.t.CallFS(obj, "stat", rel, NoValue)
	switch {
	case err != nil && rel == "/":
		m.t.R.mounts.failure = NoValue
		return newFSInfo(path.Base(name), StatNumbers{unix.S_IFDIR}), nil
	case err != nil:
		return nil, err
	}
	items := m.t.TupleOf(v)
	if items == NoValue {
		return nil, m.t.fsError("stat", name)
	}
	var n StatNumbers
	for i, x := range items.Tuple()[:min(len(items.Tuple()), len(n))] {
		if x.IsSmall() {
			n[i] = int64(x.Small())
		}
	}
	return newFSInfo(path.Base(name), n), nil
}

// ReadDir implements FileSystem.
func (m mountedFiles) ReadDir(name string) ([]fs.DirEntry, error) {
	files, obj, rel, err := m.at("open", name)
	switch {
	case err != nil:
		return nil, err
	case files != nil:
		list, err := files.ReadDir(rel)
		if err == nil && m.t.MountsIn(name) {
			list = m.withMounts(list)
		}
		return list, err
	}
	v, err := m.t.CallFS(obj, "ilistdir", rel, NoValue)
	if err != nil {
		return nil, err
	}
	l := m.t.ListOf(v)
	if l == NoValue {
		return nil, m.t.fsError("ilistdir", name)
	}
	var list []fs.DirEntry
	for i := range l.List() {
		e := m.t.TupleOf(l.List()[i])
		if e == NoValue {
			return nil, m.t.fsError("ilistdir", name)
		}
		var b Buffer
		w := e.Tuple()
		if len(w) < 2 || !w[1].IsSmall() || !m.t.GetBufferOrStr(w[0], &b) {
			m.t.TakeExc()
			m.t.Errorf(ExcTypeError, "ilistdir() gave no tuples of name and type")
			return nil, m.t.fsError("ilistdir", name)
		}
		n := StatNumbers{0: int64(w[1].Small())}
		if len(w) > 3 && w[3].IsSmall() {
			n[6] = int64(w[3].Small())
		}
		list = append(list, fs.FileInfoToDirEntry(newFSInfo(string(b.Data), n)))
	}
	if m.t.MountsIn(name) {
		list = m.withMounts(list)
	}
	return list, nil
}

// IsMountRoot reports whether a path means the root directory while no file system is there.
func (t *Thread) IsMountRoot(name string) bool {
	if !t.R.mounts.noRoot {
		return false
	}
	obj, rel := t.LookupMount(name)
	return obj == NoValue && isRoot(rel)
}

// MountsIn reports whether a directory is /, with something mounted in it.
func (t *Thread) MountsIn(name string) bool {
	s := &t.R.mounts
	if !slices.ContainsFunc(s.paths, func(p string) bool { return strings.Count(p, "/") == 1 }) {
		return false
	}
	if !isAbs(name) {
		if s.current == NoValue && !s.noRoot || s.current != NoValue && s.pathOf(s.current) != "" {
			return false
		}
		dir, err := mountedFiles{t}.Getwd()
		if err != nil {
			s.failure = NoValue
			return false
		}
		name = path.Join(dir, name)
	}
	return path.Clean(name) == "/"
}

// withMounts puts before the entries of / what is mounted there.
func (m mountedFiles) withMounts(list []fs.DirEntry) []fs.DirEntry {
	var mounts []fs.DirEntry
	for _, p := range m.t.R.mounts.paths {
		if strings.Count(p, "/") == 1 && !slices.ContainsFunc(list, func(e fs.DirEntry) bool { return e.Name() == p[1:] }) {
			mounts = append(mounts, fs.FileInfoToDirEntry(newFSInfo(p[1:], StatNumbers{unix.S_IFDIR})))
		}
	}
	return append(mounts, list...)
}

// Mkdir implements FileSystem.
func (m mountedFiles) Mkdir(name string, perm fs.FileMode) error {
	files, obj, rel, err := m.at("mkdir", name)
	switch {
	case err != nil:
		return err
	case files != nil:
		return files.Mkdir(rel, perm)
	case rel == "/":
		return &fs.PathError{Op: "mkdir", Path: name, Err: unix.EEXIST}
	}
	_, err = m.t.CallFS(obj, "mkdir", rel, NoValue)
	return err
}

// Remove implements FileSystem.
func (m mountedFiles) Remove(name string) error {
	files, obj, rel, err := m.at("remove", name)
	if err == nil && files != nil {
		return files.Remove(rel)
	}
	if err != nil {
		return err
	}
	method := "remove"
	if info, err := m.Stat(name); err == nil && info.IsDir() {
		method = "rmdir"
	}
	_, err = m.t.CallFS(obj, method, rel, NoValue)
	return err
}

// Rename implements FileSystem.
func (m mountedFiles) Rename(from, to string) error {
	files, obj, rel, err := m.at("rename", from)
	if err != nil {
		return err
	}
	_, target, relTo, err := m.at("rename", to)
	switch {
	case err != nil:
		return err
	case target != obj:
		return &fs.PathError{Op: "rename", Path: from, Err: unix.EPERM}
	case files != nil:
		return files.Rename(rel, relTo)
	}
	p := m.t.NewStr(relTo)
	if p == NoValue {
		return m.t.fsError("rename", from)
	}
	_, err = m.t.CallFS(obj, "rename", rel, p)
	return err
}

// Getwd implements FileSystem.
func (m mountedFiles) Getwd() (string, error) {
	s := &m.t.R.mounts
	if s.current == NoValue {
		if s.noRoot {
			return "/", nil
		}
		return m.t.R.cfg.FS.Getwd()
	}
	at := s.pathOf(s.current)
	if files := m.t.nativeFiles(s.current); files != nil {
		dir, err := files.Getwd()
		return path.Clean(at + "/" + dir), err
	}
	name := m.t.Intern("getcwd")
	v := NoValue
	if name != NoValue {
		v = m.t.CallMethod0(s.current, name)
	}
	if v == NoValue {
		return "", m.t.fsError("getcwd", "")
	}
	if !m.t.R.IsStr(v) {
		return "", &fs.PathError{Op: "getcwd", Path: at, Err: unix.EINVAL}
	}
	return path.Clean(at + "/" + v.Str()), nil
}

// Chdir implements FileSystem.
func (m mountedFiles) Chdir(name string) error {
	files, obj, rel, err := m.at("chdir", name)
	switch {
	case err != nil:
		return err
	case files != nil:
		err = files.Chdir(rel)
	default:
		_, err = m.t.CallFS(obj, "chdir", rel, NoValue)
	}
	if err == nil {
		m.t.R.mounts.current = obj
	}
	return err
}

// isRoot reports whether a path that lies in no file system means the directory that has the mounted ones.
func isRoot(rel string) bool { return path.Clean("/"+rel) == "/" }

// rootDir is / where no file system is at /: a directory of what is mounted.
type rootDir struct{ m mountedFiles }

func (rootDir) fail(op string, no unix.Errno) error { return &fs.PathError{Op: op, Path: "/", Err: no} }

// OpenFile implements FileSystem.
func (r rootDir) OpenFile(string, int, fs.FileMode) (File, error) {
	return nil, r.fail("open", unix.EPERM)
}

// ReadFile implements FileSystem.
func (r rootDir) ReadFile(string) ([]byte, error) { return nil, r.fail("open", unix.EPERM) }

// Stat implements FileSystem.
func (rootDir) Stat(string) (fs.FileInfo, error) {
	return newFSInfo("/", StatNumbers{unix.S_IFDIR}), nil
}

// Lstat implements FileSystem.
func (r rootDir) Lstat(name string) (fs.FileInfo, error) { return r.Stat(name) }

// ReadDir implements FileSystem.
func (r rootDir) ReadDir(string) ([]fs.DirEntry, error) { return r.m.withMounts(nil), nil }

// Mkdir implements FileSystem.
func (r rootDir) Mkdir(string, fs.FileMode) error { return r.fail("mkdir", unix.EEXIST) }

// Remove implements FileSystem.
func (r rootDir) Remove(string) error { return r.fail("remove", unix.EPERM) }

// Rename implements FileSystem.
func (r rootDir) Rename(string, string) error { return r.fail("rename", unix.EPERM) }

// Getwd implements FileSystem.
func (rootDir) Getwd() (string, error) { return "/", nil }

// Chdir implements FileSystem.
func (rootDir) Chdir(string) error { return nil }

// StatNumbers are the ten numbers of os.stat.
type StatNumbers [10]int64

// fsInfo is what a file system in Python says of a file. Its Sys is a StatNumbers.
type fsInfo struct {
	name string
	n    StatNumbers
}

func newFSInfo(name string, n StatNumbers) *fsInfo { return &fsInfo{name, n} }

// NewFileInfo describes a file by its name and the numbers of os.stat.
func NewFileInfo(name string, n StatNumbers) fs.FileInfo { return newFSInfo(name, n) }

func (i *fsInfo) Name() string       { return i.name }
func (i *fsInfo) Size() int64        { return i.n[6] }
func (i *fsInfo) IsDir() bool        { return i.Mode().IsDir() }
func (i *fsInfo) Sys() any           { return i.n }
func (i *fsInfo) ModTime() time.Time { return time.Unix(i.n[8], 0) }

func (i *fsInfo) Mode() fs.FileMode {
	m := fs.FileMode(i.n[0]) & fs.ModePerm
	switch i.n[0] & unix.S_IFMT {
	case unix.S_IFDIR:
		m |= fs.ModeDir
	case unix.S_IFLNK:
		m |= fs.ModeSymlink
	}
	return m
}

// MemoryFile is an open file whose content is in memory. It cannot be written.
type MemoryFile struct {
	io.ReadSeeker
	info *fsInfo
}

// NewMemoryFile opens data as a file.
func NewMemoryFile(name string, data []byte) *MemoryFile {
	return &MemoryFile{bytes.NewReader(data), newFSInfo(name, StatNumbers{0: unix.S_IFREG | 0o444, 6: int64(len(data))})}
}

// Write implements File.
func (f *MemoryFile) Write([]byte) (int, error) { return 0, unix.EROFS }

// Truncate implements File.
func (f *MemoryFile) Truncate(int64) error { return unix.EROFS }

// Close implements File.
func (f *MemoryFile) Close() error { return nil }

// Stat implements File.
func (f *MemoryFile) Stat() (fs.FileInfo, error) { return f.info, nil }

// Fd implements File.
func (f *MemoryFile) Fd() uintptr { return ^uintptr(0) }
