// Package decnum is decimal floating-point arithmetic as the General Decimal
// Arithmetic Specification has it, with the results, conditions and limits of
// CPython's decimal. It knows nothing of objects.
//
// Coefficients of up to 37 digits lie in two words, and the operations that
// programs use most work on these without allocating; longer ones are
// big.Ints. Results of the elementary functions are correctly rounded.
package decnum

import (
	"math/big"
	"math/bits"

	"pycopy/rt/bignum"
)

// Form is the kind of a number.
type Form uint8

// Forms. Infinities and NaNs have exponent 0; the coefficient of a NaN is its payload.
const (
	Finite Form = iota
	Infinite
	NaN
	SNaN
)

// Dec is the number (-1)**Neg * coefficient * 10**Exp, or a special one.
type Dec struct {
	Form   Form
	Neg    bool
	Exp    int64
	Hi, Lo uint64   // coefficient, unless Big is set
	Big    *big.Int // coefficient that is not short; not written in operands
}

const (
	maxShort   = 37      // digits of which any number is short
	shortLimit = 1 << 60 // high words of short coefficients are below
)

// isShort reports whether a coefficient of two words is kept in them.
func isShort(hi uint64) bool { return hi < shortLimit }

// Limits of contexts and exponents.
const (
	MaxPrec  = 999999999999999999
	MaxEmax  = 999999999999999999
	MinEmin  = -999999999999999999
	MinEtiny = MinEmin - (MaxPrec - 1)
	expInf   = 2000000000000000001 // an exponent that overflows in every context
)

// Rounding is a rounding mode.
type Rounding uint8

// Rounding modes.
const (
	Up Rounding = iota
	Down
	Ceiling
	Floor
	HalfUp
	HalfDown
	HalfEven
	Round05Up
	NumRoundings
)

// Conditions, as bits.
const (
	Clamped uint32 = 1 << iota
	ConversionSyntax
	DivisionByZero
	DivisionImpossible
	DivisionUndefined
	Inexact
	InvalidContext
	InvalidOperation
	Overflow
	Rounded
	Subnormal
	Underflow
	FloatOperation

	// Invalid are the conditions that signal InvalidOperation.
	Invalid = ConversionSyntax | DivisionImpossible | DivisionUndefined | InvalidContext | InvalidOperation
	// Errors are the conditions that make a result meaningless.
	Errors = Invalid | DivisionByZero
)

// Context says how results are rounded, and collects conditions.
type Context struct {
	Prec, Emax, Emin int64
	Rounding         Rounding
	Clamp            bool
	Status           uint32
}

// Max returns the context in which everything that fits in memory is exact.
func Max() Context {
	return Context{Prec: MaxPrec, Emax: MaxEmax, Emin: MinEmin, Rounding: HalfEven}
}

// Etiny returns the exponent of the smallest subnormal number.
func (c *Context) Etiny() int64 { return c.Emin - (c.Prec - 1) }

// Etop returns the largest exponent of numbers with all digits.
func (c *Context) Etop() int64 { return c.Emax - (c.Prec - 1) }

// Work is what computations with long numbers need. Its zero value has no limit and does not stop.
type Work struct {
	Stop bignum.Stop
	Room int  // bytes that a number may have; 0: any
	Full bool // there was no room: results mean nothing

	// Reuse lets Add, Sub, Mul, Quo and Finish give coefficients in memory of w, which the next operation overwrites.
	Reuse bool

	scratch      [7]big.Int
	powers       [64]power // the last powers of ten, see pow10
	lnTwo, lnTen constant
}

// Numbers of Work.scratch.
const (
	scratchScaled  = iota // an operand, scaled
	scratchValue          // result of an operation before rounding
	scratchRest           // remainder
	scratchShifted        // coefficient that was shortened
	scratchAgain          // the same once more
	scratchLeft           // operands of one word
	scratchRight
)

// coefficient is d.Coefficient, in a number of w if it has one word.
func (w *Work) coefficient(d *Dec, i int) *big.Int {
	if d.Big == nil && d.Hi == 0 && w.Reuse {
		return w.scratch[i].SetUint64(d.Lo)
	}
	return d.Coefficient()
}

// number returns a number to be overwritten.
func (w *Work) number(i int) *big.Int {
	if w.Reuse {
		return &w.scratch[i]
	}
	return new(big.Int)
}

type power struct {
	k int64
	v *big.Int
}

// Stopped reports whether results mean nothing because of Stop or Room.
func (w *Work) Stopped() bool { return w.Full || w.Stop != nil && w.Stop() }

// fits reports whether a number of n digits may exist, and notes if not.
func (w *Work) fits(n int64) bool {
	if w.Room > 0 && n/2 > int64(w.Room) {
		w.Full = true
	}
	return !w.Full
}

