// Package operator is the builtin module _operator: the operators of the
// language as functions, and getters.
package operator

import (
	"crypto/subtle"
	"strings"

	"pycopy/rt"
)

// Module declares _operator.
var Module = rt.ModuleSpec{
	Name: "_operator",
	Make: makeFuncs,
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleType(m, &itemGetterSpec) != rt.NoValue && t.ModuleType(m, &attrGetterSpec) != rt.NoValue &&
			t.ModuleType(m, &methodCallerSpec) != rt.NoValue
	},
}

// makeFuncs returns the functions of the module.
func makeFuncs() []rt.Builtin {
	return []rt.Builtin{
		{Name: "_compare_digest", Min: 2, Max: 2, Fn: compareDigest},
		{Name: "add", Min: 2, Max: 2, Fn: binary(rt.BinAdd)},
		{Name: "sub", Min: 2, Max: 2, Fn: binary(rt.BinSub)},
		{Name: "mul", Min: 2, Max: 2, Fn: binary(rt.BinMul)},
		{Name: "matmul", Min: 2, Max: 2, Fn: binary(rt.BinMatMul)},
		{Name: "truediv", Min: 2, Max: 2, Fn: binary(rt.BinTrueDiv)},
		{Name: "floordiv", Min: 2, Max: 2, Fn: binary(rt.BinFloorDiv)},
		{Name: "mod", Min: 2, Max: 2, Fn: binary(rt.BinMod)},
		{Name: "pow", Min: 2, Max: 2, Fn: binary(rt.BinPow)},
		{Name: "lshift", Min: 2, Max: 2, Fn: binary(rt.BinLshift)},
		{Name: "rshift", Min: 2, Max: 2, Fn: binary(rt.BinRshift)},
		{Name: "and_", Min: 2, Max: 2, Fn: binary(rt.BinAnd)},
		{Name: "or_", Min: 2, Max: 2, Fn: binary(rt.BinOr)},
		{Name: "xor", Min: 2, Max: 2, Fn: binary(rt.BinXor)},
		{Name: "concat", Min: 2, Max: 2, Fn: concat(rt.BinAdd)},
		{Name: "iadd", Min: 2, Max: 2, Fn: binary(rt.InplaceAdd)},
		{Name: "isub", Min: 2, Max: 2, Fn: binary(rt.InplaceSub)},
		{Name: "imul", Min: 2, Max: 2, Fn: binary(rt.InplaceMul)},
		{Name: "imatmul", Min: 2, Max: 2, Fn: binary(rt.InplaceMatMul)},
		{Name: "itruediv", Min: 2, Max: 2, Fn: binary(rt.InplaceTrueDiv)},
		{Name: "ifloordiv", Min: 2, Max: 2, Fn: binary(rt.InplaceFloorDiv)},
		{Name: "imod", Min: 2, Max: 2, Fn: binary(rt.InplaceMod)},
		{Name: "ipow", Min: 2, Max: 2, Fn: binary(rt.InplacePow)},
		{Name: "ilshift", Min: 2, Max: 2, Fn: binary(rt.InplaceLshift)},
		{Name: "irshift", Min: 2, Max: 2, Fn: binary(rt.InplaceRshift)},
		{Name: "iand", Min: 2, Max: 2, Fn: binary(rt.InplaceAnd)},
		{Name: "ior", Min: 2, Max: 2, Fn: binary(rt.InplaceOr)},
		{Name: "ixor", Min: 2, Max: 2, Fn: binary(rt.InplaceXor)},
		{Name: "iconcat", Min: 2, Max: 2, Fn: concat(rt.InplaceAdd)},
		{Name: "lt", Min: 2, Max: 2, Fn: compare(rt.CmpLt)},
		{Name: "le", Min: 2, Max: 2, Fn: compare(rt.CmpLe)},
		{Name: "eq", Min: 2, Max: 2, Fn: compare(rt.CmpEq)},
		{Name: "ne", Min: 2, Max: 2, Fn: compare(rt.CmpNe)},
		{Name: "ge", Min: 2, Max: 2, Fn: compare(rt.CmpGe)},
		{Name: "gt", Min: 2, Max: 2, Fn: compare(rt.CmpGt)},
		{Name: "neg", Min: 1, Max: 1, Fn: unary(rt.UnNeg)},
		{Name: "pos", Min: 1, Max: 1, Fn: unary(rt.UnPos)},
		{Name: "inv", Min: 1, Max: 1, Fn: unary(rt.UnInvert)},
		{Name: "invert", Min: 1, Max: 1, Fn: unary(rt.UnInvert)},
		{Name: "abs", Min: 1, Max: 1, Fn: unary(rt.UnAbs)},
		{Name: "not_", Min: 1, Max: 1, Fn: unary(rt.UnNot)},
		{Name: "truth", Min: 1, Max: 1, Fn: truth},
		{Name: "is_", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeBool(a[0] == a[1]) }},
		{Name: "is_not", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeBool(a[0] != a[1]) }},
		{Name: "index", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.StrictInt(a[0]) }},
		{Name: "contains", Min: 2, Max: 2, Fn: contains},
		{Name: "countOf", Min: 2, Max: 2, Fn: countOf},
		{Name: "indexOf", Min: 2, Max: 2, Fn: indexOf},
		{Name: "getitem", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.GetItem(a[0], a[1]) }},
		{Name: "setitem", Min: 3, Max: 3, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(t.SetItem(a[0], a[1], a[2])) }},
		{Name: "delitem", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(t.SetItem(a[0], a[1], rt.NoValue)) }},
		{Name: "call", Sig: "obj, /, *args, **kwargs", Fn: call},
		{Name: "length_hint", Min: 1, Max: 2, Fn: lengthHint},
	}
}

