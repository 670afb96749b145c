package rt

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"syscall"
)

// # Finding modules
//
// Our finder looks among the builtin modules, the embedded Python sources, and
// in the entries of sys.path (for a submodule: of the parent's __path__, one string or a list): directories, and
// zip archives or folders in them. Names that begin with u or _ and a few others
// are always the builtin ones; for the rest the directory of the script
// (sys.path[0]) comes first, so that a program's own random.py is found, and the
// other entries last, so that an installed library written against C does not
// replace what is built in. The embedded library itself imports its own modules, whatever hides
// them. What a package of ours lacks is looked for under the package's name on sys.path, so that libraries can add
// to it.

// foundModule says where a module is.
type foundModule struct {
	kind    foundKind
	module  Value    // foundLoaded
	file    string   // __file__
	dirs    []string // __path__ of a package: one directory, or those of a namespace package
	data    []byte
	builtin *ModuleSpec
}

type foundKind uint8

const (
	foundNothing foundKind = iota
	foundError             // an exception is pending
	foundLoaded            // a hook has loaded it
	foundBuiltin
	foundLibrary   // source of the embedded library
	foundSource    // a source file
	foundCompiled  // a .mpy file
	foundNamespace // a directory without __init__
)

// FindModule looks for a module with our own finder, without loading it. dir is None, or a directory (for a submodule). kind is "" when there
// is none, else "builtin", "frozen", "source", "compiled" or "namespace"; dirs are those of a package; ok is false with an exception pending.
func (t *Thread) FindModule(name, dir Value) (kind, file string, dirs []string, ok bool) {
	hook := t.R.mods.hook
	t.R.mods.hook = NoValue
	defer func() { t.R.mods.hook = hook }()
	full := name.GoString()
	var f foundModule
	switch {
	case dir != None:
		tail := t.Intern(full[strings.LastIndexByte(full, '.')+1:])
		if tail == NoValue {
			return "", "", nil, false
		}
		f = t.inDirectory(name, tail, dir, true)
	case t.R.mods.specs[full] != nil && alwaysBuiltin(full):
		return "builtin", "", nil, true
	default:
		f = t.findTop(name, full)
	}
	return [...]string{
		foundBuiltin: "builtin", foundLibrary: "frozen", foundSource: "source", foundCompiled: "compiled", foundNamespace: "namespace",
	}[f.kind], f.file, f.dirs, f.kind != foundError
}

// ReadModuleFile reads a file of a directory or an archive on sys.path.
func (t *Thread) ReadModuleFile(file string) ([]byte, error) {
	data, err := t.Files().ReadFile(file)
	if !maybeInArchive(err, file) {
		return data, err
	}
	a, inner := t.archiveOf(file)
	if a == nil {
		return data, err
	}
	return a.read(inner)
}

// alwaysBuiltin reports whether a builtin module of this name cannot be hidden by a file.
func alwaysBuiltin(name string) bool {
	switch name {
	case "sys", "builtins", "gc", "micropython", "pycopy", "errno", "math", "cmath", "itertools", "time", "ffi":
		return true
	}
	return name[0] == '_' || name[0] == 'u'
}

// findModule asks the finders of sys.meta_path for a module that is not in sys.modules, and loads it.
func (t *Thread) findModule(name, tail, parent Value, library bool) Value {
	if name.Str() == "" {
		return t.Errorf(ExcValueError, "Empty module name")
	}
	list := t.metaPath()
	if library || list == NoValue {
		m, _ := t.findOurselves(name, tail, parent)
		return m
	}
	for i := 0; i < len(list.List()); i++ { // a finder may change the list
		f := list.List()[i]
		var m Value
		found := false
		if f == t.R.mods.finder {
			if m, found = t.findOurselves(name, tail, parent); !found && m == NoValue && !t.isMissing(name) {
				return m
			}
		} else {
			m, found = t.askFinder(f, name, parent)
		}
		if found {
			return m
		}
	}
	return t.moduleNotFound(name)
}

