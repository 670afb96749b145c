package uzlib

import (
	"encoding/binary"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"math/bits"
)

// lzWriter makes the compressed data of DeflateIO: one last block with the fixed codes, each write being searched for the longest match in the window
// before it, of which the nearest is taken. Thus the result is that of MicroPython, byte for byte, and is read with a window of no other size.
type lzWriter struct {
	format int
	sum    hash.Hash32 // nil: raw data
	size   uint32

	out  []byte
	acc  uint64 // bits not written yet
	nacc uint

	window int
	data   []byte  // what can be referred to, and what is being compressed
	base   int     // position of data[0] in all that has been written
	heads  []int32 // by hash of three bytes: last position plus one
	prev   []int32 // by position modulo window: the one before with the same hash, plus one
	known  int     // positions before are in the tables
}

const (
	lzHashBits = 13
	lzMin      = 3
	lzMax      = 259 // two codes, as MicroPython has it
	lzRestart  = 1 << 30
)

// lzDefaultBits is the size of the window when none is given, as in MicroPython.
const lzDefaultBits = 8

// newLZWriter returns a writer that has made the header; wbits 0 is the default.
func newLZWriter(format, wbits int) *lzWriter {
	if wbits == 0 {
		wbits = lzDefaultBits
	}
	w := &lzWriter{format: format, window: 1 << wbits, heads: make([]int32, 1<<lzHashBits), prev: make([]int32, 1<<wbits)}
	switch format {
	case formatZlib:
		w.sum = adler32.New()
		cmf, flags := uint(max(wbits-8, 1)<<4|8), uint(0x80) // MicroPython never says 8 bits, which zlib cannot read
		w.out = append(w.out, byte(cmf), byte(flags|31-(cmf<<8|flags)%31))
	case formatGzip:
		w.sum = crc32.NewIEEE()
		w.out = append(w.out, 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 3) // fastest, Unix
	}
	w.put(3, 3) // last block, fixed codes
	return w
}

// put appends n bits, the least first.
func (w *lzWriter) put(v uint64, n uint) {
	w.acc |= v << w.nacc
	w.nacc += n
	for w.nacc >= 8 {
		w.out = append(w.out, byte(w.acc))
		w.acc >>= 8
		w.nacc -= 8
	}
}

// code appends n bits, the highest first, as codes of Huffman are.
func (w *lzWriter) code(v uint, n uint) { w.put(uint64(bits.Reverse16(uint16(v))>>(16-n)), n) }

// symbol appends a literal or a code of lengths.
func (w *lzWriter) symbol(s uint) {
	switch {
	case s < 144:
		w.code(0x30+s, 8)
	case s < 256:
		w.code(0x190+s-144, 9)
	case s < 280:
		w.code(s-256, 7)
	default:
		w.code(0xc0+s-280, 8)
	}
}

// match appends a reference of up to lzMax bytes.
func (w *lzWriter) match(length, distance int) {
	for length > 0 {
		n := min(length, 258)
		if rest := length - n; rest > 0 && rest < lzMin {
			n = length - lzMin
		}
		length -= n
		w.one(uint(n-lzMin), uint(distance-1))
	}
}

func (w *lzWriter) one(length, distance uint) {
	switch {
	case length == 255:
		w.symbol(285)
	case length < 8:
		w.symbol(257 + length)
	default:
		extra := uint(bits.Len(length)) - 3
		w.symbol(257 + 4*extra + length>>extra)
		w.put(uint64(length&(1<<extra-1)), extra)
	}
	if distance < 4 {
		w.code(distance, 5)
		return
	}
	extra := uint(bits.Len(distance)) - 2
	w.code(2*extra+distance>>extra, 5)
	w.put(uint64(distance&(1<<extra-1)), extra)
}

func lzHash(b []byte) uint32 {
	return (uint32(b[0])<<16 | uint32(b[1])<<8 | uint32(b[2])) * 0x9e3779b1 >> (32 - lzHashBits)
}

// write compresses b. What is written later can refer to it, but a match never goes on in the next call.
func (w *lzWriter) write(b []byte) {
	if w.sum != nil {
		w.sum.Write(b)
		w.size += uint32(len(b))
	}
	if w.base > lzRestart { // before positions get too large for the tables
		w.forget()
	}
	w.data = append(w.data, b...)
	end := w.base + len(w.data)
	for at := end - len(b); at < end; {
		length, distance := w.longest(at, end)
		if length == 0 {
			w.symbol(uint(w.data[at-w.base]))
			at++
			continue
		}
		w.match(length, distance)
		at += length
	}
	if drop := len(w.data) - w.window; drop > w.window {
		w.data = append(w.data[:0], w.data[drop:]...)
		w.base += drop
		w.known = max(w.known, w.base)
	}
}

// longest finds the longest match of what is at a position, and of several the nearest.
func (w *lzWriter) longest(at, end int) (length, distance int) {
	if end-at < lzMin {
		return 0, 0
	}
	for ; w.known < at; w.known++ {
		h := lzHash(w.data[w.known-w.base:])
		w.prev[w.known&(w.window-1)] = w.heads[h]
		w.heads[h] = int32(w.known + 1)
	}
	here := w.data[at-w.base : min(end, at+lzMax)-w.base]
	lowest := max(at-w.window, w.base)
	for c := int(w.heads[lzHash(here)]) - 1; c >= lowest; {
		there := w.data[c-w.base:]
		n := 0
		if length == 0 || there[length] == here[length] {
			for n < len(here) && there[n] == here[n] {
				n++
			}
		}
		if n >= lzMin && n > length {
			if length, distance = n, at-c; n == len(here) {
				break
			}
		}
		c = int(w.prev[c&(w.window-1)]) - 1
	}
	return length, distance
}

// forget starts counting anew, with the same window.
func (w *lzWriter) forget() {
	w.base, w.known = 0, 0
	clear(w.heads)
	clear(w.prev)
}

// finish ends the block and the data.
func (w *lzWriter) finish() {
	w.put(0, 7+7) // the code for the end; the rest of the last byte
	switch w.format {
	case formatZlib:
		w.out = binary.BigEndian.AppendUint32(w.out, w.sum.Sum32())
	case formatGzip:
		w.out = binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(w.out, w.sum.Sum32()), w.size)
	}
}

// take returns the output made so far.
func (w *lzWriter) take() []byte {
	b := w.out
	w.out = nil
	return b
}
