package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// emit emits the code of an instruction. It reports false if the interpreter is to execute it.
func (c *compiler) emit(in *instr) bool {
	if in.inl != nil && in.inl.op != nil {
		c.inlineSpecial(in)
		return true
	}
	if in.method != nil {
		c.callMethod(in)
		return true
	}
	if x, ok := arithOf(in); ok {
		kept := x // what is emitted out of line refers to it
		return c.arithmetic(in, &kept)
	}
	if isFor(in.op) {
		return c.forLoop(in)
	}
	if isWord(in.op) {
		c.word(in)
		return true
	}
	a, tmp := c.a, c.scratch()
	switch in.op {
	case words.Move:
		c.move(in.a, in.b)
	case words.LoadImm:
		c.setImm(in.a, int64(in.w)>>32)
	case words.LoadConst:
		c.setImm(in.a, int64(c.u.Words[in.pc+1]))
	case words.CheckBound:
		if s := &c.cur[in.a]; c.ts[in.a].floating() && s.f != NoFReg && c.ts[in.a] != TFloat {
			fail := c.bail()
			a.FBits(tmp, s.f)
			a.BrImm(EQ, tmp, rt.UnsetFloat, fail)
		} else if c.ts[in.a]&TNull != 0 {
			r := c.use(in.a)
			a.BrImm(EQ, r, 0, c.bail())
		}
	case words.LoadCell:
		b, d := c.use(in.b), c.newReg()
		fail := c.bail()
		a.Load(W64, d, b, int32(rt.OffCellValue))
		a.BrImm(EQ, d, 0, fail)
		c.setReg(in.a, d)
	case words.StoreCell:
		b, d := c.use(in.a), c.use(in.b)
		a.Store(W64, b, int32(rt.OffCellValue), d)
	case words.LoadFree:
		d := c.newReg()
		fail := c.bail()
		c.freeCell(d, in.b)
		a.Load(W64, d, d, int32(rt.OffCellValue))
		a.BrImm(EQ, d, 0, fail)
		c.setReg(in.a, d)
	case words.StoreFree:
		v := c.use(in.b)
		c.freeCell(tmp, in.a)
		a.Store(W64, tmp, int32(rt.OffCellValue), v)
	case words.FreeCell:
		d := c.newReg()
		c.freeCell(d, in.b)
		c.setReg(in.a, d)
	case words.MakeCell:
		v, d, e := c.use(in.a), c.newReg(), c.newReg()
		c.allocate(d, e, 2, uint32(rt.KindCell), 0, c.slow())
		a.Store(W64, d, int32(rt.OffCellValue), v)
		c.setReg(in.a, d)
	case words.LoadGlobal, words.LoadName, words.StoreGlobal, words.StoreName:
		return c.global(in)
	case words.Neg:
		return c.negate(in)
	case words.Invert:
		if c.ts[in.b] == TInt {
			b, d := c.useInt(in.b), c.newReg()
			a.OpImm(Xor, d, b, -2)
			c.setInt(in.a, d, c.cur[in.b].tag, 0)
			return true
		}
		if c.ts[in.b]&TInt == 0 && c.specialMode(in) {
			return true
		}
		b, d := c.use(in.b), c.newReg()
		slow, done := c.rareSpecial(in), a.NewLabel()
		a.BrBits(false, b, 1, c.wideFrom(-1, b, d, slow, done))
		a.OpImm(Xor, d, b, -2)
		a.Bind(done)
		c.setReg(in.a, d)
	case words.Pos:
		return c.specialMode(in)
	case words.Not:
		return c.not(in)
	case words.Is, words.IsNot:
		b, cc, d := c.use(in.b), c.use(in.c), c.newReg()
		cond := EQ
		if in.op == words.IsNot {
			cond = NE
		}
		a.Set(cond, d, b, cc)
		c.setBool(in.a, d)
	case words.MatchSequence, words.MatchMapping:
		c.matchKind(in)
	case words.MatchClass:
		c.matchClass(in)
	case words.GetLen:
		b, d := c.use(in.b), c.newReg()
		c.lengthOf(d, b, c.ts[in.b], c.rare())
		c.setReg(in.a, d)
	case words.EnterFinally:
		d := c.newReg()
		a.Load(W64, d, Ctx, int32(rt.OffCtxHandled))
		c.setReg(in.a, d)
	case words.LeaveHandler:
		a.Store(W64, Ctx, int32(rt.OffCtxHandled), c.use(in.a))
	case words.GetAttr, words.SetAttr, words.LoadMethod, words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass,
		words.GetAttrModule, words.GetAttrType, words.GetAttrItem,
		words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver, words.SetAttrAdd, words.SetAttrAddFloat, words.LoadMethodFn,
		words.LoadMethodSlot, words.LoadMethodStatic, words.LoadMethodModule,
		words.LoadMethodType, words.LoadMethodClass:
		return c.attribute(in)
	case words.GetItem, words.GetItemI:
		return c.getItem(in)
	case words.SetItem:
		return c.setItem(in)
	case words.DelItem:
		c.delItem(in)
	case words.GetSlice:
		return c.slice(in)
	case words.SetSlice:
		return c.setSlice(in)
	case words.FormatValue:
		return c.formatValue(in)
	case words.BuildString:
		return c.buildString(in)
	case words.In, words.NotIn, words.JumpIn, words.JumpNotIn:
		return c.contains(in)
	case words.StoreMap, words.SetAdd:
		c.underConstruction(in)
	case words.ListAppend:
		l, v, d, e := c.use(in.a), c.use(in.b), c.newReg(), c.newReg()
		c.append(l, v, d, e, c.slow())
	case words.ListExtend:
		c.listExtend(in)
	case words.ListToTuple:
		c.listToTuple(in)
	case words.Unpack2:
		return c.unpack(in.c, []int{in.a, in.b})
	case words.Unpack:
		to := make([]int, in.a)
		for i := range to {
			to[i] = words.Packed(c.u.Words[in.pc:], i)
		}
		return c.unpack(in.b, to)
	case words.BuildTuple, words.BuildList:
		return c.display(in)
	case words.Call, words.CallMethod:
		if in.inl != nil {
			c.inlineCall(in)
			return true
		}
		if prep := c.ty.rangeLoop(in); prep != nil {
			c.rangeLoop(in, prep)
			return true
		}
		if prep := c.ty.pairLoop(in); prep != nil {
			c.pairLoop(in, prep)
			return true
		}
		if u := c.ty.divided(in); u != nil {
			c.divMod(in, u)
			return true
		}
		return c.call(in) || c.callDirectly(in) || c.callFunction(in)
	case words.CallKw, words.CallMethodKw:
		if in.inl != nil {
			c.inlineCall(in)
			return true
		}
		return c.keywords(in) || c.callDirectly(in) || c.callFunction(in)
	case words.CallEx, words.CallMethodEx:
		if in.inl != nil {
			c.inlineCall(in)
			return true
		}
		return c.callDirectly(in) || c.callUnknown(in)
	case words.MakeFunction:
		return c.makeFunction(in)
	case words.LoadSuperMethod:
		c.superMethod(in)
	case words.ForPrep:
		return c.forPrep(in)
	case words.GetAwaitable:
		c.awaitable(in)
	case words.GetANext:
		c.asyncNext(in)
	case words.AsyncGenWrap:
		c.wrapItem(in)
	case words.GetIter:
		c.getIter(in)
	case words.BuildSet:
		return c.buildSet(in)
	case words.BuildMap:
		if words.D(in.w) > rt.DictLinear {
			return false
		}
		c.buildMap(in)
	default:
		return c.exception(in) || c.jump(in)
	}
	return true
}

