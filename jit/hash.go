package jit

import (
	"math"

	"pycopy/rt"
	"pycopy/rt/text"
)

// Hashes that are not known yet are a part of the search in dicts and sets.

// hash leaves the stored hash of the key in register 1 in register 2. Others than those of find go to unknown.
func (s *stubs) hash(unknown Label) {
	a := s.a
	const key, hash, item, t1 = Reg(1), Reg(2), Reg(5), Reg(6)
	simple, one, notText, tuple, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	alone, number, whole := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(simple)
	s.hashSimple(t1, key, notText, alone, unknown)
	a.Bind(one)
	a.Mov(hash, t1)
	a.Jump(done)
	a.Bind(notText)
	s.hashObject(t1, key, simple, tuple, alone, unknown)
	a.Jump(one)
	a.Bind(alone)
	a.StoreImm(W64, Ctx, arg(argRight), 1)
	a.Mov(item, key)
	a.Jump(number)
	a.Bind(tuple)
	s.hashTuple(done, number, whole, unknown)

	a.Bind(number)
	s.hashNumber(unknown)
	a.BrMemImm(EQ, W64, Ctx, arg(argRight), 0, whole)
	a.OpImm(Shl, t1, t1, 1)
	a.OpImm(Or, t1, t1, 1)
	a.Jump(one)
	a.Bind(done)
}

// hashTuple leaves the stored hash of the tuple in register 1 in register 2, and goes to done. Items go to number, if they are
// floats and the like, and come back to whole with their hash.
func (s *stubs) hashTuple(done, number, whole, unknown Label) {
	a, tmp := s.a, s.tmp
	const key, hash, i, n, item, t1 = Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6)
	var p1, p2, p5 uint64 = rt.TupleHash1, rt.TupleHash2, rt.TupleHash5
	inner, items, end, inside, inTuple := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.StoreImm(W64, Ctx, nested(0), 0)
	a.Bind(inner)
	a.MovImm(hash, int64(p5))
	a.MovImm(i, 0)
	a.Load(W32, n, key, int32(rt.OffAux))
	a.Bind(items)
	a.Br(AE, i, n, end)
	a.LoadX(W64, item, key, i, 3, int32(rt.OffTupleItems))
	a.OpImm(Add, i, i, 1)
	notText, have, again := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(again)
	s.hashSimple(t1, item, notText, inTuple, unknown)
	a.Jump(have)
	a.Bind(notText)
	s.hashObject(t1, item, again, inside, inTuple, unknown)
	a.Bind(have)
	a.OpImm(Sar, t1, t1, 1)
	a.Bind(whole)
	a.MovImm(tmp, int64(p2))
	a.Op(Mul, t1, t1, tmp)
	a.Op(Add, hash, hash, t1)
	a.OpImm(Ror, hash, hash, 33)
	a.MovImm(tmp, int64(p1))
	a.Op(Mul, hash, hash, tmp)
	a.Jump(items)
	a.Bind(end)
	a.MovImm(tmp, int64(p5^rt.TupleHashLen))
	a.Op(Xor, n, n, tmp)
	a.Op(Add, hash, hash, n)
	a.BrImm(EQ, hash, -1, unknown)

	// It may be an item of another one.
	state, pushed := [hashWords]Reg{key, hash, i, n}, a.NewLabel()
	a.Mov(t1, hash)
	s.pop(hashLevels, hashWords, func(w int, place int32) { a.Load(W64, state[w], Ctx, place) }, whole)
	a.OpImm(Shl, hash, hash, 1)
	a.OpImm(Or, hash, hash, 1)
	a.Jump(done)
	a.Bind(inside)
	s.push(hashLevels, hashWords, func(w int, place int32) { a.Store(W64, Ctx, place, state[w]) }, pushed, unknown)
	a.Bind(pushed)
	a.Mov(key, item)
	a.Jump(inner)
	a.Bind(inTuple)
	a.StoreImm(W64, Ctx, arg(argRight), 0)
	a.Jump(number)
}

