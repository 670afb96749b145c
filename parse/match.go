package parse

import "math/big"

// match resolves a match statement and checks its patterns.
func (r *resolver) match(s *Match) {
	if t, ok := s.Subject.(*Tuple); ok {
		r.elements(t.Elts)
	} else {
		r.expr(s.Subject)
	}
	for i, c := range s.Cases {
		var names captures
		r.pattern(c.Pattern, &names)
		if c.Guard == nil && i < len(s.Cases)-1 {
			r.reachable(c.Pattern)
		}
		r.optional(c.Guard)
		r.body(c.Body)
	}
}

// captures are the names that a pattern binds, beyond those of the pattern
// that contains it.
type captures struct {
	nameSet
	outer *captures
}

// bound reports whether the name is bound here or outside.
func (c *captures) bound(name string) bool {
	for ; c != nil; c = c.outer {
		if c.has(name) {
			return true
		}
	}
	return false
}

// same reports whether two sets of names are equal.
func (c *captures) same(d *captures) bool {
	if len(c.list) != len(d.list) {
		return false
	}
	for _, s := range c.list {
		if !d.has(s) {
			return false
		}
	}
	return true
}

// reachable reports patterns behind one that always matches.
func (r *resolver) reachable(n Pattern) {
	switch n := n.(type) {
	case *MatchAs:
		switch {
		case n.Pattern != nil:
			r.reachable(n.Pattern)
		case n.Name != "":
			r.fail(n, "name capture '%s' makes remaining patterns unreachable", n.Name)
		default:
			r.fail(n, "wildcard makes remaining patterns unreachable")
		}
	case *MatchOr:
		for _, a := range n.Patterns {
			r.reachable(a)
		}
	}
}

// capture binds a name of a pattern.
func (r *resolver) capture(name string, n Pattern, names *captures) {
	if name == "" {
		return
	}
	if names.bound(name) {
		r.fail(n, "multiple assignments to name '%s' in pattern", name)
	}
	names.add(name)
	r.bind(name, n)
}

func (r *resolver) pattern(n Pattern, names *captures) {
	if !r.enter(n) {
		return
	}
	switch n := n.(type) {
	case *MatchValue:
		r.expr(n.Value)
	case *MatchSingleton:
	case *MatchAs:
		if n.Pattern != nil {
			r.pattern(n.Pattern, names)
		}
		r.capture(n.Name, n, names)
	case *MatchStar:
		r.capture(n.Name, n, names)
	case *MatchSequence:
		stars := 0
		for _, p := range n.Patterns {
			if _, ok := p.(*MatchStar); ok {
				stars++
			}
			r.pattern(p, names)
		}
		if stars > 1 {
			r.fail(n, "multiple starred names in sequence pattern")
		}
	case *MatchMapping:
		r.mappingKeys(n)
		r.patterns(n.Patterns, names)
		r.capture(n.Rest, n, names)
	case *MatchClass:
		r.expr(n.Class)
		r.patterns(n.Patterns, names)
		var attrs nameSet
		for i, a := range n.KwdAttrs {
			if a == "__debug__" {
				r.fail(n.KwdPatterns[i], "cannot assign to __debug__")
			}
			if !attrs.add(a) {
				r.fail(n.KwdPatterns[i], "attribute name repeated in class pattern: %s", a)
			}
		}
		r.patterns(n.KwdPatterns, names)
	case *MatchOr:
		r.alternatives(n, names)
	}
	r.leave()
}

// mappingKeys resolves the keys of a mapping pattern; no literal may occur twice.
func (r *resolver) mappingKeys(n *MatchMapping) {
	seen := make(map[any]bool, len(n.Keys))
	for _, k := range n.Keys {
		if v := literalKey(k); v != nil {
			if seen[v] {
				r.fail(n, "mapping pattern checks duplicate key (%s)", r.m.Source(k))
			}
			seen[v] = true
		}
		r.expr(k)
	}
}

type (
	noneKey struct{}           // None as a key
	bigKey  struct{ s string } // an int beyond int64 as a key
)

// literalKey returns a value that is equal for literals that are equal as keys,
// or nil if the key is not a simple literal.
func literalKey(e Expr) any {
	if u, ok := e.(*UnaryOp); ok {
		c, ok := literalKey(u.Operand).(complex128)
		if !ok {
			return nil
		}
		return -c
	}
	c, ok := e.(*Constant)
	if !ok {
		return nil
	}
	switch v := c.Value.(type) {
	case nil:
		return noneKey{}
	case bool:
		if v {
			return complex(1, 0)
		}
		return complex(0, 0)
	case int64:
		if v < 1<<53 {
			return complex(float64(v), 0)
		}
		return v
	case float64:
		return complex(v, 0)
	case *big.Int:
		return bigKey{v.String()}
	default:
		return v
	}
}

func (r *resolver) patterns(list []Pattern, names *captures) {
	for _, p := range list {
		r.pattern(p, names)
	}
}

// alternatives resolves a | b, which must bind the same names.
func (r *resolver) alternatives(n *MatchOr, names *captures) {
	first := &captures{outer: names}
	for i, p := range n.Patterns {
		own := first
		if i > 0 {
			own = &captures{outer: names}
		}
		if i < len(n.Patterns)-1 {
			r.reachable(p)
		}
		r.pattern(p, own)
		if !own.same(first) {
			r.fail(p, "alternative patterns bind different names")
		}
	}
	for _, name := range first.list {
		names.add(name)
	}
}
