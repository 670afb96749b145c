# Set algebra, copies and updates of tables of all sizes, with holes, and with keys that run code.
import random

rng = random.Random(11)


def show(name, *v):
    print(name, *[sorted(x) if isinstance(x, (set, frozenset)) else x for x in v])


for n in (0, 1, 3, 9, 10, 11, 12, 30, 63, 64, 65, 200, 1000):
    a = {rng.randrange(2 * n + 1) for _ in range(n)}
    b = {rng.randrange(2 * n + 1) for _ in range(n // 2)}
    for x in sorted(a)[::3]:
        if n % 2:
            a.discard(x)
    f = frozenset(b)
    ref = [x for x in range(2 * n + 1) if x in a]
    ok = (
        sorted(a & b) == [x for x in ref if x in b] == sorted(b & a) == sorted(f & a),
        sorted(a - b) == [x for x in ref if x not in b],
        sorted(b - a) == [x for x in range(2 * n + 1) if x in b and x not in a],
        sorted(a | b) == [x for x in range(2 * n + 1) if x in a or x in b] == sorted(b | a),
        sorted(a ^ b) == [x for x in range(2 * n + 1) if (x in a) != (x in b)],
        a & b <= a, a - b <= a, not a - b & b, a | b >= b, (a - b) | (a & b) == a,
        type(a & f), type(f & a), type(f | a), type(a - f), type(f - a),
        a.copy() == a, set(a) == a, frozenset(a) == a, set(list(a)) == a, set(tuple(b)) == b,
    )
    print(n, len(ref), ok)
    for s in (a.copy(), set(a), a | b, a - b, a & b):  # copies go on by themselves
        before = len(s)
        s.add(-1)
        s.update(range(-9, 0))
        s.discard(-5)
        assert len(s) == before + 8 and -5 not in s and -9 in s and -1 not in a, n
    d = {x: str(x) for x in sorted(a)}
    for x in list(d)[1::4]:
        del d[x]
    e = dict(d)
    e.update(e)
    assert e == d and list(e) == list(d)
    for x in range(50):
        e[x] = x
    e.pop(0)
    e[0] = "last"
    g = {**d, **e}
    h = {}
    h.update(d)
    h.update(e)
    k = d | e
    assert g == h == k and list(g) == list(h) == list(k), n
    assert dict(zip(e, e.values())) == e and dict(enumerate(e)) == {i: x for i, x in enumerate(e)}
    print(len(d), len(e), len(g), list(g)[-3:], e[0])

print({1, 2.0, True} & {1.0, 2}, sorted(map(repr, {1, 2} & {1.0, 2.0, 3})), sorted(map(repr, {1.0, 2.0, 3} & {1, 2})))
print(sorted(map(repr, {1, 2} | {1.0, 3})), sorted(map(repr, {True} - {1.0})))
nan = float("nan")
print({nan} & {nan} == {nan}, len({nan, float("nan")}), {nan} - {nan})


class K:
    def __repr__(self):
        return "K%d" % self.v

    def __init__(self, v, act=None):
        self.v, self.act = v, act

    def __hash__(self):
        return self.v % 4

    def __eq__(self, other):
        if self.act:
            self.act(self)
        return isinstance(other, K) and self.v == other.v


def attempt(name, f):
    try:
        r = f()
        print(name, sorted(x.v for x in r) if isinstance(r, (set, frozenset)) else r)
    except Exception as e:
        print(name, type(e).__name__, e)


def boom(self):
    raise ValueError("no")


for n in (3, 20):
    plain = {K(i) for i in range(n)}
    bad = {K(i, boom) for i in range(0, n, 4)} if n < 4 else {K(1, boom)}
    for name, f in (("and", lambda: plain & bad), ("sub", lambda: plain - bad), ("or", lambda: plain | bad), ("le", lambda: bad <= plain),
                    ("update", lambda: set(plain).update(bad)), ("dict", lambda: len({**dict.fromkeys(plain), **dict.fromkeys(bad)}))):
        attempt(name, f)
    other = {K(i) for i in range(n)}

    def clear(self):
        other.clear()

    mean = {K(i, clear) for i in range(2, 3)}
    attempt("cleared and", lambda: mean & other)
    other = {K(i) for i in range(n)}
    attempt("cleared sub", lambda: len(mean - other) < 2)
    items = [K(i) for i in range(n)]

    def cut(self):
        del items[-1:]

    items.insert(2, K(1, cut))
    attempt("cut list", lambda: len(set(items)) <= n)


class Source:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, k):
        return k * 2


print(dict(Source()), {**Source(), "c": 1})
for bad in ([1], [(1, 2, 3)], [[1, 2], "ab", (3,)], 5):
    try:
        print(dict(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
