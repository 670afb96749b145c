package arm64

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/twitchyliquid64/golang-asm/obj"
	"github.com/twitchyliquid64/golang-asm/obj/arm64"
	"github.com/twitchyliquid64/golang-asm/objabi"
)

// oracle is golang-asm: another assembler of the same instructions, one at a time.
type oracle struct {
	link *obj.Link
	err  error
}

// asTable is golang-asm's name of each instruction that does not refer to a place.
var asTable = [numOps]obj.As{
	oADD: arm64.AADD, oSUB: arm64.ASUB, oADDS: arm64.AADDS, oSUBS: arm64.ASUBS, oSUBSW: arm64.ASUBSW,
	oAND: arm64.AAND, oORR: arm64.AORR, oEOR: arm64.AEOR, oORN: arm64.AORN, oANDS: arm64.AANDS,
	oADDI: arm64.AADD, oSUBI: arm64.ASUB, oADDSI: arm64.AADDS, oSUBSI: arm64.ASUBS,
	oANDI: arm64.AAND, oORRI: arm64.AORR, oEORI: arm64.AEOR, oANDSI: arm64.AANDS,
	oMOVZ: arm64.AMOVZ, oMOVN: arm64.AMOVN, oMOVK: arm64.AMOVK, oUBFM: arm64.AUBFM, oSBFM: arm64.ASBFM, oEXTR: arm64.AROR,
	oLSLV: arm64.ALSL, oLSRV: arm64.ALSR, oASRV: arm64.AASR, oRORV: arm64.AROR, oSDIV: arm64.ASDIV, oUMULH: arm64.AUMULH, oSMULH: arm64.ASMULH,
	oMADD: arm64.AMADD, oMSUB: arm64.AMSUB, oCSEL: arm64.ACSEL, oCSINC: arm64.ACSINC, oCCMNI: arm64.ACCMN,
	oLDR: arm64.AMOVD, oLDRW: arm64.AMOVWU, oLDRH: arm64.AMOVHU, oLDRB: arm64.AMOVBU, oLDRSW: arm64.AMOVW, oLDRSH: arm64.AMOVH,
	oLDRSB: arm64.AMOVB, oLDRD: arm64.AFMOVD, oSTR: arm64.AMOVD, oSTRW: arm64.AMOVW, oSTRH: arm64.AMOVH, oSTRB: arm64.AMOVB, oSTRD: arm64.AFMOVD,
	oLDP: arm64.ALDP, oSTP: arm64.ASTP, oLDPD: arm64.AFLDPD, oSTPD: arm64.AFSTPD, oBR: obj.AJMP, oRET: obj.ARET,
	oFMOV: arm64.AFMOVD, oFABS: arm64.AFABSD, oFNEG: arm64.AFNEGD, oFSQRT: arm64.AFSQRTD, oFRINTN: arm64.AFRINTND, oFRINTP: arm64.AFRINTPD,
	oFRINTM: arm64.AFRINTMD, oFRINTZ: arm64.AFRINTZD, oFADD: arm64.AFADDD, oFSUB: arm64.AFSUBD, oFMUL: arm64.AFMULD, oFDIV: arm64.AFDIVD,
	oFCMP: arm64.AFCMPD, oFMOVI: arm64.AFMOVD, oFMOVX: arm64.AFMOVD, oFMOVD: arm64.AFMOVD, oSCVTF: arm64.ASCVTFD, oFCVTZS: arm64.AFCVTZSD,
}

// compares are the names of instructions whose result goes nowhere.
var compares = map[obj.As]obj.As{arm64.ASUBS: arm64.ACMP, arm64.ASUBSW: arm64.ACMPW, arm64.AADDS: arm64.ACMN, arm64.AANDS: arm64.ATST}

func (e *oracle) encode(in *inst) (uint32, error) {
	if e.link == nil {
		e.link = obj.Linknew(&arm64.Linkarm64)
		e.link.Headtype = objabi.Hlinux
		e.link.DiagFunc = func(f string, args ...any) {
			if e.err == nil {
				e.err = fmt.Errorf(f, args...)
			}
		}
		arm64.Linkarm64.Init(e.link)
	}
	e.err = nil
	text := &obj.Prog{Ctxt: e.link, As: obj.ATEXT} // is skipped
	p := &obj.Prog{Ctxt: e.link, As: asTable[in.op]}
	text.Link = p
	translate(in, p)
	s := &obj.LSym{Func: &obj.FuncInfo{Text: text}}
	arm64.Linkarm64.Assemble(e.link, s, e.link.NewProg)
	if e.err != nil {
		return 0, fmt.Errorf("%v: %w", p, e.err)
	}
	for k := 4; k < len(s.P); k += 4 {
		if binary.LittleEndian.Uint32(s.P[k:]) != 0 {
			return 0, fmt.Errorf("%v takes %d bytes", p, len(s.P))
		}
	}
	return binary.LittleEndian.Uint32(s.P), nil
}

func ireg(r reg) int16 { return arm64.REG_R0 + int16(r) }
func freg(r reg) int16 { return arm64.REG_F0 + int16(r) }

func setReg(d *obj.Addr, r int16) { d.Type, d.Reg = obj.TYPE_REG, r }

func setImm(d *obj.Addr, x int64) { d.Type, d.Offset = obj.TYPE_CONST, x }

