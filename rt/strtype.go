package rt

import (
	"fmt"
	"slices"
	"unicode/utf8"
	"unsafe"

	"pycopy/rt/text"
)

// textMethods are the methods that str, bytes and bytearray have in common.
var textMethods = [...]Builtin{
	{Name: "find", Intrinsic: IntrTextFind, Min: 2, Max: 4, Fn: textFind},
	{Name: "rfind", Min: 2, Max: 4, Fn: textRfind},
	{Name: "index", Min: 2, Max: 4, Fn: textIndex},
	{Name: "rindex", Min: 2, Max: 4, Fn: textRindex},
	{Name: "count", Min: 2, Max: 4, Fn: textCount},
	{Name: "startswith", Intrinsic: IntrStartsWith, Min: 2, Max: 4, Fn: textStartswith},
	{Name: "endswith", Intrinsic: IntrEndsWith, Min: 2, Max: 4, Fn: textEndswith},
	{Name: "removeprefix", Min: 2, Max: 2, Fn: textRemovePrefix},
	{Name: "removesuffix", Min: 2, Max: 2, Fn: textRemoveSuffix},
	{Name: "replace", Sig: "self, old, new, /, count=", Fn: textReplace},
	{Name: "partition", Min: 2, Max: 2, Fn: textPartition},
	{Name: "rpartition", Min: 2, Max: 2, Fn: textRpartition},
	{Name: "split", Sig: "self, /, sep=, maxsplit=", Fn: textSplit},
	{Name: "rsplit", Sig: "self, /, sep=, maxsplit=", Fn: textRsplit},
	{Name: "splitlines", Sig: "self, /, keepends=", Fn: textSplitlines},
	{Name: "strip", Intrinsic: IntrStrip, Min: 1, Max: 2, Fn: textStrip},
	{Name: "lstrip", Intrinsic: IntrLstrip, Min: 1, Max: 2, Fn: textLstrip},
	{Name: "rstrip", Intrinsic: IntrRstrip, Min: 1, Max: 2, Fn: textRstrip},
	{Name: "join", Intrinsic: IntrJoin, Min: 2, Max: 2, Fn: textJoin},
	{Name: "center", Min: 2, Max: 3, Fn: textCenter},
	{Name: "ljust", Min: 2, Max: 3, Fn: textLjust},
	{Name: "rjust", Min: 2, Max: 3, Fn: textRjust},
	{Name: "zfill", Min: 2, Max: 2, Fn: textZfill},
	{Name: "expandtabs", Sig: "self, /, tabsize=", Fn: textExpandtabs},
	{Name: "upper", Min: 1, Max: 1, Fn: textUpper},
	{Name: "lower", Min: 1, Max: 1, Fn: textLower},
	{Name: "capitalize", Min: 1, Max: 1, Fn: textCapitalize},
	{Name: "title", Min: 1, Max: 1, Fn: textTitle},
	{Name: "swapcase", Min: 1, Max: 1, Fn: textSwapcase},
	{Name: "isalpha", Intrinsic: IntrIsAlpha, Min: 1, Max: 1, Fn: textIsalpha},
	{Name: "isalnum", Intrinsic: IntrIsAlnum, Min: 1, Max: 1, Fn: textIsalnum},
	{Name: "isascii", Min: 1, Max: 1, Fn: textIsascii},
	{Name: "isdigit", Intrinsic: IntrIsDigit, Min: 1, Max: 1, Fn: textIsdigit},
	{Name: "isspace", Intrinsic: IntrIsSpace, Min: 1, Max: 1, Fn: textIsspace},
	{Name: "islower", Intrinsic: IntrIsLower, Min: 1, Max: 1, Fn: textIslower},
	{Name: "isupper", Intrinsic: IntrIsUpper, Min: 1, Max: 1, Fn: textIsupper},
	{Name: "istitle", Min: 1, Max: 1, Fn: textIstitle},
	{Name: "format", Raw: textFormat},
}

