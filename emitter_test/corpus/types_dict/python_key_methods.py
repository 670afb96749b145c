# Methods of dicts and sets with keys whose __hash__ and __eq__ are in Python, in hot code.

log = []


class Key:
    def __init__(self, x, h):
        self.x = x
        self.h = h

    def __hash__(self):
        log.append('h')
        if self.h == 'fail':
            raise ValueError('hash')
        return self.h

    def __eq__(self, other):
        log.append('e')
        if self.x == 'fail':
            raise OSError('eq')
        return self.x == other.x

    def __repr__(self):
        return 'K%r' % (self.x,)


def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return type(e).__name__, str(e), e.__traceback__.tb_next is not None


def get(d, s, k):
    return d.get(k)


def get_or(d, s, k):
    return d.get(k, s)


def default(d, s, k):
    return d.setdefault(k), d.setdefault(k, 5)


def default_to(d, s, k):
    return d.setdefault(k, 'to'), d.setdefault(k, 5), len(d)


def add(d, s, k):
    return s.add(k), s.add(k), len(s)


def drop(d, s, k):
    s.discard(k)
    return len(s), d.pop(k, None), len(d)


def mixed(d, s, k):
    r = []
    for x in (k, 'text', 5, (1, 2), k):
        s.add(x)
        r.append(d.get(x, 'no'))
        r.append(d.setdefault(x, 'yes'))
    return r, len(s), len(d)


class Own:
    # Methods of the same names.
    def get(self, k, d=None):
        return 'own get', d is None

    def setdefault(self, k, d=None):
        return 'own setdefault', d

    def add(self, k):
        return 'own add'

    def __len__(self):
        return 99


class SubDict(dict):
    def get(self, k, d=None):
        return 'sub', dict.get(self, k, 'none')


class SubSet(set):
    def add(self, k):
        set.add(self, k)
        return 'sub'


def keys(n):
    yield from (Key(i, i) for i in range(n))
    yield from (Key(i, 3) for i in range(n))
    yield from (Key(i, 10 ** 18 + i) for i in range(n))
    yield from (Key(i, -1) for i in range(2))
    yield from (Key(i, 10 ** 30) for i in range(2))
    yield Key('fail', 3)
    yield Key(1, 'fail')
    yield Key(1, None)


for f in (get, get_or, default, default_to, add, drop, mixed):
    last = None
    for i in range(40):
        out = []
        for k in keys(4):
            table = [Key(j, h) for j, h in ((0, 0), (1, 1), (1, 3), (2, 3), (2, 10 ** 18 + 2), (1, -1), (0, 10 ** 30))]
            d = {t: str(t) for t in table}
            s = set(table[1:])
            log.clear()
            r = attempt(f, d, s, k)
            out.append((r if r is not s else 'set', log.count('h')))
        if last is not None and repr(out) != last[0] + last[1]:
            print(f.__name__, 'differs', i)
        last = repr(out)[:900], repr(out)[900:]
    print(f.__name__, last[0])

for f in (get, default, default_to, add):
    for i in range(60):
        out = [attempt(f, d, s, Key(1, 1)) for d, s in ((Own(), Own()), ({}, set()), (SubDict(), SubSet()), (Own(), set()), ({}, Own()))]
    print(f.__name__, out)

# Bound methods, and visited sets.
visited = set()
see = visited.add
count = {}
fetch = count.get
for i in range(2000):
    k = Key(i % 30, i % 7)
    see(k)
    if k not in visited:
        print('lost')
    count[k] = fetch(k, 0) + 1
    if i % 500 == 499:
        print(len(visited), len(count), sum(count.values()), sorted(k.x for k in visited)[-3:])
groups = {}
for i in range(2000):
    groups.setdefault(Key(i % 13, i % 3), []).append(i)
print(len(groups), sum(map(len, groups.values())))
