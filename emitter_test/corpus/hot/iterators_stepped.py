# Iterators over iterators, stepped by native code in hot loops as far as it can, and handed over where it cannot.
# heavy
from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse, groupby, islice,
    pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
from collections import deque, OrderedDict, defaultdict
from array import array

SEED = 1


def rnd(n):
    global SEED
    SEED = (SEED * 1103515245 + 12345) & 0x7fffffff
    return (SEED >> 8) % n


def gen(n):
    for i in range(n):
        yield i


class User:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Seq:
    def __len__(self):
        return 5

    def __getitem__(self, i):
        if i >= 5:
            raise IndexError
        return i * 3


def add(*a):
    return len(a) + sum(x for x in a if isinstance(x, int))


def low(x):
    return isinstance(x, int) and x < 4


LEAVES = [
    lambda n: list(range(n)), lambda n: tuple(range(n)), lambda n: range(n), lambda n: 'abcdefghijklmnop'[:n], lambda n: bytes(range(n)),
    lambda n: bytearray(range(n)), lambda n: array('i', range(n)), lambda n: array('d', range(n)), lambda n: {i: -i for i in range(n)},
    lambda n: {i: i for i in range(n)}.values(), lambda n: {i: i + 1 for i in range(n)}.items(), lambda n: {str(i): i for i in range(n)}.keys(),
    lambda n: deque(range(n)), lambda n: reversed(deque(range(n))), lambda n: reversed(list(range(n))), lambda n: reversed(tuple(range(n))),
    lambda n: reversed(range(n)), lambda n: reversed('abcdefghijklmnop'[:n]), lambda n: reversed({i: i for i in range(n)}), lambda n: gen(n),
    lambda n: User(n), lambda n: Seq(), lambda n: iter([1] * n), lambda n: 'a\xe9\u20ac\U0001f600b'[:n], lambda n: memoryview(bytes(range(n))), lambda n: memoryview(bytearray(range(n)))[1:],
    lambda n: memoryview(bytes(range(2 * n)))[::2], lambda n: memoryview(array('h', range(n))), lambda n: array('b', range(-n, n)), lambda n: array('Q', [2**63] * n),
    lambda n: repeat('r', n), lambda n: repeat(None, n), lambda n: islice(count(n, 3), n), lambda n: islice(cycle(range(3)), n),
    lambda n: combinations(range(n % 5), 2), lambda n: permutations(range(n % 4), 2), lambda n: product(range(n % 3), 'ab'),
    lambda n: combinations_with_replacement('xyz', n % 3), lambda n: product(range(2), repeat=3), lambda n: permutations(range(3)),
    lambda n: iter(OrderedDict((i, 2) for i in range(n))), lambda n: defaultdict(int, {i: 1 for i in range(n)}).items(),
    lambda n: iter({1, 2, 3}), lambda n: frozenset(range(n)), lambda n: [1.5] * n, lambda n: [2**62 - 1, 1, 2**70][:n], lambda n: [[], 0, '', 1, 'x', None][:n],
]

NODES = [
    lambda r: enumerate(r()), lambda r: enumerate(r(), 2**62 - 3), lambda r: zip(r(), r()), lambda r: zip(r(), r(), r()), lambda r: zip(r()),
    lambda r: chain(r(), r()), lambda r: chain(r(), r(), r(), r()), lambda r: chain.from_iterable(zip(r(), r())), lambda r: islice(r(), rnd(6)),
    lambda r: islice(r(), rnd(4), rnd(9), 1 + rnd(3)), lambda r: islice(r(), rnd(3), None), lambda r: map(add, r()), lambda r: map(add, r(), r()),
    lambda r: filter(low, r()), lambda r: filter(None, r()), lambda r: filterfalse(low, r()), lambda r: takewhile(low, r()),
    lambda r: dropwhile(low, r()), lambda r: starmap(add, zip(r(), r())), lambda r: pairwise(r()), lambda r: compress(r(), r()),
    lambda r: zip_longest(r(), r()), lambda r: zip_longest(r(), r(), r(), fillvalue=7), lambda r: islice(cycle(r()), 9), lambda r: tee(r())[rnd(2)],
    lambda r: accumulate(r(), add), lambda r: (x for x in r()), lambda r: iter(list(r())), lambda r: reversed(list(r())),
    lambda r: accumulate(map(len, map(str, r()))), lambda r: (k for k, g in groupby(r())), lambda r: (list(g) for k, g in groupby(r(), str)),
    lambda r: zip(enumerate(r()), enumerate(r())), lambda r: enumerate(zip(r(), r())), lambda r: chain(chain(r(), r()), r()),
]


