# Classes die with their last instance: made and dropped in loops, hot methods, subclasses, weak references, __del__, and new classes where old ones were.
# heavy
import gc
import weakref
from collections import namedtuple

N = 1000

def make(i):
    class A:
        tag = i
        def __init__(self, x):
            self.x = x
            if x & 1:
                self.odd = i
        def m(self): return self.x + i
        def __add__(self, o): return self.m() + o.m()
    class B(A):
        tag = -i
        def m(self): return super().m() + 1
        @property
        def p(self): return self.x * 2
    return A, B

def tag(c): return c.tag            # a class attribute: the address of the class is all that is known
def make_one(c, x): return c(x)
def use(a, b): return a.m() + b.p + (a + b)

s = 0
for i in range(N):
    A, B = make(i)
    for j in range(3):
        s += use(make_one(A, j), make_one(B, j)) + tag(A) * 2 + tag(B)
print(s)

# Only an instance, or a bound method, keeps the class.
def lone(i):
    class C:
        def get(self): return (type(self).__name__, i)
        def __repr__(self): return "<C %d>" % i
    return C()
things = [lone(i) for i in range(200)]
methods = [lone(i).get for i in range(200)]
for i in range(3):
    gc.collect()
    make(i)
print(things[7].get(), things[199], methods[13](), len({type(t) for t in things}))
things = things[:2]
methods = None
gc.collect()
print(things)

# __subclasses__ knows those that are alive, in order.
class Base: pass
def sub(name): return type(name, (Base,), {})
kept = [sub("K0")]
for i in range(50): sub("x%d" % i)
kept.append(sub("K1"))
for i in range(50): sub("y%d" % i)
kept.append(sub("K2"))
gc.collect()
def names(c):  # one or two that are dead may be still there
    all = [k.__name__ for k in c.__subclasses__()]
    return [n for n in all if n[0] == "K" or n == "Late"], len(all) < 9
print(names(Base))
class Late(kept[1]): pass
del kept[0]
gc.collect()
print(names(Base), names(kept[0]))
Base.value = 5
print(Late.value, [c().value for c in kept])

# Weak references to classes and instances; callbacks.
told = []
def weak(i):
    class W: pass
    o = W()
    return weakref.ref(W, lambda r: told.append("class")), weakref.ref(o, lambda r: told.append("object")), o
def look(ws): return [rc() is type(o) and ro() is o for rc, ro, o in ws].count(True)
ws = [weak(i) for i in range(20)]
gc.collect()
print(look(ws), told)
refs = [w[:2] for w in ws]
ws = None
gc.collect()
def dead(refs): return [rc() is None for rc, ro in refs].count(True), [ro() is None for rc, ro in refs].count(True)
print(min(dead(refs)) > 17, told.count("class") > 17, told.count("object") > 17)

# __del__ of the last instance brings it back, with its class.
saved = []
def phoenix(i):
    class P:
        def __del__(self): saved.append(self)
        def who(self): return i
    P()
for i in range(5): phoenix(i)
gc.collect()
for i in range(50): make(i)
gc.collect()
print(sorted([p.who() for p in saved]), len({type(p) for p in saved}))
saved.clear()
gc.collect()

# Metaclasses, slots, exceptions, subclasses of builtins, named tuples.
def odd(i):
    class Meta(type):
        def __call__(cls, *a): return super().__call__(*a)
        def extra(cls): return i
    class M(metaclass=Meta):
        __slots__ = ("a", "b")
        def __init__(self, a): self.a = a
    class E(ValueError):
        def __init__(self, n):
            super().__init__(n)
            self.n = n
    class L(list):
        def total(self): return sum(self) + i
    T = namedtuple("T", "x y")
    try:
        raise E(i)
    except E as e:
        n = e.n
    return M(i), L([1, 2]), T(i, 2), n
s = 0
keep = []
for i in range(600):
    m, l, t, n = odd(i)
    s += m.a + type(m).extra() + l.total() + t.x + t.y + n
    if i % 100 == 0: keep.append((m, l, t))
gc.collect()
print(s, [(m.a, type(m).extra(), l.total(), t) for m, l, t in keep])

# An object that changes its class keeps the new one.
def change(i):
    class X:
        def f(self): return "X%d" % i
    class Y:
        def f(self): return "Y%d" % i
    o = X()
    o.a = i
    o.__class__ = Y
    return o
objects = [change(i) for i in range(100)]
gc.collect()
for i in range(100): make(i)
print(objects[3].f(), objects[99].f(), objects[50].a)

# In a generator and a thread's locals nothing is lost.
def gen(i):
    class G:
        def __iter__(self):
            for k in range(3): yield (i, k, type(self).__name__)
    yield from G()
gens = [gen(i) for i in range(100)]
print([next(g) for g in gens[:3]])
gc.collect()
for i in range(50): make(i)
print([next(g) for g in gens[:3]], sum([sum([x[1] for x in g]) for g in gens]))
