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
	&productSpec, &permutationsSpec, &combinationsSpec, &replacementSpec,
}

// newIter makes an iterator: it binds the arguments to sig, replaces the
// parameter number iter (if >= 0) by an iterator over it, fills omitted ones from defaults
// and stores all as the Values of the object, followed by extra Nones.
func newIter(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int, sig *rt.Builtin, iter, extra int, defaults ...rt.Value) rt.Value {
	a := t.BindArgs(sig, args, nkw)
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

// ended reports whether x, a result of Next, is no item.
func ended(x rt.Value) bool { return x == rt.NoValue || x == rt.StopMark }

// ---- count: next number, step

var countSpec = rt.TypeSpec{
	Name: "count", Module: "itertools", Layout: rt.KindObject, New: newCount,
	Iter: rt.IterSelf, Next: countNext, Step: rt.StepCount, Repr: countRepr, Extend: countExtend,
}

var countSig = rt.Builtin{Name: "count", Sig: "start=, step="}

func newCount(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	v := newIter(t, cls, args, nkw, &countSig, -1, 0, rt.MakeSmall(0), rt.MakeSmall(1))
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
}

func countRepr(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	b, ok := t.AppendRepr([]byte("count("), v[0])
	if ok && v[1] != rt.MakeSmall(1) {
		b, ok = t.AppendRepr(append(b, ", "...), v[1])
	}
	if !ok {
		return rt.NoValue
	}
	return t.NewStrBytes(append(b, ')'))
}

func countExtend(t *rt.Thread, self, list rt.Value, limit int) (n int, ended, ok bool) {
	v := rt.NativeVals(self)
	if !v[rt.CountNext].IsSmall() || !v[rt.CountBy].IsSmall() {
		return 0, false, true
	}
	x, by := v[rt.CountNext].Small(), v[rt.CountBy].Small()
	if max(x, -x) > rt.SmallMax/2 || max(by, -by) > rt.SmallMax>>24 {
		return 0, false, true
	}
	for ; n < min(limit, 1<<20); n++ {
		if !t.ListAppend(list, rt.MakeSmall(x)) {
			return n, false, false
		}
		x += by
		v[rt.CountNext] = rt.MakeSmall(x)
	}
	return n, false, true
}

func countNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	x := v[rt.CountNext]
	next := t.BinaryOp(rt.BinAdd, x, v[rt.CountBy])
	if next == rt.NoValue {
		return next
	}
	v[rt.CountNext] = next
	return x
}

// ---- cycle

var cycleSpec = rt.TypeSpec{
	Name: "cycle", Module: "itertools", Layout: rt.KindObject, New: newCycle,
	Iter: rt.IterSelf, Next: cycleNext, Step: rt.StepCycle, Extend: cycleExtend,
}

var cycleSig = rt.Builtin{Name: "cycle", Sig: "iterable, /"}

func newCycle(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	return newIter(t, cls, args, nkw, &cycleSig, 0, 2)
}

// cycleExtend knows the items when all have been seen.
func cycleExtend(t *rt.Thread, self, list rt.Value, limit int) (n int, ended, ok bool) {
	v := rt.NativeVals(self)
	if v[rt.CycleFrom] != rt.None || v[rt.CycleItems] == rt.None || len(v[rt.CycleItems].List()) == 0 {
		return 0, false, true
	}
	for n < limit {
		i, all := v[rt.CyclePos].Small(), len(v[rt.CycleItems].List())
		k, _, ok := t.ExtendSlice(list, v[rt.CycleItems], i, limit-n)
		if !ok {
			return n, false, false
		}
		v[rt.CyclePos] = rt.MakeSmall((i + k) % all)
		n += k
	}
	return n, false, true
}

func cycleNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	if v[rt.CycleItems] == rt.None {
		if v[rt.CycleItems], v[rt.CyclePos] = t.NewList(0), rt.MakeSmall(0); v[rt.CycleItems] == rt.NoValue {
			v[rt.CycleItems] = rt.None
			return rt.NoValue
		}
	}
	if v[rt.CycleFrom] != rt.None {
		x := t.Next(v[rt.CycleFrom])
		if x == rt.NoValue {
			return x
		}
		if x != rt.StopMark {
			if !t.ListAppend(v[rt.CycleItems], x) {
				return rt.NoValue
			}
			return x
		}
		v[rt.CycleFrom] = rt.None
	}
	items := v[rt.CycleItems].List()
	if len(items) == 0 {
		return rt.StopMark
	}
	i := v[rt.CyclePos].Small()
	v[rt.CyclePos] = rt.MakeSmall((i + 1) % len(items))
	return items[i]
}

// ---- repeat: object, count left or None

