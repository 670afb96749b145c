package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// call emits Call and CallMethod for what has been called there before. Other callees are left to the interpreter.
func (c *compiler) call(in *instr) bool {
	callee := rt.Value(c.u.Words[in.pc+1])
	if callee == rt.NoValue {
		return false
	}
	t := c.u.T
	n, win := in.c, in.b+words.ArgOffset
	if in.op == words.CallMethod {
		if v, ok := c.immOf(win); ok && v == 0 {
			win++
		} else {
			n++
		}
	}
	switch {
	case callee == t.FnLen && n == 1 && in.op == words.Call:
		c.length(in, win)
	case callee == t.FnAppend && n == 2 && in.op == words.CallMethod:
		c.appendMethod(in, win)
	case callee.Kind() == rt.KindFunction:
		return c.python(in, win, n, rt.FuncInfo(callee))
	default:
		return false
	}
	return true
}

// length emits a call of len.
func (c *compiler) length(in *instr, arg int) {
	a, tmp := c.a, c.scratch()
	fn, b, d := c.use(in.b), c.use(arg), c.newReg()
	slow := c.slow()
	a.MovImm(tmp, int64(c.u.T.FnLen))
	a.Br(NE, fn, tmp, slow)
	t := c.ts[arg]
	done := a.NewLabel()
	if !t.only(tObjects | TOther) {
		c.guardObject(b, slow)
	}
	for _, k := range [...]struct {
		t    Type
		size Size
		off  uintptr
	}{{TList, W64, rt.OffListLen}, {TStr, W32, rt.OffStrChars}, {TTuple, W32, rt.OffAux}, {TDict, W32, rt.OffDictUsed},
		{TBytes, W32, rt.OffStrBytes}, {TByteArray, W64, rt.OffByteArrayLen}} {
		if t&k.t == 0 {
			continue
		}
		next := a.NewLabel()
		if t != k.t {
			a.BrMemImm(NE, W32, b, int32(rt.OffKind), int32(kindOf(k.t)), next)
		}
		a.Load(k.size, d, b, int32(k.off))
		a.Jump(done)
		a.Bind(next)
	}
	a.Jump(slow)
	a.Bind(done)
	a.Lea(d, d, d, 0, 1)
	c.setReg(in.a, d)
}

// appendMethod emits a call of list.append.
func (c *compiler) appendMethod(in *instr, self int) {
	a, tmp := c.a, c.scratch()
	fn, l, v := c.use(in.b), c.use(self), c.use(self+1)
	d, e := c.newReg(), c.newReg()
	slow := c.slow()
	a.MovImm(tmp, int64(c.u.T.FnAppend))
	a.Br(NE, fn, tmp, slow)
	if c.ts[self] != TList {
		c.guardKind(l, TList, slow)
	}
	c.append(l, v, d, e, slow)
	c.setImm(in.a, int64(rt.None))
}

// python emits a call of a function with the call information info and n arguments from register win on.
func (c *compiler) python(in *instr, win, n int, info rt.CallInfo) bool {
	params, regs, locals := int(info>>8&0xffff), int(info>>rt.InfoRegsShift&0xffff), int(info>>40&0xffff)
	missing := params - n
	if params == rt.CallSlow || missing < 0 || missing > 4 || locals > 40 {
		return false
	}
	a, tmp := c.a, c.scratch()
	c.flush()
	fn := c.use(in.b)
	var self Reg
	null := in.op == words.CallMethod && win == in.b+words.ArgOffset && c.ts[win]&TNull != 0
	if null {
		self = c.use(win)
	}
	t1, t2 := c.newReg(), c.newReg()
	slow, back, joined := a.NewLabel(), a.NewLabel(), a.NewLabel()
	if null {
		a.BrImm(EQ, self, 0, slow)
	}
	if c.ts[in.b] != TFunc {
		c.guardKind(fn, TFunc, slow)
	}
	a.MovImm(tmp, int64(info))
	a.BrMem(NE, W64, tmp, fn, int32(rt.OffFuncInfo), slow)
	if missing > 0 {
		a.Load(W64, t1, fn, int32(rt.OffFuncDefaults))
		a.BrImm(EQ, t1, 0, slow)
		a.Load(W32, t2, t1, int32(rt.OffAux))
		a.BrImm(B, t2, int64(missing), slow)
		a.Lea(t1, t1, t2, 3, int32(rt.OffTupleItems))
		for k := 1; k <= missing; k++ {
			a.Load(W64, t2, t1, int32(-8*k))
			a.Store(W64, FP, int32((win+params-k)*8), t2)
		}
	}
	// The depth is above the other fields: filling these with ones and adding one increments it.
	a.Load(W64, t1, FP, rt.FrameInfo*8)
	a.OpImm(Or, t1, t1, 1<<rt.InfoDepthShift-1)
	a.OpImm(Add, t1, t1, 1+int64(info&rt.InfoRegsMask|plainFrame|uint64(in.a)<<rt.InfoDestShift))
	a.BrMem(AE, W64, t1, Ctx, int32(rt.OffCtxDepthLimit), slow)
	a.OpImm(Add, t2, FP, int64((win+regs)*8))
	a.BrMem(A, W64, t2, Ctx, int32(rt.OffCtxStackEnd), slow)
	a.Store(W64, FP, int32((win+rt.FrameFunc)*8), fn)
	a.Store(W64, FP, int32((win+rt.FrameCaller)*8), FP)
	a.MovImm(t2, int64(c.addr(in.next())))
	a.Store(W64, FP, int32((win+rt.FrameReturn)*8), t2)
	a.Store(W64, FP, int32((win+rt.FrameInfo)*8), t1)
	for k := range locals {
		a.StoreImm(W64, FP, int32((win+params+k)*8), 0)
	}
	a.OpImm(Add, FP, FP, int64(win*8))
	a.CallMem(fn, int32(rt.OffFuncNative))
	a.Bind(joined)
	pc := in.pc
	dest := in.a
	c.cold = append(c.cold, func() {
		a.Bind(slow)
		c.exit(ExitSlow, c.addr(pc), back)
		a.Bind(back)
		a.Load(W64, 0, FP, int32(dest*8))
		a.Jump(joined)
	})
	c.forget()
	c.setReg(in.a, 0)
	return true
}
