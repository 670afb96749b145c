package rt

import (
	"strings"
	"time"
)

// # Imports
//
// A name is looked for in sys.modules, then by the finders of sys.meta_path: at
// first only our own, which finder.go describes.
//
// A module that fails during its import stays in sys.modules, as in Pycopy, but for those of the library.

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
	own     Value // dict: modules of ours that only the embedded library sees, see ownModule
	hiding  Value // dict: the program's modules that hide modules of ours

	loading  map[string]*Thread // modules whose code is running, and in which thread
	finder   Value              // our own finder, in sys.meta_path
	specs    map[string]*ModuleSpec
	archives archives
	relative [relativeSize]relativeName
}

func (s *modState) visitRoots(visit func(Value)) {
	for _, v := range [...]Value{s.modules, s.path, s.sys, s.main, s.hook, s.asMain, s.builtin, s.native, s.own, s.hiding, s.finder} {
		visit(v)
	}
}

// initModules prepares sys.modules and the table of builtin modules.
func (t *Thread) initModules() bool {
	s := &t.R.mods
	s.specs = make(map[string]*ModuleSpec, 2*len(t.R.cfg.Modules))
	for _, m := range t.R.cfg.Modules {
		if m.Host && !t.R.cfg.Host {
			continue
		}
		s.specs[m.Name] = m
		for _, a := range m.Aliases {
			s.specs[a] = m
		}
	}
	if s.modules = t.NewDict(8); s.modules == NoValue {
		return false
	}
	for _, d := range [...]*Value{&s.native, &s.own, &s.hiding} {
		if *d = t.NewDict(0); *d == NoValue {
			return false
		}
	}
	s.path = t.NewList(0)
	if s.path == NoValue {
		return false
	}
	for _, p := range t.R.cfg.Path {
		v := t.NewHostStr(p)
		if v == NoValue || !t.ListAppend(s.path, v) {
			return false
		}
	}
	return true
}

// Modules returns sys.modules.
func (r *Runtime) Modules() Value { return r.mods.modules }

// Imported reports whether a module is in sys.modules, or has been imported by our library.
func (t *Thread) Imported(name string) bool {
	n := t.Intern(name)
	return n != NoValue && (t.R.DictGetStr(t.R.mods.modules, n) != NoValue || t.R.DictGetStr(t.R.mods.own, n) != NoValue)
}

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
	return t.importAbsolute(n, false)
}

// importMain imports a module that gets the name __main__, unless it is a package: for
// -m, and for __import__ with False as the list of names.
func (t *Thread) importMain(name Value) Value {
	t.R.mods.asMain = name
	m := t.importAbsolute(name, false)
	t.R.mods.asMain = NoValue
	return m
}

// importAbsolute returns the leaf module of an interned dotted name. library: for a module of
// the embedded library.
func (t *Thread) importAbsolute(name Value, library bool) Value {
	if !t.enter() {
		return NoValue
	}
	defer t.leave()
	if library {
		if m, done := t.ownModule(name); done {
			return m
		}
	}
	m, ok := t.loaded(name)
	if m != NoValue || !ok {
		if m == None {
			return t.moduleNotFound(name)
		}
		return m
	}
	parent, tail := NoValue, name
	if dot := strings.LastIndexByte(name.Str(), '.'); dot == 0 {
		return t.moduleNotFound(name)
	} else if dot > 0 {
		if parent, tail = t.importParent(name, dot, library); tail == NoValue {
			return NoValue
		}
		// Importing the parent may have imported the child, or another thread has begun to.
		if m, ok = t.loaded(name); m != NoValue || !ok {
			return m
		}
	}
	key := name.GoString()
	if len(t.R.mods.loading) > 0 { // another thread may have begun meanwhile
		if m, ok = t.loaded(name); m != NoValue || !ok {
			return m
		}
	} else if t.R.mods.loading == nil {
		t.R.mods.loading = map[string]*Thread{}
	}
	if t.R.mods.loading[key] == nil {
		t.R.mods.loading[key] = t
		defer delete(t.R.mods.loading, key)
	}
	m = t.findModule(name, tail, parent, library)
	if m == NoValue {
		t.forgetFailed(name)
		return m
	}
	// The module may have replaced itself in sys.modules.
	if r, ok := t.DictGet(t.R.mods.modules, name); r != NoValue && ok {
		m = r
	}
	if parent != NoValue && !t.bindSubmodule(parent, tail, m) {
		return NoValue
	}
	return m
}

// importParent imports the package that name, with its last dot at dot, is in. It returns that and the rest of the name, NoValue if it fails.
func (t *Thread) importParent(name Value, dot int, library bool) (parent, tail Value) {
	if t.Depth+strings.Count(name.Str(), ".") > t.R.cfg.RecursionLimit {
		t.raiseRecursion() // at once: every level makes a string
		return NoValue, NoValue
	}
	p := t.Intern(name.GoString()[:dot])
	if p == NoValue {
		return NoValue, NoValue
	}
	if parent = t.importAbsolute(p, library); parent == NoValue {
		return NoValue, NoValue
	}
	return parent, t.Intern(name.GoString()[dot+1:])
}

// forgetFailed forgets a module of the library whose import has failed: that is an interrupt or for lack of memory, and half a module would stay
// for good.
func (t *Thread) forgetFailed(name Value) {
	exc := t.TakeExc()
	for _, table := range [...]Value{t.R.mods.modules, t.R.mods.own} {
		if m, _ := t.DictGet(table, name); m != NoValue && t.isOurs(m) && t.R.DictGetStr(m.ModuleDict(), t.R.Sym(SymFile)) != NoValue {
			_, _ = t.DictDel(table, name)
		}
	}
	t.SetExc(exc)
}

