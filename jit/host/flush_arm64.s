//go:build linux

#include "textflag.h"

// func flushCaches(write, exec, n uintptr)
TEXT ·flushCaches(SB), NOSPLIT|NOFRAME, $0-24
	MOVD write+0(FP), R0
	MOVD exec+8(FP), R1
	MOVD n+16(FP), R2
	ADD  R0, R2, R3 // end of what was written
	ADD  R1, R2, R4 // end of what is executed
	MRS  CTR_EL0, R5
	MOVD $4, R7
	UBFX $16, R5, $4, R6 // log2 of the words in a line of the data caches
	LSL  R6, R7, R6
	AND  $15, R5, R8 // the same of the instruction caches
	LSL  R8, R7, R8
	SUB  $1, R6, R9
	BIC  R9, R0, R0
	SUB  $1, R8, R9
	BIC  R9, R1, R1

data:
	DC  CVAU, R0
	ADD R6, R0, R0
	CMP R3, R0
	BLO data
	DSB $11 // inner shareable

code:
	WORD $0xd50b7521 // IC IVAU, X1
	ADD  R8, R1, R1
	CMP  R4, R1
	BLO  code
	DSB  $11
	ISB  $15
	RET
