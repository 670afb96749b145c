# wraps, update_wrapper, cached_property.
from functools import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, cached_property, update_wrapper, wraps


def original(a: int, b: str = "x") -> list:
    """Docs."""


original.mark = [1]


def deco(f):
    @wraps(f)
    def wrapper(*args):
        return args

    return wrapper


w = deco(original)
print(w.__name__, w.__qualname__, w.__doc__, w.__module__, w.mark is original.mark, w.__wrapped__ is original)
print(sorted(w.__annotations__), w(1, 2))
print(WRAPPER_ASSIGNMENTS[:4], WRAPPER_UPDATES)


def plain():
    pass


def target():
    "kept"


update_wrapper(target, plain, assigned=("__name__", "no_such_name"), updated=())
print(target.__name__, target.__doc__, target.__wrapped__ is plain)


class C:
    count = 0

    def __init__(self, v):
        self.v = v

    @cached_property
    def double(self):
        """Twice v."""
        C.count += 1
        return self.v * 2


c = C(4)
print(c.double, c.double, C.count, sorted(c.__dict__))
c.v = 10
print(c.double)
del c.double
print(c.double, C.count)
c.double = "set"
print(c.double, C.double.__doc__, type(C.double).__name__, C.double.attrname)
print(C(1).double, C.count)


class D(C):
    @cached_property
    def double(self):
        return super().double + 1


print(D(5).double)


class Slots:
    __slots__ = ("v",)

    @cached_property
    def p(self):
        return 1


try:
    Slots().p
except TypeError as e:
    print(e)
loose = cached_property(lambda self: 1)
C.loose = loose
try:
    C(1).loose
except TypeError as e:
    print(e)
try:

    class Two:
        a = b = cached_property(lambda self: 1)

except (TypeError, RuntimeError) as e:
    print(e if isinstance(e, TypeError) else e.__cause__)
