package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// forLoop emits the step of a for loop, which ends a block.
func (c *compiler) forLoop(in *instr) bool {
	if c.ty.bad(in.pc) {
		c.forMixed(in)
		return true
	}
	switch in.op {
	case words.ForRange:
		c.forRange(in)
	case words.ForList, words.ForTuple, words.ForStr, words.ForBytes, words.ForByteArray:
		c.forSequence(in)
	case words.ForGen:
		c.forGen(in)
	case words.ForNext:
		c.forUser(in)
	case words.ForDict:
		c.forDict(in)
	case words.ForSeq:
		c.forIterator(in)
	case words.ForItems, words.ForEnum, words.ForPair:
		u := &c.g.ins[c.g.at[jumpTarget(in, c.u.Words)]]
		if u.op != words.Unpack2 || u.c != in.a {
			return false
		}
		switch in.op {
		case words.ForItems:
			c.forItems(in, u)
		case words.ForEnum:
			c.forEnum(in, u)
		case words.ForPair:
			c.forZip(in, u)
		}
	default:
		return false
	}
	return true
}

// kindOfLoop emits a guard: the loop at in iterates in the way k.
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

// own returns a machine register that holds the Value of register x and of no other register of the frame, so that it can be changed.
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

// itemReg returns a register for the item of the for loop at in: the one that had the item before, if it can be.
func (c *compiler) itemReg(in *instr) Reg {
	if r := c.cur[in.a].r; r != NoReg && c.rf.used[r] == 1 && c.rf.locked>>r&1 == 0 {
		c.rf.locked |= 1 << r
		return r
	}
	return c.newReg()
}

// bodyOf goes to the body of the for loop at in, whose item is in its register.
func (c *compiler) bodyOf(in *instr) { c.toBody(in, 0) }

// toBody goes to successor k of the for loop at in: the body, or what is behind the Unpack2 there.
func (c *compiler) toBody(in *instr, k int) {
	bl := &c.g.blocks[in.block]
	c.ty.forTypes(in, c.ts, k == 1)
	c.a.Bind(c.end)
	// What is live in the body differs from what is live behind the loop; the registers of the iteration are among it.
	c.rf.locked, c.rf.flock, c.rf.frozen = 0, 0, false
	c.pending = c.pending[:0]
	c.ended = true
	c.jumpTo(bl.succ[k])
}

func (c *compiler) forRange(in *instr) {
	a, tmp := c.a, c.scratch()
	bl := &c.g.blocks[in.block]
	next, left, step := c.own(in.b+1), c.own(in.b+2), NoReg
	stepImm, isImm := c.immOf(in.b + 3)
	if c.ts[in.b+3] == TOne {
		stepImm, isImm = int64(rt.MakeSmall(1)), true
	}
	if !isImm {
		step = c.use(in.b + 3)
	}
	d := c.itemReg(in)
	if c.ts[in.b] != TOne {
		c.kindOfLoop(in, words.IterRange)
	}
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
	d := c.itemReg(in)
	kind := int64(words.IterList)
	switch in.op {
	case words.ForTuple:
		kind = words.IterTuple
	case words.ForStr:
		kind = words.IterStr
	case words.ForBytes:
		kind = words.IterBytes
	case words.ForByteArray:
		kind = words.IterByteArray
	}
	c.kindOfLoop(in, kind)
	exit := c.edge(bl.succ[len(bl.succ)-1], c.ts)
	a.OpImm(Sar, tmp, i, 1)
	switch in.op {
	case words.ForList:
		a.BrMem(AE, W32, tmp, seq, int32(rt.OffAux), exit)
		a.Load(W64, d, seq, int32(rt.OffListItems))
		a.LoadX(W64, d, d, tmp, 3, int32(rt.OffValues))
	case words.ForTuple:
		a.BrMem(AE, W32, tmp, seq, int32(rt.OffAux), exit)
		a.LoadX(W64, d, seq, tmp, 3, int32(rt.OffTupleItems))
	case words.ForStr:
		a.BrMem(AE, W32, tmp, seq, int32(rt.OffStrBytes), exit)
		c.octet(d, seq)
		a.MovImm(tmp, int64(c.u.T.Chars))
		a.LoadX(W64, d, tmp, d, 3, 0)
	case words.ForBytes:
		a.BrMem(AE, W32, tmp, seq, int32(rt.OffStrBytes), exit)
		c.octet(d, seq)
		a.Lea(d, d, d, 0, 1)
	case words.ForByteArray:
		c.byteOf(d, seq, exit)
		a.Lea(d, d, d, 0, 1)
	}
	a.OpImm(Add, i, i, 2)
	c.changed(in.b+2, i)
	c.setReg(in.a, d)
	c.bodyOf(in)
}

