package rt

import (
	"unsafe"

	"pycopy/rt/gstack"
)

// # The collector
//
// Mark-sweep, non-moving, run by the thread that holds the interpreter lock.
// Roots: the runtime's tables (syms, classes, root chunks), every thread's
// context and VM stack, the Go stack of the running thread and the snapshots
// of parked ones. Not roots: Go's heap, and the weak tables below.
//
// Words of scanned blocks count as references when they look like the address of
// the start of a cell; words of Go stacks may also point inside one (they
// include slices and strings that alias the heap).

// collector is the part of the heap that outlives a single allocation.
type collector struct {
	stress int  // > 0: collect at every n-th allocation
	left   int  // of these collections, until they become rarer; below 1: they do not
	count  int  // allocations since the last one of these
	poison bool // overwrite dead cells
	check  bool // walk the heap after each collection

	marker marker
	cand   []uintptr // candidate words of the Go stack
	only   bool      // it is to be known how many objects live only by these, for doubt
	doubt  int       // so many

	roots []Value // KindValues chunks of root slots
	nroot int     // slots used in the last chunk

	finals  []uintptr // objects whose type has a Finalize
	dels    []uintptr // objects with a __del__ that has not run
	weaks   []uintptr // KindWeakRef objects
	gens    []uintptr // generators that are to be closed, see noteBorn
	runs    int       // collections so far
	cleared uintptr   // what was alive after the last collection that cleared dead registers in all frames, or since then if that is less
	freed   int       // objects that they have found dead

	words bool // VM stacks may hold addresses in the middle of objects (viper functions)
}

const rootChunk = 500

// AddRoot keeps v alive for the life of the runtime and returns the address of
// the root slot.
func (t *Thread) AddRoot(v Value) *Value {
	p := t.TryRoot(v)
	if p == nil {
		panic("BUG: no memory for a root")
	}
	return p
}

// TryRoot is AddRoot that returns nil, with MemoryError pending, when there is no memory.
func (t *Thread) TryRoot(v Value) *Value {
	c := &t.R.heap.gc
	if len(c.roots) == 0 || c.nroot == rootChunk {
		keep := v
		chunk := t.NewValues(rootChunk)
		if chunk == NoValue {
			return nil
		}
		c.roots = append(c.roots, chunk)
		c.nroot = 0
		v = keep
	}
	p := &valuesOf(c.roots[len(c.roots)-1], rootChunk)[c.nroot]
	*p = v
	c.nroot++
	return p
}

// registerFinalizer arranges that spec.Finalize is called when v is found dead.
func (r *Runtime) registerFinalizer(v Value) {
	r.heap.gc.finals = append(r.heap.gc.finals, uintptr(v))
}

// registerDel arranges that v's __del__ runs once when v is found dead.
func (r *Runtime) registerDel(v Value) {
	r.heap.gc.dels = append(r.heap.gc.dels, uintptr(v))
}

// registerWeak enters a KindWeakRef object: word 1 is its referent plus one
// (hidden from the collector), word 2 its callback or NoValue. When the referent dies,
// word 1 becomes 0 and the callback is queued.
func (r *Runtime) registerWeak(ref Value) {
	r.heap.gc.weaks = append(r.heap.gc.weaks, uintptr(ref))
}

// Collect frees all that it can and returns the number of freed objects.
func (t *Thread) Collect() int { return t.collect(clearAll, nil) }

// CollectCalled is gc.collect(): Collect for a function that a program has called without objects as arguments, and which is about to return.
//
// Go's stack often has words that look like objects, left behind by calls that have returned. If some are alive only because of that, there is another collection
// before the program goes on. They count as collected.
func (t *Thread) CollectCalled() Value {
	h := &t.R.heap
	t.clearCall()
	clear(t.Save[:]) // no float is being boxed
	gstack.Scrub()
	h.gc.only = !h.busy
	n := t.collect(clearAll, nil)
	h.gc.only = false
	doubt := h.gc.doubt
	if t.PollPending() && !t.HandlePoll() {
		return NoValue
	}
	if doubt > 0 {
		t.again, t.littered = true, true
		t.setPoll(PollCollect)
	}
	return MakeSmall(n + doubt)
}

// collectAgain does what CollectCalled asked for. The instruction that the youngest frame is at may have been executed: what it has made is no operand of it.
func (t *Thread) collectAgain() {
	if t.again {
		t.again = false
		t.collect(clearNone, nil)
	}
}

// clearing says in which frames a collection clears dead registers, if in any.
type clearing uint8

