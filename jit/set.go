package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// What StubSubset is asked about two sets.
const (
	subset = iota
	properSubset
	sameItems
)

// mostCompared is how many items sets have at most that native code compares.
const mostCompared = 1 << 14

// compareOthers emits the comparison op of two ints that are not both small, or of two sets. d is free.
func (c *compiler) compareOthers(op words.Op, b, cc, d Reg, yes, no, slow Label) {
	a, sets := c.a, c.a.NewLabel()
	c.callRoutine(StubOrder, b, cc)
	a.Load(W64, d, Ctx, arg(argX))
	a.BrImm(EQ, d, intsUnknown, sets)
	a.BrImm(intConds[op-words.Lt], d, 0, yes)
	a.Jump(no)
	a.Bind(sets)
	c.compareSets(op, b, cc, d, yes, no, slow)
}

// compareSets emits the comparison op of the Values in b and cc if they are sets, and goes to yes or no; others go to slow. d is free.
func (c *compiler) compareSets(op words.Op, b, cc, d Reg, yes, no, slow Label) {
	a := c.a
	question := int32(sameItems)
	switch op {
	case words.Lt, words.Gt:
		question = properSubset
	case words.Le, words.Ge:
		question = subset
	case words.Ne:
		yes, no = no, yes
	}
	if op == words.Gt || op == words.Ge {
		b, cc = cc, b
	}
	a.StoreImm(W64, Ctx, arg(argZ), question)
	c.callCompare(StubSubset, b, cc, d, slow)
	a.BrImm(EQ, d, ordSame, yes)
	a.Jump(no)
}

// subset emits StubSubset: ordSame if the answer to the question Args[2] about the sets or frozensets Args[0] and Args[1] is yes,
// ordGreater if it is no, and ordUnknown. Items of the first one are looked for in the second one by the hashes that they are
// stored with.
func (s *stubs) subset(l Label) {
	a, tmp := s.a, s.tmp
	const x, y, i, p, hash, slot, entry, key = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	no, yes, unknown := a.NewLabel(), a.NewLabel(), a.NewLabel()
	loop, next, probe, step, general := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Bind(l)
	keep := func(r Reg) int32 { return int32(rt.OffCtxStepKeep) + int32(r*8) }
	for r := range Reg(routineRegs) {
		a.Store(W64, Ctx, keep(r), r)
	}
	s.compareSizes(no, unknown)
	a.Load(W32, i, x, int32(rt.OffDictFirst))
	a.Load(W64, p, x, int32(rt.OffDictEntries))
	setEntries.address(a, slot, p, i, 0)
	a.Mov(p, slot)

	a.Bind(loop)
	a.BrMem(AE, W32, i, x, int32(rt.OffDictFill), yes)
	a.Load(W64, key, p, int32(rt.OffEntryKey))
	a.BrImm(EQ, key, 0, next)
	a.Load(W64, hash, p, 0)
	a.Load(W32, tmp, y, int32(rt.OffDictBits))
	a.BrImm(EQ, tmp, 0, general)
	firstSlot(a, slot, hash, tmp, entry)
	a.Bind(probe)
	a.Load(W64, entry, y, int32(rt.OffDictIndex))
	a.LoadX(W32, entry, entry, slot, 2, int32(rt.OffValues))
	a.BrImm(EQ, entry, 0, no)
	a.Load(W64, tmp, y, int32(rt.OffDictEntries))
	setEntries.address(a, entry, tmp, entry, -1)
	a.BrMem(NE, W64, hash, entry, 0, step)
	a.BrMem(NE, W64, key, entry, int32(rt.OffEntryKey), general)
	a.Bind(next)
	a.OpImm(Add, i, i, 1)
	a.OpImm(Add, p, p, int64(rt.SetEntryBytes))
	a.Jump(loop)
	a.Bind(step)
	nextSlot(a, slot, y, tmp, entry)
	a.Jump(probe)
	a.Bind(general)
	a.Store(W64, Ctx, arg(argX), y)
	a.Store(W64, Ctx, arg(argY), key)
	a.CallLeaf(s.stub(StubFind))
	a.Load(W64, entry, Ctx, arg(argEntry))
	a.BrImm(EQ, entry, findUnknown, unknown)
	a.BrImm(NE, entry, findAbsent, next)

	result := func(l Label, v int32) {
		a.Bind(l)
		a.StoreImm(W64, Ctx, arg(argX), v)
		for r := range Reg(routineRegs) {
			a.Load(W64, r, Ctx, keep(r))
		}
		a.RetLeaf()
	}
	result(no, ordGreater)
	result(yes, ordSame)
	result(unknown, ordUnknown)
}

// compareSizes is the part of subset that loads the sets into x and y, registers 0 and 1, and goes to no if their sizes are the answer already.
func (s *stubs) compareSizes(no, unknown Label) {
	a := s.a
	const x, y, n = Reg(0), Reg(1), Reg(2)
	fits, proper := a.NewLabel(), a.NewLabel()
	for k, r := range [...]Reg{x, y} {
		set := a.NewLabel()
		a.Load(W64, r, Ctx, arg(argX+k))
		s.object(r, unknown)
		brKind(a, EQ, r, rt.KindSet, set)
		brKind(a, NE, r, rt.KindFrozenSet, unknown)
		a.Bind(set)
	}
	a.Load(W32, n, x, int32(rt.OffDictUsed))
	a.BrMem(A, W32, n, y, int32(rt.OffDictUsed), no)
	a.BrImm(A, n, mostCompared, unknown)
	a.BrMemImm(EQ, W64, Ctx, arg(argZ), subset, fits)
	a.BrMemImm(EQ, W64, Ctx, arg(argZ), properSubset, proper)
	a.BrMem(NE, W32, n, y, int32(rt.OffDictUsed), no)
	a.Jump(fits)
	a.Bind(proper)
	a.BrMem(EQ, W32, n, y, int32(rt.OffDictUsed), no)
	a.Bind(fits)
}

// mostDisplayed is how many items a set display has at most for which native code makes the set: there is code for each of them.
const mostDisplayed = 3

// buildSet emits BuildSet. What hashes and compares items is not in native code makes the set from the beginning: nobody has seen
// what there is of it.
func (c *compiler) buildSet(in *instr) bool {
	n := in.c
	if n > mostDisplayed {
		return false
	}
	items := make([]probing, n)
	for i := range items {
		x := words.Packed(c.u.Words[in.pc:], i)
		p := &items[i]
		p.keyType = c.ts[x]
		if v, ok := c.immOf(x); ok {
			p.imm, p.known = rt.Value(v), true
		}
		p.key = c.use(x)
	}
	d, hash, slot, entry := c.newReg(), c.newReg(), c.newReg(), c.newReg()
	slow := c.slow()
	c.newTable(d, hash, entry, rt.KindSet, rt.SetTable, rt.SetEntryBytes, n, slow)
	for i := range items {
		p := &items[i]
		p.table, p.hash, p.slot, p.entry = d, hash, slot, entry
		c.put(p, NoReg, slow)
	}
	c.setReg(in.a, d)
	return true
}
