package jit

import (
	"slices"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// instr is a decoded instruction.
type instr struct {
	pc        int // first word
	w         uint64
	a, b, c   int // fields
	block     int
	op        words.Op
	n         uint16     // number of words
	loses     tristate   // see losesRegisters
	keeps     tristate   // see keptFinder.keeps
	shapeless tristate   // see typer.shapeless
	untrod    bool       // it has never been executed
	escapes   bool       // tuples that are perhaps not made must be there, see tuple.go
	past      bool       // it cannot follow Unit.Running
	died      bool       // of a call: what has been called is no longer alive
	body      *body      // the function that it belongs to
	inl       *body      // of a call: the function that is walked in place, or nil
	reuse     *reuse     // what it has to do with kept attributes, or nil
	tuple     *aggregate // of what builds a tuple that is perhaps not made, or takes it apart
	places    int32      // where graph.operands has the registers that it writes, followed by those that it reads, see listOperands
	writes    int32      // how many it writes
	reads     int32      // how many it reads
	shape     Type       // see typer.mono
	method    *special   // the special method that it calls if the operands are what they have been, see directspecial.go, or nil
	direct    *body      // of a call with stars that spreads arguments of the inlined function that it is in: the function that is called, or nil
}

// tristate is a truth value that may not be known yet.
type tristate uint8

const (
	unknown tristate = iota
	no
	yes
)

// A function that is hot has paths that it has never taken. On them, instructions with a cache have nothing in it, for the interpreter fills
// it, or notes that it cannot. There is only a side exit in the code at such an instruction, and nothing behind it: code for it would know nothing
// of its operands, and be made again when it is executed at last. When that has happened a few times the function is compiled again (Code.Partial).

// findUntrod finds out whether the instruction has never been executed.
func (g *graph) findUntrod(in *instr) bool {
	u := g.bodies[0].u
	switch in.op {
	case words.LoadName, words.StoreName: // the interpreter notes what it finds among globals only
		if !u.Main {
			return false
		}
		fallthrough
	case words.LoadGlobal, words.GetAttr, words.SetAttr, words.LoadMethod:
		return g.ws[in.pc+1] == rt.NoCache && g.exits[in.pc] == 0 && !u.Complete && !u.Settled
	}
	return false
}

// extendUntrod finds instructions that have never been executed because what follows in their block has not: nothing in between
// calls anything that could not have returned yet.
func (g *graph) extendUntrod() {
	for b := range g.blocks {
		bl := &g.blocks[b]
		first := bl.first // since the last call
		for i := bl.first; i <= bl.last; i++ {
			in := &g.ins[i]
			if in.untrod {
				in.untrod = false
				in = &g.ins[first]
				if in.untrod = g.exits[in.pc]&exitsOfPath == 0; in.untrod {
					break
				}
			}
			if isCall(in.op) {
				first = i + 1
			}
		}
	}
}

// cutUntrod makes blocks unreached that control comes to only by instructions that have never been executed. What these do counts
// for the types of the others nevertheless: the interpreter comes back from there.
func (g *graph) cutUntrod() {
	work := g.mem.ints.take(len(g.blocks))[:0]
	seen := g.mem.bitset(len(g.blocks))
	visit := func(b int) {
		if g.blocks[b].reached && !seen.Has(b) {
			seen.Add(b)
			work = append(work, b)
		}
	}
	for b := range g.blocks {
		if b == g.start || g.blocks[b].root {
			visit(b)
		}
	}
	for len(work) > 0 {
		bl := &g.blocks[work[len(work)-1]]
		work = work[:len(work)-1]
		untrod := false
		for i := bl.first; i <= bl.last && !untrod; i++ {
			untrod = g.ins[i].untrod
		}
		for _, s := range bl.succ {
			if !untrod {
				visit(s)
			}
		}
	}
	for b := range g.blocks {
		g.blocks[b].reached = seen.Has(b)
	}
}

// next is the word behind the instruction.
func (in *instr) next() int { return in.pc + int(in.n) }

// block is a sequence of instructions that control enters at its start only.
type block struct {
	first, last int   // instructions
	succ        []int // blocks: the jump target first, then what follows
	pred        []int
	live        bitset // temporaries that are live at the start
	lives       []int  // these, see livesAt
	loop        int    // innermost loop, or -1
	root        bool   // entered from the interpreter: handlers, resumed generators
	handler     bool
	cold        bool // reached by exceptions only
	reached     bool
	order       int // position in the order of emission, -1: unreachable
}

// loopInfo is a natural loop.
type loopInfo struct {
	head   int
	parent int // enclosing loop, or -1
	body   bitset
	depth  int
	calls  bool   // it contains instructions that lose all machine registers
	stores bitset // registers written in it
	uses   []int  // how often each register is used in it
}

// graph is the control flow of a function.
type graph struct {
	mem      *Memory
	virtual  []*aggregate
	cramped  bool        // something would be inlined if Unit.Inline were larger
	fn       *words.Func // the function that is compiled
	ws       []uint64    // its words, followed by those of the functions that are inlined
	regs     int         // registers of its frame and of all inlined frames on top of it
	bodies   []*body     // the first one is the function itself
	ins      []instr
	at       []int   // instruction that starts at a word, -1
	exits    []uint8 // which side exits there have been at a word
	blocks   []block
	loops    []loopInfo
	start    int         // the block where code begins, see findStart
	order    []int       // reachable blocks in the order of emission
	items    int         // registers from here on are items of tuples that are perhaps not made
	kept     int         // those from here on are attributes that are kept, see kept.go
	hoist    []uint64    // by block: which of them loops load before they begin
	attrs    []kept      // what these are
	shared   [][]copied  // by instruction, if there are any: which registers have the value of one of them in front of it
	owners   [][]owner   // for each instruction: which registers have such tuples before it; nil: there are none
	after    []bitset    // for each instruction: temporaries that are live behind it
	operands []int32     // see listOperands
	handed   map[int]int // moves of *args and **kw in front of calls with stars: the words of these
}

// What graph.exits says.
const (
	exitsThere    = 1 << iota // for its operands
	exitsOfResult             // for what it has loaded
	exitsOfEntry              // because native code could not go on there
	exitsOfPath               // because there was no code for it
)

type bitset = words.Bitset

// analyse decodes the words of a function and finds its blocks, loops and live temporaries.
func analyse(u *Unit, mem *Memory) *graph {
	old := &mem.graph
	n := len(u.Words) // there are half as many instructions, and what is inlined
	g := &graph{mem: mem, fn: u.Func, handed: map[int]int{}, ins: Empty(old.ins, n), at: Empty(old.at, n), exits: Empty(old.exits, n),
		ws: Empty(old.ws, n), blocks: Empty(old.blocks, 0), operands: Empty(old.operands, 3*n)}
	g.add(&body{u: u})
	if u.Running > 0 {
		g.findPast(u.Running)
	}
	g.inline()
	for i := range g.ins {
		g.listOperands(&g.ins[i])
	}
	ws := g.ws
	g.at, g.exits = append(g.at, -1), append(g.exits, 0)
	g.findBlocks(ws)
	g.extendUntrod()
	g.link(ws)
	g.orderBlocks()
	g.findCold()
	g.findLoops()
	g.findStart()
	g.items = g.regs
	g.regs += g.tuplesBuilt() + maxKept
	g.liveness()
	if g.regs -= maxKept; g.regs > g.items {
		g.findTuples()
	}
	return g
}

// findPast finds the instructions of the function, the only one in the graph yet, that cannot follow the one at word pc.
func (g *graph) findPast(pc int) {
	for i := range g.ins {
		g.ins[i].past = true
	}
	var work []int
	visit := func(pc int) {
		if i := g.at[pc]; i >= 0 && g.ins[i].past {
			g.ins[i].past = false
			work = append(work, i)
		}
	}
	visit(pc)
	for len(work) > 0 {
		in := &g.ins[work[len(work)-1]]
		work = work[:len(work)-1]
		if t := jumpTarget(in, g.ws); t >= 0 {
			visit(t)
		}
		if in.op.Info().Flags&words.EndsBlock == 0 && in.next() < g.fn.CodeLen() {
			visit(in.next())
		}
		if in.op == words.EndFinally {
			g.fn.EachContinuation(in.pc, visit)
		}
		if h := g.fn.FindHandler(in.pc); h != nil && h.Target >= 0 {
			visit(h.Target)
		}
	}
}

// findStart finds where the code begins: the first block, or the head of the outermost loop around Unit.Running.
func (g *graph) findStart() {
	pc := g.bodies[0].u.Running
	if pc == 0 {
		return
	}
	g.start = g.blockAt(pc)
	for l := g.blocks[g.start].loop; l >= 0; l = g.loops[l].parent {
		g.start = g.loops[l].head
	}
}

// jumpTarget returns the word that an instruction can jump to, or -1.
func jumpTarget(in *instr, ws []uint64) int {
	if off, jumps := words.JumpOffset(ws[in.pc:]); jumps {
		return in.pc + off
	}
	return -1
}

func isFor(op words.Op) bool { return words.IsFor(op) }

// unpacksPair reports whether a for instruction does the work of the Unpack2 behind it, too.
func unpacksPair(op words.Op) bool { return words.UnpacksPair(op) }

func (g *graph) findBlocks(ws []uint64) {
	leader, root, handler := g.mem.bitset(len(ws)+1), g.mem.bitset(len(ws)+1), g.mem.bitset(len(ws)+1)
	leader.Add(0)
	for i := range g.ins {
		in := &g.ins[i]
		if t := jumpTarget(in, ws); t >= 0 {
			leader.Add(t)
			leader.Add(in.next())
			if isFor(in.op) && g.at[t] >= 0 && g.ins[g.at[t]].op == words.Unpack2 {
				leader.Add(t + 1) // for the instructions that unpack themselves
			}
		}
		switch in.op {
		case words.Yield, words.YieldFrom:
			leader.Add(in.next())
			root.Add(in.next())
			if in.op == words.YieldFrom {
				leader.Add(in.pc)
				root.Add(in.pc)
			}
		case words.EndFinally:
			leader.Add(in.next())
			g.fn.EachContinuation(in.pc, func(to int) {
				leader.Add(to)
				root.Add(to)
			})
		}
		if in.op.Info().Flags&words.EndsBlock != 0 || in.inl != nil {
			leader.Add(in.next())
		}
	}
	for _, b := range g.bodies {
		leader.Add(b.first)
	}
	for _, h := range g.fn.Handlers {
		if h.Target >= 0 {
			leader.Add(h.Target)
			root.Add(h.Target)
			handler.Add(h.Target)
		}
	}
	for i := range g.ins {
		pc := g.ins[i].pc
		if leader.Has(pc) {
			g.blocks = append(g.blocks, block{first: i, loop: -1, order: -1, root: root.Has(pc) && !g.ins[i].past, handler: handler.Has(pc)})
		}
		n := len(g.blocks) - 1
		g.blocks[n].last = i
		g.ins[i].block = n
	}
}

// blockAt returns the block that begins at word pc.
func (g *graph) blockAt(pc int) int {
	i := g.at[pc]
	if i < 0 || g.blocks[g.ins[i].block].first != i {
		panic("BUG: jump into the middle of a block")
	}
	return g.ins[i].block
}

func (g *graph) link(ws []uint64) {
	for b := range g.blocks {
		bl := &g.blocks[b]
		in := &g.ins[bl.last]
		bl.succ = g.mem.ints.take(3)[:0]
		if t := jumpTarget(in, ws); t >= 0 && in.inl == nil {
			if unpacksPair(in.op) && g.at[t] >= 0 && g.ins[g.at[t]].op == words.Unpack2 {
				bl.succ = append(bl.succ, g.blockAt(t), g.blockAt(t+1))
			} else {
				bl.succ = append(bl.succ, g.blockAt(t))
			}
		}
		switch {
		case in.inl != nil:
			bl.succ = append(bl.succ, g.blockAt(in.inl.first))
		case in.returns():
			bl.succ = append(bl.succ, g.returnsTo(in.body)...)
		case in.op.Info().Flags&words.EndsBlock == 0 && in.next() < in.body.first+in.body.u.Func.CodeLen():
			bl.succ = append(bl.succ, g.blockAt(in.next()))
		}
	}
	preds := g.mem.ints.zeros(len(g.blocks))
	for b := range g.blocks {
		for _, s := range g.blocks[b].succ {
			preds[s]++
		}
	}
	for b := range g.blocks {
		g.blocks[b].pred = g.mem.ints.take(preds[b])[:0]
	}
	for b := range g.blocks {
		for _, s := range g.blocks[b].succ {
			g.blocks[s].pred = append(g.blocks[s].pred, b)
		}
	}
}

// orderBlocks finds the reverse postorder of the blocks: predecessors first but for the jumps back of loops.
func (g *graph) orderBlocks() {
	post := g.mem.ints.take(len(g.blocks))[:0]
	g.order = g.mem.ints.take(len(g.blocks))[:0]
	seen := g.mem.bitset(len(g.blocks))
	type visit struct{ b, next int }
	stack := make([]visit, 0, len(g.blocks))
	walk := func(root int) {
		stack = append(stack, visit{root, 0})
		seen.Add(root)
		for len(stack) > 0 {
			v := &stack[len(stack)-1]
			succ := g.blocks[v.b].succ
			if v.next == len(succ) {
				post = append(post, v.b)
				stack = stack[:len(stack)-1]
				continue
			}
			// What follows is visited first, so that the target of a jump, often the body of a loop, comes nearer.
			s := succ[len(succ)-1-v.next]
			v.next++
			if !seen.Has(s) {
				seen.Add(s)
				stack = append(stack, visit{s, 0})
			}
		}
	}
	// Roots come last, so they are walked first.
	for b := len(g.blocks) - 1; b > 0; b-- {
		if g.blocks[b].root && !seen.Has(b) {
			walk(b)
		}
	}
	if !seen.Has(0) {
		walk(0)
	}
	for i := len(post) - 1; i >= 0; i-- {
		g.blocks[post[i]].order = len(g.order)
		g.order = append(g.order, post[i])
	}
}

// findCold finds the blocks that control reaches only from handlers of exceptions.
func (g *graph) findCold() {
	var work []int
	for b := range g.blocks {
		g.blocks[b].cold = true
		if b == 0 || g.blocks[b].root && !g.blocks[b].handler {
			work = append(work, b)
		}
	}
	for len(work) > 0 {
		bl := &g.blocks[work[len(work)-1]]
		work = work[:len(work)-1]
		if bl.cold {
			bl.cold = false
			work = append(work, bl.succ...)
		}
	}
}

// findLoops finds the natural loops of jumps to blocks that come earlier in the order.
func (g *graph) findLoops() {
	byHead := map[int]int{}
	for _, b := range g.order {
		for _, s := range g.blocks[b].succ {
			if g.blocks[s].order > g.blocks[b].order {
				continue
			}
			l, ok := byHead[s]
			if !ok {
				l = len(g.loops)
				byHead[s] = l
				g.loops = append(g.loops, loopInfo{head: s, parent: -1, body: g.mem.bitset(len(g.blocks))})
				g.loops[l].body.Add(s)
			}
			g.collect(g.loops[l].body, b)
		}
	}
	sizes := g.mem.ints.take(len(g.loops))
	for l := range g.loops {
		sizes[l] = g.loops[l].body.Count()
	}
	for l := range g.loops {
		lp := &g.loops[l]
		for m := range g.loops {
			if m != l && sizes[m] > sizes[l] && g.loops[m].body.Has(lp.head) && (lp.parent < 0 || sizes[m] < sizes[lp.parent]) {
				lp.parent = m
			}
		}
	}
	for l := range g.loops {
		for p := l; p >= 0; p = g.loops[p].parent {
			g.loops[l].depth++
		}
		for b := range g.loops[l].body.All() {
			if old := g.blocks[b].loop; old < 0 || sizes[old] > sizes[l] {
				g.blocks[b].loop = l
			}
		}
	}
}

// collect adds block b and what leads to it to the body of a loop.
func (g *graph) collect(body bitset, b int) {
	work := []int{b}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if body.Has(b) || g.blocks[b].order < 0 {
			continue
		}
		body.Add(b)
		work = append(work, g.blocks[b].pred...)
	}
}

