package host

import (
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/jit"
	"pycopy/rt"
)

// operand returns register i of the running frame.
func operand(t *rt.Thread, i int) *rt.Value { return (*rt.Value)(unsafe.Add(nil, t.FP+uintptr(i)*8)) }

// builtin reports whether v is an instance of a builtin type, so that operations on it push no frame.
func builtin(v rt.Value) bool { return v.Kind() < rt.NumKinds }

// inGo reports whether the type of v is one declared in Go, of a module too: operators of such types push no frame either.
func inGo(t *rt.Thread, v rt.Value) bool { return builtin(v) || t.R.InGo(v) }

// operators reports whether operators of v push no frame: its type is one declared in Go, or a subclass of int or str with the operators of these.
func operators(t *rt.Thread, v rt.Value) bool { return inGo(t, v) || t.R.LikeBase(v) }

// plain reports whether v is an int, a float or a str.
func plain(v rt.Value) bool {
	k := v.Kind()
	return k == rt.KindInt || k == rt.KindFloat || k == rt.KindStr
}

// serve executes the instruction at t.NativeArg without the interpreter, whose way to it is longer, and sees to it that native code goes on
// behind it. It reports false when the exit, which may now be another one, is up to the interpreter: for
// instructions that can push a frame, and when there is something else to be done.
func (e *Engine) serve(t *rt.Thread) bool {
	if t.CellWanted != 0 {
		t.IP = t.NativeArg
		t.RefillWanted()
	}
	if t.PollPending() || e.cfg.Stats || e.cfg.Why {
		return false
	}
	if t.SlowLeft--; t.SlowLeft < 0 && e.Slow(t, *operand(t, rt.FrameFunc), t.NativeArg, t.NativeTo) {
		return false
	}
	ip, resume := t.NativeArg, t.NativeTo
	w := *(*uint64)(unsafe.Add(nil, ip))
	op := words.OpOf(w)
	a, b, c := operand(t, words.A(w)), operand(t, words.B(w)), operand(t, words.C(w))
	t.IP = ip
	ok := true
	switch op {
	case words.Call, words.CallMethod:
		v := e.call(t, ip, w)
		if v == rt.NoValue && t.Exc() == rt.NoValue {
			return false
		}
		ok = set(a, v)
	case words.GetItem:
		if !builtin(*b) && !t.R.InGo(*b) {
			return false
		}
		noteItem(t, ip, w, *b)
		t.NoteKey(ip, *b, *c)
		ok = set(a, t.GetItem(*b, *c))
	case words.GetItemI:
		if !builtin(*b) && !t.R.InGo(*b) {
			return false
		}
		noteItem(t, ip, w, *b)
		ok = set(a, t.GetItem(*b, rt.MakeSmall(words.SC(w))))
	case words.SetItem:
		if !builtin(*a) && !t.R.InGo(*a) {
			return false
		}
		noteItem(t, ip, w, *a)
		t.NoteKey(ip, *a, *b)
		ok = t.SetItem(*a, *b, *c)
	case words.DelItem:
		ok = t.SetItem(*a, *b, rt.NoValue)
	case words.GetSlice:
		if t.PyMethod(*b, rt.SymGetitem) != rt.NoValue {
			return false
		}
		start, stop, step := sliceParts(t, ip, w)
		ok = set(a, t.GetSlice(*b, start, stop, step))
	case words.SetSlice:
		if words.F(w) == 0 && t.PyMethod(*a, rt.SymSetitem) != rt.NoValue {
			return false
		}
		start, stop, step := sliceParts(t, ip, w)
		v := rt.NoValue
		if words.F(w) == 0 {
			v = *b
		}
		ok = t.SetSlice(*a, start, stop, step, v)
	case words.In, words.NotIn:
		if t.PyMethod(*c, rt.SymContains) != rt.NoValue {
			return false
		}
		t.R.NaturallyIn(ip, *c, *b)
		t.NoteKey(ip, *c, *b)
		var found bool
		if found, ok = t.Contains(*c, *b); ok {
			*a = rt.MakeBool(found == (op == words.In))
		}
	case words.JumpIn, words.JumpNotIn:
		if t.PyMethod(*b, rt.SymContains) != rt.NoValue {
			return false
		}
		t.R.NaturallyIn(ip, *b, *a)
		t.NoteKey(ip, *b, *a)
		var found bool
		if found, ok = t.Contains(*b, *a); ok && found == (op == words.JumpIn) {
			return e.jump(t, ip+uintptr(words.SC(w))*8)
		}
	case words.GetIter:
		switch {
		case !builtin(*b):
			t.R.NoteOperands(ip, *b, *b)
			return e.generatorOf(t, a, *b, rt.SymIter, resume)
		case b.Kind() == rt.KindCoroutine:
			return false
		}
		ok = set(a, t.Iter(*b))
	case words.ForPrep:
		if builtin(*b) || t.PyMethod(*b, rt.SymIter) == rt.NoValue {
			ok = t.ForPrep(a, *b)
			break
		}
		t.R.NoteOperands(ip, *b, *b)
		g := t.GeneratorOf(*b, rt.SymIter)
		if g == rt.NoValue && t.Exc() == rt.NoValue {
			return false
		}
		*a = rt.NoValue
		ok = set(operand(t, words.A(w)+1), g)
	case words.GetAwaitable:
		return e.generatorOf(t, a, *b, rt.SymAwait, resume)
	case words.GetAIter:
		return e.generatorOf(t, a, *b, rt.SymAiter, resume)
	case words.ForEnum, words.ForPair, words.ForNext:
		it := *operand(t, words.B(w)+1)
		if *b != rt.NoValue {
			return false
		}
		body := ip + uintptr(int64(int32(*(*uint64)(unsafe.Add(nil, ip+8)))))*8
		u := *(*uint64)(unsafe.Add(nil, body))
		if words.OpOf(u) != words.Unpack2 || words.C(u) != words.A(w) {
			return false
		}
		x, y, pair := t.NextPair(it)
		switch {
		case !pair:
			return false
		case x == rt.StopMark:
			return e.served(t, true, resume)
		case x == rt.NoValue:
			return e.served(t, false, resume)
		}
		*operand(t, words.A(u)), *operand(t, words.B(u)) = x, y
		return e.jump(t, body+8)
	case words.GetANext:
		if b.Kind() != rt.KindAsyncGenerator {
			return false
		}
		ok = set(a, t.GetANext(*b))
	case words.AsyncGenWrap:
		ok = set(a, t.WrapItem(*b))
	case words.ExcMatch:
		ok = set(a, t.BinaryOp(rt.BinExcMatch, *b, *c))
	case words.SetAdd:
		t.NoteKey(ip, *a, *b)
		ok = t.SetAdd(*a, *b)
	case words.ListAppend:
		ok = t.ListAppend(*a, *b)
	case words.StoreMap:
		t.NoteKey(ip, *a, *b)
		ok = t.DictSet(*a, *b, *c)
	case words.BuildMap:
		ok = set(a, t.NewDict(words.D(w)))
	case words.BuildTuple:
		v := t.NewTuple(words.C(w))
		if v != rt.NoValue {
			collect(t, ip, v.Tuple())
		}
		ok = set(a, v)
	case words.BuildList:
		v := t.NewList(words.C(w))
		if v != rt.NoValue {
			collect(t, ip, v.List())
		}
		ok = set(a, v)
	case words.BuildString:
		parts := t.Alloca(words.C(w))
		if ok = parts != nil || words.C(w) == 0; ok {
			collect(t, ip, parts)
			ok = set(a, t.ConcatStrs(parts))
		}
	case words.FormatValue:
		noteFormat(t, ip, w, *b)
		spec := rt.NoValue
		if words.F(w)&bytecode.FormatHasSpec != 0 {
			spec = *c
		}
		ok = set(a, t.FormatField(*b, spec, words.F(w)))
	case words.GetAttr, words.GetAttrSlot, words.GetAttrFloat, words.GetAttrOver, words.GetAttrClass, words.GetAttrType, words.GetAttrItem,
		words.LoadMethod, words.LoadMethodFn,
		words.LoadMethodSlot, words.LoadMethodStatic, words.LoadMethodType, words.LoadMethodClass, words.SetAttr, words.SetAttrSlot,
		words.SetAttrFloat, words.SetAttrOver, words.SetAttrAdd, words.SetAttrAddFloat:
		var served bool
		if served, ok = attribute(t, op, w); !served {
			return false
		}
	default:
		return e.operate(t, ip, resume, w)
	}
	t.TickNative()
	return e.served(t, ok, resume)
}

