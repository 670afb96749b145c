package parse

// matchStmt parses a match statement, or returns nil if "match" is just a name.
func (p *parser) matchStmt() Stmt {
	m := &Match{}
	start := p.tok.start
	s := p.save()
	hints := p.noHints
	p.noHints = true
	p.advance()
	ok := p.tok.kind == tStar || p.tok.kind.startsExpr()
	sure := ok && p.surelyMatch()
	if ok {
		p.noHints = hints || !sure
		m.Subject = p.subject()
		ok = sure || p.tok.kind == tColon
	}
	p.noHints = hints
	if ok && !sure {
		s2 := p.save()
		ok = p.accept(tColon) && p.tok.kind == tNewline
		p.restore(s2)
	}
	if !ok {
		p.restore(s)
		return nil
	}
	p.colon()
	p.indent("'match' statement", start)
	for p.isName("case") {
		m.Cases = append(m.Cases, p.matchCase())
	}
	if len(m.Cases) == 0 || p.tok.kind != tDedent {
		p.unexpected()
		return m
	}
	p.advance()
	m.Span = p.blockSpan(start)
	return m
}

// surelyMatch reports whether the token behind "match" cannot continue an
// expression that begins with the name.
func (p *parser) surelyMatch() bool {
	switch p.tok.kind {
	case tName, tNumber, tString, tFString, tLBrace, tTilde, tEllipsis, tNone, tTrue, tFalse, tAwait, tLambda:
		return true
	}
	return false
}

// subject parses the subject of a match statement.
func (p *parser) subject() Expr {
	start := p.tok.start
	e := p.starNamedExpr()
	if p.tok.kind == tComma {
		return p.tupleRest(start, e, (*parser).starNamedExpr)
	}
	if _, ok := e.(*Starred); ok {
		p.unexpected()
	}
	return e
}

func (p *parser) matchCase() *MatchCase {
	c := &MatchCase{}
	start := p.tok.start
	p.advance()
	c.Pattern = p.patterns()
	if p.accept(tIf) {
		c.Guard = p.namedExpr()
	}
	c.Body = p.block("'case' statement", start)
	c.Span = p.blockSpan(start)
	return c
}

// patterns parses a pattern or a sequence pattern without brackets.
func (p *parser) patterns() Pattern {
	start := p.tok.start
	first := p.starPattern()
	if p.tok.kind != tComma {
		if _, ok := first.(*MatchStar); ok {
			p.unexpected()
		}
		return first
	}
	list := []Pattern{first}
	for p.accept(tComma) {
		if p.tok.kind == tColon || p.tok.kind == tIf {
			break
		}
		list = append(list, p.starPattern())
	}
	return &MatchSequence{p.span(start), list}
}

// starPattern parses an element of a sequence pattern.
func (p *parser) starPattern() Pattern {
	if p.tok.kind != tStar {
		return p.pattern()
	}
	start := p.tok.start
	p.advance()
	name := p.identifier()
	if name == "_" {
		name = ""
	}
	return &MatchStar{p.span(start), name}
}

// pattern parses a | b as name.
func (p *parser) pattern() Pattern {
	if !p.enter() {
		return &MatchAs{}
	}
	defer p.leave()
	start := p.tok.start
	n := p.closedPattern()
	if p.tok.kind == tPipe {
		list := []Pattern{n}
		for p.accept(tPipe) {
			list = append(list, p.closedPattern())
		}
		n = &MatchOr{p.span(start), list}
	}
	if !p.accept(tAs) {
		return n
	}
	switch {
	case p.isName("_"):
		p.failTok("cannot use '_' as a target")
	case p.tok.kind != tName:
		from := p.tok
		if _, stop, ok := p.try((*parser).expr); ok {
			p.failAt(from.start, stop, "invalid pattern target")
		}
		p.unexpected()
	}
	name := p.identifier()
	return &MatchAs{p.span(start), n, name}
}

func (p *parser) closedPattern() Pattern {
	start := p.tok.start
	switch p.tok.kind {
	case tNone:
		p.advance()
		return &MatchSingleton{p.span(start), nil}
	case tTrue, tFalse:
		v := p.tok.kind == tTrue
		p.advance()
		return &MatchSingleton{p.span(start), v}
	case tNumber, tMinus:
		e := p.patternNumber()
		return &MatchValue{p.span(start), e}
	case tString, tFString:
		e := p.stringAtom()
		switch e.(type) {
		case *JoinedStr, *TemplateStr:
			p.failNode(e, "patterns may only match literals and attribute lookups")
		}
		return &MatchValue{p.span(start), e}
	case tName:
		return p.namePattern()
	case tLParen:
		return p.sequencePattern(tRParen)
	case tLBracket:
		return p.sequencePattern(tRBracket)
	case tLBrace:
		return p.mappingPattern()
	}
	p.unexpected()
	return &MatchAs{}
}

