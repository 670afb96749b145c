package rt

import (
	"slices"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"

	"pycopy/rt/gstack"
)

// PollReason is a bit of Context.poll: something asks the running thread to call HandlePoll.
type PollReason uint32

// Reasons to poll.
const (
	PollSignal     PollReason = 1 << iota // Ctrl-C
	PollSwitch                            // another thread waits for the interpreter lock
	PollFinalizers                        // __del__ methods, weakref callbacks or generators to be closed are queued
	PollSchedule                          // micropython.schedule
	PollCancel                            // the embedding program asks to stop
	PollEvent                             // a builtin module asks for the function of OnEvent
	PollProfile                           // a tick of the profile: see Tick
	PollScrub                             // words on Go's stack may keep dead objects alive
	PollCollect                           // see CollectCalled
)

// switchInterval is how long a thread may hold the lock while others wait whose time was up, if sys.setswitchinterval does not say
// otherwise; one that comes out of a blocking call waits for promptShare of that.
const (
	switchInterval = 5 * time.Millisecond
	promptShare    = 10
)

// mostFavours is how many times in a row the lock goes to a thread that comes out of a blocking call, ahead of threads that wait
// because their time was up.
const mostFavours = 4

// threadState is the set of threads of a runtime and the interpreter lock. The lock passes from owner to owner in the order of
// arrival, except that threads that come out of blocking calls go first: they are brief, and someone waits for them; before them
// goes the main thread while functions are scheduled, of which the queue is short.
type threadState struct {
	mu      sync.Mutex
	owner   *Thread       // who holds the lock, or is about to take it over; nil: nobody
	since   time.Time     // when the owner got it
	favours int           // see mostFavours
	pace    time.Duration // see switchInterval
	waiting []waiter
	all     []*Thread
	nextID  int
	request int  // what SetStackSize asks for
	deaf    bool // Interrupt has no effect
	event   func(t *Thread) bool

	dead      []Value // objects whose __del__ or weakref callback must run, and generators to be closed; roots
	scheduled Value   // list of (function, argument) pairs; root
}

// waiter is a thread that waits for the lock.
type waiter struct {
	t      *Thread
	turn   chan struct{}
	yields bool // its time was up
}

// threadLocal is the part of a Thread that engines do not touch.
type threadLocal struct {
	ID        int
	stack     []byte         // the VM stack
	snapshot  []uintptr      // words of the Go stack that address heap or native code, while parked
	importing string         // the module that another thread is loading and this one waits for
	handling  bool           // HandlePoll is running callbacks
	binding   uintptr        // see beginBinding; 0: none
	wake      chan struct{}  // gets a token when setPoll is called: ends Sleep
	waker     waker          // ends a poll when setPoll is called
	routine   atomic.Uintptr // the goroutine that runs the thread, or did so last
	doomed    atomic.Bool    // see Doomed
	locked    int            // depth of heap_lock() while another thread runs
	again     bool           // see CollectCalled
	scarcely  int            // how often Scarce holds
	vainSP    uintptr        // what SP was at the last collection in vain
	blank     Value          // what NewNative is to fill, see fillBlank, which has it on its stack

	nativeTop     uintptr // where the native stack begins; it grows downwards
	MachineStack  MachineStack
	bodyNamespace Value // for the function of machine code that is called next, see runBody; a root

	frames  []seenFrame // frame objects of active frames, outermost first; weak unless they have a trace function
	tracing *tracing    // nil: the thread has never been traced

	locals [numLocals]ModuleLocal // their Values are roots

	firstIter, finalizer Value // what sys.set_asyncgen_hooks has set; roots
}

// The address space of a VM stack: of the main thread, if that is not more than the heap may have, and of others unless they ask for more.
const (
	mainStack   = 256 << 20
	threadStack = 32 << 20
)

// each calls f for every thread.
func (s *threadState) each(f func(*Thread)) {
	for _, t := range s.all {
		f(t)
	}
}

