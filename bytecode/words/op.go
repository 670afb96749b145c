package words

// Op is the opcode of a word.
type Op uint8

// Window geometry, see the package comment.
const (
	ArgOffset = 6 + (64-wordBits)/32 // from the callee's register to the first argument's: 7 where registers have 32 bits

	wordBits = 32 << (^uint(0) >> 63)
)

// F of arithmetic: the number of the operator, counted from bytecode.BinIOr, and flags. What has been seen is noted by the engines, also for
// comparisons and Neg.
const (
	OpMask    = 0x1f
	OtherSeen = 0x20 // operands have been other than ints and floats
	FloatSeen = 0x40 // operands have been floats
	SwapFlag  = 0x80 // the operands of an immediate operation are exchanged: C op B
	MixedSeen = 0x80 // of two registers, one has had an int and the other a float, or both ints in a true division
)

// F of indexing has from bit ItemShift on what containers have been seen, noted by the engines.
const (
	ItemShift = 5

	ItemNone = iota - 1
	ItemList
	ItemTuple
	ItemStr
	ItemBytes
	ItemByteArray
	ItemDict
	ItemMany // different ones; with a number below, arrays of the type code ItemCodes[number-1]
)

// ItemCodes are the type codes of arrays whose items engines know how to access.
const ItemCodes = "dBbHhIilLqQ"

// ItemView is the number there of memoryviews of bytes of bytearrays.
const ItemView = len(ItemCodes) + 1

// ItemSubDict is the number there of instances of subclasses of dict that are indexed as dicts are.
const ItemSubDict = ItemView + 1

// NoteItem returns the indexing instruction w with the note that it has met a container for which F is seen.
func NoteItem(w, seen uint64) uint64 {
	const mask = 0xff << 8
	switch {
	case w&mask == seen<<8:
		return w
	case w&mask != 0:
		seen = ItemMany << ItemShift
	}
	return w&^mask | seen<<8
}

// ManyShapes in F of attribute instructions says that they have met objects of different shapes, noted by the engines.
const ManyShapes = 0x80

// Kinds of iteration, Values in the first register of a for loop. 0: the iterator is in the second.
const (
	IterRange = 1<<1 | 1 // next, items left, step
	IterList  = 2<<1 | 1 // list, index
	IterTuple = 3<<1 | 1 // tuple, index
	IterStr   = 4<<1 | 1 // ASCII str, index
	// dict, entry number, entries at the start
	IterKeys      = 5<<1 | 1
	IterValues    = 6<<1 | 1
	IterItems     = 7<<1 | 1
	IterBytes     = 8<<1 | 1 // bytes, index
	IterByteArray = 9<<1 | 1 // bytearray, index
	// Only native code begins these, instead of making the object.
	IterEnum = 10<<1 | 1 // enumerate of a list from 0 on: list, index
	IterZip  = 11<<1 | 1 // zip of two lists: list, index, list
)