// loaded looks in sys.modules. A module that another thread is loading it waits for, unless that thread waits for one of this thread's:
// then what is there of it has to do, as in a circular import.
func (t *Thread) loaded(name Value) (m Value, ok bool) {
	s := &t.R.mods
	if len(s.loading) > 0 {
		for key := name.GoString(); !t.mayUse(key); {
			t.importing = key
			ok := t.Sleep(importWait)
			t.importing = ""
			if !ok {
				return NoValue, false
			}
		}
	}
	return t.DictGet(s.modules, name)
}

// importWait is how long a thread waits between two looks at an import of another.
const importWait = time.Millisecond

// mayUse reports whether no other thread is loading a module, or only one that waits for t.
func (t *Thread) mayUse(key string) bool {
	loading := t.R.mods.loading
	owner := loading[key]
	if owner == nil {
		return true
	}
	for range len(loading) + 1 {
		if owner == t {
			return true
		}
		if owner = loading[owner.importing]; owner == nil {
			break // the last of those who wait is at work, or about to see that it need not wait any more
		}
	}
	return false
}

// bindSubmodule makes a module an attribute of its package. It does not replace what a package of ours has under that name:
// collections.deque stays a class when a library brings a module collections.deque.
func (t *Thread) bindSubmodule(parent, tail, m Value) bool {
	if parent.Kind() != KindModule { // it has put something else in its place
		if !t.SetAttr(parent, tail, m) {
			return t.dropAttributeError()
		}
		return true
	}
	d := parent.ModuleDict()
	if old := t.R.DictGetStr(d, tail); old != NoValue && old.Kind() != KindModule && t.isOurs(parent) {
		return true
	}
	return t.strictBind(d, tail, m, true, true) && t.DictSet(d, tail, m)
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
	library := t.R.isLibrary(globals)
	m := t.importAbsolute(abs, library)
	if m == NoValue {
		return m
	}
	if fromlist != NoValue && fromlist != None && fromlist != False {
		if n, ok := t.Truth(fromlist); !ok {
			return NoValue
		} else if n {
			return t.importSubmodules(m, abs, fromlist, library)
		}
	}
	if level == 0 {
		if dot := strings.IndexByte(abs.Str(), '.'); dot >= 0 {
			top := t.Intern(abs.GoString()[:dot])
			if top == NoValue {
				return top
			}
			return t.importAbsolute(top, library)
		}
	}
	return m
}

// importSubmodules imports the names of a fromlist that are submodules of the package m.
func (t *Thread) importSubmodules(m, name, fromlist Value, library bool) Value {
	if path, ok := t.moduleGet(m, t.R.Sym(SymPath)); !ok {
		return NoValue
	} else if path == NoValue {
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
		if v, found := t.FindAttr(m, x); v != NoValue {
			continue
		} else if found && !t.dropAttributeError() {
			return NoValue
		}
		full := t.Intern(name.GoString() + "." + x.GoString())
		if full == NoValue || t.importAbsolute(full, library) == NoValue && !t.isMissing(full) {
			return NoValue
		}
	}
	return m
}

// moduleGet returns an attribute of what stands in sys.modules, NoValue if it has none; !ok: exception pending. The function __getattr__ of a
// module is not asked.
func (t *Thread) moduleGet(m, name Value) (v Value, ok bool) {
	if m.Kind() == KindModule {
		return t.R.DictGetStr(m.ModuleDict(), name), true
	}
	v, found := t.FindAttr(m, name)
	return v, !found || v != NoValue
}

// dropAttributeError drops a pending AttributeError and reports whether it was one.
func (t *Thread) dropAttributeError() bool {
	if !t.ExcMatches(ExcAttributeError) {
		return false
	}
	t.TakeExc()
	return true
}

// isMissing drops a pending exception that says that there is no module of this name.
func (t *Thread) isMissing(name Value) bool {
	if !t.ExcMatches(ExcModuleNotFoundError) {
		return false
	}
	e := t.TakeExc()
	n, ok := t.FindAttr(e, t.R.Sym(SymNameAttr))
	if ok && n != NoValue && t.R.IsStr(n) && n.Str() == name.Str() {
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
	if v := t.ImportedName(m, name); v != NoValue {
		return v
	}
	v, ok := t.FindAttr(m, name)
	if ok {
		return v
	}
	if n, ok := t.FindAttr(m, t.R.Sym(SymName)); ok && n != NoValue && t.R.IsStr(n) {
		full := t.Intern(n.GoString() + "." + name.GoString())
		if full == NoValue {
			return full
		}
		for _, table := range [...]Value{t.R.mods.modules, t.R.mods.own} {
			if v, _ := t.DictGet(table, full); v != NoValue {
				return v
			}
		}
	}
	t.TakeExc()
	t.Errorf(ExcImportError, "can't import name %s", name.Str())
	if m.Kind() == KindModule && t.ExcMatches(ExcImportError) {
		d := m.ModuleDict()
		e := excPtr(t.exc)
		e.vals[1], e.vals[2] = t.R.DictGetStr(d, t.R.Sym(SymName)), t.R.DictGetStr(d, t.R.Sym(SymFile))
	}
	return NoValue
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
	if !ok {
		t.Errorf(ExcImportError, "from-import-* object has no __dict__ and no __all__")
	}
	if d == NoValue {
		return false
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
		path, ok := t.moduleGet(m, t.R.Sym(SymPath))
		if !ok {
			return false
		}
		if listed && path != NoValue {
			full, ok := t.moduleGet(m, t.R.Sym(SymName))
			if !ok || full == NoValue || !t.R.IsStr(full) {
				return t.noAttr(m, name) != NoValue
			}
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
