package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Builtins that consume an iterator
//
// A call of any, sum, list, sorted and the like, whose argument turns out to be a generator or another iterator that has an
// rt.Step, becomes a native loop here. It resumes the generator in a frame like that of a for loop, or steps the iterator. The
// builtin's intermediate result is in the register of the callee, which is no longer needed. Cases that are not simple are handed
// to Go: the item at hand, if any, and the iterator, to go on from there (rt.ConsumeSite).

// consumed returns the builtin that consumes the iterator in the call at in, with n positional and nkw keyword arguments from register win on, and
// the register that holds the iterator; NoIntrinsic if the call has no such loop.
func (c *compiler) consumed(in *instr, win, n, nkw int, callee rt.Value) (k rt.Intrinsic, gen int) {
	k, _ = c.u.T.R.IntrinsicOf(callee)
	ok := false
	switch k {
	case rt.IntrAny, rt.IntrAll, rt.IntrMin, rt.IntrMax, rt.IntrList, rt.IntrTuple, rt.IntrSet, rt.IntrFrozenSet:
		ok = n == 1 && nkw == 0
	case rt.IntrSum:
		ok = (n == 1 || n == 2) && nkw == 0
	case rt.IntrSorted:
		ok = n == 1
	case rt.IntrJoin:
		ok = n == 2 && nkw == 0 && in.op == words.CallMethod && win == in.b+words.ArgOffset
		win++
	}
	if !ok {
		return rt.NoIntrinsic, 0
	}
	return k, win
}

// consume emits the loop over the iterator in register gen of the frame; all values are in the frame. For other arguments control
// goes to call, where the call is made as usual, and so it does when the items have been collected in a list that the builtin then
// works on.
func (c *compiler) consume(in *instr, k rt.Intrinsic, gen, n int, w wayOut, call Label) {
	a := c.a
	v, start, other := c.use(gen), a.NewLabel(), a.NewLabel()
	c.guardObject(v, call)
	a.Load(W32, c.scratch(), v, int32(rt.OffKind))
	a.BrImm(EQ, c.scratch(), int64(rt.KindGenerator), start)
	a.BrImm(AE, c.scratch(), int64(rt.KindListIter), other)
	l := consumer{c: c, in: in, k: k, gen: int32(gen * 8), acc: int32(in.b * 8), w: w, call: call,
		again: a.NewLabel(), ended: a.NewLabel(), item: a.NewLabel(), none: a.NewLabel(), noRoom: a.NewLabel(), thrown: a.NewLabel()}
	if k == rt.IntrList || k == rt.IntrTuple {
		c.copySequence(v, k, w, call)
	}
	c.aside(other, func() {
		stepOf(a, c.u.T, v, 2, c.scratch(), call)
		a.BrImm(EQ, 2, int64(rt.StepNone), call)
		calling := a.NewLabel()
		a.BrImm(AE, 2, int64(rt.StepMap), calling)
		c.aside(calling, func() {
			a.Load(W64, 3, FP, l.gen)
			c.callsPython(3, 2, start, call)
		})
		if l.collects() && !l.isSet() {
			// Go takes many at once, if it can.
			a.Load(W64, 2, FP, l.gen)
			a.Load(W32, 2, 2, int32(rt.OffKind))
			shapeAddr(a, c.u.T, 2, 2, c.scratch())
			a.Load(W64, 2, 2, int32(rt.OffShapeDecl))
			a.BrMemImm(NE, W64, 2, int32(rt.OffSpecExtend), 0, call)
		}
		a.Jump(start)
	})
	c.aside(start, func() {
		a.StoreImm(W64, FP, l.missed(), int32(rt.MakeSmall(0)))
		l.begin(n)
		a.Bind(l.again)
		poll, ready, step, have := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
		a.Poll(poll)
		a.Bind(ready)
		a.Load(W64, 2, FP, l.gen)
		brKind(a, NE, 2, rt.KindGenerator, step)
		c.resumeGenerator(in, rt.KindGenerator, 2, 3, 4, 5, NoReg, forFrame, l.none)
		a.BrImm(EQ, 0, 0, l.ended)
		a.Bind(have)
		l.offer()
		a.Jump(l.again)
		a.Bind(l.ended)
		l.end()
		a.Bind(poll)
		c.exitArg(ExitPoll, in.pc, Stays, ready)
		a.Bind(step)
		l.step(have)
		l.rest()
	})
}

