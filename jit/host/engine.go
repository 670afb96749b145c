package host

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"time"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/jit"
	"pycopy/jit/pages"
	"pycopy/rt"
)

// Config is the configuration of an Engine.
type Config struct {
	// Threshold is roughly after how many calls, or four times as many loop iterations, a function is compiled. 0: a
	// default, which goes up where compilations take much of the time; 1: compile at the first call.
	Threshold int
	// Untried allows native code on systems where it has never been run.
	Untried bool
	// Dump, when not nil, gets a listing of the machine code of each function.
	Dump io.Writer
	// Stats counts the instructions that are left to the interpreter one by one.
	Stats bool
	// Portable, when not nil, is called for each compiled function with a func that compiles it for another target, at address 0.
	// The addresses of the stubs are then the first multiples of step.
	Portable func(name string, compile func(a jit.Asm, step uintptr) (*jit.Code, error))
	// Log, when not nil, gets a line for each compilation and side exit.
	Log io.Writer
	// Why keeps what Functions reports about sites. Like Stats, it makes native code slower where it leaves instructions to the interpreter.
	Why bool
	// Anonymous keeps code in memory that is not mapped from a file, where Linux perf looks names up (PerfMap).
	Anonymous bool
	// Limit is the maximum size of all code, in bytes; 0: a generous default.
	Limit int
	// Installed, when not nil, is called for all installed code. It must not keep the code.
	Installed func(*Installed)
}

const (
	defaultThreshold = 256
	defaultLimit     = 256 << 20
	maxVersions      = 10  // compilations with speculation
	firstInline      = 100 // words of inlined functions in one that has not been seen to take much time
	busyPolls        = 2   // polls, at least pollPause apart, that find it running
	mostExtended     = 16  // compilations because of new paths that do not count as versions
	mostUsurped      = 4   // times that a function with other globals has to be twice as hot as the time before
	usurping         = 20  // times as long as its compilation took that code must have been in use when that for other globals replaces it, for usurped not to rise
	maxReturning     = 32
	maxMoved         = 2000 // side exits of objects changing shape that do not count
)

// Stats counts what an Engine has done.
type Stats struct {
	Functions, Compilations, Failed int
	Bytes, InUse                    int
	Time                            time.Duration
	Deopts, Slow                    int
	SlowOps                         [256]int // Slow, by opcode of package words
}

// Engine compiles the hot functions of a runtime and runs native code. It belongs to the thread that holds the interpreter lock.
type Engine struct {
	cfg        Config
	region     *Region
	asm        jit.Asm
	stubAsm    jit.Asm // while the other one is in use
	stubs      [jit.NumStubs]uintptr
	stacks     map[*rt.Thread]*pages.Stack
	sites      numbered[rt.CallSite]
	reals      []*rt.Builtin     // functions of floats that native code calls
	boxes      numbered[boxList] // from number 1 on
	recoveries numbered[*recovery]
	heat       map[*bytecode.Code]heat
	codes      map[*bytecode.Code]*history
	hot        []*history    // in the order of the first compilation
	forgotten  int           // of them: code objects that have died
	polled     time.Time     // when polls counted last
	moved      int           // side exits because of objects that change their shapes by what their attributes hold
	renewals   time.Duration // what compilations have taken that were made because the program has changed
	evictions  time.Duration // what making room for code has taken, and making again what had to go
	pressed    pressed       // see pressure
	returning  int           // reports of counters until they report as usual: behind a side exit all do, so that native code takes over again soon
	broken     error
	began      time.Duration // in processTime
	stats      Stats
	memory     jit.Memory  // of compilations
	freeSpace  func()      // gives back what asm and memory work in; nil: Go's heap
	r          *rt.Runtime // of the functions; nil: none has been compiled
	full       int         // collections at the time when there was no room for code, plus 1; 0: there is some
	refs       map[*rt.NativeCode]refs
}

// heat is what counters have reported of a function.
type heat struct {
	reports int  // that of a call counts as several
	called  bool // there has been one of a call
}

