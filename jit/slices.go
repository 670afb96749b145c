package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Slices
//
// Slices of strs, bytes, lists, tuples and ranges, assignment to slices of lists, and concatenation of lists and of tuples are
// routines. Strs that are not ASCII, large cases, and bounds that are not small ints are left to the interpreter.

// argStep is the place of a slice's step in Context.Args, and of what is assigned to a slice.
const (
	argStep   = 3
	argSource = 3
)

// maxShifted is the length of a list up to which native code moves the items behind a slice that gets longer or shorter.
const maxShifted = 1 << 14

// slice emits GetSlice.
func (c *compiler) slice(in *instr) bool {
	x := c.u.Words[in.pc+1]
	if t := c.ts[in.b]; t&(TStr|TBytes|TList|TTuple) == 0 {
		return c.specialMode(in)
	}
	a := c.a
	stub := StubSlice
	if in.c == 3 {
		if v, ok := c.immOf(int(uint16(x >> 32))); !ok || rt.Value(v) != rt.None && rt.Value(v) != rt.MakeSmall(1) {
			stub = StubSliceStep
		}
	}
	b, d := c.use(in.b), c.newReg()
	slow := c.slowSpecial(in)
	c.giveBounds(x, b)
	if stub == StubSliceStep {
		a.Store(W64, Ctx, arg(argStep), c.valueIn(int(uint16(x>>32))))
	}
	a.CallLeaf(c.u.Stub(stub))
	a.Load(W64, d, Ctx, arg(argX))
	a.BrImm(EQ, d, 0, slow)
	c.setReg(in.a, d)
	return true
}

// giveBounds stores the sequence in b and the bounds of a slice in the registers packed in x as arguments.
func (c *compiler) giveBounds(x uint64, b Reg) {
	c.a.Store(W64, Ctx, arg(argX), b)
	c.a.Store(W64, Ctx, arg(argY), c.valueIn(int(uint16(x))))
	c.a.Store(W64, Ctx, arg(argZ), c.valueIn(int(uint16(x>>16))))
}

// setSlice emits SetSlice.
func (c *compiler) setSlice(in *instr) bool {
	x := c.u.Words[in.pc+1]
	if c.ts[in.a]&TList == 0 || c.ts[in.b]&(TList|TTuple) == 0 || words.F(in.w) != 0 || in.c != 2 {
		return c.specialMode(in)
	}
	a := c.a
	b, v := c.use(in.a), c.use(in.b)
	slow := c.slowSpecial(in)
	c.giveBounds(x, b)
	a.Store(W64, Ctx, arg(argSource), v)
	a.CallLeaf(c.u.Stub(StubSetSlice))
	a.BrMemImm(EQ, W64, Ctx, arg(argX), 0, slow)
	return true
}

// listExtend emits ListExtend, for displays with stars.
func (c *compiler) listExtend(in *instr) {
	l, v := c.use(in.a), c.use(in.b)
	slow := c.slow()
	c.callRoutine(StubExtend, l, v)
	c.a.BrMemImm(EQ, W64, Ctx, arg(argX), 0, slow)
}

// listToTuple emits ListToTuple.
func (c *compiler) listToTuple(in *instr) {
	v, d := c.use(in.b), c.newReg()
	slow := c.slow()
	c.a.StoreImm(W64, Ctx, arg(argY), int32(rt.KindTuple))
	c.a.Store(W64, Ctx, arg(argX), v)
	c.a.CallLeaf(c.u.Stub(StubCopyItems))
	c.a.Load(W64, d, Ctx, arg(argX))
	c.a.BrImm(EQ, d, 0, slow)
	c.setReg(in.a, d)
}

