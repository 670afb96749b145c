package amd64

import (
	"encoding/binary"
	"fmt"

	"pycopy/jit"
)

// row is how an instruction is encoded. An opcode of 0 is a form that does not exist.
type row struct {
	name string
	pre  byte // mandatory prefix
	esc  esc  // opcode map
	rm   byte // opcode of r, r/m
	mr   byte // opcode of r/m, r
	im   byte // opcode of r/m, imm
	im8  byte // the same with an immediate byte that is extended with its sign, or the only one
	one  byte // opcode of r/m
	ext  byte // ModRM.reg of the last three
	flag rowFlag
}

// esc is an opcode map.
type esc uint8

const (
	esc1    esc = iota // one byte
	esc0F              // 0F xx
	esc0F3A            // 0F 3A xx
)

type rowFlag uint8

const (
	fByte  rowFlag = 1 << iota // the opcode for 8 bits is one less
	fByteB                     // operand b is a byte register
	fNoW                       // 64 bits without REX.W
)

// rows is the instruction set. Those without a row of their own have no ModRM byte, see encodeOther.
var rows = [numOps]row{
	oADD:       {name: "ADD", rm: 0x03, mr: 0x01, im: 0x81, im8: 0x83, ext: 0, flag: fByte},
	oOR:        {name: "OR", rm: 0x0b, mr: 0x09, im: 0x81, im8: 0x83, ext: 1, flag: fByte},
	oADC:       {name: "ADC", rm: 0x13, mr: 0x11, im: 0x81, im8: 0x83, ext: 2, flag: fByte},
	oSBB:       {name: "SBB", rm: 0x1b, mr: 0x19, im: 0x81, im8: 0x83, ext: 3, flag: fByte},
	oAND:       {name: "AND", rm: 0x23, mr: 0x21, im: 0x81, im8: 0x83, ext: 4, flag: fByte},
	oSUB:       {name: "SUB", rm: 0x2b, mr: 0x29, im: 0x81, im8: 0x83, ext: 5, flag: fByte},
	oXOR:       {name: "XOR", rm: 0x33, mr: 0x31, im: 0x81, im8: 0x83, ext: 6, flag: fByte},
	oCMP:       {name: "CMP", rm: 0x3b, mr: 0x39, im: 0x81, im8: 0x83, ext: 7, flag: fByte},
	oMOV:       {name: "MOV", rm: 0x8b, mr: 0x89, im: 0xc7, flag: fByte},
	oMOVABS:    {name: "MOVABS"},
	oMOVZX8:    {name: "MOVZX8", esc: esc0F, rm: 0xb6, flag: fByteB},
	oMOVZX16:   {name: "MOVZX16", esc: esc0F, rm: 0xb7},
	oMOVSX8:    {name: "MOVSX8", esc: esc0F, rm: 0xbe, flag: fByteB},
	oMOVSX16:   {name: "MOVSX16", esc: esc0F, rm: 0xbf},
	oMOVSXD:    {name: "MOVSXD", rm: 0x63},
	oLEA:       {name: "LEA", rm: 0x8d},
	oTEST:      {name: "TEST", rm: 0x85, im: 0xf7, flag: fByte},
	oIMUL:      {name: "IMUL", esc: esc0F, rm: 0xaf},
	oIMULI:     {name: "IMUL", im: 0x69, im8: 0x6b},
	oNEG:       {name: "NEG", one: 0xf7, ext: 3},
	oNOT:       {name: "NOT", one: 0xf7, ext: 2},
	oMUL:       {name: "MUL", one: 0xf7, ext: 4},
	oIDIV:      {name: "IDIV", one: 0xf7, ext: 7},
	oDIV:       {name: "DIV", one: 0xf7, ext: 6},
	oCQO:       {name: "CQO"},
	oSHL:       {name: "SHL", im8: 0xc1, ext: 4},
	oSHR:       {name: "SHR", im8: 0xc1, ext: 5},
	oSAR:       {name: "SAR", im8: 0xc1, ext: 7},
	oROR:       {name: "ROR", im8: 0xc1, ext: 1},
	oSHLCL:     {name: "SHL CL", one: 0xd3, ext: 4},
	oSHRCL:     {name: "SHR CL", one: 0xd3, ext: 5},
	oSARCL:     {name: "SAR CL", one: 0xd3, ext: 7},
	oRORCL:     {name: "ROR CL", one: 0xd3, ext: 1},
	oRCR1:      {name: "RCR 1", one: 0xd1, ext: 3},
	oBT:        {name: "BT", esc: esc0F, im8: 0xba, ext: 4},
	oSET:       {name: "SET", esc: esc0F, one: 0x90, flag: fByteB}, // + condition
	oJMP:       {name: "JMP", one: 0xff, ext: 4, flag: fNoW},
	oJCC:       {name: "JCC"},
	oCALL:      {name: "CALL", one: 0xff, ext: 2, flag: fNoW},
	oRET:       {name: "RET"},
	oPUSH:      {name: "PUSH", one: 0xff, ext: 6, flag: fNoW},
	oPOP:       {name: "POP", one: 0x8f, ext: 0, flag: fNoW},
	oMOVSD:     {name: "MOVSD", pre: 0xf2, esc: esc0F, rm: 0x10, mr: 0x11},
	oMOVAPS:    {name: "MOVAPS", esc: esc0F, rm: 0x28},
	oMOVQX:     {name: "MOVQ", pre: 0x66, esc: esc0F, rm: 0x6e},
	oMOVQR:     {name: "MOVQ", pre: 0x66, esc: esc0F, rm: 0x7e},
	oADDSD:     {name: "ADDSD", pre: 0xf2, esc: esc0F, rm: 0x58},
	oMULSD:     {name: "MULSD", pre: 0xf2, esc: esc0F, rm: 0x59},
	oSUBSD:     {name: "SUBSD", pre: 0xf2, esc: esc0F, rm: 0x5c},
	oDIVSD:     {name: "DIVSD", pre: 0xf2, esc: esc0F, rm: 0x5e},
	oSQRTSD:    {name: "SQRTSD", pre: 0xf2, esc: esc0F, rm: 0x51},
	oUCOMISD:   {name: "UCOMISD", pre: 0x66, esc: esc0F, rm: 0x2e},
	oCVTSI2SD:  {name: "CVTSI2SD", pre: 0xf2, esc: esc0F, rm: 0x2a},
	oCVTTSD2SI: {name: "CVTTSD2SI", pre: 0xf2, esc: esc0F, rm: 0x2c},
	oROUNDSD:   {name: "ROUNDSD", pre: 0x66, esc: esc0F3A, im8: 0x0b},
	oXORPS:     {name: "XORPS", esc: esc0F, rm: 0x57},
	oANDPS:     {name: "ANDPS", esc: esc0F, rm: 0x54},
	oPCMPEQD:   {name: "PCMPEQD", pre: 0x66, esc: esc0F, rm: 0x76},
	oPSLLQ:     {name: "PSLLQ", pre: 0x66, esc: esc0F, im8: 0x73, ext: 6},
	oPSRLQ:     {name: "PSRLQ", pre: 0x66, esc: esc0F, im8: 0x73, ext: 2},
}

