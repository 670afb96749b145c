package rt

import (
	"fmt"
	"runtime/debug"
	"strings"

	"pycopy/rt/gstack"
)

// InternalError says that the interpreter itself is at fault: a Go panic was
// caught. The state of the runtime is unknown from then on, so none of its threads goes on.
type InternalError struct {
	Cause string // one line
	Stack string // of the goroutine that failed, as Go prints it
}

// Error returns the cause in one line.
func (e *InternalError) Error() string { return "internal error: " + e.Cause }

// Guard runs f, which uses thread t, and turns a Go panic into an InternalError. A
// runtime that has one already returns it at once. Invalid addresses count as panics.
func (t *Thread) Guard(f func() error) (err error) {
	if e := t.R.fault.Load(); e != nil {
		return e
	}
	t.routine.Store(gstack.Routine())
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if cause := recover(); cause != nil {
			err = t.fail(cause)
		}
	}()
	return f()
}

// fail makes the runtime unusable because of a panic. Other threads notice when they next take the lock or poll, and end likewise.
func (t *Thread) fail(cause any) error {
	e, is := cause.(*InternalError)
	if !is {
		text := strings.TrimPrefix(fmt.Sprint(cause), "BUG: ")
		e = &InternalError{Cause: strings.Join(strings.Fields(text), " "), Stack: string(debug.Stack())}
	}
	if !t.R.fault.CompareAndSwap(nil, e) {
		e = t.R.fault.Load()
	} else {
		t.salvage()
		if t.R.cfg.Fault != nil {
			t.R.cfg.Fault(e)
		}
	}
	s := &t.R.threads
	s.mu.Lock()
	for _, o := range s.all {
		o.setPoll(PollCancel)
	}
	mine := s.owner == t
	s.mu.Unlock()
	if mine {
		s.release()
	}
	return e
}

// salvage tries to write out what the program has printed.
func (t *Thread) salvage() {
	defer func() { _ = recover() }()
	t.FlushStd()
}

// checkFault ends a thread whose runtime has become unusable.
func (t *Thread) checkFault() {
	if e := t.R.fault.Load(); e != nil {
		panic(e)
	}
}

// Stop makes the runtime unusable from outside, with an InternalError of the given cause: the last resort against
// programs that swallow every exception. Any goroutine may call it.
func (r *Runtime) Stop(cause string) {
	if !r.fault.CompareAndSwap(nil, &InternalError{Cause: cause}) {
		return
	}
	s := &r.threads
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, t := range s.all {
		t.setPoll(PollCancel)
	}
}