// byteOf loads the byte of the bytearray in seq that the scratch register says into d, or goes to exit.
func (c *compiler) byteOf(d, seq Reg, exit Label) {
	a, tmp := c.a, c.scratch()
	a.BrMem(AE, W64, tmp, seq, int32(rt.OffByteArrayLen), exit)
	a.Load(W64, d, seq, int32(rt.OffByteArrayOff))
	a.Op(Add, tmp, tmp, d)
	a.Load(W64, d, seq, int32(rt.OffByteArrayBuf))
	a.LoadX(W8, d, d, tmp, 0, int32(rt.OffValues))
}

// forMixed emits the step of a loop that has met several kinds of iteration: lists in line, the others behind.
func (c *compiler) forMixed(in *instr) {
	a, tmp := c.a, c.scratch()
	bl := &c.g.blocks[in.block]
	kind, seq, i, last := c.use(in.b), c.own(in.b+1), c.own(in.b+2), c.use(in.b+3)
	d, p := c.newReg(), c.newReg()
	slow := c.slowJump()
	exit := c.edge(bl.succ[len(bl.succ)-1], c.ts)
	tuple, have, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrImm(NE, kind, words.IterList, tuple)
	a.OpImm(Sar, tmp, i, 1)
	a.BrMem(AE, W32, tmp, seq, int32(rt.OffAux), exit)
	a.Load(W64, d, seq, int32(rt.OffListItems))
	a.LoadX(W64, d, d, tmp, 3, int32(rt.OffValues))
	a.Bind(have)
	a.OpImm(Add, i, i, 2)
	a.Bind(done)
	m := mixedStep{kind, seq, i, last, d, p, have, done, exit, slow}
	c.aside(tuple, func() { c.forOthers(m) })
	c.changed(in.b+1, seq)
	c.changed(in.b+2, i)
	c.setReg(in.a, d)
	c.bodyOf(in)
}

// mixedStep is what parts of forMixed share.
type mixedStep struct {
	kind, seq, i, last Reg   // the registers of the iteration
	d                  Reg   // gets the item
	p                  Reg   // is free
	have, done         Label // with an item that i is the position of, and when that has been moved on
	exit, slow         Label
}

// forOthers is the part of forMixed for other iterations than those of lists.
func (c *compiler) forOthers(m mixedStep) {
	a, tmp := c.a, c.scratch()
	rng, str, iter, dict, keys := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrImm(NE, m.kind, words.IterTuple, rng)
	a.OpImm(Sar, tmp, m.i, 1)
	a.BrMem(AE, W32, tmp, m.seq, int32(rt.OffAux), m.exit)
	a.LoadX(W64, m.d, m.seq, tmp, 3, int32(rt.OffTupleItems))
	a.Jump(m.have)

	a.Bind(rng)
	a.BrImm(NE, m.kind, words.IterRange, str)
	a.BrImm(EQ, m.i, 1, m.exit)
	a.OpImm(Sub, m.i, m.i, 2)
	a.Mov(m.d, m.seq)
	a.OpImm(Add, tmp, m.last, -1)
	a.Op(Add, m.seq, m.seq, tmp)
	a.Jump(m.done)

	a.Bind(str)
	octets := a.NewLabel()
	a.BrImm(NE, m.kind, words.IterStr, octets)
	a.OpImm(Sar, tmp, m.i, 1)
	a.BrMem(AE, W32, tmp, m.seq, int32(rt.OffStrBytes), m.exit)
	c.octet(m.d, m.seq)
	a.MovImm(tmp, int64(c.u.T.Chars))
	a.LoadX(W64, m.d, tmp, m.d, 3, 0)
	a.Jump(m.have)

	array := a.NewLabel()
	a.Bind(octets)
	a.BrImm(NE, m.kind, words.IterBytes, array)
	a.OpImm(Sar, tmp, m.i, 1)
	a.BrMem(AE, W32, tmp, m.seq, int32(rt.OffStrBytes), m.exit)
	c.octet(m.d, m.seq)
	a.Lea(m.d, m.d, m.d, 0, 1)
	a.Jump(m.have)

	a.Bind(array)
	a.BrImm(NE, m.kind, words.IterByteArray, iter)
	a.OpImm(Sar, tmp, m.i, 1)
	c.byteOf(m.d, m.seq, m.exit)
	a.Lea(m.d, m.d, m.d, 0, 1)
	a.Jump(m.have)

	a.Bind(iter)
	a.BrImm(NE, m.kind, 0, dict)
	c.guardObject(m.seq, m.slow)
	c.sequenceStep(m.d, m.p, m.seq, m.exit, m.slow)
	a.Jump(m.done)

	a.Bind(dict)
	a.BrImm(EQ, m.kind, words.IterKeys, keys)
	a.BrImm(NE, m.kind, words.IterValues, m.slow)
	a.Bind(keys)
	c.dictEntry(m.p, m.d, m.seq, m.i, m.last, m.exit, m.slow, true)
	a.Load(W64, m.d, m.p, int32(rt.OffEntryKey))
	a.BrImm(EQ, m.kind, words.IterKeys, m.done)
	a.Load(W64, m.d, m.p, int32(rt.OffEntryVal))
	a.Jump(m.done)
}

