// Package functools is the builtin module _functools: what the Python module
// functools takes from Go.
package functools

import "pycopy/rt"

// Module declares _functools.
var Module = rt.ModuleSpec{
	Name: "_functools",
	Funcs: []rt.Builtin{
		{Name: "reduce", Min: 2, Max: 3, Fn: reduce},
		{Name: "cmp_to_key", Sig: "mycmp", Fn: cmpToKey},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleType(m, &partialSpec) != rt.NoValue && t.ModuleType(m, &lruSpec) != rt.NoValue && t.ModuleSet(m, "_key", t.NewType(&keySpec))
	},
}

func reduce(t *rt.Thread, a []rt.Value) rt.Value {
	it := t.Iter(a[1])
	if it == rt.NoValue {
		return it
	}
	acc := rt.NoValue
	if len(a) > 2 {
		acc = a[2]
	} else if acc = t.Next(it); acc == rt.StopMark {
		return t.Errorf(rt.ExcTypeError, "reduce() of empty iterable with no initial value")
	}
	for acc != rt.NoValue {
		x := t.Next(it)
		if x == rt.StopMark {
			return acc
		}
		if x == rt.NoValue {
			return x
		}
		acc = t.Call2(a[0], acc, x)
	}
	return rt.NoValue
}

// ---- partial: function, tuple of arguments, dict of keywords

// partialWords is the size of a partial: three words of every native object and its Values.
const partialWords = 6

var partialSpec = rt.TypeSpec{
	Name: "partial", Module: "functools", Layout: rt.KindObject, Words: partialWords, Flags: rt.HasDict,
	New: partialNew, Call: partialCall, Repr: partialRepr,
	Methods: []rt.Builtin{
		{Name: "__class_getitem__", Min: 2, Max: 2, Flags: rt.ClassMethod, Fn: rt.ClassGetItem},
		{Name: "__reduce__", Min: 1, Max: 1, Fn: partialReduce},
		{Name: "__setstate__", Min: 2, Max: 2, Fn: partialSetState},
	},
	GetSets: []rt.GetSet{
		{Name: "func", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[0] }, Word: rt.FirstVal + 0},
		{Name: "args", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[1] }, Word: rt.FirstVal + 1},
		{Name: "keywords", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[2] }, Word: rt.FirstVal + 2},
	},
}

func partialNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	n := len(args) - 2*nkw
	if n < 1 {
		return t.Errorf(rt.ExcTypeError, "type 'partial' takes at least one argument")
	}
	fn := args[0]
	if !t.Callable(fn) {
		return t.Errorf(rt.ExcTypeError, "the first argument must be callable")
	}
	var first []rt.Value
	kw := t.NewDict(nkw)
	if kw == rt.NoValue {
		return kw
	}
	flat := t.R.SpecIs(fn, "functools", "partial") && t.TypeOf(fn) == cls
	if flat {
		// A partial with attributes of its own stays whole.
		dict := t.GetAttr(fn, t.R.Sym(rt.SymDict))
		if dict == rt.NoValue {
			return dict
		}
		flat = dict.DictLen() == 0
	}
	if flat {
		v := rt.NativeVals(fn)
		fn, first = v[0], v[1].Tuple()
		pos := 0
		for k, x, more := v[2].DictNext(&pos); more; k, x, more = v[2].DictNext(&pos) {
			if !t.DictSet(kw, k, x) {
				return rt.NoValue
			}
		}
	}
	for i := n; i < len(args); i += 2 {
		if !t.DictSet(kw, args[i], args[i+1]) {
			return rt.NoValue
		}
	}
	pre := t.NewTuple(len(first) + n - 1)
	if pre == rt.NoValue {
		return pre
	}
	copy(pre.Tuple(), first)
	copy(pre.Tuple()[len(first):], args[1:n])
	v := t.NewNative(cls, nil, 3)
	if v != rt.NoValue {
		w := rt.NativeVals(v)
		w[0], w[1], w[2] = fn, pre, kw
	}
	return v
}

// partialCall puts the stored arguments in front; keywords of the call win.
func partialCall(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) rt.Value {
	v := rt.NativeVals(self)
	pre, kw := v[1].Tuple(), v[2]
	n := len(args) - 2*nkw
	if nkw == 0 && kw.DictLen() == 0 && len(pre)+n <= 2 {
		switch all := append(append(make([]rt.Value, 0, 2), pre...), args...); len(all) {
		case 0:
			return t.Call0(v[0])
		case 1:
			return t.Call1(v[0], all[0])
		default:
			return t.Call2(v[0], all[0], all[1])
		}
	}
	w := t.Alloca(len(pre) + len(args) + 2*kw.DictLen())
	if w == nil {
		return rt.NoValue
	}
	copy(w, pre)
	copy(w[len(pre):], args[:n])
	k := len(pre) + n
	pos := 0
	for key, x, more := kw.DictNext(&pos); more; key, x, more = kw.DictNext(&pos) {
		if !t.R.IsStr(key) {
			return t.Errorf(rt.ExcTypeError, "keywords must be strings")
		}
		given := false
		for i := n; i < len(args); i += 2 {
			given = given || args[i] == key || args[i].Str() == key.Str()
		}
		if !given {
			w[k], w[k+1] = key, x
			k += 2
		}
	}
	k += copy(w[k:], args[n:])
	return t.Call(v[0], w[:k], (k-len(pre)-n)/2)
}

