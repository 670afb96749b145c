package jit

import (
	"slices"
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Exceptions
//
// Blocks are static, so entering one costs nothing. The pending exception is in Context. Native code propagates it
// like the interpreter's unwind: it adds an entry to the traceback, then jumps to the handler in the same function, where all values are in
// the frame, or returns 0 to a native caller, which tests for 0 after each call. A frame whose caller is not
// native leaves by ExitRaised. Exceptions raised by instructions other than Raise and its kin, and those that leave a generator's frame, are left to
// the interpreter, which enters native code at the handler.

// raise emits StubRaise.
func (s *stubs) raise(l Label) {
	a := s.a
	const e, handled, o, x, slow = Reg(0), Reg(2), Reg(3), Reg(4), Reg(5)
	set, link, cut, walk := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(l)
	a.Load(W64, handled, Ctx, int32(rt.OffCtxHandled))
	a.BrImm(EQ, handled, 0, set)
	a.BrImm(EQ, handled, int64(rt.None), set)
	a.Br(EQ, handled, e, set)
	a.BrMemBits(false, W32, e, int32(rt.OffExcFlags), rt.ExcLinked, link)
	// The handled exception becomes the context. If e is in its chain, the chain is cut there. A chain that is a circle without e ends
	// where o meets what follows it at half its speed, as in rt.
	a.Mov(o, handled)
	a.Mov(slow, handled)
	a.Bind(walk)
	for range 2 {
		a.Load(W64, x, o, int32(rt.OffExcContext))
		a.BrImm(EQ, x, 0, link)
		a.Br(EQ, x, e, cut)
		a.Mov(o, x)
		a.Br(EQ, o, slow, link)
	}
	a.Load(W64, slow, slow, int32(rt.OffExcContext))
	a.Jump(walk)
	a.Bind(cut)
	a.StoreImm(W64, o, int32(rt.OffExcContext), 0)
	a.Bind(link)
	a.Store(W64, e, int32(rt.OffExcContext), handled)
	a.Load(W64, x, handled, int32(rt.OffExcFlags))
	a.OpImm(Or, x, x, rt.ExcLinked)
	a.Store(W64, handled, int32(rt.OffExcFlags), x)
	a.Bind(set)
	a.Store(W64, Ctx, int32(rt.OffCtxExc), e)
	s.traceback(a.NewLabel())
}

// shape leaves the address of the shape number id in d, which may be id.
func (s *stubs) shape(d, id Reg) { shapeAddr(s.a, s.t, d, id, s.tmp) }

// shapeAddr leaves the address of the shape number id in d, which may be id.
func shapeAddr(a Asm, t *rt.Thread, d, id, tmp Reg) {
	a.OpImm(Mul, d, id, int64(rt.ShapeSize))
	a.MovImm(tmp, int64(t.R.ShapesAddr()))
	a.Load(W64, tmp, tmp, 0)
	a.Op(Add, d, d, tmp)
}

// match emits StubMatch.
func (s *stubs) match(start Label) {
	a := s.a
	const what, mro, i, cand, x, k, cls = Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(0)
	none, yes, no, one, again := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	object := func(r Reg) {
		a.BrBits(true, r, 3, none)
		a.BrImm(LT, r, int64(rt.FirstObj), none)
	}
	a.Bind(start)
	object(0)
	object(what)
	a.Load(W32, x, 0, int32(rt.OffKind))
	s.shape(x, x)
	a.BrMemImm(NE, W32, x, int32(rt.OffShapeLayout), int32(rt.KindException), none)
	a.Load(W64, cls, x, int32(rt.OffShapeClass))
	a.Load(W64, mro, cls, int32(rt.OffClassMRO))
	a.MovImm(k, 0)
	a.Mov(cand, what)
	brKind(a, NE, what, rt.KindTuple, one)
	// The items of a tuple are tried from the first on.
	a.Bind(again)
	a.BrMem(AE, W32, k, what, int32(rt.OffAux), no)
	a.LoadX(W64, cand, what, k, 3, int32(rt.OffTupleItems))
	a.OpImm(Add, k, k, 1)
	object(cand)
	a.Bind(one)
	// Only classes of exceptions are allowed.
	brKind(a, NE, cand, rt.KindType, none)
	a.Load(W32, x, cand, int32(rt.OffClassRoot))
	s.shape(x, x)
	a.BrMemImm(NE, W32, x, int32(rt.OffShapeLayout), int32(rt.KindException), none)
	a.Br(EQ, cand, cls, yes)
	a.Load(W32, i, mro, int32(rt.OffAux))
	next, end := a.NewLabel(), a.NewLabel()
	a.Bind(next)
	a.BrImm(EQ, i, 0, end)
	a.OpImm(Sub, i, i, 1)
	a.LoadX(W64, x, mro, i, 3, int32(rt.OffTupleItems))
	a.Br(NE, x, cand, next)
	a.Bind(yes)
	a.MovImm(0, int64(rt.True))
	a.Ret()
	a.Bind(end)
	a.BrImm(NE, k, 0, again)
	a.Bind(no)
	a.MovImm(0, int64(rt.False))
	a.Ret()
	a.Bind(none)
	a.MovImm(0, 0)
	a.Ret()
}

// exception emits the instructions that have to do with exceptions. It reports false for others.
func (c *compiler) exception(in *instr) bool {
	switch in.op {
	case words.Raise, words.RaiseFrom:
		c.raise(in)
	case words.Reraise, words.RaiseAgain:
		c.reraise(in)
	case words.EndFinally:
		c.endFinally(in)
	case words.ExcMatch:
		c.match(in)
	case words.WithEnter:
		c.withEnter(in)
	case words.WithExit:
		c.withExit(in)
	case words.WithExitDone:
		c.withExitDone(in)
	default:
		return false
	}
	return true
}

// toInterpreter returns the label of a way on which the interpreter executes the current instruction, which raises. Everything is in the frame.
func (c *compiler) toInterpreter() Label {
	l, pc := c.a.NewLabel(), c.in.pc
	c.aside(l, func() {
		c.exit(ExitSlow, pc, l)
	})
	return l
}

// raise emits Raise and RaiseFrom of instances, and of classes that the function names.
func (c *compiler) raise(in *instr) {
	a, tmp := c.a, c.scratch()
	c.flush()
	e, d, x := c.use(in.a), c.newReg(), c.newReg()
	cause := NoReg
	if in.op == words.RaiseFrom {
		cause = c.use(in.b)
	}
	slow := c.toInterpreter()
	isException := func(r Reg) {
		c.guardObject(r, slow)
		a.Load(W32, d, r, int32(rt.OffKind))
		shapeAddr(a, c.u.T, d, d, tmp)
		a.BrMemImm(NE, W32, d, int32(rt.OffShapeLayout), int32(rt.KindException), slow)
	}
	if cls, ok := c.known(in.a); ok && cls.Kind() == rt.KindType {
		l, ok := c.u.T.ExcLayoutOf(cls)
		if ok && l.Init == nil && cause == NoReg && l.Words <= rt.AllocWords {
			c.u.Keep(cls)
			a.BrImm(NE, e, int64(cls), slow)
			if cls == c.u.T.R.ExcClass(rt.ExcStopIteration) {
				c.stop(in.pc)
			}
			c.epoch(uint64(c.u.T.R.Epoch())<<32, slow)
			c.allocate(d, x, l.Words, uint32(l.ID), 0, slow)
			a.MovImm(tmp, int64(c.u.T.NewTuple(0)))
			a.Store(W64, d, int32(rt.OffExcArgs), tmp)
			e = d
		} else {
			a.Jump(slow)
		}
	} else {
		isException(e)
	}
	if cause != NoReg {
		none := a.NewLabel()
		have := a.NewLabel()
		a.BrImm(EQ, cause, int64(rt.None), none)
		isException(cause)
		a.Store(W64, e, int32(rt.OffExcCause), cause)
		a.Bind(have)
		a.Load(W64, x, e, int32(rt.OffExcFlags))
		a.OpImm(Or, x, x, rt.ExcSuppress)
		a.Store(W64, e, int32(rt.OffExcFlags), x)
		c.aside(none, func() {
			a.StoreImm(W64, e, int32(rt.OffExcCause), 0)
			a.Jump(have)
		})
	}
	if e != 0 {
		a.Mov(0, e)
	}
	c.throw(in.pc)
	c.endInstr()
	c.ended = true
}

// stop emits, for a raise of StopIteration that no handler in the function catches, the return to a loop in native code, which only wants to
// know that there are no more items.
func (c *compiler) stop(pc int) {
	h := c.u.Func.FindHandler(pc)
	if c.in.body.outer != nil || c.isGenerator() || h != nil && h.Target >= 0 {
		return
	}
	a := c.a
	other := a.NewLabel()
	a.BrMemImm(NE, W8, FP, rt.FrameInfo*8, int32(nextFrame), other)
	if h != nil && h.Restore >= 0 {
		a.Load(W64, 0, FP, int32(h.Restore*8))
		a.Store(W64, Ctx, int32(rt.OffCtxHandled), 0)
	}
	a.MovImm(0, 0)
	a.Load(W64, FP, FP, rt.FrameCaller*8)
	a.Ret()
	a.Bind(other)
}

// nextOf asks the builtin iterator in it for its next item, which comes in register 0. Those that the interpreter has better instructions for go to
// slow.
func (c *compiler) nextOf(in *instr, it Reg, slow Label) {
	a, tmp := c.a, c.scratch()
	special := []rt.Kind{rt.KindGenerator, rt.KindListIter, rt.KindTupleIter, rt.KindRangeIter}
	if u := &c.g.ins[c.g.at[jumpTarget(in, c.u.Words)]]; u.op == words.Unpack2 && u.c == in.a {
		special = append(special, rt.KindEnumerate, rt.KindZip)
	}
	a.Load(W32, tmp, it, int32(rt.OffKind))
	for _, k := range special {
		a.BrImm(EQ, tmp, int64(k), slow)
	}
	back := a.NewLabel()
	a.MovImm(tmp, int64(c.addr(in.pc)))
	a.Store(W64, Ctx, int32(rt.OffCtxIP), tmp)
	if it != 0 {
		a.Mov(0, it)
	}
	a.LabelAddr(1, back)
	a.JumpAddr(c.u.Exits[ExitNext])
	a.Bind(back)
}

// forUser emits the step of a loop over an iterator whose __next__ is a function, or over a builtin one.
func (c *compiler) forUser(in *instr) {
	a := c.a
	bl := &c.g.blocks[in.block]
	win := c.u.Func.Regs + rt.HeaderWords
	c.flush()
	it := c.use(in.b + 1)
	t1, fn, seq := c.newReg(), c.newReg(), c.newReg()
	slow := c.slowJump()
	builtin, have, byIndex := a.NewLabel(), a.NewLabel(), a.NewLabel()
	c.otherKind(in, 0, slow)
	c.guardObject(it, slow)
	a.Load(W32, t1, it, int32(rt.OffKind))
	a.BrImm(B, t1, int64(rt.NumKinds), builtin)
	shapeAddr(a, c.u.T, fn, t1, c.scratch())
	a.BrMemImm(NE, W64, fn, int32(rt.OffShapeDecl), 0, builtin)
	c.special(fn, t1, it, rt.SymNext, slow)
	a.Load(W64, fn, fn, 0)
	c.guardKind(fn, TFunc, slow)
	a.Store(W64, FP, int32(win*8), it)
	c.dynamicCall(in.body, fn, win, 1, in.a, c.addr(in.next()), nextFrame, slow)
	c.forget()
	ended := a.NewLabel()
	a.BrImm(EQ, 0, 0, ended)
	exit := c.edge(bl.succ[len(bl.succ)-1], c.ts)
	pc := in.pc
	c.aside(ended, func() {
		a.Load(W64, 0, Ctx, int32(rt.OffCtxExc))
		a.BrImm(EQ, 0, 0, exit)
		other := a.NewLabel()
		a.MovImm(1, int64(c.u.T.R.ExcClass(rt.ExcStopIteration)))
		a.CallAddr(c.u.Stub(StubMatch))
		a.BrImm(NE, 0, int64(rt.True), other)
		a.StoreImm(W64, Ctx, int32(rt.OffCtxExc), 0)
		a.Jump(exit)
		a.Bind(other)
		c.pass(pc, false)
	})
	a.Bind(have)
	c.aside(byIndex, func() { c.nextByIndex(in, [...]Reg{it, seq, fn, t1}, have, exit, slow) })
	c.aside(builtin, func() {
		left := a.NewLabel()
		a.BrImm(EQ, t1, int64(rt.KindSeqIter), byIndex)
		c.steps(it, t1, left)
		a.Store(W64, Ctx, arg(argX), it)
		a.CallLeaf(c.u.Stub(StubNext))
		a.Load(W64, t1, Ctx, arg(argX))
		a.BrImm(EQ, t1, 0, left)
		a.BrImm(EQ, t1, int64(rt.StopMark), exit)
		a.Mov(0, t1)
		a.Jump(have)
		a.Bind(left)
		c.nextOf(in, it, slow)
		a.BrImm(EQ, 0, int64(rt.StopMark), exit)
		a.BrImm(NE, 0, 0, have)
		c.pass(pc, false)
	})
	c.setReg(in.a, 0)
	c.bodyOf(in)
}

// nextByIndex emits the step of the loop in over an iterator that calls a __getitem__ in Python: the item is in register 0 at have.
// r are registers, the first one with the iterator.
func (c *compiler) nextByIndex(in *instr, r [4]Reg, have, exit, slow Label) {
	a := c.a
	it, seq, fn, t1 := r[0], r[1], r[2], r[3]
	win := c.u.Func.Regs + rt.HeaderWords
	ended, over, other := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, seq, it, int32(rt.OffSeqIterSeq))
	a.BrImm(EQ, seq, 0, exit)
	c.special(fn, t1, seq, rt.SymGetitem, slow)
	a.Load(W64, fn, fn, 0)
	c.guardKind(fn, TFunc, slow)
	a.Store(W64, FP, int32(win*8), seq)
	a.Load(W64, t1, it, int32(rt.OffSeqIterPos))
	a.Op(Add, t1, t1, t1)
	a.OpImm(Add, t1, t1, 1)
	a.Store(W64, FP, int32((win+1)*8), t1)
	c.dynamicCall(in.body, fn, win, 2, in.a, c.addr(in.next()), nextFrame, slow)
	a.BrImm(EQ, 0, 0, ended)
	a.Load(W64, 1, FP, int32((in.b+1)*8))
	a.Load(W64, 2, 1, int32(rt.OffSeqIterPos))
	a.OpImm(Add, 2, 2, 1)
	a.Store(W64, 1, int32(rt.OffSeqIterPos), 2)
	a.Jump(have)
	a.Bind(ended)
	a.Load(W64, 0, Ctx, int32(rt.OffCtxExc))
	a.BrImm(EQ, 0, 0, over)
	for _, e := range [...]rt.Exc{rt.ExcIndexError, rt.ExcStopIteration} {
		next := a.NewLabel()
		a.Load(W64, 0, Ctx, int32(rt.OffCtxExc))
		a.MovImm(1, int64(c.u.T.R.ExcClass(e)))
		a.CallAddr(c.u.Stub(StubMatch))
		a.BrImm(NE, 0, int64(rt.True), next)
		a.StoreImm(W64, Ctx, int32(rt.OffCtxExc), 0)
		a.Jump(over)
		a.Bind(next)
	}
	a.Jump(other)
	a.Bind(over)
	a.Load(W64, 1, FP, int32((in.b+1)*8))
	a.StoreImm(W64, 1, int32(rt.OffSeqIterSeq), 0)
	a.Jump(exit)
	a.Bind(other)
	c.pass(in.pc, false)
}

