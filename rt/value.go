package rt

import (
	"math"
	"math/bits"
	"unsafe"
)

// Value is one machine word that denotes a Python object. The low bits tell
// its representation:
//
//	...1   small int: int(v) >> 1
//	..10   flonum: a double in biased-rotate form, see flonumValue; where words have 32 bits, no value
//	..00   address of a heap object (8-byte aligned), an immediate constant,
//	       or a zero float (zeroPlus, zeroMinus)
//	 0     NoValue
type Value uintptr

// NoValue is the absence of a value. Returned by an operation it says that an
// exception is pending in the thread; in argument windows it marks an
// argument that was not given.
const NoValue Value = 0

const (
	wordBytes = unsafe.Sizeof(uintptr(0))
	wordBits  = wordBytes * 8

	SmallMax = int(^uint(0)>>1) >> 1 // the largest small int
	SmallMin = -SmallMax - 1         // the smallest
)

// Immediate constants. They are smaller than any heap address.
const (
	None           Value = 0x10
	False          Value = 0x20
	True           Value = 0x30
	Ellipsis       Value = 0x40
	NotImplemented Value = 0x50
	// StopMark is returned by Thread.Next at the end of an iteration. It is
	// not a Python value and never stored.
	StopMark Value = 0x60

	immTop Value = 0x1000 // addresses below are not objects

	zeroPlus  Value = Value(is64)<<(63*is64) | 0x70*(1-Value(is64))
	zeroMinus       = zeroPlus | 4

	// objSpan is how far above immTop the addresses of objects lie.
	objSpan Value = Value(is64)<<(62*is64) | (^immTop+1)*(1-Value(is64))
)

// is64 is 1 where a word has 64 bits, 0 where it has 32.
const is64 = ^uint(0) >> 63

// MakeSmall returns the small int i, which must lie in SmallMin..SmallMax.
func MakeSmall(i int) Value { return Value(i)<<1 | 1 }

// fitsSmall reports whether i can be a small int.
func fitsSmall(i int) bool { return i >= SmallMin && i <= SmallMax }

// IsSmall reports whether v is a small int.
func (v Value) IsSmall() bool { return v&1 != 0 }

// Small returns the number of a small int.
func (v Value) Small() int { return int(v) >> 1 }

// MakeBool returns True or False.
func MakeBool(b bool) Value {
	if b {
		return True
	}
	return False
}

// flonumValue encodes f as an immediate: rotating (bits + 1<<60) left by
// three puts sign and the two top exponent bits into the tag position; the
// value is representable when those two bits are 10, that is for magnitudes
// of about 2**-255 to 2**256. The zeros have codes of their own.
func flonumValue(f float64) (Value, bool) {
	b := math.Float64bits(f)
	if is64 != 0 {
		if v := Value(bits.RotateLeft64(b+1<<60, 3)); v&3 == 2 {
			return v, true
		}
	}
	if b<<1 == 0 {
		return zeroPlus | Value(b>>63)<<2, true
	}
	return 0, false
}

// IsFlonum reports whether v is an immediate float other than zero.
func (v Value) IsFlonum() bool { return v&3 == 2 }

// Flonum decodes an immediate float for which IsFlonum holds.
func (v Value) Flonum() float64 {
	return math.Float64frombits(bits.RotateLeft64(uint64(v), -3) - 1<<60)
}

// IsObj reports whether v is the address of a heap object.
func (v Value) IsObj() bool { return v&3 == 0 && v-immTop < objSpan }

// IsFloat reports whether v is exactly of type float in any representation.
func (v Value) IsFloat() bool {
	return v&3 == 2 || v&^4 == zeroPlus || v.IsObj() && hdrOf(v).id == KindFloat
}

// header is the first word of every heap block.
type header struct {
	id  Kind   // shape of the object; below NumKinds: a builtin type
	aux uint32 // meaning depends on the kind
}

const headerBytes = unsafe.Sizeof(header{})

// at views the heap object v as a T.
func at[T any](v Value) *T { return (*T)(unsafe.Add(nil, uintptr(v))) }

func hdrOf(v Value) *header { return (*header)(unsafe.Add(nil, uintptr(v))) }

// word returns the address of word i of the heap object v. Word 0 is the header, whatever its size.
func word(v Value, i int) *Value {
	return (*Value)(unsafe.Add(nil, uintptr(v)+wordsBytes(i)))
}

// wordsBytes is the size of n words of an object, the header counting as one.
func wordsBytes(n int) uintptr { return uintptr(n)*wordBytes + (headerBytes - wordBytes) }

// headerExtra is how many words a header takes beyond the one that it counts for.
const headerExtra = int(headerBytes/wordBytes) - 1

// Kind returns the shape id of v: one of the Kind constants for instances of
// builtin types, a larger number for everything else.
func (v Value) Kind() Kind {
	switch {
	case v&1 != 0:
		return KindInt
	case v&3 == 2:
		return KindFloat
	case v.IsObj():
		return hdrOf(v).id
	case v&^4 == zeroPlus:
		return KindFloat
	}
	return immediateKinds[v>>4&7]
}

var immediateKinds = [8]Kind{1: KindNone, 2: KindBool, 3: KindBool, 4: KindEllipsis, 5: KindNotImplemented}
