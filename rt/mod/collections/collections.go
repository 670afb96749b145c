// Package collections is the builtin module _collections: the container types
// that deserve Go. The module collections itself is Python and adds to them.
package collections

import "pycopy/rt"

// Module declares _collections.
var Module = rt.ModuleSpec{
	Name: "_collections",
	Funcs: []rt.Builtin{
		{Name: "_count_elements", Min: 2, Max: 2, Fn: countElements},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleType(m, &dequeSpec) != rt.NoValue &&
			t.ModuleSet(m, "_deque_iterator", t.NewType(&dequeIterSpec)) &&
			t.ModuleType(m, &defaultDictSpec) != rt.NoValue &&
			t.ModuleType(m, &tupleGetterSpec) != rt.NoValue &&
			t.ModuleSet(m, "OrderedDict", t.R.Class(rt.KindOrderedDict))
	},
}

// ---- defaultdict: a dict with a default factory in the word after the dict

var defaultDictSpec = rt.TypeSpec{
	Name: "defaultdict", Module: "collections", Base: rt.DictSpec(), Layout: rt.KindDict, Words: rt.DictWords + 1,
	Flags: rt.Unhashable,
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		v := t.NewInstance(cls)
		if v != rt.NoValue {
			*factory(v) = rt.None
		}
		return v
	},
	Init: func(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) bool {
		f := rt.None
		if len(args) > 2*nkw {
			if f = args[0]; f != rt.None && !t.Callable(f) {
				t.Errorf(rt.ExcTypeError, "first argument must be callable or None")
				return false
			}
			args = args[1:]
		}
		*factory(self) = f
		return t.DictInit(self, args, nkw)
	},
	Binary: func(t *rt.Thread, op rt.BinOp, a, b rt.Value) rt.Value {
		v := rt.DictSpec().Binary(t, op, a, b)
		if op != rt.BinOr || v == rt.NoValue || v == rt.NotImplemented {
			return v
		}
		self := a
		if !t.R.SpecIs(a, "collections", "defaultdict") {
			self = b
		}
		return t.Call2(t.TypeOf(self), *factory(self), v)
	},
	Ops: "or ror ior",
	Repr: func(t *rt.Thread, self rt.Value) rt.Value {
		b, f, ok := []byte(t.TypeName(self)+"("), *factory(self), true
		if t.ReprEnter(f) { // a factory may be a method of the dict
			b = append(b, "..."...)
		} else {
			b, ok = t.AppendRepr(b, f)
			t.ReprLeave(f)
		}
		if !ok {
			return rt.NoValue
		}
		s := t.DictRepr(self)
		if s == rt.NoValue {
			return s
		}
		return t.NewStrBytes(append(append(append(b, ", "...), s.Str()...), ')'))
	},
	Methods: []rt.Builtin{
		{Name: "__missing__", Min: 2, Max: 2, Fn: missing},
		{Name: "copy", Min: 1, Max: 1, Fn: copyDefault},
		{Name: "__copy__", Min: 1, Max: 1, Fn: copyDefault},
		{Name: "__reduce__", Min: 1, Max: 1, Fn: reduceDefault},
	},
	GetSets: []rt.GetSet{{
		Name: "default_factory",
		Get: func(t *rt.Thread, self rt.Value) rt.Value {
			if f := *factory(self); f != rt.NoValue {
				return f
			}
			return rt.None
		},
		Set: func(t *rt.Thread, self, v rt.Value) bool {
			if v == rt.NoValue {
				v = rt.None
			}
			*factory(self) = v
			return true
		},
	}},
}

func factory(self rt.Value) *rt.Value { return rt.Word(self, rt.DictWords) }

func missing(t *rt.Thread, a []rt.Value) rt.Value {
	f := *factory(a[0])
	if f == rt.None || f == rt.NoValue {
		return t.RaiseValue(rt.ExcKeyError, a[1])
	}
	v := t.Call0(f)
	if v == rt.NoValue || !t.SetItem(a[0], a[1], v) {
		return rt.NoValue
	}
	return v
}

// reduceDefault returns (cls, (factory,), None, None, iter(items)) for copy and pickle.
func reduceDefault(t *rt.Thread, a []rt.Value) rt.Value {
	args := t.NewTuple(0)
	if f := *factory(a[0]); f != rt.None && f != rt.NoValue {
		args = t.NewTupleFrom([]rt.Value{f})
	}
	items := t.CallMethod0(a[0], t.R.Sym(rt.SymItems))
	if args == rt.NoValue || items == rt.NoValue {
		return rt.NoValue
	}
	it := t.Iter(items)
	if it == rt.NoValue {
		return rt.NoValue
	}
	return t.NewTupleFrom([]rt.Value{t.TypeOf(a[0]), args, rt.None, rt.None, it})
}

func copyDefault(t *rt.Thread, a []rt.Value) rt.Value {
	return t.Call2(t.TypeOf(a[0]), *factory(a[0]), a[0])
}
