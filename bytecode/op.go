package bytecode

// Op is an opcode. The byte values are those of MicroPython's bytecode 6.3 plus the host-only ones marked in [Lookup]'s
// table. Where 6.3 has several encodings of one operation (ranges with the operand inside the opcode, the WIDE prefix),
// [Decode] reports the canonical Op named here.
//
// Stack pictures read ( before -- after ), the top is on the right. Items under those shown are untouched.
type Op uint8

// Names, by index into Code.Names.
const (
	LoadConstString  Op = 0x10 // ( -- str )            the interned string Names[arg]
	LoadName         Op = 0x11 // ( -- v )              locals dict, then globals, then builtins
	LoadGlobal       Op = 0x12 // ( -- v )              globals, then builtins
	LoadAttr         Op = 0x13 // ( o -- v )
	LoadMethod       Op = 0x14 // ( o -- m self|NULL )  NULL: m is called without self
	LoadSuperMethod  Op = 0x15 // ( super cls self -- m self|NULL )  super is what the global name gave, see doc.go
	StoreName        Op = 0x16 // ( v -- )
	StoreGlobal      Op = 0x17 // ( v -- )
	StoreAttr        Op = 0x18 // ( v|NULL o -- )       NULL deletes
	DeleteName       Op = 0x19 // ( -- )
	DeleteGlobal     Op = 0x1a // ( -- )
	ImportName       Op = 0x1b // ( level fromlist -- module )
	ImportFrom       Op = 0x1c // ( module -- module v )
	StoreNameConst   Op = 0x1d // ( v -- )              host: StoreName that makes a constant slot in strict mode
	StoreGlobalConst Op = 0x1e // ( v -- )              host: StoreGlobal likewise
)

// A number follows.
const (
	MakeClosure         Op = 0x20 // ( cells... -- f )           child arg, extra = number of cells
	MakeClosureDefArgs  Op = 0x21 // ( defs|NULL kwdefs|NULL cells... -- f )
	LoadConstSmallInt   Op = 0x22 // ( -- int )
	LoadConstObj        Op = 0x23 // ( -- v )                    Consts[arg]
	LoadFast            Op = 0x24 // ( -- v )                    NameError when unset
	LoadDeref           Op = 0x25 // ( -- v )                    content of the cell in local arg; NameError when unset
	StoreFast           Op = 0x26 // ( v|NULL -- )               NULL only for hidden temporaries: forget the value
	StoreDeref          Op = 0x27 // ( v -- )
	DeleteFast          Op = 0x28 // ( -- )                      NameError when unset
	DeleteDeref         Op = 0x29 // ( -- )                      NameError when unset
	BuildTuple          Op = 0x2a // ( v*arg -- tuple )          first pushed = first item
	BuildList           Op = 0x2b // ( v*arg -- list )
	BuildMap            Op = 0x2c // ( -- dict )                 room for arg entries
	BuildSet            Op = 0x2d // ( v*arg -- set )
	BuildSlice          Op = 0x2e // ( start stop [step] -- slice )  arg = 2 or 3
	StoreComp           Op = 0x2f // ( ... v -- ... )            see StoreCompArg
	UnpackSequence      Op = 0x30 // ( seq -- v*arg )            first item on top
	UnpackEx            Op = 0x31 // ( seq -- right... list left... )  arg = left + right<<8; first item on top
	MakeFunction        Op = 0x32 // ( -- f )                    child arg
	MakeFunctionDefArgs Op = 0x33 // ( defs|NULL kwdefs|NULL -- f )
	CallFunction        Op = 0x34 // ( f v*p {name v}*k -- r )   arg = p + k<<8
	CallFunctionVarKw   Op = 0x35 // ( f v*p {name|NULL v}*k bitmap -- r )
	CallMethod          Op = 0x36 // ( m self|NULL v*p {name v}*k -- r )
	CallMethodVarKw     Op = 0x37 // ( m self|NULL v*p {name|NULL v}*k bitmap -- r )
	MatchClass          Op = 0x38 // ( subject cls names -- attrs|None )  host: arg positional patterns, names a tuple of str
	FormatValue         Op = 0x39 // ( v [spec] -- str )         host: see FormatArg
	BuildString         Op = 0x3a // ( str*arg -- str )          host: concatenate
	LoadClassDeref      Op = 0x3b // ( -- v )                    host: class namespace[LocalNames[arg]], else the cell in local arg
	SetFuncAttr         Op = 0x3c // ( f v -- f )                host: arg is a FuncAttr
	CallIntrinsic       Op = 0x3d // ( args... -- r )            host: arg is an Intrinsic
)

