package parse

import (
	"strconv"
	"strings"
)

// arithmetic holds the precedence of the binary operators, indexed by token
// kind; 0 is no operator.
var arithmetic = [tTilde + 1]uint8{
	tPipe: 1, tCaret: 2, tAmp: 3, tLShift: 4, tRShift: 4, tPlus: 5, tMinus: 5,
	tStar: 6, tAt: 6, tSlash: 6, tPercent: 6, tDoubleSlash: 6,
}

// binaryOps maps the tokens from tPlus (and tPlusEq) on to operators.
var binaryOps = [tTilde - tPlus]BinaryOp{Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv}

// starExprs parses what may stand on the right side of an assignment: a tuple
// without parentheses, with starred elements.
func (p *parser) starExprs() Expr {
	start := p.tok.start
	e := p.starExpr()
	if p.tok.kind != tComma {
		return e
	}
	return p.tupleRest(start, e, (*parser).starExpr)
}

// tupleRest parses the rest of a tuple without parentheses, from its first comma on.
func (p *parser) tupleRest(start Pos, first Expr, element func(*parser) Expr) Expr {
	mark := len(p.exprs)
	p.exprs = append(p.exprs, first)
	for p.accept(tComma) {
		if p.tok.kind != tStar && !p.tok.kind.startsExpr() {
			break
		}
		p.exprs = append(p.exprs, element(p))
	}
	return &Tuple{p.span(start), p.takeExprs(mark), false}
}

// starExpr parses *a or an expression.
func (p *parser) starExpr() Expr {
	if p.tok.kind == tStar {
		return p.starred()
	}
	return p.expr()
}

// starNamedExpr parses *a or an expression that may be an assignment.
func (p *parser) starNamedExpr() Expr {
	if p.tok.kind == tStar {
		return p.starred()
	}
	return p.namedExpr()
}

func (p *parser) starred() Expr {
	start := p.tok.start
	p.advance()
	e := p.arith(1)
	return &Starred{p.span(start), e}
}

// namedExpr parses an expression or name := value.
func (p *parser) namedExpr() Expr {
	start := p.tok.start
	e := p.expr()
	switch p.tok.kind {
	case tWalrus:
		n, ok := e.(*Name)
		if !ok || n.Start != start {
			p.failNode(e, "cannot use assignment expressions with "+exprName(e))
			return e
		}
		p.advance()
		v := p.expr()
		return &NamedExpr{p.span(start), n, v}
	case tAssign:
		p.equalsInExpr(e, start)
	}
	return e
}

// isOpenNamed reports whether e is name := value without parentheses; start is
// where its text begins.
func isOpenNamed(e Expr, start Pos) bool {
	_, ok := e.(*NamedExpr)
	return ok && e.Pos() == start
}

// yieldOrExprs parses a yield expression or starExprs.
func (p *parser) yieldOrExprs() Expr {
	if p.tok.kind == tYield {
		return p.yield()
	}
	return p.starExprs()
}

func (p *parser) yield() Expr {
	start := p.tok.start
	p.advance()
	if p.accept(tFrom) {
		v := p.expr()
		return &YieldFrom{p.span(start), v}
	}
	var v Expr
	if p.tok.kind == tStar || p.tok.kind.startsExpr() {
		v = p.starExprs()
	}
	return &Yield{p.span(start), v}
}

// expr parses a conditional expression or a lambda.
func (p *parser) expr() Expr {
	if p.tok.kind == tLambda {
		return p.lambda()
	}
	start := p.tok.start
	e := p.or()
	if p.tok.kind != tIf {
		return e
	}
	p.advance()
	test := p.or()
	if p.tok.kind != tElse {
		if p.tok.kind != tColon {
			p.failAt(start, p.prevEnd, "expected 'else' after 'if' expression")
		}
		p.unexpected()
		return e
	}
	p.advance()
	if !p.enter() {
		return e
	}
	orelse := p.expr()
	p.leave()
	return &IfExp{p.span(start), test, e, orelse}
}

func (p *parser) lambda() Expr {
	start := p.tok.start
	if p.inField() {
		p.failTok("f-string: lambda expressions are not allowed without parentheses")
	}
	p.advance()
	if !p.enter() { // for defaults, too: they may be lambdas
		return p.bad()
	}
	params := p.params(tColon, false)
	p.expect(tColon)
	body := p.expr()
	p.leave()
	return &Lambda{Span: p.span(start), Params: params, Body: body}
}

