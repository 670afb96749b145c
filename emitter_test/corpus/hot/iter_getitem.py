# Loops over objects with __getitem__ in Python, and none of __iter__, that end in all possible ways, and whose classes change.


class Seq:
    def __init__(self, items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]


class Long(Seq):
    def __getitem__(self, i):
        for k in range(1):  # not walked in place
            i += k
        return self.items[i]


class Stops(Seq):
    def __getitem__(self, i):
        if i >= len(self.items):
            raise StopIteration
        return self.items[i]


class Raises(Seq):
    def __getitem__(self, i):
        if i >= len(self.items):
            raise IndexError("end", i)
        return self.items[i]


class Derived(IndexError):
    pass


class RaisesDerived(Seq):
    def __getitem__(self, i):
        if i >= len(self.items):
            raise Derived
        return self.items[i]


class Fails(Seq):
    def __getitem__(self, i):
        if i >= len(self.items):
            raise KeyError(i)
        return self.items[i]


class Yields(Seq):
    def __getitem__(self, i):
        if i >= len(self.items):
            raise IndexError
        yield self.items[i]


class Calls:
    def __init__(self, f):
        self.f = f

    def __getitem__(self, i, extra=5):
        return self.f(i) + extra


def total(s):
    t = 0
    for x in s:
        t += x
    return t


def show(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        tb, lines = e.__traceback__, []
        while tb:
            lines.append(tb.tb_lineno)
            tb = tb.tb_next
        print(f.__name__, type(e).__name__, e.args if isinstance(e, LookupError) else [], lines, e.__context__)


def often(make, n):
    t = 0
    for i in range(n):
        t += total(make([i, 2, 3]))
    return t


for c in Seq, Long, Stops, Raises, RaisesDerived, list, Seq, Fails, tuple, Long:
    show(often, c, 150)


def until(i):
    if i == 7:
        raise IndexError
    return i


def bad(i):
    return 10 // (4 - i)


show(lambda: [total(Calls(until)) for i in range(200)][-3:])
show(lambda: [list(x) for x in Yields([1, 2, 3])])
show(lambda: [total(Calls(bad)) for i in range(200)][-3:])


def resumes(n):
    # What ends a loop in another way leaves the iterator where it is.
    log = []

    class Flaky:
        def __getitem__(self, i):
            log.append(i)
            if len(log) % 7 == 6:
                raise ValueError(i)
            if i > 20:
                raise IndexError
            return i

    it, got = iter(Flaky()), []
    for k in range(n):
        try:
            for x in it:
                got.append(x)
                if x % 9 == 4:
                    break
        except ValueError as e:
            got.append(-e.args[0])
    return got, log[-5:], len(log), next(it, "end")


show(resumes, 60)
show(resumes, 4)


def generator(s):
    for x in s:
        yield x * 2


def sums(n):
    t = 0
    for i in range(n):
        t += sum(generator(Raises([i, 1])))
        for x in generator(Long([i])):
            t += x
    return t


show(sums, 200)


class Moves(Seq):
    def __init__(self, items):
        self.items = items
        self.it = iter(self)

    def __getitem__(self, i):
        if i == 2:
            again, self.items[3] = self.items[3], 0
            if again:
                next(self.it, None)
        return self.items[i]


def moves(n):
    for i in range(n):
        m = Moves([1, 2, 3, 4, 5, 6])
        out = []
        for x in m.it:
            out.append(x)
    return out, next(m.it, "end")


show(moves, 100)


class Changes:
    def __getitem__(self, i):
        if i == 10:
            raise IndexError
        return i


def changes(n):
    out = []
    for i in range(n):
        if i == 100:
            Changes.__getitem__ = lambda self, i: [3, 4][i]
        elif i == 200:
            Changes.__getitem__ = [7, 8].__getitem__
        elif i == 300:
            Changes.__iter__ = lambda self: iter("no")
        elif i == 400:
            del Changes.__iter__
        elif i == 500:
            Changes.__getitem__ = Long.__getitem__
            Changes.items = (5, 6)
        r = []
        for x in Changes():
            r.append(x)
        if not out or out[-1][1] != r:
            out.append((i, r))
    return out


show(changes, 600)


def while_looping(n):
    c = type("C", (), {"__getitem__": lambda self, i: i})
    out = []
    for x in c():
        if x == n:
            c.__getitem__ = lambda self, i: -i
        elif x == -2 * n:
            del c.__getitem__
        out.append(x)
    return out


show(while_looping, 400)


def deep(n):
    class D:
        def __getitem__(self, i):
            if i:
                raise IndexError
            return sum_of(n - 1) + 1

    def sum_of(k):
        nonlocal n
        if k == 0:
            return 0
        n = k
        t = 0
        for x in D():
            t += x
        return t

    return sum_of(n)


show(deep, 30)
