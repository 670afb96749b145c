# Loops over sets, deques and other iterators of modules in Go, and items of their containers: hot, changed while they run, subclassed, exchanged.
from collections import deque, defaultdict, OrderedDict
import itertools


def total(c, n):
    t = 0
    for _ in range(n):
        for x in c:
            t += x
    return t


SETS = [{1, 2, 3}, frozenset([5, 6]), set(), {7: 1}, {7: 1}.keys(), {1: 9}.values(), frozenset(range(30)), {2.5}, deque([1, 2]), deque(), [4], (5,), OrderedDict([(3, 4)]), range(3)]
for s in SETS:
    print(type(s).__name__, total(s, 700))
print([total(s, 40) for s in SETS * 4])


def changing(s, at, what):
    t = 0
    try:
        for x in s:
            t += 1
            if x == at:
                what(s)
    except RuntimeError as e:
        return t, str(e) if "et" in str(e)[:3] else type(e).__name__
    return t, None


for _ in range(300):
    a = changing({1, 2, 3}, 3, lambda s: s.add(9))
    b = changing(set(range(40)), 20, lambda s: s.discard(5))
    c = changing({1, 2, 3}, 2, lambda s: None)
    d = changing(deque([1, 2, 3]), 2, lambda s: s.append(1))
    e = changing(deque([1, 2, 3]), 3, lambda s: s.popleft())
    f = changing({1: 1, 2: 2}, 2, lambda s: s.update({3: 3}))
print(a[1], b[1] is not None, c, d, e[1], f[1])
s = {1, 2, 3}
same = 0
for x in s:  # as many as before
    if x == 1:
        s.discard(3)
        s.add(4)
    same += 1
print(same in (2, 3, 4), sorted(s))


class S(set):
    pass


class T(set):
    def __iter__(self):
        return iter([100])


class D(deque):
    pass


class E(deque):
    def __iter__(self):
        yield 50


class I:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class B:
    "Its __next__ is a builtin."

    def __init__(self, it):
        type(self).__next__ = it.__next__

    def __iter__(self):
        return self


MIXED = [S([1, 2]), {5}, T([1]), D([3]), E([4]), deque([5, 6]), I(5), iter({8}), iter(deque([9])), reversed(deque([1, 2, 3])), itertools.chain([1], {2}), itertools.islice(itertools.count(), 5), B(iter([1, 2, 3]))]
print([total(m, 1) for m in MIXED])


def each(n):
    out = []
    for i in range(n):
        for c in (deque([i]), I(2), {i}, itertools.repeat(i, 2), (x for x in (i,)), map(abs, [-i]), S([i]), E(), zip([i]), [i], B(iter([i]))):
            k = 0
            for x in c:
                k += 1
            out.append(k)
    return len(out), sum(out), out[-11:]


print(each(200))


def fails():
    yield 1
    raise ValueError("in the middle")


def failing(n):
    r = []
    for i in range(n):
        try:
            for x in itertools.chain([1], fails()):
                r.append(x)
        except ValueError as e:
            r.append(str(e))
    return len(r), r[-3:]


print(failing(300))


def items(d, n):
    bad = 0
    for i in range(n):
        try:
            d[i & 7] += i
            if i % 50 == 49:
                del d[i & 7]
        except (KeyError, IndexError, TypeError) as e:
            bad += 1
    return bad, d


class Missing(dict):
    def __missing__(self, k):
        return 1000


class DD(defaultdict):
    def __missing__(self, k):
        if k == 3:
            raise KeyError(k)
        return 5


for mk in (lambda: defaultdict(int), lambda: defaultdict(None), dict, OrderedDict, Missing, DD, lambda: deque(range(9)), lambda: deque([1]), lambda: defaultdict(lambda: 2.5), lambda: defaultdict(lambda: "x")):
    bad, d = items(mk(), 1200)
    print(type(d).__name__, bad, sorted(d.items()) if isinstance(d, dict) else list(d))


def factory():
    raise ValueError("made")


def made(n):
    d = defaultdict(factory)
    bad = 0
    for i in range(n):
        try:
            d[i]
        except ValueError:
            bad += 1
    return bad, len(d)


print(made(900))


def growing(n):
    d = defaultdict(lambda: d.setdefault("made", len(d)))
    for i in range(n):
        d[i % 90]
    return len(d), d["made"], d[89]


print(growing(900))
