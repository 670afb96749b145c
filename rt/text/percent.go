package text

import (
	"math"
	"math/big"

	"pycopy/rt/bignum"
)

// Percent iterates over a template of the % operator.
type Percent struct {
	s       string
	pos     int
	isBytes bool
}

// Directive is one step of a Percent: literal text, then perhaps a conversion.
type Directive struct {
	Literal   string
	Conv      rune   // the conversion's letter, 0 if none follows
	Key       string // with HasKey: the mapping key in parentheses
	HasKey    bool
	Left      bool // -
	Plus      bool // +
	Space     bool // blank
	Alt       bool // #
	Zero      bool // 0
	WidthStar bool // the width is the next argument, for SetWidth
	PrecStar  bool // the precision is the argument after it, for SetPrec
	Width     int  // -1 if not given
	Prec      int  // -1 if not given
	offset    int  // of the letter in the template
}

// Errors of the % operator that callers raise.
var (
	ErrStarWantsInt       = &Error{TypeError, "* wants int"}
	ErrFormatMapping      = &Error{TypeError, "format requires a mapping"}
	ErrFormatTooFewArgs   = &Error{TypeError, "not enough arguments for format string"}
	ErrFormatTooManyArgs  = &Error{TypeError, "not all arguments converted during string formatting"}
	ErrFormatCharRange    = &Error{OverflowError, "%c arg not in range(0x110000)"}
	ErrFormatCharType     = &Error{TypeError, "%c requires int or char"}
	errFormatIncomplete   = &Error{ValueError, "incomplete format"}
	errFormatKey          = &Error{ValueError, "incomplete format key"}
	errFormatWidthTooBig  = &Error{ValueError, "width too big"}
	errFormatPrecisionBig = &Error{ValueError, "precision too big"}
)

// NewPercent returns an iterator at the start of a str or bytes template.
func NewPercent(s string, isBytes bool) Percent { return Percent{s: s, isBytes: isBytes} }

// Next returns the next step; ok is false at the end. A doubled percent sign is a
// literal that ends in one.
func (p *Percent) Next() (d Directive, ok bool, err error) {
	if p.pos == len(p.s) {
		return d, false, nil
	}
	d.Width, d.Prec = -1, -1
	start := p.pos
	for p.pos < len(p.s) && p.s[p.pos] != '%' {
		p.pos++
	}
	d.Literal = p.s[start:p.pos]
	if p.pos == len(p.s) {
		return d, true, nil
	}
	p.pos++
	if p.peek() == '%' {
		d.Literal = p.s[start:p.pos]
		p.pos++
		return d, true, nil
	}
	if err = p.parse(&d); err != nil {
		return d, false, err
	}
	return d, true, nil
}

// Unsupported is the error for a letter that is no conversion.
func (p *Percent) Unsupported(d *Directive) *Error {
	c, index := d.Conv, d.offset
	if c < 31 || c > 126 {
		c = '?'
	}
	if !p.isBytes {
		index = RuneCount(p.s[:index])
	}
	return errorf(ValueError, "unsupported format character '%c' (0x%x) at index %d", c, d.Conv, index)
}

// SetWidth takes the width from an argument.
func (d *Directive) SetWidth(n int) {
	if n < 0 {
		d.Left = true
		n = -max(n, -math.MaxInt)
	}
	d.Width = n
}

// SetPrec takes the precision from an argument.
func (d *Directive) SetPrec(n int) { d.Prec = max(n, 0) }

// AppendStr formats the text of an s, r, a or b conversion.
func (d *Directive) AppendStr(dst []byte, s string, isBytes bool) []byte {
	n := len(s)
	if !isBytes {
		if d.Prec >= 0 && d.Prec < len(s) {
			s = s[:RuneOffset(s, d.Prec)]
		}
		if d.Width > 0 {
			n = RuneCount(s)
		}
	} else if d.Prec >= 0 && d.Prec < n {
		s = s[:d.Prec]
		n = d.Prec
	}
	return d.appendPadded(dst, s, n)
}

// AppendChar formats a c conversion of a code point or byte given in UTF-8 or as it is.
func (d *Directive) AppendChar(dst []byte, s string) []byte { return d.appendPadded(dst, s, 1) }

// AppendInt formats a d, i, u, o, x or X conversion.
func (d *Directive) AppendInt(dst []byte, v int64) []byte {
	var scratch [64]byte
	return d.appendDigits(dst, v < 0, appendMagnitude(scratch[:0], v, d.base()))
}

// AppendBig formats a d, i, u, o, x or X conversion. Long numbers ask stop.
func (d *Directive) AppendBig(dst []byte, v *big.Int, stop bignum.Stop) []byte {
	digits := bignum.Append(nil, v, d.base(), stop)
	if v.Sign() < 0 && len(digits) > 0 {
		digits = digits[1:]
	}
	return d.appendDigits(dst, v.Sign() < 0, digits)
}

