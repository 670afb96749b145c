package pycopy_test

import (
	"strings"
	"testing"

	"pycopy"
	"pycopy/jit/host"
)

// earlyLoops have a function that is compiled before it has run, and n rounds of what needs experience.
var earlyLoops = map[string]string{
	"range":      "def f(n):\n  s = 0\n  for i in range(n): s += i & 7\n  return s\nf(n)",
	"list":       "def f(l):\n  s = 0\n  for x in l: s += x * 2\n  return s\nf(list(range(n)))",
	"dict":       "def f(d):\n  s = 0\n  for k, v in d.items(): s += v\n  return s\nf({i: i for i in range(n)})",
	"attributes": "class P: pass\ndef f(p, n):\n  p.v = i = 0\n  while i < n:\n    p.v += i\n    i += 1\n  return p.v\nf(P(), n)",
	"method":     "class P:\n  def get(self, i): return i & 3\ndef f(p, n):\n  s = 0\n  for i in range(n): s += p.get(i)\n  return s\nf(P(), n)",
	"operator":   "class V:\n  def __init__(self, x): self.x = x\n  def __add__(self, o): return V(self.x + o.x)\ndef f(v, w, n):\n  for i in range(n): v = v + w\n  return v\nf(V(1), V(2), n)",
	"items":      "def f(d, n):\n  for i in range(n): d[i & 15] = d.get(i & 15, 0) + len(d)\nf({}, n)",
	"later": `def f(l, d, n):
  s = 0
  for i in range(n): s += i
  for x in l: s += x
  for k in d: s += k
  return s
f(list(range(n)), {i: i for i in range(n)}, n)`,
	"inner": "def g(n):\n  s = 0\n  for i in range(n): s += 1\n  return s\ndef f(n):\n  s = 0\n  while s < n: s += g(5)\nf(n)",
}

// TestEarlyCode runs functions that have been compiled before they ran: what they leave to the interpreter for want of experience must
// end soon.
func TestEarlyCode(t *testing.T) {
	if err := host.Available(); err != nil {
		t.Skip(err)
	}
	const n, most = 20000, 3000
	for name, src := range earlyLoops {
		for _, eager := range []bool{false, true} {
			cfg := pycopy.Config{JIT: pycopy.JIT{Threshold: 1}}
			if !eager {
				cfg.JIT.Threshold = 0
				src = strings.ReplaceAll(src, "def f(", "@micropython.native\ndef f(")
			}
			p := newRuntime(t, cfg)
			mustRun(t, p, "import micropython\nn = 20000\n"+src)
			if s := p.JITStats(); s.Slow > most || s.Compilations > 40 {
				t.Errorf("%s, eager %v: %d instructions of %d rounds were left to the interpreter by %d versions", name, eager, s.Slow, n, s.Compilations)
			}
			if s := p.JITStats(); !eager && s.Compilations == 0 {
				t.Errorf("%s: nothing was compiled", name)
			}
		}
	}
}

// TestEarlyCodeEnds runs a function whose calls, attributes and operands are never twice the same: it must not be compiled again and again.
func TestEarlyCodeEnds(t *testing.T) {
	if err := host.Available(); err != nil {
		t.Skip(err)
	}
	p := newRuntime(t, pycopy.Config{JIT: pycopy.JIT{Threshold: 1}})
	mustRun(t, p, `
class A: pass
classes = [type("C%d" % i, (A,), {"m": (lambda k: lambda self: k)(i), "p": property(lambda self: 1)}) for i in range(50)]
things = [c() for c in classes]
def f(x, i):
    x.a = i
    y = x.m() + x.a + x.p
    for z in ([], (), {}, "", range(1), b"")[i % 6]: y += 1
    return y
for i in range(20000):
    f(things[i % 50], i)
`)
	if s := p.JITStats(); s.Compilations > 100 {
		t.Errorf("%d compilations", s.Compilations)
	}
}

// TestNewGlobals evaluates one code object with a dict of its own each time: native code for that is of no use.
func TestNewGlobals(t *testing.T) {
	if err := host.Available(); err != nil {
		t.Skip(err)
	}
	p := newRuntime(t, pycopy.Config{})
	mustRun(t, p, `
code = compile("a * 2 + b", "x", "eval")
def f(n):
    return sum(eval(code, {"a": i, "b": 1}) for i in range(n))
f(50000)
`)
	if s := p.JITStats(); s.Compilations == 0 || s.Compilations > 200 { // of 1500 where nothing is learned
		t.Errorf("%d compilations", s.Compilations)
	}
}

