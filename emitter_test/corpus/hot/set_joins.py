# Operators of sets and frozensets with and without index, and keys that run code when they are compared.


class Key:
    log = 0

    def __init__(self, n, h):
        self.n = n
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        Key.log += 1
        if not isinstance(other, Key):
            return NotImplemented
        if self.n == 99 or other.n == 99:
            raise ValueError("compared")
        return self.n == other.n


def joins(a, b):
    r = [a & b, a | b, a - b, b - a, a ^ b]
    return [sorted(x) for x in r] + [a <= b, a < b, a == b, a >= b, a > b, a != b, a.isdisjoint(b), a.issubset(b)]


def texts(n, m):
    return {"".join(["k", str(i)]) for i in range(n, m)}


for n in (0, 1, 2, 3, 5, 9, 10, 11, 12, 20, 40):
    for lo, hi in ((0, 3), (0, n), (n // 2, n // 2 + 10), (n, n + 5), (1, 30)):
        for kind in (set, frozenset):
            for other in (set, frozenset):
                a, b = kind(range(n)), other(range(lo, hi))
                assert type(a & b) is kind and type(a | b) is kind and type(a - b) is kind and type(a ^ b) is kind
                got = joins(a, b)
                one, two = list(a), list(b)
                assert got[0] == sorted(x for x in one if x in two), (n, lo, hi)
                assert got[1] == sorted(one + [x for x in two if x not in one])
                assert got[2] == sorted(x for x in one if x not in two)
                assert got[4] == sorted([x for x in one if x not in two] + [x for x in two if x not in one])
                assert joins(texts(0, n), texts(lo, hi))[5:] == joins({"k%d" % i for i in range(n)}, {"k%d" % i for i in range(lo, hi)})[5:]
                assert len(texts(0, n) & texts(lo, hi)) == len(got[0])
print("ranges")

# All in one place of the index.
same = [k << 59 for k in range(12)]
print(joins(set(same[:8]), frozenset(same[4:])) == [same[4:8], same, same[:4], same[8:], same[:4] + same[8:], False, False, False, False, False, True, False, False])

# Keys with methods.
x = {Key(i, i % 3) for i in range(8)}
y = frozenset(Key(i, i % 3) for i in range(4, 12))
for f in (lambda: x & y, lambda: x | y, lambda: x - y, lambda: y - x, lambda: x ^ y):
    print(sorted(k.n for k in f()), end=" ")
print(x <= y, x == y, x.isdisjoint(y), Key.log > 0)
for bad in (lambda: x & {Key(99, 0), 1, 2, 3}, lambda: x | {Key(99, 0), 1, 2, 3}, lambda: {1, 2, 3, Key(99, 1)} - x, lambda: x.isdisjoint([Key(99, 2)])):
    try:
        print(len(bad()))
    except ValueError as e:
        print("ValueError", e)


# A comparison that changes the other set.
class Nasty:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        victim.clear()
        return False


for op in range(4):
    victim = {5, 6, 7, 8}
    try:
        if op == 0:
            r = {Nasty(), 6, 7, 1} & victim
        elif op == 1:
            r = {Nasty(), 6, 7, 1} - victim
        elif op == 2:
            r = victim.isdisjoint({Nasty(), 60, 70, 80})
        else:
            r = {Nasty(), 6, 7, 1} <= victim
    except RuntimeError:
        pass
    assert len(victim) in (0, 4)
print("changed")

# Equal keys of other types stay those of the left operand.
print({1, 2, 3} | {True, 2.0, 4}, [type(k) for k in sorted({1.0, 2.0, 3.0} | {1, 2, 3})], sorted({1, 2, 3} & {1.0, 2.0, 9}))
nan = float("nan")
print(len({nan, 1, 2} & {nan, 3, 4}), len({nan, 1, 2} | {float("nan"), 1, 2}))
print(sorted({(1, 2), (3, 4), (5, 6)} & {(1, 2), (5, 6.0), (7, 8)}), {b"a", b"b", b"c"} - {"a", "b", b"c"} == {b"a", b"b"})

# Hashes of frozensets do not depend on order, on how often they are asked for, or on the class.
class Sub(frozenset):
    pass


f, g = frozenset(range(30)), frozenset(reversed(range(30)))
for i in range(3):
    assert hash(f) == hash(g) == hash(Sub(f)) and f == Sub(g)
d = {f: 1, frozenset(): 2, frozenset([f]): 3}
print(d[g], d[Sub()], d[frozenset([g])], {1, 2} in {frozenset([1, 2])}, len({f, g, Sub(f), f | {31}, frozenset([f])}))
n = 0
for i in range(3000):
    n += d[g] + d.get(frozenset([i]), 0) + len(f & {i, 1, 2}) + (f >= {1, 2, 3})
print(n)
