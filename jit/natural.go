package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Operations that objects do by nature (rt.Naturally): instances of subclasses of list like lists, others by identity.

// asBase emits the test that the object in b does what bit says as instances of the builtin type k. With bit 0 only the layout is
// tested. d is free, and has the address of the shape afterwards.
func (c *compiler) asBase(d, b Reg, bit int64, k rt.Kind, fail Label) {
	a, tmp := c.a, c.scratch()
	a.Load(W32, d, b, int32(rt.OffKind))
	shapeAddr(a, c.u.T, d, d, tmp)
	a.BrMemImm(NE, W32, d, int32(rt.OffShapeLayout), int32(k), fail)
	if bit != 0 {
		naturally(a, c.u.T, d, tmp, bit, fail)
	}
}

// naturally branches to fail unless the shape at address s has the bit, in the present epoch.
func naturally(a Asm, t *rt.Thread, s, tmp Reg, bit int64, fail Label) {
	naturallyAll(a, t, s, tmp, bit<<rt.NaturalShift, fail)
}

// naturallyAll is naturally for a bit of the word at OffShapeNatural.
func naturallyAll(a Asm, t *rt.Thread, s, tmp Reg, bit int64, fail Label) {
	a.MovImm(tmp, int64(t.R.EpochAddr()))
	a.Load(W32, tmp, tmp, 0)
	a.BrMem(NE, W32, tmp, s, int32(rt.OffShapeNaturalEpoch), fail)
	a.BrMemBits(false, W32, s, int32(rt.OffShapeNatural), int32(bit), fail)
}

// orBase returns a label out of line for objects in b that are not of the builtin type k: those that do what bit says like them go
// on at have, the others at fail. d is free.
func (c *compiler) orBase(d, b Reg, bit int64, k rt.Kind, have, fail Label) Label {
	l := c.a.NewLabel()
	c.aside(l, func() {
		c.asBase(d, b, bit, k, fail)
		c.a.Jump(have)
	})
	return l
}

// receiver emits the test that the object in b is one of the builtin type k, or of a class that is derived from it, as methods of k
// take it. d is free.
func (c *compiler) receiver(d, b Reg, k rt.Kind, slow Label) {
	have := c.a.NewLabel()
	c.guardObject(b, slow)
	brKind(c.a, NE, b, k, c.orBase(d, b, 0, k, have, slow))
	c.a.Bind(have)
}

// baseItem returns a label out of line that loads item x of an instance of a subclass of list or tuple, or of str if the
// instruction in has met one, in b into d and goes on at done. e is free.
func (c *compiler) baseItem(in *instr, d, e, b Reg, x index, done, slow Label) Label {
	a := c.a
	if c.g.metDerived(in, rt.KindStr) {
		str, other := a.NewLabel(), slow
		slow = c.orBase(d, b, rt.NaturalGetItem, rt.KindStr, str, other)
		c.aside(str, func() {
			a.Load(W64, d, b, int32(rt.OffTupleItems))
			c.element(TStr, d, e, d, x, other, other)
			a.Jump(done)
		})
	}
	list, tuple := a.NewLabel(), a.NewLabel()
	l := c.orBase(d, b, rt.NaturalGetItem, rt.KindList, list, c.orBase(d, b, rt.NaturalGetItem, rt.KindTuple, tuple, slow))
	c.aside(list, func() {
		c.element(TList, d, e, b, x, slow, slow)
		a.Jump(done)
	})
	c.aside(tuple, func() {
		a.Load(W64, d, b, int32(rt.OffTupleItems))
		c.element(TTuple, d, e, d, x, slow, slow)
		a.Jump(done)
	})
	return l
}

// baseTuple returns a label out of line for objects in b, of the type t, that are neither tuples nor lists: of instances of a
// subclass of tuple that are unpacked like those, the tuple goes to d if it has n items, and code goes on at have. Others go to
// fail, which is rare.
func (c *compiler) baseTuple(d, b Reg, t Type, n int, have, fail Label) Label {
	if t&TOther == 0 || c.untried(c.in) {
		return fail
	}
	a := c.a
	tuple := a.NewLabel()
	l := c.orBase(d, b, rt.NaturalIter, rt.KindTuple, tuple, fail)
	c.aside(tuple, func() {
		a.Load(W64, d, b, int32(rt.OffTupleItems))
		a.BrMemImm(EQ, W32, d, int32(rt.OffAux), int32(n), have)
		a.Jump(fail)
	})
	return l
}

