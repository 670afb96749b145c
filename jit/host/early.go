package host

import (
	"slices"

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

// noteEntry notes what the locals of the running frame are at word pc, where native code expects something else: its next version is not to. The notes that
// the interpreter makes of callees may be of others by now, so what comes before a loop can seem to give values of other types than it does.
func (h *history) noteEntry(t *rt.Thread, pc int) {
	if h.code.Flags&bytecode.FlagViper != 0 {
		return // there are no Values
	}
	if h.entered == nil {
		h.entered = map[int][]jit.Entered{}
	}
	list := h.entered[pc]
	if list == nil {
		list = make([]jit.Entered, h.fn.Locals)
		h.entered[pc] = list
	}
	for r := range list {
		list[r].Met(*operand(t, r))
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
