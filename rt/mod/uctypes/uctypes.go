// Package uctypes is the builtin module uctypes: structures in memory as C
// has them, by descriptors.
//
// Addresses are real ones. Our heap does not move, but an address keeps nothing
// alive: the program has to keep the buffer. An access where no memory is
// raises OSError(EFAULT).
package uctypes

import (
	"encoding/binary"
	"math"
	"math/big"
	"runtime/debug"
	"unsafe"

	"pycopy/rt"
	"pycopy/rt/unix"
)

// Module declares uctypes.
var Module = rt.ModuleSpec{
	Name: "uctypes",
	Funcs: []rt.Builtin{
		{Name: "sizeof", Min: 1, Max: 2, Fn: sizeOf},
		{Name: "calc_offsets", Min: 1, Max: 2, Fn: calcOffsets},
		{Name: "addressof", Min: 1, Max: 2, Fn: addressOf},
		{Name: "bytes_at", Min: 1, Max: 2, Fn: bytesAt},
		{Name: "bytearray_at", Min: 2, Max: 2, Fn: byteArrayAt},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleType(m, &structSpec) != rt.NoValue && t.ModuleType(m, &memorySpec) != rt.NoValue && t.ModuleInts(m, map[string]int64{
			"NATIVE": native, "LITTLE_ENDIAN": littleEndian, "BIG_ENDIAN": bigEndian, "VOID": 0,
			"UINT8": valConst(uint8Type), "INT8": valConst(int8Type), "UINT16": valConst(uint16Type), "INT16": valConst(int16Type),
			"UINT32": valConst(uint32Type), "INT32": valConst(int32Type), "UINT64": valConst(uint64Type), "INT64": valConst(int64Type),
			"BFUINT8": valConst(bfUint8), "BFINT8": valConst(bfInt8), "BFUINT16": valConst(bfUint16), "BFINT16": valConst(bfInt16),
			"BFUINT32": valConst(bfUint32), "BFINT32": valConst(bfInt32), "FLOAT32": valConst(float32Type), "FLOAT64": valConst(float64Type),
			"BF_POS": offBits, "BF_LEN": lenShift, "PREV_OFFSET": prevMark, "PTR": aggConst(aggPtr), "ARRAY": aggConst(aggArray),
			"SHORT": valConst(int16Type), "USHORT": valConst(uint16Type), "INT": valConst(int32Type), "UINT": valConst(uint32Type),
			"LONG": valConst(longType), "ULONG": valConst(longType - 1), "LONGLONG": valConst(int64Type), "ULONGLONG": valConst(uint64Type),
		})
	},
}

// longType is C's long: as wide as an address.
const longType = int32Type + (wordSize-4)/2

// region is the Go state of a struct object; its Value is the descriptor.
type region struct {
	addr   uintptr
	layout int
}

var structSpec = rt.TypeSpec{
	Name: "struct", Module: "uctypes", Layout: rt.KindObject, Flags: rt.Final | rt.Unhashable, New: structNew, Repr: structRepr,
	GetAttr: getAttr, SetAttr: setAttr, GetItem: getItem, SetItem: setItem, Buffer: structBuffer,
	Methods: []rt.Builtin{{Name: "__int__", Min: 1, Max: 1, Fn: structInt}},
}

// structNew is struct(addr, descriptor, layout=NATIVE).
func structNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	if !t.ArgCount(len(args)-2*nkw, nkw, 2, 3) {
		return rt.NoValue
	}
	addr, fine := address(t, args[0])
	if !fine {
		return rt.NoValue
	}
	layout := native
	if len(args) > 2 {
		if layout, fine = t.Index(args[2]); !fine {
			return rt.NoValue
		}
	}
	return newStruct(t, addr, layout, args[1])
}

func newStruct(t *rt.Thread, addr uintptr, layout int, desc rt.Value) rt.Value {
	v := t.NewNative(t.ModuleAttr("uctypes", "struct"), &region{addr, layout}, 1)
	if v != rt.NoValue {
		rt.NativeVals(v)[0] = desc
	}
	return v
}

