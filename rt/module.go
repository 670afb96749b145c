package rt

// moduleObj is a module: a namespace. Instances of subclasses of ModuleType are objects in dictionary mode whose dict is that of the module, so that
// modules and such can become each other (m.__class__ = ...).
type moduleObj struct {
	_    header
	dict Value
}

const moduleWords = 2

var moduleSpec = TypeSpec{
	Name: "module", Layout: KindModule, Words: moduleWords,
	Doc: "module(name, doc=None): a fresh module, not entered in sys.modules",
	New: moduleNew, Init: moduleInit, Repr: moduleRepr, GetAttr: moduleGetAttr, SetAttr: moduleSetAttr,
	GetSets: []GetSet{{Name: "__dict__", Get: func(t *Thread, self Value) Value { return t.strictView(self.ModuleDict()) }}},
	Methods: []Builtin{{Name: "__dir__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value {
		if f := t.R.DictGetStr(a[0].ModuleDict(), t.R.Sym(SymDir)); f != NoValue {
			return t.Call0(f)
		}
		return t.ListOf(a[0].ModuleDict())
	}}},
}

var moduleSig = Builtin{Name: "module", Sig: "name, doc="}

func moduleNew(t *Thread, cls Value, args []Value, nkw int) Value {
	d := t.NewDict(4)
	if d == NoValue {
		return d
	}
	m := t.newInstance(cls, int(at[class](cls).words))
	if m != NoValue {
		hdrOf(m).id = t.R.moduleShape(cls)
		at[moduleObj](m).dict = d
	}
	return m
}

// moduleShape returns the shape of modules of class cls.
func (r *Runtime) moduleShape(cls Value) Kind {
	if at[class](cls).flags&clsDict != 0 {
		return r.dictShape(cls)
	}
	return at[class](cls).root
}

func moduleInit(t *Thread, self Value, args []Value, nkw int) bool {
	a := t.bindArgs(&moduleSig, args, nkw)
	if a == nil {
		return false
	}
	if !t.R.IsStr(a[0]) {
		t.Errorf(ExcTypeError, "module name must be str, not %s", t.TypeName(a[0]))
		return false
	}
	doc := a[1]
	if doc == NoValue {
		doc = None
	}
	d := self.ModuleDict()
	return t.DictSet(d, t.R.Sym(SymName), a[0]) && t.DictSet(d, t.R.Sym(SymDoc), doc)
}

// NewModule returns a fresh module object, not entered in sys.modules.
func (t *Thread) NewModule(name string) Value {
	n := t.Intern(name)
	if n == NoValue {
		return n
	}
	d := t.NewDict(8)
	if d == NoValue || !t.DictSet(d, t.R.Sym(SymName), n) {
		return NoValue
	}
	m := t.NewObj(KindModule, moduleWords)
	if m != NoValue {
		at[moduleObj](m).dict = d
	}
	return m
}

// ModuleDict returns the dict of a module.
func (v Value) ModuleDict() Value { return at[moduleObj](v).dict }

func moduleRepr(t *Thread, self Value) Value {
	d := self.ModuleDict()
	name, file := t.R.DictGetStr(d, t.R.Sym(SymName)), t.R.DictGetStr(d, t.R.Sym(SymFile))
	s := "<module '"
	if name != NoValue && t.R.IsStr(name) {
		s += name.Str()
	}
	s += "'"
	if file != NoValue && t.R.IsStr(file) {
		s += " from '" + file.Str() + "'"
	}
	return t.NewStr(s + ">")
}

func moduleGetAttr(t *Thread, self, name Value) Value {
	d := self.ModuleDict()
	if self.Kind() < NumKinds {
		if v := t.R.DictGetStr(d, name); v != NoValue {
			return v
		}
		if name == t.R.Sym(SymDoc) {
			return None // as a variable __doc__ is found in builtins then
		}
	}
	a, ok := t.genericGetAttr(self, name)
	if ok {
		return a
	}
	if f := t.R.DictGetStr(d, t.R.Sym(SymGetattr)); f != NoValue {
		return t.Call1(f, name)
	}
	return NoValue
}

func moduleSetAttr(t *Thread, self, name, v Value) bool {
	if self.Kind() >= NumKinds || name == t.R.Sym(SymClass) || name == t.R.Sym(SymDict) {
		return t.genericSetAttr(self, name, v)
	}
	d := self.ModuleDict()
	if v != NoValue {
		return t.strictBind(d, name, v, v.Kind() == KindModule, hdrOf(d).aux&nsLoading != 0) && t.DictSet(d, name, v)
	}
	if !t.strictDelete(d) {
		return false
	}
	found, ok := t.DictDel(d, name)
	if ok && !found {
		t.errorJoin(ExcAttributeError, "'module' object has no attribute '", name.Str(), "'")
		return false
	}
	return ok
}
