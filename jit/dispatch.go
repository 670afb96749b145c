package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Calls of special methods that are not inlined (special.go): out of line, and natively if the callee can be found in the caches.

// dispatch is how the method for an instruction is found.
type dispatch struct {
	o     operation
	stage rt.OpStage
	name  rt.Value // in the class of the object that is asked; NoValue: only the known ones are found
	known []knownMethod
	self  int // which argument is asked
}

// knownMethod is the method of objects of one shape.
type knownMethod struct {
	id rt.Kind
	fn rt.Value
}

// dispatch returns how the method for the instruction in is found, if it has met instances whose method is a function.
func (g *graph) dispatch(in *instr) (d dispatch, ok bool) {
	seen, _ := g.seen(in)
	if len(seen) == 0 {
		return d, false
	}
	if d.o, ok = g.operation(in); !ok {
		return d, false
	}
	r := g.bodies[0].u.T.R
	for _, x := range seen {
		if !r.UserShape(x.A) && !(d.o.pair && r.UserShape(x.B)) {
			continue
		}
		fn, stage := d.o.method(x)
		if fn == rt.NoValue || len(d.known) > 0 && stage != d.stage {
			continue
		}
		id := x.A
		if stage == rt.StageReflected {
			id = x.B
		}
		d.stage = stage
		d.known = append(d.known, knownMethod{id, fn})
	}
	if len(d.known) == 0 {
		return d, false
	}
	d.o.finds(d.stage)
	d.name, d.self = d.o.name(d.stage), d.o.asked
	if d.stage == rt.StageReflected {
		d.self = 1
		d.name = rt.NoValue // a number is asked first if it is of a base of the class
	}
	return d, d.o.args[d.self].reg >= 0
}

// slowSpecial is slow or, for conditional jumps, slowJump, for an instruction that may have met instances of classes defined in
// Python: their methods are called natively.
func (c *compiler) slowSpecial(in *instr) Label {
	_, jumps := words.JumpOffset(c.u.Words[in.pc:])
	emit := c.callSpecial
	d, ok := c.g.dispatch(in)
	if !ok {
		d, ok = c.g.likeBase(in)
		emit = c.callOperate
	}
	if o, inGo := c.g.inGo(in); !ok && inGo {
		return c.slowCalling(in, func(st state, back Label) { c.callInGo(in, &o, st, back) })
	}
	switch {
	case !ok && jumps && c.untried(in) && !c.ty.other(in):
		c.rf.frozen = true
		return c.deoptFor(c.cur, in.pc, OfPath)
	case !ok && jumps:
		return c.slowJump()
	case !ok:
		return c.slow()
	}
	return c.slowCalling(in, func(st state, back Label) { emit(in, &d, st, back) })
}

// slowCalling is a label at which emit does the instruction in, from state st, with native calls. Behind it everything is in the
// frame and code goes on at back, for conditional jumps at the entry of either successor.
func (c *compiler) slowCalling(in *instr, emit func(st state, back Label)) Label {
	a := c.a
	l := a.NewLabel()
	before := c.save(c.cur)
	end := c.end
	c.rf.frozen = true
	if _, jumps := words.JumpOffset(c.u.Words[in.pc:]); jumps {
		bl := &c.g.blocks[in.block]
		c.aside(l, func() {
			c.entryLabel(bl.succ[0])
			next := c.entryLabel(bl.succ[len(bl.succ)-1])
			emit(c.full(before), next)
		})
		return l
	}
	c.later(l, func(after state, types []Type) {
		back, before := a.NewLabel(), c.full(before)
		emit(before, back)
		a.Bind(back)
		c.checkImms(before, after, in.next())
		c.often = true
		c.reload(after, types, in.next())
		c.often = false
		a.Jump(end)
	})
	return l
}

// specialMode emits an instruction that is nothing but a call of a special method. It reports false if it is none.
func (c *compiler) specialMode(in *instr) bool {
	d, ok := c.g.dispatch(in)
	if !ok {
		d, ok = c.g.likeBase(in)
	}
	if !ok {
		o, inGo := c.g.inGo(in)
		if !inGo || o.op == rt.OpIn {
			return false
		}
		d.o.target, d.o.dest = -1, in.a
	}
	c.a.Jump(c.slowSpecial(in))
	if d.o.target >= 0 {
		c.endInstr()
		c.ended = true
		return true
	}
	if d.o.dest >= 0 {
		c.setMem(d.o.dest)
	}
	return true
}

