package bytecode

// kinds checks that an instruction finds the kinds of items that it needs.
func (a *analysis) kinds(in Instr, s *state, args []kind) bool {
	ok := true
	object := func(list ...kind) {
		for _, k := range list {
			ok = ok && k.isObject()
		}
	}
	value := func(k kind) { ok = ok && (k.isObject() || k == kindNull) } // NULL says delete, or nothing
	switch in.Op {
	case PopTop, DupTop, DupTopTwo, RotTwo, RotThree:
	case StoreAttr:
		value(args[0])
		object(args[1])
	case StoreSubscr:
		value(args[0])
		object(args[1:]...)
	case StoreFast:
		if a.code.LocalType(in.Arg) != WordObject {
			ok = args[0] == kindWord
		} else {
			value(args[0])
		}
	case FromWord:
		ok = args[0] == kindWord
	case WordBinary, WordLoad, WordStore:
		for _, k := range args {
			ok = ok && k == kindWord
		}
	case ReturnValue:
		ok = args[0].isObject() || args[0] == kindCell
	case MakeClosure:
		ok = cells(args)
	case MakeFunctionDefArgs:
		value(args[0])
		value(args[1])
	case MakeClosureDefArgs:
		value(args[0])
		value(args[1])
		ok = ok && cells(args[2:])
	case CallFunction, CallFunctionVarKw:
		object(args[0])
		ok = ok && callArgs(in, args[1:], in.Op == CallFunctionVarKw)
	case CallMethod, CallMethodVarKw:
		object(args[0])
		ok = ok && (args[1].isObject() || args[1] == kindNull || args[1] == kindSelf)
		ok = ok && callArgs(in, args[2:], in.Op == CallMethodVarKw)
	case EndFinally:
		ok = args[0].isState()
	case WithCleanup:
		object(args...)
		ok = ok && args[2].isState()
	case AsyncWithExit, AsyncWithEnd, EndAsyncFor:
		object(args...)
		ok = ok && args[1].isState()
	case ForIter:
		ok = args[0] == kindIter0 && args[1] == kindIter1 && args[2] == kindIter2 && args[3] == kindIter3
	case StoreComp:
		object(args...)
		ok = ok && container(in.Arg, s.stack)
	case StoreMap, DictUpdate:
		object(args[1:]...)
		ok = ok && args[0] == kindDict
	case ListExtend, ListToTuple:
		object(args[1:]...)
		ok = ok && args[0] == kindList
	case SetUpdate:
		object(args[1:]...)
		ok = ok && args[0] == kindSet
	default:
		object(args...)
	}
	if !ok {
		a.fail(in.Off, "%s: wrong kind of item on the stack", in.Op)
	}
	return ok
}

func cells(args []kind) bool {
	for _, k := range args {
		if k != kindCell {
			return false
		}
	}
	return true
}

// callArgs checks positional arguments, (name, value) pairs and the bitmap.
func callArgs(in Instr, args []kind, unpack bool) bool {
	if unpack {
		if args[len(args)-1] != kindInt {
			return false
		}
		args = args[:len(args)-1]
	}
	npos := in.Arg & 0xff
	for i, k := range args {
		isName := i >= npos && (i-npos)&1 == 0
		switch {
		case isName && (k == kindStr || unpack && k == kindNull):
		case !isName && k.isObject():
		default:
			return false
		}
	}
	return true
}

// container checks what StoreComp stores into.
func container(arg int, stack []kind) bool {
	depth := arg >> 2
	if depth >= len(stack) {
		return false
	}
	want := [...]kind{CompList: kindList, CompDict: kindDict, CompSet: kindSet}[arg&3]
	return stack[len(stack)-1-depth] == want
}

// results appends the kinds of what an instruction pushes.
func (a *analysis) results(in Instr, args []kind, pushes int, out []kind) []kind {
	switch in.Op {
	case LoadNull:
		return append(out, kindNull)
	case LoadConstString:
		return append(out, kindStr)
	case LoadConstSmallInt:
		return append(out, kindInt)
	case LoadConstNone:
		return append(out, kindNone)
	case WithCleanup, AsyncWithEnd, PrepReraiseStar:
		return append(out, kindState)
	case AsyncWithExit:
		return append(out, args[0], args[1], kindObject)
	case LoadFast:
		if a.cells[in.Arg] {
			return append(out, kindCell)
		}
		if a.code.LocalType(in.Arg) != WordObject {
			return append(out, kindWord)
		}
	case WordConst, ToWord, WordBinary, WordLoad:
		return append(out, kindWord)
	case FromWord:
		return append(append(out, kindObject), args[1:]...)
	case LoadMethod, LoadSuperMethod:
		return append(out, kindObject, kindSelf)
	case BuildList, ListExtend:
		return append(out, kindList)
	case BuildMap, StoreMap, DictUpdate:
		return append(out, kindDict)
	case BuildSet, SetUpdate:
		return append(out, kindSet)
	case GetIterStack:
		return append(out, kindIter0, kindIter1, kindIter2, kindIter3)
	case ForIter:
		return append(out, kindIter0, kindIter1, kindIter2, kindIter3, kindObject)
	case DupTop:
		return append(out, args[0], args[0])
	case DupTopTwo:
		return append(out, args[0], args[1], args[0], args[1])
	case RotTwo:
		return append(out, args[1], args[0])
	case RotThree:
		return append(out, args[2], args[0], args[1])
	}
	for range pushes {
		out = append(out, kindObject)
	}
	return out
}
