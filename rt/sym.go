package rt

// Sym numbers a name that the runtime itself uses; Runtime.Sym gives its
// interned str. Keep the two lists in step: symText is keyed.
type Sym uint16

// Well-known names.
const (
	symNone Sym = iota
	SymInit
	SymNew
	SymDel
	SymRepr
	SymStr
	SymBytes
	SymFormat
	SymHash
	SymBool
	SymLen
	SymCall
	SymGetattr
	SymGetattribute
	SymSetattr
	SymDelattr
	SymGet
	SymSet
	SymDelete
	SymSetName
	SymInitSubclass
	SymClassGetitem
	SymInstanceCheck
	SymSubclassCheck
	SymSubclassHook
	SymPrepare
	SymMroEntries
	SymGetitem
	SymSetitem
	SymDelitem
	SymMissing
	SymContains
	SymIter
	SymNext
	SymReversed
	SymEnter
	SymExit
	SymAenter
	SymAexit
	SymAiter
	SymAnext
	SymAwait
	SymIndex
	SymInt
	SymFloat
	SymComplex
	SymRound
	SymTrunc
	SymFloor
	SymCeil
	SymDir
	SymSizeof
	SymLengthHint
	SymDict
	SymClass
	SymSlots
	SymName
	SymQualname
	SymModule
	SymDoc
	SymBases
	SymMro
	SymAnnotations
	SymMatchArgs
	SymAll
	SymPath
	SymFile
	SymPackage
	SymSpec
	SymLoader
	SymBuiltins
	SymBuiltinsModule // builtins
	SymMain
	SymImport
	SymBuildClass
	SymCause
	SymContext
	SymTraceback
	SymSuppressContext
	SymNotes
	SymMetaclass
	SymClasscell
	SymWeakref
	SymReplPrint
	SymWrapped
	SymAbstractMethods
	SymIsAbstractMethod
	SymTypeParams
	SymCopy
	SymDeepcopy
	SymReduce
	SymReduceEx
	SymOrder
	SymGetnewargs
	SymGetnewargsEx
	SymGetstate
	SymSetstate
	SymEq
	SymNe
	SymLt
	SymLe
	SymGt
	SymGe
	SymPos
	SymNeg
	SymInvert
	SymAbs
	SymAdd
	SymSub
	SymMul
	SymMatmul
	SymTruediv
	SymFloordiv
	SymMod
	SymDivmod
	SymPow
	SymLshift
	SymRshift
	SymAnd
	SymXor
	SymOr
	SymRadd
	SymRsub
	SymRmul
	SymRmatmul
	SymRtruediv
	SymRfloordiv
	SymRmod
	SymRdivmod
	SymRpow
	SymRlshift
	SymRrshift
	SymRand
	SymRxor
	SymRor
	SymIadd
	SymIsub
	SymImul
	SymImatmul
	SymItruediv
	SymIfloordiv
	SymImod
	SymIpow
	SymIlshift
	SymIrshift
	SymIand
	SymIxor
	SymIor
	SymWrite
	SymRead
	SymReadinto
	SymReadline
	SymFlush
	SymClose
	SymIoctl
	SymSend
	SymThrow
	SymArgs
	SymErrno
	SymStrerror
	SymFilename
	SymValue
	SymCode
	SymObj
	SymNameAttr
	SymMsg
	SymKeys
	SymValues
	SymItems
	SymAppend
	SymJoin
	SymStdin
	SymStdout
	SymStderr
	SymMetaMro // type.mro
	SymEmpty
	SymModuleScope // <module>
	SymPathAttr    // path
	SymMetaPath
	SymPathHooks
	SymLambda

	numSyms
)

