// This file is long because array.array is one type with all methods of a sequence, for a dozen sorts of items.

package rt

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt/text"
)

// arrayObj is an array.array; aux holds the type code.
type arrayObj struct {
	header
	buf Value   // KindRaw, KindValues for type code O, or NoValue while empty
	n   uintptr // items
}

const arrayWords = int((unsafe.Sizeof(arrayObj{})+wordBytes-1)/wordBytes) - headerExtra

var arraySpec = TypeSpec{
	Name:     "array",
	Module:   "array",
	Layout:   KindArray,
	Words:    arrayWords,
	Flags:    Unhashable,
	New:      arrayNew,
	Repr:     arrayRepr,
	Len:      func(t *Thread, self Value) (n int, ok bool) { return int(at[arrayObj](self).n), true },
	Binary:   arrayBinary,
	Compare:  arrayCompare,
	GetItem:  arrayGetItem,
	SetItem:  arraySetItem,
	Contains: arrayContains,
	Iter:     bytesIter,
	Buffer:   arrayBuffer,
	Methods: []Builtin{
		{Name: "append", Min: 2, Max: 2, Fn: arrayAppendMethod},
		{Name: "extend", Min: 2, Max: 2, Fn: arrayExtendMethod},
		{Name: "insert", Min: 3, Max: 3, Fn: arrayInsert},
		{Name: "pop", Min: 1, Max: 2, Fn: arrayPop},
		{Name: "remove", Min: 2, Max: 2, Fn: arrayRemove},
		{Name: "index", Min: 2, Max: 4, Fn: arrayIndex},
		{Name: "count", Min: 2, Max: 2, Fn: arrayCount},
		{Name: "reverse", Min: 1, Max: 1, Fn: arrayReverse},
		{Name: "byteswap", Min: 1, Max: 1, Fn: arrayByteswap},
		{Name: "buffer_info", Min: 1, Max: 1, Fn: arrayBufferInfo},
		{Name: "tobytes", Min: 1, Max: 1, Fn: arrayToBytes},
		{Name: "frombytes", Min: 2, Max: 2, Fn: arrayFromBytes},
		{Name: "tolist", Min: 1, Max: 1, Fn: arrayToList},
		{Name: "fromlist", Min: 2, Max: 2, Fn: arrayFromList},
		{Name: "tofile", Min: 2, Max: 2, Fn: arrayToFile},
		{Name: "fromfile", Min: 3, Max: 3, Fn: arrayFromFile},
		{Name: "tounicode", Min: 1, Max: 1, Fn: arrayToUnicode},
		{Name: "fromunicode", Min: 2, Max: 2, Fn: arrayFromUnicode},
		{Name: "decode", Sig: "self, /, encoding=, errors=", Fn: bytesDecode},
		{Name: "__copy__", Min: 1, Max: 1, Fn: arrayCopy},
		{Name: "__deepcopy__", Min: 2, Max: 2, Fn: arrayCopy},
		{Name: "__reduce_ex__", Min: 2, Max: 2, Fn: arrayReduce},
	},
	GetSets: []GetSet{
		{Name: "typecode", Get: func(t *Thread, self Value) Value { return t.R.strs.chars[at[arrayObj](self).code()] }},
		{Name: "itemsize", Get: func(t *Thread, self Value) Value { return MakeSmall(at[arrayObj](self).size()) }},
	},
}