var strSpec = TypeSpec{
	Name:     "str",
	Layout:   KindStr,
	Words:    2,
	New:      strNew,
	Repr:     strRepr,
	Str:      func(t *Thread, self Value) Value { return exactStr(self) },
	Hash:     strHashSlot,
	Len:      func(t *Thread, self Value) (n int, ok bool) { return self.StrLen(), true },
	Binary:   strBinary,
	Compare:  strCompare,
	GetItem:  strGetItem,
	Contains: textContains,
	Iter:     strIter,
	Format:   strFormat,
	Buffer:   strBuffer,
	Shared:   [][]Builtin{textMethods[:]},
	Methods: []Builtin{
		{Name: "casefold", Min: 1, Max: 1, Fn: textCasefold},
		{Name: "isdecimal", Min: 1, Max: 1, Fn: strIsdecimal},
		{Name: "isnumeric", Min: 1, Max: 1, Fn: strIsnumeric},
		{Name: "isprintable", Min: 1, Max: 1, Fn: strIsprintable},
		{Name: "isidentifier", Min: 1, Max: 1, Fn: strIsidentifier},
		{Name: "encode", Sig: "self, /, encoding=, errors=", Fn: strEncode},
		{Name: "format_map", Min: 2, Max: 2, Fn: strFormatMap},
		{Name: "translate", Min: 2, Max: 2, Fn: strTranslate},
		{Name: "maketrans", Min: 1, Max: 3, Flags: Static, Fn: strMaketrans},
		{Name: "__getnewargs__", Min: 1, Max: 1, Fn: strNewArgs},
	},
}

var strIterSpec = TypeSpec{
	Name:  "str_iterator",
	Flags: NoNew | LeafIter,
	Iter:  func(t *Thread, self Value) Value { return self },
	Next:  strIterNext,
	Step:  StepStr, Extend: strIterExtend,
	Methods: []Builtin{
		{Name: "__length_hint__", Min: 1, Max: 1, Fn: strIterHint},
	},
}

var strNewSig = Builtin{Name: "str", Sig: "object=, encoding=, errors="}

// strNew is str(object="") and str(bytes, encoding="utf-8", errors="strict").
func strNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if len(args) == 1 && nkw == 0 {
		return t.strOf(cls, args[0])
	}
	a := t.bindArgs(&strNewSig, args, nkw)
	if a == nil {
		return NoValue
	}
	if a[1] == NoValue && a[2] == NoValue {
		if a[0] == NoValue {
			return t.wrapExact(cls, t.R.strs.empty, KindStr)
		}
		return t.strOf(cls, a[0])
	}
	if a[0] == NoValue {
		return t.wrapExact(cls, t.R.strs.empty, KindStr)
	}
	if t.R.IsStr(a[0]) {
		return t.Errorf(ExcTypeError, "decoding str is not supported")
	}
	var b Buffer
	if !a[0].IsObj() || t.R.specOf(a[0]).Buffer == nil {
		return t.Errorf(ExcTypeError, "decoding to str: need a bytes-like object, %s found", t.TypeName(a[0]))
	}
	if !t.GetBuffer(a[0], &b) {
		return NoValue
	}
	return t.wrapExact(cls, t.decode(a[0], b.Data, a[1], a[2]), KindStr)
}

// strOf is str(v) for class cls.
func (t *Thread) strOf(cls, v Value) Value {
	s := t.StrOf(v)
	if s == NoValue || cls == t.R.classOf[KindStr] {
		return s
	}
	return t.wrapExact(cls, exactStr(s), KindStr)
}

// exactStr returns the str of exact type that v stands for.
func exactStr(v Value) Value {
	if hdrOf(v).id != KindStr {
		return *exactOf(v)
	}
	return v
}

func strNewArgs(t *Thread, a []Value) Value {
	v := t.NewTuple(1)
	if v != NoValue {
		v.Tuple()[0] = exactStr(a[0])
	}
	return v
}

func strRepr(t *Thread, self Value) Value {
	s := self.Str()
	if len(s) > pieceBytes {
		return t.longRepr("", s, text.AppendQuoted)
	}
	b := text.AppendRepr(t.takeBuf(), s)
	v := NoValue
	if self.isASCII() { // and so is its repr
		v = t.NewASCII(aliasString(b))
	} else {
		v = t.NewStrBytes(b)
	}
	t.putBuf(b)
	return v
}

