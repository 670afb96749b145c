package pycopy_test

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"pycopy"
	"pycopy/jit/host"
)

// nativeRuntime makes a runtime that compiles every function before it runs.
func nativeRuntime(t *testing.T, cfg pycopy.Config) *pycopy.Runtime {
	t.Helper()
	cfg.JIT = pycopy.JIT{Threshold: 1}
	return newRuntime(t, cfg)
}

// nativeEndless is loops and calls that stay in native code.
var nativeEndless = map[string]string{
	"empty loop":    "def f():\n  while True: pass\nf()",
	"counted loop":  "def f():\n  for i in range(1 << 60): pass\nf()",
	"typed loop":    "def f(x):\n  while True: x = x * 0.5 + 1.0\nf(0.5)",
	"nested loops":  "def f():\n  while True:\n    for i in range(3):\n      for j in (1, 2): pass\nf()",
	"module":        "x = 0\nwhile True: x = x + 1 & 255",
	"calls":         "def f(n): return n + 1\ndef g(n):\n  while True: n = f(n) & 255\ng(1)",
	"recursion":     "def f(n): return f(n - 1) + f(n - 1) if n else 1\nf(60)",
	"methods":       "class A:\n  def m(self): return self.x\na = A(); a.x = 1\ndef f(a):\n  while a.m(): pass\nf(a)",
	"instances":     "class A:\n  def __init__(self, x): self.x = x\ndef f():\n  while A(1): pass\nf()",
	"generator":     "def g():\n  while True: yield 1\ndef f():\n  for x in g(): pass\nf()",
	"delegation":    "def g():\n  while True: yield 1\ndef h(): yield from g()\ndef f():\n  for x in h(): pass\nf()",
	"comprehension": "[0 for i in range(1 << 60) if i < 0]",
	"exceptions":    "def f():\n  while True:\n    try: raise ValueError\n    except ValueError: pass\nf()",
	"with":          "class C:\n  def __enter__(self): return 1\n  def __exit__(self, *a): return False\ndef f(c):\n  while True:\n    with c: pass\nf(C())",
	"stores":        "def f(l, d):\n  while True: l[0] = d[1]; d[1] = l[0]\nf([1], {1: 2})",
	"viper":         "@micropython.viper\ndef f():\n  i = 0\n  while True: i += 1\nf()",
}

// TestInterruptInNativeCode interrupts loops and calls that stay in native code.
func TestInterruptInNativeCode(t *testing.T) {
	if err := host.Available(); err != nil {
		t.Skip(err)
	}
	for name, src := range nativeEndless {
		t.Run(name, func(t *testing.T) {
			p := interrupted(t, pycopy.Config{JIT: pycopy.JIT{Threshold: 1}}, "", src)
			if p.JITStats().Compilations == 0 {
				t.Error("nothing was compiled")
			}
			mustRun(t, p, "assert sum([1, 2, 3]) == 6")
		})
	}
}

// TestSwitchingInNativeCode: threads in native loops take turns, with one that only waits for them.
func TestSwitchingInNativeCode(t *testing.T) {
	for name, loop := range map[string]string{
		"loop":  "while not stop: count[i] += 1",
		"inner": "while not stop:\n    for k in range(100): pass\n    count[i] += 1",
		"calls": "while not stop: count[i] = up(count[i])",
	} {
		p := nativeRuntime(t, pycopy.Config{})
		mustRun(t, p, `
import _thread, time
stop = False
count = [0] * 4
ended = []
def up(n): return n + 1
def body(i):
  `+loop+`
  ended.append(i)
for i in range(4): _thread.start_new_thread(body, (i,))
# Everyone must get on ten times while the others do not stop.
for i in range(10):
    before = list(count)
    while not all([a > b for a, b in zip(count, before)]): time.sleep(0.001)
stop = True
while len(ended) < 4: time.sleep(0.001)
`)
		if t.Failed() {
			t.Log(name)
		}
	}
}

