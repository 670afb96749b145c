package decnum

import "math/bits"

// Arithmetic on coefficients of up to four words: what the products, sums and
// quotients of short numbers need before they are rounded.

// wide is a number of four words, least significant first.
type wide [4]uint64

// tail says what was cut off a number, in units of its new last digit.
type tail uint8

const (
	tailNone  tail = iota // nothing but zeros
	tailBelow             // less than a half
	tailHalf
	tailAbove
)

// digitsPerWord is the most decimal digits of which any fit in a word.
const digitsPerWord = 19

// under returns the tail of a number when the digit d above t is cut off, too.
func (t tail) under(d uint64) tail {
	switch {
	case d == 0 && t == tailNone:
		return tailNone
	case d < 5:
		return tailBelow
	case d == 5 && t == tailNone:
		return tailHalf
	}
	return tailAbove
}

// digits64 returns the number of decimal digits of x, 1 for 0.
func digits64(x uint64) int {
	n := bits.Len64(x|1) * 1233 >> 12
	if x >= pow10[n][1] {
		n++
	}
	return max(n, 1)
}

// digits128 returns the number of decimal digits of hi, lo, 1 for 0.
func digits128(hi, lo uint64) int {
	if hi == 0 {
		return digits64(lo)
	}
	n := (64 + bits.Len64(hi)) * 1233 >> 12
	if !less128(hi, lo, pow10[n][0], pow10[n][1]) {
		n++
	}
	return n
}

func less128(xhi, xlo, yhi, ylo uint64) bool { return xhi < yhi || xhi == yhi && xlo < ylo }

// div128 returns the quotient and the remainder of hi, lo by d.
func div128(hi, lo, d uint64) (qhi, qlo, r uint64) {
	if hi == 0 {
		return 0, lo / d, lo % d
	}
	qhi, r = hi/d, hi%d
	qlo, r = bits.Div64(r, lo, d)
	return qhi, qlo, r
}

// mul128 returns the product of hi, lo and m; ok: it has two words.
func mul128(hi, lo, m uint64) (zhi, zlo uint64, ok bool) {
	over, h := bits.Mul64(hi, m)
	c, zlo := bits.Mul64(lo, m)
	zhi, k := bits.Add64(h, c, 0)
	return zhi, zlo, over|k == 0
}

// times10 returns hi, lo times 10**k; ok: it is a short coefficient.
func times10(hi, lo uint64, k int) (_, _ uint64, ok bool) {
	if hi|lo == 0 {
		return 0, 0, true
	}
	if k > maxShort {
		return hi, lo, false
	}
	ok = true
	for k > digitsPerWord && ok {
		hi, lo, ok = mul128(hi, lo, pow10[digitsPerWord][1])
		k -= digitsPerWord
	}
	if ok {
		hi, lo, ok = mul128(hi, lo, pow10[k][1])
	}
	return hi, lo, ok && hi < shortLimit
}

// cut128 returns hi, lo without the last k digits.
func cut128(hi, lo uint64, k int) (_, _ uint64, t tail) {
	sticky := false
	for k > digitsPerWord {
		var r uint64
		hi, lo, r = div128(hi, lo, pow10[digitsPerWord][1])
		sticky = sticky || r != 0
		if k -= digitsPerWord; hi|lo == 0 {
			if sticky {
				return 0, 0, tailBelow // at least one more digit, a zero, goes
			}
			return 0, 0, tailNone
		}
	}
	if k == 0 {
		if sticky {
			t = tailBelow
		}
		return hi, lo, t
	}
	unit := pow10[k][1]
	hi, lo, r := div128(hi, lo, unit)
	return hi, lo, tailOf(r, unit, sticky)
}

// tailOf classifies the remainder r of a division by the power of ten unit, with sticky when smaller digits were not all zero.
func tailOf(r, unit uint64, sticky bool) tail {
	half := unit / 2
	switch {
	case r == 0 && !sticky:
		return tailNone
	case r < half:
		return tailBelow
	case r == half && !sticky:
		return tailHalf
	}
	return tailAbove
}

