// Package ustruct is the builtin module struct (ustruct).
package ustruct

import (
	"encoding/binary"
	"strings"
	"unsafe"

	"pycopy/rt"
	"pycopy/rt/mod/structfmt"
)

// Module declares struct.
var Module = rt.ModuleSpec{
	Name: "struct", Aliases: []string{"ustruct", "_struct"},
	Doc: "Conversion between Python values and packed binary data.",
	Funcs: []rt.Builtin{
		{Name: "calcsize", Min: 1, Max: 1, Fn: calcsize},
		{Name: "pack", Min: 1, Max: -1, Fn: pack},
		{Name: "pack_into", Min: 3, Max: -1, Fn: packInto},
		{Name: "unpack", Min: 2, Max: 2, Fn: unpack},
		{Name: "unpack_from", Sig: "format, /, buffer, offset=", Fn: unpackFrom},
		{Name: "iter_unpack", Min: 2, Max: 2, Fn: iterUnpack},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return newError(t, m) && t.ModuleType(m, &structSpec) != rt.NoValue && newIterType(t, m)
	},
}

// newError makes the class error. It is a ValueError, which is what Pycopy raises.
func newError(t *rt.Thread, m rt.Value) bool {
	name := t.Intern("error")
	ns := t.NewDict(1)
	bases := t.NewTuple(1)
	if name == rt.NoValue || ns == rt.NoValue || bases == rt.NoValue {
		return false
	}
	bases.Tuple()[0] = t.R.ExcClass(rt.ExcValueError)
	module := t.Intern("struct")
	if module == rt.NoValue || !t.DictSet(ns, t.R.Sym(rt.SymModule), module) {
		return false
	}
	return t.ModuleSet(m, "error", t.Call3(t.R.Class(rt.KindType), name, bases, ns))
}

// fail raises the exception that err stands for.
func fail(t *rt.Thread, err error) rt.Value {
	if e, ok := err.(*structfmt.Error); ok && e.Overflow {
		return t.Errorf(rt.ExcOverflowError, "%s", e.Msg)
	}
	cls := t.ModuleAttr("struct", "error")
	if cls == rt.NoValue {
		return cls
	}
	msg := t.NewStr(err.Error())
	if msg == rt.NoValue {
		return msg
	}
	e := t.Call1(cls, msg)
	if e == rt.NoValue {
		return e
	}
	return t.Raise(e, rt.NoValue)
}

// parse parses a format argument, a str or bytes.
func parse(t *rt.Thread, v rt.Value) *structfmt.Format {
	var s string
	switch {
	case t.R.IsStr(v):
		s = v.Str()
	case t.R.Layout(v) == rt.KindBytes:
		b := v.Bytes()
		s = unsafe.String(unsafe.SliceData(b), len(b))
	default:
		t.Errorf(rt.ExcTypeError, "Struct() argument 1 must be a str or bytes object, not %s", t.TypeName(v))
		return nil
	}
	fs := t.R.State(rt.StateStruct, newFormats).(*formats)
	if fs.last != nil && s == fs.last.text {
		return fs.last.parsed
	}
	f := fs.known[s]
	if f == nil {
		parsed, err := structfmt.Parse(s)
		if err != nil {
			fail(t, err)
			return nil
		}
		if len(fs.known) >= 100 {
			clear(fs.known)
		}
		f = &known{strings.Clone(s), parsed}
		fs.known[f.text] = f
	}
	fs.last = f
	return f.parsed
}

// formats holds the formats used lately.
type formats struct {
	known map[string]*known
	last  *known
}

// known is a format with its text.
type known struct {
	text   string
	parsed *structfmt.Format
}

func newFormats() any { return &formats{known: map[string]*known{}} }

func calcsize(t *rt.Thread, a []rt.Value) rt.Value {
	f := parse(t, a[0])
	if f == nil {
		return rt.NoValue
	}
	return rt.MakeSmall(f.Size)
}

