package rt

import (
	"bytes"
	"encoding/hex"
	"slices"
	"unicode/utf8"
	"unsafe"

	"pycopy/rt/text"
)

// bytesMethods are the methods that bytes and bytearray have and str has not.
var bytesMethods = [...]Builtin{
	{Name: "decode", Sig: "self, /, encoding=, errors=", Fn: bytesDecode},
	{Name: "hex", Sig: "self, /, sep=, bytes_per_sep=", Fn: bytesHex},
	{Name: "fromhex", Min: 2, Max: 2, Flags: ClassMethod, Fn: bytesFromHex},
	{Name: "translate", Sig: "self, table, /, delete=", Fn: bytesTranslate},
	{Name: "maketrans", Min: 2, Max: 2, Flags: Static, Fn: bytesMaketrans},
}

var bytesSpec = TypeSpec{
	Name:     "bytes",
	Layout:   KindBytes,
	Words:    2,
	New:      bytesNew,
	Repr:     bytesRepr,
	Hash:     func(t *Thread, self Value) (h uintptr, ok bool) { return uintptr(strHash(exactBytes(self))), true },
	Len:      func(t *Thread, self Value) (n int, ok bool) { return len(self.Bytes()), true },
	Binary:   bytesBinary,
	Compare:  bytesCompare,
	GetItem:  bytesGetItem,
	Contains: textContains,
	Iter:     bytesIter,
	Buffer:   bytesBuffer,
	Shared:   [][]Builtin{bytesMethods[:], textMethods[:]},
	Methods: []Builtin{
		{Name: "__bytes__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return exactBytes(a[0]) }},
		{Name: "__getnewargs__", Min: 1, Max: 1, Fn: bytesNewArgs},
	},
}

var bytesIterSpec = TypeSpec{
	Name:  "bytes_iterator",
	Flags: NoNew,
	Iter:  func(t *Thread, self Value) Value { return self },
	Next:  bytesIterNext,
	Step:  StepBytes,
	Methods: []Builtin{
		{Name: "__length_hint__", Min: 1, Max: 1, Fn: bytesIterHint},
	},
}

// NewBytes returns a bytes object with a copy of b.
func (t *Thread) NewBytes(b []byte) Value {
	if len(b) <= 1 {
		if len(b) == 0 {
			return t.R.strs.emptyB
		}
		return t.R.strs.octets[b[0]]
	}
	return t.newText(KindBytes, aliasString(b), 0)
}

// NewBytesSize returns a bytes object of n zeros and its memory, for the caller to
// fill before anything else sees it.
func (t *Thread) NewBytesSize(n int) (Value, []byte) { return t.allocStr(KindBytes, n, 0) }

// Bytes returns the data of a bytes object; it aliases the heap.
func (v Value) Bytes() []byte {
	h := at[strHead](v)
	if h.id != KindBytes || h.aux&strShared != 0 {
		return v.octets()
	}
	return unsafe.Slice((*byte)(unsafe.Add(nil, uintptr(v)+strHeadSize)), h.n)
}

// exactBytes returns the object of exactly type bytes that v stands for.
func exactBytes(v Value) Value {
	if hdrOf(v).id != KindBytes {
		return *exactOf(v)
	}
	return v
}

func (r *Runtime) isBytes(v Value) bool { return v.IsObj() && r.layout(v) == KindBytes }

var bytesNewSig = Builtin{Name: "bytes", Sig: "source=, encoding=, errors="}

// bytesNew is bytes(source=b"", encoding=None, errors=None).
func bytesNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if len(args) == 1 && cls == t.R.classOf[KindBytes] {
		if v := t.bytesOfInts(args[0]); v != NoValue || t.exc != NoValue {
			return v
		}
		if n := args[0]; n.IsSmall() && n.Small() > 1 {
			v, _ := t.allocStr(KindBytes, n.Small(), 0)
			return v
		}
	}
	a := t.bindArgs(&bytesNewSig, args, nkw)
	if a == nil {
		return NoValue
	}
	if a[0] != NoValue && a[1] == NoValue && a[2] == NoValue && a[0].IsObj() {
		if hdrOf(a[0]).id == KindBytes {
			return t.wrapExact(cls, a[0], KindBytes)
		}
		if v, has := t.callSpecial(a[0], SymBytes); has {
			if v != NoValue && !t.R.isBytes(v) {
				return t.Errorf(ExcTypeError, "__bytes__ returned non-bytes (type %s)", t.TypeName(v))
			}
			if v == NoValue || cls == t.R.classOf[KindBytes] {
				return v
			}
			return t.wrapExact(cls, exactBytes(v), KindBytes)
		}
	}
	data, ok := t.bytesSource(a, "bytes")
	if !ok {
		return NoValue
	}
	v := t.NewBytes(data)
	return t.wrapExact(cls, v, KindBytes)
}

