package rt

import "strconv"

// GetBuffer fills b with the memory of a bytes-like object, or raises TypeError.
func (t *Thread) GetBuffer(v Value, b *Buffer) bool {
	*b = Buffer{Format: 'B', ItemSize: 1, Owner: v}
	if v.IsObj() {
		if hdrOf(v).id == KindBytes {
			b.Data, b.ReadOnly = v.Bytes(), true
			return true
		}
		if s := t.R.specOf(v); s.Buffer != nil {
			return s.Buffer(t, v, b)
		}
	}
	t.Errorf(ExcTypeError, "a bytes-like object is required, not '%s'", t.TypeName(v))
	return false
}

// hexAddr returns the address of an object as reprs show it.
func hexAddr(v Value) string { return "0x" + strconv.FormatUint(uint64(v), 16) }

// bufferContents returns the bytes of a bytes-like object, copied if they are not contiguous.
func (t *Thread) bufferContents(v Value) (data []byte, ok bool) {
	if t.R.layout(v) == KindMemoryView {
		return t.contents(v)
	}
	var b Buffer
	ok = t.GetBuffer(v, &b)
	return b.Data, ok
}
