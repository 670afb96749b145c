package uzlib

import (
	"encoding/binary"
	"math/bits"
)

// decoder decodes DEFLATE data (RFC 1951) that is pushed into it. Each of its steps either has all the bits that it needs or leaves
// everything as it was, so it can go on with more input at any byte.
type decoder struct {
	bits  uint64 // read, not used yet, lowest first
	n     uint   // how many
	state func(d *decoder, in []byte) (rest []byte, need need)
	last  bool // this is the last block

	buf   []byte // up to a window of history, and what follows it
	start int    // where the output begins that has not been handed out
	end   int

	stored  int // bytes left of a stored block
	lens    [maxLit + maxDist]uint8
	codeLen [19]uint8
	have    int // lengths known
	numLit  int
	numDist int
	numLen  int

	lit, dist []entry // tables of this block
	own       codes
	fixed     codes
	codes     []entry // of the lengths of codes
}

// codes are tables for literals and for distances.
type codes struct{ lit, dist []entry }

// need says why a step has ended.
type need uint8

const (
	needNothing need = iota // go on with the next state
	needInput
	needRoom // the output is to be taken first
	needStop // the data has ended
	needHelp // it is bad
)

const (
	window   = 32 << 10
	roomFor  = 32 << 10 // output at a time
	maxMatch = 258
	maxLit   = 288
	maxDist  = 32
	litBits  = 10
	distBits = 8
)

// entry is what a table says about some bits: value<<16 | op<<8 | length of the code.
type entry uint32

// Operations of entries. The lower bits of opBase are the number of extra bits, those of opLink the number of bits of a second table, at value.
const (
	opLiteral = 0
	opBase    = 0x20
	opLink    = 0x40
	opEnd     = 0x80
	opBad     = 0xc0
)

var codeOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// reset makes d ready for other data, with a dictionary in front of it.
func (d *decoder) reset(dict []byte) {
	d.bits, d.n, d.last, d.state = 0, 0, false, (*decoder).block
	if d.buf == nil {
		d.buf = make([]byte, window+roomFor)
	}
	if len(dict) > window {
		dict = dict[len(dict)-window:]
	}
	d.end = copy(d.buf, dict)
	d.start = d.end
}

// next decodes from in until there is a piece of output, or no more input. The output is valid until the next call.
func (d *decoder) next(in []byte) (out, rest []byte, why need) {
	if d.end > len(d.buf)-maxMatch {
		k := copy(d.buf, d.buf[d.end-window:d.end])
		d.start, d.end = k, k
	}
	rest = in
	for why == needNothing {
		rest, why = d.state(d, rest)
	}
	if why != needInput { // whole bytes that are not used are the caller's
		k := min(int(d.n/8), len(in)-len(rest))
		rest = in[len(in)-len(rest)-k:]
		d.n -= uint(8 * k)
		d.bits &= 1<<d.n - 1
	}
	out = d.buf[d.start:d.end]
	d.start = d.end
	return out, rest, why
}

// fill takes bytes into the bits, as far as there are any.
func (d *decoder) fill(in []byte) []byte {
	for d.n <= 56 && len(in) > 0 {
		d.bits |= uint64(in[0]) << d.n
		d.n += 8
		in = in[1:]
	}
	return in
}

// take returns the next k bits, or false if there are less.
func (d *decoder) take(k uint) (uint, bool) {
	if d.n < k {
		return 0, false
	}
	v := uint(d.bits & (1<<k - 1))
	d.bits >>= k
	d.n -= k
	return v, true
}

// block reads the first bits of a block.
func (d *decoder) block(in []byte) ([]byte, need) {
	if d.last {
		d.bits, d.n = d.bits>>(d.n&7), d.n&^7
		return in, needStop
	}
	in = d.fill(in)
	v, ok := d.take(3)
	if !ok {
		return in, needInput
	}
	d.last = v&1 != 0
	switch v >> 1 {
	case 0:
		d.bits, d.n = d.bits>>(d.n&7), d.n&^7
		d.state = (*decoder).storedLength
	case 1:
		if d.fixed.lit == nil {
			d.fixed = fixedCodes()
		}
		d.lit, d.dist, d.state = d.fixed.lit, d.fixed.dist, (*decoder).symbols
	case 2:
		d.state = (*decoder).sizes
	default:
		return in, needHelp
	}
	return in, needNothing
}

func (d *decoder) storedLength(in []byte) ([]byte, need) {
	in = d.fill(in)
	if d.n < 32 {
		return in, needInput
	}
	v, _ := d.take(16)
	w, _ := d.take(16)
	if v != w^0xffff {
		return in, needHelp
	}
	d.stored, d.state = int(v), (*decoder).copyStored
	return in, needNothing
}

