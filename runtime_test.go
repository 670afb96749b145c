package pycopy_test

import (
	"bytes"
	"errors"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"pycopy"
	"pycopy/rt"
)

// run runs a program and returns what it printed.
func run(t *testing.T, cfg pycopy.Config, src string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	cfg.Stdout = &out
	p, err := pycopy.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	err = p.RunSource([]byte(src), "test.py")
	if ferr := p.Finish(); err == nil {
		err = ferr
	}
	return out.String(), err
}

func TestStreams(t *testing.T) {
	var errOut bytes.Buffer
	out, err := run(t, pycopy.Config{Stdin: strings.NewReader("one\ntwo\n"), Stderr: &errOut, Args: []string{"x", "y"}}, `
import sys
print(input(), sys.stdin.read().strip(), sys.argv)
print("oops", file=sys.stderr)
`)
	if err != nil || out != "one two ['x', 'y']\n" || errOut.String() != "oops\n" {
		t.Errorf("out %q, err %q, error %v", out, errOut.String(), err)
	}
}

// badStream breaks the rules for readers and writers.
type badStream func(b []byte) (int, error)

func (f badStream) Read(b []byte) (int, error)  { return f(b) }
func (f badStream) Write(b []byte) (int, error) { return f(b) }

// TestBadStreams checks that streams in Go that do what they must not neither end the process nor hold up the program.
func TestBadStreams(t *testing.T) {
	panics := badStream(func([]byte) (int, error) { panic("at sea") })
	var fault *rt.InternalError
	if _, err := run(t, pycopy.Config{Stdin: panics}, "input()"); !errors.As(err, &fault) || !strings.Contains(err.Error(), "at sea") {
		t.Errorf("a reader that panics: %v", err)
	}
	leaves := badStream(func([]byte) (int, error) { runtime.Goexit(); return 0, nil })
	if _, err := run(t, pycopy.Config{Stdin: leaves}, "input()"); err == nil || !strings.Contains(err.Error(), "unexpected EOF") {
		t.Errorf("a reader that ends its goroutine: %v", err)
	}
	for name, n := range map[string]int{"nothing": 0, "less than nothing": -1, "too much": 100} {
		w := badStream(func([]byte) (int, error) { return n, nil })
		out, err := run(t, pycopy.Config{Stderr: w}, `
import sys
try: sys.stderr.write("x"); sys.stderr.flush()
except OSError as e: print(e)
`)
		if err != nil || out != "short write\n" {
			t.Errorf("a writer that has written %s: %q, %v", name, out, err)
		}
	}
}

// memFS is a read-only file system in memory.
type memFS struct{ fstest.MapFS }

