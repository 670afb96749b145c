package jit

import (
	"math"
	"slices"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// exponent returns the constant exponent of a Pow if it is one that has code of its own.
func (ty *typer) exponent(in *instr) (v rt.Value, ok bool) {
	first := ty.g.blocks[in.block].first
	for i := ty.g.at[in.pc] - 1; i >= first; i-- {
		def := &ty.g.ins[i]
		if !slices.Contains(ty.g.defs(def), int32(in.c)) {
			continue
		}
		switch def.op {
		case words.LoadImm:
			v = rt.Value(int64(def.w) >> 32)
		case words.LoadConst:
			v = rt.Value(ty.ws[def.pc+1])
		}
		x, ok := floatOf(v)
		return v, ok && (x == 2 || x == 0.5 || v.IsSmall() && (x == 3 || x == 4))
	}
	return rt.NoValue, false
}

// powerType returns the type of base and result of a Pow that is compiled with side exits for others, 0 if it is left to the interpreter.
func (ty *typer) powerType(in *instr, tb Type) Type {
	v, ok := ty.exponent(in)
	x, _ := floatOf(v)
	switch {
	case !ok || ty.settled || ty.bad(in.pc) || ty.other(in):
		return 0
	case x > 2 && tb == TFloat:
		return 0
	case x <= 2 && tb&TFloat != 0 && (tb == TFloat || words.F(in.w)&words.FloatSeen != 0):
		return TFloat
	case tb&TInt != 0 && v.IsSmall() && words.F(in.w)&words.FloatSeen == 0:
		return TInt
	}
	return 0
}

// realPower returns what base and exponent of a Pow are narrowed to that is compiled for floats, with side exits for others.
func (ty *typer) realPower(in *instr, tb, tc Type) (b, c Type, ok bool) {
	if ty.settled || ty.bad(in.pc) || words.F(in.w)&(words.OtherSeen|words.FloatSeen) != words.FloatSeen {
		return 0, 0, false
	}
	switch {
	case tb == TFloat || tc == TFloat:
		return tb & tNumber, tc & tNumber, tb&tNumber != 0 && tc&tNumber != 0
	case tb == TInt:
		return TInt, TFloat, tc&TFloat != 0
	case tc == TInt:
		return TFloat, TInt, tb&TFloat != 0
	}
	return TFloat, TFloat, tb&tc&TFloat != 0
}

// power emits Pow with a constant exponent. Squares and square roots are what package libm makes of these exponents.
func (c *compiler) power(in *instr) bool {
	tb := c.ts[in.b]
	t := c.ty.powerType(in, tb)
	if t == 0 {
		return c.powerOfFloats(in)
	}
	v, _ := c.ty.exponent(in)
	a := c.a
	if t == TInt {
		b, d, e := c.use(in.b), c.newReg(), c.newReg()
		if tb != TInt {
			c.a.BrBits(false, b, 1, c.bail())
		}
		mul := &arith{op: words.Mul, b: in.b, c: in.b}
		c.valueOp(mul, d, NoReg, b, b, c.bail)
		switch v.Small() {
		case 3:
			c.valueOp(mul, e, NoReg, d, b, c.bail)
			d = e
		case 4:
			c.valueOp(mul, e, NoReg, d, d, c.bail)
			d = e
		}
		c.setReg(in.a, d)
		return true
	}
	d := c.newFReg()
	c.inRegister(in.b)
	c.reserveFloats(&arith{b: in.b, c: -1})
	f := c.useFloat(in.b, tb, TFloat, c.bail)
	limit := FReg(a.FloatRegs() - 1)
	if x, _ := floatOf(v); x == 0.5 {
		a.FConst(limit, 0)
		a.FBr(FNGE, f, limit, c.bail())
		a.FOp(FAdd, d, f, limit) // the power of -0.0 is 0.0
		a.FUn(FSqrt, d, d)
	} else {
		a.FOp(FMul, d, f, f)
		a.FConst(limit, math.Inf(1))
		a.FBr(FEQ, d, limit, c.bail())
	}
	c.setFReg(in.a, d)
	return true
}

// powerOfFloats emits Pow of floats.
func (c *compiler) powerOfFloats(in *instr) bool {
	tb, tc := c.ts[in.b], c.ts[in.c]
	nb, nc, ok := c.ty.realPower(in, tb, tc)
	if !ok {
		return false
	}
	d := c.newFReg()
	c.inRegister(in.b)
	c.inRegister(in.c)
	c.reserveFloats(&arith{b: in.b, c: in.c})
	x := c.useFloat(in.b, tb, nb, c.bail)
	y := c.useFloat(in.c, tc, nc, c.bail)
	c.real(rt.RealPow, d, x, y, c.bail())
	c.setFReg(in.a, d)
	return true
}
