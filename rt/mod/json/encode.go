package json

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"pycopy/rt"
	"pycopy/rt/text"
)

// encoder writes values to buf. It lives on the Go stack, and so do its Values.
type encoder struct {
	t       *rt.Thread
	buf     []byte
	ascii   bool
	sort    bool
	skip    bool // leave out members whose key is of a wrong type
	nan     bool // NaN and infinities are allowed
	indent  string
	newline string // "" without indentation, else the line break in front of the current level
	item    string // separators
	key     string
	dflt    rt.Value  // called for objects of other types
	open    []uintptr // see enter
	check   bool
}

// room is the buffer of the last text of a runtime, for the next one.
type room struct{ buf []byte }

func roomOf(t *rt.Thread) *room {
	return t.R.State(rt.StateJSON, func() any { return new(room) }).(*room)
}

// maxRoom is how large a buffer is kept.
const maxRoom = 1 << 18

// encode is encode(obj, ensure_ascii, sort_keys, indent, item_separator, key_separator, default, skipkeys, allow_nan,
// check_circular): the JSON text. indent is None or a str.
func encode(t *rt.Thread, a []rt.Value) rt.Value {
	e := encoder{t: t, dflt: a[6]}
	for _, f := range [...]struct {
		to  *bool
		arg int
	}{{&e.ascii, 1}, {&e.sort, 2}, {&e.skip, 7}, {&e.nan, 8}, {&e.check, 9}} {
		var fine bool
		if *f.to, fine = t.Truth(a[f.arg]); !fine {
			return rt.NoValue
		}
	}
	for _, f := range [...]struct {
		to  *string
		arg int
	}{{&e.item, 4}, {&e.key, 5}, {&e.indent, 3}} {
		if a[f.arg] == rt.None {
			continue
		}
		if !t.R.IsStr(a[f.arg]) {
			return t.Errorf(rt.ExcTypeError, "expected str, not %s", t.TypeName(a[f.arg]))
		}
		*f.to = a[f.arg].Str()
	}
	if a[3] != rt.None {
		e.newline = "\n"
	}
	// Functions that are called meanwhile may encode something themselves.
	kept := roomOf(t)
	e.buf, kept.buf = kept.buf[:0], nil
	v := rt.NoValue
	if e.value(a[0]) {
		v = t.NewStrBytes(e.buf)
	}
	if cap(e.buf) <= maxRoom {
		kept.buf = e.buf
	}
	return v
}

// quote is quote(text, ensure_ascii): the JSON string.
func quote(t *rt.Thread, a []rt.Value) rt.Value {
	ascii, fine := t.Truth(a[1])
	if !fine {
		return rt.NoValue
	}
	if !t.R.IsStr(a[0]) {
		return t.Errorf(rt.ExcTypeError, "first argument must be a string, not %s", t.TypeName(a[0]))
	}
	kept := roomOf(t)
	b := appendQuoted(kept.buf[:0], a[0].Str(), ascii)
	if cap(b) <= maxRoom {
		kept.buf = b
	}
	return t.NewStrBytes(b)
}

// value writes v.
func (e *encoder) value(v rt.Value) bool {
	t := e.t
	if !t.RoomFor(len(e.buf)) {
		return false
	}
	switch t.R.Layout(v) {
	case rt.KindStr:
		e.buf = appendQuoted(e.buf, v.Str(), e.ascii)
	case rt.KindNone:
		e.buf = append(e.buf, "null"...)
	case rt.KindBool:
		e.buf = appendBool(e.buf, v)
	case rt.KindInt:
		return e.int(v)
	case rt.KindFloat:
		return e.float(v)
	case rt.KindList, rt.KindTuple:
		if len(t.SeqItems(v)) == 0 {
			e.buf = append(e.buf, "[]"...)
			return true
		}
		return e.enter(v) && e.leave(e.array(v))
	case rt.KindDict, rt.KindOrderedDict:
		if v.DictLen() == 0 {
			e.buf = append(e.buf, "{}"...)
			return true
		}
		return e.enter(v) && e.leave(e.object(v))
	default:
		return e.enter(v) && e.leave(e.other(v))
	}
	return true
}

// enter begins the container v. open are the addresses of the containers around a value; their callers keep them alive.
func (e *encoder) enter(v rt.Value) bool {
	if e.check {
		if slices.Contains(e.open, uintptr(v)) {
			e.t.Errorf(rt.ExcValueError, "Circular reference detected")
			return false
		}
		e.open = append(e.open, uintptr(v))
	}
	return e.t.Enter()
}

func (e *encoder) leave(ok bool) bool {
	if e.check {
		e.open = e.open[:len(e.open)-1]
	}
	e.t.Leave()
	return ok
}

func appendBool(b []byte, v rt.Value) []byte {
	if v == rt.True {
		return append(b, "true"...)
	}
	return append(b, "false"...)
}

func (e *encoder) int(v rt.Value) bool {
	i, _ := e.t.R.IntOf(v)
	b, ok := e.t.AppendRepr(e.buf, i)
	e.buf = b
	return ok
}

