package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Passing on exceptions: the way of a pending exception out of an instruction, and frames that are left by it or by a return.

// nextFrame is the low byte of the information of the frame of a __next__ that was called by a loop in native code, itemFrame that
// of a function called by an iterator, see nextByCall.
const (
	nextFrame = plainFrame | uint64(rt.FrameNext)<<rt.InfoKindShift
	itemFrame = plainFrame | uint64(rt.FrameItem)<<rt.InfoKindShift
)

// entryFrame is the low byte of the information of a frame that was called by StubCall.
const entryFrame = plainFrame | uint64(rt.FrameEntry)<<rt.InfoKindShift

// thrown looks, behind a native call at word pc, whether the callee has left with an exception. Everything is in the frame.
func (c *compiler) thrown(pc int) {
	l := c.a.NewLabel()
	c.a.BrImm(EQ, 0, 0, l)
	c.aside(l, func() { c.pass(pc, false) })
}

// passing is code that passes on the pending exception: in a frame of body, at the word whose address register 1 has, for which h
// is in charge, nil: none. FP is that of the compiled function.
type passing struct {
	body  *body
	h     *words.Handler
	again bool // the frame is in the traceback already
	label Label
}

// pass emits what passes on the exception that is pending at word pc. Everything is in the frame.
// again: the frame is in the traceback already.
func (c *compiler) pass(pc int, again bool) {
	a := c.a
	a.MovImm(1, int64(c.addr(pc)))
	p := passing{body: c.g.bodyOf(pc), again: again}
	if p.body.outer == nil { // inlined functions have no handlers
		p.h = c.u.Func.FindHandler(pc)
	}
	if p.body.outer == nil && p.h == nil && !again && !c.isGenerator() {
		a.JumpAddr(c.u.Stub(StubPass))
		return
	}
	for _, o := range c.passings {
		if o.body == p.body && o.h == p.h && o.again == again {
			a.Jump(o.label)
			return
		}
	}
	p.label = a.NewLabel()
	c.passings = append(c.passings, p)
	a.Bind(p.label)
	if !again {
		c.traceback(StubTraceback, p.body)
	}
	if p.body.outer != nil {
		c.pass(p.body.call, false)
		return
	}
	c.toHandler(p.h)
}

// toHandler emits what comes behind the entry of the compiled function in the traceback: the way to handler h or, without one, out
// of the frame. Register 1 has the address of the instruction.
func (c *compiler) toHandler(h *words.Handler) {
	a, tmp := c.a, c.scratch()
	if h != nil && h.Restore >= 0 {
		a.Load(W64, tmp, FP, int32(h.Restore*8))
		a.Store(W64, Ctx, int32(rt.OffCtxHandled), tmp)
	}
	if h == nil || h.Target < 0 {
		c.leaveRaised()
		return
	}
	a.Load(W64, 0, Ctx, int32(rt.OffCtxExc))
	a.StoreImm(W64, Ctx, int32(rt.OffCtxExc), 0)
	a.Load(W64, 1, Ctx, int32(rt.OffCtxHandled))
	a.Store(W64, FP, int32(h.Prev*8), 1)
	a.Store(W64, FP, int32(h.Exc*8), 0)
	a.Store(W64, Ctx, int32(rt.OffCtxHandled), 0)
	a.Jump(c.label[c.g.blockAt(h.Target)])
}

// throw emits the raising of the exception in register 0 at word pc. Everything is in the frame.
func (c *compiler) throw(pc int) {
	c.a.MovImm(1, int64(c.addr(pc)))
	c.traceback(StubRaise, c.g.bodyOf(pc))
	c.pass(pc, true)
}

// traceback emits the call of a stub that adds the frame of b to the traceback, at the word whose address register 1 has, which
// stays. Without room the interpreter goes on.
func (c *compiler) traceback(s Stub, b *body) {
	a := c.a
	full := a.NewLabel()
	if b.outer != nil {
		a.OpImm(Add, FP, FP, int64(b.base*8))
	}
	a.CallAddr(c.u.Stub(s))
	if b.outer != nil {
		a.OpImm(Sub, FP, FP, int64(b.base*8))
	}
	a.BrImm(EQ, 0, 0, full)
	c.aside(full, func() { c.exitFrom(ExitServed, b, NoLabel) })
}

