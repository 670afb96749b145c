package parse

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxBrackets = 2000 // open brackets at a time
	maxIndents  = 1000 // open blocks at a time
	tabSize     = 8
)

// lexer cuts the source text into tokens, on demand. The text ends in a
// newline and a zero byte, so that looking at one byte behind a byte that is
// not zero is always in range.
type lexer struct {
	src       string
	pos       int // offset of the next byte
	line      int32
	lineStart int  // offset of the line's first byte
	bol       bool // at the beginning of a logical line
	nl        bool // no line is begun
	tree      bool // see Options.Tree
	strict    bool // seen a "-X strict" comment
	plainF    bool // deliver f-strings as plain strings
	inT       bool // what is read belongs to a t-string
	badUTF8   bool // the text is not UTF-8 everywhere
	dedents   int  // dedent tokens still to deliver
	indents   []int
	brackets  []bracket
	err       *Error // positions in bytes until Parse finishes it
	soft      bool   // err is less telling than an error of the grammar before it
}

// bracket is an open bracket or (field) the "{" of a replacement field.
type bracket struct {
	open   byte
	field  bool
	quote  byte // of the f-string that contains the field
	triple bool
	pos    Pos
}

// newLexer returns a lexer for a source text.
func newLexer(src []byte) lexer {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	}
	valid := utf8.Valid(src)
	if !valid && declaresLatin1(src) {
		src, valid = latin1(src), true
	}
	var b strings.Builder
	b.Grow(len(src) + 2)
	b.Write(src)
	if len(src) == 0 || src[len(src)-1] != '\n' {
		b.WriteByte('\n')
	}
	b.WriteByte(0)
	return lexer{src: b.String(), line: 1, bol: true, nl: true, badUTF8: !valid, indents: []int{0}}
}

// next delivers the next token. After an error it delivers tError forever.
func (l *lexer) next(t *token) {
	if l.err != nil {
		t.kind = tError
		return
	}
	if l.dedents > 0 {
		l.dedents--
		t.kind = tDedent
		return
	}
	if l.bol && len(l.brackets) == 0 {
		l.bol = false
		if l.indentation(t) {
			return
		}
	}
	src := l.src
	for {
		i := l.pos
		c := src[i]
		for c == ' ' || c == '\t' || c == '\f' {
			i++
			c = src[i]
		}
		l.pos = i
		switch class[c] {
		case cLetter:
			l.word(t)
			return
		case cDigit:
			l.number(t)
			return
		case cQuote:
			l.stringToken(t, i)
			return
		case cNewline:
			l.pos++
			if len(l.brackets) == 0 {
				l.emit(t, tNewline, i)
				l.newline()
				l.bol = true
				return
			}
			l.newline()
		case cHash:
			l.comment()
		case cBackslash:
			if !l.continuation(t) {
				return
			}
		case cEOF:
			l.end(t)
			return
		default:
			l.operator(t, c)
			return
		}
	}
}

// continuation skips a backslash with the newline that must follow.
func (l *lexer) continuation(t *token) bool {
	if i := l.pos; l.src[i+1] != '\n' {
		l.fail(SyntaxError, l.at(i+1), l.at(i+2), "unexpected character after line continuation character")
		l.soft = true
		t.kind = tError
		return false
	}
	l.pos += 2
	if l.pos == len(l.src)-1 && len(l.brackets) == 0 {
		l.fail(SyntaxError, l.at(l.pos-1), l.at(l.pos-1), "unexpected EOF while parsing")
		t.kind = tError
		return false
	}
	l.newline()
	return true
}

// end delivers the tokens at the end of the text.
func (l *lexer) end(t *token) {
	switch {
	case len(l.brackets) == 0 && !l.nl:
		l.emit(t, tNewline, l.pos)
	case len(l.brackets) == 0 && len(l.indents) > 1:
		l.dedents = len(l.indents) - 2
		l.indents = l.indents[:1]
		l.emit(t, tDedent, l.pos)
	default:
		l.emit(t, tEOF, l.pos)
	}
}

