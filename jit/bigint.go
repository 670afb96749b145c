package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Ints of many words
//
// The routine for wide ints continues here when an operand or the result is negative or has more than two machine words. An
// operand is a sign, the address of its words and their number (0 words for 0); the magnitude of a small int is a word of Context.Args.

// Places in Context.Args.
const (
	argWordX = 3 // magnitudes of small operands
	argWordY = 4
	argSignX = 5 // 1: negative. The first one is that of the result in the end.
	argSignY = 6
	argBig   = 7 // the result
)

// Ints of more words are left to Go, which takes longer to call and less for each word.
const (
	mostWords    = rt.LeafMax*rt.Granule/8 - int64(rt.BigHeadBytes)/8 // of any
	mostSummands = 36
	mostProducts = 64 // of words
	intsUnknown  = 2  // what StubOrder says of what are not two ints
)

// Registers of the operands: addresses of their words, and how many there are.
const bigX, bigNX, bigY, bigNY = Reg(0), Reg(1), Reg(2), Reg(3)

// magnitudes loads the operands Args[0] and Args[1].
func (s *stubs) magnitudes(unknown Label) {
	s.magnitude(bigX, bigNX, argX, argWordX, argSignX, unknown)
	s.magnitude(bigY, bigNY, argY, argWordY, argSignY, unknown)
}

// magnitude leaves the address of the words of the int in Args[i] in p, their number in n and its sign in Args[sign]. Args[word] is
// for that of a small one.
func (s *stubs) magnitude(p, n Reg, i, word, sign int, unknown Label) {
	a := s.a
	object, positive, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, p, Ctx, arg(i))
	a.BrBits(false, p, 1, object)
	a.StoreImm(W64, Ctx, arg(sign), 0)
	a.OpImm(Sar, p, p, 1)
	a.SetImm(NE, n, p, 0)
	a.BrImm(GE, p, 0, positive)
	a.Neg(p, p)
	a.StoreImm(W64, Ctx, arg(sign), 1)
	a.Bind(positive)
	a.Store(W64, Ctx, arg(word), p)
	a.OpImm(Add, p, Ctx, int64(arg(word)))
	a.Jump(done)
	a.Bind(object)
	s.object(p, unknown)
	brKind(a, NE, p, rt.KindInt, unknown)
	a.Load(W32, n, p, int32(rt.OffAux))
	a.Store(W64, Ctx, arg(sign), n)
	a.Load(W64, n, p, int32(rt.OffBigLen))
	a.OpImm(Add, p, p, int64(rt.BigHeadBytes))
	a.BrImm(A, n, mostWords, unknown)
	a.Bind(done)
}

// big emits, at label l, the operation op on the ints Args[0] and Args[1]: Args[0] becomes the result.
func (s *stubs) big(l Label, op words.Op, other, unknown Label) {
	s.a.Bind(l)
	s.magnitudes(other)
	switch op {
	case words.Add, words.Sub:
		s.bigSum(op == words.Sub, unknown)
	case words.Mul:
		s.bigProduct(unknown)
	case words.And, words.Or, words.Xor:
		s.bigBits(op, unknown)
	case words.Lshift:
		s.bigLeft(unknown)
	case words.Rshift:
		s.bigRight(unknown)
	case words.FloorDiv:
		s.bigQuotient(unknown)
	case words.Mod:
		s.bigRemainder(unknown)
	}
}

// bigNew allocates an int of the n words in register n, with the sign in Args[argSignX], and leaves the address of its words in z. e is free.
func (s *stubs) bigNew(z, n, e Reg, unknown Label) {
	a, tmp := s.a, s.tmp
	a.OpImm(Add, e, n, int64(rt.BigHeadBytes)/rt.Granule)
	s.leafCell(z, e, unknown)
	a.Load(W64, tmp, Ctx, arg(argSignX))
	a.OpImm(Shl, tmp, tmp, 32)
	a.OpImm(Or, tmp, tmp, int64(rt.KindInt))
	a.Store(W64, z, 0, tmp)
	a.Store(W64, Ctx, arg(argBig), z)
	a.OpImm(Add, z, z, int64(rt.BigHeadBytes))
}

