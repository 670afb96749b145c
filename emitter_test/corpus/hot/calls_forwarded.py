# *args and **kw that are only handed on: no tuple or dict is made, but for those who look.
import sys


def target(a, b=2, *rest, scale=1, **more):
    return (a, b, rest, scale, sorted(more.items()))


def forward(*args, **kw):
    return target(*args, **kw)


def forward2(*args, **kw):
    return forward(*args, **kw)


def forward_more(first, *args, extra=5, **kw):
    return forward2(first, 10, *args, extra=extra, **kw)


def total(a, b=1, *, c=0):
    return a + b + c


def pass_on(*args, **kw):
    return total(*args, **kw)


def deco(f):
    def wrapper(*args, **kw):
        return f(*args, **kw)
    return wrapper


@deco
def sub(a, b=1.5):
    return a - b


@deco
@deco
def mul(a, b):
    return a * b


def basics(n):
    s = 0
    for i in range(n):
        s += pass_on(i) + pass_on(i, 2) + pass_on(i, c=3) + pass_on(i, b=i, c=i) + pass_on(*(i, 2), **{"c": i})
        s += sub(i) + sub(i, 1) + sub(i, b=2) + sub(a=i, b=0.25) + mul(i, 2) + mul(b=i, a=3)
    return s


print(basics(3000))


def many(n):
    last = None
    for i in range(n):
        last = (forward(i), forward2(i, 1, 2, 3), forward2(i, scale=2, z=1, y=i), forward_more(i), forward_more(i, 1, q=2))
    return last


print(many(2000))


# Exceptions: what is wrong with a call is said as ever, and in the middle of a loop.
def failing(f, *args, **kw):
    try:
        return f(*args, **kw)
    except TypeError as e:
        return "TypeError"
    except ZeroDivisionError as e:
        names = []
        tb = e.__traceback__
        while tb is not None:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        return names


def boom(a, b=0):
    return a // b


boom_wrapped = deco(boom)


def calls_boom(*args, **kw):
    return boom_wrapped(*args, **kw)


def errors(n):
    seen = []
    for i in range(n):
        r = failing(calls_boom, i, b=i % 7)
        if i > n - 10:
            seen.append(r)
    for r in (failing(calls_boom), failing(calls_boom, 1, 2, 3), failing(calls_boom, 1, c=3), failing(calls_boom, 1, a=2)):
        seen.append(r)
    return seen


print(errors(600))


def in_place(n):
    r = []
    for i in range(n):
        try:
            r.append(sub(i, b=i) if i % 100 else sub(i, c=1))
        except TypeError:
            r.append("no")
        try:
            r.append(sub(i, 2) if i % 50 else sub())
        except TypeError:
            r.append("missing")
    return len(r), r.count("no"), r.count("missing")


print(in_place(1000))


# Frames can be looked at: then the arguments are there.
looked = []


def look(a, b, **kw):
    if a % 250 == 249:
        f = sys._getframe(1)
        looked.append((f.f_code.co_name, f.f_locals["args"], sorted(f.f_locals["kw"].items())))
    return a + b


def looked_at(*args, **kw):
    return look(*args, **kw)


def looking(n):
    s = 0
    for i in range(n):
        s += looked_at(i, 1.5, k=i)
    return s


print(looking(1000))
print(looked)


def own(*args, **kw):
    x = look(*args, **kw)
    return locals()


def own_locals(n):
    last = None
    for i in range(n):
        last = own(i, 2, z=i)
    return sorted(last.items())


print(own_locals(800))


# What is called changes while the loop is hot.
def changing(n):
    def first(a, b=1):
        return a + b

    def second(a, b=2, *rest, **kw):
        return a * b + len(rest) + len(kw)

    f = first

    def call(*args, **kw):
        return f(*args, **kw)

    s = 0
    for i in range(n):
        if i % 400 == 399:
            f = second if f is first else first
        if i == n // 2:
            first.__defaults__ = (100,)
        if i == n - 300:
            first.__code__ = (lambda a, b: a * 1000 + b).__code__
        s += call(i) + call(i, 5) + call(i, b=3)
    return s


print(changing(3000))


# A dict that somebody has got hold of is another one for the callee.
def keeps(**kw):
    kw["own"] = 1
    return kw


def hand_on(**kw):
    r = keeps(**kw)
    return r, kw


def kept(n):
    x = None
    for i in range(n):
        x = hand_on(a=i, b=[])
    return sorted(x[0].items()), sorted(x[1].items()), x[0]["b"] is x[1]["b"]


print(kept(700))


def changed(**kw):
    kw["a"] += 1
    return keeps(**kw)


def changes(n):
    s = 0
    for i in range(n):
        s += changed(a=i)["a"]
    return s


print(changes(900))


def reassigned(*args, **kw):
    if len(args) > 2:
        args = args[1:]
    if "skip" in kw:
        kw = {}
    return target(*args, **kw)


def reassigning(n):
    x = []
    for i in range(n):
        x = [reassigned(i, 1, 2, 3), reassigned(i, skip=1), reassigned(i, keep=1)]
    return x


print(reassigning(700))


# Methods, and initialisers of classes.
class Base:
    def __init__(self, x, y=0, **kw):
        self.x, self.y, self.kw = x, y, kw

    def scaled(self, by, plus=0):
        return self.x * by + plus


class Derived(Base):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.z = 1

    def scaled(self, *args, **kw):
        return super().scaled(*args, **kw) + self.z


class More(Derived):
    def __init__(self, w, *args, **kw):
        super().__init__(w, *args, extra=w, **kw)


def objects(n):
    s = 0
    d = More(1, 2)
    for i in range(n):
        d = More(i, y=i + 1) if i & 1 else Derived(i)
        s += d.x + d.y + d.z + len(d.kw) + d.scaled(2) + d.scaled(2, plus=i)
    return s, d.kw


print(objects(2000))


# Floats stay what they are, and there may be many arguments.
def seven(a, b, c, d, e, f, g=1):
    return a + b - c + d - e + f * g


wrapped7 = deco(seven)


def floats(n):
    x = 0.5
    for i in range(n):
        x = wrapped7(x, 1.25, x, i, 2.0, f=x, g=0.5) / 2.0
    return x


print(floats(2000))


# Recursion through wrappers ends at the same depth, and generators can call them.
@deco
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


def depths(n):
    s = 0
    for i in range(n):
        s += down(i % 50)
    return s


print(depths(500))


@deco
def forever(n):
    return forever(n + 1)


for i in range(3):
    try:
        forever(0)
    except RuntimeError as e:
        print(type(e).__name__)


def produce(n):
    for i in range(n):
        yield sub(i, b=1)
        yield forward(i, k=i)[4][0][1]


print(sum(produce(1500)))


class Callable:
    def __call__(self, *args, **kw):
        return total(*args, **kw)


def called(n):
    c = Callable()
    s = 0
    for i in range(n):
        s += c(i, 1) + c(i, c=2) + c(a=i)
    return s


print(called(1500))


def named(**kw):
    return kw


def dicts(n):
    d = None
    for i in range(n):
        d = named(a=i, b=2, c="x")
        d["d"] = i
        d["e"] = d.pop("a")
    return d, named(), named(x=1, **{"y": 2})


print(dicts(1000))


def slow_between(*args, **kw):
    global counter
    counter = len(str(args)) + len(kw)
    return total(*args, **kw)


counter = 0


def between(n):
    s = 0
    for i in range(n):
        s += slow_between(i, c=counter)
    return s


print(between(1200))
# heavy
