# `in` with dicts of types that are derived from dict: OrderedDict, defaultdict, Counter, classes derived from these.
from collections import Counter, OrderedDict, defaultdict


class Plain(dict):
    pass


class Ordered(OrderedDict):
    pass


class Default(defaultdict):
    pass


class Own(OrderedDict):
    def __contains__(self, key):
        return key == "own" or super().__contains__(key)


def count(d, keys, n):
    found = absent = 0
    for i in range(n):
        for k in keys:
            if k in d:
                found += 1
            if k not in d:
                absent += 1
            found += k in d
    return found, absent, len(d)


keys = [1, "a", (1, 2), None, 2.0, "own", True, "x" * 9]
items = {1: 2, "a": 3, (1, 2): 4, "x" * 9: 5}
for make in (dict, OrderedDict, lambda x: defaultdict(list, x), lambda x: defaultdict(None, x), Counter, Plain, Ordered, lambda x: Default(int, x), Own):
    print(count(make(items), keys, 60))


def several(ds, n):
    total = 0
    for i in range(n):
        d = ds[i % len(ds)]
        total += (i in d) + 2 * ("a" in d)
    return total


print(several([OrderedDict(items), defaultdict(int, items), dict(items), {1, "a"}, [1, "a"], Own(items), Counter("a"), "a1" and ("a", 1)], 2000))


class Changing(OrderedDict):
    pass


def changing(n):
    d, out = Changing(items), 0
    for i in range(n):
        if i == n // 2:
            Changing.__contains__ = lambda self, key: key == 7
        out += (7 in d) + 10 * (1 in d)
    return out


print(changing(1000))


def lru(n, size):
    cache, hits = OrderedDict(), 0
    for i in range(n):
        k = i * i % 23
        if k in cache:
            hits += 1
            cache.move_to_end(k)
        else:
            cache[k] = i
            if len(cache) > size:
                cache.popitem(last=False)
    return hits, list(cache)


print(lru(2000, 7))


def fails(d, n):
    caught = 0
    for i in range(n):
        try:
            ([] if i % 50 == 9 else i) in d
        except TypeError:
            caught += 1
    return caught


print(fails(OrderedDict(items), 500), fails(defaultdict(int), 500))


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


def objects(d, n):
    for i in range(9):
        d[Key(i)] = i
    return sum(Key(i % 12) in d for i in range(n))


print(objects(OrderedDict(), 600), objects(defaultdict(int), 600), objects(Ordered(), 600))
