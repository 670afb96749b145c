package rt

import (
	"bytes"
	"unsafe"
)

// memViewObj is a memoryview: items of a buffer, a constant distance apart. It
// looks the buffer up at each use, so that an owner that moves its contents
// leaves no dangling view.
type memViewObj struct {
	header
	obj  Value // exporter
	off  int   // offset in bytes of the first item
	n    int   // number of items
	step int   // distance in bytes of items
}

// The aux word of a memoryview: format letter, item size and flags.
const (
	viewSizeShift = 8
	viewReadOnly  = 1 << 16
	viewReleased  = 1 << 17

	// ViewReadOnly is the bit of aux for views that may only be read.
	ViewReadOnly = viewReadOnly
	// ViewBytes is the aux of a memoryview of bytes that may be written.
	ViewBytes = 'B' | 1<<viewSizeShift
)

const memViewWords = int((unsafe.Sizeof(memViewObj{})+wordBytes-1)/wordBytes) - headerExtra

var memoryViewSpec = TypeSpec{
	Name:     "memoryview",
	Layout:   KindMemoryView,
	Words:    memViewWords,
	New:      memViewNew,
	Repr:     memViewRepr,
	Hash:     memViewHash,
	Len:      memViewLen,
	Compare:  memViewCompare,
	GetItem:  memViewGetItem,
	SetItem:  memViewSetItem,
	Contains: memViewContains,
	Iter:     bytesIter,
	Buffer:   memViewBuffer,
	Methods: []Builtin{
		{Name: "init", Min: 2, Max: 4, Fn: memViewInit},
		{Name: "tobytes", Sig: "self, /, order=", Fn: memViewToBytes},
		{Name: "tolist", Min: 1, Max: 1, Fn: memViewToList},
		{Name: "hex", Sig: "self, /, sep=, bytes_per_sep=", Fn: memViewHex},
		{Name: "cast", Sig: "self, /, format, shape=", Fn: memViewCast},
		{Name: "toreadonly", Min: 1, Max: 1, Fn: memViewToReadOnly},
		{Name: "release", Min: 1, Max: 1, Fn: memViewRelease},
		{Name: "__enter__", Min: 1, Max: 1, Fn: memViewEnter},
		{Name: "__exit__", Min: 1, Max: -1, Fn: memViewRelease},
	},
	GetSets: []GetSet{
		{Name: "obj", Get: func(t *Thread, v Value) Value { return t.live(v, func(o *memViewObj) Value { return o.obj }) }},
		{Name: "nbytes", Get: func(t *Thread, v Value) Value {
			return t.live(v, func(o *memViewObj) Value { return MakeSmall(o.bytes()) })
		}},
		{Name: "itemsize", Get: func(t *Thread, v Value) Value {
			return t.live(v, func(o *memViewObj) Value { return MakeSmall(o.size()) })
		}},
		{Name: "format", Get: func(t *Thread, v Value) Value {
			return t.live(v, func(o *memViewObj) Value { return t.R.strs.chars[o.format()] })
		}},
		{Name: "ndim", Get: func(t *Thread, v Value) Value { return t.live(v, func(*memViewObj) Value { return MakeSmall(1) }) }},
		{Name: "shape", Get: func(t *Thread, v Value) Value {
			return t.live(v, func(o *memViewObj) Value { return t.single(MakeSmall(o.n)) })
		}},
		{Name: "strides", Get: func(t *Thread, v Value) Value {
			return t.live(v, func(o *memViewObj) Value { return t.single(MakeSmall(o.step)) })
		}},
		{Name: "suboffsets", Get: func(t *Thread, v Value) Value { return t.live(v, func(*memViewObj) Value { return t.NewTuple(0) }) }},
		{Name: "readonly", Get: func(t *Thread, v Value) Value {
			return t.live(v, func(o *memViewObj) Value { return MakeBool(o.readOnly()) })
		}},
		{Name: "contiguous", Get: memViewContiguous},
		{Name: "c_contiguous", Get: memViewContiguous},
		{Name: "f_contiguous", Get: memViewContiguous},
	},
}

