package amd64

import (
	"math"

	"pycopy/jit"
)

// FMov implements [jit.Asm].
func (a *Asm) FMov(d, s jit.FReg) { a.fmov(a.fr(d), a.fr(s)) }

func (a *Asm) fmov(d, s reg) {
	if d != s {
		a.rr(oMOVAPS, 4, d, s)
	}
}

// FLoad implements [jit.Asm].
func (a *Asm) FLoad(d jit.FReg, base jit.Reg, off int32) {
	a.rm(oMOVSD, 4, a.fr(d), a.at(base, off))
}

// FLoadX implements [jit.Asm].
func (a *Asm) FLoadX(d jit.FReg, base, index jit.Reg, shift uint8, off int32) {
	a.rm(oMOVSD, 4, a.fr(d), a.atX(base, index, shift, off))
}

// FStore implements [jit.Asm].
func (a *Asm) FStore(base jit.Reg, off int32, s jit.FReg) {
	a.mr(oMOVSD, 4, a.at(base, off), a.fr(s))
}

// FStoreX implements [jit.Asm].
func (a *Asm) FStoreX(base, index jit.Reg, shift uint8, off int32, s jit.FReg) {
	a.mr(oMOVSD, 4, a.atX(base, index, shift, off), a.fr(s))
}

var floatOps = [...]op{jit.FAdd: oADDSD, jit.FSub: oSUBSD, jit.FMul: oMULSD, jit.FDiv: oDIVSD}

// FOp implements [jit.Asm].
func (a *Asm) FOp(o jit.FloatOp, dst, x, y jit.FReg) {
	if int(o) >= len(floatOps) {
		a.Fail("no such operation: %d", o)
		return
	}
	d, s, t := a.fr(dst), a.fr(x), a.fr(y)
	switch {
	case d == s:
		a.rr(floatOps[o], 4, d, t)
	case d != t:
		a.fmov(d, s)
		a.rr(floatOps[o], 4, d, t)
	case o == jit.FAdd || o == jit.FMul:
		a.rr(floatOps[o], 4, d, s)
	default:
		a.fmov(x15, t)
		a.fmov(d, s)
		a.rr(floatOps[o], 4, d, x15)
	}
}

// rounding is the immediate of ROUNDSD, without exceptions for inexact results.
var rounding = [...]int64{
	jit.FFloor:     9,
	jit.FCeil:      10,
	jit.FTrunc:     11,
	jit.FRoundEven: 8,
}

// FUn implements [jit.Asm]. Operations that keep the upper half of the destination first move the operand there, which
// ends the dependency on the old value.
func (a *Asm) FUn(o jit.FloatUn, dst, src jit.FReg) {
	d := a.fr(dst)
	a.fmov(d, a.fr(src))
	switch o {
	case jit.FNeg:
		a.rr(oPCMPEQD, 4, x15, x15)
		a.ri(oPSLLQ, 4, x15, 63)
		a.rr(oXORPS, 4, d, x15)
	case jit.FAbs:
		a.rr(oPCMPEQD, 4, x15, x15)
		a.ri(oPSRLQ, 4, x15, 1)
		a.rr(oANDPS, 4, d, x15)
	case jit.FSqrt:
		a.rr(oSQRTSD, 4, d, d)
	case jit.FFloor, jit.FCeil, jit.FTrunc, jit.FRoundEven:
		a.rri(oROUNDSD, 4, d, d, rounding[o])
	default:
		a.Fail("no such operation: %d", o)
	}
}

// FBits implements [jit.Asm].
func (a *Asm) FBits(d jit.Reg, s jit.FReg) { a.rr(oMOVQR, 8, a.fr(s), a.ir(d)) }

// FFromBits implements [jit.Asm].
func (a *Asm) FFromBits(d jit.FReg, s jit.Reg) { a.rr(oMOVQX, 8, a.fr(d), a.ir(s)) }

// FConst implements [jit.Asm].
func (a *Asm) FConst(d jit.FReg, x float64) {
	bits := math.Float64bits(x)
	if bits == 0 {
		a.rr(oXORPS, 4, a.fr(d), a.fr(d))
		return
	}
	a.rc(oMOVSD, 4, a.fr(d), int64(bits))
}

// FFromInt implements [jit.Asm].
func (a *Asm) FFromInt(d jit.FReg, s jit.Reg) {
	x := a.fr(d)
	a.rr(oXORPS, 4, x, x) // ends the dependency on the old value
	a.rr(oCVTSI2SD, 8, x, a.ir(s))
}

// FTruncate implements [jit.Asm].
func (a *Asm) FTruncate(d jit.Reg, s jit.FReg) { a.rr(oCVTTSD2SI, 8, a.ir(d), a.fr(s)) }

// floatCond is how to decide a comparison: UCOMISD of the operands, exchanged when swap, sets the carry
// for below, zero for equal, and carry, zero and parity when there is a NaN. cc decides all but equality, which needs the parity, too.
type floatCond struct {
	cc    cc
	swap  bool
	equal bool
}

var floatConds = [...]floatCond{
	jit.FEQ:  {cc: ccE, equal: true},
	jit.FNE:  {cc: ccNE, equal: true},
	jit.FLT:  {cc: ccA, swap: true},
	jit.FNLT: {cc: ccBE, swap: true},
	jit.FLE:  {cc: ccAE, swap: true},
	jit.FNLE: {cc: ccB, swap: true},
	jit.FGT:  {cc: ccA},
	jit.FNGT: {cc: ccBE},
	jit.FGE:  {cc: ccAE},
	jit.FNGE: {cc: ccB},
}

// compare emits the comparison.
func (a *Asm) compare(c jit.FCond, x, y jit.FReg) floatCond {
	if int(c) >= len(floatConds) {
		a.Fail("no such condition: %d", c)
		return floatCond{}
	}
	f := floatConds[c]
	s, t := a.fr(x), a.fr(y)
	if f.swap {
		s, t = t, s
	}
	a.rr(oUCOMISD, 4, s, t)
	return f
}

// FBr implements [jit.Asm].
func (a *Asm) FBr(c jit.FCond, x, y jit.FReg, l jit.Label) {
	switch f := a.compare(c, x, y); {
	case !f.equal:
		a.jcc(f.cc, l)
	case f.cc == ccE:
		nan := a.NewLabel()
		a.jcc(ccP, nan)
		a.jcc(ccE, l)
		a.Bind(nan)
	default:
		a.jcc(ccP, l)
		a.jcc(ccNE, l)
	}
}

// FSet implements [jit.Asm].
func (a *Asm) FSet(c jit.FCond, d jit.Reg, x, y jit.FReg) {
	f := a.compare(c, x, y)
	if f.equal {
		and, parity := oAND, ccNP
		if f.cc == ccNE {
			and, parity = oOR, ccP
		}
		a.setcc(parity, rdx)
		a.setcc(f.cc, rax)
		a.rr(and, 4, rax, rdx)
		a.rr(oMOVZX8, 4, a.ir(d), rax)
		return
	}
	a.set(f.cc, a.ir(d))
}
