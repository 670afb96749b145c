package jit

import (
	"math/bits"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// arithmetic emits an arithmetic or comparing instruction. It reports whether it could.
func (c *compiler) arithmetic(in *instr, x *arith) bool {
	if in.op == words.Pow {
		return c.power(in)
	}
	tb, tc := c.ts[x.b], TInt
	if x.c >= 0 {
		tc = c.ts[x.c]
	}
	switch c.ty.modeOf(in, x, tb, tc) {
	case modeInt:
		c.intMode(in, x, tb, tc)
	case modeFloat:
		c.floatMode(in, x, tb, tc)
	case modeGeneric:
		c.genericMode(in, x, tb, tc)
	case modeStr:
		c.strMode(x, tb, tc)
	case modeIdentity:
		c.identityMode(x)
	default:
		return in.op == words.Mod && c.percent(in) || c.specialMode(in)
	}
	return true
}

// operands returns the registers of the operands; a number gives NoReg.
func (c *compiler) operands(x *arith) (b, cc Reg) {
	if x.c < 0 {
		return c.use(x.b), NoReg
	}
	// A constant that fits into instructions need not be in a register.
	if v, ok := c.immOf(x.c); ok && v&1 != 0 && v == int64(int32(v)) && c.cur[x.c].r == NoReg && x.c != x.b {
		x.c, x.imm = -1, v>>1
		return c.use(x.b), NoReg
	}
	b = c.use(x.b)
	return b, c.use(x.c)
}

// intMode emits the operation on small ints with a side exit for all else.
func (c *compiler) intMode(in *instr, x *arith, tb, tc Type) {
	b, cc := c.operands(x)
	d, e := NoReg, NoReg
	if !x.target {
		// An operand that is overwritten anyway is changed in place.
		if in.a == x.b && c.rf.used[b] == 1 && (x.op == words.Add || x.op == words.Sub) && b != cc {
			d = b
		} else if (x.op == words.And || x.op == words.Or || x.op == words.Xor) && c.rf.used[b] == 1 && (in.a == x.b || !c.g.after[c.i].Has(x.b)) {
			d = b // no way out comes behind it
		} else {
			d = c.newReg()
		}
		if x.op == words.FloorDiv || x.op == words.Mod || x.op == words.Lshift || x.op == words.RlshiftI || x.op == words.Rshift {
			e = c.newReg()
		}
	}
	c.guardInts(x, b, cc, tb, tc, c.bail)
	if x.compares() {
		c.intCompare(in, x, d, b, cc)
		return
	}
	c.intOp(x, d, e, b, cc, c.bail)
	if d == b && in.a == x.b {
		c.changed(in.a, d)
		return
	}
	c.setReg(in.a, d)
}

// guardInts branches to fail unless both operands are small ints.
func (c *compiler) guardInts(x *arith, b, cc Reg, tb, tc Type, fail func() Label) {
	if tb != TInt && cc != NoReg && tc != TInt && b != cc {
		c.a.Op(And, c.scratch(), b, cc)
		c.a.BrBits(false, c.scratch(), 1, fail())
		return
	}
	if tb != TInt {
		c.a.BrBits(false, b, 1, fail())
	}
	if cc != NoReg && tc != TInt && b != cc {
		c.a.BrBits(false, cc, 1, fail())
	}
}

var intConds = [...]Cond{LT, GT, EQ, LE, GE, NE}

// intCompare emits a comparison of small ints.
func (c *compiler) intCompare(in *instr, x *arith, d, b, cc Reg) {
	cond := intConds[x.op-words.Lt]
	if x.target {
		if x.negate {
			cond = cond.Not()
		}
		c.branch(func(negate bool, l Label) {
			k := cond
			if negate {
				k = k.Not()
			}
			if cc == NoReg {
				c.a.BrImm(k, b, x.imm<<1|1, l)
			} else {
				c.a.Br(k, b, cc, l)
			}
		})
		return
	}
	if cc == NoReg {
		c.a.SetImm(cond, d, b, x.imm<<1|1)
	} else {
		c.a.Set(cond, d, b, cc)
	}
	c.setBool(in.a, d)
}

// setBool makes a bool of the 0 or 1 in d, and gives it to register x.
func (c *compiler) setBool(x int, d Reg) {
	c.a.OpImm(Shl, d, d, 4)
	c.a.OpImm(Add, d, d, int64(rt.False))
	c.setReg(x, d)
}

// intOp emits d = b op c for small ints; what cannot be done so goes to fail. d and e are free registers.
func (c *compiler) intOp(x *arith, d, e, b, cc Reg, fail func() Label) {
	a, tmp := c.a, c.scratch()
	imm := x.imm
	switch x.op {
	case words.Add:
		switch {
		case cc == NoReg:
			a.OpImmO(Add, d, b, imm<<1, fail())
		case d == b:
			a.OpImm(Add, tmp, cc, -1)
			a.OpO(Add, d, d, tmp, fail())
		default:
			a.OpImm(Add, d, b, -1)
			a.OpO(Add, d, d, cc, fail())
		}
	case words.Sub:
		if cc == NoReg {
			a.OpImmO(Sub, d, b, imm<<1, fail())
			return
		}
		a.OpO(Sub, d, b, cc, fail())
		a.OpImm(Or, d, d, 1)
	case words.RsubI:
		a.MovImm(tmp, imm<<1|1)
		a.OpO(Sub, d, tmp, b, fail())
		a.OpImm(Or, d, d, 1)
	case words.Mul:
		if cc == NoReg {
			a.OpImm(Add, tmp, b, -1)
			a.OpImmO(Mul, d, tmp, imm, fail())
		} else {
			a.OpImm(Sar, tmp, b, 1)
			a.OpImm(Add, d, cc, -1)
			a.OpO(Mul, d, d, tmp, fail())
		}
		a.OpImm(Or, d, d, 1)
	case words.And:
		if cc == NoReg {
			a.OpImm(And, d, b, imm<<1|1)
		} else {
			a.Op(And, d, b, cc)
		}
	case words.Or:
		if cc == NoReg {
			a.OpImm(Or, d, b, imm<<1|1)
		} else {
			a.Op(Or, d, b, cc)
		}
	case words.Xor:
		if cc == NoReg {
			a.OpImm(Xor, d, b, imm<<1)
		} else {
			a.Op(Xor, d, b, cc)
			a.OpImm(Or, d, d, 1)
		}
	case words.Lshift, words.RlshiftI:
		c.shiftLeft(x, d, e, b, cc, fail)
	case words.Rshift:
		c.shiftRight(x, d, e, b, cc, fail)
	case words.FloorDiv, words.Mod:
		c.divide(x, d, e, b, cc, fail)
	default:
		panic("BUG: no code for " + x.op.String())
	}
}

func (c *compiler) shiftLeft(x *arith, d, e, b, cc Reg, fail func() Label) {
	a, tmp := c.a, c.scratch()
	count := cc
	switch {
	case x.op == words.RlshiftI:
		a.MovImm(d, x.imm<<1)
		count = b
	case cc == NoReg:
		if x.imm < 0 || x.imm >= 62 {
			a.Jump(fail())
			return
		}
		a.OpImm(Add, d, b, -1)
		a.OpImm(Shl, e, d, x.imm)
		a.OpImm(Sar, tmp, e, x.imm)
		a.Br(NE, tmp, d, fail())
		a.OpImm(Or, d, e, 1)
		return
	default:
		a.OpImm(Add, d, b, -1)
	}
	a.OpImm(Sar, tmp, count, 1)
	a.BrImm(AE, tmp, 62, fail())
	a.Op(Shl, e, d, tmp)
	a.Op(Sar, tmp, e, tmp)
	a.Br(NE, tmp, d, fail())
	a.OpImm(Or, d, e, 1)
}

func (c *compiler) shiftRight(x *arith, d, e, b, cc Reg, fail func() Label) {
	a, tmp := c.a, c.scratch()
	if cc == NoReg {
		if x.imm < 0 {
			a.Jump(fail())
			return
		}
		a.OpImm(Sar, d, b, min(x.imm, 63))
		a.OpImm(Or, d, d, 1)
		return
	}
	a.BrImm(LT, cc, 0, fail())
	a.OpImm(Sar, tmp, cc, 1)
	small := a.NewLabel()
	a.BrImm(BE, tmp, 63, small)
	a.MovImm(tmp, 63)
	a.Bind(small)
	a.Op(Sar, d, b, tmp)
	a.OpImm(Or, d, d, 1)
}

// divide emits floor division or modulo.
func (c *compiler) divide(x *arith, d, e, b, cc Reg, fail func() Label) {
	a, tmp := c.a, c.scratch()
	if cc == NoReg && x.imm > 0 && x.imm&(x.imm-1) == 0 {
		if x.op == words.Mod {
			a.OpImm(And, d, b, (x.imm-1)<<1|1)
			return
		}
		a.OpImm(Sar, d, b, int64(bits.TrailingZeros64(uint64(x.imm))))
		a.OpImm(Or, d, d, 1)
		return
	}
	if cc == NoReg {
		if x.imm == 0 || x.imm == -1 {
			a.Jump(fail())
			return
		}
		if x.imm > 0 {
			c.divideBy(x, d, e, b)
			return
		}
		a.MovImm(e, x.imm)
	} else {
		a.BrImm(EQ, cc, 1, fail())
		a.BrImm(EQ, cc, -1, fail())
		a.OpImm(Sar, e, cc, 1)
	}
	a.OpImm(Sar, d, b, 1)
	done := a.NewLabel()
	a.DivMod(d, tmp, d, e)
	if x.op == words.Mod {
		// The remainder takes the sign of the divisor.
		a.BrImm(EQ, tmp, 0, done)
		a.Op(Xor, d, tmp, e)
		a.BrImm(GE, d, 0, done)
		a.Op(Add, tmp, tmp, e)
		a.Bind(done)
		a.Lea(d, tmp, tmp, 0, 1)
		return
	}
	a.BrImm(EQ, tmp, 0, done)
	a.Op(Xor, tmp, tmp, e)
	a.BrImm(GE, tmp, 0, done)
	a.OpImm(Sub, d, d, 1)
	a.Bind(done)
	a.Lea(d, d, d, 0, 1)
}

// divideBy emits division by a positive constant as a multiplication by its inverse. For negative numbers floor(x/n) is ^(^x/n), so what is divided is at
// least 0 and below 1<<62. If 1<<s is less than n, but at least n/4, then m = ceil(1<<(64+s) / n) fits into 64 bits, and is so little too much that the
// product shifted by 64+s is right.
func (c *compiler) divideBy(x *arith, d, e, b Reg) {
	a, tmp := c.a, c.scratch()
	n := uint64(x.imm)
	s := max(bits.Len64(n-1)-2, 0)
	m, rest := bits.Div64(1<<s, 0, n)
	if rest != 0 {
		m++
	}
	a.OpImm(Sar, tmp, b, 63)
	a.OpImm(Sar, d, b, 1)
	a.Op(Xor, d, d, tmp)
	a.MovImm(e, int64(m))
	a.MulHi(d, d, e)
	a.OpImm(Shr, d, d, int64(s))
	a.Op(Xor, d, d, tmp)
	if x.op == words.Mod {
		a.OpImm(Mul, d, d, x.imm)
		a.OpImm(Sar, tmp, b, 1)
		a.Op(Sub, d, tmp, d)
	}
	a.Lea(d, d, d, 0, 1)
}

// useFloat returns a float register with the number in register x, of type t. It goes to fail when it is not of type want.
func (c *compiler) useFloat(x int, t, want Type, fail func() Label) FReg {
	s := &c.cur[x]
	c.rf.now++
	if s.f != NoFReg {
		c.rf.flock |= 1 << s.f
		c.rf.fage[s.f] = c.rf.now
		return s.f
	}
	f := c.newFReg()
	s = &c.cur[x]
	if s.imm {
		if v, ok := floatOf(rt.Value(s.v)); ok && t.only(want) && (t == TFloat || v < 1<<53 && v > -1<<53) {
			c.a.FConst(f, v)
			if t == TFloat {
				s.f = f
				c.rf.fused[f]++
			}
			return f
		}
	}
	r := s.r
	if r == NoReg {
		r = c.use(x)
		s = &c.cur[x]
	}
	switch {
	case t == TFloat:
		c.unbox(f, r, NoLabel, false)
	case t == TInt && want == TInt:
		c.intToFloat(f, r, fail())
	default:
		c.unbox(f, r, fail(), want&TInt != 0)
	}
	if want&TInt == 0 {
		s.f = f // from now on it is known to be a float
		c.rf.fused[f]++
		c.rf.fage[f] = c.rf.now
	}
	return f
}

// floatMode emits the operation on floats with a side exit for all else.
func (c *compiler) floatMode(in *instr, x *arith, tb, tc Type) {
	// All registers are chosen before the first way out.
	ob, oc := x.floatOperands(tb, tc)
	d := NoFReg
	if !x.compares() {
		d = c.newFReg()
	}
	y := NoFReg
	if x.c < 0 {
		y = c.newFReg()
	} else if s := &c.cur[x.c]; s.f == NoFReg {
		if s.r == NoReg && !s.imm {
			c.use(x.c)
		}
	} else {
		c.rf.flock |= 1 << s.f
	}
	if s := &c.cur[x.b]; s.f == NoFReg && s.r == NoReg && !s.imm {
		c.use(x.b)
	}
	c.reserveFloats(x)
	var r Reg
	if x.compares() && !x.target {
		r = c.newReg()
	}
	if x.c >= 0 && ob&oc&TInt != 0 && !x.compares() && x.op != words.TrueDiv { // not both
		u, v := c.use(x.b), c.use(x.c)
		c.a.Op(And, c.scratch(), u, v)
		c.a.BrBits(true, c.scratch(), 1, c.bail())
	}
	// The operands' own tests use the same side exit; nothing that they change is known to it.
	fb := c.useFloat(x.b, tb, ob, c.bail)
	if x.c < 0 {
		c.a.FConst(y, float64(x.imm))
	} else if x.c == x.b {
		y = fb
	} else {
		y = c.useFloat(x.c, tc, oc, c.bail)
	}
	if x.compares() {
		c.floatCompare(in, x, r, fb, y)
		return
	}
	d = c.floatDest(in, x, d, fb, y)
	c.floatOp(x, d, fb, y, c.bail)
	c.setFReg(in.a, d)
}

// floatDest chooses the float register for the result of an operation on fb and y: the one in which a loop expects it, that of an operand that nothing
// needs any more, or d. No way out comes behind the operation, so that what was in the register may go.
func (c *compiler) floatDest(in *instr, x *arith, d, fb, y FReg) FReg {
	commutes := x.op == words.Add || x.op == words.Mul
	if f := c.cur[in.a].f; f != NoFReg && c.rf.fused[f] == 1 && (f != y || f == fb || commutes) {
		return f
	}
	if c.dying(x.b, fb) {
		return fb
	}
	if commutes && x.c >= 0 && c.dying(x.c, y) {
		return y
	}
	return d
}

// dying reports whether f, which has the number in register x, is of no use behind the current instruction.
func (c *compiler) dying(x int, f FReg) bool {
	switch c.rf.fused[f] {
	case 0:
		return true
	case 1:
		return c.cur[x].f == f && (x == c.in.a || !c.g.after[c.i].Has(x))
	}
	return false
}

// reserveFloats makes sure that two float registers are free.
func (c *compiler) reserveFloats(x *arith) {
	old := c.rf.flock
	for _, y := range [...]int{x.b, x.c} {
		if y >= 0 && c.cur[y].f == NoFReg {
			c.newFReg()
		}
	}
	c.rf.flock = old
}

var floatConds = [...]FCond{FLT, FGT, FEQ, FLE, FGE, FNE}

func (c *compiler) floatCompare(in *instr, x *arith, d Reg, b, y FReg) {
	cond := floatConds[x.op-words.Lt]
	if !x.target {
		c.a.FSet(cond, d, b, y)
		c.setBool(in.a, d)
		return
	}
	if x.negate {
		cond = cond.Not()
	}
	c.branch(func(negate bool, l Label) {
		k := cond
		if negate {
			k = k.Not()
		}
		c.a.FBr(k, b, y, l)
	})
}

// floatOp emits d = b op y.
func (c *compiler) floatOp(x *arith, d, b, y FReg, fail func() Label) {
	switch x.op {
	case words.Add:
		c.a.FOp(FAdd, d, b, y)
	case words.Sub:
		c.a.FOp(FSub, d, b, y)
	case words.RsubI:
		c.a.FOp(FSub, d, y, b)
	case words.Mul:
		c.a.FOp(FMul, d, b, y)
	case words.TrueDiv:
		if x.c >= 0 {
			z := FReg(c.a.FloatRegs() - 1)
			c.a.FConst(z, 0)
			c.a.FBr(FEQ, y, z, fail())
		} else if x.imm == 0 {
			c.a.Jump(fail())
		}
		c.a.FOp(FDiv, d, b, y)
	case words.Mod:
		c.real(rt.RealMod, d, b, y, fail())
	case words.FloorDiv:
		c.real(rt.RealFloorDiv, d, b, y, fail())
	default:
		panic("BUG: no code for " + x.op.String())
	}
}

// genericMode emits the operation on ints and, if there have been any, floats; the interpreter does the rest.
func (c *compiler) genericMode(in *instr, x *arith, tb, tc Type) {
	b, cc := c.operands(x)
	d, e := c.newReg(), NoReg
	if !x.compares() {
		e = c.newReg()
	}
	f, y := c.newFReg(), c.newFReg()
	slow := c.slowSpecial(in)
	floats := x.floats() && (tb|tc)&TFloat != 0 &&
		(words.F(in.w)&words.FloatSeen != 0 || x.op == words.TrueDiv || tb == TFloat || tc == TFloat)
	notInt := slow
	if floats {
		notInt = c.a.NewLabel()
	}
	ints := x.ints() && tb&TInt != 0 && tc&TInt != 0
	done := c.a.NewLabel()
	if x.wide(tb, tc) && (!ints || c.ty.other(in) || c.ty.bad(in.pc)) {
		slow = c.wideOperation(x, b, cc, d, slow, done)
		if !floats {
			notInt = slow
		}
	}
	numbers := slow
	if x.op == words.Add && cc != NoReg && tb&tc&(TStr|TBytes) != 0 && (c.ty.other(in) || tb == TStr || tc == TStr || tb == TBytes || tc == TBytes) {
		slow = c.concat(b, cc, d, slow, done)
		if !floats {
			notInt = slow
		}
	}
	toSlow := func() Label { return numbers }
	if ints {
		c.guardInts(x, b, cc, tb, tc, func() Label { return notInt })
	}
	unboxBoth := func() {
		c.unbox(f, b, slow, true)
		if cc == NoReg {
			c.a.FConst(y, float64(x.imm))
		} else {
			c.unbox(y, cc, slow, true)
		}
	}
	if x.compares() {
		if x.target {
			c.genericJump(x, b, cc, f, y, ints, floats, notInt, unboxBoth)
			return
		}
		cond := intConds[x.op-words.Lt]
		switch {
		case !ints && !floats:
			c.a.Jump(slow)
		case !ints:
		case cc == NoReg:
			c.a.SetImm(cond, d, b, x.imm<<1|1)
		default:
			c.a.Set(cond, d, b, cc)
		}
		if floats {
			fl := func() {
				unboxBoth()
				c.a.FSet(floatConds[x.op-words.Lt], d, f, y)
			}
			c.alternative(ints, notInt, done, fl)
		}
		c.a.Bind(done)
		c.setBool(in.a, d)
		return
	}
	if !ints && !floats {
		c.a.Jump(slow)
	}
	if ints {
		c.intOp(x, d, e, b, cc, toSlow)
	}
	if floats {
		c.alternative(ints, notInt, done, func() {
			unboxBoth()
			c.floatOp(x, f, f, y, toSlow)
			c.box(d, f)
		})
	}
	c.a.Bind(done)
	c.setReg(in.a, d)
}

// alternative emits code at label l: out of line when there is something else in line already.
func (c *compiler) alternative(outOfLine bool, l, done Label, code func()) {
	if !outOfLine {
		c.a.Bind(l)
		code()
		return
	}
	c.cold = append(c.cold, func() {
		c.a.Bind(l)
		code()
		c.a.Jump(done)
	})
}

// genericJump ends a block with a comparison of ints or floats.
func (c *compiler) genericJump(x *arith, b, cc Reg, f, y FReg, ints, floats bool, notInt Label, unboxBoth func()) {
	k := intConds[x.op-words.Lt]
	fk := floatConds[x.op-words.Lt]
	if x.negate {
		k, fk = k.Not(), fk.Not()
	}
	c.branch(func(negate bool, l Label) {
		k, fk := k, fk
		if negate {
			k, fk = k.Not(), fk.Not()
		}
		done := c.a.NewLabel()
		switch {
		case !ints:
		case cc == NoReg:
			c.a.BrImm(k, b, x.imm<<1|1, l)
		default:
			c.a.Br(k, b, cc, l)
		}
		if floats {
			c.alternative(ints, notInt, done, func() {
				unboxBoth()
				c.a.FBr(fk, f, y, l)
			})
		} else if !ints {
			c.a.Jump(notInt)
		}
		c.a.Bind(done)
	})
}

func boolImm(b bool) int64 {
	if b {
		return int64(rt.True)
	}
	return int64(rt.False)
}

// negate emits Neg.
func (c *compiler) negate(in *instr) bool {
	tb := c.ts[in.b]
	a := c.a
	switch c.ty.unaryMode(in, tb) {
	case modeInt:
		b := c.use(in.b)
		d := c.newReg()
		a.MovImm(c.scratch(), 2)
		a.OpO(Sub, d, c.scratch(), b, c.bail())
		c.setReg(in.a, d)
	case modeFloat:
		d := c.newFReg()
		if s := &c.cur[in.b]; s.f == NoFReg && s.r == NoReg && !s.imm {
			c.use(in.b)
		}
		c.reserveFloats(&arith{b: in.b, c: -1})
		f := c.useFloat(in.b, tb, TFloat, c.bail)
		d = c.floatDest(in, &arith{b: in.b, c: -1}, d, f, NoFReg)
		a.FUn(FNeg, d, f)
		c.setFReg(in.a, d)
	default:
		b := c.use(in.b)
		d := c.newReg()
		slow := c.slow()
		a.BrBits(false, b, 1, slow)
		a.MovImm(c.scratch(), 2)
		a.OpO(Sub, d, c.scratch(), b, slow)
		c.setReg(in.a, d)
	}
	return true
}
