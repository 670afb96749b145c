# Attributes and methods: each place where a name can be found, in loops that meet one of them only, in loops where that
# changes, and failing.
from _ops import *
import _ops as mod
class A:
    k = 1
    def __init__(self, x):
        self.x = x
        self.y = 2.5
    def get(self): return self.x
    def two(self, a, b=3): return self.x + a + b
    @staticmethod
    def st(a): return a * 2
    @classmethod
    def cl(cls, a): return cls.k + a
    @property
    def p(self): return self.x + 1
    @p.setter
    def p(self, v): self.x = v
class B(A):
    k = 5
    def get(self): return super().get() + 1
    def two(self, a, b=4): return super().two(a, b) * 2
class Wide:
    def __init__(self):
        for i in range(30): setattr(self, "a%d" % i, i)
class Get:
    def __getattr__(self, n):
        if n == "bad": raise AttributeError(n)
        return n * 2
class Set:
    def __setattr__(self, n, v): object.__setattr__(self, n, v if n != "x" else v + 1)
class Desc:
    def __get__(self, o, c): return 7 if o is None else o.v
    def __set__(self, o, v): o.v = v * 2
    def __delete__(self, o): o.v = -1
class NonData:
    def __get__(self, o, c): return 9
class Owner:
    d = Desc()
    n = NonData()
    def __init__(self): self.v = 3
class Slots:
    __slots__ = ("s", "t")
    def __init__(self): self.s = 4
class Hook:
    def __getattribute__(self, n): return n
def loads(o, n):
    r = None
    for _ in range(n): r = o.x
    return r
print(loads(A(3), N), loads(A(3.5), N), loads(B("q"), N), loads(Get(), N), loads(Hook(), N))
for expr in ["o.y", "o.k", "o.p", "o.get()", "o.two(1)", "o.two(1, 2)", "o.two(1, b=7)", "o.st(4)", "o.cl(2)", "o.get", "o.__class__", "o.two(*(1, 2))", "o.two(**{'a': 3})", "o.nope"]:
    f = make("def f(o, n):\n    r = None\n    for _ in range(n):\n        try: r = %s\n        except AttributeError: r = 'AE'\n    return r\n" % expr)
    r = [f(o, N) for o in (A(2), B(3), A)] if "two" not in expr and "get()" not in expr else [f(o, N) for o in (A(2), B(3))]
    print(expr, [x if type(x) in (int, float, str) else type(x).__name__ for x in r])
def wide(o, n):
    t = 0
    for i in range(n):
        t += o.a0 + o.a20 + o.a29
        o.a25 = i
        o.a3 += 1
    return t, o.a25, o.a3
print(wide(Wide(), N))
def module(n):
    r = None
    for i in range(n):
        r = mod.N + mod.crc(i) % 3
        mod.extra = i
    return r, mod.extra
print(module(N))
def classattr(c, n):
    r = 0
    for i in range(n):
        r += c.k
        c.z = i
        r += c.st(i) - c.cl(1)
    return r, c.z
print(classattr(A, N), classattr(B, N))
def descr(n):
    o, r = Owner(), 0
    for i in range(n):
        o.d = i
        r += o.d + o.n + Owner.d
        if i % 100 == 0: del o.d
    return r, o.v
print(descr(N))
def slots(n):
    s, r = Slots(), 0
    for i in range(n):
        s.t = i
        r += s.s + s.t
    try: s.u
    except AttributeError: r += 1
    return r
print(slots(N))
def stores(o, n):
    for i in range(n): o.x = i
    return o.x
print(stores(A(1), N), stores(B(1), N), stores(Set(), N), stores(Wide(), N), stores(A, N)); del A.x
def adds(n):
    r = 0
    for i in range(n):
        o = Get()
        o.a = i; o.b = 2; o.c = 3
        if i & 1: o.d = 4
        r += o.a + o.c + len(o.d if i & 1 == 0 else "")
        del o.b
        r += len(o.b)
    return r
print(adds(N))
def dels(n):
    r, o = 0, A(1)
    for i in range(n):
        o.z = i
        del o.z
        try: del o.z
        except AttributeError: r += 1
        try: o.z
        except AttributeError: r += 1
    return r
print(dels(N))
class C:
    def __init__(self): self.v = 0
    def step(self): self.v += 1; return self.v
    def chain(self): self.step(); return self
