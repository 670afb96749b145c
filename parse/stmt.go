package parse

import (
	"fmt"
	"slices"
	"strings"
)

// fileInput parses statements to the end of the text.
func (p *parser) fileInput() []Stmt {
	for p.tok.kind != tEOF && p.tok.kind != tError {
		p.statement()
	}
	return p.takeStmts(0)
}

// evalInput parses one expression.
func (p *parser) evalInput() []Stmt {
	e := p.exprTuple()
	for p.accept(tNewline) {
	}
	if p.tok.kind != tEOF {
		p.unexpected()
	}
	return []Stmt{&ExprStmt{Span{e.Pos(), e.End()}, e}}
}

// exprTuple parses expressions separated by commas, none starred.
func (p *parser) exprTuple() Expr {
	start := p.tok.start
	e := p.expr()
	if p.tok.kind != tComma {
		return e
	}
	return p.tupleRest(start, e, (*parser).expr)
}

// singleInput parses one interactive statement, or none; or several.
func (p *parser) singleInput(several bool) []Stmt {
	if p.tok.kind == tEOF {
		if strings.HasPrefix(strings.TrimLeft(p.src, " \t\f\n"), "\\") {
			p.failTok("unexpected EOF while parsing")
		}
		return nil
	}
	if several {
		return p.fileInput()
	}
	p.statement()
	if p.tok.kind != tEOF && p.tok.kind != tError {
		p.failTok("multiple statements found while compiling a single statement")
	}
	return p.takeStmts(0)
}

// statement parses a compound statement or a line of simple ones and pushes the
// result.
func (p *parser) statement() {
	start := p.tok.start
	var s Stmt
	switch p.tok.kind {
	case tIf:
		s = p.ifStmt()
	case tFor:
		s = p.forStmt(start, false)
	case tWhile:
		s = p.whileStmt()
	case tDef:
		s = p.funcDef(start, false, nil)
	case tClass:
		s = p.classDef(nil)
	case tTry:
		s = p.tryStmt()
	case tWith:
		s = p.withStmt(start, false)
	case tAt:
		s = p.decorated()
	case tAsync:
		s = p.asyncStmt(nil)
	case tName:
		if p.isName("match") {
			if s = p.matchStmt(); s != nil {
				break
			}
		}
		p.simpleLine()
		return
	default:
		p.simpleLine()
		return
	}
	p.stmts = append(p.stmts, s)
}

// simpleLine parses simple statements separated by semicolons up to the newline.
func (p *parser) simpleLine() {
	for {
		p.stmts = append(p.stmts, p.simple())
		if !p.accept(tSemi) || p.tok.kind == tNewline {
			break
		}
	}
	if p.tok.kind == tNewline {
		p.blockEnd = p.prevEnd
		p.advance()
		return
	}
	p.afterSimple(p.stmts[len(p.stmts)-1])
}

// afterSimple reports what stands behind a simple statement instead of a newline.
func (p *parser) afterSimple(s Stmt) {
	if e, ok := s.(*ExprStmt); ok && p.tok.kind.startsExpr() {
		if _, stop, ok := p.try((*parser).starExprs); ok {
			p.oldStatement(e.Value, stop)
		}
	}
	p.unexpected()
}

func (p *parser) simple() Stmt {
	start := p.tok.start
	switch p.tok.kind {
	case tPass:
		p.advance()
		return &Pass{p.span(start)}
	case tBreak:
		p.advance()
		return &Break{p.span(start)}
	case tContinue:
		p.advance()
		return &Continue{p.span(start)}
	case tReturn:
		p.advance()
		var v Expr
		if p.tok.kind == tStar || p.tok.kind.startsExpr() {
			v = p.starExprs()
		}
		return &Return{p.span(start), v}
	case tRaise:
		return p.raise()
	case tGlobal:
		p.advance()
		names := p.nameList()
		return &Global{p.span(start), names}
	case tNonlocal:
		p.advance()
		names := p.nameList()
		return &Nonlocal{p.span(start), names}
	case tDel:
		return p.del()
	case tAssert:
		return p.assertStmt()
	case tImport:
		return p.importStmt()
	case tFrom:
		return p.importFrom()
	case tName:
		if p.isName("type") {
			if s := p.typeAlias(); s != nil {
				return s
			}
		}
	}
	return p.exprStmt()
}

