# Attributes that hold floats, until they do not.
import math


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def move(points, dx, dy):
    for p in points:
        p.x += dx
        p.y -= dy * p.x


def show(p):
    print(type(p.x).__name__, p.x, type(p.y).__name__, p.y)


def values():
    # Floats at the edges of what a machine word can be.
    p = Point(0.5, 0.25)
    for x in (1.5, 0.0, -0.0, 1e300, -1e300, 5e-324, 2.0 ** -255, 2.0 ** -256, 2.0 ** 256, 2.0 ** 257, -2.0 ** 257, math.inf, -math.inf, math.nan):
        q = Point(x, -x)
        for k in range(60):
            p.x = q.x
            p.y = q.y
            q.x = p.x
        print(p.x, p.y, q.x, math.copysign(1, p.x), p.x is p.x, q.x is q.x, p.x in [p.x])
    x = float("nan")
    p.x = x
    print(p.x is x, [p.x] == [x])


def load(p):
    s = 0
    for k in range(40):
        s += p.x
    return s


def store(p, v):
    for k in range(40):
        p.x = v
        p.y = p.x


def types():
    # Other values in hot code.
    a, b = Point(1.0, 2.0), Point(3.0, 4.0)
    for k in range(30):
        load(a)
        store(b, 2.5)
    print(load(a), load(b))
    for v in (7, True, 10 ** 30, 1.25, 0.0):
        store(a, v)
        show(a)
        print(load(a), load(b))
    for v in ("s", None, [1], (2,), a):
        store(b, v)
        print(b.x is v, b.y is v)
        try:
            load(b)
        except TypeError as e:
            print("TypeError")
    store(b, 0.5)
    show(b)
    print(load(b))
    c = Point(1.0, 2)
    show(c)
    c = Point(1, 2.0)
    show(c)
    show(Point("x", "y"))


class Named:
    def __init__(self, v):
        self.a = 1.0
        self.b = v
        self.c = 2.0
        self.d = v


def alias(p, q, v):
    # p and q may be the same object.
    s = 0.0
    for k in range(50):
        s += p.a
        q.a = s
        s -= p.a * 0.5
        q.b = v
        p.c += q.a
        q.a = p.c - 1
    return s, p.a, p.b, p.c, q.a, q.b, q.c


def aliases():
    p, q = Named(1.5), Named(2.5)
    for k in range(10):
        alias(p, q, 0.25)
    print(alias(p, q, 0.25))
    print(alias(p, p, 0.5))
    print(alias(q, q, 1))
    print(alias(p, q, None))
    print(alias(Named(3), Named(4.0), 1.0))


class Account:
    def __init__(self):
        self.total = 0.0
        self.rate = 1.0

    def add(self, x):
        self.total += x * self.rate
        return self.total


class Loud(Account):
    def __setattr__(self, name, v):
        if name == "total" and v > 50:
            print("set", name, v)
        object.__setattr__(self, name, v)


class Half(Account):
    @property
    def rate(self):
        return 0.5

    @rate.setter
    def rate(self, v):
        self.other = v


def subclasses():
    a = Account()
    for k in range(200):
        a.add(0.5)
    print(a.add(1))
    for cls in (Account, Loud, Half, Account):
        o = cls()
        for k in range(60):
            o.add(1.0)
        print(o.total, o.rate, sorted(vars(o).items()))


def dicts():
    # __dict__, deletion, setattr, shape changes in hot loops.
    out = []
    for k in range(200):
        p = Point(k * 0.5, 1.0)
        if k % 50 == 7:
            p.__dict__["x"] = p.x + 1
        elif k % 50 == 13:
            del p.y
            p.y = 2
        elif k % 50 == 17:
            del p.x
            p.x = 3.5
        elif k % 50 == 23:
            setattr(p, "y", "t")
            p.y = 4.5
        elif k % 50 == 29:
            p.__dict__ = {"x": 1.5, "y": 2.5}
        p.z = p.x
        if k % 10 in (3, 7, 9):
            out.append((p.x, p.y, p.z, getattr(p, "x"), sorted(p.__dict__.items())))
    for row in out:
        print(row)
    try:
        del p.x
        p.x
    except AttributeError as e:
        print(e)


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


class Mixed(Slotted):
    pass


def slots():
    for cls in (Slotted, Mixed):
        o = cls(1.5)
        for k in range(100):
            o.x *= 1.01
        print(round(o.x, 6))
        o.x = "s"
        o.y = 2.5
        print(o.x, o.y)
    o.z = 1.5
    o.z += o.y
    print(o.z)


class Many:
    def __init__(self, v):
        for k in range(20):
            setattr(self, "a%d" % k, v + k)


def many():
    objects = [Many(0.5) for k in range(5)]
    s = 0.0
    for k in range(40):
        for o in objects:
            s += o.a0 + o.a3 + o.a15 + o.a19
            o.a15 = s
            o.a19 = o.a0
    objects[0].a3 = "text"
    print(s, [o.a19 for o in objects], objects[0].a3, objects[1].a3)


def stale():
    # Objects that were made before an attribute got another type, in code that was compiled before.
    class C:
        def __init__(self, v):
            self.v = v
            self.w = 1.0

    old = [C(k * 0.5) for k in range(20)]

    def total():
        s = 0
        for c in old:
            s += c.v * c.w
            c.w = c.w * 1.0
        return s

    for k in range(30):
        total()
    print(total())
    new = C(1)
    print(new.v, new.w)
    print(total())
    old.append(new)
    old.append(C(2.5))
    for k in range(30):
        total()
    print(total())
    for c in old:
        c.w = 2
    print(total(), [c.v for c in old[-3:]])


def fails(points):
    n = 0.0
    for p in points:
        p.x = n
        n += 1.0 / p.y
        p.y = n
    return n


def exceptions():
    points = [Point(1.0, 2.0) for k in range(50)]
    for k in range(20):
        fails(points)
    points[30].y = 0.0
    before = points[30].x
    try:
        fails(points)
    except ZeroDivisionError:
        print(points[30].x == before, points[29].y == points[30].x, points[31].y != 0)
    points[40].y = "s"
    points[30].y = 1.0
    try:
        fails(points)
    except TypeError:
        print(points[40].y)


def generator(p):
    while True:
        p.x += 1.0
        yield p.x


def generators():
    p = Point(0.5, 0.5)
    g = generator(p)
    for k in range(100):
        v = next(g)
        if k == 60:
            p.x = 1
    print(v, p.x)


class Empty:
    pass


class Single:
    def __init__(self):
        self.x = 1.0


def put(o, v):
    o.x = v


def first(o, v):
    o.first = v
    o.second = v


def refused():
    # Objects without attributes in code for floats.
    p = Single()
    errors = 0
    for k in range(1500):
        put(p, k * 0.5)
        first(Empty(), 0.5)
        if k > 1000:
            for f in put, first:
                try:
                    f(k, 0.5)
                except AttributeError as e:
                    errors += 1
    print(errors, p.x)
    e = Empty()
    first(e, 1)
    print(e.first, e.second)


points = [Point(k * 0.5, k * 0.25) for k in range(10)]
for k in range(50):
    move(points, 0.5, 0.125)
print([p.y for p in points])
points[5].x = 3
move(points, 1, 1)
print([(p.x, p.y) for p in points])
values()
types()
aliases()
subclasses()
dicts()
slots()
many()
stale()
exceptions()
generators()
refused()
