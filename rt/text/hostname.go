package text

import (
	"strings"
	"unicode/utf8"
)

// FromHost returns the text for what the host has as bytes: a file name, an argument, a variable of the environment, a string in Go. Bytes that
// are not UTF-8 become lone surrogates, as in CPython; other surrogates are left alone. ToHost is its inverse.
func FromHost(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	dst := make([]byte, 0, len(s)+8)
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 {
			if r, n = DecodeRune(s); n != 3 || !isSurrogate(r) || isEscape(r) {
				dst, s = AppendRune(dst, surrogateEscape0+rune(s[0])), s[1:]
				continue
			}
		}
		dst, s = append(dst, s[:n]...), s[n:]
	}
	return string(dst)
}

// ToHost returns the bytes for a text.
func ToHost(s string) string {
	if strings.IndexByte(s, 0xED) < 0 || utf8.ValidString(s) { // surrogates begin so
		return s
	}
	dst := make([]byte, 0, len(s))
	for len(s) > 0 {
		r, n := DecodeRune(s)
		if isEscape(r) {
			dst = append(dst, byte(r-surrogateEscape0))
		} else {
			dst = append(dst, s[:n]...)
		}
		s = s[n:]
	}
	return string(dst)
}

// isEscape reports whether r is a surrogate that stands for a byte.
func isEscape(r rune) bool { return surrogateEscape0+0x80 <= r && r <= surrogateEscape0+0xFF }
