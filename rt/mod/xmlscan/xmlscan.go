// Package xmlscan is the builtin module _xmlscan: it takes XML text apart as far as that is of the plain kind, for xml._scanner,
// which does the rest in Python.
package xmlscan

import (
	"strings"
	"unicode/utf8"

	"pycopy/rt"
)

// Module declares _xmlscan.
var Module = rt.ModuleSpec{
	Name:  "_xmlscan",
	Funcs: []rt.Builtin{{Name: "pieces", Min: 3, Max: 3, Fn: pieces}},
}

// most is how many tags a call takes at most.
const most = 400

// pieces is pieces(text, at, opened) -> (events, end): what is in the text from character at on, where the elements in the list
// opened, with at least one, have begun. An event is a tag with the text before it: (start, before, place, name, attributes).
// before is None, a str, or a list of strs, of which some have come from references; attributes is None at the end of an element.
// What is not plain begins at end; opened gets and loses elements as far as there.
func pieces(t *rt.Thread, a []rt.Value) rt.Value {
	if a[0].Kind() != rt.KindStr || a[2].Kind() != rt.KindList {
		return t.Errorf(rt.ExcTypeError, "pieces wants a str, an int and a list")
	}
	at, ok := t.IndexClamp(a[1])
	if !ok {
		return rt.NoValue
	}
	at = max(min(at, a[0].StrLen()), 0)
	s := scanner{t: t, s: a[0].Str(), opened: a[2], ascii: a[0].StrLen() == len(a[0].Str())}
	s.at = t.ByteOffset(a[0], at)
	s.done, s.chars = s.at, at
	if s.events = t.NewList(0); s.events == rt.NoValue {
		return rt.NoValue
	}
	for n := 0; n < most && len(s.opened.List()) > 0; n++ {
		if !s.piece() {
			break
		}
	}
	if s.failed {
		return rt.NoValue
	}
	r := t.NewTuple(2)
	if r != rt.NoValue {
		copy(r.Tuple(), []rt.Value{s.events, rt.MakeSmall(s.place(s.at))})
	}
	return r
}

// scanner reads s, part of the heap.
type scanner struct {
	t              *rt.Thread
	s              string
	at             int // byte that is looked at
	done, chars    int // a byte, and the number of its character: where has been asked for a place
	opened, events rt.Value
	ascii, failed  bool
}

// place returns the number of the character at byte i, which is not before one that was asked for.
func (s *scanner) place(i int) int {
	if s.ascii {
		return i
	}
	for ; s.done < i; s.done++ {
		if utf8.RuneStart(s.s[s.done]) {
			s.chars++
		}
	}
	return s.chars
}

// The classes of bytes.
const (
	plainText  = 1 << iota // in text
	plainValue             // in values of attributes, but for the quotes
	nameStart
	inName

	other  = plainText | plainValue
	digit  = other | inName // or what is like it in names
	letter = digit | nameStart
)

// classes has the classes of each byte.
var classes = [256]uint8{
	'\t': plainText, '\n': plainText,
	' ': other, '!': other, '"': plainText, '#': other, '$': other, '%': other, '\'': plainText, '(': other,
	')': other, '*': other, '+': other, ',': other, '-': digit, '.': digit, '/': other,
	'0': digit, '1': digit, '2': digit, '3': digit, '4': digit, '5': digit, '6': digit, '7': digit, '8': digit, '9': digit,
	':': letter, ';': other, '=': other, '>': plainValue, '?': other, '@': other,
	'A': letter, 'B': letter, 'C': letter, 'D': letter, 'E': letter, 'F': letter, 'G': letter, 'H': letter, 'I': letter, 'J': letter,
	'K': letter, 'L': letter, 'M': letter,
	'N': letter, 'O': letter, 'P': letter, 'Q': letter, 'R': letter, 'S': letter, 'T': letter, 'U': letter, 'V': letter, 'W': letter,
	'X': letter, 'Y': letter, 'Z': letter,
	'[': other, '\\': other, ']': other, '^': other, '_': letter, '`': other,
	'a': letter, 'b': letter, 'c': letter, 'd': letter, 'e': letter, 'f': letter, 'g': letter, 'h': letter, 'i': letter, 'j': letter,
	'k': letter, 'l': letter, 'm': letter,
	'n': letter, 'o': letter, 'p': letter, 'q': letter, 'r': letter, 's': letter, 't': letter, 'u': letter, 'v': letter, 'w': letter,
	'x': letter, 'y': letter, 'z': letter,
	'{': other, '|': other, '}': other, '~': other,
	0x7F: other,
	0x80: letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter,
	0x90: letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter,
	0xA0: letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter,
	0xB0: letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter,
	0xC0: letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter,
	0xD0: letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter,
	0xE0: letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter,
	0xF0: letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter,
}

