package rt

import "unsafe"

// The objects that gc.get_objects and the like show: those that a program can reach by names. Conservative roots, whose words may only look like references (Go's
// stack, dead registers), are not followed here, and containers that only code in Go uses are not shown.

// graph is a walk through the heap. It holds addresses, which do not keep objects alive.
type graph struct {
	r       *Runtime
	seen    map[uintptr]uint8
	todo    []uintptr
	objects []uintptr
}

// What a walk knows of an object.
const (
	graphScanned = 1 << iota
	graphShown
)

// isContainer reports whether v is an object that the module gc is about.
func (r *Runtime) isContainer(v Value) bool {
	return v.IsObj() && hdrOf(v).id >= KindObject && !r.heap.infoOf(v).leaf
}

// infoOf returns the blockInfo of the block of a cell.
func (h *heapState) infoOf(v Value) *blockInfo {
	return h.info(uint32((uintptr(v) - h.base) >> blockShift))
}

// hides reports whether lists, tuples and dicts that v refers to are internal to v, and so not shown unless something else refers to them, too.
func (r *Runtime) hides(v Value) bool {
	switch id := hdrOf(v).id; {
	case id >= KindListIter && id < NumKinds, id == KindMappingProxy:
		return true
	case id < NumKinds:
		return id == KindType
	}
	l := r.layout(v)
	return l == KindType || l == KindObject && r.specOf(v) != r.types.shapes[KindObject].spec
}

// eachWord calls f for what the words of a cell refer to, and for the words of its buffers.
func (r *Runtime) eachWord(v Value, f func(Value)) {
	h := &r.heap
	bi := h.infoOf(v)
	if bi.leaf {
		return
	}
	if bi.shift == 0 {
		switch hdrOf(v).id {
		case KindShape, KindDead, KindCode: // code: caches of engines
			return
		case KindGenerator, KindCoroutine, KindAsyncGenerator: // registers may be left over from other frames
			f(genPtr(v).fn)
			return
		}
	}
	for q := uintptr(v) + headerBytes; q < uintptr(v)+h.cellBytes(v)+uintptr(bi.shift); q += wordBytes {
		w := *(*uintptr)(unsafe.Add(nil, q))
		if w-h.base >= h.top-h.base || w%granule != 0 {
			continue
		}
		if start, leaf := h.cellOf(w); start != w {
			continue
		} else if h.infoOf(Value(w)).shift != 0 || hdrOf(Value(w)).id < KindObject {
			if !leaf {
				r.eachWord(Value(w), f)
			}
			continue
		}
		f(Value(w))
	}
}

// eachReferent calls f for the objects that v refers to; hidden says that they are containers of v's own.
func (r *Runtime) eachReferent(v Value, f func(w Value, hidden bool)) {
	hides := r.hides(v)
	r.eachWord(v, func(w Value) {
		k := hdrOf(w).id
		f(w, hides && (k == KindList || k == KindTuple || k == KindDict || k == KindSet))
	})
}

func (g *graph) reach(v Value, hidden bool) {
	if !g.r.isContainer(v) {
		return
	}
	p := uintptr(v)
	known := g.seen[p]
	now := known | graphScanned
	if !hidden {
		now |= graphShown
	}
	if now == known {
		return
	}
	g.seen[p] = now
	if known&graphScanned == 0 {
		g.todo = append(g.todo, p)
	}
	if !hidden {
		g.objects = append(g.objects, p)
	}
}

