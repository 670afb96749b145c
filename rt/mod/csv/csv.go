// Package csv is the builtin module _csv: the reader and the writer of csv, whose dialects are made in Python.
package csv

import (
	"unicode/utf8"

	"pycopy/rt"
	"pycopy/rt/text"
)

// Module declares _csv.
var Module = rt.ModuleSpec{
	Name:  "_csv",
	Funcs: []rt.Builtin{{Name: "field_size_limit", Max: 1, Fn: fieldSizeLimit}},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleType(m, &readerSpec) != rt.NoValue && t.ModuleType(m, &writerSpec) != rt.NoValue
	},
}

// limits is what the module keeps for a runtime.
type limits struct {
	field int // characters of a field, for readers
}

func limitsOf(t *rt.Thread) *limits {
	return t.R.State(rt.StateCSV, func() any { return &limits{131072} }).(*limits)
}

func fieldSizeLimit(t *rt.Thread, a []rt.Value) rt.Value {
	l := limitsOf(t)
	old := l.field
	if len(a) > 0 {
		if t.R.Layout(a[0]) != rt.KindInt && a[0].Kind() != rt.KindBool {
			return t.Errorf(rt.ExcTypeError, "limit must be an integer")
		}
		n, ok := t.Index(a[0])
		if !ok {
			return rt.NoValue
		}
		l.field = n
	}
	return t.NewInt(int64(old))
}

// Ways of quoting.
const (
	quoteMinimal = iota
	quoteAll
	quoteNonNumeric
	quoteNone
)

// dialect is a dialect as Go state. A character that is not set is -1.
type dialect struct {
	delimiter, quote, escape rune
	doubleQuote, skipSpace   bool
	strict                   bool
	quoting                  int
	end                      string // of lines

	read, write [256]bool // first bytes of characters that mean something to the reader or the writer
}

// newDialect reads the attributes of a dialect whose options csv has checked.
func newDialect(t *rt.Thread, v rt.Value) (*dialect, bool) {
	d := &dialect{}
	for _, c := range []struct {
		name string
		to   *rune
	}{{"delimiter", &d.delimiter}, {"quotechar", &d.quote}, {"escapechar", &d.escape}} {
		x := attr(t, v, c.name)
		if x == rt.NoValue {
			return nil, false
		}
		*c.to = -1
		if t.R.IsStr(x) && x.StrLen() == 1 {
			*c.to, _ = text.DecodeRune(x.Str())
		}
	}
	for _, f := range []struct {
		name string
		to   *bool
	}{{"doublequote", &d.doubleQuote}, {"skipinitialspace", &d.skipSpace}, {"strict", &d.strict}} {
		x := attr(t, v, f.name)
		if x == rt.NoValue {
			return nil, false
		}
		var ok bool
		if *f.to, ok = t.Truth(x); !ok {
			return nil, false
		}
	}
	quoting, end := attr(t, v, "quoting"), attr(t, v, "lineterminator")
	if quoting == rt.NoValue || end == rt.NoValue {
		return nil, false
	}
	var ok bool
	if d.quoting, ok = t.Index(quoting); !ok {
		return nil, false
	}
	if d.end, ok = t.GoStr(end); !ok {
		return nil, false
	}
	for _, c := range []rune{d.delimiter, d.quote, d.escape} {
		if c >= 0 {
			b := text.AppendRune(nil, c)[0]
			d.read[b], d.write[b] = true, true
		}
	}
	d.read['\r'], d.read['\n'] = true, true
	for i := range d.end {
		d.write[d.end[i]] = true
	}
	return d, true
}

func attr(t *rt.Thread, v rt.Value, name string) rt.Value {
	n := t.Intern(name)
	if n == rt.NoValue {
		return n
	}
	return t.GetAttr(v, n)
}

// raise raises csv.Error, which cls is.
func raise(t *rt.Thread, cls rt.Value, message string) rt.Value {
	s := t.NewStr(message)
	if s == rt.NoValue {
		return s
	}
	e := t.Call1(cls, s)
	if e == rt.NoValue {
		return e
	}
	return t.Raise(e, rt.NoValue)
}

// decode returns the character at the beginning of s and its size.
func decode(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return text.DecodeRune(s)
}
