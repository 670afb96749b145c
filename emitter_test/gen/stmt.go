package gen

import (
	"fmt"
	"strings"
)

// statementKind is a kind of statement. A program leaves some out, so that the others meet more often.
type statementKind struct {
	weight int
	write  func(g *generator, s *scope)
}

func statementKinds() []statementKind {
	return []statementKind{
		{10, (*generator).assignInt},
		{8, (*generator).assignFloat},
		{6, (*generator).assignAny},
		{9, (*generator).augmented},
		{9, (*generator).branch},
		{5, (*generator).innerLoop},
		{6, (*generator).try},
		{2, (*generator).with},
		{6, (*generator).listOp},
		{5, (*generator).dictOp},
		{3, (*generator).strOp},
		{3, (*generator).bytesOp},
		{3, (*generator).unpack},
		{5, (*generator).callStatement},
		{6, (*generator).objectOp},
		{4, (*generator).closure},
		{3, (*generator).comprehension},
		{3, (*generator).generatorUse},
		{6, (*generator).disturb},
		{3, (*generator).jump},
		{3, (*generator).yield},
		{3, (*generator).raise},
		{4, (*generator).globalOp},
		{2, (*generator).unbind},
		{5, (*generator).changeType},
		{5, (*generator).check},
		{1, (*generator).assert},
		{2, (*generator).match},
		{1, (*generator).innerClass},
		{2, (*generator).boolean},
		{2, (*generator).importing},
		{2, (*generator).sink},
	}
}

func (g *generator) statement(s *scope) {
	if s.depth > 5 {
		g.assignInt(s)
		return
	}
	n := g.rnd.IntN(max(g.weight, 1))
	for _, st := range g.kinds {
		if n -= st.weight; n < 0 {
			before := g.b.Len()
			st.write(g, s)
			if g.b.Len() == before {
				g.assignInt(s)
			}
			return
		}
	}
	g.assignInt(s)
}

// statements writes n statements; variables made in them are not certain to exist afterwards, and stay visible sometimes.
func (g *generator) statements(s *scope, n int) {
	s.depth++
	known := len(s.vars)
	for range n {
		g.statement(s)
	}
	if g.chance(85) && len(s.vars) > known {
		s.vars = s.vars[:known]
	}
	s.depth--
}

// target is a variable to assign a t to, mostly one that exists.
func (g *generator) target(s *scope, t typ) variable {
	if g.chance(75) {
		if name := g.find(s, t, true); name != "" && !strings.HasPrefix(name, "G") {
			return variable{name, t}
		}
	}
	return s.newVar(t)
}

func (g *generator) assignInt(s *scope) {
	v := g.target(s, tInt)
	e := g.expr(s, tInt, 3)
	switch g.rnd.IntN(5) {
	case 0:
		g.line("%s = %s & %s", v.name, e, g.pick("0xffffffff", "(1 << 62) - 1", "(1 << 63) - 1", "(1 << 64) - 1", "4611686018427387903", "1023"))
	case 1:
		g.line("%s = %s %% %s", v.name, e, g.pick("1000003", "4611686018427387904", "9223372036854775807", "-1009", "97"))
	case 2:
		g.line("%s = %s", v.name, e)
		g.block(func() {
			g.line("%s = %s", v.name, g.pick("0", "1", v.name+" % 1000003", v.name+" & 4611686018427387903", v.name+" >> 70"))
		}, "if %s > %s or %s < -(1 << 66):", v.name, g.pick("1 << 62", "4611686018427387903", "1 << 66", "9223372036854775807"), v.name)
	default:
		g.line("%s = W(%s)", v.name, e)
	}
	s.declare(v)
}

func (g *generator) assignFloat(s *scope) {
	v := g.target(s, tFloat)
	g.line("%s = %s", v.name, g.expr(s, tFloat, 3))
	s.declare(v)
	if g.chance(40) {
		g.line("if %s != %s or abs(%s) > %s: %s = %s", v.name, v.name, v.name, g.pick("1e300", "1e78", "1e9"), v.name, g.floatConst())
	}
}

func (g *generator) assignAny(s *scope) {
	t := g.anyType()
	v := g.target(s, t)
	if g.chance(8) && len(s.vars) > 0 {
		v.name = s.vars[g.rnd.IntN(len(s.vars))].name // of another type
		if s.fixed[v.name] {
			return
		}
	}
	switch t {
	case tInt, tNum, tAny:
		g.line("%s = W(%s)", v.name, g.expr(s, tInt, 2))
	default:
		g.line("%s = %s", v.name, g.expr(s, t, 2))
	}
	s.declare(v)
}

