"""Container types. The rarer ones, which need the abstract base classes, are loaded when asked for."""

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple",
]

import sys as _sys
from _collections import OrderedDict, _count_elements, _tuplegetter as _field, defaultdict, deque


def __getattr__(name):
    if name in ("ChainMap", "UserDict", "UserList", "UserString"):
        from collections import _user

        return getattr(_user, name)
    if name == "abc":
        import collections.abc

        return collections.abc
    raise AttributeError(f"module 'collections' has no attribute {name!r}")


_tuple_new = tuple.__new__


def _check_field_names(fields, typename, rename):
    from keyword import iskeyword

    if rename:
        seen = set()
        for i, name in enumerate(fields):
            if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
                fields[i] = f"_{i}"
            seen.add(name)
    for name in [typename] + fields:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in fields:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a subclass of tuple whose items also are attributes."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = list(map(str, field_names))
    typename = _sys.intern(str(typename))
    _check_field_names(fields, typename, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    field_defaults = dict(zip(fields[len(fields) - len(defaults) :], defaults))
    fields = tuple(map(_sys.intern, fields))
    count = len(fields)

    names = ", ".join(fields)
    items = names + "," if count == 1 else names
    scope = {"_tuple_new": _tuple_new, "__builtins__": {}, "__name__": f"namedtuple_{typename}"}
    exec(f"def __new__(_cls{', ' * bool(names)}{names}): return _tuple_new(_cls, ({items}))", scope)
    __new__ = scope["__new__"]
    __new__.__qualname__ = f"{typename}.__new__"
    __new__.__doc__ = f"Create new instance of {typename}({names})"
    if defaults:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = _tuple_new(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, fields, self))
        if kwds:
            raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        parts = [f"{k}={v!r}" for k, v in zip(fields, self)]
        return f"{self.__class__.__name__}({', '.join(parts)})"

    def _asdict(self):
        return dict(zip(fields, self))

    def __getnewargs__(self):
        return tuple(self)

    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    _asdict.__doc__ = "Return a new dict which maps field names to their values."
    __repr__.__doc__ = "Return a nicely formatted representation string"
    __getnewargs__.__doc__ = "Return self as a plain tuple.  Used by copy and pickle."
    for f in (_make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        f.__qualname__ = f"{typename}.{f.__name__}"

    namespace = {
        "__doc__": f"{typename}({names})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": __new__,
        "_make": _make,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": fields,
    }
    for i, name in enumerate(fields):
        namespace[name] = _field(i, f"Alias for field number {i}")
    result = type(typename, (tuple,), namespace)
    if module is None:
        try:
            module = _sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            pass
    if module is not None:
        result.__module__ = module
    return result


class Counter(dict):
    """A dict that counts: missing items count as zero."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        """The n most common items and their counts, most common first; None: all."""
        if n is None:
            return sorted(self.items(), key=_second, reverse=True)
        if n == 1:
            return [max(self.items(), key=_second)] if self else []
        if n > 0 and len(self) <= 1000:
            return sorted(self.items(), key=_second, reverse=True)[:n]
        from heapq import nlargest

        return nlargest(n, self.items(), key=_second)

    def elements(self):
        """Iterate over each item as often as its count says."""
        for item, n in self.items():
            for _ in range(n):
                yield item

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Add counts: those of a mapping, or one for each item of an iterable."""
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    get = self.get
                    for item, n in iterable.items():
                        self[item] = n + get(item, 0)
                else:
                    super().update(iterable)
            elif type(self) is Counter or type(self).__setitem__ == dict.__setitem__:
                _count_elements(self, iterable)
            else:
                for item in iterable:
                    self[item] = self.get(item, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Subtract counts; they may become zero or negative."""
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for item, n in iterable.items():
                    self[item] = get(item, 0) - n
            else:
                for item in iterable:
                    self[item] = get(item, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, item):
        if item in self:
            super().__delitem__(item)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            items = dict(self.most_common())
        except TypeError:
            items = dict(self)
        return f"{self.__class__.__name__}({items!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _all_counts(_same, self, other)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not _all_counts(_same, self, other)

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _all_counts(_no_more, self, other)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _all_counts(_no_more, other, self)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, n in self.items():
            n += other[item]
            if n > 0:
                result[item] = n
        for item, n in other.items():
            if n > 0 and item not in self:
                result[item] = n
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, n in self.items():
            n -= other[item]
            if n > 0:
                result[item] = n
        for item, n in other.items():
            if n < 0 and item not in self:
                result[item] = -n
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, n in self.items():
            n = max(n, other[item])
            if n > 0:
                result[item] = n
        for item, n in other.items():
            if n > 0 and item not in self:
                result[item] = n
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, n in self.items():
            n = min(n, other[item])
            if n > 0:
                result[item] = n
        return result

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def _drop_nonpositive(self):
        for item in [item for item, n in self.items() if not n > 0]:
            del self[item]
        return self

    def __iadd__(self, other):
        for item, n in other.items():
            self[item] += n
        return self._drop_nonpositive()

    def __isub__(self, other):
        for item, n in other.items():
            self[item] -= n
        return self._drop_nonpositive()

    def __ior__(self, other):
        for item, n in other.items():
            if n > self[item]:
                self[item] = n
        return self._drop_nonpositive()

    def __iand__(self, other):
        for item, n in self.items():
            m = other[item]
            if m < n:
                self[item] = m
        return self._drop_nonpositive()


def _second(pair):
    return pair[1]


def _is_mapping(x):
    if isinstance(x, dict):
        return True
    if isinstance(x, (str, list, tuple)):
        return False
    from collections.abc import Mapping

    return isinstance(x, Mapping)


def _all_counts(test, a, b):
    for item in a:
        if not test(a[item], b[item]):
            return False
    for item in b:
        if not test(a[item], b[item]):
            return False
    return True


def _same(n, m):
    return n == m


def _no_more(n, m):
    return n <= m