// callsIter reports whether the start of a loop, in, is compiled as a call of a method: where the loop goes over an iterator with a
// __next__ in Python, or over what an __iter__ has returned that is no generator function.
func (c *compiler) callsIter(in *instr) bool {
	if in.next() >= c.g.fn.CodeLen() {
		return false
	}
	switch words.OpOf(c.u.Words[in.next()]) {
	case words.ForNext:
		return true
	case words.ForSeq, words.ForGen:
		seen, _ := c.g.seen(in)
		r := c.u.T.R
		return len(seen) > 0 && !c.makesIter(in) && !slices.ContainsFunc(seen, func(x rt.Operands) bool {
			if !r.UserShape(x.A) {
				return true
			}
			fn := r.MethodOf(x.A, rt.SymIter)
			return fn == rt.NoValue || fn.Kind() != rt.KindFunction
		})
	}
	return false
}

// prepUser emits the start of a loop over an object whose __iter__ is a function, or over an iterator.
func (c *compiler) prepUser(in *instr) {
	a, tmp := c.a, c.scratch()
	win := c.u.Func.Regs + rt.HeaderWords
	c.flush()
	v, t1, fn := c.use(in.b), c.newReg(), c.newReg()
	iter, joined, slow := a.NewLabel(), a.NewLabel(), a.NewLabel()
	pc, dest := in.pc, in.a
	c.guardObject(v, slow)
	a.Load(W32, tmp, v, int32(rt.OffKind))
	a.BrImm(EQ, tmp, int64(rt.KindGenerator), iter)
	a.BrImm(B, tmp, int64(rt.KindListIter), slow)
	a.BrImm(BE, tmp, int64(rt.KindReversed), iter)
	a.BrImm(B, tmp, int64(rt.NumKinds), slow)
	user := a.NewLabel()
	c.steps(v, t1, user)
	a.Jump(iter)
	a.Bind(user)
	c.special(fn, t1, v, rt.SymIter, slow)
	a.Load(W64, fn, fn, 0)
	c.guardKind(fn, TFunc, slow)
	a.Store(W64, FP, int32(win*8), v)
	c.dynamicCall(in.body, fn, win, 1, dest, c.addr(in.next()), plainFrame, slow)
	c.thrown(pc)
	other, have := a.NewLabel(), a.NewLabel()
	if v != 0 {
		a.Mov(v, 0)
	}
	c.special(fn, t1, v, rt.SymNext, other)
	a.Load(W64, fn, fn, 0)
	c.guardKind(fn, TFunc, other)
	a.Bind(have)
	a.StoreImm(W64, FP, int32(dest*8), 0)
	a.Store(W64, FP, int32((dest+1)*8), v)
	a.Bind(joined)
	c.forget()
	c.aside(iter, func() {
		a.Jump(have)
	})
	c.aside(other, func() {
		exit := a.NewLabel()
		c.guardObject(v, exit)
		brKind(a, EQ, v, rt.KindGenerator, have)
		c.steps(v, t1, exit)
		a.Jump(have)
		a.Bind(exit)
		a.MovImm(tmp, int64(c.addr(pc)))
		a.Store(W64, Ctx, int32(rt.OffCtxIP), tmp)
		a.Mov(0, v)
		a.LabelAddr(1, joined)
		a.JumpAddr(c.u.Exits[ExitIter])
	})
	c.aside(slow, func() {
		c.exit(ExitSlow, pc, joined)
	})
}

