package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// strMode emits comparisons of what is known to be a str, bytes or a tuple, or often is one. Ints are compared as well, the
// interpreter does the rest.
func (c *compiler) strMode(x *arith, tb, tc Type) {
	a := c.a
	o := compared{b: c.use(x.b), c: c.use(x.c), tb: tb, tc: tc, d: c.newReg(), e: c.newReg()}
	if o.alone = (tb == TStr || tc == TStr) && c.unmet(c.in); o.alone {
		o.slow = c.rare()
	} else {
		o.slow = c.slowSpecial(c.in)
	}
	if !x.target {
		yes, no, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
		c.compareObjects(x.op, &o, yes, no)
		a.Bind(no)
		a.MovImm(o.d, int64(rt.False))
		a.Jump(done)
		a.Bind(yes)
		a.MovImm(o.d, int64(rt.True))
		a.Bind(done)
		c.setReg(c.in.a, o.d)
		return
	}
	c.branch(func(negate bool, l Label) {
		done := a.NewLabel()
		if x.negate == negate { // jump when it holds
			c.compareObjects(x.op, &o, l, done)
		} else {
			c.compareObjects(x.op, &o, done, l)
			a.Jump(l)
		}
		a.Bind(done)
	})
}

// compared is two Values that are compared.
type compared struct {
	b, c   Reg
	tb, tc Type
	d, e   Reg   // free
	slow   Label // where they go that are neither strs, bytes, tuples, lists nor small ints
	alone  bool  // one is a str, and nothing else has been met: there is no code for it
}

// compareObjects emits the comparison op. It goes to yes or, also at its end, to no.
func (c *compiler) compareObjects(op words.Op, o *compared, yes, no Label) {
	a, b, cc, tmp := c.a, o.b, o.c, c.scratch()
	switch op {
	case words.Eq:
		c.equal(o, yes, no)
		return
	case words.Ne:
		end := a.NewLabel()
		c.equal(o, no, end)
		a.Bind(end)
		a.Jump(yes)
		return
	}
	cond := intConds[op-words.Lt]
	other := o.slow
	if o.tb&o.tc&TInt != 0 {
		other = a.NewLabel()
		c.aside(other, func() {
			a.Op(And, tmp, b, cc)
			a.BrBits(false, tmp, 1, o.slow)
			a.Br(cond, b, cc, yes)
			a.Jump(no)
		})
	}
	if !o.tb.only(TStr | TBytes | TTuple | TList) {
		c.guardObject(b, other)
	}
	if !o.tc.only(TStr | TBytes | TTuple | TList) {
		c.guardObject(cc, other)
	}
	// Strs whose first bytes differ are frequent.
	rest := a.NewLabel()
	if o.tb&o.tc&TStr != 0 {
		if o.tb != TStr {
			brKind(a, NE, b, rt.KindStr, rest)
		}
		if o.tc != TStr {
			brKind(a, NE, cc, rt.KindStr, rest)
		}
		for k, v := range [...]Reg{b, cc} {
			r := [...]Reg{o.d, o.e}[k]
			a.BrMemImm(EQ, W32, v, int32(rt.OffStrBytes), 0, rest)
			a.BrMemBits(true, W32, v, int32(rt.OffAux), int32(rt.StrShared), rest)
			a.Load(W8, r, v, int32(rt.OffStrData))
		}
		a.Br(EQ, o.d, o.e, rest)
		a.Br(cond, o.d, o.e, yes)
		a.Jump(no)
	}
	a.Bind(rest)
	unknown := o.slow
	if o.tb&o.tc&TOther != 0 && !o.alone {
		unknown = a.NewLabel()
		c.aside(unknown, func() { c.compareOthers(op, b, cc, o.d, yes, no, o.slow) })
	}
	c.callCompare(StubCompare, b, cc, o.d, unknown)
	a.BrImm(cond, o.d, ordSame, yes)
}

// callCompare leaves the result of a comparing routine for b and cc in d.
func (c *compiler) callCompare(s Stub, b, cc, d Reg, slow Label) {
	c.callRoutine(s, b, cc)
	c.a.Load(W64, d, Ctx, arg(argX))
	c.a.BrImm(EQ, d, ordUnknown, slow)
}

// callRoutine calls a routine with the arguments in b and cc.
func (c *compiler) callRoutine(s Stub, b, cc Reg) {
	c.a.Store(W64, Ctx, arg(argX), b)
	c.a.Store(W64, Ctx, arg(argY), cc)
	c.a.CallLeaf(c.u.Stub(s))
}

// longStr is the length from which on strs are searched elsewhere.
const longStr = 1 << 12

