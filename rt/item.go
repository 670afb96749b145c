package rt

import (
	"encoding/binary"
	"math"
	"unsafe"

	"pycopy/rt/text"
)

// Items of arrays, memoryviews and structs: numbers in memory, told by a letter
// as in the struct module.

// PackResult says whether a value could be stored.
type PackResult uint8

// Results of packItem.
const (
	PackOK     PackResult = iota
	PackType              // the value has not the type that the code wants
	PackRange             // the number does not fit
	PackFailed            // an exception is pending
)

// itemSize returns the size of an item in native mode, 0 for an unknown code.
func itemSize(code byte) int {
	switch code {
	case 'b', 'B', 'c', '?', 'x':
		return 1
	case 'h', 'H':
		return 2
	case 'i', 'I', 'f', 'u':
		return 4
	case 'l', 'L', 'n', 'N', 'P', 'O', 'S':
		return int(wordBytes)
	case 'q', 'Q', 'd':
		return 8
	}
	return 0
}

// itemSigned reports whether code stands for signed ints.
func itemSigned(code byte) bool {
	switch code {
	case 'b', 'h', 'i', 'l', 'q', 'n':
		return true
	}
	return false
}

// UnpackItem returns the object for the item that fills b.
func (t *Thread) UnpackItem(code byte, b []byte) Value {
	switch code {
	case 'B':
		return MakeSmall(int(b[0]))
	case 'b':
		return MakeSmall(int(int8(b[0])))
	case 'c':
		return t.R.strs.octets[b[0]]
	case '?':
		return MakeBool(b[0] != 0)
	case 'f':
		return t.NewFloat(float64(math.Float32frombits(uint32(getUint(b)))))
	case 'd':
		return t.NewFloat(math.Float64frombits(getUint(b)))
	case 'u':
		return t.NewStrBytes(text.AppendRune(nil, rune(getUint(b))))
	case 'O':
		return *(*Value)(unsafe.Pointer(&b[0]))
	case 'S':
		return t.cString(uintptr(getUint(b)))
	}
	u := getUint(b)
	if !itemSigned(code) {
		return t.NewUint(u)
	}
	shift := 64 - 8*len(b)
	return t.NewInt(int64(u<<shift) >> shift)
}

// unpackPlain stores items of data, the first at byte p and others step bytes apart, in dst as long as they are small ints or
// flonums, and returns how many.
func unpackPlain(code byte, size int, data []byte, p, step int, dst []Value) int {
	switch code {
	case 'c', '?', 'u', 'O', 'S':
		return 0
	case 'f', 'd':
		for k := range dst {
			u := getUint(data[p:][:size])
			f := math.Float64frombits(u)
			if code == 'f' {
				f = float64(math.Float32frombits(uint32(u)))
			}
			x, ok := flonumValue(f)
			if !ok {
				return k
			}
			dst[k] = x
			p += step
		}
		return len(dst)
	}
	signed, shift := itemSigned(code), 64-8*size
	for k := range dst {
		x := getUint(data[p:][:size])
		if signed {
			x = uint64(int64(x<<shift) >> shift)
		}
		if s := int64(x); s > int64(SmallMax) || s < int64(SmallMin) || !signed && s < 0 {
			return k
		}
		dst[k] = MakeSmall(int(x))
		p += step
	}
	return len(dst)
}

// packPlain is packItem for small ints in range and, for floats, flonums; false: x is another value, or the code is none of a number.
func packPlain(code byte, b []byte, x Value) bool {
	switch code {
	case 'c', '?', 'u', 'O', 'S', 'P':
		return false
	case 'f', 'd':
		var f float64
		switch {
		case x.IsFlonum():
			f = x.Flonum()
		case x.IsSmall():
			f = float64(x.Small())
		default:
			return false
		}
		if code == 'd' {
			putUint(b, math.Float64bits(f))
		} else {
			putUint(b, uint64(math.Float32bits(float32(f))))
		}
		return true
	}
	if !x.IsSmall() {
		return false
	}
	u, shift := int64(x.Small()), 64-8*len(b)
	if itemSigned(code) && u<<shift>>shift != u || !itemSigned(code) && (u < 0 || uint64(u)<<shift>>shift != uint64(u)) {
		return false
	}
	putUint(b, uint64(u))
	return true
}

