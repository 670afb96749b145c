package rt

// builtinBuildClass is __build_class__(func, name, *bases, metaclass=None, **kw):
// it runs the class body and calls the metaclass.
func builtinBuildClass(t *Thread, a []Value) Value {
	r := t.R
	fn, name, orig, meta, kw := a[0], a[1], a[2], a[3], a[4]
	if fn.Kind() != KindFunction {
		return t.Errorf(ExcTypeError, "__build_class__: func must be a function")
	}
	if !r.IsStr(name) {
		return t.Errorf(ExcTypeError, "__build_class__: name is not a string")
	}
	bases := t.resolveBases(orig)
	if bases == NoValue {
		return NoValue
	}
	if meta == NoValue {
		meta = r.classOf[KindType]
		if b := bases.Tuple(); len(b) > 0 {
			meta = r.typeOf(b[0])
		}
	}
	if r.IsClass(meta) {
		if meta = t.metaOf(meta, bases); meta == NoValue {
			return NoValue
		}
	}
	plain := meta == r.classOf[KindType]
	ns := NoValue
	if plain {
		ns = t.NewDict(8)
	} else {
		ns = t.prepareNamespace(meta, name, bases, kw)
	}
	if ns == NoValue {
		return NoValue
	}
	cell := t.runBody(fn, ns)
	if cell == NoValue {
		return NoValue
	}
	if bases != orig {
		n := t.Intern("__orig_bases__")
		if n == NoValue || !t.SetItem(ns, n, orig) {
			return NoValue
		}
	}
	if cell.Kind() != KindCell {
		cell = NoValue
	}
	if plain && kw == NoValue {
		if bases = t.orObject(bases); bases == NoValue {
			return NoValue
		}
		return t.buildType(meta, name, bases, ns, cell, nil)
	}
	if cell != NoValue && !t.SetItem(ns, r.syms[SymClasscell], cell) {
		return NoValue
	}
	cls := t.callKw(meta, kw, name, bases, ns)
	if cls == NoValue || cell == NoValue || !r.IsClass(cls) {
		return cls
	}
	return t.checkClassCell(cell, cls, name)
}

// checkClassCell returns cls when that is what type.__new__() has put into the cell of __class__, which the class's body made and the
// metaclass got as __classcell__.
func (t *Thread) checkClassCell(cell, cls, name Value) Value {
	got := CellGet(cell)
	if got == cls {
		return cls
	}
	rep := t.Repr(cls)
	if rep == NoValue {
		return NoValue
	}
	what := rep.GoString()
	if got == NoValue {
		return t.Errorf(ExcRuntimeError, "__class__ not set defining '%s' as %s. Was __classcell__ propagated to type.__new__?", name.Str(), what)
	}
	if rep = t.Repr(got); rep == NoValue {
		return NoValue
	}
	return t.Errorf(ExcTypeError, "__class__ set to %s defining '%s' as %s", rep.GoString(), name.Str(), what)
}

// prepareNamespace calls meta.__prepare__(name, bases, **kw).
func (t *Thread) prepareNamespace(meta, name, bases, kw Value) Value {
	prep, ok := t.FindAttr(meta, t.R.syms[SymPrepare])
	if !ok {
		return t.NewDict(8)
	}
	if prep == NoValue {
		return NoValue
	}
	ns := t.callKw(prep, kw, name, bases)
	if ns != NoValue && !t.R.isDict(ns) && t.R.lookupClass(t.R.typeOf(ns), t.R.syms[SymGetitem]) == nil {
		return t.Errorf(ExcTypeError, "%s.__prepare__() must return a mapping, not %s", t.metaName(meta), t.TypeName(ns))
	}
	return ns
}

func (t *Thread) metaName(meta Value) string {
	if t.R.IsClass(meta) {
		return ClassName(meta)
	}
	return "<metaclass>"
}

// resolveBases replaces bases that are not classes by what their
// __mro_entries__ return; the same tuple when there are none.
func (t *Thread) resolveBases(bases Value) Value {
	r := t.R
	changed := false
	for _, b := range bases.Tuple() {
		changed = changed || !r.IsClass(b)
	}
	if !changed {
		return bases
	}
	name := r.syms[SymMroEntries]
	out := t.NewList(0)
	changed = false
	for i := range bases.Tuple() {
		b := bases.Tuple()[i]
		if out == NoValue {
			return NoValue
		}
		if r.IsClass(b) {
			if !t.ListAppend(out, b) {
				return NoValue
			}
			continue
		}
		fn, ok := t.FindAttr(b, name)
		if !ok {
			if !t.ListAppend(out, b) {
				return NoValue
			}
			continue
		}
		if fn == NoValue {
			return NoValue
		}
		add := t.Call1(fn, bases)
		if add == NoValue {
			return NoValue
		}
		if r.layout(add) != KindTuple {
			return t.Errorf(ExcTypeError, "__mro_entries__ must return a tuple")
		}
		changed = true
		for j := range add.Tuple() {
			if !t.ListAppend(out, add.Tuple()[j]) {
				return NoValue
			}
		}
	}
	if !changed {
		return bases
	}
	return t.TupleOf(out)
}

// callKw calls fn with positional arguments and the keywords of the dict kw (or NoValue).
func (t *Thread) callKw(fn, kw Value, args ...Value) Value {
	nkw := 0
	if kw != NoValue {
		nkw = kw.DictLen()
	}
	sp := t.SP
	w := t.Alloca(len(args) + 2*nkw)
	if w == nil {
		return NoValue
	}
	n := copy(w, args)
	if kw != NoValue {
		pos := 0
		for {
			k, v, ok := kw.DictNext(&pos)
			if !ok {
				break
			}
			w[n], w[n+1] = k, v
			n += 2
		}
	}
	v := t.Call(fn, w, nkw)
	t.SP = sp
	return v
}
