package arm64

import (
	"math/bits"

	"pycopy/jit"
)

// Asm is an assembler for arm64. It is for one goroutine at a time.
type Asm struct {
	jit.Listing[inst]
	refs []int32 // instructions that refer to a label or a constant
	pool []uint64

	// Filled by Finish.
	code  []byte
	grown []int32
	long  []bool
}

// New returns an assembler.
func New() *Asm { return &Asm{Listing: jit.NewListing[inst]("arm64")} }

var _ jit.Asm = (*Asm)(nil)

// Use implements [jit.Asm].
func (a *Asm) Use(s *jit.Space) {
	a.Listing.Use(s)
	a.code, a.grown = jit.Share(s, jit.LargeShare, a.code), jit.Share(s, jit.SmallShare, a.grown)
	a.refs, a.long = jit.Share(s, jit.SmallShare, a.refs), jit.Share(s, jit.SmallShare, a.long)
}

const (
	intRegs   = 16
	floatRegs = 16
	offGuard  = 16 // of stackguard0 in g
)

// Begin implements [jit.Asm].
func (a *Asm) Begin() {
	a.Listing.Begin()
	a.refs = a.refs[:0]
	a.pool = a.pool[:0]
}

// Finish implements [jit.Asm].
func (a *Asm) Finish(base uintptr) ([]byte, error) {
	if a.Err != nil {
		return nil, a.Err
	}
	a.FlushCold(a.Jump)
	return a.encode(base)
}

// IntRegs implements [jit.Asm].
func (a *Asm) IntRegs() int { return intRegs }

// FloatRegs implements [jit.Asm].
func (a *Asm) FloatRegs() int { return floatRegs }

// StackSlot implements [jit.Asm].
func (a *Asm) StackSlot() int { return 8 }

// ir is the machine register of an int register.
func (a *Asm) ir(r jit.Reg) reg {
	switch {
	case r < intRegs:
		return reg(r)
	case r == jit.FP:
		return regFP
	case r == jit.Ctx:
		return regCtx
	}
	a.Fail("no such register: %d", r)
	return x16
}

// fr is the machine register of a float register.
func (a *Asm) fr(r jit.FReg) reg {
	if r >= floatRegs {
		a.Fail("no such float register: %d", r)
		return d31
	}
	return reg(r)
}

// Mov implements [jit.Asm].
func (a *Asm) Mov(d, s jit.Reg) { a.mov(a.ir(d), a.ir(s)) }

func (a *Asm) mov(d, s reg) {
	if d != s {
		a.rrr(oORR, d, zr, s)
	}
}

// MovImm implements [jit.Asm].
func (a *Asm) MovImm(d jit.Reg, imm int64) { a.movImm(a.ir(d), imm) }

var loads = [...]op{jit.W64: oLDR, jit.W32: oLDRW, jit.W16: oLDRH, jit.W8: oLDRB, jit.S32: oLDRSW, jit.S16: oLDRSH, jit.S8: oLDRSB}

func (a *Asm) load(size jit.Size) op {
	if int(size) >= len(loads) {
		a.Fail("no such size: %d", size)
		return oLDR
	}
	return loads[size]
}

var stores = [...]op{jit.W64: oSTR, jit.W32: oSTRW, jit.W16: oSTRH, jit.W8: oSTRB, jit.S32: oSTRW, jit.S16: oSTRH, jit.S8: oSTRB}

func (a *Asm) store(size jit.Size) op {
	if int(size) >= len(stores) {
		a.Fail("no such size: %d", size)
		return oSTR
	}
	return stores[size]
}

// Load implements [jit.Asm].
func (a *Asm) Load(size jit.Size, d, base jit.Reg, off int32) {
	a.mem(a.load(size), a.ir(d), a.ir(base), off)
}

// LoadX implements [jit.Asm].
func (a *Asm) LoadX(size jit.Size, d, base, index jit.Reg, shift uint8, off int32) {
	a.memXR(a.load(size), a.ir(d), base, index, shift, off)
}

// memXR is memX for registers of the walker; there may be no index.
func (a *Asm) memXR(o op, r reg, base, index jit.Reg, shift uint8, off int32) {
	if index == jit.NoReg {
		a.mem(o, r, a.ir(base), off)
		return
	}
	a.memX(o, r, a.ir(base), a.ir(index), a.shift(shift), off)
}

