"""The classes of typing that few programs name: IO and the Supports protocols."""

from abc import abstractmethod
from typing import AnyStr, Generic, Protocol, TypeVar, runtime_checkable

T_co = TypeVar("T_co", covariant=True)


def _supports(name, method, *bases):
    def f(self):
        pass

    f.__name__ = method
    f.__qualname__ = f"{name}.{method}"
    from types import new_class

    def body(ns):
        ns.update({"__slots__": (), "__module__": "typing", method: abstractmethod(f)})

    return runtime_checkable(new_class(name, bases or (Protocol,), None, body))


SupportsInt = _supports("SupportsInt", "__int__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsIndex = _supports("SupportsIndex", "__index__")
SupportsAbs = _supports("SupportsAbs", "__abs__", Protocol[T_co])
SupportsRound = _supports("SupportsRound", "__round__", Protocol[T_co])


class IO(Generic[AnyStr]):
    """What open() returns."""

    __module__ = "typing"
    __slots__ = ()


for _name in (
    "close", "fileno", "flush", "isatty", "read", "readable", "readline", "readlines", "seek", "seekable", "tell",
    "truncate", "writable", "write", "writelines", "__enter__", "__exit__",
):

    def _method(self, *args):
        raise NotImplementedError

    _method.__name__ = _name
    _method.__qualname__ = "IO." + _name
    setattr(IO, _name, abstractmethod(_method))

for _name in ("mode", "name", "closed"):
    setattr(IO, _name, property(abstractmethod(lambda self: None)))


class BinaryIO(IO[bytes]):
    """What open() returns in binary mode."""

    __module__ = "typing"
    __slots__ = ()


class TextIO(IO[str]):
    """What open() returns in text mode."""

    __module__ = "typing"
    __slots__ = ()


for _name in ("buffer", "encoding", "errors", "line_buffering", "newlines"):
    setattr(TextIO, _name, property(abstractmethod(lambda self: None)))
