# namedtuple: definitions, methods, errors, pickling-free features.
from collections import namedtuple
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
P = namedtuple("P", "x y"); Q = namedtuple("Q", ["a", "b", "c"], defaults=[2, 3]); R = namedtuple("R", "p, q")
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), p == P(1, 2), P._fields, p._asdict(), p._replace(x=9), P._make([5, 6]), Q(1), Q(1, c=5), Q._field_defaults, R(1, 2), len(p), list(p), tuple(p), hash(p) == hash((1, 2)), isinstance(p, tuple), p < (1, 3), p + (3,), p[::-1], 2 in p, p.index(2), p.count(1))
x, y = p; print(x, y, "%s %s" % p, "{0.x} {0.y}".format(p), f"{p.x}", max(P(1, 5), P(2, 0)), sorted([P(2, 1), P(1, 9)]), dict(p._asdict()), repr(P("a", None)))
print(t(P), t(P, 1), t(P, 1, 2, 3), t(P, 1, z=2), t(P, 1, x=1), t(p._replace, z=1), t(P._make, [1]), t(lambda: p.z), t(setattr, p, "x", 5), t(setattr, p, "new", 5), t(lambda: p[2]), t(delattr, p, "x"))
print(t(namedtuple, "X", "a a"), t(namedtuple, "X", "1a"), t(namedtuple, "X", "_a"), t(namedtuple, "X", "class"), t(namedtuple, "1X", "a"), t(namedtuple, "X", "a b", defaults=[1, 2, 3]), namedtuple("X", "a a class _x b", rename=True)._fields, namedtuple("E", "")(), namedtuple("E", [])._fields)
class Point(P):
    __slots__ = ()
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __add__(self, o): return Point(self.x + o.x, self.y + o.y)
    def __str__(self): return "<%s,%s>" % self
q = Point(3, 4); print(q, repr(q), q.norm, q + q, type(q + q).__name__, q._replace(x=0), type(q._replace(x=0)).__name__, q == (3, 4), Point._make([1, 2]))
class Sub(P):
    def __new__(cls, x, y=None): return super().__new__(cls, x, x if y is None else y)
print(Sub(5), Sub(1, 2), P.__name__, P.__doc__, P._fields + ("z",), getattr(p, "x"), hasattr(p, "_fields"), P.x.__get__(p) if hasattr(P.x, "__get__") else p.x)
d = {P(1, 2): "v"}; print(d[(1, 2)], P(*[7, 8]), P(**{"x": 1, "y": 2}), [a for a in p], P(P(1, 2), P(3, 4)), P([], {}))
match p:
    case P(x=1, y=v): print("match", v)
match q:
    case Point(3, b): print("pos", b)
Big = namedtuple("Big", ["f%d" % i for i in range(30)]); b = Big(*range(30)); print(b.f29, b[15], sum(b), len(Big._fields))
import collections
Old = collections.namedtuple(typename="Old", field_names="m n"); print(Old(1, 2), collections.namedtuple("Z", ("u", "v"))(1, 2))
def made_of(make):  # the messages name the constructor
    try: make()
    except TypeError as e: print("__new__()" in str(e), "lambda" in str(e))
made_of(lambda: P(1)); made_of(lambda: P(1, 2, 3)); made_of(lambda: Q()); made_of(lambda: namedtuple("E", "")(1))
print(P.__new__.__name__, P.__new__.__qualname__, P.__new__.__doc__)
