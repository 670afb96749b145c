package pycopy_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"
	"runtime/pprof"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pycopy"
	"pycopy/rt"
)

var soakTime = flag.Duration("soak", 0, "how long TestSoak goes on; 0: each program once in each mode")

// soakModule is what the host gives to the programs: a function that has a bug, and one that calls back.
var soakModule = rt.ModuleSpec{Name: "host", Funcs: []rt.Builtin{
	{Name: "fail", Min: 1, Max: 1, Fn: func(_ *rt.Thread, a []rt.Value) rt.Value {
		if a[0] == rt.MakeSmall(777) {
			panic("BUG: in the host")
		}
		return a[0]
	}},
	{Name: "call", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.Call(a[0], a[1:], 0) }},
}}

// soakProgram is a program for a runtime of its own, and how it must end.
type soakProgram struct {
	name   string
	cfg    pycopy.Config
	src    string
	want   string // output behind the line "go"
	err    string // text of the error
	cancel bool   // interrupt it when it has printed "go"
}

const soakWork = `
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __add__(self, o): return Point(self.x + o.x, self.y + o.y)
    def norm(self): return self.x * self.x + self.y * self.y
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def gen(n):
    for i in range(n):
        yield i * 1.5
def work(n):
    s = 0
    f = 0.0
    p = Point(0, 1)
    d = {}
    for i in range(n):
        p = p + Point(i & 3, 1)
        d[i & 63] = d.get(i & 63, 0) + p.norm() % 7
        s += fib(i % 9)
        try:
            if i % 97 == 0: raise ValueError(i)
            s ^= i << (i % 70)
        except ValueError as e:
            s += e.args[0]
        f = f * 0.5 + i
        s &= (1 << 80) - 1
    for x in gen(n): f += x
    return s, f, p.norm(), sum(d.values()), sum([i for i in range(n) if i % 3])
`

const soakThreads = soakWork + `
import _thread
def run(fn, count):
    results = [None] * count
    done = [_thread.allocate_lock() for i in range(count)]
    start = _thread.allocate_lock() # from then on the main thread needs no memory, which the others may use up
    start.acquire()
    def body(i):
        with start: pass
        try: results[i] = fn(i)
        except Exception as e: results[i] = type(e).__name__
        done[i].release()
    for i in range(count):
        done[i].acquire()
        _thread.start_new_thread(body, (i,))
    start.release()
    for l in done: l.acquire()
    return results
`

var soakPrograms = []soakProgram{
	{name: "threads", src: soakThreads + `
want = work(3000)
print(run(lambda i: work(3000) == want, 4))
`, want: "[True, True, True, True]\n"},
	{name: "interrupt", src: soakThreads + `
stop = False
def spin(i):
    n = 0
    while not stop: n += i
    return 'spun'
def endless():
    n = 0
    while True:
        n += 1
        work(n & 15)
import sys
try:
    print('go'); sys.stdout.flush()
    _thread.start_new_thread(spin, (1,))
    _thread.start_new_thread(work, (1 << 60,))
    endless()
except KeyboardInterrupt:
    stop = True
    print('stopped')
`, want: "stopped\n", cancel: true},
	{name: "memory", cfg: pycopy.Config{HeapSize: 2 << 20}, src: soakThreads + `
def fill(i):
    kept = []
    try:
        while True:
            if i == 0: kept.append([0, i])
            elif i == 1: kept.append(Point(1.5, 2.5))
            elif i == 2: kept.append(fib(5) * 1.5)
            else: kept.append('%d' % len(kept) + 'x' * 20)
    except MemoryError:
        n = len(kept)
        kept.clear() # registers that are not in use any more keep the list
        return n > 1000
for i in range(12): print(fill(i & 3))
print(work(100) == work(100))
`, want: strings.Repeat("True\n", 13)},
	{name: "memory of threads", cfg: pycopy.Config{HeapSize: 4 << 20}, src: soakThreads + `
def fill(i):
    for k in range(3):
        kept = []
        try:
            while True: kept.append((i, i * 2.5))
        except MemoryError: kept.clear()
    return k
print([x in (2, 'MemoryError') for x in run(fill, 4)])
print(work(100) == work(100))
`, want: "[True, True, True, True]\nTrue\n"},
	{name: "recursion", src: soakThreads + `
def deep(n): return deep(n + 1) + 1
class A:
    def __getattr__(self, name): return getattr(self, name + 'x') if len(name) else 0
    def __add__(self, o): return self + o
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
def nested(g): yield from nested(g)
def limit(fn, *args):
    try: fn(*args)
    except RuntimeError as e: return str(e)
def all_limits(i):
    return {limit(deep, 0), limit(even, 1 << 60), limit(lambda: A() + A()), limit(lambda: next(nested(0)))}
for i in range(5): print(all_limits(i))
print(run(lambda i: len(all_limits(i)), 3))
print(even(200), work(100) == work(100))
`, want: strings.Repeat("{'maximum recursion depth exceeded'}\n", 5) + "[1, 1, 1]\nTrue True\n"},
	{name: "panic", src: soakThreads + `
import host
def loop(n):
    for i in range(n): host.fail(i)
loop(500)
_thread.start_new_thread(work, (1 << 60,))
loop(2000)
`, err: "internal error: in the host"},
	{name: "panic of a thread", src: soakThreads + `
import host
def loop(n):
    for i in range(n): host.fail(i)
loop(500)
_thread.start_new_thread(loop, (1000,))
work(1 << 60)
`, err: "internal error: in the host"},
	{name: "panic in a callback", src: soakThreads + `
import host
def inner(i): return host.fail(i)
def loop(n):
    s = 0
    for i in range(n): s += host.call(inner, i)
    return s
print(loop(700))
sorted(range(2000), key=lambda i: host.call(inner, i))
`, want: "244650\n", err: "internal error: in the host"},
}