// raising returns the label of a way on which the current instruction raises a new exception of a builtin class whose argument is the
// Value of register x. To be called behind slow, which takes over when there is no room.
func (c *compiler) raising(e rt.Exc, x int, slow Label) Label {
	t := c.u.T
	layout, ok := t.ExcLayoutOf(t.R.ExcClass(e))
	if !ok || layout.Value {
		return slow
	}
	a := c.a
	l := a.NewLabel()
	saved, pc := c.save(c.cur), c.in.pc
	c.aside(l, func() {
		before, full := c.full(saved), a.NewLabel()
		c.storeState(before)
		c.allocate(1, 3, 2, uint32(rt.KindTuple), 1, full)
		a.Load(W64, 2, FP, int32(x*8))
		a.Store(W64, 1, int32(rt.OffTupleItems), 2)
		c.allocate(0, 3, layout.Words, uint32(layout.ID), 0, full)
		a.Store(W64, 0, int32(rt.OffExcArgs), 1)
		c.throw(pc)
		a.Bind(full)
		c.load(before)
		a.Jump(slow)
	})
	return l
}

// reraise emits Reraise and RaiseAgain.
func (c *compiler) reraise(in *instr) {
	a := c.a
	c.flush()
	e := Reg(0)
	if in.op == words.RaiseAgain {
		e = c.use(in.a)
	} else {
		slow := c.toInterpreter()
		e = c.newReg()
		a.Load(W64, e, Ctx, int32(rt.OffCtxHandled))
		a.BrImm(EQ, e, 0, slow)
		a.BrImm(EQ, e, int64(rt.None), slow)
	}
	a.Store(W64, Ctx, int32(rt.OffCtxExc), e)
	c.pass(in.pc, true)
	c.endInstr()
	c.ended = true
}

