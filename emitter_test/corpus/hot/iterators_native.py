# Loops over objects of Python classes in hot native code: what __iter__ gives and __next__ raises.
class Iter:
    def __init__(self, give):
        self.give = give

    def __iter__(self):
        if self.give is KeyError:
            raise KeyError("iter")
        return self.give


class Next:
    def __init__(self, n):
        self.i = n

    def __iter__(self):
        return self

    def __next__(self):
        self.i -= 1
        if self.i < 0:
            raise StopIteration("done")
        return self.i


class NoIter:
    def __next__(self):
        return 1


class GenIter:
    def __iter__(self):
        yield 1
        yield 2


class CallNext:
    def __iter__(self):
        return self


CallNext.__next__ = lambda self: (_ for _ in ()).throw(StopIteration)


class StaticNext:
    left = 0

    def __iter__(self):
        return self

    @staticmethod
    def __next__():
        StaticNext.left -= 1
        if StaticNext.left < 0:
            raise StopIteration
        return StaticNext.left


def gen(n):
    for i in range(n):
        yield i


def count(x):
    n = 0
    for y in x:
        n += 1
    return n


def mixed(n):
    out = {}
    for i in range(n):
        k = i % 13
        x = [
            Iter([1, 2, 3].__iter__()),
            Iter((1, 2)),
            Iter(gen(3)),
            Iter(KeyError),
            Iter(Next(2)),
            Iter(None),
            Iter({1: 2}.keys()),
            NoIter(),
            GenIter(),
            CallNext(),
            map(abs, [1, -2]),
            {1, 2, 3},
            StaticNext(),
        ][k]
        StaticNext.left = 2
        try:
            r = count(x)
        except Exception as e:
            r = type(e).__name__
        out[k] = r
    return out


def step(n):
    # The same loop over Python iterators only, so that it stays native.
    total = 0
    for i in range(n):
        for x in Iter(Next(i % 4)):
            total += x
        else:
            total += 1
        for x in Next(5):
            if x == 2:
                break
        total += x
    return total


def change(n):
    # __next__ is replaced while the loop runs.
    out = []
    for i in range(n):
        it = Iter(Next(6))
        old = Next.__next__
        k = 0
        for x in it:
            k += 1
            if k == 3 and i % 50 == 10:
                Next.__next__ = lambda self: old(self) * 10
            out.append(x)
        Next.__next__ = old
    return sum(out)


class Deep:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        for x in Deep(self.n - 1):
            pass
        self.n -= 1
        return self.n


def no_next(n):
    count = 0
    for i in range(n):
        try:
            for x in Iter(5):
                pass
        except TypeError as e:
            count += 1
    return count


print(mixed(400))
print(step(400))
print(change(400))
print(sum(Deep(8)))
print(no_next(400))