def build(depth):
    if depth == 0 or rnd(5) == 0:
        return LEAVES[rnd(len(LEAVES))](rnd(8))
    return NODES[rnd(len(NODES))](lambda: build(depth - 1))


def plain(it):
    out = []
    for x in it:
        out.append(x)
    return out


def pairs(it):
    out = []
    for a, b in it:
        out.append((a, b))
    return out


def twice(it):
    """The iterator goes on in a second loop."""
    out = []
    it = iter(it)
    for x in it:
        out.append(x)
        if len(out) & 1:
            break
    for x in it:
        out.append(x)
    for x in it:
        out.append('more')
    return out


def delegate(it):
    yield from it


def delegated(it):
    return plain(delegate(it))


def mixed(it):
    """next and for, one after the other."""
    out = []
    it = iter(it)
    for x in it:
        out.append(x)
        out.append(next(it, 'none'))
    return out


def rest(it):
    it = iter(it)
    for x in it:
        break
    return next(it, None), list(it), tuple(it)


def few(it):
    """Slices of what is left."""
    it = iter(it)
    out = []
    for k in range(4):
        out.append(list(islice(it, k)))
        out.extend(islice(chain(it, 'xy'), 2))
    return out, sorted(map(str, it)), ''.join(map(str, it))


def digest(x):
    """A number for what repr says, but for bytes and iterators."""
    s = repr(x)
    h = 0
    for c in s:
        h = (h * 31 + ord(c)) & 0xffffff
    return len(s), h


ways = [plain, pairs, twice, delegated, mixed, rest, few, list, tuple, lambda it: [x for x in it], lambda it: [(a, b) for a, b in it], lambda it: sum(1 for x in it)]


def main():
    total = 0
    for i in range(800):
        it = build(1 + rnd(3))
        way = ways[rnd(len(ways))]
        try:
            r = digest(way(it))
        except Exception as e:
            r = type(e).__name__
        total = (total * 33 + (r[1] if isinstance(r, tuple) else len(r))) & 0xffffff
        if i % 10 == 0:
            print(i, r)
    print(total)


main()


# What has been taken when the second of two raises.

class Bad:
    def __init__(self, at):
        self.n = 0
        self.at = at

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n in self.at:
            raise KeyError(self.n)
        if self.n > 12:
            raise StopIteration
        return self.n


def raising(make):
    out = []
    it = make()
    for k in range(20):
        try:
            for x in it:
                out.append(x)
        except KeyError as e:
            out.append(e.args[0])
        else:
            break
    return out


for k in range(3):
    print(raising(lambda: zip(range(20), Bad((3, 5)))))
    print(raising(lambda: zip(Bad((2,)), 'abcdefghijklmnop', Bad((3, 5)))))
    print(raising(lambda: zip_longest(range(14), Bad((3, 5)))))
    print(raising(lambda: enumerate(Bad((3, 5)))))
    print(raising(lambda: chain([1, 2], Bad((1, 3)), [3])))
    print(raising(lambda: chain.from_iterable(map(repeat, Bad((2, 3)), [2] * 3))))
    print(raising(lambda: compress(range(20), Bad((3, 5)))))
    print(raising(lambda: pairwise(Bad((3, 5)))))
    print(raising(lambda: accumulate(Bad((3, 5)))))
    print(raising(lambda: islice(Bad((3, 5)), 1, 9, 2)))
    print(raising(lambda: islice(cycle(Bad((3, 5))), 30)))
    print(raising(lambda: tee(Bad((3, 5)))[0]))
    print(raising(lambda: map(add, Bad((3, 5)))))
    print(raising(lambda: filter(low, Bad((3, 5)))))


