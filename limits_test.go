package pycopy_test

import (
	"bytes"
	"errors"
	"io"
	"math/big"
	"os"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"pycopy"
)

// newRuntime makes a runtime that is closed at the end of the test.
func newRuntime(t testing.TB, cfg pycopy.Config) *pycopy.Runtime {
	t.Helper()
	p, err := pycopy.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Close() })
	return p
}

// mustRun runs a program that must succeed.
func mustRun(t testing.TB, p *pycopy.Runtime, src string) {
	t.Helper()
	if err := p.RunSource([]byte(src), "test.py"); err != nil {
		t.Fatalf("%v\n%s", err, traceback(err))
	}
}

func traceback(err error) string {
	var e *pycopy.Exception
	if errors.As(err, &e) {
		return e.Traceback
	}
	return ""
}

func TestConversions(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	mustRun(t, p, "def same(x): return x\ndef kind(x): return type(x).__name__\n")
	huge, _ := new(big.Int).SetString("-123456789012345678901234567890", 10)
	for _, c := range []struct {
		in   any
		kind string
		out  any
	}{
		{nil, "NoneType", nil},
		{true, "bool", true},
		{42, "int", int64(42)},
		{int8(-3), "int", int64(-3)},
		{uint64(1<<64 - 1), "int", new(big.Int).SetUint64(1<<64 - 1)},
		{int64(-1 << 63), "int", int64(-1 << 63)},
		{huge, "int", huge},
		{1.5, "float", 1.5},
		{float32(0.25), "float", 0.25},
		{2 + 3i, "complex", 2 + 3i},
		{"héllo", "str", "héllo"},
		{"", "str", ""},
		{[]byte{0, 255}, "bytes", []byte{0, 255}},
		{[]int{1, 2}, "list", []any{int64(1), int64(2)}},
		{[2]string{"a", "b"}, "list", []any{"a", "b"}},
		{[]any{nil, []any{1.0}}, "list", []any{nil, []any{1.0}}},
		{map[string]int{"k": 1}, "dict", map[string]any{"k": int64(1)}},
		{map[int]string{7: "x"}, "dict", map[any]any{int64(7): "x"}},
		{map[string]any{}, "dict", map[string]any{}},
	} {
		if got, err := p.Call("same", c.in); err != nil || !reflect.DeepEqual(got, c.out) {
			t.Errorf("%#v comes back as %#v (%v), want %#v", c.in, got, err, c.out)
		}
		if got, err := p.Call("kind", c.in); err != nil || got != c.kind {
			t.Errorf("%#v is a %v in Python (%v), want %s", c.in, got, err, c.kind)
		}
		if err := p.Set("x", c.in); err != nil {
			t.Errorf("Set(%#v): %v", c.in, err)
		}
		if got, ok, err := p.Get("x"); !ok || err != nil || !reflect.DeepEqual(got, c.out) {
			t.Errorf("Get after Set(%#v): %#v %v %v", c.in, got, ok, err)
		}
	}
	for _, bad := range []any{make(chan int), new(int), []any{make(chan int)}, map[string]any{"a": make(chan int)}} {
		if got, err := p.Call("same", bad); err == nil {
			t.Errorf("%T became %v", bad, got)
		}
	}
	mustRun(t, p, "f = same; loop = []; loop.append(loop); t = {(1, 2): 3}; u = {1 << 70: 3}")
	if got, ok, err := p.Get("loop"); err == nil || !ok {
		t.Errorf("loop: %v %v %v, want an error", got, ok, err)
	}
	for name, typ := range map[string]string{"f": "function", "t": "dict", "u": "dict"} {
		got, ok, err := p.Get(name)
		if o, is := got.(*pycopy.Object); err != nil || !ok || !is || o.Type() != typ {
			t.Errorf("%s: %v %v %v, want an object", name, got, ok, err)
		}
	}
	if _, ok, err := p.Get("absent"); ok || err != nil {
		t.Errorf("absent: %v %v", ok, err)
	}
	if _, err := p.Call("absent"); err == nil {
		t.Error("called an absent function")
	}
}

