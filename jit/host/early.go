package host

import (
	"slices"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/jit"
	"pycopy/rt"
)

// # Code made early
//
// The code of a function that is compiled before all of it has run leaves instructions without type feedback to the interpreter, which
// records what they meet. When such instructions turn out to be frequent the function is compiled again. That comes to an end:
// each version takes twice as many of them as the one before, and has more feedback.

// mostEarly is how many versions of a function leave more to the interpreter than they must, to get feedback.
const mostEarly = 4

// noteNew notes which instructions had no type feedback when the code was made.
func (e *Engine) noteNew(nc *rt.NativeCode, u *jit.Unit, code *jit.Code) {
	nc.New = nil
	add := func(first int, u *jit.Unit) {
		for pc := 0; pc < u.Func.CodeLen(); pc += words.Len(u.Words[pc]) {
			if e.isNew(u.Func, u.Words, u.Entry, pc) {
				nc.New = append(nc.New, int32(first+pc))
			}
		}
	}
	add(0, u)
	for _, x := range code.Inlined {
		add(x.First, x.Unit)
	}
}

// isNew reports whether nothing has been recorded for the instruction at pc of a function, whose words ws are at entry.
func (e *Engine) isNew(fn *words.Func, ws []uint64, entry uintptr, pc int) bool {
	w := ws[pc]
	if w != fn.Words[pc] {
		return false
	}
	switch info := words.OpOf(w).Info(); {
	case info.Flags&words.HasConst != 0:
	case info.Words == 3:
		if ws[pc+1] != rt.NoCache {
			return false
		}
	case info.Words == 2:
		if ws[pc+1] != fn.Words[pc+1] {
			return false
		}
	}
	seen, _ := e.r.SeenOperands(entry + uintptr(pc)*8)
	return len(seen) == 0
}

// noteEntry records the types in the registers of the running frame, of fn, at word pc, where native code expects others, for its
// next version. Type inference can be wrong about them: the callees that the interpreter has recorded may be others by now, so that
// code before a loop seems to give values of other types than it does, and a call of another function than the one that is inlined
// may return something else.
func (h *history) noteEntry(t *rt.Thread, fn rt.Value, pc int) {
	if h.code.Flags&bytecode.FlagViper != 0 {
		return // there are no Values
	}
	if h.entered == nil {
		h.entered = map[int][]jit.Entered{}
	}
	list := h.entered[pc]
	if list == nil {
		list = make([]jit.Entered, h.fn.Regs)
		h.entered[pc] = list
	}
	live := t.LiveAt(fn, pc)
	fixed := map[int]bool{} // registers that say what the loops around pc are, and their steps: a step of 1, as in range loops, has a narrower type
	eachLoop(h.fn, pc, func(ws []uint64) {
		if words.IsFor(words.OpOf(ws[0])) {
			fixed[words.B(ws[0])], fixed[words.B(ws[0])+3] = true, true
		}
	})
	for r := range list {
		if v := *operand(t, r); r < h.fn.Locals || live.Has(r) && !(fixed[r] && v == rt.MakeSmall(1)) {
			list[r].Met(v)
		}
	}
}

// learned reports whether something has been recorded for the instruction at ip, which was new when nc was made.
func (e *Engine) learned(t *rt.Thread, nc *rt.NativeCode, fn rt.Value, ip uintptr) bool {
	entry, wf := rt.FuncEntry(fn), t.WordsFunc(fn)
	pc := int(ip-entry) / 8
	was := func(first int) bool {
		_, ok := slices.BinarySearch(nc.New, int32(first+pc))
		return ok
	}
	found := wf.Code == nc.Code && was(0)
	for i := range nc.Inlined {
		found = found || nc.Inlined[i].Fn == wf && was(nc.Inlined[i].First)
	}
	return found && !e.isNew(wf, e.words(t, fn), entry, pc)
}

// basis returns a digest of the present inputs of a compilation of nc: the feedback of its instructions, and where there have been
// side exits. As long as it is the same, another compilation would give the same code. Other state of the runtime that the code
// depends on is guarded, and recorded when a guard fails.
func (e *Engine) basis(t *rt.Thread, fn rt.Value, nc *rt.NativeCode) uint64 {
	d := digest(t.R.Epoch()).and(nc.Keys)
	d = e.basisOf(d, t.WordsFunc(fn), rt.FuncEntry(fn))
	for i := range nc.Inlined {
		d = e.basisOf(d, nc.Inlined[i].Fn, nc.Inlined[i].Entry)
	}
	return uint64(d)
}

// basisOf adds the words of one function to the digest d.
func (e *Engine) basisOf(d digest, fn *words.Func, entry uintptr) digest {
	ws := unsafe.Slice((*uint64)(unsafe.Add(nil, entry)), fn.CodeLen())
	for _, w := range ws {
		d = d.and(w)
	}
	for pc := 0; pc < len(ws); pc += words.Len(ws[pc]) {
		if op := words.OpOf(ws[pc]); op >= words.Call && op <= words.CallMethodEx {
			d = d.and(uint64(e.calledCode(rt.Value(ws[pc+1]))))
			if op != words.CallMethod {
				continue
			}
		}
		if seen, _ := e.r.SeenOperands(entry + uintptr(pc)*8); len(seen) > 0 {
			for _, x := range seen {
				d = d.and(uint64(x.A)<<32 | uint64(x.B))
			}
		}
	}
	sites := digest(0)
	if h := e.codes[fn.Code]; h != nil {
		for site, n := range h.sites {
			if n > 0 {
				sites += digest(1).and(uint64(site)) // in any order
			}
		}
	}
	return d.and(uint64(sites))
}

// calledCode returns the code of the callee that a call has recorded, if that is still a function: it may have died since.
func (e *Engine) calledCode(v rt.Value) rt.Value {
	if v == rt.NoValue || !e.r.Intact(v) || v.Kind() != rt.KindFunction {
		return rt.NoValue
	}
	return rt.FuncCode(v)
}

// digest is a hash of some words.
type digest uint64

func (d digest) and(w uint64) digest {
	d = (d ^ digest(w)) * 0x9e3779b97f4a7c15
	return d ^ d>>32
}

// once reports whether the running function, which is in a loop, is unlikely to be called again: no call of it has been reported,
// and none of its callers is in a loop.
func (e *Engine) once(t *rt.Thread, h *history) bool {
	if e.heat[h.code].called || h.code.Flags&bytecode.FlagGenerator != 0 {
		return false
	}
	for f := t.TopFrame().Caller(); f.FP != 0; f = f.Caller() {
		loops := 0
		if eachLoop(t.WordsFunc(f.Func()), f.PC(), func([]uint64) { loops++ }); loops > 0 {
			return false
		}
	}
	return true
}

// eachLoop calls f with the words of each jump back that makes a loop of fn around word pc.
func eachLoop(fn *words.Func, pc int, f func(ws []uint64)) {
	for at := 0; at < fn.CodeLen(); at += words.Len(fn.Words[at]) {
		if off, jumps := words.JumpOffset(fn.Words[at:]); jumps && off < 0 && at >= pc && at+off <= pc {
			f(fn.Words[at:])
		}
	}
}
