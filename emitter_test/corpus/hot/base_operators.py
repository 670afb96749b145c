# Subclasses of int and str whose operators are those of their bases, in hot loops, until they are not any more.


class I(int):
    pass


class S(str):
    pass


class J(int):
    def __radd__(self, o):
        return "J.radd"


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def bits(a, b):
    return a & b, a | b, a ^ b


def less(a, b):
    if a < b:
        return "less"
    return "no"


def eq(a, b):
    return a == b


def jumps(a, b):
    n = 0
    if a == b:
        n += 1
    if a != b:
        n += 2
    if a < b:
        n += 4
    if a <= b:
        n += 8
    if a > b:
        n += 16
    if a >= b:
        n += 32
    return n


def inplace(a, b):
    a += b
    a -= 1
    a |= 8
    return a


def warm(f, a, b):
    for i in range(400):
        r = f(a, b)
    return r


big = 1 << 70
top = (1 << 62) - 1
values = [I(3), I(-4), I(big), I(top), 5, True, 2.5, big, J(7)]
for f in (add, sub, bits, less, eq, jumps, inplace):
    print(f.__name__, warm(f, I(6), 7), warm(f, 6, I(7)), warm(f, I(6), I(6)))
    for a in values:
        for b in values:
            try:
                r = f(a, b)
                print(r, type(r).__name__, end=" ")
            except TypeError:
                print("TypeError", end=" ")
    print()

texts = [S("abc"), "abc", S(""), "abd", S("ab"), S("é"), "é", 3, None, I(3)]
for f in (add, less, eq, jumps):
    print(f.__name__, warm(f, S("x"), "y"), warm(f, "x", S("x")), warm(f, S("x"), S("a")))
    for a in texts:
        for b in texts:
            try:
                r = f(a, b)
                print(r, type(r).__name__, end=" ")
            except TypeError:
                print("TypeError", end=" ")
    print()


# Keys of dicts and sets.
class H(str):
    def __hash__(self):
        return 1


class E(str):
    def __eq__(self, o):
        return False

    __hash__ = str.__hash__


def get(d, k):
    return d.get(k, -1), k in d


def put(d, k, v):
    d[k] = v


def pair(d, k):
    return d.get((k, 1), -1)


d = {"abc": 1, S("def"): 2, H("ghi"): 3, E("jkl"): 4, (S("abc"), 1): 5, ("def", 1): 6, b"b": 7}
for i in range(300):
    for k in (S("abc"), "def", "abc", S("def"), S("zz")):
        r = get(d, k), pair(d, k)
        put(d, k, len(d))
print(r, d)
for k in (H("ghi"), "ghi", E("jkl"), "jkl", E("abc"), H("abc"), S("jkl"), I(1)):
    print(get(d, k), pair(d, k))
keep = E("abc")
put(d, keep, 99)
print(get(d, keep), len(d))

# Classes change while hot.
x, y = I(2), S("q")
for n in range(3):
    out = []
    for i in range(300):
        out.append((add(x, 1), less(x, 3), eq(y, "q"), get({"q": 1}, y)))
        if i == 200:
            if n == 0:
                I.__add__ = lambda self, o: "changed"
            elif n == 1:
                S.__eq__ = lambda self, o: "eq"
                S.__hash__ = lambda self: 5
            else:
                I.__lt__ = lambda self, o: NotImplemented
    print(out[0], out[199], out[201], out[-1])
del I.__add__, S.__eq__, S.__hash__, I.__lt__
print(warm(add, x, 1), warm(less, x, 3), warm(eq, y, "q"))