// NewThread makes a thread of the runtime. It must be used by one goroutine
// at a time, between AcquireLock and releaseLock.
func (r *Runtime) NewThread() (*Thread, error) {
	size := max(threadStack, min((r.threads.request+0xffff)&^0xffff, mainStack*4))
	if len(r.threads.all) == 0 {
		size = max(threadStack, int(min(mainStack, r.heap.limit))&^0xffff)
	}
	mem, err := newStack(size)
	for err != nil && size > threadStack { // ulimit -v, or too little memory in a system that promises all of it
		size = max(threadStack, size/2)
		mem, err = newStack(size)
	}
	if err != nil {
		return nil, err
	}
	t := &Thread{R: r}
	t.Alloc = uintptr(unsafe.Pointer(r.heap.classes))
	t.wake = make(chan struct{}, 1)
	t.stack = mem
	if len(r.threads.all) > 0 {
		t.shareConstants(r.threads.all[0])
	} else {
		t.NoNative, t.NativeSlot, t.HotMask = r.cfg.NoNative, r.cfg.NativeSlot, r.cfg.HotMask
	}
	t.SP = uintptr(unsafe.Pointer(unsafe.SliceData(mem)))
	t.StackEnd = t.SP + uintptr(size) - 1<<16
	s := &r.threads
	s.mu.Lock()
	s.nextID++
	t.ID = s.nextID
	s.all = append(s.all, t)
	s.mu.Unlock()
	return t, nil
}

// SetStackSize asks for at least n bytes of stack for threads that start from now on (0: the default) and returns the
// earlier request.
func (r *Runtime) SetStackSize(n int) (old int) {
	old, r.threads.request = r.threads.request, n
	return old
}

// Exit removes a thread from its runtime; the caller holds the lock and gives it up.
func (t *Thread) Exit() {
	t.Exit0()
	t.R.threads.release()
}

// Exit0 removes a thread that never ran; the caller, another thread, keeps the lock.
func (t *Thread) Exit0() {
	t.flushBorn()
	s := &t.R.threads
	s.mu.Lock()
	for i, o := range s.all {
		if o == t {
			s.all = append(s.all[:i], s.all[i+1:]...)
			break
		}
	}
	s.mu.Unlock()
	t.MachineStack.close()
	t.waker.close()
	releaseMemory(t.stack)
	t.stack = nil
}

// Window returns what lies on the VM stack of a thread that has not run yet.
func (t *Thread) Window() []Value { return t.stackWords() }

// stackWords returns the used part of the VM stack.
func (t *Thread) stackWords() []Value {
	base := uintptr(unsafe.Pointer(unsafe.SliceData(t.stack)))
	return unsafe.Slice((*Value)(unsafe.Add(nil, base)), (t.SP-base)/wordBytes)
}

// clearAbove clears a part of the stack above what is in use, so that what calls
// have left there is not found when frames are made over it.
func (t *Thread) clearAbove() {
	const most = 2 << 10
	clear(unsafe.Slice((*byte)(unsafe.Add(nil, t.SP)), most)) // StackEnd is farther from the end of the mapping
}

// setPoll asks the thread to call HandlePoll soon. Any goroutine may call it.
func (t *Thread) setPoll(why PollReason) {
	for {
		old := atomic.LoadUint32(&t.Poll)
		if atomic.CompareAndSwapUint32(&t.Poll, old, old|uint32(why)) {
			break
		}
	}
	if g := t.routine.Load(); g != 0 && g != gstack.Routine() {
		gstack.PollIn(g) // native code
	}
	select {
	case t.wake <- struct{}{}:
	default:
	}
	t.waker.wake()
}

// Doomed reports whether the thread was asked to stop and did not: exceptions then pass all handlers, finally blocks
// included, until the thread ends.
func (t *Thread) Doomed() bool { return t.doomed.Load() }

// PollPending reports whether HandlePoll has something to do.
func (t *Thread) PollPending() bool { return atomic.LoadUint32(&t.Poll) != 0 }

// Scrub scrubs Go's stack if something large has been allocated since the last time. It is called where native code is entered or
// resumed, which polls only now and then: words left on the stack there stay for long.
func (t *Thread) Scrub() {
	if t.littered {
		t.littered = false
		gstack.Scrub()
		t.collectAgain()
	}
}

// Settle is Scrub where native code is resumed after a call. If that was gc.collect(), finalizers and the closing of generators
// that are found dead only now run before the rest of the program, which may depend on their effects. It returns false with an
// exception pending.
func (t *Thread) Settle() bool {
	t.Scrub()
	return PollReason(atomic.LoadUint32(&t.Poll))&PollFinalizers == 0 || t.HandlePoll()
}

// scarceFor is how many instructions that the interpreter's loop leaves to functions begin with a clean stack after a MemoryError.
const scarceFor = 1000

