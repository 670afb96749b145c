# Keys and items whose classes have __hash__ and __eq__: what is remembered of them changes while it is hot.
# heavy
class K:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return hash(self.x)

    def __eq__(self, other):
        if isinstance(other, K):
            return self.x == other.x
        return NotImplemented


class L(K):
    def __eq__(self, other):
        return isinstance(other, K) and self.x == other.x

    __hash__ = K.__hash__


class Plain:
    def __init__(self, x):
        self.x = x


class OnlyEq:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x


class Odd:
    def __init__(self, x, h):
        self.x = x
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        return self.x == other.x


def use(keys, others):
    d = {k: i for i, k in enumerate(keys)}
    s = set(others)
    n = 0
    for k in others:
        n += d.get(k, -1)
        d[k] = 7
        if k in s:
            n += 1
        if k in keys:
            n += keys.index(k)
        n += keys.count(k)
        d.setdefault(k, 8)
    return n, len(d), len(s & set(keys)), keys == others, sum(d.values())


def run(times, *makers):
    for i in range(times):
        out = []
        for make in makers:
            out.append(use([make(i) for i in range(12)], [make(i) for i in range(6, 18)]))
    return out


print(run(40, K, L, Plain))
print(run(5, lambda i: K(i) if i & 1 else L(i), lambda i: (K(i), i), lambda i: K(str(i))))

# Methods change.
for change in range(6):
    if change == 1:
        K.__eq__ = lambda self, other: False
    elif change == 2:
        K.__eq__ = lambda self, other: self.x % 5 == other.x % 5
    elif change == 3:
        K.__hash__ = lambda self: self.x % 5
    elif change == 4:
        L.__hash__ = lambda self: 1
    elif change == 5:
        del L.__eq__
    print(change, run(4, K, L)[0])

try:
    K.__hash__ = None
    print(hash(K(1)))
except TypeError as e:
    print("TypeError", e)
K.__hash__ = lambda self: 3
print(hash(K(1)), K(1) in {K(1)})


# Attributes make other shapes.
def shapes():
    keys = []
    for i in range(9):
        k = K(i % 4)
        setattr(k, "a%d" % (i % 3), i)
        keys.append(k)
    return len(set(keys)), keys.count(K(1)), keys.index(K(3))


for i in range(20):
    got = shapes()
print(got)

for cls in (OnlyEq,):
    for f in (lambda: {cls(1)}, lambda: {cls(1): 2}, lambda: hash(cls(1))):
        try:
            f()
        except TypeError as e:
            print("TypeError", e)
    print(cls(1) in [cls(0), cls(1)], [cls(1)] == [cls(1)])

# What __hash__ may return.
for h in (-1, -2, 0, True, False, 1 << 61, (1 << 61) - 1, -(1 << 61), 1 << 70, -(1 << 70), (1 << 63) - 1, -(1 << 63)):
    for i in range(3):
        s = {Odd(1, h), Odd(1, h), Odd(2, h)}
    print(hash(Odd(1, h)) == hash(Odd(2, h)), hash(Odd(1, h)) == hash(h) or h in (-1,), len(s), Odd(2, h) in s, end="; ")
print()
for h in (1.0, "x", None):
    try:
        print(len({Odd(1, h)}))
    except TypeError as e:
        print("TypeError", e)


# Exceptions, and results that are no bools.
class Raise:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        if self.x == 3:
            raise KeyError("hash")
        return 1

    def __eq__(self, other):
        if self.x == 5:
            raise ValueError("eq")
        return [] if self.x != other.x else "yes"


for x in (1, 3, 5):
    for f in (lambda: len({Raise(x), Raise(x)}), lambda: {Raise(x): 1}[Raise(x)], lambda: [Raise(x)].index(Raise(x)), lambda: Raise(x) in [Raise(9), Raise(x)], lambda: [Raise(x)] == [Raise(x)], lambda: (Raise(x), 1) in {(Raise(x), 1)}):
        try:
            print(f(), end=" ")
        except (KeyError, ValueError) as e:
            print(type(e).__name__, e, end=" ")
print()


# Deep: equality of nested objects.
class Node:
    def __init__(self, next):
        self.next = next

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return [self.next] == [other.next]


a = b = None
for i in range(50):
    a, b = Node(a), Node(b)
print(a == b, {a} == {b})
for i in range(3000):
    a, b = Node(a), Node(b)
try:
    assert [a] == [b]
except RecursionError:
    pass
# Their chains are taken apart here, not recursively.
while a is not None:
    a, b = a.next, b.next

# Methods as callables of sort and the like.
class Order:
    def __init__(self, m):
        self.m = m
        self.calls = 0

    def key(self, x):
        self.calls += 1
        return -x % self.m

    def pop(self):
        self.calls -= 1
        return self.calls


o = Order(7)
for i in range(30):
    r = sorted(range(10), key=o.key), max(range(10), key=o.key), min([3, 1, 2], key=o.key), list(iter(o.pop, 5))[-3:]
    o.calls = 20
print(r)
