package text

import "strconv"

// The encodings of source text: unicode_escape has all escapes of a str literal, raw_unicode_escape only \u and \U. Other bytes are Latin-1.

// escape decodes either of them.
func (d *decoder) escape() error {
	for d.pos < len(d.src) {
		c := d.src[d.pos]
		if c != '\\' {
			d.dst = AppendRune(d.dst, rune(c))
			d.pos++
			continue
		}
		rest := d.src[d.pos+1:]
		if rest == "" {
			if !d.final {
				return nil
			}
			if d.enc == RawUnicodeEscape {
				d.dst = append(d.dst, c)
				d.pos++
				continue
			}
			if err := d.fail(1, `\ at end of string`); err != nil {
				return err
			}
			continue
		}
		if more, err := d.escapeAt(rest); more || err != nil {
			return err
		}
	}
	return nil
}

// escapeAt decodes a backslash and what follows it. more: nothing can be done before there is more input.
func (d *decoder) escapeAt(rest string) (more bool, err error) {
	c := rest[0]
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[c]
	if d.enc == RawUnicodeEscape && digits < 4 {
		d.dst = append(d.dst, '\\') // the next byte may be a backslash, too
		d.pos++
		return false, nil
	}
	if digits > 0 {
		return d.hexEscape(rest[1:], c, digits)
	}
	switch {
	case c == '\n':
		d.pos += 2
	case c >= '0' && c <= '7':
		n := 1
		for n < 3 && n < len(rest) && rest[n] >= '0' && rest[n] <= '7' {
			n++
		}
		if n == len(rest) && n < 3 && !d.final {
			return true, nil
		}
		r, _ := strconv.ParseUint(rest[:n], 8, 16) // digits only
		d.dst = AppendRune(d.dst, rune(r))
		d.pos += 1 + n
	default:
		const names, values = `\'"abfnrtv`, "\\'\"\a\b\f\n\r\t\v"
		for i := range len(names) {
			if names[i] == c {
				d.dst = append(d.dst, values[i])
				d.pos += 2
				return false, nil
			}
		}
		d.dst = AppendRune(append(d.dst, '\\'), rune(c))
		d.pos += 2
	}
	return false, nil
}

// hexEscape decodes the digits after \x, \u or \U.
func (d *decoder) hexEscape(rest string, c byte, digits int) (more bool, err error) {
	n := 0
	for n < digits && n < len(rest) && isHex(rest[n]) {
		n++
	}
	if n < digits {
		if n == len(rest) && !d.final {
			return true, nil
		}
		kind := map[byte]string{'x': `\xXX`, 'u': `\uXXXX`, 'U': `\UXXXXXXXX`}[c]
		return false, d.fail(2+n, "truncated "+kind+" escape")
	}
	r, _ := strconv.ParseUint(rest[:n], 16, 32) // digits only
	if r > 0x10FFFF {
		if d.enc == RawUnicodeEscape {
			return false, d.fail(2+n, `\Uxxxxxxxx out of range`)
		}
		return false, d.fail(2+n, "illegal Unicode character")
	}
	d.dst = AppendRune(d.dst, rune(r))
	d.pos += 2 + n
	return false, nil
}

func isHex(c byte) bool { return c >= '0' && c <= '9' || lowerByte(c) >= 'a' && lowerByte(c) <= 'f' }

// escape encodes either of them.
func (e *encoder) escape() {
	for e.pos < len(e.src) {
		r, size := DecodeRune(e.src[e.pos:])
		e.pos += size
		raw := e.enc == RawUnicodeEscape
		switch {
		case r >= 0x100:
			e.dst = AppendHexEscape(e.dst, r)
		case raw:
			e.dst = append(e.dst, byte(r))
		case r == '\\':
			e.dst = append(e.dst, `\\`...)
		case r == '\n':
			e.dst = append(e.dst, `\n`...)
		case r == '\r':
			e.dst = append(e.dst, `\r`...)
		case r == '\t':
			e.dst = append(e.dst, `\t`...)
		case r < ' ' || r >= 0x7f:
			e.dst = AppendHexEscape(e.dst, r)
		default:
			e.dst = append(e.dst, byte(r))
		}
	}
}