// jump is a jump to a label that may be near. at is its offset as if all such jumps were short.
type jump struct {
	at    int32
	label int32
	cond  bool // cc decides
	cc    cc
	long  bool
}

// rel is a displacement of 32 bits, from behind it, to be filled in. at is as for jumps, of which there are before many in front of it.
type rel struct {
	at, before int32
	to         int32
	kind       relKind
}

// relKind is what a displacement is to: rel.to is an index.
type relKind uint8

const (
	relLabel relKind = iota
	relAddr          // into far
	relPool          // into pool
)

// shortLen is the length of short jumps.
const shortLen = 2

// farInsts is a distance, in instructions, that short jumps hardly ever reach: jumps over it are long from the beginning.
const farInsts = 48

// growth is what the long form of a jump takes more.
func (j *jump) growth() int32 {
	switch {
	case !j.long:
		return 0
	case j.cond:
		return 4
	}
	return 3
}

// encode assembles the instructions in two steps: everything with short jumps, then those jumps that do not reach
// grow, until all do.
func (a *Asm) encode(base uintptr) ([]byte, error) {
	a.code, a.jumps, a.rels = jit.Empty(a.code, typicalInst*len(a.Insts)), jit.Empty(a.jumps, len(a.Insts)/4), jit.Empty(a.rels, len(a.Insts)/4)
	a.far, a.pool = a.far[:0], a.pool[:0]
	bound, marked := 0, 0
	for i := 0; ; {
		for ; bound < len(a.Bound) && a.Labels[a.Bound[bound]].At == int32(i); bound++ {
			l := &a.Labels[a.Bound[bound]]
			l.Offset, l.Aux = int32(len(a.code)), int32(len(a.jumps))
		}
		for ; marked < len(a.Places) && a.Places[marked].At == int32(i); marked++ {
			m := &a.Places[marked]
			m.Offset, m.Aux = int32(len(a.code)), int32(len(a.jumps))
		}
		if i == len(a.Insts) {
			break
		}
		end := len(a.Insts) // or the next label or mark
		if bound < len(a.Bound) {
			end = int(a.Labels[a.Bound[bound]].At)
		}
		if marked < len(a.Places) {
			end = min(end, int(a.Places[marked].At))
		}
		if n := len(a.code) + maxInst*(end-i); n > cap(a.code) {
			a.code = append(make([]byte, 0, n+cap(a.code)/2), a.code...)
		}
		for ; i < end; i++ {
			a.index = int32(i)
			a.encodeInst(&a.Insts[i], base)
		}
	}
	if a.Err != nil {
		return nil, a.Err
	}
	a.relax()
	a.place()
	pool := -1
	if len(a.pool) > 0 {
		pool = len(a.code)
	}
	a.SetMarks(func(p jit.Place) int { return int(p.Offset + a.grown[p.Aux]) }, pool)
	for _, x := range a.pool {
		a.code = binary.LittleEndian.AppendUint64(a.code, x)
	}
	if len(a.code) > maxCode {
		return nil, fmt.Errorf("amd64: code of %d bytes", len(a.code))
	}
	return a.code, nil
}

