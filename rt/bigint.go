package rt

import (
	"math/big"
	"math/bits"
	"unsafe"
)

// A big int is a leaf block
//
//	header (aux: 1 when negative) | number of words | words, least significant first
//
// normalised: no leading zero word, and never a number that a small int can
// hold. Instances of subclasses of int hold the exact int in their word 1.
type bigHead struct {
	header
	n uintptr
}

const bigHeadSize = unsafe.Sizeof(bigHead{})

// bigScratch holds the big.Ints of arithmetic. Operands alias the heap and are
// never written; results are copied into it.
type bigScratch struct {
	x, y, z    big.Int     // operands
	q, r       big.Int     // results
	wx, wy, wz [1]big.Word // words of small operands
}

// bigWords returns the words of a big int; they alias the heap.
func bigWords(v Value) []big.Word {
	h := at[bigHead](v)
	return unsafe.Slice((*big.Word)(unsafe.Add(nil, uintptr(v)+bigHeadSize)), h.n)
}

// bigNeg reports whether a big int is negative.
func bigNeg(v Value) bool { return hdrOf(v).aux != 0 }

// setBig sets dst to the exact int v. dst aliases w or the heap and must not
// be written.
func setBig(dst *big.Int, w *[1]big.Word, v Value) *big.Int {
	if !v.IsSmall() {
		dst.SetBits(bigWords(v))
		if bigNeg(v) {
			dst.Neg(dst)
		}
		return dst
	}
	i := v.Small()
	w[0] = big.Word(max(i, -i))
	dst.SetBits(w[:])
	if i < 0 {
		dst.Neg(dst)
	}
	return dst
}

// newBigWord returns the int with magnitude w.
func (t *Thread) newBigWord(neg bool, w uint) Value {
	if w <= uint(SmallMax) {
		if neg {
			return MakeSmall(-int(w))
		}
		return MakeSmall(int(w))
	}
	if neg && w == uint(SmallMax)+1 {
		return MakeSmall(SmallMin)
	}
	return t.newBigWords(neg, []big.Word{big.Word(w)})
}

// newBigWords returns the int with the given magnitude, copied into the heap.
func (t *Thread) newBigWords(neg bool, w []big.Word) Value {
	for len(w) > 0 && w[len(w)-1] == 0 {
		w = w[:len(w)-1]
	}
	if len(w) == 0 {
		return MakeSmall(0)
	}
	if len(w) == 1 && (w[0] <= big.Word(SmallMax) || neg && w[0] == big.Word(SmallMax)+1) {
		if neg {
			return MakeSmall(-int(w[0]))
		}
		return MakeSmall(int(w[0]))
	}
	v := t.alloc(KindInt, bigHeadSize+uintptr(len(w))*wordBytes, true)
	if v == NoValue {
		return v
	}
	h := at[bigHead](v)
	h.n = uintptr(len(w))
	if neg {
		h.aux = 1
	}
	copy(bigWords(v), w)
	return v
}

// NewBig returns the int b; b is not kept.
func (t *Thread) NewBig(b *big.Int) Value { return t.newBigWords(b.Sign() < 0, b.Bits()) }

// NewInt returns the int i.
func (t *Thread) NewInt(i int64) Value {
	if i >= int64(SmallMin) && i <= int64(SmallMax) {
		return MakeSmall(int(i))
	}
	if i < 0 {
		return t.newUint64(true, -uint64(i))
	}
	return t.newUint64(false, uint64(i))
}

// NewUint returns the int i.
func (t *Thread) NewUint(i uint64) Value {
	if i <= uint64(SmallMax) {
		return MakeSmall(int(i))
	}
	return t.newUint64(false, i)
}

// newUint64 returns the int with magnitude m.
func (t *Thread) newUint64(neg bool, m uint64) Value {
	if bits.UintSize == 64 {
		return t.newBigWords(neg, []big.Word{big.Word(m)})
	}
	return t.newBigWords(neg, []big.Word{big.Word(m), big.Word(m >> 32)})
}

// AsBig sets dst to a copy of the int v (bool and subclasses included) and
// reports whether v is an int.
func (r *Runtime) AsBig(v Value, dst *big.Int) bool {
	i, ok := r.intOf(v)
	if !ok {
		return false
	}
	if i.IsSmall() {
		dst.SetInt64(int64(i.Small()))
		return true
	}
	var x big.Int
	dst.Set(setBig(&x, nil, i))
	return true
}

// bigFloat returns the float nearest to a big int, ties to even; infinite when out of range.
func bigFloat(v Value) float64 {
	var x big.Int
	f, _ := setBig(&x, nil, v).Float64()
	return f
}
