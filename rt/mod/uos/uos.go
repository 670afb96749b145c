// Package uos is the native part of the modules os and uos. The Python module
// os adds path, environ and walk.
package uos

import (
	"io/fs"
	"math"
	"math/bits"
	"os"
	"strings"
	"time"

	"pycopy/rt"
	"pycopy/rt/unix"
)

// Module declares _os, which both os and uos show.
var Module = rt.ModuleSpec{
	Name: "_os", Aliases: []string{"uos", "posix"},
	Funcs: []rt.Builtin{
		{Name: "getcwd", Fn: getcwd},
		{Name: "_normpath", Min: 1, Max: 1, Fn: normPath},
		{Name: "chdir", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return pathCall(t, a, func(t *rt.Thread, p string) error { return files(t).Chdir(p) })
		}},
		{Name: "mkdir", Sig: "path, mode=, *, dir_fd=", Fn: mkdir},
		{Name: "rmdir", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return pathCall(t, a, rmdir) }},
		{Name: "remove", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return pathCall(t, a, unlink) }},
		{Name: "unlink", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return pathCall(t, a, unlink) }},
		{Name: "rename", Min: 2, Max: 2, Fn: rename},
		{Name: "replace", Min: 2, Max: 2, Fn: rename},
		{Name: "listdir", Max: 1, Fn: listdir},
		{Name: "ilistdir", Max: 1, Fn: ilistdir},
		{Name: "_scan", Max: 1, Fn: scan},
		{Name: "stat", Sig: "path, follow_symlinks=, dir_fd=", Fn: stat},
		{Name: "lstat", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return statPath(t, a[0], false) }},
		{Name: "statvfs", Min: 1, Max: 1, Fn: statvfs},
		{Name: "access", Min: 2, Max: 2, Fn: access},
		{Name: "getenv", Sig: "name, default=", Fn: getenv},
		{Name: "putenv", Min: 2, Max: 2, Fn: putenv},
		{Name: "unsetenv", Min: 1, Max: 1, Fn: unsetenv},
		{Name: "_environ", Fn: environ},
		{Name: "system", Flags: rt.Host, Min: 1, Max: 1, Fn: system},
		{Name: "urandom", Min: 1, Max: 1, Fn: urandom},
		{Name: "uname", Fn: uname},
		{Name: "errno", Max: 1, Fn: errno},
		{Name: "strerror", Min: 1, Max: 1, Fn: strerror},
		{Name: "_exit", Min: 1, Max: 1, Fn: exit},
		{Name: "cpu_count", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return number(t, a, cpuCount) }},
		{Name: "getpagesize", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return number(t, a, os.Getpagesize) }},
		{Name: "readlink", Min: 1, Max: 1, Fn: readlink},
		{Name: "symlink", Min: 2, Max: 2, Fn: symlink},
		{Name: "chmod", Sig: "path, mode, *, dir_fd=, follow_symlinks=", Fn: chmod},
		{Name: "link", Min: 2, Max: 2, Fn: link},
		{Name: "utime", Sig: "path, times=, *, ns=, follow_symlinks=", Fn: utime},
		{Name: "truncate", Min: 2, Max: 2, Fn: truncate},
		{Name: "open", Flags: rt.Host, Min: 2, Max: 3, Fn: openFD},
		{Name: "close", Flags: rt.HostFD, Min: 1, Max: 1, Fn: closeFD},
		{Name: "read", Flags: rt.HostFD, Min: 2, Max: 2, Fn: readFD},
		{Name: "write", Flags: rt.HostFD, Min: 2, Max: 2, Fn: writeFD},
		{Name: "lseek", Flags: rt.Host, Min: 3, Max: 3, Fn: seekFD},
		{Name: "pipe", Fn: pipe},
		{Name: "dup", Flags: rt.Host, Min: 1, Max: 1, Fn: dup},
		{Name: "isatty", Flags: rt.HostFD, Min: 1, Max: 1, Fn: isatty},
		{Name: "fstat", Flags: rt.HostFD, Min: 1, Max: 1, Fn: fstat},
		{Name: "fsync", Flags: rt.Host, Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return fdCall(t, a, unix.Fsync) }},
		{Name: "ftruncate", Flags: rt.Host, Min: 2, Max: 2, Fn: ftruncate},
		{Name: "pread", Flags: rt.Host, Min: 3, Max: 3, Fn: pread},
		{Name: "pwrite", Flags: rt.Host, Min: 3, Max: 3, Fn: pwrite},
		{Name: "_terminal_size", Flags: rt.Host, Min: 1, Max: 1, Fn: terminalSize},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		for i := range systemFuncs {
			f := t.NewBuiltin(&systemFuncs[i])
			if f == rt.NoValue || !t.ModuleSet(m, systemFuncs[i].Name, f) {
				return false
			}
		}
		for _, name := range [...]string{"mount", "umount", "VfsPosix", "__getattr__"} {
			v := t.ModuleAttr("vfs", name)
			if v == rt.NoValue { // a runtime without that module
				t.TakeExc()
			} else if !t.ModuleSet(m, name, v) {
				return false
			}
		}
		return t.ModuleSet(m, "sep", t.NewStr("/")) && t.ModuleSet(m, "name", t.NewStr(systemName)) &&
			t.ModuleSet(m, "linesep", t.NewStr(lineEnd)) &&
			t.ModuleSet(m, "stat_result", t.NewStructType(&statResult)) &&
			t.ModuleSet(m, "uname_result", t.NewStructType(&unameResult)) &&
			t.ModuleInts(m, map[string]int64{
				"F_OK": 0, "R_OK": 4, "W_OK": 2, "X_OK": 1, "SEEK_SET": 0, "SEEK_CUR": 1, "SEEK_END": 2,
			}) && t.ModuleInts(m, systemConstants())
	},
}

