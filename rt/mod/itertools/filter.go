package itertools

import "pycopy/rt"

// The iterators that leave out items of another one.

// ---- compress

var compressSpec = rt.TypeSpec{
	Name: "compress", Module: "itertools", Layout: rt.KindObject, New: newCompress,
	Iter: rt.IterSelf, Next: compressNext, Step: rt.StepCompress,
}

var compressSig = rt.Builtin{Name: "compress", Sig: "data, selectors"}

func newCompress(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	v := newIter(t, cls, args, nkw, &compressSig, 0, 2)
	if v == rt.NoValue {
		return v
	}
	it := t.Iter(rt.NativeVals(v)[rt.CompressBy])
	if it == rt.NoValue {
		return it
	}
	vals := rt.NativeVals(v)
	vals[rt.CompressBy], vals[rt.CompressPending], vals[rt.CompressSelector] = it, rt.NoValue, rt.NoValue
	return v
}

func compressNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	for {
		x, sel := v[rt.CompressPending], v[rt.CompressSelector]
		v[rt.CompressPending], v[rt.CompressSelector] = rt.NoValue, rt.NoValue
		if x == rt.NoValue {
			if x = t.Next(v[rt.CompressFrom]); ended(x) {
				return x
			}
		}
		if sel == rt.NoValue {
			if sel = t.Next(v[rt.CompressBy]); ended(sel) {
				return sel
			}
		}
		if truth, ok := t.Truth(sel); !ok {
			return rt.NoValue
		} else if truth {
			return x
		}
	}
}

// ---- predicates: predicate, iterator, state

// test applies a predicate (None: truth of the item itself).
func test(t *rt.Thread, pred, x rt.Value) (truth, ok bool) {
	if pred != rt.None {
		if x = t.Call1(pred, x); x == rt.NoValue {
			return false, false
		}
	}
	return t.Truth(x)
}

var dropWhileSpec = rt.TypeSpec{
	Name: "dropwhile", Module: "itertools", Layout: rt.KindObject, New: newDropWhile,
	Iter: rt.IterSelf, Next: dropWhileNext,
}

var dropWhileSig = rt.Builtin{Name: "dropwhile", Sig: "predicate, iterable, /"}

func newDropWhile(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	return newIter(t, cls, args, nkw, &dropWhileSig, 1, 1)
}

func dropWhileNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	for {
		x := t.Next(v[1])
		if ended(x) || v[2] == rt.True {
			return x
		}
		drop, ok := test(t, v[0], x)
		if !ok {
			return rt.NoValue
		}
		if !drop {
			v[2] = rt.True
			return x
		}
	}
}

var takeWhileSpec = rt.TypeSpec{
	Name: "takewhile", Module: "itertools", Layout: rt.KindObject, New: newTakeWhile,
	Iter: rt.IterSelf, Next: takeWhileNext,
}

var takeWhileSig = rt.Builtin{Name: "takewhile", Sig: "predicate, iterable, /"}

func newTakeWhile(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	return newIter(t, cls, args, nkw, &takeWhileSig, 1, 1)
}

func takeWhileNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	if v[2] == rt.True {
		return rt.StopMark
	}
	x := t.Next(v[1])
	if ended(x) {
		return x
	}
	take, ok := test(t, v[0], x)
	if !ok {
		return rt.NoValue
	}
	if !take {
		v[2] = rt.True
		return rt.StopMark
	}
	return x
}

var filterFalseSpec = rt.TypeSpec{
	Name: "filterfalse", Module: "itertools", Layout: rt.KindObject, New: newFilterFalse,
	Iter: rt.IterSelf, Next: filterFalseNext,
}

var filterFalseSig = rt.Builtin{Name: "filterfalse", Sig: "predicate, iterable, /"}

func newFilterFalse(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	return newIter(t, cls, args, nkw, &filterFalseSig, 1, 0)
}

func filterFalseNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	for {
		x := t.Next(v[1])
		if ended(x) {
			return x
		}
		truth, ok := test(t, v[0], x)
		if !ok {
			return rt.NoValue
		}
		if !truth {
			return x
		}
	}
}
