package host

import (
	"errors"
	"fmt"
	"io"
	"math"
	"runtime"
	"sort"
	"time"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/jit"
	"pycopy/jit/pages"
	"pycopy/rt"
)

// Config says when an Engine compiles.
type Config struct {
	// Threshold is about how many calls, or four times as many iterations of loops, a function runs before it is compiled. 0: a
	// default; 1: before anything else.
	Threshold int
	// Untried allows native code on systems where it has never been run.
	Untried bool
	// Dump, when not nil, gets a listing of the machine code of each function.
	Dump io.Writer
	// Stats counts the instructions that are left to the interpreter one by one.
	Stats bool
	// Portable, when not nil, is given each function that has been compiled, and what compiles it for another target, for the address 0.
	// The addresses of the stubs are then the first multiples of step.
	Portable func(name string, compile func(a jit.Asm, step uintptr) (*jit.Code, error))
	// Log, when not nil, is told of compilations and side exits.
	Log io.Writer
	// Why keeps what Functions tells of sites. Like Stats, it makes native code slower where it leaves instructions to the interpreter.
	Why bool
	// Anonymous keeps code in memory without a file, where Linux perf looks names up (PerfMap).
	Anonymous bool
	// Installed, when not nil, is told of all code. The code is not to be kept.
	Installed func(*Installed)
}

const (
	defaultThreshold = 256
	codeLimit        = 256 << 20
	maxVersions      = 10 // compilations with speculation
	maxStale         = 32 // compilations that a change of a class has made useless
)

// Stats counts what an Engine has done.
type Stats struct {
	Functions, Compilations, Failed int
	Bytes                           int
	Time                            time.Duration
	Deopts, Slow                    int
	SlowOps                         [256]int // Slow, by opcode of package words
}

// Engine compiles the hot functions of a runtime and runs native code. It belongs to the thread that holds the interpreter lock.
type Engine struct {
	cfg    Config
	region *Region
	asm    jit.Asm
	stubs  [jit.NumStubs]uintptr
	stacks map[*rt.Thread]*pages.Stack
	sites  []rt.CallSite
	boxes  [][]int16 // lists of registers with raw doubles, from number 1 on
	heat   map[*bytecode.Code]int
	codes  map[*bytecode.Code]*history
	hot    []*history       // in the order of the first compilation
	stale  int              // compilations that a change of a class has made useless
	kept   map[uintptr]bool // addresses of objects that are roots now
	broken error
	stats  Stats
	list   []*rt.NativeCode // all there is, in the order of addresses
}

// history is what an Engine knows of a function beyond its present code.
type history struct {
	code     *bytecode.Code
	fn       *words.Func
	versions int
	sites    map[int]int
	failure  string // why it is never compiled, or ""
	present  bool   // there is code
	settled  bool   // it does not rely on types

	bytes       int
	time        time.Duration
	exits, slow map[int]*siteCount // with Config.Why
	notes       []Note
	extent      int // registers of a frame and of all functions inlined there
}

var errUntried = errors.New("jit: off, since it has not been tried on this system; -X jit=on")

// NewEngine makes an engine. It reserves addresses; all else happens when something gets hot.
func NewEngine(cfg Config) (*Engine, error) {
	if err := Available(); err != nil {
		return nil, err
	}
	if runtime.GOOS != "linux" && !cfg.Untried {
		return nil, errUntried
	}
	r, err := Reserve(codeLimit)
	if err != nil {
		return nil, err
	}
	r.anonymous = cfg.Anonymous
	if cfg.Threshold == 0 {
		cfg.Threshold = defaultThreshold
	}
	return &Engine{cfg: cfg, region: r, stacks: map[*rt.Thread]*pages.Stack{}, boxes: make([][]int16, 1),
		kept: map[uintptr]bool{}, heat: map[*bytecode.Code]int{}, codes: map[*bytecode.Code]*history{}}, nil
}

