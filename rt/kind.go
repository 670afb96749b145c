package rt

// Kind is a shape id: it identifies the layout and class of a heap object.
// Ids below NumKinds are the builtin types that the runtime itself knows;
// types of modules and user classes get larger ids at run time, which are
// reused only in a new epoch of classes (classgc.go).
type Kind uint32

// The builtin kinds. A kind with a row in kindSpecs is a Python type; the
// others are internal blocks.
const (
	KindNothing Kind = iota
	KindDead         // poisoned memory
	KindRaw          // internal: buffer without Values
	KindValues       // internal: buffer of Values
	KindShape        // internal: a hidden class

	KindObject
	KindType
	KindNone
	KindBool
	KindEllipsis
	KindNotImplemented
	KindComplex
	KindInt // heap form: big int

	// From here to KindFunction are the kinds that native code tells apart.
	KindFloat
	KindStr
	KindBytes
	KindByteArray
	KindMemoryView
	KindArray
	KindTuple
	KindList
	KindDict
	KindFunction

	KindOrderedDict
	KindDictKeys
	KindDictValues
	KindDictItems
	KindSet
	KindFrozenSet
	KindRange
	KindSlice
	KindBuiltin       // builtin function or unbound method of a builtin type
	KindBoundMethod   // callable with its self
	KindBuiltinMethod // builtin with its self: of the same class as KindBuiltin
	KindGenerator
	KindCoroutine
	KindAsyncGenerator
	KindAsyncGenOp // awaitable returned by __anext__/asend/athrow/aclose
	KindCell
	KindCode
	KindFrame
	KindTraceback
	KindModule
	KindSuper
	KindProperty
	KindStaticMethod
	KindClassMethod
	KindGetSet // attribute of a builtin type
	KindMember // attribute made by __slots__
	KindMappingProxy
	KindException // BaseException and all its builtin subclasses share this layout
	KindNamespace // types.SimpleNamespace, attribute tuples' field holder
	KindGenericAlias
	KindUnion
	KindTypeAlias
	KindWeakRef
	KindListIter
	KindTupleIter
	KindStrIter
	KindBytesIter // bytes, bytearray, array, memoryview
	KindRangeIter
	KindDictIter // keys, values and items, forward and reversed
	KindSetIter
	KindSeqIter  // __getitem__ protocol
	KindCallIter // iter(callable, sentinel)
	KindEnumerate
	KindZip
	KindMap
	KindFilter
	KindReversed
	KindRoProxy

	NumKinds // number of builtin kinds
)
