package decnum

import (
	"cmp"
	"math/big"
	"math/bits"

	"pycopy/rt/bignum"
)

// Every operation sets z, which is none of the operands, and notes
// conditions in c.Status.

// Add sets z to x + y.
func (w *Work) Add(c *Context, z, x, y *Dec) { w.addSigned(c, z, x, y, y.Neg) }

// Sub sets z to x - y.
func (w *Work) Sub(c *Context, z, x, y *Dec) { w.addSigned(c, z, x, y, !y.Neg) }

// addSigned sets z to x + y with yneg for y's sign.
func (w *Work) addSigned(c *Context, z, x, y *Dec, yneg bool) {
	if x.Form|y.Form != Finite {
		w.addSpecial(c, z, x, y, yneg)
		return
	}
	if x.Big == nil && y.Big == nil {
		if x.Exp == y.Exp {
			addShort(c, z, x, y, yneg)
			w.Finish(c, z)
			return
		}
		if d := x.Exp - y.Exp; d >= -maxShort && d <= maxShort {
			w.addNear(c, z, x, y, yneg)
			return
		}
	}
	w.addExact(c, z, x, y, yneg)
	w.Finish(c, z)
}

// addShort adds short numbers with the same exponent.
func addShort(c *Context, z, x, y *Dec, yneg bool) {
	z.Form, z.Neg, z.Exp, z.Big = Finite, x.Neg, x.Exp, nil
	a := wide{x.Lo, x.Hi}
	if x.Neg == yneg {
		a.add(y.Hi, y.Lo)
	} else if a.sub(y.Hi, y.Lo) {
		z.Neg = yneg
	} else if a.isZero() {
		z.Neg = c.Rounding == Floor
	}
	if z.Hi, z.Lo = a[1], a[0]; !isShort(a[1]) {
		z.SetCoefficient(a.big())
	}
}

// addNear adds short numbers with different exponents, so near that the result is exact in four words.
func (w *Work) addNear(c *Context, z, x, y *Dec, yneg bool) {
	xneg := x.Neg
	if x.Exp < y.Exp {
		x, y, xneg, yneg = y, x, yneg, xneg
	}
	a := wide{x.Lo, x.Hi}
	a.scale(int(x.Exp - y.Exp))
	neg := xneg
	if xneg == yneg {
		a.add(y.Hi, y.Lo)
	} else if a.sub(y.Hi, y.Lo) {
		neg = yneg
	} else if a.isZero() {
		neg = c.Rounding == Floor
	}
	w.finishWide(c, z, neg, &a, y.Exp)
}

// addExact sets z to the sum, not rounded, or to one that rounds alike.
func (w *Work) addExact(c *Context, z, x, y *Dec, yneg bool) {
	xneg := x.Neg
	if x.Exp < y.Exp {
		x, y, xneg, yneg = y, x, yneg, xneg
	}
	small, sexp := w.coefficient(y, scratchLeft), y.Exp
	big1, shift := w.coefficient(x, scratchRight), x.Exp-y.Exp
	if x.zeroCoef() {
		shift = 0
	} else if shift > 0 {
		// What is far below the last digit of the result is replaced by the least thing that rounds alike.
		n := w.Digits(x)
		exp := x.Exp - 1
		if n <= c.Prec {
			exp += n - c.Prec - 1
		}
		if adj := w.Adjusted(y); adj < exp {
			sexp = exp
			if !y.zeroCoef() {
				small = big.NewInt(1)
			}
		} else if drop := min(n-c.Prec-4, 0) + shift; drop > manyDigits && adj < x.Exp+n-2 {
			small = w.blurred(small, drop)
			sexp += drop - 1
		}
		shift = x.Exp - sexp
		if !w.fits(shift) {
			return
		}
		big1 = bignum.Mul(w.number(scratchScaled), big1, w.pow10(shift), w.Stop)
	}
	sum := w.number(scratchValue)
	neg := xneg
	if xneg == yneg {
		sum.Add(big1, small)
	} else {
		switch sum.Sub(big1, small).Sign() {
		case -1:
			neg = yneg
			sum.Neg(sum)
		case 0:
			neg = c.Rounding == Floor
		}
	}
	z.set(neg, sum, sexp)
}