// Int64 returns a finite number without its fraction. It is not ok if that does not fit, or if the coefficient is not short.
func (d *Dec) Int64() (n int64, ok bool) {
	if d.Big != nil {
		return 0, false
	}
	hi, lo := d.Hi, d.Lo
	switch {
	case d.Exp < -maxShort: // more digits than there are
		hi, lo = 0, 0
	case d.Exp < 0:
		hi, lo, _ = cut128(hi, lo, int(-d.Exp))
	case d.Exp > 0:
		if hi, lo, ok = times10(hi, lo, int(min(d.Exp, maxShort+1))); !ok {
			return 0, false
		}
	}
	if n = int64(lo); hi != 0 || n < 0 {
		return 0, false
	}
	if d.Neg {
		n = -n
	}
	return n, true
}

// pow10 returns 10**k, which is not to be written.
func (w *Work) pow10(k int64) *big.Int {
	p := &w.powers[k&int64(len(w.powers)-1)]
	if p.v == nil || p.k != k {
		if !w.fits(k) {
			return big.NewInt(1)
		}
		var five big.Int
		five.SetInt64(5)
		v := new(big.Int)
		if k < 2000 {
			v.Exp(&five, big.NewInt(k), nil)
		} else {
			bignum.Exp(v, &five, uint(k), w.Stop)
		}
		v.Lsh(v, uint(k))
		if k > 100000 {
			return v
		}
		*p = power{k, v}
	}
	return p.v
}

// Coefficient returns the coefficient of d, not to be written.
func (d *Dec) Coefficient() *big.Int {
	if d.Big != nil {
		return d.Big
	}
	return join(d.Hi, d.Lo)
}

func join(hi, lo uint64) *big.Int {
	z := new(big.Int).SetUint64(lo)
	if hi != 0 {
		h := new(big.Int).SetUint64(hi)
		z.Or(z, h.Lsh(h, 64))
	}
	return z
}

// SetCoefficient makes z >= 0, which is kept, the coefficient of d.
func (d *Dec) SetCoefficient(z *big.Int) {
	if z.BitLen() > 124 {
		d.Hi, d.Lo, d.Big = 0, 0, z
		return
	}
	d.Big = nil
	if z.IsUint64() {
		d.Hi, d.Lo = 0, z.Uint64()
		return
	}
	var h big.Int
	d.Hi = h.Rsh(z, 64).Uint64()
	d.Lo = h.Sub(z, h.Lsh(&h, 64)).Uint64()
}

// set makes d the finite number (-1)**neg * z * 10**exp.
func (d *Dec) set(neg bool, z *big.Int, exp int64) {
	d.Form, d.Neg, d.Exp = Finite, neg, exp
	d.SetCoefficient(z)
}

// setWord makes d the finite number (-1)**neg * n * 10**exp.
func (d *Dec) setWord(neg bool, n uint64, exp int64) { *d = Dec{Neg: neg, Exp: exp, Lo: n} }

// SetInt makes d the number i.
func (d *Dec) SetInt(i int64) {
	if i < 0 {
		d.setWord(true, -uint64(i), 0)
	} else {
		d.setWord(false, uint64(i), 0)
	}
}

// fail makes d NaN for the conditions flags.
func (d *Dec) fail(c *Context, flags uint32) {
	*d = Dec{Form: NaN}
	c.Status |= flags
}

// infinite makes d an infinity.
func (d *Dec) infinite(neg bool) { *d = Dec{Form: Infinite, Neg: neg} }

// zeroCoef reports whether the coefficient is 0.
func (d *Dec) zeroCoef() bool { return d.Hi|d.Lo == 0 && d.Big == nil }

// IsZero reports whether d is a finite 0.
func (d *Dec) IsZero() bool { return d.Form == Finite && d.zeroCoef() }

// IsNaN reports whether d is a NaN of either kind.
func (d *Dec) IsNaN() bool { return d.Form >= NaN }

// Digits returns the number of decimal digits of the coefficient, 1 for 0.
func (w *Work) Digits(d *Dec) int64 {
	if d.Big == nil {
		return int64(digits128(d.Hi, d.Lo))
	}
	return w.digits(d.Big)
}

// digits is Digits for a coefficient that is not short.
func (w *Work) digits(z *big.Int) int64 {
	// The number of bits decides, but for those of a power of ten.
	n := int64(z.BitLen())
	least, most := tens(n-1)+1, tens(n)+1
	if least != most && z.Cmp(w.pow10(least)) < 0 {
		most = least
	}
	return most
}