func pack(t *rt.Thread, a []rt.Value) rt.Value {
	f := parse(t, a[0])
	if f == nil {
		return rt.NoValue
	}
	return packBytes(t, f, a[1:])
}

// packBytes returns the bytes of packed values.
func packBytes(t *rt.Thread, f *structfmt.Format, vals []rt.Value) rt.Value {
	r, b := t.NewBytesSize(f.Size)
	if r == rt.NoValue || !packValues(t, f, b, vals, "pack") {
		return rt.NoValue
	}
	return r
}

// packValues stores values in b. As in Pycopy, missing values are zeros.
func packValues(t *rt.Thread, f *structfmt.Format, b []byte, vals []rt.Value, name string) bool {
	if len(vals) > f.Values {
		fail(t, &structfmt.Error{Msg: name + " expected " + itoa(f.Values) + " items for packing (got " + itoa(len(vals)) + ")"})
		return false
	}
	for i := range f.Items {
		it := &f.Items[i]
		for k := range it.Count {
			if len(vals) == 0 {
				return true
			}
			off := it.Offset + k*it.Size
			if part := b[off : off+it.Size]; !(vals[0].IsSmall() && packSmall(f, it, part, int64(vals[0].Small()))) && !packItem(t, f, it, part, vals[0]) {
				return false
			}
			vals = vals[1:]
		}
	}
	return true
}

// packSmall stores n if the item is for ints and n is in its range.
func packSmall(f *structfmt.Format, it *structfmt.Item, b []byte, n int64) bool {
	shift := 64 - 8*len(b)
	if !it.Integer() || n<<shift>>shift != n && (it.Signed() || uint64(n)<<shift>>shift != uint64(n)) || n < 0 && !it.Signed() {
		return false
	}
	switch {
	case len(b) == 1:
		b[0] = byte(n)
	case len(b) == 4 && !f.Big:
		binary.LittleEndian.PutUint32(b, uint32(n))
	default:
		f.PutUint(it, b, uint64(n))
	}
	return true
}

func packItem(t *rt.Thread, f *structfmt.Format, it *structfmt.Item, b []byte, v rt.Value) bool {
	var err error
	switch it.Code {
	case 's', 'p':
		return packString(t, it.Code, b, v)
	case 'c':
		if t.R.Layout(v) == rt.KindBytes && len(v.Bytes()) == 1 {
			b[0] = v.Bytes()[0]
			return true
		}
		err = structfmt.ErrNotChar
	case '?':
		truth, ok := t.Truth(v)
		if !ok {
			return false
		}
		b[0] = 0
		if truth {
			b[0] = 1
		}
		return true
	case 'e', 'f', 'd':
		x, ok := t.ToFloat(v)
		if !ok {
			if !t.ExcMatches(rt.ExcTypeError) {
				return false
			}
			t.TakeExc()
			err = structfmt.ErrNotFloat
			break
		}
		err = f.PutFloat(it, b, x)
	case 'O':
		f.PutUint(it, b, uint64(v))
	case 'S', 'P':
		if v == rt.None {
			f.PutUint(it, b, 0)
			return true
		}
		if _, isInt := t.R.IntOf(v); !isInt && t.R.IsStr(v) {
			s := v.Str()
			f.PutUint(it, b, uint64(uintptr(unsafe.Pointer(unsafe.StringData(s)))))
			return true
		}
		err = packInt(t, f, it, b, v)
	default:
		err = packInt(t, f, it, b, v)
	}
	if err == errPending {
		return false
	}
	if err != nil {
		fail(t, err)
	}
	return err == nil
}

// errPending says that an exception is pending already.
var errPending = &structfmt.Error{Msg: "pending"}