// manyDigits is how many digits behind those of a result are worth a division to get rid of them.
const manyDigits = 20

// blurred returns v without its last drop digits, and one digit more that says whether they were all 0.
func (w *Work) blurred(v *big.Int, drop int64) *big.Int {
	q, r := w.number(scratchShifted), w.number(scratchRest)
	bignum.QuoRem(q, r, v, w.pow10(drop), w.Stop)
	if q.Mul(q, big.NewInt(10)); r.Sign() != 0 {
		q.Add(q, big.NewInt(1))
	}
	return q
}

func (w *Work) addSpecial(c *Context, z, x, y *Dec, yneg bool) {
	switch {
	case w.nans(c, z, x, y):
	case x.Form == Infinite && y.Form == Infinite && x.Neg != yneg:
		z.fail(c, InvalidOperation)
	case x.Form == Infinite:
		z.infinite(x.Neg)
	default:
		z.infinite(yneg)
	}
}

// Mul sets z to x * y.
func (w *Work) Mul(c *Context, z, x, y *Dec) {
	if x.Form|y.Form != Finite {
		w.mulSpecial(c, z, x, y)
		return
	}
	if x.Big == nil && y.Big == nil {
		var a wide
		a.mul(x.Hi, x.Lo, y.Hi, y.Lo)
		w.finishWide(c, z, x.Neg != y.Neg, &a, x.Exp+y.Exp)
		return
	}
	w.mulExact(z, x, y)
	w.Finish(c, z)
}

// mulExact sets z to the product of finite numbers, not rounded.
func (w *Work) mulExact(z, x, y *Dec) {
	p := bignum.Mul(w.number(scratchValue), w.coefficient(x, scratchLeft), w.coefficient(y, scratchRight), w.Stop)
	z.set(x.Neg != y.Neg, p, x.Exp+y.Exp)
}

func (w *Work) mulSpecial(c *Context, z, x, y *Dec) {
	switch {
	case w.nans(c, z, x, y):
	case x.IsZero() || y.IsZero():
		z.fail(c, InvalidOperation)
	default:
		z.infinite(x.Neg != y.Neg)
	}
}

// FMA sets z to x * y + a, rounded once.
func (w *Work) FMA(c *Context, z, x, y, a *Dec) {
	var p Dec
	switch {
	case x.Form|y.Form == Finite:
		w.mulExact(&p, x, y)
	case x.IsNaN() || y.IsNaN():
		// A signalling NaN comes first, wherever it is.
		if x.Form != SNaN && y.Form != SNaN && a.Form == SNaN {
			w.nans(c, z, a, a)
		} else {
			w.nans(c, z, x, y)
		}
		return
	default:
		if w.mulSpecial(c, &p, x, y); p.IsNaN() && !a.IsNaN() {
			*z = p
			return
		}
	}
	if p.IsNaN() { // infinity times 0, and a NaN
		*z = Dec{Form: NaN}
		if a.Form == SNaN {
			w.nans(c, z, a, a)
		}
		return
	}
	w.Add(c, z, &p, a)
}