func (p *parser) or() Expr {
	start := p.tok.start
	e := p.and()
	if p.tok.kind != tOr {
		return e
	}
	mark := len(p.exprs)
	p.exprs = append(p.exprs, e)
	for p.accept(tOr) {
		p.exprs = append(p.exprs, p.and())
	}
	return &BoolOp{p.span(start), Or, p.takeExprs(mark)}
}

func (p *parser) and() Expr {
	start := p.tok.start
	e := p.not()
	if p.tok.kind != tAnd {
		return e
	}
	mark := len(p.exprs)
	p.exprs = append(p.exprs, e)
	for p.accept(tAnd) {
		p.exprs = append(p.exprs, p.not())
	}
	return &BoolOp{p.span(start), And, p.takeExprs(mark)}
}

func (p *parser) not() Expr {
	if p.tok.kind != tNot {
		return p.comparison()
	}
	start := p.tok.start
	p.advance()
	if !p.enter() {
		return p.bad()
	}
	e := p.not()
	p.leave()
	return &UnaryOp{p.span(start), Not, e}
}

func (p *parser) comparison() Expr {
	start := p.tok.start
	e := p.arith(1)
	op, ok := p.compareOp()
	if !ok {
		return e
	}
	c := &Compare{Left: e}
	mark := len(p.exprs)
	for ok {
		c.Ops = append(c.Ops, op)
		p.exprs = append(p.exprs, p.arith(1))
		op, ok = p.compareOp()
	}
	c.Rights = p.takeExprs(mark)
	c.Span = p.span(start)
	return c
}

// compareOp consumes a comparison operator, if there is one.
func (p *parser) compareOp() (op CompareOp, ok bool) {
	switch p.tok.kind {
	case tEq:
		op = Eq
	case tNotEq:
		op = NotEq
	case tLt:
		op = Lt
	case tLtE:
		op = LtE
	case tGt:
		op = Gt
	case tGtE:
		op = GtE
	case tIn:
		op = In
	case tIs:
		p.advance()
		if p.accept(tNot) {
			return IsNot, true
		}
		return Is, true
	case tNot:
		p.advance()
		if p.tok.kind != tIn {
			p.unexpected()
			return 0, false
		}
		op = NotIn
	default:
		return 0, false
	}
	p.advance()
	return op, true
}

// arith parses binary operators of at least the given precedence. The
// left-associative chains are built in a loop.
func (p *parser) arith(least uint8) Expr {
	start := p.tok.start
	e := p.unary()
	for {
		k := p.tok.kind
		if k > tTilde || arithmetic[k] < least || arithmetic[k] == 0 {
			return e
		}
		p.advance()
		right := p.arith(arithmetic[k] + 1)
		b := p.binops.alloc()
		*b = BinOp{p.span(start), binaryOps[k-tPlus], e, right}
		e = b
	}
}

// unary parses a factor: sign operators, await and power.
func (p *parser) unary() Expr {
	start := p.tok.start
	var op UnaryOpKind
	switch p.tok.kind {
	case tMinus:
		op = USub
	case tPlus:
		op = UAdd
	case tTilde:
		op = Invert
	default:
		return p.power()
	}
	p.advance()
	if !p.enter() {
		return p.bad()
	}
	e := p.unary()
	p.leave()
	return &UnaryOp{p.span(start), op, e}
}

func (p *parser) power() Expr {
	start := p.tok.start
	var e Expr
	if p.accept(tAwait) {
		v := p.primary()
		e = &Await{p.span(start), v}
	} else {
		e = p.primary()
	}
	if p.tok.kind != tDoubleStar {
		return e
	}
	p.advance()
	if !p.enter() {
		return e
	}
	right := p.unary()
	p.leave()
	return &BinOp{p.span(start), Pow, e, right}
}

// primary parses an atom followed by attributes, calls and subscripts.
func (p *parser) primary() Expr {
	start := p.tok.start
	e := p.atom()
	for {
		switch p.tok.kind {
		case tDot:
			e = p.attribute(start, e)
		case tLParen:
			c := p.calls.alloc()
			c.Func = e
			p.arguments(c)
			c.Span = p.span(start)
			e = c
		case tLBracket:
			p.advance()
			if !p.enter() {
				return e
			}
			index := p.subscript()
			p.leave()
			p.closing(tRBracket, index)
			e = &Subscript{p.span(start), e, index}
		default:
			return e
		}
	}
}

