package thumb2

// The instructions of the inline assembler.

var (
	lowReg  = operand{kind: aReg, max: R7}
	anyReg  = operand{kind: aReg, max: PC}
	sReg    = operand{kind: anSReg}
	special = operand{kind: aSpecial}
	regSet  = operand{kind: aList}
	target  = operand{kind: aLabel}
	intMask = operand{kind: aMask}
)

func imm(mask int64) operand { return operand{kind: anInt, mask: mask} }

func mem(limit Reg, mask int64) operand { return operand{kind: anAddr, max: limit, mask: mask} }

// instructionTable has them in the order of ARM's formats. Where a name stands more than once, the first form that suits the arguments
// counts.
func instructionTable() []instruction {
	var t []instruction
	add := func(name string, n need, emit func(x *assembler, v []int), operands ...operand) {
		t = append(t, instruction{name, operands, n, emit})
	}
	add("nop", needsNothing, func(x *assembler, _ []int) { x.Nop() })
	add("wfi", needsNothing, func(x *assembler, _ []int) { x.Wfi() })
	add("cpsid", needsNothing, func(x *assembler, v []int) { x.Cpsid(v[0]) }, intMask)
	add("cpsie", needsNothing, func(x *assembler, v []int) { x.Cpsie(v[0]) }, intMask)
	add("b", needsNothing, func(x *assembler, v []int) { x.fix(fixup{kind: fixB, label: Label(v[0]), size: 2, limit: 2}) }, target)
	add("bl", needsNothing, func(x *assembler, v []int) { x.BL(Label(v[0])) }, target)
	add("bx", needsNothing, func(x *assembler, v []int) { x.BX(Reg(v[0])) }, anyReg)
	add("push", needsNothing, func(x *assembler, v []int) { x.pushOrPop(RegList(v[0]), true) }, regSet)
	add("pop", needsNothing, func(x *assembler, v []int) { x.pushOrPop(RegList(v[0]), false) }, regSet)

	add("mov", needsNothing, func(x *assembler, v []int) { x.Mov(Reg(v[0]), Reg(v[1])) }, anyReg, anyReg)
	add("mov", needsNothing, func(x *assembler, v []int) { x.MovsImm(Reg(v[0]), v[1]) }, lowReg, imm(0xff))
	add("cmp", needsNothing, func(x *assembler, v []int) { x.ALU(CMP, Reg(v[0]), Reg(v[1])) }, lowReg, lowReg)
	add("cmp", needsNothing, func(x *assembler, v []int) { x.CmpImm(Reg(v[0]), v[1]) }, lowReg, imm(0xff))
	add("add", needsNothing, func(x *assembler, v []int) { x.AddsImm(Reg(v[0]), v[1]) }, lowReg, imm(0xff))
	add("sub", needsNothing, func(x *assembler, v []int) { x.SubsImm(Reg(v[0]), v[1]) }, lowReg, imm(0xff))
	add("add", needsNothing, func(x *assembler, v []int) { x.Adds(Reg(v[0]), Reg(v[1]), Reg(v[2])) }, lowReg, lowReg, lowReg)
	add("add", needsNothing, func(x *assembler, v []int) { x.AddsImm3(Reg(v[0]), Reg(v[1]), v[2]) }, lowReg, lowReg, imm(7))
	add("sub", needsNothing, func(x *assembler, v []int) { x.Subs(Reg(v[0]), Reg(v[1]), Reg(v[2])) }, lowReg, lowReg, lowReg)
	add("sub", needsNothing, func(x *assembler, v []int) { x.SubsImm3(Reg(v[0]), Reg(v[1]), v[2]) }, lowReg, lowReg, imm(7))
	for name, op := range map[string]ShiftOp{"lsl": LSL, "lsr": LSR, "asr": ASR} {
		add(name, needsNothing, func(x *assembler, v []int) { x.ShiftImm(op, Reg(v[0]), Reg(v[1]), v[2]) }, lowReg, lowReg, imm(0x1f))
	}
	for name, op := range map[string]ALUOp{"and_": ANDS, "eor": EORS, "lsl": LSLS, "lsr": LSRS, "asr": ASRS, "adc": ADCS, "sbc": SBCS,
		"ror": RORS, "tst": TST, "neg": NEGS, "cmn": CMN, "orr": ORRS, "mul": MULS, "bic": BICS, "mvn": MVNS} {
		add(name, needsNothing, func(x *assembler, v []int) { x.ALU(op, Reg(v[0]), Reg(v[1])) }, lowReg, lowReg)
	}
	for name, m := range map[string]struct {
		op   MemOp
		mask int64
	}{"ldr": {LDR, 0x7c}, "str": {STR, 0x7c}, "ldrh": {LDRH, 0x3e}, "strh": {STRH, 0x3e}, "ldrb": {LDRB, 0x1f}, "strb": {STRB, 0x1f}} {
		add(name, needsNothing, func(x *assembler, v []int) { x.MemImm(m.op, Reg(v[0]), Reg(v[1]), v[2]) }, lowReg, mem(R7, m.mask))
	}
	return append(t, wideInstructions()...)
}

