# Class patterns in loops: instances, other objects, classes that change meanwhile.
from collections import namedtuple
from dataclasses import dataclass
from enum import Enum


class Op(Enum):
    ADD = 1
    MUL = 2
    NEG = 3


@dataclass
class Ins:
    op: Op
    a: int = 0
    b: float = 0.0
    c: object = None


class Point:
    __slots__ = ("x", "y")
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Deep(Point):
    pass


class Wide:
    __match_args__ = ("e", "f", "g", "h", "i")

    def __init__(self, n):
        self.a, self.b, self.c, self.d = n, n + 1, n + 2, n + 3
        self.e, self.f, self.g, self.h, self.i = n * 0.5, -0.0, None, "h", n


class Made:
    __match_args__ = ("twice", "plain", "method")
    plain = "of the class"

    def __init__(self, n):
        self.n = n

    @property
    def twice(self):
        return self.n * 2

    def method(self):
        return self.n


class Asked:
    __match_args__ = ("any", "name")

    def __getattr__(self, name):
        if name == "name":
            raise AttributeError(name)
        return "got " + name


class MyInt(int):
    pass


class Proxy:
    def __init__(self, cls):
        self.cls = cls

    @property
    def __class__(self):
        return self.cls


class Even(type):
    def __instancecheck__(cls, x):
        return isinstance(x, int) and x % 2 == 0


class Evens(metaclass=Even):
    pass


Pair = namedtuple("Pair", "left right")


def of_class(v):
    match v:
        case Ins(Op.ADD, a, b):
            return "add", a, b
        case Ins(Op.MUL, a, b=2.5):
            return "mul", a
        case Ins(c=None, a=x, b=y, op=z):
            return "ins", x, y, z.name
        case Deep(x, y):
            return "deep", x, y
        case Point(0, y):
            return "on the axis", y
        case Point(x=x, y=y) if x == y:
            return "diagonal", x
        case Point():
            return "point"
        case Wide(e, f, g, h):
            return "wide", e, f, g, h
        case Pair(Pair(a, b), c):
            return "nested", a, b, c
        case Pair(left, right):
            return "pair", left, right
        case Made(t, p, m):
            return "made", t, p, m()
        case Asked(a, b):
            return "never"
        case Asked(a, name=n):
            return "never"
        case Asked(a):
            return a
        case bool(b):
            return "bool", b
        case MyInt(i):
            return "mine", i
        case int(i):
            return "int", i if type(i) is int else type(i).__name__
        case float() | complex():
            return "number"
        case str(s):
            return "str", s
        case list([x, *rest]):
            return "list", x, len(rest)
        case dict(d):
            return "dict", len(d)
        case tuple():
            return "tuple"
        case None:
            return "none"
    return "other"


def five(v):
    match v:
        case Wide(e, f, g, h, i):
            return e, f, g, h, i
        case Wide(a=a, b=b, c=c, i=i):
            return a, b, c, i
        case Wide():
            return "other wide"


VALUES = [
    Ins(Op.ADD, 1, 1.5), Ins(Op.MUL, 2, 2.5), Ins(Op.MUL, 3), Ins(Op.NEG, 4, -0.0), Ins(Op.NEG, 1, 2, 3), Point(0, 7), Point(5, 5), Point(1, 2),
    Deep(3, 4), Wide(9), Pair(1, 2), Pair(Pair(1, 2), "c"), Made(21), Asked(), True, False, MyInt(8), 10, 2 ** 70, -1, 1.5, 2j, "s", [1, 2, 3], [], {1: 2},
    (), (1,), None, Ellipsis, b"x", Proxy(int), Proxy(Point), Proxy(float), Op.ADD, Op, int,
]
seen = {}
for _ in range(300):
    for k, v in enumerate(VALUES):
        try:
            r = of_class(v)
        except AttributeError as e:
            r = type(e).__name__
        seen.setdefault((k, r), 0)
        seen[k, r] += 1
for (k, r), n in seen.items():
    print(k, r, n)
print(five(Wide(1)))


def named(v, cls):
    match v:
        case cls(x):
            return x
        case cls():
            return "no argument"
    return "no match"


for cls in (Point, int, Evens, Deep, str):
    got = []
    for v in (Point(1, 2), Deep(3, 4), 4, 5, "s") * 100:
        try:
            got.append(named(v, cls))
        except TypeError as e:
            got.append(str(e))
    print(cls.__name__, got[:5], got[:5] * 100 == got)

# What is known of a class does not last.
class Node:
    __match_args__ = ("l", "r")

    def __init__(self, l, r):
        self.l = l
        self.r = r


def node(v):
    match v:
        case Node(a, b):
            return a, b
    return "no match"


def many(v):
    out = set()
    for _ in range(200):
        try:
            out.add(node(v))
        except TypeError as e:
            out.add(str(e))
    print(out)


n = Node(1, 2)
many(n)
Node.__match_args__ = ("r", "l")
many(n)
Node.__match_args__ = ("r", "z")
many(n)
n.z = 3
many(n)
del n.r
many(n)
Node.r = "of the class"
many(n)
Node.l = property(lambda self: "hidden")
many(n)
Node.__match_args__ = ["r", "z"]
many(n)
Node.__match_args__ = ("r", "r")
many(n)
Node.__match_args__ = ("r",)
many(n)
del Node.__match_args__
many(n)
Node.__match_args__ = ("l", "z")
many(n)
old = Node
Node = Point
many(n)
many(Point(5, 6))
n.__class__ = type("Other", (), {})
Node = old
many(n)
Node = 3
many(n)
Node = Evens


def evens(v):
    match v:
        case Node():
            return "even"
    return "odd"


print([evens(i) for i in range(4)] * 50 == [evens(i % 4) for i in range(200)], evens(2), evens(3))
