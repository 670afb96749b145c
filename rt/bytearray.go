package rt

import (
	"bytes"
	"slices"
	"unsafe"

	"pycopy/rt/text"
)

// byteArrayObj is a bytearray: a window of a buffer with room at its end, and at
// its front after deletions there.
type byteArrayObj struct {
	_   header
	buf Value // KindRaw, or NoValue while empty
	off uintptr
	n   uintptr
}

const byteArrayWords = int((unsafe.Sizeof(byteArrayObj{})+wordBytes-1)/wordBytes) - headerExtra

var byteArraySpec = TypeSpec{
	Name:     "bytearray",
	Layout:   KindByteArray,
	Words:    byteArrayWords,
	Flags:    Unhashable,
	New:      byteArrayNew,
	Init:     byteArrayInit,
	Repr:     byteArrayRepr,
	Len:      func(t *Thread, self Value) (n int, ok bool) { return int(at[byteArrayObj](self).n), true },
	Binary:   byteArrayBinary,
	Compare:  byteArrayCompare,
	GetItem:  byteArrayGetItem,
	SetItem:  byteArraySetItem,
	Contains: textContains,
	Iter:     bytesIter,
	Buffer:   byteArrayBuffer,
	Shared:   [][]Builtin{bytesMethods[:], textMethods[:]},
	Methods: []Builtin{
		{Name: "append", Intrinsic: IntrByteArrayAppend, Min: 2, Max: 2, Fn: byteArrayAppend},
		{Name: "extend", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value {
			if !t.byteArrayExtend(a[0], a[1]) {
				return NoValue
			}
			return None
		}},
		{Name: "insert", Min: 3, Max: 3, Fn: byteArrayInsert},
		{Name: "pop", Min: 1, Max: 2, Fn: byteArrayPop},
		{Name: "remove", Min: 2, Max: 2, Fn: byteArrayRemove},
		{Name: "reverse", Min: 1, Max: 1, Fn: byteArrayReverse},
		{Name: "clear", Min: 1, Max: 1, Fn: byteArrayClear},
		{Name: "copy", Min: 1, Max: 1, Fn: byteArrayCopy},
		{Name: "__alloc__", Min: 1, Max: 1, Fn: byteArrayAlloc},
	},
}

// byteArray returns the contents of a bytearray; they alias the heap.
func (v Value) byteArray() []byte {
	o := at[byteArrayObj](v)
	if o.buf == NoValue {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Add(rawData(o.buf), o.off)), o.n)
}

// rawRoom is rawCap, 0 for NoValue.
func (r *Runtime) rawRoom(buf Value) int {
	if buf == NoValue {
		return 0
	}
	return r.rawCap(buf)
}

// NewByteArrayAt returns a bytearray whose contents are the n bytes of memory at addr, until it grows. Nothing keeps
// that memory alive.
func (t *Thread) NewByteArrayAt(addr uintptr, n int) Value {
	v := t.newByteArraySize(1)
	if v != NoValue {
		o := at[byteArrayObj](v)
		o.off, o.n = addr-uintptr(rawData(o.buf)), uintptr(n)
	}
	return v
}

// NewByteArray returns a bytearray with a copy of b.
func (t *Thread) NewByteArray(b []byte) Value { return t.newByteArray(b) }

func (t *Thread) newByteArray(b []byte) Value {
	v := t.NewObj(KindByteArray, byteArrayWords)
	if v == NoValue || len(b) == 0 {
		return v
	}
	buf := t.newRawFilled(len(b))
	if buf == NoValue {
		return buf
	}
	hdrOf(buf).aux = uint32(min(uint(t.R.rawCap(buf)), 1<<31)) // for engines that append
	copy(rawBytes(buf, len(b)), b)
	o := at[byteArrayObj](v)
	o.buf, o.n = buf, uintptr(len(b))
	return v
}

// newByteArraySize returns a bytearray of n zeros.
func (t *Thread) newByteArraySize(n int) Value {
	v := t.NewObj(KindByteArray, byteArrayWords)
	if v == NoValue || n > 0 && !t.byteArraySetLen(v, n) { // it has no views yet
		return NoValue
	}
	return v
}

// byteArrayResize sets the length of v. New bytes are zero.
func (t *Thread) byteArrayResize(v Value, n int) bool {
	o := at[byteArrayObj](v)
	old := int(o.n)
	if n == old {
		return true
	}
	if !t.canResize(v) {
		return false
	}
	return t.byteArraySetLen(v, n)
}

