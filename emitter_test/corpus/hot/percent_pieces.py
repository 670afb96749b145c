# Templates of % that the function names, with plain %s and %d, in hot code: all sorts of operands, counts and errors.
class S(str):
    def __str__(self):
        return "own"

    def __rmod__(self, other):
        return "rmod"


class T(tuple):
    pass


class O:
    def __str__(self):
        return "<\u00e9>"


class R:
    def __str__(self):
        return "R"

    def __rmod__(self, other):
        return "r:" + other


def one(x):
    return "%s" % x


def only(x):
    return "%d" % x


def around(x):
    return "<%s>" % x


def count(x):
    return "n=%d%%" % x


def pair(x):
    return "%s-%s" % x


def row(a, b, c):
    return "%s: %d (%s)" % (a, b, c)


def many(a, b):
    return "%s%s%s%d%s%d" % (a, a, b, b, a, b)


def long(a, b):
    return "a%sb%sc%sd%se" % (a, b, a, b)


def longer(a, b):
    return "a%sb%sc%sd%se%s" % (a, b, a, b, a)


def wide(a):
    return "\u00e9%s" % a


def padded(a, b):
    return "%5d|%-4s|%s" % (a, b, a)


def none(x):
    return "nothing" % x


def named(x):
    return "%(a)s" % x


def doubled():
    return "%s%%%s" % (1, "x") + "%d" % 5 + "%%%s%%" % "y"


def attempt(f, *args):
    try:
        return f(*args)
    except (TypeError, ValueError, OverflowError, KeyError) as e:
        return type(e).__name__ + ": " + str(e)


values = [0, 7, -12, 2**62, 2**70, 1.5, True, None, "", "a", "abc", "\u00e9\u20ac", "x" * 300, S("s"), O(), R(), (1,), ("a",), (), (1, 2), ("a", "b"), T((3, 4)), T((5,)), [1], {"a": 1}, {}, float("nan")]
for n in range(3):
    for v in values:
        print(*[ascii(attempt(f, v)) for f in (one, only, around, count, pair, wide, none, named)], sep="|")
for v in values[:16]:
    for w in values[:16]:
        r = [attempt(row, v, w, v), attempt(many, v, w), attempt(long, w, v), attempt(longer, v, w), attempt(padded, w, v)]
        h = 0
        for c in "".join(r):
            h = (h * 31 + ord(c)) % 1000003
        print(h, end=" ")
print()


def hot(n):
    total = 0
    for i in range(n):
        s = "%s-%d" % ("k" + str(i % 7), i)
        total += len(s) + len("item %d of %d" % (i, n)) + len("%s" % s) + ({s: 1}[s])
    return total, s, doubled()


print(hot(1000))
