package rt

import (
	"strings"
	"unsafe"

	"pycopy/rt/text"
)

// Splitting, stripping, joining and padding of str, bytes and bytearray.

// textSplit is split(sep=None, maxsplit=-1).
func textSplit(t *Thread, a []Value) Value {
	x, sep, most, ok := t.splitArgs(a)
	if !ok {
		return NoValue
	}
	if sep == "" {
		return t.splitWords(&x, most)
	}
	if len(sep) == 1 && len(x.s) <= maxShortLine && x.ascii && x.kind == KindStr {
		if v, ok := t.splitLine(&x, sep[0], uint(most)); ok {
			return v
		}
	}
	n, list := t.partsList(&x, sep, most)
	if list == NoValue {
		return NoValue
	}
	items, rest := list.List(), x.s
	for k := range n {
		var i int
		if len(sep) == 1 {
			i = indexNear(rest, sep[0])
		} else {
			i = strings.Index(rest, sep)
		}
		v := x.piece(t, rest[:i])
		if v == NoValue || t.interruptedAt(k) {
			return NoValue
		}
		items[k] = v
		rest = rest[i+len(sep):]
	}
	if items[n] = x.part(t, rest); items[n] == NoValue {
		return NoValue
	}
	return list
}

// maxShortLine is the length of the longest text that splitLine is for.
const maxShortLine = 256

// splitLine splits short ASCII text in at most `most` places in one pass; ok is false if there are too many.
func (t *Thread) splitLine(x *subject, sep byte, most uint) (v Value, ok bool) {
	var marks [32]uint8
	s, n := x.s, 0
	for i := range len(s) {
		if s[i] != sep {
			continue
		}
		if uint(n) == most {
			break
		}
		if n == len(marks) {
			return NoValue, false
		}
		marks[n] = uint8(i)
		n++
	}
	list := t.NewList(n + 1)
	if list == NoValue {
		return list, true
	}
	items, from := list.List(), 0
	if n == 0 {
		items[0] = x.part(t, s)
		return list, true
	}
	for k := range items {
		to := len(s)
		if k < n {
			to = int(marks[k&31])
		}
		if items[k] = t.substr(s[from:to], to-from); items[k] == NoValue {
			return NoValue, true
		}
		from = to + 1
	}
	return list, true
}

// partsList returns in how many places x is split, most at most (-1: all), and a list for the parts, or NoValue.
func (t *Thread) partsList(x *subject, sep string, most int) (n int, list Value) {
	n, ok := t.countSub(x.s, sep)
	if !ok {
		return 0, NoValue
	}
	if most >= 0 {
		n = min(n, most)
	}
	return n, t.NewList(n + 1)
}

// indexNear is strings.IndexByte for a byte that is probably near the start.
func indexNear(s string, c byte) int {
	const near = 16
	n := min(len(s), near)
	for i := range n {
		if s[i] == c {
			return i
		}
	}
	i := strings.IndexByte(s[n:], c)
	if i >= 0 {
		i += n
	}
	return i
}

// piece is part for what is less than the whole text.
func (x *subject) piece(t *Thread, s string) Value {
	if x.ascii && x.kind == KindStr {
		return t.substr(s, len(s))
	}
	return x.make(t, s)
}

// textRsplit is rsplit(sep=None, maxsplit=-1).
func textRsplit(t *Thread, a []Value) Value {
	x, sep, most, ok := t.splitArgs(a)
	if !ok {
		return NoValue
	}
	if sep == "" {
		return t.rsplitWords(&x, most)
	}
	n, list := t.partsList(&x, sep, most)
	if list == NoValue {
		return NoValue
	}
	rest := x.s
	for k := n; k > 0; k-- {
		i := lastIndex(rest, sep)
		v := x.part(t, rest[i+len(sep):])
		if v == NoValue || t.interruptedAt(k) {
			return NoValue
		}
		list.List()[k] = v
		rest = rest[:i]
	}
	v := x.part(t, rest)
	if v == NoValue {
		return v
	}
	list.List()[0] = v
	return list
}

