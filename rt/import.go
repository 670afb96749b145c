package rt

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"strings"
)

// # Imports
//
// A name is looked for in sys.modules, then among the finders: builtin
// modules, embedded Python sources, and the directories of sys.path (for a
// submodule: of the parent's __path__, one string). Names that begin with u or _
// and a few others are always the builtin ones; for the rest the directory
// of the script (sys.path[0]) comes first, so that a program's own random.py
// is found, and the other directories last, so that an installed library
// written against C does not replace what is built in.
//
// A module that fails during its import stays in sys.modules, as in Pycopy.

// modState is what a runtime knows of modules. Its Values are roots.
type modState struct {
	modules Value // sys.modules
	path    Value // sys.path at start-up; the attribute of sys counts
	sys     Value // the module sys
	main    Value // the module __main__
	hook    Value // sys.setimphook
	asMain  Value // name of the module that is imported as the main program
	builtin Value // dict of the module builtins
	native  Value // dict: name in the ModuleSpec -> builtin module that was made
	specs   map[string]*ModuleSpec
}

func (s *modState) visitRoots(visit func(Value)) {
	for _, v := range [...]Value{s.modules, s.path, s.sys, s.main, s.hook, s.asMain, s.builtin, s.native} {
		visit(v)
	}
}

// initModules prepares sys.modules and the table of builtin modules.
func (t *Thread) initModules() bool {
	s := &t.R.mods
	s.specs = make(map[string]*ModuleSpec, 2*len(t.R.cfg.Modules))
	for _, m := range t.R.cfg.Modules {
		s.specs[m.Name] = m
		for _, a := range m.Aliases {
			s.specs[a] = m
		}
	}
	if s.modules = t.NewDict(8); s.modules == NoValue {
		return false
	}
	if s.native = t.NewDict(8); s.native == NoValue {
		return false
	}
	s.path = t.NewList(0)
	if s.path == NoValue {
		return false
	}
	for _, p := range t.R.cfg.Path {
		v := t.NewStr(p)
		if v == NoValue || !t.ListAppend(s.path, v) {
			return false
		}
	}
	return true
}

// Modules returns sys.modules.
func (r *Runtime) Modules() Value { return r.mods.modules }

// SysPath returns the list sys.path.
func (r *Runtime) SysPath() Value { return r.mods.path }

// ModuleNames returns the names of the builtin modules.
func (r *Runtime) ModuleNames() []string {
	names := make([]string, 0, len(r.mods.specs))
	for n := range r.mods.specs {
		names = append(names, n)
	}
	return names
}

// SetImportHook replaces the function of sys.setimphook and returns the old one, or None.
func (r *Runtime) SetImportHook(fn Value) (old Value) {
	old = r.mods.hook
	if old == NoValue {
		old = None
	}
	if fn == None {
		fn = NoValue
	}
	r.mods.hook = fn
	return old
}

// Import imports a module by absolute dotted name and returns the leaf module.
func (t *Thread) Import(name string) Value {
	n := t.Intern(name)
	if n == NoValue {
		return n
	}
	return t.importAbsolute(n)
}

// importMain imports a module that gets the name __main__, unless it is a package: for
// -m, and for __import__ with False as the list of names.
func (t *Thread) importMain(name Value) Value {
	t.R.mods.asMain = name
	m := t.importAbsolute(name)
	t.R.mods.asMain = NoValue
	return m
}

// importAbsolute returns the leaf module of an interned dotted name.
func (t *Thread) importAbsolute(name Value) Value {
	if !t.enter() {
		return NoValue
	}
	defer t.leave()
	m, ok := t.DictGet(t.R.mods.modules, name)
	if m != NoValue || !ok {
		if m == None {
			return t.moduleNotFound(name)
		}
		return m
	}
	parent := NoValue
	dot := strings.LastIndexByte(name.Str(), '.')
	tail := name
	if dot >= 0 {
		if t.Depth+strings.Count(name.Str(), ".") > t.R.cfg.RecursionLimit {
			t.raiseRecursion() // at once: every level makes a string
			return NoValue
		}
		if parent = t.Import(name.GoString()[:dot]); parent == NoValue {
			return NoValue
		}
		// Importing the parent may have imported the child.
		if m, ok = t.DictGet(t.R.mods.modules, name); m != NoValue || !ok {
			return m
		}
		if tail = t.Intern(name.GoString()[dot+1:]); tail == NoValue {
			return tail
		}
	}
	m = t.findModule(name, tail, parent)
	if m == NoValue {
		return m
	}
	// The module may have replaced itself in sys.modules.
	if r, ok := t.DictGet(t.R.mods.modules, name); r != NoValue && ok {
		m = r
	}
	if parent != NoValue && parent.Kind() == KindModule {
		if d := parent.ModuleDict(); !t.strictBind(d, tail, m, true, true) || !t.DictSet(d, tail, m) {
			return NoValue
		}
	}
	return m
}

