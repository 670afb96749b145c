package arm64

import (
	"pycopy/jit"
)

// reg is a machine register as the hardware numbers it, of the kind that the operand of the instruction has.
type reg uint8

// Registers with a purpose.
const (
	x16 reg = 16 // scratch: addresses
	x17 reg = 17 // scratch: values
	x24 reg = 24 // scratch: when the others are taken
	x25 reg = 25 // scratch of DivWide, like the next ones
	x26 reg = 26
	x27 reg = 27
	zr  reg = 31

	regFP  reg = 19
	regCtx reg = 20
	regSP  reg = 21 // of the native stack
	regOne reg = 22 // 1
	regBig reg = 23 // 1<<60
	regG   reg = 28
	regRet reg = 30 // where Go goes on

	d31 reg = 31
)

// inst is one instruction before encoding. Operands are named for their place in the encoding.
type inst struct {
	op   op
	d    reg  // Rd or Rt
	n    reg  // Rn
	m    reg  // Rm, or Rt2 of a pair
	a    reg  // Ra
	cc   cc   // condition, or the number of the bit that is tested
	mode mode // of memory operands
	// imm is an immediate as it stands in the instruction (of memory operands the offset in bytes), a label, or the number of a
	// constant in the pool.
	imm int32
}

// mode is how a memory operand is addressed.
type mode uint8

const (
	mOff  mode = iota // base and an offset of 12 bits, scaled by the size
	mNear             // base and an offset of 9 bits with sign
	mReg              // base and index, shifted by the size if imm is 1
	mPre              // base, after the offset of 9 bits has been added to it
	mPost             // base, to which the offset of 9 bits is added then
)

// cc is a condition as the hardware numbers it.
type cc uint8

const (
	ccEQ cc = 0x0
	ccNE cc = 0x1
	ccHS cc = 0x2
	ccLO cc = 0x3
	ccMI cc = 0x4
	ccPL cc = 0x5
	ccVS cc = 0x6
	ccVC cc = 0x7
	ccHI cc = 0x8
	ccLS cc = 0x9
	ccGE cc = 0xa
	ccLT cc = 0xb
	ccGT cc = 0xc
	ccLE cc = 0xd
)

// form says which operands an instruction has.
type form uint8

const (
	fShift  form = iota // d, n, m << imm
	fImm                // d, n, imm; imm is 12 bits, shifted by 12 if bit 12 is set
	fLogic              // d, n, mask; imm is N, immr and imms
	fMove               // d, 16 bits at 16*hw; imm is hw<<16 | bits
	fField              // d, n, immr, imms; imm is immr<<6 | imms
	fRegs               // d, n, m
	fFour               // d, n, m, a
	fSelect             // d, n, m, cc
	fCompIf             // n, imm of 5 bits, cc; d is the flags otherwise
	fMem                // d, memory
	fPair               // d, m, memory
	fLit                // d, the constant imm
	fAdr                // d, address of the label imm
	fB                  // label
	fFar                // the address that the constant imm is
	fBCond              // label, cc
	fBZero              // d, label
	fBBit               // d, bit, label
	fBReg               // n
	fTwo                // d, n
	fCompF              // n, m
	fImm8               // d, imm of 8 bits
)

// op is a mnemonic.
type op uint8

const (
	oADD op = iota
	oSUB
	oADDS
	oSUBS
	oSUBSW // 32 bits
	oAND
	oORR
	oEOR
	oORN
	oANDS
	oADDI
	oSUBI
	oADDSI
	oSUBSI
	oANDI
	oORRI
	oEORI
	oANDSI
	oMOVZ
	oMOVN
	oMOVK
	oUBFM
	oSBFM
	oEXTR
	oLSLV
	oLSRV
	oASRV
	oRORV
	oSDIV
	oUMULH
	oSMULH
	oMADD
	oMSUB
	oCSEL
	oCSINC
	oCCMNI

	oLDR
	oLDRW
	oLDRH
	oLDRB
	oLDRSW
	oLDRSH
	oLDRSB
	oLDRD
	oSTR
	oSTRW
	oSTRH
	oSTRB
	oSTRD
	oLDP
	oSTP
	oLDPD
	oSTPD
	oLIT
	oLITD

	oADR
	oB
	oBFAR
	oBCC
	oCBZ
	oCBNZ
	oTBZ
	oTBNZ
	oBR
	oRET

	oFMOV
	oFABS
	oFNEG
	oFSQRT
	oFRINTN
	oFRINTP
	oFRINTM
	oFRINTZ
	oFADD
	oFSUB
	oFMUL
	oFDIV
	oFCMP
	oFMOVI
	oFMOVX // int register from float register
	oFMOVD // float register from int register
	oSCVTF
	oFCVTZS

	numOps
)

