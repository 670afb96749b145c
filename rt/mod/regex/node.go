package regex

import (
	"math"
	"math/bits"
)

// nodeOp says what a node of the syntax tree matches.
type nodeOp uint8

const (
	nodeEmpty   nodeOp = iota + 1
	nodeFail           // nothing
	nodeLiteral        // code point or byte r
	nodeFold           // ASCII letter r (in lower case), in either case
	nodeClass          // one of class
	nodeAssert         // zero width: assert
	nodeConcat         // subs in order
	nodeAlt            // one of subs, in order of preference
	nodeGroup          // subs[0], captured as group
	nodeAtomic         // subs[0], without going back into it
	nodeRepeat         // subs[0], min to max times
	nodeLook           // zero width: subs[0] ahead or behind, or not
	nodeBackref        // what group matched
	nodeCond           // subs[0] if group matched, else subs[1]
)

// assertOp is a zero-width assertion on the text around a position.
type assertOp uint8

const (
	assertBegin     assertOp = iota + 1 // \A, ^
	assertLineBegin                     // ^ with m
	assertEnd                           // \Z
	assertLastLine                      // $
	assertLineEnd                       // $ with m
	assertWord                          // \b
	assertNotWord                       // \B
)

// greed is a repetition's order of preference.
type greed uint8

const (
	greedy greed = iota
	lazy
	possessive
)

// foldMode says how letters compare in a back reference.
type foldMode uint8

const (
	foldNone foldMode = iota
	foldASCII
	foldUnicode
)

// infinity is the maximum of an unbounded repetition: CPython's, if an int can hold it.
const infinity = (1<<32 - 1) & math.MaxInt

type node struct {
	op       nodeOp
	assert   assertOp
	greed    greed
	fold     foldMode
	negated  bool // a negative look-around
	behind   bool
	unicode  bool // assertWord: by Unicode properties
	r        rune
	group    int
	min, max int
	class    *class
	subs     []*node

	// Set by analyse.
	own, through byteSet
	width        widthRange
}

// widthRange is how many code points (or bytes) a node can match.
type widthRange struct{ min, max int }

func (w widthRange) plus(o widthRange) widthRange {
	return widthRange{addCap(w.min, o.min, infinity-1), addCap(w.max, o.max, infinity)}
}

func (w widthRange) or(o widthRange) widthRange {
	return widthRange{min(w.min, o.min), max(w.max, o.max)}
}

func (w widthRange) times(lo, hi int) widthRange {
	t := widthRange{mulCap(w.min, lo, infinity-1), mulCap(w.max, hi, infinity)}
	if hi == infinity && w.max > 0 {
		t.max = infinity
	}
	return t
}

func addCap(a, b, limit int) int { return int(min(uint64(a)+uint64(b), uint64(limit))) }

// mulCap multiplies two numbers of up to 32 bits.
func mulCap(a, b, limit int) int { return int(min(uint64(a)*uint64(b), uint64(limit))) }

// byteSet is a set of bytes and of the end of the text.
type byteSet struct {
	bits [4]uint64
	end  bool
}

var fullSet = byteSet{bits: [4]uint64{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}, end: true}

func (s *byteSet) add(b byte) { s.bits[b>>6] |= 1 << (b & 63) }

func (s *byteSet) has(b byte) bool { return s.bits[b>>6]>>(b&63)&1 != 0 }

// count returns the number of bytes in the set.
func (s *byteSet) count() (n int) {
	for _, w := range s.bits {
		n += bits.OnesCount64(w)
	}
	return n
}

// least returns the least byte of a set that is not empty.
func (s *byteSet) least() byte {
	i := 0
	for s.bits[i] == 0 {
		i++
	}
	return byte(i*64 + bits.TrailingZeros64(s.bits[i]))
}

func (s byteSet) or(o byteSet) byteSet {
	for i := range s.bits {
		s.bits[i] |= o.bits[i]
	}
	s.end = s.end || o.end
	return s
}

func (s byteSet) and(o byteSet) byteSet {
	for i := range s.bits {
		s.bits[i] &= o.bits[i]
	}
	s.end = s.end && o.end
	return s
}

func (s byteSet) isEmpty() bool { return s == byteSet{} }

// analyse computes own, through and width bottom-up: what follows a node can be reached
// over the node without consuming a byte where the next byte is in through, and the node
// itself can start with the bytes in own. Both may be too large. groups holds the widths
// of the groups that are complete.
func (n *node) analyse(groups []widthRange, isBytes bool) {
	for _, sub := range n.subs {
		sub.analyse(groups, isBytes)
	}
	switch n.op {
	case nodeEmpty:
		n.through = fullSet
	case nodeFail:
	case nodeLiteral:
		n.own.add(firstByte(n.r, isBytes))
		n.width = widthRange{1, 1}
	case nodeFold:
		n.own.add(byte(n.r))
		n.own.add(byte(n.r) - 'a' + 'A')
		n.width = widthRange{1, 1}
	case nodeClass:
		n.own = n.class.firstBytes()
		n.width = widthRange{1, 1}
	case nodeAssert:
		n.through = fullSet
		switch n.assert {
		case assertEnd:
			n.through = byteSet{end: true}
		case assertLastLine, assertLineEnd:
			n.through = byteSet{end: true}
			n.through.add('\n')
		}
	case nodeConcat:
		n.through = fullSet
		for _, sub := range n.subs {
			n.own = n.own.or(n.through.and(sub.own))
			n.through = n.through.and(sub.through)
			n.width = n.width.plus(sub.width)
		}
	case nodeAlt, nodeCond:
		n.width = n.subs[0].width
		for _, sub := range n.subs {
			n.own = n.own.or(sub.own)
			n.through = n.through.or(sub.through)
			n.width = n.width.or(sub.width)
		}
	case nodeGroup:
		n.copyFacts(n.subs[0])
		groups[n.group] = n.width
	case nodeAtomic:
		n.copyFacts(n.subs[0])
	case nodeRepeat:
		n.copyFacts(n.subs[0])
		n.width = n.width.times(n.min, n.max)
		if n.max == 0 {
			n.own = byteSet{}
		}
		if n.min == 0 {
			n.through = fullSet
		}
	case nodeLook:
		n.through = fullSet
		if !n.negated && !n.behind {
			n.through = n.subs[0].own.or(n.subs[0].through)
		}
	case nodeBackref:
		n.own, n.through = fullSet, fullSet
		n.width = groups[n.group]
	}
}

func (n *node) copyFacts(sub *node) { n.own, n.through, n.width = sub.own, sub.through, sub.width }

// first returns the bytes that can come next where the node stands before follow.
func (n *node) first(follow byteSet) byteSet { return n.own.or(n.through.and(follow)) }

// singleChar reports whether the node always matches exactly one code point or byte.
func (n *node) singleChar() bool {
	return n.op == nodeLiteral || n.op == nodeFold || n.op == nodeClass
}
