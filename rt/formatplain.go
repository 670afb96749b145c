package rt

import (
	"strconv"
	"strings"

	"pycopy/rt/text"
)

// The conversions that are used most, on exact ints, floats and strs, without the machinery of package text. What is unusual
// about a template or an operand is left to that.

// plainSpec is a conversion: %[-0][width][.precision]conv, or a format specification of the same form.
type plainSpec struct {
	left, zero  bool
	width, prec int // prec -1: none
	conv        byte
}

// parse reads flags, width and precision at the start of s and returns what follows.
func (p *plainSpec) parse(s string) (rest string, ok bool) {
	*p = plainSpec{prec: -1}
	for ; s != "" && (s[0] == '-' || s[0] == '0'); s = s[1:] {
		if s[0] == '-' {
			p.left = true
		} else {
			p.zero = true
		}
	}
	s, p.width = smallNumber(s)
	if s != "" && s[0] == '.' {
		before := len(s) - 1
		if s, p.prec = smallNumber(s[1:]); len(s) == before {
			return s, false
		}
	}
	return s, p.width < 1000 && p.prec < 100
}

// smallNumber reads decimal digits at the start of s.
func smallNumber(s string) (rest string, n int) {
	i := 0
	for ; i < len(s) && i < 4 && s[i]-'0' <= 9; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return s[i:], n
}

// number appends the conversion d, x, f, e or g of v to b; ok is false if that takes more.
func (p *plainSpec) number(b []byte, v Value) (out []byte, ok bool) {
	start := len(b)
	switch {
	case (p.conv == 'f' || p.conv == 'e' || p.conv == 'g') && v.IsFlonum():
		b = strconv.AppendFloat(b, v.Flonum(), p.conv, p.fraction(), 64)
	case p.conv == 'f' && v == zeroPlus:
		b = strconv.AppendFloat(b, 0, 'f', p.fraction(), 64)
	case p.conv == 'd' && p.prec < 0 && v.IsSmall():
		b = strconv.AppendInt(b, int64(v.Small()), 10)
	case p.conv == 'x' && p.prec < 0 && v.IsSmall():
		b = strconv.AppendInt(b, int64(v.Small()), 16)
	default:
		return b, false
	}
	if p.zero && !p.left {
		at := start
		if b[at] == '-' {
			at++
		}
		return pad(b, at, start+p.width-len(b), '0'), true
	}
	if !p.left {
		return pad(b, start, start+p.width-len(b), ' '), true
	}
	return pad(b, len(b), start+p.width-len(b), ' '), true
}

// char appends the ASCII character v to b; ok is false if that takes more.
func (p *plainSpec) char(b []byte, v Value) (out []byte, ok bool) {
	if *p != (plainSpec{prec: -1, conv: 'c'}) || !v.IsSmall() || uint(v.Small()) >= 0x80 {
		return b, false
	}
	return append(b, byte(v.Small())), true
}

// fraction is the number of digits behind the point.
func (p *plainSpec) fraction() int {
	if p.prec < 0 {
		return 6
	}
	return p.prec
}

// pad inserts n bytes c at position at of b.
func pad(b []byte, at, n int, c byte) []byte {
	if n <= 0 {
		return b
	}
	old := len(b)
	for range n {
		b = append(b, c)
	}
	copy(b[at+n:], b[at:old])
	for i := range n {
		b[at+i] = c
	}
	return b
}

// percentPlain is template % v for the usual conversions d, x, f, e, g, s, r and c; NoValue: it takes more, and nothing has happened.
func (t *Thread) percentPlain(template, v Value) Value {
	s := template.Str()
	if len(s) > 1<<12 {
		return NoValue
	}
	one := [1]Value{v}
	args := one[:]
	if v.IsObj() {
		switch hdrOf(v).id {
		case KindTuple:
			args = v.Tuple()
		case KindStr:
		default:
			return t.percentOne(s, v)
		}
	}
	b := t.takeBuf()
	next, ascii := 0, template.isASCII()
	for {
		i := indexNear(s, '%')
		if i < 0 {
			b = append(b, s...)
			break
		}
		b = append(b, s[:i]...)
		var p plainSpec
		var ok bool
		if s, ok = p.parse(s[i+1:]); !ok || s == "" {
			return t.tooPlain(b)
		}
		p.conv, s = s[0], s[1:]
		if p.conv == '%' && p == (plainSpec{prec: -1, conv: '%'}) {
			b = append(b, '%')
			continue
		}
		if next == len(args) {
			return t.tooPlain(b)
		}
		x := args[next]
		next++
		ascii = ascii && (!x.IsObj() || hdrOf(x).id != KindStr || x.isASCII())
		if b, ok = p.value(b, x); !ok {
			return t.tooPlain(b)
		}
	}
	if next < len(args) || len(b) > 1<<16 {
		return t.tooPlain(b)
	}
	r := NoValue
	if ascii {
		r = t.substr(aliasString(b), len(b))
	} else {
		r = t.NewStrBytes(b)
	}
	t.putBuf(b)
	return r
}