// losesRegisters reports whether nothing stays in machine registers behind the instruction.
func (c *compiler) losesRegisters(in *instr) bool {
	if in.loses == unknown {
		in.loses = no
		if c.findLoses(in) {
			in.loses = yes
		}
	}
	return in.loses == yes
}

// findLoses is losesRegisters for an instruction about which that is not known yet.
func (c *compiler) findLoses(in *instr) bool {
	if in.inl != nil {
		return false
	}
	if in.method != nil {
		return true
	}
	if x, ok := arithOf(in); ok && in.op != words.Pow {
		return !x.ints() && !x.floats()
	}
	if isWord(in.op) {
		return false
	}
	switch in.op {
	case words.Move, words.LoadImm, words.LoadConst, words.CheckBound, words.LoadCell, words.StoreCell, words.LoadFree,
		words.StoreFree, words.FreeCell, words.MakeCell, words.LoadGlobal, words.LoadName, words.StoreGlobal, words.StoreName,
		words.Neg, words.Invert, words.Not, words.Is, words.IsNot, words.EnterFinally, words.LeaveHandler, words.GetAttr, words.SetAttr,
		words.LoadMethod, words.GetAttrSlot,
		words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.GetAttrModule, words.GetAttrType, words.GetAttrItem,
		words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver,
		words.SetAttrAdd, words.SetAttrAddFloat, words.LoadMethodFn, words.LoadMethodSlot, words.LoadMethodStatic, words.LoadMethodModule, words.LoadMethodType,
		words.LoadMethodClass, words.GetItem, words.GetItemI, words.SetItem, words.DelItem, words.GetSlice, words.ListAppend,
		words.ListExtend, words.ListToTuple, words.Unpack2, words.Unpack,
		words.BuildTuple, words.BuildList, words.MakeFunction, words.LoadSuperMethod, words.Return, words.ReturnImm, words.Jump, words.JumpBack, words.JumpIfTrue,
		words.JumpIfFalse, words.JumpIfTrueBack, words.JumpIfNone, words.JumpIfNotNone, words.JumpIs, words.JumpIsNot,
		words.ForRange, words.ForList, words.ForTuple, words.ForStr, words.ForBytes, words.ForByteArray, words.ForDict, words.ForItems, words.ForEnum, words.ForPair,
		words.ForSeq, words.GetIter, words.GetAwaitable, words.GetANext, words.AsyncGenWrap:
		return false
	case words.In, words.NotIn, words.JumpIn, words.JumpNotIn, words.StoreMap, words.SetAdd, words.MatchSequence, words.MatchMapping, words.MatchClass, words.GetLen:
		return false
	case words.ForPrep:
		return c.callsIter(in)
	case words.Raise, words.RaiseFrom, words.Reraise, words.RaiseAgain, words.EndFinally, words.WithEnter, words.WithExit, words.WithExitDone:
		return false
	case words.SetSlice:
		return words.F(in.w) != 0
	case words.FormatValue:
		_, ok := c.formatOf(in)
		return !ok
	case words.BuildString:
		return in.c < 2 || in.c > maxJoined
	case words.Pow:
		_, ok := c.ty.exponent(in)
		return !ok && (c.ty.settled || c.ty.bad(in.pc) || words.F(in.w)&(words.OtherSeen|words.FloatSeen) != words.FloatSeen)
	case words.BuildSet:
		return in.c > mostDisplayed
	case words.BuildMap:
		return words.D(in.w) > rt.DictLinear
	case words.Call, words.CallMethod:
		return c.callLoses(in)
	}
	return true
}

