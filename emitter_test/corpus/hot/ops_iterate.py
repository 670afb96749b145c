# for over each kind of iterable, with one and two targets, breaking, failing, and changing kind; unpacking.
from _ops import *
from array import array
def one(it):
    n = 0
    for x in it: n += 1; last = x
    return n, last
def brk(it, k):
    n = 0
    for x in it:
        n += 1
        if n == k: break
    else: n = -n
    return n
ITER = [lambda: range(N), lambda: range(N, 0, -1), lambda: range(0, 3 * N, 3), lambda: range((1 << 62) - 600, (1 << 62) + 600), lambda: range((1 << 63) - 600, (1 << 63) + 600), lambda: range(-(1 << 62) + 500, -(1 << 62) - 600, -1),
        lambda: [1, 2] * 600, lambda: (1, 2.5) * 600, lambda: "ab" * 600, lambda: "a€" * 600, lambda: b"ab" * 600, lambda: bytearray(N), lambda: array("i", range(N)), lambda: memoryview(bytes(N)), lambda: {j: 1 for j in range(N)},
        lambda: {j: str(j) for j in range(N)}.values(), lambda: {j: str(j) for j in range(N)}.items(), lambda: {5: 1}.keys() | {5}, lambda: enumerate([1] * N), lambda: enumerate((1,) * N, 5), lambda: enumerate(range(N)), lambda: enumerate("x" * N),
        lambda: zip([1] * N, range(N)), lambda: zip((1,) * N, "ab" * N), lambda: zip(range(N), [2] * 900), lambda: zip([1] * N, [2] * N, [3] * N), lambda: map(abs, range(-N, 0)), lambda: map(lambda x: x + 1, range(N)), lambda: filter(None, [0, 1] * N),
        lambda: reversed([1] * N), lambda: reversed(range(N)), lambda: iter([1] * N), lambda: iter(range(N)), lambda: iter({1: 2}), lambda: (x for x in range(N)), lambda: (x for x in [1] * N if x), lambda: iter(lambda c=[0]: (c.__setitem__(0, c[0] + 1), c[0])[1], N),
        lambda: sorted(range(N)), lambda: zip(), lambda: [], lambda: (), lambda: "", lambda: {}, lambda: frozenset([7]), lambda: U(3)]
h = 0
for mk in ITER:
    f = make("def f(it):\n    n, last = 0, None\n    for x in it: n += 1; last = x\n    return n, last\n")
    g = make("def f(it, k):\n    n = 0\n    for x in it:\n        n += 1\n        if n == k: break\n    else: n = -n\n    return n\n")
    h = crc((f(mk()), g(mk(), 1000), g(mk(), 3)), h)
print(h)
h = 0
TWO = [lambda: enumerate([1, 2] * 600), lambda: enumerate((1, 2) * 600), lambda: enumerate(range(N)), lambda: enumerate("ab" * 600, 3), lambda: {j: j + 1 for j in range(N)}.items(), lambda: {str(j): 1.5 for j in range(N)}.items(),
       lambda: zip([1] * N, [2] * N), lambda: zip(range(N), (3,) * N), lambda: zip(range(N), range(N, 0, -1)), lambda: zip("ab" * N, [1] * N), lambda: [(1, 2)] * N, lambda: [[3, 4]] * N, lambda: ["ab"] * N, lambda: [b"xy"] * N, lambda: [U(9)] * N, lambda: (({1: 2, 3: 4}),) * N]
for mk in TWO:
    f = make("def f(it):\n    n, last = 0, None\n    for a, b in it: n += 1; last = (a, b)\n    return n, last\n")
    g = make("def f(it):\n    n = 0\n    for a, b in it:\n        if n == 1050: break\n        n += 1\n        if n & 1: continue\n        n += 1\n        c = b, a\n    else: n = -n\n    return n, c\n")
    h = crc((f(mk()), g(mk())), h)
    k = make("def f(it):\n    n = 0\n    for p in it: n += len(text(p)); a, b = p\n    return n, a, b\n", text=text)
    h = crc(k(mk()), h)