// longRepr is repr of a long text, by the function for what is between the quotes.
func (t *Thread) longRepr(prefix, s string, quoted func(dst []byte, s string, quote byte) []byte) Value {
	if !t.RoomFor(len(s)) {
		return NoValue
	}
	quote := text.ChooseQuote(s)
	b := append(append(make([]byte, 0, len(s)+len(s)/8+8), prefix...), quote)
	fine := t.pieces(s, func(p string) bool {
		b = quoted(b, p, quote)
		return t.RoomFor(len(b))
	})
	if !fine {
		return NoValue
	}
	return t.NewStrBytes(append(b, quote))
}

// asciiOf is ascii(v).
func (t *Thread) asciiOf(v Value) Value {
	r := t.Repr(v)
	if r == NoValue || r.isASCII() {
		return r
	}
	b := t.takeBuf()
	for s := r.Str(); s != ""; {
		c, n := text.DecodeRune(s)
		switch {
		case c < 0x80:
			b = append(b, byte(c))
		case c < 0x100:
			b = fmt.Appendf(b, "\\x%02x", c)
		case c < 0x10000:
			b = fmt.Appendf(b, "\\u%04x", c)
		default:
			b = fmt.Appendf(b, "\\U%08x", c)
		}
		s = s[n:]
	}
	v = t.NewStrBytes(b)
	t.putBuf(b)
	return v
}

func strHashSlot(t *Thread, self Value) (h uintptr, ok bool) {
	return uintptr(strHash(exactStr(self))), true
}

// strBuffer exposes the UTF-8 form (Pycopy).
func strBuffer(t *Thread, self Value) (b Buffer, ok bool) {
	return Buffer{Data: aliasBytes(self.Str()), ReadOnly: true, Format: 'B', ItemSize: 1, Owner: self}, true
}

func strBinary(t *Thread, op BinOp, a, b Value) Value {
	switch op.Plain() {
	case BinAdd:
		if t.R.IsStr(a) && t.R.IsStr(b) {
			return t.Concat(exactStr(a), exactStr(b))
		}
	case BinMul:
		if t.R.IsStr(a) {
			return t.repeat(exactStr(a), b)
		}
		return t.repeat(exactStr(b), a)
	case BinMod:
		if t.R.IsStr(a) {
			return t.percent(exactStr(a), b)
		}
	}
	return NotImplemented
}

// Concat returns a + b for two objects that are exactly str, or exactly bytes.
func (t *Thread) Concat(a, b Value) Value {
	x, y := at[strHead](a), at[strHead](b)
	if y.n == 0 {
		return a
	}
	if x.n == 0 {
		return b
	}
	n, chars := int(x.n)+int(y.n), int(x.chars)+int(y.chars)
	if n >= minShared && x.aux&(strGrown|strShared) != 0 {
		return t.extend(a, b, n, chars)
	}
	v, mem := t.allocText(x.id, n, chars)
	if v == NoValue {
		return v
	}
	copy(mem[copy(mem, a.octets()):], b.octets())
	hdrOf(v).aux |= strGrown
	return v
}

// minShared is the length from which repeated concatenation uses a growing buffer.
const minShared = 256

// extend returns a + b in a buffer that a ends in, or else in a new one with
// room to grow. a itself keeps its length and never sees the new bytes.
func (t *Thread) extend(a, b Value, n, chars int) Value {
	if uint64(n) > uint64(maxStrBytes) {
		return t.raiseMemory(uintptr(n))
	}
	x := at[strHead](a)
	var buf Value
	if x.aux&strShared != 0 {
		buf = *sharedBuf(a)
		if hdrOf(buf).aux != x.n {
			buf = NoValue
		} else if t.R.rawCap(buf) < n {
			if buf = t.growRaw(buf, n+n/2); buf == NoValue {
				return NoValue
			}
		}
	}
	if buf == NoValue {
		if buf = t.NewRaw(n + n/2); buf == NoValue {
			return NoValue
		}
		copy(rawBytes(buf, int(x.n)), a.octets())
	}
	v := t.alloc(x.id, sharedWords*wordBytes, false)
	if v == NoValue {
		return v
	}
	copy(rawBytes(buf, n)[x.n:], b.octets())
	hdrOf(buf).aux = uint32(n)
	h := at[strHead](v)
	h.n, h.chars = uint32(n), uint32(chars)
	h.aux = strShared
	*sharedBuf(v) = buf
	*sharedRoom(v) = uintptr(t.R.rawCap(buf))
	return v
}

