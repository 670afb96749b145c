package regex

import (
	"math/bits"
	"strings"
)

// searchKind is how a search finds positions worth trying.
type searchKind uint8

const (
	searchAll    searchKind = iota // every one
	searchBegin                    // only the subject's beginning
	searchLine                     // beginnings of lines
	searchPrefix                   // where the prefix is
	searchSet                      // where firstByte allows
	searchWindow                   // where the window allows all its bytes
)

// chooseSearch looks at what a match begins with.
func (c *compiler) chooseSearch(root *node) {
	i := 0
	for c.insts[i].op == opOpen {
		i++
	}
	switch in := &c.insts[i]; in.op {
	case opBegin:
		c.search = searchBegin
		return
	case opLineBegin:
		c.search = searchLine
		return
	case opRepeat, opLazy, opPossessive:
		if r := &c.reps[in.x]; r.max == infinity && !c.hasBackref {
			c.lead = r
		}
	}
	for ; c.insts[i].op == opByte || c.insts[i].op == opString || c.insts[i].op == opOpen || c.insts[i].op == opClose; i++ {
		switch in := c.insts[i]; in.op {
		case opByte:
			c.prefix += string([]byte{in.c})
		case opString:
			c.prefix += c.strs[in.x]
		}
	}
	if c.prefix != "" {
		c.search = searchPrefix
		c.exact = c.groups == 0 && c.insts[i].op == opMatch
		return
	}
	sets, _ := c.window(root)
	for len(c.prefix) < len(sets) && sets[len(c.prefix)].count() == 1 {
		c.prefix += string([]byte{sets[len(c.prefix)].least()})
	}
	if len(c.prefix) > 1 {
		c.search = searchPrefix
		return
	}
	if c.prefix = ""; len(sets) > 1 {
		c.chooseWindow(sets)
		return
	}
	if first := root.first(fullSet); first != fullSet {
		if !c.isBytes {
			first.bits[2] = 0 // continuation bytes begin nothing
		}
		c.search = searchSet
		c.firstByte = c.guards[c.guardFor(first, byteSet{})]
	}
}

// maxWindow is how many bytes a window has at most.
const maxWindow = 8

// window returns the sets of bytes that the first bytes of what the node matches are in, as far as that is known, and whether it always matches
// just as many bytes.
func (c *compiler) window(n *node) (sets []byteSet, exact bool) {
	switch n.op {
	case nodeLiteral:
		for _, b := range c.appendRune(nil, n.r) {
			var s byteSet
			s.add(b)
			sets = append(sets, s)
		}
		return sets, true
	case nodeFold, nodeClass:
		first := n.own
		if !c.isBytes { // of bytes beyond ASCII, only those from C2 to F4 begin anything
			first.bits[2] = 0
			first.bits[3] &= 1<<0x35 - 1<<2
		}
		return []byteSet{first}, c.isBytes || first.bits[3] == 0
	case nodeEmpty, nodeAssert, nodeLook:
		return nil, true
	case nodeGroup, nodeAtomic:
		return c.window(n.subs[0])
	case nodeConcat:
		exact = true
		for i := 0; i < len(n.subs) && exact && len(sets) < maxWindow; i++ {
			var more []byteSet
			more, exact = c.window(n.subs[i])
			sets = append(sets, more...)
		}
		return sets[:min(len(sets), maxWindow)], exact && len(sets) <= maxWindow
	case nodeAlt:
		sets, exact = c.window(n.subs[0])
		sets = append([]byteSet(nil), sets...)
		for _, sub := range n.subs[1:] {
			other, same := c.window(sub)
			exact = exact && same && len(other) == len(sets)
			sets = sets[:min(len(sets), len(other))]
			for i := range sets {
				sets[i] = sets[i].or(other[i])
			}
		}
		return sets, exact
	case nodeRepeat:
		if n.min == 0 {
			return nil, n.max == 0
		}
		one, same := c.window(n.subs[0])
		sets, exact = one, same
		for i := 1; i < n.min && exact && len(sets) < maxWindow && len(one) > 0; i++ {
			sets = append(sets[:len(sets):len(sets)], one...)
		}
		return sets[:min(len(sets), maxWindow)], exact && n.min == n.max && len(sets) == len(one)*n.min && len(sets) <= maxWindow
	}
	return nil, false
}

// chooseWindow makes the search one by a window.
func (c *compiler) chooseWindow(sets []byteSet) {
	c.search, c.windowEnd = searchWindow, 1<<(len(sets)-1)
	c.windowSets = new([256]uint8)
	for k, s := range sets {
		for b := range 256 {
			if s.has(byte(b)) {
				c.windowSets[b] |= 1 << k
			}
		}
	}
}

// find tries the positions from pos on.
func (p *Prog) find(m *Matcher, s string, pos int) (start, end int, err error) {
	for i := pos; ; {
		if i = p.candidate(s, i); i < 0 {
			return -1, -1, nil
		}
		if p.exact {
			m.LastIndex = 0
			return i, i + len(p.prefix), nil
		}
		end, err := m.run(p, s, i)
		if end >= 0 || err != nil {
			return i, end, err
		}
		m.mustAdvance = false
		if p.lead != nil {
			// Every start inside a run of the leading repetition ends the run where the first
			// has, or before, and what follows has failed at all those places.
			if skip := p.lead.most(s, i); skip > i {
				i = skip
				continue
			}
		}
		i++
		for !p.isBytes && continues(s, i) {
			i++
		}
		if i > len(s) {
			return -1, -1, nil
		}
	}
}

// candidate returns the next position from i on to try, or -1.
func (p *Prog) candidate(s string, i int) int {
	switch p.search {
	case searchBegin:
		if i > 0 {
			return -1
		}
	case searchLine:
		if i == 0 || s[i-1] == '\n' {
			return i
		}
		n := strings.IndexByte(s[i:], '\n')
		if n < 0 {
			return -1
		}
		return i + n + 1
	case searchPrefix:
		n := strings.Index(s[i:], p.prefix)
		if n < 0 {
			return -1
		}
		return i + n
	case searchWindow:
		// Bit k of state: the last k+1 bytes are allowed as the first ones.
		sets, state := p.windowSets, uint8(0)
		for ; uint(i) < uint(len(s)); i++ {
			if state = (state<<1 | 1) & sets[s[i]]; state&p.windowEnd != 0 {
				return i - bits.Len8(p.windowEnd) + 1
			}
		}
		return -1
	case searchSet:
		for ; uint(i) < uint(len(s)); i++ {
			if p.firstByte[s[i]] != 0 {
				return i
			}
		}
		if p.firstByte[256] == 0 {
			return -1
		}
	}
	return i
}
