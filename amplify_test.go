package pycopy_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pycopy"
)

// repeated returns n copies of s, separated by commas.
func repeated(s string, n int) string { return strings.TrimSuffix(strings.Repeat(s+",", n), ",") }

// numbered returns format with the numbers below n, separated by sep.
func numbered(format, sep string, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString(sep)
		}
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// Sources that are long or deep in one way: each runs, or ends in the exception named.
func TestLargeSources(t *testing.T) {
	const n = 60000
	for _, c := range []struct{ name, src, want string }{
		{"assignment targets", strings.Repeat("a=", 200000) + "1\nassert a == 1", ""},
		{"subscript targets", "d={}\n" + strings.Repeat("d[0]=", n) + "1\nassert d == {0: 1}", ""},
		{"names unpacked", "def f():\n " + numbered("a%d", ",", n) + fmt.Sprintf("=range(%d)\n return a5\nassert f() == 5", n), ""},
		{"too many names unpacked", repeated("a", 100000) + "=range(100000)", "OverflowError"},
		{"calls in a list", "def f(): return 1\nassert sum([" + repeated("f()", n) + "]) == 60000", ""},
		{"conditions in a list", "x=1\nassert sum([" + repeated("x if x else 2", n) + "]) == 60000", ""},
		{"arguments", "def f(): return 1\nassert max(" + repeated("f()", n) + ") == 1", ""},
		{"keyword arguments", "def f(**k): return len(k), k['a0'], k['a999']\nassert f(" + numbered("a%d=%[1]d", ",", n) + ") == (60000, 0, 999)", ""},
		{"keyword arguments, one twice", "def f(**k): pass\nf(" + numbered("a%d=1", ",", 300) + ", **{'a7': 1})", "TypeError"},
		{"unpacked mappings", "def f(**k): pass\nf(" + repeated("**{}", 300) + ")", "SyntaxError"},
		{"context managers", "class A:\n def __enter__(s): pass\n def __exit__(s, *a): pass\na=A()\nwith " + repeated("a", 100) + ": pass", ""},
		{"too many context managers", "with " + repeated("a", 100000) + ": pass", "SyntaxError"},
		{"match cases", "x=59999\nmatch x:\n" + numbered(" case %d: y=%[1]d", "\n", n) + "\nassert y == x", ""},
		{"items of a pattern", "match [0]*60000:\n case [" + repeated("0", n) + "]: y=1\nassert y", ""},
		{"returns through finally", "def f(x):\n try:\n" + strings.Repeat("  if x: return 1\n", n) + " finally: pass\nassert f(1) == 1", ""},
		{"dots of an import", "import a" + strings.Repeat(".a", 100000), "RecursionError"},
		{"parts of an f-string", "x=1\nassert len(f'" + strings.Repeat("{x}", n) + "') == 60000", ""},
	} {
		p := newRuntime(t, pycopy.Config{HeapSize: 64 << 20})
		expect(t, p, c.name, c.src, c.want)
		_ = p.Close()
	}
}

// Small programs that ask for more than there is: the heap's limit holds for what lies beside it too.
func TestAmplification(t *testing.T) {
	const tower = "l='x'\nfor i in range(60): l=[l,l]\n"
	const forty = "class A:\n def __%s__(s, *a): return %s\n"
	for _, c := range []struct{ src, want string }{
		{tower + "repr(l)", "MemoryError"},
		{tower + "import json\njson.dumps(l)", "MemoryError"},
		{"s='x'*10**6\n('%s'*10000)%((s,)*10000)", "MemoryError"},
		{"s='x'*10**6\n('{}'*10000).format(*[s]*10000)", "MemoryError"},
		{"s='x'*10**6\ns.translate({120: s})", "MemoryError"},
		{"s='x'*10**6\nf'" + strings.Repeat("{s}", 1000) + "'", "MemoryError"},
		{"import re\nre.sub('', 'x'*10**6, 'a'*10**6)", "MemoryError"},
		{"import re\nre.sub('(x+)', r'\\1'*10**5, 'x'*10**6)", "MemoryError"},
		{"import re\nre.match('(x+)', 'x'*10**6).expand(r'\\1'*10**5)", "MemoryError"},
		{"import io\nb=io.BytesIO()\nb.seek(10**12)\nb.write(b'x')", "MemoryError"},
		{"import io\nb=io.BytesIO()\nb.seek(2**63-1)\nb.write(b'x')", "MemoryError"},
		{"import io\n[io.BytesIO(b'x'*10**6) for i in range(1000)]", "MemoryError"},
		{"import io\nl=[]\nwhile 1:\n l.append(io.BytesIO())\n for i in range(1000): l[-1].write(b'x'*1000)", "MemoryError"},
		{"import io\nfor i in range(300): io.BytesIO(b'x'*10**6)", ""},
		{"import hashlib\n[hashlib.sha256() for i in range(10**6)]", "MemoryError"},
		{"[compile('x+%d' % i, '', 'eval') for i in range(10**5)]", "MemoryError"},
		{"import io\nb=io.BytesIO()\nb.seek(10**12)\nio.TextIOWrapper(b).write('x')", "OSError"},
		{"import io\nclass R(io.IOBase):\n def readinto(s, b): return 0\nR().read(10**15)", "MemoryError"},
		{"import sys\nsys.setrecursionlimit(10**9)\n" + fmt.Sprintf(forty, "repr", "repr(s)") + "repr(A())", "RecursionError"},
		{"import sys, json\nsys.setrecursionlimit(10**9)\njson.loads('['*10**6)", "RecursionError"},
		{"class A: pass\nA.__get__ = A()\nA.x = A()\nA().x", "TypeError"},
	} {
		p := newRuntime(t, pycopy.Config{HeapSize: 32 << 20})
		expect(t, p, c.src, c.src, c.want)
		_ = p.Close()
	}
}