// emit fills in a token that starts at an offset of the current line and ends
// at l.pos.
func (l *lexer) emit(t *token, kind tokKind, off int) {
	l.nl = kind <= tDedent
	t.kind = kind
	t.off, t.end = off, l.pos
	t.start = Pos{l.line, int32(off-l.lineStart) + 1}
	t.stop = Pos{l.line, int32(l.pos-l.lineStart) + 1}
}

// at returns the position of an offset in the current line.
func (l *lexer) at(off int) Pos {
	return Pos{l.line, int32(off-l.lineStart) + 1}
}

// lastEnd returns the position behind the last line's text.
func (l *lexer) lastEnd() Pos {
	end := len(l.src) - 2
	return Pos{int32(strings.Count(l.src[:end], "\n")) + 1, int32(end - strings.LastIndexByte(l.src[:end], '\n'))}
}

// newline counts the newline just behind which l.pos stands.
func (l *lexer) newline() {
	l.line++
	l.lineStart = l.pos
}

// fail records the first error.
func (l *lexer) fail(kind ErrorKind, start, stop Pos, msg string) {
	if l.err == nil {
		if l.inT {
			msg = strings.Replace(msg, "f-string", "t-string", 1)
		}
		l.err = &Error{Kind: kind, Msg: msg, Line: int(start.Line), Col: int(start.Col), EndLine: int(stop.Line), EndCol: int(stop.Col)}
	}
}

// indentation reads the white space at the beginning of a logical line,
// skipping blank lines, and delivers an indent or dedent token if it must.
func (l *lexer) indentation(t *token) bool {
	col, first, ok := l.column()
	if !ok {
		return false
	}
	if first >= 0 {
		col = first
	}
	top := len(l.indents) - 1
	switch {
	case col == l.indents[top]:
		return false
	case col > l.indents[top]:
		if len(l.indents) > maxIndents {
			l.soft = true
			l.fail(IndentationError, l.at(l.pos), l.at(l.pos), "too many levels of indentation")
			t.kind = tError
			return true
		}
		l.indents = append(l.indents, col)
		l.emit(t, tIndent, l.pos)
		return true
	}
	for col < l.indents[top] {
		top--
		l.dedents++
	}
	if col != l.indents[top] {
		end := l.pos + strings.IndexByte(l.src[l.pos:], '\n')
		l.soft = true
		l.fail(IndentationError, l.at(end), l.at(end), "unindent does not match any outer indentation level")
		t.kind = tError
		return true
	}
	l.indents = l.indents[:top+1]
	l.dedents--
	l.emit(t, tDedent, l.pos)
	return true
}

// column measures the indentation of the next line that is not blank. First is
// that of the first line with some that a backslash continues, otherwise -1; not ok
// means the end of the text.
func (l *lexer) column() (col, first int, ok bool) {
	src := l.src
	first = -1
	for {
		switch src[l.pos] {
		case ' ':
			col++
			l.pos++
		case '\t':
			col = (col/tabSize + 1) * tabSize
			l.pos++
		case '\f':
			col = 0
			l.pos++
		case '\\':
			if src[l.pos+1] != '\n' {
				return col, first, true
			}
			if first < 0 && col > 0 {
				first = col
			}
			l.pos += 2
			l.newline()
		case '#':
			l.comment()
		case '\n':
			l.pos++
			l.newline()
			col, first = 0, -1
		case LineMark:
			if !l.tree {
				return col, first, true
			}
			l.lineMark()
		case 0:
			return 0, -1, false
		default:
			return col, first, true
		}
	}
}

// lineMark reads the number of the line that it is in.
func (l *lexer) lineMark() {
	end := l.pos + 1 + lineMarkDigits
	n, err := strconv.ParseInt(l.src[l.pos+1:min(end, len(l.src))], 16, 32)
	if err != nil {
		panic("BUG: parse: the text of a tree has a bad line mark")
	}
	l.line = int32(n)
	l.pos = end
}

// comment skips a comment up to its newline.
func (l *lexer) comment() {
	n := strings.IndexByte(l.src[l.pos:], '\n')
	if l.line <= 2 && strings.Contains(l.src[l.pos:l.pos+n], "-X strict") {
		l.strict = true
	}
	l.pos += n
}