// NoNative is the address that functions have while they are not compiled.
func (e *Engine) NoNative() uintptr { return e.region.NoNative() }

// HotMask is when counters report.
func (e *Engine) HotMask() uintptr {
	if e.cfg.Threshold < 32 {
		return 0
	}
	return 31
}

// StackSlot is the size of a return address.
func (e *Engine) StackSlot() uintptr { return 8 }

// Stats returns what the engine has done.
func (e *Engine) Stats() Stats { s := e.stats; s.Bytes = e.region.Used(); return s }

// Place finds the native code that a program counter is in, and the position there (-1: none).
func (e *Engine) Place(pc uintptr) (*rt.NativeCode, int) {
	i := sort.Search(len(e.list), func(i int) bool { return e.list[i].Base > pc }) - 1
	if i < 0 || pc-e.list[i].Base >= uintptr(e.list[i].Size) {
		return nil, -1
	}
	return e.list[i], e.list[i].Position(int(pc - e.list[i].Base))
}

// Ticks makes the clock of a profile that records ticks in native code where they happen.
func (e *Engine) Ticks(interval time.Duration) (rt.Ticks, error) { return newTicks(e.region, interval) }

// Close gives all memory back.
func (e *Engine) Close() {
	for _, s := range e.stacks {
		s.Close()
	}
	e.stacks = nil
	e.region.Close()
}

// Enter runs native code.
func (e *Engine) Enter(t *rt.Thread) uint8 {
	for {
		e.region.Enter(&t.Context)
		info := *(*uint64)(unsafe.Add(nil, t.FP-8))
		t.SP = t.FP + uintptr(info&rt.InfoRegsMask>>rt.InfoRegsShift)*8
		if n := t.NativeBox; n != 0 {
			t.NativeBox = 0
			for _, r := range e.boxes[n] {
				box(t, (*uintptr)(unsafe.Add(nil, t.FP+uintptr(int(r)*8))))
			}
		}
		switch t.NativeExit {
		case jit.ExitBox:
			// Inlined functions may have values behind the frame.
			if h := e.codes[t.R.Bytecode(rt.FuncCode(*operand(t, rt.FrameFunc)))]; h != nil {
				t.SP = max(t.SP, t.FP+uintptr(h.extent)*8)
			}
			box(t, &t.Boxed)
		case jit.ExitCall:
			resume := t.NativeTo
			v := t.CallAt(&e.sites[t.NativeArg])
			if v == rt.NoValue && t.Doomed() {
				t.NativeArg, t.NativeExit = 0, jit.ExitServed
				return jit.ExitServed
			}
			t.NativeArg, t.NativeTo = uintptr(v), resume
		case jit.ExitNext:
			resume := t.NativeTo
			v := t.Next(rt.Value(t.NativeArg))
			if v == rt.NoValue && t.Doomed() {
				t.NativeArg, t.NativeExit = 0, jit.ExitServed
				return jit.ExitServed
			}
			t.NativeArg, t.NativeTo = uintptr(v), resume
		case jit.ExitSlow:
			if !e.serve(t) {
				return uint8(t.NativeExit)
			}
		default:
			return uint8(t.NativeExit)
		}
	}
}

// box makes a Value of the raw double at p.
func box(t *rt.Thread, p *uintptr) {
	if uint64(*p) == rt.UnsetFloat {
		*p = uintptr(rt.NoValue)
		return
	}
	// That may collect, and native code is not where the last exit was.
	ip := t.IP
	t.IP = 0
	*p = uintptr(t.BoxFloat(math.Float64frombits(uint64(*p))))
	t.IP = ip
}

// At returns the address where native code of fn goes on at ip, or 0.
func (e *Engine) At(t *rt.Thread, fn rt.Value, ip uintptr) uintptr {
	if nc := t.R.NativeCode(fn); nc != nil && t.NativeSP != 0 {
		return nc.At(int(ip-rt.FuncEntry(fn)) / 8)
	}
	return 0
}

