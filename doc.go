// Package pycopy embeds the Python interpreter in Go programs.
//
//	rt, err := pycopy.New(pycopy.Config{Stdout: os.Stdout})
//	if err != nil { ... }
//	defer rt.Close()
//	err = rt.RunSource([]byte("def add(a, b): return a + b"), "add.py")
//	sum, err := rt.Call("add", 1, 2) // int64(3)
//
// [Func] makes a function in Go callable from Python; whole modules with types are declared as those of the library are
// ([Modules], package rt).
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
// A fault of the interpreter itself (a Go panic, also one of a module that the host defines) gives an
// InternalError, after which the Runtime is unusable.
package pycopy