// call calls a builtin function or converts a value for the instruction w at ip. NoValue without an exception: it is a call of something else.
func (e *Engine) call(t *rt.Thread, ip uintptr, w uint64) rt.Value {
	callee := *operand(t, words.B(w))
	args, n := operand(t, words.B(w)+words.ArgOffset), words.C(w)
	if words.OpOf(w) == words.CallMethod {
		if *args != rt.NoValue {
			n++
		} else {
			args = operand(t, words.B(w)+words.ArgOffset+1)
		}
	}
	v := rt.NoValue
	if n == 1 {
		t.NoteSpecial(ip, callee, *args)
	} else if n > 1 {
		t.NoteKey(ip, *args, *(*rt.Value)(unsafe.Add(nil, uintptr(unsafe.Pointer(args))+8)))
	}
	switch callee.Kind() {
	case rt.KindBuiltin:
		if t.CallsBack(callee) {
			return rt.NoValue
		}
		v = t.CallBuiltin(callee, unsafe.Slice(args, n), 0)
	case rt.KindType:
		if n == 1 && plain(*args) {
			v = t.Convert(callee, *args)
		} else if t.R.DeclaredInGo(callee) {
			sp := t.SP
			v = t.Call(callee, unsafe.Slice(args, n), 0)
			t.SP = sp
		}
	}
	if v != rt.NoValue {
		*(*rt.Value)(unsafe.Add(nil, ip+8)) = callee
	}
	return v
}