// slice emits StubSlice: Args[0] becomes the slice of the str, bytes, list, tuple or range Args[0] from Args[1] to Args[2], small ints or
// None, 0 if it is not known how.
func (s *stubs) slice(l Label) {
	a := s.a
	const x, n, p, kind = Reg(0), Reg(3), Reg(6), Reg(7)
	unknown, str, bytes, list, tuple, items, rng := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	all := a.NewLabel() // all of it is the object itself
	s.begin(l)
	a.Load(W64, x, Ctx, arg(argX))
	s.object(x, unknown)
	a.Load(W32, kind, x, int32(rt.OffKind))
	a.BrImm(EQ, kind, int64(rt.KindStr), str)
	a.BrImm(EQ, kind, int64(rt.KindList), list)
	a.BrImm(EQ, kind, int64(rt.KindTuple), tuple)
	a.BrImm(EQ, kind, int64(rt.KindRange), rng)
	a.BrImm(NE, kind, int64(rt.KindBytes), unknown)
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	a.Jump(bytes)
	a.Bind(str)
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	a.BrMem(NE, W32, n, x, int32(rt.OffStrChars), unknown)
	a.Bind(bytes)
	s.sliceText(all, unknown)
	a.Bind(list)
	a.Load(W32, n, x, int32(rt.OffAux))
	a.Load(W64, p, x, int32(rt.OffListItems))
	a.Jump(items)
	a.Bind(tuple)
	a.Load(W32, n, x, int32(rt.OffAux))
	a.Mov(p, x)
	a.Bind(items)
	s.sliceItems(all, unknown)
	a.Bind(rng)
	s.sliceRange(unknown)
	s.result(unknown, argX, 0)
}

// sliceText is slice for the str of ASCII characters or the bytes x, of length n.
func (s *stubs) sliceText(all, unknown Label) {
	a, tmp := s.a, s.tmp
	const x, from, to, n, d, e, p, kind = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	none, several, empty := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.data(p, x)
	s.bounds(from, to, n, unknown)
	a.Op(Add, p, p, from)
	a.Op(Sub, to, to, from)
	a.Br(EQ, to, n, all)
	a.BrImm(LE, to, 0, none)
	a.BrImm(NE, kind, int64(rt.KindStr), several)
	a.BrImm(NE, to, 1, several)
	a.Load(W8, d, p, 0)
	a.MovImm(tmp, int64(s.t.Chars))
	a.LoadX(W64, d, tmp, d, 3, 0)
	a.Store(W64, Ctx, arg(argX), d)
	a.Bind(all)
	s.end()
	a.Bind(none)
	noStr, noBytes := s.t.R.EmptyTexts()
	a.MovImm(d, int64(noStr))
	a.BrImm(EQ, kind, int64(rt.KindStr), empty)
	a.MovImm(d, int64(noBytes))
	a.Bind(empty)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	a.Bind(several)
	s.leaf(d, e, to, kind, unknown)
	a.Store(W32, d, int32(rt.OffStrChars), to)
	a.OpImm(Add, e, d, int64(rt.OffStrData))
	s.copyBytes(e, p, to, n)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
}

// sliceItems is slice for the list or tuple x, of length n, whose items are in the block p.
func (s *stubs) sliceItems(all, unknown Label) {
	a := s.a
	const x, from, to, n, d, e, p, kind = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	some, more, empty := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.bounds(from, to, n, unknown)
	a.Op(Sub, to, to, from)
	a.Lea(p, p, from, 3, int32(rt.OffTupleItems))
	a.BrImm(LE, to, 0, empty)
	a.BrImm(EQ, kind, int64(rt.KindList), some)
	a.Br(EQ, to, n, all)
	a.Bind(some)
	const room = from
	s.block(d, e, n, to, room, kind, unknown)
	a.Mov(e, to)
	a.Bind(more)
	a.OpImm(Sub, e, e, 1)
	a.LoadX(W64, n, p, e, 3, 0)
	a.StoreX(W64, d, e, 3, int32(rt.OffTupleItems), n)
	a.BrImm(NE, e, 0, more)
	s.sequence(x, d, e, n, p, to, kind, unknown)
	a.Bind(empty)
	s.empty(d, e, n, p, kind, unknown)
}