// callSpecial emits the call of a special method, from state st, and what becomes of its result. Behind it everything is in the
// frame and code goes on at back, for jumps at the entry of either successor.
func (c *compiler) callSpecial(in *instr, d *dispatch, st state, back Label) {
	a := c.a
	const fn, t1, self = methodFn, Reg(3), methodSelf
	body, pc := in.body, in.pc
	win := body.base + body.u.Func.Regs + rt.HeaderWords
	c.storeState(st)
	slow := a.NewLabel()
	if d.o.callee != rt.NoValue {
		a.MovImm(t1, int64(d.o.callee))
		a.BrMem(NE, W64, t1, FP, int32(in.b*8), slow)
	}
	a.Load(W64, self, FP, int32(d.o.args[d.self].reg*8))
	c.guardObject(self, slow)
	a.Load(W32, methodID, self, int32(rt.OffKind))
	a.BrImm(B, methodID, int64(rt.NumKinds), slow)
	c.findMethod(d, slow)
	if d.o.pair && !(d.stage == rt.StageInplace && d.o.kind == rt.FrameBinary) {
		c.askedFirst(d, slow)
	}
	n := 0
	put := func(k int) {
		r := self
		if k != d.self {
			r = t1
			switch v := d.o.args[k]; {
			case v.reg >= 0:
				a.Load(W64, t1, FP, int32(v.reg*8))
			case v.reg == boundsArgument:
				c.makeSlice(in, t1, slow)
			case v.reg == classArgument:
				a.Load(W32, t1, self, int32(rt.OffKind))
				shapeAddr(a, c.u.T, t1, t1, c.scratch())
				a.Load(W64, t1, t1, int32(rt.OffShapeClass))
			default:
				a.MovImm(t1, int64(v.v))
			}
		}
		a.Store(W64, FP, int32((win+n)*8), r)
		n++
	}
	if d.stage == rt.StageReflected {
		put(d.self)
	}
	for k := range d.o.args {
		if k != d.self || d.stage != rt.StageReflected {
			put(k)
		}
	}
	c.dynamicCall(body, fn, win, n, max(d.o.dest, body.base), c.addr(in.next()), plainFrame, slow)
	c.thrown(pc)
	c.specialResult(in, d, back)
	a.Bind(slow)
	c.exit(ExitSlow, pc, back)
}

// makeSlice emits the making of the slice of the GetSlice or SetSlice in, whose operands are in the frame, in d.
func (c *compiler) makeSlice(in *instr, d Reg, slow Label) {
	a, tmp := c.a, c.scratch()
	x := c.u.Words[in.pc+1]
	c.allocate(d, methodHow, rt.SliceWords, uint32(rt.KindSlice), 0, slow)
	for k, off := range [...]uintptr{rt.OffSliceStart, rt.OffSliceStop, rt.OffSliceStep} {
		if k < in.c {
			a.Load(W64, tmp, FP, int32(uint16(x>>(16*k)))*8)
		} else {
			a.MovImm(tmp, int64(rt.None))
		}
		a.Store(W64, d, int32(off), tmp)
	}
}

// specialResult emits what becomes of the result of the method for the instruction in, in register 0. Everything is in the frame.
func (c *compiler) specialResult(in *instr, d *dispatch, back Label) {
	a := c.a
	other := a.NewLabel()
	switch d.o.kind {
	case rt.FrameJump, rt.FrameTruth:
		bl := &c.g.blocks[in.block]
		taken, next := c.side[bl.succ[0]], c.side[bl.succ[len(bl.succ)-1]]
		if !d.o.on {
			taken, next = next, taken
		}
		if d.o.kind == rt.FrameTruth && d.stage == rt.StageSize {
			c.specialCheck(d.stage, 0, other)
			a.BrImm(EQ, 0, int64(rt.MakeSmall(0)), next)
			a.Jump(taken)
			break
		}
		a.BrImm(EQ, 0, int64(rt.True), taken)
		a.BrImm(EQ, 0, int64(rt.False), next)
		a.Jump(other)
	default:
		c.usualResult(d.o.kind, d.stage, d.o.negate, other)
	}
	if d.o.target < 0 {
		if d.o.dest >= 0 {
			a.Store(W64, FP, int32(d.o.dest*8), 0)
		}
		a.Jump(back)
	}
	a.Bind(other)
	c.deliverResult(d.o.kind, d.stage, in.pc, back)
}

