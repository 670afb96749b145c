package parse

// params parses the parameters of a def (end is ")") or lambda (end is ":"),
// up to the end token. Only those of a def may have annotations. Bare says that
// a "*" may stand alone.
func (p *parser) params(end tokKind, bare bool) *Params {
	start := p.tok.start
	ps := &Params{Span: Span{start, start}}
	if p.tok.kind == end {
		return ps
	}
	var star *token
	defaults := false // seen before the "*"
	for p.tok.kind != end {
		switch p.tok.kind {
		case tSlash:
			p.slashParam(ps, star != nil)
		case tStar:
			if star != nil {
				p.failTok("* argument may appear only once")
			}
			tok := p.tok
			star = &tok
			p.starParam(ps, end)
		case tDoubleStar:
			p.starNeeds(ps, star, end)
			p.advance()
			ps.KwArg = p.param(end, false)
			if p.tok.kind == tAssign {
				p.failTok("var-keyword argument cannot have default value")
			}
			if p.accept(tComma) && p.tok.kind != end {
				p.failTok("arguments cannot follow var-keyword argument")
			}
			ps.Span = p.span(start)
			return ps
		case tLParen:
			p.parenthesizedParam(end)
		default:
			q := p.param(end, false)
			p.paramDefault(q, end)
			switch {
			case star != nil:
				ps.KwOnly = append(ps.KwOnly, q)
			case q.Default == nil && defaults:
				p.failNode(q, "non-default argument follows default argument")
			default:
				defaults = q.Default != nil
				ps.Args = append(ps.Args, q)
			}
		}
		if !p.accept(tComma) {
			break
		}
	}
	if !bare {
		p.starNeeds(ps, star, end)
	}
	ps.Span = p.span(start)
	return ps
}

// starNeeds reports a "*" without a name behind it or a parameter that follows,
// where CPython does: of a def at the star, of a lambda at what comes instead.
func (p *parser) starNeeds(ps *Params, star *token, end tokKind) {
	switch {
	case star == nil || ps.VarArg != nil || len(ps.KwOnly) > 0:
	case end == tRParen:
		p.failAt(star.start, star.stop, "named arguments must follow bare *")
	case p.tok.kind == end || p.tok.kind == tDoubleStar:
		p.failTok("named arguments must follow bare *")
	}
}

// slashParam parses "/".
func (p *parser) slashParam(ps *Params, star bool) {
	switch {
	case ps.PosOnly != nil:
		p.failTok("/ may appear only once")
	case star:
		p.failTok("/ must be ahead of *")
	case len(ps.Args) == 0:
		p.failTok("at least one argument must precede /")
	}
	p.advance()
	ps.PosOnly, ps.Args = ps.Args, nil
}

// starParam parses "*name" or the "*" before keyword-only parameters.
func (p *parser) starParam(ps *Params, end tokKind) {
	p.advance()
	switch p.tok.kind {
	case tName:
		ps.VarArg = p.param(end, true)
		if p.tok.kind == tAssign {
			p.failTok("var-positional argument cannot have default value")
		}
	case tComma, end:
	default:
		p.unexpected()
	}
}

// param parses a parameter's name and annotation; that of *args may be starred.
func (p *parser) param(end tokKind, star bool) *Param {
	q := &Param{}
	start := p.tok.start
	q.Name = p.identifier()
	if end == tRParen && p.accept(tColon) {
		if star {
			q.Annotation = p.starExpr()
		} else {
			q.Annotation = p.expr()
		}
	}
	q.Span = p.span(start)
	return q
}

// paramDefault parses "= default", if it is there.
func (p *parser) paramDefault(q *Param, end tokKind) {
	if p.tok.kind != tAssign {
		return
	}
	eq := p.tok
	p.advance()
	if p.tok.kind == end || p.tok.kind == tComma {
		p.failAt(eq.start, eq.stop, "expected default value expression")
		return
	}
	q.Default = p.expr()
}

// parenthesizedParam reports a parameter in parentheses.
func (p *parser) parenthesizedParam(end tokKind) {
	if p.noHints {
		p.unexpected()
		return
	}
	start := p.tok.start
	s := p.save()
	p.advance()
	empty := p.tok.kind == tRParen
	for p.accept(tName) && p.accept(tComma) {
	}
	if !empty && p.accept(tRParen) {
		what := "Lambda expression"
		if end == tRParen {
			what = "Function"
		}
		p.failAt(start, p.prevEnd, what+" parameters cannot be parenthesized")
		return
	}
	p.restore(s)
	p.unexpected()
}
