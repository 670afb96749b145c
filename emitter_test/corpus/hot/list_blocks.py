# Lists without items share a block without room: every way to make one, and to put the first item in.


class Plain(list):
    pass


class Attr(list):
    def __init__(self, tag):
        self.tag = tag


class New(list):
    def __new__(cls, *args):
        return super().__new__(cls)


def first(make, n):
    out = 0
    for i in range(n):
        l = make()
        l.append(i)
        m = make()
        out += len(l) + len(m) + l[0]
    return out


def ways(n):
    out = []
    for make in (lambda: [], list, Plain, lambda: Attr(1), New, lambda: [x for x in ()], lambda: list(()), lambda: [1][:0],
                 lambda: [1] * 0, lambda: [] + [], lambda: sorted(()), lambda: "".split(), lambda: [].copy()):
        out.append(first(make, n))
    return out


def emptied(n):
    total = 0
    for i in range(n):
        l = [i, i + 1]
        if i % 4 == 0:
            l.clear()
        elif i % 4 == 1:
            del l[:]
        elif i % 4 == 2:
            l.pop()
            l.pop()
        else:
            l *= 0
        assert not l and l == []
        l.append(i)
        l += [7]
        l.insert(0, i)
        total += sum(l)
    return total


def insert_first(n):
    total = 0
    for i in range(n):
        a = []
        a.insert(3, i)
        b = []
        b += (i, i)
        c = []
        c[:] = [i]
        d = []
        d.extend(x for x in (i,))
        e = []
        e.extend("ab")
        f = []
        f.extend({i: 1})
        total += len(a) + len(b) + len(c) + len(d) + len(e) + len(f) + a[0] + b[-1] + c[0] + d[0] + f[0]
    return total


def grow_and_shrink(n):
    l = []
    seen = 0
    for k in range(n):
        for i in range(90):
            l.append(i)
        while len(l) > 3:
            seen += l.pop()
        while len(l) > 1:
            seen += l.pop(0)
    return seen, l


def sorting(n):
    errors = 0
    for i in range(n):
        l = [3, 1, 2]

        def key(x):
            assert i % 5 == 0 or l == []
            if i % 5 == 0:
                l.append(x)
            return x

        try:
            l.sort(key=key)
        except ValueError as e:
            errors += 1
            assert str(e) == "list modified during sort"
        assert l == [1, 2, 3]
    return errors


def ends(n):
    missing = 0
    for i in range(n):
        l = Plain() if i & 1 else []
        for f in (lambda: l.pop(), lambda: l[0], lambda: l[-1], lambda: l.pop(0), lambda: l.__setitem__(0, 1)):
            try:
                f()
            except IndexError:
                missing += 1
    return missing


def indices(l, keys):
    out = []
    for k in keys:
        try:
            out.append(l[k])
        except IndexError:
            out.append(None)
    return out


big = [0, 1, 2, -1, -2, -3, -4, 3, 1 << 31, 1 << 32, (1 << 32) + 1, -(1 << 32), -(1 << 32) - 1, (1 << 33) - 1, 1 << 61, -(1 << 61)]
print(ways(60))
print(emptied(200), insert_first(100))
print(grow_and_shrink(20))
print(sorting(60), ends(60))
for _ in range(30):
    got = indices([10, 11, 12], big)
print(got)