// row is how an instruction is encoded: word has all bits but the operands'. size is log2 of the bytes in memory.
type row struct {
	name string
	form form
	word uint32
	size uint8
}

// rows is the instruction set.
var rows = [numOps]row{
	oADD:    {"ADD", fShift, 0x8b000000, 0},
	oSUB:    {"SUB", fShift, 0xcb000000, 0},
	oADDS:   {"ADDS", fShift, 0xab000000, 0},
	oSUBS:   {"SUBS", fShift, 0xeb000000, 0},
	oSUBSW:  {"SUBSW", fShift, 0x6b000000, 0},
	oAND:    {"AND", fShift, 0x8a000000, 0},
	oORR:    {"ORR", fShift, 0xaa000000, 0},
	oEOR:    {"EOR", fShift, 0xca000000, 0},
	oORN:    {"ORN", fShift, 0xaa200000, 0},
	oANDS:   {"ANDS", fShift, 0xea000000, 0},
	oADDI:   {"ADD imm", fImm, 0x91000000, 0},
	oSUBI:   {"SUB imm", fImm, 0xd1000000, 0},
	oADDSI:  {"ADDS imm", fImm, 0xb1000000, 0},
	oSUBSI:  {"SUBS imm", fImm, 0xf1000000, 0},
	oANDI:   {"AND imm", fLogic, 0x92000000, 0},
	oORRI:   {"ORR imm", fLogic, 0xb2000000, 0},
	oEORI:   {"EOR imm", fLogic, 0xd2000000, 0},
	oANDSI:  {"ANDS imm", fLogic, 0xf2000000, 0},
	oMOVZ:   {"MOVZ", fMove, 0xd2800000, 0},
	oMOVN:   {"MOVN", fMove, 0x92800000, 0},
	oMOVK:   {"MOVK", fMove, 0xf2800000, 0},
	oUBFM:   {"UBFM", fField, 0xd3400000, 0},
	oSBFM:   {"SBFM", fField, 0x93400000, 0},
	oEXTR:   {"EXTR", fFour, 0x93c00000, 0}, // a is the position of the lowest bit
	oLSLV:   {"LSLV", fRegs, 0x9ac02000, 0},
	oLSRV:   {"LSRV", fRegs, 0x9ac02400, 0},
	oASRV:   {"ASRV", fRegs, 0x9ac02800, 0},
	oRORV:   {"RORV", fRegs, 0x9ac02c00, 0},
	oSDIV:   {"SDIV", fRegs, 0x9ac00c00, 0},
	oUMULH:  {"UMULH", fRegs, 0x9bc07c00, 0},
	oSMULH:  {"SMULH", fRegs, 0x9b407c00, 0},
	oMADD:   {"MADD", fFour, 0x9b000000, 0},
	oMSUB:   {"MSUB", fFour, 0x9b008000, 0},
	oCSEL:   {"CSEL", fSelect, 0x9a800000, 0},
	oCSINC:  {"CSINC", fSelect, 0x9a800400, 0},
	oCCMNI:  {"CCMN imm", fCompIf, 0xba400800, 0},
	oLDR:    {"LDR", fMem, 0xf8400000, 3},
	oLDRW:   {"LDR 32", fMem, 0xb8400000, 2},
	oLDRH:   {"LDRH", fMem, 0x78400000, 1},
	oLDRB:   {"LDRB", fMem, 0x38400000, 0},
	oLDRSW:  {"LDRSW", fMem, 0xb8800000, 2},
	oLDRSH:  {"LDRSH", fMem, 0x78800000, 1},
	oLDRSB:  {"LDRSB", fMem, 0x38800000, 0},
	oLDRD:   {"LDR D", fMem, 0xfc400000, 3},
	oSTR:    {"STR", fMem, 0xf8000000, 3},
	oSTRW:   {"STR 32", fMem, 0xb8000000, 2},
	oSTRH:   {"STRH", fMem, 0x78000000, 1},
	oSTRB:   {"STRB", fMem, 0x38000000, 0},
	oSTRD:   {"STR D", fMem, 0xfc000000, 3},
	oLDP:    {"LDP", fPair, 0xa9400000, 3},
	oSTP:    {"STP", fPair, 0xa9000000, 3},
	oLDPD:   {"LDP D", fPair, 0x6d400000, 3},
	oSTPD:   {"STP D", fPair, 0x6d000000, 3},
	oLIT:    {"LDR literal", fLit, 0x58000000, 0},
	oLITD:   {"LDR D literal", fLit, 0x5c000000, 0},
	oADR:    {"ADR", fAdr, 0x10000000, 0},
	oB:      {"B", fB, 0x14000000, 0},
	oBFAR:   {"B far", fFar, 0x14000000, 0},
	oBCC:    {"B.cond", fBCond, 0x54000000, 0},
	oCBZ:    {"CBZ", fBZero, 0xb4000000, 0},
	oCBNZ:   {"CBNZ", fBZero, 0xb5000000, 0},
	oTBZ:    {"TBZ", fBBit, 0x36000000, 0},
	oTBNZ:   {"TBNZ", fBBit, 0x37000000, 0},
	oBR:     {"BR", fBReg, 0xd61f0000, 0},
	oRET:    {"RET", fBReg, 0xd65f0000, 0},
	oFMOV:   {"FMOV", fTwo, 0x1e604000, 0},
	oFABS:   {"FABS", fTwo, 0x1e60c000, 0},
	oFNEG:   {"FNEG", fTwo, 0x1e614000, 0},
	oFSQRT:  {"FSQRT", fTwo, 0x1e61c000, 0},
	oFRINTN: {"FRINTN", fTwo, 0x1e644000, 0},
	oFRINTP: {"FRINTP", fTwo, 0x1e64c000, 0},
	oFRINTM: {"FRINTM", fTwo, 0x1e654000, 0},
	oFRINTZ: {"FRINTZ", fTwo, 0x1e65c000, 0},
	oFADD:   {"FADD", fRegs, 0x1e602800, 0},
	oFSUB:   {"FSUB", fRegs, 0x1e603800, 0},
	oFMUL:   {"FMUL", fRegs, 0x1e600800, 0},
	oFDIV:   {"FDIV", fRegs, 0x1e601800, 0},
	oFCMP:   {"FCMP", fCompF, 0x1e602000, 0},
	oFMOVI:  {"FMOV imm", fImm8, 0x1e601000, 0},
	oFMOVX:  {"FMOV to X", fTwo, 0x9e660000, 0},
	oFMOVD:  {"FMOV from X", fTwo, 0x9e670000, 0},
	oSCVTF:  {"SCVTF", fTwo, 0x9e620000, 0},
	oFCVTZS: {"FCVTZS", fTwo, 0x9e780000, 0},
}

