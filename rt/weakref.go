package rt

// A weak reference is header | referent | callback or NoValue | hash. The
// collector knows words 1 and 2: see registerWeak. The hash is kept as a small
// int, 0 bits meaning not computed.
type weakRefObj struct {
	header
	referent uintptr // address plus one; 0 when dead
	callback Value
	hash     Value
}

func weakPtr(v Value) *weakRefObj { return at[weakRefObj](v) }

// weakTarget returns the referent of a weak reference, NoValue when it is dead.
func weakTarget(ref Value) Value { return Value(weakPtr(ref).referent &^ 1) }

var weakRefSpec = TypeSpec{
	Name: "ReferenceType", Module: "weakref", Layout: KindWeakRef, Words: 4, New: weakRefNew,
	Init: func(*Thread, Value, []Value, int) bool { return true },
	Call: func(t *Thread, self Value, args []Value, nkw int) Value {
		if !t.argCount(len(args)-2*nkw, nkw, 0, 0) {
			return NoValue
		}
		return orNone(weakTarget(self))
	},
	Repr: weakRefRepr, Hash: weakRefHash, Compare: weakRefCompare,
	GetSets: []GetSet{{Name: "__callback__", Get: func(_ *Thread, v Value) Value { return orNone(weakPtr(v).callback) }}},
}

func weakRefNew(t *Thread, cls Value, args []Value, nkw int) Value {
	n := len(args) - 2*nkw
	if !t.argCount(n, 0, 1, 2) {
		return NoValue
	}
	cb := NoValue
	if n == 2 && args[1] != None {
		cb = args[1]
	}
	if !t.R.canWeakRef(args[0]) {
		return t.Errorf(ExcTypeError, "cannot create weak reference to '%s' object", t.TypeName(args[0]))
	}
	plain := cls == t.R.classOf[KindWeakRef] && cb == NoValue
	if plain {
		if v := t.R.findWeakRef(args[0]); v != NoValue {
			return v
		}
	}
	v := t.newInstance(cls, 0)
	if v == NoValue {
		return v
	}
	w := weakPtr(v)
	w.referent, w.callback = uintptr(args[0])|1, cb
	t.R.registerWeak(v)
	if m := t.R.types.weakOf; plain && m != nil { // else the collector has run
		m[uintptr(args[0])] = uintptr(v)
	}
	return v
}

// canWeakRef reports whether v may have weak references.
func (r *Runtime) canWeakRef(v Value) bool {
	if !v.IsObj() {
		return false
	}
	s := r.shapeOf(v)
	if s.flags&shUser != 0 {
		return at[class](s.class).flags&clsWeak != 0
	}
	switch s.layout {
	case KindType, KindFunction, KindBuiltin, KindBoundMethod, KindBuiltinMethod, KindModule, KindGenerator, KindCoroutine,
		KindAsyncGenerator, KindSet, KindFrozenSet, KindArray, KindCode, KindWeakRef, KindMemoryView, KindObject:
		return hdrOf(v).id != KindObject
	}
	return false
}

// findWeakRef returns the plain weak reference to v, NoValue when there is none.
func (r *Runtime) findWeakRef(v Value) Value {
	ts := &r.types
	if ts.weakOf == nil {
		// The collector has run: enter the survivors again.
		ts.weakOf = make(map[uintptr]uintptr, len(r.heap.gc.weaks))
		for _, ref := range r.heap.gc.weaks {
			w := weakPtr(Value(ref))
			if w.id == KindWeakRef && w.callback == NoValue && w.referent != 0 {
				ts.weakOf[w.referent&^1] = ref
			}
		}
	}
	return Value(ts.weakOf[uintptr(v)])
}

// weakRefs returns a list of the weak references to v.
func (t *Thread) weakRefs(v Value) Value {
	n := 0
	for _, ref := range t.R.heap.gc.weaks {
		if weakPtr(Value(ref)).referent == uintptr(v)|1 {
			n++
		}
	}
	l := t.NewList(n)
	if l == NoValue {
		return l
	}
	items := l.List()[:0]
	for _, ref := range t.R.heap.gc.weaks { // fewer, when NewList has collected
		if weakPtr(Value(ref)).referent == uintptr(v)|1 {
			items = append(items, Value(ref))
		}
	}
	listOf(l).setLen(len(items))
	return l
}

func weakRefRepr(t *Thread, v Value) Value {
	o := weakTarget(v)
	if o == NoValue {
		return t.NewStr("<weakref at " + hexAddr(v) + "; dead>")
	}
	return t.NewStr("<weakref at " + hexAddr(v) + "; to '" + t.TypeName(o) + "' at " + hexAddr(o) + ">")
}

func weakRefHash(t *Thread, v Value) (uintptr, bool) {
	w := weakPtr(v)
	if w.hash != NoValue {
		return uintptr(w.hash.Small()), true
	}
	o := weakTarget(v)
	if o == NoValue {
		t.Errorf(ExcTypeError, "weak object has gone away")
		return 0, false
	}
	h, ok := t.Hash(o)
	h = h << 1 >> 1
	weakPtr(v).hash = Value(h<<1 | 1)
	return uintptr(weakPtr(v).hash.Small()), ok
}

func weakRefCompare(t *Thread, op CmpOp, a, b Value) Value {
	if op != CmpEq && op != CmpNe || t.R.layout(b) != KindWeakRef {
		return NotImplemented
	}
	x, y := weakTarget(a), weakTarget(b)
	if x == NoValue || y == NoValue {
		return MakeBool((a == b) == (op == CmpEq))
	}
	return t.Compare(op, x, y)
}