// sliceRange is slice for the range in register 0.
func (s *stubs) sliceRange(unknown Label) {
	a, tmp := s.a, s.tmp
	const x, from, to, n, d, step, obj = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(6), Reg(7)
	smallRange(a, x, d, n, unknown)
	s.bounds(from, to, n, unknown)
	state, size, ok := s.t.AllocClass(5)
	if !ok {
		panic("BUG: a range is a large object")
	}
	a.MovImm(d, int64(state))
	take(a, obj, d, tmp, func() { a.OpImm(Add, tmp, obj, int64(size)) }, unknown)
	a.StoreImm(W32, obj, int32(rt.OffKind), int32(rt.KindRange))
	a.Load(W64, step, x, int32(rt.OffRangeStep))
	a.Store(W64, obj, int32(rt.OffRangeStep), step)
	a.OpImm(Sar, step, step, 1)
	a.Load(W64, n, x, int32(rt.OffRangeStart))
	a.OpImm(Sar, n, n, 1)
	some := a.NewLabel()
	a.Op(Sub, d, to, from)
	a.BrImm(GE, d, 0, some)
	a.MovImm(d, 0)
	a.Bind(some)
	a.Lea(d, d, d, 0, 1)
	a.Store(W64, obj, int32(rt.OffRangeLength), d)
	for k, r := range [...]Reg{from, to} {
		a.Op(Mul, r, r, step)
		a.Op(Add, r, r, n)
		a.Lea(r, r, r, 0, 1)
		a.Store(W64, obj, int32([...]uintptr{rt.OffRangeStart, rt.OffRangeStop}[k]), r)
	}
	a.Store(W64, Ctx, arg(argX), obj)
	s.end()
}

// empty emits the end of a routine whose result is an empty list, or the empty tuple, as kind says. d, e, u and size are free.
func (s *stubs) empty(d, e, u, size, kind Reg, unknown Label) {
	a := s.a
	tuple, done := a.NewLabel(), a.NewLabel()
	a.BrImm(EQ, kind, int64(rt.KindTuple), tuple)
	s.listObject(d, e, u, size, unknown)
	a.MovImm(e, int64(s.t.NoItems))
	a.Store(W64, d, int32(rt.OffListItems), e)
	a.Jump(done)
	a.Bind(tuple)
	a.MovImm(d, int64(s.t.NewTuple(0)))
	a.Bind(done)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
}

// listObject allocates a list into d. e, u and size are free.
func (s *stubs) listObject(d, e, u, size Reg, unknown Label) {
	s.a.MovImm(e, int64(s.t.Alloc)+int64(rt.ListBytes/rt.Granule)*int64(rt.AllocSize))
	s.a.MovImm(size, int64(rt.ListBytes))
	s.bump(d, e, u, size, unknown)
	s.a.StoreImm(W32, d, int32(rt.OffKind), int32(rt.KindList))
}

// block allocates memory for the items of a list or tuple, as kind says, with n items into d. e, u, which may be kind, and room are free.
func (s *stubs) block(d, e, u, n, room, kind Reg, unknown Label) {
	a, tmp := s.a, s.tmp
	headed := a.NewLabel()
	a.BrImm(A, n, rt.AllocWords-1, unknown)
	a.OpImm(Add, room, n, 1) // granules
	a.Mov(e, room)
	a.BrImm(EQ, kind, int64(rt.KindTuple), headed)
	a.Mov(room, n)
	a.OpImm(Add, e, n, int64(rt.ItemsStates))
	a.Bind(headed)
	a.OpImm(Mul, e, e, int64(rt.AllocSize))
	a.MovImm(tmp, int64(s.t.Alloc))
	a.Op(Add, e, e, tmp)
	a.OpImm(Shl, room, room, rt.GranuleShift)
	s.bump(d, e, u, room, unknown)
}

// sequence emits the end of a routine: the block in d, with n items, becomes a tuple, or the items of a new list, as kind says, which is
// the result. x, e, u and p are free.
func (s *stubs) sequence(x, d, e, u, p, n, kind Reg, unknown Label) {
	a := s.a
	tupled := a.NewLabel()
	a.BrImm(EQ, kind, int64(rt.KindTuple), tupled)
	s.listObject(x, e, u, p, unknown) // without room the block is garbage
	a.Store(W64, x, int32(rt.OffListItems), d)
	a.Store(W32, x, int32(rt.OffAux), n)
	a.Store(W64, Ctx, arg(argX), x)
	s.end()
	a.Bind(tupled)
	a.StoreImm(W32, d, int32(rt.OffKind), int32(rt.KindTuple))
	a.Store(W32, d, int32(rt.OffAux), n)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
}

