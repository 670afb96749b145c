# singledispatch and singledispatchmethod.
import collections.abc as c
from abc import ABC
from functools import singledispatch, singledispatchmethod


@singledispatch
def show(x, extra=""):
    """Show something."""
    return f"object {x!r}{extra}"


@show.register
def _(x: int, extra=""):
    return f"int {x}{extra}"


@show.register(list)
def show_list(x, extra=""):
    return f"list of {len(x)}{extra}"


@show.register(float)
@show.register(complex)
def _(x, extra=""):
    return f"number {x}{extra}"


show.register(type(None), lambda x, extra="": "nothing")


@show.register
def _(x: bytes | bytearray, extra=""):
    return f"bytes {len(x)}"


for x in (1, True, [1, 2], 2.5, 1j, None, "s", (1,), b"ab", bytearray(3)):
    print(show(x), show(x, extra="!"))
print(show.__name__, show.__doc__, show_list([1]))
print(show.dispatch(bool)(5), show.dispatch(str) is show.dispatch(object))
print(sorted(k.__name__ for k in show.registry))


@singledispatch
def kind(x):
    return "base"


kind.register(c.Sized, lambda x: "sized")
kind.register(c.Mapping, lambda x: "mapping")
kind.register(c.MutableMapping, lambda x: "mutable mapping")
kind.register(c.Callable, lambda x: "callable")


class Len:
    def __len__(self):
        return 1


class SubDict(dict):
    pass


class Both(Len):
    def __call__(self):
        pass


for x in (1, "s", [], {}, SubDict(), Len(), print, range(3)):
    print(kind(x))
print(kind(Both()))


class Late(ABC):
    pass


class Plain:
    pass


print(kind(Plain()))
kind.register(Late, lambda x: "late")
print(kind(Plain()))
Late.register(Plain)
print(kind(Plain()))


@singledispatch
def amb(x):
    return "base"


amb.register(c.Iterable, lambda x: "iterable")
amb.register(c.Container, lambda x: "container")


class P:
    pass


c.Iterable.register(P)
print(amb(P()))
c.Container.register(P)
try:
    amb(P())
except RuntimeError as e:
    print(str(e).startswith("Ambiguous dispatch: "))
try:
    show()
except TypeError as e:
    print(e)
for bad in (lambda: show.register(3), lambda: show.register(3, print), lambda: show.register(list[int], print)):
    try:
        bad()
    except TypeError:
        print("TypeError")


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("cannot negate")

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg

    @singledispatchmethod
    @classmethod
    def name(cls, arg):
        return cls.__name__ + " object"

    @name.register(str)
    @classmethod
    def _(cls, arg):
        return cls.__name__ + " str"

    @singledispatchmethod
    @staticmethod
    def twice(arg):
        return arg * 2

    @twice.register(str)
    @staticmethod
    def _(arg):
        return arg + "|" + arg


n = Negator()
print(n.neg(5), n.neg(True), n.name(1), n.name("x"), Negator.name("x"), n.twice(4), Negator.twice("ab"))
try:
    n.neg("x")
except NotImplementedError as e:
    print(e)
