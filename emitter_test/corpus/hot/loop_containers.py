# Loops that index containers which they do not assign: what is kept of these in registers must not outlive a change of their size.
from array import array


def total(c, n):
    s = 0
    for i in range(n):
        s += c[i]
    return s


def back(c, n):
    s = 0
    for i in range(1, n + 1):
        s += c[-i]
    return s


def fixed(c, n):
    s = 0
    for i in range(n):
        s += c[0] + c[-1] + c[2]
    return s


def dot(a, b, n):
    s = 0
    for i in range(n):
        s += a[i] * b[i]
    return s


def fdot(a, b, n):
    s = 0.0
    for i in range(n):
        s += a[i] * b[i]
    return s


def matmul(a, b, n):
    r = []
    for i in range(n):
        row = []
        for j in range(n):
            s = 0
            for k in range(n):
                s += a[i][k] * b[k][j]
            row.append(s)
        r.append(row)
    return r


def fill(c, n, v):
    i = 0
    while i < n:
        c[i] = v
        i += 1
    return c[0], c[n - 1]


def fill_by(c, n):
    for i in range(n):
        c[i] = i * 3 & 127
    return c[n - 1]


def reverse(c):
    i, j = 0, len(c) - 1
    while i < j:
        c[i], c[j] = c[j], c[i]
        i += 1
        j -= 1
    return c[0]


def count(t, what):
    n = 0
    for i in range(len(t)):
        if t[i] == what:
            n += 1
    return n


def sieve(n):
    f = bytearray(n + 1)
    c = 0
    for i in range(2, n + 1):
        if f[i]:
            continue
        c += 1
        j = i * i
        while j <= n:
            f[j] = 1
            j += i
    return c


def alias(a, n):
    b = a
    s = 0
    for i in range(n):
        b[i] = a[i] + 1
        s += a[i] - b[i]
        a[n - 1 - i] = 2.5 if i == n // 2 else i
    return s, a[0], b[n - 1]


def at(c, indexes):
    r = []
    for k in range(len(indexes)):
        try:
            v = one(c, indexes[k])
        except Exception as e:
            v = type(e).__name__
        r.append(v)
    return r


def one(c, i):
    k = 0
    v = None
    while k < 3:
        v = c[i]
        k += 1
    return v


def put(c, i, v):
    k = 0
    while k < 3:
        c[i] = v
        k += 1
    return len(c)


class Grow:
    """Its operators change the size of a list."""

    def __init__(self, l, how):
        self.l = l
        self.how = how
        self.n = 0

    def act(self):
        self.n += 1
        if self.n % 20 == 0:
            self.how(self.l)

    def __add__(self, o):
        self.act()
        return o

    __radd__ = __add__

    def __lt__(self, o):
        self.act()
        return False

    def __eq__(self, o):
        self.act()
        return False

    def __getitem__(self, i):
        self.act()
        return i

    def __contains__(self, x):
        self.act()
        return False

    def __len__(self):
        self.act()
        return 3

    def __bool__(self):
        self.act()
        return True

    def __index__(self):
        self.act()
        return 0

    @property
    def prop(self):
        self.act()
        return 1

    def __call__(self, x):
        self.act()
        return x

    def __getattr__(self, name):
        if name == "missing":
            self.act()
            return 2
        raise AttributeError(name)

    def __setattr__(self, name, v):
        object.__setattr__(self, name, v)
        if name == "set":
            self.act()


def run_ops(op, l, g, n):
    s = 0
    for i in range(n):
        s += l[i]
        if op == 0:
            s = g + s
        elif op == 1:
            if g < s:
                s += 1
        elif op == 2:
            s += g[1]
        elif op == 3:
            if i in g:
                s += 1
        elif op == 4:
            s += len(g)
        elif op == 5:
            if g:
                s += 1
        elif op == 6:
            s += l[g]
        elif op == 7:
            s += g.prop
        elif op == 8:
            s += g.missing
        elif op == 9:
            g.set = i
        elif op == 10:
            s += g(1)
        elif op == 11:
            s += g == 1
        l[i] = s & 3
    return s


def shrink(l):
    del l[len(l) - 3:]


def grow(l):
    l.extend([1] * 200)


def clear(l):
    l.clear()


def replace(l):
    l[:] = [2] * 1000


def same(l):
    l[:] = list(l)


def in_place(l, n):
    s = 0
    for i in range(n):
        s += l[i]
        if i % 10 == 9:
            l += [i]
        if i % 30 == 29:
            l *= 2
            del l[40:]
            l += [1] * 300
    return s, len(l)