// consumer emits the parts of such a loop. The current item is in register 0.
type consumer struct {
	c        *compiler
	in       *instr
	k        rt.Intrinsic
	gen, acc int32 // places in the frame
	w        wayOut
	call     Label
	again    Label
	ended    Label
	item     Label // hands the item in register 0 to Go
	none     Label // hands the generator to Go
	noRoom   Label // lets Go make the list or set
	thrown   Label // passes on an exception
}

// missed is the place in the frame of the number of successive steps that had to be left to Go.
func (l *consumer) missed() int32 { return l.acc + 16 }

// step emits a step of the iterator in register 2, which is no generator.
func (l *consumer) step(have Label) {
	c, a := l.c, l.c.a
	const patience = 16 // then Go has the rest
	missed := l.missed()
	unknown, back, calls := a.NewLabel(), a.NewLabel(), a.NewLabel()
	brKind(a, EQ, 2, rt.KindMap, calls)
	a.Store(W64, Ctx, arg(argX), 2)
	a.CallLeaf(c.u.Stub(StubNext))
	a.Load(W64, 0, Ctx, arg(argX))
	a.BrImm(EQ, 0, 0, unknown)
	a.BrImm(EQ, 0, int64(rt.StopMark), l.ended)
	a.StoreImm(W64, FP, missed, int32(rt.MakeSmall(0)))
	a.Jump(have)
	a.Bind(unknown)
	general := a.NewLabel()
	c.nextByOthers(l.in, int(l.gen/8), int(l.acc/8)+words.ArgOffset-1, int(l.acc/8)+1, true, have, l.ended, l.thrown, general, calls)
	a.Bind(general)
	a.Load(W64, 2, FP, l.gen)
	a.AddMem(W64, FP, missed, 2)
	a.BrMemImm(GE, W64, FP, missed, int32(rt.MakeSmall(patience)), l.none)
	a.MovImm(c.scratch(), int64(c.addr(l.in.pc)))
	a.Store(W64, Ctx, int32(rt.OffCtxIP), c.scratch())
	a.Mov(0, 2)
	c.exitFrom(ExitNext, l.in.body, back)
	a.Bind(back)
	a.BrImm(EQ, 0, int64(rt.StopMark), l.ended)
	a.BrImm(NE, 0, 0, have)
	a.Jump(l.thrown)
}

// collects reports whether the items go to a set or, first, to a list.
func (l *consumer) collects() bool {
	switch l.k {
	case rt.IntrAny, rt.IntrAll, rt.IntrMin, rt.IntrMax, rt.IntrSum:
		return false
	}
	return true
}

// isSet reports whether the result is a set.
func (l *consumer) isSet() bool { return l.k == rt.IntrSet || l.k == rt.IntrFrozenSet }

// begin emits the code before the first item.
func (l *consumer) begin(n int) {
	c, a := l.c, l.c.a
	switch {
	case l.k == rt.IntrSum && n == 2:
		a.Load(W64, 2, FP, l.gen+8)
		a.BrBits(false, 2, 3, l.call) // no number
		a.Store(W64, FP, l.acc, 2)
	case l.k == rt.IntrSum:
		a.StoreImm(W64, FP, l.acc, int32(rt.MakeSmall(0)))
	case l.isSet():
		a.Jump(l.noRoom)
	case l.collects():
		if l.k == rt.IntrJoin {
			a.Load(W64, 2, FP, l.gen-8)
			c.guardKind(2, TStr, l.call)
		}
		c.allocate(2, 3, int(rt.ListBytes)/8, uint32(rt.KindList), 0, l.noRoom)
		c.noItems(2, 3)
		a.Store(W64, FP, l.acc, 2)
	default:
		a.StoreImm(W64, FP, l.acc, 0)
	}
}