func (g *generator) augmented(s *scope) {
	t := []typ{tInt, tInt, tFloat, tNum}[g.rnd.IntN(4)]
	name := g.find(s, t, true)
	if name == "" {
		return
	}
	op := g.pick("+", "+", "-", "*", "^", "|", "&", "//", "%", "<<", ">>")
	if t == tFloat {
		op = g.pick("+", "-", "*", "/", "//", "%", "**")
	}
	rhs := g.expr(s, t, 1)
	switch op {
	case "<<", ">>":
		rhs = paren(rhs) + " & 63"
	case "**":
		rhs = g.pick("2", "1", "0.5", "-1")
	}
	g.line("%s %s= %s", name, op, rhs)
	switch {
	case g.chance(50):
		g.line("%s = W(%s)", name, name)
	case g.chance(50):
		g.line("if %s > 1 << %d or %s < -(1 << 63): %s = %s", name, 60+g.rnd.IntN(5), name, name, g.pick("0", "-1", name+" % 1000", name+" >> 60"))
	default:
		g.line("%s %%= %s", name, g.pick("1 << 62", "1 << 63", "1000003", "(1 << 62) + 1", "1 << 70"))
	}
}

func (g *generator) branch(s *scope) {
	g.block(func() { g.statements(s, 1+g.rnd.IntN(2)) }, "if %s:", g.cond(s, 2))
	if g.chance(25) {
		g.block(func() { g.statements(s, 1) }, "elif %s:", g.cond(s, 1))
	}
	if g.chance(45) {
		g.block(func() { g.statements(s, 1+g.rnd.IntN(2)) }, "else:")
	}
}

// loop writes a hot loop.
func (g *generator) loop(s *scope) { g.loopOf(s, true) }

func (g *generator) innerLoop(s *scope) {
	if s.loops < 3 {
		g.loopOf(s, false)
	}
}

func (g *generator) loopOf(s *scope, hot bool) {
	n := []int{2, 3, 5, 12}[g.rnd.IntN(4)]
	count := fmt.Sprint(n)
	if hot {
		n, count = 400, "H"
	}
	if s.cost*n > maxCost {
		return
	}
	s.spent += s.cost * n
	saved := *s
	s.cost *= n
	s.loops++
	s.finally = 0
	protect := func(name string) {
		f := map[string]bool{name: true}
		for k := range saved.fixed {
			f[k] = true
		}
		s.fixed = f
	}
	i := s.newVar(tInt)
	s.declare(i)
	head := g.loopHead(s, i.name, count, n)
	s.counter, s.hot = i.name, count
	protect(i.name)
	wrapped := g.chance(75)
	body := func() {
		if !wrapped {
			g.statements(s, 2+g.rnd.IntN(4))
			return
		}
		g.block(func() { g.statements(s, 2+g.rnd.IntN(4)) }, "try:")
		g.block(func() { g.handler(s) }, "except %s as e:", g.pick("Exception", "Exception", "Exception", "ArithmeticError", "(TypeError, ValueError, LookupError)"))
		if g.chance(15) {
			g.block(func() { g.line("K(%s)", g.someVars(s)) }, "finally:")
		}
	}
	if head == "while" {
		g.line("%s = %s", i.name, g.pick("0", "-1", "0"))
		step := g.pick("1", "1", "2", "3")
		limit := count
		if step != "1" {
			limit = count + " * " + step
		}
		g.block(func() {
			g.line("%s += %s", i.name, step)
			body()
		}, "while %s:", g.pick(i.name+" < "+limit, "not "+i.name+" >= "+limit, limit+" > "+i.name, i.name+" <= "+limit+" and True"))
	} else {
		g.block(body, "for %s:", head)
	}
	if g.chance(12) {
		g.block(func() { g.line("K('else', %s)", g.someVars(s)) }, "else:")
	}
	spent, made, vars := s.spent, s.n, s.vars
	*s = saved
	s.spent, s.n = spent, made
	if g.chance(30) {
		s.vars = vars // perhaps unbound, when the loop did not run
	}
}

