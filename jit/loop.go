package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// forLoop emits the step of a for loop, which ends a block.
func (c *compiler) forLoop(in *instr) bool {
	if c.ty.bad(in.pc) {
		return false
	}
	switch in.op {
	case words.ForRange:
		c.forRange(in)
	case words.ForList, words.ForTuple, words.ForStr:
		c.forSequence(in)
	case words.ForGen:
		c.forGen(in)
	default:
		return false
	}
	return true
}

// kindOfLoop tests, with a side exit, that the loop at in has the kind of iteration k.
func (c *compiler) kindOfLoop(in *instr, k int64) {
	if v, ok := c.immOf(in.b); ok && v == k {
		return
	}
	s := &c.cur[in.b]
	if s.r != NoReg {
		c.a.BrImm(NE, s.r, k, c.bail())
	} else {
		c.a.BrMemImm(NE, W64, FP, int32(in.b*8), int32(k), c.bail())
	}
}

// own returns a register with the Value of register x which no other register of the frame shares, so that it may be changed.
func (c *compiler) own(x int) Reg {
	r := c.use(x)
	if c.rf.used[r] == 1 {
		return r
	}
	d := c.newReg()
	c.a.Mov(d, r)
	c.cur[x].r = d
	c.rf.used[r]--
	c.rf.used[d]++
	return d
}

// changed says that the Value in r, which register x has for itself, has been changed.
func (c *compiler) changed(x int, r Reg) { c.cur[x] = slot{r: r, f: NoFReg} }

// bodyOf goes to the body of the for loop at in, whose item is in its register.
func (c *compiler) bodyOf(in *instr) {
	bl := &c.g.blocks[in.block]
	c.ty.forTypes(in, c.ts, false)
	c.a.Bind(c.end)
	// What is live in the body differs from what is live behind the loop; the registers of the iteration are among it.
	c.rf.locked, c.rf.flock, c.rf.frozen = 0, 0, false
	c.pending = c.pending[:0]
	c.ended = true
	c.jumpTo(bl.succ[0])
}

func (c *compiler) forRange(in *instr) {
	a, tmp := c.a, c.scratch()
	bl := &c.g.blocks[in.block]
	next, left, step := c.own(in.b+1), c.own(in.b+2), NoReg
	stepImm, isImm := c.immOf(in.b + 3)
	if !isImm {
		step = c.use(in.b + 3)
	}
	d := c.newReg()
	c.kindOfLoop(in, words.IterRange)
	exit := c.edge(bl.succ[len(bl.succ)-1], c.ts)
	a.BrImm(EQ, left, 1, exit)
	a.OpImm(Sub, left, left, 2)
	a.Mov(d, next)
	if isImm {
		a.OpImm(Add, next, next, stepImm-1)
	} else {
		a.OpImm(Add, tmp, step, -1)
		a.Op(Add, next, next, tmp)
	}
	c.changed(in.b+1, next)
	c.changed(in.b+2, left)
	c.setReg(in.a, d)
	c.bodyOf(in)
}

func (c *compiler) forSequence(in *instr) {
	a, tmp := c.a, c.scratch()
	bl := &c.g.blocks[in.block]
	seq, i := c.use(in.b+1), c.own(in.b+2)
	d := c.newReg()
	kind := int64(words.IterList)
	switch in.op {
	case words.ForTuple:
		kind = words.IterTuple
	case words.ForStr:
		kind = words.IterStr
	}
	c.kindOfLoop(in, kind)
	if in.op == words.ForStr {
		a.BrMemBits(true, W32, seq, int32(rt.OffAux), int32(rt.StrShared), c.bail())
	}
	exit := c.edge(bl.succ[len(bl.succ)-1], c.ts)
	a.OpImm(Sar, tmp, i, 1)
	switch in.op {
	case words.ForList:
		a.BrMem(AE, W64, tmp, seq, int32(rt.OffListLen), exit)
		a.Load(W64, d, seq, int32(rt.OffListItems))
		a.LoadX(W64, d, d, tmp, 3, int32(rt.OffValues))
	case words.ForTuple:
		a.BrMem(AE, W32, tmp, seq, int32(rt.OffAux), exit)
		a.LoadX(W64, d, seq, tmp, 3, int32(rt.OffTupleItems))
	case words.ForStr:
		a.BrMem(AE, W32, tmp, seq, int32(rt.OffStrBytes), exit)
		a.LoadX(W8, d, seq, tmp, 0, int32(rt.OffStrData))
		a.MovImm(tmp, int64(c.u.T.Chars))
		a.LoadX(W64, d, tmp, d, 3, 0)
	}
	a.OpImm(Add, i, i, 2)
	c.changed(in.b+2, i)
	c.setReg(in.a, d)
	c.bodyOf(in)
}
