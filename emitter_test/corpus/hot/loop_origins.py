# Loops that index containers which come from attributes, items, globals and closed-over variables: what is remembered of one must not outlive
# another one in its place, or a change of its size.
import _thread
import time
from array import array


class Box:
    def __init__(self, items):
        self.items = items
        self.total = 0
        self.n = len(items)

    def sum(self):
        s = 0
        for i in range(self.n):
            s += self.items[i]
        return s

    def accumulate(self):
        self.total = 0
        for i in range(len(self.items)):
            self.total += self.items[i]
        return self.total

    def backwards(self):
        s = 0
        for i in range(1, self.n + 1):
            s = s * 3 + self.items[-i] & 0xffff
        return s

    def rotate(self):
        i = 0
        while i < self.n - 1:
            self.items[i] = self.items[i + 1]
            i += 1

    def rebind(self, other):
        s = 0
        for i in range(self.n):
            s += self.items[i]
            if i == self.n // 2:
                self.items = other
        return s

    def alternate(self, other):
        s = 0
        for i in range(self.n):
            s += self.items[i]
            self.items, other = other, self.items
        return s

    def grow(self):
        s = 0
        for i in range(self.n):
            s += self.items[i] + self.items[-1]
            if i % 7 == 3:
                self.items.append(i)
        return s

    def shrink(self):
        s = 0
        try:
            for i in range(self.n):
                s += self.items[i]
                if i % 3 == 0:
                    self.items.pop()
        except IndexError as e:
            return s, str(e)
        return s

    def clear(self):
        s = 0
        try:
            for i in range(self.n):
                s += self.items[i]
                if i == 5:
                    self.items.clear()
        except IndexError as e:
            return s, 'empty'
        return s

    def splice(self):
        s = 0
        for i in range(self.n):
            s += self.items[i % len(self.items)]
            if i % 5 == 2:
                self.items[i % 3:] = [i, i + 1, i + 2]
        return s

    def remove(self):
        s = 0
        try:
            for i in range(self.n):
                s += self.items[i]
                if i == 9:
                    del self.items
        except AttributeError as e:
            return s, 'gone'
        return s

    def put(self, v):
        for i in range(self.n):
            self.items[i] = v
        return self.items[0], self.items[self.n - 1]

    def at(self, i):
        return self.items[i]

    def sum_at(self):
        s = 0
        for i in range(self.n):
            s += self.at(i)
        return s


class Slots:
    __slots__ = ('items', 'n')

    def __init__(self, items):
        self.items = items
        self.n = len(items)

    sum = Box.sum


class Computed:
    def __init__(self, items):
        self.all = items
        self.n = len(items)
        self.asked = 0

    @property
    def items(self):
        self.asked += 1
        return self.all

    sum = Box.sum


class Lazy:
    def __init__(self, items):
        self.n = len(items)
        self.all = items

    def __getattr__(self, name):
        if name != 'items':
            raise AttributeError(name)
        return self.all

    sum = Box.sum


class Triple(list):
    def __getitem__(self, i):
        return 3 * list.__getitem__(self, i)


class Plain(list):
    pass


def boxes():
    for _ in range(60):
        b = Box(list(range(40)))
        r = [b.sum(), b.accumulate(), b.backwards(), b.sum_at()]
    print(r)
    for _ in range(60):
        b.rotate()
    print(b.items[:3], b.sum())
    for k in range(60):
        b = Box(list(range(40)))
        r = [b.rebind(list(range(100, 140))), b.sum(), Box(list(range(40))).alternate([7] * 40), Box(list(range(40))).grow(), Box(list(range(40))).shrink(),
             Box(list(range(40))).clear(), Box(list(range(40))).splice(), Box(list(range(40))).remove()]
    print(r)
    for k in range(40):
        for items in (list(range(30)), tuple(range(30)), bytes(range(30)), bytearray(range(30)), array('i', range(30)), array('d', range(30)), Plain(range(30)), Triple(range(30)), range(30),
                      {i: i for i in range(30)}, memoryview(bytes(range(30)))):
            r = Box(items).sum()
            if k == 39:
                print(type(items).__name__, r, Box(items).accumulate(), Slots(items).sum(), Computed(items).sum(), Lazy(items).sum())
    for k in range(40):
        r = [Box([0] * 20).put(k), Box(bytearray(20)).put(k), Box(array('H', [0] * 20)).put(k)]
    print(r)
    for wrong in (tuple(range(20)), 'abc' * 9, None, 7, b'x' * 20):
        b = Box([0] * 20)
        b.items = wrong
        try:
            print(b.put(3))
        except TypeError:
            print('TypeError')
    b = Box([1] * 20)
    b.items[7] = 'x'
    try:
        b.sum()
    except TypeError:
        print('TypeError')
    b.n = 30
    b.items[7] = 1
    try:
        b.sum()
    except IndexError:
        print('IndexError')
    b = Box(list('hello world, hello again'))
    s = 0
    for _ in range(20):
        b.items = 'hello world, hello again'
        for i in range(b.n):
            if b.items[i] == 'l':
                s += 1
            if i == 11:
                b.items = b.items[::-1]
            if i == 18:
                b.items = 'h\u00e9llo world, h\u0142llo again'
            if i == 20:
                b.items = list(b.items)
    print(s)


