# Strict zips over iterators that native code steps and others, in hot loops.


def gen(n, log=None):
    for i in range(n):
        yield i
    if log is not None:
        log.append("end %d" % n)


class Count:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        self.i += 1
        if self.i > self.n:
            raise StopIteration
        return self.i - 1


class Again:
    # Goes on after it has ended once.
    def __init__(self):
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.i += 1
        if self.i % 3 == 0:
            raise StopIteration
        return self.i


class Zip(zip):
    pass


KINDS = {
    "range": range,
    "list": lambda n: list(range(n)),
    "tuple": lambda n: tuple(range(n)),
    "gen": gen,
    "dict": lambda n: dict.fromkeys(range(n)),
    "bytes": lambda n: bytes(n),
    "map": lambda n: map(abs, range(n)),
    "zip": lambda n: zip(range(n), range(n), strict=True),
    "enum": lambda n: enumerate(range(n)),
    "user": Count,
}


def pairs(x, y):
    n = 0
    try:
        for a, b in zip(x, y, strict=True):
            n += 1
    except ValueError as e:
        return n, str(e)
    return n


def tuples(*its):
    n = 0
    try:
        for t in zip(*its, strict=True):
            n += len(t)
    except ValueError as e:
        return n, str(e)
    return n


def left(x, y):
    # What is behind the end, and what has been taken from the first one.
    x, y = iter(x), iter(y)
    z = zip(x, y, strict=True)
    out = []
    for _ in range(6):
        try:
            out.append(next(z))
        except (ValueError, StopIteration) as e:
            out.append(type(e).__name__)
    return out, list(x), list(y)


for k in range(15):
    results = []
    for name, make in KINDS.items():
        for other, make2 in KINDS.items():
            for n, m in ((4, 4), (4, 5), (5, 4), (0, 0), (0, 1), (1, 0)):
                results.append(pairs(make(n), make2(m)))
            results.append(tuples(make(3), make2(3), range(3)))
            results.append(tuples(make(3), make2(3), range(4)))
            results.append(tuples(make(3), make2(4), range(3)))
            results.append(tuples(make(3), make2(3), range(2)))
    if k == 0:
        first = results
    assert results == first
print(len(first), first[:24])
print(sorted({r[1] for r in first if isinstance(r, tuple)}))

for name, make in KINDS.items():
    print(name, left(make(3), make(5)), left(make(5), make(3)), left(make(2), make(2)))
print(tuples(), tuples([]), tuples([1, 2]), tuples(gen(3)))


def collect(f, *its):
    try:
        return f(zip(*its, strict=True))
    except ValueError as e:
        return str(e)


for k in range(60):
    log = []
    r = [
        collect(list, [1, 2], gen(2, log)),
        collect(list, gen(2, log), [1, 2, 3]),
        collect(list, gen(3, log), [1, 2]),
        collect(tuple, "ab", "ab"),
        collect(dict, "ab", gen(2, log)),
        collect(dict, "ab", "abc"),
        collect(lambda z: sorted(set(z)), range(3), range(3)),
        collect(sorted, range(3), range(2)),
        collect(lambda z: sum(a * b for a, b in z), range(5), range(5)),
        collect(lambda z: sum(a * b for a, b in z), range(5), range(6)),
        collect(lambda z: [a + b for a, b in z], gen(5), range(5)),
        collect(lambda z: {a: b for a, b in z}, gen(5), gen(5)),
        collect(lambda z: list(enumerate(z)), [1, 2], [3, 4]),
        collect(lambda z: list(zip(z, "ab", strict=True)), [1, 2], [3, 4]),
        collect(lambda z: list(zip(z, "abc", strict=True)), [1, 2], [3, 4]),
        collect(lambda z: max(z), [1, 2], [3, 4, 5]),
        collect(lambda z: (1, 3) in z, [1, 2], [3, 4, 5]),
        collect(lambda z: (1, 9) in z, [1, 2], [3, 4, 5]),
        log,
    ]
    if k == 0:
        print(r)
        kept = r
    assert r == kept

z = Zip([1, 2], [3], strict=True)
print(next(z))
try:
    next(z)
except ValueError as e:
    print(e, type(z).__name__)
print(list(Zip([1, 2], [3])), list(Zip([1, 2], [3, 4], strict=True)), list(zip([1, 2], [3], strict=False)), list(zip([1, 2], [3], strict=[])))


class Bad:
    def __bool__(self):
        raise KeyError("truth")


try:
    zip([1], strict=Bad())
except KeyError as e:
    print("KeyError", e)


# A list that grows while it is gone over.
def growing():
    l = [1, 2]
    out = []
    try:
        for a, b in zip(l, range(4), strict=True):
            if len(l) < 4:
                l.append(a + 10)
            out.append((a, b))
    except ValueError as e:
        out.append(str(e))
    return out


for k in range(60):
    g = growing()
print(g)
