// Package literal is the builtin module _literal: it reads the literals that programs write as text, for ast.literal_eval. What is unusual
// it leaves to the reader in Python, which knows the whole grammar.
package literal

import (
	"strconv"
	"strings"

	"pycopy/rt"
)

// Module declares _literal.
var Module = rt.ModuleSpec{
	Name:  "_literal",
	Funcs: []rt.Builtin{{Name: "read", Min: 1, Max: 1, Fn: read}},
}

// deepest is how many brackets in brackets are read here.
const deepest = 50

// read is read(text): the value of a literal, or NotImplemented.
func read(t *rt.Thread, a []rt.Value) rt.Value {
	if a[0].Kind() != rt.KindStr {
		return rt.NotImplemented
	}
	r := reader{t: t, s: a[0].Str()}
	r.blanks()
	v := r.value(0)
	if v == rt.NoValue || v == rt.NotImplemented {
		return v
	}
	// Behind it lines may be empty.
	if strings.TrimLeft(r.s[r.at:], " \t\n") != "" {
		return rt.NotImplemented
	}
	return v
}

// reader reads values from s, part of the heap, at a place. Its methods return NotImplemented where they do not know how to go on.
type reader struct {
	t  *rt.Thread
	s  string
	at int
}

// peek returns the next byte, 0 at the end.
func (r *reader) peek() byte {
	if r.at < len(r.s) {
		return r.s[r.at]
	}
	return 0
}

// blanks skips what may be before a value outside of brackets.
func (r *reader) blanks() {
	for c := r.peek(); c == ' ' || c == '\t'; c = r.peek() {
		r.at++
	}
}

// space skips what may be between values in brackets.
func (r *reader) space() {
	for c := r.peek(); c == ' ' || c == '\t' || c == '\n'; c = r.peek() {
		r.at++
	}
}

func (r *reader) value(depth int) rt.Value {
	if depth > deepest {
		return rt.NotImplemented
	}
	switch c := r.peek(); {
	case c == '\'' || c == '"':
		return r.str(c)
	case c >= '0' && c <= '9' || c == '-':
		return r.number()
	case c == '[' || c == '(':
		return r.sequence(c, depth)
	case c == '{':
		return r.braces(depth)
	}
	for _, n := range [...]struct {
		name string
		v    rt.Value
	}{{"None", rt.None}, {"True", rt.True}, {"False", rt.False}} {
		if strings.HasPrefix(r.s[r.at:], n.name) {
			if r.at += len(n.name); r.inWord() {
				return rt.NotImplemented
			}
			return n.v
		}
	}
	return rt.NotImplemented
}

