# typing: generic classes, protocols, hints.
import collections.abc
from typing import (
    Any, Callable, ClassVar, Dict, Generic, Iterable, Iterator, List, Mapping, NamedTuple, Optional, Protocol,
    Required, NotRequired, Sequence, SupportsAbs, SupportsFloat, SupportsIndex, SupportsInt, Tuple, TypedDict, TypeVar,
    Annotated, Union, get_args, get_origin, get_type_hints, is_typeddict, runtime_checkable,
)

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self.items: List[T] = list(items)

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
s.push(1)
print(s.pop(), Stack[int], Stack[int]([1]).items, s.__orig_class__, Stack.__parameters__, Stack[T], Stack[Dict[str, T]][int])
print(isinstance(s, Stack), Stack[int].__origin__ is Stack, Stack[int].__args__, Stack[int] == Stack[int], Stack[int] == Stack[str])


class IntStack(Stack[int]):
    pass


class Pair(Generic[K, V]):
    def __init__(self, k, v):
        self.k, self.v = k, v


class Swapped(Pair[V, K], Generic[K, V]):
    pass


class Partly(Pair[str, V]):
    pass


print(IntStack.__mro__[1].__name__, IntStack.__orig_bases__, IntStack().pop.__name__, Pair[int, str], Pair.__parameters__)
print(Swapped.__parameters__, Partly.__parameters__, Partly[int], Swapped.__orig_bases__)


class MyList(List[T]):
    def first(self):
        return self[0]


class MyMap(Mapping[str, int]):
    def __getitem__(self, k):
        return len(k)

    def __iter__(self):
        return iter(["a", "bb"])

    def __len__(self):
        return 2


print(MyList([4, 5]).first(), MyList[int], MyList.__mro__[1:3], dict(MyMap()), isinstance(MyMap(), collections.abc.Mapping))


def err(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)


err(lambda: Stack[int, str])
err(lambda: Pair[int])
err(lambda: IntStack[int])
err(lambda: Generic[int])
err(lambda: Generic[T, T])
err(lambda: isinstance(s, Stack[int]))


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Named(Protocol):
    name: str


class Door:
    name = "door"

    def close(self):
        pass


class Wall:
    pass


class NotRuntime(Protocol):
    def f(self): ...


print(isinstance(Door(), Closer), isinstance(Wall(), Closer), issubclass(Door, Closer), isinstance(Door(), Named), isinstance(Wall(), Named))
err(lambda: isinstance(Door(), NotRuntime))
err(lambda: issubclass(Door, Named))
err(lambda: Closer())


class Explicit(Closer):
    def __init__(self, v):
        self.v = v

    def close(self):
        return self.v


print(Explicit(3).close(), isinstance(Explicit(1), Closer), Closer._is_protocol, Explicit._is_protocol)


class GenProto(Protocol[T]):
    def get(self) -> T: ...


print(GenProto[int], GenProto.__parameters__)
print(isinstance(1, SupportsInt), isinstance("s", SupportsInt), isinstance(2.5, SupportsFloat), isinstance(1, SupportsIndex), isinstance(-1, SupportsAbs))


class Emp(NamedTuple):
    """An employee."""

    name: str
    id: int = 3

    def hello(self):
        return f"hi {self.name}"


e = Emp("Guido")
print(e, e.id, e.hello(), Emp._fields, Emp._field_defaults, Emp.__annotations__, Emp.__doc__, e._replace(id=9), isinstance(e, tuple), Emp.__bases__)
Emp2 = NamedTuple("Emp2", [("a", int), ("b", str)])
print(Emp2(1, "x"), Emp2.__annotations__)
err(lambda: exec("class Bad(NamedTuple):\n a: int = 1\n b: int"))


class Movie(TypedDict):
    title: str
    year: int


class More(Movie, total=False):
    rating: float
    seen: Required[bool]


class Opt(TypedDict):
    a: NotRequired[int]
    b: str


m = Movie(title="x", year=1)
print(m, type(m) is dict, Movie.__annotations__, sorted(More.__required_keys__), sorted(More.__optional_keys__), More.__total__, Movie.__total__)
print(sorted(Opt.__optional_keys__), is_typeddict(Movie), is_typeddict(dict), TypedDict("Fn", {"in": int})(**{"in": 1}))
err(lambda: isinstance({}, Movie))


class Hints:
    a: int
    b: "Optional[Hints]" = None
    c: ClassVar[List["int"]]
    d: Annotated[int, "m"]
    e: None


class SubHints(Hints):
    f: "str"


def func(a: int, b: "str" = "x", *args: "int", c: Optional[int] = None, **kw: Any) -> "List[Hints]":
    pass


print({k: v for k, v in get_type_hints(SubHints).items() if k != "b"}, get_args(get_type_hints(Hints)["b"])[0] is Hints)
print({k: v for k, v in get_type_hints(func).items()})
print(get_type_hints(Hints, include_extras=True)["d"], get_type_hints(Emp), get_type_hints(Movie))
err(lambda: get_type_hints(3))


class Rec:
    child: "list[Rec]"
    u: "int | None"


print(get_type_hints(Rec)["child"] == list[Rec], get_type_hints(Rec)["u"] == (int | None))
