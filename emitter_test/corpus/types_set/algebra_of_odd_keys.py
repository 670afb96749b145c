# Set algebra where keys compare in Python, are deleted, collide, or change a set that is being worked on.


class Key:
    log = []

    def __init__(self, n, h):
        self.n, self.h = n, h

    def __hash__(self):
        Key.log.append("hash")
        return self.h

    def __eq__(self, other):
        Key.log.append("eq")
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return "K%d" % self.n


def counted(f):
    Key.log.clear()
    r = f()
    return r, Key.log.count("hash"), Key.log.count("eq")


def names(s):
    return sorted(repr(sorted(x) if isinstance(x, frozenset) else x) for x in s)


OPS = {
    "or": lambda a, b: a | b,
    "and": lambda a, b: a & b,
    "sub": lambda a, b: a - b,
    "xor": lambda a, b: a ^ b,
}
TESTS = {
    "le": lambda a, b: a <= b,
    "lt": lambda a, b: a < b,
    "ge": lambda a, b: a >= b,
    "eq": lambda a, b: a == b,
    "dis": lambda a, b: a.isdisjoint(b),
    "sup": lambda a, b: a.issuperset(b),
}


def same(a, b):
    for name, op in OPS.items():
        print(name, names(op(a, b)), names(op(b, a)))
        c = set(a)
        if name == "or":
            c |= b
        elif name == "and":
            c &= b
        elif name == "sub":
            c -= b
        else:
            c ^= b
        print("  in place", names(c) == names(op(a, b)))
    print([(name, f(a, b), f(b, a)) for name, f in TESTS.items()])


# Keys that compare in Python, in tables with and without an index; each distinct pair has its own hash.
for size in (3, 8, 30, 150):
    a = {Key(i, i) for i in range(size)}
    b = {Key(i, i) for i in range(size // 2, size + size // 2)}
    for name, op in OPS.items():
        r, hashes, eqs = counted(lambda: op(a, b))
        print(size, name, len(r), hashes, eqs > 0)
    for name, f in TESTS.items():
        r, hashes, eqs = counted(lambda: f(a, b))
        print(size, name, r, hashes)

# Keys that are the same are not compared.
shared = [Key(i, 5) for i in range(4)]
a, b = {shared[0]}, {shared[0]}
print(counted(lambda: len(a | b)), counted(lambda: a == b), counted(lambda: len(a - b)))

# Numbers that are equal without being the same, beside others.
nan = float("nan")
same({1, 2.5, "x", b"x", (1, 2), None, nan, 2**70}, {1.0, True, "y", b"x", (1.0, 2), nan, 2**70, 3 + 0j})
same(set("abc"), {"a" + "", "".join(["b"]), "d"})
same({(1, "a"), (2, "b"), ((3,), "c")}, {(1, "".join("a")), (2, "c"), ((3,), "c"), ((3.0,), "c")})
same(frozenset({frozenset({1}), frozenset({2, 3})}), {frozenset({3, 2}), frozenset()})
same(set(), {1})
same(set(), set())

# Deleted entries, on either side, at the beginning, in the middle, at the end.
for size in (9, 70, 200):
    for holes in (lambda i: i % 3 == 0, lambda i: i < size // 2, lambda i: i > size // 2, lambda i: i % 64 == 0):
        a = set(range(size))
        for i in range(size):
            if holes(i):
                a.discard(i)
        b = set(range(size // 4, size))
        print(size, sum(a & b), sum(a | b), sum(a - b), sum(b - a), sum(a ^ b), a <= b, a.isdisjoint(b), len(a))
        c = set(b)
        c |= a
        c -= set(range(5))
        print(sum(c), sum(a.union(b, [1000])), sum(a.difference(b, [50])), sum(a.intersection(b, range(60))))

# What compares changes the table.
class Clears:
    def __init__(self, victim):
        self.victim = victim

    def __hash__(self):
        return 7

    def __eq__(self, other):
        self.victim.clear()
        return False


for op in (lambda a, b: a & b, lambda a, b: a - b, lambda a, b: a | b, lambda a, b: a <= b):
    for n in (3, 40):
        a = set(range(8, 8 + n))
        a.add(Clears(a))
        b = set(range(8, 8 + 2 * n)) | {7}
        try:
            r = op(a, b)
            print(type(r).__name__, len(a))
        except RuntimeError as e:
            print("RuntimeError", len(a))


class Raises:
    def __hash__(self):
        return 3

    def __eq__(self, other):
        raise ValueError("no")


for op in list(OPS.values()) + list(TESTS.values())[4:]:
    try:
        op({1, 2, Raises()}, {1, 2, 3})
        print("no error")
    except ValueError as e:
        print(e)

# Results grow as they are made.
big = set(range(0, 3000, 2))
other = set(range(0, 3000, 3))
print(len(big & other), len(big | other), len(big - other), len(other - big), len(big ^ other))
acc = set()
for i in range(300):
    acc |= {i, i + 1, i * 2}
print(len(acc), sum(acc))
acc = {frozenset()}
for x in range(9):
    acc |= {f | {x} for f in acc}
print(len(acc), sum(map(len, acc)))

# Views of dicts.
d, e = dict.fromkeys(range(100)), dict.fromkeys(range(50, 150))
for i in range(60, 100, 7):
    del d[i]
print(sum(d.keys() | e.keys()), sum(d.keys() & e.keys()), sum(d.keys() - e.keys()), sum(d.keys() ^ e.keys()))
print(sum(d.keys() | {1000}), sum({1000, 5} - d.keys()), sum([1, 500] | d.keys()), len(d.items() | e.items()))

# Characters.
print(sorted(set("hello world")), sorted(set("")), sorted(frozenset("aaa")), sorted({"l"}.union("hello")), sorted(set("h\u00e9llo")))
s = set("ab")
s.update("bc", "cd")
print(sorted(s))
