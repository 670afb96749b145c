package rt

import (
	"io"
	"sync/atomic"
	"time"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
)

// Config is what a runtime needs from its surroundings. The zero value of each
// field has a sensible default, set by New.
type Config struct {
	Stdin          io.Reader  // default: empty
	Stdout, Stderr io.Writer  // default: discard
	FS             FileSystem // default: no files
	Args           []string   // sys.argv
	Path           []string   // sys.path
	Executable     string
	// Input, if not nil, serves the builtin function input. Its error is io.EOF, or anything else for an interrupt.
	Input  func(prompt string) (string, error)
	Serial bool // Stdin and Stdout are a serial line: what is printed goes out at once, lines end in \r\n

	Host bool // the program may reach the process: see host.go

	HeapSize       uintptr // limit in bytes, beside what a new runtime takes; 0: a generous share of memory
	RecursionLimit int     // frames; 0: default
	OptLevel       int
	Python         int // 12: sys.version_info says 3.12; 0: Pycopy's 3.4
	Strict         bool
	GCStress       int  // > 0: collect at every n-th allocation
	GCIntense      int  // > 0: after so many of these collections they are rare
	GCPoison       bool // overwrite freed memory
	GCCheck        bool // check the heap after each collection
	FailAlloc      int  // > 0: the n-th allocation raises MemoryError
	FailCount      int  // so many in a row; 0 is 1

	Exit func(code int) // os._exit; nil: SystemExit is raised instead
	// Fault, if not nil, is told of an internal error at once, by the goroutine that it happens in.
	Fault func(*InternalError)
	// Collecting, if not nil, is called when a collection begins: it may clear items of lists, and must not allocate on our heap.
	Collecting func()
	// Shortage, if not nil, is called when a collection has not brought enough memory. It reports whether another may.
	Shortage func() bool

	Modules []*ModuleSpec // builtin modules, by name
	Engine  Engine
	// How native code is called: the address for functions without it, the size of a return address on the native stack, and the mask of
	// counters that report. All zero but the mask, which is all ones: there is no native code.
	NoNative, NativeSlot, HotMask uintptr
	Code                          CodeOwner // has the memory of native code; nil: there is none
	Compile                       Compiler
	// Machine runs functions that are machine code; nil: nothing does. MachineArch is the number of the architecture in .mpy files.
	Machine     MachineCode
	MachineArch int
	// ReadMPY decodes a .mpy file; nil: .mpy files are not looked for. Its error may be a FileError.
	ReadMPY func(data []byte) (*bytecode.Code, error)
	// Frozen finds the source of an embedded Python module.
	Frozen func(name string) (src []byte, isPackage, ok bool)
	// FrozenNames returns the dotted names of all modules that Frozen finds.
	FrozenNames func() []string
	// Translated, if not nil, is told of each function when its code has become register words, at the first call.
	Translated func(*words.Func)
}

// Engine runs Python code. Package interp implements it; it is injected so that
// rt does not depend on it.
type Engine interface {
	// Call runs the Python function fn (KindFunction). args are nkw name/value
	// pairs after the positional arguments and lie on the VM stack.
	Call(t *Thread, fn Value, args []Value, nkw int) Value
	// CallNative is Call for n positional arguments, two at most, if fn has native code and needs nothing else; ok is false when it does not.
	CallNative(t *Thread, fn, a, b Value, n int) (v Value, ok bool)
	// Resume continues a generator-like object: send is the value of its pending
	// yield, or exc is an exception to raise there. It returns the yielded
	// value, StopMark when the generator has returned (its value is then in
	// Thread.retval), or NoValue.
	Resume(t *Thread, gen, send, exc Value) Value
	// ResumeMany resumes a generator repeatedly, without sending a value, as long as native code can do that, the items are wanted
	// and dst, which lies on the VM stack, has room. It returns the number of items. Why it stopped after them shows when the
	// generator is resumed next; ok is false when an exception has left it.
	ResumeMany(t *Thread, gen Value, dst []Value, want Wanted) (n int, ok bool)
	// CallMany calls fn with args arguments repeatedly, as c says, as long as native code can do that, the results are wanted and
	// dst, which the collector scans, has room. It returns the number of results, and whether StopIteration has ended the calls; ok
	// is false when an exception is pending, which may be a StopIteration, too.
	CallMany(t *Thread, fn Value, args int, c Calls, dst []Value, want Wanted) (n int, ended, ok bool)
}

