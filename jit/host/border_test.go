//go:build (linux && (amd64 || arm64)) || (windows && amd64)

package host

import (
	"flag"
	"io"
	"math/rand/v2"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"runtime/trace"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pycopy/jit"
)

var soakTime = flag.Duration("soak", 300*time.Millisecond, "how long TestSoak runs")

// TestPollLeaves runs a native loop without end, which polls, while another goroutine stops the world again and again.
// Without the poll the first collection would never end.
func TestPollLeaves(t *testing.T) {
	m := newMachine(t)
	p := m.install(t, func(a jit.Asm) {
		loop, poll := a.NewLabel(), a.NewLabel()
		a.Bind(loop)
		a.OpImm(jit.Add, 0, 0, 1)
		a.Poll(poll)
		a.Jump(loop)
		a.Bind(poll)
		a.LabelAddr(1, loop)
		a.JumpAddr(m.r.Stubs().Exit[jit.ExitPoll])
	})
	var done atomic.Bool
	go func() {
		for range 20 {
			runtime.GC()
		}
		done.Store(true)
	}()
	polls, rounds := 0, uintptr(0)
	for !done.Load() {
		exit, n := m.run(p, rounds)
		if exit != jit.ExitPoll {
			t.Fatalf("exit %d", exit)
		}
		polls, rounds = polls+1, n
		if n := 0; polls%2 == 0 {
			yieldHere(&n)
		}
	}
	if polls == 0 || rounds == 0 {
		t.Errorf("%d polls, %d rounds", polls, rounds)
	}
}

// yieldHere has a stack check, which is where Go takes the goroutine off.
//
//go:noinline
func yieldHere(n *int) { *n++ }

// TestStopWaitsForNativeCode: a stop of the world waits for native code that does not poll, and nothing breaks.
func TestStopWaitsForNativeCode(t *testing.T) {
	m := newMachine(t)
	p := m.install(t, func(a jit.Asm) {
		loop := a.NewLabel()
		a.Bind(loop)
		a.OpImm(jit.Sub, 0, 0, 1)
		a.BrImm(jit.NE, 0, 0, loop)
		m.exit(a, jit.ExitReturn)
	})
	done := make(chan bool)
	go func() {
		for range 3 {
			runtime.GC()
		}
		close(done)
	}()
	for range 20 {
		if exit, n := m.run(p, 5e6); exit != jit.ExitReturn || n != 0 {
			t.Fatalf("exit %d with %d", exit, n)
		}
	}
	<-done
}

// worker runs native code that asks Go for all kinds of trouble.
type worker struct {
	*machine
	rng   *rand.Rand
	entry uintptr
	depth int
	junk  [][]byte
}

// newWorker makes a worker. Its native function counts R0 down to 0; each round polls, calls another function that
// leaves to Go, and comes back.
func newWorker(t *testing.T, seed uint64) *worker {
	w := &worker{machine: newMachine(t), rng: rand.New(rand.NewPCG(seed, 1))}
	w.entry = w.install(t, func(a jit.Asm) {
		loop, poll, resume, help := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
		a.Bind(loop)
		a.Poll(poll)
		a.Bind(resume)
		a.Call(help)
		a.OpImm(jit.Sub, 0, 0, 1)
		a.BrImm(jit.GT, 0, 0, loop)
		w.exit(a, jit.ExitReturn)
		a.Bind(poll)
		a.LabelAddr(1, resume)
		a.JumpAddr(w.r.Stubs().Exit[jit.ExitPoll])
		a.Bind(help)
		w.exit(a, jit.ExitSlow)
		a.Ret()
	})
	return w
}

// call runs the native function with n rounds and serves its exits, down to any depth of native and Go frames.
func (w *worker) call(n uintptr) {
	sp := w.ctx.NativeSP
	exit, x := w.run(w.entry, n)
	for exit != jit.ExitReturn {
		to := w.ctx.NativeTo
		if exit == jit.ExitSlow {
			w.serve(w.rng.IntN(100))
		}
		exit, x = w.run(to, x)
	}
	if x != 0 || w.ctx.NativeSP != sp {
		panic("the native function did not return properly")
	}
}

func (w *worker) serve(what int) {
	w.depth++
	switch {
	case what < 10 && w.depth < 200:
		w.call(uintptr(1 + w.rng.IntN(8)))
	case what < 20:
		growStack(w.rng.IntN(400))
	case what < 40:
		w.junk = append(w.junk, make([]byte, w.rng.IntN(10000)))
		if len(w.junk) > 100 {
			w.junk = nil
		}
	case what < 41:
		runtime.Gosched()
	case what < 42:
		_ = debug.Stack()
	case what < 43:
		panic(trouble{})
	}
	w.depth--
}

type trouble struct{}

func growStack(n int) byte {
	var pad [256]byte
	if n == 0 {
		return pad[n]
	}
	return growStack(n-1) + pad[n%256]
}

// round runs a call that may panic through any number of native frames.
func (w *worker) round() {
	sp := w.ctx.NativeSP
	defer func() {
		if r := recover(); r != nil && r != (trouble{}) {
			panic(r)
		}
		w.ctx.NativeSP, w.depth = sp, 0
	}()
	w.call(uintptr(1 + w.rng.IntN(1000)))
}

// TestSoak runs workers, with Go's collector, profiler, tracer and traces of all goroutines on top.
func TestSoak(t *testing.T) {
	if err := pprof.StartCPUProfile(io.Discard); err == nil {
		defer pprof.StopCPUProfile()
	}
	if err := trace.Start(io.Discard); err == nil {
		defer trace.Stop()
	}
	end := time.Now().Add(*soakTime)
	var wg sync.WaitGroup
	var rounds atomic.Int64
	for i := range 4 {
		w := newWorker(t, uint64(i))
		wg.Go(func() {
			for time.Now().Before(end) {
				w.round()
				rounds.Add(1)
			}
		})
	}
	buf := make([]byte, 1<<20)
	for time.Now().Before(end) {
		runtime.GC()
		runtime.Stack(buf, true)
		time.Sleep(time.Millisecond)
	}
	wg.Wait()
	if rounds.Load() == 0 {
		t.Error("nothing was run")
	}
	t.Logf("%d rounds", rounds.Load())
}

// TestDeepPanic panics below 3000 native levels.
func TestDeepPanic(t *testing.T) {
	w := newWorker(t, 1)
	top := w.ctx.NativeSP
	defer func() {
		if recover() != (trouble{}) {
			t.Error("no panic arrived")
		}
		if levels := (top - w.ctx.NativeSP) / 8; levels < 3000 {
			t.Errorf("only %d native levels", levels)
		}
		w.ctx.NativeSP = top
		w.call(3)
	}()
	var dive func(n int)
	dive = func(n int) {
		if n == 0 {
			panic(trouble{})
		}
		if exit, _ := w.run(w.entry, 1); exit != jit.ExitSlow {
			t.Fatalf("exit %d", exit)
		}
		dive(n - 1)
	}
	dive(3000)
}
