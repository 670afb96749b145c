package jit

import (
	"slices"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Generators
//
// Native code resumes a generator by a call to the address in the generator object, in a frame above its own registers. The
// value sent is in register 1. The code there copies the registers out of the object. The yielded value comes back in register 0. For a
// loop, 0 means that the generator is exhausted; other callers get StopIteration.

// Low bytes of the information of frames of generators that were resumed by native code.
const (
	forFrame  = plainFrame | uint64(rt.FrameFor)<<rt.InfoKindShift
	sendFrame = plainFrame | uint64(rt.FrameSend)<<rt.InfoKindShift
	stepFrame = forFrame | rt.ForStep<<rt.InfoDestShift
	// delegateFrame is that of a generator resumed by YieldFrom. When it returns, register 0 is 0 and Context has the value.
	delegateFrame = plainFrame | uint64(rt.FrameDelegate)<<rt.InfoKindShift
)

// maxKeep is how many registers a generator may keep to be suspended and resumed natively.
const maxKeep = 48

func genHeader(kind rt.Kind, state uint64) int64 { return int64(uint64(kind) | state<<32) }

// genKind is the kind of the generators or coroutines whose frames are those of the function.
func (c *compiler) genKind() rt.Kind {
	return genKindOf(c.u.Func.Code)
}

func genKindOf(bc *bytecode.Code) rt.Kind {
	switch {
	case bc.Flags&bytecode.FlagAsyncGen != 0:
		return rt.KindAsyncGenerator
	case bc.Flags&bytecode.FlagCoroutine != 0:
		return rt.KindCoroutine
	}
	return rt.KindGenerator
}

// forGen emits the step of a loop over a generator.
func (c *compiler) forGen(in *instr) {
	a := c.a
	bl := &c.g.blocks[in.block]
	c.flush()
	gen := c.use(in.b + 1)
	t1, t2, fn := c.newReg(), c.newReg(), c.newReg()
	c.kindOfLoop(in, 0)
	slow := c.slowJump()
	c.resumeGenerator(in, rt.KindGenerator, gen, t1, t2, fn, NoReg, forFrame, slow)
	c.forget()
	exit := c.edge(bl.succ[len(bl.succ)-1], c.ts)
	a.BrImm(EQ, 0, 0, exit)
	c.setReg(in.a, 0)
	c.bodyOf(in)
}

// next emits a call of next with n arguments from register win on.
func (c *compiler) next(in *instr, win, n int) {
	a := c.a
	c.flush()
	fn, it := c.use(in.b), c.use(win)
	t1, t2 := c.newReg(), c.newReg()
	w := c.wayOut(in)
	a.BrImm(NE, fn, int64(c.u.T.FnNext), w.slow)
	generator, other, call, stop, back := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	c.guardObject(it, w.slow)
	if n == 2 {
		generator = w.slow
	}
	brKind(a, EQ, it, rt.KindGenerator, generator)
	stepOf(a, c.u.T, it, t1, t2, w.slow)
	a.Store(W64, Ctx, arg(argX), it)
	a.CallLeaf(c.u.Stub(StubNext))
	a.Load(W64, 0, Ctx, arg(argX))
	a.BrImm(EQ, 0, 0, call)
	a.BrImm(EQ, 0, int64(rt.StopMark), stop)
	a.Jump(w.joined)
	if n == 1 {
		a.Bind(generator)
		c.resumeGenerator(in, rt.KindGenerator, it, t1, t2, fn, NoReg, sendFrame, w.slow)
		a.Jump(w.joined)
	}
	a.Bind(stop)
	if n == 2 {
		a.Load(W64, 0, FP, int32((win+1)*8))
		a.Jump(w.joined)
	} else {
		a.MovImm(0, int64(c.u.CallSite(rt.StopSite(c.addr(in.pc)))))
		a.Jump(other)
	}
	a.Bind(call)
	general, thrown := a.NewLabel(), a.NewLabel()
	c.nextByOthers(in, win, in.b+words.ArgOffset-1, in.b+1, n == 2, w.joined, stop, thrown, general, a.NewLabel())
	a.Bind(general)
	a.MovImm(0, int64(c.u.CallSite(c.u.T.NextSite(c.addr(in.pc), win-in.body.base, n))))
	a.Bind(other)
	c.exitFrom(ExitCall, in.body, back)
	a.Bind(back)
	a.Bind(thrown)
	c.thrown(in.pc)
	a.Bind(w.joined)
	c.forget()
	c.setReg(in.a, 0)
}

// send emits a call of the method send of a generator or coroutine. Both are in registers of the frame.
func (c *compiler) send(in *instr, callee rt.Value, gen, sent int) {
	a := c.a
	c.flush()
	fn, g, v := c.use(in.b), c.use(gen), c.use(sent)
	t1, t2 := c.newReg(), c.newReg()
	w := c.wayOut(in)
	a.BrImm(NE, fn, int64(callee), w.slow)
	kind := rt.KindGenerator
	if callee == c.u.T.FnCoSend {
		kind = rt.KindCoroutine
	}
	c.resumeGenerator(in, kind, g, t1, t2, fn, v, sendFrame, w.slow)
	a.Bind(w.joined)
	c.forget()
	c.setReg(in.a, 0)
}

// resumeGenerator emits the call that resumes the generator or coroutine in gen; it is most likely of kind k. sent is NoReg for
// None. frame is the low byte of the information of its frame. All registers may be lost.
func (c *compiler) resumeGenerator(in *instr, k rt.Kind, gen, t1, t2, fn, sent Reg, frame uint64, slow Label) {
	a, tmp := c.a, c.scratch()
	c.guardObject(gen, slow)
	ready := a.NewLabel()
	a.MovImm(tmp, genHeader(k, rt.GenSuspended|rt.GenPlain))
	other := a.NewLabel()
	a.BrMem(NE, W64, tmp, gen, 0, other)
	c.aside(other, func() {
		// It waits in a YieldFrom, or has just been made, or is of the other kind. When it was suspended in a handler, there is no address.
		kind := a.NewLabel()
		a.Load(W32, tmp, gen, int32(rt.OffKind))
		a.BrImm(EQ, tmp, int64(rt.KindGenerator), kind)
		a.BrImm(NE, tmp, int64(rt.KindCoroutine), slow)
		a.Bind(kind)
		a.Load(W32, tmp, gen, int32(rt.OffAux))
		a.BrImm(EQ, tmp, rt.GenSuspended|rt.GenPlain, ready)
		a.BrImm(EQ, tmp, rt.GenSuspended, ready)
		a.BrImm(NE, tmp, rt.GenCreated, slow)
		if sent != NoReg {
			a.BrImm(NE, sent, int64(rt.None), slow)
		}
		a.Jump(ready)
	})
	a.Bind(ready)
	c.pushGenerator(in, gen, t1, t2, fn, sent, frame, slow, func() { a.StoreImm(W32, gen, int32(rt.OffAux), rt.GenRunning) })
}

// pushGenerator emits the call that resumes the generator in gen, which is suspended or has just been made. running marks it as running.
func (c *compiler) pushGenerator(in *instr, gen, t1, t2, fn, sent Reg, frame uint64, slow Label, running func()) {
	a, tmp := c.a, c.scratch()
	b := in.body
	win := c.u.Func.Regs + rt.HeaderWords
	if b.outer != nil {
		win = c.g.regs + rt.HeaderWords // above the frames of all inlined functions
	}
	a.BrMemImm(NE, W64, gen, int32(rt.OffGenThrow), 0, slow)
	a.BrMemImm(EQ, W64, gen, int32(rt.OffGenNative), 0, slow)
	a.Load(W64, fn, gen, int32(rt.OffGenFunc))
	a.Load(W64, t2, fn, int32(rt.OffFuncInfo))
	a.OpImm(Shr, t2, t2, rt.InfoRegsShift)
	a.OpImm(And, t2, t2, 0xffff)
	c.frameInfo(t1, b.depth+1, frame, in.a-b.base)
	a.OpImm(Shl, tmp, t2, rt.InfoRegsShift)
	a.Op(Add, t1, t1, tmp)
	a.BrMem(AE, W64, t1, Ctx, int32(rt.OffCtxDepthLimit), slow)
	a.Lea(t2, FP, t2, 3, int32(win*8))
	a.BrMem(A, W64, t2, Ctx, int32(rt.OffCtxStackEnd), slow)
	c.withFrames(b, t2, func() {
		a.Store(W64, FP, int32((win+rt.FrameObj)*8), gen)
		a.Store(W64, FP, int32((win+rt.FrameFunc)*8), fn)
		caller := FP
		if b.base != 0 {
			caller = t2
			a.OpImm(Add, t2, FP, int64(b.base*8))
		}
		a.Store(W64, FP, int32((win+rt.FrameCaller)*8), caller)
		a.MovImm(t2, int64(c.addr(in.next())))
		a.Store(W64, FP, int32((win+rt.FrameReturn)*8), t2)
		a.Store(W64, FP, int32((win+rt.FrameInfo)*8), t1)
		running()
		a.OpImm(Add, FP, FP, int64(win*8))
		a.Mov(tmp, gen)
		if sent == NoReg {
			a.MovImm(1, int64(rt.None))
		} else {
			a.Mov(1, sent)
		}
		a.CallMem(tmp, int32(rt.OffGenNative))
	})
}

// suspendsNatively reports whether the generator can be suspended natively at in.
func (c *compiler) suspendsNatively(in *instr) bool {
	return c.isGenerator() && in.c <= maxKeep && c.u.Words[in.pc+1] == 0
}

// yield emits Yield, and the code that resumes the generator behind it.
func (c *compiler) yield(in *instr) bool {
	if !c.suspendsNatively(in) {
		return false
	}
	a := c.a
	keep := in.c
	next := c.g.blocks[in.block].succ[0]
	v, gen := c.use(in.b), c.newReg()
	resume := a.NewLabel()
	c.resume = append(c.resume, labelAt{in.next(), resume})
	c.entryLabel(next)
	c.aside(resume, func() {
		c.takeRegisters(keep)
		a.Store(W64, FP, int32(in.a*8), 1)
		a.Jump(c.label[next])
	})
	a.Load(W64, gen, FP, rt.FrameObj*8)
	for x := range keep {
		off := int32(rt.OffGenRegs) + int32(x*8)
		if s := &c.cur[x]; s.imm && s.r == NoReg && s.v == int64(int32(s.v)) {
			a.StoreImm(W64, gen, off, int32(s.v))
		} else {
			a.Store(W64, gen, off, c.valueIn(x))
		}
	}
	c.suspend(gen, keep, in.next(), resume, rt.GenSuspended|rt.GenPlain)
	a.Mov(0, v)
	c.give()
	c.endInstr()
	c.ended = true
	return true
}

// yieldFrom emits YieldFrom when the iterator is a generator, coroutine, operation on an asynchronous generator, or that of a list,
// tuple or range, and the code that resumes it.
func (c *compiler) yieldFrom(in *instr) bool {
	if !c.suspendsNatively(in) {
		return false
	}
	a, tmp := c.a, c.scratch()
	keep := in.c
	next := c.g.blocks[in.block].succ[0]
	c.flush()
	gen, sent := c.use(in.b), c.use(in.b+1)
	t1, t2, fn := c.newReg(), c.newReg(), c.newReg()
	resume := a.NewLabel()
	c.resume = append(c.resume, labelAt{in.pc, resume})
	slow, pc, entry := a.NewLabel(), in.pc, c.entryLabel(next)
	c.aside(slow, func() {
		c.exit(ExitSlow, pc, entry)
	})
	c.aside(resume, func() {
		c.takeRegisters(keep)
		a.Store(W64, FP, int32((in.b+1)*8), 1)
		a.Jump(c.label[in.block])
	})
	sequence, have := a.NewLabel(), a.NewLabel()
	c.guardObject(gen, slow)
	other, generator := a.NewLabel(), a.NewLabel()
	likely := c.likelyDelegate()
	brKind(a, NE, gen, likely, other)
	a.Bind(generator)
	c.aside(other, func() {
		brKind(a, EQ, gen, rt.KindGenerator, generator)
		brKind(a, EQ, gen, rt.KindCoroutine, generator)
		brKind(a, NE, gen, rt.KindAsyncGenOp, sequence)
		c.asyncStep(in, slow, have)
	})
	c.aside(sequence, func() {
		a.BrImm(NE, sent, int64(rt.None), slow)
		exit := a.NewLabel()
		c.sequenceStep(t2, t1, gen, exit, slow)
		a.Mov(0, t2)
		a.Jump(have)
		a.Bind(exit)
		a.StoreImm(W64, FP, int32(in.a*8), int32(rt.None))
		a.Jump(c.label[next])
	})
	c.resumeGenerator(in, likely, gen, t1, t2, fn, sent, delegateFrame, slow)
	c.forget()
	end := a.NewLabel()
	a.BrImm(EQ, 0, 0, end)
	a.Bind(have)
	c.passOn(keep, in.pc, resume)
	a.Bind(end)
	a.Load(W64, tmp, Ctx, int32(rt.OffCtxRetval))
	a.StoreImm(W64, Ctx, int32(rt.OffCtxRetval), 0)
	a.Store(W64, FP, int32(in.a*8), tmp)
	a.Jump(c.label[next])
	c.endInstr()
	c.ended = true
	return true
}

// likelyDelegate returns the kind of what a yield from probably asks.
func (c *compiler) likelyDelegate() rt.Kind {
	if c.genKind() == rt.KindGenerator {
		return rt.KindGenerator
	}
	return rt.KindCoroutine
}

// passOn emits the suspension of the running generator at word pc, with the first keep registers of its frame, and gives what is in
// register 0. It goes on at resume.
func (c *compiler) passOn(keep, pc int, resume Label) {
	a, tmp := c.a, c.scratch()
	a.Load(W64, 1, FP, rt.FrameObj*8)
	for x := range keep {
		a.Load(W64, tmp, FP, int32(x*8))
		a.Store(W64, 1, int32(rt.OffGenRegs)+int32(x*8), tmp)
	}
	c.suspend(1, keep, pc, resume, rt.GenSuspended)
	c.give()
}

// suspend emits the suspension of the generator in gen, whose registers have been saved: it goes on at word pc, natively at resume.
func (c *compiler) suspend(gen Reg, keep, pc int, resume Label, state uint64) {
	a, tmp := c.a, c.scratch()
	a.StoreImm(W64, gen, int32(rt.OffGenKeep), int32(keep<<1|1))
	a.MovImm(tmp, int64(c.addr(pc)))
	a.Store(W64, gen, int32(rt.OffGenResume), tmp)
	a.LabelAddr(tmp, resume)
	a.Store(W64, gen, int32(rt.OffGenNative), tmp)
	if c.genKind() == rt.KindAsyncGenerator {
		state |= rt.GenAsyncUsed // only operations resume it
	}
	a.MovImm(tmp, genHeader(c.genKind(), state))
	a.Store(W64, gen, 0, tmp) // as wide as the load of who resumes it
}

// give leaves the frame of a suspended generator with the Value in register 0. Native code that has resumed it gets that so.
func (c *compiler) give() {
	a := c.a
	other := a.NewLabel()
	a.BrMemBits(false, W32, FP, rt.FrameInfo*8, rt.InfoRaw, other)
	a.Load(W64, FP, FP, rt.FrameCaller*8)
	a.Ret()
	c.aside(other, func() {
		a.JumpAddr(c.u.Exits[ExitYield])
	})
}

// takeRegisters emits the copy of n registers out of the object of the generator. It uses register 0.
func (c *compiler) takeRegisters(n int) {
	a, tmp := c.a, c.scratch()
	a.Load(W64, 0, FP, rt.FrameObj*8)
	for x := range n {
		a.Load(W64, tmp, 0, int32(rt.OffGenRegs)+int32(x*8))
		a.Store(W64, FP, int32(x*8), tmp)
	}
}

// startGenerator emits the code that resumes a generator that has just been made. It goes on at call.
func (c *compiler) startGenerator(call Label) {
	n := c.u.Func.Locals
	if !c.isGenerator() || n > maxKeep {
		return
	}
	start := c.a.NewLabel()
	c.resume = append(c.resume, labelAt{0, start})
	c.a.Mark(0)
	c.a.Bind(start)
	c.takeRegisters(n)
	c.a.Jump(call)
}

// callLabel is the address that functions have: where calls enter, or for a generator function, which is not called natively, where
// a new generator begins.
func (c *compiler) callLabel(call Label) Label {
	for _, r := range c.resume {
		if r.word == 0 {
			return r.label
		}
	}
	return call
}

// maxGenerator is how many registers a generator may have that native code makes.
const maxGenerator = 240

// makesGenerator returns the function that the call at in has met if it makes a generator and gets only positional arguments, from register
// win on, self included if it is one.
func (c *compiler) makesGenerator(in *instr, n int) (fn rt.Value, bc *bytecode.Code, ok bool) {
	fn = rt.Value(c.u.Words[in.pc+1])
	bc, ok = c.generatorFunction(fn, n)
	return fn, bc, ok
}

// generatorFunction reports whether native code makes the generators of the function fn, called with n arguments.
func (c *compiler) generatorFunction(fn rt.Value, n int) (bc *bytecode.Code, ok bool) {
	if fn == rt.NoValue || fn.Kind() != rt.KindFunction || !c.u.T.R.Intact(fn) {
		return nil, false
	}
	bc = c.u.T.R.Bytecode(rt.FuncCode(fn))
	const special = bytecode.FlagVarArgs | bytecode.FlagVarKw
	const suspends = bytecode.FlagGenerator | bytecode.FlagCoroutine | bytecode.FlagAsyncGen
	if bc.Flags&special != 0 || bc.Flags&suspends == 0 || bc.NKwOnly > 0 {
		return bc, false
	}
	wf := c.u.T.WordsFunc(fn)
	missing := wf.Params - n
	return bc, missing >= 0 && missing <= 4 && wf.Locals <= maxKeep && wf.Regs <= maxGenerator
}

// makeGenerator emits a call of a generator function with n arguments from register win on.
func (c *compiler) makeGenerator(in *instr, win, n int) bool {
	callee, bc, ok := c.makesGenerator(in, n)
	if !ok {
		return false
	}
	wf := c.u.T.WordsFunc(callee)
	code := rt.FuncCode(callee)
	c.u.Keep(code)
	a, tmp := c.a, c.scratch()
	fn := c.use(in.b)
	self := NoReg
	if in.op == words.CallMethod && win == in.b+words.ArgOffset && c.ts[win]&TNull != 0 {
		self = c.use(win)
	}
	g, e := c.newReg(), c.newReg()
	slow := c.slow()
	if self != NoReg {
		a.BrImm(EQ, self, 0, slow)
	}
	c.guardKind(fn, TFunc, slow)
	a.MovImm(tmp, int64(code))
	a.BrMem(NE, W64, tmp, fn, int32(rt.OffFuncCode), slow)
	missing := wf.Params - n
	if missing > 0 {
		a.Load(W64, e, fn, int32(rt.OffFuncDefaults))
		a.BrImm(EQ, e, 0, slow)
		a.BrMemImm(B, W32, e, int32(rt.OffAux), int32(missing), slow)
	}
	c.newGenerator(g, e, fn, callee, genKindOf(bc), slow)
	for i := range n {
		a.Store(W64, g, int32(rt.OffGenRegs)+int32(i*8), c.valueIn(win+i))
	}
	if missing > 0 {
		a.Load(W64, e, fn, int32(rt.OffFuncDefaults))
		a.Load(W32, tmp, e, int32(rt.OffAux))
		a.Lea(e, e, tmp, 3, int32(rt.OffTupleItems))
		for k := 1; k <= missing; k++ {
			a.Load(W64, tmp, e, int32(-8*k))
			a.Store(W64, g, int32(rt.OffGenRegs)+int32((wf.Params-k)*8), tmp)
		}
	}
	c.setReg(in.a, g)
	return true
}

// newGenerator emits the making of a generator of the kind k, but for its arguments, into g, by the function in fn, which is callee
// or one with its code. e is free.
func (c *compiler) newGenerator(g, e, fn Reg, callee rt.Value, k rt.Kind, slow Label) {
	a, tmp := c.a, c.scratch()
	wf := c.u.T.WordsFunc(callee)
	noted := rt.GenNoted(k, wf)
	if noted {
		a.BrMemImm(EQ, W64, Ctx, int32(rt.OffCtxNumBorn), rt.BornRoom, slow)
	}
	c.allocate(g, e, rt.GenWords(k, wf.Regs), uint32(k), 0, slow)
	a.Store(W64, g, int32(rt.OffGenFunc), fn)
	a.MovImm(e, int64(rt.FuncEntry(callee))) // that of all functions with its code
	a.Store(W64, g, int32(rt.OffGenResume), e)
	a.StoreImm(W64, g, int32(rt.OffGenKeep), int32(wf.Locals<<1|1))
	none := a.NewLabel()
	a.Load(W64, e, fn, int32(rt.OffFuncNative))
	a.MovImm(tmp, int64(c.u.T.NoNative))
	a.Br(EQ, e, tmp, none)
	a.Store(W64, g, int32(rt.OffGenNative), e)
	a.Bind(none)
	if noted {
		a.Load(W64, e, Ctx, int32(rt.OffCtxNumBorn))
		a.OpImm(Add, tmp, e, 1)
		a.Store(W64, Ctx, int32(rt.OffCtxNumBorn), tmp)
		a.Lea(e, Ctx, e, 3, int32(rt.OffCtxBorn))
		a.Store(W64, e, 0, g)
	}
}

// iterFunction returns the __iter__ of objects of shape k if native code makes their iterators: it is a generator function without more parameters.
func (c *compiler) iterFunction(k rt.Kind) (fn rt.Value, ok bool) {
	if !c.u.T.R.UserShape(k) {
		return rt.NoValue, false
	}
	fn = c.u.T.R.MethodOf(k, rt.SymIter)
	bc, ok := c.generatorFunction(fn, 1)
	return fn, ok && genKindOf(bc) == rt.KindGenerator && c.u.T.WordsFunc(fn).Params == 1
}

// makesIter reports whether iterOf makes iterators for in.
func (c *compiler) makesIter(in *instr) bool {
	seen, _ := c.g.seen(in)
	return !c.u.Volatile && slices.ContainsFunc(seen, func(x rt.Operands) bool {
		_, ok := c.iterFunction(x.A)
		return ok
	})
}

// iterOf emits the making of an iterator, into g, of the instance in v, where in has met such whose __iter__ is a generator
// function; it goes on at done. Others go to slow. e and fn are free.
func (c *compiler) iterOf(in *instr, v, g, e, fn Reg, done, slow Label) {
	a := c.a
	seen, _ := c.g.seen(in)
	c.epoch(uint64(c.u.T.R.Epoch())<<32, slow)
	for _, x := range seen {
		callee, ok := c.iterFunction(x.A)
		if !ok {
			continue
		}
		c.u.Keep(callee)
		next := a.NewLabel()
		brKind(a, NE, v, x.A, next)
		a.MovImm(fn, int64(callee))
		c.newGenerator(g, e, fn, callee, rt.KindGenerator, slow)
		a.Store(W64, g, int32(rt.OffGenRegs), v)
		a.Jump(done)
		a.Bind(next)
	}
	a.Jump(slow)
}

// asyncStep emits YieldFrom for an operation on an asynchronous generator: the generator is resumed, and the operation ends with
// the item that it yields; what else it yields goes to have, in register 0. Everything is in the frame.
func (c *compiler) asyncStep(in *instr, slow, have Label) {
	a, tmp := c.a, c.scratch()
	const aux, op, t1, t2, fn, gen, sent = Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	under, state, ready, ended := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, op, FP, int32(in.b*8))
	a.Load(W64, sent, FP, int32((in.b+1)*8))
	a.BrMemImm(NE, W64, op, int32(rt.OffAsyncMode), rt.AsyncSend, slow)
	a.Load(W64, gen, op, int32(rt.OffAsyncGen))
	a.Load(W32, aux, gen, int32(rt.OffAux))
	a.BrMemImm(EQ, W64, op, int32(rt.OffAsyncState), rt.AsyncIter, under)
	a.BrMemImm(NE, W64, op, int32(rt.OffAsyncState), rt.AsyncInit, slow)
	a.BrBits(true, aux, rt.GenAsyncUsed|rt.GenAsyncDone, slow)
	a.BrImm(NE, sent, int64(rt.None), state)
	a.Load(W64, sent, op, int32(rt.OffAsyncArg))
	a.Jump(state)
	a.Bind(under)
	a.BrBits(false, aux, rt.GenAsyncUsed, slow)
	a.Bind(state)
	a.OpImm(And, aux, aux, rt.GenStateMask)
	a.BrImm(EQ, aux, rt.GenSuspended, ready)
	a.BrImm(NE, aux, rt.GenCreated, slow)
	a.BrImm(NE, sent, int64(rt.None), slow)
	a.Bind(ready)
	c.pushGenerator(in, gen, t1, t2, fn, sent, delegateFrame, slow, func() {
		a.StoreImm(W32, gen, int32(rt.OffAux), rt.GenRunning|rt.GenAsyncUsed)
		a.StoreImm(W64, op, int32(rt.OffAsyncState), rt.AsyncIter)
	})
	a.Load(W64, op, FP, int32(in.b*8))
	a.Load(W64, gen, op, int32(rt.OffAsyncGen))
	a.BrImm(EQ, 0, 0, ended)
	c.guardObject(0, have)
	a.MovImm(tmp, int64(rt.KindCell)|rt.WrapMark<<32)
	a.BrMem(NE, W64, tmp, 0, 0, have)
	a.StoreImm(W64, op, int32(rt.OffAsyncState), rt.AsyncClosed)
	a.Load(W32, aux, gen, int32(rt.OffAux))
	a.OpImm(And, aux, aux, rt.GenStateMask|rt.GenPlain)
	a.Store(W32, gen, int32(rt.OffAux), aux)
	a.Load(W64, 0, 0, int32(rt.OffCellValue))
	a.Store(W64, FP, int32(in.a*8), 0)
	a.Jump(c.label[c.g.blocks[in.block].succ[0]])
	// It has returned. As if the operation had not begun, the runtime raises StopAsyncIteration.
	a.Bind(ended)
	a.StoreImm(W64, Ctx, int32(rt.OffCtxRetval), 0)
	a.StoreImm(W64, op, int32(rt.OffAsyncState), rt.AsyncInit)
	a.StoreImm(W32, gen, int32(rt.OffAux), rt.GenDone|rt.GenAsyncDone)
	a.Jump(slow)
}