func packInt(t *rt.Thread, f *structfmt.Format, it *structfmt.Item, b []byte, v rt.Value) error {
	i := v
	if !v.IsSmall() {
		if i = t.AsInt(v); i == rt.NoValue {
			if !t.ExcMatches(rt.ExcTypeError) {
				return errPending
			}
			t.TakeExc()
			return structfmt.ErrNotInt
		}
	}
	m, neg, fits := rt.IntMagnitude(i)
	switch {
	case !fits || neg && m > 1<<63:
		if it.Size == 8 {
			return structfmt.ErrTooLarge
		}
		return structfmt.ErrRange
	case neg:
		return f.PutInt(it, b, -int64(m))
	case m < 1<<63:
		return f.PutInt(it, b, int64(m))
	case it.Size < 8 || it.Signed():
		return structfmt.ErrRange
	}
	f.PutUint(it, b, m)
	return nil
}

// packString stores an s or p item.
func packString(t *rt.Thread, code byte, b []byte, v rt.Value) bool {
	var buf rt.Buffer
	switch {
	case t.R.IsStr(v): // Pycopy
		s := v.Str()
		buf.Data = unsafe.Slice(unsafe.StringData(s), len(s))
	case v.IsObj() && (t.R.Layout(v) == rt.KindBytes || t.R.Layout(v) == rt.KindByteArray):
		if !t.GetBuffer(v, &buf) {
			return false
		}
	default:
		fail(t, &structfmt.Error{Msg: "argument for '" + string(rune(code)) + "' must be a bytes object"})
		return false
	}
	clear(b)
	if code == 's' {
		copy(b, buf.Data)
		return true
	}
	if len(b) > 0 {
		b[0] = byte(min(copy(b[1:], buf.Data), 255))
	}
	return true
}

func unpack(t *rt.Thread, a []rt.Value) rt.Value {
	f := parse(t, a[0])
	if f == nil {
		return rt.NoValue
	}
	return unpackExact(t, f, a[1])
}

func unpackExact(t *rt.Thread, f *structfmt.Format, v rt.Value) rt.Value {
	var b rt.Buffer
	if !t.GetBuffer(v, &b) {
		return rt.NoValue
	}
	if len(b.Data) != f.Size {
		return fail(t, &structfmt.Error{Msg: "unpack requires a buffer of " + itoa(f.Size) + " bytes"})
	}
	return unpackValues(t, f, b.Data)
}

// unpackValues returns the tuple of the values in b.
func unpackValues(t *rt.Thread, f *structfmt.Format, b []byte) rt.Value {
	r := t.NewTuple(f.Values)
	if r == rt.NoValue {
		return r
	}
	n := 0
	for i := range f.Items {
		it := &f.Items[i]
		if it.Count > 1 && it.Size <= 4 && it.Integer() && rt.SmallMax>>32 != 0 {
			unpackRun(r.Tuple()[n:], f, it, b)
			n += it.Count
			continue
		}
		for k := range it.Count {
			off := it.Offset + k*it.Size
			v := unpackItem(t, f, it, b[off:off+it.Size])
			if v == rt.NoValue {
				return v
			}
			r.Tuple()[n] = v
			n++
		}
	}
	return r
}

// unpackRun puts the values of an item of ints of up to 4 bytes into vals, which are small ints where words have 64 bits.
func unpackRun(vals []rt.Value, f *structfmt.Format, it *structfmt.Item, b []byte) {
	b, vals = b[it.Offset:][:it.Count*it.Size], vals[:it.Count]
	size, shift := it.Size, 64-8*it.Size
	if !it.Signed() {
		shift = 0
	}
	for k := range vals {
		u := uint64(b[k*size])
		switch {
		case size == 2 && f.Big:
			u = uint64(binary.BigEndian.Uint16(b[2*k:]))
		case size == 2:
			u = uint64(binary.LittleEndian.Uint16(b[2*k:]))
		case size == 4 && f.Big:
			u = uint64(binary.BigEndian.Uint32(b[4*k:]))
		case size == 4:
			u = uint64(binary.LittleEndian.Uint32(b[4*k:]))
		}
		vals[k] = rt.MakeSmall(int(int64(u) << shift >> shift))
	}
}

