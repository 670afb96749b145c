package uzlib

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// bitWriter appends bits to bytes, the first one lowest.
type bitWriter struct {
	out []byte
	acc uint64
	n   uint
}

// put appends the lowest n bits of v, which has no others; at most 32.
func (w *bitWriter) put(v uint32, n uint) {
	w.acc |= uint64(v) << w.n
	if w.n += n; w.n >= 32 {
		w.out = binary.LittleEndian.AppendUint32(w.out, uint32(w.acc))
		w.acc >>= 32
		w.n -= 32
	}
}

// align goes to the next whole byte.
func (w *bitWriter) align() {
	for ; w.n > 0; w.n -= min(w.n, 8) {
		w.out = append(w.out, byte(w.acc))
		w.acc >>= 8
	}
	w.acc = 0
}

// A token is a literal byte, or a match: its length - 3 in bits 16 to 23, its distance in the bits below, and tokenMatch.
type token uint32

const tokenMatch token = 1 << 31

const (
	endOfBlock = 256
	numLit     = 286
	numDist    = 30
)

// lengthSymbol and distSymbol return the number of the code for a length and a distance, from 0.
func lengthSymbol(n int) int {
	if n == longestMatch {
		return 28
	}
	if n -= 3; n < 8 {
		return n
	}
	k := bits.Len(uint(n)) - 3
	return 4*k + 4 + (n>>k)&3
}

func distSymbol(d int) int {
	if d--; d < 4 {
		return d
	}
	k := bits.Len(uint(d)) - 2
	return 2*k + 2 + (d>>k)&1
}

// huffman is a prefix code: for each symbol its bits, to be written from the lowest one, and how many.
type huffman struct {
	code   [288]uint16
	length [288]uint8
}

// fill makes the codes from the lengths of the first n symbols.
func (h *huffman) fill(n int) {
	var next [maxCodeBits + 2]uint16
	for _, l := range h.length[:n] {
		next[l+1]++
	}
	next[1] = 0 // symbols without a code do not count
	for l := 2; l <= maxCodeBits; l++ {
		next[l] = (next[l] + next[l-1]) << 1
	}
	for i, l := range h.length[:n] {
		if l > 0 {
			h.code[i] = bits.Reverse16(next[l]) >> (16 - l)
			next[l]++
		}
	}
}

// make finds the best code for symbols with these frequencies whose codes have at most limit bits. There are at least two codes: some
// decompressors want that.
func (h *huffman) make(freq []uint32, limit int) {
	var leaves [numLit]uint64 // frequency and symbol
	n := 0
	for sym, f := range freq {
		h.length[sym] = 0
		if f > 0 {
			leaves[n] = uint64(f)<<16 | uint64(sym)
			n++
		}
	}
	for sym := 0; n < 2; sym++ {
		if freq[sym] == 0 {
			leaves[n] = 1<<16 | uint64(sym)
			n++
		}
	}
	slices.Sort(leaves[:n])
	var count [64]int
	depths(leaves[:n], &count)
	shorten(&count, limit)
	// The rarest symbols get the longest codes.
	k := 0
	for l := limit; l > 0; l-- {
		for range count[l] {
			h.length[leaves[k]&0xffff] = uint8(l)
			k++
		}
	}
	h.fill(len(freq))
}

// depths counts how many leaves lie how deep in Huffman's tree over sorted leaves.
func depths(leaves []uint64, count *[64]int) {
	n := len(leaves)
	var weight [numLit]uint64
	var parent [2 * numLit]int16 // of leaves, then of nodes
	leaf, node := 0, 0
	least := func(made int) (uint64, int) {
		if leaf < n && (node >= made || leaves[leaf]>>16 <= weight[node]) {
			leaf++
			return leaves[leaf-1] >> 16, leaf - 1
		}
		node++
		return weight[node-1], n + node - 1
	}
	for made := range n - 1 {
		a, i := least(made)
		b, j := least(made)
		weight[made] = a + b
		parent[i], parent[j] = int16(n+made), int16(n+made)
	}
	var depth [2 * numLit]uint8
	for i := 2*n - 3; i >= 0; i-- {
		if depth[i] = depth[parent[i]] + 1; i < n {
			count[min(int(depth[i]), len(count)-1)]++
		}
	}
}

// shorten changes how many codes have which lengths so that none has more than limit bits.
func shorten(count *[64]int, limit int) {
	for l := limit + 1; l < len(count); l++ {
		count[limit] += count[l]
		count[l] = 0
	}
	sum := 0 // of the parts of the code space, in units of the longest code
	for l := 1; l <= limit; l++ {
		sum += count[l] << (limit - l)
	}
	for ; sum > 1<<limit; sum-- { // a code one bit longer makes room for one of the longest
		l := limit - 1
		for count[l] == 0 {
			l--
		}
		count[l]--
		count[l+1] += 2
		count[limit]--
	}
}

// blockWriter writes blocks.
type blockWriter struct {
	bitWriter
	lit, dist, codes   huffman
	fixedLit, fixedDst huffman
	fixed              bool // the latter are made
	litFreq            [numLit]uint32
	distFreq           [numDist]uint32
	runs               []uint16 // lengths of codes, run-length coded: symbol, and extra bits above
}

