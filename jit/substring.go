package jit

import "pycopy/rt"

// # Parts of texts
//
// Where one str is in another is found out by a routine, as long as that has not got far to go: Go's search is faster for long texts.

// Where StubSubstring looks: Args[2].
const (
	substringFirst    = 0
	substringLast     = 1
	substringAnywhere = 2
)

// What it leaves besides the place.
const (
	substringAbsent  = -1
	substringUnknown = -2
)

// maxSearched is the length of a str up to which it searches anywhere.
const maxSearched = 1 << 8

// substring emits StubSubstring: Args[0] becomes the offset in bytes at which the str Args[0] has the str Args[1] where Args[2] says.
func (s *stubs) substring(l Label) {
	a := s.a
	const first, k, n, i, last, p, q, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	const x, y = first, k
	absent, unknown, found, loop, next, check := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	anywhere, ready := a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, x, Ctx, arg(argX))
	a.Load(W64, y, Ctx, arg(argY))
	a.Load(W32, n, y, int32(rt.OffStrBytes))
	a.Load(W32, last, x, int32(rt.OffStrBytes))
	a.Mov(u, last)
	a.Op(Sub, last, last, n)
	a.BrImm(LT, last, 0, absent)
	s.data(p, x)
	s.data(q, y)
	a.MovImm(i, 0)
	a.BrMemImm(EQ, W64, Ctx, arg(argZ), substringAnywhere, anywhere)
	a.BrMemImm(NE, W64, Ctx, arg(argZ), substringLast, ready)
	a.Mov(i, last)
	a.Bind(ready)
	a.Mov(last, i)
	a.Op(Add, p, p, i)
	a.Bind(check)
	a.BrImm(EQ, n, 0, found)
	a.Load(W8, first, q, 0)
	a.Bind(loop)
	a.Load(W8, u, p, 0)
	a.Br(NE, u, first, next)
	s.sameBytes(p, q, n, k, u, next)
	a.Bind(found)
	a.Store(W64, Ctx, arg(argX), i)
	s.end()
	a.Bind(next)
	a.OpImm(Add, i, i, 1)
	a.OpImm(Add, p, p, 1)
	a.Br(LE, i, last, loop)
	s.result(absent, argX, substringAbsent)
	a.Bind(anywhere)
	a.BrImm(LE, u, maxSearched, check)
	s.result(unknown, argX, substringUnknown)
}

// sameBytes branches to differ unless the n bytes at p and at q, one at least, are the same. k and u are free. It does not read beyond them.
func (s *stubs) sameBytes(p, q, n, k, u Reg, differ Label) {
	a, tmp := s.a, s.tmp
	long, short, tail, tiny, same := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	at := func(size Size, off int32) {
		a.LoadX(size, u, p, k, 0, off)
		a.LoadX(size, tmp, q, k, 0, off)
		a.Br(NE, u, tmp, differ)
	}
	a.Mov(k, n)
	a.BrImm(LT, n, 8, short)
	a.Bind(long) // from the end on
	at(W64, -8)
	a.OpImm(Sub, k, k, 8)
	a.BrImm(GE, k, 8, long)
	a.BrImm(EQ, k, 0, same)
	a.Bind(tail) // what is compared again is the same
	a.MovImm(k, 8)
	at(W64, -8)
	a.Jump(same)
	a.Bind(short)
	a.BrImm(LT, n, 4, tiny)
	at(W32, -4)
	a.MovImm(k, 4)
	at(W32, -4)
	a.Jump(same)
	a.Bind(tiny)
	at(W8, -1)
	a.OpImm(Sub, k, k, 1)
	a.BrImm(NE, k, 0, tiny)
	a.Bind(same)
}

// substring emits a search of the str in y for one in x, both of which have been found to be strs, which leaves the place in d.
func (c *compiler) substring(d, x, y Reg, where int32, unknown Label) {
	a := c.a
	a.Store(W64, Ctx, arg(argX), x)
	a.Store(W64, Ctx, arg(argY), y)
	a.StoreImm(W64, Ctx, arg(argZ), where)
	a.CallLeaf(c.u.Stub(StubSubstring))
	a.Load(W64, d, Ctx, arg(argX))
	if where == substringAnywhere {
		a.BrImm(EQ, d, substringUnknown, unknown)
	}
}

