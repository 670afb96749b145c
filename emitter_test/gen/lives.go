package gen

// lives are scenarios about what changes while it is hot: what attributes hold, classes that come and go, what builtins call back, and what leaves
// a function in an unusual way.
var lives = []scenarioText{
	{[]typ{tFloat}, 700, false, `
def $f(f1):
    class A:
        def __init__(self, x, y): self.x = x; self.y = y; self.z = $f1
        def step(self, d):
            self.x = self.x + self.y * d
            self.y = self.y - self.x * 0.5
            return self.x
        def norm(self): return self.x * self.x + self.y * self.y
    class B(A):
        def __init__(self, x, y): self.q = x; super().__init__(y, x)
    obs = [A(f1, 1.5), B(2.5, $f1), A(0.5, -0.0), A(1.0, 2.0)]
    t, r = 0.0, []
    for j in range(H):
        o = obs[j & 3 if j > $small else 0]
        try:
            t += o.step(0.125)
            o.z += t
            if not -1e9 < t < 1e9: t = o.x = 0.25; o.y = -0.5; o.z = 0.0
            if j == $small: $float
            if j == 3 * $small: $float
            if j == H // 2: $float
            if j % 16 == 3: obs[j % 3] = A(t, j if j == 3 * $small else 0.5)
            if j % 40 == 7: r.append((o.norm(), o.x, o.z, getattr(o, 'w', 0)))
        except Exception as e: M(e); obs[j & 3] = A(0.5, 1.5)
        if t != t: t = 1.5; o.x = o.y = o.z = 0.5
    return t, r[-5:], [o.__dict__ for o in obs]
`},
	{[]typ{tFloat, tNum}, 600, false, `
def $f(f1, n2):
    class A: pass
    class S:
        __slots__ = ('x', 'y', '__dict__')
    def fill(o, x, y):
        o.x = x
        o.y = y
        o.u = x * y
        o.v = $float1
        return o
    t, r, old = 0, [], []
    for j in range(H):
        try:
            o = fill(A() if j % 5 else S(), f1, 0.5 if j != 2 * $small else n2)
            if j == $small: o.u = $n
            if j % 7 == 3: old.append(o)
            if j == 4 * $small: del old[0].v
            for p in old[-2:]:
                t = W(t + p.x + p.u)
                p.y = p.y + 1
            if len(old) > 5: fill(old.pop(0), 1.5, n2)
            f1 = f1 + 0.5 if -1e6 < f1 < 1e6 else 0.25
            if t != t or not -1e9 < t < 1e9: t = 0
        except Exception as e: M(e)
    return t, f1, [(p.x, p.y, getattr(p, 'v', None)) for p in old]
`},
	{[]typ{tInt}, 600, false, `
def $f(n1):
    class Base:
        def get(self): return self.v $op $i
    def make(j):
        class L(Base if j % 2 else object):
            k = j
            def __init__(self, v): self.v = v; self.w = $n
            if j % 3:
                def get(self): return self.v + self.k
            @property
            def p(self): return self.w
            def __eq__(self, o): return self.v == o.v
            __hash__ = None
        return L
    kept, t = [], 0
    for j in range(H // 4):
        try:
            C = make(j)
            o = C(j + n1)
            t = W(t + o.p + C.k + isinstance(o, C) + isinstance(o, Base))
            if j % 9 == $small % 9: kept.append(o)
            if len(kept) > 3: kept.pop(0)
            for q in kept: t = W(t + q.get() + q.v + (q == o))
            if j % 5 == 0:
                D = type('D', (C,), {'get': lambda self: self.v * 2})
                t = W(t + D(3).get() + len(C.__subclasses__()))
            if j == $small: Base.get = lambda self: $i
            if j == 2 * $small and kept: kept[0].__class__ = C
        except Exception as e: M(e)
    return t, len(kept), [q.v for q in kept]
`},
	{[]typ{tInt, tNum}, 500, false, `
def $f(n1, n2):
    from collections import namedtuple
    class P(namedtuple('P', 'x y')):
        __slots__ = ()
        def s(self): return self.x + self.y
    class R:
        def __init__(self, x, y): self.x = x; self.y = y
    Q = namedtuple('Q', 'y x z')
    its = [P(n1, 2.5), Q(1, 2, n2), P(3, $n), P('a', 'b')]
    t, r = 0, []
    for j in range(H):
        o = its[j % 4 if j > 2 * $small else 0]
        try:
            x = o.x
            if type(x) is int: t = W(t $op x)
            r.append((x, o.y))
            if len(r) > 30: del r[3:]
            if j == $small: $named
            if j == 3 * $small: $named
            if j % 6 == 1: its[0] = P(j, o.x)
            if j % 6 == 2: its[2] = its[2]._replace(x=j)
            a, b, *c = o
            if o == (n1, 2.5): t += 1
        except Exception as e: M(e)
    return t, r[-5:], len(its[0])
`},
	{[]typ{tInt, tNum}, 500, false, `
def $f(n1, n2):
    class Desc:
        def __get__(self, o, c): return 7 if o is None else o.v
        def __set__(self, o, x): o.v = x
    class A:
        __slots__ = ('v', 'w')
        d = Desc()
        def __init__(self, v): self.v = v
        @property
        def p(self): return self.v $op 1
        @p.setter
        def p(self, x): self.w = x
    class B(A):
        def __init__(self, v): self.u = v; super().__init__(v)
    obs = [A(n1), B(n2), A($n), B(3)]
    t = 0
    for j in range(H):
        o = obs[j & 3 if j > $small else j & 1]
        try:
            o.p = j
            t = W(t + o.p + o.d + o.w)
            if j % 3 == 0: o.d = j & 7
            if j == 2 * $small: $slot
            if j == 4 * $small: $slot
            if j % 50 == 33: obs[j & 3] = A(j)
        except Exception as e: M(e); t = 1
    return t, A.d
`},
	{[]typ{tList}, 600, false, `
def $f(l1):
    from functools import reduce
    l, n, bad = [5, 3, 1.5, 8, -2, True, 7], 0, $small
    def key(x, *y):
        nonlocal n
        n += 1
        if n % 61 == bad: raise $exc
        if n % 97 == bad: $mutate
        return x $op $i
    class It:
        def __init__(self): self.i = 0
        def __iter__(self): return self
        def __next__(self):
            self.i += 1
            if self.i > 4: raise StopIteration
            return key(self.i)
    class Cmp:
        def __init__(self, v): self.v = v
        def __lt__(self, o): return key(self.v) < key(o.v)
        def __repr__(self): return f"Cmp({self.v})"
        def __hash__(self): return hash(self.v)
        def __eq__(self, o): return key(self.v) == o.v
    r = []
    for j in range(H // 5):
        try:
            r.append($callback)
            if j % 2: r.append($callback)
        except Exception as e: M(e)
        if j == $small: l = l1[:5]
        if len(r) > 12: K(r.pop()); del r[4:]
        if len(l) > 12 or not l: l = [3, 1, 2]
    return n, r[-3:]
`},
	{[]typ{tInt}, 600, false, `
def $f(n1):
    cnt = 0
    class MyErr(Exception):
        def __init__(self, v, w=2): super().__init__(v); self.v = v; self.w = w
    class Sub(MyErr): pass
    def risky(x):
        if x % 7 == $small % 7: raise $myexc
        if x % 11 == 3: return x // (x % 4)
        return x $op 2
    def guard(x):
        nonlocal cnt
        try: return risky(x)
        except MyErr as e: return e.v
        except ZeroDivisionError: $leave
        finally: cnt += 1
    def within(x):
        with CM($bool) as m:
            with CM(x % 3 == 0): return risky(x)
            cnt
        return 'eaten'
    def chain(x):
        try: return risky(x)
        except Exception as e: raise Sub(x) from e
    def loop(x):
        for k in range(4):
            try:
                if k == x % 4: $jump
                risky(k + x)
            except Sub: continue
            finally:
                if k == 2 and x % 5 == 0: $jump
        return k
    caught = (MyErr, ValueError)
    t, r = 0, []
    for j in range(H // 2):
        try: r.append($risk)
        except caught as e:
            t += 1
            c = e.__cause__
            r.append((type(e).__name__, type(c).__name__, type(e.__context__).__name__))
            M(e)
        except Exception as e: r.append(type(e).__name__)
        if j == 3 * $small: caught = (KeyError, LookupError, Exception)
        if len(r) > 20: K(r[3]); del r[4:]
    return cnt, t, r[-4:]
`},
	{[]typ{tAny, tNum}, 500, false, `
def $f(x1, n2):
    class Pt:
        __match_args__ = ('x', 'y')
        def __init__(self, x, y): self.x = x; self.y = y
    class Pt3(Pt): z = 5
    def what(o):
        match o:
            case Pt(0, y): return ('zero', y)
            case Pt(x=x, y=float(y)): return x, y
            case Pt3(z=5): return 'three'
            case [1, x, *r] | (2, [x, *r]): return x, len(r)
            case {'k': int() as k, **rest} if k > 2: return k, sorted(rest)
            case str('a' | 'b') | bytes(): return 'text'
            case int(n) if n & 1: return n $op 1
            case -1.5 | None | True: return 'const'
            case Pt(): return 'pt'
            case _: return 'none'
    os = [Pt(0, 1), Pt(1, 2.5), Pt3(1, 2), [1, 2, 3], (2, [3]), {'k': 5, 'z': 1}, {'k': 1}, 'a', b'q', 7, 8, -1.5, None, Pt(2, 3), x1, n2, [1], ()]
    r = []
    for j in range(H):
        try:
            o = os[j % len(os) if j > 20 else 9]
            r.append(what(o))
            if j == $small: $matched
            if j == 4 * $small: $matched
        except Exception as e: M(e)
        if len(r) > 40: K(*r[:20]); del r[2:]
    return r[-6:]
`},
	{[]typ{tInt}, 500, false, `
def $f(n1):
    me = globals()
    def dec(x): return x $op $n
    me['$fG'], me['$fH'] = n1, dec
    class A:
        k = 3
        def __init__(self): self.v = 1; self.w = 2
        def m(self): return self.v + self.k
    o, t, miss = A(), 0, 0
    for j in range(H):
        try:
            t = W(t + $fG + $fH(j) + o.v + o.m())
            if j == $small: $remove
            if j == 2 * $small: $remove
            if j == 3 * $small: o = A(); me['$fG'], me['$fH'] = $n, dec; A.k = 4; A.m = lambda self: self.w
            if j == 4 * $small: me.update({'$fZ%d' % i: i for i in range(30)})
            if j % 30 == 4: o = A()
        except Exception as e: M(e); miss += 1; t += 1
    for i in range(30): me.pop('$fZ%d' % i, 0)
    return t, miss
`},
	{[]typ{tInt}, 600, false, `
def $f(n1):
    import _thread
    lock, done = _thread.allocate_lock(), []
    total = [0, 0.0]
    class A:
        def __init__(self): self.n = 0; self.x = 0.5
        def add(self, k):
            with lock:
                self.n = W(self.n + k)
                self.x += 0.25
    a = A()
    def work(k):
        try:
            for j in range(H // 3):
                a.add(j)
                t = W(k $op j)
                with lock: total[0] = W(total[0] + (t if type(t) is int else 1))
                if j == $small and k == 1: $threaded
        except Exception as e: pass
        finally:
            with lock: done.append(k)
    for k in range(3): _thread.start_new_thread(work, (k + n1 % 5 if type(n1) is int else k,))
    while True:
        with lock:
            if len(done) == 3: break
    return a.n, a.x, total[0], len(done)
`},
	{[]typ{tInt}, 700, false, `
def $f(n1):
    B = [1 << 62, (1 << 62) - 1, -(1 << 62), (1 << 63) - 1, 1 << 63, (1 << 64) - 1, 1 << 64, -(1 << 63), -(1 << 64), (1 << 65) + 3, 3, -1, 0, n1]
    M64 = (1 << 64) - 1
    a, r, h = $i, [], 14695981039346656037
    for j in range(H):
        try:
            b = B[j % 14 if j > $small else 3]
            h = ((h ^ (j & 255)) * 1099511628211) & M64
            a = $wide
            if a > b or -a == b: a = a ^ h
            if not -1 << 65 < a < 1 << 65: a = a % $wide1
            if a == b: a = a - 1
            if j % 33 == 5: r.append((a, b, h, hash(a), a.bit_length(), float(a)))
            if a & 1: a = a >> 1
            if j == 3 * $small: a = $n
        except Exception as e: M(e); a = $i
    return a, h, r[-4:]
`},
	{[]typ{tList}, 600, false, `
def $f(l1):
    class L(list): pass
    class T(tuple): pass
    class D(dict):
        def __missing__(self, k): return k
    class S(str): pass
    class I(int): pass
    l, t, d, s, i = L([1, 2, 3]), T((4, 5.5, 6)), D(a=1), S('abc'), I(5)
    n, r = 0, []
    for j in range(H):
        try:
            if l: n = W(n + len(l) + l[j % 3])
            if t: n = W(n + len(t) + t[j % 3])
            n = W(n $op i)
            for x in l: n = W(n + x)
            for x in t: n += x > 5
            n += d['a'] + d[j & 7] + len(s) + (s[j % 3] == 'a') + (l == [1, 2, 3]) + (i in (5, 6)) + hash(i) + (s in d)
            if j % 5 == 0: l[0] = j & 3
            if j == $small: $natural
            if j == 3 * $small: $natural
            if type(n) is not int: n = 7
            if j % 40 == 7: r.append((n, l + [1], t * 2, d, s + 'x', i + 1))
        except Exception as e: M(e); n = 1
    return n, r[-3:]
`},
	{[]typ{tInt}, 500, false, `
def $f(n1):
    from array import array
    import io
    a, b, m = array('i', range(9)), bytearray(b'abcdefgh'), memoryview(bytearray(16))
    fl, q = array('d', [0.5, 1.5, $f1]), array($code, [1, 2, 3])
    out, t, r = io.StringIO(), 0, []
    for j in range(H):
        try:
            t = W(t + a[j % 9] + b[j & 7] + m[j & 15] + q[j % 3])
            a[j % 9] = (t & 1023) - 512 if type(t) is int else 0
            b[j & 7] = j & 255
            m[j & 15] = (j ^ 85) & 255
            fl[j % 3] = fl[(j + 1) % 3] * 0.5 + 1
            q[j % 3] = (j * n1) & 127
            if j % 9 == 0: out.write(str(j) if j % 18 else 'ab')
            if j == $small: $buffer
            if j == 3 * $small: $buffer
            if j % 40 == 7: r.append((t, list(fl), bytes(b), list(q)))
        except Exception as e: M(e); t = 1
    return t, r[-3:], len(out.getvalue())
`},
	{[]typ{tStr, tNum}, 500, false, `
def $f(s1, n2):
    t, r, d = 0, [], {}
    x = n2
    for j in range(H):
        try:
            a = f'{x}:{j:03d}:{s1[:3]!r}'
            b = '%s-%d-%5.2f' % (x, j, j / 3)
            c = s1[j % (len(s1) or 1):][:4] + str(x)[-3:] + 'é'[j & 1:]
            d[c] = d.get(c, 0) + 1
            t += len(a) + len(b) + (c in d) + (a < b) + (c == s1) + a.find(':') + len(a.split(':'))
            for ch in c: t += ch == 'é'
            if len(d) > 40: K(sorted(d)[:3]); d.clear()
            if j == $small: x = $n
            if j == 3 * $small: x = $str
            if j == 4 * $small: s1 = s1 + $str
            if j % 40 == 7: r.append((a, b, c))
        except Exception as e: M(e); x = 1
    return t, r[-3:]
`},
	{nil, 400, false, `
def $f():
    async def numbers(n):
        try:
            for i in range(n):
                if i == $small: raise Err(i)
                yield i $op $i
        finally: K('fin')
    class CMA:
        async def __aenter__(self): return 3
        async def __aexit__(self, t, v, tb): K(t and t.__name__); return $bool
    async def use(n):
        t = 0
        async with CMA() as c:
            async for x in keep(numbers(n)):
                t = W(t + x + c)
                if x == 9: $leavea
            t += 1
        return t, [y async for y in numbers(n % 4)]
    out = []
    for j in range(H // 10 + 1):
        try: keep(use(j % 14)).send(None)
        except StopIteration as e: out.append(e.value)
        except Exception as e: M(e)
    return out[-5:], len(out)
`},
	{[]typ{tList}, 500, false, `
def $f(l1):
    def gen(n):
        try:
            for i in range(n):
                try: x = yield i
                finally:
                    if i == 5: $leaveg
                if x: yield x
        finally:
            if n % 4 == 1: return
            K(n)
    def pairs(a, b):
        for x, y in zip(a, b): yield x, y
    def flat(t):
        for x in t:
            if type(x) is list: yield from flat(x)
            else: yield x
    t = 0
    for j in range(H // 6):
        it = keep(gen(j % 9))
        try:
            for x in it:
                t = W(t $op x)
                if x == $small % 9: break
            if j % 3 == 0: it.close()
            if j % 3 == 1: K(it.send(5 if j & 1 else None))
            if j % 7 == 3: it.throw(Err(1))
            for i, (x, y) in enumerate(pairs(range(j % 5), l1)): t = W(t + i + x)
            t = W(t + sum(flat([1, [2, [3, j]], 4])) + len(list(gen(j % 4))) + max(gen(4)) + any(keep(gen(3))))
        except Exception as e: M(e)
        if type(t) is not int: t = 3
    return t
`},
}

