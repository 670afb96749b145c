package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// index is the index of an indexing instruction.
type index struct {
	r   Reg // with the Value, or NoReg; for a single kind of container, any small int
	imm int64
	t   Type
	// bits is not 0 for a small int of at most so many bits that is not negative.
	bits uint8
}

// constant reports whether x is a number that fits into instructions.
func (x index) constant() bool { return x.r == NoReg && x.imm >= 0 && x.imm < 1<<16 }

// indexOf returns the index in register x, which is a number if it is known and fits into instructions.
func (c *compiler) indexOf(x int) index {
	if v, ok := c.immOf(x); ok && v&1 != 0 && c.cur[x].r == NoReg {
		if i := (index{r: NoReg, imm: v >> 1, t: TInt}); i.constant() {
			return i
		}
	}
	return index{r: c.useInt(x), t: c.ts[x], bits: c.cur[x].width()}
}

// boolIndex returns the index that the bool in register x is.
func (c *compiler) boolIndex(x int) index {
	b, n := c.use(x), c.newReg()
	c.a.OpImm(Shr, n, b, 3)
	c.a.OpImm(And, n, n, int64(rt.True^rt.False)>>3)
	c.a.OpImm(Or, n, n, 1)
	return index{r: n, t: TInt, bits: 1}
}

// useIndex returns a register with the index in register x, which needs its tag only if containers of several kinds are possible.
func (c *compiler) useIndex(x int, k Type) Reg {
	if k == 0 {
		return c.use(x)
	}
	return c.useInt(x)
}

// getItem emits GetItem and GetItemI.
func (c *compiler) getItem(in *instr) bool {
	if c.itemOfTuple(in) {
		return true
	}
	t := c.ts[in.b]
	k := c.ty.itemKind(in, t)
	if c.pinnedItem(in, k) {
		return true
	}
	if k == TDict || k == 0 && (t&TDict != 0 && seenDict(in) || t&TOther != 0 && seenSubDict(in)) {
		c.dictItem(in, k)
		return true
	}
	if k == TArray || k == TView {
		c.typedArrayItem(in)
		return true
	}
	kinds := c.itemKinds(in, t)
	if k == 0 && len(kinds) == 0 && t&TOther == 0 {
		return false
	}
	c.elementItem(in, k, kinds)
	return true
}

// elementItem emits getItem for objects of the kind k or, if that is 0, for those of several kinds and what rareSpecial serves.
func (c *compiler) elementItem(in *instr, k Type, kinds []Type) {
	b := c.use(in.b)
	x := index{r: NoReg, imm: int64(words.SC(in.w)), t: TInt}
	switch {
	case in.op != words.GetItem:
	case c.ts[in.c] == TBool:
		x = c.boolIndex(in.c)
	default:
		x.r, x.t, x.bits = c.useIndex(in.c, k), c.ts[in.c], c.cur[in.c].width()
	}
	d, e := c.newReg(), c.newReg()
	f, noFloat := NoFReg, NoLabel
	if (k == TList || k == TTuple) && c.ty.loaded(in) == TFloat {
		f = c.resultFReg(in)
		noFloat = c.bailOfResult()
	}
	slow := NoLabel
	if f != NoFReg {
		slow = c.bail() // whatever comes back from the interpreter would have to be a float
	} else {
		slow = c.rareSpecial(in)
	}
	if k == 0 {
		c.itemOfMany(in, kinds, d, e, b, x, slow)
		c.setReg(in.a, d)
		return
	}
	if c.ts[in.b] != k {
		c.guardKind(b, k, c.bail())
	}
	fail := slow
	if x.t != TInt {
		fail = c.bail()
	}
	c.element(k, d, e, b, x, slow, fail)
	if f != NoFReg {
		c.unboxLoaded(f, d, noFloat)
		c.setFReg(in.a, f)
		return
	}
	c.setReg(in.a, d)
	if k == TBytes || k == TByteArray {
		c.cur[in.a].bits = 8
	}
}

// itemOfMany loads item x of the container in b, of one of these kinds or of another one that in has met, into d. e is free.
func (c *compiler) itemOfMany(in *instr, kinds []Type, d, e, b Reg, x index, slow Label) {
	a, t := c.a, c.ts[in.b]
	done := a.NewLabel()
	if !t.only(tObjects | TOther) {
		c.guardObject(b, slow)
	}
	last := slow // for others than these kinds
	if mayBeArray(in, t) {
		last = c.arrayLoad(d, b, x, slow, done)
	}
	if t&TOther != 0 && (last == slow && !c.unmet(in) || c.g.metUser(in)) {
		last = c.baseItem(in, d, e, b, x, done, last)
	}
	if id := c.g.metRing(in); id != 0 && t&TOther != 0 {
		last = c.ringItem(id, d, e, b, x, NoReg, done, slow, last)
	}
	if t&TOther != 0 && c.g.met(in, rt.KindRange) {
		last = c.rangeItem(d, e, b, x, done, last)
	}
	for i, k := range kinds {
		next := last
		if i < len(kinds)-1 {
			next = a.NewLabel()
		}
		brKind(a, NE, b, kindOf(k), next)
		c.element(k, d, e, b, x, slow, slow)
		if next != last {
			a.Jump(done)
			a.Bind(next)
		}
	}
	if len(kinds) == 0 {
		a.Jump(last)
	}
	a.Bind(done)
}