// offer emits the code that consumes the item.
func (l *consumer) offer() {
	c, a, tmp := l.c, l.c.a, l.c.scratch()
	switch l.k {
	case rt.IntrAny, rt.IntrAll:
		yes := a.NewLabel()
		c.truth(0, TAny, yes, l.item)
		if l.k == rt.IntrAny {
			a.Jump(l.again)
			a.Bind(yes)
			a.MovImm(0, int64(rt.True))
		} else {
			a.MovImm(0, int64(rt.False))
		}
		a.Jump(l.w.joined)
		if l.k == rt.IntrAll {
			a.Bind(yes)
		}
	case rt.IntrSum:
		floats, store := a.NewLabel(), a.NewLabel()
		a.Load(W64, 2, FP, l.acc)
		a.Op(And, tmp, 2, 0)
		a.BrBits(false, tmp, 1, floats)
		a.OpImm(Sub, 3, 0, 1)
		a.OpO(Add, 2, 2, 3, l.item)
		a.Bind(store)
		a.Store(W64, FP, l.acc, 2)
		c.aside(floats, func() {
			truth, number := a.NewLabel(), a.NewLabel()
			a.BrImm(EQ, 0, int64(rt.True), truth)
			a.BrImm(NE, 0, int64(rt.False), number)
			a.BrBits(true, 2, 1, l.again)
			a.Jump(l.item)
			a.Bind(truth)
			a.BrBits(false, 2, 1, l.item)
			a.MovImm(3, 2)
			a.OpO(Add, 2, 2, 3, l.item)
			a.Jump(store)
			a.Bind(number)
			c.unbox(0, 2, l.item, true)
			c.unbox(1, 0, l.item, true)
			a.FOp(FAdd, 0, 0, 1)
			c.box(2, 0)
			a.Jump(store)
		})
	case rt.IntrMin, rt.IntrMax:
		l.compare()
	default:
		a.Load(W64, 2, FP, l.acc)
		if l.isSet() {
			c.put(&probing{table: 2, key: 0, keyType: TAny, hash: 3, slot: 4, entry: 5}, NoReg, l.item)
			return
		}
		c.append(2, 0, 3, 4, l.item)
	}
}

// compare emits a step of min and max.
func (l *consumer) compare() {
	c, a, tmp := l.c, l.c.a, l.c.scratch()
	keep, fkeep := GE, FNLT
	if l.k == rt.IntrMax {
		keep, fkeep = LE, FNGT
	}
	store, other := a.NewLabel(), a.NewLabel()
	a.Load(W64, 2, FP, l.acc)
	a.BrImm(EQ, 2, 0, store)
	a.Op(And, tmp, 2, 0)
	a.BrBits(false, tmp, 1, other)
	a.Br(keep, 0, 2, l.again)
	a.Bind(store)
	a.Store(W64, FP, l.acc, 0)
	c.aside(other, func() {
		c.unbox(0, 2, l.item, true)
		c.unbox(1, 0, l.item, true)
		a.FBr(fkeep, 1, 0, l.again)
		a.Jump(store)
	})
}

// end emits the code for when the iterator is exhausted.
func (l *consumer) end() {
	a := l.c.a
	switch {
	case l.k == rt.IntrAny:
		a.MovImm(0, int64(rt.False))
	case l.k == rt.IntrAll:
		a.MovImm(0, int64(rt.True))
	case l.collects() && l.k != rt.IntrList && !l.isSet():
		a.Load(W64, 0, FP, l.acc)
		a.Store(W64, FP, l.gen, 0)
		a.Jump(l.call)
		return
	default:
		a.Load(W64, 0, FP, l.acc)
		a.BrImm(EQ, 0, 0, l.none) // min and max of nothing
	}
	a.Jump(l.w.joined)
}