def local_methods(l, n):
    s = 0
    for i in range(n):
        s += l[i]
        if i % 50 == 49:
            l.insert(0, i)
            l.sort()
            l.reverse()
            l.remove(l[0])
            l.pop()
            l.append(1)
            l.extend((1, 2))
    return s, len(l)


def handler(l, n):
    s = 0
    for i in range(n):
        try:
            s += l[i]
            if i % 10 == 3:
                raise ValueError
        except ValueError:
            l.append(1)
            del l[0]
        except IndexError:
            l.extend([1] * 10)
            s += 1000
        finally:
            s += l[0]
    return s


def handler_outside(l, n):
    s = 0
    for k in range(6):
        try:
            for i in range(n):
                s += l[i]
        except IndexError:
            l.append(5)
            s += 100
    return s, len(l)


def gen(l):
    i = 0
    while i < len(l):
        yield l[i]
        i += 1


def gen_many(l, n):
    for i in range(n):
        s = 0
        for j in range(10):
            s += l[j] + l[-j]
        yield s


def replaced(a, b, n):
    s = 0
    c = a
    for i in range(n):
        s += c[i]
        if i == n // 2:
            c = b
    return s


def inlined(l, i):
    return l[i] + 1


def calls(l, n):
    s = 0
    for i in range(n):
        s += inlined(l, i) + l[i]
    return s


class Holder:
    def __init__(self, l):
        self.l = l
        self.x = 1

    def get(self, n):
        l = self.l
        s = 0
        for i in range(n):
            self.x = l[i]
            s += self.x
        return s


def tight(l, a, b, c, d, e, f, g, h, n):
    s = t = u = 0
    for i in range(n):
        s += l[i] + a + b
        t += l[i] * c - d
        u += e * f + g * h + l[i]
    return s, t, u, i


def shifts(l, m, n):
    s = 0
    for i in range(n):
        k = l[i] & 7
        s += m[i] << k >> 1
        s ^= l[i] << (m[i] & 3)
        s &= 0xffffff
    return s


def find(l, m, n):
    i = j = 0
    r = []
    while i < n and j < n:
        if l[i] < m[j]:
            i += 1
        elif l[i] > m[j]:
            j += 1
        else:
            r.append(l[i])
            i += 1
            j += 1
    return len(r), i, j


def comprehension(l, n):
    return sum([l[i] * 2 for i in range(n)]), sum(l[i] for i in range(n))


def octets(b, n):
    s = 0
    for i in range(n):
        b[i] = s & 255
        s += b[i] + b[n - 1 - i] + i
    return s


def resized(b, n):
    s = 0
    for i in range(n):
        s += b[i]
        if i % 25 == 24:
            b += b"abc"
        if i % 40 == 39:
            del b[:5]
    return s, len(b)


def grows(a, b, n):
    s = 0
    for i in range(n):
        s += a[i]
        b.append(s & 7)
        s += a[-1] * 2
    return s, len(a), len(b)


def grows_bound(a, b, n):
    s = 0
    append = b.append
    for i in range(n):
        s += a[i]
        append(s & 7)
        a[i] = s & 15
        s += a[-1] * 2
    return s, len(a), len(b)


def shrinks(a, b, n):
    s = 0
    for i in range(n):
        s += a[i] + b.pop()
        s += a[-1] * 3
    return s, len(a), len(b)


def shrinks_front(a, b, n):
    s = 0
    pop = b.pop
    for i in range(n):
        s += a[i] + pop(0) + pop(-1)
        s += a[-1] * 3
        if i % 5 == 0:
            b.append(i & 31)
    return s, len(a), len(b)


def worklist(graph, start):
    seen = [False] * len(graph)
    todo = [start]
    order = []
    while todo:
        x = todo.pop()
        if seen[x]:
            continue
        seen[x] = True
        order.append(x)
        todo.append(graph[x])
        todo.append((x * 7 + 1) % len(graph))
    return len(order), order[-1]


def attempt(f, *a):
    try:
        r = f(*a)
    except Exception as e:
        r = type(e).__name__
    return f.__name__, r


class L(list):
    pass


class M(list):
    def __getitem__(self, i):
        return list.__getitem__(self, i) + 1


N = 200
ints = list(range(N))
floats = [i / 4 for i in range(N)]
mixed = [i if i % 2 else i / 2 for i in range(N)]
everything = [ints, floats, mixed, tuple(ints), array("i", ints), array("d", floats), array("B", ints), array("q", ints), array("h", ints), bytes(ints), bytearray(ints),
              L(ints), M(ints), dict(enumerate(ints)), memoryview(bytearray(ints)), range(N)]