// sliceStep emits StubSliceStep: StubSlice with the step Args[3].
func (s *stubs) sliceStep(l Label) {
	a := s.a
	const x, kind = Reg(0), Reg(7)
	unknown, text, empty, sequence := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, x, Ctx, arg(argX))
	s.object(x, unknown)
	s.lengthOf(unknown)
	s.stepBounds(empty, unknown)
	a.BrImm(EQ, kind, int64(rt.KindStr), text)
	a.BrImm(EQ, kind, int64(rt.KindBytes), text)
	s.itemsByStep(unknown)
	a.Bind(empty)
	a.BrImm(EQ, kind, int64(rt.KindTuple), sequence)
	a.BrImm(NE, kind, int64(rt.KindList), unknown)
	a.Bind(sequence)
	s.empty(4, 5, 3, 6, kind, unknown)
	a.Bind(text)
	s.textByStep(unknown)
	s.result(unknown, argX, 0)
}

// lengthOf is the part of sliceStep that leaves the kind of the object x in kind, and its length in n: of a list, tuple, bytes or
// str of ASCII characters.
func (s *stubs) lengthOf(unknown Label) {
	a := s.a
	const x, n, kind = Reg(0), Reg(3), Reg(7)
	str, bytes, list, known := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W32, kind, x, int32(rt.OffKind))
	a.BrImm(EQ, kind, int64(rt.KindList), list)
	a.BrImm(EQ, kind, int64(rt.KindStr), str)
	a.BrImm(EQ, kind, int64(rt.KindBytes), bytes)
	a.BrImm(NE, kind, int64(rt.KindTuple), unknown)
	a.Load(W32, n, x, int32(rt.OffAux))
	a.Jump(known)
	a.Bind(str)
	a.Load(W32, n, x, int32(rt.OffStrChars))
	a.BrMem(NE, W32, n, x, int32(rt.OffStrBytes), unknown)
	a.Jump(known)
	a.Bind(bytes)
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	a.Jump(known)
	a.Bind(list)
	a.Load(W32, n, x, int32(rt.OffAux))
	a.Bind(known)
}

// stepBounds is the part of sliceStep that leaves in from where the slice begins, in to how many items it has, and the step in the
// place of n. Without items it goes to empty.
func (s *stubs) stepBounds(empty, unknown Label) {
	a := s.a
	const from, to, n, d, e, p = Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6)
	const step = n
	some, down, each, by := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, p, Ctx, arg(argStep))
	a.BrImm(NE, p, int64(rt.None), some)
	a.MovImm(p, int64(rt.MakeSmall(1)))
	a.Store(W64, Ctx, arg(argStep), p)
	a.Bind(some)
	a.BrBits(false, p, 1, unknown)
	a.OpImm(Sar, p, p, 1)
	a.BrImm(EQ, p, 0, unknown)
	s.boundsBy(from, to, n, p, d, e, unknown)

	// How many items there are.
	a.BrImm(LT, p, 0, down)
	a.Op(Sub, to, to, from)
	a.Jump(by)
	a.Bind(down)
	a.Op(Sub, to, from, to)
	a.Neg(p, p)
	a.Bind(by)
	a.BrImm(LE, to, 0, empty)
	a.BrImm(EQ, p, 1, each)
	a.OpImm(Sub, to, to, 1)
	a.DivMod(to, NoReg, to, p)
	a.OpImm(Add, to, to, 1)
	a.Bind(each)
	a.Load(W64, step, Ctx, arg(argStep))
	a.OpImm(Sar, step, step, 1)
}

// itemsByStep is the part of sliceStep for the list or tuple x. It ends the routine.
func (s *stubs) itemsByStep(unknown Label) {
	a := s.a
	const x, from, to, step, d, e, p, kind = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	tuple, more := a.NewLabel(), a.NewLabel()
	a.Mov(p, x)
	a.BrImm(EQ, kind, int64(rt.KindTuple), tuple)
	a.Load(W64, p, x, int32(rt.OffListItems))
	a.Bind(tuple)
	a.Lea(p, p, from, 3, int32(rt.OffTupleItems))
	const room = from
	s.block(d, e, x, to, room, kind, unknown)
	a.MovImm(e, 0)
	a.Bind(more)
	a.Load(W64, x, p, 0)
	a.StoreX(W64, d, e, 3, int32(rt.OffTupleItems), x)
	a.Lea(p, p, step, 3, 0)
	a.OpImm(Add, e, e, 1)
	a.Br(LT, e, to, more)
	s.sequence(x, d, e, step, p, to, kind, unknown)
}

