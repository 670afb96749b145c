package bytecode

// Form is the shape of the operand that follows an opcode byte.
type Form uint8

// Operand forms. The zero Form marks a row that is not declared.
const (
	FormNone   Form = 1 + iota // nothing
	FormName                   // vuint index into Names
	FormUint                   // vuint
	FormSint                   // signed vint
	FormLocal                  // vuint number of a local variable
	FormConst                  // vuint index into Consts
	FormChild                  // vuint index into Children
	FormChildN                 // vuint index into Children, then one byte
	FormJump                   // forward offset, 1 or 2 bytes
	FormSJump                  // signed offset, 1 or 2 bytes
	FormUnwind                 // signed offset, then one byte
	FormPrefix                 // modifies the opcode that follows
)

// IsJump reports whether Instr.Arg is a code offset.
func (f Form) IsJump() bool { return f == FormJump || f == FormSJump || f == FormUnwind }

// Flags are the static facts about an opcode.
type Flags uint8

// Opcode facts.
const (
	MayRaise   Flags = 1 << iota // can end in an exception
	MayCollect                   // can allocate or run Python code, hence collect garbage
	EndsBlock                    // control never reaches the next instruction by itself
	HostOnly                     // not in 6.3: never in a .mpy file
	IsHandler                    // Arg is a handler address, control goes there by exception (or, finally, by falling in)
)

// Info is the one declaration of an opcode: everything else is derived from it.
type Info struct {
	Name         string
	Form         Form
	Pops, Pushes int8                                    // when control goes to the next instruction
	JumpPops     int8                                    // when control goes to Arg
	JumpPushes   int8                                    //
	Effect       func(arg, extra int) (pops, pushes int) // in place of Pops and Pushes
	Flags        Flags
}

const (
	raises = MayRaise | MayCollect // runs operations of objects
	allocs = MayRaise | MayCollect // MemoryError
)

// Lookup returns the row of an opcode byte; ok is false when the byte is not declared. Bytes inside a family give the row of
// the family.
func Lookup(b byte) (info *Info, ok bool) {
	info = &infos[canonical(b)]
	return info, info.Form != 0
}

// Info returns the row of a canonical opcode.
func (op Op) Info() *Info { return &infos[op] }

// String returns the opcode's name.
func (op Op) String() string {
	if n := infos[canonical(byte(op))].Name; n != "" {
		return n
	}
	return "UNDEFINED_" + string("0123456789abcdef"[op>>4]) + string("0123456789abcdef"[op&15])
}

// canonical maps the bytes of the families to the opcode that declares them.
func canonical(b byte) Op {
	switch {
	case b < smallIntBase:
		return Op(b)
	case b < loadFastBase:
		return LoadConstSmallInt
	case b < storeFastBase:
		return LoadFast
	case b < byte(Unary):
		return StoreFast
	case b <= byte(Unary)+byte(UnaryNot):
		return Unary
	case b >= byte(Binary) && b < byte(Binary)+byte(numBinary):
		return Binary
	}
	return Op(b)
}

