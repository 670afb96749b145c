package rt

// The types object, NoneType, ellipsis and NotImplementedType.

var objectSpec = TypeSpec{
	Name: "object", Layout: KindObject, Words: 1,
	New: objectNew, Init: func(*Thread, Value, []Value, int) bool { return true },
	Repr: objectRepr, Hash: func(_ *Thread, v Value) (uintptr, bool) { return hashIdentity(v), true },
	Compare: objectCompare, Format: objectFormat,
	Methods: []Builtin{
		{Name: "__dir__", Min: 1, Max: 1, Fn: objectDir},
		{Name: "__init_subclass__", Sig: "cls, /, **kw", Flags: ClassMethod, Fn: objectInitSubclass},
		{Name: "__subclasshook__", Min: 1, Max: -1, Flags: ClassMethod, Fn: func(*Thread, []Value) Value { return NotImplemented }},
		{Name: "__sizeof__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return MakeSmall(t.R.SizeOf(a[0])) }},
		{Name: "__reduce__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.reduce(a[0]) }},
		{Name: "__reduce_ex__", Min: 2, Max: 2, Fn: objectReduceEx},
		{Name: "__getstate__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.getState(a[0]) }},
	},
	GetSets: []GetSet{{Name: "__class__", Get: func(t *Thread, v Value) Value { return t.R.typeOf(v) }, Set: objectSetClass}},
}

var noneSpec = TypeSpec{
	Name: "NoneType", Flags: Final,
	New:  singletonNew(None),
	Repr: func(t *Thread, _ Value) Value { return t.Intern("None") },
	Bool: func(*Thread, Value) (bool, bool) { return false, true },
	Binary: func(t *Thread, op BinOp, a, b Value) Value {
		if op == BinOr && (t.R.IsClass(a) || t.R.IsClass(b)) {
			return t.makeUnion(a, b)
		}
		return NotImplemented
	},
}

var ellipsisSpec = TypeSpec{
	Name: "ellipsis", Flags: Final, New: singletonNew(Ellipsis),
	Repr: func(t *Thread, _ Value) Value { return t.Intern("Ellipsis") },
}

var notImplementedSpec = TypeSpec{
	Name: "NotImplementedType", Flags: Final, New: singletonNew(NotImplemented),
	Repr: func(t *Thread, _ Value) Value { return t.Intern("NotImplemented") },
}

// singletonNew is the New slot of a type with the single instance v.
func singletonNew(v Value) func(*Thread, Value, []Value, int) Value {
	return func(t *Thread, cls Value, args []Value, _ int) Value {
		if len(args) > 0 {
			return t.Errorf(ExcTypeError, "%s takes no arguments", ClassName(cls))
		}
		return v
	}
}

func objectNew(t *Thread, cls Value, args []Value, _ int) Value {
	if len(args) > 0 {
		return t.Errorf(ExcTypeError, "%s() takes no arguments", ClassName(cls))
	}
	return t.newInstance(cls, 0)
}

func objectRepr(t *Thread, v Value) Value {
	cls := t.R.typeOf(v)
	name := at[class](cls).qualname.Str()
	if m := typeGetModule(t, cls); m != NoValue && t.R.IsStr(m) && m != t.R.syms[SymBuiltinsModule] {
		name = m.Str() + "." + name
	}
	return t.NewStr("<" + name + " object at " + hexAddr(v) + ">")
}

// objectCompare knows identity only; != is the opposite of ==.
func objectCompare(t *Thread, op CmpOp, a, b Value) Value {
	switch op {
	case CmpEq:
		if a == b {
			return True
		}
	case CmpNe:
		eq := t.compareBy(CmpEq, a, b)
		if eq == NotImplemented || eq == NoValue {
			return eq
		}
		yes, ok := t.Truth(eq)
		return boolResult(!yes, ok)
	}
	return NotImplemented
}

func objectFormat(t *Thread, v Value, spec string) Value {
	if spec != "" {
		return t.Errorf(ExcTypeError, "unsupported format string passed to %s.__format__", t.TypeName(v))
	}
	return t.StrOf(v)
}

func objectInitSubclass(t *Thread, a []Value) Value {
	if a[1] != NoValue && a[1].DictLen() > 0 {
		return t.Errorf(ExcTypeError, "%s.__init_subclass__() takes no keyword arguments", ClassName(a[0]))
	}
	return None
}

// objectSetClass changes the class of v to one with the same layout.
func objectSetClass(t *Thread, v, x Value) bool {
	r := t.R
	if x == NoValue {
		t.Errorf(ExcTypeError, "can't delete __class__ attribute")
		return false
	}
	if !r.IsClass(x) {
		t.Errorf(ExcTypeError, "__class__ must be set to a class, not '%s' object", t.TypeName(x))
		return false
	}
	old := r.typeOf(v)
	if old == x {
		return true
	}
	o, n := at[class](old), at[class](x)
	if r.layout(v) == KindModule && r.isModuleClass(x) {
		hdrOf(v).id = r.moduleShape(x)
		if n.flags&clsDel != 0 {
			r.registerDel(v)
		}
		return true
	}
	if o.flags&n.flags&clsUser == 0 {
		t.Errorf(ExcTypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses")
		return false
	}
	if o.words != n.words || (o.flags^n.flags)&clsDict != 0 || o.solid != n.solid && !r.sameSlots(old, x) {
		t.Errorf(ExcTypeError, "__class__ assignment: '%s' object layout differs from '%s'", ClassName(x), ClassName(old))
		return false
	}
	if (o.flags|n.flags)&(clsDescr|clsDataDescr) != 0 {
		r.types.epoch++ // what caches know of classes with this descriptor is out of date
	}
	if o.flags&clsDict == 0 {
		hdrOf(v).id = n.root
		return true
	}
	if t.instanceDict(v) == NoValue {
		return false
	}
	hdrOf(v).id = r.dictShape(x)
	if n.flags&^o.flags&clsDel != 0 {
		r.registerDel(v)
	}
	return true
}

// sameSlots reports whether two classes add the same __slots__ to the same base layout.
func (r *Runtime) sameSlots(a, b Value) bool {
	x, y := at[class](at[class](a).solid), at[class](at[class](b).solid)
	if x.flags&y.flags&clsUser == 0 || x.slots == NoValue || y.slots == NoValue {
		return false
	}
	if at[class](x.base).solid != at[class](y.base).solid {
		return false
	}
	p, q := x.slots.List(), y.slots.List()
	if len(p) != len(q) {
		return false
	}
	for i := range p {
		if p[i] != q[i] {
			return false
		}
	}
	return true
}

// objectDir is object.__dir__ and type.__dir__: the names in the instance and its classes.
func objectDir(t *Thread, a []Value) Value {
	r := t.R
	names := t.NewDict(0)
	if names == NoValue {
		return NoValue
	}
	if d := t.ownNames(a[0]); d != NoValue && !t.addNames(names, d) || t.exc != NoValue {
		return NoValue
	}
	for _, k := range at[class](r.typeOf(a[0])).order() {
		if !t.addNames(names, at[class](k).dict) {
			return NoValue
		}
	}
	return t.ListOf(names)
}

func typeDir(t *Thread, a []Value) Value {
	names := t.NewDict(0)
	for _, k := range at[class](a[0]).order() {
		if names == NoValue || !t.addNames(names, at[class](k).dict) {
			return NoValue
		}
	}
	return t.ListOf(names)
}

// ownNames returns a dict of v's own attributes; NoValue without exception when it has none.
func (t *Thread) ownNames(v Value) Value {
	r := t.R
	if s := r.shapeOf(v); s.extra != 0 {
		return t.peekInstanceDict(v)
	}
	d, ok := t.FindAttr(v, r.syms[SymDict])
	if !ok {
		return NoValue
	}
	if d != NoValue && d.Kind() == KindMappingProxy {
		d = *word(d, 1)
	}
	if d == NoValue || !r.isDict(d) {
		return NoValue
	}
	return d
}

// addNames enters the str keys of dict d in the dict names.
func (t *Thread) addNames(names, d Value) bool {
	pos := 0
	for {
		k, _, ok := d.DictNext(&pos)
		if !ok {
			return true
		}
		if t.R.IsStr(k) && !t.DictSet(names, k, None) {
			return false
		}
	}
}

// getState is object.__getstate__: the instance dict, with slots (dict, slots), or None.
func (t *Thread) getState(v Value) Value {
	r := t.R
	d := t.peekInstanceDict(v)
	if t.exc != NoValue {
		return NoValue
	}
	if d != NoValue && d.DictLen() == 0 {
		d = NoValue
	}
	slots := NoValue
	for _, k := range at[class](r.typeOf(v)).order() {
		names := at[class](k).slots
		for i := 0; names != NoValue && i < len(names.List()); i++ {
			m := r.DictGetStr(at[class](k).dict, names.List()[i])
			if m == NoValue || m.Kind() != KindMember || memberGet(m, v) == NoValue {
				continue
			}
			if slots == NoValue {
				if slots = t.NewDict(0); slots == NoValue {
					return NoValue
				}
			}
			if !t.DictSet(slots, names.List()[i], memberGet(m, v)) {
				return NoValue
			}
		}
	}
	if slots != NoValue {
		return t.tuple2(orNone(d), slots)
	}
	return orNone(d)
}

func objectReduceEx(t *Thread, a []Value) Value {
	r := t.R
	if fn := r.classGet(r.typeOf(a[0]), r.syms[SymReduce]); fn != NoValue && r.lookupOwner(r.typeOf(a[0]), r.syms[SymReduce]) != r.classOf[KindObject] {
		return t.CallMethod0(a[0], r.syms[SymReduce])
	}
	return t.reduce(a[0])
}

// reduce is what copy and pickle ask for: (copyreg.__newobj__, (cls, ...), state, items, pairs).
func (t *Thread) reduce(v Value) Value {
	r := t.R
	cls := r.typeOf(v)
	s := r.shapeOf(v)
	if s.flags&shUser == 0 && cls != r.classOf[KindObject] && !reducesAsData(s.layout) || s.spec.Finalize != nil {
		if x := t.reduceNative(v); x != NoValue || t.exc != NoValue {
			return x
		}
		return t.Errorf(ExcTypeError, "cannot pickle '%s' object", t.TypeName(v))
	}
	maker := "__newobj__"
	args, has := t.newArgsEx(v)
	if has {
		maker = "__newobj_ex__"
	} else {
		args = t.newArgs(v, s.layout)
	}
	newObj := t.ModuleAttr("copyreg", maker)
	state := t.CallMethod0(v, r.syms[SymGetstate])
	if args == NoValue || newObj == NoValue || state == NoValue {
		return NoValue
	}
	items, pairs := None, None
	switch s.layout {
	case KindSet, KindFrozenSet: // set.__new__ leaves items to __init__
		content := t.NewTupleFrom(args.Tuple()[1:])
		if content == NoValue {
			return content
		}
		return t.NewTupleFrom([]Value{cls, content, state})
	case KindList:
		items = t.Iter(v)
	case KindDict, KindOrderedDict:
		view := t.CallMethod0(v, r.syms[SymItems])
		if view == NoValue {
			return NoValue
		}
		pairs = t.Iter(view)
	}
	if items == NoValue || pairs == NoValue {
		return NoValue
	}
	return t.NewTupleFrom([]Value{newObj, args, state, items, pairs})
}

// newArgsEx returns the arguments of copyreg.__newobj_ex__ for an object that has __getnewargs_ex__: (cls, args, kwargs).
func (t *Thread) newArgsEx(v Value) (args Value, has bool) {
	x, has := t.callSpecial(v, SymGetnewargsEx)
	if !has || x == NoValue {
		return NoValue, has
	}
	if t.R.layout(x) != KindTuple || len(x.Tuple()) != 2 {
		return t.Errorf(ExcTypeError, "__getnewargs_ex__ should return a tuple of two items, not '%s'", t.TypeName(x)), true
	}
	return t.NewTupleFrom([]Value{t.R.typeOf(v), x.Tuple()[0], x.Tuple()[1]}), true
}

// newArgs returns the arguments for __new__ that make a copy of v: (cls, ...).
func (t *Thread) newArgs(v Value, layout Kind) Value {
	r := t.R
	cls := r.typeOf(v)
	name := t.Intern("__getnewargs__")
	if name == NoValue {
		return NoValue
	}
	if r.lookupClass(cls, name) != nil {
		extra := t.CallMethod0(v, name)
		if extra = t.TupleOf(extra); extra == NoValue {
			return NoValue
		}
		args := t.NewTuple(1 + len(extra.Tuple()))
		if args != NoValue {
			args.Tuple()[0] = cls
			copy(args.Tuple()[1:], extra.Tuple())
		}
		return args
	}
	if v.Kind() == KindTuple {
		return t.tuple2(cls, v)
	}
	switch layout {
	case KindInt, KindFloat, KindComplex, KindStr, KindBytes, KindTuple:
		return t.tuple2(cls, *word(v, 1))
	case KindSet, KindFrozenSet:
		l := t.ListOf(v)
		if l == NoValue {
			return NoValue
		}
		return t.tuple2(cls, l)
	}
	return t.NewTupleFrom([]Value{cls})
}