// attribute parses ".name" behind e.
func (p *parser) attribute(start Pos, e Expr) Expr {
	p.advance()
	a := p.attrs.alloc()
	a.Value = e
	a.AttrPos = p.tok.start
	a.Attr = p.identifier()
	a.Span = p.span(start)
	return a
}

// name consumes an identifier as an expression.
func (p *parser) name() *Name {
	n := p.names.alloc()
	n.Start = p.tok.start
	n.ID = p.identifier()
	n.Stop = p.prevEnd
	return n
}

// identifier consumes a name and returns it.
func (p *parser) identifier() string {
	if p.tok.kind != tName {
		p.unexpected()
		return ""
	}
	s := p.text()
	p.advance()
	if p.tree && strings.Contains(s, Respelling) {
		return respelled(s)
	}
	return s
}

// respelled returns the name that stands in a text as s.
func respelled(s string) string {
	const digits = 6
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, Respelling)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if len(after) >= digits {
			if c, err := strconv.ParseUint(after[:digits], 16, 32); err == nil {
				b.WriteRune(rune(c))
				s = after[digits:]
				continue
			}
		}
		b.WriteString(Respelling)
		s = after
	}
}

// bad stands for an expression after an error.
func (p *parser) bad() Expr { return &Constant{} }

func (p *parser) atom() Expr {
	switch p.tok.kind {
	case tName:
		return p.name()
	case tNumber:
		return p.constant(numberValue(p.text()))
	case tString, tFString:
		return p.stringAtom()
	case tLParen:
		return p.nested((*parser).paren)
	case tLBracket:
		return p.nested((*parser).list)
	case tLBrace:
		return p.nested((*parser).braces)
	case tNone:
		return p.constant(nil)
	case tTrue:
		return p.constant(true)
	case tFalse:
		return p.constant(false)
	case tEllipsis:
		return p.constant(EllipsisType{})
	}
	p.unexpected()
	return p.bad()
}

// nested parses a bracketed expression one level deeper.
func (p *parser) nested(rule func(*parser) Expr) Expr {
	if !p.enter() {
		return p.bad()
	}
	e := rule(p)
	p.leave()
	return e
}

// constant consumes a token that is a constant.
func (p *parser) constant(v any) Expr {
	c := p.consts.alloc()
	*c = Constant{Span{p.tok.start, p.tok.stop}, v}
	p.advance()
	return c
}

// paren parses a group, a tuple or a generator expression.
func (p *parser) paren() Expr {
	start := p.tok.start
	p.advance()
	if p.accept(tRParen) {
		return &Tuple{Span: p.span(start), paren: true}
	}
	if p.tok.kind == tYield {
		e := p.yield()
		p.closing(tRParen, e)
		return e
	}
	if p.tok.kind == tDoubleStar {
		p.doubleStarInGroup()
		return p.bad()
	}
	first := p.starNamedExpr()
	switch p.tok.kind {
	case tFor, tAsync:
		return p.comp(start, GeneratorExp, first, nil, tRParen)
	case tComma:
		mark := len(p.exprs)
		p.exprs = append(p.exprs, first)
		p.elements(mark, tRParen)
		return &Tuple{p.span(start), p.takeExprs(mark), true}
	}
	p.closing(tRParen, first)
	if _, ok := first.(*Starred); ok && p.err == nil {
		p.failNode(first, "cannot use starred expression here")
	}
	return first
}

// elements pushes the elements of a display behind the first one, which stands
// at mark, and consumes the closing bracket.
func (p *parser) elements(mark int, closing tokKind) {
	for p.accept(tComma) {
		if p.tok.kind == closing || p.tok.kind == tFor {
			break
		}
		p.exprs = append(p.exprs, p.starNamedExpr())
	}
	if p.tok.kind == tFor && closing != tRParen {
		p.failAt(p.exprs[mark].Pos(), p.exprs[len(p.exprs)-1].End(), "did you forget parentheses around the comprehension target?")
	}
	p.closing(closing, p.exprs[len(p.exprs)-1])
}

