# Instances with attributes added in different orders, deleted, re-added; many attributes; dict views of them.
class O: pass
a, b = O(), O()
a.x, a.y = 1, 2
b.y, b.x = 20, 10
def total(o): return o.x + o.y
print([total(o) for o in (a, b, a, b)], list(a.__dict__), list(b.__dict__), vars(a) == {"y": 2, "x": 1})
del a.x
try: total(a)
except AttributeError: print("gone")
a.x = 5
print(total(a), list(vars(a)))
big = O()
for i in range(200): setattr(big, "f%d" % i, i)
print(big.f0, big.f199, sum(vars(big).values()), len(vars(big)))
for i in range(0, 200, 3): delattr(big, "f%d" % i)
print(len(vars(big)), hasattr(big, "f0"), big.f1, list(vars(big))[:3], list(vars(big))[-1])
big.f0 = "back"; print(list(vars(big))[-1], big.f0)
d = a.__dict__
d["z"] = 99; print(a.z, d is a.__dict__ or d == a.__dict__)
a.w = 1; print("w" in d, d["w"] if "w" in d else None)
a.__dict__ = {"only": 1}
print(a.only, hasattr(a, "x"), vars(a))
a.__dict__.update(x=3, y=4); print(total(a))
class Lazy:
    def __init__(self, n):
        if n > 0: self.p = n
        if n > 1: self.q = n
        self.r = n
objs = [Lazy(n) for n in (0, 1, 2, 1, 0, 2)]
print([o.r for o in objs], [getattr(o, "p", None) for o in objs], [getattr(o, "q", "-") for o in objs])
class Counter:
    n = 0
    def bump(self): self.n += 1; return self.n
c, e = Counter(), Counter()
print([c.bump() for _ in range(3)], e.bump(), Counter.n, vars(c))
class Sub(O):
    x = "class x"
    y = "class y"
s = Sub(); out = []
for i in range(4):
    if i == 1: s.x = "inst x"
    if i == 3: del s.x
    out.append(s.x)
print(out)
class T: pass
t = T(); t.v = 1; t2 = T(); t2.v = 2
T.v = property(lambda self: "prop")
print(t.v, t2.v); del T.v; print(t.v, t2.v)
objs = [T() for _ in range(50)]
for i, o in enumerate(objs):
    for k in range(i % 5): setattr(o, "k%d" % ((i + k) % 7), k)
print([len(vars(o)) for o in objs[:10]], sum(getattr(o, "k3", 0) for o in objs), sorted({tuple(vars(o)) for o in objs if len(vars(o)) == 2}))
for o in objs: o.__class__ = Sub
print(objs[0].y, type(objs[7]).__name__)