func unpackItem(t *rt.Thread, f *structfmt.Format, it *structfmt.Item, b []byte) rt.Value {
	switch it.Code {
	case 's', 'c':
		return t.NewBytes(b)
	case 'p':
		if len(b) == 0 {
			return t.NewBytes(nil)
		}
		return t.NewBytes(b[1:][:min(int(b[0]), len(b)-1)])
	case '?':
		return rt.MakeBool(b[0] != 0)
	case 'e', 'f', 'd':
		return t.NewFloat(f.Float(it, b))
	case 'O':
		return rt.Value(f.Uint(it, b))
	case 'S':
		return t.UnpackItem('S', b)
	}
	if it.Signed() {
		return t.NewInt(f.Int(it, b))
	}
	return t.NewUint(f.Uint(it, b))
}

func packInto(t *rt.Thread, a []rt.Value) rt.Value {
	f := parse(t, a[0])
	if f == nil {
		return rt.NoValue
	}
	return packIntoBuffer(t, f, a[1:])
}

// packIntoBuffer takes buffer, offset and values.
func packIntoBuffer(t *rt.Thread, f *structfmt.Format, a []rt.Value) rt.Value {
	off, ok := t.Index(a[1])
	if !ok {
		return rt.NoValue
	}
	// Values are packed aside: their conversion may run code that resizes the buffer.
	tmp := packBytes(t, f, a[2:])
	if tmp == rt.NoValue {
		return tmp
	}
	var b rt.Buffer
	if !t.GetBuffer(a[0], &b) {
		return rt.NoValue
	}
	if b.ReadOnly {
		return t.Errorf(rt.ExcTypeError, "argument must be read-write bytes-like object, not %s", t.TypeName(a[0]))
	}
	off, ok = offset(t, f, off, len(b.Data), "pack_into", "packing")
	if !ok {
		return rt.NoValue
	}
	copy(b.Data[off:], tmp.Bytes())
	return rt.None
}

// offset resolves an offset into a buffer of n bytes that must hold a struct.
func offset(t *rt.Thread, f *structfmt.Format, off, n int, name, what string) (int, bool) {
	if off < 0 {
		switch {
		case off+f.Size > 0:
			msg := "not enough data to unpack "
			if what == "packing" {
				msg = "no space to pack "
			}
			fail(t, &structfmt.Error{Msg: msg + itoa(f.Size) + " bytes at offset " + itoa(off)})
			return 0, false
		case off+n < 0:
			fail(t, &structfmt.Error{Msg: "offset " + itoa(off) + " out of range for " + itoa(n) + "-byte buffer"})
			return 0, false
		}
		off += n
	}
	if n-off < f.Size {
		fail(t, &structfmt.Error{Msg: name + " requires a buffer of at least " + itoa(off+f.Size) + " bytes for " + what + " " + itoa(f.Size) +
			" bytes at offset " + itoa(off) + " (actual buffer size is " + itoa(n) + ")"})
		return 0, false
	}
	return off, true
}

// unpackFrom is unpack_from(format, /, buffer, offset=0).
func unpackFrom(t *rt.Thread, a []rt.Value) rt.Value {
	f := parse(t, a[0])
	if f == nil {
		return rt.NoValue
	}
	return unpackAt(t, f, a[1], a[2])
}

func unpackAt(t *rt.Thread, f *structfmt.Format, buffer, at rt.Value) rt.Value {
	off, ok := t.OptIndex(at, 0)
	if !ok {
		return rt.NoValue
	}
	var b rt.Buffer
	if !t.GetBuffer(buffer, &b) {
		return rt.NoValue
	}
	if off, ok = offset(t, f, off, len(b.Data), "unpack_from", "unpacking"); !ok {
		return rt.NoValue
	}
	return unpackValues(t, f, b.Data[off:off+f.Size])
}
