# Methods of instances that are loaded as values in hot code: handed on, kept, compared, called later; and what changes meanwhile.


class Base:
    def __init__(self, k):
        self.k = k

    def step(self, x):
        return x + self.k

    def both(self):
        return self.step, self.other

    def other(self, x):
        return x - 1

    @classmethod
    def made(cls, x):
        return cls.__name__, x

    @staticmethod
    def plain(x):
        return x * 2


class Child(Base):
    def step(self, x):
        return x * self.k


class Words(list):
    def put(self, x):
        self.append(x)


def load(o, n):
    m = None
    for _ in range(n):
        m = o.step
    return m


def keep(os, n):
    kept = []
    for i in range(n):
        kept.append(os[i % len(os)].step)
    return kept


def chosen(o, n):
    t = 0
    for i in range(n):
        f = o.step if i % 3 else o.other
        t = (t + f(i)) % 1000003
    return t


def handed(o, n):
    t = 0
    for i in range(n):
        for y in map(o.step, (i, i + 1)):
            t += y
        for y in filter(o.other, (0, 1, 2)):
            t -= y
        t += sorted((3, 1, 2), key=o.step)[0]
    return t


def sorts(o, n):
    t = 0
    for i in range(n):
        a, b, c = o.made, o.plain, o.step
        t += a(i)[1] + b(i) + c(i)
    return t


a, b = Base(3), Child(5)
for n in (10, 5000):
    print(load(a, n)(4), load(b, n)(4), load(a, n) == a.step, load(a, n) is load(a, n), load(a, n) == load(Base(3), n))
    print([f(2) for f in keep([a, b], n)[-3:]], len({f for f in keep([a, b, Base(3)], n)}), keep([a], n)[0].__self__ is a)
    print(chosen(a, n), chosen(b, n), handed(a, n // 5), handed(b, n // 5), sorts(a, n), sorts(b, n))

w = Words()


def fill(w, n):
    for i in range(n):
        f, g = w.put, w.append
        f(i)
        g(-i)


fill(w, 3000)
print(len(w), w[-2:])


def changing(o, n):
    out = []
    for i in range(n):
        m = o.step
        out.append(m(i))
        if i == n // 2:
            o.step = o.other  # hides the method
        elif i == n // 2 + 300:
            del o.step
        elif i == n // 2 + 600:
            type(o).step = lambda self, x: -x
        elif i == n // 2 + 900:
            type(o).step = 7 .__add__
    return sum(out), out[-1]


class Fresh(Base):
    def step(self, x):
        return x + 2


print(changing(Fresh(1), 4000))


class Lazy:
    def __getattr__(self, name):
        return name.upper


def missing(o, n):
    for _ in range(n):
        m = o.step
    return m()


print(missing(Lazy(), 2000), load(a, 2000)(1), load(b, 2000)(1))
try:
    load(3, 1)
except AttributeError:
    print("AttributeError")
