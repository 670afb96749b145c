// Package pycopy embeds the Python interpreter Pycopy in Go programs.
//
// A [Runtime] is one interpreter with a heap, modules and limits of its own. Several may exist in a process, and
// run at once in different goroutines; each of them serves one call at a time.
package pycopy

import (
	"io"

	"pycopy/bytecode/compile"
	"pycopy/interp"
	"pycopy/parse"
	"pycopy/rt"
)

// Config tells a Runtime about its surroundings. The zero value has no input, no files and no environment, and drops output.
type Config struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Files          rt.FileSystem                    // for import, open and os; default: none
	Args           []string                         // sys.argv
	Path           []string                         // sys.path
	Env            func(name string) (string, bool) // environment variables
	Executable     string

	HeapSize       uintptr // limit in bytes; 0: a generous share of memory
	RecursionLimit int     // nested calls; 0: default
	OptLevel       int     // 1: without assert, 2: without docstrings too, 3: without line numbers too
	Strict         bool    // Pycopy's strict mode
	GCStress       bool    // collect at every allocation, for tests
	GCPoison       bool    // overwrite freed memory, for tests
	GCCheck        bool    // check the heap at every collection, for tests
	FailAlloc      int     // > 0: the n-th allocation fails, for tests
}

// Runtime is a Python interpreter.
type Runtime struct {
	r *rt.Runtime
	t *rt.Thread
}

// New makes a Runtime. Call Close when done with it.
func New(cfg Config) (*Runtime, error) {
	r, t, err := rt.New(rt.Config{
		Stdin: cfg.Stdin, Stdout: cfg.Stdout, Stderr: cfg.Stderr, FS: cfg.Files, Args: cfg.Args, Path: cfg.Path, Env: cfg.Env,
		Executable: cfg.Executable, HeapSize: cfg.HeapSize, RecursionLimit: cfg.RecursionLimit, OptLevel: cfg.OptLevel,
		Strict: cfg.Strict, GCStress: cfg.GCStress, GCPoison: cfg.GCPoison, GCCheck: cfg.GCCheck, FailAlloc: cfg.FailAlloc,
		Modules: builtinModules, Frozen: frozen, Engine: interp.Engine{}, Compile: compileSource,
	})
	if err != nil {
		return nil, err
	}
	return &Runtime{r, t}, nil
}

// Thread returns the thread that the Runtime was made with, for programs that work with package rt directly.
func (r *Runtime) Thread() *rt.Thread { return r.t }

// Error is an uncaught Python exception.
type Error struct {
	Type      string // name of the exception's class
	Message   string // str() of the exception
	Traceback string // as the command prints it
	ExitCode  int    // for SystemExit: the exit status
}

func (e *Error) Error() string {
	if e.Message == "" {
		return e.Type
	}
	return e.Type + ": " + e.Message
}

// RunFile runs a source file as the module __main__.
func (r *Runtime) RunFile(name string) error {
	src, err := r.r.Config().FS.ReadFile(name)
	if err != nil {
		return err
	}
	return r.RunSource(src, name)
}

// RunSource runs source text as the module __main__; file is its name in tracebacks.
func (r *Runtime) RunSource(src []byte, file string) error {
	v := r.t.RunMain(src, file)
	var err error
	if v == rt.NoValue {
		err = r.takeError()
	}
	if !r.t.FlushStd() && err == nil {
		err = r.takeError()
	}
	r.t.TakeExc()
	return err
}

// Interrupt raises KeyboardInterrupt in the running program. It may be called from any goroutine.
func (r *Runtime) Interrupt() { r.r.Interrupt() }

// Close frees the interpreter's memory.
func (r *Runtime) Close() { r.r.Close() }

// takeError makes an Error of the pending exception.
func (r *Runtime) takeError() error {
	t := r.t
	exc := t.TakeExc()
	e := &Error{Type: rt.ClassName(t.TypeOf(exc)), Traceback: t.FormatException(exc, rt.TracebackPlain)}
	e.ExitCode = 1
	if code, ok := t.ExitCode(exc); ok {
		e.ExitCode = code
	}
	if s := t.StrOf(exc); s != rt.NoValue {
		e.Message = s.GoString()
	}
	t.TakeExc()
	return e
}

// compileSource is the rt.Compiler of all runtimes.
func compileSource(src []byte, file, mode string, optLevel int, strict bool) (any, error) {
	m := parse.Exec
	switch mode {
	case "eval":
		m = parse.Eval
	case "single":
		m = parse.Single
	}
	mod, err := parse.Parse(src, file, m, parse.Options{})
	if err != nil {
		return nil, err
	}
	if _, err := parse.Resolve(mod); err != nil {
		return nil, err
	}
	return compile.Compile(mod, compile.Options{OptLevel: optLevel, Strict: strict})
}
