package rt

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// Pages of the heap. The first touch of a page costs a page fault, which takes several times as long as zeroing the page. Pages that are populated in bulk
// cost half of that, those of huge pages a fifth.

const (
	populateBytes = 1 << 17 // asked for at once; so much may never be used
	populateShare = 16      // or this part of the heap
	mostPopulated = 1 << 20
	largestEager  = 1 << 18 // what is larger may be an object of which little will be touched
	smallHeap     = 3 << 20 // of which many blocks are hardly used
	largeHeap     = 1 << 23 // what is beyond has huge pages
	roomyHeap     = 1 << 25 // what is beyond has them only where they will be full
	hugePage      = 1 << 21
)

// prepare makes the blocks up to end usable, those up to taken are about to be used: here they all are from the beginning, and it is about their pages.
func (h *heapState) prepare(taken, end uintptr) bool {
	start, used := h.prepared, taken-h.base
	h.prepared = end
	eager := used > smallHeap && taken > start && taken-start <= largestEager
	if eager && taken == end {
		h.prepared = min(end+min(max(used/populateShare, populateBytes), mostPopulated)&^(blockBytes-1), h.end)
		taken = h.prepared
	}
	h.adviseHuge(taken)
	if eager {
		_ = unix.Madvise(unsafe.Slice((*byte)(unsafe.Add(nil, start)), taken-start), unix.MADV_POPULATE_WRITE)
	}
	return true
}

// adviseHuge asks for huge pages where the heap has grown, if they are going to be full: those that lie below taken, and the one that taken is in if the heap has
// been dense up to there. A program of many lists that grow has room behind each of them, which would take memory otherwise.
func (h *heapState) adviseHuge(taken uintptr) {
	from, end := max(h.huge, (h.base+largeHeap)&^(hugePage-1)), (h.prepared+hugePage-1)&^(hugePage-1)
	h.huge = max(from, end)
	to := taken &^ (hugePage - 1)
	if taken == h.prepared && to < taken && h.isDense(max(from, to)-hugePage) {
		to = end
	}
	to = min(max(to, min(end, (h.base+roomyHeap)&^(hugePage-1))), h.end)
	if from < to {
		_ = unix.Madvise(unsafe.Slice((*byte)(unsafe.Add(nil, from)), to-from), unix.MADV_HUGEPAGE)
	}
}

// isDense reports whether most of the huge page at p, as far as the heap has got, has been used.
func (h *heapState) isDense(p uintptr) bool {
	used := 0
	first, end := uint32((p-h.base)>>blockShift), min(uint32((p+hugePage-h.base)>>blockShift), h.numBlocks())
	for b := first; b < end; b++ {
		if bi := h.info(b); bi.class != 0 || !bi.fresh {
			used++
		}
	}
	return used > int(end-first)/2
}

// prepareEnd asks for huge pages where n blocks are about to be taken from the end of a fresh run: from there on the run is used up. The huge page that its end
// lies in stays as it is.
func (h *heapState) prepareEnd(r blockRun, n uint32) {
	first, end := h.blockAddr(r.first), h.blockAddr(r.first+r.n)
	from, to := (end-uintptr(n)<<blockShift)&^(hugePage-1), end&^(hugePage-1)
	if from < first {
		from += hugePage
	}
	if from >= h.base+roomyHeap && from < to {
		_ = unix.Madvise(unsafe.Slice((*byte)(unsafe.Add(nil, from)), to-from), unix.MADV_HUGEPAGE)
	}
}