// bytesOfInts makes bytes of a list or tuple of ints that are certainly bytes; NoValue: it is something else, or an exception is pending.
func (t *Thread) bytesOfInts(v Value) Value {
	items, ok := plainOctets(v)
	switch {
	case !ok:
		return NoValue
	case len(items) == 0:
		return t.R.strs.emptyB
	case len(items) == 1:
		return t.R.strs.octets[items[0].Small()]
	}
	r, b := t.allocText(KindBytes, len(items), 0)
	if r != NoValue {
		putOctets(b, items)
	}
	return r
}

// plainOctets returns the items of a list or tuple if all are small ints from 0 to 255.
func plainOctets(v Value) (items []Value, ok bool) {
	switch v.Kind() {
	case KindList:
		items = v.List()
	case KindTuple:
		items = v.Tuple()
	default:
		return nil, false
	}
	for _, x := range items {
		if !x.IsSmall() || uint(x.Small()) > 255 {
			return nil, false
		}
	}
	return items, true
}

// putOctets stores what plainOctets returned.
func putOctets(b []byte, items []Value) {
	for i, x := range items {
		b[i] = byte(x.Small())
	}
}

// bytesSource evaluates the arguments of bytes() and bytearray(). The result
// aliases the heap, or is Go memory.
func (t *Thread) bytesSource(a []Value, name string) (data []byte, ok bool) {
	src := a[0]
	if src != NoValue && t.R.IsStr(src) {
		if a[1] == NoValue {
			t.Errorf(ExcTypeError, "string argument without an encoding")
			return nil, false
		}
		b := t.encode(src, a[1], a[2])
		if b == NoValue {
			return nil, false
		}
		return b.Bytes(), true
	}
	switch {
	case a[1] != NoValue:
		t.Errorf(ExcTypeError, "encoding without a string argument")
		return nil, false
	case a[2] != NoValue:
		t.Errorf(ExcTypeError, "errors without a string argument")
		return nil, false
	case src == NoValue:
		return nil, true
	}
	_, isInt := t.R.intOf(src)
	if isInt || !src.IsObj() || t.R.specOf(src).Buffer == nil && t.hasSpecial(src, SymIndex) {
		if _, isFloat := t.R.floatOf(src); isFloat || src < immTop && !isInt {
			t.Errorf(ExcTypeError, "cannot convert '%s' object to %s", t.TypeName(src), name)
			return nil, false
		}
		return t.zeroBytes(src)
	}
	if t.R.specOf(src).Buffer != nil {
		return t.bufferContents(src)
	}
	return t.bytesFrom(src, name)
}

// zeroBytes is the source bytes(n).
func (t *Thread) zeroBytes(n Value) (data []byte, ok bool) {
	k, ok := t.Index(n)
	if !ok {
		return nil, false
	}
	if k < 0 {
		t.Errorf(ExcValueError, "negative count")
		return nil, false
	}
	v, b := t.allocStr(KindBytes, k, 0)
	return b, v != NoValue
}

// bytesFrom collects an iterable of ints in a temporary heap object.
func (t *Thread) bytesFrom(src Value, name string) (data []byte, ok bool) {
	tmp := t.newByteArraySize(0)
	if tmp == NoValue {
		return nil, false
	}
	if !t.hasSpecial(src, SymIter) && !t.hasSpecial(src, SymGetitem) {
		t.Errorf(ExcTypeError, "cannot convert '%s' object to %s", t.TypeName(src), name)
		return nil, false
	}
	if src.Kind() == KindGenerator {
		if b, ok := t.batchesOf(t.Pull(src), wantOctets(), batchMost); ok {
			return t.octetsOf(tmp, &b)
		}
	}
	if !t.byteArrayCollect(tmp, src) {
		return nil, false
	}
	return tmp.byteArray(), true
}

// octetsOf collects the items of a generator in tmp.
func (t *Thread) octetsOf(tmp Value, b *batches) (data []byte, ok bool) {
	for {
		items, ok := b.next()
		if len(items) == 0 {
			return tmp.byteArray(), ok
		}
		last := len(items) - 1
		c, ok := t.octet(items[last]) // what may be anything; the others are octets
		n := int(at[byteArrayObj](tmp).n)
		if !ok || !t.byteArraySetLen(tmp, n+len(items)) {
			return nil, false
		}
		dst := tmp.byteArray()[n:]
		putOctets(dst, items[:last])
		dst[last] = c
	}
}

