package decnum

import (
	"math/big"
	"math/bits"

	"pycopy/rt/bignum"
)

// The elementary functions compute in binary, with fixed point: v stands for
// v / 2**p. Their errors stay below 2**-(p-slack), and a result whose rounding
// that leaves open is computed again with more bits.

const (
	slack       = 24 // bits that intermediate errors may take
	guard       = 5  // decimal digits beyond the precision at first
	bitsPerTen  = 3.3219280948873626
	mostExpOnes = 19 // numbers of more digits before the point have no exponential
)

// bitsFor returns the bits of n decimal digits, and slack.
func bitsFor(n int64) uint { return uint(float64(n)*bitsPerTen) + 2*slack }

// Exp sets z to e**x.
func (w *Work) Exp(c *Context, z, x *Dec) {
	switch {
	case w.nan(c, z, x):
		return
	case x.Form == Infinite:
		if *z = *x; x.Neg {
			z.setWord(false, 0, 0)
		}
		return
	case x.zeroCoef():
		z.setWord(false, 1, 0)
		return
	}
	w.expTo(c, z, x)
	w.finishEven(c, z)
}

// expTo sets z to a number that rounds to c as e**x does.
func (w *Work) expTo(c *Context, z, x *Dec) {
	c.Status |= Inexact | Rounded
	t := max(w.Digits(x)+x.Exp, 0)
	if t > mostExpOnes {
		if z.setWord(false, 1, expInf); x.Neg {
			z.Exp = -expInf
		}
		return
	}
	if w.Adjusted(x) < -c.Prec-guard-1 { // 1, and less than a digit beyond the precision
		w.nearOne(c, z, x.Neg)
		return
	}
	w.approximate(c, z, func(digits int64) (*big.Int, int64) {
		p := bitsFor(digits + t)
		v := w.fixed(x, p)
		return w.expFixed(v, p, digits)
	})
}

// nearOne sets z to the number with two digits beyond the precision that is next to 1.
func (w *Work) nearOne(c *Context, z *Dec, below bool) {
	n := c.Prec + 2
	if !w.fits(n) {
		return
	}
	v := new(big.Int)
	if below {
		v.Sub(w.pow10(n), big.NewInt(1))
	} else {
		v.Add(w.pow10(n), big.NewInt(1))
	}
	z.set(false, v, -n)
}

// approximate sets z to what compute gives, a number with an error of at most two units in
// its last place. It is called with more digits until rounding to c is sure.
func (w *Work) approximate(c *Context, z *Dec, compute func(digits int64) (*big.Int, int64)) {
	for digits := c.Prec + guard; w.fits(digits); digits += digits/4 + 9 {
		v, exp := compute(digits)
		if w.Stopped() {
			return
		}
		neg := v.Sign() < 0
		v.Abs(v)
		z.set(neg, v, exp)
		extra := w.Digits(z) - c.Prec
		if extra < 3 {
			continue
		}
		unit := w.pow10(extra)
		rest := new(big.Int).Rem(z.Coefficient(), unit)
		if clear(rest, new(big.Int)) && clear(rest, unit) && clear(rest, new(big.Int).Rsh(unit, 1)) {
			if z.lastDigit()%5 == 0 {
				z.increment()
			}
			return
		}
	}
}

// clear reports whether x is more than a few units away from border.
func clear(x, border *big.Int) bool {
	var d big.Int
	return d.Sub(x, border).CmpAbs(big.NewInt(10)) > 0
}

// fixed returns x with p bits behind the point.
func (w *Work) fixed(x *Dec, p uint) *big.Int {
	v := new(big.Int)
	if x.Exp >= 0 {
		bignum.Mul(v, x.Coefficient(), w.pow10(x.Exp), w.Stop)
		v.Lsh(v, p)
	} else {
		// Digits far behind the point do not matter.
		y := *x
		if drop := -y.Exp - int64(float64(p)/bitsPerTen) - 20; drop > 0 {
			w.shiftRight(&y, drop)
			y.Exp += drop
		}
		bignum.QuoRem(v, new(big.Int), new(big.Int).Lsh(y.Coefficient(), p), w.pow10(-y.Exp), w.Stop)
	}
	if x.Neg {
		v.Neg(v)
	}
	return v
}

