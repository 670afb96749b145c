package jit

import (
	"math/bits"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Division of small ints.

// divide emits floor division or modulo.
func (c *compiler) divide(x *arith, d, e Reg, o *intPair, fail func() Label) tag {
	a, tmp := c.a, c.scratch()
	if o.c == NoReg && x.imm > 0 && x.imm&(x.imm-1) == 0 {
		if x.op == words.Mod {
			return c.mask(d, o, x.imm-1)
		}
		a.OpImm(Sar, d, o.b, int64(bits.TrailingZeros64(uint64(x.imm))))
		return loose
	}
	if o.c == NoReg {
		if x.imm == 0 || x.imm == -1 {
			a.Jump(fail())
			return tagged
		}
		if x.imm > 0 {
			return c.divideBy(x, d, e, o)
		}
		a.MovImm(e, x.imm)
	} else {
		a.OpImm(Sar, e, o.c, 1)
		if o.wc == 0 {
			a.BrImm(EQ, e, -1, fail())
		}
		a.BrImm(EQ, e, 0, fail())
	}
	a.OpImm(Sar, d, o.b, 1)
	done := a.NewLabel()
	a.DivMod(d, tmp, d, e)
	floor := o.wb == 0 || o.wc == 0 // the signs may differ
	if x.op == words.Mod {
		// The remainder takes the sign of the divisor.
		if floor {
			a.BrImm(EQ, tmp, 0, done)
			a.Op(Xor, d, tmp, e)
			a.BrImm(GE, d, 0, done)
			a.Op(Add, tmp, tmp, e)
			a.Bind(done)
		}
		return c.double(d, tmp, o)
	}
	if floor {
		a.BrImm(EQ, tmp, 0, done)
		a.Op(Xor, tmp, tmp, e)
		a.BrImm(GE, tmp, 0, done)
		a.OpImm(Sub, d, d, 1)
		a.Bind(done)
	}
	return c.double(d, d, o)
}

// double makes a small int of the number in r.
func (c *compiler) double(d, r Reg, o *intPair) tag {
	if o.bare {
		c.a.Op(Add, d, r, r)
		return bare
	}
	c.a.Lea(d, r, r, 0, 1)
	return tagged
}

// divMod emits the call of divmod at in and the unpacking of its result by u.
func (c *compiler) divMod(in, u *instr) {
	a, tmp := c.a, c.scratch()
	_, header := c.u.T.R.IntrinsicOf(rt.Value(c.u.Words[in.pc+1]))
	arg := in.b + words.ArgOffset
	fn, x, y, imm := c.use(in.b), c.use(arg), NoReg, int64(0)
	if v, ok := c.immOf(arg + 1); ok && v&1 != 0 && v > 1 {
		imm = v >> 1
	} else {
		y = c.use(arg + 1)
	}
	q, r, e := c.newReg(), c.newReg(), c.newReg()
	fail := c.bail()
	c.guardIntrinsic(in, fn, NoReg, header, fail)
	if c.ts[arg] != TInt {
		a.BrBits(false, x, 1, fail)
	}
	if y == NoReg {
		if c.divide(&arith{op: words.FloorDiv, imm: imm}, q, e, &intPair{b: x, c: NoReg}, c.bail) == loose {
			a.OpImm(Or, q, q, 1)
		}
		a.OpImm(Sub, r, q, 1)
		a.OpImm(Mul, r, r, imm)
		a.Op(Sub, r, x, r)
	} else {
		if c.ts[arg+1] != TInt {
			a.BrBits(false, y, 1, fail)
		}
		a.BrImm(EQ, y, 1, fail)
		a.BrImm(EQ, y, -1, fail)
		done := a.NewLabel()
		a.OpImm(Sar, e, y, 1)
		a.OpImm(Sar, q, x, 1)
		a.DivMod(q, tmp, q, e)
		a.BrImm(EQ, tmp, 0, done)
		a.Op(Xor, r, tmp, e)
		a.BrImm(GE, r, 0, done)
		a.Op(Add, tmp, tmp, e) // the remainder takes the sign of the divisor
		a.OpImm(Sub, q, q, 1)
		a.Bind(done)
		a.Lea(r, tmp, tmp, 0, 1)
		a.Lea(q, q, q, 0, 1)
	}
	c.i++
	c.in = u
	c.setReg(u.a, q)
	c.setReg(u.b, r)
}

// divideBy emits division by a positive constant as a multiplication by its inverse. For negative numbers floor(x/n) is ^(^x/n), so
// what is divided is at least 0 and below 1<<62. If 1<<s is less than n, but at least n/4, then m = ceil(1<<(64+s) / n) fits into
// 64 bits, and is so little too much that the product shifted by 64+s is right.
func (c *compiler) divideBy(x *arith, d, e Reg, o *intPair) tag {
	a, tmp := c.a, c.scratch()
	n := uint64(x.imm)
	s := max(bits.Len64(n-1)-2, 0)
	m, rest := bits.Div64(1<<s, 0, n)
	if rest != 0 {
		m++
	}
	a.OpImm(Sar, d, o.b, 1)
	if o.wb == 0 {
		a.OpImm(Sar, tmp, o.b, 63)
		a.Op(Xor, d, d, tmp)
	}
	a.MovImm(e, int64(m))
	a.MulHi(d, d, e)
	flip := func() {
		if o.wb == 0 {
			a.Op(Xor, d, d, tmp)
		}
	}
	if x.op == words.FloorDiv && s > 0 {
		if s > 1 {
			a.OpImm(Shr, d, d, int64(s-1))
		}
		flip() // twice the quotient and a bit that does not matter
		return loose
	}
	a.OpImm(Shr, d, d, int64(s))
	flip()
	if x.op == words.FloorDiv {
		return c.double(d, d, o)
	}
	a.OpImm(Mul, d, d, x.imm<<1)
	a.Op(Sub, d, o.b, d)
	return o.tb
}