// sharedBuf returns the word of a shared str that holds its buffer.
func sharedBuf(v Value) *Value { return (*Value)(unsafe.Add(nil, uintptr(v)+strHeadSize)) }

// sharedRoom returns the word that holds how many bytes that buffer has room for: engines ask.
func sharedRoom(v Value) *uintptr {
	return (*uintptr)(unsafe.Add(nil, uintptr(v)+strHeadSize+wordBytes))
}

// sharedWords is the size of a shared str.
const sharedWords = strHeadSize/wordBytes + 2

// rawBytes views n bytes of a KindRaw buffer.
func rawBytes(v Value, n int) []byte { return unsafe.Slice((*byte)(rawData(v)), n) }

// repeat returns s * n for an exact str or bytes object.
func (t *Thread) repeat(s, n Value) Value {
	if !n.IsSmall() {
		if _, ok := t.R.intOf(n); !ok && (!n.IsObj() || !t.hasSpecial(n, SymIndex)) {
			return NotImplemented
		}
	}
	k, ok := t.factor(n)
	if !ok {
		return NoValue
	}
	h := at[strHead](s)
	switch {
	case k <= 0 || h.n == 0:
		if h.id == KindBytes {
			return t.R.strs.emptyB
		}
		return t.R.strs.empty
	case k == 1:
		return s
	case k > maxInt/int(h.n) && h.id == KindBytes:
		return t.Errorf(ExcOverflowError, "repeated bytes are too long")
	case k > maxInt/int(h.n):
		return t.Errorf(ExcOverflowError, "repeated string is too long")
	case k > maxStrBytes/int(h.n):
		return t.raiseMemory(uintptr(k) * uintptr(h.n))
	}
	v, b := t.allocText(h.id, k*int(h.n), k*int(h.chars))
	if v != NoValue {
		repeatInto(b, aliasString(s.octets()))
	}
	return v
}

func strCompare(t *Thread, op CmpOp, self, other Value) Value {
	if !t.R.IsStr(other) {
		return NotImplemented
	}
	return compareTexts(op, exactStr(self), exactStr(other))
}

// compareTexts compares two exact strs or two exact bytes.
func compareTexts(op CmpOp, a, b Value) Value {
	if op == CmpEq || op == CmpNe {
		return MakeBool(strEqual(a, b) == (op == CmpEq))
	}
	return cmpResult(op, aliasString(a.octets()), aliasString(b.octets()))
}

// strEqual compares two exact strs or two exact bytes.
func strEqual(a, b Value) bool {
	if a == b {
		return true
	}
	x, y := at[strHead](a), at[strHead](b)
	if x.n != y.n || x.aux&y.aux&strInterned != 0 {
		return false
	}
	if h, k := x.aux&strHashBits, y.aux&strHashBits; h != k && h != 0 && k != 0 {
		return false
	}
	return string(a.octets()) == string(b.octets())
}

func strGetItem(t *Thread, self, key Value) Value {
	if !key.IsSmall() && key.Kind() == KindSlice {
		return t.strSlice(self, key)
	}
	i, ok := t.seqIndex(key, self.StrLen(), "str")
	if !ok {
		return NoValue
	}
	s := self.Str()
	if self.isASCII() {
		return t.R.strs.chars[s[i]]
	}
	return t.charAt(s, t.R.strs.offset(self, s, i))
}

// charAt returns the character at byte offset off as a str.
func (t *Thread) charAt(s string, off int) Value {
	c := s[off]
	n := 4
	switch {
	case c < 0x80:
		return t.R.strs.chars[c]
	case c < 0xC4:
		return t.R.strs.chars[c<<6|s[off+1]&0x3F]
	case c < 0xE0:
		n = 2
	case c < 0xF0:
		n = 3
	}
	return t.newStr(s[off:off+n], 1)
}

