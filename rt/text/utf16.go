package text

import "slices"

// UTF-16 and UTF-32.

// utf16 decodes, after a byte order mark if the encoding allows one.
func (d *decoder) utf16() error {
	if d.enc == UTF16 {
		d.enc = UTF16LE
		if len(d.src) >= 2 {
			switch d.src[:2] {
			case "\xff\xfe":
				d.pos = 2
			case "\xfe\xff":
				d.enc, d.pos = UTF16BE, 2
			}
		}
	}
	for d.pos < len(d.src) {
		rest := d.src[d.pos:]
		if len(rest) < 2 {
			if !d.final {
				return nil
			}
			if err := d.fail(1, "truncated data"); err != nil {
				return err
			}
			continue
		}
		r, size, reason := d.pair(rest)
		if reason == "" {
			d.dst = AppendRune(d.dst, r)
			d.pos += size
			continue
		}
		if reason == unexpectedEnd && !d.final {
			return nil
		}
		if err := d.fail(size, reason); err != nil {
			return err
		}
	}
	return nil
}

// pair decodes a code unit or a pair of surrogates; size says how much is to blame if
// there is a reason to.
func (d *decoder) pair(rest string) (r rune, size int, reason string) {
	r = d.unit(rest, 2)
	switch {
	case !isSurrogate(r):
		return r, 2, ""
	case r >= 0xDC00:
		return r, 2, "illegal encoding"
	case len(rest) < 4:
		return r, len(rest), unexpectedEnd
	}
	low := d.unit(rest[2:], 2)
	if low < 0xDC00 || surrogateMax < low {
		return r, 2, "illegal UTF-16 surrogate"
	}
	return 0x10000 + (r-surrogateMin)<<10 + (low - 0xDC00), 4, ""
}

func (d *decoder) utf32() error {
	if d.enc == UTF32 {
		d.enc = UTF32LE
		if len(d.src) >= 4 {
			switch d.src[:4] {
			case "\xff\xfe\x00\x00":
				d.pos = 4
			case "\x00\x00\xfe\xff":
				d.enc, d.pos = UTF32BE, 4
			}
		}
	}
	for d.pos < len(d.src) {
		rest := d.src[d.pos:]
		size, reason := 4, ""
		if len(rest) < 4 {
			if !d.final {
				return nil
			}
			size, reason = len(rest), "truncated data"
		} else {
			switch r := d.unit(rest, 4); {
			case uint32(r) > runeMax:
				reason = "code point not in range(0x110000)"
			case isSurrogate(r):
				reason = "code point in surrogate code point range(0xd800, 0xe000)"
			default:
				d.dst = AppendRune(d.dst, r)
				d.pos += 4
				continue
			}
		}
		if err := d.fail(size, reason); err != nil {
			return err
		}
	}
	return nil
}

// unit reads a code unit of 2 or 4 bytes.
func (d *decoder) unit(s string, size int) rune {
	u := uint32(0)
	for i := range size {
		if d.enc == UTF16BE || d.enc == UTF32BE {
			u = u<<8 | uint32(s[i])
		} else {
			u |= uint32(s[i]) << (8 * i)
		}
	}
	return rune(u)
}

// wide encodes to UTF-16 or UTF-32.
func (e *encoder) wide(size int) error {
	if e.enc == UTF16 || e.enc == UTF32 {
		e.dst = e.appendUnit(e.dst, 0xFEFF, size)
	}
	e.dst = slices.Grow(e.dst, size*len(e.src))
	for e.pos < len(e.src) {
		if n := ASCIIPrefix(e.src[e.pos:]); n > 0 {
			e.wideASCII(e.src[e.pos:e.pos+n], size)
			e.pos += n
			continue
		}
		r, n := DecodeRune(e.src[e.pos:])
		switch {
		case !isSurrogate(r) || e.mode == SurrogatePass:
			e.dst = e.appendWide(e.dst, r, size)
		case e.mode == SurrogateEscape:
			// One byte for the surrogate would not be a code unit.
			return e.error(e.pos+n, "surrogates not allowed")
		default:
			mark := len(e.dst)
			if err := e.fail(e.pos+n, "surrogates not allowed"); err != nil {
				return err
			}
			replacement := string(e.dst[mark:])
			e.dst = e.dst[:mark]
			for i := 0; i < len(replacement); i++ {
				e.dst = e.appendUnit(e.dst, rune(replacement[i]), size)
			}
			continue
		}
		e.pos += n
	}
	return nil
}

// wideASCII encodes ASCII text.
func (e *encoder) wideASCII(s string, size int) {
	at := len(e.dst)
	e.dst = append(e.dst, make([]byte, size*len(s))...)
	out := e.dst[at:]
	if e.enc == UTF16BE || e.enc == UTF32BE {
		out = out[size-1:]
	}
	for i := range len(s) {
		out[i*size] = s[i]
	}
}

func (e *encoder) appendWide(dst []byte, r rune, size int) []byte {
	if size == 2 && r > 0xFFFF {
		r -= 0x10000
		dst = e.appendUnit(dst, surrogateMin+r>>10, 2)
		r = 0xDC00 + r&0x3FF
	}
	return e.appendUnit(dst, r, size)
}

func (e *encoder) appendUnit(dst []byte, r rune, size int) []byte {
	for i := range size {
		shift := 8 * i
		if e.enc == UTF16BE || e.enc == UTF32BE {
			shift = 8 * (size - 1 - i)
		}
		dst = append(dst, byte(r>>shift))
	}
	return dst
}
