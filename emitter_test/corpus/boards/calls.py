# Calls and functions in the dialect that boards share.
def f(a, b=2, *c, d, e=5, **g):
    return a, b, c, d, e, sorted(g.items())


print(f(1, d=4), f(1, 3, 5, 7, d=4, e=6, z=1, y=2))
args, kw = [1, 2, 3], {"d": 4, "q": 9}
print(f(*args, **kw), f(0, *args, d=1), f(*args, *(8, 9), d=0, **{"x": 1}), f(d=1, *[5]))
print(f(*(), *[1], *"ab", d=0))


def first(a, b, /, c=3, *, d=4):
    return a, b, c, d


print(first(1, 2), first(1, 2, 5, d=6))
for bad in ({"a": 1, "b": 2}, {"e": 1}):
    try:
        first(1, **bad)
        print("accepted")
    except TypeError:
        print("TypeError")


def extra(x, /, **kw):
    return x, kw


print(extra(1, x=2))


def counter(start=0):
    count = start

    def up(by=1):
        nonlocal count
        count += by
        return count

    def get():
        return count

    return up, get


up, get = counter(10)
up()
up(5)
print(get(), (lambda x, *y: (x, y))(1, 2, 3))


def outer(x):
    def mid(y):
        def inner(z, w=x):
            return x, y, z, w
        return inner
    return mid


print(outer(1)(2)(3), [g() for g in [lambda i=i: i * i for i in range(4)]])


def deco(tag):
    def wrap(fn):
        def call(*a, **k):
            return tag, fn(*a, **k)
        return call
    return wrap


@deco("out")
@deco("in")
def add(a, b):
    return a + b


print(add(1, b=2))


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


print(fact(20), fact(5))
total = 0


def bump():
    global total
    total += 1
    return total


print(bump(), bump(), total)
print((lambda: (lambda: 7)())(), (lambda a=(1, 2): a[1])())


def many(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7):
    x = a0 + b7
    y = x + a9
    return x, y, b0


print(many(*range(18)))


def default(x, acc=[]):
    acc.append(x)
    return len(acc)


print(default(1), default(2), default(3, []))
for wrong in (lambda: f(), lambda: f(1), lambda: add.nope, lambda: get(1)):
    try:
        wrong()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
