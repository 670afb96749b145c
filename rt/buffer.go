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
		if f := t.R.specOf(v).Buffer; f != nil {
			var ok bool
			*b, ok = f(t, v)
			return ok
		}
	}
	t.Errorf(ExcTypeError, "a bytes-like object is required, not '%s'", t.TypeName(v))
	return false
}

// hexAddr returns the address of an object as reprs show it.
func hexAddr(v Value) string { return "0x" + strconv.FormatUint(uint64(v), 16) }

// isBytesLike reports whether v has the buffer protocol and is no str.
func (r *Runtime) isBytesLike(v Value) bool {
	if !v.IsObj() {
		return false
	}
	k := hdrOf(v).id
	return k == KindBytes || k != KindStr && r.specOf(v).Buffer != nil && r.layout(v) != KindStr
}

// bufferContents returns the bytes of a bytes-like object, copied if they are not contiguous.
func (t *Thread) bufferContents(v Value) (data []byte, ok bool) {
	if t.R.layout(v) == KindMemoryView {
		return t.contents(v)
	}
	var b Buffer
	ok = t.GetBuffer(v, &b)
	return b.Data, ok
}
