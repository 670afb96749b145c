package parse

import "fmt"

// forTarget parses the targets between for and in, with the "in".
func (p *parser) forTarget() Expr {
	t := p.targetList()
	if p.tok.kind == tIn {
		p.checkTarget(t, assignTarget)
	}
	p.expect(tIn)
	return t
}

// targetList parses a comma-separated list of targets, not yet checked.
func (p *parser) targetList() Expr {
	start := p.tok.start
	t := p.target()
	if p.tok.kind != tComma {
		return t
	}
	return p.tupleRest(start, t, (*parser).target)
}

func (p *parser) target() Expr {
	if p.tok.kind == tStar {
		return p.starred()
	}
	return p.arith(1)
}

// targetUse is what a target is for.
type targetUse uint8

const (
	assignTarget targetUse = iota
	deleteTarget
)

// checkTarget reports the first part of a target that cannot be one.
func (p *parser) checkTarget(e Expr, use targetUse) {
	bad := invalidTarget(e, use)
	if bad == nil || p.err != nil {
		return
	}
	verb := "assign to"
	if use == deleteTarget {
		verb = "delete"
	}
	p.failNode(bad, fmt.Sprintf("cannot %s %s", verb, exprName(bad)))
}

// invalidTarget returns the first part of e that cannot be a target, or nil.
func invalidTarget(e Expr, use targetUse) Expr {
	switch n := e.(type) {
	case *Name, *Attribute, *Subscript:
		return nil
	case *Tuple:
		return invalidElement(n.Elts, use)
	case *List:
		return invalidElement(n.Elts, use)
	case *Starred:
		if use == deleteTarget {
			return e
		}
		return invalidTarget(n.Value, use)
	}
	return e
}

func invalidElement(elts []Expr, use targetUse) Expr {
	for _, e := range elts {
		if bad := invalidTarget(e, use); bad != nil {
			return bad
		}
	}
	return nil
}

// assignTarget reports the expression from start to "=" if it cannot be
// assigned to. First means that it begins the statement.
func (p *parser) assignTarget(start Pos, e Expr, first bool) {
	bad := invalidTarget(e, assignTarget)
	if bad == nil || p.err != nil {
		return
	}
	if isYield(e) && e.Pos() == start {
		p.failNode(e, "assignment to yield expression not possible")
		return
	}
	last := e
	if t, ok := e.(*Tuple); ok && !t.paren {
		last = t.Elts[len(t.Elts)-1]
	}
	if first && assignHint(last, start) {
		if _, ok := p.equalsValue(); ok {
			p.failNode(last, fmt.Sprintf("cannot assign to %s here. Maybe you meant '==' instead of '='?", exprName(last)))
			return
		}
	}
	p.checkTarget(e, assignTarget)
}

func isYield(e Expr) bool {
	switch e.(type) {
	case *Yield, *YieldFrom:
		return true
	}
	return false
}

func isStarred(e Expr) bool {
	_, ok := e.(*Starred)
	return ok
}

// singleTarget reports whether the expression can have an annotation or an
// augmented assignment.
func singleTarget(e Expr) bool {
	switch e.(type) {
	case *Name, *Attribute, *Subscript:
		return true
	}
	return false
}

// annotationTarget checks the target of an annotation, which starts at start.
func (p *parser) annotationTarget(a *AnnAssign, start Pos, colon token) {
	switch e := a.Target.(type) {
	case *Name:
		a.Simple = e.Start == start
	case *Attribute, *Subscript:
	case *List, *Tuple:
		at := e
		if t, ok := e.(*Tuple); ok && !t.paren {
			at = t.Elts[0]
		}
		p.failNode(at, fmt.Sprintf("only single target (not %s) can be annotated", exprName(e)))
	default:
		if isYield(e) && e.Pos() == start || isStarred(e) {
			p.failAt(colon.start, colon.stop, "invalid syntax")
			break
		}
		p.failNode(e, "illegal target for annotation")
	}
}