func (m memFS) OpenFile(name string, flag int, _ fs.FileMode) (rt.File, error) {
	data, err := m.MapFS.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if flag != os.O_RDONLY {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return memFile{bytes.NewReader(data)}, nil
}
func (m memFS) Lstat(name string) (fs.FileInfo, error) { return m.Stat(name) }
func (memFS) Mkdir(name string, _ fs.FileMode) error   { return fs.ErrPermission }
func (memFS) Remove(name string) error                 { return fs.ErrPermission }
func (memFS) Rename(string, string) error              { return fs.ErrPermission }
func (memFS) Getwd() (string, error)                   { return "/", nil }
func (memFS) Chdir(string) error                       { return fs.ErrPermission }

type memFile struct{ *bytes.Reader }

func (memFile) Write([]byte) (int, error)  { return 0, fs.ErrPermission }
func (memFile) Close() error               { return nil }
func (memFile) Truncate(int64) error       { return fs.ErrPermission }
func (memFile) Stat() (fs.FileInfo, error) { return nil, fs.ErrInvalid }
func (memFile) Fd() uintptr                { return ^uintptr(0) }

func TestFileSystem(t *testing.T) {
	files := memFS{fstest.MapFS{
		"lib/helper.py":       {Data: []byte("x = open('data.txt').read()\n")},
		"lib/pkg/__init__.py": {Data: []byte("from . import sub\n")},
		"lib/pkg/sub.py":      {Data: []byte("y = 7\n")},
		"data.txt":            {Data: []byte("text")},
	}}
	out, err := run(t, pycopy.Config{FS: files, Path: []string{"lib"}}, `
import helper, pkg
print(helper.x, pkg.sub.y, helper.__file__)
try: open("nothing")
except FileNotFoundError as e: print(type(e).__name__)
try: open("data.txt", "w")
except PermissionError as e: print(type(e).__name__)
`)
	if want := "text 7 lib/helper.py\nFileNotFoundError\nPermissionError\n"; err != nil || out != want {
		t.Errorf("out %q, error %v", out, err)
	}
	if _, err := run(t, pycopy.Config{}, "open('/etc/passwd')"); err == nil {
		t.Error("a runtime without a file system opened a file")
	}
}

func TestCall(t *testing.T) {
	p, err := pycopy.New(pycopy.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if err := p.RunSource([]byte("def same(x): return x\ndef add(a, b): return a + b\ndef bad(): return 1 // 0\n"), "lib.py"); err != nil {
		t.Fatal(err)
	}
	huge := new(big.Int).Lsh(big.NewInt(1), 100)
	for _, c := range []struct{ in, out any }{
		{nil, nil}, {true, true}, {int8(-3), int64(-3)}, {uint64(1 << 63), new(big.Int).SetUint64(1 << 63)}, {huge, huge},
		{1.5, 1.5}, {complex(1, 2), complex(1, 2)}, {"héllo", "héllo"}, {"\xff\xf0é", "\xff\xf0é"}, {"\xed\xa0\x80", "\xed\xa0\x80"}, {[]byte{0, 255}, []byte{0, 255}},
		{[]int{1, 2}, []any{int64(1), int64(2)}}, {map[string]int{"a": 1}, map[string]any{"a": int64(1)}},
		{map[int]string{1: "x"}, map[any]any{int64(1): "x"}},
	} {
		got, err := p.Call("same", c.in)
		if err != nil {
			t.Errorf("%v: %v", c.in, err)
		} else if want, is := c.out.(*big.Int); is {
			if g, is := got.(*big.Int); !is || g.Cmp(want) != 0 {
				t.Errorf("%v became %v", c.in, got)
			}
		} else if !reflect.DeepEqual(got, c.out) {
			t.Errorf("%#v became %#v, want %#v", c.in, got, c.out)
		}
	}
	if _, err := p.Call("same", make(chan int)); err == nil {
		t.Error("a channel was converted")
	}
	if _, err := p.Call("nothing"); err == nil {
		t.Error("a missing function was called")
	}
	var e *pycopy.Exception
	if _, err := p.Call("bad"); !errors.As(err, &e) || e.Type != "ZeroDivisionError" || !strings.Contains(e.Traceback, "lib.py\", line 3, in bad") {
		t.Errorf("error %v", err)
	}
	if err := p.Set("n", 5); err != nil {
		t.Fatal(err)
	}
	if err := p.RunSource([]byte("m = n * 2"), "more.py"); err != nil {
		t.Fatal(err)
	}
	if v, ok, err := p.Get("m"); v != int64(10) || !ok || err != nil {
		t.Errorf("m is %v, %v, %v", v, ok, err)
	}
}

func TestExit(t *testing.T) {
	for src, want := range map[string]int{
		"pass": 0, "import sys; sys.exit()": 0, "import sys; sys.exit(3)": 3, "import sys; sys.exit('text')": 1, "1/0": 1, "x = (": 1,
	} {
		if _, err := run(t, pycopy.Config{}, src); pycopy.ExitCode(err) != want {
			t.Errorf("%q: exit code %d, want %d (%v)", src, pycopy.ExitCode(err), want, err)
		}
	}
}

func TestHeapLimit(t *testing.T) {
	out, err := run(t, pycopy.Config{HeapSize: 4 << 20}, `
def fill():
    l = []
    try:
        while True: l.append(bytearray(10000))
    except MemoryError:
        return len(l)
n = fill()
print(50 < n < 1000, abs(fill() - n) < 50)
`)
	if err != nil || out != "True True\n" {
		t.Errorf("out %q, error %v", out, err)
	}
}

// TestInterrupt stops endless loops of every kind from outside.
func TestInterrupt(t *testing.T) {
	for _, src := range []string{
		"while True: pass",
		"for i in iter(int, 1): pass",
		"import itertools\nfor i in itertools.count(): pass",
		"def f():\n    while True: yield\nfor i in f(): pass",
		"import time\ntime.sleep(1000)",
		"import _thread\nl = _thread.allocate_lock(); l.acquire(); l.acquire()",
		"def f(): g()\ndef g(): pass\nwhile True: f()",
		"import re\nre.match('(a*)*b', 'a' * 100)",
		"sum(iter(int, 1))",
	} {
		p, err := pycopy.New(pycopy.Config{})
		if err != nil {
			t.Fatal(err)
		}
		done := make(chan error, 1)
		go func() { done <- p.RunSource([]byte(src), "loop.py") }()
		time.Sleep(20 * time.Millisecond)
		p.Interrupt()
		select {
		case err := <-done:
			var e *pycopy.Exception
			if !errors.As(err, &e) || e.Type != "KeyboardInterrupt" {
				t.Errorf("%q: %v", src, err)
			}
			p.Close()
		case <-time.After(20 * time.Second):
			t.Fatalf("%q does not stop", src)
		}
	}
}

func TestCloseEndsThreads(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 5 {
		p, err := pycopy.New(pycopy.Config{})
		if err != nil {
			t.Fatal(err)
		}
		if err := p.RunSource([]byte("import _thread\ndef spin():\n    while True: pass\nfor i in range(3): _thread.start_new_thread(spin, ())\n"), "t.py"); err != nil {
			t.Fatal(err)
		}
		p.Close()
	}
	// Threads that do not want to end.
	for _, body := range []string{
		"while True:\n    try:\n      while True: pass\n    except BaseException: pass",
		"while True:\n    try: time.sleep(1)\n    except: pass",
		"try:\n    while True: pass\n  finally:\n    while True: pass",
		"while True:\n    try: list(forever())\n    finally: continue",
		"class A:\n    def __exit__(*a): return True\n    def __enter__(self): pass\n  while True:\n    with A():\n      lock.acquire()",
	} {
		p, err := pycopy.New(pycopy.Config{})
		if err != nil {
			t.Fatal(err)
		}
		src := "import _thread, time\ndef forever():\n  while True:\n    try: yield 1\n    except: pass\nlock = _thread.allocate_lock()\nlock.acquire()\n" +
			"def spin():\n  " + body + "\nfor i in range(2): _thread.start_new_thread(spin, ())\ntime.sleep(0.01)\n"
		if err := p.RunSource([]byte(src), "t.py"); err != nil {
			t.Fatal(err)
		}
		p.Close()
	}
	// finally blocks that end are run.
	out := &bytes.Buffer{}
	p, err := pycopy.New(pycopy.Config{Stdout: out})
	if err != nil {
		t.Fatal(err)
	}
	mustRun(t, p, "import _thread, time\ndef f():\n  try:\n    while True: pass\n  finally:\n    sum(range(1000)); print('end', flush=True)\n_thread.start_new_thread(f, ())\ntime.sleep(0.01)\n")
	p.Close()
	if out.String() != "end\n" {
		t.Errorf("the finally block wrote %q", out)
	}
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines are left", runtime.NumGoroutine()-before)
}

// TestCloseStuck closes a runtime while one of its threads blocks in the embedding program, with the interpreter lock.
func TestCloseStuck(t *testing.T) {
	w := &gate{entered: make(chan struct{}), open: make(chan struct{})}
	p, err := pycopy.New(pycopy.Config{Stdout: w})
	if err != nil {
		t.Fatal(err)
	}
	mustRun(t, p, "import _thread, time\ndef f():\n  try: time.sleep(1000)\n  finally: print('x', flush=True)\n"+
		"_thread.start_new_thread(f, ())\n_thread.start_new_thread(time.sleep, (1000,))\ntime.sleep(0.01)\n")
	if err := p.Close(); !errors.Is(err, pycopy.ErrStuck) {
		t.Errorf("Close returned %v", err)
	}
	if err := p.Close(); err != nil {
		t.Errorf("the second Close returned %v", err)
	}
	close(w.open)
}

// gate is a writer that blocks until it is open.
type gate struct {
	entered, open chan struct{}
	once          sync.Once
}

func (g *gate) Write(p []byte) (int, error) {
	g.once.Do(func() { close(g.entered) })
	<-g.open
	return len(p), nil
}

// TestParallelRuntimes runs corpus programs in several runtimes at once.
func TestParallelRuntimes(t *testing.T) {
	var programs []string
	for _, dir := range []string{"lang_class", "lang_gen", "lang_exc", "types_dict", "types_str"} {
		list, _ := filepath.Glob("emitter_test/corpus/" + dir + "/[^_]*.py")
		programs = append(programs, list...)
	}
	if len(programs) == 0 {
		t.Fatal("no corpus programs")
	}
	var wg sync.WaitGroup
	for worker := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i, name := range programs {
				if i%3 != worker && i%4 != 0 {
					continue
				}
				checkProgram(t, name)
			}
		}()
	}
	wg.Wait()
}

