package interp

import (
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Special methods written in Python get frames of their own, above the
// registers of the frame whose instruction asked for them. What happens when
// they return is told by the frame's kind; the address of the instruction is in the frame's object word.

// push calls fn with self and, unless it is NoValue, other, for the instruction at ip.
func push(t *rt.Thread, ip, fp uintptr, fn rt.Value, kind rt.FrameKind, dest int, stage rt.OpStage, self, other, third rt.Value) (uintptr, uintptr) {
	win := t.SP + headBytes + regBytes
	if win+3*regBytes > t.StackEnd {
		t.RaiseRecursion()
		return 0, fp
	}
	st(win-objAt, ip|uintptr(stage))
	st(win, uintptr(self))
	n := 1
	if other != rt.NoValue {
		st(win+regBytes, uintptr(other))
		n++
	}
	if third != rt.NoValue {
		st(win+2*regBytes, uintptr(third))
		n++
	}
	t.SP = win + 3*regBytes
	return callFunction(t, ip, fp, fn, dest, win, n, 0, kind)
}

// binary computes A = b op c for the instruction at ip.
func binary(t *rt.Thread, ip, fp uintptr, w uint64, op rt.BinOp, b, c rt.Value) (uintptr, uintptr) {
	if b.Kind() >= rt.NumKinds || c.Kind() >= rt.NumKinds {
		t.R.NoteOperands(ip, b, c)
		naturally(t, b, c)
		if fn, self, other, stage := t.BinaryMethod(op, b, c); fn != rt.NoValue {
			return push(t, ip, fp, fn, rt.FrameBinary, words.A(w), stage, self, other, rt.NoValue)
		}
	}
	return result(t, ip, fp, w, t.BinaryOp(op, b, c))
}

// noteOperands records the operands that the instruction at ip has met.
func noteOperands(ip uintptr, b, c rt.Value) {
	flag := uint64(words.OtherSeen << 8)
	if number := func(v rt.Value) bool { return v.IsSmall() || v.IsFloat() }; number(b) && number(c) {
		flag = words.FloatSeen << 8
		if b.IsSmall() && c.IsSmall() {
			return
		}
		if op := words.OpOf(word(ip)); b.IsSmall() != c.IsSmall() && op.TwoRegisters() {
			note(ip, word(ip), mixedSeen)
		}
	}
	note(ip, word(ip), flag)
}

// binaryOperands returns the operator and operands of the instruction at ip.
func binaryOperands(ip, fp uintptr) (op rt.BinOp, b, c rt.Value) {
	w := word(ip)
	f := words.F(w)
	b = *reg(fp, words.B(w))
	if words.OpOf(w) <= words.Pow {
		return rt.BinOp(f&words.OpMask) + rt.InplaceOr, b, *reg(fp, words.C(w))
	}
	c = rt.MakeSmall(words.SC(w))
	if f&words.SwapFlag != 0 {
		b, c = c, b
	}
	return rt.BinOp(f&words.OpMask) + rt.InplaceOr, b, c
}

func binaryRest(t *rt.Thread, fp, at uintptr) rt.Value {
	op, b, c := binaryOperands(at&^7, fp)
	return t.BinaryRest(op, b, c, rt.OpStage(at&7))
}

// compare computes A = b op c.
func compare(t *rt.Thread, ip, fp uintptr, w uint64, op rt.CmpOp, b, c rt.Value) (uintptr, uintptr) {
	noteOperands(ip, b, c)
	naturally(t, b, c)
	if b.Kind() >= rt.NumKinds {
		t.R.NoteOperands(ip, b, c)
		if fn, stage := t.CompareMethod(op, b, c); fn != rt.NoValue {
			kind := rt.FrameCompare
			if stage == rt.StageUnequal {
				kind = rt.FrameLen
			}
			return push(t, ip, fp, fn, kind, words.A(w), stage, b, c, rt.NoValue)
		}
	}
	return result(t, ip, fp, w, t.Compare(op, b, c))
}

// naturally finds out what the operands of a comparison do natively, for native code.
func naturally(t *rt.Thread, a, b rt.Value) {
	t.R.Naturally(a)
	t.R.Naturally(b)
}

func compareResult(t *rt.Thread, fp, at uintptr, v rt.Value) rt.Value {
	w := word(at &^ 7)
	return t.CompareResult(rt.CmpOp(words.OpOf(w)-words.Lt), *reg(fp, words.B(w)), *reg(fp, words.C(w)), v, rt.OpStage(at&7))
}

// jumpOperands returns comparison and operands of the compare-and-jump at ip.
func jumpOperands(ip, fp uintptr) (op rt.CmpOp, a, b rt.Value) {
	w := word(ip)
	k := words.OpOf(w) - words.JumpLt
	op, a, b = rt.CmpOp(k%6), *reg(fp, words.A(w)), rt.NoValue
	switch k / 6 {
	case 2, 3, 5:
		b = rt.MakeSmall(words.SB(w))
	default:
		b = *reg(fp, words.B(w))
	}
	return op, a, b
}

// compareJump executes any compare-and-jump.
func compareJump(t *rt.Thread, ip, fp uintptr) (uintptr, uintptr) {
	op, a, b := jumpOperands(ip, fp)
	noteOperands(ip, a, b)
	naturally(t, a, b)
	if a.Kind() >= rt.NumKinds {
		t.R.NoteOperands(ip, a, b)
		if fn, stage := t.CompareMethod(op, a, b); fn != rt.NoValue {
			return push(t, ip, fp, fn, rt.FrameJump, 0, stage, a, b, rt.NoValue)
		}
	}
	return jumpOn(t, ip, fp, t.Compare(op, a, b))
}

// jumpResult goes on after the method of the compare-and-jump at has returned v.
func jumpResult(t *rt.Thread, fp, at uintptr, v rt.Value) (uintptr, uintptr) {
	ip := at &^ 7
	op, a, b := jumpOperands(ip, fp)
	return jumpOn(t, ip, fp, t.CompareResult(op, a, b, v, rt.OpStage(at&7)))
}

// jumpOn branches on the result v of a comparison.
func jumpOn(t *rt.Thread, ip, fp uintptr, v rt.Value) (uintptr, uintptr) {
	if v == rt.NoValue {
		return 0, fp
	}
	truth, ok := v == rt.True, true
	if v != rt.True && v != rt.False {
		truth, ok = t.Truth(v)
	}
	w := word(ip)
	k := (words.OpOf(w) - words.JumpLt) / 6
	return branch(ip, fp, w, words.SC(w), truth == (k != 1 && k != 3), ok)
}

// truthJump jumps on the truth of a register.
func truthJump(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	v := *reg(fp, words.A(w))
	t.R.Naturally(v)
	if v.Kind() >= rt.NumKinds {
		t.R.NoteOperands(ip, v, v)
		if fn, stage := t.TruthMethod(v); fn != rt.NoValue {
			return push(t, ip, fp, fn, rt.FrameTruth, 0, stage, v, rt.NoValue, rt.NoValue)
		}
	}
	truth, ok := t.Truth(v)
	return branch(ip, fp, w, words.D(w), truth == (words.OpOf(w) != words.JumpIfFalse), ok)
}

// specialResult turns the return value of a special method into the result of the instruction at at, which is of any kind that FrameLen is for.
func specialResult(t *rt.Thread, fp, at uintptr, v rt.Value) rt.Value {
	if words.OpOf(word(at&^7)) == words.Ne {
		return compareResult(t, fp, at, v)
	}
	v = t.SpecialResult(rt.OpStage(at&7), v)
	if op := words.OpOf(word(at &^ 7)); v != rt.NoValue && (op == words.Not || op == words.NotIn) {
		v = rt.MakeBool(v == rt.False)
	}
	return v
}

// not computes A = not B.
func not(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	v := *reg(fp, words.B(w))
	if v.Kind() >= rt.NumKinds {
		t.R.NoteOperands(ip, v, v)
		if fn, stage := t.TruthMethod(v); fn != rt.NoValue {
			return push(t, ip, fp, fn, rt.FrameLen, words.A(w), stage, v, rt.NoValue, rt.NoValue)
		}
	}
	return result(t, ip, fp, w, t.UnaryOp(rt.UnOp(words.F(w)&words.OpMask), v))
}

// hasMethod returns the Python function that the instruction at ip, a search of item in c, comes down to, or NoValue.
func hasMethod(t *rt.Thread, ip uintptr, c, item rt.Value) rt.Value {
	if c.Kind() < rt.NumKinds {
		return rt.NoValue
	}
	t.R.NoteOperands(ip, c, item)
	return t.PyMethod(c, rt.SymContains)
}

// unary executes an operator on one operand other than not.
func unary(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	op, v := rt.UnOp(words.F(w)&words.OpMask), *reg(fp, words.B(w))
	if v.Kind() >= rt.NumKinds {
		t.R.NoteOperands(ip, v, v)
		if fn := t.PyMethod(v, rt.UnarySym(op)); fn != rt.NoValue {
			return push(t, ip, fp, fn, rt.FrameCall, words.A(w), 0, v, rt.NoValue, rt.NoValue)
		}
	}
	return result(t, ip, fp, w, t.UnaryOp(op, v))
}

func getItem(t *rt.Thread, ip, fp uintptr, w uint64, b, c rt.Value) (uintptr, uintptr) {
	if b.Kind() >= rt.NumKinds {
		t.R.NoteOperands(ip, b, c)
		t.R.Naturally(b)
		if fn := t.PyMethod(b, rt.SymGetitem); fn != rt.NoValue {
			return push(t, ip, fp, fn, rt.FrameCall, words.A(w), 0, b, c, rt.NoValue)
		}
	}
	notePlain(t, ip, b)
	return result(t, ip, fp, w, t.GetItem(b, c))
}

// notePlain notes that the indexing instruction at ip has met the array, memoryview, dict or instance v, if it is one. (The loop
// notes what it indexes itself; keys of dicts may take more.)
func notePlain(t *rt.Thread, ip uintptr, v rt.Value) {
	if k := v.Kind(); k == rt.KindStr || k == rt.KindBytes || k == rt.KindArray || k == rt.KindMemoryView || k == rt.KindDict ||
		k == rt.KindOrderedDict || k >= rt.NumKinds {
		p := (*uint64)(unsafe.Add(nil, ip))
		*p = words.NoteItem(*p, t.R.ItemNote(v))
	}
}

func setItem(t *rt.Thread, ip, fp uintptr, a, b, c rt.Value) (uintptr, uintptr) {
	if a.Kind() >= rt.NumKinds {
		t.R.NoteOperands(ip, a, b)
		t.R.Naturally(a)
		if fn := t.PyMethod(a, rt.SymSetitem); fn != rt.NoValue {
			return push(t, ip, fp, fn, rt.FrameDrop, 0, 0, a, b, c)
		}
	}
	notePlain(t, ip, a)
	return next(ip, fp, 1, t.SetItem(a, b, c))
}

// getSlice executes GetSlice.
func getSlice(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	b := *reg(fp, words.B(w))
	start, stop, step := sliceParts(ip, fp, w)
	if fn := sliceMethod(t, ip, b, rt.SymGetitem); fn != rt.NoValue {
		s := t.NewSlice(start, stop, step)
		if s == rt.NoValue {
			return 0, fp
		}
		return push(t, ip, fp, fn, rt.FrameCall, words.A(w), 0, b, s, rt.NoValue)
	}
	return result(t, ip, fp, w, t.GetSlice(b, start, stop, step))
}

// setSlice executes SetSlice.
func setSlice(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	a, v := *reg(fp, words.A(w)), rt.NoValue
	start, stop, step := sliceParts(ip, fp, w)
	if words.F(w) == 0 {
		v = *reg(fp, words.B(w))
		if fn := sliceMethod(t, ip, a, rt.SymSetitem); fn != rt.NoValue {
			s := t.NewSlice(start, stop, step)
			if s == rt.NoValue {
				return 0, fp
			}
			return push(t, ip, fp, fn, rt.FrameDrop, 0, 0, a, s, v)
		}
	}
	return next(ip, fp, 2, t.SetSlice(a, start, stop, step, v))
}

// sliceMethod returns the Python function that the instruction at ip asks for or gives a slice of v, or NoValue.
func sliceMethod(t *rt.Thread, ip uintptr, v rt.Value, s rt.Sym) rt.Value {
	if v.Kind() < rt.NumKinds {
		return rt.NoValue
	}
	t.R.NoteOperands(ip, v, v)
	return t.PyMethod(v, s)
}

// prepare starts a for loop.
func prepare(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	v := *reg(fp, words.B(w))
	if v.Kind() >= rt.NumKinds {
		if fn := t.PyMethod(v, rt.SymIter); fn != rt.NoValue {
			t.R.NoteOperands(ip, v, v)
			return push(t, ip, fp, fn, rt.FrameIter, words.A(w), 0, v, rt.NoValue, rt.NoValue)
		}
	}
	return next(ip, fp, 1, t.ForPrep(reg(fp, words.A(w)), v))
}

// callSpecial serves calls of builtins that come down to a call of a Python function or to the resumption of a generator; ok is false for others.
func callSpecial(t *rt.Thread, ip, fp uintptr, callee rt.Value, dest int, win uintptr, n int) (nip, nfp uintptr, ok bool) {
	self := *reg(win, 0)
	switch {
	case callee == t.FnLen && n == 1 && self.Kind() < rt.NumKinds:
		t.R.Naturally(self)
	case callee == t.FnLen && n == 1:
		t.R.NoteOperands(ip, self, self)
		t.R.Naturally(self)
		if fn := t.PyMethod(self, rt.SymLen); fn != rt.NoValue {
			nip, nfp = push(t, ip, fp, fn, rt.FrameLen, dest, 0, self, rt.NoValue, rt.NoValue)
			return nip, nfp, true
		}
	case n == 1 && self.Kind() >= rt.NumKinds:
		t.NoteSpecial(ip, callee, self)
		if fn := t.PyMethod(self, rt.SymNext); callee == t.FnNext && fn != rt.NoValue {
			nip, nfp = push(t, ip, fp, fn, rt.FrameCall, dest, 0, self, rt.NoValue, rt.NoValue)
			return nip, nfp, true
		}
	case callee == t.FnNext && n == 1 && self.Kind() == rt.KindGenerator && resumable(self, rt.None):
		nip, nfp = sendTo(t, fp, dest, self, rt.None)
		return nip, nfp, true
	case (callee == t.FnSend && self.Kind() == rt.KindGenerator || callee == t.FnCoSend && self.Kind() == rt.KindCoroutine) && n == 2 &&
		resumable(self, *reg(win, 1)):
		nip, nfp = sendTo(t, fp, dest, self, *reg(win, 1))
		return nip, nfp, true
	}
	return 0, 0, false
}

// sendTo resumes a generator with a frame on top of the current one; what it yields is the result of the call at ip.
func sendTo(t *rt.Thread, fp uintptr, dest int, gen, v rt.Value) (uintptr, uintptr) {
	top := t.SP + headBytes
	if !resume(t, gen, top, rt.FrameSend, dest) {
		return 0, fp
	}
	return started(start(t, gen, *(*uintptr)(unsafe.Pointer(rt.Word(gen, rt.GenResume))), top, v, rt.NoValue))
}
