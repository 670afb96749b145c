package jit

import "pycopy/rt"

// The strs of small ints, and small ints of strs, are routines.

// decimal emits StubDecimal: Args[0], a small int, becomes its str, or 0 if there is no room.
func (s *stubs) decimal(l Label) {
	a, tmp := s.a, s.tmp
	const v, q, n, d, e, p, u, sign = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, more, positive, text := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, v, Ctx, arg(argX))
	a.OpImm(Sar, v, v, 1)
	a.OpImm(Shr, sign, v, 63)
	a.BrImm(GE, v, 0, positive)
	a.Neg(v, v)
	a.Bind(positive)
	// The digits are written from the end of Args on; p is the last one.
	a.OpImm(Add, p, Ctx, int64(arg(len(rt.Context{}.Args))))
	a.MovImm(n, 0)
	a.Bind(more)
	s.lastDigit(q, u, v)
	a.OpImm(Sub, p, p, 1)
	a.Store(W8, p, 0, u)
	a.OpImm(Add, n, n, 1)
	a.Mov(v, q)
	a.BrImm(NE, v, 0, more)
	a.BrImm(NE, sign, 0, text)
	digits := a.NewLabel()
	a.BrImm(NE, n, 1, digits)
	a.MovImm(tmp, int64(s.t.Chars))
	a.LoadX(W64, d, tmp, u, 3, 0)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	a.Bind(text)
	a.MovImm(u, '-')
	a.OpImm(Sub, p, p, 1)
	a.Store(W8, p, 0, u)
	a.OpImm(Add, n, n, 1)
	a.Bind(digits)
	s.asciiResult(d, e, p, n, u, unknown)
}

// parse emits StubParse: Args[0], any Value, becomes the small int that its decimal digits say, if it is a str of few of them,
// perhaps with a minus in front, else 0.
func (s *stubs) parse(l Label) {
	a := s.a
	const v, p, n, d, sum, neg = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5)
	unknown, have, digits, positive := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, v, Ctx, arg(argX))
	s.object(v, unknown)
	brKind(a, NE, v, rt.KindStr, unknown)
	a.Load(W32, n, v, int32(rt.OffStrBytes))
	a.OpImm(Sub, d, n, 1)
	a.BrImm(AE, d, 18, unknown)
	a.OpImm(Add, p, v, int64(rt.OffStrData))
	a.BrMemBits(false, W32, v, int32(rt.OffAux), int32(rt.StrShared), have)
	a.Load(W64, p, v, int32(rt.OffStrData))
	a.OpImm(Add, p, p, int64(rt.OffValues))
	a.Bind(have)
	a.MovImm(sum, 0)
	a.MovImm(neg, 0)
	a.Load(W8, d, p, 0)
	a.BrImm(NE, d, '-', digits)
	a.MovImm(neg, 1)
	a.OpImm(Add, p, p, 1)
	a.OpImm(Sub, n, n, 1)
	a.BrImm(EQ, n, 0, unknown)
	a.Bind(digits)
	a.Load(W8, d, p, 0)
	a.OpImm(Sub, d, d, '0')
	a.BrImm(A, d, 9, unknown)
	a.Lea(sum, sum, sum, 2, 0)
	a.Lea(sum, d, sum, 1, 0)
	a.OpImm(Add, p, p, 1)
	a.OpImm(Sub, n, n, 1)
	a.BrImm(NE, n, 0, digits)
	a.BrImm(EQ, neg, 0, positive)
	a.Neg(sum, sum)
	a.Bind(positive)
	a.Lea(sum, sum, sum, 0, 1)
	a.Store(W64, Ctx, arg(argX), sum)
	s.end()
	s.result(unknown, argX, 0)
}

// lastDigit emits the division of v, which is not negative, by ten: q becomes the quotient, u the digit that is left.
func (s *stubs) lastDigit(q, u, v Reg) {
	a, tmp := s.a, s.tmp
	a.MovImm(tmp, -0x3333333333333333)
	a.MulHi(q, v, tmp)
	a.OpImm(Shr, q, q, 3)
	a.Lea(u, q, q, 2, 0)
	a.Op(Add, u, u, u)
	a.Op(Sub, u, v, u)
	a.OpImm(Add, u, u, '0')
}

// number emits StubNumber: Args[0], a small int, becomes its str as the conversion in Args[1] to [3] wants it, or 0 if it is
// negative or there is no room.
func (s *stubs) number(l Label) {
	a, tmp := s.a, s.tmp
	const v, q, n, d, e, p, u, width = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, more, decimal, digit, put, pad, padded, several := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(),
		a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, v, Ctx, arg(argX))
	a.Load(W64, e, Ctx, arg(argLetters))
	a.OpImm(Sar, v, v, 1)
	a.BrImm(LT, v, 0, unknown)
	// As in decimal. What is known of the conversion is before the digits, which are 32 at most.
	a.OpImm(Add, p, Ctx, int64(arg(len(rt.Context{}.Args))))
	a.MovImm(n, 0)
	a.Bind(more)
	a.BrImm(EQ, e, 0, decimal)
	a.OpImm(And, u, v, 15)
	a.OpImm(Shr, v, v, 4)
	a.BrImm(LT, u, 10, digit)
	a.Op(Add, u, u, e)
	a.Bind(digit)
	a.OpImm(Add, u, u, '0')
	a.Bind(put)
	a.OpImm(Sub, p, p, 1)
	a.Store(W8, p, 0, u)
	a.OpImm(Add, n, n, 1)
	a.BrImm(NE, v, 0, more)
	a.Load(W64, width, Ctx, arg(argWidth))
	a.Load(W64, u, Ctx, arg(argFill))
	a.Bind(pad)
	a.Br(GE, n, width, padded)
	a.OpImm(Sub, p, p, 1)
	a.Store(W8, p, 0, u)
	a.OpImm(Add, n, n, 1)
	a.Jump(pad)
	a.Bind(decimal)
	s.lastDigit(q, u, v)
	a.Mov(v, q)
	a.Jump(put)
	a.Bind(padded)
	a.BrImm(NE, n, 1, several)
	a.Load(W8, u, p, 0)
	a.MovImm(tmp, int64(s.t.Chars))
	a.LoadX(W64, d, tmp, u, 3, 0)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	a.Bind(several)
	s.asciiResult(d, e, p, n, u, unknown)
}

// asciiResult ends a routine whose result is a new str of the n ASCII characters at p. d, e and u are free. Without room it goes to unknown.
func (s *stubs) asciiResult(d, e, p, n, u Reg, unknown Label) {
	a := s.a
	a.MovImm(u, int64(rt.KindStr))
	s.leaf(d, e, n, u, unknown)
	a.Store(W32, d, int32(rt.OffStrChars), n)
	a.OpImm(Add, e, d, int64(rt.OffStrData))
	s.copyBytes(e, p, n, u)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	s.result(unknown, argX, 0)
}
