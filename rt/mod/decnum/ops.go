package decnum

import (
	"math/big"

	"pycopy/rt/bignum"
)

// nan is nans for an operation on one number.
func (w *Work) nan(c *Context, z, x *Dec) bool { return w.nans(c, z, x, x) }

// Create sets z to x, rounded; a NaN must fit.
func (w *Work) Create(c *Context, z, x *Dec) {
	if *z = *x; x.IsNaN() {
		if w.fixNaN(c, z); z.Big != x.Big || z.Hi != x.Hi || z.Lo != x.Lo {
			z.fail(c, ConversionSyntax)
		}
		return
	}
	w.Finish(c, z)
}

// Plus sets z to x, rounded.
func (w *Work) Plus(c *Context, z, x *Dec) { w.signed(c, z, x, x.Neg) }

// Minus sets z to -x, rounded.
func (w *Work) Minus(c *Context, z, x *Dec) { w.signed(c, z, x, !x.Neg) }

// Abs sets z to the magnitude of x, rounded.
func (w *Work) Abs(c *Context, z, x *Dec) { w.signed(c, z, x, false) }

func (w *Work) signed(c *Context, z, x *Dec, neg bool) {
	if w.nan(c, z, x) {
		return
	}
	*z = *x
	z.Neg = neg && !(x.IsZero() && c.Rounding != Floor)
	w.Finish(c, z)
}

// Quantize sets z to x with the exponent of y.
func (w *Work) Quantize(c *Context, z, x, y *Dec) {
	if x.Form|y.Form != Finite {
		switch {
		case w.nans(c, z, x, y):
		case x.Form == Infinite && y.Form == Infinite:
			*z = *x
		default:
			z.fail(c, InvalidOperation)
		}
		return
	}
	exp := y.Exp
	if exp > c.Emax || exp < c.Etiny() {
		z.fail(c, InvalidOperation)
		return
	}
	if x.zeroCoef() {
		z.setWord(x.Neg, 0, exp)
		w.Finish(c, z)
		return
	}
	diff := x.Exp - exp
	if w.Digits(x)+diff > c.Prec {
		z.fail(c, InvalidOperation)
		return
	}
	*z = *x
	z.Exp = exp
	before := c.Status
	if diff >= 0 {
		w.shiftLeft(z, diff)
	} else {
		t := w.shiftRight(z, -diff)
		if c.note(t); c.up(z, t) {
			if z.increment(); w.Digits(z) > c.Prec {
				c.Status = before
				z.fail(c, InvalidOperation)
				return
			}
		}
	}
	if adj := w.Adjusted(z); adj > c.Emax || adj < c.Etiny() {
		c.Status = before
		z.fail(c, InvalidOperation)
		return
	}
	w.Finish(c, z)
}

// Rescale sets z to x with exponent exp, whatever the precision.
func (w *Work) Rescale(c *Context, z, x *Dec, exp int64) {
	*z = *x
	if x.Form != Finite {
		return
	}
	z.Exp = exp
	if x.Exp >= exp {
		w.shiftLeft(z, x.Exp-exp)
		return
	}
	t := w.shiftRight(z, exp-x.Exp)
	if c.note(t); c.up(z, t) {
		z.increment()
	}
}

// Reduce sets z to x, rounded and without zeros at its end.
func (w *Work) Reduce(c *Context, z, x *Dec) {
	if w.nan(c, z, x) {
		return
	}
	*z = *x
	if w.Finish(c, z); z.Form != Finite {
		return
	}
	if z.zeroCoef() {
		z.setWord(x.Neg, 0, 0)
		return
	}
	top := c.Emax
	if c.Clamp {
		top = c.Etop()
	}
	w.dropZeros(z, top)
}

// Integral sets z to x rounded to an integer; exact: conditions are noted.
func (w *Work) Integral(c *Context, z, x *Dec, exact bool) {
	if w.nan(c, z, x) {
		return
	}
	*z = *x
	if x.Form != Finite || x.Exp >= 0 {
		return
	}
	if z.Exp = 0; x.zeroCoef() {
		return
	}
	t := w.shiftRight(z, -x.Exp)
	if c.up(z, t) {
		z.increment()
	}
	if exact {
		c.note(t)
	}
}

