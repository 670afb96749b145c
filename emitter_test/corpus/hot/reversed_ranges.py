# Loops over reversed ranges: all forms, steps and edges, ranges that are too large, reversed and range replaced while hot, generators, exceptions in the middle.

ARGS = [(0,), (1,), (5,), (-3,), (2, 9), (9, 2), (-4, 4), (0, 10, 3), (1, 10, 3), (10, 0, -3), (10, 1, -1), (0, 10, -1), (5, -20, -7), (0, 1, 2**61),
    (2**62 - 5, 2**62 - 1), (-(2**62), -(2**62) + 9, 4), (-(2**62), 2**62 - 1, 2**61), (2**62 - 1, -(2**62), -(2**61)), (-5, 6, 2)]


def one(n):
    r = []
    for i in reversed(range(n)):
        r.append(i)
    return r


def two(a, b):
    r = []
    for i in reversed(range(a, b)):
        r.append(i)
    return r


def three(a, b, c):
    r = []
    for i in reversed(range(a, b, c)):
        r.append(i)
        if len(r) > 20:
            break
    return r


def forms(*a):
    return one(*a) if len(a) == 1 else two(*a) if len(a) == 2 else three(*a)


for _ in range(40):
    out = [forms(*a) for a in ARGS]
print(out)
for a in ((2**70, 2**70 + 3), (2**62 - 2, 2**62 + 2), (-(2**62) - 2, -(2**62) + 2), (0, 2**65, 2**63), (True, 4), (0, 4, True), (0, 9, -(2**62)), (9, 0, -(2**62))):
    print(forms(*a))
for a in ((1.5,), ("a", 2), (1, 2, 0), (None,)):
    try:
        print(forms(*a))
    except (TypeError, ValueError) as e:
        print(type(e).__name__)


def constants():
    s = 0
    for i in reversed(range(10)):
        s = s * 3 + i
    for i in reversed(range(3, 12)):
        s = s * 3 + i & 0xFFFFFF
    for i in reversed(range(3, 40, 5)):
        s = s * 3 + i & 0xFFFFFF
    for i in reversed(range(30, -30, -7)):
        s = s * 3 + i & 0xFFFFFF
    for i in reversed(range(0)):
        s += 1
    else:
        s += 2
    return s


for _ in range(50):
    s = constants()
print(s)


def nested(n):
    c = 0
    for i in reversed(range(n)):
        for j in reversed(range(i)):
            if j == 3:
                continue
            for k in reversed(range(j, n, 2)):
                c += i * j - k
                if c > 1 << 62:
                    return c
        else:
            c -= 1
    return c


print([nested(n) for n in range(40)])


def values(n):
    for i in reversed(range(n)):
        yield i
        for j in reversed(range(i & 3)):
            yield -j


print(list(values(10)), sum(values(2000)))


def raises(n, at):
    s = 0
    try:
        for i in reversed(range(n)):
            s += i
            1 // (i - at)
    except ZeroDivisionError:
        return s, i
    return s, None


print([raises(n, 7) for n in range(30)])


def overflow(n):
    x = 1
    for i in reversed(range(n)):
        x = x * 3 + i
    return x


print([overflow(n) for n in (1, 10, 38, 39, 40, 41, 60)])


def shared(n):
    # The iterator is seen by others.
    it = reversed(range(n))
    r = []
    for i in it:
        r.append(i)
        if i & 1:
            r.append(next(it, "end"))
    return r


for _ in range(30):
    out = shared(9)
print(out)


def local(n):
    k = range(n)
    s = 0
    for i in reversed(k):
        s = s * 2 + i
    return s, k


for _ in range(30):
    out = local(9)
print(out)


def hot(n):
    r = 0
    for i in reversed(range(n)):
        r = r * 7 + i & 0xFFFF
    return r


builtin = reversed
for _ in range(60):
    a = hot(9)
reversed = lambda r: r
for _ in range(60):
    b = hot(9)
reversed = lambda r: range(4)
for _ in range(60):
    c = hot(9)
reversed = lambda r: [3, 4.0, 1][:2] if False else [3, 4, 1]
for _ in range(60):
    d = hot(9)
del reversed
for _ in range(60):
    e = hot(9)
range_, range = range, lambda n: [5, 6, n]
f = hot(9)
range = range_
print(a, b, c, d, e, f, hot(9))


def mixed(seq):
    r = []
    for x in seq:
        for i in reversed(x):
            r.append(i)
    return r


print(mixed([range(3), [1, 2], (4, 5), "ab", range(9, 3, -2), {1: 2}] * 3))
