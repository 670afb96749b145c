package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Wide ints
//
// Routines for ints that are not negative and have at most two machine words, as hashes, random numbers and products modulo
// something do: operands and result are in Context.Args.

// wideOps are the operations with a routine, in the order of their stubs. Some take complex numbers as well, TrueDiv and Neg only those, Pow only small ints.
var wideOps = [...]words.Op{words.Add, words.Sub, words.Mul, words.And, words.Or, words.Xor, words.Lshift, words.Rshift, words.TrueDiv,
	words.Neg, words.Pow}

// wideStub returns the routine for op.
func wideStub(op words.Op) (s Stub, ok bool) {
	for i, o := range wideOps {
		if o == op {
			return StubWide + Stub(i), true
		}
	}
	return 0, false
}

// wide reports whether an operation on operands of types tb and tc may be one of a routine: ints that may not be small, the second one perhaps a bool,
// or complex numbers.
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
	_, ok := wideStub(x.op)
	const integer = TInt | TOther | TBool
	return (ok || x.op == words.RsubI || x.op == words.RlshiftI) && tb&integer != 0 && tc&integer != 0
}

// wide emits the routine for op: Args[0] becomes the result for the operands Args[0] and Args[1], or 0 if it is not known how.
func (s *stubs) wide(l Label, op words.Op) {
	a := s.a
	const x0, x1, y0, y1, z0, z1, t, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, small := a.NewLabel(), a.NewLabel()
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
	bits := op == words.And || op == words.Or || op == words.Xor
	s.wideOperand(x0, x1, t, argX, !bits, other) // of two bools these make a bool
	s.wideOperand(y0, y1, t, argY, true, other)
	switch op {
	case words.Add:
		a.Op(Add, z0, x0, y0)
		a.Set(B, t, z0, x0)
		a.Op(Add, z1, x1, y1)
		a.Br(B, z1, x1, unknown)
		a.Op(Add, z1, z1, t)
		a.Br(B, z1, t, unknown)
	case words.Sub:
		large := a.NewLabel()
		a.Op(Or, t, x1, y1)
		a.BrImm(NE, t, 0, large)
		a.BrImm(A, x0, int64(rt.SmallMax), large)
		a.BrImm(A, y0, int64(rt.SmallMax), large)
		a.Op(Sub, z0, x0, y0)
		a.Jump(small) // negative, perhaps
		a.Bind(large)
		a.Set(B, t, x0, y0)
		a.Op(Sub, z0, x0, y0)
		a.Br(B, x1, y1, unknown)
		a.Op(Sub, z1, x1, y1)
		a.Br(B, z1, t, unknown)
		a.Op(Sub, z1, z1, t)
	case words.Mul:
		one := a.NewLabel()
		a.Op(Mul, z0, x0, y0)
		a.MulHi(z1, x0, y0)
		a.Op(Or, t, x1, y1)
		a.BrImm(EQ, t, 0, one)
		other := a.NewLabel()
		a.BrImm(EQ, y1, 0, other)
		a.BrImm(NE, x1, 0, unknown)
		// Now the factor of two words is in x.
		a.Mov(t, x0)
		a.Mov(x0, y0)
		a.Mov(x1, y1)
		a.Mov(y0, t)
		a.Bind(other)
		a.MulHi(t, x1, y0)
		a.BrImm(NE, t, 0, unknown)
		a.Op(Mul, t, x1, y0)
		a.Op(Add, z1, z1, t)
		a.Br(B, z1, t, unknown)
		a.Bind(one)
	case words.And, words.Or, words.Xor:
		o := map[words.Op]IntOp{words.And: And, words.Or: Or, words.Xor: Xor}[op]
		a.Op(o, z0, x0, y0)
		a.Op(o, z1, x1, y1)
	case words.Lshift, words.Rshift:
		s.wideShift(op == words.Lshift, unknown)
	}
	wide := a.NewLabel()
	a.BrImm(NE, z1, 0, wide)
	a.BrImm(BE, z0, int64(rt.SmallMax), small)
	a.Bind(wide)
	const size = (rt.BigHeadBytes + 16 + rt.Granule - 1) &^ (rt.Granule - 1)
	a.MovImm(t, int64(s.t.Alloc+rt.LeafAlloc)+int64(size/rt.Granule)*int64(rt.AllocSize))
	a.MovImm(u, int64(size))
	s.bump(x0, t, x1, u, unknown)
	a.StoreImm(W32, x0, int32(rt.OffKind), int32(rt.KindInt))
	a.MovImm(t, 0)
	a.SetImm(NE, t, z1, 0)
	a.OpImm(Add, t, t, 1)
	a.Store(W64, x0, int32(rt.OffBigLen), t)
	a.Store(W64, x0, int32(rt.BigHeadBytes), z0)
	a.Store(W64, x0, int32(rt.BigHeadBytes)+8, z1)
	a.Store(W64, Ctx, arg(argX), x0)
	s.end()
	a.Bind(small)
	a.Lea(z0, z0, z0, 0, 1)
	a.Store(W64, Ctx, arg(argX), z0)
	s.end()
	s.result(unknown, argX, 0)
}

// wideShift emits the shift of the words in registers 0 and 1 by those in 2 and 3 into 4 and 5.
func (s *stubs) wideShift(left bool, unknown Label) {
	a := s.a
	const x0, x1, y0, y1, z0, z1, t, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	few, done := a.NewLabel(), a.NewLabel()
	a.BrImm(NE, y1, 0, unknown)
	a.BrImm(B, y0, 64, few)

	// One word becomes the other one.
	a.BrImm(AE, y0, 128, unknown)
	a.OpImm(Sub, y0, y0, 64)
	if left {
		a.BrImm(NE, x1, 0, unknown)
		a.Op(Shl, z1, x0, y0)
		a.Op(Shr, u, z1, y0)
		a.Br(NE, u, x0, unknown)
		a.MovImm(z0, 0)
	} else {
		a.Op(Shr, z0, x1, y0)
		a.MovImm(z1, 0)
	}
	a.Jump(done)

	a.Bind(few)
	a.Mov(z0, x0)
	a.Mov(z1, x1)
	a.BrImm(EQ, y0, 0, done)
	a.MovImm(t, 64)
	a.Op(Sub, t, t, y0)
	if left {
		a.Op(Shr, u, x1, t)
		a.BrImm(NE, u, 0, unknown)
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
	a.Load(W64, lo, Ctx, arg(i))
	done := a.NewLabel()
	if bools {
		no := a.NewLabel()
		a.MovImm(hi, 0)
		a.OpImm(Sub, t, lo, int64(rt.False))
		a.BrBits(true, t, ^int64(rt.True-rt.False), no)
		a.Set(NE, lo, t, hi)
		a.Jump(done)
		a.Bind(no)
	}
	s.wideWords(lo, hi, t, unknown)
	a.Bind(done)
}

// wideWords loads the words of the int in lo, which is not negative and has at most two, into lo and hi.
func (s *stubs) wideWords(lo, hi, t Reg, unknown Label) {
	a := s.a
	object, one, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.MovImm(hi, 0)
	a.BrBits(false, lo, 1, object)
	a.OpImm(Sar, lo, lo, 1)
	a.BrImm(LT, lo, 0, unknown)
	a.Jump(done)
	a.Bind(object)
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