// sliceParts returns the parts of the slice of the instruction w at ip.
func sliceParts(t *rt.Thread, ip uintptr, w uint64) (start, stop, step rt.Value) {
	x := *(*uint64)(unsafe.Add(nil, ip+8))
	step = rt.None
	if words.C(w) == 3 {
		step = *operand(t, int(uint16(x>>32)))
	}
	return *operand(t, int(uint16(x))), *operand(t, int(uint16(x>>16))), step
}

// generatorOf stores the generator that the special method s of v makes in r.
func (e *Engine) generatorOf(t *rt.Thread, r *rt.Value, v rt.Value, s rt.Sym, resume uintptr) bool {
	g := t.GeneratorOf(v, s)
	if g == rt.NoValue && t.Exc() == rt.NoValue {
		return false
	}
	t.TickNative()
	return e.served(t, set(r, g), resume)
}

// set stores v in r unless there is none.
func set(r *rt.Value, v rt.Value) bool {
	if v == rt.NoValue {
		return false
	}
	*r = v
	return true
}

// collect copies the packed operands of the instruction at ip to dst.
func collect(t *rt.Thread, ip uintptr, dst []rt.Value) {
	for i := range dst {
		dst[i] = *operand(t, int(*(*uint16)(unsafe.Add(nil, ip+8+uintptr(i)*2))))
	}
}

// served goes on at resume after an instruction, or raises.
func (e *Engine) served(t *rt.Thread, ok bool, resume uintptr) bool {
	if !ok {
		t.NativeArg, t.NativeExit = 0, jit.ExitServed
		return false
	}
	t.NativeTo = resume
	return true
}