const (
	clearNone clearing = iota
	clearSome          // where the heap is not small: in the youngest ones of the thread that collects, or in all when it has grown much
	clearAll
)

// clearLive is how much must have survived the last collection for this one to look for dead registers.
const clearLive = 4 << 20

// collect runs a collection. What dead registers refer to stays where they are not cleared. look, if given, is called when nothing is marked yet.
//
//go:noinline
func (t *Thread) collect(how clearing, look func()) int {
	h := &t.R.heap
	if h.busy {
		return 0
	}
	depth := stackUsed()
	h.busy = true
	if f := t.R.cfg.Collecting; f != nil {
		f()
	}
	all := how == clearAll || how == clearSome && h.live >= max(clearLive, 2*h.gc.cleared)
	switch {
	case all:
		t.R.threads.each(func(o *Thread) { o.clearDead(allFrames) })
	case how == clearSome && h.live >= clearLive:
		t.clearDead(youngFrames)
	}
	before := h.beginCycle()
	t.R.beginClasses()
	clear(t.R.mods.relative[:])
	if look != nil {
		look()
	}
	t.R.markRoots(depth)
	t.R.drainAll()
	t.R.keepMemErr()
	t.R.finalizeDead(t)
	t.R.threads.each(func(o *Thread) { o.dropFrames() })
	if how == clearSome {
		t.scrubLater()
	}
	if h.profile != nil {
		h.profile.dropDead(h)
	}
	after := h.endCycle()
	h.live += t.R.outside()
	if all || h.live < h.gc.cleared {
		h.gc.cleared = h.live
	}
	h.threshold = h.nextThreshold()
	h.vain = 0
	h.busy = false
	t.Tick("gc")
	if h.gc.check {
		t.R.checkHeap()
	}
	h.gc.freed += max(before-after, 0)
	return max(before-after, 0)
}

// nextThreshold says how much may be allocated before the next collection: half as much as is alive, more in large heaps, but no more than
// makes up for what marking costs, which strs and buffers do not take part in.
func (h *heapState) nextThreshold() uintptr {
	grown := max(h.live/2, h.live-min(h.live, tightHeap))
	worth := (h.live - min(h.live, h.liveLeaf)) + uintptr(h.liveObjs)*objectCost
	return max(minThreshold, min(grown, worth))
}

// beginCycle clears all marks and returns the number of objects.
func (h *heapState) beginCycle() int {
	h.peak = max(h.peak, h.used())
	h.retireRuns()
	h.total += h.recent
	h.clearMarks()
	h.beginMarking()
	for l := range h.classes {
		for i := range h.classes[l] {
			c := &h.classes[l][i]
			if c.scan != 0 {
				h.info(c.block).fresh = false
				c.scan = 0
			}
			c.next = 0
		}
	}
	return h.liveObjs + h.newObjs
}

// clearMarks clears all marks. Free blocks have none, and large objects one at most: so the table takes no memory for blocks that
// were never used, and hardly any for large objects.
func (h *heapState) clearMarks() {
	n := h.numBlocks()
	for b := uint32(0); b < n; {
		switch bi := h.info(b); bi.class {
		case 0:
			b++
		case blockLarge:
			h.blockMarks(b)[0] = 0
			b += bi.run
		default:
			*h.blockMarks(b) = [markWords]uint64{}
			b++
		}
	}
}

// endCycle computes what is live, frees empty blocks, and returns the number of objects.
func (h *heapState) endCycle() int {
	h.live, h.liveLeaf, h.liveObjs, h.recent, h.newObjs = 0, 0, 0, 0, 0
	for l := range h.classes {
		for i := range h.classes[l] {
			h.countClass(&h.classBlocks[l][i])
		}
	}
	h.freeDeadRuns()
	h.gc.runs++
	return h.liveObjs
}

// countClass adds up the live cells in the blocks of a class. Blocks without any become free.
func (h *heapState) countClass(blocks *[]uint32) {
	keep := (*blocks)[:0]
	for _, b := range *blocks {
		live := 0
		for _, w := range h.blockMarks(b) {
			live += popcount(w)
		}
		bi := h.info(b)
		if h.gc.poison {
			h.poisonBlock(b)
		}
		if live == 0 {
			*bi = blockInfo{}
			continue
		}
		bi.fresh = false
		h.liveObjs += live
		h.live += uintptr(live) * uintptr(bi.size)
		if bi.leaf {
			h.liveLeaf += uintptr(live) * uintptr(bi.size)
		}
		keep = append(keep, b)
	}
	*blocks = keep
}

