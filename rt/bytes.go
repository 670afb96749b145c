package rt

import "unsafe"

// NewBytes returns a bytes object with a copy of b.
func (t *Thread) NewBytes(b []byte) Value {
	if len(b) <= 1 {
		if len(b) == 0 {
			return t.R.strs.emptyB
		}
		return t.R.strs.octets[b[0]]
	}
	v, mem := t.allocStr(KindBytes, len(b), 0)
	copy(mem, b)
	return v
}

// Bytes returns the data of a bytes object; it aliases the heap.
func (v Value) Bytes() []byte {
	h := at[strHead](v)
	if h.id != KindBytes || h.aux&strShared != 0 {
		return v.octets()
	}
	return unsafe.Slice((*byte)(unsafe.Add(nil, uintptr(v)+strHeadSize)), h.n)
}

// bytesOf is bytes(v) for an object that is no buffer: from its __bytes__ or from an iterable of ints.
func (t *Thread) bytesOf(v Value) Value { panic("BUG: stub") }