// asyncNext emits GetANext, for an asynchronous generator.
func (c *compiler) asyncNext(in *instr) {
	a, tmp := c.a, c.scratch()
	b, d, e := c.use(in.b), c.newReg(), c.newReg()
	slow := c.slow()
	c.guardObject(b, slow)
	brKind(a, NE, b, rt.KindAsyncGenerator, slow)
	a.Load(W32, e, b, int32(rt.OffAux))
	a.OpImm(And, e, e, rt.GenStateMask)
	a.BrImm(EQ, e, rt.GenCreated, slow) // hooks are told of it
	c.allocate(d, e, rt.AsyncOpWords, uint32(rt.KindAsyncGenOp), 0, slow)
	a.Store(W64, d, int32(rt.OffAsyncGen), b)
	a.MovImm(tmp, int64(rt.None))
	a.Store(W64, d, int32(rt.OffAsyncArg), tmp)
	a.StoreImm(W64, d, int32(rt.OffAsyncMode), rt.AsyncSend)
	a.StoreImm(W64, d, int32(rt.OffAsyncState), rt.AsyncInit)
	c.setReg(in.a, d)
}

// wrapItem emits AsyncGenWrap.
func (c *compiler) wrapItem(in *instr) {
	v, d, e := c.use(in.b), c.newReg(), c.newReg()
	c.allocate(d, e, 2, uint32(rt.KindCell), rt.WrapMark, c.slow())
	c.a.Store(W64, d, int32(rt.OffCellValue), v)
	c.setReg(in.a, d)
}