// callLoses is findLoses for calls that are not inlined.
func (c *compiler) callLoses(in *instr) bool {
	if c.ty.rangeLoop(in) != nil || c.ty.pairLoop(in) != nil || c.ty.partOfRange(in) || c.ty.divided(in) != nil {
		return false
	}
	if k, _, _ := c.ty.intrinsic(in); k != rt.NoIntrinsic {
		return false
	}
	if _, _, ok := c.makesGenerator(in, in.c); ok && in.op == words.Call {
		return false
	}
	if _, _, ok := c.instanceOf(in); ok || c.asksType(in) {
		return false
	}
	if _, _, ok := c.isBare(in); ok {
		return false
	}
	if c.makesObject(in) || c.initsException(in) {
		return false
	}
	if l, ok := c.makesException(in); ok && l.Init == nil {
		return false
	}
	v := rt.Value(c.u.Words[in.pc+1])
	return v != c.u.T.FnLen && v != c.u.T.FnAppend && !c.appendsBound(in)
}

// move emits Move.
func (c *compiler) move(to, from int) {
	if to == from {
		return
	}
	s := c.cur[from]
	if s.r == NoReg && s.f == NoFReg && !s.imm && s.virt == 0 {
		c.use(from)
		s = c.cur[from]
	}
	if s.r != NoReg {
		c.rf.used[s.r]++
	}
	if s.f != NoFReg {
		c.rf.fused[s.f]++
	}
	c.drop(to)
	s.mem = false
	c.cur[to] = s
}

