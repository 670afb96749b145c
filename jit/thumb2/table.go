package thumb2

// entry is an index into the native function table.
type entry int

// Entries of the native function table.
const (
	tabNone             entry = 0
	tabFalse            entry = 1
	tabTrue             entry = 2
	tabFromObj          entry = 3
	tabToObj            entry = 4
	tabSwapGlobals      entry = 5
	tabLoadName         entry = 6
	tabLoadGlobal       entry = 7
	tabLoadBuildClass   entry = 8
	tabLoadAttr         entry = 9
	tabLoadMethod       entry = 10
	tabLoadSuperMethod  entry = 11
	tabStoreName        entry = 12
	tabStoreGlobal      entry = 13
	tabStoreAttr        entry = 14
	tabSubscr           entry = 15
	tabIsTrue           entry = 16
	tabUnaryOp          entry = 17
	tabBinaryOp         entry = 18
	tabNewTuple         entry = 19
	tabNewList          entry = 20
	tabNewDict          entry = 21
	tabNewSet           entry = 22
	tabSetStore         entry = 23
	tabListAppend       entry = 24
	tabDictStore        entry = 25
	tabMakeFunction     entry = 26
	tabCallFunction     entry = 27
	tabCallMethod       entry = 28
	tabCallMethodVar    entry = 29
	tabGetIter          entry = 30
	tabIterNext         entry = 31
	tabNlrPush          entry = 32
	tabNlrPop           entry = 33
	tabRaise            entry = 34
	tabImportName       entry = 35
	tabImportFrom       entry = 36
	tabImportAll        entry = 37
	tabNewSlice         entry = 38
	tabUnpackSequence   entry = 39
	tabUnpackEx         entry = 40
	tabDeleteName       entry = 41
	tabDeleteGlobal     entry = 42
	tabNewClosure       entry = 43
	tabArgCheck         entry = 44
	tabSetupCodeState   entry = 45
	tabSmallIntFloorDiv entry = 46
	tabSmallIntModulo   entry = 47
	tabYieldFrom        entry = 48
)

// Words of the structures that native code touches.
const (
	funContext  = 1 // function object
	funChildren = 2
	ctxGlobals  = 1 // module context
	ctxQstrs    = 2
	ctxObjects  = 3
	stateFun    = 0 // code state
	stateSP     = 2
	stateCount  = 3 // n_state
	stateFirst  = 5 // the locals and the stack
	cellContent = 1
	nlrExc      = 1 // nlr buffer: the exception on landing
	nlrWords    = 19
)

const wordSize = 4

// subscrLoad is the marker that makes subscr load.
const subscrLoad = 4
