# Calls: each sort of callee with each sort of arguments, each kind of frame, failing calls in and out of loops.
from _ops import *
def f0(): return 1
def f1(a): return a
def f2(a, b): return a - b
def fd(a, b=10, c=20): return a + b + c
def fv(*a): return len(a)
def fk(**k): return sorted(k)
def fo(a, *, b, c=3): return a + b * c
def fall(a, b=2, *c, d=4, **e): return a + b + len(c) + d + len(e)
def fp(a, b=7, /, c=8): return a * b - c
def gen(a, b=1):
    yield a
    yield b
async def coro(a): return a
class K0: pass
class K1:
    def __init__(self, a): self.a = a
    def m(self, a, b=5): return self.a + a + b
    def v(self, *a, **k): return len(a) + len(k)
class K2(K1):
    def __init__(self, a, b=1): super().__init__(a); self.b = b
class KN:
    def __new__(cls, a): o = object.__new__(cls); o.a = a; return o
class KM(type):
    def __call__(cls, *a): return len(a)
class KC(metaclass=KM): pass
class Callable:
    def __call__(self, a, b=2): return a + b
class KBad:
    def __init__(self, x): return x
k1, ca = K1(3), Callable()
bound, cbound = k1.m, [].__len__
lam = lambda a, b=3: a * b
part = K1.m
CALLS = ["f0()", "f1(j)", "f2(j, 1)", "f2(b=1, a=j)", "f2(j, b=2)", "fd(j)", "fd(j, 1)", "fd(j, 1, 2)", "fd(j, c=5)", "fd(a=j)", "fv()", "fv(1, 2, 3)", "fv(*(1, 2))", "fv(1, *[2], *'ab')",
         "fk()", "fk(x=1, y=2)", "fk(**{'z': 1})", "fo(j, b=2)", "fo(1, c=2, b=j)", "fall(j)", "fall(j, 1, 2, 3, d=5, x=6)", "fall(*(j, 2), **{'d': 1, 'q': 2})", "fp(j)", "fp(j, 1)", "fp(j, 1, 2)", "fp(j, c=3)",
         "len([1, 2])", "abs(-j)", "max(j, 3)", "min(j, 3, key=abs)", "int('5')", "str(j)", "sum([j, 1])", "isinstance(j, int)", "sorted([3, j])", "print(end='')", "list(range(3))", "dict(a=j)", "int('11', base=2)",
         "K0() is None", "K1(j).a", "K2(j).b", "K2(j, b=3).a", "K1(a=j).a", "K1(*[j]).a", "KN(j).a", "KC(1, j)", "ca(j)", "ca(j, b=1)", "bound(j)", "bound(j, b=1)", "bound(*[j])", "cbound()", "lam(j)", "lam(j, b=2)",
         "part(k1, j)", "k1.m(j)", "k1.m(j, 1)", "k1.m(j, b=1)", "k1.m(*[j], **{'b': 2})", "k1.m(a=j)", "k1.v(1, 2, x=3)", "k1.v(*range(3))", "list(gen(j))", "list(gen(a=j, b=2))", "next(gen(j))", "coro(j).close()",
         "(lambda: j)()", "(lambda *a: a)(j, 1)", "[].append(j)", "'a-b'.split('-')", "'a'.join(['x', 'y'])", "'{}{x}'.format(j, x=1)", "{}.get(j, 2)", "{1: 2}.pop(1)", "bytes(2)", "type(j)", "type(j)(5)", "U(1)(j, 2)[0]", "divmod(j, 7)", "pow(j, 2, 7)"]
FAILS = ["f0(1)", "f1()", "f2(1)", "f2(1, 2, 3)", "f2(1, a=2)", "f2(1, z=2)", "fd()", "fo(1)", "fo(1, 2)", "fp(a=1)", "fall()", "len()", "len(5)", "abs('a')", "int('x')", "K1()", "K0(1)", "KBad(1)", "ca()", "bound()", "bound(1, 2, 3)", "None()",
         "(5)(1)", "k1.m()", "k1.nope()", "f1(*5)", "f1(**5)", "f2(**{'a': 1, 'a ': 2})", "fv(*None)", "f1(*[1], a=2)", "'a'.split(1, 2, 3)", "[].append()", "{}.pop(1)", "[1].index(2)", "next(iter(()))", "''.join([1])", "int(b=2)", "k1.m(1, 2, **{'b': 3})", "KBad(**{'x': 2})"]
names = {k: v for k, v in globals().items() if not k.startswith("__")}
h = 0
for c in CALLS:
    f = make("def f(n):\n    r = None\n    for j in range(n): r = %s\n    return r\n" % c, **names)
    r = f(N)
    h = crc(r if type(r) is not type else r.__name__, h)
print(len(CALLS), h)
k = 0
for c in FAILS:
    f = make("def f(n):\n    k, e_ = 0, None\n    for j in range(n):\n        try: %s\n        except (TypeError, ValueError, LookupError, AttributeError, StopIteration) as e: k += 1; e_ = e\n    return k, type(e_).__name__\n" % c, **names)
    r = f(130)
    h = crc(r, h); k += r[0]