// metaPath returns sys.meta_path when it is something else than what it is at first.
func (t *Thread) metaPath() Value {
	s := &t.R.mods
	if s.sys == NoValue || s.finder == NoValue {
		return NoValue
	}
	list := t.R.DictGetStr(s.sys.ModuleDict(), t.R.Sym(SymMetaPath))
	if list == NoValue || t.R.layout(list) != KindList || len(list.List()) == 1 && list.List()[0] == s.finder {
		return NoValue
	}
	return list
}

// SetFinder tells which object in sys.meta_path stands for our own finder.
func (r *Runtime) SetFinder(v Value) { r.mods.finder = v }

// askFinder asks a finder of sys.meta_path for a module, and loads it, as importlib says.
func (t *Thread) askFinder(finder, name, parent Value) (m Value, found bool) {
	dirs := None
	if parent != NoValue {
		if p, ok := t.FindAttr(parent, t.R.Sym(SymPath)); !ok {
			t.TakeExc()
		} else if dirs = p; p != NoValue && t.R.IsStr(p) {
			if dirs = t.NewList(0); dirs != NoValue && !t.ListAppend(dirs, p) {
				dirs = NoValue
			}
		}
		if dirs == NoValue {
			return NoValue, true
		}
	}
	lib := t.libraryModule("importlib")
	if lib == NoValue {
		return NoValue, true
	}
	f := t.GetAttr(lib, t.Intern("_ask"))
	if f == NoValue {
		return NoValue, true
	}
	m = t.Call3(f, finder, name, dirs)
	return m, m != None
}

// libraryModule imports a module of the embedded library.
func (t *Thread) libraryModule(name string) Value {
	n := t.Intern(name)
	if n == NoValue {
		return n
	}
	return t.importAbsolute(n, true)
}

// findOurselves finds a module in our own way, and loads it. found is false, with ModuleNotFoundError pending, when there is none.
func (t *Thread) findOurselves(name, tail, parent Value) (m Value, found bool) {
	full := name.GoString()
	var f foundModule
	switch {
	case parent != NoValue:
		f = t.findSubmodule(name, tail, parent, full)
	case t.R.mods.specs[full] != nil && alwaysBuiltin(full):
		f = foundModule{kind: foundBuiltin, builtin: t.R.mods.specs[full]}
	default:
		f = t.findTop(name, full)
	}
	if f.kind == foundNothing {
		return t.moduleNotFound(name), false
	}
	return t.loadFound(name, &f), true
}

// findSubmodule finds a module of a package.
func (t *Thread) findSubmodule(name, tail, parent Value, full string) foundModule {
	if t.isOurs(parent) {
		if spec := t.R.mods.specs[full]; spec != nil {
			return foundModule{kind: foundBuiltin, builtin: spec}
		}
		if f := t.inLibrary(full); f.kind != foundNothing {
			return f
		}
		return t.besideOurs(name, tail, full)
	}
	dir, ok := t.FindAttr(parent, t.R.Sym(SymPath))
	if ok && dir == NoValue {
		return foundModule{kind: foundError}
	}
	if !ok {
		t.TakeExc()
		return foundModule{}
	}
	if t.R.layout(dir) != KindList {
		return t.inEntry(name, tail, dir, true)
	}
	return t.inPath(name, tail, dir)
}

// inPath looks for a module in the entries of a list. Directories without __init__ count when no entry has anything better: together they
// are a namespace package.
func (t *Thread) inPath(name, tail, entries Value) foundModule {
	var spread foundModule
	for i := 0; i < len(entries.List()); i++ { // a hook may change the list
		f := t.inEntry(name, tail, entries.List()[i], true)
		switch {
		case f.kind == foundNothing:
		case f.kind != foundNamespace:
			return f
		case spread.kind == foundNothing:
			spread = f
		case !slices.Contains(spread.dirs, f.dirs[0]):
			spread.dirs = append(spread.dirs, f.dirs[0])
		}
	}
	return spread
}