func (d *decoder) copyStored(in []byte) ([]byte, need) {
	for d.stored > 0 {
		if d.end == len(d.buf) {
			return in, needRoom
		}
		if c, ok := d.take(8); ok {
			d.buf[d.end] = byte(c)
			d.end++
			d.stored--
			continue
		}
		if len(in) == 0 {
			return in, needInput
		}
		k := copy(d.buf[d.end:], in[:min(len(in), d.stored)])
		d.end += k
		d.stored -= k
		in = in[k:]
	}
	d.state = (*decoder).block
	return in, needNothing
}

// sizes reads how many codes a block with codes of its own has.
func (d *decoder) sizes(in []byte) ([]byte, need) {
	in = d.fill(in)
	v, ok := d.take(14)
	if !ok {
		return in, needInput
	}
	d.numLit, d.numDist, d.numLen = int(v&31)+257, int(v>>5&31)+1, int(v>>10)+4
	if d.numLit > 286 || d.numDist > 30 {
		return in, needHelp
	}
	d.have, d.codeLen, d.state = 0, [19]uint8{}, (*decoder).codeLengths
	return in, needNothing
}

func (d *decoder) codeLengths(in []byte) ([]byte, need) {
	for d.have < d.numLen {
		in = d.fill(in)
		v, ok := d.take(3)
		if !ok {
			return in, needInput
		}
		d.codeLen[codeOrder[d.have]] = uint8(v)
		d.have++
	}
	var ok bool
	if d.codes, ok = build(d.codes, d.codeLen[:], 7, func(i int) entry { return entry(i) << 16 }); !ok {
		return in, needHelp
	}
	d.have, d.state = 0, (*decoder).lengths
	return in, needNothing
}

// lengths reads the lengths of the codes.
func (d *decoder) lengths(in []byte) ([]byte, need) {
	for d.have < d.numLit+d.numDist {
		in = d.fill(in)
		e := d.codes[d.bits&(1<<7-1)]
		k, value := uint(e&0xff), uint8(e>>16)
		var extra, base uint
		switch value {
		case 16:
			extra, base = 2, 3
		case 17:
			extra, base = 3, 3
		case 18:
			extra, base = 7, 11
		}
		if k+extra > d.n {
			return in, needInput
		}
		if e>>8&0xff == opBad {
			return in, needHelp
		}
		d.bits >>= k
		d.n -= k
		if value < 16 {
			d.lens[d.have] = value
			d.have++
			continue
		}
		count, _ := d.take(extra)
		repeated := uint8(0)
		if value == 16 {
			if d.have == 0 {
				return in, needHelp
			}
			repeated = d.lens[d.have-1]
		}
		to := d.have + int(base+count)
		if to > d.numLit+d.numDist {
			return in, needHelp
		}
		for ; d.have < to; d.have++ {
			d.lens[d.have] = repeated
		}
	}
	if d.lens[256] == 0 {
		return in, needHelp // there is no end
	}
	var ok, distOK bool
	d.own.lit, ok = build(d.own.lit, d.lens[:d.numLit], litBits, literalEntry)
	d.own.dist, distOK = build(d.own.dist, d.lens[d.numLit:d.have], distBits, distanceEntry)
	if !ok || !distOK {
		return in, needHelp
	}
	d.lit, d.dist, d.state = d.own.lit, d.own.dist, (*decoder).symbols
	return in, needNothing
}

// fixedCodes returns the tables of blocks without codes of their own.
func fixedCodes() (c codes) {
	var lens [maxLit]uint8
	for i := range lens {
		lens[i] = 8
		switch {
		case i >= 280:
		case i >= 256:
			lens[i] = 7
		case i >= 144:
			lens[i] = 9
		}
	}
	c.lit, _ = build(nil, lens[:], litBits, literalEntry)
	for i := range lens[:maxDist] {
		lens[i] = 5
	}
	c.dist, _ = build(nil, lens[:maxDist], distBits, distanceEntry)
	return c
}

func literalEntry(i int) entry {
	switch {
	case i < 256:
		return entry(i) << 16
	case i == 256:
		return opEnd << 8
	case i < 265:
		return entry(i-254)<<16 | opBase<<8
	case i < 285:
		k := uint(i-261) / 4
		return entry(3+(4+(i-261)%4)<<k)<<16 | entry(opBase|k)<<8
	case i == 285:
		return maxMatch<<16 | opBase<<8
	}
	return opBad << 8
}

func distanceEntry(i int) entry {
	switch {
	case i < 4:
		return entry(i+1)<<16 | opBase<<8
	case i < 30:
		k := uint(i-2) / 2
		return entry(1+(2+i%2)<<k)<<16 | entry(opBase|k)<<8
	}
	return opBad << 8
}

