package marshal

import (
	"encoding/binary"
	"math"
	"math/big"
	"unsafe"

	"pycopy/rt"
)

// writer makes bytes of values.
type writer struct {
	t     *rt.Thread
	out   []byte
	depth int
}

func dumps(t *rt.Thread, a []rt.Value) rt.Value {
	if a[1] != rt.NoValue {
		if _, ok := t.Index(a[1]); !ok { // nothing depends on the version
			return rt.NoValue
		}
	}
	w := writer{t: t}
	if !w.write(a[0]) {
		return rt.NoValue
	}
	return t.NewBytes(w.out)
}

func (w *writer) room(n int) bool { return len(w.out)+n <= cap(w.out) || w.t.RoomFor(2*len(w.out)+n) }

func (w *writer) emit(kind byte, data string) bool {
	if !w.room(1 + len(data)) {
		return false
	}
	w.out = append(append(w.out, kind), data...)
	return true
}

// sized writes a kind and a size.
func (w *writer) sized(kind byte, n int) bool {
	if n > math.MaxInt32 {
		w.t.Errorf(rt.ExcValueError, "unmarshallable object")
		return false
	}
	if !w.room(5) {
		return false
	}
	w.out = binary.LittleEndian.AppendUint32(append(w.out, kind), uint32(n))
	return true
}

func (w *writer) data(kind byte, b []byte) bool {
	if !w.sized(kind, len(b)) || !w.room(len(b)) {
		return false
	}
	w.out = append(w.out, b...)
	return true
}

func (w *writer) float(f float64) {
	w.out = binary.LittleEndian.AppendUint64(w.out, math.Float64bits(f))
}

func (w *writer) write(v rt.Value) bool {
	switch v.Kind() {
	case rt.KindNone:
		return w.emit(kindNone, "")
	case rt.KindBool:
		if v == rt.True {
			return w.emit(kindTrue, "")
		}
		return w.emit(kindFalse, "")
	case rt.KindEllipsis:
		return w.emit(kindEllipsis, "")
	case rt.KindInt:
		return w.int(v)
	case rt.KindFloat:
		if !w.emit(kindFloat, "") || !w.room(8) {
			return false
		}
		w.float(v.Float())
		return true
	case rt.KindComplex:
		if !w.emit(kindComplex, "") || !w.room(16) {
			return false
		}
		w.float(real(v.Complex()))
		w.float(imag(v.Complex()))
		return true
	case rt.KindStr:
		return w.data(kindStr, unsafe.Slice(unsafe.StringData(v.Str()), len(v.Str()))) // UTF-8, with surrogates, as in memory
	case rt.KindBytes:
		return w.data(kindBytes, v.Bytes())
	case rt.KindCode:
		return w.code(v)
	}
	if v == w.t.R.ExcClass(rt.ExcStopIteration) {
		return w.emit(kindStop, "")
	}
	if w.depth++; w.depth > mostDepth {
		w.t.Errorf(rt.ExcValueError, "object too deeply nested to marshal")
		return false
	}
	if w.t.PollPending() && !w.t.HandlePoll() || !w.t.Enter() {
		return false
	}
	ok := w.container(v)
	w.t.Leave()
	w.depth--
	return ok
}

func (w *writer) code(v rt.Value) bool {
	packed, err := w.t.R.Bytecode(v).Pack()
	if err != nil {
		w.t.Errorf(rt.ExcValueError, "unmarshallable object (%s)", err)
		return false
	}
	return w.data(kindCode, packed)
}

func (w *writer) int(v rt.Value) bool {
	if v.IsSmall() && math.MinInt32 <= v.Small() && v.Small() <= math.MaxInt32 {
		if !w.room(5) {
			return false
		}
		w.out = binary.LittleEndian.AppendUint32(append(w.out, kindInt), uint32(v.Small()))
		return true
	}
	var n big.Int
	w.t.R.AsBig(v, &n)
	if n.IsInt64() && int64(int32(n.Int64())) == n.Int64() { // where small ints have fewer bits
		w.out = binary.LittleEndian.AppendUint32(append(w.out, kindInt), uint32(n.Int64()))
		return true
	}
	size := (n.BitLen() + digitBits - 1) / digitBits
	signed := size
	if n.Sign() < 0 {
		signed = -size
	}
	if size > math.MaxInt32 || !w.room(5+2*size) {
		return false
	}
	w.out = binary.LittleEndian.AppendUint32(append(w.out, kindLong), uint32(int32(signed)))
	digit, have := uint64(0), 0 // bits that are not written yet, and how many
	for _, b := range littleEndian(&n) {
		digit |= uint64(b) << have
		if have += 8; have >= digitBits {
			w.out = binary.LittleEndian.AppendUint16(w.out, uint16(digit&(1<<digitBits-1)))
			digit >>= digitBits
			have -= digitBits
			size--
		}
	}
	if size > 0 {
		w.out = binary.LittleEndian.AppendUint16(w.out, uint16(digit))
	}
	return true
}

// littleEndian returns the bytes of the magnitude of n, the least significant one first.
func littleEndian(n *big.Int) []byte {
	b := n.Bytes()
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return b
}

func (w *writer) container(v rt.Value) bool {
	switch v.Kind() {
	case rt.KindTuple:
		n := len(v.Tuple())
		ok := w.sized(kindTuple, n)
		for i := 0; i < n && ok; i++ {
			ok = w.write(v.Tuple()[i])
		}
		return ok
	case rt.KindList:
		n := len(v.List())
		ok := w.sized(kindList, n)
		for i := 0; i < n && ok; i++ {
			if i == len(v.List()) {
				w.t.Errorf(rt.ExcValueError, "list changed size")
				return false
			}
			ok = w.write(v.List()[i])
		}
		return ok
	case rt.KindDict:
		return w.dict(v)
	case rt.KindSet:
		return w.set(kindSet, v)
	case rt.KindFrozenSet:
		return w.set(kindFrozenSet, v)
	case rt.KindMemoryView: // its items need not lie side by side
		name := w.t.Intern("tobytes")
		if name == rt.NoValue {
			return false
		}
		b := w.t.CallMethod0(v, name)
		return b != rt.NoValue && w.data(kindBytes, b.Bytes())
	}
	var b rt.Buffer
	if w.t.R.IsStr(v) || !w.t.GetBuffer(v, &b) {
		if w.t.Exc() != rt.NoValue {
			w.t.TakeExc()
		}
		w.t.Errorf(rt.ExcValueError, "unmarshallable object")
		return false
	}
	return w.data(kindBytes, b.Data)
}

func (w *writer) dict(v rt.Value) bool {
	if !w.emit(kindDict, "") {
		return false
	}
	size := v.DictLen()
	for pos := 0; ; {
		key, val, more := v.DictNext(&pos)
		if !more {
			break
		}
		if !w.write(key) || !w.write(val) {
			return false
		}
		if v.DictLen() != size {
			w.t.Errorf(rt.ExcRuntimeError, "dictionary changed size during iteration")
			return false
		}
	}
	return w.emit(kindNull, "")
}

func (w *writer) set(kind byte, v rt.Value) bool {
	n, ok := w.t.Len(v)
	if !ok || !w.sized(kind, n) {
		return false
	}
	it := w.t.Iter(v)
	if it == rt.NoValue {
		return false
	}
	for {
		switch x := w.t.Next(it); {
		case x == rt.StopMark:
			return true
		case x == rt.NoValue || !w.write(x):
			return false
		}
	}
}
