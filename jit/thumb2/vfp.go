package thumb2

// Single precision floating point, for the inline assembler: the native ABI keeps floats in objects.

// SReg is a single precision register, s0 to s31.
type SReg uint8

func (s SReg) d() uint32 { return uint32(s>>1)<<12 | uint32(s&1)<<22 } // in the place of the destination
func (s SReg) n() uint32 { return uint32(s>>1)<<16 | uint32(s&1)<<7 }  // first operand
func (s SReg) m() uint32 { return uint32(s>>1) | uint32(s&1)<<5 }      // last operand

// VOp is an instruction of the VFP.
type VOp uint32

// Operations of three registers.
const (
	VMUL VOp = 0xee200a00
	VADD VOp = 0xee300a00
	VSUB VOp = 0xee300a40
	VDIV VOp = 0xee800a00
)

// Operations of two registers.
const (
	VNEG    VOp = 0xeeb10a40
	VSQRT   VOp = 0xeeb10ac0
	VCMP    VOp = 0xeeb40a40
	VCVTF32 VOp = 0xeeb80ac0 // vcvt.f32.s32
	VCVTS32 VOp = 0xeebd0ac0 // vcvt.s32.f32
)

// V3 is op.f32 sd, sn, sm.
func (a *Asm) V3(op VOp, sd, sn, sm SReg) { a.wide(uint32(op) | sd.d() | sn.n() | sm.m()) }

// V2 is op.f32 sd, sm.
func (a *Asm) V2(op VOp, sd, sm SReg) { a.wide(uint32(op) | sd.d() | sm.m()) }

// Vmrs is vmrs rt, fpscr; PC stands for the flags.
func (a *Asm) Vmrs(rt Reg) { a.wide(0xeef10a10 | uint32(rt)<<12) }

// VmovTo is vmov rt, sn.
func (a *Asm) VmovTo(rt Reg, sn SReg) { a.wide(0xee100a10 | uint32(rt)<<12 | sn.n()) }

// VmovFrom is vmov sn, rt.
func (a *Asm) VmovFrom(sn SReg, rt Reg) { a.wide(0xee000a10 | uint32(rt)<<12 | sn.n()) }

// Vldr is vldr sd, [rn, #off].
func (a *Asm) Vldr(sd SReg, rn Reg, off int) {
	a.wide(0xed900a00 | uint32(rn)<<16 | sd.d() | uint32(field(off, 8, 4)))
}

// Vstr is vstr sd, [rn, #off].
func (a *Asm) Vstr(sd SReg, rn Reg, off int) {
	a.wide(0xed800a00 | uint32(rn)<<16 | sd.d() | uint32(field(off, 8, 4)))
}
