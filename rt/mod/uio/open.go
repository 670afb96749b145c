package uio

import (
	"io"
	"os"
	"strings"
	"time"

	"pycopy/rt"
	"pycopy/rt/text"
	"pycopy/rt/unix"
)

// Module declares io and its Pycopy name.
var Module = rt.ModuleSpec{
	Name: "io", Aliases: []string{"uio", "_io"},
	Funcs: []rt.Builtin{
		{Name: "open", Sig: openSig, Fn: Open},
		{Name: "resource_stream", Min: 2, Max: 2, Fn: resourceStream},
		{Name: "text_encoding", Min: 1, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			if a[0] == rt.None {
				return t.NewStr("utf-8")
			}
			return a[0]
		}},
		{Name: "_encoding_name", Min: 1, Max: 1, Fn: encodingName},
		{Name: "_charmap_names", Fn: charmapNames},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		for _, spec := range []*rt.TypeSpec{
			&ioBaseSpec, &rawBaseSpec, &bufferedBaseSpec, &textBaseSpec,
			&fileSpec, &textSpec, &stringIOSpec, &bytesIOSpec, &bufferedReaderSpec, &bufferedWriterSpec, &bytesBufferSpec,
		} {
			if t.ModuleType(m, spec) == rt.NoValue {
				return false
			}
		}
		return addUnsupported(t, m) &&
			t.ModuleSet(m, "BlockingIOError", t.R.ExcClass(rt.ExcBlockingIOError)) &&
			t.ModuleInts(m, map[string]int64{
				"SEEK_SET": 0, "SEEK_CUR": 1, "SEEK_END": 2, "WANT_READ": -2, "WANT_WRITE": -3, "DEFAULT_BUFFER_SIZE": bufferSize,
			})
	},
}

// encodingName returns the name that codecs gives an encoding, None for those that it has to know itself.
func encodingName(t *rt.Thread, a []rt.Value) rt.Value {
	name, fine := t.GoStr(a[0])
	if !fine {
		return rt.NoValue
	}
	if enc, known := text.LookupEncoding(name); known {
		return t.NewStr(enc.Name())
	}
	return rt.None
}

// charmapNames returns a list with a str for each encoding that is a table: its names, separated by blanks, Python's first.
func charmapNames(t *rt.Thread, _ []rt.Value) rt.Value {
	all := t.NewList(0)
	for _, names := range text.CharmapNames() {
		s := t.NewStr(strings.Join(names, " "))
		if all == rt.NoValue || s == rt.NoValue || !t.ListAppend(all, s) {
			return rt.NoValue
		}
	}
	return all
}

// addUnsupported makes the class io.UnsupportedOperation(OSError, ValueError).
func addUnsupported(t *rt.Thread, m rt.Value) bool {
	bases := t.Pair(t.R.ExcClass(rt.ExcOSError), t.R.ExcClass(rt.ExcValueError))
	name, mod, ns := t.Intern("UnsupportedOperation"), t.Intern("io"), t.NewDict(1)
	if bases == rt.NoValue || name == rt.NoValue || mod == rt.NoValue || ns == rt.NoValue || !t.DictSet(ns, t.R.Sym(rt.SymModule), mod) {
		return false
	}
	cls := t.Call3(t.R.Class(rt.KindType), name, bases, ns)
	return cls != rt.NoValue && t.ModuleSet(m, "UnsupportedOperation", cls)
}

// unsupported raises io.UnsupportedOperation.
func unsupported(t *rt.Thread, msg string) {
	cls := t.ModuleAttr("io", "UnsupportedOperation")
	what := t.NewStr(msg)
	if cls == rt.NoValue || what == rt.NoValue {
		return
	}
	if e := t.Call1(cls, what); e != rt.NoValue {
		t.Raise(e, rt.NoValue)
	}
}

const openSig = "file, mode=, buffering=, encoding=, errors=, newline=, closefd=, opener="

