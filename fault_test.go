package pycopy_test

import (
	"bytes"
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"pycopy"
	"pycopy/rt"
)

// faulty is a module with a bug.
var faulty = rt.ModuleSpec{Name: "faulty", Funcs: []rt.Builtin{
	{Name: "fail", Fn: func(*rt.Thread, []rt.Value) rt.Value { panic("BUG: one\nand two") }},
	{Name: "nil", Fn: func(*rt.Thread, []rt.Value) rt.Value { return *(*rt.Value)(nil) }},
	{Name: "detached", Fn: func(t *rt.Thread, _ []rt.Value) rt.Value {
		return t.NoneIf(t.Detached(func(func() bool) { panic("far away") }))
	}},
}}

func TestInternalError(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"faulty.fail()", "internal error: one and two"},
		{"try:\n sorted([1, 2], key=lambda x: faulty.fail())\nexcept BaseException: pass\nfinally: print('no')", "internal error: one and two"},
		{"faulty.nil()", "internal error: runtime error: invalid memory address or nil pointer dereference"},
		{"faulty.detached()", "internal error: far away"},
		{"import _thread\n_thread.start_new_thread(faulty.fail, ())\nwhile 1: pass", "internal error: one and two"},
		{"import _thread, time\n_thread.start_new_thread(faulty.fail, ())\ntime.sleep(100)", "internal error: one and two"},
		{"import _thread\nl = _thread.allocate_lock()\nl.acquire()\n_thread.start_new_thread(faulty.fail, ())\nl.acquire()", "internal error: one and two"},
		{"import _thread\ndef f():\n while 1: pass\n_thread.start_new_thread(f, ())\nfaulty.fail()", "internal error: one and two"},
	} {
		var out bytes.Buffer
		told := make(chan *pycopy.InternalError, 1)
		p := newRuntime(t, pycopy.Config{Stdout: &out, Modules: append(pycopy.Modules(), &faulty),
			Fault: func(e *pycopy.InternalError) { told <- e }})
		done := make(chan error, 1)
		go func() { done <- p.RunSource([]byte("import faulty\nprint('before')\n"+c.src), "t.py") }()
		var err error
		select {
		case err = <-done:
		case <-time.After(time.Minute):
			t.Fatalf("%s: hangs", c.src)
		}
		var internal *pycopy.InternalError
		if !errors.As(err, &internal) || err.Error() != c.want || pycopy.ExitCode(err) != 3 {
			t.Errorf("%s: %v", c.src, err)
			continue
		}
		if e := <-told; e != internal || !strings.Contains(e.Stack, "fault_test") {
			t.Errorf("%s: told %v, stack\n%s", c.src, e, e.Stack)
		}
		if out.String() != "before\n" {
			t.Errorf("%s: printed %q", c.src, out.String())
		}
		if _, err := p.Call("print"); err != internal {
			t.Errorf("%s: Call afterwards: %v", c.src, err)
		}
		if _, _, err := p.Get("x"); err != internal {
			t.Errorf("%s: Get afterwards: %v", c.src, err)
		}
		if err := p.Close(); err != internal {
			t.Errorf("%s: Close afterwards: %v", c.src, err)
		}
	}
}

// addressSpace returns the bytes that the process has mapped.
func addressSpace(t *testing.T) int64 {
	t.Helper()
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Skip("the system does not tell how much is mapped: ", err)
	}
	pages, err := strconv.ParseInt(strings.Fields(string(text))[0], 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return pages * int64(os.Getpagesize())
}

// TestFaultyRuntimesAreReleased closes runtimes with internal errors, some with threads that run meanwhile: nothing of them stays mapped.
func TestFaultyRuntimesAreReleased(t *testing.T) {
	const runtimes, kept = 60, int64(1 << 29) // what a runtime may leave; a heap reserves many times that
	before := addressSpace(t)
	for i := range runtimes {
		p, err := pycopy.New(pycopy.Config{Stdout: &bytes.Buffer{}, Modules: append(pycopy.Modules(), &faulty)})
		if err != nil {
			t.Fatalf("runtime %d: %v", i, err)
		}
		src := "import faulty\nfaulty.fail()"
		if i%4 == 0 {
			src = "import faulty, _thread\ndef f():\n while 1: pass\n_thread.start_new_thread(f, ())\n_thread.start_new_thread(faulty.fail, ())\nf()"
		}
		ran := p.RunSource([]byte(src), "t.py")
		var internal *pycopy.InternalError
		if !errors.As(ran, &internal) {
			t.Fatalf("runtime %d: %v", i, ran)
		}
		if err := p.Close(); err != internal {
			t.Fatalf("runtime %d: Close: %v", i, err)
		}
		if err := p.Close(); err != nil {
			t.Fatalf("runtime %d: Close again: %v", i, err)
		}
	}
	if grown := addressSpace(t) - before; grown > runtimes*kept {
		t.Errorf("%d runtimes leave %d MB mapped", runtimes, grown>>20)
	}
}