// leaveRaised emits the leaving of the frame with a pending exception, in whose traceback it is; register 1 has the address of the instruction.
func (c *compiler) leaveRaised() {
	a := c.a
	if c.isGenerator() {
		a.Mov(0, 1)
		a.JumpAddr(c.u.Exits[ExitRaised])
		return
	}
	a.JumpAddr(c.u.Stub(StubLeave))
}

// traceback emits StubTraceback.
func (s *stubs) traceback(l Label) {
	a, full := s.a, s.a.NewLabel()
	a.Bind(l)
	s.addTraceback(full)
	a.Ret()
	a.Bind(full)
	a.Store(W64, Ctx, int32(rt.OffCtxIP), 1)
	a.MovImm(0, 0)
	a.Ret()
}

// pass emits StubPass.
func (s *stubs) pass(l Label, exits *[NumExits]uintptr) {
	a, full := s.a, s.a.NewLabel()
	a.Bind(l)
	s.addTraceback(full)
	s.leave(exits)
	a.Bind(full)
	a.Store(W64, Ctx, int32(rt.OffCtxIP), 1)
	a.MovImm(0, 0)
	a.JumpAddr(exits[ExitServed])
}

// leave emits StubLeave.
func (s *stubs) leave(exits *[NumExits]uintptr) {
	s.toNative(func() { s.a.MovImm(0, 0) }, plainFrame, initFrame, entryFrame, itemFrame, nextFrame)
	s.a.Mov(0, 1)
	s.a.JumpAddr(exits[ExitRaised])
}

// ret emits StubReturn.
func (s *stubs) ret(l Label, exits *[NumExits]uintptr) {
	a := s.a
	a.Bind(l)
	s.toNative(func() {}, itemFrame, nextFrame, entryFrame)
	a.Store(W64, Ctx, int32(rt.OffCtxIP), 1)
	a.JumpAddr(exits[ExitReturn])
}

// toNative emits the return to native code from a frame of one of these kinds, low bytes of its information, behind what result
// emits. For others code goes on behind it.
func (s *stubs) toNative(result func(), frames ...uint64) {
	a, tmp := s.a, s.tmp
	native, other := a.NewLabel(), a.NewLabel()
	a.Load(W8, tmp, FP, rt.FrameInfo*8)
	for _, info := range frames {
		a.BrImm(EQ, tmp, int64(info), native)
	}
	a.Jump(other)
	a.Bind(native)
	result()
	a.Load(W64, FP, FP, rt.FrameCaller*8)
	a.Ret()
	a.Bind(other)
}

// addTraceback emits the addition of the running frame, at the word whose address register 1 has, to the traceback of the pending
// exception. Register 1 stays, register 0 is not 0 then. Without room it goes to full.
func (s *stubs) addTraceback(full Label) {
	a := s.a
	const e, pc, o, x, tb = Reg(0), Reg(1), Reg(3), Reg(4), Reg(5)
	a.Load(W64, e, Ctx, int32(rt.OffCtxExc))
	const size = (rt.TbWords*8 + rt.Granule - 1) &^ (rt.Granule - 1)
	a.MovImm(o, int64(s.t.Alloc)+int64(size/rt.Granule)*int64(rt.AllocSize))
	take(a, tb, o, x, func() { a.OpImm(Add, x, tb, size) }, full)
	a.StoreImm(W32, tb, int32(rt.OffKind), int32(rt.KindTraceback))
	a.Load(W64, x, e, int32(rt.OffExcTraceback))
	a.Store(W64, tb, int32(rt.OffTbNext), x)
	a.Load(W64, x, FP, rt.FrameFunc*8)
	a.Store(W64, tb, int32(rt.OffTbFunc), x)
	a.Load(W64, x, x, int32(rt.OffFuncEntry))
	a.Op(Sub, x, pc, x)
	a.OpImm(Shr, x, x, 2) // words are 8 bytes
	a.OpImm(Or, x, x, 1)
	a.Store(W64, tb, int32(rt.OffTbPC), x)
	a.Store(W64, e, int32(rt.OffExcTraceback), tb)
}