// splitArgs reads self, sep and maxsplit; sep is "" for None.
func (t *Thread) splitArgs(a []Value) (x subject, sep string, most int, ok bool) {
	most = -1
	if a[2] != NoValue {
		if most, ok = t.IndexClamp(a[2]); !ok {
			return
		}
	}
	x = t.subject(a[0])
	if a[1] == NoValue || a[1] == None {
		return x, "", most, true
	}
	if sep, ok = x.arg(t, a[1]); ok && sep == "" {
		t.Errorf(ExcValueError, "empty separator")
		ok = false
	}
	return
}

// wordFinder returns the function that finds the first word of a text of the subject's type.
func (x *subject) wordFinder() func(s string) (start, end int) {
	switch {
	case x.kind != KindStr:
		return text.BytesNextWord
	case x.ascii:
		return nextWordASCII
	}
	return text.NextWord
}

// white is the set of the ASCII characters that a str counts as white space.
const white uint64 = 1<<' ' | 1<<'\t' | 1<<'\n' | 1<<'\v' | 1<<'\f' | 1<<'\r' | 1<<0x1C | 1<<0x1D | 1<<0x1E | 1<<0x1F

func isWhite(c byte) bool { return c <= ' ' && white>>c&1 != 0 }

// nextWordASCII is text.NextWord for ASCII text.
func nextWordASCII(s string) (start, end int) {
	for start < len(s) && s[start] <= ' ' && white>>s[start]&1 != 0 {
		start++
	}
	end = start
	for end < len(s) && (s[end] > ' ' || white>>s[end]&1 == 0) {
		end++
	}
	return start, end
}

func (x *subject) lastWord(s string) (start, end int) {
	if x.kind != KindStr {
		return text.BytesLastWord(s)
	}
	return text.LastWord(s)
}

func (x *subject) trimLeft(s string) string {
	switch {
	case x.kind != KindStr:
		return s[text.BytesTrimLeft(s):]
	case x.ascii:
		for s != "" && isWhite(s[0]) {
			s = s[1:]
		}
		return s
	}
	return s[text.TrimLeft(s):]
}

func (x *subject) trimRight(s string) string {
	switch {
	case x.kind != KindStr:
		return s[:text.BytesTrimRight(s)]
	case x.ascii:
		for s != "" && isWhite(s[len(s)-1]) {
			s = s[:len(s)-1]
		}
		return s
	}
	return s[:text.TrimRight(s)]
}

// splitWords splits at white space, at most `most` times unless negative.
func (t *Thread) splitWords(x *subject, most int) Value {
	if x.kind == KindStr && x.ascii && most < 0 {
		if v, ok := t.splitShort(x); ok {
			return v
		}
	}
	n := 0
	next := x.wordFinder()
	for rest := x.s; ; n++ {
		start, end := next(rest)
		if start == end {
			break
		}
		if t.interruptedAt(n) {
			return NoValue
		}
		if most >= 0 && n == most {
			n++
			break
		}
		rest = rest[end:]
	}
	list := t.NewList(n)
	if list == NoValue {
		return list
	}
	rest := x.s
	for k := range n {
		start, end := next(rest)
		if most >= 0 && k == most {
			end = len(rest)
		}
		v := x.part(t, rest[start:end])
		if v == NoValue || t.interruptedAt(k) {
			return NoValue
		}
		list.List()[k] = v
		rest = rest[end:]
	}
	return list
}

// splitShort splits ASCII text of at most maxShortWords words; ok is false for more.
func (t *Thread) splitShort(x *subject) (v Value, ok bool) {
	var few [2 * 16]uint32
	ends, n := few[:], 0
	s := x.s
	for i := 0; ; {
		for i < len(s) && isWhite(s[i]) {
			i++
		}
		if i == len(s) {
			break
		}
		if n == len(ends) {
			if n == 2*maxShortWords {
				return NoValue, false
			}
			if len(t.R.strs.ends) == 0 {
				t.R.strs.ends = make([]uint32, 2*maxShortWords)
			}
			ends = t.R.strs.ends
			copy(ends, few[:])
		}
		ends[n] = uint32(i)
		for i < len(s) && !isWhite(s[i]) {
			i++
		}
		ends[n+1] = uint32(i)
		n += 2
	}
	list := t.NewList(n / 2)
	if list == NoValue {
		return list, true
	}
	items := list.List()
	if n == 2 {
		if items[0] = x.part(t, s[ends[0]:ends[1]]); items[0] == NoValue {
			return NoValue, true
		}
		return list, true
	}
	for k := range items {
		from, to := ends[2*k], ends[2*k+1]
		v := t.substr(s[from:to], int(to-from))
		if v == NoValue {
			return v, true
		}
		items[k] = v
	}
	return list, true
}