// ItemNote returns what engines note in F of an instruction that indexes v.
func (r *Runtime) ItemNote(v Value) uint64 {
	k := words.ItemMany
	switch id := v.Kind(); id {
	case KindList:
		k = words.ItemList
	case KindTuple:
		k = words.ItemTuple
	case KindStr:
		k = words.ItemStr
	case KindBytes:
		k = words.ItemBytes
	case KindByteArray:
		k = words.ItemByteArray
	case KindDict:
		k = words.ItemDict
	case KindMemoryView:
		if o := at[memViewObj](v); o.aux == ViewBytes && o.step == 1 && o.obj.Kind() == KindByteArray {
			return words.ItemMany<<words.ItemShift | uint64(words.ItemView)
		}
	case KindArray:
		return words.ItemMany<<words.ItemShift | uint64(strings.IndexByte(words.ItemCodes, at[arrayObj](v).code())+1)
	default:
		if (id >= NumKinds || id == KindOrderedDict) && r.doesNaturally(v, NaturalGetItem, KindDict) {
			return words.ItemMany<<words.ItemShift | uint64(words.ItemSubDict)
		}
	}
	return uint64(k) << words.ItemShift
}

func (o *arrayObj) code() byte { return byte(o.aux) }
func (o *arrayObj) size() int  { return itemSize(byte(o.aux)) }

// arrayData returns the memory of an array.
func (v Value) arrayData() []byte {
	o := at[arrayObj](v)
	if o.buf == NoValue {
		return nil
	}
	return rawBytes(o.buf, int(o.n)*o.size())
}

// isArrayCode reports whether code is a type code of arrays.
func isArrayCode(code byte) bool {
	switch code {
	case 'b', 'B', 'u', 'h', 'H', 'i', 'I', 'l', 'L', 'q', 'Q', 'f', 'd', 'O', 'P', 'S':
		return true
	}
	return false
}

// newArray returns an array of n zero items.
func (t *Thread) newArray(code byte, n int) Value {
	v := t.NewObj(KindArray, arrayWords)
	if v == NoValue {
		return v
	}
	hdrOf(v).aux = uint32(code)
	if !t.arrayResize(v, n) {
		return NoValue
	}
	return v
}

// newArrayFilled is newArray for an array all items of which the caller writes.
func (t *Thread) newArrayFilled(code byte, n int) Value {
	if code == 'O' || n == 0 {
		return t.newArray(code, n)
	}
	if n > maxObject/16 {
		return t.raiseMemory(uintptr(n))
	}
	v := t.newArray(code, 0)
	if v == NoValue {
		return v
	}
	buf := t.newRawFilled(n * itemSize(code))
	if buf == NoValue {
		return buf
	}
	o := at[arrayObj](v)
	o.buf, o.n = buf, uintptr(n)
	return v
}

// arrayResize sets the number of items; new ones are zero.
func (t *Thread) arrayResize(v Value, n int) bool {
	o := at[arrayObj](v)
	size, old := o.size(), int(o.n)
	if n != old && !t.canResize(v) {
		return false
	}
	if n > maxObject/16 {
		t.raiseMemory(uintptr(n))
		return false
	}
	if n > old && (o.buf == NoValue || t.R.rawCap(o.buf) < n*size) {
		room := n
		if old > 0 {
			room += n>>1 + 4
		}
		var buf Value
		if o.code() == 'O' {
			buf = t.growValues(o.buf, room)
		} else {
			buf = t.growRaw(o.buf, room*size)
		}
		if buf == NoValue {
			return false
		}
		o.buf = buf
	}
	if n > old {
		clear(rawBytes(o.buf, n*size)[old*size:])
	} else if o.code() == 'O' && n < old {
		clear(v.arrayData()[n*size:])
	}
	o.n = uintptr(n)
	if o.code() == 'O' {
		for i, items := old, v.arrayObjects(); i < n; i++ {
			items[i] = None
		}
	}
	return true
}

// arrayObjects returns the items of an array with type code O.
func (v Value) arrayObjects() []Value {
	o := at[arrayObj](v)
	if o.buf == NoValue {
		return nil
	}
	return valuesOf(o.buf, int(o.n))
}

func (t *Thread) arrayItem(v Value, i int) Value {
	o := at[arrayObj](v)
	size := o.size()
	return t.UnpackItem(o.code(), v.arrayData()[i*size:][:size])
}