// ResumeStub returns the address of code that resumes the generator of a frame; 0: there is none yet.
func (e *Engine) ResumeStub() uintptr { return e.stubs[jit.StubResume] }

// Hot counts, compiles when it is time, and returns the address where native code of fn goes on at ip, or 0.
func (e *Engine) Hot(t *rt.Thread, fn rt.Value, ip uintptr) uintptr {
	if t.NativeSP == 0 && !e.newStack(t) {
		return 0
	}
	pc := int(ip-rt.FuncEntry(fn)) / 8
	nc := t.R.NativeCode(fn)
	if nc == nil {
		bc := t.R.Bytecode(rt.FuncCode(fn))
		if pc == 0 {
			e.heat[bc] += 4
		} else {
			e.heat[bc]++
		}
		// Viper functions need no experience: what their words are is known. Native ones are to be compiled at once.
		if e.heat[bc]*32 < 4*e.cfg.Threshold && e.HotMask() != 0 && bc.Flags&(bytecode.FlagViper|bytecode.FlagNative) == 0 {
			return 0
		}
		if nc = e.compile(t, fn, bc); nc == nil {
			return 0
		}
	}
	if rt.FuncNative(fn) != nc.Call {
		t.LinkNative(fn)
	}
	return nc.At(pc)
}

func (e *Engine) newStack(t *rt.Thread) bool {
	if e.broken != nil {
		return false
	}
	for o, s := range e.stacks {
		if o.Exited() {
			delete(e.stacks, o)
			s.Close()
		}
	}
	s, err := pages.NewStack(int(t.StackEnd-t.SP)/8 + 1<<16)
	if err != nil {
		e.broken = err
		return false
	}
	e.stacks[t] = s
	t.NativeSP = s.Top()
	return true
}

// slowSample is how many instructions that are left to the interpreter are counted at once.
const slowSample = 64

// Slow counts instructions that were left to the interpreter; the one at ip stands for all since the last call. It reports whether the code that would
// go on at resume is out of date: the frame is to leave it.
func (e *Engine) Slow(t *rt.Thread, fn rt.Value, ip, resume uintptr) bool {
	n := slowSample
	if e.cfg.Stats || e.cfg.Why {
		n = 1
		e.stats.SlowOps[uint8(*(*uint64)(unsafe.Add(nil, ip)))]++
	}
	t.SlowLeft = n - 1
	e.stats.Slow += n
	if e.cfg.Why {
		if h := e.codes[t.R.Bytecode(rt.FuncCode(fn))]; h != nil {
			e.countSite(&h.slow, t, fn, ip, n)
		}
	}
	// The code may be that of a function that fn is inlined in.
	f := t.TopFrame()
	nc := t.R.NativeCode(fn)
	depth := 0
	for depth < jit.MaxInlineDepth && f.FP != 0 && (nc == nil || resume-nc.Base >= uintptr(nc.Size)) {
		depth++
		if f = f.Caller(); f.FP != 0 {
			fn = f.Func()
			nc = t.R.NativeCode(fn)
		}
	}
	if nc != nil && resume-nc.Base < uintptr(nc.Size) {
		nc.Slow += n
		// Caches may have been filled since it was compiled.
		h := e.codes[t.R.Bytecode(rt.FuncCode(fn))]
		if limit := 1000 << (4 * h.versions); h.versions >= 4 || nc.Slow <= limit {
			return false
		}
		e.drop(t, fn)
		e.leaveInlined(t, depth)
	}
	t.SlowLeft = 0 // ask again for the next one
	return true
}

