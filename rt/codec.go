package rt

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"

	"pycopy/rt/text"
)

// Encoding of strs and decoding of bytes.

// codecArgs resolves optional encoding and errors arguments.
func (t *Thread) codecArgs(encoding, errors Value) (enc text.Encoding, mode text.ErrorMode, ok bool) {
	enc, mode = text.UTF8, text.Strict
	if encoding != NoValue && encoding != None {
		if !t.R.IsStr(encoding) {
			t.Errorf(ExcTypeError, "argument 'encoding' must be str, not %s", t.TypeName(encoding))
			return 0, 0, false
		}
		if enc, ok = text.LookupEncoding(encoding.Str()); !ok && t.Imported("codecs") {
			enc = searchedEncoding
		} else if !ok {
			t.Errorf(ExcLookupError, "unknown encoding: %s", encoding.Str())
			return 0, 0, false
		}
	}
	if errors != NoValue && errors != None {
		if !t.R.IsStr(errors) {
			t.Errorf(ExcTypeError, "argument 'errors' must be str, not %s", t.TypeName(errors))
			return 0, 0, false
		}
		if mode, ok = text.LookupErrorMode(errors.Str()); !ok {
			// An unknown name matters only if there is an error.
			mode = 0
		}
	}
	return enc, mode, true
}

// decode decodes data, the contents of src, to a str.
func (t *Thread) decode(src Value, data []byte, encoding, errors Value) Value {
	enc, mode, ok := t.codecArgs(encoding, errors)
	if !ok {
		return NoValue
	}
	if enc == searchedEncoding {
		return t.searchedCodec("_decode_text", src, encoding, errors)
	}
	s := aliasString(data)
	if enc <= text.ASCII && text.IsASCII(s) || enc == text.UTF8 && utf8.ValidString(s) {
		return t.NewStr(s)
	}
	b, err := text.AppendDecode(t.takeBuf(), s, enc, max(mode, text.Strict))
	if err != nil && mode == 0 {
		return t.decodeHandled(src, data, enc, errors)
	}
	if err != nil {
		return t.codecError(err, src)
	}
	v := t.NewStrBytes(b)
	t.putBuf(b)
	return v
}

// encode encodes the str v to bytes.
func (t *Thread) encode(v, encoding, errors Value) Value {
	enc, mode, ok := t.codecArgs(encoding, errors)
	if !ok {
		return NoValue
	}
	if enc == searchedEncoding {
		return t.searchedCodec("_encode_text", v, encoding, errors)
	}
	s := v.Str()
	if (enc == text.UTF8 || enc == text.ASCII || enc == text.Latin1) && v.isASCII() || enc == text.UTF8 && utf8.ValidString(s) {
		return t.NewBytes(aliasBytes(s))
	}
	buf := t.takeBuf()
	if len(s) > pieceBytes {
		if !t.RoomFor(2 * len(s)) {
			return NoValue
		}
		buf = make([]byte, 0, 2*len(s)+4)
	}
	b, err := text.AppendEncode(buf, s, enc, max(mode, text.Strict))
	if err != nil && mode == 0 {
		return t.encodeHandled(exactStr(v), enc, errors)
	}
	if err != nil {
		return t.codecError(err, v)
	}
	r := t.NewBytes(b)
	t.putBuf(b)
	return r
}

// codecError raises UnicodeDecodeError or UnicodeEncodeError for the object that was converted.
func (t *Thread) codecError(err error, object Value) Value {
	e, ok := err.(*text.UnicodeError)
	if !ok {
		return t.textError(err)
	}
	exc := t.unicodeError(e, object)
	if exc == NoValue {
		return NoValue
	}
	return t.Raise(exc, NoValue)
}

// unicodeError makes the exception for e, which was met in the object.
func (t *Thread) unicodeError(e *text.UnicodeError, object Value) Value {
	cls := ExcUnicodeDecodeError
	if e.Encode {
		cls = ExcUnicodeEncodeError
		object = exactStr(object)
	} else if !t.R.isBytes(object) {
		var b Buffer
		if !t.GetBuffer(object, &b) {
			return NoValue
		}
		if object = t.NewBytes(b.Data); object == NoValue {
			return object
		}
	}
	sp := t.SP
	w := t.Alloca(5)
	if w == nil {
		return NoValue
	}
	w[1], w[2], w[3] = object, MakeSmall(e.Start), MakeSmall(e.End)
	if w[0] = t.NewStr(e.Encoding); w[0] == NoValue {
		return NoValue
	}
	if w[4] = t.NewStr(e.Reason); w[4] == NoValue {
		return NoValue
	}
	exc := t.Call(t.R.excClass[cls], w, 0)
	t.Release(sp)
	return exc
}

