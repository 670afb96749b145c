# Containers that loops index in functions that are walked in place, and isinstance of what is known.

from array import array


class Rows:
    def __init__(self, n):
        self.n = n
        self.rows = [array("d", [i * 10.0 + k for k in range(n)]) for i in range(n)]

    def __getitem__(self, index):
        if isinstance(index, tuple):
            return self.rows[index[1]][index[0]]
        return self.rows[index]

    def row(self, i):
        if i < 0:
            i += self.n
        return self.rows[i]


class Other(Rows):
    def row(self, i):
        return [1, 2, 3, 4, 5, 6, 7]


def sums(a, b, n):
    s = 0.0
    for i in range(n):
        for k in range(n):
            s += a[i][k] - b.row(i)[k] + a[k, i]
        a.row(i)[0] += 1
    return s


a, b = Rows(7), Rows(7)
print([sums(a, b, 7) for i in range(8)])
print([sums(a, Other(7), 7) for i in range(3)])


# The container is replaced, grown or shrunk while the loop runs.
def replaced(a, n, what):
    out = 0
    for i in range(n):
        if i == n - 8:
            what(a)
        try:
            out += a[i % 5][i % 7]
            a.row(i % 3)[i % 4] = i
        except (IndexError, TypeError) as e:
            out += 10000 if isinstance(e, IndexError) else 20000
    return out


def shrink(a):
    del a.rows[2:]


def lists(a):
    a.rows = [list(range(9)) for i in range(7)]


def shorter(a):
    for k in range(7):
        a.rows[k] = array("d", [1.5, 2.5])


def strings(a):
    a.rows[3] = "abcdefgh"


def ints(a):
    a.rows[1] = array("i", range(8))


def nothing(a):
    pass


for what in (nothing, nothing, shrink, lists, shorter, strings, ints, nothing):
    a = Rows(7)
    for k in range(3):
        replaced(a, 40, nothing)
    print(what.__name__, replaced(a, 60, what))


class Ring:
    def __init__(self):
        self.m = [k * 3 % 17 for k in range(17)]
        self.i = 4
        self.j = 16

    def step(self):
        i, j, m = self.i, self.j, self.m
        k = m[i] - m[j]
        if k < 0:
            k += 101
        self.m[j] = k
        self.i = 16 if i == 0 else i - 1
        if j == 0:
            j = 16
        else:
            j -= 1
        self.j = j
        return k


def steps(rings, n):
    s = 0
    for k in range(n):
        r = rings[k & 1]
        s += r.step() * 2 - r.step()
        if k == n - 3:
            r.m = list(r.m)
        if k == n - 2:
            r.m.extend([1, 2])
    return s


print([steps([Ring(), Ring()], 100) for k in range(3)])
r = Ring()
print(steps([r, r], 200), r.m)


# isinstance where types or shapes tell.
class Base:
    def same(self, o):
        if isinstance(o, Base):
            return self.v == o.v
        return isinstance(o, (int, float)) and self.v == o


class Left(Base):
    v = 1


class Right(Base):
    v = 2


class Claims(Left):
    @property
    def __class__(self):
        return int


def asks(n):
    k = 0
    objects = [Left(), Right(), Claims()]
    for i in range(n):
        x = i * 0.5
        k += isinstance(i, int) + 2 * isinstance(i, (str, float)) + 4 * isinstance(x, float) + 8 * isinstance(x, (int, bool))
        k += 16 * isinstance((i, x), tuple) + 32 * isinstance([i], (tuple, list)) + isinstance(None, (int, str)) + isinstance(i < 5, int)
        for o in objects:
            o.v
            k += o.same(objects[0]) + isinstance(o, Left) * 64 + isinstance(o, int) * 128
        k += objects[1].same(i) + objects[0].same("a")
    return k


print(asks(100), asks(100))

import builtins
real = isinstance


def lies(x, cls):
    return "yes" if real(x, int) else real(x, cls)


def asked(n):
    out = []
    for i in range(n):
        if i == n - 2:
            builtins.isinstance = lies
        r = isinstance(i, float)
        out.append(r or not isinstance((i, i), tuple))
    builtins.isinstance = real
    return out[-4:]


for k in range(3):
    print(asked(100))
