package text

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Encoding is a text encoding.
type Encoding uint8

// The encodings. UTF16 and UTF32 write a byte order mark in little-endian order and obey one
// when reading; UTF8Sig does so with its signature.
const (
	UTF8 Encoding = iota + 1
	UTF8Sig
	ASCII
	Latin1
	UTF16
	UTF16LE
	UTF16BE
	UTF32
	UTF32LE
	UTF32BE
	UnicodeEscape
	RawUnicodeEscape
)

// ErrorMode says what a codec does about what it cannot convert: Python's `errors`.
type ErrorMode uint8

// The error modes. XMLCharRefReplace is for encoding only.
const (
	Strict ErrorMode = iota + 1
	Ignore
	Replace
	BackslashReplace
	SurrogateEscape
	SurrogatePass
	XMLCharRefReplace
)

// UnicodeError is Python's UnicodeDecodeError or UnicodeEncodeError.
type UnicodeError struct {
	Encode   bool
	Encoding string
	Start    int // of what cannot be converted: a byte or a code point of the input
	End      int
	Reason   string
	First    rune // the byte or code point at Start
}

// Error returns the exception's text.
func (e *UnicodeError) Error() string {
	verb, noun, first := "decode", "byte", fmt.Sprintf("0x%02x", e.First)
	if e.Encode {
		verb, noun = "encode", "character"
		first = "'" + string(AppendHexEscape(nil, e.First)) + "'"
	}
	if e.End == e.Start+1 {
		return fmt.Sprintf("'%s' codec can't %s %s %s in position %d: %s", e.Encoding, verb, noun, first, e.Start, e.Reason)
	}
	return fmt.Sprintf("'%s' codec can't %s %ss in position %d-%d: %s", e.Encoding, verb, noun, e.Start, e.End-1, e.Reason)
}

// LookupEncoding finds an encoding by one of its Python names.
func LookupEncoding(name string) (Encoding, bool) {
	if len(name) > 20 {
		return 0, false
	}
	var key []byte
	for i := 0; i < len(name); i++ {
		if c := lowerByte(name[i]); c != '-' && c != '_' && c != ' ' {
			key = append(key, c)
		}
	}
	switch string(key) {
	case "utf8", "u8", "utf", "cp65001":
		return UTF8, true
	case "utf8sig":
		return UTF8Sig, true
	case "ascii", "usascii", "646":
		return ASCII, true
	case "latin1", "latin", "l1", "iso88591", "88591", "cp819", "8859", "charmap":
		return Latin1, true
	case "utf16", "u16":
		return UTF16, true
	case "utf16le", "unicodelittleunmarked":
		return UTF16LE, true
	case "utf16be", "unicodebigunmarked":
		return UTF16BE, true
	case "utf32", "u32":
		return UTF32, true
	case "utf32le":
		return UTF32LE, true
	case "utf32be":
		return UTF32BE, true
	case "unicodeescape":
		return UnicodeEscape, true
	case "rawunicodeescape":
		return RawUnicodeEscape, true
	}
	return lookupCharmap(string(key))
}

// String returns the name that error texts use.
func (e Encoding) String() string {
	names := [...]string{UTF8: "utf-8", UTF8Sig: "utf-8-sig", ASCII: "ascii", Latin1: "latin-1", UTF16: "utf-16",
		UTF16LE: "utf-16-le", UTF16BE: "utf-16-be", UTF32: "utf-32", UTF32LE: "utf-32-le", UTF32BE: "utf-32-be",
		UnicodeEscape: "unicodeescape", RawUnicodeEscape: "rawunicodeescape"}
	if e.isCharmap() {
		return "charmap"
	}
	if int(e) < len(names) && names[e] != "" {
		return names[e]
	}
	return "encoding " + strconv.Itoa(int(e))
}

// ExtendsASCII reports whether a text of ASCII characters is the same bytes in e, at its beginning, too.
func (e Encoding) ExtendsASCII() bool {
	return e == UTF8 || e == ASCII || e == Latin1 || e.isCharmap()
}

// WithoutMark returns the encoding of what follows a byte order mark in little-endian order, or a signature.
func (e Encoding) WithoutMark() Encoding {
	switch e {
	case UTF8Sig:
		return UTF8
	case UTF16:
		return UTF16LE
	case UTF32:
		return UTF32LE
	}
	return e
}