// itemKinds returns the kinds of containers, of those in t, that an indexing instruction tests for when it is not compiled for a single one.
func (c *compiler) itemKinds(in *instr, t Type) (kinds []Type) {
	likely := TList | TTuple // what is indexed most
	switch words.F(in.w) >> words.ItemShift & 7 {
	case words.ItemMany:
		likely |= TByteArray | TBytes | TStr
	case words.ItemStr:
		likely |= TStr
	case words.ItemBytes, words.ItemByteArray:
		likely |= TByteArray | TBytes
	}
	for _, k := range [...]Type{TList, TTuple, TByteArray, TBytes, TStr} {
		if likely&t&k != 0 {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// loadIndex loads the int that x is into r. Others than ints go to fail.
func (c *compiler) loadIndex(r Reg, x index, fail Label) {
	if x.r == NoReg {
		c.a.MovImm(r, x.imm)
		return
	}
	if x.t != TInt {
		c.a.BrBits(false, x.r, 1, fail)
	}
	c.a.OpImm(Sar, r, x.r, 1)
}

// position leaves the position that x means in the scratch register; the length is in memory. Indexes out of range go to slow, others
// than ints to fail. e is free.
func (c *compiler) position(e, b Reg, x index, size Size, off uintptr, slow, fail Label) {
	a, tmp := c.a, c.scratch()
	if x.r == NoReg {
		if x.imm >= 0 {
			a.BrMemImm(BE, size, b, int32(off), int32(x.imm), slow)
			a.MovImm(tmp, x.imm)
			return
		}
		a.Load(size, tmp, b, int32(off))
		a.OpImm(Add, tmp, tmp, x.imm)
		a.BrImm(LT, tmp, 0, slow)
		return
	}
	c.loadIndex(tmp, x, fail)
	if x.bits != 0 && (x.bits < 32 || size == W64) {
		a.BrMem(AE, size, tmp, b, int32(off), slow)
		return
	}
	out, in := a.NewLabel(), a.NewLabel()
	if size == W64 {
		a.BrMem(AE, W64, tmp, b, int32(off), out)
	} else {
		a.Load(size, e, b, int32(off))
		a.Br(AE, tmp, e, out)
	}
	a.Bind(in)
	c.aside(out, func() {
		a.BrImm(GE, tmp, 0, slow)
		a.Load(size, e, b, int32(off))
		a.Op(Add, tmp, tmp, e)
		a.BrImm(LT, tmp, 0, slow)
		a.Jump(in)
	})
}

// element loads item x of the container of kind k in b into d.
func (c *compiler) element(k Type, d, e, b Reg, x index, slow, fail Label) {
	a, tmp := c.a, c.scratch()
	switch k {
	case TList:
		if x.constant() {
			a.BrMemImm(BE, W32, b, int32(rt.OffAux), int32(x.imm), slow)
			a.Load(W64, d, b, int32(rt.OffListItems))
			a.Load(W64, d, d, int32(rt.OffValues)+int32(x.imm)*8)
			return
		}
		c.position(e, b, x, W32, rt.OffAux, slow, fail)
		a.Load(W64, d, b, int32(rt.OffListItems))
		a.LoadX(W64, d, d, tmp, 3, int32(rt.OffValues))
	case TTuple:
		if x.constant() {
			a.BrMemImm(BE, W32, b, int32(rt.OffAux), int32(x.imm), slow)
			a.Load(W64, d, b, int32(rt.OffTupleItems)+int32(x.imm)*8)
			return
		}
		c.position(e, b, x, W32, rt.OffAux, slow, fail)
		a.LoadX(W64, d, b, tmp, 3, int32(rt.OffTupleItems))
	case TStr:
		a.Load(W32, e, b, int32(rt.OffStrBytes))
		a.BrMem(NE, W32, e, b, int32(rt.OffStrChars), slow)
		c.position(e, b, x, W32, rt.OffStrBytes, slow, fail)
		c.octet(d, b)
		a.MovImm(tmp, int64(c.u.T.Chars))
		a.LoadX(W64, d, tmp, d, 3, 0)
	case TBytes:
		c.position(e, b, x, W32, rt.OffStrBytes, slow, fail)
		c.octet(d, b)
		a.Lea(d, d, d, 0, 1)
	case TByteArray:
		c.position(e, b, x, W64, rt.OffByteArrayLen, slow, fail)
		a.Load(W64, d, b, int32(rt.OffByteArrayOff))
		a.Load(W64, e, b, int32(rt.OffByteArrayBuf))
		a.Op(Add, d, d, e)
		a.LoadX(W8, d, d, tmp, 0, int32(rt.OffValues))
		a.Lea(d, d, d, 0, 1)
	default:
		panic("BUG: no code for this container")
	}
}

// metRing returns the kind of deques if the instruction in has indexed one, else 0.
func (g *graph) metRing(in *instr) rt.Kind {
	seen, _ := g.seen(in)
	for _, x := range seen {
		if g.bodies[0].u.T.R.IsRing(x.A) {
			return x.A
		}
	}
	return 0
}

// ringItem returns a label out of line that loads item x of the deque in b, of the kind id, into d, or with v stores that, and goes
// on at done. Other objects go to other. e is free.
func (c *compiler) ringItem(id rt.Kind, d, e, b Reg, x index, v Reg, done, slow, other Label) Label {
	a, at := c.a, c.scratch()
	l := a.NewLabel()
	c.aside(l, func() {
		inside := a.NewLabel()
		brKind(a, NE, b, id, other)
		c.loadIndex(at, x, slow)
		a.Load(W64, e, b, val(rt.DequeLen))
		a.OpImm(Sar, e, e, 1)
		a.BrImm(GE, at, 0, inside)
		a.Op(Add, at, at, e)
		a.Bind(inside)
		a.Br(AE, at, e, slow)
		a.Load(W64, e, b, val(rt.DequeHead))
		a.OpImm(Sar, e, e, 1)
		a.Op(Add, at, at, e)
		a.Load(W64, d, b, val(rt.DequeItems))
		a.Load(W32, e, d, int32(rt.OffAux))
		a.OpImm(Sub, e, e, 1)
		a.Op(And, at, at, e)
		a.Load(W64, d, d, int32(rt.OffListItems))
		if v == NoReg {
			a.LoadX(W64, d, d, at, 3, int32(rt.OffValues))
		} else {
			a.StoreX(W64, d, at, 3, int32(rt.OffValues), v)
		}
		a.Jump(done)
	})
	return l
}

// octet loads the byte of the str or bytes in b that the scratch register says into d.
func (c *compiler) octet(d, b Reg) {
	a, tmp := c.a, c.scratch()
	shared, have := a.NewLabel(), a.NewLabel()
	a.BrMemBits(true, W32, b, int32(rt.OffAux), int32(rt.StrShared), shared)
	a.LoadX(W8, d, b, tmp, 0, int32(rt.OffStrData))
	a.Bind(have)
	c.aside(shared, func() {
		a.Load(W64, d, b, int32(rt.OffStrData))
		a.LoadX(W8, d, d, tmp, 0, int32(rt.OffValues))
		a.Jump(have)
	})
}

// setItem emits SetItem.
func (c *compiler) setItem(in *instr) bool {
	t := c.ts[in.a]
	k := c.ty.itemKind(in, t)
	if c.setPinnedItem(in, k) {
		return true
	}
	if k == TDict || k == 0 && (t&TDict != 0 && seenDict(in) || t&TOther != 0 && seenSubDict(in)) {
		c.setDictItem(in, k)
		return true
	}
	if k == TArray || k == TView {
		c.setTypedArrayItem(in)
		return true
	}
	if k == 0 && (t&TList != 0 || t&TOther != 0 && c.g.metRing(in) != 0) {
		k = TList
	} else if k != TList && k != TByteArray {
		return c.specialMode(in)
	}
	a, tmp := c.a, c.scratch()
	b := c.use(in.a)
	known := c.ty.itemKind(in, t)
	var x index
	if known == TList {
		x = c.indexOf(in.b)
	} else {
		x = index{r: c.useIndex(in.b, known), t: c.ts[in.b], bits: c.cur[in.b].width()}
	}
	if known == TByteArray && c.ts[in.c] == TInt {
		c.setByte(in, b, x)
		return true
	}
	v := c.use(in.c)
	e, d := c.newReg(), c.newReg()
	slow := c.rareSpecial(in)
	done, fail := a.NewLabel(), slow
	if known == 0 {
		c.putInOthers(in, d, e, b, x, v, slow, done)
	} else {
		if t != k {
			c.guardKind(b, k, c.bail())
		}
		if x.t != TInt {
			fail = c.bail()
		}
		if k == TByteArray {
			c.putInBytes(d, e, b, x, v, slow, fail)
			return true
		}
		if x.constant() {
			a.BrMemImm(BE, W32, b, int32(rt.OffAux), int32(x.imm), slow)
			a.Load(W64, e, b, int32(rt.OffListItems))
			a.Store(W64, e, int32(rt.OffValues)+int32(x.imm)*8, v)
			return true
		}
	}
	c.position(e, b, x, W32, rt.OffAux, slow, fail)
	a.Load(W64, e, b, int32(rt.OffListItems))
	a.StoreX(W64, e, tmp, 3, int32(rt.OffValues), v)
	a.Bind(done)
	return true
}

// putInOthers stores v as item x of what is in b, out of line, and goes to done, if that is no list, but a container of a kind that
// in has met. d and e are free. Code goes on for lists.
func (c *compiler) putInOthers(in *instr, d, e, b Reg, x index, v Reg, slow, done Label) {
	a, t, ring := c.a, c.ts[in.a], c.g.metRing(in)
	other := slow
	if mayBeArray(in, t) {
		other = c.arrayPut(b, v, x, slow, done)
	}
	if ring != 0 && t&TOther != 0 {
		other = c.ringItem(ring, d, e, b, x, v, done, slow, other)
	}
	if t != TList {
		list := a.NewLabel()
		c.guardObject(b, slow)
		if other == slow && !c.unmet(in) || ring == 0 && c.g.metUser(in) {
			other = c.orBase(d, b, rt.NaturalSetItem, rt.KindList, list, other)
		}
		brKind(a, NE, b, rt.KindList, other)
		a.Bind(list)
	}
}

// putInBytes stores the Value in v as item x of the bytearray in b. d and e are free.
func (c *compiler) putInBytes(d, e, b Reg, x index, v Reg, slow, fail Label) {
	a := c.a
	a.BrBits(false, v, 1, slow)
	a.BrImm(A, v, 255<<1|1, slow)
	c.position(e, b, x, W64, rt.OffByteArrayLen, slow, fail)
	a.Load(W64, e, b, int32(rt.OffByteArrayOff))
	a.Op(Add, e, e, c.scratch())
	a.Load(W64, d, b, int32(rt.OffByteArrayBuf))
	a.Op(Add, e, e, d)
	a.OpImm(Shr, d, v, 1)
	a.Store(W8, e, int32(rt.OffValues), d)
}

// setByte emits the store of a small int at index x of a bytearray in b.
func (c *compiler) setByte(in *instr, b Reg, x index) {
	a, tmp := c.a, c.scratch()
	imm, known := c.immOf(in.c)
	known = known && c.cur[in.c].within(8)
	v := NoReg
	if !known {
		v = c.useInt(in.c)
	}
	e, d := c.newReg(), c.newReg()
	slow := c.rareSpecial(in)
	fail := slow
	if x.t != TInt || c.ts[in.a] != TByteArray {
		fail = c.bail()
	}
	if c.ts[in.a] != TByteArray {
		c.guardKind(b, TByteArray, fail)
	}
	if !c.cur[in.c].within(8) {
		a.BrImm(A, v, 255<<1|1, slow)
	}
	c.position(e, b, x, W64, rt.OffByteArrayLen, slow, fail)
	a.Load(W64, e, b, int32(rt.OffByteArrayOff))
	a.Op(Add, e, e, tmp)
	a.Load(W64, d, b, int32(rt.OffByteArrayBuf))
	a.Op(Add, e, e, d)
	if known {
		a.StoreImm(W8, e, int32(rt.OffValues), int32(imm>>1))
		return
	}
	a.OpImm(Shr, d, v, 1)
	a.Store(W8, e, int32(rt.OffValues), d)
}

// matchKind emits MatchSequence and MatchMapping. Instances of classes, which may be registered as what they are, are left to the interpreter.
func (c *compiler) matchKind(in *instr) {
	a, tmp := c.a, c.scratch()
	kinds := []rt.Kind{rt.KindList, rt.KindTuple, rt.KindRange, rt.KindArray, rt.KindMemoryView}
	if in.op == words.MatchMapping {
		kinds = []rt.Kind{rt.KindDict, rt.KindOrderedDict, rt.KindMappingProxy}
	}
	b, d := c.use(in.b), c.newReg()
	slow := c.rare()
	yes, done := a.NewLabel(), a.NewLabel()
	a.MovImm(d, int64(rt.False))
	c.guardObject(b, done)
	a.Load(W32, tmp, b, int32(rt.OffKind))
	for _, k := range kinds {
		a.BrImm(EQ, tmp, int64(k), yes)
	}
	a.BrImm(AE, tmp, int64(rt.NumKinds), slow)
	a.Jump(done)
	a.Bind(yes)
	a.MovImm(d, int64(rt.True))
	a.Bind(done)
	c.setReg(in.a, d)
}
