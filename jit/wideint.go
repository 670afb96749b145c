package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Wide ints
//
// Routines for ints that are not negative and have at most two machine words, as hashes, random numbers and products modulo
// something do: operands and result are in Context.Args.

// wideOps are the operations with a routine, in the order of their stubs. Some take complex numbers as well, TrueDiv and Neg only
// those, Pow only small ints.
var wideOps = [...]words.Op{words.Add, words.Sub, words.Mul, words.And, words.Or, words.Xor, words.Lshift, words.Rshift, words.FloorDiv, words.Mod,
	words.TrueDiv, words.Neg, words.Pow}

// wideStub returns the routine for op.
func wideStub(op words.Op) (s Stub, ok bool) {
	for i, o := range wideOps {
		if o == op {
			return StubWide + Stub(i), true
		}
	}
	return 0, false
}

// wide reports whether an operation on operands of types tb and tc may be one of a routine: ints that may not be small, the second
// one perhaps a bool, or complex numbers.
func (x *arith) wide(tb, tc Type) bool {
	op := x.op
	if op == words.RsubI {
		op = words.Sub
	}
	const number = TInt | TFloat | TOther
	if complexOp(op) {
		if (tb|tc)&TOther != 0 && tb&number != 0 && tc&number != 0 {
			return true
		}
		if op == words.TrueDiv {
			return false
		}
	}
	if op == words.Pow {
		return tb&tc&TInt != 0
	}
	if x.op == words.Mod && tb&(TStr|TBytes) != 0 && tb&TInt == 0 {
		return false
	}
	_, ok := wideStub(x.op)
	const integer = TInt | TOther | TBool
	return (ok || x.op == words.RsubI || x.op == words.RlshiftI) && tb&integer != 0 && tc&integer != 0
}

// wide emits the routine for op: Args[0] becomes the result for the operands Args[0] and Args[1], or 0 if it is not known how.
func (s *stubs) wide(l Label, op words.Op) {
	a := s.a
	const x0, x1, y0, y1, t = Reg(0), Reg(1), Reg(2), Reg(3), Reg(6)
	unknown, small, large := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	if op == words.Pow {
		s.power(unknown)
		s.result(unknown, argX, 0)
		return
	}
	other := unknown
	if complexOp(op) {
		other = a.NewLabel()
		defer func() { s.complex(other, op, unknown) }()
	}
	if op == words.TrueDiv || op == words.Neg {
		a.Jump(other)
		s.result(unknown, argX, 0)
		return
	}
	defer s.intsInGo(unknown, op)
	if op == words.FloorDiv || op == words.Mod {
		s.big(large, op, other, unknown)
		return
	}
	defer func() { s.big(large, op, other, unknown) }()
	bits := op == words.And || op == words.Or || op == words.Xor
	s.wideOperand(x0, x1, t, argX, !bits, large) // of two bools these make a bool
	s.wideOperand(y0, y1, t, argY, true, large)
	s.wideWords(op, small, large)
	s.wideEnd(small, unknown)
}

// wideWords emits the operation on the words in registers 0 and 1 and those in 2 and 3, into 4 and 5. What has more words goes to
// large, and to small a small int, which may be negative.
func (s *stubs) wideWords(op words.Op, small, large Label) {
	a := s.a
	const x0, x1, y0, y1, z0, z1, t = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6)
	switch op {
	case words.Add:
		a.Op(Add, z0, x0, y0)
		a.Set(B, t, z0, x0)
		a.Op(Add, z1, x1, y1)
		a.Br(B, z1, x1, large)
		a.Op(Add, z1, z1, t)
		a.Br(B, z1, t, large)
	case words.Sub:
		long := a.NewLabel()
		a.Op(Or, t, x1, y1)
		a.BrImm(NE, t, 0, long)
		a.BrImm(A, x0, int64(rt.SmallMax), long)
		a.BrImm(A, y0, int64(rt.SmallMax), long)
		a.Op(Sub, z0, x0, y0)
		a.Jump(small) // negative, perhaps
		a.Bind(long)
		a.Set(B, t, x0, y0)
		a.Op(Sub, z0, x0, y0)
		a.Br(B, x1, y1, large)
		a.Op(Sub, z1, x1, y1)
		a.Br(B, z1, t, large)
		a.Op(Sub, z1, z1, t)
	case words.Mul:
		one := a.NewLabel()
		a.Op(Mul, z0, x0, y0)
		a.MulHi(z1, x0, y0)
		a.Op(Or, t, x1, y1)
		a.BrImm(EQ, t, 0, one)
		other := a.NewLabel()
		a.BrImm(EQ, y1, 0, other)
		a.BrImm(NE, x1, 0, large)
		// Now the factor of two words is in x.
		a.Mov(t, x0)
		a.Mov(x0, y0)
		a.Mov(x1, y1)
		a.Mov(y0, t)
		a.Bind(other)
		a.MulHi(t, x1, y0)
		a.BrImm(NE, t, 0, large)
		a.Op(Mul, t, x1, y0)
		a.Op(Add, z1, z1, t)
		a.Br(B, z1, t, large)
		a.Bind(one)
	case words.And, words.Or, words.Xor:
		o := map[words.Op]IntOp{words.And: And, words.Or: Or, words.Xor: Xor}[op]
		a.Op(o, z0, x0, y0)
		a.Op(o, z1, x1, y1)
	case words.Lshift, words.Rshift:
		s.wideShift(op == words.Lshift, large)
	}
}

