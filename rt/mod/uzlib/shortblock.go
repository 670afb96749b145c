package uzlib

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// The codes of a block of shortDeflate, and how it is written.

// header is what comes before the tokens of a block with codes of its own.
type header struct {
	lits, dists int      // how many lengths of codes
	lens        []uint16 // these lengths in run lengths: symbol<<8 | extra bits
	freq        [19]int32
	code        [19]code
	codes       int // how many lengths of codes of lengths
}

// block writes the tokens in the shortest of the three ways.
func (s *shortDeflate) block(data []byte) {
	s.makeCode(s.lit[:], s.litFreq[:], 15)
	if s.makeCode(s.dist[:], s.distFreq[:], 15); len(s.order) == 0 {
		s.dist[0] = code{0, 1} // there must be one
	}
	h := s.header()
	own := 3 + 14 + 3*h.codes + s.size(s.lit[:], s.dist[:])
	for _, x := range h.lens {
		own += int(h.code[x>>8].n) + extraOf(x>>8)
	}
	if s.fixedLit[0].n == 0 {
		s.makeFixed()
	}
	switch fixed := 3 + s.size(s.fixedLit[:numLit], s.fixedDist[:]); {
	case 8*(len(data)+5) < min(own, fixed):
		s.store(data)
		return
	case fixed <= own:
		s.write(1|1<<1, 3)
		s.body(s.fixedLit[:numLit], s.fixedDist[:])
	default:
		s.write(1|2<<1, 3)
		s.writeHeader(&h)
		s.body(s.lit[:], s.dist[:])
	}
	for ; s.nbits > 0; s.nbits -= min(s.nbits, 8) {
		s.out = append(s.out, byte(s.bits))
		s.bits >>= 8
	}
}

// store writes data as it is.
func (s *shortDeflate) store(data []byte) {
	s.out = append(s.out, 1, byte(len(data)), byte(len(data)>>8), ^byte(len(data)), ^byte(len(data)>>8))
	s.out = append(s.out, data...)
}

// size returns how many bits the tokens take.
func (s *shortDeflate) size(lit, dist []code) (n int) {
	for i, f := range s.litFreq {
		k := int(lit[i].n)
		if i > endOfBlock {
			k += int(literalEntry(i) >> 8 & 0x1f)
		}
		n += int(f) * k
	}
	for i, f := range s.distFreq {
		n += int(f) * (int(dist[i].n) + int(distanceEntry(i)>>8&0x1f))
	}
	return n
}

// makeFixed makes the codes of blocks without a header.
func (s *shortDeflate) makeFixed() {
	for i := range s.fixedLit {
		n := uint16(8)
		switch {
		case i >= 280:
		case i >= 256:
			n = 7
		case i >= 144:
			n = 9
		}
		s.fixedLit[i].n = n
	}
	for i := range s.fixedDist {
		s.fixedDist[i].n = 5
	}
	assign(s.fixedLit[:])
	assign(s.fixedDist[:])
}

// makeCode makes a Huffman code of at most limit bits for what has a frequency.
func (s *shortDeflate) makeCode(codes []code, freq []int32, limit int) {
	clear(codes)
	order := s.order[:0]
	for i, f := range freq {
		if f > 0 {
			order = append(order, uint64(f)<<16|uint64(i))
		}
	}
	s.order = order
	if len(order) < 2 {
		for _, x := range order {
			codes[x&0xffff] = code{0, 1}
		}
		return
	}
	slices.Sort(order)
	lens := s.depths(order)
	limitLengths(lens, limit)
	for i, x := range order {
		codes[x&0xffff].n = uint16(lens[i].freq)
	}
	assign(codes)
}

// depths returns how deep each leaf lies in the tree, the rarest first.
func (s *shortDeflate) depths(order []uint64) []node {
	m := len(order)
	nodes := slices.Grow(s.nodes[:0], 2*m)[:2*m-1]
	s.nodes = nodes
	for i, x := range order {
		nodes[i].freq = int32(x >> 16)
	}
	leaf, inner := 0, m
	for k := m; k < len(nodes); k++ {
		sum := int32(0)
		for range 2 {
			least := &leaf
			if leaf == m || inner < k && nodes[inner].freq < nodes[leaf].freq {
				least = &inner
			}
			sum += nodes[*least].freq
			nodes[*least].parent = int32(k)
			*least++
		}
		nodes[k].freq = sum
	}
	nodes[len(nodes)-1].freq = 0
	for k := len(nodes) - 2; k >= 0; k-- {
		nodes[k].freq = nodes[nodes[k].parent].freq + 1
	}
	return nodes[:m]
}

