package regex

import "strings"

// Loops over single characters.

// least returns the position after the minimum of characters, or -1.
func (r *rep) least(s string, pos int) int {
	for n := r.min; n > 0; n-- {
		if uint(pos) >= uint(len(s)) {
			return -1
		}
		if r.class.table[s[pos]] == 1 {
			pos++
		} else if pos = r.class.step(s, pos); pos < 0 {
			return -1
		}
	}
	return pos
}

// most returns the position after as many characters more as there are and may be.
func (r *rep) most(s string, pos int) int {
	if r.max != infinity {
		return r.atMost(s, pos, r.max-r.min)
	}
	switch r.kind {
	case repAll:
		return len(s)
	case repNotNewline:
		if i := strings.IndexByte(s[pos:], '\n'); i >= 0 {
			return pos + i
		}
		return len(s)
	case repByte:
		for uint(pos) < uint(len(s)) && s[pos] == r.c {
			pos++
		}
		return pos
	}
	table := &r.class.table
	for uint(pos) < uint(len(s)) {
		switch n := table[s[pos]]; n {
		case 1:
			pos++
		case 0:
			return pos
		default:
			next := r.class.step(s, pos)
			if next < 0 {
				return pos
			}
			pos = next
		}
	}
	return pos
}

func (r *rep) atMost(s string, pos, limit int) int {
	table := &r.class.table
	for ; limit > 0 && uint(pos) < uint(len(s)); limit-- {
		if table[s[pos]] == 1 {
			pos++
			continue
		}
		next := r.class.step(s, pos)
		if next < 0 {
			return pos
		}
		pos = next
	}
	return pos
}

// giveBack returns the last position from lo to at where what may follow does, or -1.
func (r *rep) giveBack(s string, at, lo int) int {
	if r.guard == nil {
		return at
	}
	for at >= lo {
		// Positions inside a code point are passed over: no character starts there.
		if r.guard.at(s, at) != 0 && (r.isBytes || !continues(s, at)) {
			return at
		}
		at--
	}
	return -1
}

// before returns the position one character before pos.
func (r *rep) before(s string, pos int) int {
	pos--
	if !r.isBytes {
		for pos > 0 && continues(s, pos) {
			pos--
		}
	}
	return pos
}

// takeMore returns the next position from at, after up to left characters more, where what may
// follow does, or -1; and how many characters it has not used.
func (r *rep) takeMore(s string, at, left int) (int, int) {
	if r.guard == nil {
		return at, left
	}
	if r.next >= 0 && r.kind >= repNotNewline && r.max == infinity {
		i := strings.IndexByte(s[at:], byte(r.next))
		if i < 0 || r.kind == repNotNewline && strings.IndexByte(s[at:at+i], '\n') >= 0 {
			return -1, 0
		}
		return at + i, left
	}
	for r.guard.at(s, at) == 0 {
		if at, left = r.oneMore(s, at, left); at < 0 {
			return -1, 0
		}
	}
	return at, left
}

func (r *rep) oneMore(s string, at, left int) (int, int) {
	if left == 0 || at >= len(s) {
		return -1, 0
	}
	return r.class.step(s, at), left - 1
}

// continues reports whether pos is inside a code point.
func continues(s string, pos int) bool { return pos < len(s) && s[pos]&0xC0 == 0x80 }
