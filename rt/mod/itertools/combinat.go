package itertools

import "pycopy/rt"

// The combinatoric iterators keep a tuple of pools (or one pool), a list of
// indices as small ints, and whether they have begun.

const (
	cPool  = rt.ChoicePool
	cIdx   = rt.ChoiceIndex
	cState = rt.ChoiceState
	cCycle = rt.ChoiceCycles
	cWords = cCycle + 1
)

func newCombinat(t *rt.Thread, cls, pool rt.Value, n int, index func(i int) int) rt.Value {
	idx := t.NewList(n)
	if idx == rt.NoValue {
		return idx
	}
	for i := range n {
		idx.List()[i] = rt.MakeSmall(index(i))
	}
	v := t.NewNative(cls, nil, cWords)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[cPool], vals[cIdx], vals[cState], vals[cCycle] = pool, idx, rt.None, rt.None
	}
	return v
}

// pick returns the tuple of pool items that the first n indices name.
func pick(t *rt.Thread, pool, idx rt.Value, n int) rt.Value {
	r := t.NewTuple(n)
	if r != rt.NoValue {
		p, x, out := pool.Tuple(), idx.List(), r.Tuple()
		for i := range n {
			out[i] = p[x[i].Small()]
		}
	}
	return r
}

// poolAndR binds (iterable, r) with r an optional non-negative int.
func poolAndR(t *rt.Thread, sig *rt.Builtin, args []rt.Value, nkw int) (pool rt.Value, r int, ok bool) {
	a := t.BindArgs(sig, args, nkw)
	if a == nil {
		return rt.NoValue, 0, false
	}
	if pool = t.TupleOf(a[0]); pool == rt.NoValue {
		return rt.NoValue, 0, false
	}
	if r, ok = t.OptIndex(a[1], len(pool.Tuple())); !ok {
		return rt.NoValue, 0, false
	}
	if r < 0 {
		t.Errorf(rt.ExcValueError, "r must be non-negative")
		return rt.NoValue, 0, false
	}
	return pool, r, true
}

// ---- product

var productSig = rt.Builtin{Name: "product", Sig: "*iterables, repeat="}

var productSpec = rt.TypeSpec{
	Name: "product", Module: "itertools", Layout: rt.KindObject, Flags: rt.LeafIter, New: newProduct,
	Iter: rt.IterSelf, Next: productNext, Step: rt.StepProduct,
}

func newProduct(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&productSig, args, nkw)
	if a == nil {
		return rt.NoValue
	}
	repeat, ok := t.OptIndex(a[1], 1)
	if !ok {
		return rt.NoValue
	}
	if repeat < 0 {
		return t.Errorf(rt.ExcValueError, "repeat argument cannot be negative")
	}
	k := len(a[0].Tuple())
	if k > 0 && repeat > 1<<24/k {
		return t.Errorf(rt.ExcOverflowError, "repeat argument too large")
	}
	pools := t.NewTuple(k * repeat)
	if pools == rt.NoValue {
		return pools
	}
	for i := range k {
		p := t.TupleOf(a[0].Tuple()[i])
		if p == rt.NoValue {
			return p
		}
		for j := i; j < k*repeat; j += k {
			pools.Tuple()[j] = p
		}
	}
	return newCombinat(t, cls, pools, k*repeat, func(int) int { return 0 })
}

func productNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	pools, idx := v[cPool].Tuple(), v[cIdx].List()
	switch v[cState] {
	case rt.False:
		return rt.StopMark
	case rt.None:
		v[cState] = rt.True
		for _, p := range pools {
			if len(p.Tuple()) == 0 {
				v[cState] = rt.False
				return rt.StopMark
			}
		}
	default:
		i := len(idx) - 1
		for ; i >= 0; i-- {
			if idx[i] += 2; idx[i].Small() < len(pools[i].Tuple()) {
				break
			}
			idx[i] = rt.MakeSmall(0)
		}
		if i < 0 {
			v[cState] = rt.False
			return rt.StopMark
		}
	}
	r := t.NewTuple(len(pools))
	if r != rt.NoValue {
		out := r.Tuple()
		for i, p := range pools {
			out[i] = p.Tuple()[idx[i].Small()]
		}
	}
	return r
}

// ---- combinations, combinations_with_replacement

var (
	combinationsSig = rt.Builtin{Name: "combinations", Sig: "iterable, r"}
	replacementSig  = rt.Builtin{Name: "combinations_with_replacement", Sig: "iterable, r"}
)