// identity returns a label out of line for a comparison for equality, in line at which neither operand, in b and cc, is what it
// expects. If both can only be the same it goes to same or differ, else to slow.
func (c *compiler) identity(b, cc Reg, same, differ, slow Label) Label {
	a, tmp := c.a, c.scratch()
	l := a.NewLabel()
	c.aside(l, func() {
		a.Store(W64, Ctx, arg(argX), b)
		a.Store(W64, Ctx, arg(argY), cc)
		a.CallLeaf(c.u.Stub(StubIdentity))
		a.Load(W64, tmp, Ctx, arg(argX))
		a.BrImm(EQ, tmp, ordSame, same)
		a.BrImm(EQ, tmp, ordGreater, differ)
		c.compareOthers(words.Eq, b, cc, tmp, same, differ, slow)
	})
	return l
}

// identityMode emits a comparison for equality of operands that are neither numbers nor strs.
func (c *compiler) identityMode(x *arith) {
	a := c.a
	b, cc := c.use(x.b), c.use(x.c)
	if x.target {
		slow := c.slowSpecial(c.in)
		c.branch(func(negate bool, l Label) {
			done := a.NewLabel()
			yes, no := l, done
			if (x.op == words.Eq) == (x.negate != negate) {
				yes, no = no, yes
			}
			a.Jump(c.identity(b, cc, yes, no, slow))
			a.Bind(done)
		})
		return
	}
	d := c.newReg()
	slow := c.rareSpecial(c.in)
	done, yes, no := a.NewLabel(), a.NewLabel(), a.NewLabel()
	first, second := rt.True, rt.False
	if x.op == words.Ne {
		first, second = second, first
	}
	a.Jump(c.identity(b, cc, yes, no, slow))
	a.Bind(no)
	a.MovImm(d, int64(second))
	a.Jump(done)
	a.Bind(yes)
	a.MovImm(d, int64(first))
	a.Bind(done)
	c.setReg(c.in.a, d)
}

// identity emits StubIdentity: ordSame if the Values in Args[0] and Args[1] are equal by identity, ordGreater if they are different, and ordUnknown.
func (s *stubs) identity(l Label) {
	a := s.a
	s.begin(l)
	const x, y, u = Reg(0), Reg(1), Reg(2)
	same, differ, unknown := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, x, Ctx, arg(argX))
	a.Load(W64, y, Ctx, arg(argY))
	// Two bools.
	const other = int64(rt.True ^ rt.False)
	bools, objects := a.NewLabel(), a.NewLabel()
	a.BrImm(EQ, x, int64(rt.True), bools)
	a.BrImm(NE, x, int64(rt.False), objects)
	a.Bind(bools)
	a.Br(EQ, x, y, same)
	a.OpImm(Xor, u, x, other)
	a.Br(EQ, u, y, differ)
	a.Bind(objects)
	s.byIdentity(unknown)
	a.Br(EQ, x, y, same)
	s.result(differ, argX, ordGreater)
	s.result(same, argX, ordSame)
	s.result(unknown, argX, ordUnknown)
}

// byIdentity goes on if the Values in registers 0 and 1 are equal only if they are the same: one of them compares by identity, and
// the other one does or is builtin. Registers 2 to 4 are lost.
func (s *stubs) byIdentity(unknown Label) {
	a := s.a
	const x, y, u, v, h = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4)
	// u and v are 1 for what compares by identity, 0 for what else is builtin.
	classify := func(d, r Reg) {
		done, object, builtin, none := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
		a.MovImm(d, 1)
		a.BrImm(EQ, r, int64(rt.None), done)
		a.BrBits(true, r, 3, none)
		a.BrImm(GE, r, int64(rt.FirstObj), object)
		a.Bind(none)
		a.MovImm(d, 0)
		a.Jump(done)
		a.Bind(object)
		a.Load(W32, d, r, int32(rt.OffKind))
		s.shape(h, d)
		naturally(a, s.t, h, s.tmp, rt.NaturalEq, builtin)
		a.MovImm(d, 1)
		a.Jump(done)
		a.Bind(builtin)
		a.BrImm(AE, d, int64(rt.NumKinds), unknown)
		a.MovImm(d, 0)
		a.Bind(done)
	}
	classify(u, x)
	classify(v, y)
	a.Op(Or, u, u, v)
	a.BrImm(EQ, u, 0, unknown)
}

