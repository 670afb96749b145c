package jit

import "pycopy/rt"

// # Routines
//
// Stubs for operations on strs, tuples and dicts that would be too long inline. Their arguments and results are words of Context.Args, so that
// templates can call them wherever values are; they clobber only the scratch register. They neither exit nor collect. Their results say what they
// cannot do, and the interpreter does it.

// Places in Context.Args.
const (
	argX       = 0 // operands: table and key, two values, or a sequence and its bounds
	argY       = 1
	argZ       = 2
	argHash    = 3    // StubFind: the stored hash of the key
	argSlot    = 4    // and the slot where the search ended
	argEntry   = 2    // and the address of the entry; findAbsent or findUnknown
	argTable   = argX // StubSearch, and rt.KeyedSite: see there
	argKey     = argY
	argOther   = 5
	argResult  = 6
	argNew     = 7
	argLetters = 1 // StubNumber: 0 for decimals, else what is between the character '0' and that of the digit ten, less 10
	argWidth   = 2 // how many characters there are at least
	argFill    = 3 // what is in front of the digits
	argIndex   = 5 // of the item of two tuples being compared
	argLeft    = 6 // what has their items
	argRight   = 7
)

// arg is the offset of word i of Context.Args.
func arg(i int) int32 { return int32(rt.OffCtxArgs) + int32(i*8) }

// routineRegs is how many registers most routines work with.
const routineRegs = 8

// begin emits the start of a routine.
func (s *stubs) begin(l Label) {
	s.a.Bind(l)
	for r := range s.regs {
		s.a.Store(W64, Ctx, int32(rt.OffCtxKeep)+int32(r*8), r)
	}
}

// end emits the return of a routine.
func (s *stubs) end() {
	s.restore()
	s.a.RetLeaf()
}

// restore gives the registers of a routine back.
func (s *stubs) restore() {
	for r := range s.regs {
		s.a.Load(W64, r, Ctx, int32(rt.OffCtxKeep)+int32(r*8))
	}
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

// Context.Nested has the states of hashes and comparisons of tuples, while items of theirs are worked on that are tuples
// themselves: so many words for each of so many levels, from the second word on. The first one is the level.
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

// baseOf emits the replacement of an instance of a subclass of tuple, str or bytes in r, which has the equality and the hash of its
// base, by the tuple, str or bytes, and unless small is NoLabel by the int, with which code goes on there if it is small. Other
// objects of classes defined in Python go to other. d is free.
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

// part is the offset of word i of Context.Parts. The last one is the str that pieces are parts of.
func part(i int) int32 { return int32(rt.OffCtxParts) + int32(i*8) }

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

// leaf allocates a str or bytes of the n bytes in register n, whose kind and aux are in head, into d. e is free. Long ones go to unknown.
func (s *stubs) leaf(d, e, n Reg, head Reg, unknown Label) {
	a := s.a
	a.OpImm(Add, e, n, int64(rt.OffStrData)+rt.Granule-1)
	a.OpImm(Shr, e, e, rt.GranuleShift)
	s.leafCell(d, e, unknown)
	a.Store(W64, d, 0, head)
	a.Store(W32, d, int32(rt.OffStrBytes), n)
}

// leafCell allocates a leaf cell of the granules in register e, which is lost, into d. If there is none it notes that, so that Go
// finds a free run: what Go makes instead may be of another size.
func (s *stubs) leafCell(d, e Reg, unknown Label) {
	a, tmp := s.a, s.tmp
	small, again, fits, none := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.OpImm(Shl, d, e, rt.GranuleShift)
	a.BrImm(BE, e, rt.AllocMax, small)
	a.BrImm(A, e, rt.LeafMax, unknown)
	classes, sizes := s.t.R.ClassTables()
	a.MovImm(tmp, int64(classes))
	a.LoadX(W8, e, tmp, e, 0, 0)
	a.MovImm(tmp, int64(sizes))
	a.LoadX(W32, d, tmp, e, 2, 0)
	a.Bind(small)
	a.OpImm(Mul, e, e, int64(rt.AllocSize))
	a.MovImm(tmp, int64(s.t.Alloc+rt.LeafAlloc))
	a.Op(Add, e, e, tmp)
	a.Bind(again)
	a.Load(W64, tmp, e, int32(rt.OffAllocCur))
	a.Op(Add, d, d, tmp)
	a.BrMem(BE, W64, d, e, int32(rt.OffAllocEnd), fits)
	a.Op(Sub, d, d, tmp)
	nextRun(a, e, tmp, again, none)
	a.Bind(none)
	a.Store(W64, Ctx, int32(rt.OffCtxCellWanted), e)
	a.Jump(unknown)
	a.Bind(fits)
	a.Store(W64, e, int32(rt.OffAllocCur), d)
	a.Mov(d, tmp)
}

// copyBytes copies the n bytes (n a register that is lost) at p, which is lost too, to q, which moves behind them. u is free. It
// neither reads nor writes beyond them.
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

// bump takes size bytes from the allocation state at e into d. u is free.
func (s *stubs) bump(d, e, u, size Reg, unknown Label) {
	take(s.a, d, e, u, func() { s.a.Op(Add, u, d, size) }, unknown)
}

// take emits the taking of a cell from the state of allocation at e into d. end leaves the end of a cell that begins at d in x, which is lost.
func take(a Asm, d, e, x Reg, end func(), none Label) {
	again, fits := a.NewLabel(), a.NewLabel()
	a.Bind(again)
	a.Load(W64, d, e, int32(rt.OffAllocCur))
	end()
	a.BrMem(BE, W64, x, e, int32(rt.OffAllocEnd), fits)
	nextRun(a, e, x, again, none)
	a.Bind(fits)
	a.Store(W64, e, int32(rt.OffAllocCur), x)
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
	a := s.a
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
	s.takeItems(d, e, u, size, full)
	a.Load(W32, n, x, int32(rt.OffAux))
	a.Store(W64, x, int32(rt.OffListItems), d)
	s.copyValues(d, p, n, u)
	a.Bind(full)
	s.end()
}
