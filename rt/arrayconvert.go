package rt

import (
	"unsafe"

	"pycopy/rt/text"
)

// Arrays as bytes, lists, files, texts and pickles.

func arrayBufferInfo(t *Thread, a []Value) Value {
	addr := t.NewUint(uint64(uintptr(unsafe.Pointer(unsafe.SliceData(a[0].arrayData())))))
	if addr == NoValue {
		return addr
	}
	return t.tuple2(addr, MakeSmall(int(at[arrayObj](a[0]).n)))
}

func arrayToBytes(t *Thread, a []Value) Value { return t.NewBytes(a[0].arrayData()) }

func arrayFromBytes(t *Thread, a []Value) Value {
	if at[arrayObj](a[0]).code() == 'O' {
		return t.Errorf(ExcTypeError, "cannot make objects from bytes")
	}
	if !t.arrayAddBytes(a[0], a[1]) {
		return NoValue
	}
	return None
}

func arrayToList(t *Thread, a []Value) Value { return t.ListOf(a[0]) }

func arrayFromList(t *Thread, a []Value) Value {
	if a[1].Kind() != KindList {
		return t.Errorf(ExcTypeError, "arg must be list")
	}
	n := int(at[arrayObj](a[0]).n)
	if !t.arrayExtend(a[0], a[1]) {
		t.arrayResize(a[0], n)
		return NoValue
	}
	return None
}

func arrayToFile(t *Thread, a []Value) Value {
	b := t.NewBytes(a[0].arrayData())
	if b == NoValue || t.CallMethod1(a[1], t.R.Sym(SymWrite), b) == NoValue {
		return NoValue
	}
	return None
}

func arrayFromFile(t *Thread, a []Value) Value {
	n, ok := t.Index(a[2])
	if !ok {
		return NoValue
	}
	size := at[arrayObj](a[0]).size()
	b := t.CallMethod1(a[1], t.R.Sym(SymRead), MakeSmall(n*size))
	if b == NoValue {
		return b
	}
	if !t.R.isBytes(b) {
		return t.Errorf(ExcTypeError, "read() didn't return bytes")
	}
	if !t.arrayAddBytes(a[0], b) {
		return NoValue
	}
	if len(b.Bytes()) != n*size {
		return t.Errorf(ExcEOFError, "read() didn't return enough bytes")
	}
	return None
}

func arrayToUnicode(t *Thread, a []Value) Value {
	if at[arrayObj](a[0]).code() != 'u' {
		return t.Errorf(ExcValueError, "tounicode() may only be called on unicode type arrays")
	}
	return t.NewStrBytes(arrayText(a[0]))
}

// arrayText returns the characters of an array with type code u.
func arrayText(v Value) (out []byte) {
	for b := v.arrayData(); len(b) > 0; b = b[4:] {
		out = text.AppendRune(out, rune(getUint(b[:4])))
	}
	return out
}

func arrayFromUnicode(t *Thread, a []Value) Value {
	if at[arrayObj](a[0]).code() != 'u' {
		return t.Errorf(ExcValueError, "fromunicode() may only be called on unicode type arrays")
	}
	if !t.R.IsStr(a[1]) {
		return t.Errorf(ExcTypeError, "fromunicode() argument must be str, not %s", t.TypeName(a[1]))
	}
	if !t.arrayAddText(a[0], a[1].Str()) {
		return NoValue
	}
	return None
}

func arrayCopy(t *Thread, a []Value) Value { return t.arrayClone(a[0]) }

func (t *Thread) arrayClone(src Value) Value {
	o := at[arrayObj](src)
	v := t.newArrayFilled(o.code(), int(o.n))
	if v != NoValue {
		copy(v.arrayData(), src.arrayData())
	}
	return v
}

// arrayReduce describes the array as (class, (typecode, list)).
func arrayReduce(t *Thread, a []Value) Value {
	list := arrayToList(t, a[:1])
	if list == NoValue {
		return list
	}
	args := t.tuple2(t.R.strs.chars[at[arrayObj](a[0]).code()], list)
	if args == NoValue {
		return args
	}
	return t.tuple2(t.TypeOf(a[0]), args)
}
