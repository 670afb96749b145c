# Keys of caches: found without being made, equal in other ways, and in the order of their use; caches as methods.
from functools import cache, lru_cache, partial


@lru_cache(maxsize=None)
def pair(a, b):
    return (type(a).__name__, type(b).__name__)


@lru_cache(maxsize=None, typed=True)
def typed(a, b=0):
    return (type(a).__name__, type(b).__name__)


@lru_cache(maxsize=3)
def small(a, b=0, *rest, c=0):
    return [a, b, rest, c]


class Same:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, o): return isinstance(o, Same) and self.n == o.n


class Bad:
    def __hash__(self): raise ValueError("no hash")


class Plain:
    pass


for i in range(50):
    a = [pair(1, 2), pair(1.0, 2), pair(True, 2), pair("x", "y"), pair("".join(["x"]), "y"), pair(b"x", None), pair(None, None),
         pair((1, 2), 3), pair((1, 2.0), 3), pair(Same(1), 2), pair(Same(1), 2.0), pair(1 << 70, 1), pair(float("nan"), 1)]
print(a, pair.cache_info().hits, pair.cache_info().misses)
for i in range(50):
    a = [typed(1, 2), typed(1.0, 2), typed(True, 2), typed(1), typed(1.0), typed(a=1), typed(b=1, a=2), typed(a=2, b=1), typed("x")]
print(a, typed.cache_info())
p = Plain()
for i in range(50):
    a = pair(p, p), pair(p, Plain), pair(Plain, p), pair(len, print)
print(a, pair.cache_info().hits, pair.cache_info().misses)
for x in ([1], {}, Bad()):
    for f in (pair, typed, small):
        try:
            f(x, 1)
        except (TypeError, ValueError) as e:
            print(type(e).__name__)

# The one used longest ago goes first.
log = []
for n in (1, 2, 3, 1, 4, 1, 2, 5, 1, 3, 2, 1, 1, 4):
    h = small.cache_info().hits
    small(n, 0)
    log.append(small.cache_info().hits - h)
    h = small.cache_info().hits
    small(n)
    small(n, c=1)
    small(n, c=1)
    log.append(small.cache_info().hits - h)
print(log, small.cache_info())


@lru_cache(maxsize=20)
def many(a, b):
    return a * b


for i in range(2000):
    many(i * 7 % 31, i % 2)
print(many.cache_info())
many.cache_clear()
for i in range(2000):
    many(i % 19, 1)
print(many.cache_info(), many(18, 1), many(0, 1))


# As methods.
class M:
    calls = 0

    @lru_cache(maxsize=None)
    def m(self, x):
        M.calls += 1
        return self, x

    @cache
    def n(self):
        return "n"

    @staticmethod
    @cache
    def s(x):
        return x + 1

    @classmethod
    @cache
    def k(cls, x):
        return cls.__name__, x

    f = partial(print, "partial")


class Sub(M):
    def m(self, x):
        return super().m(x)[1] + 1


def use(o, x):
    return o.m(x), o.n(), o.s(x), o.k(x)


o, u = M(), Sub()
for i in range(300):
    r = use(o, i % 3)
    q = use(u, i % 3)
print(r[1:], q, r[0][0] is o, M.calls, M.m.cache_info().hits, M.m.cache_info().misses)
b = o.m
print(b(2)[1], b.__self__ is o, b.__func__ is M.m, M.m(o, 2)[1], o.m.cache_info().misses)
o.f("x")
for i in range(300):
    if i == 100:
        o.m = lambda x: "own"
    if i == 200:
        del o.m
        M.m = lambda self, x: "plain"
    if i == 250:
        M.m = lru_cache(lambda self, x: "again")
    if i in (0, 99, 100, 199, 200, 249, 250, 299):
        r = use(o, 1)[0]
        print(r if isinstance(r, str) else r[1])
    else:
        use(o, 1)
M.m = 5
try:
    use(o, 1)
except TypeError as e:
    print("TypeError")


# Equality changes while the cache is used.
class Turn:
    pass


t1, t2 = Turn(), Turn()
for i in range(200):
    if i == 100:
        Turn.__hash__ = lambda self: 7
        Turn.__eq__ = lambda self, o: True
    pair(t1, 1), pair(t2, 1)
    if i in (99, 100, 101):
        print(pair.cache_info().misses)


# Recursion, and functions that change their own cache.
@cache
def fib(n, k=1):
    return n if n < 2 else fib(n - 1, k) + fib(n - 2, k)


print(fib(60), fib(60, 1), fib.cache_info())


@lru_cache(maxsize=2)
def odd(n, again):
    if again:
        odd.cache_clear()
        odd(n, False)
        odd(n + 1, False)
    return n


print([odd(i % 4, i % 3 == 0) for i in range(20)], odd.cache_info())
