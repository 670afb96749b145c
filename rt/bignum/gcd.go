package bignum

import "math/big"

// GCD sets z to the greatest common divisor of x and y, which are not negative.
func GCD(z, x, y *big.Int, stop Stop) *big.Int {
	l := lehmer{a: new(big.Int).Set(x), b: new(big.Int).Set(y)}
	l.run(gcdLeaf, stop)
	if stop.now() {
		return z
	}
	return z.GCD(nil, nil, l.a, l.b)
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
