package gen

import (
	"fmt"
	"strings"
)

// helper is a function without loops, which expressions call: one that can be walked in place.
type helper struct {
	name             string
	least, most, key int // positional arguments; 1: keyword b is allowed
}

// helpers writes some.
func (g *generator) writeHelpers() {
	for range 2 + g.rnd.IntN(5) {
		g.writeHelper()
	}
}

func (g *generator) writeHelper() {
	h := helper{name: g.name("h"), least: 2, most: 2, key: 1}
	s := &scope{inFunc: true, cost: 1, vars: []variable{{"a", tInt}, {"b", tNum}}}
	params := "a, b"
	switch g.rnd.IntN(8) {
	case 0, 1:
		params, h.least = "a, b="+g.pick(paren(g.intConst()), g.floatConst(), "None"), 1
	case 2:
		params, h.most = "a, b, *c", 4
		s.vars = append(s.vars, variable{"len(c)", tInt})
	case 3:
		params, h.least = "a, b=3, *, c="+g.intConst(), 1
		s.vars = append(s.vars, variable{"c", tInt})
	case 4:
		params = "a, b, **c"
		s.vars = append(s.vars, variable{"len(c)", tInt})
	}
	g.block(func() {
		g.line("global G4")
		for range g.rnd.IntN(3) {
			switch g.rnd.IntN(9) {
			case 0:
				g.line("if a %s: raise %s", g.pick("== 7", "& 31 == 30", "> 1 << 62", "== b"), g.pick("Err(a)", "ValueError('h')", "KeyError(b)", "StopIteration(a)", "Err"))
			case 1:
				g.line("if %s: return %s", g.cond(s, 1), g.expr(s, tNum, 1))
			case 2:
				g.line("x = %s", g.expr(s, tFloat, 1))
				g.line("a, b = b, x")
			case 3:
				g.line("a += %s", g.atom(s, tNum))
			case 4:
				g.line("G4 += 1")
			case 5:
				g.line("b = b %s %s", g.pick("+", "-", "*", "//"), g.atom(s, tInt))
			case 6:
				g.line("if %s: del b", g.pick("a == 5", "a > 1000"))
			case 7:
				g.line("a = [a, b, %s][%s]", g.atom(s, tNum), g.pick("0", "1", "a & 1", "-1"))
			case 8:
				g.line("if %s: a = W(%s)", g.cond(s, 1), g.expr(s, tInt, 1))
				g.line("else: b = %s", g.atom(s, tNum))
			}
		}
		g.line("return %s", g.pick(g.expr(s, tNum, 2), g.expr(s, tInt, 2), "(a if b else b)", "int(a)", "a"))
	}, "def %s(%s):", h.name, params)
	g.helpers = append(g.helpers, h)
}

// help is a call of a helper, or what other gives if there is none.
func (g *generator) help(s *scope, d int, other func() string) string {
	if len(g.helpers) == 0 || !g.chance(60) {
		return other()
	}
	h := g.helpers[g.rnd.IntN(len(g.helpers))]
	var args []string
	for range h.least + g.rnd.IntN(h.most-h.least+1) {
		args = append(args, g.expr(s, pickNum(g, tNum), d-1))
	}
	if h.key == 1 && len(args) == 2 && g.chance(10) {
		args[1] = "b=" + args[1]
	} else if g.chance(4) {
		args[len(args)-1] = "*" + g.pick("(1,)", "[2]", "()", "(3, 4)")
	}
	return fmt.Sprintf("%s(%s)", h.name, strings.Join(args, ", "))
}

// disturbances are statements that change helpers.
func (g *generator) disturbances() []string {
	var list []string
	for _, h := range g.helpers {
		o := g.helpers[g.rnd.IntN(len(g.helpers))]
		list = append(list, h.name+".__code__ = "+o.name+".__code__", h.name+".__defaults__ = "+g.pick("(5,)", "None", "(0.5,)", "(1, 2)"),
			"globals()['"+h.name+"'] = "+g.pick("lambda *a, **k: 7", o.name, "lambda a, b=1: a", "int", "max"))
	}
	return list
}