// list parses a list display or comprehension.
func (p *parser) list() Expr {
	start := p.tok.start
	p.advance()
	if p.accept(tRBracket) {
		return &List{Span: p.span(start)}
	}
	first := p.starNamedExpr()
	if p.tok.kind == tFor || p.tok.kind == tAsync {
		return p.comp(start, ListComp, first, nil, tRBracket)
	}
	mark := len(p.exprs)
	p.exprs = append(p.exprs, first)
	p.elements(mark, tRBracket)
	return &List{p.span(start), p.takeExprs(mark)}
}

// braces parses a dict or set display or comprehension.
func (p *parser) braces() Expr {
	start := p.tok.start
	p.advance()
	if p.accept(tRBrace) {
		return &Dict{Span: p.span(start)}
	}
	if p.tok.kind == tDoubleStar {
		return p.dict(start, nil)
	}
	at := p.tok.start
	first := p.starNamedExpr()
	switch p.tok.kind {
	case tColon:
		if isStarred(first) || isOpenNamed(first, at) {
			p.unexpected()
		}
		return p.dict(start, first)
	case tFor, tAsync:
		return p.comp(start, SetComp, first, nil, tRBrace)
	}
	mark := len(p.exprs)
	p.exprs = append(p.exprs, first)
	p.elements(mark, tRBrace)
	return &Set{p.span(start), p.takeExprs(mark)}
}

// dict parses the rest of a dict display or comprehension: from the ":" behind
// the first key, or from "**" if key is nil. Keys and values alternate on the
// stack.
func (p *parser) dict(start Pos, key Expr) Expr {
	mark := len(p.exprs)
	for {
		star := p.tok
		value := p.dictValue(key)
		if (p.tok.kind == tFor || p.tok.kind == tAsync) && len(p.exprs) == mark {
			if key == nil {
				p.failAt(star.start, star.stop, "dict unpacking cannot be used in dict comprehension")
				return p.bad()
			}
			return p.comp(start, DictComp, key, value, tRBrace)
		}
		p.exprs = append(p.exprs, key, value)
		if !p.accept(tComma) || p.tok.kind == tRBrace {
			break
		}
		key = nil
		if p.tok.kind != tDoubleStar {
			key = p.expr()
			p.afterDictKey(key)
		}
	}
	p.closing(tRBrace, p.exprs[len(p.exprs)-1])
	n := (len(p.exprs) - mark) / 2
	d := &Dict{Span: p.span(start), Keys: make([]Expr, n), Values: make([]Expr, n)}
	for i := range n {
		d.Keys[i], d.Values[i] = p.exprs[mark+2*i], p.exprs[mark+2*i+1]
	}
	p.exprs = p.exprs[:mark]
	return d
}

// dictValue parses ": value", or "** value" if key is nil.
func (p *parser) dictValue(key Expr) Expr {
	if key == nil {
		p.advance()
		return p.arith(1)
	}
	colon := p.tok
	p.expect(tColon)
	switch p.tok.kind {
	case tStar:
		p.failAt(p.tok.start, p.tok.stop, "cannot use a starred expression in a dictionary value")
	case tRBrace, tComma:
		p.failAt(colon.start, colon.stop, "expression expected after dictionary key and ':'")
	}
	return p.expr()
}

// comp parses the clauses of a comprehension and the closing bracket.
func (p *parser) comp(start Pos, kind CompKind, elt, value Expr, close tokKind) Expr {
	c := &Comp{Kind: kind, Elt: elt, Value: value}
	if _, ok := elt.(*Starred); ok {
		p.failNode(elt, "iterable unpacking cannot be used in comprehension")
		return c
	}
	c.Clauses = p.compClauses()
	p.closing(close, c.Clauses[len(c.Clauses)-1].Iter)
	c.Span = p.span(start)
	return c
}

func (p *parser) compClauses() []*CompClause {
	var clauses []*CompClause
	for p.tok.kind == tFor || p.tok.kind == tAsync {
		c := &CompClause{}
		start := p.tok.start
		c.Async = p.accept(tAsync)
		p.expect(tFor)
		c.Target = p.forTarget()
		c.Iter = p.or()
		for p.accept(tIf) {
			c.Ifs = append(c.Ifs, p.or())
		}
		c.Span = p.span(start)
		clauses = append(clauses, c)
	}
	return clauses
}