// jump goes on at ip, where the instruction that has been executed jumps.
func (e *Engine) jump(t *rt.Thread, ip uintptr) bool {
	to := e.At(t, *operand(t, rt.FrameFunc), ip)
	if to == 0 {
		t.NativeArg, t.NativeExit = ip, jit.ExitServed
		return false
	}
	t.NativeTo, t.NativeArg = to, 0
	return true
}

// noteItem notes in the indexing instruction w at ip that the container v has been seen.
func noteItem(t *rt.Thread, ip uintptr, w uint64, v rt.Value) {
	if k := v.Kind(); k == rt.KindRange || k >= rt.NumKinds {
		t.R.NoteOperands(ip, v, v)
	}
	if n := words.NoteItem(w, t.R.ItemNote(v)); n != w {
		*(*uint64)(unsafe.Add(nil, ip)) = n
	}
}

// operate is serve for arithmetic and comparisons.
func (e *Engine) operate(t *rt.Thread, ip, resume uintptr, w uint64) bool {
	var v rt.Value
	done := true
	switch op := words.OpOf(w); {
	case op == words.Not:
		x := *operand(t, words.B(w))
		if fn, _ := t.TruthMethod(x); fn != rt.NoValue {
			return false
		}
		v = t.UnaryOp(rt.UnNot, x)
	case op == words.Neg || op == words.Pos || op == words.Invert:
		x := *operand(t, words.B(w))
		if !inGo(t, x) {
			return false
		}
		v = t.UnaryOp(rt.UnOp(words.F(w)&words.OpMask), x)
	case op >= words.Or && op <= words.RlshiftI:
		v, done = binaryInGo(t, ip, w)
	case op >= words.Lt && op <= words.Ne:
		v, done = compareInGo(t, ip, w, rt.CmpOp(op-words.Lt), *operand(t, words.B(w)), *operand(t, words.C(w)))
	case op >= words.JumpLt && op <= words.JumpNeIBack:
		return e.compareAndJump(t, ip, resume, w)
	default:
		return e.rare(t, ip, resume, w)
	}
	if !done {
		return false
	}
	t.TickNative()
	return e.served(t, set(operand(t, words.A(w)), v), resume)
}

// binaryInGo computes the binary operation w at ip and notes its operands, if that calls no method in Python.
func binaryInGo(t *rt.Thread, ip uintptr, w uint64) (v rt.Value, done bool) {
	x, y := *operand(t, words.B(w)), rt.MakeSmall(words.SC(w))
	if words.OpOf(w) <= words.Pow {
		y = *operand(t, words.C(w))
	} else if words.F(w)&words.SwapFlag != 0 {
		x, y = y, x
	}
	op := rt.BinOp(words.F(w)&words.OpMask) + rt.InplaceOr
	if builtin(x) && (builtin(y) || op == rt.BinMod && x.Kind() == rt.KindStr && t.R.LayoutOf(y.Kind()) != rt.KindStr) {
		noteOperands(ip, w, x, y)
		return t.BinaryOp(op, x, y), true
	}
	if v, done = t.ModuleBinary(op, x, y); done {
		noteOther(ip, w)
		return v, true
	}
	if (!operators(t, x) || !operators(t, y)) && !t.OperatesInGo(op, x, y) {
		return rt.NoValue, false
	}
	noteBoth(t, ip, w, x, y)
	return t.BinaryOp(op, x, y), true
}

// compareInGo compares for the instruction w at ip and notes its operands, if that calls no method in Python.
func compareInGo(t *rt.Thread, ip uintptr, w uint64, op rt.CmpOp, x, y rt.Value) (v rt.Value, done bool) {
	if builtin(x) && builtin(y) {
		noteOperands(ip, w, x, y)
		return t.Compare(op, x, y), true
	}
	if v, done = t.ModuleCompare(op, x, y); done {
		noteOther(ip, w)
		return v, true
	}
	if !t.ComparesInGo(op, x, y) {
		return rt.NoValue, false
	}
	noteBoth(t, ip, w, x, y)
	return t.Compare(op, x, y), true
}