// copySequence emits the making of a list or tuple from one in v, at the start of the loop for others, whose kind is in the scratch register.
func (c *compiler) copySequence(v Reg, k rt.Intrinsic, w wayOut, call Label) {
	a, kind := c.a, rt.KindList
	if k == rt.IntrTuple {
		kind = rt.KindTuple
	}
	copies := a.NewLabel()
	a.BrImm(EQ, c.scratch(), int64(rt.KindList), copies)
	a.BrImm(EQ, c.scratch(), int64(rt.KindTuple), copies)
	c.aside(copies, func() {
		a.StoreImm(W64, Ctx, arg(argY), int32(kind))
		a.Store(W64, Ctx, arg(argX), v)
		a.CallLeaf(c.u.Stub(StubCopyItems))
		a.Load(W64, 0, Ctx, arg(argX))
		a.BrImm(EQ, 0, 0, call)
		a.Jump(w.joined)
	})
}

// rest emits the code that hands over to Go.
func (l *consumer) rest() {
	c, a := l.c, l.c.a
	base := l.in.body.base
	itemAt := l.acc + 8 // a free register of the window
	call := func(k rt.Intrinsic, keep bool, next Label) {
		back := a.NewLabel()
		a.MovImm(0, int64(c.u.CallSite(rt.ConsumeSite(k, c.addr(l.in.pc), l.in.b-base, int(l.gen/8)-base))))
		c.exitFrom(ExitCall, l.in.body, back)
		a.Bind(back)
		a.BrImm(EQ, 0, 0, l.thrown)
		if keep {
			a.Store(W64, FP, l.acc, 0)
		}
		a.Jump(next)
	}
	one, all := l.w.joined, l.w.joined
	if l.collects() {
		one, all = l.again, l.ended
	}
	a.Bind(l.item)
	a.Store(W64, FP, itemAt, 0)
	call(l.k, l.isSet(), one)
	if l.collects() {
		a.Bind(l.noRoom)
		a.StoreImm(W64, FP, l.acc, 0)
		a.StoreImm(W64, FP, itemAt, 0)
		call(l.k, true, l.again)
	}
	a.Bind(l.none)
	a.StoreImm(W64, FP, itemAt, 0)
	call(l.k, l.isSet(), all)
	a.Bind(l.thrown)
	c.pass(l.in.pc, false)
}

// # Iterators that call a function
//
// The items of map, filter and starmap with a Python function come from a native call of it, which StubCalling makes.

// callsPython branches to yes if the object in r, whose Step, of such an iterator, is in d, calls a Python function, as a method
// perhaps, or none; others go to no. It loses d.
func (c *compiler) callsPython(r, d Reg, yes, no Label) {
	a, tmp := c.a, c.scratch()
	star, have := a.NewLabel(), a.NewLabel()
	a.BrImm(EQ, d, int64(rt.StepStarMap), star)
	a.Load(W64, tmp, r, int32(rt.OffPairA))
	a.Jump(have)
	a.Bind(star)
	a.Load(W64, tmp, r, val(rt.StarFunc))
	a.Bind(have)
	a.BrImm(EQ, tmp, int64(rt.None), yes)
	c.guardObject(tmp, no)
	brKind(a, EQ, tmp, rt.KindFunction, yes)
	a.BrImm(EQ, d, int64(rt.StepStarMap), no)
	brKind(a, NE, tmp, rt.KindBoundMethod, no)
	a.Load(W64, d, tmp, int32(rt.OffBoundFunc))
	c.guardKind(d, TFunc, no)
	a.Jump(yes)
}

// nextByOthers emits the step of the iterator in register x of the frame, for which StubNext has just given up, by Python code: of
// generators that it asks, or as nextByCall does, which begins at calls.
func (c *compiler) nextByOthers(in *instr, x, keep, test int, ends bool, have, ended, thrown, other, calls Label) {
	a := c.a
	asked, again := a.NewLabel(), a.NewLabel()
	a.Bind(asked)
	c.askGenerator(in, keep, again, calls)
	a.Bind(again)
	a.Load(W64, 2, FP, int32(x*8))
	a.Store(W64, Ctx, arg(argX), 2)
	a.CallLeaf(c.u.Stub(StubNext))
	a.Load(W64, 0, Ctx, arg(argX))
	a.BrImm(EQ, 0, 0, asked)
	a.BrImm(EQ, 0, int64(rt.StopMark), ended)
	a.Jump(have)
	a.Bind(calls)
	a.Load(W64, 2, FP, int32(x*8))
	stepOf(a, c.u.T, 2, 0, c.scratch(), other)
	a.BrImm(B, 0, int64(rt.StepMap), other)
	c.nextByCall(in, x, keep, test, ends, have, ended, thrown, other)
}

