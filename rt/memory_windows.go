package rt

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// Memory outside Go's heap. Windows promises all memory that it hands out, so that what is reserved must be asked for again, piece by piece,
// before it is used: see prepare.

// prepareBytes is how much of the heap is made usable at a time.
const prepareBytes = 4 << 20

// reserveMemory returns n bytes of addresses.
func reserveMemory(n int) ([]byte, error) { return allocate(n, windows.MEM_RESERVE) }

// newMemory returns n zeroed bytes.
func newMemory(n int) ([]byte, error) { return allocate(n, windows.MEM_RESERVE|windows.MEM_COMMIT) }

// newStack is newMemory: pages get room when they are used, but all of it is promised.
func newStack(n int) ([]byte, error) { return newMemory(n) }

func allocate(n int, how uint32) ([]byte, error) {
	p, err := windows.VirtualAlloc(0, uintptr(n), how, windows.PAGE_READWRITE)
	if err != nil {
		return nil, err
	}
	return unsafe.Slice((*byte)(unsafe.Add(nil, p)), n), nil
}

func releaseMemory(p []byte) {
	_ = windows.VirtualFree(uintptr(unsafe.Pointer(unsafe.SliceData(p))), 0, windows.MEM_RELEASE)
}

// adviseUnused tells the system that the contents are not needed; they read as zero or as before.
func adviseUnused(p []byte) {
	_, _ = windows.VirtualAlloc(uintptr(unsafe.Pointer(unsafe.SliceData(p))), uintptr(len(p)), windows.MEM_RESET, windows.PAGE_READWRITE)
}

// unusedIsZero says that what adviseUnused was told reads as zero.
const unusedIsZero = false

// prepare makes blocks usable up to end, with their side tables.
func (h *heapState) prepare(_, end uintptr) bool {
	end = min(h.base+(end-h.base+prepareBytes-1)&^(prepareBytes-1), h.end)
	first, n := (h.prepared-h.base)>>blockShift, (end-h.prepared)>>blockShift
	for _, p := range [...]struct{ start, size uintptr }{
		{uintptr(unsafe.Pointer(h.marks)) + first*markWords*8, n * markWords * 8},
		{uintptr(unsafe.Pointer(h.grays)) + first*markWords*8, n * markWords * 8},
		{uintptr(unsafe.Pointer(h.blocks)) + first*unsafe.Sizeof(blockInfo{}), n * unsafe.Sizeof(blockInfo{})},
		{h.prepared, end - h.prepared},
	} {
		if _, err := windows.VirtualAlloc(p.start, p.size, windows.MEM_COMMIT, windows.PAGE_READWRITE); err != nil {
			return false
		}
	}
	h.prepared = end
	return true
}

// prepareEnd is for systems whose pages are asked for.
func (h *heapState) prepareEnd(_ blockRun, _ uint32) {}
