package pycopy_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing/fstest"
	"time"

	"pycopy"
)

func Example() {
	rt, err := pycopy.New(pycopy.Config{Stdout: os.Stdout, HeapSize: 64 << 20})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer rt.Close()
	if err := rt.RunSource([]byte("def add(a, b): return a + b"), "add.py"); err != nil {
		fmt.Println(err)
		return
	}
	sum, err := rt.Call("add", 1, 2)
	fmt.Println(sum, err)
	_, err = rt.Call("add", 1, "2")
	var e *pycopy.Exception
	if errors.As(err, &e) {
		fmt.Println(e.Type)
		fmt.Print(e.Traceback)
	}
	// Output:
	// 3 <nil>
	// TypeError
	// Traceback (most recent call last):
	//   File "add.py", line 1, in add
	// TypeError: unsupported types for __add__: 'int', 'str'
}

// A function in Go, whose error passes through Python.
func ExampleFunc() {
	rt, err := pycopy.New(pycopy.Config{Stdout: os.Stdout})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer rt.Close()
	errEmpty := errors.New("nothing to shout")
	err = rt.Set("shout", pycopy.Func(func(args []any) (any, error) {
		text, is := args[0].(string)
		if !is || text == "" {
			return nil, errEmpty
		}
		return strings.ToUpper(text) + "!", nil
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	err = rt.RunSource([]byte("print(shout('hello')); shout('')"), "shout.py")
	fmt.Println(err, errors.Is(err, errEmpty))
	// Output:
	// HELLO!
	// RuntimeError: nothing to shout true
}

// Structs and functions of Go in Python. Arguments are checked, and fields are set in Go.
func ExampleRuntime_Set() {
	type order struct {
		Total   float64
		Country string
	}
	rt, err := pycopy.New(pycopy.Config{HeapSize: 16 << 20, RecursionLimit: 100})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer rt.Close()
	o := &order{Total: 200, Country: "LV"}
	vat := func(country string) (float64, error) {
		if country != "LV" {
			return 0, fmt.Errorf("no rate for %q", country)
		}
		return 0.25, nil
	}
	fmt.Println(rt.Set("order", o), rt.Set("vat", vat))
	fmt.Println(rt.Eval("order.Total * vat(order.Country)"))
	fmt.Println(rt.Eval("vat(3)"))
	fmt.Println(rt.RunSource([]byte("if order.Total > 100: order.Total -= 10"), "rule.py"), o.Total)
	// Output:
	// <nil> <nil>
	// 50 <nil>
	// <nil> TypeError: argument 1: cannot use int 3 as string
	// <nil> 190
}

// A module in Go to which programs give callbacks.
func ExampleObject() {
	rt, err := pycopy.New(pycopy.Config{Stdout: os.Stdout})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer rt.Close()
	var handlers []*pycopy.Object
	err = rt.SetModule("events", map[string]any{
		"on": func(f *pycopy.Object) { handlers = append(handlers, f) },
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	err = rt.RunSource([]byte("import events\n@events.on\ndef hello(name, *, mark='.'): print('hello', name + mark)"), "plugin.py")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range handlers {
		if _, err := f.Call("world", pycopy.Kwargs{"mark": "!"}); err != nil {
			fmt.Println(err)
		}
	}
	// Output: hello world!
}

// What a generator yields.
func ExampleObject_All() {
	rt, err := pycopy.New(pycopy.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer rt.Close()
	squares, err := pycopy.As[*pycopy.Object](rt.Eval("(n * n for n in range(4))"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for x, err := range squares.All() {
		fmt.Println(x, err)
	}
	// Output:
	// 0 <nil>
	// 1 <nil>
	// 4 <nil>
	// 9 <nil>
}

// Results as values of Go's types.
func ExampleAs() {
	rt, err := pycopy.New(pycopy.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer rt.Close()
	type point struct{ X, Y float64 }
	fmt.Println(pycopy.As[[]point](rt.Eval("[{'X': i, 'Y': i / 2} for i in range(2)]")))
	fmt.Println(pycopy.As[int8](rt.Eval("1000")))
	// Output:
	// [{0 0} {1 0.5}] <nil>
	// 0 pycopy: cannot use int 1000 as int8
}

// One program for many runtimes, each with data of its own.
func ExampleRuntime_Run() {
	var prog *pycopy.Program
	for _, name := range []string{"Ann", "Bob"} {
		rt, err := pycopy.New(pycopy.Config{Stdout: os.Stdout})
		if err != nil {
			fmt.Println(err)
			return
		}
		if prog == nil {
			if prog, err = rt.Compile([]byte("print('Dear', name)"), "letter.py"); err != nil {
				fmt.Println(err)
				return
			}
		}
		if err := errors.Join(rt.Set("name", name), rt.Run(prog), rt.Close()); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// Dear Ann
	// Dear Bob
}

// A limit of time: Cancel cannot be caught by the program, and ends the use of the runtime.
func ExampleRuntime_Cancel() {
	rt, err := pycopy.New(pycopy.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer rt.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	defer context.AfterFunc(ctx, rt.Cancel)()
	err = rt.RunSource([]byte("while True:\n  try:\n    while True: pass\n  except BaseException: pass"), "endless.py")
	fmt.Println(errors.Is(err, pycopy.ErrCanceled), context.Cause(ctx))
	// Output: true context deadline exceeded
}

// Files that the program sees.
func ExampleTreeFiles() {
	files := fstest.MapFS{
		"lib/greeting.py": {Data: []byte("text = open('/name.txt').read()")},
		"name.txt":        {Data: []byte("world")},
	}
	rt, err := pycopy.New(pycopy.Config{Stdout: os.Stdout, FS: pycopy.TreeFiles(files), Path: []string{"/lib"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer rt.Close()
	fmt.Println(rt.RunSource([]byte("import greeting; print('Hello,', greeting.text)"), "main.py"))
	// Output:
	// Hello, world
	// <nil>
}

// Hot functions become machine code where there is a compiler for the machine.
func ExampleRuntime_JITStats() {
	p, err := pycopy.New(pycopy.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer p.Close()
	if err := p.RunSource([]byte("def total(n): return sum([i * i for i in range(n)])"), "total.py"); err != nil {
		fmt.Println(err)
		return
	}
	for range 1000 {
		if _, err := p.Call("total", 10); err != nil {
			fmt.Println(err)
			return
		}
	}
	s := p.JITStats()
	switch {
	case s.Unavailable == nil && s.Functions == 0:
		fmt.Println("nothing was compiled")
	case s.Unavailable != nil && s.Functions > 0:
		fmt.Println(s.Unavailable)
	default:
		fmt.Println("fine")
	}
	// Output: fine
}
