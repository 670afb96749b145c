package arm64

import (
	"math"

	"pycopy/jit"
)

// FMov implements [jit.Asm].
func (a *Asm) FMov(d, s jit.FReg) {
	if d != s {
		a.rr(oFMOV, a.fr(d), a.fr(s))
	}
}

// FLoad implements [jit.Asm].
func (a *Asm) FLoad(d jit.FReg, base jit.Reg, off int32) { a.mem(oLDRD, a.fr(d), a.ir(base), off) }

// FLoadX implements [jit.Asm].
func (a *Asm) FLoadX(d jit.FReg, base, index jit.Reg, shift uint8, off int32) {
	a.memXR(oLDRD, a.fr(d), base, index, shift, off)
}

// FStore implements [jit.Asm].
func (a *Asm) FStore(base jit.Reg, off int32, s jit.FReg) { a.mem(oSTRD, a.fr(s), a.ir(base), off) }

// FStoreX implements [jit.Asm].
func (a *Asm) FStoreX(base, index jit.Reg, shift uint8, off int32, s jit.FReg) {
	a.memXR(oSTRD, a.fr(s), base, index, shift, off)
}

// FConst implements [jit.Asm].
func (a *Asm) FConst(d jit.FReg, x float64) {
	b := math.Float64bits(x)
	imm, ok := floatImm(x)
	switch {
	case b == 0:
		a.rr(oFMOVD, a.fr(d), zr)
	case ok:
		a.rri(oFMOVI, a.fr(d), 0, imm)
	default:
		a.ref(oLITD, a.fr(d), a.constant(b))
	}
}

var floatOps = [...]op{jit.FAdd: oFADD, jit.FSub: oFSUB, jit.FMul: oFMUL, jit.FDiv: oFDIV}

// FOp implements [jit.Asm].
func (a *Asm) FOp(o jit.FloatOp, d, x, y jit.FReg) {
	if int(o) >= len(floatOps) {
		a.Fail("no such operation: %d", o)
		return
	}
	a.rrr(floatOps[o], a.fr(d), a.fr(x), a.fr(y))
}

var floatUns = [...]op{jit.FNeg: oFNEG, jit.FAbs: oFABS, jit.FSqrt: oFSQRT, jit.FFloor: oFRINTM, jit.FCeil: oFRINTP,
	jit.FTrunc: oFRINTZ, jit.FRoundEven: oFRINTN}

// FUn implements [jit.Asm].
func (a *Asm) FUn(o jit.FloatUn, d, s jit.FReg) {
	if int(o) >= len(floatUns) {
		a.Fail("no such operation: %d", o)
		return
	}
	a.rr(floatUns[o], a.fr(d), a.fr(s))
}

// FBits implements [jit.Asm].
func (a *Asm) FBits(d jit.Reg, s jit.FReg) { a.rr(oFMOVX, a.ir(d), a.fr(s)) }

// FFromBits implements [jit.Asm].
func (a *Asm) FFromBits(d jit.FReg, s jit.Reg) { a.rr(oFMOVD, a.fr(d), a.ir(s)) }

// FFromInt implements [jit.Asm].
func (a *Asm) FFromInt(d jit.FReg, s jit.Reg) { a.rr(oSCVTF, a.fr(d), a.ir(s)) }

// FTruncate implements [jit.Asm]. The instruction makes the greatest integer of what is too big and 0 of a NaN; both become the least
// one: adding 1 overflows for the greatest, and the comparison of a NaN sets the same flag.
func (a *Asm) FTruncate(d jit.Reg, s jit.FReg) {
	r, f := a.ir(d), a.fr(s)
	a.rr(oFCVTZS, r, f)
	a.movImm(x17, math.MinInt64)
	a.rrr(oFCMP, 0, f, f)
	i := a.add(oCCMNI, 1, r, 0) // d: the flags if it is a NaN
	i.cc, i.imm = ccVC, 1
	a.sel(oCSEL, r, x17, r, ccVS)
}

// floatConds decides a comparison. With a NaN, carry and overflow are set.
var floatConds = [...]cc{
	jit.FEQ: ccEQ, jit.FNE: ccNE,
	jit.FLT: ccMI, jit.FNLT: ccPL,
	jit.FLE: ccLS, jit.FNLE: ccHI,
	jit.FGT: ccGT, jit.FNGT: ccLE,
	jit.FGE: ccGE, jit.FNGE: ccLT,
}

// compare emits the comparison.
func (a *Asm) compare(c jit.FCond, x, y jit.FReg) cc {
	if int(c) >= len(floatConds) {
		a.Fail("no such condition: %d", c)
		return ccEQ
	}
	a.rrr(oFCMP, 0, a.fr(x), a.fr(y))
	return floatConds[c]
}

// FBr implements [jit.Asm].
func (a *Asm) FBr(c jit.FCond, x, y jit.FReg, l jit.Label) { a.bcc(a.compare(c, x, y), l) }

// FSet implements [jit.Asm].
func (a *Asm) FSet(c jit.FCond, d jit.Reg, x, y jit.FReg) { a.set(a.compare(c, x, y), a.ir(d)) }