// maxShortWords is how many words splitShort finds in one pass.
const maxShortWords = 1024

// rsplitWords is splitWords from the end.
func (t *Thread) rsplitWords(x *subject, most int) Value {
	n := 0
	for rest := x.s; ; n++ {
		start, end := x.lastWord(rest)
		if start == end {
			break
		}
		if t.interruptedAt(n) {
			return NoValue
		}
		if most >= 0 && n == most {
			n++
			break
		}
		rest = rest[:start]
	}
	list := t.NewList(n)
	if list == NoValue {
		return list
	}
	rest := x.s
	for k := n - 1; k >= 0; k-- {
		start, end := x.lastWord(rest)
		if most >= 0 && n-1-k == most {
			start = 0
		}
		v := x.part(t, rest[start:end])
		if v == NoValue || t.interruptedAt(k) {
			return NoValue
		}
		list.List()[k] = v
		rest = rest[:start]
	}
	return list
}

// textSplitlines is splitlines(keepends=False).
func textSplitlines(t *Thread, a []Value) Value {
	keep, ok := false, true
	if a[1] != NoValue {
		if keep, ok = t.Truth(a[1]); !ok {
			return NoValue
		}
	}
	x := t.subject(a[0])
	next := text.NextLine
	if x.kind != KindStr {
		next = text.BytesNextLine
	}
	list := t.NewList(0)
	if list == NoValue {
		return list
	}
	rest := x.s
	for i := 0; rest != ""; i++ {
		end, k := next(rest)
		if keep {
			end = k
		}
		v := x.part(t, rest[:end])
		if v == NoValue || !t.ListAppend(list, v) || t.interruptedAt(i) {
			return NoValue
		}
		rest = rest[k:]
	}
	return list
}

func textStrip(t *Thread, a []Value) Value { return t.strip(a, true, true) }

func textLstrip(t *Thread, a []Value) Value { return t.strip(a, true, false) }

func textRstrip(t *Thread, a []Value) Value { return t.strip(a, false, true) }

// strip removes white space, or the characters of an argument, at the ends.
func (t *Thread) strip(a []Value, left, right bool) Value {
	x := t.subject(a[0])
	s := x.s
	if len(a) == 1 || a[1] == None {
		if s != "" && s[0]-'!' < 0x7F-'!' && s[len(s)-1]-'!' < 0x7F-'!' {
			return x.part(t, s) // nothing to strip
		}
		if left {
			s = x.trimLeft(s)
		}
		if right {
			s = x.trimRight(s)
		}
		return x.part(t, s)
	}
	set, ok := x.arg(t, a[1])
	if !ok {
		return NoValue
	}
	if x.isStr() && countChars(set) != len(set) {
		return x.part(t, stripRunes(s, set, left, right))
	}
	var in [4]uint64
	for i := range len(set) {
		in[set[i]>>6] |= 1 << (set[i] & 63)
	}
	if left {
		for s != "" && in[s[0]>>6]>>(s[0]&63)&1 != 0 {
			s = s[1:]
		}
	}
	if right {
		for s != "" && in[s[len(s)-1]>>6]>>(s[len(s)-1]&63)&1 != 0 {
			s = s[:len(s)-1]
		}
	}
	return x.part(t, s)
}