// hashNumber leaves the hash of the number in register 5 in register 6: that of a float, a complex number, or an int.
func (s *stubs) hashNumber(unknown Label) {
	a, tmp := s.a, s.tmp
	const item, sum, u = Reg(5), Reg(6), Reg(7)
	immediate, float, complex, ints, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	part, mixed := a.NewLabel(), a.NewLabel()
	a.MovImm(sum, 0)
	a.StoreImm(W64, Ctx, arg(argLeft), 0) // whether a real part follows
	a.BrBits(true, item, 1, ints)
	a.BrBits(true, item, 2, immediate)
	a.Load(W32, tmp, item, int32(rt.OffKind))
	a.BrImm(EQ, tmp, int64(rt.KindFloat), float)
	a.BrImm(EQ, tmp, int64(rt.KindComplex), complex)
	a.Jump(ints)
	a.Bind(immediate)
	a.OpImm(Ror, u, item, 3)
	a.OpImm(Sub, u, u, 1<<60)
	a.Jump(part)
	a.Bind(float)
	a.Load(W64, u, item, int32(rt.OffFloat))
	a.Jump(part)
	a.Bind(complex)
	a.StoreImm(W64, Ctx, arg(argLeft), 1)
	a.Load(W64, u, item, int32(rt.OffComplex)+8)

	a.Bind(part)
	s.hashDouble(unknown)
	a.MovImm(tmp, text.HashImag)
	a.Op(Mul, sum, sum, tmp)
	a.Op(Add, sum, sum, u)
	a.BrMemImm(EQ, W64, Ctx, arg(argLeft), 0, mixed)
	a.StoreImm(W64, Ctx, arg(argLeft), 0)
	a.Load(W64, u, item, int32(rt.OffComplex))
	a.Jump(part)
	a.Bind(ints)
	s.hashInt(unknown)
	a.Jump(done)
	a.Bind(mixed)
	a.BrImm(NE, sum, -1, done)
	a.MovImm(sum, -2)
	a.Bind(done)
}

// hashDouble replaces the bits of a double in register 7 by its hash, text.HashFloat. Infinities, NaNs and what is not normal, but
// for zeros, go to unknown.
func (s *stubs) hashDouble(unknown Label) {
	a, tmp := s.a, s.tmp
	const p, u = Reg(0), Reg(7)
	const bits, bias = text.HashBits, 61*18 - 1075
	zero, done := a.NewLabel(), a.NewLabel()
	a.Store(W64, Ctx, arg(argIndex), u)
	a.OpImm(Shr, p, u, 52)
	a.OpImm(And, p, p, 0x7ff)
	a.BrImm(EQ, p, 0, zero)
	a.BrImm(EQ, p, 0x7ff, unknown)
	a.OpImm(And, u, u, 1<<52-1)
	a.OpImm(Or, u, u, 1<<52)

	// The exponent is one modulo bits, for 1<<bits is 1: x*17190>>20 is x/61 where x is less than 4000.
	a.OpImm(Add, p, p, bias)
	a.OpImm(Mul, tmp, p, 17190)
	a.OpImm(Shr, tmp, tmp, 20)
	a.OpImm(Mul, tmp, tmp, bits)
	a.Op(Sub, p, p, tmp)
	a.Op(Shl, tmp, u, p)
	a.OpImm(Sub, p, p, bits)
	a.Neg(p, p)
	a.Op(Shr, u, u, p)
	a.Op(Or, u, u, tmp)
	a.OpImm(And, u, u, 1<<bits-1)
	a.BrMemImm(GE, W64, Ctx, arg(argIndex), 0, done)
	a.Neg(u, u)
	a.BrImm(NE, u, -1, done)
	a.MovImm(u, -2)
	a.Jump(done)
	a.Bind(zero)
	a.OpImm(Shl, u, u, 1)
	a.BrImm(NE, u, 0, unknown)
	a.Bind(done)
}

// hashInt leaves the hash of the int in register 5 in register 6, text.HashBig: the remainder of a division by 1<<61-1, with the sign of the int.
func (s *stubs) hashInt(unknown Label) {
	a, tmp := s.a, s.tmp
	const p, item, sum, n = Reg(0), Reg(5), Reg(6), Reg(7)
	const bits, mod = text.HashBits, 1<<text.HashBits - 1
	fold := func() { // the sum becomes less than twice mod
		a.OpImm(Shr, tmp, sum, bits)
		a.OpImm(And, sum, sum, mod)
		a.Op(Add, sum, sum, tmp)
	}
	big, more, sign, positive, reduced, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrBits(false, item, 1, big)
	a.OpImm(Sar, sum, item, 1)
	a.OpImm(Shr, n, item, 63)
	a.BrImm(GE, sum, 0, positive)
	a.Neg(sum, sum)
	a.Bind(positive)
	fold()
	a.Jump(sign)

	a.Bind(big)
	s.object(item, unknown)
	brKind(a, NE, item, rt.KindInt, unknown)
	a.OpImm(Add, p, item, int64(rt.BigHeadBytes))
	a.Load(W64, n, item, int32(rt.OffBigLen))
	a.BrImm(A, n, mostWords, unknown)
	a.MovImm(sum, 0)
	a.Bind(more) // eight times as much, for that is what 1<<64 is, and the next word
	a.OpImm(Sub, n, n, 1)
	a.OpImm(Shr, tmp, sum, bits-3)
	a.OpImm(Shl, sum, sum, 3)
	a.OpImm(And, sum, sum, mod)
	a.Op(Add, sum, sum, tmp)
	a.LoadX(W64, tmp, p, n, 3, 0)
	a.OpImm(Shr, tmp, tmp, bits)
	a.Op(Add, sum, sum, tmp)
	a.LoadX(W64, tmp, p, n, 3, 0)
	a.OpImm(And, tmp, tmp, mod)
	a.Op(Add, sum, sum, tmp)
	fold()
	a.BrImm(NE, n, 0, more)
	a.Load(W32, n, item, int32(rt.OffAux))

	a.Bind(sign) // 1 in n: negative
	a.BrImm(B, sum, mod, reduced)
	a.OpImm(Sub, sum, sum, mod)
	a.Bind(reduced)
	a.BrImm(EQ, n, 0, done)
	a.Neg(sum, sum)
	a.BrImm(NE, sum, -1, done)
	a.MovImm(sum, -2)
	a.Bind(done)
}