// zeros128 removes up to limit zeros from the end of hi, lo, which is not 0, and returns how many.
func zeros128(hi, lo uint64, limit int64) (_, _ uint64, n int64) {
	twos := bits.TrailingZeros64(lo)
	if lo == 0 {
		twos = 64 + bits.TrailingZeros64(hi)
	}
	left := int(min(limit, int64(twos)))
	for step := 16; step > 0; step /= 2 {
		for step <= left {
			qhi, qlo, r := div128(hi, lo, pow10[step][1])
			if r != 0 {
				break
			}
			hi, lo = qhi, qlo
			n += int64(step)
			left -= step
		}
	}
	return hi, lo, n
}

// mul sets z to the product of two numbers of two words.
func (z *wide) mul(xhi, xlo, yhi, ylo uint64) {
	h00, l00 := bits.Mul64(xlo, ylo)
	if xhi|yhi == 0 {
		*z = wide{l00, h00}
		return
	}
	h01, l01 := bits.Mul64(xlo, yhi)
	h10, l10 := bits.Mul64(xhi, ylo)
	h11, l11 := bits.Mul64(xhi, yhi)
	var c uint64
	z[0] = l00
	z[1], c = bits.Add64(h00, l01, 0)
	z[2], c = bits.Add64(h01, l11, c)
	z[3] = h11 + c
	z[1], c = bits.Add64(z[1], l10, 0)
	z[2], c = bits.Add64(z[2], h10, c)
	z[3] += c
}

// scale multiplies z by 10**k, which must fit.
func (z *wide) scale(k int) {
	for k > digitsPerWord {
		z.mulWord(pow10[digitsPerWord][1])
		k -= digitsPerWord
	}
	if k > 0 {
		z.mulWord(pow10[k][1])
	}
}

func (z *wide) mulWord(m uint64) {
	h0, l0 := bits.Mul64(z[0], m)
	h1, l1 := bits.Mul64(z[1], m)
	h2, l2 := bits.Mul64(z[2], m)
	var c uint64
	z[0] = l0
	z[1], c = bits.Add64(l1, h0, 0)
	z[2], c = bits.Add64(l2, h1, c)
	z[3] = z[3]*m + h2 + c
}

// add adds a number of two words.
func (z *wide) add(hi, lo uint64) {
	var c uint64
	z[0], c = bits.Add64(z[0], lo, 0)
	z[1], c = bits.Add64(z[1], hi, c)
	z[2], c = bits.Add64(z[2], 0, c)
	z[3] += c
}

// sub subtracts a number of two words and reports whether the result, which it makes positive, is negative.
func (z *wide) sub(hi, lo uint64) bool {
	var b uint64
	z[0], b = bits.Sub64(z[0], lo, 0)
	z[1], b = bits.Sub64(z[1], hi, b)
	z[2], b = bits.Sub64(z[2], 0, b)
	z[3], b = bits.Sub64(z[3], 0, b)
	if b == 0 {
		return false
	}
	b = 1
	for i := range z {
		z[i], b = bits.Add64(^z[i], 0, b)
	}
	return true
}

// divWord divides z by d and returns the remainder.
func (z *wide) divWord(d uint64) (r uint64) {
	i := 3
	for i > 0 && z[i] == 0 {
		i--
	}
	r, z[i] = z[i]%d, z[i]/d
	for i--; i >= 0; i-- {
		z[i], r = bits.Div64(r, z[i], d)
	}
	return r
}

// cut divides z by 10**k.
func (z *wide) cut(k int) tail {
	sticky := false
	for k > digitsPerWord {
		sticky = z.divWord(pow10[digitsPerWord][1]) != 0 || sticky
		k -= digitsPerWord
	}
	if k == 0 {
		if sticky {
			return tailBelow
		}
		return tailNone
	}
	unit := pow10[k][1]
	return tailOf(z.divWord(unit), unit, sticky)
}

