# Instances of OrderedDict, deque and of their subclasses in hot code: items, length, truth and order, and what overrides them later.
from collections import Counter, OrderedDict, defaultdict, deque


class Cache(OrderedDict):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def use(self, k):
        if k in self:
            self.move_to_end(k)
            return self[k]
        return None

    def put(self, k, v):
        self[k] = v
        self.move_to_end(k)
        if len(self) > self.n:
            self.popitem(last=False)


class Plain(OrderedDict):
    pass


class Missing(OrderedDict):
    def __missing__(self, k):
        return -k


class Queue(deque):
    def __init__(self, *args):
        super().__init__(*args)
        self.seen = 0

    def take(self):
        self.seen += 1
        return self.popleft()


def fill(d, n):
    for i in range(n):
        d[i % 50] = i
    return len(d)


def total(d, n):
    t = 0
    for i in range(n):
        t += d[i % 50]
    return t


def lengths(d, n):
    t = 0
    for i in range(n):
        t += len(d)
        if d:
            t += 1
        if not d:
            t += 100000
    return t


def absent(d, n):
    t = 0
    for i in range(n):
        try:
            t += d[i + 1000]
        except KeyError as e:
            t += e.args[0] & 7
    return t


c, x = Cache(30), 1
hits = 0
for i in range(3000):
    x = (x * 1103515245 + 12345) & 0x7FFFFFFF
    k = (x >> 8) % 50
    if c.use(k) is None:
        c.put(k, i)
    else:
        hits += 1
print(hits, len(c), list(c.items())[:4], list(reversed(c))[:4])

for cls in (dict, OrderedDict, Plain, Missing, Counter):
    d = cls()
    print(cls.__name__, fill(d, 500), total(d, 500), lengths(d, 500), absent(d, 500))
    if cls is Plain or cls is OrderedDict:
        d.move_to_end(3)
        d[3] += 1
        d[77] = 5
        print(list(d)[-3:], d[3], d == dict(d), d == cls(sorted(d.items())))
print(fill(defaultdict(int), 500), total(defaultdict(lambda: 2), 500))


def queue(q, n):
    t = 0
    for i in range(n):
        q.append(i)
        if len(q) > 5:
            t += q.take()
        if q:
            t += q[0] + q[-1]
    while q:
        t += q.popleft()
    return t, len(q)


print(queue(Queue(), 800), lengths(Queue("ab"), 400), lengths(deque("abc"), 400), lengths(Queue(), 400))
print(lengths(Queue([1], 0), 10), lengths(Queue([1] * 9, 4), 10))

# Overridden while hot.
d = Plain((i, i) for i in range(50))
print(lengths(d, 300), total(d, 300))
Plain.__len__ = lambda self: 7
print(lengths(d, 300))
Plain.__bool__ = lambda self: False
print(lengths(d, 300))
Plain.__getitem__ = lambda self, k: 2
print(total(d, 300))
Plain.__setitem__ = lambda self, k, v: None
print(fill(d, 300), dict.__len__(d))
del Plain.__len__, Plain.__bool__, Plain.__getitem__, Plain.__setitem__
print(lengths(d, 300), total(d, 300), fill(d, 300))
Queue.__len__ = lambda self: 3
print(lengths(Queue("ab"), 300))
del Queue.__len__
print(lengths(Queue("ab"), 300))


class Odd:
    def __len__(self):
        return -1


try:
    print(lengths(Odd(), 3))
except ValueError as e:
    print(e)


# A key whose method changes the dict that is searched.
class Key:
    def __init__(self, d):
        self.d = d

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.d.pop(2, None)
        return False


d = Plain((i, i) for i in range(5))
for i in range(60):
    d[2] = i
    try:
        d[Key(d)]
    except KeyError:
        pass
print(list(d.items()))
