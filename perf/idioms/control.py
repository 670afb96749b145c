# Numbers and control flow.
from _bench import idiom, main
import math


@idiom(5000000)
def integers(n):
    s = 0
    for i in range(n):
        s += i * i & 0xff
    return s


@idiom(3000000)
def while_loop(n):
    i = s = 0
    while i < n:
        if i % 3 == 0:
            s += i
        i += 1
    return s


@idiom(3000000)
def floats(n):
    x = 0.5
    for i in range(n):
        x = x * 1.0000001 + 0.25
    return "%.6e" % x


@idiom(1000000)
def division(n):
    s = 0
    for i in range(1, n):
        s += 1000000 // i + 1000000 % i
    return s


@idiom(500000)
def float_functions(n):
    s = 0.0
    for i in range(n):
        s += math.sqrt(i) + abs(math.sin(i))
    return "%.4f" % s


@idiom(1000000)
def int_and_float(n):
    s = 0.0
    for i in range(n):
        s += i / 3
    return "%.3f" % s


@idiom(200000)
def big_integers(n):
    x = 1
    for i in range(n):
        x = x * 3 + i & (1 << 200) - 1
    return x % 1000007


@idiom(1000000)
def bits(n):
    x = 12345
    for i in range(n):
        x ^= x << 13 & 0xffffffff
        x ^= x >> 17
        x ^= x << 5 & 0xffffffff
    return x


@idiom(500000)
def try_without_exception(n):
    s = 0
    for i in range(n):
        try:
            s += i
        except ValueError:
            s = 0
    return s


@idiom(200000)
def raise_and_catch(n):
    s = 0
    for i in range(n):
        try:
            if i & 1:
                raise ValueError(i)
            s += 1
        except ValueError:
            s += 2
    return s


@idiom(200000)
def exception_through_calls(n):
    def fail(k):
        if k == 0:
            raise KeyError
        fail(k - 1)
    s = 0
    for i in range(n):
        try:
            fail(2)
        except KeyError:
            s += 1
    return s


@idiom(300000)
def try_finally(n):
    s = 0
    for i in range(n):
        try:
            s += 1
        finally:
            s += 1
    return s


class Context:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


@idiom(200000)
def with_statement(n):
    c = Context()
    s = 0
    for i in range(n):
        with c:
            s += 1
    return s


@idiom(300000)
def generator(n):
    def count(k):
        i = 0
        while i < k:
            yield i
            i += 1
    s = 0
    for x in count(n):
        s += x
    return s


@idiom(100000)
def generator_delegation(n):
    def inner(k):
        for i in range(k):
            yield i

    def outer(k):
        yield from inner(k)
    return sum(outer(n))


@idiom(100000)
def generator_send(n):
    def echo():
        x = 0
        while True:
            x = yield x + 1
    g = echo()
    next(g)
    s = 0
    for i in range(n):
        s += g.send(i)
    return s


@idiom(20000)
def generator_expression(n):
    s = 0
    for i in range(n):
        s += sum(x * x for x in range(20))
    return s


class Count:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


@idiom(300000)
def iterator_class(n):
    s = 0
    for x in Count(n):
        s += x
    return s


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, o):
        return Vector(self.x + o.x, self.y + o.y)

    def __eq__(self, o):
        return self.x == o.x and self.y == o.y

    def __getitem__(self, i):
        return self.x if i == 0 else self.y

    def __len__(self):
        return 2


@idiom(500000)
def operators(n):
    v, d = Vector(0, 0), Vector(1, 2)
    for i in range(n):
        v = v + d
    return v.x + v.y


@idiom(500000)
def special_methods(n):
    v, w = Vector(1, 2), Vector(1, 3)
    s = 0
    for i in range(n):
        s += v[i & 1] + len(v) + (v == w)
    return s


@idiom(1000000)
def isinstance_chain(n):
    values = [1, "a", 2.5, None]
    s = 0
    for i in range(n):
        v = values[i & 3]
        if isinstance(v, str):
            s += 1
        elif isinstance(v, (int, float)):
            s += 2
        elif v is None:
            s += 3
    return s


@idiom(1000000)
def global_variables(n):
    global total
    total = 0
    for i in range(n):
        total += i
    return total


@idiom(1000000)
def attributes(n):
    class Box:
        pass
    b = Box()
    b.value = 0
    for i in range(n):
        b.value += i
    return b.value


main()
