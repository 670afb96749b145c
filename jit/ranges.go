package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Loops over ranges
//
// The call of range in front of a ForPrep, and that of reversed between the two, are compiled as one with it: no range is made. Nor
// is an enumerate of a list or a zip of two lists.

// rangeLoop returns the ForPrep behind the call in if range has been called there and nothing else can see the range, or nil. The two are compiled
// as one, with a side exit if something else is called or the arguments are not small ints. Between the two can be a call of reversed.
func (ty *typer) rangeLoop(in *instr) *instr {
	if in.op != words.Call || words.F(in.w) != 0 || in.c == 0 || in.c > 3 || rt.Value(ty.ws[in.pc+1]) != ty.rng || ty.settled || ty.bad(in.pc) {
		return nil
	}
	i := ty.g.at[in.next()]
	if i < 0 {
		return nil
	}
	if rev := ty.reversedRange(in); rev != nil {
		in, i = rev, i+1
	}
	prep := &ty.g.ins[i]
	if prep.op != words.ForPrep || prep.b != in.a || prep.block != in.block || in.a-in.body.base < in.body.u.Func.Locals ||
		(in.a < prep.a || in.a >= prep.a+4) && ty.g.after[i] != nil && ty.g.after[i].Has(in.a) {
		return nil
	}
	return prep
}

// reversedRange returns the call of reversed with what the call of range in makes, if that is behind it, and behind that a ForPrep.
func (ty *typer) reversedRange(in *instr) *instr {
	i := ty.g.at[in.next()]
	if i < 0 || i+1 >= len(ty.g.ins) {
		return nil
	}
	rev := &ty.g.ins[i]
	if rev.op != words.Call || words.F(rev.w) != 0 || rev.c != 1 || rev.inl != nil || rev.b+words.ArgOffset != in.a ||
		rt.Value(ty.ws[rev.pc+1]) != ty.rev || ty.bad(rev.pc) ||
		rev.block != in.block || in.a-in.body.base < in.body.u.Func.Locals || ty.g.after[i] != nil && ty.g.after[i].Has(in.a) &&
		rev.a != in.a || ty.g.ins[i+1].op != words.ForPrep {
		return nil
	}
	return rev
}

// partOfRange reports whether the call in is that of reversed in rangeLoop.
func (ty *typer) partOfRange(in *instr) bool {
	i := ty.g.at[in.pc] - 1
	return in.op == words.Call && i >= 0 && rt.Value(ty.ws[in.pc+1]) == ty.rev && ty.reversedRange(&ty.g.ins[i]) == in && ty.rangeLoop(&ty.g.ins[i]) != nil
}

// madeRange returns the call that makes the range for the ForPrep in, if rangeLoop holds for it.
func (ty *typer) madeRange(in *instr) *instr {
	i := ty.g.at[in.pc] - 1
	if i > 0 && ty.partOfRange(&ty.g.ins[i]) {
		i--
	}
	if i < 0 || ty.rangeLoop(&ty.g.ins[i]) != in {
		return nil
	}
	return &ty.g.ins[i]
}

// findReversed makes the loops over reversed ranges, which the interpreter has met as iterators, loops over ranges.
func (ty *typer) findReversed() {
	for i := range ty.g.ins {
		prep := &ty.g.ins[i]
		if prep.op != words.ForPrep || i == 0 || !ty.partOfRange(&ty.g.ins[i-1]) || i+1 == len(ty.g.ins) || !isFor(ty.g.ins[i+1].op) {
			continue
		}
		to := jumpTarget(&ty.g.ins[i+1], ty.ws)
		for k := range ty.g.ins {
			if in := &ty.g.ins[k]; (in.op == words.ForSeq || in.op == words.ForNext) && in.b == prep.a && jumpTarget(in, ty.ws) == to {
				in.op = words.ForRange
			}
		}
	}
}

// rangeLoop emits the call of range at in and the start of the loop over it at prep.
func (c *compiler) rangeLoop(in, prep *instr) {
	a := c.a
	n := in.c
	arg := [3]operand{{imm: 0, r: NoReg}, {}, {imm: 1, r: NoReg}}
	first := 0
	if n == 1 {
		first = 1
	}
	for k := range n {
		x := in.b + words.ArgOffset + k
		if v, ok := c.immOf(x); ok && v&1 != 0 && v == int64(int32(v)) {
			arg[first+k] = operand{imm: v >> 1, r: NoReg}
		} else {
			arg[first+k] = operand{r: c.use(x)}
		}
	}
	left, e := c.newReg(), c.newReg()
	first2, step2 := NoReg, NoReg
	rev := c.ty.reversedRange(in)
	if rev != nil {
		first2 = c.newReg()
		if arg[2].r != NoReg {
			step2 = c.newReg()
		}
	}
	fail := c.bail()
	c.guardCallee(in.b, e, c.ty.rng, fail)
	if rev != nil {
		c.guardCallee(rev.b, e, c.ty.rev, fail)
	}
	for k := range n {
		if r := arg[first+k].r; r != NoReg && c.ts[in.b+words.ArgOffset+k] != TInt {
			a.BrBits(false, r, 1, fail)
		}
	}
	c.rangeLength(left, e, arg[0], arg[1], arg[2], fail)
	c.i++
	if rev != nil {
		c.i++
		c.reverse(&arg, left, e, first2, step2, fail)
	}
	c.in = prep
	for k, o := range arg[:1] {
		if o.r != NoReg {
			c.setReg(prep.a+1+k, o.r)
		} else {
			c.setImm(prep.a+1+k, o.imm<<1|1)
		}
	}
	c.setReg(prep.a+2, left)
	if o := arg[2]; o.r != NoReg {
		c.setReg(prep.a+3, o.r)
	} else {
		c.setImm(prep.a+3, o.imm<<1|1)
	}
	c.setImm(prep.a, words.IterRange)
}

