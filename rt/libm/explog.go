package libm

import "math"

// logOf returns log(x) for positive finite x.
func logOf(x float64) dd {
	k := 0
	if x < 0x1p-1022 {
		x *= 0x1p54
		k = -54
	}
	u := math.Float64bits(x)
	k += int(u>>52) - 1023
	m := math.Float64frombits(u&(1<<52-1) | 1023<<52)
	if m >= 180.0/128 {
		m /= 2
		k++
	}
	e := &logTable[int(m*128)-90]
	l := log1pOf(math.FMA(m, e.inv, -1)) // exact: inv has nine bits
	l = e.log.add(l)
	if k != 0 {
		n := float64(k)
		big := fast2(n*ln2Parts[0], n*ln2Parts[1])
		big.lo += n * ln2Parts[2]
		l = big.add(l)
	}
	return l
}

// log1pOf returns log(1+r) for |r| < 2**-6.9.
func log1pOf(r float64) dd {
	sq := prod2(r, r)
	cube := prod2(sq.hi, r)
	cube.lo += sq.lo * r
	t := cube.mul(ddThird)
	r4 := sq.hi * sq.hi
	tail := r4 * (-1.0/4 + r*(1.0/5+r*(-1.0/6+r*(1.0/7+r*(-1.0/8+r*(1.0/9+r*(-1.0/10+r*(1.0/11))))))))
	s := fast2(r, -sq.hi/2)
	s = dd{s.hi, s.lo - sq.lo/2}
	return s.add(dd{t.hi, t.lo + tail})
}

// expOf returns exp(x) as m * 2**k with m about 1 to 2, for |x| < 800.
func expOf(x dd) (m dd, k int) {
	n := math.RoundToEven(x.hi * (128 / math.Ln2))
	r := fast2(x.hi-float64(n*ln2Over128[0]), -float64(n*ln2Over128[1]))
	r = fast2(r.hi, r.lo-float64(n*ln2Over128[2])+x.lo)
	h := r.hi
	p := h * h * (1.0/2 + h*(1.0/6+h*(1.0/24+h*(1.0/120+h*(1.0/720+h*(1.0/5040))))))
	e := sum2(h, p)
	e.lo += r.lo + float64(r.lo*h)
	i := int(n)
	t := exp2Table[i&127]
	return t.add(t.mul(e)), i >> 7
}

// scale returns m * 2**k rounded once.
func scale(m dd, k int) float64 {
	switch {
	case k > 1100:
		return m.hi * math.Inf(1)
	case k >= -1021:
		if k == 1024 {
			return m.value() * 0x1p1023 * 2
		}
		return m.value() * math.Float64frombits(uint64(k+1023)<<52)
	case k < -1080:
		return math.Copysign(0, m.hi)
	}
	// Subnormal: round to the spacing of numbers near 1, which is 2**-52.
	sign := math.Copysign(1, m.hi)
	f := math.Float64frombits(uint64(k+1022+1023) << 52)
	y := dd{m.hi * f * sign, m.lo * f * sign}
	s := sum2(1, y.hi)
	return sign * ((s.hi + (s.lo + y.lo)) - 1) * 0x1p-1022
}

// Exp returns e**x.
func Exp(x float64) float64 {
	switch {
	case x != x || math.IsInf(x, 1):
		return x
	case x > 710:
		return math.Inf(1)
	case x < -746:
		return 0
	case math.Abs(x) < 0x1p-54:
		return 1 + x
	}
	return scale(expOf(dd{x, 0}))
}

// Exp2 returns 2**x.
func Exp2(x float64) float64 {
	switch {
	case x != x || math.IsInf(x, 1):
		return x
	case x > 1025:
		return math.Inf(1)
	case x < -1080:
		return 0
	}
	whole := math.RoundToEven(x)
	m, k := expOf(dd{x - whole, 0}.mul(ddLn2))
	return scale(m, k+int(whole))
}

// Log returns the natural logarithm of x.
func Log(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	return logOf(x).value()
}

// Log2 returns the binary logarithm of x.
func Log2(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	if m, k := math.Frexp(x); m == 0.5 {
		return float64(k - 1)
	}
	return logOf(x).mul(ddInvLn2).value()
}

