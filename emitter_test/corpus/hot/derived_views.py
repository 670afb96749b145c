# Loops over views of classes derived from dict, and over dicts that are empty for long.
from collections import OrderedDict, defaultdict, Counter


class D(dict):
    pass


class Own(dict):
    def __iter__(self):
        return iter("own")

    def keys(self):
        return ["other"]

    def __getitem__(self, k):
        return "got"


def sums(d, n):
    r = 0
    for i in range(n):
        for k, v in d.items():
            r += k * v
        for k in d.keys():
            r += k
        for v in d.values():
            r += v
        for p in d.items():
            r += p[1]
        r += sum([k for k, v in d.items() if v > 2])
    return r


def texts(d, n):
    r = []
    for i in range(n):
        r = [k for k in d]
        for k in d.keys():
            r.append(k)
        for k, v in d.items():
            r.append((k, v))
        for v in d.values():
            r.append(v)
    return r


def seldom(d, n):
    r = []
    for i in range(n):
        for k, v in d.items():
            r.append((k, v))
        for k in d:
            r.append(k)
        for v in d.values():
            r.append(v)
        if i == n - 3:
            d["x"] = i
    return r


def grows(d, n):
    for i in range(n):
        for k, v in d.items():
            if i == n - 1:
                d[i] = k
    return len(d)


def shrinks(d, n):
    for i in range(n):
        for k in d:
            if i == n - 1:
                d.remove(k) if isinstance(d, set) else d.pop(k)


items = {1: 2, 3: 4, 5: 1}
for kind in D, OrderedDict, Counter, dict, lambda d: defaultdict(int, d):
    print(sums(kind(items), 400), sums(kind({}), 400))
print(texts(Own(a=1), 300))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(texts(o, 300))
for kind in D, dict, OrderedDict:
    print(seldom(kind(), 900))
for kind in D, dict:
    try:
        grows(kind(items), 300)
    except RuntimeError as e:
        print(e)
    try:
        shrinks(kind(items), 300)
    except RuntimeError as e:
        print(e)
try:
    shrinks({1, 2, 3}, 300)
except RuntimeError as e:
    print(e)
d = D(items)
for k, v in d.items():
    del d[1]
    break
print(sums(d, 10), d)