def row(a, i, n):
    s = 0
    for k in range(n):
        s += a[i][k]
    return s


def product(a, b, n):
    r = []
    for i in range(n):
        for j in range(n):
            s = 0
            for k in range(n):
                s += a[i][k] * b[k][j]
            r.append(s)
    return r


def stencil(u, v, n):
    for i in range(1, n - 1):
        for j in range(1, n - 1):
            v[i][j] = u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1]
    return [sum(r) for r in v]


def replace_row(a, i, n):
    s = 0
    for k in range(n):
        s += a[i][k]
        if k == n // 2:
            a[i] = [5] * n
        if k == n // 2 + 2:
            a[i].append(1)
            a[i].extend(a[i])
    return s, len(a[i])


def same_row(n):
    a = [[1] * n] * 3
    for k in range(n):
        a[0][k] += a[1][k] + a[2][k]
    return a[2]


def rows():
    for k in range(20):
        a = [list(range(i, i + 12)) for i in range(12)]
        b = [[float(x) / 4 for x in r] for r in a]
        r = row(a, 3, 12), row(b, 3, 12), sum(product(a, a, 12)), sum(product(a, b, 12)), stencil(a, [[0] * 12 for _ in range(12)], 12), stencil(b, [[0] * 12 for _ in range(12)], 12)
        q = replace_row(a, 2, 12), same_row(12)
    print(r)
    print(q)
    t = tuple(tuple(range(i, i + 12)) for i in range(12))
    m = [bytes(range(i, i + 12)) for i in range(12)]
    c = {i: array('d', [1.5] * 12) for i in range(12)}
    for k in range(20):
        r = row(t, 3, 12), row(m, 3, 12), row(c, 3, 12), sum(product(t, m, 12)), sum(product(m, c, 12))
    print(r)


G = list(range(50))


def use_global(n):
    s = 0
    for i in range(n):
        s += G[i]
    return s


def change_global(n):
    global G
    s = 0
    for i in range(n):
        s += G[i]
        if i == 20:
            G = [9] * 50
        if i == 30:
            G.append(4)
            G[40] = 2
    return s


def closure(n):
    items = list(range(n))
    factor = 3

    def change(k):
        nonlocal items
        items = [k] * n

    def work(m):
        s = 0
        for i in range(m):
            s += items[i] * factor
        return s

    def rework(m):
        nonlocal items
        s = 0
        for i in range(m):
            s += items[i] * factor
            if i == 10:
                items = tuple(items[::-1])
            if i == 20:
                items = [2] * n
        return s

    r = [work(n) for _ in range(40)][-1]
    change(7)
    r = r, [work(n) for _ in range(10)][-1], rework(n), [rework(n) for _ in range(10)][-1]
    items = 'x' * n
    try:
        work(n)
    except TypeError:
        return r, 'TypeError'
    return r


def others():
    global G
    for _ in range(40):
        r = use_global(50)
    print(r)
    for _ in range(40):
        G = list(range(50))
        r = change_global(50), use_global(50)
    print(r)
    G = tuple(range(50))
    print(use_global(50), closure(30))


def many(a, b, c, d, e, f, g, h, k, l, m, n):
    for i in range(n):
        m[i] = a[i] + b[i] + c[i] + d[i] + e[i] + f[i] + g[i] + h[i] + k[i] + l[i]
        if i == n // 2:
            l.append(0)
            k.pop()
            k.append(1)
    return m


def many_kinds():
    for k in range(30):
        x = [list(range(j, j + 20)) for j in range(5)]
        r = many(*x, bytes(20), bytearray(range(20)), array('h', range(20)), [1] * 20, [3] * 20, [0] * 20, 20)
    print(r)
    try:
        many(*x, bytes(20), bytearray(range(20)), array('h', range(20)), [1] * 20, [3] * 19, [0] * 20, 20)
        print('no error')
        many(*x, bytes(2), bytearray(range(20)), array('h', range(20)), [1] * 20, [3] * 19, [0] * 20, 20)
    except IndexError:
        print('IndexError')


def meanwhile():
    b = Box([3] * 1000)
    a = [[2] * 1000 for _ in range(3)]
    stop = []

    def change():
        while not stop:
            b.items = list(b.items)
            b.items.append(0)
            b.items.pop()
            a[1] = [2] * 1001
            a[1].clear
            a[2] = tuple(a[2]) if type(a[2]) is list else list(a[2])
            time.sleep(0)
        stop.append(1)

    _thread.start_new_thread(change, ())
    s = set()
    for _ in range(1500):
        s.add((b.sum(), row(a, 1, 1000), row(a, 2, 1000)))
    stop.append(1)
    while len(stop) < 2:
        time.sleep(0.001)
    print(s)


boxes()
rows()
others()
many_kinds()
meanwhile()
