package thumb2

import "math/bits"

// The instructions of Thumb-2 (ARMv7-M and up), in the groups of ARM's manual for 32-bit encodings.

// DPOp is an operation of the data processing groups.
type DPOp uint32

// Data processing. MOVW and so on are in the group of plain immediates.
const (
	AND DPOp = 0
	BIC DPOp = 1
	ORR DPOp = 2
	ORN DPOp = 3
	EOR DPOp = 4
	ADD DPOp = 8
	ADC DPOp = 10
	SBC DPOp = 11
	SUB DPOp = 13
	RSB DPOp = 14
)

// It is it with firstcond and mask as encoded.
func (a *Asm) It(firstCond Cond, mask int) {
	if a.V6M {
		panic("BUG: it for ARMv6-M")
	}
	a.Half(0xbf00 | uint16(firstCond)<<4 | field(mask, 4, 1))
}

// modImm returns the encoding of v as a modified immediate.
func modImm(v uint32) (enc uint32, ok bool) {
	b := v & 0xff
	switch v {
	case b:
		return b, true
	case b | b<<16:
		return 1<<8 | b, true
	case b | b<<8 | b<<16 | b<<24:
		return 3<<8 | b, true
	}
	if h := v >> 8 & 0xff; v == h<<8|h<<24 {
		return 2<<8 | h, true
	}
	n := bits.LeadingZeros32(v)
	rot := uint32(n + 8)
	if w := bits.RotateLeft32(v, int(rot)); w <= 0xff {
		return rot<<7 | w&0x7f, true
	}
	return 0, false
}