// Next sets z to the nearest number above x, or below it, that the context has.
func (w *Work) Next(c *Context, z, x *Dec, up bool) {
	if w.nan(c, z, x) {
		return
	}
	if x.Form == Infinite {
		*z = *x
		if x.Neg == up {
			w.largest(c, z)
			z.Neg = x.Neg
		}
		return
	}
	work := *c
	work.Status, work.Rounding = 0, Floor
	if up {
		work.Rounding = Ceiling
	}
	*z = *x
	if w.Finish(&work, z); work.Status&(Inexact|Errors) != 0 {
		c.Status |= work.Status & Errors
		return
	}
	tiny := Dec{Neg: !up, Exp: c.Etiny() - 1, Lo: 1}
	work.Status = 0
	w.Add(&work, z, x, &tiny)
	c.Status |= work.Status & Errors
}

// NextToward sets z to the number of the context next to x in the direction of y.
func (w *Work) NextToward(c *Context, z, x, y *Dec) {
	if w.nans(c, z, x, y) {
		return
	}
	order := w.Cmp(x, y)
	if order == 0 {
		*z = *x
		z.Neg = y.Neg
		return
	}
	w.Next(c, z, x, order < 0)
	if z.Form == Infinite {
		c.Status |= Overflow | Rounded | Inexact
	} else if w.Adjusted(z) < c.Emin {
		c.Status |= Underflow | Subnormal | Rounded | Inexact
		if z.IsZero() {
			c.Status |= Clamped
		}
	}
}

// Compare sets z to the order of x and y, or to NaN; signal: any NaN is invalid.
func (w *Work) Compare(c *Context, z, x, y *Dec, signal bool) {
	if w.nans(c, z, x, y) {
		if signal {
			c.Status |= InvalidOperation
		}
		return
	}
	z.SetInt(int64(w.Cmp(x, y)))
}

// CmpTotal orders all numbers, by their representation where their values are equal.
func (w *Work) CmpTotal(x, y *Dec) int {
	if x.Neg != y.Neg {
		return sign(x)
	}
	if !x.IsNaN() && !y.IsNaN() {
		if order := w.Cmp(x, y); order != 0 {
			return order
		}
		switch {
		case x.Exp < y.Exp:
			return -sign(x)
		case x.Exp > y.Exp:
			return sign(x)
		}
		return 0
	}
	rank := func(d *Dec) int {
		switch d.Form {
		case NaN:
			return 2
		case SNaN:
			return 1
		}
		return 0
	}
	if a, b := rank(x), rank(y); a != b {
		if a > b {
			return sign(x)
		}
		return -sign(x)
	}
	return sign(x) * x.Coefficient().Cmp(y.Coefficient())
}

// Extreme sets z to the larger of x and y, or to the smaller, by value or by magnitude.
func (w *Work) Extreme(c *Context, z, x, y *Dec, larger, magnitude bool) {
	pick := x
	switch {
	case x.Form == NaN && !y.IsNaN():
		pick = y
	case y.Form == NaN && !x.IsNaN():
	case w.nans(c, z, x, y):
		return
	default:
		var order int
		if magnitude {
			a, b := *x, *y
			a.Neg, b.Neg = false, false
			order = w.Cmp(&a, &b)
		} else {
			order = w.Cmp(x, y)
		}
		if order == 0 {
			order = w.CmpTotal(x, y)
		}
		if larger && order < 0 || !larger && order > 0 {
			pick = y
		}
	}
	*z = *pick
	w.Finish(c, z)
}

// SameQuantum reports whether x and y have the same exponent, or are special alike.
func SameQuantum(x, y *Dec) bool {
	if x.Form|y.Form != Finite {
		return x.IsNaN() && y.IsNaN() || x.Form == Infinite && y.Form == Infinite
	}
	return x.Exp == y.Exp
}

// LogB sets z to the exponent of x's first digit.
func (w *Work) LogB(c *Context, z, x *Dec) {
	switch {
	case w.nan(c, z, x):
	case x.Form == Infinite:
		z.infinite(false)
	case x.zeroCoef():
		z.infinite(true)
		c.Status |= DivisionByZero
	default:
		z.SetInt(w.Adjusted(x))
		w.Finish(c, z)
	}
}

