# Properties and bound methods in hot loops.


def trace(e):
    tb, names = e.__traceback__, []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return type(e).__name__, names


class P:
    def __init__(self, x):
        self._x = x
        self.log = []

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, v):
        if v == 77:
            raise ValueError("77")
        self._x = v

    @property
    def twice(self):
        return self.x + self.x

    @property
    def bad(self):
        return self.missing

    @property
    def only(self):
        return 1

    def add(self, d, k=1):
        return self._x + d * k

    def fail(self):
        return 1 // (self._x % 100)

    def me(self):
        return self


class Q(P):
    @property
    def x(self):
        return 1000

    @x.setter
    def x(self, v):
        pass


def plain(n):
    p = P(1)
    s = 0
    for i in range(n):
        s += p.x + p.twice
        p.x = i & 7
        p.x += 1
        if p.x:
            s += 1
    return s, p._x


print(plain(3000))


def failing(n):
    p = P(1)
    log = []
    for i in range(n):
        try:
            p.x = 77 if i % 700 == 699 else i
        except ValueError as e:
            log.append(trace(e))
        if i % 300 == 299:
            try:
                p.bad
            except AttributeError as e:
                log.append(trace(e))
            try:
                p.only = 1
            except AttributeError as e:
                log.append(trace(e))
    return log


print(failing(2000))


def always_bad(n):
    p = P(1)
    k = 0
    last = None
    for i in range(n):
        try:
            p.bad
        except AttributeError as e:
            k += 1
            last = trace(e)
        try:
            p.only = i
        except AttributeError as e:
            k += 1
    return k, last


print(always_bad(1000))


def subclass(n):
    ps = [P(1), P(2)]
    s = 0
    for i in range(n):
        if i == n // 2:
            ps[1] = Q(3)
        p = ps[i & 1]
        s += p.x
        p.x = i & 3
        s += p.twice
    return s


print(subclass(3000))


def redefined(n):
    class A:
        def __init__(self):
            self.v = 1
        p = property(lambda self: self.v)
        q = property(lambda self: self.v, lambda self, x: setattr(self, "v", x))
    a = A()
    s = 0
    for i in range(n):
        s += a.p
        a.q = 2
        s += a.q
        if i == n // 2:
            A.p = property(lambda self: 100)
        if i == n // 2 + 50:
            A.p = 5
        if i == n // 2 + 100:
            a.p = 7
        if i == n // 2 + 150:
            A.p = property(lambda self: 9)
        if i == n // 2 + 200:
            A.q.__init__(lambda self: 50, lambda self, x: setattr(self, "v", 60))
        if i == n // 2 + 300:
            del A.q
            a.q = 3
    return s


print(redefined(2000))


class G:
    @property
    def x(self):
        return self.nothing

    def __getattr__(self, name):
        return name + "!"


class GA:
    @property
    def x(self):
        return 1

    def __getattribute__(self, name):
        return name + "?"


class SA:
    log = 0

    @property
    def x(self):
        return 1

    @x.setter
    def x(self, v):
        SA.log += 1

    def __setattr__(self, name, v):
        SA.log += 1000


def special(n):
    g, ga, sa = G(), GA(), SA()
    s = 0
    for i in range(n):
        s += len(g.x) + len(ga.x)
        sa.x = 1
    return s, SA.log


print(special(600))


def change_class(n):
    p = P(5)
    s = 0
    for i in range(n):
        if i == n // 2:
            p.__class__ = Q
        s += p.x
    return s


print(change_class(1000))


# Slots and properties side by side.
class F:
    x = 3


class S:
    __slots__ = ("x",)

    def __init__(self):
        self.x = 4


def several(n):
    things = [P(1), F(), S(), Q(1), P(2)]
    s = 0
    for i in range(n):
        t = things[i % 5]
        s += t.x
        if i % 7 == 0:
            t.x = i & 15
    return s


print(several(3000))


def bound(n):
    p = P(3)
    f, g, me = p.add, p.fail, p.me
    s = 0
    log = []
    for i in range(n):
        if i == n // 2:
            f = P(10).add
        if i == n // 2 + 100:
            f = P(10).fail
            f = p.add
        if i == n - 100:
            P.add.__defaults__ = (5,)
        if i == n - 50:
            f = lambda d, k=3: d * k
        if i == n - 30:
            f = len
            d = "abc"
        else:
            d = 2
        if f is len:
            s += f("abc")
        else:
            s += f(d) + f(d, 2) + f(d, k=3)
        if i == n - 25:
            p._x = 100
        try:
            s += g()
        except ZeroDivisionError as e:
            if not log:
                log.append(trace(e))
        if me() is not p:
            print("wrong")
    return s, log


print(bound(2000))


def kinds(n):
    fs = [P(1).add, P(2).add, [].append, P.add, "abc".count, (lambda d: d)]
    s = 0
    for i in range(n):
        f = fs[i % 6]
        r = f(P(7), i) if i % 6 == 3 else f("b") if i % 6 == 4 else f(1)
        s += r or 0
    return s


print(kinds(3000))


def collected(n):
    s = 0
    for i in range(n):
        f = P(i).add
        s += f(1)
    return s


print(collected(5000))


def generate(n):
    p = P(1)
    f = p.add
    for i in range(n):
        p.x = i | 256
        yield p.x + f(1) + p.twice


print(sum(generate(2000)))


class D:
    depth = 0

    @property
    def deep(self):
        return self.deep


for i in range(3):
    try:
        D().deep
    except RecursionError:
        print("RecursionError")




class R:
    def go(self, g):
        return g(g)


g = R().go
for i in range(3):
    try:
        g(g)
    except RecursionError:
        print("RecursionError")
# heavy