// byteArraySetLen is byteArrayResize for a v that is known to have no views.
func (t *Thread) byteArraySetLen(v Value, n int) bool {
	o := at[byteArrayObj](v)
	old := int(o.n)
	if n <= old {
		o.n = uintptr(n)
		if n == 0 {
			o.buf, o.off = NoValue, 0
		}
		return true
	}
	if room := t.R.rawRoom(o.buf); o.buf == NoValue || o.off > uintptr(room) || room < int(o.off)+n {
		room := n
		if old > 0 {
			room += n>>1 + 8
		}
		whole := o.buf != NoValue && o.off == 0
		var buf Value
		if whole {
			buf = t.growRaw(o.buf, room)
		} else {
			buf = t.newRawFilled(room)
		}
		if buf == NoValue {
			return false
		}
		hdrOf(buf).aux = uint32(min(uint(t.R.rawCap(buf)), 1<<31)) // for engines that append
		if o = at[byteArrayObj](v); !whole {
			copy(rawBytes(buf, old), v.byteArray())
		}
		o.buf, o.off = buf, 0
		clear(rawBytes(buf, n)[old:])
	} else {
		clear(unsafe.Slice((*byte)(unsafe.Add(rawData(o.buf), o.off+o.n)), n-old))
	}
	o.n = uintptr(n)
	return true
}

// byteArraySplice replaces the bytes from i to j with data, which must not alias v's.
func (t *Thread) byteArraySplice(v Value, i, j int, data []byte) bool {
	o := at[byteArrayObj](v)
	n := int(o.n)
	if len(data) != j-i && !t.canResize(v) {
		return false
	}
	if i == 0 && len(data) <= j && j < n { // drop at the front
		o.off += uintptr(j - len(data))
		o.n -= uintptr(j - len(data))
		copy(v.byteArray(), data)
		return true
	}
	if d := len(data) - (j - i); d > 0 {
		if !t.byteArraySetLen(v, n+d) {
			return false
		}
		b := v.byteArray()
		copy(b[j+d:], b[j:n])
	} else if d < 0 {
		b := v.byteArray()
		copy(b[j+d:], b[j:])
		t.byteArraySetLen(v, n+d)
	}
	copy(v.byteArray()[i:], data)
	return true
}

func byteArrayNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if cls == t.R.classOf[KindByteArray] {
		return t.NewObj(KindByteArray, byteArrayWords)
	}
	return t.newInstance(cls, byteArrayWords)
}

var byteArraySig = Builtin{Name: "bytearray", Sig: "source=, encoding=, errors="}

func byteArrayInit(t *Thread, self Value, args []Value, nkw int) bool {
	a := t.bindArgs(&byteArraySig, args, nkw)
	if a == nil {
		return false
	}
	if n := a[0]; n.IsSmall() && n.Small() >= 0 && a[1] == NoValue && a[2] == NoValue {
		return t.byteArrayResize(self, 0) && t.byteArrayResize(self, n.Small())
	}
	data, ok := t.bytesSource(a, "bytearray")
	if !ok {
		return false
	}
	data = slices.Clip(data)
	if !t.byteArrayResize(self, 0) || !t.byteArrayResize(self, len(data)) {
		return false
	}
	copy(self.byteArray(), data)
	return true
}

func byteArrayRepr(t *Thread, self Value) Value {
	b := append(t.takeBuf(), t.TypeName(self)...)
	b = append(b, '(')
	start := len(b) + 2
	b = text.BytesAppendRepr(b, aliasString(self.byteArray()))
	if b[start-1] == '"' { // CPython escapes the apostrophe even so
		b = append(b[:start], bytes.ReplaceAll(b[start:], []byte("'"), []byte(`\'`))...)
	}
	return t.formatted(append(b, ')'), nil)
}

func byteArrayBuffer(t *Thread, self Value) (b Buffer, ok bool) {
	return Buffer{Data: self.byteArray(), Format: 'B', ItemSize: 1, Owner: self}, true
}

func (r *Runtime) isByteArray(v Value) bool { return v.IsObj() && r.layout(v) == KindByteArray }

func byteArrayBinary(t *Thread, op BinOp, a, b Value) Value {
	switch op {
	case InplaceAdd:
		if !t.R.isBytesLike(b) {
			return NotImplemented
		}
		if !t.byteArrayExtend(a, b) {
			return NoValue
		}
		return a
	case BinAdd:
		if !t.R.isByteArray(a) || !t.R.isBytesLike(b) {
			return NotImplemented
		}
		var buf Buffer
		if !t.GetBuffer(b, &buf) {
			return NoValue
		}
		x := a.byteArray()
		v := t.newByteArraySize(len(x) + len(buf.Data))
		if v != NoValue {
			mem := v.byteArray()
			copy(mem[copy(mem, x):], buf.Data)
		}
		return v
	case BinMul, InplaceMul:
		if !t.R.isByteArray(a) {
			a, b = b, a
		}
		return t.byteArrayRepeat(a, b, op == InplaceMul)
	case BinMod:
		if t.R.isByteArray(a) {
			v := t.percent(a, b)
			if v == NoValue {
				return v
			}
			return t.newByteArray(v.Bytes())
		}
	}
	return NotImplemented
}

