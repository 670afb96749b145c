package rt

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// Pages of the heap. A page that is touched for the first time costs a fault, which takes several times as long as making its zeros. Asked for in bulk pages
// cost half of that, as parts of huge pages a fifth.

const (
	populateBytes = 1 << 17 // asked for at once; so much may never be used
	populateShare = 16      // or this part of the heap
	mostPopulated = 1 << 20
	largestEager  = 1 << 18 // what is larger may be an object of which little will be touched
	smallHeap     = 3 << 20 // of which many blocks are hardly used
	largeHeap     = 1 << 23 // what is beyond has huge pages
	hugePage      = 1 << 21
)

// prepare makes blocks usable up to end: here they all are from the beginning, and it is about their pages.
func (h *heapState) prepare(end uintptr) bool {
	start, used := h.prepared, end-h.base
	h.prepared = end
	eager := used > smallHeap && end-start <= largestEager
	if eager {
		h.prepared = min(end+min(max(used/populateShare, populateBytes), mostPopulated)&^(blockBytes-1), h.end)
	}
	from, to := max(h.huge, start), h.prepared
	if to > h.base+largeHeap {
		from, to = max(from, h.base+largeHeap)&^(hugePage-1), (to+hugePage-1)&^(hugePage-1)
		if to = min(to, h.end); from < to {
			_ = unix.Madvise(unsafe.Slice((*byte)(unsafe.Add(nil, from)), to-from), unix.MADV_HUGEPAGE)
			h.huge = to
		}
	}
	if eager {
		_ = unix.Madvise(unsafe.Slice((*byte)(unsafe.Add(nil, start)), h.prepared-start), unix.MADV_POPULATE_WRITE)
	}
	return true
}
