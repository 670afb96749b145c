# Tuples that are taken apart soon after they were made, and all that can see them in between.

import gc
import sys


class Grid:
    def __init__(self, w, h):
        self.w = w
        self.h = h
        self.data = [0] * (w * h)
        self.last = None

    def place(self, x, y):
        if 0 <= x < self.w and 0 <= y < self.h:
            return y * self.w + x
        raise IndexError((x, y))

    def __getitem__(self, index):
        x, y = index
        return self.data[self.place(x, y)]

    def __setitem__(self, index, value):
        x, y = index
        self.data[self.place(x, y)] = value


class Checked(Grid):
    def __getitem__(self, index):
        if isinstance(index, tuple):
            return self.data[self.place(index[0], index[-1])]
        return self.data[index]

    def __setitem__(self, index, value):
        if not isinstance(index, tuple):
            self.data[index] = value
            return
        if len(index) != 2:
            raise KeyError(index)
        self.data[self.place(*index)] = value


def fill(g, n):
    for k in range(n):
        for y in range(g.h):
            for x in range(g.w):
                g[x, y] = g[x, y] + x * 10 + y + k
    return sum(g.data)


for cls in (Grid, Checked):
    g = cls(5, 4)
    print(cls.__name__, fill(g, 30), g[3, 2], g[0, 0])
    for bad in ((5, 0), (0, 4), (-1, 0), (1, 2, 3), (1,), 7, None, "ab", [1, 2]):
        try:
            print(bad, g[bad])
        except Exception as e:
            print(bad, type(e).__name__, e.args if isinstance(e, (IndexError, KeyError)) and type(bad) is tuple and len(bad) == 2 else "")
    for bad in ((9, 0), (1, 2, 3)):
        try:
            g[bad] = 1
        except (IndexError, KeyError, ValueError) as e:
            print(bad, type(e).__name__)


# Other types than those that code was made for.
def mixed(g, values):
    out = []
    for v in values:
        for x in range(3):
            g[x, 0] = v
            out.append(g[x, 0])
    return out


g = Grid(4, 4)
print(mixed(g, [1, 2, 3] * 20 + [1.5, "a", None, 2 ** 80, (1, 2)] + [4] * 5)[-30:])


class Int(int):
    pass


def keys(g, n):
    s = 0
    for i in range(n):
        k = i % 4
        if i == n - 20:
            k = Int(2)
        if i == n - 10:
            k = True
        if i == n - 5:
            try:
                s += g[1.5, 0]
            except TypeError:
                s += 1000
        g[k, k] = i
        s += g[k, k]
    return s


print(keys(g, 300))


# Results.
def both(i):
    if i % 3 == 0:
        return i, "three"
    if i % 3 == 1:
        return "one", i
    return i / 2, None


def results(n):
    kinds = {}
    for i in range(n):
        a, b = both(i)
        kinds[type(a).__name__, type(b).__name__] = i
        t = both(i)
        u = t
        if t is not u or t[0] != a or u[1] != b or len(u) != 2:
            print("wrong", i)
    return sorted(kinds.items())


print(results(200))


def divide(a, b):
    return a // b, a % b


def digits(n):
    out = []
    while n:
        n, d = divide(n, 10)
        out.append(d)
    return out


for k in range(40):
    digits(123456789012)
print(digits(987654321012), digits(10 ** 30 + 7)[:8])
try:
    digits(1.5j)
except TypeError as e:
    print("TypeError")


# Identity: a tuple that is kept somewhere is the same everywhere.
kept = []


def pair(a, b):
    return a, b


def identity(n):
    same = 0
    for i in range(n):
        t = pair(i, -i)
        x, y = t
        u = t
        if x % 7 == 0:
            kept.append(t)
            kept.append(u)
        v = u
        same += t is u and u is v and v is t
        if x % 7 == 0:
            same += kept[-1] is t and kept[-2] is v
        a, b = v
        same += a == -b
    return same


print(identity(210), len(kept), all(kept[i] is kept[i + 1] for i in range(0, len(kept), 2)))


def rounds(n):
    old = None
    changed = 0
    for i in range(n):
        t = (i, i + 1)
        if old is not None:
            a, b = old
            changed += a + 1 == i and old is not t and b == t[0]
        old = t
    return changed


print(rounds(100))


def swapped(n):
    p, q = (0, 1), (2, 3)
    for i in range(n):
        p, q = q, (p[1], i)
    return p, q


print(swapped(101))


def choose(n):
    s = 0
    for i in range(n):
        if i & 1:
            t = (i, 1)
        else:
            t = (2, i)
        a, b = t
        s += a * b
        u = (i, i) if i & 2 else "xy"
        c, d = u
        s += (c == d)
    return s


print(choose(100))


# Items that are assigned while the tuple lives.
def assigned(n):
    s = 0
    for i in range(n):
        x, y = i, i * 2
        t = (x, y)
        x = 5
        y = x + t[0]
        x, z = t
        s += x + y + z
        t = (t[1], t[0])
        s -= t[0] * t[1]
    return s


print(assigned(100))