// otherKind branches to fail unless the loop at in has the kind of iteration k.
func (c *compiler) otherKind(in *instr, k int64, fail Label) { c.otherKindIn(in, c.cur[in.b], k, fail) }

// otherKindIn is otherKind where s says where the kind is.
func (c *compiler) otherKindIn(in *instr, s slot, k int64, fail Label) {
	if s.r != NoReg {
		c.a.BrImm(NE, s.r, k, fail)
	} else if !s.imm {
		c.a.BrMemImm(NE, W64, FP, int32(in.b*8), int32(k), fail)
	} else if s.v != k {
		c.a.Jump(fail)
	}
}

// dictEntry emits the search for the next entry of dict, or set if that may be one: its address goes to p, the position behind it, as a
// Value, to i. d is free.
func (c *compiler) dictEntry(p, d, dict, i, used Reg, exit, slow Label, sets bool) {
	a, tmp := c.a, c.scratch()
	a.Load(W32, d, dict, int32(rt.OffDictUsed))
	a.Lea(d, d, d, 0, 1)
	a.Br(NE, d, used, slow)
	a.OpImm(Sar, tmp, i, 1)
	a.Load(W64, d, dict, int32(rt.OffDictEntries))
	next := func(e tableEntries) {
		again := a.NewLabel()
		e.address(a, p, d, tmp, -1)
		a.Bind(again)
		a.BrMem(AE, W32, tmp, dict, int32(rt.OffDictFill), exit)
		a.OpImm(Add, tmp, tmp, 1)
		a.OpImm(Add, p, p, int64(e.bytes))
		a.BrMemImm(EQ, W64, p, int32(rt.OffEntryKey), 0, again)
	}
	set, found := a.NewLabel(), a.NewLabel()
	if sets {
		a.BrMemBits(true, W32, dict, int32(rt.OffAux), int32(rt.SetTable), set)
		c.aside(set, func() {
			next(setEntries)
			a.Jump(found)
		})
	}
	next(dictEntries)
	a.Bind(found)
	a.Lea(i, tmp, tmp, 0, 1)
}

// forDict emits the step over the keys, values or items of a dict.
func (c *compiler) forDict(in *instr) {
	a := c.a
	bl := &c.g.blocks[in.block]
	kind, dict, i, used := c.use(in.b), c.use(in.b+1), c.own(in.b+2), c.use(in.b+3)
	d, p, pair := c.newReg(), c.newReg(), c.newReg()
	slow := c.rareJump()
	exit := c.edge(bl.succ[len(bl.succ)-1], c.ts)
	known, items, paired := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrImm(EQ, kind, words.IterKeys, known)
	a.BrImm(NE, kind, words.IterValues, items)
	a.Bind(known)
	c.aside(items, func() {
		a.BrImm(NE, kind, words.IterItems, slow)
		c.allocate(pair, d, 3, uint32(rt.KindTuple), 2, slow)
		a.Jump(known)
	})
	c.dictEntry(p, d, dict, i, used, exit, slow, true)
	done := a.NewLabel()
	a.Load(W64, d, p, int32(rt.OffEntryKey))
	a.BrImm(EQ, kind, words.IterKeys, done)
	a.BrImm(NE, kind, words.IterValues, paired)
	a.Load(W64, d, p, int32(rt.OffEntryVal))
	a.Bind(done)
	c.aside(paired, func() {
		a.Store(W64, pair, int32(rt.OffTupleItems), d)
		a.Load(W64, d, p, int32(rt.OffEntryVal))
		a.Store(W64, pair, int32(rt.OffTupleItems)+8, d)
		a.Mov(d, pair)
		a.Jump(done)
	})
	c.changed(in.b+2, i)
	c.setReg(in.a, d)
	c.bodyOf(in)
}

// forItems emits the step over the items of a dict and their unpacking by u.
func (c *compiler) forItems(in, u *instr) {
	a := c.a
	bl := &c.g.blocks[in.block]
	dict, i, used := c.use(in.b+1), c.own(in.b+2), c.use(in.b+3)
	d, p := c.newReg(), c.newReg()
	slow := c.rareJump()
	exit := c.edge(bl.succ[len(bl.succ)-1], c.ts)
	c.otherKind(in, words.IterItems, slow)
	c.dictEntry(p, d, dict, i, used, exit, slow, false)
	a.Load(W64, d, p, int32(rt.OffEntryKey))
	a.Load(W64, p, p, int32(rt.OffEntryVal))
	c.changed(in.b+2, i)
	c.setReg(u.a, d)
	c.setReg(u.b, p)
	c.toBody(in, 1)
}

