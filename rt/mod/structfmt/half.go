package structfmt

import "math"

// halfToFloat converts an IEEE 754 half-precision number.
func halfToFloat(h uint16) float64 {
	sign := 1.0
	if h>>15 != 0 {
		sign = -1
	}
	exp, mant := int(h>>10&0x1f), float64(h&0x3ff)
	switch exp {
	case 0:
		return sign * math.Ldexp(mant, -24)
	case 0x1f:
		if mant != 0 {
			return math.Copysign(math.NaN(), sign)
		}
		return math.Inf(int(sign))
	}
	return sign * math.Ldexp(mant+1024, exp-25)
}

// floatToHalf rounds to half precision, ties to even; ok is false if a finite number is
// too large.
func floatToHalf(f float64) (h uint16, ok bool) {
	sign := uint16(0)
	if math.Signbit(f) {
		sign = 0x8000
		f = -f
	}
	switch {
	case f == 0:
		return sign, true
	case math.IsNaN(f):
		return sign | 0x7e00, true
	case math.IsInf(f, 0):
		return sign | 0x7c00, true
	}
	_, exp := math.Frexp(f) // f < 2**exp
	// The place of the last bit: ten below the first, or that of the subnormals.
	ulp := max(exp-11, -24)
	mant := math.RoundToEven(math.Ldexp(f, -ulp))
	// A mantissa that reaches the next power of two carries into the exponent by itself.
	bits := uint64(mant)
	if ulp > -24 {
		bits += uint64(ulp+24) << 10
	}
	if bits >= 0x7c00 {
		return 0, false
	}
	return sign | uint16(bits), true
}
