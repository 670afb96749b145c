// This file is long because it lists routines that have nothing to do with each other but how they are called.

package jit

import (
	"pycopy/rt"
	"pycopy/rt/text"
)

// # Routines
//
// Stubs for operations on strs, tuples and dicts that would be long in line. Their arguments and results are words of Context.Args, so that
// templates call them from wherever values are; only the scratch register is lost. They neither exit nor collect. What they do
// not know how to do they say, and the interpreter does it.

// Results of StubCompare and StubEqual in Args[0].
const (
	ordLess    = -1
	ordSame    = 0
	ordGreater = 1
	ordUnknown = 2
)

// Places in Context.Args.
const (
	argX       = 0 // operands: table and key, two values, or a sequence and its bounds
	argY       = 1
	argZ       = 2
	argHash    = 3 // StubFind: the stored hash of the key
	argSlot    = 4 // and the slot where the search ended
	argEntry   = 2 // and the address of the entry; findAbsent or findUnknown
	argLetters = 1 // StubNumber: 0 for decimals, else what is between the character '0' and that of the digit ten, less 10
	argWidth   = 2 // how many characters there are at least
	argFill    = 3 // what is in front of the digits
	argIndex   = 5 // of the item of two tuples being compared
	argLeft    = 6 // what has their items
	argRight   = 7
)

// Context.Nested has the states of hashes and comparisons of tuples, while items of theirs are worked on that are tuples themselves: so many words for
// each of so many levels, from the second word on. The first one is the level.
const (
	hashWords     = 4
	hashLevels    = 4
	compareWords  = 5
	compareLevels = 3
)

// nested is the offset of word i of Context.Nested.
func nested(i int) int32 { return int32(rt.OffCtxNested) + int32(i*8) }

// push emits the saving of a state on the next level, or a jump to full.
func (s *stubs) push(levels, words int, save func(word int, place int32), pushed, full Label) {
	a := s.a
	for level := range levels {
		deeper := a.NewLabel()
		a.BrMemImm(NE, W64, Ctx, nested(0), int32(level), deeper)
		a.StoreImm(W64, Ctx, nested(0), int32(level+1))
		for w := range words {
			save(w, nested(1+level*words+w))
		}
		a.Jump(pushed)
		a.Bind(deeper)
	}
	a.Jump(full)
}

// pop emits the way back to the level before, and goes on at popped; on level 0 code goes on.
func (s *stubs) pop(levels, words int, restore func(word int, place int32), popped Label) {
	a, none := s.a, s.a.NewLabel()
	a.BrMemImm(EQ, W64, Ctx, nested(0), 0, none)
	for level := levels; level > 0; level-- {
		lower := a.NewLabel()
		a.BrMemImm(NE, W64, Ctx, nested(0), int32(level), lower)
		a.StoreImm(W64, Ctx, nested(0), int32(level-1))
		for w := range words {
			restore(w, nested(1+(level-1)*words+w))
		}
		a.Jump(popped)
		a.Bind(lower)
	}
	a.Bind(none)
}

// baseOf emits the replacement of an instance of a subclass of tuple, str or bytes in r, which has the equality and the hash of its base, by the tuple, str or
// bytes, and unless small is NoLabel by the int, with which code goes on there if it is small. Other objects of classes defined in Python go to other. d is free.
func (s *stubs) baseOf(r, d Reg, small, other, unknown Label) {
	a, done, is, number := s.a, s.a.NewLabel(), s.a.NewLabel(), s.a.NewLabel()
	a.Load(W32, d, r, int32(rt.OffKind))
	a.BrImm(B, d, int64(rt.NumKinds), done)
	s.shape(d, d)
	for _, k := range [...]rt.Kind{rt.KindTuple, rt.KindStr} {
		a.BrMemImm(EQ, W32, d, int32(rt.OffShapeLayout), int32(k), is)
	}
	if small != NoLabel {
		a.BrMemImm(EQ, W32, d, int32(rt.OffShapeLayout), int32(rt.KindInt), number)
	}
	a.BrMemImm(NE, W32, d, int32(rt.OffShapeLayout), int32(rt.KindBytes), other)
	a.Bind(is)
	s.base(r, d, unknown)
	a.Jump(done)
	if small != NoLabel {
		a.Bind(number)
		s.base(r, d, unknown)
		a.BrBits(true, r, 1, small)
		a.Jump(unknown)
	}
	a.Bind(done)
}

// base emits what baseOf does for an object whose shape is at address d.
func (s *stubs) base(r, d Reg, unknown Label) {
	naturallyAll(s.a, s.t, d, s.tmp, int64(rt.BaseKey), unknown)
	s.a.Load(W64, r, r, int32(rt.OffTupleItems))
}

const (
	findAbsent  = 0
	findUnknown = 1
)

// routineRegs is how many registers routines work with.
const routineRegs = 8

// arg is the offset of word i of Context.Args.
func arg(i int) int32 { return int32(rt.OffCtxArgs) + int32(i*8) }

// begin emits the start of a routine.
func (s *stubs) begin(l Label) {
	s.a.Bind(l)
	for r := range Reg(routineRegs) {
		s.a.Store(W64, Ctx, int32(rt.OffCtxKeep)+int32(r*8), r)
	}
}

// end emits the return of a routine.
func (s *stubs) end() {
	for r := range Reg(routineRegs) {
		s.a.Load(W64, r, Ctx, int32(rt.OffCtxKeep)+int32(r*8))
	}
	s.a.Ret()
}

// result emits, at label l, the end of a routine with the result v.
func (s *stubs) result(l Label, place int, v int32) {
	s.a.Bind(l)
	s.a.StoreImm(W64, Ctx, arg(place), v)
	s.end()
}

// object branches to no unless r is the address of an object.
func (s *stubs) object(r Reg, no Label) {
	s.a.BrBits(true, r, 3, no)
	s.a.BrImm(LT, r, int64(rt.FirstObj), no)
}

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
	a.Bind(sequence)
	s.compareItems(equal, greater, unknown)

	// The first items that differ decide.
	a.Bind(items)
	s.nextItems(items, ended)
	s.compareNumbers(equal, less, greater, objects)
	a.Bind(objects)
	s.sameKind(equal, strs, unknown)

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

	a.Bind(strs)
	match, differ := a.NewLabel(), a.NewLabel()
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

