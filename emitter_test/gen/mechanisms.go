package gen

import (
	"fmt"
	"strings"
)

// mechanisms are scenarios about ways of the JIT that are easily wrong: iterators that are stepped natively, containers whose pointers loops keep,
// class attributes that are stored natively, what is left out until a side exit, caches of classes, and tracing of hot code.
var mechanisms = []scenarioText{
	{[]typ{tList}, 900, false, `
def $f(l1):
    import itertools as I
    from collections import deque
    l, d, q, b, s, m = [1, 2, 3, 4, 5, 6, 7], {1: 2, 'a': 3, 2.5: 4}, deque([1, 2, 3, 4], $deqmax), bytearray(b'abcdef'), 'aé€z', {1, 2, 3}
    def g(n):
        for i in range(n):
            if i == $small: $itermut
            yield i
    class It:
        def __init__(self, n): self.n = n
        def __iter__(self): return self
        def __next__(self):
            self.n -= 1
            if self.n < 0: raise StopIteration
            if self.n == 2: $itermut
            return self.n
    def fn(*a): return a[0] if a else 0
    r, held = [], []
    for j in range(H // 8):
        n = 0
        try:
            for x in $iter:
                n += 1
                if n > 20: break
                if j % 8 == 0: K(x)
                if j % 5 == 4 and n == 3: $itermut
            r.append(n)
            it = $iter
            held.append(it)
            K(next(it, 'e'), next(it, 'e'))
            for x in it:
                n += 1
                if n > 40: break
                if n == j: $itermut
            for k in range(len(held)):
                for x in held[k]: n += 1; break
            if j % 3 == 2: K(*[R(x) for x in I.islice(held[0], 5)])
            if len(held) > 3: held.pop(0)
        except Exception as e: M(e)
        if len(r) > 30: K(r); r.clear()
        if len(l) > 14 or not l: l = [4, 5, 6]
        if len(d) > 9: d = {1: 2}
        if len(b) > 20 or not b: b = bytearray(b'xyz')
    return r[-5:], l, list(d), list(q), bytes(b)
`},
	{[]typ{tList}, 700, false, `
def $f(l1):
    import itertools as I
    it1 = $iteralone
    it2 = $iteralone
    t, n, r = 0, 0, []
    for j in range(H):
        try:
            x = next(it1, None)
            y = next(it2)
            if x is None: n += 1
            elif type(x) is int: t = W(t $op x)
            if j % 64 == 9: r.append((R(x), R(y)))
            if j == $small: it1 = $iteralone
            if j == 4 * $small: it2 = I.chain(it1, [1], it1)
            if j == 6 * $small: it1 = zip(it2, it2)
        except StopIteration: it2 = $iteralone; n += 1000
        except Exception as e: M(e); it2 = iter(range(9)); t = 1
        if type(t) is not int: t = 5
    return t, n, r[-6:]
`},
	{[]typ{tList, tInt}, 900, false, `
def $f(l1, n2):
    from array import array
    l, b, a, s, y = [1, 2, 3, 4, 5, 6, 7, 8], bytearray(range(8)), array('i', range(8)), 'abcdéfgh', b'01234567'
    f, z = array('d', [0.5] * 8), [0.5, 1.5, 2.5, 3.5] * 2
    class O:
        def __init__(self, v): self.v = v
        def __index__(self): $resize; return self.v
        def __add__(self, o): $resize; return self.v + o
        def __radd__(self, o): $resize; return o + self.v
        def __bool__(self): $resize; return True
        def __lt__(self, o): $resize; return self.v < o
        def __gt__(self, o): return self.v > o
        def __eq__(self, o): $resize; return False
        @property
        def p(self): $resize; return self.v
    def tool(): $resize
    o, t, r, c = O(2), 0, [], 0
    def inner(l, b, a, s, y, f, z, n, o, k):
        t = 0
        for i in range(n):
            t = t + $hoisted
            $hoiststore
            if i == k: $hoistodd
        return t
    for j in range(H // 8):
        k = 3 if j > $small else -1
        try:
            t = inner(l, b, a, s, y, f, z, 8 if j != 2 * $small else 11, o, k)
            r.append(t)
            x = i = 0
            while i < len(l) and i < 30:
                x = x + l[i]
                if l[i] == 5 and j == $small: $resize
                i += 1
            r.append(x)
            if j == 3 * $small % 40: $resize
            for i in range(len(b)):
                b[i] = (b[i] + i) & 255
                if i == k: $hoistodd
            c += len(a)
        except Exception as e: M(e); c += 1
        if len(r) > 20: K(*r); r.clear()
        if len(l) < 4 or len(l) > 30: l = [3] * 8
        if type(b) is not bytearray or not 4 < len(b) < 40: b = bytearray(8)
        if type(a) is not array or not 4 < len(a) < 40: a = array('i', range(8))
        if j % 6 == 5: a[0] = 0; l[0] = 1; f = array('d', [0.5] * 8); z = [0.5] * 8
    return c, l, bytes(b), list(a), list(f), z
`},
	{[]typ{tNum}, 800, false, `
def $f(n1):
    log = []
    class Meta(type):
        if $bool1:
            @property
            def mp(cls): return cls.n
            @mp.setter
            def mp(cls, x): cls.n = x
        if $bool1:
            def __setattr__(cls, k, v): log.append(k) if len(log) < 9 else 0; super().__setattr__(k, v)
    class A(metaclass=$meta):
        n, f, s = 0, 0.5, 'a'
        def __init__(self): A.n += 1; self.w = self.n
        def tick(self): type(self).n = W(type(self).n + 1); return self.n
        def own(self): self.n = 5; return self.n
        @classmethod
        def cm(cls): cls.f = cls.f + 0.5; return cls.f
        @staticmethod
        def sm(x): A.s = x; return A.s
        def get(self): return self.n
    class B(A):
        k = 3
        def get(self): return self.k + super().get()
    o, p = A(), B()
    r, t = [], 0
    for j in range(H):
        try:
            A.n = W(A.n $op 1)
            t = W(t + o.get() + p.get() + B.n)
            A.f = j * 0.5
            if j % 3: B.k = j & 15
            if j & 1: t = W(t + o.tick() + p.tick())
            if j % 4 == 1: t = W(t + A.cm() + B.cm())
            o.sm(j & 7)
            if j == $small: $attrstore
            if j == 2 * $small: $attrstore
            if j == 4 * $small: $attrstore
            if j % 50 == 49: o, p = A(), B()
            if j % 30 == 8: r.append((A.n, B.n, A.f, B.__dict__.get('f'), o.n, A.s, getattr(A, 'mp', None)))
        except Exception as e: M(e); t = 0; A.n = 1; A.f = 1.5
        if type(t) is not int: t = 2
    return t, r[-4:], log
`},
	{[]typ{tNum}, 800, false, `
def $f(n1):
    from functools import cached_property
    class D:
        def __init__(self, n='d'): self.n = n
        def __get__(self, o, c=None): return self if o is None else o.__dict__.get('_d', 3)
        def __set__(self, o, x): o.__dict__['_d'] = x
        def __delete__(self, o): o.__dict__.pop('_d', 0)
        def __set_name__(self, c, n): self.n = n
    class N:
        def __get__(self, o, c): return 11 if o is None else o.v + 1
    class A:
        d, e = D(), N()
        def __init__(self, v): self.v = v
        @property
        def p(self): return self.v $op 2
        @p.setter
        def p(self, x): self.v = W(x)
        @p.deleter
        def p(self): self.v = 0
        @cached_property
        def cp(self): return self.v * 2
        def __getitem__(self, i): return self.v + i
        def __setitem__(self, i, x): self.v = x
        def __contains__(self, x): return x == self.v
        def __call__(self, x=1): return self.v $op x
        def __len__(self): return 3
        def __iter__(self): return iter((self.v, 2))
        def __hash__(self): return 5
        def __eq__(self, o): return o == self.v
        def __enter__(self): return self.v
        def __exit__(self, *a): return $bool1
        def __format__(self, s): return 'A' + s
    class B(A):
        @property
        def p(self): return super().p + 1
        def __getattr__(self, n): return 8 if n != 'zz' else self.yy
        def __len__(self): return super().__len__() + 1
    obs, t, r = [A(1), A(n1), B(2), A(2.5)], 0, []
    dd = {}
    for j in range(H // 2):
        o = obs[j & 3 if j > $small else 0]
        try:
            t = W(t + o.d + o.e + o[1] + len(o) + (3 in o) + o(2))
            if j % 3 == 0: o.p = j & 31; o.d = j & 3; o[0] = 7
            t = W(t + o.p + A.e)
            if j % 5 == 0: t = W(t + o.cp)
            if j % 7 == 0: del o.p; del o.d; o.__dict__.pop('cp', 0)
            with o as w: t = W(t + w); j % 11 == 5 and 1 // 0
            for w in o: t = W(t + w)
            dd[o] = j
            if j % 9 == 4: r.append((f'{o:x}', len(dd), o == 7, getattr(o, 'zz', 1) if type(o) is A else o.yy))
            if j == $small: $descr
            if j == 2 * $small: $descr
            if j == 5 * $small: $descr
        except Exception as e: M(e); t = 0
        if type(t) is not int: t = 2
        if len(dd) > 20: dd.clear()
    return t, r[-4:], [R(o.__dict__) for o in obs]
`},
	{[]typ{tNum}, 700, false, `
def $f(n1):
    class A:
        def __init__(self, v): self.v = v; self.w = 1
        def get(self): return self.v $op self.w
    def many(o, n):
        for k in range(n): setattr(o, 'x%d' % k, k)
        return o
    obs = [A(1), A(n1), many(A(2), $attrs), A(4)]
    dv = obs[1].__dict__
    t, r = 0, []
    for j in range(H):
        o = obs[j & 3 if j > $small else 0]
        try:
            t = W(t + o.get() + o.v)
            o.w = j & 7 or 1
            if j == $small: $dictmode
            if j == 2 * $small: $dictmode
            if j == 3 * $small: $dictmode
            if j == 4 * $small: $dictmode
            if j % 60 == 59: obs[j & 3] = many(A(j), j % 40); t += len(obs[j & 3].__dict__)
            if j % 40 == 7: r.append((list(o.__dict__)[:4], o.__dict__.get('v'), 'w' in dv, len(vars(o))))
        except Exception as e: M(e); t = 0; o.v = o.w = 1
        if type(t) is not int: t = 2
    return t, r[-4:], [list(o.__dict__.items())[:5] for o in obs]
`},
	{[]typ{tAny}, 600, false, `
def $f(x1):
    import abc, collections.abc as C
    class Sh(abc.ABC):
        @abc.abstractmethod
        def area(self): ...
    class Sq(Sh):
        def __init__(self, v=2): self.v = v
        def area(self): return self.v
    class Free:
        def area(self): return 1
    class Hook(abc.ABC):
        @classmethod
        def __subclasshook__(cls, c): return $hook
    class Sized2:
        def __len__(self): return 3
    class IC(type):
        def __instancecheck__(cls, o): return o == $small
        def __subclasscheck__(cls, c): return c is int
    class Q(metaclass=IC): pass
    obs = [Sq(), Free(), Sized2(), 3, 'a', [1], x1, {}, Sq, None, 2.5, (1,), range(3), iter(())]
    cs = [Sh, Hook, Q, C.Sized, C.Iterable, C.Mapping, C.Hashable, C.Sequence, C.Callable, (Sh, int), C.Iterator, C.MutableSequence]
    n, r = 0, []
    for j in range(H):
        o, c = obs[j % 14], cs[j % $small % 12]
        try:
            if isinstance(o, c): n += j % 14
            if isinstance(o, Sh): n += o.area()
            if isinstance(o, (Hook, C.Sized)): n += 100
            if isinstance(o, type) and issubclass(o, Sh): n += 1000
            try: n += isinstance(o, Q)
            except Exception as e: M(e)
            if j == $small: $abcs
            if j == 3 * $small: $abcs
            if j == 5 * $small: $abcs
            if j % 40 == 7: r.append(n); Sh()
        except Exception as e: M(e)
    return n, r[-4:]
`},
	{[]typ{tNum, tInt}, 600, false, `
def $f(n1, n2):
    seen = [0, 0, 0, 0]
    def tr(fr, ev, arg):
        seen[('call', 'return', 'exception').index(ev) if ev in ('call', 'return', 'exception') else 3] += 1
        $trace
        return tr
    def prof(fr, ev, arg):
        if ev in ('call', 'return'): seen[0] += fr.f_code.co_name == 'leaf'
    def leaf(a, b): return a $op (b or 1)
    def gen(n):
        for i in range(n): yield leaf(i, 2)
    def mid(x):
        try:
            for i in range(3): x = W(leaf(x, i))
            return x + sum(gen(3))
        except ZeroDivisionError: return 0
    t, r = n1, []
    for j in range(H // 6):
        try:
            if j == $small: sys.settrace(tr)
            if j == $small + 3: sys.settrace(None)
            if j == 2 * $small: sys.setprofile(prof)
            if j == 2 * $small + 4: sys.setprofile(None)
            t = W(t + mid(j))
            if j == n2: mid('s')
            if j % 20 == 5: r.append((t, seen[0], seen[1]))
        except Exception as e: M(e); t = 1
        finally:
            if j % 30 == 29: sys.settrace(None); sys.setprofile(None)
    sys.settrace(None); sys.setprofile(None)
    return t, r[-4:], seen[:3]
`},
	{[]typ{tNum, tNum}, 800, false, `
def $f(n1, n2):
    def pair(a, b): return a $op b, b
    def swap(p): a, b = p; return b, a
    def kw(a, *r, k=1, **z): return W(a + len(r) + k + sum(z.values()))
    def opt(a, b=None, *, c=2): return W(a * c) if b is None else W(a + b * c)
    def deep(a, b):
        x, y = swap(pair(a, b))
        return kw(x, y, k=2, q=y) + opt(y, c=3)
    def clos(a):
        def up(x): nonlocal a; a = W(a $op x); return a
        return up
    def fmt(a, b): return f'{a}|{b!r:>5}|{a:{3}}'
    def raiser(a, t):
        (x, y), *z = t
        if x == y: raise Err(x, *z)
        return W(x - y)
    def odd(a):
        with CM(True):
            if a % 3 == 1: raise ValueError(a)
            return a
        return -1
    up, r, x, y = clos(1), [], n1, n2
    for j in range(H // 2):
        try:
            x = W(deep(x, j))
            y = W(up(j) + raiser(y, ((x, j), y, 2)))
            if (z := odd(j)) > 0: y = W(y + z)
            a, *b, c = pair(x, y) + (j,)
            s = fmt(x, y)
            if j == $small: x = $n
            if j == 2 * $small: y = $n
            if j == 4 * $small: x = $wideedge
            if j == 5 * $small: $recovers
            if j % 30 == 7: r.append((x, y, a, b, c, s))
        except Exception as e: M(e); x, y = $i, $n
        if x != x: x = 1
        if y != y: y = 2
    return x, y, r[-4:]
`},
	{[]typ{tInt, tList}, 700, false, `
def $f(n1, l1):
    v, w = 3, [1, 2, 3, 4, 5, 6]
    ns = {'q': 1}
    t, r = 0, []
    for j in range(H // 4):
        try:
            t = W(t $op eval('v + j'))
            exec('q = q + 1\nz = [i for i in range(3)]', ns)
            exec('G4 = G4 + 1 if type(G4) is int else 0', globals())
            d = locals()
            t = W(t + d['v'] + len(d) + ns['q'])
            if j == $small: exec('$execs', globals())
            if j == 2 * $small: exec('$execs', globals(), {})
            w[1:3] = [j, t, 1][:$slicelen]
            w[$slice1] = w[::-1][$slice1]
            del w[12:]
            del w[$delslice]
            w += [j, 2.5, 'a'][j % 3:]
            u = (1, 2, 3, j)[$slice1] + tuple(w[-2:])
            s = ('abcdef' + str(j))[$slice1]
            by = bytearray(b'abcdefgh'); by[$slice1] = by[$slice1][::-1]; by[1:2] = b'xyz'
            if j % 20 == 3: r.append((u, s, bytes(by), w[:5]))
            if len(w) > 12: del w[3:9]
            if len(w) < 4: w = [5, 6, 7, 8, 9]
        except Exception as e: M(e); w = [1, 2, 3, 4, 5, 6]
        if type(t) is not int: t = 2
    return t, r[-4:], ns['q']
`},
	{[]typ{tInt}, 600, false, `
def $f(n1):
    log = []
    class Sw:
        def __init__(self, *e): self.e = e
        def __enter__(self): log.append(1) if len(log) < 50 else 0; return self
        def __exit__(self, t, v, tb): return t is not None and issubclass(t, self.e)
    def body(n):
        out = []
        for i in range(n):
            try:
                with Sw(ValueError, KeyError) as c, Sw($exc):
                    try:
                        if i == n % 5: $jumps
                        if i == 3: raise $exc
                        out.append(i $op 1)
                    finally:
                        if i == n % 7: $jumps
                        for q in range(3):
                            try:
                                if q == 1: $jumps
                            except ValueError: $jumps
                            finally: log and log.pop()
                    out.append('b')
            except (LookupError, TypeError) as e:
                if i & 1: $jumps
                out.append(type(e).__name__)
            else: out.append('e')
            finally: out.append(-i)
        else: return out, 'else'
        while n > 0:
            n -= 1
            try:
                try: $jumps
                finally: n -= 2
            except Exception: break
            else:
                if n & 1: $jumps
        return out, n
    r = []
    for j in range(H // 12):
        try: r.append(body(j % 11))
        except Exception as e: M(e); r.append(type(e).__name__)
        if len(r) > 10: K(*r); r.clear()
    return r, len(log)
`},
	{nil, 600, false, `
def $f():
    log = []
    async def ag(n):
        try:
            for i in range(n):
                try: x = yield i $op $i
                except ValueError: x = 'v'; yield -1
                if x is not None: K(x)
                if i == $small % 8: $agen
        finally: K('fin', n)
    class Aw:
        def __await__(self): return (yield 5)
    class CMA:
        def __init__(self, eat): self.eat = eat
        async def __aenter__(self): await Aw(); return self
        async def __aexit__(self, t, v, tb): await Aw(); return self.eat
    async def use(n):
        t = 0
        g = keep(ag(n))
        async for x in g:
            t = W(t + x)
            if x == 3: $agstep
        async with CMA(n % 3 == 0):
            if n % 4 == 1: raise KeyError(n)
            t = W(t + (await g.asend(None) if n == 5 else 0))
        t = W(t + sum([x async for x in keep(ag(n % 5)) if x & 1]))
        d = {x: y async for x, y in keep(pairs(n % 4))}
        try: await g.athrow(ValueError(1))
        except (ValueError, StopAsyncIteration) as e: K(type(e).__name__)
        await g.aclose()
        return t, d
    async def pairs(n):
        for i in range(n): yield i, await Aw()
    out = []
    for j in range(H // 12 + 1):
        c, v, n = keep(use(j % 9)), None, 0
        try:
            while n < 60:
                v = c.send(v); n += 1
                if n == 40 + $small: c.throw(Err(7))
        except StopIteration as e: out.append((e.value, n))
        except Exception as e: M(e); out.append(type(e).__name__)
    return out[-6:], len(out)
`},
	{[]typ{tNum, tNum}, 800, false, `
def $f(n1, n2):
    def entry(a, b, n):
        t = a
        for i in range(n):
            t = t $op b if i & 1 else t + i
            if i == n2: b = a
            if not -1 << 64 < t < 1 << 64: t = t % 1000003
        return t
    def rec(a, n): return a if n <= 0 else rec(a $op n, n - 1)
    def mixed(a, b): return (a < b, a == b, a and b, a or b, not a, a is b, -a, a * 2)
    def gen(a, n):
        for i in range(n):
            b = yield a
            a = W(a + i) if b is None else b
    args = [1, 2.5, True, (1 << 62) - 1, 1 << 62, -(1 << 62), (1 << 63) - 1, -(1 << 63), 0, -0.0, n1, n2, 1 << 64, 3]
    r = []
    for j in range(H // 6):
        a, b = args[j % 14 if j > $small else 0], args[j // 14 % 14 if j > 2 * $small else 0]
        try:
            r.append(W(entry(a, b or 1, j % 12)))
            r.append(W(rec(a, j % 5)))
            r.append(mixed(a, b))
            g = keep(gen(a, 6))
            for k, x in enumerate(g):
                if k == 2: K(g.send(b))
                if k == 4 and j % 3 == 0: g.close()
            if j == $small: mixed('a', 's')
            if j == 3 * $small: r.append(entry(a, None, 1)); args[j % 14] = None
        except Exception as e: M(e); args[j % 14] = 7
        if len(r) > 20: K(*r); r.clear()
    return r
`},
	{[]typ{tAny, tNum}, 900, false, `
def $f(x1, n2):
    from collections import deque
    me = globals()
    class Key:
        def __init__(self, v): self.v = v
        def __hash__(self): return hash(self.v) & 3
        def __repr__(self): return 'Key'
        def __eq__(self, o): return self.v == (o.v if type(o) is Key else o)
    d, s, q, w, b = {}, set(), deque(maxlen=$deqmax), '', b''
    c, t, r = d, 0, []
    def key(j): return (j % 7, 'k%d' % (j % 5), j % 3 + 0.0, (j % 3, 'a'), None, 2**70 + j % 2, Key(j % 4), x1)[j % 8]
    def text(j): return str(j * 7 % 100003 - 50)
    me['$fV'] = 1
    for j in range(H):
        try:
            k = key(j * $small)
            $tableop
            $dequeop
            $textop
            $tableop
            $nameop
            $dequeop
            if j == 5 * $small: $leaveodd
        except Exception as e: M(e); t += 1
        if len(w) > 900: w = w[:$small]
        if len(b) > 900: b = b[$small:]
        if j % 50 == 9: r.append((len(d), len(s), len(q), len(w), w[-3:], b[-3:], t)); t = 0
        if len(d) > 40: d.clear()
    me.pop('$fV', 0)
    return r[-5:], [x for x in q if type(x) is int][:4], list(map(type, d))
`},
	{[]typ{tDict, tList}, 700, false, `
def $f(d1, l1):
    from collections import defaultdict, OrderedDict, Counter, deque
    d, dd, od, ct, q, st = {'a': 1, 2: 'b'}, defaultdict(list), OrderedDict(a=1), Counter(), deque(maxlen=5), set()
    t, r = 0, []
    for j in range(H // 2):
        try:
            k = $key1
            d[k] = d.get(k, 0) + 1 if type(d.get(k, 0)) is int else 0
            dd[j % 5].append(j)
            od[j % 7] = j; od.move_to_end(j % 7, last=j & 1)
            ct[k] += 1
            q.append(j); q.rotate(j % 3)
            st.add(k); st ^= {j % 9}
            for x, y in d.items():
                t += 1
                if t % 97 == $small: $dictchange
            for v in st:
                t += 1
                if t % 89 == $small: st.add(j)
            for x in q:
                t += x & 1
                if t % 83 == $small: q.append(1)
            for x in reversed(list(od)): t += 1
            if j == $small: $dictchange
            if len(dd[0]) > 9: dd.clear()
            if len(d) > 30: d = {j: 1}
            if j % 40 == 7: r.append((list(d)[:4], list(od.items())[:3], ct.most_common(1)[0][1], list(q), len(st), d | {1: 2} == d, d.keys() & {1, 2}))
        except Exception as e: M(e)
    return t, r[-3:], sorted(map(str, st))
`},
	{[]typ{tNum, tAny}, 700, false, `
def $f(n1, x2):
    class A:
        def __init__(self, v): self.v = v
        def __str__(self): return 's%s' % self.v
        def __repr__(self): return f'r{self.v!r}'
        def __hash__(self): return hash(self.v) ^ 5
        def __eq__(self, o): return type(o) is A and self.v == o.v
        def __format__(self, f): return 'f' + f + str(self.v)[:9]
    class B(A):
        def __str__(self): return super().__str__() + '!'
        __hash__ = A.__hash__
    class S(str): pass
    class I(int):
        def __repr__(self): return 'I' + int.__repr__(self)
    def fn(a, b=2): return a
    vals = [1, -1, 255, (1 << 62) - 1, 1 << 62, -(1 << 62), 1 << 70, 1.5, -0.0, True, None, 'é', S('q'), I(7), A(1), B(2), n1, x2, b'y', [1]]
    r, d, t, c = [], {}, 0, 0
    for j in range(H // 2):
        v = vals[j % 20 if j > $small else j & 3]
        try:
            w = $format
            r.append(w)
            t += len(w)
            d[v if type(v) is not list else 1] = w
            u = str(v) + repr(v) + f'{v}{v!r}'
            t += len(u) + hash(A(j)) % 7 + (A(1) in d)
            if j % 3 == 0: r.append($format)
            fn.calls = getattr(fn, 'calls', 0) + 1
            t += fn.calls & 3
            t = W(t + pow(t, 3, j | 1) + pow(j + 2, 65, (1 << 61) - 1) % 7)
            if j == $small: $formats
            if j == 3 * $small: $formats
        except Exception as e: M(e); c += 1
        if len(r) > 20: K(*r); r.clear()
        if len(d) > 30: d.clear()
    return t, c, r[-4:], len(d)
`},
	{[]typ{tInt, tNum}, 900, false, `
def $f(n1, n2):
    kept = []
    class G:
        def __init__(self): self.d = list(range(16)); self.w = 4
        def at(self, x, y):
            if 0 <= x < 4 and 0 <= y < 4: return y * self.w + x
            raise IndexError((x, y))
        def __getitem__(self, k):
            $tupget
        def __setitem__(self, k, v):
            x, y = k
            $tupset
        def __add__(self, k):
            $tupadd
    def two(a, b):
        $tuptwo
    g, t, u, x, y, z = G(), (1, 2), (3, 4), 1, 2, 0
    r = []
    for j in range(H):
        try:
            t = $tup
            $tupuse
            u = $tup
            $tupuse
            x, y = $tupval
            $tupuse
            if j % 50 == 7: r.append((R(x), R(y), t is u, len(kept)))
            if j == $small: $tupodd
            if j == 4 * $small: $tupodd
        except Exception as e: M(e)
        if type(x) is not int or type(y) is not int: x, y = j & 3, j & 1
        if not isinstance(t, tuple) or len(t) < 2 or j % 60 == 59: t, u = (x, 1), (2, y)
        if len(kept) > 20: r.append(kept[0] is kept[-1]); del kept[:18]
    return r[-6:], R(t), R(u), g.d if type(g) is G else 0
`},
}