// freeDeadRuns frees unmarked large objects, and joins free blocks into runs. Free memory beyond what may be needed before the next collection is returned to the
// system.
func (h *heapState) freeDeadRuns() {
	n := h.numBlocks()
	for b := uint32(0); b < n; {
		bi := h.info(b)
		step := uint32(1)
		if bi.class == blockLarge {
			step = bi.run
			if h.blockMarks(b)[0]&1 != 0 {
				h.live += uintptr(step) << blockShift
				h.liveObjs++
				if bi.leaf {
					h.liveLeaf += uintptr(step) << blockShift
				}
			} else {
				h.releaseRun(b, step)
			}
		}
		b += step
	}
	h.spare = 0
	h.listFree()
	if !h.gc.poison && h.trim(max(h.nextThreshold(), mostSpare)) {
		h.listFree()
	}
}

// listFree lists the runs of free blocks.
func (h *heapState) listFree() {
	h.freeRuns, h.freshRuns = h.freeRuns[:0], h.freshRuns[:0]
	n := h.numBlocks()
	for b := uint32(0); b < n; {
		bi := h.info(b)
		step := uint32(1)
		switch bi.class {
		case blockLarge:
			step = bi.run
		case 0:
			runs := &h.freeRuns
			if bi.fresh {
				runs = &h.freshRuns
			}
			if k := len(*runs); k > 0 && (*runs)[k-1].first+(*runs)[k-1].n == b {
				(*runs)[k-1].n++
			} else {
				*runs = append(*runs, blockRun{b, 1})
			}
		}
		b += step
	}
	h.sortRuns()
}

const (
	bigRun = 32 // blocks, from which on a run may go back to the system
	// mostSpare is how many bytes of free blocks the smallest heap keeps. A program that makes and drops large objects takes the same blocks again and again,
	// and pages of the system cost ten times as much as clearing them.
	mostSpare = 4 << 20
)

// releaseRun frees the n blocks of a large object at b.
func (h *heapState) releaseRun(b, n uint32) {
	for i := range n {
		*h.info(b + i) = blockInfo{}
	}
	if h.gc.poison {
		fillPoison(h.run(b, n))
	}
}

// trim returns long free runs to the system until no more than keep bytes are left: the longest ones first, since allocation takes those last. It reports whether there were any.
func (h *heapState) trim(keep uintptr) (any bool) {
	spare := uintptr(0)
	for _, x := range h.freeRuns {
		spare += uintptr(x.n) << blockShift
	}
	for _, x := range h.freeRuns {
		if n := min(x.n, uint32((spare-min(spare, keep))>>blockShift)); n >= bigRun {
			h.giveBack(x.first, n)
			spare -= uintptr(n) << blockShift
			any = true
		}
	}
	return any
}

// giveBack returns the memory of the n free blocks at b to the system: they count as never used again where the system zeroes them.
func (h *heapState) giveBack(b, n uint32) {
	adviseUnused(h.run(b, n))
	for i := range n {
		h.info(b + i).fresh = unusedIsZero
	}
}

// run returns the memory of the n blocks at b.
func (h *heapState) run(b, n uint32) []byte {
	return unsafe.Slice((*byte)(unsafe.Add(nil, h.blockAddr(b))), uintptr(n)<<blockShift)
}

// markRoots marks everything that is reachable without going through an object.
func (r *Runtime) markRoots(depth uintptr) {
	h := &r.heap
	r.markTables()
	r.threads.each(func(o *Thread) {
		h.mark(uintptr(o.exc))
		h.mark(uintptr(o.retval))
		h.mark(uintptr(o.Result))
		h.mark(uintptr(o.Handled))
		for _, v := range o.Floats {
			h.mark(uintptr(v))
		}
		for _, v := range o.stackWords() {
			if h.gc.words {
				h.markInterior(uintptr(v))
			} else {
				h.markStale(uintptr(v))
			}
		}
		o.clearAbove()
		h.markInterior(o.Boxed)
		for _, w := range o.Save {
			h.markInterior(w)
		}
		for _, w := range o.snapshot {
			h.markInterior(w)
		}
		h.mark(uintptr(o.bodyNamespace))
		for _, e := range o.frames {
			if at[frameObj](e.obj).trace != NoValue { // others are weak
				h.mark(uintptr(e.obj))
			}
		}
		if o.tracing != nil {
			o.tracing.mark(h)
		}
		for i := range o.locals {
			h.mark(uintptr(o.locals[i].Value))
		}
		h.mark(uintptr(o.firstIter))
		h.mark(uintptr(o.finalizer))
		for p := o.MachineStack.SP; p < o.MachineStack.Top; p += wordBytes {
			h.markInterior(*(*uintptr)(unsafe.Add(nil, p)))
		}
	})
	h.gc.cand = r.scanGoStack(depth, h.gc.cand[:0])
	sure := 0
	if h.gc.only {
		r.drainAll()
		sure = h.numMarked()
	}
	for _, w := range h.gc.cand {
		h.markInterior(w)
	}
	h.gc.doubt = 0
	if h.gc.only && h.gc.marker.pending() {
		r.drainAll()
		h.gc.doubt = h.numMarked() - sure
	}
	r.markNative(h.gc.cand)
}