// equal emits the comparison for equality. It goes to same or, also at its end, to differ.
func (c *compiler) equal(o *compared, same, differ Label) {
	a, b, cc := c.a, o.b, o.c
	other := a.NewLabel()
	c.aside(other, func() { c.equalOthers(o, same, differ) })
	if o.tb&TStr == 0 || o.tc&TStr == 0 {
		a.Jump(other)
		return
	}
	if o.tb != TStr {
		c.guardKind(b, TStr, other)
	}
	if o.tc != TStr {
		c.guardKind(cc, TStr, other)
	}
	a.Br(EQ, b, cc, same)
	a.Load(W32, c.scratch(), b, int32(rt.OffStrBytes))
	a.BrMem(NE, W32, c.scratch(), cc, int32(rt.OffStrBytes), differ)
	a.Load(W32, o.d, b, int32(rt.OffAux))
	a.Load(W32, o.e, cc, int32(rt.OffAux))
	a.Op(And, o.d, o.d, o.e)
	rest := a.NewLabel()
	a.BrBits(false, o.d, int64(rt.StrInterned), rest)
	c.aside(rest, func() {
		c.callRoutine(StubSameText, b, cc)
		a.BrMemImm(EQ, W64, Ctx, arg(argX), ordSame, same)
		a.Jump(differ)
	})
}

// equalOthers is equal for what are not two strs.
func (c *compiler) equalOthers(o *compared, same, differ Label) {
	a, b, cc, tmp := c.a, o.b, o.c, c.scratch()
	slow := o.slow
	if !o.alone {
		slow = c.identity(b, cc, same, differ, slow)
	}
	if o.tb&o.tc&TInt != 0 {
		objects := a.NewLabel()
		a.Op(And, tmp, b, cc)
		a.BrBits(false, tmp, 1, objects)
		a.Br(EQ, b, cc, same)
		a.Jump(differ)
		a.Bind(objects)
	}
	if o.tb == TStr || o.tc == TStr {
		// No str is equal to another builtin object.
		x := cc
		if o.tb != TStr {
			x = b
		}
		c.guardObject(x, differ)
		brKind(a, B, x, rt.NumKinds, differ)
	}
	if o.tb&o.tc&(TTuple|TBytes|TList) == 0 {
		a.Jump(slow)
		return
	}
	c.callCompare(StubEqual, b, cc, o.d, slow)
	a.BrImm(EQ, o.d, ordSame, same)
	a.Jump(differ)
}

// sameText emits StubSameText: Args[0] becomes ordSame if the strs Args[0] and Args[1], which are as long as each other, are equal, else ordGreater.
func (s *stubs) sameText(l Label) {
	a, tmp := s.a, s.tmp
	const x, y, n, u, p, q = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5)
	s.regs = 6
	s.begin(l)
	a.Load(W64, x, Ctx, arg(argX))
	a.Load(W64, y, Ctx, arg(argY))
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	s.data(p, x)
	s.data(q, y)
	long, short, same, differ := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	eight := func() { // memory is read in words
		a.Load(W64, u, p, 0)
		a.Load(W64, tmp, q, 0)
	}
	a.OpImm(Sub, n, n, 8)
	a.BrImm(LT, n, 0, short)
	a.Bind(long) // from the end on
	a.LoadX(W64, u, p, n, 0, 0)
	a.LoadX(W64, tmp, q, n, 0, 0)
	a.Br(NE, u, tmp, differ)
	a.OpImm(Sub, n, n, 8)
	a.BrImm(GE, n, 0, long)
	eight()
	a.Br(NE, u, tmp, differ)
	s.result(same, argX, ordSame)
	a.Bind(short)
	a.BrImm(EQ, n, -8, same)
	eight()
	a.Op(Xor, u, u, tmp)
	a.Neg(n, n)
	a.OpImm(Shl, n, n, 3)
	a.Op(Shl, u, u, n) // what is behind the strs goes
	a.BrImm(EQ, u, 0, same)
	s.result(differ, argX, ordGreater)
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
		a.CallLeaf(c.u.Stub(StubConcat))
		a.Load(W64, d, Ctx, arg(argX))
		a.BrImm(EQ, d, 0, slow)
		if more == concatExtend {
			for _, t := range [...]Type{TByteArray, TList} {
				c.resizedIn(c.full(st), b, t, NoReg)
			}
		}
		a.Jump(done)
	})
	return l
}

// repeat returns a label where a sequence and an int in b and in cc, or, if that is NoReg, imm, are multiplied to d, which goes to
// done; others go to slow. lists is repeatLists or 0.
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
		a.CallLeaf(c.u.Stub(StubRepeat))
		a.Load(W64, d, Ctx, arg(argX))
		a.BrImm(EQ, d, 0, slow)
		a.Jump(done)
	})
	return l
}

// nextChar emits StubNextChar: Args[0], the iterator of a str, becomes its next item, StopMark at the end, 0 if it is not known
// how: nothing has changed then.
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
