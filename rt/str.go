package rt

import (
	"strings"
	"unicode/utf8"
	"unsafe"

	"pycopy/rt/text"
)

// A str is a leaf block
//
//	header | byte length uint32 | character count uint32 | UTF-8 bytes
//
// Lone surrogates are encoded as three bytes, as UTF-8 would if it could. The
// text is ASCII iff both lengths are equal. The header's aux word caches the
// hash and marks two variants: interned strs, and long strs made by
// repeated concatenation, which share a growing buffer so that s += x takes
// amortised constant time:
//
//	header | byte length | character count | KindRaw buffer | its room in bytes
//
// The buffer's aux counts its bytes in use; only the str that ends there can
// be extended in place.
//
// A bytes object has the same form; its character count is unused. Instances
// of subclasses of str and bytes hold the exact object in their word 1.
type strHead struct {
	header
	n     uint32 // bytes
	chars uint32 // characters
}

const (
	strInterned = 1 << 31
	strShared   = 1 << 30   // bytes are in a KindRaw buffer
	strGrown    = 1 << 29   // made by concatenation
	strHashBits = 1<<29 - 1 // 0: not computed yet
	strHeadSize = unsafe.Sizeof(strHead{})
	maxStrBytes = int(^uint32(0) >> (1 - is64))
)

// strState is what a Runtime keeps for strs. Its Values are roots, except
// where noted.
type strState struct {
	chars  []Value    // one-character strs U+0000 to U+00FF, interned
	octets [256]Value // one-byte bytes objects
	empty  Value      // ''
	emptyB Value      // b''

	interned Value // KindRaw: open-addressing table of Values, which it does not keep alive
	slots    int   // its size, a power of two
	count    int   // live and deleted entries in it

	// Position of a character in the non-ASCII str used last: makes sequential
	// indexing O(1). Not a root; forgotten at each collection.
	posStr           Value
	posChar, posByte int

	buf  []byte   // see takeBuf
	ends []uint32 // see splitShort
	num  bigScratch
}

// NewStr returns a str with the text s (UTF-8, surrogates as 3 bytes), copied into the heap.
func (t *Thread) NewStr(s string) Value {
	if len(s) <= 2 {
		if v := t.R.strs.short(s); v != NoValue {
			return v
		}
	}
	return t.newStr(s, countChars(s))
}

// NewASCII is NewStr for text that is known to be ASCII.
func (t *Thread) NewASCII(s string) Value { return t.substr(s, len(s)) }

// NewStrBytes is NewStr for a byte slice.
func (t *Thread) NewStrBytes(b []byte) Value {
	return t.NewStr(unsafe.String(unsafe.SliceData(b), len(b)))
}

// short returns the preallocated str for a text of at most one character below U+0100.
func (s *strState) short(c string) Value {
	switch len(c) {
	case 0:
		return s.empty
	case 1:
		return s.chars[c[0]]
	case 2:
		if c[0]&^1 == 0xC2 {
			return s.chars[c[0]<<6|c[1]&0x3F]
		}
	}
	return NoValue
}

// shortText is how many bytes of text copyShort copies. There is a size class for each number of granules that these take.
const shortText = 16

// newStr returns a new str object with the text s of known character count.
func (t *Thread) newStr(s string, chars int) Value { return t.newText(KindStr, s, chars) }

// newText returns a new str or bytes object with the text s of known character count.
func (t *Thread) newText(id Kind, s string, chars int) Value {
	if uint(len(s)-1) < uint(shortText) {
		cls := (strHeadSize + uintptr(len(s)) + granule - 1) / granule
		if c := (*allocClass)(unsafe.Add(nil, t.Alloc+(uintptr(numClasses)+cls)*AllocSize)); c.cur+cls*granule <= c.end {
			p := c.cur
			c.cur += cls * granule
			*at[strHead](Value(p)) = strHead{header{id: id}, uint32(len(s)), uint32(chars)}
			copyShort(unsafe.Add(nil, p+strHeadSize), s)
			return Value(p)
		}
	}
	if size := strHeadSize + uintptr(len(s)); size < uintptr(cellSizes[dirtyClass]) {
		cls := uintptr(t.R.heap.toClass[(size+granule-1)/granule])
		c := (*allocClass)(unsafe.Add(nil, t.Alloc+(uintptr(numClasses)+cls)*AllocSize))
		if p := c.cur; p+uintptr(cellSizes[cls]) <= c.end {
			c.cur += uintptr(cellSizes[cls])
			*at[strHead](Value(p)) = strHead{header{id: id}, uint32(len(s)), uint32(chars)}
			copy(unsafe.Slice((*byte)(unsafe.Add(nil, p+strHeadSize)), len(s)), s)
			return Value(p)
		}
	}
	v, b := t.allocText(id, len(s), chars)
	copy(b, s)
	return v
}