func (t *Thread) moduleNotFound(name Value) Value {
	t.Errorf(ExcModuleNotFoundError, "no module named '%s'", name.Str())
	if e := t.exc; e != NoValue {
		t.exc = NoValue
		if t.SetAttr(e, t.R.Sym(SymNameAttr), name) {
			t.exc = e
		}
	}
	return NoValue
}

// alwaysBuiltin reports whether a builtin module of this name cannot be hidden by a file.
func alwaysBuiltin(name string) bool {
	switch name {
	case "sys", "builtins", "gc", "micropython", "pycopy", "errno", "math", "cmath", "itertools", "time":
		return true
	}
	return name[0] == '_' || name[0] == 'u' && len(name) > 3
}

// findModule asks the finders for a module that is not in sys.modules.
func (t *Thread) findModule(name, tail, parent Value) Value {
	full := name.GoString()
	if full == "" {
		return t.Errorf(ExcValueError, "Empty module name")
	}
	if parent == NoValue {
		if t.R.mods.specs[full] != nil && alwaysBuiltin(full) {
			return t.loadBuiltin(full)
		}
		return t.findTop(name, full)
	}
	if t.R.mods.specs[full] != nil {
		return t.loadBuiltin(full)
	}
	if m, found := t.loadFrozen(name, full); found {
		return m
	}
	dir, ok := t.FindAttr(parent, t.R.Sym(SymPath))
	if !ok {
		return t.moduleNotFound(name)
	}
	if dir == NoValue {
		return dir
	}
	if t.R.layout(dir) == KindList { // set by code written for CPython
		for i := 0; i < len(dir.List()); i++ {
			if m, found := t.loadFromDir(name, tail, dir.List()[i], true); found {
				return m
			}
		}
		return t.moduleNotFound(name)
	}
	if m, found := t.loadFromDir(name, tail, dir, true); found {
		return m
	}
	return t.moduleNotFound(name)
}

// findTop finds a top-level module.
func (t *Thread) findTop(name Value, full string) Value {
	if t.R.mods.hook != NoValue {
		if m, found := t.callHook(name, "*"+full); found {
			return m
		}
	}
	dirs := t.sysPath()
	if dirs == NoValue {
		return dirs
	}
	native := t.R.mods.specs[full] != nil
	first := 0
	if len(dirs.List()) > 0 && (native || t.isFrozen(full)) {
		// A mere directory of the name does not hide what is built in.
		first = 1
		if m, found := t.loadFromDir(name, name, dirs.List()[0], false); found {
			return m
		}
	}
	if native {
		return t.loadBuiltin(full)
	}
	if m, found := t.loadFrozen(name, full); found {
		return m
	}
	if plain := plainName(full); plain != "" {
		m := t.Import(plain)
		if m != NoValue && !t.DictSet(t.R.mods.modules, name, m) {
			return NoValue
		}
		return m
	}
	for i := first; i < len(dirs.List()); i++ {
		if m, found := t.loadFromDir(name, name, dirs.List()[i], true); found {
			return m
		}
	}
	return t.moduleNotFound(name)
}

