package jit

import (
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// tableEntries says how far apart the entries of a table are: in bytes, and as shift of a number that is added to itself and counts words.
type tableEntries struct {
	bytes uintptr
	shift uint8
}

var (
	dictEntries = tableEntries{rt.EntryBytes, 1}
	setEntries  = tableEntries{rt.SetEntryBytes, 0}
)

// address emits what makes d the address of entry i + more of the table whose entries are at base. It may be i, too, but not base.
func (e tableEntries) address(a Asm, d, base, i Reg, more int32) {
	a.Lea(d, i, i, e.shift, 0)
	a.Lea(d, base, d, 3, int32(rt.OffValues)+more*int32(e.bytes))
}

// probing is the registers of a look-up in a hash table.
type probing struct {
	table, key Reg
	entries    tableEntries
	keyType    Type
	ranges     bool // the table may be a range
	derived    bool // the table may be an instance of a class derived from dict
	known      bool // the key is the constant imm
	imm        rt.Value
	hash, slot Reg // free
	entry      Reg // free; gets the address of the entry
}

// newProbing chooses registers for a look-up of frame register key in frame register table, which has a dict.
func (c *compiler) newProbing(table, key int) *probing {
	p := &probing{keyType: c.ts[key], entries: dictEntries}
	if v, ok := c.immOf(key); ok {
		p.imm, p.known = rt.Value(v), true
	}
	p.table, p.key = c.use(table), c.use(key)
	p.hash, p.slot, p.entry = c.newReg(), c.newReg(), c.newReg()
	return p
}

// storedHash returns the hash of a constant key as tables store it, if it is a small int or an interned str.
func storedHash(v rt.Value) (h int64, ok bool) {
	switch {
	case v.IsSmall():
		return int64(v), uint64(v) < 1<<61
	case v.Kind() == rt.KindStr:
		aux := *(*uint32)(unsafe.Add(nil, uintptr(v)+rt.OffAux))
		return int64(aux&rt.StrHashBits)<<1 | 1, aux&rt.StrInterned != 0
	}
	return 0, false
}

// search emits the search for a key. It falls through when there is an entry, whose address is then known. Small ints and interned strs
// are looked for in line, others that StubFind knows by it; the rest goes to slow.
func (c *compiler) search(p *probing, absent, slow Label) {
	a, tmp := c.a, c.scratch()
	found, general := a.NewLabel(), a.NewLabel()
	if p.keyType&(TInt|TStr) == 0 {
		c.searchAny(p, absent, slow)
		return
	}
	c.aside(general, func() {
		c.searchAny(p, absent, slow)
		a.Jump(found)
	})
	c.probeHash(p, general)
	linear, loop, next := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W32, tmp, p.table, int32(rt.OffDictBits))
	a.BrImm(EQ, tmp, 0, linear)
	firstSlot(a, p.slot, p.hash, tmp, p.entry)
	a.Bind(loop)
	a.Load(W64, p.entry, p.table, int32(rt.OffDictIndex))
	a.LoadX(W32, p.entry, p.entry, p.slot, 2, int32(rt.OffValues))
	a.BrImm(EQ, p.entry, 0, absent)
	a.Load(W64, tmp, p.table, int32(rt.OffDictEntries))
	p.entries.address(a, p.entry, tmp, p.entry, -1)
	a.BrMem(NE, W64, p.hash, p.entry, 0, next)
	a.BrMem(NE, W64, p.key, p.entry, int32(rt.OffEntryKey), general)
	a.Bind(found)
	c.aside(next, func() {
		nextSlot(a, p.slot, p.table, tmp, p.entry)
		a.Jump(loop)
	})
	c.aside(linear, func() { // small tables have no index
		again, same := a.NewLabel(), a.NewLabel()
		a.Load(W32, tmp, p.table, int32(rt.OffDictFirst))
		a.Load(W32, p.slot, p.table, int32(rt.OffDictFill))
		a.Op(Sub, p.slot, p.slot, tmp)
		a.Load(W64, p.entry, p.table, int32(rt.OffDictEntries))
		a.Lea(tmp, tmp, tmp, p.entries.shift, 0)
		a.Lea(p.entry, p.entry, tmp, 3, int32(rt.OffValues))
		a.Bind(again)
		a.BrImm(EQ, p.slot, 0, absent)
		a.BrMem(EQ, W64, p.hash, p.entry, 0, same)
		a.OpImm(Add, p.entry, p.entry, int64(p.entries.bytes))
		a.OpImm(Sub, p.slot, p.slot, 1)
		a.Jump(again)
		a.Bind(same)
		a.BrMem(NE, W64, p.key, p.entry, int32(rt.OffEntryKey), general)
		a.Jump(found)
	})
}