// word delivers an identifier, a keyword, or a string with a prefix.
func (l *lexer) word(t *token) {
	src, i := l.src, l.pos
	j := i
	high := byte(0)
	for c := src[j]; isNameByte(c); c = src[j] {
		high |= c
		j++
	}
	if class[src[j]] == cQuote && j-i <= 2 && isPrefix(src[i:j]) {
		l.stringToken(t, j)
		return
	}
	l.pos = j
	if high >= 0x80 {
		if l.badUTF8 && l.undecodable(src[i:j], l.at(i), l.at(j)) {
			t.kind = tError
			return
		}
		if bad, r := badRune(src[i:j]); bad >= 0 {
			l.badCharacter(t, i+bad, r)
			return
		}
		l.emit(t, tName, i)
		return
	}
	l.emit(t, keyword(src[i:j]), i)
}

// undecodable reports text that is not UTF-8.
func (l *lexer) undecodable(s string, start, stop Pos) bool {
	if utf8.ValidString(s) {
		return false
	}
	i := 0
	for {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		i += n
	}
	l.fail(SyntaxError, start, stop, fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: invalid start byte", s[i], i))
	return true
}

// badRune finds the first character that cannot be meant as part of a name:
// punctuation, white space and control characters. Symbols pass, as in Pycopy.
func badRune(s string) (int, rune) {
	for i, r := range s {
		if r < utf8.RuneSelf || unicode.IsLetter(r) || unicode.Is(unicode.Pc, r) {
			continue
		}
		if unicode.In(r, unicode.P, unicode.Z, unicode.C) {
			return i, r
		}
	}
	return -1, 0
}

func (l *lexer) badCharacter(t *token, off int, r rune) {
	msg := fmt.Sprintf("invalid character '%c' (U+%04X)", r, r)
	if !unicode.IsPrint(r) {
		msg = fmt.Sprintf("invalid non-printable character U+%04X", r)
	}
	l.fail(SyntaxError, l.at(off), l.at(off+utf8.RuneLen(r)), msg)
	t.kind = tError
}

// isPrefix reports whether an identifier before a quote is a string prefix.
func isPrefix(s string) bool {
	var seen byte
	for i := 0; i < len(s); i++ {
		var bit byte
		switch s[i] | 0x20 {
		case 'r':
			bit = 1
		case 'b':
			bit = 2
		case 'f':
			bit = 4
		case 'u':
			bit = 8
		case 't':
			bit = 5
		default:
			return false
		}
		seen = seen<<4 | bit
	}
	switch seen {
	case 1, 2, 4, 5, 8, 0x12, 0x21, 0x14, 0x41, 0x15, 0x51:
		return true
	}
	return false
}

// stringToken delivers a string whose prefix starts at l.pos and whose opening
// quote is at offset q; of an f-string only as much as that.
func (l *lexer) stringToken(t *token, q int) {
	start := l.pos
	quote := l.src[q]
	n := 1
	if l.src[q+1] == quote && l.src[q+2] == quote {
		n = 3
	}
	pos := l.at(start)
	l.pos = q + n
	if !l.plainF && strings.ContainsAny(l.src[start:q], "fFtT") {
		l.emit(t, tFString, start)
		return
	}
	if !l.skipString(quote, n == 3, pos) {
		t.kind = tError
		return
	}
	l.emit(t, tString, start)
	t.start = pos
}

// skipString moves behind the closing quote of a string that started at pos.
func (l *lexer) skipString(quote byte, triple bool, pos Pos) bool {
	src, i := l.src, l.pos
	for {
		c := src[i]
		escaped := c == '\\'
		if escaped {
			i++
			c = src[i]
		}
		i++
		switch {
		case c == '\n':
			if !triple && !escaped || src[i] == 0 {
				l.unterminatedString(quote, triple, pos)
				return false
			}
			l.pos = i
			l.newline()
		case c == quote && !escaped:
			if !triple {
				l.pos = i
				return true
			}
			if src[i] == quote && src[i+1] == quote {
				l.pos = i + 2
				return true
			}
		}
	}
}

// unterminatedString reports a string without its closing quote. If the quote
// is rather meant to close the f-string around it, a field is not closed.
func (l *lexer) unterminatedString(quote byte, triple bool, pos Pos) {
	for i := len(l.brackets) - 1; i >= 0; i-- {
		if b := l.brackets[i]; b.field {
			if b.quote == quote && b.triple == triple {
				l.fail(SyntaxError, pos, pos, "f-string: expecting '}'")
				return
			}
			break
		}
	}
	l.unterminated("", triple, pos)
}

// unterminated reports a string without its closing quote, at l.line.
func (l *lexer) unterminated(f string, triple bool, pos Pos) {
	what := f + "string literal"
	if triple {
		what = "triple-quoted " + what
	}
	l.fail(SyntaxError, pos, pos, fmt.Sprintf("unterminated %s (detected at line %d)", what, l.line))
	l.err.Incomplete, l.err.open = triple, triple
}

// number delivers a number; its text is checked here, its value made later.
func (l *lexer) number(t *token) {
	src, i := l.src, l.pos
	j := i
	what := "decimal"
	switch base := src[i+1] | 0x20; {
	case src[i] == '0' && (base == 'x' || base == 'o' || base == 'b'):
		digits := byte(16)
		what = "hexadecimal"
		if base == 'o' {
			digits, what = 8, "octal"
		} else if base == 'b' {
			digits, what = 2, "binary"
		}
		j += 2
		for hexDigit(src[j]) < digits || src[j] == '_' {
			j++
		}
		if class[src[j]] == cDigit {
			l.fail(SyntaxError, l.at(j), l.at(j+1), fmt.Sprintf("invalid digit '%c' in %s literal", src[j], what))
		} else if strings.Trim(src[i+2:j], "_") == "" {
			l.fail(SyntaxError, l.at(j-1), l.at(j-1), fmt.Sprintf("invalid %s literal", what))
		}
	default:
		j = digits(src, j)
		if src[j] == '.' {
			j = digits(src, j+1)
		}
		j = exponent(src, j)
		if src[j]|0x20 == 'j' {
			j++
			what = "imaginary"
		} else if j == digits(src, i) && src[i] == '0' && strings.Trim(src[i:j], "0_") != "" {
			l.fail(SyntaxError, l.at(i), l.at(j), "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
		}
	}
	if isNameByte(src[j]) && src[j] < 0x80 && !keywordAhead(src[j:]) {
		l.fail(SyntaxError, l.at(j-1), l.at(j-1), fmt.Sprintf("invalid %s literal", what))
	}
	if l.err != nil {
		t.kind = tError
		return
	}
	l.pos = j
	l.emit(t, tNumber, i)
}

// digits skips decimal digits and underscores, wherever these stand.
func digits(src string, j int) int {
	for class[src[j]] == cDigit || src[j] == '_' {
		j++
	}
	return j
}

// exponent skips an exponent, if there is one.
func exponent(src string, j int) int {
	if src[j]|0x20 != 'e' {
		return j
	}
	k := j + 1
	if src[k] == '+' || src[k] == '-' {
		k++
	}
	if class[src[k]] != cDigit {
		return j
	}
	return digits(src, k)
}

// keywordAhead reports whether a keyword that may stand right behind a number
// begins here.
func keywordAhead(s string) bool {
	n := 0
	for isNameByte(s[n]) {
		n++
	}
	switch s[:n] {
	case "and", "else", "for", "if", "in", "is", "not", "or":
		return true
	}
	return false
}

// hexDigit returns the value of a digit, or 255.
func hexDigit(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10
	}
	return 255
}

// operator delivers an operator or a bracket that begins with c.
func (l *lexer) operator(t *token, c byte) {
	i := l.pos
	kind, n := l.operatorKind(c, i)
	if c == '.' && class[l.src[i+1]] == cDigit {
		l.number(t)
		return
	}
	if kind == tError {
		if c < ' ' || c == 0x7f {
			l.badCharacter(t, i, rune(c))
			return
		}
		l.soft = true
		l.fail(SyntaxError, l.at(i), l.at(i+1), "invalid syntax")
		t.kind = tError
		return
	}
	l.pos += n
	l.emit(t, kind, i)
	switch class[c] {
	case cOpen:
		if len(l.brackets) >= maxBrackets {
			l.fail(SyntaxError, t.start, t.stop, "too many nested parentheses")
			t.kind = tError
			return
		}
		l.brackets = append(l.brackets, bracket{open: c, pos: t.start})
	case cClose:
		l.closeBracket(t, c)
	}
}

// operatorKind returns the kind and length of the operator at offset i.
func (l *lexer) operatorKind(c byte, i int) (tokKind, int) {
	c1 := l.src[i+1]
	// withEq chooses between an operator and its form with "=".
	withEq := func(kind tokKind) (tokKind, int) {
		if c1 == '=' {
			return kind - tPlus + tPlusEq, 2
		}
		return kind, 1
	}
	// double does the same for a doubled operator.
	double := func(kind tokKind) (tokKind, int) {
		if l.src[i+2] == '=' {
			return kind - tPlus + tPlusEq, 3
		}
		return kind, 2
	}
	switch c {
	case '(':
		return tLParen, 1
	case ')':
		return tRParen, 1
	case '[':
		return tLBracket, 1
	case ']':
		return tRBracket, 1
	case '{':
		return tLBrace, 1
	case '}':
		return tRBrace, 1
	case ',':
		return tComma, 1
	case ';':
		return tSemi, 1
	case '~':
		return tTilde, 1
	case ':':
		if c1 == '=' && !l.inField() {
			return tWalrus, 2
		}
		return tColon, 1
	case '.':
		if c1 == '.' && l.src[i+2] == '.' {
			return tEllipsis, 3
		}
		return tDot, 1
	case '=':
		if c1 == '=' {
			return tEq, 2
		}
		return tAssign, 1
	case '!':
		if c1 == '=' {
			return tNotEq, 2
		}
		if l.inField() {
			return tExclam, 1
		}
	case '+':
		return withEq(tPlus)
	case '-':
		if c1 == '>' {
			return tArrow, 2
		}
		return withEq(tMinus)
	case '*':
		if c1 == '*' {
			return double(tDoubleStar)
		}
		return withEq(tStar)
	case '/':
		if c1 == '/' {
			return double(tDoubleSlash)
		}
		return withEq(tSlash)
	case '%':
		return withEq(tPercent)
	case '@':
		return withEq(tAt)
	case '&':
		return withEq(tAmp)
	case '|':
		return withEq(tPipe)
	case '^':
		return withEq(tCaret)
	case '<':
		if c1 == '<' {
			return double(tLShift)
		}
		if c1 == '=' {
			return tLtE, 2
		}
		return tLt, 1
	case '>':
		if c1 == '>' {
			return double(tRShift)
		}
		if c1 == '=' {
			return tGtE, 2
		}
		return tGt, 1
	}
	return tError, 1
}

// inField reports whether the innermost bracket is that of a replacement field.
func (l *lexer) inField() bool {
	n := len(l.brackets)
	return n > 0 && l.brackets[n-1].field
}

// closeBracket matches a closing bracket with the last open one.
func (l *lexer) closeBracket(t *token, c byte) {
	if len(l.brackets) == 0 {
		l.fail(SyntaxError, t.start, t.stop, fmt.Sprintf("unmatched '%c'", c))
		t.kind = tError
		return
	}
	b := l.brackets[len(l.brackets)-1]
	if want := closing(b.open); c != want {
		msg := fmt.Sprintf("closing parenthesis '%c' does not match opening parenthesis '%c'", c, b.open)
		if b.field {
			msg = fmt.Sprintf("f-string: unmatched '%c'", c)
		} else if b.pos.Line != l.line {
			msg += fmt.Sprintf(" on line %d", b.pos.Line)
		}
		l.fail(SyntaxError, t.start, t.stop, msg)
		t.kind = tError
		return
	}
	l.brackets = l.brackets[:len(l.brackets)-1]
}

// closing returns the closing bracket for an opening one.
func closing(open byte) byte {
	if open == '(' {
		return ')'
	}
	return open + 2
}