// Compiler turns source text into code. mode is "exec", "eval" or "single". A
// failure is a *parse.Error, which the caller finds through SyntaxErrorInfo.
type Compiler func(src []byte, filename, mode string, optLevel int, strict bool) (code any, err error) // code is a *bytecode.Code

// SyntaxErrorInfo is implemented by the errors of a Compiler.
type SyntaxErrorInfo interface {
	error
	// SyntaxInfo returns the exception type's name and its attributes; line and
	// column are 1-based.
	SyntaxInfo() (typ, msg, file string, line, col, endLine, endCol int, text string)
}

// FileError is implemented by errors of ReadMPY: the text of the ValueError, and a note for it.
type FileError interface {
	error
	Summary() string
	Detail() string
}

// ModuleSpec declares a builtin module. Its object is created on first import.
type ModuleSpec struct {
	Name    string
	Aliases []string // further import names of the same module object
	Doc     string
	Host    bool // there is no such module without Config.Host
	Funcs   []Builtin
	// Make, if given, returns more functions: those that other functions make, which a table would make at each start of the process.
	Make func() []Builtin
	// Init adds everything that is not a function. It returns false with an
	// exception pending.
	Init func(t *Thread, m Value) bool
}

// Runtime is one Python interpreter: a heap, its types and modules, and the
// threads that run in it. Nothing of it is shared with other runtimes. Only
// the thread that holds the interpreter lock may touch it.
type Runtime struct {
	cfg   Config
	start time.Time

	heap    heapState
	types   typeState
	strs    strState
	codes   codeState
	mods    modState
	mounts  mountState
	threads threadState
	strict  strictState
	exports exportState
	sites   opSites                // see NoteOperands
	abc     *[abcAnswers]abcAnswer // nil: no answers
	native  codeTable
	fnLen   Value                         // builtin functions: len,
	fnHash  Value                         // hash
	fnNext  Value                         // next
	fnRepr  Value                         // and repr
	steps   [NumSteps]uintptr             // addresses of native routines, see Step
	profile *CPUProfile                   // nil: none
	fault   atomic.Pointer[InternalError] // not nil: the runtime is unusable

	interactive bool              // see SetInteractive
	pipes       map[int]bool      // descriptors that the program owns, see confined
	env         map[string]string // see LookupEnv
	inputs      inputs

	syms         [numSyms]Value  // interned names, indexed by Sym
	classOf      [NumKinds]Value // class objects of the builtin types
	excClass     [NumExcs]Value  // classes of the builtin exceptions
	funcs        []*Builtin      // Go side of builtin function objects, by number
	natives      []any           // Go side of native objects, by handle
	states       [numStates]any  // see State
	emptyTuple   Value           // the tuple without items
	noItems      Value           // the items of lists without any: see emptyBlock
	dictVersions uint32          // last version handed out, see KeysVersion
	keyChanges   keyChanges
	freeNat      []uint32 // free handles
}

// Sym returns the interned str of a well-known name.
func (r *Runtime) Sym(s Sym) Value { return r.syms[s] }

// Class returns the class object of a builtin kind.
func (r *Runtime) Class(k Kind) Value { return r.classOf[k] }

// ExcClass returns the class object of a builtin exception.
func (r *Runtime) ExcClass(e Exc) Value { return r.excClass[e] }

// Config returns the configuration the runtime was made with.
func (r *Runtime) Config() *Config { return &r.cfg }
