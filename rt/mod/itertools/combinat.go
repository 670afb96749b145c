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

var productSpec = leaf(iterator("product", rt.StepProduct, productNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
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
}))

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

var combinationsSpec = leaf(iterator("combinations", rt.StepCombinations, combinationsNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	pool, r, ok := poolAndR(t, &combinationsSig, args, nkw)
	if !ok {
		return rt.NoValue
	}
	n := len(pool.Tuple())
	v := newCombinat(t, cls, pool, min(r, n), func(i int) int { return i })
	if v != rt.NoValue && r > n {
		rt.NativeVals(v)[cState] = rt.False
	}
	return v
}))

func combinationsNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	n, idx := len(v[cPool].Tuple()), v[cIdx].List()
	r := len(idx)
	switch v[cState] {
	case rt.False:
		return rt.StopMark
	case rt.None:
		v[cState] = rt.True
	default:
		i := r - 1
		for ; i >= 0 && idx[i].Small() == i+n-r; i-- {
		}
		if i < 0 {
			v[cState] = rt.False
			return rt.StopMark
		}
		idx[i] += 2
		for i++; i < r; i++ {
			idx[i] = idx[i-1] + 2
		}
	}
	return pick(t, v[cPool], v[cIdx], r)
}

var combinationsReplSpec = leaf(iterator("combinations_with_replacement", rt.StepReplacement, replacementNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	pool, r, ok := poolAndR(t, &replacementSig, args, nkw)
	if !ok {
		return rt.NoValue
	}
	v := newCombinat(t, cls, pool, r, func(int) int { return 0 })
	if v != rt.NoValue && r > 0 && len(pool.Tuple()) == 0 {
		rt.NativeVals(v)[cState] = rt.False
	}
	return v
}))

func replacementNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	n, idx := len(v[cPool].Tuple()), v[cIdx].List()
	r := len(idx)
	switch v[cState] {
	case rt.False:
		return rt.StopMark
	case rt.None:
		v[cState] = rt.True
	default:
		i := r - 1
		for ; i >= 0 && idx[i].Small() == n-1; i-- {
		}
		if i < 0 {
			v[cState] = rt.False
			return rt.StopMark
		}
		x := idx[i] + 2
		for ; i < r; i++ {
			idx[i] = x
		}
	}
	return pick(t, v[cPool], v[cIdx], r)
}

// ---- permutations

var permutationsSig = rt.Builtin{Name: "permutations", Sig: "iterable, r="}

var permutationsSpec = leaf(iterator("permutations", rt.StepPermutations, permutationsNext, func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
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
}))

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