// run runs the program in a runtime of its own and tells what was wrong.
func (s *soakProgram) run(jit pycopy.JIT) error {
	var out bytes.Buffer
	started := &ready{started: make(chan struct{})}
	cfg := s.cfg
	cfg.Stdout, cfg.Modules, cfg.JIT = io.MultiWriter(started, &out), append(pycopy.Modules(), &soakModule), jit
	p, err := pycopy.New(cfg)
	if err != nil {
		return err
	}
	defer p.Close() // if it is not closed below
	ended := make(chan error, 1)
	go func() { ended <- p.RunSource([]byte(s.src), "soak.py") }()
	if s.cancel {
		select {
		case <-started.started:
		case err := <-ended:
			return fmt.Errorf("ended too soon: %v\n%s", err, traceback(err))
		}
		p.Interrupt()
	}
	select {
	case err = <-ended:
	case <-time.After(5 * time.Minute):
		p.Cancel()
		<-ended
		return errors.New("goes on")
	}
	text := ""
	if err != nil {
		text = err.Error()
	}
	_ = p.Flush()
	if got := strings.TrimPrefix(out.String(), "go\n"); text != s.err || s.err == "" && got != s.want {
		return fmt.Errorf("error %q, output %q, want %q and %q\n%s", text, got, s.err, s.want, traceback(err))
	}
	var internal *pycopy.InternalError
	if errors.As(err, &internal) {
		if err := p.RunSource([]byte("1"), "after.py"); err != internal {
			return fmt.Errorf("afterwards: %v", err)
		}
	} else if sum, err := p.Call("fib", 12); err != nil || sum != int64(144) {
		return fmt.Errorf("afterwards: %v %v", sum, err)
	}
	if err := p.Close(); (err != nil) != (s.err != "") {
		return fmt.Errorf("Close: %v", err)
	}
	return nil
}

// TestSoak runs several runtimes at once, each with several threads and native code, while Go collects all the time and the CPU is
// profiled: all programs end as they should.
func TestSoak(t *testing.T) {
	if err := pprof.StartCPUProfile(io.Discard); err != nil {
		t.Log("a profile is being made already")
	} else {
		defer pprof.StopCPUProfile()
	}
	var stop atomic.Bool
	var rest sync.WaitGroup
	rest.Go(func() {
		for !stop.Load() {
			runtime.GC()
		}
	})
	modes := []pycopy.JIT{{Threshold: 1}, {}, {Threshold: 40}, {Off: true}, {Threshold: 1, Limit: 64 << 10}, {Threshold: 40, Limit: 48 << 10}}
	next := make(chan int)
	var count atomic.Int64
	var failed atomic.Bool
	var workers sync.WaitGroup
	for range 4 {
		workers.Go(func() {
			for i := range next {
				s, mode := &soakPrograms[i%len(soakPrograms)], modes[i/len(soakPrograms)%len(modes)]
				if err := s.run(mode); err != nil {
					t.Errorf("%s, threshold %d: %v", s.name, mode.Threshold, err)
					failed.Store(true)
				}
				count.Add(1)
			}
		})
	}
	end := time.Now().Add(*soakTime)
	for i := 0; !failed.Load() && (i < len(soakPrograms)*len(modes) || time.Now().Before(end)); i++ {
		next <- i
	}
	close(next)
	workers.Wait()
	stop.Store(true)
	rest.Wait()
	t.Logf("%d runs", count.Load())
}
