# Type parameters are typing's variables.
import copy
import typing


def f[T, *Ts, **P](*a: *Ts):
    return T, Ts, P


T, Ts, P = f()
for v, kind in (T, typing.TypeVar), (Ts, typing.TypeVarTuple), (P, typing.ParamSpec):
    print(isinstance(v, kind), type(v) is kind, v.__name__, v, v.__module__, copy.copy(v) is v)
print(f.__annotations__["a"] == typing.Unpack[Ts], f.__type_params__)
print(P.args, P.kwargs, P.args.__origin__ is P, P.__bound__)
print(T.__infer_variance__, T.__covariant__, T.__bound__, T.__constraints__)


class K[T, *Ts]:
    pass


class L[T](K[T]):
    pass


class M[**P, R]:
    pass


print(K[int], K[int, str, float], K[int, *tuple[int, str]], L[int], L.__orig_bases__[0].__args__)
print(M[[int, str], float], M[..., int], K.__type_params__ == K.__parameters__)
print(typing.Callable[P, T][[int], str], tuple[*Ts][int, str], tuple[T, *Ts][int, str, float], dict[T, T][int])
print(list[list[T]][int], typing.Optional[T][int], T | int, typing.List[T].__parameters__)

type C[T, *Ts] = (T, Ts)
print(C[int], C[int, str].__args__, isinstance(C, typing.TypeAliasType), C.__type_params__)


def limits[A: int, B: (int, str), C: Missing]():
    return A, B, C


A, B, C = limits()
print(A.__bound__, A.__constraints__, B.__bound__, B.__constraints__)
try:
    C.__bound__
except NameError:
    print("not yet")
Missing = bytes
print(C.__bound__)
