package re

import (
	"bytes"

	"pycopy/rt"
	"pycopy/rt/mod/regex"
)

// findall, finditer, sub and split: scans over all matches.

// each calls f for every match of a scan until it returns false.
func (s *subject) each(t *rt.Thread, src rt.Value, f func(caps []int, last int) bool) bool {
	caps := make([]int, s.p.prog.NumCaps())
	at, empty := s.pos, false
	for at <= s.end {
		found, last, err := s.next(t, at, empty, caps)
		if err != nil {
			raise(t, err, src)
			return false
		}
		if !found {
			return true
		}
		at, empty = caps[1], caps[0] == caps[1]
		if t.Interrupted() {
			return false
		}
		if !f(caps, last) {
			return t.Exc() == rt.NoValue
		}
	}
	return true
}

// item is what findall gives for a match: the whole match, the only group, or
// a tuple of all groups; groups without a match are empty.
func (s *subject) item(t *rt.Thread, caps []int) rt.Value {
	part := func(g int) rt.Value {
		if caps[2*g] < 0 {
			return s.slice(t, 0, 0)
		}
		return s.slice(t, caps[2*g], caps[2*g+1])
	}
	n := s.p.prog.Groups()
	if n == 0 {
		return part(0)
	}
	if n == 1 {
		return part(1)
	}
	r := t.NewTuple(n)
	for g := 1; g <= n && r != rt.NoValue; g++ {
		v := part(g)
		if v == rt.NoValue {
			return v
		}
		r.Tuple()[g-1] = v
	}
	return r
}

func findall(t *rt.Thread, self, obj, pos, end rt.Value) rt.Value {
	s, ok := newSubject(t, self, obj, pos, end)
	if !ok {
		return rt.NoValue
	}
	l := t.NewList(0)
	if l == rt.NoValue || !s.each(t, rt.NativeVals(self)[patternSource], func(caps []int, _ int) bool {
		v := s.item(t, caps)
		return v != rt.NoValue && t.ListAppend(l, v)
	}) {
		return rt.NoValue
	}
	return l
}

func finditer(t *rt.Thread, self, obj, pos, end rt.Value) rt.Value {
	s, ok := newSubject(t, self, obj, pos, end)
	if !ok {
		return rt.NoValue
	}
	l := t.NewList(0)
	if l == rt.NoValue || !s.each(t, rt.NativeVals(self)[patternSource], func(caps []int, last int) bool {
		v := newMatch(t, self, &s, caps, last)
		return v != rt.NoValue && t.ListAppend(l, v)
	}) {
		return rt.NoValue
	}
	return t.Iter(l)
}

func subFn(t *rt.Thread, a []rt.Value, count bool) rt.Value {
	p := compile(t, a[0], a[4])
	if p == rt.NoValue {
		return p
	}
	return sub(t, p, a[1], a[2], a[3], count)
}

func sub(t *rt.Thread, self, repl, obj, limit rt.Value, withCount bool) rt.Value {
	s, ok := newSubject(t, self, obj, rt.NoValue, rt.NoValue)
	if !ok {
		return rt.NoValue
	}
	n, ok := t.OptIndex(limit, 0)
	if !ok {
		return rt.NoValue
	}
	with, ok := s.replacement(t, repl)
	if !ok {
		return rt.NoValue
	}
	out := s.p.spare[:0]
	s.p.spare = nil // a function may use the pattern, too
	copied, made := 0, 0
	if n >= 0 && !s.each(t, rt.NativeVals(self)[patternSource], func(caps []int, last int) bool {
		if with.wrong && !s.allows(t, repl, with.tmpl, with.plain, copied < caps[0]) {
			return false
		}
		out = append(out, s.b[copied:caps[0]]...)
		copied = caps[1]
		made++
		more := len(with.lit)
		if with.tmpl != nil && !with.plain {
			more = with.tmpl.Len(caps)
		}
		if len(out)+more > cap(out) && !t.RoomFor(len(out)+more) {
			return false
		}
		if with.plain {
			out = append(out, with.lit...)
		} else if with.tmpl != nil {
			out = with.tmpl.AppendExpand(out, s.b, caps)
		} else if out, ok = s.callRepl(t, self, repl, out, caps, last); !ok {
			return false
		}
		return made != n
	}) {
		return rt.NoValue
	}
	r := obj
	if made > 0 || t.TypeOf(obj) != t.R.Class(rt.KindStr) && t.TypeOf(obj) != t.R.Class(rt.KindBytes) {
		if !t.RoomFor(len(out) + len(s.b)) {
			return rt.NoValue
		}
		out = append(out, s.b[copied:]...)
		if s.isStr {
			r = t.NewStrBytes(out)
		} else {
			r = t.NewBytes(out)
		}
	}
	if cap(out) <= spareMost {
		s.p.spare = out[:0]
	}
	if r == rt.NoValue || !withCount {
		return r
	}
	return t.Pair(r, rt.MakeSmall(made))
}

