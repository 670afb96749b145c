package host

import (
	"slices"

	"pycopy/bytecode"
	"pycopy/rt"
)

// # Memory for code
//
// Code is freed by collections of the heap, see rt/codegc.go. When there is little room left, the oldest code is detached from its functions and a
// collection requested. Functions that are still hot are compiled again, with what they have recorded since.

// numbered is a list of things that code refers to by number. Numbers that have been removed are reused.
type numbered[T any] struct {
	list []T
	free []int
}

func (l *numbered[T]) add(x T) int {
	if n := len(l.free); n > 0 {
		i := l.free[n-1]
		l.free = l.free[:n-1]
		l.list[i] = x
		return i
	}
	l.list = append(l.list, x)
	return len(l.list) - 1
}

func (l *numbered[T]) remove(i int) {
	var none T
	l.list[i] = none
	l.free = append(l.free, i)
}

// refs are the numbers that a piece of code refers to.
type refs struct{ boxes, sites, recoveries []int }

func (r *refs) box(i int) int {
	r.boxes = append(r.boxes, i)
	return i
}

func (r *refs) site(i int) int {
	r.sites = append(r.sites, i)
	return i
}

func (r *refs) recovery(i int) int {
	r.recoveries = append(r.recoveries, i)
	return i
}

func (e *Engine) release(r refs) {
	for _, i := range r.recoveries {
		e.recoveries.remove(i)
	}
	for _, i := range r.boxes {
		e.boxes.remove(i)
	}
	for _, i := range r.sites {
		e.sites.remove(i)
	}
}

// mostCrowded is how many times in a row a function may find no room for its code before it is given up.
const mostCrowded = 3

// How much room there should be before something is compiled, and how much of all code may be stale without a collection.
const (
	roomShare  = 8 // of the limit
	staleShare = 2
	staleLeast = 4 << 20
)

// makeRoom makes room for code, by a collection if need be. It reports whether compiling is worth while.
func (e *Engine) makeRoom(t *rt.Thread) bool {
	if e.full != 0 && e.full == t.R.Collections()+1 {
		return false
	}
	e.full = 0
	all, stale := t.R.CodeBytes()
	tight := e.region.mem.Size()-e.region.Used() < e.region.mem.Size()/roomShare
	if !tight && (stale < staleLeast || stale < all/staleShare) || !t.R.AutoCollect() || !e.region.Reusable() {
		return true
	}
	if !tight {
		t.ReclaimCode(all)
		return true
	}
	if !e.mayEvict() {
		return false
	}
	e.reclaim(t, e.region.mem.Size()/2)
	return true
}

// mayEvict reports whether code may be evicted to make room for that of other functions. Evicting and recompiling must remain a
// small part of the time, also in a program with more hot functions than there is room for.
func (e *Engine) mayEvict() bool {
	return e.evictions < renewalsFree+(processTime()-e.began)/renewalsShare
}

// reclaim is Thread.ReclaimCode, with its time counted as evictions.
func (e *Engine) reclaim(t *rt.Thread, most int) {
	start := threadTime()
	t.ReclaimCode(most)
	e.evictions += threadTime() - start
}

// evict reclaims half of all code. It reports whether any of it was freed.
func (e *Engine) evict(t *rt.Thread) bool {
	if !t.R.AutoCollect() || !e.region.Reusable() {
		return false
	}
	all, _ := t.R.CodeBytes()
	e.reclaim(t, all/2)
	left, _ := t.R.CodeBytes()
	return left < all
}

// FreeCode implements [rt.CodeOwner].
func (e *Engine) FreeCode(list []*rt.NativeCode) {
	for _, nc := range list {
		e.region.Free(nc.Base, nc.Size)
		e.release(e.refs[nc])
		delete(e.refs, nc)
		if h := e.codes[nc.Code]; h != nil && h.current == nc { // it was not the code that was wrong
			h.current, h.evicted = nil, true
			h.discount()
			e.heat[nc.Code] = heat{called: e.heat[nc.Code].called}
		}
	}
}

// ForgetCode implements [rt.CodeOwner].
func (e *Engine) ForgetCode(bc *bytecode.Code) {
	delete(e.heat, bc)
	h := e.codes[bc]
	if h == nil || e.cfg.Why {
		return
	}
	delete(e.codes, bc)
	if h.listed {
		h.listed = false
		if e.forgotten++; 2*e.forgotten > len(e.hot) {
			e.hot = slices.DeleteFunc(e.hot, func(h *history) bool { return !h.listed })
			e.forgotten = 0
		}
	}
}
