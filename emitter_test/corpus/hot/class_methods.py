# Class methods that are found through instances, next() of objects with __next__ in Python, and both with classes that change.


class A:
    count = 0

    def __init__(self, x):
        self.x = x

    @classmethod
    def make(cls, x):
        return cls(x)

    @classmethod
    def name(cls, a=1, *rest, k=2):
        return cls.__name__, a, rest, k

    @classmethod
    def bump(cls):
        cls.count += 1
        return cls.count

    @classmethod
    def fails(cls, x):
        return [][x]

    built = classmethod(len)

    def copy(self):
        return self.make(self.x + 1)


class B(A):
    count = 100


class C(A):
    @classmethod
    def name(cls, a=1, *rest, k=2):
        return "C", super().name(a, k=k)


class Slots:
    __slots__ = ("x",)

    @classmethod
    def name(cls, a=1, **kw):
        return cls, a


class Static:
    @staticmethod
    def name(a=1):
        return "static", a


class Own:
    def __init__(self):
        self.name = lambda a=1: ("own", a)

    @classmethod
    def make(cls):
        return cls


def show(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        tb, lines = e.__traceback__, []
        while tb:
            lines.append(tb.tb_lineno)
            tb = tb.tb_next
        print(f.__name__, type(e).__name__, lines)


def names(l, n):
    out = []
    for i in range(n):
        o = l[i % len(l)]
        r = o.name(i % 3)
        if r not in out:
            out.append(r)
    return [(getattr(r[0], "__name__", r[0]), *r[1:]) for r in out]


def chain(o, n):
    for i in range(n):
        o = o.copy()
    return type(o).__name__, o.x


def bumps(o, n):
    for i in range(n):
        o.bump()
    return type(o).count


def bound(o, n):
    t = 0
    for i in range(n):
        f = o.make
        t += f(i).x + o.make(x=i).x
        t += f.__self__ is type(o)
    return t


def raises(o, n):
    k = 0
    for i in range(n):
        try:
            o.fails(i)
        except IndexError:
            k += 1
    return k


for l in [A(1)], [A(1), B(2)], [Slots()], [A(1), B(2), C(3), Slots(), Static(), Own(), A]:
    show(names, l, 150)
show(chain, A(1), 300)
show(chain, C(1), 300)
show(bumps, A(1), 200)
show(bumps, B(1), 200)
show(bound, B(1), 200)
show(raises, A(1), 200)
show(lambda: A(1).fails(5))


def dicts(n):
    o, out = A(1), []
    o.__dict__["y"] = 1
    for i in range(n):
        if i == 100:
            o.name = lambda a: "mine"
        elif i == 200:
            del o.name
        r = o.name(5)
        if not out or out[-1][1] != r:
            out.append((i, r))
    return out


show(dicts, 300)


def changes(n):
    class P:
        @classmethod
        def f(cls):
            return cls.__name__

    class Q(P):
        pass

    o, out = Q(), []
    for i in range(n):
        if i == 100:
            P.f = classmethod(lambda cls: (cls.__name__, 2))
        elif i == 200:
            Q.f = lambda self: type(self).__name__ * 2
        elif i == 300:
            Q.f = staticmethod(lambda: 5)
        elif i == 400:
            del Q.f
        elif i == 500:
            o.__class__ = P
        elif i == 600:
            o.f = len.__class__
            del o.f
        elif i == 700:
            P.f = classmethod(type("T", (), {"__call__": lambda self, cls: cls}))
        try:
            r = o.f()
        except TypeError:
            r = "TypeError"
        if not isinstance(r, (str, int, tuple)):
            r = type(r).__name__
        if not out or out[-1][1] != r:
            out.append((i, r))
    return out


show(changes, 690)


class Count:
    def __init__(self, n):
        self.n, self.i = n, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration(self.n)
        self.i += 1
        return self.i


class Loop(Count):
    def __next__(self):
        for k in range(1):
            self.i += 1
        if self.i > self.n:
            raise StopIteration
        return self.i


def nexts(it):
    t = 0
    while True:
        try:
            t += next(it)
        except StopIteration as e:
            return t, e.value, e.__traceback__.tb_next is None


def default(it, n):
    t = 0
    for i in range(n):
        t += next(it, -1)
    return t


def uncaught(it):
    while True:
        next(it)


def gen(n):
    yield from range(n)
    return n


for it in Count(200), Loop(200), iter(range(200)), gen(200), Count(0), map(abs, range(100)):
    show(nexts, it)
show(uncaught, Count(150))
show(uncaught, Loop(150))
for it in Count(100), Loop(100), gen(100):
    show(default, it, 150)
show(next, 5)
show(next, object())


def inside(n):
    def g(it):
        while True:
            try:
                yield next(it)
            except StopIteration:
                return

    return sum(g(Count(n))), list(g(Loop(3)))


show(inside, 300)


def pep479(n):
    def g(it):
        while True:
            yield next(it)

    return list(g(Count(n)))


show(pep479, 200)


def replaced(n):
    class N:
        def __next__(self):
            return 1

    o, out = N(), []
    for i in range(n):
        if i == 100:
            N.__next__ = lambda self: 2
        elif i == 200:
            N.__next__ = iter(range(1000)).__next__
        elif i == 202:
            N.__next__ = lambda self, x=3: x
        elif i == 300:
            del N.__next__
        try:
            r = next(o)
        except TypeError:
            r = "TypeError"
        if not out or out[-1][1] != r:
            out.append((i, r))
    return out


show(replaced, 400)
