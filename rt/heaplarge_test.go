package rt

import (
	"bytes"
	"testing"
	"unsafe"
)

// TestLargeKept checks what becomes of the blocks of large objects: some are kept, clean for who takes them again, and the others given back.
func TestLargeKept(tt *testing.T) {
	t := bareRuntime(tt, 0)
	h := &t.R.heap
	const size = mostSpare - blockBytes // the object takes mostSpare
	alloc := func() []byte {
		v := t.NewLeaf(KindRaw, size)
		return unsafe.Slice((*byte)(unsafe.Add(nil, uintptr(v)+headerBytes)), size)
	}
	block := func(p []byte) uint32 {
		return uint32((uintptr(unsafe.Pointer(unsafe.SliceData(p))) - h.base) >> blockShift)
	}
	kept := func() (n int) { // after a collection that finds nothing
		h.beginCycle()
		h.endCycle()
		for b := range h.numBlocks() {
			if bi := h.info(b); bi.class == 0 && !bi.fresh {
				n += blockBytes
			}
		}
		return n
	}
	spare := kept()
	p := alloc()
	for i := range p {
		p[i] = 1
	}
	b := block(p)
	if n := kept(); n < size {
		tt.Fatalf("after a collection %d bytes are kept, want %d at least", n, size)
	}
	q := alloc()
	if block(q) != b {
		tt.Errorf("the next object is at block %d, want %d", block(q), b)
	}
	if !bytes.Equal(q, bytes.Repeat([]byte{0}, size)) {
		tt.Error("it is not clear")
	}
	for range 5 {
		alloc()
	}
	if n := kept(); unusedIsZero && n > mostSpare+spare+bigRun*blockBytes {
		tt.Errorf("of 6 objects of %d bytes %d are kept, want %d at most", size, n, mostSpare)
	}
}