// has emits StubHas: ordSame if the tuple or list in Args[0] has an item that is or equals the Value in Args[1], ordGreater if not, and ordUnknown.
func (s *stubs) has(l Label) {
	a := s.a
	const x, y, i, u = Reg(0), Reg(1), Reg(2), Reg(3)
	const argItems, argLeftItems = argZ, argHash // s.compare leaves these alone
	s.begin(l)
	tuple, loop, found, absent, unknown := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, x, Ctx, arg(argX))
	a.Load(W32, i, x, int32(rt.OffAux))
	a.BrImm(A, i, longStr, unknown)
	brKind(a, EQ, x, rt.KindTuple, tuple)
	a.Load(W64, x, x, int32(rt.OffListItems))
	a.Bind(tuple)
	a.Store(W64, Ctx, arg(argItems), x)
	a.Store(W64, Ctx, arg(argLeftItems), i)
	a.Bind(loop)
	a.Load(W64, i, Ctx, arg(argLeftItems))
	a.BrImm(EQ, i, 0, absent)
	a.OpImm(Sub, i, i, 1)
	a.Store(W64, Ctx, arg(argLeftItems), i)
	a.Load(W64, x, Ctx, arg(argItems))
	a.Load(W64, y, x, int32(rt.OffTupleItems))
	a.OpImm(Add, x, x, 8)
	a.Store(W64, Ctx, arg(argItems), x)
	a.Mov(x, y)
	a.Load(W64, y, Ctx, arg(argY))
	a.Br(EQ, x, y, found)
	a.Op(And, u, x, y)
	a.BrBits(true, u, 1, loop) // two small ints
	identity, plain := a.NewLabel(), a.NewLabel()
	// A str is equal to nothing else that is builtin.
	for _, r := range [...][2]Reg{{x, y}, {y, x}} {
		other := a.NewLabel()
		s.object(r[0], other)
		brKind(a, NE, r[0], rt.KindStr, other)
		s.object(r[1], loop)
		a.Load(W32, u, r[1], int32(rt.OffKind))
		a.BrImm(EQ, u, int64(rt.KindStr), plain)
		a.BrImm(B, u, int64(rt.NumKinds), loop)
		a.Jump(identity)
		a.Bind(other)
	}
	s.object(x, identity)
	s.object(y, identity)
	a.Load(W32, u, x, int32(rt.OffKind))
	a.BrMem(NE, W32, u, y, int32(rt.OffKind), identity)
	for _, k := range [...]rt.Kind{rt.KindBytes, rt.KindTuple, rt.KindList} {
		a.BrImm(EQ, u, int64(k), plain)
	}
	a.Bind(identity)
	s.byIdentity(unknown)
	a.Jump(loop)
	a.Bind(plain)
	s.compare(true, loop, found, loop, unknown)
	s.result(found, argX, ordSame)
	s.result(absent, argX, ordGreater)
	s.result(unknown, argX, ordUnknown)
}

// truth emits StubTruth: True or False in Args[0] for the object in Args[0], 0 for those of which it does not know.
func (s *stubs) truth(l Label) {
	a := s.a
	s.begin(l)
	const x, d, kind = Reg(0), Reg(1), Reg(2)
	yes, no, counted, unknown := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, x, Ctx, arg(argX))
	s.object(x, unknown)
	a.Load(W32, kind, x, int32(rt.OffKind))
	a.BrImm(EQ, kind, int64(rt.KindInt), yes) // small ones are no objects
	s.shape(d, kind)
	naturally(a, s.t, d, s.tmp, rt.NaturalTrue, counted)
	a.Jump(yes)
	a.Bind(counted)
	number := a.NewLabel()
	a.BrMemImm(EQ, W32, d, int32(rt.OffShapeLayout), int32(rt.KindInt), number)
	s.length(rt.NaturalBool, unknown)
	a.BrImm(EQ, d, 0, no)
	a.Bind(yes)
	a.MovImm(d, int64(rt.True))
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	a.Bind(no)
	a.MovImm(d, int64(rt.False))
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	a.Bind(number) // of a subclass, which has the int
	naturally(a, s.t, d, s.tmp, rt.NaturalBool, unknown)
	a.Load(W64, d, x, int32(rt.OffTupleItems))
	a.BrImm(EQ, d, int64(rt.MakeSmall(0)), no)
	a.Jump(yes)
	s.result(unknown, argX, 0)
}