func (e *encoder) float(v rt.Value) bool {
	f, _ := e.t.R.FloatOf(v)
	if !math.IsInf(f, 0) && !math.IsNaN(f) {
		e.buf = text.AppendFloatRepr(e.buf, f)
		return true
	}
	if !e.nan {
		e.t.Errorf(rt.ExcValueError, "Out of range float values are not JSON compliant")
		return false
	}
	switch {
	case math.IsNaN(f):
		e.buf = append(e.buf, "NaN"...)
	case f > 0:
		e.buf = append(e.buf, "Infinity"...)
	default:
		e.buf = append(e.buf, "-Infinity"...)
	}
	return true
}

// begin writes the bracket in front of the items of a container, and makes the newline that of its items.
func (e *encoder) begin(bracket byte) {
	e.buf = append(e.buf, bracket)
	if e.newline != "" {
		e.newline += e.indent
		e.buf = append(e.buf, e.newline...)
	}
}

func (e *encoder) end(bracket byte) {
	if e.newline != "" {
		e.newline = e.newline[:len(e.newline)-len(e.indent)]
		e.buf = append(e.buf, e.newline...)
	}
	e.buf = append(e.buf, bracket)
}

func (e *encoder) separator() {
	e.buf = append(e.buf, e.item...)
	e.buf = append(e.buf, e.newline...)
}

func (e *encoder) array(v rt.Value) bool {
	e.begin('[')
	for i := 0; ; i++ {
		items := e.t.SeqItems(v)
		if i >= len(items) {
			break
		}
		if i > 0 {
			e.separator()
		}
		if !e.value(items[i]) {
			return false
		}
	}
	e.end(']')
	return true
}

// object writes a dict: in its own order when it is an exact dict, else in that of its items() method.
func (e *encoder) object(v rt.Value) bool {
	t := e.t
	first := true
	if v.Kind() == rt.KindDict && !e.sort {
		e.begin('{')
		for pos := 0; ; {
			k, x, more := v.DictNext(&pos)
			if !more {
				break
			}
			if !e.member(k, x, &first) {
				return false
			}
		}
		e.end('}')
		return true
	}
	name := t.Intern("items")
	if name == rt.NoValue {
		return false
	}
	items := t.CallMethod0(v, name)
	if items != rt.NoValue {
		items = t.ListOf(items)
	}
	if items == rt.NoValue || e.sort && !t.SortList(items, rt.NoValue, false) {
		return false
	}
	e.begin('{')
	for i := 0; i < len(items.List()); i++ {
		pair := items.List()[i]
		if t.R.Layout(pair) != rt.KindTuple || len(pair.Tuple()) != 2 {
			t.Errorf(rt.ExcValueError, "items must return 2-tuples")
			return false
		}
		if !e.member(pair.Tuple()[0], pair.Tuple()[1], &first) {
			return false
		}
	}
	e.end('}')
	return true
}

// member writes a key, which becomes a str, and its value.
func (e *encoder) member(k, v rt.Value, first *bool) bool {
	t := e.t
	layout := t.R.Layout(k)
	switch layout {
	case rt.KindStr, rt.KindInt, rt.KindFloat, rt.KindBool, rt.KindNone:
	default:
		if e.skip {
			return true
		}
		t.Errorf(rt.ExcTypeError, "keys must be str, int, float, bool or None, not %s", t.TypeName(k))
		return false
	}
	if !*first {
		e.separator()
	}
	*first = false
	switch layout {
	case rt.KindStr:
		e.buf = appendQuoted(e.buf, k.Str(), e.ascii)
	default:
		e.buf = append(e.buf, '"')
		if !e.value(k) {
			return false
		}
		e.buf = append(e.buf, '"')
	}
	e.buf = append(e.buf, e.key...)
	return e.value(v)
}

// other writes what the default function returns for v.
func (e *encoder) other(v rt.Value) bool {
	if e.dflt == rt.None {
		e.t.Errorf(rt.ExcTypeError, "Object of type %s is not JSON serializable", e.t.TypeName(v))
		return false
	}
	x := e.t.Call1(e.dflt, v)
	return x != rt.NoValue && e.value(x)
}

const hexDigits = "0123456789abcdef"

// appendQuoted appends a JSON string.
func appendQuoted(b []byte, s string, ascii bool) []byte {
	b = append(b, '"')
	done := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && (c < 0x7f || !ascii) {
			i++
			continue
		}
		b = append(b, s[done:i]...)
		size := 1
		if c >= utf8.RuneSelf {
			var r rune
			r, size = decodeRune(s[i:])
			if r >= 0x10000 {
				r -= 0x10000
				b = appendUnit(b, 0xd800|r>>10)
				r = 0xdc00 | r&0x3ff
			}
			b = appendUnit(b, r)
		} else if k := strings.IndexByte("\"\\\b\f\n\r\t", c); k >= 0 {
			b = append(b, '\\', `"\bfnrt`[k])
		} else {
			b = appendUnit(b, rune(c))
		}
		i += size
		done = i
	}
	return append(append(b, s[done:]...), '"')
}

// decodeRune is utf8.DecodeRuneInString that also knows lone surrogates.
func decodeRune(s string) (rune, int) {
	if len(s) >= 2 && 0xc2 <= s[0] && s[0] < 0xe0 && s[1]&0xc0 == 0x80 {
		return rune(s[0]&0x1f)<<6 | rune(s[1]&0x3f), 2
	}
	if s[0] == 0xed && len(s) >= 3 && s[1] >= 0xa0 {
		return 0xd000 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	return utf8.DecodeRuneInString(s)
}

func appendUnit(b []byte, r rune) []byte {
	return append(b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}