// arrayPlain stores items of v from number i on, small ints or flonums, in dst, and returns how many. 0: it has others.
func arrayPlain(v Value, i int, dst []Value) int {
	o := at[arrayObj](v)
	n, size := min(len(dst), int(o.n)-i), o.size()
	if n <= 0 {
		return 0
	}
	return unpackPlain(o.code(), size, v.arrayData(), i*size, size, dst[:n])
}

// arrayPack converts x to the bytes of an item.
func (t *Thread) arrayPack(code byte, buf *[8]byte, x Value) bool {
	switch t.packItem(code, buf[:itemSize(code)], x) {
	case PackOK:
		return true
	case PackType:
		switch code {
		case 'u':
			t.Errorf(ExcTypeError, "array item must be a unicode character, not %s", t.TypeName(x))
		case 'f', 'd':
			t.Errorf(ExcTypeError, "must be real number, not %s", t.TypeName(x))
		default:
			t.Errorf(ExcTypeError, "'%s' object cannot be interpreted as an integer", t.TypeName(x))
		}
	case PackRange:
		t.Errorf(ExcOverflowError, "array item is out of range for type code '%c'", code)
	}
	return false
}

func (t *Thread) arraySet(v Value, i int, x Value) bool {
	code := at[arrayObj](v).code()
	var buf [8]byte
	if !t.arrayPack(code, &buf, x) {
		return false
	}
	size := itemSize(code)
	if b := v.arrayData(); (i+1)*size <= len(b) { // __index__ may have shrunk it
		copy(b[i*size:], buf[:size])
	}
	return true
}

func (t *Thread) arrayAppend(v, x Value) bool {
	o := at[arrayObj](v)
	var buf [8]byte
	if !t.arrayPack(o.code(), &buf, x) {
		return false
	}
	n, size := int(o.n), o.size()
	if !t.arrayResize(v, n+1) {
		return false
	}
	copy(v.arrayData()[n*size:], buf[:size])
	return true
}

// arrayNew is array(typecode[, initializer]).
func arrayNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if !t.argCount(len(args), nkw, 1, 2) {
		return NoValue
	}
	if !t.R.IsStr(args[0]) || args[0].StrLen() != 1 {
		return t.Errorf(ExcTypeError, "array() argument 1 must be a unicode character, not %s", t.TypeName(args[0]))
	}
	code := args[0].Str()[0]
	if !isArrayCode(code) {
		return t.Errorf(ExcValueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
	}
	v := t.newArray(code, 0)
	if cls != t.R.classOf[KindArray] {
		v = t.newInstance(cls, arrayWords)
	}
	if v == NoValue {
		return v
	}
	hdrOf(v).aux = uint32(code)
	if len(args) == 2 && !t.arrayInit(v, args[1]) {
		return NoValue
	}
	return v
}

// arrayInit fills a new array from the second argument of array().
func (t *Thread) arrayInit(v, init Value) bool {
	code := at[arrayObj](v).code()
	if init.IsObj() {
		switch t.R.layout(init) {
		case KindStr:
			if code == 'u' {
				return t.arrayAddText(v, init.Str())
			}
			t.Errorf(ExcTypeError, "cannot use a str to initialize an array with typecode '%c'", code)
			return false
		case KindBytes, KindByteArray:
			if code != 'O' {
				return t.arrayAddBytes(v, init)
			}
		}
	}
	return t.arrayExtend(v, init)
}

// arrayExtend appends the items of another array or of an iterable.
func (t *Thread) arrayExtend(v, src Value) bool {
	code := at[arrayObj](v).code()
	if src.IsObj() && t.R.layout(src) == KindArray && at[arrayObj](src).code() == code {
		n, k := int(at[arrayObj](v).n), int(at[arrayObj](src).n)
		if !t.arrayResize(v, n+k) {
			return false
		}
		size := itemSize(code)
		copy(v.arrayData()[n*size:], src.arrayData()[:k*size])
		return true
	}
	if k := src.Kind(); k == KindList || k == KindTuple {
		return t.arrayExtendItems(v, src)
	}
	it := t.Iter(src)
	if it == NoValue {
		return false
	}
	for {
		switch x := t.Next(it); x {
		case StopMark:
			return true
		case NoValue:
			return false
		default:
			if !t.arrayAppend(v, x) {
				return false
			}
		}
	}
}

