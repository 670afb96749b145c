"""Names for the interpreter's types, and tools to make classes at run time."""

__all__ = [
    "AsyncGeneratorType", "BuiltinFunctionType", "BuiltinMethodType", "CellType", "ClassMethodDescriptorType",
    "CodeType", "CoroutineType", "DynamicClassAttribute", "EllipsisType", "FrameType", "FunctionType", "GeneratorType",
    "GenericAlias", "GetSetDescriptorType", "LambdaType", "MappingProxyType", "MemberDescriptorType",
    "MethodDescriptorType", "MethodType", "MethodWrapperType", "ModuleType", "NoneType", "NotImplementedType",
    "SimpleNamespace", "TracebackType", "UnionType", "WrapperDescriptorType", "coroutine", "get_original_bases",
    "new_class", "prepare_class", "resolve_bases",
]

from _types import DynamicClassAttribute


class SimpleNamespace:
    """An object whose attributes are the keyword arguments of its constructor."""

    def __init__(self, /, **kwargs):
        if type(self) is SimpleNamespace:
            for name, value in kwargs.items():
                setattr(self, name, value)
        else:
            self.__dict__.update(kwargs)

    def __repr__(self):
        cls = type(self)
        name = "namespace" if cls is SimpleNamespace else cls.__name__
        if id(self) in _in_repr:
            return name + "(...)"
        _in_repr.add(id(self))
        try:
            return name + "(" + ", ".join([f"{k}={v!r}" for k, v in self.__dict__.items()]) + ")"
        finally:
            _in_repr.discard(id(self))

    def __eq__(self, other):
        if issubclass(type(other), SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __reduce__(self):
        return type(self), (), self.__dict__


_in_repr = set()


def _function():
    yield


FunctionType = LambdaType = type(_function)
GeneratorType = type(_function())
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodType = type(SimpleNamespace().__repr__)
MappingProxyType = type(type.__dict__)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
GenericAlias = type(list[int])
UnionType = type(int | str)


# The types that few programs name are looked up when asked for.


def _module_type():
    import sys

    return type(sys)


def _cell_type():
    x = None
    return type((lambda: x).__closure__[0])


def _coroutine_type():
    async def f():
        pass

    c = f()
    c.close()
    return type(c)


def _async_generator_type():
    async def f():
        yield

    return type(f())


def _traceback_type():
    try:
        raise TypeError
    except TypeError as e:
        return type(e.__traceback__)


def _frame_type():
    try:
        raise TypeError
    except TypeError as e:
        return type(e.__traceback__.tb_frame)


class _Slots:
    __slots__ = ("slot",)


_lazy = {
    "ModuleType": _module_type,
    "CodeType": lambda: type(_function.__code__),
    "CellType": _cell_type,
    "CoroutineType": _coroutine_type,
    "AsyncGeneratorType": _async_generator_type,
    "TracebackType": _traceback_type,
    "FrameType": _frame_type,
    "WrapperDescriptorType": lambda: type(object.__init__),
    "MethodWrapperType": lambda: type(object().__str__),
    "MethodDescriptorType": lambda: type(str.join),
    "ClassMethodDescriptorType": lambda: type(dict.__dict__["fromkeys"]),
    "GetSetDescriptorType": lambda: type(FunctionType.__dict__["__code__"]),
    "MemberDescriptorType": lambda: type(_Slots.__dict__["slot"]),
}
_found = {}


def __getattr__(name):
    t = _found.get(name)
    if t is None:
        get = _lazy.get(name)
        if get is None:
            raise AttributeError(f"module 'types' has no attribute {name!r}")
        try:
            t = get()
        except (AttributeError, KeyError):
            # This interpreter has no such objects: a type that nothing is an instance of.
            t = type(name, (), {})
        _found[name] = t
    return t


def __dir__():
    return sorted(set(globals()) | set(_lazy))


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class as the class statement does; exec_body fills the namespace that it is given."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """Replace each base that is not a class by what its __mro_entries__ says."""
    result = []
    changed = False
    for base in bases:
        if not isinstance(base, type):
            entries = getattr(base, "__mro_entries__", None)
            if entries is not None:
                new = entries(bases)
                if not isinstance(new, tuple):
                    raise TypeError("__mro_entries__ must return a tuple")
                result.extend(new)
                changed = True
                continue
        result.append(base)
    return tuple(result) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """Return the metaclass, the namespace and the remaining keywords for a new class."""
    kwds = dict(kwds) if kwds else {}
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            t = type(base)
            if issubclass(meta, t):
                continue
            if not issubclass(t, meta):
                raise TypeError(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                    "of the metaclasses of all its bases"
                )
            meta = t
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, namespace, kwds


def get_original_bases(cls, /):
    """The bases as the class statement lists them, before __mro_entries__."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


class _GeneratorWrapper:
    """A generator that can be awaited."""

    def __init__(self, gen):
        self._gen = gen

    def __getattr__(self, name):
        return getattr(self._gen, name)

    def __iter__(self):
        return self._gen if type(self._gen) is GeneratorType else self

    __await__ = __iter__

    def send(self, value):
        return self._gen.send(value)

    def throw(self, *args):
        return self._gen.throw(*args)

    def close(self):
        return self._gen.close()

    def __next__(self):
        return next(self._gen)


_CO_COROUTINE, _CO_GENERATOR = 0x80, 0x20
_awaited = set()  # code of generator functions that coroutine() has got


def coroutine(func):
    """Let the generators that func makes be awaited."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    code = getattr(func, "__code__", None)
    flags = getattr(code, "co_flags", 0)
    if flags & _CO_COROUTINE:
        return func
    if flags & _CO_GENERATOR:
        _awaited.add(code)
        return func
    import functools

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        if hasattr(result, "__await__") or not hasattr(result, "send"):
            return result
        if getattr(result, "gi_code", None) in _awaited:
            return result
        return _GeneratorWrapper(result)

    return wrapped