// strEncode is encode(encoding="utf-8", errors="strict").
func strEncode(t *Thread, a []Value) Value {
	if enc, plain := plainEncoding(a[1]); plain && a[2] == NoValue {
		v := a[0]
		s := v.Str()
		switch {
		case v.isASCII():
			return t.NewBytes(aliasBytes(s))
		case enc == text.UTF8 && strings.IndexByte(s, surrogateLead) < 0:
			return t.NewBytes(aliasBytes(s))
		case enc == text.Latin1:
			if b, ok := t.latin1Bytes(s, v.StrLen()); ok {
				return b
			}
		}
	}
	return t.encode(a[0], a[1], a[2])
}

// bytesDecode is decode(encoding="utf-8", errors="strict").
func bytesDecode(t *Thread, a []Value) Value {
	if enc, plain := plainEncoding(a[1]); plain && hdrOf(a[0]).id == KindBytes && a[2] == NoValue {
		s := aliasString(a[0].Bytes())
		if text.IsASCII(s) {
			return t.substr(s, len(s))
		}
		switch {
		case enc == text.UTF8 && utf8.ValidString(s):
			return t.NewStr(s)
		case enc == text.Latin1 && len(s) > 1:
			return t.latin1Str(aliasBytes(s))
		}
	}
	var b Buffer
	if !t.GetBuffer(a[0], &b) {
		return NoValue
	}
	return t.decode(a[0], b.Data, a[1], a[2])
}

// surrogateLead begins a surrogate, and some other characters, in a str.
const surrogateLead = 0xED

// plainEncoding returns the encoding that an optional argument names in one of the usual spellings; plain is false for other arguments.
func plainEncoding(v Value) (enc text.Encoding, plain bool) {
	if v == NoValue {
		return text.UTF8, true
	}
	if v.Kind() != KindStr {
		return 0, false
	}
	switch v.Str() {
	case "utf-8", "utf8", "UTF-8":
		return text.UTF8, true
	case "ascii", "us-ascii", "ASCII":
		return text.ASCII, true
	case "latin-1", "latin1", "iso-8859-1":
		return text.Latin1, true
	}
	return 0, false
}

// latin1Bytes returns the text s of n characters in Latin-1; false: there are others in it.
func (t *Thread) latin1Bytes(s string, n int) (Value, bool) {
	v, dst := t.NewBytesSize(n)
	if v == NoValue {
		return v, true
	}
	src := aliasBytes(s)
	for k := 0; len(src) > 0; {
		if c := src[0]; c < utf8.RuneSelf {
			n := copyASCII(dst[k:], src)
			src = src[n:]
			k += n
			continue
		}
		for len(src) > 1 && src[0] >= utf8.RuneSelf {
			if src[0]&^1 != 0xC2 {
				return NoValue, false
			}
			dst[k] = src[0]<<6 | src[1]&0x3F
			src = src[2:]
			k++
		}
	}
	return v, true
}

// highBits has the bit set that bytes of ASCII text have not, in each byte.
const highBits = 0x8080808080808080

// copyASCII copies ASCII text at the beginning of src to dst, which has room for as much as src has at least, and returns how much.
// What is behind it in dst may be overwritten, too.
func copyASCII(dst, src []byte) int {
	n := 0
	for len(src)-n >= 8 && len(dst)-n >= 8 {
		w := binary.LittleEndian.Uint64(src[n:])
		binary.LittleEndian.PutUint64(dst[n:], w)
		if w &= highBits; w != 0 {
			return n + bits.TrailingZeros64(w)/8
		}
		n += 8
	}
	for n < len(src) && src[n] < utf8.RuneSelf {
		dst[n] = src[n]
		n++
	}
	return n
}

// latin1Str returns the str that data is the Latin-1 form of.
func (t *Thread) latin1Str(data []byte) Value {
	high, rest := 0, data
	for ; len(rest) >= 8; rest = rest[8:] {
		high += bits.OnesCount64(binary.LittleEndian.Uint64(rest) & highBits)
	}
	for _, c := range rest {
		high += int(c >> 7)
	}
	v, dst := t.allocText(KindStr, len(data)+high, len(data))
	if v == NoValue {
		return v
	}
	for k := 0; len(data) > 0; {
		if data[0] < utf8.RuneSelf {
			n := copyASCII(dst[k:], data)
			data = data[n:]
			k += n
			continue
		}
		for len(data) > 0 && data[0] >= utf8.RuneSelf {
			c := data[0]
			dst[k], dst[k+1] = 0xC0|c>>6, 0x80|c&0x3F
			data = data[1:]
			k += 2
		}
	}
	return v
}
