// Package bisect is the builtin module _bisect: binary search in sorted sequences.
package bisect

import "pycopy/rt"

const sig = "a, x, lo=, hi=, *, key="

// Module declares _bisect.
var Module = rt.ModuleSpec{
	Name: "_bisect",
	Funcs: []rt.Builtin{
		{Name: "bisect_left", Sig: sig, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return place(t, a, false) }},
		{Name: "bisect_right", Sig: sig, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return place(t, a, true) }},
		{Name: "bisect", Sig: sig, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return place(t, a, true) }},
		{Name: "insort_left", Sig: sig, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return insort(t, a, false) }},
		{Name: "insort_right", Sig: sig, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return insort(t, a, true) }},
		{Name: "insort", Sig: sig, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return insort(t, a, true) }},
	},
}

// place returns where x belongs: after equal items if right, else before them.
func place(t *rt.Thread, a []rt.Value, right bool) rt.Value {
	lo, ok := t.OptIndex(a[2], 0)
	if !ok {
		return rt.NoValue
	}
	if lo < 0 {
		return t.Errorf(rt.ExcValueError, "lo must be non-negative")
	}
	hi := 0
	if a[3] == rt.NoValue || a[3] == rt.None {
		hi, ok = t.Len(a[0])
	} else {
		hi, ok = t.Index(a[3])
	}
	if !ok {
		return rt.NoValue
	}
	list := a[0].Kind() == rt.KindList
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		y := rt.NoValue
		if list && mid < len(a[0].List()) {
			y = a[0].List()[mid]
		} else {
			y = itemAt(t, a[0], mid)
		}
		if y != rt.NoValue && a[4] != rt.NoValue && a[4] != rt.None {
			y = t.Call1(a[4], y)
		}
		if y == rt.NoValue {
			return y
		}
		var lt bool
		if right {
			lt, ok = t.Less(a[1], y)
			lt = !lt
		} else {
			lt, ok = t.Less(y, a[1])
		}
		if !ok {
			return rt.NoValue
		}
		if lt {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return t.NewInt(int64(lo))
}

func insort(t *rt.Thread, a []rt.Value, right bool) rt.Value {
	x := a[1]
	if a[4] != rt.NoValue && a[4] != rt.None {
		if a[1] = t.Call1(a[4], x); a[1] == rt.NoValue {
			return rt.NoValue
		}
	}
	i := place(t, a, right)
	if i == rt.NoValue {
		return i
	}
	if a[0].Kind() == rt.KindList {
		return t.NoneIf(t.ListInsert(a[0], i.Small(), x))
	}
	insert := t.Intern("insert")
	if insert == rt.NoValue || t.CallMethod2(a[0], insert, i, x) == rt.NoValue {
		return rt.NoValue
	}
	return rt.None
}

// itemAt returns item i of a sequence, which may have more than small ints count.
func itemAt(t *rt.Thread, seq rt.Value, i int) rt.Value {
	at := t.NewInt(int64(i))
	if at == rt.NoValue {
		return at
	}
	return t.GetItem(seq, at)
}