// numMarked returns the number of objects with marks.
func (h *heapState) numMarked() int {
	n := 0
	for b := uint32(0); b < h.numBlocks(); {
		switch bi := h.info(b); bi.class {
		case 0:
			b++
		case blockLarge:
			n += int(h.blockMarks(b)[0] & 1)
			b += bi.run
		default:
			for _, w := range h.blockMarks(b) {
				n += popcount(w)
			}
			b++
		}
	}
	return n
}

// keepMemErr keeps the preallocated MemoryError, but what it refers to only when the program can see it.
func (r *Runtime) keepMemErr() {
	e := r.types.memErr
	if e == NoValue || r.heap.isMarked(uintptr(e)) {
		return
	}
	forget(e)
	r.heap.mark(uintptr(e))
	r.drainAll()
}

// markTables marks what the runtime's tables refer to.
func (r *Runtime) markTables() {
	h := &r.heap
	for _, v := range r.syms {
		h.mark(uintptr(v))
	}
	for _, v := range r.classOf {
		h.mark(uintptr(v))
	}
	for _, v := range r.excClass {
		h.mark(uintptr(v))
	}
	for _, v := range h.gc.roots {
		h.mark(uintptr(v))
	}
	h.mark(uintptr(r.emptyTuple))
	h.mark(uintptr(r.strict.consts))
	r.mods.visitRoots(func(v Value) { h.mark(uintptr(v)) })
	r.keyChanges.visitRoots(func(v Value) { h.mark(uintptr(v)) })
	r.mounts.visitRoots(func(v Value) { h.mark(uintptr(v)) })
	h.mark(uintptr(r.types.anext))
	r.markLasting()
	r.types.dropCaches()
	for _, v := range r.threads.dead {
		h.mark(uintptr(v))
	}
	h.mark(uintptr(r.threads.scheduled))
	r.strs.visitRoots(func(v Value) { h.mark(uintptr(v)) })
}

// scanGoStack appends the words of the running goroutine's stack that point
// into the heap or native code. Of the stack it looks at the oldest depth bytes: the frames of the collector hold nothing but what other
// calls have left there. Whatever is live across the call of the collector lies in
// some frame: Go's calling convention has no callee-saved registers.
func (r *Runtime) scanGoStack(depth uintptr, buf []uintptr) []uintptr {
	heap, code := addrRange{r.heap.base, r.heap.top - r.heap.base}, addrRange{r.native.lo, r.native.hi - r.native.lo}
	for {
		n := scanWords(heap, code, depth, nil)
		if n+64 > cap(buf) {
			buf = make([]uintptr, 0, 2*n+256)
		}
		if n = scanWords(heap, code, depth, buf[:cap(buf)]); n <= cap(buf) {
			return buf[:n]
		}
	}
}

// addrRange is the addresses from lo on whose distance from it is less than size.
type addrRange struct{ lo, size uintptr }

// scanWords stores the words of the oldest depth bytes of the stack that are in one of two ranges into buf and returns their
// number, which may exceed len(buf). The stack may move at any call, so this
// function makes none that could grow it.
//
//go:nosplit
//go:norace
//go:noinline
func scanWords(a, b addrRange, depth uintptr, buf []uintptr) int {
	_, end := gstack.Bounds()
	n := 0
	for p := (end - depth) &^ (wordBytes - 1); p < end; p += wordBytes {
		w := *(*uintptr)(unsafe.Add(nil, p))
		if w-a.lo < a.size || w-b.lo < b.size {
			if n < len(buf) {
				buf[n] = w
			}
			n++
		}
	}
	return n
}

// mark makes the cell that starts at w gray. Other words are ignored.
func (h *heapState) mark(w uintptr) {
	if w-h.base >= h.top-h.base || w%granule != 0 {
		return
	}
	if start, leaf := h.cellOf(w); start == w {
		h.markCell(w, leaf)
	}
}

// markCell makes the cell at p gray, or black if it is a leaf, unless it is marked.
func (h *heapState) markCell(p uintptr, leaf bool) {
	if h.setMark(p) && !leaf {
		h.gc.marker.addGray(p - h.base)
	}
}

