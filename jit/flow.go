package jit

import "pycopy/bytecode/words"

// How types flow through the blocks.

// run finds the types at the start of each block: the least fixed point.
func (ty *typer) run() {
	g := ty.g
	n := g.regs
	ty.in = again(g.mem.in, len(g.blocks))
	ty.demand, ty.guessed = map[int][]Type{}, g.mem.bitset(n)
	for b := range g.blocks {
		ty.in[b] = g.mem.types.zeros(g.facts())
		if g.blocks[b].root {
			for r := range n {
				ty.in[b][r] = TAny | TNull
			}
		}
	}
	for b := range g.blocks {
		g.blocks[b].reached = g.blocks[b].root
	}
	ty.begin()
	done := g.mem.bitset(len(g.blocks))
	if len(g.loops) > 0 && !ty.settled {
		ty.fix(done, g.leadToLoops())
		if ty.findDemands() {
			ty.begin()
			clear(done)
		}
	}
	ty.fix(done, nil)
}

// leadToLoops returns the blocks of loops and those from which control can come there.
func (g *graph) leadToLoops() bitset {
	set := g.mem.bitset(len(g.blocks))
	for l := range g.loops {
		g.collect(set, g.loops[l].head)
	}
	return set
}

// begin sets the types at the start of the code.
func (ty *typer) begin() {
	g := ty.g
	if g.start != 0 {
		// What registers are where the function is running now, they are likely to be here.
		ts := g.mem.types.zeros(g.facts())
		for r, e := range g.bodies[0].u.Entered[g.bodies[0].u.Running] {
			switch ts[r] = e.Types; {
			case e.Types == 0: // see Met
				ts[r] = TOne
			case e.Shape != anyShape:
				ts[g.regs+r] = e.Shape
			}
		}
		for x := g.kept; x < g.regs; x++ {
			ts[x] = TAny | TNull
		}
		ty.flow(g.start, ts)
		return
	}
	for r := range g.regs {
		switch {
		case r < g.fn.Params:
			ty.in[0][r] |= TAny
		case r < g.fn.Locals:
			ty.in[0][r] |= TNull
		default:
			ty.in[0][r] = TAny | TNull
		}
	}
	g.blocks[0].reached = true
}

// fix iterates until nothing changes, for the blocks of a set or, if that is nil, all. done has those at whose start nothing has
// changed since they were looked at.
func (ty *typer) fix(done, only bitset) {
	g := ty.g
	ts, body := g.mem.types.take(g.facts()), g.mem.types.take(g.facts())
	for changed := true; changed; {
		changed = false
		for _, b := range g.order {
			bl := &g.blocks[b]
			if !bl.reached || done.Has(b) || only != nil && !only.Has(b) {
				continue
			}
			done.Add(b)
			copy(ts, ty.in[b])
			for i := bl.first; i <= bl.last; i++ {
				ty.step(&g.ins[i], ts)
			}
			last := &g.ins[bl.last]
			for k, s := range bl.succ {
				out := ts
				if isFor(last.op) && k < len(bl.succ)-1 {
					out = body
					copy(out, ts)
					ty.forTypes(last, out, k == 1)
				}
				if ty.flow(s, out) {
					changed = true
					done.Del(s)
				}
			}
		}
	}
}

// flow joins what is known on an edge to block s into what is known at its start, of the registers that are live there. It reports
// whether that changed anything.
func (ty *typer) flow(s int, ts []Type) bool {
	g := ty.g
	n, to, first := g.regs, ty.in[s], !g.blocks[s].reached
	g.blocks[s].reached = true
	d, entered := ty.demand[s], g.entered(s)
	if first {
		for r := range to[:n] {
			to[r] = TAny | TNull
		}
	}
	changed := first
	for _, r := range g.livesAt(s) {
		old := to[r]
		if first {
			old = 0
		}
		t, id := ts[r], ts[n+r]
		if d != nil && d[n+r] != 0 {
			id = d[n+r]
		}
		if r < len(entered) && entered[r].Types != 0 && (entered[r].Shape == anyShape || !ty.implies(entered[r].Shape, id)) {
			id = 0
		}
		switch k := &to[n+r]; {
		case r >= g.kept && t == 0: // it is not there on this way
		case r >= g.kept && old == 0:
			*k, changed = ts[n+r], true
		case first:
			*k = id
		case *k != 0 && *k != id:
			changed = ty.joinShape(k, id) || changed
		}
		if r >= g.kept && t&TNull != 0 && g.hoists(s, r) {
			t = TAny
		}
		if d != nil && d[r] != 0 {
			if t &= d[r]; t == 0 {
				t = d[r]
			}
		}
		if r < len(entered) {
			t |= entered[r].Types
		}
		t |= old
		if id := to[n+r]; t&TOther != 0 && (id == 0 || id == someShape) {
			t |= TAny // it is of little use without a shape, and takes long to test
		}
		if t != old || first {
			to[r], changed = t, true
		}
	}
	return joinFacts(to[2*n:], ts[2*n:], d, 2*n, first) || changed
}

// joinFacts joins facts that are about no register, which begin at item from of the demand d of a loop, if that is not nil.
func joinFacts(to, ts, d []Type, from int, first bool) (changed bool) {
	for x, v := range ts {
		if d != nil && d[from+x] != 0 {
			v = d[from+x]
		}
		if first {
			to[x] = v
		} else if to[x] != 0 && v == 0 {
			to[x], changed = 0, true
		}
	}
	return changed
}