// freeCell loads closed-over cell number i into d.
func (c *compiler) freeCell(d Reg, i int) {
	if b := c.in.body; b.outer != nil {
		x := b.base + rt.FrameFunc
		switch s := &c.cur[x]; {
		case s.imm:
			c.a.MovImm(d, s.v)
			c.a.Load(W64, d, d, int32(rt.OffFuncClosure))
		case s.r != NoReg:
			c.a.Load(W64, d, s.r, int32(rt.OffFuncClosure))
		default:
			c.a.Load(W64, d, FP, int32(x*8))
			c.a.Load(W64, d, d, int32(rt.OffFuncClosure))
		}
	} else {
		c.a.Load(W64, d, FP, rt.FrameFunc*8)
		c.a.Load(W64, d, d, int32(rt.OffFuncClosure))
	}
	c.a.Load(W64, d, d, int32(rt.OffTupleItems)+int32(i*8))
}

// allocate emits the allocation of an object of n words into d, its header included. e is a free register.
func (c *compiler) allocate(d, e Reg, n int, kind, aux uint32, fail Label) {
	a, tmp := c.a, c.scratch()
	state, size, ok := c.u.T.AllocClass(n)
	if !ok {
		panic("BUG: allocation of a large object")
	}
	c.bump(d, e, state, size, fail)
	if aux == 0 {
		a.StoreImm(W32, d, int32(rt.OffKind), int32(kind))
		return
	}
	a.MovImm(tmp, int64(kind)|int64(aux)<<32)
	a.Store(W64, d, int32(rt.OffKind), tmp)
}

// allocateItems emits the allocation of a cell for n items of a list, at least one, which becomes what the list refers to, into d. e is free.
func (c *compiler) allocateItems(d, e Reg, n int, fail Label) {
	state, size, ok := c.u.T.ItemsClass(n)
	if !ok {
		panic("BUG: allocation of many items")
	}
	c.bump(d, e, state, size, fail)
}

// bump emits the taking of the next cell of size bytes of the state of allocation at an address.
func (c *compiler) bump(d, e Reg, state, size uintptr, fail Label) {
	a, tmp := c.a, c.scratch()
	again := a.NewLabel()
	a.MovImm(e, int64(state))
	a.Bind(again)
	a.Load(W64, d, e, int32(rt.OffAllocCur))
	a.OpImm(Add, tmp, d, int64(size))
	a.BrMem(A, W64, tmp, e, int32(rt.OffAllocEnd), c.nextRun(e, again, fail))
	a.Store(W64, e, int32(rt.OffAllocCur), tmp)
}

// nextRun returns a label for where the free run of the state of allocation at e is used up: code goes on at again with the next
// one, or at fail if there is none. The scratch register is lost.
func (c *compiler) nextRun(e Reg, again, fail Label) Label {
	l := c.a.NewLabel()
	c.aside(l, func() { nextRun(c.a, e, c.scratch(), again, fail) })
	return l
}

// nextRun emits what makes the next free run of the state of allocation at e current and goes on at again, or at none if there is
// no run ahead. x is lost.
func nextRun(a Asm, e, x Reg, again, none Label) {
	a.Load(W64, x, e, int32(rt.OffAllocAhead))
	a.BrMem(EQ, W64, x, e, int32(rt.OffAllocAheadEnd), none)
	a.Load(W64, x, x, 0)
	a.Store(W64, e, int32(rt.OffAllocCur), x)
	a.Load(W64, x, e, int32(rt.OffAllocAhead))
	a.Load(W64, x, x, 8)
	a.Store(W64, e, int32(rt.OffAllocEnd), x)
	a.Load(W64, x, e, int32(rt.OffAllocAhead))
	a.OpImm(Add, x, x, int64(rt.RunBytes))
	a.Store(W64, e, int32(rt.OffAllocAhead), x)
	a.Jump(again)
}

// valueIn returns a register with the Value of register x without changing where anything is; it may be the scratch register.
func (c *compiler) valueIn(x int) Reg { return c.valueFrom(x, &c.cur[x]) }

