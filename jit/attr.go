package jit

import (
	"slices"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// attribute emits the specialised forms of attribute access. A cache that misses leaves the instruction to the interpreter.
func (c *compiler) attribute(in *instr) bool {
	if in.reuse != nil && in.reuse.takes >= 0 {
		c.move(in.a, in.reuse.takes)
		return true
	}
	if obj, id := c.ty.mono(in); id != 0 {
		c.monoAttribute(in, obj, id)
		c.keep(in)
		return true
	}
	if t := c.ty.numberMethod(in); t != 0 {
		c.loadNumberMethod(in, t)
		return true
	}
	if s, all := c.ty.several(in, c.ts); s != nil {
		c.severalShapes(in, s, all)
		return true
	}
	x := c.accessOf(in)
	c.findAttribute(x)
	c.guardAccess(x)
	c.access(x)
	if x.set {
		if x.have != NoLabel {
			c.a.Bind(x.have)
		}
		return true
	}
	c.accessResult(x)
	return true
}

// access is an attribute instruction that is compiled, with its registers.
type access struct {
	in         *instr
	set        bool
	b          Reg    // the object
	v          Reg    // what is stored
	d          Reg    // what is loaded; free if set
	self       Reg    // the object that a method is called with, or NoReg: the interpreter may find another one than b
	bound      [2]Reg // free, if bound methods are to be made, else NoReg
	slow       Label  // leaves the instruction to the interpreter
	miss       Label  // for objects of another shape than the instruction knows
	have       Label  // where code goes on that has found the attribute otherwise; NoLabel: there is none
	guard, arg uint64 // the words behind the instruction
}

// accessOf chooses the registers and makes the way out of an attribute instruction.
func (c *compiler) accessOf(in *instr) *access {
	x := &access{in: in, v: NoReg, self: NoReg, bound: [2]Reg{NoReg, NoReg}, have: NoLabel, guard: c.u.Words[in.pc+1], arg: c.u.Words[in.pc+2]}
	if x.set = setsAttribute(in.op); x.set {
		x.b, x.v, x.d = c.use(in.a), c.use(in.b), c.newReg()
	} else {
		x.b, x.d = c.use(in.b), c.newReg()
	}
	switch in.op {
	case words.LoadMethodFn, words.LoadMethodClass, words.LoadMethod:
		x.self = c.newReg()
	case words.GetAttr:
		if seen, _ := c.g.seen(in); len(seen) > 0 {
			x.bound = [2]Reg{c.newReg(), c.newReg()}
		}
	}
	x.slow = c.slowSpecial(in)
	x.miss = x.slow
	return x
}

// findAttribute emits, out of line, what finds the attribute of objects of other shapes.
func (c *compiler) findAttribute(x *access) {
	switch in := x.in; in.op {
	case words.GetAttr, words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.GetAttrItem, words.LoadMethod,
		words.LoadMethodFn, words.LoadMethodStatic,
		words.SetAttr, words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver, words.SetAttrAdd, words.SetAttrAddFloat:
		if c.u.Learns && (c.g.unknown(in) || c.onlyShape(x)) {
			return
		}
		x.miss, x.have = c.a.NewLabel(), c.a.NewLabel()
		if c.manyShapes(x) {
			defer c.chain(x)
		}
		l := x.miss
		if c.g.met(in, rt.KindFunction) && (!x.set && x.self == NoReg || x.set && c.u.T.R.StoresInDict(c.u.Name(in.c))) {
			l = c.a.NewLabel()
			x.miss = c.ofFunction(in, x, l)
		}
		c.probe(x, l)
	case words.GetAttrType, words.LoadMethodType, words.LoadMethodClass:
		x.miss, x.have = c.a.NewLabel(), c.a.NewLabel()
		c.probe(x, x.miss)
	}
}

// maxShapes is how many other shapes an instruction tests for; beyond that a look into the table is not worse.
const maxShapes = 8

// chain puts in front of x.miss, out of line, tests for the other shapes that have been met with the attribute of this name, if
// they are few, where objects of many shapes have come.
func (c *compiler) chain(x *access) {
	list := c.otherShapes(x)
	if len(list) == 0 || len(list) > maxShapes {
		return
	}
	a, l, miss := c.a, c.a.NewLabel(), x.miss
	x.miss = l
	known := *c.ty.epochKnown(c.ts) != 0
	c.aside(l, func() {
		if !known {
			c.epoch(uint64(c.u.T.R.Epoch())<<32, miss)
		}
		a.Load(W32, x.d, x.b, int32(rt.OffKind))
		cases := make([]Label, len(list))
		for i, y := range list {
			k := slices.IndexFunc(list, func(z otherShape) bool { return z.op == y.op && z.arg == y.arg })
			if cases[i] = cases[k]; k == i {
				cases[i] = a.NewLabel()
			}
			a.BrImm(EQ, x.d, int64(y.id), cases[i])
		}
		a.Jump(miss)
		for i, y := range list {
			if slices.Index(cases, cases[i]) < i {
				continue
			}
			in := *x.in
			in.op = y.op
			other := *x
			other.in, other.arg = &in, y.arg
			a.Bind(cases[i])
			c.access(&other)
			switch {
			case x.self == NoReg:
			case y.op == words.LoadMethodFn:
				a.Mov(x.self, x.b)
			default:
				a.MovImm(x.self, 0)
			}
			a.Jump(x.have)
		}
	})
}

// manyShapes reports whether objects of more than one shape are to be expected.
func (c *compiler) manyShapes(x *access) bool {
	in, obj := x.in, x.in.b
	if x.set {
		obj = in.a
	}
	return words.F(in.w)&words.ManyShapes != 0 || !c.u.Settled && c.ty.bad(in.pc) || c.ty.isMixed(in, obj, uint32(x.guard))
}

// onlyShape reports whether no object of another shape than the instruction knows has been met with the attribute of this name
// anywhere: the interpreter gets those that come nevertheless. Where bound methods are to be made, it knows none; in volatile code
// each is another one as soon as a class changes.
func (c *compiler) onlyShape(x *access) bool {
	return x.guard != 0 && x.bound[0] == NoReg && !c.u.Settled && !c.u.Complete && !c.u.Volatile && !c.manyShapes(x) &&
		!(x.in.op == words.LoadMethod && c.g.metUser(x.in)) && !c.g.metClass(x.in) && !c.g.metDictMode(x.in) &&
		!c.g.met(x.in, rt.KindFunction) && !c.g.met(x.in, rt.KindSuper) &&
		x.guard != rt.NoCache && len(c.otherShapes(x)) == 0
}

// otherShape is how an instruction accesses its attribute in objects of one shape.
type otherShape struct {
	id  rt.Kind
	op  words.Op
	arg uint64
}

// otherShapes returns those that an instruction is likely to meet beside the one that it knows.
func (c *compiler) otherShapes(x *access) (list []otherShape) {
	return c.ty.otherShapes(c.u.Name(x.in.c), x.in.op, x.guard, x.self != NoReg)
}

// otherShapes returns how an instruction of kind op accesses the attribute of that name in objects of the shapes that have been met
// with it anywhere, beside those with the given guard; functions only if it can load methods.
func (ty *typer) otherShapes(name rt.Value, op words.Op, guard uint64, functions bool) (list []otherShape) {
	if ty.lookups == nil {
		ty.lookups = ty.r.Lookups([]rt.Lookup{}) // the cache is large
	}
	set, method := setsAttribute(op), loadsMethod(op)
	for _, l := range ty.lookups {
		if !l.Is(name, set) {
			continue
		}
		ic := l.IC()
		op, g, arg, ok := ic.Words(set, method)
		if ok && ic.ID != rt.KindType && g != guard && (op != words.LoadMethodFn || functions) {
			list = append(list, otherShape{ic.ID, op, arg})
		}
	}
	slices.SortFunc(list, func(y, z otherShape) int { return int(y.id) - int(z.id) })
	return list
}

// loadsMethod reports whether op loads a method to call.
func loadsMethod(op words.Op) bool {
	switch op {
	case words.LoadMethod, words.LoadMethodFn, words.LoadMethodSlot, words.LoadMethodStatic, words.LoadMethodModule, words.LoadMethodType, words.LoadMethodClass:
		return true
	}
	return false
}

// guardAccess emits the test that the object is one that the instruction knows.
func (c *compiler) guardAccess(x *access) {
	a, tmp := c.a, c.scratch()
	switch x.in.op {
	case words.GetAttrModule, words.LoadMethodModule:
		c.guardObject(x.b, x.slow)
		brKind(a, NE, x.b, rt.KindModule, x.slow)
		a.Load(W64, tmp, x.b, int32(rt.OffModuleDict))
		a.BrMemImm(NE, W32, tmp, int32(rt.OffDictVersion), int32(x.guard), x.slow)
	case words.GetAttrType, words.LoadMethodType, words.LoadMethodClass:
		// The guard has 32 bits of the address.
		c.epoch(x.guard, x.miss)
		a.OpImm(Shl, tmp, x.b, 28)
		a.OpImm(Shr, tmp, tmp, 28)
		a.BrImm(NE, tmp, int64(uint32(x.guard))<<4, x.miss)
	case words.GetAttr, words.SetAttr, words.LoadMethod: // not known yet
		c.guardObject(x.b, x.slow)
		a.Jump(x.miss)
	default:
		object := x.slow
		if k := rt.Kind(uint32(x.guard)); x.in.op == words.LoadMethodFn && (k == rt.KindInt || k == rt.KindFloat) {
			object = c.methodOfNumber(k, x.b, x.d, x.self, uintptr(x.arg), x.have, x.slow)
		}
		if obj, ok := c.ty.attributeOf(x.in); !ok || !c.isObject(obj) {
			if ok && c.ty.needsObject(x.in) {
				object = c.deoptFor(c.cur, x.in.pc, OfPath)
				c.rf.frozen = true
			}
			c.guardObject(x.b, object)
		}
		brKind(a, NE, x.b, rt.Kind(x.guard), x.miss)
		if x.guard>>32 != uint64(c.u.T.R.Epoch()) || *c.ty.epochKnown(c.ts) == 0 {
			c.epoch(x.guard, x.miss)
		}
	}
}

// access emits the access to the attribute of an object that the instruction knows.
func (c *compiler) access(x *access) {
	a, tmp := c.a, c.scratch()
	switch x.in.op {
	case words.GetAttrSlot, words.LoadMethodSlot:
		a.Load(W64, x.d, x.b, int32(x.arg))
		a.BrImm(EQ, x.d, 0, x.slow)
	case words.GetAttrFloat:
		a.Load(W64, x.d, x.b, int32(x.arg))
		c.slotFloat(x.d, tmp)
	case words.SetAttrFloat, words.SetAttrAddFloat:
		c.storeFloatValue(x.b, int32(uint32(x.arg)), x.v, x.d, x.slow)
		if x.in.op == words.SetAttrAddFloat {
			a.StoreImm(W32, x.b, int32(rt.OffKind), int32(x.arg>>32))
		}
	case words.GetAttrOver:
		a.Load(W64, x.d, x.b, int32(uint32(x.arg)))
		a.Load(W64, x.d, x.d, int32(x.arg>>32))
	case words.GetAttrItem:
		c.tupleField(x.d, x.b, x.arg, x.slow)
	case words.GetAttr, words.SetAttr, words.LoadMethod:
	case words.SetAttrSlot:
		a.Store(W64, x.b, int32(x.arg), x.v)
	case words.SetAttrOver:
		a.Load(W64, tmp, x.b, int32(uint32(x.arg)))
		a.Store(W64, tmp, int32(x.arg>>32), x.v)
	case words.SetAttrAdd:
		a.Store(W64, x.b, int32(uint32(x.arg)), x.v)
		a.StoreImm(W32, x.b, int32(rt.OffKind), int32(x.arg>>32))
	default:
		a.MovImm(tmp, int64(x.arg))
		a.Load(W64, x.d, tmp, 0)
	}
}

// accessResult puts what has been loaded into its registers.
func (c *compiler) accessResult(x *access) {
	in := x.in
	if x.self != NoReg {
		c.a.Mov(x.self, x.b)
	}
	if x.have != NoLabel {
		c.a.Bind(x.have)
	}
	c.setReg(in.a, x.d)
	switch in.op {
	case words.LoadMethod, words.LoadMethodFn, words.LoadMethodClass:
		c.setReg(in.a+words.ArgOffset, x.self)
	case words.LoadMethodSlot, words.LoadMethodStatic, words.LoadMethodModule, words.LoadMethodType:
		c.setImm(in.a+words.ArgOffset, 0)
	}
}

// unknown reports whether nothing has been noted of the access to an attribute in.
func (g *graph) unknown(in *instr) bool {
	switch in.op {
	case words.GetAttr, words.SetAttr, words.LoadMethod:
		seen, _ := g.seen(in)
		return len(seen) == 0 && g.ws[in.pc+1] == rt.NoCache
	}
	return false
}

// probe emits, out of line at label miss, a look into the cache of attribute lookups, for objects of another shape than the instruction knows.
func (c *compiler) probe(x *access, miss Label) {
	a, in, tmp := c.a, x.in, c.scratch()
	name := c.u.Name(in.c)
	tells := c.checksEpoch(in)
	dict := c.g.metDictMode(in)
	c.aside(miss, func() {
		if tells {
			c.epoch(uint64(c.u.T.R.Epoch())<<32, x.slow)
		}
		fail := x.slow
		if dict {
			fail = c.inDict(x, name)
		}
		if x.set {
			c.lookUp(StubSetAttr, x.b, name, x.v)
			a.BrImm(EQ, tmp, 0, fail)
			a.Jump(x.have)
			return
		}
		c.lookUp(StubGetAttr, x.b, name, NoReg)
		a.BrImm(EQ, tmp, 0, fail)
		a.Mov(x.d, tmp)
		if x.self != NoReg {
			a.Load(W64, x.self, Ctx, arg(argName))
			a.Jump(x.have)
			return
		}
		a.BrMemImm(EQ, W64, Ctx, arg(argName), 0, x.have)
		if x.bound[0] == NoReg {
			a.Jump(x.slow)
			return
		}
		a.Load(W64, tmp, Ctx, arg(argValue))
		a.BrMemBits(true, W32, tmp, int32(rt.OffAttrName), keyBits, x.slow) // of a class or a super object
		a.BrMemImm(EQ, W8, tmp, int32(rt.OffAttrKind), int32(rt.AttrOwner), x.slow)
		c.makeBound(x.bound[0], x.bound[1], x.d, x.b, x.slow)
		a.Mov(x.d, x.bound[0])
		a.Jump(x.have)
	})
}

// lookUp emits the call of a stub for lookups, see there; v may be NoReg.
func (c *compiler) lookUp(k Stub, b Reg, name rt.Value, v Reg) {
	a, tmp := c.a, c.scratch()
	a.MovImm(tmp, int64(name))
	a.Store(W64, Ctx, arg(argName), tmp)
	if v != NoReg {
		a.Store(W64, Ctx, arg(argValue), v)
	}
	a.Mov(tmp, b)
	a.CallLeaf(c.u.Stub(k))
}

// ofFunction returns a label out of line that finds the attribute in the dict of a function, or its name. Other objects go to other.
func (c *compiler) ofFunction(in *instr, x *access, other Label) Label {
	a, tmp := c.a, c.scratch()
	l, name := a.NewLabel(), c.u.Name(in.c)
	c.aside(l, func() {
		d := x.d
		brKind(a, NE, x.b, rt.KindFunction, other)
		a.Load(W64, d, x.b, int32(rt.OffFuncExtra))
		extra, code, text := c.u.T.R.FuncText(name)
		if text {
			ofCode := a.NewLabel()
			a.BrImm(EQ, d, 0, ofCode)
			a.Load(W64, d, d, int32(extra))
			a.BrImm(NE, d, 0, x.have)
			a.Bind(ofCode)
			a.Load(W64, d, x.b, int32(rt.OffFuncCode))
			a.Load(W64, d, d, int32(code))
			a.Jump(x.have)
			return
		}
		if !c.u.T.R.StoresInDict(name) { // what the dict has under that name is not the attribute
			a.Jump(x.slow)
			return
		}
		a.BrImm(EQ, d, 0, x.slow)
		a.Load(W64, d, d, int32(rt.OffExtraDict))
		a.BrImm(EQ, d, 0, x.slow)
		a.Store(W64, Ctx, arg(argX), d)
		a.MovImm(tmp, int64(name))
		a.Store(W64, Ctx, arg(argY), tmp)
		a.CallLeaf(c.u.Stub(StubFind))
		a.Load(W64, d, Ctx, arg(argEntry))
		a.BrImm(BE, d, findUnknown, x.slow)
		if x.set {
			a.Store(W64, d, int32(rt.OffEntryVal), x.v)
		} else {
			a.Load(W64, d, d, int32(rt.OffEntryVal))
		}
		a.Jump(x.have)
	})
	return l
}

// metDictMode reports whether the instruction in has met an instance whose attributes are in a dict.
func (g *graph) metDictMode(in *instr) bool {
	seen, _ := g.seen(in)
	for _, x := range seen {
		if g.bodies[0].u.T.R.InDictMode(x.A) {
			return true
		}
	}
	return false
}

// inDict returns a label out of line that accesses the attribute in the dict of an object in dictionary mode, where a lookup has
// failed. What is no such object is left to the interpreter.
func (c *compiler) inDict(x *access, name rt.Value) Label {
	a, tmp := c.a, c.scratch()
	l := a.NewLabel()
	c.aside(l, func() {
		a.Load(W64, tmp, Ctx, arg(argValue))
		a.BrImm(EQ, tmp, 0, x.slow)
		a.BrMemImm(NE, W8, tmp, int32(rt.OffAttrKind), int32(rt.AttrDict), x.slow)
		if x.set {
			c.findInDict(name, x.slow, x.b, x.d)
			a.BrImm(BE, x.d, findUnknown, x.slow)
			a.Store(W64, x.d, int32(rt.OffEntryVal), x.v)
			a.Jump(x.have)
			return
		}
		absent := x.slow
		if x.self != NoReg {
			absent = a.NewLabel()
			a.Mov(x.self, tmp)
		}
		c.findInDict(name, x.slow, x.b, x.d)
		a.BrImm(EQ, x.d, findUnknown, x.slow)
		a.BrImm(EQ, x.d, findAbsent, absent)
		a.Load(W64, x.d, x.d, int32(rt.OffEntryVal))
		if x.self == NoReg {
			a.Jump(x.have)
			return
		}
		entry := x.self
		found := a.NewLabel()
		a.MovImm(tmp, 0)
		a.Jump(found)
		a.Bind(absent)
		a.BrMemImm(NE, W8, entry, int32(rt.OffAttrBehind), int32(rt.AttrMethod), x.slow)
		a.Load(W64, x.d, entry, int32(rt.OffAttrPtr))
		a.Load(W64, x.d, x.d, 0)
		a.Mov(tmp, x.b)
		a.Bind(found)
		a.Mov(x.self, tmp)
		a.Jump(x.have)
	})
	return l
}

// findInDict leaves in d what StubFind says of name in the dict of the object in b, whose entry is in the scratch register.
func (c *compiler) findInDict(name rt.Value, slow Label, b, d Reg) {
	a, tmp := c.a, c.scratch()
	a.Load(W16, d, tmp, int32(rt.OffAttrExtra))
	a.LoadX(W64, d, b, d, 3, 0)
	a.BrImm(EQ, d, 0, slow)
	a.Store(W64, Ctx, arg(argX), d)
	a.MovImm(tmp, int64(name))
	a.Store(W64, Ctx, arg(argY), tmp)
	a.CallLeaf(c.u.Stub(StubFind))
	a.Load(W64, d, Ctx, arg(argEntry))
}

// makeBound emits the making of the bound method of the function in fn and the object in self, in d. e is free.
func (c *compiler) makeBound(d, e, fn, self Reg, slow Label) {
	a := c.a
	c.allocate(d, e, 3, uint32(rt.KindBoundMethod), 0, slow)
	a.Store(W64, d, int32(rt.OffBoundFunc), fn)
	a.Store(W64, d, int32(rt.OffBoundSelf), self)
	function := a.NewLabel()
	brKind(a, NE, fn, rt.KindBuiltin, function)
	a.StoreImm(W32, d, int32(rt.OffKind), int32(rt.KindBuiltinMethod))
	a.Bind(function)
}

// methodOfNumber returns a label out of line for what is no object: a method of ints or floats, which is at address what, goes to d.
func (c *compiler) methodOfNumber(k rt.Kind, b, d, self Reg, what uintptr, have, slow Label) Label {
	a, tmp := c.a, c.scratch()
	l := a.NewLabel()
	c.aside(l, func() {
		if k == rt.KindInt {
			a.BrBits(false, b, 1, slow)
		} else {
			a.BrBits(true, b, 1, slow)
			a.BrBits(false, b, 2, slow)
		}
		a.MovImm(tmp, int64(what))
		a.Load(W64, d, tmp, 0)
		a.Mov(self, b)
		a.Jump(have)
	})
	return l
}

// checksEpoch reports whether all ways through the attribute instruction in are to test the epoch.
func (c *compiler) checksEpoch(in *instr) bool {
	return *c.ty.epochKnown(c.ts) == 0 && c.ty.tellsEpoch(in)
}

// epoch emits the test that no class has changed since the guard was made.
func (c *compiler) epoch(guard uint64, fail Label) {
	c.a.MovImm(c.scratch(), int64(c.u.T.R.EpochAddr()))
	c.a.BrMemImm(NE, W32, c.scratch(), 0, int32(guard>>32), fail)
}

// superMethod emits LoadSuperMethod: the cache of lookups is asked, in line for instances.
func (c *compiler) superMethod(in *instr) {
	a, tmp, t := c.a, c.scratch(), c.u.T
	sup, cls, obj := c.use(in.b), c.use(in.b+1), c.use(in.b+2)
	d, e, self := c.newReg(), c.newReg(), c.newReg()
	name := c.u.Name(in.c)
	slow, other, have := c.slow(), a.NewLabel(), a.NewLabel()
	a.BrImm(NE, sup, int64(t.R.Class(rt.KindSuper)), slow)
	if !c.isObject(in.b + 2) {
		c.guardObject(obj, slow)
	}
	a.Load(W32, d, obj, int32(rt.OffKind))
	a.OpImm(Mul, tmp, d, int64(rt.AttrHash))
	a.OpImm(Xor, tmp, tmp, int64(name>>4<<1)^keySuper)
	a.OpImm(Shr, e, cls, 4)
	a.Op(Xor, tmp, tmp, e)
	a.OpImm(And, tmp, tmp, rt.AttrCacheSize-1)
	a.OpImm(Mul, tmp, tmp, int64(rt.AttrEntrySize))
	a.OpImm(Add, tmp, tmp, int64(t.AttrCache))
	a.BrMem(NE, W32, d, tmp, int32(rt.OffAttrID), other)
	a.MovImm(d, int64(name)|keySuper)
	a.BrMem(NE, W64, d, tmp, int32(rt.OffAttrName), other)
	a.BrMem(NE, W64, cls, tmp, int32(rt.OffAttrRecv), other)
	a.MovImm(d, int64(t.R.EpochAddr()))
	a.Load(W32, d, d, 0)
	a.BrMem(NE, W32, d, tmp, int32(rt.OffAttrEpoch), other)
	a.Mov(self, obj)
	a.Load(W64, d, tmp, int32(rt.OffAttrPtr))
	a.Load(W64, d, d, 0)
	a.Bind(have)
	c.aside(other, func() {
		c.lookUp(StubSuper, obj, name, cls)
		a.BrImm(EQ, tmp, 0, slow)
		a.Mov(d, tmp)
		a.Load(W64, self, Ctx, arg(argName))
		a.Jump(have)
	})
	c.setReg(in.a, d)
	c.setReg(in.a+words.ArgOffset, self)
}