// isGenerator reports whether frames of the function belong to generators, coroutines or asynchronous generators.
func (c *compiler) isGenerator() bool {
	return c.u.Func.Code.Flags&(bytecode.FlagGenerator|bytecode.FlagCoroutine|bytecode.FlagAsyncGen) != 0
}

// awaitable emits GetAwaitable.
func (c *compiler) awaitable(in *instr) {
	a := c.a
	b, d := c.use(in.b), c.newReg()
	slow, ok := c.slow(), a.NewLabel()
	c.guardObject(b, slow)
	a.BrMemImm(EQ, W64, b, int32(rt.OffKind), int32(rt.KindCoroutine), ok) // not started
	brKind(a, EQ, b, rt.KindGenerator, ok)
	brKind(a, NE, b, rt.KindAsyncGenOp, slow)
	a.Bind(ok)
	a.Mov(d, b)
	c.setReg(in.a, d)
}

// endGenerator emits the return of a generator to a loop or a YieldFrom in native code. Otherwise it goes on.
func (c *compiler) endGenerator() {
	a, tmp := c.a, c.scratch()
	other, delegate, ended := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W8, tmp, FP, rt.FrameInfo*8)
	a.BrImm(EQ, tmp, int64(delegateFrame), delegate)
	a.BrImm(NE, tmp, int64(forFrame), other)
	a.Jump(ended)
	a.Bind(delegate)
	a.Store(W64, Ctx, int32(rt.OffCtxRetval), 0)
	a.Bind(ended)
	a.Load(W64, tmp, FP, rt.FrameObj*8)
	a.StoreImm(W32, tmp, int32(rt.OffAux), rt.GenDone)
	a.MovImm(0, 0)
	a.Load(W64, FP, FP, rt.FrameCaller*8)
	a.Ret()
	a.Bind(other)
}