func TestErrors(t *testing.T) {
	p, err := pycopy.New(pycopy.Config{})
	if err != nil {
		t.Fatal(err)
	}
	mustRun(t, p, "class Odd(Exception): pass\ndef fail(x): raise Odd('bad ' + x)\n")
	_, err = p.Call("fail", "luck")
	var odd *pycopy.Exception
	if !errors.As(err, &odd) || odd.Type != "Odd" || odd.Message != "bad luck" || err.Error() != "Odd: bad luck" {
		t.Errorf("got %#v", err)
	}
	syntax := p.RunSource([]byte("x = = 1\n"), "file.py")
	exit := p.RunSource([]byte("import sys; sys.exit(7)"), "file.py")
	_ = p.Close()
	// Errors are good when the runtime is gone.
	if want := "Traceback (most recent call last):\n  File \"test.py\", line 2, in fail\nOdd: bad luck\n"; odd.Traceback != want {
		t.Errorf("traceback %q, want %q", odd.Traceback, want)
	}
	if !strings.Contains(traceback(syntax), "file.py") || !strings.Contains(traceback(syntax), "line 1") || pycopy.ExitCode(syntax) != 1 {
		t.Errorf("syntax error: %v %s", syntax, traceback(syntax))
	}
	if !pycopy.IsExit(exit) || pycopy.ExitCode(exit) != 7 || pycopy.IsExit(syntax) || pycopy.ExitCode(nil) != 0 {
		t.Errorf("exit: %v %d", exit, pycopy.ExitCode(exit))
	}
}

// TestInterruptAnything interrupts programs that would never end, whatever they are doing.
func TestInterruptAnything(t *testing.T) {
	for name, src := range endless {
		t.Run(name, func(t *testing.T) {
			p := interrupted(t, pycopy.Config{FS: pycopy.OSFiles{}}, "", src)
			// The runtime is as good as before.
			mustRun(t, p, "assert sum([1, 2, 3]) == 6")
		})
	}
}

