// Package itertools is the builtin module itertools.
//
// Each iterator is a native object without Go state; its Values are named by
// constants beside the type.
package itertools

import "pycopy/rt"

// Module declares itertools.
var Module = rt.ModuleSpec{
	Name: "itertools",
	Doc:  "Functional tools for creating and using iterators.",
	Funcs: []rt.Builtin{
		{Name: "tee", Sig: "iterable, n=, /", Fn: tee},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		for _, spec := range types {
			if t.ModuleType(m, spec) == rt.NoValue {
				return false
			}
		}
		grouper := t.NewType(&grouperSpec)
		return grouper != rt.NoValue && t.ModuleSet(m, "_grouper", grouper) &&
			t.ModuleSet(m, "_tee", t.NewType(&teeSpec))
	},
}

var types = []*rt.TypeSpec{
	&countSpec, &cycleSpec, &repeatSpec, &chainSpec, &compressSpec, &dropWhileSpec, &takeWhileSpec, &filterFalseSpec,
	&starMapSpec, &isliceSpec, &accumulateSpec, &pairwiseSpec, &zipLongestSpec, &batchedSpec, &groupBySpec,
	&productSpec, &permutationsSpec, &combinationsSpec, &combinationsReplSpec,
}

// iterator declares an iterator type.
func iterator(name string, next func(t *rt.Thread, self rt.Value) rt.Value,
	create func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value) rt.TypeSpec {
	return rt.TypeSpec{Name: name, Module: "itertools", Layout: rt.KindObject, New: create, Iter: rt.IterSelf, Next: next}
}

// leaf declares that an iterator asks no other one and calls nothing.
func leaf(s rt.TypeSpec) rt.TypeSpec {
	s.Flags |= rt.LeafIter
	return s
}

// makeIter returns a New slot: it binds the arguments to sig, replaces the
// parameter number iter (if >= 0) by an iterator over it, fills omitted ones from defaults
// and stores all as the Values of the object, followed by extra Nones.
func makeIter(name, sig string, iter, extra int, defaults ...rt.Value) func(*rt.Thread, rt.Value, []rt.Value, int) rt.Value {
	b := &rt.Builtin{Name: name, Sig: sig}
	return func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		a := t.BindArgs(b, args, nkw)
		if a == nil {
			return rt.NoValue
		}
		for i, d := range defaults {
			if a[i] == rt.NoValue {
				a[i] = d
			}
		}
		if iter >= 0 {
			if a[iter] = t.Iter(a[iter]); a[iter] == rt.NoValue {
				return rt.NoValue
			}
		}
		v := t.NewNative(cls, nil, len(a)+extra)
		if v == rt.NoValue {
			return v
		}
		vals := rt.NativeVals(v)
		copy(vals, a)
		for i := len(a); i < len(vals); i++ {
			vals[i] = rt.None
		}
		return v
	}
}

// ended reports whether x, a result of Next, is no item.
func ended(x rt.Value) bool { return x == rt.NoValue || x == rt.StopMark }

// ---- count: next number, step

var countSpec = withRepr(iterator("count", countNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	v := newCount(t, cls, args, nkw)
	if v == rt.NoValue {
		return v
	}
	for _, x := range rt.NativeVals(v) {
		if !x.IsSmall() {
			if _, ok := t.ToFloat(x); !ok && t.R.Layout(x) != rt.KindComplex && x.Kind() < rt.NumKinds {
				t.TakeExc()
				return t.Errorf(rt.ExcTypeError, "a number is required")
			}
			t.TakeExc()
		}
	}
	return v
}), func(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	b, ok := t.AppendRepr([]byte("count("), v[0])
	if ok && v[1] != rt.MakeSmall(1) {
		b, ok = t.AppendRepr(append(b, ", "...), v[1])
	}
	if !ok {
		return rt.NoValue
	}
	return t.NewStrBytes(append(b, ')'))
})

var newCount = makeIter("count", "start=, step=", -1, 0, rt.MakeSmall(0), rt.MakeSmall(1))

func withRepr(s rt.TypeSpec, repr func(t *rt.Thread, self rt.Value) rt.Value) rt.TypeSpec {
	s.Repr = repr
	return s
}

func countNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	x := v[0]
	next := t.BinaryOp(rt.BinAdd, x, v[1])
	if next == rt.NoValue {
		return next
	}
	v[0] = next
	return x
}

// ---- cycle: iterator or None, saved items, position

var cycleSpec = iterator("cycle", cycleNext, makeIter("cycle", "iterable, /", 0, 2))

func cycleNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	if v[1] == rt.None {
		if v[1], v[2] = t.NewList(0), rt.MakeSmall(0); v[1] == rt.NoValue {
			v[1] = rt.None
			return rt.NoValue
		}
	}
	if v[0] != rt.None {
		x := t.Next(v[0])
		if x == rt.NoValue {
			return x
		}
		if x != rt.StopMark {
			if !t.ListAppend(v[1], x) {
				return rt.NoValue
			}
			return x
		}
		v[0] = rt.None
	}
	items := v[1].List()
	if len(items) == 0 {
		return rt.StopMark
	}
	i := v[2].Small()
	v[2] = rt.MakeSmall((i + 1) % len(items))
	return items[i]
}

// ---- repeat: object, count left or None

var repeatSpec = func() rt.TypeSpec {
	bind := makeIter("repeat", "object, times=", -1, 0, rt.NoValue, rt.None)
	s := iterator("repeat", repeatNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		v := bind(t, cls, args, nkw)
		if v == rt.NoValue {
			return v
		}
		vals := rt.NativeVals(v)
		if vals[1] != rt.None {
			n, ok := t.Index(vals[1])
			if !ok {
				return rt.NoValue
			}
			vals[1] = rt.MakeSmall(max(0, n))
		}
		return v
	})
	s.Repr = func(t *rt.Thread, self rt.Value) rt.Value {
		v := rt.NativeVals(self)
		b, ok := t.AppendRepr([]byte("repeat("), v[0])
		if ok && v[1] != rt.None {
			b, ok = t.AppendRepr(append(b, ", "...), v[1])
		}
		if !ok {
			return rt.NoValue
		}
		return t.NewStrBytes(append(b, ')'))
	}
	s.Flags |= rt.LeafIter
	s.Methods = []rt.Builtin{{Name: "__length_hint__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		if n := rt.NativeVals(a[0])[1]; n != rt.None {
			return n
		}
		return t.Errorf(rt.ExcTypeError, "len() of unsized object")
	}}}
	return s
}()

func repeatNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	if v[1] != rt.None {
		n := v[1].Small()
		if n == 0 {
			return rt.StopMark
		}
		v[1] = rt.MakeSmall(n - 1)
	}
	return v[0]
}

// ---- chain: iterator over the iterables, current iterator or None

var chainSpec = func() rt.TypeSpec {
	s := iterator("chain", chainNext, makeIter("chain", "*iterables", 0, 1))
	s.Methods = []rt.Builtin{{Name: "from_iterable", Min: 2, Max: 2, Flags: rt.ClassMethod, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		it := t.Iter(a[1])
		if it == rt.NoValue {
			return it
		}
		v := t.NewNative(a[0], nil, 2)
		if v != rt.NoValue {
			vals := rt.NativeVals(v)
			vals[0], vals[1] = it, rt.None
		}
		return v
	}}}
	return s
}()

func chainNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	for {
		if v[1] == rt.None {
			if v[0] == rt.None {
				return rt.StopMark
			}
			x := t.Next(v[0])
			if ended(x) {
				v[0] = rt.None
				return x
			}
			it := t.Iter(x)
			if it == rt.NoValue {
				return it
			}
			v[1] = it
		}
		x := t.Next(v[1])
		if x != rt.StopMark {
			return x
		}
		v[1] = rt.None
	}
}

// ---- compress: data iterator, selector iterator

var compressSpec = func() rt.TypeSpec {
	bind := makeIter("compress", "data, selectors", 0, 0)
	return iterator("compress", compressNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		v := bind(t, cls, args, nkw)
		if v == rt.NoValue {
			return v
		}
		it := t.Iter(rt.NativeVals(v)[1])
		if it == rt.NoValue {
			return it
		}
		rt.NativeVals(v)[1] = it
		return v
	})
}()

func compressNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	for {
		x := t.Next(v[0])
		if ended(x) {
			return x
		}
		sel := t.Next(v[1])
		if ended(sel) {
			return sel
		}
		if truth, ok := t.Truth(sel); !ok {
			return rt.NoValue
		} else if truth {
			return x
		}
	}
}

// ---- predicates: predicate, iterator, state

var (
	dropWhileSpec   = iterator("dropwhile", dropWhileNext, makeIter("dropwhile", "predicate, iterable, /", 1, 1))
	takeWhileSpec   = iterator("takewhile", takeWhileNext, makeIter("takewhile", "predicate, iterable, /", 1, 1))
	filterFalseSpec = iterator("filterfalse", filterFalseNext, makeIter("filterfalse", "predicate, iterable, /", 1, 0))
	starMapSpec     = iterator("starmap", starMapNext, makeIter("starmap", "function, iterable, /", 1, 0))
)

// test applies a predicate (None: truth of the item itself).
func test(t *rt.Thread, pred, x rt.Value) (truth, ok bool) {
	if pred != rt.None {
		if x = t.Call1(pred, x); x == rt.NoValue {
			return false, false
		}
	}
	return t.Truth(x)
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

func starMapNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	x := t.Next(v[1])
	if ended(x) {
		return x
	}
	args := t.TupleOf(x)
	if args == rt.NoValue {
		return args
	}
	return t.Call(v[0], args.Tuple(), 0)
}

// ---- islice: iterator, next index to give, stop or None, step, items taken

var isliceSpec = iterator("islice", isliceNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	if !t.ArgCount(len(args), nkw, 2, 4) {
		return rt.NoValue
	}
	start, stop, step := rt.None, args[1], rt.None
	if len(args) > 2 {
		start, stop = args[1], args[2]
	}
	if len(args) > 3 {
		step = args[3]
	}
	nums := [3]int{0, -1, 1}
	for i, x := range [3]rt.Value{start, stop, step} {
		if x == rt.None {
			continue
		}
		n, ok := t.Index(x)
		if !ok || n < 0 || i == 2 && n == 0 {
			t.TakeExc()
			if i == 2 {
				return t.Errorf(rt.ExcValueError, "Step for islice() must be a positive integer or None.")
			}
			if len(args) == 2 {
				return t.Errorf(rt.ExcValueError, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
			}
			return t.Errorf(rt.ExcValueError, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		}
		nums[i] = n
	}
	it := t.Iter(args[0])
	if it == rt.NoValue {
		return it
	}
	v := t.NewNative(cls, nil, 5)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[0], vals[1], vals[2], vals[3], vals[4] = it, rt.MakeSmall(nums[0]), rt.MakeSmall(nums[1]), rt.MakeSmall(nums[2]), rt.MakeSmall(0)
	}
	return v
})

func isliceNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	next, stop, step, taken := v[1].Small(), v[2].Small(), v[3].Small(), v[4].Small()
	if v[0] == rt.None {
		return rt.StopMark
	}
	for {
		if stop >= 0 && next >= stop {
			// The items up to stop are consumed, as in CPython.
			for ; taken < stop; taken++ {
				if x := t.Next(v[0]); ended(x) {
					v[0] = rt.None
					return x
				}
			}
			v[0] = rt.None
			return rt.StopMark
		}
		x := t.Next(v[0])
		if ended(x) {
			v[0] = rt.None
			return x
		}
		if taken++; taken > next {
			v[1], v[4] = rt.MakeSmall(min(next+step, rt.SmallMax)), rt.MakeSmall(taken)
			return x
		}
	}
}

// ---- accumulate: iterator, function or None, initial value or NoValue, total or NoValue

var accumulateSpec = func() rt.TypeSpec {
	bind := makeIter("accumulate", "iterable, func=, *, initial=", 0, 1, rt.NoValue, rt.None, rt.None)
	return iterator("accumulate", accumulateNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		v := bind(t, cls, args, nkw)
		if v != rt.NoValue {
			rt.NativeVals(v)[3] = rt.NoValue
		}
		return v
	})
}()

func accumulateNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	if v[3] == rt.NoValue {
		if v[2] != rt.None {
			v[3] = v[2]
			return v[3]
		}
		x := t.Next(v[0])
		if !ended(x) {
			v[3] = x
		}
		return x
	}
	x := t.Next(v[0])
	if ended(x) {
		return x
	}
	if v[1] == rt.None {
		x = t.BinaryOp(rt.BinAdd, v[3], x)
	} else {
		x = t.Call2(v[1], v[3], x)
	}
	if x != rt.NoValue {
		v[3] = x
	}
	return x
}

// ---- pairwise: iterator, previous item or NoValue

var pairwiseSpec = func() rt.TypeSpec {
	bind := makeIter("pairwise", "iterable, /", 0, 1)
	return iterator("pairwise", pairwiseNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		v := bind(t, cls, args, nkw)
		if v != rt.NoValue {
			rt.NativeVals(v)[1] = rt.NoValue
		}
		return v
	})
}()

func pairwiseNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	if v[1] == rt.NoValue {
		x := t.Next(v[0])
		if ended(x) {
			return x
		}
		v[1] = x
	}
	x := t.Next(v[0])
	if ended(x) {
		return x
	}
	prev := v[1]
	v[1] = x
	return t.Pair(prev, x)
}

// ---- zip_longest: list of iterators (None: exhausted), fill value, number still active

var zipLongestSig = rt.Builtin{Name: "zip_longest", Sig: "*iterables, fillvalue="}

var zipLongestSpec = iterator("zip_longest", zipLongestNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&zipLongestSig, args, nkw)
	if a == nil {
		return rt.NoValue
	}
	its := t.NewListFrom(a[0].Tuple())
	if its == rt.NoValue {
		return its
	}
	n := len(its.List())
	for i := range n {
		it := t.Iter(its.List()[i])
		if it == rt.NoValue {
			return it
		}
		its.List()[i] = it
	}
	v := t.NewNative(cls, nil, 3)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[0], vals[1], vals[2] = its, a[1], rt.MakeSmall(n)
		if a[1] == rt.NoValue {
			vals[1] = rt.None
		}
	}
	return v
})

func zipLongestNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	n := len(v[0].List())
	if v[2] == rt.MakeSmall(0) {
		return rt.StopMark
	}
	r := t.NewTuple(n)
	if r == rt.NoValue {
		return r
	}
	for i := range n {
		x := v[1]
		if it := v[0].List()[i]; it != rt.None {
			x = t.Next(it)
			if x == rt.NoValue {
				v[2] = rt.MakeSmall(0)
				return x
			}
			if x == rt.StopMark {
				v[0].List()[i] = rt.None
				v[2] -= 2
				if v[2] == rt.MakeSmall(0) {
					return rt.StopMark
				}
				x = v[1]
			}
		}
		r.Tuple()[i] = x
	}
	return r
}

// ---- batched: iterator, n, strict

var batchedSpec = func() rt.TypeSpec {
	bind := makeIter("batched", "iterable, n, *, strict=", 0, 0, rt.NoValue, rt.NoValue, rt.False)
	return iterator("batched", batchedNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		v := bind(t, cls, args, nkw)
		if v == rt.NoValue {
			return v
		}
		n, ok := t.Index(rt.NativeVals(v)[1])
		if !ok {
			return rt.NoValue
		}
		if n < 1 {
			return t.Errorf(rt.ExcValueError, "n must be at least one")
		}
		rt.NativeVals(v)[1] = rt.MakeSmall(n)
		return v
	})
}()

func batchedNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	l := t.NewList(0)
	if l == rt.NoValue {
		return l
	}
	n := v[1].Small()
	for len(l.List()) < n {
		x := t.Next(v[0])
		if x == rt.NoValue {
			return x
		}
		if x == rt.StopMark {
			break
		}
		if !t.ListAppend(l, x) {
			return rt.NoValue
		}
	}
	got := len(l.List())
	if got == 0 {
		return rt.StopMark
	}
	if got < n {
		if strict, ok := t.Truth(v[2]); !ok {
			return rt.NoValue
		} else if strict {
			return t.Errorf(rt.ExcValueError, "batched(): incomplete batch")
		}
	}
	return t.TupleOf(l)
}
