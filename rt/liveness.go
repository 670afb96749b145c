package rt

import (
	"math"
	"unsafe"

	"pycopy/bytecode/words"
)

// # Dead registers
//
// Dead registers of frames may keep large objects alive, or all that followed one in a chain. That does no harm while the heap is
// small. In a larger one each collection clears those of the youngest frames, and those of all frames when the heap has doubled,
// when memory is scarce and when the program asks for a collection.

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
	var callee FrameRef
	for f := t.TopFrame(); f.FP != 0 && n > 0; f, n = f.Caller(), n-1 {
		t.R.clearFrame(f, callee, end, t.IP == 0)
		end = min(end, f.FP-HeaderWords*wordBytes)
		if kind := f.Kind(); kind == FrameCall || kind == FrameEntry {
			*f.Register(FrameObj) = NoValue // the register is not used
		}
		callee = f
	}
}

// clearCall clears what is in front of the arguments in the window of the call that the youngest frame is at, if the callee is a
// function in Go: nothing is put there for these, so it is left over from another call. The frame may as well be about to make the
// call, or the callee be one that has called gc.collect(): the arguments stay.
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

// clearFrame clears the dead registers of frame f below address end: what is behind belongs to callee, the frame that is being
// called, if there is one. Locals are alive, since programs can look at them. leaving: native code is on its way out, see
// HoldRegisters.
func (r *Runtime) clearFrame(f, callee FrameRef, end uintptr, leaving bool) {
	ci := r.codeInfo(funcPtr(f.Func()).code)
	if ci.fn == nil || f.IP == 0 || leaving && ci.held {
		return
	}
	pc := f.PC()
	if pc < 0 || pc >= ci.fn.CodeLen() {
		return // the frame has not begun, or where it is cannot be told
	}
	g := ci.graph()
	live, stop := words.Bitset(nil), end
	if callee.FP != 0 && hasTaken(callee, f, g.Window(pc)) {
		live = g.LiveDuring(pc)
	} else {
		live, stop = g.LiveAt(pc), min(end, uintptr(unsafe.Pointer(f.Register(ci.fn.Regs))))
	}
	for i := ci.fn.Locals; uintptr(unsafe.Pointer(f.Register(i))) < stop; i++ {
		if i >= ci.fn.Regs || !live.Has(i) {
			*f.Register(i) = NoValue
		}
	}
}

// hasTaken reports whether callee, which is called by the instruction of f with the window at register w (-1: there is none), has
// all that the instruction has read, and returns its result. In native code that is so if it lies in the window: frames of special
// methods, of which the instruction may make more than one, lie elsewhere, and so do those whose arguments stay where they are.
func hasTaken(callee, f FrameRef, w int) bool {
	kind := callee.Kind()
	if kind != FrameCall && kind != FrameInit {
		return false
	}
	at := int(callee.FP-f.FP)/int(wordBytes) - w - words.ArgOffset
	return callee.Info()&InfoNative == 0 || w >= 0 && -1 <= at && at <= 1 // the window may have moved by a register
}

// LiveAt returns the temporaries that are live at word pc of fn.
func (t *Thread) LiveAt(fn Value, pc int) words.Bitset {
	return t.R.codeInfo(funcPtr(fn).code).graph().LiveAt(pc)
}

// HoldRegisters sees to it that dead registers in frames of fn's code keep their values while native code is on its way out (the
// youngest frame is at no instruction): it may have arguments there that are only then collected in a tuple or dict.
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
