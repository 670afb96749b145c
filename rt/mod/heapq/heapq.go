// Package heapq is the builtin module _heapq (uheapq): binary heaps in lists.
package heapq

import "pycopy/rt"

// Module declares _heapq.
var Module = rt.ModuleSpec{
	Name: "_heapq", Aliases: []string{"uheapq"},
	Funcs: []rt.Builtin{
		{Name: "heappush", Min: 2, Max: 2, Fn: push},
		{Name: "heappop", Min: 1, Max: 1, Fn: pop},
		{Name: "heappushpop", Min: 2, Max: 2, Fn: pushPop},
		{Name: "heapreplace", Min: 2, Max: 2, Fn: replace},
		{Name: "heapify", Min: 1, Max: 1, Fn: heapify},
	},
}

func isHeap(t *rt.Thread, v rt.Value) bool {
	if t.R.Layout(v) != rt.KindList {
		t.Errorf(rt.ExcTypeError, "heap argument must be a list")
		return false
	}
	return true
}

// less compares two items; changed reports that the heap got another size meanwhile.
func less(t *rt.Thread, heap, a, b rt.Value, n int) (lt, ok bool) {
	if a.IsSmall() && b.IsSmall() {
		return int(a) < int(b), true
	}
	if a.IsFlonum() && b.IsFlonum() {
		return a.Flonum() < b.Flonum(), true
	}
	return lessOther(t, heap, a, b, n)
}

func lessOther(t *rt.Thread, heap, a, b rt.Value, n int) (lt, ok bool) {
	lt, ok = t.Less(a, b)
	if ok && len(heap.List()) != n {
		t.Errorf(rt.ExcRuntimeError, "list changed size during iteration")
		return false, false
	}
	return lt, ok
}

// up moves the item at i towards the root, not above start.
func up(t *rt.Thread, heap rt.Value, start, i int) bool {
	n := len(heap.List())
	for i > start {
		parent := (i - 1) / 2
		items := heap.List()
		lt, ok := less(t, heap, items[i], items[parent], n)
		if !ok {
			return false
		}
		if !lt {
			break
		}
		items = heap.List()
		items[i], items[parent] = items[parent], items[i]
		i = parent
	}
	return true
}

// down moves the item at i to a leaf along the smaller children and then up
// again, which takes fewer comparisons than stopping early.
func down(t *rt.Thread, heap rt.Value, i int) bool {
	n := len(heap.List())
	start := i
	for 2*i+1 < n {
		child := 2*i + 1
		items := heap.List()
		if child+1 < n {
			lt, ok := less(t, heap, items[child], items[child+1], n)
			if !ok {
				return false
			}
			if !lt {
				child++
			}
			items = heap.List()
		}
		items[i], items[child] = items[child], items[i]
		i = child
	}
	return up(t, heap, start, i)
}

func push(t *rt.Thread, a []rt.Value) rt.Value {
	if !isHeap(t, a[0]) || !t.ListAppend(a[0], a[1]) {
		return rt.NoValue
	}
	return t.NoneIf(up(t, a[0], 0, len(a[0].List())-1))
}

func pop(t *rt.Thread, a []rt.Value) rt.Value {
	if !isHeap(t, a[0]) {
		return rt.NoValue
	}
	n := len(a[0].List())
	if n == 0 {
		return t.Errorf(rt.ExcIndexError, "index out of range")
	}
	last := t.ListPop(a[0])
	if n == 1 {
		return last
	}
	first := a[0].List()[0]
	a[0].List()[0] = last
	if !down(t, a[0], 0) {
		return rt.NoValue
	}
	return first
}

func pushPop(t *rt.Thread, a []rt.Value) rt.Value {
	if !isHeap(t, a[0]) {
		return rt.NoValue
	}
	if n := len(a[0].List()); n > 0 {
		lt, ok := less(t, a[0], a[0].List()[0], a[1], n)
		if !ok {
			return rt.NoValue
		}
		if lt {
			return replace(t, a)
		}
	}
	return a[1]
}

func replace(t *rt.Thread, a []rt.Value) rt.Value {
	if !isHeap(t, a[0]) {
		return rt.NoValue
	}
	if len(a[0].List()) == 0 {
		return t.Errorf(rt.ExcIndexError, "index out of range")
	}
	first := a[0].List()[0]
	a[0].List()[0] = a[1]
	if !down(t, a[0], 0) {
		return rt.NoValue
	}
	return first
}

func heapify(t *rt.Thread, a []rt.Value) rt.Value {
	if !isHeap(t, a[0]) {
		return rt.NoValue
	}
	for i := len(a[0].List())/2 - 1; i >= 0; i-- {
		if !down(t, a[0], i) || i&0xfff == 0 && t.Interrupted() {
			return rt.NoValue
		}
	}
	return rt.None
}