func (a *Asm) shift(n uint8) uint8 {
	if n > 3 {
		a.Fail("shift of an index: %d", n)
		return 0
	}
	return n
}

// Store implements [jit.Asm].
func (a *Asm) Store(size jit.Size, base jit.Reg, off int32, s jit.Reg) {
	a.mem(a.store(size), a.ir(s), a.ir(base), off)
}

// StoreX implements [jit.Asm].
func (a *Asm) StoreX(size jit.Size, base, index jit.Reg, shift uint8, off int32, s jit.Reg) {
	a.memXR(a.store(size), a.ir(s), base, index, shift, off)
}

// StoreImm implements [jit.Asm].
func (a *Asm) StoreImm(size jit.Size, base jit.Reg, off int32, imm int32) {
	a.mem(a.store(size), a.value(int64(imm)), a.ir(base), off)
}

// value is a register that has the value imm: X17, or one that always has it.
func (a *Asm) value(imm int64) reg {
	switch imm {
	case 0:
		return zr
	case 1:
		return regOne
	case 1 << 60:
		return regBig
	}
	a.movImm(x17, imm)
	return x17
}

// AddMem implements [jit.Asm].
func (a *Asm) AddMem(size jit.Size, base jit.Reg, off int32, imm int32) {
	b := a.ir(base)
	if imm == 0 {
		return
	}
	if off < -256 || off > 255 { // both accesses use the same address
		a.addImm(x16, b, int64(off))
		b, off = x16, 0
	}
	a.mem(a.load(a.size48(size)), x17, b, off)
	f, ok := addFits(int64(imm))
	g, neg := addFits(-int64(imm))
	switch {
	case ok:
		a.rri(oADDI, x17, x17, f)
	case neg:
		a.rri(oSUBI, x17, x17, g)
	default:
		a.movImm(x24, int64(imm))
		a.rrr(oADD, x17, x17, x24)
	}
	a.mem(a.store(size), x17, b, off)
}

// LabelAddr implements [jit.Asm].
func (a *Asm) LabelAddr(d jit.Reg, l jit.Label) { a.ref(oADR, a.ir(d), a.Target(l)) }

// intOps is the instruction of an operation of registers.
var intOps = [...]op{jit.Add: oADD, jit.Sub: oSUB, jit.Mul: oMADD, jit.And: oAND, jit.Or: oORR, jit.Xor: oEOR,
	jit.Shl: oLSLV, jit.Shr: oLSRV, jit.Sar: oASRV, jit.Ror: oRORV}

// Op implements [jit.Asm].
func (a *Asm) Op(o jit.IntOp, d, x, y jit.Reg) { a.opRegs(o, a.ir(d), a.ir(x), a.ir(y)) }

func (a *Asm) opRegs(o jit.IntOp, d, x, y reg) {
	switch {
	case int(o) >= len(intOps):
		a.Fail("no such operation: %d", o)
	case o == jit.Mul:
		a.four(oMADD, d, x, y, zr)
	default:
		a.rrr(intOps[o], d, x, y)
	}
}

// OpImm implements [jit.Asm].
func (a *Asm) OpImm(o jit.IntOp, dst, src jit.Reg, imm int64) {
	d, s := a.ir(dst), a.ir(src)
	switch o {
	case jit.Add:
		a.addImm(d, s, imm)
	case jit.Sub:
		a.addImm(d, s, -imm)
	case jit.And, jit.Or, jit.Xor:
		a.logic(o, d, s, imm)
	case jit.Mul:
		a.mulImm(d, s, imm)
	case jit.Shl, jit.Shr, jit.Sar, jit.Ror:
		a.shiftImm(o, d, s, uint8(imm)&63)
	default:
		a.Fail("no such operation: %d", o)
	}
}

var logicOps = [...]op{jit.And: oANDI, jit.Or: oORRI, jit.Xor: oEORI}

func (a *Asm) logic(o jit.IntOp, d, s reg, imm int64) {
	f, ok := logicImm(uint64(imm))
	switch {
	case imm == 0 && o == jit.And:
		a.movImm(d, 0)
	case imm == 0, imm == -1 && o == jit.And:
		a.mov(d, s)
	case imm == -1 && o == jit.Xor:
		a.rrr(oORN, d, zr, s)
	case imm == -1:
		a.movImm(d, -1)
	case ok:
		a.rri(logicOps[o], d, s, f)
	default:
		a.rrr(intOps[o], d, s, a.value(imm))
	}
}