// markStale is mark for a word that may be left over from before its cell was freed.
func (h *heapState) markStale(w uintptr) {
	if w%granule == 0 {
		h.markInterior(w)
	}
}

// markInterior is mark for a word that may point anywhere inside a cell, or be
// left over from before that was freed.
func (h *heapState) markInterior(w uintptr) {
	if w-h.base >= h.top-h.base {
		return
	}
	h.markAround(w)
	if h.info(uint32((w-h.base)>>blockShift)).shift != 0 && w&(blockBytes-1) >= headerBytes {
		h.markAround(w - headerBytes) // w may also be in the contents of the cell before
	}
}

// markAround marks the cell around address w inside the heap.
func (h *heapState) markAround(w uintptr) {
	if start, leaf := h.cellOf(w); start != 0 && !h.poisoned(start) {
		h.markCell(start, leaf)
	}
}

// cellOf returns the start of the cell around address w inside the heap, or 0. Of a bare block, the cell from whose address on w comes first.
func (h *heapState) cellOf(w uintptr) (start uintptr, leaf bool) {
	b := uint32((w - h.base) >> blockShift)
	bi := h.info(b)
	switch bi.class {
	case 0:
		return 0, false
	case blockTail:
		b -= bi.run
		return h.blockAddr(b), h.info(b).leaf
	case blockLarge:
		return h.blockAddr(b), bi.leaf
	}
	off := (w - h.base) & (blockBytes - 1)
	n := uint64(off) * uint64(bi.recip) >> 32
	off = uintptr(n) * uintptr(bi.size)
	if off >= uintptr(bi.end) {
		return 0, false
	}
	return h.blockAddr(b) + off, bi.leaf
}

// setMark marks the cell at p and reports whether it was unmarked.
func (h *heapState) setMark(p uintptr) bool {
	g := (p - h.base) / granule
	w := (*uint64)(unsafe.Add(unsafe.Pointer(h.marks), g/64*8))
	bit := uint64(1) << (g % 64)
	if *w&bit != 0 {
		return false
	}
	*w |= bit
	return true
}

// isMarked reports whether the cell that starts at p is marked.
func (h *heapState) isMarked(p uintptr) bool {
	g := (p - h.base) / granule
	return *(*uint64)(unsafe.Add(unsafe.Pointer(h.marks), g/64*8))&(1<<(g%64)) != 0
}

// finalizeDead serves the weak tables: weak references to dead objects are
// cleared, objects with a __del__ are revived and queued, and at last the
// Go side of dead objects is released.
func (r *Runtime) finalizeDead(t *Thread) {
	h := &r.heap
	c := &h.gc
	queued := false
	first := len(c.weaks) // what is kept is moved to the end: the youngest callbacks of an object are called first
	for i := len(c.weaks) - 1; i >= 0; i-- {
		ref := c.weaks[i]
		if !h.isMarked(ref) {
			continue
		}
		target, callback := word(Value(ref), 1), *word(Value(ref), 2)
		if o := uintptr(*target) &^ 1; o != 0 && !h.isMarked(o) {
			*target = 0
			if callback != NoValue && r.queueDead(ref) {
				queued = true
			}
			continue
		}
		first--
		c.weaks[first] = ref
	}
	c.weaks = c.weaks[:copy(c.weaks, c.weaks[first:])]
	keep := c.dels[:0]
	for _, o := range c.dels {
		if h.isMarked(o) {
			keep = append(keep, o)
			continue
		}
		if r.queueDead(o) {
			queued = true
		}
	}
	c.dels = keep
	if r.queueGenerators() {
		queued = true
	}
	if queued {
		r.drainAll()
		t.setPoll(PollFinalizers)
	}
	r.strs.dropUnmarked(func(v Value) bool { return h.isMarked(uintptr(v)) })
	r.sweepCode(t)
	keep = c.finals[:0]
	for _, o := range c.finals {
		if h.isMarked(o) {
			keep = append(keep, o)
			continue
		}
		if f := r.specOf(Value(o)).Finalize; f != nil {
			f(r, Value(o))
		} else {
			finalizeNative(r, Value(o))
		}
	}
	c.finals = keep
	r.dropDeadViews()
	r.sweepClasses()
}

// queueDead links o into the queue of objects whose __del__ or callback must
// run and marks it. The queue is a root.
func (r *Runtime) queueDead(o uintptr) bool {
	r.threads.dead = append(r.threads.dead, Value(o))
	r.heap.mark(o)
	return true
}