// history is what an Engine knows of a function beyond its present code.
type history struct {
	code     *bytecode.Code
	fn       *words.Func
	versions int
	sites    map[int]int
	entered  map[int][]jit.Entered // see Unit
	busy     bool                  // it takes so much time that it is worth while to inline all that there is
	polls    int                   // times that it was found running
	extended int                   // times that paths were added to its code
	renewed  bool                  // the next compilation is made because the program has changed
	evicted  bool                  // its code had to go, to make room
	fleeting int                   // counts renewals after which the old code had not lasted, minus those after which it had
	good     time.Duration         // how long the present one was; 0: it still is
	another  bool                  // what is called has other globals than the present code
	classes  uint32                // made before it was compiled for the first time
	wronged  bool                  // changes of the program have been counted against it
	usurped  int                   // times that code for its functions with other globals took the place of its code
	missed   int                   // reports of counters at places without code
	crowded  int                   // times in a row that there was no room for its code
	early    int                   // times that code was replaced because it had been made before there was type feedback
	failure  string                // why it is never compiled, or ""
	current  *rt.NativeCode        // nil: none
	listed   bool                  // among Engine.hot
	settled  bool                  // it does not rely on types

	bytes       int
	time        time.Duration      // for all versions
	took        time.Duration      // for the present one
	made        time.Duration      // when the present one was made
	exits, slow map[int]*siteCount // with Config.Why
	notes       []Note
}

var errUntried = errors.New("jit: off, since it has not been run on this system itself; -X jit=on")

// NewEngine makes an engine. It only reserves address space; everything else happens when something gets hot.
func NewEngine(cfg Config) (*Engine, error) {
	if err := Available(); err != nil {
		return nil, err
	}
	if runtime.GOOS != "linux" && !cfg.Untried {
		return nil, errUntried
	}
	if cfg.Limit == 0 {
		cfg.Limit = defaultLimit
	}
	r, err := Reserve(cfg.Limit)
	if err != nil {
		return nil, err
	}
	r.anonymous = cfg.Anonymous
	pressed := pressed{off: cfg.Threshold != 0}
	if cfg.Threshold == 0 {
		cfg.Threshold = defaultThreshold
	}
	return &Engine{cfg: cfg, pressed: pressed, region: r, began: processTime(), stacks: map[*rt.Thread]*pages.Stack{}, boxes: numbered[boxList]{list: make([]boxList, 1)},
		refs: map[*rt.NativeCode]refs{}, heat: map[*bytecode.Code]heat{}, codes: map[*bytecode.Code]*history{}}, nil
}

// NoNative is the native address of functions that are not compiled.
func (e *Engine) NoNative() uintptr { return e.region.NoNative() }

// HotMask says when counters report: when none of its bits is set in them.
func (e *Engine) HotMask() uintptr {
	if e.cfg.Threshold < 32 {
		return 0
	}
	return 31
}

// StackSlot is the size of a return address.
func (e *Engine) StackSlot() uintptr { return 8 }

// Stats returns what the engine has done.
func (e *Engine) Stats() Stats { s := e.stats; s.InUse = e.region.Used(); return s }

// Place finds the native code that contains a program counter, and the position in it (-1: none).
func (e *Engine) Place(pc uintptr) (*rt.NativeCode, int) {
	if e.r == nil {
		return nil, -1
	}
	nc := e.r.FindCode(pc)
	if nc == nil {
		return nil, -1
	}
	return nc, nc.Position(int(pc - nc.Base))
}

// Ticks makes the clock of a profile that records ticks in native code where they happen.
func (e *Engine) Ticks(interval time.Duration) (rt.Ticks, error) { return newTicks(e.region, interval) }

// Close releases all memory.
func (e *Engine) Close() {
	for _, s := range e.stacks {
		s.Close()
	}
	e.stacks = nil
	e.region.Close()
	if e.freeSpace != nil {
		e.freeSpace()
		e.asm, e.stubAsm, e.memory, e.freeSpace = nil, nil, jit.Memory{}, nil
	}
}