// searchAny is search by StubFind only.
func (c *compiler) searchAny(p *probing, absent, slow Label) {
	a := c.a
	a.Store(W64, Ctx, arg(argX), p.table)
	a.Store(W64, Ctx, arg(argY), p.key)
	a.CallLeaf(c.u.Stub(StubFind))
	a.Load(W64, p.entry, Ctx, arg(argEntry))
	a.BrImm(EQ, p.entry, findUnknown, slow)
	a.Load(W64, p.hash, Ctx, arg(argHash))
	a.Load(W64, p.slot, Ctx, arg(argSlot))
	a.BrImm(EQ, p.entry, findAbsent, absent)
}

// probeHash emits the computation of the hash.
func (c *compiler) probeHash(p *probing, slow Label) {
	a := c.a
	if p.known {
		if h, ok := storedHash(p.imm); ok {
			a.MovImm(p.hash, h)
		} else {
			a.Jump(slow)
		}
		return
	}
	number := func() {
		a.BrImm(AE, p.key, 1<<61, slow)
		a.Mov(p.hash, p.key)
	}
	if p.keyType == TInt {
		number()
		return
	}
	isInt, have := a.NewLabel(), a.NewLabel()
	if p.keyType != TStr {
		a.BrBits(true, p.key, 1, isInt)
		c.guardKind(p.key, TStr, slow)
	}
	a.Load(W32, p.hash, p.key, int32(rt.OffAux))
	a.BrBits(false, p.hash, int64(rt.StrInterned), slow)
	a.OpImm(And, p.hash, p.hash, int64(rt.StrHashBits))
	a.Lea(p.hash, p.hash, p.hash, 0, 1)
	a.Bind(have)
	if p.keyType != TStr {
		c.aside(isInt, func() {
			number()
			a.Jump(have)
		})
	}
}

// seenDict reports whether the indexing instruction has met dicts only.
func seenDict(in *instr) bool { return words.F(in.w)>>words.ItemShift&7 == words.ItemDict }

// seenSubDict reports whether it has met instances of subclasses of dict that are indexed as dicts are.
func seenSubDict(in *instr) bool {
	return words.F(in.w) == words.ItemMany<<words.ItemShift|words.ItemSubDict
}

// dictItem emits GetItem and GetItemI on a dict of the kind k that the typer says, 0: not certain.
func (c *compiler) dictItem(in *instr, k Type) {
	var p *probing
	if in.op == words.GetItem {
		p = c.newProbing(in.b, in.c)
	} else {
		p = &probing{imm: rt.MakeSmall(words.SC(in.w)), known: true, entries: dictEntries}
		p.table, p.key, p.hash, p.slot, p.entry = c.use(in.b), c.newReg(), c.newReg(), c.newReg(), c.newReg()
		c.a.MovImm(p.key, int64(p.imm))
	}
	slow := c.slowKeyed(in, c.slow)
	c.guardDict(in, in.b, p, k, slow)
	absent := slow
	if in.op == words.GetItem && (k == TDict || c.ts[in.b] == TDict) { // others may have __missing__
		absent = c.raising(rt.ExcKeyError, in.c, slow)
	}
	c.search(p, absent, slow)
	c.a.Load(W64, p.hash, p.entry, int32(rt.OffEntryVal))
	c.setReg(in.a, p.hash)
}

// setDictItem emits SetItem likewise.
func (c *compiler) setDictItem(in *instr, k Type) {
	p := c.newProbing(in.a, in.b)
	v := c.use(in.c)
	slow := c.slowKeyed(in, c.slow)
	c.guardDict(in, in.a, p, k, slow)
	c.put(p, v, slow)
}

// put emits the store of the Value in v under the key of p, for NoReg into a set, when there is no such key yet.
func (c *compiler) put(p *probing, v Reg, slow Label) {
	a := c.a
	if v == NoReg {
		p.entries = setEntries
	}
	absent, done := a.NewLabel(), a.NewLabel()
	c.search(p, absent, slow)
	if v != NoReg {
		a.Store(W64, p.entry, int32(rt.OffEntryVal), v)
	}
	a.Bind(done)
	c.aside(absent, func() {
		c.enterKey(p, v, slow)
		a.Jump(done)
	})
}

