package interp

import (
	"sync/atomic"
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
	"pycopy/rt/gstack"
)

// Engine is the interpreter, for rt.Config.
type Engine struct {
	// General executes every instruction in full generality, without fast paths. It is for tests: both ways must agree.
	General bool
	// JIT, when not nil, runs hot code.
	JIT JIT
	// Trace, when not nil and General is set, is called before each instruction, and again with raised when it ended in an exception.
	Trace func(t *rt.Thread, ip, fp uintptr, raised bool)
}

// Instead of an ip, slow returns:
const (
	done = 1 // the frame that was entered from Go has returned, its value is in Thread.Result
	left = 2 // an exception has left it
	over = 3 // native code goes on at Thread.NativeTo with NativeArg
)

// Call implements rt.Engine.
func (e *Engine) Call(t *rt.Thread, fn rt.Value, args []rt.Value, nkw int) rt.Value {
	if rt.FuncEntry(fn) == 0 && !t.Prepare(fn) {
		return rt.NoValue
	}
	sp := t.SP
	info := rt.FuncInfo(fn)
	regs := int(info >> rt.InfoRegsShift & 0xffff)
	fp := sp + headBytes
	room := max(regs, len(args)+2)
	if fp+uintptr(room)*regBytes > t.StackEnd {
		t.RaiseRecursion()
		return rt.NoValue
	}
	window := unsafe.Slice((*rt.Value)(unsafe.Add(nil, fp)), room)
	copy(window, args)
	t.SP = fp + uintptr(room)*regBytes
	v := rt.NoValue
	npos := len(args) - 2*nkw
	if bind(t, fn, window, npos, nkw) {
		if isGenerator(t, fn) {
			v = t.NewGenerator(fn, window[:t.FuncLocals(fn)])
		} else if t.NativeCall != 0 && !t.Traced && rt.FuncNative(fn) != t.NoNative {
			v = e.callNative(t, fn, fp)
		} else if enter(t, fn, fp, rt.FrameEntry, 0) {
			v = e.run(t, e.first(t, fn), fp)
		}
	}
	t.SP = sp
	return v
}

// CallNative implements rt.Engine.
func (e *Engine) CallNative(t *rt.Thread, fn, a, b rt.Value, n int) (v rt.Value, ok bool) {
	info := rt.FuncInfo(fn)
	fp := t.SP + headBytes
	if t.NativeCall == 0 || t.Traced || info>>8&0xffff != rt.CallInfo(n) || rt.FuncNative(fn) == t.NoNative ||
		fp+uintptr(info>>rt.InfoRegsShift&0xffff)*regBytes > t.StackEnd {
		return rt.NoValue, false
	}
	locals := fp
	if n > 0 {
		st(fp, uintptr(a))
		locals += regBytes
	}
	if n > 1 {
		st(fp+regBytes, uintptr(b))
		locals += regBytes
	}
	for k := info >> 40 & 0xffff; k > 0; k-- {
		st(locals, 0)
		locals += regBytes
	}
	sp := t.SP
	v = e.callNative(t, fn, fp)
	t.SP = sp
	return v, true
}

// callNative calls fn, which has native code, in the frame at fp, whose registers are prepared.
func (e *Engine) callNative(t *rt.Thread, fn rt.Value, fp uintptr) (v rt.Value) {
	if !enter(t, fn, fp, rt.FrameEntry, 0) {
		return rt.NoValue
	}
	stWord(fp-infoAt, word(fp-infoAt)|rt.InfoNative|rt.InfoRaw)
	callerFP, callerIP := t.FP, t.IP
	t.NativeTo = t.NativeCall
	if exit := e.enter(t, fp); exit == ExitCalled {
		v = rt.Value(t.NativeArg)
	} else if ip, fp := e.exited(t, exit); ip > left {
		v = e.run(t, ip, fp)
	} else if ip == done {
		v = takeResult(t)
	}
	t.FP, t.IP = callerFP, callerIP
	return v
}

