package rt

import "unsafe"

// What engines know of the layout of objects: byte offsets. Everything else
// goes through operations of Thread and Runtime.
const (
	OffKind = unsafe.Offsetof(header{}.id)  // uint32
	OffAux  = unsafe.Offsetof(header{}.aux) // uint32

	OffFuncCode     = unsafe.Offsetof(funcObj{}.code)
	OffFuncGlobals  = unsafe.Offsetof(funcObj{}.globals)
	OffFuncDefaults = unsafe.Offsetof(funcObj{}.defaults) // tuple, or 0
	OffFuncClosure  = unsafe.Offsetof(funcObj{}.closure)
	OffFuncEntry    = unsafe.Offsetof(funcObj{}.entry)
	// CallCountBack is how far in front of the entry of a function the number of calls is, a uint32: in the header of the words\' block.
	CallCountBack     = 4
	OffFuncInfo       = unsafe.Offsetof(funcObj{}.info)
	OffFuncNative     = unsafe.Offsetof(funcObj{}.native)
	OffFuncExtra      = unsafe.Offsetof(funcObj{}.extra)        // or 0
	OffExtraDict      = headerBytes + uintptr(fxDict)*wordBytes // there: the dict of attributes, or 0
	OffFuncKwdefaults = unsafe.Offsetof(funcObj{}.kwdefaults)   // dict, or 0
	FuncWords         = funcWords
	OffCodeBinding    = OffAux                            // uint32, see codeBinding, of code that has been translated
	OffCodeParams     = unsafe.Offsetof(codeObj{}.params) // tuple of the names of parameters, likewise
	OffCodeEntry      = unsafe.Offsetof(codeObj{}.entry)
	OffCodeInfo       = unsafe.Offsetof(codeObj{}.info)
	OffCodeNative     = unsafe.Offsetof(codeObj{}.native)  // 0: none
	OffCodeGlobals    = unsafe.Offsetof(codeObj{}.globals) // of functions that may use it

	OffBoundFunc = unsafe.Offsetof(boundObj{}.fn)
	OffBoundSelf = unsafe.Offsetof(boundObj{}.self)

	OffSuperType = unsafe.Offsetof(superObj{}.typ)
	OffSuperObj  = unsafe.Offsetof(superObj{}.obj) // 0: none

	OffCellValue = cellValueAt
	CellBytes    = cellValueAt + wordBytes

	// Lists: the length is in aux. The Values of items begin at OffValues. The capacity is a uint32 at OffAux of the block of
	// BlockBytes that items, which is not before the block itself, is in, and so at OffAux of items & BlockMask. Without any items
	// it is Thread.NoItems.
	OffListItems = unsafe.Offsetof(listObj{}.items)
	OffValues    = headerBytes
	BlockBytes   = blockBytes
	BlockMask    = -blockBytes

	// Tuples: the length is in aux.
	OffTupleItems = headerBytes
	// OffNativeVals is where the Values of a native object begin, if it has few.
	OffNativeVals = headerBytes + uintptr(nativeWords-1)*wordBytes
	// OffNativeCount is where a native object has the number of its Values, a uint32. The bit NativeFar says that they are elsewhere.
	OffNativeCount = unsafe.Offsetof(nativeObj{}.n)
	NativeFar      = -1 << 31

	// Iterators: of sequences; with two parts (enumerate: iterator and count); of ranges.
	OffSliceStart    = unsafe.Offsetof(sliceObj{}.start)
	OffSliceStop     = unsafe.Offsetof(sliceObj{}.stop)
	OffSliceStep     = unsafe.Offsetof(sliceObj{}.step)
	OffSeqIterSeq    = unsafe.Offsetof(seqIterObj{}.seq)
	OffSeqIterPos    = unsafe.Offsetof(seqIterObj{}.i)
	OffPairA         = unsafe.Offsetof(pairIterObj{}.a)
	OffPairB         = unsafe.Offsetof(pairIterObj{}.b)
	OffRangeIterCur  = unsafe.Offsetof(rangeIterObj{}.cur)
	OffRangeIterStep = unsafe.Offsetof(rangeIterObj{}.step)
	OffRangeIterLeft = unsafe.Offsetof(rangeIterObj{}.left)
	OffRangeIterWide = unsafe.Offsetof(rangeIterObj{}.wide)
	RangeIterBytes   = unsafe.Sizeof(rangeIterObj{})

	OffRangeStart  = unsafe.Offsetof(rangeObj{}.start)
	OffRangeStop   = unsafe.Offsetof(rangeObj{}.stop)
	OffRangeStep   = unsafe.Offsetof(rangeObj{}.step)
	OffRangeLength = unsafe.Offsetof(rangeObj{}.length)
	OffViewDict    = unsafe.Offsetof(dictViewObj{}.dict)

	OffModuleDict = unsafe.Offsetof(moduleObj{}.dict)

	// Dicts.
	OffDictEntries = unsafe.Offsetof(dictObj{}.entries)
	OffDictIndex   = unsafe.Offsetof(dictObj{}.index)
	OffDictVersion = unsafe.Offsetof(dictObj{}.version)  // uint32
	OffDictFill    = unsafe.Offsetof(dictObj{}.fill)     // uint32
	OffDictFirst   = unsafe.Offsetof(dictObj{}.first)    // uint32
	OffDictUsed    = unsafe.Offsetof(dictObj{}.used)     // uint32
	OffDictRoom    = unsafe.Offsetof(dictObj{}.capacity) // uint32
	OffDictBits    = unsafe.Offsetof(dictObj{}.bits)     // uint32
	DictBytes      = unsafe.Sizeof(dictObj{})
	EntryBytes     = entryBytes                     // of dicts
	SetEntryBytes  = entryBytes - uintptr(setTable) // of sets, which have the bit SetTable in aux; their entries have no value
	SetTable       = setTable
	OffEntryKey    = unsafe.Offsetof(tableEntry{}.key)
	OffEntryVal    = unsafe.Offsetof(dictEntry{}.val)

	// Strs and bytes: lengths in bytes and (str only) characters, uint32; data. aux has the hash and flags.
	OffStrBytes = unsafe.Offsetof(strHead{}.n)
	OffStrChars = unsafe.Offsetof(strHead{}.chars)
	OffStrData  = strHeadSize
	StrInterned = strInterned
	StrShared   = strShared // the data is elsewhere
	StrGrown    = strGrown  // made by concatenation
	// The buffer that has the data of a shared one, whose aux counts the bytes in use, how many it has room for, and the words of
	// such an object. Only one that ends where the bytes in use do can be extended there. From MinShared bytes on that is done.
	OffSharedBuf  = strHeadSize
	OffSharedRoom = strHeadSize + wordBytes
	SharedWords   = int(sharedWords)
	MinShared     = minShared
	StrHashBits   = strHashBits
	// Multipliers and start of the hash of a tuple; TupleHashLen goes into it with the length.
	TupleHash1   = tupleHash1
	TupleHash2   = tupleHash2
	TupleHash5   = tupleHash5
	TupleHashLen = tupleHashLen

	OffArrayBuf = unsafe.Offsetof(arrayObj{}.buf) // type code in the lowest byte of aux
	OffArrayLen = unsafe.Offsetof(arrayObj{}.n)

	OffViewObj  = unsafe.Offsetof(memViewObj{}.obj)
	OffViewOff  = unsafe.Offsetof(memViewObj{}.off)
	OffViewLen  = unsafe.Offsetof(memViewObj{}.n)
	OffViewStep = unsafe.Offsetof(memViewObj{}.step)

	OffByteArrayBuf = unsafe.Offsetof(byteArrayObj{}.buf)
	OffByteArrayOff = unsafe.Offsetof(byteArrayObj{}.off)
	OffByteArrayLen = unsafe.Offsetof(byteArrayObj{}.n)
	// The aux word of a buffer is its size, or 0.

	OffBytesIterSeq = unsafe.Offsetof(bytesIterObj{}.seq)
	OffBytesIterPos = unsafe.Offsetof(bytesIterObj{}.pos) // Value
	OffStrIterStr   = unsafe.Offsetof(strIterObj{}.str)
	OffStrIterPos   = unsafe.Offsetof(strIterObj{}.pos) // Value: bytes

	// The cache of attribute lookups: AttrCacheSize entries at Context.AttrCache, found by
	// (id*AttrHash ^ name>>4<<1) % AttrCacheSize.
	AttrCacheSize = attrCacheSize
	AttrHash      = attrHash
	AttrEntrySize = unsafe.Sizeof(attrEntry{})
	OffAttrID     = unsafe.Offsetof(attrEntry{}.ID)
	OffAttrEpoch  = unsafe.Offsetof(attrEntry{}.Epoch)
	OffAttrKind   = unsafe.Offsetof(attrEntry{}.Kind)
	OffAttrBehind = unsafe.Offsetof(attrEntry{}.Behind)
	OffAttrSlot   = unsafe.Offsetof(attrEntry{}.Slot)
	OffAttrExtra  = unsafe.Offsetof(attrEntry{}.Extra)
	OffAttrRecv   = unsafe.Offsetof(attrEntry{}.Recv)
	OffAttrNewID  = unsafe.Offsetof(attrEntry{}.NewID)
	OffAttrPtr    = unsafe.Offsetof(attrEntry{}.Ptr)
	OffAttrName   = unsafe.Offsetof(attrEntry{}.name)

	// Allocation of a scanned cell of n granules (0 < n <= AllocMax): the state at Context.Alloc + n*AllocSize has the
	// next free address and the end of the free run. Cells are zero; when there is no room, and no run ahead, use Thread.
	AllocSize   = unsafe.Sizeof(allocClass{})
	OffAllocCur = unsafe.Offsetof(allocClass{}.cur)
	OffAllocEnd = unsafe.Offsetof(allocClass{}.end)
	// Where OffAllocAhead and OffAllocAheadEnd have different addresses, the former is that of the bounds of the next free run.
	OffAllocAhead    = unsafe.Offsetof(allocClass{}.ahead)
	OffAllocAheadEnd = unsafe.Offsetof(allocClass{}.aheadEnd)
	RunBytes         = unsafe.Sizeof(freeRun{})
	AllocMax         = 16
	AllocWords       = AllocMax * Granule / 8 // words of 64 bits in such a cell
	// MaxPlainWords is the size of the largest instances that native code makes.
	MaxPlainWords = 128
	// LeafAlloc is the distance from these states to those of leaf cells, ItemsAlloc to those (ItemsStates of them) of cells for
	// items of lists, which have no header: one of n granules holds n Values of 64 bits. LeafMax is the largest size of leaf cells,
	// in granules, whose size classes ClassTables has; the cells are zero.
	LeafMax      = 64
	LeafAlloc    = uintptr(leaves*numClasses) * AllocSize
	ItemsAlloc   = uintptr(bare*numClasses) * AllocSize
	ItemsStates  = bare * numClasses
	Granule      = 1 << GranuleShift
	GranuleShift = 3
	_            = -uint(granule ^ 1<<GranuleShift) // fails to compile unless both agree
	ListBytes    = listWords*wordBytes + headerBytes - wordBytes

	OffCodeNames = unsafe.Offsetof(codeObj{}.names)

	// Exceptions and the entries of tracebacks.
	OffExcArgs      = unsafe.Offsetof(excObj{}.args)
	OffExcCause     = unsafe.Offsetof(excObj{}.cause)
	OffExcContext   = unsafe.Offsetof(excObj{}.context)
	OffExcTraceback = unsafe.Offsetof(excObj{}.traceback)
	OffExcValue     = unsafe.Offsetof(excObj{}.vals)
	OffExcFlags     = unsafe.Offsetof(excObj{}.flags)
	ExcSuppress     = excSuppress
	ExcLinked       = excLinked
	OffTbNext       = unsafe.Offsetof(tbObj{}.next)
	OffTbFunc       = unsafe.Offsetof(tbObj{}.fn)
	OffTbPC         = unsafe.Offsetof(tbObj{}.pc)
	TbWords         = tbWords

	// Shapes: ShapeSize bytes for each id at the address that is at ShapesAddr.
	ShapeSize      = unsafe.Sizeof(shape{})
	OffShapeClass  = unsafe.Offsetof(shape{}.class)
	OffShapeLayout = unsafe.Offsetof(shape{}.layout) // Kind
	OffShapeSpec   = unsafe.Offsetof(shape{}.spec)   // Runtime.ObjectSpec: nothing but object is below the class
	OffShapeClaims = unsafe.Offsetof(shape{}.claims) // uint32
	OffShapeDecl   = unsafe.Offsetof(shape{}.decl)   // not 0: the class is declared in Go
	// What objects of the shape do by nature (see NaturalEq), shifted by NaturalShift in a uint32, and the epoch in which that holds.
	OffShapeNatural      = unsafe.Offsetof(shape{}.flags)
	NaturalShift         = 8
	BaseKey              = shBaseKey // in the same uint32: equality and hash are those of the builtin base
	BaseOps              = shBaseOps // likewise: so are all operators and comparisons
	BaseIn               = shBaseIn  // likewise: membership is
	OffShapeNaturalEpoch = unsafe.Offsetof(shape{}.naturalEpoch)

	// Classes. Root is the shape of new instances.
	OffClassRoot = unsafe.Offsetof(class{}.root) // Kind
	OffClassMRO  = unsafe.Offsetof(class{}.mro)  // tuple
	// What tells whether object.__new__ is simple, see NewLayout: of the bits MakesBits in the flags, a uint32, those in MakesPlain
	// are set, and tune, a byte, is 0.
	OffClassFlags  = unsafe.Offsetof(class{}.flags)
	OffClassTune   = unsafe.Offsetof(class{}.tune)
	OffClassWords  = unsafe.Offsetof(class{}.words)  // uint32: of an instance
	OffClassInline = unsafe.Offsetof(class{}.inline) // uint8: with ClassDict in the flags, so many more, and one
	MakesBits      = uint32(clsUser | clsAbstract | clsDel)
	MakesPlain     = uint32(clsUser)
	ClassDict      = uint32(clsDict)
	// Bits in the flags: a class has methods that loads, or stores, of attributes of its instances call.
	ClassLoads     = uint32(clsGetattribute | clsGetattr)
	ClassStores    = uint32(clsSetattr)
	OffPropertyGet = unsafe.Offsetof(propertyObj{}.get)
	OffPropertySet = unsafe.Offsetof(propertyObj{}.set)

	// The cache of lookups in classes: ClassCacheSize entries at ClassCacheAddr, found by
	// (class>>4*ClassHash ^ name>>4) % ClassCacheSize. Slot is the address of the Value, or 0.
	ClassCacheSize = classCacheSize
	ClassHash      = classHash
	ClassEntrySize = unsafe.Sizeof(classEntry{})
	OffClassCls    = unsafe.Offsetof(classEntry{}.cls)
	OffClassName   = unsafe.Offsetof(classEntry{}.name)
	OffClassSlot   = unsafe.Offsetof(classEntry{}.slot)
	OffClassEpoch  = unsafe.Offsetof(classEntry{}.epoch)

	// Generators: registers begin behind the fixed part.
	OffGenFunc   = unsafe.Offsetof(genObj{}.fn)
	OffGenResume = unsafe.Offsetof(genObj{}.resume)
	OffGenKeep   = unsafe.Offsetof(genObj{}.keep)
	OffGenThrow  = unsafe.Offsetof(genObj{}.pending)
	OffGenRegs   = GenHeaderWords*wordBytes + headerBytes - wordBytes
	OffGenNative = unsafe.Offsetof(genObj{}.native)

	// Operations on asynchronous generators.
	OffAsyncGen   = unsafe.Offsetof(asyncOp{}.gen)
	OffAsyncArg   = unsafe.Offsetof(asyncOp{}.arg)
	OffAsyncMode  = unsafe.Offsetof(asyncOp{}.mode)
	OffAsyncState = unsafe.Offsetof(asyncOp{}.state)

	// Context, as native code addresses it.
	OffCtxFP         = unsafe.Offsetof(Context{}.FP)
	OffCtxIP         = unsafe.Offsetof(Context{}.IP)
	OffCtxStackEnd   = unsafe.Offsetof(Context{}.StackEnd)
	OffCtxDepthLimit = unsafe.Offsetof(Context{}.DepthLimit)
	OffCtxHandled    = unsafe.Offsetof(Context{}.Handled)
	OffCtxNativeSP   = unsafe.Offsetof(Context{}.NativeSP)
	OffCtxHostSP     = unsafe.Offsetof(Context{}.HostSP)
	OffCtxNativeTo   = unsafe.Offsetof(Context{}.NativeTo)
	OffCtxNativeArg  = unsafe.Offsetof(Context{}.NativeArg)
	OffCtxNativeExit = unsafe.Offsetof(Context{}.NativeExit)

	OffCtxExc        = unsafe.Offsetof(Context{}.exc)
	OffCtxRetval     = unsafe.Offsetof(Context{}.retval)
	OffCtxPins       = unsafe.Offsetof(Context{}.Pins)
	OffCtxNativeBox  = unsafe.Offsetof(Context{}.NativeBox)
	OffCtxBoxed      = unsafe.Offsetof(Context{}.Boxed)
	OffCtxFloat      = unsafe.Offsetof(Context{}.Floats)
	OffCtxNaN        = OffCtxFloat + wordBytes
	OffCtxSave       = unsafe.Offsetof(Context{}.Save)
	OffCtxArgs       = unsafe.Offsetof(Context{}.Args)
	OffCtxKeep       = unsafe.Offsetof(Context{}.Keep)
	OffCtxParts      = unsafe.Offsetof(Context{}.Parts)
	OffCtxNested     = unsafe.Offsetof(Context{}.Nested)
	OffCtxStepKeep   = unsafe.Offsetof(Context{}.StepKeep)
	OffCtxStepTop    = unsafe.Offsetof(Context{}.StepTop)
	OffCtxStepWanted = unsafe.Offsetof(Context{}.StepWanted)
	OffCtxStepAsked  = unsafe.Offsetof(Context{}.StepAsked)
	OffCtxCellWanted = unsafe.Offsetof(Context{}.CellWanted)
	OffCtxSteps      = unsafe.Offsetof(Context{}.Steps)
	OffCtxBorn       = unsafe.Offsetof(Context{}.Born)
	OffCtxNumBorn    = unsafe.Offsetof(Context{}.NumBorn)
	OffCtxRegs       = unsafe.Offsetof(Context{}.Regs)
	OffCtxBatch      = unsafe.Offsetof(Context{}.Batch)
	OffBatchFP       = unsafe.Offsetof(Batch{}.FP)
	OffBatchNext     = unsafe.Offsetof(Batch{}.Next)
	OffBatchEnd      = unsafe.Offsetof(Batch{}.End)
	OffBatchWant     = unsafe.Offsetof(Batch{}.Want)
	OffBatchFrom     = unsafe.Offsetof(Batch{}.Calls) + unsafe.Offsetof(Calls{}.From)
	OffBatchStep     = unsafe.Offsetof(Batch{}.Calls) + unsafe.Offsetof(Calls{}.Step)
	OffBatchCount    = unsafe.Offsetof(Batch{}.Calls) + unsafe.Offsetof(Calls{}.Count)
	OffBatchClass    = unsafe.Offsetof(Batch{}.Calls) + unsafe.Offsetof(Calls{}.Class)
	OffBatchFunc     = unsafe.Offsetof(Batch{}.Func)
	OffBatchClear    = unsafe.Offsetof(Batch{}.Clear)
	OffBatchEpoch    = unsafe.Offsetof(Batch{}.Epoch)
	OffPatternLike   = unsafe.Offsetof(Pattern{}.Like)
	OffPatternBits   = unsafe.Offsetof(Pattern{}.Bits)
	PatternBytes     = unsafe.Sizeof(Pattern{})
	OffFloat         = unsafe.Offsetof(floatObj{}.f)
	OffComplex       = unsafe.Offsetof(complexObj{}.c)

	// Ints that are not small: the aux word is 1 for negative ones; the number of words, then they, the least significant first.
	OffBigLen    = unsafe.Offsetof(bigHead{}.n)
	BigHeadBytes = bigHeadSize

	// FirstObj is the lowest address of a heap object.
	FirstObj = uintptr(immTop)
)

