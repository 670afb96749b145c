package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// attribute emits the specialised forms of attribute access. A cache that misses leaves the instruction to the interpreter.
func (c *compiler) attribute(in *instr) bool {
	if obj, id := c.ty.mono(in); id != 0 {
		c.monoAttribute(in, obj, id)
		return true
	}
	if t := c.ty.numberMethod(in); t != 0 {
		c.loadNumberMethod(in, t)
		return true
	}
	a, tmp := c.a, c.scratch()
	guard, what := c.u.Words[in.pc+1], c.u.Words[in.pc+2]
	set := setsAttribute(in.op)
	var b, v, d, e Reg
	if set {
		b, v, d, e = c.use(in.a), c.use(in.b), c.newReg(), c.newReg()
	} else {
		b, d = c.use(in.b), c.newReg()
	}
	self := NoReg
	if in.op == words.LoadMethodFn || in.op == words.LoadMethodClass || in.op == words.LoadMethod {
		self = c.newReg()
	}
	super := NoReg
	if self != NoReg && c.g.met(in, rt.KindSuper) {
		super = c.newReg()
	}
	bound := [2]Reg{NoReg, NoReg}
	if seen, _ := c.g.seen(in); in.op == words.GetAttr && len(seen) > 0 {
		bound = [2]Reg{c.newReg(), c.newReg()}
	}
	slow := c.slowSpecial(in)
	miss, have := slow, NoLabel
	switch in.op {
	case words.GetAttr, words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.GetAttrItem, words.LoadMethod, words.LoadMethodFn:
		miss, have = a.NewLabel(), a.NewLabel()
		first := miss
		if super != NoReg {
			first = a.NewLabel()
		}
		c.probe(in, first, have, slow, b, d, self, bound)
		if super != NoReg {
			c.probeSuper(in, miss, first, have, slow, b, d, self, super)
		}
	case words.SetAttr, words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver, words.SetAttrAdd, words.SetAttrAddFloat:
		miss, have = a.NewLabel(), a.NewLabel()
		c.probeStore(in, miss, have, slow, b, v, d, e)
	}
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
	case words.GetAttr, words.SetAttr, words.LoadMethod: // not known yet
		c.guardObject(b, slow)
		a.Jump(miss)
	default:
		object := slow
		if k := rt.Kind(uint32(guard)); in.op == words.LoadMethodFn && (k == rt.KindInt || k == rt.KindFloat) {
			object = c.methodOfNumber(k, b, d, self, uintptr(what), have, slow)
		}
		c.guardObject(b, object)
		a.BrMemImm(NE, W32, b, int32(rt.OffKind), int32(guard), miss)
		c.epoch(guard, miss)
	}
	switch in.op {
	case words.GetAttrSlot, words.LoadMethodSlot:
		a.Load(W64, d, b, int32(what))
		a.BrImm(EQ, d, 0, slow)
	case words.GetAttrFloat:
		a.Load(W64, d, b, int32(what))
		c.slotFloat(d, tmp)
	case words.SetAttrFloat, words.SetAttrAddFloat:
		c.storeFloatValue(b, int32(uint32(what)), v, d, slow)
		if in.op == words.SetAttrAddFloat {
			a.StoreImm(W32, b, int32(rt.OffKind), int32(what>>32))
		}
	case words.GetAttrOver:
		a.Load(W64, d, b, int32(uint32(what)))
		a.Load(W64, d, d, int32(what>>32))
	case words.GetAttrItem:
		c.tupleField(d, b, what, slow)
	case words.GetAttr, words.SetAttr, words.LoadMethod:
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
		a.Bind(have)
		return true
	}
	switch in.op {
	case words.LoadMethod, words.LoadMethodFn, words.LoadMethodClass:
		// The interpreter may find another self, so it has a register of its own.
		a.Mov(self, b)
		if have != NoLabel {
			a.Bind(have)
		}
		c.setReg(in.a, d)
		c.setReg(in.a+words.ArgOffset, self)
	case words.LoadMethodSlot, words.LoadMethodModule, words.LoadMethodType:
		c.setReg(in.a, d)
		c.setImm(in.a+words.ArgOffset, 0)
	default:
		if have != NoLabel {
			a.Bind(have)
		}
		c.setReg(in.a, d)
	}
	return true
}

