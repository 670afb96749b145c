// Package random is the builtin module _random, the generator beneath random.
package random

import (
	"math/big"
	"math/bits"

	"pycopy/rt"
	"pycopy/rt/mod/mt19937"
)

// Module declares _random.
var Module = rt.ModuleSpec{
	Name: "_random",
	Doc:  "Mersenne Twister random numbers.",
	Init: func(t *rt.Thread, m rt.Value) bool { return t.ModuleType(m, &randomSpec) != rt.NoValue },
}

var randomSpec = rt.TypeSpec{
	Name: "Random", Module: "_random", Layout: rt.KindObject, New: newRandom,
	Methods: []rt.Builtin{
		{Name: "random", Min: 1, Max: 1, Fn: random},
		{Name: "getrandbits", Min: 2, Max: 2, Fn: getrandbits},
		{Name: "seed", Min: 1, Max: 2, Fn: seed},
		{Name: "getstate", Min: 1, Max: 1, Fn: getstate},
		{Name: "setstate", Min: 2, Max: 2, Fn: setstate},
	},
}

// newRandom is Random(seed=None). Arguments other than ints are for the __init__ of subclasses, which seeds again.
func newRandom(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	s := &mt19937.Source{}
	v := t.NewNative(cls, s, 0)
	if v == rt.NoValue {
		return v
	}
	x := rt.None
	if len(args) > 2*nkw && t.R.AsBig(args[0], new(big.Int)) {
		x = args[0]
	}
	if !reseed(t, s, x) {
		return rt.NoValue
	}
	return v
}

func source(t *rt.Thread, self rt.Value) *mt19937.Source { return t.Native(self).(*mt19937.Source) }

// reseed seeds with an int, with the hash of another object, or for None with
// the system's entropy.
func reseed(t *rt.Thread, s *mt19937.Source, v rt.Value) bool {
	var z big.Int
	switch {
	case v == rt.None:
		var buf [64]byte
		if err := rt.Entropy(buf[:]); err != nil {
			t.OSError(err, "")
			return false
		}
		z.SetBytes(buf[:])
	case t.R.AsBig(v, &z):
	default:
		h, ok := t.Hash(v)
		if !ok {
			return false
		}
		z.SetUint64(uint64(h))
	}
	s.Seed(&z)
	return true
}

func seed(t *rt.Thread, a []rt.Value) rt.Value {
	x := rt.None
	if len(a) > 1 {
		x = a[1]
	}
	return t.NoneIf(reseed(t, source(t, a[0]), x))
}

func random(t *rt.Thread, a []rt.Value) rt.Value { return t.NewFloat(source(t, a[0]).Float64()) }

func getrandbits(t *rt.Thread, a []rt.Value) rt.Value {
	k, ok := t.Index(a[1])
	if !ok {
		return rt.NoValue
	}
	s := source(t, a[0])
	switch {
	case k < 0:
		return t.Errorf(rt.ExcValueError, "number of bits must be non-negative")
	case k <= 64:
		return t.NewUint(s.Bits(k))
	case !t.RoomForBits(uint(k)):
		return rt.NoValue
	}
	const piece = 1 << 22 // bits between two looks for interrupts
	var w []uint32
	for ; k > 0; k -= piece {
		if w = s.AppendBits(w, min(k, piece)); t.Interrupted() {
			return rt.NoValue
		}
	}
	return t.NewBig(fromWords(w))
}

// fromWords returns the number with the given 32-bit words, lowest first.
func fromWords(w []uint32) *big.Int {
	const n = bits.UintSize / 32
	b := make([]big.Word, (len(w)+n-1)/n)
	for i, x := range w {
		b[i/n] |= big.Word(x) << (i % n * 32)
	}
	return new(big.Int).SetBits(b)
}

func getstate(t *rt.Thread, a []rt.Value) rt.Value {
	state := source(t, a[0]).AppendState(nil)
	v := t.NewTuple(len(state))
	if v != rt.NoValue {
		for i, w := range state {
			n := t.NewInt(int64(w))
			if n == rt.NoValue {
				return n
			}
			v.Tuple()[i] = n
		}
	}
	return v
}

func setstate(t *rt.Thread, a []rt.Value) rt.Value {
	if t.R.Layout(a[1]) != rt.KindTuple {
		return t.Errorf(rt.ExcTypeError, "state vector must be a tuple")
	}
	items := a[1].Tuple()
	if len(items) != mt19937.StateLen {
		return t.Errorf(rt.ExcValueError, "state vector is the wrong size")
	}
	state := make([]uint32, len(items))
	for i, v := range items {
		n, ok := t.Int64(v)
		if !ok {
			return rt.NoValue
		}
		state[i] = uint32(n)
	}
	if !source(t, a[0]).SetState(state) {
		return t.Errorf(rt.ExcValueError, "invalid state")
	}
	return rt.None
}
