package marshal

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/big"
	"unicode/utf8"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/rt"
	"pycopy/rt/text"
)

// reader makes values of bytes: those in data, or what a file gives. From that it takes no more than it needs, for what is behind
// belongs to the caller.
type reader struct {
	t     *rt.Thread
	data  []byte   // what is left
	file  rt.Value // or NoValue
	name  rt.Value // "read"
	refs  rt.Value // list: values that are referred to, None before they are complete
	depth int
}

// null is what stands for the end of a dict.
const null = rt.StopMark

func loads(t *rt.Thread, a []rt.Value) rt.Value {
	if t.R.IsStr(a[0]) {
		return t.Errorf(rt.ExcTypeError, "a bytes-like object is required, not '%s'", t.TypeName(a[0]))
	}
	var b rt.Buffer
	if !t.GetBuffer(a[0], &b) {
		return rt.NoValue
	}
	if bytecode.IsMPY(b.Data) {
		return t.CodeFromMPY(bytes.Clone(b.Data))
	}
	r := reader{t: t, data: b.Data}
	return r.value()
}

func load(t *rt.Thread, a []rt.Value) rt.Value {
	r := reader{t: t, file: a[0], name: t.Intern("read")}
	if r.name == rt.NoValue {
		return rt.NoValue
	}
	return r.value()
}

// bad raises ValueError.
func (r *reader) bad(what string) rt.Value {
	return r.t.Errorf(rt.ExcValueError, "bad marshal data (%s)", what)
}

// take returns the next n bytes, nil: exception pending.
func (r *reader) take(n int) []byte {
	if n < 0 {
		r.bad("size out of range")
		return nil
	}
	if r.file == rt.NoValue {
		if n > len(r.data) {
			r.t.Errorf(rt.ExcEOFError, "marshal data too short")
			return nil
		}
		b := r.data[:n:n]
		r.data = r.data[n:]
		return b
	}
	if n == 0 {
		return []byte{}
	}
	v := r.t.CallMethod1(r.file, r.name, rt.MakeSmall(n))
	var b rt.Buffer
	switch {
	case v == rt.NoValue:
		return nil
	case r.t.R.IsStr(v):
		r.t.Errorf(rt.ExcTypeError, "file.read() returned not bytes but %s", r.t.TypeName(v))
		return nil
	case !r.t.GetBuffer(v, &b):
		return nil
	}
	if len(b.Data) < n {
		r.t.Errorf(rt.ExcEOFError, "EOF read where data expected")
		return nil
	}
	return b.Data[:n]
}

// short reads a size of one byte.
func (r *reader) short() (n int, ok bool) {
	b := r.take(1)
	if b == nil {
		return 0, false
	}
	return int(b[0]), true
}

// size reads a number of four bytes.
func (r *reader) size() (n int, ok bool) {
	b := r.take(4)
	if b == nil {
		return 0, false
	}
	return int(int32(binary.LittleEndian.Uint32(b))), true
}

// value reads a value.
func (r *reader) value() rt.Value {
	v := r.item()
	if v == null {
		return r.t.Errorf(rt.ExcTypeError, "NULL object in marshal data for object")
	}
	return v
}

// item reads a value or null.
func (r *reader) item() rt.Value {
	b := r.take(1)
	if b == nil {
		return rt.NoValue
	}
	kind := b[0]
	if kind&flagRef == 0 {
		return r.body(kind, -1)
	}
	if r.refs == rt.NoValue {
		if r.refs = r.t.NewList(0); r.refs == rt.NoValue {
			return rt.NoValue
		}
	}
	number := len(r.refs.List())
	if !r.t.ListAppend(r.refs, rt.None) {
		return rt.NoValue
	}
	v := r.body(kind&^flagRef, number)
	if v != rt.NoValue && v != null {
		r.refs.List()[number] = v
	}
	return v
}

// body reads what follows the kind of a value, which has a number if that is not -1.
func (r *reader) body(kind byte, number int) rt.Value {
	t := r.t
	switch kind {
	case kindNull:
		return null
	case kindNone:
		return rt.None
	case kindTrue:
		return rt.True
	case kindFalse:
		return rt.False
	case kindEllipsis:
		return rt.Ellipsis
	case kindStop:
		return t.R.ExcClass(rt.ExcStopIteration)
	case kindInt:
		n, ok := r.size()
		if !ok {
			return rt.NoValue
		}
		return t.NewInt(int64(n))
	case kindLong:
		return r.long()
	case kindFloat, kindFloatText, kindComplex:
		return r.float(kind)
	case kindBytes, kindStr, kindInterned, kindASCII, kindASCIIInterned, kindShort, kindShortInterned:
		return r.text(kind)
	case kindCode:
		return r.code()
	case kindRef:
		n, ok := r.size()
		if !ok {
			return rt.NoValue
		}
		if r.refs == rt.NoValue || n < 0 || n >= len(r.refs.List()) {
			return r.bad("invalid reference")
		}
		return r.refs.List()[n]
	}
	if r.depth++; r.depth > mostDepth {
		return t.Errorf(rt.ExcValueError, "recursion limit exceeded")
	}
	if t.PollPending() && !t.HandlePoll() || !t.Enter() {
		return rt.NoValue
	}
	v := r.container(kind, number)
	t.Leave()
	r.depth--
	return v
}

func (r *reader) code() rt.Value {
	n, ok := r.size()
	if !ok {
		return rt.NoValue
	}
	b := r.take(n)
	if b == nil {
		return rt.NoValue
	}
	c, err := bytecode.Unpack(bytes.Clone(b))
	if err != nil {
		return r.bad(err.Error())
	}
	return r.t.NewCode(c)
}

