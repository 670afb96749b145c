package text

import (
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"pycopy/rt/bignum"
)

// ErrIntBase reports a base that int() does not know.
var ErrIntBase = &Error{ValueError, "int() base must be >= 2 and <= 36, or 0"}

// errDecimal is made once: trying int(s) is how programs find out whether s is a number.
var errDecimal = &Error{ValueError, "invalid syntax for integer with base 10"}

// ParseInt reads s as int(s, base) does: white space around, a sign, a prefix that
// agrees with the base, underscores between digits and, unless isBytes, decimal digits of
// any script. Base 0 goes by the prefix. The result is v, or b if it does not fit. Long numbers ask stop.
func ParseInt(s string, base int, isBytes bool, stop bignum.Stop) (v int64, b *big.Int, err error) {
	if base < 0 || base == 1 || base > 36 {
		return 0, nil, ErrIntBase
	}
	if base == 10 {
		if v, ok := plainDecimal(s); ok {
			return v, nil, nil
		}
	}
	given := base
	s, ok := plainNumber(s, isBytes)
	neg := false
	if ok && s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	var digits string
	if ok {
		digits, base, ok = intDigits(s, base)
	}
	if !ok {
		if given == 10 {
			return 0, nil, errDecimal
		}
		return 0, nil, errorf(ValueError, "invalid syntax for integer with base %d", given)
	}
	if v, ok := parseSmall(digits, base, neg); ok {
		return v, nil, nil
	}
	b = bignum.Parse(digits, base, stop)
	if neg {
		b.Neg(b)
	}
	if b.IsInt64() {
		return b.Int64(), nil, nil
	}
	return 0, b, nil
}

// plainDecimal reads what most numbers are: few digits, and perhaps a minus.
func plainDecimal(s string) (v int64, ok bool) {
	digits := s
	if s != "" && s[0] == '-' {
		digits = s[1:]
	}
	if len(digits)-1 >= 18 || digits == "" {
		return 0, false
	}
	for i := range len(digits) {
		d := digits[i] - '0'
		if d > 9 {
			return 0, false
		}
		v = v*10 + int64(d)
	}
	if len(digits) < len(s) {
		v = -v
	}
	return v, true
}

// intDigits strips prefix and underscores and checks the digits.
func intDigits(s string, base int) (digits string, realBase int, ok bool) {
	if len(s) >= 2 && s[0] == '0' {
		if b := prefixBase(s[1]); b != 0 && (base == 0 || base == b) {
			base = b
			s = s[2:]
			if s != "" && s[0] == '_' {
				s = s[1:]
			}
		}
	}
	leadingZeroBad := false
	if base == 0 {
		base = 10
		leadingZeroBad = len(s) > 1 && s[0] == '0'
	}
	underscores := 0
	zero := true
	prev := byte('_')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '_' {
			if prev == '_' {
				return "", 0, false
			}
			underscores++
		} else if digitValue(c) >= base {
			return "", 0, false
		} else if c != '0' {
			zero = false
		}
		prev = c
	}
	if prev == '_' || leadingZeroBad && !zero {
		return "", 0, false
	}
	if underscores > 0 {
		s = withoutUnderscores(s)
	}
	return s, base, true
}

func prefixBase(c byte) int {
	switch c | 0x20 {
	case 'x':
		return 16
	case 'o':
		return 8
	case 'b':
		return 2
	}
	return 0
}

func digitValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case isByteLetter(c):
		return int(c|0x20-'a') + 10
	}
	return 99
}

func withoutUnderscores(s string) string {
	buf := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '_' {
			buf = append(buf, s[i])
		}
	}
	return string(buf)
}

// parseSmall handles numbers of up to 63 bits.
func parseSmall(digits string, base int, neg bool) (int64, bool) {
	if len(digits) > 64 || len(digits) > 19 && base >= 10 && digits[0] != '0' {
		return 0, false
	}
	u := uint64(0)
	for i := 0; i < len(digits); i++ {
		hi, lo := bits.Mul64(u, uint64(base))
		u = lo + uint64(digitValue(digits[i]))
		if hi != 0 || u < lo || u > 1<<63-1 {
			return 0, false
		}
	}
	if neg {
		return -int64(u), true
	}
	return int64(u), true
}

const separators = "\x1c\x1d\x1e\x1f"

// plainNumber strips white space and turns digits of other scripts into ASCII. It
// reports false if a code point occurs that no number contains. The separators U+001C to
// U+001F are white space elsewhere, but as in CPython not around a number.
func plainNumber(s string, isBytes bool) (string, bool) {
	if isBytes {
		s = s[BytesTrimLeft(s):]
		return s[:BytesTrimRight(s)], true
	}
	left, right := TrimLeft(s), TrimRight(s)
	if left >= right || strings.ContainsAny(s[:left], separators) || strings.ContainsAny(s[right:], separators) {
		return "", false
	}
	if s = s[left:right]; IsASCII(s) {
		return s, true
	}
	buf := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := DecodeRune(s[i:])
		i += size
		if r < 0x80 {
			buf = append(buf, byte(r))
		} else if d := DecimalValue(r); d >= 0 {
			buf = append(buf, '0'+byte(d))
		} else {
			return "", false
		}
	}
	return string(buf), true
}

// appendMagnitude appends |v| in a base.
func appendMagnitude(dst []byte, v int64, base int) []byte {
	u := uint64(v)
	if v < 0 {
		u = -u
	}
	return strconv.AppendUint(dst, u, base)
}
