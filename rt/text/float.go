package text

import (
	"math"
	"strconv"
)

// ParseFloat reads s as float(s) does: white space around, underscores between
// digits, inf and nan, and, unless isBytes, decimal digits of any script.
func ParseFloat(s string, isBytes bool) (f float64, ok bool) {
	if f, ok = shortDecimal(s); ok {
		return f, true
	}
	s, ok = plainNumber(s, isBytes)
	if !ok {
		return 0, false
	}
	f, n := floatPrefix(s, true)
	return f, n > 0 && n == len(s)
}

// powersOfTen are those that a float holds exactly.
var powersOfTen = [...]float64{
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
}

// shortDecimal reads digits, perhaps with sign, point and exponent: numbers that are the product or quotient of two exact floats, which is
// the nearest one then.
func shortDecimal(s string) (f float64, ok bool) {
	i, neg := 0, false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		i, neg = 1, s[0] == '-'
	}
	if len(s)-i > 18 {
		return 0, false
	}
	m, digits, point, exp := int64(0), 0, -1, 0
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			m = m*10 + int64(c-'0')
			digits++
		case c == '.' && point < 0:
			point = digits
		case c|0x20 == 'e':
			if exp, ok = shortExponent(s[i+1:]); !ok {
				return 0, false
			}
			i = len(s)
		default:
			return 0, false
		}
	}
	if point >= 0 {
		exp -= digits - point
	}
	if digits == 0 || m > 1<<53 {
		return 0, false
	}
	switch {
	case 0 <= exp && exp < len(powersOfTen):
		f = float64(m) * powersOfTen[exp]
	case -len(powersOfTen) < exp && exp < 0:
		f = float64(m) / powersOfTen[-exp]
	default:
		return 0, false
	}
	if neg {
		f = -f
	}
	return f, true
}

// shortExponent reads what follows an e: one or two digits, perhaps with a sign.
func shortExponent(s string) (exp int, ok bool) {
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s, neg = s[1:], s[0] == '-'
	}
	if s == "" || len(s) > 2 {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		exp = exp*10 + int(c-'0')
	}
	if neg {
		exp = -exp
	}
	return exp, true
}

// AppendFloatRepr appends repr(f): the shortest digits that read back as f.
func AppendFloatRepr(dst []byte, f float64) []byte {
	return appendFloat(dst, f, 'r', 0, floatDot0)
}

// floatFlag is a set of options for appendFloat.
type floatFlag uint8

const (
	floatDot0    floatFlag = 1 << iota // add ".0" to what looks like an integer
	floatAlt                           // "#": keep the point and trailing zeros
	floatNoMinus                       // "z": no sign on a result that is zero
)

// maxDigits is the most digits that the exact value of a float has.
const maxDigits = 767

// appendFloat formats f with code e, f, g (or upper case), or r for the shortest repr,
// with a '-' where needed and no other sign.
func appendFloat(dst []byte, f float64, code byte, prec int, flag floatFlag) []byte {
	lower := code | 0x20
	upper := code != lower
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return appendNonFinite(dst, f, upper)
	}
	mark := len(dst)
	if lower == 'f' {
		dst = strconv.AppendFloat(dst, f, 'f', prec, 64)
		if prec == 0 && flag&floatAlt != 0 {
			dst = append(dst, '.')
		}
		return dropMinus(dst, mark, flag)
	}
	var scratch [32]byte
	var digits shortDigits
	switch lower {
	case 'e':
		digits = newShortDigits(strconv.AppendFloat(scratch[:0], f, 'e', prec, 64))
		dst = digits.appendExp(dst, upper, flag&floatAlt != 0)
	case 'g':
		prec = max(prec, 1)
		limit := prec
		if flag&floatAlt == 0 {
			prec = min(prec, maxDigits) // zeros follow, and go
		}
		digits = newShortDigits(strconv.AppendFloat(scratch[:0], f, 'e', prec-1, 64))
		if flag&floatDot0 != 0 {
			limit--
		}
		if flag&floatAlt == 0 {
			digits.trimZeros()
		}
		dst = digits.appendGeneral(dst, limit, upper, flag)
	default:
		digits = newShortDigits(strconv.AppendFloat(scratch[:0], f, 'e', -1, 64))
		dst = digits.appendGeneral(dst, 16, upper, flag)
	}
	return dropMinus(dst, mark, flag)
}

// shortDigits is a decimal number 0.DIGITS * 10**point.
type shortDigits struct {
	neg    bool
	digits []byte
	point  int
}

// newShortDigits takes apart strconv's d.ddde±dd, reusing its memory, which may be on the stack.
func newShortDigits(buf []byte) (d shortDigits) {
	if buf[0] == '-' {
		d.neg = true
		buf = buf[1:]
	}
	e := len(buf) - 1
	exp, scale := 0, 1
	for ; buf[e] >= '0'; e-- {
		exp += int(buf[e]-'0') * scale
		scale *= 10
	}
	if buf[e] == '-' {
		exp = -exp
	}
	digits := buf[:e-1]
	if len(digits) > 1 {
		digits[1] = digits[0]
		digits = digits[1:]
	}
	d.digits = digits
	d.point = exp + 1
	return d
}