// bind puts the arguments at the start of window into the registers of fn's parameters and clears its other locals.
func bind(t *rt.Thread, fn rt.Value, window []rt.Value, npos, nkw int) bool {
	info := rt.FuncInfo(fn)
	if nkw == 0 && info>>8&0xffff == uint64(npos) {
		clear(window[npos : npos+int(info>>40&0xffff)])
		return true
	}
	return t.BindCall(fn, window, npos, nkw)
}

func isGenerator(t *rt.Thread, fn rt.Value) bool {
	return rt.FuncInfo(fn)>>8&0xffff == rt.CallSlow && t.IsGeneratorFunc(fn)
}

// enter writes the header of a frame of fn at fp whose caller is the current
// frame at t.FP and t.IP. It fails at the recursion limit.
func enter(t *rt.Thread, fn rt.Value, fp uintptr, kind rt.FrameKind, dest int) bool {
	depth := uint64(0)
	ret := uintptr(0)
	if t.FP != 0 {
		depth = word(t.FP-infoAt) >> rt.InfoDepthShift
		ret = t.IP + uintptr(words.Len(word(t.IP)))*8
	}
	info := rt.FuncInfo(fn)&rt.InfoRegsMask | 1 | uint64(kind)<<rt.InfoKindShift | uint64(dest)<<rt.InfoDestShift |
		(depth+1)<<rt.InfoDepthShift
	if info >= t.DepthLimit {
		t.RaiseRecursion()
		return false
	}
	st(fp-funcAt, uintptr(fn))
	st(fp-callerAt, t.FP)
	st(fp-returnAt, ret)
	stWord(fp-infoAt, info)
	return true
}

// run executes a frame entered from Go until it returns its value, or NoValue with an exception pending.
func (e *Engine) run(t *rt.Thread, ip, fp uintptr) rt.Value {
	callerFP, callerIP := t.FP, t.IP
	for {
		if ip == over {
			if ip, fp = e.native(t, fp); ip <= left {
				break
			}
			if ip == t.Jumped {
				if ip = e.jumped(t, ip, fp); ip == over {
					continue
				}
			}
		}
		var isHot bool
		ip, fp, isHot = e.fast(t, ip, fp)
		if atomic.LoadUint32(&t.Poll) != 0 || t.Traced {
			var served bool
			if ip, fp, served = attend(t, ip, fp); served {
				if fp == 0 {
					break
				}
				continue
			}
		}
		if isHot {
			if ip = e.hot(t, ip, fp); ip == over {
				continue
			}
		}
		below := fp
		switch w := word(ip); words.Op(w) {
		case words.CallMethod:
			win, n := methodWindow(fp, w)
			ip, fp = call(t, ip, fp, words.A(w), win, n, 0)
		case words.Call:
			ip, fp = call(t, ip, fp, words.A(w), window(fp, words.B(w)), words.C(w), 0)
		case words.Return:
			if word(fp-infoAt)&(rt.InfoKindMask|rt.InfoNative) == uint64(rt.FrameEntry)<<rt.InfoKindShift {
				t.FP, t.IP = callerFP, callerIP
				return *reg(fp, words.A(w))
			}
			ip, fp = leave(t, fp, *reg(fp, words.A(w)))
		default:
			ip, fp = slow(t, ip, fp)
			t.Tick("")
			if ip == t.Jumped && ip != 0 {
				if ip = e.jumped(t, ip, fp); ip == over {
					continue
				}
			}
		}
		if ip > left {
			if fp > below && e.JIT != nil && !t.Traced {
				ip = e.began(t, ip, fp)
			}
			continue
		}
		if ip != 0 {
			break
		}
		if e.Trace != nil {
			e.Trace(t, t.IP, t.FP, true)
		}
		ip, fp = unwind(t, fp == again)
		if fp == 0 {
			break
		}
	}
	t.FP, t.IP = callerFP, callerIP
	if ip == done {
		return takeResult(t)
	}
	return rt.NoValue
}

