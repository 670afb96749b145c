package rt

import (
	"math"
	"math/big"
	"math/bits"
)

// True division of ints, rounded correctly.

// intTrueDiv returns x / y, the correctly rounded float.
func (t *Thread) intTrueDiv(x, y Value) Value {
	if y == MakeSmall(0) {
		return t.zeroDivision()
	}
	const exact = 1 << 53
	if x.IsSmall() && y.IsSmall() {
		i, j := int64(x.Small()), int64(y.Small())
		if -exact <= i && i <= exact && -exact <= j && j <= exact {
			return t.NewFloat(float64(i) / float64(j))
		}
	}
	var wx, wy [1]big.Word
	a, an := magnitude(x, &wx)
	b, bn := magnitude(y, &wy)
	f, known := leadingQuotient(a, b)
	if known && an != bn {
		f = -f
	} else if !known {
		s := &t.R.strs.num
		f = quotient(setBig(&s.x, &s.wx, x), setBig(&s.y, &s.wy, y), &s.q, &s.r)
	}
	if math.IsInf(f, 0) {
		return t.Errorf(ExcOverflowError, "integer division result too large for a float")
	}
	return t.NewFloat(f)
}

// leadingQuotient returns a / b rounded once, if the leading bits of both decide how: the least and the greatest quotient that
// numbers with these bits have are rounded to the same float.
func leadingQuotient(a, b []big.Word) (f float64, known bool) {
	if bits.UintSize != 64 || len(a) == 0 {
		return 0, false
	}
	hi, lo, exp, cut := leadingBits(a)
	d, rest, dexp, dcut := leadingBits(b)
	dcut = dcut || rest != 0
	exp -= dexp + 64
	if hi >= d {
		cut = cut || lo&1 != 0
		hi, lo = hi>>1, lo>>1|hi<<63
		exp++
	}
	most := d
	if dcut {
		most++
	}
	if most == 0 {
		return 0, false
	}
	q, r := bits.Div64(hi, lo, most)
	f = scaleRounded(sticky(q, r), exp)
	if !cut && !dcut {
		return f, true
	}
	if cut {
		var carry uint64
		lo, carry = bits.Add64(lo, 1, 0)
		if hi += carry; hi >= d {
			return 0, false
		}
	}
	q, r = bits.Div64(hi, lo, d)
	return f, scaleRounded(sticky(q, r), exp) == f
}

// sticky marks a quotient of 62 bits or more in its last bit if there is a remainder.
func sticky(q, r uint64) uint64 {
	if r != 0 {
		return q | 1
	}
	return q
}

// leadingBits returns the 128 highest bits of the magnitude a, not 0, which is them times 2**exp, or if cut is set perhaps something more.
func leadingBits(a []big.Word) (hi, lo uint64, exp int, cut bool) {
	n := len(a)
	shift := uint(bits.LeadingZeros64(uint64(a[n-1])))
	exp = 64*(n-2) - int(shift)
	var w [3]uint64
	for i := range min(n, 3) {
		w[i] = uint64(a[n-1-i])
	}
	hi = w[0]<<shift | w[1]>>(64-shift)
	lo = w[1]<<shift | w[2]>>(64-shift)
	return hi, lo, exp, w[2]<<shift != 0 || n > 3
}

// quotient returns x / y rounded once, to nearest even; q and r are scratch.
func quotient(x, y, q, r *big.Int) float64 {
	// q is the quotient scaled by 2**shift to 62 or 63 bits, its last bit sticky.
	shift := 62 - (x.BitLen() - y.BitLen())
	f := 0.0
	switch {
	case x.Sign() == 0:
	case shift < -1100:
		f = math.Inf(1)
	case shift < 1200:
		f = scaledQuotient(x, y, shift, q, r)
	}
	if (x.Sign() < 0) != (y.Sign() < 0) {
		return -f
	}
	return f
}

// scaledQuotient returns the rounded |x / y|, given the number of bits to shift x by.
func scaledQuotient(x, y *big.Int, shift int, q, r *big.Int) float64 {
	q.Abs(x)
	var d big.Int
	d.Abs(y)
	if shift >= 0 {
		q.Lsh(q, uint(shift))
	} else {
		d.Lsh(&d, uint(-shift))
	}
	q.QuoRem(q, &d, r)
	m := q.Uint64()
	if r.Sign() != 0 {
		m |= 1
	}
	return scaleRounded(m, -shift)
}

// scaleRounded returns m * 2**exp rounded once, also when the result is subnormal.
func scaleRounded(m uint64, exp int) float64 {
	const minExp = -1074 // of the last bit of a subnormal
	if bits.Len64(m)+exp-53 >= minExp {
		return math.Ldexp(float64(m), exp)
	}
	k := uint(minExp - exp)
	if k > 64 {
		return 0
	}
	var top, rest uint64
	if k == 64 {
		top, rest = 0, m
	} else {
		top, rest = m>>k, m<<(64-k)
	}
	if rest > 1<<63 || rest == 1<<63 && top&1 != 0 {
		top++
	}
	return math.Float64frombits(top)
}
