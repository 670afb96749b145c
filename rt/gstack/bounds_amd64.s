#include "textflag.h"

// func bounds() (lo, hi, guard uintptr)
TEXT ·bounds(SB), NOSPLIT, $0-24
	MOVQ (TLS), AX
	MOVQ 0(AX), BX
	MOVQ BX, lo+0(FP)
	MOVQ 8(AX), BX
	MOVQ BX, hi+8(FP)
	MOVQ 16(AX), BX
	MOVQ BX, guard+16(FP)
	RET

// func routine() uintptr
TEXT ·routine(SB), NOSPLIT, $0-8
	MOVQ (TLS), AX
	MOVQ AX, ret+0(FP)
	RET

// func Poll()
TEXT ·Poll(SB), NOSPLIT, $0-0
	MOVQ (TLS), AX
	MOVQ $-1314, 16(AX)
	RET