// live returns an attribute of a view that has not been released.
func (t *Thread) live(v Value, get func(*memViewObj) Value) Value {
	o := at[memViewObj](v)
	if o.aux&viewReleased != 0 {
		return t.errReleased()
	}
	return get(o)
}

func (t *Thread) errReleased() Value {
	return t.Errorf(ExcValueError, "operation forbidden on released memoryview object")
}

func (o *memViewObj) format() byte     { return byte(o.aux) }
func (o *memViewObj) size() int        { return int(o.aux >> viewSizeShift & 0xFF) }
func (o *memViewObj) readOnly() bool   { return o.aux&viewReadOnly != 0 }
func (o *memViewObj) bytes() int       { return o.n * o.size() }
func (o *memViewObj) contiguous() bool { return o.step == o.size() || o.n <= 1 }

// single returns the tuple (v,).
func (t *Thread) single(v Value) Value {
	p := t.NewTuple(1)
	if p != NoValue {
		p.Tuple()[0] = v
	}
	return p
}

// NewMemoryView returns memoryview(v).
func (t *Thread) NewMemoryView(v Value) Value {
	m := t.NewObj(KindMemoryView, memViewWords)
	if m == NoValue || !t.setView(m, v) {
		return NoValue
	}
	return m
}

// setView makes m a view of all of v.
func (t *Thread) setView(m, v Value) bool {
	o := at[memViewObj](m)
	if v.IsObj() && t.R.layout(v) == KindMemoryView {
		p := at[memViewObj](v)
		if _, ok := t.view(v); !ok {
			return false
		}
		o.aux, o.obj, o.off, o.n, o.step = p.aux, p.obj, p.off, p.n, p.step
		t.noteView(m)
		return true
	}
	if !v.IsObj() || t.R.specOf(v).Buffer == nil {
		t.Errorf(ExcTypeError, "memoryview: a bytes-like object is required, not '%s'", t.TypeName(v))
		return false
	}
	var b Buffer
	if !t.GetBuffer(v, &b) {
		return false
	}
	o.obj, o.off, o.n, o.step = v, 0, len(b.Data)/b.ItemSize, b.ItemSize
	o.aux = uint32(b.Format) | uint32(b.ItemSize)<<viewSizeShift
	if b.ReadOnly {
		o.aux |= viewReadOnly
	}
	t.noteView(m)
	return true
}

// memViewNew is memoryview(object), and in Pycopy memoryview(object[, offset], size).
func memViewNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if nkw == 1 && len(args) == 2 && args[0].Str() == "object" {
		args, nkw = args[1:], 0
	}
	if !t.argCount(len(args), nkw, 1, 3) {
		return NoValue
	}
	m := t.NewObj(KindMemoryView, memViewWords)
	if m == NoValue || !t.initView(m, args) {
		return NoValue
	}
	return m
}

// memViewInit is init(object[, offset][, size]): it points an existing view elsewhere (Pycopy).
func memViewInit(t *Thread, a []Value) Value {
	if !t.initView(a[0], a[1:]) {
		return NoValue
	}
	return None
}

// initView serves the constructor and init. Offset and size count items.
func (t *Thread) initView(m Value, args []Value) bool {
	off, size := 0, maxInt
	var ok bool
	if len(args) > 1 {
		if size, ok = t.Index(args[len(args)-1]); !ok {
			return false
		}
	}
	if len(args) == 3 {
		if off, ok = t.Index(args[1]); !ok {
			return false
		}
	}
	if !t.setView(m, args[0]) {
		return false
	}
	o := at[memViewObj](m)
	off = min(max(off, 0), o.n)
	if size < 0 {
		size = maxInt // to the end
	}
	o.off += off * o.step
	o.n = min(size, o.n-off)
	return true
}

