package decnum

import "math/bits"

// Small is a finite number whose coefficient fits in a word, as most numbers in programs. The operations on such numbers here are those that
// need no rounding and raise no condition; they report false for all others, which Work has.
type Small struct {
	Lo  uint64
	Exp int64
	Neg bool
}

// exact reports whether the number with the coefficient hi, lo and the exponent exp is one of the context as it is.
func (c *Context) exact(hi, lo uint64, exp int64) bool {
	n := bits.Len64(lo)
	if hi != 0 {
		n = 64 + bits.Len64(hi)
	}
	most := int64(n*1233>>12 + 1) // digits
	return most <= c.Prec && exp >= c.Emin && exp+most-1 <= c.Emax && !c.Clamp && isShort(hi)
}

// Exact reports whether x is a number of the context as it is.
func (c *Context) Exact(x Small) bool { return c.exact(0, x.Lo, x.Exp) }

// aligned returns the coefficients of x and y for the smaller one of their exponents.
func aligned(x, y Small) (xlo, ylo uint64, exp int64, ok bool) {
	if x.Exp == y.Exp {
		return x.Lo, y.Lo, x.Exp, true
	}
	hi := uint64(1)
	if d := x.Exp - y.Exp; 0 < d && d <= digitsPerWord {
		hi, x.Lo = bits.Mul64(x.Lo, pow10[d][1])
		x.Exp = y.Exp
	} else if d < 0 && -d <= digitsPerWord {
		hi, y.Lo = bits.Mul64(y.Lo, pow10[-d][1])
	}
	return x.Lo, y.Lo, x.Exp, hi == 0
}

// AddSmall returns x + y, or x - y if sub is true.
func (c *Context) AddSmall(x, y Small, sub bool) (z Small, ok bool) {
	xlo, ylo, exp, ok := aligned(x, y)
	if !ok {
		return z, false
	}
	if y.Neg = y.Neg != sub; x.Neg == y.Neg {
		sum, carry := bits.Add64(xlo, ylo, 0)
		return Small{sum, exp, x.Neg}, carry == 0 && c.exact(0, sum, exp)
	}
	d, borrow := bits.Sub64(xlo, ylo, 0)
	if neg := x.Neg; borrow != 0 {
		return Small{-d, exp, !neg}, c.exact(0, -d, exp)
	} else if d != 0 { // the sign of 0 depends on the rounding mode
		return Small{d, exp, neg}, c.exact(0, d, exp)
	}
	return z, false
}

// MulSmall returns x * y, whose coefficient may have two words.
func (c *Context) MulSmall(x, y Small) (hi uint64, z Small, ok bool) {
	hi, lo := bits.Mul64(x.Lo, y.Lo)
	z = Small{lo, x.Exp + y.Exp, x.Neg != y.Neg}
	return hi, z, c.exact(hi, lo, z.Exp)
}

// QuoRemSmall returns the integer quotient and the remainder of x / y.
func (c *Context) QuoRemSmall(x, y Small) (q, r Small, ok bool) {
	xlo, ylo, exp, ok := aligned(x, y)
	if !ok || xlo == 0 || ylo == 0 {
		return q, r, false
	}
	q = Small{xlo / ylo, 0, x.Neg != y.Neg}
	r = Small{xlo % ylo, exp, x.Neg}
	return q, r, c.Exact(q) && c.Exact(r)
}

// CmpSmall compares x and y.
func CmpSmall(x, y Small) (order int, ok bool) {
	xlo, ylo, _, ok := aligned(x, y)
	if !ok {
		return 0, false
	}
	order = cmp128(0, xlo, 0, ylo)
	switch {
	case xlo|ylo == 0:
		return 0, true
	case x.Neg != y.Neg:
		order = 1
	}
	if x.Neg {
		order = -order
	}
	return order, true
}

// RatioSmall returns the magnitude of x as a quotient in lowest terms, if both terms fit in a word.
func RatioSmall(x Small) (num, den uint64, ok bool) {
	if x.Exp > 0 || x.Exp < -digitsPerWord || x.Lo == 0 {
		return 0, 0, false
	}
	den = pow10[-x.Exp][1]
	a, b := x.Lo, den
	for b != 0 {
		a, b = b, a%b
	}
	return x.Lo / a, den / a, true
}

// AppendSmall appends x as Append does, if that has no exponent.
func AppendSmall(b []byte, x Small) (_ []byte, ok bool) {
	if x.Exp > 0 || x.Exp+int64(digits64(x.Lo)) <= -6 {
		return b, false
	}
	var buf [2*digitsPerWord + 8]byte
	i, point := len(buf), int(-x.Exp)
	for n := 0; n <= point || x.Lo != 0; n++ {
		if n == point && n > 0 {
			i--
			buf[i] = '.'
		}
		i--
		buf[i] = '0' + byte(x.Lo%10)
		x.Lo /= 10
	}
	if x.Neg {
		i--
		buf[i] = '-'
	}
	return append(b, buf[i:]...), true
}