// relax decides which jumps are long, and gives labels their offsets.
func (a *Asm) relax() {
	n := len(a.jumps)
	grown := jit.Empty(a.grown, n+1)[:n+1] // by the jumps before
	grown[0] = 0
	a.grown = grown
	for again := true; again; {
		again = false
		for i := range a.jumps {
			grown[i+1] = grown[i] + a.jumps[i].growth()
		}
		for i := range a.jumps {
			j := &a.jumps[i]
			if j.long {
				continue
			}
			l := &a.Labels[j.label]
			d := l.Offset + grown[l.Aux] - (j.at + grown[i] + shortLen)
			if d != int32(int8(d)) {
				j.long, again = true, true
			}
		}
	}
	for i := range a.Labels {
		a.Labels[i].Offset += grown[a.Labels[i].Aux]
	}
}

// place moves the code apart for the long jumps, from its end, and fills in the displacements.
func (a *Asm) place() {
	grown := a.grown
	end := int32(len(a.code))
	size := end + grown[len(a.jumps)]
	if len(a.pool) > 0 { // it begins at a multiple of 8
		size = (size + 7) &^ 7
	}
	a.code = append(a.code, make([]byte, size-end)...)
	c := a.code
	for i := len(a.jumps) - 1; i >= 0; i-- {
		if j := &a.jumps[i]; j.long {
			start := j.at + shortLen
			copy(c[start+grown[i+1]:], c[start:end])
			end = j.at
		}
	}
	for i := range a.jumps {
		j := &a.jumps[i]
		at := j.at + grown[i]
		d := a.Labels[j.label].Offset - (j.at + shortLen + grown[i+1])
		switch {
		case j.cond && j.long:
			c[at], c[at+1] = 0x0f, 0x80|byte(j.cc)
			binary.LittleEndian.PutUint32(c[at+2:], uint32(d))
		case j.cond:
			c[at], c[at+1] = 0x70|byte(j.cc), byte(d)
		case j.long:
			c[at] = 0xe9
			binary.LittleEndian.PutUint32(c[at+1:], uint32(d))
		default:
			c[at], c[at+1] = 0xeb, byte(d)
		}
	}
	for i := range a.rels {
		r := &a.rels[i]
		at := r.at + grown[r.before]
		var to int32
		switch r.kind {
		case relLabel:
			to = a.Labels[r.to].Offset
		case relAddr:
			to = int32(a.far[r.to])
		case relPool:
			to = size + 8*r.to
		}
		binary.LittleEndian.PutUint32(c[at:], uint32(to-at-4))
	}
}

