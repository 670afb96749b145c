package rt

import (
	"math"
	"unsafe"

	"pycopy/bytecode/words"
)

// # Dead registers
//
// Dead registers of frames may keep large objects alive, or all that followed one in a chain. That does no harm while the heap is small. In a larger one each
// collection clears those of the youngest frames, and those of all frames when the heap has doubled, when memory is scarce and when the program asks for a collection.

// How many frames clearDead looks at.
const (
	youngFrames = 16
	allFrames   = math.MaxInt
)

// clearDead clears the registers of the n youngest frames of t that hold nothing of use.
func (t *Thread) clearDead(n int) {
	end := t.SP
	if t.binding != 0 {
		end = min(end, t.binding)
	}
	calls := false
	for f := t.TopFrame(); f.FP != 0 && n > 0; f, n = f.Caller(), n-1 {
		t.R.clearFrame(f, end, calls, t.IP == 0)
		end = min(end, f.FP-HeaderWords*wordBytes)
		kind := f.Kind()
		if kind == FrameCall || kind == FrameEntry {
			*f.Register(FrameObj) = NoValue // the register is not used
		}
		calls = kind == FrameCall || kind == FrameInit
	}
}

// clearCall clears what is in front of the arguments in the window of the call that the youngest frame is at, if the callee is a function in Go: nothing is put there for
// these, so it is left over from another call. The frame may as well be about to make the call, or the callee be one that has called gc.collect(): the arguments stay.
func (t *Thread) clearCall() {
	f := t.TopFrame()
	if f.FP == 0 || f.IP == 0 {
		return
	}
	ci := t.R.codeInfo(funcPtr(f.Func()).code)
	pc := f.PC()
	if ci.fn == nil || pc < 0 || pc >= ci.fn.CodeLen() {
		return
	}
	w := ci.graph().Window(pc)
	if front := w + words.ArgOffset - 1; w >= 0 && front >= ci.fn.Locals && front < ci.fn.Regs && f.Register(w).Kind() == KindBuiltin {
		*f.Register(front) = NoValue
	}
}

// clearFrame clears the dead registers of frame f below address end: what is behind belongs to a frame that is being called. Locals
// are alive, since programs can look at them. calls: f is at a call whose callee has a frame and so what it needs. leaving: native code is on its way out, see HoldRegisters.
func (r *Runtime) clearFrame(f FrameRef, end uintptr, calls, leaving bool) {
	ci := r.codeInfo(funcPtr(f.Func()).code)
	if ci.fn == nil || f.IP == 0 || leaving && ci.held {
		return
	}
	pc := f.PC()
	if pc < 0 || pc >= ci.fn.CodeLen() {
		return // the frame has not begun, or where it is cannot be told
	}
	g, live := ci.graph(), words.Bitset(nil)
	if calls {
		live = g.LiveDuring(pc)
	} else {
		live = g.LiveAt(pc)
	}
	stop := min(end, uintptr(unsafe.Pointer(f.Register(ci.fn.Regs))))
	if calls {
		stop = end // the window may have moved up
	}
	for i := ci.fn.Locals; uintptr(unsafe.Pointer(f.Register(i))) < stop; i++ {
		if i >= ci.fn.Regs || !live.Has(i) {
			*f.Register(i) = NoValue
		}
	}
}

// LiveAt returns the temporaries that are live at word pc of fn.
func (t *Thread) LiveAt(fn Value, pc int) words.Bitset {
	return t.R.codeInfo(funcPtr(fn).code).graph().LiveAt(pc)
}

// HoldRegisters sees to it that dead registers in frames of fn's code keep their values while native code is on its way out (the youngest frame is at no
// instruction): it may have arguments there that are only then collected in a tuple or dict.
func (r *Runtime) HoldRegisters(fn Value) { r.codeInfo(funcPtr(fn).code).held = true }

// beginBinding notes that arguments from p on are being arranged in registers of a frame that does not exist yet, behind
// what the call that the caller is at reads. The result is for endBinding.
func (t *Thread) beginBinding(p *Value) (old uintptr) {
	old = t.binding
	t.binding = uintptr(unsafe.Pointer(p))
	return old
}

func (t *Thread) endBinding(old uintptr) { t.binding = old }

// graph returns the flow of control and of values in the words.
func (ci *codeInfo) graph() *words.Graph {
	if ci.flow == nil {
		ci.flow = words.NewGraph(ci.fn, ci.fn.Words)
		ci.flow.Liveness()
	}
	return ci.flow
}
