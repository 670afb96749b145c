package text

import (
	"encoding/binary"
	"math/bits"
	"unsafe"
)

// Boundaries: how str and bytes split into lines and words, strip and expand tabs.

// NextLine finds the end of the first line of s as str.splitlines does: s[:end]
// is the line, s[next:] what follows its terminator.
func NextLine(s string) (end, next int) {
	for i, look := 0, 0; i < len(s); i++ {
		if i >= look {
			if i += len(printable(s[i:])); i == len(s) {
				break
			}
			look = i + 8
		}
		switch c := s[i]; {
		case c > '\r' && c < 0x1c, 0x1e < c && c < 0x80:
		case c == '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case '\n' <= c && c <= '\r', 0x1c <= c && c <= 0x1e:
			return i, i + 1
		case c == 0xc2 && i+1 < len(s) && s[i+1] == 0x85:
			return i, i + 2
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2]&^1 == 0xa8:
			return i, i + 3
		}
	}
	return len(s), len(s)
}

// printable returns what s begins with that is certainly ASCII without control characters, in pieces of eight.
func printable(s string) string {
	const each, high = 0x0101010101010101, 0x8080808080808080
	b := unsafe.Slice(unsafe.StringData(s), len(s))
	i := 0
	for ; i+8 <= len(b); i += 8 {
		if w := binary.LittleEndian.Uint64(b[i:]); (w|(w-' '*each))&high != 0 {
			break
		}
	}
	return s[:i]
}

// Reverse stores the bytes of s in reverse order in b, which is as long.
func Reverse(b []byte, s string) {
	from := unsafe.Slice(unsafe.StringData(s), len(s))
	for len(from) >= 8 {
		n := len(from) - 8
		binary.LittleEndian.PutUint64(b, bits.ReverseBytes64(binary.LittleEndian.Uint64(from[n:])))
		b, from = b[8:], from[:n]
	}
	for i := range from {
		b[i] = from[len(from)-1-i]
	}
}

// BytesNextLine is NextLine for bytes.splitlines, which knows \n, \r and \r\n only.
func BytesNextLine(s string) (end, next int) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n':
			return i, i + 1
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		}
	}
	return len(s), len(s)
}

// TrimLeft returns the number of bytes of white space at the start of s.
func TrimLeft(s string) int {
	for i := 0; i < len(s); {
		r, size := DecodeRune(s[i:])
		if !IsSpaceRune(r) {
			return i
		}
		i += size
	}
	return len(s)
}

// TrimRight returns the length of s without the white space at its end.
func TrimRight(s string) int {
	for len(s) > 0 {
		r, size := DecodeLastRune(s)
		if !IsSpaceRune(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return len(s)
}

// NextWord finds the first word of s, that is s[start:end], as str.split() does;
// start == end means there is none.
func NextWord(s string) (start, end int) {
	start = TrimLeft(s)
	for end = start; end < len(s); {
		if !maySpace(s[end]) {
			end++
			continue
		}
		r, size := DecodeRune(s[end:])
		if IsSpaceRune(r) {
			break
		}
		end += size
	}
	return start, end
}

// maySpace reports whether white space may begin with the byte c: that beyond ASCII is between U+0080 and U+00BF, or between U+1000 and U+3FFF.
func maySpace(c byte) bool { return c <= ' ' || c == 0xc2 || 0xe1 <= c && c <= 0xe3 }

// LastWord finds the last word of s, that is s[start:end], as str.rsplit() does.
func LastWord(s string) (start, end int) {
	end = TrimRight(s)
	for start = end; start > 0; {
		r, size := DecodeLastRune(s[:start])
		if IsSpaceRune(r) {
			break
		}
		start -= size
	}
	return start, end
}

// BytesTrimLeft is TrimLeft for bytes.
func BytesTrimLeft(s string) int {
	i := 0
	for i < len(s) && isByteSpace(s[i]) {
		i++
	}
	return i
}

// BytesTrimRight is TrimRight for bytes.
func BytesTrimRight(s string) int {
	n := len(s)
	for n > 0 && isByteSpace(s[n-1]) {
		n--
	}
	return n
}

// BytesNextWord is NextWord for bytes.
func BytesNextWord(s string) (start, end int) {
	start = BytesTrimLeft(s)
	end = start
	for end < len(s) && !isByteSpace(s[end]) {
		end++
	}
	return start, end
}

// BytesLastWord is LastWord for bytes.
func BytesLastWord(s string) (start, end int) {
	end = BytesTrimRight(s)
	start = end
	for start > 0 && !isByteSpace(s[start-1]) {
		start--
	}
	return start, end
}

// ExpandedTabsLen returns the length in bytes of what AppendExpandedTabs appends, or
// -1 if no int can hold it.
func ExpandedTabsLen(s string, tabSize int, isBytes bool) int {
	n, column := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\t':
			if tabSize > 0 {
				pad := tabSize - column%tabSize
				column += pad
				n += pad
			}
		case c == '\n' || c == '\r':
			column = 0
			n++
		default:
			if isBytes || !isContinuation(c) {
				column++
			}
			n++
		}
		if n < 0 || column < 0 {
			return -1
		}
	}
	return n
}

// AppendExpandedTabs is expandtabs of str and bytes: columns are code points in one,
// bytes in the other, and restart after \n and \r.
func AppendExpandedTabs(dst []byte, s string, tabSize int, isBytes bool) []byte {
	column := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\t':
			if tabSize > 0 {
				pad := tabSize - column%tabSize
				column += pad
				dst = appendRepeat(dst, ' ', pad)
			}
		case c == '\n' || c == '\r':
			column = 0
			dst = append(dst, c)
		default:
			if isBytes || !isContinuation(c) {
				column++
			}
			dst = append(dst, c)
		}
	}
	return dst
}

// appendRepeat appends n copies of r.
func appendRepeat(dst []byte, r rune, n int) []byte {
	if r < 0x80 {
		for ; n > 0; n-- {
			dst = append(dst, byte(r))
		}
		return dst
	}
	for ; n > 0; n-- {
		dst = AppendRune(dst, r)
	}
	return dst
}