func checkProgram(t *testing.T, name string) {
	src, err := os.ReadFile(name)
	if err != nil {
		t.Error(err)
		return
	}
	if bytes.Contains(src, []byte("# heavy")) {
		return // it takes a minute with the race detector
	}
	want, err := os.ReadFile(strings.TrimSuffix(name, ".py") + ".out")
	if err != nil {
		t.Error(err)
		return
	}
	var out bytes.Buffer
	p, err := pycopy.New(pycopy.Config{Stdout: &out, FS: pycopy.OSFiles{}, Args: []string{filepath.Base(name)}, Path: []string{filepath.Dir(name)}})
	if err != nil {
		t.Error(err)
		return
	}
	defer p.Close()
	err = p.RunSource(src, filepath.Base(name))
	_ = p.Finish()
	if !bytes.Equal(out.Bytes(), want) {
		t.Errorf("%s: output differs (%v)", name, err)
	}
}

// TestViperNative runs the programs with viper functions with native code from the first call on.
func TestViperNative(t *testing.T) {
	programs, _ := filepath.Glob("emitter_test/corpus/viper/[^_]*.py")
	if len(programs) == 0 {
		t.Fatal("no corpus programs")
	}
	for _, name := range programs {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(name, ".py") + ".out")
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		p, err := pycopy.New(pycopy.Config{Stdout: &out, FS: pycopy.OSFiles{}, JIT: pycopy.JIT{Threshold: 1}})
		if err != nil {
			t.Fatal(err)
		}
		err = p.RunSource(src, filepath.Base(name))
		_ = p.Finish()
		p.Close()
		if !bytes.Equal(out.Bytes(), want) {
			t.Errorf("%s: output differs (%v)", name, err)
		}
	}
}

