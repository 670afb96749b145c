package jit

import (
	"slices"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # What loops keep of containers
//
// An innermost loop that indexes a list, str, bytes, bytearray or array in a variable that it does not write keeps in two machine registers where the items are and
// how many there are (a pin), so that an access is a comparison and a load. Invariants:
//
//   - The registers of a loop's pins are the last ones of the walker, the same everywhere in the loop. No state of a block in it has a value there (regFile.pinned).
//   - They are loaded on all ways into the loop (conform), and where code goes on in it behind code that could have changed the container: the interpreter, a special
//     method, another thread at a poll (load, always). That code finds, and leaves, the container in the frame or in a machine register of the state.
//   - No instruction of the loop changes the size of a container natively (keepsSizes) but those that load the pins of it again (resized), nor does control come into
//     it otherwise than by conform.

// pin is a container of which a loop keeps something in machine registers.
type pin struct {
	x     int        // its register
	t     Type       // its kind
	code  *arrayCode // of an array
	items Reg        // item i is at items + rt.OffValues + i<<shift
	size  Reg        // the number of items, as a Value; 0 if they cannot be accessed so
	uses  int
}

// shift is the logarithm of the size of an item.
func (p *pin) shift() uint8 {
	switch p.t {
	case TList:
		return 3
	case TArray:
		return p.code.shift
	}
	return 0
}

// findPins decides what loops keep of containers.
func (c *compiler) findPins() {
	g := c.g
	c.pinned = -1
	c.pins = make([][]pin, len(g.loops))
	c.pinLoop = c.mem.ints.take(len(g.blocks))
	for b := range c.pinLoop {
		c.pinLoop[b] = -1
	}
	if c.u.noPins || c.u.Settled {
		return
	}
	for l := range g.loops {
		lp := &g.loops[l]
		if lp.calls || slices.ContainsFunc(g.loops, func(m loopInfo) bool { return m.parent == l }) {
			continue
		}
		if found := c.pinsOf(lp); len(found) > 0 {
			c.pins[l] = c.choosePins(lp, found)
		}
		for b := range lp.body.All() {
			if len(c.pins[l]) > 0 {
				c.pinLoop[b] = l
			}
		}
	}
}

// pinsOf returns what a loop could keep, nothing if it contains an instruction that stands in the way.
func (c *compiler) pinsOf(lp *loopInfo) (found []pin) {
	g := c.g
	for b := range lp.body.All() {
		bl := &g.blocks[b]
		if !bl.reached {
			continue
		}
		if bl.root || b == 0 {
			return nil
		}
		for i := bl.first; i <= bl.last; i++ {
			in := &g.ins[i]
			if in.untrod {
				break
			}
			if !c.keepsSizes(in) {
				return nil
			}
			x, t, code := c.indexes(lp, in)
			if t == 0 {
				continue
			}
			k := slices.IndexFunc(found, func(p pin) bool { return p.x == x })
			if k < 0 {
				k = len(found)
				found = append(found, pin{x: x, t: t, code: code})
			}
			if found[k].code == code {
				found[k].uses++
			}
		}
	}
	return found
}

// indexes returns the container that the instruction in of a loop indexes, if the loop can keep something of it, or the type 0.
func (c *compiler) indexes(lp *loopInfo, in *instr) (x int, t Type, code *arrayCode) {
	switch {
	case in.inl != nil:
		return 0, 0, nil
	case in.op == words.GetItem || in.op == words.GetItemI && words.SC(in.w) >= 0:
		x = in.b
	case in.op == words.SetItem:
		x = in.a
	default:
		return 0, 0, nil
	}
	if lp.stores.Has(x) || x >= lp.limit(c.g) || !c.liveAt(lp.head, x) {
		return 0, 0, nil
	}
	t = c.ty.in[lp.head][x]
	if c.ty.itemKind(in, t) != t {
		return 0, 0, nil
	}
	switch t {
	case TList, TByteArray:
	case TStr, TBytes:
		if in.op == words.SetItem {
			return 0, 0, nil
		}
	case TArray:
		if code = arrayOf(in); code == nil || code == &viewBytes {
			return 0, 0, nil
		}
	default:
		return 0, 0, nil
	}
	return x, t, code
}

// choosePins gives registers to those of found that are of most use, as long as there are enough for the other values of the loop.
func (c *compiler) choosePins(lp *loopInfo, found []pin) (chosen []pin) {
	values := 0
	for x, n := range lp.uses {
		if n > 0 && c.liveAt(lp.head, x) && !c.ty.in[lp.head][x].floating() {
			values++
		}
	}
	slices.SortStableFunc(found, func(p, q pin) int { return q.uses - p.uses })
	r := c.scratch()
	for _, p := range found {
		others := values
		if lp.uses[p.x] == p.uses {
			others-- // nothing else needs the container itself
		}
		if others+int(c.scratch()-r)+2 > int(c.scratch())-pinFree {
			continue
		}
		values = others
		lp.uses[p.x] -= p.uses
		p.items, p.size = r-1, r-2
		r -= 2
		chosen = append(chosen, p)
	}
	return chosen
}

// pinFree is how many int registers are left for what an instruction needs beside the values of the loop.
const pinFree = 2

// keepsSizes reports whether the native code of the instruction leaves the sizes of pinned containers alone, or calls resized.
func (c *compiler) keepsSizes(in *instr) bool {
	if in.inl != nil || in.returns() {
		return true
	}
	if _, ok := arithOf(in); ok || isWord(in.op) {
		return true
	}
	switch in.op {
	case words.ForRange, words.ForList, words.ForTuple, words.ForStr, words.ForEnum, words.ForPair:
		return !c.ty.bad(in.pc)
	case words.Move, words.LoadImm, words.LoadConst, words.CheckBound, words.LoadCell, words.StoreCell, words.LoadFree, words.StoreFree, words.FreeCell, words.MakeCell,
		words.LoadGlobal, words.StoreGlobal, words.Neg, words.Invert, words.Not, words.Is, words.IsNot, words.In, words.NotIn, words.JumpIn, words.JumpNotIn,
		words.GetAttr, words.SetAttr, words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.GetAttrModule, words.GetAttrType, words.GetAttrItem,
		words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver, words.SetAttrAdd, words.SetAttrAddFloat,
		words.LoadMethod, words.LoadMethodFn, words.LoadMethodSlot, words.LoadMethodStatic, words.LoadMethodModule, words.LoadMethodType, words.LoadMethodClass,
		words.GetItem, words.GetItemI, words.SetItem, words.ListAppend, words.Unpack2, words.Unpack, words.BuildTuple, words.BuildList,
		words.Jump, words.JumpBack, words.JumpIfTrue, words.JumpIfFalse, words.JumpIfTrueBack, words.JumpIfNone, words.JumpIfNotNone, words.JumpIs, words.JumpIsNot,
		words.Return, words.ReturnImm, words.GetLen:
		return true
	case words.Call, words.CallMethod:
		if c.ty.rangeLoop(in) != nil || c.ty.partOfRange(in) || c.ty.divided(in) != nil {
			return true
		}
		k, _, _ := c.ty.intrinsic(in)
		return k != rt.NoIntrinsic || rt.Value(c.u.Words[in.pc+1]) == c.u.T.FnAppend && in.op == words.CallMethod || c.appendsBound(in)
	}
	return false
}

// pinOf returns the pin of the container in register x, which the current instruction takes for one of kind t with items of this code, or nil.
func (c *compiler) pinOf(x int, t Type, code *arrayCode) *pin {
	if c.pinned < 0 || c.ts[x] != t {
		return nil
	}
	for i := range c.pins[c.pinned] {
		if p := &c.pins[c.pinned][i]; p.x == x && p.t == t && p.code == code {
			return p
		}
	}
	return nil
}

// pinnedRegs returns the registers of the pins of loop l; -1 has none.
func (c *compiler) pinnedRegs(l int) (set uint32) {
	if l < 0 {
		return 0
	}
	for _, p := range c.pins[l] {
		set |= 1<<p.items | 1<<p.size
	}
	return set
}

// loadPins emits the loading of the pins of loop l in state st.
func (c *compiler) loadPins(l int, st state) {
	if l < 0 {
		return
	}
	a, tmp := c.a, c.scratch()
	for i := range c.pins[l] {
		p := &c.pins[l][i]
		b := st[p.x].r
		if b == NoReg {
			b = p.items
			a.Load(W64, b, FP, int32(p.x*8))
		}
		ok := a.NewLabel()
		switch p.t {
		case TList:
			a.Load(W32, p.size, b, int32(rt.OffAux))
			a.Load(W64, p.items, b, int32(rt.OffListItems))
		case TByteArray:
			a.Load(W64, p.size, b, int32(rt.OffByteArrayLen))
			a.Load(W64, tmp, b, int32(rt.OffByteArrayOff))
			a.Load(W64, p.items, b, int32(rt.OffByteArrayBuf))
			a.Op(Add, p.items, p.items, tmp)
		case TArray:
			a.MovImm(p.size, 0)
			a.BrMemImm(NE, W32, b, int32(rt.OffAux), int32(p.code.code), ok)
			a.Load(W64, p.size, b, int32(rt.OffArrayLen))
			a.Load(W64, p.items, b, int32(rt.OffArrayBuf))
		case TStr, TBytes:
			a.Load(W32, p.size, b, int32(rt.OffStrBytes))
			if p.t == TStr {
				ascii := a.NewLabel()
				a.BrMem(EQ, W32, p.size, b, int32(rt.OffStrChars), ascii)
				a.MovImm(p.size, 0)
				a.Bind(ascii)
			}
			shared := a.NewLabel()
			a.BrMemBits(true, W32, b, int32(rt.OffAux), int32(rt.StrShared), shared)
			a.OpImm(Add, p.items, b, int64(rt.OffStrData)-int64(rt.OffValues))
			a.Jump(ok)
			a.Bind(shared)
			a.Load(W64, p.items, b, int32(rt.OffStrData))
		}
		a.Bind(ok)
		a.Lea(p.size, p.size, p.size, 0, 1)
	}
}

// resized emits, where the size of the container of kind t in r has been changed, the loading of the loop's pins if it is one of them.
func (c *compiler) resized(r Reg, t Type) {
	if c.pinned < 0 {
		return
	}
	a, l := c.a, c.pinned
	same, back := a.NewLabel(), a.NewLabel()
	for _, p := range c.pins[l] {
		if p.t != t {
			continue
		}
		if x := c.cur[p.x].r; x != NoReg {
			a.Br(EQ, r, x, same)
		} else {
			a.BrMem(EQ, W64, r, FP, int32(p.x*8), same)
		}
	}
	a.Bind(back)
	st := c.clone(c.cur)
	c.aside(same, func() {
		c.loadPins(l, st)
		a.Jump(back)
	})
}

// place is where an item of a pinned container is.
type place struct {
	index Reg // or NoReg
	shift uint8
	off   int32
}

// placeOf returns the place of item x, a Value; the scratch register may be part of it.
func (c *compiler) placeOf(p *pin, x Reg) place {
	if s := p.shift(); s > 0 {
		return place{x, s - 1, int32(rt.OffValues) - 1<<(s-1)} // twice the index and 1
	}
	c.a.OpImm(Sar, c.scratch(), x, 1)
	return place{c.scratch(), 0, int32(rt.OffValues)}
}

// pinnedPlace emits the test that x is the position of an item of p, and what access does with its place. Indexes out of range go to slow, what is no int to fail.
func (c *compiler) pinnedPlace(p *pin, x index, slow, fail Label, access func(place)) {
	a, tmp := c.a, c.scratch()
	if x.r == NoReg {
		a.BrImm(BE, p.size, x.imm<<1|1, slow)
		access(place{NoReg, 0, int32(rt.OffValues) + int32(x.imm)<<p.shift()})
		return
	}
	if x.t != TInt {
		a.BrBits(false, x.r, 1, fail)
	}
	out, done := a.NewLabel(), a.NewLabel()
	a.Br(AE, x.r, p.size, out)
	access(c.placeOf(p, x.r))
	a.Bind(done)
	c.aside(out, func() {
		a.BrImm(GE, x.r, 0, slow)
		a.OpImm(Add, tmp, p.size, -1)
		a.Op(Add, tmp, tmp, x.r)
		a.BrImm(LT, tmp, 0, slow)
		access(c.placeOf(p, tmp))
		a.Jump(done)
	})
}

// pinnedIndex returns the index of an indexing instruction, which is in register x, or a number if that is negative.
func (c *compiler) pinnedIndex(x int, imm int64) index {
	if x < 0 {
		return index{r: NoReg, imm: imm, t: TInt}
	}
	if i := c.indexOf(x); i.r == NoReg {
		return i
	}
	return index{r: c.use(x), t: c.ts[x]}
}

// pinnedItem emits a load of an item of a pinned container. It reports false if that of the instruction is none.
func (c *compiler) pinnedItem(in *instr, k Type) bool {
	var code *arrayCode
	if k == TArray {
		code = arrayOf(in)
	}
	p := c.pinOf(in.b, k, code)
	i := -1
	if in.op == words.GetItem {
		i = in.c
	}
	if p == nil || i < 0 && words.SC(in.w) < 0 {
		return false
	}
	a := c.a
	x := c.pinnedIndex(i, int64(words.SC(in.w)))
	d, f, noFloat, slow := NoReg, NoFReg, NoLabel, NoLabel
	if code == nil || code.item() != TFloat {
		d = c.newReg()
	}
	switch {
	case k == TList && c.ty.loaded(in) == TFloat:
		f = c.resultFReg(in)
		noFloat = c.bailOfResult()
		slow = c.bail()
	case k == TArray:
		if d == NoReg {
			f = c.resultFReg(in)
		}
		slow = c.bail()
	default:
		slow = c.slowSpecial(in)
	}
	fail := slow
	if x.t != TInt {
		fail = c.bail()
	}
	c.pinnedPlace(p, x, slow, fail, func(at place) {
		switch {
		case d == NoReg:
			a.FLoadX(f, p.items, at.index, at.shift, at.off)
		case k == TList:
			a.LoadX(W64, d, p.items, at.index, at.shift, at.off)
		case k == TArray:
			a.LoadX(code.size, d, p.items, at.index, at.shift, at.off)
		default:
			a.LoadX(W8, d, p.items, at.index, at.shift, at.off)
		}
	})
	switch {
	case k == TArray:
		c.arrayResult(in, code, d, f, slow)
	case f != NoFReg:
		c.unboxLoaded(f, d, noFloat)
		c.setFReg(in.a, f)
	case k == TList:
		c.setReg(in.a, d)
	case k == TStr:
		a.MovImm(c.scratch(), int64(c.u.T.Chars))
		a.LoadX(W64, d, c.scratch(), d, 3, 0)
		c.setReg(in.a, d)
	default:
		a.Lea(d, d, d, 0, 1)
		c.setReg(in.a, d)
		c.cur[in.a].bits = 8
	}
	return true
}

// setPinnedItem emits a store of an item of a pinned list. It reports false if the container of the instruction is none.
func (c *compiler) setPinnedItem(in *instr, k Type) bool {
	p := c.pinOf(in.a, k, nil)
	if p == nil || k != TList && (k != TByteArray || c.ts[in.c] != TInt) {
		return false
	}
	a := c.a
	x := c.pinnedIndex(in.b, 0)
	v, d := NoReg, NoReg
	imm, number := c.immOf(in.c)
	if number = number && k == TByteArray && c.cur[in.c].within(8); !number {
		v = c.use(in.c)
	}
	if k == TByteArray {
		d = c.newReg()
	}
	slow := c.slowSpecial(in)
	fail := slow
	if x.t != TInt {
		fail = c.bail()
	}
	switch {
	case number:
		a.MovImm(d, imm>>1)
	case k == TByteArray:
		if !c.cur[in.c].within(8) {
			a.BrImm(A, v, 255<<1|1, slow)
		}
		a.OpImm(Shr, d, v, 1)
	}
	c.pinnedPlace(p, x, slow, fail, func(at place) {
		if k == TList {
			a.StoreX(W64, p.items, at.index, at.shift, at.off, v)
		} else {
			a.StoreX(W8, p.items, at.index, at.shift, at.off, d)
		}
	})
	return true
}
