package decimal

import (
	"strings"

	"pycopy/rt"
	"pycopy/rt/mod/decnum"
	"pycopy/rt/text"
)

// formatSpec is a format specification of decimal numbers.
type formatSpec struct {
	fill        string
	align       byte
	sign        byte
	noMinusZero bool
	zero        bool
	width       int
	comma       string
	prec        int // -1: none
	kind        byte
	percent     bool
	capital     bool
}

// parseFormat parses a specification; ok is false if it is none.
func parseFormat(s string, capitals bool) (f formatSpec, ok bool) {
	f = formatSpec{fill: " ", align: '>', sign: '-', prec: -1, kind: 'g'}
	const aligns = "<>=^"
	explicit := false
	if s != "" {
		_, n := text.DecodeRune(s)
		switch {
		case n < len(s) && strings.IndexByte(aligns, s[n]) >= 0:
			f.fill, f.align, s, explicit = s[:n], s[n], s[n+1:], true
		case strings.IndexByte(aligns, s[0]) >= 0:
			f.align, s, explicit = s[0], s[1:], true
		}
	}
	if s != "" && strings.IndexByte("+- ", s[0]) >= 0 {
		f.sign, s = s[0], s[1:]
	}
	if s != "" && s[0] == 'z' {
		f.noMinusZero, s = true, s[1:]
	}
	if s != "" && s[0] == '0' {
		if explicit && f.align != '=' && f.fill != "" {
			// Zero padding is for numbers without alignment.
			return f, false
		}
		f.zero, f.fill, f.align, s = true, "0", '=', s[1:]
	}
	if f.width, s, ok = formatInt(s); !ok {
		return f, false
	}
	if s != "" && s[0] == ',' {
		f.comma, s = ",", s[1:]
	}
	if s != "" && s[0] == '.' {
		if s = s[1:]; s == "" || s[0]-'0' > 9 {
			return f, false
		}
		if f.prec, s, ok = formatInt(s); !ok {
			return f, false
		}
	}
	f.capital = capitals
	switch s {
	case "":
	case "e", "f", "g", "n":
		f.kind, f.capital = s[0], false
	case "E", "F", "G":
		f.kind, f.capital = s[0]|0x20, true
	case "%":
		f.kind, f.percent = 'f', true
	default:
		return f, false
	}
	if f.kind == 'n' {
		f.kind = 'g'
		if f.comma != "" {
			return f, false
		}
	}
	return f, true
}

// formatInt parses the digits at the beginning of s.
func formatInt(s string) (n int, rest string, ok bool) {
	for ; s != "" && s[0]-'0' <= 9; s = s[1:] {
		if n = n*10 + int(s[0]-'0'); n > 1<<30 {
			return 0, s, false
		}
	}
	return n, s, true
}

func numberFormat(t *rt.Thread, self rt.Value, spec string) rt.Value {
	ctx := current(t)
	if ctx == rt.NoValue {
		return ctx
	}
	if spec == "" {
		return t.StrOf(self)
	}
	c := rt.RawData[contextData](ctx)
	f, ok := parseFormat(spec, c.capitals)
	if !ok {
		return t.Errorf(rt.ExcValueError, "invalid format string")
	}
	if !t.RoomFor(f.width) || !t.RoomFor(f.prec+1) {
		return rt.NoValue
	}
	l := localOf(t)
	load(t, &l.x, self)
	if f.kind == 'f' && l.x.Form == decnum.Finite {
		zeros := l.x.Exp // before the point
		if f.prec < 0 {
			zeros = max(zeros, -zeros)
		}
		if !t.RoomFor(clampInt(max(zeros, 0))) {
			return rt.NoValue
		}
	}
	head, whole, tail := f.parts(&l.work, &c.ctx, &l.x)
	if !roomLeft(t, &l.work) {
		return rt.NoValue
	}
	return t.NewStr(f.assemble(head, whole, tail))
}

