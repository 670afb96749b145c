package text

import "math"

// ParseComplex reads s as complex(s) does: white space and one pair of parentheses
// around, then a real part, an imaginary part with j, or both with a sign between.
func ParseComplex(s string) (re, im float64, ok bool) {
	s, ok = plainNumber(s, false)
	if !ok {
		return 0, 0, false
	}
	if s != "" && s[0] == '(' {
		if s[len(s)-1] != ')' || len(s) == 1 {
			return 0, 0, false
		}
		s = s[1 : len(s)-1]
		s = s[BytesTrimLeft(s):]
		s = s[:BytesTrimRight(s)]
	}
	first, n := floatPrefix(s, true)
	rest := s[n:]
	switch {
	case n == 0:
		return bareImaginary(s)
	case rest == "":
		return first, 0, true
	case isJ(rest):
		return 0, first, true
	case rest[0] != '+' && rest[0] != '-':
		return 0, 0, false
	}
	if im, n := floatPrefix(rest, true); n > 0 {
		return first, im, isJ(rest[n:])
	}
	_, im, ok = bareImaginary(rest)
	return first, im, ok
}

// AppendComplexRepr appends repr(complex(re, im)).
func AppendComplexRepr(dst []byte, re, im float64) []byte {
	if re == 0 && !math.Signbit(re) {
		return append(appendFloat(dst, im, 'r', 0, 0), 'j')
	}
	dst = append(dst, '(')
	dst = appendFloat(dst, re, 'r', 0, 0)
	if !math.Signbit(im) || math.IsNaN(im) {
		dst = append(dst, '+')
	}
	dst = appendFloat(dst, im, 'r', 0, 0)
	return append(dst, 'j', ')')
}

// bareImaginary reads j, +j or -j.
func bareImaginary(s string) (re, im float64, ok bool) {
	im = 1
	if s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			im = -1
		}
		s = s[1:]
	}
	return 0, im, isJ(s)
}

func isJ(s string) bool { return s == "j" || s == "J" }