// textByStep is the part of sliceStep for the str or bytes x. It ends the routine.
func (s *stubs) textByStep(unknown Label) {
	a := s.a
	const x, from, to, step, d, e, p, kind = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	more := a.NewLabel()
	s.data(p, x)
	a.Op(Add, p, p, from)
	a.BrImm(EQ, to, 1, unknown) // strs of one character are shared
	s.leaf(d, e, to, kind, unknown)
	a.Store(W32, d, int32(rt.OffStrChars), to)
	a.MovImm(e, 0)
	a.Bind(more)
	a.Load(W8, x, p, 0)
	a.StoreX(W8, d, e, 0, int32(rt.OffStrData), x)
	a.Op(Add, p, p, step)
	a.OpImm(Add, e, e, 1)
	a.Br(LT, e, to, more)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
}

// bounds leaves the positions that Args[1] and Args[2] mean in a sequence of length n in from and to.
func (s *stubs) bounds(from, to, n Reg, unknown Label) {
	a := s.a
	for k, r := range [...]Reg{from, to} {
		none, positive, done := a.NewLabel(), a.NewLabel(), a.NewLabel()
		a.Load(W64, r, Ctx, arg(argY+k))
		a.BrImm(EQ, r, int64(rt.None), none)
		a.BrBits(false, r, 1, unknown)
		a.OpImm(Sar, r, r, 1)
		a.BrImm(GE, r, 0, positive)
		a.Op(Add, r, r, n)
		a.BrImm(GE, r, 0, done)
		a.MovImm(r, 0)
		a.Jump(done)
		a.Bind(positive)
		a.Br(LE, r, n, done)
		if k == 0 {
			a.Mov(r, n)
			a.Jump(done)
			a.Bind(none)
			a.MovImm(r, 0)
		} else {
			a.Bind(none)
			a.Mov(r, n)
		}
		a.Bind(done)
	}
}

// boundsBy is bounds for the step in step. low and high are free.
func (s *stubs) boundsBy(from, to, n, step, low, high Reg, unknown Label) {
	a := s.a
	forward := a.NewLabel()
	a.MovImm(low, 0)
	a.Mov(high, n)
	a.BrImm(GT, step, 0, forward)
	a.MovImm(low, -1)
	a.OpImm(Sub, high, n, 1)
	a.Bind(forward)
	for k, r := range [...]Reg{from, to} {
		none, positive, least, most, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
		c := GT // up, from the lowest on
		if k == 1 {
			c = LT
		}
		a.Load(W64, r, Ctx, arg(argY+k))
		a.BrImm(EQ, r, int64(rt.None), none)
		a.BrBits(false, r, 1, unknown)
		a.OpImm(Sar, r, r, 1)
		a.BrImm(GE, r, 0, positive)
		a.Op(Add, r, r, n)
		a.BrImm(GE, r, 0, done)
		a.Jump(least)
		a.Bind(none)
		a.BrImm(c, step, 0, least)
		a.Jump(most)
		a.Bind(positive)
		a.Br(LE, r, high, done)
		a.Bind(most)
		a.Mov(r, high)
		a.Jump(done)
		a.Bind(least)
		a.Mov(r, low)
		a.Bind(done)
	}
}

// setSlice emits StubSetSlice: the items of the list or tuple Args[3] replace those of the list Args[0] from Args[1] to Args[2].
// Args[0] becomes 0 if it is not known how; nothing has happened then.
func (s *stubs) setSlice(l Label) {
	a := s.a
	const x, from, to, n, m, q, diff = Reg(0), Reg(1), Reg(2), Reg(3), Reg(5), Reg(6), Reg(7)
	unknown, ordered, replace, shorter, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	s.sliceSource(unknown)
	a.Load(W32, n, x, int32(rt.OffAux))
	s.bounds(from, to, n, unknown)
	a.Br(GE, to, from, ordered)
	a.Mov(to, from)
	a.Bind(ordered)
	a.Load(W64, q, x, int32(rt.OffListItems))
	a.Op(Sub, diff, to, from)
	a.Op(Sub, diff, m, diff)
	a.BrImm(EQ, diff, 0, replace)
	a.BrImm(GT, n, maxShifted, unknown)
	a.BrImm(LT, diff, 0, shorter)
	s.shiftUp(replace, unknown)
	a.Bind(shorter)
	s.shiftDown(unknown)
	a.Bind(replace)
	s.replaceItems(done)
	s.result(done, argX, 1)
	s.result(unknown, argX, 0)
}

