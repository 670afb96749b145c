package gen

import (
	"fmt"
	"slices"
	"strings"
)

// scenarioText is a function, what it is called with, and about how many iterations it makes.
type scenarioText struct {
	params []typ
	cost   int
	gen    bool
	text   string
}

// scenarios are functions with a shape that random statements do not reach. In a text, $f is the name of the function, and
// other $x are filled in by fill.
var scenarios = []scenarioText{
	{[]typ{tInt}, 400, false, `
def $f(n1):
    def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2) $op $i
    n1 = n1 % 11 if type(n1) is int else 5
    return [W(fib(n1 - j)) for j in range(3)]
`},
	{[]typ{tNum}, 300, false, `
def $f(n1):
    def down(n, x):
        if n == 0: return x
        if n == 37: x = $n
        return down(n - 1, W(x $op $i))
    return down(H % 150 + 40, n1), down(60, $f1)
`},
	{[]typ{tInt}, 2000, false, `
def $f(n1):
    def deep(n):
        nonlocal n1
        n1 = n
        $deep
    for j in range(3):
        try: deep(0)
        except RuntimeError as e: K(type(e).__name__, n1 > 50)
    return n1 > 50
`},
	{[]typ{tInt, tInt}, 400, false, `
def $f(n1, n2):
    def even(n): return True if n == 0 else odd(n - 1)
    def odd(n): return False if n == 0 else even(n - 1)
    return [even(j % 17) for j in range(H // 8)].count(True), even($small)
`},
	{[]typ{tList}, 300, true, `
def $f(l1):
    x = $i
    for j in range(H):
        try:
            got = yield x
            if got: x = W(x $op got)
            else: x = W(x + j)
            if j == $small: l1.append(x)
        except ($exc, ZeroDivisionError) as e:
            K('in', type(e).__name__)
            x = $n
        finally:
            K(j)
    return x
`},
	{nil, 300, false, `
def $f():
    def gen(n):
        try:
            for j in range(n):
                r = yield j $op $i
                if r is not None: K('sent', r)
        except Err as e:
            yield 'caught'
            raise $exc
        finally: K('fin')
    n = 0
    for j in range(H // 10):
        it = keep(gen(j % 7))
        try:
            for step in range(j % 5 + 1):
                n = W(n + next(it))
                if j % 11 == 5: K(it.send(j))
            if j % 3 == 0: K(it.throw(Err(j)))
            elif j % 3 == 1: it.close()
            K(next(it, 'end'))
        except Exception as e: M(e)
    return n
`},
	{nil, 300, true, `
def $f():
    def inner(n):
        r = 0
        for j in range(n):
            try: r = yield r + j
            except ValueError: r = -1
            if r is None: r = $n
        return r
    total = 0
    for j in range(H // 8):
        total = W(total + (yield from inner(j % 6)))
    return total
`},
	{nil, 300, false, `
def $f():
    class It:
        def __init__(self, n): self.n = n
        def __iter__(self): return self
        def __next__(self):
            self.n -= 1
            if self.n < 0: raise StopIteration
            if self.n == $small: $change
            return self.n
    t = $i
    for j in range(H // 6):
        try:
            for x in It(j % 9): t = W(t $op x)
            t = W(t + sum(It(4)) + max(It(3)) + len(list(zip(It(5), It(j % 4)))))
        except Exception as e: M(e); t = 1
    return t
`},
	{[]typ{tInt}, 400, false, `
def $f(n1):
    fs = [lambda x: x + 1, lambda x, y=2: x * y, abs, float, lambda *a: a[0], str, OBJS[0], int, lambda x: x // 0]
    r = []
    for j in range(H):
        try: r.append(fs[j % $small % 9](j - 3))
        except Exception as e: M(e)
        if j == $small * 3: fs[1] = fs[2]
    return r[-3:], len(r), sum(x for x in r if type(x) is int)
`},
	{[]typ{tObj}, 400, false, `
def $f(o1):
    class A:
        k = $n
        def __init__(self, v): self.v = v
        def get(self): return self.v
    class B(A):
        def get(self): return super().get() $op $i
    class D(A):
        k = $i
        def __init__(self, v): self.w = v; super().__init__(v)
    t = 0
    obs = [A(1), B($n), D(3), A($n)]
    for j in range(H):
        o = obs[j % 4 if j > H // 2 else 0]
        try:
            t = W(t + o.get() + o.k)
            o.v = W(t & 1023) if type(t) is int else $n
        except Exception as e: M(e); t = 0
        if j == $small: $classchange
        if j == H // 2 + 3: obs[1].__class__ = D; $classchange
    return t, [o.v for o in obs]
`},
	{nil, 400, false, `
def $f():
    n = [1 << 62, (1 << 62) - 1, -(1 << 62), 2.5, True, -(1 << 62) - 1, (1 << 63) - 1, 0, 3]
    r = []
    for a in n:
        t = $i
        for j in range(H // 9):
            t = a $op t
            if t > 1 << 64 or t < -(1 << 64): t = $small
            if j % 20 == 0: r.append(t)
        K(t, a)
    return r[-8:]
`},
	{nil, 500, false, `
def $f():
    m = [[$i, 2, 3], [4.0, 5, $n], [7, True, 9]]
    for j in range(H // 27 + 1):
        r = [[0] * 3 for _ in range(3)]
        for a in range(3):
            for b in range(3):
                t = 0
                for c in range(3): t += m[a][c] * m[c][b]
                r[a][b] = t % 1009
        m = r
        if j == $small: m[1][1] = $n
    return m
`},
	{[]typ{tInt}, 400, false, `
def $f(n1):
    state = [0]
    def outer(k):
        c = k
        def add(x):
            nonlocal c
            c = W(c $op x)
            return c
        def get(): return c
        return add, get
    a, g = outer($n)
    b, h = outer(n1)
    for j in range(H):
        try:
            a(j); b(g())
            if j == $small: a('s') if j & 1 else a(0.5)
        except Exception as e: M(e)
        if j & 63 == 0: K(g(), h())
    return g(), h()
`},
	{nil, 400, false, `
def $f():
    async def leaf(n):
        if n == $small: raise Err(n)
        return n $op $i
    class Aw:
        def __init__(self, v): self.v = v
        def __await__(self):
            r = yield self.v
            return r
    async def co(n):
        t = 0
        for j in range(n):
            try: t = W(t + await leaf(j))
            except Err: t -= 1
            if j % 3 == 0:
                r = await Aw(j)
                if r: t = W(t + r)
        return t
    out = []
    for j in range(H // 12 + 1):
        c = keep(co(j % 12))
        v = None
        try:
            for k in range(20): v = c.send(v)
        except StopIteration as e: out.append(e.value)
        except Exception as e: M(e)
    return out[-5:], len(out)
`},
	{[]typ{tDict}, 400, false, `
def $f(d1):
    def q(a, b=$n, *c, d=$i, **e): return W(a + b + len(c) + d + len(e))
    t = 0
    for j in range(H):
        try:
            if j % 5 == 0: t += q(j)
            elif j % 5 == 1: t += q(j, 1, 2, 3)
            elif j % 5 == 2: t += q(j, d=4)
            elif j % 5 == 3: t += q(*(j, 2), **{'d': 1, 'z': 3})
            else: t += q(b=j, a=1, y=2)
            if j == $small: q.__class__, q(1, a=2)
            t = W(t)
        except Exception as e: M(e)
    return t
`},
	{nil, 600, false, `
def $f():
    out = []
    for j in range(H):
        try:
            try:
                if j % 7 == 3: raise $exc
                if j % 5 == 2: continue
                if j % 11 == 9: 1 // 0
                x = j
            except ZeroDivisionError: x = -1; raise Err(j)
            else: x = j $op 1
            finally:
                if j == H - $small: break
                K(j)
        except Err as e: out.append(e.args[0])
        except Exception as e: out.append(type(e).__name__)
        else: out.append(x)
    else: out.append('else')
    return out[-6:], len(out)
`},
	{nil, 300, false, `
def $f():
    t = 0
    def body(n):
        for j in range(n):
            try:
                if j == 3: return j
                with CM($bool):
                    if j == 2 and n & 1: raise $exc
            finally:
                nonlocal t
                t += 1
        return 'ran out'
    r = []
    for n in range(H // 6):
        try: r.append(body(n % 6))
        except Exception as e: M(e)
    return t, r[-4:]
`},
	{nil, 400, false, `
def $f():
    s = ''
    b = bytearray()
    n = 0
    for j in range(H):
        s += chr(97 + j % 26) if j % 31 else $s
        b.append(j & 255)
        if len(s) > 50: s = s[-10:]
        if s[-1] == 'c': n += 1
        if s[j % len(s)] in 'aeiou': n = n $op 2
        if b[-1] == 7: n += b[j >> 1]
        if 'xyz' in s: n += s.find('z')
        if j == $small: s = s.upper(); n = n % 1000
        n = W(n)
    return s, n, bytes(b[-3:])
`},
	{nil, 300, false, `
def $f():
    def target(x): return x + 1
    def other(x): return x $op $n
    t = 0
    me = globals()
    me['$fT'] = target
    for j in range(H):
        t = W(t + $fT(j))
        if j == $small * 2: me['$fT'] = other
        if j == H // 2: me['$fT'] = lambda x: 0.5
        if j == H - 5: me['$fT'] = int
    return t
`},
	{nil, 400, false, `
def $f():
    class V:
        def __init__(self, x, y): self.x = x; self.y = y
        def __add__(self, o): return V(W(self.x + o.x), W(self.y + o.y))
        def __mul__(self, k): return V(W(self.x * k), W(self.y * k))
        def __rmul__(self, k): return self * k
        def __eq__(self, o): return self.x == o.x and self.y == o.y
        def __lt__(self, o): return NotImplemented if type(o) is not V else self.x < o.x
        def __bool__(self): return self.x != 0
        def __len__(self): return 2
        def __getitem__(self, i): return (self.x, self.y)[i]
        def __repr__(self): return 'V(%r, %r)' % (self.x, self.y)
    v, w = V($n, 1), V(1, $n)
    t = 0
    for j in range(H // 2):
        try:
            v = v + w * $small
            if v < w: v = 2 * v
            if v == w or not v: t += 1
            t += v[j & 1] > len(w)
            a, b = v
            w.x = W(b % 7)
            if j == $small: v = V(0.5, True)
            if j == H // 3: v < 3
        except Exception as e: M(e); v = V(1, 2)
    return v, w, t
`},
	{nil, 300, false, `
def $f():
    l = [5, 3, 1.5, 2, True]
    m = l
    seen = []
    for j in range(H // 10):
        for x in l:
            if LEN(l) < 12 and x == 2: l.append(j)
            if x == 3 and LEN(l) > 3: m.remove(3)
            seen.append(x)
        l.sort(key=lambda v: -v if j & 1 else v)
        if j % 4 == 0: l += [3]; m[0] = $i
        if len(l) > 10: del m[$small % 3:7]
        try:
            d = {1: 1, 2: 2}
            for k in d:
                if j == 7: d[9] = 1
                if j == 8: del d[k]
        except RuntimeError as e: M(e)
    return l, len(seen), seen[-5:]
`},
	{[]typ{tList}, 500, false, `
def $f(l1):
    class S:
        __slots__ = ('a', 'b')
        def __init__(self, a): self.a = a
    class T(S):
        __slots__ = ('c',)
        def get(self): return self.a
    os = [S(1), T($n), S($i), T(4)]
    t = 0
    for j in range(H):
        o = os[j & 3 if j > $small else 0]
        try:
            t = W(t $op o.a)
            if j % 3: o.b = j
            if j == 2 * $small: del o.a
            if j == 3 * $small: o.a = $n
            t = W(t + o.b + len(l1) + o.get())
        except Exception as e: M(e); t = 1
        if j % 50 == 49: o.a = 2; del os[3].b
    return t
`},
	{[]typ{tList}, 600, false, `
def $f(l1):
    t = 0
    try:
        for j in range(H):
            try: t = W(t $op len(l1) + abs(j - 5) + min(j, $i) + max(2, j) + int(t > 3) + ord('a') + isinstance(j, int) + len('abc'))
            except Exception as e: M(e); t = 0
            if j == $small: builtins.$builtin = $other
            if j == 2 * $small: builtins.$builtin = KEEP['$same']
            if j == 3 * $small: globals()['$builtin'] = $other
            if j == 4 * $small: globals().pop('$same', 0); globals().pop('$builtin', 0)
            if j & 63 == 0: K(t)
    finally:
        for n in KEEP: globals().pop(n, 0)
        builtins.__dict__.update(KEEP)
    return t
`},
	{[]typ{tNum, tNum}, 700, false, `
def $f(n1, n2):
    def add(a, b): return a + b
    def sub(a, b): return a - b
    def mix(a, b):
        c = a * b
        if c > 1 << 40 or c < -(1 << 40): c = c % 1000003
        return c - (a $op (b or 1))
    r = []
    x = n1
    for j in range(H):
        try:
            y = add(x, j)
            z = sub(y, n2)
            x = mix(z, $i)
            if j == $small: x = $n
            if j == 3 * $small: n2 = $n
            if not -1 << 66 < x < 1 << 66: x = j
            if j % 40 == 7: r.append((x, y, z))
        except Exception as e: M(e); x = $i
    return x, r[-4:]
`},
	{[]typ{tFloat, tFloat}, 700, false, `
def $f(f1, f2):
    a, b, c, i = f1, f2, $f1, 0
    r = []
    while i < H:
        i += 1
        try:
            a = a * b + c
            c = b - a / (c or 1.5)
            b += $f1 if i & 1 else i
            if a > c: a, c = c, a
            if not a < 1e200 or not -1e200 < c < 1e200: a = b = c = $f1
            if i == $small: b = $n
            if i == 2 * $small: c = $i
            if a == b or c != c: r.append(i)
            if i % 32 == 3: r.append((a, b, c))
        except Exception as e: M(e); a = b = c = 0.5
    return a, b, c, r[-5:], len(r)
`},
	{nil, 700, false, `
def $f():
    t = 0
    for x in ($n, $i, $n, 's', None, $i):
        try:
            for i in range(H // 3):
                t += i if x is None else (x, i)[i & 1] if i > $small else 1
                t -= 1
                if t == x: t += 2
                elif i > 3 and t != i: t = W(t)
            K(t)
        except Exception as e: M(e); t = $small
    return t
`},
	{nil, 400, false, `
def $f():
    def u(j):
        if j % 3: x = j
        if j % 4 == 1: del x
        return x
    n = t = 0
    for j in range(H):
        try: t = W(t $op u(j))
        except NameError as e:
            n += 1; M(e)
    return n, t
`},
	{[]typ{tNum, tNum}, 700, false, `
def $f(n1, n2):
    def leaf($sig):
        r = a $op (b or 1)
        $leaf
        return W(r)
    def mid(*args, **kw):
        $mid
        return leaf($spread)
    def top(x, *args, **kw):
        return mid(x, $spread)
    def deco(f):
        def w(*args, **kw): return f(*args, **kw)
        return w
    class O:
        def __init__(self, *args, **kw): self.v = leaf($spread)
        def __call__(self, *args, **kw): return mid($spread)
    class P(O):
        def __init__(self, a, *args, **kw): super().__init__(a, *args, **kw)
    wrapped = deco($called)
    o = O(1, 2)
    d, e, t, l = {'c': n1}, {}, (n1, n2), [n2]
    x = y = 0
    r = []
    for j in range(H):
        try:
            x = $star
            y = $star
            if j == $small: $starchange
            if j == 4 * $small: $starchange
            if j % 40 == 7: r.append((x, y))
        except Exception as e1: r.append(type(e1).__name__)
    return x, y, r[-6:], len(r)
`},
}

