package rt

// Objects that stand for another one: mappingproxy, roproxy and weak proxies.
// Each holds its target in word 1.

var mappingProxySpec = TypeSpec{
	Name: "mappingproxy", Flags: Final, Layout: KindMappingProxy, New: mappingProxyNew,
	Repr: func(t *Thread, v Value) Value {
		r := t.Repr(*word(v, 1))
		if r == NoValue {
			return NoValue
		}
		return t.NewStr("mappingproxy(" + r.Str() + ")")
	},
	Str:      func(t *Thread, v Value) Value { return t.StrOf(*word(v, 1)) },
	Len:      func(t *Thread, v Value) (int, bool) { return t.Len(*word(v, 1)) },
	GetItem:  func(t *Thread, v, key Value) Value { return t.GetItem(*word(v, 1), key) },
	Contains: func(t *Thread, v, x Value) (bool, bool) { return t.Contains(*word(v, 1), x) },
	Iter:     func(t *Thread, v Value) Value { return t.Iter(*word(v, 1)) },
	Compare:  mappingProxyCompare,
	Hash:     func(t *Thread, v Value) (uintptr, bool) { return t.Hash(*word(v, 1)) },
	Binary: func(t *Thread, op BinOp, a, b Value) Value {
		if op != BinOr {
			return NotImplemented
		}
		if t.R.isUserClass(a) || t.R.isUserClass(b) {
			return NotImplemented
		}
		return t.BinaryOp(op, unproxied(a), unproxied(b))
	},
	Methods: []Builtin{
		{Name: "get", Min: 2, Max: 3, Fn: forwardMethod("get")},
		{Name: "keys", Min: 1, Max: 1, Fn: forwardMethod("keys")},
		{Name: "values", Min: 1, Max: 1, Fn: forwardMethod("values")},
		{Name: "items", Min: 1, Max: 1, Fn: forwardMethod("items")},
		{Name: "copy", Min: 1, Max: 1, Fn: forwardMethod("copy")},
		{Name: "__reversed__", Min: 1, Max: 1, Fn: forwardMethod("__reversed__")},
	},
}

func mappingProxyNew(t *Thread, _ Value, args []Value, nkw int) Value {
	if !t.argCount(len(args)-2*nkw, nkw, 1, 1) {
		return NoValue
	}
	r := t.R
	if !r.isDict(args[0]) && (r.lookupClass(r.typeOf(args[0]), r.syms[SymGetitem]) == nil || r.layout(args[0]) == KindList || r.layout(args[0]) == KindTuple) {
		return t.Errorf(ExcTypeError, "mappingproxy() argument must be a mapping, not %s", t.TypeName(args[0]))
	}
	return t.newMappingProxy(args[0])
}

// newMappingProxy returns a read-only view of a mapping.
func (t *Thread) newMappingProxy(d Value) Value {
	v := t.NewObj(KindMappingProxy, 2)
	if v != NoValue {
		*word(v, 1) = d
	}
	return v
}

// mappingProxyCompare compares the mappings. Python code gets a copy: the dict
// of a class must not be changed behind the back of the caches.
func mappingProxyCompare(t *Thread, op CmpOp, a, b Value) Value {
	m := *word(a, 1)
	if t.R.isUserClass(b) && m.Kind() == KindDict {
		if m = t.dictCopy(m, 0); m == NoValue {
			return NoValue
		}
	}
	return t.Compare(op, m, unproxied(b))
}

// unproxied returns the mapping behind a mappingproxy, or v.
func unproxied(v Value) Value {
	if v.Kind() == KindMappingProxy {
		return *word(v, 1)
	}
	return v
}

// forwardMethod calls a method of the object in word 1.
func forwardMethod(name string) NativeFn {
	return func(t *Thread, a []Value) Value {
		n := t.Intern(name)
		if n == NoValue {
			return NoValue
		}
		fn, self := t.LoadMethod(*word(a[0], 1), n)
		if fn == NoValue {
			return NoValue
		}
		if self == NoValue {
			return t.Call(fn, a[1:], 0)
		}
		return t.callPrepend(fn, self, a[1:], 0)
	}
}

