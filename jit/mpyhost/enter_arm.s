//go:build linux

#include "textflag.h"

// Offsets of control.
#define control_g 0
#define control_hostSP 4
#define control_hostLR 8
#define control_sp 12
#define control_lr 16
#define control_args 20
#define control_first 40
#define control_block 44
#define control_mask 48
#define control_all 56

#define SYS_rt_sigprocmask 175
#define SIG_SETMASK 2

// func enter(c *control)
TEXT ·enter(SB), NOSPLIT, $16-4
	MOVW	c+0(FP), R4
	MOVW	control_block(R4), R0
	CMP	$0, R0
	BEQ	run
	MOVW	$SIG_SETMASK, R0
	ADD	$control_all, R4, R1
	ADD	$control_mask, R4, R2
	MOVW	$8, R3
	MOVW	$SYS_rt_sigprocmask, R7
	SWI	$0
run:
	BL	into<>(SB)
	MOVW	c+0(FP), R4
	MOVW	control_block(R4), R0
	CMP	$0, R0
	BEQ	done
	MOVW	$SIG_SETMASK, R0
	ADD	$control_mask, R4, R1
	MOVW	$0, R2
	MOVW	$8, R3
	MOVW	$SYS_rt_sigprocmask, R7
	SWI	$0
done:
	RET

// into is the part of enter that switches stacks. R4 is the control. A stub returns to the caller with SP and g as they are now; it has changed all other registers.
TEXT into<>(SB), NOSPLIT|NOFRAME, $0-0
	MOVW	g, control_g(R4)
	MOVW	R13, control_hostSP(R4)
	MOVW	R14, control_hostLR(R4)
	MOVW	R4, R12
	MOVW	control_lr(R12), R14
	MOVW	control_sp(R12), R13
	MOVW	control_first(R12), R0
	CMP	$0, R0
	MOVW.NE	g, 24(R13)	// the saved R10
	MOVW	(control_args+0)(R12), R0
	MOVW	(control_args+4)(R12), R1
	MOVW	(control_args+8)(R12), R2
	MOVW	(control_args+12)(R12), R3
	WORD	$0xe8bd8ff0	// ldmia sp!, {r4-r11, pc}
