package rt

import (
	"math/big"
	"math/bits"
)

// Arithmetic on magnitudes of few words, which writes its results straight into
// the heap. Larger operands go through math/big.

// natCmp compares two normalised magnitudes.
func natCmp(x, y []big.Word) int {
	if len(x) != len(y) {
		if len(x) < len(y) {
			return -1
		}
		return 1
	}
	for i := len(x) - 1; i >= 0; i-- {
		if x[i] != y[i] {
			if x[i] < y[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// natAdd sets z, of len(x)+1 words, to x + y; len(x) >= len(y).
func natAdd(z, x, y []big.Word) {
	var c uint
	z = z[:len(x)+1]
	for i := range y {
		var s uint
		s, c = bits.Add(uint(x[i]), uint(y[i]), c)
		z[i] = big.Word(s)
	}
	for i := len(y); i < len(x); i++ {
		var s uint
		s, c = bits.Add(uint(x[i]), 0, c)
		z[i] = big.Word(s)
	}
	z[len(x)] = big.Word(c)
}

// natSub sets z, of len(x) words, to x - y; x >= y.
func natSub(z, x, y []big.Word) {
	var c uint
	z = z[:len(x)]
	for i := range y {
		var s uint
		s, c = bits.Sub(uint(x[i]), uint(y[i]), c)
		z[i] = big.Word(s)
	}
	for i := len(y); i < len(x); i++ {
		var s uint
		s, c = bits.Sub(uint(x[i]), 0, c)
		z[i] = big.Word(s)
	}
}

// natMul sets z, zeroed and of len(x)+len(y) words, to x * y.
func natMul(z, x, y []big.Word) {
	for j, w := range y {
		var c uint
		row := z[j : j+len(x)+1]
		for i, v := range x {
			hi, lo := bits.Mul(uint(v), uint(w))
			var k uint
			lo, k = bits.Add(lo, c, 0)
			hi += k
			lo, k = bits.Add(lo, uint(row[i]), 0)
			row[i] = big.Word(lo)
			c = hi + k
		}
		row[len(x)] = big.Word(c)
	}
}

// natMulWord sets z, of len(x)+1 words, to x * w.
func natMulWord(z, x []big.Word, w uint) {
	z = z[:len(x)+1]
	var c uint
	for i, v := range x {
		hi, lo := bits.Mul(uint(v), w)
		var k uint
		lo, k = bits.Add(lo, c, 0)
		z[i] = big.Word(lo)
		c = hi + k
	}
	z[len(x)] = big.Word(c)
}

// natDivWord sets q, of len(x) words unless it is nil, to x / d and returns the remainder.
func natDivWord(q, x []big.Word, d uint) uint {
	var r uint
	for i := len(x) - 1; i >= 0; i-- {
		var w uint
		w, r = bits.Div(r, uint(x[i]), d)
		if q != nil {
			q[i] = big.Word(w)
		}
	}
	return r
}

// natShl sets z, zeroed and of len(x)+n/wordBits+1 words, to x << n.
func natShl(z, x []big.Word, n uint) {
	k, s := int(n/uint(wordBits)), n%uint(wordBits)
	if s == 0 {
		copy(z[k:], x)
		z[k+len(x)] = 0
		return
	}
	var c big.Word
	for i, w := range x {
		z[k+i] = w<<s | c
		c = w >> (uint(wordBits) - s)
	}
	z[k+len(x)] = c
}

// natShr sets z, of len(x)-n/wordBits words, to x >> n.
func natShr(z, x []big.Word, n uint) {
	k, s := int(n/uint(wordBits)), n%uint(wordBits)
	x = x[k:]
	if s == 0 {
		copy(z, x)
		return
	}
	for i := range x {
		w := x[i] >> s
		if i+1 < len(x) {
			w |= x[i+1] << (uint(wordBits) - s)
		}
		z[i] = w
	}
}

// natBitLen returns the number of bits of a normalised magnitude.
func natBitLen(x []big.Word) int {
	if len(x) == 0 {
		return 0
	}
	return (len(x)-1)*int(wordBits) + bits.Len(uint(x[len(x)-1]))
}
