package pycopy

import (
	"errors"
	"io"
	"time"

	"pycopy/rt"
	"pycopy/rt/pprof"
)

// cpuInterval is the CPU time between two samples.
const cpuInterval = 10 * time.Millisecond

// StartCPUProfile starts to sample what the Python program does, a hundred times a second of CPU time that the process takes, until
// StopCPUProfile. Samples are stacks of Python functions with lines, through interpreter, native code and functions in Go, which
// are leaves named after the builtin. The labels say which thread it was, and in tier what executed the innermost function:
// interpreter, baseline or typed native code, runtime (for native code) or builtin. It complements a profile of Go's own
// (runtime/pprof), which shows the rest of the process.
//
// On Linux samples in native code are exact where there is a JIT; elsewhere a sample is taken at the next jump back or call.
func (p *Runtime) StartCPUProfile() error {
	return p.use(func() error {
		if p.t.Profiling() {
			return errors.New("pycopy: there is a CPU profile already")
		}
		var clock func(time.Duration) (rt.Ticks, error)
		var place func(uintptr) (*rt.NativeCode, int)
		if p.jit != nil {
			clock, place = p.jit.Ticks, p.jit.Place
		}
		p.t.StartCPUProfile(cpuInterval, clock, place)
		return nil
	})
}

// StopCPUProfile ends the profile and writes it to w in pprof's format (gzipped profile.proto).
func (p *Runtime) StopCPUProfile(w io.Writer) error {
	return p.use(func() error { return writeProfile(p.t.StopCPUProfile(), w) })
}

// heapInterval is how many bytes are allocated between two samples of a heap profile.
const heapInterval = 64 << 10

// StartHeapProfile starts to sample allocations on the Python heap, about one in 64 KiB, until StopHeapProfile.
func (p *Runtime) StartHeapProfile() {
	_ = p.use(func() error { p.t.StartHeapProfile(heapInterval, 64); return nil })
}

// StopHeapProfile ends the profile and writes it to w in pprof's format: objects and bytes by Python stack, all that were allocated
// (alloc_objects, alloc_space) and those that are still in use after a collection (inuse_objects, inuse_space).
func (p *Runtime) StopHeapProfile(w io.Writer) error {
	return p.use(func() error {
		h := p.t.HeapProfile()
		if h == nil {
			return writeProfile(nil, w)
		}
		p.t.Collect()
		p.t.StopHeapProfile()
		return writeProfile(h.Profile(), w)
	})
}

func writeProfile(b *pprof.Builder, w io.Writer) error {
	if b == nil {
		return errors.New("pycopy: there is no profile")
	}
	return b.Write(w)
}