// wideEnd ends the routine with the int of the words in registers 4 and 5. Code goes to small if it is the small one, perhaps
// negative, in register 4.
func (s *stubs) wideEnd(small, unknown Label) {
	a := s.a
	const v, z0, z1, n, u = Reg(0), Reg(4), Reg(5), Reg(6), Reg(7)
	large, one := a.NewLabel(), a.NewLabel()
	a.BrImm(NE, z1, 0, large)
	a.BrImm(BE, z0, int64(rt.SmallMax), small)
	a.Bind(large)
	a.SetImm(NE, n, z1, 0)
	a.OpImm(Add, n, n, 1)
	a.OpImm(Add, u, n, int64(rt.BigHeadBytes)/rt.Granule)
	s.leafCell(v, u, unknown)
	a.StoreImm(W64, v, int32(rt.OffKind), int32(rt.KindInt))
	a.Store(W64, v, int32(rt.OffBigLen), n)
	a.Store(W64, v, int32(rt.BigHeadBytes), z0)
	a.BrImm(EQ, z1, 0, one)
	a.Store(W64, v, int32(rt.BigHeadBytes)+8, z1)
	a.Bind(one)
	a.Store(W64, Ctx, arg(argX), v)
	s.end()
	a.Bind(small)
	a.Lea(z0, z0, z0, 0, 1)
	a.Store(W64, Ctx, arg(argX), z0)
	s.end()
}

// intsInGo emits, at label l, the operation in Go if both operands are ints. Instructions are in the order of their operators.
func (s *stubs) intsInGo(l Label, op words.Op) {
	a := s.a
	const x = Reg(0)
	none := a.NewLabel()
	a.Bind(l)
	for _, i := range [...]int{argX, argY} {
		is := a.NewLabel()
		a.Load(W64, x, Ctx, arg(i))
		a.BrBits(true, x, 1, is)
		s.object(x, none)
		brKind(a, NE, x, rt.KindInt, none)
		a.Bind(is)
	}
	a.StoreImm(W64, Ctx, arg(argZ), int32(rt.BinOr+rt.BinOp(op-words.Or)))
	s.restore()
	a.Unleaf()
	saving(a, s.ints)
	a.Ret()
	s.result(none, argX, 0)
}

// wideShift emits the shift of the words in registers 0 and 1 by those in 2 and 3 into 4 and 5.
func (s *stubs) wideShift(left bool, large Label) {
	a := s.a
	const x0, x1, y0, y1, z0, z1, t, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	done := a.NewLabel()
	a.BrImm(NE, y1, 0, large)
	a.BrImm(AE, y0, 64, large)
	a.Mov(z0, x0)
	a.Mov(z1, x1)
	a.BrImm(EQ, y0, 0, done)
	a.MovImm(t, 64)
	a.Op(Sub, t, t, y0)
	if left {
		a.Op(Shr, u, x1, t)
		a.BrImm(NE, u, 0, large)
		a.Op(Shl, z0, x0, y0)
		a.Op(Shl, z1, x1, y0)
		a.Op(Shr, u, x0, t)
		a.Op(Or, z1, z1, u)
	} else {
		a.Op(Shr, z0, x0, y0)
		a.Op(Shr, z1, x1, y0)
		a.Op(Shl, u, x1, t)
		a.Op(Or, z0, z0, u)
	}
	a.Bind(done)
}