// EntryAddr returns the address of the value of entry i of a dict, for inline caches guarded by its version.
func EntryAddr(d Value, i int) uintptr {
	return uintptr(unsafe.Pointer(dictOf(d).value(i)))
}

// ShapesAddr returns the address of the address of the table of shapes.
func (r *Runtime) ShapesAddr() uintptr { return uintptr(unsafe.Pointer(&r.types.shapes)) }

// ObjectSpec returns the address that OffShapeSpec is about.
func (r *Runtime) ObjectSpec() uintptr {
	return uintptr(unsafe.Pointer(r.types.shapes[KindObject].spec))
}

// ViewsAddr returns the address of the number of memoryviews on buffers that could be resized.
func (r *Runtime) ViewsAddr() uintptr { return uintptr(unsafe.Pointer(&r.exports.views)) + wordBytes }

// ClassCacheAddr returns the address of the cache of lookups in classes.
func (r *Runtime) ClassCacheAddr() uintptr { return uintptr(unsafe.Pointer(&r.types.classes[0])) }

// Symbol returns the interned str of a name that the runtime knows.
func (r *Runtime) Symbol(s Sym) Value { return r.syms[s] }

// AllocClass returns, for scanned objects of n words, the address of the state of allocation (see OffAllocCur) and the bytes that each takes. ok is
// false for objects that are large.
func (t *Thread) AllocClass(n int) (state, size uintptr, ok bool) {
	size = wordsBytes(n)
	if size > maxSmall {
		return 0, 0, false
	}
	cls := uintptr(t.R.heap.toClass[(size+granule-1)/granule])
	return t.Alloc + cls*AllocSize, uintptr(cellSizes[cls]), true
}

// ClassTables returns the addresses of the number of the size class for each number of granules, in bytes, and of the sizes of the classes, in
// uint32s.
func (r *Runtime) ClassTables() (classes, sizes uintptr) {
	return uintptr(unsafe.Pointer(&r.heap.toClass)), uintptr(unsafe.Pointer(&cellSizes))
}

// ItemsClass is AllocClass for cells for n items of a list, from one on.
func (t *Thread) ItemsClass(n int) (state, size uintptr, ok bool) {
	if uintptr(n)*wordBytes > maxSmall {
		return 0, 0, false
	}
	cls := t.R.heap.classOf(uintptr(n)*wordBytes, bare)
	return t.Alloc + ItemsAlloc + cls*AllocSize, uintptr(cellSizes[cls]), true
}

// DictHashMul spreads stored hashes: the home slot is hash*DictHashMul >> (64 - bits).
const DictHashMul = dictHashMul
