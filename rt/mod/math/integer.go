package math

import (
	"math/big"
	"math/bits"

	"pycopy/rt"
)

// setInt sets z to the int v or to v.__index__().
func setInt(t *rt.Thread, z *big.Int, v rt.Value) bool {
	i := t.AsInt(v)
	return i != rt.NoValue && t.R.AsBig(i, z)
}

func gcd(t *rt.Thread, a []rt.Value) rt.Value {
	if len(a) == 2 && a[0].IsSmall() && a[1].IsSmall() {
		x, y := magnitude(a[0].Small()), magnitude(a[1].Small())
		for y != 0 {
			x, y = y, x%y
		}
		return t.NewUint(x)
	}
	var r, x big.Int
	for _, v := range a {
		if !setInt(t, &x, v) {
			return rt.NoValue
		}
		r.GCD(nil, nil, r.Abs(&r), x.Abs(&x))
	}
	return t.NewBig(&r)
}

func magnitude(i int) uint64 { return uint64(max(i, -i)) }

func lcm(t *rt.Thread, a []rt.Value) rt.Value {
	var g, x big.Int
	r := big.NewInt(1)
	for _, v := range a {
		if !setInt(t, &x, v) {
			return rt.NoValue
		}
		if x.Sign() == 0 || r.Sign() == 0 {
			r.SetInt64(0)
			continue
		}
		x.Abs(&x)
		g.GCD(nil, nil, r, &x)
		r.Mul(r, x.Quo(&x, &g))
	}
	return t.NewBig(r)
}

func factorial(t *rt.Thread, a []rt.Value) rt.Value {
	i := t.AsInt(a[0])
	if i == rt.NoValue {
		return i
	}
	n, fits := rt.IntFits(i)
	switch {
	case fits && n < 0 || !fits && negative(t, i):
		return t.Errorf(rt.ExcValueError, "factorial() not defined for negative values")
	case !fits:
		return t.Errorf(rt.ExcOverflowError, "factorial() argument should not exceed %d", rt.SmallMax)
	case n <= 20:
		r := 1
		for k := 2; k <= n; k++ {
			r *= k
		}
		return t.NewInt(int64(r))
	}
	if hi, size := bits.Mul(uint(n), uint(bits.Len(uint(n)))); hi != 0 || !t.RoomForBits(size) {
		if hi != 0 {
			t.RoomForBits(^uint(0))
		}
		return rt.NoValue
	}
	if n < 20000 {
		return t.NewBig(new(big.Int).MulRange(1, int64(n)))
	}
	r := new(big.Int)
	if !t.Detached(func(stop func() bool) { mulRange(r, 1, int64(n), stop) }) {
		return rt.NoValue
	}
	return t.NewBig(r)
}

// mulRange sets r to the product of the numbers from a to b, unless it is stopped.
func mulRange(r *big.Int, a, b int64, stop func() bool) {
	if stop() {
		return
	}
	if b-a < 5000 {
		r.MulRange(a, b)
		return
	}
	var upper big.Int
	m := a + (b-a)/2
	mulRange(r, a, m, stop)
	mulRange(&upper, m+1, b, stop)
	if !stop() {
		r.Mul(r, &upper)
	}
}

func negative(t *rt.Thread, i rt.Value) bool {
	var z big.Int
	t.R.AsBig(i, &z)
	return z.Sign() < 0
}