// Deopt counts a side exit at ip. t.NativeTo has the number of frames below it where the compiled function is that fn is inlined in.
func (e *Engine) Deopt(t *rt.Thread, fn rt.Value, ip uintptr) {
	if int(t.NativeTo) < 0 {
		return
	}
	e.stats.Deopts++
	site := e.history(t, fn)
	of := ip & jit.OfResult
	ip &^= 7
	pc := int(ip-rt.FuncEntry(fn)) / 8
	key := pc
	if of != 0 {
		key = ^pc
	}
	site.sites[key]++
	if e.cfg.Why {
		e.countSite(&site.exits, t, fn, ip, 1)
	}
	if e.cfg.Log != nil {
		fmt.Fprintf(e.cfg.Log, "jit: side exit of %s at word %d: %s\n", t.WordsFunc(fn).Code.Name, pc, t.WordsFunc(fn).Instr(e.words(t, fn), pc))
	}
	fn = e.leaveInlined(t, int(t.NativeTo)).Func()
	nc := t.R.NativeCode(fn)
	if nc == nil {
		return
	}
	h := e.history(t, fn)
	if nc.Epoch != t.R.Epoch() && e.stale <= maxStale {
		// Not the code was wrong: a class has changed.
		site.sites[key]--
		e.stale++
		h.versions--
		e.drop(t, fn)
		return
	}
	nc.Deopts++
	if h.versions <= maxVersions && (site.sites[key] >= 3 || nc.Deopts >= 20) {
		e.drop(t, fn)
	}
}

// leaveInlined hands the frames of inlined functions, depth of them on top of the stack, and the one below over to the interpreter, and returns
// the latter: nothing returns into native code between them any more.
func (e *Engine) leaveInlined(t *rt.Thread, depth int) rt.FrameRef {
	f := t.TopFrame()
	for range depth {
		f.SetInfo(f.Info() &^ (rt.InfoNative | rt.InfoRaw))
		t.NativeSP += t.NativeSlot
		f = f.Caller()
	}
	return f
}

// drop makes fn be compiled anew when it is hot next time.
func (e *Engine) drop(t *rt.Thread, fn rt.Value) {
	if h := e.codes[t.R.Bytecode(rt.FuncCode(fn))]; h != nil {
		h.present = false
	}
	t.SetNativeCode(fn, nil)
}

// words returns the words of fn as they are now.
func (e *Engine) words(t *rt.Thread, fn rt.Value) []uint64 {
	return unsafe.Slice((*uint64)(unsafe.Add(nil, rt.FuncEntry(fn))), len(t.WordsFunc(fn).Words))
}

var errBroken = errors.New("jit: cannot assemble")