// liveness finds which registers are live. Locals count as live everywhere in their function and in what is inlined there: programs can
// look at them.
func (g *graph) liveness() {
	n := g.regs
	live := g.mem.bitset(n)
	behind := g.mem.bits.take(len(g.blocks) * len(live)) // what has been live at the end of each block
	all := append(g.mem.ints.take(len(g.blocks))[:0], g.order...)
	for b := range g.blocks {
		g.blocks[b].live = g.mem.bitset(n)
		if g.blocks[b].order < 0 {
			all = append(all, b) // behind the call of an inlined function that never returns
		}
	}
	g.after = again(g.mem.graph.after, len(g.ins))
	for _, b := range g.order {
		for i := g.blocks[b].first; i <= g.blocks[b].last; i++ {
			g.after[i] = g.mem.bits.take(len(live))
		}
	}
	for first, changed := true, true; changed; first = false {
		changed = false
		for k := len(all) - 1; k >= 0; k-- {
			b := all[k]
			bl, old := &g.blocks[b], bitset(behind[b*len(live):][:len(live)])
			g.liveBehind(bl, live)
			if !first && !g.depends(bl) && slices.Equal(old, live) {
				continue
			}
			copy(old, live)
			for i := bl.last; i >= bl.first; i-- {
				if bl.order >= 0 {
					copy(g.after[i], live)
				}
				g.before(i, live)
			}
			changed = bl.live.Or(live) || changed
		}
	}
}

