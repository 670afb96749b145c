package amd64

import (
	"encoding/binary"
	"fmt"

	"github.com/twitchyliquid64/golang-asm/obj"
	"github.com/twitchyliquid64/golang-asm/obj/x86"
	"github.com/twitchyliquid64/golang-asm/objabi"
)

// encoder is golang-asm, the oracle: another assembler of the same instructions.
type encoder struct {
	link  *obj.Link
	err   error
	progs []obj.Prog
	used  int
	first *obj.Prog
	last  *obj.Prog
	start []*obj.Prog // first Prog of each instruction
}

// asTable is golang-asm's name of each instruction, by width 1, 2, 4, 8.
var asTable = [numOps][4]obj.As{
	oADD:       {x86.AADDB, x86.AADDW, x86.AADDL, x86.AADDQ},
	oOR:        {x86.AORB, x86.AORW, x86.AORL, x86.AORQ},
	oADC:       {x86.AADCB, x86.AADCW, x86.AADCL, x86.AADCQ},
	oSBB:       {x86.ASBBB, x86.ASBBW, x86.ASBBL, x86.ASBBQ},
	oAND:       {x86.AANDB, x86.AANDW, x86.AANDL, x86.AANDQ},
	oSUB:       {x86.ASUBB, x86.ASUBW, x86.ASUBL, x86.ASUBQ},
	oXOR:       {x86.AXORB, x86.AXORW, x86.AXORL, x86.AXORQ},
	oCMP:       {x86.ACMPB, x86.ACMPW, x86.ACMPL, x86.ACMPQ},
	oMOV:       {x86.AMOVB, x86.AMOVW, x86.AMOVL, x86.AMOVQ},
	oMOVABS:    {3: x86.AMOVQ},
	oMOVZX8:    {2: x86.AMOVBLZX},
	oMOVZX16:   {2: x86.AMOVWLZX},
	oMOVSX8:    {3: x86.AMOVBQSX},
	oMOVSX16:   {3: x86.AMOVWQSX},
	oMOVSXD:    {3: x86.AMOVLQSX},
	oLEA:       {3: x86.ALEAQ},
	oTEST:      {x86.ATESTB, x86.ATESTW, x86.ATESTL, x86.ATESTQ},
	oIMUL:      {2: x86.AIMULL, 3: x86.AIMULQ},
	oIMULI:     {3: x86.AIMUL3Q},
	oNEG:       {3: x86.ANEGQ},
	oNOT:       {3: x86.ANOTQ},
	oMUL:       {3: x86.AMULQ},
	oIDIV:      {3: x86.AIDIVQ},
	oDIV:       {2: x86.ADIVL, 3: x86.ADIVQ},
	oCQO:       {3: x86.ACQO},
	oSHL:       {3: x86.ASHLQ},
	oSHR:       {3: x86.ASHRQ},
	oSAR:       {3: x86.ASARQ},
	oROR:       {3: x86.ARORQ},
	oSHLCL:     {3: x86.ASHLQ},
	oSHRCL:     {3: x86.ASHRQ},
	oSARCL:     {3: x86.ASARQ},
	oRORCL:     {3: x86.ARORQ},
	oRCR1:      {3: x86.ARCRQ},
	oBT:        {3: x86.ABTQ},
	oPUSH:      {3: x86.APUSHQ},
	oPOP:       {3: x86.APOPQ},
	oRET:       {3: obj.ARET},
	oMOVSD:     {2: x86.AMOVSD},
	oMOVAPS:    {2: x86.AMOVAPS},
	oMOVQX:     {3: x86.AMOVQ},
	oMOVQR:     {3: x86.AMOVQ},
	oADDSD:     {2: x86.AADDSD},
	oMULSD:     {2: x86.AMULSD},
	oSUBSD:     {2: x86.ASUBSD},
	oDIVSD:     {2: x86.ADIVSD},
	oSQRTSD:    {2: x86.ASQRTSD},
	oUCOMISD:   {2: x86.AUCOMISD},
	oCVTSI2SD:  {3: x86.ACVTSQ2SD},
	oCVTTSD2SI: {3: x86.ACVTTSD2SQ},
	oROUNDSD:   {2: x86.AROUNDSD},
	oXORPS:     {2: x86.AXORPS},
	oANDPS:     {2: x86.AANDPS},
	oPCMPEQD:   {2: x86.APCMPEQL},
	oPSLLQ:     {2: x86.APSLLQ},
	oPSRLQ:     {2: x86.APSRLQ},
	oJMP:       {3: obj.AJMP},
	oCALL:      {3: obj.ACALL},
}