// deep are recursions that only end when memory does.
var deep = []struct{ name, src, call string }{
	{"a function", "def f(x): return f([x, x]) + 1", "f(1)"},
	{"a function without objects", "def f(x): return f(x) + 1", "f(1)"},
	{"any arguments", "def f(*a, **k): return f(*a, 1, **k)", "f()"},
	{"a method called by a builtin function", "class A:\n def __repr__(s, *a): return repr(s)", "repr(A())"},
	{"a missing attribute", "class A:\n def __getattr__(s, n): return getattr(s, n + 'x')", "A().x"},
	{"a comparison", "class A:\n def __eq__(s, o): return A() == A()", "A() == A()"},
	{"a hash", "class A:\n def __hash__(s): return hash(A())", "hash(A())"},
	{"the key of a sort", "def f(x): return sorted([x, x], key=f)", "f(1)"},
	{"a generator", "def f(x): yield from f([x])", "list(f(1))"},
	{"a loop over a generator", "def f(x):\n for y in f([x]): yield y", "list(f(1))"},
	{"a comprehension", "def f(x): return [f(y) for y in [x, x]]", "f(1)"},
	{"a handler that makes an exception", "def f(x):\n try: return f([x]) + 1\n except Exception as e: raise ValueError([x]) from e", "f(1)"},
	{"a handler that calls", "def g(x): return [x] * 9\ndef f(x):\n try: return f(g(x)) + 1\n finally: g(x)", "f(1)"},
}

// Recursion to where there is no memory ends soon, and leaves a runtime that can go on.
func TestDeepRecursion(t *testing.T) {
	run := func(name string, jit pycopy.JIT, src, call string) {
		t.Run(name, func(t *testing.T) {
			p := newRuntime(t, pycopy.Config{HeapSize: 4 << 20, JIT: jit})
			late := time.AfterFunc(2*time.Minute, p.Cancel)
			expect(t, p, name, "import sys\nsys.setrecursionlimit(10**9)\n"+src+`
try:
    `+call+`
    raise SystemExit
except Exception:
    pass
x = [[0] for i in range(10000)]
del x
try:
    def g(n): return g(n - 1) if n else 1 // 0
    g(100)
except ZeroDivisionError as e:
    n, tb = 0, e.__traceback__
    while tb: n, tb = n + 1, tb.tb_next
    assert n == 102, n
`, "")
			late.Stop()
			_ = p.Close()
		})
	}
	for _, c := range deep {
		run(c.name+", interpreted", pycopy.JIT{Off: true}, c.src, c.call)
		run(c.name, pycopy.JIT{}, c.src, c.call)
		run(c.name+", compiled at once", pycopy.JIT{Threshold: 1}, c.src, c.call)
	}
}

// expect runs a program that ends in the exception want, or well.
func expect(t *testing.T, p *pycopy.Runtime, name, src, want string) {
	t.Helper()
	got := ""
	var e *pycopy.Exception
	if err := p.RunSource([]byte(src), "t.py"); errors.As(err, &e) {
		got = e.Type
	} else if err != nil {
		got = err.Error()
	}
	if got != want {
		t.Errorf("%.60s: %q, want %q", name, got, want)
	}
}
