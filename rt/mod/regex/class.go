package regex

import (
	"sort"

	"pycopy/rt/text"
)

// category is a class escape; odd ones are complements.
type category uint8

const (
	catDigit category = iota * 2
	catSpace
	catWord
	catUniDigit
	catUniSpace
	catUniWord
	catNot category = 1
)

func (c category) has(r rune) bool {
	in := false
	switch c &^ catNot {
	case catDigit:
		in = '0' <= r && r <= '9'
	case catSpace:
		in = r == ' ' || '\t' <= r && r <= '\r'
	case catWord:
		in = isASCIIWord(r)
	case catUniDigit:
		in = text.IsDecimalRune(r)
	case catUniSpace:
		in = text.IsSpaceRune(r)
	case catUniWord:
		in = isUnicodeWord(r)
	}
	return in != (c&catNot != 0)
}

// class is a set of code points or bytes.
type class struct {
	ranges  []runeRange // sorted and disjoint once finished
	cats    []category
	negated bool

	// table says, by the first byte, how many bytes a member has; 0 stands for no member
	// and maybe for "decode and ask has".
	table [256]uint8
}

type runeRange struct{ lo, hi rune }

const maybe = 0xFF

func (c *class) addRange(lo, hi rune) { c.ranges = append(c.ranges, runeRange{lo, hi}) }

// has reports whether r is a member.
func (c *class) has(r rune) bool {
	i := sort.Search(len(c.ranges), func(i int) bool { return c.ranges[i].hi >= r })
	in := i < len(c.ranges) && c.ranges[i].lo <= r
	for _, cat := range c.cats {
		if in {
			break
		}
		in = cat.has(r)
	}
	return in != c.negated
}

// finish sorts the ranges and fills the table.
func (c *class) finish(isBytes bool) *class {
	sort.Slice(c.ranges, func(i, j int) bool { return c.ranges[i].lo < c.ranges[j].lo })
	merged := c.ranges[:0]
	for _, r := range c.ranges {
		if n := len(merged); n > 0 && r.lo <= merged[n-1].hi+1 {
			merged[n-1].hi = max(merged[n-1].hi, r.hi)
		} else {
			merged = append(merged, r)
		}
	}
	c.ranges = merged
	single := rune(0x80)
	if isBytes {
		single = 0x100
	}
	for r := range single {
		if c.has(r) {
			c.table[r] = 1
		}
	}
	for b := int(single); b < 0x100; b++ {
		c.table[b] = c.leadByte(byte(b))
	}
	return c
}

// leadByte returns the table's entry for the first byte of a sequence in UTF-8.
func (c *class) leadByte(b byte) uint8 {
	if len(c.cats) > 0 {
		return maybe
	}
	// The code points that start with b are all in, all out, or mixed.
	lo, hi, size := leadSpan(b)
	if size == 0 {
		return maybe
	}
	for _, r := range c.ranges {
		if r.hi < lo || hi < r.lo {
			continue
		}
		if r.lo <= lo && hi <= r.hi {
			if c.negated {
				return 0
			}
			return size
		}
		return maybe
	}
	if c.negated {
		return size
	}
	return 0
}

// leadSpan returns the code points whose UTF-8 form starts with b, and its length;
// 0 if b starts none.
func leadSpan(b byte) (lo, hi rune, size uint8) {
	switch {
	case b < 0xC2:
	case b < 0xE0:
		lo = rune(b&0x1F) << 6
		return lo, lo + 0x3F, 2
	case b < 0xF0:
		lo = rune(b&0xF) << 12
		return max(lo, 0x800), lo + 0xFFF, 3
	case b < 0xF5:
		lo = rune(b&7) << 18
		return max(lo, 0x10000), min(lo+0x3FFFF, 0x10FFFF), 4
	}
	return 0, 0, 0
}

func (c *class) firstBytes() (s byteSet) {
	for b, n := range c.table {
		if n != 0 {
			s.add(byte(b))
		}
	}
	return s
}

// step returns the position after the member at s[pos], or -1 if there is none. It is for
// what the table does not answer with one byte.
func (c *class) step(s string, pos int) int {
	n := int(c.table[s[pos]])
	switch {
	case n == 0:
		return -1
	case n != maybe:
		return min(pos+n, len(s)) // a sequence cut short counts as one
	}
	r, size := text.DecodeRune(s[pos:])
	if c.has(r) {
		return pos + size
	}
	return -1
}

// foldSet widens the ranges by the code points that match case-insensitively.
func (c *class) foldSet(unicode bool, orbits *orbits) {
	for _, r := range c.ranges {
		for ch := max(r.lo, 'A'); ch <= min(r.hi, 'z'); ch++ {
			if isLetter(ch) {
				c.addRange(ch^0x20, ch^0x20)
			}
		}
	}
	if !unicode {
		return
	}
	ranges := c.ranges
	for _, pair := range orbits.get() {
		for _, r := range ranges {
			if r.lo <= pair[0] && pair[0] <= r.hi {
				c.addRange(pair[1], pair[1])
				break
			}
		}
	}
}

// orbits holds the pairs of code points that match each other case-insensitively, once
// they are needed.
type orbits struct{ pairs [][2]rune }

func (o *orbits) get() [][2]rune {
	if o.pairs == nil {
		text.FoldPairs(func(a, b rune) { o.pairs = append(o.pairs, [2]rune{a, b}) })
	}
	return o.pairs
}

// of returns r and the code points that match it case-insensitively.
func (o *orbits) of(r rune) []rune {
	list := []rune{r}
	for _, pair := range o.get() {
		if pair[0] == r {
			list = append(list, pair[1])
		}
	}
	return list
}

func isLetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }

func isASCIIWord(r rune) bool {
	return isLetter(r) || '0' <= r && r <= '9' || r == '_'
}

func isUnicodeWord(r rune) bool { return r == '_' || text.IsAlnumRune(r) }

// firstByte returns the first byte of r's encoding.
func firstByte(r rune, isBytes bool) byte {
	if isBytes {
		return byte(r)
	}
	var buf [4]byte
	return text.AppendRune(buf[:0], r)[0]
}
