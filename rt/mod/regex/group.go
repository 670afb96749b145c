package regex

import (
	"fmt"
	"strings"

	"pycopy/rt/text"
)

// group parses what follows an opening parenthesis. It returns nil for comments and global
// flags, which atStart allows.
func (p *parser) group(flags *Flags, atStart bool) *node {
	start := p.pos - 1
	if !p.match("?") {
		return p.capture("", start, *flags)
	}
	char := p.get()
	switch char {
	case "":
		p.fail(0, "unexpected end of pattern")
	case "P":
		return p.namedGroup(start, *flags)
	case ":":
		return p.plainGroup(start, *flags)
	case "#":
		p.comment(start)
		return nil
	case "=", "!", "<":
		return p.look(char, start, *flags)
	case "(":
		return p.conditional(start, *flags)
	case ">":
		n := &node{op: nodeAtomic, subs: []*node{p.alternatives(*flags, false)}}
		p.close(start)
		return n
	}
	if len(char) == 1 && (flagOf(char[0]) != 0 || char == "-") {
		return p.flagGroup(char[0], start, flags, atStart)
	}
	p.fail(p.length(char)+1, "unknown extension ?"+p.show(char))
	return nil
}

func (p *parser) close(start int) {
	if !p.match(")") {
		p.fail(p.tell(p.pos)-p.tell(start), "missing ), unterminated subpattern")
	}
}

// plainGroup parses a group that only groups. Its node is no nodeRepeat or nodeAssert, so
// a quantifier may follow.
func (p *parser) plainGroup(start int, flags Flags) *node {
	n := p.alternatives(flags, false)
	p.close(start)
	return n
}

func (p *parser) capture(name string, start int, flags Flags) *node {
	g := len(p.groups)
	if name != "" {
		if old, dup := p.names[name]; dup {
			p.fail(p.length(name)+1, fmt.Sprintf("redefinition of group name %s as group %d; was group %d", p.repr(name), g, old))
		}
		p.names[name] = g
		p.nameList = append(p.nameList, GroupName{name, g})
	}
	p.groups = append(p.groups, groupOpen)
	n := &node{op: nodeGroup, group: g, subs: []*node{p.alternatives(flags, false)}}
	p.close(start)
	p.groups[g] = groupClosed
	return n
}

func (p *parser) namedGroup(start int, flags Flags) *node {
	switch {
	case p.match("<"):
		name := p.getUntil(">", "group name")
		p.checkName(name)
		return p.capture(name, start, flags)
	case p.match("="):
		name := p.getUntil(")", "group name")
		p.checkName(name)
		g := p.groupNamed(name)
		if p.groups[g] != groupClosed {
			p.fail(p.length(name)+1, "cannot refer to an open group")
		}
		p.checkLookbehind(g)
		return p.backref(g, flags)
	}
	char := p.get()
	if char == "" {
		p.fail(0, "unexpected end of pattern")
	}
	p.fail(p.length(char)+2, "unknown extension ?P"+p.show(char))
	return nil
}

func (p *parser) checkName(name string) {
	if !text.IsIdentifier(p.show(name)) {
		p.fail(p.length(name)+1, "bad character in group name "+p.repr(name))
	}
}

func (p *parser) groupNamed(name string) int {
	g, ok := p.names[name]
	if !ok {
		p.fail(p.length(name)+1, "unknown group name "+p.repr(name))
	}
	return g
}

// checkLookbehind refuses references in a look-behind to groups of the same.
func (p *parser) checkLookbehind(g int) {
	if p.lookbehind < 0 {
		return
	}
	if g >= len(p.groups) || p.groups[g] != groupClosed {
		p.fail(0, "cannot refer to an open group")
	}
	if g >= p.lookbehind {
		p.fail(0, "cannot refer to group defined in the same lookbehind subpattern")
	}
}

func (p *parser) comment(start int) {
	for {
		if p.next == "" {
			p.fail(p.tell(p.pos)-p.tell(start), "missing ), unterminated comment")
		}
		if p.get() == ")" {
			return
		}
	}
}

func (p *parser) look(char string, start int, flags Flags) *node {
	n := &node{op: nodeLook}
	outer := p.lookbehind
	if char == "<" {
		n.behind = true
		char = p.get()
		if char == "" {
			p.fail(0, "unexpected end of pattern")
		}
		if char != "=" && char != "!" {
			p.fail(p.length(char)+2, "unknown extension ?<"+p.show(char))
		}
		if outer < 0 {
			p.lookbehind = len(p.groups)
		}
	}
	n.negated = char == "!"
	n.subs = []*node{p.alternatives(flags, false)}
	p.lookbehind = outer
	p.close(start)
	if n.negated && n.subs[0].op == nodeConcat && len(n.subs[0].subs) == 0 {
		return &node{op: nodeFail}
	}
	return n
}