// known returns the Value that register x is known to have at the current instruction unless a global has been assigned: it was
// loaded from there in the same block.
func (c *compiler) known(x int) (rt.Value, bool) {
	if v, ok := c.immOf(x); ok {
		return rt.Value(v), true
	}
	return c.knownAt(c.i, x)
}

// knownAt is known for instruction i, as far as instructions alone tell.
func (c *compiler) knownAt(i, x int) (rt.Value, bool) {
	if i = c.definition(i, x); i < 0 || c.g.ins[i].op != words.LoadGlobal {
		return rt.NoValue, false
	}
	return c.globalNow(&c.g.ins[i])
}

// definition returns the number of the instruction in front of number i, in its block, that gives register x its value, or -1.
func (c *compiler) definition(i, x int) int {
	for first := c.g.blocks[c.g.ins[i].block].first; i > first; {
		i--
		in := &c.g.ins[i]
		if isFor(in.op) {
			return -1
		}
		defined := false
		eachDef(in, c.u.Words, func(r int) { defined = defined || r == x })
		if defined {
			return i
		}
	}
	return -1
}

// globalNow returns what the LoadGlobal at in would load now, if its cache knows.
func (c *compiler) globalNow(in *instr) (rt.Value, bool) {
	guard, cell := c.u.Words[in.pc+1], c.u.Words[in.pc+2]
	version := func(dict uintptr) uint64 { return uint64(*(*uint32)(unsafe.Add(nil, dict+rt.OffDictVersion))) }
	if guard == rt.NoCache || version(in.body.u.Globals) != guard&0xffffffff || guard>>32 != 0 && version(uintptr(c.u.T.Builtin)) != guard>>32 {
		return rt.NoValue, false
	}
	return *(*rt.Value)(unsafe.Add(nil, uintptr(cell))), true
}

