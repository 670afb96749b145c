package pycopy_test

import (
	"bytes"
	"errors"
	"math/big"
	"reflect"
	"sync"
	"testing"

	"pycopy"
)

// TestInUse calls a runtime from several goroutines: each call succeeds or is refused.
func TestInUse(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	mustRun(t, p, "def count(n):\n  made = [str(i) for i in range(n)]\n  return len(made)")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 100 {
				if v, err := p.Call("count", 500); !errors.Is(err, pycopy.ErrInUse) && (err != nil || v != int64(500)) {
					t.Errorf("%v (%v)", v, err)
				}
			}
		})
	}
	wg.Wait()
	if v, err := p.Call("count", 500); err != nil || v != int64(500) {
		t.Errorf("afterwards: %v (%v)", v, err)
	}
}

// TestCloseInUse closes a runtime whose program runs, which is refused, and after it has ended.
func TestCloseInUse(t *testing.T) {
	out := &ready{started: make(chan struct{})}
	p, err := pycopy.New(pycopy.Config{Stdout: out})
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error)
	go func() {
		done <- p.RunSource([]byte("import sys; print('go'); sys.stdout.flush()\nwhile True: pass"), "endless.py")
	}()
	<-out.started
	if err := p.Close(); !errors.Is(err, pycopy.ErrInUse) {
		t.Errorf("closed while a program runs: %v", err)
	}
	p.Cancel()
	if err := <-done; !pycopy.IsExit(err) || !errors.Is(err, pycopy.ErrCanceled) {
		t.Errorf("the program ended with %v", err)
	} else if err.Error() != pycopy.ErrCanceled.Error() || pycopy.ExitCode(err) != 1 {
		t.Errorf("the program ended with %v, status %d", err, pycopy.ExitCode(err))
	}
	if _, err := p.Eval("1"); !errors.Is(err, pycopy.ErrCanceled) {
		t.Errorf("evaluated after Cancel: %v", err)
	}
	if v, ok, err := p.Get("__name__"); v != "__main__" || !ok || err != nil {
		t.Errorf("after Cancel: %v %v (%v)", v, ok, err)
	}
	for range 2 {
		if err := p.Close(); err != nil {
			t.Errorf("closed: %v", err)
		}
	}
}

// TestClosed: the methods of a closed runtime say so.
func TestClosed(t *testing.T) {
	p, err := pycopy.New(pycopy.Config{})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	_, callErr := p.Call("f")
	_, compileErr := p.Compile([]byte("1"), "x.py")
	_, _, getErr := p.Get("x")
	for name, err := range map[string]error{
		"RunSource": p.RunSource([]byte("1"), "x.py"), "RunFile": p.RunFile("x.py"), "RunModule": p.RunModule("x"), "Set": p.Set("x", 1),
		"Call": callErr, "Get": getErr, "Flush": p.Flush(), "Finish": p.Finish(), "Compile": compileErr,
		"StartCPUProfile": p.StartCPUProfile(), "StopHeapProfile": p.StopHeapProfile(&bytes.Buffer{}),
	} {
		if !errors.Is(err, pycopy.ErrClosed) {
			t.Errorf("%s: %v", name, err)
		}
	}
	p.Interrupt()
	p.Cancel()
}

// TestNotMade: what New, Compile and a conversion have not made gives errors, and so does a nil Object, which None is.
func TestNotMade(t *testing.T) {
	var zero pycopy.Runtime
	if _, err := zero.Eval("1"); !errors.Is(err, pycopy.ErrClosed) {
		t.Errorf("a zero runtime: %v", err)
	}
	zero.Interrupt()
	zero.Cancel()
	if err := zero.Close(); err != nil {
		t.Errorf("Close of a zero runtime: %v", err)
	}
	p := newRuntime(t, pycopy.Config{})
	for _, prog := range []*pycopy.Program{nil, {}} {
		if err := p.Run(prog); err == nil {
			t.Error("no program was run")
		}
	}
	for _, o := range []*pycopy.Object{nil, {}} {
		_, err := o.Call()
		_, attrErr := o.Attr("x")
		if err == nil || attrErr == nil || o.SetAttr("x", 1) == nil {
			t.Error("no object was used")
		}
		for _, err := range o.All() {
			if err == nil {
				t.Error("no object has items")
			}
		}
		_ = o.String() + o.Type()
		o.Release()
	}
	if err := p.Set("apply", func(f *pycopy.Object) (any, error) { return f.Call() }); err != nil {
		t.Fatal(err)
	}
	mustRun(t, p, "try: apply(None)\nexcept RuntimeError: pass\nelse: raise AssertionError")
	for _, cursor := range []int{-1, 100} {
		p.Complete("pri", cursor)
	}
	mustRun(t, p, "pass")
}

// TestStatsMeanwhile: what looks at a runtime from another goroutine is told that it is in use.
func TestStatsMeanwhile(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	var stats pycopy.JITStats
	var why string
	if err := p.Set("look", func() {
		done := make(chan bool)
		go func() {
			stats, why = p.JITStats(), p.Report("x").JIT
			close(done)
		}()
		<-done
	}); err != nil {
		t.Fatal(err)
	}
	mustRun(t, p, "look()")
	if !errors.Is(stats.Unavailable, pycopy.ErrInUse) || why != pycopy.ErrInUse.Error() {
		t.Errorf("statistics: %v, report: %q", stats.Unavailable, why)
	}
}

// TestOutputWrittenOut: what a program has printed is there when its method returns.
func TestOutputWrittenOut(t *testing.T) {
	var out bytes.Buffer
	p := newRuntime(t, pycopy.Config{Stdout: &out})
	mustRun(t, p, "def f(): print('called')\nprint('run')")
	if out.String() != "run\n" {
		t.Errorf("after RunSource: %q", out.String())
	}
	if _, err := p.Call("f"); err != nil || out.String() != "run\ncalled\n" {
		t.Errorf("after Call: %q (%v)", out.String(), err)
	}
	if err := p.RunSource([]byte("print('failed'); 1 / 0"), "x.py"); err == nil || out.String() != "run\ncalled\nfailed\n" {
		t.Errorf("after an exception: %q (%v)", out.String(), err)
	}
}

// TestOddValues converts what is easily forgotten.
func TestOddValues(t *testing.T) {
	p := newRuntime(t, pycopy.Config{})
	type raw []byte
	loop := []any{nil}
	loop[0] = loop
	if err := p.Set("x", loop); err == nil {
		t.Error("a slice that holds itself was converted")
	}
	for _, c := range []struct{ in, out any }{
		{(*big.Int)(nil), nil},
		{raw("ab"), []byte("ab")},
		{[2]byte{1, 2}, []byte{1, 2}},
		{complex64(1 + 2i), 1 + 2i},
		{[]string(nil), []any{}},
	} {
		if err := p.Set("x", c.in); err != nil {
			t.Errorf("%#v: %v", c.in, err)
		}
		if got, _, err := p.Get("x"); err != nil || !reflect.DeepEqual(got, c.out) {
			t.Errorf("%#v comes back as %#v (%v)", c.in, got, err)
		}
	}
	mustRun(t, p, "b = bytearray(b'xy')")
	if got, _, err := p.Get("b"); err != nil || !reflect.DeepEqual(got, []byte("xy")) {
		t.Errorf("a bytearray is %#v (%v)", got, err)
	}
}