// word returns the integer y with exponent 0 whose magnitude is at most limit.
func word(y *Dec, limit int64) (n int64, ok bool) {
	if y.Form != Finite || y.Exp != 0 || y.Big != nil || y.Hi != 0 || y.Lo > uint64(limit) {
		return 0, false
	}
	return int64(y.Lo) * int64(sign(y)), true
}

// ScaleB sets z to x * 10**y.
func (w *Work) ScaleB(c *Context, z, x, y *Dec) {
	if w.nans(c, z, x, y) {
		return
	}
	n, ok := word(y, 2*(c.Emax+c.Prec))
	if !ok {
		z.fail(c, InvalidOperation)
		return
	}
	if *z = *x; x.Form == Finite {
		z.Exp = max(min(z.Exp+n, expInf), -expInf)
		w.Finish(c, z)
	}
}

// capped cuts the coefficient of z to the last digits that the context has room for.
func (w *Work) capped(c *Context, z *Dec) {
	if w.Digits(z) > c.Prec {
		z.SetCoefficient(new(big.Int).Rem(z.Coefficient(), w.pow10(c.Prec)))
	}
}

// Shift sets z to x with its digits moved y places to the left.
func (w *Work) Shift(c *Context, z, x, y *Dec) {
	n, ok := w.moved(c, z, x, y)
	switch {
	case !ok:
	case n >= 0:
		w.shiftLeft(z, n)
		w.capped(c, z)
	default:
		w.capped(c, z)
		w.shiftRight(z, -n)
	}
}

// Rotate sets z to x with its digits moved y places to the left, those that fall out coming in again.
func (w *Work) Rotate(c *Context, z, x, y *Dec) {
	n, ok := w.moved(c, z, x, y)
	if !ok {
		return
	}
	if n < 0 {
		n += c.Prec
	}
	w.capped(c, z)
	low := *z
	w.shiftLeft(z, n)
	w.capped(c, z)
	w.shiftRight(&low, c.Prec-n)
	z.SetCoefficient(new(big.Int).Add(z.Coefficient(), low.Coefficient()))
}

// moved prepares z and the number of places for Shift and Rotate.
func (w *Work) moved(c *Context, z, x, y *Dec) (n int64, ok bool) {
	if w.nans(c, z, x, y) {
		return 0, false
	}
	if n, ok = word(y, c.Prec); !ok {
		z.fail(c, InvalidOperation)
		return 0, false
	}
	*z = *x
	return n, x.Form == Finite
}

// Logical operations on digits.
const (
	And = iota
	Or
	Xor
)

// Logical combines the digits of x and y, which must all be 0 or 1.
func (w *Work) Logical(c *Context, z, x, y *Dec, op int) {
	a, ok := w.bitsOf(x)
	b, ok2 := w.bitsOf(y)
	if !ok || !ok2 {
		z.fail(c, InvalidOperation)
		return
	}
	switch op {
	case And:
		a.And(a, b)
	case Or:
		a.Or(a, b)
	default:
		a.Xor(a, b)
	}
	w.setBits(c, z, a)
}

// Invert sets z to x with its digits, and zeros up to the precision, inverted.
func (w *Work) Invert(c *Context, z, x *Dec) {
	a, ok := w.bitsOf(x)
	if !ok {
		z.fail(c, InvalidOperation)
		return
	}
	if !w.fits(c.Prec) {
		return
	}
	ones := new(big.Int).Lsh(big.NewInt(1), uint(c.Prec))
	w.setBits(c, z, a.Xor(a, ones.Sub(ones, big.NewInt(1))))
}

// bitsOf returns the number whose binary digits are the decimal digits of x.
func (w *Work) bitsOf(x *Dec) (*big.Int, bool) {
	if x.Form != Finite || x.Neg || x.Exp != 0 {
		return nil, false
	}
	digits := bignum.Append(nil, x.Coefficient(), 10, w.Stop)
	for _, d := range digits {
		if d > '1' {
			return nil, false
		}
	}
	return bignum.Parse(string(digits), 2, w.Stop), true
}

// setBits is the reverse of bitsOf, cut to the precision.
func (w *Work) setBits(c *Context, z *Dec, bits *big.Int) {
	digits := bits.Append(nil, 2)
	if n := int64(len(digits)); n > c.Prec {
		digits = digits[n-c.Prec:]
	}
	z.set(false, bignum.Parse(string(digits), 10, w.Stop), 0)
}

