#include "textflag.h"

// func bounds() (lo, hi, guard uintptr)
TEXT ·bounds(SB), NOSPLIT, $0-24
	MOVD 0(g), R0
	MOVD R0, lo+0(FP)
	MOVD 8(g), R0
	MOVD R0, hi+8(FP)
	MOVD 16(g), R0
	MOVD R0, guard+16(FP)
	RET

// func routine() uintptr
TEXT ·routine(SB), NOSPLIT, $0-8
	MOVD g, R0
	MOVD R0, ret+0(FP)
	RET

// func Poll()
TEXT ·Poll(SB), NOSPLIT, $0-0
	MOVD $-1314, R0
	MOVD R0, 16(g)
	RET
