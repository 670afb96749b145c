package words

import "pycopy/bytecode"

// assigned finds, for every leader, the locals that certainly have a value there. Locals that are deleted somewhere
// count as unknown at leaders.
type assigned struct {
	f       *flow
	n       int // locals
	at      []Bitset
	deleted Bitset
	work    []int
}

func findAssigned(f *flow, numLocals, numFree, numParams int) *assigned {
	a := &assigned{f: f, n: numLocals, at: make([]Bitset, len(f.ins)), deleted: NewBitset(numLocals)}
	for _, in := range f.ins {
		if in.Op == bytecode.DeleteFast {
			a.deleted.Add(in.Arg)
		}
	}
	entry := NewBitset(numLocals)
	for i := range numFree + numParams {
		entry.Add(i)
	}
	f.leader[0] = true
	a.flowTo(0, entry)
	for len(a.work) > 0 {
		i := a.work[len(a.work)-1]
		a.work = a.work[:len(a.work)-1]
		a.block(i)
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
		a.work = append(a.work, i)
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
		a.work = append(a.work, i)
	}
}

// block follows the instructions from leader i to the next one.
func (a *assigned) block(i int) {
	f := a.f
	s := a.at[i].Clone()
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