// weakrefModule is the builtin module _weakref.
var weakrefModule = ModuleSpec{
	Name: "_weakref",
	Funcs: []Builtin{
		{Name: "getweakrefcount", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value {
			l := t.weakRefs(a[0])
			if l == NoValue {
				return NoValue
			}
			return MakeSmall(len(l.List()))
		}},
		{Name: "getweakrefs", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return t.weakRefs(a[0]) }},
		{Name: "proxy", Min: 1, Max: 2, Fn: newWeakProxy},
		{Name: "_remove_dead_weakref", Min: 2, Max: 2, Fn: removeDeadWeakref},
	},
	Init: func(t *Thread, m Value) bool {
		return t.ModuleSet(m, "ref", t.R.classOf[KindWeakRef]) && t.ModuleSet(m, "ReferenceType", t.R.classOf[KindWeakRef]) &&
			t.ModuleType(m, &weakProxySpec) != NoValue && t.ModuleType(m, &callableProxySpec) != NoValue
	},
}

func removeDeadWeakref(t *Thread, a []Value) Value {
	if t.R.layout(a[0]) != KindDict {
		return t.Errorf(ExcTypeError, "a dict is required, not %s", t.TypeName(a[0]))
	}
	ref, ok := t.DictGet(a[0], a[1])
	if !ok {
		return NoValue
	}
	if ref != NoValue && t.R.layout(ref) == KindWeakRef && weakTarget(ref) == NoValue {
		if _, ok := t.DictDel(a[0], a[1]); !ok {
			return NoValue
		}
	}
	return None
}

// A weak proxy is header | weak reference.

var weakProxySpec = weakProxyType("ProxyType", nil)

var callableProxySpec = weakProxyType("CallableProxyType", func(t *Thread, self Value, args []Value, nkw int) Value {
	o := t.proxied(self)
	if o == NoValue {
		return NoValue
	}
	return t.Call(o, args, nkw)
})

func newWeakProxy(t *Thread, a []Value) Value {
	ref := weakRefNew(t, t.R.classOf[KindWeakRef], a, 0)
	if ref == NoValue {
		return NoValue
	}
	name := "ProxyType"
	if t.R.IsCallable(a[0]) {
		name = "CallableProxyType"
	}
	cls := t.ModuleAttr("_weakref", name)
	if cls == NoValue {
		return NoValue
	}
	v := t.newInstance(cls, 0)
	if v != NoValue {
		*word(v, 1) = ref
	}
	return v
}

// proxied returns what a weak proxy stands for, and other objects as they are.
func (t *Thread) proxied(v Value) Value {
	if !t.R.SpecIs(v, "weakref", "ProxyType") && !t.R.SpecIs(v, "weakref", "CallableProxyType") {
		return v
	}
	o := weakTarget(*word(v, 1))
	if o == NoValue {
		return t.Errorf(ExcReferenceError, "weakly-referenced object no longer exists")
	}
	return o
}

func weakProxyType(name string, call func(*Thread, Value, []Value, int) Value) TypeSpec {
	return TypeSpec{
		Name: name, Module: "weakref", Words: 2, Flags: Final | NoNew | Unhashable, Call: call,
		Ops: opsInt + " matmul imatmul iadd isub imul itruediv ifloordiv imod ipow iand ior ixor ilshift irshift",
		Repr: func(t *Thread, v Value) Value {
			o := weakTarget(*word(v, 1))
			if o == NoValue {
				return t.NewStr("<weakproxy at " + hexAddr(v) + "; dead>")
			}
			return t.NewStr("<weakproxy at " + hexAddr(v) + " to " + t.TypeName(o) + " at " + hexAddr(o) + ">")
		},
		Str: func(t *Thread, v Value) Value {
			if v = t.proxied(v); v == NoValue {
				return v
			}
			return t.StrOf(v)
		},
		Bool: func(t *Thread, v Value) (bool, bool) {
			if v = t.proxied(v); v == NoValue {
				return false, false
			}
			return t.Truth(v)
		},
		Len: func(t *Thread, v Value) (int, bool) {
			if v = t.proxied(v); v == NoValue {
				return 0, false
			}
			return t.Len(v)
		},
		Unary: func(t *Thread, op UnOp, v Value) Value {
			if v = t.proxied(v); v == NoValue {
				return v
			}
			return t.UnaryOp(op, v)
		},
		Binary: func(t *Thread, op BinOp, a, b Value) Value {
			if a, b = t.proxied(a), t.proxied(b); a == NoValue || b == NoValue {
				return NoValue
			}
			return t.BinaryOp(op, a, b)
		},
		Compare: func(t *Thread, op CmpOp, a, b Value) Value {
			if a, b = t.proxied(a), t.proxied(b); a == NoValue || b == NoValue {
				return NoValue
			}
			return t.Compare(op, a, b)
		},
		GetItem: func(t *Thread, v, key Value) Value {
			if v = t.proxied(v); v == NoValue {
				return v
			}
			return t.GetItem(v, key)
		},
		SetItem: func(t *Thread, v, key, x Value) bool {
			v = t.proxied(v)
			return v != NoValue && t.SetItem(v, key, x)
		},
		Contains: func(t *Thread, v, x Value) (bool, bool) {
			if v = t.proxied(v); v == NoValue {
				return false, false
			}
			return t.Contains(v, x)
		},
		Iter: func(t *Thread, v Value) Value {
			if v = t.proxied(v); v == NoValue {
				return v
			}
			return t.Iter(v)
		},
		GetAttr: func(t *Thread, v, name Value) Value {
			if v = t.proxied(v); v == NoValue {
				return v
			}
			return t.GetAttr(v, name)
		},
		SetAttr: func(t *Thread, v, name, x Value) bool {
			v = t.proxied(v)
			return v != NoValue && t.SetAttr(v, name, x)
		},
	}
}