// newClasses are functions that make classes and have a loop over 20000 operations on their instances.
var newClasses = map[string]string{
	"operators":  "    class V:\n        def __init__(self, x): self.x = x\n        def __sub__(self, o): return V(self.x - o.x)\n    a = V(1); b = V(2)\n    for i in range(20000): a = a - b",
	"properties": "    class V:\n        def __init__(self): self._x = 0\n        @property\n        def x(self): return self._x\n        @x.setter\n        def x(self, v): self._x = v\n    v = V()\n    for i in range(10000): v.x = v.x + 1",
	"methods":    "    class A:\n        def step(self): return self.get() + 1\n    class B(A):\n        def __init__(self): self.v = 0\n        def get(self): return self.v\n        def go(self): self.v = self.step()\n    b = B()\n    for i in range(7000): b.go()",
	"items":      "    class L:\n        def __getitem__(self, i): return i\n        def __len__(self): return 7\n        def __eq__(self, o): return True\n    l = L(); s = 0\n    for i in range(7000): s += l[i] + len(l) + (l == l)",
	"tuples":     "    P = namedtuple('P', 'x y')\n    p = P(0, 0)\n    for i in range(7000): p = P(p.x + 1, p.y + 2)",
	"constants":  "    class C:\n        A = 1\n        B = 2\n    s = 0\n    for i in range(20000): s += C.A if i & 1 else C.B",
}

// newFields has functions with loops over objects of a class, which are other ones each time that it is executed.
const newFields = `
class B:
    def __init__(self, x, y): self.x, self.y = x, y
def advance(pairs, all, dt):
    for a, b in pairs:
        d = a.x - b.x
        a.y -= d * dt
        b.y += d * dt
    for a in all: a.x += a.y * dt
def main(n):
    l = [B(k * 1.5, 0.25) for k in range(5)]
    pairs = [(l[0], l[1]), (l[2], l[3]), (l[1], l[4])]
    for i in range(n): advance(pairs, l, 0.01)
main(700)
`

// TestNewClasses runs loops over instances of classes that are made anew each round: native code must not be worse off for those that have been.
func TestNewClasses(t *testing.T) {
	if err := host.Available(); err != nil {
		t.Skip(err)
	}
	run := func(name, src string, most int) {
		t.Helper()
		p := newRuntime(t, pycopy.Config{})
		mustRun(t, p, src)
		if s := p.JITStats(); s.Compilations == 0 || s.Slow > most {
			t.Errorf("%s: %d instructions were left to the interpreter (at most %d) by %d versions", name, s.Slow, most, s.Compilations)
		}
	}
	const rounds = 40
	for name, src := range newClasses {
		run(name, "from collections import namedtuple\ndef f():\n"+src+"\nfor i in range(40): f()\n", rounds*20000/8)
	}
	run("patches", `
class C:
    def get(self, k): return k & 3
def work(c, n):
    s = 0
    for k in range(n): s += c.get(k)
    return s
def f():
    old = C.get
    C.get = lambda self, k: 5
    assert work(C(), 2000) == 10000
    C.get = old
    work(C(), 18000)
for i in range(40): f()
`, rounds*20000/8)
	run("the same code", "src = '''"+newFields+"'''\ncode = compile(src, 'm', 'exec')\nfor i in range(40): exec(code, {})\n", 5000)
	src := "def f():\n" + newClasses["operators"]
	run("modules", "import gc\nsrc = '''"+src+"'''\nfor i in range(40):\n    g = {}\n    exec(compile(src, 'm', 'exec'), g)\n    g['f']()\n    del g\n    gc.collect()\n", rounds*20000/8)
}

// TestCoroutines runs a coroutine that calls itself and has no loop, which must become native as well.
func TestCoroutines(t *testing.T) {
	if err := host.Available(); err != nil {
		t.Skip(err)
	}
	p := newRuntime(t, pycopy.Config{})
	mustRun(t, p, `
async def fib(n):
    if n <= 1:
        return n
    return await fib(n - 1) + await fib(n - 2)
try:
    fib(18).send(None)
except StopIteration as e:
    assert e.value == 2584
`)
	if s := p.JITStats(); s.Compilations == 0 || s.Failed > 0 {
		t.Errorf("%d compilations, %d failed", s.Compilations, s.Failed)
	}
}

