package text

// The predicates of str and, with the prefix Bytes, of bytes. As in Python they
// are false for the empty string, except IsASCII and IsPrintable.

// IsAlpha is str.isalpha.
func IsAlpha(s string) bool { return all(s, propAlpha) }

// IsAlnum is str.isalnum.
func IsAlnum(s string) bool { return all(s, propsAlnum) }

// IsDecimal is str.isdecimal.
func IsDecimal(s string) bool { return all(s, propDecimal) }

// IsDigit is str.isdigit.
func IsDigit(s string) bool { return all(s, propDigit) }

// IsNumeric is str.isnumeric.
func IsNumeric(s string) bool { return all(s, propNumeric) }

// IsSpace is str.isspace.
func IsSpace(s string) bool { return all(s, propSpace) }

// IsPrintable is str.isprintable.
func IsPrintable(s string) bool { return s == "" || all(s, propPrint) }

// IsIdentifier is str.isidentifier.
func IsIdentifier(s string) bool {
	r, size := DecodeRune(s)
	return size > 0 && isIdentifierStart(r) && (len(s) == size || all(s[size:], propXidContinue))
}

// IsLower is str.islower.
func IsLower(s string) bool { return isCase(s, propLower, propUpper|propTitle) }

// IsUpper is str.isupper.
func IsUpper(s string) bool { return isCase(s, propUpper, propLower|propTitle) }

// IsTitle is str.istitle.
func IsTitle(s string) bool {
	found, afterCased := false, false
	for i := 0; i < len(s); {
		r, size := DecodeRune(s[i:])
		i += size
		p := props(r)
		switch {
		case p&(propUpper|propTitle) != 0:
			if afterCased {
				return false
			}
			found, afterCased = true, true
		case p&propLower != 0:
			if !afterCased {
				return false
			}
		default:
			afterCased = false
		}
	}
	return found
}

// BytesIsAlpha is bytes.isalpha.
func BytesIsAlpha(s string) bool { return bytesAll(s, propAlpha) }

// BytesIsAlnum is bytes.isalnum.
func BytesIsAlnum(s string) bool { return bytesAll(s, propsAlnum) }

// BytesIsDigit is bytes.isdigit.
func BytesIsDigit(s string) bool { return bytesAll(s, propDigit) }

// BytesIsSpace is bytes.isspace.
func BytesIsSpace(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isByteSpace(s[i]) {
			return false
		}
	}
	return len(s) > 0
}

// BytesIsLower is bytes.islower.
func BytesIsLower(s string) bool { return bytesIsCase(s, propLower, propUpper) }

// BytesIsUpper is bytes.isupper.
func BytesIsUpper(s string) bool { return bytesIsCase(s, propUpper, propLower) }

// BytesIsTitle is bytes.istitle.
func BytesIsTitle(s string) bool {
	found, afterCased := false, false
	for i := 0; i < len(s); i++ {
		switch p := byteProps(s[i]); {
		case p&propUpper != 0:
			if afterCased {
				return false
			}
			found, afterCased = true, true
		case p&propLower != 0:
			if !afterCased {
				return false
			}
		default:
			afterCased = false
		}
	}
	return found
}

// all reports whether s is not empty and each code point has one of the properties.
func all(s string, want uint16) bool {
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= 0x80 {
			r, size = DecodeRune(s[i:])
		}
		if props(r)&want == 0 {
			return false
		}
		i += size
	}
	return len(s) > 0
}

func isCase(s string, want, forbidden uint16) bool {
	found := false
	for i := 0; i < len(s); {
		r, size := DecodeRune(s[i:])
		i += size
		p := props(r)
		if p&forbidden != 0 {
			return false
		}
		found = found || p&want != 0
	}
	return found
}

func bytesAll(s string, want uint16) bool {
	for i := 0; i < len(s); i++ {
		if byteProps(s[i])&want == 0 {
			return false
		}
	}
	return len(s) > 0
}

func bytesIsCase(s string, want, forbidden uint16) bool {
	found := false
	for i := 0; i < len(s); i++ {
		p := byteProps(s[i])
		if p&forbidden != 0 {
			return false
		}
		found = found || p&want != 0
	}
	return found
}

// byteProps returns the properties of an ASCII byte, none for other bytes.
func byteProps(b byte) uint16 {
	if b >= 0x80 {
		return 0
	}
	return props(rune(b))
}

// isByteSpace reports white space in bytes: unlike in str, not 0x1c-0x1f.
func isByteSpace(b byte) bool { return b == ' ' || '\t' <= b && b <= '\r' }
