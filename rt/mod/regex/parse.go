package regex

import (
	"fmt"
	"strings"

	"pycopy/rt/text"
)

// maxDepth is how deep groups may nest: the parser and the compiler recurse by depth.
const maxDepth = 4000

// parser turns a pattern into a tree. It reads tokens, one ahead, as CPython's does, so
// that of several faults the same one is reported, at the same position.
type parser struct {
	src     string
	isBytes bool
	flags   Flags // of the whole pattern
	verbose bool  // whether the pattern is known to have the flag x

	next string // the token ahead: a code point or an escape; empty at the end
	pos  int    // where it starts

	groups     []groupState // by number
	names      map[string]int
	nameList   []GroupName
	condGroups map[int]int // groups that conditions name by number: first position
	lookbehind int         // number of groups when the outermost look-behind began, or -1
	depth      int
	orbits     orbits
}

type groupState uint8

const (
	groupOpen groupState = iota + 1
	groupClosed
)

// restartVerbose is panicked when the flag x appears after the parser has begun
// without it.
type restartVerbose struct{}

// parse parses the whole pattern.
func (p *parser) parse() (n *node, err error) {
	for {
		restart := false
		n, restart, err = p.try()
		if !restart {
			return n, err
		}
		p.verbose = true
	}
}

func (p *parser) try() (n *node, restart bool, err error) {
	start := p.flags
	defer func() {
		switch x := recover().(type) {
		case nil:
		case *Error:
			err = x
		case restartVerbose:
			p.flags = start
			restart = true
		default:
			panic(x)
		}
	}()
	p.groups = []groupState{groupOpen}
	p.names = map[string]int{}
	p.nameList = nil
	p.condGroups = map[int]int{}
	p.lookbehind = -1
	p.depth = 0
	p.next, p.pos = "", 0
	p.advance()
	flags := p.flags
	if p.verbose {
		flags |= Verbose
	}
	n = p.alternatives(flags, true)
	if p.flags, err = p.fixFlags(p.flags); err != nil {
		return nil, false, err
	}
	if p.next != "" {
		p.fail(0, "unbalanced parenthesis")
	}
	for g, pos := range p.condGroups {
		if g >= len(p.groups) {
			return nil, false, &Error{PatternError, fmt.Sprintf("invalid group reference %d", g), pos}
		}
	}
	return n, false, nil
}

// fixFlags checks the flags of the whole pattern against its type.
func (p *parser) fixFlags(flags Flags) (Flags, error) {
	msg := ""
	switch {
	case !p.isBytes && flags&Locale != 0:
		msg = "cannot use LOCALE flag with a str pattern"
	case !p.isBytes && flags&ASCII != 0 && flags&Unicode != 0:
		msg = "ASCII and UNICODE flags are incompatible"
	case p.isBytes && flags&Unicode != 0:
		msg = "cannot use UNICODE flag with a bytes pattern"
	case p.isBytes && flags&Locale != 0 && flags&ASCII != 0:
		msg = "ASCII and LOCALE flags are incompatible"
	}
	if msg != "" {
		return flags, &Error{ValueError, msg, -1}
	}
	if !p.isBytes && flags&ASCII == 0 {
		flags |= Unicode
	}
	return flags, nil
}

// alternatives parses up to a closing parenthesis or the end.
func (p *parser) alternatives(flags Flags, top bool) *node {
	p.depth++
	if p.depth > maxDepth {
		panic(&Error{RecursionError, "maximum recursion depth exceeded during compilation", -1})
	}
	alts := []*node{p.sequence(&flags, top)}
	for p.match("|") {
		alts = append(alts, p.sequence(&flags, false))
	}
	p.depth--
	if len(alts) == 1 {
		return alts[0]
	}
	return mergeChars(alts, p.isBytes)
}