var endless = map[string]string{
	"pass":            "while True: pass",
	"for":             "import itertools\nfor x in itertools.count(): pass",
	"function":        "def f():\n  while 1:\n    for i in range(10): pass\nf()",
	"comprehension":   "def g():\n  while True: yield 1\n[0 for x in g() if x == 2]",
	"recursion":       "def f(n):\n  if n > 0: f(n - 1); f(n - 1)\nf(200)",
	"generator":       "def g():\n  while True: yield 1\nfor x in g(): pass",
	"calls":           "class A:\n  def __add__(self, o): return self\na = A()\nwhile True: a = a + a",
	"sum":             "import itertools\nsum(itertools.repeat(1))",
	"all":             "import itertools\nall(itertools.repeat(1))",
	"any":             "import itertools\nany(itertools.repeat(0))",
	"max":             "import itertools\nmax(itertools.repeat(1))",
	"in":              "import itertools\n2 in itertools.repeat(1)",
	"filter":          "import itertools\nnext(filter(None, itertools.repeat(0)))",
	"filterfalse":     "import itertools\nnext(itertools.filterfalse(None, itertools.repeat(1)))",
	"dropwhile":       "import itertools\nnext(itertools.dropwhile(bool, itertools.repeat(1)))",
	"compress":        "import itertools\nnext(itertools.compress(itertools.count(), itertools.repeat(0)))",
	"islice":          "import itertools\nnext(itertools.islice(itertools.count(), 1 << 60, None))",
	"deque":           "import itertools, collections\ncollections.deque(itertools.repeat(1), 5)",
	"starmap":         "import itertools, collections\ncollections.deque(itertools.starmap(max, itertools.repeat((1, 2))), 0)",
	"iter callable":   "for x in iter(int, 1): pass",
	"sort key":        "def key(x):\n  while True: pass\nsorted([1, 2], key=key)",
	"sort compare":    "class A:\n  def __lt__(self, o):\n    while True: pass\nsorted([A(), A()])",
	"list(range)":     "sum(range(1 << 60))",
	"range in":        "class A(int): pass\nA(7) in range(1 << 61, 0, -2) or 3.5 in range(1 << 60)",
	"count":           "class A:\n  def __eq__(s, o): return False\nl = [A()] * 1000000\nwhile True: l.count(5)",
	"regex":           "import re\nre.match('(a*)*b', 'a' * 60)",
	"regex sub":       "import re\nre.sub('(x+x+)+y', '', 'x' * 60)",
	"pow":             "pow(7, 1 << 25)",
	"pow mod":         "pow(3, 1 << 30000, (1 << 30000) - 1)",
	"multiply":        "x = 3 ** 3000000\nwhile True: x * x",
	"int to str":      "while True: str(7 ** 100000)",
	"factorial":       "import math\nwhile True: math.factorial(300000)",
	"str repeat":      "while True: 'ab' * 10000000",
	"str find":        "a = 'a' * 5000000\nwhile True: a.find('a' * 100000 + 'b')",
	"str replace":     "a = 'a' * 3000000\nwhile True: a.replace('a', 'bcd')",
	"list repeat":     "while True: [0] * 1000000",
	"list compare":    "l = [[[0] * 1000] * 1000] * 1000\nm = [[[0] * 1000] * 1000] * 1000\nl == m",
	"tuple hash":      "t = ()\nfor i in range(60): t = (t, t)\nhash(t)",
	"repr":            "t = []\nfor i in range(60): t = [t, t]\nrepr(t)",
	"product":         "import itertools\nfor x in itertools.product(range(100), repeat=20): pass",
	"permutations":    "import itertools\nsum(1 for x in itertools.permutations(range(20)))",
	"combinations":    "import itertools, collections\ncollections.deque(itertools.combinations(range(60), 30), 0)",
	"sleep":           "import time\ntime.sleep(1000)",
	"lock":            "import _thread\nl = _thread.allocate_lock()\nl.acquire()\nl.acquire()",
	"lock timeout":    "import _thread\nl = _thread.allocate_lock()\nl.acquire()\nl.acquire(True, 1000)",
	"with lock":       "import _thread\nl = _thread.allocate_lock()\nwith l:\n  with l: pass",
	"except":          "while True:\n  try: raise ValueError\n  except ValueError: pass",
	"finally":         "def f():\n  try: return 1\n  finally:\n    pass\nwhile f(): pass",
	"try in loop":     "while True:\n  try: [].pop()\n  except Exception: continue",
	"exec":            "exec('while True: pass')",
	"eval":            "while eval('1'): pass",
	"class":           "while True:\n  class A: pass\n  a = A()",
	"del":             "class A:\n  def __del__(self): pass\nwhile True: A()",
	"getattr":         "class A:\n  def __getattr__(self, n): return 1\na = A()\nwhile a.x: pass",
	"heapq":           "import heapq\nl = []\nwhile True:\n  heapq.heappush(l, 1); heapq.heappop(l)",
	"heapq merge":     "import heapq, itertools\nfor x in heapq.merge(itertools.repeat(1), itertools.repeat(2)): pass",
	"json":            "import json\nwhile True: json.loads('[1, 2, {\"a\": 3}]')",
	"await":           "async def f(): pass\nasync def g():\n  while True: await f()\ng().send(None)",
	"map":             "import itertools\nfor x in map(abs, itertools.repeat(-1)): pass",
	"zip":             "import itertools\nfor x in zip(itertools.repeat(1), itertools.count()): pass",
	"reversed":        "class A:\n  def __len__(self): return 1 << 60\n  def __getitem__(self, i): return 1\nfor x in reversed(A()): pass",
	"extend":          "import itertools\nl = []\nwhile True:\n  l.extend(range(100000)); l.clear()",
	"dict update":     "d = {}\nwhile True: d.update({i: i for i in range(1000)})",
	"set":             "import itertools\nset(itertools.repeat(1))",
	"join":            "import itertools\ndef g():\n  while True: yield ''\n''.join(g())",
	"yield from":      "def g():\n  while True: yield 1\ndef h(): yield from g()\nfor x in h(): pass",
	"tuple unpack":    "import itertools\n(*a, b) = (0 for x in itertools.repeat(1) if x == 2)",
	"dict.fromkeys":   "import itertools\ndict.fromkeys(itertools.repeat(1))",
	"random":          "import random\nwhile True: random.random()",
	"hash":            "import hashlib\nh = hashlib.sha256()\nwhile True: h.update(b'x' * 1000000)",
	"pbkdf2":          "import hashlib\nhashlib.pbkdf2_hmac('sha256', b'a', b'b', 1 << 30)",
	"bytes translate": "a = bytes(10000000)\nwhile True: a.translate(bytes(256))",
	"try around":      "try:\n  while 1: ' '.join(['a'])\nexcept ValueError: pass",
	"del runs long":   "class A:\n  def __del__(self):\n    for i in range(1000): pass\nwhile True: A()",
	"parse int":       "x = '7' * 3000000\nwhile True: int(x)",
	"divmod":          "x = 1 << 30000000\ny = (1 << 10000000) - 7\nwhile True: divmod(x, y)",
	"gcd":             "import math\nx = (1 << 3000000) - 1; y = (1 << 3000000) - 777\nwhile True: math.gcd(x, y)",
	"isqrt":           "import math\nx = (1 << 30000000) - 777\nwhile True: math.isqrt(x)",
	"comb":            "import math\nwhile True: math.comb(3000000, 1000000)",
	"perm":            "import math\nwhile True: math.perm(3000000, 1000000)",
	"sorted":          "x = [i * 7919 % 1000003 for i in range(1000000)]\nwhile True: sorted(x)",
	"long join":       "x = ['ab'] * 10000000\nwhile True: ' '.join(x)",
	"split":           "x = 'a ' * 5000000\nwhile True: x.split()",
	"findall":         "import re\nx = 'a' * 5000000\nwhile True: re.findall('a', x)",
	"union":           "x = set(range(1000000))\nwhile True: x | {-1} & x",
	"compile":         "x = 'a=1\\n' * 300000\nwhile True: compile(x, 'x', 'exec')",
	"read pipe":       "import os\nr, w = os.pipe()\nos.read(r, 1)",
	"write pipe":      "import os\nr, w = os.pipe()\nos.write(w, bytes(10000000))",
	"thread":          "import _thread\ndef f():\n  while not stop: pass\nstop = False\n_thread.start_new_thread(f, ())\ntry:\n  while True: pass\nfinally: stop = True",
}

