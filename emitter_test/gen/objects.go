package gen

import (
	"fmt"
	"strings"
)

func (g *generator) listOp(s *scope) {
	l := g.find(s, tList, false)
	if l == "" || g.chance(10) {
		l = "G2"
	}
	switch g.rnd.IntN(13) {
	case 0, 1:
		g.line("%s[%s] = %s", l, g.index(s), g.expr(s, tNum, 1))
	case 2:
		g.line("if LEN(%s) < 30: %s.append(%s)", l, l, g.expr(s, tNum, 1))
	case 3:
		g.line("if %s: %s.pop(%s)", l, l, g.pick("", "0", "-1", "2", "-4", "1.0"))
	case 4:
		g.line("del %s[%s]", l, g.pick(g.index(s), g.slice(s)))
	case 5:
		g.line("%s[%s] = %s", l, g.slice(s), g.pick("[1, 2]", "()", "'ab'", g.atom(s, tTuple)+"[:2]"))
		g.line("del %s[20:]", l)
	case 6:
		g.line("%s.%s", l, g.pick("reverse()", "insert(1, "+g.atom(s, tInt)+")", "extend("+g.atom(s, tTuple)+"[:3])", "sort()", "remove("+g.atom(s, tInt)+")", "clear()"))
		g.line("del %s[20:]", l)
	case 7:
		g.line("%s[%s] %s= %s", l, g.index(s), g.pick("+", "-", "^"), g.atom(s, tInt))
		g.line("%s[:] = [W(j) for j in %s]", l, l)
	case 8:
		v := g.target(s, tInt)
		g.line("%s = W(%s[%s] + %s)", v.name, l, g.index(s), g.atom(s, tInt))
		s.declare(v)
	case 9:
		v := s.newVar(tList) // an alias
		g.line("%s = %s", v.name, l)
		s.declare(v)
	case 10:
		v := g.name("j")
		g.block(func() {
			g.line("if LEN(%s) < 25 and %s: %s.append(%s)", l, g.cond(s, 1), l, v)
			if g.chance(40) {
				g.line("if %s: %s.pop()", v, l)
			}
		}, "for %s in %s:", v, l)
		s.spent += s.cost * 4
	case 11:
		g.line("%s += %s", l, g.atom(s, tTuple)+"[:2]")
		g.line("del %s[15:]", l)
	case 12:
		g.line("K(%s[%s], %s in %s, %s.count(1))", l, g.slice(s), g.atom(s, tInt), l, l)
	}
}

func (g *generator) dictOp(s *scope) {
	d := g.find(s, tDict, false)
	if d == "" || g.chance(10) {
		d = "G3"
	}
	k := g.key(s)
	switch g.rnd.IntN(11) {
	case 0, 1, 2:
		g.line("%s[%s] = %s", d, k, g.expr(s, tNum, 1))
	case 3:
		g.line("%s[%s] = W(%s.get(%s, 0) + 1)", d, k, d, k)
	case 4:
		g.line("%s.%s", d, g.pick("pop("+k+", None)", "setdefault("+k+", "+g.atom(s, tNum)+")", "update({1: "+g.atom(s, tNum)+"})", "clear()", "popitem()"))
	case 5:
		g.line("del %s[%s]", d, k)
	case 6:
		v := g.target(s, tInt)
		g.line("%s = W(%s[%s])", v.name, d, k)
		s.declare(v)
	case 7:
		a, b := g.name("j"), g.name("j")
		g.block(func() {
			g.line("K(%s)", b)
			if g.chance(25) {
				g.line("if %s: %s[%s] = 1", g.rare(s), d, g.key(s)) // changed during iteration
			}
		}, "for %s, %s in %s.items():", a, b, d)
	case 8:
		g.line("if %s in %s: %s[%s] += 1", k, d, d, k)
	case 9:
		g.line("K(%s)", g.pick("list("+d+")", "len("+d+")", "list("+d+".values())", d+".get('a')", "sum(j for j in "+d+".values() if type(j) is int)"))
	case 10:
		v := g.name("j")
		g.line("for %s in %s: K(%s)", v, g.pick(d, d+".values()", "list("+d+")", "sorted("+d+", key=str)"), v)
	}
}

