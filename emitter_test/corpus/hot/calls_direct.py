# Calls that are not walked in place: stars, keywords, *args and **kw of larger functions, of objects, classes and methods, in hot loops.
import sys


class Namespace:
    pass


mod = Namespace()


def loops(a, b=2, *rest, scale=1, **more):
    s = 0
    for x in (a, b):
        s += x * scale
    for x in rest:
        s += x
    for k in more:
        s += more[k]
    return s


def plain(a, b, c=3):
    s = 0
    for x in (a, b, c):
        s = s * 2 + x
    return s


def named(*, x, y=5):
    s = 0
    for v in (x, y):
        s += v
    return s


def starred(n):
    s = 0
    t, l, d, e = (1, 2), [3, 4], {"c": 9}, {}
    for i in range(n):
        s += plain(*t) + plain(i, *l) + plain(*l, i) + plain(i, *t[:1]) + plain(*t[:2], **d) + plain(*t, **e)
        s += plain(i, *[i], c=i) + loops(*t) + loops(i, *l, *t) + loops(*l, scale=2, **d) + loops(i, q=1, **e)
        s += named(x=i) + named(y=i, x=1) + named(**{"x": i})
        if i == n // 2:
            l = [5, 6]
        if i == n * 2 // 3:
            t = (7, 8, 9)
    return s


print(starred(1500))


def lengths(n):
    r = []
    items = []
    for i in range(n):
        try:
            r.append(plain(*items))
        except TypeError:
            r.append(-1)
        if i % 3 == 0:
            items.append(i)
        if len(items) > 5:
            items = []
    return sum(r), r.count(-1)


print(lengths(1200))


class Sub(tuple):
    pass


class SubList(list):
    def __iter__(self):
        return iter((1, 2))


def kinds(n):
    s = 0
    args = [(1, 2), [3, 4], Sub((5, 6)), SubList([9, 9, 9]), "ab", range(2), {1: 0, 2: 0}, iter((3, 4))]
    for i in range(n):
        for a in args[:7] if i else args:
            try:
                s += plain(*a)
            except TypeError:
                s += 1
    return s


print(kinds(500))


# What is called with wrong arguments says so, whether the loop is hot or not.
def wrong(n):
    seen = {}
    for i in range(n):
        for k in range(6):
            try:
                if k == 0:
                    loops()
                elif k == 1:
                    loops(1, 2, a=3)
                elif k == 2:
                    named(x=1, z=2)
                elif k == 3:
                    plain(*(1, 2, 3, 4))
                elif k == 4:
                    named(1)
                else:
                    plain(1, 2, **{"b": 3})
            except TypeError as e:
                seen[k] = seen.get(k, 0) + 1
    return seen


print(wrong(300))


class Big:
    def __init__(self, a, b, *, c=3, **kw):
        self.a, self.b, self.c = a, b, c
        self.d = self.e = self.f = self.g = self.h = self.i = self.j = self.k = self.l = self.m = self.n = self.o = self.p = 0
        for k in kw:
            self.c += kw[k]

    def total(self, *args, by=1):
        s = self.a + self.b + self.c
        for x in args:
            s += x * by
        return s

    def __call__(self, x, *rest, **kw):
        s = self.a
        for y in rest:
            s += x * y
        return s + len(kw)


mod.Big = Big
mod.plain = plain
mod.loops = loops


def objects(n):
    s = 0
    b = Big(1, 2)
    mod.bound = b.total
    mod.obj = b
    t = (1, 2)
    for i in range(n):
        b = Big(i, 1) if i & 1 else Big(b=i, a=2, c=4)
        m = mod.Big(i, i, x=1, y=2)
        s += b.c + m.c + m.total(1, 2) + m.total(i, by=3) + b(i) + b(i, 1, 2) + b(i, *t, z=1) + b.total(*t)
        s += mod.bound(i) + mod.bound(1, i, by=2) + mod.obj(i, 3) + mod.plain(i, 2) + mod.plain(i, c=1, b=2) + mod.loops(i, 1, 5, w=2)
        f = b.total
        s += f(1) + f(i, by=i) + f(*t)
    return s


print(objects(1200))


class Random:
    def __init__(self):
        self.state = 1

    def step(self, n, *more):
        for k in range(2):
            self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return self.state % n


mod.step = Random().step


def through(n):
    return sum([mod.step(10) + mod.step(7, 1) for i in range(n)])


print(through(800))


# Changes while hot.
def changes(n):
    s = 0
    for i in range(n):
        s += loops(i, k=1) + named(x=1) + plain(*(i, 1)) + mod.Big(1, 2).c
        if i == n // 4:
            plain.__defaults__ = (50,)
        if i == n // 3:
            named.__kwdefaults__["y"] = 70
        if i == n // 2:
            named.__kwdefaults__ = {"y": 90}
            Big.__init__.__kwdefaults__ = {"c": 11}
        if i == n * 2 // 3:
            mod.Big = type("Other", (Big,), {})
        if i == n * 3 // 4:
            loops.__code__ = (lambda a, b=2, *r, scale=1, **m: a - len(m)).__code__
    return s


print(changes(1600))
loops.__defaults__ = (2,)


# Exceptions leave with their tracebacks.
def fails(a, *args, **kw):
    for x in args:
        a //= x
    return a


def caught(n):
    names = []
    for i in range(n):
        try:
            fails(i, 1, i % 5, k=2)
        except ZeroDivisionError as e:
            names = []
            tb = e.__traceback__
            while tb:
                names.append(tb.tb_frame.f_code.co_name)
                tb = tb.tb_next
    return names


print(caught(600))


def depth(n, *args, **kw):
    for x in args:
        n -= x
    return 0 if n <= 0 else 1 + depth(n, *args, **kw)


def deep(n):
    return sum([depth(i % 40, 1) + depth(i % 30, 1, k=1) for i in range(n)])


print(deep(400))


def endless(*args, **kw):
    for x in args:
        pass
    return endless(*args, **kw)


for i in range(3):
    try:
        endless(1, 2)
    except RuntimeError as e:
        print(type(e).__name__)


def gen(a, *args, k=1):
    for x in args:
        yield a + x * k


def generators(n):
    s = 0
    for i in range(n):
        for x in gen(i, 1, 2, k=i):
            s += x
        s += sum(gen(*(1, 2, 3)))
    return s


print(generators(500))
# heavy