// parts returns the sign, the digits before the point, and what follows.
func (f *formatSpec) parts(w *decnum.Work, ctx *decnum.Context, x *decnum.Dec) (head, whole, tail string) {
	c := decnum.Max()
	c.Rounding = ctx.Rounding
	d := *x
	if x.Form != decnum.Finite {
		d.Neg = false
		whole = string(w.Append(nil, &d, false, true))
		if f.percent {
			whole += "%"
		}
		if f.zero {
			f.fill, f.align = " ", '>'
		}
		f.comma = ""
		return f.signOf(x.Neg), whole, ""
	}
	if f.percent {
		d.Exp += 2
	}
	f.round(w, &c, &d)
	if f.noMinusZero && d.IsZero() {
		d.Neg = false
	}
	digits := string(w.AppendCoefficient(nil, &d))
	left := d.Exp + int64(len(digits))
	point := int64(1)
	switch {
	case f.kind == 'e':
		if d.IsZero() && f.prec >= 0 {
			point = int64(1 - f.prec)
		}
	case f.kind == 'f', d.Exp <= 0 && left > -6:
		point = left
	}
	frac := ""
	switch {
	case point <= 0:
		whole, frac = "0", strings.Repeat("0", int(-point))+digits
	case point >= int64(len(digits)):
		whole = digits + strings.Repeat("0", int(point)-len(digits))
	default:
		whole, frac = digits[:point], digits[point:]
	}
	if frac != "" {
		tail = "." + frac
	}
	if exp := left - point; exp != 0 || f.kind == 'e' {
		e := "e"
		if f.capital {
			e = "E"
		}
		if exp >= 0 {
			e += "+"
		}
		tail += e + itoa(exp)
	}
	if f.percent {
		tail += "%"
	}
	return f.signOf(d.Neg), whole, tail
}

// round rounds d to the precision of the specification.
func (f *formatSpec) round(w *decnum.Work, c *decnum.Context, d *decnum.Dec) {
	x := *d
	if f.prec >= 0 {
		digits := int64(max(f.prec, 1))
		if f.kind == 'e' {
			digits = int64(f.prec) + 1
		}
		switch {
		case f.kind == 'f':
			w.Rescale(c, d, &x, int64(-f.prec))
		case f.kind == 'e' && !x.IsZero() || w.Digits(&x) > digits:
			w.Rescale(c, d, &x, w.Adjusted(&x)+1-digits)
			if w.Digits(d) > digits {
				x = *d
				w.Rescale(c, d, &x, d.Exp+1)
			}
		}
	}
	if x = *d; f.kind == 'f' && x.IsZero() && x.Exp > 0 {
		w.Rescale(c, d, &x, 0)
	}
}

func (f *formatSpec) signOf(neg bool) string {
	switch {
	case neg:
		return "-"
	case f.sign == '-':
		return ""
	}
	return string(f.sign)
}

// assemble groups and pads what parts returned.
func (f *formatSpec) assemble(head, whole, tail string) string {
	if f.comma != "" {
		plain := whole
		whole = group(plain, f.comma)
		if f.fill == "0" && f.align == '=' {
			for len(head)+len(whole)+len(tail) < f.width {
				plain = "0" + plain
				whole = group(plain, f.comma)
			}
			return head + whole + tail
		}
	}
	n := f.width - len(head) - len(whole) - len(tail)
	if n <= 0 {
		return head + whole + tail
	}
	switch f.align {
	case '<':
		return head + whole + tail + strings.Repeat(f.fill, n)
	case '=':
		return head + strings.Repeat(f.fill, n) + whole + tail
	case '^':
		return strings.Repeat(f.fill, n/2) + head + whole + tail + strings.Repeat(f.fill, n-n/2)
	}
	return strings.Repeat(f.fill, n) + head + whole + tail
}

// group inserts separators between groups of three digits.
func group(digits, comma string) string {
	if len(digits) <= 3 {
		return digits
	}
	var b strings.Builder
	first := (len(digits)-1)%3 + 1
	b.WriteString(digits[:first])
	for i := first; i < len(digits); i += 3 {
		b.WriteString(comma)
		b.WriteString(digits[i : i+3])
	}
	return b.String()
}