// askGenerator emits the resumption of the generator for which StubNext or StubCalling has just given up. What that gives waits in
// it, or it has ended, when again takes the step once more. Without such a generator, or if it is not resumed natively, code goes
// on at none. All values are in the frame, in which keep is free.
func (c *compiler) askGenerator(in *instr, keep int, again, none Label) {
	a, tmp := c.a, c.scratch()
	const gen, t1, t2, fn = Reg(2), Reg(3), Reg(4), Reg(5)
	a.Load(W64, gen, Ctx, int32(rt.OffCtxStepAsked))
	a.BrImm(EQ, gen, 0, none)
	a.StoreImm(W64, Ctx, int32(rt.OffCtxStepAsked), 0)
	a.Poll(none) // no jump backwards may be between two generators, and the first may have begun to trace
	a.Store(W64, FP, int32(keep*8), gen)
	c.pushGenerator(in, gen, t1, t2, fn, NoReg, stepFrame, none, func() { a.StoreImm(W32, gen, int32(rt.OffAux), rt.GenRunning) })
	a.BrImm(EQ, 0, 0, again)
	a.Load(W64, gen, FP, int32(keep*8))
	a.Store(W64, gen, int32(rt.OffGenThrow), 0)
	a.Load(W64, t1, gen, 0)
	a.MovImm(tmp, rt.GenReady<<32)
	a.Op(Or, t1, t1, tmp)
	a.Store(W64, gen, 0, t1)
	a.Jump(again)
}

// nextByCall emits the step of the iterator in register x of the frame, a map, filter or starmap with a Python function, where all
// values are in the frame and all registers are free: the item goes to register 0 at have, the end to ended, and an exception to
// thrown. What is not done natively goes to other, where Thread.Next goes on. With ends, StopIteration that the function raises is
// the end. keep and test are registers of the frame for what a filter has taken, and what its function has returned.
func (c *compiler) nextByCall(in *instr, x, keep, test int, ends bool, have, ended, thrown, other Label) {
	a, b := c.a, in.body
	win := b.base + b.u.Func.Regs + rt.HeaderWords
	again, asked, failed, filter, back := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	frame := plainFrame
	if ends {
		frame = itemFrame
	}
	a.Bind(again)
	c.withFrames(b, c.scratch(), func() {
		a.Load(W64, callFn, FP, int32(x*8))
		a.MovImm(callWindow, int64(win*8))
		a.MovImm(callArgs, int64(keep*8))
		a.MovImm(callInfo, 1+int64(frame|uint64(in.a-b.base)<<rt.InfoDestShift)+int64(b.depth)<<rt.InfoDepthShift)
		a.MovImm(callReturn, int64(c.addr(in.next())))
		a.OpImm(Add, callCaller, FP, int64(b.base*8))
		a.CallAddr(c.u.Stub(StubCalling))
	})
	a.BrImm(EQ, 0, notCalled, asked)
	a.BrImm(EQ, 0, int64(rt.StopMark), ended)
	a.BrImm(EQ, 0, 0, failed)
	a.Load(W64, 2, FP, int32(x*8))
	brKind(a, EQ, 2, rt.KindFilter, filter)
	a.Jump(have)
	c.aside(asked, func() { c.askGenerator(in, keep, again, other) })
	c.aside(failed, func() {
		if !ends {
			a.Jump(thrown)
			return
		}
		a.MovImm(0, int64(c.u.CallSite(rt.EndSite(c.addr(in.pc)))))
		c.exitFrom(ExitCall, b, back)
		a.Bind(back)
		a.BrImm(EQ, 0, int64(rt.StopMark), ended)
		a.Jump(thrown)
	})
	c.aside(filter, func() {
		yes, unknown, tested := a.NewLabel(), a.NewLabel(), a.NewLabel()
		c.truth(0, TAny, yes, unknown)
		a.Jump(again)
		a.Bind(yes)
		a.Load(W64, 0, FP, int32(keep*8))
		a.Jump(have)
		a.Bind(unknown)
		a.Store(W64, FP, int32(test*8), 0)
		a.MovImm(0, int64(c.u.CallSite(rt.TruthSite(c.addr(in.pc), test-b.base))))
		c.exitFrom(ExitCall, b, tested)
		a.Bind(tested)
		a.BrImm(EQ, 0, int64(rt.True), yes)
		a.BrImm(EQ, 0, int64(rt.False), again)
		a.Jump(failed)
	})
}