func files(t *rt.Thread) rt.FileSystem { return t.Files() }

// hostPath is the path argument of a function that only the host's files have.
func hostPath(t *rt.Thread, v rt.Value) (string, bool) {
	p, fine := t.PathArg(v)
	if !fine {
		return "", false
	}
	return t.HostPath(p)
}

// number makes a function without arguments that returns an int.
func number(t *rt.Thread, a []rt.Value, f func() int) rt.Value { return rt.MakeSmall(f()) }

// pathCall makes a function of one path that returns None.
func pathCall(t *rt.Thread, a []rt.Value, f func(t *rt.Thread, path string) error) rt.Value {
	p, fine := t.PathArg(a[0])
	if !fine {
		return rt.NoValue
	}
	if err := f(t, p); err != nil {
		return t.OSError(err, p)
	}
	return rt.None
}

func getcwd(t *rt.Thread, a []rt.Value) rt.Value {
	d, err := files(t).Getwd()
	if err != nil {
		return t.OSError(err, "")
	}
	return t.NewHostStr(d)
}

func mkdir(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := t.PathArg(a[0])
	if !fine {
		return rt.NoValue
	}
	mode, fine := t.OptIndex(a[1], 0o777)
	if !fine {
		return rt.NoValue
	}
	if err := files(t).Mkdir(p, fs.FileMode(mode&0o777)); err != nil {
		return t.OSError(err, p)
	}
	return rt.None
}

// inPython calls a method of a file system that is written in Python, if the path is in one. Such a file system decides itself.
func inPython(t *rt.Thread, method, p string) (done bool, err error) {
	obj, rel := t.Mounted(p)
	if obj == rt.NoValue || t.NativeOr(obj) != nil {
		return false, nil
	}
	_, err = t.CallFS(obj, method, rel, rt.NoValue)
	return true, err
}

func rmdir(t *rt.Thread, p string) error {
	if done, err := inPython(t, "rmdir", p); done {
		return err
	}
	info, err := files(t).Lstat(p)
	if err == nil && !info.IsDir() {
		return &fs.PathError{Op: "rmdir", Path: p, Err: unix.ENOTDIR}
	}
	if err != nil {
		return err
	}
	return files(t).Remove(p)
}