// setDefault emits the look-up of a key whose value is then in p.hash; without one v becomes its value.
func (c *compiler) setDefault(p *probing, v Reg, slow Label) {
	a := c.a
	absent, done := a.NewLabel(), a.NewLabel()
	c.search(p, absent, slow)
	a.Load(W64, p.hash, p.entry, int32(rt.OffEntryVal))
	a.Bind(done)
	c.aside(absent, func() {
		c.enterKey(p, v, slow)
		a.Mov(p.hash, v)
		a.Jump(done)
	})
}

// enterKey emits what makes an entry for a key that was not found, if there is room. It is left to the interpreter where somebody
// watches the keys of a dict, for it may have the globals, about whose keys the code behind knows something.
func (c *compiler) enterKey(p *probing, v Reg, slow Label) {
	a, tmp := c.a, c.scratch()
	noIndex, full, room := a.NewLabel(), a.NewLabel(), a.NewLabel()
	if v != NoReg {
		a.BrMemImm(NE, W32, p.table, int32(rt.OffDictVersion), 0, slow)
	}
	a.Load(W32, p.entry, p.table, int32(rt.OffDictFill))
	a.BrMem(EQ, W32, p.entry, p.table, int32(rt.OffDictRoom), full)
	a.Bind(room)
	c.aside(full, func() {
		a.Store(W64, Ctx, arg(argX), p.table)
		a.CallLeaf(c.u.Stub(StubRoom))
		a.BrMem(EQ, W32, p.entry, p.table, int32(rt.OffDictRoom), slow)
		a.Jump(room)
	})
	a.Load(W64, tmp, p.table, int32(rt.OffDictEntries))
	p.entries.address(a, p.entry, tmp, p.entry, 0)
	a.Store(W64, p.entry, 0, p.hash)
	a.Store(W64, p.entry, int32(rt.OffEntryKey), p.key)
	if v != NoReg {
		a.Store(W64, p.entry, int32(rt.OffEntryVal), v)
	}
	a.AddMem(W32, p.table, int32(rt.OffDictFill), 1)
	a.AddMem(W32, p.table, int32(rt.OffDictUsed), 1)
	a.BrMemImm(EQ, W32, p.table, int32(rt.OffDictBits), 0, noIndex)
	a.Load(W32, p.entry, p.table, int32(rt.OffDictFill))
	a.Load(W64, tmp, p.table, int32(rt.OffDictIndex))
	a.StoreX(W32, tmp, p.slot, 2, int32(rt.OffValues), p.entry)
	a.Bind(noIndex)
}

// room emits StubRoom: the table Args[0], all of whose entries are in use, gets room for more, as long as it has no index and needs none.
func (s *stubs) room(l Label) {
	a, tmp := s.a, s.tmp
	const x, n, d, e, p, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5)
	done, set, copied := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, x, Ctx, arg(argX))
	a.BrMemImm(NE, W32, x, int32(rt.OffDictBits), 0, done)
	a.Load(W32, n, x, int32(rt.OffDictFill))
	a.BrMem(NE, W32, n, x, int32(rt.OffDictUsed), done)
	sizes := func(words int) {
		for _, room := range rt.SmallTables() {
			next := a.NewLabel()
			a.BrImm(GE, n, int64(room), next)
			state, size, _ := s.t.AllocClass(room*words + 1)
			a.MovImm(e, int64(state))
			a.MovImm(p, int64(size))
			s.bump(d, e, u, p, done)
			a.StoreImm(W32, x, int32(rt.OffDictRoom), int32(room))
			a.MovImm(tmp, int64(words))
			a.Op(Mul, n, n, tmp)
			a.Jump(copied)
			a.Bind(next)
		}
		a.Jump(done)
	}
	a.BrMemBits(true, W32, x, int32(rt.OffAux), int32(rt.SetTable), set)
	sizes(int(rt.EntryBytes) / 8)
	a.Bind(set)
	sizes(int(rt.SetEntryBytes) / 8)
	a.Bind(copied)
	a.StoreImm(W32, d, int32(rt.OffKind), int32(rt.KindValues))
	a.Load(W64, p, x, int32(rt.OffDictEntries))
	a.Store(W64, x, int32(rt.OffDictEntries), d)
	s.copyValues(d, p, n, u)
	a.Bind(done)
	s.end()
}

