package rt

// aliasObj is the layout of list[int] (KindGenericAlias) and int | str
// (KindUnion, origin NoValue). aux is 1 for what *list[int] gives.
type aliasObj struct {
	_      header
	origin Value
	args   Value // tuple
	params Value // tuple of the type variables in args, or NoValue: not computed yet
}

func aliasPtr(v Value) *aliasObj { return at[aliasObj](v) }

var genericAliasSpec = TypeSpec{
	Name: "GenericAlias", Module: "types", Layout: KindGenericAlias, Words: 4, New: genericAliasNew,
	Repr: genericAliasRepr, Hash: aliasHash, Compare: genericAliasCompare, Binary: typeBinary,
	GetItem: genericAliasGetItem, Iter: genericAliasIter, Call: genericAliasCall, GetAttr: genericAliasGetAttr,
	Methods: []Builtin{{Name: "__mro_entries__", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value {
		return t.NewTupleFrom([]Value{aliasPtr(a[0]).origin})
	}}},
	GetSets: []GetSet{
		{Name: "__origin__", Get: func(_ *Thread, v Value) Value { return aliasPtr(v).origin }},
		{Name: "__args__", Get: func(_ *Thread, v Value) Value { return aliasPtr(v).args }},
		{Name: "__parameters__", Get: func(t *Thread, v Value) Value { return t.aliasParams(v) }},
		{Name: "__unpacked__", Get: func(_ *Thread, v Value) Value { return MakeBool(starred(v)) }},
		{Name: "__typing_unpacked_tuple_args__", Get: func(t *Thread, v Value) Value {
			if a := aliasPtr(v); starred(v) && a.origin == t.R.classOf[KindTuple] {
				return a.args
			}
			return None
		}},
	},
}

// starred reports whether an alias stands for its arguments: *tuple[int, str].
func starred(v Value) bool { return hdrOf(v).id == KindGenericAlias && hdrOf(v).aux == 1 }

// genericAliasIter serves *tuple[int, str]: the only item is the starred alias.
func genericAliasIter(t *Thread, v Value) Value {
	a := t.newAlias(KindGenericAlias, aliasPtr(v).origin, aliasPtr(v).args)
	if a == NoValue {
		return a
	}
	hdrOf(a).aux = 1
	one := t.NewTupleFrom([]Value{a})
	if one == NoValue {
		return one
	}
	return t.Iter(one)
}

var unionSpec = TypeSpec{
	Name: "UnionType", Module: "types", Flags: Final | NoNew, Layout: KindUnion,
	Repr: unionRepr, Hash: unionHash, Compare: unionCompare, Binary: typeBinary, GetItem: genericAliasGetItem,
	GetSets: []GetSet{
		{Name: "__args__", Get: func(_ *Thread, v Value) Value { return aliasPtr(v).args }},
		{Name: "__parameters__", Get: func(t *Thread, v Value) Value { return t.aliasParams(v) }},
	},
}

// ClassGetItem is __class_getitem__, a class method, of types in Go that are generic: their class can be subscripted.
func ClassGetItem(t *Thread, a []Value) Value { return t.newGenericAlias(a[0], a[1]) }

// newGenericAlias returns origin[args].
func (t *Thread) newGenericAlias(origin, args Value) Value {
	if t.R.layout(args) != KindTuple {
		if args = t.NewTupleFrom([]Value{args}); args == NoValue {
			return NoValue
		}
	}
	return t.newAlias(KindGenericAlias, origin, args)
}

func (t *Thread) newAlias(kind Kind, origin, args Value) Value {
	v := t.NewObj(kind, 4)
	if v != NoValue {
		a := aliasPtr(v)
		a.origin, a.args = origin, args
	}
	return v
}

func genericAliasNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if !t.argCount(len(args)-2*nkw, nkw, 2, 2) {
		return NoValue
	}
	params := args[1]
	if t.R.layout(params) != KindTuple {
		if params = t.NewTupleFrom([]Value{params}); params == NoValue {
			return NoValue
		}
	}
	v := t.newInstance(cls, 0)
	if v != NoValue {
		aliasPtr(v).origin, aliasPtr(v).args = args[0], params
	}
	return v
}

// appendTypeRepr appends a type argument as aliases show it; a list of them with brackets.
func (t *Thread) appendTypeRepr(b []byte, v Value) ([]byte, bool) {
	if t.R.layout(v) != KindList {
		return t.appendTypeItem(b, v)
	}
	b = append(b, '[')
	for i := 0; i < len(v.List()); i++ {
		if i > 0 {
			b = append(b, ", "...)
		}
		var ok bool
		if b, ok = t.appendTypeItem(b, v.List()[i]); !ok {
			return b, false
		}
	}
	return append(b, ']'), true
}

func (t *Thread) appendTypeItem(b []byte, v Value) ([]byte, bool) {
	r := t.R
	switch {
	case v == Ellipsis:
		return append(b, "..."...), true
	case v == None:
		return append(b, "None"...), true
	case r.IsClass(v):
		if m := t.strAttr(v, SymModule, "builtins"); m != "builtins" {
			b = append(append(b, m...), '.')
		}
		return append(b, at[class](v).qualname.Str()...), true
	}
	return t.appendRepr(b, v)
}

func genericAliasRepr(t *Thread, v Value) Value {
	a := aliasPtr(v)
	var b []byte
	if starred(v) {
		b = append(b, '*')
	}
	b, ok := t.appendTypeRepr(b, a.origin)
	b = append(b, '[')
	if len(a.args.Tuple()) == 0 {
		b = append(b, "()"...)
	}
	for i := 0; ok && i < len(a.args.Tuple()); i++ {
		if i > 0 {
			b = append(b, ", "...)
		}
		b, ok = t.appendTypeRepr(b, a.args.Tuple()[i])
	}
	if !ok {
		return NoValue
	}
	return t.NewStrBytes(append(b, ']'))
}

func aliasHash(t *Thread, v Value) (uintptr, bool) {
	a := aliasPtr(v)
	h, ok := t.Hash(a.args)
	if !ok {
		return 0, false
	}
	g, ok := t.Hash(a.origin)
	return g ^ h, ok
}

func genericAliasCompare(t *Thread, op CmpOp, a, b Value) Value {
	if t.R.layout(b) != KindGenericAlias || op != CmpEq && op != CmpNe {
		return NotImplemented
	}
	eq, ok := t.Equal(aliasPtr(a).origin, aliasPtr(b).origin)
	if ok && eq {
		eq, ok = t.Equal(aliasPtr(a).args, aliasPtr(b).args)
	}
	eq = eq && starred(a) == starred(b)
	return boolResult(eq == (op == CmpEq), ok)
}

func genericAliasCall(t *Thread, self Value, args []Value, nkw int) Value {
	v := t.Call(aliasPtr(self).origin, args, nkw)
	if v == NoValue || t.R.shapeOf(v).extra == 0 {
		return v
	}
	name := t.Intern("__orig_class__")
	if name == NoValue || !t.SetAttr(v, name, self) {
		t.exc = NoValue
	}
	return v
}

func genericAliasGetAttr(t *Thread, v, name Value) Value {
	switch s := name.Str(); s {
	case "__origin__", "__args__", "__parameters__", "__unpacked__", "__typing_unpacked_tuple_args__", "__mro_entries__", "__class__", "__reduce__", "__reduce_ex__",
		"__copy__", "__deepcopy__", "__hash__", "__eq__", "__repr__", "__call__", "__getitem__", "__or__", "__ror__":
		if a, ok := t.genericGetAttr(v, name); ok {
			return a
		}
		return NoValue
	}
	a, _ := t.FindAttr(aliasPtr(v).origin, name)
	return a
}