func unlink(t *rt.Thread, p string) error {
	if done, err := inPython(t, "remove", p); done {
		return err
	}
	if info, err := files(t).Lstat(p); err == nil && info.IsDir() {
		return &fs.PathError{Op: "unlink", Path: p, Err: unix.EISDIR}
	}
	return unshared(t, func() error { return files(t).Remove(p) })
}

// unshared runs f, which needs a file that nobody has open, where the system wants that: the collector closes files that the program has lost.
func unshared(t *rt.Thread, f func() error) error {
	err := f()
	if err != nil && inUse(err) {
		t.Collect()
		err = f()
	}
	return err
}

func rename(t *rt.Thread, a []rt.Value) rt.Value {
	from, fine := t.PathArg(a[0])
	if !fine {
		return rt.NoValue
	}
	to, fine := t.PathArg(a[1])
	if !fine {
		return rt.NoValue
	}
	if err := unshared(t, func() error { return files(t).Rename(from, to) }); err != nil {
		return t.OSErrorOf(err, from, to)
	}
	return rt.None
}

// dirArg is the optional directory argument of listdir and ilistdir.
func dirArg(t *rt.Thread, a []rt.Value) (p string, fine bool) {
	if len(a) > 0 && a[0] != rt.None {
		if p, fine = t.PathArg(a[0]); !fine {
			return "", false
		}
	}
	if p == "" {
		if obj, _ := t.Mounted(""); obj == rt.NoValue {
			p = "."
		}
	}
	return p, true
}

func listdir(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := dirArg(t, a)
	if !fine {
		return rt.NoValue
	}
	entries, err := files(t).ReadDir(p)
	if err != nil {
		return t.OSError(err, p)
	}
	l := t.NewList(0)
	if l == rt.NoValue {
		return l
	}
	isBytes := len(a) > 0 && a[0].Kind() == rt.KindBytes
	for _, e := range entries {
		s := entryName(t, e, isBytes)
		if s == rt.NoValue || !t.ListAppend(l, s) {
			return rt.NoValue
		}
	}
	return l
}

// entryName is the name of a file of a directory that was named by bytes or by a str.
func entryName(t *rt.Thread, e fs.DirEntry, isBytes bool) rt.Value {
	if isBytes {
		return t.NewBytes([]byte(e.Name()))
	}
	return t.NewHostStr(e.Name())
}

// ilistdir yields (name, type, inode) with type 0x4000 for directories and 0x8000 for files.
func ilistdir(t *rt.Thread, a []rt.Value) rt.Value { return listEntries(t, a, true) }

// scan is ilistdir without the numbers of the files, which have to be asked for one by one: they are 0.
func scan(t *rt.Thread, a []rt.Value) rt.Value { return listEntries(t, a, false) }

func listEntries(t *rt.Thread, a []rt.Value, numbers bool) rt.Value {
	p, fine := dirArg(t, a)
	if !fine {
		return rt.NoValue
	}
	if obj, rel := t.Mounted(p); numbers && obj != rt.NoValue && !t.MountsIn(p) {
		v, err := t.CallFS(obj, "ilistdir", rel, rt.NoValue)
		if err != nil {
			return t.OSError(err, p)
		}
		return t.Iter(v)
	}
	entries, err := files(t).ReadDir(p)
	if err != nil {
		return t.OSError(err, p)
	}
	l := t.NewList(0)
	if l == rt.NoValue {
		return l
	}
	isBytes := numbers && len(a) > 0 && a[0].Kind() == rt.KindBytes
	for _, e := range entries {
		item := t.NewTuple(3)
		name := entryName(t, e, isBytes)
		if item == rt.NoValue || name == rt.NoValue {
			return rt.NoValue
		}
		kind := 0x8000
		switch {
		case e.IsDir():
			kind = 0x4000
		case e.Type()&fs.ModeSymlink != 0:
			kind = 0xa000
		case !numbers && !e.Type().IsRegular():
			kind = 0 // to be asked for
		}
		ino := 0
		if numbers {
			ino = numberOf(e)
		}
		w := item.Tuple()
		w[0], w[1], w[2] = name, rt.MakeSmall(kind), rt.MakeSmall(ino)
		if !t.ListAppend(l, item) {
			return rt.NoValue
		}
	}
	return t.Iter(l)
}

