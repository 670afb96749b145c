package host

import (
	"math"
	"runtime"
	"slices"
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/jit"
	"pycopy/rt"
	"pycopy/rt/gstack"
)

// Enter runs native code.
func (e *Engine) Enter(t *rt.Thread) uint8 {
	for {
		if t.PollPending() { // Go code has consumed the request that would have made native code poll
			gstack.Poll()
		}
		if t.Traced {
			e.region.EnterBriefly(&t.Context)
		} else {
			e.region.Enter(&t.Context)
		}
		if t.NativeExit == jit.ExitInlined {
			e.recoveries.list[t.NativeTo].leave(t)
		}
		switch {
		case t.NativeExit == jit.ExitReal:
			e.real(t)
			t.Saved = true
		case t.Usual() && (t.NativeExit == jit.ExitCall || t.NativeExit == jit.ExitNext):
			t.SP = frameEnd(t)
			if t.NativeExit == jit.ExitCall {
				t.ServeCall(&e.sites.list[t.NativeArg])
			} else {
				t.ServeNext()
			}
			if !undoomed(t) {
				return jit.ExitServed
			}
		case t.Usual() && t.NativeExit == jit.ExitInts:
			e.ints(t)
		default:
			if t.Scarce() {
				gstack.Scrub() // here, so that the frame of exit is clean, too
			}
			if !e.exit(t) {
				return uint8(t.NativeExit)
			}
			if t.NativeExit == jit.ExitSlow && !t.Usual() && !settle(t) {
				return jit.ExitServed
			}
		}
	}
}

// settle is Thread.Settle after an instruction. It is called when the Go frame of exit is gone, in which earlier calls have left words.
func settle(t *rt.Thread) bool {
	to, arg := t.NativeTo, t.NativeArg
	if !t.Settle() {
		t.NativeArg, t.NativeExit = 0, jit.ExitServed
		return false
	}
	t.NativeTo, t.NativeArg = to, arg
	return true
}

// exit serves an exit. It reports false if native code must not go on; NativeExit then says what is left to the driver.
func (e *Engine) exit(t *rt.Thread) bool {
	if t.StepWanted != 0 {
		e.makeStep(t)
	}
	if t.NativeExit == jit.ExitCalled { // there may be no frame
		t.ForgetSaved()
		return false
	}
	var left *recovery
	if t.NativeExit == jit.ExitRecover {
		left = e.recover(t)
	}
	t.SP = frameEnd(t)
	if t.NativeExit == jit.ExitBox || t.NativeExit == jit.ExitMake {
		t.SP = e.extent(t)
	}
	if t.NativeBox != 0 {
		e.boxes.list[t.NativeBox].makeAll(t)
	}
	if left != nil && (left.floats != 0 || left.makes != nil) {
		r := *left // that may free the code
		r.boxAll(t)
	}
	switch t.NativeExit {
	case jit.ExitMake:
		t.Saved = true
	case jit.ExitBox:
		box(t, &t.Boxed)
		t.Saved = true
	case jit.ExitInts:
		e.ints(t)
	case jit.ExitCall:
		t.ForgetSaved()
		t.ServeCall(&e.sites.list[t.NativeArg])
		return undoomed(t)
	case jit.ExitNext:
		t.ForgetSaved()
		t.ServeNext()
		return undoomed(t)
	case jit.ExitSlow:
		t.ForgetSaved()
		if t.Traced {
			return false
		}
		ip := t.NativeArg
		if !e.serve(t) {
			return false
		}
		if t.Traced { // it is now
			t.NativeArg, t.NativeExit = ip+uintptr(words.Len(*(*uint64)(unsafe.Add(nil, ip))))*8, jit.ExitServed
			return false
		}
	case jit.ExitDeliver:
		return false
	default:
		t.ForgetSaved()
		return false
	}
	return true
}

// frameEnd returns the address behind the registers of the running frame.
func frameEnd(t *rt.Thread) uintptr {
	info := *(*uint64)(unsafe.Add(nil, t.FP-8))
	return t.FP + uintptr(info&rt.InfoRegsMask>>rt.InfoRegsShift)*8
}

