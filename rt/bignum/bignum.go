// Package bignum does long computations with big ints, which math/big cannot interrupt
// and in part does in quadratic time. Operands are split until math/big takes only a few
// milliseconds for each piece, and stop is called between the pieces. Once it returns true, functions return soon and their results mean nothing.
package bignum

import (
	"math"
	"math/big"
	"math/bits"
)

// Stop reports whether to give up; nil: never.
type Stop func() bool

func (s Stop) now() bool { return s != nil && s() }

const (
	wordBits = bits.UintSize
	// Operands of at most so many words are left to math/big.
	mulLeaf = 8192
	divLeaf = 4096
	gcdLeaf = 1500
)

// Mul sets z to x * y.
func Mul(z, x, y *big.Int, stop Stop) *big.Int {
	if x.Sign() < 0 || y.Sign() < 0 {
		neg := x.Sign()*y.Sign() < 0
		Mul(z, new(big.Int).Abs(x), new(big.Int).Abs(y), stop)
		if neg {
			z.Neg(z)
		}
		return z
	}
	n, m := len(x.Bits()), len(y.Bits())
	if n < m {
		x, y, n, m = y, x, m, n
	}
	if n <= mulLeaf || m == 0 {
		return z.Mul(x, y)
	}
	if stop.now() {
		return z
	}
	k := (n + 1) / 2
	x1, x0 := split(x, k)
	if m <= k {
		hi, lo := Mul(new(big.Int), x1, y, stop), Mul(new(big.Int), x0, y, stop)
		return z.Add(hi.Lsh(hi, uint(k*wordBits)), lo)
	}
	// Karatsuba's three products.
	y1, y0 := split(y, k)
	hi, lo := Mul(new(big.Int), x1, y1, stop), Mul(new(big.Int), x0, y0, stop)
	var sx, sy big.Int
	mid := Mul(new(big.Int), sx.Add(x1, x0), sy.Add(y1, y0), stop)
	mid.Sub(mid, hi).Sub(mid, lo)
	z.Lsh(hi, uint(k*wordBits))
	z.Add(z, mid)
	return z.Add(z.Lsh(z, uint(k*wordBits)), lo)
}

// split returns x / B**k and x mod B**k for x >= 0, where B is the base of words. They alias x.
func split(x *big.Int, k int) (hi, lo *big.Int) {
	w := x.Bits()
	k = min(k, len(w))
	return new(big.Int).SetBits(w[k:]), new(big.Int).SetBits(w[:k:k])
}

// QuoRem sets q to x / y and r to the remainder, truncated as in big.Int.QuoRem. y is not 0.
func QuoRem(q, r, x, y *big.Int, stop Stop) {
	n := len(y.Bits())
	if len(x.Bits())-n <= divLeaf && n <= divLeaf {
		q.QuoRem(x, y, r)
		return
	}
	xneg, yneg := x.Sign() < 0, y.Sign() < 0
	a, b := new(big.Int).Abs(x), new(big.Int).Abs(y)
	// The divisor gets divLeaf or divLeaf/2 times a power of two words, its top bit set.
	size := n
	if n > divLeaf {
		for size = divLeaf; size < n; size *= 2 {
		}
		if half := size / 4 * 3; n <= half {
			size = half // divLeaf is a power of two: still even on all levels but the last
		}
	}
	shift := uint(size*wordBits - b.BitLen())
	a.Lsh(a, shift)
	b.Lsh(b, shift)
	chunk := size
	if n <= divLeaf {
		chunk = max(size, mulLeaf/2)
	}
	quo, rem := new(big.Int), new(big.Int)
	words := a.Bits()
	for len(words) > 0 && !stop.now() {
		k := (len(words) - 1) / chunk * chunk
		part := new(big.Int).SetBits(words[k:])
		words = words[:k]
		rem.Add(rem.Lsh(rem, uint(chunk*wordBits)), part)
		var d *big.Int
		d, rem = divide(rem, b, size, stop)
		quo.Add(quo.Lsh(quo, uint(chunk*wordBits)), d)
	}
	rem.Rsh(rem, shift)
	if xneg {
		rem.Neg(rem)
	}
	if xneg != yneg {
		quo.Neg(quo)
	}
	q.Set(quo)
	r.Set(rem)
}