// At returns the address at which native code of fn can be entered at ip, or 0.
func (e *Engine) At(t *rt.Thread, fn rt.Value, ip uintptr) uintptr {
	if nc := t.R.NativeCode(fn); nc != nil && t.NativeSP != 0 {
		return nc.At(int(ip-rt.FuncEntry(fn)) / 8)
	}
	return 0
}

// ResumeStub returns the address of code that resumes the generator of a frame; 0: there is none yet.
func (e *Engine) ResumeStub() uintptr { return e.stubs[jit.StubResume] }

// BatchStub returns the address of code that resumes the generator of a frame repeatedly, see Thread.Batch; 0: there is none yet.
func (e *Engine) BatchStub() uintptr { return e.stubs[jit.StubBatch] }

// ManyStub returns the address of code that calls the function of a frame repeatedly, see Thread.Batch; 0: there is none yet.
func (e *Engine) ManyStub() uintptr { return e.stubs[jit.StubMany] }

// Hot serves a report of a counter of fn at ip: it compiles fn if it is hot enough, and returns the address at which its native code can be entered at ip, or 0.
func (e *Engine) Hot(t *rt.Thread, fn rt.Value, ip uintptr) uintptr {
	if t.NativeSP == 0 && !e.newStack(t) {
		return 0
	}
	pc := int(ip-rt.FuncEntry(fn)) / 8
	nc := t.R.NativeCode(fn)
	if e.returning > 0 {
		at := uintptr(0)
		if nc != nil {
			at = nc.At(pc)
		}
		if e.returning--; at != 0 || e.returning == 0 {
			e.returning = 0
			t.HotMask = e.HotMask()
		}
		return at
	}
	if nc == nil {
		bc := t.R.Bytecode(rt.FuncCode(fn))
		if !e.heats(t, fn, bc, pc) {
			return 0
		}
		if nc = e.compile(t, fn, bc, pc); nc == nil {
			return 0
		}
	}
	if rt.FuncNative(fn) != nc.Call {
		t.LinkNative(fn)
	}
	t.NativeCall = e.stubs[jit.StubCall]
	at := nc.At(pc)
	if at == 0 && nc.Partial {
		// A path that had never been taken has become hot.
		h := e.history(t, fn)
		if pc == 0 {
			e.heat[h.code] = heat{e.heat[h.code].reports, true}
		}
		if h.missed++; h.missed*32 >= e.cfg.Threshold<<e.pressure() && h.versions <= maxVersions {
			h.missed = 0
			e.extend(h)
			e.drop(t, fn)
			if nc = e.compile(t, fn, h.code, pc); nc != nil {
				at = nc.At(pc)
			}
		}
	}
	return at
}

// heats counts a report of fn, whose code is bc, at word pc, and reports whether it is to be compiled.
func (e *Engine) heats(t *rt.Thread, fn rt.Value, bc *bytecode.Code, pc int) bool {
	h := e.heat[bc]
	if pc == 0 {
		h.reports, h.called = h.reports+4, true
	} else {
		h.reports++
	}
	e.heat[bc] = h
	enough, other := 4*e.cfg.Threshold, e.codes[bc]
	if other != nil {
		enough <<= min(other.usurped, mostUsurped)
	}
	// Viper functions need no type feedback: their types are declared. Native ones must be compiled at once.
	if h.reports*32 < enough && e.HotMask() != 0 && bc.Flags&(bytecode.FlagViper|bytecode.FlagNative) == 0 || e.isAnother(t, fn, bc) {
		return false
	}
	if bc.Flags&(bytecode.FlagViper|bytecode.FlagNative) == 0 && h.reports*32 < enough<<e.pressure() {
		return false
	}
	if other != nil && other.current != nil {
		// There is code, for other globals. Those of calls of eval with a dict each are in use once.
		if processTime()-other.made > usurping*other.took {
			other.usurped = max(other.usurped-1, 0)
		} else {
			other.usurped++
		}
		e.heat[bc] = heat{called: h.called}
	}
	return true
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
	t.SetNativeStack(s.Top())
	return true
}

