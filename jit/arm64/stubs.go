package arm64

import (
	"pycopy/jit"
	"pycopy/rt"
)

// EmitStubs emits the code at the border, see package jit, and returns labels at the entry and at the exits.
//
// Enter is jumped to by the trampoline, which Go has called, with the Context in X20. Exit stubs are jumped to, with the argument in
// register 0 and the address where code resumes in register 1; their return, by way of X30, leaves the trampoline. Go's stack pointer
// never changes.
func (a *Asm) EmitStubs() (enter jit.Label, exits [jit.NumExits]jit.Label) {
	load := func(r reg, off uintptr) { a.mem(oLDR, r, regCtx, int32(off)) }
	store := func(off uintptr, r reg) { a.mem(oSTR, r, regCtx, int32(off)) }
	for k := range exits {
		exits[k] = a.NewLabel()
	}
	a.Jump(exits[jit.ExitEnter]) // the first address is where functions without native code are called
	enter = a.NewLabel()
	a.Bind(enter)
	load(x16, rt.OffCtxNativeTo)
	load(regSP, rt.OffCtxNativeSP)
	load(regFP, rt.OffCtxFP)
	load(0, rt.OffCtxNativeArg)
	a.movImm(regOne, 1)
	a.movImm(regBig, 1<<60)
	resume := a.NewLabel()
	a.ref(oCBZ, x16, a.Target(resume))
	a.rr(oBR, 0, x16)
	a.Bind(resume)
	a.Ret()
	for k := range exits {
		a.Bind(exits[k])
		store(rt.OffCtxNativeArg, 0)
		store(rt.OffCtxNativeTo, 1)
		store(rt.OffCtxFP, regFP)
		store(rt.OffCtxNativeSP, regSP)
		store(rt.OffCtxNativeExit, a.value(int64(k)))
		a.rr(oRET, 0, regRet)
	}
	return enter, exits
}