// fast executes words in the loop, up to one that is left to the functions in Go: that at the ip it returns. isHot: that is the
// head of a loop, or a function's first word, that has run often.
func (e *Engine) fast(t *rt.Thread, ip, fp uintptr) (_, _ uintptr, isHot bool) {
	if !e.General && !t.Traced {
		ip, fp = loop(t, ip, fp)
		isHot = ip&hot != 0
		ip &^= hot
	} else if e.Trace != nil {
		e.Trace(t, ip, fp, false)
	}
	t.FP, t.IP = fp, ip
	t.SP = frameEnd(fp)
	if t.Scarce() {
		gstack.Scrub() // of what the loop has left
	}
	return ip, fp, isHot
}

// attend serves a poll or, without one, the tracer, before the word at ip. served: run goes on at ip whatever its word is, for it may be one that
// is never slow, or ends if fp is 0.
func attend(t *rt.Thread, ip, fp uintptr) (_, _ uintptr, served bool) {
	if atomic.LoadUint32(&t.Poll) != 0 {
		t.Tick("")
		if t.HandlePoll() {
			return ip, fp, true
		}
	} else if t.TraceStep(ip, fp) {
		return ip, fp, false
	}
	ip, fp = unwind(t, false)
	return ip, fp, true
}

// jumped is told that the loop whose body at ip has been stepped to outside of loop has reported. It returns where to go on: there, or in native
// code.
func (e *Engine) jumped(t *rt.Thread, ip, fp uintptr) uintptr {
	t.Jumped = 0
	t.FP, t.IP, t.SP = fp, ip, frameEnd(fp)
	return e.hot(t, ip, fp)
}

// hot is told that the loop whose body is at ip has reported. It returns where to go on: there, or in native code.
func (e *Engine) hot(t *rt.Thread, ip, fp uintptr) uintptr {
	if e.JIT == nil || t.Traced {
		return ip
	}
	if to := e.JIT.Hot(t, function(fp), ip); to != 0 {
		t.NativeTo, t.NativeArg = to, 0
		return over
	}
	return ip
}

func takeResult(t *rt.Thread) rt.Value {
	v := t.Result
	t.Result = rt.NoValue
	return v
}

// again as fp with ip 0 says that the exception has passed through this frame before.
const again = 1

// unwind passes the pending exception on: to a handler in the current frame or in one below. It returns where to go
// on, or 0, 0 when the exception leaves the frame that was entered from Go. again: the current frame is in the
// traceback already.
func unwind(t *rt.Thread, again bool) (ip, fp uintptr) {
	e := t.Exc()
	if e == rt.NoValue {
		panic("BUG: no exception is pending at " + t.Where())
	}
	top := t.SP
	for {
		f := t.TopFrame()
		fn := f.Func()
		pc := f.PC()
		if !again {
			t.AddTraceback(e, fn, pc)
		}
		if t.Traced && !again {
			t.TraceException(f)
			e = t.Exc()
		}
		again = false
		if h := t.WordsFunc(fn).FindHandler(pc); h != nil {
			if h.Restore >= 0 {
				t.Handled = *f.Register(h.Restore)
			}
			if h.Target >= 0 && !t.Doomed() {
				enterHandler(t, f, h, e, top)
				return rt.FuncEntry(fn) + uintptr(h.Target)*8, f.FP
			}
		}
		if t.Traced {
			t.TraceUnwound(f)
			e = t.Exc()
		}
		if ip, fp, ended := endStep(t, f, e); ended {
			return ip, fp
		}
		kind := f.Kind()
		if f.Info()&rt.InfoNative != 0 {
			t.NativeSP += t.NativeSlot
		}
		if kind >= rt.FrameFor && kind <= rt.FrameResume {
			e = endGenerator(t, f, e)
		}
		c := f.Caller()
		if kind == rt.FrameDelegate && f.Register(rt.FrameObj).Kind() == rt.KindAsyncGenerator {
			t.AsyncOpFailed(*c.Register(words.B(word(c.IP - 8))))
			e = t.Exc()
		}
		t.FP, t.IP = c.FP, c.IP
		if kind == rt.FrameNext {
			if t.SeqEnds(*c.Register(words.B(word(c.IP-8)) + 1)) {
				return c.IP + 8, c.FP
			}
			if t.ExcMatches(rt.ExcStopIteration) {
				t.TakeExc()
				return c.IP + 8, c.FP
			}
		}
		if rt.Entered(f.Info()) {
			return 0, 0
		}
	}
}

