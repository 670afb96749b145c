# Defaults of type parameters (3.13).
import ast
import typing
from typing import Generic, NoDefault, ParamSpec, TypeVar, TypeVarTuple


def f[T = int, **P = [str]](x: T):
    return T, P


for v in f(1):
    print(v, v.__default__, v.has_default())


class A[T = int, **P = [int]]:
    pass


class B[T, U = T]:
    Local = bytes

    def m[V = Local](self):
        return V.__default__


class C[*Ts = *tuple[int, ...]]:
    pass


print(A[str], A[str, [bytes]], B[int], B[int, str], B[int]().m())
print(C.__type_params__[0].__default__, C[int, str])
for make in lambda: B[()], lambda: B[int, int, int]:
    try:
        print(make())
    except TypeError:
        print("TypeError")

type X[T = Later] = list[T]
Later = 9
print(X.__type_params__[0].__default__, X[int], X.__module__)
try:
    exec("type Y[T = Missing] = T\nY.__type_params__[0].__default__")
except NameError:
    print("NameError")

T = TypeVar("T", default=int)
U = TypeVar("U")
print(T.__default__, T.has_default(), U.__default__ is NoDefault, U.has_default(), NoDefault)
print(ParamSpec("P", default=[int]).__default__, TypeVarTuple("Ts", default=typing.Unpack[tuple[int]]).has_default())


class D(Generic[U, T]):
    pass


print(D[str], D[str, bytes], list[D[U]][int])
for source in (
    "def f[T = int, U](): 0", "def f[*T = int](): 0", "type X[T = (yield)] = 1", "class A[T = (a := 1)]: 0", "def f[T: int = str](): 0",
    "def f[T =](): 0", "def f[*Ts = *a](): 0", "def f[T = *a](): 0", "type X[**P = ...] = P",
):
    try:
        compile(source, "s", "exec")
        print("fine", source)
    except SyntaxError:
        print("error", source)
print(ast.unparse(ast.parse("def f[T: int = str, *Ts = *a, **P = [b]](): pass")))