// power emits Pow for small ints: the result is one, too, or it is not known.
func (s *stubs) power(unknown Label) {
	a := s.a
	const x, y, z = Reg(0), Reg(1), Reg(2)
	loop, even, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, x, Ctx, arg(argX))
	a.Load(W64, y, Ctx, arg(argY))
	for _, r := range [...]Reg{x, y} {
		a.BrBits(false, r, 1, unknown)
		a.OpImm(Sar, r, r, 1)
	}
	a.BrImm(LT, y, 0, unknown)
	a.MovImm(z, 1)
	a.Bind(loop)
	a.BrBits(false, y, 1, even)
	a.OpO(Mul, z, z, x, unknown)
	a.Bind(even)
	a.OpImm(Shr, y, y, 1)
	a.BrImm(EQ, y, 0, done)
	a.OpO(Mul, x, x, x, unknown)
	a.Jump(loop)
	a.Bind(done)
	a.OpO(Add, z, z, z, unknown)
	a.OpImm(Or, z, z, 1)
	a.Store(W64, Ctx, arg(argX), z)
	s.end()
}

// wideOperand loads the words of the int in Args[i] into lo and hi.
func (s *stubs) wideOperand(lo, hi, t Reg, i int, bools bool, unknown Label) {
	a := s.a
	object, one, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, lo, Ctx, arg(i))
	a.MovImm(hi, 0)
	a.BrBits(false, lo, 1, object)
	a.OpImm(Sar, lo, lo, 1)
	a.BrImm(LT, lo, 0, unknown)
	a.Jump(done)
	a.Bind(object)
	if bools {
		no := a.NewLabel()
		a.OpImm(Sub, t, lo, int64(rt.False))
		a.BrBits(true, t, ^int64(rt.True-rt.False), no)
		a.Set(NE, lo, t, hi)
		a.Jump(done)
		a.Bind(no)
	}
	s.object(lo, unknown)
	a.MovImm(t, int64(rt.KindInt)) // and not negative
	a.BrMem(NE, W64, t, lo, 0, unknown)
	a.Load(W64, t, lo, int32(rt.OffBigLen))
	a.BrImm(A, t, 2, unknown)
	a.BrImm(NE, t, 2, one)
	a.Load(W64, hi, lo, int32(rt.BigHeadBytes)+8)
	a.Bind(one)
	a.Load(W64, lo, lo, int32(rt.BigHeadBytes))
	a.Bind(done)
}

// wideOperation returns a label where the operation x on ints in b and cc, or the number of x, that do not fit in small ints is done. The
// result is in d at done; the rest goes to slow.
func (c *compiler) wideOperation(x *arith, b, cc, d Reg, slow, done Label) Label {
	op, left, right := x.op, argX, argY
	switch op {
	case words.RsubI:
		op, left, right = words.Sub, argY, argX
	case words.RlshiftI:
		op, left, right = words.Lshift, argY, argX
	}
	s, ok := wideStub(op)
	if !ok {
		return slow
	}
	a := c.a
	l := a.NewLabel()
	c.aside(l, func() {
		a.Store(W64, Ctx, arg(left), b)
		if cc != NoReg {
			a.Store(W64, Ctx, arg(right), cc)
		} else {
			a.StoreImm(W64, Ctx, arg(right), int32(x.imm<<1|1))
		}
		a.CallLeaf(c.u.Stub(s))
		a.Load(W64, d, Ctx, arg(argX))
		a.BrImm(EQ, d, 0, slow)
		a.Jump(done)
	})
	return l
}

// wideFrom returns a label where an int in b is taken from the number n, likewise; anything else goes to slow.
func (c *compiler) wideFrom(n int64, b, d Reg, slow, done Label) Label {
	a, l := c.a, c.a.NewLabel()
	ints := c.wideOperation(&arith{op: words.RsubI, imm: n}, b, NoReg, d, slow, done)
	c.aside(l, func() {
		a.BrBits(true, b, 1, ints)
		c.guardObject(b, slow)
		brKind(a, EQ, b, rt.KindInt, ints)
		a.Jump(slow)
	})
	return l
}

// ordersInts reports whether the operation is a comparison of what may be ints that are not small.
func (x *arith) ordersInts(tb, tc Type) bool {
	const integer = TInt | TOther
	return x.compares() && (tb|tc)&TOther != 0 && tb&integer != 0 && tc&integer != 0
}

// compareInts emits, out of line at g.big, the comparison of two ints, and after it what use does with a register that is to 0 as
// the first one is to the second.
func (c *compiler) compareInts(g *generic, use func(order Reg)) {
	if g.big == NoLabel {
		return
	}
	a, tmp := c.a, c.scratch()
	c.aside(g.big, func() {
		a.Store(W64, Ctx, arg(argX), g.b)
		if g.c != NoReg {
			a.Store(W64, Ctx, arg(argY), g.c)
		} else {
			a.StoreImm(W64, Ctx, arg(argY), int32(g.x.imm<<1|1))
		}
		a.CallLeaf(c.u.Stub(StubOrder))
		a.Load(W64, tmp, Ctx, arg(argX))
		a.BrImm(EQ, tmp, intsUnknown, g.beyond)
		use(tmp)
	})
}
