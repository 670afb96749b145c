package jit

import (
	"slices"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Direct calls
//
// Calls that the templates for plain calls do not handle and that are not inlined: of functions with *args, **kw or keyword-only
// parameters, with stars, of classes with keywords, of objects with __call__ and the like. The callee and the source of each parameter are known. The
// new frame lies behind the arguments, so that nothing moves before all guards have passed.

// callDirectly emits a call of the function that has been called there before. It reports false if something about it is not known in advance.
func (c *compiler) callDirectly(in *instr) bool {
	b := c.directCallee(in)
	if b == nil {
		return false
	}
	a := c.a
	c.keepCallee(b)
	c.flush()
	fn, k := c.use(in.b), directRegs{c.newReg(), c.newReg(), c.newReg(), c.newReg(), c.newReg()}
	self := NoReg
	if x := in.b + words.ArgOffset; isMethodCall(in.op) {
		if v, ok := c.immOf(x); b.null && (!ok || v != 0) || !b.null && c.ts[x]&TNull != 0 {
			self = c.use(x)
		}
	}
	w := c.wayOut(in)
	if self != NoReg {
		cond := EQ
		if b.null {
			cond = NE
		}
		a.BrImm(cond, self, 0, w.slow)
	}
	c.called = a.NewLabel()
	other := c.otherFunctions(in, b, fn, w.slow)
	if b.obj != 0 && in.op == words.Call && words.F(in.w) == 0 {
		other = c.otherObject(in, b, w)
	}
	first := c.guardDirect(in, b, fn, k, other)
	if first != NoReg {
		other = w.slow // it would have to be in fn again
	}
	if b.kind == initFrame || first != NoReg {
		a.MovImm(fn, int64(b.fn))
	}
	c.guardEmpty(b.dicts, other)
	c.guardKwDefaults(b, w.slow)
	c.frameInfo(k.t1, in.body.depth+1, uint64(b.u.Func.Regs)<<rt.InfoRegsShift|b.kind, in.a-in.body.base)
	a.BrMem(AE, W64, k.t1, Ctx, int32(rt.OffCtxDepthLimit), w.slow)
	a.OpImm(Add, k.t2, FP, int64((b.base+b.u.Func.Regs)*8))
	a.BrMem(A, W64, k.t2, Ctx, int32(rt.OffCtxStackEnd), w.slow)
	c.placeArguments(b, fn, k, other, w.slow)
	switch {
	case b.kind == initFrame:
		c.makeSelf(b, b.base, k.d, k.t2, w.slow)
	case first != NoReg:
		a.Store(W64, FP, int32(b.base*8), first)
	}
	c.enterKnown(in, fn, k.t1, k.t2, b.base, b.u.Func.Params, b.u.Func.Locals-b.u.Func.Params)
	if b.kind == initFrame {
		a.Load(W64, 0, FP, int32((b.base+rt.FrameObj)*8))
	}
	a.Bind(w.joined)
	c.forget()
	c.setReg(in.a, 0)
	return true
}

// keepCallee keeps alive what the code of a direct call of b refers to.
func (c *compiler) keepCallee(b *body) {
	c.u.Keep(rt.FuncCode(b.fn))
	if b.fixed {
		c.u.Keep(b.fn)
	}
	if b.cls != rt.NoValue {
		c.u.Keep(b.cls)
	}
	for _, p := range b.params {
		if p.v != rt.NoValue {
			c.u.Keep(p.v)
		}
	}
	if b.has(fromKwDefault) {
		c.u.Keep(rt.FuncKwDefaults(b.fn))
	}
}

// otherObject returns a label out of line that calls an object of another class than b expects.
func (c *compiler) otherObject(in *instr, b *body, w wayOut) Label {
	const fn, t1, m = Reg(2), Reg(3), Reg(5)
	l := c.a.NewLabel()
	c.aside(l, func() {
		c.a.Load(W64, m, FP, int32(in.b*8))
		c.objectCall(in, m, fn, t1, b.win, in.c, w.slow)
		c.a.Jump(w.joined)
	})
	return l
}

// guardEmpty emits the test that these registers of the frame have empty dicts.
func (c *compiler) guardEmpty(dicts []int, slow Label) {
	a, tmp := c.a, c.scratch()
	for _, x := range dicts {
		a.Load(W64, tmp, FP, int32(x*8))
		c.guardKind(tmp, TDict, slow)
		a.BrMemImm(NE, W32, tmp, int32(rt.OffDictUsed), 0, slow)
	}
}

// otherFunctions returns a label out of line that makes the call in, which expects b, of the function or bound method in fn,
// whatever it is. Then it goes on where that of b does. What it does not know goes to slow.
func (c *compiler) otherFunctions(in *instr, b *body, fn Reg, slow Label) Label {
	n := in.c
	if isMethodCall(in.op) && !b.null {
		n++ // the object
	}
	x, ok := c.anyCall(in, b.win, n)
	if !ok || b.kind == initFrame || b.maker || b.obj != 0 {
		return slow
	}
	l, called := c.a.NewLabel(), c.called
	c.aside(l, func() {
		c.callAny(x, fn, slow)
		c.a.Jump(called)
	})
	return l
}

// anyCall is a call of which no more is known than where its arguments are.
type anyCall struct {
	body         *body
	win, n       int // registers of the positional arguments
	to           int // where the window of the callee begins, with room for an object in front of it
	spread, dict int // the last one of them, if its items are meant, and the register of the dict behind all others, or -1
	named, nkw   int // registers of keyword arguments, a name and a value each
	dest         int // and for the frame: the register for the result, the address behind the instruction
	ret          uintptr
	class        *body // not nil: what is called is the __init__ of this class
}

// anyCall finds out where the call at in has its arguments, if n positional ones are from register win on. It reports false for
// calls with other stars than those of the last positional argument and of one dict behind the other keyword arguments.
func (c *compiler) anyCall(in *instr, win, n int) (x anyCall, ok bool) {
	nkw := 0
	if in.op != words.Call && in.op != words.CallMethod {
		nkw = words.F(in.w)
	} else if words.F(in.w) != 0 {
		return x, false
	}
	x = anyCall{body: in.body, win: win, n: n, to: win + n + 2*nkw + 1 + rt.HeaderWords + 1, spread: -1, dict: -1, named: win + n, nkw: nkw,
		dest: in.a, ret: c.addr(in.next())}
	if n+1 > mostSpread || nkw > maxKeywordDict {
		return x, false
	}
	if !hasStars(in.op) {
		return x, true
	}
	i := c.g.at[in.pc]
	bits, ok := c.g.immediate(i, win+n+2*nkw)
	if !ok || !bits.IsSmall() {
		return x, false
	}
	switch stars := bits.Small(); {
	case stars == 0:
	case in.c > 0 && stars == 1<<(in.c-1):
		x.spread = win + n - 1
	default:
		return x, false
	}
	for k := range nkw {
		at := win + n + 2*k
		switch name, ok := c.g.immediate(i, at); {
		case !ok:
			return x, false
		case name != rt.NoValue:
		case k != nkw-1: // the order of keyword arguments can be seen
			return x, false
		default:
			x.dict = at + 1
			x.nkw--
		}
	}
	return x, true
}

// callAny emits the call x of the function or bound method in fn. The result is in register 0.
func (c *compiler) callAny(x anyCall, fn Reg, slow Label) {
	a, tmp := c.a, c.scratch()
	kind, first := plainFrame, 0
	if x.class != nil {
		kind, first = initFrame, 1
	}
	a.OpImm(Add, tmp, FP, int64((x.to+first+x.n+mostSpread)*8))
	a.BrMem(A, W64, tmp, Ctx, int32(rt.OffCtxStackEnd), slow)
	plain := x.n
	if x.spread >= 0 {
		plain--
	}
	for i := range plain {
		a.Load(W64, tmp, FP, int32((x.win+i)*8))
		a.Store(W64, FP, int32((x.to+first+i)*8), tmp)
	}
	for place, r := range [...]int{argSeq: x.spread, argDict: x.dict} {
		if r < 0 {
			a.StoreImm(W64, Ctx, arg(place), 0)
			continue
		}
		a.Load(W64, tmp, FP, int32(r*8))
		a.Store(W64, Ctx, arg(place), tmp)
	}
	a.StoreImm(W64, Ctx, arg(argNamed), int32(x.nkw))
	if x.nkw > 0 {
		a.OpImm(Add, tmp, FP, int64(x.named*8))
		a.Store(W64, Ctx, arg(argPairs), tmp)
	}
	c.dynamicCallBy(StubBind, x.body, fn, x.to, first+plain, x.dest, x.ret, kind, slow)
}

// makeInstance emits what makes the instance for x, which calls the class in fn, and leaves its __init__ there. d and e are free.
func (c *compiler) makeInstance(x anyCall, fn, d, e Reg, slow Label) {
	a, b := c.a, x.class
	c.u.Keep(b.cls)
	c.u.Keep(b.fn)
	a.BrImm(NE, fn, int64(b.cls), slow)
	c.epoch(uint64(c.u.T.R.Epoch())<<32, slow)
	a.MovImm(fn, int64(b.fn))
	c.makeSelf(b, x.to, d, e, slow)
}

// makeSelf emits what makes an instance of the class of b and stores it as object and first argument of the frame at register base. d and e are
// free; d has the instance then.
func (c *compiler) makeSelf(b *body, base int, d, e Reg, slow Label) {
	id, size, _, _ := c.u.T.PlainLayout(b.cls)
	c.allocate(d, e, size, uint32(id), 0, slow)
	c.a.Store(W64, FP, int32((base+rt.FrameObj)*8), d)
	c.a.Store(W64, FP, int32(base*8), d)
}

// callFunction emits the call at in if what has been called there is a function: nothing else is known of that, or is to be relied upon.
func (c *compiler) callFunction(in *instr) bool {
	callee := rt.Value(c.u.Words[in.pc+1])
	return callee != rt.NoValue && c.u.T.R.Intact(callee) && callee.Kind() == rt.KindFunction && c.callUnknown(in)
}

// callUnknown emits the call at in, of which nothing is known, if it is one of anyCall.
func (c *compiler) callUnknown(in *instr) bool {
	n, win := in.c, in.b+words.ArgOffset
	method := isMethodCall(in.op)
	if method {
		win++
	}
	x, ok := c.anyCall(in, win, n)
	if !ok {
		return false
	}
	if b := c.g.target(c.g.at[in.pc]); !method && b != nil && b.kind == initFrame && !c.u.Settled && !c.u.Volatile {
		x.class = b
	}
	a := c.a
	c.flush()
	fn, self, none := c.use(in.b), NoReg, a.NewLabel()
	d, e := c.newReg(), c.newReg()
	if method {
		self = c.use(win - 1)
	}
	w := c.wayOut(in)
	if method {
		a.BrImm(EQ, self, 0, none)
		of := x
		of.win, of.n = win-1, n+1
		c.callAny(of, fn, w.slow)
		c.thrown(in.pc)
		a.Jump(w.joined)
	}
	a.Bind(none)
	if x.class != nil {
		c.makeInstance(x, fn, d, e, w.slow)
	}
	c.callAny(x, fn, w.slow)
	c.thrown(in.pc)
	if x.class != nil {
		a.Load(W64, 0, FP, int32((x.to+rt.FrameObj)*8))
	}
	a.Bind(w.joined)
	c.forget()
	c.setReg(in.a, 0)
	return true
}

// directRegs are free registers.
type directRegs struct{ t1, t2, d, e, f Reg }

// directCallee returns the function that the call at in is compiled for, with its parameters, or nil.
func (c *compiler) directCallee(in *instr) *body {
	if c.u.Settled || c.g.bodies[0].u.Callee == nil {
		return nil
	}
	if in.direct != nil {
		return in.direct
	}
	return c.g.known(c.g.at[in.pc], false)
}

// spreadCall returns the function for call number i, with stars, if the arguments are those of the inlined function that it is in.
func (g *graph) spreadCall(i int) *body {
	if g.ins[i].body.outer == nil || g.bad(g.ins[i].pc) {
		return nil
	}
	return g.known(i, true)
}

// known returns the function that call number i is compiled for, with its parameters, or nil.
func (g *graph) known(i int, spreads bool) *body {
	b := g.target(i)
	if b == nil {
		return nil
	}
	b.called, b.spreads = true, spreads
	if b.u = g.bodies[0].u.Callee(b.fn); b.u == nil || !g.bind(b, i) {
		return nil
	}
	fn := b.u.Func
	if fn.Code.Flags&(bytecode.FlagViper|bytecode.FlagGenerator) != 0 || fn.Code.Scope != bytecode.ScopeFunction || fn.Locals > 40 {
		return nil
	}
	return b
}

// guardDirect emits the tests of what is called, which is in fn. It returns the register with the first argument if that is not in the window.
func (c *compiler) guardDirect(in *instr, b *body, fn Reg, k directRegs, slow Label) Reg {
	a, tmp := c.a, c.scratch()
	epoch := func() { c.epoch(uint64(c.u.T.R.Epoch())<<32, slow) }
	switch {
	case b.kind == initFrame:
		a.BrImm(NE, fn, int64(b.cls), slow)
		epoch()
	case b.maker:
		a.BrImm(NE, fn, int64(b.cls), slow)
		epoch()
		a.Mov(k.e, fn)
		return k.e
	case b.obj != 0:
		c.guardObject(fn, slow)
		brKind(a, NE, fn, b.obj, slow)
		epoch()
		a.Mov(k.e, fn)
		return k.e
	case b.bound:
		c.guardObject(fn, slow)
		brKind(a, NE, fn, rt.KindBoundMethod, slow)
		a.MovImm(tmp, int64(b.fn))
		a.BrMem(NE, W64, tmp, fn, int32(rt.OffBoundFunc), slow)
		a.Load(W64, k.e, fn, int32(rt.OffBoundSelf))
		a.BrImm(EQ, k.e, 0, slow)
		epoch()
		return k.e
	default:
		if b.has(fromDefault) || b.has(fromKwDefault) {
			a.BrImm(NE, fn, int64(b.fn), slow)
			epoch()
			break
		}
		if c.ts[in.b] != TFunc {
			c.guardKind(fn, TFunc, slow)
		}
		a.MovImm(tmp, int64(rt.FuncCode(b.fn)))
		a.BrMem(NE, W64, tmp, fn, int32(rt.OffFuncCode), slow)
	}
	return NoReg
}

// placeArguments emits what puts the arguments into the registers of the new frame; if there are more or fewer it goes to other.
// Register k.t1 and that with the first argument, k.e, stay.
func (c *compiler) placeArguments(b *body, fn Reg, k directRegs, other, slow Label) {
	a, tmp := c.a, c.scratch()
	most := 0
	for _, p := range b.params {
		if p.from == fromTuple {
			most = max(most, p.slot)
		}
	}
	if most > 0 {
		a.Load(W64, k.d, fn, int32(rt.OffFuncDefaults))
		a.BrImm(EQ, k.d, 0, slow)
		a.Load(W32, k.t2, k.d, int32(rt.OffAux))
		a.BrImm(B, k.t2, int64(most), slow)
		a.Lea(k.d, k.d, k.t2, 3, int32(rt.OffTupleItems))
	}
	for x, p := range b.params {
		switch p.from {
		case fromSlot:
			a.Load(W64, tmp, FP, int32(p.slot*8))
		case fromDefault, fromKwDefault:
			a.MovImm(tmp, int64(p.v))
		case fromTuple:
			a.Load(W64, tmp, k.d, int32(-8*p.slot))
		default:
			continue
		}
		a.Store(W64, FP, int32((b.base+x)*8), tmp)
	}
	c.spreadItems(b, k, other, slow)
	for x, p := range b.params {
		switch {
		case p.from == fromStar && len(p.regs) == 0:
			a.MovImm(k.d, int64(c.u.T.NewTuple(0)))
		case p.from == fromStar:
			c.allocate(k.d, k.t2, len(p.regs)+1, uint32(rt.KindTuple), uint32(len(p.regs)), slow)
			for i, r := range p.regs {
				a.Load(W64, tmp, FP, int32(r*8))
				a.Store(W64, k.d, int32(rt.OffTupleItems)+int32(i*8), tmp)
			}
		case p.from == fromKw:
			c.buildDict(k.d, k.t2, k.f, p.names, p.regs, slow)
		default:
			continue
		}
		a.Store(W64, FP, int32((b.base+x)*8), k.d)
	}
}

// copyTail emits the making of a tuple of the items of the tuple or list in register from, for register to.
func (c *compiler) copyTail(from, to int, k directRegs, slow Label) {
	a, tmp := c.a, c.scratch()
	list, have, empty, loop, made := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	n, src, dst := k.t2, k.d, k.f
	a.Load(W64, src, FP, int32(from*8))
	c.guardObject(src, slow)
	a.Load(W32, n, src, int32(rt.OffAux))
	brKind(a, NE, src, rt.KindTuple, list)
	a.Bind(have)
	c.aside(list, func() {
		brKind(a, NE, src, rt.KindList, slow)
		a.Load(W64, src, src, int32(rt.OffListItems)) // items of lists begin at the same distance
		a.Jump(have)
	})
	c.aside(empty, func() {
		a.MovImm(dst, int64(c.u.T.NewTuple(0)))
		a.Jump(made)
	})
	a.BrImm(EQ, n, 0, empty)
	a.BrImm(A, n, int64(rt.AllocWords-1), slow)
	a.OpImm(Mul, dst, n, int64(rt.AllocSize))
	a.MovImm(tmp, int64(c.u.T.Alloc+rt.AllocSize))
	a.Op(Add, dst, dst, tmp)
	again := a.NewLabel()
	a.Bind(again)
	a.Load(W64, tmp, dst, int32(rt.OffAllocCur))
	a.Lea(tmp, tmp, n, 3, 8)
	a.BrMem(A, W64, tmp, dst, int32(rt.OffAllocEnd), c.nextRun(dst, again, slow))
	a.Store(W64, dst, int32(rt.OffAllocCur), tmp)
	a.Mov(dst, tmp)
	a.Store(W64, Ctx, arg(argX), n)
	a.Bind(loop)
	a.OpImm(Sub, n, n, 1)
	a.OpImm(Sub, dst, dst, 8)
	a.LoadX(W64, tmp, src, n, 3, int32(rt.OffTupleItems))
	a.Store(W64, dst, 0, tmp)
	a.BrImm(NE, n, 0, loop)
	a.OpImm(Sub, dst, dst, int64(rt.OffTupleItems))
	a.Load(W64, n, Ctx, arg(argX))
	a.StoreImm(W32, dst, int32(rt.OffKind), int32(rt.KindTuple))
	a.Store(W32, dst, int32(rt.OffAux), n)
	a.Bind(made)
	a.Store(W64, FP, int32(to*8), dst)
}

// spreadItems emits the copying of what is spread among the arguments, of which there are as many as there are places; otherwise it goes to other.
func (c *compiler) spreadItems(b *body, k directRegs, other, slow Label) {
	if b.spread < 0 {
		return
	}
	a, tmp := c.a, c.scratch()
	if x := slices.IndexFunc(b.params, func(p param) bool { return p.from == fromTail }); x >= 0 {
		c.copyTail(b.spread, b.base+x, k, slow)
		return
	}
	n := 0
	for _, p := range b.params {
		if p.from == fromItem {
			n++
		}
	}
	list, have := a.NewLabel(), a.NewLabel()
	a.Load(W64, k.d, FP, int32(b.spread*8))
	c.guardObject(k.d, slow)
	brKind(a, EQ, k.d, rt.KindList, list)
	brKind(a, NE, k.d, rt.KindTuple, slow)
	a.BrMemImm(NE, W32, k.d, int32(rt.OffAux), int32(n), other)
	a.Bind(have)
	c.aside(list, func() {
		a.BrMemImm(NE, W32, k.d, int32(rt.OffAux), int32(n), other)
		a.Load(W64, k.d, k.d, int32(rt.OffListItems))
		a.Jump(have)
	})
	for x, p := range b.params {
		if p.from == fromItem {
			a.Load(W64, tmp, k.d, int32(rt.OffTupleItems)+int32(p.slot*8)) // items of lists begin at the same distance
			a.Store(W64, FP, int32((b.base+x)*8), tmp)
		}
	}
}

// spreadOne finds out what the call with stars number i gives, if it spreads one tuple or list at most and dicts that are empty. n is the number of
// positional arguments.
func (g *graph) spreadOne(b *body, i, n int) (s starred, ok bool) {
	nkw := words.F(g.ins[i].w)
	bits, ok := g.immediate(i, b.win+n+2*nkw)
	if !ok || !bits.IsSmall() || n > 32 {
		return s, false
	}
	shift := n - g.ins[i].c // the object of a method does not count
	for k := range n {
		switch {
		case k < shift || bits.Small()>>(k-shift)&1 == 0:
			s.pos = append(s.pos, b.win+k)
		case b.spread >= 0:
			return s, false
		default:
			b.spread = b.win + k
			s.pos = append(s.pos, spreadHere)
		}
	}
	for k := range nkw {
		at := b.win + n + 2*k
		name, ok := g.immediate(i, at)
		switch {
		case !ok:
			return s, false
		case name == rt.NoValue:
			s.dict = append(s.dict, at+1)
		default:
			s.kw = append(s.kw, keyword{name, at + 1})
		}
	}
	return s, true
}