// divide returns a / b and a mod b: b has n words, its top bit is set, and unless n is small a < b * B**n (Burnikel and Ziegler).
func divide(a, b *big.Int, n int, stop Stop) (q, r *big.Int) {
	q, r = new(big.Int), new(big.Int)
	if stop.now() {
		return q, r
	}
	if n <= divLeaf || n%2 != 0 {
		return q.QuoRem(a, b, r)
	}
	if a.Cmp(b) < 0 {
		return q, a
	}
	k := n / 2
	hi, lo := split(a, k)
	q1, r1 := divide3by2(hi, b, k, stop)
	q0, r0 := divide3by2(r1.Add(r1.Lsh(r1, uint(k*wordBits)), lo), b, k, stop)
	return q.Add(q1.Lsh(q1, uint(k*wordBits)), q0), r0
}

// divide3by2 divides a, of 3k words and below b * B**k, by b, of 2k words.
func divide3by2(a, b *big.Int, k int, stop Stop) (q, r *big.Int) {
	hi, lo := split(a, k)
	b1, b0 := split(b, k)
	if top, _ := split(hi, k); top.Cmp(b1) < 0 {
		q, r = divide(hi, b1, k, stop)
	} else {
		q = new(big.Int).Lsh(one, uint(k*wordBits))
		q.Sub(q, one)
		r = new(big.Int).Mul(b1, q)
		r.Sub(hi, r)
	}
	r = new(big.Int).Lsh(r, uint(k*wordBits))
	r.Add(r, lo)
	r.Sub(r, Mul(new(big.Int), q, b0, stop))
	for r.Sign() < 0 && !stop.now() {
		q.Sub(q, one)
		r.Add(r, b)
	}
	return q, r
}

// one is read only.
var one = big.NewInt(1)

// Exp sets z to x**n.
func Exp(z, x *big.Int, n uint, stop Stop) *big.Int {
	r := big.NewInt(1)
	for i := bits.Len(n) - 1; i >= 0 && !stop.now(); i-- {
		Mul(r, r, r, stop)
		if n>>i&1 != 0 {
			Mul(r, r, x, stop)
		}
	}
	return z.Set(r)
}

// ExpMod sets z to x**e mod m, for e >= 0 and m > 0.
func ExpMod(z, x, e, m *big.Int, stop Stop) *big.Int {
	const window = 5
	var table [1 << window]*big.Int
	var q big.Int
	mod := func(a *big.Int) *big.Int {
		r := new(big.Int)
		QuoRem(&q, r, a, m, stop)
		if r.Sign() < 0 {
			r.Add(r, m)
		}
		return r
	}
	table[0] = mod(one)
	table[1] = mod(x)
	for i := 2; i < len(table) && !stop.now(); i++ {
		table[i] = mod(Mul(new(big.Int), table[i-1], table[1], stop))
	}
	r := table[0]
	for i := (e.BitLen() + window - 1) / window * window; i > 0 && !stop.now(); {
		d := 0
		for range window {
			i--
			r = mod(Mul(new(big.Int), r, r, stop))
			d = d<<1 | int(e.Bit(i))
		}
		if d != 0 && !stop.now() {
			r = mod(Mul(new(big.Int), r, table[d], stop))
		}
	}
	return z.Set(r)
}

