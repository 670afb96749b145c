//go:build linux

#include "textflag.h"

// The offsets below are of struct siginfo, of the machine context in struct ucontext (registers R8 to R15 from 40 on), of tickBlock, and
// of the words in front of a frame (package rt, frame.go).

// tick is a signal handler: DI signal, SI siginfo, DX ucontext. It runs on Go's signal stack and calls nothing.
TEXT tick<>(SB), NOSPLIT|NOFRAME, $0
	CMPL 8(SI), $-2          // si_code: SI_TIMER
	JNE  out
	MOVQ 24(SI), R8          // si_value: the tickBlock
	MOVL 20(SI), R9          // si_overrun
	INCQ R9                  // ticks
	MOVQ 168(DX), R10        // RIP
	CMPQ R10, 8(R8)          // lo
	JB   other
	CMPQ R10, 16(R8)         // hi
	JAE  other
	MOVQ 32(R8), R11         // head
	CMPQ R11, 40(R8)         // limit
	JA   full
	LEAQ 72(R8)(R11*8), R12  // the record
	MOVQ R10, 8(R12)
	MOVQ 160(DX), AX         // RSP: the native stack, which ends with as many words
	MOVQ 0(AX), R10
	MOVQ R10, 16(R12)
	MOVQ 8(AX), R10
	MOVQ R10, 24(R12)
	MOVQ 16(AX), R10
	MOVQ R10, 32(R12)
	MOVQ 24(AX), R10
	MOVQ R10, 40(R12)
	MOVQ 80(DX), AX          // R13: the frame
	LEAQ 48(R12), BX
	XORL CX, CX
frame:
	MOVQ -32(AX), R10        // function
	MOVQ R10, 0(BX)
	MOVQ -16(AX), R10        // return address
	MOVQ R10, 8(BX)
	MOVQ -8(AX), R10         // information
	MOVQ R10, 16(BX)
	ADDQ $24, BX
	INCQ CX
	CMPQ CX, 48(R8)          // most frames
	JAE  done
	MOVQ -24(AX), R10        // the caller is below
	CMPQ R10, AX
	JAE  done
	MOVQ R10, AX
	TESTQ AX, AX
	JNZ  frame
done:
	MOVQ CX, 0(R12)
	SHLQ $32, R9
	ORQ  R9, 0(R12)
	LEAQ 6(CX)(CX*2), CX
	ADDQ CX, R11
	MOVQ R11, 32(R8)
	JMP  poll
full:
	LOCK
	ADDQ R9, 64(R8)
other:
	LOCK
	ADDQ R9, 0(R8)
poll:
	MOVQ 24(R8), AX
	MOVQ 56(R8), CX
	LOCK
	ORL  CX, 0(AX)
out:
	RET                      // to the restorer

// restore ends the handler: rt_sigreturn.
TEXT restore<>(SB), NOSPLIT|NOFRAME, $0
	MOVQ $15, AX
	SYSCALL
	INT  $3

// func tickHandler() uintptr
TEXT ·tickHandler(SB), NOSPLIT, $0-8
	MOVQ $tick<>(SB), AX
	MOVQ AX, ret+0(FP)
	RET

// func tickReturn() uintptr
TEXT ·tickReturn(SB), NOSPLIT, $0-8
	MOVQ $restore<>(SB), AX
	MOVQ AX, ret+0(FP)
	RET
