# property: getter, setter, deleter chains, inheritance, documentation, errors, manual construction.
class T:
    def __init__(self): self._c = 0
    @property
    def c(self):
        "celsius"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self): print("deleted"); self._c = None
    @property
    def f(self): return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @property
    def ro(self): return "ro"
    wo = property(None, lambda self, v: print("wrote", v))
t = T()
t.c = 100; print(t.c, t.f); t.f = 212; print(t.c); t.c += 1; print(t.c)
del t.c; print(t.c, T.c.__doc__, T.c.fget.__name__, T.ro.fset, T.wo.fget, type(T.c).__name__)
t.wo = 5
for bad in (lambda: setattr(t, "c", -500), lambda: setattr(t, "ro", 1), lambda: delattr(t, "ro"), lambda: t.wo, lambda: delattr(t, "wo")):
    try: bad(); print("ok")
    except (AttributeError, ValueError) as e: print(type(e).__name__)
class U(T):
    @property
    def c(self): return "U:" + str(super().c)
    @T.ro.getter
    def ro(self): return "overridden getter"
    @T.c.setter
    def c2(self, v): self._c = v * 2
u = U(); print(u.c, u.ro, T().ro); u.c2 = 4; print(u.c2, u._c)
try: u.c = 1
except AttributeError: print("setter not inherited")
class V(T):
    c = T.c.setter(lambda self, v: setattr(self, "_c", ("V", v)))
v = V(); v.c = 3; print(v.c)
class W(T):
    def set_it(self, x): T.c.fset(self, x); super(W, type(self)).c.__set__(self, x + 1)
w = W(); w.set_it(5); print(w.c)
p = property(lambda s: 1, doc="given doc"); print(p.__doc__, p.fset, p.fdel, property().fget)
class X: dyn = p
X.late = property(lambda self: "late")
print(X().dyn, X().late, X.dyn is p)
x = X(); x.__dict__["dyn"] = "hidden"; print(x.dyn)
class Lazy:
    @property
    def bad(self): return self.missing
    @property
    def err(self): raise KeyError("inside")
for n in ("bad", "err"):
    try: getattr(Lazy(), n)
    except (AttributeError, KeyError) as e: print(type(e).__name__)
print(hasattr(Lazy(), "bad"), getattr(Lazy(), "bad", "default"))
class Meta(type):
    @property
    def reg(cls): return "meta property of " + cls.__name__
class M(metaclass=Meta): pass
print(M.reg, hasattr(M(), "reg"))
class CP:
    _v = [1]
    @classmethod
    def get(cls): return cls._v
    @staticmethod
    def st(a, b=2): return a + b
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x
a, b = CP(), CP()
a.v = [2]; b.v.append(3)
print(a.v, b.v, CP._v, CP.get(), a.get(), CP.st(1), a.st(1, 1), CP.__dict__["st"].__func__(3), CP.__dict__["get"].__func__(CP))
class Chain:
    def __init__(self): self.log = []
    def _g(self): self.log.append("g"); return self
    def _s(self, v): self.log.append(("s", v))
    p = property(_g, _s)
c = Chain(); c.p.p.p = 1; c.p.x = 2; print(c.log, c.x)
# Messages have the qualified name of the class, which a program may change.
class Outer:
    class Inner:
        p = property()
        @property
        def q(self): return 1
for name in "Outer.Inner", "else.Where":
    Outer.Inner.__qualname__ = name
    for act in (lambda o: setattr(o, "q", 1), lambda o: delattr(o, "q"), lambda o: o.p, lambda o: property().__set__(o, 1)):
        try: act(Outer.Inner())
        except AttributeError as e: print(e)
