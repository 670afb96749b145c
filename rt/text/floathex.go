package text

import (
	"math"
	"strconv"
)

// Float methods that are about notation: hex, fromhex and round.

// AppendFloatHex is float.hex.
func AppendFloatHex(dst []byte, f float64) []byte {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return appendNonFinite(dst, f, false)
	}
	u := math.Float64bits(f)
	if u>>63 != 0 {
		dst = append(dst, '-')
	}
	mant, exp := u&(1<<52-1), int(u>>52&0x7ff)
	lead := byte('1')
	switch {
	case exp == 0 && mant == 0:
		return append(dst, "0x0.0p+0"...)
	case exp == 0:
		lead, exp = '0', 1
	}
	dst = append(dst, '0', 'x', lead, '.')
	for shift := 48; shift >= 0; shift -= 4 {
		dst = append(dst, hexDigits[mant>>shift&0xf])
	}
	dst = append(dst, 'p')
	if exp >= 1023 {
		dst = append(dst, '+')
	}
	return strconv.AppendInt(dst, int64(exp-1023), 10)
}

// ParseFloatHex is float.fromhex.
func ParseFloatHex(s string) (float64, error) {
	s = s[BytesTrimLeft(s):]
	s = s[:BytesTrimRight(s)]
	if n := specialFloatLen(s); n > 0 && n == len(s) {
		f, _ := floatPrefix(s, false)
		return f, nil
	}
	i := 0
	if s != "" && (s[0] == '+' || s[0] == '-') {
		i = 1
	}
	sign := s[:i]
	if len(s) >= i+2 && s[i] == '0' && s[i+1]|0x20 == 'x' {
		i += 2
	}
	start := i
	digits := 0
	for seenPoint := false; i < len(s); i++ {
		if s[i] == '.' && !seenPoint {
			seenPoint = true
		} else if digitValue(s[i]) < 16 {
			digits++
		} else {
			break
		}
	}
	mantissa, exp := s[start:i], "p0"
	if i < len(s) && s[i]|0x20 == 'p' {
		exp = s[i:]
		j := 1
		if len(exp) > 1 && (exp[1] == '+' || exp[1] == '-') {
			j = 2
		}
		if n := digitRun(exp[j:], false); n == 0 || j+n < len(exp) {
			digits = 0
		}
	} else if i < len(s) {
		digits = 0
	}
	if digits == 0 {
		return 0, &Error{ValueError, "invalid hexadecimal floating-point string"}
	}
	f, err := strconv.ParseFloat(sign+"0x"+mantissa+exp, 64)
	if err != nil {
		return 0, &Error{OverflowError, "hexadecimal value too large to represent as a float"}
	}
	return f, nil
}

// RoundFloat is round(f, n): the float nearest to f rounded to n decimal places, ties to
// even digits.
func RoundFloat(f float64, n int) (float64, error) {
	const most, least = 324, -309 // beyond them nothing or everything is rounded off
	switch {
	case f == 0 || math.IsInf(f, 0) || math.IsNaN(f) || n > most:
		return f, nil
	case n < least:
		return 0 * f, nil
	}
	var scratch [64]byte
	var buf []byte
	if n >= 0 {
		buf = strconv.AppendFloat(scratch[:0], f, 'f', n, 64)
	} else {
		// Enough digits for the exponent to be that of the exact value.
		d := newShortDigits(strconv.AppendFloat(scratch[:0], f, 'e', 30, 64))
		keep := d.point + n // significant digits to keep
		switch {
		case keep > 0:
			buf = strconv.AppendFloat(scratch[:0], f, 'e', keep-1, 64)
		case keep == 0 && math.Abs(f) > 5*math.Pow10(-n-1):
			return roundedUp(f, -n)
		default:
			return 0 * f, nil
		}
	}
	r, err := strconv.ParseFloat(string(buf), 64)
	if err != nil {
		return 0, errRounded
	}
	return r, nil
}

var errRounded = &Error{OverflowError, "rounded value too large to represent"}

// roundedUp returns a power of ten with the sign of f.
func roundedUp(f float64, exp int) (float64, error) {
	if exp > 308 {
		return 0, errRounded
	}
	return math.Copysign(math.Pow10(exp), f), nil
}
