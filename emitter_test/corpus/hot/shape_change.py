# Attribute sites that meet new shapes, missing attributes, class attributes, properties and deleted names late in a loop.
# heavy
class P:
    kind = "P"
    def __init__(self, x): self.x = x
    def get(self): return self.x
class Q:
    def __init__(self, x): self.y = 0; self.x = x + 0.5
    def get(self): return -self.x
class R:
    @property
    def x(self): return "prop"
    def get(self): return "R"
class S:
    __slots__ = ("x",)
    def __init__(self, x): self.x = x
    def get(self): return [self.x]
class G:
    def __getattr__(self, n): return n.upper() if n != "get" else (lambda: "dyn")
def read(objs):
    out = []
    for o in objs: out.append(o.x)
    return out
def call(objs): return [o.get() for o in objs]
base = [P(i) for i in range(1500)]
for extra in (Q(1), R(), S(7), G(), P("late")):
    objs = base + [extra] + base[:5]
    print(read(objs)[-7:], call(objs)[-7:])
class N: pass
try: read(base + [N()])
except AttributeError: print("AttributeError")
def bump(o, n):
    for i in range(n):
        o.x += 1
        if i == n // 2: o.extra = i
    return o.x, getattr(o, "extra", None)
print(bump(P(0), 3000), bump(Q(0), 3000), bump(S(0), 1) if hasattr(S(0), "extra") else "slots")
def dele(o, n):
    hits = 0
    for i in range(n):
        if i % 3 == 0: o.t = i
        elif i % 3 == 2: del o.t
        try: hits += o.t
        except AttributeError: hits -= 1
    return hits
print(dele(P(1), 3000))
def cls_attr(n):
    o, out = P(1), []
    for i in range(n):
        if i == n // 3: P.kind = "changed"
        if i == n // 2: o.kind = "own"
        if i == n - 2: del o.kind
        if i % 250 == 0 or i >= n - 2: out.append(o.kind)
    P.kind = "P"
    return out
print(cls_attr(1500))
def method_swap(n):
    o, out = P(3), []
    for i in range(n):
        if i == 500: P.get = lambda self: "new"
        if i == 1000: o.get = lambda: "instance"
        if i == 1500: o.__class__ = Q
        if i == 1700: del o.get
        if i % 200 == 0: out.append(o.get())
    return out
print(method_swap(2000)); P.get = lambda self: self.x
def many(n):
    objs = []
    for i in range(n):
        o = N()
        for k in range(i % 9): setattr(o, "a%d" % k, k)
        o.z = i
        objs.append(o)
    return sum(o.z for o in objs), sum(hasattr(o, "a5") for o in objs)
print(many(900))
class Sub(P):
    def get(self): return super().get() + 1
print(sum(call([P(1), Sub(2)] * 500)), read([Sub(5)] * 3))