// mechanismHoles are what the placeholders in mechanisms stand for.
var mechanismHoles = map[string][]string{
	"tupget": {"x, y = k\n            return self.d[self.at(x, y)]", "x, y = k\n            return self.d[self.at(x, y)]",
		"if isinstance(k, tuple): return self.d[k[0] + k[-1] * 4 & 15]\n            return self.d[k]", "return k",
		"kept.append(k)\n            x, y = k\n            return x", "return self.d[self.at(*k)]"},
	"tupset": {"self.d[self.at(x, y)] = v", "kept.append(k)", "self.d[x & 15], self.d[y & 15] = v, x", "raise KeyError(k)"},
	"tupadd": {"x, y = k; return x + 1, y", "return k", "return NotImplemented", "return k[1], k[0]"},
	"tuptwo": {"return a, b", "return a, b", "if a & 1: return a, b\n        return b, a", "t = a, b\n        return t", "kept.append((a, b))\n        return kept[-1]",
		"return (a, b) if b else [a, b]", "t = (a, b)\n        K(len(locals())) if a == 7 else 0\n        return t", "a, b = b, a\n        return a // b, a"},
	"tup": {"(x, y)", "two(j & 3, x)", "two(y, j & 1)", "(j & 3, 1)", "g + (x, j & 3)", "g + t", "t", "u", "(y, x) if j & 1 else (1, j & 3)", "(x, y) if j % 9 else None",
		"two(n1, n2)", "(t[0], u[1])", "(n2, n1)", "(g[1, 2], g[x & 3, 0])", "two(*t)"},
	"tupuse": {"x, y = t", "x = t[0]", "y = u[-1]", "g[x & 3, y & 3] = j", "x = g[y & 3, x & 3]", "kept.append(t)", "if t is u: x = 3", "if t == u: y = 2",
		"K(t) if j % 90 == 1 else 0", "f = lambda: t", "x = len(t)", "if t is None: t = u", "for x in t: pass", "x, y = y, x", "t = u", "(x, y), z = t, u",
		"if isinstance(t, (list, tuple)): y = 1", "try: x, y = t\n            except TypeError: t = (0, 1)", "if x in (1, y): x = 0", "x += 1; y = t[0]"},
	"tupval": {"t", "u", "two(x, y)", "two(j & 3, j & 1)", "g + (x, y)", "(x, 1)", "kept[-1] if kept else t"},
	"tupodd": {"G.__getitem__ = lambda self, k: 0", "two = lambda a, b: kept[0] if kept else (a, b)", "n1 = 0.5", "g.d = [0.5] * 16", "t = [1, 2]", "t = (1, 2, 3)",
		"G.at = lambda self, x, y: 1", "x = None", "two.__code__ = (lambda a, b: (b, a)).__code__", "g = {(1, 1): 2}", "n2 = 'a'", "kept.clear()"},
	"tableop": {"d[k] = j", "del d[k]", "t += d.pop(k, 1) is 1", "K(d.pop(k)) if j % 9 == 0 else d.pop(k)", "s.add(k)", "s.discard(k)", "s.remove(k)", "c[j & 15] = j", "del c[j * 7 & 15]", "t += d.get(k, 0) == j",
		"t += k in d", "if k in d: del d[k]", "for x in d: t += 1; break", "if j % 30 == 0: d = {k: 1}", "c.setdefault(k, j)", "if len(d) > 12: del d[next(iter(d))]"},
	"dequeop": {"q.append(j)", "q.appendleft(k)", "x = q.pop()", "x = q.popleft()", "t += len(q)", "if q: t += q[0] is q[-1]", "add = q.append; add(j)", "if len(q) > 6: q.popleft()", "if j % 20 == 0: q = deque(q, 5)", "for x in q: t += 1"},
	"textop":  {"w += 'ab'", "w += text(j)", "b += b'xyz'", "w = w + w[:9]", "v = w + 'q'; w += 'r'; t += v == w", "t += int(text(j))", "t += int(w[-3:])", "t += int(text(j)[1:])", "w += 'é'", "b += b", "t += text(j) in w"},
	"nameop":  {"t += $fV", "me['$fV'] = j & 3", "del me['$fV']", "t += me.pop('$fV', 1)", "me['len'] = lambda x: 3", "me.pop('len', 0)", "me['$fV'] = 1; t += $fV", "t += len('ab')", "del me['len']"},
	"leaveodd": {"d = {}", "d = dict.fromkeys(range(60))", "q.append = 1", "q = [1, 2]", "c = me", "d = []", "s = frozenset(s)", "me['len'] = len", "text = lambda j: '7'", "text = lambda j: j", "w = b''", "q.extend(range(30))",
		"Key.__eq__ = lambda a, b: True", "Key.__hash__ = None", "key = lambda j: j & 3"},
	"deqmax": {"9", "None", "4"},
	"itermut": {"l.append(9)", "l.clear()", "del l[2:]", "l[:] = [7]", "l.insert(0, 5)", "l.pop() if l else 0", "d[9 + len(d)] = 1", "d.clear()", "d.pop('a', 0)", "d[1] = 7", "q.append(3)", "q.popleft() if q else 0",
		"q.clear()", "b.append(65)", "del b[1:]", "m.add(len(m) + 10)", "m.discard(1)", "pass", "raise Err(5)", "l.sort(key=str)", "l.reverse()", "fn = lambda *a: 1", "q.rotate(1)", "s = 'q'", "1 // 0", "l.extend(l[:3])"},
	"resize": {"l.append(9)", "l.clear()", "del l[2:]", "l.extend([1] * 40)", "b.append(1)", "del b[3:]", "b.extend(b'x' * 90)", "a.append(5)", "a.pop()", "a.extend(range(50))", "f.pop()", "z.clear()", "z[1] = 's'",
		"l[2] = 2.5", "z[0] = 3", "pass", "l[:] = [1.5]", "raise Err(3)", "b.clear()", "z.extend([2.5] * 60)", "l.insert(0, 7)", "l.sort()", "f.extend([1.5] * 60)", "z.append(1)"},
	"hoisted": {"l[i]", "b[i]", "a[i] + l[i]", "(s[i] == 'c')", "y[i] + b[-1 - i]", "f[i] * z[i]", "l[i] * a[i - 1]", "l[-i]", "len(l) + l[i]", "b[i] ^ y[i]", "l[b[i] & 7]", "a[i] - a[7 - i]", "z[i]", "f[i]",
		"l[i] + (1 if s[i] < 'd' else 2)", "len(b) + b[i] + len(s)", "(l[i] if i & 1 else a[i])", "len(a)", "z[i] + l[i]", "y[i] * len(y)", "ord(s[i])"},
	"hoiststore": {"l[i] = i", "b[i] = i & 255", "a[i] = i * 3", "f[i] = i * 0.5", "z[i] = z[i - 1] + 0.5", "pass", "l[i], l[-1] = l[-1], l[i]", "a[i] = t", "b[i] ^= 85", "b[i] = i * 40", "l[i] += 1", "f[i] += z[i]",
		"a[7 - i] = a[i]", "l[i] = t & 1023 if type(t) is int else 0"},
	"hoistodd": {"t = t + o", "t = o + t", "l[o]", "b[o] = 1", "o < t", "o == 3", "t += o.p", "not o", "tool()", "t = t + 0.5", "t += 1 << 62", "l.append(1)", "b.append(1)", "a.append(2)", "del l[1]", "l = l[:]", "l = [1] * 20",
		"b = bytearray(20)", "z = z * 2", "a = a[:4]", "f = z", "s = s * 3", "s = s[:4]", "l[0] = 's'", "i = 2", "break", "l = tuple(l)", "y = bytearray(y)", "print(end='')", "a = b", "l = None", "K(i)", "l = z", "b, y = y, b",
		"l, z = z, l", "t += 1 if o else 0", "t = t + (l if i < 0 else 1)"},
	"bool1": {"True", "False"},
	"meta":  {"Meta", "type", "type", "Meta"},
	"attrstore": {"A.n = 2.5", "A.n = 's'", "B.n = 7", "del A.n", "A.n = property(lambda self: 3)", "del B.n", "A.get = lambda self: 1", "A.k = 5", "B.f = 2", "A.f = None", "o.n = 4", "B.get = A.get", "p.__class__ = A", "o.__class__ = B",
		"A.n = 1 << 62", "A.s = staticmethod(lambda: 1)", "A.tick = lambda self: self.w", "setattr(A, 'n', 0)", "type.__setattr__(A, 'n', 4)", "A.new1 = 1", "del B.k", "B.k = 1 << 70", "A.__getattr__ = lambda self, n: 6",
		"A.__slots__ = ()", "A.__setattr__ = lambda self, k, v: None", "A.cm = classmethod(lambda c: 2)", "A.mp = 3", "B.__bases__ = (A,)", "A.w = 9", "A.__len__ = lambda self: 0", "B.tick = A.__dict__['tick']",
		"A.f = float", "A.n = True", "A.n, B.n = 1, 2", "B.f = A.f; del B.f", "A.__dict__", "A.f = -0.0", "A.n = A"},
	"descr": {"A.d = 4", "A.e = D()", "del A.d", "A.p = N()", "del B.p", "D.__get__ = lambda self, o, c=None: 1", "del D.__set__", "N.__set__ = lambda self, o, x: None", "N.__get__ = lambda self, o, c: o", "o.__dict__['e'] = 90",
		"o.__dict__['d'] = 50", "A.__getitem__ = lambda self, i: i", "del A.__getitem__", "A.__len__ = lambda self: -1", "A.__len__ = lambda self: 1 << 70", "B.__len__ = A.__len__", "A.__call__ = lambda self, x: x", "del A.__call__",
		"A.__contains__ = lambda self, x: 's'", "del A.__contains__", "A.__iter__ = lambda self: iter([1])", "A.__iter__ = None", "A.__hash__ = lambda self: 's'", "A.__hash__ = None", "A.__eq__ = lambda self, o: True",
		"A.__exit__ = lambda self, *a: True", "A.__exit__ = lambda self: 1", "A.__enter__ = lambda self: 5", "o.__len__ = lambda: 9", "o.__call__ = lambda x: 1", "A.__getattribute__ = lambda self, n: object.__getattribute__(self, n)",
		"A.__getattr__ = lambda self, n: 2", "A.p = property(lambda self: 1.5)", "B.p = A.p", "A.e = 5", "A.cp = 3", "D.__get__ = None", "A.d = staticmethod(len)", "A.d = classmethod(len)", "A.__format__ = lambda self, s: 5",
		"A.__getitem__ = D()", "A.__len__ = D()", "A.__setitem__ = None", "obs[2].__class__ = A", "o.__class__ = B", "A.__bool__ = lambda self: False", "A.__contains__ = None", "del D.__get__", "A.p = A.p.setter(lambda s, x: None)",
		"A.__delattr__ = lambda self, n: None", "A.__init__ = lambda self, v: None", "N.__get__ = len"},
	"attrs": {"5", "12", "40", "90", "200"},
	"dictmode": {"dv['v'] = 2.5", "dv['new'] = 1", "del dv['v']", "dv.clear()", "o.__dict__ = {'v': 5, 'w': 2}", "o.__dict__ = obs[1].__dict__", "del o.v; o.v = 3", "many(o, 70)", "vars(o)['w'] = 's'", "o.__dict__[5] = 1",
		"o.__dict__.update(v=1 << 62)", "o.__dict__.popitem()", "A.v = property(lambda self: 4)", "A.w = 3; del o.w", "o.__class__ = A", "[delattr(o, k) for k in list(o.__dict__)[2:]]", "o.__dict__['get'] = lambda: 6", "o.get = 5",
		"del o.w", "dv |= {'w': 8}", "o.__dict__.setdefault('z', 1)", "A.get = lambda self: self.__dict__['v']", "[o.__dict__.update({k: 2}) for k in o.__dict__]", "A.__dict__", "o.__dict__ = dict(o.__dict__)", "setattr(o, 'a b', 1)",
		"o.v, o.w = o.w, o.v", "obs[0], obs[1] = obs[1], obs[0]", "[many(A(0), k) for k in range(30)]", "dv = o.__dict__", "o.__dict__ = 5"},
	"hook": {"True", "NotImplemented", "hasattr(c, 'area')", "c.__name__ == 'Free' or NotImplemented", "False", "1 // 0", "any('area' in b.__dict__ for b in c.__mro__)"},
	"abcs": {"Sh.register(Free)", "Sh.register(int)", "Hook.register(str)", "C.Sized.register(Free)", "C.Iterable.register(Sq)", "Hook.__subclasshook__ = classmethod(lambda cls, c: c is int)", "del Free.area", "obs[1].__class__ = Sq",
		"obs[0].__class__ = Free", "Sq.area = None", "Free.__len__ = lambda self: 2", "Sized2.__iter__ = lambda self: iter(())", "IC.__instancecheck__ = lambda cls, o: 's'", "del Sized2.__len__", "C.Hashable.register(list)",
		"Sh.__abstractmethods__ = frozenset()", "Sh.__instancecheck__ = 3", "obs[3] = Sq()", "cs[0] = int", "cs[1] = 3", "Sh.register(Sh)", "Sq.register(Sh)", "C.Sequence.register(Sized2)", "IC.__subclasscheck__ = lambda cls, c: True",
		"type(Sh).__instancecheck__(Sh, 3)", "obs.append(type('T', (Sq,), {})())", "Free.__class_getitem__ = 1"},
	"trace":    {"pass", "K(fr.f_code.co_name)", "if ev == 'return': K(arg)", "if ev == 'call' and fr.f_code.co_name == 'gen': return None", "K(sorted(fr.f_locals)[:2])", "seen.append(1) if 0 else 0", "if seen[0] == 20: raise Err(2)"},
	"wideedge": {"1 << 62", "(1 << 62) - 1", "-(1 << 62)", "-(1 << 62) - 1", "(1 << 63) - 1", "1 << 63", "-(1 << 63)", "1 << 64", "None", "2.0 ** 62", "True"},
	"recovers": {"pair = lambda a, b: (b, a)", "swap = None", "kw.__kwdefaults__ = {'k': 5}", "opt.__defaults__ = (3,)", "kw = lambda *a, **k: 1", "fmt = str", "up = lambda x: 's'", "odd = abs", "raiser.__code__ = odd.__code__",
		"pair = lambda a, b: [a, b]", "pair = lambda a, b: (a, b, 1)", "x = {}", "y = 1.5", "deep = lambda a, b: a", "opt = float", "CM.__exit__ = CM.__exit__", "x = Err", "swap = tuple", "swap = lambda p: p[::-1]"},
	"format": {"f'{v:02x}'", "f'{v:5}|'", "'%02x' % v", "'%s' % v", "'%5d|%-4s' % (j, v)", "'%r' % (v,)", "f'{v:>8}'", "f'{v:.2f}'", "'%08.3f' % v", "'{:x}'.format(v)", "f'{v:#b}'", "'%c' % v", "f'{v!s:^9}'", "f'{v!r:.3}'", "'%x %X' % (v, v)",
		"f'{j:{j % 12}}'", "'%*d' % (j % 9, v)", "f'{v:,}'", "f'{v:+d}'", "'%+d % d' % (v, v)", "f'{v:e}'", "'%o' % v", "f'{v:08b}'", "f'{v}' f'{j:04d}'", "'%s %s' % (v, A(j))", "f'{A(j)}{B(v)}'", "f'{A(j):zz}'", "str(A(v)) + repr(B(j))",
		"'%.3s' % v", "f'{v:0>5}'", "f'{v:x}'", "'%d' % v", "'%i%%' % j", "'%-6x|' % v", "f'{v:<#10x}|'", "str(v).rjust(j % 9)", "bytes('%s' % v, 'utf-8').hex()", "'{0}{1!r}'.format(v, j)"},
	"formats": {"A.__str__ = lambda self: 5", "A.__str__ = lambda self: 'new'", "del A.__str__", "A.__repr__ = lambda self: self.v", "del A.__repr__", "A.__hash__ = None", "A.__hash__ = lambda self: 1 << 70", "A.__hash__ = lambda self: 's'",
		"A.__format__ = lambda self, f: 3", "del A.__format__", "B.__str__ = A.__repr__", "S.__str__ = lambda self: 'S'", "S.__repr__ = lambda self: 'SR'", "I.__repr__ = lambda self: 'again'", "I.__str__ = lambda self: 'IS'", "I.__format__ = lambda self, f: 'IF'",
		"del fn.calls", "fn.calls = 2.5", "fn.__dict__['calls'] = 's'", "fn.__dict__.clear()", "fn = A(3)", "A.__str__ = str", "A.__eq__ = lambda a, b: 1 // 0", "vals[0] = A('x')", "fn.__name__ = 'other'", "fn = lambda a: 1", "fn.__defaults__ = ()",
		"S.__hash__ = lambda self: 7", "A.__str__ = lambda self: S('sub')", "S.__format__ = lambda self, f: S('x')", "fn.extra = fn"},
	"slicelen":   {"1", "2", "3", "0"},
	"slice1":     {"1:3", ":2", "-2:", "::2", "1:", "::-1", "3:1:-1", "5:99", "-99:2", ":", "2:2"},
	"delslice":   {"1:2", "-1", "0", "::3", "5:", ":1", "1:1", "99:"},
	"execs":      {"W = W", "G0 = 5", "len = len; del len", "def K(*v): return None", "G4 = 2.5", "x = 1", "G0 += 1", "max = min; del max", "G1 = 0.25", "R = R", "from math import pi", "abs = lambda x: 3; del abs"},
	"jumps":      {"continue", "break", "return out, 7", "raise ValueError(1)", "raise KeyError", "pass", "1 // 0", "n -= 1", "raise", "out.append('j')", "return", "[][1]"},
	"agen":       {"return", "break", "raise Err(1)", "continue", "yield 77", "await Aw()", "pass"},
	"agstep":     {"await g.aclose()", "break", "K(await g.asend(4))", "await Aw()", "pass", "raise KeyError(3)", "await g.athrow(ValueError(2))", "K(await anext(g, 'none'))"},
	"key1":       {"j % 13", "str(j % 7)", "(j % 5, 1)", "j % 7 * 0.5", "j & 7 if j & 8 else 'k' + str(j & 3)", "bool(j & 1)", "j << 60", "None if j % 9 == 0 else j % 9", "frozenset((j % 4,))", "b'%d' % (j % 6)"},
	"dictchange": {"d[j + 100] = 1", "d.pop(x, 0)", "d.clear()", "d = {1: 2}", "dd.clear()", "od.clear()", "od.popitem(last=False)", "q.clear()", "st.clear()", "d[x] = 's'", "d.update(dd)", "q = deque([1], 3)", "dd.default_factory = None", "ct.clear()", "ct.update('abca')"},
}