// guardCallee branches to fail unless register x has v. e is free: values stay where they are, since there are many.
func (c *compiler) guardCallee(x int, e Reg, v rt.Value, fail Label) {
	switch s := &c.cur[x]; {
	case s.r != NoReg:
		c.a.BrImm(NE, s.r, int64(v), fail)
	case s.imm && rt.Value(s.v) == v:
	case s.imm:
		c.a.Jump(fail)
	default:
		c.store(x) // nothing is emitted if it is there
		c.a.Load(W64, e, FP, int32(x*8))
		c.a.BrImm(NE, e, int64(v), fail)
	}
}

// reverse emits what makes the range from arg[0] by steps of arg[2], with as many items as left says, go backwards. first and step
// are for its first item and its step, unless that is a number; e is free.
func (c *compiler) reverse(arg *[3]operand, left, e, first, step Reg, fail Label) {
	a, tmp := c.a, c.scratch()
	a.OpImm(Sub, first, left, 3) // twice the distance from first to last, in steps; without items it does not matter
	if by := arg[2]; by.r != NoReg {
		a.OpImm(Sar, e, by.r, 1)
		a.Op(Mul, first, first, e)
		a.MovImm(tmp, 2)
		a.OpO(Sub, step, tmp, by.r, fail)
		arg[2].r = step
	} else {
		a.OpImm(Mul, first, first, by.imm)
		arg[2].imm = -by.imm
	}
	if from := arg[0]; from.r != NoReg {
		a.Op(Add, first, first, from.r)
	} else {
		a.OpImm(Add, first, first, from.imm<<1|1)
	}
	arg[0] = operand{r: first}
}

// operand is the small int in r, or imm.
type operand struct {
	r   Reg
	imm int64
}

// rangeLength emits the number of items of a range as a Value in left. e is free.
func (c *compiler) rangeLength(left, e Reg, start, stop, step operand, fail Label) {
	a := c.a
	positive := a.NewLabel()
	switch {
	case step.r == NoReg && step.imm == 0:
		a.Jump(fail)
	case step.r == NoReg && step.imm > 0:
		c.distance(left, start, stop, fail)
		if step.imm > 1 {
			a.MovImm(e, step.imm)
			c.stepsIn(left, e)
		}
	case step.r == NoReg:
		c.distance(left, stop, start, fail)
		if step.imm < -1 {
			a.MovImm(e, -step.imm)
			c.stepsIn(left, e)
		}
	default:
		ready := a.NewLabel()
		a.BrImm(EQ, step.r, 1, fail)
		a.OpImm(Sar, e, step.r, 1)
		a.BrImm(GT, step.r, 0, positive)
		a.Neg(e, e)
		c.distance(left, stop, start, fail)
		a.Jump(ready)
		a.Bind(positive)
		c.distance(left, start, stop, fail)
		a.Bind(ready)
		c.stepsIn(left, e)
	}
}

// distance leaves in left the distance from lo to hi, at least 0, as a Value.
func (c *compiler) distance(left Reg, lo, hi operand, fail Label) {
	a := c.a
	switch {
	case lo.r == NoReg && hi.r == NoReg:
		a.MovImm(left, max(hi.imm-lo.imm, 0)<<1|1)
		return
	case lo.r == NoReg && lo.imm == 0:
		a.Mov(left, hi.r)
	case lo.r == NoReg:
		a.OpImmO(Sub, left, hi.r, lo.imm<<1, fail)
	case hi.r == NoReg:
		a.MovImm(left, hi.imm<<1|1)
		a.OpO(Sub, left, left, lo.r, fail)
		a.OpImm(Or, left, left, 1)
	default:
		a.OpO(Sub, left, hi.r, lo.r, fail)
		a.OpImm(Or, left, left, 1)
	}
	some := a.NewLabel()
	a.BrImm(GE, left, 1, some)
	a.MovImm(left, 1)
	a.Bind(some)
}