// entered returns what the locals have been where native code could not be entered at the start of block b.
func (g *graph) entered(b int) []Entered {
	if body := g.bodyAt(b); body.outer == nil {
		return body.u.Entered[g.ins[g.blocks[b].first].pc]
	}
	return nil
}

// findDemands finds for each loop the registers that it does not write and whose type its instructions assume. It reports whether there
// are any; the types are then to be found anew.
func (ty *typer) findDemands() bool {
	g := ty.g
	found, guess := false, true
	ts, before := g.mem.types.take(g.facts()), g.mem.types.take(g.facts())
	for b := range g.blocks {
		guess = guess && !g.badResult(g.ins[g.blocks[b].first].pc)
	}
	demands := make([][]Type, len(g.loops)) // nil: none
	for l := range g.loops {
		lp := &g.loops[l]
		if !ty.bad(g.ins[g.blocks[lp.head].first].pc) && !g.blocks[lp.head].root {
			lp.stores, demands[l] = ty.written(lp), g.mem.types.zeros(g.facts())
		}
	}
	for b := range g.blocks {
		if g.blocks[b].loop < 0 || !g.blocks[b].reached {
			continue
		}
		copy(ts, ty.in[b])
		for i := g.blocks[b].first; i <= g.blocks[b].last && !g.ins[i].untrod; i++ {
			copy(before, ts)
			ty.step(&g.ins[i], ts)
			for l := range g.loops {
				if d := demands[l]; d != nil && g.loops[l].body.Has(b) {
					ty.demandOf(&g.ins[i], &g.loops[l], d, before, ts, guess)
				}
			}
		}
	}
	for l, d := range demands {
		if d != nil {
			found = ty.dropIdle(&g.loops[l], d) || found
			ty.demand[g.loops[l].head] = d
		}
	}
	if !found {
		return false
	}
	for b := range g.blocks {
		if !g.blocks[b].root && (b != 0 || g.start != 0) {
			clear(ty.in[b])
			g.blocks[b].reached = false
		}
	}
	return true
}

// demandOf adds to d what the instruction in of the loop lp, which makes the types ts of those before it, assumes of what the loop
// does not write. Where instructions assume different things there is no demand. With guess, numbers that have been floats are
// assumed to be.
func (ty *typer) demandOf(in *instr, lp *loopInfo, d, before, ts []Type, guess bool) {
	g := ty.g
	for k := 2 * g.regs; k < g.facts(); k++ {
		if ts[k] != 0 && before[k] == 0 {
			d[k] = 1
		}
	}
	if r, id := ty.mono(in); id != 0 && !lp.stores.Has(r) && r < lp.limit(g) && before[g.regs+r] != id {
		if k := g.regs + r; d[k] == 0 || d[k] == id {
			d[k] = id
		} else {
			d[k] = anyShape
		}
	}
	ty.demandKept(in, lp, d, before, ts)
	if guess && words.F(in.w)&words.FloatSeen != 0 {
		x, ok := arithOf(in)
		guess = ok && !x.mixed && (x.op != words.TrueDiv || x.c >= 0)
	} else {
		guess = false
	}
	for _, r := range g.uses(in) {
		r := int(r)
		t := ts[r]
		if guess && t == tNumber && t != before[r] {
			t = TFloat
			ty.guessed.Add(r)
		}
		if lp.stores.Has(r) || t == before[r] || t&(t-1) != 0 {
			continue
		}
		if d[r] == 0 || d[r] == t {
			d[r] = t
		} else {
			d[r] = TAny | TNull
		}
	}
}

// dropIdle takes the demands out of those in d, of the loop lp, that are none, cannot be met, or are met anyway. It reports whether there are others.
func (ty *typer) dropIdle(lp *loopInfo, d []Type) (some bool) {
	g, head := ty.g, ty.in[lp.head]
	for r := range g.regs {
		if k := g.regs + r; d[k] == anyShape || d[k] == head[k] || !g.blocks[lp.head].live.Has(r) {
			d[k] = 0
		}
		if d[r]&(d[r]-1) != 0 || d[r]&head[r] == 0 || d[r] == head[r] {
			d[r] = 0
		}
	}
	for _, t := range d {
		some = some || t != 0
	}
	return some
}

// written returns the registers that a loop writes.
func (ty *typer) written(lp *loopInfo) bitset {
	s := ty.g.mem.bitset(ty.g.regs)
	for b := range ty.g.blocks {
		if !lp.body.Has(b) {
			continue
		}
		for i := ty.g.blocks[b].first; i <= ty.g.blocks[b].last; i++ {
			in := &ty.g.ins[i]
			for _, r := range ty.g.defs(in) {
				s.Add(int(r))
			}
			if isFor(in.op) {
				s.Add(in.a)
				for k := range 4 {
					s.Add(in.b + k)
				}
			}
			if in.inl == nil && (in.op == words.LoadMethod || in.op == words.Call || in.op == words.CallMethod) {
				for r := in.b; r < ty.g.regs && (in.op != words.LoadMethod); r++ {
					s.Add(r)
				}
			}
		}
	}
	return s
}
