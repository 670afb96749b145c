package text

import (
	"math"
	"math/big"

	"pycopy/rt/bignum"
)

// AppendInt formats an int.
func (s *Spec) AppendInt(dst []byte, v int64, typeName string) ([]byte, error) {
	base, prefix, err := s.intBase(typeName)
	if err != nil {
		return dst, err
	}
	switch base {
	case asFloat:
		return s.AppendFloat(dst, float64(v), typeName)
	case asChar:
		return s.appendChar(dst, v)
	}
	var scratch [64]byte
	digits := appendMagnitude(scratch[:0], v, base)
	return s.appendDigits(dst, v < 0, prefix, digits), nil
}

// AppendBig formats an int of any size. Long ones ask stop.
func (s *Spec) AppendBig(dst []byte, v *big.Int, typeName string, stop bignum.Stop) ([]byte, error) {
	base, prefix, err := s.intBase(typeName)
	if err != nil {
		return dst, err
	}
	switch base {
	case asFloat:
		f, _ := v.Float64()
		if math.IsInf(f, 0) {
			return dst, &Error{OverflowError, "int too large to convert to float"}
		}
		return s.AppendFloat(dst, f, typeName)
	case asChar:
		if !v.IsInt64() {
			return dst, &Error{OverflowError, "Python int too large to convert to C long"}
		}
		return s.appendChar(dst, v.Int64())
	}
	digits := bignum.Append(nil, v, base, stop)
	if v.Sign() < 0 && len(digits) > 0 {
		digits = digits[1:]
	}
	return s.appendDigits(dst, v.Sign() < 0, prefix, digits), nil
}

// AppendFloat formats a float.
func (s *Spec) AppendFloat(dst []byte, v float64, typeName string) ([]byte, error) {
	code, prec, flag := byte(0), s.Prec, s.floatFlags()
	switch s.Type {
	case 0:
		flag |= floatDot0
		code = 'g'
		if prec < 0 {
			code = 'r'
		}
	case 'e', 'E', 'f', 'F', 'g', 'G':
		code = byte(s.Type)
	case 'n':
		code = 'g'
	case '%':
		code = 'f'
		v *= 100
	default:
		return dst, s.unknownType(typeName)
	}
	if prec > math.MaxInt32 {
		return dst, &Error{ValueError, "precision too big"}
	}
	if prec < 0 {
		prec = 6
	}
	var scratch [64]byte
	number := appendFloat(scratch[:0], v, code, prec, flag)
	if s.Type == '%' {
		number = append(number, '%')
	}
	return s.appendNumber(dst, number), nil
}

// AppendComplex formats a complex number.
func (s *Spec) AppendComplex(dst []byte, re, im float64, typeName string) ([]byte, error) {
	code, prec := byte(0), s.Prec
	skipRe, parens := false, false
	switch s.Type {
	case 0:
		skipRe = re == 0 && !math.Signbit(re)
		parens = !skipRe
		code = 'g'
		if prec < 0 {
			code = 'r'
		}
	case 'e', 'E', 'f', 'F', 'g', 'G':
		code = byte(s.Type)
	case 'n':
		code = 'g'
	default:
		return dst, s.unknownType(typeName)
	}
	switch {
	case prec > math.MaxInt32:
		return dst, &Error{ValueError, "precision too big"}
	case s.Fill == '0':
		return dst, &Error{ValueError, "Zero padding is not allowed in complex format specifier"}
	case s.Align == '=':
		return dst, &Error{ValueError, "'=' alignment flag is not allowed in complex format specifier"}
	}
	if prec < 0 {
		prec = 6
	}
	part := Spec{Fill: ' ', Align: '<', Width: -1, Sign: s.Sign, Grouping: s.Grouping}
	var scratch, scratch2 [64]byte
	body := scratch[:0]
	if parens {
		body = append(body, '(')
	}
	if !skipRe {
		body = part.appendNumber(body, appendFloat(scratch2[:0], re, code, prec, s.floatFlags()))
		part.Sign = '+'
	}
	body = part.appendNumber(body, appendFloat(scratch2[:0], im, code, prec, s.floatFlags()))
	body = append(body, 'j')
	if parens {
		body = append(body, ')')
	}
	left, right := s.padding(len(body))
	dst = appendRepeat(dst, s.Fill, left)
	dst = append(dst, body...)
	return appendRepeat(dst, s.Fill, right), nil
}

// Pseudo-bases for int presentation types that do not show digits.
const (
	asFloat = -1
	asChar  = -2
)

