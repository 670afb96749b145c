package bignum

import (
	"math/big"
	"math/bits"
)

// GCD sets z to the greatest common divisor of x and y, which are not negative.
func GCD(z, x, y *big.Int, stop Stop) *big.Int {
	if a, b := x.Bits(), y.Bits(); wordBits == 64 && min(len(a), len(b)) > 0 && max(len(a), len(b)) <= 2 {
		return gcdPairs(z, pairOf(a), pairOf(b))
	}
	l := lehmer{a: new(big.Int).Set(x), b: new(big.Int).Set(y)}
	l.run(gcdLeaf, stop)
	if stop.now() {
		return z
	}
	return z.GCD(nil, nil, l.a, l.b)
}

// A pair is a number of two words.
type pair struct{ hi, lo uint64 }

func pairOf(w []big.Word) pair {
	p := pair{lo: uint64(w[0])}
	if len(w) > 1 {
		p.hi = uint64(w[1])
	}
	return p
}

// odd divides p, which is not 0, by as many twos as possible, n.
func (p pair) odd() (q pair, n int) {
	if p.lo == 0 {
		n = bits.TrailingZeros64(p.hi)
		return pair{lo: p.hi >> n}, n + 64
	}
	n = bits.TrailingZeros64(p.lo)
	return pair{p.hi >> n, p.hi<<(64-n) | p.lo>>n}, n
}

// gcdPairs is the binary algorithm: of a few words it makes no garbage.
func gcdPairs(z *big.Int, x, y pair) *big.Int {
	x, n := x.odd()
	y, m := y.odd()
	for x != y && x.hi|y.hi != 0 {
		lo, borrow := bits.Sub64(x.lo, y.lo, 0)
		hi, borrow := bits.Sub64(x.hi, y.hi, borrow)
		if borrow != 0 { // x < y
			lo, borrow = bits.Sub64(y.lo, x.lo, 0)
			hi, _ = bits.Sub64(y.hi, x.hi, borrow)
			y = x
		}
		x, _ = pair{hi, lo}.odd()
	}
	if x.hi == 0 {
		return z.Lsh(z.SetUint64(gcdOdd(x.lo, y.lo)), uint(min(n, m)))
	}
	z.SetUint64(x.hi)
	z.Lsh(z, 64)
	var low big.Int
	z.Or(z, low.SetUint64(x.lo))
	return z.Lsh(z, uint(min(n, m)))
}

// gcdOdd is gcdPairs for two odd words.
func gcdOdd(x, y uint64) uint64 {
	for x != y {
		d := x - y
		if x < y {
			d = y - x
			y = x
		}
		x = d >> bits.TrailingZeros64(d)
	}
	return x
}

// GCDWord returns the greatest common divisor of two words.
func GCDWord(x, y uint64) uint64 {
	if x == 0 || y == 0 {
		return x | y
	}
	n, m := bits.TrailingZeros64(x), bits.TrailingZeros64(y)
	return gcdOdd(x>>n, y>>m) << min(n, m)
}

// ModInverse sets z to the inverse of x modulo m > 0, and reports whether there is one.
func ModInverse(z, x, m *big.Int, stop Stop) bool {
	var q, r big.Int
	QuoRem(&q, &r, x, m, stop)
	if r.Sign() < 0 {
		r.Add(&r, m)
	}
	if stop.now() {
		return false
	}
	l := lehmer{a: new(big.Int).Set(m), b: &r, u: new(big.Int), v: big.NewInt(1)}
	l.run(0, stop)
	if stop.now() || l.a.Cmp(one) != 0 {
		return false
	}
	if z.Set(l.u); z.Sign() < 0 {
		z.Add(z, m)
	}
	if z.CmpAbs(m) >= 0 {
		z.Mod(z, m)
	}
	return true
}

// ModInverseWord returns the inverse of x modulo m, which is positive, and whether there is one.
func ModInverseWord(x, m int64) (r int64, ok bool) {
	if x %= m; x < 0 {
		x += m
	}
	a, b, u, v := m, x, int64(0), int64(1) // a = u*x and b = v*x modulo m
	for b != 0 {
		q := a / b
		a, b, u, v = b, a-q*b, v, u-q*v
	}
	if u < 0 {
		u += m
	}
	return u % m, a == 1
}

// lehmer is the state of Lehmer's algorithm: the gcd of a >= b is wanted. Unless they are nil, u and v are such that
// a = u*x and b = v*x modulo the number that a began as, where x is what b began as.
type lehmer struct {
	a, b, u, v     *big.Int
	p, q, s, t     big.Int // scratch
	fa, fb, fc, fd big.Int // factors of a step
}

// run goes on until b has at most leaf words.
func (l *lehmer) run(leaf int, stop Stop) {
	if l.a.Cmp(l.b) < 0 && l.u == nil {
		l.a, l.b = l.b, l.a
	}
	for len(l.b.Bits()) > leaf && !stop.now() {
		l.step(stop)
	}
}

// step takes as many steps of Euclid's algorithm as the leading bits of a and b determine, or else one with all bits.
func (l *lehmer) step(stop Stop) {
	shift := uint(max(0, l.a.BitLen()-62))
	x, y := l.p.Rsh(l.a, shift).Int64(), l.q.Rsh(l.b, shift).Int64()
	a, b, c, d := int64(1), int64(0), int64(0), int64(1)
	for shift > 0 && y+c != 0 && y+d != 0 {
		q := (x + a) / (y + c)
		if q != (x+b)/(y+d) || max(abs(a), abs(b), abs(c), abs(d)) > 1<<30 {
			break
		}
		a, b, c, d = c, d, a-q*c, b-q*d
		x, y = y, x-q*y
	}
	if b == 0 {
		QuoRem(&l.q, &l.p, l.a, l.b, stop)
		l.a, l.b = l.b, new(big.Int).Set(&l.p)
		if l.u != nil {
			l.p.Mul(&l.q, l.v)
			l.u.Sub(l.u, &l.p)
			l.u, l.v = l.v, l.u
		}
		return
	}
	l.fa.SetInt64(a)
	l.fb.SetInt64(b)
	l.fc.SetInt64(c)
	l.fd.SetInt64(d)
	l.combine(l.a, l.b)
	if l.u != nil {
		l.combine(l.u, l.v)
	}
}

// combine sets x, y to a*x + b*y, c*x + d*y.
func (l *lehmer) combine(x, y *big.Int) {
	l.p.Mul(&l.fa, x)
	l.q.Mul(&l.fb, y)
	l.s.Mul(&l.fc, x)
	l.t.Mul(&l.fd, y)
	x.Add(&l.p, &l.q)
	y.Add(&l.s, &l.t)
}

func abs(i int64) int64 { return max(i, -i) }