var infos = [256]Info{
	LoadConstString:  {Name: "LOAD_CONST_STRING", Form: FormName, Pushes: 1},
	LoadName:         {Name: "LOAD_NAME", Form: FormName, Pushes: 1, Flags: raises},
	LoadGlobal:       {Name: "LOAD_GLOBAL", Form: FormName, Pushes: 1, Flags: raises},
	LoadAttr:         {Name: "LOAD_ATTR", Form: FormName, Pops: 1, Pushes: 1, Flags: raises},
	LoadMethod:       {Name: "LOAD_METHOD", Form: FormName, Pops: 1, Pushes: 2, Flags: raises},
	LoadSuperMethod:  {Name: "LOAD_SUPER_METHOD", Form: FormName, Pops: 3, Pushes: 2, Flags: raises},
	StoreName:        {Name: "STORE_NAME", Form: FormName, Pops: 1, Flags: raises},
	StoreGlobal:      {Name: "STORE_GLOBAL", Form: FormName, Pops: 1, Flags: raises},
	StoreAttr:        {Name: "STORE_ATTR", Form: FormName, Pops: 2, Flags: raises},
	DeleteName:       {Name: "DELETE_NAME", Form: FormName, Flags: raises},
	DeleteGlobal:     {Name: "DELETE_GLOBAL", Form: FormName, Flags: raises},
	ImportName:       {Name: "IMPORT_NAME", Form: FormName, Pops: 2, Pushes: 1, Flags: raises},
	ImportFrom:       {Name: "IMPORT_FROM", Form: FormName, Pops: 1, Pushes: 2, Flags: raises},
	StoreNameConst:   {Name: "STORE_NAME_CONST", Form: FormName, Pops: 1, Flags: raises | HostOnly},
	StoreGlobalConst: {Name: "STORE_GLOBAL_CONST", Form: FormName, Pops: 1, Flags: raises | HostOnly},

	MakeClosure:         {Name: "MAKE_CLOSURE", Form: FormChildN, Effect: effMakeClosure, Flags: allocs},
	MakeClosureDefArgs:  {Name: "MAKE_CLOSURE_DEFARGS", Form: FormChildN, Effect: effMakeClosureDef, Flags: allocs},
	LoadConstSmallInt:   {Name: "LOAD_CONST_SMALL_INT", Form: FormSint, Pushes: 1},
	LoadConstObj:        {Name: "LOAD_CONST_OBJ", Form: FormConst, Pushes: 1},
	LoadFast:            {Name: "LOAD_FAST", Form: FormLocal, Pushes: 1, Flags: raises},
	LoadDeref:           {Name: "LOAD_DEREF", Form: FormLocal, Pushes: 1, Flags: raises},
	StoreFast:           {Name: "STORE_FAST", Form: FormLocal, Pops: 1},
	StoreDeref:          {Name: "STORE_DEREF", Form: FormLocal, Pops: 1},
	DeleteFast:          {Name: "DELETE_FAST", Form: FormLocal, Flags: raises},
	DeleteDeref:         {Name: "DELETE_DEREF", Form: FormLocal, Flags: raises},
	BuildTuple:          {Name: "BUILD_TUPLE", Form: FormUint, Effect: effBuild, Flags: allocs},
	BuildList:           {Name: "BUILD_LIST", Form: FormUint, Effect: effBuild, Flags: allocs},
	BuildMap:            {Name: "BUILD_MAP", Form: FormUint, Pushes: 1, Flags: allocs},
	BuildSet:            {Name: "BUILD_SET", Form: FormUint, Effect: effBuild, Flags: raises},
	BuildSlice:          {Name: "BUILD_SLICE", Form: FormUint, Effect: effBuild, Flags: allocs},
	StoreComp:           {Name: "STORE_COMP", Form: FormUint, Effect: effStoreComp, Flags: raises},
	UnpackSequence:      {Name: "UNPACK_SEQUENCE", Form: FormUint, Effect: effUnpack, Flags: raises},
	UnpackEx:            {Name: "UNPACK_EX", Form: FormUint, Effect: effUnpackEx, Flags: raises},
	MakeFunction:        {Name: "MAKE_FUNCTION", Form: FormChild, Pushes: 1, Flags: allocs},
	MakeFunctionDefArgs: {Name: "MAKE_FUNCTION_DEFARGS", Form: FormChild, Pops: 2, Pushes: 1, Flags: allocs},
	CallFunction:        {Name: "CALL_FUNCTION", Form: FormUint, Effect: effCall(1), Flags: raises},
	CallFunctionVarKw:   {Name: "CALL_FUNCTION_VAR_KW", Form: FormUint, Effect: effCall(2), Flags: raises},
	CallMethod:          {Name: "CALL_METHOD", Form: FormUint, Effect: effCall(2), Flags: raises},
	CallMethodVarKw:     {Name: "CALL_METHOD_VAR_KW", Form: FormUint, Effect: effCall(3), Flags: raises},
	MatchClass:          {Name: "MATCH_CLASS", Form: FormUint, Pops: 3, Pushes: 1, Flags: raises | HostOnly},
	FormatValue:         {Name: "FORMAT_VALUE", Form: FormUint, Effect: effFormat, Flags: raises | HostOnly},
	BuildString:         {Name: "BUILD_STRING", Form: FormUint, Effect: effBuild, Flags: allocs | HostOnly},
	LoadClassDeref:      {Name: "LOAD_CLASSDEREF", Form: FormLocal, Pushes: 1, Flags: raises | HostOnly},
	SetFuncAttr:         {Name: "SET_FUNC_ATTR", Form: FormUint, Pops: 2, Pushes: 1, Flags: allocs | HostOnly},
	CallIntrinsic:       {Name: "CALL_INTRINSIC", Form: FormUint, Effect: effIntrinsic, Flags: raises | HostOnly},

	UnwindJump:       {Name: "UNWIND_JUMP", Form: FormUnwind, Flags: raises | EndsBlock},
	Jump:             {Name: "JUMP", Form: FormSJump, Flags: EndsBlock},
	PopJumpIfTrue:    {Name: "POP_JUMP_IF_TRUE", Form: FormSJump, Pops: 1, JumpPops: 1, Flags: raises},
	PopJumpIfFalse:   {Name: "POP_JUMP_IF_FALSE", Form: FormSJump, Pops: 1, JumpPops: 1, Flags: raises},
	JumpIfTrueOrPop:  {Name: "JUMP_IF_TRUE_OR_POP", Form: FormJump, Pops: 1, JumpPops: 1, JumpPushes: 1, Flags: raises},
	JumpIfFalseOrPop: {Name: "JUMP_IF_FALSE_OR_POP", Form: FormJump, Pops: 1, JumpPops: 1, JumpPushes: 1, Flags: raises},
	SetupWith:        {Name: "SETUP_WITH", Form: FormJump, Pops: 1, Pushes: 3, Flags: raises | IsHandler},
	SetupExcept:      {Name: "SETUP_EXCEPT", Form: FormJump, Flags: IsHandler},
	SetupFinally:     {Name: "SETUP_FINALLY", Form: FormJump, Flags: IsHandler},
	PopExceptJump:    {Name: "POP_EXCEPT_JUMP", Form: FormJump, Flags: EndsBlock},
	ForIter:          {Name: "FOR_ITER", Form: FormJump, Pops: 4, Pushes: 5, JumpPops: 4, Flags: raises},

	ListExtend:      {Name: "LIST_EXTEND", Form: FormNone, Pops: 2, Pushes: 1, Flags: raises | HostOnly},
	SetUpdate:       {Name: "SET_UPDATE", Form: FormNone, Pops: 2, Pushes: 1, Flags: raises | HostOnly},
	DictUpdate:      {Name: "DICT_UPDATE", Form: FormNone, Pops: 2, Pushes: 1, Flags: raises | HostOnly},
	GetAwaitable:    {Name: "GET_AWAITABLE", Form: FormNone, Pops: 1, Pushes: 1, Flags: raises | HostOnly},
	GetAIter:        {Name: "GET_AITER", Form: FormNone, Pops: 1, Pushes: 1, Flags: raises | HostOnly},
	GetANext:        {Name: "GET_ANEXT", Form: FormNone, Pops: 1, Pushes: 2, Flags: raises | HostOnly},
	EndAsyncFor:     {Name: "END_ASYNC_FOR", Form: FormNone, Pops: 2, Flags: raises | HostOnly},
	BeforeAsyncWith: {Name: "BEFORE_ASYNC_WITH", Form: FormNone, Pops: 1, Pushes: 2, Flags: raises | HostOnly},
	AsyncWithExit:   {Name: "ASYNC_WITH_EXIT", Form: FormNone, Pops: 2, Pushes: 3, Flags: raises | HostOnly},
	AsyncWithEnd:    {Name: "ASYNC_WITH_END", Form: FormNone, Pops: 3, Pushes: 1, Flags: raises | HostOnly},
	AsyncGenWrap:    {Name: "ASYNC_GEN_WRAP", Form: FormNone, Pops: 1, Pushes: 1, Flags: allocs | HostOnly},
	MatchSequence:   {Name: "MATCH_SEQUENCE", Form: FormNone, Pops: 1, Pushes: 1, Flags: raises | HostOnly},
	MatchMapping:    {Name: "MATCH_MAPPING", Form: FormNone, Pops: 1, Pushes: 1, Flags: raises | HostOnly},
	MatchKeys:       {Name: "MATCH_KEYS", Form: FormNone, Pops: 2, Pushes: 1, Flags: raises | HostOnly},
	GetLen:          {Name: "GET_LEN", Form: FormNone, Pops: 1, Pushes: 1, Flags: raises | HostOnly},

	LoadConstFalse: {Name: "LOAD_CONST_FALSE", Form: FormNone, Pushes: 1},
	LoadConstNone:  {Name: "LOAD_CONST_NONE", Form: FormNone, Pushes: 1},
	LoadConstTrue:  {Name: "LOAD_CONST_TRUE", Form: FormNone, Pushes: 1},
	LoadNull:       {Name: "LOAD_NULL", Form: FormNone, Pushes: 1},
	LoadBuildClass: {Name: "LOAD_BUILD_CLASS", Form: FormNone, Pushes: 1, Flags: raises},
	LoadSubscr:     {Name: "LOAD_SUBSCR", Form: FormNone, Pops: 2, Pushes: 1, Flags: raises},
	StoreSubscr:    {Name: "STORE_SUBSCR", Form: FormNone, Pops: 3, Flags: raises},
	DupTop:         {Name: "DUP_TOP", Form: FormNone, Pops: 1, Pushes: 2},
	DupTopTwo:      {Name: "DUP_TOP_TWO", Form: FormNone, Pops: 2, Pushes: 4},
	PopTop:         {Name: "POP_TOP", Form: FormNone, Pops: 1},
	RotTwo:         {Name: "ROT_TWO", Form: FormNone, Pops: 2, Pushes: 2},
	RotThree:       {Name: "ROT_THREE", Form: FormNone, Pops: 3, Pushes: 3},
	WithCleanup:    {Name: "WITH_CLEANUP", Form: FormNone, Pops: 3, Pushes: 1, Flags: raises},
	EndFinally:     {Name: "END_FINALLY", Form: FormNone, Pops: 1, Flags: raises},
	GetIter:        {Name: "GET_ITER", Form: FormNone, Pops: 1, Pushes: 1, Flags: raises},
	GetIterStack:   {Name: "GET_ITER_STACK", Form: FormNone, Pops: 1, Pushes: 4, Flags: raises},
	StoreMap:       {Name: "STORE_MAP", Form: FormNone, Pops: 3, Pushes: 1, Flags: raises},
	ReturnValue:    {Name: "RETURN_VALUE", Form: FormNone, Pops: 1, Flags: EndsBlock},
	RaiseLast:      {Name: "RAISE_LAST", Form: FormNone, Flags: raises | EndsBlock},
	RaiseObj:       {Name: "RAISE_OBJ", Form: FormNone, Pops: 1, Flags: raises | EndsBlock},
	RaiseFrom:      {Name: "RAISE_FROM", Form: FormNone, Pops: 2, Flags: raises | EndsBlock},
	YieldValue:     {Name: "YIELD_VALUE", Form: FormNone, Pops: 1, Pushes: 1, Flags: raises},
	YieldFrom:      {Name: "YIELD_FROM", Form: FormNone, Pops: 2, Pushes: 1, Flags: raises},
	ImportStar:     {Name: "IMPORT_STAR", Form: FormNone, Pops: 1, Flags: raises},

	CheckEgMatch:       {Name: "CHECK_EG_MATCH", Form: FormNone, Pops: 2, Pushes: 2, Flags: raises | HostOnly},
	PrepReraiseStar:    {Name: "PREP_RERAISE_STAR", Form: FormNone, Pops: 3, Pushes: 1, Flags: raises | HostOnly},
	LoadLocals:         {Name: "LOAD_LOCALS", Form: FormNone, Pushes: 1, Flags: allocs | HostOnly},
	SetupAnnotations:   {Name: "SETUP_ANNOTATIONS", Form: FormNone, Flags: raises | HostOnly},
	LoadAssertionError: {Name: "LOAD_ASSERTION_ERROR", Form: FormNone, Pushes: 1, Flags: HostOnly},
	Wide:               {Name: "WIDE", Form: FormPrefix, Flags: HostOnly},
	ListToTuple:        {Name: "LIST_TO_TUPLE", Form: FormNone, Pops: 1, Pushes: 1, Flags: allocs | HostOnly},

	WordConst:  {Name: "WORD_CONST", Form: FormSint, Pushes: 1, Flags: HostOnly},
	ToWord:     {Name: "TO_WORD", Form: FormUint, Pops: 1, Pushes: 1, Flags: raises | HostOnly},
	FromWord:   {Name: "FROM_WORD", Form: FormUint, Effect: effFromWord, Flags: allocs | HostOnly},
	WordBinary: {Name: "WORD_BINARY", Form: FormUint, Pops: 2, Pushes: 1, Flags: MayRaise | HostOnly},
	WordLoad:   {Name: "WORD_LOAD", Form: FormUint, Pops: 2, Pushes: 1, Flags: MayRaise | HostOnly},
	WordStore:  {Name: "WORD_STORE", Form: FormUint, Pops: 3, Flags: MayRaise | HostOnly},
	WordParam:  {Name: "WORD_PARAM", Form: FormUint, Flags: raises | HostOnly},

	Unary:  {Name: "UNARY_OP", Form: FormUint, Pops: 1, Pushes: 1, Flags: raises},
	Binary: {Name: "BINARY_OP", Form: FormUint, Pops: 2, Pushes: 1, Flags: raises},
}

func effMakeClosure(_, n int) (int, int)    { return n, 1 }
func effMakeClosureDef(_, n int) (int, int) { return n + 2, 1 }
func effBuild(n, _ int) (int, int)          { return n, 1 }
func effUnpack(n, _ int) (int, int)         { return 1, n }
func effUnpackEx(a, _ int) (int, int)       { return 1, a&0xff + a>>8 + 1 }

func effStoreComp(a, _ int) (int, int) {
	if a&3 == CompDict {
		return 2, 0
	}
	return 1, 0
}

func effFormat(a, _ int) (int, int) {
	if a&FormatHasSpec != 0 {
		return 2, 1
	}
	return 1, 1
}

func effIntrinsic(a, _ int) (int, int) {
	if a <= 0 || a >= int(numIntrinsics) {
		return 0, 1
	}
	return intrinsicArgs[a], 1
}

// effCall is the effect of a call with fixed items besides the arguments.
func effCall(fixed int) func(a, _ int) (int, int) {
	return func(a, _ int) (int, int) { return fixed + a&0xff + 2*(a>>8), 1 }
}