// Scarce reports whether Go's stack must be scrubbed before the next instruction that is left to a function, since there was a
// MemoryError not long ago. The program then drops what it can do without, and words in the frames of Go functions must not keep
// that alive.
func (t *Thread) Scarce() bool {
	if !t.scarce {
		return false
	}
	t.scarcely--
	t.scarce = t.scarcely > 0
	return true
}

// clearPoll takes the reasons that are set.
func (t *Thread) clearPoll() PollReason { return PollReason(atomic.SwapUint32(&t.Poll, 0)) }

// Interrupt raises KeyboardInterrupt in the main thread, unless the program has switched that off (micropython.kbd_intr): then it
// reports false. Any goroutine may call it.
func (r *Runtime) Interrupt() bool {
	r.threads.mu.Lock()
	defer r.threads.mu.Unlock()
	if len(r.threads.all) == 0 || r.threads.deaf {
		return false
	}
	r.threads.all[0].setPoll(PollSignal)
	return true
}

// Cancel ends what the main thread runs by a SystemExit that no handler holds up; after that the runtime can only be closed. Any
// goroutine may call it.
func (r *Runtime) Cancel() {
	r.threads.mu.Lock()
	defer r.threads.mu.Unlock()
	if len(r.threads.all) > 0 {
		r.threads.all[0].doomed.Store(true)
		r.threads.all[0].setPoll(PollCancel)
	}
}

// OnEvent sets what the main thread calls, between two instructions, after each Notify. It returns false with an
// exception pending.
func (r *Runtime) OnEvent(f func(t *Thread) bool) { r.threads.event = f }

// Notify asks the main thread to call the function of OnEvent. Any goroutine may call it.
func (r *Runtime) Notify() { r.pollMain(PollEvent) }

// pollMain is setPoll for the main thread, if there is one. Any goroutine may call it.
func (r *Runtime) pollMain(why PollReason) {
	r.threads.mu.Lock()
	defer r.threads.mu.Unlock()
	if len(r.threads.all) > 0 {
		r.threads.all[0].setPoll(why)
	}
}

// IsMain reports whether t is the main thread.
func (t *Thread) IsMain() bool {
	t.R.threads.mu.Lock()
	defer t.R.threads.mu.Unlock()
	return len(t.R.threads.all) > 0 && t.R.threads.all[0] == t
}

// HandlePoll serves what setPoll asked for. It returns false with an exception pending.
// Engines call it at calls and back-edges when Poll is not zero.
func (t *Thread) HandlePoll() bool {
	t.checkFault()
	t.Tick(inCall)
	why := t.clearPoll()
	if why&(PollScrub|PollCollect) != 0 {
		gstack.Scrub()
		t.collectAgain()
		why |= t.clearPoll()
	}
	if why&PollSwitch != 0 {
		t.releaseLock()
		t.acquireLock(true, 0)
	}
	if why&PollFinalizers != 0 {
		t.runFinalizers()
	}
	if why&PollSchedule != 0 {
		t.runScheduled()
	}
	if why&PollEvent != 0 && t.R.threads.event != nil && !t.R.threads.event(t) {
		if rest := why & (PollSignal | PollCancel); rest != 0 {
			t.setPoll(rest)
		}
		return false
	}
	return !t.raiseStopping(why)
}

// Interrupted raises what Interrupt or a cancellation asks for, and reports whether it did. Unlike HandlePoll it runs no Python
// code and no other thread: for loops in Go whose objects must not change meanwhile.
func (t *Thread) Interrupted() bool {
	const stop = PollSignal | PollCancel
	if PollReason(atomic.LoadUint32(&t.Poll))&stop == 0 {
		return false
	}
	why := PollReason(atomic.AndUint32(&t.Poll, ^uint32(stop)))
	return t.raiseStopping(why)
}

// interruptedAt is Interrupted at every 4096th step of a loop.
func (t *Thread) interruptedAt(i int) bool { return i&0xfff == 0xfff && t.Interrupted() }

// interruptedWithin is interruptedAt for n steps, the first of which is i.
func (t *Thread) interruptedWithin(i, n int) bool { return (i^(i+n))&^0xfff != 0 && t.Interrupted() }

// pieceBytes is how much of a text a loop in Go works on between two looks at interrupts.
const pieceBytes = 4 << 20