func (g *generator) scenario() {
	var sc scenarioText
	switch n := g.rnd.IntN(len(scenarios) + 2*len(lives) + 3*len(mechanisms) + 3*len(details)); {
	case n < len(scenarios):
		sc = scenarios[n]
	case n < len(scenarios)+2*len(lives):
		sc = lives[(n-len(scenarios))/2]
	default:
		sc = g.mechanism()
	}
	g.scenarioOf(sc)
}

// notAlone is what scenarios have that start threads, run text, or look at frames.
var notAlone = []string{"_thread", "eval(", "exec(", "locals(", "settrace"}

// scenarioOf writes a scenario.
func (g *generator) scenarioOf(sc scenarioText) {
	if g.alone && slices.ContainsFunc(notAlone, func(s string) bool { return strings.Contains(sc.text, s) }) {
		sc = scenarios[0]
	}
	f := &function{name: g.name("s"), params: sc.params, gen: sc.gen, cost: max(sc.cost, 200)}
	g.builtin = g.pick("len", "abs", "min", "max", "int", "isinstance", "ord")
	g.b.WriteString(g.fill(sc.text[1:], f.name))
	g.funcs = append(g.funcs, f)
}

// fill replaces the placeholders of a scenario.
func (g *generator) fill(text, name string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(text, '$')
		if i < 0 {
			return b.String() + text
		}
		b.WriteString(text[:i])
		text = text[i+1:]
		n := 0
		for n < len(text) && (text[n] >= 'a' && text[n] <= 'z' || text[n] == '1') {
			n++
		}
		b.WriteString(g.hole(text[:n], name))
		text = text[n:]
	}
}

