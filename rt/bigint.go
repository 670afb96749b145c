// This file is long because int is one type, and all its arithmetic on more than a word shares the scratch numbers and the rules for results.

package rt

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
	"slices"
	"unsafe"

	"pycopy/rt/bignum"
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
	room       []big.Word  // see words
}

// words returns room for n words.
func (s *bigScratch) words(n int) []big.Word {
	if n > scratchWords {
		return make([]big.Word, n)
	}
	if s.room == nil {
		s.room = make([]big.Word, scratchWords)
	}
	return s.room[:n]
}

// scratchWords is how many words are kept for remainders.
const scratchWords = 512

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
	v := t.alloc(KindInt, bigHeadSize+wordBytes, true)
	if v != NoValue {
		h := at[bigHead](v)
		h.n = 1
		if neg {
			h.aux = 1
		}
		*(*uint)(unsafe.Add(nil, uintptr(v)+bigHeadSize)) = w
	}
	return v
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
	v := t.allocFilled(KindInt, bigHeadSize+uintptr(len(w))*wordBytes)
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
		return t.newBigWord(neg, uint(m))
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

// AliasBig sets dst to the exact int v, which is big, without copying: dst must not be written and is valid while v is in a local variable.
func AliasBig(v Value, dst *big.Int) { setBig(dst, nil, v) }

// bigFloat returns the float nearest to a big int, ties to even; infinite when out of range.
func bigFloat(v Value) float64 {
	w := bigWords(v)
	n := len(w)
	shift := bits.LeadingZeros(uint(w[n-1]))
	top, rest := uint64(w[n-1])<<(64-bits.UintSize+shift), big.Word(0) // the first 64 bits, and what follows
	exp := n*bits.UintSize - shift - 64
	for i, at := n-2, 64-bits.UintSize+shift-bits.UintSize; i >= 0; i, at = i-1, at-bits.UintSize {
		if at >= 0 {
			top |= uint64(w[i]) << at
			continue
		}
		top |= uint64(w[i]) >> -at
		rest |= w[i] << (bits.UintSize + max(at, -bits.UintSize))
	}
	if rest != 0 {
		top |= 1
	}
	f := math.Ldexp(float64(top), exp)
	if bigNeg(v) {
		return -f
	}
	return f
}

// bigSmallWords is the size up to which our own loops beat math/big.
const bigSmallWords = 24

// magnitude returns the normalised magnitude and sign of an exact int; w holds it when it is small.
func magnitude(v Value, w *[1]big.Word) ([]big.Word, bool) {
	if !v.IsSmall() {
		return bigWords(v), bigNeg(v)
	}
	i := v.Small()
	w[0] = big.Word(max(i, -i))
	if i == 0 {
		return nil, false
	}
	return w[:], i < 0
}

// allocBig returns an int of n words, not cleared, for the caller to fill and normalise.
func (t *Thread) allocBig(n int) (Value, []big.Word) {
	v := t.allocFilled(KindInt, bigHeadSize+uintptr(n)*wordBytes)
	if v == NoValue {
		return v, nil
	}
	at[bigHead](v).n = uintptr(n)
	return v, bigWords(v)
}

// finishBig normalises the int v and gives it its sign.
func finishBig(v Value, neg bool) Value {
	h := at[bigHead](v)
	w := bigWords(v)
	for len(w) > 0 && w[len(w)-1] == 0 {
		w = w[:len(w)-1]
	}
	h.n = uintptr(len(w))
	if neg {
		h.aux = 1
	}
	if len(w) > 1 {
		return v
	}
	if len(w) == 0 {
		return MakeSmall(0)
	}
	if w[0] <= big.Word(SmallMax) || neg && w[0] == big.Word(SmallMax)+1 {
		if neg {
			return MakeSmall(-int(w[0]))
		}
		return MakeSmall(int(w[0]))
	}
	return v
}

// bigResult returns the int z, a result in the scratch.
func (t *Thread) bigResult(z *big.Int) Value {
	v := t.NewBig(z)
	if w := z.Bits(); cap(w) > 1<<16 {
		*z = big.Int{} // do not keep megabytes
	}
	return v
}

