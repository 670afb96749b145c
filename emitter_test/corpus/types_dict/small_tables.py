# Small dicts and sets that grow entry by entry in hot loops, with deletions between, and beyond the size at which they get an index.


class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return self.v % 3

    def __eq__(self, o):
        return self.v == o.v


def dicts(n, size):
    total = 0
    for i in range(n):
        d = {}
        for k in range(size):
            d[k * i] = k
        total += len(d) + sum(d)
        e = {k: d for k in range(size)}
        total += len(e)
        if size > 3:
            del e[1], e[0]
            for k in range(size):
                e[k] = i
                e["s%d" % (k % 4)] = k
            total += sum(e.values())
        for k in d.copy():
            if k & 1:
                d.pop(k)
        d[-1] = d.setdefault(7, 1)
        total += len(d)
        if i % 97 == 0:
            total += list(d).index(-1) + list(e).index(size - 1 if size else "x") if size else 0
    return total


def sets(n, size):
    total = 0
    for i in range(n):
        s = set()
        for k in range(size):
            s.add(k ^ i)
        t = {k % 7 for k in range(size)}
        total += len(s) + len(t) + sum(s)
        s.discard(i)
        s.add("x")
        s.add("y")
        s.add(1.5)
        t.update(s)
        total += len(t)
    return total


def words(n, size):
    out = {}
    for i in range(n):
        row = {}
        for k in range(size):
            row["k%d" % k] = row.get("k%d" % (k - 1), 0) + 1
        out[i % 5] = row
        objs = {}
        for k in range(size):
            objs[Key(k // 2)] = k
        out[i % 3 + 10] = {o.v: v for o, v in objs.items()}
    return out


for size in (0, 1, 2, 3, 5, 6, 9, 10, 11, 12, 16, 40):
    print(size, dicts(100, size), sets(100, size))
print(words(200, 4))
print(words(200, 12)[10])


class Record:
    pass


def fields(n):
    total = 0
    for i in range(n):
        r = Record()
        for k in range(i % 14):
            setattr(r, "f%d" % k, k)
        total += len(vars(r)) + sum(vars(r).values())
    return total


print(fields(500))


def kwargs(**k):
    k["more"] = len(k)
    k["most"] = 2
    k["and"] = 3
    return k


total = 0
for i in range(500):
    total += sum(kwargs(a=1, b=i).values()) + len(kwargs()) + len(kwargs(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8))
print(total)