// numberOf returns the number of a file, 0 if it cannot be found out.
func numberOf(e fs.DirEntry) int {
	if info, err := e.Info(); err == nil {
		if st, is := info.Sys().(*unix.Stat_t); is {
			return int(st.Ino)
		}
	}
	return 0
}

var statResult = rt.StructSpec{
	Name: "stat_result", Module: "os",
	Fields: []string{"st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime"},
	Hidden: []string{"st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"},
}

func stat(t *rt.Thread, a []rt.Value) rt.Value {
	if a[2] != rt.NoValue && a[2] != rt.None {
		return t.Errorf(rt.ExcNotImplementedError, "dir_fd unavailable on this platform")
	}
	follow, fine := t.OptTruth(a[1], true)
	if !fine {
		return rt.NoValue
	}
	return statPath(t, a[0], follow)
}

// flushAll writes out what the program has written, for another process that is to come after it.
func flushAll(t *rt.Thread) bool {
	t.R.SettleFiles()
	return t.FlushStd()
}

func statPath(t *rt.Thread, path rt.Value, follow bool) rt.Value {
	var info fs.FileInfo
	var err error
	p := ""
	t.R.SettleFiles()
	if path.IsSmall() {
		var st unix.Stat_t
		if err = unix.Fstat(path.Small(), &st); err == nil {
			return newStat(t, &st)
		}
		return t.OSError(err, "")
	}
	p, fine := t.PathArg(path)
	if !fine {
		return rt.NoValue
	}
	if follow {
		info, err = files(t).Stat(p)
	} else {
		info, err = files(t).Lstat(p)
	}
	if err != nil {
		return t.OSError(err, p)
	}
	st, is := info.Sys().(*unix.Stat_t)
	if n, mounted := info.Sys().(rt.StatNumbers); mounted {
		return newStatOf(t, n, [3]int64{n[7] * 1e9, n[8] * 1e9, n[9] * 1e9}, [3]int64{})
	}
	if !is {
		st = &unix.Stat_t{Size: info.Size()}
		st.Mode = unix.S_IFREG
		if info.IsDir() {
			st.Mode = unix.S_IFDIR
		}
		for p := info.Mode().Perm(); p != 0; p &= p - 1 { // the field's type differs between systems
			st.Mode |= 1 << bits.TrailingZeros32(uint32(p))
		}
		setStatTimes(st, info.ModTime().UnixNano())
	}
	return newStat(t, st)
}

func newStat(t *rt.Thread, st *unix.Stat_t) rt.Value {
	n := rt.StatNumbers{int64(st.Mode), int64(st.Ino), int64(st.Dev), int64(st.Nlink), int64(st.Uid), int64(st.Gid), st.Size}
	var times [3]int64
	for i, ts := range statTimes(st) {
		n[7+i], times[i] = int64(ts.Sec), ts.Nano()
	}
	return newStatOf(t, n, times, [3]int64{int64(st.Blksize), st.Blocks, int64(st.Rdev)})
}

// newStatOf makes a stat_result; times are in nanoseconds, more is the size and number of blocks and the device.
func newStatOf(t *rt.Thread, n rt.StatNumbers, times, more [3]int64) rt.Value {
	cls := t.ModuleAttr("_os", "stat_result")
	items := t.NewTuple(10)
	if cls == rt.NoValue || items == rt.NoValue {
		return rt.NoValue
	}
	hidden := t.NewTuple(len(statResult.Hidden))
	if hidden == rt.NoValue {
		return hidden
	}
	for i, x := range n {
		items.Tuple()[i] = t.NewInt(x)
	}
	h := hidden.Tuple()
	for i, ns := range times {
		h[i] = t.NewFloat(float64(ns/1e9) + float64(ns%1e9)/1e9)
		h[3+i] = t.NewInt(ns)
	}
	for i, x := range more {
		h[6+i] = t.NewInt(x)
	}
	if t.Exc() != rt.NoValue {
		return rt.NoValue
	}
	return t.NewStructWith(cls, items, hidden)
}

