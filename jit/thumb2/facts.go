package thumb2

import "pycopy/bytecode"

// facts is what one look at a function's code tells.
type facts struct {
	locals, params int
	weight         []int                     // of each local: uses, those in loops count more
	stores         []int                     // of each local
	cell           []bool                    // locals that hold a cell
	qstrWeight     int                       // uses of names, counted likewise
	objectWeight   int                       // uses of constants
	ops            map[bytecode.BinaryOp]int // how often operators occur in loops
	globals        bool                      // the function needs its module's globals to be current
	raiseLast      bool                      // there is a bare raise
	loop           []int                     // nesting of loops, by index of the instruction
	unset          []bool
}

// examine collects the facts.
func examine(c *bytecode.Code, flow *bytecode.Flow, ins []bytecode.Instr, index map[int]int) facts {
	f := facts{params: c.NumParams(), ops: map[bytecode.BinaryOp]int{}, loop: make([]int, len(ins)+1)}
	f.locals = max(f.params, len(c.LocalNames))
	for i, in := range ins {
		if in.Info().Form == bytecode.FormLocal {
			f.locals = max(f.locals, in.Arg+1)
		}
		if in.Jumps() && in.Arg <= in.Off {
			for j := index[in.Arg]; j <= i; j++ {
				f.loop[j]++
			}
		}
	}
	for _, l := range c.Cells {
		f.locals = max(f.locals, l+1)
	}
	f.weight, f.stores, f.cell = make([]int, f.locals), make([]int, f.locals), make([]bool, f.locals)
	for _, l := range c.Cells {
		f.cell[l] = true
	}
	for i, in := range ins {
		w := 1
		for range min(f.loop[i], 4) {
			w *= 8
		}
		f.use(in, w)
		if in.Op == bytecode.Binary && w > 1 && (i == 0 || ins[i-1].Op != bytecode.LoadConstSmallInt || !powerOfTwo(ins[i-1].Arg)) {
			f.ops[plainOp(bytecode.BinaryOp(in.Arg))]++
		}
	}
	f.unset = definite(c, ins, index, f)
	return f
}

// powerOfTwo reports whether dividing by v is a shift.
func powerOfTwo(v int) bool { return v > 0 && v&(v-1) == 0 }

func (f *facts) use(in bytecode.Instr, w int) {
	switch in.Info().Form {
	case bytecode.FormName:
		if in.Op != bytecode.LoadConstString {
			f.qstrWeight += w
		}
	case bytecode.FormLocal:
		f.weight[in.Arg] += w
	}
	switch in.Op {
	case bytecode.LoadConstString, bytecode.LoadConstObj:
		f.objectWeight += w
	case bytecode.LoadName, bytecode.LoadGlobal, bytecode.StoreName, bytecode.StoreGlobal, bytecode.DeleteName,
		bytecode.DeleteGlobal, bytecode.ImportName, bytecode.ImportStar, bytecode.LoadBuildClass, bytecode.MakeFunction,
		bytecode.MakeFunctionDefArgs, bytecode.MakeClosure, bytecode.MakeClosureDefArgs:
		f.globals = true
	case bytecode.StoreFast, bytecode.DeleteFast:
		f.stores[in.Arg]++
	case bytecode.WordParam:
		l, _ := bytecode.SplitWordArg(in.Arg)
		f.weight[l] += w
	case bytecode.SetupWith:
		f.qstrWeight += 2 * w
	case bytecode.RaiseLast:
		f.raiseLast = true
	}
}

// definite finds the loads (and deletions) of locals that may be unset, by index of the instruction.
func definite(c *bytecode.Code, ins []bytecode.Instr, index map[int]int, f facts) []bool {
	nw := (f.locals + 63) / 64
	start, deleted := initial(c, ins, f, nw)
	states := make([][]uint64, len(ins))
	var work []int
	arrive := func(i int, set []uint64, careful bool) {
		s := append(make([]uint64, 0, nw+1), set...) // never nil
		if careful {
			for k := range s {
				s[k] &^= deleted[k]
			}
		}
		if states[i] != nil {
			same := true
			for k := range s {
				s[k] &= states[i][k]
				same = same && s[k] == states[i][k]
			}
			if same {
				return
			}
		}
		states[i] = s
		work = append(work, i)
	}
	arrive(0, start, false)
	for len(work) > 0 {
		i := work[len(work)-1]
		work = work[:len(work)-1]
		in := ins[i]
		s := append([]uint64(nil), states[i]...)
		switch in.Op {
		case bytecode.StoreFast:
			s[in.Arg/64] |= 1 << (in.Arg % 64)
		case bytecode.DeleteFast:
			s[in.Arg/64] &^= 1 << (in.Arg % 64)
		}
		if info := in.Info(); info.Form.IsJump() {
			arrive(index[in.Arg], s, info.Flags&bytecode.IsHandler != 0 || in.Op == bytecode.UnwindJump)
		}
		if in.Info().Flags&bytecode.EndsBlock == 0 && i+1 < len(ins) {
			arrive(i+1, s, false)
		}
	}
	unset := make([]bool, len(ins))
	for i, in := range ins {
		if (in.Op == bytecode.LoadFast || in.Op == bytecode.DeleteFast) && states[i] != nil && !f.cell[in.Arg] {
			unset[i] = states[i][in.Arg/64]>>(in.Arg%64)&1 == 0
		}
	}
	return unset
}

// initial returns the locals that are set at the start of a function, and those that are deleted anywhere in it.
func initial(c *bytecode.Code, ins []bytecode.Instr, f facts, nw int) (start, deleted []uint64) {
	start, deleted = make([]uint64, nw), make([]uint64, nw)
	for l := range f.locals {
		if l < f.params || f.cell[l] {
			start[l/64] |= 1 << (l % 64)
		}
	}
	for l, name := range c.LocalNames {
		if name == "" {
			start[l/64] |= 1 << (l % 64) // temporaries of the compiler are always set
		}
	}
	for _, in := range ins {
		if in.Op == bytecode.DeleteFast {
			deleted[in.Arg/64] |= 1 << (in.Arg % 64)
		}
	}
	return start, deleted
}