// DPImm is op rd, rn, #v with a modified immediate; s sets the flags. It reports whether v has that form.
func (a *Asm) DPImm(op DPOp, s bool, rd, rn Reg, v uint32) bool {
	enc, ok := modImm(v)
	if ok {
		a.wide(0xf0000000 | uint32(op)<<21 | flag(s)<<20 | uint32(rn)<<16 | enc>>11<<26 | enc>>8&7<<12 | uint32(rd)<<8 | enc&0xff)
	}
	return ok
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// Shift is a shift of the last operand.
type Shift struct {
	Op ShiftOp
	N  int
}

// DPReg is op rd, rn, rm, shift; s sets the flags.
func (a *Asm) DPReg(op DPOp, s bool, rd, rn, rm Reg, sh Shift) {
	n := uint32(field(sh.N, 5, 1))
	a.wide(0xea000000 | uint32(op)<<21 | flag(s)<<20 | uint32(rn)<<16 | n>>2<<12 | uint32(rd)<<8 | n&3<<6 | uint32(sh.Op)<<4 | uint32(rm))
}

// CmpShift is cmp rn, rm, shift.
func (a *Asm) CmpShift(rn, rm Reg, sh Shift) { a.DPReg(SUB, true, PC, rn, rm, sh) }

// MovwImm is movw rd, #imm16.
func (a *Asm) MovwImm(rd Reg, v int) { a.plainImm(0xf2400000, rd, v) }

// MovtImm is movt rd, #imm16.
func (a *Asm) MovtImm(rd Reg, v int) { a.plainImm(0xf2c00000, rd, v) }

func (a *Asm) plainImm(op uint32, rd Reg, v int) {
	if v < 0 || v > 0xffff {
		panic("BUG: operand out of range")
	}
	u := uint32(v)
	a.wide(op | u>>12<<16 | u>>11&1<<26 | u>>8&7<<12 | uint32(rd)<<8 | u&0xff)
}

// Addw is addw rd, rn, #imm12; negative: subw.
func (a *Asm) Addw(rd, rn Reg, v int) {
	op := uint32(0xf2000000)
	if v < 0 {
		op, v = 0xf2a00000, -v
	}
	u := uint32(field(v, 12, 1))
	a.wide(op | uint32(rn)<<16 | u>>11<<26 | u>>8&7<<12 | uint32(rd)<<8 | u&0xff)
}

// Ubfx is ubfx rd, rn, #lsb, #width.
func (a *Asm) Ubfx(rd, rn Reg, lsb, width int) {
	l := uint32(field(lsb, 5, 1))
	a.wide(0xf3c00000 | uint32(rn)<<16 | l>>2<<12 | uint32(rd)<<8 | l&3<<6 | uint32(field(width-1, 5, 1)))
}

// ShiftReg is lsl.w, lsr.w, asr.w rd, rn, rm.
func (a *Asm) ShiftReg(op ShiftOp, rd, rn, rm Reg) {
	a.wide(0xfa00f000 | uint32(op)<<21 | uint32(rn)<<16 | uint32(rd)<<8 | uint32(rm))
}

// Clz is clz rd, rm.
func (a *Asm) Clz(rd, rm Reg) { a.wide(0xfab0f080 | uint32(rm)<<16 | uint32(rd)<<8 | uint32(rm)) }

// Rbit is rbit rd, rm.
func (a *Asm) Rbit(rd, rm Reg) { a.wide(0xfa90f0a0 | uint32(rm)<<16 | uint32(rd)<<8 | uint32(rm)) }

// Mul is mul rd, rn, rm.
func (a *Asm) Mul(rd, rn, rm Reg) {
	a.wide(0xfb00f000 | uint32(rn)<<16 | uint32(rd)<<8 | uint32(rm))
}

// Mls is mls rd, rn, rm, ra: rd = ra - rn*rm.
func (a *Asm) Mls(rd, rn, rm, ra Reg) {
	a.wide(0xfb000010 | uint32(rn)<<16 | uint32(ra)<<12 | uint32(rd)<<8 | uint32(rm))
}

// Smull is smull lo, hi, rn, rm.
func (a *Asm) Smull(lo, hi, rn, rm Reg) {
	a.wide(0xfb800000 | uint32(rn)<<16 | uint32(lo)<<12 | uint32(hi)<<8 | uint32(rm))
}

// Sdiv is sdiv rd, rn, rm.
func (a *Asm) Sdiv(rd, rn, rm Reg) {
	a.wide(0xfb90f0f0 | uint32(rn)<<16 | uint32(rd)<<8 | uint32(rm))
}

// Udiv is udiv rd, rn, rm.
func (a *Asm) Udiv(rd, rn, rm Reg) {
	a.wide(0xfbb0f0f0 | uint32(rn)<<16 | uint32(rd)<<8 | uint32(rm))
}

// memWide are the encodings with a 12-bit offset, by MemOp.
var memWide = [...]uint32{STR: 0xf8c00000, STRH: 0xf8a00000, STRB: 0xf8800000, LDRSB: 0xf9900000,
	LDR: 0xf8d00000, LDRH: 0xf8b00000, LDRB: 0xf8900000, LDRSH: 0xf9b00000}

// MemImmW is op.w rt, [rn, #off], off from -255 to 4095.
func (a *Asm) MemImmW(op MemOp, rt, rn Reg, off int) {
	enc := memWide[op] | uint32(rn)<<16 | uint32(rt)<<12
	if off < 0 {
		a.wide(enc&^0x00800000 | 0xc00 | uint32(field(-off, 8, 1)))
		return
	}
	a.wide(enc | uint32(field(off, 12, 1)))
}

// MemRegW is op.w rt, [rn, rm, lsl #n].
func (a *Asm) MemRegW(op MemOp, rt, rn, rm Reg, n int) {
	a.wide(memWide[op]&^0x00800000 | uint32(rn)<<16 | uint32(rt)<<12 | uint32(field(n, 2, 1))<<4 | uint32(rm))
}

// PushW is push.w {registers}: R0 to R12 and LR.
func (a *Asm) PushW(l RegList) { a.wide(0xe92d0000 | uint32(l&0x5fff)) }

// PopW is pop.w {registers}: R0 to R12, and PC or LR.
func (a *Asm) PopW(l RegList) { a.wide(0xe8bd0000 | uint32(l&0xdfff)) }

// Ldrex is ldrex rt, [rn, #off].
func (a *Asm) Ldrex(rt, rn Reg, off int) {
	a.wide(0xe8500f00 | uint32(rn)<<16 | uint32(rt)<<12 | uint32(field(off, 8, 4)))
}

// Strex is strex rd, rt, [rn, #off].
func (a *Asm) Strex(rd, rt, rn Reg, off int) {
	a.wide(0xe8400000 | uint32(rn)<<16 | uint32(rt)<<12 | uint32(rd)<<8 | uint32(field(off, 8, 4)))
}

// Mrs is mrs rd, special register sysm. ARMv6-M has it, too.
func (a *Asm) Mrs(rd Reg, sysm int) {
	a.wideAny(0xf3ef8000 | uint32(rd)<<8 | uint32(field(sysm, 8, 1)))
}
