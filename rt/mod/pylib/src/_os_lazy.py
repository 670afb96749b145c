"""The parts of os that need the abstract base classes."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, MutableMapping
import posix as _os

# In CPython posix.environ is a dictionary of bytes; ours is asked for with _environ().
if hasattr(_os, "_environ"):
    _initial = dict(_os._environ())
else:
    _initial = {k.decode("utf-8", "surrogateescape"): v.decode("utf-8", "surrogateescape") for k, v in _os.environ.items()}


class PathLike(ABC):
    """An object that stands for a path."""

    @abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            for c in subclass.__mro__:
                if "__fspath__" in c.__dict__:
                    return c.__dict__["__fspath__"] is not None or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


PathLike.__module__ = "os"


class _Environ(MutableMapping):
    """The environment; changes are seen by the processes that this one starts."""

    def __init__(self, data, encode, decode):
        self._data = data
        self._encode = encode
        self._decode = decode

    def __getitem__(self, key):
        try:
            return self._decode(self._data[self._encode(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._encode(key), self._encode(value)
        _os.putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self._encode(key)
        _os.unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self._decode(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"environ({{{', '.join([f'{k!r}: {v!r}' for k, v in self.items()])}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _str(x):
    if not isinstance(x, str):
        raise TypeError(f"str expected, not {type(x).__name__}")
    return x


def _from_bytes(x):
    if not isinstance(x, bytes):
        raise TypeError(f"bytes expected, not {type(x).__name__}")
    return x.decode("utf-8", "surrogateescape")


def _to_bytes(x):
    return x.encode("utf-8", "surrogateescape")


environ = _Environ(_initial, _str, _str)
environb = _Environ(_initial, _from_bytes, _to_bytes)
