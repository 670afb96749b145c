package jit

import (
	"slices"

	"pycopy/rt"
)

// # Attributes that are loaded once
//
// This is redundant load elimination. A value loaded from, or stored into, an attribute of an object of a known shape need not be
// loaded and tested again as long as nothing can have changed it: the inlined methods of an object in a loop, and chains as in
// `self.a.x + self.a.y`, load the same attributes over and over. Such an attribute has a register of the graph (kept), behind the
// items of tuples: the first load, or a store, sets it, and later loads are moves. Invariants:
//
//   - findKept says which instructions do what (reuse). A load takes the value from the register only if it is there on all paths: on no path, after
//     the last instruction that set it, is there one that could change the attribute, the register with the object, or the shape of the object. So where such a
//     register is live it has the value of the attribute, and the object has the shape that it is kept for. Where it is dead its type contains TNull, or is 0.
//   - Code that runs in between, by a way out that comes back, is not seen by this analysis. So checkFacts loads the attribute again there (refetch), with guards that it still has
//     the expected type, and so do entries from outside (conform). Therefore the slot of the register says nothing else about the value: it is no constant, and has no known size.
//   - Ways out leave such a register alone: it is in no frame.
//   - Its value is also in other registers (reuse.same). Facts that an instruction establishes about one of them hold for it, too. So where other code may have run,
//     it is tested that they still have the same value (checkShared).

// kept is an attribute that has a register.
type kept struct {
	root int  // the register with the object: that of a frame, or of a kept attribute with a smaller number
	id   Type // the shape of the object
	off  int32
}

// reuse is what an instruction has to do with kept attributes.
type reuse struct {
	gives int    // the register that gets what the instruction loads or stores, or -1
	takes int    // the one that has what it loads, or -1
	root  int    // that with the object then
	drops uint64 // registers, from graph.kept on, that do not have their attributes behind it
	same  []sameValue
	few   [2]sameValue // room for them
}

// sameValue says that an operand, x, has the same value as another register.
type sameValue struct{ x, as int }

// stepKept is the part of step that is about kept attributes: it does what in does to types ts if that takes one.
func (ty *typer) stepKept(in *instr, ts []Type) (done bool) {
	n := ty.g.regs
	if in.untrod {
		clear(ts[ty.g.kept:n]) // no value comes behind it
	}
	r := in.reuse
	if r == nil || r.takes < 0 {
		return false
	}
	ts[in.a], ts[n+in.a] = ts[r.takes], ts[n+r.takes]
	ty.stepGiven(in, ts)
	return true
}

// spread makes known of kept attributes what ts says of the operands of an instruction that have the same values.
func (ty *typer) spread(in *instr, ts []Type) {
	if in.reuse == nil {
		return
	}
	for _, s := range in.reuse.same {
		if t := ts[s.x] & ts[s.as]; t != 0 && isKept(ts, s.as) {
			ts[s.as] = t
		}
	}
}

// spreadShape is spread for an access to an attribute, behind which the object has shape id. A register that in writes has something else by then.
func (ty *typer) spreadShape(in *instr, ts []Type, id Type) {
	if in.reuse == nil {
		return
	}
	for _, s := range in.reuse.same {
		if loaded := s.as == in.a && !setsAttribute(in.op); !loaded && (s.as < ty.g.kept || isKept(ts, s.as)) {
			ts[s.as], ts[ty.g.regs+s.as] = typeOfKind(rt.Kind(id)), id
		}
	}
}

// stepGiven sets the types of the attribute that in loads or stores, and of those that are no longer known behind it.
func (ty *typer) stepGiven(in *instr, ts []Type) {
	r, n := in.reuse, ty.g.regs
	if r == nil {
		return
	}
	for k := range ty.g.attrs {
		if r.drops>>k&1 != 0 {
			ts[ty.g.kept+k], ts[n+ty.g.kept+k] = TAny|TNull, 0
		}
	}
	if r.gives < 0 {
		return
	}
	x := in.a
	if setsAttribute(in.op) {
		x = in.b
	}
	ts[r.gives], ts[n+r.gives] = ts[x]&^TNull, ts[n+x]
}

