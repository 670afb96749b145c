package bignum

import (
	"bytes"
	"math/big"
	"math/bits"
)

const (
	parseLeaf  = 1000  // digits
	appendLeaf = 20000 // digits
)

// Parse returns the number that digits, all of which are good, are in a base up to 36.
func Parse(digits string, base int, stop Stop) *big.Int {
	b := new(big.Int)
	if k := bits.TrailingZeros(uint(base)); base == 1<<k {
		return b.SetBits(parseBits(digits, k))
	}
	if len(digits) <= shortDigits {
		parseShort(b, digits, base)
		return b
	}
	// math/big takes quadratic time.
	if len(digits) <= parseLeaf {
		b.SetString(digits, base)
		return b
	}
	chunk, levels := halvings(len(digits), parseLeaf)
	return parseHalves(b, digits, base, chunk, powers(base, chunk, levels, stop), stop)
}

// parseBits returns the number that digits of k bits are.
func parseBits(digits string, k int) []big.Word {
	w := make([]big.Word, 0, len(digits)*k/bits.UintSize+1)
	acc, have := uint(0), 0 // the have lowest bits of the next word
	for i := len(digits) - 1; i >= 0; i-- {
		d := digitValue(digits[i])
		acc |= d << have
		if have += k; have >= bits.UintSize {
			w = append(w, big.Word(acc))
			have -= bits.UintSize
			acc = d >> (k - have)
		}
	}
	return append(w, big.Word(acc))
}

// halvings returns how often n must be halved to be at most leaf, and to what.
func halvings(n, leaf int) (chunk, levels int) {
	for chunk = n; chunk > leaf; levels++ {
		chunk = (chunk + 1) / 2
	}
	return chunk, levels
}

// powers returns base ** (chunk << i) for i below levels.
func powers(base, chunk, levels int, stop Stop) []*big.Int {
	p := make([]*big.Int, levels)
	for i := range p {
		if i == 0 {
			p[0] = new(big.Int).Exp(big.NewInt(int64(base)), big.NewInt(int64(chunk)), nil)
		} else {
			p[i] = Mul(new(big.Int), p[i-1], p[i-1], stop)
		}
	}
	return p
}

func parseHalves(z *big.Int, digits string, base, chunk int, powers []*big.Int, stop Stop) *big.Int {
	if stop.now() {
		return z
	}
	for len(powers) > 0 && len(digits) <= chunk<<(len(powers)-1) {
		powers = powers[:len(powers)-1]
	}
	if len(powers) == 0 {
		z.SetString(digits, base)
		return z
	}
	top := len(powers) - 1
	split := len(digits) - chunk<<top
	parseHalves(z, digits[:split], base, chunk, powers[:top], stop)
	Mul(z, z, powers[top], stop)
	return z.Add(z, parseHalves(new(big.Int), digits[split:], base, chunk, powers[:top], stop))
}

// Append appends v in a base up to 36, with a sign.
func Append(dst []byte, v *big.Int, base int, stop Stop) []byte {
	if x := v.Bits(); len(x) > 0 && len(x) <= shortWords {
		if v.Sign() < 0 {
			dst = append(dst, '-')
		}
		return appendShort(dst, x, base)
	}
	if base&(base-1) == 0 || v.BitLen() <= appendLeaf {
		return v.Append(dst, base)
	}
	if v.Sign() < 0 {
		dst = append(dst, '-')
		v = new(big.Int).Abs(v)
	}
	perDigit := 1 // bits, rounded down
	for 2<<perDigit <= base {
		perDigit++
	}
	chunk, levels := halvings(v.BitLen()/perDigit+1, appendLeaf)
	return appendHalves(dst, v, base, chunk, powers(base, chunk, levels, stop), false, stop)
}

// appendHalves appends v, below base ** (chunk << len(powers)), with leading zeros if pad is set.
func appendHalves(dst []byte, v *big.Int, base, chunk int, powers []*big.Int, pad bool, stop Stop) []byte {
	if stop.now() {
		return dst
	}
	if len(powers) == 0 {
		s := v.Append(nil, base)
		if pad {
			dst = append(dst, bytes.Repeat([]byte{'0'}, max(0, chunk-len(s)))...)
		}
		return append(dst, s...)
	}
	top := len(powers) - 1
	if !pad && v.Cmp(powers[top]) < 0 {
		return appendHalves(dst, v, base, chunk, powers[:top], false, stop)
	}
	var q, r big.Int
	QuoRem(&q, &r, v, powers[top], stop)
	dst = appendHalves(dst, &q, base, chunk, powers[:top], pad, stop)
	return appendHalves(dst, &r, base, chunk, powers[:top], true, stop)
}