// loopHead is what follows "for", or "while".
func (g *generator) loopHead(s *scope, i, count string, n int) string {
	switch g.rnd.IntN(20) {
	case 0, 1, 2, 3, 4, 5:
		return i + " in range(" + count + ")"
	case 6, 7, 8:
		return "while"
	case 9:
		a := s.newVar(tNum)
		s.declare(a)
		return fmt.Sprintf("%s, %s in enumerate(%s * (%s // 3 + 1))", i, a.name, g.pick("[1, 2.5, 3]", "(1, 4611686018427387903, 0.0)", "[True, None, 'a']", "[0.5, 1.5, -0.0]"), count)
	case 10:
		a := s.newVar(tInt)
		s.declare(a)
		return fmt.Sprintf("%s, %s in zip(range(%s), %s)", i, a.name, count, g.pick("range(1 << 62, (1 << 62) + 2000)", "range(1 << 20, 0, -1)", "[1, 2, 3] * 700", "[x * 0.5 for x in range(2000)]"))
	case 11:
		return fmt.Sprintf("%s in range(%s, 0, -1)", i, count)
	case 12:
		return fmt.Sprintf("%s in range((1 << %d) - %s // 2, (1 << %d) + %s // 2)", i, 62, count, 62, count)
	case 13:
		return fmt.Sprintf("%s in %s", i, g.pick("list(range("+count+"))", "[1, 2, -3] * ("+count+" // 3 + 1)", "tuple(range("+count+"))", "[1, 2.5, True, 1 << 62] * ("+count+" // 4 + 1)"))
	case 14:
		a := s.newVar(tStr)
		s.declare(a)
		return fmt.Sprintf("%s, %s in enumerate(%s * (%s // 3 + 1))", i, a.name, g.pick("'abc'", "'aé€'", "b'a\\x00\\xff'"), count)
	case 15:
		return fmt.Sprintf("%s in (%s for j in range(%s))", i, g.pick("j", "j + 1", "j * j", "-j"), count)
	case 16:
		a := s.newVar(tNum)
		s.declare(a)
		return fmt.Sprintf("%s, %s in {j: %s for j in range(%s)}.items()", i, a.name, g.pick("j", "j / 2", "str(j)"), count)
	case 17:
		return fmt.Sprintf("%s in reversed(range(%s))", i, count)
	case 18:
		return fmt.Sprintf("%s in range(-%s, %s * 2, 3)", i, count, count)
	}
	return fmt.Sprintf("%s in %s", i, g.pick("map(abs, range("+count+"))", "{j: 1 for j in range("+count+")}", "bytes("+count+")", "iter(range("+count+"))", "sorted(range("+count+"), reverse=True)"))
}

// handler is what is done with an exception e.
func (g *generator) handler(s *scope) {
	switch g.rnd.IntN(6) {
	case 0:
		if s.loops > 0 && g.chance(50) {
			g.line("M(e)")
			g.line("%s", g.pick("break", "continue"))
			return
		}
	case 1:
		if n := g.find(s, tInt, true); n != "" {
			g.line("%s = %s", n, g.intConst())
		}
	case 2:
		g.statements(s, 1)
	}
	g.line("M(e)")
}

func (g *generator) try(s *scope) {
	g.block(func() {
		g.statements(s, 1+g.rnd.IntN(2))
		if g.chance(40) {
			g.raising(s)
		}
	}, "try:")
	final := g.chance(35)
	if !final || g.chance(70) {
		if g.chance(30) {
			g.block(func() { g.handler(s) }, "except %s as e:", g.pick("ZeroDivisionError", "IndexError", "KeyError", "(TypeError, AttributeError)", "Err", "StopIteration", "OverflowError"))
		}
		g.block(func() { g.handler(s) }, "except Exception as e:")
		if g.chance(20) {
			g.block(func() { g.statements(s, 1) }, "else:")
		}
	}
	if final {
		g.block(func() {
			if g.chance(12) && s.loops > 0 {
				g.line("if %s: %s", g.cond(s, 1), g.pick("break", "continue"))
			}
			g.line("K(%s)", g.someVars(s))
		}, "finally:")
	}
}

func (g *generator) raising(s *scope) {
	switch g.rnd.IntN(9) {
	case 0:
		g.line("%s // (%s %% 3)", g.atom(s, tInt), g.atom(s, tInt))
	case 1:
		g.line("%s[%s]", g.atom(s, tList), g.pick("99", g.index(s)))
	case 2:
		g.line("%s[%s]", g.atom(s, tDict), g.key(s))
	case 3:
		g.line("if %s: raise %s", g.cond(s, 1), g.pick("Err", "Err(1, 2)", "ValueError('v')", "StopIteration", "KeyError(1)"))
	case 4:
		g.line("%s + %s", g.atom(s, tStr), g.atom(s, tInt))
	case 5:
		g.line("%s.nope", g.atom(s, g.anyType()))
	case 6:
		g.line("%s(1)", g.find2(s))
	case 7:
		g.line("int(%s)", g.atom(s, tStr))
	case 8:
		g.line("undefined_%d", g.rnd.IntN(3))
	}
}