var repeatSpec = rt.TypeSpec{
	Name: "repeat", Module: "itertools", Layout: rt.KindObject, Flags: rt.LeafIter, New: newRepeat,
	Iter: rt.IterSelf, Next: repeatNext, Step: rt.StepRepeat, Repr: repeatRepr, Extend: repeatExtend,
	Methods: []rt.Builtin{{Name: "__length_hint__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		if n := rt.NativeVals(a[0])[1]; n != rt.None {
			return n
		}
		return t.Errorf(rt.ExcTypeError, "len() of unsized object")
	}}},
}

var repeatSig = rt.Builtin{Name: "repeat", Sig: "object, times="}

func newRepeat(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	v := newIter(t, cls, args, nkw, &repeatSig, -1, 0, rt.NoValue, rt.None)
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
}

func repeatRepr(t *rt.Thread, self rt.Value) rt.Value {
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

func repeatExtend(t *rt.Thread, self, list rt.Value, limit int) (n int, ended, ok bool) {
	v := rt.NativeVals(self)
	if v[rt.RepeatLeft] != rt.None {
		left := v[rt.RepeatLeft].Small()
		if left == 0 {
			return 0, true, true
		}
		limit = min(limit, left)
		v[rt.RepeatLeft] = rt.MakeSmall(left - limit)
	}
	return limit, false, t.ExtendByItem(list, v[rt.RepeatItem], limit)
}

func repeatNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	if v[rt.RepeatLeft] != rt.None {
		n := v[rt.RepeatLeft].Small()
		if n == 0 {
			return rt.StopMark
		}
		v[rt.RepeatLeft] = rt.MakeSmall(n - 1)
	}
	return v[rt.RepeatItem]
}

// ---- chain

var chainSpec = rt.TypeSpec{
	Name: "chain", Module: "itertools", Layout: rt.KindObject, New: chainNew,
	Iter: rt.IterSelf, Next: chainNext, Step: rt.StepChain, Extend: chainExtend,
	Methods: []rt.Builtin{
		{Name: "__class_getitem__", Min: 2, Max: 2, Flags: rt.ClassMethod, Fn: rt.ClassGetItem},
		{Name: "from_iterable", Min: 2, Max: 2, Flags: rt.ClassMethod, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return newChain(t, a[0], a[1])
		}},
	},
}

var chainSig = rt.Builtin{Name: "chain", Sig: "*iterables"}

func chainNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&chainSig, args, nkw)
	if a == nil {
		return rt.NoValue
	}
	return newChain(t, cls, a[0])
}

func newChain(t *rt.Thread, cls, iterables rt.Value) rt.Value {
	it := t.Iter(iterables)
	if it == rt.NoValue {
		return it
	}
	v := t.NewNative(cls, nil, 3)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[rt.ChainFrom], vals[rt.ChainNow] = it, rt.None
	}
	return v
}

// chainExtend takes what the present iterator, and those that lists and tuples give, have at once.
func chainExtend(t *rt.Thread, self, list rt.Value, limit int) (n int, end, ok bool) {
	v := rt.NativeVals(self)
	for n < limit {
		if v[rt.ChainNow] == rt.None {
			if from := v[rt.ChainFrom]; from == rt.None || v[rt.ChainPending] != rt.NoValue || !rt.TakesSimply(from) {
				return n, false, true
			}
			x := t.Next(v[rt.ChainFrom])
			if ended(x) {
				v[rt.ChainFrom] = rt.None
				return n, x == rt.StopMark, x == rt.StopMark
			}
			if !rt.IteratesSimply(x) {
				v[rt.ChainPending] = x
				return n, false, true
			}
			it := t.Iter(x)
			if it == rt.NoValue {
				return n, false, false
			}
			v[rt.ChainNow] = it
		}
		k, last, ok := t.ExtendBy(v[rt.ChainNow], list, limit-n)
		n += k
		switch {
		case !ok:
			return n, false, false
		case last:
			v[rt.ChainNow] = rt.None
		case k == 0:
			return n, false, true
		}
	}
	return n, false, true
}

func chainNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	for {
		if v[rt.ChainNow] == rt.None {
			x := v[rt.ChainPending]
			v[rt.ChainPending] = rt.NoValue
			if x == rt.NoValue {
				if v[rt.ChainFrom] == rt.None {
					return rt.StopMark
				}
				if x = t.Next(v[rt.ChainFrom]); ended(x) {
					v[rt.ChainFrom] = rt.None
					return x
				}
			}
			it := t.Iter(x)
			if it == rt.NoValue {
				return it
			}
			v[rt.ChainNow] = it
		}
		x := t.Next(v[rt.ChainNow])
		if x != rt.StopMark {
			return x
		}
		v[rt.ChainNow] = rt.None
	}
}

// ---- starmap

