# dataclass: fields, defaults, repr, comparison, InitVar, ClassVar, post_init.
import dataclasses
from dataclasses import MISSING, Field, InitVar, dataclass, field, fields, is_dataclass
from typing import Any, ClassVar, List


@dataclass
class Point:
    x: int
    y: int = 0


p = Point(1)
print(p, Point(1, 2), Point(y=5, x=4), p == Point(1, 0), p != Point(2), p == (1, 0), Point.__match_args__, Point.y)
print(Point.__doc__, [(f.name, f.type.__name__, f.default is MISSING) for f in fields(p)], is_dataclass(p), is_dataclass(Point), is_dataclass(3))
p.x = 10
p.extra = 1
print(p, p.extra)
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(z=1), lambda: hash(p), lambda: p < p):
    try:
        bad()
    except TypeError:
        print("TypeError")


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)
    price: float = field(default=1.5, repr=False)
    secret: str = field(default="s", compare=False)
    computed: int = field(init=False)
    count: ClassVar[int] = 0
    scale: InitVar[int] = 2

    def __post_init__(self, scale):
        self.computed = len(self.name) * scale
        Item.count += 1


a, b = Item("ab"), Item("ab", scale=2, secret="other")
print(a, a == b, Item("abc", ["t"], 2.0, "x", 3), Item.count, a.tags is b.tags)
a.tags.append(1)
print(a.tags, b.tags, [f.name for f in fields(Item)], a.scale)


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


vs = [Version(2), Version(1, 5, "b"), Version(1, 5, "a"), Version(1)]
print(sorted(vs), max(vs), Version(1) < Version(2), Version(1, 1) >= Version(1, 1, "z"), Version(1) <= Version(0, 9))
try:
    Version(1) < 3
except TypeError:
    print("TypeError")


@dataclass(repr=False, eq=False)
class Plain:
    x: int

    def __repr__(self):
        return f"<{self.x}>"


print(Plain(1), Plain(1) == Plain(1), hash(Plain(1)) is not None)


@dataclass
class Own:
    x: int

    def __repr__(self):
        return "own"

    def __eq__(self, other):
        return True


print(Own(1), Own(1) == Own(2))


@dataclass
class Node:
    value: Any
    children: List["Node"] = field(default_factory=list)


n = Node(1)
n.children.append(n)
print(n)
print(Node(1, [Node(2), Node(3, [Node(4)])]))


@dataclass
class Meta:
    x: int = field(default=1, metadata={"unit": "m"})


f = fields(Meta)[0]
print(f.metadata["unit"], isinstance(f, Field), f.default, f.default_factory is MISSING, f.init, f.repr, f.hash, f.compare, f.kw_only)
for source in (
    "class A:\n x: int = 1\n y: int",
    "class A:\n x: list = []",
    "class A:\n x: int = field(default=1, default_factory=int)",
    "class A:\n x = field(default=1)",
    "class A:\n x: ClassVar[int] = field(default_factory=int)",
):
    try:
        exec("@dataclass\n" + source)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for bad in (lambda: fields(3), lambda: dataclasses.asdict(Point), lambda: dataclasses.replace(3)):
    try:
        bad()
    except TypeError as e:
        print(e)
match Point(3, 4):
    case Point(x, y):
        print(x, y)


def outer():
    @dataclass
    class Inner:
        v: int

    return Inner(1)


print(outer())


@dataclass
class Empty:
    pass


print(Empty(), Empty() == Empty())


@dataclass
class SelfField:
    self: int
    cls: int = 2


print(SelfField(1), Point.__init__.__name__, Point.__init__.__qualname__, Point.__eq__.__qualname__)