// view returns the memory of the exporter, checked to hold all items.
func (t *Thread) view(v Value) (data []byte, ok bool) {
	o := at[memViewObj](v)
	if o.aux&viewReleased != 0 {
		t.errReleased()
		return nil, false
	}
	var b Buffer
	if hdrOf(o.obj).id == KindByteArray {
		b.Data = o.obj.byteArray()
	} else if !t.GetBuffer(o.obj, &b) {
		return nil, false
	}
	if o.n > 0 {
		lo, hi := o.off, o.off+(o.n-1)*o.step
		if min(lo, hi) < 0 || max(lo, hi)+o.size() > len(b.Data) {
			t.Errorf(ExcBufferError, "the object behind the memoryview has shrunk")
			return nil, false
		}
	}
	return b.Data, true
}

// item returns the memory of item i.
func (o *memViewObj) item(data []byte, i int) []byte {
	p := o.off + i*o.step
	return data[p : p+o.size()]
}

// contents returns the items one after the other; copied unless contiguous.
func (t *Thread) contents(v Value) (b []byte, ok bool) {
	data, ok := t.view(v)
	if !ok {
		return nil, false
	}
	o := at[memViewObj](v)
	if o.n == 0 {
		return nil, true
	}
	if o.contiguous() {
		return data[o.off : o.off+o.bytes()], true
	}
	for i := range o.n {
		b = append(b, o.item(data, i)...)
	}
	return b, true
}

func memViewBuffer(t *Thread, self Value) (b Buffer, ok bool) {
	o := at[memViewObj](self)
	if !o.contiguous() {
		if _, ok := t.view(self); ok {
			t.Errorf(ExcBufferError, "memoryview: underlying buffer is not C-contiguous")
		}
		return Buffer{}, false
	}
	data, ok := t.contents(self)
	return Buffer{Data: data, ReadOnly: o.readOnly(), Format: o.format(), ItemSize: o.size(), Owner: o.obj}, ok
}

func memViewContiguous(t *Thread, self Value) Value {
	return t.live(self, func(o *memViewObj) Value { return MakeBool(o.contiguous()) })
}

func memViewRepr(t *Thread, self Value) Value {
	name := "memory"
	if at[memViewObj](self).aux&viewReleased != 0 {
		name = "released memory"
	}
	return t.NewStr("<" + name + " at " + hexAddr(self) + ">")
}