// setTable and jccTable are golang-asm's names by condition.
var (
	setTable = [16]obj.As{x86.ASETOS, x86.ASETOC, x86.ASETCS, x86.ASETCC, x86.ASETEQ, x86.ASETNE, x86.ASETLS, x86.ASETHI,
		x86.ASETMI, x86.ASETPL, x86.ASETPS, x86.ASETPC, x86.ASETLT, x86.ASETGE, x86.ASETLE, x86.ASETGT}
	jccTable = [16]obj.As{x86.AJOS, x86.AJOC, x86.AJCS, x86.AJCC, x86.AJEQ, x86.AJNE, x86.AJLS, x86.AJHI,
		x86.AJMI, x86.AJPL, x86.AJPS, x86.AJPC, x86.AJLT, x86.AJGE, x86.AJLE, x86.AJGT}
)

// floatR and floatB tell which of the operands r and b are float registers.
func (o op) floatR() bool { return o >= oMOVSD && o != oCVTTSD2SI }
func (o op) floatB() bool { return o >= oMOVSD && o != oMOVQX && o != oMOVQR && o != oCVTSI2SD }

// encode assembles the instructions of a, and returns the code and where each begins.
func (e *encoder) encode(a *Asm, base uintptr) (code []byte, offsets []int, err error) {
	e.reset()
	a.pool = a.pool[:0]
	for i := range a.Insts {
		before := e.last
		e.add(&a.Insts[i], base)
		if before == nil {
			e.start = append(e.start, e.first)
		} else {
			e.start = append(e.start, before.Link)
		}
	}
	e.start = append(e.start, e.next(obj.ANOP))
	for i := range a.Insts {
		if in := &a.Insts[i]; in.shape == sL && in.op != oCALL {
			e.start[i].To.Type = obj.TYPE_BRANCH
			e.start[i].To.SetTarget(e.start[a.Labels[in.disp].At])
		}
	}
	s := &obj.LSym{Func: &obj.FuncInfo{Text: e.first}}
	x86.Linkamd64.Assemble(e.link, s, e.link.NewProg)
	if e.err != nil {
		return nil, nil, e.err
	}
	for _, p := range e.start {
		offsets = append(offsets, int(p.Pc))
	}
	for i := range a.Insts {
		in := &a.Insts[i]
		end := offsets[i+1]
		switch {
		case in.shape == sRC:
			binary.LittleEndian.PutUint32(s.P[end-4:], uint32((len(s.P)+7)&^7+8*int(a.constant(uint64(in.imm)))-end))
		case in.shape == sRL, in.shape == sL && in.op == oCALL:
			binary.LittleEndian.PutUint32(s.P[end-4:], uint32(offsets[a.Labels[in.disp].At]-end))
		case in.shape == sA && near(base, uintptr(in.imm)):
			binary.LittleEndian.PutUint32(s.P[end-4:], uint32(in.imm-int64(base)-int64(end)))
		}
	}
	return s.P, offsets, nil
}

func (e *encoder) reset() {
	if e.link == nil {
		e.link = obj.Linknew(&x86.Linkamd64)
		e.link.Headtype = objabi.Hlinux
		e.link.DiagFunc = func(f string, args ...any) {
			if e.err == nil {
				e.err = fmt.Errorf("amd64: "+f, args...)
			}
		}
		x86.Linkamd64.Init(e.link)
		e.progs = make([]obj.Prog, 4096)
	}
	e.err, e.first, e.last, e.start = nil, nil, nil, e.start[:0]
	e.used = 0
}

func (e *encoder) next(as obj.As) *obj.Prog {
	if e.used == len(e.progs) {
		e.progs = make([]obj.Prog, 2*len(e.progs))
		e.used = 0
	}
	p := &e.progs[e.used]
	e.used++
	*p = obj.Prog{Ctxt: e.link, As: as}
	if e.first == nil {
		e.first = p
	} else {
		e.last.Link = p
	}
	e.last = p
	return p
}

