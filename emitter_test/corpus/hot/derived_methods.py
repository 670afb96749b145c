# Membership in instances of classes derived from dict, and methods of lists and dicts called for derived classes.
class Table(dict):
    pass


class Sub(Table):
    def __missing__(self, key):
        return "missing " + key


class Asked(dict):
    def __contains__(self, key):
        return key == "a"


class Stack(list):
    def top(self):
        return self[-1]


def count(d, keys):
    n = 0
    for k in keys:
        if k in d:
            n += 1
        if k not in d:
            n += 10
        n += (k in d) * 100
        if d.get(k) is not None:
            n += 1000
        if d.get(k, 7) == 7:
            n += 10000
    return n


def stack(s, n):
    r = []
    for i in range(n):
        s.append(i)
        if i % 3 == 2:
            r.append(s.pop())
        if i % 7 == 6:
            r.append(s.pop(0))
    return len(s), sum(r), s[-1]


def table(d, n):
    r = 0
    for i in range(n):
        r += d.setdefault(i % 10, i)
        if i % 4 == 3:
            r += d.pop(i % 10, 5)
    return r, sorted(d)


keys = ["a", "b", 3, "cc", (1, 2)]
for _ in range(100):
    r = [count(c(a=1, cc=None), keys) for c in (Table, Sub, dict)]
print(r, Sub()["x"])
for _ in range(100):
    r = [count(c(a=1, b=2), keys) for c in (Asked, Table)]
print(r)
print([stack(c(), 1500) for c in (Stack, list, Stack)], Stack([1, 2]).top())
print([table(c(), 1500) for c in (Table, dict, Sub)])

# The class gets a method of its own while the code is hot.
t = Table(a=1)
print(count(t, keys))
Table.__contains__ = lambda self, key: key in (3, "b")
print(count(t, keys), count(Sub(b=1), keys))
del Table.__contains__
print(count(t, keys), count(Sub(b=1), keys))
for bad in ([],), {}:
    for c in Table, Stack:
        try:
            print(count(c(), [bad]))
        except (TypeError, AttributeError) as e:
            print(type(e).__name__)
for f in Stack().pop, lambda: Table().pop("k"), lambda: list.pop(Table()), lambda: dict.get([], 1):
    try:
        f()
    except Exception as e:
        print(type(e).__name__)
