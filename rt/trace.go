package rt

import (
	"pycopy/bytecode"
	"pycopy/bytecode/words"
)

// # Tracing
//
// While a thread has a trace or profile function or a Profile, Traced is set: the interpreter executes one instruction at a time and calls
// TraceStep before each, native code is not entered, and what runs of it leaves at its next poll or when it leaves an instruction to the
// interpreter. What the thread runs within a trace function runs as usual.
//
// An active frame is known by a record. One without a record has been entered or, if it is of a generator, resumed. Frames that were
// active when tracing began get theirs then.

// Profile is told of calls by the tracing of a thread. Callees are code objects and builtin functions. It may not allocate.
type Profile interface {
	Enter(callee Value)
	Leave(callee Value)
	// Mark calls mark for each Value that it has.
	Mark(mark func(Value))
}

// tracing is what is traced in a thread. All Values in it are roots.
type tracing struct {
	fn, prof Value // of sys.settrace and sys.setprofile, or NoValue
	profile  Profile
	inside   bool          // a trace function is running
	late     Value         // an exception of a trace function, to be raised at the next instruction, or NoValue
	records  []traceRecord // outermost frame first
	resumed  []Value       // objects of suspended generators' frames, behind the generators, oldest first
	lines    map[*words.Func][]int32
}

// traceRecord is an active frame.
type traceRecord struct {
	fp     uintptr
	obj    Value // frame object, or NoValue
	callee Value // builtin function that it is calling, or NoValue
	line   int   // of the last line event; atCall: there was none
	ip     uintptr
	calls  bool // the call event is being reported
}

const (
	atCall        = -1
	mostSuspended = 128 // generators whose frame objects are kept
)

func (tr *tracing) mark(h *heapState) {
	mark := func(v Value) { h.mark(uintptr(v)) }
	mark(tr.fn)
	mark(tr.prof)
	mark(tr.late)
	for i := range tr.records {
		mark(tr.records[i].obj)
		mark(tr.records[i].callee)
	}
	for _, v := range tr.resumed {
		mark(v)
	}
	if tr.profile != nil {
		tr.profile.Mark(mark)
	}
}

// record returns the record of the frame at fp, or nil.
func (tr *tracing) record(fp uintptr) *traceRecord {
	if tr != nil {
		for i := len(tr.records) - 1; i >= 0 && tr.records[i].fp >= fp; i-- {
			if tr.records[i].fp == fp {
				return &tr.records[i]
			}
		}
	}
	return nil
}

// top returns the record of the frame at fp, or nil, and forgets frames above it.
func (tr *tracing) top(fp uintptr) *traceRecord {
	n := len(tr.records)
	for n > 0 && tr.records[n-1].fp > fp {
		n--
	}
	tr.records = tr.records[:n]
	if n > 0 && tr.records[n-1].fp == fp {
		return &tr.records[n-1]
	}
	return nil
}

// SetTrace sets the trace function of the thread (sys.settrace), SetProfile the profile function; None: none.
func (t *Thread) SetTrace(fn Value) { t.setTracing(func(tr *tracing) { tr.fn = fn }) }

// SetProfile is described at SetTrace.
func (t *Thread) SetProfile(fn Value) { t.setTracing(func(tr *tracing) { tr.prof = fn }) }

// SetCallProfile lets p be told of calls in the thread; nil: nobody. It reports whether there was another one.
func (t *Thread) SetCallProfile(p Profile) (other bool) {
	t.setTracing(func(tr *tracing) {
		other = p != nil && tr.profile != nil && tr.profile != p
		if !other {
			tr.profile = p
		}
	})
	return other
}

// TraceFunctions returns the trace and profile functions of the thread, or None.
func (t *Thread) TraceFunctions() (trace, profile Value) {
	if t.tracing == nil {
		return None, None
	}
	return orNoneValue(t.tracing.fn), orNoneValue(t.tracing.prof)
}

