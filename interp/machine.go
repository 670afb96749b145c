package interp

import (
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// machine runs the function of machine code that the frame at fp is for.
func machine(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	v := t.R.Machine().Run(t, function(fp), registers(fp), words.B(w))
	return result(t, ip, fp, w, v)
}

// machineStep runs the generator of the frame at fp to its next yield or its end.
func machineStep(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	exc := reg(fp, words.B(w)+1)
	e := *exc
	*exc = rt.NoValue
	v, more := t.R.Machine().Step(t, function(fp), registers(fp), words.B(w), *reg(fp, words.A(w)), e)
	if v == rt.NoValue {
		return 0, fp
	}
	*reg(fp, words.A(w)) = v
	return branch(ip, fp, w, words.SC(w), !more, true)
}

// resumeMachine gives send or exc to the generator of machine code in the frame at fp. exc need not be an exception: a delegate may get it.
func resumeMachine(fp uintptr, send, exc rt.Value) (uintptr, uintptr) {
	first := rt.FuncEntry(function(fp))
	w := word(first)
	*reg(fp, words.A(w)), *reg(fp, words.B(w)+1) = send, exc
	return first, fp
}

// registers returns all registers of the frame at fp.
func registers(fp uintptr) []rt.Value {
	return unsafe.Slice(reg(fp, 0), (frameEnd(fp)-fp)/regBytes)
}