// aliasParams returns the tuple of type variables in the arguments.
func (t *Thread) aliasParams(v Value) Value {
	if p := aliasPtr(v).params; p != NoValue {
		return p
	}
	l := t.NewList(0)
	if l == NoValue || !t.collectParams(l, aliasPtr(v).args) {
		return NoValue
	}
	p := t.TupleOf(l)
	aliasPtr(v).params = p
	return p
}

// collectParams appends the type variables in the tuple args to the list l.
func (t *Thread) collectParams(l, args Value) bool {
	params, subst := t.Intern("__parameters__"), t.Intern("__typing_subst__")
	if params == NoValue || subst == NoValue {
		return false
	}
	for i := range args.Tuple() {
		x := args.Tuple()[i]
		inner := NoValue
		switch k := t.R.layout(x); {
		case k == KindGenericAlias || k == KindUnion:
			inner = t.aliasParams(x)
		case t.R.IsClass(x):
			continue
		default:
			p, ok := t.FindAttr(x, params)
			if !ok {
				if t.R.lookupClass(t.R.typeOf(x), subst) == nil {
					continue
				}
				p = t.NewTupleFrom([]Value{x})
			}
			if p == NoValue || t.R.layout(p) != KindTuple {
				return p != NoValue
			}
			inner = p
		}
		if inner == NoValue {
			return false
		}
		for j := range inner.Tuple() {
			y := inner.Tuple()[j]
			if has, ok := t.Contains(l, y); !ok || !has && !t.ListAppend(l, y) {
				return false
			}
		}
	}
	return true
}

// unionMember reports whether v may be part of a union.
func (r *Runtime) unionMember(v Value) bool {
	switch r.layout(v) {
	case KindNone, KindType, KindGenericAlias, KindUnion, KindTypeAlias:
		return true
	}
	return false
}

// makeUnion is a | b for types.
func (t *Thread) makeUnion(a, b Value) Value {
	if !t.R.unionMember(a) || !t.R.unionMember(b) {
		return NotImplemented
	}
	if typ := t.R.classOf[KindType]; a != b && t.R.IsClass(a) && t.R.IsClass(b) && t.R.typeOf(a) == typ && t.R.typeOf(b) == typ {
		args := t.NewTuple(2)
		if args == NoValue {
			return args
		}
		copy(args.Tuple(), []Value{a, b})
		return t.newAlias(KindUnion, NoValue, args)
	}
	l := t.NewList(0)
	if l == NoValue || !t.addToUnion(l, a) || !t.addToUnion(l, b) {
		return NoValue
	}
	if len(l.List()) == 1 {
		return l.List()[0]
	}
	args := t.TupleOf(l)
	if args == NoValue {
		return NoValue
	}
	return t.newAlias(KindUnion, NoValue, args)
}

// addToUnion appends v, or the members of a union, to l without repetition.
func (t *Thread) addToUnion(l, v Value) bool {
	if v.Kind() == KindUnion {
		for i := range aliasPtr(v).args.Tuple() {
			if !t.addToUnion(l, aliasPtr(v).args.Tuple()[i]) {
				return false
			}
		}
		return true
	}
	if v == None {
		v = t.R.classOf[KindNone]
	}
	has, ok := t.Contains(l, v)
	return ok && (has || t.ListAppend(l, v))
}

func unionRepr(t *Thread, v Value) Value {
	var b []byte
	for i := range aliasPtr(v).args.Tuple() {
		if i > 0 {
			b = append(b, " | "...)
		}
		x := aliasPtr(v).args.Tuple()[i]
		if x == t.R.classOf[KindNone] {
			x = None
		}
		var ok bool
		if b, ok = t.appendTypeRepr(b, x); !ok {
			return NoValue
		}
	}
	return t.NewStrBytes(b)
}

