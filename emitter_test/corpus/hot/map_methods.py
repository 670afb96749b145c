# map and filter with methods and with what operator makes, in loops and in calls that take all items.
from operator import attrgetter, itemgetter


class C:
    def __init__(self, k):
        self.k = k

    def add(self, x):
        return x + self.k

    def odd(self, x):
        return (x + self.k) & 1

    def more(self, x, y=5, *rest):
        return x + y + len(rest)

    def stop(self, x):
        if x == 7:
            raise StopIteration(x)
        return x

    def fail(self, x):
        if x == 8:
            raise ValueError(x)
        return x

    def gen(self, x):
        yield x + self.k

    @classmethod
    def cls(cls, x):
        return cls.__name__, x

    @staticmethod
    def st(x):
        return -x

    def __call__(self, x):
        return x * 2


class D(C):
    def add(self, x):
        return super().add(x) * 10


def loop(f, l):
    r = []
    for x in map(f, l):
        r.append(x)
    return r


def picked(f, l):
    r = 0
    for x in filter(f, l):
        r += x
    return r


def work(n):
    c, d = C(3), D(4)
    l = list(range(10))
    out = []
    for i in range(n):
        out = [loop(c.add, l), list(map(d.add, l)), sum(map(c.add, l)), max(map(d.add, range(5))), picked(c.odd, l), list(filter(d.odd, l)), sorted(set(map(c.odd, l)))]
        out += [tuple(map(c.more, l)), loop(c.more, range(3)), loop(c.stop, l), list(map(c.stop, l)), [next(g) for g in map(c.gen, l)], loop(C.cls, "ab"), loop(c.st, l)]
        out += [loop(c, l), list(map(C.add, [c, d], [1, 2])), loop(c.add, map(d.add, l)), any(map(c.add, [-3, -3, 1])), ",".join(map(str, map(c.add, l)))]
        for f in (loop, lambda f, l: list(map(f, l)), lambda f, l: sum(map(f, l))):
            try:
                f(c.fail, l)
                out.append("?")
            except ValueError as e:
                out.append(str(e))
    return out


for x in work(60):
    print(x)


# What is called changes on the way, and the sequence.
def changing(l):
    r = []
    c = C(1)
    for i, x in enumerate(map(c.add, l)):
        r.append(x)
        if i == 3:
            c.k = 100
        if i == 5:
            C.add = lambda self, x: "new"
        if i == 7:
            l.append(50)
        if len(r) > 20:
            break
    return r, loop(c.add, [1])


keep = C.add
for i in range(40):
    C.add = keep
    got = changing(list(range(12)))
print(got)
C.add = keep


# itemgetter: negative indices, other sequences, errors in the middle.
class Seq:
    def __getitem__(self, i):
        return "seq%r" % (i,)


class Tup(tuple):
    def __getitem__(self, i):
        return "tup"


def getters(n):
    rows = [(i, -i, str(i)) for i in range(8)]
    mixed = [(1, 2, 3), [4, 5, 6], "abc", Seq(), Tup((1, 2, 3)), b"xyz", range(5, 9), {1: "d", -1: "e", 0: "f"}, (7, 8, 9)]
    dicts = [{"k": i, "j": -i} for i in range(5)]
    out = []
    for i in range(n):
        out = []
        for key in (0, 1, -1):
            g = itemgetter(key)
            out += [loop(g, rows), list(map(g, rows)), loop(g, mixed), list(map(g, mixed)), sum(map(itemgetter(0), rows)), sorted(rows, key=g), max(rows, key=g), [x for i, x in enumerate(map(g, mixed))]]
        k, two = itemgetter("k"), itemgetter(1, 0)
        out += [loop(k, dicts), list(map(k, dicts)), sorted(dicts, key=k, reverse=True), loop(two, rows), list(map(two, rows)), sorted(rows, key=itemgetter(2, 0)), list(zip(map(k, dicts), map(itemgetter(0), rows)))]
        for g, l in ((itemgetter(2), rows + [(1, 2)] + rows), (itemgetter(1), [[0, 1], 5]), (k, dicts + [{}]), (itemgetter(0), [()]), (itemgetter(1 << 33), rows), (itemgetter(-4), rows), (itemgetter(slice(0, 2)), rows)):
            for f in (loop, lambda g, l: list(map(g, l)), lambda g, l: sorted(l, key=g)):
                try:
                    out.append(f(g, l))
                except (IndexError, TypeError, KeyError) as e:
                    out.append(type(e).__name__)
        it = iter(rows)
        m = map(itemgetter(0), it)
        out.append((next(m), next(it)[0], list(m), list(m), list(it)))
        l = [(1,), (2,), (3,)]
        m = map(itemgetter(0), l)
        out.append((next(m), l.pop(), list(m)))
        l = [(1,), (2,)]
        l.extend(map(itemgetter(0), l[:]))
        out.append(l)
        for x in map(itemgetter(0), l[:2]):
            out.append(x)
            l[:] = [(9,)] * 3
    return out


for x in getters(30):
    print(x)


class P:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


class Q:
    def __init__(self, a):
        self.a = a
        self.f = a / 2

    @property
    def p(self):
        return self.a + 1

    def __getattr__(self, name):
        if name == "zz":
            raise AttributeError(name)
        return name + str(self.a)


def attrs(n):
    ps, qs = [P(i) for i in (3, 1, 2)], [Q(i) for i in (3, 1, 2)]
    for i in range(n):
        out = [list(map(attrgetter("a"), ps + qs)), list(map(attrgetter("f"), qs)), list(map(attrgetter("p"), qs)), list(map(attrgetter("other"), qs)), list(map(attrgetter("a", "f"), qs))]
        out += [[x.a for x in sorted(ps, key=attrgetter("a"))], [x.f for x in sorted(qs, key=attrgetter("f"))], [x.a for x in sorted(qs, key=attrgetter("p"))], min(qs, key=attrgetter("a")).a]
        out += [list(map(attrgetter("a.real", "f"), qs)), list(map(attrgetter("real"), [1, 2.5, True]))]
        for name, l in (("b", ps), ("zz", qs), ("c", ps)):
            try:
                out.append(list(map(attrgetter(name), l)))
            except AttributeError:
                out.append("AttributeError")
    return out


print(*attrs(30), sep="\n")
