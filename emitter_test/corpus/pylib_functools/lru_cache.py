# lru_cache, cache: hits, eviction order, key rules, exceptions, methods.
from functools import cache, lru_cache

calls = []


@lru_cache(maxsize=3)
def square(x):
    """Square a number."""
    calls.append(x)
    return x * x


for x in (1, 2, 3, 1, 4, 2, 1, 3):
    print(x, square(x), tuple(square.cache_info()))
print(calls)
print(square.cache_info())
print(square.cache_parameters())
print(square.__name__, square.__doc__, square.__wrapped__(9))
square.cache_clear()
print(square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info())


@lru_cache
def kw(a, b=2, *args, **kwds):
    return (a, b, args, sorted(kwds.items()))


print(kw(1), kw(1, 2), kw(a=1), kw(1, b=2), kw(1, 2, 3, c=4), kw.cache_info())
# The order of keywords makes different keys.
print(kw(a=1, b=5), kw(b=5, a=1), kw.cache_info().misses)


@lru_cache(maxsize=None, typed=True)
def typed(x):
    return repr(x)


print(typed(3), typed(3.0), typed(True), typed(1), typed.cache_info())


@lru_cache(maxsize=None)
def untyped(x):
    return repr(x)


print(untyped(3), untyped(3.0), untyped("3"), untyped.cache_info())


@lru_cache(maxsize=0)
def nothing(x):
    return x


print(nothing(1), nothing(1), nothing.cache_info())


@lru_cache(maxsize=-5)
def negative(x):
    return x


print(negative(1), negative.cache_info())

bad_calls = []


@lru_cache
def bad(x):
    bad_calls.append(x)
    raise KeyError(x)


for _ in range(2):
    try:
        bad(1)
    except KeyError as e:
        print("KeyError", e)
print(bad_calls, bad.cache_info())
try:
    square([1])
except TypeError:
    print("unhashable")


class Point:
    made = 0

    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return hash(self.x)

    def __eq__(self, other):
        return self.x == other.x

    @lru_cache(maxsize=None)
    def norm(self):
        Point.made += 1
        return abs(self.x)


print(Point(-3).norm(), Point(-3).norm(), Point(4).norm(), Point.made)


@lru_cache(maxsize=2)
def none_result(x):
    calls.append("none")


n = len(calls)
none_result(1), none_result(1)
print(len(calls) - n)


@lru_cache(maxsize=2)
def recursive(n):
    return 0 if n == 0 else 1 + recursive(n - 1)


print(recursive(20), recursive.cache_info())
try:
    lru_cache(maxsize="10")
except TypeError as e:
    print(e)
