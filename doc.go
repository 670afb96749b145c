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
// those of the library are ([Modules], package rt). docs/embedding.md says more of it, and what it costs.
//
// A Runtime shares nothing with others: each has its own heap, modules and
// threads, and several may run at once, each used by one goroutine at a time.
//
// A program has what Config gives it. Without FS and Stdin there are no files and no input, and without Host it reaches nothing of the
// process: no environment variables, descriptors, sockets, signals or other processes, for which it gets a PermissionError. That keeps
// programs apart that are faulty, but is no jail for hostile ones: viper functions write to the Python heap as they like.
//
// Hot functions become machine code, on machines for which there is a compiler, unless Config.JIT says otherwise; programs do the same
// with it and without. Runtime.JITStats tells what was compiled, or why nothing was.
//
// A fault of the interpreter itself (a Go panic, also one of a function or a module of the embedding program) gives an
// InternalError, after which the Runtime is unusable.
package pycopy