// compareItems stores what nextItems reads of the tuples or lists in registers 0 and 1, whose kind is in register 3.
func (s *stubs) compareItems(equal bool, greater, unknown Label) {
	a := s.a
	const x, y, u, v = Reg(0), Reg(1), Reg(3), Reg(4)
	list, have := a.NewLabel(), a.NewLabel()
	a.BrImm(NE, u, int64(rt.KindTuple), list)
	a.Load(W32, u, x, int32(rt.OffAux))
	a.Load(W32, v, y, int32(rt.OffAux))
	a.Jump(have)
	a.Bind(list) // items of lists begin at the same distance
	a.BrImm(NE, u, int64(rt.KindList), unknown)
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

// data leaves the address of the bytes of the str or bytes in v in d.
func (s *stubs) data(d, v Reg) {
	a := s.a
	own := a.NewLabel()
	a.OpImm(Add, d, v, int64(rt.OffStrData))
	a.BrMemBits(false, W32, v, int32(rt.OffAux), int32(rt.StrShared), own)
	a.Load(W64, d, d, 0)
	a.OpImm(Add, d, d, int64(rt.OffValues))
	a.Bind(own)
}

// firstSlot emits the computation, into slot, of the place where an index of 1<<bits slots is searched first for a hash. free is free, and bits is lost.
func firstSlot(a Asm, slot, hash, bits, free Reg) {
	var mul uint64 = rt.DictHashMul
	a.MovImm(slot, int64(mul))
	a.Op(Mul, slot, slot, hash)
	a.MovImm(free, 64)
	a.Op(Sub, bits, free, bits)
	a.Op(Shr, slot, slot, bits)
}

// find emits StubFind: the search in the table Args[0] for the key Args[1]: a small int, bool or None, a str or bytes that is not long, an
// object whose hash is by identity, or a tuple of such and of such tuples.
func (s *stubs) find(l Label) {
	a, tmp := s.a, s.tmp
	const table, key, hash, slot, entry = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4)
	unknown, absent, found, object, linear := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	check, other := a.NewLabel(), a.NewLabel()        // an entry has the hash of the key; it has another key
	nextSlot, nextEntry := a.NewLabel(), a.NewLabel() // the search goes on
	s.begin(l)
	a.Load(W64, key, Ctx, arg(argY))
	s.hash(unknown)
	a.Store(W64, Ctx, arg(argHash), hash)
	a.BrBits(false, key, 1, object)
	a.Store(W64, Ctx, arg(argY), key) // of an instance of a subclass, too
	a.Bind(object)
	a.Load(W64, table, Ctx, arg(argX))
	a.Load(W32, tmp, table, int32(rt.OffDictBits))
	a.BrImm(EQ, tmp, 0, linear)
	s.findIndexed(check, nextSlot, absent)
	a.Bind(linear)
	s.findLinear(check, nextEntry, absent)

	a.Bind(check)
	a.Store(W64, Ctx, arg(argEntry), entry)
	a.Store(W64, Ctx, arg(argSlot), slot)
	s.compareKey(found, other, unknown)
	a.Bind(other)
	a.Load(W64, key, Ctx, arg(argY))
	a.Load(W64, table, Ctx, arg(argX))
	a.Load(W64, hash, Ctx, arg(argHash))
	a.Load(W64, slot, Ctx, arg(argSlot))
	a.Load(W64, entry, Ctx, arg(argEntry))
	a.BrMemImm(EQ, W32, table, int32(rt.OffDictBits), 0, nextEntry)
	a.Jump(nextSlot)

	a.Bind(found)
	s.end()
	a.Bind(absent)
	a.Store(W64, Ctx, arg(argSlot), slot)
	none := a.NewLabel()
	s.result(none, argEntry, findAbsent)
	s.result(unknown, argEntry, findUnknown)
}

// findIndexed is the part of find for a table with an index of 1<<n slots; n is in the scratch register. Entries with the hash go to check, with the slot in register 3 and
// the entry in register 4; the search goes on at next.
func (s *stubs) findIndexed(check, next, absent Label) {
	a, tmp := s.a, s.tmp
	const table, hash, slot, entry, t1 = Reg(0), Reg(2), Reg(3), Reg(4), Reg(5)
	probe, set, have := a.NewLabel(), a.NewLabel(), a.NewLabel()
	firstSlot(a, slot, hash, tmp, t1)
	a.Bind(probe)
	a.Load(W64, entry, table, int32(rt.OffDictIndex))
	a.LoadX(W32, entry, entry, slot, 2, int32(rt.OffValues))
	a.BrImm(EQ, entry, 0, absent)
	a.Load(W64, t1, table, int32(rt.OffDictEntries))
	a.BrMemBits(true, W32, table, int32(rt.OffAux), int32(rt.SetTable), set)
	dictEntries.address(a, entry, t1, entry, -1)
	a.Bind(have)
	a.BrMem(EQ, W64, hash, entry, 0, check)
	a.Bind(next)
	a.Load(W32, tmp, table, int32(rt.OffDictBits))
	a.MovImm(t1, 1)
	a.Op(Shl, t1, t1, tmp)
	a.OpImm(Sub, t1, t1, 1)
	a.OpImm(Add, slot, slot, 1)
	a.Op(And, slot, slot, t1)
	a.Jump(probe)
	a.Bind(set)
	setEntries.address(a, entry, t1, entry, -1)
	a.Jump(have)
}

// findLinear is findIndexed for a small table, which has no index; what is called slot counts the entries that are left.
func (s *stubs) findLinear(check, next, absent Label) {
	a := s.a
	const table, hash, slot, entry, t1 = Reg(0), Reg(2), Reg(3), Reg(4), Reg(5)
	set, start, again, down := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W32, t1, table, int32(rt.OffDictFirst))
	a.Load(W32, slot, table, int32(rt.OffDictFill))
	a.Op(Sub, slot, slot, t1)
	a.Load(W64, entry, table, int32(rt.OffDictEntries))
	a.BrMemBits(true, W32, table, int32(rt.OffAux), int32(rt.SetTable), set)
	dictEntries.address(a, t1, entry, t1, 0)
	a.Bind(start)
	a.Mov(entry, t1)
	a.Bind(again)
	a.BrImm(EQ, slot, 0, absent)
	a.BrMem(EQ, W64, hash, entry, 0, check)
	a.Bind(next)
	a.OpImm(Add, entry, entry, int64(rt.SetEntryBytes))
	a.BrMemBits(true, W32, table, int32(rt.OffAux), int32(rt.SetTable), down)
	a.OpImm(Add, entry, entry, int64(rt.EntryBytes-rt.SetEntryBytes))
	a.Bind(down)
	a.OpImm(Sub, slot, slot, 1)
	a.Jump(again)
	a.Bind(set)
	setEntries.address(a, t1, entry, t1, 0)
	a.Jump(start)
}

