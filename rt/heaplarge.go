package rt

import (
	"cmp"
	"slices"
	"unsafe"
)

// Large objects, which take whole blocks, and the runs of free blocks that they come from.

// takeLarge allocates a large object.
func (h *heapState) takeLarge(size uintptr, leaf, zero bool) uintptr {
	n := (size + blockBytes - 1) >> blockShift
	bytes := n << blockShift
	if h.live+h.recent+bytes > h.limit {
		return 0
	}
	var b uint32
	var ok bool
	if h.growing {
		b, ok = h.takeRoomyRun(uint32(n))
	}
	if !ok {
		b, ok = h.takeRun(uint32(n))
	}
	if !ok {
		return 0
	}
	*h.info(b) = blockInfo{class: blockLarge, leaf: leaf, run: uint32(n), end: 1, fresh: h.info(b).fresh}
	h.join(b, 0, uint32(n), zero)
	h.newObjs++
	return h.blockAddr(b)
}

// join makes the free blocks from number from on part of the large object of n blocks at b, and clears them if zero says so.
func (h *heapState) join(b, from, n uint32, zero bool) {
	for i := from; i < n; i++ {
		bi := h.info(b + i)
		if zero && !bi.fresh {
			clear(unsafe.Slice((*byte)(unsafe.Add(nil, h.blockAddr(b+i))), blockBytes))
		}
		if bi.fresh = false; i > 0 {
			*bi = blockInfo{class: blockTail, run: i}
		}
	}
	h.recent += uintptr(n-from) << blockShift
}

// takeRun finds n adjacent free blocks, if possible among those used before, and in a run of little more. Those at the end of a free run are taken, so that
// what lies in front of it can grow.
func (h *heapState) takeRun(n uint32) (uint32, bool) {
	for _, runs := range [...]*[]blockRun{&h.freeRuns, &h.freshRuns} {
		for i := len(*runs) - 1; i >= 0; i-- {
			if r := &(*runs)[i]; r.n >= n {
				if runs == &h.freshRuns {
					h.prepareEnd(*r, n)
				}
				r.n -= n
				b := r.first + r.n
				if r.n == 0 {
					*runs = slices.Delete(*runs, i, i+1)
				}
				return b, true
			}
		}
	}
	return h.growBlocks(uintptr(n), 0)
}

// sortRuns puts the longest free runs first: single blocks and objects are to come from the shortest that there are.
func (h *heapState) sortRuns() {
	for _, runs := range [...][]blockRun{h.freeRuns, h.freshRuns} {
		slices.SortFunc(runs, func(a, b blockRun) int {
			if c := cmp.Compare(b.n, a.n); c != 0 {
				return c
			}
			return cmp.Compare(b.first, a.first)
		})
	}
}

// growRoom is how many times its size a growing large object finds free after it, as far as possible.
const growRoom = 8

// takeRoomyRun finds n adjacent free blocks with as many free ones behind them as there are, or with enough of those used before. Blocks that were never used cost
// nothing, so they may lie free for long.
func (h *heapState) takeRoomyRun(n uint32) (uint32, bool) {
	var best *blockRun
	var in *[]blockRun
	most := 2*n - 1
	for _, runs := range [...]*[]blockRun{&h.freeRuns, &h.freshRuns} {
		for i := range *runs {
			r := &(*runs)[i]
			if room := r.n - h.leftOver(r); room > most {
				best, in, most = r, runs, room
			}
		}
		if most >= n*growRoom {
			break
		}
	}
	if best != nil {
		left := h.leftOver(best)
		b := best.first + left
		rest := blockRun{b + n, best.first + best.n - b - n}
		if best.n = left; left == 0 {
			*best = rest
		} else {
			*in = append(*in, rest)
		}
		return b, true
	}
	room := min(uintptr(n)*growRoom, (h.end-h.top)>>blockShift/64)
	b, ok := h.growBlocks(uintptr(n), room)
	if ok && room > 0 {
		h.freshRuns = append(h.freshRuns, blockRun{b + n, uint32(room)})
	}
	return b, ok
}

// leftOver returns how many blocks at the beginning of a free run are left to a large object in front of it.
func (h *heapState) leftOver(r *blockRun) uint32 {
	if h.info(max(r.first, 1)-1).class < blockLarge {
		return 0
	}
	return r.n / 2
}

// extendLarge makes the object at v that has blocks of its own at least size bytes large where it is, if the blocks behind it are free.
// The collector sees v.
func (t *Thread) extendLarge(v Value, size uintptr) bool {
	h := &t.R.heap
	b := uint32((uintptr(v) - h.base) >> blockShift)
	bi := h.info(b)
	n := uint32((size + blockBytes - 1) >> blockShift)
	if bi.class != blockLarge || n <= bi.run || h.slow || h.profile != nil {
		return false
	}
	more := n - bi.run
	if h.due(uintptr(more)<<blockShift) && !h.disabled {
		t.collect(clearSome, nil)
	}
	if h.live+h.recent+uintptr(more)<<blockShift > h.limit || !h.takeAt(b+bi.run, more) {
		return false
	}
	h.join(b, bi.run, n, true)
	bi.run = n
	return true
}

// discard frees an object that nothing refers to any more, if it is a large one. It may be NoValue.
func (t *Thread) discard(v Value) {
	h := &t.R.heap
	if v == NoValue {
		return
	}
	b := uint32((uintptr(v) - h.base) >> blockShift)
	bi := h.info(b)
	if bi.class != blockLarge || h.profile != nil {
		return
	}
	n := bi.run
	bytes := uintptr(n) << blockShift
	if h.isMarked(uintptr(v)) { // it has survived a collection
		h.live -= min(h.live, bytes)
		h.liveObjs--
		if bi.leaf {
			h.liveLeaf -= min(h.liveLeaf, bytes)
		}
	} else {
		h.recent -= min(h.recent, bytes)
		h.newObjs--
	}
	h.releaseRun(b, n)
	if h.spare += bytes; n >= bigRun && h.spare > mostSpare && !h.gc.poison {
		h.giveBack(b, n) // the next collection may be far off
	}
	h.blockMarks(b)[0] = 0
	if h.info(b).fresh {
		h.freshRuns = append(h.freshRuns, blockRun{b, n})
	} else {
		h.freeRuns = append(h.freeRuns, blockRun{b, n})
	}
}

// takeAt takes n free blocks from b on, or none if they are not free.
func (h *heapState) takeAt(b, n uint32) bool {
	end, top := b+n, h.numBlocks()
	for at := b; at < min(end, top); {
		run, i := h.runAt(at)
		if run == nil {
			return false
		}
		at += (*run)[i].n
	}
	if end > top {
		if _, ok := h.growBlocks(uintptr(end-top), 0); !ok {
			return false
		}
	}
	for b < min(end, top) {
		runs, i := h.runAt(b)
		r := &(*runs)[i]
		k := min(r.n, end-b)
		b += k
		r.first += k
		if r.n -= k; r.n == 0 {
			*runs = slices.Delete(*runs, i, i+1)
		}
	}
	return true
}

// runAt returns where the free run that begins at block b is listed; runs is nil if there is none.
func (h *heapState) runAt(b uint32) (runs *[]blockRun, i int) {
	for _, runs := range [...]*[]blockRun{&h.freeRuns, &h.freshRuns} {
		for i, r := range *runs {
			if r.first == b {
				return runs, i
			}
		}
	}
	return nil, 0
}
