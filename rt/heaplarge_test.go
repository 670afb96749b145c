package rt

import (
	"bytes"
	"testing"
	"unsafe"
)

// TestLargeKept checks what becomes of the blocks of a large object: they are kept until the next collection, clean for who takes them again, and then given back.
func TestLargeKept(tt *testing.T) {
	t := bareRuntime(tt, 0)
	h := &t.R.heap
	const size = 1 << 21
	alloc := func() []byte {
		v := t.NewLeaf(KindRaw, size)
		return unsafe.Slice((*byte)(unsafe.Add(nil, uintptr(v)+headerBytes)), size)
	}
	block := func(p []byte) uint32 {
		return uint32((uintptr(unsafe.Pointer(unsafe.SliceData(p))) - h.base) >> blockShift)
	}
	free := func() { // a collection that finds nothing
		h.beginCycle()
		h.endCycle()
	}
	p := alloc()
	for i := range p {
		p[i] = 1
	}
	b := block(p)
	free()
	if h.info(b).class != 0 || h.info(b).fresh {
		tt.Fatalf("after a collection: %+v, want a free block that is not fresh", *h.info(b))
	}
	q := alloc()
	if block(q) != b {
		tt.Errorf("the next object is at block %d, want %d", block(q), b)
	}
	if !bytes.Equal(q, bytes.Repeat([]byte{0}, size)) {
		tt.Error("it is not clear")
	}
	free()
	free()
	if h.info(b).class != 0 || h.info(b).fresh != unusedIsZero {
		tt.Errorf("after two collections: %+v, want a free block that has been given back", *h.info(b))
	}
}
