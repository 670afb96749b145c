# Tables that grow, shrink, are emptied from either end and copied, against a list of pairs that does the same.
from collections import OrderedDict


def rand(seed=[12345]):
    seed[0] = (seed[0] * 1103515245 + 12345) & 0x7FFFFFFF
    return seed[0] >> 8


def key(n):
    k = n % 3
    return n if k == 0 else "k%d" % n if k == 1 else (n, "t")


def same(table, pairs):
    return len(table) == len(pairs) and list(table) == [k for k, _ in pairs]


def work(kind, steps, span, grow):
    table, pairs, checks = kind(), [], 0
    for i in range(steps):
        r = rand()
        k = key(r % span)
        at = next((j for j, p in enumerate(pairs) if p[0] == k), -1)
        if (k in table) != (at >= 0):
            return "lost", k, i
        if r % 10 < grow:
            if at < 0:
                pairs.append((k, i))
            else:
                pairs[at] = k, i
            table[k] = i
        elif r % 7 == 0 and pairs:
            if table.popitem() != pairs.pop():
                return "popitem", i
        elif r % 7 == 1 and pairs:
            k, v = pairs.pop(0)
            if table.pop(k) != v:
                return "pop", i
        elif at >= 0:
            del table[k]
            del pairs[at]
        if i % 16 == 0:
            if not same(table, pairs) or dict(table) != dict(pairs) or table.copy() != table:
                return "differs", i
            checks += 1
    return kind.__name__, len(pairs), checks, sorted(map(str, table))[:4]


for span, grow in ((6, 5), (12, 6), (30, 5), (60, 7), (200, 8), (200, 4)):
    print(work(dict, 300, span, grow), work(OrderedDict, 150, span, grow))


def sets(steps, span):
    s, model = set(), {}
    for i in range(steps):
        k = key(rand() % span)
        if i % 3:
            s.add(k)
            model[k] = None
        else:
            s.discard(k)
            model.pop(k, None)
        if i % 16 == 0 and (s != set(model) or s.copy() != s or frozenset(s) != s or len(s) != len(model) or (s | {k}) - {k} != s - {k}):
            return "differs", i
    return len(s)


print([sets(300, n) for n in (5, 11, 23, 90, 400)])


def queue(n, live):
    d, log = {}, []
    for i in range(n):
        d[i] = (i,)
        if i >= live:
            if d.pop(i - live) != (i - live,):
                return "wrong", i
        if i % 37 == 0:
            log.append((len(d), next(iter(d)), list(d)[-1]))
    return log[::5], sum(v[0] for v in d.values())


for live in (1, 3, 9, 11, 40, 90):
    print(queue(300, live))


# Entries change their places while keys are compared.
class Key:
    def __init__(self, n, do=None):
        self.n, self.do = n, do

    def __hash__(self):
        return self.n % 2

    def __eq__(self, other):
        do, self.do, other.do = self.do or other.do, None, None
        if do:
            do()
        return self.n == other.n


for size in (4, 9, 12, 30, 60):
    d = {Key(i): i for i in range(size)}

    def shuffle():
        for k in list(d)[:size - 1]:
            del d[k]
        for i in range(size, 3 * size):
            d[Key(i)] = i

    try:
        print(size, d.get(Key(size - 1, shuffle)), len(d), d[Key(2 * size)])
    except RuntimeError as e:
        print(e)

a = {i: i for i in range(100)}
for i in range(95):
    del a[i]
b = a.copy()
a.update({i: 1 for i in range(50)})
a |= b
print(list(a)[:7], len(a), b, {**b, 1: 2})
d = dict.fromkeys(range(1000))
d.clear()
d["x"] = 1
print(d)
