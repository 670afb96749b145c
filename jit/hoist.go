package jit

import (
	"slices"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # What loops keep of containers
//
// An innermost loop that indexes a list, tuple, str, bytes, bytearray or array in a variable that it does not write keeps the address of the items
// and their number in two machine registers (a pin), so that an access is a comparison and a load.
//
// Pins for which there are no registers are in the context. So are those of containers that come from elsewhere but are probably
// the same in all iterations (attributes, items of lists with an index that the loop does not write, globals, closed-over
// variables), together with the container itself: an access compares its container with the pinned one. A different container, at
// little more cost than without a pin, replaces the pinned one. So no proof is needed that the container is the same. Invariants:
//
//   - The registers of a loop's pins are the last ones of the walker, the same everywhere in the loop. No state of a block in it has a value there (regFile.pinned).
//   - They are loaded on all edges into the loop (conform), and where the loop continues after code that could have changed the container: the interpreter, a special
//     method, another thread at a poll (load, always). That code finds, and leaves, the container in the frame or in a machine register of the state. At the same
//     places pins of containers that come from elsewhere are cleared, so that none survives a collection.
//   - No instruction of the loop natively changes the size of a container (keepsSizes), except those that load its pins again (resized), and control enters
//     the loop only through conform.

// pin is a container of which a loop keeps something.
type pin struct {
	x     int        // its register, or -1
	from  uint64     // if that is -1: where it comes from, see origin
	t     Type       // its kind
	code  *arrayCode // of an array
	items Reg        // item i is at items + rt.OffValues + i<<shift; NoReg: both are in the context
	size  Reg        // the number of items, as a Value; 0 if they cannot be accessed so
	word  int        // in the context: its first word there
	uses  int
	sizes int   // how many instructions change its size
	sites []int // the instructions that index it
}

// inContext reports whether the pin is in the context.
func (p *pin) inContext() bool { return p.items == NoReg }

// same reports whether both are of the same container: that of one register, or of one origin.
func (p pin) same(q pin) bool { return p.x == q.x && p.from == q.from }

// Words of pins in the context.
const (
	pinObject = iota
	pinItems
	pinSize
	pinWords
)

// pinSpare is the offset of a word in the context that is used while a pin is loaded.
const pinSpare = int32(rt.OffCtxPins) + rt.PinWords*8

// off returns the offset of a word of a pin in the context.
func (p *pin) off(word int) int32 { return int32(rt.OffCtxPins) + int32(p.word+word)*8 }

// shift is the logarithm of the size of an item.
func (p *pin) shift() uint8 {
	switch p.t {
	case TList, TTuple:
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

// pinsOf returns the pins that a loop could have: none if an instruction in it prevents that.
func (c *compiler) pinsOf(lp *loopInfo) (found []pin) {
	g := c.g
	var changed []pin
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
			p := c.indexes(lp, i)
			if p.t == 0 {
				if p, ok := c.changesSize(lp, i); ok {
					changed = append(changed, p)
				}
				continue
			}
			k := slices.IndexFunc(found, p.same)
			if k < 0 {
				k = len(found)
				found = append(found, p)
			}
			if q := &found[k]; q.code == p.code && q.t == p.t {
				q.uses++
				q.sites = append(q.sites, i)
			}
		}
	}
	for _, p := range changed {
		if k := slices.IndexFunc(found, p.same); k >= 0 {
			found[k].sizes++
		}
	}
	return slices.DeleteFunc(found, func(p pin) bool { return p.uses <= p.sizes })
}

// changesSize returns a pin of the container whose size instruction i of a loop changes. It only knows the instructions behind
// which it is worth while to load pins again.
func (c *compiler) changesSize(lp *loopInfo, i int) (p pin, ok bool) {
	g := c.g
	in := &g.ins[i]
	if in.inl != nil || in.op != words.CallMethod {
		return pin{}, false
	}
	if k, _, _ := c.ty.intrinsic(in); k != rt.IntrListPop && k != rt.IntrListExtend && k != rt.IntrByteArrayAppend &&
		rt.Value(c.u.Words[in.pc+1]) != c.u.T.FnAppend {
		return pin{}, false
	}
	for i--; i >= g.blocks[lp.head].first; i-- {
		if l := &g.ins[i]; l.a == in.b && l.inl == nil && l.op == words.LoadMethodFn {
			if p.x, ok = l.b, true; lp.stores.Has(l.b) {
				p.x = -1
				p.from, ok = c.origin(lp, i, l.b, maxOrigin)
			}
			return p, ok
		}
	}
	return pin{}, false
}

// indexes returns a pin of the container that instruction i of a loop indexes; its type is 0 if there can be none.
func (c *compiler) indexes(lp *loopInfo, i int) (p pin) {
	in := &c.g.ins[i]
	switch {
	case in.inl != nil:
		return pin{}
	case in.op == words.GetItem || in.op == words.GetItemI && words.SC(in.w) >= 0:
		p.x = in.b
	case in.op == words.SetItem:
		p.x = in.a
	default:
		return pin{}
	}
	known := TAny
	if lp.stores.Has(p.x) {
		var ok bool
		if p.from, ok = c.origin(lp, i, p.x, maxOrigin); !ok {
			return pin{}
		}
		p.x = -1
	} else if p.x >= lp.limit(c.g) || !c.liveAt(lp.head, p.x) {
		return pin{}
	} else {
		known = c.ty.in[lp.head][p.x]
	}
	t := c.ty.itemKind(in, known)
	if p.x >= 0 && t != known {
		return pin{}
	}
	switch t {
	case TList, TByteArray:
	case TStr, TBytes, TTuple:
		if in.op == words.SetItem {
			return pin{}
		}
	case TArray:
		if p.code = arrayOf(in); p.code == nil || p.code == &viewBytes {
			return pin{}
		}
	default:
		return pin{}
	}
	p.t = t
	return p
}

// maxOrigin is how many instructions deep origin looks.
const maxOrigin = 5

// origin returns a number that stands for where the value of register x in front of instruction i comes from, if the value is
// probably the same in all iterations of the loop. Values with equal numbers are probably the same.
func (c *compiler) origin(lp *loopInfo, i, x, depth int) (from uint64, ok bool) {
	if !lp.stores.Has(x) {
		return uint64(x), true
	}
	i = c.writer(lp, i, x)
	if i < 0 || depth == 0 {
		return 0, false
	}
	in := &c.g.ins[i]
	switch {
	case in.inl != nil:
		return c.origin(lp, i, in.inl.params[x-in.inl.base].slot, depth)
	case in.returns():
		return c.origin(lp, i, in.a, depth)
	case in.op == words.LoadMethodFn && x == in.a+words.ArgOffset:
		return c.origin(lp, i, in.b, depth)
	}
	mix := func(what int, registers ...int) (uint64, bool) {
		h := (uint64(in.op)<<32 | uint64(uint32(what))) * 0x9e3779b97f4a7c15
		for _, r := range registers {
			o, ok := c.origin(lp, i, r, depth-1)
			if !ok {
				return 0, false
			}
			h = (h ^ o + 1) * 0x9e3779b97f4a7c15
		}
		return h ^ h>>32, true
	}
	if y, ok := arithOf(in); ok {
		if y.c < 0 {
			return mix(int(y.imm), y.b)
		}
		return mix(0, y.b, y.c)
	}
	switch in.op {
	case words.Move:
		return c.origin(lp, i, in.b, depth)
	case words.LoadImm:
		return mix(int(in.w >> 32))
	case words.LoadGlobal, words.LoadName:
		return mix(int(in.body.u.Name(in.c)))
	case words.LoadFree, words.FreeCell:
		return mix(in.b)
	case words.LoadCell:
		return mix(0, in.b)
	case words.GetAttr, words.GetAttrSlot, words.GetAttrOver, words.GetAttrClass, words.GetAttrModule, words.GetAttrType, words.GetAttrItem:
		return mix(int(in.body.u.Name(in.c)), in.b)
	case words.GetItemI:
		return mix(int(words.SC(in.w)), in.b)
	case words.GetItem:
		return mix(0, in.b, in.c)
	}
	return 0, false
}

// maxWays is how many blocks writer looks into.
const maxWays = 40

// writer returns the one instruction that has written register x before instruction i of a loop, in the same iteration and on all
// paths, or -1. It may be the call of an inlined function with the parameter x that gets the value of another register, or the
// return that gives its result.
func (c *compiler) writer(lp *loopInfo, i, x int) int {
	g := c.g
	found := -1
	seen := g.mem.bitset(len(g.blocks))
	blocks := append(g.mem.ints.take(maxWays)[:0], g.ins[i].block)
	for k := 0; k < len(blocks); k++ {
		b := blocks[k]
		if k > 0 {
			i = g.blocks[b].last + 1
		}
		switch w := c.lastWriter(b, i, x); {
		case w >= 0 && (found < 0 || found == w) && c.givesValue(w, x):
			found = w
			continue
		case w >= 0 || b == lp.head:
			return -1
		}
		for _, p := range g.blocks[b].pred {
			if !g.blocks[p].reached || seen.Has(p) {
				continue
			}
			if len(blocks) == maxWays {
				return -1
			}
			seen.Add(p)
			blocks = append(blocks, p)
		}
	}
	return found
}

// lastWriter returns the last instruction of block b before number i that writes register x, or -1.
func (c *compiler) lastWriter(b, i, x int) int {
	g := c.g
	for i--; i >= g.blocks[b].first; i-- {
		written := isFor(g.ins[i].op)
		if eachDef(&g.ins[i], c.u.Words, func(r int) { written = written || r == x }); written {
			return i
		}
	}
	return -1
}

// givesValue reports whether origin knows what instruction i gives register x.
func (c *compiler) givesValue(i, x int) bool {
	in := &c.g.ins[i]
	switch b := in.inl; {
	case b != nil:
		return x >= b.base && x < b.base+len(b.params) && b.params[x-b.base].from == fromSlot && b.params[x-b.base].virt == nil
	case in.returns():
		return in.op == words.Return && (in.body.kind == plainFrame || in.body.op != nil && in.body.op.kind == rt.FrameCall)
	case in.op == words.LoadMethodFn:
		return x == in.a+words.ArgOffset
	}
	return in.a == x && in.op.Info().A == words.Def
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
	word := 0
	for _, p := range found {
		others := values
		if p.x >= 0 && lp.uses[p.x] == p.uses {
			others-- // nothing else needs the container itself
		}
		switch {
		case p.x >= 0 && others+int(c.scratch()-r)+2 <= int(c.scratch())-pinFree:
			p.items, p.size = r-1, r-2
			r -= 2
		case word < rt.PinWords:
			p.items, p.size, p.word = NoReg, NoReg, word
			word += pinWords
		default:
			continue
		}
		if p.x >= 0 {
			values = others
			lp.uses[p.x] -= p.uses
		}
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
	if in.method != nil {
		return false
	}
	if _, ok := arithOf(in); ok || isWord(in.op) {
		return true
	}
	switch in.op {
	case words.ForRange, words.ForList, words.ForTuple, words.ForStr, words.ForBytes, words.ForByteArray, words.ForEnum, words.ForPair:
		return !c.ty.bad(in.pc)
	case words.Move, words.LoadImm, words.LoadConst, words.CheckBound, words.LoadCell, words.StoreCell, words.LoadFree, words.StoreFree,
		words.FreeCell, words.MakeCell,
		words.LoadGlobal, words.StoreGlobal, words.LoadName, words.StoreName, words.Neg, words.Invert, words.Not, words.Is, words.IsNot,
		words.In, words.NotIn, words.JumpIn, words.JumpNotIn,
		words.GetAttr, words.SetAttr, words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.GetAttrModule,
		words.GetAttrType, words.GetAttrItem,
		words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver, words.SetAttrAdd, words.SetAttrAddFloat,
		words.LoadMethod, words.LoadMethodFn, words.LoadMethodSlot, words.LoadMethodStatic, words.LoadMethodModule, words.LoadMethodType, words.LoadMethodClass,
		words.GetItem, words.GetItemI, words.SetItem, words.ListAppend, words.Unpack2, words.Unpack, words.BuildTuple, words.BuildList,
		words.Jump, words.JumpBack, words.JumpIfTrue, words.JumpIfFalse, words.JumpIfTrueBack, words.JumpIfNone, words.JumpIfNotNone, words.JumpIs, words.JumpIsNot,
		words.Return, words.ReturnImm, words.GetLen:
		return true
	case words.Call, words.CallMethod:
		if c.ty.rangeLoop(in) != nil || c.ty.pairLoop(in) != nil || c.ty.partOfRange(in) || c.ty.divided(in) != nil {
			return true
		}
		if _, _, ok := c.instanceOf(in); ok || c.asksType(in) {
			return true
		}
		k, _, _ := c.ty.intrinsic(in)
		return k != rt.NoIntrinsic || rt.Value(c.u.Words[in.pc+1]) == c.u.T.FnAppend && in.op == words.CallMethod || c.appendsBound(in)
	}
	return false
}

// pinOf returns the pin of the container in register x, which the current instruction takes for one of kind t with items of this code, or nil.
func (c *compiler) pinOf(x int, t Type, code *arrayCode) *pin {
	if c.pinned < 0 {
		return nil
	}
	for i := range c.pins[c.pinned] {
		p := &c.pins[c.pinned][i]
		if p.t == t && p.code == code && (p.x == x && c.ts[x] == t || p.x < 0 && slices.Contains(p.sites, c.i)) {
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
		if !p.inContext() {
			set |= 1<<p.items | 1<<p.size
		}
	}
	return set
}

// loadPins emits the loading of the pins of loop l in state st.
func (c *compiler) loadPins(l int, st state) {
	if l < 0 {
		return
	}
	for i := range c.pins[l] {
		p := &c.pins[l][i]
		if p.x < 0 {
			c.a.StoreImm(W64, Ctx, p.off(pinObject), 0)
			continue
		}
		b, items, size := st[p.x].r, p.items, p.size
		if p.inContext() {
			if items, size = 0, c.scratch(); b == 0 {
				items = 1
			}
			c.a.Store(W64, Ctx, p.off(pinObject), items)
		}
		if b == NoReg {
			b = items
			c.a.Load(W64, b, FP, int32(p.x*8))
		}
		c.loadPin(p, b, items, size)
		if p.inContext() {
			c.a.Store(W64, Ctx, p.off(pinItems), items)
			c.a.Store(W64, Ctx, p.off(pinSize), size)
			c.a.Load(W64, items, Ctx, p.off(pinObject))
		}
	}
}

// loadPin emits the loading of where the items of the container in b are, and how many, as p says. items can be b, size can be the scratch register.
func (c *compiler) loadPin(p *pin, b, items, size Reg) {
	a := c.a
	ok := a.NewLabel()
	switch p.t {
	case TList:
		a.Load(W32, size, b, int32(rt.OffAux))
		a.Load(W64, items, b, int32(rt.OffListItems))
	case TTuple:
		a.Load(W32, size, b, int32(rt.OffAux))
		a.OpImm(Add, items, b, int64(rt.OffTupleItems)-int64(rt.OffValues))
	case TByteArray:
		a.Load(W64, size, b, int32(rt.OffByteArrayLen))
		a.Store(W64, Ctx, pinSpare, size)
		a.Load(W64, size, b, int32(rt.OffByteArrayOff))
		a.Load(W64, items, b, int32(rt.OffByteArrayBuf))
		a.Op(Add, items, items, size)
		a.Load(W64, size, Ctx, pinSpare)
	case TArray:
		a.MovImm(size, 0)
		a.BrMemImm(NE, W32, b, int32(rt.OffAux), int32(p.code.code), ok)
		a.Load(W64, size, b, int32(rt.OffArrayLen))
		a.Load(W64, items, b, int32(rt.OffArrayBuf))
	case TStr, TBytes:
		a.Load(W32, size, b, int32(rt.OffStrBytes))
		if p.t == TStr {
			ascii := a.NewLabel()
			a.BrMem(EQ, W32, size, b, int32(rt.OffStrChars), ascii)
			a.MovImm(size, 0)
			a.Bind(ascii)
		}
		shared := a.NewLabel()
		a.BrMemBits(true, W32, b, int32(rt.OffAux), int32(rt.StrShared), shared)
		a.OpImm(Add, items, b, int64(rt.OffStrData)-int64(rt.OffValues))
		a.Jump(ok)
		a.Bind(shared)
		a.Load(W64, items, b, int32(rt.OffStrData))
	}
	a.Bind(ok)
	a.Lea(size, size, size, 0, 1)
}

// samePin emits, for a pin that belongs to no register, the test that it is of the container in b, the value of register x; if not,
// it is replaced. d and e are free registers.
func (c *compiler) samePin(p *pin, x int, b, d, e Reg) {
	if p.x >= 0 {
		return
	}
	a := c.a
	other, back, t := a.NewLabel(), a.NewLabel(), c.ts[x]
	a.BrMem(NE, W64, b, Ctx, p.off(pinObject), other)
	a.Bind(back)
	fail := NoLabel
	if t != p.t {
		fail = c.bail()
	}
	c.aside(other, func() {
		if t != p.t {
			c.guardKind(b, p.t, fail)
		}
		c.loadPin(p, b, d, e)
		a.Store(W64, Ctx, p.off(pinItems), d)
		a.Store(W64, Ctx, p.off(pinSize), e)
		a.Store(W64, Ctx, p.off(pinObject), b)
		a.Jump(back)
	})
}

// resized emits, where the size of the container of kind t in r has been changed, the loading of the loop's pins of it. free is a
// free register, or NoReg.
func (c *compiler) resized(r Reg, t Type, free Reg) { c.resizedIn(c.cur, r, t, free) }

// resizedIn is resized in state st.
func (c *compiler) resizedIn(st state, r Reg, t Type, free Reg) {
	if c.pinned < 0 {
		return
	}
	a := c.a
	for i := range c.pins[c.pinned] {
		p := &c.pins[c.pinned][i]
		if p.t != t {
			continue
		}
		if p.x >= 0 && st[p.x].r == r {
			c.reloadPin(p, r, free)
			continue
		}
		same, back := a.NewLabel(), a.NewLabel()
		switch {
		case p.x < 0:
			a.BrMem(EQ, W64, r, Ctx, p.off(pinObject), same)
		case st[p.x].r != NoReg:
			a.Br(EQ, r, st[p.x].r, same)
		default:
			a.BrMem(EQ, W64, r, FP, int32(p.x*8), same)
		}
		a.Bind(back)
		c.aside(same, func() {
			c.reloadPin(p, r, free)
			a.Jump(back)
		})
	}
}

// reloadPin emits the loading of pin p, of the container in r.
func (c *compiler) reloadPin(p *pin, r, free Reg) {
	a := c.a
	if !p.inContext() {
		c.loadPin(p, r, p.items, p.size)
		return
	}
	items := free
	if free == NoReg {
		if items = 0; r == 0 {
			items = 1
		}
		a.Store(W64, Ctx, p.off(pinObject), items)
	}
	c.loadPin(p, r, items, c.scratch())
	a.Store(W64, Ctx, p.off(pinItems), items)
	a.Store(W64, Ctx, p.off(pinSize), c.scratch())
	if free == NoReg {
		a.Load(W64, items, Ctx, p.off(pinObject))
		a.Store(W64, Ctx, p.off(pinObject), r)
	}
}

// place is where an item of a pinned container is.
type place struct {
	items Reg
	index Reg // or NoReg
	shift uint8
	off   int32
}

// placeOf returns the place of item x, a Value; the scratch register may be part of it.
func (c *compiler) placeOf(p *pin, items, x Reg) place {
	if s := p.shift(); s > 0 {
		return place{items, x, s - 1, int32(rt.OffValues) - 1<<(s-1)} // twice the index and 1
	}
	c.a.OpImm(Sar, c.scratch(), x, 1)
	return place{items, c.scratch(), 0, int32(rt.OffValues)}
}

// pinnedPlace emits the test that x is the position of an item of p, and what access does with its place. Indexes out of range go
// to slow, what is no int to fail. e is for the address of the items of a pin in the context; it can be where access loads the
// item.
func (c *compiler) pinnedPlace(p *pin, x index, e Reg, slow, fail Label, access func(place)) {
	a, tmp := c.a, c.scratch()
	items := p.items
	load := func() {
		if p.inContext() {
			items = e
			a.Load(W64, e, Ctx, p.off(pinItems))
		}
	}
	if x.r == NoReg {
		if p.inContext() {
			a.BrMemImm(BE, W64, Ctx, p.off(pinSize), int32(x.imm<<1|1), slow)
		} else {
			a.BrImm(BE, p.size, x.imm<<1|1, slow)
		}
		load()
		access(place{items, NoReg, 0, int32(rt.OffValues) + int32(x.imm)<<p.shift()})
		return
	}
	if x.t != TInt {
		a.BrBits(false, x.r, 1, fail)
	}
	out, done := a.NewLabel(), a.NewLabel()
	if p.inContext() {
		a.BrMem(AE, W64, x.r, Ctx, p.off(pinSize), out)
	} else {
		a.Br(AE, x.r, p.size, out)
	}
	load()
	access(c.placeOf(p, items, x.r))
	a.Bind(done)
	c.aside(out, func() {
		a.BrImm(GE, x.r, 0, slow)
		if p.inContext() {
			a.Load(W64, tmp, Ctx, p.off(pinSize))
			a.OpImm(Add, tmp, tmp, -1)
		} else {
			a.OpImm(Add, tmp, p.size, -1)
		}
		a.Op(Add, tmp, tmp, x.r)
		a.BrImm(LT, tmp, 0, slow)
		load()
		access(c.placeOf(p, items, tmp))
		a.Jump(done)
	})
}

// address returns a register for the address of the items of p, if that is in the context and the register d for the item, which
// may be NoReg, cannot be it.
func (c *compiler) address(p *pin, d Reg) Reg {
	if p.inContext() && d == NoReg {
		return c.newReg()
	}
	return d
}

// pinnedIndex returns the index of an indexing instruction, which is in register x, or a number if that is negative.
func (c *compiler) pinnedIndex(x int, imm int64) index {
	if x < 0 {
		return index{r: NoReg, imm: imm, t: TInt}
	}
	if c.ts[x] == TBool {
		return c.boolIndex(x)
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
	b := NoReg
	if p.x < 0 {
		b = c.use(in.b)
	}
	x := c.pinnedIndex(i, int64(words.SC(in.w)))
	d, f, noFloat, slow := NoReg, NoFReg, NoLabel, NoLabel
	if code == nil || code.item() != TFloat {
		d = c.newReg()
	}
	e := c.address(p, d)
	list := k == TList || k == TTuple
	switch {
	case list && c.ty.loaded(in) == TFloat:
		f = c.resultFReg(in)
		noFloat = c.bailOfResult()
		slow = c.bail()
	case k == TArray:
		if d == NoReg {
			f = c.resultFReg(in)
		}
		slow = c.bail()
	default:
		slow = c.rareSpecial(in)
	}
	fail := slow
	if x.t != TInt {
		fail = c.bail()
	}
	c.samePin(p, in.b, b, e, c.scratch())
	c.pinnedPlace(p, x, e, slow, fail, func(at place) {
		switch {
		case d == NoReg:
			a.FLoadX(f, at.items, at.index, at.shift, at.off)
		case list:
			a.LoadX(W64, d, at.items, at.index, at.shift, at.off)
		case k == TArray:
			a.LoadX(code.size, d, at.items, at.index, at.shift, at.off)
		default:
			a.LoadX(W8, d, at.items, at.index, at.shift, at.off)
		}
	})
	switch {
	case k == TArray:
		c.arrayResult(in, code, d, f, slow)
	case list:
		c.gotAttribute(in, d, f, noFloat)
	default:
		c.octetResult(in, k, d)
	}
	return true
}

// octetResult makes the byte in d the result of in, as the item of a bytes-like object or, if k is TStr, of a str of ASCII.
func (c *compiler) octetResult(in *instr, k Type, d Reg) {
	if k == TStr {
		c.a.MovImm(c.scratch(), int64(c.u.T.Chars))
		c.a.LoadX(W64, d, c.scratch(), d, 3, 0)
		c.setReg(in.a, d)
		return
	}
	c.a.Lea(d, d, d, 0, 1)
	c.setReg(in.a, d)
	c.cur[in.a].bits = 8
}

// setPinnedItem emits a store of an item of a pinned list. It reports false if the container of the instruction is none.
func (c *compiler) setPinnedItem(in *instr, k Type) bool {
	p := c.pinOf(in.a, k, nil)
	if p == nil || k != TList && (k != TByteArray || c.ts[in.c] != TInt) {
		return false
	}
	a := c.a
	b := NoReg
	if p.x < 0 {
		b = c.use(in.a)
	}
	x := c.pinnedIndex(in.b, 0)
	v, d := NoReg, NoReg
	imm, number := c.immOf(in.c)
	if number = number && k == TByteArray && c.cur[in.c].within(8); !number {
		v = c.use(in.c)
	}
	if k == TByteArray {
		d = c.newReg()
	}
	e := c.address(p, NoReg)
	slow := c.rareSpecial(in)
	fail := slow
	if x.t != TInt {
		fail = c.bail()
	}
	c.samePin(p, in.a, b, e, c.scratch())
	switch {
	case number:
		a.MovImm(d, imm>>1)
	case k == TByteArray:
		if !c.cur[in.c].within(8) {
			a.BrImm(A, v, 255<<1|1, slow)
		}
		a.OpImm(Shr, d, v, 1)
	}
	c.pinnedPlace(p, x, e, slow, fail, func(at place) {
		if k == TList {
			a.StoreX(W64, at.items, at.index, at.shift, at.off, v)
		} else {
			a.StoreX(W8, at.items, at.index, at.shift, at.off, d)
		}
	})
	return true
}
