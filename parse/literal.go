package parse

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"pycopy/rt/runename"
)

// numberValue returns the value of a number token.
func numberValue(s string) any {
	if len(s) > 1 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			return intValue(s[2:], 16)
		case 'o':
			return intValue(s[2:], 8)
		case 'b':
			return intValue(s[2:], 2)
		}
	}
	if len(s) <= 18 {
		n := int64(0)
		for i := 0; ; i++ {
			if i == len(s) {
				return n
			}
			d := s[i] - '0'
			if d > 9 {
				break
			}
			n = n*10 + int64(d)
		}
	}
	if !strings.ContainsAny(s, ".eEjJ") {
		return intValue(s, 10)
	}
	s = strings.ReplaceAll(s, "_", "")
	if last := len(s) - 1; s[last]|0x20 == 'j' {
		f, _ := strconv.ParseFloat(s[:last], 64) // out of range means infinity
		return complex(0, f)
	}
	f, _ := strconv.ParseFloat(s, 64)
	return f
}

// intValue converts digits of the given base, with underscores.
func intValue(s string, base int) any {
	s = strings.ReplaceAll(s, "_", "")
	if n, err := strconv.ParseInt(s, base, 64); err == nil {
		return n
	}
	n, ok := new(big.Int).SetString(s, base)
	if !ok {
		panic("BUG: the lexer let a malformed number pass: " + s)
	}
	return n
}

// escapeError is a malformed escape sequence.
type escapeError struct {
	kind ErrorKind
	msg  string
}

// unescape replaces the escape sequences of a literal's body.
func unescape(s string, isBytes bool) (string, *escapeError) {
	i := strings.IndexByte(s, '\\')
	if i < 0 {
		return s, nil
	}
	b := make([]byte, 0, len(s))
	for i >= 0 {
		b = append(b, s[:i]...)
		var n int
		var err *escapeError
		b, n, err = escape(b, s, i, isBytes)
		if err != nil {
			return "", err
		}
		s = s[n:]
		i = strings.IndexByte(s, '\\')
	}
	return string(append(b, s...)), nil
}

// escape appends what the sequence at s[i] stands for and returns the offset
// behind the sequence.
func escape(b []byte, s string, i int, isBytes bool) ([]byte, int, *escapeError) {
	if i+1 == len(s) {
		return append(b, '\\'), i + 1, nil
	}
	c := s[i+1]
	if k := strings.IndexByte("\\'\"abfnrtv", c); k >= 0 {
		return append(b, "\\'\"\a\b\f\n\r\t\v"[k]), i + 2, nil
	}
	switch {
	case c == '\n':
		return b, i + 2, nil
	case c >= '0' && c <= '7':
		return octalEscape(b, s, i+1, isBytes)
	case c == 'x':
		return hexEscape(b, s, i, 2, isBytes)
	case c == 'u' && !isBytes:
		return hexEscape(b, s, i, 4, false)
	case c == 'U' && !isBytes:
		return hexEscape(b, s, i, 8, false)
	case c == 'N' && !isBytes:
		return nameEscape(b, s, i)
	}
	return append(b, '\\'), i + 1, nil
}

// nameEscape appends the character of \N{name}.
func nameEscape(b []byte, s string, i int) ([]byte, int, *escapeError) {
	end := strings.IndexByte(s[i:], '}')
	if brace := strings.HasPrefix(s[i+2:], "{"); !brace || end <= 3 {
		stop := i + 2
		if brace {
			stop++
		}
		return nil, 0, unicodeError(s, i, stop, "malformed \\N character escape")
	}
	r, ok := runename.Find(s[i+3 : i+end])
	if !ok {
		return nil, 0, unicodeError(s, i, i+end+1, "unknown Unicode character name")
	}
	return utf8.AppendRune(b, r), i + end + 1, nil
}

func octalEscape(b []byte, s string, i int, isBytes bool) ([]byte, int, *escapeError) {
	v := rune(0)
	j := i
	for j < len(s) && j < i+3 && s[j] >= '0' && s[j] <= '7' {
		v = v*8 + rune(s[j]-'0')
		j++
	}
	if isBytes {
		return append(b, byte(v)), j, nil
	}
	return utf8.AppendRune(b, v), j, nil
}

func hexEscape(b []byte, s string, i, digits int, isBytes bool) ([]byte, int, *escapeError) {
	v := uint32(0)
	j := i + 2
	for ; j < len(s) && j < i+2+digits && hexDigit(s[j]) < 16; j++ {
		v = v<<4 | uint32(hexDigit(s[j]))
	}
	if j < i+2+digits {
		if isBytes {
			return nil, 0, &escapeError{SyntaxError, fmt.Sprintf("(value error) invalid \\x escape at position %d", i)}
		}
		what := fmt.Sprintf("truncated \\%c%s escape", s[i+1], "XXXXXXXX"[:digits])
		return nil, 0, unicodeError(s, i, j, what)
	}
	switch {
	case isBytes:
		return append(b, byte(v)), j, nil
	case v > utf8.MaxRune:
		return nil, 0, unicodeError(s, i, j, "illegal Unicode character")
	case v >= 0xd800 && v < 0xe000: // a lone surrogate, see the package comment
		return append(b, 0xe0|byte(v>>12), 0x80|byte(v>>6)&0x3f, 0x80|byte(v)&0x3f), j, nil
	}
	return utf8.AppendRune(b, rune(v)), j, nil
}

// unicodeError words an error in a \x, \u or \U escape at s[i:j] as CPython's
// codec does, which counts ten for each character outside ASCII.
func unicodeError(s string, i, j int, what string) *escapeError {
	at := 0
	for _, r := range s[:i] {
		at++
		if r >= utf8.RuneSelf {
			at += 9
		}
	}
	return &escapeError{SyntaxError, fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s", at, at+j-i-1, what)}
}