// compile makes native code for fn, or returns nil.
func (e *Engine) compile(t *rt.Thread, fn rt.Value, bc *bytecode.Code) *rt.NativeCode {
	h := e.history(t, fn)
	if h.versions == 0 && h.failure == "" {
		e.hot = append(e.hot, h)
		e.stats.Functions++
	}
	if h.failure != "" || e.broken != nil {
		return nil
	}
	start := time.Now()
	if !e.open(t) {
		return nil
	}
	u := e.unit(t, fn)
	u.Exits, u.Stubs, u.Settled = &e.region.Stubs().Exit, &e.stubs, h.versions >= maxVersions
	u.Volatile = e.stale > maxStale
	u.Callee = func(fn rt.Value) *jit.Unit { return e.unit(t, fn) }
	u.Keep = func(v rt.Value) {
		if !e.kept[uintptr(v)] {
			e.kept[uintptr(v)] = true
			t.AddRoot(v)
		}
	}
	u.BoxList = func(regs []int16) int {
		e.boxes = append(e.boxes, regs)
		return len(e.boxes) - 1
	}
	u.CallSite = func(s rt.CallSite) int {
		e.sites = append(e.sites, s)
		return len(e.sites) - 1
	}
	h.notes = h.notes[:0]
	if e.cfg.Why {
		u.Note = func(pc int, text string) { h.notes = append(h.notes, Note{bc.Line(h.fn.Offset(pc)), text}) }
	}
	base := e.region.Next()
	code, err := jit.Compile(e.asm, u, base)
	if err == nil {
		err = e.region.Install(code.Bytes)
	}
	e.stats.Compilations++
	took := time.Since(start)
	e.stats.Time += took
	h.time += took
	if err != nil {
		h.failure = err.Error()
		e.stats.Failed++
		if e.cfg.Log != nil {
			fmt.Fprintf(e.cfg.Log, "jit: %s: %v\n", bc.Name, err)
		}
		return nil
	}
	h.versions++
	h.extent = max(h.extent, code.Extent)
	nc := &rt.NativeCode{Code: bc, Settled: u.Settled, Globals: u.Globals, Base: base, Size: len(code.Bytes), Call: base + uintptr(code.Call),
		Entries: make([]uint32, u.Func.CodeLen()), Version: h.versions, Epoch: code.Epoch}
	nc.Marks = make([]rt.CodeMark, len(code.Marks))
	for i, m := range code.Marks {
		nc.Marks[i] = rt.CodeMark{Offset: int32(m.Offset), Pos: int32(m.Pos)}
	}
	for _, x := range code.Inlined {
		nc.Inlined = append(nc.Inlined, rt.InlinedCode{First: x.First, Call: x.Call, Fn: x.Unit.Func})
	}
	e.list = append(e.list, nc)
	for pc, off := range code.Entries {
		nc.Entries[pc] = uint32(off) + 1
	}
	if len(code.Resume) > 0 {
		nc.Resume = make([]uint32, u.Func.CodeLen())
		for pc, off := range code.Resume {
			nc.Resume[pc] = uint32(off) + 1
		}
	}
	h.present, h.settled, h.bytes = true, u.Settled, h.bytes+nc.Size
	t.SetNativeCode(fn, nc)
	if e.cfg.Installed != nil {
		e.cfg.Installed(installed(t, fn, nc, code.Bytes))
	}
	if e.cfg.Log != nil {
		fmt.Fprintf(e.cfg.Log, "jit: compiled %s version %d: %d words, %d bytes, %v\n", bc.Name, h.versions, len(u.Words), nc.Size, time.Since(start))
	}
	if e.cfg.Portable != nil {
		portable(*u, e.cfg.Portable)
	}
	if e.cfg.Dump != nil {
		dump(e.cfg.Dump, u, code, base)
	}
	return nc
}

// history returns what is known of fn.
func (e *Engine) history(t *rt.Thread, fn rt.Value) *history {
	bc := t.R.Bytecode(rt.FuncCode(fn))
	h := e.codes[bc]
	if h == nil {
		h = &history{code: bc, fn: t.WordsFunc(fn), sites: map[int]int{}}
		e.codes[bc] = h
	}
	return h
}

// unit returns what a compilation must know of fn itself.
func (e *Engine) unit(t *rt.Thread, fn rt.Value) *jit.Unit {
	return &jit.Unit{
		T: t, Func: t.WordsFunc(fn), Words: e.words(t, fn), Entry: rt.FuncEntry(fn), Globals: uintptr(rt.FuncGlobals(fn)),
		Sites: e.history(t, fn).sites,
		Name:  func(i int) rt.Value { return rt.CodeName(fn, i) },
		Child: func(i int) rt.Value { return t.ChildCode(fn, i) },
	}
}

// open makes the engine ready to compile.
func (e *Engine) open(t *rt.Thread) bool {
	if e.asm != nil {
		return true
	}
	e.asm = NewAsm()
	err := e.region.Open()
	if err == nil {
		e.asm.Begin()
		labels := jit.EmitStubs(e.asm, t, &e.region.Stubs().Exit)
		base := e.region.Next()
		var code []byte
		if code, err = e.asm.Finish(base); err == nil {
			for k, l := range labels {
				e.stubs[k] = base + uintptr(e.asm.Offset(l))
			}
			err = e.region.Install(code)
		}
	}
	if err != nil {
		e.broken = fmt.Errorf("%w: %v", errBroken, err)
		return false
	}
	return true
}
