package pycopy_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pycopy"
	"pycopy/jit/host"
)

// codeChurn makes functions, closures and generators, and lets them get hot: main(n) makes n of each.
const codeChurn = `
source = '''
def f(x):
    t = 0
    for i in range(20): t += i * x + %d
    return t
def other(x): return f(x & 3) if x & 64 else x + %d
def gen(n):
    for i in range(n): yield f(i & 1) + other(i)
'''
def work(k):
    ns = {}
    exec(source % (k, k), ns)
    f, other, gen = ns['f'], ns['other'], ns['gen']
    def g(y): return y + k
    s = 0
    for i in range(300): s += g(i) + other(i)
    return s + sum(gen(60))
def main(first, n):
    s = 0
    for k in range(first, first + n): s = (s * 31 + work(k)) % 1000003
    return s
`

// requireCodeFreed skips a test where there is no JIT, or memory for code is not used again.
func requireCodeFreed(t *testing.T) {
	t.Helper()
	err := host.Available()
	if err == nil {
		var r *host.Region
		if r, err = host.NewRegion(1 << 20); err == nil {
			defer r.Close()
			if !r.Reusable() {
				t.Skip("memory for code is not used again on this system")
			}
		}
	}
	if err != nil {
		t.Skip(err)
	}
}

// churned runs a program behind codeChurn and returns what it prints.
func churned(t *testing.T, cfg pycopy.Config, src string) (string, *pycopy.Runtime) {
	t.Helper()
	var out bytes.Buffer
	cfg.Stdout = &out
	p := newRuntime(t, cfg)
	mustRun(t, p, codeChurn+src)
	return out.String(), p
}

// TestCodeOfDeadFunctions runs a program that makes hot functions forever: all are compiled, and the code of dead ones is freed.
func TestCodeOfDeadFunctions(t *testing.T) {
	requireCodeFreed(t)
	const src = "import gc\nfor k in range(0, 300, 10):\n  print(main(k, 10))\n  gc.collect()\n"
	want, _ := churned(t, pycopy.Config{JIT: pycopy.JIT{Off: true}}, src)
	got, p := churned(t, pycopy.Config{JIT: pycopy.JIT{Threshold: 30}}, src) // low enough for compilations not to be put off
	if got != want {
		t.Errorf("prints %q, not %q", got, want)
	}
	s := p.JITStats()
	if s.Functions < 600 || s.Failed > 0 {
		t.Errorf("%d functions were compiled, %d were not", s.Functions, s.Failed)
	}
	if s.BytesInUse > s.Bytes/5 {
		t.Errorf("%d of %d bytes are in use", s.BytesInUse, s.Bytes)
	}
}

// TestLittleCode has room for a few functions only, with suspended generators, older versions of running functions, several threads, a
// profile, and collections everywhere.
func TestLittleCode(t *testing.T) {
	requireCodeFreed(t)
	const src = `
import _thread, gc
def suspended(k):
    s = 0
    while True:
        s += yield s + k
        if s & 1: main(s & 15, 1)
def deep(n, x):
    if n == 0: return main(x, 2)
    r = deep(n - 1, x) + n # returns into code that has been replaced
    return r + 0.5 if x & 1 else r
gens = [suspended(k) for k in range(20)]
for g in gens: next(g)
def thread(k):
    results[k] = [main(k, 3) for i in range(3)], deep(5, k)
    done[k].release()
results = [None] * 3
done = [_thread.allocate_lock() for k in range(3)]
for k in range(3):
    done[k].acquire()
    _thread.start_new_thread(thread, (k,))
for i in range(12):
    print([g.send(i) for g in gens[i & 3:]], deep(i, i))
    gc.collect()
for l in done: l.acquire()
print(results)
try:
    def fail(n):
        if n == 0: main(7, 2); raise ValueError('deep')
        fail(n - 1)
    for i in range(30): 
        try: fail(i)
        except ValueError as e: s = str(e)
    print(s)
finally:
    print(main(3, 3))
`
	want, _ := churned(t, pycopy.Config{JIT: pycopy.JIT{Off: true}}, src)
	// Below 64 KB what all code shares leaves too little for functions.
	for _, limit := range []int{64 << 10, 128 << 10} {
		for _, debug := range []pycopy.Debug{{}, {GCStress: 101, GCPoison: true}} {
			t.Run(fmt.Sprintf("%d stress %d", limit, debug.GCStress), func(t *testing.T) {
				got, p := churned(t, pycopy.Config{JIT: pycopy.JIT{Threshold: 20, Limit: limit}, Debug: debug}, src)
				if got != want {
					t.Errorf("prints %q, not %q", got, want)
				}
				if s := p.JITStats(); s.BytesInUse > limit || s.Bytes <= limit {
					t.Errorf("%+v", s)
				}
			})
		}
	}
}

// TestCodeFreedUnderProfile takes a profile of functions whose code is freed meanwhile.
func TestCodeFreedUnderProfile(t *testing.T) {
	requireCodeFreed(t)
	prof := runProfiled(t, pycopy.Config{JIT: pycopy.JIT{Limit: 64 << 10}},
		codeChurn+`
import time
def spin(n):
    s = 0
    for i in range(n): s += i * i & 0xff
end = time.process_time() + 0.5
k = 0
while time.process_time() < end:
    main(k, 5)
    spin(200000)
    k += 5
`)
	known := map[string]bool{"f": true, "g": true, "gen": true, "other": true, "work": true, "main": true, "spin": true, "<module>": true}
	native := false
	for _, s := range prof.Sample {
		native = native || s.Label["tier"][0] == "typed"
		for _, l := range s.Location {
			for _, line := range l.Line {
				name := line.Function.Name[strings.LastIndexByte(line.Function.Name, '.')+1:]
				if (line.Function.Filename == "test.py" || line.Function.Filename == "<string>") && !known[name] {
					t.Errorf("function %s in the profile", line.Function.Name)
				}
			}
		}
	}
	if !native {
		t.Error("no native code in the profile")
	}
}