// build makes the table of a canonical Huffman code in the memory of t, which may be nil: the first bits give a symbol or, for longer codes, where another table for the
// rest begins behind that one. It is false if there are too many codes, or too few: only a single one, or none, may leave bits without a meaning.
func build(t []entry, lens []uint8, first uint, symbol func(i int) entry) ([]entry, bool) {
	var count [16]int
	for _, l := range lens {
		count[l]++
	}
	left, longest, used := 1, uint(0), 0
	for l := 1; l < 16; l++ {
		left = left<<1 - count[l]
		if left < 0 {
			return t, false
		}
		if used += count[l]; count[l] > 0 {
			longest = uint(l)
		}
	}
	if left > 0 && (used > 1 || longest > 1) {
		return t, false
	}
	if t == nil {
		t = make([]entry, 1<<first)
	}
	t = t[:1<<first]
	if left > 0 || longest > first {
		for i := range t {
			t[i] = opBad<<8 | 1
		}
	}
	var next [16]int
	for code, l := 0, 1; l < 16; l++ {
		code = (code + count[l-1]*min(l-1, 1)) << 1
		next[l] = code
	}
	second := max(longest, first) - first
	for i, l := range lens {
		if l == 0 {
			continue
		}
		code := bits.Reverse16(uint16(next[l])) >> (16 - l)
		next[l]++
		e := symbol(i)
		if uint(l) <= first {
			for k := int(code); k < 1<<first; k += 1 << l {
				t[k] = e | entry(l)
			}
			continue
		}
		link := &t[code&(1<<first-1)]
		if *link>>8&0xc0 != opLink {
			*link = entry(len(t))<<16 | entry(opLink|second)<<8 | entry(first)
			for range 1 << second {
				t = append(t, opBad<<8|1)
			}
			link = &t[code&(1<<first-1)]
		}
		at := int(*link >> 16)
		for k := int(code >> first); k < 1<<second; k += 1 << (uint(l) - first) {
			t[at+k] = e | entry(uint(l)-first)
		}
	}
	return t, true
}

// symbols decodes literals and matches. No symbol and its distance have more than 48 bits.
func (d *decoder) symbols(in []byte) ([]byte, need) {
	b, n, buf, end := d.bits, d.n, d.buf, d.end
	lit, dist := d.lit, d.dist
	why := needInput
loop:
	for {
		if n < 48 {
			if len(in) >= 8 {
				b |= binary.LittleEndian.Uint64(in) << n
				in = in[(63-n)>>3:]
				n |= 56
			} else {
				for n <= 56 && len(in) > 0 {
					b |= uint64(in[0]) << n
					n += 8
					in = in[1:]
				}
			}
		}
		if end > len(buf)-maxMatch {
			why = needRoom
			break
		}
		c, m := b, n // what is left behind this symbol
		e := lit[c&(1<<litBits-1)]
		if e>>8&0xc0 == opLink {
			c, m = c>>litBits, m-litBits
			e = lit[uint64(e>>16)+c&(1<<(e>>8&0x1f)-1)]
		}
		k := uint(e & 0xff)
		if c, m = c>>k, m-k; m > n {
			break // less than 0
		}
		switch op := e >> 8 & 0xff; {
		case op == opLiteral:
			buf[end] = byte(e >> 16)
			end++
			b, n = c, m
			continue
		case op == opEnd:
			b, n, why = c, m, needNothing
			d.state = (*decoder).block
			break loop
		case op == opBad:
			why = needHelp
			break loop
		}
		extra := uint(e >> 8 & 0x1f)
		length := int(e>>16) + int(c&(1<<extra-1))
		c, m = c>>extra, m-extra
		e = dist[c&(1<<distBits-1)]
		if e>>8&0xc0 == opLink {
			c, m = c>>distBits, m-distBits
			e = dist[uint64(e>>16)+c&(1<<(e>>8&0x1f)-1)]
		}
		k, extra = uint(e&0xff), uint(e>>8&0x1f)
		c >>= k
		back := int(e>>16) + int(c&(1<<extra-1))
		if c, m = c>>extra, m-k-extra; m > n {
			break
		}
		if e>>8&0xff == opBad || back > end {
			why = needHelp
			break
		}
		copyMatch(buf, end, back, length)
		end += length
		b, n = c, m
	}
	d.bits, d.n, d.end = b&(1<<n-1), n, end
	return in, why
}

// copyMatch repeats what is back bytes before end.
func copyMatch(buf []byte, end, back, length int) {
	if back >= length {
		copy(buf[end:end+length], buf[end-back:])
		return
	}
	for length > 0 { // what has been copied is there to be copied
		k := copy(buf[end:end+min(length, back)], buf[end-back:end])
		end += k
		length -= k
		back += k
	}
}