// TestPythonVersion: sys tells libraries which Python it is like; programs of Pycopy compare all of its three numbers.
func TestPythonVersion(t *testing.T) {
	for python, want := range map[int]string{
		0:  "(3, 4, 0) 4 3.4.0 True\n",
		12: "(3, 12, 0, 'final', 0) 12 3.12.0 False\n",
	} {
		var out strings.Builder
		r, err := pycopy.New(pycopy.Config{Stdout: &out, Python: python})
		if err != nil {
			t.Fatal(err)
		}
		src := "import sys\nv = sys.version_info\nprint(tuple(v), v.minor, sys.version, v == (3, 4, 0))\n"
		if err := r.RunSource([]byte(src), "v.py"); err != nil {
			t.Error(err)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
		if out.String() != want {
			t.Errorf("Python %d: got %q, want %q", python, out.String(), want)
		}
	}
}

// TestConfigRefused makes runtimes of what means nothing.
func TestConfigRefused(t *testing.T) {
	for want, cfg := range map[string]pycopy.Config{
		"pycopy: Config.RecursionLimit cannot be -1": {RecursionLimit: -1},
		"pycopy: Config.OptLevel cannot be 4":        {OptLevel: 4},
		"pycopy: Config.Python cannot be 312":        {Python: 312},
		"pycopy: Config.JIT.Threshold cannot be -5":  {JIT: pycopy.JIT{Threshold: -5}},
		"pycopy: Config.JIT.Limit cannot be -1":      {JIT: pycopy.JIT{Limit: -1}},
		`pycopy: Config.Emit cannot be "bytecode"`:   {Emit: "bytecode"},
	} {
		if p, err := pycopy.New(cfg); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
			if p != nil {
				_ = p.Close()
			}
		}
	}
}

// TestListingFails runs a program whose listing cannot be written, which is no error of its text.
func TestListingFails(t *testing.T) {
	full := &fs.PathError{Op: "write", Path: "out", Err: syscall.ENOSPC}
	for _, cfg := range []pycopy.Config{{Listing: failing{full}}, {ListTree: failing{full}}} {
		var e *pycopy.Exception
		if err := newRuntime(t, cfg).RunSource([]byte("x = 1"), "x.py"); !errors.As(err, &e) || e.Type != "OSError" || e.Errno != int(syscall.ENOSPC) {
			t.Errorf("got %v", err)
		}
	}
}

// failing is a Writer that fails.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// TestUndecodable passes strings that are not UTF-8.
func TestUndecodable(t *testing.T) {
	p := newRuntime(t, pycopy.Config{Args: []string{"a\xf0"}})
	if err := p.Set("fail", pycopy.Func(func([]any) (any, error) { return nil, errors.New("bad \xf0") })); err != nil {
		t.Fatal(err)
	}
	if err := p.Set("d", map[string]string{"k\xff": "v\xfe"}); err != nil {
		t.Fatal(err)
	}
	err := p.RunSource([]byte(`
import sys
assert list(sys.argv[0]) == ["a", "\udcf0"] and d == {"k\udcff": "v\udcfe"}
try: fail()
except Exception as e: assert list(str(e))[-2:] == [" ", "\udcf0"], ascii(e)
try: 1 / 0
except Exception as e: name = e.__traceback__.tb_frame.f_code.co_filename
`), "\xf0.py")
	if err != nil {
		t.Fatal(err)
	}
	if name, _, err := p.Get("name"); name != "\xf0.py" || err != nil {
		t.Errorf("the file is %q, %v", name, err)
	}
}
