package rt

import (
	"bytes"
	"errors"
	"strings"
)

// Loading what a finder has found: modules are made, entered in sys.modules, and their code runs.

// loadFound loads a module that our finder has found.
func (t *Thread) loadFound(name Value, f *foundModule) Value {
	m := NoValue
	switch f.kind {
	case foundLoaded:
		return f.module
	case foundBuiltin:
		return t.loadBuiltin(name.GoString())
	case foundLibrary:
		return t.loadLibrary(name, f, t.R.mods.modules)
	case foundSource:
		code := t.CompileSource(f.data, f.file, "exec")
		m = t.loadCode(name, code, f)
	case foundCompiled:
		m = t.loadCode(name, t.CodeFromMPY(f.data), f)
	case foundNamespace:
		m = t.newImported(name, f)
	}
	return m
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
	if !t.addFuncs(m, spec.Funcs) || spec.Make != nil && !t.addFuncs(m, spec.Make()) {
		return NoValue
	}
	if !t.DictSet(t.R.mods.native, name, m) || spec.Init != nil && !spec.Init(t, m) {
		t.DictDel(t.R.mods.native, name)
		return NoValue
	}
	return m
}

// addFuncs sets functions in a module.
func (t *Thread) addFuncs(m Value, funcs []Builtin) bool {
	for i := range funcs {
		f := t.NewBuiltin(&funcs[i])
		if f == NoValue || !t.ModuleSet(m, funcs[i].Name, f) {
			return false
		}
	}
	return true
}

// loadLibrary runs an embedded source as the module of a name, which is entered in a table of modules.
func (t *Thread) loadLibrary(name Value, f *foundModule, table Value) Value {
	code := t.compileSource(f.data, f.file, "exec", false)
	if code == NoValue {
		return code
	}
	if table != t.R.mods.modules {
		return t.execModule(t.newModuleIn(table, name, f), code, nsFree)
	}
	return t.execModule(t.newImported(name, f), code, nsFree)
}

// loadCode runs the code of a module.
func (t *Thread) loadCode(name, code Value, f *foundModule) Value {
	if code == NoValue {
		return code
	}
	return t.execModule(t.newImported(name, f), code, nsLoading)
}

// execModule runs code as that of the module m. state is what its namespace is while the code runs (nsLoading), or for good (nsFree).
func (t *Thread) execModule(m, code Value, state uint32) Value {
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

// CodeFromMPY makes the code object of a .mpy file; it raises ValueError when the file cannot be used.
func (t *Thread) CodeFromMPY(data []byte) Value {
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

// newImported makes the module for an import and enters it in sys.modules.
func (t *Thread) newImported(name Value, f *foundModule) Value {
	s := &t.R.mods
	asMain := name == s.asMain
	if asMain {
		s.asMain = NoValue // not for what the module imports
	}
	if !asMain || f.dirs != nil {
		return t.newModuleIn(s.modules, name, f)
	}
	m := t.newMain(name)
	if m == NoValue || !t.describe(m, name, f) || !t.DictSet(s.modules, name, m) {
		return NoValue
	}
	return m
}

// newModuleIn makes a module and enters it in a table of modules.
func (t *Thread) newModuleIn(table, name Value, f *foundModule) Value {
	m := t.NewModule(name.GoString())
	if m == NoValue || !t.describe(m, name, f) || !t.DictSet(table, name, m) {
		return NoValue
	}
	if hider, ok := t.DictGet(t.R.mods.hiding, name); hider != NoValue && f.kind != foundLibrary || !ok {
		if !ok || !t.DictSet(t.R.mods.hiding, name, m) {
			return NoValue
		}
	}
	return m
}

// describe sets the attributes of a module that tell where it comes from.
func (t *Thread) describe(m, name Value, f *foundModule) bool {
	pkg := name.GoString()
	if f.dirs == nil {
		pkg = pkg[:max(0, strings.LastIndexByte(pkg, '.'))]
	}
	p := t.Intern(pkg)
	return p != NoValue && t.DictSet(m.ModuleDict(), t.R.Sym(SymPackage), p) &&
		(f.file == "" || t.ModuleSet(m, "__file__", t.NewStr(f.file))) &&
		(f.dirs == nil || t.ModuleSet(m, "__path__", t.packagePath(f.dirs)))
}

// packagePath returns __path__ of a package: a string, as in Pycopy, unless it is a namespace package of several directories.
func (t *Thread) packagePath(dirs []string) Value {
	if len(dirs) == 1 {
		return t.NewStr(dirs[0])
	}
	list := t.NewList(0)
	if list == NoValue {
		return list
	}
	for _, d := range dirs {
		if v := t.NewStr(d); v == NoValue || !t.ListAppend(list, v) {
			return NoValue
		}
	}
	return list
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

// CompileSource compiles text to a code object; mode is "exec", "eval" or
// "single". Errors of the text become SyntaxErrors.
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

// RaiseCompileError raises the exception that an error of a Compiler stands for.
func (t *Thread) RaiseCompileError(err error) Value { return t.raiseSyntax(err) }

// raiseSyntax raises the error of a Compiler: without a SyntaxErrorInfo it is not of the text, but of a listing that could not be written. One that
// names its function is of what only MicroPython has: it has a message without a place, which the traceback tells.
func (t *Thread) raiseSyntax(err error) Value {
	var info SyntaxErrorInfo
	if !errors.As(err, &info) {
		return t.OSError(err, "")
	}
	typ, msg, file, line, col, endLine, endCol, text := info.SyntaxInfo()
	exc := ExcSyntaxError
	for e := range NumExcs {
		if excSpecs[e].name == typ {
			exc = e
		}
	}
	name := ""
	if in, ok := info.(interface{ SyntaxFunc() string }); ok {
		name = in.SyntaxFunc()
	}
	if name != "" || exc != ExcSyntaxError && exc != ExcIndentationError && exc != ExcTabError {
		t.Errorf(exc, "%s", msg)
		if name == "" {
			name = "<module>"
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
