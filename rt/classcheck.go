package rt

// IsInstance reports isinstance(v, cls); cls may be a tuple or union.
func (t *Thread) IsInstance(v, cls Value) (is, ok bool) {
	r := t.R
	if r.typeOf(v) == cls {
		return true, true
	}
	if cls.IsObj() && hdrOf(cls).id == KindType {
		return t.plainIsInstance(v, cls)
	}
	switch r.layout(cls) {
	case KindType:
		if is, ok := r.answered(v, cls); ok {
			return is, true
		}
	case KindTuple:
		return t.anyOf(v, cls, t.IsInstance)
	case KindUnion:
		return t.IsInstance(v, aliasPtr(cls).args)
	case KindGenericAlias:
		t.Errorf(ExcTypeError, "isinstance() argument 2 cannot be a parameterized generic")
		return false, false
	}
	return t.checkBy(SymInstanceCheck, cls, v, "isinstance() arg 2 must be a type, a tuple of types, or a union")
}

// anyOf reports whether test holds for v and an item of the tuple classes.
func (t *Thread) anyOf(v, classes Value, test func(v, cls Value) (is, ok bool)) (is, ok bool) {
	if !t.enter() {
		return false, false
	}
	defer t.leave()
	for i := range classes.Tuple() {
		if is, ok := test(v, classes.Tuple()[i]); is || !ok {
			return is, ok
		}
	}
	return false, true
}

// plainIsInstance is type.__instancecheck__.
func (t *Thread) plainIsInstance(v, cls Value) (is, ok bool) {
	r := t.R
	c := r.typeOf(v)
	if r.isSubclass(c, cls) {
		return true, true
	}
	// The object may claim another class: proxies and mocks.
	s := r.shapeOf(v)
	if r.claimsNothing(s, c) {
		s.claims = r.types.epoch
		return false, true
	}
	x, found := t.FindAttr(v, r.syms[SymClass])
	switch {
	case !found:
		return false, true
	case x == NoValue:
		return false, false
	}
	return r.IsClass(x) && r.isSubclass(x, cls), true
}

// issubclass reports issubclass(c, cls).
func (t *Thread) issubclass(c, cls Value) (is, ok bool) {
	r := t.R
	switch r.layout(cls) {
	case KindTuple:
		return t.anyOf(c, cls, t.issubclass)
	case KindUnion:
		return t.issubclass(c, aliasPtr(cls).args)
	case KindGenericAlias:
		t.Errorf(ExcTypeError, "issubclass() argument 2 cannot be a parameterized generic")
		return false, false
	}
	if cls.IsObj() && hdrOf(cls).id == KindType {
		if r.IsClass(c) {
			return r.isSubclass(c, cls), true
		}
		return t.likeSubclass(c, cls, "issubclass() arg 1 must be a class")
	}
	return t.checkBy(SymSubclassCheck, cls, c, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
}

// checkBy asks the metaclass of cls for __instancecheck__ or __subclasscheck__.
func (t *Thread) checkBy(s Sym, cls, v Value, complaint string) (is, ok bool) {
	fn := t.lookupSpecial(cls, s)
	if fn == NoValue {
		if t.exc != NoValue {
			return false, false
		}
		return t.likeClass(s, cls, v, complaint)
	}
	if !t.enter() {
		return false, false
	}
	x := t.Call2(fn, cls, v)
	t.leave()
	if x == NoValue {
		return false, false
	}
	return t.Truth(x)
}

// Objects with a tuple __bases__ pass for classes.

// basesOf returns x.__bases__ if that is a tuple, else NoValue; ok == false: an exception is pending.
func (t *Thread) basesOf(x Value) (bases Value, ok bool) {
	bases, found := t.FindAttr(x, t.R.syms[SymBases])
	switch {
	case found && bases == NoValue:
		return NoValue, false
	case !found || t.R.layout(bases) != KindTuple:
		return NoValue, true
	}
	return bases, true
}

// likeClass is isinstance(v, cls) or, by s, issubclass(v, cls) for an object cls that may pass for a class.
func (t *Thread) likeClass(s Sym, cls, v Value, complaint string) (is, ok bool) {
	bases, ok := t.basesOf(cls)
	if !ok {
		return false, false
	}
	if bases == NoValue {
		t.Errorf(ExcTypeError, "%s", complaint)
		return false, false
	}
	if s == SymSubclassCheck {
		return t.likeSubclass(v, cls, "issubclass() arg 1 must be a class")
	}
	c, found := t.FindAttr(v, t.R.syms[SymClass])
	if !found || c == NoValue {
		return false, !found
	}
	return t.derives(c, cls)
}

// likeSubclass is issubclass(c, cls) where one of them only passes for a class.
func (t *Thread) likeSubclass(c, cls Value, complaint string) (is, ok bool) {
	bases, ok := t.basesOf(c)
	if !ok {
		return false, false
	}
	if bases == NoValue {
		t.Errorf(ExcTypeError, "%s", complaint)
		return false, false
	}
	return t.derives(c, cls)
}

// derives reports whether cls is c or among the bases of c and of their bases.
func (t *Thread) derives(c, cls Value) (is, ok bool) {
	if c == cls {
		return true, true
	}
	bases, ok := t.basesOf(c)
	if !ok || bases == NoValue {
		return false, ok
	}
	return t.anyOf(cls, bases, func(cls, base Value) (is, ok bool) { return t.derives(base, cls) })
}
