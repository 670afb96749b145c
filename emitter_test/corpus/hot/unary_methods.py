# The operators -x, +x and ~x on instances: in line, out of line, redefined while hot, raising, with other results than the usual ones, mixed with numbers.
from decimal import Decimal
from fractions import Fraction


class V:
    def __init__(self, x):
        self.x = x

    def __neg__(self):
        return V(-self.x)

    def __pos__(self):
        return self

    def __invert__(self):
        return ~self.x


class W(V):
    def __neg__(self):
        return V(self.x * 2)


class U(V):
    pass


class N:
    __slots__ = ("n",)

    def __init__(self, n):
        self.n = n

    def __neg__(self):
        if self.n > 50:
            raise ValueError(self.n)
        return NotImplemented

    def __pos__(self):
        yield self.n

    def __invert__(self):
        return -N(self.n + 1) if self.n < 20 else self.n


def one(v, n):
    total = 0
    for i in range(n):
        total += (-v).x + (+v).x + ~v
    return total


def neg(x):
    return -x


def inv(x):
    return ~x


def pos(x):
    return +x


print(one(V(3), 3000), one(U(4), 300), one(W(5), 300), one(V(1.5) if False else V(7), 10))


def show(r):
    return ("V", show(r.x)) if isinstance(r, V) else type(r).__name__ if isinstance(r, N) or hasattr(r, "send") else r


def attempt(f, x):
    try:
        return show(f(x))
    except Exception as e:
        return type(e).__name__


class I(int):
    pass


class J(int):
    def __neg__(self):
        return "J"


class F(float):
    def __invert__(self):
        return "F"


class C:
    class Call:
        def __call__(self, *args):
            return "called", len(args)

    __neg__ = Call()
    __pos__ = len
    __invert__ = staticmethod(lambda: "static")

    def __len__(self):
        return 3


class D:
    __neg__ = None


many = [V(1), 2, W(3), 4.5, N(5), U(6), True, I(7), J(8), F(1.5), Decimal("1.5"), Fraction(1, 3), 1 + 2j, "s", None, C(), D(), 2**70, [1], N(60), V(V(2)), -(2**62), 2**62 - 1, False]
for f in neg, pos, inv:
    for _ in range(150):
        for x in many[:4]:
            attempt(f, x)
    print([attempt(f, x) for x in many])
    print([attempt(f, x) for x in reversed(many)])


def hot(v, n):
    out = 0
    for i in range(n):
        w = -v
        out += w.x
        if i == n // 2:
            yield out
    yield out


print(list(hot(V(2), 2000)))


def redefined(n):
    v, out = V(1), []
    for i in range(n):
        r = -v
        out.append(r if type(r) is int else r.x)
        if i == n // 2:
            V.__neg__ = lambda self: 77
        if i == n // 2 + 200:
            del V.__neg__
            V.__neg__ = lambda self: V(5)
    return out


r = redefined(2000)
print(r[0], r[1000], r[1001], r[1200], r[1201], r[-1], len(r))


def raising(n):
    count, last = 0, None
    for i in range(n):
        x = N(i % 60)
        try:
            if -x is NotImplemented:
                count += 1
        except ValueError as e:
            last = e.args
            count += 100
    return count, last


print(raising(3000))
print([attempt(inv, N(i)) for i in (0, 19, 20)], list(pos(N(4))))


class Deep:
    def __init__(self, inner):
        self.inner = inner

    def __neg__(self):
        return 1 if self.inner is None else 1 + -self.inner


d = None
for _ in range(300):
    d = Deep(d)
print(sum(-d for _ in range(20)))
d = Deep(None)
d.inner = d
try:
    -d
except RecursionError:
    print("RecursionError")


def traced():
    class T:
        def __neg__(self):
            return 1 // 0

    t = T()
    for _ in range(300):
        try:
            -t
        except ZeroDivisionError as e:
            tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
        tb = tb.tb_next
    return names


print(traced())


class A:
    async def __neg__(self):
        return 5


async def waits(n):
    a, s = A(), 0
    for _ in range(n):
        s += await (-a)
    return s


try:
    waits(500).send(None)
except StopIteration as e:
    print(e.value)
