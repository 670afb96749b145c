package rt

// Services for engines: the match statement and except*.

// IsMatchSequence reports whether a sequence pattern may match v.
func (t *Thread) IsMatchSequence(v Value) bool {
	switch t.R.layout(v) {
	case KindList, KindTuple, KindRange, KindArray, KindMemoryView:
		return true
	case KindStr, KindBytes, KindByteArray, KindDict, KindOrderedDict, KindSet, KindFrozenSet:
		return false
	}
	return t.registeredABC(v, "Sequence")
}

// IsMatchMapping reports whether a mapping pattern may match v.
func (t *Thread) IsMatchMapping(v Value) bool {
	switch t.R.layout(v) {
	case KindDict, KindOrderedDict, KindMappingProxy:
		return true
	}
	return t.registeredABC(v, "Mapping")
}

// registeredABC reports whether v is an instance of a class of collections.abc, as far as that module has been imported.
func (t *Thread) registeredABC(v Value, name string) bool {
	if v.Kind() < NumKinds {
		return false
	}
	cls := NoValue
	if mod := t.dictGetText(t.R.mods.modules, "collections.abc"); mod != NoValue && mod.Kind() == KindModule {
		cls = t.dictGetText(mod.ModuleDict(), name)
	}
	if cls == NoValue {
		t.TakeExc()
		return false
	}
	is, ok := t.IsInstance(v, cls)
	if !ok {
		t.TakeExc()
	}
	return is
}

// dictGetText looks a name up in a dict of names, NoValue if it is absent or (with an
// exception pending) there is no memory.
func (t *Thread) dictGetText(d Value, name string) Value {
	k := t.Intern(name)
	if k == NoValue {
		return NoValue
	}
	return t.R.DictGetStr(d, k)
}

// getAttrText returns attribute name of v.
func (t *Thread) getAttrText(v Value, name string) Value {
	n := t.Intern(name)
	if n == NoValue {
		return n
	}
	return t.GetAttr(v, n)
}

// MatchKeys returns a tuple of the values that mapping v has for the keys, or None when one is missing.
func (t *Thread) MatchKeys(v, keys Value) Value {
	n := len(keys.Tuple())
	vals := t.NewTuple(n)
	if vals == NoValue || n == 0 {
		return vals
	}
	seen := t.NewSet(KindSet, n)
	if seen == NoValue {
		return NoValue
	}
	get := NoValue
	plain := v.Kind() == KindDict || v.Kind() == KindOrderedDict
	if !plain {
		if get = t.getAttrText(v, "get"); get == NoValue {
			return NoValue
		}
	}
	missing := t.NewObj(KindObject, 2)
	if missing == NoValue {
		return NoValue
	}
	for i := range n {
		k := keys.Tuple()[i]
		dup, ok := t.Contains(seen, k)
		if !ok {
			return NoValue
		}
		if dup {
			r := t.Repr(k)
			if r == NoValue {
				return NoValue
			}
			return t.Errorf(ExcValueError, "mapping pattern checks duplicate key (%s)", r.Str())
		}
		if !t.SetAdd(seen, k) {
			return NoValue
		}
		var x Value
		if plain {
			if x, ok = t.DictGet(v, k); !ok {
				return NoValue
			}
			if x == NoValue {
				return None
			}
		} else {
			if x = t.Call2(get, k, missing); x == NoValue {
				return NoValue
			}
			if x == missing {
				return None
			}
		}
		vals.Tuple()[i] = x
	}
	return vals
}

// MatchClass returns a tuple of the attributes of v that a class pattern with npos positional subpatterns and the
// given keyword names asks for, or None when the pattern doesn't match.
func (t *Thread) MatchClass(v, cls, names Value, npos int) Value {
	if !t.R.IsClass(cls) {
		return t.Errorf(ExcTypeError, "called match pattern must be a type")
	}
	is, ok := t.IsInstance(v, cls)
	if !ok {
		return NoValue
	}
	if !is {
		return None
	}
	nkw := len(names.Tuple())
	attrs := t.NewTuple(npos + nkw)
	if attrs == NoValue || npos+nkw == 0 {
		return attrs
	}
	if npos > 0 {
		r := t.matchPositional(v, cls, names, attrs, npos)
		if r != True {
			return r
		}
	}
	for i, name := range names.Tuple() {
		x, ok := t.FindAttr(v, name)
		if !ok {
			return None
		}
		if x == NoValue {
			return NoValue
		}
		attrs.Tuple()[npos+i] = x
	}
	return attrs
}

// maxPlanned is how many attributes a MatchPlan takes.
const maxPlanned = 4

