# `in` of instances with __contains__ in Python: as a value and as a condition, results of all sorts, exceptions, classes that change.
class Range:
    def __init__(self, lo, hi):
        self.lo = lo
        self.hi = hi

    def __contains__(self, x):
        return self.lo <= x < self.hi


class Always:
    def __contains__(self, x):
        return True


class Never(Always):
    def __contains__(self, x):
        return 0


class Text:
    def __contains__(self, x):
        return x * 2 and "yes"


class Loops:
    def __init__(self, items):
        self.items = items

    def __contains__(self, x):
        for i in self.items:
            if i == x:
                return True


class Iterable:
    def __iter__(self):
        yield 1
        yield 2


class Fallen:
    __contains__ = None


class ListLike(list):
    def __contains__(self, x):
        return not super().__contains__(x)


class DictLike(dict):
    pass


class Truth:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        if self.v is None:
            raise ValueError("truth")
        return self.v


class Odd:
    def __contains__(self, x):
        return Truth(None if x == 777 else x % 2 == 1)


class Raises:
    def __contains__(self, x):
        if x > 5:
            raise KeyError(x)
        return False


def search(c, n):
    got = [0] * 5
    for i in range(n):
        got[0] += i % 10 in c
        got[1] += i % 7 not in c
        if i % 5 in c:
            got[2] += 1
        if i % 3 not in c:
            got[3] += 1
        while i in c and got[4] < n:
            got[4] += 1
            break
    return got


one = [Range(2, 4), Always(), Never(), Text(), Loops([1, 3]), Iterable(), ListLike([1, 2]), DictLike({1: 2}), Odd(), [1, 2], {1: 2}, {1, 2}, (1, 2)]
for c in one:
    print(type(c).__name__, search(c, 300))
for k in range(2):
    print([search(c, 40) for c in one])


def known(n):
    r, a = Range(3, 8), Always()
    s = 0
    for i in range(n):
        s += (i & 15 in r) + (i in a)
        if i & 7 in r:
            s += 2
        if i & 3 not in r:
            s += 4
        s += 10 * ((i & 1) not in r)
    return s


print(known(500))


def caught(c, n):
    s = []
    for i in range(n):
        try:
            if i % 9 in c:
                s.append(1)
            if (776 + i % 3) in c:
                s.append(2)
        except (KeyError, ValueError, TypeError) as e:
            s.append(type(e).__name__)
    return [s.count(x) for x in (1, 2, "KeyError", "ValueError", "TypeError")]


print(caught(Raises(), 300), caught(Odd(), 300), caught(Fallen(), 300), caught(5, 300))
Range.__contains__ = lambda self, x: x == 1
print(search(one[0], 100), known(100))
del Never.__contains__
print(search(one[2], 100))


def nested(c, d, n):
    return sum(1 for i in range(n) if i in c if i % 4 in d)


print(nested(Range(1, 5), Always(), 200), nested(Loops(range(50)), Loops([1, 2]), 200))