// slowSample is the sampling interval for instructions that are left to the interpreter. It is prime, so that a loop does not hit
// the same one each time.
const slowSample = 61

// Slow counts instructions that were left to the interpreter; the one at ip stands for all since the last call. It reports whether the code to be resumed
// at resume is stale: the frame must leave it.
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
	f, at := t.TopFrame(), fn
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
		stale := !nc.Volatile && nc.Epoch != t.R.Epoch() && (e.isVolatile(h) || e.mayRenewCode(h))
		h.wronged = h.wronged || nc.Classes < t.R.ClassesMade() && t.R.Bytecode(rt.FuncCode(at)).Flags&bytecode.FlagViper == 0 && youngestOperand(t, ip) > nc.Classes
		switch {
		case nc.Slow >= slowSample<<h.early && e.learned(t, nc, at, ip):
			h.early++
			h.discount() // this one could not know
		case nc.Slow <= e.slowAllowed(nc, h, stale):
			return false
		case h.wronged && e.mayRenewCode(h):
			e.renew(h, nc)
		case stale:
			h.discount() // it was right before
			h.renewed = true
		case e.basis(t, fn, nc) == nc.Basis: // they have not
			nc.Slow = 0
			return false
		case h.versions >= slowVersions:
			h.discount() // it has paid for itself
		}
		e.drop(t, fn)
		e.leaveInlined(t, depth)
	}
	t.SlowLeft = 0 // ask again for the next one
	return true
}

// Polled is called when native code, to be resumed at resume, has been stopped at a safepoint, which happens about every 10 ms and after collections. Functions that are found running
// repeatedly are compiled again with more inlining. It reports whether the code is stale: the frame must leave it.
func (e *Engine) Polled(t *rt.Thread, resume uintptr, stays bool) bool {
	now := time.Now()
	if now.Sub(e.polled) < pollPause {
		return false
	}
	e.polled = now
	f := t.TopFrame()
	for i, suits := 0, true; i < pollFrames && f.FP != 0; i++ {
		fn := f.Func()
		e.reconsider(t, fn)
		// A caller gains nothing if what it calls is never inlined.
		gains := suits
		suits = t.WordsFunc(fn).CodeLen() <= jit.MaxInlineWords
		if nc := t.R.NativeCode(fn); gains && nc != nil && nc.Cramped {
			if h := e.history(t, fn); !h.busy {
				if h.polls++; h.polls >= busyPolls {
					h.busy = true
					h.discount() // this one was right
					e.drop(t, fn)
				}
			}
		}
		f = f.Caller()
	}
	nc := t.R.FindCode(resume)
	if stays || nc == nil || t.R.IsCurrent(nc) {
		return false
	}
	f = t.TopFrame()
	for depth := 0; depth <= jit.MaxInlineDepth && f.FP != 0; depth++ {
		if t.R.Bytecode(rt.FuncCode(f.Func())) == nc.Code {
			e.leaveInlined(t, depth)
			return true
		}
		f = f.Caller()
	}
	return false
}

// Polls count if they are so far apart, for so many frames.
const (
	pollPause  = 5 * time.Millisecond
	pollFrames = 8
)