// walk finds all objects. It is part of a collection when nothing is marked yet; it marks what names refer to.
func (g *graph) walk() {
	h := &g.r.heap
	g.seen = map[uintptr]uint8{}
	roots := func(hidden bool) {
		h.eachMarkedCell(func(p, _ uintptr, bi *blockInfo) {
			if v := Value(p); bi.shift != 0 || hdrOf(v).id < KindObject {
				g.r.eachWord(v, func(w Value) { g.reach(w, true) })
			} else if k := hdrOf(v).id; g.seen[p] == 0 {
				g.reach(v, hidden && (k == KindList || k == KindTuple || k == KindDict || k == KindSet))
			}
		})
	}
	g.r.markTables()
	roots(true)
	g.r.markNamed()
	roots(false)
	for len(g.todo) > 0 {
		p := g.todo[len(g.todo)-1]
		g.todo = g.todo[:len(g.todo)-1]
		g.r.eachReferent(Value(p), g.reach)
	}
}

// graphList collects, and returns the list of the objects for which choose returns true.
func (t *Thread) graphList(choose func(v Value) bool) Value {
	var found []uintptr
	t.collect(clearAll, func() {
		g := graph{r: t.R}
		g.walk()
		for _, p := range g.objects {
			if choose(Value(p)) {
				found = append(found, p)
			}
		}
	})
	return t.listOfFound(found)
}

// listOfFound returns a list of objects, or immediates, that the program can reach in another way.
func (t *Thread) listOfFound(found []uintptr) Value {
	l := t.NewList(len(found))
	if l != NoValue {
		w := l.List()
		for i, p := range found {
			w[i] = Value(p)
		}
	}
	return l
}

// Objects returns the list of all objects that a program can reach and that may refer to others.
func (t *Thread) Objects() Value { return t.graphList(func(Value) bool { return true }) }

// Referrers returns the list of those of Objects that refer to one of some objects.
func (t *Thread) Referrers(targets []Value) Value {
	is := map[uintptr]bool{}
	for _, v := range targets {
		is[uintptr(v)] = true
	}
	return t.graphList(func(v Value) bool { return t.R.refersTo(v, is, map[uintptr]bool{}) })
}

func (r *Runtime) refersTo(v Value, is, seen map[uintptr]bool) (found bool) {
	r.eachReferent(v, func(w Value, hidden bool) {
		if p := uintptr(w); !found && is[p] {
			found = true
		} else if !found && hidden && !seen[p] {
			seen[p] = true
			found = r.refersTo(w, is, seen)
		}
	})
	return found
}

// referents collects what objects refer to, see Referents.
type referents struct {
	r     *Runtime
	found []uintptr
	seen  map[uintptr]bool
}

func (f *referents) note(v Value) {
	if v != NoValue { // a place that is not used
		f.found = append(f.found, uintptr(v))
	}
}

func (f *referents) of(v Value) {
	switch { // also what is no heap object
	case f.r.layout(v) == KindList:
		for _, w := range v.List() {
			f.note(w)
		}
	case hdrOf(v).id == KindTuple:
		for _, w := range v.Tuple() {
			f.note(w)
		}
	case hdrOf(v).id == KindDict:
		pos := 0
		for k, x, more := v.DictNext(&pos); more; k, x, more = v.DictNext(&pos) {
			f.note(k)
			f.note(x)
		}
	default:
		f.r.eachReferent(v, func(w Value, hidden bool) {
			if p := uintptr(w); !hidden {
				f.note(w)
			} else if !f.seen[p] {
				f.seen[p] = true
				f.of(w)
			}
		})
	}
}

// Referents returns the list of what some objects refer to.
func (t *Thread) Referents(objs []Value) Value {
	f := referents{r: t.R, seen: map[uintptr]bool{}}
	for _, v := range objs {
		if t.R.isContainer(v) {
			f.of(v)
		}
	}
	return t.listOfFound(f.found)
}

// IsContainer reports whether v may refer to other objects.
func (t *Thread) IsContainer(v Value) bool { return t.R.isContainer(v) }

// IsFinalized reports whether the __del__ of v has run.
func (t *Thread) IsFinalized(v Value) bool {
	if !v.IsObj() || at[class](t.R.typeOf(v)).flags&clsDel == 0 {
		return false
	}
	for _, o := range t.R.heap.gc.dels {
		if o == uintptr(v) {
			return false
		}
	}
	return true
}
