package json

import (
	"encoding/binary"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"

	"pycopy/rt"
	"pycopy/rt/text"
)

// decoder reads one JSON value. It lives on the Go stack, and so do its Values.
type decoder struct {
	t      *rt.Thread
	doc    rt.Value // the text
	s      string   // the same, as UTF-8
	strict bool     // control characters in strings are errors

	objectHook, pairsHook             rt.Value // NoValue: none
	parseFloat, parseInt, parseConsts rt.Value
}

// decode is decode(text, start, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, strict): the
// value at the start-th character and the position after it. start None means the value of a text that contains nothing
// else. None stands for no hook.
func decode(t *rt.Thread, a []rt.Value) rt.Value {
	start, fine := 0, true
	if a[1] != rt.None {
		if start, fine = t.Index(a[1]); !fine {
			return rt.NoValue
		}
		if start < 0 {
			return t.Errorf(rt.ExcValueError, "idx cannot be negative")
		}
	}
	strict, fine := t.Truth(a[7])
	if !fine {
		return rt.NoValue
	}
	if !t.R.IsStr(a[0]) {
		return t.Errorf(rt.ExcTypeError, "first argument must be a string, not %s", t.TypeName(a[0]))
	}
	d := decoder{t: t, doc: a[0], s: a[0].Str(), strict: strict, objectHook: hook(a[2]), pairsHook: hook(a[3]),
		parseFloat: hook(a[4]), parseInt: hook(a[5]), parseConsts: hook(a[6])}
	if a[1] == rt.None {
		return d.all()
	}
	i := len(d.s)
	if start <= text.RuneCount(d.s) {
		i = text.RuneOffset(d.s, start)
	}
	v, end := d.value(i)
	if v == rt.NoValue {
		return v
	}
	return t.Pair(v, rt.MakeSmall(text.RuneCount(d.s[:end])))
}

// all reads the value of the whole text.
func (d *decoder) all() rt.Value {
	v, i := d.value(d.space(0))
	if v == rt.NoValue {
		return v
	}
	if i = d.space(i); i < len(d.s) {
		v, _ = d.fail("Extra data", i)
	}
	return v
}

func hook(v rt.Value) rt.Value {
	if v == rt.None {
		return rt.NoValue
	}
	return v
}

// scanString is scanstring(text, start, strict=True): the string whose first character is at start, and the position
// after its closing quote.
func scanString(t *rt.Thread, a []rt.Value) rt.Value {
	start, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	strict := true
	if len(a) > 2 {
		if strict, fine = t.Truth(a[2]); !fine {
			return rt.NoValue
		}
	}
	if !t.R.IsStr(a[0]) {
		return t.Errorf(rt.ExcTypeError, "first argument must be a string, not %s", t.TypeName(a[0]))
	}
	d := decoder{t: t, doc: a[0], s: a[0].Str(), strict: strict}
	if start < 0 || start > text.RuneCount(d.s) {
		return t.Errorf(rt.ExcValueError, "end is out of bounds")
	}
	v, end := d.str(text.RuneOffset(d.s, start), false)
	if v == rt.NoValue {
		return v
	}
	return t.Pair(v, rt.MakeSmall(text.RuneCount(d.s[:end])))
}

// fail raises JSONDecodeError at a byte position.
func (d *decoder) fail(msg string, at int) (rt.Value, int) {
	t := d.t
	cls := t.ModuleAttr("json.decoder", "JSONDecodeError")
	m := t.NewStr(msg)
	if cls == rt.NoValue || m == rt.NoValue {
		return rt.NoValue, 0
	}
	if e := t.Call3(cls, m, d.doc, rt.MakeSmall(text.RuneCount(d.s[:at]))); e != rt.NoValue {
		t.Raise(e, rt.NoValue)
	}
	return rt.NoValue, 0
}

