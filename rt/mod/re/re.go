// Package re is the builtin module re (ure) over the engine of package regex.
package re

import (
	"fmt"
	"unsafe"

	"pycopy/rt"
	"pycopy/rt/mod/regex"
	"pycopy/rt/text"
)

// Module declares re.
var Module = rt.ModuleSpec{
	Name: "re", Aliases: []string{"ure"},
	Funcs: []rt.Builtin{
		{Name: "compile", Sig: "pattern, flags=", Fn: compileFn},
		{Name: "match", Sig: "pattern, string, flags=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return apply(t, a, matchHere) }},
		{Name: "fullmatch", Sig: "pattern, string, flags=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return apply(t, a, matchFull) }},
		{Name: "search", Sig: "pattern, string, flags=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return apply(t, a, matchSearch) }},
		{Name: "findall", Sig: "pattern, string, flags=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			p := compile(t, a[0], a[2])
			if p == rt.NoValue {
				return p
			}
			return findall(t, p, a[1], rt.NoValue, rt.NoValue)
		}},
		{Name: "finditer", Sig: "pattern, string, flags=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			p := compile(t, a[0], a[2])
			if p == rt.NoValue {
				return p
			}
			return finditer(t, p, a[1], rt.NoValue, rt.NoValue)
		}},
		{Name: "sub", Sig: "pattern, repl, string, count=, flags=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return subFn(t, a, false) }},
		{Name: "subn", Sig: "pattern, repl, string, count=, flags=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return subFn(t, a, true) }},
		{Name: "split", Sig: "pattern, string, maxsplit=, flags=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			p := compile(t, a[0], a[3])
			if p == rt.NoValue {
				return p
			}
			return split(t, p, a[1], a[2])
		}},
		{Name: "escape", Sig: "pattern", Fn: escape},
		{Name: "purge", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			d := cacheOf(t)
			if d == rt.NoValue {
				return d
			}
			t.DictClear(d)
			return rt.None
		}},
		{Name: "_width", Min: 1, Max: 1, Fn: width},
		{Name: "__getattr__", Min: 1, Max: 1, Fn: later},
	},
	Init: initModule,
}

func initModule(t *rt.Thread, m rt.Value) bool {
	base := t.NewTuple(1)
	ns := t.NewDict(1)
	name := t.NewStr("error")
	mod := t.Intern("re")
	if base == rt.NoValue || ns == rt.NoValue || name == rt.NoValue || mod == rt.NoValue {
		return false
	}
	base.Tuple()[0] = t.R.ExcClass(rt.ExcException)
	if !t.DictSet(ns, t.R.Sym(rt.SymModule), mod) {
		return false
	}
	cls := t.Call3(t.R.Class(rt.KindType), name, base, ns)
	if cls == rt.NoValue || !t.ModuleSet(m, "error", cls) || !t.ModuleSet(m, "PatternError", cls) || !t.ModuleSet(m, "_cache", cacheOf(t)) ||
		!t.ModuleSet(m, "RegexFlag", t.R.Class(rt.KindInt)) || t.ModuleType(m, &patternSpec) == rt.NoValue || t.ModuleType(m, &matchSpec) == rt.NoValue {
		return false
	}
	flags := map[string]int64{
		"I": 2, "IGNORECASE": 2, "L": 4, "LOCALE": 4, "M": 8, "MULTILINE": 8, "S": 16, "DOTALL": 16, "U": 32, "UNICODE": 32,
		"X": 64, "VERBOSE": 64, "DEBUG": 128, "A": 256, "ASCII": 256, "NOFLAG": 0,
	}
	return t.ModuleInts(m, flags)
}

// later gives what is in Python and imported when it is first asked for: Scanner.
func later(t *rt.Thread, a []rt.Value) rt.Value {
	switch {
	case !t.R.IsStr(a[0]):
		return t.Errorf(rt.ExcTypeError, "attribute name must be string, not '%s'", t.TypeName(a[0]))
	case a[0].Str() != "Scanner":
		return t.Errorf(rt.ExcAttributeError, "module 're' has no attribute '%s'", a[0].Str())
	}
	return t.ModuleAttr("re._scanner", "Scanner")
}

// width(pattern) returns how many characters a match has, at least and at most, for sre_parse.
func width(t *rt.Thread, a []rt.Value) rt.Value {
	p, is := t.NativeOr(a[0]).(*pattern)
	if !is {
		return t.Errorf(rt.ExcTypeError, "expected a pattern, not %s", t.TypeName(a[0]))
	}
	least, most := p.prog.Width()
	r, limit := t.NewTuple(2), t.NewInt(int64(most))
	if r == rt.NoValue || limit == rt.NoValue {
		return rt.NoValue
	}
	r.Tuple()[0], r.Tuple()[1] = rt.MakeSmall(least), limit
	return r
}

// pattern is the Go state of a compiled pattern.
type pattern struct {
	prog  *regex.Prog
	m     regex.Matcher
	user  *rt.Thread // who is matching with m
	flags regex.Flags
	spare []byte // for what sub makes
}

// The Values of a pattern.
const (
	patternSource = iota
	patternMatch  // the class of matches
	patternValues
)

func newPattern(prog *regex.Prog, flags regex.Flags) *pattern {
	p := &pattern{prog: prog, flags: flags}
	p.m.Poll = func() error { return poll(p.user) }
	return p
}

// poll serves what a thread is asked for during a match.
func poll(t *rt.Thread) error {
	if t.PollPending() && !t.HandlePoll() {
		return interrupted{}
	}
	return nil
}

// OutsideBytes makes p a rt.Sizer.
func (p *pattern) OutsideBytes() int { return p.prog.Bytes() }

var patternSpec = rt.TypeSpec{
	Name: "Pattern", Module: "re", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final,
	Repr: patternRepr,
	Hash: func(t *rt.Thread, self rt.Value) (uintptr, bool) { return t.Hash(rt.NativeVals(self)[patternSource]) },
	Compare: func(t *rt.Thread, op rt.CmpOp, a, b rt.Value) rt.Value {
		q, is := t.NativeOr(b).(*pattern)
		if !is || op != rt.CmpEq && op != rt.CmpNe {
			return rt.NotImplemented
		}
		eq, ok := t.Equal(rt.NativeVals(a)[patternSource], rt.NativeVals(b)[patternSource])
		if !ok {
			return rt.NoValue
		}
		return rt.MakeBool((eq && q.prog.Flags() == state(t, a).prog.Flags()) == (op == rt.CmpEq))
	},
	Methods: []rt.Builtin{
		{Name: "__class_getitem__", Min: 2, Max: 2, Flags: rt.ClassMethod, Fn: rt.ClassGetItem},
		{Name: "match", Sig: "self, string, pos=, endpos=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return method(t, a, matchHere) }},
		{Name: "fullmatch", Sig: "self, string, pos=, endpos=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return method(t, a, matchFull) }},
		{Name: "search", Sig: "self, string, pos=, endpos=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return method(t, a, matchSearch) }},
		{Name: "findall", Sig: "self, string, pos=, endpos=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return findall(t, a[0], a[1], a[2], a[3]) }},
		{Name: "finditer", Sig: "self, string, pos=, endpos=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return finditer(t, a[0], a[1], a[2], a[3]) }},
		{Name: "sub", Sig: "self, repl, string, count=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return sub(t, a[0], a[1], a[2], a[3], false) }},
		{Name: "subn", Sig: "self, repl, string, count=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return sub(t, a[0], a[1], a[2], a[3], true) }},
		{Name: "split", Sig: "self, string, maxsplit=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return split(t, a[0], a[1], a[2]) }},
		{Name: "__reduce__", Min: 1, Max: 1, Fn: patternReduce},
		{Name: "__copy__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "__deepcopy__", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
	},
	GetSets: []rt.GetSet{
		{Name: "pattern", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[patternSource] }, Word: rt.FirstVal + patternSource},
		{Name: "flags", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.MakeSmall(int(state(t, self).prog.Flags())) }},
		{Name: "groups", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.MakeSmall(state(t, self).prog.Groups()) }},
		{Name: "groupindex", Get: groupIndex},
	},
}

func state(t *rt.Thread, self rt.Value) *pattern { return t.Native(self).(*pattern) }

func groupIndex(t *rt.Thread, self rt.Value) rt.Value {
	d := t.NewDict(0)
	for _, g := range state(t, self).prog.GroupNames() {
		n := t.Intern(g.Name)
		if d == rt.NoValue || n == rt.NoValue || !t.DictSet(d, n, rt.MakeSmall(g.Index)) {
			return rt.NoValue
		}
	}
	return d
}

// patternReduce returns (re.compile, (pattern, flags)).
func patternReduce(t *rt.Thread, a []rt.Value) rt.Value {
	compile := t.ModuleAttr("re", "compile")
	args := t.Pair(rt.NativeVals(a[0])[patternSource], rt.MakeSmall(int(state(t, a[0]).prog.Flags())))
	if compile == rt.NoValue || args == rt.NoValue {
		return rt.NoValue
	}
	return t.Pair(compile, args)
}

func patternRepr(t *rt.Thread, self rt.Value) rt.Value {
	b, ok := t.AppendRepr([]byte("re.compile("), rt.NativeVals(self)[patternSource])
	if !ok {
		return rt.NoValue
	}
	names := []string{"re.IGNORECASE", "re.LOCALE", "re.MULTILINE", "re.DOTALL", "", "re.VERBOSE", "re.DEBUG", "re.ASCII"}
	sep := ", "
	for i, n := range names {
		if f := regex.Flags(2) << i; n != "" && state(t, self).flags&f != 0 {
			b = append(append(b, sep...), n...)
			sep = "|"
		}
	}
	return t.NewStrBytes(append(b, ')'))
}

// data returns the memory of a str or bytes-like object; it aliases the heap.
func data(t *rt.Thread, v rt.Value) (b []byte, isStr, ok bool) {
	if t.R.IsStr(v) {
		s := v.Str()
		return unsafe.Slice(unsafe.StringData(s), len(s)), true, true
	}
	var buf rt.Buffer
	if !t.GetBuffer(v, &buf) {
		t.TakeExc()
		t.Errorf(rt.ExcTypeError, "expected string or bytes-like object")
		return nil, false, false
	}
	return buf.Data, false, true
}

const maxCache = 512

// moduleState is what the module keeps in a runtime.
type moduleState struct{ cache rt.Value } // a dict, which is a root; NoValue: not made yet

// cacheOf returns the dict of patterns: by their source for strs without flags, else by type, source and flags.
func cacheOf(t *rt.Thread) rt.Value {
	s := t.R.State(rt.StateRe, func() any { return &moduleState{} }).(*moduleState)
	if s.cache == rt.NoValue {
		d := t.NewDict(0)
		if d == rt.NoValue || t.TryRoot(d) == nil {
			return rt.NoValue
		}
		s.cache = d
	}
	return s.cache
}

// compile returns a Pattern for a pattern text, or the Pattern itself.
func compile(t *rt.Thread, src, flags rt.Value) rt.Value {
	f, ok := t.OptIndex(flags, 0)
	if !ok {
		return rt.NoValue
	}
	if _, is := t.NativeOr(src).(*pattern); is {
		if f != 0 {
			return t.Errorf(rt.ExcValueError, "cannot process flags argument with a compiled pattern")
		}
		return src
	}
	cache := cacheOf(t)
	if cache == rt.NoValue {
		return cache
	}
	key := src
	if src.Kind() != rt.KindStr || f != 0 {
		if key = t.NewTuple(3); key == rt.NoValue {
			return key
		}
		w := key.Tuple()
		w[0], w[1], w[2] = t.TypeOf(src), src, rt.MakeSmall(f)
	}
	if p, ok := t.DictGet(cache, key); p != rt.NoValue {
		return p
	} else if !ok {
		return p
	}
	b, isStr, ok := data(t, src)
	if !ok {
		t.TakeExc()
		return t.Errorf(rt.ExcTypeError, "first argument must be string or compiled pattern")
	}
	prog, err := regex.Compile(string(b), regex.Flags(f&^128), !isStr)
	if err != nil {
		return raise(t, err, src)
	}
	cls, match := t.ModuleAttr("re", "Pattern"), t.ModuleAttr("re", "Match")
	if cls == rt.NoValue || match == rt.NoValue {
		return rt.NoValue
	}
	p := t.NewNative(cls, newPattern(prog, regex.Flags(f)), patternValues)
	if p == rt.NoValue {
		return p
	}
	rt.NativeVals(p)[patternSource], rt.NativeVals(p)[patternMatch] = src, match
	if cache.DictLen() >= maxCache {
		t.DictClear(cache)
	}
	if !t.DictSet(cache, key, p) {
		return rt.NoValue
	}
	return p
}

// interrupted is the error of Matcher.Poll: an exception is pending.
type interrupted struct{}

func (interrupted) Error() string { return "interrupted" }

// raise turns an error of the engine into an exception.
func raise(t *rt.Thread, err error, src rt.Value) rt.Value {
	if _, is := err.(interrupted); is {
		return rt.NoValue
	}
	e, is := err.(*regex.Error)
	if !is {
		return t.Errorf(rt.ExcMemoryError, "%s", err.Error())
	}
	switch e.Kind {
	case regex.ValueError:
		return t.Errorf(rt.ExcValueError, "%s", e.Msg)
	case regex.OverflowError:
		return t.Errorf(rt.ExcOverflowError, "%s", e.Msg)
	case regex.IndexError:
		return t.Errorf(rt.ExcIndexError, "%s", e.Msg)
	case regex.RecursionError:
		return t.Errorf(rt.ExcRecursionError, "%s", e.Msg)
	}
	cls := t.ModuleAttr("re", "error")
	text := e.Error()
	pattern, pos, lineno, colno := rt.None, rt.None, rt.None, rt.None
	if e.Pos >= 0 { // not an error of the whole pattern
		line, col := place(t, src, e.Pos)
		if line > 1 {
			text = fmt.Sprintf("%s (line %d, column %d)", text, line, col)
		}
		pattern, pos, lineno, colno = src, rt.MakeSmall(e.Pos), rt.MakeSmall(line), rt.MakeSmall(col)
	}
	msg := t.NewStr(text)
	if cls == rt.NoValue || msg == rt.NoValue {
		return rt.NoValue
	}
	exc := t.Call1(cls, msg)
	if exc == rt.NoValue {
		return exc
	}
	attrs := [...]struct {
		name string
		v    rt.Value
	}{
		{"msg", t.NewStr(e.Msg)}, {"pattern", pattern}, {"pos", pos}, {"lineno", lineno}, {"colno", colno},
	}
	for _, a := range attrs {
		n := t.Intern(a.name)
		if n == rt.NoValue || a.v == rt.NoValue || !t.SetAttr(exc, n, a.v) {
			return rt.NoValue
		}
	}
	return t.Raise(exc, rt.NoValue)
}

// place returns the line and column of a position in a pattern, from 1.
func place(t *rt.Thread, src rt.Value, pos int) (line, col int) {
	b, _, ok := data(t, src)
	if !ok {
		t.TakeExc()
	}
	line, col = 1, 1
	for i, c := range []rune(string(b)) {
		if i >= pos {
			break
		}
		if col++; c == '\n' {
			line, col = line+1, 1
		}
	}
	return line, col
}

func compileFn(t *rt.Thread, a []rt.Value) rt.Value { return compile(t, a[0], a[1]) }

// how is a way of matching.
type how uint8

const (
	matchHere how = iota
	matchFull
	matchSearch
)

func apply(t *rt.Thread, a []rt.Value, h how) rt.Value {
	p := compile(t, a[0], a[2])
	if p == rt.NoValue {
		return p
	}
	return once(t, p, a[1], rt.NoValue, rt.NoValue, h)
}

func method(t *rt.Thread, a []rt.Value, h how) rt.Value { return once(t, a[0], a[1], a[2], a[3], h) }

// subject is a text being matched.
type subject struct {
	p        *pattern
	obj      rt.Value
	b        []byte
	isStr    bool
	ascii    bool
	pos, end int // byte offsets of the region
}

// newSubject checks that the pattern fits the text and resolves the region.
func newSubject(t *rt.Thread, self, obj, pos, end rt.Value) (s subject, ok bool) {
	s.p, s.obj = state(t, self), obj
	if s.b, s.isStr, ok = data(t, obj); !ok {
		return s, false
	}
	if s.isStr == s.p.prog.IsBytes() {
		if s.isStr {
			t.Errorf(rt.ExcTypeError, "cannot use a bytes pattern on a string-like object")
		} else {
			t.Errorf(rt.ExcTypeError, "cannot use a string pattern on a bytes-like object")
		}
		return s, false
	}
	s.ascii = !s.isStr || obj.StrLen() == len(s.b)
	s.end = len(s.b)
	if pos != rt.NoValue && pos != rt.MakeSmall(0) {
		i, ok := t.IndexClamp(pos)
		if !ok {
			return s, false
		}
		s.pos = s.byteOffset(i)
	}
	if end != rt.NoValue {
		i, ok := t.IndexClamp(end)
		if !ok {
			return s, false
		}
		s.end = s.byteOffset(i)
	}
	return s, true
}

// byteOffset converts a position of the program.
func (s *subject) byteOffset(i int) int {
	i = max(i, 0)
	if s.ascii {
		return min(i, len(s.b))
	}
	if i >= len(s.b) {
		return len(s.b)
	}
	return text.RuneOffset(unsafe.String(unsafe.SliceData(s.b), len(s.b)), i)
}

// charOffset converts a byte offset.
func (s *subject) charOffset(i int) int {
	if s.ascii || i < 0 {
		return i
	}
	return text.RuneCount(unsafe.String(unsafe.SliceData(s.b), i))
}

// slice returns part of the text as an object of its own.
func (s *subject) slice(t *rt.Thread, i, j int) rt.Value {
	if i < 0 {
		return rt.None
	}
	switch part := s.b[i:j]; {
	case s.isStr && s.ascii:
		return t.NewASCII(unsafe.String(unsafe.SliceData(part), len(part)))
	case s.isStr:
		return t.NewStrBytes(part)
	}
	return t.NewBytes(s.b[i:j])
}

// matcher returns the pattern's own matcher, or a fresh one when that is in use further up or in another thread; done ends its use.
func (s *subject) matcher(t *rt.Thread) *regex.Matcher {
	if s.p.user != nil {
		return &regex.Matcher{Poll: func() error { return poll(t) }}
	}
	s.p.user = t
	return &s.p.m
}

func (s *subject) done(m *regex.Matcher) {
	if m == &s.p.m {
		s.p.user = nil
	}
}

func once(t *rt.Thread, self, obj, pos, end rt.Value, h how) rt.Value {
	s, ok := newSubject(t, self, obj, pos, end)
	if !ok {
		return rt.NoValue
	}
	prog := s.p.prog
	var few [16]int
	var caps []int
	if n := prog.NumCaps(); n <= len(few) {
		caps = few[:n]
	} else {
		caps = make([]int, n)
	}
	m := s.matcher(t)
	var err error
	switch h {
	case matchHere:
		ok, err = prog.Match(m, s.b, s.pos, s.end, caps)
	case matchFull:
		ok, err = prog.FullMatch(m, s.b, s.pos, s.end, caps)
	default:
		ok, err = prog.Search(m, s.b, s.pos, s.end, caps)
	}
	s.done(m)
	switch {
	case err != nil:
		return raise(t, err, rt.NativeVals(self)[patternSource])
	case !ok:
		return rt.None
	}
	return newMatch(t, self, &s, caps, m.LastIndex)
}

// next finds the next match of a scan. at is where it begins; empty says that the
// previous match was empty and ended there.
func (s *subject) next(t *rt.Thread, at int, empty bool, caps []int) (found bool, last int, err error) {
	m := s.matcher(t)
	found, err = s.p.prog.SearchNext(m, s.b, at, s.end, empty, caps)
	s.done(m)
	return found, m.LastIndex, err
}

func escape(t *rt.Thread, a []rt.Value) rt.Value {
	b, isStr, ok := data(t, a[0])
	if !ok {
		return rt.NoValue
	}
	var out []byte
	for _, c := range b {
		switch c {
		case '\t', '\n', '\v', '\f', '\r', ' ', '#', '$', '&', '(', ')', '*', '+', '-', '.', '?', '[', '\\', ']', '^', '{', '|', '}', '~':
			out = append(out, '\\')
		}
		out = append(out, c)
	}
	if isStr {
		return t.NewStrBytes(out)
	}
	return t.NewBytes(out)
}
