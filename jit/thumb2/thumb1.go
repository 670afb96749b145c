package thumb2

// The 16-bit instructions that all targets have, in the formats of ARM's manuals. Those that set the flags have an s in their
// mnemonic.

// ShiftOp is an operation of format 1.
type ShiftOp uint16

// Shifts by an immediate.
const (
	LSL ShiftOp = iota
	LSR
	ASR
)

// ShiftImm is format 1: lsls, lsrs, asrs rd, rm, #n.
func (a *Asm) ShiftImm(op ShiftOp, rd, rm Reg, n int) {
	a.Half(uint16(op)<<11 | field(n, 5, 1)<<6 | uint16(low(rm))<<3 | uint16(low(rd)))
}

// Adds is format 2: adds rd, rn, rm.
func (a *Asm) Adds(rd, rn, rm Reg) { a.format2(0x1800, rd, rn, uint16(low(rm))) }

// Subs is format 2: subs rd, rn, rm.
func (a *Asm) Subs(rd, rn, rm Reg) { a.format2(0x1a00, rd, rn, uint16(low(rm))) }

// AddsImm3 is format 2: adds rd, rn, #imm.
func (a *Asm) AddsImm3(rd, rn Reg, imm int) { a.format2(0x1c00, rd, rn, field(imm, 3, 1)) }

// SubsImm3 is format 2: subs rd, rn, #imm.
func (a *Asm) SubsImm3(rd, rn Reg, imm int) { a.format2(0x1e00, rd, rn, field(imm, 3, 1)) }

func (a *Asm) format2(op uint16, rd, rn Reg, third uint16) {
	a.Half(op | third<<6 | uint16(low(rn))<<3 | uint16(low(rd)))
}

// MovsImm is format 3: movs rd, #imm.
func (a *Asm) MovsImm(rd Reg, imm int) { a.format3(0x2000, rd, imm) }

// CmpImm is format 3: cmp rn, #imm.
func (a *Asm) CmpImm(rn Reg, imm int) { a.format3(0x2800, rn, imm) }

// AddsImm is format 3: adds rd, #imm.
func (a *Asm) AddsImm(rd Reg, imm int) { a.format3(0x3000, rd, imm) }

// SubsImm is format 3: subs rd, #imm.
func (a *Asm) SubsImm(rd Reg, imm int) { a.format3(0x3800, rd, imm) }

func (a *Asm) format3(op uint16, rd Reg, imm int) {
	a.Half(op | uint16(low(rd))<<8 | field(imm, 8, 1))
}

// ALUOp is an operation of format 4.
type ALUOp uint16

// Operations of two low registers. TST, CMP and CMN only set the flags.
const (
	ANDS ALUOp = iota
	EORS
	LSLS
	LSRS
	ASRS
	ADCS
	SBCS
	RORS
	TST
	NEGS
	CMP
	CMN
	ORRS
	MULS
	BICS
	MVNS
)

// ALU is format 4: op rd, rm.
func (a *Asm) ALU(op ALUOp, rd, rm Reg) {
	a.Half(0x4000 | uint16(op)<<6 | uint16(low(rm))<<3 | uint16(low(rd)))
}

// AddHi is format 5: add rd, rm, any registers, flags unchanged.
func (a *Asm) AddHi(rd, rm Reg) { a.format5(0x4400, rd, rm) }

// CmpHi is format 5: cmp rn, rm, at least one of them high.
func (a *Asm) CmpHi(rn, rm Reg) { a.format5(0x4500, rn, rm) }

// Mov is format 5: mov rd, rm, any registers, flags unchanged.
func (a *Asm) Mov(rd, rm Reg) { a.format5(0x4600, rd, rm) }

// BX is format 5: bx rm.
func (a *Asm) BX(rm Reg) { a.format5(0x4700, 0, rm) }

// BLX is format 5: blx rm.
func (a *Asm) BLX(rm Reg) { a.format5(0x4780, 0, rm) }

func (a *Asm) format5(op uint16, rd, rm Reg) {
	a.Half(op | uint16(rd>>3)<<7 | uint16(rm)<<3 | uint16(rd&7))
}