// Sqrt sets z to the square root of x.
func (w *Work) Sqrt(c *Context, z, x *Dec) {
	switch {
	case w.nan(c, z, x):
		return
	case x.Neg && !x.IsZero():
		z.fail(c, InvalidOperation)
		return
	case x.Form == Infinite:
		*z = *x
		return
	}
	ideal := x.Exp >> 1
	if x.zeroCoef() {
		z.setWord(x.Neg, 0, ideal)
		w.Finish(c, z)
		return
	}
	// The root of a number of 2 * prec + 2 digits, or one less, with even exponent.
	y := *x
	if y.Exp&1 != 0 {
		w.shiftLeft(&y, 1)
		y.Exp--
	}
	shift := c.Prec + 1 - (w.Digits(&y)+1)/2
	exact := true
	if shift >= 0 {
		w.shiftLeft(&y, 2*shift)
	} else {
		exact = w.shiftRight(&y, -2*shift) == tailNone
	}
	if w.Full {
		return
	}
	n := y.Coefficient()
	root := bignum.Sqrt(new(big.Int), n, w.Stop)
	exact = exact && bignum.Mul(new(big.Int), root, root, w.Stop).Cmp(n) == 0
	z.set(false, root, y.Exp/2-shift)
	if exact {
		w.dropZeros(z, ideal)
		if z.Exp > ideal {
			w.shiftLeft(z, z.Exp-ideal)
			z.Exp = ideal
		}
	} else if z.lastDigit()%5 == 0 {
		z.increment()
	}
	w.finishEven(c, z)
}

// finishEven is Finish with ties to even, whatever the context says.
func (w *Work) finishEven(c *Context, z *Dec) {
	r := c.Rounding
	c.Rounding = HalfEven
	w.Finish(c, z)
	c.Rounding = r
}

// Int returns x without its fraction, without sign.
func (w *Work) Int(x *Dec) *big.Int {
	y := *x
	if y.Exp < 0 {
		w.shiftRight(&y, -y.Exp)
	} else if !y.zeroCoef() {
		w.shiftLeft(&y, y.Exp)
	}
	return y.Coefficient()
}

// isInteger reports whether x is integral.
func (w *Work) isInteger(x *Dec) bool {
	if x.Form != Finite || x.Exp >= 0 || x.zeroCoef() {
		return x.Form == Finite
	}
	y := *x
	return w.shiftRight(&y, -x.Exp) == tailNone
}

// PowMod sets z to x**y mod m, for integers.
func (w *Work) PowMod(c *Context, z, x, y, m *Dec) {
	for _, a := range []*Dec{x, y, m} {
		if a.Form == SNaN {
			w.nan(c, z, a)
			return
		}
	}
	for _, a := range []*Dec{x, y, m} {
		if w.nan(c, z, a) {
			return
		}
	}
	if !w.isInteger(x) || !w.isInteger(y) || !w.isInteger(m) || m.zeroCoef() || w.Adjusted(m) >= c.Prec ||
		y.zeroCoef() && x.zeroCoef() || y.Neg && !y.zeroCoef() {
		z.fail(c, InvalidOperation)
		return
	}
	mod := w.Int(m)
	base := new(big.Int)
	bignum.QuoRem(new(big.Int), base, w.bareCoefficient(x), mod, w.Stop)
	if x.Exp > 0 {
		ten := bignum.ExpMod(new(big.Int), big.NewInt(10), big.NewInt(x.Exp), mod, w.Stop)
		bignum.QuoRem(new(big.Int), base, bignum.Mul(ten, ten, base, w.Stop), mod, w.Stop)
	}
	e := w.Int(y)
	odd := e.Bit(0) != 0
	r := bignum.ExpMod(new(big.Int), base, e, mod, w.Stop)
	z.set(x.Neg && odd, r, 0)
}

// bareCoefficient returns x without its fraction, or its coefficient if it has none.
func (w *Work) bareCoefficient(x *Dec) *big.Int {
	if x.Exp >= 0 {
		return x.Coefficient()
	}
	return w.Int(x)
}
