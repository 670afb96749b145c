package pycopy

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/bytecode/words"
	"pycopy/interp"
	"pycopy/jit/host"
	"pycopy/jit/mpyhost"
	"pycopy/jit/native"
	"pycopy/rt"
	"pycopy/rt/mod/pylib"
)

// Config says what a Runtime gets from its surroundings. The zero value is a
// runtime without files, input or output and with default limits.
type Config struct {
	Stdin io.Reader
	// Stdout is buffered until a Run method or Call returns, or until Flush; Stderr is not.
	Stdout, Stderr io.Writer
	// FS is the file system of import, open and os; OSFiles is that of the process.
	FS rt.FileSystem
	// Host lets the program reach the process that it runs in: environment, file descriptors, sockets, signals, other processes,
	// memory by address. OSFiles implies it.
	Host bool
	// Args is sys.argv, Path is sys.path, Executable is sys.executable.
	Args, Path []string
	Executable string

	// HeapSize limits the Python heap, in bytes, not counting what a new runtime takes; 0: three quarters of the machine's memory.
	HeapSize uintptr
	// RecursionLimit limits nested calls; 0: 12,000.
	RecursionLimit int
	// OptLevel is the level of -O: 1 drops assert, 2 docstrings, 3 line numbers.
	OptLevel int
	// Python is the n of the Python 3.n that sys.version_info shows; 0: Pycopy's 3.4. The language is the same: libraries ask it to choose
	// between what Pythons have.
	Python int
	// Serial says that Stdin and Stdout are a serial line or a connection: what is printed goes out at once, lines end in \r\n.
	Serial bool
	// Input, if not nil, serves the builtin function input, in the goroutine of the program. Its error is io.EOF, or anything else for
	// an interrupt.
	Input func(prompt string) (string, error)
	// Strict switches Pycopy's strict mode on.
	Strict bool
	// Emit is the kind of code that functions without a decorator become: "native", "viper", or "" for bytecode.
	Emit string
	// Modules are the builtin modules; nil: all of them.
	Modules []*rt.ModuleSpec
	// Listing, when not nil, gets a listing of the bytecode of every program and module that is compiled.
	Listing io.Writer
	// ListBytes shows the bytes of each instruction in it.
	ListBytes bool
	// ListTree, when not nil, gets the syntax tree of each of them, ListWords the register words of each of their functions when it is
	// first called.
	ListTree, ListWords io.Writer
	// Fault, if not nil, is called at once for an internal error, by the goroutine in which it happens.
	Fault func(*InternalError)
	// Exit serves os._exit; nil: it raises SystemExit.
	Exit func(code int)
	// Source makes Exception.Traceback show source lines and chained exceptions.
	Source bool

	// JIT says whether hot code becomes machine code.
	JIT JIT

	Debug Debug
}

// Debug switches on modes for testing the runtime itself.
type Debug struct {
	General bool // execute every instruction the general way, without fast paths
	// Trace, with General, is called before each instruction (see package bytecode/words) at address ip of the frame fp,
	// and again with raised when it ended in an exception.
	Trace     func(t *rt.Thread, ip, fp uintptr, raised bool)
	GCStress  int  // > 0: collect at every n-th allocation
	GCIntense int  // > 0: after so many of these collections, only at every 97th
	GCPoison  bool // overwrite freed memory
	GCCheck   bool // check the heap after each collection
	FailAlloc int  // > 0: the n-th allocation after start-up raises MemoryError
	FailCount int  // so many in a row; 0 is 1
}

// InternalError is the error when the interpreter itself is at fault. The
// Runtime is unusable from then on: each of its methods returns the error again. It must still be closed.
type InternalError = rt.InternalError

// OSFiles is the file system of the process.
type OSFiles = rt.OSFiles