// bigEnd ends the routine with the int that bigNew has made, whose words are at z: the lowest n of them, in a register, are all
// that there may be. Registers u and v are free.
func (s *stubs) bigEnd(z, n, u, v Reg) {
	a, tmp := s.a, s.tmp
	strip, stripped, big, one, zero := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(strip)
	a.BrImm(EQ, n, 0, zero)
	a.LoadX(W64, u, z, n, 3, -8)
	a.BrImm(NE, u, 0, stripped)
	a.OpImm(Sub, n, n, 1)
	a.Jump(strip)
	a.Bind(stripped)
	a.BrImm(A, n, 1, big)
	s.smallEnd(u, n, v, one)
	a.Bind(one)
	a.MovImm(n, 1)
	a.Bind(big)
	a.Load(W64, tmp, Ctx, arg(argBig))
	a.Store(W64, tmp, int32(rt.OffBigLen), n)
	a.Store(W64, Ctx, arg(argX), tmp)
	s.end()
	s.result(zero, argX, int32(rt.MakeSmall(0)))
}

// smallEnd ends the routine with the small int of the magnitude w, a register that is lost, and the sign in Args[argSignX]. If it
// is not small it goes to large. n and v are free.
func (s *stubs) smallEnd(w, n, v Reg, large Label) {
	a := s.a
	a.Load(W64, n, Ctx, arg(argSignX))
	a.MovImm(v, int64(rt.SmallMax))
	a.Op(Add, v, v, n)
	a.Br(A, w, v, large)
	a.Neg(v, n)
	a.Op(Xor, w, w, v)
	a.Op(Add, w, w, n)
	a.Lea(w, w, w, 0, 1)
	a.Store(W64, Ctx, arg(argX), w)
	s.end()
}

// swap exchanges two registers.
func (s *stubs) swap(x, y, u Reg) {
	s.a.Mov(u, x)
	s.a.Mov(x, y)
	s.a.Mov(y, u)
}

// longerFirst makes the first operand the one with more words. u is free.
func (s *stubs) longerFirst(u Reg, more func()) {
	ordered := s.a.NewLabel()
	s.a.Br(AE, bigNX, bigNY, ordered)
	s.swap(bigX, bigY, u)
	s.swap(bigNX, bigNY, u)
	if more != nil {
		more()
	}
	s.a.Bind(ordered)
}

// each emits a loop: body for i, up to the number in register n.
func (s *stubs) each(i, n Reg, body func()) {
	a := s.a
	more, done := a.NewLabel(), a.NewLabel()
	a.Bind(more)
	a.Br(AE, i, n, done)
	body()
	a.OpImm(Add, i, i, 1)
	a.Jump(more)
	a.Bind(done)
}

// copyRest copies the words of the first operand from number i up to n to z. u is free.
func (s *stubs) copyRest(z, i, n, u Reg) {
	s.each(i, n, func() {
		s.a.LoadX(W64, u, bigX, i, 3, 0)
		s.a.StoreX(W64, z, i, 3, 0, u)
	})
}

