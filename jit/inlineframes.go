package jit

import "pycopy/rt"

// Frames of inlined functions.

// chain returns the inlined functions around b and b, outermost first.
func (b *body) chain() []*body {
	if b.outer == nil {
		return nil
	}
	return append(b.outer.chain(), b)
}

// makeFrames emits the headers of the frames of b and the inlined functions around it. t is a free register.
func (c *compiler) makeFrames(b *body, t Reg) {
	a := c.a
	for _, b := range b.chain() {
		at := func(off int) int32 { return int32((b.base + off) * 8) }
		caller := FP
		if b.outer.base != 0 {
			caller = t
			a.OpImm(Add, t, FP, int64(b.outer.base*8))
		}
		a.Store(W64, FP, at(rt.FrameCaller), caller)
		a.MovImm(t, int64(c.addr(b.next)))
		a.Store(W64, FP, at(rt.FrameReturn), t)
		c.frameInfo(t, b.depth, b.info(), 0)
		a.Store(W64, FP, at(rt.FrameInfo), t)
		if o := c.frameObject(b); o != 0 {
			a.MovImm(t, int64(o))
			a.Store(W64, FP, at(rt.FrameObj), t)
		}
	}
}

// info is the information of the frame of an inlined function, but for its depth.
func (b *body) info() uint64 {
	return uint64(b.u.Func.Regs)<<rt.InfoRegsShift | b.kind | uint64(max(b.dest-b.outer.base, 0))<<rt.InfoDestShift
}

// frameObject is what the frame of an inlined function has at rt.FrameObj that is no Value of the state; 0: nothing.
func (c *compiler) frameObject(b *body) uintptr {
	if b.op != nil && b.op.kind != rt.FrameCall {
		return c.addr(b.call) | uintptr(b.op.stage)
	}
	return 0
}

// frameInfo leaves in d the information of a frame that is depth frames above the one at FP.
func (c *compiler) frameInfo(d Reg, depth int, info uint64, dest int) {
	a := c.a
	// The depth is above the other fields: filling these with ones and adding one increments it.
	a.Load(W64, d, FP, rt.FrameInfo*8)
	a.OpImm(Or, d, d, 1<<rt.InfoDepthShift-1)
	a.OpImm(Add, d, d, 1+int64(info|uint64(dest)<<rt.InfoDestShift)+int64(depth-1)<<rt.InfoDepthShift)
}

// pushed emits code that runs inner with the return addresses of the frames of bodies on the native stack. Code goes on behind it,
// when inner has returned.
func (c *compiler) pushed(bodies []*body, inner func()) {
	a := c.a
	b := bodies[0]
	next := a.NewLabel()
	a.Call(next)
	a.BrImm(NE, 0, comesBack, c.returned(b))
	if b.depth > 1 {
		a.Ret()
	}
	rest := func() {
		if len(bodies) > 1 {
			c.pushed(bodies[1:], inner)
			return
		}
		inner()
		a.MovImm(0, comesBack)
		a.Ret()
	}
	if b.depth == 1 {
		c.aside(next, rest)
	} else {
		a.Bind(next)
		rest()
	}
}

// returned returns the label of the code that runs when the frame of b, which was made, has been left: the result is in register 0, or it is
// only taken down.
func (c *compiler) returned(b *body) Label {
	if b.result != NoLabel {
		return b.result
	}
	a := c.a
	b.result = a.NewLabel()
	c.aside(b.result, func() {
		thrown := a.NewLabel()
		a.BrImm(EQ, 0, 0, thrown)
		c.aside(thrown, func() {
			if b.depth > 1 {
				a.OpImm(Sub, FP, FP, int64(b.outer.base*8))
				a.Drop(b.depth - 1)
			}
			c.pass(b.call, false)
		})
		if b.op != nil {
			c.delivered(b)
			return
		}
		at := func(x int) int32 { return int32((x - b.outer.base) * 8) }
		if b.kind == initFrame {
			a.Load(W64, 0, FP, at(b.base+rt.FrameObj))
		}
		a.Store(W64, FP, at(b.dest), 0)
		c.goOnAt(b.next)
	})
	return b.result
}

// goOnAt lets the interpreter go on at word pc, where a frame that was made has been left: that of the function around it, if it is
// inlined, is still there. It is rare that code gets here, and there would have to be an entry for each inlined call.
func (c *compiler) goOnAt(pc int) {
	c.a.MovImm(0, int64(c.addr(pc)))
	c.a.MovImm(1, notCounted)
	c.a.JumpAddr(c.u.Exits[ExitDeopt])
}

// withFrames emits a call, by inner, from the function that the current instruction belongs to; its frame and those around it are made first.
// inner leaves the result in register 0. t is a free register.
func (c *compiler) withFrames(b *body, t Reg, inner func()) {
	if b.outer == nil {
		inner()
		return
	}
	c.makeFrames(b, t)
	c.pushed(b.chain(), func() {
		inner()
		c.a.OpImm(Sub, FP, FP, int64(b.base*8))
		c.a.Mov(1, 0)
	})
	c.a.Mov(0, 1)
}

// room emits the test that there is room for the frames of all inlined functions and for items of tuples where the interpreter or a
// call enters at word pc. If there is not, the interpreter goes on.
func (c *compiler) room(pc int) {
	if len(c.g.bodies) == 1 && c.g.items == c.g.regs || c.isGenerator() {
		return
	}
	depth := 0
	for _, b := range c.g.bodies {
		depth = max(depth, b.depth)
	}
	fail := c.a.NewLabel()
	c.roomFor(depth, c.g.regs, fail)
	c.aside(fail, func() {
		c.goOnAt(pc)
	})
}

// notCounted in register 1 says that a side exit means nothing.
const notCounted = -1

// roomFor branches to fail unless there is room for some more frames in the first regs registers.
func (c *compiler) roomFor(depth, regs int, fail Label) {
	a, tmp := c.a, c.scratch()
	a.Load(W64, tmp, FP, rt.FrameInfo*8)
	a.OpImm(Add, tmp, tmp, int64(depth)<<rt.InfoDepthShift)
	a.BrMem(AE, W64, tmp, Ctx, int32(rt.OffCtxDepthLimit), fail)
	a.OpImm(Add, tmp, FP, int64(regs*8))
	a.BrMem(A, W64, tmp, Ctx, int32(rt.OffCtxStackEnd), fail)
}
