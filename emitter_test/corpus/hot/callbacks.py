# Functions in Python that builtins call: they run natively, entered from Go.
# heavy
import functools
import gc
import itertools
import sys
import traceback


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


data = [(i * 7919) % 1009 for i in range(500)]


def neg(x):
    return -x


for k in range(20):
    a = sorted(data, key=neg)
    b = sorted(data, key=lambda x: x % 10)
    c = min(data, key=neg), max(data, key=lambda x: (x % 7, x))
    d = list(map(neg, data)), sum(map(lambda x: x * x, data)), list(filter(lambda x: x & 1, data))
    e = functools.reduce(lambda p, q: p + q, data)
print(a[:3], b[:3], c, d[0][:3], d[1], len(d[2]), e)


# Exceptions out of callbacks, with the lines that they come from.
def fails(x):
    if x == 300:
        raise ValueError("no")
    return x


def lines(f, *args):
    try:
        f(*args)
    except Exception as e:
        return [(t.name, t.lineno - base) for t in traceback.extract_tb(e.__traceback__)]


def run_sorted():
    return sorted(range(500), key=fails)


def run_map():
    return list(map(fails, range(500)))


base = run_sorted.__code__.co_firstlineno
for k in range(20):
    r = attempt(run_sorted), attempt(run_map), lines(run_sorted), lines(run_map)
print(r)


def stops(x):
    if x == 200:
        raise StopIteration
    return x


for k in range(10):
    r = len(list(map(stops, range(500)))), attempt(sorted, range(500), stops), attempt(lambda: sorted(range(500), key=stops))
print(r)


# Types that change: side exits in a callback; handlers in callbacks.
def twice(x):
    return x + x


print(list(map(twice, list(range(300)) + ["a", 1.5, [1], 2**62]))[-4:])


def guarded(x):
    try:
        return 10 // x
    except ZeroDivisionError:
        return -1


for k in range(10):
    r = sum(map(guarded, range(-100, 100)))
print(r)


# Calls that need more than a plain call.
def default(x, y=5):
    return x + y


def star(*args):
    return len(args)


def kwonly(x, *, z=2):
    return x * z


def gen(x):
    yield x


for k in range(10):
    r = (
        sum(map(default, range(200))),
        sum(map(default, range(200), range(200))),
        sum(map(star, range(100), range(100))),
        sum(map(kwonly, range(100))),
        [next(g) for g in map(gen, range(100))][-1],
    )
print(r, attempt(lambda: list(map(neg, [1], [2]))), attempt(lambda: sorted([1, 2], key=lambda: 0)))


# The function changes while it is called.
def changing(x):
    if x == 150:
        changing.__code__ = other.__code__
    return 1


def other(x):
    return 100


print(sum(map(changing, range(300))))


def default2(x, y):
    return x + y


changing.__code__ = default2.__code__
changing.__defaults__ = (7,)
print(sum(map(changing, range(300))))


# Callbacks that call builtins with callbacks, collect, and change what is iterated over.
def nested(x):
    return max(sorted([x, 3, 5], key=neg), key=lambda v: (v * 7) % 5)


def collecting(x):
    if x % 100 == 0:
        gc.collect()
    return [x, str(x)]


def shrinking(x):
    if len(source) > 50:
        source.pop()
    return x


source = list(range(200))
print(sum(map(nested, range(300))), sorted(range(300), key=collecting)[-1], list(map(shrinking, source))[-1], len(source))
mutated = list(range(100))
print(attempt(lambda: mutated.sort(key=lambda x: mutated.append(x) or x)))


# Recursion through builtins.
def deep(n):
    return 0 if n == 0 else 1 + max(map(deep, [n - 1]))


print(deep(50), [deep(k) for k in range(100)][-1])


def endless(n):
    return sorted([n], key=endless)


print(attempt(endless, 1))


# Special methods that builtins call.
class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return self.v % 5

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v

    def __add__(self, o):
        return Key(self.v + (o if isinstance(o, int) else o.v))

    __radd__ = __add__

    def __len__(self):
        return self.v


for k in range(20):
    s = {Key(i % 20) for i in range(100)}
    r = len(s), sorted(map(Key, data))[0].v, sum(map(Key, range(50))).v, len(max(map(Key, range(30))))
print(r)

# Through itertools and functools.
for k in range(10):
    r = (
        list(itertools.takewhile(lambda x: x < 150, range(1000)))[-1],
        list(itertools.accumulate(range(100), lambda p, q: p * 2 + q % 3))[-1] % 1000,
        [len(list(g)) for _, g in itertools.groupby(range(100), lambda x: x // 30)],
        sorted(data, key=functools.cmp_to_key(lambda p, q: q - p))[:3],
        sum(itertools.starmap(lambda p, q: p * q, zip(range(100), range(100)))),
    )
print(r)


# A generator that is resumed by a callback, and a callback in a generator.
def numbers(n):
    yield from map(neg, range(n))


it = numbers(300)
print(sum(map(lambda x: next(it), range(300))), attempt(lambda: list(map(lambda x: next(it), range(3)))))

# Few frames left.
limit = sys.getrecursionlimit()


def used():
    n, f = 0, sys._getframe()
    while f:
        n, f = n + 1, f.f_back
    return n


sys.setrecursionlimit(used() + 20)
try:
    print(attempt(deep, 5) == 5, attempt(deep, 300))
finally:
    sys.setrecursionlimit(limit)