// compareKey is the part of find that compares the key in register 1 with that of the entry in register 4, which has the same hash. Registers are lost.
func (s *stubs) compareKey(found, other, unknown Label) {
	a := s.a
	const x, key, entry, t1 = Reg(0), Reg(1), Reg(4), Reg(5)
	notInt := a.NewLabel()
	a.Load(W64, x, entry, int32(rt.OffEntryKey))
	a.BrMem(EQ, W64, x, Ctx, arg(argY), found)
	a.BrBits(false, key, 1, notInt)
	a.BrBits(true, x, 1, other)
	s.object(x, unknown)
	a.Load(W32, t1, x, int32(rt.OffKind))
	a.BrImm(B, t1, int64(rt.NumKinds), unknown)
	s.shape(t1, t1)
	a.BrMemImm(NE, W32, t1, int32(rt.OffShapeLayout), int32(rt.KindInt), unknown)
	s.base(x, t1, unknown)
	a.Br(EQ, x, key, found)
	a.Jump(other)
	a.Bind(notInt)
	s.compare(true, other, found, other, unknown)
}

// hash leaves the stored hash of the key in register 1 in register 2. Others than those of find go to unknown.
func (s *stubs) hash(unknown Label) {
	a := s.a
	const key, hash, t1 = Reg(1), Reg(2), Reg(6)
	simple, one, notText, tuple, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(simple)
	s.hashSimple(t1, key, notText, unknown)
	a.Bind(one)
	a.Mov(hash, t1)
	a.Jump(done)
	a.Bind(notText)
	s.hashObject(t1, key, simple, tuple, unknown)
	a.Jump(one)
	a.Bind(tuple)
	s.hashTuple(done, unknown)
	a.Bind(done)
}

// hashTuple leaves the stored hash of the tuple in register 1 in register 2, and goes to done.
func (s *stubs) hashTuple(done, unknown Label) {
	a, tmp := s.a, s.tmp
	const key, hash, i, n, item, t1 = Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6)
	var p1, p2, p5 uint64 = rt.TupleHash1, rt.TupleHash2, rt.TupleHash5
	inner, items, end, inside, whole := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.StoreImm(W64, Ctx, nested(0), 0)
	a.Bind(inner)
	a.MovImm(hash, int64(p5))
	a.MovImm(i, 0)
	a.Load(W32, n, key, int32(rt.OffAux))
	a.Bind(items)
	a.Br(AE, i, n, end)
	a.LoadX(W64, item, key, i, 3, int32(rt.OffTupleItems))
	a.OpImm(Add, i, i, 1)
	notText, have, again := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(again)
	s.hashSimple(t1, item, notText, unknown)
	a.Jump(have)
	a.Bind(notText)
	s.hashObject(t1, item, again, inside, unknown)
	a.Bind(have)
	a.OpImm(Sar, t1, t1, 1)
	a.Bind(whole)
	a.MovImm(tmp, int64(p2))
	a.Op(Mul, t1, t1, tmp)
	a.Op(Add, hash, hash, t1)
	a.OpImm(Ror, hash, hash, 33)
	a.MovImm(tmp, int64(p1))
	a.Op(Mul, hash, hash, tmp)
	a.Jump(items)
	a.Bind(end)
	a.MovImm(tmp, int64(p5^rt.TupleHashLen))
	a.Op(Xor, n, n, tmp)
	a.Op(Add, hash, hash, n)
	a.BrImm(EQ, hash, -1, unknown)

	// It may be an item of another one.
	state, pushed := [hashWords]Reg{key, hash, i, n}, a.NewLabel()
	a.Mov(t1, hash)
	s.pop(hashLevels, hashWords, func(w int, place int32) { a.Load(W64, state[w], Ctx, place) }, whole)
	a.OpImm(Shl, hash, hash, 1)
	a.OpImm(Or, hash, hash, 1)
	a.Jump(done)
	a.Bind(inside)
	s.push(hashLevels, hashWords, func(w int, place int32) { a.Store(W64, Ctx, place, state[w]) }, pushed, unknown)
	a.Bind(pushed)
	a.Mov(key, item)
	a.Jump(inner)
}

// hashObject leaves the stored hash of the object v, which is no str and no bytes, in t1, if that is by identity. Instances of subclasses of these and of int, and
// strs and bytes in their place, go to again with what v has become, tuples to tuple.
func (s *stubs) hashObject(t1, v Reg, again, tuple, unknown Label) {
	a := s.a
	identity := a.NewLabel()
	s.baseOf(v, t1, again, identity, unknown)
	a.Load(W32, t1, v, int32(rt.OffKind))
	a.BrImm(EQ, t1, int64(rt.KindTuple), tuple)
	a.BrImm(EQ, t1, int64(rt.KindStr), again)
	a.BrImm(EQ, t1, int64(rt.KindBytes), again)
	a.Bind(identity)
	s.hashIdentity(t1, v, unknown)
}