// hashObject leaves the stored hash of the object v, which is no str and no bytes, in t1, if that is by identity. Instances of
// subclasses of these and of int, and strs and bytes in their place, go to again with what v has become, tuples to tuple, and
// numbers to number.
func (s *stubs) hashObject(t1, v Reg, again, tuple, number, unknown Label) {
	a := s.a
	identity := a.NewLabel()
	s.baseOf(v, t1, again, identity, unknown)
	a.Load(W32, t1, v, int32(rt.OffKind))
	a.BrImm(EQ, t1, int64(rt.KindTuple), tuple)
	a.BrImm(EQ, t1, int64(rt.KindStr), again)
	a.BrImm(EQ, t1, int64(rt.KindBytes), again)
	for _, k := range [...]rt.Kind{rt.KindInt, rt.KindFloat, rt.KindComplex} {
		a.BrImm(EQ, t1, int64(k), number)
	}
	a.Bind(identity)
	s.hashIdentity(t1, v, unknown)
}

// hashSimple leaves the stored hash of v in t1. What is an object, but no str and no bytes, goes to notText, floats and large ints
// that are no objects go to number.
func (s *stubs) hashSimple(t1, v Reg, notText, number, unknown Label) {
	a, tmp := s.a, s.tmp
	str, have := a.NewLabel(), a.NewLabel()
	a.BrBits(false, v, 1, str)
	a.OpImm(Add, tmp, v, 1<<61)
	a.OpImm(Shr, tmp, tmp, 62)
	a.BrImm(NE, tmp, 0, number)
	a.Mov(t1, v)
	a.BrImm(NE, v, -1, have)
	a.MovImm(t1, -3)
	a.Jump(have)
	a.Bind(str)
	object, text := a.NewLabel(), a.NewLabel()
	a.BrBits(true, v, 3, number)
	a.BrImm(GE, v, int64(rt.FirstObj), object)
	for _, c := range immediateHashes {
		a.MovImm(t1, c.hash)
		a.BrImm(EQ, v, c.v, have)
	}
	a.Jump(unknown)
	a.Bind(object)
	a.Load(W32, tmp, v, int32(rt.OffKind))
	a.BrImm(EQ, tmp, int64(rt.KindStr), text)
	a.BrImm(NE, tmp, int64(rt.KindBytes), notText)
	a.Bind(text)
	a.Load(W32, t1, v, int32(rt.OffAux))
	known := a.NewLabel()
	a.OpImm(And, t1, t1, int64(rt.StrHashBits))
	a.BrImm(NE, t1, 0, known)
	s.hashText(v, unknown)
	a.Bind(known)
	a.Lea(t1, t1, t1, 0, 1)
	a.Bind(have)
}

// immediateHashes has the stored hashes of constants that are no objects.
var immediateHashes = [...]struct {
	v    int64
	hash int64
}{
	{int64(rt.False), 0<<1 | 1}, {int64(rt.True), 1<<1 | 1},
	{int64(rt.None), int64(rt.None)>>4<<1 | 1},               // by identity
	{math.MinInt64, 0<<1 | 1}, {math.MinInt64 | 4, 0<<1 | 1}, // 0.0 and -0.0
}

// hashIdentity leaves the stored hash of the object v, which is by identity, in t1.
func (s *stubs) hashIdentity(t1, v Reg, unknown Label) {
	a, tmp := s.a, s.tmp
	a.Load(W32, t1, v, int32(rt.OffKind))
	s.shape(t1, t1)
	naturally(a, s.t, t1, tmp, rt.NaturalHash, unknown)
	a.OpImm(Ror, t1, v, 4)
	a.OpImm(Shl, t1, t1, 2)
	a.OpImm(Shr, t1, t1, 1)
	a.OpImm(Or, t1, t1, 1)
}