func (d *decoder) space(i int) int {
	for i < len(d.s) && (d.s[i] == ' ' || d.s[i] == '\n' || d.s[i] == '\t' || d.s[i] == '\r') {
		i++
	}
	return i
}

// value reads the value at i and returns the position after it.
func (d *decoder) value(i int) (rt.Value, int) {
	rest := d.s[i:]
	if rest == "" {
		return d.fail("Expecting value", i)
	}
	switch c := rest[0]; {
	case c == '"':
		return d.str(i+1, false)
	case c == '{' || c == '[':
		if !d.t.Enter() {
			return rt.NoValue, 0
		}
		var v rt.Value
		if c == '{' {
			v, i = d.object(i + 1)
		} else {
			v, i = d.array(i + 1)
		}
		d.t.Leave()
		return v, i
	case c >= '0' && c <= '9':
		return d.number(i)
	case strings.HasPrefix(rest, "true"):
		return rt.True, i + 4
	case strings.HasPrefix(rest, "false"):
		return rt.False, i + 5
	case strings.HasPrefix(rest, "null"):
		return rt.None, i + 4
	case strings.HasPrefix(rest, "NaN"):
		return d.constant("NaN"), i + 3
	case strings.HasPrefix(rest, "Infinity"):
		return d.constant("Infinity"), i + 8
	case strings.HasPrefix(rest, "-Infinity"):
		return d.constant("-Infinity"), i + 9
	case c == '-':
		return d.number(i)
	}
	return d.fail("Expecting value", i)
}

// constant is the value of one of the numbers that JSON does not have.
func (d *decoder) constant(name string) rt.Value {
	if d.parseConsts != rt.NoValue {
		s := d.t.NewStr(name)
		if s == rt.NoValue {
			return s
		}
		return d.t.Call1(d.parseConsts, s)
	}
	f, _ := strconv.ParseFloat(name, 64)
	return d.t.NewFloat(f)
}

// number reads a number. A fraction or an exponent without digits does not belong to it.
func (d *decoder) number(start int) (rt.Value, int) {
	s := d.s
	whole, i := numberEnd(s, start)
	if whole == start {
		return d.fail("Expecting value", start)
	}
	parse := d.parseFloat
	if i == whole {
		parse = d.parseInt
	}
	switch {
	case parse != rt.NoValue:
		v := d.t.NewStr(s[start:i])
		if v == rt.NoValue {
			return v, 0
		}
		return d.t.Call1(parse, v), i
	case i > whole:
		f, _ := strconv.ParseFloat(s[start:i], 64) // out of range: an infinity
		return d.t.NewFloat(f), i
	}
	if i-start < 19 {
		n, at := int64(0), start
		if s[at] == '-' {
			at++
		}
		for ; at < i; at++ {
			n = n*10 + int64(s[at]-'0')
		}
		if s[start] == '-' {
			n = -n
		}
		return d.t.NewInt(n), i
	}
	return d.t.ParseInt(s[start:i], 10), i
}

// numberEnd returns where the whole part of the number at i ends, which is i if there is none, and where all of it ends.
func numberEnd(s string, i int) (whole, end int) {
	start := i
	if s[i] == '-' {
		i++
	}
	switch end := digitsEnd(s, i); {
	case end == i:
		return start, start
	case s[i] == '0':
		i++
	default:
		i = end
	}
	whole = i
	if i < len(s) && s[i] == '.' {
		if end := digitsEnd(s, i+1); end > i+1 {
			i = end
		}
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if end := digitsEnd(s, j); end > j {
			i = end
		}
	}
	return whole, i
}

func digitsEnd(s string, i int) int {
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i
}

