package amd64

import (
	"math/bits"

	"pycopy/jit"
)

// Asm is an assembler for amd64. It is for one goroutine at a time.
type Asm struct {
	// A place's Aux is the number of jumps before it.
	jit.Listing[inst]

	// Filled by Finish.
	code  []byte
	index int32 // of the instruction
	jumps []jump
	rels  []rel
	far   []uintptr // addresses that are called, relative to the base
	pool  []uint64  // constants behind the code
	grown []int32
}

// New returns an assembler.
func New() *Asm { return &Asm{Listing: jit.NewListing[inst]("amd64")} }

var _ jit.Asm = (*Asm)(nil)

// Use implements [jit.Asm].
func (a *Asm) Use(s *jit.Space) {
	a.Listing.Use(s)
	a.code, a.grown = jit.Share(s, jit.LargeShare, a.code), jit.Share(s, jit.SmallShare, a.grown)
	a.jumps, a.rels = jit.Share(s, jit.SmallShare, a.jumps), jit.Share(s, jit.SmallShare, a.rels)
}

// intMap is the machine registers of the walker's int registers.
var intMap = [...]reg{rbx, rsi, rdi, rbp, r8, r9, r10, r11, rcx, r12}

const (
	regFP  = r13
	regG   = r14
	regCtx = r15

	floatRegs = 14
	offGuard  = 16 // of stackguard0 in g
)

// Finish implements [jit.Asm].
func (a *Asm) Finish(base uintptr) ([]byte, error) {
	if a.Err != nil {
		return nil, a.Err
	}
	a.FlushCold(a.Jump)
	return a.encode(base)
}

// IntRegs implements [jit.Asm].
func (a *Asm) IntRegs() int { return len(intMap) }

// FloatRegs implements [jit.Asm].
func (a *Asm) FloatRegs() int { return floatRegs }

// StackSlot implements [jit.Asm].
func (a *Asm) StackSlot() int { return 8 }

// ir is the machine register of an int register.
func (a *Asm) ir(r jit.Reg) reg {
	if int(r) < len(intMap) {
		return intMap[r]
	}
	return a.fixed(r)
}

// fixed is the machine register of FP or Ctx.
//
//go:noinline
func (a *Asm) fixed(r jit.Reg) reg {
	switch r {
	case jit.FP:
		return regFP
	case jit.Ctx:
		return regCtx
	}
	a.Fail("no such register: %d", r)
	return rax
}

// fr is the machine register of a float register.
func (a *Asm) fr(r jit.FReg) reg {
	if r >= floatRegs {
		a.Fail("no such float register: %d", r)
		return x15
	}
	return reg(r)
}

func (a *Asm) at(base jit.Reg, off int32) mem { return at(a.ir(base), off) }

func (a *Asm) atX(base, index jit.Reg, shift uint8, off int32) mem {
	if shift > 3 {
		a.Fail("shift of an index: %d", shift)
		shift = 0
	}
	if index == jit.NoReg {
		return a.at(base, off)
	}
	return mem{base: a.ir(base), index: a.ir(index), shift: shift, off: off}
}

// Mov implements [jit.Asm].
func (a *Asm) Mov(d, s jit.Reg) { a.mov(a.ir(d), a.ir(s)) }

func (a *Asm) mov(d, s reg) {
	if d != s {
		a.rr(oMOV, 8, d, s)
	}
}

// MovImm implements [jit.Asm].
func (a *Asm) MovImm(d jit.Reg, imm int64) { a.movImm(a.ir(d), imm) }

// movImm changes the flags.
func (a *Asm) movImm(d reg, imm int64) {
	switch {
	case imm == 0:
		a.rr(oXOR, 4, d, d)
	case imm == int64(uint32(imm)):
		a.ri(oMOV, 4, d, imm)
	case imm == int64(int32(imm)):
		a.ri(oMOV, 8, d, imm)
	default:
		a.ri(oMOVABS, 8, d, imm)
	}
}

// Load implements [jit.Asm].
func (a *Asm) Load(size jit.Size, d, base jit.Reg, off int32) {
	a.load(size, a.ir(d), a.at(base, off))
}

// LoadX implements [jit.Asm].
func (a *Asm) LoadX(size jit.Size, d, base, index jit.Reg, shift uint8, off int32) {
	a.load(size, a.ir(d), a.atX(base, index, shift, off))
}

func (a *Asm) load(size jit.Size, d reg, m mem) {
	switch size {
	case jit.W64:
		a.rm(oMOV, 8, d, m)
	case jit.W32:
		a.rm(oMOV, 4, d, m)
	case jit.W16:
		a.rm(oMOVZX16, 4, d, m)
	case jit.W8:
		a.rm(oMOVZX8, 4, d, m)
	case jit.S32:
		a.rm(oMOVSXD, 8, d, m)
	case jit.S16:
		a.rm(oMOVSX16, 8, d, m)
	case jit.S8:
		a.rm(oMOVSX8, 8, d, m)
	default:
		a.Fail("no such size: %d", size)
	}
}