// sliceSource is the part of setSlice that loads the list into x, the block with the items to be stored into p, and how many these are into m.
func (s *stubs) sliceSource(unknown Label) {
	a := s.a
	const x, p, m = Reg(0), Reg(4), Reg(5)
	tuple, known := a.NewLabel(), a.NewLabel()
	a.Load(W64, x, Ctx, arg(argX))
	s.object(x, unknown)
	brKind(a, NE, x, rt.KindList, unknown)
	a.Load(W64, p, Ctx, arg(argSource))
	s.object(p, unknown)
	a.Br(EQ, p, x, unknown)
	brKind(a, EQ, p, rt.KindTuple, tuple)
	brKind(a, NE, p, rt.KindList, unknown)
	a.Load(W32, m, p, int32(rt.OffAux))
	a.Load(W64, p, p, int32(rt.OffListItems))
	a.Jump(known)
	a.Bind(tuple)
	a.Load(W32, m, p, int32(rt.OffAux))
	a.Bind(known)
}

// shiftUp is the part of setSlice that moves the items from item to on, of n in the block q, up by diff, where there is room, and goes to moved.
func (s *stubs) shiftUp(moved, unknown Label) {
	a, tmp := s.a, s.tmp
	const x, to, n, q, diff = Reg(0), Reg(2), Reg(3), Reg(6), Reg(7)
	more := a.NewLabel()
	a.Op(Add, tmp, n, diff)
	a.OpImm(And, x, q, rt.BlockMask)
	a.BrMem(A, W32, tmp, x, int32(rt.OffAux), unknown)
	a.Load(W64, x, Ctx, arg(argX))
	a.Store(W32, x, int32(rt.OffAux), tmp)
	a.Lea(x, q, diff, 3, 0)
	a.Bind(more)
	a.Br(LE, n, to, moved)
	a.OpImm(Sub, n, n, 1)
	a.LoadX(W64, tmp, q, n, 3, int32(rt.OffValues))
	a.StoreX(W64, x, n, 3, int32(rt.OffValues), tmp)
	a.Jump(more)
}

// shiftDown is shiftUp for a diff that is negative. What is behind the new end is cleared. Long lists that become much shorter are
// left to Go, which exchanges their memory.
func (s *stubs) shiftDown(unknown Label) {
	a, tmp := s.a, s.tmp
	const x, to, n, q, diff = Reg(0), Reg(2), Reg(3), Reg(6), Reg(7)
	keep, more, moved, clear := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.OpImm(And, tmp, q, rt.BlockMask)
	a.Load(W32, tmp, tmp, int32(rt.OffAux))
	a.BrImm(LE, tmp, 64, keep)
	a.OpImm(Shr, tmp, tmp, 2)
	a.Op(Add, n, n, diff)
	a.Br(LT, n, tmp, unknown)
	a.Op(Sub, n, n, diff)
	a.Bind(keep)
	a.Op(Add, tmp, n, diff)
	a.Store(W32, x, int32(rt.OffAux), tmp)
	a.Lea(x, q, diff, 3, 0)
	a.Bind(more)
	a.Br(GE, to, n, moved)
	a.LoadX(W64, tmp, q, to, 3, int32(rt.OffValues))
	a.StoreX(W64, x, to, 3, int32(rt.OffValues), tmp)
	a.OpImm(Add, to, to, 1)
	a.Jump(more)
	a.Bind(moved)
	a.MovImm(tmp, 0)
	a.Bind(clear)
	a.OpImm(Sub, n, n, 1)
	a.StoreX(W64, q, n, 3, int32(rt.OffValues), tmp)
	a.OpImm(Add, diff, diff, 1)
	a.BrImm(NE, diff, 0, clear)
}