// textMethod emits startswith, endswith and find with one argument.
func (c *compiler) textMethod(in *instr, k rt.Intrinsic, x int, fn, self Reg, header uint64) {
	a := c.a
	part, d := c.use(x), c.newReg()
	slow := c.slowCall(in)
	c.guardIntrinsic(in, fn, NoReg, header, slow)
	if c.ts[x-1] != TStr {
		c.guardKind(self, TStr, slow)
	}
	if c.ts[x] != TStr {
		c.guardKind(part, TStr, slow)
	}
	if k == rt.IntrTextFind {
		// Characters are counted, not bytes.
		a.Load(W32, d, self, int32(rt.OffStrBytes))
		a.BrMem(NE, W32, d, self, int32(rt.OffStrChars), slow)
		c.substring(d, self, part, substringAnywhere, slow)
		a.Lea(d, d, d, 0, 1)
		c.setReg(in.a, d)
		return
	}
	where := int32(substringFirst)
	if k == rt.IntrEndsWith {
		where = substringLast
	}
	done := a.NewLabel()
	c.substring(d, self, part, where, slow)
	no := a.NewLabel()
	a.BrImm(LT, d, 0, no)
	a.MovImm(d, int64(rt.True))
	a.Jump(done)
	a.Bind(no)
	a.MovImm(d, int64(rt.False))
	a.Bind(done)
	c.setReg(in.a, d)
}

// strip emits strip, lstrip and rstrip without argument, for a str of ASCII characters.
func (c *compiler) strip(in *instr, k rt.Intrinsic, fn, self Reg, header uint64) {
	a, tmp := c.a, c.scratch()
	from, to := c.newReg(), c.newReg()
	slow := c.slowCall(in)
	c.guardIntrinsic(in, fn, NoReg, header, slow)
	c.guardKind(self, TStr, slow)
	a.Load(W32, to, self, int32(rt.OffStrBytes))
	a.BrMem(NE, W32, to, self, int32(rt.OffStrChars), slow)
	a.BrMemBits(true, W32, self, int32(rt.OffAux), int32(rt.StrShared), slow)
	a.MovImm(from, 0)
	cut, done := a.NewLabel(), a.NewLabel()
	if k != rt.IntrLstrip {
		c.stripEnd(func() {
			a.BrImm(EQ, to, 0, cut)
			a.LoadX(W8, tmp, self, to, 0, int32(rt.OffStrData)-1)
		}, func() { a.OpImm(Sub, to, to, 1) }, slow)
	}
	if k != rt.IntrRstrip {
		c.stripEnd(func() {
			a.Br(EQ, from, to, cut)
			a.LoadX(W8, tmp, self, from, 0, int32(rt.OffStrData))
		}, func() { a.OpImm(Add, from, from, 1) }, slow)
	}
	a.Bind(cut)
	a.Op(Sub, tmp, to, from)
	whole := a.NewLabel()
	a.BrMem(EQ, W32, tmp, self, int32(rt.OffStrBytes), whole)
	a.Store(W64, Ctx, arg(argX), self)
	a.Lea(from, from, from, 0, 1)
	a.Lea(to, to, to, 0, 1)
	a.Store(W64, Ctx, arg(argY), from)
	a.Store(W64, Ctx, arg(argZ), to)
	a.CallLeaf(c.u.Stub(StubSlice))
	a.Load(W64, from, Ctx, arg(argX))
	a.BrImm(EQ, from, 0, slow)
	a.Jump(done)
	a.Bind(whole)
	a.Mov(from, self)
	a.Bind(done)
	c.setReg(in.a, from)
}

// stripEnd emits a loop that moves one end of a text over white space. char leaves the character there in the scratch register.
// Control characters that are no white space go to slow.
func (c *compiler) stripEnd(char, move func(), slow Label) {
	a, tmp := c.a, c.scratch()
	loop, space, end := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(loop)
	char()
	a.BrImm(A, tmp, ' ', end)
	a.BrImm(EQ, tmp, ' ', space)
	a.BrImm(B, tmp, '\t', slow)
	a.BrImm(A, tmp, '\r', slow)
	a.Bind(space)
	move()
	a.Jump(loop)
	a.Bind(end)
}
