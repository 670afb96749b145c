package amd64

import (
	"pycopy/jit"
	"pycopy/rt"
)

// EmitStubs emits the code at the border, see package jit, and returns labels at the entry and at the exits.
//
// Enter is jumped to by the trampoline, which Go has called, with the Context in R15 and g in R14. The return of an
// exit stub leaves the trampoline:
//
//	Go's stack            native stack
//	+----------------+    +------------------+
//	| arguments      |    | return to caller |  one for each native call
//	+----------------+    +------------------+
//	| return to Go   |     ^ NativeSP
//	+----------------+
//	| Go's RBP       |
//	+----------------+
//	 ^ HostSP
//
// Exit stubs are jumped to, with the argument in register 0 and the address where code resumes in register 1.
// They return to Go by the instruction for it, as Go has called: without it the processor
// mispredicts the returns of all callers, 10 ns each. See CallMem for native calls.
func (a *Asm) EmitStubs() (enter jit.Label, exits [jit.NumExits]jit.Label) {
	ctx := func(off uintptr) mem { return at(regCtx, int32(off)) }
	for k := range exits {
		exits[k] = a.NewLabel()
	}
	a.Jump(exits[jit.ExitEnter]) // the first address is where functions without native code are called
	enter = a.NewLabel()
	a.Bind(enter)
	a.r(oPUSH, 8, rbp)
	a.mr(oMOV, 8, ctx(rt.OffCtxHostSP), rsp)
	a.rm(oMOV, 8, rsp, ctx(rt.OffCtxNativeSP))
	a.rm(oMOV, 8, regFP, ctx(rt.OffCtxFP))
	a.rm(oMOV, 8, intMap[0], ctx(rt.OffCtxNativeArg))
	a.rm(oMOV, 8, rax, ctx(rt.OffCtxNativeTo))
	a.rr(oTEST, 8, rax, rax)
	resume := a.NewLabel()
	a.jcc(ccE, resume)
	a.r(oJMP, 8, rax)
	a.Bind(resume)
	a.r(oPOP, 8, rax) // no return, for which there was no call
	a.r(oJMP, 8, rax)
	for k := range exits {
		a.Bind(exits[k])
		a.mr(oMOV, 8, ctx(rt.OffCtxNativeArg), intMap[0])
		a.mr(oMOV, 8, ctx(rt.OffCtxNativeTo), intMap[1])
		a.mr(oMOV, 8, ctx(rt.OffCtxFP), regFP)
		a.mi(oMOV, 8, ctx(rt.OffCtxNativeExit), int64(k))
		a.mr(oMOV, 8, ctx(rt.OffCtxNativeSP), rsp)
		a.rm(oMOV, 8, rsp, ctx(rt.OffCtxHostSP))
		a.r(oPOP, 8, rbp)
		a.op0(oRET, 8) // not Ret: it belongs to a call, by Go
	}
	return enter, exits
}