// underConstruction emits StoreMap and SetAdd.
func (c *compiler) underConstruction(in *instr) {
	p := c.newProbing(in.a, in.b)
	v := NoReg
	if in.op == words.StoreMap {
		v = c.use(in.c)
	}
	slow := c.slowKeyed(in, c.slow)
	c.put(p, v, slow)
}

// guardDict emits the test that register x, in p.table, has a dict, or with k = 0 an instance of a subclass that does the instruction as dicts do.
func (c *compiler) guardDict(in *instr, x int, p *probing, k Type, slow Label) {
	if c.ts[x] == TDict {
		return
	}
	if k == TDict {
		c.guardKind(p.table, TDict, c.bail())
		return
	}
	bit := int64(rt.NaturalGetItem)
	if in.op == words.SetItem {
		bit = rt.NaturalSetItem
	}
	c.guardObject(p.table, slow)
	have := c.a.NewLabel()
	brKind(c.a, NE, p.table, rt.KindDict, c.orBase(p.slot, p.table, bit, rt.KindDict, have, slow))
	c.a.Bind(have)
}

// contains emits In, NotIn and the jumps on them: for dicts and sets, and out of line for strs, tuples and lists.
func (c *compiler) contains(in *instr) bool {
	jump := in.op == words.JumpIn || in.op == words.JumpNotIn
	yes := in.op == words.JumpIn || in.op == words.In
	item, table := in.b, in.c
	if jump {
		item, table = in.a, in.b
	}
	t := c.ts[table]
	if t&(TDict|TOther|TStr|TTuple|TList) == 0 {
		return false
	}
	a := c.a
	p := c.newProbing(table, item)
	p.derived, p.ranges = c.g.metDerived(in, rt.KindDict), c.g.met(in, rt.KindRange)
	slow := c.slowKeyed(in, func() Label { return c.rareSpecial(in) })
	if !jump {
		absent, done := a.NewLabel(), a.NewLabel()
		c.searchContainer(p, t, absent, slow)
		a.MovImm(p.hash, boolImm(yes))
		a.Jump(done)
		a.Bind(absent)
		a.MovImm(p.hash, boolImm(!yes))
		a.Bind(done)
		c.setReg(in.a, p.hash)
		return true
	}
	c.branch(func(negate bool, l Label) {
		done := a.NewLabel()
		if yes != negate {
			c.searchContainer(p, t, done, slow)
			a.Jump(l)
		} else {
			c.searchContainer(p, t, l, slow)
		}
		a.Bind(done)
	})
	return true
}

// searchContainer is search for what p says if the container, of type t, may be something else than a dict.
func (c *compiler) searchContainer(p *probing, t Type, absent, slow Label) {
	if t == TDict {
		c.search(p, absent, slow)
		return
	}
	a := c.a
	set, other, found := a.NewLabel(), a.NewLabel(), a.NewLabel()
	c.guardObject(p.table, slow)
	a.Load(W32, c.scratch(), p.table, int32(rt.OffKind))
	if t&(TDict|TOther) == 0 {
		a.Jump(other)
	} else {
		a.BrImm(NE, c.scratch(), int64(rt.KindDict), set)
		c.search(p, absent, slow)
	}
	a.Bind(found)
	c.aside(set, func() {
		isSet := a.NewLabel()
		a.BrImm(EQ, c.scratch(), int64(rt.KindSet), isSet)
		a.BrImm(NE, c.scratch(), int64(rt.KindFrozenSet), other)
		a.Bind(isSet)
		q := *p
		q.entries = setEntries
		c.search(&q, absent, slow)
		a.Jump(found)
	})
	c.aside(other, func() {
		c.containsOther(p, found, absent, slow)
	})
}

// containsOther emits the search in a str, tuple or list whose kind is in the scratch register.
func (c *compiler) containsOther(p *probing, found, absent, slow Label) {
	a, tmp := c.a, c.scratch()
	tuple, list := a.NewLabel(), a.NewLabel()
	a.BrImm(EQ, tmp, int64(rt.KindTuple), tuple)
	a.BrImm(EQ, tmp, int64(rt.KindList), list)
	derived := slow
	if p.derived {
		derived = a.NewLabel()
		c.aside(derived, func() {
			c.asBase(p.hash, p.table, 0, rt.KindDict, slow)
			naturallyAll(a, c.u.T, p.hash, tmp, int64(rt.BaseIn), slow)
			c.search(p, absent, slow)
			a.Jump(found)
		})
	}
	if p.ranges {
		derived = c.containsInt(p, found, absent, derived, slow)
	}
	a.BrImm(NE, tmp, int64(rt.KindStr), derived)
	c.containsText(p, found, absent, slow)
	c.containsItem(p, tuple, list, found, absent, slow)
}