// expFixed returns m and e with m * 10**e = e**(v / 2**p), m having about so many digits.
func (w *Work) expFixed(v *big.Int, p uint, digits int64) (*big.Int, int64) {
	// v = k * ln 10 + r. What k multiplies needs as many more bits as k has.
	ten := w.ln10(p)
	k, r := new(big.Int), new(big.Int)
	k.DivMod(v, ten, r)
	if k.BitLen() > 2 {
		more := uint(k.BitLen())
		ten = w.ln10(p + more)
		r.Sub(new(big.Int).Lsh(v, more), ten.Mul(ten, k))
		r.Rsh(r, more)
	}
	if r.Sign() < 0 { // k was one too large
		k.Sub(k, big.NewInt(1))
		r.Add(r, w.ln10(p))
	}
	// e**r = e**(r / 2**s) ** (2**s), the former by its series.
	s := uint(bits.Len(p) - 3)
	if p > 1000 {
		s = uint(isqrt(uint64(p)) / 3)
	}
	q := p + 2*s + 8
	r.Lsh(r, q-p-s)
	sum := new(big.Int).Lsh(big.NewInt(1), q)
	term := new(big.Int).Set(sum)
	var d big.Int
	for i := int64(1); term.Sign() != 0 && !w.Stopped(); i++ {
		bignum.Mul(term, term, r, w.Stop)
		term.Rsh(term, q)
		term.Quo(term, d.SetInt64(i))
		sum.Add(sum, term)
	}
	for ; s > 0 && !w.Stopped(); s-- {
		bignum.Mul(sum, sum, sum, w.Stop)
		sum.Rsh(sum, q)
	}
	bignum.Mul(sum, sum, w.pow10(digits), w.Stop)
	return sum.Rsh(sum, q), k.Int64() - digits
}

func isqrt(n uint64) uint64 { return new(big.Int).Sqrt(new(big.Int).SetUint64(n)).Uint64() }

// ln10 returns ln 10 with p bits behind the point, in a new number.
func (w *Work) ln10(p uint) *big.Int {
	return w.constant(&w.lnTen, p, func(q uint) *big.Int {
		// 10 = 2**3 * 5/4
		v := w.ln2(q)
		v.Mul(v, big.NewInt(3))
		return v.Add(v, w.artanh(big.NewInt(1), big.NewInt(9), q))
	})
}

// ln2 returns ln 2 with p bits behind the point, in a new number.
func (w *Work) ln2(p uint) *big.Int {
	return w.constant(&w.lnTwo, p, func(q uint) *big.Int { return w.artanh(big.NewInt(1), big.NewInt(3), q) })
}

// constant is a number known to p bits behind the point.
type constant struct {
	p uint
	v *big.Int
}

// constant returns the constant known as k with p bits behind the point, in a new number.
func (w *Work) constant(k *constant, p uint, compute func(p uint) *big.Int) *big.Int {
	if k.v == nil || k.p < p {
		q := p + p/8 + 64
		v := compute(q)
		if w.Stopped() {
			return v.Rsh(v, q-p)
		}
		*k = constant{q, v}
	}
	return new(big.Int).Rsh(k.v, k.p-p)
}

// artanh returns 2 * artanh(a / b) with p bits behind the point, for |a / b| < 1/2.
func (w *Work) artanh(a, b *big.Int, p uint) *big.Int {
	neg := a.Sign() < 0
	y := new(big.Int).Lsh(a, p+8)
	y.Abs(y)
	bignum.QuoRem(y, new(big.Int), y, b, w.Stop)
	sum := new(big.Int).Set(y)
	term := new(big.Int)
	var k, square big.Int
	small := a.IsInt64() && a.Int64() == 1 && b.BitLen() < 30
	if small {
		square.Mul(b, b)
	} else {
		bignum.Mul(&square, y, y, w.Stop)
		square.Rsh(&square, p+8)
	}
	for i := int64(3); y.Sign() != 0 && !w.Stopped(); i += 2 {
		if small {
			y.Quo(y, &square)
		} else {
			bignum.Mul(y, y, &square, w.Stop)
			y.Rsh(y, p+8)
		}
		sum.Add(sum, term.Quo(y, k.SetInt64(i)))
	}
	if sum.Rsh(sum, 7); neg {
		sum.Neg(sum)
	}
	return sum
}