// sequenceStep emits the step of the iterator in it: the item goes to v. x is free. When StubNext gives up, control goes to slow.
func (c *compiler) sequenceStep(v, x, it Reg, exit, slow Label) {
	a, tmp := c.a, c.scratch()
	tuple, rng, end, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	brKind(a, NE, it, rt.KindListIter, tuple)
	a.Load(W64, x, it, int32(rt.OffSeqIterSeq))
	a.BrImm(EQ, x, 0, exit)
	a.Load(W64, tmp, it, int32(rt.OffSeqIterPos))
	a.BrMem(AE, W32, tmp, x, int32(rt.OffAux), end)
	a.Load(W64, x, x, int32(rt.OffListItems))
	a.LoadX(W64, v, x, tmp, 3, int32(rt.OffValues))
	a.AddMem(W64, it, int32(rt.OffSeqIterPos), 1)
	a.Bind(done)
	c.aside(tuple, func() {
		brKind(a, NE, it, rt.KindTupleIter, rng)
		a.Load(W64, x, it, int32(rt.OffSeqIterSeq))
		a.BrImm(EQ, x, 0, exit)
		a.Load(W64, tmp, it, int32(rt.OffSeqIterPos))
		a.BrMem(AE, W32, tmp, x, int32(rt.OffAux), end)
		a.LoadX(W64, v, x, tmp, 3, int32(rt.OffTupleItems))
		a.AddMem(W64, it, int32(rt.OffSeqIterPos), 1)
		a.Jump(done)
		a.Bind(end)
		a.StoreImm(W64, it, int32(rt.OffSeqIterSeq), 0)
		a.Jump(exit)
		a.Bind(rng)
		octets := a.NewLabel()
		brKind(a, NE, it, rt.KindRangeIter, octets)
		other := a.NewLabel()
		a.BrMemImm(NE, W64, it, int32(rt.OffRangeIterWide), 0, other)
		a.BrMemImm(EQ, W64, it, int32(rt.OffRangeIterLeft), 0, exit)
		a.Load(W64, v, it, int32(rt.OffRangeIterCur))
		a.Load(W64, x, it, int32(rt.OffRangeIterStep))
		a.Op(Add, x, x, v)
		a.Store(W64, it, int32(rt.OffRangeIterCur), x)
		a.AddMem(W64, it, int32(rt.OffRangeIterLeft), -1)
		a.Lea(v, v, v, 0, 1)
		a.Jump(done)
		a.Bind(octets)
		c.octetStep(v, x, it, done, end, exit, other)
		a.Bind(other)
		c.nextItem(v, it, exit, slow)
		a.Jump(done)
	})
}

// octetStep is sequenceStep for iterators of strs, bytes, bytearrays and arrays. For all else control goes to other.
func (c *compiler) octetStep(v, x, it Reg, done, end, exit, other Label) {
	a, tmp := c.a, c.scratch()
	array, items, have, octets := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	brKind(a, NE, it, rt.KindStrIter, octets)
	a.Store(W64, Ctx, arg(argX), it)
	a.CallLeaf(c.u.Stub(StubNextChar))
	a.Load(W64, v, Ctx, arg(argX))
	a.BrImm(EQ, v, 0, other)
	a.BrImm(EQ, v, int64(rt.StopMark), exit)
	a.Jump(done)
	a.Bind(octets)
	brKind(a, NE, it, rt.KindBytesIter, other)
	a.Load(W64, x, it, int32(rt.OffBytesIterSeq))
	a.BrImm(EQ, x, 0, exit)
	a.Load(W64, tmp, it, int32(rt.OffBytesIterPos))
	a.OpImm(Sar, tmp, tmp, 1)
	brKind(a, EQ, x, rt.KindByteArray, array)
	brKind(a, NE, x, rt.KindBytes, items)
	a.BrMemBits(true, W32, x, int32(rt.OffAux), int32(rt.StrShared), other)
	a.BrMem(AE, W32, tmp, x, int32(rt.OffStrBytes), end)
	a.LoadX(W8, v, x, tmp, 0, int32(rt.OffStrData))
	a.Bind(have)
	a.AddMem(W64, it, int32(rt.OffBytesIterPos), 2)
	a.Lea(v, v, v, 0, 1)
	a.Jump(done)
	a.Bind(array)
	a.BrMem(AE, W64, tmp, x, int32(rt.OffByteArrayLen), end)
	a.Load(W64, v, x, int32(rt.OffByteArrayOff))
	a.Op(Add, tmp, tmp, v)
	a.Load(W64, x, x, int32(rt.OffByteArrayBuf))
	a.LoadX(W8, v, x, tmp, 0, int32(rt.OffValues))
	a.Jump(have)
	a.Bind(items)
	brKind(a, NE, x, rt.KindArray, other)
	a.BrMem(AE, W64, tmp, x, int32(rt.OffArrayLen), end)
	a.Lea(v, tmp, tmp, 0, 1)
	c.arrayIndex(x, index{r: v})
	a.CallLeaf(c.u.Stub(StubArrayItem))
	a.Load(W64, v, Ctx, arg(argX))
	a.BrImm(EQ, v, 0, other)
	a.AddMem(W64, it, int32(rt.OffBytesIterPos), 2)
	a.Jump(done)
}

