package rt

// Intrinsic identifies a builtin function that engines may execute themselves.
type Intrinsic uint8

// Intrinsics. Those from IntrListPop on are methods.
const (
	NoIntrinsic Intrinsic = iota
	IntrLen
	IntrIsInstance
	IntrAbs
	IntrAbsComplex // IntrAbs where complex numbers have been met
	IntrMin
	IntrMax
	IntrOrd
	IntrChr
	IntrInt // the class
	IntrFloat
	IntrStr
	IntrSqrt
	IntrFabs
	IntrFloor
	IntrCeil
	IntrReal  // see Builtin.Real
	IntrRound // to an int
	IntrDivMod
	IntrAny
	IntrAll
	IntrSum
	IntrSorted
	IntrList // classes
	IntrTuple
	IntrSet
	IntrFrozenSet
	IntrListPop
	IntrListExtend
	IntrDictGet
	IntrSetAdd
	IntrSetDefault
	IntrDictPop
	IntrSetDiscard
	IntrSetRemove
	IntrDequeAppend
	IntrDequeAppendLeft
	IntrDequePop
	IntrDequePopLeft
	IntrByteArrayAppend
	IntrIsDigit
	IntrIsAlpha
	IntrIsAlnum
	IntrIsSpace
	IntrIsLower
	IntrIsUpper
	IntrBitLength
	IntrStartsWith
	IntrEndsWith
	IntrTextFind
	IntrStrip
	IntrLstrip
	IntrRstrip
	IntrJoin
)

// Method reports whether the intrinsic is a method.
func (k Intrinsic) Method() bool { return k >= IntrListPop }

// IntrinsicOf returns which intrinsic the callable fn is, or NoIntrinsic. No other object has the header
// that is returned as well; classes are known by their address, and header is 0.
func (r *Runtime) IntrinsicOf(fn Value) (k Intrinsic, header uint64) {
	switch fn.Kind() {
	case KindBuiltin:
		if b := r.BuiltinOf(fn); b != nil {
			k := b.Intrinsic
			if k == NoIntrinsic && b.Real != nil {
				k = IntrReal
			}
			return k, uint64(KindBuiltin) | uint64(hdrOf(fn).aux)<<32
		}
	case KindType:
		switch fn {
		case r.classOf[KindInt]:
			return IntrInt, 0
		case r.classOf[KindFloat]:
			return IntrFloat, 0
		case r.classOf[KindStr]:
			return IntrStr, 0
		case r.classOf[KindList]:
			return IntrList, 0
		case r.classOf[KindTuple]:
			return IntrTuple, 0
		case r.classOf[KindSet]:
			return IntrSet, 0
		case r.classOf[KindFrozenSet]:
			return IntrFrozenSet, 0
		}
	}
	return NoIntrinsic, 0
}