// plainName returns the usual name of a module of Pycopy's that is an embedded Python source here.
func plainName(name string) string {
	switch name {
	case "ucollections", "ujson", "urandom":
		return name[1:]
	}
	return ""
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

// loadBuiltin enters the module of a ModuleSpec in sys.modules, under its own name and the one that was asked for.
func (t *Thread) loadBuiltin(name string) Value {
	spec := t.R.mods.specs[name]
	m := t.builtinModule(spec)
	if m == NoValue {
		return m
	}
	for _, s := range [...]string{name, spec.Name} {
		n := t.Intern(s)
		if n == NoValue {
			return n
		}
		if old, ok := t.DictGet(t.R.mods.modules, n); !ok || (old == NoValue || s == name) && !t.DictSet(t.R.mods.modules, n, m) {
			return NoValue
		}
	}
	return m
}

// builtinModule returns the module of a ModuleSpec, whatever sys.modules has under its name.
func (t *Thread) builtinModule(spec *ModuleSpec) Value {
	if spec == nil {
		return t.Errorf(ExcImportError, "this runtime has no such builtin module")
	}
	name := t.Intern(spec.Name)
	if name == NoValue {
		return name
	}
	m, ok := t.DictGet(t.R.mods.native, name)
	if m != NoValue || !ok {
		return m
	}
	return t.makeBuiltin(spec, name)
}

func (t *Thread) makeBuiltin(spec *ModuleSpec, name Value) Value {
	m := t.NewModule(spec.Name)
	if m == NoValue {
		return m
	}
	if spec.Name == "sys" {
		t.R.mods.sys = m
	}
	if spec.Doc != "" && !t.ModuleSet(m, "__doc__", t.NewStr(spec.Doc)) {
		return NoValue
	}
	for i := range spec.Funcs {
		b := &spec.Funcs[i]
		f := t.NewBuiltin(b)
		if f == NoValue || !t.ModuleSet(m, b.Name, f) {
			return NoValue
		}
	}
	if !t.DictSet(t.R.mods.native, name, m) || spec.Init != nil && !spec.Init(t, m) {
		t.DictDel(t.R.mods.native, name)
		return NoValue
	}
	return m
}

// loadFrozen loads an embedded Python source.
func (t *Thread) loadFrozen(name Value, full string) (m Value, found bool) {
	if t.R.cfg.Frozen == nil {
		return NoValue, false
	}
	src, isPackage, ok := t.R.cfg.Frozen(full)
	if !ok {
		return NoValue, false
	}
	file, pkg := "*"+strings.ReplaceAll(full, ".", "/")+".py", ""
	if isPackage {
		pkg = "*" + strings.ReplaceAll(full, ".", "/")
		file = pkg + "/__init__.py"
	}
	code := t.compileSource(src, file, "exec", false)
	return t.loadCode(name, code, file, pkg, nsFree), true
}

// isFrozen reports whether a Python source of this name is embedded.
func (t *Thread) isFrozen(full string) bool {
	if t.R.cfg.Frozen == nil {
		return false
	}
	_, _, ok := t.R.cfg.Frozen(full)
	return ok
}

// loadFromDir looks for the module tail in a directory: a package, a source
// file, or a compiled one. namespace: a directory without __init__ counts as a package.
func (t *Thread) loadFromDir(name, tail, dir Value, namespace bool) (m Value, found bool) {
	if !t.R.IsStr(dir) {
		return NoValue, false
	}
	files := t.R.cfg.FS
	base := path.Join(dir.Str(), tail.Str())
	if strings.IndexByte(base, 0) >= 0 {
		return NoValue, false
	}
	if info, err := files.Stat(base); err == nil && info.IsDir() {
		if t.R.mods.hook != NoValue {
			if m, found := t.callHook(name, base+"/__init__"); found {
				return m, true
			}
		}
		if src, err := files.ReadFile(base + "/__init__.py"); err == nil {
			return t.loadSource(name, src, base+"/__init__.py", base), true
		} else if !errors.Is(err, fs.ErrNotExist) {
			return t.OSError(err, base+"/__init__.py"), true
		}
		if code, ok := t.readCompiled(base + "/__init__.mpy"); ok {
			return t.loadCode(name, code, base+"/__init__.mpy", base, nsLoading), true
		}
		// A directory without __init__ is a namespace package, unless a file of the
		// name lies beside it.
		if m, found := t.loadFile(name, base); found || !namespace {
			return m, found
		}
		m := t.newImported(name, "", base)
		return m, true
	}
	return t.loadFile(name, base)
}

// loadFile loads base.py or base.mpy.
func (t *Thread) loadFile(name Value, base string) (m Value, found bool) {
	if t.R.mods.hook != NoValue {
		if m, found := t.callHook(name, base); found {
			return m, true
		}
	}
	src, err := t.R.cfg.FS.ReadFile(base + ".py")
	if err == nil {
		return t.loadSource(name, src, base+".py", ""), true
	}
	if !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrInvalid) {
		if info, serr := t.R.cfg.FS.Stat(base + ".py"); serr == nil && !info.IsDir() {
			return t.OSError(err, base+".py"), true
		}
	}
	if code, ok := t.readCompiled(base + ".mpy"); ok {
		return t.loadCode(name, code, base+".mpy", "", nsLoading), true
	}
	return NoValue, false
}