// roomForBits raises MemoryError unless an int of n bits can be made. It is asked
// before math/big is, which knows no limit.
func (t *Thread) roomForBits(n uint) bool {
	if uintptr(n/8) > t.R.heap.limit {
		t.raiseMemory(uintptr(n / 8))
		return false
	}
	return true
}

// bigBinary computes x op y for exact ints, at least one of them big or the
// result likely so. op is not an in-place operator.
func (t *Thread) bigBinary(op BinOp, x, y Value) Value {
	switch op {
	case BinAdd:
		return t.bigAdd(x, y, false)
	case BinSub:
		return t.bigAdd(x, y, true)
	case BinMul:
		return t.bigMul(x, y)
	case BinAnd, BinOr, BinXor:
		return t.bigBitwise(op, x, y)
	case BinFloorDiv, BinMod, BinDivMod:
		return t.bigDivMod(op, x, y)
	case BinTrueDiv:
		return t.intTrueDiv(x, y)
	case BinLshift:
		return t.intLshift(x, y)
	case BinRshift:
		return t.intRshift(x, y)
	case BinPow:
		return t.intPow(x, y)
	}
	return NotImplemented
}

// IntOperation computes x op y for exact ints: NoValue, and no exception, if that fails, or takes so long that other threads are to run meanwhile. op is none of those
// that give other types.
func (t *Thread) IntOperation(op BinOp, x, y Value) Value {
	var wx, wy [1]big.Word
	a, _ := magnitude(x, &wx)
	b, _ := magnitude(y, &wy)
	if op != BinAdd && op != BinSub && uint(len(a))*uint(len(b)) > heavyWords {
		return NoValue
	}
	v := t.bigBinary(op, x, y)
	if v == NoValue {
		t.TakeExc()
	}
	return v
}

// bigAdd returns x + y, or x - y.
func (t *Thread) bigAdd(x, y Value, sub bool) Value {
	var wx, wy [1]big.Word
	a, an := magnitude(x, &wx)
	b, bn := magnitude(y, &wy)
	bn = bn != sub
	if an == bn {
		if len(a) < len(b) {
			a, b = b, a
		}
		v, z := t.allocBig(len(a) + 1)
		if v == NoValue {
			return v
		}
		natAdd(z, a, b)
		return finishBig(v, an)
	}
	switch natCmp(a, b) {
	case 0:
		return MakeSmall(0)
	case -1:
		a, b, an = b, a, bn
	}
	v, z := t.allocBig(len(a))
	if v == NoValue {
		return v
	}
	natSub(z, a, b)
	return finishBig(v, an)
}

// bigMul returns x * y.
func (t *Thread) bigMul(x, y Value) Value {
	var wx, wy [1]big.Word
	a, an := magnitude(x, &wx)
	b, bn := magnitude(y, &wy)
	if len(a) == 0 || len(b) == 0 {
		return MakeSmall(0)
	}
	if len(a) <= bigSmallWords || len(b) <= bigSmallWords/4 {
		v, z := t.allocBig(len(a) + len(b))
		if v == NoValue {
			return v
		}
		if len(a) < len(b) {
			a, b = b, a
		}
		if len(b) == 1 {
			natMulWord(z, a, uint(b[0]))
		} else {
			natMul(z, a, b)
		}
		return finishBig(v, an != bn)
	}
	if !t.roomForBits(uint(len(a)+len(b)) * uint(wordBits)) {
		return NoValue
	}
	if uint(len(a))*uint(len(b)) > heavyWords {
		return t.longMul(x, y)
	}
	s := &t.R.strs.num
	s.q.Mul(setBig(&s.x, &s.wx, x), setBig(&s.y, &s.wy, y))
	return t.bigResult(&s.q)
}

