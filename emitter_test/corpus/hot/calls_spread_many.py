# Calls with *args of many functions at one place: defaults, wrong numbers, bound methods, lists, what is no function, and what goes wrong inside.
# heavy
import functools


def two(x, y=10):
    return x * 2 + y


def one(x):
    return x + 1


def three(a, b, c):
    return a + b * c


def star(*a):
    return len(a)


def both(x, *a, k=1, **kw):
    return x + len(a) + k + len(kw)


def only(x, *, k=5):
    return x + k


def gen(n):
    yield from range(n)


def fails(x):
    return x // (x - x)


class C:
    def __init__(self, v=3):
        self.v = v

    def method(self, x, y=0):
        return self.v + x + y

    @classmethod
    def made(cls, x):
        return cls(x).v

    @staticmethod
    def static(x):
        return x * 3

    def __call__(self, x):
        return self.v - x


def call(f, a):
    return f(*a)


def call_kw(f, a, k):
    return f(*a, **k)


def call_one(f, x, a):
    return f(x, *a)


o = C(7)
fs = [
    (two, (1,)),
    (two, [1, 2]),
    (one, (5,)),
    (three, (1, 2, 3)),
    (star, ()),
    (star, range(0)),
    (both, (1, 2, 3)),
    (only, (2,)),
    (o.method, (1,)),
    (o.method, [1, 2]),
    (C.method, (o, 4)),
    (C.made, (9,)),
    (C.static, (4,)),
    (o, (2,)),
    (max, (3, 9, 2)),
    (len, ("abc",)),
    (functools.partial(two, 4), (5,)),
    (lambda *a, **k: (a, k), (1, 2)),
    (int, ("12",)),
]


def run(n):
    out = []
    for _ in range(n):
        out = []
        for f, a in fs:
            out.append((call(f, a), call_kw(f, a, {})))
    return out


print(run(60))
print([call_one(f, 1, ()) for f in (two, one, star, both, only, o.method, C.static, C.made) for _ in range(60)][::60])
print([sum(call(gen, (i % 5,))) for i in range(60)][-5:])
print([call_kw(f, (1,), {"k": 2}) for f in (both, only) for _ in range(50)][::50])


def errors(n):
    seen = {}
    for i in range(n):
        for f, a in ((two, ()), (one, (1, 2)), (three, [1]), (o.method, ()), (fails, (4,)), (5, (1,)), (only, (1, 2)), (star, 5), (two, (1, 2, 3))):
            try:
                call(f, a)
            except (TypeError, ZeroDivisionError) as e:
                seen[getattr(f, "__name__", "?"), type(e).__name__] = i
    return seen


print(errors(60))
print(call(star, range(100)), call(star, tuple(range(31))), call(star, [0] * 33), call(both, [1] * 40))
for n in (31, 32, 33, 34):
    src = "lambda " + ", ".join("a%d" % i for i in range(n)) + ": a0 + a%d" % (n - 1)
    f = eval(src)
    print([call(f, tuple(range(n))) for _ in range(40)][-1], [call(f, list(range(n))) for _ in range(40)][-1])


def deep(n, *rest):
    if n == 0:
        return len(rest)
    return call(deep, (n - 1, *rest))


def deeper(f, n):
    return 0 if n == 0 else 1 + f(*(f, n - 1))


def even(n):
    return n == 0 or call(odd, (n - 1,))


def odd(n):
    return n != 0 and call(even, (n - 1,))


print([deep(50, 1, 2) for _ in range(20)][-1], deeper(deeper, 200), [even(i) for i in range(60)][-4:])


def endless(*a):
    return call(endless, a)


def endless_two(x, y=1):
    return call(endless_two, (x,))


for f in (endless, endless_two):
    for _ in range(3):
        try:
            f(1)
        except RecursionError:
            print("RecursionError")


def wrap(f):
    def w(*a, **k):
        return f(*a, **k)

    return w


ws = [wrap(f) for f in (two, one, o.method, C.static, star, wrap(two))]
print([sum(w(i) for w in ws) for i in range(200)][-3:])


def collected(n):
    t = 0
    for i in range(n):
        t += call(wrap(lambda x, y=[]: len([x]) + len(y)), (i,))
    return t


print(collected(300))