// Runtime is a Python interpreter. One goroutine at a time may use it; others get [ErrInUse], but for Interrupt and Cancel.
//
// Values are converted between Go and Python:
//
//	nil, bool                              None, bool
//	integers, *big.Int                     int
//	floats, complex numbers                float, complex
//	string                                 str
//	slices and arrays of bytes             bytes
//	other slices and arrays                list
//	maps                                   dict, in the order of the keys if these are strings
//	functions, see [Func]                  function
//	iter.Seq, iter.Seq2                    iterator, of pairs the latter; what is left of it ends with the Runtime
//	structs and pointers to them           object with the exported fields and methods as attributes
//	*[Object]                              what it refers to
//
// All are copied but structs behind pointers: Python code that sets a field of one sets it in Go.
//
// In the other direction these are int64 or, where that is too small, *big.Int, float64, complex128, string, []byte (also for a bytearray),
// []any (also for a tuple), and map[string]any or, if not all keys are strs, map[any]any; functions and structs are what they were. All else,
// and dicts with keys of other types than None, bool, str and numbers of 64 bits, is an *[Object]. [As] makes values of Go's types of them.
type Runtime struct {
	cfg    Config
	r      *rt.Runtime
	t      *rt.Thread
	jit    *host.Engine    // nil: none
	mpy    *mpyhost.Engine // nil: no machine code of .mpy files runs here
	noJIT  error           // why there is none that was asked for
	access access

	classes  goClasses
	objects  objects
	programs programs

	canceled atomic.Bool
}

