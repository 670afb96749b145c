package bz2

import (
	"cmp"
	"slices"
)

// A stream is made of blocks of at most 100,000 bytes times the level, after runs have been shortened. A block is the last column of the sorted
// rotations, moved to front, with runs of zeros as numbers, in two to six Huffman codes of which each 50 symbols choose one.
const (
	blockUnit   = 100_000
	blockSlack  = 19
	blockMagic  = 0x314159265359
	endMagic    = 0x177245385090
	magicBits   = 48
	groupLength = 50
	maxCode     = 17 // bits of a code; readers take 20
	rounds      = 4  // of the choice of codes
)

// encoder writes a stream.
type encoder struct {
	bits
	block    []byte // with runs shortened
	inUse    [256]bool
	crc      uint32 // of the block
	combined uint32
	limit    int
	last     int // the byte of the current run, -1: none
	run      int
	crcs     [256]uint32
}

// bits collects bits, the highest first.
type bits struct {
	out []byte
	acc uint64
	n   uint
}

func (b *bits) put(v uint64, n uint) {
	for n > 32 {
		b.put(v>>(n-16)&0xFFFF, 16)
		n -= 16
	}
	b.acc = b.acc<<n | v&(1<<n-1)
	for b.n += n; b.n >= 8; b.n -= 8 {
		b.out = append(b.out, byte(b.acc>>(b.n-8)))
	}
}

func newEncoder(level int) *encoder {
	e := &encoder{limit: level*blockUnit - blockSlack, last: -1, crc: ^uint32(0)}
	for i := range e.crcs {
		c := uint32(i) << 24
		for range 8 {
			c = c<<1 ^ c>>31*0x04C11DB7
		}
		e.crcs[i] = c
	}
	e.out = append(e.out, 'B', 'Z', 'h', byte('0'+level))
	return e
}

// add takes bytes until a block is full, and returns how many it has taken.
func (e *encoder) add(data []byte) int {
	for i, c := range data {
		if int(c) != e.last || e.run == 255+4 {
			e.endRun()
			if len(e.block) >= e.limit {
				return i
			}
			e.last = int(c)
		}
		e.run++
		e.crc = e.crc<<8 ^ e.crcs[byte(e.crc>>24)^c]
	}
	return len(data)
}

// endRun puts the current run into the block: four bytes stand for that many and those that the next one counts.
func (e *encoder) endRun() {
	if e.run == 0 {
		return
	}
	c := byte(e.last)
	e.inUse[c] = true
	for range min(e.run, 4) {
		e.block = append(e.block, c)
	}
	if e.run >= 4 {
		e.block = append(e.block, byte(e.run-4))
		e.inUse[byte(e.run-4)] = true
	}
	e.last, e.run = -1, 0
}

// finish writes the last block and the end of the stream.
func (e *encoder) finish() []byte {
	e.endRun()
	e.endBlock()
	e.put(endMagic, magicBits)
	e.put(uint64(e.combined), 32)
	e.put(0, -e.n&7)
	return e.out
}

// endBlock writes the block, of which no run is open.
func (e *encoder) endBlock() {
	if len(e.block) == 0 {
		return
	}
	crc := ^e.crc
	e.combined = (e.combined<<1 | e.combined>>31) ^ crc
	e.put(blockMagic, magicBits)
	e.put(uint64(crc), 32)
	e.put(0, 1)
	column, origin := lastColumn(e.block)
	e.put(uint64(origin), 24)
	e.putInUse()
	symbols, alphabet := e.moveToFront(column)
	e.putSymbols(symbols, alphabet)
	e.block, e.crc, e.inUse = e.block[:0], ^uint32(0), [256]bool{}
}

func (e *encoder) putInUse() {
	ranges, each := uint64(0), [16]uint64{}
	for c, used := range e.inUse {
		if used {
			ranges |= 0x8000 >> (c >> 4)
			each[c>>4] |= 0x8000 >> (c & 15)
		}
	}
	e.put(ranges, 16)
	for _, m := range each {
		if m != 0 {
			e.put(m, 16)
		}
	}
}

// lastColumn returns the bytes before the sorted rotations of s, and the place of s itself. Rotations are sorted by their first byte,
// then by twice as many each time, which their classes of before tell.
func lastColumn(s []byte) (column []byte, origin int) {
	n := len(s)
	order, class := make([]int32, n), make([]int32, n)
	next, nextClass := make([]int32, n), make([]int32, n)
	count := make([]int32, max(n, 256)+1)
	for i, c := range s {
		class[i] = int32(c)
		next[i] = int32(i)
	}
	classes := 256
	for h := 0; ; h = max(1, 2*h) {
		clear(count[:classes+1])
		for _, c := range class {
			count[c+1]++
		}
		for i := range classes {
			count[i+1] += count[i]
		}
		for _, r := range next {
			c := class[r]
			order[count[c]] = r
			count[c]++
		}
		classes = 0
		for i, r := range order {
			if i > 0 {
				q := order[i-1]
				if class[q] != class[r] || class[(int(q)+h)%n] != class[(int(r)+h)%n] {
					classes++
				}
			}
			nextClass[r] = int32(classes)
		}
		classes++
		class, nextClass = nextClass, class
		if classes == n || 2*h >= n {
			break
		}
		step := int32(max(1, 2*h))
		for i, r := range order {
			if next[i] = r - step; next[i] < 0 {
				next[i] += int32(n)
			}
		}
	}
	column = make([]byte, n)
	for i, r := range order {
		if r == 0 {
			origin = i
			r = int32(n)
		}
		column[i] = s[r-1]
	}
	return column, origin
}

