package rt

import (
	"slices"
	"time"
)

// # Exports
//
// While a memoryview of an object is in use, the object must not be resized: BufferError. Without reference counts,
// the views of resizable objects are in a weak table, and a resize that finds an unreleased one there asks the collector
// whether it is alive. Alive is what Python code can name: what is reached from the runtime's tables and the local variables
// of all frames. Temporaries do not count: a view in one of them is usually dead already, and an error would be wrong. (A
// view does not depend on that: it looks its memory up at each use.)

// exportState is the table of views.
type exportState struct {
	views  []exportView      // of resizable objects
	newest map[uintptr]int32 // by object: where its youngest view is in views, plus 1; objects without one need not be absent
	asked  int               // resizes of objects with views since released ones were last dropped
	marked int               // objects that collections for a resize have marked
	spent  time.Duration     // and the time that they took
}

// exportView is a memoryview. The reference is weak: collections drop what is dead.
type exportView struct {
	addr  uintptr
	older int32 // where the next older view of the same object is, plus 1
}

// A program that keeps resizing under views that it forgets to release should not spend its time here: when its resizes have marked
// so many objects, which takes a fraction of a second and does not depend on the speed of the machine, those beyond a share of the
// running time go unchecked.
const (
	exportGrant = 4 << 20
	exportShare = 20
)

// noteView enters the memoryview m into the table.
func (t *Thread) noteView(m Value) {
	o := at[memViewObj](m)
	switch t.R.layout(o.obj) {
	case KindByteArray, KindArray:
	default:
		if t.R.specOf(o.obj).Flags&Resizable == 0 {
			return
		}
	}
	t.R.exports.add(uintptr(m))
}

func (e *exportState) add(m uintptr) {
	if e.newest == nil {
		e.newest = map[uintptr]int32{}
	}
	obj := uintptr(at[memViewObj](Value(m)).obj)
	e.views = append(e.views, exportView{m, e.newest[obj]})
	e.newest[obj] = int32(len(e.views))
}

// drop removes views. They are few, or there is a reason to look at all of them.
func (e *exportState) drop(gone func(m uintptr) bool) {
	old := e.views
	e.views, e.asked = old[:0], 0
	clear(e.newest)
	for _, v := range old {
		if !gone(v.addr) {
			e.add(v.addr)
		}
	}
}

// canResize reports whether v has no view; else BufferError is pending.
func (t *Thread) canResize(v Value) bool {
	e := &t.R.exports
	if len(e.views) == 0 || e.newest[uintptr(v)] == 0 {
		return true
	}
	if e.asked++; e.asked >= len(e.views) {
		e.drop(released)
	}
	for i := e.newest[uintptr(v)]; i != 0; i = e.views[i-1].older {
		if !released(e.views[i-1].addr) {
			return t.CanResize(func(exporter Value) bool { return exporter == v })
		}
	}
	e.newest[uintptr(v)] = 0
	return true
}

// CanResize reports whether nothing that is resizable and for which is holds has a view; else BufferError is pending.
func (t *Thread) CanResize(is func(exporter Value) bool) bool {
	e := &t.R.exports
	viewed := func(m uintptr) bool { return !released(m) && is(at[memViewObj](Value(m)).obj) }
	if !slices.ContainsFunc(e.views, func(v exportView) bool { return viewed(v.addr) }) {
		return true
	}
	h := &t.R.heap
	start := time.Now()
	alive := false
	if !h.busy && (e.marked < exportGrant || e.spent < start.Sub(t.R.start)/exportShare) {
		t.collect(clearAll, func() {
			t.R.markNamed()
			h.drain()
			alive = slices.ContainsFunc(e.views, func(v exportView) bool { return viewed(v.addr) && h.isMarked(v.addr) })
		})
		e.marked += h.liveObjs
	}
	if !alive { // what is left in temporaries, or unchecked, is not asked for again
		e.drop(viewed)
	}
	e.spent += time.Since(start)
	if alive {
		t.Errorf(ExcBufferError, "Existing exports of data: object cannot be re-sized")
	}
	return !alive
}

// dropDeadViews is part of a collection.
func (r *Runtime) dropDeadViews() {
	if len(r.exports.views) > 0 {
		r.exports.drop(func(m uintptr) bool { return !r.heap.isMarked(m) || released(m) })
	}
}

// released reports whether the view at address m was released.
func released(m uintptr) bool { return at[memViewObj](Value(m)).aux&viewReleased != 0 }

// markNamed marks the runtime's tables and the local variables of all frames.
func (r *Runtime) markNamed() {
	h := &r.heap
	r.markTables()
	r.threads.each(func(o *Thread) {
		h.mark(uintptr(o.exc))
		h.mark(uintptr(o.Handled))
		for f := o.TopFrame(); f.FP != 0; f = f.Caller() {
			fn := f.Func()
			h.mark(uintptr(fn))
			if w := o.WordsFunc(fn); w != nil {
				for i := range w.Locals {
					h.markStale(uintptr(*f.Register(i)))
				}
			}
			if k := f.Kind(); k >= FrameFor && k <= FrameResume { // what the generator saved when it was last suspended
				gen := *f.Register(FrameObj)
				clear(GenRegs(gen, int(*word(gen, GenKeep))>>1))
			}
		}
	})
}
