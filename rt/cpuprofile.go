package rt

import (
	"strconv"
	"sync/atomic"
	"time"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt/pprof"
)

// # CPU profiles
//
// A clock ticks while the process uses CPU time. A tick that hits native code is recorded on the spot, with program counter and frames (Ticks);
// any other one sets PollProfile for the thread that has the lock, which samples its own stack at its next safepoint, between two
// instructions, or when the builtin function or other part of the runtime that was running is done: these call Tick.

// Tiers: what executed the innermost frame of a sample.
const (
	tierInterpreter = "interpreter"
	tierBaseline    = "baseline" // native code that does not rely on types
	tierTyped       = "typed"    // native code with guards
	tierRuntime     = "runtime"  // instructions that native code leaves to the runtime
	tierBuiltin     = "builtin"  // functions in Go
)

// builtinFile is the file of functions in Go.
const builtinFile = "<builtin>"

// mostFrames is how many frames of a stack a sample has; the outer ones are left out.
const mostFrames = 256

// Ticks is the clock of a profile.
type Ticks interface {
	// Run says which thread has the interpreter lock now; nil: none.
	Run(t *Thread)
	// Take calls native for each tick that hit native code since the last call, and returns how many did not. native gets the
	// program counter followed by return addresses, the innermost first, and for each frame three words: function, return address
	// (FrameReturn), information.
	Take(native func(pcs, frames []uintptr, ticks int)) (other int)
	Stop()
}

// CPUProfile is a profile that is being made. It belongs to the thread with the interpreter lock.
type CPUProfile struct {
	b        *pprof.Builder
	ticks    Ticks
	interval time.Duration
	threads  []*Thread // all that ever had the lock meanwhile: Ticks write to them
	stack    []pprof.Frame
	most     int // frames of a stack
	place    func(pc uintptr) (*NativeCode, int)
}

// StartCPUProfile starts to sample the runtime's threads every interval of CPU time. clock makes the source of ticks, nil: a simple one. place finds
// native code and the position in it for a program counter; nil: there is none.
func (t *Thread) StartCPUProfile(interval time.Duration, clock func(time.Duration) (Ticks, error), place func(uintptr) (*NativeCode, int)) {
	p := &CPUProfile{interval: interval, most: mostFrames, place: place}
	cpu := pprof.ValueType{Type: "cpu", Unit: "nanoseconds"}
	p.b = pprof.New(cpu, int64(interval), pprof.ValueType{Type: "samples", Unit: "count"}, cpu)
	p.b.Default("cpu")
	if clock != nil {
		var err error
		if p.ticks, err = clock(interval); err != nil {
			clock = nil
		}
	}
	if clock == nil {
		p.ticks = newSimpleTicks(interval)
	}
	t.R.profile = p
	p.run(t)
}

// Profiling reports whether a CPU profile is being made.
func (t *Thread) Profiling() bool { return t.R.profile != nil }

// StopCPUProfile ends the profile and returns what was collected; nil: there is none.
func (t *Thread) StopCPUProfile() *pprof.Builder {
	p := t.R.profile
	if p == nil {
		return nil
	}
	p.take(t, "", tierInterpreter)
	p.ticks.Stop()
	t.R.profile = nil
	atomic.AndUint32(&t.Poll, ^uint32(PollProfile))
	return p.b
}

// CPUProfile returns what has been collected so far; nil: no profile is being made.
func (t *Thread) CPUProfile() *pprof.Builder {
	p := t.R.profile
	if p == nil {
		return nil
	}
	p.take(t, "", tierInterpreter)
	return p.b
}

// run notes that t has the lock.
func (p *CPUProfile) run(t *Thread) {
	for _, o := range p.threads {
		if o == t {
			p.ticks.Run(t)
			return
		}
	}
	p.threads = append(p.threads, t)
	p.ticks.Run(t)
}

// pause notes that t is about to give the lock up.
func (p *CPUProfile) pause(t *Thread) {
	p.take(t, "", tierInterpreter)
	p.ticks.Run(nil)
	atomic.AndUint32(&t.Poll, ^uint32(PollProfile))
}

// inCall as leaf stands for the builtin function that the present instruction calls, if it does.
const inCall = "?"

// Tick takes a sample if a tick has come. leaf, if not empty, is the innermost function: what was running when it came.
func (t *Thread) Tick(leaf string) {
	if atomic.LoadUint32(&t.Poll)&uint32(PollProfile) != 0 {
		tier := tierInterpreter
		if leaf != "" {
			tier = tierBuiltin
		}
		t.sample(leaf, tier)
	}
}