// hashSimple leaves the stored hash of v in t1. What is an object, but no str and no bytes, goes to notText.
func (s *stubs) hashSimple(t1, v Reg, notText, unknown Label) {
	a, tmp := s.a, s.tmp
	str, have := a.NewLabel(), a.NewLabel()
	a.BrBits(false, v, 1, str)
	a.OpImm(Add, tmp, v, 1<<61)
	a.OpImm(Shr, tmp, tmp, 62)
	a.BrImm(NE, tmp, 0, unknown)
	a.Mov(t1, v)
	a.BrImm(NE, v, -1, have)
	a.MovImm(t1, -3)
	a.Jump(have)
	a.Bind(str)
	object, text := a.NewLabel(), a.NewLabel()
	a.BrBits(true, v, 3, unknown)
	a.BrImm(GE, v, int64(rt.FirstObj), object)
	for _, c := range immediateHashes {
		a.MovImm(t1, c.hash)
		a.BrImm(EQ, v, int64(c.v), have)
	}
	a.Jump(unknown)
	a.Bind(object)
	a.Load(W32, tmp, v, int32(rt.OffKind))
	a.BrImm(EQ, tmp, int64(rt.KindStr), text)
	a.BrImm(NE, tmp, int64(rt.KindBytes), notText)
	a.Bind(text)
	a.Load(W32, t1, v, int32(rt.OffAux))
	known := a.NewLabel()
	a.OpImm(And, t1, t1, int64(rt.StrHashBits))
	a.BrImm(NE, t1, 0, known)
	s.hashText(v, unknown)
	a.Bind(known)
	a.Lea(t1, t1, t1, 0, 1)
	a.Bind(have)
}

// hashIdentity leaves the stored hash of the object v, which is by identity, in t1.
func (s *stubs) hashIdentity(t1, v Reg, unknown Label) {
	a, tmp := s.a, s.tmp
	a.Load(W32, t1, v, int32(rt.OffKind))
	s.shape(t1, t1)
	naturally(a, s.t, t1, tmp, rt.NaturalHash, unknown)
	a.OpImm(Ror, t1, v, 4)
	a.OpImm(Shl, t1, t1, 2)
	a.OpImm(Shr, t1, t1, 1)
	a.OpImm(Or, t1, t1, 1)
}

// immediateHashes has the stored hashes of constants that are no objects.
var immediateHashes = [...]struct {
	v    rt.Value
	hash int64
}{
	{rt.False, 0<<1 | 1}, {rt.True, 1<<1 | 1},
	{rt.None, int64(rt.None)>>4<<1 | 1}, // by identity
}

// hashText leaves the hash of the str or bytes in v, register 1 or 5, in register 6 and in the object: text.HashString. Long ones go to unknown.
func (s *stubs) hashText(v Reg, unknown Label) {
	a := s.a
	const p, h, x, n, t = Reg(0), Reg(2), Reg(3), Reg(4), Reg(6)
	var k0 uint64 = text.HashKey0
	kept := [...]Reg{h, x, n}
	for i, r := range kept {
		a.Store(W64, Ctx, arg(argIndex+i), r)
	}
	short, ready := a.NewLabel(), a.NewLabel()
	a.Load(W32, n, v, int32(rt.OffStrBytes))
	a.BrImm(A, n, longStr, unknown)
	s.data(p, v)
	a.MovImm(h, int64(k0))
	a.BrImm(LT, n, 8, short)
	s.hashLong(v, ready)
	a.Bind(short)
	s.hashShort(ready)
	a.Bind(ready)
	s.hashEnd(v)

	// No bits mean that the hash is not known.
	stored := a.NewLabel()
	a.OpImm(And, t, h, int64(rt.StrHashBits))
	a.BrImm(NE, t, 0, stored)
	a.MovImm(t, 1)
	a.Bind(stored)
	a.Load(W32, x, v, int32(rt.OffAux))
	a.Op(Or, x, x, t)
	a.Store(W32, v, int32(rt.OffAux), x)
	for i, r := range kept {
		a.Load(W64, r, Ctx, arg(argIndex+i))
	}
}

// fold multiplies l, which is lost, by r, and leaves both halves of the product in d, one xored with the other.
func (s *stubs) fold(d, l, r Reg) {
	const t = Reg(6)
	s.a.MulHi(t, l, r)
	s.a.Op(Mul, l, l, r)
	s.a.Op(Xor, d, l, t)
}

// hashLong is the part of hashText for the n bytes, 8 or more, at p: it hashes them but for the last ones, 16 at most, which it leaves in x and y, and goes to ready.
func (s *stubs) hashLong(v Reg, ready Label) {
	a, tmp := s.a, s.tmp
	const p, h, x, n, y = Reg(0), Reg(2), Reg(3), Reg(4), Reg(7)
	var k1 uint64 = text.HashKey1
	more, last, wide, right := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(more)
	a.BrImm(LE, n, 16, last)
	a.Load(W64, x, p, 0)
	a.MovImm(tmp, int64(k1))
	a.Op(Xor, x, x, tmp)
	a.Load(W64, y, p, 8)
	a.Op(Xor, y, y, h)
	s.fold(h, x, y)
	a.OpImm(Add, p, p, 16)
	a.OpImm(Sub, n, n, 16)
	a.Jump(more)
	a.Bind(last)
	a.BrMemImm(AE, W32, v, int32(rt.OffStrBytes), 16, wide)
	a.Load(W64, x, p, 0)
	a.Jump(right)
	a.Bind(wide)
	a.LoadX(W64, x, p, n, 0, -16)
	a.Bind(right)
	a.LoadX(W64, y, p, n, 0, -8)
	a.Jump(ready)
}

// hashShort is the part of hashText that leaves the n bytes, less than 8, at p in x and y. Code goes on at ready, which is next.
func (s *stubs) hashShort(ready Label) {
	a := s.a
	const p, x, n, t, y = Reg(0), Reg(3), Reg(4), Reg(6), Reg(7)
	tiny := a.NewLabel()
	a.BrImm(LT, n, 4, tiny)
	a.Load(W32, x, p, 0)
	a.LoadX(W32, y, p, n, 0, -4)
	a.Jump(ready)
	a.Bind(tiny)
	a.MovImm(x, 0)
	a.MovImm(y, 0)
	a.BrImm(EQ, n, 0, ready)
	a.Load(W8, x, p, 0)
	a.OpImm(Shl, x, x, 16)
	a.OpImm(Shr, t, n, 1)
	a.LoadX(W8, y, p, t, 0, 0)
	a.OpImm(Shl, y, y, 8)
	a.Op(Or, x, x, y)
	a.LoadX(W8, y, p, n, 0, -1)
	a.Op(Or, x, x, y)
	a.MovImm(y, 0)
}