func (t *Thread) setTracing(set func(tr *tracing)) {
	tr := t.tracing
	if tr == nil {
		tr = &tracing{lines: map[*words.Func][]int32{}}
		t.tracing = tr
	}
	was := tr.active()
	set(tr)
	if tr.fn == None {
		tr.fn = NoValue
	}
	if tr.prof == None {
		tr.prof = NoValue
	}
	switch {
	case !tr.active():
		tr.records, tr.resumed = nil, nil
		clear(tr.lines)
	case !was:
		tr.records = tr.records[:0]
		for f := t.TopFrame(); f.FP != 0; f = f.Caller() {
			tr.records = append(tr.records, traceRecord{fp: f.FP, line: t.frameLine(f), ip: f.IP})
		}
		for i, k := 0, len(tr.records)-1; i < k; i, k = i+1, k-1 {
			tr.records[i], tr.records[k] = tr.records[k], tr.records[i]
		}
	}
	t.Traced = tr.active() && !tr.inside
}

func (tr *tracing) active() bool { return tr.fn != NoValue || tr.prof != NoValue || tr.profile != nil }

// TraceStep reports what is about to happen at the word ip of the frame at fp. It returns false with an exception pending.
func (t *Thread) TraceStep(ip, fp uintptr) bool {
	tr := t.tracing
	if tr.late != NoValue {
		t.SetExc(tr.late)
		tr.late = NoValue
		return false
	}
	f := FrameRef{fp, ip}
	r := tr.top(fp)
	if r == nil {
		if !t.traceCall(f) {
			return false
		}
	} else {
		if r.callee != NoValue && !t.traceBuiltin(f, "c_return") {
			return false
		}
		if r = tr.top(fp); r != nil && r.obj == NoValue && f.Info()&InfoSeen != 0 {
			r.obj = t.frameObject(f)
		}
	}
	if r = tr.top(fp); r == nil || !t.Traced {
		return true
	}
	if r.obj != NoValue && at[frameObj](r.obj).trace != NoValue && !t.traceLine(r, f) {
		return false
	}
	if !t.Traced {
		return true
	}
	w := *at[uint64](Value(ip))
	switch words.OpOf(w) {
	case words.Return:
		return t.traceLeave(f, *f.Register(words.A(w)))
	case words.ReturnImm:
		return t.traceLeave(f, Value(int64(w)>>32))
	case words.Yield:
		return t.traceLeave(f, *f.Register(words.B(w)))
	case words.Call, words.CallKw, words.CallEx, words.CallMethod, words.CallMethodKw, words.CallMethodEx:
		return t.traceCallee(f, *f.Register(words.B(w)))
	}
	return true
}

// traceCall reports the call event of f, which has just been entered or resumed.
func (t *Thread) traceCall(f FrameRef) bool {
	tr := t.tracing
	tr.records = append(tr.records, traceRecord{fp: f.FP, line: atCall, ip: 0})
	code := funcPtr(f.Func()).code
	if k := f.Kind(); k >= FrameFor && k <= FrameResume {
		r := &tr.records[len(tr.records)-1]
		r.obj = tr.takeSuspended(*f.Register(FrameObj))
		if r.obj != NoValue {
			t.frames = append(t.frames[:t.seenAt(f.FP)], seenFrame{f.FP, r.obj})
			at[frameObj](r.obj).active = f.FP | 1
			f.SetInfo(f.Info() | InfoSeen)
		}
		if f.PC() > 1 {
			r.line, r.ip = t.frameLine(FrameRef{f.FP, f.IP - 8}), f.IP
		}
	}
	if tr.profile != nil {
		tr.profile.Enter(code)
	}
	if tr.fn == NoValue && tr.prof == NoValue {
		return true
	}
	v := t.frameObject(f)
	if v == NoValue {
		return false
	}
	r := &tr.records[len(tr.records)-1]
	r.obj, r.calls = v, true
	ok := tr.fn == NoValue || t.callTracer(tr.fn, f, v, "call", None)
	ok = ok && (tr.prof == NoValue || t.callProfiler(v, "call", None))
	if r := tr.top(f.FP); r != nil {
		r.calls = false
	}
	return ok
}

// traceLine reports the line event of f if it comes to another line, or back.
func (t *Thread) traceLine(r *traceRecord, f FrameRef) bool {
	line := t.lineNumber(f)
	if line == r.line && f.IP >= r.ip {
		r.ip = f.IP
		return true
	}
	r.line, r.ip = line, f.IP
	return t.callTracer(NoValue, f, r.obj, "line", None)
}