// endFinally emits EndFinally: what is behind it follows; returns and jumps through the block, and exceptions, are out of line.
func (c *compiler) endFinally(in *instr) {
	a := c.a
	c.flush()
	r := c.use(in.a)
	other := a.NewLabel()
	a.BrImm(NE, r, int64(rt.None), other)
	var conts []int // blocks
	c.g.fn.EachContinuation(in.pc, func(to int) {
		if len(conts) < 4 {
			conts = append(conts, c.g.blockAt(to))
		}
	})
	slow := c.toInterpreterJump(in)
	c.aside(other, func() {
		raised := a.NewLabel()
		a.BrBits(false, r, 1, raised)
		for k, b := range conts {
			a.BrImm(EQ, r, int64(rt.MakeSmall(k)), c.label[b])
		}
		a.Jump(slow)
		a.Bind(raised)
		a.Store(W64, Ctx, int32(rt.OffCtxExc), r)
		c.pass(in.pc, true)
	})
}

// toInterpreterJump returns the label of a way on which the interpreter executes the current instruction and goes on wherever it leads.
// Everything is in the frame.
func (c *compiler) toInterpreterJump(in *instr) Label {
	l := c.a.NewLabel()
	next := c.g.blocks[in.block].succ[0]
	c.aside(l, func() {
		c.exit(ExitSlow, in.pc, c.entryLabel(next))
	})
	return l
}