func binary(op rt.BinOp) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value { return t.BinaryOp(op, a[0], a[1]) }
}

func compare(op rt.CmpOp) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value { return t.Compare(op, a[0], a[1]) }
}

func unary(op rt.UnOp) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value { return t.UnaryOp(op, a[0]) }
}

// concat is + for sequences only.
func concat(op rt.BinOp) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value {
		if !t.HasSpecial(a[0], rt.SymGetitem) {
			return t.Errorf(rt.ExcTypeError, "'%s' object can't be concatenated", t.TypeName(a[0]))
		}
		return t.BinaryOp(op, a[0], a[1])
	}
}

func truth(t *rt.Thread, a []rt.Value) rt.Value {
	b, ok := t.Truth(a[0])
	if !ok {
		return rt.NoValue
	}
	return rt.MakeBool(b)
}

func contains(t *rt.Thread, a []rt.Value) rt.Value {
	b, ok := t.Contains(a[0], a[1])
	if !ok {
		return rt.NoValue
	}
	return rt.MakeBool(b)
}

// scan calls found for each item equal to x until it returns false.
func scan(t *rt.Thread, iterable, x rt.Value, found func(i int) bool) bool {
	it := t.Iter(iterable)
	if it == rt.NoValue {
		return false
	}
	for i := 0; ; i++ {
		y := t.Next(it)
		if y == rt.StopMark {
			return true
		}
		if y == rt.NoValue {
			return false
		}
		eq, ok := t.Equal(y, x)
		if !ok {
			return false
		}
		if eq && !found(i) {
			return true
		}
	}
}

func countOf(t *rt.Thread, a []rt.Value) rt.Value {
	n := 0
	if !scan(t, a[0], a[1], func(int) bool { n++; return true }) {
		return rt.NoValue
	}
	return rt.MakeSmall(n)
}

func indexOf(t *rt.Thread, a []rt.Value) rt.Value {
	at := -1
	if !scan(t, a[0], a[1], func(i int) bool { at = i; return false }) {
		return rt.NoValue
	}
	if at < 0 {
		return t.Errorf(rt.ExcValueError, "sequence.index(x): x not in sequence")
	}
	return rt.MakeSmall(at)
}

