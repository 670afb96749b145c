package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// strMode emits comparisons of what is known to be a str, bytes or a tuple, or often is one. Ints are compared as well, the interpreter does the rest.
func (c *compiler) strMode(x *arith, tb, tc Type) {
	a := c.a
	b, cc := c.use(x.b), c.use(x.c)
	d, e := c.newReg(), c.newReg()
	if !x.target {
		slow := NoLabel
		if tb == TStr && tc == TStr {
			slow = c.slow()
		} else {
			slow = c.slowSpecial(c.in)
		}
		yes, no, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
		c.compareObjects(x.op, b, cc, d, e, tb, tc, yes, no, slow)
		a.Bind(no)
		a.MovImm(d, int64(rt.False))
		a.Jump(done)
		a.Bind(yes)
		a.MovImm(d, int64(rt.True))
		a.Bind(done)
		c.setReg(c.in.a, d)
		return
	}
	slow := c.slowSpecial(c.in)
	c.branch(func(negate bool, l Label) {
		done := a.NewLabel()
		if x.negate == negate { // jump when it holds
			c.compareObjects(x.op, b, cc, d, e, tb, tc, l, done, slow)
		} else {
			c.compareObjects(x.op, b, cc, d, e, tb, tc, done, l, slow)
			a.Jump(l)
		}
		a.Bind(done)
	})
}

// compareObjects emits the comparison op of the Values in b and cc, of types tb and tc. It goes to yes or, also at its end, to no; what is
// neither a str, bytes, a tuple nor a small int goes to slow. d and e are free.
func (c *compiler) compareObjects(op words.Op, b, cc, d, e Reg, tb, tc Type, yes, no, slow Label) {
	switch op {
	case words.Eq:
		c.equal(b, cc, d, e, tb, tc, yes, no, slow)
		return
	case words.Ne:
		end := c.a.NewLabel()
		c.equal(b, cc, d, e, tb, tc, no, end, slow)
		c.a.Bind(end)
		c.a.Jump(yes)
		return
	}
	a, tmp := c.a, c.scratch()
	cond := intConds[op-words.Lt]
	other := slow
	if tb&tc&TInt != 0 {
		other = a.NewLabel()
		c.aside(other, func() {
			a.Op(And, tmp, b, cc)
			a.BrBits(false, tmp, 1, slow)
			a.Br(cond, b, cc, yes)
			a.Jump(no)
		})
	}
	if !tb.only(TStr | TBytes | TTuple | TList) {
		c.guardObject(b, other)
	}
	if !tc.only(TStr | TBytes | TTuple | TList) {
		c.guardObject(cc, other)
	}
	// Strs whose first bytes differ are frequent.
	rest := a.NewLabel()
	if tb&tc&TStr != 0 {
		if tb != TStr {
			a.BrMemImm(NE, W32, b, int32(rt.OffKind), int32(rt.KindStr), rest)
		}
		if tc != TStr {
			a.BrMemImm(NE, W32, cc, int32(rt.OffKind), int32(rt.KindStr), rest)
		}
		for k, v := range [...]Reg{b, cc} {
			r := [...]Reg{d, e}[k]
			a.BrMemImm(EQ, W32, v, int32(rt.OffStrBytes), 0, rest)
			a.BrMemBits(true, W32, v, int32(rt.OffAux), int32(rt.StrShared), rest)
			a.Load(W8, r, v, int32(rt.OffStrData))
		}
		a.Br(EQ, d, e, rest)
		a.Br(cond, d, e, yes)
		a.Jump(no)
	}
	a.Bind(rest)
	unknown := slow
	if tb&tc&TOther != 0 {
		unknown = a.NewLabel()
		c.aside(unknown, func() { c.compareSets(op, b, cc, d, yes, no, slow) })
	}
	c.callCompare(StubCompare, b, cc, d, unknown)
	a.BrImm(cond, d, ordSame, yes)
}

// callCompare leaves the result of a comparing routine for b and cc in d.
func (c *compiler) callCompare(s Stub, b, cc, d Reg, slow Label) {
	a := c.a
	a.Store(W64, Ctx, arg(argX), b)
	a.Store(W64, Ctx, arg(argY), cc)
	a.CallAddr(c.u.Stub(s))
	a.Load(W64, d, Ctx, arg(argX))
	a.BrImm(EQ, d, ordUnknown, slow)
}