class D(C):
    def step(self): return super().step() + super().step()
class E2(D):
    def step(self): return super(E2, self).step() + super(D, self).step()
def methods(o, n):
    t = 0
    for _ in range(n): t += o.step() + o.chain().v
    return t
print(methods(C(), N), methods(D(), N), methods(E2(), 1100))
def slotcall(n):
    o, r = C(), 0
    o.fn = lambda a: a + 1
    o.b = o.step
    for i in range(n): r += o.fn(i) + o.b()
    return r
print(slotcall(N))
class Hooks:
    def __init__(self, f): self.hook = f; self.n = 1
def hooks(o, n):
    r = 0
    for i in range(n):
        r += o.hook(i) + o.n
        if i == 1200: o.hook = float
        if i == 1300: o.hook = None
    return r
print(hooks(Hooks(abs), N), hooks(Hooks(lambda x: x + 1), N), hooks(Hooks(int), 1250), attempt(hooks, Hooks(int), 2000))
def modcall(n):
    import math
    r = 0
    for i in range(n): r += math.floor(i / 2) + math.sqrt(4.0)
    return r
print(modcall(N))
def builtins_methods(n):
    l, s, d, t, b = [], "a,b", {1: 2}, (1, 2, 1), b"xyx"
    r = 0
    for i in range(n):
        l.append(i)
        if len(l) > 5: r += l.pop(0)
        r += len(s.split(",")) + d.get(i % 3, 1) + t.count(1) + b.find(b"x") + len(s.upper()) + sum(d.values()) + (i).bit_length()
        r += len("-".join(["a", s])) + int.from_bytes(b"\x02", "big") + len(dict.fromkeys("ab")) + str.count(s, "a") + list.index([5, i], i)
    return r
print(builtins_methods(N))
# Places where something changes while hot.
def poly(os, n):
    t = []
    for i in range(n):
        o = os[i % len(os)]
        try: t.append(o.x)
        except AttributeError: t.append("AE")
        try: o.x = i
        except AttributeError: t.append("SE")
        try: t.append(o.get())
        except AttributeError: t.append("GE")
        except TypeError: t.append("TE")
        if len(t) > 100: del t[:90]
    return crc(t)
print(poly([A(1), B(2)], 1500), poly([A(1), B(2), Get(), Set(), Wide(), Owner()], 1500), poly([A(1), 5, "s", None, A, mod], 600))
def changes(n):
    class P:
        z = 1
        def m(self): return 1
    o, t = P(), []
    for i in range(n):
        try: t.append((o.m(), o.z))
        except Exception as e: t.append(type(e).__name__)
        if i == 200: P.m = lambda self: 2
        elif i == 300: o.m = lambda: 3
        elif i == 400: del o.m
        elif i == 500: P.z = property(lambda self: 4)
        elif i == 600: del P.z
        elif i == 700: P.__getattr__ = lambda self, n: 6
        elif i == 800: P.__getattribute__ = lambda self, n: (lambda: n)
        elif i == 900: del P.__getattribute__
        elif i == 950: o.__class__ = A; o.x = 1
    out = []
    for x in t:
        if not out or out[-1] != x and not (callable(x[1]) and out[-1] == "call"): out.append(x if type(x) is str or not callable(x[1]) else "call")
    return out
print(changes(1100))
def late(os):
    n = 0
    for o in os: n += o.get()
    return n
try: late([A(1)] * 1500 + [None])
except AttributeError as e: print("AE")
class Fails:
    def get(self): raise KeyError(1)
    @property
    def x(self): return [][1]
try: late([A(1)] * 1500 + [Fails()])
except KeyError as e: print("KE", e.args)
try: print(sum([o.x for o in [A(1)] * 1500 + [Fails()]]))
except IndexError: print("IE")
def sets(os):
    for o in os: o.x = 1
try: sets([A(1)] * 1500 + [5])
except AttributeError: print("AE")
def fails(os, n):
    r = 0
    for i in range(n):
        o = os[i % len(os)]
        try: o.nope
        except AttributeError: r += 1
        try: o.nope = 1; del o.nope; del o.nope
        except AttributeError: r += 1
        try: o.nope()
        except AttributeError: r += 1
        try: super(B, o).nope()
        except (AttributeError, TypeError): r += 1
    return r
print(fails([A(1), 3, None], N))
