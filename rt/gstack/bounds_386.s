#include "textflag.h"

// func bounds() (lo, hi, guard uintptr)
TEXT ·bounds(SB), NOSPLIT, $0-12
	MOVL (TLS), AX
	MOVL 0(AX), BX
	MOVL BX, lo+0(FP)
	MOVL 4(AX), BX
	MOVL BX, hi+4(FP)
	MOVL 8(AX), BX
	MOVL BX, guard+8(FP)
	RET

// func routine() uintptr
TEXT ·routine(SB), NOSPLIT, $0-4
	MOVL (TLS), AX
	MOVL AX, ret+0(FP)
	RET