// endStep ends a frame that steps an iterator for native code, which is told of the pending exception e: that it is StopIteration, or what it is.
func endStep(t *rt.Thread, f rt.FrameRef, e rt.Value) (ip, fp uintptr, ended bool) {
	switch kind := f.Kind(); {
	case kind == rt.FrameItem && !t.Doomed() && t.ExcMatches(rt.ExcStopIteration):
		t.TakeExc()
		ip, fp = giveRaw(t, f.Caller().FP, rt.StopMark)
		return ip, fp, true
	case kind == rt.FrameFor && f.Info()>>rt.InfoDestShift&0xffff == rt.ForStep && !t.Doomed():
		endGenerator(t, f, e)
		rt.GenWaits(*f.Register(rt.FrameObj), t.TakeExc())
		ip, fp = giveRaw(t, f.Caller().FP, rt.NoValue)
		return ip, fp, true
	}
	return 0, 0, false
}

// enterHandler makes e, which was pending, the exception that handler h of frame f handles. top is the end of the stack where it was raised.
func enterHandler(t *rt.Thread, f rt.FrameRef, h *words.Handler, e rt.Value, top uintptr) {
	t.TakeExc()
	*f.Register(h.Prev) = t.Handled
	*f.Register(h.Exc) = e
	t.Handled = e
	// Temporaries do not outlive the exception, which may be a MemoryError.
	if from := f.FP + uintptr(h.Exc+1)*regBytes; from < top {
		clear(unsafe.Slice((*rt.Value)(unsafe.Add(nil, from)), (top-from)/regBytes))
	}
}

// endGenerator marks the generator of a frame that an exception leaves as finished, and returns the exception to go on with.
func endGenerator(t *rt.Thread, f rt.FrameRef, e rt.Value) rt.Value {
	gen := *f.Register(rt.FrameObj)
	rt.SetGenState(gen, rt.GenDone)
	if t.ExcMatches(rt.ExcStopIteration) || gen.Kind() == rt.KindAsyncGenerator && t.ExcMatches(rt.ExcStopAsyncIteration) {
		t.GeneratorRaised(gen, e)
		return t.Exc()
	}
	return e
}

// Resume implements rt.Engine.
func (e *Engine) Resume(t *rt.Thread, gen, send, exc rt.Value) rt.Value {
	sp := t.SP
	fp := sp + headBytes
	v := rt.NoValue
	if e.JIT != nil && exc == rt.NoValue && !t.Traced && t.NativeSP != 0 && rt.GenResumesNatively(gen, send) {
		if to := e.JIT.ResumeStub(); to != 0 {
			if resumeDirectly(t, gen, fp) {
				t.NativeTo, t.NativeArg = to, uintptr(send)
				v = e.run(t, over, fp)
			}
			t.SP = sp
			return v
		}
	}
	if resume(t, gen, fp, rt.FrameResume, 0) {
		ip := *(*uintptr)(unsafe.Pointer(rt.Word(gen, rt.GenResume)))
		v = e.runGenerator(t, gen, ip, fp, send, exc)
	}
	t.SP = sp
	return v
}

// ResumeMany implements rt.Engine.
func (e *Engine) ResumeMany(t *rt.Thread, gen rt.Value, dst []rt.Value, want rt.Wanted) (n int, ok bool) {
	if e.JIT == nil || t.Traced || t.NativeSP == 0 || !rt.GenResumesNatively(gen, rt.None) {
		return 0, true
	}
	to := e.JIT.BatchStub()
	if to == 0 {
		return 0, true
	}
	sp, nativeSP, saved := t.SP, t.NativeSP, t.Batch
	callerFP, callerIP := t.FP, t.IP
	fp := sp + headBytes
	if !resumeDirectly(t, gen, fp) {
		return 0, false
	}
	stWord(fp-infoAt, word(fp-infoAt)|rt.InfoRaw)
	first := uintptr(unsafe.Pointer(unsafe.SliceData(dst)))
	t.Batch = rt.Batch{FP: fp, Next: first, End: first + uintptr(len(dst))*regBytes, Want: want}
	t.NativeTo = to
	v := e.run(t, over, fp)
	n = int((t.Batch.Next - first) / regBytes)
	t.Batch = saved
	// When the generator has ended nothing has returned to the stub.
	t.FP, t.IP, t.SP, t.NativeSP = callerFP, callerIP, sp, nativeSP
	return n, v != rt.NoValue
}

