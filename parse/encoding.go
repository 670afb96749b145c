package parse

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// declaresLatin1 reports whether a comment in the first two lines declares the
// source text's encoding to be Latin-1 (PEP 263), the only one besides UTF-8
// that is honoured.
func declaresLatin1(src []byte) bool {
	for range 2 {
		line, rest, _ := bytes.Cut(src, []byte("\n"))
		src = rest
		text := strings.TrimLeft(string(line), " \t\f")
		if !strings.HasPrefix(text, "#") {
			if text == "" {
				continue
			}
			return false
		}
		_, name, ok := strings.Cut(text, "coding")
		if !ok || name == "" || name[0] != ':' && name[0] != '=' {
			continue
		}
		name = strings.TrimLeft(name[1:], " \t")
		end := strings.IndexFunc(name, func(r rune) bool {
			return r != '-' && r != '_' && r != '.' && (r >= utf8.RuneSelf || class[r] != cLetter && class[r] != cDigit)
		})
		if end >= 0 {
			name = name[:end]
		}
		switch strings.ReplaceAll(strings.ToLower(name), "_", "-") {
		case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1":
			return true
		}
		return false
	}
	return false
}

// latin1 converts a text to UTF-8.
func latin1(src []byte) []byte {
	out := make([]byte, 0, len(src)+len(src)/8)
	for _, c := range src {
		out = utf8.AppendRune(out, rune(c))
	}
	return out
}
