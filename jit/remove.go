package jit

import "pycopy/rt"

// # Removal from dicts and sets

// delItem emits DelItem: natively on dicts.
func (c *compiler) delItem(in *instr) {
	p := c.newProbing(in.a, in.b)
	slow := c.slow()
	if c.ts[in.a] != TDict {
		c.guardKind(p.table, TDict, slow)
	}
	c.remove(p, NoReg, slow, slow)
}

// remove emits the removal of the entry of a key. Without one code goes to absent. v, if it is a register, gets the value; where
// code goes to slow, it is lost.
func (c *compiler) remove(p *probing, v Reg, absent, slow Label) {
	a := c.a
	c.searchAny(p, absent, slow)
	if v != NoReg {
		a.Load(W64, v, p.entry, int32(rt.OffEntryVal))
	}
	a.Store(W64, Ctx, arg(argX), p.table)
	a.CallLeaf(c.u.Stub(StubRemove))
	a.Load(W64, p.entry, Ctx, arg(argEntry))
	a.BrImm(EQ, p.entry, findUnknown, slow)
}

// removed emits StubRemove: the entry at Args[argEntry] is taken out of the table Args[0]. Where somebody watches the keys that is
// left to the interpreter: findUnknown.
func (s *stubs) removed(l Label) {
	a := s.a
	const table = Reg(0)
	set, unknown := a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, table, Ctx, arg(argX))
	a.BrMemImm(NE, W32, table, int32(rt.OffDictVersion), 0, unknown)
	a.BrMemBits(true, W32, table, int32(rt.OffAux), int32(rt.SetTable), set)
	s.removeEntry(dictEntries)
	a.Bind(set)
	s.removeEntry(setEntries)
	s.result(unknown, argEntry, findUnknown)
}

// removeEntry is the part of removed for tables with such entries.
func (s *stubs) removeEntry(of tableEntries) {
	a := s.a
	const table, entry, entries, n, at, fill = Reg(0), Reg(1), Reg(4), Reg(5), Reg(6), Reg(7)
	plain, trim, trimmed := a.NewLabel(), a.NewLabel(), a.NewLabel()
	ahead, done, store := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W64, entries, table, int32(rt.OffDictEntries))
	a.BrMemImm(EQ, W32, table, int32(rt.OffDictBits), 0, plain)
	s.leaveIndex(of)
	a.Bind(plain)
	a.Load(W64, entry, Ctx, arg(argEntry))
	for off := uintptr(0); off < of.bytes; off += 8 {
		a.StoreImm(W64, entry, int32(off), 0)
	}
	a.AddMem(W32, table, int32(rt.OffDictUsed), -1)

	// Entries without a key are neither the first nor the last ones.
	a.Load(W32, fill, table, int32(rt.OffDictFill))
	a.Bind(trim)
	a.BrImm(EQ, fill, 0, trimmed)
	of.address(a, at, entries, fill, -1)
	a.BrMemImm(NE, W64, at, int32(rt.OffEntryKey), 0, trimmed)
	a.OpImm(Sub, fill, fill, 1)
	a.Jump(trim)
	a.Bind(trimmed)
	a.Store(W32, table, int32(rt.OffDictFill), fill)
	a.Load(W32, n, table, int32(rt.OffDictFirst))
	a.Bind(ahead)
	a.Br(GE, n, fill, done)
	of.address(a, at, entries, n, 0)
	a.BrMemImm(NE, W64, at, int32(rt.OffEntryKey), 0, done)
	a.OpImm(Add, n, n, 1)
	a.Jump(ahead)
	a.Bind(done)
	a.BrImm(NE, fill, 0, store)
	a.MovImm(n, 0)
	a.Bind(store)
	a.Store(W32, table, int32(rt.OffDictFirst), n)
	s.end()
}

// leaveIndex is the part of removeEntry that takes the entry out of the index and closes the gap, see dictObj.leave.
func (s *stubs) leaveIndex(of tableEntries) {
	a, tmp := s.a, s.tmp
	const table, entry, hash, gap, entries, slot, number, home = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	find, found, next, closed := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	load := func(i Reg) {
		a.Load(W64, number, table, int32(rt.OffDictIndex))
		a.LoadX(W32, number, number, i, 2, int32(rt.OffValues))
	}
	a.Load(W64, entry, Ctx, arg(argEntry))
	a.Load(W64, hash, entry, 0)
	a.Load(W32, tmp, table, int32(rt.OffDictBits))
	firstSlot(a, gap, hash, tmp, slot)
	a.Bind(find)
	load(gap)
	of.address(a, number, entries, number, -1)
	a.Br(EQ, number, entry, found)
	nextSlot(a, gap, table, tmp, slot)
	a.Jump(find)
	a.Bind(found)
	a.Mov(slot, gap)
	a.Bind(next)
	nextSlot(a, slot, table, tmp, entry)
	load(slot)
	a.BrImm(EQ, number, 0, closed)
	of.address(a, home, entries, number, -1)
	a.Load(W64, hash, home, 0)
	a.Load(W32, tmp, table, int32(rt.OffDictBits))
	firstSlot(a, home, hash, tmp, entry)
	a.Load(W32, tmp, table, int32(rt.OffDictBits))
	a.MovImm(hash, 1)
	a.Op(Shl, hash, hash, tmp)
	a.OpImm(Sub, hash, hash, 1)
	a.Op(Sub, home, slot, home)
	a.Op(And, home, home, hash)
	a.Op(Sub, entry, slot, gap)
	a.Op(And, entry, entry, hash)
	a.Br(LT, home, entry, next)
	a.Load(W64, hash, table, int32(rt.OffDictIndex))
	a.StoreX(W32, hash, gap, 2, int32(rt.OffValues), number)
	a.Mov(gap, slot)
	a.Jump(next)
	a.Bind(closed)
	a.MovImm(number, 0)
	a.Load(W64, hash, table, int32(rt.OffDictIndex))
	a.StoreX(W32, hash, gap, 2, int32(rt.OffValues), number)
}