// nextItem emits the step of the iterator in it by StubNext; the item goes to v. For iterators that the stub does not know control goes to slow.
func (c *compiler) nextItem(v, it Reg, exit, slow Label) {
	a := c.a
	a.Store(W64, Ctx, arg(argX), it)
	a.CallLeaf(c.u.Stub(StubNext))
	a.Load(W64, v, Ctx, arg(argX))
	a.BrImm(EQ, v, 0, slow)
	a.BrImm(EQ, v, int64(rt.StopMark), exit)
}

// forIterator emits the step over an iterator that has an rt.Step.
func (c *compiler) forIterator(in *instr) {
	bl := &c.g.blocks[in.block]
	it := c.use(in.b + 1)
	d, x := c.newReg(), c.newReg()
	slow := c.rareJump()
	left := c.nextJump(in, it, x, slow)
	exit := c.edge(bl.succ[len(bl.succ)-1], c.ts)
	c.otherKind(in, 0, slow)
	c.guardObject(it, slow)
	c.sequenceStep(d, x, it, exit, left)
	c.setReg(in.a, d)
	c.bodyOf(in)
}

// nextJump returns the label of code out of line that has Python code or Go step the iterator in it for the loop at in, after
// StubNext has given up. Iterators without an rt.Step go to slow. x is free.
func (c *compiler) nextJump(in *instr, it, x Reg, slow Label) Label {
	a := c.a
	l := a.NewLabel()
	before := c.save(c.cur)
	c.rf.frozen = true
	bl := &c.g.blocks[in.block]
	body, exit := bl.succ[0], bl.succ[len(bl.succ)-1]
	c.aside(l, func() {
		body, exit := c.entryLabel(body), c.entryLabel(exit)
		back := a.NewLabel()
		c.steps(it, x, slow)
		c.spill(c.full(before), in.pc)
		general, have, thrown := a.NewLabel(), a.NewLabel(), a.NewLabel()
		c.nextByOthers(in, in.b+1, in.b+3, in.b+2, true, have, exit, thrown, general, a.NewLabel())
		a.Bind(general)
		a.MovImm(c.scratch(), int64(c.addr(in.pc)))
		a.Store(W64, Ctx, int32(rt.OffCtxIP), c.scratch())
		a.Load(W64, 0, FP, int32((in.b+1)*8))
		c.exitFrom(ExitNext, in.body, back)
		a.Bind(back)
		a.BrImm(EQ, 0, int64(rt.StopMark), exit)
		a.BrImm(EQ, 0, 0, thrown)
		a.Bind(have)
		a.Store(W64, FP, int32(in.a*8), 0)
		a.Jump(body)
		a.Bind(thrown)
		c.pass(in.pc, false)
	})
	return l
}

// steps branches to fail unless the object in r is an iterator with an rt.Step. d is free.
func (c *compiler) steps(r, d Reg, fail Label) {
	stepOf(c.a, c.u.T, r, d, c.scratch(), fail)
	c.a.BrImm(EQ, d, int64(rt.StepNone), fail)
}

// forEnum emits the step over enumerate and the unpacking by u.
func (c *compiler) forEnum(in, u *instr) {
	a := c.a
	bl := &c.g.blocks[in.block]
	e, i := c.use(in.b+1), c.own(in.b+2)
	n, v, it, x := c.newReg(), c.newReg(), c.newReg(), c.newReg()
	slow := c.slowJump()
	left := c.nextJump(in, e, x, slow)
	exit := c.edge(bl.succ[len(bl.succ)-1], c.ts)
	object, done, kind := a.NewLabel(), a.NewLabel(), c.cur[in.b]
	c.otherKind(in, words.IterEnum, object)
	c.itemOf(v, e, i, exit)
	a.Mov(n, i)
	a.OpImm(Add, i, i, 2)
	a.Bind(done)
	c.aside(object, func() {
		c.otherKindIn(in, kind, 0, slow)
		c.guardObject(e, slow)
		brKind(a, NE, e, rt.KindEnumerate, slow)
		a.Load(W64, n, e, int32(rt.OffPairB))
		a.BrBits(false, n, 1, slow)
		a.BrImm(LT, n, 0, slow)
		a.BrBits(true, n, 1<<62, slow)
		a.Load(W64, it, e, int32(rt.OffPairA))
		c.guardObject(it, slow)
		c.sequenceStep(v, x, it, exit, left)
		a.AddMem(W64, e, int32(rt.OffPairB), 2)
		a.Jump(done)
	})
	c.changed(in.b+2, i)
	c.setReg(u.a, n)
	c.setReg(u.b, v)
	c.toBody(in, 1)
}

