package uzlib

import (
	"encoding/binary"
	"errors"
)

// What an inflation stops for.
type progress int

const (
	progressInput progress = iota // needs more input
	progressRoom                  // has made as much output as was asked for
	progressEnd                   // the last block has ended
	progressError
)

// Errors, with zlib's texts.
var (
	errBlockType = errors.New("invalid block type")
	errStored    = errors.New("invalid stored block lengths")
	errSymbols   = errors.New("too many length or distance symbols")
	errCodeSet   = errors.New("invalid code lengths set")
	errRepeat    = errors.New("invalid bit length repeat")
	errNoEnd     = errors.New("invalid code -- missing end-of-block")
	errLitSet    = errors.New("invalid literal/lengths set")
	errDistSet   = errors.New("invalid distances set")
	errLitCode   = errors.New("invalid literal/length code")
	errDistCode  = errors.New("invalid distance code")
	errTooFar    = errors.New("invalid distance too far back")
)

// inflation decompresses deflate data (RFC 1951) from memory to memory. It can be given its input in pieces: where the
// input ends in the middle of a code or of the header of a block, it goes back to its start, and begins there again with more.
type inflation struct {
	in   []byte
	pos  int    // what is used of in
	acc  uint64 // bits of input, the next one lowest
	n    uint   // how many
	out  []byte // output, of which the last 32 KiB may be copied from
	err  error
	last bool // this block is the last one

	block     blockKind
	stored    int // bytes left in a stored block
	length    int // bytes left of a match
	back      int // and its distance
	lit, dist *decodeTable
	tables    *tables
}

// tables are the decoding tables of an inflation.
type tables struct {
	lit, dist, code   decodeTable
	fixed             bool // fixedLit and fixedDist are made
	fixedLit, fixDist decodeTable
}

type blockKind uint8

const (
	blockNone blockKind = iota
	blockStored
	blockCodes
)

const windowSize = 32 << 10

// run goes on until there is more to come than the limit bytes that out may have, or for another reason. Of the input, at most some bits of a byte are kept.
func (f *inflation) run(limit int) progress {
	for {
		switch f.block {
		case blockNone:
			if f.last {
				return progressEnd
			}
			pos, acc, n := f.pos, f.acc, f.n
			if !f.header() {
				if f.err != nil {
					return progressError
				}
				f.pos, f.acc, f.n, f.last = pos, acc, n, false
				return progressInput
			}
		case blockStored:
			k := min(f.stored, len(f.in)-f.pos, max(limit-len(f.out), 0))
			f.out = append(f.out, f.in[f.pos:f.pos+k]...)
			f.pos += k
			if f.stored -= k; f.stored == 0 {
				f.block = blockNone
				continue
			}
			if f.pos == len(f.in) {
				return progressInput
			}
			return progressRoom
		case blockCodes:
			if p := f.codes(limit); p != progressEnd {
				return p
			}
			f.block = blockNone
		}
	}
}

// need makes n bits available, at most 32.
func (f *inflation) need(n uint) bool {
	for f.n < n {
		if f.pos == len(f.in) {
			return false
		}
		f.acc |= uint64(f.in[f.pos]) << f.n
		f.pos++
		f.n += 8
	}
	return true
}

// take removes n bits that are available.
func (f *inflation) take(n uint) int {
	v := f.acc & (1<<n - 1)
	f.acc >>= n
	f.n -= n
	return int(v)
}

// header reads the header of a block.
func (f *inflation) header() bool {
	if !f.need(3) {
		return false
	}
	f.last = f.take(1) == 1
	switch f.take(2) {
	case 0:
		f.take(f.n % 8)
		if !f.need(32) {
			return false
		}
		n, not := f.take(16), f.take(16)
		if n != not^0xffff {
			return f.fail(errStored)
		}
		f.block, f.stored = blockStored, n
		return true
	case 1:
		if !f.tables.fixed {
			lit, dist := fixedLengths()
			f.tables.fixedLit.build(lit[:], 9, literalEntry, false)
			f.tables.fixDist.build(dist[:], 5, distanceEntry, false)
			f.tables.fixed = true
		}
		f.lit, f.dist, f.block = &f.tables.fixedLit, &f.tables.fixDist, blockCodes
		return true
	case 2:
		return f.dynamic()
	}
	return f.fail(errBlockType)
}

func (f *inflation) fail(err error) bool {
	f.err = err
	return false
}