// longStr is the length from which on strs are compared elsewhere.
const longStr = 1 << 12

// equal emits the comparison of the Values in b and cc, of types tb and tc. It goes to same or, also at its end, to differ; what is neither a
// str, bytes, a tuple nor a small int goes to slow. d and e are free.
func (c *compiler) equal(b, cc, d, e Reg, tb, tc Type, same, differ, slow Label) {
	a, tmp := c.a, c.scratch()
	other := a.NewLabel()
	if tb != TStr || tc != TStr {
		slow = c.identity(b, cc, same, differ, slow)
	}
	c.aside(other, func() {
		if tb&tc&TInt != 0 {
			objects := a.NewLabel()
			a.Op(And, tmp, b, cc)
			a.BrBits(false, tmp, 1, objects)
			a.Br(EQ, b, cc, same)
			a.Jump(differ)
			a.Bind(objects)
		}
		if tb == TStr || tc == TStr {
			// No str is equal to another builtin object.
			x := cc
			if tb != TStr {
				x = b
			}
			c.guardObject(x, differ)
			a.BrMemImm(B, W32, x, int32(rt.OffKind), int32(rt.NumKinds), differ)
		}
		if tb&tc&(TTuple|TBytes|TList) == 0 {
			a.Jump(slow)
			return
		}
		c.callCompare(StubEqual, b, cc, d, slow)
		a.BrImm(EQ, d, ordSame, same)
		a.Jump(differ)
	})
	if tb&TStr == 0 || tc&TStr == 0 {
		a.Jump(other)
		return
	}
	if tb != TStr {
		c.guardKind(b, TStr, other)
	}
	if tc != TStr {
		c.guardKind(cc, TStr, other)
	}
	a.Br(EQ, b, cc, same)
	a.Load(W32, tmp, b, int32(rt.OffStrBytes))
	a.BrMem(NE, W32, tmp, cc, int32(rt.OffStrBytes), differ)
	a.Load(W32, d, b, int32(rt.OffAux))
	a.Load(W32, e, cc, int32(rt.OffAux))
	a.Op(Or, tmp, d, e)
	a.Op(And, d, d, e)
	rest := a.NewLabel()
	a.BrBits(false, d, int64(rt.StrInterned), rest)
	c.aside(rest, func() {
		a.BrBits(true, tmp, int64(rt.StrShared), slow)
		a.Load(W32, d, b, int32(rt.OffStrBytes))
		a.BrImm(A, d, longStr, slow)
		c.equalBytes(b, cc, d, e, same, differ)
	})
}

// equalBytes emits the comparison, from the end on, of the n bytes of the strs in b and cc, which have them in themselves. n is lost, e is free.
func (c *compiler) equalBytes(b, cc, n, e Reg, same, differ Label) {
	a, tmp := c.a, c.scratch()
	words, octets := a.NewLabel(), a.NewLabel()
	a.Bind(words)
	a.OpImm(Sub, n, n, 8)
	tail := a.NewLabel()
	a.BrImm(LT, n, 0, tail)
	a.LoadX(W64, e, b, n, 0, int32(rt.OffStrData))
	a.LoadX(W64, tmp, cc, n, 0, int32(rt.OffStrData))
	a.Br(NE, e, tmp, differ)
	a.Jump(words)
	a.Bind(tail)
	a.OpImm(Add, n, n, 8)
	a.Bind(octets)
	a.OpImm(Sub, n, n, 1)
	a.BrImm(LT, n, 0, same)
	a.LoadX(W8, e, b, n, 0, int32(rt.OffStrData))
	a.LoadX(W8, tmp, cc, n, 0, int32(rt.OffStrData))
	a.Br(NE, e, tmp, differ)
	a.Jump(octets)
}