// New makes a runtime. The caller must Close it.
func New(cfg Config) (*Runtime, error) {
	if err := cfg.check(); err != nil {
		return nil, err
	}
	mods := cfg.Modules
	if mods == nil {
		mods = Modules()
	}
	engine := &interp.Engine{General: cfg.Debug.General, Trace: cfg.Debug.Trace}
	noNative, slot, mask := uintptr(0), uintptr(0), ^uintptr(0)
	var code rt.CodeOwner
	engineJIT, noJIT, err := cfg.newJIT()
	if err != nil {
		return nil, err
	}
	if engineJIT != nil {
		engine.JIT, code = engineJIT, engineJIT
		noNative, slot, mask = engineJIT.NoNative(), engineJIT.StackSlot(), engineJIT.HotMask()
	}
	mpy, err := newMachine()
	if err != nil {
		return nil, err
	}
	var machine rt.MachineCode
	if mpy != nil {
		machine = mpy
	}
	_, all := cfg.FS.(OSFiles)
	p := &Runtime{cfg: cfg, jit: engineJIT, noJIT: noJIT, mpy: mpy}
	p.r, p.t, err = rt.New(rt.Config{
		Collecting: p.objects.sweep, Shortage: p.shortage,
		Host:    cfg.Host || all,
		Machine: machine, MachineArch: int(mpyhost.Arch()),
		NoNative: noNative, NativeSlot: slot, HotMask: mask, Code: code,
		Stdin: cfg.Stdin, Stdout: cfg.Stdout, Stderr: cfg.Stderr, FS: cfg.FS, Args: cfg.Args, Path: cfg.Path,
		Executable: cfg.Executable, HeapSize: cfg.HeapSize, RecursionLimit: cfg.RecursionLimit, OptLevel: cfg.OptLevel, Python: cfg.Python,
		Strict: cfg.Strict, Serial: cfg.Serial, Input: cfg.Input, GCStress: cfg.Debug.GCStress, GCIntense: cfg.Debug.GCIntense,
		GCPoison: cfg.Debug.GCPoison, GCCheck: cfg.Debug.GCCheck,
		FailAlloc: cfg.Debug.FailAlloc, FailCount: cfg.Debug.FailCount, Exit: cfg.Exit, Fault: cfg.Fault, Modules: mods, Engine: engine, Compile: cfg.compiler(),
		ReadMPY: readMPY, Frozen: pylib.Source, FrozenNames: pylib.Names, Translated: cfg.translated(),
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

// check refuses what a Config cannot mean.
func (cfg *Config) check() error {
	for _, f := range [...]struct {
		name         string
		n, low, high int
	}{
		{"RecursionLimit", cfg.RecursionLimit, 0, math.MaxInt},
		{"OptLevel", cfg.OptLevel, 0, 3},
		{"Python", cfg.Python, 0, 99},
		{"JIT.Threshold", cfg.JIT.Threshold, 0, math.MaxInt},
		{"JIT.Limit", cfg.JIT.Limit, 0, maxCode},
	} {
		if f.n < f.low || f.n > f.high {
			return fmt.Errorf("pycopy: Config.%s cannot be %d", f.name, f.n)
		}
	}
	if e := cfg.Emit; e != "" && e != "native" && e != "viper" {
		return fmt.Errorf("pycopy: Config.Emit cannot be %q", e)
	}
	return nil
}

// maxCode is how far calls in machine code reach.
const maxCode = 1 << 30

// compiler returns compileSource with the flags and the listing that cfg asks for; the embedded library gets neither.
func (cfg *Config) compiler() rt.Compiler {
	l := bytecode.Listing{Raw: true, OpBytes: cfg.ListBytes}
	var emitter compile.NativeEmitter // nil: decorators are hints for the JIT
	arch := mpyhost.Arch()
	if !cfg.JIT.Off && !cfg.Debug.General {
		emitter = native.Emitter(arch)
	}
	return func(src []byte, filename, mode string, optLevel int, strict bool) (any, error) {
		opts := compile.Options{OptLevel: optLevel, Strict: strict, Arch: arch, Native: emitter}
		library := isLibrary(filename)
		ast := cfg.ListTree
		if library {
			ast = nil
		} else {
			opts.Flags = map[string]bytecode.CodeFlags{"native": bytecode.FlagNative, "viper": bytecode.FlagViper}[cfg.Emit]
		}
		code, err := compileSource(src, filename, mode, opts, ast)
		if err != nil {
			return nil, err
		}
		if cfg.Listing != nil && !library {
			err = l.Write(cfg.Listing, code)
		}
		return code, err
	}
}

// isLibrary reports whether a file is of the embedded library, of which there are no listings.
func isLibrary(filename string) bool { return strings.HasPrefix(filename, "*") }

// translated returns what lists register words, or nil.
func (cfg *Config) translated() func(*words.Func) {
	w := cfg.ListWords
	if w == nil {
		return nil
	}
	return func(fn *words.Func) {
		if c := fn.Code; !isLibrary(c.Filename) {
			fmt.Fprintf(w, "register words of '%s' (%s)\n%s", c.Qualname, c.Filename, fn.Listing())
		}
	}
}

// Exception is the error for an exception that a Python program did not handle.
type Exception struct {
	Type      string // name of the class
	Message   string // str() of the exception
	Traceback string // all that is printed for it, with a newline at the end
	Errno     int    // of an OSError, if it has one
	exit      bool
	code      int
	exitText  bool    // Message is what a SystemExit wants to be printed
	err       error   // what a Func has returned, or ErrCanceled
	obj       *Object // the exception, if the error is one of a function in Go: it may return the error
}

// Error returns type and message, or that the program was canceled.
func (e *Exception) Error() string {
	switch {
	case e.err == ErrCanceled:
		return ErrCanceled.Error()
	case e.Message == "":
		return e.Type
	}
	return e.Type + ": " + e.Message
}

// Unwrap returns the error of the [Func] that has raised the exception, [ErrCanceled], or nil.
func (e *Exception) Unwrap() error { return e.err }

// ExitCode returns the exit status that an error of a run stands for: 0 for
// nil, the code of a SystemExit, 3 for an InternalError, 1 for everything else, [ErrCanceled] too.
func ExitCode(err error) int {
	var e *Exception
	var internal *InternalError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &internal):
		return 3
	case errors.As(err, &e) && e.exit:
		return e.code
	}
	return 1
}

// ExitText returns the text that a SystemExit asks to print on stderr, as that of sys.exit("no such file") does.
func ExitText(err error) (text string, ok bool) {
	var e *Exception
	if errors.As(err, &e) && e.exitText {
		return e.Message, true
	}
	return "", false
}

// IsExit reports whether err is a SystemExit, for which no traceback is printed.
func IsExit(err error) bool {
	var e *Exception
	return errors.As(err, &e) && e.exit
}

// takeError turns the pending exception into an error.
func (p *Runtime) takeError() error {
	t := p.t
	for p.r.UnlockHeap() > 0 { // a lock that the program left
	}
	exc := t.TakeExc()
	if exc == rt.NoValue {
		panic("BUG: failure without an exception")
	}
	e := &Exception{Type: strings.Clone(t.TypeName(exc))} // the runtime may be closed before the error is read
	if is, ok := t.IsInstance(exc, p.r.ExcClass(rt.ExcSystemExit)); ok && is {
		e.exit = true
		e.code, e.exitText = exitStatus(t, exc)
	}
	if is, ok := t.IsInstance(exc, p.r.ExcClass(rt.ExcOSError)); ok && is {
		e.Errno = t.ErrnoOf(exc)
	}
	e.Message, _ = t.ExcText(exc)
	if e.err = errorOf(t, exc); e.exit && p.canceled.Load() {
		e.err, e.code, e.exitText = ErrCanceled, 1, false
	}
	if p.access.depth > 1 {
		if e.obj, _ = p.border().newObject(exc); e.obj == nil {
			t.TakeExc()
		}
	}
	style := rt.TracebackPlain
	if p.cfg.Source {
		style = rt.TracebackSource
	}
	e.Traceback = t.FormatException(exc, style)
	return e
}

// exitStatus is the process status of a SystemExit: none or None 0, an int its
// low byte, anything else 1, and the exception's text is to be printed.
func exitStatus(t *rt.Thread, exc rt.Value) (status int, text bool) {
	code, found := t.FindAttr(exc, t.R.Sym(rt.SymCode))
	if !found || code == rt.NoValue || code == rt.None {
		t.TakeExc()
		return 0, false
	}
	if is, ok := t.IsInstance(code, t.R.Class(rt.KindInt)); ok && is { // an enum.IntEnum, too
		n, ok := t.Index(code)
		if !ok {
			t.TakeExc()
			return 255, false
		}
		return n & 0xff, false
	}
	return 1, true
}

// main returns the dict of the module __main__, made when it is first needed.
func (p *Runtime) main() (rt.Value, error) {
	m := p.t.MainModule()
	if m == rt.NoValue {
		return m, p.takeError()
	}
	return m.ModuleDict(), nil
}

// RunSource runs a program in the namespace of the module __main__; filename
// appears in tracebacks. The error is an *Exception, or an *InternalError.
func (p *Runtime) RunSource(src []byte, filename string) error {
	return p.run(func() bool { return p.t.RunMain(src, filename, "exec") != rt.NoValue })
}

// RunFile runs a source file of the file system, or a .mpy file, which its name or its first bytes tell. Of a directory or a zip archive it runs
// the module __main__; the name takes the place of sys.path[0] then. A file that cannot be read gives an *fs.PathError.
func (p *Runtime) RunFile(name string) error {
	return p.useFlush(func() error { return p.runFile(name) })
}

func (p *Runtime) runFile(name string) error {
	files := p.t.Files()
	if info, err := files.Stat(name); err == nil && info.IsDir() {
		return p.runFolder(name)
	}
	src, err := files.ReadFile(name)
	if err != nil {
		return err
	}
	if rt.IsArchive(src) && !bytecode.IsMPY(src) { // a .mpy file may hold an archive
		return p.runFolder(name)
	}
	d, err := p.main()
	if err != nil {
		return err
	}
	n, f := p.t.NewHostStr(name), p.t.Intern("__file__")
	if n == rt.NoValue || f == rt.NoValue || !p.t.DictSet(d, f, n) {
		return p.takeError()
	}
	if bytecode.IsMPY(src) || path.Ext(name) == ".mpy" {
		return p.failure(p.t.RunMPY(src) != rt.NoValue)
	}
	return p.failure(p.t.RunMain(src, name, "exec") != rt.NoValue)
}

// ErrNoMain is the error of RunFile for a directory or an archive without the module __main__.
var ErrNoMain = errors.New("can't find '__main__' module")

// runFolder runs the module __main__ of a directory or an archive.
func (p *Runtime) runFolder(name string) error {
	if wd, err := p.t.Files().Getwd(); err == nil && !path.IsAbs(name) && !filepath.IsAbs(name) {
		name = path.Join(wd, name) // the program may change the directory
	}
	v, found := p.t.RunFolder(name)
	if !found {
		return fmt.Errorf("%w in '%s'", ErrNoMain, name)
	}
	return p.failure(v != rt.NoValue)
}

// Boot imports the module _boot, if there is one, where Pycopy's programs put patches that all of them want. Its failure is ignored, as in
// Pycopy. What Pycopy's own _boot stands in for, since it is missing there, stays as it is here: exception classes and the function vars.
func (p *Runtime) Boot() {
	_ = p.try(p.t.ImportBoot)
}

// RunModule runs a module found on sys.path as the main program (-m).
func (p *Runtime) RunModule(name string) error {
	return p.run(func() bool { return p.t.RunModule(name) != rt.NoValue })
}

// Call calls a global function of the main module. Arguments and result are converted; [Kwargs] as the last argument are keyword arguments.
func (p *Runtime) Call(name string, args ...any) (result any, err error) {
	err = p.useFlush(func() (err error) {
		result, err = p.call(name, args)
		return err
	})
	return result, err
}

func (p *Runtime) call(name string, args []any) (any, error) {
	d, err := p.main()
	if err != nil {
		return nil, err
	}
	n := p.t.Intern(name)
	if n == rt.NoValue {
		return nil, p.takeError()
	}
	fn, ok := p.t.DictGet(d, n)
	if !ok {
		return nil, p.takeError()
	}
	if fn == rt.NoValue {
		return nil, fmt.Errorf("pycopy: no function %q", name)
	}
	return p.border().call(fn, name, args)
}

// Set binds a global name of the main module to a converted Go value.
func (p *Runtime) Set(name string, x any) error {
	return p.use(func() error { return p.set(name, x) })
}

func (p *Runtime) set(name string, x any) error {
	d, err := p.main()
	if err != nil {
		return err
	}
	v, err := p.border().toPython(x, 0)
	if err != nil {
		return fmt.Errorf("pycopy: %s: %w", name, p.raised(err))
	}
	n := p.t.Intern(name)
	if n == rt.NoValue || !p.t.DictSet(d, n, v) {
		return p.takeError()
	}
	return nil
}

// Get returns the value of a global name of the main module; ok is false
// when it is not bound.
func (p *Runtime) Get(name string) (x any, ok bool, err error) {
	err = p.use(func() (err error) {
		x, ok, err = p.get(name)
		return err
	})
	return x, ok, err
}

func (p *Runtime) get(name string) (x any, ok bool, err error) {
	d, err := p.main()
	if err != nil {
		return nil, false, err
	}
	n := p.t.Intern(name)
	if n == rt.NoValue {
		return nil, false, p.takeError()
	}
	v, fine := p.t.DictGet(d, n)
	if !fine {
		return nil, false, p.takeError()
	}
	if v == rt.NoValue {
		return nil, false, nil
	}
	if x, err = p.border().fromPython(v, 0); err != nil {
		return nil, true, fmt.Errorf("pycopy: %s: %w", name, p.raised(err))
	}
	return x, true, nil
}

// SetModule makes a module of converted Go values, which programs can import from then on. Its name has no dots; one of the library with
// that name is not found any more.
func (p *Runtime) SetModule(name string, members map[string]any) error {
	return p.use(func() error { return p.setModule(name, members) })
}

func (p *Runtime) setModule(name string, members map[string]any) error {
	if name == "" || strings.Contains(name, ".") {
		return fmt.Errorf("pycopy: %q cannot be the name of a module", name)
	}
	m, n := p.t.NewModule(name), p.t.Intern(name)
	if m == rt.NoValue || n == rt.NoValue {
		return p.takeError()
	}
	for _, k := range slices.Sorted(maps.Keys(members)) {
		v, err := p.border().toPython(members[k], 0)
		if err != nil {
			return fmt.Errorf("pycopy: %s.%s: %w", name, k, p.raised(err))
		}
		if !p.t.ModuleSet(m, k, v) {
			return p.takeError()
		}
	}
	return p.failure(p.t.DictSet(p.r.Modules(), n, m))
}

// Interrupt raises KeyboardInterrupt in the running program, or, if none runs, in the next one (see [Runtime.ForgetInterrupt]). It reports false if
// the program has switched that off (micropython.kbd_intr), or the Runtime is closed. Any goroutine may call it.
func (p *Runtime) Interrupt() bool { return p.r != nil && p.r.Interrupt() }

// Cancel ends the running program by a SystemExit that no handler holds up, and makes later runs and calls fail with [ErrCanceled]: the Runtime
// can only be looked at, by Get and the like, and closed. Any goroutine may call it.
func (p *Runtime) Cancel() {
	p.canceled.Store(true)
	if p.r != nil {
		p.r.Cancel()
	}
}

// ErrCanceled is what errors.Is finds in the error of a program that [Runtime.Cancel] has ended or kept from running, and its text.
var ErrCanceled = errors.New("pycopy: the program was canceled")

// Thread gives access to the runtime's own interface, for hosts that define modules in Go.
func (p *Runtime) Thread() *rt.Thread { return p.t }

// Finish does what happens at the end of a program: it calls the function of
// sys.atexit, flushes sys.stdout and sys.stderr, and writes out what is left in the buffers of files.
func (p *Runtime) Finish() error { return p.use(p.finish) }

func (p *Runtime) finish() error {
	if w := p.cfg.JIT.Stats; w != nil {
		defer func() { p.JITStats().write(w) }()
	}
	if p.t.RunAtExit() == rt.NoValue {
		err := p.takeError()
		p.t.FlushStd()
		p.t.TakeExc()
		_ = p.r.FlushFiles() // the program has failed already
		return err
	}
	p.t.WarnNeverAwaited()
	var err error
	if !p.t.FlushStd() {
		err = p.takeError()
	}
	if e := p.r.FlushFiles(); err == nil {
		err = e
	}
	return err
}

// ErrStuck is what Close returns when a thread of the program has not ended.
var ErrStuck = errors.New("pycopy: a thread is stuck outside of Python code; the memory of the runtime is not released")

// Close releases the runtime, once no method runs any more: ErrInUse if one does (Cancel ends a program). Afterwards methods return
// ErrClosed, and Close nil. Threads that the program has started and that still run are ended. One
// that blocks for longer than a second in a system call or in a function, a reader, a writer or a file system of the embedding
// program cannot be: Close then returns ErrStuck, the runtime keeps its memory, and the thread ends when it comes back. After
// an InternalError Close returns that, and gives the memory back if no such thread is left.
func (p *Runtime) Close() error {
	if p.r == nil {
		return nil
	}
	switch err := p.access.take(); {
	case err == ErrClosed:
		return nil
	case err != nil:
		return err
	}
	defer p.access.drop()
	if p.access.depth > 1 {
		return ErrInUse
	}
	p.access.closed = true
	released, err := p.r.Close()
	if !released {
		if err == nil {
			err = ErrStuck
		}
		return err
	}
	if p.jit != nil {
		p.jit.Close()
	}
	if p.mpy != nil {
		p.mpy.Close()
	}
	return err
}

// DefaultPath returns sys.path for a script in dir ("" for none): dir and the
// entries of PYCOPYPATH or, without it, MICROPYPATH, by default ~/.pycopy/lib and /usr/lib/pycopy.
func DefaultPath(dir string) []string {
	list, ok := os.LookupEnv("PYCOPYPATH")
	if !ok {
		list, ok = os.LookupEnv("MICROPYPATH")
	}
	if !ok {
		list = "~/.pycopy/lib" + string(os.PathListSeparator) + "/usr/lib/pycopy"
	}
	path := []string{dir}
	home, _ := os.UserHomeDir()
	for _, e := range strings.Split(list, string(os.PathListSeparator)) {
		if rest, is := strings.CutPrefix(e, "~/"); is && home != "" {
			e = home + "/" + rest
		}
		path = append(path, e)
	}
	return path
}