// match emits ExcMatch.
func (c *compiler) match(in *instr) {
	a := c.a
	c.flush()
	e, what := c.use(in.b), c.use(in.c)
	w := c.wayOut(in)
	moves{{0, uint8(e)}, {1, uint8(what)}}.drop().emit(func(d, s uint8) { a.Mov(Reg(d), Reg(s)) }, uint8(c.scratch()))
	a.CallAddr(c.u.Stub(StubMatch))
	a.BrImm(EQ, 0, 0, w.slow)
	a.Bind(w.joined)
	c.forget()
	c.setReg(in.a, 0)
}

// drop returns the moves without those that do nothing.
func (m moves) drop() moves {
	var out moves
	for _, x := range m {
		if x.d != x.s {
			out = append(out, x)
		}
	}
	return out
}

// special emits the lookup of a special method of the object in obj: the address of the slot that has it goes to d, the class to cls.
// Objects that are none, and classes that the cache of lookups in classes does not know, go to slow.
func (c *compiler) special(d, cls, obj Reg, name rt.Sym, slow Label) {
	a, tmp := c.a, c.scratch()
	r := c.u.T.R
	sym := r.Symbol(name)
	c.guardObject(obj, slow)
	a.Load(W32, d, obj, int32(rt.OffKind))
	shapeAddr(a, c.u.T, d, d, tmp)
	a.Load(W64, cls, d, int32(rt.OffShapeClass))
	c.inClass(d, cls, sym, slow)
}

// inClass emits the lookup of a name in the class in cls, which has it: where not, code goes on at slow.
func (c *compiler) inClass(d, cls Reg, name rt.Value, slow Label) {
	c.classSlot(d, cls, name, slow)
	c.a.BrImm(EQ, d, 0, slow)
}

// classSlot emits the lookup of a name in the class in cls: the address of what it has goes to d, 0 if it has nothing. Classes that
// the cache of lookups does not know go to slow.
func (c *compiler) classSlot(d, cls Reg, name rt.Value, slow Label) {
	a, tmp := c.a, c.scratch()
	r := c.u.T.R
	a.OpImm(Shr, d, cls, 4)
	a.OpImm(Mul, d, d, rt.ClassHash)
	a.OpImm(Xor, d, d, int64(name>>4))
	a.OpImm(And, d, d, rt.ClassCacheSize-1)
	a.OpImm(Mul, d, d, int64(rt.ClassEntrySize))
	a.OpImm(Add, d, d, int64(r.ClassCacheAddr()))
	a.BrMem(NE, W64, cls, d, int32(rt.OffClassCls), slow)
	a.MovImm(tmp, int64(name))
	a.BrMem(NE, W64, tmp, d, int32(rt.OffClassName), slow)
	a.MovImm(tmp, int64(r.EpochAddr()))
	a.Load(W32, tmp, tmp, 0)
	a.BrMem(NE, W32, tmp, d, int32(rt.OffClassEpoch), slow)
	a.Load(W64, d, d, int32(rt.OffClassSlot))
}