// valueFrom is valueIn for a value that is where s says.
func (c *compiler) valueFrom(x int, s *slot) Reg {
	tmp := c.scratch()
	switch {
	case s.r != NoReg && s.tag != tagged:
		c.a.OpImm(Or, tmp, s.r, 1)
	case s.r != NoReg:
		return s.r
	case s.imm:
		c.a.MovImm(tmp, s.v)
	case s.mem:
		c.a.Load(W64, tmp, FP, int32(x*8))
	default:
		c.box(tmp, s.f)
	}
	return tmp
}

// display emits BuildTuple and BuildList.
func (c *compiler) display(in *instr) bool {
	n := in.c
	if in.op == words.BuildTuple && in.tuple != nil {
		c.tuple(in)
		return true
	}
	if n > rt.AllocWords-1 || n == 0 && in.op == words.BuildTuple {
		return false
	}
	a := c.a
	d, e := c.newReg(), c.newReg()
	var l Reg
	if in.op == words.BuildList {
		l = c.newReg()
	}
	slow := c.slow()
	base := int32(rt.OffTupleItems)
	if in.op == words.BuildList {
		// The block of items first: if there is no room for the list then, it is garbage.
		if n > 0 {
			c.allocateItems(d, e, n, slow)
		}
		c.allocate(l, e, int(rt.ListBytes)/8, uint32(rt.KindList), uint32(n), slow)
		if n == 0 {
			c.noItems(l, e)
			c.setReg(in.a, l)
			return true
		}
		a.Store(W64, l, int32(rt.OffListItems), d)
		base = int32(rt.OffValues)
	} else {
		c.allocate(d, e, n+1, uint32(rt.KindTuple), uint32(n), slow)
	}
	for i := range n {
		a.Store(W64, d, base+int32(i*8), c.valueIn(words.Packed(c.u.Words[in.pc:], i)))
	}
	if in.op == words.BuildList {
		d = l
	}
	c.setReg(in.a, d)
	return true
}

// noItems emits the end of the making of an empty list, for the one in l. e is free.
func (c *compiler) noItems(l, e Reg) {
	c.a.MovImm(e, int64(c.u.T.NoItems))
	c.a.Store(W64, l, int32(rt.OffListItems), e)
}

// buildMap emits an empty dict with the room that in asks for.
func (c *compiler) buildMap(in *instr) {
	n := words.D(in.w)
	d, e, f := c.newReg(), c.newReg(), NoReg
	if n > 0 {
		f = c.newReg()
	}
	c.newDict(d, e, f, n, c.slow())
	c.setReg(in.a, d)
}

// append emits l.append(v), neither in the scratch register, with the free registers d and e; without room it goes to fail.
func (c *compiler) append(l, v, d, e Reg, fail Label) {
	a, tmp := c.a, c.scratch()
	full, room := a.NewLabel(), a.NewLabel()
	a.Load(W64, e, l, int32(rt.OffListItems))
	a.Load(W32, d, l, int32(rt.OffAux))
	a.OpImm(And, tmp, e, rt.BlockMask)
	a.BrMem(AE, W32, d, tmp, int32(rt.OffAux), full)
	a.Bind(room)
	c.aside(full, func() {
		a.Store(W64, Ctx, arg(argX), l)
		a.CallLeaf(c.u.Stub(StubGrow))
		a.Load(W64, e, l, int32(rt.OffListItems))
		a.OpImm(And, tmp, e, rt.BlockMask)
		a.BrMem(AE, W32, d, tmp, int32(rt.OffAux), fail)
		a.Jump(room)
	})
	a.StoreX(W64, e, d, 3, int32(rt.OffValues), v)
	a.OpImm(Add, d, d, 1)
	a.Store(W32, l, int32(rt.OffAux), d)
}

