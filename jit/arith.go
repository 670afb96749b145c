package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// arithmetic emits an arithmetic or comparing instruction. It reports whether it could.
func (c *compiler) arithmetic(in *instr, x *arith) bool {
	if in.op == words.Pow {
		if c.power(in) {
			return true
		}
		if c.ty.other(in) {
			return false
		}
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

// isFloat reports whether a value of type t, of which want is wanted, is known to be a certain number that a float holds.
func (s *slot) isFloat(t, want Type) bool {
	if !s.imm || !t.only(want) {
		return false
	}
	v, ok := floatOf(rt.Value(s.v))
	return ok && (t == TFloat || v < 1<<53 && v > -1<<53)
}

// holdNumber sees to it that useFloat needs no other register for register x.
func (c *compiler) holdNumber(x int, t, want Type) {
	switch s := &c.cur[x]; {
	case s.isFloat(t, want):
	case s.r == NoReg:
		c.use(x)
	default:
		c.rf.locked |= 1 << s.r
	}
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
	if s.isFloat(t, want) {
		v, _ := floatOf(rt.Value(s.v))
		c.a.FConst(f, v)
		if t == TFloat {
			s.f = f
			c.rf.fused[f]++
		}
		return f
	}
	r := s.r
	if r == NoReg || s.tag != tagged && (t != TInt || want != TInt) {
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
		c.holdNumber(x.c, tc, oc)
	} else {
		c.rf.flock |= 1 << s.f
	}
	if c.cur[x.b].f == NoFReg {
		c.holdNumber(x.b, tb, ob)
	}
	c.reserveFloats(x)
	var r Reg
	if x.compares() && !x.target {
		r = c.newReg()
	}
	ints := bothInts{l: NoLabel}
	if x.c >= 0 && ob&oc&TInt != 0 && x.op != words.TrueDiv {
		u, v := c.use(x.b), c.use(x.c)
		both := NoLabel
		if x.compares() {
			both = c.a.NewLabel()
			ints = bothInts{u, v, both}
		} else {
			both = c.bail()
		}
		c.a.Op(And, c.scratch(), u, v)
		c.a.BrBits(true, c.scratch(), 1, both)
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
		c.floatCompare(in, x, r, fb, y, ints)
		return
	}
	d = c.floatDest(in, x, d, fb, y)
	c.floatOp(x, d, fb, y, c.bail)
	c.setFReg(in.a, d)
}

// floatDest chooses the float register for the result of an operation on fb and y: the one in which a loop expects it, that of an
// operand that nothing needs any more, or d. No way out comes behind the operation, so that what was in the register may go.
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

// bothInts is where code goes on when the operands of a comparison, in registers b and c, are both ints: label l, NoLabel if that cannot be.
type bothInts struct {
	b, c Reg
	l    Label
}

// aside emits the code at x.l, out of line, that goes on at done.
func (x bothInts) aside(c *compiler, done Label, code func()) {
	if x.l == NoLabel {
		return
	}
	c.aside(x.l, func() {
		code()
		c.a.Jump(done)
	})
}

// floatCompare compares floats, or the two ints that there are instead.
func (c *compiler) floatCompare(in *instr, x *arith, d Reg, b, y FReg, ints bothInts) {
	cond, k := floatConds[x.op-words.Lt], intConds[x.op-words.Lt]
	done := c.a.NewLabel()
	if !x.target {
		c.a.FSet(cond, d, b, y)
		ints.aside(c, done, func() { c.a.Set(k, d, ints.b, ints.c) })
		c.a.Bind(done)
		c.setBool(in.a, d)
		return
	}
	if x.negate {
		cond, k = cond.Not(), k.Not()
	}
	c.branch(func(negate bool, l Label) {
		cond, k := cond, k
		if negate {
			cond, k = cond.Not(), k.Not()
		}
		c.a.FBr(cond, b, y, l)
		ints.aside(c, done, func() { c.a.Br(k, ints.b, ints.c, l) })
		c.a.Bind(done)
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

// generic is an operation in the generic mode.
type generic struct {
	x            *arith
	b, c, d      Reg // operands and result; without c the second one is a number
	f, y         FReg
	ints, floats bool  // what there is code for
	notInt       Label // where operands go that are not both ints
	big          Label // where ints are compared that may not be small, NoLabel if there have been none
	beyond       Label // where they go from there that are no ints
	slow         Label // where they go that are no numbers
	done         Label
}

// genericMode emits the operation on ints and, if there have been any, floats; the interpreter does the rest.
func (c *compiler) genericMode(in *instr, x *arith, tb, tc Type) {
	g := &generic{x: x}
	g.b, g.c = c.operands(x)
	d, e := c.newReg(), NoReg
	if g.d = d; !x.compares() {
		e = c.newReg()
	}
	g.f, g.y = c.newFReg(), c.newFReg()
	slow := c.rareSpecial(in)
	g.floats = x.floats() && (tb|tc)&TFloat != 0 &&
		(words.F(in.w)&words.FloatSeen != 0 || x.op == words.TrueDiv || tb == TFloat || tc == TFloat)
	if g.floats {
		g.notInt = c.a.NewLabel()
	}
	g.ints = x.ints() && tb&TInt != 0 && tc&TInt != 0
	g.done = c.a.NewLabel()
	if x.wide(tb, tc) && (!g.ints || c.ty.other(in) || c.ty.bad(in.pc)) {
		slow = c.wideOperation(x, g.b, g.c, d, slow, g.done)
	}
	if x.bools(tb, tc) && (!g.ints || c.ty.other(in)) {
		slow = c.boolOperation(x, g, slow)
	}
	numbers := slow
	g.slow = c.sequenceOperation(in, g, tb, tc, slow)
	if g.big = NoLabel; c.ty.other(in) && x.ordersInts(tb, tc) {
		g.big, g.beyond = c.a.NewLabel(), g.slow
		g.slow = g.big
	}
	if !g.floats {
		g.notInt = g.slow
	}
	if g.ints {
		c.guardInts(&intPair{b: g.b, c: g.c}, tb, tc, func() Label { return g.notInt })
	}
	switch {
	case x.compares() && x.target:
		c.genericJump(g)
		return
	case x.compares():
		c.genericBool(in, g)
		return
	}
	if !g.ints && !g.floats {
		c.a.Jump(g.slow)
	}
	toSlow := func() Label { return numbers }
	if g.ints {
		c.valueOp(x, d, e, g.b, g.c, toSlow)
	}
	if g.floats {
		c.alternative(g.ints, g.notInt, g.done, func() {
			c.unboxBoth(g)
			c.floatOp(x, g.f, g.f, g.y, toSlow)
			c.box(d, g.f)
		})
	}
	c.a.Bind(g.done)
	c.setReg(in.a, d)
}

// bools reports whether the operation is &, | or ^ of what may be two bools, which gives a bool.
func (x *arith) bools(tb, tc Type) bool {
	return (x.op == words.And || x.op == words.Or || x.op == words.Xor) && x.c >= 0 && tb&tc&TBool != 0
}

// bitOp returns what computes & | ^ of words.
func bitOp(op words.Op) IntOp {
	switch op {
	case words.And:
		return And
	case words.Or:
		return Or
	}
	return Xor
}

// boolOperation returns a label out of line for such an operation, at which operands that are not two bools go to other. True and
// False differ in one bit.
func (c *compiler) boolOperation(x *arith, g *generic, other Label) Label {
	a, l := c.a, c.a.NewLabel()
	const bit = int64(rt.True ^ rt.False)
	c.aside(l, func() {
		for _, r := range [...]Reg{g.b, g.c} {
			a.OpImm(Or, g.d, r, bit)
			a.BrImm(NE, g.d, int64(rt.True), other)
		}
		op := bitOp(x.op)
		a.Op(op, g.d, g.b, g.c)
		if op == Xor {
			a.OpImm(Or, g.d, g.d, int64(rt.False))
		}
		a.Jump(g.done)
	})
	return l
}

// sequenceOperation returns a label out of line that concatenates or repeats sequences, if the operation has done that, and goes on
// to slow; else slow.
func (c *compiler) sequenceOperation(in *instr, g *generic, tb, tc Type, slow Label) Label {
	x, other := g.x, c.ty.other(in)
	switch t := x.joins(in); {
	case other && x.extends(in, tb, tc):
		return c.concat(g.b, g.c, g.d, concatExtend, slow, g.done)
	case g.c != NoReg && tb&tc&t != 0 && (other || single(tb) || single(tc)):
		more := int32(0)
		if t&TList != 0 {
			more = concatLists
		}
		return c.concat(g.b, g.c, g.d, more, slow, g.done)
	case other && x.repeats(in, tb, tc) && x.imm == int64(int32(x.imm<<1)>>1):
		lists := int32(0)
		if !augments(in) {
			lists = repeatLists
		}
		return c.repeat(g.b, g.c, g.d, x.imm, lists, slow, g.done)
	}
	return slow
}

// unboxBoth emits the conversion of both operands to doubles.
func (c *compiler) unboxBoth(g *generic) {
	c.unbox(g.f, g.b, g.slow, true)
	if g.c == NoReg {
		c.a.FConst(g.y, float64(g.x.imm))
	} else {
		c.unbox(g.y, g.c, g.slow, true)
	}
}

// genericBool emits a comparison of ints or floats whose result is a value.
func (c *compiler) genericBool(in *instr, g *generic) {
	x, cond := g.x, intConds[g.x.op-words.Lt]
	switch {
	case !g.ints && !g.floats:
		c.a.Jump(g.slow)
	case !g.ints:
	case g.c == NoReg:
		c.a.SetImm(cond, g.d, g.b, x.imm<<1|1)
	default:
		c.a.Set(cond, g.d, g.b, g.c)
	}
	if g.floats {
		c.alternative(g.ints, g.notInt, g.done, func() {
			c.unboxBoth(g)
			c.a.FSet(floatConds[x.op-words.Lt], g.d, g.f, g.y)
		})
	}
	c.compareInts(g, func(order Reg) {
		c.a.SetImm(cond, g.d, order, 0)
		c.a.Jump(g.done)
	})
	c.a.Bind(g.done)
	c.setBool(in.a, g.d)
}

// alternative emits code at label l: out of line when there is something else in line already.
func (c *compiler) alternative(outOfLine bool, l, done Label, code func()) {
	if !outOfLine {
		c.a.Bind(l)
		code()
		return
	}
	c.aside(l, func() {
		code()
		c.a.Jump(done)
	})
}

// genericJump ends a block with a comparison of ints or floats.
func (c *compiler) genericJump(g *generic) {
	x := g.x
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
		case !g.ints:
		case g.c == NoReg:
			c.a.BrImm(k, g.b, x.imm<<1|1, l)
		default:
			c.a.Br(k, g.b, g.c, l)
		}
		if g.floats {
			c.alternative(g.ints, g.notInt, done, func() {
				c.unboxBoth(g)
				c.a.FBr(fk, g.f, g.y, l)
			})
		} else if !g.ints {
			c.a.Jump(g.notInt)
		}
		c.compareInts(g, func(order Reg) {
			c.a.BrImm(k, order, 0, l)
			c.a.Jump(done)
		})
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
		b := c.useInt(in.b)
		if c.cur[in.b].tag == loose {
			c.settle(in.b, tagged)
		}
		t, zero := c.cur[in.b].tag, int64(0)
		if t == tagged {
			zero = 2
		}
		d := c.newReg()
		a.MovImm(c.scratch(), zero)
		a.OpO(Sub, d, c.scratch(), b, c.bail())
		c.setInt(in.a, d, t, 0)
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
		if tb&TInt == 0 && c.specialMode(in) {
			return true
		}
		b := c.use(in.b)
		d := c.newReg()
		slow, done := c.rareSpecial(in), a.NewLabel()
		other := slow
		if c.ty.other(in) && tb&TOther != 0 {
			other = c.wideOperation(&arith{op: words.Neg}, b, NoReg, d, slow, done)
		}
		big := c.wideFrom(0, b, d, other, done)
		a.BrBits(false, b, 1, big)
		a.MovImm(c.scratch(), 2)
		a.OpO(Sub, d, c.scratch(), b, big)
		a.Bind(done)
		c.setReg(in.a, d)
	}
	return true
}
