# namedtuple.
import copy
from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], len(p), tuple(p), p == (1, 2), hash(p) == hash((1, 2)), p < (1, 3))
x, y = p
print(x, y, p + (3,), p * 2, 1 in p, p.index(2), p.count(1))
print(Point._fields, p._asdict(), p._replace(x=5), Point._make([7, 8]), Point._field_defaults)
print(Point.__doc__, Point.__name__, Point.__module__, Point.x.__doc__)
print(isinstance(p, tuple), Point.__bases__, Point.__slots__, Point.__match_args__)
D = namedtuple("D", ["a", "b", "c"], defaults=[10, 20])
print(D(1), D(1, 2), D(1, c=5), D._field_defaults)
print(namedtuple("R", "abc def 1x _y ok ok class", rename=True)._fields)
print(namedtuple("E", "")(), namedtuple("One", "a,")(1), namedtuple("T", ("a", "b"))(1, 2), namedtuple("M", "a, b,c")(1, 2, 3))
print(namedtuple("Mod", "a", module="elsewhere").__module__)
for args, kw in (
    (("T", "a a"), {}),
    (("T", "_a"), {}),
    (("T", "class"), {}),
    (("T", "1a"), {}),
    (("1T", "a"), {}),
    (("class", "a"), {}),
    (("T", "a b"), {"defaults": (1, 2, 3)}),
):
    try:
        namedtuple(*args, **kw)
        print("made")
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for f in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: Point._make([1]), lambda: p._replace(z=1)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
try:
    p.x = 3
except AttributeError:
    print("AttributeError")
try:
    p.new = 3
except AttributeError:
    print("AttributeError")


class Vec(Point):
    """With methods."""

    __slots__ = ()

    @property
    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)


v = Vec(3, 4)
print(v, v.norm, v + Vec(1, 1), v._replace(x=0), type(v._replace(x=0)).__name__, Vec._make((1, 2)))
print(copy.copy(p), copy.deepcopy(Point([1], 2)), p.__getnewargs__())
match p:
    case Point(x=1, y=b):
        print("matched", b)
match p:
    case Point(a, b):
        print(a, b)
print(sorted([Point(2, 1), Point(1, 5), Point(1, 2)]))
Big = namedtuple("Big", [f"f{i}" for i in range(50)])
big = Big(*range(50))
print(big.f0, big.f49, sum(big), big._replace(f25="x")[25])
Nested = namedtuple("Nested", "p q")
print(Nested(p, Nested(1, [p])))
