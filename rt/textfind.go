package rt

import (
	"encoding/binary"
	"strings"
)

// Searching in str, bytes and bytearray.

// findIn resolves the arguments self, sub[, start[, end]] and returns the text to search
// in, what to search for, and the byte offset of that text.
func (t *Thread) findIn(a []Value) (x subject, text, sub string, base int, ok bool) {
	x = t.subject(a[0])
	if sub, ok = x.needle(t, a[1]); !ok {
		return
	}
	if len(a) == 2 {
		return x, x.s, sub, 0, true
	}
	start, end, ok := t.clampRange(a[2:], x.length())
	if !ok {
		return
	}
	if start > end {
		return x, "", "", -1, true
	}
	x = t.subject(a[0]) // clampRange may have run Python code
	start = min(start, x.length())
	end = min(max(end, start), x.length())
	base = x.offset(t, start)
	return x, x.s[base:x.offset(t, end)], sub, base, true
}

// findSub is the common part of find, index, rfind and rindex: the character
// number of the match or -1; ok == false: exception pending.
func (t *Thread) findSub(a []Value, last bool) (i int, ok bool) {
	x, text, sub, base, ok := t.findIn(a)
	if !ok || base < 0 {
		return -1, ok
	}
	if last {
		i = lastIndex(text, sub)
	} else {
		i = strings.Index(text, sub)
	}
	if i < 0 {
		return -1, true
	}
	return x.char(base + i), true
}

// lastIndex is strings.LastIndex for long texts, which Go searches byte by byte. Searching forward is several times as fast, so
// pieces are searched from the end, each twice as long as the one before, and what is found is narrowed down to the last match.
func lastIndex(s, sub string) int {
	const near = 64
	more := max(len(sub)-1, 0) // behind the first byte of a match
	end := len(s) - more - near
	if end <= 0 {
		return strings.LastIndex(s, sub)
	}
	if i := strings.LastIndex(s[end:], sub); i >= 0 {
		return end + i
	}
	for size := 2 * max(near, more); end > 0; size = min(2*size, pieceBytes+2*more) { // matches begin before end
		lo, hi := max(0, end-size), end
		i := strings.Index(s[lo:hi+more], sub)
		if i < 0 {
			end = lo
			continue
		}
		for lo += i; hi-lo > near; { // there is a match at lo
			mid := lo + (hi-lo)/2
			if i = strings.Index(s[mid:hi+more], sub); i >= 0 {
				lo = mid + i
			} else {
				hi = mid
			}
		}
		return lo + strings.LastIndex(s[lo:hi+more], sub)
	}
	return -1
}

func textFind(t *Thread, a []Value) Value {
	i, ok := t.findSub(a, false)
	if !ok {
		return NoValue
	}
	return MakeSmall(i)
}

func textRfind(t *Thread, a []Value) Value {
	i, ok := t.findSub(a, true)
	if !ok {
		return NoValue
	}
	return MakeSmall(i)
}

func textIndex(t *Thread, a []Value) Value { return t.index(a, false) }

func textRindex(t *Thread, a []Value) Value { return t.index(a, true) }

func (t *Thread) index(a []Value, last bool) Value {
	i, ok := t.findSub(a, last)
	switch {
	case !ok:
		return NoValue
	case i >= 0:
		return MakeSmall(i)
	case t.R.IsStr(a[0]):
		return t.Errorf(ExcValueError, "substring not found")
	}
	return t.Errorf(ExcValueError, "subsection not found")
}

func textCount(t *Thread, a []Value) Value {
	x, text, sub, base, ok := t.findIn(a)
	switch {
	case !ok:
		return NoValue
	case base < 0:
		return MakeSmall(0)
	case sub == "":
		return MakeSmall(x.chars(text) + 1)
	}
	n, ok := t.countSub(text, sub)
	if !ok {
		return NoValue
	}
	return MakeSmall(n)
}

// countSub is strings.Count for a sub that is not empty; ok is false if it is interrupted.
func (t *Thread) countSub(s, sub string) (n int, ok bool) {
	for len(s) > pieceBytes {
		// Matches that begin in the piece are counted; what the last one takes is skipped.
		end := pieceBytes
		for piece := s[:min(len(s), pieceBytes+len(sub)-1)]; ; {
			if len(sub) == 1 {
				n += strings.Count(piece, sub)
				break
			}
			i := strings.Index(piece, sub)
			if i < 0 {
				break
			}
			n++
			piece = piece[i+len(sub):]
			end = max(end, min(len(s), pieceBytes+len(sub)-1)-len(piece))
		}
		if t.Interrupted() {
			return 0, false
		}
		s = s[end:]
	}
	return n + strings.Count(s, sub), true
}