var symText = [numSyms]string{
	SymInit: "__init__", SymNew: "__new__", SymDel: "__del__", SymRepr: "__repr__", SymStr: "__str__",
	SymBytes: "__bytes__", SymFormat: "__format__", SymHash: "__hash__", SymBool: "__bool__", SymLen: "__len__",
	SymCall: "__call__", SymGetattr: "__getattr__", SymGetattribute: "__getattribute__", SymSetattr: "__setattr__",
	SymDelattr: "__delattr__", SymGet: "__get__", SymSet: "__set__", SymDelete: "__delete__", SymSetName: "__set_name__",
	SymInitSubclass: "__init_subclass__", SymClassGetitem: "__class_getitem__", SymInstanceCheck: "__instancecheck__",
	SymSubclassCheck: "__subclasscheck__", SymSubclassHook: "__subclasshook__", SymPrepare: "__prepare__",
	SymMroEntries: "__mro_entries__", SymGetitem: "__getitem__", SymSetitem: "__setitem__", SymDelitem: "__delitem__",
	SymMissing: "__missing__", SymContains: "__contains__", SymIter: "__iter__", SymNext: "__next__",
	SymReversed: "__reversed__", SymEnter: "__enter__", SymExit: "__exit__", SymAenter: "__aenter__", SymAexit: "__aexit__",
	SymAiter: "__aiter__", SymAnext: "__anext__", SymAwait: "__await__", SymIndex: "__index__", SymInt: "__int__",
	SymFloat: "__float__", SymComplex: "__complex__", SymRound: "__round__", SymTrunc: "__trunc__", SymFloor: "__floor__",
	SymCeil: "__ceil__", SymDir: "__dir__", SymSizeof: "__sizeof__", SymLengthHint: "__length_hint__", SymDict: "__dict__",
	SymClass: "__class__", SymSlots: "__slots__", SymName: "__name__", SymQualname: "__qualname__", SymModule: "__module__",
	SymDoc: "__doc__", SymBases: "__bases__", SymMro: "__mro__", SymAnnotations: "__annotations__",
	SymMatchArgs: "__match_args__", SymAll: "__all__", SymPath: "__path__", SymFile: "__file__", SymPackage: "__package__",
	SymSpec: "__spec__", SymLoader: "__loader__", SymBuiltins: "__builtins__", SymBuiltinsModule: "builtins", SymMain: "__main__", SymImport: "__import__",
	SymBuildClass: "__build_class__", SymCause: "__cause__", SymContext: "__context__", SymTraceback: "__traceback__",
	SymSuppressContext: "__suppress_context__", SymNotes: "__notes__", SymMetaclass: "metaclass",
	SymClasscell: "__classcell__", SymWeakref: "__weakref__", SymReplPrint: "__repl_print__", SymWrapped: "__wrapped__",
	SymAbstractMethods: "__abstractmethods__", SymIsAbstractMethod: "__isabstractmethod__",
	SymTypeParams: "__type_params__", SymCopy: "__copy__", SymDeepcopy: "__deepcopy__", SymReduce: "__reduce__",
	SymReduceEx: "__reduce_ex__", SymOrder: "__order__", SymGetnewargs: "__getnewargs__", SymGetnewargsEx: "__getnewargs_ex__",
	SymGetstate: "__getstate__", SymSetstate: "__setstate__",
	SymEq: "__eq__", SymNe: "__ne__", SymLt: "__lt__", SymLe: "__le__", SymGt: "__gt__", SymGe: "__ge__",
	SymPos: "__pos__", SymNeg: "__neg__", SymInvert: "__invert__", SymAbs: "__abs__",
	SymAdd: "__add__", SymSub: "__sub__", SymMul: "__mul__", SymMatmul: "__matmul__", SymTruediv: "__truediv__",
	SymFloordiv: "__floordiv__", SymMod: "__mod__", SymDivmod: "__divmod__", SymPow: "__pow__", SymLshift: "__lshift__",
	SymRshift: "__rshift__", SymAnd: "__and__", SymXor: "__xor__", SymOr: "__or__",
	SymRadd: "__radd__", SymRsub: "__rsub__", SymRmul: "__rmul__", SymRmatmul: "__rmatmul__", SymRtruediv: "__rtruediv__",
	SymRfloordiv: "__rfloordiv__", SymRmod: "__rmod__", SymRdivmod: "__rdivmod__", SymRpow: "__rpow__",
	SymRlshift: "__rlshift__", SymRrshift: "__rrshift__", SymRand: "__rand__", SymRxor: "__rxor__", SymRor: "__ror__",
	SymIadd: "__iadd__", SymIsub: "__isub__", SymImul: "__imul__", SymImatmul: "__imatmul__", SymItruediv: "__itruediv__",
	SymIfloordiv: "__ifloordiv__", SymImod: "__imod__", SymIpow: "__ipow__", SymIlshift: "__ilshift__",
	SymIrshift: "__irshift__", SymIand: "__iand__", SymIxor: "__ixor__", SymIor: "__ior__",
	SymWrite: "write", SymRead: "read", SymReadinto: "readinto", SymReadline: "readline", SymFlush: "flush",
	SymClose: "close", SymIoctl: "ioctl", SymSend: "send", SymThrow: "throw", SymArgs: "args", SymErrno: "errno",
	SymStrerror: "strerror", SymFilename: "filename", SymValue: "value", SymCode: "code", SymObj: "obj", SymNameAttr: "name",
	SymMsg: "msg", SymKeys: "keys", SymValues: "values", SymItems: "items", SymAppend: "append", SymJoin: "join",
	SymStdin: "stdin", SymStdout: "stdout", SymStderr: "stderr", SymMetaMro: "mro", SymEmpty: "",
	SymModuleScope: "<module>", SymLambda: "<lambda>", SymPathAttr: "path", SymMetaPath: "meta_path", SymPathHooks: "path_hooks",
}

// unarySyms, binarySyms, reflectedSyms and compareSyms give the method names of
// the operators.
var (
	unarySyms   = [...]Sym{UnPos: SymPos, UnNeg: SymNeg, UnInvert: SymInvert, UnNot: SymBool, UnAbs: SymAbs}
	compareSyms = [...]Sym{CmpLt: SymLt, CmpGt: SymGt, CmpEq: SymEq, CmpLe: SymLe, CmpGe: SymGe, CmpNe: SymNe}
	binarySyms  = [...]Sym{
		InplaceOr: SymIor, InplaceXor: SymIxor, InplaceAnd: SymIand, InplaceLshift: SymIlshift, InplaceRshift: SymIrshift,
		InplaceAdd: SymIadd, InplaceSub: SymIsub, InplaceMul: SymImul, InplaceMatMul: SymImatmul,
		InplaceFloorDiv: SymIfloordiv, InplaceTrueDiv: SymItruediv, InplaceMod: SymImod, InplacePow: SymIpow,
		BinOr: SymOr, BinXor: SymXor, BinAnd: SymAnd, BinLshift: SymLshift, BinRshift: SymRshift, BinAdd: SymAdd,
		BinSub: SymSub, BinMul: SymMul, BinMatMul: SymMatmul, BinFloorDiv: SymFloordiv, BinTrueDiv: SymTruediv,
		BinMod: SymMod, BinPow: SymPow, BinDivMod: SymDivmod,
	}
	reflectedSyms = [...]Sym{
		BinOr: SymRor, BinXor: SymRxor, BinAnd: SymRand, BinLshift: SymRlshift, BinRshift: SymRrshift, BinAdd: SymRadd,
		BinSub: SymRsub, BinMul: SymRmul, BinMatMul: SymRmatmul, BinFloorDiv: SymRfloordiv, BinTrueDiv: SymRtruediv,
		BinMod: SymRmod, BinPow: SymRpow, BinDivMod: SymRdivmod,
	}
)
