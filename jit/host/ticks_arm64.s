//go:build linux

#include "textflag.h"

// The offsets below are of struct siginfo, of the machine context in struct ucontext (registers from 184 on, the program counter at 440), of
// tickBlock, and of the words in front of a frame (package rt, frame.go).

// tick is a signal handler: R0 signal, R1 siginfo, R2 ucontext. It runs on Go's signal stack and calls nothing.
TEXT tick<>(SB), NOSPLIT|NOFRAME, $0
	MOVW 8(R1), R3             // si_code
	CMPW $-2, R3               // SI_TIMER
	BNE  out
	MOVD 24(R1), R4            // si_value: the tickBlock
	MOVW 20(R1), R5            // si_overrun
	ADD  $1, R5                // ticks
	MOVD 440(R2), R6           // PC
	MOVD 8(R4), R7             // lo
	CMP  R7, R6
	BLO  other
	MOVD 16(R4), R7            // hi
	CMP  R7, R6
	BHS  other
	MOVD 32(R4), R8            // head
	MOVD 40(R4), R7            // limit
	CMP  R7, R8
	BHI  full
	ADD  $72, R4, R9
	ADD  R8<<3, R9, R9         // the record
	MOVD R6, 8(R9)
	MOVD 352(R2), R10          // R21: the native stack, which ends with as many words
	LDP  0(R10), (R14, R15)
	STP  (R14, R15), 16(R9)
	LDP  16(R10), (R14, R15)
	STP  (R14, R15), 32(R9)
	MOVD 336(R2), R10          // R19: the frame
	ADD  $48, R9, R11
	MOVD ZR, R12
	MOVD 48(R4), R13           // most frames

frame:
	MOVD -32(R10), R14         // function
	MOVD R14, (R11)
	MOVD -16(R10), R14         // return address
	MOVD R14, 8(R11)
	MOVD -8(R10), R14          // information
	MOVD R14, 16(R11)
	ADD  $24, R11
	ADD  $1, R12
	CMP  R13, R12
	BHS  done
	MOVD -24(R10), R14         // the caller is below
	CMP  R10, R14
	BHS  done
	MOVD R14, R10
	CBNZ R10, frame

done:
	LSL  $32, R5, R14
	ORR  R12, R14, R14
	MOVD R14, (R9)
	ADD  R12<<1, R12, R12
	ADD  $6, R12
	ADD  R12, R8
	MOVD R8, 32(R4)
	JMP  poll

full:
	ADD   $64, R4, R7
again1:
	LDAXR (R7), R14
	ADD   R5, R14
	STLXR R14, (R7), R15
	CBNZ  R15, again1

other:
	LDAXR (R4), R14
	ADD   R5, R14
	STLXR R14, (R4), R15
	CBNZ  R15, other

poll:
	MOVD 24(R4), R7
	MOVD 56(R4), R13
again2:
	LDAXRW (R7), R14
	ORRW   R13, R14
	STLXRW R14, (R7), R15
	CBNZ   R15, again2

out:
	RET // to the kernel's own return

// func tickHandler() uintptr
TEXT ·tickHandler(SB), NOSPLIT, $0-8
	MOVD $tick<>(SB), R0
	MOVD R0, ret+0(FP)
	RET

// func tickReturn() uintptr
TEXT ·tickReturn(SB), NOSPLIT, $0-8
	MOVD ZR, ret+0(FP)
	RET