// Deopt counts a side exit of fn at ip. t.NativeTo is the inline depth: how many frames further out the compiled function is that fn is inlined in.
func (e *Engine) Deopt(t *rt.Thread, fn rt.Value, ip uintptr) {
	if int(t.NativeTo) < 0 {
		return
	}
	e.stats.Deopts++
	site := e.history(t, fn)
	of := ip & (jit.OfResult | jit.OfPath | jit.OfEntry)
	ip &^= 7
	key := e.countExit(t, fn, site, ip, of)
	fn = e.leaveInlined(t, int(t.NativeTo)).Func()
	nc := t.R.NativeCode(fn)
	if nc == nil {
		return
	}
	h := e.history(t, fn)
	h.noteExit()
	sameEpoch := nc.Epoch == t.R.Epoch()
	if stale := nc.Widened != t.R.Widened(); stale || !sameEpoch && e.mayRenewCode(h) {
		// Not the code was wrong: a class has changed, or what its instances hold.
		site.sites[key]--
		h.discount()
		h.renewed = !stale
		e.drop(t, fn)
		return
	}
	if of&(jit.OfPath|jit.OfEntry) == 0 && e.within(e.moved, maxMoved, movedEach) && changesShape(t, ip) {
		site.sites[key]--
		e.moved++
		return
	}
	changed := nc.Keys != t.KeysOf(rt.Value(nc.Globals)) || of == 0 && h.classes < t.R.ClassesMade() && knowsBetter(t, site.code, ip)
	renews := changed && sameEpoch && e.mayRenewCode(h)
	switch {
	case renews:
		site.sites[key]-- // it is not the instruction that was wrong: there are other globals, or classes
	case changed || !sameEpoch:
		site.wronged, h.wronged = true, true
	}
	nc.Deopts++
	if of == jit.OfEntry {
		nc.Deopts += entryExits - 1
	} else if h.versions <= maxVersions {
		e.returning, t.HotMask = maxReturning, 0
	}
	if h.versions <= maxVersions && nc.Deopts >= exitsAllowed(nc) {
		switch {
		case renews:
			h.discount()
			h.renewed = true
		case of == jit.OfPath:
			e.extend(h)
		}
		e.drop(t, fn)
	}
}

// countExit counts a side exit of fn at ip, which is of the kind of, and returns its key in site.sites.
func (e *Engine) countExit(t *rt.Thread, fn rt.Value, site *history, ip, of uintptr) (key int) {
	pc := int(ip-rt.FuncEntry(fn)) / 8
	key = pc
	switch of {
	case jit.OfResult:
		key = ^pc
	case jit.OfPath:
		key += jit.PathSite
	case jit.OfEntry:
		key += jit.EntrySite
		site.noteEntry(t, fn, pc)
	default:
		noteLeft(t, ip)
	}
	site.sites[key]++
	if e.cfg.Why {
		e.countSite(&site.exits, t, fn, ip, 1)
	}
	if e.cfg.Log != nil {
		fmt.Fprintf(e.cfg.Log, "jit: side exit of %s at word %d: %s\n", t.WordsFunc(fn).Code.Name, pc, t.WordsFunc(fn).Instr(e.words(t, fn), pc))
	}
	return key
}

// discount takes the last compilation out of the count of versions.
func (h *history) discount() { h.versions = max(h.versions-1, 0) }

// extend notes that the code of a function was right, but incomplete.
func (e *Engine) extend(h *history) {
	if h.extended < mostExtended {
		h.extended++
		h.discount()
	}
}

// exitsPerByte and the limits of exitsAllowed weigh what side exits cost against what a compilation costs, in code and in time.
const (
	exitsPerByte = 1. / 100
	fewestExits  = 3
	mostExits    = 500
	entryExits   = 8 // as many is one where native code should have been entered
)

// exitsAllowed is how many side exits a function may take before it is compiled again: about as many as cost as much as the compilation. Meanwhile the interpreter
// records what the next version needs.
func exitsAllowed(nc *rt.NativeCode) int {
	return min(max(fewestExits, int(float64(nc.Size)*exitsPerByte)), mostExits)
}

// leaveInlined hands the top depth frames, of inlined functions, and the one below them over to the interpreter, and returns
// the latter. After that none of them returns into native code of another.
func (e *Engine) leaveInlined(t *rt.Thread, depth int) rt.FrameRef {
	f := t.TopFrame()
	for range depth {
		f.SetInfo(f.Info() &^ (rt.InfoNative | rt.InfoRaw))
		t.NativeSP += t.NativeSlot
		f = f.Caller()
	}
	return f
}

// drop discards the code of fn, so that it is compiled anew when it gets hot again.
func (e *Engine) drop(t *rt.Thread, fn rt.Value) {
	if h := e.codes[t.R.Bytecode(rt.FuncCode(fn))]; h != nil {
		h.current = nil
		if e.pressure() > 0 { // it is to earn it
			e.heat[h.code] = heat{called: e.heat[h.code].called}
		}
	}
	t.SetNativeCode(fn, nil)
}

