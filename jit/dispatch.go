package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Calls of special methods that are not walked in place (special.go): out of line, natively if what is called can be found in the caches.

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
	d.name, d.self = d.o.name(d.stage), d.o.asked
	if d.stage == rt.StageReflected {
		d.self = 1
		d.name = rt.NoValue // a number is asked first if it is of a base of the class
	}
	return d, d.o.args[d.self].reg >= 0
}

// slowSpecial is slow or, for conditional jumps, slowJump, for an instruction that may have met instances of classes defined in Python: their methods are
// called natively.
func (c *compiler) slowSpecial(in *instr) Label {
	_, jumps := words.JumpOffset(c.u.Words[in.pc:])
	emit := c.callSpecial
	d, ok := c.g.dispatch(in)
	if !ok {
		d, ok = c.g.likeBase(in)
		emit = c.callOperate
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
	a := c.a
	l := a.NewLabel()
	before := c.save(c.cur)
	end := c.end
	c.rf.frozen = true
	if jumps {
		bl := &c.g.blocks[in.block]
		c.aside(l, func() {
			c.entryLabel(bl.succ[0])
			next := c.entryLabel(bl.succ[len(bl.succ)-1])
			emit(in, &d, c.full(before), next)
		})
		return l
	}
	c.later(l, func(after state, types []Type) {
		back, before := a.NewLabel(), c.full(before)
		emit(in, &d, before, back)
		a.Bind(back)
		c.checkImms(before, after, in.next())
		c.reload(after, types, in.next())
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
		return false
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

// callSpecial emits the call of a special method, from state st, and what becomes of its result. Behind it everything is in the frame and code goes on at back, for jumps at the
// entry of either successor.
func (c *compiler) callSpecial(in *instr, d *dispatch, st state, back Label) {
	a := c.a
	const fn, t1, t2, self, x = Reg(2), Reg(3), Reg(4), Reg(5), Reg(6)
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
	a.Load(W32, t2, self, int32(rt.OffKind))
	a.BrImm(B, t2, int64(rt.NumKinds), slow)
	c.findMethod(d, fn, t1, t2, self, slow)
	if d.o.pair && d.stage != rt.StageInplace {
		c.askedFirst(d, self, t2, x, t1, slow)
	}
	n := 0
	put := func(k int) {
		r := self
		if k != d.self {
			r = t1
			if v := d.o.args[k]; v.reg >= 0 {
				a.Load(W64, t1, FP, int32(v.reg*8))
			} else {
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
		a.BrImm(EQ, 0, int64(rt.True), taken)
		a.BrImm(EQ, 0, int64(rt.False), next)
		a.Jump(other)
	case rt.FrameLen:
		c.specialCheck(d.stage, 0, other)
	case rt.FrameBinary, rt.FrameCompare:
		a.BrImm(EQ, 0, int64(rt.NotImplemented), other)
	}
	if d.o.target < 0 {
		if d.o.dest >= 0 {
			a.Store(W64, FP, int32(d.o.dest*8), 0)
		}
		a.Jump(back)
	}
	a.Bind(other)
	a.Store(W64, Ctx, int32(rt.OffCtxSave), 0)
	a.StoreImm(W64, Ctx, arg(argY), int32(d.o.kind))
	c.exitArg(ExitDeliver, in.pc, uintptr(d.stage), back)
}

// findMethod leaves in fn the method of the object in self, whose shape is in id. t is free.
func (c *compiler) findMethod(d *dispatch, fn, t, id, self Reg, slow Label) {
	a := c.a
	found, others := a.NewLabel(), a.NewLabel()
	if !c.u.Volatile {
		c.epoch(uint64(c.u.T.R.Epoch())<<32, others)
		for _, k := range d.known {
			next := a.NewLabel()
			c.u.Keep(k.fn)
			a.BrImm(NE, id, int64(k.id), next)
			a.MovImm(fn, int64(k.fn))
			a.Jump(found)
			a.Bind(next)
		}
	}
	a.Bind(others)
	switch {
	case d.name == rt.NoValue:
		a.Jump(slow)
	case d.o.access != noProperty:
		c.findProperty(d, fn, t, id, slow)
	default:
		shapeAddr(a, c.u.T, fn, id, c.scratch())
		a.Load(W64, t, fn, int32(rt.OffShapeClass))
		c.inClass(fn, t, d.name, slow)
		a.Load(W64, fn, fn, 0)
		c.guardKind(fn, TFunc, slow)
	}
	a.Bind(found)
}

// findProperty leaves in fn the function of the property in the class of objects of the shape in id, if these have no other say in accesses to attributes. t is free.
func (c *compiler) findProperty(d *dispatch, fn, t, id Reg, slow Label) {
	a, tmp := c.a, c.scratch()
	shapeAddr(a, c.u.T, fn, id, tmp)
	a.MovImm(tmp, int64(c.u.T.R.ObjectSpec()))
	a.BrMem(NE, W64, tmp, fn, int32(rt.OffShapeSpec), slow)
	a.Load(W64, t, fn, int32(rt.OffShapeClass))
	others, function := rt.ClassLoads, rt.OffPropertyGet
	if d.o.access == storesProperty {
		others, function = rt.ClassStores, rt.OffPropertySet
	}
	a.Load(W32, tmp, t, int32(rt.OffClassFlags))
	a.OpImm(And, tmp, tmp, int64(others))
	a.BrImm(NE, tmp, 0, slow)
	c.inClass(fn, t, d.name, slow)
	a.Load(W64, fn, fn, 0)
	c.guardObject(fn, slow)
	a.BrMemImm(NE, W32, fn, int32(rt.OffKind), int32(rt.KindProperty), slow)
	a.Load(W64, fn, fn, int32(function))
	c.guardKind(fn, TFunc, slow)
}

// askedFirst goes to slow if the other operand may be asked before the one in self, whose shape is in id, or is asked in vain before it. x and y are free.
func (c *compiler) askedFirst(d *dispatch, self, id, x, y Reg, slow Label) {
	a := c.a
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
	a.BrImm(LT, x, int64(rt.FirstObj), ok)
	a.BrMemImm(B, W32, x, int32(rt.OffKind), int32(rt.NumKinds), ok)
	a.BrMem(EQ, W32, id, x, int32(rt.OffKind), ok)
	a.Store(W64, Ctx, arg(argX), x)
	a.Store(W64, Ctx, arg(argY), self)
	a.CallAddr(c.u.Stub(StubDerives))
	a.BrMemImm(EQ, W64, Ctx, arg(argX), 0, ok)
	if d.o.swap == rt.NoValue {
		a.Jump(slow)
		a.Bind(ok)
		return
	}
	slot := func(d2, obj Reg) { // of the method in the class of obj
		a.Load(W32, d2, obj, int32(rt.OffKind))
		shapeAddr(a, c.u.T, d2, d2, c.scratch())
		a.Load(W64, y, d2, int32(rt.OffShapeClass))
		c.classSlot(d2, y, d.o.swap, slow)
	}
	a.Load(W64, x, FP, int32(o.reg*8))
	slot(id, x)
	if d.o.plain != rt.NoValue {
		a.BrImm(EQ, id, 0, ok)
		a.Load(W64, id, id, 0)
		a.MovImm(c.scratch(), int64(d.o.plain))
		a.Br(NE, id, c.scratch(), slow)
	} else {
		slot(x, self)
		a.Br(NE, id, x, slow)
	}
	a.Bind(ok)
}

// derives emits StubDerives: 1 in Args[0] if the class of the object there is a proper subclass of that of the object in Args[1], else 0.
func (s *stubs) derives(l Label) {
	a := s.a
	s.begin(l)
	const x, y, mro, i = Reg(0), Reg(1), Reg(2), Reg(3)
	yes, no, loop := a.NewLabel(), a.NewLabel(), a.NewLabel()
	class := func(r Reg, place int) {
		a.Load(W64, r, Ctx, arg(place))
		a.Load(W32, r, r, int32(rt.OffKind))
		s.shape(r, r)
		a.Load(W64, r, r, int32(rt.OffShapeClass))
	}
	class(x, argX)
	class(y, argY)
	a.Br(EQ, x, y, no)
	a.Load(W64, mro, x, int32(rt.OffClassMRO))
	a.Load(W32, i, mro, int32(rt.OffAux))
	a.Bind(loop)
	a.BrImm(EQ, i, 0, no)
	a.OpImm(Sub, i, i, 1)
	a.LoadX(W64, x, mro, i, 3, int32(rt.OffTupleItems))
	a.Br(NE, x, y, loop)
	s.result(yes, argX, 1)
	s.result(no, argX, 0)
}
