package rt

import (
	"fmt"
	"math/bits"
	"unsafe"
)

// poisonByte fills dead cells in poison mode. As a word it is an odd number, so
// it is never taken for a reference; as a header it has no known kind.
const (
	poisonByte = 0xdb
	poisonWord = poisonByte * 0x01010101_01010101
)

func popcount(w uint64) int { return bits.OnesCount64(w) }

func fillPoison(p []byte) {
	for i := range p {
		p[i] = poisonByte
	}
}

// calmStress is how many allocations there are for each collection when a program has had as many collections as stress mode is to make. It
// has no divisor in common with what loops allocate in an iteration.
const calmStress = 97

// due counts an allocation in stress mode and reports whether to collect before it.
func (c *collector) due() bool {
	if c.count++; c.count < c.stress {
		return false
	}
	c.count = 0
	if c.left--; c.left == 0 {
		c.stress = max(c.stress, calmStress)
	}
	return true
}

// poisoned reports whether the cell at p is known to be free.
func (h *heapState) poisoned(p uintptr) bool {
	return h.gc.poison && *(*uint64)(unsafe.Add(nil, p+uintptr(h.info(uint32((p-h.base)>>blockShift)).shift))) == poisonWord
}

// poisonBlock overwrites the unmarked cells of a block. Those that begin with
// poison have it all over: cells are cleared when they are taken.
func (h *heapState) poisonBlock(b uint32) {
	size, shift := uintptr(h.info(b).size), uintptr(h.info(b).shift)
	start := h.blockAddr(b)
	m := h.blockMarks(b)
	for off := uintptr(0); off+size+shift <= blockBytes; off += size {
		if !h.marked(m, off) && !h.poisoned(start+off) {
			fillPoison(unsafe.Slice((*byte)(unsafe.Add(nil, start+off+shift)), size))
		}
	}
}

// checkHeap walks all marked cells after a collection and stops the program
// when one breaks an invariant of the heap: an implausible header, or a
// reference to a cell that the collection did not mark.
func (r *Runtime) checkHeap() {
	r.heap.eachMarkedCell(r.checkCell)
}

// eachMarked calls f for each object with a header that the last collection marked, provided that nothing was allocated since.
func (h *heapState) eachMarked(f func(Value)) {
	h.eachMarkedCell(func(p, _ uintptr, bi *blockInfo) {
		if bi.shift == 0 {
			f(Value(p))
		}
	})
}

func (h *heapState) eachMarkedCell(f func(p, size uintptr, bi *blockInfo)) {
	for b := uint32(0); b < h.numBlocks(); b++ {
		bi := h.info(b)
		switch bi.class {
		case 0, blockTail:
			continue
		case blockLarge:
			if h.blockMarks(b)[0]&1 != 0 {
				f(h.blockAddr(b), uintptr(bi.run)<<blockShift, bi)
			}
			continue
		}
		size := uintptr(bi.size)
		for off := uintptr(0); off+size+uintptr(bi.shift) <= blockBytes; off += size {
			if h.marked(h.blockMarks(b), off) {
				f(h.blockAddr(b)+off, size, bi)
			}
		}
	}
}

func (r *Runtime) checkCell(p, size uintptr, bi *blockInfo) {
	h := &r.heap
	id := KindValues
	if bi.shift == 0 {
		id = (*header)(unsafe.Add(nil, p)).id
	}
	if bi.leaf || id >= KindGenerator && id <= KindAsyncGenerator {
		return // a generator's registers may be left over from other frames
	}
	for q := p + headerBytes; q < p+size+uintptr(bi.shift); q += wordBytes {
		w := *(*uintptr)(unsafe.Add(nil, q))
		if w-h.base >= h.top-h.base || w%granule != 0 {
			continue
		}
		start, _ := h.cellOf(w)
		if start == w && !h.isMarked(w) || start == w && h.poisoned(w) {
			panic(fmt.Sprintf("BUG: word %d of cell %#x (kind %d) refers to the freed cell %#x", (q-p)/wordBytes, p, id, w))
		}
	}
}