// calling emits StubCalling: as StubPython, but what is called is the function of the iterator in register callFn, with its next
// items; callArgs is the distance from FP of where the item of a filter goes. The result may be rt.StopMark, too. When it is
// notCalled, what has been taken is in the iterator.
func (s *stubs) calling(l Label) {
	a := s.a
	const it, n = callFn, callArgs
	k := stepCaller{stubs: s, give: a.NewLabel(), call: a.NewLabel(), begun: a.NewLabel(), stop: a.NewLabel(), no: a.NewLabel()}
	maps, filter, fail := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(l)
	a.StoreImm(W64, Ctx, int32(rt.OffCtxStepAsked), 0)
	a.Store(W64, Ctx, stepSave(savedIter), it)
	a.Store(W64, Ctx, stepSave(savedArgs), callArgs)
	a.Store(W64, Ctx, stepSave(savedReturn), callReturn)
	s.stepOf(it, n, k.no)
	a.BrImm(EQ, n, int64(rt.StepMap), maps)
	a.BrImm(EQ, n, int64(rt.StepFilter), filter)
	a.BrImm(NE, n, int64(rt.StepStarMap), k.no)
	k.starMap()
	a.Bind(filter)
	k.filter()
	a.Bind(maps)
	k.maps()
	a.Bind(k.call)
	a.Load(W64, callReturn, Ctx, stepSave(savedReturn))
	s.enterPython(a.NewLabel(), a.NewLabel(), fail, fail)
	a.Bind(k.begun)
	a.StoreImm(W64, Ctx, int32(rt.OffCtxStepAsked), 0) // Go asks
	a.Store(W64, it, callPending(0), n)
	a.Jump(k.no)
	a.Bind(k.stop)
	a.Mov(FP, callCaller)
	a.MovImm(0, int64(rt.StopMark))
	a.Ret()
	a.Bind(fail)
	k.putBack()
	a.Bind(k.no)
	a.Mov(FP, callCaller)
	a.MovImm(0, notCalled)
	a.Ret()
}

// Words of Context.Save in StubCalling.
const (
	savedIter   = iota
	savedItem   // what has been taken: an item, for starmap the tuple of the arguments
	savedSecond // the second item of map, or 0
	savedArgs   // callArgs and callReturn
	savedReturn
)

// stepSave is the offset of word i of Context.Save.
func stepSave(i int) int32 { return int32(rt.OffCtxSave) + int32(i*8) }

// callPending is the offset of item i that a map or filter has taken without calling its function.
func callPending(i int) int32 { return int32(rt.OffCallPending) + int32(i*8) }

// stepCaller emits the parts of StubCalling that take items. The iterator is in register callFn, until that gets the function.
type stepCaller struct {
	*stubs
	give  Label // calls the function or method in stepFn with the item in the scratch register
	call  Label // calls callFn with callArgs arguments, which are in the window; what has been taken is saved
	begun Label // the iterator keeps the item in callArgs: the next one has not been taken
	stop  Label
	no    Label // nothing has been taken that is not in the iterator
}

// Registers of parts of stepCaller.
const (
	stepFn   = Reg(6) // the function
	stepFrom = Reg(7) // where items come from
)

