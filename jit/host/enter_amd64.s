//go:build linux || darwin || windows

#include "textflag.h"

// func enter(ctx *rt.Context, stub uintptr)
//
// The stub saves SP and BP; an exit stub restores them and returns to the caller of enter: one return address for one
// call, so that the processor predicts it. Native code changes all other registers but R14 and R15; the caller expects nothing in them.
TEXT ·enter(SB), NOSPLIT|NOFRAME, $0-16
	MOVQ ctx+0(FP), R15
	MOVQ stub+8(FP), AX
	MOVQ (TLS), R14
	JMP  AX

// func enterBriefly(ctx *rt.Context, stub uintptr)
//
// It stores what Go's runtime stores in g.stackguard0 (stackPreempt).
TEXT ·enterBriefly(SB), NOSPLIT|NOFRAME, $0-16
	MOVQ ctx+0(FP), R15
	MOVQ stub+8(FP), AX
	MOVQ (TLS), R14
	MOVQ $-1314, 16(R14)
	JMP  AX