// knownOperands are programs in which instructions have met all that they will meet, objects of five classes, before they are compiled.
var knownOperands = map[string]string{
	"methods": "def f(l, n):\n  s = 0\n  for i in range(n): s += l[i % 5].get() + l[i % 5].v\n  return s",
	"len":     "def f(l, n):\n  s = 0\n  for i in range(n): s += len(l[i % 5])\n  return s",
	"results": "def f(l, n):\n  s = 0\n  for i in range(n): s += l[i % 5].other().v\n  return s",
	"inner":   "def g(x):\n  return x.other()\ndef f(l, n):\n  for i in range(n): l[i % 5] = g(l[i % 5])",
}

// TestKnownOperands runs functions that are compiled when there is nothing new for them any more: they must not be compiled again.
func TestKnownOperands(t *testing.T) {
	if err := host.Available(); err != nil {
		t.Skip(err)
	}
	classes := "class A:\n  def __init__(self, v): self.v = v\n  def get(self): return self.v\n  def other(self): return A(self.v)\n  def __len__(self): return self.v\n"
	for _, name := range []string{"B", "C", "D", "E"} {
		classes += "class " + name + "(A):\n  def get(self): return self.v + 1\n  def other(self): return " + name + "(self.v)\n"
	}
	for name, src := range knownOperands {
		p := newRuntime(t, pycopy.Config{})
		mustRun(t, p, classes+src+"\nl = [A(1), B(2), C(3), D(4), E(5)]\nf(l, 30000)\n")
		if s := p.JITStats(); s.Compilations == 0 || s.SideExits > 10 || s.Compilations > s.Functions {
			t.Errorf("%s: %d compilations of %d functions, %d side exits", name, s.Compilations, s.Functions, s.SideExits)
		}
	}
}

// TestWidePrograms runs very many functions that are all called just often enough to be hot: not each of them is to be compiled.
func TestWidePrograms(t *testing.T) {
	if err := host.Available(); err != nil {
		t.Skip(err)
	}
	p := newRuntime(t, pycopy.Config{})
	mustRun(t, p, `
def make(k):
    names = {}
    exec("def f%d(a, b):\n" % k + "".join("    if a > %d: b = [b, a, %d][a %% 3 - 1] or (a, {a: b})\n" % (i * 100, i + k) for i in range(20)) + "    return b\n", names)
    return names["f%d" % k]
functions = [make(k) for k in range(1500)]
for f in functions:
    for i in range(400):
        f(i, i)
`)
	if s := p.JITStats(); s.Compilations == 0 || s.Compilations > 1000 {
		t.Errorf("%d compilations of 1500 functions", s.Compilations)
	}
}

// TestVolatileCode runs hot functions while another class changes all the time: sooner or later their code does without what is
// known of classes, and is not to leave attributes to the interpreter because of that.
func TestVolatileCode(t *testing.T) {
	if err := host.Available(); err != nil {
		t.Skip(err)
	}
	p := newRuntime(t, pycopy.Config{})
	mustRun(t, p, `
class P:
    def __init__(self): self.a = self.b = 1
    def m(self): return self.a
class Q:
    def x(self): return 1
def make():
    names = {}
    exec("def f(p, n):\n    for i in range(n):\n        p.b = p.a + p.m() + p.b & 0xff\n", names)
    return names["f"]
def change(k):
    Q.x = lambda self: k
    return Q().x()
p = P()
functions = [make() for _ in range(100)]
for k in range(300):
    change(k)
    for f in functions: f(p, 20)
`)
	if s := p.JITStats(); s.Compilations == 0 || s.Slow > 100000 {
		t.Errorf("%d instructions of 600,000 rounds were left to the interpreter by %d versions", s.Slow, s.Compilations)
	}
}

// TestNamesOfModules runs loops of a module that come one after the other, twice: each makes names, so that the globals are others
// when it comes again.
func TestNamesOfModules(t *testing.T) {
	if err := host.Available(); err != nil {
		t.Skip(err)
	}
	p := newRuntime(t, pycopy.Config{})
	mustRun(t, p, `
for _rep in range(6):
    words = list(map(str, range(20000)))
    lengths = {}
    for word in words:
        lengths[word] = len(word)
    total = 0
    for key in lengths:
        total += lengths[key]
    again = 0
    while again < 20000:
        again += 1
`)
	if s := p.JITStats(); s.Compilations == 0 || s.Slow > 20000 {
		t.Errorf("%d instructions of 360,000 rounds were left to the interpreter by %d versions", s.Slow, s.Compilations)
	}
}