// withEnter emits WithEnter for managers whose methods are functions.
func (c *compiler) withEnter(in *instr) {
	a := c.a
	mgr, enter, exit, cls, self := c.use(in.b), c.newReg(), c.newReg(), c.newReg(), c.newReg()
	slow := c.slow()
	c.special(enter, cls, mgr, rt.SymEnter, slow)
	a.Load(W64, enter, enter, 0)
	c.guardKind(enter, TFunc, slow)
	c.inClass(exit, cls, c.u.T.R.Symbol(rt.SymExit), slow)
	a.Load(W64, exit, exit, 0)
	c.guardKind(exit, TFunc, slow)
	a.Mov(self, mgr)
	c.setReg(in.c, enter)
	c.setReg(in.c+words.ArgOffset, self)
	c.setReg(in.a, exit)
	c.setReg(in.a+1, self)
}

// withExit emits WithExit.
func (c *compiler) withExit(in *instr) {
	a, tmp := c.a, c.scratch()
	fn, mgr, state := c.use(in.a), c.use(in.a+1), c.use(in.b)
	typ, exc, tb := c.newReg(), c.newReg(), c.newReg()
	normal, done := a.NewLabel(), a.NewLabel()
	raised := a.NewLabel()
	a.BrImm(EQ, state, int64(rt.None), normal)
	a.BrBits(false, state, 1, raised)
	a.Bind(normal)
	a.MovImm(typ, int64(rt.None))
	a.MovImm(exc, int64(rt.None))
	a.MovImm(tb, int64(rt.None))
	a.Bind(done)
	c.aside(raised, func() {
		a.Load(W32, typ, state, int32(rt.OffKind))
		shapeAddr(a, c.u.T, typ, typ, tmp)
		a.Load(W64, typ, typ, int32(rt.OffShapeClass))
		a.Mov(exc, state)
		a.Load(W64, tb, state, int32(rt.OffExcTraceback))
		a.BrImm(NE, tb, 0, done)
		a.MovImm(tb, int64(rt.None))
		a.Jump(done)
	})
	args := in.c + words.ArgOffset
	c.setReg(in.c, fn)
	c.setReg(args, mgr)
	c.setReg(args+1, typ)
	c.setReg(args+2, exc)
	c.setReg(args+3, tb)
}

// withExitDone emits WithExitDone.
func (c *compiler) withExitDone(in *instr) {
	a := c.a
	state, res, d := c.use(in.a), c.use(in.b), c.newReg()
	slow := c.slow()
	done, other := a.NewLabel(), a.NewLabel()
	a.Mov(d, state)
	a.BrImm(EQ, state, int64(rt.None), done)
	a.BrBits(false, state, 1, other)
	a.Bind(done)
	c.aside(other, func() {
		a.BrImm(EQ, res, int64(rt.None), done)
		a.BrImm(EQ, res, int64(rt.False), done)
		a.BrImm(NE, res, int64(rt.True), slow)
		a.MovImm(d, int64(rt.None))
		a.Jump(done)
	})
	c.setReg(in.a, d)
}

// makesException returns how the call at in makes an exception, if it is one of a class of exceptions.
func (c *compiler) makesException(in *instr) (l rt.ExcLayout, ok bool) {
	if in.op != words.Call || words.F(in.w) != 0 {
		return l, false
	}
	cls := rt.Value(c.u.Words[in.pc+1])
	if cls == rt.NoValue || cls.Kind() != rt.KindType {
		return l, false
	}
	l, ok = c.u.T.ExcLayoutOf(cls)
	ok = ok && in.c < rt.AllocWords && l.Words <= rt.AllocWords && !(l.Value && l.Init == nil && in.c > 1) &&
		(l.Init == nil || c.fits(in.c+1, rt.FuncInfo(*l.Init)))
	return l, ok
}

