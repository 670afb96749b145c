# super(C, obj) in hot methods, instances of classes without __init__, bound builtin methods of modules.
import random


class A:
    def m(self, x):
        return x + 1

    def __init__(self):
        self.a = 1

    @classmethod
    def cm(cls):
        return cls.__name__

    @staticmethod
    def sm():
        return "sm"

    @property
    def p(self):
        return "p"


class B(A):
    def __init__(self):
        super(B, self).__init__()
        self.b = 2

    def m(self, x):
        return super(B, self).m(x) * 2

    def others(self):
        s = super(B, self)
        return s.cm(), s.sm(), s.p, s.__thisclass__ is B, s.__self__ is self

    def missing(self):
        return super(B, self).nothing()


class C(B):
    def __init__(self):
        super(C, self).__init__()
        object.__init__(self)

    def m(self, x):
        return super(C, self).m(x) + super(B, self).m(x)


class L(list):
    def append(self, x):
        super(L, self).append(x)
        super(L, self).append(x)


class Meta(type):
    def __call__(cls, *args):
        return super(Meta, cls).__call__(*args)


class M(metaclass=Meta):
    pass


class Plain(object):
    def __init__(self):
        super(Plain, self).__init__()
        self.v = 1


def run(n):
    s = 0
    b, c = B(), C()
    for i in range(n):
        s += b.m(i) + c.m(i)
        x = B() if i & 1 else C()
        s += x.a + x.b + Plain().v
        if i % 50 == 0:
            s += len(b.others()) + len(c.others()[0])
            try:
                c.missing()
            except AttributeError:
                s += 1
            M()
        if i == n // 2:
            A.m = lambda self, x: 100
        if i == n // 2 + 100:
            class D(A):
                def m(self, x):
                    return 7
            B.__bases__ = (D,)
    return s, b.others(), c.others()


print(run(2000))


def lists(n):
    s = 0
    for i in range(n):
        l = L()
        l.append(i)
        s += len(l)
    return s


print(lists(1000))


class E:
    pass


class F(list):
    pass


class G(E):
    def __new__(cls):
        return 5


class H(list):
    def __init__(self):
        self.append(1)


def bare(n):
    s = 0
    for i in range(n):
        e, f = E(), F()
        e.x = i
        f.append(i)
        f.y = 1
        s += e.x + f[0] + len(f) + G() + len(H()) + len(F())
        if i == n // 2:
            E.__init__ = lambda self: setattr(self, "x", 0)
            F.__init__ = lambda self: list.append(self, 9)
        if i == n // 2 + 100:
            del E.__init__, F.__init__
            F.__new__ = lambda cls: list.__new__(cls)
        if i == n // 2 + 200:
            E.__slots__ = ()
        try:
            E(1)
        except TypeError:
            s += 1
    return s


print(bare(1500))


def deleted(n):
    log = []

    class D:
        def __del__(self):
            log.append(1)
    for i in range(n):
        D()
    return len(log) <= n


print(deleted(1000))


def module(n):
    s = 0
    r = random.Random(3)
    f = r.random
    for i in range(n):
        s += 0 <= random.random() < 1
        s += 0 <= r.random() < 1
        s += 0 <= f() < 1
        s += random.getrandbits(1) in (0, 1)
    return s


print(module(2000))


class Defaults:
    def __add__(self, o, k=10, j=20):
        for _ in (): pass
        return o + k + j

    def __lt__(self, o, *, k=1):
        for _ in (): pass
        return o < k

    def __getitem__(self, i, d=[1, 2, 3]):
        for _ in (): pass
        return d[i]

    def __len__(self, n=4):
        for _ in (): pass
        return n

    def big(self, a=1, b=2, c=3, d=4, e=5, f=6, g=7):
        for _ in (): pass
        return a * b * c * d * e * f * g


class Other(Defaults):
    def big(self, a, b=3):
        for _ in (): pass
        return a + b


def defaults(n):
    things = [Defaults(), Other()]
    s = 0
    for i in range(n):
        d = things[i & 1]
        s += (d + i) + d[i % 3] + len(d) + (d < i) + d.big(i)
        if i == n // 2:
            Defaults.__add__.__defaults__ = (1,)
        if i == n // 2 + 50:
            Defaults.__add__.__defaults__ = (1, 2)
        if i == n // 2 + 100:
            Defaults.__getitem__.__defaults__ = None
            Defaults.__getitem__.__defaults__ = ((4, 5, 6),)
        try:
            d + 1
        except TypeError:
            s += 1
            Defaults.__add__.__defaults__ = (1, 3)
    return s


try:
    print(defaults(1500))
except TypeError as e:
    print(type(e).__name__)