// keep emits what gives the attribute that in has loaded or stored its register.
func (c *compiler) keep(in *instr) {
	r := in.reuse
	if r == nil || r.gives < 0 {
		return
	}
	x := in.a
	if setsAttribute(in.op) {
		x = in.b
	}
	c.move(r.gives, x)
	if s := &c.cur[r.gives]; s.r == NoReg && s.f == NoFReg {
		c.use(r.gives)
	}
	s := &c.cur[r.gives]
	s.imm, s.bits, s.side = false, 0, 0
}

// keepsNone is for instructions that have called other code natively: behind those no kept attribute is known. If findKept has not
// seen that one would, the function is compiled without.
func (c *compiler) keepsNone() {
	for x := c.g.kept; x < c.g.regs; x++ {
		if c.g.after[c.i].Has(x) {
			panic(errTooComplex)
		}
	}
}

// demandKept is the part of findDemands that is about kept attributes: d is what loop lp demands; in has made ts of the types before.
func (ty *typer) demandKept(in *instr, lp *loopInfo, d, before, ts []Type) {
	if in.reuse == nil {
		return
	}
	n := ty.g.regs
	for _, s := range in.reuse.same {
		x := s.as
		if x < ty.g.kept || lp.stores.Has(x) {
			continue
		}
		if t := ts[x]; t != before[x] && single(t) {
			if d[x] == 0 || d[x] == t {
				d[x] = t
			} else {
				d[x] = TAny | TNull
			}
		}
		if id := ts[n+x]; id != before[n+x] && id != 0 {
			if d[n+x] == 0 || d[n+x] == id {
				d[n+x] = id
			} else {
				d[n+x] = anyShape
			}
		}
	}
}

// missing returns the registers of kept attributes, from graph.kept on, that block b expects to have them, and that do not where types hold.
func (c *compiler) missing(types []Type, b int) (set uint64) {
	for k := range c.g.attrs {
		if x := c.g.kept + k; c.liveAt(b, x) && isKept(c.ty.in[b], x) && !isKept(types, x) {
			set |= 1 << k
		}
	}
	return set
}

// holds reports whether register x is in a set of those of kept attributes.
func (g *graph) holds(set uint64, x int) bool { return x >= g.kept && set>>(x-g.kept)&1 != 0 }

// objectOf emits the load of the object of a kept attribute where st says where registers are, and returns the register that it is
// in: tmp, if it was not in one. If it is not known yet that the object is what attributes are kept of, that is tested, for those
// of set, which are not in their registers.
func (c *compiler) objectOf(p *kept, st state, set uint64, tested []Type, fail func() Label) Reg {
	a, tmp, n := c.a, c.scratch(), c.g.regs
	b := tmp
	switch s := &st[p.root]; {
	case c.g.holds(set, p.root):
		o := &c.g.attrs[p.root-c.g.kept]
		a.Load(W64, tmp, c.objectOf(o, st, set, tested, fail), o.off)
		if tested != nil {
			a.BrImm(EQ, tmp, 0, fail())
		}
	case s.r != NoReg:
		b = s.r
	case s.mem:
		a.Load(W64, tmp, FP, int32(p.root*8))
	default:
		a.MovImm(tmp, s.v)
	}
	if tested != nil && tested[n+p.root] != p.id {
		c.guardObject(b, fail())
		brKind(a, NE, b, rt.Kind(p.id), fail())
	}
	return b
}

// guardKept emits the tests that v, which has been loaded from the attribute that register x is for, is what types say.
func (c *compiler) guardKept(v Reg, x int, types []Type, fail func() Label) {
	c.a.BrImm(EQ, v, 0, fail())
	c.guard(v, TAny, types[x], fail())
	if id := types[c.g.regs+x]; id != 0 {
		c.guardObject(v, fail())
		if id != someShape {
			c.guardSet(v, id, fail())
		}
	}
}

