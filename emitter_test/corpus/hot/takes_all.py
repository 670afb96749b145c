# Calls that take all items: map with builtin functions and methods, sums over tables, counting, dicts made of others, lines of files, dates.
import io
import os
from collections import Counter
from datetime import date, datetime, timedelta


class S(str):
    def strip(self):
        return "mine"

    def __len__(self):
        return 77


class N:
    def __len__(self):
        return 3

    def __index__(self):
        return 4

    def __str__(self):
        raise StopIteration


class Changing:
    def __init__(self, l):
        self.l = l

    def __len__(self):
        if len(self.l) < 12:
            self.l.append("added")
        return 1


def failing(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


def maps(n):
    words = [" a ", "bb", "c c ", "", "é "]
    for i in range(n):
        out = [list(map(len, words)), list(map(str.strip, words)), list(map(str.upper, words)), list(map(ord, "abc")), list(map(len, [[1], (1, 2), {3}, N(), S("x")]))]
        out += [failing(lambda: list(map(str.strip, [" a", S(" b "), 5]))), list(map(str.strip, [" a", S(" b ")])), failing(lambda: list(map(len, [[], 1]))), list(map({"a": 1, "bb": 2}.get, ["a", "bb", "zz"]))]
        out += [failing(lambda: list(map({1: 2}.__getitem__, [1, 3]))), list(map([1, 2].index, [2, 1])), list(map(str, [1, N(), 2])), list(map(repr, words)), list(map(hex, [1, N()])), list(map(int, ["1", "2"]))]
        out += [any(map(str.isalpha, words)), all(map(str.isdigit, ["1", "2"])), sum(map(len, words)), max(map(len, words)), max(words, key=len), sorted(words, key=str.strip), sorted({3: "a", 1: "b"}, key={3: 0, 1: 1}.get)]
        l = []
        l.append(Changing(l))
        l *= 3
        out.append((list(map(len, l[:] if i & 1 else list(l))), len(list(map(len, l)))))
        it = iter(words)
        m = map(str.strip, it)
        out.append((next(m), list(m), list(m), list(it)))
        x = [1]
        x.extend(map(abs, [-1, -2]))
        x.extend(map(x.count, [1, 2, 3]))
        out.append(x)
        r = []
        for k in map(len, words):
            r.append(k)
        for k in map(str.strip, words):
            r.append(k)
        out.append(r)
    return out


print(*maps(30), sep="\n")


class Num:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        return other + self.n


def sums(n):
    d = {i: i * 3 for i in range(100)}
    f = {i: i / 4 for i in range(100)}
    m = {"a": 1, "b": 2.5, "c": True, "d": Num(10), "e": 1 << 70, "f": 7}
    e = dict(d)
    for k in list(e):
        if k % 3:
            del e[k]
    for i in range(n):
        out = [sum(d), sum(d.values()), sum(f.values()), sum(set(d)), sum(frozenset(f)), sum(m.values()), sum(e), sum(e.values(), 5), sum(e.values(), 0.5), sum({}), sum(set())]
        out += [sum([(1 << 62) - 1] + [1]), sum({(1 << 61): 1, (1 << 61) + 1: 2, (1 << 61) + 2: 3}), failing(sum, d.items()), sum(d.items(), ())[:4], sum(reversed({1: 2, 3: 4})), failing(sum, {"a": 1})]
        it = iter(d)
        next(it)
        out.append((sum(it), list(it)))
        it = iter(d.values())
        d[1000] = 1
        out.append(failing(sum, it))
        del d[1000]
    return out


print(sums(20))


class Bad:
    def __radd__(self, other):
        table["new"] = 1
        return other


table = {"a": 1, "b": Bad(), "c": 3}
print(failing(lambda: sum(table.values())), len(table))


def counts():
    c = Counter()
    c["a"] = (1 << 62) - 1
    c.update("abca")
    c["x"] = 1.5
    c.update("xx")
    c.update([True, 1, 1.0, "é", (1, 2), None])
    print(c)
    print(failing(Counter, [[]]), failing(c.update, 5))


counts()


def merged(n):
    big, small = {i: i for i in range(30)}, {"a": 1}
    holes = dict(big)
    for k in range(0, 30, 2):
        del holes[k]
    for i in range(n):
        out = [{**big, "a": 1}, {"a": 1, **big}, {**small, **big}, {**{}, **holes, 2: "x"}, {**holes}, dict(holes, a=5), {**holes, **big, 5: 0}]
        for d in out:
            d[len(d) + 100] = 1
            del d[next(iter(d))]
    return [(len(d), list(d)[:3], list(d)[-3:], d.get(5), 29 in d) for d in out]


print(*merged(10), sep="\n")

# Lines of files and of memory.
name = "takes_all.tmp"
text = "".join("line %d\n" % i if i % 7 else "\n" for i in range(3000)) + "é\r\n" + "x" * 20000 + "\nlast"
for newline in (None, "", "\n"):
    with open(name, "w", newline="") as f:
        f.write(text)
    with open(name, newline=newline) as f:
        lines = [x for x in f]
        f.seek(0)
        again = f.readlines()
        f.seek(0)
        mixed = [f.readline(), next(f), f.read(5), next(f), next(f)]
    print(newline, len(lines), lines == again, lines[1], repr(lines[3000]), len(lines[3001]), lines[3002], mixed)
with open(name, "rb") as f:
    lines = list(f)
    print(len(lines), lines[3000], f.tell() == len(b"".join(lines)), failing(next, f))
with open(name) as f:
    for k, x in enumerate(f):
        if k == 5:
            f.close()
            break
    print(failing(next, f))
os.remove(name)
for m in (io.StringIO("a\nbé\n\nc"), io.BytesIO(b"a\nb\n\nc"), io.StringIO("a\nb\n\nc")):
    print([x for x in m], failing(next, m), m.seek(2), list(m))
    m.close()
    print(failing(next, m))

# Dates.
days = [date(2020, 1 + i * 7 % 12, 1 + i * 5 % 28) for i in range(60)]
times = [datetime(d.year, d.month, d.day, d.day % 24) for d in days]
spans = [timedelta(d.day - 9, d.month) for d in days]


class Day(date):
    def __lt__(self, other):
        return True


for l in (days, times, spans):
    print(max(l), min(l), max(l) is max(l), len(set(l)), max(set(l)) == max(l), {x: i for i, x in enumerate(l)}[l[3]], l.index(l[40]), l.count(l[2]), l[5] in l[6:])
print(failing(max, days + times), failing(min, days + [3]), max(days + [Day(2030, 1, 1)]), failing(max, [datetime(2020, 1, 1), None]), max([True, 2, 1.5]), min(["b", "a"]))