// arrayExtendItems appends the items of a list or tuple.
func (t *Thread) arrayExtendItems(v, src Value) bool {
	for i := 0; i < len(t.seqItems(src)); {
		// What is stored without running code of others, as many at once as can be.
		o := at[arrayObj](v)
		code, size, n := o.code(), o.size(), int(o.n)
		items, plain := t.seqItems(src)[i:], 0
		var buf [8]byte
		for plain < min(len(items), 1<<16) && packPlain(code, buf[:size], items[plain]) {
			plain++
		}
		if plain == 0 {
			if !t.arrayAppend(v, items[0]) {
				return false
			}
			i++
			continue
		}
		if t.Interrupted() || !t.arrayResize(v, n+plain) {
			return false
		}
		items = t.seqItems(src)[i:]
		data := v.arrayData()[n*size:]
		for k, x := range items[:plain] {
			packPlain(code, data[k*size:][:size], x)
		}
		i += plain
	}
	return true
}

// arrayAddBytes appends the machine values in a bytes-like object.
func (t *Thread) arrayAddBytes(v, src Value) bool {
	var b Buffer
	if !t.GetBuffer(src, &b) {
		return false
	}
	o := at[arrayObj](v)
	size := o.size()
	if len(b.Data)%size != 0 {
		t.Errorf(ExcValueError, "bytes length not a multiple of item size")
		return false
	}
	n := int(o.n)
	if !t.arrayResize(v, n+len(b.Data)/size) {
		return false
	}
	copy(v.arrayData()[n*size:], b.Data)
	return true
}

// arrayAddText appends the characters of s to an array with type code u.
func (t *Thread) arrayAddText(v Value, s string) bool {
	n := int(at[arrayObj](v).n)
	if !t.arrayResize(v, n+countChars(s)) {
		return false
	}
	b := v.arrayData()[n*4:]
	for s != "" {
		r, k := text.DecodeRune(s)
		putUint(b[:4], uint64(r))
		s, b = s[k:], b[4:]
	}
	return true
}

func arrayRepr(t *Thread, self Value) Value {
	o := at[arrayObj](self)
	b := append(t.takeBuf(), t.TypeName(self)+"('"...)
	b = append(b, o.code(), '\'')
	if o.n > 0 && o.code() == 'u' {
		s := t.NewStrBytes(arrayText(self))
		if s == NoValue {
			return s
		}
		b = text.AppendRepr(append(b, ", "...), s.Str())
	} else if o.n > 0 {
		if !t.enter() {
			return NoValue
		}
		b = append(b, ", ["...)
		for i := 0; i < int(o.n); i++ {
			if i > 0 {
				b = append(b, ", "...)
			}
			x := t.arrayItem(self, i)
			if x != NoValue {
				x = t.Repr(x)
			}
			if x == NoValue {
				t.leave()
				return x
			}
			b = append(b, x.Str()...)
		}
		t.leave()
		b = append(b, ']')
	}
	return t.formatted(append(b, ')'), nil)
}

func arrayBuffer(t *Thread, self Value) (b Buffer, ok bool) {
	o := at[arrayObj](self)
	return Buffer{Data: self.arrayData(), Format: o.code(), ItemSize: o.size(), Owner: self, ReadOnly: o.code() == 'O'}, true
}

func (r *Runtime) isArray(v Value) bool { return v.IsObj() && r.layout(v) == KindArray }

