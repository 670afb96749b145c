package arm64

import (
	"math/bits"

	"pycopy/jit"
)

// condCodes is the hardware's condition of each comparison of integers.
var condCodes = [...]cc{
	jit.EQ: ccEQ, jit.NE: ccNE,
	jit.LT: ccLT, jit.GE: ccGE, jit.LE: ccLE, jit.GT: ccGT,
	jit.B: ccLO, jit.AE: ccHS, jit.BE: ccLS, jit.A: ccHI,
}

func (a *Asm) cond(c jit.Cond) cc {
	if int(c) >= len(condCodes) {
		a.Fail("no such condition: %d", c)
		return ccEQ
	}
	return condCodes[c]
}

// Jump implements [jit.Asm].
func (a *Asm) Jump(l jit.Label) { a.ref(oB, 0, a.Target(l)) }

// JumpReg implements [jit.Asm].
func (a *Asm) JumpReg(r jit.Reg) { a.rr(oBR, 0, a.ir(r)) }

// JumpAddr implements [jit.Asm].
func (a *Asm) JumpAddr(addr uintptr) { a.ref(oBFAR, 0, a.constant(uint64(addr))) }

// Br implements [jit.Asm].
func (a *Asm) Br(c jit.Cond, x, y jit.Reg, l jit.Label) {
	a.rrr(oSUBS, zr, a.ir(x), a.ir(y))
	a.bcc(a.cond(c), l)
}

// BrImm implements [jit.Asm].
func (a *Asm) BrImm(c jit.Cond, x jit.Reg, imm int64, l jit.Label) {
	a.brImm(c, a.ir(x), imm, l)
}

// brImm compares x, which may be X16, with imm.
func (a *Asm) brImm(c jit.Cond, x reg, imm int64, l jit.Label) {
	switch {
	case imm == 0 && (c == jit.EQ || c == jit.BE):
		a.ref(oCBZ, x, a.Target(l))
	case imm == 0 && (c == jit.NE || c == jit.A):
		a.ref(oCBNZ, x, a.Target(l))
	case imm == 0 && c == jit.LT, imm == -1 && c == jit.LE:
		a.bit(oTBNZ, x, 63, l)
	case imm == 0 && c == jit.GE, imm == -1 && c == jit.GT:
		a.bit(oTBZ, x, 63, l)
	case c >= jit.B && a.brHigh(c, x, uint64(imm), l):
	default:
		a.cmpImm(x, imm)
		a.bcc(a.cond(c), l)
	}
}

// brHigh compares x, unsigned, with a power of two that is too big for a comparison by testing the bits from there on.
func (a *Asm) brHigh(c jit.Cond, x reg, imm uint64, l jit.Label) bool {
	if c == jit.BE || c == jit.A {
		imm++
		c ^= jit.B ^ jit.BE // B or AE
	}
	if imm < 1<<12 || imm&(imm-1) != 0 {
		return false
	}
	a.rri(oANDSI, zr, x, mustLogic(-imm))
	if c == jit.B {
		a.bcc(ccEQ, l)
	} else {
		a.bcc(ccNE, l)
	}
	return true
}

func (a *Asm) cmpImm(x reg, imm int64) {
	if f, ok := addFits(imm); ok {
		a.rri(oSUBSI, zr, x, f)
		return
	}
	if imm != -1<<63 {
		if f, ok := addFits(-imm); ok {
			a.rri(oADDSI, zr, x, f)
			return
		}
	}
	a.rrr(oSUBS, zr, x, a.value(imm))
}

// BrMem implements [jit.Asm].
func (a *Asm) BrMem(c jit.Cond, size jit.Size, x, base jit.Reg, off int32, l jit.Label) {
	a.mem(a.load(a.size48(size)), x17, a.ir(base), off)
	o := oSUBS
	if size != jit.W64 {
		o = oSUBSW
	}
	a.rrr(o, zr, a.ir(x), x17)
	a.bcc(a.cond(c), l)
}

// size48 checks a size that must be 32 or 64 bits.
func (a *Asm) size48(size jit.Size) jit.Size {
	if size != jit.W64 && size != jit.W32 && size != jit.S32 {
		a.Fail("operation of size %d", size)
	}
	return size
}

// BrMemImm implements [jit.Asm]. What is loaded is extended so that 64 bits can be compared.
func (a *Asm) BrMemImm(c jit.Cond, size jit.Size, base jit.Reg, off int32, imm int32, l jit.Label) {
	wide := int64(imm)
	signed := c >= jit.LT && c <= jit.GT || c < jit.LT && imm < 0
	switch size {
	case jit.W64:
	case jit.W32, jit.S32:
		size = jit.W32
		if signed {
			size = jit.S32
		} else {
			wide = int64(uint32(imm))
		}
	case jit.W8, jit.S8:
		size = jit.W8
		if wide = int64(uint8(imm)); c >= jit.LT && c <= jit.GT {
			size, wide = jit.S8, int64(int8(imm))
		}
	default:
		a.Fail("comparison of 16 bits")
	}
	a.mem(a.load(size), x16, a.ir(base), off)
	a.brImm(c, x16, wide, l)
}

