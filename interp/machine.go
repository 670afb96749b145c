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
	if e != rt.NoValue { // it came by the handler of MachineFunc, which is none to the program
		t.Handled = *reg(fp, words.A(w)+1)
		*exc = rt.NoValue
	}
	v, more := t.R.Machine().Step(t, function(fp), registers(fp), words.B(w), *reg(fp, words.A(w)), e)
	if v == rt.NoValue {
		return 0, fp
	}
	*reg(fp, words.A(w)) = v
	return branch(ip, fp, w, words.SC(w), !more, true)
}

// registers returns all registers of the frame at fp.
func registers(fp uintptr) []rt.Value {
	return unsafe.Slice(reg(fp, 0), (frameEnd(fp)-fp)/regBytes)
}