// MatchPlan is what MatchClass does with instances of a class, as long as no class changes and *At is Args, if At isn't nil.
type MatchPlan struct {
	Names [maxPlanned]Value // the attributes it takes
	N     int               // how many
	Self  bool              // it takes the object itself instead
	At    *Value            // where __match_args__ is
	Args  Value
}

// PlanMatch returns the plan for a class whose metaclass is type. ok is false if there is more to a match than that.
func (r *Runtime) PlanMatch(cls, names Value, npos int) (p MatchPlan, ok bool) {
	if p.N = npos + len(names.Tuple()); p.N > maxPlanned {
		return p, false
	}
	if npos > 0 {
		p.At = r.lookupClass(cls, r.syms[SymMatchArgs])
		if p.At == nil {
			p.Self = p.N == 1 && r.matchSelf(cls)
			return p, p.Self
		}
		if p.Args = *p.At; p.Args.Kind() != KindTuple || npos > len(p.Args.Tuple()) {
			return p, false
		}
		copy(p.Names[:npos], p.Args.Tuple())
	}
	copy(p.Names[npos:p.N], names.Tuple())
	for i, x := range p.Names[:p.N] {
		if !IsInterned(x) || indexOf(p.Names[:i], x) >= 0 {
			return p, false
		}
	}
	return p, true
}

// matchPositional fills in the attributes of positional subpatterns: True, None (no match) or NoValue.
func (t *Thread) matchPositional(v, cls, names, attrs Value, npos int) Value {
	args, ok := t.matchArgs(cls)
	if ok && args == NoValue {
		return NoValue
	}
	if !ok {
		if t.R.matchSelf(cls) {
			if npos > 1 {
				return t.Errorf(ExcTypeError, "%s() accepts 1 positional sub-pattern (%d given)", ClassName(cls), npos)
			}
			attrs.Tuple()[0] = v
			return True
		}
		return t.Errorf(ExcTypeError, "%s() accepts 0 positional sub-patterns (%d given)", ClassName(cls), npos)
	}
	if args.Kind() != KindTuple {
		return t.Errorf(ExcTypeError, "%s.__match_args__ must be a tuple (got %s)", ClassName(cls), t.TypeName(args))
	}
	if n := len(args.Tuple()); npos > n {
		s := "s"
		if n == 1 {
			s = ""
		}
		return t.Errorf(ExcTypeError, "%s() accepts %d positional sub-pattern%s (%d given)", ClassName(cls), n, s, npos)
	}
	for i := range npos {
		name := args.Tuple()[i]
		if name.Kind() != KindStr {
			return t.Errorf(ExcTypeError, "__match_args__ elements must be strings (got %s)", t.TypeName(name))
		}
		if !IsInterned(name) {
			if name = t.InternStr(name); name == NoValue {
				return NoValue
			}
		}
		if indexOf(names.Tuple(), name) >= 0 || hasName(args.Tuple()[:i], name) {
			return t.Errorf(ExcTypeError, "%s() got multiple sub-patterns for attribute '%s'", ClassName(cls), name.Str())
		}
		x, ok := t.FindAttr(v, name)
		if !ok {
			return None
		}
		if x == NoValue {
			return NoValue
		}
		attrs.Tuple()[i] = x
	}
	return True
}

// hasName reports whether an interned name is one of these strings.
func hasName(names []Value, name Value) bool {
	for _, x := range names {
		if x == name || !IsInterned(x) && x.Str() == name.Str() {
			return true
		}
	}
	return false
}

// matchArgs is FindAttr(cls, "__match_args__"), by way of the cache where a tuple is found and no metaclass has a say.
func (t *Thread) matchArgs(cls Value) (args Value, ok bool) {
	name := t.R.syms[SymMatchArgs]
	if t.R.typeOf(cls) == t.R.classOf[KindType] {
		if p := t.R.lookupClass(cls, name); p != nil && p.Kind() == KindTuple {
			return *p, true
		}
	}
	return t.FindAttr(cls, name)
}

// matchSelf reports whether a single positional subpattern of class cls matches the subject itself.
func (r *Runtime) matchSelf(cls Value) bool {
	for _, k := range [...]Kind{KindBool, KindByteArray, KindBytes, KindDict, KindFloat, KindFrozenSet, KindInt, KindList, KindSet,
		KindStr, KindTuple} {
		if r.isSubclass(cls, r.classOf[k]) {
			return true
		}
	}
	return false
}