// maskOf is the mask that the fields N, immr and imms stand for, found by trying.
func maskOf(fields int32) int64 {
	for size := uint(2); size <= 64; size *= 2 {
		for ones := uint(1); ones < size; ones++ {
			for rot := range size {
				e := uint64(1)<<ones - 1
				e = (e>>rot | e<<(size-rot)) & (^uint64(0) >> (64 - size))
				x := e
				for n := size; n < 64; n *= 2 {
					x |= x << n
				}
				n, imms := int32(0), ^(int32(size)*2-1)&0x3f|int32(ones-1)
				if size == 64 {
					n, imms = 1, int32(ones-1)
				}
				if n<<12|int32(rot)<<6|imms == fields {
					return int64(x)
				}
			}
		}
	}
	panic("no mask")
}

// translate makes a Prog of the instruction. golang-asm names the operands in the opposite order.
func translate(in *inst, p *obj.Prog) {
	r := &rows[in.op]
	from, to := &p.From, &p.To
	if in.op == oMOVZ || in.op == oMOVN || in.op == oMOVK {
		setImm(from, int64(in.imm&0xffff)<<(in.imm>>16*16))
		setReg(to, ireg(in.d))
		return
	}
	three := func(d, n int16) {
		p.Reg = n
		if in.d == zr {
			if as, ok := compares[p.As]; ok {
				p.As = as
				return
			}
		}
		setReg(to, d)
	}
	switch r.form {
	case fShift:
		from.Type = obj.TYPE_REG
		from.Reg = ireg(in.m)
		if amount, kind := int64(in.imm&63), int64(in.imm>>6); amount != 0 {
			*from = obj.Addr{Type: obj.TYPE_SHIFT, Offset: int64(in.m)<<16 | kind<<22 | amount<<10}
		}
		three(ireg(in.d), ireg(in.n))
	case fImm:
		setImm(from, int64(in.imm&0xfff)<<(in.imm>>12*12))
		three(ireg(in.d), ireg(in.n))
	case fLogic:
		setImm(from, maskOf(in.imm))
		three(ireg(in.d), ireg(in.n))
	case fField:
		setImm(from, int64(in.imm>>6))
		p.RestArgs = []obj.Addr{{Type: obj.TYPE_CONST, Offset: int64(in.imm & 63)}}
		three(ireg(in.d), ireg(in.n))
	case fRegs:
		reg := ireg
		if in.op >= oFADD {
			reg = freg
		}
		setReg(from, reg(in.m))
		three(reg(in.d), reg(in.n))
	case fFour:
		setReg(from, ireg(in.m))
		third := obj.Addr{Type: obj.TYPE_REG, Reg: ireg(in.a)}
		if in.op == oEXTR {
			*from = obj.Addr{}
			setImm(from, int64(in.a)) // of ROR, for both registers are the same
			three(ireg(in.d), ireg(in.n))
			return
		}
		// MADD Rm, Ra, Rn, Rd
		p.Reg = ireg(in.a)
		third.Reg = ireg(in.n)
		p.RestArgs = []obj.Addr{third}
		setReg(to, ireg(in.d))
	case fSelect:
		setReg(from, arm64.COND_EQ+int16(in.cc))
		p.Reg = ireg(in.n)
		p.RestArgs = []obj.Addr{{Type: obj.TYPE_REG, Reg: ireg(in.m)}}
		setReg(to, ireg(in.d))
	case fCompIf:
		setReg(from, arm64.COND_EQ+int16(in.cc))
		p.Reg = ireg(in.n)
		p.RestArgs = []obj.Addr{{Type: obj.TYPE_CONST, Offset: int64(in.imm)}}
		setImm(to, int64(in.d))
	case fMem, fPair:
		translateMem(in, p)
	case fBReg:
		to.Type, to.Reg = obj.TYPE_MEM, ireg(in.n)
	case fTwo:
		f, t := freg(in.n), freg(in.d)
		switch in.op {
		case oFMOVX, oFCVTZS:
			t = ireg(in.d)
		case oFMOVD, oSCVTF:
			f = ireg(in.n)
		}
		setReg(from, f)
		setReg(to, t)
	case fCompF:
		setReg(from, freg(in.m))
		p.Reg = freg(in.n)
	case fImm8:
		b := uint64(in.imm)
		exp := uint64(int64(b>>4&7^4)-3) + 1023
		from.Type, from.Val = obj.TYPE_FCONST, math.Float64frombits(b>>7<<63|exp<<52|b&15<<48)
		setReg(to, freg(in.d))
	}
}

func translateMem(in *inst, p *obj.Prog) {
	mem, r := &p.From, &p.To
	if in.op >= oSTR && in.op <= oSTRD || in.op == oSTP || in.op == oSTPD {
		mem, r = r, mem
	}
	mem.Type, mem.Reg, mem.Offset = obj.TYPE_MEM, ireg(in.n), int64(in.imm)
	reg := ireg
	switch in.op {
	case oLDRD, oSTRD, oLDPD, oSTPD:
		reg = freg
	}
	setReg(r, reg(in.d))
	if rows[in.op].form == fPair {
		r.Type, r.Reg, r.Offset = obj.TYPE_REGREG, reg(in.d), int64(reg(in.m))
		return
	}
	switch in.mode {
	case mReg:
		mem.Offset, mem.Index = 0, ireg(in.m)
		if in.imm != 0 {
			mem.Index = arm64.REG_LSL + int16(in.m) | int16(rows[in.op].size)<<5
		}
	case mPre:
		p.Scond = arm64.C_XPRE
	case mPost:
		p.Scond = arm64.C_XPOST
	}
}
