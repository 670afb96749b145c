# Named tuples and other subclasses of tuple in hot loops: attributes, indexing, unpacking, iteration, len.
from collections import namedtuple

P = namedtuple("P", "x y")


class Q(namedtuple("Q", "x y z")):
    __slots__ = ()

    def total(self):
        return self.x + self.y + self.z


class WithDict(namedtuple("W", "x y")):
    pass


def attrs(points):
    s = 0
    for p in points:
        s += p.x * 2 + p.y
    return s


def floats(points):
    s = 0.0
    for p in points:
        s += p.x * 0.5 - p.y
    return s


def index(points):
    s = 0
    for p in points:
        s += p[0] - p[-1] + len(p)
    return s


def at(p, i):
    return p[i]


def unpack(points):
    s = 0
    for p in points:
        a, b = p
        s += a - b
    for a, b in points:
        s += a * b
    return s


def unpack_many(points):
    s = 0
    for a, b, c, d, e in points:
        s += a + b + c + d + e
    return s


def items(p):
    s = 0
    for x in p:
        s += x
    return s


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


ps = [P(i, i + 1) for i in range(200)]
for k in range(30):
    r = attrs(ps), index(ps), unpack(ps), [items(p) for p in ps][-1]
print(r)
for k in range(30):
    r = floats([P(i * 0.5, 1.0) for i in range(100)])
print(r)
print(floats([P(1, 2), P(1.5, 3), P(2**70, 1)]))
print(attempt(floats, [P(1.0, "a")]))

# Several classes at one site.
mixed = [P(1, 2), Q(1, 2, 3), WithDict(3, 4), P(5, 6)]
for k in range(200):
    r = attrs(mixed)
print(r, attempt(unpack, mixed))
for k in range(300):
    r = index(mixed)
print(r, [q.total() for q in mixed if isinstance(q, Q)])

# Too short: made without __new__ of the class.
short = tuple.__new__(P, (7,))
print(attempt(attrs, [short]), attempt(unpack, [short]), attempt(index, [short]))
empty = tuple.__new__(P, ())
print(attempt(attrs, [empty]), attempt(index, [empty]), items(empty), len(empty))
for k in range(200):
    r = attempt(attrs, [empty])
print(r)
long = tuple.__new__(P, (1, 2, 3))
print(attempt(attrs, [long]), attempt(unpack, [long]), index([long]))

# Index errors and odd indexes.
for k in range(300):
    r = at(ps[3], 1)
print(r, attempt(at, ps[3], 2), attempt(at, ps[3], -3), at(ps[3], True), attempt(at, ps[3], "a"), at(ps[3], slice(0, 1)))

# Five items.
F = namedtuple("F", "a b c d e")
fs = [F(i, 2, 3, 4, 5) for i in range(50)]
for k in range(50):
    r = unpack_many(fs)
print(r, attempt(unpack_many, [F._make(range(5)), P(1, 2)]))

# What the attribute means changes.
d = WithDict(1, 2)
d.__dict__["x"] = 99
print(d.x, attempt(setattr, d, "x", 5), attempt(delattr, d, "x"), attempt(setattr, ps[0], "x", 5))


def read_x(p, n):
    s = 0
    for i in range(n):
        s += p.x
    return s


R = namedtuple("R", "x y")
r = R(1, 2)
print(read_x(r, 1000))
R.x = 10
print(read_x(r, 1000))
R.x = property(lambda self: self[1] * 100)
print(read_x(r, 1000))
R.x = P.y
print(read_x(r, 1000))
del R.x
print(attempt(read_x, r, 10))
try:
    P.x.__get__(5)
except TypeError as e:
    print(type(e).__name__)


class NoTuple:
    x = P.x


print(attempt(read_x, NoTuple(), 3))

# Subclasses that change what indexing, iteration and len do.
class Odd(P):
    def __getitem__(self, i):
        return 100

    def __len__(self):
        return 7


class Iter(P):
    def __iter__(self):
        return iter((5, 6))


for k in range(100):
    r = index([P(1, 2), Odd(1, 2)]), unpack([P(1, 2), Iter(1, 2)]), items(Iter(1, 2)), attrs([Odd(3, 4), Iter(1, 2)])
print(r)


class Later(P):
    pass


later = [Later(1, 2)] * 20
for k in range(50):
    r = index(later), unpack(later), items(later[0])
print(r)
Later.__getitem__ = lambda self, i: 50
print(index(later), unpack(later))
Later.__iter__ = lambda self: iter((8, 9))
print(index(later), unpack(later), items(later[0]))
Later.__len__ = lambda self: 3
print(index(later))
del Later.__getitem__, Later.__iter__, Later.__len__
print(index(later), unpack(later), items(later[0]))

# Keys of dicts, comparisons.
t = {}
for i in range(300):
    t[P(i % 7, i % 3)] = i
print(len(t), t[P(1, 1)], t[(1, 1)], P(1, 2) == (1, 2), P(1, 2) == Q(1, 2, 3), P(1, 2) < P(1, 3))
