package amd64

import (
	"math/bits"

	"pycopy/jit"
)

// condCodes is the hardware's condition of each comparison of integers.
var condCodes = [...]cc{
	jit.EQ: ccE, jit.NE: ccNE,
	jit.LT: ccL, jit.GE: ccGE, jit.LE: ccLE, jit.GT: ccG,
	jit.B: ccB, jit.AE: ccAE, jit.BE: ccBE, jit.A: ccA,
}

func (a *Asm) cond(c jit.Cond) cc {
	if int(c) >= len(condCodes) {
		a.Fail("no such condition: %d", c)
		return ccE
	}
	return condCodes[c]
}

// Jump implements [jit.Asm].
func (a *Asm) Jump(l jit.Label) { a.label(oJMP, sL, l) }

// JumpReg implements [jit.Asm].
func (a *Asm) JumpReg(r jit.Reg) { a.r(oJMP, 8, a.ir(r)) }

func (a *Asm) jcc(c cc, l jit.Label) {
	a.label(oJCC, sL, l).cc = c
}

// Br implements [jit.Asm].
func (a *Asm) Br(c jit.Cond, x, y jit.Reg, l jit.Label) {
	a.rr(oCMP, 8, a.ir(x), a.ir(y))
	a.jcc(a.cond(c), l)
}

// BrImm implements [jit.Asm].
func (a *Asm) BrImm(c jit.Cond, x jit.Reg, imm int64, l jit.Label) {
	a.cmpImm(a.ir(x), imm)
	a.jcc(a.cond(c), l)
}

func (a *Asm) cmpImm(x reg, imm int64) {
	switch {
	case imm == 0: // the same flags
		a.rr(oTEST, 8, x, x)
	case isInt32(imm):
		a.ri(oCMP, 8, x, imm)
	default:
		a.movImm(rax, imm)
		a.rr(oCMP, 8, x, rax)
	}
}

// BrMem implements [jit.Asm].
func (a *Asm) BrMem(c jit.Cond, size jit.Size, x, base jit.Reg, off int32, l jit.Label) {
	a.rm(oCMP, a.width48(size), a.ir(x), a.at(base, off))
	a.jcc(a.cond(c), l)
}

// BrMemImm implements [jit.Asm].
func (a *Asm) BrMemImm(c jit.Cond, size jit.Size, base jit.Reg, off int32, imm int32, l jit.Label) {
	w := a.width(size)
	if w == 2 {
		a.Fail("comparison of 16 bits")
	}
	a.mi(oCMP, w, a.at(base, off), int64(imm))
	a.jcc(a.cond(c), l)
}

// width48 is the width of a size that must be 32 or 64 bits.
func (a *Asm) width48(size jit.Size) uint8 {
	w := a.width(size)
	if w < 4 {
		a.Fail("operation of %d bits", 8*w)
	}
	return w
}

// BrBits implements [jit.Asm].
func (a *Asm) BrBits(any bool, x jit.Reg, mask int64, l jit.Label) {
	r := a.ir(x)
	c := ccE
	if any {
		c = ccNE
	}
	switch {
	case mask == -1:
		a.rr(oTEST, 8, r, r)
	case mask == int64(uint8(mask)):
		a.ri(oTEST, 1, r, mask)
	case mask == int64(uint32(mask)):
		a.ri(oTEST, 4, r, mask)
	case isInt32(mask):
		a.ri(oTEST, 8, r, mask)
	case mask&(mask-1) == 0: // one bit
		a.ri(oBT, 8, r, int64(bits.TrailingZeros64(uint64(mask))))
		c = ccAE
		if any {
			c = ccB
		}
	default:
		a.movImm(rax, mask)
		a.rr(oTEST, 8, r, rax)
	}
	a.jcc(c, l)
}

// BrTag implements [jit.Asm].
func (a *Asm) BrTag(c jit.Cond, x jit.Reg, bits uint8, tag int64, l jit.Label) {
	if c > jit.NE || bits < 1 || bits > 7 || tag < 0 || tag >= 1<<bits {
		a.Fail("no such tag: %d in %d bits", tag, bits)
		return
	}
	r := a.ir(x)
	if tag != 0 {
		a.rm(oLEA, 8, rax, at(r, int32(-tag)))
		r = rax
	}
	a.ri(oTEST, 1, r, 1<<bits-1)
	a.jcc(a.cond(c), l)
}

// BrMemBits implements [jit.Asm].
func (a *Asm) BrMemBits(any bool, size jit.Size, base jit.Reg, off int32, mask int32, l jit.Label) {
	c := ccE
	if any {
		c = ccNE
	}
	w, m, imm := a.width48(size), a.at(base, off), int64(mask)
	if mask >= 0 || w == 4 { // a byte of the word may do
		low := bits.TrailingZeros32(uint32(mask)) &^ 7
		if mask != 0 && off <= 1<<31-4 && uint32(mask)>>low <= 0xff {
			w, imm = 1, int64(uint32(mask)>>low)
			m.off += int32(low / 8)
		} else {
			w = 4
		}
	}
	a.mi(oTEST, w, m, imm)
	a.jcc(c, l)
}

// Poll implements [jit.Asm]: Go asks for attention by a guard that is negative.
func (a *Asm) Poll(l jit.Label) {
	a.mi(oCMP, 8, at(regG, offGuard), 0)
	a.jcc(ccL, l)
}

// PollJump implements [jit.Asm].
func (a *Asm) PollJump(to, l jit.Label) {
	a.mi(oCMP, 8, at(regG, offGuard), 0)
	a.jcc(ccGE, to)
	a.Jump(l)
}

// push pushes the address of the label. Calls are a push and a jump, and Ret the same in reverse: the predictor of returns then only
// sees calls and returns of Go and of leaves, which exits from called functions would confuse.
func (a *Asm) push(back jit.Label) {
	a.label(oLEA, sRL, back).r = rax
	a.r(oPUSH, 8, rax)
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
func (a *Asm) CallLeaf(addr uintptr) { a.add(oCALL, sA, 8).imm = int64(addr) }

// RetLeaf implements [jit.Asm].
func (a *Asm) RetLeaf() { a.op0(oRET, 8) }

// Unleaf implements [jit.Asm]. Processors remember returns that are still to come; the one of the leaf must not be taken for that of Go's call.
func (a *Asm) Unleaf() {
	next := a.NewLabel()
	a.push(next)
	a.op0(oRET, 8)
	a.Bind(next)
}

// CallMem implements [jit.Asm].
func (a *Asm) CallMem(base jit.Reg, off int32) {
	back := a.NewLabel()
	a.push(back)
	a.m(oJMP, 8, a.at(base, off))
	a.Bind(back)
}

// JumpAddr implements [jit.Asm].
func (a *Asm) JumpAddr(addr uintptr) { a.add(oJMP, sA, 8).imm = int64(addr) }

// Ret implements [jit.Asm].
func (a *Asm) Ret() {
	a.r(oPOP, 8, rax)
	a.r(oJMP, 8, rax)
}

// Drop implements [jit.Asm].
func (a *Asm) Drop(n int) { a.ri(oADD, 8, rsp, int64(8*n)) }

// CallNear implements [jit.Asm].
func (a *Asm) CallNear(l jit.Label) { a.label(oCALL, sL, l) }