// unpack emits the unpacking of the tuple or list in register x.
func (c *compiler) unpack(x int, to []int) bool {
	n := len(to)
	if n == 0 || n > 16 {
		return false
	}
	if c.takeApart(x, to) {
		return true
	}
	if n > 4 {
		c.unpackMany(x, to)
		return true
	}
	a, tmp := c.a, c.scratch()
	b := c.use(x)
	d := make([]Reg, n)
	for i := range d {
		d[i] = c.newReg()
	}
	slow := c.rare()
	if c.ts[x] != TTuple {
		c.guardObject(b, slow)
	}
	list, have, base := a.NewLabel(), a.NewLabel(), a.NewLabel()
	other := c.baseTuple(d[0], b, c.ts[x], n, base, slow)
	a.MovImm(tmp, int64(rt.KindTuple)|int64(n)<<32)
	a.BrMem(NE, W64, tmp, b, 0, list)
	for i := range d {
		a.Load(W64, d[i], b, int32(rt.OffTupleItems)+int32(i*8))
	}
	a.Bind(have)
	c.aside(base, func() {
		for i := len(d) - 1; i >= 0; i-- {
			a.Load(W64, d[i], d[0], int32(rt.OffTupleItems)+int32(i*8))
		}
		a.Jump(have)
	})
	c.aside(list, func() {
		brKind(a, NE, b, rt.KindList, other)
		a.BrMemImm(NE, W32, b, int32(rt.OffAux), int32(n), slow)
		a.Load(W64, tmp, b, int32(rt.OffListItems))
		for i := range d {
			a.Load(W64, d[i], tmp, int32(rt.OffValues)+int32(i*8))
		}
		a.Jump(have)
	})
	for i := range d {
		c.setReg(to[i], d[i])
	}
	return true
}

// unpackMany is unpack by way of the frame.
func (c *compiler) unpackMany(x int, to []int) {
	a, tmp := c.a, c.scratch()
	n := len(to)
	b, d, e := c.use(x), c.newReg(), c.newReg()
	slow := c.rare()
	c.guardObject(b, slow)
	list, have := a.NewLabel(), a.NewLabel()
	copyAll := func(base Reg, off uintptr) {
		for i, y := range to {
			a.Load(W64, d, base, int32(off)+int32(i*8))
			a.Store(W64, FP, int32(y*8), d)
		}
	}
	base := a.NewLabel()
	other := c.baseTuple(e, b, c.ts[x], n, base, slow)
	a.MovImm(tmp, int64(rt.KindTuple)|int64(n)<<32)
	a.BrMem(NE, W64, tmp, b, 0, list)
	copyAll(b, rt.OffTupleItems)
	a.Bind(have)
	c.aside(base, func() {
		copyAll(e, rt.OffTupleItems)
		a.Jump(have)
	})
	c.aside(list, func() {
		brKind(a, NE, b, rt.KindList, other)
		a.BrMemImm(NE, W32, b, int32(rt.OffAux), int32(n), slow)
		a.Load(W64, tmp, b, int32(rt.OffListItems))
		copyAll(tmp, rt.OffValues)
		a.Jump(have)
	})
	for _, y := range to {
		c.setMem(y)
	}
}

// global emits loads and stores of global names and of names in modules.
func (c *compiler) global(in *instr) bool {
	a, tmp := c.a, c.scratch()
	guard, cell := c.u.Words[in.pc+1], c.u.Words[in.pc+2]
	if guard == rt.NoCache || (in.op == words.LoadName || in.op == words.StoreName) && !c.u.T.R.Extends(uint32(guard), dictVersion(in.body.u.Globals)) {
		return c.inNamespace(in)
	}
	if v, ok := c.ty.constant(in); ok {
		c.constant(in, v)
		return true
	}
	load := in.op == words.LoadGlobal || in.op == words.LoadName
	if facts := c.ty.versions(in); facts != 0 && c.ty.knows(c.ts, facts) {
		if load {
			v := c.newReg()
			a.MovImm(tmp, int64(cell))
			a.Load(W64, v, tmp, 0)
			c.setReg(in.a, v)
		} else {
			v := c.use(in.a)
			a.MovImm(tmp, int64(cell))
			a.Store(W64, tmp, 0, v)
		}
		return true
	}
	var ns, v Reg
	if in.op == words.LoadName || in.op == words.StoreName {
		ns = c.use(0)
	}
	if load {
		v = c.newReg()
	} else {
		v = c.use(in.a)
	}
	var slow Label
	if c.untried(in) {
		slow = c.bail()
	} else {
		slow = c.slow()
	}
	if in.op == words.LoadName || in.op == words.StoreName {
		a.BrImm(NE, ns, int64(in.body.u.Globals), slow)
	}
	a.MovImm(tmp, int64(in.body.u.Globals))
	a.BrMemImm(NE, W32, tmp, int32(rt.OffDictVersion), int32(guard), slow)
	if bver := guard >> 32; bver != 0 && load {
		a.MovImm(tmp, int64(c.u.T.Builtin))
		a.BrMemImm(NE, W32, tmp, int32(rt.OffDictVersion), int32(bver), slow)
	}
	a.MovImm(tmp, int64(cell))
	if load {
		a.Load(W64, v, tmp, 0)
		c.setReg(in.a, v)
	} else {
		a.Store(W64, tmp, 0, v)
	}
	return true
}