// bigSum emits sum and difference.
func (s *stubs) bigSum(sub bool, unknown Label) {
	a, t := s.a, s.tmp
	const i, c, z, u = Reg(4), Reg(5), Reg(6), Reg(7)
	signX, signY := i, c
	a.Load(W64, signX, Ctx, arg(argSignX))
	a.Load(W64, signY, Ctx, arg(argSignY))
	if sub {
		a.OpImm(Xor, signY, signY, 1)
	}
	s.longerFirst(u, func() { s.swap(signX, signY, u) })
	a.BrImm(A, bigNX, mostSummands, unknown)
	differ := a.NewLabel()
	a.Br(NE, signX, signY, differ)
	a.Store(W64, Ctx, arg(argSignX), signX)
	a.OpImm(Add, i, bigNX, 1)
	s.bigNew(z, i, u, unknown)
	a.MovImm(i, 0)
	a.MovImm(c, 0)
	s.each(i, bigNY, func() {
		a.LoadX(W64, u, bigX, i, 3, 0)
		a.Op(Add, u, u, c)
		a.Set(B, c, u, c)
		a.LoadX(W64, t, bigY, i, 3, 0)
		a.Op(Add, u, u, t)
		a.Set(B, t, u, t)
		a.Op(Or, c, c, t)
		a.StoreX(W64, z, i, 3, 0, u)
	})
	s.each(i, bigNX, func() {
		a.LoadX(W64, u, bigX, i, 3, 0)
		a.Op(Add, u, u, c)
		a.Set(B, c, u, c)
		a.StoreX(W64, z, i, 3, 0, u)
	})
	a.StoreX(W64, z, i, 3, 0, c)
	a.OpImm(Add, bigNX, bigNX, 1)
	s.bigEnd(z, bigNX, u, c)

	a.Bind(differ)
	s.bigDifference(unknown)
}

// bigDifference is bigSum for different signs, which are in registers 4 and 5; the first operand has at least as many words.
func (s *stubs) bigDifference(unknown Label) {
	a, t := s.a, s.tmp
	const i, c, z, u = Reg(4), Reg(5), Reg(6), Reg(7)
	signX, signY := i, c
	larger, zero := a.NewLabel(), a.NewLabel()
	// The one with the larger magnitude comes first, and its sign is that of the result.
	a.Br(NE, bigNX, bigNY, larger)
	s.compareWords(z, u, larger, zero)
	s.swap(bigX, bigY, u)
	a.Mov(signX, signY)
	a.Jump(larger)
	s.result(zero, argX, int32(rt.MakeSmall(0)))
	a.Bind(larger)
	a.Store(W64, Ctx, arg(argSignX), signX)
	s.bigNew(z, bigNX, u, unknown)
	a.MovImm(i, 0)
	a.MovImm(c, 0)
	s.each(i, bigNY, func() {
		a.LoadX(W64, u, bigX, i, 3, 0)
		a.LoadX(W64, t, bigY, i, 3, 0)
		a.Op(Add, t, t, c)
		a.Set(B, c, t, c)
		a.Op(Sub, t, u, t)
		a.Set(A, u, t, u)
		a.Op(Or, c, c, u)
		a.StoreX(W64, z, i, 3, 0, t)
	})
	s.each(i, bigNX, func() {
		a.LoadX(W64, u, bigX, i, 3, 0)
		a.Op(Sub, t, u, c)
		a.Set(A, c, t, u)
		a.StoreX(W64, z, i, 3, 0, t)
	})
	s.bigEnd(z, bigNX, u, c)
}

// compareWords compares the magnitudes of operands with the same number of words: the first one is larger, or they are the same, or
// code goes on. Registers k and u are free.
func (s *stubs) compareWords(k, u Reg, larger, same Label) {
	a, t := s.a, s.tmp
	more := a.NewLabel()
	a.Mov(k, bigNX)
	a.Bind(more)
	a.BrImm(EQ, k, 0, same)
	a.OpImm(Sub, k, k, 1)
	a.LoadX(W64, u, bigX, k, 3, 0)
	a.LoadX(W64, t, bigY, k, 3, 0)
	a.Br(EQ, u, t, more)
	a.Br(A, u, t, larger)
}