// CallMany implements rt.Engine.
func (e *Engine) CallMany(t *rt.Thread, fn rt.Value, args int, c rt.Calls, dst []rt.Value, want rt.Wanted) (n int, ended, ok bool) {
	info := rt.FuncInfo(fn)
	fp := t.SP + headBytes
	if t.NativeCall == 0 || t.Traced || info>>8&0xffff != rt.CallInfo(args) || rt.FuncNative(fn) == t.NoNative ||
		fp+uintptr(info>>rt.InfoRegsShift&0xffff)*regBytes > t.StackEnd {
		return 0, false, true
	}
	kind, dest := rt.FrameEntry, 0
	if c.Ends {
		kind, dest = rt.FrameItem, rt.ItemOfGo
	}
	if !enter(t, fn, fp, kind, dest) {
		return 0, false, false
	}
	stWord(fp-infoAt, word(fp-infoAt)|rt.InfoNative|rt.InfoRaw)
	first := uintptr(unsafe.Pointer(unsafe.SliceData(dst)))
	sp, nativeSP, saved := t.SP, t.NativeSP, t.Batch
	t.Batch = rt.Batch{
		FP: fp, Next: first, End: first + uintptr(len(dst))*regBytes, Want: want, Calls: c,
		Func: fn, Clear: fp + (uintptr(args)+uintptr(info>>40&0xffff))*regBytes, Epoch: t.R.Epoch(),
	}
	callerFP, callerIP := t.FP, t.IP
	t.NativeTo = e.JIT.ManyStub()
	v := e.run(t, over, fp)
	n = int((t.Batch.Next - first) / regBytes)
	t.Batch = saved
	t.FP, t.IP, t.SP, t.NativeSP = callerFP, callerIP, sp, nativeSP
	return n, v == rt.StopMark, v != rt.NoValue
}

// resume copies the registers of a generator into a new frame at fp.
func resume(t *rt.Thread, gen rt.Value, fp uintptr, kind rt.FrameKind, dest int) bool {
	fn := *rt.Word(gen, rt.GenFunc)
	if !t.Prepare(fn) {
		return false
	}
	regs := uintptr(rt.FuncInfo(fn) >> rt.InfoRegsShift & 0xffff)
	if fp+regs*regBytes > t.StackEnd {
		t.RaiseRecursion()
		return false
	}
	if !enter(t, fn, fp, kind, dest) {
		return false
	}
	st(fp-objAt, uintptr(gen))
	keep := int(*rt.Word(gen, rt.GenKeep)) >> 1
	window := unsafe.Slice((*rt.Value)(unsafe.Add(nil, fp)), regs)
	copy(window, rt.GenRegs(gen, keep))
	// Suspending saves registers of blocks that nothing has been put into: what frames before have left there would live as long as gen is suspended.
	clear(window[keep:])
	return true
}

// resumeDirectly makes the frame at fp in which native code resumes a generator: it takes the registers out of the object itself.
func resumeDirectly(t *rt.Thread, gen rt.Value, fp uintptr) bool {
	fn := *rt.Word(gen, rt.GenFunc)
	if fp+uintptr(rt.FuncInfo(fn)>>rt.InfoRegsShift&0xffff)*regBytes > t.StackEnd {
		t.RaiseRecursion()
		return false
	}
	if !enter(t, fn, fp, rt.FrameResume, 0) {
		return false
	}
	st(fp-objAt, uintptr(gen))
	rt.SetGenState(gen, rt.GenRunning)
	return true
}