func mustLogic(x uint64) int32 {
	f, ok := logicImm(x)
	if !ok {
		panic("BUG: no mask")
	}
	return f
}

func (a *Asm) mulImm(d, s reg, imm int64) {
	log := func(x int64) uint8 { return uint8(bits.TrailingZeros64(uint64(x))) }
	power := func(x int64) bool { return x > 0 && x&(x-1) == 0 }
	switch {
	case imm == 0:
		a.movImm(d, 0)
	case imm == -1:
		a.rrr(oSUB, d, zr, s)
	case power(imm):
		a.shiftImm(jit.Shl, d, s, log(imm))
	case power(imm - 1):
		a.rrs(oADD, d, s, s, log(imm-1))
	case power(1 - imm):
		a.rrs(oSUB, d, s, s, log(1-imm))
	default:
		a.movImm(x17, imm)
		a.four(oMADD, d, s, x17, zr)
	}
}

func (a *Asm) shiftImm(o jit.IntOp, d, s reg, n uint8) {
	field := func(o op, immr, imms uint8) { a.rri(o, d, s, int32(immr&63)<<6|int32(imms)) }
	switch {
	case n == 0:
		a.mov(d, s)
	case o == jit.Shl:
		field(oUBFM, -n, 63-n)
	case o == jit.Shr:
		field(oUBFM, n, 63)
	case o == jit.Sar:
		field(oSBFM, n, 63)
	default:
		a.four(oEXTR, d, s, s, reg(n))
	}
}

// OpO implements [jit.Asm].
func (a *Asm) OpO(o jit.IntOp, d, x, y jit.Reg, overflow jit.Label) {
	a.opO(o, a.ir(d), a.ir(x), a.ir(y), overflow)
}

// opO keeps d as it was on overflow if it is an operand of a sum or difference, which is then undone out of line. y may be X17.
func (a *Asm) opO(o jit.IntOp, d, x, y reg, overflow jit.Label) {
	do, undo := oADDS, oSUB
	switch o {
	case jit.Mul:
		a.mulO(d, x, y, overflow)
		return
	case jit.Add:
		if d == y {
			x, y = y, x
		}
	case jit.Sub:
		do, undo = oSUBS, oADD
	default:
		a.Fail("no overflow of operation %d", o)
		return
	}
	switch {
	case o == jit.Sub && x == y:
		a.movImm(d, 0)
	case d == y: // d+d, or x-d
		a.rrr(do, x17, x, y)
		a.bcc(ccVS, overflow)
		a.mov(d, x17)
	default:
		a.rrr(do, d, x, y)
		if d == x {
			a.undo(inst{op: undo, d: d, n: d, m: y}, overflow)
		} else {
			a.bcc(ccVS, overflow)
		}
	}
}

// mulO compares the upper half of the product with the sign of the lower one.
func (a *Asm) mulO(d, x, y reg, overflow jit.Label) {
	a.rrr(oSMULH, x16, x, y)
	a.four(oMADD, d, x, y, zr)
	a.rrs(oSUBS, zr, x16, d, 63|shiftASR)
	a.bcc(ccNE, overflow)
}

// In the amount of a shifted operand these make it a shift to the right, of an unsigned integer and of one with a sign.
const (
	shiftLSR = 1 << 6
	shiftASR = 2 << 6
)

// undo branches on overflow to l, by way of code that executes i.
func (a *Asm) undo(i inst, l jit.Label) {
	a.bcc(ccVS, a.Cold(i, l))
}

// OpImmO implements [jit.Asm].
func (a *Asm) OpImmO(o jit.IntOp, dst, src jit.Reg, imm int64, overflow jit.Label) {
	d, s := a.ir(dst), a.ir(src)
	f, ok := addFits(imm)
	do, undo := oADDSI, oSUBI
	if !ok && imm != -1<<63 {
		f, ok = addFits(-imm)
		do, undo = oSUBSI, oADDI
	}
	if o == jit.Sub {
		do, undo = do^oADDSI^oSUBSI, undo^oADDI^oSUBI
	}
	switch {
	case o > jit.Mul:
		a.Fail("no overflow of operation %d", o)
	case o == jit.Mul && imm > 1 && imm&(imm-1) == 0:
		n := uint8(bits.TrailingZeros64(uint64(imm)))
		a.shiftImm(jit.Shl, x17, s, n)
		a.rrs(oSUBS, zr, s, x17, n|shiftASR)
		a.bcc(ccNE, overflow)
		a.mov(d, x17)
	case o == jit.Mul || !ok:
		a.opO(o, d, s, a.value(imm), overflow)
	case d == s:
		a.rri(do, d, s, f)
		a.undo(inst{op: undo, d: d, n: d, imm: f}, overflow)
	default:
		a.rri(do, d, s, f)
		a.bcc(ccVS, overflow)
	}
}