// LacksMark reports whether src, the beginning of a stream, has no byte order mark, which CPython demands of streams, though not of texts.
func (e Encoding) LacksMark(src string) bool {
	if e != UTF16 && e != UTF32 || len(src) < e.Unit() {
		return false
	}
	d := decoder{src: src, enc: e}
	d.skipMark()
	return d.pos == 0
}

// Unit returns how many bytes the shortest characters take.
func (e Encoding) Unit() int {
	switch e {
	case UTF16, UTF16LE, UTF16BE:
		return 2
	case UTF32, UTF32LE, UTF32BE:
		return 4
	}
	return 1
}

// errorModes are the Python names of the error modes.
var errorModes = [...]string{
	Strict: "strict", Ignore: "ignore", Replace: "replace", BackslashReplace: "backslashreplace", SurrogateEscape: "surrogateescape",
	SurrogatePass: "surrogatepass", XMLCharRefReplace: "xmlcharrefreplace",
}

// LookupErrorMode finds an error mode by its Python name.
func LookupErrorMode(name string) (ErrorMode, bool) {
	i := slices.Index(errorModes[:], name)
	return ErrorMode(max(i, 0)), i > 0
}

// String returns the Python name.
func (m ErrorMode) String() string { return errorModes[m] }

// AppendDecode appends the text that the bytes src encode.
func AppendDecode(dst []byte, src string, enc Encoding, mode ErrorMode) ([]byte, error) {
	dst, _, _, err := AppendDecodeSome(dst, src, enc, mode, true)
	return dst, err
}

// AppendDecodeSome is AppendDecode for input that comes in pieces: unless final, an
// incomplete sequence at the end is left alone. n is how much of src has been used up, and
// next the encoding of what follows: enc, or after a mark what that says.
func AppendDecodeSome(dst []byte, src string, enc Encoding, mode ErrorMode, final bool) (out []byte, n int, next Encoding, err error) {
	d := decoder{dst: dst, src: src, enc: enc, mode: mode, final: final}
	if !d.skipMark() {
		return dst, 0, enc, nil
	}
	next = d.enc
	switch enc {
	case UTF8, UTF8Sig:
		err = d.utf8()
	case ASCII:
		err = d.ascii()
	case Latin1:
		d.latin1()
	case UTF16, UTF16LE, UTF16BE:
		err = d.utf16()
	case UTF32, UTF32LE, UTF32BE:
		err = d.utf32()
	case UnicodeEscape, RawUnicodeEscape:
		err = d.escape()
	default:
		if enc.isCharmap() {
			err = d.charmap()
			break
		}
		panic("BUG: " + enc.String())
	}
	return d.dst, d.pos, next, err
}

// skipMark skips a byte order mark or signature, if the encoding allows one, and replaces the encoding by that of what
// follows. It reports whether there is enough to see.
func (d *decoder) skipMark() bool {
	for _, m := range marks {
		if m.enc != d.enc {
			continue
		}
		if strings.HasPrefix(d.src, m.mark) {
			d.enc, d.pos = m.then, len(m.mark)
			return true
		}
		if !d.final && strings.HasPrefix(m.mark, d.src) {
			return false
		}
	}
	d.enc = d.enc.WithoutMark()
	return true
}

// marks are those that encodings may begin with, and what they say.
var marks = [...]struct {
	enc  Encoding
	mark string
	then Encoding
}{
	{UTF8Sig, "\xef\xbb\xbf", UTF8},
	{UTF16, "\xff\xfe", UTF16LE},
	{UTF16, "\xfe\xff", UTF16BE},
	{UTF32, "\xff\xfe\x00\x00", UTF32LE},
	{UTF32, "\x00\x00\xfe\xff", UTF32BE},
}