// inWord reports whether a name or number may go on here.
func (r *reader) inWord() bool {
	c := r.peek()
	return c >= 0x80 || c == '_' || c == '.' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

func (r *reader) digits() (n int) {
	for ; r.peek()-'0' <= 9; n++ {
		r.at++
	}
	return n
}

// number reads an int or float in decimal notation.
func (r *reader) number() rt.Value {
	start := r.at
	if r.peek() == '-' {
		r.at++
	}
	first := r.at
	if r.digits() == 0 || r.s[first] == '0' && r.at > first+1 {
		return rt.NotImplemented
	}
	float := false
	if r.peek() == '.' {
		float = true
		r.at++
		r.digits()
	}
	if r.peek()|0x20 == 'e' {
		float = true
		if r.at++; r.peek() == '-' || r.peek() == '+' {
			r.at++
		}
		if r.digits() == 0 {
			return rt.NotImplemented
		}
	}
	if r.inWord() {
		return rt.NotImplemented
	}
	text := r.s[start:r.at]
	if float {
		f, _ := strconv.ParseFloat(text, 64) // too large is inf
		return r.t.NewFloat(f)
	}
	if len(text) > 18 {
		return rt.NotImplemented
	}
	n, _ := strconv.ParseInt(text, 10, 64)
	return r.t.NewInt(n)
}

// str reads a str in single quotes.
func (r *reader) str(quote byte) rt.Value {
	r.at++
	if strings.HasPrefix(r.s[r.at:], string(quote)+string(quote)) {
		return rt.NotImplemented
	}
	start := r.at
	var b []byte // what is before start, if there are escapes
	for {
		if r.at == len(r.s) {
			return rt.NotImplemented
		}
		c := r.s[r.at]
		r.at++
		switch {
		case c == quote:
			v := rt.NoValue
			if text := r.s[start : r.at-1]; b == nil {
				v = r.t.NewStr(text)
			} else {
				v = r.t.NewStrBytes(append(b, text...))
			}
			if r.inWord() || r.peek() == '\'' || r.peek() == '"' {
				return rt.NotImplemented
			}
			return v
		case c < ' ' && c != '\t' || c == 0xed && r.peek() >= 0xa0: // half of a surrogate pair
			return rt.NotImplemented
		case c == '\\':
			i := strings.IndexByte(`\'"nrt`, r.peek())
			if i < 0 || r.at == len(r.s) {
				return rt.NotImplemented
			}
			b = append(append(b, r.s[start:r.at-1]...), "\\'\"\n\r\t"[i])
			r.at++
			start = r.at
		}
	}
}

// next skips a comma before the bracket close or another item; more is false behind the bracket.
func (r *reader) next(end byte) (comma, more, ok bool) {
	r.space()
	if r.peek() == ',' {
		comma = true
		r.at++
		r.space()
	}
	if r.peek() == end {
		r.at++
		return comma, false, true
	}
	return comma, true, comma
}

// sequence reads a list or tuple, or a value in parentheses.
func (r *reader) sequence(open byte, depth int) rt.Value {
	end := byte(']')
	if open == '(' {
		end = ')'
	}
	l := r.t.NewList(0)
	if l == rt.NoValue {
		return l
	}
	r.at++
	r.space()
	tuple := open == '('
	if r.peek() == end {
		r.at++
	} else {
		for more := true; more; {
			v := r.value(depth + 1)
			if v == rt.NoValue || v == rt.NotImplemented {
				return v
			}
			if !r.t.ListAppend(l, v) {
				return rt.NoValue
			}
			var comma, ok bool
			if comma, more, ok = r.next(end); !ok {
				return rt.NotImplemented
			}
			if tuple && !comma && len(l.List()) == 1 {
				return v
			}
		}
	}
	if tuple {
		return r.t.NewTupleFrom(l.List())
	}
	return l
}

// unhashable leaves a wrong key to the reader in Python: the text may not even be an expression.
func unhashable(t *rt.Thread) rt.Value {
	if !t.ExcMatches(rt.ExcTypeError) {
		return rt.NoValue
	}
	t.TakeExc()
	return rt.NotImplemented
}

// braces reads a dict or set.
func (r *reader) braces(depth int) rt.Value {
	t := r.t
	r.at++
	r.space()
	d, set := rt.NoValue, rt.NoValue
	if r.peek() == '}' {
		r.at++
		return t.NewDict(0)
	}
	for more := true; more; {
		k := r.value(depth + 1)
		if k == rt.NoValue || k == rt.NotImplemented {
			return k
		}
		r.space()
		pair := r.peek() == ':'
		if d == rt.NoValue && set == rt.NoValue {
			made := &set
			if pair {
				made = &d
				*made = t.NewDict(0)
			} else {
				*made = t.NewSet(rt.KindSet, 0)
			}
			if *made == rt.NoValue {
				return rt.NoValue
			}
		}
		switch {
		case pair && d != rt.NoValue:
			r.at++
			r.space()
			v := r.value(depth + 1)
			if v == rt.NoValue || v == rt.NotImplemented {
				return v
			}
			if !t.DictSet(d, k, v) {
				return unhashable(t)
			}
		case !pair && set != rt.NoValue:
			if !t.SetAdd(set, k) {
				return unhashable(t)
			}
		default:
			return rt.NotImplemented
		}
		var ok bool
		if _, more, ok = r.next('}'); !ok {
			return rt.NotImplemented
		}
	}
	if d != rt.NoValue {
		return d
	}
	return set
}