// hashEnd is the part of hashText that mixes the last words, x and y, and the length into h, which does not become -1.
func (s *stubs) hashEnd(v Reg) {
	a, tmp := s.a, s.tmp
	const h, x, y = Reg(2), Reg(3), Reg(7)
	var k1, k2 uint64 = text.HashKey1, text.HashKey2
	mixed := a.NewLabel()
	a.MovImm(tmp, int64(k1))
	a.Op(Xor, x, x, tmp)
	a.Op(Xor, y, y, h)
	s.fold(h, x, y)
	a.Load(W32, x, v, int32(rt.OffStrBytes))
	a.MovImm(tmp, int64(k2))
	a.Op(Xor, x, x, tmp)
	s.fold(h, x, h)
	a.BrImm(NE, h, -1, mixed)
	a.MovImm(h, -2)
	a.Bind(mixed)
}

// leaf allocates a str or bytes of the n bytes in register n, whose kind and aux are in head, into d. e is free. Long ones go to unknown.
func (s *stubs) leaf(d, e, n Reg, head Reg, unknown Label) {
	a, tmp := s.a, s.tmp
	a.OpImm(Add, e, n, int64(rt.OffStrData)+rt.Granule-1)
	a.OpImm(Shr, e, e, rt.GranuleShift)
	a.BrImm(A, e, rt.AllocMax, unknown)
	a.OpImm(Shl, d, e, rt.GranuleShift)
	a.OpImm(Mul, e, e, int64(rt.AllocSize))
	a.MovImm(tmp, int64(s.t.Alloc+rt.LeafAlloc))
	a.Op(Add, e, e, tmp)
	a.Load(W64, tmp, e, int32(rt.OffAllocCur))
	a.Op(Add, d, d, tmp)
	a.BrMem(A, W64, d, e, int32(rt.OffAllocEnd), unknown)
	a.Store(W64, e, int32(rt.OffAllocCur), d)
	a.Mov(d, tmp)
	a.Store(W64, d, 0, head)
	a.Store(W32, d, int32(rt.OffStrBytes), n)
}

// copyBytes copies the n bytes (n a register that is lost) at p, which is lost too, to q, which moves behind them. u is free. It neither reads nor writes
// beyond them.
func (s *stubs) copyBytes(q, p, n, u Reg) {
	a := s.a
	long, short, tail, tiny, moved, done := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	ends := func(size Size, bytes int32) {
		a.LoadX(size, u, p, n, 0, -bytes)
		a.StoreX(size, q, n, 0, -bytes, u)
	}
	a.BrImm(LT, n, 8, short)
	a.Bind(long)
	a.BrImm(LE, n, 8, tail)
	a.Load(W64, u, p, 0)
	a.Store(W64, q, 0, u)
	a.OpImm(Add, p, p, 8)
	a.OpImm(Add, q, q, 8)
	a.OpImm(Sub, n, n, 8)
	a.Jump(long)
	a.Bind(tail) // what is copied again is the same
	ends(W64, 8)
	a.Jump(moved)
	a.Bind(short)
	a.BrImm(LT, n, 4, tiny)
	a.Load(W32, u, p, 0)
	a.Store(W32, q, 0, u)
	ends(W32, 4)
	a.Jump(moved)
	a.Bind(tiny)
	a.BrImm(EQ, n, 0, done)
	a.Load(W8, u, p, 0)
	a.Store(W8, q, 0, u)
	a.BrImm(EQ, n, 1, moved)
	a.Load(W8, u, p, 1)
	a.Store(W8, q, 1, u)
	ends(W8, 1)
	a.Bind(moved)
	a.Op(Add, q, q, n)
	a.Bind(done)
}

// maxJoined is how many pieces StubJoin concatenates.
const maxJoined = len(rt.Context{}.Parts) - 1

// part is the offset of word i of Context.Parts. The last one is the str that pieces are parts of.
func part(i int) int32 { return int32(rt.OffCtxParts) + int32(i*8) }

// pieceShift is where a piece that is n ASCII characters of the str in the last word of Context.Parts has its offset: offset<<pieceShift | n<<1 | 1.
const pieceShift = 33

// join emits StubJoin: Args[0] becomes the concatenation of the pieces in Parts, up to NoValue if there are fewer: strs, and parts of one; 0 if it is not
// known how.
func (s *stubs) join(l Label) {
	a := s.a
	const i, v, n, chars, d, e, p, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, more, finished := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	s.measurePieces(unknown)
	a.BrImm(LE, chars, 1, unknown)
	a.MovImm(u, int64(rt.KindStr))
	s.leaf(d, e, n, u, unknown)
	a.Store(W32, d, int32(rt.OffStrChars), chars)
	a.OpImm(Add, e, d, int64(rt.OffStrData))
	a.MovImm(i, 0)
	a.Bind(more)
	s.nextPiece(finished)
	whole, copied := a.NewLabel(), a.NewLabel()
	a.BrBits(false, v, 1, whole)
	s.pieceLength(n)
	a.Load(W64, p, Ctx, part(maxJoined))
	a.OpImm(Shr, v, v, pieceShift)
	a.Op(Add, p, p, v)
	a.OpImm(Add, p, p, int64(rt.OffStrData))
	a.Jump(copied)
	a.Bind(whole)
	a.OpImm(Add, p, v, int64(rt.OffStrData))
	a.Load(W32, n, v, int32(rt.OffStrBytes))
	a.Bind(copied)
	s.copyBytes(e, p, n, u)
	a.OpImm(Add, i, i, 1)
	a.BrImm(LT, i, int64(maxJoined), more)
	a.Bind(finished)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	s.result(unknown, argX, 0)
}

// measurePieces is the part of join that leaves in registers 2 and 3 how many bytes and characters the pieces have.
func (s *stubs) measurePieces(unknown Label) {
	a := s.a
	const i, v, n, chars, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(7)
	more, str, have, counted := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.MovImm(i, 0)
	a.MovImm(n, 0)
	a.MovImm(chars, 0)
	a.Bind(more)
	s.nextPiece(counted)
	a.BrBits(false, v, 1, str)
	s.pieceLength(u)
	a.Op(Add, n, n, u)
	a.Jump(have)
	a.Bind(str)
	s.object(v, unknown)
	a.BrMemImm(NE, W32, v, int32(rt.OffKind), int32(rt.KindStr), unknown)
	a.BrMemBits(true, W32, v, int32(rt.OffAux), int32(rt.StrShared), unknown)
	a.Load(W32, u, v, int32(rt.OffStrBytes))
	a.Op(Add, n, n, u)
	a.Load(W32, u, v, int32(rt.OffStrChars))
	a.Bind(have)
	a.Op(Add, chars, chars, u)
	a.OpImm(Add, i, i, 1)
	a.BrImm(LT, i, int64(maxJoined), more)
	a.Bind(counted)
}