// bigProduct emits the product, as it is done by hand.
func (s *stubs) bigProduct(unknown Label) {
	a, t := s.a, s.tmp
	const i, c, z, u = Reg(4), Reg(5), Reg(6), Reg(7)
	zero := a.NewLabel()
	a.BrImm(EQ, bigNX, 0, zero)
	a.BrImm(EQ, bigNY, 0, zero)
	s.longerFirst(u, nil)
	a.BrImm(A, bigNX, mostSummands, unknown)
	a.Op(Mul, i, bigNX, bigNY)
	a.BrImm(A, i, mostProducts, unknown)
	a.Load(W64, u, Ctx, arg(argSignX))
	a.Load(W64, t, Ctx, arg(argSignY))
	a.Op(Xor, u, u, t)
	a.Op(Add, i, bigNX, bigNY)
	a.BrImm(A, i, mostWords, unknown)
	a.Store(W64, Ctx, arg(argSignX), u)
	s.bigNew(z, i, u, unknown)
	// From here on nothing can fail, and the operands are not looked at again.
	const argRest, argPlace, argSize = argZ, argY, argSignY
	a.Store(W64, Ctx, arg(argSize), i)
	a.Store(W64, Ctx, arg(argRest), bigNY)
	a.Store(W64, Ctx, arg(argPlace), bigY)
	a.MovImm(i, 0)
	a.MovImm(c, 0)
	s.each(i, bigNX, func() { a.StoreX(W64, z, i, 3, 0, c) })
	row := a.NewLabel()
	const y, lo, hi = bigY, bigNY, u
	a.Bind(row)
	a.Load(W64, t, Ctx, arg(argPlace))
	a.Load(W64, y, t, 0)
	a.OpImm(Add, t, t, 8)
	a.Store(W64, Ctx, arg(argPlace), t)
	a.MovImm(i, 0)
	a.MovImm(c, 0)
	s.each(i, bigNX, func() {
		a.LoadX(W64, lo, bigX, i, 3, 0)
		a.MulHi(hi, lo, y)
		a.Op(Mul, lo, lo, y)
		a.Op(Add, lo, lo, c)
		a.Set(B, t, lo, c)
		a.Op(Add, c, hi, t)
		a.LoadX(W64, t, z, i, 3, 0)
		a.Op(Add, lo, lo, t)
		a.Set(B, t, lo, t)
		a.Op(Add, c, c, t)
		a.StoreX(W64, z, i, 3, 0, lo)
	})
	a.StoreX(W64, z, i, 3, 0, c)
	a.OpImm(Add, z, z, 8)
	a.Load(W64, t, Ctx, arg(argRest))
	a.OpImm(Sub, t, t, 1)
	a.Store(W64, Ctx, arg(argRest), t)
	a.BrImm(NE, t, 0, row)
	a.Load(W64, z, Ctx, arg(argBig))
	a.OpImm(Add, z, z, int64(rt.BigHeadBytes))
	a.Load(W64, i, Ctx, arg(argSize))
	s.bigEnd(z, i, u, c)
	s.result(zero, argX, int32(rt.MakeSmall(0)))
}

// bigBits emits the operation on bits, of operands that are not negative; of And one may be.
func (s *stubs) bigBits(op words.Op, unknown Label) {
	a, t := s.a, s.tmp
	const i, n, z, u = Reg(4), Reg(5), Reg(6), Reg(7)
	negative := unknown
	if op == words.And {
		negative = a.NewLabel()
		defer func() {
			a.Bind(negative)
			s.bigMask(unknown)
		}()
	}
	a.BrMemImm(NE, W64, Ctx, arg(argSignX), 0, negative)
	a.BrMemImm(NE, W64, Ctx, arg(argSignY), 0, negative)
	s.longerFirst(u, nil)
	do := bitOp(op)
	a.Mov(n, bigNX)
	if op == words.And {
		a.Mov(n, bigNY)
	}
	s.bigNew(z, n, u, unknown)
	a.MovImm(i, 0)
	s.each(i, bigNY, func() {
		a.LoadX(W64, u, bigX, i, 3, 0)
		a.LoadX(W64, t, bigY, i, 3, 0)
		a.Op(do, u, u, t)
		a.StoreX(W64, z, i, 3, 0, u)
	})
	s.copyRest(z, i, n, u)
	s.bigEnd(z, n, u, i)
}

