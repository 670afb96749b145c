package rt

import (
	"math/bits"
	"unsafe"
)

// Free runs: the free cells that the last collection has left between the survivors in the blocks of a size class.

// allocClass is the allocation state of one size class of a section. It lies outside Go's heap: engines address it.
type allocClass struct {
	cur, end uintptr // current free run
	taken    uintptr // bytes of the runs that were found with it, those ahead included; 0: there is none
	scan     uintptr // where in block the sweep continues; 0: no block
	block    uint32  // block being swept
	next     uint32  // index in classBlocks of the next one to sweep

	// Between survivors free runs are short. So several are found at a time, all in one block, in the order of their addresses; when the current one is used up, engines take the
	// next one from here by themselves.
	ahead, aheadEnd uintptr // addresses of the items of runs that are left
	runs            [aheadRuns]freeRun
}

// freeRun is the free cells between two addresses.
type freeRun struct{ start, end uintptr }

const (
	aheadRuns  = 12
	aheadBytes = 1 << 10 // no more runs are looked for beyond so many bytes
)

// rest returns the runs ahead.
func (c *allocClass) rest() []freeRun {
	if c.ahead == c.aheadEnd {
		return nil
	}
	base := uintptr(unsafe.Pointer(&c.runs))
	return c.runs[(c.ahead-base)/unsafe.Sizeof(freeRun{}) : (c.aheadEnd-base)/unsafe.Sizeof(freeRun{})]
}

// nextRun makes the next run ahead current.
func (c *allocClass) nextRun() bool {
	if c.ahead == c.aheadEnd {
		return false
	}
	r := (*freeRun)(unsafe.Add(nil, c.ahead))
	c.cur, c.end = r.start, r.end
	c.ahead += unsafe.Sizeof(*r)
	return true
}

// left returns how many bytes of the runs found last have not been handed out.
func (c *allocClass) left() uintptr {
	n := c.end - c.cur
	for _, r := range c.rest() {
		n += r.end - r.start
	}
	return n
}

// refill makes the next free run of a class current.
func (h *heapState) refill(c *allocClass, cls, section int) bool {
	size := uintptr(cellSizes[cls])
	if c.nextRun() {
		return true
	}
	blocks := &h.classBlocks[section][cls]
	h.retire(c, size)
	for {
		if c.scan != 0 {
			// A run counts as used. In a small heap it must not be long.
			room := h.limit - min(h.live+h.recent, h.limit)
			room = min(room, max(size, h.limit/256))
			if h.slow {
				room = min(room, size)
			}
			r, ok := h.findRun(c, size, room)
			if !ok {
				return false
			}
			if r.start != 0 {
				c.cur, c.end = r.start, r.end
				c.taken = r.end - r.start
				h.lookAhead(c, size, room)
				h.recent += c.taken
				return true
			}
			h.info(c.block).fresh = false
			c.scan = 0
		}
		if int(c.next) < len(*blocks) {
			c.block = (*blocks)[c.next]
			h.info(c.block).run = uint32(h.gc.runs)
			c.next++
			c.scan = h.blockAddr(c.block)
			continue
		}
		if h.live+h.recent+blockBytes/8 > h.limit {
			return false
		}
		b, ok := h.takeBlock()
		if !ok {
			return false
		}
		bi := h.info(b)
		bi.class, bi.leaf, bi.size, bi.run = uint8(cls), section == leaves, uint16(size), 0
		if section == bare {
			bi.shift = uint8(headerBytes)
			*(*header)(unsafe.Add(nil, h.blockAddr(b))) = header{KindValues, uint32(size / wordBytes)}
		}
		bi.end = uint16((blockBytes-uintptr(bi.shift))/size*size - size + 1)
		bi.recip = uint32((1<<32 + uint64(size) - 1) / uint64(size))
		*blocks = append(*blocks, b)
	}
}