func (p *parser) raise() Stmt {
	r := &Raise{}
	start := p.tok.start
	p.advance()
	if p.tok.kind.startsExpr() {
		r.Exc = p.expr()
		if p.accept(tFrom) {
			r.Cause = p.expr()
		}
	}
	r.Span = p.span(start)
	return r
}

func (p *parser) nameList() []string {
	names := []string{p.identifier()}
	for p.accept(tComma) {
		names = append(names, p.identifier())
	}
	return names
}

func (p *parser) del() Stmt {
	start := p.tok.start
	p.advance()
	t := p.starExprs()
	p.checkTarget(t, deleteTarget)
	d := &Delete{Span: p.span(start), Targets: []Expr{t}}
	if tuple, ok := t.(*Tuple); ok && !tuple.paren {
		d.Targets = tuple.Elts
	}
	return d
}

func (p *parser) assertStmt() Stmt {
	a := &Assert{}
	start := p.tok.start
	p.advance()
	a.Test = p.expr()
	if p.accept(tComma) {
		a.Msg = p.expr()
	}
	a.Span = p.span(start)
	return a
}

func (p *parser) importStmt() Stmt {
	start := p.tok.start
	p.advance()
	var names []*Alias
	for {
		at := p.tok.start
		a := &Alias{Name: p.dottedName()}
		if p.accept(tAs) {
			a.AsName = p.identifier()
		}
		a.Span = p.span(at)
		names = append(names, a)
		if !p.accept(tComma) {
			break
		}
	}
	return &Import{p.span(start), names}
}

// dottedName parses a.b.c.
func (p *parser) dottedName() string {
	parts := []string{p.identifier()}
	for p.accept(tDot) {
		parts = append(parts, p.identifier())
	}
	return strings.Join(parts, ".")
}

func (p *parser) importFrom() Stmt {
	f := &ImportFrom{}
	start := p.tok.start
	p.advance()
	for {
		if p.accept(tDot) {
			f.Level++
		} else if p.accept(tEllipsis) {
			f.Level += 3
		} else {
			break
		}
	}
	if f.Level == 0 || p.tok.kind == tName {
		f.Module = p.dottedName()
	}
	p.expect(tImport)
	paren := false
	switch p.tok.kind {
	case tStar:
		f.Names = []*Alias{{Span{p.tok.start, p.tok.stop}, "*", ""}}
		p.advance()
		f.Span = p.span(start)
		return f
	case tLParen:
		paren = true
		p.advance()
	}
	for {
		at := p.tok.start
		a := &Alias{Name: p.identifier()}
		if p.accept(tAs) {
			a.AsName = p.identifier()
		}
		a.Span = p.span(at)
		f.Names = append(f.Names, a)
		if !p.accept(tComma) || paren && p.tok.kind == tRParen {
			break
		}
		if p.tok.kind == tNewline {
			p.failTok("trailing comma not allowed without surrounding parentheses")
		}
	}
	if paren {
		p.expect(tRParen)
	}
	f.Span = p.span(start)
	return f
}

// typeAlias parses type X = value, or returns nil if "type" is just a name.
func (p *parser) typeAlias() Stmt {
	start := p.tok.start
	s := p.save()
	p.advance()
	if p.tok.kind != tName {
		p.restore(s)
		return nil
	}
	a := &TypeAlias{}
	a.Name = p.name()
	a.TypeParams = p.typeParams()
	p.expect(tAssign)
	a.Value = p.expr()
	a.Span = p.span(start)
	return a
}

// exprStmt parses an expression statement or any kind of assignment.
func (p *parser) exprStmt() Stmt {
	tok := p.tok.start
	e := p.yieldOrExprs()
	switch k := p.tok.kind; {
	case k == tAssign:
		return p.assignment(tok, e)
	case k == tColon:
		return p.annotation(tok, e)
	case k >= tPlusEq && k <= tDoubleSlashEq:
		return p.augmented(tok, e)
	}
	s := p.estmts.alloc()
	*s = ExprStmt{p.span(tok), e}
	return s
}

// assignment parses the rest of an assignment from its first "=" on.
func (p *parser) assignment(start Pos, e Expr) Stmt {
	a := p.assign.alloc()
	mark := len(p.exprs)
	at := start
	for p.tok.kind == tAssign {
		p.assignTarget(at, e, at == start)
		p.advance()
		at = p.tok.start
		p.exprs = append(p.exprs, e)
		e = p.yieldOrExprs()
	}
	a.Targets = p.takeExprs(mark)
	a.Value = e
	a.Span = p.span(start)
	return a
}