// MemOp is an access of memory.
type MemOp uint8

// Accesses of memory, numbered as in formats 7 and 8.
const (
	STR MemOp = iota
	STRH
	STRB
	LDRSB
	LDR
	LDRH
	LDRB
	LDRSH
)

// MemReg is formats 7 and 8: op rt, [rn, rm].
func (a *Asm) MemReg(op MemOp, rt, rn, rm Reg) {
	a.Half(0x5000 | uint16(op)<<9 | uint16(low(rm))<<6 | uint16(low(rn))<<3 | uint16(low(rt)))
}

// memScale is the size of what is accessed.
func memScale(op MemOp) int {
	switch op {
	case STR, LDR:
		return 4
	case STRH, LDRH, LDRSH:
		return 2
	}
	return 1
}

// memNarrow are the encodings of formats 9 and 10, by MemOp.
var memNarrow = [...]uint16{STR: 0x6000, LDR: 0x6800, STRB: 0x7000, LDRB: 0x7800, STRH: 0x8000, LDRH: 0x8800, LDRSH: 0}

// MemImm is formats 9 and 10: op rt, [rn, #off]; not for the sign-extending loads.
func (a *Asm) MemImm(op MemOp, rt, rn Reg, off int) {
	if memNarrow[op] == 0 {
		panic("BUG: no such addressing mode")
	}
	a.Half(memNarrow[op] | field(off, 5, memScale(op))<<6 | uint16(low(rn))<<3 | uint16(low(rt)))
}

// StrSP is format 11: str rt, [sp, #off].
func (a *Asm) StrSP(rt Reg, off int) { a.Half(0x9000 | uint16(low(rt))<<8 | field(off, 8, 4)) }

// LdrSP is format 11: ldr rt, [sp, #off].
func (a *Asm) LdrSP(rt Reg, off int) { a.Half(0x9800 | uint16(low(rt))<<8 | field(off, 8, 4)) }

// AddSP is format 12: add rd, sp, #off.
func (a *Asm) AddSP(rd Reg, off int) { a.Half(0xa800 | uint16(low(rd))<<8 | field(off, 8, 4)) }

// MoveSP is format 13: add sp, #off or sub sp, #-off.
func (a *Asm) MoveSP(off int) {
	if off < 0 {
		a.Half(0xb080 | field(-off, 7, 4))
	} else {
		a.Half(0xb000 | field(off, 7, 4))
	}
}

// RegList is a set of registers, bit n for register n.
type RegList uint16

// Regs makes a list.
func Regs(list ...Reg) (l RegList) {
	for _, r := range list {
		l |= 1 << r
	}
	return l
}

// Push is format 14: push {low registers, lr}.
func (a *Asm) Push(l RegList) { a.format14(0xb400, l, LR) }

// Pop is format 14: pop {low registers, pc}.
func (a *Asm) Pop(l RegList) { a.format14(0xbc00, l, PC) }

func (a *Asm) format14(op uint16, l RegList, extra Reg) {
	if l&^(0xff|1<<extra) != 0 {
		panic("BUG: register list")
	}
	a.Half(op | uint16(l&0xff) | uint16(l>>extra&1)<<8)
}

// ExtOp is a sign or zero extension.
type ExtOp uint16

// Extensions.
const (
	SXTH ExtOp = iota
	SXTB
	UXTH
	UXTB
)

// Extend is sxth, sxtb, uxth, uxtb rd, rm.
func (a *Asm) Extend(op ExtOp, rd, rm Reg) {
	a.Half(0xb200 | uint16(op)<<6 | uint16(low(rm))<<3 | uint16(low(rd)))
}

// Cpsid is cpsid with the interrupt mask bits a, i, f = 4, 2, 1.
func (a *Asm) Cpsid(mask int) { a.Half(0xb670 | field(mask, 3, 1)) }

// Cpsie is cpsie.
func (a *Asm) Cpsie(mask int) { a.Half(0xb660 | field(mask, 3, 1)) }

// Nop is nop.
func (a *Asm) Nop() { a.Half(0xbf00) }

// Wfi is wfi.
func (a *Asm) Wfi() { a.Half(0xbf30) }