// pieces calls f for pieces of s of whole characters, as long as it returns true. It returns false if f did, or if it is interrupted.
func (t *Thread) pieces(s string, f func(piece string) bool) bool {
	for len(s) > pieceBytes {
		n := pieceBytes
		for n > pieceBytes-4 && s[n]&0xc0 == 0x80 {
			n--
		}
		if !f(s[:n]) || t.Interrupted() {
			return false
		}
		s = s[n:]
	}
	return f(s)
}

// raiseStopping raises the exception for the reasons that stop a thread, and reports whether there were any.
func (t *Thread) raiseStopping(why PollReason) bool {
	switch {
	case why&PollSignal != 0:
		t.Raise(t.R.ExcClass(ExcKeyboardInterrupt), NoValue)
	case why&PollCancel != 0:
		t.Raise(t.R.ExcClass(ExcSystemExit), NoValue)
	default:
		return false
	}
	return true
}

// runFinalizers calls queued __del__ methods and weakref callbacks. Their
// exceptions are reported and dropped.
func (t *Thread) runFinalizers() {
	s := &t.R.threads
	if t.handling {
		return
	}
	t.handling = true
	saved, handled := t.TakeExc(), t.Handled
	for len(s.dead) > 0 {
		o := s.dead[0]
		s.dead = s.dead[1:]
		if k := t.R.layout(o); k == KindWeakRef {
			t.Call1(*word(o, 2), o)
		} else if k >= KindGenerator && k <= KindAsyncGenerator {
			t.closeDropped(o)
		} else if del := t.lookupSpecial(o, SymDel); del != NoValue {
			t.Call1(del, o)
		}
		t.DropUnraisable(o)
	}
	s.dead = nil
	t.exc, t.Handled = saved, handled
	t.handling = false
}

// DropUnraisable reports and drops the exception that a callback has ended with. KeyboardInterrupt and a cancellation, which it
// got in place of the program, are raised in the program.
func (t *Thread) DropUnraisable(callback Value) {
	switch {
	case t.exc == NoValue:
	case t.Doomed():
		t.exc = NoValue
		t.setPoll(PollCancel)
	case t.ExcMatches(ExcKeyboardInterrupt):
		t.exc = NoValue
		t.R.Interrupt()
	default:
		t.reportUnraisable(callback)
	}
}

// dropScheduled is DropUnraisable for scheduled functions: unless there is a hook the traceback goes to sys.stdout, as in MicroPython.
func (t *Thread) dropScheduled(fn Value) {
	e := t.exc
	if e == NoValue || t.Doomed() || t.ExcMatches(ExcKeyboardInterrupt) || t.unraisableHook() != NoValue {
		t.DropUnraisable(fn)
		return
	}
	t.exc = NoValue
	text := t.FormatException(e, TracebackPlain)
	if out := t.stdStream(SymStdout); out != NoValue && out != None {
		if write, self := t.LoadMethod(out, t.R.syms[SymWrite]); write != NoValue {
			t.writeText(write, self, text, t.TakesOctets(out))
		}
	}
	t.exc = NoValue
}

// mostScheduled is what boards have.
const mostScheduled = 8

// Schedule queues fn(arg) to run soon, between two instructions of the main thread (micropython.schedule); at most mostScheduled may wait.
func (t *Thread) Schedule(fn, arg Value) bool {
	s := &t.R.threads
	if s.scheduled == NoValue {
		if s.scheduled = t.NewList(0); s.scheduled == NoValue {
			return false
		}
	}
	if len(s.scheduled.List()) >= 2*mostScheduled {
		t.Errorf(ExcRuntimeError, "schedule queue full")
		return false
	}
	if !t.ListAppend(s.scheduled, fn) || !t.ListAppend(s.scheduled, arg) {
		return false
	}
	t.R.pollMain(PollSchedule)
	return true
}

// reschedulePause is how long functions wait that scheduled ones have scheduled, so that the program goes on meanwhile.
const reschedulePause = 100 * time.Microsecond

// runScheduled calls the functions that are scheduled now, not nested.
func (t *Thread) runScheduled() {
	s := &t.R.threads
	if t.handling {
		return
	}
	t.handling = true
	saved, handled := t.TakeExc(), t.Handled
	waiting := 0
	if s.scheduled != NoValue {
		waiting = len(s.scheduled.List()) / 2
	}
	for range waiting {
		l := s.scheduled.List()
		fn, arg := l[0], l[1]
		t.listRemoveFirst(s.scheduled, 2)
		t.Call1(fn, arg)
		t.dropScheduled(fn)
	}
	if waiting > 0 && len(s.scheduled.List()) > 0 {
		time.AfterFunc(reschedulePause, func() { t.R.pollMain(PollSchedule) })
	}
	t.exc, t.Handled = saved, handled
	t.handling = false
}

