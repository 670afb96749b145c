# typing: forms, their repr, equality, arguments.
import collections.abc
import typing
from typing import *

T = TypeVar("T")
S = TypeVar("S", int, str)
B = TypeVar("B", bound=int, covariant=True)
print(T, S, B, T.__name__, S.__constraints__, B.__bound__, B.__covariant__, TypeVar("N", contravariant=True), AnyStr)
for t in (
    List, List[int], Dict[str, int], Tuple[int, ...], Tuple[()], Tuple[int, str], Set[str], FrozenSet[int], Type[int],
    Optional[int], Union[int, str], Union[int, None, str], Callable, Callable[[int], str], Callable[..., Any],
    Callable[[], None], Literal[1, "a", True, None], Any, ClassVar[int], Final[int], Annotated[int, "meta", 5], NoReturn,
    Iterable[T], Mapping[str, T], Generator[int, str, None], Deque[int], DefaultDict[str, List[int]], Self, Never,
    ContextManager[int], Hashable, Sequence[Union[int, str]], List["Forward"], Optional["X"], Text, Awaitable[int],
    Required[int], NotRequired[str], TypeGuard[int], LiteralString, Concatenate[int, ...], Iterator[Any], List[None],
):
    print(t, get_origin(t), get_args(t))
print(Union[int], Union[int, int], Union[int, Union[str, None]], Optional[None], Union[List[int], List[int]], Optional[Optional[int]])
print(Union[int, str] == Union[str, int], List[int] == List[int], List[int] == List[str], hash(Union[int, str]) == hash(Union[str, int]))
print(Literal[1] == Literal[True], Literal[1, 2] == Literal[2, 1], Literal[Literal[1, 2], 3], Literal[1, 1])
print(List[T][int], Dict[T, S][str, int], Callable[[T], S][int, str], Union[T, int][str], Union[T, int][int], Tuple[T, ...][int], List[List[T]][int])
print(List[T].__parameters__, Dict[T, List[S]].__parameters__, Callable[[T, S], T].__parameters__, List[int].__parameters__)
print(int | None, Optional[int] == (int | None), List[int] | None, T | int, "X" | T, Union[int, str] | float, get_origin(int | str) is not None)
print(isinstance([], List), isinstance({}, Dict), issubclass(list, Sequence), isinstance(1, Union[int, str]), isinstance((), Iterable))
print(List is typing.List, getattr(typing, "List") is List, cast(int, "x"), TYPE_CHECKING, assert_type(1, int))
print(get_args(Callable[[int, str], bool]), get_args(Annotated[int, 1]), get_args(int), get_origin(Generic), get_args(collections.abc.Callable[[int], str]))


def err(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


err(lambda: isinstance([], List[int]))
err(lambda: List[int, str])
err(lambda: Dict[int])
err(lambda: Optional[int, str] if False else Union[()])
err(lambda: Any())
err(lambda: isinstance(1, Any))
err(lambda: Union())
err(lambda: List())
err(lambda: List[int][str])
err(lambda: TypeVar("A", int))
err(lambda: TypeVar("A", int, str, bound=int))
err(lambda: TypeVar("A", covariant=True, contravariant=True))
err(lambda: Callable[int])
err(lambda: ClassVar[ClassVar[int]])
err(lambda: Annotated[int])
err(lambda: assert_never("x"))
err(lambda: List[Generic])

UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, UserId | None, List[UserId])
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(P, P.args, P.kwargs, Ts, Callable[P, T], Callable[P, T][[int, str], bool], Tuple[Unpack[Ts]], Tuple[Unpack[Ts]][int, str])


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


@final
class Fin:
    @final
    def m(self):
        pass


@no_type_check
def untyped(a: "not valid ]"):
    pass


print(f(3), len(get_overloads(f)), Fin.__final__, Fin.m.__final__, get_type_hints(untyped))
clear_overloads()
print(get_overloads(f), ForwardRef("a.b"), ForwardRef("x") == ForwardRef("x"))
Vector = List[float]
Alias: TypeAlias = Dict[str, Vector]
print(Alias, DefaultDict(int) == {}, Deque([1]), Counter("a"), OrderedDict(a=1) == {"a": 1})