// probe emits, out of line at label miss, a look into the cache of attribute lookups, for objects of another shape than the
// instruction knows. The value goes to d, self to that register if there is one; then code goes on at have. bound are free registers for bound methods, if they are
// to be made.
func (c *compiler) probe(in *instr, miss, have, slow Label, b, d, self Reg, bound [2]Reg) {
	a, tmp := c.a, c.scratch()
	name := c.u.Name(in.c)
	c.cold = append(c.cold, func() {
		a.Bind(miss)
		c.findEntry(b, d, NoReg, name, 0, slow)
		a.Load(W8, d, tmp, int32(rt.OffAttrKind))
		over, noFloat, class, item, method, found := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
		slot := a.NewLabel()
		a.BrImm(EQ, d, int64(rt.AttrSlot), slot)
		a.BrImm(NE, d, int64(rt.AttrMember), over)
		a.Bind(slot)
		a.Load(W16, d, tmp, int32(rt.OffAttrSlot))
		a.LoadX(W64, d, b, d, 3, 0)
		a.BrImm(EQ, d, 0, slow)
		a.Bind(found)
		if self != NoReg {
			a.MovImm(self, 0)
		}
		a.Jump(have)
		a.Bind(over)
		a.BrImm(NE, d, int64(rt.AttrFloat), noFloat)
		a.Load(W16, d, tmp, int32(rt.OffAttrSlot))
		a.LoadX(W64, d, b, d, 3, 0)
		c.slotFloat(d, tmp)
		a.Jump(found)
		a.Bind(noFloat)
		a.BrImm(NE, d, int64(rt.AttrOver), class)
		a.Load(W16, d, tmp, int32(rt.OffAttrExtra))
		a.LoadX(W64, d, b, d, 3, 0)
		a.Load(W16, tmp, tmp, int32(rt.OffAttrSlot))
		a.LoadX(W64, d, d, tmp, 3, 0)
		a.Jump(found)
		a.Bind(class)
		a.BrImm(NE, d, int64(rt.AttrClass), item)
		a.Load(W64, d, tmp, int32(rt.OffAttrPtr))
		a.Load(W64, d, d, 0)
		a.Jump(found)
		a.Bind(item)
		a.BrImm(NE, d, int64(rt.AttrItem), method)
		a.Load(W16, tmp, tmp, int32(rt.OffAttrSlot))
		a.OpImm(Sub, tmp, tmp, int64(rt.OffTupleItems/8))
		a.Load(W64, d, b, int32(rt.OffTupleItems))
		a.BrMem(AE, W32, tmp, d, int32(rt.OffAux), slow)
		a.LoadX(W64, d, d, tmp, 3, int32(rt.OffTupleItems))
		a.Jump(found)
		a.Bind(method)
		if self == NoReg && bound[0] == NoReg {
			a.Jump(slow)
			return
		}
		a.BrImm(NE, d, int64(rt.AttrMethod), slow)
		if self == NoReg {
			a.Load(W64, d, tmp, int32(rt.OffAttrPtr))
			a.Load(W64, d, d, 0)
			c.makeBound(bound[0], bound[1], d, b, slow)
			a.Mov(d, bound[0])
			a.Jump(have)
			return
		}
		a.Load(W64, d, tmp, int32(rt.OffAttrPtr))
		a.Load(W64, d, d, 0)
		a.Mov(self, b)
		a.Jump(have)
	})
}

// makeBound emits the making of the bound method of the function in fn and the object in self, in d. e is free.
func (c *compiler) makeBound(d, e, fn, self Reg, slow Label) {
	a := c.a
	c.allocate(d, e, 3, uint32(rt.KindBoundMethod), 0, slow)
	a.Store(W64, d, int32(rt.OffBoundFunc), fn)
	a.Store(W64, d, int32(rt.OffBoundSelf), self)
	function := a.NewLabel()
	a.BrMemImm(NE, W32, fn, int32(rt.OffKind), int32(rt.KindBuiltin), function)
	a.StoreImm(W32, d, int32(rt.OffKind), int32(rt.KindBuiltinMethod))
	a.Bind(function)
}