// SwitchInterval returns how long a thread may hold the interpreter lock while others wait.
func (r *Runtime) SwitchInterval() time.Duration { return r.threads.pace }

// SetSwitchInterval sets that, to more than 0.
func (r *Runtime) SetSwitchInterval(d time.Duration) { r.threads.pace = d }

// AcquireLock takes the interpreter lock, waiting its turn. An owner that has had it for
// longer than switchInterval is asked to hand over.
func (t *Thread) AcquireLock() { t.acquireLock(false, 0) }

// acquireLock is AcquireLock; yields: the thread had the lock until its time was up. With a limit it may fail.
func (t *Thread) acquireLock(yields bool, limit time.Duration) bool {
	s := &t.R.threads
	s.mu.Lock()
	if s.owner == nil {
		s.owner, s.since = t, time.Now()
		s.mu.Unlock()
	} else {
		turn := make(chan struct{}, 1)
		s.waiting = append(s.waiting, waiter{t, turn, yields})
		pace := s.pace
		left := pace - time.Since(s.since)
		if !yields {
			left -= pace - pace/promptShare
		}
		if left <= 0 {
			s.owner.setPoll(PollSwitch)
			left = pace
		}
		s.mu.Unlock()
		if !t.waitTurn(turn, left, pace, limit) {
			return false
		}
	}
	atomic.AndUint32(&t.Poll, ^uint32(PollSwitch)) // it meant the time before
	t.snapshot = t.snapshot[:0]
	if h := &t.R.heap; h.locked != t.locked {
		h.locked = t.locked
		h.setSlow()
	}
	if p := t.R.profile; p != nil {
		p.run(t)
	}
	t.checkFault()
	return true
}

// waitTurn waits for the turn; the owner is asked to hand over after left, and again after each pace. It gives up after limit, if that is not 0.
func (t *Thread) waitTurn(turn chan struct{}, left, pace, limit time.Duration) bool {
	s := &t.R.threads
	start := time.Now()
	timer := time.NewTimer(left)
	defer timer.Stop()
	for {
		select {
		case <-turn:
			return true
		case <-timer.C:
			if limit > 0 && time.Since(start) > limit && s.withdraw(turn) {
				return false
			}
			s.mu.Lock()
			if s.owner != nil {
				s.owner.setPoll(PollSwitch)
			}
			s.mu.Unlock()
			timer.Reset(pace)
		}
	}
}

// releaseLock lets other threads run until AcquireLock: around blocking calls.
// Between the two no Value may be touched; memory of buffers stays valid,
// because the words of the Go stack are kept as roots meanwhile.
func (t *Thread) releaseLock() {
	if len(t.R.threads.all) > 1 {
		t.snapshot = t.R.scanGoStack(stackUsed(), t.snapshot[:0])
	}
	t.locked = t.R.heap.locked
	if p := t.R.profile; p != nil {
		p.pause(t)
	}
	t.R.threads.release()
}

// withdraw takes a thread out of those that wait for the lock, unless it has got it meanwhile.
func (s *threadState) withdraw(turn chan struct{}) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.IndexFunc(s.waiting, func(w waiter) bool { return w.turn == turn })
	if i >= 0 {
		s.waiting = slices.Delete(s.waiting, i, i+1)
	}
	return i >= 0
}

func (s *threadState) release() {
	s.mu.Lock()
	s.owner = nil
	if next := s.next(); next >= 0 {
		w := s.waiting[next]
		s.waiting = slices.Delete(s.waiting, next, next+1)
		s.owner, s.since = w.t, time.Now()
		w.turn <- struct{}{}
	}
	s.mu.Unlock()
}

// next returns which waiter gets the lock; -1: there is none.
func (s *threadState) next() int {
	isDue := func(w waiter) bool { return PollReason(atomic.LoadUint32(&w.t.Poll))&PollSchedule != 0 }
	if i := slices.IndexFunc(s.waiting, isDue); i >= 0 {
		return i
	}
	if s.favours < mostFavours {
		if i := slices.IndexFunc(s.waiting, func(w waiter) bool { return !w.yields }); i > 0 {
			s.favours++
			return i
		}
	}
	s.favours = 0
	return min(len(s.waiting), 1) - 1
}