// interrupted makes a runtime in which a program is interrupted at its second part, which never ends: that must be by KeyboardInterrupt.
func interrupted(t *testing.T, cfg pycopy.Config, before, endless string) *pycopy.Runtime {
	t.Helper()
	out := &ready{started: make(chan struct{})}
	cfg.Stdout = out
	p := newRuntime(t, cfg)
	done := make(chan error, 1)
	go func() {
		done <- p.RunSource([]byte(before+"\nimport sys; print('go'); sys.stdout.flush()\n"+endless), "endless.py")
	}()
	<-out.started
	time.Sleep(10 * time.Millisecond) // so that it is in what never ends, most likely
	at := time.Now()
	p.Interrupt()
	select {
	case err := <-done:
		var e *pycopy.Exception
		if !errors.As(err, &e) || e.Type != "KeyboardInterrupt" {
			t.Errorf("ended with %v", err)
		}
		t.Logf("after %v", time.Since(at))
	case <-time.After(30 * time.Second):
		t.Fatal("goes on")
	}
	return p
}

// ready is a writer that tells when it is first written to.
type ready struct {
	started chan struct{}
	once    sync.Once
}

func (w *ready) Write(p []byte) (int, error) {
	w.once.Do(func() { close(w.started) })
	return len(p), nil
}

// TestInterruptInput interrupts a read from a reader of the embedding program; what arrives later is not lost.
func TestInterruptInput(t *testing.T) {
	in, feed := io.Pipe()
	p := interrupted(t, pycopy.Config{Stdin: in}, "", "input()")
	go func() { _, _ = feed.Write([]byte("first\nsecond\n")) }()
	mustRun(t, p, "assert input() == 'first'; assert input() == 'second'")
}

