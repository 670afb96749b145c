package rt

// MemStats describes the heap, in bytes unless said otherwise.
type MemStats struct {
	Used        uintptr // live or not collected yet
	Limit       uintptr
	Peak        uintptr // highest Used
	Total       uintptr // allocated since the start
	Collections int     // number of collections
	Blocks      int     // number of blocks in use
}

// MemStats returns the state of the heap.
func (r *Runtime) MemStats() MemStats {
	h := &r.heap
	used := h.used()
	h.peak = max(h.peak, used)
	return MemStats{
		Used: used, Limit: h.limit, Peak: h.peak, Total: h.total + used - h.live, Collections: h.gc.runs,
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