// bytesOf returns a bytes object made from v's __bytes__ or from an iterable of ints.
func (t *Thread) bytesOf(v Value) Value {
	if v.IsObj() {
		if b, has := t.callSpecial(v, SymBytes); has {
			return b
		}
	}
	if !v.IsObj() || t.R.IsStr(v) {
		return t.Errorf(ExcTypeError, "cannot convert '%s' object to bytes", t.TypeName(v))
	}
	data, ok := t.bytesFrom(v, "bytes")
	if !ok {
		return NoValue
	}
	return t.NewBytes(data)
}

// octet converts an item to a byte.
func (t *Thread) octet(v Value) (byte, bool) {
	if v.IsSmall() && uint(v.Small()) <= 255 {
		return byte(v.Small()), true
	}
	i := t.asIndex(v)
	if i == NoValue {
		return 0, false
	}
	if n, ok := intFits(i); ok && uint(n) <= 255 {
		return byte(n), true
	}
	t.Errorf(ExcValueError, "byte must be in range(0, 256)")
	return 0, false
}

func bytesRepr(t *Thread, self Value) Value {
	s := aliasString(self.Bytes())
	if len(s) > pieceBytes {
		return t.longRepr("b", s, text.BytesAppendQuoted)
	}
	b := text.BytesAppendRepr(t.takeBuf(), s)
	v := t.NewStrBytes(b)
	t.putBuf(b)
	return v
}

func bytesNewArgs(t *Thread, a []Value) Value {
	v := t.NewTuple(1)
	if v != NoValue {
		v.Tuple()[0] = exactBytes(a[0])
	}
	return v
}

func bytesBuffer(t *Thread, self Value) (b Buffer, ok bool) {
	return Buffer{Data: self.Bytes(), ReadOnly: true, Format: 'B', ItemSize: 1, Owner: self}, true
}

func bytesBinary(t *Thread, op BinOp, a, b Value) Value {
	switch op.Plain() {
	case BinAdd:
		if !t.R.isBytes(a) {
			return NotImplemented
		}
		if t.R.isBytes(b) {
			return t.Concat(exactBytes(a), exactBytes(b))
		}
		if !t.R.isBytesLike(b) {
			return NotImplemented
		}
		var buf Buffer
		if !t.GetBuffer(b, &buf) {
			return NoValue
		}
		x := a.Bytes()
		v, mem := t.allocText(KindBytes, len(x)+len(buf.Data), 0)
		if v != NoValue {
			copy(mem[copy(mem, x):], buf.Data)
		}
		return v
	case BinMul:
		if t.R.isBytes(a) {
			return t.repeat(exactBytes(a), b)
		}
		return t.repeat(exactBytes(b), a)
	case BinMod:
		if t.R.isBytes(a) {
			return t.percent(a, b)
		}
	}
	return NotImplemented
}

// bytesCompare compares with bytes and bytearrays.
func bytesCompare(t *Thread, op CmpOp, self, other Value) Value {
	if !t.R.isBytes(other) && !t.R.isByteArray(other) {
		return NotImplemented
	}
	return byteArrayCompare(t, op, self, other)
}

// byteArrayCompare compares with any bytes-like object.
func byteArrayCompare(t *Thread, op CmpOp, self, other Value) Value {
	if !t.R.isBytesLike(other) {
		return NotImplemented
	}
	var a, b Buffer
	if !t.GetBuffer(self, &a) || !t.GetBuffer(other, &b) {
		return NoValue
	}
	if op == CmpEq || op == CmpNe {
		return MakeBool(bytes.Equal(a.Data, b.Data) == (op == CmpEq))
	}
	return cmpResult(op, bytes.Compare(a.Data, b.Data), 0)
}

func bytesGetItem(t *Thread, self, key Value) Value {
	b := self.Bytes()
	if !key.IsSmall() && key.Kind() == KindSlice {
		start, _, step, count, ok := t.SliceIndices(key, len(b))
		if !ok {
			return NoValue
		}
		if step == 1 {
			if count == len(b) {
				return exactBytes(self)
			}
			return t.NewBytes(b[start : start+count])
		}
		v, mem := t.allocText(KindBytes, count, 0)
		for at := start; len(mem) > 0; {
			piece := mem[:min(len(mem), 1<<12)]
			for k := range piece {
				piece[k] = b[at]
				at += step
			}
			if mem = mem[len(piece):]; t.Interrupted() {
				return NoValue
			}
		}
		return v
	}
	i, ok := t.seqIndex(key, len(b), "bytes")
	if !ok {
		return NoValue
	}
	return MakeSmall(int(b[i]))
}