// deliverResult leaves to the interpreter what becomes of the result of the method for the instruction at pc, in register 0.
// Everything is in the frame.
func (c *compiler) deliverResult(kind rt.FrameKind, stage rt.OpStage, pc int, back Label) {
	c.a.Store(W64, Ctx, int32(rt.OffCtxSave), 0)
	c.a.StoreImm(W64, Ctx, arg(argY), int32(kind))
	c.exitArg(ExitDeliver, pc, uintptr(stage), back)
}

// Registers of callSpecial and of the stubs that it calls, which may use all others.
const (
	methodFn    = callFn // the method
	methodName  = Reg(3) // the name that is looked for
	methodID    = Reg(4) // the shape of the object that is asked
	methodSelf  = Reg(5) // this object
	methodOther = Reg(6) // the other operand
	methodHow   = Reg(0) // StubMethod: what is done to a property, see propertyAccess; StubAsked: see operation.plain
)

// findMethod leaves in methodFn the method of the object in methodSelf, whose shape is in methodID.
func (c *compiler) findMethod(d *dispatch, slow Label) {
	a := c.a
	found, others := a.NewLabel(), a.NewLabel()
	if !c.u.Volatile {
		c.epoch(uint64(c.u.T.R.Epoch())<<32, others)
		for _, k := range d.known {
			next := a.NewLabel()
			c.u.Keep(k.fn)
			a.BrImm(NE, methodID, int64(k.id), next)
			a.MovImm(methodFn, int64(k.fn))
			a.Jump(found)
			a.Bind(next)
		}
		if d.o.descr != rt.NoValue {
			fn, tmp := d.known[0].fn, c.scratch()
			a.MovImm(methodName, int64(d.o.attr))
			a.MovImm(methodHow, int64(d.o.access))
			a.CallAddr(c.u.Stub(StubMethod))
			a.MovImm(tmp, int64(d.o.descr))
			a.Br(NE, methodFn, tmp, slow)
			a.MovImm(methodFn, int64(fn))
			a.Jump(found)
		}
	}
	a.Bind(others)
	if d.name == rt.NoValue {
		a.Jump(slow)
	} else {
		a.MovImm(methodName, int64(d.name))
		a.MovImm(methodHow, int64(d.o.access))
		a.CallAddr(c.u.Stub(StubMethod))
		a.BrImm(EQ, methodFn, 0, slow)
	}
	a.Bind(found)
}

// askedFirst goes to slow if the other operand may be asked before the one in methodSelf, whose shape is in methodID, or is asked in vain before it.
func (c *compiler) askedFirst(d *dispatch, slow Label) {
	a := c.a
	const x = methodOther
	o := d.o.args[1-d.self]
	if o.reg < 0 {
		return
	}
	ok := a.NewLabel()
	a.Load(W64, x, FP, int32(o.reg*8))
	a.BrBits(true, x, 3, ok)
	if d.stage == rt.StageReflected {
		a.Jump(slow)
		a.Bind(ok)
		return
	}
	if d.stage == rt.StageUnequal && d.o.kind != rt.FrameBinary {
		// Two methods, of which a subclass may have others.
		a.BrImm(LT, x, int64(rt.FirstObj), ok)
		brKind(a, B, x, rt.NumKinds, ok)
		a.BrMem(NE, W32, methodID, x, int32(rt.OffKind), slow)
		a.Bind(ok)
		return
	}
	a.BrImm(LT, x, int64(rt.FirstObj), ok)
	brKind(a, B, x, rt.NumKinds, ok)
	a.BrMem(EQ, W32, methodID, x, int32(rt.OffKind), ok)
	a.MovImm(methodName, int64(d.o.swap))
	a.MovImm(methodHow, int64(d.o.plain))
	a.CallAddr(c.u.Stub(StubAsked))
	a.BrImm(EQ, methodHow, 0, slow)
	a.Bind(ok)
}

