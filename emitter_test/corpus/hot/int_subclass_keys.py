# Instances of subclasses of int as keys of dicts and members of sets, beside ints, bools and floats that are equal to them.
import enum


class I(int):
    pass


class H(int):
    def __hash__(self):
        return 5


class E(int):
    def __eq__(self, o):
        return False

    __hash__ = int.__hash__


class Color(enum.IntEnum):
    RED = 1
    GREEN = 2
    BLUE = -1


class Flag(enum.IntFlag):
    A = 1
    B = 2


def get(d, k):
    return d.get(k, "none")


def item(d, k):
    try:
        return d[k]
    except KeyError as e:
        return "KeyError", type(e.args[0]).__name__


def put(d, k, v):
    d[k] = v


def isin(d, k):
    if k in d:
        return 1
    return 0


def pair(d, k):
    return d.get((k, "x"), "none")


def add(s, k):
    s.add(k)


big = 1 << 70
keys = [0, 1, 2, -1, -2, True, False, 1.0, big, I(0), I(1), I(2), I(-1), I(-2), I(big), H(1), E(1), E(2), Color.RED, Color.GREEN, Color.BLUE, Flag.A, Flag.A | Flag.B,
        None, "1", (1 << 61) - 1, I((1 << 61) - 1), I(1 << 61), 1 << 61, I((1 << 62) - 1), (1 << 62) - 1]
tables = [{1: "one", 2: "two", -1: "minus"}, {I(1): "I1", I(-2): "I-2", I(big): "big"}, {Color.RED: "red", Color.BLUE: "blue", 7: "seven"}, {True: "true", 2.0: "float"},
          {E(1): "E1", H(1): "H1", I(5): "I5"}, {I(i * 7): i for i in range(40)}, {i: I(i) for i in range(-20, 40)}, {(I(1), "x"): "pair", (2, "x"): "two"},
          {(1 << 61) - 1: "2**61-1", I(1 << 61): "2**61"}]
for t in tables:
    for i in range(60):
        r = [(get(t, k), item(t, k), isin(t, k), pair(t, k)) for k in keys]
    print(r)
s = set()
for i in range(60):
    for k in keys:
        if not isinstance(k, float) and not isinstance(k, E):
            add(s, k)
print(len(s), sorted(type(x).__name__ for x in s))
d = {}
for i in range(60):
    for n, k in enumerate(keys):
        if not isinstance(k, E):
            put(d, k, n)
print([(type(k).__name__, v) for k, v in d.items()])

# The class changes while it is used.
for n in range(3):
    out = []
    for i in range(300):
        if i == 100:
            if n == 0:
                I.__hash__ = lambda self: 77
            elif n == 1:
                I.__eq__ = lambda self, o: o == 2
                I.__hash__ = int.__hash__
            else:
                del I.__eq__, I.__hash__
        r = get({1: "a", 2: "b"}, I(1)), get({I(1): "c"}, 1)
        if i in (0, 99, 100, 299):
            out.append(r)
    print(out)
