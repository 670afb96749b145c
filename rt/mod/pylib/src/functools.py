"""Functions that take or return functions."""

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from _weakref import ref as _ref

GenericAlias = type(list[int])

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make wrapper look like wrapped."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator form of update_wrapper."""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


_no_value = object()


class partialmethod:
    """partial for functions that are methods."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(map(repr, self.args))
        parts.extend([f"{k}={v!r}" for k, v in self.keywords.items()])
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _bound_later(self):
        func, given, keywords = self.func, self.args, self.keywords

        def method(obj, /, *args, **kw):
            return func(obj, *given, *args, **{**keywords, **kw})

        method.__isabstractmethod__ = self.__isabstractmethod__
        method._partialmethod = self
        return method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    result.__self__ = bound.__self__
                return result
        return self._bound_later().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def _derived(root, name, needs_eq, negate, combine_or):
    # name(a, b) in terms of root(a, b): optionally negated, then optionally joined with (in)equality.
    if not needs_eq:

        def op(self, other):
            r = getattr(type(self), root)(self, other)
            return r if r is NotImplemented else not r

    elif combine_or:

        def op(self, other):
            r = getattr(type(self), root)(self, other)
            if r is NotImplemented:
                return r
            return (not r if negate else r) or self == other

    else:

        def op(self, other):
            r = getattr(type(self), root)(self, other)
            if r is NotImplemented:
                return r
            return (not r if negate else r) and self != other

    op.__name__ = name
    op.__qualname__ = name
    is_root = f"a {_signs[root]} b"
    if negate:
        is_root = "not " + is_root
    if needs_eq:
        is_root = f"({is_root}) " + ("or (a == b)" if combine_or else "and (a != b)")
    elif negate:
        is_root = f"({is_root})"
    op.__doc__ = f"Return a {_signs[name]} b.  Computed by @total_ordering from {is_root}."
    return op


_signs = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


# root: (derived, needs ==, negate, join with or)
_orderings = {
    "__lt__": (
        ("__gt__", True, True, False), ("__le__", True, False, True), ("__ge__", False, True, False),
    ),
    "__le__": (
        ("__ge__", True, True, True), ("__lt__", True, False, False), ("__gt__", False, True, False),
    ),
    "__gt__": (
        ("__lt__", True, True, False), ("__ge__", True, False, True), ("__le__", False, True, False),
    ),
    "__ge__": (
        ("__le__", True, True, True), ("__gt__", True, False, False), ("__lt__", False, True, False),
    ),
}


def total_ordering(cls):
    """Class decorator that derives the missing ordering methods from the one that is there."""
    present = [op for op in _orderings if getattr(cls, op, None) is not getattr(object, op, None)]
    if not present:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for root in ("__lt__", "__le__", "__gt__", "__ge__"):
        if root in present:
            break
    for name, needs_eq, negate, combine_or in _orderings[root]:
        if name not in present:
            setattr(cls, name, _derived(root, name, needs_eq, negate, combine_or))
    return cls


_cache_info = []


def _make_info(hits, misses, maxsize, currsize):
    if not _cache_info:
        from collections import namedtuple

        _cache_info.append(namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools"))
    return _cache_info[0](hits, misses, maxsize, currsize)


def lru_cache(maxsize=128, typed=False):
    """Decorator that remembers the results of the most recent calls; None for maxsize: of all."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        func, maxsize = maxsize, 128
        return _cached(func, maxsize, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(func):
        return _cached(func, maxsize, typed)

    return decorate


def cache(user_function, /):
    """lru_cache without a limit."""
    return _cached(user_function, None, False)


def _cached(func, maxsize, typed):
    wrapper = _lru_cache_wrapper(func, maxsize, typed, _make_info)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, func)


def _virtual_rank(mro, c):
    # Where c would be in the MRO if the class that introduces it, the last one that c covers, had named it as a base:
    # behind that class and its abstract bases, before the bases of c.
    for i, k in enumerate(mro):
        if issubclass(k, c):
            first = i
    place = first
    for base in mro[first].__bases__:
        if hasattr(base, "__abstractmethods__"):
            place = max(place, mro.index(base))
    for i in range(first + 1, place + 1):
        if issubclass(c, mro[i]) and mro[i] is not object:
            place = i - 1
            break
    return place + 0.5


def _find_impl(cls, registry):
    """The implementation for the closest registered ancestor of cls, virtual ones included."""
    mro = cls.__mro__
    best, best_rank = None, len(mro)
    for i, c in enumerate(mro):
        if c in registry:
            best, best_rank = c, i
            break
    virtual = {}
    for c in registry:
        if c not in mro and isinstance(c, type) and c is not object:
            try:
                if issubclass(cls, c):
                    virtual.setdefault(_virtual_rank(mro, c), []).append(c)
            except TypeError:
                pass
    if virtual:
        rank = min(virtual)
        if rank < best_rank:
            found = virtual[rank]
            # Of related classes the most derived one counts.
            found = [c for c in found if not any(d is not c and issubclass(d, c) for d in found)]
            if len(found) > 1:
                raise RuntimeError(f"Ambiguous dispatch: {found[0]} or {found[1]}")
            best = found[0]
    return registry.get(best)


def _union_args(cls):
    args = getattr(cls, "__args__", None)
    if args is None:
        return None
    if type(cls) is type(int | str):
        return args
    origin = getattr(cls, "__origin__", None)
    if getattr(origin, "__module__", "") == "typing" and "Union" in repr(origin):
        return args
    return None


def _dispatchable(cls):
    if isinstance(cls, type) and not isinstance(cls, GenericAlias):
        return True
    args = _union_args(cls)
    return args is not None and all(isinstance(a, type) for a in args)


def singledispatch(func):
    """Make a function generic: the type of its first argument selects the implementation."""
    registry = {}
    found = {}  # id(class) -> (weak reference to it, implementation)
    token = None  # of the ABCs, once one is registered

    def dispatch(cls):
        """Return the implementation for a class."""
        nonlocal token
        if token is not None:
            from abc import get_cache_token

            now = get_cache_token()
            if now != token:
                found.clear()
                token = now
        entry = found.get(id(cls))
        if entry is not None and entry[0]() is cls:
            return entry[1]
        impl = registry.get(cls)
        if impl is None:
            impl = _find_impl(cls, registry)
        found[id(cls)] = (_ref(cls), impl)
        return impl

    def register(cls, func=None):
        """Register an implementation; also a decorator, with the class taken from the annotation if not given."""
        nonlocal token
        if _dispatchable(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            hints = getattr(cls, "__annotations__", {})
            if not hints:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain "
                    f"`@register` on an annotated function."
                )
            func = cls
            from typing import get_type_hints

            name, cls = next(iter(get_type_hints(func).items()))
            if not _dispatchable(cls):
                if _union_args(cls) is not None:
                    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        args = _union_args(cls)
        for c in (cls,) if args is None else args:
            registry[c] = func
            if token is None and hasattr(c, "__abstractmethods__"):
                from abc import get_cache_token

                token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        cls = args[0].__class__
        entry = found.get(id(cls)) if token is None else None
        if entry is not None and entry[0]() is cls:
            return entry[1](*args, **kw)
        return dispatch(cls)(*args, **kw)

    funcname = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch for methods: the type of the first argument after self selects."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch

        def method(*args, **kwargs):
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        update_wrapper(method, self.func)
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


class cached_property:
    """A property that is computed once and then is an attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            namespace = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property."
            ) from None
        value = namespace.get(name, _no_value)
        if value is _no_value:
            value = self.func(instance)
            try:
                namespace[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item "
                    f"assignment for caching {name!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(GenericAlias)
