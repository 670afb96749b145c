# Subscripts of aliases are remembered, as far as they mean the same everywhere.
import typing
from typing import Any, Callable, Dict, List, Literal, Optional, Tuple, TypeVar, Union

T = TypeVar("T")


class Meta(type):
    def __len__(cls):
        return 0


class Empty(metaclass=Meta):
    pass


for i in range(3):
    print(List[int] is List[int], Optional[int] is Optional[int], Dict[str, int] is Dict[str, int], Union[int, str] is Union[int, str], Callable[[int], str] is Callable[[int], str])
    print(List[int], List[str], Optional[List[int]], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Tuple[int, str], Callable[..., Any], Callable[[], None], Callable[[List[int], str], Optional[int]])
    print(Union[Empty] is Empty, Union[None], Optional[None], Union[int, int, None], Union[int, Union[str, None]], Union[str, int], Union[int, str])
    print(List[None], List[T], List[T][int], Dict[str, T][int], Optional[T][int], List["X"], Optional["X"], List[list[int]], Optional[list[str]])
    print(Literal[1], Literal[True], Literal[1.5, "a"] if False else Literal["a", 1], Optional[Literal[0]], Optional[Literal[False]], List[Literal[1]], List[Literal[True]])
    for f in (lambda: List[int, str], lambda: Dict[int], lambda: Optional[int, str], lambda: Callable[int], lambda: Callable[[int]], lambda: List[int][str], lambda: Union[()]):
        try:
            print(f())
        except TypeError:
            print("TypeError", end=" ")
    print()


# The same name in two places.
def one():
    class X:
        pass

    hinted = type("H", (), {"__annotations__": {"a": List["X"], "b": Optional[List["X"]], "return": "X"}})
    return X, typing.get_type_hints(hinted, localns={"X": X})


x, hints = one()
y, others = one()
print(hints["a"].__args__[0] is x, others["a"].__args__[0] is y, others["return"] is y, others["b"] == Optional[List[y]], x is y)

# Classes come and go.
for i in range(1200):
    c = type("C%d" % i, (), {})
    assert List[c].__args__ == (c,) and Optional[c].__args__[0] is c and Optional[c] == Union[c, None]
print(List[int] == List[int], hash(List[int]) == hash(List[int]), {List[int]: 1}[List[int]], List[int] != List[str])
