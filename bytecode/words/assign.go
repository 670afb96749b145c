package words

import "pycopy/bytecode"

// bitset is a set of locals.
type bitset []uint64

func (s bitset) has(i int) bool { return s[i/64]>>(i%64)&1 != 0 }
func (s bitset) add(i int)      { s[i/64] |= 1 << (i % 64) }
func (s bitset) remove(i int)   { s[i/64] &^= 1 << (i % 64) }

// assigned finds, for every leader, the locals that certainly have a value there. Locals that are deleted somewhere
// count as unknown at leaders.
type assigned struct {
	f       *flow
	n       int // locals
	at      []bitset
	deleted bitset
	work    []int
}

func findAssigned(f *flow, numLocals, numFree, numParams int) *assigned {
	a := &assigned{f: f, n: numLocals, at: make([]bitset, len(f.ins)), deleted: newBitset(numLocals)}
	for _, in := range f.ins {
		if in.Op == bytecode.DeleteFast {
			a.deleted.add(in.Arg)
		}
	}
	entry := newBitset(numLocals)
	for i := range numFree + numParams {
		entry.add(i)
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

func newBitset(n int) bitset { return make(bitset, n/64+1) } // never nil

// flowTo intersects what is known at leader i with s.
func (a *assigned) flowTo(i int, s bitset) {
	old := a.at[i]
	if old == nil {
		old = append(bitset(nil), s...)
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
	s := append(bitset(nil), a.at[i]...)
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

func (a *assigned) effect(s bitset, in bytecode.Instr) {
	switch in.Op {
	case bytecode.StoreFast:
		s.add(in.Arg)
	case bytecode.DeleteFast:
		s.remove(in.Arg)
	}
}