// limitLengths makes the lengths, which fall, at most limit, such that they are a complete code still.
func limitLengths(lens []node, limit int) {
	if int(lens[0].freq) <= limit {
		return
	}
	room := 1 << limit // in units of the longest codes
	for i := range lens {
		lens[i].freq = min(lens[i].freq, int32(limit))
		room -= 1 << (limit - int(lens[i].freq))
	}
	for room < 0 {
		i := 0
		for int(lens[i].freq) == limit {
			i++
		}
		lens[i].freq++
		room += 1 << (limit - int(lens[i].freq))
	}
	for room > 0 {
		for i := len(lens) - 1; i >= 0; i-- {
			if unit := 1 << (limit - int(lens[i].freq)); unit <= room {
				lens[i].freq--
				room -= unit
			}
		}
	}
}

// assign gives codes of known lengths their bits.
func assign(codes []code) {
	var next [17]uint16
	for _, c := range codes {
		if c.n > 0 {
			next[c.n+1]++
		}
	}
	for n := 2; n < len(next); n++ {
		next[n] = (next[n] + next[n-1]) << 1
	}
	for i, c := range codes {
		if c.n > 0 {
			codes[i].bits = bits.Reverse16(next[c.n]) >> (16 - c.n)
			next[c.n]++
		}
	}
}

// extraOf returns how many extra bits a symbol for lengths of codes has.
func extraOf(sym uint16) int {
	switch sym {
	case 16:
		return 2
	case 17:
		return 3
	case 18:
		return 7
	}
	return 0
}

func (s *shortDeflate) header() (h header) {
	h.lits, h.dists, h.codes = numLit, numDist, len(h.code)
	for s.lit[h.lits-1].n == 0 {
		h.lits--
	}
	for h.dists > 1 && s.dist[h.dists-1].n == 0 {
		h.dists--
	}
	all := make([]code, 0, numLit+numDist)
	all = append(append(all, s.lit[:h.lits]...), s.dist[:h.dists]...)
	put := func(sym, extra int) {
		h.lens = append(h.lens, uint16(sym<<8|extra))
		h.freq[sym]++
	}
	for i := 0; i < len(all); {
		n := 1
		for i+n < len(all) && all[i+n].n == all[i].n {
			n++
		}
		i += n
		same := int(all[i-1].n)
		if same != 0 {
			put(same, 0)
			n--
		}
		for n >= 3 {
			switch {
			case same != 0:
				k := min(n, 6)
				put(16, k-3)
				n -= k
			case n <= 10:
				put(17, n-3)
				n = 0
			default:
				k := min(n, 138)
				put(18, k-11)
				n -= k
			}
		}
		for range n {
			put(same, 0)
		}
	}
	s.makeCode(h.code[:], h.freq[:], 7)
	for h.codes > 4 && h.code[codeOrder[h.codes-1]].n == 0 {
		h.codes--
	}
	return h
}

func (s *shortDeflate) writeHeader(h *header) {
	s.write(uint64(h.lits-257)|uint64(h.dists-1)<<5|uint64(h.codes-4)<<10, 14)
	for _, i := range codeOrder[:h.codes] {
		s.write(uint64(h.code[i].n), 3)
	}
	for _, x := range h.lens {
		c := h.code[x>>8]
		s.write(uint64(c.bits)|uint64(x&0xff)<<c.n, uint(c.n)+uint(extraOf(x>>8)))
	}
}

// body writes the tokens and the end of the block.
func (s *shortDeflate) body(lit, dist []code) {
	for _, t := range s.tokens {
		if t < 256 {
			s.write(uint64(lit[t].bits), uint(lit[t].n))
			continue
		}
		sym, extra, value := lengthCode(int(t >> 16))
		c := lit[sym]
		s.write(uint64(c.bits)|uint64(value)<<c.n, uint(c.n)+extra)
		sym, extra, value = distCode(int(t & 0xffff))
		c = dist[sym]
		s.write(uint64(c.bits)|uint64(value)<<c.n, uint(c.n)+extra)
	}
	s.write(uint64(lit[endOfBlock].bits), uint(lit[endOfBlock].n))
}

// write writes up to 28 bits.
func (s *shortDeflate) write(v uint64, n uint) {
	s.bits |= v << s.nbits
	if s.nbits += n; s.nbits >= 32 {
		s.out = binary.LittleEndian.AppendUint32(s.out, uint32(s.bits))
		s.bits >>= 32
		s.nbits -= 32
	}
}