// copyShort copies a text of 1 to 16 bytes.
func copyShort(dst unsafe.Pointer, s string) {
	src, n := unsafe.Pointer(unsafe.StringData(s)), uintptr(len(s))
	switch {
	case n >= 8:
		last := *(*uint64)(unsafe.Add(src, n-8))
		*(*uint64)(dst) = *(*uint64)(src)
		*(*uint64)(unsafe.Add(dst, n-8)) = last
	case n >= 4:
		last := *(*uint32)(unsafe.Add(src, n-4))
		*(*uint32)(dst) = *(*uint32)(src)
		*(*uint32)(unsafe.Add(dst, n-4)) = last
	default:
		last := *(*byte)(unsafe.Add(src, n-1))
		middle := *(*byte)(unsafe.Add(src, n/2))
		*(*byte)(dst) = *(*byte)(src)
		*(*byte)(unsafe.Add(dst, n/2)) = middle
		*(*byte)(unsafe.Add(dst, n-1)) = last
	}
}

// substr is NewStr for text whose character count is known.
func (t *Thread) substr(s string, chars int) Value {
	if chars <= 1 && len(s) <= 2 {
		if v := t.R.strs.short(s); v != NoValue {
			return v
		}
	}
	return t.newStr(s, chars)
}

// allocStr allocates a str or bytes object of n bytes for the caller to fill.
func (t *Thread) allocStr(id Kind, n, chars int) (Value, []byte) {
	if n < 0 || uint64(n) > uint64(maxStrBytes) {
		return t.raiseMemory(uintptr(n)), nil
	}
	v := t.alloc(id, strHeadSize+uintptr(n), true)
	if v == NoValue {
		return v, nil
	}
	h := at[strHead](v)
	h.n, h.chars = uint32(n), uint32(chars)
	return v, unsafe.Slice((*byte)(unsafe.Add(nil, uintptr(v)+strHeadSize)), n)
}

// allocText is allocStr for text that the caller fills in: it is not cleared.
func (t *Thread) allocText(id Kind, n, chars int) (Value, []byte) {
	if uint64(n) > uint64(maxStrBytes) {
		return t.raiseMemory(uintptr(n)), nil
	}
	v := t.allocFilled(id, strHeadSize+uintptr(n))
	if v == NoValue {
		return v, nil
	}
	h := at[strHead](v)
	h.n, h.chars = uint32(n), uint32(chars)
	return v, unsafe.Slice((*byte)(unsafe.Add(nil, uintptr(v)+strHeadSize)), n)
}

// AllocBytes returns a bytes object and its n bytes, which the caller fills in before anything else sees them.
func (t *Thread) AllocBytes(n int) (Value, []byte) { return t.allocText(KindBytes, n, 0) }

// BytesToStr makes what AllocBytes has returned a str. It holds text: UTF-8, surrogates as 3 bytes.
func (t *Thread) BytesToStr(v Value) {
	h := at[strHead](v)
	h.chars = uint32(countChars(unsafe.String((*byte)(unsafe.Add(nil, uintptr(v)+strHeadSize)), h.n)))
	h.id = KindStr
}

// Str returns the text of a str; it aliases the heap.
func (v Value) Str() string {
	h := at[strHead](v)
	if h.id != KindStr || h.aux&strShared != 0 {
		return v.strSlow()
	}
	return unsafe.String((*byte)(unsafe.Add(nil, uintptr(v)+strHeadSize)), h.n)
}