// sequence parses one alternative. first allows global flags at its start, which change
// flags for what follows.
func (p *parser) sequence(flags *Flags, first bool) *node {
	seq := &node{op: nodeConcat}
	for p.next != "" && p.next != "|" && p.next != ")" {
		this := p.get()
		if *flags&Verbose != 0 && p.skipVerbose(this) {
			continue
		}
		switch this[0] {
		case '\\':
			seq.subs = append(seq.subs, p.escape(this, *flags))
		case '[':
			seq.subs = append(seq.subs, p.set(*flags))
		case '*', '+', '?', '{':
			p.repeat(this, seq, *flags)
		case '.':
			seq.subs = append(seq.subs, p.dot(*flags))
		case '(':
			if n := p.group(flags, first && len(seq.subs) == 0); n != nil {
				seq.subs = append(seq.subs, n)
			}
		case '^':
			op := assertBegin
			if *flags&MultiLine != 0 {
				op = assertLineBegin
			}
			seq.subs = append(seq.subs, &node{op: nodeAssert, assert: op})
		case '$':
			op := assertLastLine
			if *flags&MultiLine != 0 {
				op = assertLineEnd
			}
			seq.subs = append(seq.subs, &node{op: nodeAssert, assert: op})
		default:
			seq.subs = append(seq.subs, p.literal(p.char(this), *flags))
		}
	}
	return seq
}

// skipVerbose skips white space and comments of verbose patterns.
func (p *parser) skipVerbose(this string) bool {
	switch this[0] {
	case ' ', '\t', '\n', '\r', '\v', '\f':
		return true
	case '#':
		for this != "" && this != "\n" {
			this = p.get()
		}
		return true
	}
	return false
}

// repeat applies a quantifier to the last item of a sequence.
func (p *parser) repeat(this string, seq *node, flags Flags) {
	here := p.pos
	lo, hi := 0, infinity
	switch this {
	case "?":
		hi = 1
	case "+":
		lo = 1
	case "{":
		ok := false
		if lo, hi, ok = p.bounds(here); !ok {
			seq.subs = append(seq.subs, p.literal('{', flags))
			return
		}
	}
	back := p.tell(p.pos) - p.tell(here) + 1
	n := len(seq.subs)
	if n == 0 || seq.subs[n-1].op == nodeAssert {
		p.fail(back, "nothing to repeat")
	}
	item := seq.subs[n-1]
	if item.op == nodeRepeat {
		p.fail(back, "multiple repeat")
	}
	rep := &node{op: nodeRepeat, min: lo, max: hi, subs: []*node{item}}
	if p.match("?") {
		rep.greed = lazy
	} else if p.match("+") {
		rep.greed = possessive
	}
	seq.subs[n-1] = rep
}

// bounds parses {m,n} without its opening brace; what is no quantifier is literal.
func (p *parser) bounds(here int) (lo, hi int, ok bool) {
	if p.next == "}" {
		return 0, 0, false
	}
	low := p.getWhile(-1, isDigit)
	high := low
	if p.match(",") {
		high = p.getWhile(-1, isDigit)
	}
	if !p.match("}") {
		p.seek(here)
		return 0, 0, false
	}
	lo, hi = 0, infinity
	if low != "" {
		lo = p.bound(low)
	}
	if high != "" {
		if hi = p.bound(high); hi < lo {
			p.fail(p.tell(p.pos)-p.tell(here), "min repeat greater than max repeat")
		}
	}
	return lo, hi, true
}

func (p *parser) bound(digits string) int {
	n := uint64(0)
	for i := 0; i < len(digits); i++ {
		n = min(n*10+uint64(digits[i]-'0'), infinity)
	}
	if n == infinity {
		panic(&Error{OverflowError, "the repetition number is too large", -1})
	}
	return int(n)
}

func (p *parser) dot(flags Flags) *node {
	c := &class{negated: true}
	if flags&DotAll == 0 {
		c.addRange('\n', '\n')
	}
	return &node{op: nodeClass, class: c.finish(p.isBytes)}
}

// literal makes a node for one code point or byte.
func (p *parser) literal(r rune, flags Flags) *node {
	if flags&IgnoreCase == 0 {
		return &node{op: nodeLiteral, r: r}
	}
	c := &class{}
	if p.unicode(flags) && (r >= 0x80 || strings.IndexByte("iks", byte(r|0x20)) >= 0) {
		for _, other := range p.orbits.of(r) {
			c.addRange(other, other)
		}
	} else if isLetter(r) {
		return &node{op: nodeFold, r: r | 0x20}
	}
	if len(c.ranges) < 2 {
		return &node{op: nodeLiteral, r: r}
	}
	return &node{op: nodeClass, class: c.finish(p.isBytes)}
}