// Store implements [jit.Asm].
func (a *Asm) Store(size jit.Size, base jit.Reg, off int32, s jit.Reg) {
	a.mr(oMOV, a.width(size), a.at(base, off), a.ir(s))
}

// StoreX implements [jit.Asm].
func (a *Asm) StoreX(size jit.Size, base, index jit.Reg, shift uint8, off int32, s jit.Reg) {
	a.mr(oMOV, a.width(size), a.atX(base, index, shift, off), a.ir(s))
}

// StoreImm implements [jit.Asm].
func (a *Asm) StoreImm(size jit.Size, base jit.Reg, off int32, imm int32) {
	a.mi(oMOV, a.width(size), a.at(base, off), int64(imm))
}

// AddMem implements [jit.Asm].
func (a *Asm) AddMem(size jit.Size, base jit.Reg, off int32, imm int32) {
	a.mi(oADD, a.width(size), a.at(base, off), int64(imm))
}

// width is the number of bytes of a size.
func (a *Asm) width(size jit.Size) uint8 {
	switch size {
	case jit.W64:
		return 8
	case jit.W32, jit.S32:
		return 4
	case jit.W16, jit.S16:
		return 2
	case jit.W8, jit.S8:
		return 1
	}
	a.Fail("no such size: %d", size)
	return 8
}

// LabelAddr implements [jit.Asm].
func (a *Asm) LabelAddr(d jit.Reg, l jit.Label) {
	a.label(oLEA, sRL, l).r = a.ir(d)
}

// aluOps is the instruction of an operation that is no shift.
var aluOps = [...]op{jit.Add: oADD, jit.Sub: oSUB, jit.Mul: oIMUL, jit.And: oAND, jit.Or: oOR, jit.Xor: oXOR}

// shiftOps is the instruction of a shift, by a constant and by CL.
var shiftOps = [...]struct{ imm, cl op }{
	jit.Shl: {oSHL, oSHLCL},
	jit.Shr: {oSHR, oSHRCL},
	jit.Sar: {oSAR, oSARCL},
	jit.Ror: {oROR, oRORCL},
}

// Op implements [jit.Asm].
func (a *Asm) Op(o jit.IntOp, d, x, y jit.Reg) {
	a.opRegs(o, a.ir(d), a.ir(x), a.ir(y))
}

// opRegs computes d = x o y. Only y may be a scratch register, RAX.
func (a *Asm) opRegs(o jit.IntOp, d, x, y reg) {
	switch {
	case o >= jit.Shl && o <= jit.Ror:
		a.shift(shiftOps[o].cl, d, x, y)
	case o > jit.Ror:
		a.Fail("no such operation: %d", o)
	case d == x:
		a.rr(aluOps[o], 8, d, y)
	case o == jit.Add && d != y:
		a.rm(oLEA, 8, d, sum(x, y))
	case o == jit.Sub && d == y:
		a.r(oNEG, 8, d)
		a.rr(oADD, 8, d, x)
	case d == y: // commutes
		a.rr(aluOps[o], 8, d, x)
	default:
		a.mov(d, x)
		a.rr(aluOps[o], 8, d, y)
	}
}

// shift computes d = x o y, for a count in y, which has to be in RCX.
func (a *Asm) shift(o op, d, x, y reg) {
	switch {
	case d == rcx:
		a.mov(rdx, x)
		a.mov32(rcx, y)
		a.r(o, 8, rdx)
		a.mov(rcx, rdx)
	case y == rcx:
		a.mov(d, x)
		a.r(o, 8, d)
	default:
		a.mov(rdx, rcx)
		a.mov32(rcx, y)
		if x == rcx {
			x = rdx
		}
		a.mov(d, x)
		a.r(o, 8, d)
		a.mov(rcx, rdx)
	}
}

// sum is the address x + y, without the byte that RBP and R13 cost as the base.
func sum(x, y reg) mem {
	if x&7 == rbp {
		x, y = y, x
	}
	return mem{base: x, index: y}
}

func (a *Asm) mov32(d, s reg) {
	if d != s {
		a.rr(oMOV, 4, d, s)
	}
}