// A code offset follows; Instr.Arg is the absolute target.
const (
	UnwindJump       Op = 0x40 // ( -- )    leave extra&0x7f blocks, running finally code; extra bit 7: drop a for iterator first
	Jump             Op = 0x42 // ( -- )
	PopJumpIfTrue    Op = 0x43 // ( v -- )
	PopJumpIfFalse   Op = 0x44 // ( v -- )
	JumpIfTrueOrPop  Op = 0x45 // ( v -- v ) taken, ( v -- ) not taken
	JumpIfFalseOrPop Op = 0x46 // ( v -- v ) taken, ( v -- ) not taken
	SetupWith        Op = 0x47 // ( mgr -- exit mgr v )  push a finally block that saves the height below v
	SetupExcept      Op = 0x48 // ( -- )    push an except block, handler at the target
	SetupFinally     Op = 0x49 // ( -- )    push a finally block
	PopExceptJump    Op = 0x4a // ( -- )    drop the innermost block
	ForIter          Op = 0x4b // ( it*4 -- it*4 v ), taken at the end: ( it*4 -- )
)

// No operand.
const (
	ListExtend      Op = 0x01 // ( list it -- list )           host
	SetUpdate       Op = 0x02 // ( set it -- set )             host
	DictUpdate      Op = 0x03 // ( dict mapping -- dict )      host: later keys win; TypeError when not a mapping
	GetAwaitable    Op = 0x04 // ( v -- it )                   host: the iterator that YieldFrom drives for `await v`
	GetAIter        Op = 0x05 // ( v -- ait )                  host
	GetANext        Op = 0x06 // ( ait -- ait it )             host: GetAwaitable of ait.__anext__()
	EndAsyncFor     Op = 0x07 // ( ait exc -- )                host: see doc.go
	BeforeAsyncWith Op = 0x08 // ( mgr -- exit it )            host: bound __aexit__, GetAwaitable of __aenter__()
	AsyncWithExit   Op = 0x09 // ( exit x -- exit x it )       host: GetAwaitable of exit(...), see doc.go
	AsyncWithEnd    Op = 0x0a // ( exit x r -- x )             host: a true r turns an exception x into None
	AsyncGenWrap    Op = 0x0b // ( v -- w )                    host: mark v as yielded by the async generator itself
	MatchSequence   Op = 0x0c // ( subject -- bool )           host
	MatchMapping    Op = 0x0d // ( subject -- bool )           host
	MatchKeys       Op = 0x0e // ( subject keys -- values|None ) host: both tuples
	GetLen          Op = 0x0f // ( v -- int )                  host

	LoadConstFalse Op = 0x50 // ( -- False )
	LoadConstNone  Op = 0x51 // ( -- None )
	LoadConstTrue  Op = 0x52 // ( -- True )
	LoadNull       Op = 0x53 // ( -- NULL )
	LoadBuildClass Op = 0x54 // ( -- f )
	LoadSubscr     Op = 0x55 // ( o i -- v )
	StoreSubscr    Op = 0x56 // ( v|NULL o i -- )  NULL deletes
	DupTop         Op = 0x57 // ( a -- a a )
	DupTopTwo      Op = 0x58 // ( a b -- a b a b )
	PopTop         Op = 0x59 // ( a -- )
	RotTwo         Op = 0x5a // ( a b -- b a )
	RotThree       Op = 0x5b // ( a b c -- c a b )
	WithCleanup    Op = 0x5c // ( exit mgr x -- x )  see doc.go
	EndFinally     Op = 0x5d // ( x -- )             drop the innermost block and act on x, see doc.go
	GetIter        Op = 0x5e // ( v -- it )
	GetIterStack   Op = 0x5f // ( v -- it*4 )
	StoreMap       Op = 0x62 // ( dict v key -- dict )
	ReturnValue    Op = 0x63 // ( v -- )             run pending finally blocks, then return
	RaiseLast      Op = 0x64 // ( -- )               re-raise the exception being handled
	RaiseObj       Op = 0x65 // ( exc -- )
	RaiseFrom      Op = 0x66 // ( exc cause -- )
	YieldValue     Op = 0x67 // ( v -- sent )
	YieldFrom      Op = 0x68 // ( it sent -- r )
	ImportStar     Op = 0x69 // ( module -- )

	CheckEgMatch       Op = 0x60 // ( exc type -- rest|None match|None ) host: see doc.go
	PrepReraiseStar    Op = 0x61 // ( orig raised rest -- exc|None )     host: see doc.go
	LoadLocals         Op = 0x6a // ( -- mapping )             host: the namespace that LoadName searches first
	SetupAnnotations   Op = 0x6b // ( -- )                     host: make __annotations__ in that namespace unless it exists
	LoadAssertionError Op = 0x6c // ( -- AssertionError )      host
	Wide               Op = 0x6d // prefix                     host: see doc.go; [Decode] never reports it
	ListToTuple        Op = 0x6e // ( list -- tuple )          host
)

