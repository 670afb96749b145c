# Classes with a __new__ written in Python, called in hot loops.
import abc


class Slots:
    __slots__ = ("n", "d")

    def __new__(cls, n=0, d=1, *, neg=False):
        self = super().__new__(cls)
        self.n = -n if neg else n
        self.d = d
        return self


class Plain:
    def __new__(cls, v):
        self = object.__new__(cls)
        self.v = v
        return self


class Cached:
    cache = {}

    def __new__(cls, key):
        self = cls.cache.get(key)
        if self is None:
            self = cls.cache[key] = object.__new__(cls)
            self.key = key
        return self


class Number(metaclass=abc.ABCMeta):
    def __new__(cls, v):
        self = super().__new__(cls)
        self.v = v
        return self

    def __add__(self, other):
        return Number(self.v + other.v)


class Init(metaclass=abc.ABCMeta):
    def __init__(self, v):
        self.v = v


class Both:
    def __new__(cls, v):
        self = object.__new__(cls)
        self.made = v
        return self

    def __init__(self, v):
        self.v = v + 1


class Other:
    def __new__(cls, v):
        return v


class Str(str):
    def __new__(cls, v):
        return super().__new__(cls, "<" + v + ">")


def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return type(e).__name__


def loop(n):
    s = 0
    for i in range(n):
        a = Slots(i, 3)
        b = Slots(i, neg=True)
        s += a.n * a.d + b.n + b.d
        s += Plain(i).v + Cached(i % 5).key
        s += (Number(i) + Number(2)).v + Init(i).v
        c = Both(i)
        s += c.made - c.v + Other(i)
    return s


print(loop(2000))
print(Str("a"), [Str(str(i)) for i in range(200)][-1])


def errors(n):
    r = None
    for i in range(n):
        r = attempt(Plain), attempt(Plain, 1, 2), attempt(Slots, 1, bad=3), attempt(Plain, v=5).v
    return r


print(errors(200))


def make(cls, n):
    r = []
    for i in range(n):
        r.append(cls(i))
    return r


# A subclass that appears while the code is hot: its __init__ counts when __new__ returns one.
class Base:
    sub = None

    def __new__(cls, v):
        if cls.sub is not None and v % 2:
            return object.__new__(cls.sub)
        return object.__new__(cls)


print(len(make(Base, 1000)))


class Derived(Base):
    def __init__(self, v):
        self.v = v


Base.sub = Derived
print([(type(x).__name__, getattr(x, "v", None)) for x in make(Base, 1000)][-2:])
print([(type(x).__name__, getattr(x, "v", None)) for x in make(Derived, 5)])


# __init__ appears, __new__ changes and goes away.
class Changing:
    def __new__(cls, v):
        self = object.__new__(cls)
        self.a = v
        return self


print(make(Changing, 1000)[-1].a)
Changing.__init__ = lambda self, v: setattr(self, "b", v)
print(make(Changing, 1000)[-1].b)
del Changing.__init__
print(hasattr(make(Changing, 1000)[-1], "b"))
Changing.__new__ = staticmethod(lambda cls, v: [cls.__name__, v])
print(make(Changing, 1000)[-1])
Changing.__new__ = classmethod(lambda cls, k, v: (cls is k, v))
print(make(Changing, 1000)[-1])


# A metaclass whose __call__ appears.
class Meta(type):
    pass


class Made(metaclass=Meta):
    def __new__(cls, v):
        self = object.__new__(cls)
        self.v = v
        return self


print(make(Made, 1000)[-1].v)
Meta.__call__ = lambda cls, v: ("meta", v)
print(make(Made, 1000)[-1])
del Meta.__call__
print(make(Made, 1000)[-1].v)


# Abstract classes.
class Abstract(abc.ABC):
    def __new__(cls, v):
        return object.__new__(cls)

    @abc.abstractmethod
    def f(self): ...


class Concrete(Abstract):
    def f(self):
        return 1


print(attempt(make, Abstract, 3), make(Concrete, 1000)[-1].f())


# Exceptions out of __new__, and recursion.
class Fails:
    def __new__(cls, v):
        if v == 990:
            raise ValueError(v)
        return object.__new__(cls)


print(attempt(make, Fails, 1000))


class Deep:
    def __new__(cls, v):
        self = object.__new__(cls)
        self.next = Deep(v - 1) if v else None
        return self


d, n = Deep(200), 0
while d is not None:
    d, n = d.next, n + 1
print(n)
try:
    Deep(10**6)
except RecursionError:
    print("RecursionError")


# object.__new__ and super().__new__ of the wrong class.
class Wrong:
    def __new__(cls, v):
        return object.__new__(v)


print(type(Wrong(Plain)).__name__, attempt(Wrong, 3), attempt(Wrong, int))