func (p *parser) conditional(start int, flags Flags) *node {
	name := p.getUntil(")", "group name")
	g := 0
	if text.IsIdentifier(p.show(name)) {
		g = p.groupNamed(name)
	} else {
		g = p.groupNumber(name)
		if g == 0 {
			p.fail(p.length(name)+1, "bad group number")
		}
		if _, seen := p.condGroups[g]; !seen {
			p.condGroups[g] = p.tell(p.pos) - p.length(name) - 1
		}
	}
	p.checkLookbehind(g)
	p.depth++
	n := &node{op: nodeCond, group: g, subs: []*node{p.sequence(&flags, false), {op: nodeEmpty}}}
	if p.match("|") {
		n.subs[1] = p.sequence(&flags, false)
		if p.next == "|" {
			p.fail(0, "conditional backref with more than two branches")
		}
	}
	p.depth--
	p.close(start)
	return n
}

// groupNumber converts a group name that is no identifier.
func (p *parser) groupNumber(name string) int {
	v, big, err := text.ParseInt(p.show(name), 10, false, nil)
	if err != nil || v < 0 || big != nil && big.Sign() < 0 {
		p.fail(p.length(name)+1, "bad character in group name "+p.repr(name))
	}
	if big != nil || v >= maxGroups {
		num := fmt.Sprint(v)
		if big != nil {
			num = big.String()
		}
		p.fail(p.length(name)+1, "invalid group reference "+num)
	}
	return int(v)
}

// maxGroups is CPython's limit, which no pattern reaches.
const maxGroups = 1073741823

// flagGroup parses flags: global ones, or those of a group.
func (p *parser) flagGroup(char byte, start int, flags *Flags, atStart bool) *node {
	add, del, global := p.inlineFlags(char)
	if global {
		if !atStart {
			p.fail(p.tell(p.pos)-p.tell(start), "global flags not at the start of the expression")
		}
		p.flags |= add
		*flags |= add
		if add&Verbose != 0 && !p.verbose {
			panic(restartVerbose{})
		}
		return nil
	}
	inner := *flags
	if add&typeFlags != 0 {
		inner &^= typeFlags
	}
	return p.plainGroup(start, (inner|add)&^del)
}

const typeFlags = ASCII | Unicode | Locale

// inlineFlags parses (?flags), (?flags-flags: up to its end.
func (p *parser) inlineFlags(char byte) (add, del Flags, global bool) {
	if char != '-' {
		add, char = p.flagsOn(char)
	}
	if char == ')' {
		return add, 0, true
	}
	if char == '-' {
		del = p.flagsOff()
	}
	if add&del != 0 {
		p.fail(1, "bad inline flags: flag turned on and off")
	}
	return add, del, false
}

// flagsOn parses flags to turn on; end is the character after them.
func (p *parser) flagsOn(char byte) (add Flags, end byte) {
	for {
		flag := flagOf(char)
		switch {
		case !p.isBytes && flag == Locale:
			p.fail(0, "bad inline flags: cannot use 'L' flag with a str pattern")
		case p.isBytes && flag == Unicode:
			p.fail(0, "bad inline flags: cannot use 'u' flag with a bytes pattern")
		}
		add |= flag
		if flag&typeFlags != 0 && add&typeFlags != flag {
			p.fail(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
		}
		if char = p.flagChar(")-:", "missing -, : or )"); strings.IndexByte(")-:", char) >= 0 {
			return add, char
		}
	}
}

func (p *parser) flagsOff() (del Flags) {
	char := p.flagChar("", "missing flag")
	for {
		flag := flagOf(char)
		if flag&typeFlags != 0 {
			p.fail(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
		}
		del |= flag
		if char = p.flagChar(":", "missing :"); char == ':' {
			return del
		}
	}
}

// flagChar consumes a flag or one of the ends.
func (p *parser) flagChar(ends, missing string) byte {
	this := p.get()
	if this == "" {
		p.fail(0, missing)
	}
	if len(this) == 1 && (strings.Contains(ends, this) || flagOf(this[0]) != 0) {
		return this[0]
	}
	if text.IsAlpha(p.show(this)) {
		missing = "unknown flag"
	}
	p.fail(p.length(this), missing)
	return 0
}

func flagOf(c byte) Flags {
	switch c {
	case 'i':
		return IgnoreCase
	case 'L':
		return Locale
	case 'm':
		return MultiLine
	case 's':
		return DotAll
	case 'x':
		return Verbose
	case 'a':
		return ASCII
	case 'u':
		return Unicode
	}
	return 0
}