// byteArrayRepeat returns a * n, or multiplies a in place.
func (t *Thread) byteArrayRepeat(a, n Value, inPlace bool) Value {
	if _, ok := t.R.intOf(n); !ok && (!n.IsObj() || !t.hasSpecial(n, SymIndex)) {
		return NotImplemented
	}
	k, ok := t.Index(n)
	if !ok {
		return NoValue
	}
	size := int(at[byteArrayObj](a).n)
	k = max(k, 0)
	if size > 0 && k > maxObject/size {
		return t.raiseMemory(^uintptr(0))
	}
	v := a
	if !inPlace {
		if v = t.newByteArraySize(0); v == NoValue {
			return v
		}
	}
	src := aliasString(a.byteArray())
	if !t.byteArrayResize(v, size*k) {
		return NoValue
	}
	if size > 0 {
		repeatInto(v.byteArray(), src)
	}
	return v
}

func byteArrayGetItem(t *Thread, self, key Value) Value {
	if !key.IsSmall() && key.Kind() == KindSlice {
		p, ok := t.unpackSlice(key)
		if !ok {
			return NoValue
		}
		start, _, step, count := p.adjust(len(self.byteArray()))
		v := t.newByteArraySize(count)
		if v == NoValue {
			return v
		}
		b := self.byteArray()
		if step == 1 {
			copy(v.byteArray(), b[start:])
			return v
		}
		for k, mem := 0, v.byteArray(); k < count; k++ {
			mem[k] = b[start+k*step]
		}
		return v
	}
	if key = t.plainKey(key, "bytearray"); key == NoValue {
		return NoValue
	}
	b := self.byteArray()
	i, ok := t.seqIndex(key, len(b), "bytearray")
	if !ok {
		return NoValue
	}
	return MakeSmall(int(b[i]))
}

func byteArraySetItem(t *Thread, self, key, v Value) bool {
	if !key.IsSmall() && key.Kind() == KindSlice {
		return t.byteArraySetSlice(self, key, v)
	}
	if key = t.plainKey(key, "bytearray"); key == NoValue {
		return false
	}
	if v != NoValue {
		c, ok := t.octet(v)
		if !ok {
			return false
		}
		b := self.byteArray()
		i, ok := t.seqIndex(key, len(b), "bytearray")
		if ok {
			b[i] = c
		}
		return ok
	}
	i, ok := t.seqIndex(key, len(self.byteArray()), "bytearray")
	return ok && t.byteArraySplice(self, i, i+1, nil)
}

