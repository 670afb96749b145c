package csv

import (
	"strconv"
	"strings"

	"pycopy/rt"
	"pycopy/rt/text"
)

// Values of a reader.
const (
	rLines   = iota // iterator
	rDialect        // as Python sees it
	rError          // csv.Error
	rNum            // small int: number of lines read
	rWords
)

var readerSig = rt.Builtin{Name: "reader", Sig: "lines, dialect, error, /"}

var readerSpec = rt.TypeSpec{
	Name: "reader", Module: "_csv", Layout: rt.KindObject, Flags: rt.Final,
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		a := t.BindArgs(&readerSig, args, nkw)
		if a == nil {
			return rt.NoValue
		}
		it := t.Iter(a[0])
		if it == rt.NoValue {
			return it
		}
		d, ok := newDialect(t, a[1])
		if !ok {
			return rt.NoValue
		}
		v := t.NewNative(cls, &reader{d: d}, rWords)
		if v != rt.NoValue {
			copy(rt.NativeVals(v), []rt.Value{it, a[1], a[2], rt.MakeSmall(0)})
		}
		return v
	},
	Iter: rt.IterSelf, Next: readerNext,
	GetSets: []rt.GetSet{
		{Name: "dialect", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[rDialect] }, Word: rt.FirstVal + rDialect},
		{Name: "line_num", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[rNum] }, Word: rt.FirstVal + rNum},
	},
}

// state is where in a record a reader is.
type state uint8

const (
	startRecord state = iota
	startField
	escaped        // behind an escape
	inField        // in a field without quotes
	inQuotes       // in a field with quotes
	escapedInQuote // behind an escape in quotes
	quoteInQuotes  // behind a quote in quotes
	eatNewline     // behind the end of a record
	afterNewline   // behind an escaped end of line
)

// reader is the Go state of a reader.
type reader struct {
	d       *dialect
	state   state
	numeric bool   // the field is a number
	field   []byte // the text of the field so far
	chars   int    // characters in it
	width   int    // number of fields of the last record
}

// reading is a reader while it reads.
type reading struct {
	*reader
	t     *rt.Thread
	vals  []rt.Value
	row   rt.Value // list: the fields of the record so far
	limit int
}

func readerNext(t *rt.Thread, self rt.Value) rt.Value {
	st := t.Native(self).(*reader)
	r := reading{st, t, rt.NativeVals(self), t.NewList(min(st.width, 64)), limitsOf(t).field}
	if r.row == rt.NoValue {
		return rt.NoValue
	}
	t.ListTruncate(r.row, 0) // has room for as many fields as the last record had
	r.state, r.numeric, r.field, r.chars = startRecord, false, r.field[:0], 0
	for {
		line := t.Next(r.vals[rLines])
		if line == rt.NoValue {
			return line
		}
		if line == rt.StopMark {
			if r.chars == 0 && r.state != inQuotes {
				return line
			}
			if r.d.strict {
				return raise(t, r.vals[rError], "unexpected end of data")
			}
			if !r.save() {
				return rt.NoValue
			}
			break
		}
		if !t.R.IsStr(line) {
			return raise(t, r.vals[rError], "iterator should return strings, not "+t.TypeName(line)+" (the file should be opened in text mode)")
		}
		r.vals[rNum] = rt.MakeSmall(r.vals[rNum].Small() + 1)
		if !r.line(line.Str()) {
			return rt.NoValue
		}
		if r.state == startRecord {
			break
		}
	}
	st.width = len(r.row.List())
	return r.row
}

// line reads a line.
func (r reading) line(s string) bool {
	if r.state == startRecord {
		if done, ok := r.plain(s); done {
			return ok
		}
	}
	for i := 0; i < len(s); {
		if (r.state == startField || r.state == startRecord) && !r.d.read[s[i]] && s[i] != ' ' {
			r.state, r.numeric = inField, r.d.quoting == quoteNonNumeric
		}
		if r.state == inField || r.state == inQuotes { // what means nothing is taken at once
			j := i
			for j < len(s) && !r.d.read[s[j]] {
				j++
			}
			if j > i {
				if !r.add(s[i:j]) {
					return false
				}
				i = j
				continue
			}
		}
		c, n := decode(s[i:])
		if !r.char(c, s[i:i+n]) {
			return false
		}
		i += n
	}
	return r.end()
}

// plain reads a record of one line without escapes, in which quotes are around whole fields only.
func (r reading) plain(s string) (done, ok bool) {
	d := r.d
	if d.delimiter >= 0x80 || d.escape >= 0 || d.skipSpace || d.quoting == quoteNonNumeric || len(s) > r.limit {
		return false, true
	}
	delimiter := byte(d.delimiter)
	start := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case !d.read[c]:
		case c == delimiter:
			if !r.text(s[start:i]) {
				return true, false
			}
			start = i + 1
		case c == '\r' || c == '\n':
			for j := i + 1; j < len(s); j++ {
				if s[j] != '\r' && s[j] != '\n' {
					r.t.ListTruncate(r.row, 0)
					return false, true
				}
			}
			s = s[:i]
		default:
			n := r.quoted(s[start:])
			if i > start || n == 0 {
				r.t.ListTruncate(r.row, 0)
				return false, true
			}
			if !r.text(s[start+1 : start+n-1]) {
				return true, false
			}
			if i = start + n; i == len(s) || s[i] != delimiter {
				return true, true
			}
			start = i + 1
		}
	}
	return true, len(s) == 0 || r.text(s[start:])
}

