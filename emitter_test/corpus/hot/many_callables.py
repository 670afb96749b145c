# Calls of objects of many classes at one place, with and without __call__.


class Base:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        return self.n + x


def make(k):
    class C(Base):
        pass

    if k % 3 == 1:
        C.__call__ = lambda self, x: self.n * x + k
    elif k % 3 == 2:

        def call(self, x, y=2, *rest):
            if x == 5:
                raise ValueError(self.n)
            return self.n - x - y - len(rest)

        C.__call__ = call
    return C


class Static:
    __call__ = len


class Data:
    class __call__:
        def __init__(self, x):
            self.x = x

        def __radd__(self, other):
            return other + 100


def apply(things, n):
    total = errors = 0
    for i in range(n):
        for f in things:
            try:
                total = total + f(i)
            except ValueError as e:
                errors += e.args[0]
    return total, errors


def once(f, i):
    return f(i)


classes = [make(k) for k in range(12)]
things = [c(k) for k, c in enumerate(classes)]
print(apply(things, 200))
print(apply(things[:3], 100), apply(things[3:7] + [abs, int, lambda x: x, things[0].__call__], 100))
print(sum(once(f, i) for f in things for i in range(6, 60)))
classes[4].__call__ = lambda self, x: 1000
print(apply(things, 50))
print(sum(once(f, i) for f in things + [Data()] for i in range(6, 60)))
classes[1].__call__ = 5
try:
    apply(things, 2)
except TypeError:
    print("TypeError")
del classes[1].__call__
print(apply(things, 50))
things[3].__class__ = classes[5]
print(apply(things, 50))


def deep(f, i):
    return f(f, i) if i else 0


class Deep(Base):
    def __call__(self, f, i):
        return 1 + deep(f, i - 1)


class Deeper(Deep):
    def __call__(self, f, i):
        return 2 + deep(f, i - 1)


print([deep(f, 100) for f in (Deep(1), Deeper(1), lambda f, i: 3 + deep(f, i - 1), Deep(2), Deeper(3))])


class Endless(Base):
    def __call__(self, x):
        return once(self, x)


for k in range(3):
    for f in things[5:8]:
        once(f, 1)
    try:
        once(Endless(1), 1)
    except RecursionError:
        print("deep")
