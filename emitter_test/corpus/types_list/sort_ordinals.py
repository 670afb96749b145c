# Sorting of keys that need no comparisons, of those that do, and of what is between.
import random

rng = random.Random(5)


def reference(items, key=None, reverse=False):
    # Insertion by comparisons only, stable.
    key = key or (lambda x: x)
    out = []
    for x in items:
        i = len(out)
        if reverse:
            while i > 0 and key(out[i - 1]) < key(x):
                i -= 1
        else:
            while i > 0 and key(x) < key(out[i - 1]):
                i -= 1
        out.insert(i, x)
    return out


def same(a, b):
    return len(a) == len(b) and all(x is y for x, y in zip(a, b))


def check(name, items, key=None):
    for reverse in (False, True):
        want = reference(items, key, reverse)
        got = sorted(items, key=key, reverse=reverse)
        if not same(got, want):
            print(name, "differs", reverse, got[:10], want[:10])
            return
    print(name, len(items), repr(got[0])[:60], repr(got[-1])[:60])


for n in (2, 9, 10, 11, 39, 40, 41, 150, 300):
    ints = [rng.randrange(-1000, 1000) for _ in range(n)]
    check("ints", ints)
    check("narrow", [x % 3 for x in ints])
    check("wide", [x * 0x3fffffffffff for x in ints])
    check("negative", [-abs(x) for x in ints])
    check("floats", [x / 8 for x in ints])
    check("zeros", [rng.choice([0.0, -0.0, 1e-310, -1e-310, 1e300, -1e300, float("inf"), -float("inf")]) for _ in range(n)])
    check("mixed", [rng.choice([x, x * 1.0, x / 2]) for x in ints])
    check("bools", [rng.choice([x, x > 0, True]) for x in ints])
    check("exact", [rng.choice([2**53 + x, 2.0**53]) for x in ints])
    check("big", [rng.choice([x, 2**70 + x, -2**65]) for x in ints])
    strs = ["".join(rng.choice("ab\0z\xe9\u20ac") for _ in range(rng.randrange(4))) for _ in range(n)]
    check("strs", strs)
    check("prefix", ["a common prefix, long " + s for s in strs])
    check("lengths", ["x" * (abs(x) % 30) for x in ints])
    check("nul", ["a" * 7 + "\0" * (abs(x) % 4) for x in ints])
    check("bytes", [s.encode() for s in strs])
    check("pairs", [(x % 4, -x) for x in ints])
    check("names", [(s, x % 5, x / 4) for s, x in zip(strs, ints)])
    check("long names", [("employee number %03d" % (abs(x) % 9), x % 5) for x in ints])
    check("ragged", [(x % 3,) * (abs(x) % 4) for x in ints])
    check("half", [(x % 3, "a" if x % 3 == 1 else x) for x in ints])
    check("nested", [((x % 3, x), x) for x in ints])
    check("lists", [[x % 3, x] for x in ints])
    check("key", ints, lambda x: (x % 7, -x))
    check("key str", ints, str)
    check("key float", ints, lambda x: x / 3)
    check("key len", strs, len)
    check("key tuple", strs, lambda s: (len(s), s))
    check("sorted", sorted(ints))
    check("falling", sorted(ints)[::-1])
    check("nearly", sorted(ints)[:-2] + ints[:2])
    check("equal", [7] * n)


class Key:
    def __repr__(self):
        return "Key(%r)" % self.v

    calls = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Key.calls += 1
        return self.v < other.v


check("objects", [Key(x) for x in range(60, 0, -1)], lambda k: k.v)
check("compared", [Key(x % 11) for x in range(60)])
check("in tuples", [(x % 3, Key(x % 11)) for x in range(60)])

for bad in ([(1, "a"), (2, 3), (1, 2)] * 9, [1] * 20 + ["a"], [(1, 2)] * 15 + [(1, None)], [1.5] * 12 + [1j], [(2, 1), (1,), 5] * 9):
    try:
        print(bad.sort())
    except TypeError as e:
        print(type(e).__name__, sorted(map(repr, bad))[:3], len(bad))


class Evil:
    def __init__(self, v, to):
        self.v, self.to = v, to

    def __lt__(self, other):
        self.to.append(self)
        return self.v < other.v


victim = []
victim.extend((i % 2, Evil(i, victim)) for i in range(30))
try:
    victim.sort()
except ValueError as e:
    print("ValueError", len(victim))

nan = float("nan")
a = [nan if i % 5 == 0 else float(i * 7 % 13) for i in range(40)]
a.sort()
print(len(a), sum(x != x for x in a), sum(x for x in a if x == x))


class S(str):
    def __lt__(self, other):
        return str.__gt__(self, other)


check("subclass", [S("%d" % (i * 7 % 30)) for i in range(30)])


class T(tuple):
    def __lt__(self, other):
        return tuple.__gt__(self, other)


check("tuple subclass", [T((i * 7 % 30, i)) for i in range(30)])
big = [rng.randrange(1 << 40) for _ in range(70000)]
b = sorted(big)
print(all(x <= y for x, y in zip(b, b[1:])), sum(b) == sum(big), b[0], b[-1])
text = sorted(map(str, big))
print(all(x <= y for x, y in zip(text, text[1:])), text[0], text[-1])
pairs = sorted((x & 255, -x) for x in big)
print(all(x <= y for x, y in zip(pairs, pairs[1:])), pairs[0], pairs[-1])
# heavy