// depends reports whether what is live in front of block bl depends on more than what is live at its end.
func (g *graph) depends(bl *block) bool {
	return len(g.fn.Handlers) > 0 || g.ins[bl.last].op == words.EndFinally
}

// livesAt returns the registers that matter at the start of block b.
func (g *graph) livesAt(b int) []int {
	bl := &g.blocks[b]
	if bl.lives == nil {
		bl.lives = g.mem.ints.take(bl.live.Count())[:0]
		for x := range bl.live.All() {
			if x < g.regs { // intrinsics count operands that they may not have
				bl.lives = append(bl.lives, x)
			}
		}
	}
	return bl.lives
}

// liveBehind sets live to what is live at the end of a block. Behind the call of an inlined function that is what is live behind
// the call, too: other callees come back there, even if this one never returns.
func (g *graph) liveBehind(bl *block, live bitset) {
	clear(live)
	if in := &g.ins[bl.last]; in.inl != nil {
		for _, b := range g.returnsTo(in.inl) {
			live.Or(g.blocks[b].live)
		}
		if in.inl.dest >= 0 {
			live.Del(in.inl.dest)
		}
	}
	for _, s := range bl.succ {
		live.Or(g.blocks[s].live)
	}
}

// before turns what is live behind instruction i into what is live before it.
func (g *graph) before(i int, live bitset) {
	in := &g.ins[i]
	if in.op == words.EndFinally {
		g.fn.EachContinuation(in.pc, func(to int) { live.Or(g.blocks[g.blockAt(to)].live) })
	}
	if !isFor(in.op) {
		for _, x := range g.defs(in) {
			live.Del(int(x))
		}
	}
	for _, x := range g.uses(in) {
		live.Add(int(x))
	}
	live.Or(in.body.always)
	if len(g.fn.Handlers) == 0 || in.op.Info().Flags&words.MayRaise == 0 {
		return
	}
	pc := in.pc
	for b := in.body; b.outer != nil; b = b.outer {
		pc = b.call // only the function itself has handlers
	}
	if h := g.fn.FindHandler(pc); h != nil {
		live.OrHandler(h, func() bitset { return g.blocks[g.blockAt(h.Target)].live })
	}
}