// patternNumber parses a signed number or a complex one.
func (p *parser) patternNumber() Expr {
	start := p.tok.start
	e := p.signedNumber()
	if p.tok.kind != tPlus && p.tok.kind != tMinus {
		return e
	}
	op := Add
	if p.tok.kind == tMinus {
		op = Sub
	}
	if isImaginary(e) {
		p.failNode(e, "real number required in complex literal")
	}
	p.advance()
	if p.tok.kind != tNumber {
		p.unexpected()
		return e
	}
	right := p.constant(numberValue(p.text()))
	if !isImaginary(right) {
		p.failNode(right, "imaginary number required in complex literal")
	}
	return &BinOp{p.span(start), op, e, right}
}

func isImaginary(e Expr) bool {
	if u, ok := e.(*UnaryOp); ok {
		e = u.Operand
	}
	c, ok := e.(*Constant)
	if !ok {
		return false
	}
	_, ok = c.Value.(complex128)
	return ok
}

func (p *parser) signedNumber() Expr {
	start := p.tok.start
	minus := p.accept(tMinus)
	if p.tok.kind != tNumber {
		p.unexpected()
		return p.bad()
	}
	e := p.constant(numberValue(p.text()))
	if minus {
		return &UnaryOp{p.span(start), USub, e}
	}
	return e
}

// namePattern parses a capture, the wildcard, a dotted name or a class pattern.
func (p *parser) namePattern() Pattern {
	start := p.tok.start
	name := p.name()
	var e Expr = name
	for p.tok.kind == tDot {
		e = p.attribute(start, e)
	}
	if p.tok.kind == tLParen {
		return p.classPattern(start, e)
	}
	if _, ok := e.(*Attribute); ok {
		return &MatchValue{p.span(start), e}
	}
	if name.ID == "_" {
		return &MatchAs{Span: p.span(start)}
	}
	return &MatchAs{p.span(start), nil, name.ID}
}

func (p *parser) classPattern(start Pos, class Expr) Pattern {
	m := &MatchClass{Class: class}
	p.advance()
	for p.tok.kind != tRParen {
		at := p.tok.start
		sub := p.pattern()
		if p.tok.kind == tAssign {
			c, ok := sub.(*MatchAs)
			if !ok || c.Pattern != nil {
				p.unexpected()
				break
			}
			name := c.Name
			if name == "" {
				name = "_"
			}
			p.advance()
			m.KwdAttrs = append(m.KwdAttrs, name)
			m.KwdPatterns = append(m.KwdPatterns, p.pattern())
		} else {
			if len(m.KwdAttrs) > 0 && p.err == nil {
				p.failAt(at, p.prevEnd, "positional patterns follow keyword patterns")
			}
			m.Patterns = append(m.Patterns, sub)
		}
		if !p.accept(tComma) {
			break
		}
	}
	p.expect(tRParen)
	m.Span = p.span(start)
	return m
}

// sequencePattern parses a sequence pattern in brackets or a group.
func (p *parser) sequencePattern(closing tokKind) Pattern {
	start := p.tok.start
	p.advance()
	var list []Pattern
	comma := false
	for p.tok.kind != closing {
		list = append(list, p.starPattern())
		if !p.accept(tComma) {
			comma = false
			break
		}
		comma = true
	}
	p.expect(closing)
	if closing == tRParen && len(list) == 1 && !comma {
		if _, ok := list[0].(*MatchStar); !ok {
			return list[0]
		}
		p.failNode(list[0], "invalid syntax")
	}
	return &MatchSequence{p.span(start), list}
}

func (p *parser) mappingPattern() Pattern {
	start := p.tok.start
	m := &MatchMapping{}
	p.advance()
	for p.tok.kind != tRBrace {
		if m.Rest != "" {
			p.unexpected()
			break
		}
		if p.accept(tDoubleStar) {
			if p.isName("_") {
				p.unexpected()
			}
			m.Rest = p.identifier()
		} else {
			m.Keys = append(m.Keys, p.mappingKey())
			p.expect(tColon)
			m.Patterns = append(m.Patterns, p.pattern())
		}
		if !p.accept(tComma) {
			break
		}
	}
	p.expect(tRBrace)
	m.Span = p.span(start)
	return m
}

// mappingKey parses a key of a mapping pattern: a literal or a dotted name.
func (p *parser) mappingKey() Expr {
	switch p.tok.kind {
	case tNone:
		return p.constant(nil)
	case tTrue:
		return p.constant(true)
	case tFalse:
		return p.constant(false)
	case tNumber, tMinus:
		return p.patternNumber()
	case tString:
		return p.stringAtom()
	case tFString:
		p.failTok("mapping pattern keys may only match literals and attribute lookups")
		return p.bad()
	}
	start := p.tok.start
	var e Expr = p.name()
	if p.tok.kind != tDot {
		p.unexpected()
	}
	for p.tok.kind == tDot {
		e = p.attribute(start, e)
	}
	return e
}
