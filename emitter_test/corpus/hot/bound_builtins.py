# Methods of builtin containers, bound to an object in a local variable, and called in loops.
class Sub(list):
    pass


class Loud(list):
    def append(self, x):
        list.append(self, (x,))


class Late(dict):
    def __missing__(self, k):
        return -k


def fill(append, n):
    for i in range(n):
        append(i)


def local(n):
    out = []
    append = out.append
    pop = out.pop
    for i in range(n):
        append(i)
        if i % 3 == 0:
            append(pop() + 1)
        if i % 7 == 0:
            pop(0)
    return len(out), sum(out)


def replaced(n):
    a, b, c = [], [], set()
    f = a.append
    for i in range(n):
        if i == n // 3:
            f = b.append
        if i == n // 2:
            f = c.add
        if i == n - 30:
            f = print if i == 1 else a.append
        f(i)
    return len(a), len(b), len(c), a[-1]


def kinds(fs, n):
    r = []
    for f in fs:
        for i in range(n):
            r.append(f(i % 5))
    return r


def drain(pop):
    n = 0
    try:
        while True:
            n += pop()
    except IndexError as e:
        return n, str(e)


def drain_front(pop):
    r = []
    try:
        while 1:
            r.append(pop(0))
    except IndexError as e:
        return r, str(e)


def lookups(get, n):
    s = 0
    for i in range(n):
        v = get(i % 10)
        if v is None:
            s += 1000
        else:
            s += v
        s += get(i % 10, 7)
    return s


def defaults(setdefault, n):
    s = []
    for i in range(n):
        setdefault(i % 6, []).append(i)
    return s


def adds(add, items):
    for x in items:
        add(x)


def octets(append, items):
    for x in items:
        append(x)


def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return type(e).__name__


def results(l, n):
    append = l.append
    r = 0
    for i in range(n):
        if append(i) is None:
            r += 1
    return r


def grown(n):
    l = [0]
    append = l.append
    s = 0
    for x in l:
        s += x
        if len(l) < n:
            append(x + 1)
    return s, len(l)


def itself(n):
    l = []
    append = l.append
    for i in range(n):
        append(append)
        append(l)
    return len(l), l[0] == append, l[-1] is l


def gen(n):
    out = []
    append = out.append
    for i in range(n):
        append(i)
        x = yield len(out)
        if x is not None:
            append = x
    yield out


def raising(n):
    out = []
    append = out.append
    for i in range(n):
        try:
            append(i)
            if i % 5 == 0:
                append(1 // (i % 2))
        except ZeroDivisionError:
            append("zero")
        finally:
            append(None)
    return out[-6:], len(out)


class Holder:
    def __init__(self):
        self.out = []
        self.emit = self.out.append

    def run(self, n):
        emit = self.emit
        for i in range(n):
            emit(i)
            self.emit(i)
        return len(self.out)


def nested(n):
    rows = []
    put = rows.append
    for i in range(n):
        row = []
        add = row.append
        for j in range(i):
            add(i * j)
        put(row)
    return sum(map(sum, rows))


for _ in range(4):
    for n in 0, 1, 300:
        print(local(n), attempt(nested, n // 10), attempt(grown, n), results([], n), raising(n))
    print(replaced(300), itself(100))
    a = []
    fill(a.append, 200)
    s = Sub()
    fill(s.append, 200)
    l = Loud()
    fill(l.append, 200)
    st = set()
    fill(st.add, 200)
    b = bytearray()
    print(attempt(fill, b.append, 300), len(b))
    d = {}
    print(attempt(fill, d.get, 200), attempt(fill, a.pop, 20))
    print(len(a), a[-1], len(s), s[-1], l[-1], len(st))
    print(attempt(kinds, [a.append, s.append, st.add, d.get, abs, str], 12))
    print(drain(a.pop), drain(s.pop), attempt(drain, l.pop))
    print(drain_front(list(range(50)).pop), drain_front(Sub(range(5)).pop), attempt(drain_front, {0: 1}.pop))
    print(lookups({i: i * i for i in range(8)}.get, 100), attempt(lookups, Late().get, 30), attempt(lookups, [].index, 10))
    d = {}
    defaults(d.setdefault, 60)
    print(d)
    st = set()
    adds(st.add, [1, "a", 2.5, (1, 2), None, True, "b" * 3] * 10)
    print(len(st), attempt(adds, st.add, [1, 2, [], 3]), len(st))
    b = bytearray(b"x")
    octets(b.append, range(200))
    print(len(b), attempt(octets, b.append, [1, 2, 256]), attempt(octets, b.append, [1, "a"]), len(b))
    print(attempt(adds, [].append, range(50)), attempt(fill, [].insert, 3), attempt(fill, "a".join, 3))
    g = gen(100)
    o = []
    print([g.send(o.append if i == 50 else None) for i in range(80)][-3:], len(o))
    print(len([list(g)[-1]][0]), len(o))
    print(Holder().run(100))
