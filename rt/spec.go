package rt

// NativeFn is the Go side of a builtin function or method. a holds the
// arguments as described at Builtin; it aliases the VM stack and is valid until the
// function returns. The result is NoValue when an exception is pending.
type NativeFn func(t *Thread, a []Value) Value

// Builtin declares a builtin function or method: the only declaration it has.
//
// With an empty Sig it takes Min to Max positional arguments (self included,
// Max < 0: any number) and no keywords, and a is just what was passed.
//
// Otherwise Sig is a parameter list in Python's syntax without values, such as
// "self, x, /, y=, *args, key=, **kw" ("=" marks an optional parameter), and a has
// one slot for each parameter: NoValue where an optional argument was not
// given, a tuple for *args, a dict or NoValue for **kw.
//
// With Raw instead of Fn it sorts the arguments out itself: args are positional
// arguments, then nkw (name, value) pairs.
type Builtin struct {
	Name     string
	Sig      string
	Min, Max int
	Flags    BuiltinFlags
	Fn       NativeFn
	Raw      func(t *Thread, args []Value, nkw int) Value
	Doc      string

	Intrinsic Intrinsic
	// Real is what the function returns when it is called with RealArgs floats, wherever that is finite. Engines call it themselves.
	Real     func(x, y float64) float64
	RealArgs int
}

// BuiltinFlags tells how a method binds.
type BuiltinFlags uint8

// Binding of the entries of TypeSpec.Methods. The default is an instance method.
const (
	Static      BuiltinFlags = 1 << iota // staticmethod
	ClassMethod                          // first argument is the class
	Steers                               // it changes how the thread runs: the interpreter has to call it
	Host                                 // it reaches the process around the runtime: see host.go
	HostFD                               // it does so by the descriptor that is its first argument
)

// GetSet declares a computed attribute of a builtin type. A nil Set makes it
// read-only; Set gets NoValue to delete and returns false with an exception
// pending.
type GetSet struct {
	Name string
	Get  func(t *Thread, self Value) Value
	Set  func(t *Thread, self, v Value) bool
	Doc  string

	// Word, unless 0, is the word of the object that Get returns if there is something: the header is word 0, and FirstVal the first of NativeVals.
	Word int

	ownDict bool                             // __dict__ of instances
	ofClass func(t *Thread, cls Value) Value // what the class itself gives; nil for the attribute's descriptor
}

// TypeSpec declares a type that is implemented in Go. It is static data:
// one per type for the whole process. A nil slot means that the type does not
// support the operation (or inherits it from Base). Dunder methods that
// correspond to slots (__len__, __add__, __getitem__ ...) are derived from
// the slots and must not be listed in Methods.
type TypeSpec struct {
	Name   string // as __name__
	Module string // as __module__; "" is builtins
	Doc    string
	Base   *TypeSpec // nil: object
	Layout Kind      // builtin kind whose layout instances have; KindObject for types of modules with their own words
	Words  int       // size of an instance in words incl. header, when New is nil or subclassing is allowed
	Flags  TypeFlags

	New  func(t *Thread, cls Value, args []Value, nkw int) Value // args: positional, then nkw (name, value) pairs
	Init func(t *Thread, self Value, args []Value, nkw int) bool // optional __init__
	Call func(t *Thread, self Value, args []Value, nkw int) Value

	// Call1 is Call with one argument, which need not lie anywhere, for key functions. Optional.
	Call1 func(t *Thread, self, x Value) Value

	// Getter says that calls of instances index their argument by each of NativeVals(self)[GetterKeys], as native code may do by itself.
	Getter bool

	// Each stores self(x) for the first of some items in out, as far as that runs no Python code and raises nothing, and returns how many. Optional.
	Each func(t *Thread, self Value, items, out []Value) int

	Repr func(t *Thread, self Value) Value // str
	Str  func(t *Thread, self Value) Value // str; nil: Repr
	Hash func(t *Thread, self Value) (h uintptr, ok bool)
	Bool func(t *Thread, self Value) (truth, ok bool) // nil: Len, else true
	Len  func(t *Thread, self Value) (n int, ok bool)

	// Unary returns NotImplemented for operators it does not have.
	Unary func(t *Thread, op UnOp, self Value) Value
	// Binary is asked with self as the left or as the right operand; it
	// returns NotImplemented when it cannot serve the pair. In-place operators
	// come first as such (InplaceX) and then, when not implemented, as X.
	Binary func(t *Thread, op BinOp, a, b Value) Value
	// Pow is pow(a, b, m), asked with self as any of them. Like Binary it may return NotImplemented.
	Pow func(t *Thread, a, b, m Value) Value
	// Ops names the operators that Unary and Binary serve ("add radd neg"), for the
	// dunder methods of the class. The builtin kinds have theirs in wrapper.go.
	Ops string
	// Compare serves the six comparisons with self on the left.
	Compare func(t *Thread, op CmpOp, self, other Value) Value

	GetItem  func(t *Thread, self, key Value) Value
	SetItem  func(t *Thread, self, key, v Value) bool // v NoValue: delete
	Contains func(t *Thread, self, item Value) (found, ok bool)
	Iter     func(t *Thread, self Value) Value
	Next     func(t *Thread, self Value) Value                                    // StopMark at the end
	Step     Step                                                                 // how native code does what Next does
	Extend   func(t *Thread, self, list Value, limit int) (n int, ended, ok bool) // appends some items to a list, see ExtendBy
	Format   func(t *Thread, self Value, spec string) Value

	// GetAttr and SetAttr replace the generic attribute access (module, super,
	// ...). GetAttr returns NoValue without an exception when there is no such
	// attribute; genericGetAttr and genericSetAttr are what they replace.
	GetAttr func(t *Thread, self, name Value) Value
	SetAttr func(t *Thread, self, name, v Value) bool // v NoValue: delete
	// Descriptor protocol, for types whose instances are descriptors.
	DescrGet func(t *Thread, self, obj, cls Value) Value // obj NoValue: access through the class
	DescrSet func(t *Thread, self, obj, v Value) bool    // v NoValue: delete

	// DescrItem, if the descriptor self gets an item of a tuple, returns the index of that.
	DescrItem func(self Value) int

	// Buffer exposes the object's memory; nil: no buffer protocol.
	Buffer func(t *Thread, self Value) (b Buffer, ok bool)
	// Finalize runs once when the object is found dead; self is still intact.
	// It must not allocate, resurrect, or run Python code.
	Finalize func(r *Runtime, self Value)

	Methods []Builtin
	Shared  [][]Builtin // methods that other types have, too
	GetSets []GetSet
	// Make, if given, returns more of both: those that other functions make, which a table would make at each start of the process.
	Make func() ([]Builtin, []GetSet)
}