// Quo sets z to x / y.
func (w *Work) Quo(c *Context, z, x, y *Dec) {
	if x.Form|y.Form != Finite {
		w.quoSpecial(c, z, x, y)
		return
	}
	neg := x.Neg != y.Neg
	if y.zeroCoef() {
		if x.zeroCoef() {
			z.fail(c, DivisionUndefined)
			return
		}
		z.infinite(neg)
		c.Status |= DivisionByZero
		return
	}
	ideal := x.Exp - y.Exp
	if x.zeroCoef() {
		z.setWord(neg, 0, ideal)
		w.Finish(c, z)
		return
	}
	if c.Prec < maxShort && x.Big == nil && y.Big == nil {
		w.quoShort(c, z, x, y, neg, ideal)
		return
	}
	shift := w.Digits(y) - w.Digits(x) + c.Prec + 1
	a, b := w.coefficient(x, scratchLeft), w.coefficient(y, scratchRight)
	if !w.fits(max(shift, -shift)) {
		return
	}
	if shift > 0 {
		a = bignum.Mul(w.number(scratchScaled), a, w.pow10(shift), w.Stop)
	} else if shift < 0 {
		b = bignum.Mul(w.number(scratchScaled), b, w.pow10(-shift), w.Stop)
	}
	q, r := w.number(scratchValue), w.number(scratchRest)
	bignum.QuoRem(q, r, a, b, w.Stop)
	z.set(neg, q, ideal-shift)
	if r.Sign() == 0 {
		w.dropZeros(z, ideal)
	} else if z.lastDigit()%5 == 0 {
		z.increment() // so that rounding sees the remainder
	}
	w.Finish(c, z)
}

// quoShort divides short numbers, neither of them 0, at a precision at which the quotient is nearly short.
func (w *Work) quoShort(c *Context, z, x, y *Dec, neg bool, ideal int64) {
	shift := digits128(y.Hi, y.Lo) - digits128(x.Hi, x.Lo) + int(c.Prec) + 1
	a := wide{x.Lo, x.Hi}
	yhi, ylo := y.Hi, y.Lo
	if shift > 0 {
		a.scale(shift)
	} else if shift < 0 {
		yhi, ylo, _ = times10(yhi, ylo, -shift)
	}
	inexact := a.div(yhi, ylo)
	exp := ideal - int64(shift)
	if !inexact {
		var n int64
		a[1], a[0], n = zeros128(a[1], a[0], ideal-exp)
		exp += n
	} else if _, _, r := div128(a[1], a[0], 10); r%5 == 0 {
		a.add(0, 1)
	}
	w.finishWide(c, z, neg, &a, exp)
}

// dropZeros removes zeros from the end of the coefficient of z, which is not 0, up to the exponent limit.
func (w *Work) dropZeros(z *Dec, limit int64) {
	room := limit - z.Exp
	if room <= 0 {
		return
	}
	if z.Big != nil {
		// A big number is divided by powers of ten that are cut by halves.
		left := min(room, int64(z.Big.TrailingZeroBits()))
		v := z.Big
		for step := int64(1) << 40; step > 0; step /= 2 {
			for step <= left {
				q, r := new(big.Int), new(big.Int)
				bignum.QuoRem(q, r, v, w.pow10(step), w.Stop)
				if r.Sign() != 0 || w.Stopped() {
					break
				}
				v = q
				left -= step
				z.Exp += step
			}
		}
		z.SetCoefficient(v)
		return
	}
	var n int64
	z.Hi, z.Lo, n = zeros128(z.Hi, z.Lo, room)
	z.Exp += n
}

func (w *Work) quoSpecial(c *Context, z, x, y *Dec) {
	neg := x.Neg != y.Neg
	switch {
	case w.nans(c, z, x, y):
	case x.Form == Infinite && y.Form == Infinite:
		z.fail(c, InvalidOperation)
	case x.Form == Infinite:
		z.infinite(neg)
	default:
		z.setWord(neg, 0, c.Etiny())
		c.Status |= Clamped
	}
}

