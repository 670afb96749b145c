# Dispatch through hierarchies: overriding, attribute shadowing changed at run time, method replacement on instances and classes.
class Shape:
    sides = 0
    def name(self): return type(self).__name__.lower()
    def info(self): return "%s/%d" % (self.name(), self.sides)
class Tri(Shape): sides = 3
class Quad(Shape):
    sides = 4
    def name(self): return "quad:" + super().name()
class Sq(Quad):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
objs = [Shape(), Tri(), Quad(), Sq(2), Sq(3)]
print([o.info() for o in objs])
Tri.name = lambda self: "patched"
print([o.info() for o in objs])
objs[1].name = lambda: "instance"
print([o.info() for o in objs])
del Tri.name
print(objs[1].info(), Tri().info())
del objs[1].name
print(objs[1].info())
Shape.sides = 9
print([o.sides for o in objs])
objs[0].sides = 1
print(objs[0].sides, Shape.sides, Shape().sides)
del Quad.sides
print(Quad.sides, objs[3].sides)
def loop(o):
    out = []
    for i in range(6):
        if i == 3: type(o).step = lambda self: "new %d" % i
        out.append(o.step())
    return out
class S:
    def step(self): return "old"
print(loop(S()))
class P:
    def __getattr__(self, n): return "dyn " + n
    def real(self): return "real"
p = P(); out = []
for i in range(4):
    if i == 2: p.late = "now set"
    out.append(p.late)
print(out, p.real(), P.real(p))
def call_all(fs): return [f() for f in fs]
class C:
    def __call__(self): return "called"
    def m(self): return "bound"
    @staticmethod
    def s(): return "static"
    @classmethod
    def c(cls): return cls.__name__
print(call_all([C(), C().m, C.s, C().s, C.c, C().c, lambda: "lam", str, list, C().__call__]))
def same_site(o): return o.v
class A1: v = "class"
class A2:
    def __init__(self): self.v = "instance"
class A3:
    @property
    def v(self): return "property"
class A4:
    __slots__ = ("v",)
class A5:
    def __getattribute__(self, n): return "getattribute"
class A6(A1): pass
a4 = A4(); a4.v = "slot"
for _ in range(3): print([same_site(o) for o in (A1(), A2(), A3(), a4, A5(), A6())])
