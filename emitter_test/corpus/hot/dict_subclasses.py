# Items of instances of subclasses of dict in hot code: as those of dicts, until their classes do otherwise.
from collections import Counter, OrderedDict, defaultdict


class Plain(dict):
    pass


class Slots(dict):
    __slots__ = ("a", "b")


class Missing(dict):
    def __missing__(self, key):
        return 100


class Keep(dict):
    def __missing__(self, key):
        self[key] = 7
        return 7


class Getter(dict):
    def __getitem__(self, key):
        return dict.get(self, key, -1) + 1


class Setter(dict):
    def __setitem__(self, key, value):
        dict.__setitem__(self, key, value * 2)


class Sub(defaultdict):
    pass


KEYS = [1, "a", (1, 2), "b" * 3, 2.5, None, (3, "x"), -1, True, 1 << 70]


def count(d, n):
    errors = 0
    for _ in range(n):
        for k in KEYS:
            try:
                d[k] = d[k] + 1
            except KeyError as e:
                errors += 1
                d[k] = 1
    return errors, sorted(map(str, d.items()))


for make in (Plain, Slots, Missing, Keep, Getter, Setter, Counter, OrderedDict, lambda: defaultdict(int), lambda: Sub(int), lambda: defaultdict(None), dict):
    print(count(make(), 60))


def one_kind(d, n):
    s = 0
    for i in range(n):
        d[i & 15] += 1
        s += d[i & 7]
    return s, len(d)


for make in (Counter, lambda: defaultdict(int), lambda: Missing({3: 4}), lambda: Keep({3: 4})):
    print(one_kind(make(), 500))


def changing(n):
    class D(dict):
        pass

    d, out = D({"k": 1}), []
    for i in range(n):
        r = d["k"]
        d["k"] = i & 1
        if not out or out[-1] != type(r):
            out.append(type(r))
        if i == n // 5:
            D.__getitem__ = lambda self, key: "own"
        if i == 2 * n // 5:
            del D.__getitem__
        if i == 3 * n // 5:
            D.__setitem__ = lambda self, key, value: dict.__setitem__(self, key, 1.5)
        if i == 4 * n // 5:
            d.__class__ = Missing
            d.clear()
    return out, d


print(changing(500))


def ordered(n):
    d = OrderedDict()
    for i in range(n):
        d[i % 7] = i
        if i % 5 == 0:
            d.move_to_end(i % 7)
        if i % 11 == 0:
            d.popitem(last=False)
    return list(d.items())


print(ordered(400))


def raising(n):
    class D(dict):
        def __missing__(self, key):
            raise IndexError(key)

    d, c = D(), 0
    for i in range(n):
        try:
            c += d[i % 3]
        except IndexError as e:
            c += e.args[0]
            if i > n // 2:
                d[e.args[0]] = 10
    return c


print(raising(300))


def deep(n):
    tree = lambda: defaultdict(tree)
    t = tree()
    for i in range(n):
        t[i % 3][i % 5][str(i % 7)] = i
    return {k: {j: dict(x) for j, x in v.items()} for k, v in t.items()}


print(deep(200))
