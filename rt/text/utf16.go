package text

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"unicode/utf8"
)

// UTF-16 and UTF-32.

// utf16 decodes what follows a byte order mark.
func (d *decoder) utf16() error {
	for d.utf16Plain(); d.pos < len(d.src); {
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
			d.utf16Plain()
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

// unitsAtOnce is for how many code units room is made at a time.
const unitsAtOnce = 1 << 12

// utf16Plain decodes code units that are not surrogates.
func (d *decoder) utf16Plain() {
	big := d.enc == UTF16BE
	for len(d.src)-d.pos >= 2 {
		units := min((len(d.src)-d.pos)/2, unitsAtOnce)
		dst := slices.Grow(d.dst, 3*units+4)
		src := d.src[d.pos:][:2*units]
		for len(src) >= 8 {
			w := littleEndian64(src)
			if big {
				w = w>>8&0x00FF00FF00FF00FF | w&0x00FF00FF00FF00FF<<8
			}
			if w&0xFF80FF80FF80FF80 == 0 {
				w = (w | w>>8) & 0x0000FFFF0000FFFF
				w |= w >> 16
				dst = append(dst, byte(w), byte(w>>8), byte(w>>16), byte(w>>24))
				src = src[8:]
				continue
			}
			if isSurrogate(rune(w & 0xFFFF)) {
				break
			}
			dst = AppendRune(dst, rune(w&0xFFFF))
			src = src[2:]
		}
		for len(src) >= 2 && len(src) < 8 {
			r := d.unit(src, 2)
			if isSurrogate(r) {
				break
			}
			dst = AppendRune(dst, r)
			src = src[2:]
		}
		d.dst = dst
		d.pos += 2*units - len(src)
		if len(src) > 0 {
			return
		}
	}
}

// littleEndian64 reads the first eight bytes of s.
func littleEndian64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// utf32Plain decodes characters of UTF-32 that are no surrogates.
func (d *decoder) utf32Plain() {
	big := d.enc == UTF32BE
	for len(d.src)-d.pos >= 4 {
		units := min((len(d.src)-d.pos)/4, unitsAtOnce)
		dst := slices.Grow(d.dst, 4*units)
		src := d.src[d.pos:][:4*units]
		for len(src) >= 4 {
			r := uint32(src[0]) | uint32(src[1])<<8 | uint32(src[2])<<16 | uint32(src[3])<<24
			if big {
				r = bits.ReverseBytes32(r)
			}
			if r < utf8.RuneSelf {
				dst = append(dst, byte(r))
			} else if r > runeMax || isSurrogate(rune(r)) {
				break
			} else {
				dst = AppendRune(dst, rune(r))
			}
			src = src[4:]
		}
		d.dst = dst
		d.pos += 4*units - len(src)
		if len(src) > 0 {
			return
		}
	}
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
	for d.utf32Plain(); d.pos < len(d.src); d.utf32Plain() {
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
				panic("BUG: utf32Plain has left a character")
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
		if n := asciiPrefix(e.src[e.pos:]); n > 0 {
			e.dst = slices.Grow(e.dst, size*n)
			e.wideASCII(e.src[e.pos:e.pos+n], size)
			e.pos += n
			continue
		}
		if e.wideText(size) {
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

// wideText encodes the characters in front of the next surrogate, character beyond U+FFFF or longer ASCII text. It reports whether there are any.
func (e *encoder) wideText(size int) bool {
	s := e.src[e.pos:]
	e.dst = slices.Grow(e.dst, size*len(s))
	at, i := len(e.dst), 0
	out := e.dst[at:cap(e.dst)]
	n, big := 0, e.enc == UTF16BE || e.enc == UTF32BE
	for ; i < len(s); n++ {
		r, k := uint32(s[i]), 1
		switch {
		case r < utf8.RuneSelf && len(s)-i >= 8 && littleEndian64(s[i:])&every80 == 0:
			k = 0
		case r >= 0xF0 || r >= 0xE0 && len(s)-i < 3 || r >= utf8.RuneSelf && len(s)-i < 2:
			k = 0
		case r >= 0xE0:
			r, k = r&0xF<<12|uint32(s[i+1])&0x3F<<6|uint32(s[i+2])&0x3F, 3
			if isSurrogate(rune(r)) {
				k = 0
			}
		case r >= utf8.RuneSelf:
			r, k = r&0x1F<<6|uint32(s[i+1])&0x3F, 2
		}
		if k == 0 {
			break
		}
		if big {
			r = bits.ReverseBytes32(r) >> (32 - 8*size)
		}
		if size == 2 {
			binary.LittleEndian.PutUint16(out[2*n:], uint16(r))
		} else {
			binary.LittleEndian.PutUint32(out[4*n:], r)
		}
		i += k
	}
	e.dst = e.dst[:at+size*n]
	e.pos += i
	return i > 0
}

// wideASCII encodes ASCII text. There is room for it.
func (e *encoder) wideASCII(s string, size int) {
	at := len(e.dst)
	e.dst = e.dst[:at+size*len(s)]
	out := e.dst[at:]
	shift := uint(0)
	if e.enc == UTF16BE || e.enc == UTF32BE {
		shift = 8 * uint(size-1)
	}
	if size == 4 {
		for ; len(s) >= 2 && len(out) >= 8; s, out = s[2:], out[8:] {
			binary.LittleEndian.PutUint64(out, (uint64(s[0])|uint64(s[1])<<32)<<(shift&31))
		}
		if len(s) > 0 {
			binary.LittleEndian.PutUint32(out, uint32(s[0])<<(shift&31))
		}
		return
	}
	for ; len(s) >= 4 && len(out) >= 8; s, out = s[4:], out[8:] {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
		w = (w | w<<16) & 0x0000FFFF0000FFFF
		w = (w | w<<8) & 0x00FF00FF00FF00FF
		binary.LittleEndian.PutUint64(out, w<<(shift&31))
	}
	for i := range len(s) {
		binary.LittleEndian.PutUint16(out[2*i:], uint16(s[i])<<(shift&15))
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

// appendUnit appends a code unit of 2 or 4 bytes.
func (e *encoder) appendUnit(dst []byte, r rune, size int) []byte {
	big := e.enc == UTF16BE || e.enc == UTF32BE
	switch {
	case size == 2 && big:
		return binary.BigEndian.AppendUint16(dst, uint16(r))
	case size == 2:
		return binary.LittleEndian.AppendUint16(dst, uint16(r))
	case big:
		return binary.BigEndian.AppendUint32(dst, uint32(r))
	}
	return binary.LittleEndian.AppendUint32(dst, uint32(r))
}