// constant emits the test that a global still is the int v.
func (c *compiler) constant(in *instr, v rt.Value) {
	a, tmp := c.a, c.scratch()
	d, wide := NoReg, int64(v) != int64(int32(v))
	if wide {
		d = c.newReg()
	}
	fail := c.bail()
	facts := c.ty.versions(in)
	for k := range globalFacts {
		if facts>>k&1 != 0 && !c.ty.knows(c.ts, 1<<k) {
			c.version(k, fail)
		}
	}
	a.MovImm(tmp, int64(c.u.Words[in.pc+2]))
	if wide {
		a.Load(W64, d, tmp, 0)
		a.MovImm(tmp, int64(v))
		a.Br(NE, d, tmp, fail)
	} else {
		a.BrMemImm(NE, W64, tmp, 0, int32(v), fail)
	}
	c.setImm(in.a, int64(v))
}

// inNamespace emits the load or store of a name in the dict that a class body has, or code that exec runs. What modules do with
// their globals is left to the interpreter, which fills the cache.
func (c *compiler) inNamespace(in *instr) bool {
	if in.op != words.LoadName && (in.op != words.StoreName || c.u.T.R.Strict()) || in.body.outer != nil {
		return false
	}
	a, tmp := c.a, c.scratch()
	ns, entry, v, name := c.use(0), c.newReg(), NoReg, c.u.Name(in.c)
	if in.op == words.StoreName {
		v = c.use(in.a)
	}
	slow := c.slow()
	search, have := a.NewLabel(), a.NewLabel()
	if guard := c.u.Words[in.pc+1]; guard < 1<<32 { // versions of keys tell the dict
		brKind(a, NE, ns, rt.KindDict, search)
		a.BrMemImm(NE, W32, ns, int32(rt.OffDictVersion), int32(guard), search)
		a.MovImm(entry, int64(c.u.Words[in.pc+2])-int64(rt.OffEntryVal))
		a.Bind(have)
	} else {
		a.Jump(search)
		a.Bind(have)
	}
	c.aside(search, func() {
		a.BrImm(EQ, ns, int64(in.body.u.Globals), slow)
		brKind(a, NE, ns, rt.KindDict, slow)
		a.Store(W64, Ctx, arg(argX), ns)
		find := func(absent Label) {
			a.MovImm(tmp, int64(name))
			a.Store(W64, Ctx, arg(argY), tmp)
			a.CallLeaf(c.u.Stub(StubFind))
			a.Load(W64, entry, Ctx, arg(argEntry))
			a.BrImm(EQ, entry, findUnknown, slow)
			a.BrImm(EQ, entry, findAbsent, absent)
			a.Jump(have)
		}
		if v != NoReg {
			find(slow)
			return
		}
		for _, dict := range [...]int64{int64(in.body.u.Globals), int64(c.u.T.Builtin)} {
			absent := a.NewLabel()
			find(absent)
			a.Bind(absent)
			a.MovImm(tmp, dict)
			a.Store(W64, Ctx, arg(argX), tmp)
		}
		find(slow)
	})
	if v != NoReg {
		a.Store(W64, entry, int32(rt.OffEntryVal), v)
		return true
	}
	a.Load(W64, entry, entry, int32(rt.OffEntryVal))
	c.setReg(in.a, entry)
	return true
}

// jumpIfInt emits a jump on the truth of a small int.
func (c *compiler) jumpIfInt(in *instr) {
	b, zero := c.useInt(in.a), int64(1)
	switch c.cur[in.a].tag {
	case bare:
		zero = 0
	case loose:
		c.settle(in.a, tagged)
	}
	c.branch(func(negate bool, l Label) {
		k := NE
		if (in.op == words.JumpIfFalse) != negate {
			k = EQ
		}
		c.a.BrImm(k, b, zero, l)
	})
}