// maxCode is the most that Finish assembles at a time; near counts on it.
const maxCode = 64 << 20

// near reports whether addr can be reached by a 32-bit displacement from everywhere in code at base.
func near(base, addr uintptr) bool {
	d := int64(addr - base)
	return d > -1<<31+maxCode && d < 1<<31-maxCode
}

// encodeInst appends one instruction.
func (a *Asm) encodeInst(in *inst, base uintptr) {
	row := &rows[in.op]
	switch in.shape {
	case sRR:
		a.modRM(in, row, row.rm, in.r, false)
	case sRM:
		a.modRM(in, row, row.rm, in.r, true)
	case sMR:
		a.modRM(in, row, row.mr, in.r, true)
	case sR:
		switch in.op {
		case oPUSH, oPOP:
			a.encodeOther(in, base)
		default:
			a.modRM(in, row, row.one|byte(in.cc), reg(row.ext), false)
		}
	case sM:
		a.modRM(in, row, row.one, reg(row.ext), true)
	case sRI:
		if in.op == oMOVABS || in.op == oMOV && in.w == 4 {
			a.encodeOther(in, base)
			return
		}
		a.withImm(in, row, reg(row.ext), false)
	case sMI:
		a.withImm(in, row, reg(row.ext), true)
	case sRC:
		rip := inst{w: in.w, x: none, b: rbp}
		a.modRM(&rip, row, row.rm, in.r, false)
		a.code[len(a.code)-1] &= 0x3f // [RIP+x]
		a.code = a.rel(a.code, relPool, a.constant(uint64(in.imm)))
	case sRRI:
		a.withImm(in, row, in.r, false)
	default:
		a.encodeOther(in, base)
	}
}

// constant is the index of a constant in the pool.
func (a *Asm) constant(x uint64) int32 {
	for i := len(a.pool) - 1; i >= max(0, len(a.pool)-64); i-- { // the same ones are near
		if a.pool[i] == x {
			return int32(i)
		}
	}
	a.pool = append(a.pool, x)
	return int32(len(a.pool) - 1)
}

// withImm appends an instruction with an immediate operand.
func (a *Asm) withImm(in *inst, row *row, r reg, m bool) {
	imm := in.imm
	if in.w == 4 {
		imm = int64(int32(imm))
	}
	switch {
	case row.im8 == 0xc1 && imm == 1: // shift by one
		a.modRM(in, row, 0xd1, r, m)
	case row.im8 != 0 && (row.im == 0 || in.w != 1 && imm == int64(int8(imm))):
		a.modRM(in, row, row.im8, r, m)
		a.code = append(a.code, byte(imm))
	case in.op == oTEST && in.b == rax && in.w == 1 && !m: // the short form for the accumulator
		a.code = append(a.code, 0xa8, byte(imm))
	case in.w == 1:
		a.modRM(in, row, row.im, r, m)
		a.code = append(a.code, byte(imm))
	case in.w == 2:
		a.modRM(in, row, row.im, r, m)
		a.code = append(a.code, byte(imm), byte(imm>>8))
	default:
		if !isInt32(imm) {
			a.Fail("%s: immediate %#x", row.name, imm)
		}
		if in.op <= oCMP && in.b == rax && in.w == 8 && !m { // the short form for the accumulator
			a.code = append(a.code, 0x48, row.mr|4)
		} else {
			a.modRM(in, row, row.im, r, m)
		}
		a.code = binary.LittleEndian.AppendUint32(a.code, uint32(imm))
	}
}

