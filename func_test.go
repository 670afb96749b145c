package pycopy_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"pycopy"
)

var errOut = errors.New("out of stock")

// TestFunc calls functions in Go from Python.
func TestFunc(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	funcs := map[string]pycopy.Func{
		"join":   func(args []any) (any, error) { return fmt.Sprintf("%v", args), nil },
		"fail":   func([]any) (any, error) { return nil, fmt.Errorf("buying: %w", errOut) },
		"absent": func([]any) (any, error) { return os.ReadFile("/no/such/file") },
		"back":   func(args []any) (any, error) { return p.Call("double", args[0]) },
		"run":    func(args []any) (any, error) { return nil, p.RunSource([]byte(args[0].(string)), "inner.py") },
		"odd":    func([]any) (any, error) { return make(chan int), nil },
		"close":  func([]any) (any, error) { return nil, p.Close() },
		"get":    func([]any) (any, error) { return pycopy.Func(func([]any) (any, error) { return "inner", nil }), nil },
	}
	for name, f := range funcs {
		if err := p.Set(name, f); err != nil {
			t.Fatal(err)
		}
	}
	mustRun(t, p, `
def double(x): return x * 2
assert join(1, "a", None, [2.5]) == "[1 a <nil> [2.5]]", join(1, "a", None, [2.5])
assert join() == "[]" and callable(join) and repr(join) == "<function in Go>"
assert back(21) == 42 and back("ab") == "abab"
assert get()() == "inner"
def failure(f, *args, **kw):
    try: f(*args, **kw)
    except Exception as e: return type(e).__name__ + ": " + str(e)
assert failure(fail) == "RuntimeError: buying: out of stock", failure(fail)
assert failure(absent).startswith("FileNotFoundError: [Errno 2]"), failure(absent)
assert failure(back, None).startswith("TypeError: unsupported types for __mul__"), failure(back, None)
assert failure(run, "class E(Exception): pass\nraise E(1)") == "E: 1", failure(run, "class E(Exception): pass\nraise E(1)")
assert failure(odd) == "TypeError: cannot convert chan int to Python", failure(odd)
assert join({1, 2}, join, TypeError) == "[{1, 2} " + join(join)[1:-1] + " <class 'TypeError'>]", join({1, 2}, join, TypeError)
assert failure(join, a=1) == "TypeError: function doesn't take keyword arguments", failure(join, a=1)
assert failure(close) == "RuntimeError: pycopy: the runtime is in use", failure(close)
assert sum(map(back, range(5000))) == 24995000
`)
	for src, exc := range map[string]string{"fail()": "RuntimeError", "try: fail()\nfinally: x = 1": "RuntimeError"} {
		err := p.RunSource([]byte(src), "test.py")
		var e *pycopy.Exception
		if !errors.Is(err, errOut) || !errors.As(err, &e) || e.Type != exc || !strings.Contains(e.Traceback, "line 1") {
			t.Errorf("%s: %v\n%s", src, err, traceback(err))
		}
	}
	if err := p.RunSource([]byte("try: fail()\nexcept RuntimeError: raise KeyError(1)"), "test.py"); errors.Is(err, errOut) {
		t.Errorf("another exception has the error: %v", err)
	}
	if err := p.RunSource([]byte("absent()"), "test.py"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
	if err := p.RunSource([]byte("run('import sys; sys.exit(7)')"), "test.py"); pycopy.ExitCode(err) != 7 {
		t.Errorf("exit within: %v", err)
	}
}

// TestFuncThreads calls functions in Go from several Python threads.
func TestFuncThreads(t *testing.T) {
	p := newRuntime(t, pycopy.Config{Debug: pycopy.Debug{GCStress: 7}})
	n := 0
	if err := p.Set("count", pycopy.Func(func(args []any) (any, error) { n++; return args, nil })); err != nil {
		t.Fatal(err)
	}
	mustRun(t, p, `
import threading
def work(i):
    for k in range(200): assert count([i, str(k)], {"k": k}) == [[i, str(k)], {"k": k}]
threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for x in threads: x.start()
for x in threads: x.join()
`)
	if n != 800 {
		t.Errorf("%d calls", n)
	}
}