// unionHash is that of the set of its members, as for typing.Union, which such a union can be equal to.
func unionHash(t *Thread, v Value) (uintptr, bool) {
	set := t.Call1(t.R.classOf[KindFrozenSet], aliasPtr(v).args)
	if set == NoValue {
		return 0, false
	}
	return t.Hash(set)
}

func unionCompare(t *Thread, op CmpOp, a, b Value) Value {
	if b.Kind() != KindUnion || op != CmpEq && op != CmpNe {
		return NotImplemented
	}
	x, y := aliasPtr(a).args, aliasPtr(b).args
	eq := len(x.Tuple()) == len(y.Tuple())
	for i := 0; eq && i < len(x.Tuple()); i++ {
		var ok bool
		if eq, ok = t.Contains(y, x.Tuple()[i]); !ok {
			return NoValue
		}
	}
	return MakeBool(eq == (op == CmpEq))
}

// A type alias (type X = ...) is header | name | value or the function that
// computes it | tuple of type parameters | flag: computed | name of the module, or NoValue.

var typeAliasSpec = TypeSpec{
	Name: "TypeAliasType", Module: "typing", Flags: Final, Layout: KindTypeAlias, Words: 6, New: typeAliasNew,
	Repr: func(_ *Thread, v Value) Value { return *word(v, 1) }, Binary: typeBinary,
	GetItem: func(t *Thread, v, key Value) Value { return t.newGenericAlias(v, key) },
	GetSets: []GetSet{
		{Name: "__name__", Get: func(_ *Thread, v Value) Value { return *word(v, 1) }},
		{Name: "__value__", Get: typeAliasValue},
		{Name: "__type_params__", Get: func(_ *Thread, v Value) Value { return *word(v, 3) }},
		{Name: "__module__", Get: func(_ *Thread, v Value) Value { return orNone(*word(v, 5)) }},
		{Name: "__parameters__", Get: func(t *Thread, v Value) Value { return t.starTypeVars(*word(v, 3)) }},
	},
}

var typeAliasParams = Builtin{Name: "TypeAliasType", Sig: "name, value, *, type_params="}

func typeAliasNew(t *Thread, _ Value, args []Value, nkw int) Value {
	a := t.bindArgs(&typeAliasParams, args, nkw)
	if a == nil {
		return NoValue
	}
	v := t.newTypeAlias(a[0], a[1], a[2])
	if v != NoValue {
		*word(v, 4) = True
	}
	return v
}

// newTypeAlias makes the alias of a type statement; value is the function that
// computes it, params a tuple or NoValue.
func (t *Thread) newTypeAlias(name, value, params Value) Value {
	if params == NoValue {
		if params = t.NewTuple(0); params == NoValue {
			return NoValue
		}
	}
	v := t.NewObj(KindTypeAlias, 6)
	if v != NoValue {
		*word(v, 1), *word(v, 2), *word(v, 3) = name, value, params
		if value.Kind() == KindFunction {
			*word(v, 5) = t.GetAttr(value, t.R.syms[SymModule])
		}
	}
	return v
}

func typeAliasValue(t *Thread, v Value) Value {
	if *word(v, 4) == NoValue {
		x := t.Call0(*word(v, 2))
		if x == NoValue {
			return NoValue
		}
		*word(v, 2), *word(v, 4) = x, True
	}
	return *word(v, 2)
}

// genericBuiltins are the kinds whose classes can be subscripted.
var genericBuiltins = [...]Kind{
	KindTuple, KindList, KindDict, KindOrderedDict, KindSet, KindFrozenSet, KindArray, KindMemoryView,
	KindSlice, KindEnumerate, KindMap, KindFilter, KindZip, KindReversed, KindGenerator, KindCoroutine,
	KindAsyncGenerator, KindMappingProxy, KindStaticMethod, KindClassMethod, KindProperty, KindWeakRef,
}

var classGetItemMethod = Builtin{Name: "__class_getitem__", Min: 2, Max: 2, Flags: ClassMethod, Fn: ClassGetItem}
