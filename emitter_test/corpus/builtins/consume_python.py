# Builtins that consume iterators whose methods are in Python, and call Python functions for each item.


class Count:
    def __init__(self, n, end=None):
        self.n = n
        self.i = 0
        self.end = end

    def __iter__(self):
        return self

    def __next__(self):
        i = self.i
        if i >= self.n:
            if self.end is not None:
                raise self.end()
            raise StopIteration
        self.i = i + 1
        return i


class Items:
    def __init__(self, n, end=IndexError):
        self.n = n
        self.end = end

    def __getitem__(self, i):
        if i >= self.n:
            raise self.end()
        return i * 2


class Gen:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i


class Derived(StopIteration):
    pass


def consumers(make):
    return [list(make()), tuple(make()), sum(make()), max(make()), min(make()), sorted(make(), key=lambda x: -x)[:3], len(set(make())),
            [*make(), 7][-2:], any(make()), all(make()), bytes(make())[:4], sorted(make())[-1], ''.join(map(str, make()))[:20],
            (lambda *a: len(a))(*make()), len(frozenset(make()))]


for n in (1, 8, 9, 64, 65, 130):
    for rounds in range(2):
        a = consumers(lambda: Count(n))
        b = consumers(lambda: Gen(n))
    print(n, a == b, a[0] == list(range(n)), a[2:], consumers(lambda: Items(n // 2 + 1))[2:8])


def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        tb, depth = e.__traceback__, 0
        while tb:
            tb, depth = tb.tb_next, depth + 1
        return type(e).__name__, str(e), depth


def text(f, it):
    x = f(it)
    return repr(sorted(x) if f is set else x)[:50]


print('ends')
for end in (ValueError, KeyError, Derived, lambda: StopIteration(5), IndexError, lambda: RuntimeError('r')):
    for n in (0, 70):
        for f in (list, sum, max, set):
            print(n, f.__name__, attempt(text, f, Count(n, end)), attempt(text, f, Items(n, end)))


class Changes:
    # The method, the class and the code change on the way.
    def __init__(self, how):
        self.i = 0
        self.how = how

    def __iter__(self):
        return self

    def __next__(self):
        self.i += 1
        if self.i == 20:
            if self.how == 'method':
                Changes.__next__ = other_next
            elif self.how == 'class':
                self.__class__ = Changed
            elif self.how == 'attr':
                self.extra = 1
            elif self.how == 'code':
                Changes.__next__.__code__ = other_next.__code__
        if self.i > 40:
            raise StopIteration
        return self.i


def other_next(self):
    a, b, c, d = 1, 2, 3, 4
    self.i += 1
    if self.i > 30:
        raise StopIteration
    return -self.i * a * b * c * d


class Changed:
    def __init__(self):
        self.i = 0

    def __next__(self):
        self.i += 1
        if self.i > 25:
            raise StopIteration
        return 'changed', self.i


first = Changes.__next__
for how in ('none', 'attr', 'class', 'method', 'none'):
    for f in (list, lambda x: sum(map(int, map(str, x))) if how != 'class' else None):
        print(how, f(Changes(how)))
        Changes.__next__ = first


class Nested:
    def __init__(self, depth):
        self.depth = depth
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i == 3:
            raise StopIteration
        self.i += 1
        if self.depth:
            return tuple(Nested(self.depth - 1))
        return sum(Count(10)) + len(list(Gen(5))) + self.i


print(list(Nested(2)))
for i in range(3):
    x = list(Nested(2))
print(x == list(Nested(2)), len(str(x)))


class Endless:
    def __iter__(self):
        return self

    def __next__(self):
        return next(self.inner)


e = Endless()
e.inner = iter(range(100))
print(sum(e))
e.inner = Count(50)
print(list(e)[-3:], list(e))


# A set, a list and a sum that the iterator looks at.
seen = set()
target = []


class Looks:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        log.append((len(seen), len(target)))
        return self.n


log = []
seen.update(Looks(20))
target.extend(Looks(20))
print(log)

# any and all stop where they must.
c = Count(1000)
print(any(map(lambda x: x > 5, c)), c.i)
c = Count(100)
print(any(c), c.i, all(c), c.i)
c = Count(100)
print(all(c), c.i, 7 in c, c.i, all(c), c.i)


class Key:
    def __init__(self, n):
        self.n = n


def failing(x):
    if x == 50:
        raise StopIteration('key')
    return -x


data = []


def changing(x):
    if x == 90:
        data.append(1)
    return x


def frames(x):
    import sys
    return sys._getframe().f_back.f_code.co_name, -x


def default(x, y=3):
    return x % y


def caller(f):
    return sorted(range(100), key=f)


for f in (failing, changing, default, lambda x: (x & 7, x), lambda x: str(x), lambda *a: a[0] % 5, lambda x, **k: -x):
    for rounds in range(2):
        r = attempt(caller, f)
    print(r if isinstance(r, tuple) else (r[:10], r[-5:]))
data = list(range(100))
for rounds in range(2):
    print(attempt(data.sort), attempt(lambda: data.sort(key=changing)), len(data))
print(caller(frames)[:3], frames(1)[0])


def codes(x):
    if x == 30:
        codes.__code__ = other_codes.__code__
    return x


def other_codes(x):
    a = b = c = d = e = f = 1
    return -x * (a + b + c + d + e + f)


for rounds in range(2):
    print(sorted(range(60), key=codes)[:5])


def generator_key():
    # A generator that is suspended in the middle of being consumed by something else.
    def inner(x):
        return next(g) - x

    g = iter(Count(1000))
    yield sorted(range(50), key=inner)[:4]
    yield sorted(range(50), key=lambda x: sum(Count(x)))[:4]


for rounds in range(2):
    print(list(generator_key()))


class Deep:
    def __iter__(self):
        return self

    def __next__(self):
        return list(Deep())


print(attempt(list, Deep())[0])


class Mixed:
    values = [1, 2.5, True, 10 ** 30, 3, False, -0.0, 2]

    def __init__(self):
        self.i = -1

    def __iter__(self):
        return self

    def __next__(self):
        self.i += 1
        if self.i == 40:
            raise StopIteration
        return self.values[self.i % 8]


for rounds in range(2):
    print(sum(Mixed()), max(Mixed()), min(Mixed()), len(set(Mixed())), any(Mixed()), all(Mixed()), list(Mixed())[:9])


def unpack(make):
    a, b, c = make()
    return a, b, c


for n in (0, 2, 3, 4, 5):
    for f in (Count, Items, Gen, lambda n: map(abs, Count(n)), lambda n: zip(Gen(n), Count(n))):
        for rounds in range(3):
            r = attempt(unpack, lambda: f(n))
        print(n, r[1] if r[0] != 'ValueError' else 'ValueError', r[2])
c = Count(100)
print(attempt(unpack, lambda: c)[0], c.i)
for f in (lambda: Count(2, KeyError), lambda: Count(3, KeyError), lambda: Items(1, OSError)):
    print(attempt(unpack, f))
