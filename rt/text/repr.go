package text

const hexDigits = "0123456789abcdef"

// AppendRepr appends repr(s) of a str.
func AppendRepr(dst []byte, s string) []byte { return appendQuoted(dst, s, false) }

// BytesAppendRepr appends repr(s) of a bytes object, b included.
func BytesAppendRepr(dst []byte, s string) []byte {
	quote := ChooseQuote(s)
	dst = append(dst, 'b', quote)
	return append(BytesAppendQuoted(dst, s, quote), quote)
}

// BytesAppendQuoted is the part of BytesAppendRepr between the quotes, which may be done in pieces.
func BytesAppendQuoted(dst []byte, s string, quote byte) []byte {
	start := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if plainByte(c, quote) {
			continue
		}
		dst = append(dst, s[start:i]...)
		start = i + 1
		if c < '\t' || c > '\r' && c != quote && c != '\\' {
			dst = append(dst, '\\', 'x', hexDigits[c>>4], hexDigits[c&0xf])
			continue
		}
		dst = appendEscape(dst, rune(c), quote)
	}
	return append(dst, s[start:]...)
}

func appendQuoted(dst []byte, s string, ascii bool) []byte {
	if plainPrefix(s) == len(s) {
		return append(append(append(dst, '\''), s...), '\'')
	}
	quote := ChooseQuote(s)
	dst = append(dst, quote)
	return append(appendInQuotes(dst, s, quote, ascii), quote)
}

// AppendQuoted is the part of AppendRepr between the quotes, which may be done in pieces of whole characters.
func AppendQuoted(dst []byte, s string, quote byte) []byte {
	return appendInQuotes(dst, s, quote, false)
}

func appendInQuotes(dst []byte, s string, quote byte, ascii bool) []byte {
	start := 0 // of the text not yet copied
	for i := 0; i < len(s); {
		c := s[i]
		if plainByte(c, quote) {
			i++
			continue
		}
		r, size := rune(c), 1
		if c >= 0x80 {
			r, size = DecodeRune(s[i:])
			if !ascii && isPrintableRune(r) {
				i += size
				continue
			}
		}
		dst = append(dst, s[start:i]...)
		dst = appendEscape(dst, r, quote)
		i += size
		start = i
	}
	return append(dst, s[start:]...)
}

// plainPrefix returns how much of s at its beginning stands for itself between apostrophes.
func plainPrefix(s string) int {
	const every01 = every80 >> 7
	i := 0
	for ; i+8 <= len(s); i += 8 {
		w := load64(s, i)
		del, quote, back := w^0x7F*every01, w^'\''*every01, w^'\\'*every01
		// In each term the highest bit of a byte tells that it is less than a space, or DEL, an apostrophe or a backslash; that of
		// one above such a byte may be set, too.
		if ((w-' '*every01)&^w|(del-every01)&^del|(quote-every01)&^quote|(back-every01)&^back|w)&every80 != 0 {
			break
		}
	}
	for i < len(s) && plainByte(s[i], '\'') {
		i++
	}
	return i
}

// ChooseQuote prefers the apostrophe unless only the other needs no escape.
func ChooseQuote(s string) byte {
	quote := byte('\'')
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			return '\''
		case '\'':
			quote = '"'
		}
	}
	return quote
}

func plainByte(c, quote byte) bool {
	return ' ' <= c && c < 0x7f && c != '\\' && c != quote
}

// appendEscape appends the escape sequence of a code point or byte.
func appendEscape(dst []byte, r rune, quote byte) []byte {
	switch {
	case r == rune(quote) || r == '\\':
		return append(dst, '\\', byte(r))
	case r == '\n':
		return append(dst, '\\', 'n')
	case r == '\r':
		return append(dst, '\\', 'r')
	case r == '\t':
		return append(dst, '\\', 't')
	}
	return AppendHexEscape(dst, r)
}

// AppendHexEscape appends r as \xHH, \uHHHH or \UHHHHHHHH.
func AppendHexEscape(dst []byte, r rune) []byte {
	kind, shift := byte('x'), 4
	switch {
	case r > 0xffff:
		kind, shift = 'U', 28
	case r > 0xff:
		kind, shift = 'u', 12
	}
	dst = append(dst, '\\', kind)
	for ; shift >= 0; shift -= 4 {
		dst = append(dst, hexDigits[r>>shift&0xf])
	}
	return dst
}