# Sources that change while they are iterated over.

def changing(make, change):
    c = make()
    out = []
    n = 0
    try:
        for x in chain(c, [99]):
            out.append(x)
            n += 1
            if n == 3:
                change(c)
            if n > 12:
                break
    except RuntimeError as e:
        out.append('RuntimeError')
    return out


for k in range(40):
    r = [changing(lambda: [1, 2, 3, 4, 5], lambda c: c.clear()), changing(lambda: [1, 2, 3, 4], lambda c: c.append(7)),
        changing(lambda: {1: 1, 2: 2, 3: 3, 4: 4}, lambda c: c.update({5: 5})), changing(lambda: {1, 2, 3, 4}, lambda c: c.add(7)),
        changing(lambda: {1: 1, 2: 2, 3: 3, 4: 4}, lambda c: c.pop(4)), changing(lambda: deque([1, 2, 3, 4]), lambda c: c.append(7)),
        changing(lambda: deque([1, 2, 3, 4]), lambda c: c.popleft()), changing(lambda: bytearray(b'abcdef'), lambda c: c.extend(b'x')),
        changing(lambda: array('i', [1, 2, 3, 4]), lambda c: c.append(5))]
for x in r:
    print(x)


def views():
    out = []
    b = bytearray(range(6))
    m = memoryview(b)
    try:
        for x in m:
            out.append(x)
            if x == 2:
                m.release()
    except ValueError:
        out.append('released')
    b = array('b', range(5))
    for x in memoryview(b):
        out.append(x)
        b[4] = 9
    return out, sum(b), sum(b, 2**62), sum(b, 1.5), max(b), list(b)


for k in range(20):
    r = views()
print(r)


def shrink():
    out = []
    l = list(range(10))
    for x in reversed(l):
        out.append(x)
        if x == 8:
            del l[3:]
    for x in zip(reversed(l), l):
        out.append(x)
        l.append(5)
        if len(out) > 9:
            break
    return out


for k in range(40):
    r = shrink()
print(r)


# One iterator at several places.

def shared():
    it = iter(range(11))
    out = [x for x in zip(it, it, it)]
    it = iter('abcdefgh')
    out.append([a + b for a, b in zip(it, it)])
    e = enumerate(iter('abc'))
    out.append([x for x in zip(e, e)])
    c = chain([1, 2, 3], (4, 5))
    out.append([x for x in zip(c, islice(c, 2))])
    a, b = tee(iter(range(140)))
    for x in a:
        if x == 70:
            break
    n = 0
    for x in b:
        n += x
    out.append((n, sum(a)))
    g = zip(a, b)
    out.append([x for x in zip(g, chain(g, g))])
    return out


for k in range(40):
    r = shared()
print(r)


# An iterator that asks itself.

def again():
    out = []

    def g():
        yield 1
        yield from z
    z = zip([1, 2, 3], g())
    try:
        for x in z:
            out.append(x)
    except ValueError:
        out.append('executing')
    return out


for k in range(3):
    print(again())


# Deep in each other.

def deep(n):
    it = iter([1, 2, 3])
    for k in range(n):
        it = chain(it, [k])
    s = 0
    for x in it:
        s += x
    it = iter([1, 2, 3])
    for k in range(n):
        it = islice(it, n)
    for x in it:
        s += x
    it = iter([1, 2, 3])
    for k in range(n):
        it = zip(it)
    for x in it:
        s += 1
    it = [1, 2, 3]
    for k in range(n):
        it = enumerate(it)
    if n:
        for a, b in it:
            s += a
    return s