func memViewHash(t *Thread, self Value) (h uintptr, ok bool) {
	b, ok := t.contents(self)
	if !ok {
		return 0, false
	}
	o := at[memViewObj](self)
	if !o.readOnly() {
		t.Errorf(ExcValueError, "cannot hash writable memoryview object")
		return 0, false
	}
	if f := o.format(); f != 'B' && f != 'b' && f != 'c' {
		t.Errorf(ExcValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
		return 0, false
	}
	return uintptr(hashOctets(aliasString(b))), true
}

func memViewLen(t *Thread, self Value) (n int, ok bool) {
	o := at[memViewObj](self)
	if o.aux&viewReleased != 0 {
		_, ok = t.view(self)
		return 0, ok
	}
	return o.n, true
}

// memViewCompare compares with any bytes-like object, item by item unless both have bytes.
func memViewCompare(t *Thread, op CmpOp, self, other Value) Value {
	if op != CmpEq && op != CmpNe || !t.R.isBytesLike(other) {
		return NotImplemented
	}
	m := other
	if t.R.layout(other) != KindMemoryView {
		if m = t.NewMemoryView(other); m == NoValue {
			return m
		}
	}
	eq, ok := t.viewsEqual(self, m)
	if !ok {
		return NoValue
	}
	return MakeBool(eq == (op == CmpEq))
}

func (t *Thread) viewsEqual(v, w Value) (eq, ok bool) {
	x, y := at[memViewObj](v), at[memViewObj](w)
	if (x.aux|y.aux)&viewReleased != 0 {
		return v == w, true
	}
	a, ok := t.view(v)
	if !ok {
		return false, false
	}
	b, ok := t.view(w)
	if !ok {
		return false, false
	}
	if x.n != y.n {
		return false, true
	}
	if f := x.format(); f == y.format() && f != 'f' && f != 'd' && f != 'O' {
		if n := x.bytes(); n > 0 && x.contiguous() && y.contiguous() {
			return bytes.Equal(a[x.off:x.off+n], b[y.off:y.off+n]), true
		}
		for i := range x.n {
			if !bytes.Equal(x.item(a, i), y.item(b, i)) {
				return false, true
			}
		}
		return true, true
	}
	for i := range x.n {
		p := t.UnpackItem(x.format(), x.item(a, i))
		if p == NoValue {
			return false, false
		}
		q := t.UnpackItem(y.format(), y.item(b, i))
		if q == NoValue {
			return false, false
		}
		if r := t.Compare(CmpEq, p, q); r != True {
			return false, r != NoValue
		}
	}
	return true, true
}

func memViewGetItem(t *Thread, self, key Value) Value {
	o := at[memViewObj](self)
	if !key.IsSmall() && key.Kind() == KindSlice {
		p, ok := t.unpackSlice(key)
		if !ok {
			return NoValue
		}
		if _, ok := t.view(self); !ok {
			return NoValue
		}
		start, _, step, count := p.adjust(o.n)
		m := t.NewObj(KindMemoryView, memViewWords)
		if m != NoValue {
			p := at[memViewObj](m)
			p.aux, p.obj, p.off, p.n, p.step = o.aux, o.obj, o.off+start*o.step, count, o.step*step
			t.noteView(m)
		}
		return m
	}
	if key = t.plainKey(key, "memoryview"); key == NoValue {
		return NoValue
	}
	data, ok := t.view(self)
	if !ok {
		return NoValue
	}
	i, ok := t.seqIndex(key, o.n, "memoryview")
	if !ok {
		return NoValue
	}
	return t.UnpackItem(o.format(), o.item(data, i))
}

func memViewSetItem(t *Thread, self, key, v Value) bool {
	o := at[memViewObj](self)
	switch {
	case v == NoValue:
		t.Errorf(ExcTypeError, "cannot delete memory")
		return false
	case o.readOnly():
		t.Errorf(ExcTypeError, "cannot modify read-only memory")
		return false
	case !key.IsSmall() && key.Kind() == KindSlice:
		return t.memViewSetSlice(self, key, v)
	}
	if key = t.plainKey(key, "memoryview"); key == NoValue {
		return false
	}
	if _, ok := t.view(self); !ok {
		return false
	}
	i, ok := t.seqIndex(key, o.n, "memoryview")
	if !ok {
		return false
	}
	var buf [8]byte
	size := o.size()
	switch t.packItem(o.format(), buf[:size], v) {
	case PackType:
		t.Errorf(ExcTypeError, "memoryview: invalid type for format '%c'", o.format())
		return false
	case PackRange:
		t.Errorf(ExcValueError, "memoryview: invalid value for format '%c'", o.format())
		return false
	case PackFailed:
		return false
	}
	data, ok := t.view(self)
	if ok {
		copy(o.item(data, i), buf[:size])
	}
	return ok
}

func (t *Thread) memViewSetSlice(self, slice, v Value) bool {
	p, ok := t.unpackSlice(slice)
	if !ok {
		return false
	}
	var b Buffer
	if !t.R.isBytesLike(v) {
		t.Errorf(ExcTypeError, "a bytes-like object is required, not '%s'", t.TypeName(v))
		return false
	}
	if t.R.layout(v) == KindMemoryView {
		src := at[memViewObj](v)
		data, ok := t.contents(v)
		if !ok {
			return false
		}
		b = Buffer{Data: data, Format: src.format(), ItemSize: src.size(), Owner: src.obj}
	} else if !t.GetBuffer(v, &b) {
		return false
	}
	o := at[memViewObj](self)
	start, _, step, count := p.adjust(o.n)
	data, ok := t.view(self)
	if !ok {
		return false
	}
	size := o.size()
	if len(b.Data) != count*size || b.ItemSize != size {
		t.Errorf(ExcValueError, "memoryview assignment: lvalue and rvalue have different structures")
		return false
	}
	if o.step*step == size {
		if count > 0 {
			copy(data[o.off+start*o.step:], b.Data)
		}
		return true
	}
	if b.Owner == o.obj {
		b.Data = bytes.Clone(b.Data)
	}
	for k := range count {
		copy(o.item(data, start+k*step), b.Data[k*size:])
	}
	return true
}

func memViewEnter(t *Thread, a []Value) Value {
	return t.live(a[0], func(*memViewObj) Value { return a[0] })
}

func memViewContains(t *Thread, self, item Value) (found, ok bool) {
	o := at[memViewObj](self)
	if o.aux&viewReleased != 0 {
		return false, t.errReleased() != NoValue
	}
	for i := 0; i < o.n; i++ {
		data, ok := t.view(self)
		if !ok {
			return false, false
		}
		x := t.UnpackItem(o.format(), o.item(data, i))
		if x == NoValue {
			return false, false
		}
		if eq, ok := t.Equal(x, item); eq || !ok {
			return eq, ok
		}
	}
	return false, true
}

func memViewToBytes(t *Thread, a []Value) Value {
	b, ok := t.contents(a[0])
	if !ok {
		return NoValue
	}
	return t.NewBytes(b)
}

func memViewToList(t *Thread, a []Value) Value {
	list := t.NewList(0)
	if list == NoValue || !t.listExtendView(list, a[0]) {
		return NoValue
	}
	return list
}

func memViewHex(t *Thread, a []Value) Value {
	b, ok := t.contents(a[0])
	if !ok {
		return NoValue
	}
	return t.Hexlify(b, a[1], a[2], KindStr)
}

// memViewCast is cast(format): the same bytes as items of another type.
func memViewCast(t *Thread, a []Value) Value {
	o := at[memViewObj](a[0])
	if _, ok := t.view(a[0]); !ok {
		return NoValue
	}
	if !t.R.IsStr(a[1]) {
		return t.Errorf(ExcTypeError, "memoryview: format argument must be a string")
	}
	f := a[1].Str()
	if len(f) == 2 && f[0] == '@' {
		f = f[1:]
	}
	size := 0
	if len(f) == 1 && f[0] != 'O' && f[0] != 'S' && f[0] != 'u' && f[0] != 'x' {
		size = itemSize(f[0])
	}
	switch {
	case size == 0:
		return t.Errorf(ExcValueError, "memoryview: destination format must be a native single character format prefixed with an optional '@'")
	case !o.contiguous():
		return t.Errorf(ExcTypeError, "memoryview: casts are restricted to C-contiguous views")
	case o.size() != 1 && size != 1:
		return t.Errorf(ExcTypeError, "memoryview: cannot cast between two non-byte formats")
	case o.bytes()%size != 0:
		return t.Errorf(ExcTypeError, "memoryview: length is not a multiple of itemsize")
	}
	if a[2] != NoValue {
		shape := t.TupleOf(a[2])
		if shape == NoValue {
			return shape
		}
		if n := shape.Tuple(); len(n) != 1 || n[0] != MakeSmall(o.bytes()/size) {
			return t.Errorf(ExcNotImplementedError, "memoryview: only one-dimensional shapes are supported")
		}
	}
	m := t.NewObj(KindMemoryView, memViewWords)
	if m != NoValue {
		p := at[memViewObj](m)
		p.aux = uint32(f[0]) | uint32(size)<<viewSizeShift | o.aux&viewReadOnly
		p.obj, p.off, p.n, p.step = o.obj, o.off, o.bytes()/size, size
		t.noteView(m)
	}
	return m
}

func memViewToReadOnly(t *Thread, a []Value) Value {
	m := t.NewObj(KindMemoryView, memViewWords)
	if m == NoValue || !t.setView(m, a[0]) {
		return NoValue
	}
	hdrOf(m).aux |= viewReadOnly
	return m
}

func memViewRelease(t *Thread, a []Value) Value {
	o := at[memViewObj](a[0])
	o.aux |= viewReleased
	o.obj, o.n = None, 0
	return None
}