// listOperands lists the registers that in writes and reads, anew when that has changed.
func (g *graph) listOperands(in *instr) {
	in.places = int32(len(g.operands))
	add := func(x int) { g.operands = append(g.operands, int32(x)) }
	eachDef(in, g.ws, add)
	in.writes = int32(len(g.operands)) - in.places
	eachUse(in, g.ws, add)
	in.reads = int32(len(g.operands)) - in.places - in.writes
}

// defs returns the registers that eachDef calls its function for, and uses those of eachUse.
func (g *graph) defs(in *instr) []int32 { return g.operands[in.places:][:in.writes] }

func (g *graph) uses(in *instr) []int32 { return g.operands[in.places+in.writes:][:in.reads] }

// eachDef calls f for the registers that in writes.
func eachDef(in *instr, ws []uint64, f func(int)) {
	switch {
	case in.inl != nil:
		in.inl.eachSet(f)
	case in.returns():
		if in.body.dest >= 0 {
			f(in.body.dest)
		}
	default:
		words.EachDef(ws[in.pc:], f)
		if in.op == words.BuildTuple && in.tuple != nil {
			for _, r := range in.tuple.regs {
				f(r)
			}
		}
		if in.reuse != nil && in.reuse.gives >= 0 {
			f(in.reuse.gives)
		}
	}
}

// eachUse calls f for the registers that in reads.
func eachUse(in *instr, ws []uint64, f func(int)) {
	words.EachUse(ws[in.pc:], f)
	if in.inl != nil {
		in.inl.eachArgument(f)
	}
	if in.direct != nil {
		in.direct.eachArgument(f)
	}
	if in.returns() && in.body.kind == initFrame {
		f(in.body.base + rt.FrameObj)
	}
	if r := in.reuse; r != nil && r.takes >= 0 {
		f(r.takes)
		f(r.root)
	}
}
