package compile

import (
	"pycopy/bytecode"
	"pycopy/parse"
)

// match compiles a match statement. The subject, its parts and what patterns capture live in temporaries; names are
// bound when a whole pattern has matched. So a pattern that fails just jumps.
func (b *builder) match(s *parse.Match) {
	subject := b.temp()
	b.expr(s.Subject)
	b.at(s.Subject)
	b.emit(bytecode.StoreFast, subject)
	end := newLabel()
	for _, c := range s.Cases {
		if b.dead {
			break
		}
		m := matcher{builder: b, fail: newLabel()}
		m.pattern(c.Pattern, subject)
		for _, k := range m.captures {
			b.at(k.at)
			b.emit(bytecode.LoadFast, k.temp)
			b.store(k.name)
		}
		if c.Guard != nil {
			b.condJump(c.Guard, false, m.fail)
		}
		b.release(m.temps...)
		b.stmts(c.Body)
		b.jump(bytecode.Jump, end)
		b.place(m.fail)
	}
	b.place(end)
	b.release(subject)
}

// matcher compiles one pattern.
type matcher struct {
	*builder
	fail     *label
	captures []capture
	temps    []int
}

// capture is a name to bind to a temporary.
type capture struct {
	name string
	temp int
	at   parse.Node
}

func (m *matcher) newTemp() int {
	t := m.temp()
	m.temps = append(m.temps, t)
	return t
}

func (m *matcher) capture(name string, temp int, at parse.Node) {
	m.captures = append(m.captures, capture{name, temp, at})
}

// failUnless pops a truth value.
func (m *matcher) failUnless() { m.jump(bytecode.PopJumpIfFalse, m.fail) }

// pattern compares the value of a temporary with a pattern and goes on if it matches.
func (m *matcher) pattern(p parse.Pattern, t int) {
	m.at(p)
	switch p := p.(type) {
	case *parse.MatchAs:
		if p.Pattern != nil {
			m.pattern(p.Pattern, t)
		}
		if p.Name != "" {
			m.capture(p.Name, t, p)
		}
	case *parse.MatchValue:
		m.emit(bytecode.LoadFast, t)
		m.expr(p.Value)
		m.at(p)
		m.emit(bytecode.Binary, int(bytecode.BinEqual))
		m.failUnless()
	case *parse.MatchSingleton:
		m.emit(bytecode.LoadFast, t)
		m.loadConst(p.Value)
		m.emit(bytecode.Binary, int(bytecode.BinIs))
		m.failUnless()
	case *parse.MatchOr:
		m.or(p, t)
	case *parse.MatchSequence:
		m.sequence(p, t)
	case *parse.MatchMapping:
		m.mapping(p, t)
	case *parse.MatchClass:
		m.class(p, t)
	default:
		panic("BUG: unknown pattern")
	}
}

// or tries alternatives; what they capture is copied to the same temporaries.
func (m *matcher) or(p *parse.MatchOr, t int) {
	done, fail, before := newLabel(), m.fail, len(m.captures)
	merged := map[string]int{}
	var order []capture
	for i, alt := range p.Patterns {
		if m.dead {
			break
		}
		last := i == len(p.Patterns)-1
		if !last {
			m.fail = newLabel()
		} else {
			m.fail = fail
		}
		m.pattern(alt, t)
		for _, k := range m.captures[before:] {
			to, ok := merged[k.name]
			if !ok {
				to = m.newTemp()
				merged[k.name] = to
				order = append(order, capture{k.name, to, k.at})
			}
			m.emit(bytecode.LoadFast, k.temp)
			m.emit(bytecode.StoreFast, to)
		}
		m.captures = m.captures[:before]
		if !last {
			m.jump(bytecode.Jump, done)
			m.place(m.fail)
		}
	}
	m.fail = fail
	m.place(done)
	m.captures = append(m.captures, order...)
}

// isWildcard reports whether a pattern matches anything and binds nothing.
func isWildcard(p parse.Pattern) bool {
	switch p := p.(type) {
	case *parse.MatchAs:
		return p.Pattern == nil && p.Name == ""
	case *parse.MatchStar:
		return p.Name == ""
	}
	return false
}

// subpatterns pops n unpacked values into temporaries, then matches them in turn.
func (m *matcher) subpatterns(list []parse.Pattern) {
	temps := make([]int, len(list))
	for i, p := range list {
		if isWildcard(p) {
			m.emit(bytecode.PopTop, 0)
			continue
		}
		temps[i] = m.newTemp()
		m.emit(bytecode.StoreFast, temps[i])
	}
	for i, p := range list {
		if star, ok := p.(*parse.MatchStar); ok && star.Name != "" {
			m.capture(star.Name, temps[i], p)
		} else if !isWildcard(p) && !m.dead {
			m.pattern(p, temps[i])
		}
	}
}