// bigBitwise returns x & y, x | y or x ^ y in two's complement.
func (t *Thread) bigBitwise(op BinOp, x, y Value) Value {
	var wx, wy [1]big.Word
	a, an := magnitude(x, &wx)
	b, bn := magnitude(y, &wy)
	if len(a) <= 1 && len(b) <= 1 && (an || bn) {
		return t.wordBitwise(op, a, b, an, bn)
	}
	if an || bn {
		s := &t.R.strs.num
		p, q := setBig(&s.x, &s.wx, x), setBig(&s.y, &s.wy, y)
		switch op {
		case BinAnd:
			s.q.And(p, q)
		case BinOr:
			s.q.Or(p, q)
		default:
			s.q.Xor(p, q)
		}
		return t.bigResult(&s.q)
	}
	if len(a) < len(b) {
		a, b = b, a
	}
	if op == BinAnd {
		if len(b) == 1 {
			return t.newBigWord(false, uint(a[0]&b[0]))
		}
		a = a[:len(b)]
	}
	v, z := t.allocBig(len(a))
	if v == NoValue {
		return v
	}
	copy(z, a)
	for i, w := range b {
		switch op {
		case BinAnd:
			z[i] &= w
		case BinOr:
			z[i] |= w
		default:
			z[i] ^= w
		}
	}
	return finishBig(v, false)
}

// wordBitwise is bigBitwise for magnitudes of at most one word: in two's complement of two words.
func (t *Thread) wordBitwise(op BinOp, a, b []big.Word, an, bn bool) Value {
	extend := func(w []big.Word, neg bool) (lo, hi big.Word) {
		if len(w) > 0 {
			lo = w[0]
		}
		if neg {
			return -lo, ^big.Word(0)
		}
		return lo, 0
	}
	lo, hi := extend(a, an)
	l, h := extend(b, bn)
	switch op {
	case BinAnd:
		lo, hi = lo&l, hi&h
	case BinOr:
		lo, hi = lo|l, hi|h
	default:
		lo, hi = lo^l, hi^h
	}
	if hi == 0 {
		return t.newBigWords(false, []big.Word{lo})
	}
	if lo == 0 {
		return t.newBigWords(true, []big.Word{0, 1})
	}
	return t.newBigWords(true, []big.Word{-lo})
}

// bigDivMod returns x // y, x % y or both, rounded towards minus infinity.
func (t *Thread) bigDivMod(op BinOp, x, y Value) Value {
	if y == MakeSmall(0) {
		return t.zeroDivision()
	}
	var wx, wy [1]big.Word
	a, an := magnitude(x, &wx)
	b, bn := magnitude(y, &wy)
	if len(b) == 1 && len(a) > 0 {
		return t.bigDivWord(op, a, an, uint(b[0]), bn)
	}
	if natCmp(a, b) < 0 {
		return t.smallerDivMod(op, x, a, b, an != bn, bn)
	}
	if len(b) >= 2 && (len(a) == len(b) || len(a) == len(b)+1 && natCmp(a[1:], b) < 0) {
		return t.wordDivMod(op, a, b, an != bn, bn)
	}
	if len(b) >= 2 && len(a) <= divWords {
		return t.shortDivMod(op, a, an, b, bn)
	}
	if len(a) > len(b) && uint(len(a)-len(b))*uint(len(b)) > heavyWords {
		return t.longDivMod(op, x, y)
	}
	s := &t.R.strs.num
	p, d := setBig(&s.x, &s.wx, x), setBig(&s.y, &s.wy, y)
	s.q.QuoRem(p, d, &s.r)
	return t.floorDivMod(op, &s.q, &s.r, d)
}

// smallerDivMod divides x, of the magnitude a, by what has the larger magnitude b and the sign neg; differ: x has the other sign.
func (t *Thread) smallerDivMod(op BinOp, x Value, a, b []big.Word, differ, neg bool) Value {
	quo, rem := MakeSmall(0), func() Value { return x }
	if differ && len(a) > 0 {
		quo, rem = MakeSmall(-1), func() Value {
			v, z := t.allocBig(len(b))
			if v == NoValue {
				return v
			}
			natSub(z, b, a)
			return finishBig(v, neg)
		}
	}
	return t.divModResult(op, func() Value { return quo }, rem)
}