// TickNative is Tick for the instruction that native code has left to the runtime, or that native code is at.
func (t *Thread) TickNative() {
	if atomic.LoadUint32(&t.Poll) != 0 {
		t.tickNative()
	}
}

func (t *Thread) tickNative() {
	if atomic.LoadUint32(&t.Poll)&uint32(PollProfile) != 0 {
		t.sample("", tierRuntime)
	}
}

// tickBuiltin is Tick for the builtin function fn, which has returned.
func (t *Thread) tickBuiltin(fn Value) {
	if atomic.LoadUint32(&t.Poll)&uint32(PollProfile) != 0 {
		t.sample(t.R.builtinLabel(fn), tierBuiltin)
	}
}

func (t *Thread) sample(leaf, tier string) {
	atomic.AndUint32(&t.Poll, ^uint32(PollProfile))
	if p := t.R.profile; p != nil {
		p.take(t, leaf, tier)
	}
}

// take adds all ticks since the last call. Those outside native code go to the present stack of t, with leaf, if not empty, on top.
func (p *CPUProfile) take(t *Thread, leaf, tier string) {
	thread := "main"
	if t.ID != 1 {
		thread = strconv.Itoa(t.ID)
	}
	add := func(tier string, ticks int) {
		p.b.Add(p.stack, []pprof.Label{{Key: "tier", Value: tier}, {Key: "thread", Value: thread}}, int64(ticks), int64(ticks)*int64(p.interval))
	}
	n := p.ticks.Take(func(pcs, frames []uintptr, ticks int) {
		p.stack = p.stack[:0]
		tier := p.nativeStack(t.R, pcs, frames)
		add(tier, ticks)
	})
	if n == 0 {
		return
	}
	p.stack = p.stack[:0]
	if f := t.TopFrame(); leaf == inCall {
		if f.FP != 0 {
			w, ok := callBefore(f.Func(), f.IP+16)
			if ok && p.builtin(t.R, *f.Register(words.B(w))) {
				tier = tierBuiltin
			}
		}
	} else if leaf != "" {
		p.stack = append(p.stack, pprof.Frame{Function: leaf, File: builtinFile})
	}
	p.walk(t.R, t.TopFrame())
	if len(p.stack) == 0 { // no program runs yet, or any more
		p.stack = append(p.stack, pprof.Frame{Function: "runtime", File: builtinFile})
	}
	add(tier, n)
}

// walk appends f and its callers.
func (p *CPUProfile) walk(r *Runtime, f FrameRef) {
	for entered := false; f.FP != 0 && len(p.stack) < p.most; f = f.Caller() {
		if entered {
			if w, ok := callBefore(f.Func(), f.IP+8); ok {
				p.builtin(r, *f.Register(words.B(w)))
			}
		}
		p.frame(r, funcPtr(f.Func()).code, f.PC())
		entered = Entered(f.Info())
	}
}

// callBefore returns the instruction for calls that ends at address ip of fn's code.
func callBefore(fn Value, ip uintptr) (uint64, bool) {
	const size = 16
	if ip < FuncEntry(fn)+size {
		return 0, false
	}
	w := *(*uint64)(unsafe.Add(nil, ip-size))
	op := words.OpOf(w)
	return w, op >= words.Call && op <= words.CallMethodEx
}

// builtin appends a builtin function or class, and reports whether callee is one.
func (p *CPUProfile) builtin(r *Runtime, callee Value) bool {
	name := ""
	switch callee.Kind() {
	case KindBuiltin:
		name = r.builtinLabel(callee)
	case KindType:
		if at[class](callee).flags&clsUser != 0 {
			return false
		}
		name = ClassName(callee)
	default:
		return false
	}
	p.stack = append(p.stack, pprof.Frame{Function: name, File: builtinFile})
	return true
}

// frame appends the frame of a code object at word pc.
func (p *CPUProfile) frame(r *Runtime, code Value, pc int) {
	ci := r.codeInfo(code)
	p.stack = append(p.stack, codeFrame(ci.bc, ci.fn, pc))
}

// codeFrame makes the frame of a function at word pc of fn, which is nil before the function's first call.
func codeFrame(bc *bytecode.Code, fn *words.Func, pc int) pprof.Frame {
	f := pprof.Frame{Function: bc.Qualname, File: bc.Filename, Start: bc.FirstLine, Line: bc.FirstLine}
	if f.Function == "" {
		f.Function = bc.Name
	}
	if fn != nil {
		f.Line = bc.Line(fn.Offset(pc))
	}
	return f
}

