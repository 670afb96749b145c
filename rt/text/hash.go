package text

import (
	"math"
	"math/big"
	"math/bits"
)

// Numbers hash to their value modulo the prime 2**61-1, as in CPython, so that equal
// numbers of different types have equal hashes. No hash is -1.
const (
	HashBits = 61
	hashMod  = 1<<HashBits - 1

	// HashInf is the hash of float infinity; its negation that of minus infinity.
	HashInf = 314159
	// HashImag weighs the imaginary part of a complex number.
	HashImag = 1000003
)

// Constants of HashString, for engines that compute it.
const (
	HashKey0 = 0x9E3779B97F4A7C15
	HashKey1 = 0xD6E8FEB86659FD93
	HashKey2 = 0xA0761D6478BD642F
)

// HashString returns a 64-bit hash of s, which is never -1. Different seeds give
// unrelated functions.
func HashString(s string, seed uint64) int64 {
	// The multiplication of two 64-bit words folded to one mixes all input bits
	// (as in wyhash); words that the data could make zero are offset by constants.
	const k0, k1, k2 = HashKey0, HashKey1, HashKey2
	n := len(s)
	h := seed ^ k0
	var a, b uint64
	switch {
	case n >= 8:
		i := 0
		for ; n-i > 16; i += 16 {
			h = foldMul(load64(s, i)^k1, load64(s, i+8)^h)
		}
		// The last 16 bytes, which may overlap what has been read.
		if n >= 16 {
			a = load64(s, n-16)
		} else {
			a = load64(s, 0)
		}
		b = load64(s, n-8)
	case n >= 4:
		a, b = load32(s, 0), load32(s, n-4)
	case n > 0:
		a = uint64(s[0])<<16 | uint64(s[n>>1])<<8 | uint64(s[n-1])
	}
	return notMinusOne(foldMul(k2^uint64(n), foldMul(a^k1, b^h)))
}

// HashInt returns the hash of an int.
func HashInt(v int64) int64 {
	if -hashMod < v && v < hashMod {
		if v == -1 {
			return -2
		}
		return v
	}
	if v < 0 {
		return notMinusOne(-reduce(-uint64(v)))
	}
	return int64(reduce(uint64(v)))
}

// HashBig returns the hash of an int of any size.
func HashBig(v *big.Int) int64 {
	h := uint64(0)
	words := v.Bits()
	for i := len(words) - 1; i >= 0; i-- {
		h = reduce(rotate(h, bits.UintSize) + reduce(uint64(words[i])))
	}
	if v.Sign() < 0 {
		return notMinusOne(-h)
	}
	return int64(h)
}

// HashFloat returns the hash of a float. Python hashes a NaN by its identity, which
// is the caller's affair; here it is 0.
func HashFloat(f float64) int64 {
	u := math.Float64bits(f)
	exp := int(u>>52) & 0x7ff
	mant := u & (1<<52 - 1)
	switch {
	case exp == 0x7ff && mant != 0:
		return 0
	case exp == 0x7ff:
		if f < 0 {
			return -HashInf
		}
		return HashInf
	case exp == 0:
		exp = 1
	default:
		mant |= 1 << 52
	}
	// The value is mant * 2**(exp-1075), and 2**61 is 1 in this field.
	h := rotate(mant, (exp-1075+HashBits*18)%HashBits)
	if f < 0 {
		return notMinusOne(-h)
	}
	return int64(h)
}

// HashDecimal returns the hash of a decimal number: its coefficient, which is big unless that is nil, times 10**exp.
func HashDecimal(neg bool, hi, lo uint64, big *big.Int, exp int64) int64 {
	var h uint64
	if big != nil {
		h = uint64(HashBig(big))
	} else {
		h = reduce(rotate(reduce(hi), 64%HashBits) + reduce(lo))
	}
	base := uint64(10)
	if exp < 0 {
		base, exp = 2075258708292324556, -exp // the inverse of 10
	}
	for ; exp != 0; exp >>= 1 {
		if exp&1 != 0 {
			h = mulHash(h, base)
		}
		base = mulHash(base, base)
	}
	if neg {
		return notMinusOne(-h)
	}
	return int64(h)
}

// mulHash multiplies two hashes.
func mulHash(x, y uint64) uint64 {
	hi, lo := bits.Mul64(x, y)
	return reduce(lo&hashMod + (hi<<3 | lo>>HashBits))
}

// HashComplex returns the hash of a complex number.
func HashComplex(re, im float64) int64 {
	return notMinusOne(uint64(HashFloat(re)) + HashImag*uint64(HashFloat(im)))
}

func foldMul(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

func notMinusOne(h uint64) int64 {
	if h == math.MaxUint64 {
		h--
	}
	return int64(h)
}

// reduce returns v modulo 2**61-1.
func reduce(v uint64) uint64 {
	v = v&hashMod + v>>HashBits
	if v >= hashMod {
		v -= hashMod
	}
	return v
}

// rotate returns v * 2**n modulo 2**61-1, for v < 2**61-1.
func rotate(v uint64, n int) uint64 {
	n %= HashBits
	return v<<n&hashMod | v>>(HashBits-n)
}

func load32(s string, i int) uint64 {
	s = s[i : i+4]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