// besideOurs looks on sys.path for a module that a package of ours lacks.
func (t *Thread) besideOurs(name, tail Value, full string) foundModule {
	pkg := strings.ReplaceAll(full[:strings.LastIndexByte(full, '.')], ".", "/")
	dirs := t.sysPath()
	for i := 0; i < len(dirs.List()); i++ {
		if !t.R.IsStr(dirs.List()[i]) {
			continue
		}
		dir := t.NewStr(path.Join(dirs.List()[i].Str(), pkg))
		if dir == NoValue {
			return foundModule{kind: foundError}
		}
		if f := t.inEntry(name, tail, dir, false); f.kind != foundNothing {
			return f
		}
	}
	return foundModule{}
}

// isOurs reports whether a module is builtin or of the embedded library.
func (t *Thread) isOurs(m Value) bool {
	if m.Kind() != KindModule {
		return false
	}
	d := m.ModuleDict()
	if t.R.DictGetStr(d, t.R.Sym(SymFile)) != NoValue || t.R.DictGetStr(d, t.R.Sym(SymPath)) != NoValue {
		return t.R.isLibrary(d)
	}
	n := t.R.DictGetStr(d, t.R.Sym(SymName))
	if n == NoValue || !t.R.IsStr(n) {
		return false
	}
	native, _ := t.DictGet(t.R.mods.native, n)
	return native == m
}

// isLibrary reports whether globals are those of a module of the embedded library.
func (r *Runtime) isLibrary(globals Value) bool {
	if globals == NoValue {
		return false
	}
	f := r.DictGetStr(globals, r.Sym(SymFile))
	return f != NoValue && r.IsStr(f) && isLibraryFile(f.Str())
}

// isLibraryFile reports whether a file is a source of the embedded library. The files of frozen programs begin with "*/".
func isLibraryFile(name string) bool { return len(name) > 1 && name[0] == '*' && name[1] != '/' }

// findTop finds a top-level module.
func (t *Thread) findTop(name Value, full string) foundModule {
	if t.R.mods.hook != NoValue {
		if f := t.callHook(name, "*"+full); f.kind != foundNothing {
			return f
		}
	}
	dirs := t.sysPath()
	spec := t.R.mods.specs[full]
	ours := t.inLibrary(full)
	if spec != nil {
		ours = foundModule{kind: foundBuiltin, builtin: spec}
	}
	if ours.kind != foundNothing {
		if len(dirs.List()) == 0 {
			return ours
		}
		// A mere directory of the name does not hide what is built in.
		if f := t.inEntry(name, name, dirs.List()[0], false); f.kind != foundNothing {
			if !t.DictSet(t.R.mods.hiding, name, None) {
				return foundModule{kind: foundError}
			}
			return f
		}
		return ours
	}
	if plain := plainName(full); plain != "" {
		m := t.libraryModule(plain)
		if m == NoValue || !t.DictSet(t.R.mods.modules, name, m) {
			return foundModule{kind: foundError}
		}
		return foundModule{kind: foundLoaded, module: m}
	}
	return t.inPath(name, name, dirs)
}

// plainName returns the usual name of a module of Pycopy's that is an embedded Python source here.
func plainName(name string) string {
	switch name {
	case "ucollections", "ujson", "urandom":
		return name[1:]
	}
	return ""
}