func (e *encoder) raw(b ...byte) {
	for _, x := range b {
		p := e.next(x86.ABYTE)
		p.From.Type = obj.TYPE_CONST
		p.From.Offset = int64(x)
	}
}

func setReg(d *obj.Addr, r reg, float bool) {
	d.Type = obj.TYPE_REG
	d.Reg = x86.REG_AX + int16(r)
	if float {
		d.Reg = x86.REG_X0 + int16(r)
	}
}

func setMem(d *obj.Addr, in *inst) {
	d.Type = obj.TYPE_MEM
	d.Reg = x86.REG_AX + int16(in.b)
	if in.x != none {
		d.Index = x86.REG_AX + int16(in.x)
		d.Scale = 1 << in.scale
	}
	d.Offset = int64(in.disp)
}

func setImm(d *obj.Addr, imm int64) {
	d.Type = obj.TYPE_CONST
	d.Offset = imm
}

var widthIndex = [9]uint8{1: 0, 2: 1, 4: 2, 8: 3}

// add translates one instruction.
func (e *encoder) add(in *inst, base uintptr) {
	as := asTable[in.op][widthIndex[in.w]]
	switch in.op {
	case oJCC:
		as = jccTable[in.cc]
	case oSET:
		as = setTable[in.cc]
	case oJMP:
		as = obj.AJMP
	case oCALL:
		as = obj.ACALL
	}
	switch {
	case in.shape == sL && in.op == oCALL:
		e.raw(0xe8, 0, 0, 0, 0)
		return
	case in.shape == sRC:
		modRM := byte(in.r)&7<<3 | 5
		switch {
		case in.op <= oCMP:
			e.raw(0x48|byte(in.r)>>3<<2, byte(in.op)<<3|3, modRM, 0, 0, 0, 0)
		case in.r >= 8:
			e.raw(0xf2, 0x44, 0x0f, 0x10, modRM, 0, 0, 0, 0)
		default:
			e.raw(0xf2, 0x0f, 0x10, modRM, 0, 0, 0, 0)
		}
		return
	}
	switch in.shape {
	case sRL: // LEA r, [RIP+x]
		e.raw(0x48|byte(in.r)>>3<<2, 0x8d, byte(in.r)&7<<3|5, 0, 0, 0, 0)
		return
	case sA:
		if near(base, uintptr(in.imm)) {
			o := byte(0xe8)
			if in.op == oJMP {
				o = 0xe9
			}
			e.raw(o, 0, 0, 0, 0)
			return
		}
		p := e.next(x86.AMOVQ)
		setImm(&p.From, in.imm)
		setReg(&p.To, rax, false)
		setReg(&e.next(as).To, rax, false)
		return
	}
	p := e.next(as)
	fr, fb := in.op.floatR(), in.op.floatB()
	// Go's order is source, destination; comparisons are the other way around.
	from, to := &p.From, &p.To
	if in.op == oCMP || in.op == oTEST && in.shape == sRR {
		from, to = to, from
	}
	switch in.shape {
	case sRR:
		setReg(to, in.r, fr)
		setReg(from, in.b, fb)
		if in.op == oMOVQR {
			setReg(from, in.r, true)
			setReg(to, in.b, false)
		}
	case sRM:
		setReg(to, in.r, fr)
		setMem(from, in)
	case sMR:
		setMem(to, in)
		setReg(from, in.r, fr)
	case sRI:
		setReg(to, in.b, fb)
		setImm(from, in.imm)
	case sMI:
		setMem(to, in)
		setImm(from, in.imm)
	case sR:
		setReg(to, in.b, fb)
		switch in.op {
		case oSHLCL, oSHRCL, oSARCL, oRORCL:
			setReg(from, rcx, false)
		case oRCR1:
			setImm(from, 1)
		case oPUSH, oMUL, oIDIV, oDIV:
			setReg(from, in.b, false)
			*to = obj.Addr{}
		}
	case sM:
		setMem(to, in)
	case sRRI:
		setImm(from, in.imm)
		var third obj.Addr
		setReg(&third, in.b, fb)
		p.RestArgs = []obj.Addr{third}
		setReg(to, in.r, fr)
	}
}
