package parse

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Options modify Parse. The zero value is right for files.
type Options struct {
	// TopLevelAwait lets Resolve accept await, async for and async with outside
	// functions.
	TopLevelAwait bool

	// Several lets a text of mode Single have any number of statements.
	Several bool

	// FutureAnnotations sets Module.FutureAnnotations, as if an earlier text had
	// imported it.
	FutureAnnotations bool

	// Tree says that the text is that of a syntax tree, whose names may be any
	// strings, and whose statements any lines: a Respelling and six hexadecimal
	// digits in a name stand for the character with that code, a LineMark and as
	// many digits at the beginning of a line for its number.
	Tree bool
}

const (
	// Respelling introduces a character of a name in texts with Options.Tree.
	Respelling = "\ua78c"

	// LineMark introduces the number of a line there.
	LineMark = '\x01'

	lineMarkDigits = 6
)

// maxDepth bounds the recursion of the parser, counted in nested expressions
// and blocks.
const maxDepth = 6000

// parser is a recursive-descent parser with one token of lookahead. After the
// first error the current token is tError, which nothing accepts, so that all
// rules return without further checks; what they return is then meaningless
// but never nil.
type parser struct {
	lexer
	tok      token
	prevEnd  Pos    // end of the token before tok
	blockEnd Pos    // end of the last line of simple statements
	depth    int    // of recursion
	fdepth   int    // of replacement fields
	noHints  bool   // parsing ahead only to word an error
	far      int32  // last line that was looked at to word an error
	noPost   bool   // an error is final: do not look for a better one behind it
	exprs    []Expr // stack of expression lists under construction
	stmts    []Stmt // the same for statements

	names  slab[Name]
	consts slab[Constant]
	attrs  slab[Attribute]
	calls  slab[Call]
	binops slab[BinOp]
	estmts slab[ExprStmt]
	assign slab[Assign]
}

// Parse parses a source text. The error, if any, is an *Error.
func Parse(src []byte, file string, mode Mode, opts Options) (*Module, error) {
	p := &parser{lexer: newLexer(src), tok: token{stop: Pos{1, 1}}}
	p.tree = opts.Tree
	if i := strings.IndexByte(p.src, 0); i < len(p.src)-1 {
		p.line = int32(strings.Count(p.src[:i], "\n")) + 1
		p.lineStart = strings.LastIndexByte(p.src[:i], '\n') + 1
		p.fail(SyntaxError, p.at(i), p.at(i+1), "source code cannot contain null bytes")
		return nil, finish(p.err, file, p.src)
	}
	m := &Module{File: file, Mode: mode, opts: opts, text: p.src}
	m.Start = Pos{1, 1}
	if mode == Eval {
		p.pos = len(p.src) - len(strings.TrimLeft(p.src, " \t"))
		p.bol = strings.IndexAny(p.src[p.pos:], "\r\n#") == 0 // empty lines may precede the expression
	}
	p.advance()
	switch mode {
	case Eval:
		m.Body = p.evalInput()
	case Single:
		m.Body = p.singleInput(opts.Several)
	default:
		m.Body = p.fileInput()
	}
	m.Stop = p.prevEnd
	m.Strict = p.strict
	m.FutureAnnotations = opts.FutureAnnotations || futureAnnotations(m.Body)
	if p.err != nil {
		p.lookFurther()
		return nil, finish(p.err, file, p.src)
	}
	return m, nil
}

// futureAnnotations reports whether the future imports at the beginning of a
// module, behind its doc string, name annotations.
func futureAnnotations(body []Stmt) bool {
	if len(body) > 0 {
		if e, ok := body[0].(*ExprStmt); ok {
			if _, ok := e.Value.(*Constant); ok {
				body = body[1:]
			}
		}
	}
	for _, s := range body {
		f, ok := s.(*ImportFrom)
		if !ok || f.Module != "__future__" || f.Level > 0 {
			break
		}
		for _, a := range f.Names {
			if a.Name == "annotations" {
				return true
			}
		}
	}
	return false
}

// finish completes an error: columns in characters, file, line text.
func finish(e *Error, file, src string) *Error {
	e.File = file
	e.Text = sourceLine(src, e.Line)
	e.Col = charColumn(e.Text, e.Col)
	if e.EndLine != 0 {
		end := e.Text
		if e.EndLine != e.Line {
			end = sourceLine(src, e.EndLine)
		}
		e.EndCol = charColumn(end, e.EndCol)
	}
	return e
}

// sourceLine returns the text of a line, counted from 1.
func sourceLine(src string, line int) string {
	src = src[:max(len(src)-1, 0)]
	for ; line > 1; line-- {
		i := strings.IndexByte(src, '\n')
		if i < 0 {
			return ""
		}
		src = src[i+1:]
	}
	text, _, _ := strings.Cut(src, "\n")
	return text
}

// charColumn converts a column in bytes into one in characters.
func charColumn(text string, col int) int {
	if col-1 > len(text) {
		return utf8.RuneCountInString(text) + col - len(text)
	}
	return utf8.RuneCountInString(text[:max(col-1, 0)]) + 1
}

// lookFurther replaces an error of the grammar by one of the lexer further
// down, which is more likely to be the cause: a string or bracket that is not
// closed.
func (p *parser) lookFurther() {
	if p.noPost || p.err.Kind != SyntaxError {
		return
	}
	first := p.err
	l := &p.lexer
	l.err, l.soft, l.plainF = nil, false, true
	var t token
	for t.kind = tName; t.kind != tEOF && t.kind != tError; {
		l.next(&t)
	}
	if l.err == nil || l.soft {
		l.err = nil
		if n := len(l.brackets); n > 0 && max(p.tok.start.Line, p.far) > l.brackets[n-1].pos.Line {
			p.neverClosed()
		}
	}
	if l.err == nil {
		l.err = first
	}
}