func lengthHint(t *rt.Thread, a []rt.Value) rt.Value {
	n, ok := 0, true
	if len(a) > 1 {
		n, ok = t.Index(a[1])
	}
	if ok {
		n, ok = t.LengthHint(a[0], n)
	}
	if !ok {
		return rt.NoValue
	}
	return t.NewInt(int64(n))
}

// ---- itemgetter: tuple of keys

var itemGetterSpec = rt.TypeSpec{
	Name: "itemgetter", Module: "operator", Layout: rt.KindObject,
	Methods: []rt.Builtin{{Name: "__reduce__", Min: 1, Max: 1, Fn: getterReduce}},
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		if nkw > 0 || len(args) == 0 {
			return t.Errorf(rt.ExcTypeError, "itemgetter expected at least 1 argument, got 0")
		}
		return withTuple(t, cls, args)
	},
	Call: func(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) rt.Value {
		if !t.ArgCount(len(args), nkw, 1, 1) {
			return rt.NoValue
		}
		keys := rt.NativeVals(self)[0]
		if k := keys.Tuple(); len(k) == 1 {
			return t.GetItem(args[0], k[0])
		}
		return each(t, keys, func(key rt.Value) rt.Value { return t.GetItem(args[0], key) })
	},
	Call1: func(t *rt.Thread, self, x rt.Value) rt.Value {
		keys := rt.NativeVals(self)[0]
		k := keys.Tuple()
		if len(k) != 1 {
			return each(t, keys, func(key rt.Value) rt.Value { return t.GetItem(x, key) })
		}
		if i := k[0].Small(); k[0].IsSmall() && x.Kind() == rt.KindTuple {
			if items := x.Tuple(); uint(i) < uint(len(items)) {
				return items[i]
			}
		}
		return t.GetItem(x, k[0])
	},
	Each: getItems, Getter: true,
	Repr: func(t *rt.Thread, self rt.Value) rt.Value { return reprTuple(t, "operator.itemgetter", self) },
}

// getItems gets one item of lists and tuples, or of dicts by an interned str.
func getItems(t *rt.Thread, self rt.Value, items, out []rt.Value) int {
	keys := rt.NativeVals(self)[0].Tuple()
	if len(keys) != 1 {
		return 0
	}
	if key := keys[0]; key.Kind() == rt.KindStr && rt.IsInterned(key) {
		for n, x := range items {
			if x.Kind() != rt.KindDict {
				return n
			}
			if out[n] = t.R.DictGetStr(x, key); out[n] == rt.NoValue {
				return n
			}
		}
		return len(items)
	}
	if !keys[0].IsSmall() {
		return 0
	}
	key := keys[0].Small()
	for n, x := range items {
		var from []rt.Value
		switch x.Kind() {
		case rt.KindTuple:
			from = x.Tuple()
		case rt.KindList:
			from = x.List()
		default:
			return n
		}
		i := key
		if i < 0 {
			i += len(from)
		}
		if uint(i) >= uint(len(from)) {
			return n
		}
		out[n] = from[i]
	}
	return len(items)
}

func withTuple(t *rt.Thread, cls rt.Value, items []rt.Value) rt.Value {
	tup := t.NewTupleFrom(items)
	if tup == rt.NoValue {
		return tup
	}
	v := t.NewNative(cls, nil, 2)
	if v != rt.NoValue {
		rt.NativeVals(v)[0] = tup
	}
	return v
}

// each returns get of the only key, or a tuple of those of all keys.
func each(t *rt.Thread, keys rt.Value, get func(key rt.Value) rt.Value) rt.Value {
	n := len(keys.Tuple())
	if n == 1 {
		return get(keys.Tuple()[0])
	}
	r := t.NewTuple(n)
	if r == rt.NoValue {
		return r
	}
	for i := range n {
		v := get(keys.Tuple()[i])
		if v == rt.NoValue {
			return v
		}
		r.Tuple()[i] = v
	}
	return r
}

