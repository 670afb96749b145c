package text

import "math/bits"

// RuneError stands for a byte that is no part of well-formed storage.
const RuneError = '\uFFFD'

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
	runeMax      = 0x10FFFF

	every80 = 0x8080808080808080
)

// AppendRune appends the UTF-8 form of r, surrogates included.
func AppendRune(dst []byte, r rune) []byte {
	switch {
	case r < 0x80:
		return append(dst, byte(r))
	case r < 0x800:
		return append(dst, 0xC0|byte(r>>6), 0x80|byte(r)&0x3F)
	case r < 0x10000:
		return append(dst, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return append(dst, 0xF0|byte(r>>18), 0x80|byte(r>>12)&0x3F, 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
}

// DecodeRune returns the first code point of s and its length in bytes. An
// empty string yields (RuneError, 0), a stray byte (RuneError, 1).
func DecodeRune(s string) (rune, int) {
	if len(s) == 0 {
		return RuneError, 0
	}
	b := s[0]
	switch {
	case b < 0x80:
		return rune(b), 1
	case b < 0xC0:
	case b < 0xE0:
		if len(s) > 1 && isContinuation(s[1]) {
			return rune(b&0x1F)<<6 | rune(s[1]&0x3F), 2
		}
	case b < 0xF0:
		if len(s) > 2 && isContinuation(s[1]) && isContinuation(s[2]) {
			return rune(b&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
		}
	case b < 0xF8:
		if len(s) > 3 && isContinuation(s[1]) && isContinuation(s[2]) && isContinuation(s[3]) {
			return rune(b&7)<<18 | rune(s[1]&0x3F)<<12 | rune(s[2]&0x3F)<<6 | rune(s[3]&0x3F), 4
		}
	}
	return RuneError, 1
}

// DecodeLastRune returns the last code point of s and its length in bytes, with
// the conventions of DecodeRune.
func DecodeLastRune(s string) (rune, int) {
	n := len(s)
	if n == 0 {
		return RuneError, 0
	}
	if s[n-1] < 0x80 {
		return rune(s[n-1]), 1
	}
	start := n - 1
	for start > 0 && n-start < 4 && isContinuation(s[start]) {
		start--
	}
	if r, size := DecodeRune(s[start:]); size == n-start {
		return r, size
	}
	return RuneError, 1
}

// IsASCII reports whether all of s is ASCII.
func IsASCII(s string) bool { return asciiPrefix(s) == len(s) }

// asciiPrefix returns how many bytes at the beginning of s are ASCII.
func asciiPrefix(s string) int {
	i := 0
	for i+32 <= len(s) && (load64(s, i)|load64(s, i+8)|load64(s, i+16)|load64(s, i+24))&every80 == 0 {
		i += 32
	}
	for ; i+8 <= len(s); i += 8 {
		if load64(s, i)&every80 != 0 {
			break
		}
	}
	for i < len(s) && s[i] < 0x80 {
		i++
	}
	return i
}

// RuneCount returns the number of code points in s. For an offset off on a code
// point's boundary, RuneCount(s[:off]) is its index.
func RuneCount(s string) int {
	continuations, i := 0, 0
	for ; i+8 <= len(s); i += 8 {
		continuations += countContinuations(load64(s, i))
	}
	for ; i < len(s); i++ {
		if isContinuation(s[i]) {
			continuations++
		}
	}
	return len(s) - continuations
}

// RuneOffset returns the byte offset of code point n of s, or len(s) if s has no
// more than n code points. A negative n counts as 0.
func RuneOffset(s string, n int) int {
	i := 0
	for ; n >= 8 && i+8 <= len(s); i += 8 {
		n -= 8 - countContinuations(load64(s, i))
	}
	// i may be inside a code point that has been counted.
	for i < len(s) && isContinuation(s[i]) {
		i++
	}
	for ; n > 0 && i < len(s); n-- {
		i++
		for i < len(s) && isContinuation(s[i]) {
			i++
		}
	}
	return i
}

func isContinuation(b byte) bool { return b&0xC0 == 0x80 }

func isSurrogate(r rune) bool { return surrogateMin <= r && r <= surrogateMax }

func countContinuations(w uint64) int {
	return bits.OnesCount64(w & (^w << 1) & every80)
}

// load64 reads eight bytes little-endian; the compiler makes one load of it.
func load64(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
