// Package unicodedata is the builtin module _unicodedata: properties of characters, their names, and normal forms, all that unicodedata has.
package unicodedata

import (
	"strings"

	"pycopy/rt"
	"pycopy/rt/runename"
)

// Module declares _unicodedata.
var Module = rt.ModuleSpec{
	Name: "_unicodedata",
	Funcs: []rt.Builtin{
		{Name: "category", Min: 1, Max: 1, Fn: named(func(d *tables, r rune) string { return d.value(lineCategory).name(r) })},
		{Name: "bidirectional", Min: 1, Max: 1, Fn: named(func(d *tables, r rune) string { return d.value(lineDirection).name(r) })},
		{Name: "east_asian_width", Min: 1, Max: 1, Fn: named(func(d *tables, r rune) string { return d.value(lineWidth).name(r) })},
		{Name: "decomposition", Min: 1, Max: 1, Fn: named(func(d *tables, r rune) string { return d.decompositions()[r] })},
		{Name: "combining", Min: 1, Max: 1, Fn: small((*tables).class)},
		{Name: "mirrored", Min: 1, Max: 1, Fn: small(func(d *tables, r rune) int {
			if d.mirrored(r) {
				return 1
			}
			return 0
		})},
		{Name: "decimal", Min: 1, Max: 2, Fn: numeral("d", "not a decimal", whole)},
		{Name: "digit", Min: 1, Max: 2, Fn: numeral("dg", "not a digit", whole)},
		{Name: "numeric", Min: 1, Max: 2, Fn: numeral("dgn", "not a numeric character", func(t *rt.Thread, n number) rt.Value { return t.NewFloat(n.value) })},
		{Name: "name", Min: 1, Max: 2, Fn: name},
		{Name: "lookup", Min: 1, Max: 1, Fn: lookup},
		{Name: "normalize", Min: 2, Max: 2, Fn: normalize},
		{Name: "is_normalized", Min: 2, Max: 2, Fn: isNormalized},
	},
}

func tablesOf(t *rt.Thread) *tables {
	return t.R.State(rt.StateUnicodedata, func() any { return newTables() }).(*tables)
}

// char reads an argument that is one character.
func char(t *rt.Thread, v rt.Value) (rune, bool) {
	if !t.R.IsStr(v) {
		t.Errorf(rt.ExcTypeError, "argument must be a unicode character, not %s", t.TypeName(v))
		return 0, false
	}
	r, ok := one(v.Str())
	if !ok {
		t.Errorf(rt.ExcTypeError, "need a single Unicode character as parameter")
	}
	return r, ok
}

// named declares a function from characters to names.
func named(f func(*tables, rune) string) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value {
		r, ok := char(t, a[0])
		if !ok {
			return rt.NoValue
		}
		return t.NewStr(f(tablesOf(t), r))
	}
}

// small declares a function from characters to small ints.
func small(f func(*tables, rune) int) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value {
		r, ok := char(t, a[0])
		if !ok {
			return rt.NoValue
		}
		return rt.MakeSmall(f(tablesOf(t), r))
	}
}

// numeral declares a function from characters that are numbers of some kinds.
func numeral(kinds, otherwise string, f func(*rt.Thread, number) rt.Value) rt.NativeFn {
	return func(t *rt.Thread, a []rt.Value) rt.Value {
		r, ok := char(t, a[0])
		if !ok {
			return rt.NoValue
		}
		if n, ok := tablesOf(t).number(r); ok && strings.IndexByte(kinds, n.kind) >= 0 {
			return f(t, n)
		}
		return otherwiseRaise(t, a, otherwise)
	}
}

func whole(_ *rt.Thread, n number) rt.Value { return rt.MakeSmall(n.whole) }

// otherwiseRaise returns the default that is the second argument, or raises ValueError.
func otherwiseRaise(t *rt.Thread, a []rt.Value, what string) rt.Value {
	if len(a) > 1 {
		return a[1]
	}
	return t.Errorf(rt.ExcValueError, "%s", what)
}

func name(t *rt.Thread, a []rt.Value) rt.Value {
	r, ok := char(t, a[0])
	if !ok {
		return rt.NoValue
	}
	if name := runename.Of(r); name != "" {
		return t.NewStr(name)
	}
	return otherwiseRaise(t, a, "no such name")
}

func lookup(t *rt.Thread, a []rt.Value) rt.Value {
	name, ok := t.GoStr(a[0])
	if !ok {
		return rt.NoValue
	}
	if r, ok := runename.Find(name); ok {
		return t.NewStr(string(r))
	}
	return t.Errorf(rt.ExcKeyError, "undefined character name '%s'", name)
}

// formArgs reads the arguments of normalize and is_normalized; whole: the text is in that form.
func formArgs(t *rt.Thread, a []rt.Value) (to form, f *normal, whole, ok bool) {
	if t.R.IsStr(a[0]) {
		to, ok = formOf(a[0].Str())
	}
	switch text := t.R.IsStr(a[1]); {
	case text && a[1].StrLen() == 0: // in whatever form
		return 0, nil, true, true
	case !ok:
		t.Errorf(rt.ExcValueError, "invalid normalization form")
		return 0, nil, false, false
	case !text:
		t.Errorf(rt.ExcTypeError, "normalize() argument 2 must be str, not %s", t.TypeName(a[1]))
		return 0, nil, false, false
	}
	s := a[1].Str()
	if a[1].StrLen() == len(s) { // ASCII
		return to, nil, true, true
	}
	f = tablesOf(t).forms()
	return to, f, f.stays(s, to) == len(s), true
}

func normalize(t *rt.Thread, a []rt.Value) rt.Value {
	to, f, whole, ok := formArgs(t, a)
	switch {
	case !ok:
		return rt.NoValue
	case whole:
		return a[1]
	}
	s := a[1].Str()
	keep := f.stays(s, to)
	out, ok := f.form(t, s[keep:], to)
	if !ok || !t.RoomFor(len(s)+len(out)) {
		return rt.NoValue
	}
	return t.NewStr(s[:keep] + string(out))
}

func isNormalized(t *rt.Thread, a []rt.Value) rt.Value {
	to, f, whole, ok := formArgs(t, a)
	switch {
	case !ok:
		return rt.NoValue
	case whole:
		return rt.True
	}
	s := a[1].Str()
	keep := f.stays(s, to)
	out, ok := f.form(t, s[keep:], to)
	if !ok {
		return rt.NoValue
	}
	return rt.MakeBool(s[keep:] == string(out))
}
