package host

import (
	"unsafe"

	"pycopy/jit"
	"pycopy/rt"
)

// recovery is a jit.Recovery in code that has been installed.
type recovery struct {
	moves  []jit.Move
	consts []rt.Value // no roots: code that they are constants of keeps them alive, as if they stood in its instructions
	makes  []jit.Make
	at     uintptr
	resume uintptr
	frames []frame // outermost first
	floats int16
	exit   int16
}

// frame is a jit.Frame in code that has been installed.
type frame struct {
	distance uintptr // from that of the caller
	ret      uintptr // the word to return to
	info     uint64  // what is added to that of the compiled function, whose bits below the depth are zeros
	object   uintptr
	returned uintptr // the address to return to
}

// addRecoveries makes the records of code, which has been installed, known.
func (e *Engine) addRecoveries(code *jit.Code) {
	chains := make([][]frame, len(code.Frames))
	list := make([]recovery, len(code.Recoveries))
	for i, r := range code.Recoveries {
		resume := uintptr(0)
		if r.Resume >= 0 {
			resume = code.Base + uintptr(r.Resume)
		}
		if r.Frame != 0 && chains[r.Frame] == nil {
			chains[r.Frame] = chain(code, r.Frame)
		}
		list[i] = recovery{r.Moves, r.Consts, r.Makes, r.At, resume, chains[r.Frame], int16(r.Floats), int16(r.Exit)}
		e.recoveries.list[r.Number] = &list[i]
	}
}

// chain returns the frame of that number of code and those around it.
func chain(code *jit.Code, number int) []frame {
	if number == 0 {
		return nil
	}
	f := &code.Frames[number]
	return append(chain(code, f.Outer), frame{uintptr(f.Base-code.Frames[f.Outer].Base) * 8, f.Return, f.Info + uint64(f.Depth)<<rt.InfoDepthShift, f.Object,
		code.Base + uintptr(f.Returned)})
}

// recover serves ExitRecover: it writes values as the record says that native code has left by, and does what leave does. Floats
// are in the frames as they are, until boxAll.
func (e *Engine) recover(t *rt.Thread) *recovery {
	r := e.recoveries.list[t.Regs[e.asm.IntRegs()-1]]
	consts := r.consts
	for _, m := range r.moves {
		p := operand(t, int(m.X))
		switch w := t.Regs[m.R%uint8(len(t.Regs))]; m.From {
		case jit.FromFloat:
			*p = rt.Value(t.Regs[rt.FirstFloatReg+m.R%rt.FirstFloatReg])
		case jit.FromRegister:
			*p = rt.Value(w)
		case jit.FromUntagged:
			*p = rt.Value(w | 1)
		case jit.FromConst:
			*p, consts = consts[0], consts[1:]
		}
	}
	r.leave(t)
	return r
}

// leave makes the frames that the record r says, and the exit the one that is meant.
func (r *recovery) leave(t *rt.Thread) {
	t.NativeExit, t.NativeTo = uintptr(r.exit), r.resume
	if r.at != 0 {
		t.NativeArg = r.at
	}
	if r.resume == 0 {
		t.NativeTo = uintptr(len(r.frames))
	}
	if len(r.frames) > 0 {
		push(t, r.frames)
	}
}

// push makes frames.
func push(t *rt.Thread, frames []frame) {
	depth := *(*uint64)(unsafe.Add(nil, t.FP-8)) >> rt.InfoDepthShift << rt.InfoDepthShift
	for i := range frames {
		f := &frames[i]
		caller := t.FP
		t.FP += f.distance
		*operand(t, rt.FrameCaller) = rt.Value(caller)
		*operand(t, rt.FrameReturn) = rt.Value(f.ret)
		*operand(t, rt.FrameInfo) = rt.Value(depth + f.info)
		if f.object != 0 {
			*operand(t, rt.FrameObj) = rt.Value(f.object)
		}
		t.NativeSP -= t.NativeSlot
		*(*uintptr)(unsafe.Add(nil, t.NativeSP)) = f.returned
	}
}

// boxAll makes Values of the raw doubles that recover has put into the frames, and the tuples and dicts that have not been made. It may collect.
func (r *recovery) boxAll(t *rt.Thread) {
	fp := t.FP
	for i := range r.frames {
		fp -= r.frames[i].distance
	}
	sp := t.SP
	for i := range r.makes {
		t.SP = max(t.SP, r.makes[i].End(t.FP))
	}
	for _, m := range r.moves[:r.floats] {
		box(t, (*uintptr)(unsafe.Add(nil, fp+uintptr(m.X)*8)))
	}
	for i := range r.makes {
		collectArgs(t, &r.makes[i])
	}
	t.SP = sp
}
