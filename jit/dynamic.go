package jit

import "pycopy/rt"

// Calls of functions that are only known when they are called, and the stubs that bind their arguments.

// dynamicCall emits a call of the function in fn, whatever it is, as long as it takes n plain arguments, which are in the frame from
// register win on, like all values. It is called from body b. dest and ret are the register for the result and the address behind the instruction, for the
// frame's header, kind is the low byte of its information.
func (c *compiler) dynamicCall(b *body, fn Reg, win, n, dest int, ret uintptr, kind uint64, slow Label) {
	c.dynamicCallBy(StubPython, b, fn, win, n, dest, ret, kind, slow)
}

// dynamicCallBy is dynamicCall by the stub k.
func (c *compiler) dynamicCallBy(k Stub, b *body, fn Reg, win, n, dest int, ret uintptr, kind uint64, slow Label) {
	a := c.a
	c.withFrames(b, c.scratch(), func() {
		a.Mov(callFn, fn)
		a.MovImm(callWindow, int64(win*8))
		a.MovImm(callArgs, int64(n))
		a.MovImm(callInfo, 1+int64(kind|uint64(dest-b.base)<<rt.InfoDestShift)+int64(b.depth)<<rt.InfoDepthShift)
		a.MovImm(callReturn, int64(ret))
		a.OpImm(Add, callCaller, FP, int64(b.base*8))
		a.CallAddr(c.u.Stub(k))
	})
	a.BrImm(EQ, 0, notCalled, slow)
}

// Registers that StubPython is called with, and one that it uses.
const (
	callWindow = Reg(0) // distance of the window of the call from FP
	callArgs   = Reg(1) // how many there are in it
	callFn     = Reg(2)
	callInfo   = Reg(3) // to be added to the information of the frame at FP, whose bits below the depth are ones
	callReturn = Reg(4) // address of the word behind the instruction
	callCaller = Reg(5) // the frame of the caller
	callLeft   = Reg(6)
)

// notCalled in register 0 says that StubPython does not know how to call the function: it is no Value.
const notCalled = 24

// python emits StubPython.
func (s *stubs) python(l Label) {
	fail := s.a.NewLabel()
	s.enterPython(l, fail)
	s.cannotCall(fail)
}

// cannotCall emits the way out of StubPython and StubSpread.
func (s *stubs) cannotCall(l Label) {
	a := s.a
	a.Bind(l)
	a.Mov(FP, callCaller)
	a.MovImm(0, notCalled)
	a.Ret()
}

// mostSpread is the most items that StubSpread spreads.
const mostSpread = 32

// spread emits StubSpread: StubPython with the items of the tuple or list in Args[0] behind the arguments, where there is room for mostSpread, those of the dict in
// Args[1] by their names, and for a bound method its object in front of them, where there is room for one. Both may be 0.
func (s *stubs) spread(l Label) {
	a, tmp := s.a, s.tmp
	const to, seq, n, fn = callLeft, Reg(7), Reg(8), Reg(8)
	have, loop, copied, function, python, fail := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(l)
	a.Load(W64, seq, Ctx, arg(argX))
	a.BrImm(EQ, seq, 0, copied)
	s.object(seq, fail)
	a.Load(W32, n, seq, int32(rt.OffAux))
	a.BrImm(A, n, mostSpread, fail)
	a.BrMemImm(EQ, W32, seq, int32(rt.OffKind), int32(rt.KindTuple), have)
	a.BrMemImm(NE, W32, seq, int32(rt.OffKind), int32(rt.KindList), fail)
	a.Load(W64, seq, seq, int32(rt.OffListItems)) // items of lists begin at the same distance
	a.Bind(have)
	a.Lea(to, callWindow, callArgs, 3, 0)
	a.Op(Add, to, to, FP)
	a.Op(Add, callArgs, callArgs, n)
	a.Bind(loop)
	a.BrImm(EQ, n, 0, copied)
	a.OpImm(Sub, n, n, 1)
	a.LoadX(W64, tmp, seq, n, 3, int32(rt.OffTupleItems))
	a.StoreX(W64, to, n, 3, 0, tmp)
	a.Jump(loop)
	a.Bind(copied)
	s.object(callFn, fail)
	a.BrMemImm(EQ, W32, callFn, int32(rt.OffKind), int32(rt.KindFunction), function)
	a.BrMemImm(NE, W32, callFn, int32(rt.OffKind), int32(rt.KindBoundMethod), fail)
	a.Load(W64, fn, callFn, int32(rt.OffBoundFunc))
	s.object(fn, fail)
	a.BrMemImm(NE, W32, fn, int32(rt.OffKind), int32(rt.KindFunction), fail)
	a.Load(W64, tmp, callFn, int32(rt.OffBoundSelf))
	a.BrImm(EQ, tmp, 0, fail)
	a.Mov(callFn, fn)
	a.OpImm(Sub, callWindow, callWindow, 8)
	a.OpImm(Add, callArgs, callArgs, 1)
	a.Op(Add, to, FP, callWindow)
	a.Store(W64, to, 0, tmp)
	a.Bind(function)
	s.names(python, fail)
	s.enterPython(python, fail)
	s.cannotCall(fail)
}

