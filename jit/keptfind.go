package jit

import (
	"math/bits"
	"slices"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// The analysis that finds the attributes to keep (kept.go): the facts about attributes of objects that hold before each instruction
// on all paths. Objects are identified by the registers that they have come from.

// Limits: how many attributes a compilation looks at, and how many it keeps.
const (
	maxKeys = 64
	maxKept = 12
)

// keptKey is a kept attribute that is being looked for. The register with the object is that of a frame, or ofKey and the number of another key.
type keptKey struct {
	kept
	root int
	used bool
	reg  int
}

const ofKey = 1 << 20

// copied says that register x has the same value as a register of a frame, or as ofKey and the number of a key, in graph.shared the
// register of an attribute, or -1.
type copied struct{ x, of int }

// keptState is what is known in front of an instruction.
type keptState struct {
	copies  []copied
	have    uint64 // keys whose attributes are known
	reached bool
}

// keptPlace is an attribute of objects of one shape.
type keptPlace struct {
	id     Type
	off    int32
	n      int // how many instructions access it
	loaded bool
}

// keptFinder finds out which attributes are to be kept.
type keptFinder struct {
	c      *compiler
	g      *graph
	places []keptPlace
	keys   []keptKey
	in     []keptState
	now    keptState
	note   bool     // instructions are told what has been found
	uses   []*instr // those that have been told
	given  []copied // see enter
	hoist  []uint64 // by block, for heads of loops: what is loaded on the ways into the loop that do not have it
	loads  uint64   // keys whose attributes have been loaded where they were not known
}

// findKept decides which attributes are kept.
func (c *compiler) findKept() {
	g := c.g
	g.kept = g.regs
	if c.u.noPins || c.u.Settled || c.isGenerator() {
		return
	}
	f := &keptFinder{c: c, g: g}
	if !f.worth() {
		return
	}
	f.in, f.hoist = make([]keptState, len(g.blocks)), make([]uint64, len(g.blocks))
	f.flow()
	if f.findHoists() {
		for b := range f.in {
			f.in[b].reached = false
		}
		f.flow()
	}
	f.note, g.shared = true, make([][]copied, len(g.ins))
	for _, b := range g.order {
		if f.in[b].reached {
			f.visit(b)
		}
	}
	if f.choose() {
		g.liveKept()
	} else {
		g.shared = nil
	}
}

// worth finds the attributes of shapes that it is worth to look at: those that more than one instruction in loops accesses, and
// those that loops load in which nothing changes attributes that are not known. It reports whether there are any that are loaded.
func (f *keptFinder) worth() (found bool) {
	g := f.g
	if len(g.loops) == 0 {
		return false
	}
	var changes bitset // loops
	for i := range g.ins {
		in := &g.ins[i]
		load := false
		switch in.op {
		case words.GetAttrSlot:
			load = true
		case words.SetAttrSlot:
		default:
			continue
		}
		_, id := f.c.ty.mono(in)
		if id == 0 || in.untrod || g.blocks[in.block].order < 0 || g.blocks[in.block].loop < 0 {
			continue
		}
		p := keptPlace{id: id, off: int32(uint32(f.c.u.Words[in.pc+2]))}
		k := slices.IndexFunc(f.places, func(q keptPlace) bool { return p.id == q.id && p.off == q.off })
		if k < 0 {
			k = len(f.places)
			f.places = append(f.places, p)
		}
		q := &f.places[k]
		q.loaded = q.loaded || load
		q.n++
		if l := g.blocks[in.block].loop; load && q.n == 1 {
			if changes == nil {
				changes = f.changingLoops()
			}
			if !changes.Has(l) {
				q.n++
			}
		}
	}
	f.places = slices.DeleteFunc(f.places, func(p keptPlace) bool { return !p.loaded || p.n < 2 })
	return len(f.places) > 0
}

// changingLoops returns the loops that contain instructions behind which nothing is known.
func (f *keptFinder) changingLoops() bitset {
	g := f.g
	set := g.mem.bitset(len(g.loops))
	for b := range g.blocks {
		bl := &g.blocks[b]
		if bl.loop < 0 || bl.cold || set.Has(bl.loop) {
			continue
		}
		for i := bl.first; i <= bl.last && !g.ins[i].untrod; i++ {
			in := &g.ins[i]
			if in.inl != nil || in.returns() {
				continue
			}
			if !f.keeps(in) {
				for l := bl.loop; l >= 0; l = g.loops[l].parent {
					set.Add(l)
				}
				break
			}
		}
	}
	return set
}

// flow finds what is known at the starts of blocks.
func (f *keptFinder) flow() {
	g := f.g
	for b := range g.blocks {
		if b == g.start || b == 0 || g.blocks[b].root {
			f.in[b].set(nil, f.hoist[b])
		}
	}
	done := g.mem.bitset(len(g.blocks))
	for changed := true; changed; {
		changed = false
		for _, b := range g.order {
			if !f.in[b].reached || done.Has(b) {
				continue
			}
			done.Add(b)
			if !f.visit(b) {
				continue
			}
			for _, s := range g.blocks[b].succ {
				if f.meet(b, s) {
					changed = true
					done.Del(s)
				}
			}
		}
	}
}

// visit walks through block b. It reports false if control does not come to its end.
func (f *keptFinder) visit(b int) bool {
	st := &f.now
	st.copies, st.have = append(st.copies[:0], f.in[b].copies...), f.in[b].have
	for i := f.g.blocks[b].first; i <= f.g.blocks[b].last; i++ {
		if f.g.ins[i].untrod {
			return false
		}
		if f.note {
			f.noteShared(i)
		}
		f.step(&f.g.ins[i])
	}
	return true
}

// findHoists finds what loops load that their heads do not know, of objects that are the same in all iterations. It reports whether
// there is anything.
func (f *keptFinder) findHoists() (found bool) {
	g := f.g
	if len(g.loops) == 0 {
		return false
	}
	loads := make([]uint64, len(g.loops))
	for _, b := range g.order {
		if bl := &g.blocks[b]; f.in[b].reached && !bl.cold && bl.loop >= 0 {
			f.loads = 0
			f.visit(b)
			for l := bl.loop; l >= 0; l = g.loops[l].parent {
				loads[l] |= f.loads
			}
		}
	}
	for l := range g.loops {
		lp := &g.loops[l]
		if loads[l] == 0 || g.blocks[lp.head].root || lp.head == 0 || g.bad(g.ins[g.blocks[lp.head].first].pc) {
			continue
		}
		var written bitset
		for k := range f.keys {
			if loads[l]&^f.in[lp.head].have>>k&1 == 0 {
				continue
			}
			if written == nil {
				written = f.c.ty.written(lp)
			}
			r := f.keys[k].root
			if r < lp.limit(g) && !written.Has(r) || r >= ofKey && (f.hoist[lp.head]|f.in[lp.head].have)>>(r-ofKey)&1 != 0 {
				f.hoist[lp.head] |= 1 << k
				found = true
			}
		}
	}
	return found
}

// meet makes what is known at the start of block b what is known on another way there, from block p, too. It reports whether that changed anything.
func (f *keptFinder) meet(p, b int) bool {
	to, have := &f.in[b], f.now.have
	if f.hoist[b] != 0 {
		if f.g.entersLoop(p, b) {
			have |= f.hoist[b]
		} else {
			f.hoist[b] &= have
		}
	}
	if !to.reached {
		to.set(f.now.copies, have)
		return true
	}
	n := len(to.copies)
	to.copies = slices.DeleteFunc(to.copies, func(x copied) bool { return !slices.Contains(f.now.copies, x) })
	lost := to.have &^ have
	to.have &^= lost
	return lost != 0 || len(to.copies) < n
}

// set makes st what is known where control comes for the first time.
func (st *keptState) set(copies []copied, have uint64) {
	st.copies, st.have, st.reached = append(st.copies[:0], copies...), have, true
}

// entersLoop reports whether control comes from block p into the loop that begins at block b.
func (g *graph) entersLoop(p, b int) bool {
	for l := range g.loops {
		if g.loops[l].head == b {
			return !g.loops[l].body.Has(p)
		}
	}
	return false
}

// valueOf returns what register x has the same value as.
func (st *keptState) valueOf(x int) int {
	for _, y := range st.copies {
		if y.x == x {
			return y.of
		}
	}
	return x
}

// forget says that attribute k may have changed, or its object has become unknown.
func (f *keptFinder) forget(k int) {
	st := &f.now
	st.have &^= 1 << k
	st.forget(ofKey + k)
	f.forgetOf(ofKey + k)
}

// forgetOf says that what the keys call the object x has become another one.
func (f *keptFinder) forgetOf(x int) {
	for have := f.now.have; have != 0; have &= have - 1 {
		if k := bits.TrailingZeros64(have); f.keys[k].root == x && f.now.have>>k&1 != 0 {
			f.forget(k)
		}
	}
}

// forget says that nothing has the same value as x any more.
func (st *keptState) forget(x int) {
	left := 0
	for i, y := range st.copies {
		if y.x == x || y.of == x {
			continue
		}
		if left < i {
			st.copies[left] = y
		}
		left++
	}
	st.copies = st.copies[:left]
}

// write says that register x gets a new value.
func (f *keptFinder) write(x int) {
	f.now.forget(x)
	f.forgetOf(x)
}

// writeFrom says that registers from x on get new values.
func (f *keptFinder) writeFrom(x int) {
	st := &f.now
	st.copies = slices.DeleteFunc(st.copies, func(y copied) bool { return y.x >= x || y.of >= x && y.of < ofKey })
	for k := range f.keys {
		if r := f.keys[k].root; st.have>>k&1 != 0 && r >= x && r < ofKey {
			f.forget(k)
		}
	}
}

// copy says that register x, which has just been written, has the same value as v, if that is still known.
func (f *keptFinder) copy(x, v int) {
	if x != v && (v < ofKey || f.now.have>>(v-ofKey)&1 != 0) {
		f.now.copies = append(f.now.copies, copied{x, v})
	}
}

// key returns the number of the key for an attribute, or -1 if there are too many.
func (f *keptFinder) key(root int, id Type, off int32) int {
	for k := range f.keys {
		if x := &f.keys[k]; x.root == root && x.id == id && x.off == off {
			return k
		}
	}
	if len(f.keys) == maxKeys || !slices.ContainsFunc(f.places, func(p keptPlace) bool { return p.id == id && p.off == off }) {
		return -1
	}
	f.keys = append(f.keys, keptKey{kept: kept{id: id, off: off}, root: root})
	return len(f.keys) - 1
}

// dependsOn reports whether register x has the object of key k, or one that leads to it.
func (f *keptFinder) dependsOn(k, x int) bool {
	for k >= 0 && f.keys[k].root >= ofKey {
		k = f.keys[k].root - ofKey
	}
	return f.keys[k].root == x
}

// step turns what is known in front of an instruction into what is known behind it.
func (f *keptFinder) step(in *instr) {
	if !f.note {
		f.stepOver(in)
		return
	}
	f.noteSame(in)
	before := f.now.have
	f.stepOver(in)
	if lost := before &^ f.now.have; lost != 0 {
		f.reuseOf(in).drops = lost
	}
}

// stepOver is step without what is to be noted of all instructions.
func (f *keptFinder) stepOver(in *instr) {
	switch {
	case in.inl != nil:
		f.enter(in.inl)
		return
	case in.returns():
		f.leave(in)
		return
	case !f.keeps(in):
		f.now.have, f.now.copies = 0, f.now.copies[:0]
		return
	case len(f.now.copies) == 0 && f.now.have == 0 && in.shape == 0 && in.op != words.Move:
		return // there is nothing to forget
	case isFor(in.op):
		f.stepFor(in)
		return
	case in.shape != 0:
		obj, id := f.c.ty.mono(in)
		f.stepAttribute(in, f.now.valueOf(obj), id)
		return
	}
	from := -1
	switch in.op {
	case words.Move:
		from = f.now.valueOf(in.b)
	case words.Call, words.CallMethod:
		f.writeFrom(in.b)
	}
	for _, x := range f.g.defs(in) {
		f.write(int(x))
	}
	if from >= 0 && from != in.a {
		f.copy(in.a, from)
	}
}

// keeps reports whether the native code of an instruction changes only attributes that step knows of.
func (f *keptFinder) keeps(in *instr) bool {
	if in.keeps == unknown {
		in.keeps = no
		if f.findKeeps(in) {
			in.keeps = yes
		}
	}
	return in.keeps == yes
}

// findKeeps is keeps for an instruction about which that is not known yet.
func (f *keptFinder) findKeeps(in *instr) bool {
	if setsAttribute(in.op) && in.shape == 0 {
		return false
	}
	if f.c.losesRegisters(in) {
		return false
	}
	switch in.op {
	case words.ForPrep:
		seen, _ := f.g.seen(in)
		return len(seen) == 0 // there may be an __iter__
	case words.GetSlice, words.SetSlice, words.BuildMap, words.BuildString, words.FormatValue, words.StoreMap, words.SetAdd, words.ListExtend, words.ListToTuple:
		return true
	}
	return f.c.keepsSizes(in)
}

// stepFor is step for the steps of loops.
func (f *keptFinder) stepFor(in *instr) {
	f.write(in.a)
	for k := range 4 {
		f.write(in.b + k)
	}
	if t := jumpTarget(in, f.c.u.Words); unpacksPair(in.op) && f.g.at[t] >= 0 && f.g.ins[f.g.at[t]].op == words.Unpack2 {
		u := &f.g.ins[f.g.at[t]]
		f.write(u.a)
		f.write(u.b)
	}
}

// enter is step for the call of an inlined function.
func (f *keptFinder) enter(b *body) {
	given := f.given[:0]
	for k := range b.params {
		if p := &b.params[k]; p.from == fromSlot && !(k == 0 && (b.obj != 0 || b.bound || b.maker || b.kind == initFrame)) {
			given = append(given, copied{b.base + k, f.now.valueOf(p.slot)})
		}
	}
	f.given = given
	if len(f.now.copies) > 0 || f.now.have != 0 {
		b.eachSet(f.write)
		for x := max(b.base-rt.HeaderWords, 0); x < b.base; x++ {
			f.write(x)
		}
	}
	if b.kind == initFrame {
		f.copy(b.base, b.base+rt.FrameObj)
	}
	for _, y := range given {
		if f.now.valueOf(y.x) == y.x && (y.of >= ofKey || y.of < b.base-rt.HeaderWords) {
			f.copy(y.x, y.of)
		}
	}
}

// leave is step for the return of such a function.
func (f *keptFinder) leave(in *instr) {
	b, v := in.body, -1
	if in.op == words.Return && !f.g.bad(b.next) && (b.op == nil && b.kind == plainFrame || b.op != nil && b.op.kind == rt.FrameCall) {
		v = f.now.valueOf(in.a)
	}
	f.writeFrom(max(b.base-rt.HeaderWords, 0))
	if b.dest < 0 {
		return
	}
	f.write(b.dest)
	if v >= ofKey || v >= 0 && v < b.base-rt.HeaderWords {
		f.copy(b.dest, v)
	}
}

// stepAttribute is step for an access to an attribute of the object that root says, of shape id.
func (f *keptFinder) stepAttribute(in *instr, root int, id Type) {
	what := f.c.u.Words[in.pc+2]
	off := int32(uint32(what))
	switch in.op {
	case words.GetAttrSlot:
		k := f.key(root, id, off)
		if k >= 0 && f.now.have>>k&1 != 0 {
			f.noteTaken(in, k)
		} else if k >= 0 && !f.dependsOn(k, in.a) {
			f.forget(k)
			f.now.have |= 1 << k
			f.loads |= 1 << k
			f.noteGiven(in, k)
		} else {
			k = -1
		}
		if f.write(in.a); k >= 0 {
			f.copy(in.a, ofKey+k)
		}
	case words.SetAttrSlot:
		for j := range f.keys {
			if x := &f.keys[j]; x.id == id && x.off == off && f.now.have>>j&1 != 0 {
				f.forget(j)
			}
		}
		if root >= ofKey && f.now.have>>(root-ofKey)&1 == 0 {
			return // the object has been got from what is stored over now
		}
		if k := f.key(root, id, off); k >= 0 {
			f.now.have |= 1 << k
			f.noteGiven(in, k)
			if f.now.valueOf(in.b) == in.b && !f.dependsOn(k, in.b) {
				f.copy(in.b, ofKey+k)
			}
		}
	case words.SetAttrAdd, words.SetAttrAddFloat:
		for j := range f.keys {
			if f.keys[j].id == id && f.now.have>>j&1 != 0 {
				f.forget(j)
			}
		}
	case words.LoadMethodFn:
		self := in.a + words.ArgOffset
		f.write(in.a)
		f.write(self)
		if root != in.a {
			f.copy(self, root)
		}
	default:
		for _, x := range f.g.defs(in) {
			f.write(int(x))
		}
	}
}

// reuseOf returns what in has to do with kept attributes, to be completed.
func (f *keptFinder) reuseOf(in *instr) *reuse {
	if in.reuse == nil {
		in.reuse = f.g.mem.reuses.add(reuse{gives: -1, takes: -1, root: -1})
		in.reuse.same = in.reuse.few[:0]
		f.uses = append(f.uses, in)
	}
	return in.reuse
}

// noteShared notes what registers have the value of a kept attribute in front of instruction i.
func (f *keptFinder) noteShared(i int) {
	for _, x := range f.now.copies {
		if x.of >= ofKey {
			f.g.shared[i] = append(f.g.shared[i], x)
		}
	}
}

// noteTaken and noteGiven note that in uses or gives attribute k. Until choose, registers of kept attributes are the numbers of their keys.
func (f *keptFinder) noteTaken(in *instr, k int) {
	if f.note {
		f.reuseOf(in).takes = k
		f.keys[k].used = true
	}
}

func (f *keptFinder) noteGiven(in *instr, k int) {
	if f.note {
		f.reuseOf(in).gives = k
	}
}

// noteSame notes what the operands of in, of which it may find something out, have the same value as.
func (f *keptFinder) noteSame(in *instr) {
	if len(f.now.copies) == 0 || in.inl != nil || in.returns() {
		return
	}
	note := func(x int) {
		if v := f.now.valueOf(x); v != x && (v >= ofKey || in.shape != 0) {
			r := f.reuseOf(in)
			r.same = append(r.same, sameValue{x, v})
		}
	}
	if in.shape != 0 {
		obj, _ := f.c.ty.mono(in)
		note(obj)
		return
	}
	if x, ok := arithOf(in); ok {
		note(x.b)
		if x.c >= 0 {
			note(x.c)
		}
		return
	}
	switch in.op {
	case words.Neg, words.GetItemI:
		note(in.b)
	case words.GetItem:
		note(in.b)
		note(in.c)
	case words.SetItem:
		note(in.a)
		note(in.b)
	}
}

// choose gives registers to attributes that are used. It reports whether there are any.
func (f *keptFinder) choose() bool {
	g := f.g
	for k := len(f.keys) - 1; k >= 0; k-- {
		if x := &f.keys[k]; x.used && x.root >= ofKey {
			f.keys[x.root-ofKey].used = true
		}
	}
	register := func(v int) int {
		if v >= ofKey {
			return f.keys[v-ofKey].reg
		}
		return v
	}
	for k := range f.keys {
		x := &f.keys[k]
		if x.reg = -1; !x.used || g.regs-g.kept == maxKept || register(x.root) < 0 {
			continue
		}
		x.reg = g.regs
		x.kept.root = register(x.root)
		g.attrs = append(g.attrs, x.kept)
		g.regs++
	}
	for _, in := range f.uses {
		r := in.reuse
		if r.takes >= 0 {
			if r.takes = f.keys[r.takes].reg; r.takes >= 0 {
				r.root = g.attrs[r.takes-g.kept].root
			}
		}
		if r.gives >= 0 {
			r.gives = f.keys[r.gives].reg
		}
		r.drops = f.registers(r.drops)
		for i := range r.same {
			r.same[i].as = register(r.same[i].as)
		}
		r.same = slices.DeleteFunc(r.same, func(s sameValue) bool { return s.as < 0 })
		g.listOperands(in)
	}
	for _, list := range g.shared {
		for i := range list {
			list[i].of = register(list[i].of)
		}
	}
	g.hoist = f.hoist
	for b, keys := range g.hoist {
		g.hoist[b] = f.registers(keys)
	}
	return g.regs > g.kept
}

// registers turns a set of keys into one of registers, from graph.kept on.
func (f *keptFinder) registers(keys uint64) (set uint64) {
	for k := range f.keys {
		if x := &f.keys[k]; keys>>k&1 != 0 && x.reg >= 0 {
			set |= 1 << (x.reg - f.g.kept)
		}
	}
	return set
}

// hoists reports whether register x, that of a kept attribute, has it at the head of a loop, block b, because it is loaded on the ways into the loop.
func (g *graph) hoists(b, x int) bool { return g.hoist[b]>>(x-g.kept)&1 != 0 }

// liveKept finds where the registers of kept attributes and those with their objects are live.
func (g *graph) liveKept() {
	live := bitset(g.mem.bits.zeros(len(g.blocks[0].live)))
	only := bitset(g.mem.bits.zeros(len(live))) // all else is known, and items of tuples are live only where a register has the tuple
	for k, p := range g.attrs {
		only.Add(g.kept + k)
		only.Add(p.root)
	}
	before := func(i int) {
		in := &g.ins[i]
		if in.untrod {
			for x := g.kept; x < g.regs; x++ {
				live.Del(x)
			}
		}
		if !isFor(in.op) {
			for _, x := range g.defs(in) {
				live.Del(int(x))
			}
		}
		for _, x := range g.uses(in) {
			live.Add(int(x))
		}
		for k := range live {
			live[k] &= only[k]
		}
	}
	behind := func(b int) {
		bl := &g.blocks[b]
		g.liveBehind(bl, live)
		for k := range live {
			live[k] &= only[k]
		}
		for x := g.kept; x < g.regs; x++ { // what comes from outside, as other callees than those in line do, has them loaded
			live.Del(x)
			for _, s := range bl.succ {
				if g.blocks[s].live.Has(x) && !(g.hoists(s, x) && g.entersLoop(b, s)) {
					live.Add(x)
				}
			}
		}
	}
	for changed := true; changed; {
		changed = false
		for k := len(g.order) - 1; k >= 0; k-- {
			bl := &g.blocks[g.order[k]]
			behind(g.order[k])
			for i := bl.last; i >= bl.first; i-- {
				before(i)
			}
			changed = bl.live.Or(live) || changed
		}
	}
	for _, b := range g.order {
		bl := &g.blocks[b]
		behind(b)
		for i := bl.last; i >= bl.first; i-- {
			g.after[i].Or(live)
			before(i)
		}
	}
}
