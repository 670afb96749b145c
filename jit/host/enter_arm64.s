//go:build linux || darwin

#include "textflag.h"

// func enter(ctx *rt.Context, stub uintptr)
//
// The return of an exit stub, by way of R30, leaves this function. Native code changes all other registers but R18, R27, R28, which is
// g, R29 and the stack pointer; the caller expects nothing in them.
TEXT ·enter(SB), NOSPLIT|NOFRAME, $0-16
	MOVD ctx+0(FP), R20
	MOVD stub+8(FP), R16
	JMP  (R16)

// func enterBriefly(ctx *rt.Context, stub uintptr)
//
// It stores what Go's runtime stores in g.stackguard0 (stackPreempt).
TEXT ·enterBriefly(SB), NOSPLIT|NOFRAME, $0-16
	MOVD ctx+0(FP), R20
	MOVD $-1314, R16
	MOVD R16, 16(g)
	MOVD stub+8(FP), R16
	JMP  (R16)
