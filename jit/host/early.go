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
// A function that is compiled before it has run, or before all of it has, leaves what it knows nothing of to the interpreter, which
// then notes what it meets. As soon as such instructions turn out to be frequent the function is compiled again. That comes to an end:
// each time costs twice as many of them, and the new version knows more.

// mostEarly is how many versions of a function leave more to the interpreter than they must, to learn.
const mostEarly = 4

// noteNew notes for which instructions there was no experience when the code was made.
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

// isNew reports whether nothing has been noted of the instruction at pc of a function, whose words ws are at entry.
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

// noteEntry notes what the registers of the running frame, of fn, are at word pc, where native code expects something else: its next version is not to. The notes
// that the interpreter makes of callees may be of others by now, so what comes before a loop can seem to give values of other types than it does, and a call
// of another function than the one that is walked in place may return something else.
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
	fixed := map[int]bool{} // what loops around pc are and their steps: if that is 1, as in range loops, its type is narrower
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

// learned reports whether something has been noted of the instruction at ip since nc, in which it was not known, was made.
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

// basis returns a digest of what nc was made of, as it is now: what instructions have noted, and where there have been side exits. As long as it is the same, another
// compilation would give the same code. What other state of the runtime it depends on is guarded in the code, and noted when it turns out to be different.
func (e *Engine) basis(t *rt.Thread, fn rt.Value, nc *rt.NativeCode) uint64 {
	d := digest(t.R.Epoch()).and(nc.Keys)
	d = e.basisOf(d, t.WordsFunc(fn), rt.FuncEntry(fn))
	for i := range nc.Inlined {
		d = e.basisOf(d, nc.Inlined[i].Fn, nc.Inlined[i].Entry)
	}
	return uint64(d)
}

// basisOf is basis for the words of one function.
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

// calledCode returns the code of what a call has noted, if that is still a function: it may have died since.
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

// once reports whether the function that is running, in a loop, is hardly called again: no call of it has been reported, and none of its callers is in a loop.
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