// annotation parses the rest of target: annotation [= value].
func (p *parser) annotation(start Pos, e Expr) Stmt {
	a := &AnnAssign{Target: e}
	colon := p.tok
	p.advance()
	a.Annotation = p.expr()
	if p.err == nil {
		p.annotationTarget(a, start, colon)
	} else if !singleTarget(e) {
		p.err = nil
		p.failAt(colon.start, colon.stop, "invalid syntax")
	}
	if p.accept(tAssign) {
		a.Value = p.yieldOrExprs()
	}
	a.Span = p.span(start)
	return a
}

// augmented parses the rest of target op= value.
func (p *parser) augmented(start Pos, e Expr) Stmt {
	switch {
	case singleTarget(e):
	case isYield(e) && e.Pos() == start:
		p.unexpected()
	default:
		p.failNode(e, fmt.Sprintf("'%s' is an illegal expression for augmented assignment", exprName(e)))
	}
	a := &AugAssign{Target: e}
	if p.err == nil {
		a.Op = binaryOps[p.tok.kind-tPlusEq]
	}
	p.advance()
	a.Value = p.yieldOrExprs()
	a.Span = p.span(start)
	return a
}

// block parses ":" and the statements behind it. What and line name the
// statement that it belongs to.
func (p *parser) block(what string, line Pos) []Stmt {
	p.colon()
	mark := len(p.stmts)
	if p.tok.kind != tNewline {
		p.simpleLine()
		return p.takeStmts(mark)
	}
	p.indent(what, line)
	if p.enter() {
		for p.tok.kind != tDedent && p.tok.kind != tError {
			p.statement()
		}
		p.leave()
	}
	p.advance()
	return p.takeStmts(mark)
}

// colon consumes the ":" before a block.
func (p *parser) colon() {
	if p.accept(tColon) {
		return
	}
	if p.tok.kind == tNewline {
		p.failTok("expected ':'")
	}
	p.unexpected()
}

// indent consumes the newline and the indent before a block's statements.
func (p *parser) indent(what string, line Pos) {
	p.expect(tNewline)
	if !p.accept(tIndent) && p.tok.kind != tError {
		if p.src[p.tok.off] == 0 {
			p.tok.kind = tEOF
		}
		p.failKind(IndentationError, p.tok.start, p.tok.stop, fmt.Sprintf("expected an indented block after %s on line %d", what, line.Line))
	}
}

// blockSpan is the extent of a statement that ends with the last block.
func (p *parser) blockSpan(start Pos) Span { return Span{start, p.blockEnd} }

// ifStmt parses if with all its elif, in a loop.
func (p *parser) ifStmt() Stmt {
	first := &If{}
	chain := []*If{first}
	what := "'if' statement"
	for n := first; ; {
		n.Start = p.tok.start
		p.advance()
		n.Test = p.namedExpr()
		n.Body = p.block(what, n.Start)
		if p.tok.kind != tElif {
			n.Orelse = p.elseBlock()
			break
		}
		elif := &If{}
		n.Orelse = []Stmt{elif}
		chain = append(chain, elif)
		n, what = elif, "'elif' statement"
	}
	for _, n := range chain {
		n.Stop = p.blockEnd
	}
	return first
}

// elseBlock parses else and its block, if there is one.
func (p *parser) elseBlock() []Stmt {
	if p.tok.kind != tElse {
		return nil
	}
	start := p.tok.start
	p.advance()
	return p.blockAfter("'else' statement", start)
}

// blockAfter is block for statements where nothing but ":" can follow.
func (p *parser) blockAfter(what string, line Pos) []Stmt {
	if p.tok.kind != tColon && p.tok.kind != tError {
		p.failTok("expected ':'")
	}
	return p.block(what, line)
}

func (p *parser) whileStmt() Stmt {
	w := &While{}
	start := p.tok.start
	p.advance()
	w.Test = p.namedExpr()
	w.Body = p.block("'while' statement", start)
	w.Orelse = p.elseBlock()
	w.Span = p.blockSpan(start)
	return w
}

