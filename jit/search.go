package jit

import "pycopy/rt"

// The search in dicts and sets is a routine.

const (
	findAbsent  = 0
	findUnknown = 1
)

// find emits StubFind: the search in the table Args[0] for the key Args[1]: an int, bool or None, a str or bytes that is not long, an
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

// search emits StubSearch.
func (s *stubs) search(l Label) {
	a, tmp := s.a, s.tmp
	const table, key, hash, slot, entry = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4)
	absent, linear, check, other := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, key, Ctx, arg(argKey))
	a.Load(W64, hash, Ctx, arg(argHash))
	a.Load(W64, table, Ctx, arg(argTable))
	a.Load(W32, tmp, table, int32(rt.OffDictBits))
	a.BrImm(EQ, tmp, 0, linear)
	s.findIndexed(check, a.NewLabel(), absent)
	a.Bind(linear)
	s.findLinear(check, a.NewLabel(), absent)
	a.Bind(check)
	a.BrMem(NE, W64, key, entry, int32(rt.OffEntryKey), other)
	a.Store(W64, Ctx, arg(argEntry), entry)
	s.end()
	a.Bind(other)
	a.Load(W64, key, entry, int32(rt.OffEntryKey))
	a.Store(W64, Ctx, arg(argOther), key)
	s.result(a.NewLabel(), argEntry, findUnknown)
	a.Bind(absent)
	a.Store(W64, Ctx, arg(argSlot), slot)
	s.result(a.NewLabel(), argEntry, findAbsent)
}

// findIndexed is the part of find for a table with an index of 1<<n slots; n is in the scratch register. Entries with the hash go
// to check, with the slot in register 3 and the entry in register 4; the search goes on at next.
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
	nextSlot(a, slot, table, tmp, t1)
	a.Jump(probe)
	a.Bind(set)
	setEntries.address(a, entry, t1, entry, -1)
	a.Jump(have)
}

// firstSlot emits the computation, into slot, of the place where an index of 1<<bits slots is searched first for a hash. free is
// free, and bits is lost.
func firstSlot(a Asm, slot, hash, bits, free Reg) {
	var mul uint64 = rt.DictHashMul
	a.MovImm(slot, int64(mul))
	a.Op(Mul, slot, slot, hash)
	a.MovImm(free, 64)
	a.Op(Sub, bits, free, bits)
	a.Op(Shr, slot, slot, bits)
}

// nextSlot emits the step to the slot of the index of a table that is searched after slot. bits and free are free.
func nextSlot(a Asm, slot, table, bits, free Reg) {
	a.Load(W32, bits, table, int32(rt.OffDictBits))
	a.MovImm(free, 1)
	a.Op(Shl, free, free, bits)
	a.OpImm(Sub, free, free, 1)
	a.OpImm(Add, slot, slot, 1)
	a.Op(And, slot, slot, free)
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

// compareKey is the part of find that compares the key in register 1 with that of the entry in register 4, which has the same hash.
// Registers are lost.
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