// Opcodes.
const (
	Invalid Op = iota

	// Registers.
	Move       // A = B
	LoadImm    // A = the Value D, sign-extended
	LoadConst  // A = [1]
	CheckBound // raise NameError when A is NULL; C is the local's number

	// Cells. C is the local's number, for messages.
	MakeCell    // A = cell holding A
	LoadCell    // A = content of the cell in B
	StoreCell   // content of the cell in A = B
	DeleteCell  // content of the cell in A = NULL
	LoadFree    // A = content of closed-over cell number B
	StoreFree   // content of closed-over cell number A = B
	DeleteFree  // content of closed-over cell number A = NULL
	FreeCell    // A = closed-over cell number B itself
	ClassDeref  // A = namespace[name of local C], else content of the cell in B
	ClassFree   // A = namespace[name of local C], else content of closed-over cell number B
	LoadGlobal  // A = global or builtin C
	StoreGlobal // global C = A
	DelGlobal   // delete global C
	LoadName    // A = namespace, global or builtin C
	StoreName   // namespace[C] = A
	DelName     // delete namespace[C]
	StoreGlobalConst
	StoreNameConst

	// Arithmetic: A = B op C, in the order of bytecode's operators.
	Or
	Xor
	And
	Lshift
	Rshift
	Add
	Sub
	Mul
	MatMul
	FloorDiv
	TrueDiv
	Mod
	Pow
	// A = B op signed number C.
	OrI
	XorI
	AndI
	LshiftI
	RshiftI
	AddI
	SubI
	MulI
	FloorDivI
	TrueDivI
	ModI
	RsubI    // A = number C - B
	RlshiftI // A = number C << B

	// Unary: A = op B.
	Pos
	Neg
	Invert
	Not

	// Comparison: A = B op C.
	Lt
	Gt
	Eq
	Le
	Ge
	Ne
	Is
	IsNot
	In
	NotIn
	ExcMatch

	// Jumps. The backward forms poll and count.
	Jump            // to D
	JumpBack        // to D, [1] counts
	JumpIfTrue      // to D if A
	JumpIfFalse     // to D if not A
	JumpIfTrueBack  // to D if A, [1] counts
	JumpIfNone      // to D if A is None
	JumpIfNotNone   // to D if A is not None
	JumpIs          // to C if A is B
	JumpIsNot       // to C if A is not B
	JumpIn          // to C if A in B
	JumpNotIn       // to C if A not in B
	JumpLt          // to C if A < B
	JumpGt          //
	JumpEq          //
	JumpLe          //
	JumpGe          //
	JumpNe          //
	JumpNotLt       // to C if not A < B
	JumpNotGt       //
	JumpNotEq       //
	JumpNotLe       //
	JumpNotGe       //
	JumpNotNe       //
	JumpLtI         // to C if A < number B
	JumpGtI         //
	JumpEqI         //
	JumpLeI         //
	JumpGeI         //
	JumpNeI         //
	JumpNotLtI      //
	JumpNotGtI      //
	JumpNotEqI      //
	JumpNotLeI      //
	JumpNotGeI      //
	JumpNotNeI      //
	JumpLtBack      // to C if A < B, [1] counts
	JumpGtBack      //
	JumpEqBack      //
	JumpLeBack      //
	JumpGeBack      //
	JumpNeBack      //
	JumpLtIBack     // to C if A < number B, [1] counts
	JumpGtIBack     //
	JumpEqIBack     //
	JumpLeIBack     //
	JumpGeIBack     //
	JumpNeIBack     //
	GetAttr         // A = B.name C
	SetAttr         // A.name C = B
	DelAttr         // del A.name C
	LoadMethod      // A, A+6 = method and self of B.name C
	LoadSuperMethod // A, A+6 = method and self of name C found through (super, cls, self) in B, B+1, B+2
	GetItem         // A = B[C]
	GetItemI        // A = B[number C]
	SetItem         // A[B] = C
	DelItem         // del A[B]
	GetSlice        // A = B[start:stop:step]: the C = 2 or 3 registers are packed in [1]
	SetSlice        // A[start:stop:step] = B likewise, or del A[start:stop:step] if F is 1

	// Calls: A = result, B = window, C = positional arguments (self of a method pair not counted), F = keyword pairs, [1] feedback.
	Call
	CallMethod
	CallKw
	CallMethodKw
	CallEx       // a star bitmap is behind the arguments
	CallMethodEx //
	Return       // A
	ReturnImm    // the Value D

	// Generators. C = registers to keep; [1] = Prev of the outermost running handler | save register << 16, or 0.
	Yield     // A = value sent, after giving B
	YieldFrom // A = result of the iterator B, B+1 is the value to send

	// Iteration.
	GetIter  // A = iter(B)
	ForPrep  // A.. (4 registers) = iteration over B
	ForNext  // A = next item of B.. and jump to D of [1], else go on; the upper half of [1] counts
	ForRange // ForNext when the kind is a range
	ForList  // ForNext when the kind is a list
	ForTuple // ForNext when the kind is a tuple
	ForGen   // ForNext over a generator

	Unpack2  // A, B = C
	Unpack   // A registers packed in [1].. = items of B
	UnpackEx // A registers packed in [1].. = F first items of B, list of what is between, last items

	// Building. Sources are C registers packed in [1]...
	BuildTuple
	BuildList
	BuildSet
	BuildString
	BuildSlice
	BuildMap    // A = empty dict with room for D
	StoreMap    // A[B] = C for a dict under construction
	ListAppend  // A.append(B) for a list under construction
	SetAdd      // A.add(B) for a set under construction
	ListExtend  // A.extend(B)
	SetUpdate   // A.update(B)
	DictUpdate  // A.update(B), B a mapping
	ListToTuple // A = tuple(B)
	FormatValue // A = format of B, spec in C; F as in bytecode

	// Functions and classes.
	MakeFunction   // A = function of child B; from C: [defaults, kwdefaults if F&1], then [1] cells
	SetFuncAttr    // attribute F of function A = B
	LoadBuildClass // A
	ImportName     // A = module C, level in B, fromlist in B+1
	ImportFrom     // A = attribute C of module B
	ImportStar     // import all names of A

	// Exceptions.
	Raise        // A
	RaiseFrom    // A from B
	Reraise      // the exception being handled
	RaiseAgain   // A, as it is
	EnterFinally // A = handled exception
	LeaveHandler // handled exception = A
	EndFinally   // A: None goes on, an exception is raised again, number n goes to entry n of the table at D
	WithEnter    // A, A+1 = exit and self of manager B; window C = enter and self
	WithExit     // window C = exit call for the pair at A and the state in B
	WithExitDone // B true turns an exception in A into None

	// Rare.
	GetAwaitable
	GetAIter
	GetANext
	EndAsyncFor     // go on if A is StopAsyncIteration, else raise it again
	BeforeAsyncWith // A, A+1 = exit, iterator of enter, for manager B
	AsyncWithExit   // A = iterator of the exit call of B with state C
	AsyncWithEnd    // B true turns an exception in A into None
	AsyncGenWrap
	MatchSequence
	MatchMapping
	MatchKeys  // A = values of B for keys C, or None
	MatchClass // A = attributes of B, B+1 = class, B+2 = names; C positional patterns
	GetLen
	CheckEgMatch    // A, A+1 = rest and match of exception B, types C
	PrepReraiseStar // A from B, B+1, B+2
	LoadLocals
	SetupAnnotations
	LoadAssertionError
	CallIntrinsic // A = intrinsic F of B..

	// Specialised forms that engines write in place of the general ones. The translator makes none.
	GetAttrSlot      // [1] shape and epoch, [2] offset in the object
	GetAttrFloat     // as GetAttrSlot: the bits of a float
	GetAttrOver      // [2] offset in the overflow block, and of it
	GetAttrClass     // [2] address of the value
	GetAttrModule    // [1] version of the module's dict, [2] address of the value
	GetAttrType      // [1] class and epoch, [2] address of the value
	SetAttrSlot      // as GetAttrSlot
	SetAttrFloat     // as GetAttrFloat
	SetAttrOver      // as GetAttrOver
	SetAttrAdd       // [2] offset in the object, new shape
	SetAttrAddFloat  // as SetAttrAdd: the bits of a float
	LoadMethodFn     // [1] shape and epoch, [2] address of the function
	LoadMethodSlot   // as GetAttrSlot, without self
	LoadMethodStatic // as GetAttrClass, without self
	LoadMethodModule // as GetAttrModule, without self
	LoadMethodType   // as GetAttrType, without self
	LoadMethodClass  // as GetAttrType, the class is self
	ForStr           // ForNext over an ASCII str
	ForBytes         // ForNext over bytes
	ForByteArray     // ForNext over a bytearray
	ForDict          // ForNext over a set, or the keys, values or items of a dict
	ForItems         // ForNext over the items of a dict, with the Unpack2 behind it
	ForEnum          // ForNext over enumerate of a list, tuple or range, with the Unpack2 behind it
	ForPair          // ForNext over zip of two, with the Unpack2 behind it
	ForSeq           // ForNext over an iterator with an rt.Step
	GetAttrItem      // of an instance of a subclass of tuple: [2] offset of the item in the tuple

	// Machine words, see package bytecode. F is a bytecode.WordOp, log2 of a size or a bytecode.WordType. Registers hold raw words but
	// for B of ToWord and A of FromWord.
	WordImm       // A = number D
	WordImm64     // A = [1]
	WordBin       // A = B op C; op does not divide
	WordBinI      // A = B op number C; a divisor is not 0
	WordDiv       // A = B op C; op divides, ZeroDivisionError
	JumpWord      // to C if A op B
	JumpWordI     // to C if A op number B
	JumpWordBack  // to C if A op B, [1] counts
	JumpWordIBack // to C if A op number B, [1] counts
	WordLoad      // A = memory at B + C<<F, zero-extended; OSError when there is none
	WordLoadI     // A = memory at B + number C<<F
	WordStore     // memory at A + B<<F = low bits of C
	WordStoreI    // memory at A + number B<<F = low bits of C
	ToWord        // A = word of type F for object B
	FromWord      // A = object for word B of type F

	// Machine code of .mpy files, see MachineFunc.
	Machine     // A = result of the function; the engine may use B
	MachineStep // A = what the generator gives when A is sent or B+1 thrown, to C if it has ended; the engine keeps its state in B

	NumOps
)

