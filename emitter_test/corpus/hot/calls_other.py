# Where bound methods in attributes have been called, other functions come, with the same arguments.
class Target:
    def __init__(self):
        self.seen = []

    def two(self, a, b):
        for x in a, b:
            try:
                self.seen.append(x + 1)
            except TypeError:
                self.seen.clear()
            while len(self.seen) > 50:
                self.seen = self.seen[20:]
        return len(self.seen), self.seen[-1]


class Caller:
    def __init__(self, f):
        self.f = f

    def call(self, a, b):
        for i in range(2):
            x = self.f(a, b)
        return x

    def named(self, a, b):
        return self.f(a, b=b)

    def spread(self, *both):
        return self.f(*both)


def rest(*args):
    return args


def names(*args, **kw):
    return args, sorted(kw.items())


def plain(a, b, c=7):
    return a, b, c


def loop(f, n):
    c = Caller(f)
    for i in range(n):
        x = c.call(i, i + 1), c.named(i, i + 2), c.spread(i, i + 3)
    return x


for n in 40, 2000:
    for f in Target().two, rest, names, plain, Target().two, lambda a, b: a - b:
        try:
            print(loop(f, n))
        except TypeError:
            print("TypeError")
