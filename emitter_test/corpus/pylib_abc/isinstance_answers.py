# Answers of abstract base classes are remembered: what makes them stale, and what is never remembered.
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Hashable, Iterable, Mapping, Sized
import numbers


class A(ABC):
    @abstractmethod
    def f(self): pass


class Impl(A):
    def f(self): return 1


class Plain:
    pass


class Other:
    pass


def count(cls, *values):
    n = 0
    for i in range(200):
        for v in values:
            n = n * 2 % 1000003 + isinstance(v, cls)
    return n


p = Plain()
values = [Impl(), p, 3, 2.5, None, "s", [1], (), {}, Plain, A, len]
print(count(A, *values), [isinstance(v, A) for v in values])
A.register(Plain)
print(count(A, *values), [isinstance(v, A) for v in values])
A.register(int)
print(count(A, *values), [isinstance(v, A) for v in values])
for cls in (Hashable, Iterable, Mapping, Sized, numbers.Number, numbers.Integral):
    print(cls.__name__, count(cls, *values), [isinstance(v, cls) for v in values])


# The tuple form, and metaclasses of several kinds.
print([isinstance(v, (Mapping, A)) for v in values], count((Mapping, A), *values))


class LoudMeta(ABCMeta):
    calls = 0

    def __instancecheck__(cls, v):
        LoudMeta.calls += 1
        return super().__instancecheck__(v)


class Loud(metaclass=LoudMeta):
    pass


print(count(Loud, p, 3), LoudMeta.calls)


class FlipMeta(ABCMeta):
    on = False

    def __subclasscheck__(cls, c):
        return cls.on


class Flip(metaclass=FlipMeta):
    pass


out = []
for i in range(6):
    FlipMeta.on = i % 2 == 1
    out.append(isinstance(p, Flip))
print(out)


# Objects that claim a class.
class Claims:
    def __init__(self, cls):
        self.cls = cls

    @property
    def __class__(self):
        return self.cls


a, b = Claims(Impl), Claims(Other)
print([isinstance(x, A) for x in (a, b, a, b)], count(A, a, b))
b.cls = Impl
print(isinstance(b, A), count(A, a, b))


class Dynamic:
    def __getattribute__(self, name):
        if name == "__class__":
            return Impl
        return object.__getattribute__(self, name)


print(isinstance(Dynamic(), A), isinstance(Dynamic(), Mapping))

# The class of an object changes, and classes change.
o = Other()
print(isinstance(o, A))
o.__class__ = Plain
print(isinstance(o, A))
o.__class__ = Other
print(isinstance(o, A))


class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Hook:
            return any("hooked" in k.__dict__ for k in c.__mro__)
        return NotImplemented


class Hooked:
    hooked = 1


print(isinstance(Hooked(), Hook), isinstance(o, Hook), count(Hook, Hooked(), o))

# The function itself is replaced: it is asked again.
original = ABCMeta.__instancecheck__
seen = []


def check(cls, v):
    seen.append(v)
    return original(cls, v)


ABCMeta.__instancecheck__ = check
print(isinstance(p, A), isinstance(p, A), isinstance(o, A), len(seen))
ABCMeta.__instancecheck__ = original
print(isinstance(p, A), isinstance(o, A), len(seen))


# Many short-lived classes.
n = 0
for i in range(60):
    K = type("K", (Impl if i % 2 else Other,), {})
    n += isinstance(K(), A)
    L = type("L", (ABC,), {})
    n += isinstance(o, L)
    if i % 3 == 0:
        L.register(Other)
        n += 100 * isinstance(o, L)
print(n)