// len emits StubLen: the length, a small int, of the object in Args[0] in Args[0], or 0 for those of which it does not know.
func (s *stubs) len(l Label) {
	a := s.a
	s.begin(l)
	const x, d, kind = Reg(0), Reg(1), Reg(2)
	unknown := a.NewLabel()
	a.Load(W64, x, Ctx, arg(argX))
	s.object(x, unknown)
	a.Load(W32, kind, x, int32(rt.OffKind))
	s.shape(d, kind)
	s.length(rt.NaturalLen, unknown)
	a.Lea(d, d, d, 0, 1)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	s.result(unknown, argX, 0)
}

// length leaves the length of the object in register 0, of the kind in register 2, with the address of its shape in register 1, in register 1,
// if it is by nature as bit says.
func (s *stubs) length(bit int64, unknown Label) {
	a, tmp := s.a, s.tmp
	const x, d, kind = Reg(0), Reg(1), Reg(2)
	done := a.NewLabel()
	naturally(a, s.t, d, tmp, bit, unknown)
	a.Load(W32, d, d, int32(rt.OffShapeLayout))
	for _, k := range [...]struct {
		kind  rt.Kind
		size  Size
		off   uintptr
		boxed bool // in instances of subclasses, which have the object instead
	}{
		{rt.KindDict, W32, rt.OffDictUsed, false}, {rt.KindSet, W32, rt.OffDictUsed, false}, {rt.KindFrozenSet, W32, rt.OffDictUsed, false},
		{rt.KindList, W32, rt.OffAux, false}, {rt.KindByteArray, W64, rt.OffByteArrayLen, false}, {rt.KindArray, W64, rt.OffArrayLen, false},
		{rt.KindTuple, W32, rt.OffAux, true}, {rt.KindStr, W32, rt.OffStrChars, true}, {rt.KindBytes, W32, rt.OffStrBytes, true},
	} {
		next, own := a.NewLabel(), a.NewLabel()
		a.BrImm(NE, d, int64(k.kind), next)
		if k.boxed {
			a.BrImm(EQ, kind, int64(k.kind), own)
			a.Load(W64, x, x, int32(rt.OffTupleItems))
			a.Bind(own)
		}
		a.Load(k.size, d, x, int32(k.off))
		a.Jump(done)
		a.Bind(next)
	}
	a.BrImm(NE, d, int64(rt.KindObject), unknown)
	near := a.NewLabel()
	a.Load(W64, d, x, int32(rt.OffNativeVals))
	a.BrBits(true, d, 1, near)
	a.BrImm(EQ, d, int64(rt.NoValue), unknown)
	a.Load(W64, d, d, int32(rt.OffValues)) // instances of subclasses can have them in a block
	a.BrBits(false, d, 1, unknown)
	a.Bind(near)
	a.OpImm(Sar, d, d, 1)
	a.Bind(done)
}

// likeBase returns the operation of the instruction in, if it has met instances of subclasses of int, float or str that do it as
// their bases do, and StubOperate knows it.
func (g *graph) likeBase(in *instr) (d dispatch, ok bool) {
	x, arith := arithOf(in)
	if !arith {
		return d, false
	}
	seen, _ := g.seen(in)
	r := g.bodies[0].u.T.R
	for _, s := range seen {
		ok = ok || r.KindLikeBase(s.A) || r.KindLikeBase(s.B)
	}
	if !ok {
		return d, false
	}
	d.o.dest, d.o.target = in.a, -1
	g.arithOperation(in, &x, &d.o)
	_, ok = g.baseOperator(in, &x)
	return d, ok
}

// baseOperator returns the operator of the instruction in, without the difference that += makes. ok: StubOperate knows it.
func (g *graph) baseOperator(in *instr, x *arith) (op rt.BinOp, ok bool) {
	if x.compares() {
		return rt.BinOp(x.op - words.Lt), true
	}
	op = (rt.BinOp(words.F(in.w)&words.OpMask) + rt.InplaceOr).Plain()
	switch op {
	case rt.BinAdd, rt.BinSub, rt.BinMul, rt.BinTrueDiv, rt.BinAnd, rt.BinOr, rt.BinXor:
		return op, true
	}
	return op, false
}