print(len(FAILS), k, h)
# The callee changes in a hot loop.
def many(fs, n):
    t = []
    for j in range(n):
        try: r = fs[j * len(fs) // n](j)
        except Exception as e: r = type(e).__name__
        if type(r) not in (int, float, str): r = type(r).__name__
        if not t or t[-1] != r and type(t[-1]) is not type(r): t.append(r)
    return t
print(many([f1, lam, abs, K1, bound, ca, float, fd, fv, f0, None, str, gen, U(2), KC, coro, f1], 3400)) if False else print(many([f1, lam, abs, K1, bound, ca, float, fd, fv, f0, None, str, gen, U(2), KC, f1], 3200))
def mega(fs, n):
    h = 0
    for j in range(n):
        try: r = fs[j % len(fs)](j)
        except TypeError: r = 0
        h += len(text(r)) if type(r) in (int, float, str, tuple) else 1
    return h
print(mega([f1, lam, abs, K1, bound, ca, float, fd, fv, f0, None, str, gen, U(2), KC], 3000))
# A call at the end of a hot loop fails: the exception leaves through several frames.
def inner(x): return 10 // x
def middle(x): return inner(x) + 1
def outer(xs):
    t = 0
    for x in xs: t += middle(x)
    return t
print(attempt(outer, [1] * N), attempt(outer, [1] * N + [0]), attempt(outer, [2.5] * N + ["s"]), attempt(outer, [1] * N + [1 << 70]))
def init(n):
    t = 0
    for j in range(n):
        try: t += K1(j).a + KBad(None if j % 3 else j).__class__.__name__.count("K")
        except TypeError: t += 1000
    return t
print(init(N))
# Frames of operators, comparisons, truth, length, iteration.
class Op:
    def __init__(self, n): self.n = n
    def __add__(self, o): return self.n + 1 if type(o) is int else NotImplemented
    def __radd__(self, o):
        if o == 1000: raise KeyError(o)
        return self.n + 2
    def __iadd__(self, o): self.n += o; return self
    def __lt__(self, o): return self.n < o if o != 77 else []
    def __eq__(self, o): return o == 3
    def __bool__(self):
        if self.n == 1250: raise IndexError(1)
        return self.n % 2 == 1
    def __len__(self): return self.n if self.n < 1200 else -1
    def __iter__(self):
        t = self.n
        while t > 0:
            t -= 1
            if t == 5 and self.n > 300: return
            yield t
    def __contains__(self, x): return x == self.n
    def __getitem__(self, i): return i + self.n
    def __setitem__(self, i, x): self.n = x
    def __delitem__(self, i): self.n += i
    def __neg__(self): return -self.n
    def __hash__(self): return self.n
class Bools:
    def __len__(self): return 2
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        if self.n == 5000: raise ZeroDivisionError
        return self.n
class ManyIters:
    def __init__(self): self.k = 0
    def __iter__(self): self.k += 1; return iter((1, 2)) if self.k % 2 else Count(2)
def ops(n):
    a, b, t = Op(1), Op(2), 0
    for j in range(n):
        t += a + j
        t += j + b if j != 1000 else 0
        try: t += a + 1.5
        except TypeError: t += 1
        b += 1
        if a < j: t += 1
        if b == 3 and a != 4: t += 1
        if a: t += 1
        if not Bools(): t -= 1
        t += len(b) + (5 in a) + a[j] + -a
        a[1] = j; del a[2]
        t += {a: 1}.get(a, 0)
    return t
print(ops(N))
def drops(n):
    a, k = Op(0), 0
    for j in range(n):
        a[0] = j
        del a[1]
        try: del a["x"]
        except TypeError: k += 1
        try: a.nope = j; del a.nope
        except AttributeError: k += 1
    return a.n, k
print(drops(N))
def opfail(n, what):
    b, t = Op(5), 0
    for j in range(n):
        if what == 0: t += j + b
        elif what == 1: b.n = j; t += 1 if b else 2
        elif what == 2: b.n = j; t += len(b)
        elif what == 3: t += b + j if j < n - 1 else b + "s"
    return t
print([attempt(opfail, 1300, w) for w in range(4)])
def iters(n):
    t, m = 0, ManyIters()
    for j in range(n):
        for x in m: t += x
        for x in Count(j % 4): t += x
        for x in Op(j % 4): t += x
        a, b = m
        t += a
        c, *d = m
        t += len(d)
    return t
try: print(iters(N))
except ValueError as e: print("VE")
def nexts(n, start):
    t = 0
    for x in Count(start):
        t += x
        if x == n: break
    else: t += 1000000
    return t
print(nexts(-1, 1500), nexts(300, 1500), attempt(nexts, 0, 6200))
def genloop(n):
    t = 0
    for x in gen2(n): t += x
    return t
def gen2(n):
    for j in range(n):
        yield j
        if j == 1200: raise KeyError(j)
print(genloop(1100), attempt(genloop, 1500))
def sends(n):
    def acc():
        t = 0
        while True:
            x = yield t
            if x is None: return
            t += x
    g, k = acc(), 0
    next(g)
    for j in range(n): k += g.send(j) & 7
    try: g.send(None)
    except StopIteration: k += 1
    it = iter(gen2(n))
    for j in range(n): k += next(it)
    k += next(it, -5)
    return k
print(sends(N))
def delegates(n):
    def sub(k):
        r = yield k
        return r or k
    def top(n):
        t = 0
        for j in range(n): t += yield from sub(j)
        yield from [t, t + 1]
        yield from Count(2)
        yield from range(2)
    return sum(top(n))
print(delegates(N))
