package rt

import (
	"math/bits"
	"unsafe"
)

// # Marking
//
// A cell is gray when it is marked but not scanned. Gray cells have a bit in a table of their own, laid out as that of the mark bits, and their blocks wait in a
// FIFO queue. Objects that refer to each other are often scattered over the whole heap: by the time it is a block's turn, many of its cells have
// become gray, and they are scanned together while its memory is in the cache. So there is no cache miss for each object, as there would be with a stack of gray cells. What a
// cell refers to in its own block is scanned right after it, by way of a short stack: trees that were built in one go are walked in address order.

// marker is the state of marking: what it needs to know of the heap, and its work list.
type marker struct {
	lo, span             uintptr // the blocks in use
	marks, grays, blocks unsafe.Pointer
	seen                 []uint64    // bits of the shape ids of objects that have been met
	queue                []uint32    // blocks with gray cells: a ring, whose length is a power of two
	head, tail           uint32      // positions in the queue, modulo its length
	stack                [64]uintptr // gray cells of the block that is being drained
}

// beginMarking prepares the marker for a collection.
func (h *heapState) beginMarking() {
	m := &h.gc.marker
	m.lo, m.span = h.base, h.top-h.base
	m.marks, m.grays, m.blocks = unsafe.Pointer(h.marks), unsafe.Pointer(h.grays), unsafe.Pointer(h.blocks)
	if n := h.numBlocks(); uint32(len(m.queue)) < n { // a block is not in it twice
		m.queue = make([]uint32, 1<<bits.Len32(n))
	}
	m.head, m.tail = 0, 0
}

// pending reports whether there are gray cells.
func (m *marker) pending() bool { return m.head != m.tail }

// nextBlock takes a block with gray cells out of the queue.
func (m *marker) nextBlock() uint32 {
	m.head++
	return m.queue[(m.head-1)&uint32(len(m.queue)-1)]
}

// addGray makes the cell at offset off of the heap gray.
func (m *marker) addGray(off uintptr) {
	*(*uint64)(unsafe.Add(m.grays, off/granule/64*8)) |= 1 << (off / granule % 64)
	bi := m.block(off)
	if bi.gray == 0 {
		m.queue[m.tail&uint32(len(m.queue)-1)] = uint32(off >> blockShift)
		m.tail++
	}
	bi.gray |= 1 << (off / granule / 64 % markWords)
}

// block returns the description of the block that offset off of the heap is in.
func (m *marker) block(off uintptr) *blockInfo {
	return (*blockInfo)(unsafe.Add(m.blocks, off>>blockShift*unsafe.Sizeof(blockInfo{})))
}

// startsAt reports whether a cell of the block, or a large object, begins at offset off.
func (bi *blockInfo) startsAt(off uintptr) bool {
	return uintptr(uint64(off)*uint64(bi.recip)>>32)*uintptr(bi.size) == off && off < uintptr(bi.end)
}

// note notes that there is an object with a shape made at run time.
func (m *marker) note(id Kind) {
	if id >= NumKinds && int(id/64) < len(m.seen) {
		m.seen[id/64] |= 1 << (id % 64)
	}
}

// drain blackens all gray cells.
func (h *heapState) drain() {
	m := &h.gc.marker
	for m.pending() {
		b := m.nextBlock()
		switch bi := h.info(b); {
		case bi.class == blockLarge:
			h.drainBig(b, bi, uintptr(bi.run)<<blockShift)
		case uintptr(bi.size) > smallScan:
			h.drainBig(b, bi, uintptr(bi.size))
		default:
			m.drainBlock(h.blockAddr(b), h.blockGrays(b), bi)
		}
	}
}

// smallScan is the size of cells up to which they are not searched for numbers first.
const smallScan = 64 * wordBytes

