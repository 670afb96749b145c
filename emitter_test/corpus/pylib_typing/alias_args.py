# list[T][int]: aliases of builtin types replace type variables as typing's do, and can be starred.
from typing import Callable, Generic, List, ParamSpec, TypeVar, TypeVarTuple, Union

T = TypeVar("T")
U = TypeVar("U")
Ts = TypeVarTuple("Ts")
P = ParamSpec("P")


class X(Generic[T, *Ts]):
    pass


class Y(Generic[T]):
    pass


def show(what, make):
    try:
        r = make()
    except TypeError as e:
        r = type(e).__name__
    print(what, r)


show("tuple", lambda: [tuple[*Ts][int, str], tuple[T, *Ts][int, str, float], tuple[*Ts, T][int, str, float], tuple[T, *Ts][int], tuple[*Ts][()]])
show("inner", lambda: [list[List[T]][int], list[tuple[T, *Ts]][int, str, bytes], dict[T, list[U]][int, str], list[Union[T, U]][int, str], dict[T, T][int]])
show("none", lambda: list[T][None].__args__)
show("forward", lambda: list[T]["X"].__args__)
show("rename", lambda: [dict[T, U][U, T], dict[T, U][T, T].__parameters__, list[Y[T]][int], Callable[P, T][[int], str]])
show("few", lambda: dict[T, U][int])
show("many", lambda: list[T][int, str])
show("few2", lambda: tuple[T, U, *Ts][int])
show("none left", lambda: list[int][str])
show("bad", lambda: list[T][5])

star = next(iter(tuple[int, str]))
print(star, star.__unpacked__, tuple[int, str].__unpacked__, star == tuple[int, str], hash(star) == hash(tuple[int, str]))
print(star.__typing_unpacked_tuple_args__, tuple[int].__typing_unpacked_tuple_args__, star.__origin__, star.__args__)
print((*list[int],), (*list[int],)[0].__typing_unpacked_tuple_args__, (*tuple[T, ...],)[0][int])
show("spread", lambda: [dict[T, U][*tuple[int, str]], X[*tuple[int, str]], tuple[T, *Ts][*tuple[int, str, float]], tuple[*Ts][*tuple[int, ...]]])
show("open", lambda: dict[T, U][*tuple[int, ...]])