// wideInstructions are those that ARMv6-M lacks.
func wideInstructions() []instruction {
	var t []instruction
	add := func(name string, n need, emit func(x *assembler, v []int), operands ...operand) {
		t = append(t, instruction{name, operands, n, emit})
	}
	add("movw", needsV7M, func(x *assembler, v []int) { x.MovwImm(Reg(v[0]), v[1]) }, anyReg, imm(0xffff))
	add("movt", needsV7M, func(x *assembler, v []int) { x.MovtImm(Reg(v[0]), v[1]) }, anyReg, imm(0xffff))
	add("movwt", needsV7M, func(x *assembler, v []int) {
		x.MovwImm(Reg(v[0]), v[1]&0xffff)
		x.MovtImm(Reg(v[0]), v[1]>>16&0xffff)
	}, anyReg, imm(0xffffffff))
	add("clz", needsV7M, func(x *assembler, v []int) { x.Clz(Reg(v[0]), Reg(v[1])) }, anyReg, anyReg)
	add("rbit", needsV7M, func(x *assembler, v []int) { x.Rbit(Reg(v[0]), Reg(v[1])) }, anyReg, anyReg)
	add("mrs", needsNothing, func(x *assembler, v []int) { x.Mrs(Reg(v[0]), v[1]) }, operand{kind: aReg, max: R12}, special)
	add("ldrex", needsV7M, func(x *assembler, v []int) { x.Ldrex(Reg(v[0]), Reg(v[1]), v[2]) }, anyReg, mem(PC, 0x3fc))
	add("strex", needsV7M, func(x *assembler, v []int) { x.Strex(Reg(v[0]), Reg(v[1]), Reg(v[2]), v[3]) }, anyReg, anyReg, mem(PC, 0x3fc))
	add("sdiv", needsV7M, func(x *assembler, v []int) { x.Sdiv(Reg(v[0]), Reg(v[1]), Reg(v[2])) }, anyReg, anyReg, anyReg)
	add("udiv", needsV7M, func(x *assembler, v []int) { x.Udiv(Reg(v[0]), Reg(v[1]), Reg(v[2])) }, anyReg, anyReg, anyReg)

	for name, op := range map[string]VOp{"vadd": VADD, "vsub": VSUB, "vmul": VMUL, "vdiv": VDIV} {
		add(name, needsFPU, func(x *assembler, v []int) { x.V3(op, SReg(v[0]), SReg(v[1]), SReg(v[2])) }, sReg, sReg, sReg)
	}
	for name, op := range map[string]VOp{"vcmp": VCMP, "vsqrt": VSQRT, "vneg": VNEG, "vcvt_f32_s32": VCVTF32, "vcvt_s32_f32": VCVTS32} {
		add(name, needsFPU, func(x *assembler, v []int) { x.V2(op, SReg(v[0]), SReg(v[1])) }, sReg, sReg)
	}
	add("vmrs", needsFPU, func(x *assembler, v []int) { x.Vmrs(Reg(v[0])) }, operand{kind: aFlags}, operand{kind: aFPSCR})
	add("vmov", needsFPU, func(x *assembler, v []int) { x.VmovTo(Reg(v[0]), SReg(v[1])) }, anyReg, sReg)
	add("vmov", needsFPU, func(x *assembler, v []int) { x.VmovFrom(SReg(v[0]), Reg(v[1])) }, sReg, anyReg)
	add("vldr", needsFPU, func(x *assembler, v []int) { x.Vldr(SReg(v[0]), Reg(v[1]), v[2]) }, sReg, mem(PC, 0x3fc))
	add("vstr", needsFPU, func(x *assembler, v []int) { x.Vstr(SReg(v[0]), Reg(v[1]), v[2]) }, sReg, mem(PC, 0x3fc))
	return t
}

// pushOrPop uses the short form for low registers, LR and PC.
func (x *assembler) pushOrPop(l RegList, push bool) {
	short := RegList(0xff | 1<<PC)
	if push {
		short = 0xff | 1<<LR
	}
	switch {
	case l&^short == 0 && push:
		x.Push(l)
	case l&^short == 0:
		x.Pop(l)
	case x.V6M || l&(1<<SP) != 0 || push && l&(1<<PC) != 0:
		x.arg = 0
		x.fail("unsupported Thumb instruction '%s' with 1 arguments", map[bool]string{true: "push", false: "pop"}[push])
	case push:
		x.PushW(l)
	default:
		x.PopW(l)
	}
}
