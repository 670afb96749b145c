package bignum

import (
	"math/big"
	"math/bits"
)

// Numbers of a few words, whose digits are made and read word by word: math/big prepares for long ones and allocates several times.

const (
	shortWords  = 16
	shortDigits = 256
)

// chunkOf returns how many digits of a base fit in a word in any case, and base to the power of that.
func chunkOf(base uint) (digits int, power uint) {
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
	var buf [shortWords * bits.UintSize]byte
	at := len(buf)
	if k := bits.TrailingZeros(uint(base)); base == 1<<k && bits.UintSize%k == 0 {
		for _, w := range x {
			for range bits.UintSize / k {
				at--
				buf[at] = digitChars[uint(w)&(1<<k-1)]
				w >>= k
			}
		}
	} else {
		at = divideDigits(&buf, x, uint(base))
	}
	for buf[at] == '0' {
		at++
	}
	return append(dst, buf[at:]...)
}

// divideDigits puts the digits of x at the end of buf, with zeros in front of them, and returns where they begin.
func divideDigits(buf *[shortWords * bits.UintSize]byte, x []big.Word, base uint) int {
	var rest [shortWords]big.Word
	n, at := copy(rest[:], x), len(buf)
	chunk, power := chunkOf(base)
	for n > 0 {
		var r uint
		for i := n - 1; i >= 0; i-- {
			var q uint
			q, r = bits.Div(r, uint(rest[i]), power)
			rest[i] = big.Word(q)
		}
		if rest[n-1] == 0 {
			n--
		}
		if base == 10 {
			for range chunk {
				at--
				buf[at] = byte('0' + r%10) // by a constant, so without a division
				r /= 10
			}
			continue
		}
		for range chunk {
			at--
			buf[at] = digitChars[r%base]
			r /= base
		}
	}
	return at
}