func (d *shortDigits) trimZeros() {
	n := len(d.digits)
	for n > 1 && d.digits[n-1] == '0' {
		n--
	}
	d.digits = d.digits[:n]
}

// appendGeneral writes plain notation if the point lies between -3 and limit.
func (d *shortDigits) appendGeneral(dst []byte, limit int, upper bool, flag floatFlag) []byte {
	if d.point <= -4 || d.point > limit {
		return d.appendExp(dst, upper, flag&floatAlt != 0)
	}
	if d.neg {
		dst = append(dst, '-')
	}
	n := len(d.digits)
	switch {
	case d.point <= 0:
		dst = append(dst, "0."...)
		dst = appendRepeat(dst, '0', -d.point)
		return append(dst, d.digits...)
	case d.point < n:
		dst = append(dst, d.digits[:d.point]...)
		dst = append(dst, '.')
		return append(dst, d.digits[d.point:]...)
	}
	dst = append(dst, d.digits...)
	dst = appendRepeat(dst, '0', d.point-n)
	switch {
	case flag&floatDot0 != 0:
		dst = append(dst, ".0"...)
	case flag&floatAlt != 0:
		dst = append(dst, '.')
	}
	return dst
}

func (d *shortDigits) appendExp(dst []byte, upper, alt bool) []byte {
	if d.neg {
		dst = append(dst, '-')
	}
	dst = append(dst, d.digits[0])
	if len(d.digits) > 1 || alt {
		dst = append(dst, '.')
	}
	dst = append(dst, d.digits[1:]...)
	exp, sign := d.point-1, byte('+')
	if exp < 0 {
		exp, sign = -exp, '-'
	}
	e := byte('e')
	if upper {
		e = 'E'
	}
	dst = append(dst, e, sign)
	if exp < 10 {
		dst = append(dst, '0')
	}
	return strconv.AppendInt(dst, int64(exp), 10)
}

func appendNonFinite(dst []byte, f float64, upper bool) []byte {
	s := "nan"
	switch {
	case f > 0:
		s = "inf"
	case f < 0:
		s = "-inf"
	}
	if upper {
		return bytesAppendUpper(dst, s)
	}
	return append(dst, s...)
}

// dropMinus removes the sign of what has been rounded to zero, if asked to.
func dropMinus(dst []byte, mark int, flag floatFlag) []byte {
	if flag&floatNoMinus == 0 || len(dst) == mark || dst[mark] != '-' {
		return dst
	}
	for _, c := range dst[mark+1:] {
		if '1' <= c && c <= '9' {
			return dst
		}
		if c|0x20 == 'e' {
			break
		}
	}
	return append(dst[:mark], dst[mark+1:]...)
}

// floatPrefix reads the longest float at the start of s; n is its length, 0 if there
// is none.
func floatPrefix(s string, underscores bool) (f float64, n int) {
	if n = specialFloatLen(s); n > 0 {
		f = math.Inf(1)
		if s[n-1]|0x20 == 'n' {
			f = math.NaN()
		}
		if s[0] == '-' {
			f = math.Copysign(f, -1)
		}
		return f, n
	}
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	whole := digitRun(s[i:], underscores)
	i += whole
	fraction := 0
	if i < len(s) && s[i] == '.' {
		fraction = digitRun(s[i+1:], underscores)
		if whole+fraction > 0 {
			i += 1 + fraction
		}
	}
	if whole+fraction == 0 {
		return 0, 0
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if exp := digitRun(s[j:], underscores); exp > 0 {
			i = j + exp
		}
	}
	text := s[:i]
	if underscores {
		for j := 0; j < i; j++ {
			if s[j] == '_' {
				text = withoutUnderscores(text)
				break
			}
		}
	}
	f, _ = strconv.ParseFloat(text, 64) // out of range is infinity, as in Python
	return f, i
}

// specialFloatLen returns the length of an optionally signed inf, infinity or nan.
func specialFloatLen(s string) int {
	i := 0
	if s != "" && (s[0] == '+' || s[0] == '-') {
		i = 1
	}
	for _, word := range []string{"infinity", "inf", "nan"} {
		if len(s)-i >= len(word) && equalFoldASCII(s[i:i+len(word)], word) {
			return i + len(word)
		}
	}
	return 0
}

// digitRun returns the length of the digits at the start of s, with single underscores
// between them if allowed.
func digitRun(s string, underscores bool) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			n = i + 1
		case c == '_' && underscores && n == i && i > 0:
		default:
			return n
		}
	}
	return n
}

func equalFoldASCII(s, lower string) bool {
	for i := 0; i < len(s); i++ {
		if lowerByte(s[i]) != lower[i] {
			return false
		}
	}
	return true
}