func (g *generator) strOp(s *scope) {
	v := g.target(s, tStr)
	g.line("%s = %s", v.name, g.strExpr(s, 2))
	s.declare(v)
	if g.chance(40) {
		g.line("%s += %s", v.name, g.atom(s, tStr))
		g.line("%s = %s[%s]", v.name, v.name, g.pick("-30:", ":30", "1:20", "30::-1"))
	}
	if g.chance(30) {
		j := g.name("j")
		g.block(func() { g.line("K(%s)", j) }, "for %s in %s[:6]:", j, v.name)
	}
}

func (g *generator) bytesOp(s *scope) {
	v := g.target(s, tBytes)
	if g.chance(50) {
		g.line("%s = %s", v.name, g.pick("bytearray(b'hello')", "bytearray(8)", "memoryview(bytearray(b'abcdef'))", "bytearray(range(9))"))
		g.line("%s[%s] = %s", v.name, g.index(s), g.pick("7", paren(g.atom(s, tInt))+" & 255", "7", "300"))
		g.line("K(bytes(%s), %s[%s])", v.name, v.name, g.index(s))
		g.line("%s = bytes(%s)", v.name, v.name)
	} else {
		g.line("%s = %s", v.name, g.bytesExpr(s, 1))
	}
	s.declare(v)
}

func (g *generator) unpack(s *scope) {
	a, b := g.target(s, tInt), g.target(s, tNum)
	if a.name == b.name {
		b = s.newVar(tNum)
	}
	switch g.rnd.IntN(5) {
	case 0:
		if s.fixed[a.name] || s.fixed[b.name] {
			return
		}
		g.line("%s, %s = W(%s), W(%s)", a.name, b.name, g.expr(s, tInt, 1), g.expr(s, tNum, 1))
	case 1:
		g.line("%s, %s = %s", a.name, b.name, g.pick(g.atom(s, tTuple), g.atom(s, tList), g.atom(s, tObj), "divmod("+g.atom(s, tNum)+", "+g.atom(s, tNum)+")", g.atom(s, tStr)))
	case 2:
		c := s.newVar(tList)
		g.line("%s, *%s = %s", a.name, c.name, g.pick(g.atom(s, tTuple), g.atom(s, tList), "range(4)"))
		s.declare(c)
	case 3:
		x, y := g.find(s, tAny, true), g.find(s, tAny, true)
		if x == "" || x == y {
			return
		}
		g.line("%s, %s = %s, %s", x, y, y, x)
		return
	case 4:
		g.line("%s = %s = W(%s)", a.name, b.name, g.expr(s, tInt, 1))
	}
	s.declare(a)
	s.declare(b)
}

func (g *generator) callStatement(s *scope) {
	v := g.target(s, tInt)
	g.line("%s = %s", v.name, g.callExpr(s))
	g.block(func() { g.line("K(%s); %s = 1", v.name, v.name) }, "if type(%s) is not int:", v.name)
	g.line("%s = W(%s)", v.name, v.name)
	s.declare(v)
}

func (g *generator) objectOp(s *scope) {
	o := g.find(s, tObj, false)
	if o == "" {
		o = g.pick("OBJS[0]", "OBJS[1]", "OBJS[-1]")
		if s.counter != "" && g.chance(50) {
			o = "OBJS[" + s.counter + " % 3]" // many shapes at one place
		}
	}
	attr := g.pick("a", "a", "b", "c", "p", "k", "z")
	switch g.rnd.IntN(14) {
	case 0, 1:
		g.line("%s.%s = W(%s)", o, attr, g.expr(s, tInt, 1))
	case 2, 3:
		g.line("%s.%s += %s", o, g.pick("a", "b"), g.atom(s, tNum))
		g.line("%s.a = W(%s.a)", o, o)
	case 4, 5:
		v := g.target(s, tNum)
		g.line("%s = %s", v.name, g.attribute(s))
		s.declare(v)
	case 6:
		g.line("K(%s.%s(%s))", o, g.pick("m", "n"), g.atom(s, tInt))
	case 7:
		g.line("if %s: del %s.%s", g.rare(s), o, attr)
	case 8:
		g.line("K(%s %s %s)", o, g.pick("+", "-", "*", "<", "==", "<=", "//", "&"), g.pick(o, g.atom(s, tObj), g.atom(s, tNum)))
	case 9:
		g.line("K(%s)", g.pick("len("+o+")", "bool("+o+")", "-"+o, "list("+o+")[:4]", "abs("+o+")", o+"(1, 2)", g.atom(s, tInt)+" in "+o, g.atom(s, tNum)+" + "+o, "int("+o+")"))
	case 10:
		v := s.newVar(tObj)
		g.line("%s = %s", v.name, g.instances(1)[0])
		s.declare(v)
	case 11:
		g.line("%s(%s, %q%s)", g.pick("getattr", "hasattr", "getattr"), o, attr, "")
	case 12:
		g.line("setattr(%s, %q, %s)", o, attr, g.atom(s, tNum))
	case 13:
		f := g.name("b") // a bound method, kept
		g.line("%s = %s.m", f, o)
		g.line("for j in range(3): K(%s(j))", f)
	}
}