// stepsIn divides the distance in left by the step in e, which is positive, and rounds up.
func (c *compiler) stepsIn(left, e Reg) {
	a, tmp := c.a, c.scratch()
	none := a.NewLabel()
	a.BrImm(EQ, left, 1, none)
	a.OpImm(Sar, left, left, 1)
	a.OpImm(Sub, left, left, 1)
	a.DivMod(left, tmp, left, e)
	a.Lea(left, left, left, 0, 3)
	a.Bind(none)
}

// pairLoop returns the ForPrep behind the call in if that has made an enumerate of one argument or a zip of two, and nothing else
// can see it, or nil. The two are compiled as one, with a side exit if something else is called or the arguments are no lists.
func (ty *typer) pairLoop(in *instr) *instr {
	if in.op != words.Call || words.F(in.w) != 0 || in.c == 0 || in.c > 2 || in.inl != nil ||
		rt.Value(ty.ws[in.pc+1]) != ty.pairs[in.c-1] || ty.settled || ty.bad(in.pc) {
		return nil
	}
	i := ty.g.at[in.next()]
	if i < 0 || i+1 == len(ty.g.ins) {
		return nil
	}
	prep, loop := &ty.g.ins[i], &ty.g.ins[i+1]
	if prep.op != words.ForPrep || prep.b != in.a || prep.block != in.block || in.a-in.body.base < in.body.u.Func.Locals ||
		(in.a < prep.a || in.a >= prep.a+4) && ty.g.after[i] != nil && ty.g.after[i].Has(in.a) {
		return nil
	}
	if loop.op != words.ForEnum && loop.op != words.ForPair || loop.b != prep.a || ty.bad(loop.pc) {
		return nil
	}
	return prep
}

// pairLoop emits the call of enumerate or zip at in and the start of the loop over what it gives at prep.
func (c *compiler) pairLoop(in, prep *instr) {
	first := in.b + words.ArgOffset
	lists := [2]Reg{NoReg, NoReg}
	for k := range in.c {
		lists[k] = c.use(first + k)
	}
	e := c.newReg()
	fail := c.bail()
	c.guardCallee(in.b, e, c.ty.pairs[in.c-1], fail)
	for k := range in.c {
		if c.ts[first+k] != TList {
			c.guardKind(lists[k], TList, fail)
		}
	}
	c.i++
	c.in = prep
	c.setReg(prep.a+1, lists[0])
	c.setImm(prep.a+2, int64(rt.MakeSmall(0)))
	if in.c == 2 {
		c.setReg(prep.a+3, lists[1])
		c.setImm(prep.a, words.IterZip)
	} else {
		c.setImm(prep.a+3, 0)
		c.setImm(prep.a, words.IterEnum)
	}
}

// itemOf loads item i, a small int, of the list in r into d, or goes to exit. d can be r.
func (c *compiler) itemOf(d, r, i Reg, exit Label) {
	a, tmp := c.a, c.scratch()
	a.OpImm(Sar, tmp, i, 1)
	a.BrMem(AE, W32, tmp, r, int32(rt.OffAux), exit)
	a.Load(W64, d, r, int32(rt.OffListItems))
	a.LoadX(W64, d, d, tmp, 3, int32(rt.OffValues))
}

// smallRange goes on if the numbers of the range in x are small ints, of which sums that stay in the range are some, too. Its
// length goes to n, d is free.
func smallRange(a Asm, x, d, n Reg, fail Label) {
	for _, off := range [...]uintptr{rt.OffRangeStart, rt.OffRangeStop, rt.OffRangeStep} {
		a.Load(W64, d, x, int32(off))
		a.BrBits(false, d, 1, fail)
		a.OpImm(Sar, d, d, 61)
		a.OpImm(Add, d, d, 1)
		a.BrImm(A, d, 1, fail)
	}
	a.Load(W64, n, x, int32(rt.OffRangeLength))
	a.BrBits(false, n, 1, fail)
	a.OpImm(Sar, n, n, 1)
}

// rangeItem returns a label out of line where the item x of the range in b goes to d, and code goes on at done. Other objects, and
// indexes out of range, go to slow. e is free.
func (c *compiler) rangeItem(d, e, b Reg, x index, done, slow Label) Label {
	a, tmp := c.a, c.scratch()
	l := a.NewLabel()
	c.aside(l, func() {
		brKind(a, NE, b, rt.KindRange, slow)
		smallRange(a, b, d, e, slow)
		c.loadIndex(tmp, x, slow)
		inside := a.NewLabel()
		a.BrImm(GE, tmp, 0, inside)
		a.Op(Add, tmp, tmp, e)
		a.Bind(inside)
		a.Br(AE, tmp, e, slow)
		a.Load(W64, e, b, int32(rt.OffRangeStep))
		a.OpImm(Sar, e, e, 1)
		a.Op(Mul, tmp, tmp, e)
		a.Load(W64, e, b, int32(rt.OffRangeStart))
		a.OpImm(Sar, e, e, 1)
		a.Op(Add, e, e, tmp)
		a.Lea(d, e, e, 0, 1)
		a.Jump(done)
	})
	return l
}
