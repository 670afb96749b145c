package jit

import (
	"slices"
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// call emits Call and CallMethod for what has been called there before. Other callees are left to the interpreter.
func (c *compiler) call(in *instr) bool {
	callee := rt.Value(c.u.Words[in.pc+1])
	if callee == rt.NoValue {
		if in.died && in.op == words.Call && words.F(in.w) == 0 {
			c.anyFunction(in, in.b+words.ArgOffset, in.c)
			return true
		}
		return false
	}
	if c.specialCall(in) || c.intrinsic(in) {
		return true
	}
	if c.initsException(in) {
		c.initException(in)
		return true
	}
	t := c.u.T
	n, win := in.c, in.b+words.ArgOffset
	if in.op == words.CallMethod {
		if v, ok := c.immOf(win); ok && v == 0 {
			win++
		} else if t.R.IsObjectNew(callee) {
			win++
		} else {
			n++
		}
	}
	switch {
	case c.makesObject(in):
		c.newObject(in, callee, win)
	case callee == t.FnLen && n == 1 && in.op == words.Call:
		c.length(in, win)
	case callee == t.FnAppend && n == 2 && in.op == words.CallMethod:
		c.appendMethod(in, win, false)
	case c.appendsBound(in):
		_, header := t.R.IntrinsicOf(t.FnAppend)
		c.openBound(in, header, 2)
		c.appendMethod(in, win-1, true)
	case callee.Kind() == rt.KindFunction && c.makeGenerator(in, win, n):
	case callee.Kind() == rt.KindFunction:
		return c.python(in, win, n, rt.FuncInfo(callee))
	case callee == t.FnNext && n == 1 && in.op == words.Call:
		c.next(in, win, n)
	case callee == t.FnNext && n == 2 && in.op == words.Call:
		c.next(in, win, n)
	case (callee == t.FnSend || callee == t.FnCoSend) && n == 2 && win == in.b+words.ArgOffset && in.op == words.CallMethod:
		c.send(in, callee, win, win+1)
	case callee.Kind() == rt.KindBoundMethod && in.op == words.Call && t.R.Intact(callee):
		if fn, self := rt.BoundMethod(callee); self != rt.NoValue && fn.Kind() == rt.KindFunction {
			return c.bound(in, win, n, rt.FuncInfo(fn))
		}
		return false
	case callee.Kind() == rt.KindType && in.op == words.Call:
		return c.makeBare(in) || c.instantiate(in, win, n, callee) || c.makeException(in, win) || c.builtin(in, win, n, 0, callee)
	default:
		return c.builtin(in, win, n, 0, callee)
	}
	return true
}

// length emits a call of len.
func (c *compiler) length(in *instr, arg int) {
	a, tmp := c.a, c.scratch()
	if v := c.tupleOf(arg); v != nil {
		c.a.BrImm(NE, c.use(in.b), int64(c.u.T.FnLen), c.bail())
		c.setImm(in.a, int64(rt.MakeSmall(len(v.regs))))
		return
	}
	fn, b, d := c.use(in.b), c.use(arg), c.newReg()
	slow := c.slowSpecial(in)
	a.MovImm(tmp, int64(c.u.T.FnLen))
	a.Br(NE, fn, tmp, slow)
	t := c.ts[arg]
	c.lengthOf(d, b, t, slow)
	c.setReg(in.a, d)
}

// lengthOf emits d = len(b) for b of type t; other containers than the usual ones go to fail.
func (c *compiler) lengthOf(d, b Reg, t Type, fail Label) {
	a := c.a
	done := a.NewLabel()
	if !t.only(tObjects | TOther) {
		c.guardObject(b, fail)
	}
	for _, k := range [...]struct {
		t    Type
		size Size
		off  uintptr
	}{{TList, W32, rt.OffAux}, {TStr, W32, rt.OffStrChars}, {TTuple, W32, rt.OffAux}, {TDict, W32, rt.OffDictUsed},
		{TBytes, W32, rt.OffStrBytes}, {TByteArray, W64, rt.OffByteArrayLen}, {TArray, W64, rt.OffArrayLen}} {
		if t&k.t == 0 {
			continue
		}
		next := a.NewLabel()
		if t != k.t {
			brKind(a, NE, b, kindOf(k.t), next)
		}
		a.Load(k.size, d, b, int32(k.off))
		a.Jump(done)
		a.Bind(next)
	}
	if t&TOther == 0 {
		a.Jump(fail)
	} else {
		c.lengthOfOther(d, b, fail, done)
	}
	a.Bind(done)
	a.Lea(d, d, d, 0, 1)
}

// lengthOfOther is lengthOf for sets, ranges and what has a length by nature.
func (c *compiler) lengthOfOther(d, b Reg, fail, done Label) {
	a, other, set, rest := c.a, c.a.NewLabel(), c.a.NewLabel(), c.a.NewLabel()
	a.Jump(other)
	c.aside(other, func() {
		a.Load(W32, d, b, int32(rt.OffKind))
		a.BrImm(EQ, d, int64(rt.KindSet), set)
		a.BrImm(EQ, d, int64(rt.KindFrozenSet), set)
		a.BrImm(NE, d, int64(rt.KindRange), rest)
		a.Load(W64, d, b, int32(rt.OffRangeLength))
		a.BrBits(false, d, 1, fail)
		a.OpImm(Sar, d, d, 1)
		a.Jump(done)
		a.Bind(set)
		a.Load(W32, d, b, int32(rt.OffDictUsed))
		a.Jump(done)
		a.Bind(rest)
		a.Store(W64, Ctx, arg(argX), b)
		a.CallLeaf(c.u.Stub(StubLen))
		a.Load(W64, d, Ctx, arg(argX))
		a.BrImm(EQ, d, 0, fail)
		a.OpImm(Sar, d, d, 1)
		a.Jump(done)
	})
}

// appendMethod emits a call of list.append. Whether it is one may have been tested.
func (c *compiler) appendMethod(in *instr, self int, tested bool) {
	a, tmp := c.a, c.scratch()
	if v, ok := c.immOf(in.b); ok && rt.Value(v) == c.u.T.FnAppend {
		tested = true
	}
	fn := NoReg
	if !tested {
		fn = c.use(in.b)
	}
	l, v := c.use(self), c.use(self+1)
	d, e := c.newReg(), c.newReg()
	slow := c.slow()
	if !tested {
		a.MovImm(tmp, int64(c.u.T.FnAppend))
		a.Br(NE, fn, tmp, slow)
	}
	if c.ts[self] != TList {
		c.receiver(d, l, rt.KindList, slow)
	}
	c.append(l, v, d, e, slow)
	c.resized(l, TList, e)
	c.setImm(in.a, int64(rt.None))
}

// python emits a call of a function with the call information info and n arguments from register win on.
func (c *compiler) python(in *instr, win, n int, info rt.CallInfo) bool {
	if !c.fits(n, info) {
		return false
	}
	a := c.a
	c.flush()
	fn := c.use(in.b)
	self := NoReg
	if in.op == words.CallMethod && win == in.b+words.ArgOffset && c.ts[win]&TNull != 0 {
		self = c.use(win)
	}
	t1, t2 := c.newReg(), c.newReg()
	w := c.wayOut(in)
	if self != NoReg {
		a.BrImm(EQ, self, 0, w.slow)
	}
	if c.ts[in.b] != TFunc {
		c.guardKind(fn, TFunc, w.slow)
	}
	c.prepareFrame(in, fn, t1, t2, win, n, info, plainFrame, true, w.slow)
	c.enterFrame(in, fn, t1, t2, win, info)
	a.Bind(w.joined)
	c.forget()
	c.setReg(in.a, 0)
	return true
}

// fits reports whether a call with n arguments of a function with this information can be made natively.
func (c *compiler) fits(n int, info rt.CallInfo) bool {
	params, locals := int(info>>8&0xffff), int(info>>40&0xffff)
	missing := params - n
	return params != rt.CallSlow && missing >= 0 && missing <= 4 && locals <= 40
}

// wayOut is how a call leaves to the interpreter: everything is in the frame. Where ways join, the result is in register 0.
type wayOut struct{ slow, joined Label }

func (c *compiler) wayOut(in *instr) wayOut {
	a := c.a
	w := wayOut{a.NewLabel(), a.NewLabel()}
	pc, dest := in.pc, in.a
	c.aside(w.slow, func() {
		back := a.NewLabel()
		c.exit(ExitSlow, pc, back)
		a.Bind(back)
		a.Load(W64, 0, FP, int32(dest*8))
		a.Jump(w.joined)
	})
	return w
}

// prepareFrame emits the tests that a frame of the function in fn, whose kind has been tested, can be made at register win. Then t1
// has its information. Arguments that are missing get their defaults. kind is the low byte of the
// information. With poly, other functions that take n arguments are called, too.
func (c *compiler) prepareFrame(in *instr, fn, t1, t2 Reg, win, n int, info rt.CallInfo, kind uint64, poly bool, slow Label) {
	a, tmp := c.a, c.scratch()
	c.called = a.NewLabel()
	params, regs := int(info>>8&0xffff), int(info>>rt.InfoRegsShift&0xffff)
	a.MovImm(tmp, int64(info))
	other := slow
	if params == n && poly {
		other = c.otherFunction(in, fn, win, n, slow)
	}
	a.BrMem(NE, W64, tmp, fn, int32(rt.OffFuncInfo), other)
	if missing := params - n; missing > 0 {
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
	c.frameInfo(t1, in.body.depth+1, info&rt.InfoRegsMask|kind, in.a-in.body.base)
	a.BrMem(AE, W64, t1, Ctx, int32(rt.OffCtxDepthLimit), slow)
	a.OpImm(Add, t2, FP, int64((win+regs)*8))
	a.BrMem(A, W64, t2, Ctx, int32(rt.OffCtxStackEnd), slow)
}

// enterFrame makes the frame and calls the function.
func (c *compiler) enterFrame(in *instr, fn, t1, t2 Reg, win int, info rt.CallInfo) {
	c.enterKnown(in, fn, t1, t2, win, int(info>>8&0xffff), int(info>>40&0xffff))
}

// enterKnown is enterFrame for a function with so many parameters and other locals.
func (c *compiler) enterKnown(in *instr, fn, t1, t2 Reg, win, params, locals int) {
	a := c.a
	base := in.body.base
	c.withFrames(in.body, t2, func() {
		a.Store(W64, FP, int32((win+rt.FrameFunc)*8), fn)
		caller := FP
		if base != 0 {
			caller = t2
			a.OpImm(Add, t2, FP, int64(base*8))
		}
		a.Store(W64, FP, int32((win+rt.FrameCaller)*8), caller)
		a.MovImm(t2, int64(c.addr(in.next())))
		a.Store(W64, FP, int32((win+rt.FrameReturn)*8), t2)
		a.Store(W64, FP, int32((win+rt.FrameInfo)*8), t1)
		for k := range locals {
			a.StoreImm(W64, FP, int32((win+params+k)*8), 0)
		}
		a.OpImm(Add, FP, FP, int64(win*8))
		a.CallMem(fn, int32(rt.OffFuncNative))
	})
	a.Bind(c.called)
	c.thrown(in.pc)
}

// otherFunction returns a label out of line that calls the function in fn whatever it is, as long as it takes n plain arguments.
func (c *compiler) otherFunction(in *instr, fn Reg, win, n int, slow Label) Label {
	a := c.a
	l, called := a.NewLabel(), c.called
	ret := c.addr(in.next())
	dest, body := in.a, in.body
	c.aside(l, func() {
		c.dynamicCall(body, fn, win, n, dest, ret, plainFrame, slow)
		a.Jump(called)
	})
	return l
}

// initFrame is the low byte of the information of the frame of an __init__ that was called by native code.
const initFrame = plainFrame | uint64(rt.FrameInit)<<rt.InfoKindShift

// instantiate emits a call of the class cls with n arguments from register win on.
func (c *compiler) instantiate(in *instr, win, n int, cls rt.Value) bool {
	t := c.u.T
	id, size, init, ok := t.PlainLayout(cls)
	if !ok || size > rt.MaxPlainWords {
		return false
	}
	info := rt.FuncInfo(*init)
	if !c.fits(n+1, info) {
		return false
	}
	c.u.Keep(cls)
	a, tmp := c.a, c.scratch()
	c.flush()
	fn := c.use(in.b)
	t1, t2, obj, e := c.newReg(), c.newReg(), c.newReg(), c.newReg()
	w := c.wayOut(in)
	a.BrImm(NE, fn, int64(cls), w.slow)
	c.epoch(uint64(t.R.Epoch())<<32, w.slow)
	a.MovImm(tmp, int64(uintptr(unsafe.Pointer(init))))
	a.Load(W64, fn, tmp, 0)
	c.guardKind(fn, TFunc, w.slow)
	c.prepareFrame(in, fn, t1, t2, win-1, n+1, info, initFrame, false, w.slow)
	c.allocate(obj, e, size, uint32(id), 0, w.slow)
	c.enterInit(in, fn, t1, t2, obj, win-1, info, w)
	return true
}

// enterInit calls the __init__ in fn, whose frame has been prepared at win, for the instance in obj, which is the result of in.
func (c *compiler) enterInit(in *instr, fn, t1, t2, obj Reg, win int, info rt.CallInfo, w wayOut) {
	a := c.a
	a.Store(W64, FP, int32(win*8), obj)
	a.Store(W64, FP, int32((win+rt.FrameObj)*8), obj)
	c.enterFrame(in, fn, t1, t2, win, info)
	a.Load(W64, 0, FP, int32((win+rt.FrameObj)*8))
	a.Bind(w.joined)
	c.forget()
	c.setReg(in.a, 0)
}

// isBare reports whether the call at in is one of a class without arguments whose instances native code makes alone.
func (c *compiler) isBare(in *instr) (id rt.Kind, size int, ok bool) {
	cls := rt.Value(c.u.Words[in.pc+1])
	if in.op != words.Call || words.F(in.w) != 0 || in.c != 0 || cls == rt.NoValue || cls.Kind() != rt.KindType {
		return 0, 0, false
	}
	id, size, ok = c.u.T.BareLayout(cls)
	return id, size, ok && size <= rt.AllocWords
}

// makeBare emits such a call.
func (c *compiler) makeBare(in *instr) bool {
	id, size, ok := c.isBare(in)
	if !ok {
		return false
	}
	cls := rt.Value(c.u.Words[in.pc+1])
	c.u.Keep(cls)
	fn, d, e := c.use(in.b), c.newReg(), c.newReg()
	slow := c.slow()
	c.a.BrImm(NE, fn, int64(cls), slow)
	c.epoch(uint64(c.u.T.R.Epoch())<<32, slow)
	c.allocate(d, e, size, uint32(id), 0, slow)
	if c.u.T.R.LayoutOf(id) == rt.KindList {
		c.noItems(d, e)
	}
	c.setReg(in.a, d)
	return true
}

// makesObject reports whether the call at in is one of object.__new__ with a class alone.
func (c *compiler) makesObject(in *instr) bool {
	return (in.op == words.Call || in.op == words.CallMethod) && words.F(in.w) == 0 && in.c == 1 && c.u.T.R.IsObjectNew(rt.Value(c.u.Words[in.pc+1]))
}

// newObject emits the call of object.__new__, which is callee, for the class in register x.
func (c *compiler) newObject(in *instr, callee rt.Value, x int) {
	a, t := c.a, c.u.T
	c.u.Keep(callee)
	fn, cls, self := c.use(in.b), c.use(x), NoReg
	if in.op == words.CallMethod {
		if v, ok := c.immOf(x - 1); !ok || v != 0 {
			self = c.use(x - 1)
		}
	}
	d, e, id, state := c.newReg(), c.newReg(), c.newReg(), c.newReg()
	slow := c.slow()
	a.BrImm(NE, fn, int64(callee), slow)
	if self != NoReg {
		a.BrImm(NE, self, 0, slow)
	}
	if v, ok := c.immOf(x); ok {
		if id, size, ok := t.R.NewLayout(rt.Value(v)); ok && size <= rt.AllocWords {
			c.u.Keep(rt.Value(v))
			c.epoch(uint64(t.R.Epoch())<<32, slow)
			c.allocate(d, e, size, uint32(id), 0, slow)
			c.setReg(in.a, d)
			return
		}
	}
	c.guardObject(cls, slow)
	c.newInstance(d, e, id, state, cls, slow)
	c.setReg(in.a, d)
}

// newInstance emits what object.__new__ does for cls, an object; others than classes with plain instances go to slow. The instance
// goes to d; the other registers are free.
func (c *compiler) newInstance(d, e, id, state, cls Reg, slow Label) {
	a, tmp, t := c.a, c.scratch(), c.u.T
	isClass, meta, slots := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W32, d, cls, int32(rt.OffKind))
	a.BrImm(NE, d, int64(rt.KindType), meta)
	a.Bind(isClass)
	c.aside(meta, func() {
		shapeAddr(a, t, d, d, tmp)
		a.BrMemImm(NE, W32, d, int32(rt.OffShapeLayout), int32(rt.KindType), slow)
		a.Jump(isClass)
	})
	a.Load(W32, d, cls, int32(rt.OffClassFlags))
	a.OpImm(And, e, d, int64(rt.MakesBits))
	a.BrImm(NE, e, int64(rt.MakesPlain), slow)
	a.BrMemImm(NE, W8, cls, int32(rt.OffClassTune), 0, slow)
	a.Load(W32, id, cls, int32(rt.OffClassRoot))
	shapeAddr(a, t, state, id, tmp)
	a.MovImm(tmp, int64(t.R.ObjectSpec()))
	a.BrMem(NE, W64, tmp, state, int32(rt.OffShapeSpec), slow)
	a.Load(W32, e, cls, int32(rt.OffClassWords))
	a.OpImm(And, d, d, int64(rt.ClassDict))
	a.BrImm(EQ, d, 0, slots)
	a.Load(W8, d, cls, int32(rt.OffClassInline))
	a.Op(Add, e, e, d)
	a.OpImm(Add, e, e, 1)
	a.Bind(slots)
	a.BrImm(A, e, int64(rt.AllocWords), slow)
	a.OpImm(Mul, state, e, int64(rt.AllocSize))
	a.MovImm(tmp, int64(t.Alloc))
	a.Op(Add, state, state, tmp)
	again := a.NewLabel()
	a.Bind(again)
	a.Load(W64, d, state, int32(rt.OffAllocCur))
	a.Lea(tmp, d, e, 3, 0)
	a.BrMem(A, W64, tmp, state, int32(rt.OffAllocEnd), c.nextRun(state, again, slow))
	a.Store(W64, state, int32(rt.OffAllocCur), tmp)
	a.Store(W32, d, int32(rt.OffKind), id)
}

// makeFunction emits MakeFunction.
func (c *compiler) makeFunction(in *instr) bool {
	code := c.u.Child(in.b)
	n, base := int(c.u.Words[in.pc+1]), in.c
	if code == rt.NoValue || n > rt.AllocWords-1 {
		return false
	}
	a, tmp := c.a, c.scratch()
	fn, closure, e := c.newReg(), NoReg, c.newReg()
	if n > 0 {
		closure = c.newReg()
	}
	slow := c.slow()
	defaults := base
	if words.F(in.w)&1 != 0 {
		base += 2
	}
	if n > 0 {
		c.allocate(closure, e, n+1, uint32(rt.KindTuple), uint32(n), slow)
		for i := range n {
			a.Store(W64, closure, int32(rt.OffTupleItems)+int32(i*8), c.valueIn(base+i))
		}
	}
	c.allocate(fn, e, rt.FuncWords, uint32(rt.KindFunction), 0, slow)
	if n > 0 {
		a.Store(W64, fn, int32(rt.OffFuncClosure), closure)
	}
	if words.F(in.w)&1 != 0 {
		a.Store(W64, fn, int32(rt.OffFuncDefaults), c.valueIn(defaults))
		a.Store(W64, fn, int32(rt.OffFuncKwdefaults), c.valueIn(defaults+1))
	}
	a.MovImm(tmp, int64(in.body.u.Globals))
	a.Store(W64, fn, int32(rt.OffFuncGlobals), tmp)
	none, have := a.NewLabel(), a.NewLabel()
	a.MovImm(e, int64(code))
	a.Store(W64, fn, int32(rt.OffFuncCode), e)
	// Functions with other globals cannot use the code's native code.
	a.BrMem(NE, W64, tmp, e, int32(rt.OffCodeGlobals), none)
	a.Load(W64, tmp, e, int32(rt.OffCodeNative))
	a.BrImm(NE, tmp, 0, have)
	a.Bind(none)
	a.MovImm(tmp, int64(c.u.T.NoNative))
	a.Bind(have)
	a.Store(W64, fn, int32(rt.OffFuncNative), tmp)
	a.Load(W64, tmp, e, int32(rt.OffCodeEntry))
	a.Store(W64, fn, int32(rt.OffFuncEntry), tmp)
	a.Load(W64, tmp, e, int32(rt.OffCodeInfo))
	a.Store(W64, fn, int32(rt.OffFuncInfo), tmp)
	c.setReg(in.a, fn)
	return true
}

// keywords emits CallKw and CallMethodKw of a Python function: its code says where the keyword arguments belong.
func (c *compiler) keywords(in *instr) bool {
	callee := rt.Value(c.u.Words[in.pc+1])
	if callee == rt.NoValue {
		return false
	}
	k := keywordCall{win: in.b + words.ArgOffset, n: in.c, nkw: words.F(in.w)}
	if in.op == words.CallMethodKw {
		if v, ok := c.immOf(k.win); ok && v == 0 {
			k.win++
		} else {
			k.null = c.ts[k.win]&TNull != 0
			k.n++
		}
	}
	if callee.Kind() != rt.KindFunction {
		return c.builtin(in, k.win, k.n, k.nkw, callee)
	}
	k.info, k.code = rt.FuncInfo(callee), rt.FuncCode(callee)
	k.params = int(k.info >> 8 & 0xffff)
	if k.params == rt.CallSlow || !c.fits(k.params, k.info) || !c.bindKeywords(&k) {
		return false
	}
	c.u.Keep(k.code)
	c.callKeywords(in, &k)
	return true
}

// keywordCall is a call with keywords of a known function.
type keywordCall struct {
	code        rt.Value
	info        rt.CallInfo
	params      int
	win, n, nkw int   // n positional arguments, and behind them pairs of names and values
	null        bool  // the first argument, the object of a method, may be missing
	given       []int // for each parameter the number of its keyword, plus 1; -1: positional; 0: its default
	needs       int   // defaults, counted from the end
}

// bindKeywords finds out what each parameter gets.
func (c *compiler) bindKeywords(k *keywordCall) bool {
	if k.nkw > 4 || k.n > k.params {
		return false
	}
	bc := c.u.T.R.Bytecode(k.code)
	names := bc.ArgNames[len(bc.ArgNames)-k.params:]
	k.given = make([]int, k.params)
	for p := range k.n {
		k.given[p] = -1
	}
	for i := range k.nkw {
		name, ok := c.immOf(k.win + k.n + 2*i)
		if !ok {
			return false
		}
		p := slices.Index(names, rt.Value(name).Str())
		if p < k.n || p < bc.NPosOnly || k.given[p] != 0 {
			return false
		}
		k.given[p] = i + 1
	}
	if p := slices.Index(k.given, 0); p >= 0 {
		k.needs = k.params - p
	}
	return true
}

// callKeywords emits the call; other functions are called by otherKeywords.
func (c *compiler) callKeywords(in *instr, k *keywordCall) {
	a, tmp := c.a, c.scratch()
	c.flush()
	fn := c.use(in.b)
	self := NoReg
	if k.null {
		self = c.use(k.win)
	}
	t1, t2 := c.newReg(), c.newReg()
	values := make([]Reg, k.nkw)
	for i := range values {
		values[i] = c.newReg()
	}
	w := c.wayOut(in)
	if k.null {
		a.BrImm(EQ, self, 0, w.slow)
	}
	called := a.NewLabel()
	other := c.otherKeywords(in, k.win, k.n, fn, called, w.slow)
	c.guardKind(fn, TFunc, other)
	a.MovImm(tmp, int64(k.code))
	a.BrMem(NE, W64, tmp, fn, int32(rt.OffFuncCode), other)
	if k.needs > 0 {
		a.Load(W64, t1, fn, int32(rt.OffFuncDefaults))
		a.BrImm(EQ, t1, 0, w.slow)
		a.Load(W32, t2, t1, int32(rt.OffAux))
		a.BrImm(B, t2, int64(k.needs), w.slow)
	}
	c.prepareFrame(in, fn, t1, t2, k.win, k.params, k.info, plainFrame, false, w.slow)
	c.placeKeywords(k, fn, t2, values)
	c.called = called
	c.enterFrame(in, fn, t1, t2, k.win, k.info)
	a.Bind(w.joined)
	c.forget()
	c.setReg(in.a, 0)
}

// placeKeywords moves the values of the keywords, all of which are loaded before the first is stored, and the defaults to their parameters.
func (c *compiler) placeKeywords(k *keywordCall, fn, t2 Reg, values []Reg) {
	a, tmp := c.a, c.scratch()
	for i, r := range values {
		a.Load(W64, r, FP, int32((k.win+k.n+2*i+1)*8))
	}
	for p, g := range k.given {
		if g > 0 {
			a.Store(W64, FP, int32((k.win+p)*8), values[g-1])
		}
	}
	if k.needs == 0 {
		return
	}
	a.Load(W64, t2, fn, int32(rt.OffFuncDefaults))
	a.Load(W32, tmp, t2, int32(rt.OffAux))
	a.Lea(t2, t2, tmp, 3, int32(rt.OffTupleItems))
	for p, g := range k.given {
		if g == 0 {
			a.Load(W64, tmp, t2, int32(-8*(k.params-p)))
			a.Store(W64, FP, int32((k.win+p)*8), tmp)
		}
	}
}

// otherKeywords returns a label out of line that makes the call with keywords in of the function or bound method in fn, whatever it
// is, with n positional arguments from register win on. Then it goes on at called.
func (c *compiler) otherKeywords(in *instr, win, n int, fn Reg, called, slow Label) Label {
	x, ok := c.anyCall(in, win, n)
	if !ok {
		return slow
	}
	l := c.a.NewLabel()
	c.aside(l, func() {
		c.callAny(x, fn, slow)
		c.a.Jump(called)
	})
	return l
}

// bound emits a call of a bound method whose function has the call information info.
func (c *compiler) bound(in *instr, win, n int, info rt.CallInfo) bool {
	if !c.fits(n+1, info) {
		return false
	}
	a := c.a
	c.flush()
	m := c.use(in.b)
	fn, self, t1, t2 := c.newReg(), c.newReg(), c.newReg(), c.newReg()
	w := c.wayOut(in)
	c.guardObject(m, w.slow)
	brKind(a, NE, m, rt.KindBoundMethod, w.slow)
	a.Load(W64, fn, m, int32(rt.OffBoundFunc))
	a.Load(W64, self, m, int32(rt.OffBoundSelf))
	a.BrImm(EQ, self, 0, w.slow)
	c.guardKind(fn, TFunc, w.slow)
	a.Store(W64, FP, int32((win-1)*8), self)
	c.prepareFrame(in, fn, t1, t2, win-1, n+1, info, plainFrame, true, w.slow)
	c.enterFrame(in, fn, t1, t2, win-1, info)
	a.Bind(w.joined)
	c.forget()
	c.setReg(in.a, 0)
	return true
}

// anyFunction emits a call of a function or a bound method; nothing is known of it but that what has been called there before is no longer alive.
func (c *compiler) anyFunction(in *instr, win, n int) {
	a, tmp := c.a, c.scratch()
	c.flush()
	m := c.use(in.b)
	fn, t1 := c.newReg(), c.newReg()
	w := c.wayOut(in)
	method := a.NewLabel()
	c.guardObject(m, w.slow)
	a.Load(W32, tmp, m, int32(rt.OffKind))
	a.BrImm(EQ, tmp, int64(rt.KindBoundMethod), method)
	a.BrImm(NE, tmp, int64(rt.KindFunction), w.slow)
	a.Mov(fn, m)
	c.dynamicCall(in.body, fn, win, n, in.a, c.addr(in.next()), plainFrame, w.slow)
	c.thrown(in.pc)
	a.Jump(w.joined)
	a.Bind(method)
	c.boundCall(in, m, fn, t1, win, n, w.slow)
	a.Bind(w.joined)
	c.forget()
	c.setReg(in.a, 0)
}

// objectCall emits a call of the object in m, whatever its class is, if that has a __call__ in Python. The result goes to register 0.
func (c *compiler) objectCall(in *instr, m, fn, t1 Reg, win, n int, slow Label) {
	a := c.a
	c.guardObject(m, slow)
	a.Load(W32, t1, m, int32(rt.OffKind))
	a.BrImm(B, t1, int64(rt.NumKinds), slow)
	shapeAddr(a, c.u.T, fn, t1, c.scratch())
	a.Load(W64, t1, fn, int32(rt.OffShapeClass))
	c.inClass(fn, t1, c.u.T.R.Symbol(rt.SymCall), slow)
	a.Load(W64, fn, fn, 0)
	c.guardKind(fn, TFunc, slow)
	a.Store(W64, FP, int32((win-1)*8), m)
	c.dynamicCall(in.body, fn, win-1, n+1, in.a, c.addr(in.next()), plainFrame, slow)
	c.thrown(in.pc)
}

// boundCall emits a call of the bound method in m, whatever its function is. The result goes to register 0.
func (c *compiler) boundCall(in *instr, m, fn, t1 Reg, win, n int, slow Label) {
	a := c.a
	a.Load(W64, fn, m, int32(rt.OffBoundFunc))
	a.Load(W64, t1, m, int32(rt.OffBoundSelf))
	a.BrImm(EQ, t1, 0, slow)
	c.guardKind(fn, TFunc, slow)
	a.Store(W64, FP, int32((win-1)*8), t1)
	c.dynamicCall(in.body, fn, win-1, n+1, in.a, c.addr(in.next()), plainFrame, slow)
	c.thrown(in.pc)
}
