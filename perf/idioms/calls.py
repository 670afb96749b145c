# Calls of every kind.
from _bench import idiom, main


def plain(a, b):
    return a + b


def defaults(a, b=2, c=3):
    return a + b + c


def keyword_only(a, *, b=1, c=2):
    return a + b + c


def variadic(*args):
    return len(args)


def named(**kw):
    return len(kw)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, d):
        return self.x + d

    @property
    def sum(self):
        return self.x + self.y

    @staticmethod
    def static(a):
        return a + 1

    @classmethod
    def make(cls, a):
        return cls(a, a)

    def __call__(self, a):
        return self.x + a


class Child(Point):
    def __init__(self, x, y):
        super().__init__(x, y)

    def add(self, d):
        return super().add(d) + 1


@idiom(2000000)
def positional(n):
    s = 0
    for i in range(n):
        s = plain(s, 1)
    return s


@idiom(2000000)
def default_values(n):
    s = 0
    for i in range(n):
        s += defaults(1)
    return s


@idiom(1000000)
def keywords(n):
    s = 0
    for i in range(n):
        s += defaults(1, c=5)
    return s


@idiom(1000000)
def keyword_only_values(n):
    s = 0
    for i in range(n):
        s += keyword_only(1, b=i & 1)
    return s


@idiom(500000)
def star_arguments(n):
    s = 0
    args = (1, 2, 3)
    for i in range(n):
        s += variadic(*args) + variadic(i, i)
    return s


@idiom(300000)
def double_star_arguments(n):
    s = 0
    for i in range(n):
        s += named(a=1, b=2)
    return s


@idiom(2000000)
def method(n):
    p = Point(1, 2)
    s = 0
    for i in range(n):
        s += p.add(1)
    return s


@idiom(1000000)
def bound_method(n):
    f = Point(1, 2).add
    s = 0
    for i in range(n):
        s += f(1)
    return s


@idiom(1000000)
def method_of_super(n):
    p = Child(1, 2)
    s = 0
    for i in range(n):
        s += p.add(1)
    return s


@idiom(1000000)
def a_property(n):
    p = Point(1, 2)
    s = 0
    for i in range(n):
        s += p.sum
    return s


@idiom(1000000)
def static_method(n):
    s = 0
    for i in range(n):
        s += Point.static(i) & 1
    return s


@idiom(500000)
def class_method(n):
    s = 0
    for i in range(n):
        s += Point.make(1).x
    return s


@idiom(1000000)
def instance(n):
    s = 0
    for i in range(n):
        s += Point(i, 1).y
    return s


@idiom(500000)
def instance_of_subclass(n):
    s = 0
    for i in range(n):
        s += Child(i, 1).y
    return s


@idiom(1000000)
def callable_instance(n):
    p = Point(1, 2)
    s = 0
    for i in range(n):
        s += p(1)
    return s


@idiom(1000000)
def a_lambda(n):
    f = lambda x: x + 1
    s = 0
    for i in range(n):
        s += f(i) & 1
    return s


@idiom(1000000)
def closure(n):
    count = 0

    def inc():
        nonlocal count
        count += 1
    for i in range(n):
        inc()
    return count


@idiom(2000000)
def builtin(n):
    l = [1, 2, 3]
    s = 0
    for i in range(n):
        s += len(l)
    return s


@idiom(1000)
def recursion(n):
    def depth(k):
        return 0 if k == 0 else 1 + depth(k - 1)
    s = 0
    for i in range(n):
        s += depth(400)
    return s


main()