// methodOfNumber returns a label out of line for what is no object: a method of ints or floats, which is at address what, goes to d.
func (c *compiler) methodOfNumber(k rt.Kind, b, d, self Reg, what uintptr, have, slow Label) Label {
	a, tmp := c.a, c.scratch()
	l := a.NewLabel()
	c.cold = append(c.cold, func() {
		a.Bind(l)
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

// probeSuper emits, out of line at label miss, the lookup of a method in the super object in b, if it is one: else code goes on at other. e is free.
func (c *compiler) probeSuper(in *instr, miss, other, have, slow Label, b, d, self, e Reg) {
	a, tmp := c.a, c.scratch()
	name := c.u.Name(in.c)
	c.cold = append(c.cold, func() {
		a.Bind(miss)
		a.BrMemImm(NE, W32, b, int32(rt.OffKind), int32(rt.KindSuper), other)
		a.Load(W64, self, b, int32(rt.OffSuperObj))
		c.guardObject(self, slow)
		a.Load(W64, e, b, int32(rt.OffSuperType))
		a.OpImm(Shr, e, e, 4)
		c.findEntry(self, d, e, name, 2, slow)
		a.Load(W64, e, b, int32(rt.OffSuperType))
		a.BrMem(NE, W64, e, tmp, int32(rt.OffAttrRecv), slow)
		a.Load(W64, d, tmp, int32(rt.OffAttrPtr))
		a.Load(W64, d, d, 0)
		a.Jump(have)
	})
}

// epoch emits the test that no class has changed since the guard was made.
func (c *compiler) epoch(guard uint64, fail Label) {
	c.a.MovImm(c.scratch(), int64(c.u.T.R.EpochAddr()))
	c.a.BrMemImm(NE, W32, c.scratch(), 0, int32(guard>>32), fail)
}

// probeStore is probe for stores of the value in v. d and e are free registers.
func (c *compiler) probeStore(in *instr, miss, have, slow Label, b, v, d, e Reg) {
	a, tmp := c.a, c.scratch()
	name := c.u.Name(in.c)
	c.cold = append(c.cold, func() {
		a.Bind(miss)
		c.findEntry(b, d, NoReg, name, 1, slow)
		a.Load(W8, d, tmp, int32(rt.OffAttrKind))
		over, add, slot, float, addFloat := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
		a.BrImm(EQ, d, int64(rt.AttrSlot), slot)
		a.BrImm(NE, d, int64(rt.AttrMember), over)
		a.Bind(slot)
		a.Load(W16, d, tmp, int32(rt.OffAttrSlot))
		a.StoreX(W64, b, d, 3, 0, v)
		a.Jump(have)
		a.Bind(over)
		a.BrImm(NE, d, int64(rt.AttrOver), float)
		a.Load(W16, d, tmp, int32(rt.OffAttrExtra))
		a.LoadX(W64, d, b, d, 3, 0)
		a.Load(W16, tmp, tmp, int32(rt.OffAttrSlot))
		a.StoreX(W64, d, tmp, 3, 0, v)
		a.Jump(have)
		a.Bind(float)
		a.BrImm(NE, d, int64(rt.AttrFloat), add)
		a.Load(W16, d, tmp, int32(rt.OffAttrSlot))
		c.floatSlot(e, v, slow)
		a.StoreX(W64, b, d, 3, 0, e)
		a.Jump(have)
		a.Bind(add)
		a.BrImm(NE, d, int64(rt.AttrAdd), addFloat)
		a.Load(W16, d, tmp, int32(rt.OffAttrSlot))
		a.StoreX(W64, b, d, 3, 0, v)
		a.Load(W32, d, tmp, int32(rt.OffAttrNewID))
		a.Store(W32, b, int32(rt.OffKind), d)
		a.Jump(have)
		a.Bind(addFloat)
		a.BrImm(NE, d, int64(rt.AttrAddFloat), slow)
		a.Load(W16, d, tmp, int32(rt.OffAttrSlot))
		c.floatSlot(e, v, slow)
		a.StoreX(W64, b, d, 3, 0, e)
		a.Load(W32, d, tmp, int32(rt.OffAttrNewID))
		a.Store(W32, b, int32(rt.OffKind), d)
		a.Jump(have)
	})
}

// findEntry leaves the address of the entry of the cache of lookups for the object in b in the scratch register. tag is 0 for loads, 1 for
// stores, 2 for super, where mix has what else belongs to the key's hash. d is a free register.
func (c *compiler) findEntry(b, d, mix Reg, name rt.Value, tag int64, slow Label) {
	a, tmp := c.a, c.scratch()
	t := c.u.T
	a.Load(W32, d, b, int32(rt.OffKind))
	a.OpImm(Mul, tmp, d, int64(rt.AttrHash))
	a.OpImm(Xor, tmp, tmp, int64(name>>4<<1)^tag)
	if mix != NoReg {
		a.Op(Xor, tmp, tmp, mix)
	}
	a.OpImm(And, tmp, tmp, rt.AttrCacheSize-1)
	a.OpImm(Mul, tmp, tmp, int64(rt.AttrEntrySize))
	a.OpImm(Add, tmp, tmp, int64(t.AttrCache))
	a.BrMem(NE, W32, d, tmp, int32(rt.OffAttrID), slow)
	a.MovImm(d, int64(name)|tag)
	a.BrMem(NE, W64, d, tmp, int32(rt.OffAttrName), slow)
	a.MovImm(d, int64(t.R.EpochAddr()))
	a.Load(W32, d, d, 0)
	a.BrMem(NE, W32, d, tmp, int32(rt.OffAttrEpoch), slow)
}

// superMethod emits LoadSuperMethod: the cache of lookups is asked.
func (c *compiler) superMethod(in *instr) {
	a, tmp := c.a, c.scratch()
	sup, cls, obj := c.use(in.b), c.use(in.b+1), c.use(in.b+2)
	d, e, self := c.newReg(), c.newReg(), c.newReg()
	name := c.u.Name(in.c)
	t := c.u.T
	slow := c.slow()
	a.BrImm(NE, sup, int64(t.R.Class(rt.KindSuper)), slow)
	c.guardObject(obj, slow)
	a.OpImm(Shr, e, cls, 4)
	c.findEntry(obj, d, e, name, 2, slow)
	a.BrMem(NE, W64, cls, tmp, int32(rt.OffAttrRecv), slow)
	a.Load(W64, d, tmp, int32(rt.OffAttrPtr))
	a.Load(W64, d, d, 0)
	a.Mov(self, obj)
	c.setReg(in.a, d)
	c.setReg(in.a+words.ArgOffset, self)
}
