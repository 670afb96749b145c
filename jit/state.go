package jit

import (
	"math/bits"
	"slices"
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// slot tells where the value of a register of the frame is. It can be in several places; one of them is certain if the register is live.
type slot struct {
	v    int64
	virt uint8 // not 0: the Value has not been made, see aggregate
	r    Reg   // the Value, or NoReg
	f    FReg  // the unboxed float, or rt.UnsetFloat if it may be unset, or NoFReg
	mem  bool  // the Value is in the frame
	imm  bool  // the Value is v
	tag  tag   // what the lowest bit of r is, see integer.go
	bits uint8 // not 0: it is a small int of at most so many bits, and not negative
	side side  // what it is not
}

// side says of a small int that it is not the largest one, or not the least.
type side uint8

const (
	notMost side = 1 << iota
	notLeast
)

var inMemory = slot{r: NoReg, f: NoFReg, mem: true}

// plain reports whether s is inMemory. All fields are compared at once, for that is asked of all registers again and again.
func (s *slot) plain() bool { return *(*slotBits)(unsafe.Pointer(s)) == plainBits }

// slotBits is the memory of a slot, which has no gaps.
type slotBits [2]uint64

var (
	_         = [1]struct{}{}[unsafe.Sizeof(slot{})-unsafe.Sizeof(slotBits{})]
	plainBits = *(*slotBits)(unsafe.Pointer(&inMemory))
)

// state tells where the values of all registers of a frame are.
type state []slot

// saved is a state that is kept: the registers that are not, or not only, in the frame. It is nil if it is not known.
type saved []held

// held is a register x and where it is.
type held struct {
	slot
	x int
}

// newState returns the state with everything in the frame. It is for a short time, see temporary.
func (c *compiler) newState() state { return c.full(nil) }

// clone returns a copy of s for a short time.
func (c *compiler) clone(s state) state { return c.mem.slots.copyOf(s) }

// temporary says that states that were for a short time are not needed any more: they end with the emission of an instruction, or
// of a piece of code out of line.
func (c *compiler) temporary() { c.mem.slots.reset() }

// save returns what is to be kept of s.
func (c *compiler) save(s state) saved {
	k := c.mem.held.room(len(s))
	for i := range s {
		if !s[i].plain() {
			k = append(k, held{s[i], i})
		}
	}
	return c.mem.held.take(len(k))
}

// full returns the state that k was made of, for a short time.
func (c *compiler) full(k saved) state { return k.fill(c.mem.slots.take(c.g.regs)) }

// fill makes s, of any contents, the state that k was made of.
func (k saved) fill(s state) state {
	for i := range s {
		s[i] = inMemory
	}
	for i := range k {
		s[k[i].x] = k[i].slot
	}
	return s
}

// regFile is what machine registers are in use for.
type regFile struct {
	used   [16]int16 // slots that are in the int register
	fused  [16]int16 // slots that are in the float register
	locked uint32    // int registers of the current instruction
	flock  uint32    // float registers of the current instruction
	pinned uint32    // int registers of the loop's pins, see hoist.go
	age    [16]int   // time of last use
	fage   [16]int
	now    int
	frozen bool // a way out of the instruction knows the state: nothing may move
}

// setState makes k the current state.
func (c *compiler) setState(k saved) {
	k.fill(c.cur)
	rf := &c.rf
	rf.used, rf.fused = [16]int16{}, [16]int16{}
	rf.locked, rf.flock, rf.frozen = 0, 0, false
	rf.pinned = c.pinnedRegs(c.pinned)
	for i := range k {
		if r := k[i].r; r != NoReg {
			rf.used[r]++
		}
		if f := k[i].f; f != NoFReg {
			rf.fused[f]++
		}
	}
}

// drop forgets where register x is; it is in the frame, or dead.
func (c *compiler) drop(x int) {
	s := &c.cur[x]
	if s.r != NoReg {
		c.rf.used[s.r]--
	}
	if s.f != NoFReg {
		c.rf.fused[s.f]--
	}
	*s = inMemory
}

// scratch is the int register that no value stays in.
func (c *compiler) scratch() Reg { return Reg(c.a.IntRegs() - 1) }

// newReg returns a free int register, for the current instruction.
func (c *compiler) newReg() Reg {
	rf := &c.rf
	n := Reg(c.a.IntRegs() - 1)
	for r := range n {
		if (rf.locked|rf.pinned)>>r&1 == 0 && rf.used[r] == 0 {
			rf.locked |= 1 << r
			return r
		}
	}
	best := NoReg
	dear := c.onlyHere()
	for r := range n {
		if (rf.locked|rf.pinned)>>r&1 == 0 && (best == NoReg || dear>>r&1 < dear>>best&1 || dear>>r&1 == dear>>best&1 && rf.age[r] < rf.age[best]) {
			best = r
		}
	}
	if best == NoReg || rf.frozen {
		panic(errTooComplex)
	}
	for x := range c.cur {
		if s := &c.cur[x]; s.r == best {
			c.store(x)
			s.r = NoReg
		}
	}
	rf.used[best] = 0
	rf.locked |= 1 << best
	return best
}

// onlyHere returns the int registers whose values must be stored before they can be used otherwise.
func (c *compiler) onlyHere() (dear uint32) {
	for x := range c.cur {
		if s := &c.cur[x]; s.r != NoReg && !s.mem && !s.imm && s.f == NoFReg {
			dear |= 1 << s.r
		}
	}
	return dear
}

// newFReg returns a free float register, for the current instruction.
func (c *compiler) newFReg() FReg {
	rf := &c.rf
	n := FReg(c.a.FloatRegs() - 1) // the last one is for moves
	best := NoFReg
	for f := range n {
		if rf.flock>>f&1 != 0 {
			continue
		}
		if rf.fused[f] == 0 {
			rf.flock |= 1 << f
			return f
		}
		if best == NoFReg || rf.fage[f] < rf.fage[best] {
			best = f
		}
	}
	if best == NoFReg || rf.frozen {
		panic(errTooComplex)
	}
	for x := range c.cur {
		if s := &c.cur[x]; s.f == best {
			if s.r == NoReg && !s.imm {
				c.store(x)
			}
			s.f = NoFReg
		}
	}
	rf.fused[best] = 0
	rf.flock |= 1 << best
	return best
}

// resultFReg returns a float register for the result of the current instruction in, which no way out comes behind: the one that its
// register had before, if it can be.
func (c *compiler) resultFReg(in *instr) FReg {
	if f := c.cur[in.a].f; f != NoFReg && c.rf.fused[f] == 1 && c.rf.flock>>f&1 == 0 {
		c.rf.flock |= 1 << f
		return f
	}
	return c.newFReg()
}

// store makes sure that the frame has the value of register x.
func (c *compiler) store(x int) {
	s := &c.cur[x]
	if s.mem {
		return
	}
	if v := c.tupleOf(x); v != nil {
		c.makeTuple(v)
		s = &c.cur[x]
	} else if s.virt != 0 {
		c.materialise(x, c.cur)
		*s = inMemory
		return
	}
	if s.r != NoReg {
		c.settle(x, tagged)
	}
	c.storeSlot(x, s)
	s.mem = true
}

// storeSlot emits the store of register x from where s says that it is.
func (c *compiler) storeSlot(x int, s *slot) {
	switch {
	case s.r != NoReg && s.tag != tagged:
		c.a.OpImm(Or, c.scratch(), s.r, 1)
		c.a.Store(W64, FP, int32(x*8), c.scratch())
	case s.r != NoReg:
		c.a.Store(W64, FP, int32(x*8), s.r)
	case s.imm:
		if s.v == int64(int32(s.v)) {
			c.a.StoreImm(W64, FP, int32(x*8), int32(s.v))
		} else {
			c.a.MovImm(c.scratch(), s.v)
			c.a.Store(W64, FP, int32(x*8), c.scratch())
		}
	case s.f != NoFReg:
		c.box(c.scratch(), s.f)
		c.a.Store(W64, FP, int32(x*8), c.scratch())
	default:
		panic("BUG: value is nowhere")
	}
}

// store1 makes the value of register x if it has not been made.
func (c *compiler) store1(x int) {
	if c.cur[x].virt != 0 {
		c.store(x)
	}
}

// use returns the int register that has the Value of register x, and keeps it for the current instruction.
func (c *compiler) use(x int) Reg {
	s := &c.cur[x]
	c.rf.now++
	if s.r != NoReg {
		c.rf.locked |= 1 << s.r
		c.rf.age[s.r] = c.rf.now
		c.settle(x, tagged)
		return s.r
	}
	c.store1(x)
	if s.f != NoFReg {
		c.rf.flock |= 1 << s.f
	}
	r := c.newReg()
	s = &c.cur[x]
	switch {
	case s.imm:
		c.a.MovImm(r, s.v)
	case s.mem:
		c.a.Load(W64, r, FP, int32(x*8))
	default:
		c.box(r, s.f)
	}
	s.r = r
	c.rf.used[r]++
	c.rf.age[r] = c.rf.now
	return r
}

// immOf returns the constant in register x.
func (c *compiler) immOf(x int) (int64, bool) { return c.cur[x].v, c.cur[x].imm }

// setReg says that register x has the Value in r.
func (c *compiler) setReg(x int, r Reg) {
	c.rf.used[r]++
	c.drop(x)
	c.cur[x] = slot{r: r, f: NoFReg}
	c.rf.now++
	c.rf.age[r] = c.rf.now
}

// setFReg says that register x has the float in f.
func (c *compiler) setFReg(x int, f FReg) {
	c.rf.fused[f]++
	c.drop(x)
	c.cur[x] = slot{r: NoReg, f: f}
	c.rf.now++
	c.rf.fage[f] = c.rf.now
}

// setImm says that register x has the Value v.
func (c *compiler) setImm(x int, v int64) {
	c.drop(x)
	c.cur[x] = slot{r: NoReg, f: NoFReg, imm: true, v: v}
}

// setVirtual says that register x has the virtual tuple or dict v.
func (c *compiler) setVirtual(x int, v *aggregate) {
	c.drop(x)
	c.cur[x] = slot{r: NoReg, f: NoFReg, virt: v.number}
}

// setMem says that register x has been written in the frame.
func (c *compiler) setMem(x int) { c.drop(x) }

// flush stores everything that is live into the frame. No tuple is virtual then, so the registers of their items are meaningless.
func (c *compiler) flush() {
	for x := range c.cur[:c.g.items] {
		c.store(x)
	}
	for x := c.g.items; x < c.g.kept; x++ {
		c.drop(x)
	}
	for x := c.g.kept; x < c.g.regs; x++ {
		c.store(x)
	}
}

// forget says that machine registers have lost their contents; everything is in the frame.
func (c *compiler) forget() {
	c.forgot = true
	for x := range c.cur {
		if !c.cur[x].plain() {
			c.drop(x)
		}
	}
	c.rf.locked, c.rf.flock = 0, 0
}

// endInstr forgets what is dead behind the current instruction and unlocks registers.
func (c *compiler) endInstr() {
	c.findDying()
	regs, kept := c.g.regs, c.g.kept
	after := c.g.after[c.i]
	for w, may := range c.mayDie {
		for dead := may &^ after[w]; dead != 0; dead &= dead - 1 {
			x := w<<6 + bits.TrailingZeros64(dead)
			if x >= regs {
				break
			}
			if c.ts[regs+x] = 0; x >= kept {
				c.ts[x] = TAny | TNull
			}
			if !c.cur[x].plain() {
				c.drop(x)
			}
		}
	}
	c.rf.locked, c.rf.flock, c.rf.frozen = 0, 0, false
}

// findDying sets c.mayDie to the registers that something may be known of behind the current instruction: those that were live
// before, and what it writes. At the start of a block, behind instructions that are compiled as one, calls, and what knows of
// registers with the same value, that may be all.
func (c *compiler) findDying() {
	in := c.in
	follows := c.i == c.last+1 && c.i > c.g.blocks[in.block].first && in.reuse == nil && (in.op < words.Call || in.op > words.CallMethodEx)
	c.last = c.i
	if !follows {
		for w := range c.mayDie {
			c.mayDie[w] = ^uint64(0)
		}
		return
	}
	copy(c.mayDie, c.g.after[c.i-1])
	eachDef(c.in, c.g.ws, c.dies)
}

// liveAt reports whether register x matters at the start of block b.
func (c *compiler) liveAt(b, x int) bool { return c.g.blocks[b].live.Has(x) }

// livesAt returns the registers that matter at the start of block b.
func (c *compiler) livesAt(b int) []int { return c.g.livesAt(b) }

// entryState decides the state at the start of block b, to which control comes first from the current state.
func (c *compiler) entryState(b int) saved {
	bl := &c.g.blocks[b]
	st := c.clone(c.cur)
	single := len(bl.pred) == 1 && !bl.root
	head := -1
	for l := range c.g.loops {
		if c.g.loops[l].head == b {
			head = l
		}
	}
	result := -1
	if c.in.returns() {
		result = c.in.body.dest // other callees, by the side entrance, have other results
	}
	for x := range st {
		if !st[x].plain() {
			c.entrySlot(&st[x], b, x, single && x != result)
		}
	}
	if head >= 0 {
		c.loopState(&c.g.loops[head], b, st)
	}
	if single && !isFor(c.in.op) {
		// What shares a machine register has been moved from one to the other, and whoever enters here from outside has done that,
		// too. But behind calls, other callees come back with other results.
		if result >= 0 {
			one := st[result]
			c.unshare(st, c.g.bodyAt(b), &one)
		}
		return c.save(st)
	}
	return c.save(c.unshare(st, c.g.bodyAt(b), nil))
}

// entrySlot makes of s, where register x is when control comes to block b first, where it is whenever control comes there. single
// says that this is the only way there.
func (c *compiler) entrySlot(s *slot, b, x int, single bool) {
	if !c.liveAt(b, x) {
		*s = inMemory
		return
	}
	if v := c.virtualOf(s.virt); v != nil && v.tuple && !c.owns(b, x) {
		*s = inMemory // other ways here bring other values
		return
	}
	if s.f != NoFReg && !c.ty.in[b][x].floating() { // control does not get here, but by the side entrance
		s.f = NoFReg
		if s.r == NoReg {
			s.mem = true
		}
	}
	if s.tag != tagged && c.ty.in[b][x] != TInt {
		s.tag, s.bits, s.side = tagged, 0, 0
	}
	if single {
		return
	}
	s.tag, s.bits, s.side = tagged, 0, 0
	if s.imm && !c.g.constant(b, x) {
		// Other ways here bring other values.
		s.imm = false
		if s.r == NoReg && s.f == NoFReg {
			s.mem = true
		}
	}
	if s.f != NoFReg {
		s.r = NoReg
	}
}

// unshare makes sure that no two registers of the frame share a machine register at a place in body b where ways meet, unless they
// have the same value on all of these, or that none shares those of one.
func (c *compiler) unshare(st state, b *body, one *slot) state {
	var ints, floats [16]int16 // 1 + the origin of what is there
	for x := range st {
		s := &st[x]
		if s.r == NoReg && s.f == NoFReg || one != nil && (s.r == NoReg || s.r != one.r) && (s.f == NoFReg || s.f != one.f) {
			continue
		}
		from := int16(1 + b.origin(x))
		if s.r != NoReg {
			if o := &ints[s.r]; *o != 0 && *o != from {
				s.r = NoReg
				s.mem = s.mem || s.f == NoFReg
			} else {
				*o = from
			}
		}
		if s.f != NoFReg {
			if o := &floats[s.f]; *o != 0 && *o != from {
				s.f = NoFReg
				s.mem = s.mem || s.r == NoReg
			} else {
				*o = from
			}
		}
	}
	return st
}

// loopState decides what is in machine registers at the head of a loop.
func (c *compiler) loopState(lp *loopInfo, b int, st state) {
	if lp.calls {
		// Calls lose all machine registers: it does not pay to load them for each iteration.
		for x := range st {
			st[x] = inMemory
		}
		return
	}
	ints := c.pinnedRegs(c.pinLoop[b])
	keep, list, floatsLeft := c.loopKeeps(lp, b, ints)
	// The registers of all others are free. Floats may stay.
	for x := range st {
		if s := &st[x]; !keep.Has(x) && (s.f == NoFReg || lp.uses[x] > 0 && c.liveAt(b, x)) {
			*s = inMemory
		}
	}
	var floats uint32
	for _, x := range list {
		s := &st[x]
		mem := s.mem && !lp.stores.Has(x)
		if c.ty.in[b][x].floating() {
			f := s.f
			if f == NoFReg || floats>>f&1 != 0 {
				f = 0
				for floats>>f&1 != 0 || c.inUseF(st, f, x) {
					f++
				}
			}
			floats |= 1 << f
			*s = slot{r: NoReg, f: f, mem: mem}
			continue
		}
		r := s.r
		if r == NoReg || ints>>r&1 != 0 {
			r = 0
			for ints>>r&1 != 0 || c.inUse(st, r, x) {
				r++
			}
		}
		if int(r) >= c.a.IntRegs()-1 {
			*s = inMemory
			continue
		}
		ints |= 1 << r
		*s = slot{r: r, f: NoFReg, mem: mem}
	}
	// What the loop does not use need not be boxed for it as long as there is room.
	for x := range st {
		if keep.Has(x) {
			continue
		}
		if s := &st[x]; floatsLeft > 0 && s.f != NoFReg && !s.mem && floats>>s.f&1 == 0 && c.liveAt(b, x) && c.ty.in[b][x].floating() {
			floatsLeft--
			floats |= 1 << s.f
			*s = slot{r: NoReg, f: s.f}
			continue
		}
		st[x] = inMemory
	}
}

// loopKeeps returns what is to be in machine registers at the head of a loop, what it uses most first, and how many registers for
// floats are left. ints are in use.
func (c *compiler) loopKeeps(lp *loopInfo, b int, ints uint32) (keep bitset, list []int, floatsLeft int) {
	intsLeft, floatsLeft := c.a.IntRegs()-1-3, c.a.FloatRegs()-4
	if ints != 0 {
		intsLeft = c.a.IntRegs() - 1 - pinFree - bits.OnesCount32(ints)
	}
	keep = c.mem.bitset(c.g.regs)
	list = c.mem.ints.take(len(c.livesAt(b)))[:0]
	for _, x := range c.livesAt(b) {
		if lp.uses[x] > 0 {
			list = append(list, x)
		}
	}
	slices.SortStableFunc(list, func(x, y int) int { return lp.uses[y] - lp.uses[x] })
	list = slices.DeleteFunc(list, func(x int) bool {
		left := &intsLeft
		if c.ty.in[b][x].floating() {
			left = &floatsLeft
		}
		if *left == 0 {
			return true
		}
		*left--
		keep.Add(x)
		return false
	})
	return keep, list, floatsLeft
}

func (c *compiler) inUse(st state, r Reg, but int) bool {
	for x := range st {
		if x != but && st[x].r == r {
			return true
		}
	}
	return false
}

func (c *compiler) inUseF(st state, f FReg, but int) bool {
	for x := range st {
		if x != but && st[x].f == f {
			return true
		}
	}
	return false
}

// same reports whether code in state from can go to block b without more ado.
func (c *compiler) same(from state, types []Type, b int) bool {
	to := c.full(c.entry[b])
	if l := c.pinLoop[b]; l >= 0 && l != c.pinned {
		return false
	}
	for _, x := range c.livesAt(b) {
		w, h := &to[x], &from[x]
		if w.virt != h.virt || w.mem && !h.mem || w.r != NoReg && w.r != h.r || w.f != NoFReg && w.f != h.f || w.imm && (!h.imm || w.v != h.v) {
			return false
		}
		if w.r != NoReg && w.tag != h.tag || !h.bounded(w) {
			return false
		}
		n := c.g.regs
		if known := c.ty.in[b]; !types[x].only(known[x]) || !c.ty.implies(types[n+x], known[n+x]) {
			return false
		}
	}
	for k := 2 * c.g.regs; k < c.g.facts(); k++ {
		if c.ty.in[b][k] != 0 && types[k] == 0 {
			return false
		}
	}
	return true
}

// conform emits what brings values from where the state from has them to where block b expects them, and tests assumptions on types. A
// failed test leaves to the interpreter.
func (c *compiler) conform(from state, types []Type, b int) {
	to := c.full(c.entry[b])
	if c.entering && len(c.ownersAt(b)) > 0 { // nobody knows who else has the tuples
		c.a.Jump(c.deoptFor(from, c.g.ins[c.g.blocks[b].first].pc, OfEntry))
		return
	}
	from, ok := c.conformMade(from, to, b)
	if !ok {
		return
	}
	if c.entering && c.g.regs > c.g.kept {
		types = c.mem.types.copyOf(types)
		for x := c.g.kept; x < c.g.regs; x++ {
			types[x], types[c.g.regs+x] = c.ty.in[b][x], c.ty.in[b][c.g.regs+x]
		}
	}
	missing := c.missing(types, b)
	exits := [...]Label{NoLabel, NoLabel, OfEntry: NoLabel}
	failed := func(more uintptr) Label {
		if c.entering {
			more = OfEntry
		}
		if exits[more] == NoLabel {
			exits[more] = c.deoptFor(from, c.g.ins[c.g.blocks[b].first].pc, more)
		}
		return exits[more]
	}
	if !c.guardTypes(from, types, b, failed) {
		return
	}
	c.guardFacts(from, types, b, func() Label { return failed(0) })
	if c.entering {
		known := c.ty.in[b]
		c.refetch(known, func(x int) bool { return c.liveAt(b, x) }, known, func() Label { return failed(0) })
		c.checkShared(to, known, c.g.ins[c.g.blocks[b].first].pc, func() Label { return failed(0) })
	}
	c.guardMissing(missing, from, b, func() Label { return failed(0) })
	c.guardWidths(from, to, b, func() Label { return failed(0) })
	lives := c.livesAt(b)
	if missing != 0 {
		lives = slices.DeleteFunc(slices.Clone(lives), func(x int) bool { return c.g.holds(missing, x) })
	}
	c.bringInto(from, to, lives, types)
	c.loadMissing(missing, to)
	if l := c.pinLoop[b]; l != c.pinned {
		c.loadPins(l, to)
	}
}

// bringInto is the part of conform that moves the values of the registers in lives.
func (c *compiler) bringInto(from, to state, lives []int, types []Type) {
	a, tmp := c.a, c.scratch()
	// First what goes to the frame, then floats, which are boxed only now, then the int registers among each other, then loads.
	work := c.work[:0]
	for _, x := range lives {
		if w := &to[x]; w.mem && !from[x].mem {
			c.storeSlot(x, &from[x])
		}
		if to[x].r != NoReg || to[x].f != NoFReg {
			work = append(work, x)
		}
	}
	if c.work = work; len(work) == 0 {
		return
	}
	var ints, floats [16]move
	im, fm := moves(ints[:0]), moves(floats[:0])
	var room [16]slotLoad
	loads := room[:0]
	for _, x := range work {
		w, h := &to[x], &from[x]
		if w.r != NoReg && w.r != h.r {
			if h.r != NoReg {
				im = append(im, move{uint8(w.r), uint8(h.r)})
			} else {
				if h.f != NoFReg && !h.mem && !h.imm && !w.mem {
					c.storeSlot(x, h) // boxed by way of the frame
				}
				loads = append(loads, slotLoad{x, false})
			}
		}
		if w.f != NoFReg && w.f != h.f {
			switch {
			case h.f != NoFReg:
				fm = append(fm, move{uint8(w.f), uint8(h.f)})
			default:
				if h.r != NoReg && !h.mem && !w.mem {
					a.Store(W64, FP, int32(x*8), h.r)
				}
				loads = append(loads, slotLoad{x, true})
			}
		}
	}
	im.emit(func(d, s uint8) { a.Mov(Reg(d), Reg(s)) }, uint8(tmp))
	fm.emit(func(d, s uint8) { a.FMov(FReg(d), FReg(s)) }, uint8(a.FloatRegs()-1))
	for _, x := range work {
		if w, h := &to[x], &from[x]; w.r != NoReg && h.r != NoReg {
			c.retag(w.r, h.tag, w.tag)
		}
	}
	for _, l := range loads {
		c.loadSlot(l, &to[l.x], &from[l.x], types[l.x])
	}
}

// guardTypes emits the tests that the values of from, which are of types, are of those that block b assumes. It reports whether they can be; if
// not, the code ends here.
func (c *compiler) guardTypes(from state, types []Type, b int, failed func(more uintptr) Label) bool {
	a, tmp := c.a, c.scratch()
	for _, x := range c.livesAt(b) {
		id := c.ty.shapeOf(c.ty.in[b], x)
		if types[x].only(c.ty.in[b][x]) || id != 0 && id != someShape || x >= c.g.kept && !isKept(types, x) || id == someShape && c.ty.in[b][x] == TAny { // see guardFacts
			continue
		}
		if x >= c.g.items && x < c.g.kept {
			panic("BUG: types of the items of a tuple are not known")
		}
		if from[x].imm && typeOf(rt.Value(from[x].v)).only(c.ty.in[b][x]) {
			continue
		}
		more := uintptr(0)
		if c.ty.guessed.Has(x) && c.ty.in[b][x].floating() {
			more = OfResult
		}
		fail := failed(more)
		r := from[x].r
		if from[x].tag != tagged {
			if c.ty.in[b][x]&TInt != 0 {
				continue
			}
			a.Jump(fail)
			return false
		}
		if r == NoReg {
			if f := from[x].f; f != NoFReg && c.ty.in[b][x]&TFloat != 0 { // it may be unset
				a.FBits(tmp, f)
				a.BrImm(EQ, tmp, rt.UnsetFloat, fail)
				continue
			}
			if from[x].f != NoFReg || from[x].imm { // it cannot be what is assumed
				a.Jump(fail)
				return false
			}
			c.guardStored(x, types[x], c.ty.in[b][x], fail)
			continue
		}
		c.guard(r, types[x], c.ty.in[b][x], fail)
	}
	return true
}

// slotLoad is that a register, or a float register, gets the value of x.
type slotLoad struct {
	x     int
	float bool
}

// loadSlot emits a load into the place of to, of a value of type t that is in no register in from.
func (c *compiler) loadSlot(l slotLoad, to, from *slot, t Type) {
	a, tmp := c.a, c.scratch()
	switch {
	case !l.float && from.imm:
		a.MovImm(to.r, from.v)
	case !l.float:
		a.Load(W64, to.r, FP, int32(l.x*8))
	case from.imm:
		c.fconst(to.f, rt.Value(from.v))
	case t == TNull:
		c.fconst(to.f, rt.NoValue)
	default:
		a.Load(W64, tmp, FP, int32(l.x*8))
		if c.entering {
			c.unboxAny(to.f, tmp)
		} else {
			c.unbox(to.f, tmp, NoLabel, false)
		}
	}
	if !l.float {
		c.retag(to.r, tagged, to.tag)
	}
}

// move is a move between registers of the same kind.
type move struct{ d, s uint8 }

// moves are to happen at the same time.
type moves []move

// emit emits the moves in an order in which none destroys what another needs, with a free register for cycles.
func (m moves) emit(mov func(d, s uint8), free uint8) {
	for len(m) > 0 {
		ready := -1
		for i := range m {
			blocked := false
			for j := range m {
				if j != i && m[j].s == m[i].d {
					blocked = true
				}
			}
			if !blocked {
				ready = i
				break
			}
		}
		if ready < 0 {
			mov(free, m[0].s)
			for j := range m {
				if m[j].s == m[0].s && j != 0 {
					m[j].s = free
				}
			}
			m[0].s = free
			continue
		}
		mov(m[ready].d, m[ready].s)
		m[ready] = m[len(m)-1]
		m = m[:len(m)-1]
	}
}
