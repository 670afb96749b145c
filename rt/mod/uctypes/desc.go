package uctypes

import (
	"pycopy/rt"
)

// Types of scalars, in the top four bits of a descriptor of 31. Bit 0 says signed.
const (
	uint8Type = iota
	int8Type
	uint16Type
	int16Type
	uint32Type
	int32Type
	uint64Type
	int64Type
	bfUint8
	bfInt8
	bfUint16
	bfInt16
	bfUint32
	bfInt32
	float32Type
	float64Type
)

// Aggregate types, in the top two bits.
const (
	aggStruct = iota
	aggPtr
	aggArray
)

// Layouts.
const (
	littleEndian = 0
	bigEndian    = 1
	native       = 2
)

const (
	valBits   = 4
	aggBits   = 2
	offBits   = 17 // of a bit field's offset
	lenShift  = 22
	prevMark  = 1<<offBits - 1
	maxLevels = 64 // of nested descriptors
	wordSize  = 4 << (^uintptr(0) >> 63)
)

// valConst and aggConst make the constants of the module: the type bits in a signed number of 31 bits.
func valConst(x int) int64 { return int64(int32(uint32(x)<<(32-valBits)) >> 1) }
func aggConst(x int) int64 { return int64(int32(uint32(x)<<(32-aggBits)) >> 1) }

// typeOf returns the type bits of a descriptor, valueOf the rest.
func typeOf(x, bits int) int  { return x >> (31 - bits) & (1<<bits - 1) }
func valueOf(x, bits int) int { return x & (1<<(31-bits) - 1) }

// scalarSize returns the size of a scalar, or of the number that holds a bit field.
func scalarSize(kind int) int {
	switch kind {
	case float32Type:
		return 4
	case float64Type:
		return 8
	}
	if kind >= bfUint8 {
		kind -= bfUint8
	}
	return 1 << (kind >> 1)
}

func isBitField(kind int) bool { return kind >= bfUint8 && kind <= bfInt32 }

// syntaxError raises the error of a malformed descriptor.
func syntaxError(t *rt.Thread) { t.Errorf(rt.ExcTypeError, "syntax error in uctypes descriptor") }

// items returns the items of an aggregate's descriptor and its offset with type bits.
func items(t *rt.Thread, desc rt.Value) (w []rt.Value, head int, fine bool) {
	if t.R.Layout(desc) != rt.KindTuple {
		syntaxError(t)
		return nil, 0, false
	}
	w = desc.Tuple()
	if len(w) < 2 || len(w) > 3 || !w[0].IsSmall() {
		syntaxError(t)
		return nil, 0, false
	}
	return w, w[0].Small(), true
}

// sizer computes sizes; with assign it also computes the offsets and stores them in the descriptors.
type sizer struct {
	layout int
	assign bool
	depth  int
}

// of returns the size and alignment of what a descriptor (int, tuple or dict) describes.
func (s *sizer) of(t *rt.Thread, desc rt.Value) (size, align int, fine bool) {
	if s.depth++; s.depth > maxLevels {
		t.Errorf(rt.ExcRecursionError, "uctypes descriptor nested too deeply")
		return 0, 0, false
	}
	defer func() { s.depth-- }()
	switch {
	case desc.IsSmall():
		n := scalarSize(typeOf(desc.Small(), valBits))
		return n, n, true
	case t.R.Layout(desc) == rt.KindDict:
		return s.ofStruct(t, desc)
	}
	w, head, fine := items(t, desc)
	if !fine {
		return 0, 0, false
	}
	switch typeOf(head, aggBits) {
	case aggStruct:
		if len(w) == 2 {
			return s.of(t, w[1])
		}
	case aggPtr:
		if len(w) == 2 {
			return wordSize, wordSize, true
		}
	case aggArray:
		return s.ofArray(t, w)
	}
	syntaxError(t)
	return 0, 0, false
}

func (s *sizer) ofArray(t *rt.Thread, w []rt.Value) (size, align int, fine bool) {
	if !w[1].IsSmall() {
		syntaxError(t)
		return 0, 0, false
	}
	n := valueOf(w[1].Small(), valBits)
	if len(w) == 2 {
		item := scalarSize(typeOf(w[1].Small(), valBits))
		return n * item, item, true
	}
	item, align, fine := s.of(t, w[2])
	return n * item, align, fine
}

func (s *sizer) ofStruct(t *rt.Thread, desc rt.Value) (size, align int, fine bool) {
	align = 1
	next, prev := 0, 0
	pos := 0
	for k, v, more := desc.DictNext(&pos); more; k, v, more = desc.DictNext(&pos) {
		n, a, fine := s.of(t, v)
		if !fine {
			return 0, 0, false
		}
		if !v.IsSmall() && t.R.Layout(v) != rt.KindTuple {
			syntaxError(t)
			return 0, 0, false
		}
		if s.layout != native {
			a = 1
		}
		align = max(align, a)
		off := 0
		if s.assign {
			off = prev
			if offsetOf(v)&prevMark != prevMark {
				off = (next + a - 1) &^ (a - 1)
			}
			if !setOffset(t, desc, k, v, off) {
				return 0, 0, false
			}
			prev = off
			next = max(next, off+n)
		} else {
			off = offsetOf(v)
		}
		size = max(size, off+n)
	}
	return (size + align - 1) &^ (align - 1), align, true
}

// offsetOf returns the offset in the descriptor of a field.
func offsetOf(v rt.Value) int {
	if v.IsSmall() {
		if isBitField(typeOf(v.Small(), valBits)) {
			return valueOf(v.Small(), 31-offBits)
		}
		return valueOf(v.Small(), valBits)
	}
	return valueOf(v.Tuple()[0].Small(), aggBits)
}

// setOffset stores an offset in the descriptor of field k: in the tuple itself, or as a new number.
func setOffset(t *rt.Thread, desc, k, v rt.Value, off int) bool {
	if v.IsSmall() {
		return t.DictSet(desc, k, rt.MakeSmall(v.Small()&^prevMark|off))
	}
	w := v.Tuple()
	w[0] = rt.MakeSmall(w[0].Small()&^prevMark | off)
	return true
}