// Sqrt sets z to the integer square root of n >= 0.
func Sqrt(z, n *big.Int, stop Stop) *big.Int {
	// Each step doubles the correct bits of a, the root of the upper bits of n; the first ones are a word's.
	c := max(n.BitLen()-1, 0) / 2
	s := max(bits.Len(uint(c))-rootBits, 0)
	d := c >> s
	var part, q, r big.Int
	top := part.Rsh(n, uint(2*(c-d))).Uint64()
	a := new(big.Int).SetUint64(wordSqrt(top))
	for s--; s >= 0; s-- {
		if stop.now() {
			return z
		}
		e := d
		d = c >> s
		QuoRem(&q, &r, part.Rsh(n, uint(2*c-e-d+1)), a, stop)
		a.Lsh(a, uint(d-e-1))
		a.Add(a, &q)
		if a.Sign() == 0 { // stopped
			return z
		}
	}
	if Mul(&part, a, a, stop).Cmp(n) > 0 {
		a.Sub(a, one)
	}
	return z.Set(a)
}

// SqrtPair returns the integer square root of n >= 0, which has at most 126 bits.
func SqrtPair(n *big.Int) uint64 {
	var hi, lo uint64
	for i, w := range n.Bits() {
		if at := i * bits.UintSize; at < 64 {
			lo |= uint64(w) << at
		} else {
			hi |= uint64(w) << (at - 64)
		}
	}
	if hi == 0 {
		return wordSqrt(lo)
	}
	r := uint64(math.Sqrt(float64(hi)*(1<<64) + float64(lo))) // 11 bits are wrong at most, and after the next step one
	q, _ := bits.Div64(hi, lo, r)
	r = (r + q) / 2
	h, l := bits.Mul64(r, r)
	d, borrow := bits.Sub64(lo, l, 0)
	if e, less := bits.Sub64(hi, h, borrow); less != 0 {
		return r - 1
	} else if e != 0 || d > 2*r {
		return r + 1
	}
	return r
}

// rootBits is such that a number of twice as many bits as a number of rootBits bits says, and two more, is a word.
const rootBits = 5

// wordSqrt returns the integer square root.
func wordSqrt(n uint64) uint64 {
	r := uint64(math.Sqrt(float64(n))) // too much or too little by one at most
	if hi, lo := bits.Mul64(r, r); hi != 0 || lo > n {
		return r - 1
	} else if n-lo > 2*r {
		return r + 1
	}
	return r
}

// mulWords sets z to the product of a, ..., b, multiplying words as long as they fit.
func mulWords(z *big.Int, a, b uint64) *big.Int {
	size := (int(b-a+1)*bits.Len64(b) + bits.UintSize - 1) / bits.UintSize
	var x, y, f big.Int
	x.SetBits(make([]big.Word, 0, size+2))
	y.SetBits(make([]big.Word, 0, size+2))
	from, to := &x, &y
	from.SetUint64(1)
	acc := a
	for k := a + 1; k <= b; k++ {
		hi, lo := bits.Mul64(acc, k)
		if hi != 0 {
			to.Mul(from, f.SetUint64(acc))
			from, to, lo = to, from, k
		}
		acc = lo
	}
	return z.Mul(from, f.SetUint64(acc))
}

// MulRange sets z to the product of base+a, ..., base+b, which is 1 when a > b.
func MulRange(z, base *big.Int, a, b int64, stop Stop) *big.Int {
	if a > b {
		return z.SetInt64(1)
	}
	if stop.now() {
		return z
	}
	small := base.IsInt64() && base.BitLen() < 62
	if first := base.Int64() + a; small && first > 0 && b-a < 300 {
		return mulWords(z, uint64(first), uint64(base.Int64()+b))
	} else if small && first <= 0 && b-a < 2000 {
		return z.MulRange(first, base.Int64()+b)
	}
	if a == b || b-a < 50 && len(base.Bits()) < 50 {
		var f big.Int
		z.SetInt64(1)
		for ; a <= b; a++ {
			z.Mul(z, f.Add(base, big.NewInt(a)))
		}
		return z
	}
	var lower, upper big.Int
	m := a + (b-a)/2
	MulRange(&lower, base, a, m, stop)
	MulRange(&upper, base, m+1, b, stop)
	return Mul(z, &lower, &upper, stop)
}
