package thumb2

// Entry is an index into the native function table.
type Entry int

// Entries of the native function table.
const (
	TabNone             Entry = 0
	TabFalse            Entry = 1
	TabTrue             Entry = 2
	TabFromObj          Entry = 3
	TabToObj            Entry = 4
	TabSwapGlobals      Entry = 5
	TabLoadName         Entry = 6
	TabLoadGlobal       Entry = 7
	TabLoadBuildClass   Entry = 8
	TabLoadAttr         Entry = 9
	TabLoadMethod       Entry = 10
	TabLoadSuperMethod  Entry = 11
	TabStoreName        Entry = 12
	TabStoreGlobal      Entry = 13
	TabStoreAttr        Entry = 14
	TabSubscr           Entry = 15
	TabIsTrue           Entry = 16
	TabUnaryOp          Entry = 17
	TabBinaryOp         Entry = 18
	TabNewTuple         Entry = 19
	TabNewList          Entry = 20
	TabNewDict          Entry = 21
	TabNewSet           Entry = 22
	TabSetStore         Entry = 23
	TabListAppend       Entry = 24
	TabDictStore        Entry = 25
	TabMakeFunction     Entry = 26
	TabCallFunction     Entry = 27
	TabCallMethod       Entry = 28
	TabCallMethodVar    Entry = 29
	TabGetIter          Entry = 30
	TabIterNext         Entry = 31
	TabNlrPush          Entry = 32
	TabNlrPop           Entry = 33
	TabRaise            Entry = 34
	TabImportName       Entry = 35
	TabImportFrom       Entry = 36
	TabImportAll        Entry = 37
	TabNewSlice         Entry = 38
	TabUnpackSequence   Entry = 39
	TabUnpackEx         Entry = 40
	TabDeleteName       Entry = 41
	TabDeleteGlobal     Entry = 42
	TabNewClosure       Entry = 43
	TabArgCheck         Entry = 44
	TabSetupCodeState   Entry = 45
	TabSmallIntFloorDiv Entry = 46
	TabSmallIntModulo   Entry = 47
	TabYieldFrom        Entry = 48
	TabSetjmp           Entry = 49

	// TableSize is the number of entries that compiled code may use.
	TableSize = 50
)

// Words of the structures that native code touches.
const (
	FunContext  = 1 // function object: 0 is the type, 3 the address of the code
	FunChildren = 2
	CtxGlobals  = 1 // module context
	CtxQstrs    = 2
	CtxObjects  = 3
	StateFun    = 0 // code state
	StateIP     = 1
	StateSP     = 2
	StateCount  = 3 // n_state
	StateFirst  = 5 // the locals and the stack
	CellContent = 1
	NlrPrev     = 0 // nlr buffer
	NlrExc      = 1 // the exception on landing
	NlrLR       = 2
	NlrR4       = 3 // to R11
	NlrSP       = 11
	NlrWords    = 19
)

const wordSize = 4

// SubscrLoad is the marker that makes subscr load.
const SubscrLoad = 4