// lnFixed returns ln of the ratio a / b, which is between 1/100 and 100, with p bits behind the point.
func (w *Work) lnFixed(a, b *big.Int, p uint) *big.Int {
	// a / b = 2**k * m with m near 1.
	k := a.BitLen() - b.BitLen()
	a, b = new(big.Int).Set(a), new(big.Int).Set(b)
	if k > 0 {
		b.Lsh(b, uint(k))
	} else {
		a.Lsh(a, uint(-k))
	}
	x, y := new(big.Int), new(big.Int)
	if x.Mul(a, big.NewInt(10)).Cmp(y.Mul(b, big.NewInt(14))) > 0 {
		b.Lsh(b, 1)
		k++
	} else if x.Cmp(y.Mul(b, big.NewInt(7))) < 0 {
		a.Lsh(a, 1)
		k--
	}
	roots := uint(0)
	if p > 600 {
		roots = uint(isqrt(uint64(p)) / 6)
		q := p + roots + 16
		a.Lsh(a, q)
		bignum.QuoRem(a, x, a, b, w.Stop)
		b.Lsh(big.NewInt(1), q)
		for range roots {
			bignum.Sqrt(a, a.Lsh(a, q), w.Stop)
		}
	}
	v := w.artanh(x.Sub(a, b), y.Add(a, b), p+roots) // with p bits, if it is that of a / b before the roots
	if k != 0 {
		two := w.ln2(p + 16)
		two.Mul(two, big.NewInt(int64(k)))
		v.Add(v, two.Rsh(two, 16))
	}
	return v
}

// ln returns ln x with p bits behind the point.
func (w *Work) ln(x *Dec, p uint) *big.Int {
	n := w.Digits(x)
	adj := x.Exp + n - 1
	if adj == 0 || adj == -1 {
		return w.lnFixed(x.Coefficient(), w.pow10(-x.Exp), p)
	}
	y := *x
	if drop := n - int64(float64(p)/bitsPerTen) - 20; drop > 0 {
		w.shiftRight(&y, drop)
		n -= drop
	}
	v := w.lnFixed(y.Coefficient(), w.pow10(n-1), p)
	more := uint(bits.Len64(uint64(max(adj, -adj)))) + 8
	ten := w.ln10(p + more)
	ten.Mul(ten, big.NewInt(adj))
	return v.Add(v, ten.Rsh(ten, more))
}

// nearness returns how many bits of ln x, x > 0, are zeros behind the point.
func (w *Work) nearness(x *Dec) uint {
	if adj := w.Adjusted(x); adj != 0 && adj != -1 {
		return 0
	}
	exact := Max()
	var gap Dec
	w.addExact(&exact, &gap, x, &Dec{Lo: 1}, true)
	if adj := w.Adjusted(&gap); adj < 0 {
		return uint(float64(-adj)*bitsPerTen) + 4
	}
	return 0
}

// Ln sets z to the natural logarithm of x.
func (w *Work) Ln(c *Context, z, x *Dec) {
	if w.logSpecial(c, z, x) {
		return
	}
	if x.zeroCoef() {
		z.infinite(true)
		return
	}
	if w.Cmp(x, &Dec{Lo: 1}) == 0 {
		z.setWord(false, 0, 0)
		return
	}
	c.Status |= Inexact | Rounded
	near := w.nearness(x)
	w.approximate(c, z, func(digits int64) (*big.Int, int64) {
		p := bitsFor(digits) + near
		return w.decimal(w.ln(x, p), p, digits+int64(float64(near)/bitsPerTen))
	})
	w.finishEven(c, z)
}