// roProxySpec is sys.roproxy: everything but stores.
var roProxySpec = TypeSpec{
	Name: "roproxy", Flags: Final, Layout: KindRoProxy, New: roProxyNew,
	Methods: []Builtin{
		{Name: "__int__", Min: 1, Max: 1, Fn: roProxyInt},
		{Name: "__index__", Min: 1, Max: 1, Fn: roProxyInt},
	},
	Repr: func(t *Thread, v Value) Value {
		r := t.Repr(*word(v, 1))
		if r == NoValue {
			return NoValue
		}
		return t.NewStr("<roproxy " + r.Str() + ">")
	},
	Str:   func(t *Thread, v Value) Value { return t.StrOf(*word(v, 1)) },
	Hash:  func(t *Thread, v Value) (uintptr, bool) { return t.Hash(*word(v, 1)) },
	Bool:  func(t *Thread, v Value) (bool, bool) { return t.Truth(*word(v, 1)) },
	Len:   func(t *Thread, v Value) (int, bool) { return t.Len(*word(v, 1)) },
	Unary: func(t *Thread, op UnOp, v Value) Value { return t.UnaryOp(op, *word(v, 1)) },
	Binary: func(t *Thread, op BinOp, a, b Value) Value {
		return t.BinaryOp(op.Plain(), unRoProxied(a), unRoProxied(b))
	},
	Compare:  func(t *Thread, op CmpOp, a, b Value) Value { return t.Compare(op, unRoProxied(a), unRoProxied(b)) },
	GetItem:  func(t *Thread, v, key Value) Value { return t.GetItem(*word(v, 1), key) },
	Contains: func(t *Thread, v, x Value) (bool, bool) { return t.Contains(*word(v, 1), x) },
	Iter:     func(t *Thread, v Value) Value { return t.Iter(*word(v, 1)) },
	GetAttr: func(t *Thread, v, name Value) Value {
		a, _ := t.FindAttr(*word(v, 1), name)
		return a
	},
	SetAttr: func(t *Thread, v, name, _ Value) bool {
		t.noAttr(v, name)
		return false
	},
}

func roProxyNew(t *Thread, _ Value, args []Value, nkw int) Value {
	if !t.argCount(len(args)-2*nkw, nkw, 1, 1) {
		return NoValue
	}
	v := t.NewObj(KindRoProxy, 2)
	if v != NoValue {
		*word(v, 1) = args[0]
	}
	return v
}

func roProxyInt(t *Thread, a []Value) Value { return t.asIndex(*word(a[0], 1)) }

func unRoProxied(v Value) Value {
	if v.Kind() == KindRoProxy {
		return *word(v, 1)
	}
	return v
}

// namespaceSpec is types.SimpleNamespace; with aux == 1 it prints as an
// attribute tuple: (name=value, ...).
var namespaceSpec = TypeSpec{
	Name: "SimpleNamespace", Module: "types", Layout: KindNamespace, Words: 1, Flags: Unhashable | HasDict,
	New:  func(t *Thread, cls Value, _ []Value, _ int) Value { return t.newInstance(cls, 0) },
	Init: namespaceInit, Repr: namespaceRepr, Compare: namespaceCompare,
}

func namespaceInit(t *Thread, self Value, args []Value, nkw int) bool {
	if n := len(args) - 2*nkw; n > 0 {
		t.Errorf(ExcTypeError, "no positional arguments expected")
		return false
	}
	for i := 0; i < len(args); i += 2 {
		name := t.InternStr(args[i])
		if name == NoValue || !t.setOwn(self, name, args[i+1]) {
			return false
		}
	}
	return true
}

// NewNamespace returns an empty types.SimpleNamespace; plain: one that prints
// as an attribute tuple.
func (t *Thread) NewNamespace(plain bool) Value {
	v := t.newInstance(t.R.classOf[KindNamespace], 0)
	if v != NoValue && plain {
		hdrOf(v).aux = 1
	}
	return v
}

func namespaceRepr(t *Thread, v Value) Value {
	head := "namespace("
	if hdrOf(v).aux == 1 {
		head = "("
	} else if t.R.isUserClass(v) {
		head = t.TypeName(v) + "("
	}
	if t.reprEnter(v) {
		return t.NewStr(head + "...)")
	}
	defer t.reprLeave(v)
	d := t.peekInstanceDict(v)
	if d == NoValue {
		return NoValue
	}
	b := []byte(head)
	pos := 0
	for first := true; ; first = false {
		k, x, ok := d.DictNext(&pos)
		if !ok {
			return t.NewStrBytes(append(b, ')'))
		}
		if !first {
			b = append(b, ", "...)
		}
		b = append(b, k.Str()...)
		b = append(b, '=')
		if b, ok = t.appendRepr(b, x); !ok {
			return NoValue
		}
	}
}

func namespaceCompare(t *Thread, op CmpOp, a, b Value) Value {
	if op != CmpEq && op != CmpNe || t.R.layout(a) != KindNamespace || t.R.layout(b) != KindNamespace {
		return NotImplemented
	}
	x, y := t.peekInstanceDict(a), t.peekInstanceDict(b)
	if x == NoValue || y == NoValue {
		return NoValue
	}
	return t.Compare(op, x, y)
}
