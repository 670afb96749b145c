package libm

import (
	"math"
	"math/bits"
)

// reduce returns x as q*pi/2 + r with |r| <= pi/4; q counts modulo 4.
func reduce(x float64) (q int, r dd) {
	a := math.Abs(x)
	switch {
	case a <= math.Pi/4:
		return 0, dd{x, 0}
	case a < 1<<20:
		n := math.RoundToEven(x * (2 / math.Pi))
		s := sum2(x, -float64(n*halfPi[0]))
		t := sum2(s.hi, -float64(n*halfPi[1]))
		u := sum2(t.hi, -float64(n*halfPi[2]))
		return int(n) & 3, fast2(u.hi, u.lo+(t.lo+s.lo)-float64(n*halfPi[3]))
	}
	q, r = reduceHuge(a)
	if x < 0 {
		return -q & 3, r.neg()
	}
	return q, r
}

// reduceHuge is reduce for a >= 2**20, by Payne and Hanek: of the product with
// 2/pi only the bits that matter are computed.
func reduceHuge(a float64) (q int, r dd) {
	u := math.Float64bits(a)
	m := u&(1<<52-1) | 1<<52
	e := int(u>>52) - 1075 // a = m * 2**e
	// Bits of 2/pi that are worth a multiple of 4 in the product do not matter.
	first := max(e-2, 0)
	var f [4]uint64
	for i := range f {
		w, s := first/64+i, first%64
		f[i] = twoOverPi[w] << s
		if s > 0 {
			f[i] |= twoOverPi[w+1] >> (64 - s)
		}
	}
	// p = m * f, most significant word first.
	var p [5]uint64
	var carry uint64
	for i := 3; i >= 0; i-- {
		hi, lo := bits.Mul64(m, f[i])
		var c uint64
		p[i+1], c = bits.Add64(lo, carry, 0)
		carry = hi + c
	}
	p[0] = carry
	// Make it a fixed-point number with 2 bits before the point, 254 after it.
	if s := 2 - e; s > 0 {
		for i := 4; i > 0; i-- {
			p[i] = p[i]>>s | p[i-1]<<(64-s)
		}
	}
	x := [3]uint64{p[1]<<2 | p[2]>>62, p[2]<<2 | p[3]>>62, p[3]<<2 | p[4]>>62}
	q = int(p[1] >> 62)
	neg := x[0]>>63 != 0
	if neg {
		q++
		var c uint64
		x[2], c = bits.Sub64(0, x[2], 0)
		x[1], c = bits.Sub64(0, x[1], c)
		x[0], _ = bits.Sub64(0, x[0], c)
	}
	z := bits.LeadingZeros64(x[0])
	hi, lo := x[0]<<z|x[1]>>(64-z), x[1]<<z|x[2]>>(64-z)
	unit := math.Ldexp(1, -z-53)
	d := fast2(float64(hi>>11)*unit, (float64(hi&2047)*0x1p-11+float64(lo)*0x1p-75)*unit)
	r = d.mul(ddHalfPi)
	if neg {
		r = r.neg()
	}
	return q & 3, r
}

// sinCos returns sine and cosine of |r| <= pi/4, from those of the nearest 64th.
func sinCos(r dd) (sin, cos dd) {
	neg := r.hi < 0
	if neg {
		r = r.neg()
	}
	i := int(r.hi*64 + 0.5)
	d := fast2(r.hi-float64(i)/64, r.lo)
	if r.hi-float64(i)/64 == 0 {
		d = dd{r.lo, 0}
	}
	h := d.hi
	sq := h * h
	sp := h * sq * (-1.0/6 + sq*(1.0/120-sq*(1.0/5040)))                         // sin(h) - h
	cp := -0.5*sq + sq*sq*(1.0/24-sq*(1.0/720-sq*(1.0/40320))) - float64(h*d.lo) // cos(d) - 1
	s, c := sinTable[i], cosTable[i]
	p := prod2(c.hi, h)
	a := sum2(s.hi, p.hi)
	sin = fast2(a.hi, a.lo+p.lo+s.lo+(float64(c.hi*(sp+d.lo))+float64(c.lo*h)+float64(s.hi*cp)))
	p = prod2(-s.hi, h)
	a = sum2(c.hi, p.hi)
	cos = fast2(a.hi, a.lo+p.lo+c.lo+(float64(c.hi*cp)-float64(s.hi*(sp+d.lo))-float64(s.lo*h)))
	if neg {
		sin = sin.neg()
	}
	return sin, cos
}

// Sin returns the sine of x.
func Sin(x float64) float64 {
	if x != x || math.IsInf(x, 0) {
		return math.NaN()
	}
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	q, r := reduce(x)
	s, c := sinCos(r)
	switch q {
	case 0:
		return s.value()
	case 1:
		return c.value()
	case 2:
		return -s.value()
	}
	return -c.value()
}

// Cos returns the cosine of x.
func Cos(x float64) float64 {
	if x != x || math.IsInf(x, 0) {
		return math.NaN()
	}
	q, r := reduce(x)
	s, c := sinCos(r)
	switch q {
	case 0:
		return c.value()
	case 1:
		return -s.value()
	case 2:
		return -c.value()
	}
	return s.value()
}