// words returns the words of fn as they are now.
func (e *Engine) words(t *rt.Thread, fn rt.Value) []uint64 {
	return unsafe.Slice((*uint64)(unsafe.Add(nil, rt.FuncEntry(fn))), len(t.WordsFunc(fn).Words))
}

var errBroken = errors.New("jit: cannot assemble")

// compile makes native code for fn, which is at word pc, or returns nil.
func (e *Engine) compile(t *rt.Thread, fn rt.Value, bc *bytecode.Code, pc int) *rt.NativeCode {
	h := e.history(t, fn)
	if !h.listed && h.failure == "" {
		h.listed, h.classes = true, t.R.ClassesMade()
		e.hot = append(e.hot, h)
		e.stats.Functions++
	}
	if h.failure != "" || e.broken != nil {
		return nil
	}
	if !e.open(t) || !e.makeRoom(t) {
		return nil
	}
	nc, err := e.translate(t, fn, h, pc)
	if err == jit.ErrNoRoom {
		if !e.mayEvict() {
			e.full = t.R.Collections() + 1
			return nil
		}
		if e.evict(t) {
			nc, err = e.translate(t, fn, h, pc)
		}
	}
	switch {
	case err == nil:
		h.crowded = 0
		return nc
	case err == jit.ErrNoRoom && h.crowded < mostCrowded:
		h.crowded++
		e.full = t.R.Collections() + 1
		return nil
	}
	h.failure = err.Error()
	e.stats.Failed++
	if e.cfg.Log != nil {
		fmt.Fprintf(e.cfg.Log, "jit: %s: %v\n", bc.Name, err)
	}
	return nil
}

// translate makes native code for fn, which is at word pc, and installs it.
func (e *Engine) translate(t *rt.Thread, fn rt.Value, h *history, pc int) (*rt.NativeCode, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	start := threadTime()
	m := &making{nc: &rt.NativeCode{}, held: &rt.NativeCode{}}
	t.R.MakingCode(m.held)
	defer t.R.MakingCode(nil)
	u := e.unit(t, fn)
	e.decide(t, fn, h, u, pc)
	e.attend(t, u, m)
	h.notes = h.notes[:0]
	if e.cfg.Why {
		u.Note = func(pc int, text string) { h.notes = append(h.notes, Note{h.code.Line(h.fn.Offset(pc)), text}) }
	}
	code, err := jit.Compile(e.asm, u, e.region.Room)
	if m.noRoom {
		err = jit.ErrNoRoom
	}
	if err == nil {
		err = e.region.InstallAt(code.Base, code.Bytes)
	}
	took := threadTime() - start
	e.account(h, took)
	if err != nil {
		e.release(m.refs)
		return nil, err
	}
	if m.collects {
		for _, fn := range append(m.callees, fn) {
			t.R.HoldRegisters(fn)
		}
	}
	h.versions++
	e.enter(t, fn, h, u, code, m.nc)
	e.refs[m.nc] = m.refs
	e.show(h, u, code, m.nc, took)
	return m.nc, nil
}

// making collects what a compilation produces besides the code.
type making struct {
	nc, held *rt.NativeCode // what the code keeps alive; what the compilation does
	refs     refs
	callees  []rt.Value  // functions that the code calls, in place or not
	units    []*jit.Unit // of these
	collects bool        // ways out collect arguments in tuples and dicts
	noRoom   bool        // a stub could not be made
}

