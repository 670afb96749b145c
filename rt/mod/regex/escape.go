package regex

import (
	"fmt"
	"strconv"

	"pycopy/rt/runename"
)

// escape parses an escape sequence outside a set.
func (p *parser) escape(this string, flags Flags) *node {
	c := this[1]
	if n := p.assertEscape(c, flags); n != nil {
		return n
	}
	if cat, ok := p.categoryEscape(c, flags); ok {
		cl := &class{cats: []category{cat}}
		return &node{op: nodeClass, class: cl.finish(p.isBytes)}
	}
	if r, ok := controlEscape(c); ok {
		return p.literal(r, flags)
	}
	if r, ok := p.codeEscape(this); ok {
		return p.literal(r, flags)
	}
	switch {
	case c == '0':
		digits := p.getWhile(2, isOctal)
		return p.literal(rune(parseDigits("0"+digits, 8)), flags)
	case isDigit(c):
		return p.numberEscape(c, flags)
	}
	return p.literal(p.identityEscape(this), flags)
}

func (p *parser) assertEscape(c byte, flags Flags) *node {
	n := &node{op: nodeAssert, unicode: p.unicode(flags)}
	switch c {
	case 'A':
		n.assert = assertBegin
	case 'Z':
		n.assert = assertEnd
	case 'b':
		n.assert = assertWord
	case 'B':
		n.assert = assertNotWord
	default:
		return nil
	}
	return n
}

func (p *parser) categoryEscape(c byte, flags Flags) (cat category, ok bool) {
	switch c | 0x20 {
	case 'd':
		cat = catDigit
	case 's':
		cat = catSpace
	case 'w':
		cat = catWord
	default:
		return 0, false
	}
	if p.unicode(flags) {
		cat += catUniDigit - catDigit
	}
	if c&0x20 == 0 {
		cat |= catNot
	}
	return cat, true
}

func controlEscape(c byte) (rune, bool) {
	switch c {
	case 'a':
		return '\a', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	case '\\':
		return '\\', true
	}
	return 0, false
}

// codeEscape parses \x and, in str patterns, \u, \U and \N{NAME}.
func (p *parser) codeEscape(this string) (rune, bool) {
	if this[1] == 'N' && !p.isBytes {
		return p.nameEscape(), true
	}
	return p.hexEscape(this)
}

// nameEscape parses what follows \N.
func (p *parser) nameEscape() rune {
	if !p.match("{") {
		p.fail(0, "missing {")
	}
	name := p.getUntil("}", "character name")
	r, ok := runename.Find(name)
	if !ok {
		p.fail(p.length(name)+len(`\N{}`), "undefined character name '"+name+"'")
	}
	return r
}

func (p *parser) hexEscape(this string) (rune, bool) {
	want := 0
	switch c := this[1]; {
	case c == 'x':
		want = 2
	case c == 'u' && !p.isBytes:
		want = 4
	case c == 'U' && !p.isBytes:
		want = 8
	default:
		return 0, false
	}
	digits := p.getWhile(want, isHex)
	if len(digits) < want {
		p.fail(2+len(digits), "incomplete escape "+this+digits)
	}
	r, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || r > 0x10FFFF {
		p.fail(2+len(digits), "bad escape "+this+digits)
	}
	return rune(r), true
}

// numberEscape parses an octal escape of three digits or a reference to a group.
func (p *parser) numberEscape(c byte, flags Flags) *node {
	digits := string(c)
	if len(p.next) == 1 && isDigit(p.next[0]) {
		digits += p.get()
		if isOctal(digits[0]) && isOctal(digits[1]) && len(p.next) == 1 && isOctal(p.next[0]) {
			digits += p.get()
			return p.literal(p.octal(digits), flags)
		}
	}
	g := parseDigits(digits, 10)
	if g >= len(p.groups) {
		p.fail(len(digits), fmt.Sprintf("invalid group reference %d", g))
	}
	if p.groups[g] != groupClosed {
		p.fail(len(digits)+1, "cannot refer to an open group")
	}
	p.checkLookbehind(g)
	return p.backref(g, flags)
}

func (p *parser) octal(digits string) rune {
	r := parseDigits(digits, 8)
	if r > 0o377 {
		p.fail(len(digits)+1, `octal escape value \`+digits+" outside of range 0-0o377")
	}
	return rune(r)
}

func (p *parser) backref(g int, flags Flags) *node {
	n := &node{op: nodeBackref, group: g}
	if flags&IgnoreCase != 0 {
		n.fold = foldASCII
		if p.unicode(flags) {
			n.fold = foldUnicode
		}
	}
	return n
}

// identityEscape is the escape of a character that has no meaning of its own.
func (p *parser) identityEscape(this string) rune {
	r := p.char(this[1:])
	if isLetter(r) {
		p.fail(2, "bad escape "+this)
	}
	return r
}

// set parses a character set without its opening bracket.
func (p *parser) set(flags Flags) *node {
	here := p.pos - 1
	c := &class{negated: p.match("^")}
	for empty := true; ; empty = false {
		this := p.get()
		if this == "" {
			p.unterminatedSet(here)
		}
		if this == "]" && !empty {
			break
		}
		lo, cat, isCat := p.setItem(this, flags)
		if !p.match("-") {
			c.addItem(lo, cat, isCat)
			continue
		}
		that := p.get()
		if that == "" {
			p.unterminatedSet(here)
		}
		if that == "]" {
			c.addItem(lo, cat, isCat)
			c.addRange('-', '-')
			break
		}
		hi, _, hiIsCat := p.setItem(that, flags)
		if isCat || hiIsCat || hi < lo {
			p.fail(p.length(this)+1+p.length(that), "bad character range "+p.show(this)+"-"+p.show(that))
		}
		c.addRange(lo, hi)
	}
	return p.setNode(c, flags)
}

// setNode turns a set into the simplest node.
func (p *parser) setNode(c *class, flags Flags) *node {
	if len(c.cats) == 0 && len(c.ranges) == 1 && c.ranges[0].lo == c.ranges[0].hi && !c.negated {
		return p.literal(c.ranges[0].lo, flags)
	}
	if flags&IgnoreCase != 0 {
		c.foldSet(p.unicode(flags), &p.orbits)
	}
	return &node{op: nodeClass, class: c.finish(p.isBytes)}
}

func (c *class) addItem(r rune, cat category, isCat bool) {
	if isCat {
		c.cats = append(c.cats, cat)
	} else {
		c.addRange(r, r)
	}
}

// setItem parses a member of a set.
func (p *parser) setItem(this string, flags Flags) (r rune, cat category, isCat bool) {
	if this[0] != '\\' {
		return p.char(this), 0, false
	}
	c := this[1]
	if r, ok := controlEscape(c); ok {
		return r, 0, false
	}
	if c == 'b' {
		return '\b', 0, false
	}
	if cat, ok := p.categoryEscape(c, flags); ok {
		return 0, cat, true
	}
	if r, ok := p.codeEscape(this); ok {
		return r, 0, false
	}
	switch {
	case isOctal(c):
		return p.octal(string(c) + p.getWhile(2, isOctal)), 0, false
	case isDigit(c):
		p.fail(2, "bad escape "+this)
	}
	return p.identityEscape(this), 0, false
}

func (p *parser) unterminatedSet(here int) {
	p.fail(p.tell(p.pos)-p.tell(here), "unterminated character set")
}

// parseDigits reads digits that have been checked; they are few.
func parseDigits(s string, base int) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*base + int(s[i]-'0')
	}
	return n
}
