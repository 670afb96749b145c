package rt

import (
	"math/big"
	"math/bits"
)

// Powers modulo odd numbers of few words, which leave nothing to Go's collector. Others go through math/big.

const (
	powWindow    = 4  // bits of the exponent at a time
	powShort     = 24 // bits of an exponent for which a table of powers does not pay
	powTableSize = 1 << powWindow
)

// powModOdd returns x**e mod m with the sign of m, for magnitudes: m is odd and has 2 to bigSmallWords words. ok is false if x is too long.
func (t *Thread) powModOdd(x []big.Word, xneg bool, e, m []big.Word, mneg bool) (v Value, ok bool) {
	n := len(m)
	s := &t.R.strs.num
	if len(s.pow) < (powTableSize+5)*n {
		s.pow = make([]big.Word, (powTableSize+5)*bigSmallWords)
	}
	var z, base []big.Word
	p := montgomery{m: m, acc: s.pow[:2*n]}
	z, p.one, base, p.table = s.pow[2*n:3*n], s.pow[3*n:4*n], s.pow[4*n:5*n], s.pow[5*n:(powTableSize+5)*n]
	if !natReduce(base, x, m) {
		return NoValue, false
	}
	if xneg && natLen(base) > 0 {
		natSub(base, m, base)
	}
	p.start(z)
	p.mul(base, base, z)
	p.power(z, base, e)
	clear(base)
	base[0] = 1
	p.mul(z, z, base)
	if mneg = mneg && natLen(z) > 0; mneg {
		natSub(z, m, z)
	}
	return t.newBigWords(mneg, z), true
}

// montgomery multiplies modulo m, odd, numbers below it that are scaled by a power of the base of words.
type montgomery struct {
	m, acc     []big.Word // acc: as many words again as m has
	one, table []big.Word // one: scaled; table: room for powers
	k          uint       // -1 / m modulo the base of words
}

// start computes the constants, and sets z to the square of the scale modulo m, which scales what it is multiplied with.
func (p *montgomery) start(z []big.Word) {
	n, m0 := len(p.m), uint(p.m[0])
	inv := m0*3 ^ 2 // right in the last 5 bits; each step doubles their number
	for i := 5; i < int(wordBits); i *= 2 {
		inv *= 2 - m0*inv
	}
	p.k = -inv
	clear(p.one)
	top := natBitLen(p.m) - 1
	p.one[top/int(wordBits)] = 1 << (top % int(wordBits)) // below m
	for range n*int(wordBits) - top {
		p.double(p.one)
	}
	copy(z, p.one)
	p.double(z)
	scale := uint(n) * uint(wordBits) // z is 2, scaled; it becomes 2**scale
	for i := bits.Len(scale) - 2; i >= 0; i-- {
		p.mul(z, z, z)
		if scale>>i&1 != 0 {
			p.double(z)
		}
	}
}

// double sets z to 2z.
func (p *montgomery) double(z []big.Word) {
	if natSum(z, z, z, 0) != 0 || natCmp(z, p.m) >= 0 {
		natSub(z, z, p.m)
	}
}

// mul sets z to x * y, divided by the scale. They may be the same.
func (p *montgomery) mul(z, x, y []big.Word) {
	n := len(p.m)
	clear(p.acc)
	var carry uint
	for i := range n {
		row := p.acc[i : i+n]
		c := natAddMul(row, x, uint(y[i]))
		d := natAddMul(row, p.m, uint(row[0])*p.k) // makes the last word 0
		s, c1 := bits.Add(uint(c), uint(d), 0)
		s, c2 := bits.Add(s, carry, 0)
		p.acc[i+n], carry = big.Word(s), c1+c2
	}
	if top := p.acc[n:]; carry != 0 || natCmp(top, p.m) >= 0 {
		natSub(z, top, p.m)
	} else {
		copy(z, top)
	}
}

// power sets z to x**e, all but e scaled.
func (p *montgomery) power(z, x, e []big.Word) {
	n, length := len(p.m), natBitLen(e)
	copy(z, p.one)
	if length <= powShort {
		for i := length - 1; i >= 0; i-- {
			p.mul(z, z, z)
			if natBits(e, i, 1) != 0 {
				p.mul(z, z, x)
			}
		}
		return
	}
	copy(p.table, p.one)
	for i := n; i < len(p.table); i += n {
		p.mul(p.table[i:i+n], p.table[i-n:i], x)
	}
	for i := (length - 1) / powWindow * powWindow; i >= 0; i -= powWindow {
		for range powWindow {
			p.mul(z, z, z)
		}
		if d := natBits(e, i, powWindow) * n; d != 0 {
			p.mul(z, z, p.table[d:d+n])
		}
	}
}

// natReduce sets z, of len(m) words, to x mod m; m has at least 2. It returns false if x is too long.
func natReduce(z, x, m []big.Word) bool {
	if natCmp(x, m) < 0 {
		clear(z[copy(z, x):])
		return true
	}
	if len(x) > divWords {
		return false
	}
	var q [divWords + 1]big.Word
	natDivMod(q[:len(x)-len(m)+1], z, x, m)
	return true
}

// natBits returns the n bits of x from number i on; they lie in one word.
func natBits(x []big.Word, i, n int) int {
	return int(x[i/int(wordBits)]>>(i%int(wordBits))) & (1<<n - 1)
}

// natLen returns the number of words of x without leading zeros.
func natLen(x []big.Word) int {
	n := len(x)
	for n > 0 && x[n-1] == 0 {
		n--
	}
	return n
}