// intBase checks a specification for an int.
func (s *Spec) intBase(typeName string) (base int, prefix string, err error) {
	switch s.Type {
	case 'd', 'n':
		base = 10
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	case 'o':
		base, prefix = 8, "0o"
	case 'b':
		base, prefix = 2, "0b"
	case 'c':
		base = asChar
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		return asFloat, "", nil
	default:
		return 0, "", s.unknownType(typeName)
	}
	switch {
	case s.Prec >= 0:
		err = &Error{ValueError, "Precision not allowed in integer format specifier"}
	case s.NoNeg0:
		err = &Error{ValueError, "Negative zero coercion (z) not allowed in integer format specifier"}
	case base == asChar && s.Sign != 0:
		err = &Error{ValueError, "Sign not allowed with integer format specifier 'c'"}
	case base == asChar && s.Alt:
		err = &Error{ValueError, "Alternate form (#) not allowed with integer format specifier 'c'"}
	}
	if !s.Alt {
		prefix = ""
	}
	return base, prefix, err
}

func (s *Spec) floatFlags() (flag floatFlag) {
	if s.Alt {
		flag |= floatAlt
	}
	if s.NoNeg0 {
		flag |= floatNoMinus
	}
	return flag
}

func (s *Spec) appendChar(dst []byte, v int64) ([]byte, error) {
	if v < 0 || v > runeMax {
		return dst, &Error{OverflowError, "%c arg not in range(0x110000)"}
	}
	left, right := s.padding(1)
	dst = appendRepeat(dst, s.Fill, left)
	dst = AppendRune(dst, rune(v))
	return appendRepeat(dst, s.Fill, right), nil
}

func (s *Spec) appendDigits(dst []byte, neg bool, prefix string, digits []byte) []byte {
	if s.Type == 'X' {
		for i, c := range digits {
			digits[i] = upperByte(c)
		}
	}
	return s.appendParts(dst, neg, prefix, digits, nil)
}

// appendNumber lays out what appendFloat made.
func (s *Spec) appendNumber(dst, number []byte) []byte {
	neg := number[0] == '-'
	if neg {
		number = number[1:]
	}
	n := 0
	for n < len(number) && '0' <= number[n] && number[n] <= '9' {
		n++
	}
	return s.appendParts(dst, neg, "", number[:n], number[n:])
}

// appendParts lays out sign, prefix, the digits before the point (with grouping) and the
// rest, padded to the width.
func (s *Spec) appendParts(dst []byte, neg bool, prefix string, digits, rest []byte) []byte {
	var sign []byte
	switch {
	case neg:
		sign = []byte{'-'}
	case s.Sign == '+' || s.Sign == ' ':
		sign = []byte{s.Sign}
	}
	fixed := len(sign) + len(prefix) + len(rest)
	size, grouped := 0, len(digits)
	if s.Grouping != 0 && len(digits) > 0 {
		size = s.groupSize()
		minWidth := 0
		if s.Fill == '0' && s.Align == '=' {
			minWidth = s.Width - fixed
		}
		grouped = groupedLen(len(digits), minWidth, size)
	}
	left, right := s.padding(fixed + grouped)
	if s.Align != '=' {
		dst = appendRepeat(dst, s.Fill, left)
		left = 0
	}
	dst = append(dst, sign...)
	dst = append(dst, prefix...)
	dst = appendRepeat(dst, s.Fill, left)
	if size == 0 {
		dst = append(dst, digits...)
	} else {
		dst = appendGrouped(dst, digits, grouped, size, s.Grouping)
	}
	dst = append(dst, rest...)
	return appendRepeat(dst, s.Fill, right)
}

func (s *Spec) groupSize() int {
	switch s.Type {
	case 'b', 'o', 'x', 'X':
		return 4
	}
	return 3
}

// groupedLen returns the length of n digits and their separators, with as many leading
// zeros as the minimum width asks for; a separator never comes first.
func groupedLen(n, minWidth, size int) int {
	n = max(n, minWidth-minWidth/(size+1))
	total := n + (n-1)/size
	if total < minWidth {
		n++
		total = n + (n-1)/size
	}
	return total
}

// appendGrouped appends digits as total bytes, zeros first.
func appendGrouped(dst, digits []byte, total, size int, separator byte) []byte {
	for i := total; i > 0; i-- {
		// Counted from the right, every size digits are followed by a separator.
		if i%(size+1) == 0 {
			dst = append(dst, separator)
			continue
		}
		after := i - i/(size+1) - 1 // digits still to come behind this one
		if after < len(digits) {
			dst = append(dst, digits[len(digits)-1-after])
		} else {
			dst = append(dst, '0')
		}
	}
	return dst
}