func (g *generator) hole(what, name string) string {
	switch what {
	case "f":
		return name
	case "op":
		return g.pick("+", "-", "*", "+", "^", "|", "%", "//", "&")
	case "i":
		return paren(g.intConst())
	case "n":
		return g.pick(paren(g.intConst()), g.floatConst(), "True")
	case "f1":
		return g.floatConst()
	case "s":
		return paren(g.from(strEdges))
	case "small":
		return fmt.Sprint(1 + g.rnd.IntN(30))
	case "bool":
		return g.pick("True", "False", "j == 2")
	case "exc":
		return g.pick("ValueError", "IndexError", "KeyError", "TypeError", "LookupError", "StopIteration", "AttributeError")
	case "builtin", "same":
		return g.builtin
	case "other":
		return g.pick("lambda *a: 7", "lambda *a: 0.5", "lambda *a: 1 << 62", "float", "repr", "None", "lambda a, b=1: 3")
	case "change":
		return g.pick("self.n = 2.0", "self.n = 0", "raise ValueError(1)", "self.extra = 1", "self.__class__.__next__ = lambda self: next(iter(()))", "pass")
	case "classchange":
		return g.pick("A.get = lambda self: 7", "B.get = lambda self: self.v", "A.k = 'x'", "del D.k", "D.get = lambda self: self.w", "obs[0].get = lambda: 1.5",
			"A.__getattr__ = lambda self, n: 3", "obs[2].k = 5", "del obs[0].v", "A.v = 1", "B.k = property(lambda self: 2)", "obs.append(1)", "A.get = int")
	case "sig":
		return g.pick("a, b=2", "a, b", "a, b=2, *r", "a, b=2, **k", "a, b=2, *q, c=3, **k", "a, *, b=1, c=2", "a, /, b=1, **k", "a, b=1, c=2")
	case "leaf":
		return g.pick("pass", "for q in (1, 2): r = W(r + q)", "if r == 3: raise ValueError(r)", "r = W(r + len(locals()))", "r = r // (j % 17)", "r = [r, n1][j & 1]")
	case "mid":
		return g.pick("pass", "args = args[:2]", "kw['b'] = 1", "kw = dict(kw)", "H", "K(len(kw)) if j % 90 == 1 else 0", "n = len(args)", "del kw")
	case "spread":
		return g.pick("*args, **kw", "*args, **kw", "*args", "**kw", "*args, c=1", "*args, **kw, b=1", "1, *args", "*args[:1], **kw", "*args, *args")
	case "called":
		return g.pick("leaf", "mid", "top")
	case "star":
		return g.pick("top(j, n2)", "top(j, b=n1)", "wrapped(j, *t[:1])", "wrapped(n1, **d)", "mid(j, *l, **e)", "leaf(*t)", "leaf(j, **d)", "o(j, *l)", "O(j, b=n2).v", "wrapped(*t, c=j)",
			"top(x=j, b=2)", "leaf(*l, j)", "wrapped(j, 1)", "wrapped(j, b=2)", "P(j, *l).v", "P(j, b=n1).v", "o(j, b=1)", "leaf(j)", "mid(j, n1, **d)")
	case "starchange":
		return g.pick("l.append(1)", "t = (n1,)", "e['b'] = 2", "leaf.__defaults__ = (5,)", "leaf.__code__ = mid.__code__", "wrapped = deco(leaf)", "d.clear()", "O.__call__ = leaf",
			"n1 = 0.5", "l = (1,)", "P.__init__ = O.__init__", "leaf.__kwdefaults__ = {'b': 7, 'c': 1}", "pass")
	case "deep":
		return g.pick("return deep(n + 1)", "return 1 + deep(n + 1)", "return [deep(n + 1)]", "deep(n + 1); return n", "return max(deep(n + 1), 1)",
			"for k in (1, 2): deep(n + 1)", "try: deep(n + 1)\n        finally: n += 1", "return sum(deep(x) for x in (n + 1,))", "return list(map(deep, [n + 1]))",
			"return sorted([1, 2], key=lambda k: deep(n + 1))", "return deep(n=n + 1)", "return deep(*[n + 1])")
	}
	if text, ok := g.detailHole(what, name); ok {
		return text
	}
	if text, ok := g.mechanismHole(what, name); ok {
		return text
	}
	if list := liveHoles[what]; list != nil {
		return strings.ReplaceAll(g.from(list), "$f", name)
	}
	panic("BUG: no such hole: " + what)
}