// Kind is the kind of an operand.
type Kind uint8

// Operand kinds.
const (
	None     Kind = iota
	Def           // register written
	Use           // register read
	UseDef        // register read and written
	Base          // first of several registers read
	DefBase       // first of several registers written
	Window        // call window
	Num           // number without sign
	Imm           // number with sign
	Name          // index into Func.Names
	Local         // number of a local variable, for messages
	Free          // number of a closed-over variable
	Child         // index into the Code's Children
	Target        // jump offset
	WordOp        // bytecode.WordOp
	WordType      // bytecode.WordType
)

// Flags are the static facts about an opcode.
type Flags uint8

// Opcode facts.
const (
	MayRaise  Flags = 1 << iota // can end in an exception
	MayCall                     // can run Python code or collect garbage
	EndsBlock                   // control never goes on to the next word
	OperandD                    // B and C are one number D, of the kind of B
	HasConst                    // [1] is a constant: an index into Func.Consts, replaced by the Value
	DefPacked                   // A registers, written, are packed four to a word in [1]...
	UsePacked                   // C registers, read, are packed four to a word in [1]...
	Backward                    // jumps back, and counts in [1]
)

// Info is the one declaration of an opcode.
type Info struct {
	Name       string
	A, B, C, F Kind
	Words      uint8 // length; packed registers come on top
	Flags      Flags
}