// function loads what the iterator has at off into stepFn, which must be a function.
func (k *stepCaller) function(off int32) {
	a := k.a
	a.Load(W64, stepFn, callFn, off)
	k.object(stepFn, k.no)
	brKind(a, NE, stepFn, rt.KindFunction, k.no)
}

// functionOrMethod loads what a map or filter calls into stepFn: a function, or a bound method that has one. stepFrom is free.
func (k *stepCaller) functionOrMethod() {
	a := k.a
	ok := a.NewLabel()
	a.Load(W64, stepFn, callFn, int32(rt.OffPairA))
	k.object(stepFn, k.no)
	brKind(a, EQ, stepFn, rt.KindFunction, ok)
	brKind(a, NE, stepFn, rt.KindBoundMethod, k.no)
	a.BrMemImm(EQ, W64, stepFn, int32(rt.OffBoundSelf), 0, k.no)
	a.Load(W64, stepFrom, stepFn, int32(rt.OffBoundFunc))
	k.object(stepFrom, k.no)
	brKind(a, NE, stepFrom, rt.KindFunction, k.no)
	a.Bind(ok)
}

// take takes the next item of iter into the scratch register; 0: it is not known how, and nothing has happened. callReturn is free.
func (k *stepCaller) take(iter Reg) {
	a, tmp := k.a, k.tmp
	general, have := a.NewLabel(), a.NewLabel()
	brKind(a, NE, iter, rt.KindListIter, general)
	a.Load(W64, callReturn, iter, int32(rt.OffSeqIterSeq))
	a.BrImm(EQ, callReturn, 0, general)
	a.Load(W64, tmp, iter, int32(rt.OffSeqIterPos))
	a.BrMem(AE, W32, tmp, callReturn, int32(rt.OffAux), general)
	a.AddMem(W64, iter, int32(rt.OffSeqIterPos), 1)
	a.Load(W64, callReturn, callReturn, int32(rt.OffListItems))
	a.LoadX(W64, tmp, callReturn, tmp, 3, int32(rt.OffValues))
	a.Jump(have)
	a.Bind(general)
	a.Store(W64, Ctx, arg(argX), iter)
	a.CallLeaf(k.stub(StubNext))
	a.Load(W64, tmp, Ctx, arg(argX))
	a.BrImm(EQ, tmp, int64(rt.StopMark), k.stop)
	a.Bind(have)
}

// filter emits the step of a filter, whose item goes to the frame, too.
func (k *stepCaller) filter() {
	a, tmp := k.a, k.tmp
	const it = callFn
	a.BrMemImm(NE, W64, it, callPending(0), 0, k.no)
	k.functionOrMethod()
	a.Load(W64, stepFrom, it, int32(rt.OffPairB))
	k.take(stepFrom)
	a.BrImm(EQ, tmp, 0, k.no)
	a.Load(W64, stepFrom, Ctx, stepSave(savedArgs))
	a.StoreX(W64, FP, stepFrom, 0, 0, tmp)
	a.Jump(k.give)
}

// maps emits the step of a map of one or two iterators.
func (k *stepCaller) maps() {
	a, tmp := k.a, k.tmp
	const it, n = callFn, callArgs
	two, method := a.NewLabel(), a.NewLabel()
	a.BrMemImm(NE, W64, it, callPending(0), 0, k.no)
	a.Load(W64, stepFrom, it, int32(rt.OffPairB))
	a.Load(W32, n, stepFrom, int32(rt.OffAux))
	a.BrImm(EQ, n, 2, two)
	a.BrImm(NE, n, 1, k.no)
	k.functionOrMethod()
	a.Load(W64, stepFrom, it, int32(rt.OffPairB))
	a.Load(W64, stepFrom, stepFrom, int32(rt.OffTupleItems))
	k.take(stepFrom)
	a.BrImm(EQ, tmp, 0, k.no)

	a.Bind(k.give)
	a.Store(W64, Ctx, stepSave(savedItem), tmp)
	a.StoreImm(W64, Ctx, stepSave(savedSecond), 0)
	brKind(a, NE, stepFn, rt.KindFunction, method)
	a.StoreX(W64, FP, callWindow, 0, 0, tmp)
	a.MovImm(n, 1)
	a.Mov(callFn, stepFn)
	a.Jump(k.call)
	a.Bind(method)
	a.StoreX(W64, FP, callWindow, 0, 8, tmp)
	a.Load(W64, tmp, stepFn, int32(rt.OffBoundSelf))
	a.StoreX(W64, FP, callWindow, 0, 0, tmp)
	a.MovImm(n, 2)
	a.Load(W64, callFn, stepFn, int32(rt.OffBoundFunc))
	a.Jump(k.call)

	a.Bind(two)
	k.mapTwo()
}

