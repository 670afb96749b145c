package rt

import (
	"time"

	"pycopy/rt/pprof"
)

// # Heap profiles
//
// The fast path of allocation counts nothing; a profile samples in the slow path, which finds a run of free cells or memory for a large object. When so many
// bytes have been handed out that the next sample is due, the object being allocated stands for all of them. It counts as in use until a
// collection finds it dead. An exact profile sends every allocation through the slow path.

// HeapProfile counts allocations by the Python stack that made them. It belongs to the thread with the interpreter lock.
type HeapProfile struct {
	interval uintptr // bytes between two samples, 0: every allocation
	frames   int     // most frames of a stack
	due      uintptr // bytes handed out since the last sample
	objects  uintptr // objects
	sites    map[string]*AllocSite
	order    []*AllocSite
	live     map[uintptr]liveSample // by address
	inUse    uintptr
	peak     uintptr
	walker   CPUProfile
	key      []byte
	began    time.Time
}

// AllocSite is a stack that has allocated, innermost frame first, and what it has allocated.
type AllocSite struct {
	Stack                  []pprof.Frame
	Objects, Bytes         int64 // since the start
	LiveObjects, LiveBytes int64 // not yet found dead
}

// liveSample is a sampled object that stands for so many objects and bytes.
type liveSample struct {
	site           *AllocSite
	objects, bytes uintptr
}

// StartHeapProfile starts to count allocations, one sample for about interval bytes; 0: all of them. Stacks have at most so many frames.
// A profile that is being made is replaced.
func (t *Thread) StartHeapProfile(interval uintptr, frames int) *HeapProfile {
	p := &HeapProfile{interval: interval, frames: frames, sites: map[string]*AllocSite{}, live: map[uintptr]liveSample{}, began: time.Now()}
	h := &t.R.heap
	h.retireRuns() // what is handed out from now on is counted
	h.profile = p
	h.setSlow()
	return p
}

// StopHeapProfile stops counting.
func (t *Thread) StopHeapProfile() {
	t.R.heap.profile = nil
	t.R.heap.setSlow()
}

// HeapProfile returns the profile that is being made, or nil.
func (t *Thread) HeapProfile() *HeapProfile { return t.R.heap.profile }

// sample counts the object at p of size bytes; so many bytes and objects were handed out with it.
func (p *HeapProfile) sample(t *Thread, addr, bytes, objects uintptr) {
	p.due += bytes
	p.objects += objects
	if p.due < p.interval {
		return
	}
	bytes, objects = p.due, p.objects
	p.due, p.objects = 0, 0
	s := p.site(t)
	s.Objects += int64(objects)
	s.Bytes += int64(bytes)
	s.LiveObjects += int64(objects)
	s.LiveBytes += int64(bytes)
	p.live[addr] = liveSample{s, objects, bytes}
	p.inUse += bytes
	p.peak = max(p.peak, p.inUse)
}

// site finds the site of the present stack.
func (p *HeapProfile) site(t *Thread) *AllocSite {
	w := &p.walker
	w.most = p.frames
	w.stack = w.stack[:0]
	w.walk(t.R, t.TopFrame())
	key := p.key[:0]
	for _, f := range w.stack {
		key = append(append(key, f.File...), 0, byte(f.Line), byte(f.Line>>8), byte(f.Line>>16))
		key = append(append(key, f.Function...), 0)
	}
	p.key = key
	s := p.sites[string(key)]
	if s == nil {
		s = &AllocSite{Stack: append([]pprof.Frame(nil), w.stack...)}
		p.sites[string(key)] = s
		p.order = append(p.order, s)
	}
	return s
}

// dropDead is called when everything that is reachable is marked.
func (p *HeapProfile) dropDead(h *heapState) {
	for addr, l := range p.live {
		if !h.isMarked(addr) {
			l.site.LiveObjects -= int64(l.objects)
			l.site.LiveBytes -= int64(l.bytes)
			p.inUse -= l.bytes
			delete(p.live, addr)
		}
	}
}

// Frames returns the most frames that stacks have.
func (p *HeapProfile) Frames() int { return p.frames }

// Sites returns all sites in the order of their first allocation.
func (p *HeapProfile) Sites() []*AllocSite { return p.order }

// InUse returns how many bytes were not yet found dead, and the most that there were.
func (p *HeapProfile) InUse() (bytes, peak int) { return int(p.inUse), int(p.peak) }

// ResetPeak makes the bytes in use now the peak.
func (p *HeapProfile) ResetPeak() { p.peak = p.inUse }

// Clear forgets everything so far.
func (p *HeapProfile) Clear() {
	clear(p.sites)
	clear(p.live)
	p.order, p.inUse, p.peak, p.due, p.objects = nil, 0, 0, 0, 0
}

// Site returns the site that allocated the object v, if the profile knows, or nil.
func (p *HeapProfile) Site(v Value) *AllocSite { return p.live[uintptr(v)].site }

// Profile makes a pprof profile of what was counted.
func (p *HeapProfile) Profile() *pprof.Builder {
	bytes, count := "bytes", "count"
	b := pprof.New(pprof.ValueType{Type: "space", Unit: bytes}, int64(max(p.interval, 1)), pprof.ValueType{Type: "alloc_objects", Unit: count},
		pprof.ValueType{Type: "alloc_space", Unit: bytes}, pprof.ValueType{Type: "inuse_objects", Unit: count}, pprof.ValueType{Type: "inuse_space", Unit: bytes})
	b.Default("inuse_space")
	b.Began(p.began)
	for _, s := range p.order {
		stack := s.Stack
		if len(stack) == 0 {
			stack = []pprof.Frame{{Function: "runtime", File: builtinFile}}
		}
		b.Add(stack, nil, s.Objects, s.Bytes, s.LiveObjects, s.LiveBytes)
	}
	return b
}
