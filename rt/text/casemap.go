package text

// Case mappings with Python's full special casing: one code point may become
// three, and a capital sigma at the end of a word becomes a final sigma.

const (
	capitalSigma = 'Σ'
	finalSigma   = 'ς'
)

// AppendUpper is str.upper.
func AppendUpper(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < 0x80 {
			dst = append(dst, upperByte(c))
			i++
			continue
		}
		r, size := DecodeRune(s[i:])
		dst = appendUpperRune(dst, r)
		i += size
	}
	return dst
}

// AppendLower is str.lower.
func AppendLower(dst []byte, s string) []byte { return appendLowerFrom(dst, s, 0) }

// AppendCasefold is str.casefold.
func AppendCasefold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < 0x80 {
			dst = append(dst, lowerByte(c))
			i++
			continue
		}
		r, size := DecodeRune(s[i:])
		i += size
		if props(r)&propSpecial != 0 {
			dst = append(dst, special(r).fold...)
		} else {
			dst = AppendRune(dst, r+cases(r).fold)
		}
	}
	return dst
}

// AppendCapitalize is str.capitalize.
func AppendCapitalize(dst []byte, s string) []byte {
	if s == "" {
		return dst
	}
	r, size := DecodeRune(s)
	return appendLowerFrom(appendTitleRune(dst, r), s, size)
}

// AppendTitle is str.title.
func AppendTitle(dst []byte, s string) []byte {
	afterCased := false
	for i := 0; i < len(s); {
		r, size := DecodeRune(s[i:])
		if afterCased {
			dst = appendLowerRune(dst, s, i, r)
		} else {
			dst = appendTitleRune(dst, r)
		}
		afterCased = isCased(r)
		i += size
	}
	return dst
}

// AppendSwapcase is str.swapcase.
func AppendSwapcase(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, size := DecodeRune(s[i:])
		switch p := props(r); {
		case p&propUpper != 0:
			dst = appendLowerRune(dst, s, i, r)
		case p&propLower != 0:
			dst = appendUpperRune(dst, r)
		default:
			dst = append(dst, s[i:i+size]...)
		}
		i += size
	}
	return dst
}

// bytesAppendUpper is bytes.upper.
func bytesAppendUpper(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		dst = append(dst, upperByte(s[i]))
	}
	return dst
}

// bytesAppendLower is bytes.lower.
func bytesAppendLower(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		dst = append(dst, lowerByte(s[i]))
	}
	return dst
}

// BytesAppendCapitalize is bytes.capitalize.
func BytesAppendCapitalize(dst []byte, s string) []byte {
	if s == "" {
		return dst
	}
	return bytesAppendLower(append(dst, upperByte(s[0])), s[1:])
}

// BytesAppendTitle is bytes.title.
func BytesAppendTitle(dst []byte, s string) []byte {
	afterCased := false
	for i := 0; i < len(s); i++ {
		if afterCased {
			dst = append(dst, lowerByte(s[i]))
		} else {
			dst = append(dst, upperByte(s[i]))
		}
		afterCased = isByteLetter(s[i])
	}
	return dst
}

// appendLowerFrom lowers s[from:]; what precedes is context for the final sigma.
func appendLowerFrom(dst []byte, s string, from int) []byte {
	for i := from; i < len(s); {
		if c := s[i]; c < 0x80 {
			dst = append(dst, lowerByte(c))
			i++
			continue
		}
		r, size := DecodeRune(s[i:])
		dst = appendLowerRune(dst, s, i, r)
		i += size
	}
	return dst
}

// appendLowerRune lowers r, which stands at s[i:].
func appendLowerRune(dst []byte, s string, i int, r rune) []byte {
	if r == capitalSigma && isFinalSigma(s, i) {
		return AppendRune(dst, finalSigma)
	}
	if props(r)&propSpecial != 0 {
		return append(dst, special(r).lower...)
	}
	return AppendRune(dst, r+cases(r).lower)
}

func appendUpperRune(dst []byte, r rune) []byte {
	if props(r)&propSpecial != 0 {
		return append(dst, special(r).upper...)
	}
	return AppendRune(dst, r+cases(r).upper)
}

func appendTitleRune(dst []byte, r rune) []byte {
	if props(r)&propSpecial != 0 {
		return append(dst, special(r).title...)
	}
	return AppendRune(dst, r+cases(r).title)
}

// isFinalSigma reports whether the sigma at s[i:] has a cased letter before it
// and none after it, not counting case-ignorable code points.
func isFinalSigma(s string, i int) bool {
	before := false
	for j := i; j > 0; {
		r, size := DecodeLastRune(s[:j])
		j -= size
		if props(r)&propIgnorable == 0 {
			before = isCased(r)
			break
		}
	}
	if !before {
		return false
	}
	_, size := DecodeRune(s[i:])
	for j := i + size; j < len(s); {
		r, size := DecodeRune(s[j:])
		j += size
		if props(r)&propIgnorable == 0 {
			return !isCased(r)
		}
	}
	return true
}

func isByteLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func upperByte(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 0x20
	}
	return c
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 0x20
	}
	return c
}
