package csv

import (
	"strings"

	"pycopy/rt"
	"pycopy/rt/text"
)

// Values of a writer.
const (
	wWrite   = iota // the file's method write
	wDialect        // as Python sees it
	wError          // csv.Error
	wWords
)

var writerSig = rt.Builtin{Name: "writer", Sig: "write, dialect, error, /"}

var writerSpec = rt.TypeSpec{
	Name: "writer", Module: "_csv", Layout: rt.KindObject, Flags: rt.Final,
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		a := t.BindArgs(&writerSig, args, nkw)
		if a == nil {
			return rt.NoValue
		}
		d, ok := newDialect(t, a[1])
		if !ok {
			return rt.NoValue
		}
		v := t.NewNative(cls, &writer{d: d}, wWords)
		if v != rt.NoValue {
			copy(rt.NativeVals(v), a)
		}
		return v
	},
	Methods: []rt.Builtin{
		{Name: "writerow", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return writeRow(t, a[0], a[1]) }},
		{Name: "writerows", Min: 2, Max: 2, Fn: writeRows},
	},
	GetSets: []rt.GetSet{{Name: "dialect", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[wDialect] }, Word: rt.FirstVal + wDialect}},
}

// writer is the Go state of a writer.
type writer struct {
	d   *dialect
	buf []byte // for the next record; nil while one is made
}

func writeRows(t *rt.Thread, a []rt.Value) rt.Value {
	if !t.Each(a[1], func(row rt.Value) bool { return writeRow(t, a[0], row) != rt.NoValue }) {
		return rt.NoValue
	}
	return rt.None
}

// record is a record that is being written.
type record struct {
	t   *rt.Thread
	d   *dialect
	err rt.Value // csv.Error
	buf []byte
	n   int // fields
}

func writeRow(t *rt.Thread, self, row rt.Value) rt.Value {
	w, vals := t.Native(self).(*writer), rt.NativeVals(self)
	r := record{t: t, d: w.d, err: vals[wError], buf: w.buf[:0]}
	w.buf = nil // str() of a field may write another record
	if !r.fields(row) {
		return rt.NoValue
	}
	if r.n == 1 && len(r.buf) == 0 {
		if r.d.quoting == quoteNone {
			return raise(t, r.err, "single empty field record must be quoted")
		}
		r.n = 0
		if !r.field("", true) {
			return rt.NoValue
		}
	}
	line := t.NewStrBytes(append(r.buf, r.d.end...))
	if cap(r.buf) <= 1<<16 {
		w.buf = r.buf[:0]
	}
	if line == rt.NoValue {
		return line
	}
	return t.Call1(vals[wWrite], line)
}

// fields writes the fields of a row.
func (r *record) fields(row rt.Value) bool {
	t := r.t
	if k := row.Kind(); k == rt.KindList || k == rt.KindTuple {
		for i := 0; i < len(t.SeqItems(row)); i++ {
			if !r.value(t.SeqItems(row)[i]) {
				return false
			}
		}
		return !t.PollPending() || t.HandlePoll()
	}
	it := t.Iter(row)
	if it == rt.NoValue {
		if t.ExcMatches(rt.ExcTypeError) {
			t.TakeExc()
			raise(t, r.err, "iterable expected, not "+t.TypeName(row))
		}
		return false
	}
	return t.Each(it, r.value)
}

// value writes a field.
func (r *record) value(v rt.Value) bool {
	t := r.t
	quoted := r.d.quoting == quoteAll
	if r.d.quoting == quoteNonNumeric {
		number, ok := isNumber(t, v)
		if !ok {
			return false
		}
		quoted = !number
	}
	switch {
	case t.R.IsStr(v):
		return r.field(v.Str(), quoted)
	case v == rt.None:
		return r.field("", quoted)
	}
	s := t.StrOf(v)
	return s != rt.NoValue && r.field(s.Str(), quoted)
}

// isNumber reports whether v can be made a number.
func isNumber(t *rt.Thread, v rt.Value) (yes, ok bool) {
	switch t.R.Layout(v) {
	case rt.KindInt, rt.KindBool, rt.KindFloat, rt.KindComplex:
		return true, true
	case rt.KindStr, rt.KindNone:
		return false, true
	}
	for _, name := range []string{"__index__", "__int__", "__float__"} {
		n := t.Intern(name)
		if n == rt.NoValue {
			return false, false
		}
		f, found := t.FindAttr(t.TypeOf(v), n)
		if found {
			return f != rt.NoValue, f != rt.NoValue
		}
	}
	return false, true
}

// field writes the text of a field.
func (r *record) field(s string, quoted bool) bool {
	d := r.d
	if !r.t.RoomFor(len(r.buf) + 2*len(s) + 16) {
		return false
	}
	if r.n > 0 {
		r.buf = text.AppendRune(r.buf, d.delimiter)
	}
	r.n++
	i := 0
	for i < len(s) && !d.write[s[i]] {
		i++
	}
	if i == len(s) && !quoted {
		r.buf = append(r.buf, s...)
		return true
	}
	start := len(r.buf)
	if d.quote >= 0 { // if there turns out to be no reason for it, it is dropped
		r.buf = text.AppendRune(r.buf, d.quote)
	}
	body := len(r.buf)
	for i = 0; i < len(s); {
		if !d.write[s[i]] {
			r.buf = append(r.buf, s[i])
			i++
			continue
		}
		c, n := decode(s[i:])
		ok := true
		if quoted, ok = r.special(c, quoted); !ok {
			return false
		}
		r.buf = append(r.buf, s[i:i+n]...)
		i += n
	}
	if quoted && d.quote >= 0 {
		r.buf = text.AppendRune(r.buf, d.quote)
	} else {
		r.buf = append(r.buf[:start], r.buf[body:]...)
	}
	return true
}

// special writes what must be in front of a character that may mean something, and reports whether the field has quotes.
func (r *record) special(c rune, quoted bool) (bool, bool) {
	d := r.d
	if c != d.delimiter && c != d.escape && c != d.quote && !strings.ContainsRune(d.end, c) {
		return quoted, true
	}
	escape := false
	switch {
	case d.quoting == quoteNone || c == d.escape && c != d.quote:
		escape = true
	case c == d.quote && d.doubleQuote:
		r.buf = text.AppendRune(r.buf, d.quote)
	case c == d.quote:
		escape = true
	}
	if !escape {
		return true, true
	}
	if d.escape < 0 {
		raise(r.t, r.err, "need to escape, but no escapechar set")
		return quoted, false
	}
	r.buf = text.AppendRune(r.buf, d.escape)
	return quoted, true
}