// hashText leaves the hash of the str or bytes in v, register 1 or 5, in register 6 and in the object: text.HashString. Long ones go to unknown.
func (s *stubs) hashText(v Reg, unknown Label) {
	a := s.a
	const p, h, x, n, t = Reg(0), Reg(2), Reg(3), Reg(4), Reg(6)
	var k0 uint64 = text.HashKey0
	kept := [...]Reg{h, x, n}
	for i, r := range kept {
		a.Store(W64, Ctx, arg(argIndex+i), r)
	}
	short, ready := a.NewLabel(), a.NewLabel()
	a.Load(W32, n, v, int32(rt.OffStrBytes))
	a.BrImm(A, n, longStr, unknown)
	s.data(p, v)
	a.MovImm(h, int64(k0))
	a.BrImm(LT, n, 8, short)
	s.hashLong(v, ready)
	a.Bind(short)
	s.hashShort(ready)
	a.Bind(ready)
	s.hashEnd(v)

	// No bits mean that the hash is not known.
	stored := a.NewLabel()
	a.OpImm(And, t, h, int64(rt.StrHashBits))
	a.BrImm(NE, t, 0, stored)
	a.MovImm(t, 1)
	a.Bind(stored)
	a.Load(W32, x, v, int32(rt.OffAux))
	a.Op(Or, x, x, t)
	a.Store(W32, v, int32(rt.OffAux), x)
	for i, r := range kept {
		a.Load(W64, r, Ctx, arg(argIndex+i))
	}
}

// hashLong is the part of hashText for the n bytes, 8 or more, at p: it hashes them but for the last ones, 16 at most, which it
// leaves in x and y, and goes to ready.
func (s *stubs) hashLong(v Reg, ready Label) {
	a, tmp := s.a, s.tmp
	const p, h, x, n, y = Reg(0), Reg(2), Reg(3), Reg(4), Reg(7)
	var k1 uint64 = text.HashKey1
	more, last, wide, right := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(more)
	a.BrImm(LE, n, 16, last)
	a.Load(W64, x, p, 0)
	a.MovImm(tmp, int64(k1))
	a.Op(Xor, x, x, tmp)
	a.Load(W64, y, p, 8)
	a.Op(Xor, y, y, h)
	s.fold(h, x, y)
	a.OpImm(Add, p, p, 16)
	a.OpImm(Sub, n, n, 16)
	a.Jump(more)
	a.Bind(last)
	a.BrMemImm(AE, W32, v, int32(rt.OffStrBytes), 16, wide)
	a.Load(W64, x, p, 0)
	a.Jump(right)
	a.Bind(wide)
	a.LoadX(W64, x, p, n, 0, -16)
	a.Bind(right)
	a.LoadX(W64, y, p, n, 0, -8)
	a.Jump(ready)
}

// hashShort is the part of hashText that leaves the n bytes, less than 8, at p in x and y. Code goes on at ready, which is next.
func (s *stubs) hashShort(ready Label) {
	a := s.a
	const p, x, n, t, y = Reg(0), Reg(3), Reg(4), Reg(6), Reg(7)
	tiny := a.NewLabel()
	a.BrImm(LT, n, 4, tiny)
	a.Load(W32, x, p, 0)
	a.LoadX(W32, y, p, n, 0, -4)
	a.Jump(ready)
	a.Bind(tiny)
	a.MovImm(x, 0)
	a.MovImm(y, 0)
	a.BrImm(EQ, n, 0, ready)
	a.Load(W8, x, p, 0)
	a.OpImm(Shl, x, x, 16)
	a.OpImm(Shr, t, n, 1)
	a.LoadX(W8, y, p, t, 0, 0)
	a.OpImm(Shl, y, y, 8)
	a.Op(Or, x, x, y)
	a.LoadX(W8, y, p, n, 0, -1)
	a.Op(Or, x, x, y)
	a.MovImm(y, 0)
}

// hashEnd is the part of hashText that mixes the last words, x and y, and the length into h, which does not become -1.
func (s *stubs) hashEnd(v Reg) {
	a, tmp := s.a, s.tmp
	const h, x, y = Reg(2), Reg(3), Reg(7)
	var k1, k2 uint64 = text.HashKey1, text.HashKey2
	mixed := a.NewLabel()
	a.MovImm(tmp, int64(k1))
	a.Op(Xor, x, x, tmp)
	a.Op(Xor, y, y, h)
	s.fold(h, x, y)
	a.Load(W32, x, v, int32(rt.OffStrBytes))
	a.MovImm(tmp, int64(k2))
	a.Op(Xor, x, x, tmp)
	s.fold(h, x, h)
	a.BrImm(NE, h, -1, mixed)
	a.MovImm(h, -2)
	a.Bind(mixed)
}

// fold multiplies l, which is lost, by r, and leaves both halves of the product in d, one xored with the other.
func (s *stubs) fold(d, l, r Reg) {
	const t = Reg(6)
	s.a.MulHi(t, l, r)
	s.a.Op(Mul, l, l, r)
	s.a.Op(Xor, d, l, t)
}
