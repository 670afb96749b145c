package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// attribute emits the specialised forms of attribute access. A cache that misses leaves the instruction to the interpreter.
func (c *compiler) attribute(in *instr) bool {
	a, tmp := c.a, c.scratch()
	guard, what := c.u.Words[in.pc+1], c.u.Words[in.pc+2]
	set := in.op == words.SetAttrSlot || in.op == words.SetAttrOver || in.op == words.SetAttrAdd
	var b, v, d Reg
	if set {
		b, v = c.use(in.a), c.use(in.b)
	} else {
		b, d = c.use(in.b), c.newReg()
	}
	self := NoReg
	if in.op == words.LoadMethodFn || in.op == words.LoadMethodClass {
		self = c.newReg()
	}
	slow := c.slow()
	switch in.op {
	case words.GetAttrModule, words.LoadMethodModule:
		c.guardObject(b, slow)
		a.BrMemImm(NE, W32, b, int32(rt.OffKind), int32(rt.KindModule), slow)
		a.Load(W64, tmp, b, int32(rt.OffModuleDict))
		a.BrMemImm(NE, W32, tmp, int32(rt.OffDictVersion), int32(guard), slow)
	case words.GetAttrType, words.LoadMethodType, words.LoadMethodClass:
		// The guard has 32 bits of the address.
		c.epoch(guard, slow)
		a.OpImm(Shl, tmp, b, 28)
		a.OpImm(Shr, tmp, tmp, 28)
		a.BrImm(NE, tmp, int64(uint32(guard))<<4, slow)
	default:
		c.guardObject(b, slow)
		a.BrMemImm(NE, W32, b, int32(rt.OffKind), int32(guard), slow)
		c.epoch(guard, slow)
	}
	switch in.op {
	case words.GetAttrSlot, words.LoadMethodSlot:
		a.Load(W64, d, b, int32(what))
		a.BrImm(EQ, d, 0, slow)
	case words.GetAttrOver:
		a.Load(W64, d, b, int32(uint32(what)))
		a.Load(W64, d, d, int32(what>>32))
	case words.SetAttrSlot:
		a.Store(W64, b, int32(what), v)
	case words.SetAttrOver:
		a.Load(W64, tmp, b, int32(uint32(what)))
		a.Store(W64, tmp, int32(what>>32), v)
	case words.SetAttrAdd:
		a.Store(W64, b, int32(uint32(what)), v)
		a.StoreImm(W32, b, int32(rt.OffKind), int32(what>>32))
	default:
		a.MovImm(tmp, int64(what))
		a.Load(W64, d, tmp, 0)
	}
	if set {
		return true
	}
	switch in.op {
	case words.LoadMethodFn, words.LoadMethodClass:
		// The interpreter may find another self, so it has a register of its own.
		a.Mov(self, b)
		c.setReg(in.a, d)
		c.setReg(in.a+words.ArgOffset, self)
	case words.LoadMethodSlot, words.LoadMethodModule, words.LoadMethodType:
		c.setReg(in.a, d)
		c.setImm(in.a+words.ArgOffset, 0)
	default:
		c.setReg(in.a, d)
	}
	return true
}

// epoch emits the test that no class has changed since the guard was made.
func (c *compiler) epoch(guard uint64, fail Label) {
	c.a.MovImm(c.scratch(), int64(c.u.T.R.EpochAddr()))
	c.a.BrMemImm(NE, W32, c.scratch(), 0, int32(guard>>32), fail)
}
