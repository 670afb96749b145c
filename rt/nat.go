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
func natAdd(z, x, y []big.Word) { z[len(x)] = big.Word(natSum(z[:len(x)], x, y, 0)) }

// natSub sets z, of len(x) words, to x - y; x >= y.
func natSub(z, x, y []big.Word) { natSum(z, x, y, ^uint(0)) }

// natSum sets z, of len(x) words, to x + y, or with not = ^0 to x - y, which is x + ^y + 1 in as many words; len(x) >= len(y). It
// returns the carry.
func natSum(z, x, y []big.Word, not uint) uint {
	c := not & 1
	z = z[:len(x)]
	n, i := len(y), 0
	x = x[:len(x):len(x)]
	for ; i+4 <= n; i += 4 { // carries stay in the flag within four words
		a, b, d := x[i:i+4:i+4], y[i:i+4:i+4], z[i:i+4:i+4]
		b0, b1, b2, b3 := uint(b[0])^not, uint(b[1])^not, uint(b[2])^not, uint(b[3])^not
		var s0, s1, s2, s3 uint
		s0, c = bits.Add(uint(a[0]), b0, c)
		s1, c = bits.Add(uint(a[1]), b1, c)
		s2, c = bits.Add(uint(a[2]), b2, c)
		s3, c = bits.Add(uint(a[3]), b3, c)
		d[0], d[1], d[2], d[3] = big.Word(s0), big.Word(s1), big.Word(s2), big.Word(s3)
	}
	for ; i < n; i++ {
		var s uint
		s, c = bits.Add(uint(x[i]), uint(y[i])^not, c)
		z[i] = big.Word(s)
	}
	for ; i < len(x) && c != not&1; i++ { // else nothing changes from here on
		var s uint
		s, c = bits.Add(uint(x[i]), not, c)
		z[i] = big.Word(s)
	}
	copy(z[i:], x[i:])
	return c
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

// divWords is the size of dividends up to which natDivMod is used.
const divWords = 16

// natDivMod sets q, of len(x)-len(y)+1 words, to x / y and r, of len(y) words, to the remainder; 2 <= len(y) <= len(x) <= divWords,
// and y is normalised. It is algorithm D of The Art of Computer Programming, section 4.3.1.
func natDivMod(q, r, x, y []big.Word) {
	var ubuf [divWords + 1]big.Word
	var vbuf [divWords + 1]big.Word
	n, m := len(y), len(x)
	s := uint(bits.LeadingZeros(uint(y[n-1])))
	u, v := ubuf[:m+1], vbuf[:n+1]
	natShl(u, x, s)
	natShl(v, y, s)
	v = v[:n]
	top, next := uint(v[n-1]), uint(v[n-2])
	for j := m - n; j >= 0; j-- {
		d := u[j : j+n+1]
		w := guess(uint(d[n]), uint(d[n-1]), uint(d[n-2]), top, next)
		c := natMulSub(d[:n], d[:n], v, w)
		if left := uint(d[n]); left < c { // one too much, which is rare
			w--
			natSum(d[:n], d[:n], v, 0)
		}
		q[j] = big.Word(w)
	}
	natShr(r, u[:n], s)
}

// natDivModWord returns x / y, which is one word, and sets r, of len(y) words, to the remainder; 2 <= len(y), len(x) is that or one more.
func natDivModWord(r, x, y []big.Word) uint {
	n := len(y)
	s := uint(bits.LeadingZeros(uint(y[n-1])))
	// The words at i and i-1 of the operands, shifted.
	word := func(z []big.Word, i int) (w uint) {
		if i < len(z) {
			w = uint(z[i]) << s
		}
		if i > 0 {
			w |= uint(z[i-1]) >> (bits.UintSize - s)
		}
		return w
	}
	w := guess(word(x, n), word(x, n-1), word(x, n-2), word(y, n-1), word(y, n-2))
	left := uint(0)
	if len(x) > n {
		left = uint(x[n])
	}
	if natMulSub(r, x[:n], y, w) > left { // one too much, which is rare
		w--
		natSum(r, r, y, 0)
	}
	return w
}

// natMulSub sets r, of len(x) words, to x - y * w and returns what is still to be subtracted from the next word; y has as many words.
func natMulSub(r, x, y []big.Word, w uint) uint {
	var c, k, m uint
	r, y = r[:len(x)], y[:len(x)]
	i := 0
	for ; i+4 <= len(x); i += 4 {
		a, b, d := x[i:i+4:i+4], y[i:i+4:i+4], r[i:i+4:i+4]
		h0, l0 := bits.Mul(uint(b[0]), w)
		h1, l1 := bits.Mul(uint(b[1]), w)
		h2, l2 := bits.Mul(uint(b[2]), w)
		h3, l3 := bits.Mul(uint(b[3]), w)
		l0, k = bits.Add(l0, c, 0)
		l1, k = bits.Add(l1, h0, k)
		l2, k = bits.Add(l2, h1, k)
		l3, k = bits.Add(l3, h2, k)
		c = h3 + k
		l0, m = bits.Sub(uint(a[0]), l0, 0)
		l1, m = bits.Sub(uint(a[1]), l1, m)
		l2, m = bits.Sub(uint(a[2]), l2, m)
		l3, m = bits.Sub(uint(a[3]), l3, m)
		c += m
		d[0], d[1], d[2], d[3] = big.Word(l0), big.Word(l1), big.Word(l2), big.Word(l3)
	}
	for ; i < len(x); i++ {
		hi, lo := bits.Mul(uint(y[i]), w)
		lo, k = bits.Add(lo, c, 0)
		hi += k
		lo, k = bits.Sub(uint(x[i]), lo, 0)
		r[i] = big.Word(lo)
		c = hi + k
	}
	return c
}

// guess returns the next word of a quotient, or one more: the dividend begins with the words a, b, c, the divisor with top, whose
// highest bit is set, and next.
func guess(a, b, c, top, next uint) uint {
	w, rest := ^uint(0), b+top
	if a < top {
		w, rest = bits.Div(a, b, top)
	} else if rest < top {
		return w
	}
	for hi, lo := bits.Mul(w, next); hi > rest || hi == rest && lo > c; hi, lo = bits.Mul(w, next) {
		w--
		if rest += top; rest < top {
			break
		}
	}
	return w
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

// powWords is how many words the powers have that natPow computes.
const powWords = 24

// natPow returns x ** n, for n > 0 and a result of at most powWords words, in one of the buffers. x is not empty.
func natPow(buf *[2][powWords + 2]big.Word, x []big.Word, n uint) []big.Word {
	r, z := append(buf[0][:0], x...), buf[1][:]
	times := func(y []big.Word) {
		z = z[:len(r)+len(y)]
		natMul(z, r, y)
		if z[len(z)-1] == 0 {
			z = z[:len(z)-1]
		}
		r, z = z, r
	}
	for i := bits.Len(n) - 2; i >= 0; i-- {
		if times(r); n>>i&1 != 0 {
			times(x)
		}
	}
	return r
}

// natBitLen returns the number of bits of a normalised magnitude.
func natBitLen(x []big.Word) int {
	if len(x) == 0 {
		return 0
	}
	return (len(x)-1)*int(wordBits) + bits.Len(uint(x[len(x)-1]))
}
