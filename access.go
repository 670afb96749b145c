package pycopy

import (
	"errors"
	"sync/atomic"

	"pycopy/rt/gstack"
)

// ErrClosed is the error of the methods of a Runtime that has been closed, or was not made by New.
var ErrClosed = errors.New("pycopy: the runtime is closed")

// ErrInUse is the error of the methods of a Runtime that another goroutine is using, and of Close in a function that Python code has called.
var ErrInUse = errors.New("pycopy: the runtime is in use")

// access is the right to use a runtime, which one goroutine has at a time. It may ask again: functions in Go that Python code calls
// call Python code in turn.
type access struct {
	routine atomic.Uintptr // who has it; 0: nobody
	depth   int            // how often; only who has it may look
	closed  bool           // likewise
}

// take gives the right to the running goroutine, which calls drop in the end.
func (a *access) take() error {
	me := gstack.Routine()
	if a.routine.Load() != me && !a.routine.CompareAndSwap(0, me) {
		return ErrInUse
	}
	a.depth++
	if a.closed {
		a.drop()
		return ErrClosed
	}
	return nil
}

func (a *access) drop() {
	if a.depth--; a.depth == 0 {
		a.routine.Store(0)
	}
}

// use calls f, which may use everything of the runtime.
func (p *Runtime) use(f func() error) error {
	if p.t == nil {
		return ErrClosed
	}
	if err := p.access.take(); err != nil {
		return err
	}
	defer p.access.drop()
	return p.t.Guard(f)
}

// runs says why no program can be run: handlers and finally blocks are nothing to a thread that was canceled.
func (p *Runtime) runs() error {
	if p.access.depth == 1 && p.canceled.Load() {
		return ErrCanceled
	}
	return nil
}

// useFlush is use for an f that runs a program: what it has printed is written out in any case.
func (p *Runtime) useFlush(f func() error) error {
	return p.use(func() error {
		if err := p.runs(); err != nil {
			return err
		}
		err := f()
		if e := p.failure(p.t.FlushStd()); err == nil {
			err = e
		}
		return err
	})
}

// try is use for an f that reports false with an exception pending, run is useFlush.
func (p *Runtime) try(f func() bool) error { return p.use(func() error { return p.failure(f()) }) }
func (p *Runtime) run(f func() bool) error { return p.useFlush(func() error { return p.failure(f()) }) }

// failure is the error of an operation, with an exception pending if it is not ok.
func (p *Runtime) failure(ok bool) error {
	if ok {
		return nil
	}
	return p.takeError()
}
