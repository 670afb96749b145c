package collections

import "pycopy/rt"

// ---- _tuplegetter: the attribute of a named tuple for a field; index, docstring

const (
	gIndex = iota
	gDoc
)

var tupleGetterSpec = rt.TypeSpec{
	Name: "_tuplegetter", Module: "collections", Layout: rt.KindObject,
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		if !t.ArgCount(len(args), nkw, 2, 2) {
			return rt.NoValue
		}
		i, ok := t.Index(args[0])
		if !ok {
			return rt.NoValue
		}
		v := t.NewNative(cls, nil, 2)
		if v != rt.NoValue {
			w := rt.NativeVals(v)
			w[gIndex], w[gDoc] = rt.MakeSmall(i), args[1]
		}
		return v
	},
	Repr: func(t *rt.Thread, self rt.Value) rt.Value {
		w := rt.NativeVals(self)
		b, ok := t.AppendRepr([]byte("_tuplegetter("), w[gIndex])
		if ok {
			b, ok = t.AppendRepr(append(b, ", "...), w[gDoc])
		}
		if !ok {
			return rt.NoValue
		}
		return t.NewStrBytes(append(b, ')'))
	},
	DescrGet: func(t *rt.Thread, self, obj, _ rt.Value) rt.Value {
		if obj == rt.NoValue || obj == rt.None {
			return self
		}
		i := rt.NativeVals(self)[gIndex].Small()
		if t.R.Layout(obj) != rt.KindTuple {
			return t.Errorf(rt.ExcTypeError, "descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object", i,
				t.TypeName(obj))
		}
		items := obj.Tuple()
		if uint(i) >= uint(len(items)) {
			return t.Errorf(rt.ExcIndexError, "tuple index out of range")
		}
		return items[i]
	},
	DescrItem: func(self rt.Value) int { return rt.NativeVals(self)[gIndex].Small() },
	DescrSet: func(t *rt.Thread, _, _, v rt.Value) bool {
		if v == rt.NoValue {
			t.Errorf(rt.ExcAttributeError, "can't delete attribute")
		} else {
			t.Errorf(rt.ExcAttributeError, "can't set attribute")
		}
		return false
	},
	GetSets: []rt.GetSet{{
		Name: "__doc__",
		Get:  func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[gDoc] },
		Set: func(t *rt.Thread, self, v rt.Value) bool {
			if v == rt.NoValue {
				v = rt.None
			}
			rt.NativeVals(self)[gDoc] = v
			return true
		},
	}},
}

// countElements adds to the counts in a dict one for each item of an iterable.
func countElements(t *rt.Thread, a []rt.Value) rt.Value {
	d := a[0]
	if t.R.Layout(d) != rt.KindDict {
		return t.Errorf(rt.ExcTypeError, "expected a dict, got '%s'", t.TypeName(d))
	}
	if !t.Each(a[1], func(x rt.Value) bool { return t.DictCount(d, x) }) {
		return rt.NoValue
	}
	return rt.None
}
