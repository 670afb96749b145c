package jit

import "pycopy/rt"

// The order and equality of values is a routine.

// Results of StubCompare and StubEqual in Args[0].
const (
	ordLess    = -1
	ordSame    = 0
	ordGreater = 1
	ordUnknown = 2
)

// comparison emits StubCompare, or StubEqual when equal: of two strs, two bytes, two tuples or two lists of small ints, floats, such and,
// up to a depth, such tuples and lists.
func (s *stubs) comparison(l Label, equal bool) {
	a := s.a
	s.begin(l)
	a.Load(W64, 0, Ctx, arg(argX))
	a.Load(W64, 1, Ctx, arg(argY))
	less, same, greater, unknown := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.compare(equal, less, same, greater, unknown)
	s.result(less, argX, ordLess)
	s.result(same, argX, ordSame)
	s.result(greater, argX, ordGreater)
	s.result(unknown, argX, ordUnknown)
}

// compare emits the comparison of the objects in registers 0 and 1. With equal, all that are different go to greater.
func (s *stubs) compare(equal bool, less, same, greater, unknown Label) {
	a, tmp := s.a, s.tmp
	const u, v = Reg(3), Reg(4)
	strs, sequence, items, ended, objects := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.StoreImm(W64, Ctx, arg(argIndex), -1)
	s.sameKind(equal, strs, unknown)
	a.StoreImm(W64, Ctx, nested(0), 0)
	match, notItems := a.NewLabel(), unknown
	if equal {
		notItems = a.NewLabel()
	}
	a.Bind(sequence)
	s.compareItems(equal, greater, notItems)

	// The first items that differ decide.
	a.Bind(items)
	s.nextItems(items, ended)
	s.compareNumbers(equal, less, greater, objects)
	a.Bind(objects)
	s.sameKind(equal, strs, unknown)
	if equal {
		a.BrImm(EQ, u, int64(rt.KindInt), notItems)
		a.BrImm(EQ, u, int64(rt.KindComplex), notItems)
	}

	// Items may be tuples or lists themselves.
	outer, pushed := [compareWords]int32{part(0), part(1), arg(argLeft), arg(argRight), arg(argIndex)}, a.NewLabel()
	s.push(compareLevels, compareWords, func(w int, place int32) {
		a.Load(W64, tmp, Ctx, outer[w])
		a.Store(W64, Ctx, place, tmp)
	}, pushed, unknown)
	a.Bind(pushed)
	a.StoreImm(W64, Ctx, arg(argIndex), -1)
	a.Jump(sequence)

	// All items of the shorter one are the same.
	a.Bind(ended)
	a.Br(B, u, v, less)
	a.Br(A, u, v, greater)
	s.pop(compareLevels, compareWords, func(w int, place int32) {
		a.Load(W64, tmp, Ctx, place)
		a.Store(W64, Ctx, outer[w], tmp)
	}, items)
	a.Jump(same)

	if equal {
		a.Bind(notItems)
		s.sameNumbers(match, greater, unknown)
	}
	a.Bind(strs)
	differ := a.NewLabel()
	s.compareStrs(equal, less, match, differ, greater)
	a.Bind(differ)
	a.Br(B, 6, 7, less)
	a.Jump(greater)
	a.Bind(match)
	a.BrMemImm(GE, W64, Ctx, arg(argIndex), 0, items)
	a.Jump(same)
}

// sameKind leaves the kind of the objects in registers 0 and 1, which must have the same one, in register 3. Strs and bytes go to strs.
func (s *stubs) sameKind(equal bool, strs, unknown Label) {
	a := s.a
	const x, y, kind = Reg(0), Reg(1), Reg(3)
	s.object(x, unknown)
	s.object(y, unknown)
	if equal {
		s.baseOf(x, kind, NoLabel, unknown, unknown)
		s.baseOf(y, kind, NoLabel, unknown, unknown)
	}
	a.Load(W32, kind, x, int32(rt.OffKind))
	a.BrMem(NE, W32, kind, y, int32(rt.OffKind), unknown)
	a.BrImm(EQ, kind, int64(rt.KindStr), strs)
	a.BrImm(EQ, kind, int64(rt.KindBytes), strs)
}

// sameNumbers emits the comparison for equality of the objects in registers 0 and 1, whose kind is in register 3, if they are
// complex numbers or ints.
func (s *stubs) sameNumbers(same, differ, unknown Label) {
	a := s.a
	const x, y, u, v = Reg(0), Reg(1), Reg(3), Reg(4)
	ints, more := a.NewLabel(), a.NewLabel()
	a.BrImm(EQ, u, int64(rt.KindInt), ints)
	a.BrImm(NE, u, int64(rt.KindComplex), unknown)
	for i := range int32(2) {
		off := int32(rt.OffComplex) + i*8
		equal, next := a.NewLabel(), a.NewLabel()
		a.Load(W64, u, x, off)
		a.Load(W64, v, y, off)
		a.Br(EQ, u, v, equal)
		a.Op(Or, u, u, v)
		a.OpImm(Shl, u, u, 1)
		a.BrImm(NE, u, 0, differ) // but 0.0 and -0.0 are equal
		a.Jump(next)
		a.Bind(equal)
		a.OpImm(Shr, u, u, 52)
		a.OpImm(And, u, u, 0x7ff)
		a.BrImm(EQ, u, 0x7ff, unknown) // it may be a NaN
		a.Bind(next)
	}
	a.Jump(same)
	a.Bind(ints)
	a.Load(W64, u, x, 0)
	a.BrMem(NE, W64, u, y, 0, differ) // one is negative
	a.Load(W64, u, x, int32(rt.OffBigLen))
	a.BrMem(NE, W64, u, y, int32(rt.OffBigLen), differ)
	a.Bind(more)
	a.BrImm(EQ, u, 0, same)
	a.OpImm(Sub, u, u, 1)
	a.LoadX(W64, v, x, u, 3, int32(rt.BigHeadBytes))
	a.LoadX(W64, s.tmp, y, u, 3, int32(rt.BigHeadBytes))
	a.Br(EQ, v, s.tmp, more)
	a.Jump(differ)
}