// skip returns the first byte from i on that is not of class k. U+FFFE and U+FFFF, which are not allowed, are of none.
func (s *scanner) skip(i int, k uint8) int {
	for ; i < len(s.s) && classes[s.s[i]]&k != 0; i++ {
		if s.s[i] == 0xEF && i+2 < len(s.s) && s.s[i+1] == 0xBF && s.s[i+2] >= 0xBE {
			break
		}
	}
	return i
}

// blanks returns the first byte from i on that is no white space.
func (s *scanner) blanks(i int) int {
	for i < len(s.s) && (s.s[i] == ' ' || s.s[i] == '\n' || s.s[i] == '\t' || s.s[i] == '\r') {
		i++
	}
	return i
}

// is reports whether byte i is c.
func (s *scanner) is(i int, c byte) bool { return i < len(s.s) && s.s[i] == c }

// name returns where the name that begins at i ends; that is i if none does.
func (s *scanner) name(i int) int {
	if i == len(s.s) || classes[s.s[i]]&nameStart == 0 {
		return i
	}
	for i < len(s.s) && classes[s.s[i]]&inName != 0 {
		i++
	}
	return i
}

// predefined returns the character that the reference at byte i, of n bytes, stands for; n is 0 if that is declared elsewhere, or by a number.
func (s *scanner) predefined(i int) (c byte, n int) {
	text := s.s[i+1 : min(i+6, len(s.s))]
	if n = strings.IndexByte(text, ';'); n < 0 {
		return 0, 0
	}
	switch text[:n] {
	case "amp":
		c = '&'
	case "lt":
		c = '<'
	case "gt":
		c = '>'
	case "quot":
		c = '"'
	case "apos":
		c = '\''
	default:
		return 0, 0
	}
	return c, n + 2
}

// piece reads text and the tag behind it, and reports whether they are plain. Otherwise, and without memory, it leaves everything as it is.
func (s *scanner) piece() bool {
	start := s.at
	i := s.skip(start, plainText)
	refs := false
	for s.is(i, '&') {
		_, n := s.predefined(i)
		if n == 0 {
			return false
		}
		refs = true
		i = s.skip(i+n, plainText)
	}
	if !s.is(i, '<') {
		return false
	}
	if s.is(i+1, '/') {
		return s.endTag(start, i, refs)
	}
	return s.startTag(start, i, refs)
}

// endTag reads the tag at byte at, behind the text from start on.
func (s *scanner) endTag(start, at int, refs bool) bool {
	end := s.name(at + 2)
	opened := s.opened.List()
	name := opened[len(opened)-1]
	if end == at+2 || name.Kind() != rt.KindStr || name.Str() != s.s[at+2:end] {
		return false
	}
	if end = s.blanks(end); !s.is(end, '>') || !s.event(start, at, refs, name, rt.None) {
		return false
	}
	s.t.ListTruncate(s.opened, len(opened)-1)
	s.at = end + 1
	return true
}

