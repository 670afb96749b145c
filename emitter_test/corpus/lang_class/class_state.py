# Class-level state: counters, registries, caches, mutable defaults, class attributes through instances and subclasses.
class Counter:
    count = 0
    registry = {}
    log = []
    def __init__(self, name):
        Counter.count += 1
        self.id = Counter.count
        self.registry[name] = self
        self.name = name
    @classmethod
    def make(cls, *names): return [cls(n) for n in names]
    @classmethod
    def reset(cls): cls.count = 0; cls.registry.clear()
a, b = Counter.make("a", "b")
print(a.id, b.id, Counter.count, sorted(Counter.registry), a.registry is b.registry)
class Sub(Counter):
    log = []
    def __init__(self, name): super().__init__(name.upper()); self.log.append(name)
s = Sub("s"); print(s.id, Counter.count, Sub.count, Sub.log, Counter.log, sorted(Sub.registry), "count" in vars(Sub))
Sub.reset(); print(Sub.count, Counter.count, "count" in vars(Sub), Counter.registry)
a.count = 99; print(a.count, Counter.count, Counter("z").id); del a.count; print(a.count)
class Pool:
    _free = []
    made = 0
    def __new__(cls, *a):
        if cls._free: o = cls._free.pop(); o.reused = True; return o
        cls.made += 1
        o = super().__new__(cls); o.reused = False
        return o
    def __init__(self, v): self.v = v
    def release(self): self._free.append(self)
p = Pool(1); p.release(); q = Pool(2); r = Pool(3); print(p is q, q.v, q.reused, r.reused, Pool.made)
class Interned:
    _cache = {}
    def __new__(cls, k): return cls._cache.setdefault(k, super().__new__(cls))
print(Interned(1) is Interned(1), Interned(1) is Interned(2), len(Interned._cache))
class Meta(type):
    def __init__(cls, n, b, d): super().__init__(n, b, d); cls.instances = []
    def __call__(cls, *a): o = super().__call__(*a); cls.instances.append(o); return o
class M1(metaclass=Meta): pass
class M2(M1): pass
M1(); M2(); M2(); print(len(M1.instances), len(M2.instances))
class Config:
    defaults = {"debug": False, "level": 1}
    def __init__(self, **kw): self.opts = {**self.defaults, **kw}
    def __getitem__(self, k): return self.opts[k]
    @property
    def level(self): return self.opts["level"]
    @level.setter
    def level(self, v): self.opts["level"] = v
c1, c2 = Config(debug=True), Config(); c1.level = 5; print(c1["debug"], c2["debug"], c1.level, c2.level, Config.defaults); Config.defaults["level"] = 7; print(Config().level, c2.level)
class Mono:
    _shared = {}
    def __init__(self, **kw): self.__dict__ = self._shared; self.__dict__.update(kw)
m1, m2 = Mono(a=1), Mono(b=2); print(m1.a, m1.b, m2.a, vars(m1) is vars(m2) or vars(m1) == vars(m2), m1 is m2)
class Shared:
    lst = []
    num = 0
    def add(self): self.lst.append(1); self.num += 1; return len(self.lst), self.num
x, y = Shared(), Shared(); print(x.add(), x.add(), y.add(), Shared.num, Shared.lst, vars(x))
class Dyn: pass
for n in ("alpha", "beta"): setattr(Dyn, n, (lambda v: lambda self: v)(n))
print(Dyn().alpha(), Dyn().beta(), [k for k in vars(Dyn) if not k.startswith("__")])
class Outer:
    class Inner:
        n = 0
        def bump(self): Outer.Inner.n += 1; return self
    def make(self): return self.Inner().bump()
Outer().make(); Outer.Inner().bump(); print(Outer.Inner.n)
class Chain:
    def __init_subclass__(cls, **kw): cls.path = [*getattr(cls, "path", []), cls.__name__]
class A1(Chain): pass
class A2(A1): pass
class A3(A2): pass
print(A1.path, A3.path, hasattr(Chain, "path"))