// containsInt returns a label out of line that searches in a range of steps of 1, others going to slow; for other kinds, in the
// scratch register, code goes on at other.
func (c *compiler) containsInt(p *probing, found, absent, other, slow Label) Label {
	a, tmp := c.a, c.scratch()
	l := a.NewLabel()
	c.aside(l, func() {
		a.BrImm(NE, tmp, int64(rt.KindRange), other)
		smallRange(a, p.table, p.hash, p.slot, slow)
		a.BrMemImm(NE, W64, p.table, int32(rt.OffRangeStep), int32(rt.MakeSmall(1)), slow)
		if p.keyType != TInt {
			a.BrBits(false, p.key, 1, slow)
		}
		a.Load(W64, p.hash, p.table, int32(rt.OffRangeStart))
		a.OpImm(Sar, p.hash, p.hash, 1)
		a.OpImm(Sar, tmp, p.key, 1)
		a.Op(Sub, tmp, tmp, p.hash)
		a.Br(B, tmp, p.slot, found)
		a.Jump(absent)
	})
	return l
}

// containsText emits the search for a text in a text: a loop for one character, a routine for several.
func (c *compiler) containsText(p *probing, found, absent, slow Label) {
	a, tmp := c.a, c.scratch()
	if p.keyType != TStr {
		c.guardKind(p.key, TStr, slow)
	}
	chars := a.NewLabel()
	several := a.NewLabel()
	c.aside(several, func() {
		c.substring(p.hash, p.table, p.key, substringAnywhere, slow)
		a.BrImm(GE, p.hash, 0, found)
		a.Jump(absent)
	})
	a.BrMemImm(NE, W32, p.key, int32(rt.OffStrBytes), 1, several)
	a.BrMemBits(true, W32, p.table, int32(rt.OffAux), int32(rt.StrShared), slow)
	a.Load(W8, p.hash, p.key, int32(rt.OffStrData))
	a.Load(W32, p.slot, p.table, int32(rt.OffStrBytes))
	a.BrImm(A, p.slot, longStr, slow)
	a.Bind(chars)
	a.OpImm(Sub, p.slot, p.slot, 1)
	a.BrImm(LT, p.slot, 0, absent)
	a.LoadX(W8, tmp, p.table, p.slot, 0, int32(rt.OffStrData))
	a.Br(EQ, tmp, p.hash, found)
	a.Jump(chars)
}

// containsItem binds the labels tuple and list, and emits the search in such ones. Small ints and interned strs are equal when they
// are identical; from the first item on for which that is not said, a routine compares.
func (c *compiler) containsItem(p *probing, tuple, list, found, absent, slow Label) {
	a, tmp := c.a, c.scratch()
	have, general, loop := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(list)
	c.probeHash(p, general)
	a.Load(W64, p.entry, p.table, int32(rt.OffListItems))
	a.Jump(have)
	a.Bind(tuple)
	c.probeHash(p, general)
	a.Mov(p.entry, p.table)
	a.Bind(have)
	a.Load(W32, p.slot, p.table, int32(rt.OffAux))
	a.BrImm(A, p.slot, longStr, slow)
	a.Bind(loop)
	a.OpImm(Sub, p.slot, p.slot, 1)
	a.BrImm(LT, p.slot, 0, absent)
	a.LoadX(W64, tmp, p.entry, p.slot, 3, int32(rt.OffTupleItems))
	a.Br(EQ, tmp, p.key, found)
	a.BrBits(true, tmp, 1, loop)
	c.guardKind(tmp, TStr, general)
	a.BrMemBits(true, W32, tmp, int32(rt.OffAux), int32(-rt.StrInterned), loop)
	a.Bind(general)
	a.Store(W64, Ctx, arg(argX), p.table)
	a.Store(W64, Ctx, arg(argY), p.key)
	a.CallLeaf(c.u.Stub(StubHas))
	a.Load(W64, p.hash, Ctx, arg(argX))
	a.BrImm(EQ, p.hash, ordSame, found)
	a.BrImm(EQ, p.hash, ordGreater, absent)
	a.Jump(slow)
}