// forZip emits the step over zip of two and the unpacking by u.
func (c *compiler) forZip(in, u *instr) {
	a := c.a
	bl := &c.g.blocks[in.block]
	z, i := c.use(in.b+1), c.own(in.b+2)
	v0, v1, it, x := c.newReg(), c.newReg(), c.newReg(), c.newReg()
	slow := c.slowJump()
	left := c.nextJump(in, z, x, slow)
	exit := c.edge(bl.succ[len(bl.succ)-1], c.ts)
	object, done, kind := a.NewLabel(), a.NewLabel(), c.cur[in.b]
	c.otherKind(in, words.IterZip, object)
	c.itemOf(v0, z, i, exit)
	a.Mov(v1, c.valueIn(in.b+3))
	c.itemOf(v1, v1, i, exit)
	a.OpImm(Add, i, i, 2)
	a.Bind(done)
	c.aside(object, func() {
		c.otherKindIn(in, kind, 0, slow)
		c.zipStep(z, v0, v1, it, x, exit, left, slow)
		a.Jump(done)
	})
	c.changed(in.b+2, i)
	c.setReg(u.a, v0)
	c.setReg(u.b, v1)
	c.toBody(in, 1)
}

// zipStep emits the step of the zip of two in z. it and x are free. When StubNext gives up, control goes to left.
func (c *compiler) zipStep(z, v0, v1, it, x Reg, exit, left, slow Label) {
	a, tmp := c.a, c.scratch()
	c.guardObject(z, slow)
	brKind(a, NE, z, rt.KindZip, slow)
	a.BrMemImm(NE, W64, z, int32(rt.OffPairB), int32(rt.False), slow) // begun
	a.Load(W64, x, z, int32(rt.OffPairA))
	a.MovImm(tmp, int64(rt.KindTuple)|2<<32)
	a.BrMem(NE, W64, tmp, x, 0, slow)
	// The second iterator must be one that can be stepped before the first one is. Others, and a strict zip, give a tuple.
	routine, done := a.NewLabel(), a.NewLabel()
	a.BrMemImm(NE, W32, z, int32(rt.OffAux), 0, routine)
	c.aside(routine, func() {
		c.nextItem(x, z, exit, left)
		a.Load(W64, v0, x, int32(rt.OffTupleItems))
		a.Load(W64, v1, x, int32(rt.OffTupleItems)+8)
		a.Jump(done)
	})
	a.Load(W64, it, x, int32(rt.OffTupleItems)+8)
	c.guardObject(it, slow)
	fits := a.NewLabel()
	a.Load(W32, tmp, it, int32(rt.OffKind))
	a.BrImm(EQ, tmp, int64(rt.KindListIter), fits)
	a.BrImm(EQ, tmp, int64(rt.KindTupleIter), fits)
	a.BrImm(NE, tmp, int64(rt.KindRangeIter), routine)
	a.BrMemImm(NE, W64, it, int32(rt.OffRangeIterWide), 0, slow)
	a.Bind(fits)
	a.Load(W64, it, x, int32(rt.OffTupleItems))
	c.guardObject(it, slow)
	c.sequenceStep(v0, x, it, exit, left)
	a.Load(W64, x, z, int32(rt.OffPairA))
	a.Load(W64, it, x, int32(rt.OffTupleItems)+8)
	c.sequenceStep(v1, x, it, exit, left)
	a.Bind(done)
}

// forPrep emits the start of an iteration over what the loop behind it has met. Other objects are left to the interpreter.
func (c *compiler) forPrep(in *instr) bool {
	i := c.i + 1
	if i >= len(c.g.ins) || !isFor(c.g.ins[i].op) || c.g.ins[i].b != in.a {
		return false
	}
	op, mixed := c.g.ins[i].op, c.ty.bad(c.g.ins[i].pc)
	if (op != words.ForNext || !mixed) && c.callsIter(in) {
		c.prepUser(in)
		return true
	}
	v, d, e, fn := c.use(in.b), c.newReg(), NoReg, NoReg
	gen := (mixed || op == words.ForGen) && c.makesIter(in)
	if gen {
		e, fn = c.newReg(), c.newReg()
	}
	slow := c.rare()
	c.guardObject(v, slow)
	prepared := c.a.NewLabel()
	if gen {
		made, other := c.a.NewLabel(), c.a.NewLabel()
		brKind(c.a, AE, v, rt.NumKinds, other)
		c.aside(other, func() {
			c.iterOf(in, v, d, e, fn, made, slow)
			c.a.Bind(made)
			c.prepare(in, words.ForGen, d, e, slow)
			c.a.Jump(prepared)
		})
	}
	if mixed {
		done := c.a.NewLabel()
		for _, op := range [...]words.Op{words.ForList, words.ForTuple, words.ForDict, words.ForRange, words.ForStr, words.ForBytes,
			words.ForByteArray, words.ForSeq} {
			next := c.a.NewLabel()
			c.prepare(in, op, v, d, next)
			c.a.Jump(done)
			c.a.Bind(next)
		}
		c.a.Jump(slow)
		c.a.Bind(done)
	} else {
		c.prepare(in, op, v, d, slow)
	}
	c.a.Bind(prepared)
	for k := range 4 {
		c.setMem(in.a + k)
	}
	return true
}

