package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Methods of builtin types that are compiled in line.

// toStr emits str(x) for a str or small int; other arguments are left to the interpreter.
func (c *compiler) toStr(in *instr, arg int, fn, self Reg, header uint64) {
	v, d := c.use(arg), c.newReg()
	slow := c.slow()
	c.guardIntrinsic(in, fn, self, header, slow)
	c.plainStr(d, v, c.ts[arg], slow)
	c.setReg(in.a, d)
}

// plainStr emits d = str(v) for v of type t.
func (c *compiler) plainStr(d, v Reg, t Type, slow Label) {
	a := c.a
	number, done := a.NewLabel(), a.NewLabel()
	decimal := func() {
		a.Store(W64, Ctx, arg(argX), v)
		a.CallAddr(c.u.Stubs[StubDecimal])
		a.Load(W64, d, Ctx, arg(argX))
		a.BrImm(EQ, d, 0, slow)
	}
	if t == TInt {
		decimal()
		return
	}
	if t != TStr {
		c.guardKind(v, TStr, number)
	}
	a.Mov(d, v)
	a.Bind(done)
	c.cold = append(c.cold, func() {
		a.Bind(number)
		a.BrBits(false, v, 1, slow)
		decimal()
		a.Jump(done)
	})
}

// formatValue emits FormatValue without specification and conversion.
func (c *compiler) formatValue(in *instr) bool {
	if words.F(in.w) != 0 {
		return false
	}
	v, d := c.use(in.b), c.newReg()
	slow := c.slow()
	c.plainStr(d, v, c.ts[in.b], slow)
	c.setReg(in.a, d)
	return true
}

// buildString emits BuildString.
func (c *compiler) buildString(in *instr) bool {
	n := in.c
	if n < 2 || n > maxJoined {
		return false
	}
	a := c.a
	d := c.newReg()
	slow := c.slow()
	for i := range n {
		a.Store(W64, Ctx, arg(i), c.valueIn(words.Packed(c.u.Words[in.pc:], i)))
	}
	stub := StubConcat
	if n > 2 {
		if stub = StubJoin; n < maxJoined {
			a.StoreImm(W64, Ctx, arg(n), 0)
		}
	}
	a.CallAddr(c.u.Stubs[stub])
	a.Load(W64, d, Ctx, arg(argX))
	a.BrImm(EQ, d, 0, slow)
	c.setReg(in.a, d)
	return true
}

// appendByte emits bytearray.append where there is room and no memoryview.
func (c *compiler) appendByte(in *instr, arg int, fn, self Reg, header uint64) {
	a, tmp := c.a, c.scratch()
	v, d, e := c.use(arg), c.newReg(), c.newReg()
	slow := c.slow()
	c.guardIntrinsic(in, fn, NoReg, header, slow)
	c.guardKind(self, TByteArray, slow)
	if c.ts[arg] != TInt {
		a.BrBits(false, v, 1, slow)
	}
	a.BrImm(A, v, 255<<1|1, slow)
	a.MovImm(tmp, int64(c.u.T.R.ViewsAddr()))
	a.BrMemImm(NE, W64, tmp, 0, 0, slow)
	a.Load(W64, tmp, self, int32(rt.OffByteArrayBuf))
	a.BrImm(EQ, tmp, 0, slow)
	a.Load(W32, e, tmp, int32(rt.OffAux))
	a.Load(W64, d, self, int32(rt.OffByteArrayOff))
	a.Br(AE, d, e, slow)
	a.Op(Add, tmp, tmp, d)
	a.Op(Sub, e, e, d)
	a.Load(W64, d, self, int32(rt.OffByteArrayLen))
	a.Br(AE, d, e, slow)
	a.OpImm(Shr, e, v, 1)
	a.StoreX(W8, tmp, d, 0, int32(rt.OffValues), e)
	a.AddMem(W64, self, int32(rt.OffByteArrayLen), 1)
	c.setImm(in.a, int64(rt.None))
}

// testChar emits methods like isdigit for a str of one ASCII character.
func (c *compiler) testChar(in *instr, k rt.Intrinsic, fn, self Reg, header uint64) {
	a, tmp := c.a, c.scratch()
	d := c.newReg()
	slow := c.slow()
	c.guardIntrinsic(in, fn, NoReg, header, slow)
	c.guardKind(self, TStr, slow)
	a.BrMemImm(NE, W32, self, int32(rt.OffStrBytes), 1, slow)
	a.Load(W8, tmp, self, int32(rt.OffStrData))
	yes, done := a.NewLabel(), a.NewLabel()
	within := func(first, last int64) {
		a.OpImm(Sub, d, tmp, first)
		a.BrImm(BE, d, last-first, yes)
	}
	switch k {
	case rt.IntrIsDigit:
		within('0', '9')
	case rt.IntrIsSpace:
		within('\t', '\r')
		within(0x1c, ' ')
	case rt.IntrIsLower:
		within('a', 'z')
	case rt.IntrIsUpper:
		within('A', 'Z')
	case rt.IntrIsAlnum, rt.IntrIsAlpha:
		if k == rt.IntrIsAlnum {
			within('0', '9')
		}
		a.OpImm(Or, tmp, tmp, 0x20)
		within('a', 'z')
	}
	a.MovImm(d, int64(rt.False))
	a.Jump(done)
	a.Bind(yes)
	a.MovImm(d, int64(rt.True))
	a.Bind(done)
	c.setReg(in.a, d)
}
