package text

import "encoding/binary"

// Kernels for ASCII text, eight bytes at a time where that pays.

const every01 = 0x0101010101010101

// LetterSet is a set of ASCII letters: those that are from First to Last when the bits of Fold are set in them.
type LetterSet struct{ First, Last, Fold byte }

// bits has bit 5 of each byte of w that is in the set.
func (l LetterSet) bits(w uint64) uint64 {
	low := w&^every80 | uint64(l.Fold)*every01
	from := low + uint64(0x80-l.First)*every01
	beyond := low + uint64(0x7f-l.Last)*every01
	return (from ^ beyond) & every80 &^ w >> 2
}

// Has reports whether c is in the set.
func (l LetterSet) Has(c byte) bool { return (c|l.Fold)-l.First <= l.Last-l.First }

// Index returns the offset of the first byte of s that is in the set, or len(s).
func (l LetterSet) Index(s string) int {
	i := 0
	for ; i+8 <= len(s) && l.bits(load64(s, i)) == 0; i += 8 {
	}
	for ; i < len(s) && !l.Has(s[i]); i++ {
	}
	return i
}

// Swap copies s to dst, which is as long, with the case of what is in the set changed.
func (l LetterSet) Swap(dst []byte, s string) {
	dst = dst[:len(s)]
	i := 0
	for ; i+8 <= len(s); i += 8 {
		w := load64(s, i)
		binary.LittleEndian.PutUint64(dst[i:], w^l.bits(w))
	}
	for ; i < len(s); i++ {
		c := s[i]
		if l.Has(c) {
			c ^= 0x20
		}
		dst[i] = c
	}
}

// PutHex stores the hexadecimal digits of src in dst, which has room for them, four bytes at a time.
func PutHex(dst, src []byte) {
	for ; len(src) >= 4 && len(dst) >= 8; src, dst = src[4:], dst[8:] {
		w := uint64(binary.BigEndian.Uint32(src))
		w = (w | w<<16) & 0x0000FFFF0000FFFF
		w = (w | w<<8) & 0x00FF00FF00FF00FF
		w = (w | w<<4) & 0x0F0F0F0F0F0F0F0F
		letters := (w + 6*every01) >> 4 & every01
		binary.BigEndian.PutUint64(dst, w+'0'*every01+letters*('a'-'0'-10))
	}
	for i, c := range src {
		dst[2*i], dst[2*i+1] = hexDigits[c>>4], hexDigits[c&0xf]
	}
}

// Class is a set of classes of ASCII characters.
type Class uint8

// Classes of ASCII characters.
const (
	Digits Class = 1 << iota
	Uppers
	Lowers
	Spaces // what str counts as white space

	Letters = Uppers | Lowers
	Alnums  = Digits | Letters
)

// asciiClasses has the classes of each ASCII character, as a Class.
const asciiClasses = "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x08\x08\x08\x08\x08\x00\x00" +
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x08\x08\x08\x08" +
	"\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
	"\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x00\x00\x00\x00\x00\x00" +
	"\x00\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02" +
	"\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x00\x00\x00\x00\x00" +
	"\x00\x04\x04\x04\x04\x04\x04\x04\x04\x04\x04\x04\x04\x04\x04\x04" +
	"\x04\x04\x04\x04\x04\x04\x04\x04\x04\x04\x04\x00\x00\x00\x00\x00"

// ASCIIAll reports whether s, which is ASCII and not empty, consists of characters of the classes c.
func ASCIIAll(s string, c Class) bool {
	for i := range len(s) {
		if Class(asciiClasses[s[i]&0x7f])&c == 0 {
			return false
		}
	}
	return s != ""
}

// ASCIICase reports whether s, which is ASCII, has a letter of the case want, and none of the other one.
func ASCIICase(s string, want Class) bool {
	var seen Class
	for i := range len(s) {
		seen |= Class(asciiClasses[s[i]&0x7f])
	}
	return seen&Letters == want
}