// address reads an address: an int, truncated to a word.
func address(t *rt.Thread, v rt.Value) (uintptr, bool) {
	if r, is := t.NativeOr(v).(*region); is { // a pointer, which can be assigned to another
		n, fine := load(t, r.addr, wordSize, native)
		return uintptr(n), fine
	}
	if v = t.AsInt(v); v == rt.NoValue || !t.AskHost() {
		return 0, false
	}
	if v.IsSmall() {
		return uintptr(v.Small()), true
	}
	var n big.Int
	t.R.AsBig(v, &n)
	low := new(big.Int).And(&n, new(big.Int).SetUint64(math.MaxUint64)) // two's complement
	return uintptr(low.Uint64()), true
}

// guarded runs an access to memory and raises OSError when there is none.
func guarded(t *rt.Thread, access func()) bool {
	if !try(access) {
		t.Errno(int(unix.EFAULT))
		return false
	}
	return true
}

func try(access func()) (ok bool) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() { ok = recover() == nil }()
	access()
	return true
}

// memory returns n bytes of memory. Only guarded code may touch them.
func memory(addr uintptr, n int) []byte { return unsafe.Slice((*byte)(unsafe.Add(nil, addr)), n) }

func order(layout int) binary.ByteOrder {
	if layout == bigEndian {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// load reads an unsigned number.
func load(t *rt.Thread, addr uintptr, size, layout int) (n uint64, fine bool) {
	fine = guarded(t, func() {
		b, o := memory(addr, size), order(layout)
		switch size {
		case 1:
			n = uint64(b[0])
		case 2:
			n = uint64(o.Uint16(b))
		case 4:
			n = uint64(o.Uint32(b))
		case 8:
			n = o.Uint64(b)
		}
	})
	return n, fine
}

func store(t *rt.Thread, addr uintptr, size, layout int, n uint64) bool {
	return guarded(t, func() {
		b, o := memory(addr, size), order(layout)
		switch size {
		case 1:
			b[0] = byte(n)
		case 2:
			o.PutUint16(b, uint16(n))
		case 4:
			o.PutUint32(b, uint32(n))
		case 8:
			o.PutUint64(b, n)
		}
	})
}

// getScalar reads a scalar that is no bit field.
func getScalar(t *rt.Thread, addr uintptr, kind, layout int) rt.Value {
	size := scalarSize(kind)
	n, fine := load(t, addr, size, layout)
	switch {
	case !fine:
		return rt.NoValue
	case kind == float32Type:
		return t.NewFloat(float64(math.Float32frombits(uint32(n))))
	case kind == float64Type:
		return t.NewFloat(math.Float64frombits(n))
	case kind&1 != 0:
		shift := 64 - 8*size
		return t.NewInt(int64(n<<shift) >> shift)
	}
	return t.NewUint(n)
}

func setScalar(t *rt.Thread, addr uintptr, kind, layout int, v rt.Value) bool {
	if kind == float32Type || kind == float64Type {
		f, fine := t.ToFloat(v)
		if !fine {
			return false
		}
		if kind == float32Type {
			return store(t, addr, 4, layout, uint64(math.Float32bits(float32(f))))
		}
		return store(t, addr, 8, layout, math.Float64bits(f))
	}
	n, fine := address(t, v)
	return fine && store(t, addr, scalarSize(kind), layout, uint64(n))
}

// bitField returns where a bit field lies in its number.
func bitField(desc int) (off, pos, bits int) {
	return valueOf(desc, 31-offBits), desc >> offBits & 31, desc >> lenShift & 31
}

// field finds the descriptor of a field.
func field(t *rt.Thread, self, name rt.Value) (rt.Value, bool) {
	desc := rt.NativeVals(self)[0]
	if t.R.Layout(desc) != rt.KindDict {
		t.Errorf(rt.ExcTypeError, "struct: no fields")
		return rt.NoValue, false
	}
	d, fine := t.DictGet(desc, name)
	if !fine {
		return rt.NoValue, false
	}
	if d == rt.NoValue {
		t.RaiseValue(rt.ExcKeyError, name)
		return rt.NoValue, false
	}
	return d, true
}

func getAttr(t *rt.Thread, self, name rt.Value) rt.Value {
	if s := name.Str(); len(s) > 4 && s[:2] == "__" {
		v, _ := t.GenericGetAttr(self, name)
		return v
	}
	d, fine := field(t, self, name)
	if !fine {
		return rt.NoValue
	}
	r := t.Native(self).(*region)
	if !d.IsSmall() {
		return getAggregate(t, r, d)
	}
	x := d.Small()
	kind := typeOf(x, valBits)
	if !isBitField(kind) {
		return getScalar(t, r.addr+uintptr(valueOf(x, valBits)), kind, r.layout)
	}
	off, pos, bits := bitField(x)
	n, fine := load(t, r.addr+uintptr(off), scalarSize(kind), r.layout)
	if !fine {
		return rt.NoValue
	}
	n = n >> pos & (1<<bits - 1)
	if kind&1 != 0 && bits > 0 {
		return t.NewInt(int64(n<<(64-bits)) >> (64 - bits))
	}
	return t.NewUint(n)
}

func getAggregate(t *rt.Thread, r *region, d rt.Value) rt.Value {
	w, head, fine := items(t, d)
	if !fine {
		return rt.NoValue
	}
	addr := r.addr + uintptr(valueOf(head, aggBits))
	switch typeOf(head, aggBits) {
	case aggStruct:
		return newStruct(t, addr, r.layout, w[1])
	case aggArray:
		if len(w) == 2 && w[1].IsSmall() && typeOf(w[1].Small(), valBits) == uint8Type {
			return t.NewByteArrayAt(addr, valueOf(w[1].Small(), valBits))
		}
		return newStruct(t, addr, r.layout, d)
	case aggPtr:
		return newStruct(t, addr, r.layout, d)
	}
	syntaxError(t)
	return rt.NoValue
}

func setAttr(t *rt.Thread, self, name, v rt.Value) bool {
	if v == rt.NoValue {
		t.Errorf(rt.ExcTypeError, "fields of structures cannot be deleted")
		return false
	}
	d, fine := field(t, self, name)
	if !fine {
		return false
	}
	r := t.Native(self).(*region)
	if !d.IsSmall() {
		w, head, fine := items(t, d)
		if !fine {
			return false
		}
		if typeOf(head, aggBits) == aggPtr && len(w) == 2 {
			return setScalar(t, r.addr+uintptr(valueOf(head, aggBits)), longType-1, native, v)
		}
		syntaxError(t)
		return false
	}
	x := d.Small()
	kind := typeOf(x, valBits)
	if !isBitField(kind) {
		return setScalar(t, r.addr+uintptr(valueOf(x, valBits)), kind, r.layout, v)
	}
	off, pos, bits := bitField(x)
	size := scalarSize(kind)
	old, fine := load(t, r.addr+uintptr(off), size, r.layout)
	if !fine {
		return false
	}
	n, fine := address(t, v)
	if !fine {
		return false
	}
	mask := uint64(1<<bits-1) << pos
	return store(t, r.addr+uintptr(off), size, r.layout, old&^mask|uint64(n)<<pos&mask)
}

// element finds item key of an array or pointer: its address and descriptor (an int for a scalar).
func element(t *rt.Thread, self, key rt.Value) (addr uintptr, d rt.Value, fine bool) {
	r := t.Native(self).(*region)
	desc := rt.NativeVals(self)[0]
	if t.R.Layout(desc) != rt.KindTuple {
		t.Errorf(rt.ExcTypeError, "struct: can't index")
		return 0, d, false
	}
	i, fine := t.Index(key)
	if !fine {
		return 0, d, false
	}
	w, head, fine := items(t, desc)
	if !fine {
		return 0, d, false
	}
	switch typeOf(head, aggBits) {
	case aggArray:
		if !w[1].IsSmall() {
			syntaxError(t)
			return 0, d, false
		}
		if n := valueOf(w[1].Small(), valBits); i < 0 || i >= n {
			t.Errorf(rt.ExcIndexError, "struct: index out of range")
			return 0, d, false
		}
		d = rt.MakeSmall(w[1].Small() &^ (1<<(31-valBits) - 1))
		if len(w) == 3 {
			d = w[2]
		}
		addr = r.addr
	case aggPtr:
		p, fine := load(t, r.addr, wordSize, native)
		if !fine {
			return 0, d, false
		}
		d, addr = w[1], uintptr(p)
	default:
		t.Errorf(rt.ExcTypeError, "struct: can't index")
		return 0, d, false
	}
	s := sizer{layout: r.layout}
	size, _, fine := s.of(t, d)
	return addr + uintptr(i*size), d, fine
}

func getItem(t *rt.Thread, self, key rt.Value) rt.Value {
	addr, d, fine := element(t, self, key)
	if !fine {
		return rt.NoValue
	}
	r := t.Native(self).(*region)
	if d.IsSmall() {
		return getScalar(t, addr, typeOf(d.Small(), valBits), r.layout)
	}
	return newStruct(t, addr, r.layout, d)
}

func setItem(t *rt.Thread, self, key, v rt.Value) bool {
	if v == rt.NoValue {
		t.Errorf(rt.ExcTypeError, "items of structures cannot be deleted")
		return false
	}
	addr, d, fine := element(t, self, key)
	if !fine {
		return false
	}
	if !d.IsSmall() {
		t.Errorf(rt.ExcTypeError, "struct: cannot assign aggregates")
		return false
	}
	return setScalar(t, addr, typeOf(d.Small(), valBits), t.Native(self).(*region).layout, v)
}

func structRepr(t *rt.Thread, self rt.Value) rt.Value {
	r := t.Native(self).(*region)
	kind := "ERROR"
	if desc := rt.NativeVals(self)[0]; t.R.Layout(desc) == rt.KindDict {
		kind = "STRUCT"
	} else if t.R.Layout(desc) == rt.KindTuple {
		if w := desc.Tuple(); len(w) > 0 && w[0].IsSmall() {
			switch typeOf(w[0].Small(), aggBits) {
			case aggPtr:
				kind = "PTR"
			case aggArray:
				kind = "ARRAY"
			}
		}
	}
	return t.NewStr("<struct " + kind + " " + hex(r.addr) + ">")
}

func hex(n uintptr) string {
	const digits = "0123456789abcdef"
	if n < 16 {
		return digits[n : n+1]
	}
	return hex(n/16) + digits[n%16:n%16+1]
}

// structInt is the value of a pointer.
func structInt(t *rt.Thread, a []rt.Value) rt.Value {
	desc := rt.NativeVals(a[0])[0]
	if t.R.Layout(desc) == rt.KindTuple {
		if w := desc.Tuple(); len(w) > 0 && w[0].IsSmall() && typeOf(w[0].Small(), aggBits) == aggPtr {
			n, fine := load(t, t.Native(a[0]).(*region).addr, wordSize, native)
			if !fine {
				return rt.NoValue
			}
			return t.NewUint(n)
		}
	}
	return t.Errorf(rt.ExcTypeError, "can't convert struct to int")
}

func structBuffer(t *rt.Thread, self rt.Value) (rt.Buffer, bool) {
	r := t.Native(self).(*region)
	addr, desc := r.addr, rt.NativeVals(self)[0]
	if t.R.Layout(desc) == rt.KindTuple {
		if w, head, fine := items(t, desc); fine && typeOf(head, aggBits) == aggPtr { // what it points to
			p, fine := load(t, addr, wordSize, native)
			if !fine {
				return rt.Buffer{}, false
			}
			addr, desc = uintptr(p), w[1]
		}
	}
	s := sizer{layout: r.layout}
	n, _, fine := s.of(t, desc)
	if !fine || n > 0 && !present(t, addr, n) {
		return rt.Buffer{}, false
	}
	return rt.Buffer{Data: memory(addr, n), Format: 'B', ItemSize: 1, Owner: self}, true
}

func layoutArg(t *rt.Thread, a []rt.Value) (int, bool) {
	if len(a) < 2 {
		return native, true
	}
	return t.Index(a[1])
}

// sizeOf is sizeof(structure or descriptor, layout=NATIVE).
func sizeOf(t *rt.Thread, a []rt.Value) rt.Value {
	layout, fine := layoutArg(t, a)
	if !fine {
		return rt.NoValue
	}
	desc := a[0]
	if r, is := t.NativeOr(desc).(*region); is {
		if len(a) > 1 {
			return t.Errorf(rt.ExcTypeError, "")
		}
		layout, desc = r.layout, rt.NativeVals(desc)[0]
	} else if k := t.R.Layout(desc); k == rt.KindByteArray {
		var b rt.Buffer
		if !t.GetBuffer(desc, &b) {
			return rt.NoValue
		}
		return rt.MakeSmall(len(b.Data))
	} else if k != rt.KindDict && k != rt.KindTuple {
		syntaxError(t)
		return rt.NoValue
	}
	s := sizer{layout: layout}
	n, _, fine := s.of(t, desc)
	if !fine {
		return rt.NoValue
	}
	return rt.MakeSmall(n)
}

// calcOffsets is Pycopy's calc_offsets: it fills in the offsets of an ordered descriptor and returns the size.
func calcOffsets(t *rt.Thread, a []rt.Value) rt.Value {
	layout, fine := layoutArg(t, a)
	if !fine {
		return rt.NoValue
	}
	if t.R.Layout(a[0]) != rt.KindDict {
		return t.Errorf(rt.ExcTypeError, "")
	}
	s := sizer{layout: layout, assign: true}
	n, _, fine := s.of(t, a[0])
	if !fine {
		return rt.NoValue
	}
	return rt.MakeSmall(n)
}

// addressOf is addressof(object); Pycopy: addressof(structure, field).
func addressOf(t *rt.Thread, a []rt.Value) rt.Value {
	if r, is := t.NativeOr(a[0]).(*region); is {
		if len(a) == 1 {
			return t.NewUint(uint64(r.addr))
		}
		d, fine := field(t, a[0], a[1])
		if !fine {
			return rt.NoValue
		}
		if !d.IsSmall() {
			if _, _, fine := items(t, d); !fine {
				return rt.NoValue
			}
		}
		return t.NewUint(uint64(r.addr) + uint64(offsetOf(d)))
	}
	var b rt.Buffer
	if !t.GetBufferOrStr(a[0], &b) {
		return rt.NoValue
	}
	return t.NewUint(uint64(uintptr(unsafe.Pointer(unsafe.SliceData(b.Data)))))
}

// bytesAt is bytes_at(addr[, size]); without a size up to a zero byte, or the end of the object: there is none behind the contents of bytes and str.
func bytesAt(t *rt.Thread, a []rt.Value) rt.Value {
	addr, fine := address(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n := -1
	if len(a) > 1 {
		if n, fine = t.Index(a[1]); !fine {
			return rt.NoValue
		}
		if n < 0 || !t.HeapRoom(n) {
			return t.Errorf(rt.ExcValueError, "size out of range")
		}
	}
	var b []byte
	if !guarded(t, func() {
		if n < 0 {
			end := t.R.ContentsEnd(addr)
			for n = 0; addr+uintptr(n) != end && *(*byte)(unsafe.Add(nil, addr+uintptr(n))) != 0; n++ {
			}
		}
		b = append(b, memory(addr, n)...)
	}) {
		return rt.NoValue
	}
	return t.NewBytes(b)
}

func byteArrayAt(t *rt.Thread, a []rt.Value) rt.Value {
	addr, fine := address(t, a[0])
	if !fine {
		return rt.NoValue
	}
	n, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	if n < 0 {
		return t.Errorf(rt.ExcValueError, "negative size")
	}
	if n > 0 && !present(t, addr, n) {
		return rt.NoValue
	}
	return t.NewByteArrayAt(addr, n)
}

// present checks that all pages of n > 0 bytes are there, for objects that do not guard their accesses.
func present(t *rt.Thread, addr uintptr, n int) bool {
	sum := byte(0)
	return guarded(t, func() {
		for i := 0; i < n; i += 4096 {
			sum |= memory(addr, n)[i]
		}
		sum |= memory(addr, n)[n-1]
	})
}