// lineNumber returns the line of a frame by a table.
func (t *Thread) lineNumber(f FrameRef) int {
	if lines := t.lineTable(f.Func()); f.PC() < len(lines) {
		return int(lines[f.PC()])
	}
	return t.frameLine(f)
}

func (t *Thread) lineTable(fn Value) []int32 {
	tr := t.tracing
	ci := t.R.codeInfo(funcPtr(fn).code)
	if ci.fn == nil || ci.bc.Kind != bytecode.KindBytecode {
		return nil
	}
	lines, ok := tr.lines[ci.fn]
	if !ok {
		lines = make([]int32, ci.fn.CodeLen())
		for pc := range lines {
			lines[pc] = int32(ci.bc.Line(ci.fn.Offset(pc)))
		}
		tr.lines[ci.fn] = lines
	}
	return lines
}

// TraceSuspend reports that the generator frame at fp, which is at ip and waits for another one, is suspended and yields v. What a
// trace function raises comes later.
func (t *Thread) TraceSuspend(ip, fp uintptr, v Value) {
	f := FrameRef{fp, ip}
	if t.tracing.top(fp) == nil {
		return
	}
	savedFP, savedIP, savedExc := t.FP, t.IP, t.TakeExc()
	t.FP, t.IP = fp, ip
	if !t.traceLeave(f, v) {
		t.tracing.late = t.TakeExc()
	}
	t.FP, t.IP = savedFP, savedIP
	t.SetExc(savedExc)
}

// TraceException reports that the pending exception has been raised in, or has come to, the frame f. Another one may be pending then.
func (t *Thread) TraceException(f FrameRef) {
	tr := t.tracing
	r := tr.top(f.FP)
	if r == nil {
		return
	}
	if r.callee != NoValue && !t.traceBuiltin(f, "c_exception") {
		return
	}
	if r = tr.top(f.FP); r == nil {
		return
	}
	if r.obj == NoValue && f.Info()&InfoSeen != 0 {
		r.obj = t.frameObject(f)
	}
	if r.obj == NoValue {
		return
	}
	e := t.Exc()
	if tb := excPtr(e).traceback; tb != NoValue && at[tbObj](tb).fn == f.Func() {
		at[tbObj](tb).fn = r.obj
	}
	if at[frameObj](r.obj).trace == NoValue || tr.fn == NoValue {
		return
	}
	t.TakeExc()
	arg := t.NewTupleFrom([]Value{t.TypeOf(e), e, orNoneValue(excPtr(e).traceback)})
	// A call that the exception comes from is at its last word: what is called now must return behind an instruction.
	ip := t.IP
	t.IP = t.instructionOf(f)
	if arg == NoValue || t.callTracer(NoValue, f, r.obj, "exception", arg) {
		t.SetExc(e)
	}
	t.IP = ip
}

// instructionOf returns the address of the instruction that f is at, or in.
func (t *Thread) instructionOf(f FrameRef) uintptr {
	fn := t.WordsFunc(f.Func())
	ip := FuncEntry(f.Func()) + uintptr(fn.WordOf(fn.Offset(f.PC())))*8
	for {
		next := ip + uintptr(words.Len(*at[uint64](Value(ip))))*8
		if next > f.IP {
			return ip
		}
		ip = next
	}
}

// TraceUnwound reports that the pending exception leaves the frame f.
func (t *Thread) TraceUnwound(f FrameRef) {
	if t.tracing.top(f.FP) == nil {
		return
	}
	e := t.TakeExc()
	if t.traceLeave(f, None) {
		t.SetExc(e)
	}
}

// traceLeave reports the return event of f and forgets the frame.
func (t *Thread) traceLeave(f FrameRef, v Value) bool {
	tr := t.tracing
	r := tr.top(f.FP)
	if r == nil {
		return true
	}
	obj, ok := r.obj, true
	if obj != NoValue && tr.fn != NoValue && at[frameObj](obj).trace != NoValue {
		ok = t.callTracer(NoValue, f, obj, "return", v)
	}
	if ok && obj != NoValue && tr.prof != NoValue {
		ok = t.callProfiler(obj, "return", v)
	}
	if tr.profile != nil {
		tr.profile.Leave(funcPtr(f.Func()).code)
	}
	if tr.top(f.FP) != nil {
		tr.records = tr.records[:len(tr.records)-1]
	}
	if obj != NoValue {
		e := t.TakeExc()
		t.leaveFrame(obj, f)
		t.SetExc(e)
		if k := f.Kind(); k >= FrameFor && k <= FrameResume && words.OpOf(*at[uint64](Value(f.IP))) >= words.Yield {
			tr.suspend(*f.Register(FrameObj), obj)
		}
	}
	return ok
}