// TypeFlags describes a TypeSpec.
type TypeFlags uint16

// Flags of a TypeSpec.
const (
	Final      TypeFlags = 1 << iota // cannot be subclassed
	Unhashable                       // __hash__ is None
	NoNew                            // calling the type raises TypeError; it is Final, too, for an instance of a subclass would have no state
	HasDict                          // instances have attributes of their own; they lie after Words
	Resizable                        // views of it (Buffer) are entered in the table of exports, see CanResize
	Sequence                         // + and * are asked after those of numbers and of classes defined in Python
	LeafIter                         // Next asks no other iterator and raises no StopIteration
	Raw                              // objects have words of their own, see RawData, and no Go state
	Binds                            // DescrGet binds an instance, as that of a function does
	Counted                          // the first of NativeVals is the length, a small int; Len says so
	Late                             // __new__ of a class in Python makes a blank instance, for which __init__ calls New
	Ring                             // NativeVals begin like those of a deque, see DequeLen, and so GetItem and SetItem take them
)

// Buffer is a view of an object's memory. Data aliases the heap: valid while
// the object is in a local variable and not resized.
type Buffer struct {
	Data     []byte
	ReadOnly bool
	Format   byte // struct code of an item, 'B' by default
	ItemSize int
	Owner    Value // object that owns Data
}

// UnOp is a unary operator, numbered as in bytecode.
type UnOp uint8

// Unary operators.
const (
	UnPos UnOp = iota
	UnNeg
	UnInvert
	UnNot
	UnAbs // not in bytecode: abs()
)

// CmpOp is a comparison operator, numbered as in bytecode.
type CmpOp uint8

// Comparison operators.
const (
	CmpLt CmpOp = iota
	CmpGt
	CmpEq
	CmpLe
	CmpGe
	CmpNe
)

// Swap returns the operator for exchanged operands.
func (op CmpOp) Swap() CmpOp { return [...]CmpOp{CmpGt, CmpLt, CmpEq, CmpGe, CmpLe, CmpNe}[op] }

// BinOp is a binary operator, numbered as in bytecode (mpy-format.md section 9.4).
type BinOp uint8

// Binary operators. 0..5 are the comparisons of CmpOp.
const (
	BinIn       BinOp = 6 + iota // item in container: a in b
	BinIs                        // identity
	BinExcMatch                  // match test of an except clause
	InplaceOr
	InplaceXor
	InplaceAnd
	InplaceLshift
	InplaceRshift
	InplaceAdd
	InplaceSub
	InplaceMul
	InplaceMatMul
	InplaceFloorDiv
	InplaceTrueDiv
	InplaceMod
	InplacePow
	BinOr
	BinXor
	BinAnd
	BinLshift
	BinRshift
	BinAdd
	BinSub
	BinMul
	BinMatMul
	BinFloorDiv
	BinTrueDiv
	BinMod
	BinPow
	BinDivMod // not in bytecode: divmod()
)

// IsInplace reports whether op is an augmented assignment operator.
func (op BinOp) IsInplace() bool { return op >= InplaceOr && op <= InplacePow }

// ofFloats reports whether floats have the operator.
func (op BinOp) ofFloats() bool { op = op.Plain(); return op >= BinAdd && op != BinMatMul }

// Plain returns the operator without in-place semantics.
func (op BinOp) Plain() BinOp {
	if op.IsInplace() {
		return op + (BinOr - InplaceOr)
	}
	return op
}