// readCompiled reads a .mpy file; ok == false: there is none. code is NoValue when reading failed.
func (t *Thread) readCompiled(file string) (code Value, ok bool) {
	if t.R.cfg.ReadMPY == nil {
		return NoValue, false
	}
	data, err := t.R.cfg.FS.ReadFile(file)
	if err != nil {
		return NoValue, false
	}
	return t.codeFromMPY(data), true
}

// codeFromMPY makes the code object of a .mpy file; it raises ValueError when the file cannot be used.
func (t *Thread) codeFromMPY(data []byte) Value {
	if t.R.cfg.ReadMPY == nil {
		return t.Errorf(ExcValueError, "incompatible .mpy file")
	}
	c, err := t.R.cfg.ReadMPY(data)
	if err == nil {
		return t.NewCode(c)
	}
	var f FileError
	if !errors.As(err, &f) {
		return t.Errorf(ExcValueError, "%s", err.Error())
	}
	t.Errorf(ExcValueError, "%s", f.Summary())
	if f.Summary() == f.Error() {
		return NoValue
	}
	e := t.exc
	t.exc = NoValue
	note := t.NewStr(f.Detail())
	if note == NoValue {
		return NoValue
	}
	sp := t.SP
	args := t.Alloca(2)
	if args != nil {
		args[0], args[1] = e, note
		if excAddNote(t, args) != NoValue {
			t.exc = e
		}
		t.Release(sp)
	}
	return NoValue
}

// callHook asks the function of sys.setimphook for a module.
func (t *Thread) callHook(name Value, base string) (m Value, found bool) {
	s := t.NewStr(base)
	if s == NoValue {
		return NoValue, true
	}
	shown := name
	if name == t.R.mods.asMain {
		shown = t.Intern("__main__")
	}
	m = t.Call2(t.R.mods.hook, shown, s)
	if m == None {
		return NoValue, false
	}
	if m != NoValue && !t.DictSet(t.R.mods.modules, name, m) {
		return NoValue, true
	}
	return m, true
}

// newImported makes a module for an import and enters it in sys.modules. pkg is the
// __path__ of a package.
func (t *Thread) newImported(name Value, file, pkg string) Value {
	s := &t.R.mods
	asMain := name == s.asMain
	if asMain {
		s.asMain = NoValue // not for what the module imports
	}
	m := NoValue
	if asMain && pkg == "" {
		m = t.newMain(name)
	} else {
		m = t.NewModule(name.GoString())
	}
	if m == NoValue || file != "" && !t.ModuleSet(m, "__file__", t.NewStr(file)) ||
		pkg != "" && !t.ModuleSet(m, "__path__", t.NewStr(pkg)) || !t.DictSet(t.R.mods.modules, name, m) {
		return NoValue
	}
	return m
}

// newMain makes a main module that keeps its real name as <module>.
func (t *Thread) newMain(name Value) Value {
	s := &t.R.mods
	first := s.main == NoValue
	m := NoValue
	if first {
		m = t.MainModule()
	} else {
		m = t.NewModule("__main__")
	}
	if m == NoValue || !t.DictSet(m.ModuleDict(), t.R.Sym(SymModuleScope), name) ||
		!first && !t.DictSet(s.modules, t.Intern("__main__"), m) {
		return NoValue
	}
	return m
}

// loadSource compiles and runs a module.
func (t *Thread) loadSource(name Value, src []byte, file, pkg string) Value {
	code := t.CompileSource(src, file, "exec")
	if code == NoValue {
		return code
	}
	return t.loadCode(name, code, file, pkg, nsLoading)
}

// loadCode runs the code of a module. state is what its namespace is while the code runs (nsLoading), or for good (nsFree).
func (t *Thread) loadCode(name, code Value, file, pkg string, state uint32) Value {
	if code == NoValue {
		return code
	}
	m := t.newImported(name, file, pkg)
	if m == NoValue {
		return m
	}
	d := m.ModuleDict()
	setNamespace(d, state, true)
	v := t.runCode(code, d, d)
	setNamespace(d, nsLoading, false)
	if v == NoValue {
		return NoValue
	}
	return m
}

// CompileSource compiles text to a code object; mode is "exec", "eval" or
// "single". Errors become SyntaxErrors.
func (t *Thread) CompileSource(src []byte, file, mode string) Value {
	return t.compileSource(src, file, mode, t.R.strict.on)
}

