# __slots__: no dict, missing attributes, inheritance, class variables, conflict errors.
class P:
    __slots__ = ("x", "y")
    z = 9
    def __init__(self, x): self.x = x
p = P(1)
print(p.x, hasattr(p, "y"), p.z, hasattr(p, "__dict__"))
try:
    p.w = 1
except AttributeError:
    print("no attribute w")
try:
    p.z = 1
except AttributeError:
    print("z is read-only")
try:
    p.y
except AttributeError:
    print("y unset")
p.y = 2
del p.y
try:
    del p.y
except AttributeError:
    print("y already gone")
class Q(P):
    __slots__ = ("w",)
    def __init__(self):
        super().__init__(5)
        self.w = 6
q = Q()
print(q.x, q.w, hasattr(q, "__dict__"))
class D(P): pass
d = D(3)
d.any = 4
print(d.x, d.any, d.__dict__)
class One: __slots__ = "single"
o = One()
o.single = 1
print(o.single)
class WithDict:
    __slots__ = ("a", "__dict__")
w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, w.__dict__)
print(type(P.x).__name__, P.x.__get__(p, P), P.__slots__)
P.x.__set__(p, 77)
print(p.x)
try:
    class Bad:
        __slots__ = ("v",)
        v = 1
except ValueError:
    print("conflict with class variable")
try:
    class Bad2: __slots__ = ("1x",)
except TypeError:
    print("not an identifier")
class L(list):
    __slots__ = ("extra",)
l = L([1, 2])
l.extra = "e"
print(l, l.extra, l + [3])
class S1: __slots__ = ("a",)
class S2: __slots__ = ("b",)
try:
    class S3(S1, S2): pass
except TypeError:
    print("layout conflict")
class E1: __slots__ = ()
class E2(E1, S1): __slots__ = ("c",)
e = E2(); e.a, e.c = 1, 2
print(e.a + e.c)
class Mangled:
    __slots__ = ("__priv",)
    def __init__(self): self.__priv = 4
    def get(self): return self.__priv
m = Mangled()
print(m.get(), hasattr(m, "_Mangled__priv"), hasattr(m, "__priv"))
def gen_slots():
    yield "g1"; yield "g2"
class G: __slots__ = tuple(gen_slots())
g = G(); g.g1 = 3
print(g.g1, sorted(G.__slots__))
import copy
print(copy.copy(d).any, copy.copy(d).x)