// Families whose operand is part of the opcode byte. Decode reports LoadConstSmallInt, LoadFast and StoreFast for the first
// three.
const (
	smallIntBase  = 0x70 // ..0xaf: -16..47
	loadFastBase  = 0xb0 // ..0xbf
	storeFastBase = 0xc0 // ..0xcf

	Unary  Op = 0xd0 // ( a -- r )    ..0xd3; arg is a UnaryOp
	Binary Op = 0xd7 // ( a b -- r )  ..0xf9; arg is a BinaryOp
)

// Machine words, host; see word.go.
const (
	WordConst  Op = 0xd4 // ( -- w )             arg
	ToWord     Op = 0xd5 // ( o -- w )           arg is a WordType; TypeError when o cannot be converted
	FromWord   Op = 0xd6 // ( w ... -- o ... )   arg = depth of w, WordType; see WordArg
	WordBinary Op = 0xfa // ( w w -- w )         arg is a WordOp
	WordLoad   Op = 0xfb // ( addr i -- w )      the unsigned number of 1<<arg bytes at addr + i<<arg
	WordStore  Op = 0xfc // ( w addr i -- )      the low 1<<arg bytes of w
	WordParam  Op = 0xfd // ( -- )               arg = parameter, WordType: ToWord in place
)

// UnaryOp is the operand of Unary.
type UnaryOp uint8

// Unary operators.
const (
	UnaryPos UnaryOp = iota
	UnaryNeg
	UnaryInvert
	UnaryNot
)

// BinaryOp is the operand of Binary.
type BinaryOp uint8

// Binary operators. `not in` and `is not` are BinIn and BinIs followed by UnaryNot.
const (
	BinLess BinaryOp = iota
	BinMore
	BinEqual
	BinLessEqual
	BinMoreEqual
	BinNotEqual
	BinIn // left in right
	BinIs
	BinExcMatch // exception matches class or tuple of classes
	BinIOr
	BinIXor
	BinIAnd
	BinILshift
	BinIRshift
	BinIAdd
	BinISub
	BinIMul
	BinIMatMul
	BinIFloorDiv
	BinITrueDiv
	BinIMod
	BinIPow
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
	numBinary
)

// InplaceToPlain is the distance from an in-place operator (BinIOr..BinIPow) to the plain one.
const InplaceToPlain = BinOr - BinIOr

// Kinds of StoreComp.
const (
	CompList = 0 // list.append(v)
	CompDict = 1 // dict[key] = v: ( ... v key -- ... )
	CompSet  = 2 // set.add(v)
)

// StoreCompArg makes StoreComp's operand; the container is depth items below the top before the pop (0 = top).
func StoreCompArg(depth, kind int) int { return depth<<2 | kind }

// FormatArg bits of FormatValue.
const (
	FormatConvMask = 3 // 0 none, 1 str, 2 repr, 3 ascii
	FormatHasSpec  = 4 // a format spec string is on top
)

// FuncAttr is the operand of SetFuncAttr.
type FuncAttr uint8

// Function attributes that the compiler sets.
const (
	FuncAnnotations FuncAttr = 1 + iota // a dict
	FuncTypeParams                      // a tuple
)

// Intrinsic is the operand of CallIntrinsic: a service of the runtime that is not reachable by a name.
type Intrinsic uint8

// Intrinsics. An evaluator is a function without parameters that is called when the value is first asked for.
const (
	IntrinsicPrintExpr        Intrinsic = 1 + iota // ( v -- None )    builtins.__repl_print__(v)
	IntrinsicTypeVar                               // ( name bound default -- v )  evaluators or None; constraints if bound's gives a tuple
	IntrinsicParamSpec                             // ( name None default -- v )
	IntrinsicTypeVarTuple                          // ( name None default -- v )
	IntrinsicTypeAlias                             // ( name params-tuple evaluator -- v )
	IntrinsicSubscriptGeneric                      // ( params-tuple -- base )  Generic[params], base of `class C[T]`
	numIntrinsics
)

// intrinsicArgs has the argument counts; every intrinsic has one result.
var intrinsicArgs = [numIntrinsics]int{
	IntrinsicPrintExpr:        1,
	IntrinsicTypeVar:          3,
	IntrinsicParamSpec:        3,
	IntrinsicTypeVarTuple:     3,
	IntrinsicTypeAlias:        3,
	IntrinsicSubscriptGeneric: 1,
}