// Open is the builtin function open. A file system in Python opens its files itself.
func Open(t *rt.Thread, a []rt.Value) rt.Value {
	if !a[0].IsSmall() {
		name, fine := t.PathArg(a[0])
		if !fine {
			return rt.NoValue
		}
		if obj, rel := t.Mounted(name); obj != rt.NoValue {
			return openMounted(t, obj, rel, name, a[1])
		}
	}
	return OpenIn(t, t.Files(), a)
}

// openMounted opens a file of a file system in Python.
func openMounted(t *rt.Thread, obj rt.Value, rel, name string, mode rt.Value) rt.Value {
	if mode == rt.NoValue {
		if mode = t.NewStr("r"); mode == rt.NoValue {
			return mode
		}
	}
	f, err := t.CallFS(obj, "open", rel, mode)
	if err != nil {
		return t.OSError(err, name)
	}
	return f
}

// OpenIn is Open in a file system.
func OpenIn(t *rt.Thread, files rt.FileSystem, a []rt.Value) rt.Value {
	mode := "r"
	if a[1] != rt.NoValue {
		var fine bool
		if mode, fine = t.GoStr(a[1]); !fine {
			return rt.NoValue
		}
	}
	isText := !strings.Contains(mode, "b")
	flag, fine := parseMode(t, mode)
	if !fine {
		return rt.NoValue
	}
	if _, fine = t.OptIndex(a[2], -1); !fine || !isText && !onlyText(t, a[3:6]) {
		return rt.NoValue
	}
	f, fine := openFile(t, files, a[0], flag, a[6])
	if !fine {
		return rt.NoValue
	}
	if f.mode, f.text = mode, isText; !isText {
		f.mode = binaryMode(flag)
	}
	if a[2] == rt.MakeSmall(0) && !isText {
		f.direct, f.short = true, true
	} else if a[2] == rt.MakeSmall(1) {
		f.lines = true
	}
	cls := "FileIO"
	if isText {
		cls = "TextIOWrapper"
		if !setEncoding(t, f, a[3], a[4], a[5]) {
			_ = f.Close()
			return rt.NoValue
		}
	}
	return newStream(t, t.ModuleAttr("io", cls), f, isText)
}

// onlyText refuses the arguments encoding, errors and newline.
func onlyText(t *rt.Thread, a []rt.Value) bool {
	for i, name := range [...]string{"an encoding", "an errors", "a newline"} {
		if a[i] != rt.NoValue && a[i] != rt.None {
			t.Errorf(rt.ExcValueError, "binary mode doesn't take %s argument", name)
			return false
		}
	}
	return true
}

// binaryMode is the mode that a binary file tells of itself.
func binaryMode(flag int) string {
	mode := "rb"
	switch {
	case flag&os.O_EXCL != 0:
		mode = "xb"
	case flag&os.O_APPEND != 0:
		mode = "ab"
	case flag&os.O_WRONLY != 0:
		return "wb"
	}
	if flag&os.O_RDWR != 0 {
		mode += "+"
	}
	return mode
}

// OpenFD makes the file of a socket or pipe, which the file closes; timeout < 0 waits for ever, 0 does not wait. mode may
// be both "r" and "w". buffering to newline are as for open.
func OpenFD(t *rt.Thread, fd int, mode string, timeout time.Duration, buffering, encoding, errors, newline rt.Value) rt.Value {
	f := &file{fd: fd, mode: mode, text: !strings.Contains(mode, "b"), blocking: true, limit: max(timeout, 0)}
	for _, c := range mode {
		if !strings.ContainsRune("rwb", c) {
			return t.Errorf(rt.ExcValueError, "invalid mode '%s' (only r, w, b allowed)", mode)
		}
	}
	osf := unix.NewFile(fd, "")
	if osf == nil {
		return t.Errno(9)
	}
	if !strings.Contains(mode, "w") || strings.Contains(mode, "r") {
		f.r = osf
	}
	if strings.Contains(mode, "w") {
		f.w = osf
	}
	f.direct = buffering == rt.MakeSmall(0)
	f.lines = buffering == rt.MakeSmall(1)
	cls := "FileIO"
	if f.text {
		cls = "TextIOWrapper"
		if !setEncoding(t, f, encoding, errors, newline) {
			return rt.NoValue
		}
	}
	f.f = osf
	return newStream(t, t.ModuleAttr("io", cls), f, f.text)
}