func TestHeapSize(t *testing.T) {
	for _, size := range []uintptr{64 << 10, 1 << 20, 16 << 20} {
		p := newRuntime(t, pycopy.Config{HeapSize: size})
		mustRun(t, p, `
import gc
rounds = 0
for make in (lambda l: [0] * 1000, lambda l: 'x' * len(l), lambda l: {i: i for i in range(100)}, lambda l: object(),
             lambda l: bytearray(100), lambda l: (l, l), lambda l: 1 << 1000, lambda l: l + [0]):
    l = []
    try:
        while True: l.append(make(l))
    except MemoryError as e:
        n = len(l)
        l = None
        assert str(e).startswith('memory allocation failed, allocating '), str(e)
    assert n > 3, n
    rounds += 1
    l = [0] * 500 # what is free may be in pieces
`)
		if got, _, err := p.Get("rounds"); err != nil || got != int64(8) {
			t.Errorf("heap of %d: %v rounds, %v", size, got, err)
		}
	}
}

// TestNoLeaks makes and closes many runtimes and looks at what remains.
func TestNoLeaks(t *testing.T) {
	cycle := func() {
		p, err := pycopy.New(pycopy.Config{FS: pycopy.OSFiles{}})
		if err != nil {
			t.Fatal(err)
		}
		mustRun(t, p, "import _thread, time\nf = open('/dev/null')\ndone = _thread.allocate_lock(); done.acquire()\n"+
			"_thread.start_new_thread(done.release, ()); done.acquire()\n_thread.start_new_thread(time.sleep, (1000,))\n")
		_ = p.Close()
	}
	cycle()
	maps0, fds0, routines0 := lines("/proc/self/maps"), entries("/proc/self/fd"), runtime.NumGoroutine()
	for range 50 {
		cycle()
	}
	if n := runtime.NumGoroutine(); n > routines0+5 {
		t.Errorf("%d goroutines, at first %d", n, routines0)
	}
	if n := lines("/proc/self/maps"); n > maps0+20 {
		t.Errorf("%d mappings, at first %d", n, maps0)
	}
	if n := entries("/proc/self/fd"); n > fds0+5 {
		t.Errorf("%d descriptors, at first %d", n, fds0)
	}
}

func lines(name string) int {
	b, _ := os.ReadFile(name)
	return bytes.Count(b, []byte("\n"))
}

func entries(dir string) int {
	list, _ := os.ReadDir(dir)
	return len(list)
}

// TestTooLarge: functions, classes and modules with more variables than there are registers or names say so when they are run.
func TestTooLarge(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	mustRun(t, p, `
def check(src, where):
    try: exec(compile(src, 'big.py', 'exec'), {})
    except OverflowError as e: assert str(e) == where + ': too many variables, names or nested values', e
    else: assert False
lines = ''.join(' v%d = 1\n' % i for i in range(66000))
check('\ndef f():\n' + lines + 'f()', 'f in big.py, line 2')
check('class A:\n' + lines, 'A in big.py, line 1')
check(lines.replace(' v', 'v'), '<module> in big.py, line 1')
`)
}

// TestImportAgain: a module of the library whose import has failed for lack of memory can be imported later.
func TestImportAgain(t *testing.T) {
	failures := 0
	for n := 1; n < 4000; n += 37 {
		p, err := pycopy.New(pycopy.Config{Debug: pycopy.Debug{FailAlloc: n}})
		if err != nil {
			t.Fatal(err)
		}
		err = p.RunSource([]byte("try:\n  import os, json\n  failed = False\nexcept MemoryError: failed = True"), "first.py")
		if err == nil {
			err = p.RunSource([]byte("import os, json\nassert json.loads(json.dumps(os.path.join('a', 'b'))) == 'a/b' and os.pipe and os.popen"), "again.py")
		}
		var e *pycopy.Exception
		if err != nil && !(errors.As(err, &e) && e.Type == "MemoryError") { // in the except clause
			t.Errorf("failure of allocation %d: %v\n%s", n, err, traceback(err))
		}
		if v, _, _ := p.Get("failed"); v == true {
			failures++
		}
		_ = p.Close()
	}
	if failures < 20 {
		t.Errorf("%d failures", failures)
	}
}