print([deep(n) for n in range(30)], deep(100))


# Subclasses.

class Chain(chain):
    def __next__(self):
        return ('own', super().__next__())


class Plain(chain):
    pass


class Zip(zip):
    pass


class Enum(enumerate):
    def __next__(self):
        i, x = super().__next__()
        return x, i


class Deque(deque):
    pass


class Odd(deque):
    def __iter__(self):
        return iter('odd')


class List(list):
    pass


def subclasses():
    out = []
    for x in Chain([1], [2]):
        out.append(x)
    for x in chain(Chain([1], [2]), Plain('ab')):
        out.append(x)
    for a, b in Zip('ab', Plain('cd')):
        out.append(a + b)
    for a, b in Enum('xy'):
        out.append((a, b))
    for x in chain(Deque('pq'), Odd('rs'), List('tu')):
        out.append(x)
    for x in zip(reversed(List('tu')), reversed(Deque('pq')), Enum('xy')):
        out.append(x)
    return out


for k in range(60):
    r = subclasses()
print(r)


# Long ones: lists that grow, many items in a tuple, pools without items.

def long():
    s = 0
    for x in islice(cycle(gen(100)), 1000):
        s += x
    for x in islice(cycle(range(100)), 1000):
        s += x
    for x in zip(*[range(5)] * 40):
        s += len(x)
    for x in product([0, 1], repeat=5):
        s += x[4]
    for x in product([0, 1], [], [3]):
        s += 1
    for x in product():
        s += 1
    for x in permutations(range(5)):
        s = (s * 3 + x[0] * x[2] + x[3]) % 1000003
    for x in permutations(range(4), 5):
        s += 1
    for x in permutations(range(20), 1):
        s += x[0]
    for x in permutations([], 0):
        s += len(x)
    for x in combinations(range(7), 7):
        s += sum(x)
    for x in combinations(range(30), 17):
        s += x[3]
        if s > 10**7 or x[15] == 28:
            break
    for x in combinations_with_replacement(range(5), 4):
        s = (s * 3 + x[0] + x[3]) % 1000003
    for x in combinations_with_replacement([], 1):
        s += 1
    for x in islice(count(2**62 - 5), 10):
        s += x
    for x in islice(count(1.5, 0.25), 10):
        s += x
    for x in islice(count(-5, -2**61), 10):
        s += x
    for x in islice(range(1000), 500, None, 200):
        s += x
    for x in islice(range(10), 3, 4, 2**62):
        s += x
    it = iter(range(20))
    for x in islice(it, 2, 9, 5):
        s += x
    return s, next(it)


print(long(), long(), long())


# Groups: keys of several types, groups that are left, asked late or shared, and a subclass.

class Groups(groupby):
    pass


def grouped(cls, items, key=None):
    out = []
    late = []
    for k, g in cls(items, key):
        late.append(g)
        n = 0
        for x in g:
            out.append((k, x))
            n += 1
            if n == 3:
                break
    for g in late:
        for x in g:
            out.append('late')
    return out


nan = float('nan')
for k in range(20):
    r = [grouped(groupby, [1, 1, 2, 3, 3, 3, 3, 3, 1]), grouped(groupby, [1, True, 1.0, 2.5, 2.5, 0.0, -0.0, None, None]), grouped(groupby, 'aabbbbbc'),
        grouped(groupby, [(1, 2), (1, 2), (), (), 2**70, 2**70]), grouped(groupby, range(12), lambda x: x // 5), grouped(Groups, [1, 1, 2, 2, 2, 2]),
        len(grouped(groupby, [nan, nan])), grouped(groupby, iter([3, 3, 4]))]
for x in r:
    print(x)
