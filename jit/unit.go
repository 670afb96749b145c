package jit

import (
	"errors"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Unit is a function to be compiled.
type Unit struct {
	T       *rt.Thread
	Func    *words.Func
	Words   []uint64 // as they are now, with what engines have noted in them
	Entry   uintptr  // address of the first of them
	Globals uintptr  // dict of the function's globals
	Main    bool     // these are also its namespace, as in a module
	Memory  *Memory  // to work in, or nil
	Exits   *[NumExits]uintptr
	Stub    func(k Stub) uintptr // the address of a stub, see EmitStub

	// Sites has the number of side exits at each word so far, at ^word those for what an instruction has loaded, and at word +
	// PathSite those because there was no code for it.
	Sites map[int]int
	// Entered has, by word, what registers have been where native code could not go on, see OfEntry.
	Entered map[int][]Entered
	// Complete says that there is to be code for instructions that have never been executed, too.
	Complete bool
	// Settled says that there have been too many: compile without speculation.
	Settled bool
	// Volatile says that classes keep changing: nothing is to rely on their epoch more than it must.
	Volatile bool
	// Learns says that the function is compiled again soon if an instruction that nothing is known of is left to the interpreter often.
	Learns bool
	// Running is the word of a loop that the function is in and hardly comes back to the start of: there is to be code only for
	// what can follow. 0: for everything.
	Running int
	// Inline is how many words of other functions may be inlined.
	Inline int
	// Name returns the interned str of name i of the function.
	Name func(i int) rt.Value
	// Child returns the code object of child i, which lives as long as the function's own.
	Child func(i int) rt.Value
	// Keep sees to it that v lives as long as the code.
	Keep func(v rt.Value)
	// Hold, when not nil, sees to it that v lives until the code has been made.
	Hold func(v rt.Value)
	// BoxList registers what is to be done at an exit before anything else and returns its number for Context.NativeBox: frame registers
	// hold raw doubles, and others are to get objects. Registers are relative to the frame that runs then.
	BoxList func(raw []int16, makes []Make) int
	// Recovery returns the number for a record of Code.Recoveries.
	Recovery func() int
	// Callee returns the unit of fn, to be inlined, or nil. Only what is about the function itself is set.
	Callee func(fn rt.Value) *Unit
	// Note, when not nil, is told of decisions that a reader of the program may want to know, with the word that they are about.
	Note func(pc int, text string)
	// Real registers a function of floats for ExitReal and returns its number, which is none of those for [rt.RealOperator].
	Real func(b *rt.Builtin) int
	// CallSite registers a call for ExitCall and returns its number.
	CallSite func(s rt.CallSite) int

	noPins bool // loops keep nothing of containers in registers
}

// Entered is what a register has been: the types of its Values, and their shape, if they are objects of one.
type Entered struct {
	Types Type
	Shape Type
}

// Met adds v to what a register has been.
func (e *Entered) Met(v rt.Value) {
	shape := Type(0)
	if v.IsObj() {
		shape = Type(v.Kind())
	}
	if e.Types != 0 && shape != e.Shape {
		shape = anyShape
	}
	e.Types, e.Shape = e.Types|typeOf(v), shape
}

// PathSite is more than the number of any word, and so is EntrySite, for side exits because of what OfEntry says; see Unit.Sites.
const (
	PathSite  = 1 << 30
	EntrySite = PathSite + 1<<29
)

// Code is the result of a compilation.
type Code struct {
	Bytes      []byte
	Base       uintptr      // address for them
	Call       int          // offset of the entry for calls; with Unit.Running, there is none
	Entries    []EntryPoint // where the interpreter can hand over
	Resume     []EntryPoint // the code that resumes a generator
	Marks      []Mark       // positions are words; those of inlined functions follow the function's own
	Inlined    []Inlined
	Frames     []Frame
	Recoveries []*Recovery // until the next compilation with the same Memory
	Epoch      uint32      // of classes, that it relies on
	Extent     int         // registers of its frame and of all inlined frames on top of it
	Partial    bool        // there is no code for paths that have never been taken
	Cramped    bool        // more would have been inlined with a larger Unit.Inline
}

// EntryPoint is the offset of where code is entered to go on at a word.
type EntryPoint struct {
	Word, Offset int
}

// Inlined tells where the words of an inlined function begin in the positions of marks, and the position of the instruction that calls it: a
// word of the compiled function, or of another inlined one.
type Inlined struct {
	First int
	Unit  *Unit
	Call  int
}

// ErrNoRoom is the error of Compile when there is no room for the code.
var ErrNoRoom = errors.New("jit: no room for code")

// errTooComplex ends a compilation that runs out of registers within an instruction.
var errTooComplex = errors.New("jit: an instruction needs too many registers")
