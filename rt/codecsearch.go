package rt

import (
	"math"
	"strings"

	"pycopy/rt/text"
)

// Encodings and error handlers that programs have registered with module codecs.

// searchedEncoding stands for an encoding that codecs is asked for.
const searchedEncoding text.Encoding = math.MaxUint8

// searchedCodec converts v by a function of codecs.
func (t *Thread) searchedCodec(function string, v, encoding, errors Value) Value {
	fn := t.ModuleAttr("codecs", function)
	mode := errors
	if mode == NoValue || mode == None {
		mode = t.Intern("strict")
	}
	if fn == NoValue || mode == NoValue {
		return NoValue
	}
	return t.Call3(fn, v, encoding, mode)
}

// codecHandler is an error handler at work: the function that codecs has under a name, and the object that is converted.
type codecHandler struct {
	fn     Value
	object Value
	size   int // of the object: characters or bytes
	at     int // where the conversion goes on
	name   string
}

func (t *Thread) codecHandler(errors, object Value, size int, enc text.Encoding) (h codecHandler, ok bool) {
	find := t.ModuleAttr("codecs", "lookup_error")
	if find == NoValue {
		if t.ExcMatches(ExcImportError) { // a runtime without the library
			t.TakeExc()
			t.Errorf(ExcLookupError, "unknown error handler name '%s'", errors.Str())
		}
		return h, false
	}
	h = codecHandler{fn: t.Call1(find, errors), object: object, size: size, name: enc.String()}
	if enc == text.UTF8Sig {
		h.name = text.UTF8.String()
	}
	return h, h.fn != NoValue
}

// replace asks the handler what to put in place of what err complains about, and where to go on.
func (h *codecHandler) replace(t *Thread, err error, what string) (exc, replacement Value) {
	e, is := err.(*text.UnicodeError)
	if !is {
		return NoValue, t.textError(err)
	}
	e.Start, e.End, e.Encoding = e.Start+h.at, e.End+h.at, h.name
	exc = t.unicodeError(e, h.object)
	if exc == NoValue {
		return NoValue, NoValue
	}
	r := t.Call1(h.fn, exc)
	if r == NoValue {
		return NoValue, r
	}
	if t.R.layout(r) != KindTuple || len(r.Tuple()) != 2 || !t.R.IsStr(r.Tuple()[0]) && (!e.Encode || !t.R.isBytes(r.Tuple()[0])) {
		return NoValue, t.Errorf(ExcTypeError, "%s error handler must return (%s, int) tuple", what, map[bool]string{true: "str/bytes", false: "str"}[e.Encode])
	}
	pos, ok := t.Index(r.Tuple()[1])
	if !ok {
		return NoValue, NoValue
	}
	if pos < 0 {
		pos += h.size
	}
	if pos < 0 || pos > h.size {
		return NoValue, t.Errorf(ExcIndexError, "position %d from error handler out of bounds", pos)
	}
	h.at = pos
	return exc, r.Tuple()[0]
}

// encodeHandled is encode with an error handler of codecs.
func (t *Thread) encodeHandled(v Value, enc text.Encoding, errors Value) Value {
	s := v.Str()
	h, ok := t.codecHandler(errors, v, v.StrLen(), enc)
	if !ok {
		return NoValue
	}
	var out []byte
	for {
		var err error
		if out, err = text.AppendEncode(out, s[text.RuneOffset(s, h.at):], enc, text.Strict); err == nil {
			return t.NewBytes(out)
		}
		enc = enc.WithoutMark()
		exc, x := h.replace(t, err, "encoding")
		switch {
		case x == NoValue:
			return NoValue
		case t.R.isBytes(x):
			out = append(out, x.Bytes()...)
		default:
			if out, err = text.AppendEncode(out, x.Str(), enc, text.Strict); err != nil {
				return t.Raise(exc, NoValue)
			}
		}
	}
}

// decodeHandled is decode with an error handler of codecs.
func (t *Thread) decodeHandled(src Value, data []byte, enc text.Encoding, errors Value) Value {
	if !t.R.isBytes(src) {
		if src = t.NewBytes(data); src == NoValue {
			return src
		}
	}
	s := aliasString(src.Bytes())
	h, ok := t.codecHandler(errors, src, len(s), enc)
	if !ok {
		return NoValue
	}
	var out []byte
	for {
		var err error
		if out, err = text.AppendDecode(out, s[h.at:], enc, text.Strict); err == nil {
			return t.NewStrBytes(out)
		}
		wide := enc == text.UTF16 || enc == text.UTF32
		if wide && (strings.HasPrefix(s, "\xfe\xff") || strings.HasPrefix(s, "\x00\x00\xfe\xff")) {
			enc += text.UTF16BE - text.UTF16
		} else {
			enc = enc.WithoutMark()
		}
		_, x := h.replace(t, err, "decoding")
		if x == NoValue {
			return NoValue
		}
		out = append(out, x.Str()...)
	}
}