// ownModule finds a module for the embedded library: where the program's own module hides one of ours, ours is loaded beside
// it, out of sys.modules. done is false when nothing is hidden.
func (t *Thread) ownModule(name Value) (m Value, done bool) {
	s := &t.R.mods
	if m, ok := t.DictGet(s.own, name); m != NoValue || !ok {
		return m, true
	}
	full := name.GoString()
	top, _, _ := strings.Cut(full, ".")
	topName := t.Intern(top)
	if topName == NoValue {
		return topName, true
	}
	if !t.isHidden(topName, top) {
		return NoValue, false
	}
	parent, tail := NoValue, name
	if dot := strings.LastIndexByte(full, '.'); dot >= 0 {
		p := t.Intern(full[:dot])
		if p == NoValue {
			return p, true
		}
		if parent = t.importAbsolute(p, true); parent == NoValue {
			return parent, true
		}
		if m, ok := t.DictGet(s.own, name); m != NoValue || !ok {
			return m, true
		}
		if tail = t.Intern(full[dot+1:]); tail == NoValue {
			return tail, true
		}
	}
	switch f := t.inLibrary(full); {
	case s.specs[full] != nil:
		if m = t.builtinModule(s.specs[full]); m != NoValue && !t.DictSet(s.own, name, m) {
			return NoValue, true
		}
	case f.kind == foundNothing:
		return t.moduleNotFound(name), true
	default:
		m = t.loadLibrary(name, &f, s.own)
	}
	if m != NoValue && parent != NoValue && !t.bindSubmodule(parent, tail, m) {
		return NoValue, true
	}
	return m, true
}

// isHidden reports whether a module of the program takes, or will take, the place of a top-level module of ours.
func (t *Thread) isHidden(name Value, full string) bool {
	s := &t.R.mods
	cur, _ := t.DictGet(s.modules, name)
	if cur != NoValue {
		if s.hiding.DictLen() == 0 {
			return false
		}
		hider, _ := t.DictGet(s.hiding, name)
		return hider == cur
	}
	if s.specs[full] != nil && alwaysBuiltin(full) || s.specs[full] == nil && t.inLibrary(full).kind == foundNothing {
		return false
	}
	dirs := t.sysPath()
	if len(dirs.List()) == 0 {
		return false
	}
	hook := s.hook
	s.hook = NoValue
	f := t.inDirectory(name, name, dirs.List()[0], false)
	s.hook = hook
	if f.kind == foundError {
		t.TakeExc()
	}
	return f.kind != foundNothing
}

// sysPath returns the list that the attribute sys.path is now.
func (t *Thread) sysPath() Value {
	if t.R.mods.sys != NoValue {
		if p := t.R.DictGetStr(t.R.mods.sys.ModuleDict(), t.R.Sym(SymPathAttr)); p != NoValue && t.R.layout(p) == KindList {
			return p
		}
	}
	return t.R.mods.path
}

// inLibrary looks for an embedded Python source.
func (t *Thread) inLibrary(full string) foundModule {
	if t.R.cfg.Frozen == nil {
		return foundModule{}
	}
	src, isPackage, ok := t.R.cfg.Frozen(full)
	if !ok {
		return foundModule{}
	}
	f := foundModule{kind: foundLibrary, data: src, file: "*" + strings.ReplaceAll(full, ".", "/")}
	if isPackage {
		f.dirs = []string{f.file}
		f.file += "/__init__"
	}
	f.file += ".py"
	return f
}

// inEntry looks for the module tail in an entry of a path: the hooks of sys.path_hooks come first.
func (t *Thread) inEntry(name, tail, entry Value, namespace bool) foundModule {
	s := &t.R.mods
	if s.sys != NoValue {
		hooks := t.R.DictGetStr(s.sys.ModuleDict(), t.R.Sym(SymPathHooks))
		if hooks != NoValue && t.R.layout(hooks) == KindList && len(hooks.List()) > 0 {
			lib := t.libraryModule("importlib")
			if lib == NoValue {
				return foundModule{kind: foundError}
			}
			f := t.GetAttr(lib, t.Intern("_ask_entry"))
			if f == NoValue {
				return foundModule{kind: foundError}
			}
			switch m := t.Call2(f, entry, name); m {
			case NoValue:
				return foundModule{kind: foundError}
			case None:
			default:
				return foundModule{kind: foundLoaded, module: m}
			}
		}
	}
	return t.inDirectory(name, tail, entry, namespace)
}

