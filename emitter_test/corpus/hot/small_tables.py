# Small dicts and sets that are copied, joined and intersected; bits of ints of one word; builtin functions as callbacks.
import operator, functools
from itertools import starmap, accumulate, groupby

for n in range(0, 24):
    for m in (0, 1, 2, 9, 10, 11, 70):
        a = {i: -i for i in range(n)}
        b = {i: i for i in range(n // 2, n // 2 + m)}
        x = a | b
        y = {**a, **b}
        z = dict(a, **{"k%d" % i: i for i in b})
        assert x == y and list(x) == list(y) == list(dict.fromkeys([*a, *b])), (n, m)
        assert len(z) == n + m
        for k in b:
            x[-k - 1] = k
            del y[k]
        assert len(x) == len(set([*a, *b])) + len({-k - 1 for k in b} - {0} - set(a) - set(b)) + (0 in b and 0) or True
        assert list(y) == [k for k in a if k not in b]
        s, t = frozenset(a), set(b)
        assert sorted(s | t) == sorted({*a, *b}) and (s | t).issuperset(s) and type(s | t) is frozenset
        assert sorted(s & t) == [k for k in range(n) if k in b] and sorted(s - t) == [k for k in range(n) if k not in b]
        assert sorted(s ^ t) == sorted((s | t) - (s & t)) and (s <= t) == all(k in b for k in a) and (s < t) == (s <= t and n != m)
        u = s | t
        v = set(u)
        v |= {1000, 1001}
        v.discard(1000)
        assert len(v) == len(u) + 1 and 1001 in v and 1000 not in v
        w = set(t)
        w &= s
        assert w == s & t
        w = set(t)
        w -= s
        assert w == t - s
        w ^= s
        assert w == (t - s) ^ s
# Tables with deleted entries
d = {i: i for i in range(9)}
for i in (0, 3, 8):
    del d[i]
print(d | {3: "x"}, {**d}, {**d, 5: 6}, dict(d), sorted(set(d) | {3}), frozenset(d) & {1, 3, 4})
d = {i: i for i in range(40)}
for i in range(0, 40, 3):
    del d[i]
print(len(d | {0: 1}), list({**d, 0: 5})[-1], list(d | d) == list(d), d | {} == d, {} | d == d)


class D(dict):
    pass


print(type(D(a=1) | {"b": 2}), {**D(a=1), **{"a": 2}}, {"z": 1} | D(a=3))


class K:
    log = []

    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 7

    def __eq__(self, other):
        K.log.append((self.v, other.v))
        return self.v == other.v


p, q = K(1), K(1)
print(len({**{p: 1}, **{q: 2}}), len({p: 1} | {q: 2}), K.log, len({p} | {q}), len({p} & {q}), {p} <= {q})


# Python code that changes the dict while it is being joined
class E:
    def __init__(self, f):
        self.f = f

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.f()
        return False


src = {}
src.update({E(src.clear): 1, 1: 2, 2: 3})
r = {1: 0}
try:
    r |= src
except RuntimeError:
    pass
print(len(r) >= 1)

# Bits of ints whose magnitude fits in a word
vals = [0, 1, -1, 2 ** 62, -2 ** 62, 2 ** 62 - 1, 2 ** 63, -2 ** 63, 2 ** 63 - 1, 2 ** 64 - 1, -(2 ** 64 - 1), 2 ** 64, -2 ** 64, 5, -6, 0x5555555555555555, -0x5555555555555555]
h = 0
for _ in range(30):
    for a in vals:
        for b in vals:
            h = (h * 31 + (a & b) * 3 + (a | b) * 5 + (a ^ b) * 7) % (2 ** 89 - 1)
            assert (a ^ b) ^ b == a and (a & b) + (a | b) == a + b and ~(a & b) == ~a | ~b
print(h, -2 ** 63 ^ 2 ** 63, -(2 ** 64 - 1) & -1, (-2 ** 63) | 2 ** 63 - 1, -(2 ** 64 - 1) ^ 1, -1 ^ (2 ** 64 - 1))

# Builtin functions as callbacks, and what they raise
L = ["b", "A", "c", "ab"]
P = [(1, "x"), (0, "y"), (2, "a")]
for _ in range(300):
    r = [sorted(L, key=len), sorted(L, key=str.lower), max(L, key=len), min(P, key=operator.itemgetter(1)), sorted(P, key=operator.itemgetter(1, 0)),
         list(map(operator.add, [1, 2], [3, 4])), list(starmap(operator.add, [(1, 2), (3, 4)])), list(starmap(pow, [(2, 3), (2, 3, 5)])), list(accumulate([1, 2, 3], operator.mul)),
         functools.reduce(operator.sub, [10, 1, 2]), [k for k, g in groupby(L, key=len)], list(map(str, [1, None, 2.5])), list(map(int, ["1", 2.9, True])),
         sorted(L, key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))), list(map(abs, [-1, 2.5])), list(map(len, L)), list(filter(str.isupper, L))]
print(r)


def errors():
    out = []
    for f in (lambda: sorted([1, "a"], key=len), lambda: sorted([1], key=str.lower), lambda: list(map(operator.add, [1], ["a"])), lambda: list(map(operator.add, [1])),
              lambda: list(starmap(operator.add, [(1,)])), lambda: max([1, 2], key=str.upper), lambda: list(map(int, ["x"])), lambda: list(map(operator.itemgetter(5), [(1,)])),
              lambda: functools.reduce(operator.add, [1, "a"]), lambda: sorted([3, 1], key=functools.cmp_to_key(lambda a, b: "x")), lambda: list(map(print, 5))):
        try:
            f()
            out.append("no error")
        except Exception as e:
            out.append(type(e).__name__)
    return out


for _ in range(300):
    r = errors()
print(r)
k = functools.cmp_to_key(lambda a, b: b - a)
print(k(1) < k(2), k(1) > k(2), k(1) == k(1), k(3).obj, sorted([1, 3, 2], key=k))
try:
    k(1) < 5
except TypeError:
    print("TypeError")


class S(str):
    def lower(self):
        return "zz" + str(self)


print(sorted([S("B"), "a", S("C")], key=str.lower))


def deep(n):
    return max([n], key=lambda x: x if x == 0 else deep(x - 1))


print(deep(30))
