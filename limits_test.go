package pycopy_test

import (
	"bytes"
	"errors"
	"math/big"
	"os"
	"reflect"
	"runtime"
	"strings"
	"testing"

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
	for _, bad := range []any{make(chan int), func() {}, struct{}{}, []any{make(chan int)}, map[string]any{"a": func() {}}} {
		if got, err := p.Call("same", bad); err == nil {
			t.Errorf("%T became %v", bad, got)
		}
	}
	mustRun(t, p, "f = same; loop = []; loop.append(loop); t = (1, 'a', {(1, 2): 3})")
	for _, name := range []string{"f", "loop", "t"} {
		if got, ok, err := p.Get(name); err == nil || !ok {
			t.Errorf("%s: %v %v %v, want an error", name, got, ok, err)
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
    l = [0] * 1000
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