// nextPiece is the part of join that loads piece number i, register 0, into v, register 1. Where there is none it goes to end. Register 6 is free.
func (s *stubs) nextPiece(end Label) {
	a := s.a
	const i, v, p = Reg(0), Reg(1), Reg(6)
	a.OpImm(Add, p, Ctx, int64(part(0)))
	a.LoadX(W64, v, p, i, 3, 0)
	a.BrImm(EQ, v, 0, end)
}

// pieceLength is the part of join that leaves the length of the piece of a str in v in d.
func (s *stubs) pieceLength(d Reg) {
	a, tmp := s.a, s.tmp
	const v = Reg(1)
	a.OpImm(Shr, d, v, 1)
	a.MovImm(tmp, 1<<(pieceShift-1)-1)
	a.Op(And, d, d, tmp)
}

// What StubConcat does beside the concatenation of strs, bytes and tuples, in Args[2].
const (
	concatLists  = 1 // of lists
	concatExtend = 2 // bytes are appended to a bytearray
)

// concat emits StubConcat: Args[0] becomes the concatenation of Args[0] and Args[1], 0 if it is not known how.
func (s *stubs) concat(l Label) {
	a := s.a
	const x, y, n, d, e, p, m, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, left, right := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, x, Ctx, arg(argX))
	a.Load(W64, y, Ctx, arg(argY))
	s.object(x, unknown)
	s.object(y, unknown)
	text, sequence := a.NewLabel(), a.NewLabel()
	extend := a.NewLabel()
	a.Load(W32, u, x, int32(rt.OffKind))
	a.BrMem(NE, W32, u, y, int32(rt.OffKind), extend)
	a.BrImm(EQ, u, int64(rt.KindStr), text)
	a.BrImm(EQ, u, int64(rt.KindList), sequence)
	a.BrImm(EQ, u, int64(rt.KindTuple), sequence)
	a.BrImm(NE, u, int64(rt.KindBytes), unknown)
	a.Bind(text)
	a.BrMemBits(true, W32, x, int32(rt.OffAux), int32(rt.StrShared), unknown)
	a.BrMemBits(true, W32, y, int32(rt.OffAux), int32(rt.StrShared), unknown)
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	a.Load(W32, m, y, int32(rt.OffStrBytes))
	a.BrImm(EQ, m, 0, left)
	a.BrImm(EQ, n, 0, right)
	a.Op(Add, n, n, m)
	a.MovImm(e, int64(rt.StrGrown)<<32)
	a.Op(Or, u, u, e)
	s.leaf(d, e, n, u, unknown)
	a.Load(W32, e, x, int32(rt.OffStrChars))
	a.Load(W32, u, y, int32(rt.OffStrChars))
	a.Op(Add, e, e, u)
	a.Store(W32, d, int32(rt.OffStrChars), e)
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	a.OpImm(Add, e, d, int64(rt.OffStrData))
	a.OpImm(Add, p, x, int64(rt.OffStrData))
	s.copyBytes(e, p, n, u)
	a.OpImm(Add, p, y, int64(rt.OffStrData))
	s.copyBytes(e, p, m, u)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	a.Bind(sequence)
	s.concatSequences(left, right, unknown)
	a.Bind(extend)
	s.extend(left, unknown)
	a.Bind(right)
	a.Store(W64, Ctx, arg(argX), y)
	a.Bind(left)
	s.end()
	s.result(unknown, argX, 0)
}

// longPiece is the length from which on bytes are copied elsewhere.
const longPiece = 1 << 12

// extend is the part of concat that appends the bytes y to the bytearray x, where there is room and no memoryview. It ends at left.
func (s *stubs) extend(left, unknown Label) {
	a, tmp := s.a, s.tmp
	const x, y, n, d, e, p, m, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	a.BrMemImm(NE, W64, Ctx, arg(argZ), concatExtend, unknown)
	a.BrImm(NE, u, int64(rt.KindByteArray), unknown)
	a.BrMemImm(NE, W32, y, int32(rt.OffKind), int32(rt.KindBytes), unknown)
	a.BrMemBits(true, W32, y, int32(rt.OffAux), int32(rt.StrShared), unknown)
	a.MovImm(tmp, int64(s.t.R.ViewsAddr()))
	a.BrMemImm(NE, W64, tmp, 0, 0, unknown)
	a.Load(W32, m, y, int32(rt.OffStrBytes))
	a.BrImm(A, m, longPiece, unknown)
	a.Load(W64, e, x, int32(rt.OffByteArrayBuf))
	a.BrImm(EQ, e, 0, unknown)
	a.Load(W64, d, x, int32(rt.OffByteArrayOff))
	a.Load(W64, n, x, int32(rt.OffByteArrayLen))
	a.Op(Add, d, d, n)
	a.Op(Add, u, d, m)
	a.BrMem(A, W32, u, e, int32(rt.OffAux), unknown)
	a.Op(Add, e, e, d)
	a.OpImm(Add, e, e, int64(rt.OffValues))
	a.Op(Add, n, n, m)
	a.Store(W64, x, int32(rt.OffByteArrayLen), n)
	a.OpImm(Add, p, y, int64(rt.OffStrData))
	s.copyBytes(e, p, m, u)
	a.Jump(left)
}

// maxFactor is by what StubRepeat multiplies at most.
const maxFactor = 127

// repeatLists in Args[2] tells StubRepeat to repeat lists, too.
const repeatLists = 1