func (p *parser) forStmt(start Pos, async bool) Stmt {
	f := &For{Async: async}
	line := p.tok.start
	p.advance()
	f.Target = p.forTarget()
	f.Iter = p.starExprs()
	f.Body = p.block("'for' statement", line)
	f.Orelse = p.elseBlock()
	f.Span = p.blockSpan(start)
	return f
}

// asyncStmt parses async def, async for or async with.
func (p *parser) asyncStmt(decorators []Expr) Stmt {
	start := p.tok.start
	p.advance()
	switch {
	case p.tok.kind == tDef:
		return p.funcDef(start, true, decorators)
	case p.tok.kind == tFor && decorators == nil:
		return p.forStmt(start, true)
	case p.tok.kind == tWith && decorators == nil:
		return p.withStmt(start, true)
	}
	p.unexpected()
	return &Pass{}
}

func (p *parser) decorated() Stmt {
	mark := len(p.exprs)
	for p.accept(tAt) {
		p.exprs = append(p.exprs, p.namedExpr())
		p.expect(tNewline)
	}
	decorators := p.takeExprs(mark)
	switch p.tok.kind {
	case tDef:
		return p.funcDef(p.tok.start, false, decorators)
	case tClass:
		return p.classDef(decorators)
	case tAsync:
		return p.asyncStmt(decorators)
	}
	p.unexpected()
	return &Pass{}
}

func (p *parser) funcDef(start Pos, async bool, decorators []Expr) Stmt {
	f := &FunctionDef{Async: async, Decorators: decorators}
	line := p.tok.start
	p.advance()
	f.NamePos = p.tok.start
	f.Name = p.identifier()
	f.TypeParams = p.typeParams()
	if p.tok.kind != tLParen && p.tok.kind != tError {
		p.failTok("expected '('")
	}
	p.advance()
	f.Params = p.params(tRParen, slices.ContainsFunc(decorators, isViper))
	p.expect(tRParen)
	if p.accept(tArrow) {
		f.Returns = p.expr()
	}
	f.Body = p.blockAfter("function definition", line)
	f.Span = p.blockSpan(start)
	return f
}

// isViper reports whether a decorator is @micropython.viper: Pycopy's tests
// have such functions with a bare "*".
func isViper(d Expr) bool {
	a, ok := d.(*Attribute)
	if !ok || a.Attr != "viper" {
		return false
	}
	n, ok := a.Value.(*Name)
	return ok && n.ID == "micropython"
}

func (p *parser) classDef(decorators []Expr) Stmt {
	c := &ClassDef{Decorators: decorators}
	start := p.tok.start
	p.advance()
	c.NamePos = p.tok.start
	c.Name = p.identifier()
	c.TypeParams = p.typeParams()
	if p.tok.kind == tLParen {
		open := p.tok.start
		c.Bases, c.Keywords = p.argumentList()
		if len(c.Bases) > 0 && c.Bases[0].Pos() == open { // f(x for x in y) is for calls only
			p.failNode(c.Bases[0].(*Comp).Clauses[0], "invalid syntax")
		}
	}
	c.Body = p.block("class definition", start)
	c.Span = p.blockSpan(start)
	return c
}

// typeParams parses type parameters in brackets, if there are any.
func (p *parser) typeParams() []*TypeParam {
	if !p.accept(tLBracket) {
		return nil
	}
	if p.tok.kind == tRBracket {
		p.failTok("Type parameter list cannot be empty")
	}
	var params []*TypeParam
	for p.tok.kind != tRBracket {
		t := &TypeParam{}
		start := p.tok.start
		if p.accept(tStar) {
			t.Kind = TypeVarTuple
		} else if p.accept(tDoubleStar) {
			t.Kind = ParamSpec
		}
		t.Name = p.identifier()
		if p.tok.kind == tColon {
			p.typeBound(t, start)
		}
		if p.accept(tAssign) { // Python 3.13
			t.Default = p.typeDefault(t.Kind)
		}
		t.Span = p.span(start)
		params = append(params, t)
		if !p.accept(tComma) {
			break
		}
	}
	p.expect(tRBracket)
	return params
}

// typeDefault parses the default of a type parameter.
func (p *parser) typeDefault(kind TypeParamKind) Expr {
	start := p.tok.start
	if kind != TypeVarTuple || !p.accept(tStar) {
		return p.expr()
	}
	s := &Starred{Value: p.expr()}
	s.Span = p.span(start)
	return s
}