// byteArraySetSlice is self[slice] = v, or del when v is NoValue.
func (t *Thread) byteArraySetSlice(self, slice, v Value) bool {
	p, ok := t.unpackSlice(slice)
	if !ok {
		return false
	}
	var data []byte
	if v != NoValue {
		tmp := v
		if !t.R.isBytesLike(v) || v == self {
			if _, isInt := t.R.intOf(v); isInt || v < immTop {
				t.Errorf(ExcTypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
				return false
			}
			if tmp = t.newByteArraySize(0); tmp == NoValue || !t.byteArrayExtend(tmp, v) {
				return false
			}
		}
		var b Buffer
		if !t.GetBuffer(tmp, &b) {
			return false
		}
		data = b.Data
		if b.Owner == self { // a memoryview of self
			data = bytes.Clone(data)
		}
	}
	start, stop, step, count := p.adjust(len(self.byteArray()))
	if step == 1 {
		return t.byteArraySplice(self, start, max(start, stop), data)
	}
	b := self.byteArray()
	if v == NoValue || len(data) == 0 {
		if count == 0 {
			return true
		}
		return t.canResize(self) && t.byteArraySetLen(self, dropEvery(b, 1, start, step, count))
	}
	if len(data) != count {
		t.Errorf(ExcValueError, "attempt to assign bytes of size %d to extended slice of size %d", len(data), count)
		return false
	}
	for k := range count {
		b[start+k*step] = data[k]
	}
	return true
}

// dropEvery removes count > 0 items of the given size, step apart, from b, and returns how many are left.
func dropEvery(b []byte, size, start, step, count int) int {
	if step < 0 {
		start += (count - 1) * step
		step = -step
	}
	w := start * size
	for i := range count {
		kept := start + i*step + 1 // the first item behind the one that goes
		end := len(b)
		if i < count-1 {
			end = (kept + step - 1) * size
		}
		w += copy(b[w:], b[kept*size:end])
	}
	return w / size
}

func byteArrayAppend(t *Thread, a []Value) Value {
	c, ok := t.octet(a[1])
	if !ok {
		return NoValue
	}
	n := int(at[byteArrayObj](a[0]).n)
	if !t.byteArrayResize(a[0], n+1) {
		return NoValue
	}
	a[0].byteArray()[n] = c
	return None
}

// byteArrayExtend appends a bytes-like object or an iterable of ints.
func (t *Thread) byteArrayExtend(self, v Value) bool {
	if items, ok := plainOctets(v); ok {
		n := int(at[byteArrayObj](self).n)
		if !t.byteArrayResize(self, n+len(items)) {
			return false
		}
		putOctets(self.byteArray()[n:], items)
		return true
	}
	if v.IsObj() && hdrOf(v).id == KindBytes {
		data := v.Bytes()
		n := int(at[byteArrayObj](self).n)
		if !t.byteArrayResize(self, n+len(data)) {
			return false
		}
		copy(self.byteArray()[n:], data)
		return true
	}
	if t.R.isBytesLike(v) {
		data, ok := t.bufferContents(v)
		if !ok {
			return false
		}
		n := int(at[byteArrayObj](self).n)
		if !t.byteArrayResize(self, n+len(data)) {
			return false
		}
		copy(self.byteArray()[n:], data)
		return true
	}
	if v.IsObj() && t.R.IsStr(v) {
		t.Errorf(ExcTypeError, "expected iterable of integers; got: 'str'")
		return false
	}
	tmp := t.newByteArraySize(0) // an error leaves self as it was
	return tmp != NoValue && t.byteArrayCollect(tmp, v) && t.byteArrayExtend(self, tmp)
}

// byteArrayCollect appends the ints of an iterable to self, which nobody else knows.
func (t *Thread) byteArrayCollect(self, v Value) bool {
	return t.Each(v, func(x Value) bool {
		c, ok := t.octet(x)
		n := int(at[byteArrayObj](self).n)
		if !ok || !t.byteArrayResize(self, n+1) {
			return false
		}
		self.byteArray()[n] = c
		return true
	})
}

func byteArrayInsert(t *Thread, a []Value) Value {
	i, ok := t.IndexClamp(a[1])
	if !ok {
		return NoValue
	}
	c, ok := t.octet(a[2])
	if !ok {
		return NoValue
	}
	n := len(a[0].byteArray())
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	if !t.byteArraySplice(a[0], i, i, []byte{c}) {
		return NoValue
	}
	return None
}

func byteArrayPop(t *Thread, a []Value) Value {
	i := -1
	if len(a) > 1 {
		var ok bool
		if i, ok = t.Index(a[1]); !ok {
			return NoValue
		}
	}
	b := a[0].byteArray()
	if len(b) == 0 {
		return t.Errorf(ExcIndexError, "pop from empty bytearray")
	}
	if i < 0 {
		i += len(b)
	}
	if uint(i) >= uint(len(b)) {
		return t.Errorf(ExcIndexError, "pop index out of range")
	}
	c := b[i]
	if !t.byteArraySplice(a[0], i, i+1, nil) {
		return NoValue
	}
	return MakeSmall(int(c))
}

func byteArrayRemove(t *Thread, a []Value) Value {
	c, ok := t.octet(a[1])
	if !ok {
		return NoValue
	}
	i := bytes.IndexByte(a[0].byteArray(), c)
	if i < 0 {
		return t.Errorf(ExcValueError, "value not found in bytearray")
	}
	return t.noneIf(t.byteArraySplice(a[0], i, i+1, nil))
}

func byteArrayReverse(t *Thread, a []Value) Value {
	slices.Reverse(a[0].byteArray())
	return None
}

func byteArrayClear(t *Thread, a []Value) Value {
	return t.noneIf(t.byteArrayResize(a[0], 0))
}

func byteArrayCopy(t *Thread, a []Value) Value { return t.newByteArray(a[0].byteArray()) }

func byteArrayAlloc(t *Thread, a []Value) Value {
	o := at[byteArrayObj](a[0])
	if o.buf == NoValue {
		return MakeSmall(0)
	}
	return MakeSmall(t.R.rawCap(o.buf))
}
