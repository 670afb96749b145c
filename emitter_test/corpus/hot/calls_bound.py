# Calls of many functions with parameters of all kinds at one place, with arguments of all kinds: what is bound where, and what is an error.
# heavy


def plain(a, b=2, c=3):
    return a, b, c


def star(a, *r):
    return a, r


def stars(a=1, **k):
    return a, list(k.items())


def only(a, *, x, y=5):
    return a, x, y


def all_kinds(a, b=2, *r, x=7, y, **k):
    return a, b, r, x, y, list(k.items())


def by_position(a, b=4, /, c=6, **k):
    return a, b, c, list(k.items())


def nothing():
    return "nothing"


def rest(*a, **k):
    return a, k


def gen(a, b=0, **k):
    yield a, b, len(k)


def captured(a, *r, k=3, **o):
    return (lambda: (a, r, k, sorted(o)))()


class C:
    def method(self, a, *r, k=9, **o):
        return type(self) is C, a, r, k, list(o)

    @classmethod
    def made(cls, a=1, **k):
        return cls is C, a, list(k)

    @staticmethod
    def static(*a, x=0):
        return a, x

    def __call__(self, *a, **k):
        return "called", a, list(k)


fs = [plain, star, stars, only, all_kinds, by_position, nothing, rest, captured, C().method, C.made, C.static, C(), lambda *a: len(a), lambda **k: len(k), lambda *, a=1, b=2: (a, b)]


def one(f):
    return f(1)


def none(f):
    return f()


def three(f):
    return f(1, 2, 3)


def named(f):
    return f(1, x=2)


def more(f):
    return f(1, y=2, z=3, w=4)


def only_named(f):
    return f(a=1, b=2, y=3)


def spread(f, a):
    return f(*a)


def spread_named(f, a):
    return f(0, *a, y=8, q=9)


def with_dict(f, k):
    return f(1, **k)


def with_both(f, k):
    return f(1, y=2, **k)


def dict_first(f, k):
    return f(**k, y=2)


def everything(f, a, k):
    return f(0, *a, y=2, z=3, **k)


class Holder:
    def __init__(self, f):
        self.f = f


def of_object(o):
    return o.f(1, y=5)


def of_object_stars(o, a, k):
    return o.f(*a, **k)


def result(call, *args):
    try:
        v = call(*args)
    except TypeError:
        return "TypeError"
    return list(v) if hasattr(v, "__next__") else v


dicts = [{}, {"x": 1}, {"y": 1, "x": 2}, {"a": 1}, {"q": 1, "r": 2, "s": 3}, {"y": 1, **{"k%d" % i: i for i in range(6)}}, {"y": 0, **{"k%d" % i: i for i in range(9)}}, {"".join(["y"]): 3},
         {"".join(["s", "um"]): 3, "y": 1}]
dicts.append({"b": 1, "gone": 2, "y": 3})
del dicts[-1]["gone"]
lists = [(), (1,), [1, 2], (1, 2, 3, 4), list(range(12))]

calls = [(none,), (one,), (three,), (named,), (more,), (only_named,)]
calls += [(spread, a) for a in lists] + [(spread_named, a) for a in lists]
calls += [(c, k) for c in (with_dict, with_both, dict_first) for k in dicts]
calls += [(everything, a, k) for a in lists for k in dicts]

seen = []
for call, *args in calls:
    out = []
    for _ in range(4):
        out = [result(call, f, *args) for f in fs]
    seen.append(out)
for (call, *args), out in zip(calls, seen):
    print(call.__name__, args, out)

print([result(with_dict, gen, k) for k in dicts for _ in range(30)][::30])
for o in [Holder(f) for f in fs] * 5:
    v = result(of_object, o), result(of_object_stars, o, (1, 2), {"y": 3})
    print(v)


def changes(n):
    # Defaults that come and go.
    def f(a, b=1, *, k=2, **o):
        return a + b + k + len(o)

    def g(a, **o):
        return a

    t = []
    for i in range(n):
        h = f if i % 3 else g
        if i == n // 3:
            f.__defaults__ = (10,)
        elif i == n // 2:
            f.__kwdefaults__ = {"k": 100, "z": 5}
        elif i == n * 3 // 4:
            del f.__kwdefaults__["k"]
        elif i == n - 10:
            f.__kwdefaults__ = None
        try:
            t.append(h(i, **{"q": 1}))
        except TypeError:
            t.append("TypeError")
    return t


print(changes(120)[::10])


def deep(f, n, **k):
    return n if n == 0 else f(f, n - 1, **k) + 1


def deeper(f, n, *r, **k):
    return n if n == 0 else f(f, *r, n=n - 1, **k) + 1


def swap(n):
    return [f(f, n=n, z=1) for f in (deep, deeper)]


print([swap(40) for _ in range(12)][-1])


def endless(f, *a, **k):
    return f(f, *a, **k)


for _ in range(3):
    try:
        endless(endless, 1, x=2)
    except RecursionError:
        print("RecursionError")

for n in (29, 30, 31, 32, 33):
    src = "lambda " + ", ".join("a%d=%d" % (i, i) for i in range(n)) + ", *r, **k: (a0, a%d, r, k)" % (n - 1)
    f = eval(src)
    print([result(everything, f, (5, 6), {"a%d" % (n - 1): 1, "t": 2}) for _ in range(20)][-1], result(spread, f, list(range(31))), result(spread, f, list(range(32))))