// write writes a block of tokens that stand for data.
func (w *blockWriter) write(tokens []token, data []byte, last bool) {
	clear(w.litFreq[:])
	clear(w.distFreq[:])
	w.litFreq[endOfBlock] = 1
	extra := 0
	for _, t := range tokens {
		if t < tokenMatch {
			w.litFreq[t]++
			continue
		}
		l, d := lengthSymbol(int(t>>16&255)+3), distSymbol(int(t&0xffff)+1)
		w.litFreq[257+l]++
		w.distFreq[d]++
		extra += int(lengthExtra[l]) + int(distExtra[d])
	}
	if !w.fixed {
		w.fixed = true
		lit, dist := fixedLengths()
		copy(w.fixedLit.length[:], lit[:])
		copy(w.fixedDst.length[:], dist[:])
		w.fixedLit.fill(288)
		w.fixedDst.fill(32)
	}
	w.lit.make(w.litFreq[:], maxCodeBits)
	w.dist.make(w.distFreq[:], maxCodeBits)
	nlit, ndist := used(w.lit.length[:numLit], 257), used(w.dist.length[:numDist], 1)
	ncode, header := w.lengths(nlit, ndist)
	dynamic := header + w.cost(&w.lit, &w.dist) + extra
	fixed := w.cost(&w.fixedLit, &w.fixedDst) + extra
	final := uint32(0)
	if last {
		final = 1
	}
	switch {
	case len(data) <= 0xffff && 8*len(data)+40 < min(dynamic, fixed):
		w.put(final, 3)
		w.align()
		w.out = binary.LittleEndian.AppendUint16(w.out, uint16(len(data)))
		w.out = binary.LittleEndian.AppendUint16(w.out, ^uint16(len(data)))
		w.out = append(w.out, data...)
	case fixed <= dynamic:
		w.put(final|1<<1, 3)
		w.tokens(tokens, &w.fixedLit, &w.fixedDst)
	default:
		w.put(final|2<<1, 3)
		w.putLengths(nlit, ndist, ncode)
		w.tokens(tokens, &w.lit, &w.dist)
	}
}

// used returns how many lengths there are up to the last one that is not 0, at least least.
func used(lengths []uint8, least int) int {
	n := len(lengths)
	for n > least && lengths[n-1] == 0 {
		n--
	}
	return n
}

func (w *blockWriter) cost(lit, dist *huffman) int {
	n := 0
	for i, f := range w.litFreq {
		n += int(f) * int(lit.length[i])
	}
	for i, f := range w.distFreq {
		n += int(f) * int(dist.length[i])
	}
	return n
}

// lengths codes the lengths of the codes; it returns how many lengths of codes for that are written, and the bits that the header takes.
func (w *blockWriter) lengths(nlit, ndist int) (ncode, header int) {
	var all [numLit + numDist]uint8
	copy(all[:], w.lit.length[:nlit])
	copy(all[nlit:], w.dist.length[:ndist])
	var freq [19]uint32
	w.runs = w.runs[:0]
	add := func(sym, extra int) {
		freq[sym]++
		w.runs = append(w.runs, uint16(sym|extra<<8))
	}
	lengths := all[:nlit+ndist]
	for i := 0; i < len(lengths); {
		v, n := lengths[i], 1
		for i+n < len(lengths) && lengths[i+n] == v {
			n++
		}
		i += n
		if v != 0 {
			add(int(v), 0)
			n--
		}
		for n >= 3 {
			k := 0
			switch {
			case v != 0:
				k = min(n, 6)
				add(16, k-3)
			case n <= 10:
				k = n
				add(17, k-3)
			default:
				k = min(n, 138)
				add(18, k-11)
			}
			n -= k
		}
		for range n {
			add(int(v), 0)
		}
	}
	w.codes.make(freq[:], 7)
	for ncode = 19; ncode > 4 && w.codes.length[codeOrder[ncode-1]] == 0; {
		ncode--
	}
	header = 3 + 14 + 3*ncode + 2*int(freq[16]) + 3*int(freq[17]) + 7*int(freq[18])
	for i, f := range freq {
		header += int(f) * int(w.codes.length[i])
	}
	return ncode, header
}

func (w *blockWriter) putLengths(nlit, ndist, ncode int) {
	w.put(uint32(nlit-257), 5)
	w.put(uint32(ndist-1), 5)
	w.put(uint32(ncode-4), 4)
	for _, i := range codeOrder[:ncode] {
		w.put(uint32(w.codes.length[i]), 3)
	}
	for _, r := range w.runs {
		sym := r & 255
		w.put(uint32(w.codes.code[sym]), uint(w.codes.length[sym]))
		if sym >= 16 {
			w.put(uint32(r>>8), [...]uint{2, 3, 7}[sym-16])
		}
	}
}

func (w *blockWriter) tokens(tokens []token, lit, dist *huffman) {
	for _, t := range tokens {
		if t < tokenMatch {
			w.put(uint32(lit.code[t]), uint(lit.length[t]))
			continue
		}
		length, d := int(t>>16&255)+3, int(t&0xffff)+1
		l := lengthSymbol(length)
		w.put(uint32(lit.code[257+l]), uint(lit.length[257+l]))
		w.put(uint32(length-int(lengthBase[l])), uint(lengthExtra[l]))
		k := distSymbol(d)
		w.put(uint32(dist.code[k]), uint(dist.length[k]))
		w.put(uint32(d-int(distBase[k])), uint(distExtra[k]))
	}
	w.put(uint32(lit.code[endOfBlock]), uint(lit.length[endOfBlock]))
}