// str reads a string whose first character is at i. The names of members are interned.
func (d *decoder) str(i int, name bool) (rt.Value, int) {
	s, begin := d.s, i-1
	if n := strings.IndexByte(s[i:], '"'); n >= 0 {
		part := s[i : i+n]
		switch plain, ascii := plainText(part, d.strict); {
		case !plain:
		case name && n <= 64:
			return d.t.Intern(part), i + n + 1
		case ascii:
			return d.t.NewASCII(part), i + n + 1
		default:
			return d.t.NewStr(part), i + n + 1
		}
	}
	for i < len(s) && (s[i] > '\\' || s[i] != '"' && s[i] != '\\' && (s[i] >= ' ' || !d.strict)) {
		i++
	}
	buf := append([]byte(nil), s[begin+1:i]...)
	for {
		if i >= len(s) {
			return d.fail("Unterminated string starting at", begin)
		}
		switch c := s[i]; {
		case c == '"':
			return d.t.NewStrBytes(buf), i + 1
		case c == '\\':
			var ok bool
			if buf, i, ok = d.escape(buf, i, begin); !ok {
				return rt.NoValue, 0
			}
		case c < ' ' && d.strict:
			return d.fail("Invalid control character at", i)
		default:
			buf = append(buf, c)
			i++
		}
	}
}

// plainText reports whether s has no backslash and, if strict, no control characters, and whether it is ASCII.
func plainText(s string, strict bool) (plain, ascii bool) {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	var bad, seen uint64
	i := 0
	for ; i+8 <= len(s); i += 8 {
		w := binary.LittleEndian.Uint64(unsafe.Slice(unsafe.StringData(s[i:]), 8))
		x := w ^ '\\'*ones
		seen |= w
		bad |= (x - ones) &^ x
		if strict {
			bad |= (w - ' '*ones) &^ w
		}
	}
	for ; i < len(s); i++ {
		c := s[i]
		seen |= uint64(c)
		if c == '\\' || c < ' ' && strict {
			return false, false
		}
	}
	return bad&highs == 0, seen&highs == 0
}

// escape reads the escape sequence whose backslash is at i.
func (d *decoder) escape(buf []byte, i, begin int) (out []byte, next int, ok bool) {
	s := d.s
	if i+1 >= len(s) {
		d.fail("Unterminated string starting at", begin)
		return nil, 0, false
	}
	if c := s[i+1]; c != 'u' {
		k := strings.IndexByte(`"\/bfnrt`, c)
		if k < 0 {
			d.fail("Invalid \\escape", i)
			return nil, 0, false
		}
		return append(buf, "\"\\/\b\f\n\r\t"[k]), i + 2, true
	}
	unit, ok := hex4(s, i+2)
	if !ok {
		d.fail("Invalid \\uXXXX escape", i+1)
		return nil, 0, false
	}
	i += 6
	if unit&^0x3ff == 0xd800 && strings.HasPrefix(s[i:], `\u`) {
		if low, ok := hex4(s, i+2); ok && low&^0x3ff == 0xdc00 {
			unit = 0x10000 + (unit-0xd800)<<10 + low - 0xdc00
			i += 6
		}
	}
	if unit&^0x7ff == 0xd800 { // a lone surrogate
		return append(buf, 0xed, byte(0x80|unit>>6&0x3f), byte(0x80|unit&0x3f)), i, true
	}
	return utf8.AppendRune(buf, rune(unit)), i, true
}