// wordDivMod divides a by b with floor semantics, two words at least, where the quotient has one word. neg is the sign of the divisor; differ: the dividend has the other
// one.
func (t *Thread) wordDivMod(op BinOp, a, b []big.Word, differ, neg bool) Value {
	var buf [divWords]big.Word
	rem, r := NoValue, buf[:]
	switch {
	case op != BinFloorDiv:
		if rem, r = t.allocBig(len(b)); rem == NoValue {
			return rem
		}
	case len(b) <= len(buf):
		r = r[:len(b)]
	default:
		r = t.R.strs.num.words(len(b))
	}
	q := [2]big.Word{big.Word(natDivModWord(r, a, b))}
	if differ && slices.ContainsFunc(r, func(w big.Word) bool { return w != 0 }) {
		if q[0]++; q[0] == 0 {
			q[1] = 1
		}
		natSub(r, b, r)
	}
	return t.divModResult(op, func() Value { return t.newBigWords(differ, q[:]) }, func() Value { return finishBig(rem, neg) })
}

// shortDivMod divides the magnitude a by b, as natDivMod does, with floor semantics.
func (t *Thread) shortDivMod(op BinOp, a []big.Word, an bool, b []big.Word, bn bool) Value {
	var qbuf, rbuf [divWords + 1]big.Word
	q, r := qbuf[:len(a)-len(b)+2], rbuf[:len(b)]
	natDivMod(q, r, a, b)
	if an != bn && slices.ContainsFunc(r, func(w big.Word) bool { return w != 0 }) {
		natSum(q, q, intOne.Bits(), 0)
		natSub(r, b, r)
	}
	return t.divModResult(op, func() Value { return t.newBigWords(an != bn, q) }, func() Value { return t.newBigWords(bn, r) })
}

// divModResult is the result of //, % or divmod from what makes the quotient and the remainder.
func (t *Thread) divModResult(op BinOp, quo, rem func() Value) Value {
	switch op {
	case BinFloorDiv:
		return quo()
	case BinMod:
		return rem()
	}
	q := quo()
	if q == NoValue {
		return q
	}
	r := rem()
	if r == NoValue {
		return r
	}
	return t.tuple2(q, r)
}

// floorDivMod turns quotient and remainder of a truncated division by d into the result of op.
func (t *Thread) floorDivMod(op BinOp, q, r, d *big.Int) Value {
	if r.Sign() != 0 && r.Sign() != d.Sign() {
		r.Add(r, d)
		q.Sub(q, intOne)
	}
	return t.divModResult(op, func() Value { return t.bigResult(q) }, func() Value { return t.bigResult(r) })
}

// intOne is read only.
var intOne = big.NewInt(1)

// bigDivWord divides the magnitude a by the word d with floor semantics.
func (t *Thread) bigDivWord(op BinOp, a []big.Word, an bool, d uint, dn bool) Value {
	if op == BinMod {
		r := natDivWord(nil, a, d)
		if r != 0 && an != dn {
			r = d - r
		}
		return t.newBigWord(dn, r)
	}
	v, q := t.allocBig(len(a) + 1)
	if v == NoValue {
		return v
	}
	q[len(a)] = 0
	r := natDivWord(q[:len(a)], a, d)
	if r != 0 && an != dn {
		r = d - r
		for i := range q {
			if q[i]++; q[i] != 0 {
				break
			}
		}
	}
	v = finishBig(v, an != dn)
	if op == BinFloorDiv {
		return v
	}
	rem := t.newBigWord(dn, r)
	if rem == NoValue {
		return rem
	}
	return t.tuple2(v, rem)
}

// zeroDivision raises the ZeroDivisionError of all divisions.
func (t *Thread) zeroDivision() Value { return t.Errorf(ExcZeroDivisionError, "divide by zero") }