// packItem stores v into all of b.
func (t *Thread) packItem(code byte, b []byte, v Value) PackResult {
	switch code {
	case 'c':
		if !t.R.isBytes(v) || len(v.Bytes()) != 1 {
			return PackType
		}
		b[0] = v.Bytes()[0]
		return PackOK
	case '?':
		truth, ok := t.Truth(v)
		if !ok {
			return PackFailed
		}
		b[0] = byte(boolInt(MakeBool(truth)).Small())
		return PackOK
	case 'f', 'd':
		return t.packFloat(code, b, v)
	case 'u':
		if !t.R.IsStr(v) || v.StrLen() != 1 {
			return PackType
		}
		r, _ := text.DecodeRune(v.Str())
		putUint(b, uint64(r))
		return PackOK
	case 'O':
		*(*Value)(unsafe.Pointer(&b[0])) = v
		return PackOK
	case 'S', 'P':
		if v != None && v.IsObj() && hdrOf(v).id != KindInt {
			var buf Buffer
			if t.R.specOf(v).Buffer != nil {
				if !t.GetBuffer(v, &buf) {
					return PackFailed
				}
				putUint(b, uint64(uintptr(unsafe.Pointer(unsafe.SliceData(buf.Data)))))
				return PackOK
			}
		}
	}
	return t.packInt(code, b, v)
}

func (t *Thread) packInt(code byte, b []byte, v Value) PackResult {
	if !v.IsSmall() {
		if _, ok := t.R.intOf(v); !ok && (!v.IsObj() || !t.hasSpecial(v, SymIndex)) {
			if !t.R.isUserClass(v) || !t.hasSpecial(v, SymInt) {
				return PackType
			}
		}
		if v = t.asIndex(v); v == NoValue {
			return PackFailed
		}
	}
	m, neg, ok := intMag64(v)
	if !ok {
		return PackRange
	}
	bits := 8 * len(b)
	switch {
	case itemSigned(code):
		if limit := uint64(1) << (bits - 1); m > limit || m == limit && !neg {
			return PackRange
		}
	case neg, bits < 64 && m>>bits != 0:
		return PackRange
	}
	if neg {
		m = -m
	}
	putUint(b, m)
	return PackOK
}

func (t *Thread) packFloat(code byte, b []byte, v Value) PackResult {
	f, ok := t.R.floatOf(v)
	if !ok {
		if _, isInt := t.R.intOf(v); !isInt && (!v.IsObj() || !t.hasSpecial(v, SymFloat) && !t.hasSpecial(v, SymIndex)) {
			return PackType
		}
		if f, ok = t.ToFloat(v); !ok {
			return PackFailed
		}
	}
	if code == 'd' {
		putUint(b, math.Float64bits(f))
		return PackOK
	}
	putUint(b, uint64(math.Float32bits(float32(f))))
	return PackOK
}

// cString returns the bytes of the C string at address p.
func (t *Thread) cString(p uintptr) Value {
	if p == 0 {
		return None
	}
	n := 0
	for *(*byte)(unsafe.Add(nil, p+uintptr(n))) != 0 {
		n++
	}
	return t.NewStrBytes(unsafe.Slice((*byte)(unsafe.Add(nil, p)), n))
}

// getUint reads all of b, of 1, 2, 4 or 8 bytes.
func getUint(b []byte) uint64 {
	o := binary.NativeEndian
	switch len(b) {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(o.Uint16(b))
	case 4:
		return uint64(o.Uint32(b))
	}
	return o.Uint64(b)
}

// putUint fills b with the low bytes of u.
func putUint(b []byte, u uint64) {
	o := binary.NativeEndian
	switch len(b) {
	case 1:
		b[0] = byte(u)
	case 2:
		o.PutUint16(b, uint16(u))
	case 4:
		o.PutUint32(b, uint32(u))
	default:
		o.PutUint64(b, u)
	}
}