print(h)
# The kind changes between runs of the same loop, which is hot.
f = make("def f(it):\n    n, last = 0, None\n    for x in it: n += 1; last = x\n    return n, last\n")
g = make("def f(it):\n    n, last = 0, None\n    for a, b in it: n += 1; last = a\n    return n, last\n")
h = 0
for mk in ITER + ITER[::-3]: h = crc(f(mk()), h)
for mk in TWO + TWO[::-1]: h = crc(g(mk()), h)
print(h)
def fails(x, n):
    k = 0
    for j in range(n):
        try:
            for y in x: k += 1
        except TypeError: k += 1
    return k
print([fails(x, 150) for x in (None, 5, 2.5, len, 1 << 70, Not())])
# Failing and changing in the middle.
def grow(n):
    l, k = [1], 0
    for x in l:
        k += x
        if len(l) < n: l.append(2)
    return k
def shrink(n):
    l, k = list(range(n)), 0
    for x in l:
        k += x
        l.pop()
    return k, len(l)
def dictgrow(n):
    d, k = {0: 0}, 0
    for x in d:
        k += 1
        d[k] = 1
    return k
def dictswap(n):
    d, k = {j: j for j in range(n)}, 0
    for x, y in d.items():
        k += y
        d[x] = 1
        if x == 900: del d[3]; d[-1] = 5
        if k > 10 ** 7: break
    return k
def bad(n, v):
    k = 0
    for a, b in [(1, 2)] * n + [v]: k += a
    return k
print(grow(1500), shrink(2001), attempt(dictgrow, 0))
print([attempt(bad, N, v) for v in ((1,), (1, 2, 3), 5, "xyz", None, [3, 4])])
def leaves(n):
    def g():
        for j in range(n): yield j
        raise KeyError(n)
    k = 0
    for x in g(): k += x
    return k
print(attempt(leaves, N), attempt(one, map(lambda x: 10 // x, [1] * N + [0])), attempt(one, zip([1] * N, map(int, ["1"] * 1000 + ["x"]))))
# Unpacking.
def unpack(v, n):
    k = 0
    for j in range(n):
        a, b, c = v
        k += j
        (d, e), f = (a, b), c
        [p, q, r] = v
    return k, a, b, c, f, r
print([unpack(v, N) for v in ((1, 2, 3), [4, 5, 6], "xyz", b"abc", range(3), {1: 2, 3: 4, 5: 6})], unpack(map(abs, (1, 2, 3)), 1) if False else 0)
def star(v, n):
    for j in range(n):
        a, *b = v
        *c, d = v
        e, *f, g = v
    return a, b, c, d, e, f, g
print([star(v, N) for v in ((1, 2, 3), [4, 5], "xyz", b"abc", range(6), {1: 2, 3: 4})])
def unpackfail(v, n):
    k = 0
    for j in range(n):
        try: a, b, c = v
        except (ValueError, TypeError) as e: k += 1
        try: a, b = v
        except (ValueError, TypeError) as e: k += 1
        try: a, *b, c, d, e, f, g = v
        except (ValueError, TypeError) as e: k += 1
    return k
print([unpackfail(v, 200) for v in ((1, 2), [1], "wxyz", 5, None, range(1))])
def swap(n):
    a, b, c = 1, 2.5, "x"
    for j in range(n):
        a, b = b, a
        a, b, c = c, a, b
    return a, b, c
print(swap(1201))
# Loops with else, continue and break at several depths.
def nest(n):
    k = 0
    for i in range(n):
        for j in (1, 2, 3):
            for c in "abc":
                if c == "b" and j == 2: break
                if i % 7 == 3: continue
                k += 1
            else:
                k += 10
                continue
            if i % 5 == 4: break
            k += 100
        else: k += 1000
        while True:
            k += 1
            if k % 3 == 0: break
    return k
print(nest(600))
# heavy