// Tan returns the tangent of x.
func Tan(x float64) float64 {
	if x != x || math.IsInf(x, 0) {
		return math.NaN()
	}
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	q, r := reduce(x)
	s, c := sinCos(r)
	if q&1 != 0 {
		return -c.div(s).value()
	}
	return s.div(c).value()
}

// atanOf returns atan(y/x) for 0 <= y <= x, x > 0.
func atanOf(y, x dd) dd {
	t := y.div(x)
	i := int(t.hi*64 + 0.5)
	u := t
	if i > 0 {
		a := float64(i) / 64
		p := prod2(t.hi, a)
		den := sum2(1, p.hi)
		den = fast2(den.hi, den.lo+p.lo+t.lo*a)
		u = sum2(t.hi-a, t.lo).div(den)
	}
	h := u.hi
	sq := h * h
	tail := h * sq * (-1.0/3 + sq*(1.0/5+sq*(-1.0/7+sq*(1.0/9))))
	return atanTable[i].add(dd{u.hi, u.lo + tail})
}

// Atan returns the arc tangent of x.
func Atan(x float64) float64 {
	a := math.Abs(x)
	switch {
	case x != x || a < 0x1p-27:
		return x
	case a > 0x1p60:
		return math.Copysign(math.Pi/2, x)
	case a <= 1:
		return math.Copysign(atanOf(dd{a, 0}, dd{1, 0}).value(), x)
	}
	return math.Copysign(ddHalfPi.add(atanOf(dd{1, 0}, dd{a, 0}).neg()).value(), x)
}

// Atan2 returns the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	a, b := math.Abs(y), math.Abs(x)
	if x != x || y != y || a == 0 || b == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) {
		return math.Atan2(y, x)
	}
	_, ea := math.Frexp(a)
	_, eb := math.Frexp(b)
	if d := ea - eb; d > 70 || d < -70 {
		return math.Atan2(y, x)
	}
	// The same power of two for both keeps all intermediates normal.
	a, b = math.Ldexp(a, -eb), math.Ldexp(b, -eb)
	return math.Copysign(angle(dd{a, 0}, dd{b, 0}, x < 0).value(), y)
}

// angle returns the angle of the point (b, a), a and b positive, or of (-b, a).
func angle(a, b dd, left bool) dd {
	var r dd
	if a.hi <= b.hi {
		r = atanOf(a, b)
	} else {
		r = ddHalfPi.add(atanOf(b, a).neg())
	}
	if left {
		r = ddPi.add(r.neg())
	}
	return r
}

// otherLeg returns sqrt(1 - x*x) for |x| <= 1.
func otherLeg(x float64) dd {
	p := prod2(x, x)
	s := sum2(1, -p.hi)
	return fast2(s.hi, s.lo-p.lo).sqrt()
}

// Asin returns the arc sine of x.
func Asin(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !(a <= 1):
		return math.NaN()
	case a < 0x1p-27:
		return x
	case a == 1:
		return math.Copysign(math.Pi/2, x)
	}
	return math.Copysign(angle(dd{a, 0}, otherLeg(x), false).value(), x)
}

// Acos returns the arc cosine of x.
func Acos(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !(a <= 1):
		return math.NaN()
	case a < 0x1p-60:
		return math.Pi / 2
	case x == 1:
		return 0
	case x == -1:
		return math.Pi
	}
	return angle(otherLeg(x), dd{a, 0}, x < 0).value()
}

// Hypot returns sqrt(x*x + y*y).
func Hypot(x, y float64) float64 {
	a, b := math.Abs(x), math.Abs(y)
	if math.IsInf(a, 0) || math.IsInf(b, 0) || a != a || b != b || a == 0 || b == 0 {
		return math.Hypot(x, y)
	}
	if a < b {
		a, b = b, a
	}
	if a > 1e-120 && a < 1e120 { // what of b's square is lost changes nothing
		return legs(a, b)
	}
	_, e := math.Frexp(a)
	return math.Ldexp(legs(math.Ldexp(a, -e), math.Ldexp(b, -e)), e)
}

// legs is Hypot for numbers whose squares are neither too large nor, of the first one, too small.
func legs(a, b float64) float64 { return prod2(a, a).add(prod2(b, b)).sqrt().value() }

// Norm returns the square root of the sum of the squares of v.
func Norm(v []float64) float64 {
	top, nan := 0.0, false
	for _, x := range v {
		top = max(top, math.Abs(x)) // is a NaN if there is one
		nan = nan || x != x
	}
	for _, x := range v {
		if math.IsInf(x, 0) {
			return math.Inf(1)
		}
	}
	if nan || top == 0 {
		return top
	}
	_, e := math.Frexp(top)
	var sum dd
	for _, x := range v {
		x = math.Ldexp(x, -e)
		sum = sum.add(prod2(x, x))
	}
	return math.Ldexp(sum.sqrt().value(), e)
}