// replaceItems is the part of setSlice that copies the m items of the block p to item from on of the block q, and goes to done.
func (s *stubs) replaceItems(done Label) {
	a, tmp := s.a, s.tmp
	const from, i, p, m, q = Reg(1), Reg(2), Reg(4), Reg(5), Reg(6)
	more := a.NewLabel()
	a.Lea(q, q, from, 3, 0)
	a.MovImm(i, 0)
	a.Bind(more)
	a.Br(GE, i, m, done)
	a.LoadX(W64, tmp, p, i, 3, int32(rt.OffValues))
	a.StoreX(W64, q, i, 3, int32(rt.OffValues), tmp)
	a.OpImm(Add, i, i, 1)
	a.Jump(more)
}

// concatSequences is the part of concat for two lists or two tuples, x and y. A tuple that the other adds nothing to is the result.
func (s *stubs) concatSequences(left, right, unknown Label) {
	a := s.a
	const x, y, n, d, e, room, m, kind = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	tuple, both := a.NewLabel(), a.NewLabel()
	a.BrImm(EQ, kind, int64(rt.KindTuple), tuple)
	a.Load(W32, n, x, int32(rt.OffAux))
	a.Load(W32, m, y, int32(rt.OffAux))
	a.Load(W64, x, x, int32(rt.OffListItems))
	a.Load(W64, y, y, int32(rt.OffListItems))
	a.Jump(both)
	a.Bind(tuple)
	a.Load(W32, n, x, int32(rt.OffAux))
	a.Load(W32, m, y, int32(rt.OffAux))
	a.BrImm(EQ, m, 0, left)
	a.BrImm(EQ, n, 0, right)
	a.Bind(both)
	a.Op(Add, m, m, n)
	a.BrImm(EQ, m, 0, unknown)
	s.block(d, e, kind, m, room, kind, unknown)
	a.MovImm(e, 0)
	s.copyItems(d, x, e, n, kind)
	a.OpImm(Shl, n, n, 3)
	a.Op(Sub, y, y, n)
	s.copyItems(d, y, e, m, kind)
	a.Load(W64, kind, Ctx, arg(argX))
	a.Load(W32, kind, kind, int32(rt.OffKind))
	s.sequence(x, d, e, y, n, m, kind, unknown)
}

// itemsOf puts the address and the number of the items of the list or tuple x in p and n; others go to unknown.
func (s *stubs) itemsOf(x, p, n Reg, unknown Label) {
	a, tmp := s.a, s.tmp
	have, list := a.NewLabel(), a.NewLabel()
	s.object(x, unknown)
	a.Load(W32, tmp, x, int32(rt.OffKind))
	a.Load(W32, n, x, int32(rt.OffAux))
	a.BrImm(EQ, tmp, int64(rt.KindList), list)
	a.BrImm(NE, tmp, int64(rt.KindTuple), unknown)
	a.Mov(p, x)
	a.Jump(have)
	a.Bind(list)
	a.Load(W64, p, x, int32(rt.OffListItems))
	a.Bind(have)
}

// copySequence emits StubCopyItems: Args[0] becomes a list or tuple, of the kind Args[1], with the items of the list or tuple
// Args[0], 0 if it is not known how. It is that itself if both are tuples.
func (s *stubs) copySequence(l Label) {
	a := s.a
	const x, i, n, d, e, p, room, kind = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, empty, list := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, x, Ctx, arg(argX))
	s.itemsOf(x, p, n, unknown)
	a.Load(W64, kind, Ctx, arg(argY))
	a.BrImm(EQ, kind, int64(rt.KindList), list)
	a.BrMemImm(NE, W32, x, int32(rt.OffKind), int32(rt.KindTuple), list)
	s.end()
	a.Bind(list)
	a.BrImm(EQ, n, 0, empty)
	s.block(d, e, i, n, room, kind, unknown)
	a.MovImm(i, 0)
	s.copyItems(d, p, i, n, e)
	s.sequence(x, d, e, room, p, n, kind, unknown)
	a.Bind(empty)
	s.empty(d, e, room, p, kind, unknown)
	s.result(unknown, argX, 0)
}

// extendList emits StubExtend: the list Args[0] gets the items of the list or tuple Args[1], too. Args[0] becomes 0 if it is not known how.
func (s *stubs) extendList(l Label) {
	unknown := s.a.NewLabel()
	s.begin(l)
	s.a.Load(W64, 0, Ctx, arg(argX))
	s.a.Load(W64, 1, Ctx, arg(argY))
	s.extendItems(unknown)
	s.result(unknown, argX, 0)
}

