package parse

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// joiner collects adjacent literal text and fields.
type joiner struct {
	text   string // literal text not yet in values, its first piece
	more   []byte // the whole text if it has several pieces
	pieces int
	start  Pos // of the text
	stop   Pos
	values []Expr
	texts  []string // of the expressions of fields
}

// add appends literal text.
func (j *joiner) add(s string, start, stop Pos) {
	switch j.pieces {
	case 0:
		j.text, j.start = s, start
	case 1:
		j.more = append(append(j.more[:0], j.text...), s...)
	default:
		j.more = append(j.more, s...)
	}
	j.pieces++
	j.stop = stop
}

// take returns the text and forgets it.
func (j *joiner) take() string {
	s := j.text
	if j.pieces > 1 {
		s = string(j.more)
	}
	j.text, j.pieces = "", 0
	return s
}

// flush turns the text into a constant.
func (j *joiner) flush() {
	if s := j.take(); s != "" {
		j.values = append(j.values, &Constant{Span{j.start, j.stop}, s})
	}
}

// stringAtom parses a run of adjacent string literals.
func (p *parser) stringAtom() Expr {
	start := p.tok.start
	var j joiner
	isF, wasBytes, isT := false, false, p.tok.kind == tFString && p.template()
	for first := true; p.tok.kind == tString || p.tok.kind == tFString; first = false {
		q, raw, isBytes := p.prefix()
		if !first && isBytes != wasBytes {
			p.failAt(start, p.tok.stop, "cannot mix bytes and nonbytes literals")
			break
		}
		wasBytes = isBytes
		if isT != (p.tok.kind == tFString && p.template()) {
			p.failAt(start, p.tok.stop, "cannot mix t-string literals with string or bytes literals")
			break
		}
		if p.tok.kind == tFString {
			isF = true
			outer := p.inT
			p.inT = isT
			p.fstring(&j, q, raw)
			p.inT = outer
			continue
		}
		n := 1
		if len(q) >= 6 && q[1] == q[0] && q[2] == q[0] {
			n = 3
		}
		s := q[n : len(q)-n]
		if isBytes && strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
			p.failAt(p.tok.start, p.tok.stop, "bytes can only contain ASCII literal characters")
			break
		}
		if p.badUTF8 && p.undecodable(s, p.tok.start, p.tok.stop) {
			p.tok.kind = tError
			break
		}
		if !raw {
			s = p.unescape(s, isBytes)
		}
		j.add(s, p.tok.start, p.tok.stop)
		p.advance()
	}
	span := p.span(start)
	if isF {
		j.flush()
		if isT {
			return &TemplateStr{span, j.values, j.texts}
		}
		return &JoinedStr{span, j.values}
	}
	c := p.consts.alloc()
	c.Span = span
	if s := j.take(); wasBytes {
		c.Value = Bytes(s)
	} else {
		c.Value = s
	}
	return c
}

// template reports whether the token opens a t-string.
func (p *parser) template() bool {
	for _, c := range []byte(p.text()) {
		switch c | 0x20 {
		case 't':
			return true
		case '"' | 0x20, '\'' | 0x20:
			return false
		}
	}
	return false
}

// prefix takes the prefix off the string token and returns the rest with what
// the prefix says.
func (p *parser) prefix() (rest string, raw, isBytes bool) {
	s := p.text()
	i := 0
	for ; class[s[i]] != cQuote; i++ {
		switch s[i] | 0x20 {
		case 'r':
			raw = true
		case 'b':
			isBytes = true
		}
	}
	return s[i:], raw, isBytes
}

// unescape decodes escapes in the string token.
func (p *parser) unescape(s string, isBytes bool) string {
	s, err := unescape(s, isBytes)
	if err != nil {
		p.failKind(err.kind, p.tok.start, p.tok.stop, err.msg)
	}
	return s
}

// fstringQuote is how the f-string being read ends and decodes.
type fstringQuote struct {
	quote  byte
	triple bool
	raw    bool
	start  Pos
}

// fstring parses an f-string. The token is its opening; the lexer stands behind
// that. Until the end the tokens between literal text and fields are read in
// lock-step: whenever text is read, the token is the last before it.
func (p *parser) fstring(j *joiner, open string, raw bool) {
	q := fstringQuote{open[0], len(open) == 3, raw, p.tok.start}
	for {
		p.fstringText(j, &q, false)
		if p.err != nil {
			return
		}
		if p.src[p.pos] != '{' {
			break
		}
		p.field(j, &q)
	}
	p.pos += len(open)
	p.tok.stop = p.at(p.pos)
	p.advance()
}

// fstringText reads literal text up to a "{" that opens a field, the closing
// quote or, in a format spec, the "}" that ends it.
func (p *parser) fstringText(j *joiner, q *fstringQuote, spec bool) {
	src := p.src
	i := p.pos
	from, start := i, p.at(i)
	for p.err == nil {
		c, c1 := src[i], src[i+1]
		switch {
		case c == '\\':
			i = p.fstringBackslash(i, q.raw)
		case c == '\n':
			if !p.fstringNewline(i, q, spec) {
				return
			}
			i++
		case c == q.quote && (!q.triple || c1 == c && src[i+2] == c), c == '{' && (spec || c1 != c), c == '}' && spec:
			p.literalText(j, q, from, i, start)
			if c == q.quote && spec {
				p.failHere("f-string: expecting '}'")
			}
			return
		case c == '{' || c == '}' && c1 == c: // a doubled brace stands for one
			i++
			p.literalText(j, q, from, i, start)
			i++
			from, start = i, p.at(i)
		case c == '}':
			p.pos = i
			p.failHere("f-string: single '}' is not allowed")
		default:
			i++
		}
	}
}

