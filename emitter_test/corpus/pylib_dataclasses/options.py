# dataclass: frozen, hash, slots, kw_only, inheritance, asdict, astuple, replace, make_dataclass.
from collections import namedtuple
from dataclasses import (
    KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, make_dataclass, replace,
)


@dataclass(frozen=True)
class F:
    x: int
    y: list = field(default_factory=list, hash=False)


f = F(1)
print(f, hash(f) == hash(F(1, [2])), {f: 1}[F(1)] if F(1) == f else "")
for change in (lambda: setattr(f, "x", 2), lambda: setattr(f, "new", 2), lambda: delattr(f, "x")):
    try:
        change()
    except FrozenInstanceError as e:
        print(e, isinstance(e, AttributeError))


@dataclass(frozen=True)
class G(F):
    z: int = 3


print(G(1, [], 5), G(1).z, G(1) == F(1))
try:

    @dataclass
    class Melted(F):
        q: int = 0

except TypeError as e:
    print(e)


@dataclass(unsafe_hash=True)
class U:
    x: int


@dataclass(eq=False)
class NoEq:
    x: int


@dataclass
class Unhashable:
    x: int


@dataclass
class OwnHash:
    x: int

    def __hash__(self):
        return 77


print(hash(U(1)) == hash(U(1)), hash(OwnHash(2)), Unhashable.__hash__, NoEq.__hash__ is object.__hash__)


@dataclass(slots=True)
class S:
    x: int
    y: int = 5


s = S(1)
print(s, S.__slots__, hasattr(s, "__dict__"), S(1) == S(1, 5))
try:
    s.z = 1
except AttributeError:
    print("AttributeError")


@dataclass(slots=True, frozen=True)
class SF(S if False else object):
    a: int
    b: str = "b"


print(SF(1), SF.__slots__, replace(SF(1), b="c"))


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2


@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int


@dataclass
class K3(K2):
    d: int = field(default=9, kw_only=False)
    e: int = field(kw_only=True, default=8)


print(K(a=1), K2(1, c=3), K3(1, 5, c=2), K.__match_args__, K2.__match_args__, K3.__match_args__, [x.kw_only for x in fields(K3)])
for bad in (lambda: K(1), lambda: K2(1, 2, 3), lambda: K2(1)):
    try:
        bad()
    except TypeError:
        print("TypeError")


@dataclass
class Base:
    a: int
    b: int = 1


@dataclass
class Derived(Base):
    c: int = 2
    a: str = "re"


print(Derived(), Derived("x", 5, 6), [x.name for x in fields(Derived)], Derived.__match_args__)
Pair = namedtuple("Pair", "p q")


@dataclass
class Inner:
    v: int


@dataclass
class Outer:
    one: Inner
    many: list
    table: dict
    pair: Pair
    t: tuple = ()


o = Outer(Inner(1), [Inner(2), [Inner(3)]], {"k": Inner(4), Inner: 1}, Pair(Inner(5), 6), (Inner(7),))
d = asdict(Outer(Inner(1), [Inner(2), [Inner(3)]], {"k": Inner(4)}, Pair(Inner(5), 6), (Inner(7),)))
print(d)
print(astuple(Outer(Inner(1), [Inner(2)], {"k": Inner(4)}, Pair(Inner(5), 6))))
lst = [1]
print(asdict(Outer(Inner(1), lst, {}, Pair(1, 2)))["many"] is lst, list(asdict(Inner(3), dict_factory=lambda pairs: [tuple(p) for p in pairs])))
print(replace(Base(1, 2), b=9), replace(Derived(), c=0))


@dataclass
class Init:
    x: int
    scale: InitVar[int]
    y: int = field(init=False, default=0)

    def __post_init__(self, scale):
        self.y = self.x * scale


i = Init(2, 3)
print(i, replace(i, x=5, scale=10))
for bad in (lambda: replace(i, x=1), lambda: replace(i, scale=1, y=3)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
C = make_dataclass("C", ["x", ("y", int), ("z", int, field(default=5))], namespace={"total": lambda self: self.y + self.z}, order=True)
print(C(1, 2), C(1, 2).total(), C(1, 2) < C(1, 3), [f.name for f in fields(C)], C.__name__)
D = make_dataclass("D", [("w", int, 1)], bases=(Base,), frozen=False)
print(D(1), issubclass(D, Base))
for names in (["a", "a"], ["1a"], ["class"], [("a", int, 1, 2)]):
    try:
        make_dataclass("X", names)
    except TypeError as e:
        print(e)
for source in (
    "@dataclass(order=True, eq=False)\nclass A: pass",
    "@dataclass(order=True)\nclass A:\n def __lt__(s, o): pass",
    "@dataclass(frozen=True)\nclass A:\n def __setattr__(s, n, v): pass",
    "@dataclass(unsafe_hash=True)\nclass A:\n def __hash__(s): return 1",
    "@dataclass(slots=True)\nclass A:\n __slots__ = ('x',)\n x: int",
):
    try:
        exec(source)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Celsius:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, cls=None):
        return 20 if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        setattr(obj, self.name, round(value))


@dataclass
class Weather:
    temp: float = Celsius()


print(Weather(), Weather(30.6).temp)
