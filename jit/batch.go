package jit

import "pycopy/rt"

// # Batches
//
// When Go code exhausts a generator or an iterator in Python, a stub resumes or calls it repeatedly. Its state is in Context.Batch.

// offBatch is the offset of a field of Context.Batch.
func offBatch(off uintptr) int32 { return int32(rt.OffCtxBatch + off) }

// batch emits StubBatch. What the generator yields comes back here, whoever has run it; when it ends or raises, nothing does.
func (s *stubs) batch(l Label, exit uintptr) {
	a, tmp := s.a, s.tmp
	const gen = Reg(0)
	again, ready, enough := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(l)
	a.MovImm(1, int64(rt.None))
	a.Load(W64, gen, FP, rt.FrameObj*8)
	a.Mov(tmp, gen)
	a.CallMem(tmp, int32(rt.OffGenNative))
	s.take(again, enough)
	a.Bind(enough)
	a.JumpAddr(exit)
	a.Bind(again)
	// Its frame still is as it was made.
	a.Load(W64, FP, Ctx, offBatch(rt.OffBatchFP))
	a.Load(W64, gen, FP, rt.FrameObj*8)
	a.Load(W32, tmp, gen, int32(rt.OffAux))
	a.BrImm(EQ, tmp, rt.GenSuspended|rt.GenPlain, ready)
	a.BrImm(NE, tmp, rt.GenSuspended, enough)
	a.Bind(ready)
	a.BrMemImm(NE, W64, gen, int32(rt.OffGenThrow), 0, enough)
	a.BrMemImm(EQ, W64, gen, int32(rt.OffGenNative), 0, enough)
	a.BrMemBits(true, W32, FP, rt.FrameInfo*8, rt.InfoSeen, enough)
	a.StoreImm(W32, gen, int32(rt.OffAux), rt.GenRunning)
	a.Jump(l)
}

// take emits the storing of the item in register 0: to again if it is wanted and there is room for more, to enough or behind it otherwise.
func (s *stubs) take(again, enough Label) {
	a, tmp := s.a, s.tmp
	const item, next, bits = Reg(0), Reg(1), Reg(1)
	a.Load(W64, next, Ctx, offBatch(rt.OffBatchNext))
	a.Store(W64, next, 0, item)
	a.OpImm(Add, next, next, 8)
	a.Store(W64, Ctx, offBatch(rt.OffBatchNext), next)
	a.BrMem(EQ, W64, next, Ctx, offBatch(rt.OffBatchEnd), enough)
	for i := range uintptr(len(rt.Wanted{})) {
		pattern := rt.OffBatchWant + i*rt.PatternBytes
		a.Load(W64, tmp, Ctx, offBatch(pattern+rt.OffPatternLike))
		a.Op(Xor, tmp, tmp, item)
		a.Load(W64, bits, Ctx, offBatch(pattern+rt.OffPatternBits))
		a.Op(And, tmp, tmp, bits)
		a.BrImm(EQ, tmp, 0, again)
	}
}

// many emits StubMany. What the function returns comes back here, whoever has run it, 0 when it has raised something, StopMark when
// StopIteration ends the calls.
func (s *stubs) many(l Label, exit uintptr) {
	a, tmp := s.a, s.tmp
	const item, fn, p, q = Reg(0), Reg(1), Reg(2), Reg(3) // the item stays, for the exit
	again, enough, plain, single, clear, cleared, call := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(l)
	a.Load(W64, fn, FP, rt.FrameFunc*8)
	a.Jump(call)
	a.Bind(again)
	a.Poll(enough)
	a.Load(W64, FP, Ctx, offBatch(rt.OffBatchFP))
	a.BrMemBits(true, W32, FP, rt.FrameInfo*8, rt.InfoSeen, enough)
	a.Load(W64, fn, FP, rt.FrameFunc*8)
	a.BrMem(NE, W64, fn, Ctx, offBatch(rt.OffBatchFunc), enough)
	a.Load(W64, p, Ctx, offBatch(rt.OffBatchFrom))
	a.BrMemImm(EQ, W32, Ctx, offBatch(rt.OffBatchClass), 0, call)
	a.Load(W64, q, p, 0)
	a.Load(W32, p, Ctx, offBatch(rt.OffBatchClass))
	a.BrMem(NE, W32, p, q, int32(rt.OffKind), enough)
	a.MovImm(tmp, int64(s.t.R.EpochAddr()))
	a.Load(W32, p, tmp, 0)
	a.BrMem(NE, W32, p, Ctx, offBatch(rt.OffBatchEpoch), enough)
	a.Bind(call)
	a.Load(W64, p, Ctx, offBatch(rt.OffBatchFrom))
	a.Load(W64, q, p, 0)
	a.Store(W64, FP, 0, q)
	a.Load(W64, q, Ctx, offBatch(rt.OffBatchStep))
	a.Op(Add, p, p, q)
	a.Store(W64, Ctx, offBatch(rt.OffBatchFrom), p)
	a.OpImm(Add, p, FP, 8)
	a.Load(W64, q, Ctx, offBatch(rt.OffBatchCount))
	a.BrImm(EQ, q, 0, single)
	a.Load(W64, q, q, 0)
	a.Lea(q, q, q, 0, 1)
	a.Store(W64, FP, 8, q)
	a.OpImm(Add, p, p, 8)
	a.Bind(single)
	a.Load(W64, q, Ctx, offBatch(rt.OffBatchClear))
	a.Bind(clear)
	a.Br(AE, p, q, cleared)
	a.StoreImm(W64, p, 0, 0)
	a.OpImm(Add, p, p, 8)
	a.Jump(clear)
	a.Bind(cleared)
	a.CallMem(fn, int32(rt.OffFuncNative))
	a.BrImm(EQ, item, 0, enough)
	a.BrImm(EQ, item, int64(rt.StopMark), enough)
	a.Load(W64, p, Ctx, offBatch(rt.OffBatchCount))
	a.BrImm(EQ, p, 0, plain)
	a.AddMem(W64, p, 0, 1)
	a.Bind(plain)
	s.take(again, enough)
	a.Bind(enough)
	a.JumpAddr(exit)
}
