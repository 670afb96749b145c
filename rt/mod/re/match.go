package re

import (
	"pycopy/rt"
)

// The Values of a match: small ints but for the first two.
const (
	matchPattern = iota
	matchText
	matchLast // the group that was closed last
	matchPos
	matchEnd
	matchCaps // and the following ones: byte offsets, -1 for groups that have not matched
)

var matchSpec = rt.TypeSpec{
	Name: "Match", Module: "re", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final,
	Repr: matchRepr,
	GetItem: func(t *rt.Thread, self, key rt.Value) rt.Value {
		g, ok := groupNumber(t, self, key)
		if !ok {
			return rt.NoValue
		}
		return group(t, self, g)
	},
	Methods: []rt.Builtin{
		{Name: "__class_getitem__", Min: 2, Max: 2, Flags: rt.ClassMethod, Fn: rt.ClassGetItem},
		{Name: "group", Min: 1, Max: -1, Fn: matchGroup},
		{Name: "groups", Sig: "self, default=", Fn: matchGroups},
		{Name: "groupdict", Sig: "self, default=", Fn: groupDict},
		{Name: "start", Min: 1, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return bound(t, a, 0) }},
		{Name: "end", Min: 1, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return bound(t, a, 1) }},
		{Name: "span", Min: 1, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			g, ok := boundGroup(t, a)
			if !ok {
				return rt.NoValue
			}
			s, ok := textOf(t, a[0])
			if !ok {
				return rt.NoValue
			}
			i, j := groupSpan(a[0], g)
			return t.Pair(rt.MakeSmall(s.charOffset(min(i, len(s.b)))), rt.MakeSmall(s.charOffset(min(j, len(s.b)))))
		}},
		{Name: "expand", Min: 2, Max: 2, Fn: expand},
		{Name: "__copy__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "__deepcopy__", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
	},
	GetSets: []rt.GetSet{
		{Name: "re", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[matchPattern] }, Word: rt.FirstVal + matchPattern},
		{Name: "string", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[matchText] }, Word: rt.FirstVal + matchText},
		{Name: "pos", Get: func(t *rt.Thread, self rt.Value) rt.Value { return offset(t, self, matchInt(self, matchPos)) }},
		{Name: "endpos", Get: func(t *rt.Thread, self rt.Value) rt.Value { return offset(t, self, matchInt(self, matchEnd)) }},
		{Name: "lastindex", Get: func(t *rt.Thread, self rt.Value) rt.Value {
			if n := matchInt(self, matchLast); n > 0 {
				return rt.MakeSmall(n)
			}
			return rt.None
		}},
		{Name: "lastgroup", Get: func(t *rt.Thread, self rt.Value) rt.Value {
			n := matchInt(self, matchLast)
			for _, g := range state(t, rt.NativeVals(self)[matchPattern]).prog.GroupNames() {
				if g.Index == n {
					return t.NewStr(g.Name)
				}
			}
			return rt.None
		}},
		{Name: "regs", Get: func(t *rt.Thread, self rt.Value) rt.Value {
			n := groupCount(self)
			r := t.NewTuple(n)
			for g := 0; g < n && r != rt.NoValue; g++ {
				i, j := groupSpan(self, g)
				p := t.Pair(offset(t, self, i), offset(t, self, j))
				if p == rt.NoValue {
					return p
				}
				r.Tuple()[g] = p
			}
			return r
		}},
	},
}

func matchInt(self rt.Value, i int) int { return rt.NativeVals(self)[i].Small() }

// groupCount returns the number of groups, the whole match included.
func groupCount(self rt.Value) int { return (len(rt.NativeVals(self)) - matchCaps) / 2 }

// groupSpan returns the byte offsets of a group.
func groupSpan(self rt.Value, g int) (from, to int) {
	w := rt.NativeVals(self)[matchCaps+2*g:]
	return w[0].Small(), w[1].Small()
}

func newMatch(t *rt.Thread, pat rt.Value, s *subject, caps []int, last int) rt.Value {
	v := t.NewNative(rt.NativeVals(pat)[patternMatch], nil, matchCaps+len(caps))
	if v != rt.NoValue {
		w := rt.NativeVals(v)
		w[matchPattern], w[matchText] = pat, s.obj
		w[matchLast], w[matchPos], w[matchEnd] = rt.MakeSmall(last), rt.MakeSmall(s.pos), rt.MakeSmall(s.end)
		for i, c := range caps {
			w[matchCaps+i] = rt.MakeSmall(c)
		}
	}
	return v
}

// textOf returns the text of a match. A buffer that has shrunk since counts as ended.
func textOf(t *rt.Thread, self rt.Value) (s subject, ok bool) {
	s.obj = rt.NativeVals(self)[matchText]
	s.b, s.isStr, ok = data(t, s.obj)
	if ok {
		s.ascii = !s.isStr || s.obj.StrLen() == len(s.b)
	}
	return s, ok
}

func offset(t *rt.Thread, self rt.Value, i int) rt.Value {
	s, ok := textOf(t, self)
	if !ok {
		return rt.NoValue
	}
	return rt.MakeSmall(s.charOffset(min(i, len(s.b))))
}