// compareAndJump is operate for comparisons that jump. Their opcodes are in rows of six: by sort of operands, and for jumps if not.
func (e *Engine) compareAndJump(t *rt.Thread, ip, resume uintptr, w uint64) bool {
	k := words.OpOf(w) - words.JumpLt
	row, op := k/6, rt.CmpOp(k%6)
	x, y := *operand(t, words.A(w)), rt.MakeSmall(words.SB(w))
	if row != 2 && row != 3 && row != 5 {
		y = *operand(t, words.B(w))
	}
	v, done := compareInGo(t, ip, w, op, x, y)
	if !done {
		return false
	}
	if v == rt.NoValue {
		return e.served(t, false, resume)
	}
	truth, ok := t.Truth(v)
	if ifNot := row == 1 || row == 3; ok && truth != ifNot {
		return e.jump(t, ip+uintptr(words.SC(w))*8)
	}
	return e.served(t, ok, resume)
}

// noteFormat notes that the FormatValue w at ip, without specification, has met v.
func noteFormat(t *rt.Thread, ip uintptr, w uint64, v rt.Value) {
	if words.F(w) == 0 && v.Kind() >= rt.NumKinds {
		t.R.NoteOperands(ip, v, v)
		t.R.Naturally(v)
	}
}

// noteLeft notes in the instruction at ip, an operator or comparison that a guard has left, what operands it has: the interpreter may not find them
// worth a note, and the next compilation is to know.
func noteLeft(t *rt.Thread, ip uintptr) {
	w := *(*uint64)(unsafe.Add(nil, ip))
	op := words.OpOf(w)
	a, b, c := words.A(w), words.B(w), words.C(w)
	switch k := op - words.JumpLt; {
	case op >= words.Or && op <= words.Pow || op >= words.Lt && op <= words.Ne:
		noteOperands(ip, w, *operand(t, b), *operand(t, c))
	case op > words.Pow && op <= words.RlshiftI:
		noteOperands(ip, w, *operand(t, b), rt.MakeSmall(0))
	case op >= words.JumpLt && op <= words.JumpNeIBack && (k/6 == 2 || k/6 == 3 || k/6 == 5):
		noteOperands(ip, w, *operand(t, a), rt.MakeSmall(0))
	case op >= words.JumpLt && op <= words.JumpNeIBack:
		noteOperands(ip, w, *operand(t, a), *operand(t, b))
	}
}

// noteBoth is noteOperands, and notes the shapes of instances of classes defined in Python.
func noteBoth(t *rt.Thread, ip uintptr, w uint64, x, y rt.Value) {
	noteOperands(ip, w, x, y)
	if x.Kind() >= rt.NumKinds || y.Kind() >= rt.NumKinds {
		t.R.NoteOperands(ip, x, y)
		t.R.Naturally(x)
		t.R.Naturally(y)
	}
}

// noteOther is noteOperands for operands that are no numbers of the language.
func noteOther(ip uintptr, w uint64) {
	if w&(words.OtherSeen<<8) == 0 {
		*(*uint64)(unsafe.Add(nil, ip)) = w | words.OtherSeen<<8
	}
}

// noteOperands notes in the instruction w at ip what operands it has met.
func noteOperands(ip uintptr, w uint64, x, y rt.Value) {
	number := func(v rt.Value) bool { return v.IsSmall() || v.IsFloat() }
	flag := uint64(words.OtherSeen << 8)
	if number(x) && number(y) {
		if flag = words.FloatSeen << 8; x.IsSmall() && y.IsSmall() {
			return
		}
		if x.IsSmall() != y.IsSmall() && words.OpOf(w).TwoRegisters() {
			flag |= words.MixedSeen << 8
		}
	}
	if w&flag != flag {
		*(*uint64)(unsafe.Add(nil, ip)) = w | flag
	}
}