// Neg implements [jit.Asm].
func (a *Asm) Neg(d, s jit.Reg) { a.rrr(oSUB, a.ir(d), zr, a.ir(s)) }

// Not implements [jit.Asm].
func (a *Asm) Not(d, s jit.Reg) { a.rrr(oORN, a.ir(d), zr, a.ir(s)) }

// MulHi implements [jit.Asm].
func (a *Asm) MulHi(d, x, y jit.Reg) { a.rrr(oUMULH, a.ir(d), a.ir(x), a.ir(y)) }

// DivMod implements [jit.Asm].
func (a *Asm) DivMod(q, r, x, y jit.Reg) {
	n, d := a.ir(x), a.ir(y)
	switch {
	case r == jit.NoReg && q == jit.NoReg:
	case r == jit.NoReg:
		a.rrr(oSDIV, a.ir(q), n, d)
	case q == jit.NoReg || q == x || q == y:
		a.rrr(oSDIV, x16, n, d)
		a.four(oMSUB, a.ir(r), x16, d, n)
		if q != jit.NoReg {
			a.mov(a.ir(q), x16)
		}
	default:
		a.rrr(oSDIV, a.ir(q), n, d)
		a.four(oMSUB, a.ir(r), a.ir(q), d, n)
	}
}

// DivWide implements [jit.Asm], bit by bit: there is no such instruction.
func (a *Asm) DivWide(q, r, hi, lo, d jit.Reg) {
	n := a.ir(d)
	more, larger, less := a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.mov(x24, a.ir(hi))
	a.mov(x25, a.ir(lo))
	a.movImm(x26, 64)
	a.Bind(more)
	a.shiftImm(jit.Shr, x27, x24, 63)
	a.rrr(oADD, x24, x24, x24)
	a.rrs(oORR, x24, x24, x25, 63|shiftLSR)
	a.rrr(oADD, x25, x25, x25)
	a.ref(oCBNZ, x27, a.Target(larger))
	a.rrr(oSUBS, zr, x24, n)
	a.bcc(ccLO, less)
	a.Bind(larger)
	a.rrr(oSUB, x24, x24, n)
	a.addImm(x25, x25, 1)
	a.Bind(less)
	a.rri(oSUBSI, x26, x26, 1)
	a.bcc(ccNE, more)
	a.mov(a.ir(q), x25)
	a.mov(a.ir(r), x24)
}

// SExt implements [jit.Asm].
func (a *Asm) SExt(size jit.Size, dst, src jit.Reg) {
	d, s := a.ir(dst), a.ir(src)
	if n := rows[a.store(size)].size; n == 3 {
		a.mov(d, s)
	} else {
		a.rri(oSBFM, d, s, 8<<n-1)
	}
}

// Set implements [jit.Asm].
func (a *Asm) Set(c jit.Cond, d, x, y jit.Reg) {
	a.rrr(oSUBS, zr, a.ir(x), a.ir(y))
	a.set(a.cond(c), a.ir(d))
}

// SetImm implements [jit.Asm].
func (a *Asm) SetImm(c jit.Cond, d, x jit.Reg, imm int64) {
	a.cmpImm(a.ir(x), imm)
	a.set(a.cond(c), a.ir(d))
}

// set makes d 1 or 0.
func (a *Asm) set(c cc, d reg) { a.sel(oCSINC, d, zr, zr, c^1) }

// Lea implements [jit.Asm].
func (a *Asm) Lea(dst, base, index jit.Reg, shift uint8, off int32) {
	d, b := a.ir(dst), a.ir(base)
	switch {
	case index == jit.NoReg:
		a.addImm(d, b, int64(off))
	case index == base && shift == 0 && off == 1:
		a.rrs(oADD, d, regOne, b, 1)
	default:
		a.rrs(oADD, d, b, a.ir(index), a.shift(shift))
		if off != 0 {
			a.addImm(d, d, int64(off))
		}
	}
}