// intLshift returns x << y.
func (t *Thread) intLshift(x, y Value) Value {
	n, ok := intFits(y)
	if ok && n < 0 || !ok && bigNeg(y) {
		return t.Errorf(ExcValueError, "negative shift count")
	}
	if x == MakeSmall(0) {
		return x
	}
	if !ok {
		return t.Errorf(ExcOverflowError, "too many digits in integer")
	}
	var w [1]big.Word
	a, neg := magnitude(x, &w)
	if !t.roomForBits(uint(natBitLen(a)) + uint(n)) {
		return NoValue
	}
	v, z := t.allocBig(len(a) + n/int(wordBits) + 1)
	if v == NoValue {
		return v
	}
	natShl(z, a, uint(n))
	return finishBig(v, neg)
}

// intRshift returns x >> y, rounded towards minus infinity.
func (t *Thread) intRshift(x, y Value) Value {
	n, ok := intFits(y)
	if ok && n < 0 || !ok && bigNeg(y) {
		return t.Errorf(ExcValueError, "negative shift count")
	}
	var w [1]big.Word
	a, neg := magnitude(x, &w)
	if !ok || n >= natBitLen(a) {
		if neg {
			return MakeSmall(-1)
		}
		return MakeSmall(0)
	}
	if neg {
		s := &t.R.strs.num
		s.q.Rsh(setBig(&s.x, &s.wx, x), uint(n))
		return t.bigResult(&s.q)
	}
	v, z := t.allocBig(len(a) - n/int(wordBits))
	if v == NoValue {
		return v
	}
	natShr(z, a, uint(n))
	return finishBig(v, false)
}

// intPow returns x ** y: an int, or a float when y is negative.
func (t *Thread) intPow(x, y Value) Value {
	if y.IsSmall() && y.Small() >= 0 {
		n := y.Small()
		if x.IsSmall() {
			if v, ok := smallPow(x.Small(), n); ok {
				return t.NewInt(int64(v))
			}
		}
		var w [1]big.Word
		a, neg := magnitude(x, &w)
		hi, size := bits.Mul(uint(natBitLen(a)), uint(n))
		if hi != 0 {
			size = ^uint(0)
		}
		if !t.roomForBits(size) {
			return NoValue
		}
		if size > heavyBits {
			return t.longPow(x, uint(n))
		}
		if size <= powWords*bits.UintSize && size > 0 {
			var buf [2][powWords + 2]big.Word
			return t.newBigWords(neg && n&1 != 0, natPow(&buf, a, uint(n)))
		}
		s := &t.R.strs.num
		s.q.Exp(setBig(&s.x, &s.wx, x), setBig(&s.y, &s.wy, y), nil)
		return t.bigResult(&s.q)
	}
	if !y.IsSmall() && !bigNeg(y) {
		switch x {
		case MakeSmall(0), MakeSmall(1):
			return x
		case MakeSmall(-1):
			if bigWords(y)[0]&1 == 0 {
				return MakeSmall(1)
			}
			return x
		}
		return t.raiseMemory(^uintptr(0))
	}
	f, ok := t.intToFloat(x)
	if !ok {
		return NoValue
	}
	g, ok := t.intToFloat(y)
	if !ok {
		return NoValue
	}
	return t.floatPow(f, g)
}

// smallPow returns x ** n if it fits in an int.
func smallPow(x, n int) (int, bool) {
	r := 1
	for {
		if n&1 != 0 {
			hi, lo := mulInt(r, x)
			if hi != lo>>(wordBits-1) {
				return 0, false
			}
			r = lo
		}
		if n >>= 1; n == 0 {
			return r, true
		}
		hi, lo := mulInt(x, x)
		if hi != lo>>(wordBits-1) {
			return 0, false
		}
		x = lo
	}
}

// mulInt returns the signed double-width product.
func mulInt(x, y int) (hi, lo int) {
	h, l := bits.Mul(uint(x), uint(y))
	h -= uint(x>>(wordBits-1))&uint(y) + uint(y>>(wordBits-1))&uint(x)
	return int(h), int(l)
}