// strPart returns the characters from lo to hi, lo <= hi, of the exact str v.
func (t *Thread) strPart(v Value, lo, hi int) Value {
	h := at[strHead](v)
	if hi-lo == int(h.chars) {
		return v
	}
	s := v.Str()
	if h.n == h.chars {
		return t.substr(s[lo:hi], hi-lo)
	}
	if lo == hi {
		return t.R.strs.empty
	}
	st := &t.R.strs
	off := st.offset(v, s, lo)
	return t.substr(s[off:st.offset(v, s, hi)], hi-lo)
}

// strSlice returns self[slice].
func (t *Thread) strSlice(self, slice Value) Value {
	start, _, step, count, ok := t.SliceIndices(slice, self.StrLen())
	if !ok {
		return NoValue
	}
	x := t.subject(self)
	if count == 0 {
		return t.R.strs.empty
	}
	if step == 1 {
		return t.strPart(exactStr(self), start, start+count)
	}
	if x.ascii {
		if count == 1 {
			return t.R.strs.chars[x.s[start]]
		}
		v, b := t.allocText(KindStr, count, count)
		if step == -1 {
			text.Reverse(b, x.s[start+1-len(b):start+1])
			return v
		}
		for k := range b {
			b[k] = x.s[start+k*step]
		}
		return v
	}
	if step == -1 && count == x.length() {
		return t.strReversed(x.s, count)
	}
	b := t.takeBuf()
	for k := range count {
		off := x.offset(t, start+k*step)
		_, n := text.DecodeRune(x.s[off:])
		b = append(b, x.s[off:off+n]...)
	}
	v := t.NewStrBytes(b)
	t.putBuf(b)
	return v
}

// strReversed returns the count characters of s in reverse order.
func (t *Thread) strReversed(s string, count int) Value {
	v, b := t.allocText(KindStr, len(s), count)
	if v == NoValue {
		return v
	}
	for s != "" {
		_, n := text.DecodeLastRune(s)
		b = b[copy(b, s[len(s)-n:]):]
		s = s[:len(s)-n]
	}
	return v
}

// strIterObj is an iterator over a str: its text and the byte offset of the next character.
type strIterObj struct {
	_   header
	str Value // exact str; NoValue when exhausted
	pos Value // small int
}

func strIter(t *Thread, self Value) Value {
	v := t.NewObj(KindStrIter, 3)
	if v != NoValue {
		it := at[strIterObj](v)
		it.str, it.pos = exactStr(self), MakeSmall(0)
	}
	return v
}

func strIterNext(t *Thread, self Value) Value {
	it := at[strIterObj](self)
	if it.str == NoValue {
		return StopMark
	}
	s := it.str.Str()
	i := it.pos.Small()
	if i >= len(s) {
		it.str = NoValue
		return StopMark
	}
	c := t.charAt(s, i)
	if c != NoValue {
		it.pos = MakeSmall(i + len(c.Str()))
	}
	return c
}

func strIterHint(t *Thread, a []Value) Value {
	it := at[strIterObj](a[0])
	if it.str == NoValue {
		return MakeSmall(0)
	}
	return MakeSmall(countChars(it.str.Str()[it.pos.Small():]))
}

// strTranslate is translate(table).
func strTranslate(t *Thread, a []Value) Value {
	s := a[0].Str()
	if !t.RoomFor(len(s)) {
		return NoValue
	}
	b := slices.Grow(t.takeBuf(), len(s))
	var known [256]uint8 // what becomes of ASCII characters that have been looked up
	for s != "" {
		if t.interruptedAt(len(s)) {
			return NoValue
		}
		if known[s[0]] != 0 {
			n := min(len(s), 1<<16)
			b, n = appendKnown(b, s[:n], &known)
			if s = s[n:]; n == 1<<16 && t.Interrupted() {
				return NoValue
			}
			continue
		}
		c, n := text.DecodeRune(s)
		m, ok := t.translation(a[1], c)
		switch {
		case !ok:
			return NoValue
		case m == NoValue:
			if n == 1 {
				known[c] = translateTo | uint8(c)
			}
			b = append(b, s[:n]...)
		case m == None:
			if n == 1 {
				known[c] = translateDrop
			}
		case t.R.IsStr(m):
			to := m.Str()
			if !t.RoomFor(len(b) + len(to)) {
				return NoValue
			}
			if n == 1 && len(to) == 1 {
				known[c] = translateTo | to[0]
			}
			b = append(b, to...)
		default:
			r, ok := t.translated(m)
			if !ok {
				return NoValue
			}
			if n == 1 && r < utf8.RuneSelf {
				known[c] = translateTo | uint8(r)
			}
			b = text.AppendRune(b, r)
		}
		s = s[n:]
	}
	v := t.NewStrBytes(b)
	t.putBuf(b)
	return v
}