// compareItems stores what nextItems reads of the tuples or lists in registers 0 and 1, whose kind is in register 3.
func (s *stubs) compareItems(equal bool, greater, other Label) {
	a := s.a
	const x, y, u, v = Reg(0), Reg(1), Reg(3), Reg(4)
	list, have := a.NewLabel(), a.NewLabel()
	a.BrImm(NE, u, int64(rt.KindTuple), list)
	a.Load(W32, u, x, int32(rt.OffAux))
	a.Load(W32, v, y, int32(rt.OffAux))
	a.Jump(have)
	a.Bind(list) // items of lists begin at the same distance
	a.BrImm(NE, u, int64(rt.KindList), other)
	a.Load(W32, u, x, int32(rt.OffAux))
	a.Load(W32, v, y, int32(rt.OffAux))
	a.Load(W64, x, x, int32(rt.OffListItems))
	a.Load(W64, y, y, int32(rt.OffListItems))
	a.Bind(have)
	if equal {
		a.Br(NE, u, v, greater)
	}
	a.Store(W64, Ctx, part(0), u)
	a.Store(W64, Ctx, part(1), v)
	a.Store(W64, Ctx, arg(argLeft), x)
	a.Store(W64, Ctx, arg(argRight), y)
}

// nextItems loads the next two items into registers 0 and 1, and goes back to items if they are the same Value. At ended, where one has no more, the
// lengths are in registers 3 and 4.
func (s *stubs) nextItems(items, ended Label) {
	a := s.a
	const x, y, i, u, v = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4)
	a.Load(W64, i, Ctx, arg(argIndex))
	a.OpImm(Add, i, i, 1)
	a.Store(W64, Ctx, arg(argIndex), i)
	a.Load(W64, x, Ctx, arg(argLeft))
	a.Load(W64, y, Ctx, arg(argRight))
	a.Load(W64, u, Ctx, part(0))
	a.Load(W64, v, Ctx, part(1))
	a.Br(AE, i, u, ended)
	a.Br(AE, i, v, ended)
	a.LoadX(W64, x, x, i, 3, int32(rt.OffTupleItems))
	a.LoadX(W64, y, y, i, 3, int32(rt.OffTupleItems))
	a.Br(EQ, x, y, items)
}

// compareNumbers emits the comparison of the small ints, or floats that are no objects, in registers 0 and 1, which differ. Other pairs go to other.
func (s *stubs) compareNumbers(equal bool, less, greater, other Label) {
	a, tmp := s.a, s.tmp
	const x, y, u, v = Reg(0), Reg(1), Reg(3), Reg(4)
	numbers, notInts := a.NewLabel(), a.NewLabel()
	a.Op(And, tmp, x, y)
	a.BrBits(false, tmp, 1, notInts)
	a.Mov(u, x)
	a.Mov(v, y)
	a.Bind(numbers)
	if !equal {
		a.Br(LT, u, v, less)
	}
	a.Jump(greater)

	// Floats that are no objects are in the order of their bits, but for the sign.
	a.Bind(notInts)
	for _, r := range [...]Reg{x, y} {
		a.OpImm(And, tmp, r, 3)
		a.BrImm(NE, tmp, 2, other)
	}
	for _, r := range [...][2]Reg{{u, x}, {v, y}} {
		a.OpImm(Ror, r[0], r[1], 3)
		a.OpImm(Sub, r[0], r[0], 1<<60)
		a.OpImm(Sar, tmp, r[0], 63)
		a.OpImm(Shr, tmp, tmp, 1)
		a.Op(Xor, r[0], r[0], tmp)
	}
	a.Jump(numbers)
}

// compareStrs emits the comparison of the strs or bytes in registers 0 and 1. At differ, registers 6 and 7 have the first bytes that do.
func (s *stubs) compareStrs(equal bool, less, match, differ, greater Label) {
	a, tmp := s.a, s.tmp
	const x, y, p, q, n, i, u, v = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	a.Load(W32, u, y, int32(rt.OffStrBytes))
	if equal {
		a.Br(NE, n, u, greater)
	} else {
		short := a.NewLabel()
		a.Br(BE, n, u, short)
		a.Mov(n, u)
		a.Bind(short)
	}
	s.data(p, x)
	s.data(q, y)
	long, tail, end := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.MovImm(i, 0)
	a.Bind(long)
	a.OpImm(Add, tmp, i, 8)
	a.Br(A, tmp, n, tail)
	a.LoadX(W64, u, p, i, 0, 0)
	a.LoadX(W64, v, q, i, 0, 0)
	a.Br(NE, u, v, tail)
	a.Mov(i, tmp)
	a.Jump(long)
	a.Bind(tail)
	a.Br(AE, i, n, end)
	a.LoadX(W8, u, p, i, 0, 0)
	a.LoadX(W8, v, q, i, 0, 0)
	if equal {
		a.Br(NE, u, v, greater)
	} else {
		a.Br(NE, u, v, differ)
	}
	a.OpImm(Add, i, i, 1)
	a.Jump(tail)
	a.Bind(end)
	if !equal {
		a.Load(W32, u, x, int32(rt.OffStrBytes))
		a.Load(W32, v, y, int32(rt.OffStrBytes))
		a.Br(B, u, v, less)
		a.Br(A, u, v, greater)
	}
	a.Jump(match)
}