// runGenerator continues the frame of a generator at fp, to which send or exc are given.
func (e *Engine) runGenerator(t *rt.Thread, gen rt.Value, ip, fp uintptr, send, exc rt.Value) rt.Value {
	callerFP, callerIP := t.FP, t.IP
	ip, fp = start(t, gen, ip, fp, send, exc)
	v := rt.NoValue
	if fp != 0 {
		v = e.run(t, e.resumeNative(t, ip, fp), fp)
	} else if ip == done {
		v = takeResult(t)
	}
	t.FP, t.IP = callerFP, callerIP
	return v
}

// start gives send or exc to the generator whose frame has just been made at fp, and returns where to go on: in that
// frame, or where the exception is caught; fp 0: the frame entered from Go has returned (ip done) or was left by the exception.
func start(t *rt.Thread, gen rt.Value, ip, fp uintptr, send, exc rt.Value) (uintptr, uintptr) {
	created := rt.GenState(gen) == rt.GenCreated
	rt.SetGenState(gen, rt.GenRunning)
	t.FP, t.IP = fp, ip
	t.SP = frameEnd(fp)
	if p := rt.GenPending(gen); p != rt.NoValue && exc == rt.NoValue {
		if exc = t.ThrowArg(p); exc == rt.NoValue {
			exc = t.TakeExc()
		}
	}
	if created {
		if exc != rt.NoValue {
			t.IP = ip - 8 // in front of the body: a try statement that begins there does not catch it
			t.SetExc(exc)
			return unwind(t, false)
		}
		return ip, fp
	}
	if w := word(ip); words.OpOf(w) == words.YieldFrom {
		restoreHandled(t, ip, fp)
		*reg(fp, words.B(w)+1) = send
		if exc != rt.NoValue {
			return throwInto(t, ip, fp, exc)
		}
		return ip, fp
	}
	if words.OpOf(word(rt.FuncEntry(function(fp)))) == words.MachineStep {
		return resumeMachine(fp, send, exc)
	}
	// ip is behind a Yield.
	y := ip - 16
	restoreHandled(t, y, fp)
	if exc != rt.NoValue {
		t.IP = y
		if t.SetExc(exc); word(y+8) != 0 { // in a handler
			t.Chain(exc)
		}
		return unwind(t, false)
	}
	*reg(fp, words.A(word(y))) = send
	return ip, fp
}

// reg returns register i of the frame at fp.
func reg(fp uintptr, i int) *rt.Value { return (*rt.Value)(unsafe.Add(nil, fp+uintptr(i)*regBytes)) }

// saveHandled prepares the handled exception for leaving the frame by the Yield at ip.
func saveHandled(t *rt.Thread, ip, fp uintptr) {
	if x := int(word(ip + 8)); x != 0 {
		prev, save := reg(fp, x&0xffff), reg(fp, x>>16)
		*save = t.Handled
		t.Handled = *prev
	}
}

// restoreHandled undoes saveHandled when the frame goes on, perhaps for another caller.
func restoreHandled(t *rt.Thread, ip, fp uintptr) {
	if x := int(word(ip + 8)); x != 0 {
		prev, save := reg(fp, x&0xffff), reg(fp, x>>16)
		entered := *save != *prev // by an exception
		*prev = t.Handled
		if entered {
			t.Handled = *save
		}
	}
}

// suspend stores the registers of the generator frame at fp back into its object. The frame goes on at ip.
func suspend(t *rt.Thread, fp, ip uintptr, keep int) {
	gen := *reg(fp, rt.FrameObj)
	native := uintptr(0)
	if fn := function(fp); rt.FuncNative(fn) != t.NoNative {
		native = t.ResumeAddr(fn, ip)
	}
	rt.SetGenNative(gen, native)
	*(*uintptr)(unsafe.Pointer(rt.Word(gen, rt.GenResume))) = ip
	*rt.Word(gen, rt.GenKeep) = rt.Value(keep<<1 | 1)
	copy(rt.GenRegs(gen, keep), unsafe.Slice(reg(fp, 0), keep))
	rt.SetGenState(gen, rt.GenSuspended)
}

// at returns register p[i].
func at(p *rt.Value, i int) *rt.Value {
	return (*rt.Value)(unsafe.Add(unsafe.Pointer(p), uintptr(i)*regBytes))
}
