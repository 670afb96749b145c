# Builtins that take many items of a generator at once do not let it run ahead of what they look at.
import sys

log = []


def counted(items):
    n = 0
    for x in items:
        n += 1
        log.append(n)
        yield x


def attempt(f, *args):
    del log[:]
    try:
        r = f(*args)
    except Exception as e:
        r = type(e).__name__, str(e)
    return r, len(log)


def show(f, *args):
    for _ in range(3):
        r = attempt(f, *args)
    print(r)


long = list(range(200))


def consumers(items):
    for f in (sum, min, max, any, all, list, tuple, sorted, set, bytes, bytearray):
        r = None
        for _ in range(40):
            r, n = attempt(lambda: f(counted(items)))
        if isinstance(r, (list, set)) or isinstance(r, tuple) and len(r) != 2:
            r = type(r).__name__, len(r), sum(r)
        elif isinstance(r, (bytes, bytearray)):
            r = type(r).__name__, len(r), r[:3]
        elif isinstance(r, tuple):
            r = r[0]
        print(f.__name__, r, n)


consumers(long)
consumers([0] * 70 + [1] + [0] * 70)
consumers([True] * 66 + [False, True])
consumers([1] * 10 + [2.5] + [3] * 100)
consumers([1] * 63 + [2 ** 70] + [3] * 5)
consumers([1] * 100 + [300] + [3] * 100)
consumers([5] * 100 + [-1] + [3] * 100)
consumers([2 ** 61] * 5)
consumers([])

# A consumer that fails, or is content, leaves the generator where it is.
for bad in (None, "x", [], 1j):
    for f in (sum, any, all, min, max, bytes, "".join):
        g = None
        for _ in range(20):
            g = counted([1, 2, 3] * 30 + [bad, 7, 8, 9])
            del log[:]
            try:
                f(g)
            except (TypeError, ValueError):
                pass
            reached = len(log)
        print(reached, next(g, "end"), end=" ")
    print()


# Exceptions of the generator.
def fails(n, e):
    for i in range(n):
        yield i
    raise e


def message(f, n, e):
    try:
        return f(fails(n, e))
    except Exception as x:
        tb, depth = x.__traceback__, 0
        while tb:
            tb, depth = tb.tb_next, depth + 1
        return type(x).__name__, str(x), depth


for n in (0, 5, 64, 65, 130):
    for f in (sum, list, max, all, bytes):
        for _ in range(20):
            r = message(f, n, KeyError("k")), message(f, n, StopIteration(3))
    print(n, r)


# Generators whose frames others see, that consume generators, or themselves.
def nested(n):
    for i in range(n):
        yield sum(j for j in range(i)) + len(list(k for k in range(i % 70)))


print([sum(nested(80)) for _ in range(3)])


def seen(n):
    frames = []
    for i in range(n):
        f = sys._getframe()
        frames.append(f)
        yield f.f_code is frames[0].f_code and f.f_lineno > 0


print([sum(seen(100)) for _ in range(3)], all(seen(70)))


def itself():
    for i in range(100):
        yield i
        if i == 70:
            try:
                sum(me)
            except ValueError as e:
                yield len(str(e))


for _ in range(4):
    me = itself()
    print(sum(me), end=" ")
print()


def handler():
    for i in range(100):
        try:
            raise KeyError(i)
        except KeyError as e:
            yield e.args[0]
        finally:
            yield 1


print([sum(handler()) for _ in range(3)], len(list(handler())))


def delegating(n):
    yield from range(n)
    yield from (x * 2 for x in range(n))
    return 5


def returned():
    r = yield from delegating(66)
    yield r


print([sum(returned()) for _ in range(3)], max(returned()), len(tuple(returned())))


def recursive(n):
    if n:
        yield n
        yield sum(recursive(n - 1))


print([sum(recursive(30)) for _ in range(3)])


# Lists that the generator looks at grow item by item.
def lengths(l, n):
    for _ in range(n):
        yield len(l)


for _ in range(20):
    l = []
    l.extend(lengths(l, 100))
print(l[:3], l[-1])
for _ in range(20):
    l = []
    l += lengths(l, 100)
print(l[:3], l[-1])
for _ in range(20):
    l = [1, 2]
    l[1:] = lengths(l, 100)
print(l[:3], l[-1])


class L(list):
    def __init__(self):
        super().__init__(lengths(self, 100))


for _ in range(20):
    l = L()
print(l[:3], l[-1])
l = []
l.__init__(lengths(l, 90))
print(l[:3], l[-1])
b = bytearray()
for _ in range(20):
    del b[:]
    b.extend(lengths(b, 100))
print(b[:3], len(b))


# One call that takes all.
def many(n):
    for i in range(n):
        yield i & 7


print(sum(many(50000)), len(list(many(30000))), max(many(20000)), any(x > 7 for x in many(20000)))
print(sum(x == 3 for x in many(10000)), sum((x > 3 for x in many(1000)), 0.5), sum((x > 3 for x in many(1000)), 2 ** 65))
print("".join(str(x) for x in many(100)), len(bytes(x for x in many(5000))))


# Unpacking asks for one item more than it has places for.
class Pair:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        for x in self.items:
            log.append(x)
            yield x
        log.append("end")


def unpack(p):
    a, b = p
    return a, b


for p in (Pair(1, 2), Pair(1), Pair(), Pair(1, 2, 3), Pair(1, 2, 3, 4)):
    for _ in range(30):
        del log[:]
        try:
            r = unpack(p)
        except ValueError:
            r = "ValueError"
    print(r, log)
for _ in range(30):
    del log[:]
    (a, b), c, *d = Pair(Pair(5, 6), 7, 8, 9)
print(a, b, c, d, len(log))
for _ in range(30):
    try:
        a, b, c = fails(2, KeyError(2))
    except KeyError as e:
        r = e.args
print(a, r)
for _ in range(30):
    g = (x for x in range(10))
    try:
        a, b, c = g
    except ValueError:
        r = next(g)
print(r, list(g))
