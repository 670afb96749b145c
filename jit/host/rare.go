package host

import (
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// rare is serve for instructions that native code always leaves, and that push no frame.
func (e *Engine) rare(t *rt.Thread, ip, resume uintptr, w uint64) bool {
	a, b, c := operand(t, words.A(w)), operand(t, words.B(w)), operand(t, words.C(w))
	ok := true
	switch op := words.OpOf(w); op {
	case words.Pos, words.Neg, words.Invert:
		ok = set(a, t.UnaryOp(rt.UnOp(words.F(w)&words.OpMask), *b))
	case words.Unpack2:
		var dst []rt.Value
		if dst = t.Alloca(2); dst == nil || !t.UnpackInto(*c, dst) {
			ok = false
			break
		}
		*a, *b = dst[0], dst[1]
	case words.Unpack, words.UnpackEx:
		ok = unpack(t, ip, op, w, *b)
	case words.DictUpdate:
		ok = t.DictDisplayUpdate(*a, *b)
	case words.ListExtend:
		ok = t.ListGather(*a, *b)
	case words.SetUpdate:
		ok = t.SetUpdate(*a, *b)
	case words.ListToTuple:
		ok = set(a, t.NewTupleFrom(b.List()))
	case words.BuildSet:
		v := t.NewSet(rt.KindSet, words.C(w))
		for i := 0; i < words.C(w) && v != rt.NoValue; i++ {
			if !t.SetAdd(v, packed(t, ip, i)) {
				v = rt.NoValue
			}
		}
		ok = set(a, v)
	case words.BuildSlice:
		step := rt.None
		if words.C(w) == 3 {
			step = packed(t, ip, 2)
		}
		ok = set(a, t.NewSlice(packed(t, ip, 0), packed(t, ip, 1), step))
	case words.DelAttr:
		ok = t.SetAttr(*a, rt.CodeName(*operand(t, rt.FrameFunc), words.C(w)), rt.NoValue)
	case words.StoreName:
		if t.R.Strict() {
			return false
		}
		ok = t.StoreName(*operand(t, 0), rt.CodeName(*operand(t, rt.FrameFunc), words.C(w)), *a)
	case words.DelName:
		ok = t.StoreName(*operand(t, 0), rt.CodeName(*operand(t, rt.FrameFunc), words.C(w)), rt.NoValue)
	case words.ImportName:
		fn := *operand(t, rt.FrameFunc)
		m := t.ImportedModule(rt.CodeName(fn, words.C(w)), rt.FuncGlobals(fn), *operand(t, words.B(w)+1), *b)
		if m == rt.NoValue {
			return false
		}
		*a = m
	case words.ImportFrom:
		v := t.ImportedName(*b, rt.CodeName(*operand(t, rt.FrameFunc), words.C(w)))
		if v == rt.NoValue {
			return false
		}
		*a = v
	case words.BeforeAsyncWith:
		exit, it := t.BeforeAsyncWith(*b)
		if ok = it != rt.NoValue; ok {
			*a, *operand(t, words.A(w)+1) = exit, it
		}
	case words.AsyncWithExit:
		ok = set(a, t.AsyncWithExit(*b, *c))
	case words.WithExitDone, words.AsyncWithEnd:
		if *a == rt.None || a.IsSmall() {
			break
		}
		var truth bool
		if truth, ok = t.Truth(*b); truth {
			*a = rt.None
		}
	case words.MatchSequence:
		*a = rt.MakeBool(t.IsMatchSequence(*b))
	case words.MatchMapping:
		*a = rt.MakeBool(t.IsMatchMapping(*b))
	case words.MatchKeys:
		ok = set(a, t.MatchKeys(*b, *c))
	case words.MatchClass:
		ok = set(a, t.MatchClass(*b, *operand(t, words.B(w)+1), *operand(t, words.B(w)+2), words.C(w)))
	case words.GetLen:
		var n int
		if n, ok = t.Len(*b); ok {
			ok = set(a, t.NewInt(int64(n)))
		}
	default:
		return false
	}
	t.TickNative()
	return e.served(t, ok, resume)
}

// packed returns packed operand number i of the instruction at ip.
func packed(t *rt.Thread, ip uintptr, i int) rt.Value {
	return *operand(t, int(*(*uint16)(unsafe.Add(nil, ip+8+uintptr(i)*2))))
}

// unpack executes an Unpack or UnpackEx of v.
func unpack(t *rt.Thread, ip uintptr, op words.Op, w uint64, v rt.Value) bool {
	n := words.A(w)
	dst := t.Alloca(n)
	if dst == nil && n > 0 {
		return false
	}
	ok := false
	if op == words.Unpack {
		ok = t.UnpackInto(v, dst)
	} else {
		ok = t.UnpackEx(v, dst, words.F(w))
	}
	if !ok {
		return false
	}
	for i, x := range dst {
		*operand(t, int(*(*uint16)(unsafe.Add(nil, ip+8+uintptr(i)*2)))) = x
	}
	return true
}
