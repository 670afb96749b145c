package arm64

import (
	"encoding/binary"
	"fmt"
	"slices"

	"pycopy/jit"
)

// maxCode is the most that Finish assembles at a time: a branch reaches everything in it.
const maxCode = 64 << 20

// reach is how far a place may be from an instruction, on either side.
func reach(f form) int64 {
	switch f {
	case fB, fFar:
		return 128 << 20
	case fBBit:
		return 32 << 10
	}
	return 1 << 20
}

// encode assembles the instructions. Those that do not reach the place they refer to take more.
func (a *Asm) encode(base uintptr) ([]byte, error) {
	for _, i := range a.refs {
		if in := &a.Insts[i]; !rows[in.op].form.constant() && a.Labels[in.imm].At < 0 {
			a.Fail("label %d is not bound", in.imm)
		}
	}
	if a.Err != nil {
		return nil, a.Err
	}
	n := len(a.Insts)
	a.long = append(a.long[:0], make([]bool, n)...)
	a.grown = append(a.grown[:0], make([]int32, n+1)...)
	if 4*n+8*len(a.pool) > maxCode/2 {
		return nil, fmt.Errorf("arm64: code of %d instructions", n)
	}
	a.relax(base)
	for i := range a.Labels {
		if l := &a.Labels[i]; l.At >= 0 {
			l.Offset = a.at(l.At)
		}
	}
	pool := -1
	if len(a.pool) > 0 {
		pool = int(a.place(0))
	}
	a.SetMarks(func(p jit.Place) int { return int(a.at(p.At)) }, pool)
	a.code = slices.Grow(a.code[:0], int(a.place(0))+8*len(a.pool))
	for i := range a.Insts {
		a.encodeInst(&a.Insts[i], int32(i), base)
	}
	if len(a.pool) > 0 {
		for len(a.code) < int(a.place(0)) {
			a.code = append(a.code, 0)
		}
		for _, x := range a.pool {
			a.code = binary.LittleEndian.AppendUint64(a.code, x)
		}
	}
	if a.Err != nil {
		return nil, a.Err
	}
	return a.code, nil
}

// at is the offset of instruction i.
func (a *Asm) at(i int32) int32 { return 4 * (i + a.grown[i]) }

// place is the offset of constant k, which is a multiple of 8.
func (a *Asm) place(k int32) int32 { return (a.at(int32(len(a.Insts)))+7)&^7 + 8*k }

// constant reports whether instructions of the form refer to a constant, not a label.
func (f form) constant() bool { return f == fLit || f == fFar }

// distance is how far the place that instruction i refers to is away.
func (a *Asm) distance(in *inst, i int32, base uintptr) int64 {
	switch here := int64(a.at(i)); rows[in.op].form {
	case fLit:
		return int64(a.place(in.imm)) - here
	case fFar:
		return int64(uintptr(a.pool[in.imm])-base) - here
	default:
		return int64(a.at(a.Labels[in.imm].At)) - here
	}
}

// relax decides which instructions take two, until all reach.
func (a *Asm) relax(base uintptr) {
	for again := true; again; {
		again = false
		for i, l := range a.long {
			a.grown[i+1] = a.grown[i]
			if l {
				a.grown[i+1]++
				if a.Insts[i].op == oBFAR {
					a.grown[i+1]++
				}
			}
		}
		for _, i := range a.refs {
			if a.long[i] {
				continue
			}
			in := &a.Insts[i]
			d, r := a.distance(in, i, base), reach(rows[in.op].form)
			if d < -r || d >= r-8 {
				a.long[i], again = true, true
			}
		}
	}
}

func (a *Asm) word(w uint32) { a.code = binary.LittleEndian.AppendUint32(a.code, w) }