// method emits StubMethod.
func (s *stubs) method(l Label) {
	a, tmp := s.a, s.tmp
	const fn, cls, slot = methodFn, Reg(1), Reg(6)
	fail, property, stores, get, flags := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(l)
	s.shape(fn, methodID)
	a.Load(W64, cls, fn, int32(rt.OffShapeClass))
	a.BrImm(NE, methodHow, int64(noProperty), property)
	s.classSlot(slot, cls, fail)
	a.BrImm(EQ, slot, 0, fail)
	a.Load(W64, fn, slot, 0)
	function := func() {
		s.object(fn, fail)
		brKind(a, NE, fn, rt.KindFunction, fail)
		a.Ret()
	}
	function()
	a.Bind(property)
	a.MovImm(tmp, int64(s.t.R.ObjectSpec()))
	a.BrMem(NE, W64, tmp, fn, int32(rt.OffShapeSpec), fail)
	a.Load(W32, tmp, cls, int32(rt.OffClassFlags))
	a.BrImm(EQ, methodHow, int64(storesProperty), stores)
	a.BrImm(EQ, methodHow, int64(storesDescriptor), stores)
	a.OpImm(And, tmp, tmp, int64(rt.ClassLoads))
	a.Jump(flags)
	a.Bind(stores)
	a.OpImm(And, tmp, tmp, int64(rt.ClassStores))
	a.Bind(flags)
	a.BrImm(NE, tmp, 0, fail)
	s.classSlot(slot, cls, fail)
	a.BrImm(EQ, slot, 0, fail)
	a.Load(W64, slot, slot, 0)
	s.object(slot, fail)
	descriptor := a.NewLabel()
	a.BrImm(GE, methodHow, int64(loadsDescriptor), descriptor)
	brKind(a, NE, slot, rt.KindProperty, fail)
	a.Load(W64, fn, slot, int32(rt.OffPropertyGet))
	a.BrImm(NE, methodHow, int64(storesProperty), get)
	a.Load(W64, fn, slot, int32(rt.OffPropertySet))
	a.Bind(get)
	function()
	a.Bind(descriptor)
	a.Mov(fn, slot)
	a.Ret()
	a.Bind(fail)
	a.MovImm(fn, 0)
	a.Ret()
}

// asked emits StubAsked.
func (s *stubs) asked(l Label) {
	a := s.a
	const how, cls, x, other, mro, i = methodHow, Reg(1), methodID, methodOther, Reg(7), Reg(8)
	yes, no, loop, both, derived := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	class := func(d, obj Reg) {
		a.Load(W32, d, obj, int32(rt.OffKind))
		s.shape(d, d)
		a.Load(W64, d, d, int32(rt.OffShapeClass))
	}
	a.Bind(l)
	class(x, methodSelf)
	class(cls, other)
	a.Br(EQ, x, cls, yes)
	a.Load(W64, mro, cls, int32(rt.OffClassMRO))
	a.Load(W32, i, mro, int32(rt.OffAux))
	a.Bind(loop)
	a.BrImm(EQ, i, 0, yes)
	a.OpImm(Sub, i, i, 1)
	a.LoadX(W64, other, mro, i, 3, int32(rt.OffTupleItems))
	a.Br(EQ, other, x, derived)
	a.Jump(loop)
	a.Bind(derived)
	a.BrImm(EQ, methodName, int64(rt.NoValue), no)
	s.classSlot(other, cls, no)
	a.BrImm(EQ, how, int64(rt.NoValue), both)
	a.BrImm(EQ, other, 0, yes)
	a.Load(W64, other, other, 0)
	a.Br(NE, other, how, no)
	a.Bind(yes)
	a.MovImm(how, 1)
	a.Ret()
	a.Bind(both)
	s.classSlot(cls, x, no)
	a.Br(EQ, other, cls, yes)
	a.Bind(no)
	a.MovImm(how, 0)
	a.Ret()
}

// classSlot emits the lookup of methodName in the class in cls: the address of what it has goes to d, which may be cls, 0 if it has
// nothing. Classes that the cache of lookups does not know go to fail.
func (s *stubs) classSlot(d, cls Reg, fail Label) {
	a, tmp, r := s.a, s.tmp, s.t.R
	const e = Reg(7)
	a.OpImm(Shr, e, cls, 4)
	a.OpImm(Mul, e, e, rt.ClassHash)
	a.OpImm(Shr, tmp, methodName, 4)
	a.Op(Xor, e, e, tmp)
	a.OpImm(And, e, e, rt.ClassCacheSize-1)
	a.OpImm(Mul, e, e, int64(rt.ClassEntrySize))
	a.OpImm(Add, e, e, int64(r.ClassCacheAddr()))
	a.BrMem(NE, W64, cls, e, int32(rt.OffClassCls), fail)
	a.BrMem(NE, W64, methodName, e, int32(rt.OffClassName), fail)
	a.MovImm(tmp, int64(r.EpochAddr()))
	a.Load(W32, tmp, tmp, 0)
	a.BrMem(NE, W32, tmp, e, int32(rt.OffClassEpoch), fail)
	a.Load(W64, d, e, int32(rt.OffClassSlot))
}
