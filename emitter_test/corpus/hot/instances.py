# Many small objects created, linked, compared, mutated and dropped in loops.
# heavy
class Vec:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    def __eq__(self, o): return self.x == o.x and self.y == o.y
    def __hash__(self): return hash((self.x, self.y))
    def __iadd__(self, o): self.x += o.x; self.y += o.y; return self
    def __neg__(self): return Vec(-self.x, -self.y)
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __bool__(self): return bool(self.x or self.y)
    def __repr__(self): return "<%s,%s>" % (self.x, self.y)
    def __call__(self, k): return self.x * k
    def __contains__(self, v): return v in (self.x, self.y)
    def __iter__(self): yield self.x; yield self.y
    def __lt__(self, o): return (self.x, self.y) < (o.x, o.y)
def walk(n):
    p, v = Vec(0, 0), Vec(1, 2)
    for i in range(n):
        p = p + v * (i % 3)
        if p.x > 100: p = Vec(0, p.y)
    return p
print(walk(3000))
def inplace(n):
    p = q = Vec(0, 0.5)
    for i in range(n): p += Vec(i, 1)
    return p, p is q
print(inplace(1000))
def protocol(n):
    t = 0
    for i in range(n):
        v = Vec(i % 5, i % 3)
        t += v[0] + v[-1] + len(v) + v(2) + (3 in v) + sum(v) + bool(v) + (v == Vec(1, 1)) + (-v).x
        a, b = v
        t += a - b
    return t
print(protocol(600))
print(len({Vec(i % 10, i % 4) for i in range(500)}), sorted([Vec(3, 1), Vec(1, 2), Vec(1, 1)]), max([Vec(i * 7 % 11, i) for i in range(20)]), Vec(1, 2) in [Vec(0, 0), Vec(1, 2)], {Vec(1, 2): "k"}[Vec(1, 2)])
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
def linked(n):
    head = None
    for i in range(n): head = Node(i, head)
    rev = None
    while head: head.nxt, rev, head = rev, head, head.nxt
    t = k = 0
    while rev: t += rev.v * (k % 3); k += 1; rev = rev.nxt
    return t, k
print(linked(3000))
class Acc:
    total = 0
    def __init__(self): self.items = []; self.n = 0
    def add(self, x):
        self.items.append(x); self.n += 1; Acc.total += 1
        if self.n > 50: self.items = self.items[25:]; self.n = len(self.items)
        return self.n
a = Acc(); s = 0
for i in range(2000): s += a.add(i)
print(s, a.n, Acc.total, a.items[0])
class Temp:
    def __init__(self, c): self._c = c
    @property
    def f(self): return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
t = Temp(0)
for i in range(1000): t.f = t.f + 1
print("%.6f" % t._c)
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 0
def slots(n):
    s, miss = Slots(), 0
    for i in range(n):
        s.a += i
        try: s.b += 1
        except AttributeError: s.b = 0; miss += 1
        if i % 100 == 99: del s.b
    return s.a, miss
print(slots(1000))
class Base:
    def __init__(self, v): self.v = v
    def score(self): return self.v
class D1(Base):
    def score(self): return super().score() * 2
class D2(D1):
    def __init__(self, v): super().__init__(v + 1)
    def score(self): return super().score() + 1
objs = [c(i) for i in range(300) for c in (Base, D1, D2)]
print(sum(o.score() for o in objs), sum(isinstance(o, D1) for o in objs), sum(type(o) is D1 for o in objs))
class Static:
    n = 0
    @classmethod
    def tick(cls): cls.n += 1; return cls.n
    @staticmethod
    def sq(x): return x * x
print([Static.tick() for _ in range(1000)][-1], sum(Static.sq(i) for i in range(100)), sum(Static().sq(i) for i in range(100)), Static().tick())
