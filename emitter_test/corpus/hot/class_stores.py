# Stores in attributes of classes while hot: counters, inherited names, other sorts of values, descriptors, metaclasses, growth of the class.


class Counter:
    made = 0
    total = 0.5

    def __init__(self, n):
        Counter.made += 1
        Counter.total += n


for i in range(3000):
    Counter(i % 7)
print(Counter.made, Counter.total)


class Shape:
    made = 0
    first, second, third = 1, 2, 3

    def __init__(self, side):
        self.first = side
        Shape.made += 1

    def area(self):
        self.second = self.first * self.first
        Shape.third = Shape.third + 1
        return self.second


def shapes(n):
    t = 0
    for i in range(n):
        t += Shape(i).area() + Shape(2).area()
    return t, Shape.made, Shape.third


print(shapes(3000))


class Base:
    count = 0

    @classmethod
    def more(cls, n):
        cls.count += n
        return cls.count


class Sub(Base):
    pass


class Own(Base):
    count = 100


def classmethods(n):
    for i in range(n):
        Base.more(1)
        if i > n // 2:
            Sub.more(2)  # gets an attribute of its own
            Own.more(3)
    return Base.count, Sub.count, Own.count, "count" in vars(Sub)


print(classmethods(2000))


class Kinds:
    x = 0


def store(c, v):
    c.x = v
    return c.x


seen = []
for i in range(2000):
    r = store(Kinds, i)
    if i == 900:
        Kinds.y = 1  # another epoch, and another table
    if i == 1200:
        for k in range(50):
            setattr(Kinds, "z%d" % k, k)
    if i == 1500:
        r = store(Kinds, "text")
    if i == 1501:
        r = store(Kinds, [1])
        seen.append(Kinds().x)
    if i == 1502:
        store(Kinds, property(lambda self: "asked"))
        seen.append(Kinds().x)
    if i == 1503:
        store(Kinds, lambda self: "called")
        seen.append(Kinds().x())
    if i == 1504:
        store(Kinds, 10 ** 30)
        seen.append(Kinds.x)
    if i == 1505:
        store(Kinds, None)
        seen.append(Kinds().x)
    if i == 1506:
        store(Kinds, 2.5)
        seen.append(Kinds().x)
print(seen, Kinds.x, r)


class Meta(type):
    pass


class Made(metaclass=Meta):
    x = 1


def bump(c, n):
    for i in range(n):
        c.x = c.x + 1
    return c.x


print(bump(Made, 2000), bump(Kinds, 100))
log = []


def setter(cls, name, v):
    log.append((name, v))
    type.__setattr__(cls, name, v)


Meta.__setattr__ = setter
print(bump(Made, 3), log)
del Meta.__setattr__
print(bump(Made, 5), len(log))


class Watch:
    def __set__(self, obj, v):
        log.append(("set", v))

    def __get__(self, obj, owner):
        return 7


Meta.x = Watch()
print(bump(Made, 2), log[-2:])
del Meta.x
print(bump(Made, 2))
del Made.x
try:
    bump(Made, 1)
except AttributeError as e:
    print(e)
try:
    store(int, 1)
except TypeError as e:
    print(str(e).split(" of ")[0])
o = Kinds()
print(store(o, 5), Kinds.x, store(Kinds, 6), o.x, Kinds().x)


class Eq:
    __hash__ = None
    n = 0


def dunder(c, v):
    c.__hash__ = v


for i in range(500):
    dunder(Eq, None)
dunder(Eq, lambda self: 42)
print(hash(Eq()))