// AppendEncode appends the bytes that encode the text src.
func AppendEncode(dst []byte, src string, enc Encoding, mode ErrorMode) ([]byte, error) {
	e := encoder{dst: dst, src: src, enc: enc, mode: mode}
	var err error
	switch enc {
	case UTF8Sig:
		e.dst = append(e.dst, "\xef\xbb\xbf"...)
		err = e.utf8()
	case UTF8:
		err = e.utf8()
	case ASCII:
		err = e.narrow(0x80, "ordinal not in range(128)")
	case Latin1:
		err = e.narrow(0x100, "ordinal not in range(256)")
	case UTF16, UTF16LE, UTF16BE:
		err = e.wide(2)
	case UTF32, UTF32LE, UTF32BE:
		err = e.wide(4)
	case UnicodeEscape, RawUnicodeEscape:
		e.escape()
	default:
		if enc.isCharmap() {
			err = e.charmap()
			break
		}
		panic("BUG: " + enc.String())
	}
	return e.dst, err
}

// decoder is the state of a decoding: src[:pos] is done.
type decoder struct {
	dst   []byte
	src   string
	pos   int
	enc   Encoding
	mode  ErrorMode
	final bool
}

func (d *decoder) utf8() error {
	if d.pos == 0 && utf8.ValidString(d.src) {
		d.dst = append(d.dst, d.src...)
		d.pos = len(d.src)
		return nil
	}
	for start := d.pos; ; start = d.pos {
		n, reason := 0, ""
		for d.pos < len(d.src) {
			if d.src[d.pos] < 0x80 {
				d.pos++
				continue
			}
			if n, reason = utf8Sequence(d.src[d.pos:]); reason != "" {
				break
			}
			d.pos += n
		}
		d.dst = append(d.dst, d.src[start:d.pos]...)
		if reason == "" || reason == unexpectedEnd && !d.final {
			return nil
		}
		if err := d.fail(n, reason); err != nil {
			return err
		}
	}
}

const unexpectedEnd = "unexpected end of data"

// utf8Sequence checks the sequence at the start of s; n is its length, or how much of it
// is to blame.
func utf8Sequence(s string) (n int, reason string) {
	b := s[0]
	lo, hi := byte(0x80), byte(0xBF) // of the second byte
	switch {
	case b < 0x80:
		return 1, ""
	case b < 0xC2 || b > 0xF4:
		return 1, "invalid start byte"
	case b < 0xE0:
		n = 2
	case b < 0xF0:
		n = 3
	default:
		n = 4
	}
	switch b {
	case 0xE0:
		lo = 0xA0
	case 0xED:
		hi = 0x9F
	case 0xF0:
		lo = 0x90
	case 0xF4:
		hi = 0x8F
	}
	for i := 1; i < n; i++ {
		if i == len(s) {
			return i, unexpectedEnd
		}
		if s[i] < lo || hi < s[i] {
			return i, "invalid continuation byte"
		}
		lo, hi = 0x80, 0xBF
	}
	return n, ""
}

func (d *decoder) ascii() error {
	for d.pos < len(d.src) {
		if c := d.src[d.pos]; c < 0x80 {
			d.dst = append(d.dst, c)
			d.pos++
		} else if err := d.fail(1, "ordinal not in range(128)"); err != nil {
			return err
		}
	}
	return nil
}

func (d *decoder) latin1() {
	for i := 0; i < len(d.src); i++ {
		d.dst = AppendRune(d.dst, rune(d.src[i]))
	}
	d.pos = len(d.src)
}

// fail deals with n bytes that cannot be decoded.
func (d *decoder) fail(n int, reason string) error {
	bad := d.src[d.pos : d.pos+n]
	switch d.mode {
	case Ignore:
	case Replace:
		d.dst = AppendRune(d.dst, RuneError)
	case BackslashReplace:
		for i := 0; i < n; i++ {
			d.dst = AppendHexEscape(d.dst, rune(bad[i]))
		}
	case SurrogateEscape:
		done := 0
		for done < n && bad[done] >= 0x80 {
			d.dst = AppendRune(d.dst, surrogateEscape0+rune(bad[done]))
			done++
		}
		if done == 0 {
			return d.error(n, reason)
		}
		n = done
	case SurrogatePass:
		r, size := d.surrogateAt()
		if size == 0 {
			return d.error(n, reason)
		}
		d.dst = AppendRune(d.dst, r)
		n = size
	case XMLCharRefReplace:
		return &Error{TypeError, "don't know how to handle UnicodeDecodeError in error callback"}
	default:
		return d.error(n, reason)
	}
	d.pos += n
	return nil
}

// surrogateEscape0 plus an undecodable byte is the surrogate that stands for it.
const surrogateEscape0 = 0xDC00