# locals(), closures, calls and collections in between.
def seen(n, what):
    out = []
    for i in range(n):
        t = (i, [i])
        a = t[0]
        if i == what:
            out.append(sorted(locals()["t"][1]))
        gc.collect() if i % 50 == 49 else None
        b, c = t
        c.append(a + b)
        out.append(len(t[1]))
    return out[-3:]


print(seen(100, 90))


def closed(n):
    fs = []
    for i in range(n):
        t = (i, i + 1)
        a, b = t
        if i % 25 == 0:
            fs.append(lambda: t)
        if i % 20 == 0:
            def f(u=t):
                return u[0] + a
            fs.append(f)
    return [f() for f in fs]


print(closed(60))


def hashed(n):
    d = {}
    for i in range(n):
        t = (i % 3, i % 2)
        a, b = t
        d[t] = d.get(t, 0) + a + b
    return sorted(d.items())


print(hashed(100))


# Generators that are suspended while a tuple lives, recursion, tracebacks.
def suspended(n):
    for i in range(n):
        t = (i, str(i))
        a, b = t
        got = yield a
        c, d = t
        if got:
            yield t
        x, y = pair(c, b)
        yield x, y == d


g = suspended(40)
out = []
for v in g:
    out.append(v)
print(out[-4:])
g = suspended(3)
print(next(g), g.send(1), next(g), next(g))


def deep(n):
    if n == 0:
        return 0, 1
    a, b = deep(n - 1)
    return b, a + b


for k in range(30):
    deep(20)
print(deep(50))
try:
    deep(10 ** 9)
except RecursionError:
    print("RecursionError")


def fails(i, t):
    a, b = t
    return a // (b - i)


def frames(n):
    for i in range(n):
        fails(i, (i, i + 1))
        t = (i, n - 10)
        try:
            fails(i, t)
        except ZeroDivisionError as e:
            print(i, t, t[0])
            break


frames(100)
frames(60)


# What is unpacked has another length, or is no tuple at all.
def give(i):
    if i < 100:
        return i, i
    if i == 100:
        return [i, i]
    if i == 101:
        return iter((i, i))
    return i, i, i


def lengths(n):
    s = 0
    try:
        for i in range(n):
            a, b = give(i)
            s += a + b
    except ValueError:
        return s, "ValueError", i
    return s


print(lengths(90), lengths(90), lengths(110))


# Functions that are replaced.
def other(a, b):
    return kept[0]


def replaced(n):
    global pair
    old = pair
    hits = 0
    for i in range(n):
        if i == n - 10:
            pair = other
        t = pair(i, i)
        a, b = t
        hits += t is kept[0]
        hits += a == b
    pair = old
    return hits


for k in range(3):
    print(replaced(100))


class Both:
    def __init__(self, a):
        self.a = a

    def __add__(self, o):
        x, y = o
        return self.a + x, self.a - y

    def __eq__(self, o):
        a, b = o
        return a == self.a and b is not None

    def __contains__(self, t):
        return t[0] == self.a and t


def operators(n):
    s = 0
    for i in range(n):
        o = Both(i)
        p, q = o + (i, 1)
        s += p - q
        if o == (i, 1):
            s += 1
        if (i, 2) in o:
            s += 1
        if (i + 1, ()) in o:
            s += 1000
    return s


print(operators(100))


# Floats, large numbers, many items.
def numbers(n):
    s = 0.0
    for i in range(n):
        x = i * 0.5
        t = (x, x * 1e300, i, 2 ** 70 if i % 10 == 0 else i, -x, "s")
        a, b, c, d, e, f = t
        if i == n - 1:
            print(t)
        s += a + c + e + (b > 1) + (d > 2 ** 69) + len(f)
        x = t[0] + t[4]
        s += x
    return s


print(numbers(100))


def eight(n):
    for i in range(n):
        a, b, c, d, e, f, g, h = (i, i + 1, i + 2, i + 3, i + 4, i + 5, i + 6, i + 7)
        t = h, g, f, e, d, c, b, a
        h, g, f, e, d, c, b, a = t
        u = (a, b, c, d, e, f, g, h, i)
        a, b, c, d, e, f, g, h, j = u
    return a, h, j, t


print(eight(50))


def nested(n):
    s = 0
    for i in range(n):
        (a, b), c = (i, i + 1), i + 2
        t = ((a, b), (c, i))
        (x, y), (z, w) = t
        s += x + y * z - w
        u, v = t
        s += u[0] + v[1]
    return s, t


print(nested(60))


def none(n):
    k = 0
    for i in range(n):
        t = (i, None)
        if t is None:
            k += 1000
        if t is not None and t[1] is None:
            k += 1
        if t:
            k += 1
        if not t:
            k += 1000
    return k


print(none(50))


def unbound(n):
    for i in range(n):
        if i != n - 1:
            t = (i, i)
        else:
            del t
        try:
            a, b = t
        except UnboundLocalError:
            print("UnboundLocalError", i)


unbound(40)


def handled(n):
    s = 0
    for i in range(n):
        t = (i, n - 5)
        try:
            a, b = t
            s += a // (a - b)
            t = (b, a)
        except ZeroDivisionError:
            s += t[0] * 1000
        finally:
            x, y = t
            s += x
    return s


print(handled(60))