// BrBits implements [jit.Asm].
func (a *Asm) BrBits(any bool, x jit.Reg, mask int64, l jit.Label) {
	a.brBits(any, a.ir(x), mask, l)
}

// brBits tests bits of x, which may be X16.
func (a *Asm) brBits(any bool, x reg, mask int64, l jit.Label) {
	zero, bit, c := oCBZ, oTBZ, ccEQ
	if any {
		zero, bit, c = oCBNZ, oTBNZ, ccNE
	}
	f, ok := logicImm(uint64(mask))
	switch {
	case mask == 0 && any: // never
		return
	case mask == 0:
		a.Jump(l)
		return
	case mask == -1:
		a.ref(zero, x, a.Target(l))
		return
	case mask&(mask-1) == 0:
		a.bit(bit, x, bits.TrailingZeros64(uint64(mask)), l)
		return
	case ok:
		a.rri(oANDSI, zr, x, f)
	default:
		a.rrr(oANDS, zr, x, a.value(mask))
	}
	a.bcc(c, l)
}

// BrTag implements [jit.Asm].
func (a *Asm) BrTag(c jit.Cond, x jit.Reg, bits uint8, tag int64, l jit.Label) {
	if c > jit.NE || bits < 1 || bits > 7 || tag < 0 || tag >= 1<<bits {
		a.Fail("no such tag: %d in %d bits", tag, bits)
		return
	}
	if c == jit.NE && bits <= 2 {
		for i := range int(bits) {
			o := oTBZ
			if tag>>i&1 == 0 {
				o = oTBNZ
			}
			a.bit(o, a.ir(x), i, l)
		}
		return
	}
	r := a.ir(x)
	if tag != 0 {
		a.addImm(x16, r, -tag)
		r = x16
	}
	a.brBits(c == jit.NE, r, 1<<bits-1, l)
}

// BrMemBits implements [jit.Asm].
func (a *Asm) BrMemBits(any bool, size jit.Size, base jit.Reg, off int32, mask int32, l jit.Label) {
	wide := int64(mask)
	if a.size48(size); size != jit.W64 {
		size, wide = jit.W32, int64(uint32(mask))
	}
	a.mem(a.load(size), x16, a.ir(base), off)
	a.brBits(any, x16, wide, l)
}

// Poll implements [jit.Asm]: Go asks for attention by a guard that is negative.
func (a *Asm) Poll(l jit.Label) {
	a.mem(oLDR, x16, regG, offGuard)
	a.bit(oTBNZ, x16, 63, l)
}

// PollJump implements [jit.Asm].
func (a *Asm) PollJump(to, l jit.Label) {
	a.mem(oLDR, x16, regG, offGuard)
	a.bit(oTBZ, x16, 63, to)
	a.Jump(l)
}

// push pushes the address of the label, by way of X16. Calls are a push and a branch, and Ret the same in reverse: the predictor of returns only
// sees calls and returns of Go, which exits from called functions would confuse.
func (a *Asm) push(back jit.Label) {
	a.ref(oADR, x16, a.Target(back))
	i := a.add(oSTR, x16, regSP, 0)
	i.mode, i.imm = mPre, -8
}

// Call implements [jit.Asm].
func (a *Asm) Call(l jit.Label) {
	back := a.NewLabel()
	a.push(back)
	a.Jump(l)
	a.Bind(back)
}

// CallAddr implements [jit.Asm].
func (a *Asm) CallAddr(addr uintptr) {
	back := a.NewLabel()
	a.push(back)
	a.JumpAddr(addr)
	a.Bind(back)
}

// CallLeaf implements [jit.Asm].
func (a *Asm) CallLeaf(addr uintptr) { a.CallAddr(addr) }

// RetLeaf implements [jit.Asm].
func (a *Asm) RetLeaf() { a.Ret() }

// Unleaf implements [jit.Asm].
func (a *Asm) Unleaf() {}

// CallMem implements [jit.Asm].
func (a *Asm) CallMem(base jit.Reg, off int32) {
	back := a.NewLabel()
	a.mem(oLDR, x17, a.ir(base), off)
	a.push(back)
	a.rr(oBR, 0, x17)
	a.Bind(back)
}

// Ret implements [jit.Asm].
func (a *Asm) Ret() {
	i := a.add(oLDR, x16, regSP, 0)
	i.mode, i.imm = mPost, 8
	a.rr(oBR, 0, x16)
}

// Drop implements [jit.Asm].
func (a *Asm) Drop(n int) { a.addImm(regSP, regSP, int64(8*n)) }

// CallNear implements [jit.Asm].
func (a *Asm) CallNear(l jit.Label) { a.Call(l) }