// OpImm implements [jit.Asm].
func (a *Asm) OpImm(o jit.IntOp, dst, src jit.Reg, imm int64) {
	d, s := a.ir(dst), a.ir(src)
	if o == jit.Sub {
		o, imm = jit.Add, -imm
	}
	switch {
	case o >= jit.Shl && o <= jit.Ror:
		a.shiftImm(o, d, s, uint8(imm)&63)
	case o > jit.Ror:
		a.Fail("no such operation: %d", o)
	case a.opTrivial(o, d, s, imm):
	case o == jit.And && imm == int64(uint32(imm)): // a 32-bit operation clears the upper half
		a.mov32(d, s)
		a.ri(oAND, 4, d, imm)
	case !isInt32(imm) && o != jit.Mul:
		a.mov(d, s)
		a.rc(aluOps[o], 8, d, imm)
	case !isInt32(imm):
		a.movImm(rax, imm)
		a.opRegs(o, d, s, rax)
	case o == jit.Add && d == s:
		a.addImm(d, imm)
	case o == jit.Add:
		a.rm(oLEA, 8, d, at(s, int32(imm)))
	case o == jit.Mul:
		a.rri(oIMULI, 8, d, s, imm)
	default:
		a.mov(d, s)
		a.ri(aluOps[o], 8, d, imm)
	}
}

func isInt32(x int64) bool { return x == int64(int32(x)) }

// addImm adds a constant that fits 32 bits.
func (a *Asm) addImm(d reg, imm int64) {
	if imm == 128 { // -128 fits a byte
		a.ri(oSUB, 8, d, -imm)
	} else {
		a.ri(oADD, 8, d, imm)
	}
}

// opTrivial handles constants for which there is something better than the operation itself.
func (a *Asm) opTrivial(o jit.IntOp, d, s reg, imm int64) bool {
	switch {
	case imm == 0 && (o == jit.Mul || o == jit.And):
		a.rr(oXOR, 4, d, d)
	case imm == 0, imm == 1 && o == jit.Mul, imm == -1 && o == jit.And:
		a.mov(d, s)
	case o == jit.And && imm == 0xff:
		a.rr(oMOVZX8, 4, d, s)
	case o == jit.And && imm == 0xffff:
		a.rr(oMOVZX16, 4, d, s)
	case o == jit.And && imm == 0xffffffff:
		a.rr(oMOV, 4, d, s)
	case o == jit.Xor && imm == -1:
		a.mov(d, s)
		a.r(oNOT, 8, d)
	case o == jit.Mul && imm == -1:
		a.mov(d, s)
		a.r(oNEG, 8, d)
	case o == jit.Mul && imm > 0 && imm&(imm-1) == 0:
		a.shiftImm(jit.Shl, d, s, uint8(bits.TrailingZeros64(uint64(imm))))
	case o == jit.Mul && (imm == 3 || imm == 5 || imm == 9):
		a.rm(oLEA, 8, d, mem{base: s, index: s, shift: uint8(bits.TrailingZeros64(uint64(imm - 1)))})
	default:
		return false
	}
	return true
}

func (a *Asm) shiftImm(o jit.IntOp, d, s reg, n uint8) {
	switch {
	case n == 0:
		a.mov(d, s)
	case o == jit.Shl && n == 1 && d == s:
		a.rr(oADD, 8, d, d)
	case o == jit.Shl && n == 1:
		a.rm(oLEA, 8, d, sum(s, s))
	default:
		a.mov(d, s)
		a.ri(shiftOps[o].imm, 8, d, int64(n))
	}
}

// OpO implements [jit.Asm].
func (a *Asm) OpO(o jit.IntOp, d, x, y jit.Reg, overflow jit.Label) {
	a.opO(o, a.ir(d), a.ir(x), a.ir(y), overflow)
}

// opO keeps d as it was on overflow if it is an operand of a sum or difference, which is undone out of line. y may be RCX.
func (a *Asm) opO(o jit.IntOp, d, x, y reg, overflow jit.Label) {
	if o != jit.Sub && d == y {
		x, y = y, x
	}
	switch {
	case o > jit.Mul:
		a.Fail("no overflow of operation %d", o)
	case o == jit.Sub && x == y:
		a.rr(oXOR, 4, d, d)
	case d == y && d != x: // a difference
		a.mov(rax, x)
		a.rr(aluOps[o], 8, rax, y)
		a.jcc(ccO, overflow)
		a.mov(d, rax)
	case o == jit.Mul || d != x:
		a.mov(d, x)
		a.rr(aluOps[o], 8, d, y)
		a.jcc(ccO, overflow)
	case d == y: // the carry is the bit that the sum has lost
		a.rr(oADD, 8, d, d)
		a.undo(inst{op: oRCR1, shape: sR, w: 8, b: d}, overflow)
	default:
		a.rr(aluOps[o], 8, d, y)
		a.undo(inst{op: inverse(o), shape: sRR, w: 8, r: d, b: y}, overflow)
	}
}

// undo branches on overflow to l, by way of code that executes i.
func (a *Asm) undo(i inst, l jit.Label) {
	a.jcc(ccO, a.Cold(i, l))
}

