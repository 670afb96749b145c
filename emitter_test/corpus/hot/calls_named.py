# Calls with the items of a dict as arguments: f(**k), f(*a, **k), o.m(**k), of functions that are known and of others.
# heavy
def plain(a, b=2, c=3):
    return a, b, c


def posonly(a, b=5, /, c=6):
    return a, b, c


def only(a, *, b=7):
    return a, b


def rest(a, *args, **kw):
    return a, args, sorted(kw.items())


def gen(a, b=1):
    yield a + b


def none():
    return "none"


def cell(a, b=4):
    return lambda: (a, b)


class Point:
    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def move(self, dx, dy=1):
        return self.x + dx, self.y + dy

    @classmethod
    def make(cls, x, y=9):
        return cls(x, y).move(0)

    @staticmethod
    def static(x, y=8):
        return x, y


class Point3(Point):
    def __init__(self, z, **kw):
        super().__init__(**kw)
        self.z = z

    def move(self, *args, **kw):
        return super().move(*args, **kw) + (self.z,)


class Callable:
    def __call__(self, a, b=3):
        return a * b


class Sub(dict):
    pass


class Name(str):
    pass


def attempt(f, a, k):
    try:
        r = f(*a, **k)
        if f is gen:
            r = list(r)
        if f is cell:
            r = r()
        return (r.x, r.y) if isinstance(r, Point) else r
    except (TypeError, AttributeError, ValueError) as e:
        return type(e).__name__


def named(f, k):
    try:
        return f(**k)
    except TypeError:
        return "TypeError"


def wrap(f):
    def w(*a, **k):
        w.n += 1
        return f(*a, **k)

    w.n = 0
    return w


def made(*names):
    d = {"x" + n: 0 for n in names}
    for n in names:
        d["".join(list(n))] = n + "!"
    for n in names:
        del d["x" + n]
    return d


p, p3 = Point(1, 2), Point3(5, x=1)
functions = [plain, posonly, only, rest, gen, none, cell, p.move, Point.make, p.static, Point.move, Point, Callable(), wrap(plain), wrap(wrap(only)), dict, p3.move]
dicts = [{}, {"a": 1}, {"b": 1}, {"a": 1, "b": 2}, {"c": 1, "b": 2}, {"z": 1}, made("a"), made("b", "c"), Sub(a=1, b=2), {Name("b"): 4}, {1: 2}, {"x": 1}, {"dx": 3, "dy": 4}, {"y": 3, "x": 2}]
tuples = [(), (10,), [10, 20], (1, 2, 3), range(2)]


def all_of(n):
    out = []
    for i in range(n):
        out = []
        for f in functions:
            for k in dicts:
                r = [attempt(f, a, k) for a in tuples]
                out.append(r)
    return out


for row in all_of(12):
    print(row)


def one(n):
    k = {"a": 1, "b": 2}
    row = {"x": 3, "y": 4}
    s = 0
    for i in range(n):
        k["b"] = i
        s += plain(**k)[1] + named(plain, k)[1] + attempt(plain, (i,), {"c": 2})[2]
        s += Point(**row).move(**{"dx": i})[0] + p3.move(i, **{"dy": 2})[1]
        s += sum(p.move(*(i,), **{}))
        if i == n // 2:
            k["c"] = 5
    return s


print(one(600), functions[13].n)


def bad(n, f, k):
    seen = set()
    for i in range(n):
        try:
            f(**k)
        except TypeError as e:
            seen.add(type(e).__name__)
        except ZeroDivisionError as e:
            seen.add(str(e) and "division")
    return sorted(seen)


def divides(a, b=0):
    return a // b


print(bad(300, plain, {"b": 1}), bad(300, plain, {"a": 1, "d": 2}), bad(300, divides, {"a": 1}), bad(300, 5, {"a": 1}))


def down(n, acc=0):
    if n == 0:
        return acc
    return down(**{"n": n - 1, "acc": acc + n})


print([down(k) for k in (5, 50, 100)])