// tens returns how many powers of ten above 1 are at most 2**n, exactly for n up to 10**9.
func tens(n int64) int64 {
	hi, _ := bits.Mul64(uint64(n), 5553023288523357132) // 2**64 * log10(2)
	return int64(hi)
}

// Adjusted returns the exponent of the first digit.
func (w *Work) Adjusted(d *Dec) int64 { return d.Exp + w.Digits(d) - 1 }

// shiftLeft multiplies the coefficient by 10**k.
func (w *Work) shiftLeft(d *Dec, k int64) {
	if k <= 0 || d.zeroCoef() {
		return
	}
	if d.Big == nil && k < maxShort {
		if hi, lo, ok := times10(d.Hi, d.Lo, int(k)); ok {
			d.Hi, d.Lo = hi, lo
			return
		}
	}
	if !w.fits(k) {
		return
	}
	d.SetCoefficient(bignum.Mul(new(big.Int), d.Coefficient(), w.pow10(k), w.Stop))
}

// shiftRight divides the coefficient by 10**k and classifies what is lost.
func (w *Work) shiftRight(d *Dec, k int64) (t tail) {
	if k <= 0 || d.zeroCoef() {
		return tailNone
	}
	if d.Big == nil {
		d.Hi, d.Lo, t = cut128(d.Hi, d.Lo, int(min(k, 60)))
		return t
	}
	if n := w.digits(d.Big); k > n {
		*d = Dec{Form: d.Form, Neg: d.Neg, Exp: d.Exp}
		return tailBelow
	}
	unit := w.pow10(k)
	q, r := w.number(scratchShifted), w.number(scratchRest)
	if q == d.Big {
		q = w.number(scratchAgain)
	}
	bignum.QuoRem(q, r, d.Big, unit, w.Stop)
	d.SetCoefficient(q)
	if r.Sign() == 0 {
		return tailNone
	}
	switch r.Lsh(r, 1).Cmp(unit) {
	case -1:
		return tailBelow
	case 0:
		return tailHalf
	}
	return tailAbove
}

// increment adds 1 to the coefficient, which must not be that of an operand.
func (d *Dec) increment() {
	if d.Big == nil {
		if d.Lo++; d.Lo == 0 {
			if d.Hi++; !isShort(d.Hi) {
				d.SetCoefficient(join(d.Hi, d.Lo))
			}
		}
		return
	}
	d.Big.Add(d.Big, big.NewInt(1))
}

// lastDigit returns the last digit of the coefficient.
func (d *Dec) lastDigit() uint64 {
	if d.Big == nil {
		_, _, r := div128(d.Hi, d.Lo, 10)
		return r
	}
	var q, r big.Int
	q.QuoRem(d.Big, big.NewInt(10), &r)
	return r.Uint64()
}

// odd reports whether the coefficient is odd.
func (d *Dec) odd() bool {
	if d.Big != nil {
		return d.Big.Bit(0) != 0
	}
	return d.Lo&1 != 0
}

// up reports whether d, of which t was cut off, is to be incremented.
func (c *Context) up(d *Dec, t tail) bool {
	if t == tailNone {
		return false
	}
	switch c.Rounding {
	case Up:
		return true
	case Ceiling:
		return !d.Neg
	case Floor:
		return d.Neg
	case HalfUp:
		return t >= tailHalf
	case HalfDown:
		return t == tailAbove
	case HalfEven:
		return t == tailAbove || t == tailHalf && d.odd()
	case Round05Up:
		return d.lastDigit()%5 == 0
	}
	return false
}

// note enters the conditions of a rounding that cut t off.
func (c *Context) note(t tail) {
	c.Status |= Rounded
	if t != tailNone {
		c.Status |= Inexact
	}
}

// Finish rounds z to the context.
func (w *Work) Finish(c *Context, z *Dec) {
	if z.Form != Finite {
		w.fixNaN(c, z)
		return
	}
	n := w.Digits(z)
	if adj := z.Exp + n - 1; n > c.Prec || adj > c.Emax || adj < c.Emin || c.Clamp {
		w.finish(c, z, n)
	}
}

// finish is Finish for a finite number of n digits that need not be fine as it is.
func (w *Work) finish(c *Context, z *Dec, n int64) {
	if !w.checkExp(c, z, n) || n <= c.Prec || z.Form != Finite {
		return
	}
	n = w.Digits(z)
	if n <= c.Prec {
		return
	}
	t := w.shiftRight(z, n-c.Prec)
	z.Exp += n - c.Prec
	c.note(t)
	w.roundUp(c, z, t)
}

// roundUp increments z if the tail that was cut off asks for it.
func (w *Work) roundUp(c *Context, z *Dec, t tail) {
	if !c.up(z, t) {
		return
	}
	z.increment()
	if n := w.Digits(z); n > c.Prec {
		w.shiftRight(z, 1)
		z.Exp++
		w.checkExp(c, z, n-1)
	}
}