// value appends x as p says.
func (p *plainSpec) value(b []byte, x Value) ([]byte, bool) {
	switch p.conv {
	case 's', 'r':
		return p.text(b, x, p.conv == 'r')
	case 'c':
		return p.char(b, x)
	}
	return p.number(b, x)
}

// percentOne is percentPlain for the template s with a %s alone, and an object that is no tuple.
func (t *Thread) percentOne(s string, v Value) Value {
	i := indexNear(s, '%')
	if i < 0 || !strings.HasPrefix(s[i+1:], "s") || indexNear(s[i+2:], '%') >= 0 || t.R.layout(v) == KindTuple {
		return NoValue
	}
	x := t.StrOf(v)
	if x == NoValue || !t.RoomFor(len(s)+len(x.Str())) {
		return NoValue
	}
	b := append(append(append(t.takeBuf(), s[:i]...), x.Str()...), s[i+2:]...)
	r := t.NewStrBytes(b)
	t.putBuf(b)
	return r
}

// text appends the conversion s, or r, of a str or small int.
func (p *plainSpec) text(b []byte, v Value, repr bool) (out []byte, ok bool) {
	switch {
	case p.prec >= 0 || p.zero:
		return b, false
	case v.IsSmall():
		p.conv = 'd'
		return p.number(b, v)
	case !v.IsObj() || hdrOf(v).id != KindStr || len(v.Str()) > 1<<12:
		return b, false
	case repr:
		return text.AppendRepr(b, v.Str()), p.width == 0
	}
	n := p.width - v.StrLen()
	if !p.left {
		b = pad(b, len(b), n, ' ')
	}
	b = append(b, v.Str()...)
	if p.left {
		b = pad(b, len(b), n, ' ')
	}
	return b, true
}

// tooPlain gives the buffer back.
func (t *Thread) tooPlain(b []byte) Value {
	t.putBuf(b)
	return NoValue
}

// formatPlain is format(v, spec) for specifications like 5d, 02x, .3f, >8 and *^20s; NoValue: it takes more, and nothing has happened.
func (t *Thread) formatPlain(v Value, spec string) Value {
	b, chars, ok := appendFormatPlain(t.takeBuf(), v, spec)
	if !ok {
		return t.tooPlain(b)
	}
	r := t.substr(aliasString(b), chars)
	t.putBuf(b)
	return r
}

// appendFormatPlain is formatPlain that appends to dst and tells how many characters these are.
func appendFormatPlain(dst []byte, v Value, spec string) (b []byte, chars int, ok bool) {
	align, fill := byte(0), byte(' ')
	switch {
	case len(spec) > 1 && isAlign(spec[1]) && spec[0] < 0x80:
		fill, align, spec = spec[0], spec[1], spec[2:]
	case isAlign(spec[0]):
		align, spec = spec[0], spec[1:]
	}
	var p plainSpec
	rest, ok := p.parse(spec)
	if !ok || p.left || len(rest) > 1 || p.zero && align != 0 {
		return dst, 0, false
	}
	if rest != "" {
		p.conv = rest[0]
	}
	width := p.width
	if align != 0 {
		p.width = 0
	}
	start := len(dst)
	b = dst
	switch {
	case v.IsSmall() || v.IsFlonum():
		if p.conv == 0 && v.IsSmall() {
			p.conv = 'd'
		}
		if b, ok = p.number(b, v); !ok {
			return b[:start], 0, false
		}
		chars = len(b) - start
		if align == 0 {
			align = '>'
		}
	case v.IsObj() && hdrOf(v).id == KindStr && (p.conv == 0 || p.conv == 's') && p.prec < 0 && !p.zero && len(v.Str()) <= 1<<12:
		b, chars = append(b, v.Str()...), v.StrLen()
		if align == 0 {
			align = '<'
		}
	default:
		return b, 0, false
	}
	n := width - chars
	switch align {
	case '<':
		b = pad(b, len(b), n, fill)
	case '>':
		b = pad(b, start, n, fill)
	case '^':
		b = pad(pad(b, start, n/2, fill), len(b)+max(n/2, 0), n-n/2, fill)
	}
	return b, max(width, chars), true
}

// isAlign reports whether c aligns. (= is not plain.)
func isAlign(c byte) bool { return c == '<' || c == '>' || c == '^' }
