# Descriptors written in Python in hot loops: what makes calls of theirs stale, and what they raise.
import sys


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, o, t=None):
        if o is None:
            return self
        return getattr(o, self.name)

    def __set__(self, o, v):
        if not isinstance(v, self.kind):
            raise TypeError(self.name)
        setattr(o, self.name, v)


class Doubled:  # no data descriptor
    def __get__(self, o, t):
        return o.n * 2 if o is not None else t.__name__


class Point:
    x = Typed(int)
    y = Typed(int)
    d = Doubled()

    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.n = x


class Sub(Point):
    pass


class Slotted:
    __slots__ = ("_x", "n")
    x = Typed(int)
    d = Doubled()

    def __init__(self, x):
        self.x = x
        self.n = x


def read(o):
    return o.x


def double(o):
    return o.d


def write(o, v):
    o.x = v
    return o.x


def run(f, *args):
    for i in range(300):
        r = f(*args)
    return r


p, s, q = Point(1, 2), Sub(3, 4), Slotted(5)
for o in (p, s, q):
    print(run(read, o), run(double, o), run(write, o, 7))
for o in (p, s, q) * 40:
    r = read(o), double(o), write(o, 9)
print(r, Point.d, Sub.d, isinstance(Point.x, Typed))

for v in ("a", None, True):
    try:
        print(write(p, v))
    except TypeError as e:
        print("TypeError", e, e.__traceback__.tb_next.tb_frame.f_code.co_name)
del p._x
for i in range(3):
    try:
        read(p)
    except AttributeError as e:
        print(e)
p.x = 1


# An attribute of the instance hides one that is no data descriptor.
p.d = "own"
print(run(double, p), run(double, s))
del p.d
print(run(double, p))
p.__dict__["d"] = "in the dict"
print(run(double, p), run(read, p))
del p.__dict__["d"]
print(run(double, p))

# What is called changes.
get = Typed.__get__
for i in range(400):
    if i == 100:
        Typed.__get__ = lambda self, o, t=None: "changed"
    if i == 200:
        Point.x = 5
    if i == 250:
        Point.x = property(lambda self: "property")
    if i == 300:
        Typed.__get__ = get
        Point.x = Typed(int)
        Point.x.name = "n"
    if i == 350:
        del Typed.__set__
        p.__dict__["x"] = "own x"
    r = read(s), read(p)
    if i % 50 == 49:
        print(i, r)
del Point.x
try:
    read(s)
except AttributeError as e:
    print("AttributeError")


# The class of a descriptor changes.
class A:
    def __get__(self, o, t):
        return "A"


class B:
    def __get__(self, o, t):
        return "B"


class C:
    pass


class H:
    x = A()


h = H()
a = H.__dict__["x"]
for cls in (A, B, C, A):
    a.__class__ = cls
    r = run(read, h)
    print(r if isinstance(r, str) else type(r).__name__)


# __getattr__ is asked when __get__ raises AttributeError, and __getattribute__ before.
class Fails:
    def __get__(self, o, t):
        raise AttributeError("no value")


class G:
    x = Fails()

    def __getattr__(self, name):
        return "getattr " + name


class GA:
    x = A()

    def __getattribute__(self, name):
        return "getattribute " + name


class SA:
    x = Typed(int)
    log = []

    def __setattr__(self, name, v):
        self.log.append(name)
        object.__setattr__(self, name, v)


print(run(read, G()), run(read, GA()))
sa = SA()
print(run(write, sa, 4), len(SA.log))


# Descriptors that take more than a call: other callables, generators, recursion, stars.
class Callable:
    def __call__(self, *a):
        return len(a)


class D1:
    __get__ = Callable()


class D2:
    def __get__(self, *a):
        return [type(x).__name__ for x in a]


class D3:
    def __get__(self, o, t):
        yield o.n



class Deep:
    def __get__(self, o, t):
        return o.x if sys.getrecursionlimit() else 0


class K:
    n = 3


for d in (D1(), D2(), D3()):
    K.x = d
    r = run(read, K())
    print(list(r) if isinstance(d, D3) else r)
K.x = Deep()
for i in range(2):
    try:
        read(K())
    except RecursionError:
        print("RecursionError")


class Sets:
    def __set__(self, o, v):
        o.__dict__["x"] = v
        return NotImplemented


class L:
    x = Sets()


l = L()
print(run(write, l, 6), l.__dict__)