// Appending. Each function is one form.

func (a *Asm) add(o op, d, n, m reg) *inst {
	i := a.Next()
	*i = inst{op: o, d: d, n: n, m: m}
	return i
}

// rrr appends d = n o m.
func (a *Asm) rrr(o op, d, n, m reg) { a.add(o, d, n, m) }

// rrs appends d = n o m<<shift.
func (a *Asm) rrs(o op, d, n, m reg, shift uint8) { a.add(o, d, n, m).imm = int32(shift) }

// rri appends d = n o imm, where imm is what the instruction has.
func (a *Asm) rri(o op, d, n reg, imm int32) { a.add(o, d, n, 0).imm = imm }

// four appends d = a +- n*m.
func (a *Asm) four(o op, d, n, m, x reg) { a.add(o, d, n, m).a = x }

// sel appends a conditional selection.
func (a *Asm) sel(o op, d, n, m reg, c cc) { a.add(o, d, n, m).cc = c }

// rr appends d = o n.
func (a *Asm) rr(o op, d, n reg) { a.add(o, d, n, 0) }

// ref appends an instruction that refers to a place: a label or a constant.
func (a *Asm) ref(o op, d reg, place int32) *inst {
	a.refs = append(a.refs, int32(len(a.Insts)))
	i := a.add(o, d, 0, 0)
	i.imm = place
	return i
}

