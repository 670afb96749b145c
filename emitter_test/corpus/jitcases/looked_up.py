# Attributes that are looked up where code has met objects of many shapes: all kinds of places, loads, stores, methods, super().


class Slots:
    __slots__ = ("v", "w")

    def __init__(self, v):
        self.v, self.w = v, 1

    def m(self):
        return ("slots", self.v)


class Inline:
    def __init__(self, v, *before):
        for i, x in enumerate(before):
            setattr(self, "b%d" % i, x)
        self.v = v
        self.w = 2

    def m(self):
        return ("inline", self.v)


class Deep(Inline):
    def m(self):
        return ("deep", super().m())


class OfClass:
    v = "class"
    w = "w"

    def m(self):
        return ("class", self.v)


class Meta(type):
    def m(cls):
        return ("meta", cls.__name__)


class WithMeta(metaclass=Meta):
    v = 17
    w = 1


class Static:
    v, w = None, 1

    @staticmethod
    def m():
        return "static"


class Bound:
    v, w = True, 1

    @classmethod
    def m(cls):
        return ("bound", cls.__name__)


class Field(tuple):
    pass


class Prop:
    w = 3

    @property
    def v(self):
        return "prop"

    def m(self):
        return "m of prop"


class Dyn:
    w = 3

    def __getattr__(self, name):
        if name == "m":
            return lambda: "m of dyn"
        return name + "?"


def in_dict(v):
    o = Inline(v)
    o.__dict__["extra"] = 1
    o.gone = 1
    del o.gone
    return o


def function():
    pass


function.v, function.w, function.m = "fv", "fw", lambda: "fm"

objects = [Slots(5), Inline(6), Inline(2.5), Inline(-0.0), Inline(1e300), Inline("s", 1, 2, 3, 4, 5, 6, 7, 8, 9), Inline(0.5, 1.5, 2.5), Deep(7), Deep(None, 1), OfClass(),
           OfClass, WithMeta, Static(), Static, Bound(), Bound, Prop(), Dyn(), in_dict(8), in_dict(9.5), function]


def loads(o):
    return o.v


def calls(o):
    return o.m()


def bounds(o):
    f = o.m
    return f()


def stores(o, x):
    o.w = x
    return o.w


def adds(o, x):
    o.fresh = x
    return o.fresh


def tried(f, *args):
    try:
        return f(*args)
    except (AttributeError, TypeError) as e:
        return type(e).__name__


def once(values):
    out = []
    for o in objects:
        out.append((tried(loads, o), tried(calls, o), tried(bounds, o)))
        for x in values:
            out.append(tried(stores, o, x))
    return out


for k in range(60):
    got = once([k, 1.5, -0.0, "t", None, 1e300])
for x in got:
    print(x)

# The first value decides about the slot.
for k in range(40):
    for x in (2.5, 0.0, -0.0, 1e-300, k, "x", None):
        o = Inline(k)
        if adds(o, x) != x or adds(o, 0.25) != 0.25 or adds(o, x) is not o.fresh and adds(o, x) != o.fresh:
            print("wrong", k, x)
        for c in (OfClass, Static):
            c.fresh = k
            if adds(c, x) != x:
                print("wrong", c, x)
print(repr(adds(Inline(0), -0.0)), repr(adds(Deep(0), 1e300)))

# An attribute goes, a class changes, a method becomes an attribute.
for k in range(30):
    o = Inline(k)
    del o.v
    if k == 20:
        Inline.v = "behind"
    if k == 25:
        Deep.m = lambda self: ("changed", self.w)
    s = tried(loads, o), tried(calls, Deep(k)), tried(bounds, Deep(k))
    if k in (0, 20, 25, 29):
        print(k, s)
Inline(0).m = 5


# super(), of objects of several classes, of classes, and by an object of class super.
class A:
    def f(self):
        return ["A"]

    @classmethod
    def c(cls):
        return ["A", cls.__name__]

    @staticmethod
    def s():
        return ["A"]

    def __new__(cls, *args):
        return object.__new__(cls)


class B(A):
    def f(self):
        return ["B"] + super().f()

    @classmethod
    def c(cls):
        return ["B"] + super().c()

    @staticmethod
    def s():
        return ["B"] + super(B, B).s()

    def __new__(cls, *args):
        return super().__new__(cls, *args)

    def by(self):
        s = super()
        return s.f()


class C(A):
    def f(self):
        return ["C"] + super().f()


class D(B, C):
    def f(self):
        return ["D"] + super().f()

    @classmethod
    def c(cls):
        return ["D"] + super().c()

    @staticmethod
    def s():
        return ["D"] + super(D, D).s()


kinds = [B, D, type("E", (D,), {}), type("F", (C, A), {})]
for k in range(60):
    out = []
    for c in kinds:
        o = c()
        out.append((o.f(), o.c(), o.s(), o.by() if isinstance(o, B) else None))
    if k == 50:
        A.f = lambda self: ["new A"]
for x in out:
    print(x)