func arrayBinary(t *Thread, op BinOp, a, b Value) Value {
	switch op {
	case BinAdd, InplaceAdd:
		if !t.R.isArray(a) {
			return NotImplemented
		}
		if !t.R.isArray(b) {
			if op == BinAdd || b < immTop {
				return t.Errorf(ExcTypeError, "can only append array (not \"%s\") to array", t.TypeName(b))
			}
			return t.Errorf(ExcTypeError, "can only extend with array (not \"%s\")", t.TypeName(b))
		}
		if at[arrayObj](a).code() != at[arrayObj](b).code() {
			return t.Errorf(ExcTypeError, "can only extend with array of same kind")
		}
		if op == BinAdd {
			v := t.newArrayFilled(at[arrayObj](a).code(), int(at[arrayObj](a).n+at[arrayObj](b).n))
			if v != NoValue {
				copy(v.arrayData()[copy(v.arrayData(), a.arrayData()):], b.arrayData())
			}
			return v
		}
		if !t.arrayExtend(a, b) {
			return NoValue
		}
		return a
	case BinMul, InplaceMul:
		if !t.R.isArray(a) {
			a, b = b, a
		}
		return t.arrayRepeat(a, b, op == InplaceMul)
	}
	return NotImplemented
}

func (t *Thread) arrayRepeat(a, n Value, inPlace bool) Value {
	if _, ok := t.R.intOf(n); !ok && (!n.IsObj() || !t.hasSpecial(n, SymIndex)) {
		return NotImplemented
	}
	k, ok := t.Index(n)
	if !ok {
		return NoValue
	}
	o := at[arrayObj](a)
	items := int(o.n)
	k = max(k, 0)
	if items > 0 && k > maxObject/16/items {
		return t.raiseMemory(^uintptr(0))
	}
	if !inPlace {
		v := t.newArrayFilled(o.code(), items*k)
		if v != NoValue && items*k > 0 {
			repeatInto(v.arrayData(), aliasString(a.arrayData()))
		}
		return v
	}
	src := aliasString(a.arrayData())
	if !t.arrayResize(a, items*k) {
		return NoValue
	}
	if items > 0 {
		repeatInto(a.arrayData(), src)
	}
	return a
}

// arrayCompare compares arrays as lists of their items.
func arrayCompare(t *Thread, op CmpOp, self, other Value) Value {
	if !t.R.isArray(other) {
		return NotImplemented
	}
	x, y := at[arrayObj](self), at[arrayObj](other)
	if (op == CmpEq || op == CmpNe) && x.n != y.n {
		return MakeBool(op == CmpNe)
	}
	if c := x.code(); (op == CmpEq || op == CmpNe) && c == y.code() && c != 'f' && c != 'd' && c != 'O' {
		return MakeBool(bytes.Equal(self.arrayData(), other.arrayData()) == (op == CmpEq))
	}
	for i := 0; i < int(min(x.n, y.n)); i++ {
		a := t.arrayItem(self, i)
		if a == NoValue {
			return a
		}
		b := t.arrayItem(other, i)
		if b == NoValue {
			return b
		}
		eq, ok := t.Equal(a, b)
		if !ok {
			return NoValue
		}
		if !eq {
			return t.Compare(op, a, b)
		}
	}
	return cmpResult(op, int(x.n), int(y.n))
}

func arrayGetItem(t *Thread, self, key Value) Value {
	o := at[arrayObj](self)
	if key.IsSmall() || key.Kind() != KindSlice {
		if key = t.plainKey(key, "array"); key == NoValue {
			return NoValue
		}
		i, ok := t.seqIndex(key, int(o.n), "array")
		if !ok {
			return NoValue
		}
		return t.arrayItem(self, i)
	}
	p, ok := t.unpackSlice(key)
	if !ok {
		return NoValue
	}
	start, _, step, count := p.adjust(int(o.n))
	v := t.newArrayFilled(o.code(), count)
	if v == NoValue {
		return v
	}
	size, src, dst := o.size(), self.arrayData(), v.arrayData()
	if step == 1 {
		copy(dst, src[start*size:])
		return v
	}
	for k := range count {
		i := (start + k*step) * size
		copy(dst[k*size:], src[i:i+size])
	}
	return v
}

