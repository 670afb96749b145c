# Calls whose callee is a new closure each time: what the interpreter has noted of it is dead, and its memory may be anything, when code is made.
import gc


def add(k):
    return lambda x: x + k


def pair(a, b):
    return lambda pick: pick(a, b)


class Bound:
    def __init__(self, k):
        self.k = k

    def twice(self, x):
        return 2 * x + self.k


class Called:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x - self.k


def fail(k):
    def f(x):
        if x == 37:
            raise ValueError(k)
        return x
    return f


def make(kind, k):
    if kind == 0:
        return add(k)
    if kind == 1:
        return Bound(k).twice
    if kind == 2:
        return Called(k)
    if kind == 3:
        return fail(k)
    if kind == 4:
        return [k].__getitem__
    if kind == 5:
        return str
    return k  # cannot be called


def closures(n):
    total = 0
    for i in range(n):
        total += add(i)(3)
        p = pair(i, total & 255)
        total += p(lambda a, b: a) - p(lambda a, b: b)
        junk = [(i,), {i: i}]  # in the place of what has died
    return total


def apply(f, x):
    return f(x)


def change(kind, n, start=0):
    out = 0
    for i in range(start, start + n):
        try:
            r = apply(make(kind, i), i % 50 if kind != 4 else 0)
            out = (out * 3 + (len(r) if kind == 5 else r)) % 1000003
        except (ValueError, TypeError) as e:
            out = (out + len(e.args)) % 1000003
        if i % 97 == 0:
            gc.collect()
    return out


def curried(n):
    def f(a):
        def g(b):
            def h(c, d=1, *rest, **kw):
                return a * b + c + d + len(rest) + len(kw)
            return h
        return g
    total = 0
    for i in range(n):
        total += f(i)(2)(3)
        total += f(i)(2)(3, 4)
        total += f(i)(2)(3, 4, 5, 6)
        total += f(i)(2)(3, k=4)
        junk = [i] * 3
    return total


def deep(k):
    return (lambda n: deep(k + 1) + n)(1) if k < 60 else 0


print(closures(1200))
for kind in (0, 1, 0, 2, 3, 4, 5, 6, 0, 3):
    print(kind, change(kind, 350, kind * 7))
print(curried(400))
print(sum(deep(i % 50) for i in range(80)))