// repeat emits StubRepeat: Args[0] becomes the str, bytes, list or tuple of Args[0] and Args[1] repeated as often as the other, a small int, says, 0 if it is not
// known how.
func (s *stubs) repeat(l Label) {
	a, tmp := s.a, s.tmp
	const x, y, u = Reg(0), Reg(1), Reg(7)
	unknown, ordered, text, list, sequence, once := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, x, Ctx, arg(argX))
	a.Load(W64, y, Ctx, arg(argY))
	a.BrBits(false, x, 1, ordered)
	a.Mov(tmp, x)
	a.Mov(x, y)
	a.Mov(y, tmp)
	a.Store(W64, Ctx, arg(argX), x)
	a.Bind(ordered)
	s.object(x, unknown)
	a.BrBits(false, y, 1, unknown)
	a.BrImm(LE, y, 0<<1|1, unknown)
	a.BrImm(GT, y, maxFactor<<1|1, unknown)
	a.OpImm(Shr, y, y, 1)
	a.Load(W32, u, x, int32(rt.OffKind))
	a.BrImm(EQ, y, 1, once)
	a.BrImm(EQ, u, int64(rt.KindStr), text)
	a.BrImm(EQ, u, int64(rt.KindTuple), sequence)
	a.BrImm(EQ, u, int64(rt.KindList), list)
	a.BrImm(NE, u, int64(rt.KindBytes), unknown)
	a.Bind(text)
	s.repeatText(unknown)
	a.Bind(once) // what cannot be changed is the result itself
	same := a.NewLabel()
	for _, k := range [...]rt.Kind{rt.KindStr, rt.KindBytes, rt.KindTuple} {
		a.BrImm(EQ, u, int64(k), same)
	}
	a.Jump(unknown)
	a.Bind(same)
	s.end()
	a.Bind(list)
	a.BrMemImm(NE, W64, Ctx, arg(argZ), repeatLists, unknown)
	a.Bind(sequence)
	s.repeatSequence(unknown)
	s.result(unknown, argX, 0)
}

// repeatText is the part of repeat for the str or bytes x, y times. It ends the routine.
func (s *stubs) repeatText(unknown Label) {
	a := s.a
	const x, y, n, d, e, p, m, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	more, done := a.NewLabel(), a.NewLabel()
	a.BrMemBits(true, W32, x, int32(rt.OffAux), int32(rt.StrShared), unknown)
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	a.BrImm(EQ, n, 0, unknown)
	a.Op(Mul, m, n, y)
	s.leaf(d, e, m, u, unknown)
	a.Load(W32, e, x, int32(rt.OffStrChars))
	a.Op(Mul, e, e, y)
	a.Store(W32, d, int32(rt.OffStrChars), e)
	a.OpImm(Add, e, d, int64(rt.OffStrData))
	a.Bind(more)
	a.OpImm(Add, p, x, int64(rt.OffStrData))
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	s.copyBytes(e, p, n, u)
	a.OpImm(Sub, y, y, 1)
	a.BrImm(EQ, y, 0, done)
	a.Op(Sub, u, e, d)
	a.BrImm(LT, u, int64(rt.OffStrData)+8, more)
	// Words that have been copied are copied on.
	a.Op(Sub, n, d, e)
	a.Op(Add, n, n, m)
	a.OpImm(Add, n, n, int64(rt.OffStrData))
	a.OpImm(Add, p, d, int64(rt.OffStrData))
	s.copyBytes(e, p, n, u)
	a.Bind(done)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
}

// nextChar emits StubNextChar: Args[0], the iterator of a str, becomes its next item, StopMark at the end, 0 if it is not known how: nothing has changed then.
func (s *stubs) nextChar(l Label) {
	a, tmp := s.a, s.tmp
	const it, x, i, p, w, d, e, n = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, ended, end, wide, own, latin := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, it, Ctx, arg(argX))
	a.Load(W64, x, it, int32(rt.OffStrIterStr))
	a.BrImm(EQ, x, 0, ended)
	a.Load(W64, i, it, int32(rt.OffStrIterPos))
	a.OpImm(Sar, i, i, 1)
	a.BrMem(AE, W32, i, x, int32(rt.OffStrBytes), end)
	s.data(p, x)
	a.LoadX(W8, w, p, i, 0, 0)
	a.MovImm(n, 1)
	a.BrImm(AE, w, 0x80, wide)
	a.Bind(latin)
	a.MovImm(tmp, int64(s.t.Chars))
	a.LoadX(W64, d, tmp, w, 3, 0)
	a.Bind(own)
	a.Op(Add, n, n, n) // as a difference of Values
	a.Load(W64, i, it, int32(rt.OffStrIterPos))
	a.Op(Add, i, i, n)
	a.Store(W64, it, int32(rt.OffStrIterPos), i)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()

	a.Bind(wide)
	a.MovImm(n, 2)
	a.LoadX(W8, e, p, i, 0, 1)
	made := a.NewLabel()
	a.BrImm(AE, w, 0xc4, made)
	a.OpImm(Shl, w, w, 6)
	a.OpImm(And, e, e, 0x3f)
	a.Op(Or, w, w, e)
	a.OpImm(And, w, w, 0xff)
	a.Jump(latin)
	a.Bind(made)
	sized := a.NewLabel()
	a.BrImm(B, w, 0xe0, sized)
	a.MovImm(n, 3)
	a.BrImm(B, w, 0xf0, sized)
	a.MovImm(n, 4)
	a.Bind(sized)
	a.MovImm(w, int64(rt.KindStr))
	s.leaf(d, e, n, w, unknown)
	a.StoreImm(W32, d, int32(rt.OffStrChars), 1)
	a.Op(Add, p, p, i)
	a.OpImm(Add, e, d, int64(rt.OffStrData))
	a.Mov(w, n)
	s.copyBytes(e, p, w, i)
	a.Jump(own)
	a.Bind(end)
	a.StoreImm(W64, it, int32(rt.OffStrIterStr), 0)
	s.result(ended, argX, int32(rt.StopMark))
	s.result(unknown, argX, 0)
}