// moveToFront returns the symbols of a column, the last one is the end of the block, and how many there can be. Runs of zeros
// are numbers in the digits 1 and 2, which are the symbols 0 and 1.
func (e *encoder) moveToFront(column []byte) (symbols []uint16, alphabet int) {
	var front []byte
	for c, used := range e.inUse {
		if used {
			front = append(front, byte(c))
		}
	}
	zeros := 0
	endZeros := func() {
		for ; zeros > 0; zeros = (zeros - 1) / 2 {
			symbols = append(symbols, uint16(zeros-1)&1)
		}
	}
	for _, c := range column {
		if front[0] == c {
			zeros++
			continue
		}
		endZeros()
		k := slices.Index(front, c)
		copy(front[1:k+1], front[:k])
		front[0] = c
		symbols = append(symbols, uint16(k+1))
	}
	endZeros()
	return append(symbols, uint16(len(front)+1)), len(front) + 2
}

// putSymbols writes the codes and the symbols.
func (e *encoder) putSymbols(symbols []uint16, alphabet int) {
	codes := 2
	for _, n := range []int{200, 600, 1200, 2400} {
		if len(symbols) >= n {
			codes++
		}
	}
	lengths, selectors := choose(symbols, alphabet, codes)
	e.put(uint64(codes), 3)
	e.put(uint64(len(selectors)), 15)
	front := []byte{0, 1, 2, 3, 4, 5}
	for _, s := range selectors {
		k := slices.Index(front, s)
		copy(front[1:k+1], front[:k])
		front[0] = s
		e.put(1<<(k+1)-2, uint(k+1))
	}
	values := make([][]uint32, codes)
	for i, l := range lengths {
		values[i] = codeValues(l)
		e.putLengths(l)
	}
	for i, s := range symbols {
		which := selectors[i/groupLength]
		e.put(uint64(values[which][s]), uint(lengths[which][s]))
	}
}

// putLengths writes the lengths of a code, each as steps from the one before.
func (e *encoder) putLengths(lengths []uint8) {
	at := lengths[0]
	e.put(uint64(at), 5)
	for _, l := range lengths {
		for ; at < l; at++ {
			e.put(2, 2)
		}
		for ; at > l; at-- {
			e.put(3, 2)
		}
		e.put(0, 1)
	}
}

// choose returns the lengths of some codes, and which of them each group of symbols has. The first codes favour a part of the symbols each;
// then groups take the best one, and codes are made for the groups that took them.
func choose(symbols []uint16, alphabet, codes int) (lengths [][]uint8, selectors []byte) {
	total := make([]int, alphabet)
	for _, s := range symbols {
		total[s]++
	}
	lengths = make([][]uint8, codes)
	s, left := 0, len(symbols)
	for i := range codes {
		lengths[i] = slices.Repeat([]uint8{15}, alphabet)
		for share := left / (codes - i); s < alphabet && share > 0; s++ {
			lengths[i][s] = 1
			share -= total[s]
			left -= total[s]
		}
	}
	selectors = make([]byte, (len(symbols)+groupLength-1)/groupLength)
	for range rounds {
		counts := make([][]int, codes)
		for i := range counts {
			counts[i] = make([]int, alphabet)
		}
		for g := range selectors {
			group := symbols[g*groupLength : min((g+1)*groupLength, len(symbols))]
			best, cost := 0, 0
			for i, l := range lengths {
				sum := 0
				for _, s := range group {
					sum += int(l[s])
				}
				if i == 0 || sum < cost {
					best, cost = i, sum
				}
			}
			selectors[g] = byte(best)
			for _, s := range group {
				counts[best][s]++
			}
		}
		for i := range codes {
			lengths[i] = codeLengths(counts[i])
		}
	}
	return lengths, selectors
}

// codeLengths returns the lengths of a Huffman code for symbols that come so often, none longer than maxCode: counts are flattened until
// that is so. Every symbol has one.
func codeLengths(counts []int) []uint8 {
	counts = slices.Clone(counts)
	for {
		lengths := huffman(counts)
		if slices.Max(lengths) <= maxCode {
			return lengths
		}
		for i := range counts {
			counts[i] = counts[i]/2 + 1
		}
	}
}

// huffman returns the lengths of the best code, from two queues: symbols in the order of their counts, and the nodes that are made,
// which come in order.
func huffman(counts []int) []uint8 {
	n := len(counts)
	weight, parent := make([]int, 2*n-1), make([]int, 2*n-1)
	leaves := make([]int, n)
	for i, c := range counts {
		weight[i], leaves[i] = max(c, 1), i
	}
	slices.SortStableFunc(leaves, func(a, b int) int { return cmp.Compare(weight[a], weight[b]) })
	leaf, node := 0, n
	for made := n; made < 2*n-1; made++ {
		for range 2 {
			least := node
			if leaf < n && (node >= made || weight[leaves[leaf]] <= weight[node]) {
				least = leaves[leaf]
				leaf++
			} else {
				node++
			}
			weight[made] += weight[least]
			parent[least] = made
		}
	}
	depth := make([]uint8, 2*n-1)
	for i := 2*n - 3; i >= 0; i-- {
		depth[i] = depth[parent[i]] + 1
	}
	return depth[:n]
}

// codeValues returns the codes with these lengths: shorter ones first, those of one length in the order of their symbols.
func codeValues(lengths []uint8) []uint32 {
	values, next := make([]uint32, len(lengths)), uint32(0)
	for l := uint8(1); l <= maxCode; l++ {
		for s, n := range lengths {
			if n == l {
				values[s] = next
				next++
			}
		}
		next <<= 1
	}
	return values
}
