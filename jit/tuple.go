package jit

import (
	"math"
	"slices"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Tuples that are not made
//
// A tuple that is soon unpacked and does not escape need not be allocated: the index of `a[x, y]`, whose __getitem__ begins with
// `x, y = index`, or what an inlined function returns in `return a, b` (scalar replacement). Such a tuple is virtual: an aggregate
// (virtual.go) whose items have registers of the graph for themselves, after those of all frames, since the registers that they
// were loaded from may be assigned meanwhile. Invariants:
//
//   - findTuples says where which registers have such a tuple on all paths (graph.owners). There, the state of a register either says that the tuple is virtual
//     (slot.virt), or the tuple has been made and is a Value like others; nowhere else does a state say that.
//   - Registers that are moved from one another have the same tuple: when it is made, for whatever reason, they all get that object.
//   - The registers of the items are live as long as a register with the tuple is. In a state in which it is virtual in no register they are meaningless, and
//     never read. What calls put on the stack overwrites their places in memory; code that is resumed after an exit takes the items from the tuple,
//     which was made at the exit (restore).
//   - The instructions that handle virtual tuples are those that passes and takes say. For all others the tuple is made before they begin (instr.escapes).
//   - No tuple is virtual at loop heads, in handlers, where generators are resumed, and where code is entered from outside.

// maxTuple is how many items a virtual tuple can have, and maxTupleItems how many all those of a compilation can have.
const (
	maxTuple      = 8
	maxTupleItems = 96
)

// owner says that register x has the tuple v.
type owner struct {
	x int
	v *aggregate
}

// tupleSite is an instruction that builds a tuple. Sites whose tuples can be in the same register where paths join share an aggregate.
type tupleSite struct {
	ins   int // number of the instruction
	n     int // how many items
	same  int // another site of the same aggregate, or itself
	taken bool
	v     *aggregate
}

// tupleFinder is a dataflow analysis of which registers have which tuples where. What a register has is the number of a site, from 1 on, or 0.
type tupleFinder struct {
	g      *graph
	sites  []tupleSite
	siteAt map[int]uint8
	in     [][]uint8 // by block: what registers have at its start; nil: not known yet
	now    []uint8   // the same at the present instruction
	merged bool      // sites have come to share an aggregate
}

// tuplesBuilt returns how many items the tuples have that are perhaps not made.
func (g *graph) tuplesBuilt() (n int) {
	if g.bodies[0].u.Settled {
		return 0
	}
	for i := range g.ins {
		if in := &g.ins[i]; builds(in) && n+in.c <= maxTupleItems {
			n += in.c
		}
	}
	return n
}

// builds reports whether the instruction builds a tuple that is perhaps not made.
func builds(in *instr) bool {
	return in.op == words.BuildTuple && in.c > 0 && in.c <= maxTuple && !in.past
}

// findTuples finds the tuples that need not be made. The registers from g.items on are free for their items.
func (g *graph) findTuples() {
	f := &tupleFinder{g: g, sites: make([]tupleSite, 1), siteAt: map[int]uint8{}, in: make([][]uint8, len(g.blocks))}
	total := 0
	for i := range g.ins {
		in := &g.ins[i]
		if !builds(in) || g.blocks[in.block].order < 0 || total+in.c > g.regs-g.items || len(f.sites) == math.MaxUint8 {
			continue
		}
		total += in.c
		f.siteAt[i] = uint8(len(f.sites))
		f.sites = append(f.sites, tupleSite{ins: i, n: in.c, same: len(f.sites)})
	}
	f.flow()
	for _, b := range g.order {
		f.visit(b, func(i int, m []uint8) { f.walk(i, m, f.take) })
	}
	used := f.choose()
	if used > 0 {
		g.owners = make([][]owner, len(g.ins))
		for _, b := range g.order {
			f.addItems(f.in[b], g.blocks[b].live)
			f.visit(b, f.note)
		}
	}
	g.regs = g.items + used
}

// visit calls step for the instructions of block b with what registers have before each of them, which step must change to what they have after it.
func (f *tupleFinder) visit(b int, step func(i int, m []uint8)) {
	if f.in[b] == nil {
		return
	}
	m := append(f.now[:0], f.in[b]...)
	f.now = m
	for i := f.g.blocks[b].first; i <= f.g.blocks[b].last; i++ {
		step(i, m)
	}
}

// flow finds what registers have at the starts of blocks.
func (f *tupleFinder) flow() {
	g := f.g
	for b := range g.blocks {
		bl := &g.blocks[b]
		if b == g.start || b == 0 || bl.root || g.exits[g.ins[bl.first].pc]&exitsOfEntry != 0 {
			f.in[b] = make([]uint8, g.items)
		}
	}
	for l := range g.loops {
		f.in[g.loops[l].head] = make([]uint8, g.items)
	}
	for changed := true; changed; {
		changed, f.merged = false, false
		for _, b := range g.order {
			if f.in[b] == nil {
				continue
			}
			f.visit(b, func(i int, now []uint8) { f.walk(i, now, nil) })
			for _, s := range g.blocks[b].succ {
				changed = f.meet(s, f.now) || changed
			}
		}
		changed = changed || f.merged
	}
}

// meet merges what registers have on another edge into what they have at the start of block b. It reports whether that changed anything.
func (f *tupleFinder) meet(b int, m []uint8) bool {
	live := f.g.blocks[b].live
	to := f.in[b]
	if to == nil {
		to = make([]uint8, len(m))
		for x, s := range m {
			if s != 0 && live.Has(x) {
				to[x] = s
			}
		}
		f.in[b] = to
		return true
	}
	changed := false
	for x := range to {
		s := m[x]
		if s == to[x] || !live.Has(x) {
			continue
		}
		if s != 0 && to[x] != 0 {
			p, q := f.root(s), f.root(to[x])
			if p != q && f.sites[p].n == f.sites[q].n {
				f.sites[q].same = p
				f.merged = true
				continue
			}
			if p == q {
				continue
			}
		}
		changed = f.forget(to, s) || changed
		changed = f.forget(to, to[x]) || changed
	}
	return changed
}

// root returns the number of the site that stands for all that share an aggregate with site s.
func (f *tupleFinder) root(s uint8) int {
	k := int(s)
	for f.sites[k].same != k {
		k = f.sites[k].same
	}
	return k
}

// forget says that no register has the tuple of site s any more: it has been made. It reports whether one had it.
func (f *tupleFinder) forget(m []uint8, s uint8) (had bool) {
	if s == 0 {
		return false
	}
	k := f.root(s)
	for x := range m {
		if m[x] != 0 && f.root(m[x]) == k {
			m[x], had = 0, true
		}
	}
	return had
}

// use is what an instruction does with a register that has a tuple.
type use uint8

const (
	escapes use = iota // it needs the tuple
	passes             // it hands it on, or does not look at it
	takes              // it needs the items only
)

// walk turns what registers have before instruction i into what they have after it. used is called for each tuple that the
// instruction uses; it may be nil.
func (f *tupleFinder) walk(i int, m []uint8, used func(i int, s uint8, u use)) {
	g := f.g
	in := &g.ins[i]
	touch := func(x int) {
		if x >= len(m) || m[x] == 0 {
			return
		}
		s := m[x]
		u := f.use(in, x, f.sites[s].n)
		if used != nil {
			used(i, s, u)
		}
		if u == escapes {
			f.forget(m, s)
		}
	}
	for _, x := range g.uses(in) {
		touch(int(x))
	}
	if in.op == words.Yield || in.op == words.YieldFrom {
		for x := range m {
			touch(x)
		}
	}
	site, given := f.siteAt[i], uint8(0)
	switch {
	case in.op == words.Move:
		given = m[in.b]
	case in.returns() && in.op == words.Return:
		given = m[in.a]
	}
	var params []uint8
	if in.inl != nil {
		for _, p := range in.inl.params {
			if p.from == fromSlot {
				params = append(params, m[p.slot])
			}
		}
	}
	if site != 0 {
		f.forget(m, site)
		given = site
	}
	for _, x := range g.defs(in) {
		if int(x) < len(m) {
			m[x] = 0
		}
	}
	switch {
	case in.returns():
		clear(m[max(in.body.base-rt.HeaderWords, 0):])
		if in.body.dest >= 0 {
			m[in.body.dest] = given
		}
	case given != 0:
		m[in.a] = given
	}
	for x := 0; len(params) > 0; x++ {
		if in.inl.params[x].from == fromSlot {
			m[in.inl.base+x], params = params[0], params[1:]
		}
	}
}

// use returns what instruction in does with a tuple of n items in register x.
func (f *tupleFinder) use(in *instr, x, n int) use {
	g := f.g
	switch {
	case in.inl != nil:
		return in.inl.usesArgument(x)
	case in.returns():
		b := in.body
		if in.op == words.Return && in.a == x && (b.dest < 0 || !g.bad(b.next)) &&
			(b.kind == plainFrame && b.op == nil || b.op != nil && (b.op.kind == rt.FrameCall || b.op.kind == rt.FrameDrop)) {
			return passes
		}
		return escapes
	}
	switch in.op {
	case words.Move, words.CheckBound:
		return passes
	case words.JumpIfNone, words.JumpIfNotNone:
		return takes
	case words.Unpack2:
		if n == 2 {
			return takes
		}
	case words.Unpack:
		if n == in.a {
			return takes
		}
	case words.GetItemI:
		if _, ok := itemOf(in, n); ok && in.b == x {
			return takes
		}
	case words.Call:
		if words.F(in.w) != 0 || rt.Value(g.ws[in.pc+1]) == rt.NoValue {
			break
		}
		t := g.bodies[0].u.T
		k, _ := t.R.IntrinsicOf(rt.Value(g.ws[in.pc+1]))
		first := in.b + words.ArgOffset
		if k == rt.IntrIsInstance && in.c == 2 && in.b != x || rt.Value(g.ws[in.pc+1]) == t.FnLen && in.c == 1 && x == first {
			return takes
		}
	}
	return escapes
}

// itemOf returns which item of a tuple of n items the indexing instruction in loads.
func itemOf(in *instr, n int) (k int, ok bool) {
	k = words.SC(in.w)
	if k < 0 {
		k += n
	}
	return k, in.op == words.GetItemI && in.inl == nil && k >= 0 && k < n
}

// usesArgument returns what the call of b, which is inlined, does with a tuple in register x.
func (b *body) usesArgument(x int) use {
	u := escapes
	for k, p := range b.params {
		switch {
		case p.from == inPlace && b.base+k == x, p.from == fromSlot && p.slot == x:
			u = passes
		}
		for _, r := range p.regs {
			if r == x {
				return escapes
			}
		}
	}
	return u
}

// take notes that the tuple of a site is taken apart.
func (f *tupleFinder) take(_ int, s uint8, u use) {
	if u == takes {
		f.sites[f.root(s)].taken = true
	}
}

// choose makes aggregates for the sites whose tuples are taken apart somewhere. It returns how many items they have.
func (f *tupleFinder) choose() (used int) {
	g := f.g
	for k := range f.sites[1:] {
		s := &f.sites[k+1]
		root := &f.sites[f.root(uint8(k+1))]
		if !root.taken || root.v == nil && len(g.virtual) == math.MaxUint8 {
			continue
		}
		if root.v == nil {
			root.v = &aggregate{number: uint8(len(g.virtual) + 1), tuple: true}
			for range s.n {
				root.v.regs = append(root.v.regs, g.items+used)
				used++
			}
			g.virtual = append(g.virtual, root.v)
		}
		g.ins[s.ins].tuple = root.v
		g.listOperands(&g.ins[s.ins])
	}
	return used
}

// has returns the aggregate of site s, or nil.
func (f *tupleFinder) has(s uint8) *aggregate {
	if s == 0 {
		return nil
	}
	return f.sites[f.root(s)].v
}

// note keeps what the registers that are live have before instruction i, and makes the items live where they are needed.
func (f *tupleFinder) note(i int, m []uint8) {
	g := f.g
	in := &g.ins[i]
	for x, s := range m {
		if v := f.has(s); v != nil {
			g.owners[i] = append(g.owners[i], owner{x, v})
		}
	}
	f.walk(i, m, func(_ int, s uint8, u use) {
		switch v := f.has(s); {
		case v == nil:
		case u == escapes:
			in.escapes = true
		case u == takes && in.tuple == nil:
			in.tuple = v
		}
	})
	for x, s := range m {
		if s != 0 && !g.after[i].Has(x) {
			m[x] = 0
		}
	}
	f.addItems(m, g.after[i])
}

// addItems makes the items of what registers have live.
func (f *tupleFinder) addItems(m []uint8, live bitset) {
	for _, s := range m {
		if v := f.has(s); v != nil {
			for _, r := range v.regs {
				live.Add(r)
			}
		}
	}
}

// knowItems notes what types the items of a tuple have, where in makes it or takes it apart.
func (ty *typer) knowItems(in *instr, ts []Type) {
	v := in.tuple
	switch in.op {
	case words.BuildTuple:
		for k, r := range v.regs {
			ts[r] = ts[words.Packed(ty.ws[in.pc:], k)] &^ TNull
		}
		ts[in.a] = TTuple
	case words.Unpack2:
		ts[in.a], ts[in.b] = ts[v.regs[0]], ts[v.regs[1]]
	case words.Unpack:
		for k, r := range v.regs {
			ts[words.Packed(ty.ws[in.pc:], k)] = ts[r]
		}
	case words.GetItemI:
		k, _ := itemOf(in, len(v.regs))
		ts[in.a] = ts[v.regs[k]]
	}
}

// owns reports whether register x has a tuple that is perhaps not made at the start of block b.
func (c *compiler) owns(b, x int) bool {
	for _, o := range c.ownersAt(b) {
		if o.x == x {
			return true
		}
	}
	return false
}

// ownersAt returns which registers have tuples at the start of block b.
func (c *compiler) ownersAt(b int) []owner {
	if c.g.owners == nil {
		return nil
	}
	return c.g.owners[c.g.blocks[b].first]
}

// tupleOf returns the virtual tuple in register x, or nil.
func (c *compiler) tupleOf(x int) *aggregate {
	if v := c.virtualOf(c.cur[x].virt); v != nil && v.tuple {
		return v
	}
	return nil
}

// makeEscaping makes the tuples that the instruction needs as objects.
func (c *compiler) makeEscaping(in *instr) {
	if in.op == words.Yield || in.op == words.YieldFrom {
		for x := range c.cur {
			c.store1(x)
		}
	}
	eachUse(in, c.u.Words, func(x int) {
		if x < len(c.cur) {
			c.store1(x)
		}
	})
}

// tuple emits the making of a virtual tuple.
func (c *compiler) tuple(in *instr) {
	v := in.tuple
	for x := range c.cur {
		if c.cur[x].virt == v.number && x != in.a && c.g.after[c.i].Has(x) {
			c.store(x) // that of another round, or of another place
		}
	}
	if c.isGenerator() {
		c.roomFor(0, c.g.regs, c.deoptAt(c.cur, in.pc))
	}
	for k, r := range v.regs {
		c.move(r, words.Packed(c.u.Words[in.pc:], k))
	}
	c.setVirtual(in.a, v)
}

// takeApart emits the unpacking of the virtual tuple in register x. It reports false if the tuple has been made.
func (c *compiler) takeApart(x int, to []int) bool {
	v := c.tupleOf(x)
	if v == nil || len(v.regs) != len(to) {
		return false
	}
	for k, r := range v.regs {
		c.move(to[k], r)
	}
	return true
}

// itemOfTuple emits the load of an item of a virtual tuple. It reports false if the tuple has been made.
func (c *compiler) itemOfTuple(in *instr) bool {
	v := c.tupleOf(in.b)
	if v == nil {
		return false
	}
	k, ok := itemOf(in, len(v.regs))
	if ok {
		c.move(in.a, v.regs[k])
	}
	return ok
}

// owner returns the first register in which v is virtual.
func (st state) owner(v *aggregate) int {
	return slices.IndexFunc(st, func(s slot) bool { return s.virt == v.number })
}

// makeTuple makes the tuple v for all registers that have it.
func (c *compiler) makeTuple(v *aggregate) {
	a := c.a
	d, e := c.newReg(), c.newReg()
	full, have := a.NewLabel(), a.NewLabel()
	kept := c.save(c.cur)
	first := c.cur.owner(v)
	c.fill(v, c.cur, d, e, full)
	a.Bind(have)
	c.aside(full, func() {
		c.makeByDriver(first, c.full(kept))
		a.Load(W64, d, FP, int32(first*8))
		a.Jump(have)
	})
	c.rf.locked &^= 1<<d | 1<<e
	for x := range c.cur {
		if c.cur[x].virt == v.number {
			c.setReg(x, d)
		}
	}
}

// fill emits the making of the tuple v, whose items are where st says, in d. e is free.
func (c *compiler) fill(v *aggregate, st state, d, e Reg, full Label) {
	c.allocate(d, e, len(v.regs)+1, uint32(rt.KindTuple), uint32(len(v.regs)), full)
	for i, r := range v.regs {
		c.a.Store(W64, d, int32(rt.OffTupleItems)+int32(i*8), c.valueFrom(r, &st[r]))
	}
}

// makeAside makes the tuple v, which is virtual in register x in state st, in the frame. Only registers that st does not use are free.
func (c *compiler) makeAside(x int, v *aggregate, st state) {
	a := c.a
	used := c.pinnedRegs(c.pinned)
	for y := range st {
		if st[y].r != NoReg {
			used |= 1 << st[y].r
		}
	}
	var free []Reg
	for r := range Reg(a.IntRegs() - 1) {
		if used>>r&1 == 0 {
			free = append(free, r)
		}
	}
	if len(free) < 2 {
		c.makeByDriver(x, st)
		return
	}
	full, done := a.NewLabel(), a.NewLabel()
	kept := c.save(st)
	c.fill(v, st, free[0], free[1], full)
	for y := range st {
		if st[y].virt == v.number {
			a.Store(W64, FP, int32(y*8), free[0])
		}
	}
	a.Bind(done)
	c.aside(full, func() {
		c.makeByDriver(x, c.full(kept))
		a.Jump(done)
	})
}

// restore emits the loading of the items of the tuples that are virtual in st and have been made in the frame, to where st has them.
func (c *compiler) restore(st state) {
	a, tmp := c.a, c.scratch()
	for x := range st[:c.g.items] {
		v := c.virtualOf(st[x].virt)
		if v == nil || !v.tuple || st.owner(v) != x {
			continue
		}
		for k, r := range v.regs {
			off := int32(rt.OffTupleItems) + int32(k*8)
			s := &st[r]
			if s.r == NoReg && s.f == NoFReg && !s.mem {
				continue // it is a constant
			}
			a.Load(W64, tmp, FP, int32(x*8))
			a.Load(W64, tmp, tmp, off)
			if s.mem {
				a.Store(W64, FP, int32(r*8), tmp)
			}
			if s.r != NoReg {
				a.Mov(s.r, tmp)
				c.retag(s.r, tagged, s.tag)
			}
			if s.f != NoFReg {
				c.unbox(s.f, tmp, NoLabel, false)
			}
		}
	}
}

// think makes the tuple in register x, which has been made, virtual again: its items are loaded to their places in memory. from is
// the state, change changes it.
func (c *compiler) think(x int, v *aggregate, from state, change func(x int, s slot)) {
	a, tmp := c.a, c.scratch()
	s := &from[x]
	if !s.mem && s.r == NoReg {
		panic("BUG: a tuple is nowhere")
	}
	for k, r := range v.regs {
		obj := s.r
		if obj == NoReg {
			a.Load(W64, tmp, FP, int32(x*8))
			obj = tmp
		}
		a.Load(W64, tmp, obj, int32(rt.OffTupleItems)+int32(k*8))
		a.Store(W64, FP, int32(r*8), tmp)
		change(r, inMemory)
	}
	change(x, slot{r: NoReg, f: NoFReg, virt: v.number})
}