// guardMissing emits the tests that the attributes of set, which state from does not have in their registers, are what block b expects.
func (c *compiler) guardMissing(set uint64, from state, b int, fail func() Label) {
	a, tmp, n, types := c.a, c.scratch(), c.g.regs, c.ty.in[b]
	if set != 0 && types[2*n] == 0 {
		c.epoch(uint64(c.u.T.R.Epoch())<<32, fail())
	}
	for k := range c.g.attrs {
		x, p := c.g.kept+k, &c.g.attrs[k]
		if set>>k&1 == 0 {
			continue
		}
		o := c.objectOf(p, from, set, types, fail)
		a.Load(W64, tmp, o, p.off)
		c.guardKept(tmp, x, types, fail)
	}
}

// loadMissing emits the loads of the attributes of set to where state to has them, when all other registers are where it has them.
func (c *compiler) loadMissing(set uint64, to state) {
	a, tmp := c.a, c.scratch()
	for k := range c.g.attrs {
		x, p := c.g.kept+k, &c.g.attrs[k]
		if set>>k&1 == 0 {
			continue
		}
		s := &to[x]
		a.Load(W64, tmp, c.objectOf(p, to, set, nil, nil), p.off)
		if s.mem {
			a.Store(W64, FP, int32(x*8), tmp)
		}
		if s.r != NoReg {
			a.Mov(s.r, tmp)
		}
		if s.f != NoFReg {
			c.unbox(s.f, tmp, NoLabel, false)
		}
	}
}

// isKept reports whether types say that register x, that of a kept attribute, has its value.
func isKept(types []Type, x int) bool { return types[x] != 0 && types[x]&TNull == 0 }

// refetch loads kept attributes into their registers' places in memory, where everything is in the frame and machine registers have
// nothing, and tests that their types are those of the slice, and the shapes of the objects, as far as known does not say that they
// have been tested. If that is not so it goes to fail.
func (c *compiler) refetch(types []Type, wanted func(x int) bool, known []Type, fail func() Label) {
	a, n := c.a, c.g.regs
	const v = Reg(0)
	epoch := known[2*n] != 0
	for k := range c.g.attrs {
		x := c.g.kept + k
		if !wanted(x) {
			continue
		}
		p := &c.g.attrs[k]
		a.Load(W64, v, FP, int32(p.root*8))
		if known[n+p.root] != p.id {
			c.guardObject(v, fail())
			brKind(a, NE, v, rt.Kind(p.id), fail())
		}
		if !epoch {
			c.epoch(uint64(c.u.T.R.Epoch())<<32, fail())
			epoch = true
		}
		a.Load(W64, v, v, p.off)
		c.guardKept(v, x, types, fail)
		a.Store(W64, FP, int32(x*8), v)
	}
}

// checkShared goes to fail unless the attributes that refetch has loaded are what other registers have, that have had their values
// in front of word pc, or that st has in the same machine registers: other code may have changed the attributes, and what is found
// out about such a register is said of the attribute, too.
func (c *compiler) checkShared(st state, types []Type, pc int, fail func() Label) {
	a, tmp := c.a, c.scratch()
	check := func(x, y int) {
		a.Load(W64, tmp, FP, int32(x*8))
		a.BrMem(NE, W64, tmp, FP, int32(y*8), fail())
	}
	i := c.g.at[pc]
	for x := c.g.kept; x < c.g.regs; x++ {
		if !isKept(types, x) {
			continue
		}
		s := &st[x]
		for y := range st[:x] {
			if y >= c.g.items && y < c.g.kept {
				continue // what is not made yet
			}
			o := &st[y]
			held := o.mem || o.r != NoReg || o.f != NoFReg || o.imm
			if s.r != NoReg && o.r == s.r || s.f != NoFReg && o.f == s.f || i >= 0 && held && slices.Contains(c.g.shared[i], copied{y, x}) {
				check(x, y)
			}
		}
	}
}
