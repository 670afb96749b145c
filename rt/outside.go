package rt

// Memory that objects hold outside the heap: Go state of native objects and
// translations of code. It counts as heap in use, so that the heap's limit bounds it, too, and
// making such objects leads to collections.

const (
	nativeBytes = 192 // of a native object's Go state, unless it is a Sizer
	codeBytes   = 768 // of a code object, and as many for each of its bytecodes as codeFactor
	codeFactor  = 8
)

// Sizer is implemented by the Go state of native objects that hold much memory.
type Sizer interface {
	// OutsideBytes returns how many bytes the state takes.
	OutsideBytes() int
}

func outsideOf(state any) uintptr {
	if s, is := state.(Sizer); is {
		return nativeBytes + uintptr(s.OutsideBytes())
	}
	return nativeBytes
}

func (c *codeInfo) outside() uintptr { return codeBytes + codeFactor*uintptr(len(c.bc.Bytes)) }

// outside returns the memory outside the heap, after a collection.
func (r *Runtime) outside() uintptr {
	n := uintptr(0)
	for _, s := range r.natives {
		if s != nil {
			n += outsideOf(s)
		}
	}
	for i := range r.codes.list {
		if c := &r.codes.list[i]; c.bc != nil {
			n += c.outside()
		}
	}
	return n
}

// GrowOutside says that a native object is about to take n bytes more outside the heap. It
// raises MemoryError when the limit does not allow that.
func (t *Thread) GrowOutside(n int) bool {
	h := &t.R.heap
	if n < 0 || uintptr(n) > h.limit {
		t.raiseMemory(uintptr(n))
		return false
	}
	if h.live+h.recent+uintptr(n) <= h.limit { // which is used() at most
		h.recent += uintptr(n)
		return true
	}
	for more := !h.disabled; more && h.used()+uintptr(n) > h.limit; more = t.shortage() {
		t.Collect()
	}
	if h.used()+uintptr(n) > h.limit {
		t.raiseMemory(uintptr(n))
		return false
	}
	h.recent += uintptr(n)
	return true
}
