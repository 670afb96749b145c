package arm64

import (
	"math"
	"math/bits"
)

// logicImm returns the fields N, immr and imms of the mask x: a run of ones, rotated, in elements of 2 to 64 bits that repeat.
func logicImm(x uint64) (fields int32, ok bool) {
	if x == 0 || x == ^uint64(0) {
		return 0, false
	}
	size := uint(64)
	for size > 2 {
		half := size / 2
		if x&(1<<half-1) != x>>half&(1<<half-1) {
			break
		}
		size = half
	}
	mask := ^uint64(0) >> (64 - size)
	e := x & mask
	// Rotate the element until its ones are at the bottom.
	var rot uint
	if e&1 != 0 && e>>(size-1)&1 != 0 {
		rot = uint(bits.LeadingZeros64(^(e << (64 - size))))
		e = (e<<rot | e>>(size-rot)) & mask
	} else {
		tz := uint(bits.TrailingZeros64(e))
		e >>= tz
		rot = (size - tz) % size
	}
	ones := uint(bits.OnesCount64(e))
	if e != 1<<ones-1 {
		return 0, false
	}
	n := uint(0)
	if size == 64 {
		n = 1
	}
	imms := (^(size*2 - 1) | ones - 1) & 0x3f
	return int32(n<<12 | rot<<6 | imms), true
}

// addFits returns the field of an addition of x: 12 bits, or 12 bits above 12 others.
func addFits(x int64) (imm int32, ok bool) {
	switch {
	case x >= 0 && x < 1<<12:
		return int32(x), true
	case x >= 0 && x < 1<<24 && x&0xfff == 0:
		return int32(x>>12) | 1<<12, true
	}
	return 0, false
}

// floatImm returns the 8 bits that stand for x in an instruction: sign, 3 bits of exponent, 4 bits of mantissa.
func floatImm(x float64) (imm int32, ok bool) {
	b := math.Float64bits(x)
	exp := int(b>>52&0x7ff) - 1023
	if b&(1<<48-1) != 0 || exp < -3 || exp > 4 {
		return 0, false
	}
	return int32(b>>63<<7 | uint64(exp+3^4)<<4&0x70 | b>>48&0xf), true
}

// movImm appends d = imm. Flags stay.
func (a *Asm) movImm(d reg, imm int64) {
	u := uint64(imm)
	var zeros, ones int
	for s := 0; s < 64; s += 16 {
		switch u >> s & 0xffff {
		case 0:
			zeros++
		case 0xffff:
			ones++
		}
	}
	if f, ok := logicImm(u); ok && zeros < 3 && ones < 3 {
		a.rri(oORRI, d, zr, f)
		return
	}
	switch {
	case zeros < 2 && ones < 2, zeros == 2 && u>>32 != 0 && u>>48 == 0: // an address is not to take more instructions in some runs
		a.ref(oLIT, d, a.constant(u))
	case ones > zeros:
		a.halves(oMOVN, d, u, 0xffff)
	default:
		a.halves(oMOVZ, d, u, 0)
	}
}

// halves appends the halfwords of u that are not fill, the first by o, which sets the others to fill.
func (a *Asm) halves(o op, d reg, u uint64, fill uint64) {
	first := true
	for s := 0; s < 64; s += 16 {
		h := u >> s & 0xffff
		if h == fill {
			continue
		}
		if first {
			a.rri(o, d, 0, int32(s/16<<16)|int32(h^fill))
		} else {
			a.rri(oMOVK, d, 0, int32(s/16<<16)|int32(h))
		}
		first = false
	}
	if first {
		a.rri(o, d, 0, 0)
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

// addImm appends d = n + imm, by way of X17 if it takes more than two instructions. Neither d nor n may be X17.
func (a *Asm) addImm(d, n reg, imm int64) {
	o, u := oADDI, imm
	if imm < 0 && imm != math.MinInt64 {
		o, u = oSUBI, -imm
	}
	f, ok := addFits(u)
	switch {
	case imm == 0:
		a.mov(d, n)
	case ok:
		a.rri(o, d, n, f)
	case imm == 1<<60:
		a.rrr(oADD, d, n, regBig)
	case imm == -1<<60:
		a.rrr(oSUB, d, n, regBig)
	case u > 0 && u < 1<<24:
		a.rri(o, d, n, int32(u>>12)|1<<12)
		a.rri(o, d, d, int32(u&0xfff))
	default:
		a.movImm(x17, imm)
		a.rrr(oADD, d, n, x17)
	}
}