// powMod returns pow(x, y, m) for ints; NotImplemented when one of them is no int.
func (t *Thread) powMod(x, y, m Value) Value {
	a, ok1 := t.R.intOf(x)
	b, ok2 := t.R.intOf(y)
	c, ok3 := t.R.intOf(m)
	if !ok1 || !ok2 || !ok3 {
		return NotImplemented
	}
	if c == MakeSmall(0) {
		return t.Errorf(ExcValueError, "pow() 3rd argument cannot be 0")
	}
	if a.IsSmall() && b.IsSmall() && c.IsSmall() && c.Small() > 0 {
		x, n, m := a.Small(), b.Small(), c.Small()
		if n < 0 {
			r, ok := bignum.ModInverseWord(int64(x), int64(m))
			if !ok {
				return t.Errorf(ExcValueError, "base is not invertible for the given modulus")
			}
			x, n = int(r), -n
		}
		return MakeSmall(int(powModSmall(x, uint(n), uint(m))))
	}
	var wb, wc [1]big.Word
	mb, _ := magnitude(b, &wb)
	mc, _ := magnitude(c, &wc)
	if hi, work := bits.Mul(uint(len(mc))*uint(len(mc)), uint(natBitLen(mb))); hi != 0 || work > heavyWords || len(mc) > heavyLength {
		return t.longPowMod(a, b, c)
	}
	s := &t.R.strs.num
	p, e, n := setBig(&s.x, &s.wx, a), setBig(&s.y, &s.wy, b), setBig(&s.z, &s.wz, c)
	abs := s.r.Abs(n)
	if e.Sign() < 0 {
		if s.q.ModInverse(p, abs) == nil {
			return t.Errorf(ExcValueError, "base is not invertible for the given modulus")
		}
		var base, exp big.Int
		base.Set(&s.q)
		exp.Neg(e)
		s.q.Exp(&base, &exp, abs)
	} else {
		s.q.Exp(p, e, abs)
	}
	s.q.Mod(&s.q, abs)
	if n.Sign() < 0 && s.q.Sign() != 0 {
		s.q.Add(&s.q, n)
	}
	return t.bigResult(&s.q)
}

// powModSmall returns x**y mod m.
func powModSmall(x int, y, m uint) uint {
	b := x % int(m)
	if b < 0 {
		b += int(m)
	}
	times := func(x, y uint) uint {
		hi, lo := bits.Mul(x, y)
		return bits.Rem(hi, lo, m)
	}
	r := 1 % m
	for b := uint(b); y != 0; y >>= 1 {
		if y&1 != 0 {
			r = times(r, b)
		}
		b = times(b, b)
	}
	return r
}

// intCompare compares two exact ints.
func intCompare(x, y Value) int {
	if x.IsSmall() && y.IsSmall() {
		return cmp.Compare(int(x), int(y))
	}
	var wx, wy [1]big.Word
	a, an := magnitude(x, &wx)
	b, bn := magnitude(y, &wy)
	switch {
	case an && !bn:
		return -1
	case bn && !an:
		return 1
	case an:
		return natCmp(b, a)
	}
	return natCmp(a, b)
}

// intFloatCompare compares an exact int with a float exactly; unordered: f is a NaN.
func intFloatCompare(x Value, f float64) (c int, unordered bool) {
	if x.IsSmall() {
		i := x.Small()
		const exact = 1 << 53
		if int64(-exact) <= int64(i) && int64(i) <= exact {
			g := float64(i)
			return cmp.Compare(g, f), f != f
		}
	}
	switch {
	case f != f:
		return 0, true
	case math.IsInf(f, 1):
		return -1, false
	case math.IsInf(f, -1):
		return 1, false
	}
	whole := math.Trunc(f)
	var w [1]big.Word
	var p, q big.Int
	if c = setBig(&p, &w, x).Cmp(setFloat(&q, whole)); c == 0 {
		c = cmp.Compare(whole, f)
	}
	return c, false
}

// setFloat sets z to the integral finite float f.
func setFloat(z *big.Int, f float64) *big.Int {
	if math.Abs(f) < 1<<63 {
		return z.SetInt64(int64(f))
	}
	m, exp := math.Frexp(f)
	return z.Lsh(z.SetInt64(int64(m*(1<<53))), uint(exp-53))
}