func arraySetItem(t *Thread, self, key, x Value) bool {
	o := at[arrayObj](self)
	if !key.IsSmall() && key.Kind() == KindSlice {
		return t.arraySetSlice(self, key, x)
	}
	if key = t.plainKey(key, "array"); key == NoValue {
		return false
	}
	i, ok := t.seqIndex(key, int(o.n), "array")
	if !ok {
		return false
	}
	if x != NoValue {
		return t.arraySet(self, i, x)
	}
	return t.arraySplice(self, i, i+1, nil)
}

// arraySplice replaces the items from i to j with data, which must not alias the array's.
func (t *Thread) arraySplice(v Value, i, j int, data []byte) bool {
	o := at[arrayObj](v)
	n, size := int(o.n), o.size()
	d := len(data)/size - (j - i)
	if d < 0 && !t.canResize(v) || d > 0 && !t.arrayResize(v, n+d) {
		return false
	}
	b := v.arrayData()
	copy(b[(j+d)*size:], b[j*size:n*size])
	if d < 0 {
		t.arrayResize(v, n+d)
	}
	copy(v.arrayData()[i*size:], data)
	return true
}

// arraySetSlice is self[slice] = x, or del when x is NoValue.
func (t *Thread) arraySetSlice(self, slice, x Value) bool {
	p, ok := t.unpackSlice(slice)
	if !ok {
		return false
	}
	o := at[arrayObj](self)
	var data []byte
	if x != NoValue {
		switch {
		case t.R.isArray(x) && at[arrayObj](x).code() == o.code():
			data = x.arrayData()
			if o.code() == 'O' || x == self {
				// Keep the objects reachable through a heap copy.
				if x = t.arrayClone(x); x == NoValue {
					return false
				}
				data = x.arrayData()
			}
		case t.R.isArray(x):
			t.Errorf(ExcTypeError, "bad argument type for built-in operation")
			return false
		case x.IsObj() && o.size() == 1 && (t.R.isBytes(x) || t.R.isByteArray(x)):
			data = aliasBytes(t.subject(x).s)
		default:
			t.Errorf(ExcTypeError, "can only assign array (not \"%s\") to array slice", t.TypeName(x))
			return false
		}
	}
	start, stop, step, count := p.adjust(int(o.n))
	size := o.size()
	switch {
	case step == 1:
		return t.arraySplice(self, start, max(start, stop), data)
	case len(data) == 0:
		if count == 0 {
			return true
		}
		return t.canResize(self) && t.arrayResize(self, dropEvery(self.arrayData(), size, start, step, count))
	case len(data)/size != count:
		t.Errorf(ExcValueError, "attempt to assign array of size %d to extended slice of size %d", len(data)/size, count)
		return false
	}
	b := self.arrayData()
	for k := range count {
		copy(b[(start+k*step)*size:], data[k*size:(k+1)*size])
	}
	return true
}

// arrayFind returns the index of the first item from i on, below end, that equals x, or -1.
func (t *Thread) arrayFind(v, x Value, i, end int) (int, bool) {
	for ; i < min(end, int(at[arrayObj](v).n)); i++ {
		item := t.arrayItem(v, i)
		if item == NoValue {
			return 0, false
		}
		if eq, ok := t.Equal(item, x); eq || !ok {
			return i, ok
		}
		if t.interruptedAt(i) {
			return 0, false
		}
	}
	return -1, true
}

func arrayContains(t *Thread, self, item Value) (found, ok bool) {
	i, ok := t.arrayFind(self, item, 0, maxInt)
	return i >= 0, ok
}

func arrayAppendMethod(t *Thread, a []Value) Value {
	if !t.arrayAppend(a[0], a[1]) {
		return NoValue
	}
	return None
}