func statvfs(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := t.PathArg(a[0])
	if !fine {
		return rt.NoValue
	}
	if obj, rel := t.LookupMount(p); obj != rt.NoValue {
		v, err := t.CallFS(obj, "statvfs", rel, rt.NoValue)
		if err != nil {
			return t.OSError(err, p)
		}
		return v
	}
	nums := [10]int64{9: 4096} // of the directory of what is mounted: a path may have so many bytes
	if !t.IsMountRoot(p) {
		if p, fine = t.HostPath(p); !fine {
			return rt.NoValue
		}
		var err error
		if nums, err = volume(p); err != nil {
			return t.OSError(err, p)
		}
	}
	r := t.NewTuple(10)
	if r == rt.NoValue {
		return r
	}
	for i, n := range nums {
		r.Tuple()[i] = t.NewInt(n)
	}
	return r
}

func access(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := hostPath(t, a[0])
	if !fine {
		return rt.NoValue
	}
	mode, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	return rt.MakeBool(unix.Access(p, uint32(mode)) == nil)
}

func getenv(t *rt.Thread, a []rt.Value) rt.Value {
	name, fine := t.HostStr(a[0])
	if !fine {
		return rt.NoValue
	}
	if s, is := t.R.LookupEnv(name); is {
		return t.NewHostStr(s)
	}
	if a[1] != rt.NoValue {
		return a[1]
	}
	return rt.None
}

func putenv(t *rt.Thread, a []rt.Value) rt.Value {
	name, fine := t.HostStr(a[0])
	if !fine {
		return rt.NoValue
	}
	val, fine := t.HostStr(a[1])
	if !fine {
		return rt.NoValue
	}
	if err := t.R.Setenv(name, val); err != nil {
		return t.Errno(int(unix.EINVAL))
	}
	return rt.None
}

func unsetenv(t *rt.Thread, a []rt.Value) rt.Value {
	name, fine := t.HostStr(a[0])
	if !fine {
		return rt.NoValue
	}
	if name == "" || strings.Contains(name, "=") || t.R.Unsetenv(name) != nil {
		return t.Errno(int(unix.EINVAL))
	}
	return rt.None
}

// environ returns a new dict of the environment.
func environ(t *rt.Thread, a []rt.Value) rt.Value {
	d := t.NewDict(0)
	if d == rt.NoValue {
		return d
	}
	for _, kv := range t.R.Environ() {
		for i := 1; i < len(kv); i++ {
			if kv[i] != '=' {
				continue
			}
			k, v := t.NewHostStr(kv[:i]), t.NewHostStr(kv[i+1:])
			if k == rt.NoValue || v == rt.NoValue || !t.DictSet(d, k, v) {
				return rt.NoValue
			}
			break
		}
	}
	return d
}

func urandom(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	if n < 0 {
		return t.Errorf(rt.ExcValueError, "negative argument not allowed")
	}
	v, b := t.NewBytesSize(n)
	if v != rt.NoValue {
		unix.Random(b)
	}
	return v
}

var unameResult = rt.StructSpec{Name: "uname_result", Module: "posix", Fields: []string{"sysname", "nodename", "release", "version", "machine"}}

func uname(t *rt.Thread, a []rt.Value) rt.Value {
	names, err := systemNames()
	if err != nil {
		return t.OSError(err, "")
	}
	cls := t.ModuleAttr("_os", "uname_result")
	items := t.NewTuple(5)
	if cls == rt.NoValue || items == rt.NoValue {
		return rt.NoValue
	}
	for i, name := range names {
		s := t.NewStr(name)
		if s == rt.NoValue {
			return s
		}
		items.Tuple()[i] = s
	}
	return t.NewStruct(cls, items)
}