// stripRunes strips the characters of a set that is not ASCII.
func stripRunes(s, set string, left, right bool) string {
	for left && s != "" {
		_, n := text.DecodeRune(s)
		if !strings.Contains(set, s[:n]) {
			break
		}
		s = s[n:]
	}
	for right && s != "" {
		_, n := text.DecodeLastRune(s)
		if !strings.Contains(set, s[len(s)-n:]) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// textJoin is join(iterable).
func textJoin(t *Thread, a []Value) Value {
	seq := a[1]
	if k := seq.Kind(); k != KindList && k != KindTuple {
		if seq = t.Iter(seq); seq != NoValue {
			seq = t.ListOf(seq)
		}
		if seq == NoValue {
			if t.ExcMatches(ExcTypeError) && !t.hasSpecial(a[1], SymIter) {
				t.TakeExc()
				return t.Errorf(ExcTypeError, "can only join an iterable")
			}
			return seq
		}
	}
	x := t.subject(a[0])
	if x.isStr() {
		return t.joinStrs(&x, seq)
	}
	return t.joinBytes(&x, seq)
}

// joinStrs joins the items of a list or tuple.
func (t *Thread) joinStrs(x *subject, seq Value) Value {
	items := t.seqItems(seq)
	if len(items) == 0 {
		return t.R.strs.empty
	}
	n, chars, ok := t.sizeOfStrs(items)
	if !ok {
		return NoValue
	}
	n += len(x.s) * (len(items) - 1)
	chars += x.length() * (len(items) - 1)
	if len(items) == 1 && hdrOf(items[0]).id == KindStr {
		return items[0]
	}
	if n <= 2 && chars <= 1 {
		var buf [2]byte
		b := buf[:0]
		for i, v := range items {
			if i > 0 {
				b = append(b, x.s...)
			}
			b = append(b, v.Str()...)
		}
		return t.NewStrBytes(b)
	}
	r, b := t.allocText(KindStr, n, chars)
	if r == NoValue {
		return r
	}
	sep := x.s
	p, end := unsafe.Pointer(unsafe.SliceData(b)), unsafe.Add(nil, uintptr(r)+strHeadSize+uintptr(n))
	for i, v := range t.seqItems(seq) { // a finaliser may not have changed it: no Python code has run
		if t.interruptedAt(i) {
			return NoValue
		}
		if i > 0 && sep != "" {
			if len(sep) == 1 {
				*(*byte)(p) = sep[0]
				p = unsafe.Add(p, 1)
			} else {
				p = unsafe.Add(p, copy(unsafe.Slice((*byte)(p), len(sep)), sep))
			}
		}
		// The room of a short str in its cell is at least shortText bytes.
		if h := at[strHead](v); h.id == KindStr && h.n <= uint32(shortText) && h.n != 0 && uintptr(end)-uintptr(p) >= uintptr(shortText) && h.aux&strShared == 0 {
			*(*[shortText]byte)(p) = *(*[shortText]byte)(unsafe.Add(nil, uintptr(v)+strHeadSize))
			p = unsafe.Add(p, int(h.n))
			continue
		}
		s := v.Str()
		p = unsafe.Add(p, copy(unsafe.Slice((*byte)(p), len(s)), s))
	}
	return r
}

// sizeOfStrs returns how many bytes and characters strs have together.
func (t *Thread) sizeOfStrs(items []Value) (n, chars int, ok bool) {
	for i, v := range items {
		if t.interruptedAt(i) {
			return 0, 0, false
		}
		if !v.IsObj() || hdrOf(v).id != KindStr {
			if !t.R.IsStr(v) {
				t.Errorf(ExcTypeError, "sequence item %d: expected str instance, %s found", i, t.TypeName(v))
				return 0, 0, false
			}
			v = *exactOf(v)
		}
		h := at[strHead](v)
		n += int(h.n)
		chars += int(h.chars)
	}
	return n, chars, true
}

// joinBytes joins bytes-like objects; they are read twice, and no Python code
// runs in between.
func (t *Thread) joinBytes(x *subject, seq Value) Value {
	items := t.seqItems(seq)
	n := len(x.s) * max(len(items)-1, 0)
	for i, v := range items {
		if v.IsObj() && hdrOf(v).id == KindBytes {
			if n += len(v.Bytes()); t.interruptedAt(i) {
				return NoValue
			}
			continue
		}
		var b Buffer
		if !t.R.isBytesLike(v) {
			return t.Errorf(ExcTypeError, "sequence item %d: expected a bytes-like object, %s found", i, t.TypeName(v))
		}
		if !t.GetBuffer(v, &b) || t.interruptedAt(i) {
			return NoValue
		}
		n += len(b.Data)
	}
	r, dst := x.alloc(t, n, 0)
	if r == NoValue {
		return r
	}
	for i, v := range t.seqItems(seq) {
		if i > 0 {
			dst = dst[copy(dst, x.s):]
		}
		if t.interruptedAt(i) {
			return NoValue
		}
		if v.IsObj() && hdrOf(v).id == KindBytes {
			dst = dst[copy(dst, v.Bytes()):]
			continue
		}
		var b Buffer
		if !t.GetBuffer(v, &b) {
			return NoValue
		}
		dst = dst[copy(dst, b.Data):]
	}
	return r
}

func textCenter(t *Thread, a []Value) Value { return t.justify(a, 'c') }

func textLjust(t *Thread, a []Value) Value { return t.justify(a, 'l') }

func textRjust(t *Thread, a []Value) Value { return t.justify(a, 'r') }

// justify pads self to a width with a fill character.
func (t *Thread) justify(a []Value, how byte) Value {
	width, ok := t.Index(a[1])
	if !ok {
		return NoValue
	}
	x := t.subject(a[0])
	fill := " "
	if len(a) > 2 {
		if fill, ok = x.arg(t, a[2]); !ok {
			return NoValue
		}
		if x.argLen(fill) != 1 {
			if x.isStr() {
				return t.Errorf(ExcTypeError, "The fill character must be exactly one character long")
			}
			return t.Errorf(ExcTypeError, "%s() argument 2 must be a byte string of length 1, not %s",
				map[byte]string{'c': "center", 'l': "ljust", 'r': "rjust"}[how], t.TypeName(a[2]))
		}
	}
	if width <= x.length() {
		return x.part(t, x.s)
	}
	pad, left := width-x.length(), 0
	switch how {
	case 'r':
		left = pad
	case 'c':
		left = pad/2 + pad&width&1
	}
	return t.pad(&x, left, pad-left, fill)
}

// argLen counts the characters of an argument.
func (x *subject) argLen(s string) int {
	if x.isStr() {
		return countChars(s)
	}
	return len(s)
}

// pad returns the subject's text between left and right fill characters.
func (t *Thread) pad(x *subject, left, right int, fill string) Value {
	if left+right > maxStrBytes/len(fill) {
		return t.raiseMemory(uintptr(left) + uintptr(right))
	}
	v, b := x.alloc(t, len(x.s)+(left+right)*len(fill), x.length()+left+right)
	if v == NoValue {
		return v
	}
	k := left * len(fill)
	repeatInto(b[:k], fill)
	k += copy(b[k:], x.s)
	repeatInto(b[k:], fill)
	return v
}

// repeatInto fills b with copies of s, whose length divides that of b.
func repeatInto(b []byte, s string) {
	if len(b) == 0 {
		return
	}
	n := copy(b, s)
	for piece := n; n < len(b); {
		n += copy(b[n:], b[:piece])
		if piece < repeatPiece*8 { // as in listRepeat
			piece = n
		}
	}
}

// textZfill is zfill(width).
func textZfill(t *Thread, a []Value) Value {
	width, ok := t.Index(a[1])
	if !ok {
		return NoValue
	}
	x := t.subject(a[0])
	if width <= x.length() {
		return x.part(t, x.s)
	}
	n := width - x.length()
	v := t.pad(&x, n, 0, "0")
	if v != NoValue && x.s != "" && (x.s[0] == '-' || x.s[0] == '+') {
		y := t.subject(v)
		b := aliasBytes(y.s)
		b[0], b[n] = x.s[0], '0'
	}
	return v
}

// textExpandtabs is expandtabs(tabsize=8).
func textExpandtabs(t *Thread, a []Value) Value {
	size := 8
	if a[1] != NoValue {
		var ok bool
		if size, ok = t.Index(a[1]); !ok {
			return NoValue
		}
	}
	x := t.subject(a[0])
	n := text.ExpandedTabsLen(x.s, size, !x.isStr())
	if n < 0 || n > maxStrBytes {
		return t.Errorf(ExcOverflowError, "result too long")
	}
	v, b := x.alloc(t, n, x.length()+n-len(x.s))
	if v == NoValue {
		return v
	}
	text.AppendExpandedTabs(b[:0], x.s, size, !x.isStr())
	return v
}