func (v Value) strSlow() string {
	b := v.octets()
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// octets returns the bytes of a str or bytes object in any of its forms.
func (v Value) octets() []byte {
	h := at[strHead](v)
	if h.id != KindStr && h.id != KindBytes {
		v = *exactOf(v)
		h = at[strHead](v)
	}
	p := unsafe.Add(nil, uintptr(v)+strHeadSize)
	if h.aux&strShared != 0 {
		p = rawData(*(*Value)(p))
	}
	return unsafe.Slice((*byte)(p), h.n)
}

// GoString returns a Go copy of the text of a str.
func (v Value) GoString() string { return strings.Clone(v.Str()) }

// StrLen returns the number of characters of a str.
func (v Value) StrLen() int {
	if hdrOf(v).id != KindStr {
		v = *exactOf(v)
	}
	return int(at[strHead](v).chars)
}

// isASCII reports whether a str consists of ASCII characters.
func (v Value) isASCII() bool {
	if hdrOf(v).id != KindStr {
		v = *exactOf(v)
	}
	h := at[strHead](v)
	return h.n == h.chars
}

// EmptyTexts returns the empty str and the empty bytes.
func (r *Runtime) EmptyTexts() (str, octets Value) { return r.strs.empty, r.strs.emptyB }

// isText reports whether v is exactly a str or bytes.
func isText(v Value) bool { return v.IsObj() && (hdrOf(v).id == KindStr || hdrOf(v).id == KindBytes) }

// IsStr reports whether v is a str or an instance of a subclass.
func (r *Runtime) IsStr(v Value) bool {
	if !v.IsObj() {
		return false
	}
	k := hdrOf(v).id
	return k == KindStr || k >= NumKinds && r.layout(v) == KindStr
}

// countChars counts the characters of UTF-8 text: the bytes that are not
// continuation bytes.
func countChars(s string) int {
	n := len(s)
	p := unsafe.StringData(s)
	i, cont := 0, 0
	const hi = 0x8080808080808080
	for i+8 <= n {
		q := unsafe.Add(unsafe.Pointer(p), i)
		if i+32 <= n {
			if w := (*[4]uint64)(q); (w[0]|w[1]|w[2]|w[3])&hi == 0 {
				i += 32
				continue
			}
		}
		w := *(*uint64)(q)
		i += 8
		// Bit 7 of each byte is set where the byte is 10xxxxxx.
		c := w &^ (w << 1) & hi
		cont += int(c >> 7 * 0x0101010101010101 >> 56)
	}
	for ; i < n; i++ {
		if s[i]&0xC0 == 0x80 {
			cont++
		}
	}
	return n - cont
}

// hashOctets hashes the contents of a str or bytes object to 1..strHashBits.
func hashOctets(s string) uint32 {
	if x := uint32(text.HashString(s, 0)) & strHashBits; x != 0 {
		return x
	}
	return 1
}

// strHash returns the cached hash of an exact str or bytes object.
func strHash(v Value) uint32 {
	h := at[strHead](v)
	if x := h.aux & strHashBits; x != 0 {
		return x
	}
	b := v.octets()
	x := hashOctets(unsafe.String(unsafe.SliceData(b), len(b)))
	h.aux |= x
	return x
}

// exactOf returns the word in which an instance of a subclass of int, float,
// complex, str or bytes holds the object of exactly that type.
func exactOf(v Value) *Value { return (*Value)(unsafe.Add(nil, uintptr(v)+headerBytes)) }

// wrapExact returns v, of builtin kind k, as an instance of cls, which is the class of k or a subclass.
func (t *Thread) wrapExact(cls, v Value, k Kind) Value {
	if v == NoValue || cls == t.R.classOf[k] {
		return v
	}
	o := t.newInstance(cls, 2)
	if o != NoValue {
		*exactOf(o) = v
	}
	return o
}

// textError raises the exception that an error of package text stands for.
func (t *Thread) textError(err error) Value {
	if e, ok := err.(*text.Error); ok {
		return t.errorText(textExcs[e.Kind], e.Msg)
	}
	return t.errorText(ExcValueError, err.Error())
}

var textExcs = [...]Exc{
	text.ValueError: ExcValueError, text.TypeError: ExcTypeError, text.OverflowError: ExcOverflowError,
	text.LookupError: ExcLookupError,
}

// CastBytes makes the bytes object v a str in place, without copying it
// (micropython.icast): everybody who holds it sees a str from then on. Data
// that is not UTF-8 raises UnicodeError; the shared objects of one byte and none give the equal str.
func (t *Thread) CastBytes(v Value) Value {
	b := v.Bytes()
	if len(b) < 2 && (len(b) == 0 || b[0] < 0x80) {
		return t.NewStrBytes(b)
	}
	if !utf8.Valid(b) {
		return t.Errorf(ExcUnicodeError, "invalid UTF-8 in cast")
	}
	h := at[strHead](v)
	h.id, h.chars = KindStr, uint32(utf8.RuneCount(b))
	h.aux &= strShared
	return v
}