// concat returns a label where strs or bytes in b and cc are concatenated to d, and what more says, which goes to done; others go to slow.
func (c *compiler) concat(b, cc, d Reg, more int32, slow, done Label) Label {
	a := c.a
	l, st := a.NewLabel(), saved(nil)
	if more == concatExtend && c.pinned >= 0 {
		st = c.save(c.cur)
	}
	c.aside(l, func() {
		a.Store(W64, Ctx, arg(argX), b)
		a.Store(W64, Ctx, arg(argY), cc)
		a.StoreImm(W64, Ctx, arg(argZ), more)
		a.CallAddr(c.u.Stub(StubConcat))
		a.Load(W64, d, Ctx, arg(argX))
		a.BrImm(EQ, d, 0, slow)
		if more == concatExtend {
			c.resizedIn(c.full(st), b, TByteArray, NoReg)
		}
		a.Jump(done)
	})
	return l
}

// repeat returns a label where a sequence and an int in b and in cc, or, if that is NoReg, imm, are multiplied to d, which goes to done; others go to slow.
// lists is repeatLists or 0.
func (c *compiler) repeat(b, cc, d Reg, imm int64, lists int32, slow, done Label) Label {
	a := c.a
	l := a.NewLabel()
	c.aside(l, func() {
		a.Store(W64, Ctx, arg(argX), b)
		if cc != NoReg {
			a.Store(W64, Ctx, arg(argY), cc)
		} else {
			a.StoreImm(W64, Ctx, arg(argY), int32(imm<<1|1))
		}
		a.StoreImm(W64, Ctx, arg(argZ), lists)
		a.CallAddr(c.u.Stub(StubRepeat))
		a.Load(W64, d, Ctx, arg(argX))
		a.BrImm(EQ, d, 0, slow)
		a.Jump(done)
	})
	return l
}

// nextChar emits StubNextChar: Args[0], the iterator of a str, becomes its next item, StopMark at the end, 0 if it is not known how: nothing has changed then.
func (s *stubs) nextChar(l Label) {
	a, tmp := s.a, s.tmp
	const it, x, i, p, w, d, e, n = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, ended, end, wide, own, latin := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, it, Ctx, arg(argX))
	a.Load(W64, x, it, int32(rt.OffStrIterStr))
	a.BrImm(EQ, x, 0, ended)
	a.Load(W64, i, it, int32(rt.OffStrIterPos))
	a.OpImm(Sar, i, i, 1)
	a.BrMem(AE, W32, i, x, int32(rt.OffStrBytes), end)
	s.data(p, x)
	a.LoadX(W8, w, p, i, 0, 0)
	a.MovImm(n, 1)
	a.BrImm(AE, w, 0x80, wide)
	a.Bind(latin)
	a.MovImm(tmp, int64(s.t.Chars))
	a.LoadX(W64, d, tmp, w, 3, 0)
	a.Bind(own)
	a.Op(Add, n, n, n) // as a difference of Values
	a.Load(W64, i, it, int32(rt.OffStrIterPos))
	a.Op(Add, i, i, n)
	a.Store(W64, it, int32(rt.OffStrIterPos), i)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()

	a.Bind(wide)
	a.MovImm(n, 2)
	a.LoadX(W8, e, p, i, 0, 1)
	made := a.NewLabel()
	a.BrImm(AE, w, 0xc4, made)
	a.OpImm(Shl, w, w, 6)
	a.OpImm(And, e, e, 0x3f)
	a.Op(Or, w, w, e)
	a.OpImm(And, w, w, 0xff)
	a.Jump(latin)
	a.Bind(made)
	sized := a.NewLabel()
	a.BrImm(B, w, 0xe0, sized)
	a.MovImm(n, 3)
	a.BrImm(B, w, 0xf0, sized)
	a.MovImm(n, 4)
	a.Bind(sized)
	a.MovImm(w, int64(rt.KindStr))
	s.leaf(d, e, n, w, unknown)
	a.StoreImm(W32, d, int32(rt.OffStrChars), 1)
	a.Op(Add, p, p, i)
	a.OpImm(Add, e, d, int64(rt.OffStrData))
	a.Mov(w, n)
	s.copyBytes(e, p, w, i)
	a.Jump(own)
	a.Bind(end)
	a.StoreImm(W64, it, int32(rt.OffStrIterStr), 0)
	s.result(ended, argX, int32(rt.StopMark))
	s.result(unknown, argX, 0)
}