func (t *Thread) compileSource(src []byte, file, mode string, strict bool) Value {
	if t.R.cfg.Compile == nil {
		return t.Errorf(ExcNotImplementedError, "no compiler")
	}
	code, err, ok := t.runCompiler(src, file, mode, strict)
	if !ok {
		return NoValue
	}
	if err != nil {
		return t.raiseSyntax(err)
	}
	return t.newCode(code)
}

// runCompiler runs the compiler, detached when the source is long. ok is false when that is interrupted.
func (t *Thread) runCompiler(src []byte, file, mode string, strict bool) (code any, err error, ok bool) {
	compile, opt := t.R.cfg.Compile, t.R.cfg.OptLevel
	const long = 100 << 10
	if len(src) < long {
		code, err = compile(src, file, mode, opt, strict)
		return code, err, true
	}
	src, file = bytes.Clone(src), strings.Clone(file)
	var res any
	var fail error
	if !t.Detached(func(func() bool) { res, fail = compile(src, file, mode, opt, strict) }) {
		return nil, nil, false
	}
	return res, fail, true
}

// raiseSyntax raises the error of a Compiler.
func (t *Thread) raiseSyntax(err error) Value {
	var info SyntaxErrorInfo
	if !errors.As(err, &info) {
		return t.Errorf(ExcSyntaxError, "%s", err.Error())
	}
	typ, msg, file, line, col, endLine, endCol, text := info.SyntaxInfo()
	exc := ExcSyntaxError
	for e := range NumExcs {
		if excSpecs[e].name == typ {
			exc = e
		}
	}
	if exc != ExcSyntaxError && exc != ExcIndentationError && exc != ExcTabError {
		t.Errorf(exc, "%s", msg)
		name := "<module>"
		if in, ok := info.(interface{ SyntaxFunc() string }); ok && in.SyntaxFunc() != "" {
			name = in.SyntaxFunc()
		}
		t.addPlace(t.exc, file, line, name)
		return NoValue
	}
	where := t.NewTuple(6)
	if where == NoValue {
		return where
	}
	w := where.Tuple()
	lineText := None
	if text != "" {
		if lineText = t.NewStr(text); lineText == NoValue {
			return NoValue
		}
	}
	fileStr := t.NewStr(file)
	if fileStr == NoValue {
		return NoValue
	}
	w[0], w[1], w[2], w[3], w[4], w[5] = fileStr, MakeSmall(line), MakeSmall(col), lineText, MakeSmall(endLine), MakeSmall(endCol)
	m := t.NewStr(msg)
	if m == NoValue {
		return m
	}
	e := t.Call2(t.R.ExcClass(exc), m, where)
	if e == NoValue {
		return e
	}
	return t.SetExc(e)
}

// ---- the import statement

// ImportName serves IMPORT_NAME and __import__: level > 0 is a relative
// import from the package that globals belong to. Without a fromlist the result is the
// top package.
func (t *Thread) ImportName(name, globals, fromlist Value, level int) Value {
	abs := name
	if level > 0 {
		if abs = t.resolveRelative(name, globals, level); abs == NoValue {
			return abs
		}
	} else if name.Str() == "" {
		return t.Errorf(ExcValueError, "Empty module name")
	}
	if abs = t.InternStr(abs); abs == NoValue {
		return abs
	}
	if fromlist == False {
		return t.importMain(abs)
	}
	m := t.importAbsolute(abs)
	if m == NoValue {
		return m
	}
	if fromlist != NoValue && fromlist != None && fromlist != False {
		if n, ok := t.Truth(fromlist); !ok {
			return NoValue
		} else if n {
			return t.importSubmodules(m, abs, fromlist)
		}
	}
	if level == 0 {
		if dot := strings.IndexByte(abs.Str(), '.'); dot >= 0 {
			return t.Import(abs.GoString()[:dot])
		}
	}
	return m
}

// importSubmodules imports the names of a fromlist that are submodules of the package m.
func (t *Thread) importSubmodules(m, name, fromlist Value) Value {
	if m.Kind() != KindModule || t.R.DictGetStr(m.ModuleDict(), t.R.Sym(SymPath)) == NoValue {
		return m
	}
	items := t.TupleOf(fromlist)
	if items == NoValue {
		return items
	}
	for _, x := range items.Tuple() {
		if !t.R.IsStr(x) || x.Str() == "*" {
			continue
		}
		if x = t.InternStr(x); x == NoValue {
			return x
		}
		if t.R.DictGetStr(m.ModuleDict(), x) != NoValue {
			continue
		}
		full := name.GoString() + "." + x.GoString()
		if t.Import(full) == NoValue && !t.isMissing(full) {
			return NoValue
		}
	}
	return m
}

