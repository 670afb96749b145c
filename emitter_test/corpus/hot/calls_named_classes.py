# Classes that are called with the items of a dict: C(**row), C(*a, **row), cls(**row).
# heavy
from dataclasses import dataclass


class Point:
    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def __repr__(self):
        return "%s(%r, %r)" % (type(self).__name__, self.x, self.y)

    @classmethod
    def of(cls, row):
        return cls(**row)

    @classmethod
    def spread(cls, *a, **k):
        return cls(*a, **k)


class Child(Point):
    pass


class Slots:
    __slots__ = ("a", "b")

    def __init__(self, a, b=5):
        self.a, self.b = a, b

    def __repr__(self):
        return "Slots(%r, %r)" % (self.a, self.b)


class Made:
    def __new__(cls, **k):
        o = super().__new__(cls)
        o.k = sorted(k)
        return o

    def __repr__(self):
        return "Made(%r)" % (self.k,)


class Wrong:
    def __init__(self, v):
        for _ in (1,):
            pass
        if v > 2:
            return v

    def __repr__(self):
        return "Wrong"


class Raises:
    def __init__(self, v, w=1):
        self.v = 10 // v

    def __repr__(self):
        return "Raises(%r)" % self.v


@dataclass
class Data:
    name: str
    size: int = 3


class Bare:
    def __repr__(self):
        return "Bare"


def make(cls, a, k):
    try:
        return cls(*a, **k)
    except (TypeError, ZeroDivisionError) as e:
        return type(e).__name__


def each(n):
    out = []
    for i in range(n):
        row = {"x": i, "y": i + 1}
        key = "".join(["n", "ame"])
        out = [
            Point(**row), Child(**row), Point.of(row), Child.of({"x": i}), Point.spread(i, **{"y": 2}), Child.spread(**row),
            Slots(**{"a": i}), Slots(i, **{"b": row}), Made(**row), Data(**{key: "d", "size": i}), Data(**{"name": "e"}), Bare(**{}),
            Raises(**{"v": 5}),
        ]
    return out


print(each(400))
rows = [{}, {"x": 1}, {"y": 1}, {"x": 1, "y": 2}, {"x": 1, "z": 3}, {"v": 0}, {"v": 1}, {"v": 3}, {"a": 1, "b": 2}, {1: 2}]
for cls in (Point, Child, Slots, Made, Wrong, Raises, Data, Bare):
    got = None
    for i in range(40):
        got = [make(cls, a, k) for k in rows for a in ((), (7,), (7, 8))]
    print(cls.__name__, got)


def one(n, row):
    s = 0
    for i in range(n):
        row["x"] = i
        p = Point(**row)
        s += p.x + p.y
    return s


print(one(500, {"x": 1, "y": 2}))
Point.__init__ = lambda self, x, y=100: self.__dict__.update(x=x, y=-y)
print(one(100, {"x": 1, "y": 2}), Child.of({"x": 4}))


def bad(n, v):
    k = 0
    for i in range(n):
        try:
            Wrong(**{"v": v})
        except TypeError:
            k += 1
        try:
            Raises(**{"v": v - 3})
        except ZeroDivisionError as e:
            k += 10 * (e.__traceback__.tb_next.tb_frame.f_code.co_name == "__init__")
    return k


print(bad(300, 3), bad(300, 1))
