package uzlib

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// Data of at most a window is compressed here, as one block: package flate clears tables of 800 KiB before, which takes longer than to compress some
// lines of text, and is slower on them, too.

// maxShort is the most bytes that shortDeflate compresses, so that all positions fit in 16 bits and no distance is too long.
const maxShort = window

// effort says how long to look for matches, by level: how good a match makes the next search shorter, how good a match is not to be improved by one
// that begins a byte later, how good a match ends the search, and how many candidates are looked at.
var efforts = [10]struct{ good, lazy, nice, chain int }{
	{}, {4, 0, 8, 4}, {4, 0, 16, 8}, {4, 0, 32, 32}, {4, 4, 16, 16}, {8, 16, 32, 32}, {8, 16, 128, 128}, {8, 32, 128, 256}, {32, 128, 258, 1024}, {32, 258, 258, 4096},
}

const (
	minMatch   = 4 // what is hashed; shorter matches save next to nothing
	endOfBlock = 256
	numLit     = 286
	numDist    = 30
)

// shortDeflate is the memory of compressions of short data. The zero value is ready.
type shortDeflate struct {
	head   []uint16 // by hash: 1 + the last position
	prev   []uint16 // by position: 1 + the one before with the same hash
	tokens []uint32 // literals, and matches as (length<<16 | distance)

	litFreq  [numLit]int32
	distFreq [numDist]int32
	lit      [numLit]code
	dist     [numDist]code

	fixedLit  [maxLit]code // made when they are first used
	fixedDist [numDist]code

	order []uint64 // of symbols: frequency<<16 | symbol
	nodes []node

	out   []byte
	bits  uint64
	nbits uint
}

// code is a Huffman code, its bits in the order in which they are written.
type code struct{ bits, n uint16 }

type node struct {
	freq   int32
	parent int32
}

// compress appends data, compressed as the last block of a stream, to dst.
func (s *shortDeflate) compress(dst, data []byte, level int) []byte {
	if level < 0 {
		level = 6
	}
	s.out, s.bits, s.nbits = dst, 0, 0
	if level == 0 {
		s.store(data)
		return s.out
	}
	s.tokens = s.tokens[:0]
	clear(s.litFreq[:])
	clear(s.distFreq[:])
	s.match(data, level)
	s.litFreq[endOfBlock] = 1
	s.block(data)
	return s.out
}

func hash4(b []byte, shift uint) uint32 { return binary.LittleEndian.Uint32(b) * 0x9E3779B1 >> shift }

// match finds the matches.
func (s *shortDeflate) match(data []byte, level int) {
	e := efforts[level]
	size := uint(min(max(bits.Len(uint(len(data))), 8), 14))
	s.head = slices.Grow(s.head[:0], 1<<size)[:1<<size]
	clear(s.head)
	s.prev = slices.Grow(s.prev[:0], len(data))[:len(data)]
	shift := 32 - size
	insert := func(i int) {
		if i+minMatch <= len(data) {
			h := hash4(data[i:], shift)
			s.prev[i], s.head[h] = s.head[h], uint16(i+1)
		}
	}
	lastLen, lastAt := 0, 0 // the match at i-1, if the byte there is not written yet
	waiting := false
	for i := 0; i < len(data); {
		length, from := 0, 0
		if i+minMatch <= len(data) {
			chain := e.chain
			if lastLen >= e.good {
				chain >>= 2
			}
			if lastLen < minMatch || lastLen < e.lazy {
				length, from = s.longest(data, i, int(s.head[hash4(data[i:], shift)])-1, chain, lastLen, e.nice)
			}
			insert(i)
		}
		switch {
		case waiting && lastLen >= minMatch && length <= lastLen:
			s.put(lastLen, i-1-lastAt)
			for k := i + 1; k < i-1+lastLen; k++ {
				insert(k)
			}
			i += lastLen - 1
			waiting, lastLen = false, 0
			continue
		case waiting:
			s.literal(data[i-1])
		}
		if length >= minMatch && e.lazy == 0 {
			s.put(length, i-from)
			for k := i + 1; k < i+length; k++ {
				insert(k)
			}
			i += length
			waiting, lastLen = false, 0
			continue
		}
		waiting, lastLen, lastAt = true, length, from
		i++
	}
	if waiting {
		s.literal(data[len(data)-1])
	}
}

// longest finds the longest match for what is at i, longer than least, among the candidates from at on.
func (s *shortDeflate) longest(data []byte, i, at, chain, least, nice int) (length, from int) {
	most := min(maxMatch, len(data)-i)
	best := max(least, minMatch-1)
	if best >= most {
		return 0, 0
	}
	end := binary.LittleEndian.Uint32(data[i+best-3:])
	for ; at >= 0 && chain > 0; chain-- {
		if binary.LittleEndian.Uint32(data[at+best-3:]) == end {
			n := common(data[at:], data[i:i+most])
			if n > best {
				best, length, from = n, n, at
				if n >= nice || n == most {
					break
				}
				end = binary.LittleEndian.Uint32(data[i+best-3:])
			}
		}
		at = int(s.prev[at]) - 1
	}
	return length, from
}

// common returns how many bytes a and b have in common at their beginnings; a is not shorter.
func common(a, b []byte) (n int) {
	for n+8 <= len(b) {
		if x := binary.LittleEndian.Uint64(a[n:]) ^ binary.LittleEndian.Uint64(b[n:]); x != 0 {
			return n + bits.TrailingZeros64(x)/8
		}
		n += 8
	}
	for n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func (s *shortDeflate) literal(c byte) {
	s.tokens = append(s.tokens, uint32(c))
	s.litFreq[c]++
}

func (s *shortDeflate) put(length, distance int) {
	s.tokens = append(s.tokens, uint32(length)<<16|uint32(distance))
	sym, _, _ := lengthCode(length)
	s.litFreq[sym]++
	sym, _, _ = distCode(distance)
	s.distFreq[sym]++
}

// lengthCode returns the symbol of a length, and its extra bits.
func lengthCode(n int) (sym int, extra, value uint) {
	switch {
	case n < 11:
		return n + 254, 0, 0
	case n == maxMatch:
		return 285, 0, 0
	}
	k := uint(bits.Len(uint(n-3))) - 3
	return 257 + int(4*k) + (n-3)>>k, k, uint(n-3) & (1<<k - 1)
}

// distCode returns the symbol of a distance, and its extra bits.
func distCode(n int) (sym int, extra, value uint) {
	if n < 5 {
		return n - 1, 0, 0
	}
	k := uint(bits.Len(uint(n-1))) - 2
	return int(2*k) + (n-1)>>k, k, uint(n-1) & (1<<k - 1)
}