// names emits the placing of the items of the dict in Args[1], if there is one, among the parameters of the function in callFn behind the arguments, and of the defaults
// of those that are missing; then it goes on at python. Keys that are no names of such parameters, and parameters that are not plain, go to fail.
func (s *stubs) names(python, fail Label) {
	a, tmp := s.a, s.tmp
	const entry, window, n = callLeft, Reg(7), Reg(8)
	const item, params = callInfo, callReturn // these are kept in argInfo and argReturn
	const argParams, argLeftKeys, argInfo, argReturn = 2, 3, 4, 5
	a.Load(W64, entry, Ctx, arg(argY))
	a.BrImm(EQ, entry, 0, python)
	s.object(entry, fail)
	a.BrMemImm(NE, W32, entry, int32(rt.OffKind), int32(rt.KindDict), fail)
	a.BrMemImm(EQ, W32, entry, int32(rt.OffDictUsed), 0, python)
	a.Load(W64, n, callFn, int32(rt.OffFuncInfo))
	a.OpImm(Shr, n, n, 8)
	a.OpImm(And, n, n, 0xffff)
	a.BrImm(A, n, mostSpread, fail)
	a.Br(A, callArgs, n, fail)
	a.Load(W64, tmp, callFn, int32(rt.OffFuncCode))
	a.Load(W32, window, tmp, int32(rt.OffCodePosOnly))
	a.Br(A, window, callArgs, fail) // a name of one of these would be an error
	a.Load(W64, tmp, tmp, int32(rt.OffCodeParams))
	a.Load(W32, window, tmp, int32(rt.OffAux))
	a.Br(B, window, n, fail)
	a.Store(W64, Ctx, arg(argInfo), callInfo)
	a.Store(W64, Ctx, arg(argReturn), callReturn)
	a.Store(W64, Ctx, arg(argParams), n)
	a.Mov(params, tmp)
	a.Op(Add, window, FP, callWindow)

	// The parameters have nothing, then what the dict has.
	empty, emptied, next, search, skip, defaults := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.MovImm(tmp, 0)
	a.Bind(empty)
	a.Br(EQ, n, callArgs, emptied)
	a.OpImm(Sub, n, n, 1)
	a.StoreX(W64, window, n, 3, 0, tmp)
	a.Jump(empty)
	a.Bind(emptied)
	a.Load(W32, n, entry, int32(rt.OffDictFill))
	a.Load(W32, tmp, entry, int32(rt.OffDictFirst))
	a.Op(Sub, n, n, tmp)
	a.Load(W64, entry, entry, int32(rt.OffDictEntries))
	a.Lea(tmp, tmp, tmp, dictEntries.shift, 0)
	a.Lea(entry, entry, tmp, 3, int32(rt.OffValues))
	a.Store(W64, Ctx, arg(argLeftKeys), n)
	a.Bind(next)
	a.Load(W64, n, Ctx, arg(argLeftKeys))
	a.BrImm(EQ, n, 0, defaults)
	a.OpImm(Sub, n, n, 1)
	a.Store(W64, Ctx, arg(argLeftKeys), n)
	a.Load(W64, tmp, entry, int32(rt.OffEntryKey))
	a.BrImm(EQ, tmp, 0, skip)
	a.Load(W64, n, Ctx, arg(argParams))
	a.Bind(search)
	a.Br(EQ, n, callArgs, fail)
	a.OpImm(Sub, n, n, 1)
	a.LoadX(W64, item, params, n, 3, int32(rt.OffTupleItems))
	a.Br(NE, item, tmp, search)
	a.Load(W64, tmp, entry, int32(rt.OffEntryVal))
	a.StoreX(W64, window, n, 3, 0, tmp)
	a.Bind(skip)
	a.OpImm(Add, entry, entry, int64(rt.EntryBytes))
	a.Jump(next)

	// item is the number of the first parameter with a default, params that of the default.
	a.Bind(defaults)
	all, none := a.NewLabel(), a.NewLabel()
	a.Load(W64, n, Ctx, arg(argParams))
	a.Mov(item, n)
	a.Load(W64, entry, callFn, int32(rt.OffFuncDefaults))
	a.BrImm(EQ, entry, 0, none)
	a.Load(W32, tmp, entry, int32(rt.OffAux))
	a.Op(Sub, item, item, tmp)
	a.Bind(none)
	a.Br(EQ, n, callArgs, all)
	a.OpImm(Sub, n, n, 1)
	a.LoadX(W64, tmp, window, n, 3, 0)
	a.BrImm(NE, tmp, 0, none)
	a.Op(Sub, params, n, item)
	a.BrImm(LT, params, 0, fail)
	a.LoadX(W64, tmp, entry, params, 3, int32(rt.OffTupleItems))
	a.StoreX(W64, window, n, 3, 0, tmp)
	a.Jump(none)
	a.Bind(all)
	a.Load(W64, callArgs, Ctx, arg(argParams))
	a.Load(W64, callInfo, Ctx, arg(argInfo))
	a.Load(W64, callReturn, Ctx, arg(argReturn))
}