// getterReduce returns (class, arguments) for copy and pickle.
func getterReduce(t *rt.Thread, a []rt.Value) rt.Value {
	return t.Pair(t.TypeOf(a[0]), rt.NativeVals(a[0])[0])
}

// callerReduce returns (class, arguments), with a functools.partial of the class when there are keywords.
func callerReduce(t *rt.Thread, a []rt.Value) rt.Value {
	v := rt.NativeVals(a[0])
	if v[1].DictLen() == 0 {
		return getterReduce(t, a)
	}
	partial, name := t.ModuleAttr("functools", "partial"), t.NewTupleFrom([]rt.Value{t.TypeOf(a[0]), v[0].Tuple()[0]})
	if partial == rt.NoValue || name == rt.NoValue {
		return rt.NoValue
	}
	cls, args := t.CallTuple(partial, name, v[1]), t.NewTupleFrom(v[0].Tuple()[1:])
	if cls == rt.NoValue || args == rt.NoValue {
		return rt.NoValue
	}
	return t.Pair(cls, args)
}

func reprTuple(t *rt.Thread, name string, self rt.Value) rt.Value {
	b := []byte(name + "(")
	for i, x := range rt.NativeVals(self)[0].Tuple() {
		if i > 0 {
			b = append(b, ", "...)
		}
		var ok bool
		if b, ok = t.AppendRepr(b, x); !ok {
			return rt.NoValue
		}
	}
	return t.NewStrBytes(append(b, ')'))
}

// ---- attrgetter: tuple of names, and whether none of them is dotted

var attrGetterSpec = rt.TypeSpec{
	Name: "attrgetter", Module: "operator", Layout: rt.KindObject,
	Methods: []rt.Builtin{{Name: "__reduce__", Min: 1, Max: 1, Fn: getterReduce}},
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		if nkw > 0 || len(args) == 0 {
			return t.Errorf(rt.ExcTypeError, "attrgetter expected at least 1 argument, got 0")
		}
		plain := true
		for i, x := range args {
			if !t.R.IsStr(x) {
				return t.Errorf(rt.ExcTypeError, "attribute name must be a string")
			}
			if strings.IndexByte(x.Str(), '.') >= 0 {
				plain = false
			} else if args[i] = t.InternStr(x); args[i] == rt.NoValue {
				return rt.NoValue
			}
		}
		v := withTuple(t, cls, args)
		if v != rt.NoValue {
			rt.NativeVals(v)[1] = rt.MakeBool(plain)
		}
		return v
	},
	Call: func(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) rt.Value {
		if !t.ArgCount(len(args), nkw, 1, 1) {
			return rt.NoValue
		}
		v := rt.NativeVals(self)
		switch names := v[0].Tuple(); {
		case v[1] != rt.True:
			return each(t, v[0], func(name rt.Value) rt.Value { return dotted(t, args[0], name.GoString()) })
		case len(names) == 1:
			return t.GetAttr(args[0], names[0])
		}
		return each(t, v[0], func(name rt.Value) rt.Value { return t.GetAttr(args[0], name) })
	},
	Call1: func(t *rt.Thread, self, x rt.Value) rt.Value {
		v := rt.NativeVals(self)
		switch names := v[0].Tuple(); {
		case v[1] != rt.True:
			return each(t, v[0], func(name rt.Value) rt.Value { return dotted(t, x, name.GoString()) })
		case len(names) == 1:
			return t.GetAttr(x, names[0])
		}
		return each(t, v[0], func(name rt.Value) rt.Value { return t.GetAttr(x, name) })
	},
	Each: func(t *rt.Thread, self rt.Value, items, out []rt.Value) int {
		v := rt.NativeVals(self)
		names := v[0].Tuple()
		if v[1] != rt.True || len(names) != 1 {
			return 0
		}
		for n, x := range items {
			if out[n] = t.PlainAttr(x, names[0]); out[n] == rt.NoValue {
				return n
			}
		}
		return len(items)
	},
	Repr: func(t *rt.Thread, self rt.Value) rt.Value { return reprTuple(t, "operator.attrgetter", self) },
}

