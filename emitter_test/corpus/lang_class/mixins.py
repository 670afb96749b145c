# Mixins and cooperative methods: comparison mixin, repr mixin, observers, keyword-argument chains, method resolution with abstract parts.
class ReprMixin:
    def __repr__(self): return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % kv for kv in sorted(vars(self).items()) if kv[0][0] != "_"))
class EqMixin:
    def key(self): return tuple(sorted(vars(self).items()))
    def __eq__(self, o): return type(o) is type(self) and self.key() == o.key()
    def __hash__(self): return hash(self.key())
class OrdMixin(EqMixin):
    def __lt__(self, o): return self.key() < o.key()
class DictMixin:
    def to_dict(self): return {k: v.to_dict() if hasattr(v, "to_dict") else v for k, v in vars(self).items()}
    @classmethod
    def from_dict(cls, d): o = cls.__new__(cls); o.__dict__.update(d); return o
class Point(ReprMixin, OrdMixin, DictMixin):
    def __init__(self, x, y): self.x, self.y = x, y
class Named(Point):
    def __init__(self, name, *a): super().__init__(*a); self.name = name
    def key(self): return (self.name.lower(),) + super().key()
p, q = Point(1, 2), Point(1, 2)
print(p, p == q, hash(p) == hash(q), p < Point(1, 3), sorted([Point(2, 0), Point(1, 9)]), p.to_dict(), Point.from_dict({"x": 5, "y": 6}), len({p, q}), Named("N", 0, 0), Named("a", 1, 1) < Named("B", 0, 0), Named("N", 1, 2) == p, p == Named("N", 1, 2))
class Base:
    def __init__(self, **kw):
        if kw: raise TypeError("unexpected " + ", ".join(sorted(kw)))
        self.order = ["Base"]
class WithA(Base):
    def __init__(self, a=1, **kw): super().__init__(**kw); self.a = a; self.order.append("A")
class WithB(Base):
    def __init__(self, b=2, **kw): super().__init__(**kw); self.b = b; self.order.append("B")
class AB(WithA, WithB):
    def __init__(self, **kw): super().__init__(**kw); self.order.append("AB")
class BA(WithB, WithA): pass
print(AB().order, BA(a=5).order, AB(a=7, b=8).a, BA(b=9).b)
try: AB(c=1)
except TypeError as e: print(e)
class Observable:
    def __init__(self, *a, **k): self._obs = []; super().__init__(*a, **k)
    def observe(self, f): self._obs.append(f); return self
    def __setattr__(self, n, v):
        super().__setattr__(n, v)
        for f in self.__dict__.get("_obs", ()): f(n, v)
class OP(Observable, Point): pass
log = []; o = OP(1, 2).observe(lambda n, v: log.append((n, v))); o.x = 10; o.z = 3; print(log, o)
class Log:
    def save(self): return ["log"] + super().save()
class Check:
    def save(self): return ["check"] + super().save()
class Model:
    def save(self): return ["model"]
class M(Log, Check, Model): pass
class M2(Check, Log, Model):
    def save(self): return ["m2"] + super().save()
print(M().save(), M2().save(), [c.__name__ for c in M2.__mro__])
class Plugin:
    plugins = []
    def __init_subclass__(cls, prio=0, **kw): super().__init_subclass__(**kw); Plugin.plugins.append((prio, cls.__name__)); Plugin.plugins.sort()
class P1(Plugin, prio=5): pass
class P2(Plugin): pass
class P3(P1, prio=-1): pass
print(Plugin.plugins)
class IterMixin:
    def __iter__(self): return (self[i] for i in range(len(self)))
    def __contains__(self, x): return any(x == y for y in self)
    def __reversed__(self): return (self[i] for i in range(len(self) - 1, -1, -1))
    def index(self, x):
        for i, y in enumerate(self):
            if x == y: return i
        raise ValueError(x)
class Squares(IterMixin):
    def __len__(self): return 6
    def __getitem__(self, i): return i * i
s = Squares(); print(list(s), 16 in s, 17 in s, list(reversed(s)), s.index(9), max(s), sum(s))
try: s.index(2)
except ValueError as e: print("ValueError", e)
class CountCalls:
    def __init_subclass__(cls):
        for n, f in list(vars(cls).items()):
            if callable(f) and not n.startswith("_"): setattr(cls, n, cls._wrap(n, f))
    @classmethod
    def _wrap(cls, n, f):
        def w(self, *a): self.__dict__.setdefault("calls", {}); self.calls[n] = self.calls.get(n, 0) + 1; return f(self, *a)
        return w
class Work(CountCalls):
    def a(self): return 1
    def b(self, x): return self.a() + x
w = Work(); w.a(); w.b(2); w.b(3); print(w.calls)
