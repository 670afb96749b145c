# Typing names used at run time: aliases, NamedTuple, cast, TypeVar, Generic.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import typing
from typing import Any, Dict, List, Optional, Union, Callable, NamedTuple, TypeVar, Generic, cast, TYPE_CHECKING
def f(a: List[int], b: Optional[str] = None, *c: Any, d: Union[int, str] = 1) -> Dict[str, int]: return {str(b): len(a) + len(c)}
print(f([1, 2], "k", 3), TYPE_CHECKING, cast(int, "s"), cast("List[int]", None), sorted(f.__annotations__))
class P(NamedTuple):
    x: int
    y: int = 5
    def norm(self): return self.x ** 2 + self.y ** 2
p = P(3); print(p, p.norm(), p._replace(y=4).norm(), P(1, 2) == (1, 2), t(P), P._fields, [*p], p.x, p[1], t(setattr, p, "x", 1))
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> "Stack[T]": self.items.append(x); return self
s = Stack[int](); print(s.push(1).push(2).items, isinstance(s, Stack), Stack().items)
@typing.no_type_check
def g(x: "nonsense here") -> 5: return x
print(g(3))
@typing.overload
def h(x: int) -> int: ...
@typing.overload
def h(x: str) -> str: ...
def h(x): return x * 2
print(h(2), h("a")); cb: Callable[[int], int] = lambda x: x + 1; print(cb(1)); Uid = typing.NewType("Uid", int); print(Uid(5) + 1)