// surrogateAt reads an encoded surrogate at the current place; size 0 means there is none.
func (d *decoder) surrogateAt() (r rune, size int) {
	rest := d.src[d.pos:]
	switch d.enc {
	case UTF8, UTF8Sig:
		r, size = DecodeRune(rest)
	case UTF16LE, UTF16BE, UTF32LE, UTF32BE:
		size = 2
		if d.enc >= UTF32 {
			size = 4
		}
		if len(rest) < size {
			return 0, 0
		}
		r = d.unit(rest, size)
	}
	if !isSurrogate(r) {
		return 0, 0
	}
	return r, size
}

func (d *decoder) error(n int, reason string) error {
	return &UnicodeError{Encoding: d.enc.String(), Start: d.pos, End: d.pos + n, Reason: reason, First: rune(d.src[d.pos])}
}

// encoder is the state of an encoding: src[:pos] is done.
type encoder struct {
	dst  []byte
	src  string
	pos  int
	enc  Encoding
	mode ErrorMode
}

func (e *encoder) utf8() error {
	for start := e.pos; ; start = e.pos {
		for e.pos < len(e.src) && !surrogateStarts(e.src[e.pos:]) {
			e.pos++
		}
		e.dst = append(e.dst, e.src[start:e.pos]...)
		if e.pos == len(e.src) {
			return nil
		}
		end := e.pos
		for end < len(e.src) && surrogateStarts(e.src[end:]) {
			end += 3
		}
		if err := e.fail(end, "surrogates not allowed"); err != nil {
			return err
		}
	}
}

// surrogateStarts reports whether s begins with a surrogate.
func surrogateStarts(s string) bool { return s[0] == 0xED && len(s) >= 3 && s[1] >= 0xA0 }

// narrow encodes code points below a limit as one byte each.
func (e *encoder) narrow(limit rune, reason string) error {
	for e.pos < len(e.src) {
		c := e.src[e.pos]
		if c < 0x80 {
			e.dst = append(e.dst, c)
			e.pos++
			continue
		}
		r, size := DecodeRune(e.src[e.pos:])
		if r < limit {
			e.dst = append(e.dst, byte(r))
			e.pos += size
			continue
		}
		end := e.pos
		for end < len(e.src) && r >= limit {
			end += size
			r, size = DecodeRune(e.src[end:])
		}
		if err := e.fail(end, reason); err != nil {
			return err
		}
	}
	return nil
}

// fail deals with src[pos:end], which cannot be encoded.
func (e *encoder) fail(end int, reason string) error {
	if e.mode == SurrogateEscape {
		e.escapeSurrogates(end)
	}
	for i := e.pos; i < end; {
		r, size := DecodeRune(e.src[i:])
		switch e.mode {
		case Ignore:
		case Replace:
			e.dst = append(e.dst, '?')
		case BackslashReplace:
			e.dst = AppendHexEscape(e.dst, r)
		case XMLCharRefReplace:
			e.dst = append(e.dst, "&#"...)
			e.dst = strconv.AppendInt(e.dst, int64(r), 10)
			e.dst = append(e.dst, ';')
		case SurrogatePass:
			if e.enc != UTF8 && e.enc != UTF8Sig {
				return e.error(end, reason)
			}
			e.dst = AppendRune(e.dst, r)
		default:
			return e.error(end, reason)
		}
		i += size
	}
	e.pos = end
	return nil
}

// escapeSurrogates turns surrogates at the current place back into the bytes they
// stand for.
func (e *encoder) escapeSurrogates(end int) {
	for e.pos < end {
		r, size := DecodeRune(e.src[e.pos:])
		if r < surrogateEscape0+0x80 || surrogateEscape0+0xFF < r {
			return
		}
		e.dst = append(e.dst, byte(r-surrogateEscape0))
		e.pos += size
	}
}

func (e *encoder) error(end int, reason string) error {
	enc := e.enc
	if enc == UTF8Sig {
		enc = UTF8
	}
	start := RuneCount(e.src[:e.pos])
	r, _ := DecodeRune(e.src[e.pos:])
	return &UnicodeError{Encode: true, Encoding: enc.String(), Start: start,
		End: start + RuneCount(e.src[e.pos:end]), Reason: reason, First: r}
}