func (p *parser) typeBound(t *TypeParam, start Pos) {
	p.advance()
	t.Bound = p.expr()
	if t.Kind == TypeVar {
		return
	}
	what := "bound"
	if _, ok := t.Bound.(*Tuple); ok {
		what = "constraints"
	}
	p.failAt(start, p.prevEnd, fmt.Sprintf("cannot use %s with %s", what, [...]string{"", "TypeVarTuple", "ParamSpec"}[t.Kind]))
}

func (p *parser) withStmt(start Pos, async bool) Stmt {
	w := &With{Async: async}
	line := p.tok.start
	p.advance()
	if p.tok.kind == tLParen {
		w.Items = p.parenthesizedItems()
	}
	if w.Items == nil {
		for {
			w.Items = append(w.Items, p.withItem())
			if !p.accept(tComma) {
				break
			}
		}
	}
	w.Body = p.block("'with' statement", line)
	w.Span = p.blockSpan(start)
	return w
}

// parenthesizedItems parses "(items)" before a ":", or returns nil. An item with "as" leaves no doubt.
func (p *parser) parenthesizedItems() []*WithItem {
	s := p.save()
	hints := p.noHints
	p.noHints = true
	p.advance()
	var items []*WithItem
	sure := false
	for p.tok.kind != tRParen {
		i := p.withItem()
		items = append(items, i)
		if i.Target != nil {
			sure, p.noHints = true, hints
		}
		if !p.accept(tComma) {
			break
		}
	}
	p.noHints = hints
	if sure {
		p.closing(tRParen, items[len(items)-1].Target)
		return items
	}
	if len(items) > 0 && p.accept(tRParen) && p.tok.kind == tColon {
		return items
	}
	p.restore(s)
	return nil
}

func (p *parser) withItem() *WithItem {
	i := &WithItem{}
	start := p.tok.start
	i.Context = p.expr()
	if p.accept(tAs) {
		i.Target = p.target()
		p.checkTarget(i.Target, assignTarget)
	}
	i.Span = p.span(start)
	return i
}

func (p *parser) tryStmt() Stmt {
	t := &Try{}
	start := p.tok.start
	p.advance()
	t.Body = p.blockAfter("'try' statement", start)
	for p.tok.kind == tExcept {
		h, star := p.exceptHandler()
		if len(t.Handlers) > 0 && star != t.Star && p.err == nil {
			p.failAt(h.Start, Pos{h.Start.Line, h.Start.Col + int32(len("except"))}, "cannot have both 'except' and 'except*' on the same 'try'")
		}
		t.Star = star
		t.Handlers = append(t.Handlers, h)
	}
	if len(t.Handlers) > 0 {
		t.Orelse = p.elseBlock()
	}
	if p.tok.kind == tFinally {
		line := p.tok.start
		p.advance()
		t.Finally = p.blockAfter("'finally' statement", line)
	}
	if len(t.Handlers) == 0 && t.Finally == nil && p.tok.kind != tError {
		p.failTok("expected 'except' or 'finally' block")
	}
	t.Span = p.blockSpan(start)
	return t
}

func (p *parser) exceptHandler() (h *ExceptHandler, star bool) {
	h = &ExceptHandler{}
	start := p.tok.start
	p.advance()
	what := "'except' statement"
	if star = p.accept(tStar); star {
		what = "'except*' statement"
		if !p.tok.kind.startsExpr() {
			p.failTok("expected one or more exception types")
		}
	}
	if p.tok.kind != tColon && p.tok.kind != tNewline {
		h.Type = p.exceptTypes()
		if p.accept(tAs) {
			h.Name = p.identifier()
		}
	}
	h.Body = p.block(what, start)
	h.Span = p.blockSpan(start)
	return h, star
}

// exceptTypes parses what an except clause catches. Several types need parentheses in front of "as" only, as in Python 3.14.
func (p *parser) exceptTypes() Expr {
	start := p.tok.start
	e := p.expr()
	if p.tok.kind != tComma {
		return e
	}
	e = p.tupleRest(start, e, (*parser).expr)
	if p.tok.kind == tAs && p.err == nil {
		p.failAt(start, p.prevEnd, "multiple exception types must be parenthesized when using 'as'")
	}
	return e
}