// lookAhead finds the runs ahead of the current one, which room allows.
func (h *heapState) lookAhead(c *allocClass, size, room uintptr) {
	if h.slow || h.profile != nil {
		return
	}
	n := 0
	for n < len(c.runs) && c.taken < aheadBytes {
		r, ok := h.findRun(c, size, room-c.taken)
		if !ok || r.start == 0 {
			break
		}
		c.runs[n] = r
		c.taken += r.end - r.start
		n++
	}
	c.ahead = uintptr(unsafe.Pointer(&c.runs))
	c.aheadEnd = c.ahead + uintptr(n)*unsafe.Sizeof(freeRun{})
}

// findRun finds the next run of unmarked cells of c's block from c.scan on, of room bytes at most, and clears it unless its cells are those of a dirty class. ok is false if
// there is not even room for a cell; the run is empty where the block has no more. All cells from c.scan on are as the last collection left them.
func (h *heapState) findRun(c *allocClass, size, room uintptr) (r freeRun, ok bool) {
	start, bi := h.blockAddr(c.block), h.info(c.block)
	last := start + uintptr(bi.end) - 1 + size
	m := h.blockMarks(c.block)
	p := c.scan
	for p < last && h.marked(m, p-start) {
		p += size
	}
	if p >= last {
		return freeRun{}, true
	}
	q := p + size
	if g := nextMark(m, (q-start)/granule); g < blockBytes/granule {
		q = start + g*granule
	} else {
		q = last
	}
	if q-p > room {
		q = p + room/size*size
	}
	if c.scan = q; q == p {
		return freeRun{}, false
	}
	if !bi.fresh && !(bi.leaf && bi.class >= dirtyClass) {
		clear(unsafe.Slice((*byte)(unsafe.Add(nil, p+uintptr(bi.shift))), q-p))
	}
	return freeRun{p, q}, true
}

func (h *heapState) marked(m *[markWords]uint64, off uintptr) bool {
	g := off / granule
	return m[g/64&(markWords-1)]&(1<<(g%64)) != 0
}

// nextMark returns the first set bit from bit g on, or a number past the end.
func nextMark(m *[markWords]uint64, g uintptr) uintptr {
	i := g / 64
	if i >= markWords {
		return g
	}
	w := m[i] >> (g % 64) << (g % 64)
	for w == 0 {
		if i++; i >= markWords {
			return markWords * 64
		}
		w = m[i]
	}
	return i*64 + uintptr(bits.TrailingZeros64(w))
}

// retire closes the runs of a class: what was not handed out is free again.
func (h *heapState) retire(c *allocClass, size uintptr) {
	left := c.left()
	h.newObjs += int((c.taken - left) / size)
	h.recent -= left
	c.cur, c.end, c.taken, c.ahead, c.aheadEnd = 0, 0, 0, 0, 0
}

func (h *heapState) retireRuns() {
	for l := range h.classes {
		for cls := 1; cls < numClasses; cls++ {
			c := &h.classes[l][cls]
			if c.left() > 0 {
				c.scan = c.cur
			}
			h.retire(c, uintptr(cellSizes[cls]))
		}
	}
}

// RefillWanted finds a free run for the state of allocation that native code has found without one.
func (t *Thread) RefillWanted() {
	h := &t.R.heap
	i := (t.CellWanted - t.Alloc) / AllocSize
	t.CellWanted = 0
	if h.slow {
		return // there are no runs
	}
	section, cls := int(i)/numClasses, int(i)%numClasses
	size := uintptr(cellSizes[cls])
	if h.due(size) && !h.disabled || h.userThr > 0 && h.recent >= h.userThr {
		t.collect(clearSome, nil)
	}
	if c := &h.classes[section][cls]; c.cur+size > c.end {
		h.refill(c, cls, section)
	}
}

// roomForTexts sees to it that short strs can be allocated in native code, which makes them on the way to the result of an operation that is served without them in
// Go, and therefore would go on to find no room. It does not collect.
func (t *Thread) roomForTexts() {
	h := &t.R.heap
	if h.slow {
		return
	}
	const longest = 24 // more than a small int has digits
	for g := uintptr(strHeadSize)/granule + 1; g <= (strHeadSize+longest)/granule; g++ {
		cls := h.toClass[g]
		if c, size := &h.classes[1][cls], uintptr(cellSizes[cls]); c.cur+size > c.end && !h.due(size) {
			h.refill(c, int(cls), leaves)
		}
	}
}