// codeOrder is the order in which the lengths of the codes for lengths come.
var codeOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// dynamic reads the codes of a block.
func (f *inflation) dynamic() bool {
	if !f.need(14) {
		return false
	}
	nlit, ndist, ncode := f.take(5)+257, f.take(5)+1, f.take(4)+4
	if nlit > 286 || ndist > 30 {
		return f.fail(errSymbols)
	}
	var lengths [286 + 30]uint8
	for _, i := range codeOrder[:ncode] {
		if !f.need(3) {
			return false
		}
		lengths[i] = uint8(f.take(3))
	}
	t := f.tables
	if !t.code.build(lengths[:19], 7, codeEntry, false) {
		return f.fail(errCodeSet)
	}
	clear(lengths[:19])
	for i := 0; i < nlit+ndist; {
		f.need(14) // a code and extra bits, if there is so much
		e := t.code.entries[f.acc&127]
		if f.n < uint(e&15) {
			return false
		}
		sym := int(e >> 16)
		if sym < 16 {
			f.take(uint(e & 15))
			lengths[i] = uint8(sym)
			i++
			continue
		}
		extra := [...]uint{2, 3, 7}[sym-16]
		if f.n < uint(e&15)+extra {
			return false
		}
		f.take(uint(e & 15))
		times, value := f.take(extra)+[...]int{3, 3, 11}[sym-16], uint8(0)
		if sym == 16 {
			if i == 0 {
				return f.fail(errRepeat)
			}
			value = lengths[i-1]
		}
		if i+times > nlit+ndist {
			return f.fail(errRepeat)
		}
		for range times {
			lengths[i] = value
			i++
		}
	}
	switch {
	case lengths[256] == 0:
		return f.fail(errNoEnd)
	case !t.lit.build(lengths[:nlit], litBits, literalEntry, true):
		return f.fail(errLitSet)
	case !t.dist.build(lengths[nlit:nlit+ndist], distBits, distanceEntry, true):
		return f.fail(errDistSet)
	}
	f.lit, f.dist, f.block = &t.lit, &t.dist, blockCodes
	return true
}

// longestMatch is how many bytes one code can stand for.
const longestMatch = 258

// codes decodes the codes of a block.
func (f *inflation) codes(limit int) progress {
	in, pos, acc, n := f.in, f.pos, f.acc, f.n
	out, w := f.out[:cap(f.out)], len(f.out)
	lit, dist := f.lit.entries, f.dist.entries
	litMask, distMask := uint64(1)<<f.lit.bits-1, uint64(1)<<f.dist.bits-1
	result := progressError
	if n := min(f.length, limit-w); f.length > 0 {
		if w+n > len(out) {
			out = append(out, make([]byte, n)...)
			out = out[:cap(out)]
		}
		copyMatch(out, w, f.back, n)
		w += n
		if f.length -= n; f.length > 0 {
			f.out = out[:w]
			return progressRoom
		}
	}
loop:
	for {
		if w+longestMatch > len(out) {
			out = append(out, make([]byte, max(len(out), 4*longestMatch))...)
			out = out[:cap(out)]
		}
		if len(in)-pos >= 8 {
			acc |= binary.LittleEndian.Uint64(in[pos:]) << n
			pos += int((63 - n) >> 3)
			n |= 56
		} else {
			for n < 56 && pos < len(in) {
				acc |= uint64(in[pos]) << n
				pos, n = pos+1, n+8
			}
		}
		e := lit[acc&litMask]
		if e&entryKind == entryTable {
			e = lit[int(e>>16)+int(acc>>f.lit.bits&(1<<(e&15)-1))]
		}
		bits := uint(e & 15)
		if bits > n || e == 0 && n < maxCodeBits {
			result = progressInput
			break
		}
		switch e & entryKind {
		case entryLiteral:
			if w >= limit {
				result = progressRoom
				break loop
			}
			out[w] = byte(e >> 16)
			w++
			acc >>= bits
			n -= bits
			continue
		case entryEnd:
			acc >>= bits
			n -= bits
			result = progressEnd
			break loop
		case entryBase:
		default:
			f.err = errLitCode
			break loop
		}
		extra := uint(e >> 4 & 15)
		a, left := acc>>bits, n-bits
		length := int(e>>16) + int(a&(1<<extra-1))
		if left < extra {
			result = progressInput
			break
		}
		a, left = a>>extra, left-extra
		e = dist[a&distMask]
		if e&entryKind == entryTable {
			e = dist[int(e>>16)+int(a>>f.dist.bits&(1<<(e&15)-1))]
		}
		bits, extra = uint(e&15), uint(e>>4&15)
		if bits+extra > left || e == 0 && left < maxCodeBits {
			result = progressInput
			break
		}
		if e&entryKind != entryBase {
			f.err = errDistCode
			break
		}
		back := int(e>>16) + int(a>>bits&(1<<extra-1))
		if back > w {
			f.err = errTooFar
			break
		}
		acc, n = a>>(bits+extra), left-bits-extra
		if w+length > limit {
			f.length, f.back = w+length-limit, back
			length = limit - w
			copyMatch(out, w, back, length)
			w += length
			result = progressRoom
			break
		}
		copyMatch(out, w, back, length)
		w += length
	}
	f.pos = pos - int(n>>3) // whole bytes go back
	f.n = n & 7
	f.acc = acc & (1<<f.n - 1)
	f.out = out[:w]
	return result
}

// copyMatch repeats length bytes of out that begin back bytes before w, at w.
func copyMatch(out []byte, w, back, length int) {
	from := w - back
	if back >= length {
		copy(out[w:w+length], out[from:])
		return
	}
	if back == 1 {
		c := out[from]
		s := out[w : w+length]
		for i := range s {
			s[i] = c
		}
		return
	}
	for k := 0; k < length; { // what is copied doubles
		k += copy(out[w+k:w+length], out[from:w+k])
	}
}
