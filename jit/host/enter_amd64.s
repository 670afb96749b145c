//go:build linux

#include "textflag.h"

// func enter(ctx *rt.Context, stub uintptr)
//
// The frame saves BP. Native code changes all registers but R14 and R15; the
// caller expects nothing in them but SP and BP.
TEXT ·enter(SB), NOSPLIT, $8-16
	MOVQ ctx+0(FP), R15
	MOVQ stub+8(FP), AX
	MOVQ (TLS), R14
	CALL AX
	RET
