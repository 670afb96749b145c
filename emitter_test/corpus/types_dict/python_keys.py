# Keys with __hash__ and __eq__ in Python, in hot code: what is called, how often, and what comes of it.

log = []


class Key:
    def __init__(self, x, h=None):
        self.x = x
        self.h = x if h is None else h

    def __hash__(self):
        log.append(('h', self.x))
        return self.h

    def __eq__(self, other):
        log.append(('e', self.x, getattr(other, 'x', None)))
        return self.x == other.x

    def __repr__(self):
        return 'K%r' % (self.x,)


def ops(d, s, key):
    r = []
    try:
        r.append(d[key])
    except KeyError as e:
        r.append(('missing', e.args[0] is key))
    except Exception as e:
        r.append(type(e).__name__ + str(e))
    try:
        r.append(key in d)
        r.append(key not in s)
        if key in s:
            r.append('in')
        else:
            r.append('out')
        n = 0
        while key not in d:
            d[key] = 'new'
            n += 1
        r.append(n)
        d[key] = d[key] + '!' if n else 'old'
        r.append({key: 1, Key(key.x, key.h): 2})
        r.append(len({k for k in (key, key, Key(key.x, key.h))}))
        r.append(len({k: k for k in (key, key, Key(key.x, key.h))}))
    except Exception as e:
        r.append(type(e).__name__ + str(e))
    return r


def show(title, make, hs, n=40):
    # The same in code that is cold, warm and hot.
    first = None
    for i in range(n):
        table = [Key(i, h) for i, h in enumerate(hs)]
        d = {k: str(k.x) for k in table}
        s = set(table)
        log.clear()
        got = [ops(d, s, make(x)) for x in range(len(hs) + 3)]
        now = repr(got), repr(list(log)), repr(sorted(d.items(), key=lambda p: p[0].x))
        if first is None:
            first = now
        elif now != first:
            print(title, 'differs in round', i)
            break
    print(title, first[0])
    print(sum(x[0] == 'h' for x in log), first[1][:200])
    print(first[2])


show('plain', Key, range(3))
show('collisions', lambda x: Key(x, 7), [7] * 4)
show('many', lambda x: Key(x, x % 5), [x % 5 for x in range(20)], 20)
show('big', lambda x: Key(x, 10 ** 18 * (x + 7)), [10 ** 18 * (x + 7) for x in range(12)])
show('huge', lambda x: Key(x, 1 << (60 + x)), [1 << (60 + x) for x in range(12)])
show('negative', lambda x: Key(x, -1 - (x & 1)), [-1, -2, -1, -2])
show('min', lambda x: Key(x, -(1 << 63) + x), [-(1 << 63) + x for x in range(3)])
show('bool', lambda x: Key(x, x == 1), [False, True, False])
show('str', lambda x: Key(x, 'abc'), range(2), 40)
show('float', lambda x: Key(x, 1.5), range(2), 40)


class Fails(Key):
    def __hash__(self):
        if self.x == 2:
            raise ValueError('hash')
        return 1

    def __eq__(self, other):
        if self.x == 1 and other.x == 3:
            raise OSError('eq')
        return self.x == other.x


class Answers(Key):
    def __hash__(self):
        return 5

    def __eq__(self, other):
        log.append((self.x, other.x))
        return [NotImplemented, 1, 0, [], 'x', None][(self.x + other.x) % 6]


def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return type(e).__name__, str(e), e.__traceback__.tb_next is not None


def get(d, k):
    return d[k]


def put(d, k):
    d[k] = 1
    return len(d)


def has(d, k):
    return k in d


def jump(d, k):
    if k in d:
        return 'yes'
    return 'no'


def comp(d, k):
    return len({x for x in list(d) + [k]}), len({x: 1 for x in list(d) + [k]})


for cls in (Fails, Answers):
    last = None
    for i in range(50):
        out = []
        log.clear()
        for f in (get, put, has, jump, comp):
            for x in range(5):
                d = {}
                d[cls(0)] = 'zero'
                attempt(put, d, cls(1))
                out.append(attempt(f, d, cls(x)))
        out = repr(out), len(log)
        if last is not None and out != last:
            print(cls.__name__, 'differs', i)
        last = out
    print(last)


class Changes(Key):
    # Comparing changes the table.
    table = None
    what = 0

    def __hash__(self):
        return 9

    def __eq__(self, other):
        t = Changes.table
        if t is not None:
            Changes.table = None
            if self.what == 1:
                t.clear()
            elif self.what == 2:
                del t[self]
            elif self.what == 3:
                for i in range(100):
                    t[i] = i
            elif self.what == 4:
                t[Changes(77)] = 'more'
        return self.x == other.x


for f in (get, put, has, jump):
    for what in range(5):
        last = None
        for i in range(40):
            d = {}
            a = Changes(1)
            b = Changes(2)
            d[a] = 'a'
            d[b] = 'b'
            a.what = b.what = what
            Changes.table = d
            out = attempt(f, d, Changes(1)), len(d)
            Changes.table = d
            out += attempt(f, d, Changes(2)), len(d)
            Changes.table = d
            out += attempt(f, d, Changes(3)), len(d)
            if last is not None and out != last:
                print('differs', f.__name__, what, i, out)
            last = out
        print(f.__name__, what, last)


class Other:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return self.x

    def __eq__(self, other):
        return other.x == self.x


class Sub(Key):
    def __eq__(self, other):
        log.append('sub')
        return self.x == other.x

    __hash__ = Key.__hash__


class NoEq:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return self.x


class Unhashable:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return True


for i in range(60):
    d = {}
    for cls in (Key, Other, Sub, NoEq):
        for x in range(4):
            d[cls(x)] = cls.__name__
    log.clear()
    out = [[attempt(f, d, cls(x)) for x in range(5)] for f in (get, has, jump) for cls in (Key, Other, Sub, NoEq, Unhashable)]
print(len(d), len(log), out[0], out[1][:2], out[2], out[3][0][0], out[4][0])

# A class whose methods change while the code is hot.
K2 = type('K2', (), {'__init__': Key.__init__, '__hash__': lambda self: 3, '__eq__': lambda self, other: self.x == other.x})
d = {K2(i): i for i in range(3)}
counts = []
for i in range(300):
    if i == 100:
        K2.__eq__ = lambda self, other: False
    elif i == 150:
        K2.__eq__ = lambda self, other: True
    elif i == 200:
        K2.__hash__ = lambda self: 4
    elif i == 250:
        K2.__hash__ = None
    counts.append(attempt(has, d, K2(2)))
print([counts[i] for i in (0, 99, 100, 149, 150, 199, 200, 249, 250, 299)])


class Deep:
    # The __hash__ looks into the same table with other keys, and yields in between.
    table = {}

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        if self.n > 0:
            return hash(Deep(self.n - 1) in Deep.table) + sum(self.parts()) + self.n
        return 0

    def __eq__(self, other):
        return self.n == other.n and sum(other.parts()) == sum(self.parts())

    def parts(self):
        for i in range(self.n):
            yield i


for i in range(30):
    for n in range(6):
        Deep.table[Deep(n)] = n
print(len(Deep.table), [Deep.table[Deep(n)] for n in range(6)], Deep(7) in Deep.table)


def recursion():
    class R:
        def __hash__(self):
            return hash(self in {})

    return R() in {}


for i in range(3):
    print(attempt(recursion)[0])
