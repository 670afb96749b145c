package rt

// The arguments of generic types. Type variables, which the module typing defines, say how they are replaced: __typing_prepare_subst__
// fits the arguments of an alias to its variables, __typing_subst__ gives what stands for one.

// genericAliasGetItem is v[key] for an alias with type variables.
func genericAliasGetItem(t *Thread, v, key Value) Value {
	params := t.aliasParams(v)
	if params == NoValue {
		return NoValue
	}
	if len(params.Tuple()) == 0 {
		r := t.Repr(v)
		if r == NoValue {
			return NoValue
		}
		return t.Errorf(ExcTypeError, "%s is not a generic class", r.Str())
	}
	if !t.enter() {
		return NoValue
	}
	defer t.leave()
	key = t.fitTypeArgs(v, params, key)
	if key == NoValue {
		return NoValue
	}
	args := t.substitute(aliasPtr(v).args, params, key)
	if args == NoValue {
		return NoValue
	}
	if t.R.layout(v) == KindUnion {
		u := args.Tuple()[0]
		for i := 1; i < len(args.Tuple()) && u != NoValue; i++ {
			u = t.BinaryOp(BinOr, u, args.Tuple()[i])
		}
		return u
	}
	a := t.newAlias(KindGenericAlias, aliasPtr(v).origin, args)
	if a != NoValue && starred(v) {
		hdrOf(a).aux = 1
	}
	return a
}

// typingAttr returns an attribute of typing's protocols; ok tells whether x has it.
func (t *Thread) typingAttr(x Value, name string) (v Value, ok bool) {
	n := t.Intern(name)
	if n == NoValue {
		return n, true
	}
	v, ok = t.FindAttr(x, n)
	return v, ok && v != None
}

// typeArgs returns the key of a subscript as a tuple, with the items of *tuple[int, str] in its place.
func (t *Thread) typeArgs(key Value) Value {
	if t.R.layout(key) != KindTuple {
		if key = t.NewTupleFrom([]Value{key}); key == NoValue {
			return NoValue
		}
	}
	l := t.NewList(0)
	for i := 0; l != NoValue && i < len(key.Tuple()); i++ {
		x := key.Tuple()[i]
		inner, ok := NoValue, false
		if x.IsObj() && !t.R.IsClass(x) {
			if inner, ok = t.typingAttr(x, "__typing_unpacked_tuple_args__"); ok && inner == NoValue {
				return NoValue
			}
		}
		if ok && t.R.layout(inner) == KindTuple && !endsOpen(inner.Tuple()) {
			ok = t.extendByTuple(l, inner)
		} else {
			ok = t.ListAppend(l, x)
		}
		if !ok {
			return NoValue
		}
	}
	if l == NoValue {
		return l
	}
	return t.TupleOf(l)
}

// endsOpen reports whether type arguments of a tuple say nothing about its length: int, ...
func endsOpen(args []Value) bool { return len(args) > 0 && args[len(args)-1] == Ellipsis }

func (t *Thread) extendByTuple(l, tuple Value) bool {
	for i := range tuple.Tuple() {
		if !t.ListAppend(l, tuple.Tuple()[i]) {
			return false
		}
	}
	return true
}

// fitTypeArgs returns a tuple with an argument for each of params, the variables of v, from the key of v[key].
func (t *Thread) fitTypeArgs(v, params, key Value) Value {
	if key = t.typeArgs(key); key == NoValue {
		return NoValue
	}
	for i := range params.Tuple() {
		prepare, ok := t.typingAttr(params.Tuple()[i], "__typing_prepare_subst__")
		if !ok {
			continue
		}
		if prepare == NoValue {
			return NoValue
		}
		if key = t.Call2(prepare, v, key); key == NoValue {
			return NoValue
		}
		if t.R.layout(key) != KindTuple {
			if key = t.NewTupleFrom([]Value{key}); key == NoValue {
				return NoValue
			}
		}
	}
	n, m := len(params.Tuple()), len(key.Tuple())
	if m == n {
		return key
	}
	how := "few"
	if m > n {
		how = "many"
	}
	r := t.Repr(v)
	if r == NoValue {
		return NoValue
	}
	return t.Errorf(ExcTypeError, "Too %s arguments for %s; actual %d, expected %d", how, r.Str(), m, n)
}