odd = [0, 1, -1, 2, -2, 3, -3, 4, -4, True, False, 2**62, -2**62, 2**62 - 1, 2**70, -2**70, 1.0, "a", None]
for _ in range(3):
    for c in everything:
        print(type(c).__name__, total(c, N), attempt(back, c, N), attempt(fixed, c, 30), attempt(total, c, N + 1), dot(c, c, N), attempt(dot, c, ints, N + 1),
              fdot(c, floats, N), attempt(back, c, N + 1))
    print(matmul([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 0, 2], [2.5, 1, 0], [0, 3, 1]], 3))
    m = [[i * j % 7 for j in range(12)] for i in range(12)]
    print(sum(map(sum, matmul(m, m, 12))), attempt(matmul, m, m[:11], 12), attempt(matmul, m, [r[:5] for r in m], 12))
    for c in [0] * 100, bytearray(100), array("i", [0] * 100), array("d", [0] * 100), {}, L([0] * 100), tuple(range(100)), "a" * 100:
        print(type(c).__name__, attempt(fill, c, 100, 7), attempt(fill, c, 101, 8), attempt(fill, c, 100, 300), attempt(fill, c, 100, "x"), attempt(fill, c, 100, 1.5),
              attempt(fill, c, 100, -1), attempt(fill_by, c, 100), attempt(fill_by, c, 120), attempt(reverse, c))
    for t in "abca" * 50, "ab\u00e9a" * 50, ("xx" + "abca" * 50)[2:], b"abca" * 50, "", "aaaa\U0001f600" * 20:
        print(count(t, "a"), count(t, 97), count(t, "\u00e9"))
    print(sieve(3000), alias([1] * 100, 100), alias([1.5] * 100, 100), alias(list("ab" * 50), 0))
    for c in [1, 2, 3], [], (1, 2, 3), "xyz", "x\u00e9z", b"xyz", bytearray(b"xyz"), array("d", [1, 2, 3]), array("b", [1, 2, 3]), L([1, 2, 3]):
        print(type(c).__name__, at(c, odd))
        print([attempt(put, c, i, v)[1] for i in odd[:14] for v in (1,)], [attempt(put, c, i, v)[1] for i in (0, -1) for v in (1, "q", 256, 2.5, 1)])
    for op in range(12):
        for how in grow, same, replace, shrink, clear:
            l = list(range(150))
            g = Grow(l, how)
            print(op, how.__name__, attempt(run_ops, op, l, g, 150), len(l))
    print(in_place([1] * 100, 100), attempt(in_place, [1] * 50, 200), local_methods([3] * 100, 100), attempt(local_methods, L([1] * 100), 100))
    print(handler([1] * 100, 100), handler([1] * 80, 120), handler_outside([1] * 50, 52), list(gen([1] * 50)) == [1] * 50, sum(gen_many(list(range(30)), 30)))
    l = [1] * 20
    g = gen_many(l, 20)
    r = []
    for x in g:
        r.append(x)
        if len(r) == 5:
            l[:] = [2] * 500
        if len(r) == 9:
            l[:] = [3] * 11
    print(r)
    print(replaced(ints, floats, N), replaced(ints, (1,) * N, N), attempt(replaced, ints, [1], N), calls(ints, N), calls(tuple(ints), N), attempt(calls, ints, N + 1))
    print(Holder(ints).get(N), Holder(floats).get(N), attempt(Holder("abc").get, 3))
    print(tight(ints, 1, 2, 3, 4, 5, 6, 7, 8, N), tight(ints, 1, 2.5, 3, 4, 5, 6, 7, 8, N), tight(ints, 2**62 - 5, 2, 3, 4, 5, 6, 2**61, 8, N))
    print(shifts(ints, ints, N), attempt(shifts, ints, floats, N), find(ints, ints[::2], 100), find(floats, ints, N), comprehension(ints, N), attempt(comprehension, ints, N + 1))
    print(octets(bytearray(100), 100), attempt(octets, bytearray(100), 101), octets([1] * 100, 100), attempt(resized, bytearray(100), 100), attempt(resized, bytearray(100), 300))
    for make in list, L, bytearray:
        for f in grows, grows_bound, shrinks, shrinks_front:
            for n in 40, 60:
                a, b = make([i % 9 for i in range(100)]), make([1, 2, 3] * 40)
                print(attempt(f, a, b, n), attempt(f, a, a, n), attempt(f, a, b, n), len(a), len(b))
    print(attempt(grows, [1], [2], 1), attempt(grows, (1,) * 50, [2], 50), attempt(grows, "a" * 50, [], 5), worklist([i * 3 % 97 for i in range(97)], 1))
    a = [1]
    print(attempt(grows, a, a, 100))
    b = bytearray(100)
    v = memoryview(b)
    print(attempt(grows, b, b, 10))
    print(octets(b, 100), v[99], attempt(resized, b, 100), octets(v, 100), b[5])
    v.release()