// replacement is what matches are replaced by: a text, a template, or, if there is neither, what a function returns.
type replacement struct {
	tmpl  *regex.Template
	lit   string
	plain bool // it is lit
	wrong bool // a str for bytes, or the reverse
}

func (s *subject) replacement(t *rt.Thread, repl rt.Value) (r replacement, ok bool) {
	if t.Callable(repl) {
		return r, true
	}
	b, isStr, ok := data(t, repl)
	if !ok {
		return r, false
	}
	r.wrong = isStr != s.isStr
	if bytes.IndexByte(b, '\\') < 0 {
		r.lit, r.plain = string(b), true
		return r, true
	}
	var err error
	if r.tmpl, err = s.p.prog.ParseTemplate(string(b)); err != nil {
		raise(t, err, repl)
		return r, false
	}
	r.lit, r.plain = r.tmpl.Literal()
	return r, true
}

// allows reports whether a replacement that is bytes where the subject is a str, or the other way round, can be used: a
// template of groups alone can. Else it raises what CPython's joining of the parts does.
func (s *subject) allows(t *rt.Thread, repl rt.Value, tmpl *regex.Template, plain, behind bool) bool {
	at := 0
	if !plain {
		at = tmpl.FirstLiteral()
	} else if behind {
		at = 1
	}
	if at >= 0 {
		t.Errorf(rt.ExcTypeError, "sequence item %d: expected %s, %s found", at,
			map[bool]string{true: "str instance", false: "a bytes-like object"}[s.isStr], t.TypeName(repl))
	}
	return at < 0
}

// spareMost is the largest buffer, in bytes, that a pattern keeps.
const spareMost = 1 << 16

// callRepl appends what a function returns for a match.
func (s *subject) callRepl(t *rt.Thread, self, repl rt.Value, out []byte, caps []int, last int) ([]byte, bool) {
	m := newMatch(t, self, s, caps, last)
	if m == rt.NoValue {
		return out, false
	}
	v := t.Call1(repl, m)
	if v == rt.NoValue {
		return out, false
	}
	if v == rt.None {
		return out, true
	}
	b, isStr, ok := data(t, v)
	if ok && isStr != s.isStr {
		t.Errorf(rt.ExcTypeError, "sequence item 0: expected %s instance, %s found", map[bool]string{true: "str", false: "bytes"}[s.isStr], t.TypeName(v))
		ok = false
	}
	return append(out, b...), ok
}

func split(t *rt.Thread, self, obj, limit rt.Value) rt.Value {
	s, ok := newSubject(t, self, obj, rt.NoValue, rt.NoValue)
	if !ok {
		return rt.NoValue
	}
	n, ok := t.OptIndex(limit, 0)
	if !ok {
		return rt.NoValue
	}
	l := t.NewList(0)
	if l == rt.NoValue {
		return l
	}
	add := func(v rt.Value) bool { return v != rt.NoValue && t.ListAppend(l, v) }
	from, made := 0, 0
	if n >= 0 && !s.each(t, rt.NativeVals(self)[patternSource], func(caps []int, _ int) bool {
		if !add(s.slice(t, from, caps[0])) {
			return false
		}
		for g := 1; g <= s.p.prog.Groups(); g++ {
			if !add(s.slice(t, caps[2*g], caps[2*g+1])) {
				return false
			}
		}
		from = caps[1]
		made++
		return made != n
	}) {
		return rt.NoValue
	}
	if !add(s.slice(t, from, len(s.b))) {
		return rt.NoValue
	}
	return l
}