const raises = MayRaise | MayCall

// Info returns the row of an opcode; the zero row means undeclared.
func (op Op) Info() *Info { return &infos[op] }

// TwoRegisters reports whether op is arithmetic or a comparison of two registers.
func (op Op) TwoRegisters() bool {
	switch {
	case op >= JumpLt && op <= JumpNeIBack:
		row := (op - JumpLt) / 6
		return row < 2 || row == 4
	}
	return op >= Or && op <= Pow || op >= Lt && op <= Ne
}

// String returns the opcode's name.
func (op Op) String() string {
	if n := infos[op].Name; n != "" {
		return n
	}
	return "INVALID"
}

func binary(name string) Info { return Info{name, Def, Use, Use, Num, 1, raises} }
func binImm(name string) Info { return Info{name, Def, Use, Imm, Num, 1, raises} }
func unary(name string) Info  { return Info{name, Def, Use, None, None, 1, raises} }
func jump(name string) Info   { return Info{name, Use, Use, Target, None, 1, raises} }
func jumpI(name string) Info  { return Info{name, Use, Imm, Target, None, 1, raises} }
func back(name string) Info   { return Info{name, Use, Use, Target, None, 2, raises | Backward} }
func backI(name string) Info  { return Info{name, Use, Imm, Target, None, 2, raises | Backward} }
func call(name string) Info   { return Info{name, Def, Window, Num, Num, 2, raises} }
func forNext(name string) Info {
	return Info{name, Def, Base, None, None, 2, raises | Backward}
}

