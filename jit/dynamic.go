package jit

import "pycopy/rt"

// Calls of functions that are only known when they are called.

// dynamicCall emits a call of whatever function is in fn, as long as it takes n plain arguments. These are in the frame from
// register win on, as are all other values. The caller is body b. For the header of the new frame, dest and ret are the register
// for the result and the address behind the instruction, and kind is the low byte of the frame information.
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
	callParams = Reg(8) // how many registers its parameters have
)

// notCalled in register 0 says that StubPython does not know how to call the function: it is no Value.
const notCalled = 24

// python emits StubPython.
func (s *stubs) python(l Label) {
	special, fail := s.a.NewLabel(), s.a.NewLabel()
	s.enterPython(l, s.a.NewLabel(), special, fail)
	s.special(special, fail)
	s.cannotCall(fail)
}

// cannotCall emits the way out of StubPython and StubBind.
func (s *stubs) cannotCall(l Label) {
	a := s.a
	a.Bind(l)
	a.Mov(FP, callCaller)
	a.MovImm(0, notCalled)
	a.Ret()
}

// enterPython emits what StubPython does, at l, and at complete when callParams registers have been given their values and callLeft
// is the call information. When it does not know how, registers 0 and 2 to 5 are as before, and it goes on at fail, or, with all
// arguments as they were, at special: the function binds them in other ways.
func (s *stubs) enterPython(l, complete, special, fail Label) {
	a, tmp := s.a, s.tmp
	const t = Reg(7)
	missing, loop, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(l)
	a.Load(W64, callLeft, callFn, int32(rt.OffFuncInfo))
	a.OpImm(Shr, callParams, callLeft, 8)
	a.OpImm(And, callParams, callParams, 0xffff)
	a.Br(NE, callParams, callArgs, missing)
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
	a.Lea(t, FP, callParams, 3, 0)
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
	a.BrImm(EQ, callParams, rt.CallSlow, special)
	s.lastDefaults(fail)
	a.Load(W64, callLeft, callFn, int32(rt.OffFuncInfo))
	a.Jump(complete)
}

// lastDefaults emits the storing of the defaults of the parameters of the function in callFn, which are callParams altogether,
// behind the arguments; those that have none go to fail.
func (s *stubs) lastDefaults(fail Label) {
	a, tmp := s.a, s.tmp
	const from = Reg(7)
	a.Op(Sub, callLeft, callParams, callArgs)
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
