package bignum

import (
	"bytes"
	"math/big"
	"math/bits"
)

// Numbers of a few words, whose digits are made and read word by word: math/big prepares for long ones and allocates several times.

const (
	shortWords  = 16
	shortDigits = 256

	// What chunkOf returns for 10.
	chunkOf10 = 9 + 10*(bits.UintSize/64)
	powerOf10 = 1e9 * (1 + (1e10-1)*(bits.UintSize/64))
)

// chunkOf returns how many digits of a base fit in a word in any case, and base to the power of that.
func chunkOf(base uint) (digits int, power uint) {
	if base == 10 {
		return chunkOf10, powerOf10
	}
	power = base
	for digits = 1; ; digits++ {
		hi, lo := bits.Mul(power, base)
		if hi != 0 {
			return digits, power
		}
		power = lo
	}
}

// parseShort sets z to the number that digits are.
func parseShort(z *big.Int, digits string, base int) {
	chunk, _ := chunkOf(uint(base))
	w := make([]big.Word, 0, len(digits)/chunk+2)
	for len(digits) > 0 {
		n := len(digits) % chunk
		if n == 0 {
			n = chunk
		}
		carry, power := uint(0), uint(1)
		for _, c := range []byte(digits[:n]) {
			carry = carry*uint(base) + digitValue(c)
			power *= uint(base)
		}
		digits = digits[n:]
		for i, x := range w {
			hi, lo := bits.Mul(uint(x), power)
			lo, c := bits.Add(lo, carry, 0)
			w[i], carry = big.Word(lo), hi+c
		}
		if carry != 0 {
			w = append(w, big.Word(carry))
		}
	}
	z.SetBits(w)
}

func digitValue(c byte) uint {
	if c <= '9' {
		return uint(c - '0')
	}
	return uint(c|0x20-'a') + 10
}

const digitChars = "0123456789abcdefghijklmnopqrstuvwxyz"

// appendShort appends the digits of the number x, which is not 0 and has at most shortWords words.
func appendShort(dst []byte, x []big.Word, base int) []byte {
	if base == 10 {
		return appendShort10(dst, x)
	}
	if k := bits.TrailingZeros(uint(base)); base == 1<<k && bits.UintSize%k == 0 {
		return appendBits(dst, x, k)
	}
	var buf [shortWords * bits.UintSize]byte
	return append(dst, bytes.TrimLeft(buf[divideDigits(&buf, x, uint(base)):], "0")...)
}

// appendBits is appendShort in base 1<<k, of which a word has a whole number of digits.
func appendBits(dst []byte, x []big.Word, k int) []byte {
	top := len(x) - 1
	n := top*(bits.UintSize/k) + (bits.Len(uint(x[top]))+k-1)/k
	dst = append(dst, make([]byte, n)...)
	digits := dst[len(dst)-n:]
	for _, w := range x {
		for range min(bits.UintSize/k, n) {
			n--
			digits[n] = digitChars[w&(1<<k-1)]
			w >>= k
		}
	}
	return dst
}

// divideDigits puts the digits of x at the end of buf, with zeros in front of them, and returns where they begin.
func divideDigits(buf *[shortWords * bits.UintSize]byte, x []big.Word, base uint) int {
	var rest [shortWords]big.Word
	n, at := copy(rest[:], x), len(buf)
	chunk, power := chunkOf(base)
	for n > 0 {
		var r uint
		n, r = divideShort(rest[:n], power)
		for range chunk {
			at--
			buf[at] = digitChars[r%base]
			r /= base
		}
	}
	return at
}

// divideShort divides x by power, which leaves at most one word less, and returns how many words there are then, and the remainder.
func divideShort(x []big.Word, power uint) (n int, r uint) {
	for i := len(x) - 1; i >= 0; i-- {
		var q uint
		q, r = bits.Div(r, uint(x[i]), power)
		x[i] = big.Word(q)
	}
	n = len(x)
	if x[n-1] == 0 {
		n--
	}
	return n, r
}

// appendShort10 is appendShort in base 10.
func appendShort10(dst []byte, x []big.Word) []byte {
	var buf [shortWords*(chunkOf10+1) + chunkOf10]byte // a word has no more than chunkOf10+1 digits, and the first chunk has zeros
	var rest [shortWords]big.Word
	n, at := copy(rest[:], x), len(buf)
	for n > 0 {
		var r uint
		n, r = divideShort(rest[:n], powerOf10)
		for end := at - chunkOf10; at > end+1; r /= 100 {
			two := r % 100 * 2
			at -= 2
			buf[at], buf[at+1] = pairs[two], pairs[two+1]
		}
		at--
		buf[at] = byte('0' + r) // the number of digits is odd
	}
	return append(dst, bytes.TrimLeft(buf[at:], "0")...)
}

// pairs has the numbers below 100 with two digits each.
const pairs = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960" +
	"616263646566676869707172737475767778798081828384858687888990919293949596979899"
