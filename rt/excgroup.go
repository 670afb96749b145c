package rt

// BaseExceptionGroup and ExceptionGroup: vals[0] is the message, vals[1] the
// tuple of exceptions.

var groupSpec = TypeSpec{
	Name: "BaseExceptionGroup", Base: &exceptionSpec, New: groupNew, Init: groupInit, Str: groupStr,
	Methods: []Builtin{
		{Name: "derive", Min: 2, Max: 2, Fn: groupDerive},
		{Name: "split", Min: 2, Max: 2, Fn: groupSplit},
		{Name: "subgroup", Min: 2, Max: 2, Fn: groupSubgroup},
		{Name: "__class_getitem__", Min: 2, Max: 2, Flags: ClassMethod, Fn: ClassGetItem},
	},
}

func groupNew(t *Thread, cls Value, args []Value, nkw int) Value {
	r := t.R
	if !t.argCount(len(args)-2*nkw, 0, 2, 2) {
		return NoValue
	}
	if !r.IsStr(args[0]) {
		return t.Errorf(ExcTypeError, "argument 1 must be str, not %s", t.TypeName(args[0]))
	}
	if k := r.layout(args[1]); k != KindList && k != KindTuple {
		return t.Errorf(ExcTypeError, "second argument (exceptions) must be a sequence")
	}
	list := t.TupleOf(args[1])
	if list == NoValue {
		return NoValue
	}
	if len(list.Tuple()) == 0 {
		return t.Errorf(ExcValueError, "second argument (exceptions) must be a non-empty sequence")
	}
	plain := true
	for i, e := range list.Tuple() {
		if !r.IsException(e) {
			return t.Errorf(ExcValueError, "Item %d of second argument (exceptions) is not an exception", i)
		}
		plain = plain && r.IsExc(e, ExcException)
	}
	switch base := r.excClass[ExcBaseExceptionGroup]; {
	case cls == base && plain:
		cls = r.excClass[ExcExceptionGroup]
	case cls != base && !plain && r.isSubclass(cls, r.excClass[ExcException]):
		if cls == r.excClass[ExcExceptionGroup] {
			return t.Errorf(ExcTypeError, "Cannot nest BaseExceptions in an ExceptionGroup")
		}
		return t.Errorf(ExcTypeError, "Cannot nest BaseExceptions in '%s'", ClassName(cls))
	}
	e := excNew(t, cls, args, nkw)
	if e != NoValue {
		excPtr(e).vals[0], excPtr(e).vals[1] = args[0], list
	}
	return e
}

func groupInit(t *Thread, self Value, args []Value, nkw int) bool { return excInit(t, self, args, nkw) }

func groupStr(t *Thread, v Value) Value {
	msg := t.StrOf(excPtr(v).vals[0])
	if msg == NoValue {
		return NoValue
	}
	n, s := len(excPtr(v).vals[1].Tuple()), "s"
	if n == 1 {
		s = ""
	}
	return t.NewStr(msg.Str() + " (" + itoa(n) + " sub-exception" + s + ")")
}

func groupDerive(t *Thread, a []Value) Value {
	return t.Call2(t.R.excClass[ExcBaseExceptionGroup], excPtr(a[0]).vals[0], a[1])
}

// groupMatches reports whether e satisfies the condition of split or
// subgroup: a class, a tuple of classes, or a predicate.
func (t *Thread) groupMatches(e, cond Value) (is, ok bool) {
	if t.R.IsClass(cond) || t.R.layout(cond) == KindTuple {
		return t.excMatch(e, cond)
	}
	v := t.Call1(cond, e)
	if v == NoValue {
		return false, false
	}
	return t.Truth(v)
}

// checkCondition rejects what is no condition.
func (t *Thread) checkCondition(cond Value) bool {
	r := t.R
	ok := r.IsCallable(cond) && !r.IsClass(cond) || r.IsClass(cond) && r.isSubclass(cond, r.excClass[ExcBaseException])
	if r.layout(cond) == KindTuple {
		ok = true
		for _, c := range cond.Tuple() {
			ok = ok && r.IsClass(c) && r.isSubclass(c, r.excClass[ExcBaseException])
		}
	}
	if !ok {
		t.Errorf(ExcTypeError, "expected a function, exception type or tuple of exception types")
	}
	return ok
}

// splitGroup splits the exception e, a group or not, into the part that satisfies
// cond and the rest; either is None when empty. ok == false: exception pending.
func (t *Thread) splitGroup(e, cond Value) (match, rest Value, ok bool) {
	is, ok := t.groupMatches(e, cond)
	if !ok {
		return NoValue, NoValue, false
	}
	if is {
		return e, None, true
	}
	if !t.R.IsExc(e, ExcBaseExceptionGroup) {
		return None, e, true
	}
	if !t.enter() {
		return NoValue, NoValue, false
	}
	defer t.leave()
	in, out := t.NewList(0), t.NewList(0)
	if in == NoValue || out == NoValue {
		return NoValue, NoValue, false
	}
	for i := range excPtr(e).vals[1].Tuple() {
		m, r, ok := t.splitGroup(excPtr(e).vals[1].Tuple()[i], cond)
		if !ok || m != None && !t.ListAppend(in, m) || r != None && !t.ListAppend(out, r) {
			return NoValue, NoValue, false
		}
	}
	if match = t.deriveGroup(e, in); match == NoValue {
		return NoValue, NoValue, false
	}
	rest = t.deriveGroup(e, out)
	return match, rest, rest != NoValue
}

// deriveGroup makes a group like e of the exceptions in list, None when there are none.
func (t *Thread) deriveGroup(e, list Value) Value {
	if len(list.List()) == 0 {
		return None
	}
	name := t.Intern("derive")
	if name == NoValue {
		return NoValue
	}
	g := t.CallMethod1(e, name, list)
	if g == NoValue {
		return NoValue
	}
	if !t.R.IsExc(g, ExcBaseExceptionGroup) {
		return t.Errorf(ExcTypeError, "derive must return an instance of BaseExceptionGroup")
	}
	p, q := excPtr(g), excPtr(e)
	p.cause, p.context, p.traceback, p.flags = q.cause, q.context, q.traceback, q.flags
	if notes, ok := t.FindAttr(e, t.R.syms[SymNotes]); ok {
		if notes == NoValue {
			return NoValue
		}
		if k := t.R.layout(notes); k != KindList && k != KindTuple {
			return g
		}
		if l := t.ListOf(notes); l == NoValue || !t.SetAttr(g, t.R.syms[SymNotes], l) {
			return NoValue
		}
	}
	return g
}

func groupSplit(t *Thread, a []Value) Value {
	if !t.checkCondition(a[1]) {
		return NoValue
	}
	m, r, ok := t.splitGroup(a[0], a[1])
	if !ok {
		return NoValue
	}
	return t.tuple2(m, r)
}

func groupSubgroup(t *Thread, a []Value) Value {
	if !t.checkCondition(a[1]) {
		return NoValue
	}
	m, _, ok := t.splitGroup(a[0], a[1])
	if !ok {
		return NoValue
	}
	return m
}