// bigMask is bigBits for And if one of the operands is negative: what is not set in its magnitude less 1 is set in it.
func (s *stubs) bigMask(unknown Label) {
	a, t := s.a, s.tmp
	const i, borrow, z, u = Reg(4), Reg(5), Reg(6), Reg(7)
	ordered, limited := a.NewLabel(), a.NewLabel()
	a.Load(W64, i, Ctx, arg(argSignX))
	a.Load(W64, u, Ctx, arg(argSignY))
	a.Br(EQ, i, u, unknown)
	a.BrImm(EQ, i, 0, ordered)
	s.swap(bigX, bigY, u)
	s.swap(bigNX, bigNY, u)
	a.Bind(ordered)
	a.StoreImm(W64, Ctx, arg(argSignX), 0)
	s.bigNew(z, bigNX, u, unknown)
	a.Br(BE, bigNY, bigNX, limited)
	a.Mov(bigNY, bigNX)
	a.Bind(limited)
	a.MovImm(i, 0)
	a.MovImm(borrow, 1)
	s.each(i, bigNY, func() {
		a.LoadX(W64, t, bigY, i, 3, 0)
		a.Op(Sub, u, t, borrow)
		a.Set(A, borrow, u, t)
		a.Not(u, u)
		a.LoadX(W64, t, bigX, i, 3, 0)
		a.Op(And, u, u, t)
		a.StoreX(W64, z, i, 3, 0, u)
	})
	s.copyRest(z, i, bigNX, u)
	s.bigEnd(z, bigNX, u, i)
}

// shiftCount leaves the number of words that the second operand, not negative, shifts by in n, and that of the other bits in
// Args[argSignY]. c is free. Nothing is shifted by more than there can be.
func (s *stubs) shiftCount(n, c Reg, unknown Label) {
	a := s.a
	a.BrMemImm(NE, W64, Ctx, arg(argSignY), 0, unknown)
	a.BrImm(A, bigNY, 1, unknown)
	a.Load(W64, n, Ctx, arg(argY))
	a.BrBits(false, n, 1, unknown)
	a.OpImm(Sar, n, n, 1)
	a.BrImm(A, n, mostWords*64, unknown)
	a.OpImm(And, c, n, 63)
	a.Store(W64, Ctx, arg(argSignY), c)
	a.OpImm(Shr, n, n, 6)
}

// bigLeft emits a shift to the left.
func (s *stubs) bigLeft(unknown Label) {
	a, t := s.a, s.tmp
	const n, back, i, c, z, u = bigY, bigNY, Reg(4), Reg(5), Reg(6), Reg(7)
	zero := a.NewLabel()
	s.shiftCount(i, c, unknown)
	a.BrImm(EQ, bigNX, 0, zero)
	a.Mov(n, i)
	a.Op(Add, u, n, bigNX)
	a.OpImm(Add, u, u, 1)
	a.BrImm(A, u, mostWords, unknown)
	a.Mov(i, u)
	s.bigNew(z, i, u, unknown)
	a.Mov(u, i)
	a.MovImm(i, 0)
	a.MovImm(t, 0)
	s.each(i, n, func() { a.StoreX(W64, z, i, 3, 0, t) })
	a.Store(W64, Ctx, arg(argZ), u) // how many words there are
	a.Load(W64, c, Ctx, arg(argSignY))
	a.MovImm(back, 63)
	a.Op(Sub, back, back, c)
	a.Lea(z, z, n, 3, 0)
	a.MovImm(i, 0)
	a.MovImm(n, 0) // what comes from the word before
	s.each(i, bigNX, func() {
		a.LoadX(W64, u, bigX, i, 3, 0)
		a.Op(Shl, t, u, c)
		a.Op(Or, t, t, n)
		a.StoreX(W64, z, i, 3, 0, t)
		a.OpImm(Shr, n, u, 1) // in two steps, of which the second is less than 64
		a.Op(Shr, n, n, back)
	})
	a.StoreX(W64, z, i, 3, 0, n)
	a.Load(W64, z, Ctx, arg(argBig))
	a.OpImm(Add, z, z, int64(rt.BigHeadBytes))
	a.Load(W64, i, Ctx, arg(argZ))
	s.bigEnd(z, i, u, c)
	s.result(zero, argX, int32(rt.MakeSmall(0)))
}