// iterator is an expression that makes an iterator, of others up to depth. The names of the scenario's containers are used unless alone.
func (g *generator) iterator(depth int, alone bool) string {
	if depth <= 0 || g.chance(15) {
		sources := []string{"iter([1, 2, 3])", "iter((1, 2.5, 'a', None))", "iter(range(5))", "iter('aé€')", "iter(b'ab')", "iter({1: 2, 3: 4})", "iter({1: 2}.items())", "reversed([3, 2, 1])", "iter(range(1 << 62, (1 << 62) + 3))",
			"I.count(3)", "I.repeat(7, 3)", "I.repeat(None)", "iter(())", "iter(range(9, 0, -2))", "iter(l1)", "reversed(range(4))", "iter(b'')", "I.count((1 << 62) - 2)", "I.count(1.5, 0.5)", "I.count(0, -3)", "enumerate('ab', 1 << 62)"}
		if !alone {
			sources = append(sources, "iter(l)", "iter(d)", "iter(q)", "iter(b)", "iter(s)", "iter(m)", "g(6)", "It(5)", "iter(d.items())", "iter(d.values())", "reversed(l)", "reversed(q)", "iter(lambda: len(l), 9) if len(l) == 9 else iter(l)",
				"g(3)", "It(3)", "iter(l)", "reversed(d)", "memoryview(b)[1:].__iter__() if 0 else iter(b)")
		}
		return g.from(sources)
	}
	in := func() string { return g.iterator(depth-1-g.rnd.IntN(2), alone) }
	small := func() string { return "I.islice(" + in() + ", 4)" }
	switch g.rnd.IntN(24) {
	case 0:
		return fmt.Sprintf("I.chain(%s, %s)", in(), in())
	case 1:
		return fmt.Sprintf("I.chain.from_iterable([%s, %s, [5]])", in(), in())
	case 2:
		return fmt.Sprintf("I.islice(%s, %s)", in(), g.pick("4", "1, 5", "0, None, 2", "2, 9, 3", "None", "0", "3, 3"))
	case 3:
		return fmt.Sprintf("zip(%s, %s%s)", in(), in(), g.pick("", ", strict=True", ", I.count()"))
	case 4:
		return fmt.Sprintf("enumerate(%s%s)", in(), g.pick("", ", 5", ", -1", ", 4611686018427387902"))
	case 5:
		return fmt.Sprintf("I.cycle(%s)", small())
	case 6:
		return fmt.Sprintf("I.accumulate(%s%s)", g.pick("I.repeat(3, 9)", "range(7)", "I.count(1 << 61)", in()), g.pick("", ", max", ", initial=5", ", lambda a, b: b", ", initial=None"))
	case 7:
		return fmt.Sprintf("I.pairwise(%s)", in())
	case 8:
		return fmt.Sprintf("I.compress(%s, %s)", in(), g.pick("[1, 0, 1, 1, 0]", "I.cycle([0, 1, 1])", in()))
	case 9:
		return fmt.Sprintf("I.zip_longest(%s, %s%s)", small(), small(), g.pick("", ", fillvalue=0", ", [1, 2]"))
	case 10:
		return fmt.Sprintf("I.chain(*I.tee(%s%s))", small(), g.pick("", ", 3", ", 1", ", 0"))
	case 11:
		return fmt.Sprintf("I.product(%s, %s%s)", small(), small(), g.pick("", ", repeat=2", ", [1]"))
	case 12:
		return fmt.Sprintf("I.combinations(%s, %s)", small(), g.pick("2", "1", "0", "3", "5"))
	case 13:
		return fmt.Sprintf("I.combinations_with_replacement(%s, %s)", small(), g.pick("2", "1", "3", "0"))
	case 14:
		return fmt.Sprintf("I.permutations(%s%s)", small(), g.pick("", ", 2", ", 1", ", 0", ", 6"))
	case 15:
		return fmt.Sprintf("(k for k, v in I.groupby(%s%s))", in(), g.pick("", ", str", ", type", ", bool"))
	case 16:
		return fmt.Sprintf("(tuple(v) for k, v in I.groupby(%s, %s))", small(), g.pick("bool", "type", "lambda x: x == 3", "None"))
	case 17:
		return fmt.Sprintf("map(%s, %s)", g.pick("str", "fn", "bool", "lambda x: x", "repr", "abs"), in())
	case 18:
		return fmt.Sprintf("filter(%s, %s)", g.pick("None", "bool", "lambda x: x != 2", "str"), small())
	case 19:
		return fmt.Sprintf("I.takewhile(%s, %s)", g.pick("bool", "lambda x: x != 3", "str"), in())
	case 20:
		return fmt.Sprintf("I.dropwhile(%s, %s)", g.pick("bool", "lambda x: x != 3", "lambda x: x == 1"), small())
	case 21:
		return fmt.Sprintf("I.filterfalse(%s, %s)", g.pick("None", "lambda x: x == 1", "bool"), small())
	case 22:
		return fmt.Sprintf("map(lambda *a: a[-1], %s, %s)", in(), in())
	}
	return fmt.Sprintf("(x for x in %s)", in())
}

// mechanismHole fills a placeholder of mechanisms; ok is false if it is none.
func (g *generator) mechanismHole(what, name string) (text string, ok bool) {
	switch what {
	case "iter":
		return g.iterator(1+g.rnd.IntN(3), false), true
	case "iteralone":
		return strings.ReplaceAll(g.iterator(2+g.rnd.IntN(3), true), "fn", "str"), true
	}
	if list := mechanismHoles[what]; list != nil {
		return strings.ReplaceAll(g.from(list), "$f", name), true
	}
	return "", false
}
