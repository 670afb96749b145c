# map, filter and starmap with Python functions, in hot loops: their calls are native.
# heavy
from itertools import starmap, repeat, count, islice, chain


def double(x):
    return x * 2


def add(x, y=10):
    return x + y


def three(a, b, c):
    return a * 100 + b * 10 + c


def odd(x):
    return x & 1


class Truth:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        if self.v is None:
            raise KeyError("no truth")
        return self.v


def truth(x):
    return Truth(x > 2)


def hot(f, n=300):
    for i in range(n):
        r = f()
    return r


L = [1, 2, 3, 4, 5]
print(hot(lambda: list(map(double, L))))
print(hot(lambda: tuple(map(double, (1, 2, 3)))))
print(hot(lambda: sum(map(double, L))), hot(lambda: sum(map(double, range(5)), 1.5)))
print(hot(lambda: sorted(map(lambda x: -x, L))), hot(lambda: max(map(double, L))), hot(lambda: min(map(double, L))))
print(hot(lambda: any(map(odd, [2, 4, 5]))), hot(lambda: all(map(odd, [1, 3, 4]))))
print(hot(lambda: ",".join(map(lambda s: s + "!", "abc"))))
print(hot(lambda: sorted(set(map(double, [1, 1, 2])))), hot(lambda: frozenset(map(odd, L)) == {0, 1}))
print(hot(lambda: list(map(add, L, L))), hot(lambda: list(map(add, L, [1, 2]))), hot(lambda: list(map(add, [1, 2], L))))
print(hot(lambda: list(map(three, L, L, L))), hot(lambda: list(map(add, L))))
print(hot(lambda: list(filter(odd, L))), hot(lambda: list(filter(lambda x: x > 2, L))), hot(lambda: tuple(filter(truth, L))))
print(hot(lambda: list(filter(None, [0, 1, "", "a", None, False, True, 0.0, 2.5, [], [0], 10 ** 30]))))
print(hot(lambda: list(filter(None, [Truth(True), 0, Truth(False)]))[0].v))
print(hot(lambda: list(starmap(add, [(1, 2), (3,), (4, 5)]))), hot(lambda: list(starmap(three, zip(L, L, L)))))
print(hot(lambda: list(starmap(add, [[1, 2], "ab", (5, 6)]))))
print(hot(lambda: list(starmap(lambda *a: len(a), [(), (1,), tuple(range(9)), tuple(range(8))]))))
print(hot(lambda: list(map(double, map(double, L)))), hot(lambda: list(filter(odd, map(double, L)))))
print(hot(lambda: list(map(lambda *a: a, L))), hot(lambda: list(map(lambda x, *, k=3: x + k, L))))


def loop():
    s = 0
    for x in map(double, L):
        s += x
    for x in filter(odd, L):
        s += x
    for x in filter(truth, L):
        s += x
    for x in starmap(add, zip(L, L)):
        s += x
    for x, y in map(lambda p: (p, p), L):
        s += x * y
    return s


print(hot(loop))


def nexts():
    m = map(double, L)
    f = filter(odd, L)
    return next(m), next(m), next(f), next(f), next(f), next(f, "end"), next(m, 0)


print(hot(nexts))


def comprehension():
    return [x + 1 for x in map(double, L) if x > 2], {x: y for x, y in map(lambda p: (p, -p), L)}


print(hot(comprehension))


# Exceptions out of the function, StopIteration as the end
def bad(x):
    if x == 3:
        raise ValueError(x)
    return x


def stops(x):
    if x == 3:
        raise StopIteration("early")
    return x


def failing():
    out = []
    for f in (lambda: list(map(bad, L)), lambda: sum(filter(bad, L)), lambda: list(starmap(bad, zip(L))), lambda: next(islice(map(bad, L), 2, 3)),
              lambda: any(map(bad, [0, 3])), lambda: list(filter(Truth, [True, None])), lambda: list(filter(None, [Truth(None)]))):
        try:
            out.append(f())
        except (ValueError, KeyError) as e:
            out.append(repr(e))
    return out


print(hot(failing))


def stopping():
    m = map(stops, L)
    a = list(m)
    b = list(m)
    c = []
    for x in map(stops, L):
        c.append(x)
    it = map(stops, [3, 4])
    try:
        next(it)
    except StopIteration as e:
        d = e.value
    return a, b, c, d, next(it), next(map(stops, [3]), "default"), sum(filter(stops, L))


print(hot(stopping))


# Wrong numbers of arguments: the item has been taken
def wrong():
    it = iter(L)
    try:
        list(map(three, it))
    except TypeError as e:
        r = "TypeError"
    return r, list(it)


print(hot(wrong))


def wrong2():
    a, b = iter(L), iter("abcdef")
    for f in (lambda: list(map(odd, a, b)), lambda: list(starmap(three, [(1,)])), lambda: list(starmap(odd, [3]))):
        try:
            f()
        except TypeError as e:
            pass
    return list(a), list(b)


print(hot(wrong2))


# One iterator that native code cannot step
def gen(n):
    for i in range(n):
        yield i


def mixed():
    return list(map(add, L, gen(3))), list(map(add, gen(3), L)), list(map(double, gen(4))), sum(filter(odd, gen(6))), list(starmap(add, zip(gen(2), gen(2))))


print(hot(mixed))

# The function changes while hot
g = double
for i in range(900):
    if i == 500:
        g = lambda x: "s%d" % x
    if i == 700:
        g = str
    if i == 800:
        g = Truth
    r = list(map(g, L))
    if i % 100 == 99:
        print(r[0] if i < 800 else r[0].v)


# Recursion, and the iterator that its own function steps
def tree(n):
    return 1 + sum(map(tree, range(n)))


print(tree(9))


def reenter():
    it = iter(L)
    m = map(lambda x: (x, next(it, None)), it)
    f = filter(lambda x: next(f2, 0) or True, it)
    r = list(m)
    src = iter(range(10))
    f2 = filter(odd, src)
    h = filter(lambda x: next(f2, 0) > x, src)
    return r, list(h)


print(hot(reenter))


def deep(n):
    for x in map(deep, [n + 1]):
        pass


for i in range(3):
    try:
        deep(0)
    except RecursionError:
        print("RecursionError")


def deeper(n):
    return list(map(deeper, [n + 1]))


for i in range(3):
    try:
        deeper(0)
    except RecursionError:
        print("RecursionError")


class Map(map):
    pass


print(hot(lambda: list(Map(double, L))), hot(lambda: list(islice(map(double, count()), 3))))
print(hot(lambda: list(map(double, chain(L, [7])))), hot(lambda: [*map(double, L)]), hot(lambda: dict(map(lambda x: (x, x), L))))


class C:
    k = 3

    def scale(self, x):
        return self.k * x

    def all(self):
        return list(map(self.scale, L)), [x for x in filter(lambda x: x > self.k, L)]


print(hot(C().all))


def ys(n):
    for x in map(double, range(n)):
        yield x
    yield from map(double, range(n))
    yield sum(map(double, range(n)))


print(hot(lambda: list(ys(4))))


# Locals and line numbers are right in the function
import sys


def where(x):
    return sys._getframe(1).f_code.co_name if hasattr(sys, "_getframe") else "outer"


def outer():
    return list(map(where, [1]))


print(hot(outer))