// placeFirst finds the native code of a function for the first of the addresses that is in any: those before it are in routines
// that the function has called.
func (p *CPUProfile) placeFirst(pcs []uintptr) (nc *NativeCode, pos int) {
	for i, pc := range pcs {
		if i > 0 {
			pc-- // in the call
		}
		if nc, pos = p.place(pc); nc != nil {
			break
		}
	}
	return nc, pos
}

// nativeStack puts the stack of a tick in native code together and returns the tier. pcs and frames are as of Ticks.Take.
func (p *CPUProfile) nativeStack(r *Runtime, pcs, frames []uintptr) string {
	tier := tierTyped
	ip, entered := uintptr(0), false
	for i := 0; i < len(frames); i += 3 {
		fn := Value(frames[i])
		if !r.isObject(fn) || fn.Kind() != KindFunction {
			break
		}
		if i == 0 {
			nc, pos := p.placeFirst(pcs)
			if nc != nil && nc.Settled {
				tier = tierBaseline
			}
			ip = FuncEntry(fn) + uintptr(p.inlined(r, nc, pos, fn)*8)
		} else if entered {
			// The register of the callee may hold something else by now; the instruction remembers the last one.
			if _, ok := callBefore(fn, ip+8); ok {
				if callee := Value(*(*uintptr)(unsafe.Add(nil, ip))); r.isObject(callee) {
					p.builtin(r, callee)
				}
			}
		}
		p.frame(r, funcPtr(fn).code, int(ip-FuncEntry(fn))/8)
		ip, entered = frames[i+1]-8, Entered(uint64(frames[i+2]))
	}
	return tier
}

// inlined appends the functions that are inlined in fn, whose native code is at position pos of nc, and returns the word that fn is at.
func (p *CPUProfile) inlined(r *Runtime, nc *NativeCode, pos int, fn Value) int {
	at := 0
	if nc == nil {
		return at
	}
	if own := r.codeInfo(funcPtr(fn).code); own.bc != nc.Code {
		// On a way out: frames for inlined functions have been made, and fn is the innermost.
		nc.EachFrame(pos, func(in *words.Func, pc int) {
			if in == own.fn {
				at = pc
			}
		})
		return at
	}
	nc.EachFrame(pos, func(in *words.Func, pc int) {
		if in == nil {
			at = pc
			return
		}
		f := codeFrame(in.Code, in, pc)
		f.Inlined = true
		p.stack = append(p.stack, f)
	})
	return at
}

// isObject reports whether an arbitrary word is the address of an object.
func (r *Runtime) isObject(v Value) bool {
	h := &r.heap
	if w := uintptr(v); w-h.base >= h.top-h.base || w%granule != 0 {
		return false
	}
	start, _ := h.cellOf(uintptr(v))
	return start == uintptr(v)
}

// IsValue reports whether an arbitrary word can be used as a Value.
func (r *Runtime) IsValue(v Value) bool {
	return v.IsSmall() || v.IsFlonum() || v == None || v == True || v == False || r.isObject(v)
}

// builtinLabel returns the full name of a builtin function object.
func (r *Runtime) builtinLabel(fn Value) string {
	name, owner := r.builtinName(fn), *word(fn, 1)
	if owner == NoValue {
		return name
	}
	switch owner.Kind() {
	case KindType:
		return ClassName(owner) + "." + name
	case KindStr:
		return owner.Str() + "." + name
	}
	return name
}

// simpleTicks is a clock for hosts without a better one: it ticks every interval while a thread has the lock, whether that computes or not.
type simpleTicks struct {
	running atomic.Pointer[Thread]
	n       atomic.Int64
	stop    chan struct{}
}

func newSimpleTicks(interval time.Duration) *simpleTicks {
	s := &simpleTicks{stop: make(chan struct{})}
	go func() {
		ticker := time.NewTicker(interval)
		defer ticker.Stop()
		for {
			select {
			case <-s.stop:
				return
			case <-ticker.C:
				if t := s.running.Load(); t != nil {
					s.n.Add(1)
					atomic.OrUint32(&t.Poll, uint32(PollProfile))
				}
			}
		}
	}()
	return s
}

// Run implements [Ticks].
func (s *simpleTicks) Run(t *Thread) { s.running.Store(t) }

// Take implements [Ticks].
func (s *simpleTicks) Take(func(_, _ []uintptr, _ int)) int { return int(s.n.Swap(0)) }

// Stop implements [Ticks].
func (s *simpleTicks) Stop() { close(s.stop) }
