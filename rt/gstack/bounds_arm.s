#include "textflag.h"

// func bounds() (lo, hi, guard uintptr)
TEXT ·bounds(SB), NOSPLIT, $0-12
	MOVW 0(g), R0
	MOVW R0, lo+0(FP)
	MOVW 4(g), R0
	MOVW R0, hi+4(FP)
	MOVW 8(g), R0
	MOVW R0, guard+8(FP)
	RET

// func routine() uintptr
TEXT ·routine(SB), NOSPLIT, $0-4
	MOVW g, R0
	MOVW R0, ret+0(FP)
	RET