// checkExp handles exponents outside the context. It returns false if z is done.
func (w *Work) checkExp(c *Context, z *Dec, n int64) bool {
	adj := z.Exp + n - 1
	switch {
	case adj > c.Emax:
		if z.zeroCoef() {
			z.Exp = c.Emax
			if c.Clamp {
				z.Exp = c.Etop()
			}
			c.Status |= Clamped
			return false
		}
		w.overflow(c, z)
		return false
	case c.Clamp && z.Exp > c.Etop():
		shift := z.Exp - c.Etop()
		w.shiftLeft(z, shift)
		z.Exp -= shift
		c.Status |= Clamped
		if !z.zeroCoef() && adj < c.Emin {
			c.Status |= Subnormal
		}
	case adj < c.Emin:
		w.subnormal(c, z)
		return false
	}
	return true
}

// overflow makes z what an overflow gives.
func (w *Work) overflow(c *Context, z *Dec) {
	c.Status |= Overflow | Inexact | Rounded
	switch r := c.Rounding; {
	case r == Down || r == Round05Up, r == Ceiling && z.Neg, r == Floor && !z.Neg:
		neg := z.Neg
		w.largest(c, z)
		z.Neg = neg
	default:
		z.infinite(z.Neg)
	}
}

// largest makes z the largest finite number.
func (w *Work) largest(c *Context, z *Dec) {
	z.set(false, new(big.Int).Sub(w.pow10(c.Prec), big.NewInt(1)), c.Etop())
}

// subnormal rounds z, which is below Emin.
func (w *Work) subnormal(c *Context, z *Dec) {
	etiny := c.Etiny()
	if z.zeroCoef() {
		if z.Exp < etiny {
			z.Exp = etiny
			c.Status |= Clamped
		}
		return
	}
	c.Status |= Subnormal
	if z.Exp >= etiny {
		return
	}
	t := w.shiftRight(z, etiny-z.Exp)
	z.Exp = etiny
	if c.up(z, t) {
		z.increment()
	}
	c.Status |= Rounded
	if t != tailNone {
		c.Status |= Inexact | Underflow
		if z.zeroCoef() {
			c.Status |= Clamped
		}
	}
}

// fixNaN cuts the payload of a NaN to the context.
func (w *Work) fixNaN(c *Context, z *Dec) {
	if !z.IsNaN() || z.zeroCoef() {
		return
	}
	room := c.Prec
	if c.Clamp {
		room--
	}
	if w.Digits(z) > room {
		z.SetCoefficient(new(big.Int).Rem(z.Coefficient(), w.pow10(room)))
	}
}

// nans makes z what an operation on x and y gives if one of them is a NaN.
func (w *Work) nans(c *Context, z, x, y *Dec) bool {
	n := x
	switch {
	case !x.IsNaN() && !y.IsNaN():
		return false
	case x.Form == SNaN:
	case y.Form == SNaN:
		n = y
	case x.Form == NaN:
	default:
		n = y
	}
	if n.Form == SNaN {
		c.Status |= InvalidOperation
	}
	*z = *n
	z.Form = NaN
	w.fixNaN(c, z)
	return true
}

// finishWide makes z the number (-1)**neg * a * 10**exp, rounded.
func (w *Work) finishWide(c *Context, z *Dec, neg bool, a *wide, exp int64) {
	z.Form, z.Neg, z.Exp, z.Big = Finite, neg, exp, nil
	if a[2]|a[3] == 0 && isShort(a[1]) {
		z.Hi, z.Lo = a[1], a[0]
		w.Finish(c, z)
		return
	}
	low := a.bitLen()*1233>>12 - 1 // the exponent of the first digit, or one less
	if c.Prec > maxShort-1 || exp+int64(low) < c.Emin || exp+int64(low)+2 > c.Emax || c.Clamp {
		z.SetCoefficient(a.big())
		w.Finish(c, z)
		return
	}
	prec := int(c.Prec)
	drop, t := max(low+1-prec, 0), tailNone
	if drop > 0 {
		t = a.cut(drop)
	}
	z.Hi, z.Lo = a[1], a[0]
	for n := digits128(z.Hi, z.Lo); n > prec; n-- {
		var r uint64
		z.Hi, z.Lo, r = div128(z.Hi, z.Lo, 10)
		t = t.under(r)
		drop++
	}
	z.Exp += int64(drop)
	c.note(t)
	w.roundUp(c, z, t)
}

// big returns a as a big.Int.
func (a *wide) big() *big.Int {
	z := join(a[3], a[2])
	return z.Or(z.Lsh(z, 128), join(a[1], a[0]))
}