func (g *generator) closure(s *scope) {
	if !s.inFunc {
		return
	}
	f := g.name("g")
	v := g.find(s, tInt, true)
	switch {
	case v == "" || strings.HasPrefix(v, "G"):
		g.line("%s = lambda x, y=%s: x %s y", f, g.atom(s, tInt), g.pick("+", "-", "*", "<"))
		g.line("K(%s(%s))", f, g.atom(s, tNum))
	case g.chance(50):
		g.block(func() {
			g.line("nonlocal %s", v)
			g.line("%s = W(%s %s x)", v, v, g.pick("+", "-", "*", "^", "+"))
			g.line("return %s", g.pick(v, "x", v+" * 2"))
		}, "def %s(x=%s):", f, g.atom(s, tInt))
		g.line("for j in range(%d): K(%s(%s))", 1+g.rnd.IntN(3), f, g.pick("j", "", g.atom(s, tInt), g.atom(s, tFloat)))
		s.spent += s.cost * 2
	default:
		g.line("%s = lambda *x: (%s, x)", f, v)
		g.line("%s += 1", v)
		g.line("K(%s(1))", f)
		g.line("K([h() for h in [lambda: %s + j for j in range(3)]])", v)
	}
}

func (g *generator) comprehension(s *scope) {
	v := g.target(s, tList)
	if s.fixed[v.name] {
		return
	}
	x := g.name("c")
	inner := &scope{vars: append([]variable{{x, tInt}}, s.vars...), cost: s.cost * 5, spent: s.spent}
	it := g.pick("range(5)", g.atom(s, tList)+"[:6]", g.atom(s, tTuple), g.atom(s, tStr), "range(3, -3, -2)")
	e := g.expr(inner, tNum, 1)
	switch g.rnd.IntN(5) {
	case 0:
		g.line("%s = [%s for %s in %s if %s]", v.name, e, x, it, g.cond(inner, 1))
	case 1:
		g.line("%s = [(%s, y) for %s in %s for y in range(2)]", v.name, e, x, it)
	case 2:
		g.line("%s = list(%s for %s in %s)", v.name, e, x, it)
	case 3:
		g.line("%s = sorted({%s %% 3 for %s in range(5)})", v.name, x, x)
	case 4:
		g.line("%s = [%s for %s in %s]", v.name, e, x, it)
	}
	s.declare(v)
	s.spent = inner.spent + s.cost
}

func (g *generator) generatorUse(s *scope) {
	var gens []*function
	for _, f := range g.funcs {
		if f.gen && s.spent+s.cost*f.cost < maxCost/2 {
			gens = append(gens, f)
		}
	}
	if len(gens) == 0 {
		return
	}
	f := gens[g.rnd.IntN(len(gens))]
	s.spent += s.cost * f.cost
	var args []string
	for _, t := range f.params {
		args = append(args, g.atom(s, t))
	}
	it := g.name("it")
	g.line("%s = keep(%s(%s))", it, f.name, strings.Join(args, ", "))
	use := func() {
		for range 1 + g.rnd.IntN(4) {
			switch g.rnd.IntN(7) {
			case 0, 1:
				g.line("K(next(%s%s))", it, g.pick("", ", None", ", 7"))
			case 2:
				g.line("K(%s.send(%s))", it, g.pick("None", "3", "1.5", "'s'"))
			case 3:
				g.line("K(%s.throw(%s))", it, g.pick("Err(9)", "ValueError('t')", "ZeroDivisionError", "StopIteration"))
			case 4:
				g.line("%s.close()", it)
			case 5:
				j := g.name("j")
				g.block(func() {
					g.line("K(%s)", j)
					if g.chance(50) {
						g.line("if %s: break", g.cond(s, 1))
					}
				}, "for %s in %s:", j, it)
			case 6:
				g.line("for j in range(5): K(next(%s, j))", it)
			}
		}
	}
	g.block(use, "try:")
	g.block(func() { g.line("M(e)") }, "except Exception as e:")
}