// bytesIterObj iterates over bytes, bytearray, array and memoryview.
type bytesIterObj struct {
	_   header
	seq Value // NoValue when exhausted
	pos Value // small int
}

func bytesIter(t *Thread, self Value) Value {
	v := t.NewObj(KindBytesIter, 3)
	if v != NoValue {
		it := at[bytesIterObj](v)
		it.seq, it.pos = self, MakeSmall(0)
	}
	return v
}

func bytesIterNext(t *Thread, self Value) Value {
	it := at[bytesIterObj](self)
	if it.seq == NoValue {
		return StopMark
	}
	i := it.pos.Small()
	var data []byte
	k := hdrOf(it.seq).id
	if k >= NumKinds {
		k = t.R.layout(it.seq)
	}
	switch k {
	case KindBytes:
		data = it.seq.Bytes()
	case KindByteArray:
		data = it.seq.byteArray()
	case KindArray:
		if i < int(at[arrayObj](it.seq).n) {
			it.pos = MakeSmall(i + 1)
			return t.arrayItem(it.seq, i)
		}
	case KindMemoryView:
		data, ok := t.view(it.seq)
		if !ok {
			return NoValue
		}
		if o := at[memViewObj](it.seq); i < o.n {
			it.pos = MakeSmall(i + 1)
			return t.UnpackItem(o.format(), o.item(data, i))
		}
	default:
		n, ok := t.Len(it.seq)
		if !ok {
			return NoValue
		}
		if i < n {
			it.pos = MakeSmall(i + 1)
			return t.R.specOf(it.seq).GetItem(t, it.seq, MakeSmall(i))
		}
	}
	if i < len(data) {
		it.pos = MakeSmall(i + 1)
		return MakeSmall(int(data[i]))
	}
	it.seq = NoValue
	return StopMark
}

func bytesIterHint(t *Thread, a []Value) Value {
	it := at[bytesIterObj](a[0])
	if it.seq == NoValue {
		return MakeSmall(0)
	}
	n, ok := t.Len(it.seq)
	if !ok {
		return NoValue
	}
	return MakeSmall(max(n-it.pos.Small(), 0))
}

// bytesHex is hex([sep[, bytes_per_sep]]).
func bytesHex(t *Thread, a []Value) Value {
	var b Buffer
	if !t.GetBuffer(a[0], &b) {
		return NoValue
	}
	return t.Hexlify(b.Data, a[1], a[2], KindStr)
}

// Hexlify returns the hexadecimal form of data as an object of the given kind
// (str or bytes), with an optional separator after every group of bytes.
func (t *Thread) Hexlify(data []byte, sep, group Value, kind Kind) Value {
	var c byte
	per := 1
	if group != NoValue {
		var ok bool
		if per, ok = t.Index(group); !ok {
			return NoValue
		}
	}
	if sep != NoValue {
		var ok bool
		if c, ok = t.hexSeparator(sep, kind); !ok {
			return NoValue
		}
	} else {
		per = 0
	}
	size := abs(per)
	seps := 0
	if per != 0 && len(data) > 0 {
		seps = (len(data) - 1) / size
	}
	v, out := t.allocText(kind, 2*len(data)+seps, 2*len(data)+seps)
	if v == NoValue {
		return v
	}
	const digits = "0123456789abcdef"
	k := 0
	for per == 0 && len(data) > 0 {
		const most = 1 << 12
		n := min(len(data), most)
		text.PutHex(out, data[:n])
		data, out = data[n:], out[2*n:]
		if t.Interrupted() {
			return NoValue
		}
	}
	for i, x := range data {
		if per > 0 && i > 0 && (len(data)-i)%size == 0 || per < 0 && i > 0 && i%size == 0 {
			out[k] = c
			k++
		}
		out[k], out[k+1] = digits[x>>4], digits[x&15]
		if k += 2; t.interruptedAt(i) {
			return NoValue
		}
	}
	return v
}