// quoted returns the length of the field in quotes, with these, that s begins with, 0 if it is not a simple one.
func (r reading) quoted(s string) int {
	d := r.d
	if d.quote >= 0x80 || rune(s[0]) != d.quote || d.quoting == quoteNone {
		return 0
	}
	n := strings.IndexByte(s[1:], byte(d.quote)) + 2
	if n == 1 {
		return 0
	}
	if n < len(s) && rune(s[n]) == d.delimiter {
		return n
	}
	if strings.Trim(s[n:], "\r\n") != "" {
		return 0
	}
	return n
}

// text appends a field to the record.
func (r reading) text(s string) bool {
	v := r.t.NewStr(s)
	return v != rt.NoValue && r.t.ListAppend(r.row, v)
}

// fail raises csv.Error.
func (r reading) fail(message string) bool {
	raise(r.t, r.vals[rError], message)
	return false
}

// add appends to the field.
func (r reading) add(s string) bool {
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			r.chars++
		}
	}
	if r.chars > r.limit {
		return r.fail("field larger than field limit (" + strconv.Itoa(r.limit) + ")")
	}
	if len(r.field)+len(s) > cap(r.field) && !r.t.RoomFor(2*len(r.field)+len(s)) {
		return false
	}
	r.field = append(r.field, s...)
	return true
}

// save ends the field.
func (r reading) save() bool {
	v := r.t.NewStrBytes(r.field)
	r.field, r.chars = r.field[:0], 0
	if v == rt.NoValue {
		return false
	}
	if r.numeric {
		r.numeric = false
		if v = r.t.Call1(r.t.R.Class(rt.KindFloat), v); v == rt.NoValue {
			return false
		}
	}
	return r.t.ListAppend(r.row, v)
}

// char takes the next character, which s is, too.
func (r reading) char(c rune, s string) bool {
	d := r.d
	newline := c == '\n' || c == '\r'
	switch r.state {
	case eatNewline:
		if !newline {
			return r.fail("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
		}
	case startRecord:
		if newline {
			r.state = eatNewline
			return true
		}
		r.state = startField
		fallthrough
	case startField:
		return r.first(c, s)
	case escaped:
		r.state = inField
		if newline {
			r.state = afterNewline
		}
		return r.add(s)
	case inField, afterNewline:
		switch {
		case newline:
			r.state = eatNewline
			return r.save()
		case c == d.escape:
			r.state = escaped
		case c == d.delimiter:
			r.state = startField
			return r.save()
		default:
			return r.add(s)
		}
	case inQuotes:
		switch {
		case c == d.escape:
			r.state = escapedInQuote
		case c == d.quote && d.quoting != quoteNone:
			r.state = inField
			if d.doubleQuote {
				r.state = quoteInQuotes
			}
		default:
			return r.add(s)
		}
	case escapedInQuote:
		r.state = inQuotes
		return r.add(s)
	case quoteInQuotes:
		switch {
		case c == d.quote && d.quoting != quoteNone:
			r.state = inQuotes
			return r.add(s)
		case c == d.delimiter:
			r.state = startField
			return r.save()
		case newline:
			r.state = eatNewline
			return r.save()
		case d.strict:
			return r.fail("'" + string(text.AppendRune(nil, d.delimiter)) + "' expected after '" + string(text.AppendRune(nil, d.quote)) + "'")
		}
		r.state = inField
		return r.add(s)
	}
	return true
}

// first takes the first character of a field.
func (r reading) first(c rune, s string) bool {
	d := r.d
	switch {
	case c == '\n' || c == '\r':
		r.state = eatNewline
		return r.save()
	case c == d.quote && d.quoting != quoteNone:
		r.state = inQuotes
	case c == d.escape:
		r.state = escaped
	case c == ' ' && d.skipSpace:
	case c == d.delimiter:
		return r.save()
	default:
		r.numeric = d.quoting == quoteNonNumeric
		r.state = inField
		return r.add(s)
	}
	return true
}

// end takes the end of a line.
func (r reading) end() bool {
	switch r.state {
	case startField, inField, quoteInQuotes:
		r.state = startRecord
		return r.save()
	case escaped:
		r.state = inField
		return r.add("\n")
	case escapedInQuote:
		r.state = inQuotes
		return r.add("\n")
	case eatNewline:
		r.state = startRecord
	}
	return true
}
