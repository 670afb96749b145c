package interp

import (
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// slow executes the one instruction at ip, whatever its operands are, and returns where to go on. t.FP, t.IP and
// t.SP are set. ip 0: an exception is pending; ip done: the frame entered from Go has returned.
func slow(t *rt.Thread, ip, fp uintptr) (uintptr, uintptr) {
	w := word(ip)
	switch op := words.OpOf(w); op {
	case words.Move:
		*reg(fp, words.A(w)) = *reg(fp, words.B(w))
		return ip + 8, fp
	case words.LoadImm:
		*reg(fp, words.A(w)) = rt.Value(int64(w) >> 32)
		return ip + 8, fp
	case words.LoadConst:
		return result(t, ip, fp, w, rt.Value(word(ip+8)))
	case words.CheckBound:
		if *reg(fp, words.A(w)) == rt.NoValue {
			t.UnboundLocal(function(fp), words.C(w), false)
			return 0, fp
		}
		return ip + 8, fp
	case words.MakeCell:
		return result(t, ip, fp, w, t.NewCell(*reg(fp, words.A(w))))
	case words.LoadCell:
		return loadCell(t, ip, fp, w, *reg(fp, words.B(w)), false)
	case words.LoadFree:
		return loadCell(t, ip, fp, w, rt.FuncClosure(function(fp), words.B(w)), true)
	case words.StoreCell:
		rt.CellSet(*reg(fp, words.A(w)), *reg(fp, words.B(w)))
		return ip + 8, fp
	case words.StoreFree:
		rt.CellSet(rt.FuncClosure(function(fp), words.A(w)), *reg(fp, words.B(w)))
		return ip + 8, fp
	case words.FreeCell:
		return result(t, ip, fp, w, rt.FuncClosure(function(fp), words.B(w)))
	case words.DeleteCell:
		return deleteCell(t, ip, fp, *reg(fp, words.A(w)), words.C(w), false)
	case words.DeleteFree:
		return deleteCell(t, ip, fp, rt.FuncClosure(function(fp), words.A(w)), words.C(w), true)
	case words.ClassDeref:
		return classDeref(t, ip, fp, w, *reg(fp, words.B(w)), false)
	case words.ClassFree:
		return classDeref(t, ip, fp, w, rt.FuncClosure(function(fp), words.B(w)), true)
	case words.LoadGlobal:
		return loadGlobal(t, ip, fp, w)
	case words.StoreGlobal, words.StoreGlobalConst:
		return storeGlobal(t, ip, fp, w)
	case words.DelGlobal:
		fn := function(fp)
		return next(ip, fp, 1, t.StoreName(rt.FuncGlobals(fn), rt.CodeName(fn, words.C(w)), rt.NoValue))
	case words.LoadName:
		return loadName(t, ip, fp, w)
	case words.StoreName, words.StoreNameConst:
		return storeName(t, ip, fp, w)
	case words.DelName:
		return next(ip, fp, 1, t.StoreName(*reg(fp, 0), rt.CodeName(function(fp), words.C(w)), rt.NoValue))

	case words.Or, words.Xor, words.And, words.Lshift, words.Rshift, words.Add, words.Sub, words.Mul, words.MatMul,
		words.FloorDiv, words.TrueDiv, words.Mod, words.Pow, words.OrI, words.XorI, words.AndI, words.LshiftI, words.RshiftI,
		words.AddI, words.SubI, words.MulI, words.FloorDivI, words.TrueDivI, words.ModI, words.RsubI, words.RlshiftI:
		f, b, c := binaryOperands(ip, fp)
		noteOperands(ip, b, c)
		return binary(t, ip, fp, w, f, b, c)
	case words.Pos, words.Neg, words.Invert:
		return unary(t, ip, fp, w)
	case words.Not:
		return not(t, ip, fp, w)
	case words.Lt, words.Gt, words.Eq, words.Le, words.Ge, words.Ne:
		return compare(t, ip, fp, w, rt.CmpOp(op-words.Lt), *reg(fp, words.B(w)), *reg(fp, words.C(w)))
	case words.Is, words.IsNot:
		return result(t, ip, fp, w, rt.MakeBool((*reg(fp, words.B(w)) == *reg(fp, words.C(w))) == (op == words.Is)))
	case words.In, words.NotIn:
		if fn := hasMethod(t, ip, *reg(fp, words.C(w)), *reg(fp, words.B(w))); fn != rt.NoValue {
			return push(t, ip, fp, fn, rt.FrameLen, words.A(w), rt.StageHas, *reg(fp, words.C(w)), *reg(fp, words.B(w)), rt.NoValue)
		}
		found, ok := t.Contains(*reg(fp, words.C(w)), *reg(fp, words.B(w)))
		if !ok {
			return 0, fp
		}
		return result(t, ip, fp, w, rt.MakeBool(found == (op == words.In)))
	case words.ExcMatch:
		return result(t, ip, fp, w, t.BinaryOp(rt.BinExcMatch, *reg(fp, words.B(w)), *reg(fp, words.C(w))))

	case words.Jump, words.JumpBack:
		return ip + uintptr(words.D(w))*8, fp
	case words.JumpIfNone, words.JumpIfNotNone:
		return branch(ip, fp, w, words.D(w), (*reg(fp, words.A(w)) == rt.None) == (op == words.JumpIfNone), true)
	case words.JumpIs, words.JumpIsNot:
		return branch(ip, fp, w, words.SC(w), (*reg(fp, words.A(w)) == *reg(fp, words.B(w))) == (op == words.JumpIs), true)
	case words.JumpIfTrue, words.JumpIfFalse, words.JumpIfTrueBack:
		return truthJump(t, ip, fp, w)
	case words.JumpIn, words.JumpNotIn:
		if fn := hasMethod(t, ip, *reg(fp, words.B(w)), *reg(fp, words.A(w))); fn != rt.NoValue {
			return push(t, ip, fp, fn, rt.FrameTruth, 0, 0, *reg(fp, words.B(w)), *reg(fp, words.A(w)), rt.NoValue)
		}
		found, ok := t.Contains(*reg(fp, words.B(w)), *reg(fp, words.A(w)))
		return branch(ip, fp, w, words.SC(w), found == (op == words.JumpIn), ok)
	case words.JumpLt, words.JumpGt, words.JumpEq, words.JumpLe, words.JumpGe, words.JumpNe, words.JumpNotLt, words.JumpNotGt,
		words.JumpNotEq, words.JumpNotLe, words.JumpNotGe, words.JumpNotNe, words.JumpLtBack, words.JumpGtBack, words.JumpEqBack,
		words.JumpLeBack, words.JumpGeBack, words.JumpNeBack, words.JumpLtI, words.JumpGtI, words.JumpEqI, words.JumpLeI,
		words.JumpGeI, words.JumpNeI, words.JumpNotLtI, words.JumpNotGtI, words.JumpNotEqI, words.JumpNotLeI, words.JumpNotGeI,
		words.JumpNotNeI, words.JumpLtIBack, words.JumpGtIBack, words.JumpEqIBack, words.JumpLeIBack, words.JumpGeIBack,
		words.JumpNeIBack:
		return compareJump(t, ip, fp)

	case words.GetAttr, words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.GetAttrModule, words.GetAttrType, words.GetAttrItem:
		return getAttr(t, ip, fp, w)
	case words.SetAttr, words.SetAttrSlot, words.SetAttrFloat, words.SetAttrOver, words.SetAttrAdd, words.SetAttrAddFloat:
		return setAttr(t, ip, fp, w)
	case words.DelAttr:
		return next(ip, fp, 1, t.SetAttr(*reg(fp, words.A(w)), rt.CodeName(function(fp), words.C(w)), rt.NoValue))
	case words.LoadMethod, words.LoadMethodFn, words.LoadMethodSlot, words.LoadMethodStatic, words.LoadMethodModule, words.LoadMethodType,
		words.LoadMethodClass:
		return loadMethod(t, ip, fp, w)
	case words.LoadSuperMethod:
		fn, self := t.LoadSuper(rt.CodeName(function(fp), words.C(w)), *reg(fp, words.B(w)), *reg(fp, words.B(w)+1),
			*reg(fp, words.B(w)+2))
		*reg(fp, words.A(w)), *reg(fp, words.A(w)+words.ArgOffset) = fn, self
		return next(ip, fp, 1, fn != rt.NoValue)
	case words.GetItem:
		return getItem(t, ip, fp, w, *reg(fp, words.B(w)), *reg(fp, words.C(w)))
	case words.GetItemI:
		return getItem(t, ip, fp, w, *reg(fp, words.B(w)), rt.MakeSmall(words.SC(w)))
	case words.SetItem:
		return setItem(t, ip, fp, *reg(fp, words.A(w)), *reg(fp, words.B(w)), *reg(fp, words.C(w)))
	case words.DelItem:
		return next(ip, fp, 1, t.SetItem(*reg(fp, words.A(w)), *reg(fp, words.B(w)), rt.NoValue))
	case words.GetSlice:
		return getSlice(t, ip, fp, w)
	case words.SetSlice:
		return setSlice(t, ip, fp, w)

	case words.Call, words.CallKw:
		return call(t, ip, fp, words.A(w), window(fp, words.B(w)), words.C(w), words.F(w))
	case words.CallMethod, words.CallMethodKw:
		win, n := methodWindow(fp, w)
		return call(t, ip, fp, words.A(w), win, n, words.F(w))
	case words.CallEx:
		return callEx(t, ip, fp, w, window(fp, words.B(w)), words.C(w), 0)
	case words.CallMethodEx:
		win, n := methodWindow(fp, w)
		return callEx(t, ip, fp, w, win, n, n-words.C(w))
	case words.Return:
		return leave(t, fp, *reg(fp, words.A(w)))
	case words.ReturnImm:
		return leave(t, fp, rt.Value(int64(w)>>32))

	case words.Yield:
		return yield(t, ip, fp, *reg(fp, words.B(w)))
	case words.YieldFrom:
		return yieldFrom(t, ip, fp, w)
	case words.GetIter:
		v := *reg(fp, words.B(w))
		if v.Kind() >= rt.NumKinds {
			if fn := t.PyMethod(v, rt.SymIter); fn != rt.NoValue {
				t.R.NoteOperands(ip, v, v)
				return push(t, ip, fp, fn, rt.FrameCall, words.A(w), 0, v, rt.NoValue, rt.NoValue)
			}
		}
		if v.Kind() != rt.KindCoroutine {
			v = t.Iter(v)
		}
		return result(t, ip, fp, w, v)
	case words.ForPrep:
		return prepare(t, ip, fp, w)
	case words.ForNext, words.ForRange, words.ForList, words.ForTuple, words.ForGen, words.ForStr, words.ForBytes, words.ForByteArray, words.ForDict, words.ForItems,
		words.ForEnum, words.ForPair, words.ForSeq:
		return forNext(t, ip, fp, w)
	case words.Unpack2:
		return unpack2(t, ip, fp, w)
	case words.Unpack, words.UnpackEx:
		return unpack(t, ip, fp, w)
	}
	return rare(t, ip, fp, w)
}

// rare is the part of slow for instructions that are rarely in an inner loop.
func rare(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	a, b, c := reg(fp, words.A(w)), reg(fp, words.B(w)), reg(fp, words.C(w))
	switch op := words.OpOf(w); op {
	case words.BuildTuple, words.BuildList, words.BuildSet, words.BuildString, words.BuildSlice:
		return build(t, ip, fp, w)
	case words.BuildMap:
		return result(t, ip, fp, w, t.NewDict(words.D(w)))
	case words.StoreMap:
		return next(ip, fp, 1, t.DictSet(*a, *b, *c))
	case words.ListAppend:
		return next(ip, fp, 1, t.ListAppend(*a, *b))
	case words.SetAdd:
		return next(ip, fp, 1, t.SetAdd(*a, *b))
	case words.ListExtend:
		return next(ip, fp, 1, t.ListGather(*a, *b))
	case words.SetUpdate:
		return next(ip, fp, 1, t.SetUpdate(*a, *b))
	case words.DictUpdate:
		return next(ip, fp, 1, t.DictDisplayUpdate(*a, *b))
	case words.ListToTuple:
		return result(t, ip, fp, w, t.NewTupleFrom(b.List()))
	case words.FormatValue:
		if b.Kind() >= rt.NumKinds && words.F(w) == 0 {
			t.R.NoteOperands(ip, *b, *b)
			t.R.Naturally(*b)
		}
		spec := rt.NoValue
		if words.F(w)&bytecode.FormatHasSpec != 0 {
			spec = *c
		}
		return result(t, ip, fp, w, t.FormatField(*b, spec, words.F(w)))
	case words.MakeFunction:
		return makeFunction(t, ip, fp, w)
	case words.SetFuncAttr:
		return next(ip, fp, 1, t.SetFuncAttr(*a, bytecode.FuncAttr(words.F(w)), *b))
	case words.LoadBuildClass:
		return result(t, ip, fp, w, t.BuildClass())
	case words.ImportName:
		fn := function(fp)
		ns := namespace(t, fp)
		return result(t, ip, fp, w, t.ImportStatement(rt.CodeName(fn, words.C(w)), rt.FuncGlobals(fn), ns,
			*reg(fp, words.B(w)+1), *b))
	case words.ImportFrom:
		return result(t, ip, fp, w, t.ImportFrom(*b, rt.CodeName(function(fp), words.C(w))))
	case words.ImportStar:
		return next(ip, fp, 1, t.ImportStar(*a, namespace(t, fp)))

	case words.Raise:
		t.Raise(*a, rt.NoValue)
		return 0, fp
	case words.RaiseFrom:
		t.Raise(*a, *b)
		return 0, fp
	case words.Reraise:
		if t.Handled == rt.NoValue || t.Handled == rt.None {
			t.Errorf(rt.ExcRuntimeError, "no active exception to reraise")
			return 0, fp
		}
		t.SetExc(t.Handled)
		return 0, again
	case words.RaiseAgain:
		t.SetExc(*a)
		return 0, again
	case words.EnterFinally:
		*a = t.Handled
		return ip + 8, fp
	case words.LeaveHandler:
		t.Handled = *a
		return ip + 8, fp
	case words.EndFinally:
		return endFinally(t, ip, fp, w, *a)
	case words.WithEnter:
		return withEnter(t, ip, fp, a, *b, c)
	case words.WithExit:
		return withExit(t, ip, fp, a, *b, c)
	case words.WithExitDone, words.AsyncWithEnd:
		if *a == rt.None || a.IsSmall() {
			return next(ip, fp, 1, true)
		}
		truth, ok := t.Truth(*b)
		if truth {
			*a = rt.None
		}
		return next(ip, fp, 1, ok)
	}
	return async(t, ip, fp, w, a, b, c)
}

// async is the part of slow for asynchronous code, matching and what is left.
func async(t *rt.Thread, ip, fp uintptr, w uint64, a, b, c *rt.Value) (uintptr, uintptr) {
	switch words.OpOf(w) {
	case words.GetAwaitable:
		return result(t, ip, fp, w, t.GetAwaitable(*b))
	case words.GetAIter:
		return result(t, ip, fp, w, t.GetAIter(*b))
	case words.GetANext:
		return result(t, ip, fp, w, t.GetANext(*b))
	case words.EndAsyncFor:
		t.SetExc(*a)
		if !t.ExcMatches(rt.ExcStopAsyncIteration) {
			return 0, again
		}
		t.TakeExc()
		return next(ip, fp, 1, true)
	case words.BeforeAsyncWith:
		exit, it := t.BeforeAsyncWith(*b)
		if it == rt.NoValue {
			return 0, fp
		}
		*a, *reg(fp, words.A(w)+1) = exit, it
		return next(ip, fp, 1, true)
	case words.AsyncWithExit:
		return result(t, ip, fp, w, t.AsyncWithExit(*b, *c))
	case words.AsyncGenWrap:
		return result(t, ip, fp, w, t.WrapItem(*b))
	case words.MatchSequence:
		return result(t, ip, fp, w, rt.MakeBool(t.IsMatchSequence(*b)))
	case words.MatchMapping:
		return result(t, ip, fp, w, rt.MakeBool(t.IsMatchMapping(*b)))
	case words.MatchKeys:
		return result(t, ip, fp, w, t.MatchKeys(*b, *c))
	case words.MatchClass:
		return result(t, ip, fp, w, t.MatchClass(*b, *reg(fp, words.B(w)+1), *reg(fp, words.B(w)+2), words.C(w)))
	case words.GetLen:
		n, ok := t.Len(*b)
		if !ok {
			return 0, fp
		}
		return result(t, ip, fp, w, t.NewInt(int64(n)))
	case words.CheckEgMatch:
		rest, match := t.CheckEgMatch(*b, *c)
		if rest == rt.NoValue {
			return 0, fp
		}
		*a, *reg(fp, words.A(w)+1) = rest, match
		if match != rt.None {
			t.Handled = match
		}
		return next(ip, fp, 1, true)
	case words.PrepReraiseStar:
		return result(t, ip, fp, w, t.PrepReraiseStar(*b, *reg(fp, words.B(w)+1), *reg(fp, words.B(w)+2)))
	case words.LoadLocals:
		return result(t, ip, fp, w, namespace(t, fp))
	case words.SetupAnnotations:
		return next(ip, fp, 1, t.SetupAnnotations(namespace(t, fp)))
	case words.LoadAssertionError:
		return result(t, ip, fp, w, t.R.ExcClass(rt.ExcAssertionError))
	case words.CallIntrinsic:
		return result(t, ip, fp, w, t.Intrinsic(bytecode.Intrinsic(words.F(w)), unsafe.Slice(b, 3)))
	}
	return wordInstr(t, ip, fp, w)
}

// result stores v in register A and goes on, or raises when v is NoValue.
func result(t *rt.Thread, ip, fp uintptr, w uint64, v rt.Value) (uintptr, uintptr) {
	if v == rt.NoValue {
		return 0, fp
	}
	*reg(fp, words.A(w)) = v
	return ip + uintptr(words.Len(w))*8, fp
}

// next goes on behind an instruction of n words, or raises.
func next(ip, fp uintptr, n uintptr, ok bool) (uintptr, uintptr) {
	if !ok {
		return 0, fp
	}
	return ip + n*8, fp
}

// branch goes to the target d of a jump or to the next instruction.
func branch(ip, fp uintptr, w uint64, d int, taken, ok bool) (uintptr, uintptr) {
	switch {
	case !ok:
		return 0, fp
	case taken:
		return ip + uintptr(d)*8, fp
	}
	return ip + uintptr(words.OpOf(w).Info().Words)*8, fp
}

// function is the function of a frame.
func function(fp uintptr) rt.Value { return rt.Value(ld(fp - funcAt)) }

// namespace is the mapping of a module's or class's code; in functions, the globals.
func namespace(t *rt.Thread, fp uintptr) rt.Value {
	fn := function(fp)
	if t.WordsFunc(fn).Code.Scope != bytecode.ScopeFunction {
		return *reg(fp, 0)
	}
	return rt.FuncGlobals(fn)
}

func loadCell(t *rt.Thread, ip, fp uintptr, w uint64, cell rt.Value, free bool) (uintptr, uintptr) {
	v := rt.CellGet(cell)
	if v == rt.NoValue {
		t.UnboundLocal(function(fp), words.C(w), free)
	}
	return result(t, ip, fp, w, v)
}

func deleteCell(t *rt.Thread, ip, fp uintptr, cell rt.Value, l int, free bool) (uintptr, uintptr) {
	if rt.CellGet(cell) == rt.NoValue {
		t.UnboundLocal(function(fp), l, free)
		return 0, fp
	}
	rt.CellSet(cell, rt.NoValue)
	return ip + 8, fp
}

func classDeref(t *rt.Thread, ip, fp uintptr, w uint64, cell rt.Value, free bool) (uintptr, uintptr) {
	v, ok := t.ClassDeref(function(fp), *reg(fp, 0), words.C(w))
	if !ok {
		return 0, fp
	}
	if v == rt.NoValue {
		if v = rt.CellGet(cell); v == rt.NoValue {
			t.UnboundLocal(function(fp), words.C(w), free)
		}
	}
	return result(t, ip, fp, w, v)
}

// setCache fills the two words behind the instruction at ip.
func setCache(ip uintptr, x uint64, y uintptr) {
	*(*uint64)(unsafe.Add(nil, ip+8)) = x
	*(*uint64)(unsafe.Add(nil, ip+16)) = uint64(y)
}

// cacheGlobal lets the instruction at ip find name in the dict globals or, with builtins, there.
func cacheGlobal(t *rt.Thread, ip uintptr, globals, name rt.Value, builtins bool) {
	if guard, cell, ok := t.GlobalCell(globals, name, builtins); ok {
		setCache(ip, guard, cell)
	}
}

// cacheName lets native code find name in a namespace that is not that of the globals. Most code in classes is executed once, and
// has no use for that.
func cacheName(t *rt.Thread, ip uintptr, ns, name rt.Value) {
	switch {
	case word(ip+8) == rt.NoCache:
		*(*uint64)(unsafe.Add(nil, ip+8)) = rt.CacheMissed
	case ns.Kind() == rt.KindDict:
		cacheGlobal(t, ip, ns, name, false)
	}
}

func loadGlobal(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	fn := function(fp)
	g, name := rt.FuncGlobals(fn), rt.CodeName(fn, words.C(w))
	v := t.LoadGlobal(g, name)
	if v != rt.NoValue {
		cacheGlobal(t, ip, g, name, true)
	}
	return result(t, ip, fp, w, v)
}

func storeGlobal(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	fn := function(fp)
	g, name := rt.FuncGlobals(fn), rt.CodeName(fn, words.C(w))
	cache, ok := true, false
	if t.R.Strict() {
		cache, ok = t.StoreVariable(g, name, *reg(fp, words.A(w)), words.OpOf(w) == words.StoreGlobalConst)
	} else {
		ok = t.DictSet(g, name, *reg(fp, words.A(w)))
	}
	if ok && cache {
		cacheGlobal(t, ip, g, name, false)
	}
	if !ok {
		return 0, fp
	}
	return ip + 24, fp
}

func loadName(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	fn := function(fp)
	g, name := rt.FuncGlobals(fn), rt.CodeName(fn, words.C(w))
	v := t.LoadName(*reg(fp, 0), g, name)
	if ns := *reg(fp, 0); v != rt.NoValue && ns == g {
		cacheGlobal(t, ip, g, name, true)
	} else if v != rt.NoValue {
		cacheName(t, ip, ns, name)
	}
	return result(t, ip, fp, w, v)
}

func storeName(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	fn := function(fp)
	ns, name := *reg(fp, 0), rt.CodeName(fn, words.C(w))
	cache, ok := t.StoreVariable(ns, name, *reg(fp, words.A(w)), words.OpOf(w) == words.StoreNameConst)
	if !ok {
		return 0, fp
	}
	if cache && words.OpOf(w) == words.StoreName {
		if ns == rt.FuncGlobals(fn) {
			cacheGlobal(t, ip, ns, name, false)
		} else if !t.R.Strict() {
			cacheName(t, ip, ns, name)
		}
	}
	return ip + 24, fp
}

// build serves the displays; their items are in packed registers.
func build(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	n := words.C(w)
	item := func(i int) rt.Value {
		return *reg(fp, int(uint16(word(ip+8+uintptr(i/4)*8)>>(i%4*16))))
	}
	v := rt.NoValue
	switch words.OpOf(w) {
	case words.BuildTuple:
		if v = t.NewTuple(n); v != rt.NoValue {
			for i, dst := 0, v.Tuple(); i < len(dst); i++ {
				dst[i] = item(i)
			}
		}
	case words.BuildList:
		if v = t.NewList(n); v != rt.NoValue {
			for i, dst := 0, v.List(); i < len(dst); i++ {
				dst[i] = item(i)
			}
		}
	case words.BuildSet:
		v = t.NewSet(rt.KindSet, n)
		for i := 0; i < n && v != rt.NoValue; i++ {
			if !t.SetAdd(v, item(i)) {
				v = rt.NoValue
			}
		}
	case words.BuildString:
		parts := t.Alloca(n)
		if parts == nil && n > 0 {
			return 0, fp
		}
		for i := range parts {
			parts[i] = item(i)
		}
		v = t.ConcatStrs(parts)
	case words.BuildSlice:
		step := rt.None
		if n == 3 {
			step = item(2)
		}
		v = t.NewSlice(item(0), item(1), step)
	}
	return result(t, ip, fp, w, v)
}

func unpack2(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	dst := t.Alloca(2)
	if dst == nil || !t.UnpackInto(*reg(fp, words.C(w)), dst) {
		return 0, fp
	}
	*reg(fp, words.A(w)), *reg(fp, words.B(w)) = dst[0], dst[1]
	return ip + 8, fp
}

func unpack(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	n := words.A(w)
	dst := t.Alloca(n)
	if dst == nil && n > 0 {
		return 0, fp
	}
	ok := false
	if words.OpOf(w) == words.Unpack {
		ok = t.UnpackInto(*reg(fp, words.B(w)), dst)
	} else {
		ok = t.UnpackEx(*reg(fp, words.B(w)), dst, words.F(w))
	}
	if !ok {
		return 0, fp
	}
	for i, v := range dst {
		*reg(fp, int(uint16(word(ip+8+uintptr(i/4)*8)>>(i%4*16)))) = v
	}
	return ip + uintptr(words.Len(w))*8, fp
}

func makeFunction(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	base := words.C(w)
	defaults, kwdefaults, closure := rt.NoValue, rt.NoValue, rt.NoValue
	if words.F(w)&1 != 0 {
		defaults, kwdefaults = *reg(fp, base), *reg(fp, base+1)
		base += 2
	}
	if n := int(word(ip + 8)); n > 0 {
		if closure = t.NewTupleFrom(unsafe.Slice(reg(fp, base), n)); closure == rt.NoValue {
			return 0, fp
		}
	}
	return result(t, ip, fp, w, t.MakeFunction(function(fp), words.B(w), defaults, kwdefaults, closure))
}

// sliceParts returns the parts of the slice of the instruction w at ip.
func sliceParts(ip, fp uintptr, w uint64) (start, stop, step rt.Value) {
	x := word(ip + 8)
	step = rt.None
	if words.C(w) == 3 {
		step = *reg(fp, int(uint16(x>>32)))
	}
	return *reg(fp, int(uint16(x))), *reg(fp, int(uint16(x>>16))), step
}
