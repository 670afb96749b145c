package host

import (
	"unsafe"

	"pycopy/jit"
	"pycopy/rt"
)

// recovery is a jit.Recovery in code that has been installed.
type recovery struct {
	of     *recoveries
	values []byte
	makes  []jit.Make
	at     uintptr
	resume uintptr
	exit   uint16
	frame  int16
}

// recoveries is what those of one piece of code have in common.
type recoveries struct {
	base   uintptr
	frames []jit.Frame
}

// addRecoveries makes the records of code, which has been installed, known.
func (e *Engine) addRecoveries(code *jit.Code) {
	of := &recoveries{code.Base, code.Frames}
	for i := range code.Recoveries {
		r := &code.Recoveries[i]
		resume := uintptr(0)
		if r.Resume >= 0 {
			resume = code.Base + uintptr(r.Resume)
		}
		e.recoveries.list[r.Number] = recovery{of, r.Values, r.Makes, r.At, resume, uint16(r.Exit), int16(r.Frame)}
	}
}

// recover serves ExitRecover: it writes values and frames as the record says that native code has left by, and makes the exit the one that is meant. Floats
// are in the frames as they are, until boxAll.
func (e *Engine) recover(t *rt.Thread) recovery {
	r := e.recoveries.list[t.Regs[e.asm.IntRegs()-1]]
	record := jit.Recovery{Values: r.values}
	record.EachFloat(func(x int, from jit.FReg) {
		*operand(t, x) = rt.Value(t.Regs[rt.FirstFloatReg+int(from)])
	})
	record.EachValue(t.Regs[:], func(x int, v rt.Value) { *operand(t, x) = v })
	t.NativeExit, t.NativeTo = uintptr(r.exit), r.resume
	if r.at != 0 {
		t.NativeArg = r.at
	}
	depth := r.of.push(t, int(r.frame), *(*uint64)(unsafe.Add(nil, t.FP-8)))
	if r.resume == 0 {
		t.NativeTo = uintptr(depth)
	}
	return r
}

// push makes the frame of that number and those around it, and returns how many there are. info is that of the compiled function.
func (c *recoveries) push(t *rt.Thread, number int, info uint64) int {
	if number == 0 {
		return 0
	}
	f := &c.frames[number]
	c.push(t, f.Outer, info)
	caller := t.FP
	t.FP += uintptr(f.Base-c.frames[f.Outer].Base) * 8
	*operand(t, rt.FrameCaller) = rt.Value(caller)
	*operand(t, rt.FrameReturn) = rt.Value(f.Return)
	*operand(t, rt.FrameInfo) = rt.Value(info>>rt.InfoDepthShift<<rt.InfoDepthShift + uint64(f.Depth)<<rt.InfoDepthShift | f.Info)
	if f.Object != 0 {
		*operand(t, rt.FrameObj) = rt.Value(f.Object)
	}
	t.NativeSP -= t.NativeSlot
	*(*uintptr)(unsafe.Add(nil, t.NativeSP)) = c.base + uintptr(f.Returned)
	return f.Depth
}

// boxAll makes Values of the raw doubles that recover has put into the frames, and the tuples and dicts that have not been made. It may collect.
func (r *recovery) boxAll(t *rt.Thread) {
	fp := t.FP - uintptr(r.of.frames[r.frame].Base)*8
	(&jit.Recovery{Values: r.values}).EachFloat(func(x int, _ jit.FReg) {
		box(t, (*uintptr)(unsafe.Add(nil, fp+uintptr(x)*8)))
	})
	for i := range r.makes {
		collectArgs(t, &r.makes[i])
	}
}