// groupNumber resolves a group given by number or name.
func groupNumber(t *rt.Thread, self, key rt.Value) (int, bool) {
	if key.IsSmall() && uint(key.Small()) < uint(groupCount(self)) {
		return key.Small(), true
	}
	if t.R.IsStr(key) {
		if g, ok := state(t, rt.NativeVals(self)[matchPattern]).prog.GroupIndex(key.Str()); ok {
			return g, true
		}
	} else if k := t.R.Layout(key); k == rt.KindInt || k == rt.KindBool || k == rt.KindObject {
		g, ok := t.IndexClamp(key)
		if !ok {
			return 0, false
		}
		if g >= 0 && g < groupCount(self) {
			return g, true
		}
	}
	t.Errorf(rt.ExcIndexError, "no such group")
	return 0, false
}

// group returns the text of group g, None if it has no match.
func group(t *rt.Thread, self rt.Value, g int) rt.Value {
	if obj := rt.NativeVals(self)[matchText]; obj.Kind() == rt.KindStr { // most often
		if text := obj.Str(); len(text) == obj.StrLen() {
			i, j := groupSpan(self, g)
			if i < 0 {
				return rt.None
			}
			return t.NewASCII(text[i:j])
		}
	}
	s, ok := textOf(t, self)
	if !ok {
		return rt.NoValue
	}
	return s.group(t, self, g)
}

// group returns the text of group g of the match self, whose text s is.
func (s *subject) group(t *rt.Thread, self rt.Value, g int) rt.Value {
	i, j := groupSpan(self, g)
	if i < 0 {
		return rt.None
	}
	return s.slice(t, min(i, len(s.b)), min(j, len(s.b)))
}

func matchGroup(t *rt.Thread, a []rt.Value) rt.Value {
	if len(a) == 1 {
		return group(t, a[0], 0)
	}
	if len(a) == 2 {
		g, ok := groupNumber(t, a[0], a[1])
		if !ok {
			return rt.NoValue
		}
		return group(t, a[0], g)
	}
	r := t.NewTuple(len(a) - 1)
	if r == rt.NoValue {
		return r
	}
	for i, key := range a[1:] {
		g, ok := groupNumber(t, a[0], key)
		if !ok {
			return rt.NoValue
		}
		v := group(t, a[0], g)
		if v == rt.NoValue {
			return v
		}
		r.Tuple()[i] = v
	}
	return r
}

// orDefault replaces the None of a group without a match.
func orDefault(v, def rt.Value) rt.Value {
	if v == rt.None && def != rt.NoValue {
		return def
	}
	return v
}

func matchGroups(t *rt.Thread, a []rt.Value) rt.Value {
	n := groupCount(a[0]) - 1
	s, ok := textOf(t, a[0])
	if !ok {
		return rt.NoValue
	}
	r := t.NewTuple(n)
	if r == rt.NoValue {
		return r
	}
	for g := range n {
		v := orDefault(s.group(t, a[0], g+1), a[1])
		if v == rt.NoValue {
			return v
		}
		r.Tuple()[g] = v
	}
	return r
}

func groupDict(t *rt.Thread, a []rt.Value) rt.Value {
	d := t.NewDict(0)
	if d == rt.NoValue {
		return d
	}
	for _, g := range state(t, rt.NativeVals(a[0])[matchPattern]).prog.GroupNames() {
		v := orDefault(group(t, a[0], g.Index), a[1])
		n := t.Intern(g.Name)
		if v == rt.NoValue || n == rt.NoValue || !t.DictSet(d, n, v) {
			return rt.NoValue
		}
	}
	return d
}

// boundGroup returns the group that start, end or span is asked for.
func boundGroup(t *rt.Thread, a []rt.Value) (int, bool) {
	if len(a) == 1 {
		return 0, true
	}
	return groupNumber(t, a[0], a[1])
}

// bound returns the start (0) or end (1) of a group.
func bound(t *rt.Thread, a []rt.Value, which int) rt.Value {
	g, ok := boundGroup(t, a)
	if !ok {
		return rt.NoValue
	}
	return offset(t, a[0], matchInt(a[0], matchCaps+2*g+which))
}

func expand(t *rt.Thread, a []rt.Value) rt.Value {
	b, isStr, ok := data(t, a[1])
	if !ok {
		return rt.NoValue
	}
	tmpl, err := state(t, rt.NativeVals(a[0])[matchPattern]).prog.ParseTemplate(string(b))
	if err != nil {
		return raise(t, err, a[1])
	}
	s, ok := textOf(t, a[0])
	if !ok {
		return rt.NoValue
	}
	caps := make([]int, 2*groupCount(a[0]))
	for i := range caps {
		caps[i] = matchInt(a[0], matchCaps+i)
	}
	if !t.RoomFor(tmpl.Len(caps)) {
		return rt.NoValue
	}
	out := tmpl.AppendExpand(nil, s.b, caps)
	if isStr {
		return t.NewStrBytes(out)
	}
	return t.NewBytes(out)
}

func matchRepr(t *rt.Thread, self rt.Value) rt.Value {
	i, j := offset(t, self, matchInt(self, matchCaps)), offset(t, self, matchInt(self, matchCaps+1))
	g := group(t, self, 0)
	if i == rt.NoValue || j == rt.NoValue || g == rt.NoValue {
		return rt.NoValue
	}
	b, _ := t.AppendRepr([]byte("<re.Match object; span=("), i)
	b, _ = t.AppendRepr(append(b, ", "...), j)
	b, ok := t.AppendRepr(append(b, "), match="...), g)
	if !ok {
		return rt.NoValue
	}
	return t.NewStrBytes(append(b, '>'))
}
