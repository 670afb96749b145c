package amd64

import (
	"pycopy/jit"
)

// reg is a machine register: 0 to 15 as the hardware numbers them, of the kind that
// the operand of the instruction has.
type reg uint8

const (
	rax reg = iota
	rcx
	rdx
	rbx
	rsp
	rbp
	rsi
	rdi
	r8
	r9
	r10
	r11
	r12
	r13
	r14
	r15

	none reg = 0xff
)

// Scratch float registers.
const (
	x14 reg = 14
	x15 reg = 15
)

// inst is one instruction before encoding. Operands are named for their place in the encoding.
type inst struct {
	op    op
	shape shape
	w     uint8 // operand width in bytes: 1, 4 or 8 (2 only for stores)
	cc    cc    // of jcc and setcc
	r     reg   // register in ModRM.reg
	b     reg   // register in ModRM.rm, or the base of the memory operand
	x     reg   // index of the memory operand, or none
	scale uint8 // shift of the index
	disp  int32 // of the memory operand; the label of jumps
	imm   int64
}

// shape says which operands an instruction has.
type shape uint8

const (
	sNone shape = iota
	sRR         // r, b
	sRM         // r, memory
	sMR         // memory, r
	sRI         // b, imm
	sMI         // memory, imm
	sR          // b
	sM          // memory
	sRRI        // r, b, imm
	sRL         // r, address of label
	sRC         // r, memory with the constant imm
	sL          // label
	sA          // address imm
)

// cc is a condition as the hardware numbers it.
type cc uint8

const (
	ccO  cc = 0x0
	ccB  cc = 0x2
	ccAE cc = 0x3
	ccE  cc = 0x4
	ccNE cc = 0x5
	ccBE cc = 0x6
	ccA  cc = 0x7
	ccP  cc = 0xa
	ccNP cc = 0xb
	ccL  cc = 0xc
	ccGE cc = 0xd
	ccLE cc = 0xe
	ccG  cc = 0xf
)

// op is a mnemonic.
type op uint8

const (
	// The first eight are the arithmetic group: the value is the opcode extension.
	oADD op = iota
	oOR
	oADC
	oSBB
	oAND
	oSUB
	oXOR
	oCMP

	oMOV
	oMOVABS // r, imm64
	oMOVZX8
	oMOVZX16
	oMOVSX8
	oMOVSX16
	oMOVSXD
	oLEA
	oTEST
	oIMUL
	oIMULI // r, b, imm
	oNEG
	oNOT
	oMUL // RDX, RAX = RAX * b
	oIDIV
	oDIV
	oCQO
	oSHL
	oSHR
	oSAR
	oROR
	oSHLCL // by CL
	oSHRCL
	oSARCL
	oRORCL
	oRCR1
	oBT
	oSET

	oJMP
	oJCC
	oCALL
	oRET
	oPUSH
	oPOP

	oMOVSD // with memory
	oMOVAPS
	oMOVQX // float register from int register
	oMOVQR // int register from float register
	oADDSD
	oMULSD
	oSUBSD
	oDIVSD
	oSQRTSD
	oUCOMISD
	oCVTSI2SD
	oCVTTSD2SI
	oROUNDSD
	oXORPS
	oANDPS
	oPCMPEQD
	oPSLLQ
	oPSRLQ

	numOps
)

// Appending. Each function is one shape; it sets all fields that the encoder reads for that shape. Fields are set one by one
// because copying a value that was just put together from smaller parts stalls the processor.

// add appends an instruction that has b only for registers.
func (a *Asm) add(o op, s shape, w uint8) *inst {
	i := a.Next()
	i.op, i.shape, i.w, i.cc = o, s, w, 0
	return i
}

// addMem appends an instruction with a memory operand.
func (a *Asm) addMem(o op, s shape, w uint8, m mem) *inst {
	i := a.add(o, s, w)
	i.b, i.x, i.scale, i.disp = m.base, m.index, m.shift, m.off
	return i
}

func (a *Asm) op0(o op, w uint8) { a.add(o, sNone, w) }

func (a *Asm) rr(o op, w uint8, r, b reg) {
	i := a.add(o, sRR, w)
	i.r, i.b = r, b
}

func (a *Asm) r(o op, w uint8, b reg) { a.add(o, sR, w).b = b }

func (a *Asm) ri(o op, w uint8, b reg, imm int64) {
	i := a.add(o, sRI, w)
	i.b, i.imm = b, imm
}

func (a *Asm) rri(o op, w uint8, r, b reg, imm int64) {
	i := a.add(o, sRRI, w)
	i.r, i.b, i.imm = r, b, imm
}

func (a *Asm) rm(o op, w uint8, r reg, m mem) { a.addMem(o, sRM, w, m).r = r }

// rc appends an instruction with a constant of 64 bits in memory.
func (a *Asm) rc(o op, w uint8, r reg, imm int64) {
	i := a.add(o, sRC, w)
	i.r, i.imm = r, imm
}

func (a *Asm) mr(o op, w uint8, m mem, r reg) { a.addMem(o, sMR, w, m).r = r }

func (a *Asm) mi(o op, w uint8, m mem, imm int64) { a.addMem(o, sMI, w, m).imm = imm }

func (a *Asm) m(o op, w uint8, m mem) { a.addMem(o, sM, w, m) }

// label appends an instruction that refers to a label.
func (a *Asm) label(o op, s shape, l jit.Label) *inst {
	i := a.add(o, s, 8)
	i.disp = a.Target(l)
	return i
}

// mem is a memory operand.
type mem struct {
	base, index reg
	shift       uint8
	off         int32
}

func at(base reg, off int32) mem { return mem{base: base, index: none, off: off} }
