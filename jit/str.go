package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// strMode emits == and != of what is known to be a str, or often is one. Ints are compared as well, the interpreter does the rest.
func (c *compiler) strMode(x *arith, tb, tc Type) {
	a := c.a
	b, cc := c.use(x.b), c.use(x.c)
	d, e := c.newReg(), c.newReg()
	eq := x.op == words.Eq
	if !x.target {
		slow := NoLabel
		if tb == TStr && tc == TStr {
			slow = c.slow()
		} else {
			slow = c.slowOperator(c.in)
		}
		same, differ, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
		c.equal(b, cc, d, e, tb, tc, same, differ, slow)
		a.Bind(differ)
		a.MovImm(d, boolImm(!eq))
		a.Jump(done)
		a.Bind(same)
		a.MovImm(d, boolImm(eq))
		a.Bind(done)
		c.setReg(c.in.a, d)
		return
	}
	slow := c.slowJump()
	c.branch(func(negate bool, l Label) {
		done := a.NewLabel()
		if eq != x.negate != negate { // jump when equal
			c.equal(b, cc, d, e, tb, tc, l, done, slow)
		} else {
			c.equal(b, cc, d, e, tb, tc, done, l, slow)
			a.Jump(l)
		}
		a.Bind(done)
	})
}

// longStr is the length from which on strs are compared elsewhere.
const longStr = 1 << 12

// equal emits the comparison of the Values in b and cc, of types tb and tc. It goes to same or, also at its end, to differ; what is neither a
// str nor a small int goes to slow. d and e are free.
func (c *compiler) equal(b, cc, d, e Reg, tb, tc Type, same, differ, slow Label) {
	a, tmp := c.a, c.scratch()
	other := slow
	if tb&tc&TInt != 0 {
		other = a.NewLabel()
		c.cold = append(c.cold, func() {
			a.Bind(other)
			a.Op(And, tmp, b, cc)
			a.BrBits(false, tmp, 1, slow)
			a.Br(EQ, b, cc, same)
			a.Jump(differ)
		})
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
	c.cold = append(c.cold, func() {
		a.Bind(rest)
		a.BrBits(true, tmp, int64(rt.StrShared), slow)
		a.Load(W32, d, b, int32(rt.OffStrBytes))
		a.BrImm(A, d, longStr, slow)
		words, octets := a.NewLabel(), a.NewLabel()
		a.Bind(words)
		a.OpImm(Sub, d, d, 8)
		tail := a.NewLabel()
		a.BrImm(LT, d, 0, tail)
		a.LoadX(W64, e, b, d, 0, int32(rt.OffStrData))
		a.LoadX(W64, tmp, cc, d, 0, int32(rt.OffStrData))
		a.Br(NE, e, tmp, differ)
		a.Jump(words)
		a.Bind(tail)
		a.OpImm(Add, d, d, 8)
		a.Bind(octets)
		a.OpImm(Sub, d, d, 1)
		a.BrImm(LT, d, 0, same)
		a.LoadX(W8, e, b, d, 0, int32(rt.OffStrData))
		a.LoadX(W8, tmp, cc, d, 0, int32(rt.OffStrData))
		a.Br(NE, e, tmp, differ)
		a.Jump(octets)
	})
}
