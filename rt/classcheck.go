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

// IsSubclass reports issubclass(c, cls).
func (t *Thread) IsSubclass(c, cls Value) (is, ok bool) {
	r := t.R
	switch r.layout(cls) {
	case KindTuple:
		return t.anyOf(c, cls, t.IsSubclass)
	case KindUnion:
		return t.IsSubclass(c, aliasPtr(cls).args)
	case KindGenericAlias:
		t.Errorf(ExcTypeError, "issubclass() argument 2 cannot be a parameterized generic")
		return false, false
	}
	if cls.IsObj() && hdrOf(cls).id == KindType {
		if !r.IsClass(c) {
			t.Errorf(ExcTypeError, "issubclass() arg 1 must be a class")
			return false, false
		}
		return r.isSubclass(c, cls), true
	}
	return t.checkBy(SymSubclassCheck, cls, c, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
}

// checkBy asks the metaclass of cls for __instancecheck__ or __subclasscheck__.
func (t *Thread) checkBy(s Sym, cls, v Value, complaint string) (is, ok bool) {
	fn := t.lookupSpecial(cls, s)
	if fn == NoValue {
		if t.exc == NoValue {
			t.Errorf(ExcTypeError, "%s", complaint)
		}
		return false, false
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