// enterPython emits what StubPython does, at l. When it does not know how, registers 0 and 2 to 5 are as before, and it goes on at fail.
func (s *stubs) enterPython(l, fail Label) {
	a, tmp := s.a, s.tmp
	const t = Reg(7)
	missing, complete, loop, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(l)
	a.Load(W64, callLeft, callFn, int32(rt.OffFuncInfo))
	a.OpImm(Shr, tmp, callLeft, 8)
	a.OpImm(And, tmp, tmp, 0xffff)
	a.Br(NE, tmp, callArgs, missing)
	a.Bind(complete)
	a.Load(W64, callArgs, FP, rt.FrameInfo*8)
	a.OpImm(Or, callArgs, callArgs, 1<<rt.InfoDepthShift-1)
	a.Op(Add, callArgs, callArgs, callInfo)
	a.OpImm(Shr, tmp, callLeft, rt.InfoRegsShift)
	a.OpImm(And, tmp, tmp, 0xffff)
	a.OpImm(Shl, t, tmp, rt.InfoRegsShift)
	a.Op(Add, callArgs, callArgs, t)
	a.BrMem(AE, W64, callArgs, Ctx, int32(rt.OffCtxDepthLimit), fail)
	a.Lea(t, callWindow, tmp, 3, 0)
	a.Op(Add, t, t, FP)
	a.BrMem(A, W64, t, Ctx, int32(rt.OffCtxStackEnd), fail)
	a.Op(Add, FP, FP, callWindow)
	a.Store(W64, FP, int32(rt.FrameFunc*8), callFn)
	a.Store(W64, FP, int32(rt.FrameCaller*8), callCaller)
	a.Store(W64, FP, int32(rt.FrameReturn*8), callReturn)
	a.Store(W64, FP, int32(rt.FrameInfo*8), callArgs)
	a.OpImm(Shr, tmp, callLeft, 8)
	a.OpImm(And, tmp, tmp, 0xffff)
	a.Lea(t, FP, tmp, 3, 0)
	a.OpImm(Shr, callLeft, callLeft, 40)
	a.OpImm(And, callLeft, callLeft, 0xffff)
	a.Bind(loop)
	a.BrImm(EQ, callLeft, 0, done)
	a.StoreImm(W64, t, 0, 0)
	a.OpImm(Add, t, t, 8)
	a.OpImm(Sub, callLeft, callLeft, 1)
	a.Jump(loop)
	a.Bind(done)
	a.Load(W64, callFn, callFn, int32(rt.OffFuncNative))
	a.JumpReg(callFn)
	a.Bind(missing)
	s.lastDefaults(fail)
	a.Load(W64, callLeft, callFn, int32(rt.OffFuncInfo))
	a.Jump(complete)
}

// lastDefaults emits the storing of the defaults of the parameters of the function in callFn, which are tmp altogether, behind the arguments; those that
// have none go to fail.
func (s *stubs) lastDefaults(fail Label) {
	a, tmp := s.a, s.tmp
	const from = Reg(7)
	a.Op(Sub, callLeft, tmp, callArgs)
	a.BrImm(LT, callLeft, 0, fail)
	a.Load(W64, from, callFn, int32(rt.OffFuncDefaults))
	a.BrImm(EQ, from, 0, fail)
	a.Load(W32, tmp, from, int32(rt.OffAux))
	a.Op(Sub, tmp, tmp, callLeft)
	a.BrImm(LT, tmp, 0, fail)
	a.Lea(from, from, tmp, 3, int32(rt.OffTupleItems))
	a.Lea(callArgs, callWindow, callArgs, 3, 0)
	a.Op(Add, callArgs, callArgs, FP)
	loop := a.NewLabel()
	a.Bind(loop)
	a.OpImm(Sub, callLeft, callLeft, 1)
	a.LoadX(W64, tmp, from, callLeft, 3, 0)
	a.StoreX(W64, callArgs, callLeft, 3, 0, tmp)
	a.BrImm(NE, callLeft, 0, loop)
}