// hexSeparator returns the one character of sep.
func (t *Thread) hexSeparator(sep Value, kind Kind) (c byte, ok bool) {
	s := ""
	switch t.R.layout(sep) {
	case KindStr:
		s = sep.Str()
		if r, n := utf8.DecodeRuneInString(s); n == len(s) && n > 1 && r < 256 {
			s = string([]byte{byte(r)})
		}
	case KindBytes:
		s = aliasString(sep.Bytes())
	default:
		t.Errorf(ExcTypeError, "sep must be str or bytes.")
		return 0, false
	}
	switch {
	case len(s) != 1:
		t.Errorf(ExcValueError, "sep must be length 1.")
		return 0, false
	case s[0] >= 0x80 && kind == KindStr:
		t.Errorf(ExcValueError, "sep must be ASCII.")
		return 0, false
	}
	return s[0], true
}

// bytesFromHex is fromhex(string).
func bytesFromHex(t *Thread, a []Value) Value {
	if !t.R.IsStr(a[1]) {
		return t.Errorf(ExcTypeError, "fromhex() argument must be str, not %s", t.TypeName(a[1]))
	}
	s := a[1].Str()
	out := t.takeBuf()
	for i := 0; i < len(s); {
		const most = 1 << 12
		n := min((len(s)-i)&^1, most)
		out = slices.Grow(out, n/2)
		n, _ = hex.Decode(out[len(out):len(out)+n/2], aliasBytes(s[i:i+n]))
		out = out[:len(out)+n]
		if i += 2 * n; i == len(s) || n == most/2 {
			continue
		}
		// What is left begins with a space, or there is something wrong.
		if s[i] == ' ' || s[i] >= '\t' && s[i] <= '\r' {
			i++
			continue
		}
		hi := hexDigit(s[i])
		if hi < 0 {
			return t.badHex(s[:i])
		}
		if i+1 == len(s) || hexDigit(s[i+1]) < 0 {
			return t.badHex(s[:i+1])
		}
		out = append(out, byte(hi<<4|hexDigit(s[i+1])))
		i += 2
	}
	var v Value
	if a[0] == t.R.classOf[KindByteArray] {
		v = t.newByteArray(out)
	} else {
		v = t.NewBytes(out)
	}
	t.putBuf(out)
	if v == NoValue || a[0] == t.R.classOf[KindByteArray] || a[0] == t.R.classOf[KindBytes] {
		return v
	}
	return t.Call1(a[0], v)
}

func (t *Thread) badHex(before string) Value {
	return t.Errorf(ExcValueError, "non-hexadecimal number found in fromhex() arg at position %d", countChars(before))
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// bytesTranslate is translate(table, delete=b"").
func bytesTranslate(t *Thread, a []Value) Value {
	x := t.subject(a[0])
	table := ""
	if a[1] != None {
		var ok bool
		if table, ok = x.arg(t, a[1]); !ok {
			return NoValue
		}
		if len(table) != 256 {
			return t.Errorf(ExcValueError, "translation table must be 256 characters long")
		}
	}
	del := ""
	if a[2] != NoValue {
		var ok bool
		if del, ok = x.arg(t, a[2]); !ok {
			return NoValue
		}
	}
	if n := len(x.s); del == "" && table != "" && n > 1 && n <= pieceBytes {
		v, out := x.alloc(t, n, 0)
		for i := range out {
			out[i] = table[x.s[i]]
		}
		return v
	}
	var drop [256]bool
	for i := range len(del) {
		drop[del[i]] = true
	}
	out := t.takeBuf()
	if len(x.s) > pieceBytes {
		out = make([]byte, 0, len(x.s))
	}
	for i := range len(x.s) {
		if drop[x.s[i]] {
			continue
		}
		out = append(out, x.s[i])
		if t.interruptedAt(i) {
			return NoValue
		}
	}
	if table != "" {
		for i, c := range out {
			out[i] = table[c]
		}
	}
	v := x.make(t, aliasString(out))
	t.putBuf(out)
	return v
}

// bytesMaketrans is bytes.maketrans(from, to).
func bytesMaketrans(t *Thread, a []Value) Value {
	var from, to Buffer
	if !t.GetBuffer(a[0], &from) || !t.GetBuffer(a[1], &to) {
		return NoValue
	}
	if len(from.Data) != len(to.Data) {
		return t.Errorf(ExcValueError, "maketrans arguments must have same length")
	}
	v, b := t.allocText(KindBytes, 256, 0)
	if v == NoValue {
		return v
	}
	for i := range b {
		b[i] = byte(i)
	}
	for i, c := range from.Data {
		b[c] = to.Data[i]
	}
	return v
}