// mapTwo emits the step of a map of two iterators, whose tuple is in stepFrom. Code goes on at call, which is next.
func (k *stepCaller) mapTwo() {
	a, tmp := k.a, k.tmp
	const it, n = callFn, callArgs
	k.function(int32(rt.OffPairA))
	a.Load(W64, stepFrom, it, int32(rt.OffPairB))
	a.Load(W64, n, stepFrom, int32(rt.OffTupleItems))
	k.take(n)
	a.BrImm(EQ, tmp, 0, k.no)
	a.Mov(n, tmp)
	a.Load(W64, stepFrom, stepFrom, int32(rt.OffTupleItems)+8)
	k.take(stepFrom)
	a.BrImm(EQ, tmp, 0, k.begun)
	a.Store(W64, Ctx, stepSave(savedItem), n)
	a.Store(W64, Ctx, stepSave(savedSecond), tmp)
	a.StoreX(W64, FP, callWindow, 0, 0, n)
	a.StoreX(W64, FP, callWindow, 0, 8, tmp)
	a.MovImm(n, 2)
	a.Mov(callFn, stepFn)
}

// putBack emits what is done when items have been taken, but the function cannot be called: the iterator keeps them. Code goes on
// at no, which is next.
func (k *stepCaller) putBack() {
	a, tmp := k.a, k.tmp
	const it = callFn
	star := a.NewLabel()
	a.Load(W64, it, Ctx, stepSave(savedIter))
	a.Load(W64, tmp, Ctx, stepSave(savedItem))
	brKind(a, AE, it, rt.NumKinds, star)
	a.Store(W64, it, callPending(0), tmp)
	a.Load(W64, tmp, Ctx, stepSave(savedSecond))
	a.Store(W64, it, callPending(1), tmp)
	a.Jump(k.no)
	a.Bind(star)
	a.Store(W64, it, val(rt.StarPending), tmp)
}

// maxStar is how many arguments native code takes out of an item of starmap.
const maxStar = 8

// starMap emits the step of a starmap.
func (k *stepCaller) starMap() {
	a, tmp := k.a, k.tmp
	const it, n, left, item = callFn, callArgs, stepFn, stepFrom
	pending, loop, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrMemImm(NE, W64, it, val(rt.StarPending), 0, k.no)
	k.function(val(rt.StarFunc))
	a.Load(W64, item, it, val(rt.StarFrom))
	k.take(item)
	a.BrImm(EQ, tmp, 0, k.no)
	a.Mov(item, tmp)
	k.object(item, pending)
	brKind(a, NE, item, rt.KindTuple, pending)
	a.Load(W32, n, item, int32(rt.OffAux))
	a.BrImm(A, n, maxStar, pending)
	a.Store(W64, Ctx, stepSave(savedItem), item)
	a.Mov(callFn, stepFn)
	a.Op(Add, callWindow, callWindow, FP)
	a.Mov(left, n)
	a.Bind(loop)
	a.BrImm(EQ, left, 0, done)
	a.OpImm(Sub, left, left, 1)
	a.LoadX(W64, tmp, item, left, 3, int32(rt.OffTupleItems))
	a.StoreX(W64, callWindow, left, 3, 0, tmp)
	a.Jump(loop)
	a.Bind(done)
	a.Op(Sub, callWindow, callWindow, FP)
	a.Jump(k.call)
	a.Bind(pending)
	a.Store(W64, it, val(rt.StarPending), item)
	a.Jump(k.no)
}