// divMod sets q to the integral part of x / y and r to the remainder, neither rounded; y is not 0.
func (w *Work) divMod(c *Context, q, r, x, y *Dec) {
	neg := x.Neg != y.Neg
	ideal := min(x.Exp, y.Exp)
	if x.zeroCoef() {
		q.setWord(neg, 0, 0)
		r.setWord(x.Neg, 0, ideal)
		return
	}
	diff := w.Adjusted(x) - w.Adjusted(y)
	if diff < 0 {
		*r = *x
		if x.Exp > y.Exp {
			w.shiftLeft(r, x.Exp-y.Exp)
			r.Exp = y.Exp
		}
		q.setWord(neg, 0, 0)
		return
	}
	if diff > c.Prec {
		q.fail(c, DivisionImpossible)
		r.fail(c, DivisionImpossible)
		return
	}
	if d := x.Exp - y.Exp; x.Big == nil && y.Big == nil && d >= -maxShort && d <= maxShort {
		a := wide{x.Lo, x.Hi}
		hi, lo, ok := y.Hi, y.Lo, true
		if d >= 0 {
			a.scale(int(d))
		} else {
			hi, lo, ok = times10(hi, lo, int(-d))
		}
		if ok && divModShort(q, r, &a, hi, lo) {
			q.Neg, r.Neg, r.Exp = neg, x.Neg, ideal
			w.checkQuotient(c, q, r)
			return
		}
	}
	a, b := x.Coefficient(), y.Coefficient()
	if x.Exp > y.Exp {
		a = bignum.Mul(new(big.Int), a, w.pow10(x.Exp-y.Exp), w.Stop)
	} else if x.Exp < y.Exp {
		b = bignum.Mul(new(big.Int), b, w.pow10(y.Exp-x.Exp), w.Stop)
	}
	m, n := new(big.Int), new(big.Int)
	bignum.QuoRem(m, n, a, b, w.Stop)
	q.set(neg, m, 0)
	r.set(x.Neg, n, ideal)
	w.checkQuotient(c, q, r)
}

// divModShort divides a by hi, lo; false: the quotient is not short.
func divModShort(q, r *Dec, a *wide, hi, lo uint64) bool {
	b := *a
	b.div(hi, lo)
	if b[2]|b[3] != 0 || !isShort(b[1]) {
		return false
	}
	// The remainder is below the divisor, so two words of the difference suffice.
	var p wide
	p.mul(b[1], b[0], hi, lo)
	rlo, borrow := bits.Sub64(a[0], p[0], 0)
	rhi, _ := bits.Sub64(a[1], p[1], borrow)
	*q, *r = Dec{Hi: b[1], Lo: b[0]}, Dec{Hi: rhi, Lo: rlo}
	return true
}

// checkQuotient makes quotient and remainder fail if the former is too long.
func (w *Work) checkQuotient(c *Context, q, r *Dec) {
	if w.Digits(q) > c.Prec {
		q.fail(c, DivisionImpossible)
		r.fail(c, DivisionImpossible)
	}
}

// DivMod sets q to the integral part of x / y and r to the remainder.
func (w *Work) DivMod(c *Context, q, r, x, y *Dec) {
	neg := x.Neg != y.Neg
	switch {
	case w.nans(c, q, x, y):
		*r = *q
		return
	case x.Form == Infinite:
		q.infinite(neg)
		if y.Form == Infinite {
			*q = Dec{Form: NaN}
		}
		r.fail(c, InvalidOperation)
		return
	case y.Form == Infinite:
		q.setWord(neg, 0, 0)
		*r = *x
	case y.zeroCoef() && x.zeroCoef():
		q.fail(c, DivisionUndefined)
		r.fail(c, DivisionUndefined)
		return
	case y.zeroCoef():
		q.infinite(neg)
		r.fail(c, DivisionByZero|InvalidOperation)
		return
	default:
		w.divMod(c, q, r, x, y)
		w.Finish(c, q)
	}
	w.Finish(c, r)
}

// QuoInt sets z to the integral part of x / y.
func (w *Work) QuoInt(c *Context, z, x, y *Dec) {
	neg := x.Neg != y.Neg
	switch {
	case w.nans(c, z, x, y):
	case x.Form == Infinite && y.Form == Infinite:
		z.fail(c, InvalidOperation)
	case x.Form == Infinite:
		z.infinite(neg)
	case y.Form == Infinite:
		z.setWord(neg, 0, 0)
	case y.zeroCoef() && x.zeroCoef():
		z.fail(c, DivisionUndefined)
	case y.zeroCoef():
		z.infinite(neg)
		c.Status |= DivisionByZero
	default:
		var r Dec
		w.divMod(c, z, &r, x, y)
		w.Finish(c, z)
	}
}

