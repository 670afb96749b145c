"""Shallow and deep copies."""

__all__ = ["Error", "copy", "deepcopy", "replace"]

from sys import modules as _modules

from _pickle import fill as _fill, made_in_python as _made_in_python, plain as _plain
from _weakref import ref as _ref


class Error(Exception):
    pass


error = Error


def replace(obj, /, **changes):
    """A new object like obj with some parts changed, by its class's __replace__."""
    cls = type(obj)
    if isinstance(obj, tuple) and hasattr(cls, "_replace"):
        return obj._replace(**changes)
    func = getattr(cls, "__replace__", None)
    if func is None:
        if cls.__name__ == "SimpleNamespace":
            return cls(**{**obj.__dict__, **changes})
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)



class _C:
    def method(self):
        pass


_method = type(_C().method)

# Objects of these types are their own copies.
_atomic = {
    type(None), type(...), type(NotImplemented), int, float, bool, complex, bytes, str, type, range, property,
    type(len), type(lambda: None), type((lambda: None).__code__), _ref,
}
_immutable = _atomic | {tuple, frozenset, slice, _method}
_nothing = object()


def copy(x):
    """A copy whose items are those of x."""
    cls = type(x)
    if cls in _immutable:
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    if isinstance(x, type):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    if _plain(cls) and not _registered(cls):
        y = _object_new(cls)
        state = x.__getstate__()
        if state is not None:
            if hasattr(y, "__setstate__"):
                y.__setstate__(state)
            else:
                _set_state(y, state)
        return y
    reduced = _reduce(x, cls)
    if isinstance(reduced, str):
        return x
    return _rebuild(x, None, *reduced)


def deepcopy(x, memo=None, _nil=_nothing):
    """A copy whose items are deep copies; what x refers to twice is copied once."""
    cls = type(x)
    if cls in _atomic:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    y = memo.get(key, _nothing)
    if y is not _nothing:
        return y
    copier = _deep.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif isinstance(x, type):
        return x
    else:
        method = getattr(x, "__deepcopy__", None)
        if method is not None:
            y = method(memo)
        else:
            reduced = _reduce(x, cls)
            y = x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)
    if y is not x:
        memo[key] = y
        # While memo lives, x must not be replaced by another object with the same id.
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return y


def _deep_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for item in x:
        append(deepcopy(item, memo))
    return y


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A tuple that contains itself was copied meanwhile.
    y = memo.get(id(x), _nothing)
    if y is not _nothing:
        return y
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deep = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, _method: _deep_method}
_deepcopy_dispatch = _deep


def _registered(cls):
    """What copyreg knows for cls, or None."""
    copyreg = _modules.get("copyreg")
    return None if copyreg is None else copyreg.dispatch_table.get(cls)


def _reduce(x, cls, protocol=4):
    reductor = _registered(cls)
    if reductor is not None:
        return reductor(x)
    # object's own reduction is done here.
    ex = getattr(cls, "__reduce_ex__", None)
    if ex is not None and ex is not getattr(object, "__reduce_ex__", None):
        return ex(x, protocol)
    red = getattr(cls, "__reduce__", None)
    if red is not None and red is not getattr(object, "__reduce__", None):
        return red(x)
    return _default_reduce(x, cls)


_plain_reduce, _object_new = object.__reduce__, object.__new__


def _set_state(y, state):
    """Do what __setstate__ would, for an object without it."""
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state and not _fill(y, state):
        y.__dict__.update(state)
    if slots:
        for name, value in slots.items():
            setattr(y, name, value)


def _new(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _new_filled(cls, base, content):
    y = cls.__new__(cls)
    base.__init__(y, content)
    return y


_values = (frozenset, tuple, str, bytes, int, float, complex)


def _default_reduce(x, cls):
    if isinstance(x, BaseException):
        return cls, x.args, getattr(x, "__dict__", None) or None
    if isinstance(x, (set, bytearray)):
        base = set if isinstance(x, set) else bytearray
        return _new_filled, (cls, base, list(x) if base is set else bytes(x)), _default_state(x, cls)
    get_args = getattr(cls, "__getnewargs_ex__", None)
    if get_args is not None:
        args, kwargs = get_args(x)
    else:
        kwargs = {}
        get_args = getattr(cls, "__getnewargs__", None)
        if get_args is not None:
            args = get_args(x)
        else:
            args = ()
            for base in _values:
                if isinstance(x, base):
                    args = (list(x) if base is frozenset else base(x),)
                    break
            else:
                if not isinstance(x, (list, dict)) and not _user_made(cls):
                    return _plain_reduce(x)
    get_state = getattr(cls, "__getstate__", None)
    if get_state is not None and get_state is not getattr(object, "__getstate__", None):
        state = get_state(x)
    else:
        state = _default_state(x, cls)
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    return _new, (cls, args, kwargs), state, items, pairs


def _user_made(cls):
    """Whether object.__new__ makes instances of cls."""
    new = getattr(cls, "__new__", None)
    if new is None or new is object.__new__:
        return cls is object or _made_in_python(cls)
    # A __new__ written in Python.
    return type(new) is type(_new)


def _default_state(x, cls):
    state = getattr(x, "__dict__", None) or None
    if state is not None:
        state = dict(state)
    slots = {}
    for c in cls.__mro__:
        names = c.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = c.__name__.lstrip("_")
                if stripped:
                    name = f"_{stripped}{name}"
            value = getattr(x, name, _nothing)
            if value is not _nothing:
                slots[name] = value
    return (state, slots) if slots else state


def _rebuild(x, memo, func, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(a, memo) for a in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            _set_state(y, state)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y