// AppendFloat formats an e, E, f, F, g or G conversion.
func (d *Directive) AppendFloat(dst []byte, v float64) ([]byte, error) {
	prec := d.Prec
	if prec > math.MaxInt32 {
		return dst, errFormatPrecisionBig
	}
	if prec < 0 {
		prec = 6
	}
	var flag floatFlag
	if d.Alt {
		flag = floatAlt
	}
	var scratch [64]byte
	number := appendFloat(scratch[:0], v, byte(d.Conv), prec, flag)
	neg := number[0] == '-'
	if neg {
		number = number[1:]
	}
	return d.appendSigned(dst, neg, "", 0, number), nil
}

func (d *Directive) base() int {
	switch d.Conv {
	case 'x', 'X':
		return 16
	case 'o':
		return 8
	}
	return 10
}

func (d *Directive) appendDigits(dst []byte, neg bool, digits []byte) []byte {
	prefix := ""
	if d.Alt {
		switch d.Conv {
		case 'x':
			prefix = "0x"
		case 'X':
			prefix = "0X"
		case 'o':
			prefix = "0o"
		}
	}
	if d.Conv == 'X' {
		for i, c := range digits {
			digits[i] = upperByte(c)
		}
	}
	return d.appendSigned(dst, neg, prefix, max(d.Prec-len(digits), 0), digits)
}

// appendSigned lays out sign, prefix, zeros and digits, padded to the width.
func (d *Directive) appendSigned(dst []byte, neg bool, prefix string, zeros int, digits []byte) []byte {
	sign := ""
	switch {
	case neg:
		sign = "-"
	case d.Plus:
		sign = "+"
	case d.Space:
		sign = " "
	}
	pad := max(d.Width-len(sign)-len(prefix)-zeros-len(digits), 0)
	switch {
	case d.Left:
	case d.Zero:
		zeros += pad
		pad = 0
	default:
		dst = appendRepeat(dst, ' ', pad)
		pad = 0
	}
	dst = append(dst, sign...)
	dst = append(dst, prefix...)
	dst = appendRepeat(dst, '0', zeros)
	dst = append(dst, digits...)
	return appendRepeat(dst, ' ', pad)
}

func (d *Directive) appendPadded(dst []byte, s string, n int) []byte {
	pad := max(d.Width-n, 0)
	if !d.Left {
		dst = appendRepeat(dst, ' ', pad)
		pad = 0
	}
	dst = append(dst, s...)
	return appendRepeat(dst, ' ', pad)
}

// parse takes in a conversion without its percent sign.
func (p *Percent) parse(d *Directive) (err error) {
	if p.peek() == '(' {
		if err = p.parseKey(d); err != nil {
			return err
		}
	}
	p.parseFlags(d)
	if p.peek() == '*' {
		d.WidthStar = true
		p.pos++
	} else if d.Width, err = p.integer(math.MaxInt, errFormatWidthTooBig); err != nil {
		return err
	}
	if p.peek() == '.' {
		p.pos++
		if p.peek() == '*' {
			d.PrecStar = true
			p.pos++
		} else if d.Prec, err = p.integer(math.MaxInt32, errFormatPrecisionBig); err != nil {
			return err
		}
		d.Prec = max(d.Prec, 0)
	}
	switch p.peek() {
	case 'h', 'l', 'L':
		p.pos++
	}
	if p.pos == len(p.s) {
		return errFormatIncomplete
	}
	d.offset = p.pos
	if p.isBytes {
		d.Conv = rune(p.s[p.pos])
		p.pos++
		return nil
	}
	r, size := DecodeRune(p.s[p.pos:])
	d.Conv = r
	p.pos += size
	return nil
}

// parseKey takes in a mapping key, in which parentheses nest.
func (p *Percent) parseKey(d *Directive) error {
	start := p.pos + 1
	for depth := 0; p.pos < len(p.s); p.pos++ {
		switch p.s[p.pos] {
		case '(':
			depth++
		case ')':
			depth--
			if depth == 0 {
				d.Key, d.HasKey = p.s[start:p.pos], true
				p.pos++
				return nil
			}
		}
	}
	return errFormatKey
}

func (p *Percent) parseFlags(d *Directive) {
	for {
		switch p.peek() {
		case '-':
			d.Left = true
		case '+':
			d.Plus = true
		case ' ':
			d.Space = true
		case '#':
			d.Alt = true
		case '0':
			d.Zero = true
		default:
			return
		}
		p.pos++
	}
}

// integer reads ASCII digits; -1 means there are none.
func (p *Percent) integer(limit int, tooBig error) (int, error) {
	n := -1
	for c := p.peek(); '0' <= c && c <= '9'; c = p.peek() {
		n = max(n, 0)
		if n > (limit-int(c-'0'))/10 {
			return 0, tooBig
		}
		n = n*10 + int(c-'0')
		p.pos++
	}
	return n, nil
}

// peek returns the next byte, 0 at the end.
func (p *Percent) peek() byte {
	if p.pos < len(p.s) {
		return p.s[p.pos]
	}
	return 0
}
