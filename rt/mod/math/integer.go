package math

import (
	"math"
	"math/big"
	"math/bits"

	"pycopy/rt"
	"pycopy/rt/bignum"
)

// setInt sets z to the int v or to v.__index__().
func setInt(t *rt.Thread, z *big.Int, v rt.Value) bool {
	i := t.AsInt(v)
	return i != rt.NoValue && t.R.AsBig(i, z)
}

func gcd(t *rt.Thread, a []rt.Value) rt.Value {
	if allSmall(a) {
		g := uint64(0)
		for _, v := range a {
			g = bignum.GCDWord(g, magnitude(v.Small()))
		}
		return t.NewUint(g)
	}
	var r, x big.Int
	for i, v := range a {
		if !setInt(t, &x, v) {
			return rt.NoValue
		}
		x.Abs(&x)
		if i == 0 {
			r.Set(&x)
		} else if !longGCD(t, &r, &r, &x) {
			return rt.NoValue
		}
	}
	return t.NewBig(&r)
}

func allSmall(a []rt.Value) bool {
	for _, v := range a {
		if !v.IsSmall() {
			return false
		}
	}
	return true
}

// longGCD sets z to the gcd of x and y, which are not negative. It returns false when it is interrupted; none of them is to be touched then.
func longGCD(t *rt.Thread, z, x, y *big.Int) bool {
	return t.Long(rt.HeavyInt(x) && rt.HeavyInt(y), func(stop bignum.Stop) { bignum.GCD(z, x, y, stop) })
}

func magnitude(i int) uint64 { return uint64(max(i, -i)) }

func lcm(t *rt.Thread, a []rt.Value) rt.Value {
	if allSmall(a) {
		if r, fits := wordLCM(a); fits {
			return t.NewUint(r)
		}
	}
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
		if !longGCD(t, &g, r, &x) {
			return rt.NoValue
		}
		var q, rem big.Int
		n := new(big.Int)
		if !t.Long(rt.HeavyProduct(r, &x), func(stop bignum.Stop) {
			bignum.QuoRem(&q, &rem, &x, &g, stop)
			bignum.Mul(n, r, &q, stop)
		}) {
			return rt.NoValue
		}
		r = n
	}
	return t.NewBig(r)
}

// wordLCM returns the least common multiple of small ints if that is a word.
func wordLCM(a []rt.Value) (r uint64, fits bool) {
	r = 1
	for _, v := range a {
		x := magnitude(v.Small())
		if x == 0 || r == 0 {
			r = 0
			continue
		}
		hi, lo := bits.Mul64(r/bignum.GCDWord(r, x), x)
		if hi != 0 {
			return 0, false
		}
		r = lo
	}
	return r, true
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
		r := int64(1)
		for k := 2; k <= n; k++ {
			r *= int64(k)
		}
		return t.NewInt(r)
	}
	if hi, size := bits.Mul(uint(n), uint(bits.Len(uint(n)))); hi != 0 || !t.RoomForBits(size) {
		if hi != 0 {
			t.RoomForBits(^uint(0))
		}
		return rt.NoValue
	}
	return product(t, new(big.Int), 1, int64(n))
}

// product returns (base+a) * ... * (base+b).
func product(t *rt.Thread, base *big.Int, a, b int64) rt.Value {
	r := new(big.Int)
	if !t.Long(b-a > 10000 || rt.HeavyInt(base), func(stop bignum.Stop) { bignum.MulRange(r, base, a, b, stop) }) {
		return rt.NoValue
	}
	return t.NewBig(r)
}

func negative(t *rt.Thread, i rt.Value) bool {
	var z big.Int
	t.R.AsBig(i, &z)
	return z.Sign() < 0
}

func comb(t *rt.Thread, a []rt.Value) rt.Value {
	if a[0].IsSmall() && a[1].IsSmall() {
		if r, fits := smallComb(a[0].Small(), a[1].Small()); fits {
			return rt.MakeSmall(r)
		}
	}
	var n, k big.Int
	if !choiceArgs(t, &n, &k, a) {
		return rt.NoValue
	}
	if k.Cmp(&n) > 0 {
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
		if k.Int64() < 1000 {
			return t.NewBig(combByWords(n.Uint64(), k.Uint64()))
		}
	} else if !t.RoomForBits(uint(k.Uint64()) * uint(n.BitLen())) {
		return rt.NoValue
	}
	r := new(big.Int)
	if !t.Long(k.Int64() >= 1000 || rt.HeavyInt(&n), func(stop bignum.Stop) {
		var num, den big.Int
		bignum.MulRange(&num, &n, 1-k.Int64(), 0, stop)
		bignum.MulRange(&den, new(big.Int), 1, k.Int64(), stop)
		if den.Sign() != 0 {
			bignum.QuoRem(r, &den, &num, &den, stop)
		}
	}) {
		return rt.NoValue
	}
	return t.NewBig(r)
}