// makeException emits a call of a class of exceptions with arguments from register win on.
func (c *compiler) makeException(in *instr, win int) bool {
	l, ok := c.makesException(in)
	if !ok {
		return false
	}
	a, tmp := c.a, c.scratch()
	t, n := c.u.T, in.c
	cls := rt.Value(c.u.Words[in.pc+1])
	c.u.Keep(cls)
	if l.Init != nil {
		c.flush()
	}
	fn := c.use(in.b)
	args, obj, e := c.newReg(), c.newReg(), c.newReg()
	var t1, t2 Reg
	var w wayOut
	var slow Label
	var info rt.CallInfo
	if l.Init != nil {
		t1, t2 = c.newReg(), c.newReg()
		w = c.wayOut(in)
		slow = w.slow
	} else {
		slow = c.slow()
	}
	a.BrImm(NE, fn, int64(cls), slow)
	c.epoch(uint64(t.R.Epoch())<<32, slow)
	if l.Init != nil {
		info = rt.FuncInfo(*l.Init)
		a.MovImm(tmp, int64(uintptr(unsafe.Pointer(l.Init))))
		a.Load(W64, fn, tmp, 0)
		c.guardKind(fn, TFunc, slow)
	}
	if n == 0 {
		a.MovImm(args, int64(t.NewTuple(0)))
	} else {
		c.allocate(args, e, n+1, uint32(rt.KindTuple), uint32(n), slow)
		for i := range n {
			a.Store(W64, args, int32(rt.OffTupleItems)+int32(i*8), c.valueIn(win+i))
		}
	}
	c.allocate(obj, e, l.Words, uint32(l.ID), 0, slow)
	a.Store(W64, obj, int32(rt.OffExcArgs), args)
	if l.Init == nil {
		if l.Value && n == 1 {
			a.Store(W64, obj, int32(rt.OffExcValue), c.valueIn(win))
		}
		c.setReg(in.a, obj)
		return true
	}
	c.prepareFrame(in, fn, t1, t2, win-1, n+1, info, initFrame, false, slow)
	c.enterInit(in, fn, t1, t2, obj, win-1, info, w)
	return true
}

// initsException reports whether the call at in is one of BaseException.__init__ with few arguments, as those of
// super().__init__(...) in classes of exceptions are.
func (c *compiler) initsException(in *instr) bool {
	return in.op == words.CallMethod && words.F(in.w) == 0 && in.c <= mostExcArgs && c.u.T.R.IsExceptionInit(rt.Value(c.u.Words[in.pc+1]))
}

// mostExcArgs is how many arguments of an exception are stored in line.
const mostExcArgs = 4

// initException emits such a call: the exception gets the tuple of the arguments, unless it has an equal one from being made.
func (c *compiler) initException(in *instr) {
	a, tmp, t := c.a, c.scratch(), c.u.T
	callee := rt.Value(c.u.Words[in.pc+1])
	obj, n := in.b+words.ArgOffset, in.c
	if v, ok := c.immOf(obj); ok && v == 0 {
		obj, n = obj+1, n-1
	}
	c.u.Keep(callee)
	fn, self, args, e := c.use(in.b), NoReg, c.newReg(), c.newReg()
	if n >= 0 {
		self = c.use(obj)
	}
	slow := c.slow()
	a.BrImm(NE, fn, int64(callee), slow)
	if n < 0 {
		a.Jump(slow)
		c.setImm(in.a, int64(rt.None))
		return
	}
	if c.ts[obj]&TNull != 0 {
		a.BrImm(EQ, self, 0, slow)
	}
	c.guardObject(self, slow)
	a.Load(W32, args, self, int32(rt.OffKind))
	shapeAddr(a, t, args, args, tmp)
	a.BrMemImm(NE, W32, args, int32(rt.OffShapeLayout), int32(rt.KindException), slow)
	if n == 0 {
		a.MovImm(args, int64(t.NewTuple(0)))
		a.Store(W64, self, int32(rt.OffExcArgs), args)
		c.setImm(in.a, int64(rt.None))
		return
	}
	fresh, done := a.NewLabel(), a.NewLabel()
	from := slices.Clone(c.cur[obj+1 : obj+1+n]) // where the arguments are, out of line, too
	a.Load(W64, args, self, int32(rt.OffExcArgs))
	a.BrImm(EQ, args, 0, fresh)
	a.BrMemImm(NE, W32, args, int32(rt.OffAux), int32(n), fresh)
	for i := range n {
		a.BrMem(NE, W64, c.valueFrom(obj+1+i, &from[i]), args, int32(rt.OffTupleItems)+int32(i*8), fresh)
	}
	a.Bind(done)
	c.aside(fresh, func() {
		c.allocate(args, e, n+1, uint32(rt.KindTuple), uint32(n), slow)
		for i := range n {
			a.Store(W64, args, int32(rt.OffTupleItems)+int32(i*8), c.valueFrom(obj+1+i, &from[i]))
		}
		a.Store(W64, self, int32(rt.OffExcArgs), args)
		a.Jump(done)
	})
	c.setImm(in.a, int64(rt.None))
}