// prepare emits the start of an iteration over the object in v, of the kind for which loops have the opcode op. For other objects
// control goes to slow, before anything has been stored. d is free.
func (c *compiler) prepare(in *instr, op words.Op, v, d Reg, slow Label) {
	switch op {
	case words.ForList, words.ForTuple:
		c.prepareItems(in, op, v, d, slow)
	case words.ForStr:
		brKind(c.a, NE, v, rt.KindStr, slow)
		c.a.Load(W32, c.scratch(), v, int32(rt.OffStrBytes))
		c.a.BrMem(NE, W32, c.scratch(), v, int32(rt.OffStrChars), slow)
		c.iterate(in, words.IterStr, v)
		c.iterateFrom(in, 1)
	case words.ForBytes:
		brKind(c.a, NE, v, rt.KindBytes, slow)
		c.iterate(in, words.IterBytes, v)
		c.iterateFrom(in, 1)
	case words.ForByteArray:
		brKind(c.a, NE, v, rt.KindByteArray, slow)
		c.iterate(in, words.IterByteArray, v)
		c.iterateFrom(in, 1)
	case words.ForRange:
		c.prepareRange(in, v, d, slow)
	case words.ForDict:
		c.prepareTable(in, v, d, slow)
	case words.ForItems:
		brKind(c.a, NE, v, rt.KindDictItems, slow)
		c.prepareView(in, words.IterItems, v, d)
	case words.ForGen:
		c.prepareIterator(in, rt.KindGenerator, v, slow)
	case words.ForEnum:
		c.prepareIterator(in, rt.KindEnumerate, v, slow)
	case words.ForPair:
		c.prepareIterator(in, rt.KindZip, v, slow)
	case words.ForSeq:
		c.steps(v, d, slow)
		c.iterate(in, 0, v)
		c.iterateFrom(in, 0)
	}
}

// iterate stores the first two registers of an iteration: its kind and what it is over.
func (c *compiler) iterate(in *instr, k int64, over Reg) {
	c.a.StoreImm(W64, FP, int32(in.a*8), int32(k))
	c.a.Store(W64, FP, int32((in.a+1)*8), over)
}

// iterateFrom stores the other two: the Value that the iteration begins at, and nothing.
func (c *compiler) iterateFrom(in *instr, at int32) {
	c.a.StoreImm(W64, FP, int32((in.a+2)*8), at)
	c.a.StoreImm(W64, FP, int32((in.a+3)*8), 0)
}

// prepareIterator is prepare for an iterator of kind k, which is stepped itself.
func (c *compiler) prepareIterator(in *instr, k rt.Kind, v Reg, slow Label) {
	brKind(c.a, NE, v, k, slow)
	c.iterate(in, 0, v)
	c.iterateFrom(in, 0)
}

// prepareItems is prepare for lists and tuples, and for instances of their subclasses if such ones have been seen.
func (c *compiler) prepareItems(in *instr, op words.Op, v, d Reg, slow Label) {
	a := c.a
	derived := func(k rt.Kind, have Label) Label {
		if c.untried(in) {
			return slow
		}
		return c.orBase(d, v, rt.NaturalIter, k, have, slow)
	}
	if op == words.ForList {
		list := a.NewLabel()
		brKind(c.a, NE, v, rt.KindList, derived(rt.KindList, list))
		a.Bind(list)
		c.iterate(in, words.IterList, v)
		c.iterateFrom(in, 1)
		return
	}
	inside, started := a.NewLabel(), a.NewLabel()
	brKind(c.a, NE, v, rt.KindTuple, derived(rt.KindTuple, inside))
	c.iterate(in, words.IterTuple, v)
	a.Bind(started)
	c.iterateFrom(in, 1)
	c.aside(inside, func() {
		a.Load(W64, d, v, int32(rt.OffTupleItems))
		c.iterate(in, words.IterTuple, d)
		a.Jump(started)
	})
}

// prepareRange is prepare for ranges of small ints.
func (c *compiler) prepareRange(in *instr, v, d Reg, slow Label) {
	a, tmp := c.a, c.scratch()
	brKind(c.a, NE, v, rt.KindRange, slow)
	c.plainRange(v, slow)
	a.Load(W64, d, v, int32(rt.OffRangeStart))
	c.iterate(in, words.IterRange, d)
	for k, off := range [...]uintptr{rt.OffRangeLength, rt.OffRangeStep} {
		a.Load(W64, tmp, v, int32(off))
		a.Store(W64, FP, int32((in.a+2+k)*8), tmp)
	}
}