// length checks the length of the value.
func (m *matcher) length(t, n int, op bytecode.BinaryOp) {
	m.pushLen(t)
	m.loadInt(n)
	m.emit(bytecode.Binary, int(op))
	m.failUnless()
}

func (m *matcher) sequence(p *parse.MatchSequence, t int) {
	star, wild := -1, 0
	for i, q := range p.Patterns {
		if _, ok := q.(*parse.MatchStar); ok {
			star = i
		}
		if isWildcard(q) {
			wild++
		}
	}
	n := len(p.Patterns)
	m.testSequence(t)
	m.failUnless()
	switch {
	case star < 0:
		m.length(t, n, bytecode.BinEqual)
	case n > 1:
		m.length(t, n-1, bytecode.BinMoreEqual)
	}
	switch {
	case wild == n:
	case star < 0:
		m.emit(bytecode.LoadFast, t)
		m.emit(bytecode.UnpackSequence, n)
		m.subpatterns(p.Patterns)
	case isWildcard(p.Patterns[star]):
		m.ends(p.Patterns, star, t)
	default:
		if star > 255 {
			m.builder.fail(p, "too many expressions in star-unpacking sequence pattern")
		}
		m.emit(bytecode.LoadFast, t)
		m.emit(bytecode.UnpackEx, star|(n-1-star)<<8)
		m.subpatterns(p.Patterns)
	}
}

// ends matches the items before and behind *_ by subscript, without unpacking the rest.
func (m *matcher) ends(list []parse.Pattern, star, t int) {
	for i, p := range list {
		if isWildcard(p) || m.dead {
			continue
		}
		m.at(p)
		m.emit(bytecode.LoadFast, t)
		if i < star {
			m.loadInt(i)
		} else {
			m.pushLen(t)
			m.loadInt(len(list) - i)
			m.emit(bytecode.Binary, int(bytecode.BinSub))
		}
		m.emit(bytecode.LoadSubscr, 0)
		item := m.newTemp()
		m.emit(bytecode.StoreFast, item)
		m.pattern(p, item)
	}
}

// attrs stores the tuple or None on top and fails if it is None; else it pushes the n items.
func (m *matcher) attrs(n int) {
	values := m.newTemp()
	m.emit(bytecode.StoreFast, values)
	m.emit(bytecode.LoadFast, values)
	m.isNone()
	m.jump(bytecode.PopJumpIfTrue, m.fail)
	if n > 0 {
		m.emit(bytecode.LoadFast, values)
		m.emit(bytecode.UnpackSequence, n)
	}
}

func (m *matcher) mapping(p *parse.MatchMapping, t int) {
	if m.opts.Portable {
		m.portableMapping(p, t)
		return
	}
	m.emit(bytecode.LoadFast, t)
	m.emit(bytecode.MatchMapping, 0)
	m.failUnless()
	n := len(p.Keys)
	if n > 0 {
		m.length(t, n, bytecode.BinMoreEqual)
	}
	keys := m.newTemp()
	if n > 0 || p.Rest != "" {
		m.expr(&parse.Tuple{Span: p.Span, Elts: p.Keys})
		m.emit(bytecode.StoreFast, keys)
	}
	if n > 0 {
		m.emit(bytecode.LoadFast, t)
		m.emit(bytecode.LoadFast, keys)
		m.emit(bytecode.MatchKeys, 0)
		m.attrs(n)
		m.subpatterns(p.Patterns)
	}
	if p.Rest == "" || m.dead {
		return
	}
	m.at(p)
	rest := m.newTemp()
	m.emit(bytecode.BuildMap, 0)
	m.emit(bytecode.LoadFast, t)
	m.emit(bytecode.DictUpdate, 0)
	m.emit(bytecode.StoreFast, rest)
	for i := range p.Keys {
		m.emit(bytecode.LoadNull, 0)
		m.emit(bytecode.LoadFast, rest)
		m.emit(bytecode.LoadFast, keys)
		m.loadInt(i)
		m.emit(bytecode.LoadSubscr, 0)
		m.emit(bytecode.StoreSubscr, 0)
	}
	m.capture(p.Rest, rest, p)
}

func (m *matcher) class(p *parse.MatchClass, t int) {
	if m.opts.Portable {
		m.portableClass(p, t)
		return
	}
	m.emit(bytecode.LoadFast, t)
	m.expr(p.Class)
	m.at(p)
	names := make(bytecode.Tuple, len(p.KwdAttrs))
	for i, a := range p.KwdAttrs {
		names[i] = a
	}
	m.loadConst(names)
	m.emit(bytecode.MatchClass, len(p.Patterns))
	all := append(p.Patterns[:len(p.Patterns):len(p.Patterns)], p.KwdPatterns...)
	m.attrs(len(all))
	if len(all) > 0 {
		m.subpatterns(all)
	}
}
