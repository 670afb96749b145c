# typing and types: generic aliases, unions, NamedTuple, TypeVar, Protocol stubs, runtime behaviour of hints.
import typing, types
from typing import Any, Optional, Union, List, Dict, Callable, TypeVar, Generic, NamedTuple, cast, TYPE_CHECKING, overload, final, ClassVar, Iterable, Tuple, Literal, Protocol, runtime_checkable, NewType, Final, TypedDict
T = TypeVar("T"); K = TypeVar("K")
def f(a: List[int], b: Optional[str] = None, *c: "T", d: Dict[str, Any] = {}, **e: Callable[[int], str]) -> Union[int, None]: return a
print(f([1]), sorted(f.__annotations__), TYPE_CHECKING, cast(int, "not checked"), T.__name__)
class Stack(Generic[T]):
    items: ClassVar[int] = 0
    def __init__(self) -> None: self.l: List[T] = []
    def push(self, x: T) -> "Stack[T]": self.l.append(x); return self
s = Stack[int](); print(s.push(1).push("two").l, Stack().l, type(s).__name__, isinstance(s, Stack), Stack.items)
class IntStack(Stack[int]):
    pass
class Pair(Generic[T, K]):
    def __init__(self, a: T, b: K): self.a, self.b = a, b
print(IntStack().push(5).l, issubclass(IntStack, Stack), Pair[int, str](1, "x").b)
class Emp(NamedTuple):
    name: str
    id: int = 3
    def hi(self): return "hi " + self.name
e = Emp("Bob")
print(e, e.name, e.id, e[0], e.hi(), e == ("Bob", 3), e._replace(id=9), e._asdict(), Emp._fields, Emp._field_defaults, isinstance(e, tuple), Emp("A", 1) < Emp("B", 0), Emp._make(["x", 1]))
N2 = NamedTuple("N2", [("a", int), ("b", str)]); print(N2(1, "z"), N2(b=1, a=2).a)
UserId = NewType("UserId", int); print(UserId(5) + 1)
class TD(TypedDict):
    x: int
    y: str
print(TD(x=1, y="a"), TD({"x": 2}) == {"x": 2}, sorted(TD.__annotations__))
@runtime_checkable
class Sized2(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], Sized2), isinstance(5, Sized2))
class Proto(Protocol):
    def run(self) -> int: ...
class Impl(Proto):
    def run(self): return 7
print(Impl().run())
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x * 2
print(g(2), g("a"))
@final
class Fin: pass
print(Fin().__class__.__name__, list[int], dict[str, int], tuple[int, ...], list[int]() == [], dict[str, int](a=1), type(list[int]).__name__, list[int] == list[int], isinstance([], list), list[T][int], set[int]({1}))
for bad in (lambda: isinstance([], list[int]), lambda: int[str], lambda: [][int], lambda: issubclass(list, list[int])):
    try: bad(); print("ok")
    except TypeError: print("TypeError", end=" ")
print()
u = int | str
print(u, isinstance(1, u), isinstance(2.5, u), u == str | int, int | None, type(u).__name__, (int | str | float) == (int | (str | float)), int | int == int)
ns = types.SimpleNamespace(a=1, b="x"); ns.c = 3; del ns.a
print(ns, ns == types.SimpleNamespace(b="x", c=3), ns.__dict__, types.SimpleNamespace())
mp = types.MappingProxyType({"k": 1}); print(mp["k"], list(mp), len(mp), mp.get("z"), mp == {"k": 1}, "k" in mp)
try: mp["q"] = 1
except TypeError: print("read-only")
print(types.FunctionType is type(f), types.GeneratorType is type(x for x in ()), types.ModuleType is type(types), types.NoneType is type(None), types.MethodType is type(e.hi), isinstance(print, types.BuiltinFunctionType), types.LambdaType is types.FunctionType, types.CodeType is type(f.__code__))
m = types.ModuleType("mm", "doc"); m.x = 1; print(m.__name__, m.__doc__, m.x)
C = types.new_class("C", (Emp,), {}, lambda n: n.update(z=5)); print(C("q").z, C("q").name)
class V:
    x: Final = 5
    y: Literal["a", "b"] = "a"
    z: Tuple[int, ...] = ()
print(V.x, V.y, sorted(V.__annotations__), typing.get_type_hints(V)["z"] == Tuple[int, ...], Any is typing.Any, Optional[int] == Union[int, None])
