package bytecode

// Kind says what a Code's body is.
type Kind uint8

// Kinds, numbered as in .mpy files.
const (
	KindBytecode Kind = iota
	KindNative        // machine code with Python semantics
	KindViper         // typed machine code, or a linked native module
	KindAsm           // inline assembler
)

// Scope says what kind of source block a Code was made from.
type Scope uint8

// Scopes. Names of functions are locals, those of modules and classes live in a mapping.
const (
	ScopeFunction Scope = iota // def, lambda, comprehension, generator expression
	ScopeModule
	ScopeClass
)

// CodeFlags are properties of a function. The low four have the numbers of the .mpy prelude.
type CodeFlags uint16

// Function flags.
const (
	FlagGenerator         CodeFlags = 1 << iota // calling makes a generator, coroutine or asynchronous generator
	FlagVarKw                                   // has **kw
	FlagVarArgs                                 // has *args
	FlagDefKw                                   // has keyword-only defaults
	FlagCoroutine                               // async def: the generator is a coroutine; with FlagGenerator
	FlagAsyncGen                                // async def with yield; with FlagGenerator, without FlagCoroutine
	FlagNested                                  // defined inside another function
	FlagFutureAnnotations                       // compiled under `from __future__ import annotations`
	FlagNative                                  // @micropython.native: a hint for the JIT; Kind stays KindBytecode
	FlagViper                                   // @micropython.viper: machine words, see word.go; Kind stays KindBytecode
	FlagStrict                                  // a module compiled in strict mode
)

// FlagsPrelude masks the flags that a .mpy prelude holds.
const FlagsPrelude = FlagGenerator | FlagVarKw | FlagVarArgs | FlagDefKw

// Unit holds what all Codes of one source or .mpy file share. Names and Consts are the tables that operands index.
type Unit struct {
	Filename string
	Names    []string
	Consts   []any // see the kinds of constants below
}

// Constants are nil (None), bool, int64, *big.Int, float64, complex128, string, []byte, and these:
type (
	// Tuple is a tuple constant.
	Tuple []any
	// FrozenSet is a frozenset constant, the right side of `x in {...}`.
	FrozenSet []any
	// EllipsisType is the type of the constant `...`.
	EllipsisType struct{}
	// FunTableType is the type of the .mpy object that stands for the address of the native function table.
	FunTableType struct{}
)

// Code is one compiled block: plain data, immutable once made, shared by all runtimes that run it.
//
// Locals are numbered: closed-over variables received from outside (cells), positional, keyword-only, *args and **kw
// parameters, other variables, cells made here, hidden temporaries.
type Code struct {
	*Unit
	Kind      Kind
	Scope     Scope
	Flags     CodeFlags
	NState    int // locals + maximum stack depth, at least 1
	NExcStack int // maximum nesting of exception blocks

	NPos     int // positional parameters, the closed-over variables included
	NPosOnly int // of which the first NPosOnly parameters (closed-over variables not counted) are positional-only
	NKwOnly  int
	NDefPos  int      // positional parameters with a default, at the end of them
	ArgNames []string // NPos + NKwOnly names; closed-over variables are "*" as in .mpy files

	Name      string // __name__; <module>, <lambda>, <listcomp>, ...
	Qualname  string
	FirstLine int
	Doc       string // docstring
	HasDoc    bool

	Children []*Code
	Cells    []int  // locals that call set-up wraps into cells
	Lines    []byte // line table in 6.3's encoding
	Bytes    []byte // opcodes; machine code and all else for the other kinds

	// Host-only, absent after reading a .mpy file.
	LocalNames []string // all locals; "" is a hidden temporary (always set when loaded, not shown by locals())
	FreeNames  []string // names of the closed-over variables: LocalNames[:len(FreeNames)]
	SelfAttrs  []string // names assigned through the first parameter (self.x = ...), in order, to size instances
	Positions  []byte   // see Position

	WordTypes  []WordType // of the locals of a viper function; nil: all are objects. Words are never unset
	ReturnType WordType   // what a viper function declares to return; the code returns an object in any case

	// Kinds other than bytecode.
	PreludeOffset int    // KindNative: where the prelude starts inside Bytes
	OldLayout     bool   // KindNative: of a file before 6.3, which has no word in front of the code of functions
	NativeFlags   int    // KindViper, KindAsm: the flags word of the file
	AsmArgs       int    // KindAsm
	AsmReturn     int    // KindAsm
	ROData        []byte // linked modules
	BSSSize       int
	Relocs        []byte
}

// PosOnlyName stands for the name of a positional-only parameter in files.
const PosOnlyName = "/"

// Clone returns a copy of the function and of those in it, for one more code object in a runtime, which tells them apart by their Code.
func (c *Code) Clone() *Code {
	d := *c
	d.Children = make([]*Code, len(c.Children))
	for i, child := range c.Children {
		d.Children[i] = child.Clone()
	}
	return &d
}

// Moved returns a copy as Clone does, with the lines of the function itself moved so that FirstLine is first.
func (c *Code) Moved(first int) *Code {
	d := c.Clone()
	by := first - c.FirstLine
	if by == 0 {
		return d
	}
	d.FirstLine = first
	var t Table
	t.Line(0, 1+by)
	c.EachLine(func(off, line int) bool {
		t.Line(off, max(line+by, 1))
		return true
	})
	c.EachPosition(func(off int, p Position) bool {
		p.Line, p.EndLine = max(p.Line+by, 1), max(p.EndLine+by, 1)
		t.Position(off, p)
		return true
	})
	d.Lines, d.Positions = t.Lines, t.Positions
	return d
}

// NumFree is the number of closed-over variables received from outside.
func (c *Code) NumFree() int { return len(c.FreeNames) }

// NumParams is the number of locals that have a value from the start: closed-over variables and parameters, *args and **kw included.
func (c *Code) NumParams() int {
	n := c.NPos + c.NKwOnly
	if c.Flags&FlagVarArgs != 0 {
		n++
	}
	if c.Flags&FlagVarKw != 0 {
		n++
	}
	return n
}
