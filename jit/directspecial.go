package jit

import "pycopy/rt"

// Calls of special methods that are known but not inlined are emitted in line, behind guards on the operands. A guard that fails is
// a side exit; after that the next version of the code treats the instruction as dispatch.go does, with all that numbers and the
// like need.

// callable reports whether s can be called so in the function of u: its parameters are the arguments, and no jump depends on the result.
func (s *special) callable(u *Unit) bool {
	if u.Volatile || s.target >= 0 || s.callee != rt.NoValue || s.fn.Kind() != rt.KindFunction {
		return false
	}
	switch s.kind {
	case rt.FrameCall, rt.FrameDrop, rt.FrameBinary, rt.FrameCompare, rt.FrameLen:
		return int(rt.FuncInfo(s.fn)>>8&0xffff) == len(s.args)
	}
	return false
}

// callMethod emits the instruction in, which calls in.method.
func (c *compiler) callMethod(in *instr) {
	const fn = callFn
	a, s := c.a, in.method
	body, pc := in.body, in.pc
	c.u.Keep(s.fn)
	c.flush()
	c.useGuarded(s)
	for _, x := range s.args {
		if x.reg >= 0 {
			c.use(x.reg)
		}
	}
	c.guardOperands(s, c.bail())
	win := body.base + body.u.Func.Regs + rt.HeaderWords
	for k, x := range s.args {
		r := c.scratch()
		if x.reg >= 0 {
			r = c.cur[x.reg].r
		} else {
			a.MovImm(r, int64(x.v))
		}
		a.Store(W64, FP, int32((win+k)*8), r)
	}
	slow, joined := a.NewLabel(), a.NewLabel()
	a.MovImm(fn, int64(s.fn))
	c.dynamicCall(body, fn, win, len(s.args), max(s.dest, body.base), c.addr(in.next()), plainFrame, slow)
	c.thrown(pc)
	load := func() {
		if s.dest >= 0 {
			a.Load(W64, 0, FP, int32(s.dest*8))
		}
		a.Jump(joined)
	}
	if s.kind != rt.FrameCall && s.kind != rt.FrameDrop {
		other := a.NewLabel()
		c.usualResult(s.kind, s.stage, s.negate, other)
		c.aside(other, func() {
			back := a.NewLabel()
			c.deliverResult(s.kind, s.stage, pc, back)
			a.Bind(back)
			load()
		})
	}
	c.aside(slow, func() {
		back := a.NewLabel()
		c.exit(ExitSlow, pc, back)
		a.Bind(back)
		load()
	})
	a.Bind(joined)
	c.forget()
	if s.dest >= 0 {
		c.setReg(s.dest, 0)
	}
}

// stepMethod is step of a typer for such an instruction.
func (s *special) stepMethod(ts []Type) {
	s.knowTypes(ts)
	if s.dest >= 0 {
		ts[s.dest] = TAny
	}
}