// jump emits instructions that end a block.
func (c *compiler) jump(in *instr) bool {
	a := c.a
	switch in.op {
	case words.Jump, words.JumpBack:
		c.endInstr()
		c.jumpTo(c.g.blocks[in.block].succ[0])
		c.ended = true
	case words.JumpIfTrue, words.JumpIfFalse, words.JumpIfTrueBack:
		c.jumpIf(in)
	case words.JumpIfNone, words.JumpIfNotNone:
		if c.tupleOf(in.a) != nil {
			c.ty.step(in, c.ts)
			c.goTo(c.succ(in, in.op == words.JumpIfNotNone))
			return true
		}
		b := c.use(in.a)
		c.branch(func(negate bool, l Label) {
			k := EQ
			if (in.op == words.JumpIfNotNone) != negate {
				k = NE
			}
			a.BrImm(k, b, int64(rt.None), l)
		})
	case words.JumpIs, words.JumpIsNot:
		b, cc := c.use(in.a), c.use(in.b)
		c.branch(func(negate bool, l Label) {
			k := EQ
			if (in.op == words.JumpIsNot) != negate {
				k = NE
			}
			a.Br(k, b, cc, l)
		})
	case words.Return, words.ReturnImm:
		if in.returns() {
			c.inlineReturn(in)
			return true
		}
		if in.op == words.ReturnImm {
			a.MovImm(0, int64(in.w)>>32)
			c.ret(in)
			return true
		}
		r := c.use(in.a)
		if r != 0 {
			a.Mov(0, r)
		}
		c.ret(in)
	case words.Yield:
		return c.yield(in)
	case words.YieldFrom:
		return c.yieldFrom(in)
	default:
		return false
	}
	return true
}

// jumpIf emits a jump on the truth of a Value.
func (c *compiler) jumpIf(in *instr) {
	if v, ok := c.immOf(in.a); ok && (v == int64(rt.True) || v == int64(rt.False)) {
		c.ty.step(in, c.ts)
		c.goTo(c.succ(in, (v == int64(rt.True)) == (in.op != words.JumpIfFalse)))
		return
	}
	if c.ts[in.a] == TInt {
		c.jumpIfInt(in)
		return
	}
	b := c.use(in.a)
	slow := NoLabel
	if !c.ts[in.a].only(tPlain) {
		slow = c.slowSpecial(in)
	}
	t := c.ts[in.a]
	c.branch(func(negate bool, l Label) {
		next := c.a.NewLabel()
		if (in.op == words.JumpIfFalse) == negate {
			c.truthTo(b, t, l, next, false, slow)
		} else {
			c.truthTo(b, t, next, l, true, slow)
		}
		c.a.Bind(next)
	})
}

// plainFrame is the low byte of the information of a frame that was called by native code for its result.
const plainFrame = uint64(1 | rt.InfoNative | rt.InfoRaw)

// ret leaves the frame with the Value in register 0.
func (c *compiler) ret(in *instr) {
	a := c.a
	other := a.NewLabel()
	if in.op == words.ReturnImm && rt.Value(int64(in.w)>>32) == rt.None {
		// An __init__ returns None, too.
		a.Load(W8, c.scratch(), FP, rt.FrameInfo*8)
		a.OpImm(And, c.scratch(), c.scratch(), int64(0xff&^(initFrame&^plainFrame)))
		a.BrImm(NE, c.scratch(), int64(plainFrame), other)
	} else {
		a.BrMemImm(NE, W8, FP, rt.FrameInfo*8, int32(plainFrame), other)
	}
	a.Load(W64, FP, FP, rt.FrameCaller*8)
	a.Ret()
	c.aside(other, func() {
		if c.isGenerator() {
			c.endGenerator()
		}
		a.MovImm(1, int64(c.addr(in.pc)))
		if c.isGenerator() {
			a.Store(W64, Ctx, int32(rt.OffCtxIP), 1)
			a.JumpAddr(c.u.Exits[ExitReturn])
			return
		}
		a.JumpAddr(c.u.Stub(StubReturn))
	})
	c.endInstr()
	c.ended = true
}