// decimal returns m and e with m * 10**e = v / 2**p, with so many digits behind the point.
func (w *Work) decimal(v *big.Int, p uint, digits int64) (*big.Int, int64) {
	bignum.Mul(v, v, w.pow10(digits), w.Stop)
	return v.Rsh(v, p), -digits
}

func (w *Work) logSpecial(c *Context, z, x *Dec) bool {
	switch {
	case w.nan(c, z, x):
	case x.Neg && !x.IsZero():
		z.fail(c, InvalidOperation)
	case x.Form == Infinite:
		*z = *x
	default:
		return false
	}
	return true
}

// Log10 sets z to the decimal logarithm of x.
func (w *Work) Log10(c *Context, z, x *Dec) {
	if w.logSpecial(c, z, x) {
		return
	}
	if x.zeroCoef() {
		z.infinite(true)
		return
	}
	one := *x
	if w.dropZeros(&one, expInf); one.Big == nil && one.Hi == 0 && one.Lo == 1 {
		z.SetInt(one.Exp)
		w.finishEven(c, z)
		return
	}
	c.Status |= Inexact | Rounded
	near := w.nearness(x)
	w.approximate(c, z, func(digits int64) (*big.Int, int64) {
		p := bitsFor(digits) + near
		v := w.ln(x, p)
		bignum.QuoRem(v, new(big.Int), v.Lsh(v, p), w.ln10(p), w.Stop)
		return w.decimal(v, p, digits+int64(float64(near)/bitsPerTen))
	})
	w.finishEven(c, z)
}

// Pow sets z to x**y.
func (w *Work) Pow(c *Context, z, x, y *Dec) {
	if w.nans(c, z, x, y) {
		return
	}
	integral := w.isInteger(y)
	neg := x.Neg && integral && w.oddInteger(y)
	one := Dec{Lo: 1}
	switch {
	case x.IsZero():
		switch {
		case y.IsZero():
			z.fail(c, InvalidOperation)
		case y.Neg:
			z.infinite(neg)
		default:
			z.setWord(neg, 0, 0)
		}
		return
	case x.Neg && !integral:
		z.fail(c, InvalidOperation)
		return
	case y.Form == Infinite:
		order := w.Cmp(x, &one)
		if order == 0 {
			c.Status |= Inexact | Rounded
			w.onePointZeros(z, neg, c.Prec-1)
		} else if z.infinite(neg); (order < 0) != y.Neg {
			z.setWord(neg, 0, 0)
		}
		return
	case x.Form == Infinite:
		switch {
		case y.IsZero():
			z.setWord(neg, 1, 0)
		case y.Neg:
			z.setWord(neg, 0, 0)
		default:
			z.infinite(neg)
		}
		return
	case y.IsZero():
		z.setWord(neg, 1, 0)
		return
	}
	if w.cmpAbs(x, &one) == 0 {
		w.powOfOne(c, z, x, y, neg, integral)
		return
	}
	if w.powOutside(c, z, x, y, neg) {
		return
	}
	if integral {
		w.powInt(c, z, x, y, neg)
		return
	}
	w.powReal(c, z, x, y)
	w.Finish(c, z)
}

// oddInteger reports whether the integer y is odd.
func (w *Work) oddInteger(y *Dec) bool {
	if y.Form != Finite || y.Exp > 0 {
		return false
	}
	return w.Int(y).Bit(0) != 0
}

// onePointZeros sets z to 1 with so many zeros behind the point.
func (w *Work) onePointZeros(z *Dec, neg bool, zeros int64) {
	if w.fits(zeros) {
		z.set(neg, w.pow10(zeros), -zeros)
	}
}

// powOfOne sets z to x**y for |x| = 1.
func (w *Work) powOfOne(c *Context, z, x, y *Dec, neg, integral bool) {
	zeros := c.Prec - 1
	switch {
	case !integral:
		c.Status |= Inexact | Rounded
	case y.Neg:
		zeros = 0
	default:
		digits := new(big.Int).Mul(w.Int(y), big.NewInt(-x.Exp))
		if digits.IsInt64() && digits.Int64() <= zeros {
			zeros = digits.Int64()
		} else {
			c.Status |= Rounded
		}
	}
	w.onePointZeros(z, neg, zeros)
}

