package regex

import (
	"fmt"
	"strconv"
	"strings"

	"pycopy/rt/text"
)

// Template is a parsed replacement string of sub().
type Template struct {
	parts []templatePart
}

// templatePart is literal text and then a group, or -1 for none.
type templatePart struct {
	literal string
	group   int
}

// ParseTemplate parses a replacement string with \1, \g<1> and \g<name>. Its error is an
// *Error.
func (p *Prog) ParseTemplate(repl string) (t *Template, err error) {
	defer func() {
		switch x := recover().(type) {
		case nil:
		case *Error:
			t, err = nil, x
		default:
			panic(x)
		}
	}()
	parser := templateParser{parser: parser{src: repl, isBytes: p.isBytes}, prog: p, t: &Template{}}
	parser.advance()
	parser.parseAll()
	return parser.t, nil
}

// Literal returns the text if there are no groups in it.
func (t *Template) Literal() (string, bool) {
	switch {
	case len(t.parts) == 0:
		return "", true
	case len(t.parts) == 1 && t.parts[0].group < 0:
		return t.parts[0].literal, true
	}
	return "", false
}

// FirstLiteral returns how many groups come before the first literal text, or -1 if there is none.
func (t *Template) FirstLiteral() int {
	for i, part := range t.parts {
		if part.literal != "" {
			return i
		}
	}
	return -1
}

// AppendExpand appends the replacement for a match; groups without a match are empty.
func (t *Template) AppendExpand(dst, subject []byte, caps []int) []byte {
	for _, part := range t.parts {
		dst = append(dst, part.literal...)
		if g := part.group; g >= 0 && caps[2*g] >= 0 && caps[2*g+1] >= caps[2*g] {
			dst = append(dst, subject[caps[2*g]:caps[2*g+1]]...)
		}
	}
	return dst
}

// Len returns how many bytes AppendExpand appends.
func (t *Template) Len(caps []int) int {
	n := 0
	for _, part := range t.parts {
		n += len(part.literal)
		if g := part.group; g >= 0 {
			n += max(caps[2*g+1]-caps[2*g], 0)
		}
	}
	return n
}

type templateParser struct {
	parser
	prog    *Prog
	t       *Template
	literal []byte
}

func (p *templateParser) parseAll() {
	for p.next != "" {
		if this := p.get(); this[0] != '\\' {
			p.literal = append(p.literal, this...)
		} else {
			p.escape(this)
		}
	}
	if len(p.literal) > 0 {
		p.flush(-1)
	}
}

func (p *templateParser) flush(group int) {
	p.t.parts = append(p.t.parts, templatePart{string(p.literal), group})
	p.literal = p.literal[:0]
}

func (p *templateParser) escape(this string) {
	switch c := this[1]; {
	case c == 'g':
		p.groupRef()
	case c == '0':
		r := parseDigits("0"+p.getWhile(2, isOctal), 8)
		p.addRune(rune(r & 0xFF))
	case isDigit(c):
		p.number(c)
	default:
		if r, ok := controlEscape(c); ok {
			p.addRune(r)
		} else if c == 'b' {
			p.addRune('\b')
		} else if isLetter(rune(c)) {
			p.fail(2, "bad escape "+this)
		} else {
			p.literal = append(p.literal, this...)
		}
	}
}

// number parses a group's number or an octal escape of three digits.
func (p *templateParser) number(c byte) {
	digits := string(c)
	if len(p.next) == 1 && isDigit(p.next[0]) {
		digits += p.get()
		if isOctal(digits[0]) && isOctal(digits[1]) && len(p.next) == 1 && isOctal(p.next[0]) {
			digits += p.get()
			p.addRune(p.octal(digits))
			return
		}
	}
	p.addGroup(parseDigits(digits, 10), digits, len(digits))
}

func (p *templateParser) groupRef() {
	if !p.match("<") {
		p.fail(0, "missing <")
	}
	name := p.getUntil(">", "group name")
	back := p.length(name) + 1
	if !text.IsIdentifier(p.show(name)) {
		g := p.groupNumber(name)
		p.addGroup(g, strconv.Itoa(g), back)
		return
	}
	g, ok := p.prog.GroupIndex(name)
	if !ok {
		panic(&Error{IndexError, "unknown group name " + p.repr(name), -1})
	}
	p.flush(g)
}

func (p *templateParser) addGroup(g int, shown string, back int) {
	if g > p.prog.groups {
		p.fail(back, fmt.Sprintf("invalid group reference %s", strings.TrimLeft(shown, "0")))
	}
	p.flush(g)
}

func (p *templateParser) addRune(r rune) {
	if p.isBytes {
		p.literal = append(p.literal, byte(r))
	} else {
		p.literal = text.AppendRune(p.literal, r)
	}
}