// attend sets the callbacks of u by which the compiler asks the engine.
func (e *Engine) attend(t *rt.Thread, u *jit.Unit, m *making) {
	u.Hold = func(v rt.Value) { m.held.Kept = append(m.held.Kept, v) }
	u.Callee = func(fn rt.Value) *jit.Unit {
		i := slices.Index(m.callees, fn)
		if i < 0 {
			u.Hold(fn)
			i, m.callees, m.units = len(m.callees), append(m.callees, fn), append(m.units, e.unit(t, fn))
		}
		return m.units[i]
	}
	u.Keep = func(v rt.Value) {
		if !slices.Contains(m.nc.Kept, v) {
			m.nc.Kept = append(m.nc.Kept, v)
			u.Hold(v)
		}
	}
	u.BoxList = func(raw []int16, makes []jit.Make) int {
		m.collects = m.collects || len(makes) > 0
		return m.refs.box(e.boxes.add(boxList{raw, makes}))
	}
	u.Stub = func(k jit.Stub) uintptr {
		at, ok := e.stub(t, k)
		m.noRoom = m.noRoom || !ok
		return at
	}
	u.Recovery = func() int { return m.refs.recovery(e.recoveries.add(nil)) }
	u.Real = e.realNumber
	u.CallSite = func(s rt.CallSite) int { return m.refs.site(e.sites.add(s)) }
}

// decide sets the options for compiling fn, which is at word pc, from its history.
func (e *Engine) decide(t *rt.Thread, fn rt.Value, h *history, u *jit.Unit, pc int) {
	u.Memory = &e.memory
	u.Exits, u.Settled = &e.region.Stubs().Exit, h.versions >= maxVersions
	if h.renewed {
		h.noteRenewal()
	}
	u.Volatile, u.Learns = e.isVolatile(h), h.early < mostEarly
	h.wronged = h.wronged || h.fleeting >= volatileFrom // to be looked at again
	u.Complete = e.HotMask() == 0 || h.code.Flags&(bytecode.FlagViper|bytecode.FlagNative) != 0
	if pc > 0 && !u.Complete && !u.Settled && e.once(t, h) {
		h.noteEntry(t, fn, pc)
		u.Running, u.Entered = pc, h.entered
	}
	u.Inline = jit.MaxInlineTotal
	h.busy = h.busy || h.polls > 0 // the next poll would ask for it
	if e.cfg.Threshold == defaultThreshold && !h.busy {
		u.Inline = firstInline
	}
}

// show passes the new code on to whoever asked for it (log, listing and the like).
func (e *Engine) show(h *history, u *jit.Unit, code *jit.Code, nc *rt.NativeCode, took time.Duration) {
	if e.cfg.Log != nil {
		fmt.Fprintf(e.cfg.Log, "jit: compiled %s version %d: %d words, %d bytes, %v\n", h.code.Name, h.versions, len(u.Words), nc.Size, took)
	}
	if e.cfg.Portable != nil {
		portable(*u, e.cfg.Portable)
	}
	if e.cfg.Dump != nil {
		dump(e.cfg.Dump, u, code, nc.Base)
	}
}

// account notes a compilation that took so long.
func (e *Engine) account(h *history, took time.Duration) {
	e.stats.Compilations++
	e.stats.Time += took
	e.pressed.asked = 0
	h.time += took
	h.made, h.took, h.good = processTime(), took, 0
	if h.renewed {
		h.renewed = false
		e.renewals += took
	}
	if h.evicted {
		h.evicted = false
		e.evictions += took
	}
}

