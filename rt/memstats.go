package rt

import (
	"fmt"
	"sort"
	"strings"
)

// MemStats describes the heap, in bytes unless said otherwise.
type MemStats struct {
	Used        uintptr // live or not collected yet
	Limit       uintptr
	Peak        uintptr // highest Used
	Total       uintptr // allocated since the start
	Collections int     // number of collections
	Freed       int     // objects that they have found dead
	Recent      int     // objects made since the last one, about
	Blocks      int     // number of blocks in use
}

// MemStats returns the state of the heap.
func (r *Runtime) MemStats() MemStats {
	h := &r.heap
	used := h.used()
	h.peak = max(h.peak, used)
	return MemStats{
		Used: used, Limit: h.limit, Peak: h.peak, Total: h.total + used - h.live, Collections: h.gc.runs,
		Freed: h.gc.freed, Recent: h.newObjs,
		Blocks: int(h.numBlocks()),
	}
}

// ResetPeak makes the present use the peak (micropython.mem_reset).
func (r *Runtime) ResetPeak() { r.heap.peak = r.heap.used() }

// SetAutoCollect switches automatic collection on or off.
func (r *Runtime) SetAutoCollect(on bool) { r.heap.disabled = !on }

// AutoCollect reports whether collections happen by themselves.
func (r *Runtime) AutoCollect() bool { return !r.heap.disabled }

// SetGCThreshold makes n allocated bytes start a collection; 0: the collector decides.
func (r *Runtime) SetGCThreshold(n uintptr) { r.heap.userThr = n }

// GCThreshold returns what SetGCThreshold set.
func (r *Runtime) GCThreshold() uintptr { return r.heap.userThr }

// LockHeap makes every allocation fail until UnlockHeap; it nests.
func (r *Runtime) LockHeap() {
	r.heap.locked++
	r.heap.setSlow()
}

// liftLock lets the runtime itself allocate while the heap is locked: for first
// calls of functions and for exceptions. dropLock ends it with what liftLock returned.
func (t *Thread) liftLock() (depth int) {
	h := &t.R.heap
	if depth = h.locked; depth > 0 {
		h.locked = 0
		h.setSlow()
	}
	return depth
}

func (t *Thread) dropLock(depth int) {
	if depth > 0 {
		t.R.heap.locked = depth
		t.R.heap.setSlow()
	}
}

// UnlockHeap undoes one LockHeap and returns the remaining depth.
func (r *Runtime) UnlockHeap() int {
	if r.heap.locked > 0 {
		r.heap.locked--
	}
	r.heap.setSlow()
	return r.heap.locked
}

// HeapLocked returns the depth of LockHeap.
func (r *Runtime) HeapLocked() int { return r.heap.locked }

// NumThreads returns the number of threads.
func (r *Runtime) NumThreads() int {
	r.threads.mu.Lock()
	defer r.threads.mu.Unlock()
	return len(r.threads.all)
}

// SizeOf returns the bytes that v itself takes on the heap, without what it refers to.
func (r *Runtime) SizeOf(v Value) int {
	if !v.IsObj() {
		return int(wordBytes)
	}
	n := r.heap.cellBytes(v)
	switch r.layout(v) {
	case KindList:
		if l := listOf(v); l.items != r.noItems {
			n += r.heap.cellBytes(l.items)
		}
	case KindDict, KindOrderedDict, KindSet, KindFrozenSet:
		d := dictOf(v)
		for _, b := range [...]Value{d.index, d.entries} {
			if b != NoValue {
				n += r.heap.cellBytes(b)
			}
		}
	}
	return int(n)
}

// BlockStats counts live cells of one and of two 32-byte units, and returns the size of
// the largest in such units, as of the last collection.
func (r *Runtime) BlockStats() (one, two, largest int) {
	h := &r.heap
	for b := uint32(0); b < h.numBlocks(); b++ {
		bi := h.info(b)
		switch bi.class {
		case 0, blockTail:
			continue
		case blockLarge:
			largest = max(largest, int(bi.run)<<blockShift/32)
			continue
		}
		n := 0
		for _, w := range h.blockMarks(b) {
			n += popcount(w)
		}
		switch units := int(bi.size+31) / 32; {
		case units == 1:
			one += n
		case units == 2:
			two += n
		default:
			if n > 0 {
				largest = max(largest, units)
			}
		}
	}
	return one, two, largest
}

// HeapLayout draws the blocks of the heap, a character each: '.' free, 'h' the
// first block of a large object, '=' its continuation, else how full a block of
// small cells is: '1' to '9'.
func (r *Runtime) HeapLayout() string {
	h := &r.heap
	var b strings.Builder
	fmt.Fprintf(&b, "GC memory layout; from %x:", h.base)
	for i := uint32(0); i < h.numBlocks(); i++ {
		if i%64 == 0 {
			fmt.Fprintf(&b, "\n%05x: ", i<<blockShift)
		}
		bi := h.info(i)
		switch bi.class {
		case 0:
			b.WriteByte('.')
		case blockLarge:
			b.WriteByte('h')
		case blockTail:
			b.WriteByte('=')
		default:
			n := 0
			for _, w := range h.blockMarks(i) {
				n += popcount(w)
			}
			b.WriteByte(byte('1' + n*int(bi.size)*8/blockBytes))
		}
	}
	b.WriteByte('\n')
	return b.String()
}

// InternStats describes the interned strs: tables, strs, bytes of text and
// bytes in all, and with names their texts.
func (r *Runtime) InternStats(withNames bool) (pools, n, bytes, total int, names []string) {
	for _, v := range r.strs.table() {
		if v == NoValue || v == internDeleted {
			continue
		}
		n++
		bytes += len(v.Str())
		total += int(r.heap.cellBytes(v))
		if withNames {
			names = append(names, v.GoString())
		}
	}
	sort.Strings(names)
	return 1, n, bytes, total + r.strs.slots*int(wordBytes), names
}

// StackUse returns the bytes in use on the VM stack.
func (t *Thread) StackUse() int { return len(t.stackWords()) * int(wordBytes) }

// StackLimit returns the size of the VM stack in bytes.
func (t *Thread) StackLimit() int { return len(t.stack) }

// SetInterruptEnabled says whether Interrupt has an effect (micropython.kbd_intr).
func (r *Runtime) SetInterruptEnabled(on bool) {
	r.threads.mu.Lock()
	r.threads.deaf = !on
	r.threads.mu.Unlock()
}
