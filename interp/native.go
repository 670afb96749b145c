package interp

import (
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// JIT is what the engine needs of native code.
type JIT interface {
	// Enter runs native code from t.NativeTo on, with t.NativeArg in its register 0 and t.FP as its frame, until it
	// exits. t.FP, t.SP, t.NativeArg and t.NativeTo then tell where it was.
	Enter(t *rt.Thread) uint8
	// Hot is told that fn runs often and is now at ip, where a call or a backward jump went. It returns the
	// address at which native code takes over, or 0.
	Hot(t *rt.Thread, fn rt.Value, ip uintptr) uintptr
	// At returns the address at which native code of fn goes on at ip, or 0.
	At(t *rt.Thread, fn rt.Value, ip uintptr) uintptr
	// ResumeStub returns the address of code that resumes the generator of a frame, which is to send it the Value in register 0; or 0.
	ResumeStub() uintptr
	// BatchStub returns the address of code that resumes the generator of a frame as Thread.Batch says, and exits by ExitCalled; or 0.
	BatchStub() uintptr
	// ManyStub returns the address of code that calls the function of a frame again and again as Thread.Batch says, and exits by ExitCalled.
	ManyStub() uintptr
	// Slow is called when t.SlowLeft becomes negative: fn has left the instruction at ip to the interpreter.
	// Deopt counts side exits of fn at ip.
	// It reports whether the code that would go on at resume is out of date.
	Slow(t *rt.Thread, fn rt.Value, ip, resume uintptr) bool
	// Polled is called after a poll of code that goes on at resume, or where it stays must go on there. It, too, reports whether that is out of date.
	Polled(t *rt.Thread, resume uintptr, stays bool) bool
	Deopt(t *rt.Thread, fn rt.Value, ip uintptr)
}

// Exit tells why native code was left.
type Exit uint8

// Exits; package jit has the same numbers.
const (
	ExitSlow    Exit = iota // execute the instruction at NativeArg, then resume at NativeTo
	ExitDeopt               // go on at NativeArg
	ExitReturn              // return NativeArg from the frame
	ExitPoll                // look after polls, then resume at NativeTo; NativeArg is the next instruction
	ExitEnter               // run the function of the frame at FP, which has just been made
	exitBox                 // served by the JIT
	ExitDeliver             // Save[0] is the result of a frame of kind Args[1] for the instruction at NativeArg; resume at NativeTo if execution goes on after it
	ExitServed              // go on at NativeArg; 0: an exception is pending
	ExitYield               // the generator at FP, which was not resumed by native code, has been suspended and yields NativeArg
	ExitRaised              // the pending exception leaves the frame, which is at NativeArg and already in the traceback
	ExitIter                // NativeArg is the result of __iter__ for the ForPrep at IP; resume at NativeTo
	exitCall                // these are served by the JIT
	exitNext                //
	exitMake                //
	exitReal                //
	exitInts                //
	exitRecover             //
	ExitCalled              // the function that CallNative has called has returned NativeArg
)

// native runs native code of the frame at fp as t.NativeTo and t.NativeArg say, and whatever it asks for, until the
// interpreter must go on. It returns where, like slow, with exceptions handled.
func (e *Engine) native(t *rt.Thread, fp uintptr) (uintptr, uintptr) {
	return e.exited(t, e.enter(t, fp))
}

// exited goes on after native code has been left by exit.
func (e *Engine) exited(t *rt.Thread, exit Exit) (uintptr, uintptr) {
	for {
		fp := t.FP
		ip := t.NativeArg
		switch exit {
		case ExitSlow:
			t.IP = ip
			resume := t.NativeTo
			t.TickNative()
			if t.PollPending() && !t.HandlePoll() {
				ip = 0
				break
			}
			ip, fp = e.serve(t, ip, fp, resume)
		case ExitDeopt:
			e.JIT.Deopt(t, function(fp), ip)
			return ip &^ 7, fp
		case ExitYield:
			ip, fp = give(t, fp, rt.Value(ip))
		case ExitRaised:
			t.IP = ip
			ip, fp = 0, again
		case ExitIter:
			resume, v := t.NativeTo, rt.Value(ip)
			if !t.IterResult(v) {
				ip = 0
				break
			}
			r := reg(fp, words.A(word(t.IP)))
			*r, *at(r, 1) = rt.NoValue, v
			t.NativeTo, t.NativeArg = resume, 0
			exit = e.enter(t, fp)
			continue
		case ExitReturn:
			ip, fp = leave(t, fp, rt.Value(ip))
		case ExitPoll:
			stays := ip&7 != 0
			ip &^= 7
			t.IP = ip
			resume := t.NativeTo
			t.TickNative()
			if t.PollPending() && !t.HandlePoll() {
				ip = 0
				break
			}
			if t.Traced && !stays || e.JIT.Polled(t, resume, stays) {
				return ip, fp
			}
			t.NativeTo, t.NativeArg = resume, 0
			exit = e.enter(t, fp)
			continue
		case ExitDeliver:
			resume, v := t.NativeTo, rt.Value(t.Save[0])
			t.Save[0] = 0
			t.IP = ip &^ 7
			w, caller := word(t.IP), fp
			ret := t.IP + uintptr(words.Len(w))*8
			ip, fp = deliver(t, rt.FrameKind(t.Args[1]), words.A(w), rt.Value(ip), ret, fp, v)
			if ip == ret && fp == caller {
				t.NativeTo, t.NativeArg = resume, 0
				exit = e.enter(t, fp)
				continue
			}
		case ExitCalled:
			if ip == 0 {
				return left, 0
			}
			t.Result = rt.Value(ip)
			return done, 0
		case ExitEnter:
			fn := function(fp)
			ip = rt.FuncEntry(fn)
			t.IP = ip
			count := (*uint32)(unsafe.Add(nil, ip-rt.CallCountBack))
			*count++
			if uintptr(*count)&t.HotMask != 0 || t.Traced {
				return ip, fp
			}
			to := e.JIT.Hot(t, fn, ip)
			if to == 0 {
				return ip, fp
			}
			t.NativeTo, t.NativeArg = to, 0
			exit = e.enter(t, fp)
			continue
		}
		for ip == 0 {
			if ip, fp = unwind(t, fp == again); fp == 0 {
				return left, 0
			}
		}
		if ip == over {
			exit = e.enter(t, fp)
			continue
		}
		if ip <= left || t.Traced {
			return ip, fp
		}
		to := e.JIT.At(t, function(fp), ip)
		if to == 0 {
			return ip, fp
		}
		t.NativeTo, t.NativeArg = to, 0
		exit = e.enter(t, fp)
	}
}

// enter resumes native code in the frame at fp.
func (e *Engine) enter(t *rt.Thread, fp uintptr) Exit {
	t.FP = fp
	if !t.Usual() {
		t.SP = frameEnd(fp) // the frame may be new; a collection clears what is behind the stack
		t.Scrub()
	}
	return Exit(e.JIT.Enter(t))
}

// serve executes the instruction at ip for native code to be resumed at resume. The result is as for slow.
func (e *Engine) serve(t *rt.Thread, ip, fp, resume uintptr) (uintptr, uintptr) {
	var nip, nfp uintptr
	old := false
	if t.SlowLeft--; t.SlowLeft < 0 {
		old = e.JIT.Slow(t, function(fp), ip, resume)
	}
	w := word(ip)
	switch words.Op(w) {
	case words.CallMethod:
		win, n := methodWindow(fp, w)
		nip, nfp = call(t, ip, fp, words.A(w), win, n, 0)
	case words.Call:
		nip, nfp = call(t, ip, fp, words.A(w), window(fp, words.B(w)), words.C(w), 0)
	case words.In, words.NotIn:
		t.R.NaturallyIn(ip, *reg(fp, words.C(w)), *reg(fp, words.B(w)))
		nip, nfp = slow(t, ip, fp)
	case words.JumpIn, words.JumpNotIn:
		t.R.NaturallyIn(ip, *reg(fp, words.B(w)), *reg(fp, words.A(w)))
		nip, nfp = slow(t, ip, fp)
	default:
		nip, nfp = slow(t, ip, fp)
	}
	t.TickNative()
	switch {
	case nip <= over || old || t.Traced && nfp == fp:
		return nip, nfp
	case nfp == fp && nip == ip+uintptr(words.Len(word(ip)))*8:
		t.NativeTo, t.NativeArg = resume, 0
		return over, fp
	case nfp > fp:
		f := nfp
		for c := ld(f - callerAt); c != fp; c = ld(f - callerAt) {
			f = c
		}
		stWord(f-infoAt, word(f-infoAt)|rt.InfoNative)
		t.NativeSP -= t.NativeSlot
		st(t.NativeSP, resume)
		e.warm(t, nfp)
		e.count(t, nip, nfp)
	}
	return nip, nfp
}

// began returns where to execute a function whose frame has just been made at fp, from its beginning or where a generator was
// suspended: in native code, if there is any.
func (e *Engine) began(t *rt.Thread, ip, fp uintptr) uintptr {
	fn := function(fp)
	if ip != rt.FuncEntry(fn) {
		return e.resumeNative(t, ip, fp)
	}
	if to := e.count(t, ip, fp); to != 0 {
		t.NativeTo, t.NativeArg = to, 0
		return over
	}
	return ip
}

// count counts a call that the loop does not make, and returns where native code of the function at fp begins; 0: it is none, or there is none.
func (e *Engine) count(t *rt.Thread, ip, fp uintptr) uintptr {
	fn := function(fp)
	if ip != rt.FuncEntry(fn) || t.Traced {
		return 0
	}
	count := (*uint32)(unsafe.Add(nil, ip-rt.CallCountBack))
	*count++
	if rt.FuncNative(fn) == t.NoNative && uintptr(*count)&t.HotMask != 0 {
		return 0
	}
	t.FP, t.IP, t.SP = fp, ip, frameEnd(fp)
	return e.JIT.Hot(t, fn, ip)
}

// resumeNative returns where the generator in the frame at fp, which Go code resumes at ip, goes on: there, or in native code.
func (e *Engine) resumeNative(t *rt.Thread, ip, fp uintptr) uintptr {
	if e.JIT == nil || ip <= left || t.Traced {
		return ip
	}
	e.warm(t, fp)
	if to := e.JIT.At(t, function(fp), ip); to != 0 {
		t.NativeTo, t.NativeArg = to, 0
		return over
	}
	return ip
}

// warm counts the resumption of a generator in the frame at fp by native code or Go: it has no other way to get hot but loops.
func (e *Engine) warm(t *rt.Thread, fp uintptr) {
	switch rt.FrameKind(word(fp-infoAt) & rt.InfoKindMask >> rt.InfoKindShift) {
	case rt.FrameFor, rt.FrameSend, rt.FrameDelegate, rt.FrameResume:
		fn := function(fp)
		ip := rt.FuncEntry(fn)
		count := (*uint32)(unsafe.Add(nil, ip-rt.CallCountBack))
		*count++
		if rt.FuncNative(fn) == t.NoNative && uintptr(*count)&t.HotMask == 0 {
			t.SP = max(t.SP, frameEnd(fp)) // that may collect
			e.JIT.Hot(t, fn, ip)
		}
	}
}

// giveRaw lets the native caller of a frame have v itself.
func giveRaw(t *rt.Thread, caller uintptr, v rt.Value) (uintptr, uintptr) {
	t.NativeTo, t.NativeArg = 0, uintptr(v)
	return over, caller
}

// goOn resumes the native caller for which a frame was pushed while it asked for help. nip and nfp say where the interpreter would go
// on, ret is the address after the instruction.
func goOn(t *rt.Thread, nip, nfp, ret, caller uintptr) (uintptr, uintptr) {
	to := ld(t.NativeSP)
	t.NativeSP += t.NativeSlot
	if nip == ret && nfp == caller && !t.Traced {
		t.NativeTo, t.NativeArg = to, 0
		return over, caller
	}
	return nip, nfp
}

// resumed is goOn for a frame with the given information, if its caller is native.
func resumed(t *rt.Thread, info uint64, nip, ret, caller uintptr) (uintptr, uintptr) {
	if info&rt.InfoNative == 0 {
		return nip, caller
	}
	return goOn(t, nip, caller, ret, caller)
}

// first returns where a function begins that is called from Go: at its first word, or in native code.
func (e *Engine) first(t *rt.Thread, fn rt.Value) uintptr {
	ip := rt.FuncEntry(fn)
	if e.JIT == nil || t.Traced {
		return ip
	}
	count := (*uint32)(unsafe.Add(nil, ip-rt.CallCountBack))
	*count++
	if to := rt.FuncNative(fn); to != t.NoNative && t.NativeSP != 0 {
		t.NativeTo, t.NativeArg = to, 0
		return over
	} else if uintptr(*count)&t.HotMask != 0 {
		return ip
	}
	if to := e.JIT.Hot(t, fn, ip); to != 0 {
		t.NativeTo, t.NativeArg = to, 0
		return over
	}
	return ip
}