// bigRight emits a shift to the right of what is not negative.
func (s *stubs) bigRight(unknown Label) {
	a, t := s.a, s.tmp
	const n, back, i, c, z, u = bigY, bigNY, Reg(4), Reg(5), Reg(6), Reg(7)
	zero := a.NewLabel()
	a.BrMemImm(NE, W64, Ctx, arg(argSignX), 0, unknown)
	s.shiftCount(i, c, unknown)
	a.Br(AE, i, bigNX, zero)
	a.Lea(bigX, bigX, i, 3, 0)
	a.Op(Sub, n, bigNX, i)
	s.bigNew(z, n, u, unknown)
	a.Load(W64, c, Ctx, arg(argSignY))
	a.MovImm(back, 63)
	a.Op(Sub, back, back, c)
	a.MovImm(u, 0) // what comes from the word behind
	a.Mov(i, n)
	more, done := a.NewLabel(), a.NewLabel()
	a.Bind(more)
	a.BrImm(EQ, i, 0, done)
	a.OpImm(Sub, i, i, 1)
	a.LoadX(W64, bigNX, bigX, i, 3, 0)
	a.Op(Shr, t, bigNX, c)
	a.Op(Or, t, t, u)
	a.StoreX(W64, z, i, 3, 0, t)
	a.OpImm(Shl, u, bigNX, 1)
	a.Op(Shl, u, u, back)
	a.Jump(more)
	a.Bind(done)
	s.bigEnd(z, n, u, c)
	s.result(zero, argX, int32(rt.MakeSmall(0)))
}

// divideWords emits the division of the first operand by the word d: the quotient goes to z, unless that is NoReg, the remainder to
// rem. i and u are free.
func (s *stubs) divideWords(z, rem, d, i, u Reg) {
	a := s.a
	more, done := a.NewLabel(), a.NewLabel()
	a.MovImm(rem, 0)
	a.Mov(i, bigNX)
	a.Bind(more)
	a.BrImm(EQ, i, 0, done)
	a.OpImm(Sub, i, i, 1)
	a.LoadX(W64, u, bigX, i, 3, 0)
	a.DivWide(u, rem, rem, u, d)
	if z != NoReg {
		a.StoreX(W64, z, i, 3, 0, u)
	}
	a.Jump(more)
	a.Bind(done)
}

// differing leaves 1 in d if the operands have different signs, else 0. u is free.
func (s *stubs) differing(d, u Reg) {
	s.a.Load(W64, d, Ctx, arg(argSignX))
	s.a.Load(W64, u, Ctx, arg(argSignY))
	s.a.Op(Xor, d, d, u)
}

// bigQuotient emits the division, rounded down, by what has one word.
func (s *stubs) bigQuotient(unknown Label) {
	a := s.a
	const d, rem, i, differ, z, u = bigY, bigNY, Reg(4), Reg(5), Reg(6), Reg(7)
	zero, carry, exact := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrImm(NE, bigNY, 1, unknown)
	a.BrImm(EQ, bigNX, 0, zero)
	a.Load(W64, d, bigY, 0)
	s.differing(differ, u)
	a.Store(W64, Ctx, arg(argSignX), differ)
	s.bigNew(z, bigNX, u, unknown)
	s.divideWords(z, rem, d, i, u)
	a.BrImm(EQ, differ, 0, exact)
	a.BrImm(EQ, rem, 0, exact)
	a.MovImm(i, 0)
	a.Bind(carry) // the divisor is not 1, so there is room for one more
	a.LoadX(W64, u, z, i, 3, 0)
	a.OpImm(Add, u, u, 1)
	a.StoreX(W64, z, i, 3, 0, u)
	a.OpImm(Add, i, i, 1)
	a.BrImm(EQ, u, 0, carry)
	a.Bind(exact)
	s.bigEnd(z, bigNX, u, i)
	s.result(zero, argX, int32(rt.MakeSmall(0)))
}

