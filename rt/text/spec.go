package text

import "math"

// Spec is a parsed format() specification:
//
//	[[fill]align][sign][z][#][0][width][grouping][.precision][type]
type Spec struct {
	Fill     rune
	Align    byte // '<', '>', '^' or '='
	Sign     byte // '+', '-', ' ' or 0
	NoNeg0   bool // z: a result that is zero has no minus sign
	Alt      bool // #
	Width    int  // -1 if not given
	Grouping byte // ',', '_' or 0
	Prec     int  // -1 if not given
	Type     rune // the presentation type, or the default
}

// ParseSpec parses a specification. The default presentation type is 's' for a str
// (which then aligns to the left), 'd' for an int, 0 for other numbers. typeName is the
// name of the value's type, for error texts.
func ParseSpec(spec, typeName string, defaultType rune) (Spec, error) {
	s := Spec{Fill: ' ', Align: '>', Width: -1, Prec: -1, Type: defaultType}
	if defaultType == 's' {
		s.Align = '<'
	}
	if spec == "" {
		return s, nil
	}
	rest, err := s.parseHead(spec)
	if err != nil {
		return s, err
	}
	if rest, err = s.parseGrouping(rest); err != nil {
		return s, err
	}
	if rest != "" && rest[0] == '.' {
		digits := rest[1:]
		s.Prec, rest, err = specInteger(digits)
		if err != nil {
			return s, err
		}
		if s.Prec < 0 {
			return s, &Error{ValueError, "Format specifier missing precision"}
		}
	}
	if rest != "" {
		r, size := DecodeRune(rest)
		if len(rest) > size {
			return s, errorf(ValueError, "Invalid format specifier '%s' for object of type '%s'", spec, typeName)
		}
		s.Type = r
	}
	return s, s.checkGrouping()
}

// parseHead takes in everything up to the width.
func (s *Spec) parseHead(spec string) (rest string, err error) {
	r, size := DecodeRune(spec)
	filled, aligned := false, false
	if len(spec) > size && isAlign(spec[size]) {
		s.Fill, s.Align = r, spec[size]
		filled, aligned = true, true
		spec = spec[size+1:]
	} else if isAlign(spec[0]) {
		s.Align = spec[0]
		aligned = true
		spec = spec[1:]
	}
	if spec != "" && (spec[0] == '+' || spec[0] == '-' || spec[0] == ' ') {
		s.Sign = spec[0]
		spec = spec[1:]
	}
	if spec != "" && spec[0] == 'z' {
		s.NoNeg0 = true
		spec = spec[1:]
	}
	if spec != "" && spec[0] == '#' {
		s.Alt = true
		spec = spec[1:]
	}
	if spec != "" && spec[0] == '0' && !filled {
		s.Fill = '0'
		if !aligned && s.Align == '>' {
			s.Align = '='
		}
		spec = spec[1:]
	}
	s.Width, rest, err = specInteger(spec)
	return rest, err
}

func (s *Spec) parseGrouping(spec string) (rest string, err error) {
	if spec != "" && spec[0] == ',' {
		s.Grouping = ','
		spec = spec[1:]
	}
	both := false
	if spec != "" && spec[0] == '_' {
		both = s.Grouping != 0
		s.Grouping = '_'
		spec = spec[1:]
	}
	if both || spec != "" && spec[0] == ',' && s.Grouping == '_' {
		return spec, &Error{ValueError, "Cannot specify both ',' and '_'."}
	}
	return spec, nil
}

func (s *Spec) checkGrouping() error {
	if s.Grouping == 0 {
		return nil
	}
	switch s.Type {
	case 0, 'd', 'e', 'f', 'g', 'E', 'F', 'G', '%':
		return nil
	case 'b', 'o', 'x', 'X':
		if s.Grouping == '_' {
			return nil
		}
	}
	return errorf(ValueError, "Cannot specify '%c' with '%s'.", s.Grouping, typeText(s.Type))
}

func (s *Spec) unknownType(typeName string) error {
	return errorf(ValueError, "Unknown format code '%s' for object of type '%s'", typeText(s.Type), typeName)
}

// AppendStr formats a str.
func (s *Spec) AppendStr(dst []byte, v, typeName string) ([]byte, error) {
	switch {
	case s.Type != 's':
		return dst, s.unknownType(typeName)
	case s.Sign == ' ':
		return dst, &Error{ValueError, "Space not allowed in string format specifier"}
	case s.Sign != 0:
		return dst, &Error{ValueError, "Sign not allowed in string format specifier"}
	case s.NoNeg0:
		return dst, &Error{ValueError, "Negative zero coercion (z) not allowed in string format specifier"}
	case s.Alt:
		return dst, &Error{ValueError, "Alternate form (#) not allowed in string format specifier"}
	case s.Align == '=':
		return dst, &Error{ValueError, "'=' alignment not allowed in string format specifier"}
	}
	if s.Prec >= 0 && s.Prec < len(v) {
		v = v[:RuneOffset(v, s.Prec)]
	}
	if s.Width <= 0 {
		return append(dst, v...), nil
	}
	left, right := s.padding(RuneCount(v))
	dst = appendRepeat(dst, s.Fill, left)
	dst = append(dst, v...)
	return appendRepeat(dst, s.Fill, right), nil
}

// padding splits what is missing to the width; '=' counts as left.
func (s *Spec) padding(n int) (left, right int) {
	pad := s.Width - n
	if pad <= 0 {
		return 0, 0
	}
	switch s.Align {
	case '<':
		return 0, pad
	case '^':
		return pad / 2, pad - pad/2
	}
	return pad, 0
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// typeText shows a presentation type in an error text.
func typeText(r rune) string {
	if r > 32 && r < 128 {
		return string(r)
	}
	text := []byte(`\x`)
	shift := 28
	for shift > 0 && r>>shift == 0 {
		shift -= 4
	}
	for ; shift >= 0; shift -= 4 {
		text = append(text, hexDigits[r>>shift&0xf])
	}
	return string(text)
}

// specInteger reads decimal digits of any script; -1 means there are none.
func specInteger(s string) (n int, rest string, err error) {
	i := 0
	for i < len(s) {
		r, size := DecodeRune(s[i:])
		d := DecimalValue(r)
		if d < 0 {
			break
		}
		if n > (math.MaxInt-d)/10 {
			return 0, s, &Error{ValueError, "Too many decimal digits in format string"}
		}
		n = n*10 + d
		i += size
	}
	if i == 0 {
		return -1, s, nil
	}
	return n, s[i:], nil
}
