package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Complex numbers
//
// The routine for wide ints continues here when an operand is complex. The results are those of rt: no multiplication and addition are fused.

// complexOp reports whether op has code for complex numbers.
func complexOp(op words.Op) bool {
	return op == words.Add || op == words.Sub || op == words.Mul || op == words.TrueDiv || op == words.Neg
}

// complex emits, at label l, the operation on complex numbers for the operands Args[0] and, unless it is Neg, Args[1], one of which
// may be an int or a float.
func (s *stubs) complex(l Label, op words.Op, unknown Label) {
	a := s.a
	const x, n, t, u = Reg(0), Reg(1), Reg(2), Reg(3)
	const xr, xi, yr, yi, v, w = FReg(0), FReg(1), FReg(2), FReg(3), FReg(4), FReg(5)
	none := a.NewLabel()
	a.Bind(l)
	for f := xr; f <= w; f++ {
		a.FStore(Ctx, part(int(f)), f)
	}
	restore := func() {
		for f := xr; f <= w; f++ {
			a.FLoad(f, Ctx, part(int(f)))
		}
	}
	a.MovImm(n, 0) // complex operands
	s.complexOperand(xr, xi, x, n, argX, none)
	if op != words.Neg {
		s.complexOperand(yr, yi, x, n, argY, none)
	}
	a.BrImm(EQ, n, 0, none)
	switch op {
	case words.Add:
		a.FOp(FAdd, yr, xr, yr)
		a.FOp(FAdd, yi, xi, yi)
	case words.Sub:
		a.FOp(FSub, yr, xr, yr)
		a.FOp(FSub, yi, xi, yi)
	case words.Mul:
		a.FOp(FMul, v, xr, yr)
		a.FOp(FMul, w, xi, yi)
		a.FOp(FSub, v, v, w)
		a.FOp(FMul, w, xr, yi)
		a.FOp(FMul, xi, xi, yr)
		a.FOp(FAdd, yi, w, xi)
		a.FMov(yr, v)
	case words.TrueDiv:
		s.complexDiv(none)
	case words.Neg:
		a.FUn(FNeg, yr, xr)
		a.FUn(FNeg, yi, xi)
	}
	const size = (rt.OffComplex + 16 + rt.Granule - 1) &^ (rt.Granule - 1)
	a.MovImm(n, int64(s.t.Alloc+rt.LeafAlloc)+int64(size/rt.Granule)*int64(rt.AllocSize))
	a.MovImm(u, int64(size))
	s.bump(x, n, t, u, none)
	a.StoreImm(W64, x, 0, int32(rt.KindComplex))
	a.FStore(x, int32(rt.OffComplex), yr)
	a.FStore(x, int32(rt.OffComplex)+8, yi)
	a.Store(W64, Ctx, arg(argX), x)
	restore()
	s.end()
	a.Bind(none)
	restore()
	a.Jump(unknown)
}

// complexOperand loads the number in Args[i] into re and im, and counts it in n if it is complex.
func (s *stubs) complexOperand(re, im FReg, v, n Reg, i int, none Label) {
	a, tmp := s.a, s.tmp
	notInt, object, zero, float, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, v, Ctx, arg(i))
	a.FConst(im, 0)
	a.BrBits(false, v, 1, notInt)
	a.OpImm(Sar, v, v, 1)
	a.FFromInt(re, v)
	a.Jump(done)
	a.Bind(notInt)
	a.BrImm(EQ, v, -1<<63, zero)
	a.BrImm(EQ, v, -1<<63|4, zero)
	a.BrBits(false, v, 2, object)
	a.OpImm(Ror, v, v, 3)
	a.OpImm(Sub, v, v, 1<<60)
	a.FFromBits(re, v)
	a.Jump(done)
	a.Bind(zero)
	a.OpImm(Shl, v, v, 61)
	a.FFromBits(re, v)
	a.Jump(done)
	a.Bind(object)
	s.object(v, none)
	a.Load(W32, tmp, v, int32(rt.OffKind))
	a.BrImm(EQ, tmp, int64(rt.KindFloat), float)
	a.BrImm(NE, tmp, int64(rt.KindComplex), none)
	a.FLoad(re, v, int32(rt.OffComplex))
	a.FLoad(im, v, int32(rt.OffComplex)+8)
	a.OpImm(Add, n, n, 1)
	a.Jump(done)
	a.Bind(float)
	a.FLoad(re, v, int32(rt.OffFloat))
	a.Bind(done)
}

// complexDiv emits Smith's division of the number in registers 0 and 1 by that in 2 and 3, where the quotient is left. By zero and NaN go to none.
func (s *stubs) complexDiv(none Label) {
	a := s.a
	const xr, xi, yr, yi, r, d = FReg(0), FReg(1), FReg(2), FReg(3), FReg(4), FReg(5)
	steep, divide, nonzero := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.FConst(r, 0)
	a.FBr(FNE, yr, r, nonzero)
	a.FBr(FEQ, yi, r, none)
	a.Bind(nonzero)
	a.FUn(FAbs, r, yr)
	a.FUn(FAbs, d, yi)
	a.FBr(FLT, r, d, steep)
	a.FBr(FNE, r, r, none)
	a.FBr(FNE, d, d, none)
	a.FOp(FDiv, r, yi, yr)
	a.FOp(FMul, d, yi, r)
	a.FOp(FAdd, d, yr, d)
	a.FOp(FMul, yr, xi, r)
	a.FOp(FAdd, yr, xr, yr)
	a.FOp(FMul, yi, xr, r)
	a.FOp(FSub, yi, xi, yi)
	a.Jump(divide)
	a.Bind(steep)
	a.FOp(FDiv, r, yr, yi)
	a.FOp(FMul, d, yr, r)
	a.FOp(FAdd, d, d, yi)
	a.FOp(FMul, yr, xr, r)
	a.FOp(FAdd, yr, yr, xi)
	a.FOp(FMul, yi, xi, r)
	a.FOp(FSub, yi, yi, xr)
	a.Bind(divide)
	a.FOp(FDiv, yr, yr, d)
	a.FOp(FDiv, yi, yi, d)
}
