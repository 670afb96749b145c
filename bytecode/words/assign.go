package words

import "pycopy/bytecode"

// assigned finds, for every leader, the locals that certainly have a value there. Locals that are deleted somewhere
// count as unknown at leaders.
type assigned struct {
	f       *flow
	at      []Bitset
	deleted Bitset
	here    Bitset // at the instruction being looked at
	pending []bool // leaders whose set has changed
	next    int    // none below is pending
}

func findAssigned(f *flow, numLocals, numFree, numParams int) *assigned {
	a := &assigned{f: f, at: make([]Bitset, len(f.ins)), deleted: newBitset(numLocals), pending: make([]bool, len(f.ins))}
	for _, in := range f.ins {
		if in.Op == bytecode.DeleteFast {
			a.deleted.Add(in.Arg)
		}
	}
	entry := newBitset(numLocals)
	for i := range numFree + numParams {
		entry.Add(i)
	}
	f.leader[0] = true
	a.flowTo(0, entry)
	// In the order of the code all ways that come from above have met before a leader's turn comes, and those from below add nothing new.
	for a.next < len(a.pending) {
		i := a.next
		a.next++
		if a.pending[i] {
			a.pending[i] = false
			a.block(i)
		}
	}
	return a
}

// flowTo intersects what is known at leader i with s.
func (a *assigned) flowTo(i int, s Bitset) {
	old := a.at[i]
	if old == nil {
		old = s.Clone()
		for k := range old {
			old[k] &^= a.deleted[k]
		}
		a.at[i] = old
		a.revisit(i)
		return
	}
	changed := false
	for k := range old {
		if v := old[k] & s[k]; v != old[k] {
			old[k] = v
			changed = true
		}
	}
	if changed {
		a.revisit(i)
	}
}

func (a *assigned) revisit(i int) {
	a.pending[i] = true
	a.next = min(a.next, i)
}

// block follows the instructions from leader i to the next one.
func (a *assigned) block(i int) {
	f := a.f
	a.here = append(a.here[:0], a.at[i]...)
	s := a.here
	for {
		in := f.ins[i]
		a.effect(s, in)
		if in.Info().Form.IsJump() {
			a.flowTo(int(f.index[in.Arg]), s)
		}
		if f.out[i] == nil {
			return
		}
		i++
		if f.leader[i] {
			a.flowTo(i, s)
			return
		}
	}
}

func (a *assigned) effect(s Bitset, in bytecode.Instr) {
	switch in.Op {
	case bytecode.StoreFast:
		s.Add(in.Arg)
	case bytecode.DeleteFast:
		s.Del(in.Arg)
	}
}
