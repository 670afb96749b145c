package decnum

import (
	"math/big"
	"strconv"

	"pycopy/rt/bignum"
)

// Parse sets z to the number that s, ASCII without blanks, is, exactly. It returns false if s is none, or one with
// more digits or a larger exponent than any context allows.
func (w *Work) Parse(z *Dec, s string) bool {
	*z = Dec{}
	if s != "" && (s[0] == '-' || s[0] == '+') {
		z.Neg = s[0] == '-'
		s = s[1:]
	}
	if s == "" {
		return false
	}
	if c := s[0]; c != '.' && c-'0' > 9 {
		return w.parseSpecial(z, s)
	}
	return w.parseFinite(z, s)
}

// parseSpecial parses an infinity or a NaN without sign.
func (w *Work) parseSpecial(z *Dec, s string) bool {
	if hasFold(s, "inf") {
		z.Form = Infinite
		return len(s) == 3 || len(s) == 8 && hasFold(s, "infinity")
	}
	z.Form = NaN
	if s[0]|0x20 == 's' {
		z.Form = SNaN
		s = s[1:]
	}
	if !hasFold(s, "nan") {
		return false
	}
	s = s[3:]
	for i := range len(s) {
		if s[i]-'0' > 9 {
			return false
		}
	}
	for s != "" && s[0] == '0' {
		s = s[1:]
	}
	if s != "" {
		w.setDigits(z, s)
	}
	return true
}

// hasFold reports whether s begins with prefix, in lower case, in any case.
func hasFold(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		if s[i]|0x20 != prefix[i] {
			return false
		}
	}
	return true
}

func (w *Work) parseFinite(z *Dec, s string) bool {
	// The digits without the point, and how many are behind it.
	point, end := -1, len(s)
loop:
	for i := range len(s) {
		switch c := s[i]; {
		case c == '.' && point < 0:
			point = i
		case c == 'e' || c == 'E':
			end = i
			break loop
		case c-'0' > 9:
			return false
		}
	}
	digits := s[:end]
	behind := 0
	if point >= 0 {
		if behind = end - point - 1; len(digits) == 1 {
			return false
		}
	}
	exp := int64(0)
	if end < len(s) {
		var ok bool
		if exp, ok = parseExponent(s[end+1:]); !ok {
			return false
		}
	}
	z.Exp = exp - int64(behind)
	if point < 0 || len(digits) <= maxShort+1 {
		for digits != "" && (digits[0] == '0' || digits[0] == '.') {
			digits = digits[1:]
		}
	} else {
		digits = digits[:point] + digits[point+1:]
		for digits != "" && digits[0] == '0' {
			digits = digits[1:]
		}
	}
	w.setDigits(z, digits)
	return inRange(w, z)
}

// inRange reports whether z is a number of the largest context.
func inRange(w *Work, z *Dec) bool {
	if z.Exp >= -MaxEmax && z.Exp < MaxEmax/2 && z.Big == nil {
		return true
	}
	if z.zeroCoef() {
		return z.Exp >= MinEtiny && z.Exp <= MaxEmax
	}
	adj := w.Adjusted(z)
	return z.Exp >= MinEtiny && adj <= MaxEmax
}

// parseExponent parses digits with or without sign; too many become a number that is out of every range.
func parseExponent(s string) (int64, bool) {
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if s == "" {
		return 0, false
	}
	n := int64(0)
	for i := range len(s) {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		if n < 1<<59 {
			n = n*10 + int64(d)
		}
	}
	n = min(n, 4e18)
	if neg {
		n = -n
	}
	return n, true
}

// setDigits makes digits, with a point among them if they are few, the coefficient of z.
func (w *Work) setDigits(z *Dec, digits string) {
	if len(digits) > maxShort+1 {
		z.SetCoefficient(bignum.Parse(digits, 10, w.Stop))
		return
	}
	var hi, lo uint64
	k := 0
	for i := range len(digits) {
		d := digits[i] - '0'
		if d > 9 {
			continue
		}
		if k < digitsPerWord {
			lo = lo*10 + uint64(d)
		} else {
			hi, lo, _ = mul128(hi, lo, 10)
			if lo += uint64(d); lo < uint64(d) {
				hi++
			}
		}
		k++
	}
	if z.Hi, z.Lo = hi, lo; !isShort(hi) {
		z.SetCoefficient(join(hi, lo))
	}
}

// AppendCoefficient appends the digits of d.
func (w *Work) AppendCoefficient(b []byte, d *Dec) []byte {
	switch {
	case d.Big != nil:
		return bignum.Append(b, d.Big, 10, w.Stop)
	case d.Hi == 0:
		return strconv.AppendUint(b, d.Lo, 10)
	}
	hi, lo, low := div128(d.Hi, d.Lo, pow10[digitsPerWord][1])
	if hi != 0 {
		return join(d.Hi, d.Lo).Append(b, 10)
	}
	b = strconv.AppendUint(b, lo, 10)
	n := len(b)
	b = append(b, "0000000000000000000"...)
	for i := len(b) - 1; i >= n; i-- {
		b[i] = byte('0' + low%10)
		low /= 10
	}
	return b
}

// Append appends d as str() shows it, or in engineering notation, with capital or small letter.
func (w *Work) Append(b []byte, d *Dec, engineering, capital bool) []byte {
	if d.Neg {
		b = append(b, '-')
	}
	if d.Form != Finite {
		return w.appendSpecial(b, d)
	}
	var buf [40]byte
	digits := w.AppendCoefficient(buf[:0], d)
	n := int64(len(digits))
	left := d.Exp + n // digits before the point
	point := int64(1)
	switch {
	case d.Exp <= 0 && left > -6:
		point = left
	case !engineering:
	case d.zeroCoef():
		point = mod3(left+1) - 1
	default:
		point = mod3(left-1) + 1
	}
	b = appendPoint(b, digits, point)
	if left == point {
		return b
	}
	return appendExponent(b, left-point, capital)
}

// appendPoint appends digits with the point behind so many of them.
func appendPoint(b, digits []byte, point int64) []byte {
	n := int64(len(digits))
	switch {
	case point <= 0:
		b = append(b, "0."...)
		b = appendZeros(b, -point)
		return append(b, digits...)
	case point >= n:
		b = append(b, digits...)
		return appendZeros(b, point-n)
	}
	b = append(b, digits[:point]...)
	b = append(b, '.')
	return append(b, digits[point:]...)
}

func appendZeros(b []byte, n int64) []byte {
	for ; n > 0; n-- {
		b = append(b, '0')
	}
	return b
}

func appendExponent(b []byte, exp int64, capital bool) []byte {
	if capital {
		b = append(b, 'E')
	} else {
		b = append(b, 'e')
	}
	if exp >= 0 {
		b = append(b, '+')
	}
	return strconv.AppendInt(b, exp, 10)
}

func (w *Work) appendSpecial(b []byte, d *Dec) []byte {
	switch d.Form {
	case Infinite:
		return append(b, "Infinity"...)
	case SNaN:
		b = append(b, 's')
	}
	b = append(b, "NaN"...)
	if !d.zeroCoef() {
		b = w.AppendCoefficient(b, d)
	}
	return b
}

// mod3 returns n modulo 3, not negative.
func mod3(n int64) int64 { return (n%3 + 3) % 3 }

// SetBig makes d the integer i, which is not kept.
func (d *Dec) SetBig(i *big.Int) { d.set(i.Sign() < 0, new(big.Int).Abs(i), 0) }