// drainBlock blackens the gray cells of the block at addr. The inner loop calls nothing, so that all it needs is in registers. The block keeps its bit in bi.gray while
// a word of grays is served, so it does not come into the queue again.
func (m *marker) drainBlock(addr uintptr, grays *[markWords]uint64, bi *blockInfo) {
	lo, span, marks, blocks := m.lo, m.span, m.marks, m.blocks
	past := uintptr(bi.size) + uintptr(bi.shift)
	for bi.gray != 0 {
		i := bits.TrailingZeros64(bi.gray)
		for gray := &grays[i]; *gray != 0; {
			m.stack[0] = addr + uintptr(i*64+bits.TrailingZeros64(*gray))*granule
			*gray &= *gray - 1
			for n := uint(1); n > 0; {
				n--
				p := m.stack[n%uint(len(m.stack))]
				q, end := p+headerBytes, p+past
				if bi.shift == 0 {
					id := hdrOf(Value(p)).id
					if m.note(id); is64 == 0 && id == KindCell {
						q = p + cellValueAt
					}
				}
				for ; q < end; q += wordBytes {
					w := *(*uintptr)(unsafe.Add(nil, q))
					off := w - lo
					if off >= span || w%granule != 0 {
						continue
					}
					mark, bit := (*uint64)(unsafe.Add(marks, off/granule/64*8)), uint64(1)<<(off/granule%64)
					if *mark&bit != 0 {
						continue // which only starts of cells have
					}
					bi := (*blockInfo)(unsafe.Add(blocks, off>>blockShift*unsafe.Sizeof(blockInfo{})))
					if !bi.startsAt(off & (blockBytes - 1)) {
						continue
					}
					if *mark |= bit; bi.leaf {
						continue
					}
					if w-addr < blockBytes && n < uint(len(m.stack)) {
						m.stack[n] = w
						n++
					} else {
						m.addGray(off)
					}
				}
			}
		}
		bi.gray &^= 1 << i
	}
}

// drainBig blackens the gray cells of a block of cells of so many bytes, or a large object.
func (h *heapState) drainBig(b uint32, bi *blockInfo, size uintptr) {
	m, grays := &h.gc.marker, h.blockGrays(b)
	for bi.gray != 0 {
		i := bits.TrailingZeros64(bi.gray)
		for gray := &grays[i]; *gray != 0; {
			p := h.blockAddr(b) + uintptr(i*64+bits.TrailingZeros64(*gray))*granule
			*gray &= *gray - 1
			if bi.shift == 0 {
				m.note(hdrOf(Value(p)).id)
			}
			m.scan(p+headerBytes, p+size+uintptr(bi.shift))
		}
		bi.gray &^= 1 << i
	}
}

// scanStep is how much of a large cell is scanned before it is looked for numbers again.
const scanStep = 64 * wordBytes

// scan marks what the words from q on to end refer to.
func (m *marker) scan(q, end uintptr) {
	for q < end {
		q = skipNumbers(q, end)
		for stop := min(q+scanStep, end); q < stop; q += wordBytes {
			w := *(*uintptr)(unsafe.Add(nil, q))
			off := w - m.lo
			if off >= m.span || w%granule != 0 {
				continue
			}
			mark, bit := (*uint64)(unsafe.Add(m.marks, off/granule/64*8)), uint64(1)<<(off/granule%64)
			if *mark&bit != 0 {
				continue
			}
			if bi := m.block(off); bi.startsAt(off & (blockBytes - 1)) {
				if *mark |= bit; !bi.leaf {
					m.addGray(off)
				}
			}
		}
	}
}

// skipNumbers returns the first of four words from q on to end that are not all numbers, or of the last ones.
//
//go:noinline
func skipNumbers(q, end uintptr) uintptr {
	for ; q+4*wordBytes <= end; q += 4 * wordBytes {
		w := (*[4]uintptr)(unsafe.Add(nil, q))
		if (w[0]|w[0]>>1)&(w[1]|w[1]>>1)&(w[2]|w[2]>>1)&(w[3]|w[3]>>1)&1 == 0 {
			break
		}
	}
	return q
}