// errno returns the number that errno(n) has set, or the last call of a C function through ffi has left. System calls of ours report
// their errors by exceptions only.
func errno(t *rt.Thread, a []rt.Value) rt.Value {
	e := CErrno(t.R)
	if len(a) == 0 {
		return rt.MakeSmall(*e)
	}
	n, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	*e = n
	return rt.None
}

// CErrno is the variable errno of C functions.
func CErrno(r *rt.Runtime) *int {
	return r.State(rt.StateErrno, func() any { return new(int) }).(*int)
}

func strerror(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	return t.NewStr(rt.ErrnoText(n))
}

func exit(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	return t.ExitProcess(n)
}

func readlink(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := hostPath(t, a[0])
	if !fine {
		return rt.NoValue
	}
	s, err := os.Readlink(p)
	if err != nil {
		return t.OSError(err, p)
	}
	if a[0].Kind() == rt.KindBytes {
		return t.NewBytes([]byte(s))
	}
	return t.NewHostStr(s)
}

func symlink(t *rt.Thread, a []rt.Value) rt.Value {
	from, fine := t.PathArg(a[0])
	if !fine {
		return rt.NoValue
	}
	to, fine := hostPath(t, a[1])
	if !fine {
		return rt.NoValue
	}
	if err := os.Symlink(from, to); err != nil {
		return t.OSErrorOf(err, from, to)
	}
	return rt.None
}

func chmod(t *rt.Thread, a []rt.Value) rt.Value {
	mode, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	if a[0].IsSmall() {
		return done(t, fchmod(a[0].Small(), uint32(mode)))
	}
	p, fine := hostPath(t, a[0])
	if !fine {
		return rt.NoValue
	}
	if err := chmodPath(p, uint32(mode)); err != nil {
		return t.OSError(err, p)
	}
	return rt.None
}

func link(t *rt.Thread, a []rt.Value) rt.Value {
	from, fine := hostPath(t, a[0])
	if !fine {
		return rt.NoValue
	}
	to, fine := hostPath(t, a[1])
	if !fine {
		return rt.NoValue
	}
	if err := os.Link(from, to); err != nil {
		return t.OSErrorOf(err, from, to)
	}
	return rt.None
}

// utime sets access and modification time: to now, to seconds, or to nanoseconds.
func utime(t *rt.Thread, a []rt.Value) rt.Value {
	p, fine := hostPath(t, a[0])
	if !fine {
		return rt.NoValue
	}
	follow, fine := t.OptTruth(a[3], true)
	if !fine {
		return rt.NoValue
	}
	now := time.Now().UnixNano()
	ts := [2]int64{now, now}
	times, isNano := a[1], false
	if a[2] != rt.NoValue && a[2] != rt.None {
		times, isNano = a[2], true
	}
	if times != rt.NoValue && times != rt.None {
		items := t.TupleOf(times)
		if items == rt.NoValue {
			return items
		}
		if len(items.Tuple()) != 2 {
			return t.Errorf(rt.ExcTypeError, "utime: 'times' must be either a tuple of two ints or None")
		}
		for i := range ts {
			if ts[i], fine = nanoseconds(t, items.Tuple()[i], isNano); !fine {
				return rt.NoValue
			}
		}
	}
	if err := setTimes(p, ts, follow); err != nil {
		return t.OSError(err, p)
	}
	return rt.None
}

// nanoseconds reads a time since 1970.
func nanoseconds(t *rt.Thread, v rt.Value, isNano bool) (int64, bool) {
	if isNano {
		return t.Int64(v)
	}
	f, fine := t.ToFloat(v)
	if !fine {
		return 0, false
	}
	sec := math.Floor(f)
	return int64(sec)*1e9 + int64((f-sec)*1e9), true
}

func truncate(t *rt.Thread, a []rt.Value) rt.Value {
	if a[0].IsSmall() {
		return ftruncate(t, a)
	}
	p, fine := hostPath(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	if err := os.Truncate(p, int64(n)); err != nil {
		return t.OSError(err, p)
	}
	return rt.None
}
