"""Abstract base classes: ABCMeta, ABC, abstractmethod."""

import _abc
from _weakref import ref as _ref


def abstractmethod(funcobj):
    """Mark a method that subclasses must define before they can be instantiated."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _Impl:
    """What one abstract class knows. Classes are kept weakly: id -> weak reference."""

    __slots__ = ("registry", "hits", "misses", "token")

    def __init__(self):
        self.registry = {}
        self.hits = {}
        self.misses = {}
        self.token = _token


# Counts the calls of register(), each of which makes all negative answers stale.
_token = 0


def get_cache_token():
    """A value that changes with every call of register() on any ABC."""
    return _token


def _has(classes, cls):
    r = classes.get(id(cls))
    return r is not None and r() is cls


def _abstract_names(cls, namespace):
    names = {k for k, v in namespace.items() if getattr(v, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for k in getattr(base, "__abstractmethods__", ()):
            if k not in names and getattr(getattr(cls, k, None), "__isabstractmethod__", False):
                names.add(k)
    return frozenset(names)


class ABCMeta(type):
    """Metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_impl = _Impl()
        return cls

    def register(cls, subclass):
        """Make subclass a virtual subclass of this class; returns it, so that it serves as a decorator."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        _register(cls, subclass)
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        r = cls._abc_impl.hits.get(id(subclass))
        answer = r is not None and r() is subclass or cls.__subclasscheck__(subclass)
        if not answer:
            actual = type(instance)
            answer = actual is not subclass and cls.__subclasscheck__(actual)
        _abc.note(_instance_check, _subclass_check, cls, instance, answer)
        return answer

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        impl = cls._abc_impl
        if _has(impl.hits, subclass):
            return True
        if impl.token != _token:
            impl.misses = {}
            impl.token = _token
        elif _has(impl.misses, subclass):
            return False
        if _is_subclass(cls, subclass, impl):
            impl.hits[id(subclass)] = _ref(subclass)
            return True
        impl.misses[id(subclass)] = _ref(subclass)
        return False

    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {_token}", file=file)
        print("_abc_registry:", {r() for r in cls._abc_impl.registry.values()}, file=file)

    def _abc_registry_clear(cls):
        _abc.forget()
        cls._abc_impl.registry.clear()

    def _abc_caches_clear(cls):
        _abc.forget()
        cls._abc_impl.hits.clear()
        cls._abc_impl.misses.clear()


# What the runtime may answer for, as long as classes have no methods of their own for it.
_instance_check = ABCMeta.__instancecheck__
_subclass_check = ABCMeta.__subclasscheck__


def _register(cls, *classes):
    """Register classes that are known to be unrelated to cls so far."""
    global _token
    registry = cls._abc_impl.registry
    for c in classes:
        registry[id(c)] = _ref(c)
    _token += 1
    _abc.forget()


def _is_subclass(cls, subclass, impl):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        return bool(answer)
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for r in list(impl.registry.values()):
        c = r()
        if c is not None and issubclass(subclass, c):
            return True
    for c in cls.__subclasses__():
        # A protocol refuses to be asked, unless it is for this purpose.
        if isinstance(c, ABCMeta) and "_is_protocol" in c.__dict__:
            if ABCMeta.__subclasscheck__(c, subclass):
                return True
        elif issubclass(subclass, c):
            return True
    return False


def update_abstractmethods(cls):
    """Recompute which methods are abstract, after the class was changed; for class decorators."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
    return cls


class ABC(metaclass=ABCMeta):
    """Base class whose metaclass is ABCMeta."""

    __slots__ = ()