// plainRange sends ranges whose numbers are not all small ints to fail.
func (c *compiler) plainRange(v Reg, fail Label) {
	for _, off := range [...]uintptr{rt.OffRangeStart, rt.OffRangeStop, rt.OffRangeStep, rt.OffRangeLength} {
		c.a.BrMemBits(false, W32, v, int32(off), 1, fail)
	}
}

// prepareTable is prepare for dicts, sets and views.
func (c *compiler) prepareTable(in *instr, v, d Reg, slow Label) {
	a := c.a
	keys, notDict, notKeys, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	brKind(c.a, NE, v, rt.KindDict, notDict)
	a.Bind(keys)
	c.prepareEntries(in, words.IterKeys, v)
	a.Jump(done)
	a.Bind(notDict)
	brKind(a, EQ, v, rt.KindSet, keys)
	brKind(a, EQ, v, rt.KindFrozenSet, keys)
	brKind(c.a, NE, v, rt.KindDictValues, notKeys)
	c.prepareView(in, words.IterValues, v, d)
	a.Jump(done)
	a.Bind(notKeys)
	items := a.NewLabel()
	brKind(c.a, NE, v, rt.KindDictKeys, items)
	c.prepareView(in, words.IterKeys, v, d)
	a.Bind(done)
	c.aside(items, func() {
		brKind(c.a, NE, v, rt.KindDictItems, slow)
		c.prepareView(in, words.IterItems, v, d)
		a.Jump(done)
	})
}

// prepareView is prepare for a view, in v, of kind k.
func (c *compiler) prepareView(in *instr, k int64, v, d Reg) {
	c.a.Load(W64, d, v, int32(rt.OffViewDict)) // or an instance of a class derived from dict
	c.prepareEntries(in, k, d)
}

// prepareEntries makes the iterator of kind k over the entries of the dict or set in x.
func (c *compiler) prepareEntries(in *instr, k int64, x Reg) {
	a, tmp := c.a, c.scratch()
	c.iterate(in, k, x)
	a.Load(W32, tmp, x, int32(rt.OffDictUsed))
	a.Lea(tmp, tmp, tmp, 0, 1)
	a.StoreImm(W64, FP, int32((in.a+2)*8), 1)
	a.Store(W64, FP, int32((in.a+3)*8), tmp)
}

// getIter emits GetIter for lists, tuples and ranges, and for what is its own iterator.
func (c *compiler) getIter(in *instr) {
	a, tmp := c.a, c.scratch()
	v, d, e, fn := c.use(in.b), c.newReg(), c.newReg(), NoReg
	if c.makesIter(in) {
		fn = c.newReg()
	}
	slow := c.slow()
	c.guardObject(v, slow)
	done := a.NewLabel()
	other := slow
	if fn != NoReg {
		other = a.NewLabel()
		c.aside(other, func() { c.iterOf(in, v, d, e, fn, done, slow) })
	}
	sequence := func(of, kind rt.Kind) {
		next := a.NewLabel()
		brKind(a, NE, v, of, next)
		c.allocate(d, e, 3, uint32(kind), 0, slow)
		a.Store(W64, d, int32(rt.OffSeqIterSeq), v)
		a.Jump(done)
		a.Bind(next)
	}
	sequence(rt.KindList, rt.KindListIter)
	sequence(rt.KindTuple, rt.KindTupleIter)
	rng := a.NewLabel()
	brKind(a, EQ, v, rt.KindRange, rng)
	a.Load(W32, tmp, v, int32(rt.OffKind))
	a.Mov(d, v)
	for _, k := range [...]rt.Kind{rt.KindGenerator, rt.KindEnumerate, rt.KindZip, rt.KindMap, rt.KindFilter, rt.KindListIter, rt.KindTupleIter} {
		a.BrImm(EQ, tmp, int64(k), done)
	}
	a.BrImm(NE, tmp, int64(rt.KindRangeIter), other)
	a.Bind(done)
	c.aside(rng, func() {
		c.plainRange(v, slow)
		c.allocate(d, e, int(rt.RangeIterBytes)/8, uint32(rt.KindRangeIter), 0, slow)
		for _, p := range [...][2]uintptr{{rt.OffRangeIterCur, rt.OffRangeStart}, {rt.OffRangeIterStep, rt.OffRangeStep},
			{rt.OffRangeIterLeft, rt.OffRangeLength}} {
			a.Load(W64, tmp, v, int32(p[1]))
			a.OpImm(Sar, tmp, tmp, 1)
			a.Store(W64, d, int32(p[0]), tmp)
		}
		a.Jump(done)
	})
	c.setReg(in.a, d)
}