func (g *generator) globalOp(s *scope) {
	switch g.rnd.IntN(6) {
	case 0, 1, 2:
		g.line("G4 += 1")
	case 3:
		if s.inFunc {
			g.line("globals()[%q] = %s", g.pick("G0", "G1"), g.atom(s, tNum))
		}
	case 4:
		g.line("G4 = W(G4 * %s + %s)", g.pick("3", "31", "-1", "1.5"), g.atom(s, tInt))
	case 5:
		g.line("G4 = %s if type(G4) is not int else G4 + 1", g.atom(s, tInt))
	}
}

// disturb redefines something while it is hot.
func (g *generator) disturb(s *scope) {
	var what []string
	c := g.class0()
	o := "OBJS[" + g.pick("0", "1", "-1") + "]"
	if n := g.find(s, tObj, false); n != "" && g.chance(50) {
		o = n
	}
	if len(g.classes) > 0 {
		what = append(what,
			c+".m = lambda self, x: x", c+".k = "+g.atom(s, tNum), c+".m = "+g.class0()+".m", c+".__add__ = lambda self, o: 77",
			c+".a = property(lambda self: 5)", c+".b = 9", c+".p = 4", "del "+c+".m", "del "+c+".k", o+".__class__ = "+c, o+".__class__ = "+c,
			o+".m = lambda x: -1", o+".new%d = 1", "del "+o+".a", o+".__dict__['a'] = 3", o+".k = 8", c+".__len__ = lambda self: 1",
			c+".__getattr__ = lambda self, n: 6", c+".n = 5", "OBJS[0], OBJS[1] = OBJS[1], OBJS[0]", "OBJS[-1] = "+g.instances(1)[0],
			c+".__bool__ = lambda self: False", c+".__eq__ = lambda self, o: True", c+".__call__ = lambda self, *v: 3", c+".__setattr__ = object.__setattr__",
			c+".__init__ = lambda self, a=2, b=3: None")
	}
	what = append(what, g.disturbances()...)
	for _, f := range g.funcs {
		if len(f.params) < 3 {
			what = append(what, "globals()['"+f.name+"'] = lambda *a, **k: [4]")
		}
	}
	what = append(what, "builtins.len = lambda x: 2", "builtins.abs = int", "builtins.len = LEN", "builtins.abs = ABS", "globals()['len'] = lambda x: 1",
		"globals().pop('len', 0)", "globals()['W'] = lambda x: x % 10007", "math.floor = int", "builtins.range = RANGE", "globals()['max'] = min", "globals().pop('max', 0)",
		"globals()['K'] = K")
	g.block(func() {
		for range 1 + g.rnd.IntN(2) {
			w := g.from(what)
			if strings.Contains(w, "%d") {
				w = fmt.Sprintf(w, g.rnd.IntN(20))
			}
			g.line("%s", w)
		}
	}, "if %s:", g.rare(s))
}

func (g *generator) innerClass(s *scope) {
	if s.cost > 800 {
		return
	}
	c := g.name("L")
	g.block(func() {
		g.line("k = %s", g.atom(s, tNum))
		if g.chance(40) {
			g.line("for j in range(3): k += j")
		}
		g.line("def __init__(self, x): self.x = x")
		g.line("def m(self, y): return self.x %s y", g.pick("+", "*", "-"))
		g.line("def __repr__(self): return 'L(%%r)' %% (self.x,)")
	}, "class %s:", c)
	g.line("K(%s(%s).m(%s), %s.k)", c, g.atom(s, tNum), g.atom(s, tNum), c)
}

func (g *generator) match(s *scope) {
	g.block(func() {
		cases := []string{"0 | 1", "int(y)", "float()", "[a_, b_]", "[1, *r_]", "(a_, 2.5, c_)", "{'a': v_}", "{1: v_, **r_}", "str() as t_", "True", "None"}
		if len(g.classes) > 0 {
			cases = append(cases, g.class0()+"(a=q_)", g.class0()+"()")
		}
		for range 2 + g.rnd.IntN(3) {
			p := g.from(cases)
			if g.chance(20) {
				p += " if " + g.cond(s, 1)
			}
			g.block(func() { g.statements(s, 1) }, "case %s:", p)
		}
		if g.chance(60) {
			g.block(func() { g.line("K('no')") }, "case _:")
		}
	}, "match %s:", g.expr(s, g.anyType(), 1))
}
