# What hot code has not met while it became hot, in every sort of instruction that works on items.


class List(list):
    pass


class Own(list):
    def __getitem__(self, i):
        return "own %r" % (i,)

    def __iter__(self):
        return iter("xy")


class Tuple(tuple):
    pass


class Dict(dict):
    def __missing__(self, key):
        return "missing %r" % (key,)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return other == self.n


def tell(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


def item(x, i):
    return x[i]


def first(x):
    return x[0]


def put(x, i, v):
    x[i] = v
    return x[i]


def pair(x):
    a, b = x
    return a, b


def many(x):
    a, b, c, d, e, f = x
    return f, e, d, c, b, a


def total(x):
    n = []
    for y in x:
        n.append(y)
    return n


def inside(x, y):
    return x in y, x not in y


def branch(x, y):
    if x in y:
        return 1
    if x not in y:
        return 2


def both(pairs):
    n = []
    for a, b in pairs:
        n.append((b, a))
    return n


def zipped(x, y):
    n = []
    for a, b in zip(x, y):
        n.append((b, a))
    return n


def numbered(x):
    n = []
    for i, y in enumerate(x):
        n.append((i, y))
    return n


def negative(x):
    return not x, -x if isinstance(x, (int, float)) else None, ~x if isinstance(x, int) else None


def often(f, *args):
    for _ in range(300):
        tell(f, *args)


plain = [1, 2, 3]
often(item, plain, 1)
often(first, (1, 2))
often(put, plain, 1, 5)
often(pair, (1, 2))
often(many, (1, 2, 3, 4, 5, 6))
often(total, plain)
often(inside, 1, plain)
often(branch, 1, {1: 2})
often(both, {1: 2, 3: 4}.items())
often(zipped, plain, plain)
often(numbered, plain)
often(negative, True)

things = [plain, [], (4, 5), (), "ab", "", "äö", b"ab", bytearray(b"abc"), range(2), range(9, 0, -4), {0: "zero", 1: "one"}, {0, 1}, frozenset([1]),
          List([7, 8]), Own([7, 8]), Tuple((7, 8)), Tuple((7,)), Dict({0: 1}), None, 3, 2.5, True, 1 << 70, Key(1), memoryview(b"ab"), print]
for again in range(3):
    for x in things:
        print(type(x).__name__, tell(item, x, 0), tell(item, x, -1), tell(item, x, 5), tell(item, x, "a"), tell(item, x, True), tell(first, x),
              tell(put, x, 0, 9) if not isinstance(x, (dict, set)) else None, tell(pair, x), tell(many, x), tell(inside, 1, x), tell(branch, 1, x),
              tell(inside, "a", x), tell(inside, Key(1), x))
        print(tell(total, x), tell(both, x), tell(zipped, x, plain), tell(zipped, plain, x), tell(numbered, x), tell(negative, x) if x is not True else None)
    print(pair(i for i in "ab"), tell(pair, (i for i in "abc")), many(iter("abcdef")), tell(many, iter("abcde")), pair({1: 2, 3: 4}), pair({5}|{6}) in ((5, 6), (6, 5)))
    print(total(i * i for i in range(4)), both([(1, 2), [3, 4], "ab", Tuple((5, 6))]), tell(both, [(1, 2), (3,)]))
    print(zipped(plain, (x for x in "abc")), zipped(iter("abcdef"), range(2)), zipped(plain, {"k": 1}), numbered(zip("ab", "cd")))
    print(tell(item, {Key(1): "k"}, 1), item({1: "k"}, Key(1)), tell(item, {1: 2}, []), tell(inside, [], {1: 2}), item(Dict(), 4))