func (a *Asm) bcc(c cc, l jit.Label) { a.ref(oBCC, 0, a.Target(l)).cc = c }

func (a *Asm) bit(o op, r reg, bit int, l jit.Label) { a.ref(o, r, a.Target(l)).cc = cc(bit) }

// mem appends a load or store at base + off, by way of X16 if the offset is out of reach.
func (a *Asm) mem(o op, r, base reg, off int32) {
	size := rows[o].size
	switch {
	case off >= 0 && off&(1<<size-1) == 0 && off>>size < 1<<12:
		if !a.pair(o, r, base, off) {
			a.add(o, r, base, 0).imm = off
		}
	case off >= -256 && off < 256:
		if !a.pair(o, r, base, off) {
			i := a.add(o, r, base, 0)
			i.mode, i.imm = mNear, off
		}
	case off&0xfff>>size<<size == off&0xfff && off >= -1<<23 && off < 1<<24:
		a.addShifted(x16, base, off>>12)
		a.add(o, r, x16, 0).imm = off & 0xfff
	default:
		a.movImm(x16, int64(off))
		a.add(o, r, base, x16).mode = mReg
	}
}

// addShifted appends d = n + imm<<12.
func (a *Asm) addShifted(d, n reg, imm int32) {
	if imm < 0 {
		a.rri(oSUBI, d, n, -imm|1<<12)
	} else {
		a.rri(oADDI, d, n, imm|1<<12)
	}
}

// pairs is what two neighbours of an instruction become.
var pairs = [numOps]op{oLDR: oLDP, oSTR: oSTP, oLDRD: oLDPD, oSTRD: oSTPD}

// pair makes a pair of the last instruction and the load or store that is to be appended, if they are neighbours in memory and
// nothing can come between them.
func (a *Asm) pair(o op, r, base reg, off int32) bool {
	k := len(a.Insts) - 1
	if pairs[o] == 0 || k < 0 || len(a.Bound) > 0 && int(a.Labels[a.Bound[len(a.Bound)-1]].At) == k+1 {
		return false
	}
	p := &a.Insts[k]
	if p.op != o || p.mode > mNear || p.n != base || off&7 != 0 {
		return false
	}
	if load := o == oLDR || o == oLDRD; load && (p.d == r || o == oLDR && p.d == base) {
		return false
	}
	first, second, low := p.d, r, p.imm
	switch off {
	case p.imm + 8:
	case p.imm - 8:
		first, second, low = r, p.d, off
	default:
		return false
	}
	if low&7 != 0 || low < -512 || low > 504 {
		return false
	}
	p.op, p.d, p.m, p.imm, p.mode = pairs[o], first, second, low, mOff
	return true
}

// memX appends a load or store at base + index<<shift + off.
func (a *Asm) memX(o op, r, base, index reg, shift uint8, off int32) {
	if off == 0 && (shift == 0 || shift == rows[o].size) {
		i := a.add(o, r, base, index)
		i.mode = mReg
		if shift != 0 {
			i.imm = 1
		}
		return
	}
	a.rrs(oADD, x16, base, index, shift)
	if off < -256 || off >= 1<<12 {
		a.addImm(x16, x16, int64(off))
		off = 0
	}
	if off > 255 && off&(1<<rows[o].size-1) != 0 {
		a.rri(oADDI, x16, x16, off)
		off = 0
	}
	a.mem(o, r, x16, off)
}