func arrayExtendMethod(t *Thread, a []Value) Value {
	if t.R.isArray(a[1]) && at[arrayObj](a[1]).code() != at[arrayObj](a[0]).code() {
		return t.Errorf(ExcTypeError, "can only extend with array of same kind")
	}
	if !t.arrayExtend(a[0], a[1]) {
		return NoValue
	}
	return None
}

func arrayInsert(t *Thread, a []Value) Value {
	i, ok := t.IndexClamp(a[1])
	if !ok {
		return NoValue
	}
	o := at[arrayObj](a[0])
	var buf [8]byte
	if !t.arrayPack(o.code(), &buf, a[2]) {
		return NoValue
	}
	n := int(o.n)
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	if !t.arraySplice(a[0], i, i, buf[:o.size()]) {
		return NoValue
	}
	return None
}

func arrayPop(t *Thread, a []Value) Value {
	i := -1
	if len(a) > 1 {
		var ok bool
		if i, ok = t.Index(a[1]); !ok {
			return NoValue
		}
	}
	n := int(at[arrayObj](a[0]).n)
	if n == 0 {
		return t.Errorf(ExcIndexError, "pop from empty array")
	}
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		return t.Errorf(ExcIndexError, "pop index out of range")
	}
	x := t.arrayItem(a[0], i)
	if x == NoValue || !t.arraySplice(a[0], i, i+1, nil) {
		return NoValue
	}
	return x
}

func arrayRemove(t *Thread, a []Value) Value {
	i, ok := t.arrayFind(a[0], a[1], 0, maxInt)
	switch {
	case !ok:
		return NoValue
	case i < 0:
		return t.Errorf(ExcValueError, "array.remove(x): x not in array")
	}
	n := int(at[arrayObj](a[0]).n) // __eq__ may have shortened the array
	return t.noneIf(t.arraySplice(a[0], min(i, n), min(i+1, n), nil))
}

func arrayIndex(t *Thread, a []Value) Value {
	start, end, ok := t.clampRange(a[2:], int(at[arrayObj](a[0]).n))
	if !ok {
		return NoValue
	}
	i, ok := t.arrayFind(a[0], a[1], start, end)
	switch {
	case !ok:
		return NoValue
	case i < 0:
		return t.Errorf(ExcValueError, "array.index(x): x not in array")
	}
	return MakeSmall(i)
}

func arrayCount(t *Thread, a []Value) Value {
	n := 0
	for i := 0; ; n++ {
		k, ok := t.arrayFind(a[0], a[1], i, maxInt)
		if !ok {
			return NoValue
		}
		if k < 0 {
			return MakeSmall(n)
		}
		i = k + 1
	}
}

func arrayReverse(t *Thread, a []Value) Value {
	o := at[arrayObj](a[0])
	size, b := o.size(), a[0].arrayData()
	var tmp [8]byte
	for i, j := 0, len(b)-size; i < j; i, j = i+size, j-size {
		copy(tmp[:], b[i:i+size])
		copy(b[i:], b[j:j+size])
		copy(b[j:], tmp[:size])
	}
	return None
}

func arrayByteswap(t *Thread, a []Value) Value {
	o := at[arrayObj](a[0])
	if o.code() == 'O' || o.code() == 'u' {
		return t.Errorf(ExcRuntimeError, "don't know how to byteswap this array type")
	}
	b := a[0].arrayData()
	switch o.size() {
	case 2:
		for ; len(b) >= 2; b = b[2:] {
			binary.LittleEndian.PutUint16(b, binary.BigEndian.Uint16(b))
		}
	case 4:
		for ; len(b) >= 4; b = b[4:] {
			binary.LittleEndian.PutUint32(b, binary.BigEndian.Uint32(b))
		}
	case 8:
		for ; len(b) >= 8; b = b[8:] {
			binary.LittleEndian.PutUint64(b, binary.BigEndian.Uint64(b))
		}
	}
	return None
}