func comb(t *rt.Thread, a []rt.Value) rt.Value {
	var n, k big.Int
	if !setInt(t, &n, a[0]) || !setInt(t, &k, a[1]) {
		return rt.NoValue
	}
	switch {
	case n.Sign() < 0:
		return t.Errorf(rt.ExcValueError, "n must be a non-negative integer")
	case k.Sign() < 0:
		return t.Errorf(rt.ExcValueError, "k must be a non-negative integer")
	case k.Cmp(&n) > 0:
		return rt.MakeSmall(0)
	}
	var rest big.Int
	if rest.Sub(&n, &k).Cmp(&k) < 0 {
		k.Set(&rest)
	}
	if !k.IsInt64() {
		return t.Errorf(rt.ExcOverflowError, "min(n - k, k) must not exceed %d", int64(rt.SmallMax))
	}
	if n.IsInt64() {
		if !t.RoomForBits(uint(min(n.Uint64(), k.Uint64()*uint64(n.BitLen())))) {
			return rt.NoValue
		}
		return t.NewBig(new(big.Int).Binomial(n.Int64(), k.Int64()))
	}
	r, num := big.NewInt(1), new(big.Int).Set(&n)
	for i := int64(1); i <= k.Int64(); i++ {
		r.Mul(r, num)
		r.Quo(r, rest.SetInt64(i))
		num.Sub(num, big.NewInt(1))
	}
	return t.NewBig(r)
}

// perm is perm(n, k=None).
func perm(t *rt.Thread, a []rt.Value) rt.Value {
	if len(a) == 1 || a[1] == rt.None {
		return factorial(t, a[:1])
	}
	var n, k big.Int
	if !setInt(t, &n, a[0]) || !setInt(t, &k, a[1]) {
		return rt.NoValue
	}
	switch {
	case n.Sign() < 0:
		return t.Errorf(rt.ExcValueError, "n must be a non-negative integer")
	case k.Sign() < 0:
		return t.Errorf(rt.ExcValueError, "k must be a non-negative integer")
	case k.Cmp(&n) > 0:
		return rt.MakeSmall(0)
	case !k.IsInt64():
		return t.Errorf(rt.ExcOverflowError, "k must not exceed %d", int64(rt.SmallMax))
	case !t.RoomForBits(uint(k.Uint64()) * uint(n.BitLen())):
		return rt.NoValue
	}
	if n.IsInt64() {
		return t.NewBig(new(big.Int).MulRange(n.Int64()-k.Int64()+1, n.Int64()))
	}
	r := big.NewInt(1)
	for range k.Int64() {
		r.Mul(r, &n)
		n.Sub(&n, big.NewInt(1))
	}
	return t.NewBig(r)
}

func isqrt(t *rt.Thread, a []rt.Value) rt.Value {
	var n big.Int
	if !setInt(t, &n, a[0]) {
		return rt.NoValue
	}
	if n.Sign() < 0 {
		return t.Errorf(rt.ExcValueError, "isqrt() argument must be nonnegative")
	}
	return t.NewBig(n.Sqrt(&n))
}

// prod is prod(iterable, /, *, start=1).
func prod(t *rt.Thread, a []rt.Value) rt.Value {
	r := a[1]
	if r == rt.NoValue {
		r = rt.MakeSmall(1)
	}
	it := t.Iter(a[0])
	if it == rt.NoValue {
		return it
	}
	for {
		v := t.Next(it)
		if v == rt.NoValue {
			return v
		}
		if v == rt.StopMark {
			return r
		}
		if r = t.BinaryOp(rt.BinMul, r, v); r == rt.NoValue {
			return r
		}
	}
}

// sumprod is sumprod(p, q): the sum of the products of two sequences.
func sumprod(t *rt.Thread, a []rt.Value) rt.Value {
	p := t.TupleOf(a[0])
	if p == rt.NoValue {
		return p
	}
	q := t.TupleOf(a[1])
	if q == rt.NoValue {
		return q
	}
	x, y := p.Tuple(), q.Tuple()
	if len(x) != len(y) {
		return t.Errorf(rt.ExcValueError, "Inputs are not the same length")
	}
	r := rt.MakeSmall(0)
	for i := range x {
		v := t.BinaryOp(rt.BinMul, x[i], y[i])
		if v == rt.NoValue {
			return v
		}
		if r = t.BinaryOp(rt.BinAdd, r, v); r == rt.NoValue {
			return r
		}
	}
	return r
}
