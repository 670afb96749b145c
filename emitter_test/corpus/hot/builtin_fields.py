# Attributes of builtin objects that are words of them, in hot code, of one type and of several, and of instances of subclasses.
import functools
import re
from collections import deque


class MyError(ValueError):
    def __init__(self, *args):
        super().__init__(*args)
        self.more = 1


class Slotted(Exception):
    args = "hidden"


class Given(KeyError):
    @property
    def args(self):
        return ("given",)


class Queue(deque):
    pass


class Part(functools.partial):
    pass


def ranges(n):
    t = 0
    for i in range(n):
        r = range(i, 2 * i, 3)
        s = slice(i, None, -1)
        t += r.start + r.stop * r.step + s.start + s.step + (s.stop is None)
    return t


def fields(os, n):
    out = None
    for _ in range(n):
        out = [(o.args, len(o.args)) for o in os]
    return out


def maxlens(qs, n):
    t = 0
    for _ in range(n):
        for q in qs:
            t += q.maxlen or 100
    return t


def matched(n):
    p, t = re.compile("(a+)b"), 0
    for i in range(n):
        m = p.match("aa" + "ab" * (i % 3))
        if m:
            t += len(m.string) + (m.re is p) + len(m.re.pattern)
    return t


def raised(n):
    t = 0
    for i in range(n):
        try:
            raise MyError(i, "x") if i % 3 else KeyError(i)
        except ValueError as e:
            t += e.args[0] + len(e.args)
        except KeyError as e:
            e.args = (*e.args, 5)
            t += e.args[-1]
    return t


print(ranges(300), raised(300), matched(200))
print(maxlens([deque(), deque([], 3), Queue([1], 4), Queue()], 60))
p = functools.partial(int, "11", base=2)
print(fields([ValueError(1, 2), MyError(), Slotted(3), Given(4), p, Part(max, 1), OSError(2, "no"), StopIteration()], 60))
print([type(o.args).__name__ for o in (p, Part(max, 1)) for _ in range(2)], p.func, p.keywords)


def big(rs, n):
    t = 0
    for _ in range(n):
        for r in rs:
            t += r.start - r.step
    return t


print(big([range(2**70, 2**71), range(3), range(-5, 5, -1)], 60))


def other(xs):
    t = 0
    for x in xs:
        try:
            t += x.start
        except AttributeError as e:
            t += 1000
    return t


class Start:
    start = 7


print(other([range(4, 5), Start(), None, 5, "s", slice(9, 1)] * 40))
for name in "start", "maxlen", "args":
    for o in range(3), deque(), p:
        try:
            setattr(o, name, 1)
            print(name, "set")
        except (AttributeError, TypeError) as e:
            print(name, type(e).__name__)