// powOutside handles powers that certainly over- or underflow: the logarithm of |log10 x| is at least low, that of |y| at least w.Adjusted(y).
func (w *Work) powOutside(c *Context, z, x, y *Dec, neg bool) bool {
	var low int64
	switch t := w.Adjusted(x); {
	case t > 0:
		low = int64(digits64(uint64(t))) - 1
	case t < -1:
		low = int64(digits64(uint64(-t-1))) - 1
	default:
		exact := Max()
		var gap Dec
		m := *x
		m.Neg = false
		w.addExact(&exact, &gap, &m, &Dec{Lo: 1}, true)
		if low = w.Adjusted(&gap) - 1; t == 0 {
			low--
		}
	}
	low += w.Adjusted(y)
	switch small := (w.Adjusted(x) < 0) != y.Neg; {
	case !small && int64(digits64(uint64(c.Emax))) < low:
		z.setWord(neg, 1, expInf)
	case small && int64(digits64(uint64(-c.Etiny()))) < low:
		z.setWord(neg, 1, c.Etiny()-1)
	default:
		return false
	}
	w.Finish(c, z)
	return true
}

// powInt sets z to x**y for an integer y, by multiplications with some more digits.
func (w *Work) powInt(c *Context, z, x, y *Dec, neg bool) {
	work := *c
	work.Status, work.Rounding, work.Clamp = 0, HalfEven, false
	work.Prec += w.Adjusted(y) + 3
	base := *x
	base.Neg = false
	if y.Neg {
		work.Prec++
		b := base
		w.Quo(&work, &base, &Dec{Lo: 1}, &b)
		if c.Status |= work.Status; work.Status&Errors != 0 {
			*z = Dec{Form: NaN}
			return
		}
	}
	e := w.Int(y)
	r := base
	for i := e.BitLen() - 2; i >= 0 && !w.Stopped(); i-- {
		var t Dec
		w.Mul(&work, &t, &r, &r)
		if r = t; e.Bit(i) != 0 {
			w.Mul(&work, &t, &r, &base)
			r = t
		}
		if r.Form != Finite || r.zeroCoef() && work.Status&Clamped != 0 {
			break
		}
	}
	c.Status |= work.Status
	if *z = r; r.Form == Infinite {
		z.setWord(neg, 1, expInf) // for the rounding mode
	}
	z.Neg = neg
	w.Finish(c, z)
}

// powReal sets z to x**y, x > 0, with more digits than the context has.
func (w *Work) powReal(c *Context, z, x, y *Dec) {
	work := Max()
	work.Prec = max(w.Digits(x), c.Prec) + 23
	c.Status |= Inexact | Rounded
	if !w.fits(work.Prec) {
		return
	}
	// The exponent of e is y * ln x, to as many bits behind the point as the result has.
	p := bitsFor(work.Prec+guard+mostExpOnes) + uint(max(float64(w.Adjusted(y)+1)*bitsPerTen, 0))
	v := w.ln(x, p)
	bignum.Mul(v, v, y.Coefficient(), w.Stop)
	if y.Exp >= 0 {
		bignum.Mul(v, v, w.pow10(y.Exp), w.Stop)
	} else {
		bignum.QuoRem(v, new(big.Int), v, w.pow10(-y.Exp), w.Stop)
	}
	if y.Neg {
		v.Neg(v)
	}
	if w.Stopped() {
		return
	}
	if whole := int(p) + 66; v.BitLen() > whole { // far outside
		if z.setWord(false, 1, expInf); v.Sign() < 0 {
			z.Exp = -expInf
		}
		return
	}
	m, exp := w.expFixed(v, p, work.Prec+guard)
	z.set(false, m, exp)
	w.Finish(&work, z)
	if w.Cmp(z, &Dec{Lo: 1}) == 0 {
		w.onePointZeros(z, false, c.Prec-1)
	}
}