func hex4(s string, i int) (n int, ok bool) {
	if i+4 > len(s) {
		return 0, false
	}
	for _, c := range []byte(s[i : i+4]) {
		switch {
		case c-'0' < 10:
			c -= '0'
		case (c|0x20)-'a' < 6:
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		n = n<<4 | int(c)
	}
	return n, true
}

// gather is how many members or items wait on the VM stack until it is known how many there are.
const gather = 64

func (d *decoder) array(i int) (rt.Value, int) {
	t, s := d.t, d.s
	if i = d.space(i); i < len(s) && s[i] == ']' {
		return t.NewList(0), i + 1
	}
	sp, list := t.SP, rt.NoValue
	var few []rt.Value
	for n := 0; ; n++ {
		var v rt.Value
		if v, i = d.value(i); v == rt.NoValue || t.Interrupted() {
			return rt.NoValue, 0
		}
		if n == gather {
			if list = t.NewListFrom(few); list == rt.NoValue {
				return list, 0
			}
			t.Release(sp)
		}
		if list != rt.NoValue {
			if !t.ListAppend(list, v) {
				return rt.NoValue, 0
			}
		} else if few = push(t, few, v); few == nil {
			return rt.NoValue, 0
		}
		i = d.space(i)
		if i < len(s) && s[i] == ']' {
			if list == rt.NoValue {
				list = t.NewListFrom(few)
				t.Release(sp)
			}
			return list, i + 1
		}
		if i >= len(s) || s[i] != ',' {
			return d.fail("Expecting ',' delimiter", i)
		}
		i = d.space(i + 1)
	}
}

// push appends v to few, which ends where the VM stack does; nil: an exception is pending.
func push(t *rt.Thread, few []rt.Value, v rt.Value) []rt.Value {
	w := t.Alloca(1)
	if w == nil {
		return nil
	}
	w[0] = v
	if few == nil {
		return w
	}
	return unsafe.Slice(unsafe.SliceData(few), len(few)+1)
}

// object reads members into a dict, or into a list of pairs for object_pairs_hook.
func (d *decoder) object(i int) (rt.Value, int) {
	t, s := d.t, d.s
	sp, into := t.SP, rt.NoValue
	if d.pairsHook != rt.NoValue {
		if into = t.NewList(0); into == rt.NoValue {
			return into, 0
		}
	}
	var few []rt.Value
	if i = d.space(i); i < len(s) && s[i] == '}' {
		return d.finish(d.members(into, few)), i + 1
	}
	for {
		if i >= len(s) || s[i] != '"' {
			return d.fail("Expecting property name enclosed in double quotes", i)
		}
		var key, v rt.Value
		if key, i = d.str(i+1, true); key == rt.NoValue {
			return key, 0
		}
		if i = d.space(i); i >= len(s) || s[i] != ':' {
			return d.fail("Expecting ':' delimiter", i)
		}
		if few = push(t, few, key); few == nil {
			return rt.NoValue, 0
		}
		if v, i = d.value(d.space(i + 1)); v == rt.NoValue {
			return rt.NoValue, 0
		}
		if few = push(t, few, v); few == nil {
			return rt.NoValue, 0
		}
		if into != rt.NoValue || len(few) == 2*gather {
			if into = d.members(into, few); into == rt.NoValue {
				return into, 0
			}
			few = nil
			t.Release(sp)
		}
		i = d.space(i)
		if i < len(s) && s[i] == '}' {
			into = d.members(into, few)
			t.Release(sp)
			return d.finish(into), i + 1
		}
		if i >= len(s) || s[i] != ',' {
			return d.fail("Expecting ',' delimiter", i)
		}
		i = d.space(i + 1)
	}
}

// members adds names and values to what an object becomes, which is made if it is NoValue.
func (d *decoder) members(into rt.Value, few []rt.Value) rt.Value {
	if into == rt.NoValue {
		into = d.t.NewDict(len(few) / 2)
	}
	for k := 0; k < len(few) && into != rt.NoValue; k += 2 {
		if !d.member(into, few[k], few[k+1]) {
			return rt.NoValue
		}
	}
	return into
}

func (d *decoder) member(into, key, v rt.Value) bool {
	if d.pairsHook == rt.NoValue {
		return d.t.DictSet(into, key, v)
	}
	pair := d.t.Pair(key, v)
	return pair != rt.NoValue && d.t.ListAppend(into, pair)
}

func (d *decoder) finish(v rt.Value) rt.Value {
	switch {
	case v == rt.NoValue:
	case d.pairsHook != rt.NoValue:
		return d.t.Call1(d.pairsHook, v)
	case d.objectHook != rt.NoValue:
		return d.t.Call1(d.objectHook, v)
	}
	return v
}