func (z *wide) isZero() bool { return z[0]|z[1]|z[2]|z[3] == 0 }

// bitLen returns the number of bits of z.
func (z *wide) bitLen() int {
	for i := 3; i > 0; i-- {
		if z[i] != 0 {
			return 64*i + bits.Len64(z[i])
		}
	}
	return bits.Len64(z[0])
}

// div divides z by hi, lo, which is not 0, and reports whether there is a remainder. The quotient has at most two words.
func (z *wide) div(hi, lo uint64) (inexact bool) {
	if hi == 0 {
		return z.divWord(lo) != 0
	}
	// Algorithm D of The Art of Computer Programming, section 4.3.1, with a divisor of two words.
	s := uint(bits.LeadingZeros64(hi))
	v1, v0 := hi<<s|lo>>(64-s), lo<<s
	var u [5]uint64
	u[4] = z[3] >> (64 - s)
	for i := 3; i > 0; i-- {
		u[i] = z[i]<<s | z[i-1]>>(64-s)
	}
	u[0] = z[0] << s
	*z = wide{}
	for j := 2; j >= 0; j-- {
		q := digit(u[j+2], u[j+1], u[j], v1, v0)
		h0, l0 := bits.Mul64(q, v0)
		h1, l1 := bits.Mul64(q, v1)
		m1, c := bits.Add64(l1, h0, 0)
		m2 := h1 + c
		var b uint64
		u[j], b = bits.Sub64(u[j], l0, 0)
		u[j+1], b = bits.Sub64(u[j+1], m1, b)
		u[j+2], b = bits.Sub64(u[j+2], m2, b)
		if b != 0 {
			q--
			u[j], c = bits.Add64(u[j], v0, 0)
			u[j+1], c = bits.Add64(u[j+1], v1, c)
			u[j+2] += c
		}
		z[j] = q
	}
	return u[0]|u[1] != 0
}

// digit returns the next word of the quotient of a, b, c, ... by the two words v1, v0, whose highest bit is set, or one more.
func digit(a, b, c, v1, v0 uint64) uint64 {
	q, r := ^uint64(0), a
	if a < v1 {
		q, r = bits.Div64(a, b, v1)
	} else if r, a = bits.Add64(b, v1, 0); a != 0 { // a == v1
		return q
	}
	for {
		h, l := bits.Mul64(q, v0)
		if h < r || h == r && l <= c {
			return q
		}
		q--
		if r += v1; r < v1 {
			return q
		}
	}
}

// pow10 holds the powers of ten below 2**128, high word first.
var pow10 = [...][2]uint64{
	{0, 1},
	{0, 10},
	{0, 100},
	{0, 1000},
	{0, 10000},
	{0, 100000},
	{0, 1000000},
	{0, 10000000},
	{0, 100000000},
	{0, 1000000000},
	{0, 10000000000},
	{0, 100000000000},
	{0, 1000000000000},
	{0, 10000000000000},
	{0, 100000000000000},
	{0, 1000000000000000},
	{0, 10000000000000000},
	{0, 100000000000000000},
	{0, 1000000000000000000},
	{0, 10000000000000000000},
	{5, 7766279631452241920},
	{54, 3875820019684212736},
	{542, 1864712049423024128},
	{5421, 200376420520689664},
	{54210, 2003764205206896640},
	{542101, 1590897978359414784},
	{5421010, 15908979783594147840},
	{54210108, 11515845246265065472},
	{542101086, 4477988020393345024},
	{5421010862, 7886392056514347008},
	{54210108624, 5076944270305263616},
	{542101086242, 13875954555633532928},
	{5421010862427, 9632337040368467968},
	{54210108624275, 4089650035136921600},
	{542101086242752, 4003012203950112768},
	{5421010862427522, 3136633892082024448},
	{54210108624275221, 12919594847110692864},
	{542101086242752217, 68739955140067328},
	{5421010862427522170, 687399551400673280},
}