// CheckEgMatch splits the exception of an except* statement by a clause's types: what is left and what matched, each None when
// there is nothing. rest is NoValue with an exception pending.
func (t *Thread) CheckEgMatch(exc, types Value) (rest, match Value) {
	if exc == None {
		return None, None
	}
	if !t.checkStarTypes(types) {
		return NoValue, NoValue
	}
	group := t.R.isSubclass(t.TypeOf(exc), t.R.excClass[ExcBaseExceptionGroup])
	is := t.BinaryOp(BinExcMatch, exc, types)
	if is == NoValue {
		return NoValue, NoValue
	}
	if is == True {
		if group {
			return None, exc
		}
		list := t.NewTuple(1)
		if list == NoValue {
			return NoValue, NoValue
		}
		list.Tuple()[0] = exc
		if match = t.Call2(t.R.excClass[ExcExceptionGroup], t.R.syms[SymEmpty], list); match == NoValue {
			return NoValue, NoValue
		}
		excPtr(match).traceback = excPtr(exc).traceback
		return None, match
	}
	if !group {
		return exc, None
	}
	match, rest, ok := t.splitGroup(exc, types)
	if !ok {
		return NoValue, NoValue
	}
	return orNoneValue(rest), orNoneValue(match)
}

// checkStarTypes rejects what is no class of exceptions, and exception groups, as types of an except* clause.
func (t *Thread) checkStarTypes(types Value) bool {
	one := [1]Value{types}
	list := one[:]
	if types.Kind() == KindTuple {
		list = types.Tuple()
	}
	for _, c := range list {
		if !t.R.IsClass(c) || !t.R.isSubclass(c, t.R.excClass[ExcBaseException]) {
			t.Errorf(ExcTypeError, "catching classes that do not inherit from BaseException is not allowed")
			return false
		}
		if t.R.isSubclass(c, t.R.excClass[ExcBaseExceptionGroup]) {
			t.Errorf(ExcTypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.")
			return false
		}
	}
	return true
}

// PrepReraiseStar returns what an except* statement raises at its end, or None: orig is the exception it was entered with, raised the list
// of what its clauses raised, rest what no clause matched. Parts of orig that were raised again keep their structure.
func (t *Thread) PrepReraiseStar(orig, raised, rest Value) Value {
	again, fresh := t.NewList(0), t.NewList(0)
	if again == NoValue || fresh == NoValue {
		return NoValue
	}
	for i := 0; i < len(raised.List()); i++ {
		x := raised.List()[i]
		to := fresh
		if sameOrigin(orig, x) {
			to = again
		}
		if x != None && !t.ListAppend(to, x) {
			return NoValue
		}
	}
	if rest != None && !t.ListAppend(again, rest) {
		return NoValue
	}
	if len(again.List()) > 0 {
		part := t.project(orig, again)
		if part == NoValue || part != None && !t.ListAppend(fresh, part) {
			return NoValue
		}
		if len(raised.List()) == 0 {
			return part
		}
	}
	switch len(fresh.List()) {
	case 0:
		return None
	case 1:
		return fresh.List()[0]
	}
	return t.Call2(t.R.excClass[ExcBaseExceptionGroup], t.R.syms[SymEmpty], fresh)
}

// sameOrigin reports whether x is a part that was split from orig.
func sameOrigin(orig, x Value) bool {
	if x == None {
		return false
	}
	a, b := excPtr(orig), excPtr(x)
	return orig == x || a.traceback == b.traceback && a.cause == b.cause && a.context == b.context
}

// project returns the part of the exception orig that consists of the exceptions in the groups of list.
func (t *Thread) project(orig, list Value) Value {
	if !t.isGroup(orig) {
		return list.List()[0]
	}
	leaves := t.NewSet(KindSet, 0)
	if leaves == NoValue {
		return NoValue
	}
	for i := 0; i < len(list.List()); i++ {
		if !t.addLeaves(leaves, list.List()[i]) {
			return NoValue
		}
	}
	cond := t.GetAttr(leaves, t.R.syms[SymContains])
	if cond == NoValue {
		return NoValue
	}
	match, _, ok := t.splitGroup(orig, cond)
	if !ok {
		return NoValue
	}
	return orNoneValue(match)
}

func (t *Thread) isGroup(e Value) bool {
	return t.R.isSubclass(t.TypeOf(e), t.R.excClass[ExcBaseExceptionGroup])
}

func (t *Thread) addLeaves(set, e Value) bool {
	if !t.isGroup(e) {
		return t.SetAdd(set, e)
	}
	subs := t.getAttrText(e, "exceptions")
	if subs == NoValue {
		return false
	}
	for _, x := range t.seqItems(subs) {
		if !t.addLeaves(set, x) {
			return false
		}
	}
	return true
}