// suspend keeps the frame object of a generator that is going to be suspended.
func (tr *tracing) suspend(gen, obj Value) {
	if len(tr.resumed) >= 2*mostSuspended {
		tr.resumed = tr.resumed[:copy(tr.resumed, tr.resumed[2:])]
	}
	tr.resumed = append(tr.resumed, gen, obj)
}

// takeSuspended returns the frame object of a generator, or NoValue.
func (tr *tracing) takeSuspended(gen Value) Value {
	for i := 0; i < len(tr.resumed); i += 2 {
		if tr.resumed[i] == gen {
			obj := tr.resumed[i+1]
			tr.resumed = append(tr.resumed[:i], tr.resumed[i+2:]...)
			return obj
		}
	}
	return NoValue
}

// traceCallee reports that f calls callee, if that is a builtin function.
func (t *Thread) traceCallee(f FrameRef, callee Value) bool {
	tr := t.tracing
	if tr.prof == NoValue && tr.profile == nil || !callee.IsObj() || callee.Kind() != KindBuiltin && callee.Kind() != KindBuiltinMethod {
		return true
	}
	if callee.Kind() == KindBuiltinMethod && tr.prof == NoValue {
		callee = boundPtr(callee).fn
	}
	if b := t.R.BuiltinOf(callee); callee.Kind() == KindBuiltin && b != nil && b.Flags&Steers != 0 && tr.prof == NoValue {
		return true // the profiler's own
	}
	tr.top(f.FP).callee = callee
	if tr.profile != nil {
		tr.profile.Enter(callee)
	}
	if tr.prof == NoValue {
		return true
	}
	v := t.frameObject(f)
	return v != NoValue && t.callProfiler(v, "c_call", callee)
}

// traceBuiltin reports that the builtin function that f has called has ended.
func (t *Thread) traceBuiltin(f FrameRef, event string) bool {
	tr := t.tracing
	r := tr.top(f.FP)
	callee := r.callee
	r.callee = NoValue
	if tr.profile != nil {
		tr.profile.Leave(callee)
	}
	if tr.prof == NoValue {
		return true
	}
	e := t.TakeExc()
	v := t.frameObject(f)
	if v == NoValue || !t.callProfiler(v, event, callee) {
		return false
	}
	t.SetExc(e)
	return true
}

// callTracer calls the global trace function fn, or the one of the frame f, whose object is v. When it fails there is no tracing any more.
func (t *Thread) callTracer(fn Value, f FrameRef, v Value, event string, arg Value) bool {
	o := at[frameObj](v)
	if fn == NoValue {
		fn = o.trace
	}
	if o.locals != NoValue && t.frameVariables(v) == NoValue {
		return false
	}
	local := t.callInside(fn, v, event, arg)
	if local == NoValue {
		e := t.TakeExc()
		o.trace = NoValue
		t.SetTrace(None)
		t.SetExc(e)
		return false
	}
	if local != None {
		o.trace = local
	}
	if o.locals != NoValue {
		t.storeVariables(f, o.locals)
	}
	return true
}

// callProfiler calls the profile function. When it fails there is no profiling any more.
func (t *Thread) callProfiler(v Value, event string, arg Value) bool {
	if t.callInside(t.tracing.prof, v, event, arg) == NoValue {
		e := t.TakeExc()
		t.SetProfile(None)
		t.SetExc(e)
		return false
	}
	return true
}

// callInside calls a function that is not traced.
func (t *Thread) callInside(fn, v Value, event string, arg Value) Value {
	tr := t.tracing
	name := t.Intern(event)
	if name == NoValue {
		return NoValue
	}
	tr.inside, t.Traced = true, false
	x := t.Call3(fn, v, name, arg)
	tr.inside = false
	t.Traced = tr.active()
	return x
}