// modRM appends prefixes, opcode, ModRM, SIB and displacement. Most instructions have no prefix but REX and no index: they are composed in one word.
func (a *Asm) modRM(in *inst, row *row, opcode byte, r reg, m bool) {
	if in.w < 4 || row.pre != 0 || row.esc != esc1 || row.flag&^fByte != 0 || opcode == 0 || m && in.x != none {
		a.modRMAny(in, row, opcode, r, m)
		return
	}
	n, size := len(a.code), 2
	modrm := r&7<<3 | in.b&7
	switch {
	case !m:
		modrm |= 0xc0
	case in.disp == 0 && in.b&7 != rbp:
	case in.disp == int32(int8(in.disp)):
		modrm |= 0x40
		size += 1
	default:
		modrm |= 0x80
		size += 4
	}
	x, disp := uint64(opcode)|uint64(modrm)<<8, uint64(uint32(in.disp))<<16 // what is too much is written over
	if m && in.b&7 == rsp {
		x |= 0x24 << 16 // SIB
		disp <<= 8
		size++
	}
	x |= disp
	if rex := in.w&8 | byte(r)>>3<<2 | byte(in.b)>>3; rex != 0 {
		x = x<<8 | uint64(0x40|rex)
		size++
	}
	binary.LittleEndian.PutUint64(a.code[n:n+maxInst], x)
	a.code = a.code[:n+size]
}

// modRMAny is modRM for any instruction. All but the displacement is composed in one word.
func (a *Asm) modRMAny(in *inst, row *row, opcode byte, r reg, m bool) {
	if opcode == 0 {
		a.Fail("BUG: no such form of %s", row.name)
	}
	n := len(a.code)
	c := a.code[n : n+maxInst]
	var x uint64 // the bytes, and how many bits they are
	var at uint
	if in.w == 2 {
		x, at = 0x66, 8
	}
	if row.pre != 0 {
		x |= uint64(row.pre) << at
		at += 8
	}
	rex := byte(r)>>3<<2 | byte(in.b)>>3
	if m && in.x != none {
		rex |= byte(in.x) >> 3 << 1
	}
	if in.w == 8 && row.flag&fNoW == 0 {
		rex |= 8
	}
	if rex != 0 || in.w == 1 && row.flag&fByte != 0 && needsREX(in.shape, r, in.b) || row.flag&fByteB != 0 && !m && in.b >= 4 {
		x |= uint64(0x40|rex) << at
		at += 8
	}
	if row.esc != esc1 {
		x |= 0x0f << at
		at += 8
		if row.esc == esc0F3A {
			x |= 0x3a << at
			at += 8
		}
	}
	if in.w == 1 && row.flag&fByte != 0 {
		opcode--
	}
	x |= uint64(opcode) << at
	at += 8
	modrm := byte(r) & 7 << 3
	if !m {
		x |= uint64(0xc0|modrm|byte(in.b)&7) << at
		binary.LittleEndian.PutUint64(c, x)
		a.code = a.code[:n+int(at/8)+1]
		return
	}
	place, bits, dispLen := in.memory(modrm)
	x |= place << at
	at += bits
	binary.LittleEndian.PutUint64(c, x)
	binary.LittleEndian.PutUint32(c[at/8:], uint32(in.disp))
	a.code = a.code[:n+int(at/8)+dispLen]
}

// memory returns the ModRM byte, and the SIB byte if there has to be one, of a memory operand, how many bits they are, and the
// length of the displacement.
func (in *inst) memory(modrm byte) (x uint64, bits uint, dispLen int) {
	switch {
	case in.disp == 0 && in.b&7 != rbp:
	case in.disp == int32(int8(in.disp)):
		modrm |= 0x40
		dispLen = 1
	default:
		modrm |= 0x80
		dispLen = 4
	}
	if in.x == none && in.b&7 != rsp {
		return uint64(modrm | byte(in.b)&7), 8, dispLen
	}
	sib := in.scale<<6 | byte(in.x)&7<<3 | byte(in.b)&7
	if in.x == none {
		sib = 4<<3 | byte(in.b)&7
	}
	return uint64(modrm|4) | uint64(sib)<<8, 16, dispLen
}

