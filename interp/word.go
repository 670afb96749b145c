package interp

import (
	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// wordMask is what the hardware looks at of the count of a shift.
const wordMask = 8*regBytes - 1

// wordHolds evaluates a comparison of machine words.
func wordHolds(op bytecode.WordOp, b, c uintptr) bool {
	k := op - bytecode.WordLt
	holds := false
	switch k >> 1 {
	case 0:
		holds = int(b) < int(c)
	case 1:
		holds = int(b) > int(c)
	case 2:
		holds = b == c
	case 3:
		holds = b < c
	default:
		holds = b > c
	}
	return holds != (k&1 != 0)
}

// wordOperator evaluates an operator of machine words; a divisor is not 0.
func wordOperator(op bytecode.WordOp, b, c uintptr) uintptr {
	switch op {
	case bytecode.WordAdd:
		return b + c
	case bytecode.WordSub:
		return b - c
	case bytecode.WordMul:
		return b * c
	case bytecode.WordAnd:
		return b & c
	case bytecode.WordOr:
		return b | c
	case bytecode.WordXor:
		return b ^ c
	case bytecode.WordShl:
		return b << (c & wordMask)
	case bytecode.WordSar:
		return uintptr(int(b) >> (c & wordMask))
	case bytecode.WordShr:
		return b >> (c & wordMask)
	case bytecode.WordFloorDiv:
		return uintptr(rt.FloorDivWord(int(b), int(c)))
	case bytecode.WordMod:
		return uintptr(rt.ModWord(int(b), int(c)))
	}
	if wordHolds(op, b, c) {
		return 1
	}
	return 0
}

// wordInstr is the part of slow for machine words and machine code.
func wordInstr(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	f := words.F(w)
	word := func(i int) uintptr { return uintptr(*reg(fp, i)) }
	set := func(v uintptr, ok bool) (uintptr, uintptr) {
		if !ok {
			return 0, fp
		}
		*reg(fp, words.A(w)) = rt.Value(v)
		return ip + uintptr(words.Len(w))*8, fp
	}
	op := bytecode.WordOp(f)
	switch words.OpOf(w) {
	case words.Machine:
		return machine(t, ip, fp, w)
	case words.MachineStep:
		return machineStep(t, ip, fp, w)
	case words.WordImm:
		return set(uintptr(words.D(w)), true)
	case words.WordImm64:
		return set(ld(ip+8), true)
	case words.WordBin:
		return set(wordOperator(op, word(words.B(w)), word(words.C(w))), true)
	case words.WordBinI:
		return set(wordOperator(op, word(words.B(w)), uintptr(words.SC(w))), true)
	case words.WordDiv:
		c := word(words.C(w))
		if c == 0 {
			t.RaiseZeroDivision()
			return 0, fp
		}
		return set(wordOperator(op, word(words.B(w)), c), true)
	case words.JumpWord, words.JumpWordBack:
		return branch(ip, fp, w, words.SC(w), wordHolds(op, word(words.A(w)), word(words.B(w))), true)
	case words.JumpWordI, words.JumpWordIBack:
		return branch(ip, fp, w, words.SC(w), wordHolds(op, word(words.A(w)), uintptr(words.SB(w))), true)
	case words.WordLoad:
		return set(t.LoadWord(word(words.B(w))+word(words.C(w))<<f, f))
	case words.WordLoadI:
		return set(t.LoadWord(word(words.B(w))+uintptr(words.SC(w))<<f, f))
	case words.WordStore:
		return next(ip, fp, 1, t.StoreWord(word(words.A(w))+word(words.B(w))<<f, word(words.C(w)), f))
	case words.WordStoreI:
		return next(ip, fp, 1, t.StoreWord(word(words.A(w))+uintptr(words.SB(w))<<f, word(words.C(w)), f))
	case words.ToWord:
		return set(t.ToWord(*reg(fp, words.B(w)), bytecode.WordType(f)))
	case words.FromWord:
		return result(t, ip, fp, w, t.FromWord(word(words.B(w)), bytecode.WordType(f)))
	}
	panic("BUG: undefined instruction at " + t.Where())
}