// inDirectory looks for the module tail in a directory or an archive: a package, a source
// file, or a compiled one. namespace: a directory without __init__ counts as a package.
func (t *Thread) inDirectory(name, tail, dir Value, namespace bool) foundModule {
	if !t.R.IsStr(dir) {
		return foundModule{}
	}
	files := t.Files()
	base := path.Join(dir.Str(), tail.Str())
	if strings.IndexByte(base, 0) >= 0 {
		return foundModule{}
	}
	info, err := files.Stat(base)
	if maybeInArchive(err, base) {
		if a, inner := t.archiveOf(dir.GoString()); a != nil {
			return t.inArchive(name, a, path.Join(inner, tail.Str()), namespace)
		}
	}
	if err != nil || !info.IsDir() {
		return t.findFile(name, base)
	}
	if t.R.mods.hook != NoValue {
		if f := t.callHook(name, base+"/__init__"); f.kind != foundNothing {
			return f
		}
	}
	if src, err := t.readCandidate(base + "/__init__.py"); err == nil {
		return foundModule{kind: foundSource, data: src, file: base + "/__init__.py", dirs: []string{base}}
	} else if !errors.Is(err, fs.ErrNotExist) {
		t.OSError(err, base+"/__init__.py")
		return foundModule{kind: foundError}
	}
	if t.R.cfg.ReadMPY != nil {
		if data, err := t.readCandidate(base + "/__init__.mpy"); err == nil {
			return foundModule{kind: foundCompiled, data: data, file: base + "/__init__.mpy", dirs: []string{base}}
		}
	}
	// A directory without __init__ is a namespace package, unless a file of the
	// name lies beside it.
	if f := t.findFile(name, base); f.kind != foundNothing || !namespace {
		return f
	}
	return foundModule{kind: foundNamespace, dirs: []string{base}}
}

// findFile looks for base.py or base.mpy.
func (t *Thread) findFile(name Value, base string) foundModule {
	if t.R.mods.hook != NoValue {
		if f := t.callHook(name, base); f.kind != foundNothing {
			return f
		}
	}
	src, err := t.readCandidate(base + ".py")
	if err == nil {
		return foundModule{kind: foundSource, data: src, file: base + ".py"}
	}
	if !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrInvalid) && !errors.Is(err, syscall.ENOTDIR) {
		if info, serr := t.Files().Stat(base + ".py"); serr == nil && !info.IsDir() {
			t.OSError(err, base+".py")
			return foundModule{kind: foundError}
		}
	}
	if t.R.cfg.ReadMPY != nil {
		if data, err := t.readCandidate(base + ".mpy"); err == nil {
			return foundModule{kind: foundCompiled, data: data, file: base + ".mpy"}
		}
	}
	return foundModule{}
}

// readCandidate reads a file that may be a module. A file system in Python is asked whether there is one before it has to open it.
func (t *Thread) readCandidate(file string) ([]byte, error) {
	files := t.Files()
	if obj, _ := t.Mounted(file); obj != NoValue {
		info, err := files.Stat(file)
		if err == nil && info.IsDir() {
			err = &fs.PathError{Op: "open", Path: file, Err: syscall.EISDIR}
		}
		if err != nil {
			return nil, err
		}
	}
	return files.ReadFile(file)
}

// callHook asks the function of sys.setimphook for a module.
func (t *Thread) callHook(name Value, base string) foundModule {
	failed := foundModule{kind: foundError}
	s := t.NewStr(base)
	if s == NoValue {
		return failed
	}
	shown := name
	if name == t.R.mods.asMain {
		shown = t.Intern("__main__")
	}
	m := t.Call2(t.R.mods.hook, shown, s)
	if m == None {
		return foundModule{}
	}
	if m == NoValue || !t.DictSet(t.R.mods.modules, name, m) {
		return failed
	}
	return foundModule{kind: foundLoaded, module: m}
}