// neverClosed reports the innermost open bracket.
func (p *parser) neverClosed() {
	b := p.brackets[len(p.brackets)-1]
	if b.field {
		p.failAt(b.pos, b.pos, "'{' was never closed")
	} else {
		p.failAt(b.pos, b.pos, fmt.Sprintf("'%c' was never closed", b.open))
	}
	if p.err != nil {
		p.err.Incomplete, p.err.open = true, true
	}
}

// advance moves to the next token.
func (p *parser) advance() {
	if p.err != nil {
		return
	}
	p.prevEnd = p.tok.stop
	p.next(&p.tok)
	if p.tok.kind == tError {
		p.noPost = true
	}
}

// accept consumes the token if it is of the kind.
func (p *parser) accept(k tokKind) bool {
	if p.tok.kind == k {
		p.advance()
		return true
	}
	return false
}

// expect consumes a token that must be of the kind.
func (p *parser) expect(k tokKind) {
	if !p.accept(k) {
		p.unexpected()
	}
}

// text returns the source text of the token.
func (p *parser) text() string { return p.src[p.tok.off:p.tok.end] }

// span returns the extent from start to the last consumed token.
func (p *parser) span(start Pos) Span { return Span{start, p.prevEnd} }

// isName reports whether the token is the given identifier (a soft keyword).
func (p *parser) isName(s string) bool { return p.tok.kind == tName && p.text() == s }

// enter counts a level of recursion and reports whether it is still allowed.
// If so, the caller must leave it.
func (p *parser) enter() bool {
	p.depth++
	if p.depth <= maxDepth {
		return true
	}
	p.noPost = true
	p.failKind(RecursionError, p.tok.start, p.tok.stop, "maximum recursion depth exceeded during compilation")
	return false
}

func (p *parser) leave() { p.depth-- }

// failKind reports an error and stops the parser.
func (p *parser) failKind(kind ErrorKind, start, stop Pos, msg string) {
	atEnd := p.tok.kind == tEOF
	switch {
	case p.tok.kind == tFString: // let the lexer see all of it again
		p.pos = p.tok.off
	case atEnd && start == p.tok.start:
		start = p.lastEnd()
		stop = start
	}
	if p.fdepth > 0 && kind == SyntaxError {
		p.noPost = true
		if !strings.HasPrefix(msg, "f-string: ") {
			msg = "f-string: " + msg
		}
	}
	p.fail(kind, start, stop, msg)
	if atEnd {
		p.err.Incomplete, p.err.open = true, len(p.brackets) > 0
	}
	p.tok.kind = tError
}

// failAt reports a SyntaxError for a stretch of text.
func (p *parser) failAt(start, stop Pos, msg string) {
	p.failKind(SyntaxError, start, stop, msg)
}

// failNode reports a SyntaxError for a node.
func (p *parser) failNode(n Node, msg string) { p.failAt(n.Pos(), n.End(), msg) }

// failTok reports a SyntaxError at the token.
func (p *parser) failTok(msg string) { p.failAt(p.tok.start, p.tok.stop, msg) }

// unexpected reports a token that fits nowhere.
func (p *parser) unexpected() {
	switch p.tok.kind {
	case tError:
	case tEOF:
		if len(p.brackets) > 0 {
			p.neverClosed()
			p.noPost = true
			p.tok.kind = tError
			return
		}
		p.failTok("invalid syntax")
	case tIndent:
		at := p.tok.start
		at.Col--
		p.failKind(IndentationError, at, p.tok.start, "unexpected indent")
	case tDedent:
		p.failKind(IndentationError, p.tok.start, p.tok.stop, "unexpected unindent")
	case tNewline:
		if p.src[p.tok.off] == 0 { // behind a backslash
			p.tok.kind = tEOF
			p.failTok("unexpected EOF while parsing")
			return
		}
		p.failTok("invalid syntax")
	default:
		p.failTok("invalid syntax")
	}
}

// state is what speculation must restore.
type state struct {
	lexer    lexer
	brackets []bracket
	tok      token
	prevEnd  Pos
	depth    int
	fdepth   int
	noPost   bool
	exprs    int
	stmts    int
}

// save returns the state before a speculation, which must not cross a logical
// line.
func (p *parser) save() state {
	return state{p.lexer, append([]bracket(nil), p.brackets...), p.tok, p.prevEnd, p.depth, p.fdepth, p.noPost, len(p.exprs), len(p.stmts)}
}

// restore goes back to a saved state.
func (p *parser) restore(s state) {
	p.lexer = s.lexer
	p.brackets = append(p.brackets[:0], s.brackets...)
	p.tok, p.prevEnd, p.depth, p.fdepth, p.noPost = s.tok, s.prevEnd, s.depth, s.fdepth, s.noPost
	p.exprs, p.stmts = p.exprs[:s.exprs], p.stmts[:s.stmts]
}

// takeExprs pops the list that was begun when the stack had the height mark.
func (p *parser) takeExprs(mark int) []Expr {
	out := append([]Expr(nil), p.exprs[mark:]...)
	p.exprs = p.exprs[:mark]
	return out
}

// takeStmts is takeExprs for statements.
func (p *parser) takeStmts(mark int) []Stmt {
	out := append([]Stmt(nil), p.stmts[mark:]...)
	p.stmts = p.stmts[:mark]
	return out
}

// slab allocates nodes of one type in groups.
type slab[T any] struct {
	free []T
	size int
}

func (s *slab[T]) alloc() *T {
	if len(s.free) == 0 {
		s.size = min(max(2*s.size, 8), 128)
		s.free = make([]T, s.size)
	}
	n := &s.free[0]
	s.free = s.free[1:]
	return n
}
