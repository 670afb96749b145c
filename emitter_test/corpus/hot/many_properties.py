# Properties of instances of more classes than an instruction knows.


class Base:
    def __init__(self, k):
        self._k = k

    @property
    def k(self):
        return self._k

    @k.setter
    def k(self, x):
        if x == 77:
            raise ValueError(x)
        self._k = x


class Fails(Base):
    @property
    def k(self):
        return self.missing

    @k.setter
    def k(self, x):
        self.other = x


class Asks(Fails):
    def __getattr__(self, name):
        return len(name)


class Takes(Base):
    def __setattr__(self, name, x):
        object.__setattr__(self, "_k", x if name == "_k" else -x)


class Plain:
    def __init__(self, k):
        self.k = k


class Class:
    k = 5

    def __init__(self, k):
        pass


class OfList(list):
    def __init__(self, k):
        self.append(k)

    @property
    def k(self):
        return self[0]

    @k.setter
    def k(self, x):
        self[0] = x


class Reads(Base):
    k = property(lambda self: 10)


class Own(property):
    pass


class OwnProperty(Base):
    k = Own(lambda self: self._k + 100, lambda self, x: None)


class Odd(Base):
    k = property(len, max)  # no functions in Python

    def __len__(self):
        return 3


class Bare(Base):
    k = property()


class Slots:
    __slots__ = ("_k",)

    def __init__(self, k):
        self._k = k

    k = Base.k


subclasses = [type("S%d" % i, (Base,), {}) for i in range(9)]
classes = subclasses + [Fails, Asks, Takes, Plain, Class, OfList, Reads, OwnProperty, Odd, Bare, Slots]


def load(o):
    return o.k


def store(o, x):
    o.k = x


def work(objects, n):
    total = 0
    errors = {}
    for i in range(n):
        for o in objects:
            try:
                total += load(o)
            except AttributeError as e:
                key = type(o).__name__, "load"
                errors[key] = errors.get(key, 0) + 1
            try:
                store(o, i % 79)
            except (AttributeError, ValueError, TypeError) as e:
                key = type(o).__name__, type(e).__name__
                errors[key] = errors.get(key, 0) + 1
    return total, sorted(errors.items())


def show(result):
    print(result[0])
    for x in result[1]:
        print(*x)


show(work([c(i) for i, c in enumerate(subclasses)], 300))
show(work([c(i) for i, c in enumerate(classes)], 160))

# What classes have changes.
Base.k = property(lambda self: self._k * 2, lambda self, x: setattr(self, "_k", x + 1))
show(work([c(i) for i, c in enumerate(subclasses)], 100))
subclasses[3].k = 4
subclasses[4].__getattr__ = lambda self, name: 1
subclasses[5].__setattr__ = lambda self, name, x: None
subclasses[6].__getattribute__ = lambda self, name: 6
show(work([c(i) for i, c in enumerate(classes)], 100))
del Base.k
show(work([c(i) for i, c in enumerate(classes)], 100))