// startTag reads the tag at byte at, behind the text from start on.
func (s *scanner) startTag(start, at int, refs bool) bool {
	end := s.name(at + 1)
	if end == at+1 {
		return false
	}
	name, attrs := s.t.Intern(s.s[at+1:end]), s.t.NewDict(0)
	if name == rt.NoValue || attrs == rt.NoValue {
		return s.fail()
	}
	for {
		i := s.blanks(end)
		if i == end || i == len(s.s) || classes[s.s[i]]&nameStart == 0 {
			end = i
			break
		}
		if end = s.attribute(attrs, i); end < 0 {
			return false
		}
	}
	empty := s.is(end, '/')
	if empty {
		end++
	}
	if !s.is(end, '>') || !s.event(start, at, refs, name, attrs) {
		return false
	}
	end++
	if empty {
		if !s.event(end, end, false, name, rt.None) {
			return false
		}
	} else if !s.t.ListAppend(s.opened, name) {
		return s.fail()
	}
	s.at = end
	return true
}

// attribute reads the attribute at byte i, and returns where it ends, -1 if it is not plain.
func (s *scanner) attribute(attrs rt.Value, i int) int {
	end := s.name(i)
	key := s.s[i:end]
	if end = s.blanks(end); !s.is(end, '=') {
		return -1
	}
	if end = s.blanks(end + 1); !s.is(end, '"') && !s.is(end, '\'') {
		return -1
	}
	quote, start := s.s[end], end+1
	var text []byte // what is in front of start
	for i = start; ; i++ {
		if i = s.skip(i, plainValue); i == len(s.s) {
			return -1
		}
		if s.s[i] == quote {
			break
		}
		if s.s[i] == '&' {
			c, n := s.predefined(i)
			if n == 0 {
				return -1
			}
			text = append(append(text, s.s[start:i]...), c)
			start = i + n
			i = start - 1
		} else if s.s[i] != '"' && s.s[i] != '\'' {
			return -1
		}
	}
	value := s.s[start:i]
	if text != nil {
		value = string(append(text, value...))
	}
	if !s.set(attrs, key, value) {
		return -1
	}
	return i + 1
}

// set adds an attribute. It reports false if there is one with that name.
func (s *scanner) set(attrs rt.Value, key, value string) bool {
	k, v := s.t.Intern(key), s.t.NewStr(value)
	if k == rt.NoValue || v == rt.NoValue {
		return s.fail()
	}
	if s.t.R.DictGetStr(attrs, k) != rt.NoValue {
		return false
	}
	return s.t.DictSet(attrs, k, v) || s.fail()
}

// fail says that an exception is pending.
func (s *scanner) fail() bool {
	s.failed = true
	return false
}

// event adds an event for the tag at byte at, which is behind the text from start on.
func (s *scanner) event(start, at int, refs bool, name, attrs rt.Value) bool {
	before := rt.None
	switch {
	case refs:
		before = s.parts(start, at)
	case at > start:
		before = s.t.NewStr(s.s[start:at])
	}
	e := s.t.NewTuple(5)
	if before == rt.NoValue || e == rt.NoValue {
		return s.fail()
	}
	from := s.place(start)
	copy(e.Tuple(), []rt.Value{rt.MakeSmall(from), before, rt.MakeSmall(s.place(at)), name, attrs})
	return s.t.ListAppend(s.events, e) || s.fail()
}

// parts returns the list of what expat tells apart in the text from start to end, with references.
func (s *scanner) parts(start, end int) rt.Value {
	list := s.t.NewList(0)
	add := func(part string) {
		if list == rt.NoValue || part == "" {
			return
		}
		if v := s.t.NewStr(part); v == rt.NoValue || !s.t.ListAppend(list, v) {
			list = rt.NoValue
		}
	}
	for start < end {
		if s.s[start] == '&' {
			c, n := s.predefined(start)
			add(string(rune(c)))
			start += n
			continue
		}
		i := s.skip(start, plainText)
		add(s.s[start:i])
		start = i
	}
	return list
}