// encodeInst appends instruction i.
func (a *Asm) encodeInst(in *inst, i int32, base uintptr) {
	row := &rows[in.op]
	d, n, m, imm := uint32(in.d), uint32(in.n), uint32(in.m), uint32(in.imm)
	w := row.word
	switch row.form {
	case fShift:
		w |= imm>>6<<22 | m<<16 | imm&63<<10 | n<<5 | d
	case fImm, fLogic:
		w |= imm<<10 | n<<5 | d
	case fMove:
		w |= imm>>16<<21 | imm&0xffff<<5 | d
	case fField:
		w |= imm>>6<<16 | imm&63<<10 | n<<5 | d
	case fRegs:
		w |= m<<16 | n<<5 | d
	case fFour:
		w |= m<<16 | uint32(in.a)<<10 | n<<5 | d
	case fSelect:
		w |= m<<16 | uint32(in.cc)<<12 | n<<5 | d
	case fCompIf:
		w |= imm<<16 | uint32(in.cc)<<12 | n<<5 | d
	case fMem:
		switch w |= n<<5 | d; in.mode {
		case mOff:
			w |= 1<<24 | imm>>row.size<<10
		case mNear:
			w |= imm & 0x1ff << 12
		case mReg:
			w |= 0x206800 | m<<16 | imm<<12
		case mPre:
			w |= imm&0x1ff<<12 | 0xc00
		case mPost:
			w |= imm&0x1ff<<12 | 0x400
		}
	case fPair:
		w |= imm>>3&0x7f<<15 | m<<10 | n<<5 | d
	case fBReg:
		w |= n << 5
	case fTwo:
		w |= n<<5 | d
	case fCompF:
		w |= m<<16 | n<<5
	case fImm8:
		w |= imm<<13 | d
	default:
		a.encodeRef(in, i, base)
		return
	}
	a.word(w)
}

// encodeRef appends an instruction that refers to a place.
func (a *Asm) encodeRef(in *inst, i int32, base uintptr) {
	row := &rows[in.op]
	d, w := a.distance(in, i, base), row.word|uint32(in.d)
	if !a.long[i] {
		switch row.form {
		case fB, fFar:
			w |= uint32(d>>2) & 0x3ffffff
		case fBCond:
			w |= uint32(d>>2)&0x7ffff<<5 | uint32(in.cc)
		case fBZero, fLit:
			w |= uint32(d>>2) & 0x7ffff << 5
		case fBBit:
			w |= uint32(in.cc)>>5<<31 | uint32(in.cc)&31<<19 | uint32(d>>2)&0x3fff<<5
		case fAdr:
			w |= uint32(d)&3<<29 | uint32(d>>2)&0x7ffff<<5
		}
		a.word(w)
		return
	}
	switch row.form {
	case fBCond, fBZero, fBBit: // the opposite branch, over a plain one
		const over = 2 << 5
		switch row.form {
		case fBCond:
			w ^= uint32(in.cc) ^ 1
		case fBBit:
			w ^= 1<<24 | uint32(in.cc)>>5<<31 | uint32(in.cc)&31<<19
		default:
			w ^= 1 << 24
		}
		a.word(w | over)
		a.word(rows[oB].word | uint32((d-4)>>2)&0x3ffffff)
	default: // ADRP and the offset in the page
		r := in.d
		if in.op == oLITD {
			r = x16
		}
		here := base + uintptr(a.at(i))
		there := here + uintptr(d)
		if in.op == oBFAR {
			r, there = x16, base+uintptr(a.place(in.imm))
		}
		pages := uint32(int64(there>>12) - int64(here>>12))
		low := uint32(there & 0xfff)
		a.word(0x90000000 | pages&3<<29 | pages>>2&0x7ffff<<5 | uint32(r))
		switch in.op {
		case oADR:
			a.word(rows[oADDI].word | low<<10 | uint32(r)<<5 | uint32(in.d))
		case oLIT:
			a.word(rows[oLDR].word | 1<<24 | low>>3<<10 | uint32(r)<<5 | uint32(in.d))
		case oBFAR:
			a.word(rows[oLDR].word | 1<<24 | low>>3<<10 | uint32(x16)<<5 | uint32(x16))
			a.word(rows[oBR].word | uint32(x16)<<5)
		case oLITD:
			a.word(rows[oLDRD].word | 1<<24 | low>>3<<10 | uint32(r)<<5 | uint32(in.d))
		}
	}
}