// callOperate is callSpecial for operands that do the instruction as ints and strs do.
func (c *compiler) callOperate(in *instr, d *dispatch, st state, back Label) {
	a := c.a
	x, _ := arithOf(in)
	op, _ := c.g.baseOperator(in, &x)
	c.storeState(st)
	for k, v := range d.o.args {
		if v.reg >= 0 {
			a.Load(W64, 0, FP, int32(v.reg*8))
			a.Store(W64, Ctx, arg(argX+k), 0)
		} else {
			a.MovImm(0, int64(v.v))
			a.Store(W64, Ctx, arg(argX+k), 0)
		}
	}
	a.StoreImm(W64, Ctx, arg(argZ), int32(op))
	a.CallLeaf(c.u.Stub(StubOperate))
	a.Load(W64, 0, Ctx, arg(argX))
	slow := a.NewLabel()
	a.BrImm(EQ, 0, 0, slow)
	c.specialResult(in, d, back)
	a.Bind(slow)
	c.exit(ExitSlow, in.pc, back)
}

// operate emits StubOperate: Args[0] becomes the result of the operator Args[2] for the numbers or strs Args[0] and Args[1],
// instances of subclasses that have the operators of int, float or str among them; 0 if it is not known how. Float registers are
// lost.
func (s *stubs) operate(l Label) {
	a := s.a
	s.begin(l)
	const x, y, d, op = Reg(0), Reg(1), Reg(2), Reg(3)
	unknown, floats, strs, compare, yes, no, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, x, Ctx, arg(argX))
	a.Load(W64, y, Ctx, arg(argY))
	s.operand(x, unknown)
	s.operand(y, unknown)
	a.Load(W64, op, Ctx, arg(argZ))
	a.Op(And, d, x, y)
	a.BrBits(false, d, 1, floats)
	a.BrImm(B, op, int64(rt.BinIn), compare)
	s.operateInts(done, unknown)
	a.Bind(floats)
	s.operateFloats(strs, yes, no, done, unknown)
	a.Bind(strs)
	s.operateStrs(compare, unknown)
	a.Bind(compare)
	for k, cond := range intConds {
		next := a.NewLabel()
		a.BrImm(NE, op, int64(k), next)
		a.Br(cond, x, y, yes)
		a.Bind(next)
	}
	a.Bind(no)
	a.MovImm(d, int64(rt.False))
	a.Jump(done)
	a.Bind(yes)
	a.MovImm(d, int64(rt.True))
	a.Bind(done)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	s.result(unknown, argX, 0)
}

// operand is the part of operate that replaces an instance of a subclass in r by the int, float or str that it is by nature. Register 2 is free.
func (s *stubs) operand(r Reg, unknown Label) {
	a := s.a
	const d = Reg(2)
	exact, is := a.NewLabel(), a.NewLabel()
	a.OpImm(And, d, r, 3)
	a.BrImm(NE, d, 0, exact) // a small int or float
	s.object(r, unknown)
	a.Load(W32, d, r, int32(rt.OffKind))
	a.BrImm(B, d, int64(rt.NumKinds), exact)
	s.shape(d, d)
	a.BrMemImm(EQ, W32, d, int32(rt.OffShapeLayout), int32(rt.KindInt), is)
	a.BrMemImm(EQ, W32, d, int32(rt.OffShapeLayout), int32(rt.KindFloat), is)
	a.BrMemImm(NE, W32, d, int32(rt.OffShapeLayout), int32(rt.KindStr), unknown)
	a.Bind(is)
	naturallyAll(a, s.t, d, s.tmp, int64(rt.BaseOps), unknown)
	a.Load(W64, r, r, int32(rt.OffTupleItems))
	a.Bind(exact)
}