// fileNew is FileIO(file, mode="r"): always binary.
func fileNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&rt.Builtin{Name: "FileIO", Sig: "file, mode=, closefd="}, args, nkw)
	if a == nil {
		return rt.NoValue
	}
	mode := "r"
	if a[1] != rt.NoValue {
		var fine bool
		if mode, fine = t.GoStr(a[1]); !fine {
			return rt.NoValue
		}
	}
	flag, fine := parseMode(t, mode)
	if !fine {
		return rt.NoValue
	}
	f, fine := openFile(t, t.Files(), a[0], flag, a[2])
	if !fine {
		return rt.NoValue
	}
	f.mode, f.direct, f.short = binaryMode(flag), true, true
	return newStream(t, cls, f, false)
}

// parseMode checks a mode string and returns the flags of os.OpenFile.
func parseMode(t *rt.Thread, mode string) (flag int, fine bool) {
	bad := func() (int, bool) {
		t.Errorf(rt.ExcValueError, "invalid mode: '%s'", mode)
		return 0, false
	}
	main, plus := byte(0), false
	seen := ""
	for i := range len(mode) {
		c := mode[i]
		if strings.IndexByte(seen, c) >= 0 {
			return bad()
		}
		seen += string(c)
		switch c {
		case 'r', 'w', 'a', 'x':
			if main != 0 {
				t.Errorf(rt.ExcValueError, "must have exactly one of create/read/write/append mode")
				return 0, false
			}
			main = c
		case '+':
			plus = true
		case 'b', 't':
		default:
			return bad()
		}
	}
	if strings.Contains(mode, "b") && strings.Contains(mode, "t") {
		t.Errorf(rt.ExcValueError, "can't have text and binary mode at once")
		return 0, false
	}
	switch main {
	case 'r':
		flag = os.O_RDONLY
	case 'w':
		flag = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	case 'a':
		flag = os.O_WRONLY | os.O_CREATE | os.O_APPEND
	case 'x':
		flag = os.O_WRONLY | os.O_CREATE | os.O_EXCL
	default:
		t.Errorf(rt.ExcValueError, "Must have exactly one of create/read/write/append mode and at most one plus")
		return 0, false
	}
	if plus {
		flag = flag&^(os.O_RDONLY|os.O_WRONLY) | os.O_RDWR
	}
	return flag, true
}

// openFile opens a path (str, bytes, or with __fspath__) or wraps a descriptor; closeFD is the argument of that name, or NoValue.
func openFile(t *rt.Thread, files rt.FileSystem, v rt.Value, flag int, closeFD rt.Value) (*file, bool) {
	own := true
	if closeFD != rt.NoValue {
		var fine bool
		if own, fine = t.Truth(closeFD); !fine {
			return nil, false
		}
	}
	buffersOf(t).Settle()
	f := &file{fd: -1}
	if v.IsSmall() {
		if !t.AskHost() {
			return nil, false
		}
		f.fd = v.Small()
		if f.f = wrapFD(t, f.fd, own); f.f == nil {
			return nil, false
		}
	} else if !own {
		t.Errorf(rt.ExcValueError, "Cannot use closefd=False with file name")
		return nil, false
	} else if !f.openNamed(t, files, v, flag) {
		return nil, false
	}
	if info, err := f.f.Stat(); err == nil {
		if info.IsDir() {
			_ = f.f.Close()
			t.OSError(unix.EISDIR, f.name)
			return nil, false
		}
		if f.blocking = !info.Mode().IsRegular(); !f.blocking {
			f.pool, f.size = buffersOf(t), int(info.Size())
		}
	} else if f.name == "" {
		t.OSError(err, "")
		return nil, false
	}
	if flag&(os.O_WRONLY|os.O_RDWR) == 0 || flag&os.O_RDWR != 0 {
		f.r = f.f
	}
	if flag&(os.O_WRONLY|os.O_RDWR) != 0 {
		f.w = f.f
	}
	if flag&os.O_APPEND != 0 {
		_, _ = f.f.Seek(0, io.SeekEnd) // a pipe has no end
	}
	return f, true
}