// bigRemainder emits the remainder, with the sign of the divisor: if that has one word, has more than what is divided, or is a
// power of two of two words.
func (s *stubs) bigRemainder(unknown Label) {
	a, t := s.a, s.tmp
	const d, rem, i, differ, z, u = bigY, bigNY, Reg(4), Reg(5), Reg(6), Reg(7)
	zero, more, power, same, large := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrImm(EQ, bigNY, 0, unknown)
	a.BrImm(EQ, bigNX, 0, zero)
	s.differing(differ, u)
	a.BrImm(NE, bigNY, 1, more)
	a.Load(W64, d, bigY, 0)
	s.divideWords(NoReg, rem, d, i, u)
	a.BrImm(EQ, rem, 0, zero)
	a.BrImm(EQ, differ, 0, same)
	a.Op(Sub, rem, d, rem)
	a.Bind(same)
	a.Load(W64, u, Ctx, arg(argSignY))
	a.Store(W64, Ctx, arg(argSignX), u)
	a.Mov(u, rem)
	s.smallEnd(u, i, z, large)
	a.Bind(large)
	a.MovImm(i, 1)
	s.bigNew(z, i, u, unknown)
	a.Store(W64, z, 0, rem)
	s.bigEnd(z, i, u, differ)

	a.Bind(more)
	a.BrImm(NE, differ, 0, unknown)
	a.Br(AE, bigNX, bigNY, power)
	s.end() // the first operand itself
	a.Bind(power)
	a.BrImm(NE, bigNY, 2, unknown)
	a.BrMemImm(NE, W64, Ctx, arg(argSignX), 0, unknown)
	a.BrMemImm(NE, W64, bigY, 0, 0, unknown)
	a.Load(W64, d, bigY, 8)
	a.OpImm(Sub, u, d, 1)
	a.Op(And, t, u, d)
	a.BrImm(NE, t, 0, unknown)
	a.Load(W64, differ, bigX, 8)
	a.Op(And, differ, differ, u)
	a.MovImm(i, 2)
	s.bigNew(z, i, u, unknown)
	a.Load(W64, u, bigX, 0)
	a.Store(W64, z, 0, u)
	a.Store(W64, z, 8, differ)
	s.bigEnd(z, i, u, differ)
	s.result(zero, argX, int32(rt.MakeSmall(0)))
}

// order emits StubOrder: -1, 0 or 1 in Args[0] for how the int in Args[0] compares with that in Args[1], or intsUnknown.
func (s *stubs) order(l Label) {
	a := s.a
	const i, c, z, u = Reg(4), Reg(5), Reg(6), Reg(7)
	s.begin(l)
	unknown, less, greater, same := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	smaller, larger, signs := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.magnitudes(unknown)
	a.Load(W64, i, Ctx, arg(argSignX))
	a.Load(W64, c, Ctx, arg(argSignY))
	a.Br(NE, i, c, signs)
	a.Br(A, bigNX, bigNY, larger)
	a.Br(B, bigNX, bigNY, smaller)
	s.compareWords(z, u, larger, same)
	a.Bind(smaller) // in magnitude
	a.BrImm(NE, i, 0, greater)
	s.result(less, argX, -1)
	a.Bind(larger)
	a.BrImm(NE, i, 0, less)
	s.result(greater, argX, 1)
	a.Bind(signs)
	a.BrImm(NE, i, 0, less)
	a.Jump(greater)
	s.result(same, argX, 0)
	s.result(unknown, argX, intsUnknown)
}