// partialReduce is what copying goes by: the class, and the state for __setstate__.
func partialReduce(t *rt.Thread, a []rt.Value) rt.Value {
	v := rt.NativeVals(a[0])
	dict := t.GetAttr(a[0], t.R.Sym(rt.SymDict))
	args := t.NewTupleFrom(v[:1])
	if dict == rt.NoValue || args == rt.NoValue {
		return rt.NoValue
	}
	state := t.NewTupleFrom([]rt.Value{v[0], v[1], v[2], dict})
	if state == rt.NoValue {
		return state
	}
	return t.NewTupleFrom([]rt.Value{t.TypeOf(a[0]), args, state})
}

func partialSetState(t *rt.Thread, a []rt.Value) rt.Value {
	if a[1].Kind() != rt.KindTuple || len(a[1].Tuple()) != 4 {
		return t.Errorf(rt.ExcTypeError, "invalid partial state")
	}
	s := a[1].Tuple()
	if !t.Callable(s[0]) || s[1].Kind() != rt.KindTuple || s[2] != rt.None && s[2].Kind() != rt.KindDict {
		return t.Errorf(rt.ExcTypeError, "invalid partial state")
	}
	kw := s[2]
	if kw == rt.None {
		if kw = t.NewDict(0); kw == rt.NoValue {
			return kw
		}
	}
	v := rt.NativeVals(a[0])
	v[0], v[1], v[2] = s[0], s[1], kw
	if s[3] == rt.None {
		return rt.None
	}
	return t.NoneIf(t.SetAttr(a[0], t.R.Sym(rt.SymDict), s[3]))
}

func partialRepr(t *rt.Thread, self rt.Value) rt.Value {
	if t.ReprEnter(self) {
		return t.NewStr("...")
	}
	defer t.ReprLeave(self)
	v := rt.NativeVals(self)
	name := "functools.partial"
	if cls := t.TypeName(self); cls != "partial" {
		name = cls
	}
	b, ok := t.AppendRepr(append([]byte(name), '('), v[0])
	for _, x := range v[1].Tuple() {
		if ok {
			b, ok = t.AppendRepr(append(b, ", "...), x)
		}
	}
	pos := 0
	for k, x, more := v[2].DictNext(&pos); more && ok; k, x, more = v[2].DictNext(&pos) {
		name := t.StrOf(k) // which may change the dict, as may the value's repr
		if name == rt.NoValue {
			return name
		}
		b = append(append(append(b, ", "...), name.Str()...), '=')
		b, ok = t.AppendRepr(b, x)
	}
	if !ok {
		return rt.NoValue
	}
	return t.NewStrBytes(append(b, ')'))
}

// ---- cmp_to_key: comparison function, object

var keySpec = rt.TypeSpec{
	Name: "KeyWrapper", Module: "functools", Layout: rt.KindObject, Flags: rt.Unhashable | rt.NoNew,
	Call: func(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) rt.Value {
		if !t.ArgCount(len(args), nkw, 1, 1) {
			return rt.NoValue
		}
		return newKey(t, t.TypeOf(self), rt.NativeVals(self)[0], args[0])
	},
	Call1: func(t *rt.Thread, self, x rt.Value) rt.Value {
		return newKey(t, t.TypeOf(self), rt.NativeVals(self)[0], x)
	},
	Compare: func(t *rt.Thread, op rt.CmpOp, a, b rt.Value) rt.Value {
		if b.Kind() != a.Kind() {
			return t.Errorf(rt.ExcTypeError, "other argument must be K instance")
		}
		x, y := rt.NativeVals(a), rt.NativeVals(b)
		r := t.Call2(x[0], x[1], y[1])
		if r == rt.NoValue {
			return r
		}
		return t.Compare(op, r, rt.MakeSmall(0))
	},
	GetSets: []rt.GetSet{{Name: "obj", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[1] }, Word: rt.FirstVal + 1}},
}

func newKey(t *rt.Thread, cls, cmp, obj rt.Value) rt.Value {
	v := t.NewNative(cls, nil, 2)
	if v != rt.NoValue {
		w := rt.NativeVals(v)
		w[0], w[1] = cmp, obj
	}
	return v
}

func cmpToKey(t *rt.Thread, a []rt.Value) rt.Value {
	cls := t.ModuleAttr("_functools", "_key")
	if cls == rt.NoValue {
		return cls
	}
	return newKey(t, cls, a[0], rt.None)
}