// openNamed opens the file of a name.
func (f *file) openNamed(t *rt.Thread, files rt.FileSystem, v rt.Value, flag int) bool {
	name, fine := t.PathArg(v)
	if !fine {
		return false
	}
	opened, err, fine := openPath(t, files, name, flag)
	if !fine {
		return false
	}
	if err != nil {
		t.OSError(err, name)
		return false
	}
	f.f, f.name = opened, name
	if fd := opened.Fd(); fd != ^uintptr(0) {
		f.fd = unix.FD(fd)
	}
	return true
}

// wrapFD makes a file of a descriptor; nil with an exception pending if it is none.
func wrapFD(t *rt.Thread, fd int, own bool) rt.File {
	if fd < 0 {
		t.Errorf(rt.ExcValueError, "negative file descriptor")
		return nil
	}
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		t.OSError(err, "")
		return nil
	}
	if !own {
		return unix.Borrowed{FD: fd}
	}
	return unix.NewFile(fd, "")
}

// openPath opens a file; a named pipe is waited for in a way that can be interrupted (ok is false then).
func openPath(t *rt.Thread, files rt.FileSystem, name string, flag int) (f rt.File, err error, ok bool) {
	if info, e := files.Stat(name); e != nil || info.Mode()&os.ModeNamedPipe == 0 {
		f, err = files.OpenFile(name, flag, 0o666)
		return f, err, true
	}
	name = strings.Clone(name)
	var pipe rt.File
	var fail error
	if !t.Detached(func(stop func() bool) {
		pipe, fail = files.OpenFile(name, flag, 0o666)
		if stop() && fail == nil {
			_ = pipe.Close()
		}
	}) {
		return nil, nil, false
	}
	return pipe, fail, true
}

// resourceStream is resource_stream(package, name): a stream of the text of a file in the directory of a package; None
// stands for the current directory.
func resourceStream(t *rt.Thread, a []rt.Value) rt.Value {
	name, fine := t.PathArg(a[1])
	if !fine {
		return rt.NoValue
	}
	if a[0] != rt.None {
		pkg, fine := t.GoStr(a[0])
		if !fine {
			return rt.NoValue
		}
		m := t.Import(pkg)
		if m == rt.NoValue {
			return m
		}
		dir := t.GetAttr(m, t.R.Sym(rt.SymPath))
		if dir == rt.NoValue {
			return dir
		}
		d, fine := t.GoStr(dir)
		if !fine {
			return rt.NoValue
		}
		name = d + "/" + name
	}
	path, mode := t.NewStr(name), t.NewStr("r")
	if path == rt.NoValue || mode == rt.NoValue {
		return rt.NoValue
	}
	var args [8]rt.Value
	args[0], args[1] = path, mode
	return Open(t, args[:])
}

// Std makes the text stream of one of the standard files. It is not closed with the object.
func Std(t *rt.Thread, name string, r, w any) rt.Value {
	f := &file{fd: -1, name: name, keepFD: true, text: true, mode: "w"}
	f.setStdEncoding()
	src := r
	if r != nil {
		f.mode = "r"
	} else {
		src = w
	}
	if x, is := src.(interface{ Fd() uintptr }); is {
		f.fd = unix.FD(x.Fd())
	}
	f.setStd(r, w)
	f.lines = f.fd >= 0 && isTerminal(f.fd)
	f.direct = name == "<stderr>"
	if w != nil && t.R.Config().Serial {
		f.direct, f.newline = true, "\r\n"
	}
	f.blocking = f.fd >= 0
	f.foreign = f.fd < 0
	return newStream(t, t.ModuleAttr("io", "TextIOWrapper"), f, true)
}

// Tie makes every read or write of the native stream v flush the native stream out first.
func Tie(t *rt.Thread, v, out rt.Value) {
	f, is := t.NativeOr(v).(*file)
	o, isOut := t.NativeOr(out).(*file)
	if is && isOut {
		f.tied = o
	}
}