// Instructions are of typicalInst bytes or less on average, and always of less than maxInst, for which encode makes room.
const (
	typicalInst = 8
	maxInst     = 16
)

// needsREX reports whether a byte operand is one of SPL, BPL, SIL and DIL, which without REX would be AH to BH.
func needsREX(s shape, r, b reg) bool {
	switch s {
	case sMR, sRM:
		return r >= 4
	case sRR:
		return r >= 4 || b >= 4
	case sRI, sR:
		return b >= 4
	}
	return false
}

// encodeOther appends an instruction without ModRM, or with an operand that depends on the place.
func (a *Asm) encodeOther(in *inst, base uintptr) {
	c := a.code
	switch in.op {
	case oMOV: // to a register, 32 bits
		if in.b >= 8 {
			c = append(c, 0x41)
		}
		c = binary.LittleEndian.AppendUint32(append(c, 0xb8|byte(in.b)&7), uint32(in.imm))
	case oMOVABS:
		c = append(c, 0x48|byte(in.b)>>3, 0xb8|byte(in.b)&7)
		c = binary.LittleEndian.AppendUint64(c, uint64(in.imm))
	case oPUSH, oPOP:
		if in.b >= 8 {
			c = append(c, 0x41)
		}
		o := byte(0x50)
		if in.op == oPOP {
			o = 0x58
		}
		c = append(c, o|byte(in.b)&7)
	case oCQO:
		c = append(c, 0x48, 0x99)
	case oRET:
		c = append(c, 0xc3)
	case oLEA: // r, [RIP+x]
		c = a.rel(append(c, 0x48|byte(in.r)>>3<<2, 0x8d, byte(in.r)&7<<3|5), relLabel, a.bound(in.disp))
	case oJMP, oCALL:
		c = a.jump(c, in, base)
	case oJCC:
		if n := len(c); a.isFar(in.disp) {
			c = c[:n+6]
			binary.LittleEndian.PutUint16(c[n:], 0x800f|uint16(in.cc)<<8)
			a.rels = append(a.rels, rel{at: int32(n + 2), before: int32(len(a.jumps)), to: in.disp, kind: relLabel})
		} else {
			c = c[:n+shortLen]
			a.jumps = append(a.jumps, jump{at: int32(n), label: in.disp, cond: true, cc: in.cc})
		}
	default:
		a.Fail("BUG: no such form of %s", rows[in.op].name)
	}
	a.code = c
}

// jump appends a jump or call to a label or an address.
func (a *Asm) jump(c []byte, in *inst, base uintptr) []byte {
	o := byte(0xe8)
	if in.op == oJMP {
		o = 0xe9
	}
	switch {
	case in.shape == sL && in.op == oJMP && !a.isFar(in.disp):
		a.jumps = append(a.jumps, jump{at: int32(len(c)), label: in.disp})
		return append(c, 0xeb, 0)
	case in.shape == sL:
		return a.rel(append(c, o), relLabel, a.bound(in.disp))
	case near(base, uintptr(in.imm)):
		a.far = append(a.far, uintptr(in.imm)-base)
		return a.rel(append(c, o), relAddr, int32(len(a.far)-1))
	}
	c = binary.LittleEndian.AppendUint64(append(c, 0x48, 0xb8), uint64(in.imm))
	return append(c, 0xff, 0xc0|rows[in.op].ext<<3)
}

// rel appends a displacement, which place fills in.
func (a *Asm) rel(c []byte, kind relKind, to int32) []byte {
	a.rels = append(a.rels, rel{at: int32(len(c)), before: int32(len(a.jumps)), to: to, kind: kind})
	return append(c, 0, 0, 0, 0)
}

// bound returns the label l, which must have a place.
func (a *Asm) bound(l int32) int32 {
	if a.Labels[l].At < 0 {
		a.Fail("label %d is not bound", l)
	}
	return l
}

// isFar reports whether the current instruction certainly needs the long form to jump to label l, or nearly so.
func (a *Asm) isFar(l int32) bool {
	d := a.Labels[a.bound(l)].At - a.index
	return d > farInsts || d < -farInsts
}