// remSpecial sets z to x % y where that needs no division.
func (w *Work) remSpecial(c *Context, z, x, y *Dec) bool {
	switch {
	case w.nans(c, z, x, y):
	case x.Form == Infinite:
		z.fail(c, InvalidOperation)
	case y.Form == Infinite:
		*z = *x
		w.Finish(c, z)
	case y.zeroCoef() && x.zeroCoef():
		z.fail(c, DivisionUndefined)
	case y.zeroCoef():
		z.fail(c, InvalidOperation)
	default:
		return false
	}
	return true
}

// Rem sets z to the remainder of x / y.
func (w *Work) Rem(c *Context, z, x, y *Dec) {
	if !w.remSpecial(c, z, x, y) {
		var q Dec
		w.divMod(c, &q, z, x, y)
		w.Finish(c, z)
	}
}

// RemNear sets z to x - y * n, where n is the integer nearest to x / y.
func (w *Work) RemNear(c *Context, z, x, y *Dec) {
	if w.remSpecial(c, z, x, y) {
		return
	}
	var q Dec
	w.divMod(c, &q, z, x, y)
	if d := w.Adjusted(y) - w.Adjusted(z); z.Form == Finite && !z.zeroCoef() && d >= -1 && d <= 1 {
		exact := Max()
		var other Dec
		w.addExact(&exact, &other, z, y, (x.Neg == y.Neg) != y.Neg)
		if cmp := w.cmpAbs(&other, z); cmp < 0 || cmp == 0 && q.odd() {
			if w.Digits(&q) == c.Prec {
				q.increment()
				if w.Digits(&q) > c.Prec {
					z.fail(c, DivisionImpossible)
					return
				}
			}
			*z = other
		}
	}
	w.Finish(c, z)
}

// cmpAbs compares the magnitudes of finite numbers.
func (w *Work) cmpAbs(x, y *Dec) int {
	if x.Exp == y.Exp && x.Big == nil && y.Big == nil {
		return cmp128(x.Hi, x.Lo, y.Hi, y.Lo)
	}
	if xz, yz := x.zeroCoef(), y.zeroCoef(); xz || yz {
		switch {
		case xz && yz:
			return 0
		case xz:
			return -1
		}
		return 1
	}
	if a, b := w.Adjusted(x), w.Adjusted(y); a < b {
		return -1
	} else if a > b {
		return 1
	}
	flip := 1
	if x.Exp < y.Exp {
		x, y, flip = y, x, -1
	}
	shift := x.Exp - y.Exp
	if x.Big == nil && y.Big == nil {
		// As many digits as y has.
		hi, lo, ok := times10(x.Hi, x.Lo, int(shift))
		if ok {
			return flip * cmp128(hi, lo, y.Hi, y.Lo)
		}
	}
	return flip * bignum.Mul(new(big.Int), x.Coefficient(), w.pow10(shift), w.Stop).Cmp(y.Coefficient())
}

func cmp128(xhi, xlo, yhi, ylo uint64) int {
	switch {
	case xhi == yhi && xlo == ylo:
		return 0
	case less128(xhi, xlo, yhi, ylo):
		return -1
	}
	return 1
}

// Cmp compares numbers that are no NaNs.
func (w *Work) Cmp(x, y *Dec) int {
	if x.Form|y.Form != Finite {
		return cmp.Compare(sign(x)*int(x.Form), sign(y)*int(y.Form))
	}
	a, b := sign(x), sign(y)
	switch {
	case x.zeroCoef() && y.zeroCoef():
		return 0
	case x.zeroCoef():
		return -b
	case y.zeroCoef() || a != b:
		return a
	}
	return a * w.cmpAbs(x, y)
}

// sign returns -1 for negative numbers, -0 included, else 1.
func sign(x *Dec) int {
	if x.Neg {
		return -1
	}
	return 1
}
