package jit

import (
	"fmt"
	"slices"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// compiler compiles one function.
type compiler struct {
	mem *Memory
	a   Asm
	u   *Unit
	g   *graph
	ty  *typer

	cur    state
	rf     regFile
	ts     []Type      // types now
	i      int         // current instruction
	last   int         // the one for which endInstr was called last
	mayDie bitset      // see findDying
	dies   func(x int) // adds a register to it
	work   []int       // of bringInto
	in     *instr
	end    Label // behind the code of the current instruction, for ways out that come back

	label       []Label          // of blocks
	entry       []saved          // at their starts; nil: not known yet
	pos         int              // current position in the order of blocks
	wanted      []bool           // blocks that get an entry from the interpreter
	placedEntry bitset           // those that have it
	cold        []cold           // code out of line that has not been emitted
	entering    bool             // conform emits an entry from the interpreter: everything stays in the frame, too
	often       bool             // code goes on here from native calls, not only from the interpreter
	partial     bool             // there is no code for some paths
	placed      int              // so many pieces of it know their instruction
	pending     []pending        // cold code of the current instruction
	ended       bool             // the current instruction has ended its block
	called      Label            // behind the native call of the current instruction
	deopt       Label            // of the current instruction
	up, down    bitset           // see findSteps
	pins        [][]pin          // of loops, see hoist.go
	pinLoop     []int            // by block: the loop whose pins are in registers there, or -1
	pinned      int              // the one where code is emitted
	learn       func(taken bool) // says of the current state what the current conditional jump tests; may be nil
	passings    []passing        // what there is
	forgot      bool             // the current instruction has lost all machine registers
	side        []Label          // of the entries from the interpreter, by block; NoLabel: none
	behind      []*behind        // those from calls of other functions than the expected ones, by block
	entered     []labelAt        // entries from the interpreter
	resume      []labelAt        // where generators are resumed natively
	must        []Label          // cold code that there must be though no code refers to it
	moves       []Move           // of recoveries
	consts      []rt.Value
	recoveries  []*Recovery
	facts       [1 << commonFacts]Label // 1 + the labels of leaves, see factsLeaf
}

// Compile translates a function for the target a. room returns an address for code of so many bytes, and how many there is room for.
func Compile(a Asm, u *Unit, room func(size int) (uintptr, int)) (*Code, error) {
	code, err := compile(a, u, room)
	if err != errTooComplex {
		return code, err
	}
	simple := *u
	simple.noPins = true
	if code, err = compile(a, &simple, room); err == errTooComplex && u.Callee != nil {
		simple.Callee = nil
		code, err = compile(a, &simple, room) // calls that bring many arguments into place
	}
	return code, err
}

func compile(a Asm, u *Unit, room func(size int) (uintptr, int)) (code *Code, err error) {
	defer func() {
		if x := recover(); x != nil {
			if x != errTooComplex {
				panic(x)
			}
			err = errTooComplex
		}
	}()
	mem := u.Memory
	if mem == nil {
		mem = &Memory{}
	}
	mem.reset()
	c := &mem.compiler
	*c = compiler{a: a, u: u, mem: mem, ts: mem.ts}
	defer mem.release()
	a.Begin()
	c.g = analyse(u, c.mem)
	c.u = c.combined(u)
	c.findTypes(u)
	c.g.cutUntrod()
	c.prepareLoops()
	c.findSteps()
	c.findPins()
	n := len(c.g.blocks)
	c.label, c.entry, c.wanted, c.behind = again(c.mem.label, n), again(c.mem.entry, n), again(c.mem.wanted, n), again(c.mem.behind, n)
	c.side, c.placedEntry = Empty(c.mem.side, n), c.mem.bitset(n)
	c.cold, c.moves, c.consts, c.recoveries = c.mem.cold[:0], c.mem.moves[:0], c.mem.consts[:0], c.mem.recoveries[:0]
	c.entered, c.resume = c.mem.entered[:0], c.mem.resume[:0]
	for b := range c.label {
		c.label[b] = a.NewLabel()
		c.side = append(c.side, NoLabel)
	}
	c.wantEntries()
	c.cur, c.last = again(c.mem.cur, c.g.regs), -1
	c.mayDie = c.mem.bitset(c.g.regs)
	c.dies, c.work = c.mayDie.Add, c.mem.work
	call := a.NewLabel()
	a.Bind(call)
	if c.g.start == 0 {
		c.callEntry()
	}
	for c.pos = range c.g.order {
		c.block(c.g.order[c.pos])
	}
	c.startGenerator(call)
	for more := true; more; {
		more = c.drainCold()
		more = c.entries() || more
		more = c.entriesBehind() || more
	}
	bytes, base, err := Encode(a, typicalBytes*len(u.Words), room)
	if err != nil {
		return nil, err
	}
	code = &Code{Bytes: bytes, Base: base, Call: a.Offset(c.callLabel(call)), Entries: c.points(c.entered), Resume: c.points(c.resume),
		Marks: a.Marks(), Extent: c.g.regs, Partial: c.partial || c.g.start != 0, Cramped: c.g.cramped, Epoch: u.T.R.Epoch()}
	c.describe(code)
	c.mem.keep(c)
	return code, nil
}

// describe says in code, which has been encoded, what it has inlined, what its frames are, and where it is entered.
func (c *compiler) describe(code *Code) {
	code.Inlined = make([]Inlined, 0, len(c.g.bodies)-1)
	for _, b := range c.g.bodies[1:] {
		code.Inlined = append(code.Inlined, Inlined{b.first, b.u, b.call})
	}
	code.Frames, code.Recoveries = c.frames(), c.recovered()
}

// findTypes finds out what is known of values.
func (c *compiler) findTypes(u *Unit) {
	r := u.T.R
	c.ty = &typer{g: c.g, ws: c.g.ws, settled: u.Settled, r: r, rng: r.Class(rt.KindRange), rev: r.Class(rt.KindReversed), bad: c.g.bad,
		loses: c.losesRegisters, volatile: u.Volatile, builtins: uintptr(u.T.Builtin)}
	c.ty.many, c.ty.asked = again(c.mem.many, len(c.g.ins)), c.mem.bitset(len(c.g.ins))
	c.ty.pairs = [2]rt.Value{r.Class(rt.KindEnumerate), r.Class(rt.KindZip)}
	c.ty.instanceOf = func(in *instr) bool { _, _, ok := c.instanceOf(in); return ok }
	c.ty.findReversed()
	c.ty.findMixed()
	c.ty.findShapes()
	c.ty.findFloatLoads()
	c.findKept()
	c.ty.run()
}

// wantEntries decides which blocks get an entry from the interpreter, which begin with all values in the frame if nothing else gets there.
func (c *compiler) wantEntries() {
	for l := range c.g.loops {
		c.wanted[c.g.loops[l].head] = true
	}
	for b := range c.g.blocks {
		if c.g.bodyAt(b).outer != nil {
			continue
		}
		if last := &c.g.ins[c.g.blocks[b].last]; last.op.Info().Flags&words.Backward != 0 {
			for _, s := range c.g.blocks[b].succ[:max(1, len(c.g.blocks[b].succ)-1)] {
				c.wanted[s] = true // the interpreter reports here
			}
		}
		if bl := &c.g.blocks[b]; bl.root || b == 0 && c.g.start == 0 {
			c.wanted[b] = true
			c.entry[b] = saved{}
		}
	}
}

// typicalBytes of code are made of a word.
const typicalBytes = 128

// Encode encodes what has been emitted for an address where there is room. size is a guess.
func Encode(a Asm, size int, room func(size int) (uintptr, int)) ([]byte, uintptr, error) {
	for {
		base, most := room(size)
		bytes, err := a.Finish(base)
		if err != nil || len(bytes) <= most {
			return bytes, base, err
		}
		if len(bytes) <= size {
			return nil, 0, ErrNoRoom
		}
		size = len(bytes)
	}
}

// cold is code out of line: a side exit, or what one of the functions emits.
type cold struct {
	label Label // where it begins
	pc    int   // of the instruction that it belongs to
	loop  int   // see compiler.pinned
	exit  *Recovery
	emit  func()
	later func(after state, types []Type)
	after *after // for later
}

// after is what is known behind an instruction.
type after struct {
	state saved
	types []Type
}

// pending is cold code of the current instruction that needs the state behind it.
type pending struct {
	label Label
	emit  func(after state, types []Type)
}

// aside adds code out of line at label l, by which alone control comes to it: if nothing refers to that, the code is left out.
func (c *compiler) aside(l Label, emit func()) {
	c.cold = append(c.cold, cold{label: l, loop: c.pinned, emit: emit})
}

// asidePending adds the pending code of the current instruction, behind which control is now.
func (c *compiler) asidePending() {
	if len(c.pending) == 0 {
		return
	}
	after := c.mem.afters.add(after{c.save(c.cur), c.mem.types.copyOf(c.ts)})
	for _, p := range c.pending {
		c.cold = append(c.cold, cold{label: p.label, loop: c.pinned, later: p.emit, after: after})
	}
	c.pending = c.pending[:0]
}

// needed says that there must be the code at label l, whatever refers to it.
func (c *compiler) needed(l Label) {
	if !c.a.Used(l) && !slices.Contains(c.must, l) {
		c.must = append(c.must, l)
	}
}

// drainCold emits the code out of line that is referred to. It reports whether there was any.
func (c *compiler) drainCold() bool {
	some := false
	c.placeCold(0)
	for more := true; more; {
		more = false
		left := 0
		for k := 0; k < len(c.cold); k++ {
			x := c.cold[k]
			if !c.a.Used(x.label) && !slices.Contains(c.must, x.label) {
				c.cold[left] = x
				left++
				continue
			}
			c.a.Mark(x.pc)
			c.a.Bind(x.label)
			c.pinned = x.loop
			c.temporary()
			switch {
			case x.exit != nil:
				c.leaveBy(x.exit, NoLabel)
			case x.later != nil:
				x.later(c.full(x.after.state), x.after.types)
			default:
				x.emit()
			}
			c.placeCold(x.pc)
			more, some = true, true
		}
		c.pinned = -1
		clear(c.cold[left:])
		c.cold, c.placed = c.cold[:left], left
	}
	return some
}

// placeCold says that the cold code that was added since the last time is of the instruction at pc.
func (c *compiler) placeCold(pc int) {
	for ; c.placed < len(c.cold); c.placed++ {
		c.cold[c.placed].pc = pc
	}
}

// prepareLoops counts what loops use.
func (c *compiler) prepareLoops() {
	for l := range c.g.loops {
		lp := &c.g.loops[l]
		if lp.stores == nil {
			lp.stores = c.ty.written(lp)
		}
		lp.uses = c.mem.ints.zeros(c.g.regs)
		for b := range c.g.blocks {
			if !lp.body.Has(b) || c.g.blocks[b].cold || !c.g.blocks[b].reached {
				continue
			}
			weight := 1
			if in := c.g.blocks[b].loop; in >= 0 {
				for range c.g.loops[in].depth - lp.depth {
					weight *= 8
				}
			}
			for i := c.g.blocks[b].first; i <= c.g.blocks[b].last; i++ {
				in := &c.g.ins[i]
				if in.untrod {
					break
				}
				if c.losesRegisters(in) {
					lp.calls = true
				}
				for _, r := range c.g.uses(in) {
					if r := int(r); !isFor(in.op) || r != in.b && (r != in.b+3 || c.ty.in[b][r] != TOne) { // others are of no use in a machine register
						lp.uses[r] += weight
					}
				}
				for _, r := range c.g.defs(in) {
					lp.uses[r] += weight
				}
			}
		}
	}
}

// callEntry is where native code comes to call the function.
func (c *compiler) callEntry() {
	l := c.a.NewLabel()
	c.a.Poll(l)
	back := c.a.NewLabel()
	c.a.Bind(back)
	c.room(0)
	if c.g.order[0] != 0 {
		c.a.Jump(c.label[0])
	}
	c.aside(l, func() {
		c.exitArg(ExitPoll, 0, Stays, back)
	})
}

// loopHead returns the loop that begins at block b, or -1.
func (c *compiler) loopHead(b int) int {
	for l := range c.g.loops {
		if c.g.loops[l].head == b {
			return l
		}
	}
	return -1
}

// addr returns the address of word pc.
func (c *compiler) addr(pc int) uintptr {
	b := c.g.bodyOf(pc)
	return b.u.Entry + uintptr(pc-b.first)*8
}

// exit leaves native code at word pc. With a label it can go on there.
func (c *compiler) exit(kind, pc int, resume Label) { c.exitArg(kind, pc, 0, resume) }

// exitArg is exit with more in the low bits of the address.
func (c *compiler) exitArg(kind, pc int, more uintptr, resume Label) {
	if b := c.g.bodyOf(pc); b.outer != nil {
		c.leaveBy(c.mem.records.add(Recovery{Exit: kind, At: c.addr(pc) | more, Frame: c.g.number(b)}), resume)
		return
	}
	c.a.MovImm(0, int64(c.addr(pc)|more))
	c.exitFrom(kind, c.g.bodies[0], resume)
}

// exitFrom leaves native code in body b with the argument in register 0.
func (c *compiler) exitFrom(kind int, b *body, resume Label) {
	a := c.a
	if b.outer != nil {
		c.leaveBy(c.mem.records.add(Recovery{Exit: kind, Frame: c.g.number(b)}), resume)
		return
	}
	switch {
	case resume != NoLabel:
		a.LabelAddr(1, resume)
	case kind == ExitDeopt:
		a.MovImm(1, 0)
	}
	a.JumpAddr(c.u.Exits[kind])
}

// spill emits, on a way out of the code in state st at word pc, what brings all values into the frame. Floats go there as they are; the
// driver boxes them.
func (c *compiler) spill(st state, pc int) {
	var raw []int16
	base := c.g.bodyOf(pc).base
	st = st[:c.g.kept]
	for x := range st {
		s := &st[x]
		switch {
		case s.mem, s.virt != 0:
		case s.r == NoReg && !s.imm:
			c.a.FStore(FP, int32(x*8), s.f)
			raw = append(raw, int16(x-base))
		case s.r != NoReg:
			c.storeSlot(x, s)
		}
	}
	for x := range st {
		if s := &st[x]; !s.mem && s.r == NoReg && s.imm {
			c.storeSlot(x, s)
		}
	}
	makes := c.makes(st, base)
	if raw != nil || makes != nil {
		c.a.StoreImm(W32, Ctx, int32(rt.OffCtxNativeBox), int32(c.u.BoxList(raw, makes)))
	}
}

// reload emits what brings all values back into the machine registers that st has them in, where the interpreter has executed something; code goes
// on at word pc if what is known there still holds.
func (c *compiler) reload(st state, types []Type, pc int) {
	if c.mayHaveChanged(st, pc) {
		c.exit(ExitDeopt, pc, NoLabel)
		return
	}
	c.checkFacts(types, pc)
	c.checkShared(st, types, pc, c.fails(pc))
	c.load(st)
}

// load emits what brings all values from the frame into the machine registers that st has them in.
func (c *compiler) load(st state) {
	c.restore(st)
	for x := range st {
		if x >= c.g.items && x < c.g.kept {
			continue
		}
		s := &st[x]
		if s.r != NoReg {
			c.a.Load(W64, s.r, FP, int32(x*8))
			c.retag(s.r, tagged, s.tag)
		}
		if s.f != NoFReg {
			c.a.Load(W64, c.scratch(), FP, int32(x*8))
			c.unbox(s.f, c.scratch(), NoLabel, false)
		}
	}
	c.loadPins(c.pinned, st)
}

// deoptAt returns the label of a side exit to word pc from state st.
func (c *compiler) deoptAt(st state, pc int) Label { return c.deoptFor(st, pc, 0) }

// deoptFor is deoptAt with more in the low bits of the address.
func (c *compiler) deoptFor(st state, pc int, more uintptr) Label {
	l := c.a.NewLabel()
	c.cold = append(c.cold, cold{label: l, loop: c.pinned, exit: c.recovery(ExitDeopt, st, pc, more)})
	return l
}

// bail returns the label of the side exit of the current instruction. From here on no value may move.
func (c *compiler) bail() Label {
	if c.deopt == NoLabel {
		c.deopt = c.deoptAt(c.cur, c.in.pc)
		c.rf.frozen = true
	}
	return c.deopt
}

// bailOfResult returns the label of the side exit of the current instruction for when what it has loaded is not what was expected.
// From here on no value may move.
func (c *compiler) bailOfResult() Label {
	c.rf.frozen = true
	return c.deoptFor(c.cur, c.in.pc, OfResult)
}

// slow returns the label of a way on which the interpreter executes the current instruction; it comes back behind it. The result, if
// the instruction has one, is brought into its place. To be called when all registers are chosen.
func (c *compiler) slow() Label {
	l := c.a.NewLabel()
	kept := c.save(c.cur)
	pc, next, end := c.in.pc, c.in.next(), c.end
	c.rf.frozen = true
	c.later(l, func(after state, types []Type) {
		back, before := c.a.NewLabel(), c.full(kept)
		c.leaveIn(ExitSlow, before, pc, back)
		c.a.Bind(back)
		c.checkImms(before, after, next)
		c.reload(after, types, next)
		c.a.Jump(end)
	})
	return l
}

// checkImms leaves to the interpreter at word pc if a register that the fast way gives a constant has got another value.
func (c *compiler) checkImms(before, after state, pc int) {
	other := NoLabel
	for x := range after[:c.g.items] {
		s := &after[x]
		if !s.imm || before[x].imm && before[x].v == s.v {
			continue
		}
		if other == NoLabel {
			other = c.a.NewLabel()
			c.aside(other, func() {
				c.exit(ExitDeopt, pc, NoLabel)
			})
		}
		c.a.Load(W64, c.scratch(), FP, int32(x*8))
		c.a.BrImm(NE, c.scratch(), s.v, other)
	}
}

// slowJump is slow for a conditional jump: from the interpreter control comes in by the side entrance of either successor.
func (c *compiler) slowJump() Label {
	l := c.a.NewLabel()
	before := c.save(c.cur)
	pc := c.in.pc
	c.rf.frozen = true
	bl := &c.g.blocks[c.in.block]
	c.aside(l, func() {
		for _, s := range bl.succ {
			c.entryLabel(s)
		}
		next := c.entryLabel(bl.succ[len(bl.succ)-1])
		c.leaveIn(ExitSlow, c.full(before), pc, next)
	})
	return l
}

// untried reports whether the way on which the interpreter executes in has never been taken, as far as is known: the code may end there.
func (c *compiler) untried(in *instr) bool {
	return !c.u.Settled && !c.u.Complete && !c.ty.bad(in.pc) && c.g.exits[in.pc]&exitsOfPath == 0
}

// later is aside for code that needs the state behind the current instruction.
func (c *compiler) later(l Label, emit func(after state, types []Type)) {
	c.pending = append(c.pending, pending{l, emit})
}

// block emits the code of a block.
func (c *compiler) block(b int) {
	bl := &c.g.blocks[b]
	if !bl.reached {
		return
	}
	switch {
	case c.entry[b] != nil:
	case b == c.g.start:
		c.in, c.ts = &c.g.ins[bl.first], append(c.ts[:0], c.ty.in[b]...)
		c.setState(saved{})
		c.entry[b] = c.entryState(b)
	default:
		c.entry[b] = saved{} // reached by side entrances only
	}
	c.a.Bind(c.label[b])
	c.pinned = c.pinLoop[b]
	c.setState(c.entry[b])
	c.ts = append(c.ts[:0], c.ty.in[b]...)
	for c.i = bl.first; c.i <= bl.last; c.i++ {
		c.in = &c.g.ins[c.i]
		pc := c.in.pc
		if c.in.untrod {
			c.a.Mark(pc)
			c.leaveBy(c.recovery(ExitDeopt, c.cur, pc, OfPath), NoLabel)
			c.placeCold(pc)
			c.partial = true
			return
		}
		c.instruction(bl)
		c.placeCold(pc)
	}
}

// instruction emits the code of the current instruction.
func (c *compiler) instruction(bl *block) {
	in := c.in
	c.a.Mark(in.pc)
	c.deopt, c.end = NoLabel, c.a.NewLabel()
	c.pending = c.pending[:0]
	c.temporary()
	if in.escapes {
		c.makeEscaping(in)
	}
	c.forgot = false
	native := c.emit(in)
	if !native {
		c.always(in)
	} else if c.forgot {
		c.keepsNone()
	}
	ends := c.i == bl.last
	if ends && c.ended {
		c.ended = false
		if len(c.pending) > 0 {
			panic("BUG: a jump with a way back: " + in.op.String())
		}
		return
	}
	c.ty.step(in, c.ts)
	if c.in != in { // two instructions were compiled as one
		c.ty.step(c.in, c.ts)
	}
	c.endInstr()
	if !native {
		c.checkFacts(c.ts, in.next())
	}
	c.a.Bind(c.end)
	c.asidePending()
	if ends && len(bl.succ) > 0 {
		c.jumpTo(bl.succ[len(bl.succ)-1])
	}
}

// always leaves the instruction to the interpreter.
func (c *compiler) always(in *instr) {
	c.flush()
	bl := &c.g.blocks[in.block]
	if c.i == bl.last {
		for _, s := range bl.succ {
			c.wanted[s] = true
			if c.entry[s] == nil {
				c.entry[s] = saved{}
			}
		}
	}
	back := c.a.NewLabel()
	c.exit(ExitSlow, in.pc, back)
	c.a.Bind(back)
	c.forget()
	c.loadPins(c.pinned, c.cur)
}

// jumpTo goes to block b, unconditionally.
func (c *compiler) jumpTo(b int) {
	if c.entry[b] == nil {
		c.entry[b] = c.entryState(b)
	}
	c.conform(c.cur, c.ts, b)
	if c.g.blocks[b].order <= c.pos {
		c.jumpBack(b)
		return
	} else if c.pos+1 < len(c.g.order) && c.g.order[c.pos+1] == b {
		return
	}
	c.a.Jump(c.label[b])
}

// jumpBack goes to the start of block b, and looks whether Go wants attention on the way.
func (c *compiler) jumpBack(b int) {
	l, here := c.a.NewLabel(), c.pinned
	c.pinned = c.pinLoop[b]
	defer func() { c.pinned = here }()
	c.a.PollJump(c.label[b], l)
	pc := c.g.ins[c.g.blocks[b].first].pc
	c.aside(l, func() {
		st := c.full(c.entry[b])
		for x := range st {
			if !c.liveAt(b, x) {
				st[x] = inMemory
			}
		}
		again := c.a.NewLabel()
		c.leaveBy(c.recovery(ExitPoll, st, pc, 0), again)
		c.a.Bind(again)
		c.reload(st, c.ty.in[b], pc)
		c.a.Jump(c.label[b])
	})
}

// edge returns a label that leads to block b from the current state. types are those on the way there.
func (c *compiler) edge(b int, types []Type) Label {
	if c.entry[b] == nil {
		c.entry[b] = c.entryState(b)
	}
	back := c.g.blocks[b].order <= c.pos
	if !back && c.same(c.cur, types, b) {
		return c.label[b]
	}
	l := c.a.NewLabel()
	st, types := c.clone(c.cur), c.mem.types.copyOf(types)
	after := c.g.after[c.i]
	for x := range st {
		if !after.Has(x) {
			if st[x] = inMemory; x >= c.g.kept {
				types[x] = TAny | TNull
			}
		}
	}
	from := c.save(st)
	c.aside(l, func() {
		c.conform(c.full(from), types, b)
		if back {
			c.jumpBack(b)
		} else {
			c.a.Jump(c.label[b])
		}
	})
	return l
}

// branch ends a block with a conditional jump. br emits a branch to a label on the condition or its negation.
func (c *compiler) branch(br func(negate bool, l Label)) {
	bl := &c.g.blocks[c.in.block]
	c.ty.step(c.in, c.ts)
	taken, next := bl.succ[0], bl.succ[len(bl.succ)-1]
	if len(bl.succ) == 1 { // falls off the end: cannot be
		next = taken
	}
	c.rf.locked, c.rf.flock, c.rf.frozen = 0, 0, false
	learn := c.learn
	c.learn = nil
	if taken == next {
		learn = nil
	}
	to := func(b int) Label {
		if learn == nil {
			return c.edge(b, c.ts)
		}
		old := c.clone(c.cur)
		learn(b == taken)
		l := c.edge(b, c.ts)
		copy(c.cur, old)
		return l
	}
	known := func(b int) {
		if learn != nil {
			learn(b == taken)
		}
	}
	if c.pos+1 < len(c.g.order) && c.g.order[c.pos+1] == taken || c.g.blocks[taken].order <= c.pos {
		br(true, to(next))
		known(taken)
		c.finishBranch()
		c.jumpTo(taken)
		return
	}
	br(false, to(taken))
	known(next)
	c.finishBranch()
	c.jumpTo(next)
}

// finishBranch ends the current instruction, which is a jump.
func (c *compiler) finishBranch() {
	c.a.Bind(c.end)
	c.endInstr()
	c.asidePending()
	c.ended = true
}

// guardObject branches to fail unless r is the address of an object.
func (c *compiler) guardObject(r Reg, fail Label) {
	c.a.BrBits(true, r, 3, fail)
	c.a.BrImm(LT, r, int64(rt.FirstObj), fail)
}

// guard branches to fail unless the Value in r, of type has, is of type want.
func (c *compiler) guard(r Reg, has, want Type, fail Label) {
	a := c.a
	switch {
	case has.only(want):
	case want == TAny:
		a.BrImm(EQ, r, 0, fail)
	case want == TInt:
		a.BrBits(false, r, 1, fail)
	case has&want == 0:
		a.Jump(fail)
	default:
		ok := a.NewLabel()
		left := has & want
		for t := TInt; left != t; t <<= 1 { // the last one decides
			if left&t == 0 {
				continue
			}
			left &^= t
			switch v, single := singleValue(t); {
			case single:
				a.BrImm(EQ, r, int64(v), ok)
			case t == TInt:
				a.BrBits(true, r, 1, ok)
			default:
				no := a.NewLabel()
				c.guardKind(r, t, no)
				a.Jump(ok)
				a.Bind(no)
			}
		}
		c.guardKind(r, left, fail)
		a.Bind(ok)
	}
}

// singleValue returns the only Value of the kind t, if there is only one.
func singleValue(t Type) (v rt.Value, single bool) {
	switch t {
	case TOne:
		return rt.MakeSmall(1), true
	case TNone:
		return rt.None, true
	case TNull:
		return rt.NoValue, true
	}
	return 0, false
}

// guardStored is guard for the Value of register x, which is in the frame. The scratch register is lost.
func (c *compiler) guardStored(x int, has, want Type, fail Label) {
	a, off := c.a, int32(x*8)
	v, single := singleValue(has & want)
	switch {
	case has.only(want):
	case single:
		a.BrMemImm(NE, W64, FP, off, int32(v), fail)
	case want == TAny:
		a.BrMemImm(EQ, W64, FP, off, 0, fail)
	case has&want == TInt:
		a.BrMemBits(false, W64, FP, off, 1, fail)
	default:
		a.Load(W64, c.scratch(), FP, off)
		c.guard(c.scratch(), has, want, fail)
	}
}

// brKind branches to l if the kind of the object in v compares so with k.
func brKind(a Asm, c Cond, v Reg, k rt.Kind, l Label) {
	a.BrMemImm(c, W32, v, int32(rt.OffKind), int32(k), l)
}

// guardKind branches to fail unless the Value in r is of the single kind t.
func (c *compiler) guardKind(r Reg, t Type, fail Label) {
	a := c.a
	switch t {
	case TInt:
		a.BrBits(false, r, 1, fail)
	case TFloat:
		no, ok := a.NewLabel(), a.NewLabel()
		a.BrBits(true, r, 1, fail)
		a.BrBits(true, r, 2, ok)
		a.BrImm(EQ, r, -1<<63, ok)
		a.BrImm(EQ, r, -1<<63|4, ok)
		a.Bind(no)
		c.guardObject(r, fail)
		brKind(a, NE, r, rt.KindFloat, fail)
		a.Bind(ok)
	case TBool:
		ok := a.NewLabel()
		a.BrImm(EQ, r, int64(rt.True), ok)
		a.BrImm(NE, r, int64(rt.False), fail)
		a.Bind(ok)
	case TOne, TNone, TNull:
		v, _ := singleValue(t)
		a.BrImm(NE, r, int64(v), fail)
	case TOther:
		// Any object that is none of the others. Constants fail, though they are of this kind: they are rare.
		ok := a.NewLabel()
		c.guardObject(r, fail)
		brKind(a, B, r, rt.KindFloat, ok)
		brKind(a, BE, r, rt.KindFunction, fail)
		a.Bind(ok)
	default:
		c.guardObject(r, fail)
		brKind(a, NE, r, kindOf(t), fail)
	}
}

// saving emits what leaves by an exit and loses no register.
func saving(a Asm, exit uintptr) {
	n, m := a.IntRegs(), a.FloatRegs()
	save := func(i int) int32 { return int32(rt.OffCtxSave) + int32(i*8) }
	for r := range n {
		a.Store(W64, Ctx, save(r), Reg(r))
	}
	for f := range m {
		a.FStore(Ctx, save(16+f), FReg(f))
	}
	back := a.NewLabel()
	a.LabelAddr(1, back)
	a.JumpAddr(exit)
	a.Bind(back)
	for f := range m {
		a.FLoad(FReg(f), Ctx, save(16+f))
	}
	for r := range n {
		a.Load(W64, Reg(r), Ctx, save(r))
	}
}

// String describes where the compiler is, for panics.
func (c *compiler) String() string { return fmt.Sprintf("%s at word %d", c.in.op, c.in.pc) }