var combinationsSpec = rt.TypeSpec{
	Name: "combinations", Module: "itertools", Layout: rt.KindObject, Flags: rt.LeafIter, New: newCombinations,
	Iter: rt.IterSelf, Next: combinationsNext, Step: rt.StepCombinations,
}

func newCombinations(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	return newChoice(t, cls, args, nkw, &combinationsSig, 1)
}

func combinationsNext(t *rt.Thread, self rt.Value) rt.Value { return nextChoice(t, self, 1) }

var replacementSpec = rt.TypeSpec{
	Name: "combinations_with_replacement", Module: "itertools", Layout: rt.KindObject, Flags: rt.LeafIter, New: newReplacement,
	Iter: rt.IterSelf, Next: replacementNext, Step: rt.StepReplacement,
}

func newReplacement(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	return newChoice(t, cls, args, nkw, &replacementSig, 0)
}

func replacementNext(t *rt.Thread, self rt.Value) rt.Value { return nextChoice(t, self, 0) }

// newChoice makes an iterator over the ways to choose r indices, each at least
// gap above the one before it.
func newChoice(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int, sig *rt.Builtin, gap int) rt.Value {
	pool, r, ok := poolAndR(t, sig, args, nkw)
	if !ok {
		return rt.NoValue
	}
	n := len(pool.Tuple())
	none := r > 0 && (r-1)*gap >= n
	if none {
		r = 0
	}
	v := newCombinat(t, cls, pool, r, func(i int) int { return i * gap })
	if v != rt.NoValue && none {
		rt.NativeVals(v)[cState] = rt.False
	}
	return v
}

// nextChoice raises the last index that is not yet as large as it can be, and
// makes those behind it as small as they can be.
func nextChoice(t *rt.Thread, self rt.Value, gap int) rt.Value {
	v := rt.NativeVals(self)
	idx := v[cIdx].List()
	r := len(idx)
	switch v[cState] {
	case rt.False:
		return rt.StopMark
	case rt.None:
		v[cState] = rt.True
	default:
		i, last := r-1, len(v[cPool].Tuple())-1
		for ; i >= 0 && idx[i].Small() == last; i-- {
			last -= gap
		}
		if i < 0 {
			v[cState] = rt.False
			return rt.StopMark
		}
		idx[i] += 2
		for i++; i < r; i++ {
			idx[i] = idx[i-1] + rt.Value(2*gap)
		}
	}
	return pick(t, v[cPool], v[cIdx], r)
}

// ---- permutations

var permutationsSig = rt.Builtin{Name: "permutations", Sig: "iterable, r="}

var permutationsSpec = rt.TypeSpec{
	Name: "permutations", Module: "itertools", Layout: rt.KindObject, Flags: rt.LeafIter, New: newPermutations,
	Iter: rt.IterSelf, Next: permutationsNext, Step: rt.StepPermutations,
}

func newPermutations(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	pool, r, ok := poolAndR(t, &permutationsSig, args, nkw)
	if !ok {
		return rt.NoValue
	}
	n := len(pool.Tuple())
	v := newCombinat(t, cls, pool, n, func(i int) int { return i })
	if v == rt.NoValue {
		return v
	}
	cycles := t.NewList(min(r, n))
	if cycles == rt.NoValue {
		return cycles
	}
	for i := range cycles.List() {
		cycles.List()[i] = rt.MakeSmall(n - i)
	}
	vals := rt.NativeVals(v)
	vals[cCycle] = cycles
	if r > n {
		vals[cState] = rt.False
	}
	return v
}

func permutationsNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	idx, cycles := v[cIdx].List(), v[cCycle].List()
	n, r := len(idx), len(cycles)
	switch v[cState] {
	case rt.False:
		return rt.StopMark
	case rt.None:
		v[cState] = rt.True
	default:
		i := r - 1
		for ; i >= 0; i-- {
			cycles[i] -= 2
			if cycles[i] != rt.MakeSmall(0) {
				j := n - cycles[i].Small()
				idx[i], idx[j] = idx[j], idx[i]
				break
			}
			first := idx[i]
			copy(idx[i:], idx[i+1:])
			idx[n-1] = first
			cycles[i] = rt.MakeSmall(n - i)
		}
		if i < 0 {
			v[cState] = rt.False
			return rt.StopMark
		}
	}
	return pick(t, v[cPool], v[cIdx], r)
}