// decimal emits StubDecimal: Args[0], a small int, becomes its str, or 0 if there is no room.
func (s *stubs) decimal(l Label) {
	a, tmp := s.a, s.tmp
	const v, q, n, d, e, p, u, sign = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, more, positive, text := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, v, Ctx, arg(argX))
	a.OpImm(Sar, v, v, 1)
	a.OpImm(Shr, sign, v, 63)
	a.BrImm(GE, v, 0, positive)
	a.Neg(v, v)
	a.Bind(positive)
	// The digits are written from the end of Args on; p is the last one.
	a.OpImm(Add, p, Ctx, int64(arg(len(rt.Context{}.Args))))
	a.MovImm(n, 0)
	a.Bind(more)
	a.MovImm(tmp, -0x3333333333333333)
	a.MulHi(q, v, tmp)
	a.OpImm(Shr, q, q, 3)
	a.Lea(u, q, q, 2, 0)
	a.Op(Add, u, u, u)
	a.Op(Sub, u, v, u)
	a.OpImm(Add, u, u, '0')
	a.OpImm(Sub, p, p, 1)
	a.Store(W8, p, 0, u)
	a.OpImm(Add, n, n, 1)
	a.Mov(v, q)
	a.BrImm(NE, v, 0, more)
	a.BrImm(NE, sign, 0, text)
	digits := a.NewLabel()
	a.BrImm(NE, n, 1, digits)
	a.MovImm(tmp, int64(s.t.Chars))
	a.LoadX(W64, d, tmp, u, 3, 0)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	a.Bind(text)
	a.MovImm(u, '-')
	a.OpImm(Sub, p, p, 1)
	a.Store(W8, p, 0, u)
	a.OpImm(Add, n, n, 1)
	a.Bind(digits)
	s.asciiResult(d, e, p, n, u, unknown)
}

// number emits StubNumber: Args[0], a small int, becomes its str as the conversion in Args[1] to [3] wants it, or 0 if it is negative or there is no room.
func (s *stubs) number(l Label) {
	a, tmp := s.a, s.tmp
	const v, q, n, d, e, p, u, width = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, more, decimal, digit, put, pad, padded, several := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, v, Ctx, arg(argX))
	a.Load(W64, e, Ctx, arg(argLetters))
	a.OpImm(Sar, v, v, 1)
	a.BrImm(LT, v, 0, unknown)
	// As in decimal. What is known of the conversion is before the digits, which are 32 at most.
	a.OpImm(Add, p, Ctx, int64(arg(len(rt.Context{}.Args))))
	a.MovImm(n, 0)
	a.Bind(more)
	a.BrImm(EQ, e, 0, decimal)
	a.OpImm(And, u, v, 15)
	a.OpImm(Shr, v, v, 4)
	a.BrImm(LT, u, 10, digit)
	a.Op(Add, u, u, e)
	a.Bind(digit)
	a.OpImm(Add, u, u, '0')
	a.Bind(put)
	a.OpImm(Sub, p, p, 1)
	a.Store(W8, p, 0, u)
	a.OpImm(Add, n, n, 1)
	a.BrImm(NE, v, 0, more)
	a.Load(W64, width, Ctx, arg(argWidth))
	a.Load(W64, u, Ctx, arg(argFill))
	a.Bind(pad)
	a.Br(GE, n, width, padded)
	a.OpImm(Sub, p, p, 1)
	a.Store(W8, p, 0, u)
	a.OpImm(Add, n, n, 1)
	a.Jump(pad)
	a.Bind(decimal)
	a.MovImm(tmp, -0x3333333333333333)
	a.MulHi(q, v, tmp)
	a.OpImm(Shr, q, q, 3)
	a.Lea(u, q, q, 2, 0)
	a.Op(Add, u, u, u)
	a.Op(Sub, u, v, u)
	a.OpImm(Add, u, u, '0')
	a.Mov(v, q)
	a.Jump(put)
	a.Bind(padded)
	a.BrImm(NE, n, 1, several)
	a.Load(W8, u, p, 0)
	a.MovImm(tmp, int64(s.t.Chars))
	a.LoadX(W64, d, tmp, u, 3, 0)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	a.Bind(several)
	s.asciiResult(d, e, p, n, u, unknown)
}

// asciiResult ends a routine whose result is a new str of the n ASCII characters at p. d, e and u are free. Without room it goes to unknown.
func (s *stubs) asciiResult(d, e, p, n, u Reg, unknown Label) {
	a := s.a
	a.MovImm(u, int64(rt.KindStr))
	s.leaf(d, e, n, u, unknown)
	a.Store(W32, d, int32(rt.OffStrChars), n)
	a.OpImm(Add, e, d, int64(rt.OffStrData))
	s.copyBytes(e, p, n, u)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	s.result(unknown, argX, 0)
}

// bump takes size bytes from the allocation state at e into d. u is free.
func (s *stubs) bump(d, e, u, size Reg, unknown Label) {
	a := s.a
	a.Load(W64, d, e, int32(rt.OffAllocCur))
	a.Op(Add, u, d, size)
	a.BrMem(A, W64, u, e, int32(rt.OffAllocEnd), unknown)
	a.Store(W64, e, int32(rt.OffAllocCur), u)
}

// copyValues copies n Values, a register that is lost, from the buffer in p to that in d. u is free.
func (s *stubs) copyValues(d, p, n, u Reg) {
	a := s.a
	more, done := a.NewLabel(), a.NewLabel()
	a.Bind(more)
	a.BrImm(EQ, n, 0, done)
	a.OpImm(Sub, n, n, 1)
	a.LoadX(W64, u, p, n, 3, int32(rt.OffValues))
	a.StoreX(W64, d, n, 3, int32(rt.OffValues), u)
	a.Jump(more)
	a.Bind(done)
}

// grow emits StubGrow: the list Args[0] gets room for more items, as long as that is small.
func (s *stubs) grow(l Label) {
	a, tmp := s.a, s.tmp
	const x, n, d, e, p, u, size = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6)
	full, fits := a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, x, Ctx, arg(argX))
	a.Load(W64, p, x, int32(rt.OffListItems))
	a.OpImm(And, n, p, rt.BlockMask)
	a.Load(W32, n, n, int32(rt.OffAux))
	a.BrImm(GE, n, rt.AllocWords, full)
	a.OpImm(Shr, size, n, 2)
	a.Op(Add, size, size, n)
	a.OpImm(Add, size, size, 4) // a granule is a word
	a.BrImm(LE, size, rt.AllocMax, fits)
	a.MovImm(size, rt.AllocMax)
	a.Bind(fits)
	a.OpImm(Mul, e, size, int64(rt.AllocSize))
	a.MovImm(tmp, int64(s.t.Alloc+rt.ItemsAlloc))
	a.Op(Add, e, e, tmp)
	a.OpImm(Shl, size, size, rt.GranuleShift)
	s.bump(d, e, u, size, full)
	a.Load(W32, n, x, int32(rt.OffAux))
	a.Store(W64, x, int32(rt.OffListItems), d)
	s.copyValues(d, p, n, u)
	a.Bind(full)
	s.end()
}
