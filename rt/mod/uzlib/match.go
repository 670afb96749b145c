package uzlib

import (
	"encoding/binary"
	"math/bits"
)

// effort says how hard a compressor looks for matches.
type effort struct {
	chain int // places it looks at
	good  int // at a match that long, at a quarter of them only
	nice  int // and it is content with a match that long
	lazy  int // it looks for a longer one at the next byte if a match is shorter than that
}

var efforts = [10]effort{
	1: {4, 4, 8, 0}, 2: {8, 4, 16, 0}, 3: {32, 4, 32, 0}, 4: {16, 4, 16, 4}, 5: {32, 8, 32, 16},
	6: {128, 8, 128, 16}, 7: {256, 8, 128, 32}, 8: {1024, 32, 258, 128}, 9: {4096, 32, 258, 258},
}

const (
	hashBits    = 14
	blockTokens = 16 << 10

	// smallInput is what a matcher can not compress at once any more: positions fit 16 bits.
	smallInput = 64 << 10
)

// matcher compresses inputs of up to 64 KiB. It can be used again without being cleared: places of earlier inputs are older than base.
type matcher struct {
	blockWriter
	data  []byte
	base  int32                // of positions in head
	head  [1 << hashBits]int32 // the last place of each hash
	prev  [smallInput]uint16   // the place before, of the same hash; itself: there is none
	queue []token
}

func hash3(b []byte) uint32 {
	return (uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16) * 0x9e3779b1 >> (32 - hashBits)
}

// compress appends the compressed data to w.out.
func (m *matcher) compress(data []byte, level int) {
	if level < 0 {
		level = 6
	}
	if m.base > 1<<30 {
		clear(m.head[:])
		m.base = 0
	}
	m.base++ // 0 is no place
	m.data, m.queue = data, m.queue[:0]
	start := m.parse(&efforts[level])
	m.write(m.queue, data[start:], true)
	m.align()
	m.base += int32(len(data))
	m.data = nil
}

// insert notes the place i and returns the last one with the same hash, or i.
func (m *matcher) insert(i int) int {
	h := hash3(m.data[i:])
	before := int(m.head[h] - m.base)
	if before < 0 {
		before = i
	}
	m.head[h] = m.base + int32(i)
	m.prev[i] = uint16(before)
	return before
}

// longest looks for a match at i that is longer than least, beginning with the place at.
func (m *matcher) longest(i, at, least int, e *effort) (length, dist int) {
	data := m.data
	limit := min(len(data)-i, longestMatch)
	chain := e.chain
	if least >= e.good {
		chain >>= 2
	}
	length = least
	if limit <= length {
		return length, 0
	}
	for at < i && i-at <= windowSize && chain > 0 {
		if data[at+length] == data[i+length] && data[at] == data[i] {
			if n := common(data[at:], data[i:i+limit]); n > length {
				if length, dist = n, i-at; n >= e.nice || n == limit {
					break
				}
			}
		}
		next := int(m.prev[at])
		if next == at {
			break
		}
		at = next
		chain--
	}
	if length == 3 && dist > 4096 { // three literals are shorter
		return least, 0
	}
	return length, dist
}

// common returns how many bytes of b are the beginning of a.
func common(a, b []byte) int {
	n := 0
	for len(b)-n >= 8 {
		if x := binary.LittleEndian.Uint64(a[n:]) ^ binary.LittleEndian.Uint64(b[n:]); x != 0 {
			return n + bits.TrailingZeros64(x)>>3
		}
		n += 8
	}
	for n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// parse splits the data into tokens. What is left in m.queue stands for the data from start on.
func (m *matcher) parse(e *effort) (start int) {
	data := m.data
	end := len(data) - 2      // where three bytes begin no more
	heldLen, heldDist := 0, 0 // the match at i-1, not taken yet
	held := false             // the byte at i-1 is not in a token yet
	i := 0
	for i < len(data) {
		length, dist := 0, 0
		if i < end {
			at := m.insert(i)
			if !held || heldLen < e.lazy || heldDist == 0 {
				length, dist = m.longest(i, at, max(heldLen, 2), e)
			}
		}
		switch {
		case held && heldDist > 0 && dist == 0: // the match at i-1 is the better one
			m.queue = append(m.queue, matchToken(heldLen, heldDist))
			next := i - 1 + heldLen
			for i++; i < next; i++ {
				if i < end {
					m.insert(i)
				}
			}
			held, heldLen, heldDist = false, 0, 0
		case dist > 0 && e.lazy == 0: // no second thoughts
			if held {
				m.queue = append(m.queue, token(data[i-1]))
				held = false
			}
			m.queue = append(m.queue, matchToken(length, dist))
			next := i + length
			for i++; i < next; i++ {
				if i < end {
					m.insert(i)
				}
			}
		default:
			if held {
				m.queue = append(m.queue, token(data[i-1]))
			}
			held, heldLen, heldDist = true, 0, 0
			if dist > 0 {
				heldLen, heldDist = length, dist
			}
			i++
		}
		if len(m.queue) >= blockTokens {
			k := i
			if held {
				k--
			}
			m.write(m.queue, data[start:k], false)
			m.queue, start = m.queue[:0], k
		}
	}
	if held {
		if heldDist > 0 {
			m.queue = append(m.queue, matchToken(heldLen, heldDist))
		} else {
			m.queue = append(m.queue, token(data[i-1]))
		}
	}
	return start
}

func matchToken(length, dist int) token {
	return tokenMatch | token(length-3)<<16 | token(dist-1)
}