var starMapSpec = rt.TypeSpec{
	Name: "starmap", Module: "itertools", Layout: rt.KindObject, New: newStarMap,
	Iter: rt.IterSelf, Next: starMapNext, Step: rt.StepStarMap,
}

var starMapSig = rt.Builtin{Name: "starmap", Sig: "function, iterable, /"}

func newStarMap(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	v := newIter(t, cls, args, nkw, &starMapSig, 1, 1)
	if v != rt.NoValue {
		rt.NativeVals(v)[rt.StarPending] = rt.NoValue
	}
	return v
}

func starMapNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	x := v[rt.StarPending]
	v[rt.StarPending] = rt.NoValue
	if x == rt.NoValue {
		x = t.Next(v[rt.StarFrom])
	}
	if ended(x) {
		return x
	}
	args := t.TupleOf(x)
	if args == rt.NoValue {
		return args
	}
	switch a := args.Tuple(); len(a) {
	case 1:
		return t.Call1(v[0], a[0])
	case 2:
		return t.Call2(v[0], a[0], a[1])
	}
	return t.Call(v[0], args.Tuple(), 0)
}

// asked forgets the iterator that native code has asked, unless the step that asks is still under way: what goes on now runs within it.
func asked(t *rt.Thread, it *rt.Value) {
	if *it != rt.NoValue && !t.AsksRunning(*it) {
		*it = rt.NoValue
	}
}

// ---- islice

var isliceSpec = rt.TypeSpec{
	Name: "islice", Module: "itertools", Layout: rt.KindObject, New: newISlice,
	Iter: rt.IterSelf, Next: isliceNext, Step: rt.StepISlice, Extend: isliceExtend,
}

func newISlice(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
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
		nums[i] = min(n, rt.SmallMax)
	}
	it := t.Iter(args[0])
	if it == rt.NoValue {
		return it
	}
	v := t.NewNative(cls, nil, 6)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[rt.SliceAsked] = rt.NoValue
		vals[rt.SliceFrom], vals[rt.SliceNext], vals[rt.SliceStop], vals[rt.SliceStep], vals[rt.SliceTaken] = it, rt.MakeSmall(nums[0]),
			rt.MakeSmall(nums[1]), rt.MakeSmall(nums[2]), rt.MakeSmall(0)
	}
	return v
}

// isliceExtend knows slices with a stop and step 1 when their start has been found.
func isliceExtend(t *rt.Thread, self, list rt.Value, limit int) (n int, ended, ok bool) {
	v := rt.NativeVals(self)
	next, stop, taken := v[rt.SliceNext].Small(), v[rt.SliceStop].Small(), v[rt.SliceTaken].Small()
	if v[rt.SliceFrom] == rt.None || v[rt.SliceStep] != rt.MakeSmall(1) || next != taken || next >= stop {
		return 0, false, true
	}
	n, ended, ok = t.ExtendBy(v[rt.SliceFrom], list, min(limit, stop-next))
	v[rt.SliceNext] = rt.MakeSmall(next + n)
	v[rt.SliceTaken] = v[rt.SliceNext]
	if ended {
		v[rt.SliceFrom] = rt.None
	}
	return n, ended, ok
}

func isliceNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	next, stop, step, taken := v[rt.SliceNext].Small(), v[rt.SliceStop].Small(), v[rt.SliceStep].Small(), v[rt.SliceTaken].Small()
	if v[rt.SliceFrom] == rt.None {
		return rt.StopMark
	}
	asked(t, &v[rt.SliceAsked])
	for {
		if stop >= 0 && next >= stop {
			// The items up to stop are consumed, as in CPython.
			for ; taken < stop; taken++ {
				if x := t.Next(v[rt.SliceFrom]); ended(x) {
					v[rt.SliceFrom] = rt.None
					return x
				}
			}
			v[rt.SliceFrom] = rt.None
			return rt.StopMark
		}
		x := t.Next(v[rt.SliceFrom])
		if ended(x) {
			v[rt.SliceFrom] = rt.None
			return x
		}
		if taken++; taken > next {
			v[rt.SliceNext], v[rt.SliceTaken] = rt.MakeSmall(min(next+step, rt.SmallMax)), rt.MakeSmall(taken)
			return x
		}
	}
}

// ---- accumulate

var accumulateSpec = rt.TypeSpec{
	Name: "accumulate", Module: "itertools", Layout: rt.KindObject, New: newAccumulate,
	Iter: rt.IterSelf, Next: accumulateNext, Step: rt.StepAccumulate,
}

var accumulateSig = rt.Builtin{Name: "accumulate", Sig: "iterable, func=, *, initial="}

func newAccumulate(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	v := newIter(t, cls, args, nkw, &accumulateSig, 0, 2, rt.NoValue, rt.None, rt.None)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[rt.AccumTotal], vals[rt.AccumPending] = rt.NoValue, rt.NoValue
	}
	return v
}

func accumulateNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	if v[rt.AccumTotal] == rt.NoValue {
		if v[rt.AccumInitial] != rt.None {
			v[rt.AccumTotal] = v[rt.AccumInitial]
			return v[rt.AccumTotal]
		}
		x := t.Next(v[rt.AccumFrom])
		if !ended(x) {
			v[rt.AccumTotal] = x
		}
		return x
	}
	x := v[rt.AccumPending]
	v[rt.AccumPending] = rt.NoValue
	if x == rt.NoValue {
		if x = t.Next(v[rt.AccumFrom]); ended(x) {
			return x
		}
	}
	if v[rt.AccumFunc] == rt.None {
		x = t.BinaryOp(rt.BinAdd, v[rt.AccumTotal], x)
	} else {
		x = t.Call2(v[rt.AccumFunc], v[rt.AccumTotal], x)
	}
	if x != rt.NoValue {
		v[rt.AccumTotal] = x
	}
	return x
}

// ---- pairwise

var pairwiseSpec = rt.TypeSpec{
	Name: "pairwise", Module: "itertools", Layout: rt.KindObject, New: newPairwise,
	Iter: rt.IterSelf, Next: pairwiseNext, Step: rt.StepPairwise,
}

var pairwiseSig = rt.Builtin{Name: "pairwise", Sig: "iterable, /"}

func newPairwise(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	v := newIter(t, cls, args, nkw, &pairwiseSig, 0, 2)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[rt.PairwisePrev], vals[rt.PairwiseAsked] = rt.NoValue, rt.NoValue
	}
	return v
}

func pairwiseNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	if v[rt.PairwiseFrom] == rt.None {
		return rt.StopMark
	}
	asked(t, &v[rt.PairwiseAsked])
	if v[rt.PairwisePrev] == rt.NoValue {
		x := t.Next(v[rt.PairwiseFrom])
		if ended(x) {
			v[rt.PairwiseFrom] = rt.None
			return x
		}
		v[rt.PairwisePrev] = x
	}
	x := t.Next(v[rt.PairwiseFrom])
	if ended(x) {
		v[rt.PairwiseFrom] = rt.None
		return x
	}
	prev := v[rt.PairwisePrev]
	v[rt.PairwisePrev] = x
	return t.Pair(prev, x)
}

// ---- zip_longest

var zipLongestSig = rt.Builtin{Name: "zip_longest", Sig: "*iterables, fillvalue="}

var zipLongestSpec = rt.TypeSpec{
	Name: "zip_longest", Module: "itertools", Layout: rt.KindObject, New: newZipLongest,
	Iter: rt.IterSelf, Next: zipLongestNext, Step: rt.StepZipLongest,
}

func newZipLongest(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
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
	v := t.NewNative(cls, nil, 4)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[rt.LongestFrom], vals[rt.LongestFill], vals[rt.LongestActive] = its, a[1], rt.MakeSmall(n)
		if a[1] == rt.NoValue {
			vals[rt.LongestFill] = rt.None
		}
	}
	return v
}

func zipLongestNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	n := len(v[rt.LongestFrom].List())
	if v[rt.LongestActive] == rt.MakeSmall(0) {
		return rt.StopMark
	}
	r := v[rt.LongestPending]
	if r != rt.NoValue && t.Asking(r, v[rt.LongestFrom].List()) {
		r = rt.NoValue
	} else {
		v[rt.LongestPending] = rt.NoValue
	}
	if r == rt.NoValue {
		if r = t.NewTuple(n); r == rt.NoValue {
			return r
		}
	}
	for i := range n {
		if !rt.Missing(r.Tuple()[i]) {
			continue
		}
		x := v[rt.LongestFill]
		if it := v[rt.LongestFrom].List()[i]; it != rt.None {
			x = t.Next(it)
			if x == rt.NoValue {
				v[rt.LongestActive] = rt.MakeSmall(0)
				return x
			}
			if x == rt.StopMark {
				v[rt.LongestFrom].List()[i] = rt.None
				v[rt.LongestActive] -= 2
				if v[rt.LongestActive] == rt.MakeSmall(0) {
					return rt.StopMark
				}
				x = v[rt.LongestFill]
			}
		}
		r.Tuple()[i] = x
	}
	return r
}

// ---- batched: iterator, n, strict

var batchedSpec = rt.TypeSpec{
	Name: "batched", Module: "itertools", Layout: rt.KindObject, New: newBatched,
	Iter: rt.IterSelf, Next: batchedNext,
}

var batchedSig = rt.Builtin{Name: "batched", Sig: "iterable, n, *, strict="}

func newBatched(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	v := newIter(t, cls, args, nkw, &batchedSig, 0, 0, rt.NoValue, rt.NoValue, rt.False)
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
}

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
