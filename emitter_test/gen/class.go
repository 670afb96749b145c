package gen

import (
	"fmt"
	"strings"
)

// class writes a class with attributes a, b, perhaps c, methods m and n, s static, cm of the class, a property p, a class
// attribute k, and some special methods.
func (g *generator) class() {
	name := g.name("C")
	base := ""
	if len(g.classes) > 0 && g.chance(45) {
		base = "(" + g.from(g.classes) + ")"
	} else if g.chance(8) {
		base = g.pick("(int)", "(list)", "(dict)", "(Exception)")
	}
	num := func() string { return g.expr(nil, tNum, 0) }
	g.block(func() {
		g.line("k = %s", num())
		g.block(func() {
			if base != "" && len(base) > 3 && base[1] == 'C' && g.chance(70) {
				g.line("super().__init__(a)")
			}
			g.line("self.a = a")
			g.line("self.b = %s", g.pick("b", "b", "a", "0"))
			if g.chance(40) {
				g.block(func() { g.line("self.c = %s", num()) }, "if %s:", g.pick("a", "b", "a == b", "True", "a > 2"))
			}
		}, "def __init__(self, a=1, b=%s):", num())
		g.line("def __repr__(self): return %s", g.pick(`"`+name+`(%r, %r)" % (getattr(self, "a", 0), getattr(self, "b", 0))`, `f"`+name+`<{getattr(self, 'a', 0)}>"`))
		self := &scope{inFunc: true, cost: 1, vars: []variable{{"self.a", tInt}, {"self.b", tNum}, {"x", tInt}}}
		g.method("m", "x", self)
		if g.chance(70) {
			g.method("n", g.pick("x=3", "x, y=2", "*x", "x, **kw"), self)
		}
		if g.chance(40) {
			g.line("@staticmethod")
			g.line("def s(x, y=1): return x %s y", g.pick("+", "-", "*", "<"))
		}
		if g.chance(40) {
			g.line("@classmethod")
			g.line("def cm(cls, x=0): return cls.k %s x", g.pick("+", "-", "*"))
		}
		if g.chance(50) {
			g.line("@property")
			g.line("def p(self): return %s", g.expr(self, tInt, 1))
			if g.chance(50) {
				g.line("@p.setter")
				g.line("def p(self, x): self.%s = x", g.pick("a", "b"))
			}
		}
		g.specials()
	}, "class %s%s:", name, base)
	g.classes = append(g.classes, name)
}

func (g *generator) method(name, params string, self *scope) {
	g.block(func() {
		switch g.rnd.IntN(7) {
		case 0:
			g.line("self.a = W(%s)", g.expr(self, tInt, 2))
		case 1:
			g.line("self.%s += %s", g.pick("a", "b"), g.pick("1", "1.5", "x"))
			g.line("self.a = W(self.a)")
		case 2:
			g.block(func() { g.line("raise %s", g.pick("Err(x)", "ValueError('m')", "KeyError(x)", "StopIteration(3)")) }, "if x %s:", g.pick("== 7", "== 3", "& 31 == 30", "> 1 << 62"))
		case 3:
			g.line("for j in range(%d): x = W(x + j)", 1+g.rnd.IntN(4))
		case 4:
			if g.chance(50) {
				g.line("super()")
			}
		}
		g.line("return %s", g.expr(self, []typ{tInt, tInt, tNum, tFloat, tBool}[g.rnd.IntN(5)], 2))
	}, "def %s(self, %s):", name, params)
}

func (g *generator) specials() {
	lines := []string{
		"def __add__(self, o): return self.a + o",
		"def __radd__(self, o): return o + self.a",
		"def __add__(self, o): return NotImplemented",
		"def __mul__(self, o): return type(self)(W(self.a), o)",
		"def __sub__(self, o): return self.a - (o.a if isinstance(o, type(self)) else o)",
		"def __rsub__(self, o): return -1",
		"def __iadd__(self, o): self.a = W(self.a + o); return self",
		"def __neg__(self): return -self.a",
		"def __lt__(self, o): return self.a < (o.a if hasattr(o, 'a') else o)",
		"def __gt__(self, o): return NotImplemented",
		"def __eq__(self, o): return self.a == (o.a if hasattr(o, 'a') else o)",
		"def __ne__(self, o): return 'ne'",
		"def __len__(self): return %LEN",
		"def __bool__(self): return %BOOL",
		"def __getitem__(self, i): return (self.a, self.b, 3)[i]",
		"def __setitem__(self, i, v): self.b = v",
		"def __delitem__(self, i): self.b = 0",
		"def __contains__(self, x): return x == self.a",
		"def __iter__(self): return iter((self.a, self.b))",
		"def __iter__(self):\n        for j in range(3): yield W(self.a + j)",
		"def __call__(self, *v): return len(v) + self.a",
		"def __getattr__(self, n):\n        if n == 'nope': raise AttributeError(n)\n        return 5",
		"def __setattr__(self, n, v): object.__setattr__(self, n, v)",
		"def __enter__(self): self.b = 1; return self",
		"def __exit__(self, *e): self.b = 2; return %BOOL",
		"def __index__(self): return 1",
		"def __int__(self): return 4",
		"def __float__(self): return 2.5",
		"def __abs__(self): return self.b",
		"def __floordiv__(self, o): return 6",
		"def __and__(self, o): return 9",
		"def __le__(self, o): raise Err('le')",
	}
	seen := map[string]bool{}
	for range g.rnd.IntN(9) {
		l := g.from(lines)
		name := l[:strings.IndexByte(l, '(')]
		if seen[name] {
			continue
		}
		seen[name] = true
		l = strings.ReplaceAll(l, "%LEN", g.pick("2", "0", "len((self.a, self.b))", "3"))
		l = strings.ReplaceAll(l, "%BOOL", g.pick("True", "False", "self.a != 3", "bool(self.b)"))
		g.line("%s", l)
		if name == "def __eq__" && g.chance(80) {
			g.line("def __hash__(self): return 1")
		}
	}
}

// instances are n expressions that make objects.
func (g *generator) instances(n int) []string {
	var list []string
	for range n {
		if len(g.classes) == 0 {
			list = append(list, "Err(1)")
			continue
		}
		list = append(list, fmt.Sprintf("%s(%s)", g.from(g.classes), g.pick("", g.intConst(), g.intConst()+", "+g.floatConst(), "b="+g.intConst())))
	}
	return list
}