// translation returns what a table of translate has for the character c, NoValue if nothing.
func (t *Thread) translation(table Value, c rune) (m Value, ok bool) {
	key := MakeSmall(int(c))
	if table.Kind() == KindDict {
		return t.DictGet(table, key)
	}
	if m = t.GetItem(table, key); m == NoValue {
		if !t.ExcMatches(ExcLookupError) {
			return NoValue, false
		}
		t.TakeExc()
	}
	return m, true
}

// translated returns the character that m, neither None nor a str, stands for in a table of translate.
func (t *Thread) translated(m Value) (c rune, ok bool) {
	i, ok := t.R.intOf(m)
	if !ok {
		t.Errorf(ExcTypeError, "character mapping must return integer, None or str")
		return 0, false
	}
	r, fits := intFits(i)
	if !fits || r < 0 || r > 0x10FFFF {
		t.Errorf(ExcValueError, "character mapping must be in range(0x110000)")
		return 0, false
	}
	return rune(r), true
}

// appendKnown appends what becomes of the characters at the beginning of s that are known, and returns how many there are.
func appendKnown(b []byte, s string, known *[256]uint8) ([]byte, int) {
	w := len(b)
	b = slices.Grow(b, len(s))[:w+len(s)]
	for i := range len(s) {
		k := known[s[i]]
		if k == 0 {
			return b[:w], i
		}
		b[w] = k &^ translateTo
		w += int(k / translateTo)
	}
	return b[:w], len(s)
}

// What strTranslate knows of a character: that it becomes nothing, or another ASCII character.
const (
	translateDrop = 1
	translateTo   = 0x80
)

// strMaketrans is str.maketrans(x[, y[, z]]).
func strMaketrans(t *Thread, a []Value) Value {
	d := t.NewDict(0)
	if d == NoValue {
		return d
	}
	if len(a) == 1 {
		if a[0].Kind() != KindDict {
			return t.Errorf(ExcTypeError, "if you give only one argument to maketrans it must be a dict")
		}
		pos := 0
		for k, v, ok := a[0].DictNext(&pos); ok; k, v, ok = a[0].DictNext(&pos) {
			if t.R.IsStr(k) {
				if k.StrLen() != 1 {
					return t.Errorf(ExcValueError, "string keys in translate table must be of length 1")
				}
				c, _ := text.DecodeRune(k.Str())
				k = MakeSmall(int(c))
			} else if _, isInt := t.R.intOf(k); !isInt {
				return t.Errorf(ExcTypeError, "keys in translate table must be strings or integers")
			}
			if !t.DictSet(d, k, v) {
				return NoValue
			}
		}
		return d
	}
	for _, v := range a {
		if !t.R.IsStr(v) {
			return t.Errorf(ExcTypeError, "maketrans() arguments must be str, not %s", t.TypeName(v))
		}
	}
	if a[0].StrLen() != a[1].StrLen() {
		return t.Errorf(ExcValueError, "the first two maketrans arguments must have equal length")
	}
	from, to := a[0].Str(), a[1].Str()
	for from != "" {
		c, n := text.DecodeRune(from)
		r, k := text.DecodeRune(to)
		if !t.DictSet(d, MakeSmall(int(c)), MakeSmall(int(r))) {
			return NoValue
		}
		from, to = from[n:], to[k:]
	}
	if len(a) == 3 {
		for drop := a[2].Str(); drop != ""; {
			c, n := text.DecodeRune(drop)
			if !t.DictSet(d, MakeSmall(int(c)), None) {
				return NoValue
			}
			drop = drop[n:]
		}
	}
	return d
}