// inverse is the operation that undoes a sum or difference.
func inverse(o jit.IntOp) op {
	if o == jit.Add {
		return oSUB
	}
	return oADD
}

// OpImmO implements [jit.Asm].
func (a *Asm) OpImmO(o jit.IntOp, dst, src jit.Reg, imm int64, overflow jit.Label) {
	d, s := a.ir(dst), a.ir(src)
	switch {
	case o > jit.Mul:
		a.Fail("no overflow of operation %d", o)
	case !isInt32(imm):
		a.movImm(rdx, imm)
		a.opO(o, d, s, rdx, overflow)
	case o == jit.Mul:
		a.rri(oIMULI, 8, d, s, imm)
		a.jcc(ccO, overflow)
	case d == s:
		a.ri(aluOps[o], 8, d, imm)
		a.undo(inst{op: inverse(o), shape: sRI, w: 8, b: d, imm: imm}, overflow)
	default:
		a.mov(d, s)
		a.ri(aluOps[o], 8, d, imm)
		a.jcc(ccO, overflow)
	}
}

// Neg implements [jit.Asm].
func (a *Asm) Neg(d, s jit.Reg) {
	a.Mov(d, s)
	a.r(oNEG, 8, a.ir(d))
}

// Not implements [jit.Asm].
func (a *Asm) Not(d, s jit.Reg) {
	a.Mov(d, s)
	a.r(oNOT, 8, a.ir(d))
}

// MulHi implements [jit.Asm].
func (a *Asm) MulHi(d, x, y jit.Reg) {
	a.mov(rax, a.ir(x))
	a.r(oMUL, 8, a.ir(y))
	a.mov(a.ir(d), rdx)
}

// DivMod implements [jit.Asm]. Non-negative numbers of 32 bits take the short division, which is several times faster on older
// processors.
func (a *Asm) DivMod(q, r, x, y jit.Reg) {
	n, d := a.ir(x), a.ir(y)
	long, done := a.NewLabel(), a.NewLabel()
	a.mov(rax, n)
	a.mov(rdx, n)
	a.rr(oOR, 8, rdx, d)
	a.ri(oSHR, 8, rdx, 32)
	a.jcc(ccNE, long)
	a.r(oDIV, 4, d) // EDX is 0
	a.Jump(done)
	a.Bind(long)
	a.op0(oCQO, 8)
	a.r(oIDIV, 8, d)
	a.Bind(done)
	if q != jit.NoReg {
		a.mov(a.ir(q), rax)
	}
	if r != jit.NoReg {
		a.mov(a.ir(r), rdx)
	}
}

// DivWide implements [jit.Asm].
func (a *Asm) DivWide(q, r, hi, lo, d jit.Reg) {
	a.mov(rdx, a.ir(hi))
	a.mov(rax, a.ir(lo))
	a.r(oDIV, 8, a.ir(d))
	a.mov(a.ir(q), rax)
	a.mov(a.ir(r), rdx)
}

// SExt implements [jit.Asm].
func (a *Asm) SExt(size jit.Size, dst, src jit.Reg) {
	d, s := a.ir(dst), a.ir(src)
	switch a.width(size) {
	case 8:
		a.mov(d, s)
	case 4:
		a.rr(oMOVSXD, 8, d, s)
	case 2:
		a.rr(oMOVSX16, 8, d, s)
	case 1:
		a.rr(oMOVSX8, 8, d, s)
	}
}

// Set implements [jit.Asm].
func (a *Asm) Set(c jit.Cond, dst, x, y jit.Reg) {
	d, v, w := a.ir(dst), a.ir(x), a.ir(y)
	if d == v || d == w {
		a.rr(oCMP, 8, v, w)
		a.set(a.cond(c), d)
		return
	}
	a.rr(oXOR, 4, d, d)
	a.rr(oCMP, 8, v, w)
	a.setcc(a.cond(c), d)
}

// SetImm implements [jit.Asm].
func (a *Asm) SetImm(c jit.Cond, dst, x jit.Reg, imm int64) {
	d, v := a.ir(dst), a.ir(x)
	if d == v {
		a.cmpImm(v, imm)
		a.set(a.cond(c), d)
		return
	}
	a.rr(oXOR, 4, d, d)
	a.cmpImm(v, imm)
	a.setcc(a.cond(c), d)
}

// set makes d 1 or 0 without changing the flags before.
func (a *Asm) set(c cc, d reg) {
	a.setcc(c, rax)
	a.rr(oMOVZX8, 4, d, rax)
}

func (a *Asm) setcc(c cc, d reg) {
	i := a.add(oSET, sR, 1)
	i.cc, i.b = c, d
}

// Lea implements [jit.Asm].
func (a *Asm) Lea(d, base, index jit.Reg, shift uint8, off int32) {
	a.rm(oLEA, 8, a.ir(d), a.atX(base, index, shift, off))
}