// liveHoles are what the placeholders in lives stand for.
var liveHoles = map[string][]string{
	"float": {"o.x = 1", "o.y = None", "o.z = INF", "o.x = NAN", "o.x = 1e300", "o.x = 5e-324", "o.z = -0.0", "del o.z", "del o.x", "o.w = 1.5", "o.w = 'w'", "obs[1].__class__ = A",
		"o.__dict__['x'] = 2.5", "K(o.__dict__)", "o.x = 's'", "A.x = 3.5", "A.z = property(lambda self: 1.5)", "o.x = True", "o.z = 1 << 62", "setattr(o, 'y', 7)", "o.x = [o]",
		"object.__setattr__(o, 'z', 0)", "A.__setattr__ = lambda self, n, v: object.__setattr__(self, n, v)", "A.__getattr__ = lambda self, n: 2.5", "vars(o).update(x=1.5, y=2)",
		"o.__dict__ = {'x': 1.0, 'y': 2.0, 'z': 0.0}", "obs[:] = [A(1, 2), A(1.5, 2)] * 2", "o.a = 1.5; o.b = 2; o.c = 2.5; o.d = 1e-300", "A.step = lambda self, d: self.z",
		"[setattr(o, 'm%d' % k, k / 2) for k in range(20)]", "o.y = -1e-200", "A.__init__ = lambda self, x, y: (setattr(self, 'z', 1), setattr(self, 'y', 0.5), setattr(self, 'x', 2.5)) and None"},
	"float1": {"1.5", "x", "1", "y", "-0.0", "1e308 * 10"},
	"named": {"P.x = 7", "P.x = property(lambda self: 1.5)", "Q.y = property(lambda self: 's')", "its[0] = R(1, 2)", "its[3] = (1, 2)", "its[1] = R(1.5, 's')", "P.__getattr__ = lambda self, n: 3", "del Q.x",
		"its[0] = P(1, 2)._replace(y=0.5)", "P.x = Q.x", "P.__getitem__ = lambda self, i: 9", "P.__iter__ = lambda self: iter((1, 2))", "its[0] = tuple.__new__(P, ())", "its[2] = tuple.__new__(P, (1,))",
		"its[0] = P(*'xy')", "P.__eq__ = lambda a, b: True"},
	"slot": {"del o.v", "o.v = 's'", "A.p = 5", "A.p = property(lambda self: self.w)", "A.d = 3", "del A.d", "B.d = property(lambda self: 2.5)", "A.v = 9", "o.u = 1", "Desc.__get__ = lambda self, o, c: 1",
		"del Desc.__set__", "del Desc.__get__", "B.__slots__ = ()", "obs[1].__class__ = A", "B.v = 4", "o.w = None", "Desc.__set__ = lambda self, o, x: None", "B.p = A.w"},
	"mutate": {"l.append(1)", "l.clear()", "l.pop()", "l[0] = 's'", "l.sort()", "l.extend(l[:3])", "l = [1]", "del l[1:]", "l.reverse()", "key.__defaults__ = (1,)", "It.__next__ = lambda self: next(iter(()))",
		"Cmp.__lt__ = lambda a, b: a.v > b.v", "Cmp.__eq__ = lambda a, b: False"},
	"callback": {"sorted(l, key=key)", "list(map(key, l))", "list(filter(key, l))", "min(l, key=key)", "max(l, key=key, default=3)", "sum(map(key, l))", "any(map(key, l))", "all(map(key, l))", "l.sort(key=key)",
		"list(map(key, l, l))", "next(filter(key, l), None)", "tuple(map(key, iter(l)))", "len(set(map(key, l)))", "reduce(key, l)", "[x for x in map(key, l) if x]", "dict(zip(map(key, l), l))", "list(It())",
		"sorted(It())", "max(It())", "sum(It())", "[v.v for v in sorted(map(Cmp, l))]", "len({Cmp(x): x for x in l})", "Cmp(3) in [Cmp(5), Cmp(3)]", "[Cmp(x) for x in l].index(Cmp(8))", "max(map(Cmp, l)).v",
		"list(enumerate(map(key, l), 1))", "sorted(l, key=lambda x: (key(x), x))", "sorted(l, key=key, reverse=True)", "min(key(1), *It())", "[*map(key, l), *It()]", "{k: v for k, v in zip(l, It())}",
		"list(iter(lambda: key(1), 3))[:3] if j < 0 else 0", "sorted(map(str, l), key=len)", "sum(x for x in It() if x)", "list(reversed(sorted(map(key, l))))", "''.join(str(x) for x in It())", "key(*l)"},
	"myexc":  {"MyErr(x)", "MyErr(x, w=x)", "Sub(x)", "Sub", "MyErr", "ValueError(x)", "KeyError", "Sub(x, 1, 2)", "MyErr(x) from None"},
	"leave":  {"return -2", "raise", "pass", "raise Sub(x)", "return guard(x + 1)", "cnt += 5"},
	"jump":   {"return k", "continue", "break", "raise Sub(k)", "pass", "raise ValueError(k)"},
	"leavea": {"return t", "break", "raise Err(x)", "continue", "t = 0"},
	"leaveg": {"return", "pass", "raise Err(5)", "break", "continue", "yield 50"},
	"risk":   {"guard(j)", "within(j)", "chain(j)", "loop(j)", "risky(j)", "[guard(k) for k in (j, j + 1)]", "(guard(j), loop(j))", "within(n1)", "chain(j) if j % 2 else guard(n1)", "sum(map(guard, (j, j + 1)))"},
	"matched": {"Pt.__match_args__ = ('y', 'x')", "del Pt.__match_args__", "Pt3.z = 6", "os[1] = Pt(0, 0)", "os[0].__class__ = Pt3", "Pt.__match_args__ = ('q',)", "os[9] = 2.5", "os[3].append(1)", "del os[0].x",
		"os[9] = Pt3(0, 5)", "Pt.x = property(lambda self: 1)", "os[5]['k'] = 0"},
	"remove": {"del me['$fG']", "del me['$fH']", "del o.v", "del o.w", "del A.k", "del A.m", "o.k = 's'", "o.m = lambda: 3", "del A.__init__", "A.v = 2.5", "me['$fG'] = 2.5", "me['$fH'] = int", "me['$fH'] = A",
		"del o.v, o.w", "o.__dict__.clear()", "A.__getattr__ = lambda self, n: 7", "A.m = property(lambda self: lambda: 1)", "A.__getattribute__ = lambda self, n: object.__getattribute__(self, n)"},
	"threaded": {"a.y = 2", "raise Err(1)", "pass", "A.extra = 3", "total.append(1)", "A.more = property(lambda self: 1)"},
	"wide": {"a + b", "a - b", "a * 3", "b - a", "a ^ b", "a | (b & 255)", "(a * b) & M64", "a // 3 + b", "a % 1000003 - b", "-a", "abs(a) + b", "~a", "a << 1", "(a << (j & 3)) & M64", "a >> (j & 63)", "a + j",
		"j - a", "divmod(a, b or 1)[1]", "min(a, b)", "max(a, j)", "b if a < b else a", "int(str(a))", "pow(a, 2, M64)", "a // (b or 7)", "a % (b or 7)", "a * -1", "a & b", "a & -8", "int(a / 2)", "hash(a) ^ a", "a + 1",
		"sum((a, b))", "a - (1 << 62)", "round(a, -1)", "a * a"},
	"wide1": {"((1 << 62) - 1)", "(1 << 62)", "-(1 << 62)", "1000003", "(1 << 63)", "M64"},
	"natural": {"L.__len__ = lambda self: 1", "L.__getitem__ = lambda self, i: 2", "L.__iter__ = lambda self: iter((1,))", "L.__bool__ = lambda self: False", "L.__eq__ = lambda a, b: 's'", "T.__len__ = lambda self: 0",
		"T.__getitem__ = lambda self, i: 1", "T.__iter__ = lambda self: iter('q')", "D.__getitem__ = lambda self, k: 3", "del D.__missing__", "D.__contains__ = lambda self, k: True", "S.__len__ = lambda self: 9",
		"S.__eq__ = lambda a, b: False", "S.__hash__ = lambda self: 1", "I.__add__ = lambda a, b: 2.5", "I.__radd__ = lambda a, b: 1", "I.__hash__ = lambda self: 4", "I.__eq__ = lambda a, b: True", "L.__setitem__ = lambda *a: None",
		"l = L()", "t = T()", "l = [1, 2, 3]", "t = (1, 2, 3)", "l.append(4)", "l.pop()", "l.x = 1", "D.__len__ = lambda self: 2", "I.__rsub__ = lambda a, b: 0", "S.__getitem__ = lambda self, i: 'a'", "i = I(1 << 63)"},
	"code": {"'b'", "'B'", "'h'", "'H'", "'l'", "'q'", "'I'", "'f'", "'d'"},
	"buffer": {"a.append(1)", "a.pop()", "a = array('d', range(9))", "b.extend(b'xy')", "del b[3:]", "m = m[::2]", "m = memoryview(b)", "m.release()", "a = list(range(9))", "q = array('Q', [1 << 63] * 3)", "b[0] = 300", "q[0] = -1",
		"fl[0] = 's'", "fl = [1, 2, 3]", "a[3] = 1 << 40", "m = memoryview(b'0123456789abcdef')", "m = memoryview(array('h', range(16)))", "b = bytes(b)", "b.clear()", "q = fl", "out = io.BytesIO()", "out.close()", "out.seek(0)"},
	"str": {"'q'", "'é' * 3", "''", "None", "2.5", "1 << 70", "b'x'", "'\\n'", "s1"},
}