// literalText moves the text between two offsets into j; it starts at start.
func (p *parser) literalText(j *joiner, q *fstringQuote, from, to int, start Pos) {
	p.pos = to
	if to == from {
		return
	}
	s := p.src[from:to]
	if p.badUTF8 && p.undecodable(s, start, p.at(to)) {
		p.tok.kind = tError
	}
	if !q.raw {
		s = p.unescape(s, false)
	}
	j.add(s, start, p.at(to))
}

// fstringNewline counts the newline at offset i of literal text, or reports it.
func (p *parser) fstringNewline(i int, q *fstringQuote, spec bool) bool {
	switch {
	case spec && !q.triple:
		p.pos = i
		p.failHere("f-string: newlines are not allowed in format specifiers for single quoted f-strings")
		return false
	case !q.triple || p.src[i+1] == 0:
		p.unterminated("f-", q.triple, q.start)
		p.tok.kind = tError
		return false
	}
	p.pos = i + 1
	p.newline()
	return true
}

// fstringBackslash returns the offset behind a backslash and what it escapes.
// A brace is never escaped by it.
func (p *parser) fstringBackslash(i int, raw bool) int {
	src := p.src
	i++
	switch c := src[i]; {
	case c == '{' || c == '}':
		return i
	case c == 'N' && !raw && src[i+1] == '{':
		if n := strings.IndexByte(src[i:], '}'); n >= 0 {
			return i + n + 1
		}
	case c == '\n':
		if src[i+1] != 0 {
			p.pos = i + 1
			p.newline()
		} else {
			return i
		}
	}
	return i + 1
}

// failHere reports an error at the next byte.
func (p *parser) failHere(msg string) {
	p.noPost = true
	p.fail(SyntaxError, p.at(p.pos), p.at(p.pos+1), msg)
	p.tok.kind = tError
}

// field parses a replacement field, whose "{" is the next byte. Afterwards the
// token is its "}" and the lexer stands behind that.
func (p *parser) field(j *joiner, q *fstringQuote) {
	if !p.enter() {
		return
	}
	start := p.at(p.pos)
	p.pos++
	p.fdepth++
	p.brackets = append(p.brackets, bracket{open: '{', field: true, quote: q.quote, triple: q.triple, pos: start})
	from := p.pos
	fromPos := p.at(from)
	p.advance()
	switch k := p.tok.kind; {
	case k == tRBrace || k == tExclam || k == tColon || k == tAssign:
		p.failTok(fmt.Sprintf("f-string: valid expression required before '%s'", p.text()))
	case !k.startsExpr() && k != tStar && k != tYield:
		p.failTok("f-string: expecting a valid expression after '{'")
	}
	f := &FormattedValue{Value: p.yieldOrExprs()}
	text := ""
	if p.inT && p.err == nil {
		text = strings.TrimSpace(p.src[from:p.tok.off])
	}
	debug := p.accept(tAssign)
	if debug {
		j.add(p.src[from:p.tok.off], fromPos, p.tok.start)
	}
	if p.tok.kind == tExclam {
		p.conversion(f)
	}
	if p.tok.kind == tColon {
		f.Spec = p.formatSpec(q)
	}
	if debug && f.Conversion == 0 && f.Spec == nil {
		f.Conversion = 'r'
	}
	if p.tok.kind != tRBrace {
		p.fieldEnd(debug, f)
		return
	}
	f.Span = Span{start, p.tok.stop}
	j.flush()
	j.values = append(j.values, f)
	if p.inT {
		j.texts = append(j.texts, text)
	}
	p.fdepth--
	p.leave()
}

// fieldEnd reports what stands where a field should end.
func (p *parser) fieldEnd(debug bool, f *FormattedValue) {
	switch {
	case f.Spec != nil || p.tok.kind == tEOF:
		p.failTok("f-string: expecting '}'")
	case f.Conversion != 0:
		p.failTok("f-string: expecting ':' or '}'")
	case debug:
		p.failTok("f-string: expecting '!', or ':', or '}'")
	default:
		p.forgotComma(f.Value)
		p.failTok("f-string: expecting '=', or '!', or ':', or '}'")
	}
}

// conversion parses !r and the like.
func (p *parser) conversion(f *FormattedValue) {
	off := p.tok.end
	p.advance()
	s := p.text()
	switch {
	case p.tok.kind == tRBrace || p.tok.kind == tColon:
		p.failTok("f-string: missing conversion character")
	case p.tok.kind != tName:
		p.failTok("f-string: invalid conversion character")
	case p.tok.off != off:
		p.failTok("f-string: conversion type must come right after the exclamation mark")
	case s == "s" || s == "r" || s == "a":
		f.Conversion = s[0]
		p.advance()
	default:
		p.failTok(fmt.Sprintf("f-string: invalid conversion character '%s': expected 's', 'r', or 'a'", s))
	}
}

// formatSpec parses a format spec; the token is the ":" before it and, in the
// end, the "}" behind it.
func (p *parser) formatSpec(q *fstringQuote) *JoinedStr {
	start := p.tok.stop
	var j joiner
	for {
		p.fstringText(&j, q, true)
		if p.err != nil {
			return &JoinedStr{}
		}
		if p.src[p.pos] != '{' {
			break
		}
		p.field(&j, q)
	}
	j.flush()
	p.tok.stop = p.at(p.pos)
	p.advance()
	return &JoinedStr{p.span(start), j.values}
}