func textContains(t *Thread, self, item Value) (found, ok bool) {
	x := t.subject(self)
	if x.kind == KindStr && !t.R.IsStr(item) {
		t.Errorf(ExcTypeError, "'in <string>' requires string as left operand, not %s", t.TypeName(item))
		return false, false
	}
	if x.kind != KindStr && t.R.isUserClass(item) && !t.R.isBytesLike(item) && t.hasSpecial(item, SymIndex) {
		c, ok := t.octet(item)
		return ok && strings.IndexByte(t.subject(self).s, c) >= 0, ok
	}
	sub, ok := x.needle(t, item)
	return ok && strings.Contains(x.s, sub), ok
}

func textStartswith(t *Thread, a []Value) Value {
	return t.hasAffix(a, strings.HasPrefix, "startswith")
}

func textEndswith(t *Thread, a []Value) Value { return t.hasAffix(a, strings.HasSuffix, "endswith") }

// hasAffix serves startswith and endswith: self, affix or tuple of them[, start[, end]].
func (t *Thread) hasAffix(a []Value, has func(s, affix string) bool, name string) Value {
	x := t.subject(a[0])
	s := x.s
	inside := true // what is empty lies nowhere behind the end
	if len(a) > 2 {
		start, end, ok := t.clampRange(a[2:], x.length())
		if !ok {
			return NoValue
		}
		inside = start <= end
		x = t.subject(a[0])
		start = min(start, x.length())
		end = min(max(end, start), x.length())
		off := x.offset(t, start)
		s = x.s[off:x.offset(t, end)]
	}
	if a[1].IsObj() && t.R.layout(a[1]) == KindTuple {
		for _, p := range a[1].Tuple() {
			affix, ok := t.affix(&x, p, "tuple for %s must only contain str, not %s", name)
			if !ok {
				return NoValue
			}
			if inside && has(s, affix) {
				return True
			}
		}
		return False
	}
	affix, ok := t.affix(&x, a[1], "%s first arg must be str or a tuple of str, not %s", name)
	if !ok {
		return NoValue
	}
	return MakeBool(inside && has(s, affix))
}

func (t *Thread) affix(x *subject, v Value, format, name string) (string, bool) {
	if x.kind == KindStr {
		if !t.R.IsStr(v) {
			t.Errorf(ExcTypeError, format, name, t.TypeName(v))
			return "", false
		}
		return v.Str(), true
	}
	if !t.R.isBytesLike(v) {
		t.Errorf(ExcTypeError, "%s first arg must be bytes or a tuple of bytes, not %s", name, t.TypeName(v))
		return "", false
	}
	return x.arg(t, v)
}

func textRemovePrefix(t *Thread, a []Value) Value {
	x := t.subject(a[0])
	p, ok := x.arg(t, a[1])
	if !ok {
		return NoValue
	}
	return x.part(t, strings.TrimPrefix(x.s, p))
}

func textRemoveSuffix(t *Thread, a []Value) Value {
	x := t.subject(a[0])
	p, ok := x.arg(t, a[1])
	if !ok {
		return NoValue
	}
	return x.part(t, strings.TrimSuffix(x.s, p))
}

// textReplace is replace(old, new, count=-1).
func textReplace(t *Thread, a []Value) Value {
	x := t.subject(a[0])
	from, ok := x.arg(t, a[1])
	if !ok {
		return NoValue
	}
	to, ok := x.arg(t, a[2])
	if !ok {
		return NoValue
	}
	most := -1
	if a[3] != NoValue {
		if most, ok = t.IndexClamp(a[3]); !ok {
			return NoValue
		}
	}
	if len(from) == 1 && len(to) == 1 && most < 0 {
		return t.replaceByte(&x, from[0], to[0])
	}
	if from != "" && len(x.s) <= shortReplace {
		return t.replaceShort(&x, from, to, most)
	}
	n := 0
	if from == "" {
		n = x.length() + 1
	} else if len(from) <= len(x.s) {
		var ok bool
		if n, ok = t.countSub(x.s, from); !ok {
			return NoValue
		}
	}
	if most >= 0 {
		n = min(n, most)
	}
	if n == 0 || from == to {
		return x.part(t, x.s)
	}
	grow := len(to) - len(from)
	if grow > 0 && n > (maxStrBytes-len(x.s))/grow {
		return t.raiseMemory(^uintptr(0))
	}
	chars := x.length() + n*(countChars(to)-countChars(from))
	v, b := x.alloc(t, len(x.s)+n*grow, chars)
	switch {
	case v == NoValue:
	case from == "" && !t.interleave(b, x.s, to, n, x.isStr()), from != "" && !t.replaceInto(b, x.s, from, to, n):
		return NoValue
	}
	return v
}

// shortReplace is the length up to which texts are searched once only.
const shortReplace = 256

