package rt

// What pickle asks about objects of classes in Python, which most of them reduce in the same way.

// ReducesPlainly reports whether instances of cls, a class defined in Python, are reduced as those of object are, to their class and attributes.
func (t *Thread) ReducesPlainly(cls Value) bool {
	r := t.R
	if !r.IsUserClass(cls) {
		return false
	}
	for _, s := range [...]Sym{SymNew, SymReduceEx, SymReduce} {
		if r.classGet(cls, r.syms[s]) != r.classGet(r.classOf[KindObject], r.syms[s]) {
			return false
		}
	}
	for _, s := range [...]Sym{SymGetnewargs, SymGetnewargsEx} {
		if r.classGet(cls, r.syms[s]) != NoValue {
			return false
		}
	}
	return true
}

// ReducesByMethod reports whether instances of cls, a class defined in Python, have a __reduce__ other than object's, and no other __reduce_ex__.
func (t *Thread) ReducesByMethod(cls Value) bool {
	r := t.R
	object := r.classOf[KindObject]
	return r.IsUserClass(cls) && r.classGet(cls, r.syms[SymReduceEx]) == r.classGet(object, r.syms[SymReduceEx]) &&
		r.classGet(cls, r.syms[SymReduce]) != r.classGet(object, r.syms[SymReduce])
}

// IsUserClass reports whether cls is a class defined in Python.
func (r *Runtime) IsUserClass(cls Value) bool {
	return r.IsClass(cls) && at[class](cls).flags&clsUser != 0
}

// GetState returns v.__getstate__().
func (t *Thread) GetState(v Value) Value {
	r := t.R
	if name := r.syms[SymGetstate]; r.classGet(r.typeOf(v), name) != r.classGet(r.classOf[KindObject], name) {
		return t.CallMethod0(v, name)
	}
	return t.getState(v)
}

// GlobalOf returns the names that cls is found by, as pickle looks for it: an attribute of a module that has been imported. They are
// NoValue if it is not found by the simplest way, without an exception.
func (t *Thread) GlobalOf(cls Value) (module, name Value) {
	r := t.R
	if !r.IsUserClass(cls) {
		return NoValue, NoValue
	}
	name = at[class](cls).qualname
	module = r.DictGetStr(at[class](cls).dict, r.syms[SymModule])
	if name == NoValue || name.Kind() != KindStr || module == NoValue || module.Kind() != KindStr || t.FindGlobal(module, name) != cls {
		return NoValue, NoValue
	}
	return module, name
}

// FindGlobal returns the attribute name of an imported module; NoValue without exception: there is none, or it is to be looked for in another way.
func (t *Thread) FindGlobal(module, name Value) Value {
	m, ok := t.DictGet(t.R.Modules(), module)
	if !ok || m == NoValue || m.Kind() != KindModule {
		return NoValue
	}
	if name = t.InternStr(name); name == NoValue {
		return NoValue
	}
	return t.R.DictGetStr(at[moduleObj](m).dict, name)
}