// Log10 returns the decimal logarithm of x. It follows the C libraries' way of
// computing it, whose results are not quite correctly rounded.
func Log10(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	const log10of2hi, log10of2lo = 3.01029995663611771306e-01, 3.69423907715893078616e-13
	k := 0
	if x < 0x1p-1022 {
		x *= 0x1p54
		k = -54
	}
	u := math.Float64bits(x)
	k += int(u>>52) - 1023
	neg := 0
	if k < 0 {
		neg = 1
	}
	y := float64(k + neg)
	x = math.Float64frombits(u&(1<<52-1) | uint64(1023-neg)<<52)
	z := float64(y*log10of2lo) + float64(math.Log10E*Log(x))
	return z + float64(y*log10of2hi)
}

// Pow returns x**y.
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case y == 2:
		return x * x
	case y == 0.5 && x > 0:
		return math.Sqrt(x)
	case x == 0 || x != x || y != y || math.IsInf(x, 0) || math.IsInf(y, 0):
		return math.Pow(x, y)
	}
	sign := 1.0
	if x < 0 {
		if y != math.Trunc(y) {
			return math.NaN()
		}
		if math.Abs(y) < 1<<53 && int64(y)&1 != 0 {
			sign = -1
		}
		x = -x
	}
	if k := y * 2; math.Abs(k) <= 16 && k == math.Trunc(k) && x > 0x1p-60 && x < 0x1p60 {
		return sign * powHalves(x, int(k))
	}
	l := logOf(x)
	z := prod2(y, l.hi)
	switch {
	case z.hi > 710:
		return sign * math.Inf(1)
	case z.hi < -746:
		return sign * 0
	}
	m, k := expOf(fast2(z.hi, z.lo+float64(y*l.lo)))
	return sign * scale(m, k)
}

// powHalves returns x**(k/2) for a few small k, by multiplications.
func powHalves(x float64, k int) float64 {
	n := max(k, -k)
	p := dd{1, 0}
	for b := (dd{x, 0}); ; b = b.mul(b) {
		if n&2 != 0 {
			p = b.mul(p)
		}
		if n >>= 1; n < 2 {
			break
		}
	}
	if k&1 != 0 {
		p = p.mul(dd{x, 0}.sqrt())
	}
	if k < 0 {
		p = dd{1, 0}.div(p)
	}
	return p.value()
}

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64 {
	if x == 0 || x != x || math.IsInf(x, 0) {
		return x
	}
	h := math.Copysign(0.5, x)
	a := math.Abs(x)
	switch {
	case a < 22:
		if a < 0x1p-28 {
			return x
		}
		t := math.Expm1(a)
		if a < 1 {
			return h * (2*t - float64(t*t)/(t+1))
		}
		return h * (t + t/(t+1))
	case a < 709.78:
		return h * Exp(a)
	}
	w := Exp(a / 2)
	return h * w * w
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case x != x || math.IsInf(x, 0):
		return a
	case a < 0.34657359027997264: // log(2)/2
		t := math.Expm1(a)
		w := 1 + t
		if a < 0x1p-55 {
			return w
		}
		return 1 + float64(t*t)/(w+w)
	case a < 22:
		t := Exp(a)
		return 0.5*t + 0.5/t
	case a < 709.78:
		return 0.5 * Exp(a)
	}
	w := Exp(a / 2)
	return 0.5 * w * w
}

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64 {
	a := math.Abs(x)
	var z float64
	switch {
	case x == 0 || x != x:
		return x
	case a >= 22:
		z = 1
	case a < 0x1p-55:
		return x
	case a >= 1:
		z = 1 - 2/(math.Expm1(2*a)+2)
	default:
		t := math.Expm1(-2 * a)
		z = -t / (t + 2)
	}
	return math.Copysign(z, x)
}

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x float64) float64 {
	a := math.Abs(x)
	var r float64
	switch {
	case x != x || math.IsInf(x, 0) || a < 0x1p-28:
		return x
	case a > 1<<28:
		r = Log(a) + math.Ln2
	case a > 2:
		r = Log(2*a + 1/(math.Sqrt(float64(a*a)+1)+a))
	default:
		sq := float64(a * a)
		r = math.Log1p(a + sq/(1+math.Sqrt(1+sq)))
	}
	return math.Copysign(r, x)
}

// Acosh returns the inverse hyperbolic cosine of x.
func Acosh(x float64) float64 {
	switch {
	case !(x >= 1):
		return math.NaN()
	case x > 1<<28:
		return Log(x) + math.Ln2
	case x > 2:
		return Log(2*x - 1/(x+math.Sqrt(float64(x*x)-1)))
	}
	t := x - 1
	return math.Log1p(t + math.Sqrt(2*t+float64(t*t)))
}
