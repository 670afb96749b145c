# Calls between viper and ordinary code, closures, methods, parameters of every kind.
@micropython.viper
def fib(n: int) -> int:
    if n < 2:
        return n
    return int(fib(n - 1)) + int(fib(n - 2))


@micropython.viper
def gcd(a: uint, b: uint) -> uint:
    while b:
        a, b = b, a - uint(int(a) // int(b)) * b
    return a


def plain(x, y=3):
    return x * y


@micropython.viper
def caller(x: int) -> int:
    return int(plain(x)) + int(plain(x, y=x)) + int(len("abc")) + int(max(x, 5))


@micropython.viper
def outer(n: int, scale):
    total = int(n) * 2

    def inner(k: int) -> int:
        return k + int(total) + int(n)

    def bump():
        nonlocal total
        total = str(total)
        return total

    f = lambda x: [x, total, scale]
    return inner(1), bump(), f(7), total


def make(n):
    k = 5

    @micropython.viper
    def add(x: int) -> int:
        return x + int(n) + int(k)

    k = 6
    return add


class Counter:
    step = 2

    def __init__(self):
        self.n = 0

    @micropython.viper
    def add(self, k: int) -> int:
        self.n = int(self.n) + k * int(self.step)
        return int(self.n)

    @staticmethod
    @micropython.viper
    def twice(x: int) -> int:
        return x + x

    @property
    @micropython.viper
    def double(self):
        return self.n * self.step


@micropython.viper
def defaults(a: int, b: int = 5, *, c: uint = -1):
    return a, b, c


@micropython.viper
def variadic(a: int, *args, **kw):
    return a, args, kw


@micropython.viper
def keywords(x: int, y: int) -> int:
    return x - y


@micropython.viper
def starred(f, x: int):
    return f(*[x, x + 1], **{"z": x}), f(x, x, z=x * 2)


@micropython.viper
def strings(x: int, y):
    return f"{x}-{y!r:>4}", "%x" % (int(y),), ",".join([str(x), str(y)])


@micropython.viper
def native_in_place(n: int):
    def helper(a: int, b: int) -> int:
        return a * b

    class Local:
        limit = 3

        def m(self, q: int) -> int:
            return q << 1

    return helper(n, n), Local().m(n), Local.limit


@micropython.viper
def types(x):
    return isinstance(x, int), int(x), list(map(int, ["1", "2"])), int(str(x), 8)


@micropython.native
def native(n, *args, k=1, **kw):
    total = 0
    for i in range(n):
        total += i * k
    try:
        with open("/nonexistent") as f:
            pass
    except OSError:
        total += 0.5
    return total, args, kw, [x * 2 for x in args], 1 << 80


@micropython.native
def native_generator(n):
    for i in range(n):
        yield i * i


print(fib(15), gcd(1071, 462), gcd(1 << 40, 3 << 20), caller(4))
print(outer(5, "s"))
print(make(10)(1), make(-10)(1))
c = Counter()
print(c.add(3), c.add(-10), c.twice(4), c.double)
print(defaults(1), defaults(1, 2), defaults(b=3, a=4, c=7))
print(variadic(1), variadic(1, 2, 3, z=4), keywords(y=1, x=5))
print(starred(lambda *a, z: (a, z), 6))
print(strings(5, 17), native_in_place(6), types(7))
print(native(5, "a", 2, k=3, z=1), list(native_generator(5)))
for args in ((), (1, 2, 3)):
    try:
        keywords(*args)
    except TypeError:
        print("TypeError")
print(keywords.__name__, keywords.__annotations__)