// substitute returns the tuple args with the variables params replaced by the items of values.
func (t *Thread) substitute(args, params, values Value) Value {
	l := t.NewList(0)
	if l == NoValue {
		return l
	}
	for i := range args.Tuple() {
		x := args.Tuple()[i]
		if !x.IsObj() || t.R.IsClass(x) {
			if !t.ListAppend(l, x) {
				return NoValue
			}
			continue
		}
		y := t.substituteIn(x, params, values)
		if y == NoValue {
			return NoValue
		}
		many, ok := t.typingAttr(x, "__typing_is_unpacked_typevartuple__")
		switch {
		case ok && many == NoValue:
			return NoValue
		case ok && many == True && t.R.layout(y) == KindTuple:
			ok = t.extendByTuple(l, y)
		default:
			ok = t.ListAppend(l, y)
		}
		if !ok {
			return NoValue
		}
	}
	return t.TupleOf(l)
}

// substituteIn replaces the variables in one type argument.
func (t *Thread) substituteIn(x, params, values Value) Value {
	if i := indexOf(params.Tuple(), x); i >= 0 {
		subst, ok := t.typingAttr(x, "__typing_subst__")
		if !ok || subst == NoValue {
			return NoValue
		}
		return t.Call1(subst, values.Tuple()[i])
	}
	own, ok := t.typingAttr(x, "__parameters__")
	if own == NoValue && ok {
		return NoValue
	}
	if !ok || t.R.layout(own) != KindTuple || len(own.Tuple()) == 0 {
		return x
	}
	l := t.NewList(0)
	for i := 0; l != NoValue && i < len(own.Tuple()); i++ {
		p := own.Tuple()[i]
		v := p
		if j := indexOf(params.Tuple(), p); j >= 0 {
			v = values.Tuple()[j]
		}
		if v != p && t.R.layout(v) == KindTuple && t.R.isTypeVarTuple(p) {
			ok = t.extendByTuple(l, v)
		} else {
			ok = t.ListAppend(l, v)
		}
		if !ok {
			return NoValue
		}
	}
	if l == NoValue {
		return l
	}
	key := t.TupleOf(l)
	if key == NoValue {
		return key
	}
	return t.GetItem(x, key)
}

// typeParam makes a type parameter by a function of the module typing. a is its name and what evaluates its bound and its default.
func (t *Thread) typeParam(maker string, a []Value) Value {
	f := t.ModuleAttr("typing", maker)
	if f == NoValue {
		return f
	}
	return t.Call3(f, a[0], a[1], a[2])
}

// genericOf is Generic[params], the base of a class with these type parameters.
func (t *Thread) genericOf(params Value) Value {
	generic := t.ModuleAttr("typing", "Generic")
	if generic == NoValue {
		return generic
	}
	if params = t.starTypeVars(params); params == NoValue {
		return params
	}
	return t.GetItem(generic, params)
}

// isTypeVarTuple reports whether a type variable can be starred, as those alone that stand for several types.
func (r *Runtime) isTypeVarTuple(v Value) bool {
	iter := r.lookupClass(r.typeOf(v), r.syms[SymIter])
	return iter != nil && *iter != None
}

// starTypeVars returns the tuple params with *Ts for each TypeVarTuple.
func (t *Thread) starTypeVars(params Value) Value {
	l := t.NewList(0)
	for i := 0; l != NoValue && i < len(params.Tuple()); i++ {
		p := params.Tuple()[i]
		ok := true
		if t.R.isTypeVarTuple(p) {
			ok = t.ListExtend(l, p)
		} else {
			ok = t.ListAppend(l, p)
		}
		if !ok {
			return NoValue
		}
	}
	if l == NoValue {
		return l
	}
	return t.TupleOf(l)
}
