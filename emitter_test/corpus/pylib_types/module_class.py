# Modules whose class changes, and instances of subclasses of ModuleType.
import gc
import sys
import types

class Mixin:
    def hello(self): return "hello " + self.who
class A(types.ModuleType, Mixin):
    pass
class B(Mixin, types.ModuleType):
    pass
class C(A):
    x = property(lambda self: 5)
for cls in A, B, C:
    m = cls("n")
    m.who = cls.__name__
    print(m.hello(), sorted(k for k in m.__dict__ if k[0] != "_"), m.__name__)
    p = types.ModuleType("plain")
    p.who = "p"
    d = p.__dict__
    p.__class__ = cls
    print(p.hello(), p.__dict__ is d, p.who)
    p.who = "q"
    print(d["who"], p.hello())
    del p.who
    print(hasattr(p, "who"), "who" in d)
    try:
        p.__dict__ = {}
    except (AttributeError, TypeError) as e:
        print("not writable")
    try:
        del p.__dict__
    except (AttributeError, TypeError) as e:
        print("not writable")
    p.__class__ = A
    p.__class__ = types.ModuleType
    p.who = 1
    print(type(p) is types.ModuleType, p.who)
class S(types.ModuleType):
    __slots__ = ()
s = S("s")
print(type(s).__name__, s.__name__)
class T(S): pass
t = T("t"); t.z = 1
print(t.z, t.__dict__["z"])
for f in (lambda: object.__new__(A), lambda: A.__new__(A)):
    try:
        v = f()
        v.q = 1
        print(v.q)
    except TypeError as e:
        print("TypeError")
gc.collect()
def f(m):
    r = 0
    for i in range(300):
        r += m.n
        m.n = i
        if i == 150: m.__class__ = C
        if i == 200: r += m.x
        if i == 250: m.__class__ = types.ModuleType
    return r
k = types.ModuleType("k"); k.n = 1
print(f(k), k.n)
gc.collect()
print(sorted(x for x in dir(C("c")) if not x.startswith("__")))
class M(types.ModuleType):
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v * 2
    def __getattr__(self, n):
        if n == "zz": return 7
        raise AttributeError(n)
    def __repr__(self): return "<M>"
m = types.ModuleType("mm", "doc")
m.x = 1
sys.modules["mm"] = m
m.__class__ = M
print(type(m).__name__, m.x, m.zz, m)
m.p = 4
print(m.p, m._p, m.__dict__["_p"], isinstance(m, types.ModuleType), isinstance(m, M))
import mm
print(mm.p, mm is m)
from mm import p, x, zz
print(p, x, zz)
def f():
    s = 0
    for i in range(2000): s += m.p + m.x
    return s
print(f())
m.__class__ = types.ModuleType
print(type(m).__name__, hasattr(m, "p"), m.x)
try: m.__class__ = int
except TypeError as e: print("TypeError")
try: m.__class__ = 3
except TypeError as e: print("TypeError")
__import__("__main__").__class__ = M
sys.modules["__main__"].p = 21
print(sys.modules["__main__"].p)
def g():
    return _p
print(g())