// isMissing drops a pending exception that says that there is no module of this name.
func (t *Thread) isMissing(name string) bool {
	if !t.ExcMatches(ExcModuleNotFoundError) {
		return false
	}
	e := t.TakeExc()
	n, ok := t.FindAttr(e, t.R.Sym(SymNameAttr))
	if ok && n != NoValue && t.R.IsStr(n) && n.Str() == name {
		return true
	}
	t.TakeExc()
	t.SetExc(e)
	return false
}

// resolveRelative returns the absolute name of a relative import.
func (t *Thread) resolveRelative(name, globals Value, level int) Value {
	noRelative := func() Value { return t.Errorf(ExcImportError, "can't perform relative import") }
	if globals == NoValue {
		return noRelative()
	}
	// The main module of -m keeps its real name beside __name__.
	cur := t.R.DictGetStr(globals, t.R.Sym(SymModuleScope))
	if cur == NoValue {
		cur = t.R.DictGetStr(globals, t.R.Sym(SymName))
	}
	if cur == NoValue || !t.R.IsStr(cur) {
		return noRelative()
	}
	pkg := cur.GoString()
	if t.R.DictGetStr(globals, t.R.Sym(SymPath)) == NoValue {
		level++
	}
	for ; level > 1; level-- {
		dot := strings.LastIndexByte(pkg, '.')
		if dot < 0 {
			return noRelative()
		}
		pkg = pkg[:dot]
	}
	if name.Str() != "" {
		pkg += "." + name.GoString()
	}
	return t.Intern(pkg)
}

// ImportFrom serves IMPORT_FROM: an attribute of a module, or a submodule
// that a circular import has entered in sys.modules already.
func (t *Thread) ImportFrom(m, name Value) Value {
	v, ok := t.FindAttr(m, name)
	if ok {
		return v
	}
	if n, ok := t.FindAttr(m, t.R.Sym(SymName)); ok && n != NoValue && t.R.IsStr(n) {
		full := t.Intern(n.GoString() + "." + name.GoString())
		if full == NoValue {
			return full
		}
		if v, _ := t.DictGet(t.R.mods.modules, full); v != NoValue {
			return v
		}
	}
	t.TakeExc()
	return t.Errorf(ExcImportError, "can't import name %s", name.Str())
}

// ImportStar serves `from m import *`: the names of __all__, or all that do
// not begin with an underscore, are stored in the namespace ns.
func (t *Thread) ImportStar(m, ns Value) bool {
	all, ok := t.FindAttr(m, t.R.Sym(SymAll))
	if ok {
		if all == NoValue {
			return false
		}
		n, ok := t.Len(all)
		if !ok {
			return false
		}
		for i := range n {
			x := t.GetItem(all, MakeSmall(i))
			if x == NoValue || !t.importStarName(m, ns, x, true) {
				return false
			}
		}
		return true
	}
	d, ok := t.FindAttr(m, t.R.Sym(SymDict))
	if !ok || d == NoValue {
		return d == NoValue && t.exc == NoValue
	}
	names := t.ListOf(d)
	if names == NoValue {
		return false
	}
	for _, x := range names.List() {
		if t.R.IsStr(x) && !strings.HasPrefix(x.Str(), "_") && !t.importStarName(m, ns, x, false) {
			return false
		}
	}
	return true
}

func (t *Thread) importStarName(m, ns, name Value, listed bool) bool {
	if !t.R.IsStr(name) {
		t.Errorf(ExcTypeError, "Item in __all__ must be str, not %s", t.TypeName(name))
		return false
	}
	if name = t.InternStr(name); name == NoValue {
		return false
	}
	v, ok := t.FindAttr(m, name)
	if !ok {
		if listed && m.Kind() == KindModule && t.R.DictGetStr(m.ModuleDict(), t.R.Sym(SymPath)) != NoValue {
			full := t.R.DictGetStr(m.ModuleDict(), t.R.Sym(SymName))
			v = t.Import(full.GoString() + "." + name.GoString())
		} else {
			t.noAttr(m, name)
		}
	}
	if v == NoValue {
		return false
	}
	if t.R.strict.on {
		_, ok = t.StoreVariable(ns, name, v, true)
		return ok
	}
	return t.SetItem(ns, name, v)
}