// enter makes the installed code, described by nc, the code of fn.
func (e *Engine) enter(t *rt.Thread, fn rt.Value, h *history, u *jit.Unit, code *jit.Code, nc *rt.NativeCode) {
	*nc = rt.NativeCode{Code: h.code, Settled: u.Settled, Volatile: u.Volatile, Globals: u.Globals, Base: code.Base, Size: len(code.Bytes), Call: code.Base + uintptr(code.Call),
		Entries: make([]uint32, u.Func.CodeLen()), Version: h.versions, Epoch: code.Epoch, Widened: t.R.Widened(), Classes: t.R.ClassesMade(), Keys: t.KeysOf(rt.Value(u.Globals)), Extent: code.Extent, Cramped: code.Cramped, Partial: code.Partial, Kept: nc.Kept}
	if u.Running > 0 {
		nc.Call = e.region.NoNative()
	}
	nc.Marks = make([]rt.CodeMark, len(code.Marks))
	for i, m := range code.Marks {
		nc.Marks[i] = rt.CodeMark{Offset: int32(m.Offset), Pos: int32(m.Pos)}
	}
	nc.Inlined = make([]rt.InlinedCode, 0, len(code.Inlined))
	for _, x := range code.Inlined {
		nc.Inlined = append(nc.Inlined, rt.InlinedCode{First: x.First, Call: x.Call, Fn: x.Unit.Func, Entry: x.Unit.Entry})
	}
	for _, p := range code.Entries {
		nc.Entries[p.Word] = uint32(p.Offset) + 1
	}
	if len(code.Resume) > 0 {
		nc.Resume = make([]uint32, u.Func.CodeLen())
		for _, p := range code.Resume {
			nc.Resume[p.Word] = uint32(p.Offset) + 1
		}
	}
	e.addRecoveries(code)
	e.noteNew(nc, u, code)
	nc.Basis = e.basis(t, fn, nc)
	h.current, h.settled, h.bytes = nc, u.Settled, h.bytes+nc.Size
	e.stats.Bytes += nc.Size
	t.R.InstallCode(fn, nc)
	t.SetNativeCode(fn, nc)
	if e.cfg.Installed != nil {
		e.cfg.Installed(installed(t, fn, nc, code.Bytes))
	}
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

// unit returns the input of a compilation for fn itself.
func (e *Engine) unit(t *rt.Thread, fn rt.Value) *jit.Unit {
	main := isMain(t, fn)
	freshen(t, fn, e.words(t, fn)[:t.WordsFunc(fn).CodeLen()], main)
	return &jit.Unit{
		T: t, Main: main, Func: t.WordsFunc(fn), Words: e.words(t, fn), Entry: rt.FuncEntry(fn), Globals: uintptr(rt.FuncGlobals(fn)),
		Sites: e.history(t, fn).sites, Entered: e.history(t, fn).entered,
		Name:  func(i int) rt.Value { return rt.CodeName(fn, i) },
		Child: func(i int) rt.Value { return t.ChildCode(fn, i) },
	}
}

// open makes the engine ready to compile.
func (e *Engine) open(t *rt.Thread) bool {
	if e.asm != nil {
		return true
	}
	e.asm, e.stubAsm, e.r = NewAsm(), NewAsm(), t.R
	if mem, free, err := pages.NewWork(jit.SpaceSize); err == nil {
		e.freeSpace = free
		s := jit.NewSpace(mem)
		e.asm.Use(s)
		e.stubAsm.Use(s)
		e.memory.Use(s)
	}
	err := e.region.Open(e.stubAsm)
	t.R.ReserveCode(e.region.NoNative()+stubRoom, e.region.NoNative()+uintptr(e.cfg.Limit))
	for _, k := range [...]jit.Stub{jit.StubCall, jit.StubResume, jit.StubBatch, jit.StubMany} {
		if _, ok := e.stub(t, k); !ok && err == nil {
			err = jit.ErrNoRoom
		}
	}
	if err != nil {
		e.broken = fmt.Errorf("%w: %v", errBroken, err)
		return false
	}
	return true
}

// stub returns the address of a stub, which is generated when it is first needed. It reports false if there is no room for it.
func (e *Engine) stub(t *rt.Thread, k jit.Stub) (uintptr, bool) {
	if at := e.stubs[k]; at != 0 {
		return at, true
	}
	for _, n := range k.Needs() {
		if at, ok := e.stub(t, n); !ok {
			return at, false
		}
	}
	a := e.stubAsm
	a.Begin()
	l, steps := jit.EmitStub(a, t, &e.region.Stubs().Exit, k, func(n jit.Stub) uintptr { return e.stubs[n] })
	code, base, err := jit.Encode(a, typicalStub, e.region.Room)
	if err == nil {
		err = e.region.InstallAt(base, code)
	}
	if err != nil {
		return e.region.NoNative(), false
	}
	e.stubs[k] = base + uintptr(a.Offset(l))
	for i, l := range steps {
		t.R.SetStep(rt.Step(i), base+uintptr(a.Offset(l)))
	}
	return e.stubs[k], true
}

// typicalStub is a size, in bytes, that most stubs do not exceed.
const typicalStub = 1 << 10