// unicode reports whether classes and case go by Unicode properties.
func (p *parser) unicode(flags Flags) bool { return !p.isBytes && flags&ASCII == 0 }

// mergeChars makes one class of alternatives that all are single characters.
func mergeChars(alts []*node, isBytes bool) *node {
	c := &class{}
	for _, alt := range alts {
		if alt.op != nodeConcat || len(alt.subs) != 1 {
			return &node{op: nodeAlt, subs: alts}
		}
		switch n := alt.subs[0]; {
		case n.op == nodeLiteral:
			c.addRange(n.r, n.r)
		case n.op == nodeFold:
			c.addRange(n.r, n.r)
			c.addRange(n.r-0x20, n.r-0x20)
		case n.op == nodeClass && !n.class.negated:
			c.ranges = append(c.ranges, n.class.ranges...)
			c.cats = append(c.cats, n.class.cats...)
		default:
			return &node{op: nodeAlt, subs: alts}
		}
	}
	return &node{op: nodeClass, class: c.finish(isBytes)}
}

// advance reads the token ahead.
func (p *parser) advance() {
	p.pos += len(p.next)
	rest := p.src[p.pos:]
	if rest == "" {
		p.next = ""
		return
	}
	n := p.charLen(rest)
	if rest[0] == '\\' {
		if len(rest) == 1 {
			panic(&Error{PatternError, "bad escape (end of pattern)", p.tell(p.pos)})
		}
		n += p.charLen(rest[1:])
	}
	p.next = rest[:n]
}

// get consumes the token ahead.
func (p *parser) get() string {
	this := p.next
	p.advance()
	return this
}

// match consumes the token ahead if it is this one.
func (p *parser) match(token string) bool {
	if p.next != token {
		return false
	}
	p.advance()
	return true
}

// getWhile consumes up to limit tokens (-1: any number) of one ASCII character each.
func (p *parser) getWhile(limit int, ok func(byte) bool) string {
	start := p.pos
	for limit != 0 && len(p.next) == 1 && ok(p.next[0]) {
		p.advance()
		limit--
	}
	return p.src[start:p.pos]
}

// getUntil consumes a name up to its terminator.
func (p *parser) getUntil(terminator, what string) string {
	start := p.pos
	for {
		end := p.pos
		this := p.next
		if this == "" {
			if end == start {
				p.fail(0, "missing "+what)
			}
			p.fail(p.length(p.src[start:end]), "missing "+terminator+", unterminated name")
		}
		p.advance()
		if this == terminator {
			if end == start {
				p.fail(1, "missing "+what)
			}
			return p.src[start:end]
		}
	}
}

func (p *parser) seek(pos int) {
	p.pos, p.next = pos, ""
	p.advance()
}

// fail reports a fault that began a number of code points before the token ahead.
func (p *parser) fail(back int, msg string) {
	if p.isBytes {
		if ascii, err := text.AppendEncode(nil, msg, text.ASCII, text.BackslashReplace); err == nil {
			msg = string(ascii)
		}
	}
	panic(&Error{PatternError, msg, p.tell(p.pos) - back})
}

// tell converts an offset in the source to what Python counts.
func (p *parser) tell(offset int) int { return p.length(p.src[:offset]) }

func (p *parser) length(s string) int {
	if p.isBytes {
		return len(s)
	}
	return text.RuneCount(s)
}

func (p *parser) charLen(s string) int {
	if p.isBytes || s[0] < 0x80 {
		return 1
	}
	_, n := text.DecodeRune(s)
	return n
}

// char returns the code point or byte that a token of one character is.
func (p *parser) char(s string) rune {
	if p.isBytes || s[0] < 0x80 {
		return rune(s[0])
	}
	r, _ := text.DecodeRune(s)
	return r
}

// show returns a part of the source for an error text: bytes as Latin-1.
func (p *parser) show(s string) string {
	if !p.isBytes {
		return s
	}
	out, _ := text.AppendDecode(nil, s, text.Latin1, text.Strict)
	return string(out)
}

func (p *parser) repr(s string) string { return string(text.AppendRepr(nil, p.show(s))) }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func isOctal(b byte) bool { return '0' <= b && b <= '7' }

func isHex(b byte) bool { return isDigit(b) || 'a' <= b|0x20 && b|0x20 <= 'f' }