// replaceShort replaces from, which is not empty, in a short text.
func (t *Thread) replaceShort(x *subject, from, to string, most int) Value {
	var places [shortReplace]uint8
	n, s := 0, x.s
	if most < 0 {
		most = len(s)
	}
	for i := 0; n < most; n++ {
		var k int
		if len(from) == 1 {
			k = indexNear(s[i:], from[0])
		} else {
			k = strings.Index(s[i:], from)
		}
		if k < 0 {
			break
		}
		places[n] = uint8(i + k)
		i += k + len(from)
	}
	if n == 0 || from == to {
		return x.part(t, s)
	}
	chars := x.length() + n*(countChars(to)-countChars(from))
	v, b := x.allocText(t, len(s)+n*(len(to)-len(from)), chars)
	if v == NoValue {
		return v
	}
	i := 0
	for _, p := range places[:n] {
		b = b[copy(b, s[i:p]):]
		b = b[copy(b, to):]
		i = int(p) + len(from)
	}
	copy(b, s[i:])
	return v
}

// replaceByte replaces one byte, or ASCII character, by another.
func (t *Thread) replaceByte(x *subject, from, to byte) Value {
	i := strings.IndexByte(x.s, from)
	if i < 0 || from == to {
		return x.part(t, x.s)
	}
	v, b := x.alloc(t, len(x.s), x.length())
	if v == NoValue {
		return v
	}
	copy(b, x.s)
	if len(b) <= 64 {
		for ; i < len(b); i++ {
			if b[i] == from {
				b[i] = to
			}
		}
		return v
	}
	for b = b[i:]; len(b) > 0; {
		n := min(len(b), 1<<20)
		swapByte(b[:n], from, to)
		b = b[n:]
		if len(b) > 0 && t.Interrupted() {
			return NoValue
		}
	}
	return v
}

// swapByte replaces from by to everywhere in b, eight bytes at a time.
func swapByte(b []byte, from, to byte) {
	const ones, low = 0x0101010101010101, 0x7f7f7f7f7f7f7f7f
	olds, change := uint64(from)*ones, uint64(from^to)
	for ; len(b) >= 8; b = b[8:] {
		w := binary.LittleEndian.Uint64(b)
		x := w ^ olds
		same := ^((x&low + low) | x | low) >> 7 // 1 in the bytes that are from
		binary.LittleEndian.PutUint64(b, w^same*change)
	}
	for i, c := range b {
		if c == from {
			b[i] = to
		}
	}
}

// replaceInto fills b with s, the first n occurrences of from replaced; false: interrupted.
func (t *Thread) replaceInto(b []byte, s, from, to string, n int) bool {
	for ; n > 0; n-- {
		if t.interruptedAt(n) {
			return false
		}
		i := strings.Index(s, from)
		b = b[copy(b, s[:i]):]
		b = b[copy(b, to):]
		s = s[i+len(from):]
	}
	copy(b, s)
	return true
}

// interleave fills b with s, with sep before each of its first n characters
// (bytes when text is false), the end counting as one; false: interrupted.
func (t *Thread) interleave(b []byte, s, sep string, n int, text bool) bool {
	for ; n > 0; n-- {
		if t.interruptedAt(n) {
			return false
		}
		b = b[copy(b, sep):]
		if s == "" {
			return true
		}
		k := 1
		for text && k < len(s) && s[k]&0xC0 == 0x80 {
			k++
		}
		b = b[copy(b, s[:k]):]
		s = s[k:]
	}
	copy(b, s)
	return true
}

// textPartition is partition(sep).
func textPartition(t *Thread, a []Value) Value { return t.partition(a, false) }

// textRpartition is rpartition(sep).
func textRpartition(t *Thread, a []Value) Value { return t.partition(a, true) }

func (t *Thread) partition(a []Value, last bool) Value {
	x := t.subject(a[0])
	sep, ok := x.arg(t, a[1])
	if !ok {
		return NoValue
	}
	if sep == "" {
		return t.Errorf(ExcValueError, "empty separator")
	}
	v := t.NewTuple(3)
	if v == NoValue {
		return v
	}
	p := v.Tuple()
	i := strings.Index(x.s, sep)
	parts := [3]string{x.s, "", ""}
	if last {
		i = lastIndex(x.s, sep)
		parts = [3]string{"", "", x.s}
	}
	if i >= 0 {
		parts = [3]string{x.s[:i], sep, x.s[i+len(sep):]}
	}
	for k, s := range parts {
		if k == 1 && i >= 0 && hdrOf(a[1]).id == x.kind && x.kind != KindByteArray {
			p[k] = a[1]
			continue
		}
		if p[k] = x.part(t, s); p[k] == NoValue {
			return NoValue
		}
	}
	return v
}
