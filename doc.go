// Package pycopy embeds the Python interpreter in Go programs.
//
//	rt, err := pycopy.New(pycopy.Config{Stdout: os.Stdout})
//	if err != nil { ... }
//	defer rt.Close()
//	err = rt.RunSource([]byte("def add(a, b): return a + b"), "add.py")
//	sum, err := rt.Call("add", 1, 2) // int64(3)
//
// Functions, structs and iterators of Go can be given to Python ([Runtime.Set], [Runtime.SetModule], [Func]), and functions, objects and
// generators of Python come to Go as [Object]. [As] turns results into values of Go's types. Whole modules with types are declared as
// those of the library are ([Modules], package rt). docs/embedding.md says more about this, and what it costs.
//
// A Runtime shares nothing with others: each has its own heap, modules and
// threads, and several may run at once, each used by one goroutine at a time.
//
// A program can use what Config gives it. Without FS and Stdin there are no files and no input, and without Host it can reach nothing of the
// process: environment variables, descriptors, sockets, signals and other processes give it a PermissionError. That isolates
// faulty programs, but is no sandbox for hostile ones: viper functions can write anywhere in the Python heap.
//
// Hot functions are compiled to machine code, on machines for which there is a compiler, unless Config.JIT says otherwise; programs behave the same
// with and without it. Runtime.JITStats tells what was compiled, or why nothing was.
//
// A fault of the interpreter itself (a Go panic, including one in a function or a module of the embedding program) gives an
// InternalError, after which the Runtime is unusable.
package pycopy