// operateInts is the part of operate for operators, not comparisons, of small ints. The result is in register 2 at done.
func (s *stubs) operateInts(done, unknown Label) {
	a := s.a
	const x, y, d, op = Reg(0), Reg(1), Reg(2), Reg(3)
	for _, k := range [...]struct {
		op rt.BinOp
		do func()
	}{
		{rt.BinAdd, func() { a.OpImm(Sub, d, x, 1); a.OpO(Add, d, d, y, unknown) }},
		{rt.BinSub, func() { a.OpO(Sub, d, x, y, unknown); a.OpImm(Or, d, d, 1) }},
		{rt.BinMul, func() {
			a.OpImm(Sar, d, x, 1)
			a.OpImm(Sub, s.tmp, y, 1)
			a.OpO(Mul, d, d, s.tmp, unknown)
			a.OpImm(Or, d, d, 1)
		}},
		{rt.BinAnd, func() { a.Op(And, d, x, y) }},
		{rt.BinOr, func() { a.Op(Or, d, x, y) }},
		{rt.BinXor, func() { a.Op(Xor, d, x, y); a.OpImm(Or, d, d, 1) }},
	} {
		next := a.NewLabel()
		a.BrImm(NE, op, int64(k.op), next)
		k.do()
		a.Jump(done)
		a.Bind(next)
	}
	a.Jump(unknown)
}

// operateFloats emits the operation on the numbers in registers 0 and 1, of which one is a float at least: comparisons go to yes or
// no, results in register 2 to done. If they are none it goes to other.
func (s *stubs) operateFloats(other, yes, no, done, unknown Label) {
	a, tmp := s.a, s.tmp
	const d, op, x, y = Reg(2), Reg(3), FReg(0), FReg(1)
	for r, f := range [...]FReg{x, y} {
		r := Reg(r)
		number, have := a.NewLabel(), a.NewLabel()
		a.BrBits(true, r, 1, number)
		a.BrTag(NE, r, 2, floatTag, other) // the others are zeros and rare
		a.OpImm(Ror, tmp, r, 3)
		a.OpImm(Sub, tmp, tmp, 1<<60)
		a.FFromBits(f, tmp)
		a.Jump(have)
		a.Bind(number)
		a.OpImm(Sar, tmp, r, 1)
		a.OpImm(Add, tmp, tmp, 1<<53)
		a.BrImm(A, tmp, 1<<54, unknown)
		a.OpImm(Sub, tmp, tmp, 1<<53)
		a.FFromInt(f, tmp)
		a.Bind(have)
	}
	arithmetic, boxed := a.NewLabel(), a.NewLabel()
	a.BrImm(A, op, int64(rt.BinIn), arithmetic)
	for k, cond := range floatConds {
		next := a.NewLabel()
		a.BrImm(NE, op, int64(k), next)
		a.FBr(cond, x, y, yes)
		a.Jump(no)
		a.Bind(next)
	}
	a.Jump(unknown)
	a.Bind(arithmetic)
	for _, k := range [...]struct {
		op rt.BinOp
		do FloatOp
	}{{rt.BinAdd, FAdd}, {rt.BinSub, FSub}, {rt.BinMul, FMul}, {rt.BinTrueDiv, FDiv}} {
		next := a.NewLabel()
		a.BrImm(NE, op, int64(k.op), next)
		if k.op == rt.BinTrueDiv {
			a.BrImm(EQ, Reg(1), int64(rt.MakeSmall(0)), unknown)
		}
		a.FOp(k.do, x, x, y)
		a.Jump(boxed)
		a.Bind(next)
	}
	a.Jump(unknown)
	a.Bind(boxed)
	a.FBits(d, x)
	a.OpImm(Add, d, d, 1<<60)
	a.OpImm(Ror, d, d, 61)
	a.BrTag(NE, d, 2, floatTag, unknown)
	a.Jump(done)
}

// operateStrs emits the comparison of the strs in registers 0 and 1. At compare, these are numbers in the same order. The operator is in register 3.
func (s *stubs) operateStrs(compare, unknown Label) {
	a := s.a
	const x, y, op = Reg(0), Reg(1), Reg(3)
	less, greater, ordered := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.BrImm(AE, op, int64(rt.BinIn), unknown)
	for _, r := range [...]Reg{x, y} {
		s.object(r, unknown)
		brKind(a, NE, r, rt.KindStr, unknown)
	}
	same, differ := a.NewLabel(), a.NewLabel()
	a.Br(EQ, x, y, same)
	s.compareStrs(false, less, same, differ, greater)
	a.Bind(differ)
	a.Br(B, 6, 7, less)
	a.Bind(greater)
	a.MovImm(x, 1)
	a.Jump(ordered)
	a.Bind(less)
	a.MovImm(x, -1)
	a.Jump(ordered)
	a.Bind(same)
	a.MovImm(x, 0)
	a.Bind(ordered)
	a.MovImm(y, 0)
	a.Load(W64, op, Ctx, arg(argZ))
	a.Jump(compare)
}
