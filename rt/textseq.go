package rt

import (
	"unsafe"
)

// str, bytes and bytearray share most of their methods. Each is written once,
// for a subject: the bytes of self and the rules of its type.
type subject struct {
	v     Value  // self
	s     string // its bytes; aliases the heap
	kind  Kind   // KindStr, KindBytes or KindByteArray
	ascii bool   // a character is a byte
}

// subject returns v, which must be a str, bytes or bytearray object.
func (t *Thread) subject(v Value) subject {
	k := hdrOf(v).id
	if k == KindStr {
		return subject{v, v.Str(), k, v.isASCII()}
	}
	if k >= NumKinds {
		k = t.R.layout(v)
	}
	if k == KindStr {
		return subject{v, v.Str(), k, v.isASCII()}
	}
	if k == KindByteArray {
		return subject{v, aliasString(v.byteArray()), k, true}
	}
	return subject{v, aliasString(v.Bytes()), KindBytes, true}
}

// aliasString views b as a string.
func aliasString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// aliasBytes views s as bytes that must not be written.
func aliasBytes(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// make returns a new object of the subject's builtin type with the text s,
// which is part of the subject's or at least as ASCII as it.
func (x *subject) make(t *Thread, s string) Value {
	switch {
	case x.kind == KindByteArray:
		return t.newByteArray(aliasBytes(s))
	case x.kind == KindBytes:
		return t.NewBytes(aliasBytes(s))
	case x.ascii:
		return t.substr(s, len(s))
	}
	return t.NewStr(s)
}

// part is make for a part of the subject's text; the whole text is the subject
// itself when it is immutable.
func (x *subject) part(t *Thread, s string) Value {
	if len(s) == len(x.s) && hdrOf(x.v).id == x.kind && x.kind != KindByteArray {
		return x.v
	}
	return x.make(t, s)
}

// alloc returns a new object of the subject's type with n bytes for the caller to fill.
func (x *subject) alloc(t *Thread, n, chars int) (Value, []byte) {
	switch x.kind {
	case KindByteArray:
		v := t.newByteArraySize(n)
		if v == NoValue {
			return v, nil
		}
		return v, v.byteArray()
	}
	return t.allocStr(x.kind, n, chars)
}

// allocText is alloc for an object that the caller fills in before anything else happens: it need not be cleared.
func (x *subject) allocText(t *Thread, n, chars int) (Value, []byte) {
	if x.kind == KindByteArray {
		return x.alloc(t, n, chars)
	}
	return t.allocText(x.kind, n, chars)
}

// isStr reports whether the subject is text rather than bytes.
func (x *subject) isStr() bool { return x.kind == KindStr }

// length returns the number of characters or bytes.
func (x *subject) length() int {
	if x.ascii {
		return len(x.s)
	}
	return x.v.StrLen()
}

// offset returns the byte offset of character i, 0 <= i <= length.
func (x *subject) offset(t *Thread, i int) int {
	if x.ascii {
		return i
	}
	return t.R.strs.offset(x.v, x.s, i)
}

// char returns the character number of byte offset off.
func (x *subject) char(off int) int {
	if x.ascii {
		return off
	}
	return countChars(x.s[:off])
}

// chars counts the characters of s, a part of the subject or of an argument.
func (x *subject) chars(s string) int {
	if x.kind != KindStr || x.ascii {
		return len(s)
	}
	return countChars(s)
}

// arg returns the bytes of an argument that must be of the subject's sort: a
// str for a str, any bytes-like object for bytes.
func (x *subject) arg(t *Thread, v Value) (string, bool) {
	if x.kind == KindStr {
		if v.IsObj() && (hdrOf(v).id == KindStr || t.R.layout(v) == KindStr) {
			return v.Str(), true
		}
		t.Errorf(ExcTypeError, "must be str, not %s", t.TypeName(v))
		return "", false
	}
	if v.IsObj() && hdrOf(v).id == KindBytes {
		return aliasString(v.Bytes()), true
	}
	if t.R.IsStr(v) {
		t.Errorf(ExcTypeError, "a bytes-like object is required, not '%s'", t.TypeName(v))
		return "", false
	}
	var b Buffer
	if !t.GetBuffer(v, &b) {
		return "", false
	}
	return aliasString(b.Data), true
}

// needle is arg for the methods and operators that search: bytes may also be searched for an int.
func (x *subject) needle(t *Thread, v Value) (string, bool) {
	if x.kind != KindStr {
		if _, isInt := t.R.intOf(v); isInt || t.R.isUserClass(v) && t.hasSpecial(v, SymIndex) {
			c, ok := t.octet(v)
			if !ok {
				return "", false
			}
			return aliasString(t.R.strs.octets[c].Bytes()), true
		}
	}
	return x.arg(t, v)
}

// offset returns the byte offset of character i of the non-ASCII str v with text s.
func (st *strState) offset(v Value, s string, i int) int {
	n := v.StrLen()
	c, b := 0, 0
	if i > n/2 {
		c, b = n, len(s)
	}
	if st.posStr == v && abs(i-st.posChar) < abs(i-c) {
		c, b = st.posChar, st.posByte
	}
	for ; c < i; c++ {
		for b++; b < len(s) && s[b]&0xC0 == 0x80; b++ {
		}
	}
	for ; c > i; c-- {
		for b--; b > 0 && s[b]&0xC0 == 0x80; b-- {
		}
	}
	st.posStr, st.posChar, st.posByte = v, c, b
	return b
}

func abs(i int) int { return max(i, -i) }

// clampRange resolves optional start and end arguments against a length, as
// slices do. start may end up greater than end.
func (t *Thread) clampRange(a []Value, n int) (start, end int, ok bool) {
	end = n
	if len(a) > 0 && a[0] != None && a[0] != NoValue {
		if start, ok = t.IndexClamp(a[0]); !ok {
			return
		}
		if start < 0 {
			start = max(start+n, 0)
		}
	}
	if len(a) > 1 && a[1] != None && a[1] != NoValue {
		if end, ok = t.IndexClamp(a[1]); !ok {
			return
		}
		if end < 0 {
			end = max(end+n, 0)
		}
		end = min(end, n)
	}
	return start, end, true
}

// plainKey returns the small int that a subscript of a typ stands for, NoValue if an exception is pending: what __index__ does
// has happened when the caller looks at the length of what is indexed.
func (t *Thread) plainKey(key Value, typ string) Value {
	if key.IsSmall() {
		return key
	}
	i, ok := t.subscriptInt(key, typ)
	if !ok {
		return NoValue
	}
	return MakeSmall(min(max(i, SmallMin), SmallMax)) // no index that is in range is beyond
}

// subscriptInt converts a subscript that is not a small int.
func (t *Thread) subscriptInt(key Value, typ string) (int, bool) {
	if _, isInt := t.R.intOf(key); !isInt && !t.hasSpecial(key, SymIndex) &&
		(!t.R.isUserClass(key) || !t.hasSpecial(key, SymInt)) {
		t.Errorf(ExcTypeError, "%s indices must be integers or slices, not %s", typ, t.TypeName(key))
		return 0, false
	}
	i, ok := t.Index(key)
	if !ok && t.ExcMatches(ExcOverflowError) {
		t.TakeExc()
		t.Errorf(ExcIndexError, "cannot fit '%s' into an index-sized integer", t.TypeName(key))
	}
	return i, ok
}
