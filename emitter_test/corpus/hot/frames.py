# Frame objects: values of variables when they are made, from hot functions, inlined ones and closures; objects with many attributes.
import sys


def here():
    return sys._getframe(1)


def user(a, b):
    c = a + b
    return here()


def outer(n):
    x = n * 2

    def inner(y):
        z = x + y
        return here(), z

    return inner(1)


def none():
    return here()


def failing():
    raise ValueError


try:
    failing()
except ValueError as e:
    tb = e.__traceback__.tb_next.tb_frame
    print(type(tb.f_locals), tb.f_code.co_name)
print(none().f_locals, (lambda: sys._getframe().f_locals)())


def gen():
    v = 1
    yield v


for i in range(300):
    f = user(i, 0.5)
    g, z = outer(i)
print(sorted(f.f_locals), f.f_locals["a"], f.f_locals["b"], f.f_code.co_name, f.f_back.f_code.co_name, f.f_locals is f.f_locals)
print(sorted(g.f_locals), g.f_locals["y"], g.f_locals["z"], g.f_locals["x"], g.f_back.f_code.co_name)
print(f.f_lineno - user.__code__.co_firstlineno, f.f_globals is globals(), f.f_back.f_locals is globals())


def depth(n):
    if n:
        return depth(n - 1)
    k, f = 0, sys._getframe()
    while f is not None:
        k, f = k + ("n" in f.f_locals), f.f_back
    return k


print([depth(n) for n in range(50)][-1])


class Wide:
    def __init__(self, v):
        self.a = v
        self.b = self.c = self.d = self.e = self.f = self.g = self.h = self.i = self.j = v * 0.5
        self.k = self.l = self.m = self.n = self.o = self.p = self.q = self.r = self.s = self.t = v
        self.u = self.v = self.w = self.x = self.y = self.z = str(v)
        self.late = 1.5

    def total(self):
        return self.a + self.j + self.t + len(self.z) + self.late + self.q


class Wider(Wide):
    def __init__(self, v):
        super().__init__(v)
        for k in range(30):
            setattr(self, "x%d" % k, k * v)
        self.last = v

    def total(self):
        return super().total() + self.x3 + self.x29 + self.last


def run(cls, n):
    s = 0
    for i in range(n):
        o = cls(i)
        o.late += i
        o.r = o.q = i + 1
        s += o.total()
    return s, o


for cls in (Wide, Wider):
    for k in range(20):
        s, o = run(cls, 100)
    print(s, len(o.__dict__), list(o.__dict__)[-3:])
o = Wide(3)
o.j = "text"
o.b = None
print(o.j, o.b, o.c, [k for k in o.__dict__ if getattr(o, k) == 1.5])
del o.c
print(hasattr(o, "c"), o.d, o.z, len(vars(o)))