// both runs a program without and with native code and returns what it prints.
func both(t *testing.T, cfg pycopy.Config, src string) (interpreted, native string) {
	t.Helper()
	run := func(jit pycopy.JIT) string {
		var out bytes.Buffer
		cfg.Stdout, cfg.JIT = &out, jit
		p := newRuntime(t, cfg)
		mustRun(t, p, src)
		if err := p.Flush(); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	return run(pycopy.JIT{Off: true}), run(pycopy.JIT{Threshold: 1})
}

// TestRecursionInNativeCode: the limit is reached at the same depth as in the interpreter.
func TestRecursionInNativeCode(t *testing.T) {
	for _, limit := range []int{0, 50, 1000, 20000} {
		interpreted, native := both(t, pycopy.Config{RecursionLimit: limit}, `
depth = 0
def plain(): 
    global depth
    depth += 1
    plain()
def down(n): 
    global depth
    depth = n
    return down(n + 1) + 1
def even(n):
    global depth
    depth = n
    return odd(n + 1)
def odd(n): return even(n + 1)
class A:
    def m(self, n):
        global depth
        depth = n
        return self.m(n + 1)
    def __init__(self, n=0):
        global depth
        depth = n
        if n: A(n + 1)
    def __add__(self, n):
        global depth
        depth = n
        return self + (n + 1)
def gen(n):
    global depth
    depth = n
    yield from gen(n + 1)
def caught(n):
    global depth
    depth = n
    try: caught(n + 1)
    finally: pass
def closure(n):
    def inner():
        global depth
        depth = n
        closure(n + 1)
    inner()
for f in (plain, lambda: down(0), lambda: even(0), lambda: A().m(0), lambda: A(1), lambda: A() + 0, lambda: next(gen(0)),
          lambda: caught(0), lambda: closure(0)):
    for i in range(2):
        depth = 0
        try: f()
        except RecursionError as e: print(depth, e)
`)
		if interpreted != native || strings.Count(native, "maximum recursion depth exceeded") != 18 {
			t.Errorf("limit %d: depths in the interpreter\n%sin native code\n%s", limit, interpreted, native)
		}
	}
}

// TestMemoryInNativeCode: MemoryError comes out of native loops and calls, after as many allocations as in the interpreter, nearly.
func TestMemoryInNativeCode(t *testing.T) {
	for _, size := range []uintptr{256 << 10, 1 << 20, 8 << 20} {
		interpreted, native := both(t, pycopy.Config{HeapSize: size}, `
import gc
n = 0 # a new global could need room in a full heap
class P:
    def __init__(self, x): self.x = x
def appends(l):
    while True: l.append([1])
def floats(l):
    x = 0.1
    while True:
        x += 1e300
        l.append(x)
def bigs(l):
    x = 1 << 70
    while True:
        x += 1
        l.append(x)
def instances(l):
    while True: l.append(P(1))
def tuples(l):
    while True: l.append((1, l))
def strings(l):
    s = 'abcdefgh'
    while True: l.append(s + s)
def dicts(l):
    while True: l.append({1: 2})
def closures(l):
    while True: l.append(lambda: l)
def nested(l):
    def add(x): l.append([x])
    while True: add(1)
def comprehension(l):
    l.append([[i] for i in range(1 << 60)])
def sets(l):
    s = set(); l.append(s)
    i = 0
    while True:
        i += 1
        s.add(i)
def generator(l):
    def g():
        while True: yield [1]
    for x in g(): l.append(x)
for f in (appends, floats, bigs, instances, tuples, strings, dicts, closures, nested, comprehension, sets, generator):
    for i in range(3):
        gc.collect()
        l = []
        try: f(l)
        except MemoryError: n = len(l); l.clear()
    print(f.__name__, n)
`)
		a, b := strings.Fields(interpreted), strings.Fields(native)
		if len(a) != 24 || len(a) != len(b) {
			t.Fatalf("heap of %d:\n%s\n%s", size, interpreted, native)
		}
		for i := 0; i < len(a); i += 2 {
			var n, m int
			fmt.Sscan(a[i+1], &n)
			fmt.Sscan(b[i+1], &m)
			// A list that grows moves, so there is a step between the numbers that are possible.
			if a[i] != b[i] || m > 2*n+10 || n > 2*m+10 {
				t.Errorf("heap of %d: %s: %d in the interpreter, %d in native code", size, a[i], n, m)
			}
		}
	}
}

// TestMemoryComesBack: after a MemoryError nothing that the program has dropped is still there, so as much fits as before.
func TestMemoryComesBack(t *testing.T) {
	interpreted, native := both(t, pycopy.Config{HeapSize: 1 << 20}, `
from collections import deque
def plain():
    l = []
    try:
        while True: l.append([1])
    except MemoryError:
        return len(l)
def text():
    s = ''
    try:
        while True: s += 'abc' * 100
    except MemoryError:
        return len(s)
def table():
    d = {}
    try:
        while True: d[len(d)] = (d,)
    except MemoryError:
        return len(d)
class M:
    def __enter__(self): return []
    def __exit__(self, *a): return a[0] is MemoryError
def managed():
    n = 0
    with M() as l:
        try:
            while True:
                l.append(bytes(100))
                n += 1
        finally:
            l = None
    return n
def yielded():
    n = 0
    l = [1]
    try:
        for y in endless(l): n += 1
    except MemoryError: pass
    return n
def endless(l):
    while True:
        l.extend(l[:100] + [x for x in l[:50]])
        yield [l]
def large():
    n = 0
    for i in range(20):
        n += len(bytes(400000)) + len([0] * 50000)
    return n
def queue():
    q = deque()
    try:
        while True:
            q.append(len(q) * 1e300)
            q.appendleft((q, q))
    except MemoryError:
        return len(q)
def floats():
    x, l = 1e300, []
    try:
        while True:
            y = x * 2.0
            l.append(y)
    except MemoryError:
        return len(l) if str(y) == '2e+300' else 0
def called(f):
    n = f()
    return n if len([i for i in range(1000)]) == 1000 else 0
for f in (plain, text, table, managed, yielded, large, queue, floats):
    print(f.__name__, *[called(f) for i in range(5)])
`)
	for _, out := range []string{interpreted, native} {
		lines := strings.Split(strings.TrimSpace(out), "\n")
		if len(lines) != 8 {
			t.Fatal(out)
		}
		for _, line := range lines {
			f := strings.Fields(line)
			low, high := math.MaxInt, 0
			for _, s := range f[1:] {
				n, err := strconv.Atoi(s)
				if err != nil {
					t.Fatal(line)
				}
				low, high = min(low, n), max(high, n)
			}
			if low == 0 || low*3 < high { // what grows may have to move: then old and new must fit beside each other
				t.Error(line)
			}
		}
	}
}
