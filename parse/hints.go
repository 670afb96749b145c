package parse

import "fmt"

// closing consumes a closing bracket, or reports what is wrong with the list in
// the brackets; last is its last expression or nil.
func (p *parser) closing(k tokKind, last Expr) {
	if p.accept(k) {
		return
	}
	if last != nil {
		p.forgotComma(last)
	}
	p.unexpected()
}

// forgotComma reports two expressions side by side inside brackets.
func (p *parser) forgotComma(last Expr) {
	if _, ok := last.(*IfExp); ok || p.noHints || p.err != nil || !p.tok.kind.startsExpr() {
		return
	}
	last = lastOperand(last)
	if n := firstName(last); n != nil && (isSoftKeyword(n.ID) || n == last && p.tok.kind == tString) {
		return
	}
	if _, stop, ok := p.try((*parser).expr); ok {
		p.oldStatement(last, stop)
		p.failAt(last.Pos(), stop, "invalid syntax. Perhaps you forgot a comma?")
	}
}

// oldStatement reports print or exec used as a statement; what it is applied to
// ends at stop.
func (p *parser) oldStatement(e Expr, stop Pos) {
	if n, ok := e.(*Name); ok && (n.ID == "print" || n.ID == "exec") {
		p.failAt(n.Start, stop, fmt.Sprintf("Missing parentheses in call to '%s'. Did you mean %s(...)?", n.ID, n.ID))
	}
}

// try parses ahead and returns where the result ends, and the kind of the token
// behind it. The parser's state is as before, except if the text ends in open
// brackets: that error stays.
func (p *parser) try(rule func(*parser) Expr) (next tokKind, stop Pos, ok bool) {
	s := p.save()
	hints := p.noHints
	p.noHints = true
	rule(p)
	next, stop, ok = p.tok.kind, p.prevEnd, p.err == nil
	p.noHints = hints
	p.far = max(p.far, p.tok.start.Line)
	if err := p.err; err != nil && err.open {
		p.noPost = true
		return next, stop, ok
	}
	p.restore(s)
	return next, stop, ok
}

// equalsValue parses ahead what stands behind "=" and reports whether that is
// an operand and not another assignment.
func (p *parser) equalsValue() (stop Pos, ok bool) {
	s := p.save()
	p.advance()
	next, stop, ok := p.try(func(p *parser) Expr { return p.arith(1) })
	if !ok && p.err == nil {
		next, stop, ok = p.try((*parser).unary)
	}
	if p.err == nil {
		p.restore(s)
	}
	return stop, ok && next != tAssign && next != tWalrus
}

// lastOperand returns the part of an expression that ends it and that is parsed
// as an expression of its own.
func lastOperand(e Expr) Expr {
	for {
		switch n := e.(type) {
		case *Lambda:
			e = n.Body
		case *NamedExpr:
			e = n.Value
		case *Starred:
			e = n.Value
		default:
			return e
		}
	}
}

// firstName returns the name that an expression begins with, or nil.
func firstName(e Expr) *Name {
	for {
		switch n := e.(type) {
		case *Name:
			return n
		case *Attribute:
			e = n.Value
		case *Call:
			e = n.Func
		case *Subscript:
			e = n.Value
		case *BinOp:
			e = n.Left
		case *Compare:
			e = n.Left
		case *BoolOp:
			e = n.Values[0]
		default:
			return nil
		}
	}
}

func isSoftKeyword(s string) bool {
	return s == "match" || s == "case" || s == "_"
}

// equalsInExpr reports "=" behind the expression e, which begins at start,
// where no assignment may stand.
func (p *parser) equalsInExpr(e Expr, start Pos) {
	if p.noHints {
		p.unexpected()
		return
	}
	if stop, ok := p.equalsValue(); ok {
		if n, isName := e.(*Name); isName {
			p.failAt(n.Start, stop, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
			return
		}
		if assignHint(e, start) {
			p.failNode(e, fmt.Sprintf("cannot assign to %s here. Maybe you meant '==' instead of '='?", exprName(e)))
			return
		}
	}
	p.unexpected()
}

// assignHint reports whether "=" behind the expression is likely to be meant as
// a comparison: the expression, which begins at start, is no display, constant
// or operator of lower precedence without parentheses.
func assignHint(e Expr, start Pos) bool {
	if e.Pos() != start {
		return true
	}
	switch n := e.(type) {
	case *List, *Tuple, *BoolOp, *Compare, *IfExp, *Lambda, *Starred:
		return false
	case *Comp:
		return n.Kind != GeneratorExp
	case *UnaryOp:
		return n.Op != Not
	case *Constant:
		switch n.Value.(type) {
		case nil, bool:
			return false
		}
	}
	return true
}

// badKeyword reports "=" behind an argument that is not a name.
func (p *parser) badKeyword(e Expr) {
	msg := `expression cannot contain assignment, perhaps you meant "=="?`
	if c, ok := e.(*Constant); ok {
		switch c.Value.(type) {
		case nil, bool:
			msg = "cannot assign to " + exprName(e)
		}
	}
	p.failAt(e.Pos(), p.tok.stop, msg)
}

// doubleStarInGroup reports (**x).
func (p *parser) doubleStarInGroup() {
	star := p.tok
	p.advance()
	p.expr()
	if p.tok.kind == tRParen {
		p.failAt(star.start, star.stop, "cannot use double starred expression here")
		return
	}
	p.failAt(star.start, star.stop, "invalid syntax")
}

// afterDictKey reports a key without ":".
func (p *parser) afterDictKey(key Expr) {
	if p.tok.kind == tColon || p.noHints {
		return
	}
	p.failNode(key, "':' expected after dictionary key")
}

// exprName returns CPython's word for the kind of an expression.
func exprName(e Expr) string {
	switch n := e.(type) {
	case *Attribute:
		return "attribute"
	case *Subscript:
		return "subscript"
	case *Starred:
		return "starred"
	case *Name:
		return "name"
	case *List:
		return "list"
	case *Tuple:
		return "tuple"
	case *Lambda:
		return "lambda"
	case *Call:
		return "function call"
	case *Yield, *YieldFrom:
		return "yield expression"
	case *Await:
		return "await expression"
	case *Comp:
		return [...]string{"list comprehension", "set comprehension", "dict comprehension", "generator expression"}[n.Kind]
	case *Dict:
		return "dict literal"
	case *Set:
		return "set display"
	case *JoinedStr, *FormattedValue:
		return "f-string expression"
	case *TemplateStr:
		return "t-string expression"
	case *Constant:
		switch v := n.Value.(type) {
		case nil:
			return "None"
		case bool:
			if v {
				return "True"
			}
			return "False"
		case EllipsisType:
			return "ellipsis"
		}
		return "literal"
	case *Compare:
		return "comparison"
	case *IfExp:
		return "conditional expression"
	case *NamedExpr:
		return "named expression"
	}
	return "expression"
}