// subscript parses the index of a subscript up to the closing bracket.
func (p *parser) subscript() Expr {
	start := p.tok.start
	first := p.slice()
	_, star := first.(*Starred)
	if p.tok.kind != tComma && !star {
		return first
	}
	mark := len(p.exprs)
	p.exprs = append(p.exprs, first)
	for p.accept(tComma) {
		if p.tok.kind == tRBracket {
			break
		}
		p.exprs = append(p.exprs, p.slice())
	}
	return &Tuple{p.span(start), p.takeExprs(mark), false}
}

// slice parses one element of an index.
func (p *parser) slice() Expr {
	start := p.tok.start
	s := &Slice{}
	if p.tok.kind == tStar {
		return p.starred()
	}
	if p.tok.kind != tColon {
		e := p.namedExpr()
		if p.tok.kind != tColon || isOpenNamed(e, start) {
			return e
		}
		s.Lower = e
	}
	p.expect(tColon)
	if p.tok.kind.startsExpr() {
		s.Upper = p.expr()
	}
	if p.accept(tColon) && p.tok.kind.startsExpr() {
		s.Step = p.expr()
	}
	s.Span = p.span(start)
	return s
}

// arguments parses the arguments of a call with their parentheses.
func (p *parser) arguments(c *Call) {
	if !p.enter() {
		return
	}
	c.Args, c.Keywords = p.argumentList()
	p.leave()
}

// argumentList parses "(arguments)".
func (p *parser) argumentList() ([]Expr, []*Keyword) {
	open := p.tok.start
	p.advance()
	mark := len(p.exprs)
	var keywords []*Keyword
	var last Expr
	unpacked := false // seen **
	for p.tok.kind != tRParen {
		start := p.tok.start
		switch p.tok.kind {
		case tDoubleStar:
			p.advance()
			last = p.expr()
			unpacked = true
			keywords = append(keywords, &Keyword{p.span(start), "", last})
		case tStar:
			p.advance()
			last = &Starred{Value: p.expr()}
			last.(*Starred).Span = p.span(start)
			if unpacked {
				p.failAt(start, p.prevEnd, "iterable argument unpacking follows keyword argument unpacking")
			}
			p.exprs = append(p.exprs, last)
		default:
			if k := p.argument(open, mark, keywords, unpacked); k != nil {
				keywords = append(keywords, k)
				last = k.Value
			} else {
				last = p.exprs[len(p.exprs)-1]
				if last.Pos() == open { // a generator expression
					last = nil
				}
			}
		}
		if !p.accept(tComma) {
			break
		}
	}
	p.closing(tRParen, last)
	return p.takeExprs(mark), keywords
}

// argument parses name=value, which it returns, or a positional argument, which
// it pushes.
func (p *parser) argument(open Pos, mark int, keywords []*Keyword, unpacked bool) *Keyword {
	start := p.tok.start
	e := p.expr()
	n, isName := e.(*Name)
	isName = isName && n.Start == start
	switch p.tok.kind {
	case tAssign:
		if !isName {
			p.badKeyword(e)
			break
		}
		eq := p.tok.stop
		p.advance()
		if p.tok.kind == tComma || p.tok.kind == tRParen {
			p.failAt(start, eq, "expected argument value expression")
		}
		v := p.expr()
		if p.tok.kind == tFor || p.tok.kind == tAsync {
			p.failAt(start, eq, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
		}
		return &Keyword{p.span(start), n.ID, v}
	case tWalrus:
		if !isName {
			break
		}
		p.advance()
		v := p.expr()
		e = &NamedExpr{p.span(start), n, v}
	}
	if p.tok.kind == tFor || p.tok.kind == tAsync {
		e = p.genArgument(open, mark, start, e, keywords)
	}
	if len(keywords) > 0 {
		msg := "positional argument follows keyword argument"
		if unpacked {
			msg += " unpacking"
		}
		p.failTok(msg)
	}
	p.exprs = append(p.exprs, e)
	return nil
}

// genArgument parses a generator expression without parentheses of its own. If it is the only argument its extent includes the call's
// parentheses; beside others only Pycopy takes it.
func (p *parser) genArgument(open Pos, mark int, start Pos, elt Expr, keywords []*Keyword) Expr {
	c := &Comp{Kind: GeneratorExp, Elt: elt, Clauses: p.compClauses()}
	c.Span = Span{open, p.tok.stop}
	if alone := len(p.exprs) == mark && len(keywords) == 0; p.tok.kind == tComma || p.tok.kind == tRParen && !alone {
		c.Span = p.span(start)
	}
	return c
}