func (g *generator) with(s *scope) {
	g.block(func() { g.statements(s, 1+g.rnd.IntN(2)); g.raising(s) }, "with %s:", g.pick("CM(True)", "CM("+g.cond(s, 1)+")", "CM(True) as cm", "CM(False), CM(True)", g.atom(s, tObj)+" as cm"))
}

func (g *generator) jump(s *scope) {
	if s.loops == 0 || g.chance(25) {
		if s.inFunc && s.loops > 0 {
			g.line("if %s: return %s", g.rare(s), g.someVars(s))
		}
		return
	}
	if g.chance(60) {
		g.line("if %s: continue", g.cond(s, 1))
	} else {
		g.line("if %s: break", g.rare(s))
	}
}

// rare is a condition that holds late in the hot loop, if at all.
func (g *generator) rare(s *scope) string {
	if s.counter == "" {
		return g.cond(s, 1)
	}
	return s.counter + g.pick(" == H // 2", " == H - 3", " > H - 4", " == 55", " & 63 == 62", " % 50 == 49")
}

func (g *generator) yield(s *scope) {
	if !s.gen {
		return
	}
	if g.chance(15) {
		g.line("yield from %s", g.pick("range(2)", g.atom(s, tTuple), g.atom(s, tList)+"[:3]"))
		return
	}
	if v := g.target(s, tInt); g.chance(40) && !s.fixed[v.name] {
		g.line("%s = (yield %s) or %s", v.name, g.expr(s, tInt, 1), g.atom(s, tInt))
		s.declare(v)
		return
	}
	g.line("yield %s", g.someVars(s))
}

func (g *generator) raise(s *scope) {
	if g.chance(50) {
		g.raising(s)
		return
	}
	g.line("if %s: raise %s", g.rare(s), g.pick("Err(2)", "ValueError", "IndexError('i')", "KeyError('k')", "StopIteration(1)", "ZeroDivisionError"))
}

func (g *generator) assert(s *scope) { g.line("assert %s, 'm'", g.cond(s, 1)) }

func (g *generator) check(s *scope) { g.line("K(%s)", g.someVars(s)) }

// sink evaluates an expression for its effects.
func (g *generator) sink(s *scope) { g.line("%s", g.expr(s, g.anyType(), 2)) }

func (g *generator) boolean(s *scope) {
	v := g.target(s, tBool)
	g.line("%s = %s", v.name, g.cond(s, 2))
	s.declare(v)
}

// unbind removes a local variable for a while.
func (g *generator) unbind(s *scope) {
	v := g.find(s, g.anyType(), true)
	if v == "" || strings.HasPrefix(v, "G") || strings.Contains(v, ".") {
		return
	}
	if g.chance(50) && s.counter != "" {
		g.block(func() { g.line("del %s", v) }, "if %s:", g.rare(s))
		return
	}
	g.line("del %s", v)
	g.block(func() { g.line("K(%s)", v) }, "try:")
	g.block(func() { g.line("M(e)"); g.line("%s = %s", v, g.expr(s, tInt, 0)) }, "except NameError as e:")
}

func (g *generator) changeType(s *scope) {
	v := g.find(s, []typ{tInt, tInt, tFloat, tNum, tAny}[g.rnd.IntN(5)], true)
	if v == "" || strings.Contains(v, ".") {
		return
	}
	to := g.pick("float("+v+")", "int("+v+")", v+" + 0.5", v+" == 3", "1 << 62", "True", "-0.0", "(1 << 62) - 1", "1.5", "NAN", "INF", "2**64", "-(1 << 62)")
	if g.chance(20) {
		to = g.pick("None", "'s'", "[]", "(1,)", g.atom(s, tObj))
	}
	g.line("if %s: %s = %s", g.rare(s), v, to)
}

func (g *generator) importing(s *scope) {
	v := g.target(s, tFloat)
	g.line("%s", g.pick("import math as mm", "from math import sqrt as sq", "import sys", "from binascii import crc32"))
	g.line("%s = %s", v.name, g.pick("math.pi", "round(math.sin("+g.atom(s, tFloat)+"), 9)", "round(math.exp(0.5), 9)", "math.ceil("+g.atom(s, tFloat)+")", "math.isnan("+g.atom(s, tFloat)+")"))
	s.declare(v)
}