// undoomed reports whether native code may go on with the result of a call.
func undoomed(t *rt.Thread) bool {
	if t.NativeArg == 0 && t.Doomed() {
		t.NativeExit = jit.ExitServed
		return false
	}
	return true
}

// makeStep makes the routine for the Step that native code has asked for. If there is no room for it, native code will not ask again.
func (e *Engine) makeStep(t *rt.Thread) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	start := threadTime()
	k := rt.Step(t.StepWanted)
	t.StepWanted = 0
	at, ok := e.stub(t, jit.StubStep+jit.Stub(k))
	if !ok {
		at = t.R.StepAddr(rt.StepNone)
	}
	t.R.SetStep(k, at)
	e.stats.Time += threadTime() - start
}

// box makes a Value of the raw double at p.
func box(t *rt.Thread, p *uintptr) {
	if uint64(*p) == rt.UnsetFloat {
		*p = uintptr(rt.NoValue)
		return
	}
	// That may collect, and native code is not at the instruction of the last exit.
	ip := t.IP
	t.IP = 0
	*p = uintptr(t.BoxFloat(math.Float64frombits(uint64(*p))))
	t.IP = ip
}

// extent returns the address behind what native code that a stub has left has in the frame and, as inlined functions may, beyond it.
func (e *Engine) extent(t *rt.Thread) uintptr {
	end := frameEnd(t)
	if nc := e.r.FindCode(*(*uintptr)(unsafe.Add(nil, t.NativeSP))); nc != nil { // the stub returns into it
		end = max(end, t.FP+uintptr(nc.Extent)*8)
	}
	return end
}

// ints serves ExitInts.
func (e *Engine) ints(t *rt.Thread) {
	t.SP = e.extent(t)
	t.Saved = true
	ip := t.IP
	t.IP = 0 // as for box
	if t.CellWanted != 0 {
		t.RefillWanted()
	}
	t.Args[0] = uintptr(t.IntOperation(rt.BinOp(t.Args[2]), rt.Value(t.Args[0]), rt.Value(t.Args[1])))
	t.IP = ip
}

// boxList is what an exit must make before anything else.
type boxList struct {
	raw   []int16 // registers with raw doubles, to be boxed
	makes []jit.Make
}

// makeAll makes what the list says. The list may be gone afterwards.
func (l boxList) makeAll(t *rt.Thread) {
	t.NativeBox = 0
	sp := t.SP
	for i := range l.makes {
		t.SP = max(t.SP, l.makes[i].End(t.FP))
	}
	for _, r := range l.raw {
		box(t, (*uintptr)(unsafe.Add(nil, t.FP+uintptr(int(r)*8))))
	}
	for i := range l.makes {
		collectArgs(t, &l.makes[i])
	}
	t.SP = sp
}

// collectArgs makes the tuple or dict that m describes.
func collectArgs(t *rt.Thread, m *jit.Make) {
	ip := t.IP
	t.IP = 0 // as for box
	v := t.CollectArgs(m.Dict, len(m.From), func(i int) (key, val rt.Value) {
		if m.Dict {
			key = m.Keys[i]
		}
		return key, *operand(t, int(m.From[i]))
	})
	*operand(t, int(m.To)) = v
	for _, x := range m.Also {
		*operand(t, int(x)) = v
	}
	t.IP = ip
}

// real serves ExitReal.
func (e *Engine) real(t *rt.Thread) {
	x, y := math.Float64frombits(uint64(t.Args[0])), math.Float64frombits(uint64(t.Args[1]))
	var z float64
	if n := int(t.Args[2]); n < rt.NumRealOperators {
		z = rt.RealOperator(n, x, y)
	} else {
		z = e.reals[n-rt.NumRealOperators].Real(x, y)
	}
	t.Args[0], t.Args[2] = uintptr(math.Float64bits(z)), 0
	if z-z == 0 {
		t.Args[2] = 1
	}
}

// realNumber returns the number of a function of floats for ExitReal.
func (e *Engine) realNumber(b *rt.Builtin) int {
	n := slices.Index(e.reals, b)
	if n < 0 {
		n = len(e.reals)
		e.reals = append(e.reals, b)
	}
	return rt.NumRealOperators + n
}