func dotted(t *rt.Thread, v rt.Value, path string) rt.Value {
	for more := true; more && v != rt.NoValue; {
		var head string
		head, path, more = strings.Cut(path, ".")
		n := t.Intern(head)
		if n == rt.NoValue {
			return n
		}
		v = t.GetAttr(v, n)
	}
	return v
}

// ---- methodcaller: tuple of name and arguments, dict of keywords

var methodCallerSpec = rt.TypeSpec{
	Name: "methodcaller", Module: "operator", Layout: rt.KindObject,
	Methods: []rt.Builtin{{Name: "__reduce__", Min: 1, Max: 1, Fn: callerReduce}},
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		n := len(args) - 2*nkw
		if n < 1 || !t.R.IsStr(args[0]) {
			return t.Errorf(rt.ExcTypeError, "method name must be a string")
		}
		v := withTuple(t, cls, args[:n])
		kw := t.NewDict(nkw)
		if v == rt.NoValue || kw == rt.NoValue {
			return rt.NoValue
		}
		for i := n; i < len(args); i += 2 {
			if !t.DictSet(kw, args[i], args[i+1]) {
				return rt.NoValue
			}
		}
		rt.NativeVals(v)[1] = kw
		return v
	},
	Call: func(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) rt.Value {
		if !t.ArgCount(len(args), nkw, 1, 1) {
			return rt.NoValue
		}
		v := rt.NativeVals(self)
		pre, kw := v[0].Tuple(), v[1]
		name := t.InternStr(pre[0])
		if name == rt.NoValue {
			return name
		}
		f := t.GetAttr(args[0], name)
		if f == rt.NoValue {
			return f
		}
		return callWith(t, f, pre[1:], kw)
	},
	Repr: func(t *rt.Thread, self rt.Value) rt.Value {
		s := reprTuple(t, "operator.methodcaller", self)
		kw := rt.NativeVals(self)[1]
		if s == rt.NoValue || kw.DictLen() == 0 {
			return s
		}
		b := []byte(s.Str())
		b = b[:len(b)-1]
		pos := 0
		for k, x, more := kw.DictNext(&pos); more; k, x, more = kw.DictNext(&pos) {
			var ok bool
			if b, ok = t.AppendRepr(append(append(append(b, ", "...), k.Str()...), '='), x); !ok {
				return rt.NoValue
			}
		}
		return t.NewStrBytes(append(b, ')'))
	},
}

func call(t *rt.Thread, a []rt.Value) rt.Value { return callWith(t, a[0], a[1].Tuple(), a[2]) }

// callWith calls f with the items of args and the entries of kw, a dict or NoValue.
func callWith(t *rt.Thread, f rt.Value, args []rt.Value, kw rt.Value) rt.Value {
	n := 0
	if kw != rt.NoValue {
		n = kw.DictLen()
	}
	w := t.Alloca(len(args) + 2*n)
	if w == nil {
		return rt.NoValue
	}
	i := copy(w, args)
	pos := 0
	for i < len(w) {
		k, x, _ := kw.DictNext(&pos)
		w[i], w[i+1] = k, x
		i += 2
	}
	return t.Call(f, w, n)
}

// compareDigest says whether the bytes-like objects a[0] and a[1] are equal, in a time that does not depend on where they differ.
func compareDigest(t *rt.Thread, a []rt.Value) rt.Value {
	var x, y rt.Buffer
	if !t.GetBuffer(a[0], &x) || !t.GetBuffer(a[1], &y) {
		return rt.NoValue
	}
	return rt.MakeBool(subtle.ConstantTimeCompare(x.Data, y.Data) == 1)
}
