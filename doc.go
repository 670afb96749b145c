// Package pycopy embeds the Python interpreter in Go programs.
//
//	rt, err := pycopy.New(pycopy.Config{Stdout: os.Stdout})
//	if err != nil { ... }
//	defer rt.Close()
//	err = rt.RunSource([]byte("def add(a, b): return a + b"), "add.py")
//	sum, err := rt.Call("add", 1, 2) // int64(3)
//
// A Runtime shares nothing with others: each has its own heap, modules and
// threads, and several may run at once, each used by one goroutine at a time.
// Without a FileSystem, Stdin or environment a program has no access to files,
// input or environment variables of the process (the modules os and _thread are
// as the process sees them; leave them out with Config.Modules).
//
// With Config.JIT hot functions become machine code, on machines for which there is a compiler; programs do the same with it and without:
//
//	rt, err := pycopy.New(pycopy.Config{JIT: pycopy.JIT{On: true}})
//	...
//	s := rt.JITStats()
//	fmt.Println(s.Functions, s.Bytes, s.Time, s.Unavailable)
//
// A fault of the interpreter itself (a Go panic, also one of a module that the host defines) gives an
// InternalError, after which the Runtime is unusable.
package pycopy