// takeItems emits the allocation of room for n items of a list in d; n is the size class, and its size in bytes afterwards. e is
// the address of the class where there is none. u is free.
func (s *stubs) takeItems(d, e, u, n Reg, none Label) {
	a := s.a
	a.OpImm(Mul, e, n, int64(rt.AllocSize))
	a.MovImm(s.tmp, int64(s.t.Alloc+rt.ItemsAlloc))
	a.Op(Add, e, e, s.tmp)
	a.OpImm(Shl, n, n, rt.GranuleShift)
	s.bump(d, e, u, n, none)
}

// extendItems is the part of a routine that appends the items of y, if it is a list or tuple, to the list x in Args[0], which is
// the result. It ends the routine.
func (s *stubs) extendItems(unknown Label) {
	a := s.a
	const x, y, n, d, e, u, m, room = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	some, fits, exact, none, copied := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.itemsOf(y, y, m, unknown)
	a.BrImm(NE, m, 0, some)
	s.end()
	a.Bind(some)
	a.BrImm(A, m, maxShifted, unknown)
	a.Load(W32, n, x, int32(rt.OffAux))
	a.Load(W64, d, x, int32(rt.OffListItems))
	a.Op(Add, m, m, n)
	a.OpImm(And, e, d, rt.BlockMask)
	a.BrMem(BE, W32, m, e, int32(rt.OffAux), fits)
	a.Mov(room, m)
	a.BrImm(EQ, n, 0, exact)
	a.OpImm(Shr, room, m, 2)
	a.Op(Add, room, room, m)
	a.OpImm(Add, room, room, 3)
	a.Bind(exact)
	a.BrImm(A, room, rt.AllocMax, unknown)
	s.takeItems(d, e, u, room, none)
	a.Load(W64, room, x, int32(rt.OffListItems))
	a.Store(W64, x, int32(rt.OffListItems), d)
	a.MovImm(e, 0)
	s.copyItems(d, room, e, n, u)
	a.Bind(fits)
	a.Store(W32, x, int32(rt.OffAux), m)
	a.Mov(e, n)
	a.OpImm(Shl, n, n, 3)
	a.Op(Sub, y, y, n)
	s.copyItems(d, y, e, m, u)
	a.Jump(copied)
	a.Bind(none) // what Go makes instead has more room
	a.Store(W64, Ctx, int32(rt.OffCtxCellWanted), e)
	a.Jump(unknown)
	a.Bind(copied)
	s.end()
}

// copyItems copies what is at from to d, from item i on, which becomes end. u is free.
func (s *stubs) copyItems(d, from, i, end, u Reg) {
	a := s.a
	more, done := a.NewLabel(), a.NewLabel()
	a.Bind(more)
	a.Br(GE, i, end, done)
	a.LoadX(W64, u, from, i, 3, int32(rt.OffTupleItems))
	a.StoreX(W64, d, i, 3, int32(rt.OffTupleItems), u)
	a.OpImm(Add, i, i, 1)
	a.Jump(more)
	a.Bind(done)
}

// repeatSequence is the part of repeat for the list or tuple x, y times.
func (s *stubs) repeatSequence(unknown Label) {
	a := s.a
	const x, y, n, d, e, room, m, kind = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	tuple := a.NewLabel()
	a.Load(W32, n, x, int32(rt.OffAux))
	a.BrImm(EQ, n, 0, unknown)
	a.Op(Mul, m, n, y)
	a.BrImm(EQ, kind, int64(rt.KindTuple), tuple)
	a.Load(W64, x, x, int32(rt.OffListItems))
	a.Bind(tuple)
	s.block(d, e, kind, m, room, kind, unknown)
	a.MovImm(e, 0)
	s.copyItems(d, x, e, n, kind)
	a.OpImm(Shl, n, n, 3)
	a.Op(Sub, y, d, n)
	s.copyItems(d, y, e, m, kind)
	a.Load(W64, kind, Ctx, arg(argX))
	a.Load(W32, kind, kind, int32(rt.OffKind))
	s.sequence(x, d, e, y, n, m, kind, unknown)
}