var infos = [256]Info{
	Move:       {"MOVE", Def, Use, None, None, 1, 0},
	LoadImm:    {"LOAD_IMM", Def, Imm, None, None, 1, OperandD},
	LoadConst:  {"LOAD_CONST", Def, None, None, None, 2, HasConst},
	CheckBound: {"CHECK_BOUND", Use, None, Local, None, 1, MayRaise},

	MakeCell:         {"MAKE_CELL", UseDef, None, None, None, 1, raises},
	LoadCell:         {"LOAD_CELL", Def, Use, Local, None, 1, MayRaise},
	StoreCell:        {"STORE_CELL", Use, Use, None, None, 1, 0},
	DeleteCell:       {"DELETE_CELL", Use, None, Local, None, 1, MayRaise},
	LoadFree:         {"LOAD_FREE", Def, Free, Local, None, 1, MayRaise},
	StoreFree:        {"STORE_FREE", Free, Use, None, None, 1, 0},
	DeleteFree:       {"DELETE_FREE", Free, None, Local, None, 1, MayRaise},
	FreeCell:         {"FREE_CELL", Def, Free, None, None, 1, 0},
	ClassDeref:       {"CLASS_DEREF", Def, Use, Local, None, 1, raises},
	ClassFree:        {"CLASS_FREE", Def, Free, Local, None, 1, raises},
	LoadGlobal:       {"LOAD_GLOBAL", Def, None, Name, None, 3, raises},
	StoreGlobal:      {"STORE_GLOBAL", Use, None, Name, None, 3, raises},
	DelGlobal:        {"DEL_GLOBAL", None, None, Name, None, 1, raises},
	LoadName:         {"LOAD_NAME", Def, None, Name, None, 3, raises},
	StoreName:        {"STORE_NAME", Use, None, Name, None, 3, raises},
	DelName:          {"DEL_NAME", None, None, Name, None, 1, raises},
	StoreGlobalConst: {"STORE_GLOBAL_CONST", Use, None, Name, None, 3, raises},
	StoreNameConst:   {"STORE_NAME_CONST", Use, None, Name, None, 3, raises},

	Or:        binary("OR"),
	Xor:       binary("XOR"),
	And:       binary("AND"),
	Lshift:    binary("LSHIFT"),
	Rshift:    binary("RSHIFT"),
	Add:       binary("ADD"),
	Sub:       binary("SUB"),
	Mul:       binary("MUL"),
	MatMul:    binary("MATMUL"),
	FloorDiv:  binary("FLOORDIV"),
	TrueDiv:   binary("TRUEDIV"),
	Mod:       binary("MOD"),
	Pow:       binary("POW"),
	OrI:       binImm("OR_I"),
	XorI:      binImm("XOR_I"),
	AndI:      binImm("AND_I"),
	LshiftI:   binImm("LSHIFT_I"),
	RshiftI:   binImm("RSHIFT_I"),
	AddI:      binImm("ADD_I"),
	SubI:      binImm("SUB_I"),
	MulI:      binImm("MUL_I"),
	FloorDivI: binImm("FLOORDIV_I"),
	TrueDivI:  binImm("TRUEDIV_I"),
	ModI:      binImm("MOD_I"),
	RsubI:     binImm("RSUB_I"),
	RlshiftI:  binImm("RLSHIFT_I"),

	Pos:    unary("POS"),
	Neg:    unary("NEG"),
	Invert: unary("INVERT"),
	Not:    unary("NOT"),

	Lt:       binary("LT"),
	Gt:       binary("GT"),
	Eq:       binary("EQ"),
	Le:       binary("LE"),
	Ge:       binary("GE"),
	Ne:       binary("NE"),
	Is:       binary("IS"),
	IsNot:    binary("IS_NOT"),
	In:       binary("IN"),
	NotIn:    binary("NOT_IN"),
	ExcMatch: binary("EXC_MATCH"),

	Jump:           {"JUMP", None, Target, None, None, 1, EndsBlock | OperandD},
	JumpBack:       {"JUMP_BACK", None, Target, None, None, 2, EndsBlock | OperandD | Backward | raises},
	JumpIfTrue:     {"JUMP_IF_TRUE", Use, Target, None, None, 1, OperandD | raises},
	JumpIfFalse:    {"JUMP_IF_FALSE", Use, Target, None, None, 1, OperandD | raises},
	JumpIfTrueBack: {"JUMP_IF_TRUE_BACK", Use, Target, None, None, 2, OperandD | Backward | raises},
	JumpIfNone:     {"JUMP_IF_NONE", Use, Target, None, None, 1, OperandD},
	JumpIfNotNone:  {"JUMP_IF_NOT_NONE", Use, Target, None, None, 1, OperandD},
	JumpIs:         {"JUMP_IS", Use, Use, Target, None, 1, 0},
	JumpIsNot:      {"JUMP_IS_NOT", Use, Use, Target, None, 1, 0},
	JumpIn:         jump("JUMP_IN"),
	JumpNotIn:      jump("JUMP_NOT_IN"),
	JumpLt:         jump("JUMP_LT"),
	JumpGt:         jump("JUMP_GT"),
	JumpEq:         jump("JUMP_EQ"),
	JumpLe:         jump("JUMP_LE"),
	JumpGe:         jump("JUMP_GE"),
	JumpNe:         jump("JUMP_NE"),
	JumpNotLt:      jump("JUMP_NOT_LT"),
	JumpNotGt:      jump("JUMP_NOT_GT"),
	JumpNotEq:      jump("JUMP_NOT_EQ"),
	JumpNotLe:      jump("JUMP_NOT_LE"),
	JumpNotGe:      jump("JUMP_NOT_GE"),
	JumpNotNe:      jump("JUMP_NOT_NE"),
	JumpLtI:        jumpI("JUMP_LT_I"),
	JumpGtI:        jumpI("JUMP_GT_I"),
	JumpEqI:        jumpI("JUMP_EQ_I"),
	JumpLeI:        jumpI("JUMP_LE_I"),
	JumpGeI:        jumpI("JUMP_GE_I"),
	JumpNeI:        jumpI("JUMP_NE_I"),
	JumpNotLtI:     jumpI("JUMP_NOT_LT_I"),
	JumpNotGtI:     jumpI("JUMP_NOT_GT_I"),
	JumpNotEqI:     jumpI("JUMP_NOT_EQ_I"),
	JumpNotLeI:     jumpI("JUMP_NOT_LE_I"),
	JumpNotGeI:     jumpI("JUMP_NOT_GE_I"),
	JumpNotNeI:     jumpI("JUMP_NOT_NE_I"),
	JumpLtBack:     back("JUMP_LT_BACK"),
	JumpGtBack:     back("JUMP_GT_BACK"),
	JumpEqBack:     back("JUMP_EQ_BACK"),
	JumpLeBack:     back("JUMP_LE_BACK"),
	JumpGeBack:     back("JUMP_GE_BACK"),
	JumpNeBack:     back("JUMP_NE_BACK"),
	JumpLtIBack:    backI("JUMP_LT_I_BACK"),
	JumpGtIBack:    backI("JUMP_GT_I_BACK"),
	JumpEqIBack:    backI("JUMP_EQ_I_BACK"),
	JumpLeIBack:    backI("JUMP_LE_I_BACK"),
	JumpGeIBack:    backI("JUMP_GE_I_BACK"),
	JumpNeIBack:    backI("JUMP_NE_I_BACK"),

	GetAttr:         {"GET_ATTR", Def, Use, Name, None, 3, raises},
	SetAttr:         {"SET_ATTR", Use, Use, Name, None, 3, raises},
	DelAttr:         {"DEL_ATTR", Use, None, Name, None, 1, raises},
	LoadMethod:      {"LOAD_METHOD", Window, Use, Name, None, 3, raises},
	LoadSuperMethod: {"LOAD_SUPER_METHOD", Window, Base, Name, None, 1, raises},
	GetItem:         binary("GET_ITEM"),
	GetItemI:        binImm("GET_ITEM_I"),
	SetItem:         {"SET_ITEM", Use, Use, Use, None, 1, raises},
	DelItem:         {"DEL_ITEM", Use, Use, None, None, 1, raises},
	GetSlice:        {"GET_SLICE", Def, Use, Num, None, 1, raises | UsePacked},
	SetSlice:        {"SET_SLICE", Use, Use, Num, None, 1, raises | UsePacked},

	Call:         call("CALL"),
	CallMethod:   call("CALL_METHOD"),
	CallKw:       call("CALL_KW"),
	CallMethodKw: call("CALL_METHOD_KW"),
	CallEx:       call("CALL_EX"),
	CallMethodEx: call("CALL_METHOD_EX"),
	Return:       {"RETURN", Use, None, None, None, 1, EndsBlock},
	ReturnImm:    {"RETURN_IMM", None, Imm, None, None, 1, EndsBlock | OperandD},

	Yield:     {"YIELD", Def, Use, Num, None, 2, raises},
	YieldFrom: {"YIELD_FROM", Def, Base, Num, None, 2, raises},

	GetIter:  unary("GET_ITER"),
	ForPrep:  {"FOR_PREP", DefBase, Use, None, None, 1, raises},
	ForNext:  forNext("FOR_NEXT"),
	ForRange: forNext("FOR_RANGE"),
	ForList:  forNext("FOR_LIST"),
	ForTuple: forNext("FOR_TUPLE"),
	ForGen:   forNext("FOR_GEN"),

	Unpack2:  {"UNPACK_2", Def, Def, Use, None, 1, raises},
	Unpack:   {"UNPACK", Num, Use, None, None, 1, raises | DefPacked},
	UnpackEx: {"UNPACK_EX", Num, Use, None, Num, 1, raises | DefPacked},

	BuildTuple:  {"BUILD_TUPLE", Def, None, Num, None, 1, raises | UsePacked},
	BuildList:   {"BUILD_LIST", Def, None, Num, None, 1, raises | UsePacked},
	BuildSet:    {"BUILD_SET", Def, None, Num, None, 1, raises | UsePacked},
	BuildString: {"BUILD_STRING", Def, None, Num, None, 1, raises | UsePacked},
	BuildSlice:  {"BUILD_SLICE", Def, None, Num, None, 1, raises | UsePacked},
	BuildMap:    {"BUILD_MAP", Def, Num, None, None, 1, raises | OperandD},
	StoreMap:    {"STORE_MAP", Use, Use, Use, None, 1, raises},
	ListAppend:  {"LIST_APPEND", Use, Use, None, None, 1, raises},
	SetAdd:      {"SET_ADD", Use, Use, None, None, 1, raises},
	ListExtend:  {"LIST_EXTEND", Use, Use, None, None, 1, raises},
	SetUpdate:   {"SET_UPDATE", Use, Use, None, None, 1, raises},
	DictUpdate:  {"DICT_UPDATE", Use, Use, None, None, 1, raises},
	ListToTuple: unary("LIST_TO_TUPLE"),
	FormatValue: {"FORMAT_VALUE", Def, Use, Use, Num, 1, raises},

	MakeFunction:   {"MAKE_FUNCTION", Def, Child, Base, Num, 2, raises},
	SetFuncAttr:    {"SET_FUNC_ATTR", Use, Use, None, Num, 1, raises},
	LoadBuildClass: {"LOAD_BUILD_CLASS", Def, None, None, None, 1, raises},
	ImportName:     {"IMPORT_NAME", Def, Base, Name, None, 1, raises},
	ImportFrom:     {"IMPORT_FROM", Def, Use, Name, None, 1, raises},
	ImportStar:     {"IMPORT_STAR", Use, None, None, None, 1, raises},

	Raise:        {"RAISE", Use, None, None, None, 1, raises | EndsBlock},
	RaiseFrom:    {"RAISE_FROM", Use, Use, None, None, 1, raises | EndsBlock},
	Reraise:      {"RERAISE", None, None, None, None, 1, raises | EndsBlock},
	RaiseAgain:   {"RAISE_AGAIN", Use, None, None, None, 1, raises | EndsBlock},
	EnterFinally: {"ENTER_FINALLY", Def, None, None, None, 1, 0},
	LeaveHandler: {"LEAVE_HANDLER", Use, None, None, None, 1, 0},
	EndFinally:   {"END_FINALLY", Use, Target, None, None, 1, raises | OperandD},
	WithEnter:    {"WITH_ENTER", DefBase, Use, Window, None, 1, raises},
	WithExit:     {"WITH_EXIT", Base, Use, Window, None, 1, raises},
	WithExitDone: {"WITH_EXIT_DONE", UseDef, Use, None, None, 1, raises},

	GetAwaitable:       unary("GET_AWAITABLE"),
	GetAIter:           unary("GET_AITER"),
	GetANext:           unary("GET_ANEXT"),
	EndAsyncFor:        {"END_ASYNC_FOR", Use, None, None, None, 1, raises},
	BeforeAsyncWith:    {"BEFORE_ASYNC_WITH", DefBase, Use, None, None, 1, raises},
	AsyncWithExit:      {"ASYNC_WITH_EXIT", Def, Use, Use, None, 1, raises},
	AsyncWithEnd:       {"ASYNC_WITH_END", UseDef, Use, None, None, 1, raises},
	AsyncGenWrap:       unary("ASYNC_GEN_WRAP"),
	MatchSequence:      unary("MATCH_SEQUENCE"),
	MatchMapping:       unary("MATCH_MAPPING"),
	MatchKeys:          {"MATCH_KEYS", Def, Use, Use, None, 1, raises},
	MatchClass:         {"MATCH_CLASS", Def, Base, Num, None, 1, raises},
	GetLen:             unary("GET_LEN"),
	CheckEgMatch:       {"CHECK_EG_MATCH", DefBase, Use, Use, None, 1, raises},
	PrepReraiseStar:    {"PREP_RERAISE_STAR", Def, Base, None, None, 1, raises},
	LoadLocals:         {"LOAD_LOCALS", Def, None, None, None, 1, raises},
	SetupAnnotations:   {"SETUP_ANNOTATIONS", None, None, None, None, 1, raises},
	LoadAssertionError: {"LOAD_ASSERTION_ERROR", Def, None, None, None, 1, 0},
	CallIntrinsic:      {"CALL_INTRINSIC", Def, Base, None, Num, 1, raises},

	GetAttrSlot:      {"GET_ATTR_SLOT", Def, Use, Name, None, 3, raises},
	GetAttrFloat:     {"GET_ATTR_FLOAT", Def, Use, Name, None, 3, raises},
	GetAttrOver:      {"GET_ATTR_OVER", Def, Use, Name, None, 3, raises},
	GetAttrClass:     {"GET_ATTR_CLASS", Def, Use, Name, None, 3, raises},
	GetAttrModule:    {"GET_ATTR_MODULE", Def, Use, Name, None, 3, raises},
	GetAttrType:      {"GET_ATTR_TYPE", Def, Use, Name, None, 3, raises},
	SetAttrSlot:      {"SET_ATTR_SLOT", Use, Use, Name, None, 3, raises},
	SetAttrFloat:     {"SET_ATTR_FLOAT", Use, Use, Name, None, 3, raises},
	SetAttrOver:      {"SET_ATTR_OVER", Use, Use, Name, None, 3, raises},
	SetAttrAdd:       {"SET_ATTR_ADD", Use, Use, Name, None, 3, raises},
	SetAttrAddFloat:  {"SET_ATTR_ADD_FLOAT", Use, Use, Name, None, 3, raises},
	LoadMethodFn:     {"LOAD_METHOD_FN", Window, Use, Name, None, 3, raises},
	LoadMethodSlot:   {"LOAD_METHOD_SLOT", Window, Use, Name, None, 3, raises},
	LoadMethodModule: {"LOAD_METHOD_MODULE", Window, Use, Name, None, 3, raises},
	LoadMethodStatic: {"LOAD_METHOD_STATIC", Window, Use, Name, None, 3, raises},
	LoadMethodType:   {"LOAD_METHOD_TYPE", Window, Use, Name, None, 3, raises},
	LoadMethodClass:  {"LOAD_METHOD_CLASS", Window, Use, Name, None, 3, raises},
	ForStr:           forNext("FOR_STR"),
	ForBytes:         forNext("FOR_BYTES"),
	ForByteArray:     forNext("FOR_BYTEARRAY"),
	ForDict:          forNext("FOR_DICT"),
	ForItems:         forNext("FOR_ITEMS"),
	ForEnum:          forNext("FOR_ENUM"),
	ForPair:          forNext("FOR_PAIR"),
	ForSeq:           forNext("FOR_SEQ"),
	GetAttrItem:      {"GET_ATTR_ITEM", Def, Use, Name, None, 3, raises},

	WordImm:       {"WORD_IMM", Def, Imm, None, None, 1, OperandD},
	WordImm64:     {"WORD_IMM_64", Def, None, None, None, 2, 0},
	WordBin:       {"WORD_BIN", Def, Use, Use, WordOp, 1, 0},
	WordBinI:      {"WORD_BIN_I", Def, Use, Imm, WordOp, 1, 0},
	WordDiv:       {"WORD_DIV", Def, Use, Use, WordOp, 1, MayRaise},
	JumpWord:      {"JUMP_WORD", Use, Use, Target, WordOp, 1, 0},
	JumpWordI:     {"JUMP_WORD_I", Use, Imm, Target, WordOp, 1, 0},
	JumpWordBack:  {"JUMP_WORD_BACK", Use, Use, Target, WordOp, 2, raises | Backward},
	JumpWordIBack: {"JUMP_WORD_I_BACK", Use, Imm, Target, WordOp, 2, raises | Backward},
	WordLoad:      {"WORD_LOAD", Def, Use, Use, Num, 1, MayRaise},
	WordLoadI:     {"WORD_LOAD_I", Def, Use, Imm, Num, 1, MayRaise},
	WordStore:     {"WORD_STORE", Use, Use, Use, Num, 1, MayRaise},
	WordStoreI:    {"WORD_STORE_I", Use, Imm, Use, Num, 1, MayRaise},
	ToWord:        {"TO_WORD", Def, Use, None, WordType, 1, raises},
	FromWord:      {"FROM_WORD", Def, Use, None, WordType, 1, raises},

	Machine:     {"MACHINE", Def, Base, None, None, 1, raises},
	MachineStep: {"MACHINE_STEP", UseDef, Base, Target, None, 1, raises},
}
