package regex

import "strings"

// searchKind is how a search finds positions worth trying.
type searchKind uint8

const (
	searchAll    searchKind = iota // every one
	searchBegin                    // only the subject's beginning
	searchLine                     // beginnings of lines
	searchPrefix                   // where the prefix is
	searchSet                      // where firstByte allows
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

// find tries the positions from pos on.
func (p *Prog) find(m *Matcher, s string, pos int) (start, end int, err error) {
	for i := pos; ; {
		if i = p.candidate(s, i); i < 0 {
			return -1, -1, nil
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