// combByWords returns the binomial coefficient of k numbers, not many: as many factors as a word holds are multiplied or divided by at once.
func combByWords(n, k uint64) *big.Int {
	var word big.Int
	num := big.NewInt(1)
	factors(n-k, k, func(w uint64) { num.Mul(num, word.SetUint64(w)) })
	factors(0, k, func(w uint64) { num.Quo(num, word.SetUint64(w)) }) // of a product of k successive numbers k! is a factor, and all its factors are
	return num
}

// factors calls f for words whose product is that of the k numbers behind base.
func factors(base, k uint64, f func(w uint64)) {
	w := uint64(1)
	for i := uint64(1); i <= k; i++ {
		hi, lo := bits.Mul64(w, base+i)
		if hi != 0 {
			f(w)
			lo = base + i
		}
		w = lo
	}
	f(w)
}

// smallComb returns the binomial coefficient if all numbers on the way to it are small.
func smallComb(n, k int) (r int, fits bool) {
	switch {
	case n < 0 || k < 0:
		return 0, false
	case k > n:
		return 0, true
	}
	r = 1
	for i := range min(k, n-k) {
		hi, lo := bits.Mul(uint(r), uint(n-i))
		if hi != 0 || lo > uint(rt.SmallMax) {
			return 0, false
		}
		r = int(lo / uint(i+1))
	}
	return r, true
}

// perm is perm(n, k=None).
func perm(t *rt.Thread, a []rt.Value) rt.Value {
	if len(a) == 1 || a[1] == rt.None {
		return factorial(t, a[:1])
	}
	if a[0].IsSmall() && a[1].IsSmall() {
		if r, fits := wordPerm(a[0].Small(), a[1].Small()); fits {
			return t.NewUint(r)
		}
	}
	var n, k big.Int
	if !choiceArgs(t, &n, &k, a) {
		return rt.NoValue
	}
	switch {
	case k.Cmp(&n) > 0:
		return rt.MakeSmall(0)
	case !k.IsInt64():
		return t.Errorf(rt.ExcOverflowError, "k must not exceed %d", int64(rt.SmallMax))
	case !t.RoomForBits(uint(k.Uint64()) * uint(n.BitLen())):
		return rt.NoValue
	}
	return product(t, &n, 1-k.Int64(), 0)
}

// wordPerm returns n * (n-1) * ... of k factors if that is a word.
func wordPerm(n, k int) (r uint64, fits bool) {
	if n < 0 || k < 0 {
		return 0, false
	}
	r = 1
	for i := 0; i < k; i++ {
		hi, lo := bits.Mul64(r, uint64(n-i))
		if hi != 0 {
			return 0, false
		}
		if r = lo; r == 0 { // k > n
			break
		}
	}
	return r, true
}

// choiceArgs reads the arguments n and k of comb and perm.
func choiceArgs(t *rt.Thread, n, k *big.Int, a []rt.Value) bool {
	if !setInt(t, n, a[0]) || !setInt(t, k, a[1]) {
		return false
	}
	for _, x := range [...]struct {
		name string
		v    *big.Int
	}{{"n", n}, {"k", k}} {
		if x.v.Sign() < 0 {
			t.Errorf(rt.ExcValueError, "%s must be a non-negative integer", x.name)
			return false
		}
	}
	return true
}

func isqrt(t *rt.Thread, a []rt.Value) rt.Value {
	if a[0].IsSmall() && a[0].Small() >= 0 {
		n := a[0].Small()
		r := int(math.Sqrt(float64(n))) // too much or too little by one at most
		if r*r > n {
			r--
		} else if n-r*r > 2*r {
			r++
		}
		return rt.MakeSmall(r)
	}
	var n big.Int
	if !setInt(t, &n, a[0]) {
		return rt.NoValue
	}
	if n.Sign() < 0 {
		return t.Errorf(rt.ExcValueError, "isqrt() argument must be nonnegative")
	}
	if n.BitLen() <= 126 {
		return t.NewUint(bignum.SqrtPair(&n))
	}
	r := new(big.Int)
	if !t.Long(rt.HeavyInt(&n), func(stop bignum.Stop) { bignum.Sqrt(r, &n, stop) }) {
		return rt.NoValue
	}
	return t.NewBig(r)
}

// prod is prod(iterable, /, *, start=1).
func prod(t *rt.Thread, a []rt.Value) rt.Value {
	r := a[1]
	if r == rt.NoValue {
		r = rt.MakeSmall(1)
	}
	if !t.Each(a[0], func(v rt.Value) bool {
		r = t.BinaryOp(rt.BinMul, r, v)
		return r != rt.NoValue
	}) {
		return rt.NoValue
	}
	return r
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