func (r *reader) long() rt.Value {
	n, ok := r.size()
	if !ok {
		return rt.NoValue
	}
	neg := n < 0
	n = max(n, -n)
	if !r.t.RoomForBits(uint(n) * digitBits) {
		return rt.NoValue
	}
	b := r.take(2 * n)
	if b == nil {
		return rt.NoValue
	}
	be := make([]byte, (n*digitBits+7)/8)
	digit, have, at := uint(0), 0, len(be)
	for ; len(b) > 0; b = b[2:] {
		d := binary.LittleEndian.Uint16(b)
		if d>>digitBits != 0 {
			return r.bad("digit out of range in long")
		}
		digit |= uint(d) << have
		for have += digitBits; have >= 8; have -= 8 {
			at--
			be[at] = byte(digit)
			digit >>= 8
		}
	}
	if have > 0 {
		be[at-1] = byte(digit)
	}
	v := new(big.Int).SetBytes(be)
	if neg {
		v.Neg(v)
	}
	return r.t.NewBig(v)
}

func (r *reader) float(kind byte) rt.Value {
	n := 8
	switch kind {
	case kindComplex:
		n = 16
	case kindFloatText:
		ok := false
		if n, ok = r.short(); !ok {
			return rt.NoValue
		}
	}
	b := r.take(n)
	if b == nil {
		return rt.NoValue
	}
	switch kind {
	case kindFloatText:
		f, ok := text.ParseFloat(string(b), true)
		if !ok {
			return r.t.Errorf(rt.ExcValueError, "could not convert string to float: %s", text.AppendRepr(nil, string(b)))
		}
		return r.t.NewFloat(f)
	case kindComplex:
		return r.t.NewComplex(complex(doubleAt(b), doubleAt(b[8:])))
	}
	return r.t.NewFloat(doubleAt(b))
}

func doubleAt(b []byte) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(b)) }

// text reads a str or bytes.
func (r *reader) text(kind byte) rt.Value {
	sized := r.size
	if kind == kindShort || kind == kindShortInterned {
		sized = r.short
	}
	n, ok := sized()
	if !ok {
		return rt.NoValue
	}
	b := r.take(n)
	enc := text.UTF8
	switch {
	case b == nil:
		return rt.NoValue
	case kind == kindBytes:
		return r.t.NewBytes(b)
	case kind != kindStr && kind != kindInterned:
		enc = text.Latin1
	}
	src := unsafe.String(unsafe.SliceData(b), len(b))
	if text.IsASCII(src) || enc == text.UTF8 && utf8.Valid(b) {
		return r.t.NewStrBytes(b)
	}
	if !r.t.RoomFor(2 * len(b)) {
		return rt.NoValue
	}
	s, err := text.AppendDecode(nil, src, enc, text.SurrogatePass)
	if err != nil {
		return r.t.RaiseCodec(err, b)
	}
	return r.t.NewStrBytes(s)
}

func (r *reader) container(kind byte, number int) rt.Value {
	switch kind {
	case kindTuple, kindSmallTuple:
		return r.tuple(kind)
	case kindList:
		v := r.t.NewList(0)
		n, ok := r.begin(v, number)
		if !ok || !r.items(v, n, r.t.ListAppend) {
			return rt.NoValue
		}
		return v
	case kindDict:
		return r.dict(number)
	case kindSet, kindFrozenSet:
		k := rt.KindSet
		if kind == kindFrozenSet {
			k = rt.KindFrozenSet
		}
		v := r.t.NewSet(k, 0)
		n, ok := r.begin(v, -1) // as in CPython, nothing refers to a set before it is complete
		if !ok || !r.items(v, n, r.t.SetAdd) {
			return rt.NoValue
		}
		return v
	}
	return r.bad("unknown type code")
}

// begin gives the container v its number, if it has one, and reads how many items it has.
func (r *reader) begin(v rt.Value, number int) (n int, ok bool) {
	if v == rt.NoValue {
		return 0, false
	}
	if number >= 0 {
		r.refs.List()[number] = v
	}
	if n, ok = r.size(); ok && n < 0 {
		r.bad("size out of range")
		return 0, false
	}
	return n, ok
}

// items reads n values and adds them to v.
func (r *reader) items(v rt.Value, n int, add func(v, x rt.Value) bool) bool {
	for range n {
		if x := r.value(); x == rt.NoValue || !add(v, x) {
			return false
		}
	}
	return true
}

func (r *reader) tuple(kind byte) rt.Value {
	sized := r.size
	if kind == kindSmallTuple {
		sized = r.short
	}
	n, ok := sized()
	switch {
	case !ok:
		return rt.NoValue
	case n < 0:
		return r.bad("size out of range")
	case n > 255: // perhaps there are not so many
		l := r.t.NewList(0)
		if l == rt.NoValue || !r.items(l, n, r.t.ListAppend) {
			return rt.NoValue
		}
		return r.t.NewTupleFrom(l.List())
	}
	v := r.t.NewTuple(n)
	if v == rt.NoValue {
		return v
	}
	for i := range n {
		x := r.value()
		if x == rt.NoValue {
			return x
		}
		v.Tuple()[i] = x
	}
	return v
}

func (r *reader) dict(number int) rt.Value {
	v := r.t.NewDict(0)
	if v == rt.NoValue {
		return v
	}
	if number >= 0 {
		r.refs.List()[number] = v
	}
	for {
		key := r.item()
		switch key {
		case null:
			return v
		case rt.NoValue:
			return key
		}
		switch x := r.item(); {
		case x == null: // as in CPython
			return v
		case x == rt.NoValue || !r.t.DictSet(v, key, x):
			return rt.NoValue
		}
	}
}
