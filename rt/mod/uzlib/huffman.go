package uzlib

import "math/bits"

// A decoding table has an entry for each value of the next tableBits bits of input. Longer codes have an entry that refers to a table
// of their own behind it.
//
//	bits 0..3   bits of the code, extra bits not included; of a reference: bits of the index into the table
//	bits 4..7   extra bits
//	bits 8..10  what it is
//	bits 16..   literal byte, base of a length or distance, offset of a table
//
// 0 is an entry that no code leads to.
const (
	entryLiteral = 1 << 8
	entryBase    = 2 << 8
	entryEnd     = 3 << 8
	entryTable   = 4 << 8
	entryBad     = 5 << 8 // a code that means nothing
	entryKind    = 7 << 8

	maxCodeBits = 15
	litBits     = 10
	distBits    = 8
)

type decodeTable struct {
	bits    uint
	entries []uint32
}

// Lengths and distances as RFC 1951 numbers them: the first value, and how many bits are added to it.
var (
	lengthBase  = [29]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra = [29]uint8{8: 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distBase    = [30]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distExtra   = [30]uint8{4: 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
)

// literalEntry and distanceEntry say what a symbol means, codeEntry is for the lengths of codes.
func literalEntry(sym int) uint32 {
	switch {
	case sym < 256:
		return entryLiteral | uint32(sym)<<16
	case sym == 256:
		return entryEnd
	case sym < 286:
		return entryBase | uint32(lengthExtra[sym-257])<<4 | uint32(lengthBase[sym-257])<<16
	}
	return entryBad
}

func distanceEntry(sym int) uint32 {
	if sym < 30 {
		return entryBase | uint32(distExtra[sym])<<4 | uint32(distBase[sym])<<16
	}
	return entryBad
}

func codeEntry(sym int) uint32 { return entryLiteral | uint32(sym)<<16 }

// build makes the table for codes of the given lengths; 0 means that a symbol has none. It reports whether they are a prefix code: a
// complete one, or, where partial allows it, one code of one bit or none at all.
func (d *decodeTable) build(lengths []uint8, tableBits uint, entry func(int) uint32, partial bool) bool {
	var count, next [maxCodeBits + 2]int
	longest := 0
	for _, n := range lengths {
		count[n]++
		longest = max(longest, int(n))
	}
	count[0] = 0
	left := 1
	for n := 1; n <= maxCodeBits; n++ {
		left = left<<1 - count[n]
		if left < 0 {
			return false
		}
		next[n+1] = (next[n] + count[n]) << 1
	}
	if left > 0 && !(partial && longest <= 1) {
		return false
	}
	d.bits = tableBits
	size := 1 << tableBits
	if cap(d.entries) < size {
		d.entries = make([]uint32, size, size+size/2)
	}
	d.entries = d.entries[:size]
	clear(d.entries)
	for sym, l := range lengths {
		if l == 0 {
			continue
		}
		n := uint(l)
		code := int(bits.Reverse16(uint16(next[n])) >> (16 - n))
		next[n]++
		e := entry(sym)
		if n <= tableBits {
			for i := code; i < size; i += 1 << n {
				d.entries[i] = e | uint32(n)
			}
			continue
		}
		d.buildLong(code, n, uint(longest), e)
	}
	return true
}

// buildLong enters a code of n bits, which are more than an index has.
func (d *decodeTable) buildLong(code int, n, longest uint, e uint32) {
	slot := &d.entries[code&(1<<d.bits-1)]
	if *slot == 0 {
		more := longest - d.bits
		*slot = entryTable | uint32(more) | uint32(len(d.entries))<<16
		for range 1 << more {
			d.entries = append(d.entries, 0)
		}
		slot = &d.entries[code&(1<<d.bits-1)]
	}
	sub := d.entries[*slot>>16:][:1<<(*slot&15)]
	for i := code >> d.bits; i < len(sub); i += 1 << (n - d.bits) {
		sub[i] = e | uint32(n)
	}
}

// fixedLengths returns the lengths of the fixed codes.
func fixedLengths() (lit [288]uint8, dist [32]uint8) {
	for i := range lit {
		switch {
		case i < 144:
			lit[i] = 8
		case i < 256:
			lit[i] = 9
		case i < 280:
			lit[i] = 7
		default:
			lit[i] = 8
		}
	}
	for i := range dist {
		dist[i] = 5
	}
	return lit, dist
}
