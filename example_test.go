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
