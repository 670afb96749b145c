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
	n, i := len(y), 0
	x = x[:len(x):len(x)]
	for ; i+4 <= n; i += 4 { // carries stay in the flag within four words
		a, b, d := x[i:i+4:i+4], y[i:i+4:i+4], z[i:i+4:i+4]
		var s0, s1, s2, s3 uint
		s0, c = bits.Add(uint(a[0]), uint(b[0]), c)
		s1, c = bits.Add(uint(a[1]), uint(b[1]), c)
		s2, c = bits.Add(uint(a[2]), uint(b[2]), c)
		s3, c = bits.Add(uint(a[3]), uint(b[3]), c)
		d[0], d[1], d[2], d[3] = big.Word(s0), big.Word(s1), big.Word(s2), big.Word(s3)
	}
	for ; i < n; i++ {
		var s uint
		s, c = bits.Add(uint(x[i]), uint(y[i]), c)
		z[i] = big.Word(s)
	}
	for ; i < len(x) && c != 0; i++ {
		var s uint
		s, c = bits.Add(uint(x[i]), 0, c)
		z[i] = big.Word(s)
	}
	copy(z[i:], x[i:])
	z[len(x)] = big.Word(c)
}

// natSub sets z, of len(x) words, to x - y; x >= y.
func natSub(z, x, y []big.Word) {
	var c uint
	z = z[:len(x)]
	n, i := len(y), 0
	for ; i+4 <= n; i += 4 {
		a, b, d := x[i:i+4:i+4], y[i:i+4:i+4], z[i:i+4:i+4]
		var s0, s1, s2, s3 uint
		s0, c = bits.Sub(uint(a[0]), uint(b[0]), c)
		s1, c = bits.Sub(uint(a[1]), uint(b[1]), c)
		s2, c = bits.Sub(uint(a[2]), uint(b[2]), c)
		s3, c = bits.Sub(uint(a[3]), uint(b[3]), c)
		d[0], d[1], d[2], d[3] = big.Word(s0), big.Word(s1), big.Word(s2), big.Word(s3)
	}
	for ; i < n; i++ {
		var s uint
		s, c = bits.Sub(uint(x[i]), uint(y[i]), c)
		z[i] = big.Word(s)
	}
	for ; i < len(x) && c != 0; i++ {
		var s uint
		s, c = bits.Sub(uint(x[i]), 0, c)
		z[i] = big.Word(s)
	}
	copy(z[i:], x[i:])
}

// natMul sets z, of len(x)+len(y) words, to x * y; neither is empty.
func natMul(z, x, y []big.Word) {
	natMulWord(z, x, uint(y[0]))
	for j := 1; j < len(y); j++ {
		z[len(x)+j] = natAddMul(z[j:j+len(x)], x, uint(y[j]))
	}
}

// natAddMul adds x * w to z, of len(x) words, and returns the carry.
func natAddMul(z, x []big.Word, w uint) big.Word {
	var c, k, m uint
	z = z[:len(x)]
	i := 0
	for ; i+4 <= len(x); i += 4 {
		a, d := x[i:i+4:i+4], z[i:i+4:i+4]
		h0, l0 := bits.Mul(uint(a[0]), w)
		h1, l1 := bits.Mul(uint(a[1]), w)
		h2, l2 := bits.Mul(uint(a[2]), w)
		h3, l3 := bits.Mul(uint(a[3]), w)
		l0, k = bits.Add(l0, c, 0)
		l1, k = bits.Add(l1, h0, k)
		l2, k = bits.Add(l2, h1, k)
		l3, k = bits.Add(l3, h2, k)
		c = h3 + k
		l0, m = bits.Add(l0, uint(d[0]), 0)
		l1, m = bits.Add(l1, uint(d[1]), m)
		l2, m = bits.Add(l2, uint(d[2]), m)
		l3, m = bits.Add(l3, uint(d[3]), m)
		c += m
		d[0], d[1], d[2], d[3] = big.Word(l0), big.Word(l1), big.Word(l2), big.Word(l3)
	}
	for ; i < len(x); i++ {
		hi, lo := bits.Mul(uint(x[i]), w)
		lo, k = bits.Add(lo, c, 0)
		hi += k
		lo, k = bits.Add(lo, uint(z[i]), 0)
		z[i] = big.Word(lo)
		c = hi + k
	}
	return big.Word(c)
}

// natMulWord sets the first len(x)+1 words of z to x * w.
func natMulWord(z, x []big.Word, w uint) {
	z = z[:len(x)+1]
	var c, k uint
	i := 0
	for ; i+4 <= len(x); i += 4 {
		a, d := x[i:i+4:i+4], z[i:i+4:i+4]
		h0, l0 := bits.Mul(uint(a[0]), w)
		h1, l1 := bits.Mul(uint(a[1]), w)
		h2, l2 := bits.Mul(uint(a[2]), w)
		h3, l3 := bits.Mul(uint(a[3]), w)
		l0, k = bits.Add(l0, c, 0)
		l1, k = bits.Add(l1, h0, k)
		l2, k = bits.Add(l2, h1, k)
		l3, k = bits.Add(l3, h2, k)
		c = h3 + k
		d[0], d[1], d[2], d[3] = big.Word(l0), big.Word(l1), big.Word(l2), big.Word(l3)
	}
	for ; i < len(x); i++ {
		hi, lo := bits.Mul(uint(x[i]), w)
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

// natShl sets z, of len(x)+n/wordBits+1 words, to x << n.
func natShl(z, x []big.Word, n uint) {
	k, s := int(n/uint(wordBits)), n%uint(wordBits)
	clear(z[:k])
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
