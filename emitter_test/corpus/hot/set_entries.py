# Sets have shorter entries than dicts: every way to look at either, in code that meets both.


class Bag(set):
    pass


class Frozen(frozenset):
    pass


class Table(dict):
    pass


def has(table, keys):
    n = 0
    for k in keys:
        if k in table:
            n += 1
        if k not in table:
            n += 100
    return n


def walk(table):
    out = []
    for k in table:
        out.append(k)
    return out


def fill(n):
    s = set()
    for i in range(n):
        s.add(i % 7)
        s.add((i % 3, "t"))
        s.add("k" + str(i % 5))
        s.add(i * 3)
    return s


KEYS = [0, 1, 3, 60, 61, "k1", "k9", (1, "t"), (3, "t"), None, 2.5, True]

for n in (1, 2, 3, 4, 9, 40):
    s = fill(n)
    for t in (s, frozenset(s), Bag(s), Frozen(s), dict.fromkeys(s, 7), Table.fromkeys(s, 8), dict.fromkeys(s).keys()):
        for _ in range(3):
            got = has(t, KEYS), len(walk(t)), sorted(map(str, t))[:3], len(t)
        print(n, type(t).__name__, *got)


def churn(n):
    s, d, log = set(), {}, []
    for i in range(n):
        s.add(i)
        d[i] = -i
        if i % 3 == 0:
            s.discard(i // 2)
            d.pop(i // 2, None)
        if i % 10 == 9:
            log.append((len(s), len(d), sum(s) == sum(d), s == set(d), min(s), s == d.keys()))
    while len(s) > 5:
        log.append((s.pop(), d.popitem()))
    s |= {(), "x"}
    return log[::7], sorted(map(str, s)), d


print(churn(60))

# The same loops over tables of both sorts.
mixed = [fill(5), dict.fromkeys(range(12), 1), frozenset("abc"), {}, set(), {1: 2}, Bag("xy"), fill(30)]
for t in mixed:
    print(len(walk(t)), has(t, KEYS), t == set(walk(t)), list(t) == walk(t))

a, b = fill(30), set(range(0, 40, 2))
print(len(a & b), len(a | b), len(a - b), len(a ^ b), a >= (a & b), a.isdisjoint(b), (a - b).isdisjoint(b))
print(hash(frozenset(a)) == hash(Frozen(a)), {frozenset(b): 1}[Frozen(b)])
a &= b
b -= a
print(sorted(a), sorted(b))
a.update(dict.fromkeys("pq", 3), [1, 2])
a.symmetric_difference_update({1, 77})
print(sorted(map(str, a)), len(a.copy()), len(set(a)), dict.fromkeys(a, 0)[77])

s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(type(e).__name__)
s.clear()
s.add(5)
print(s, has(s, [5, 6]), s.__class__ is set)

copies = [{i, str(i), (i,)} for i in range(20)]
print(sum(len(c) for c in copies), copies[3] == {"3", 3, (3,)}, set().union(*copies) >= copies[7])
