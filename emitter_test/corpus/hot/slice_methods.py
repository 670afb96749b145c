# Slices of objects with __getitem__ and __setitem__ in Python, among builtin sequences, and of classes that change.


class Vec:
    def __init__(self, items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Vec(self.items[i])
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __repr__(self):
        return f"Vec({self.items})"


class Plain:
    def __getitem__(self, i):
        return i

    def __setitem__(self, i, v):
        self.last = i, v


class Big(Plain):
    def __getitem__(self, i):
        for k in range(2):
            pass
        return i.start, i.stop, i.step


class Sub(list):
    def __getitem__(self, i):
        return "sub", list.__getitem__(self, i)


class Texts(str):
    pass


def show(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        tb, lines = e.__traceback__, []
        while tb:
            lines.append(tb.tb_lineno)
            tb = tb.tb_next
        print(f.__name__, type(e).__name__, e.args if isinstance(e, (KeyError, ValueError)) else [], lines)


def part(o, n):
    r = None
    for i in range(n):
        r = o[1:3]
    return r


def parts(o, n):
    r = []
    for i in range(n):
        a, b, c, d, e = o[i % 3 :], o[: i % 4], o[::2], o[i % 2 : 4 : i % 2 + 1], o[:]
        if i > n - 3:
            r.append((a, b, c, d, e))
    return r


def store(o, n):
    for i in range(n):
        o[i % 3 : 4] = [i, i + 1]
        o[::2] = o[::2]
    return getattr(o, "last", o)


seqs = Vec(range(6)), Plain(), [1, 2, 3, 4, 5], Sub([1, 2, 3, 4, 5]), (1, 2, 3, 4), "abcdef", Texts("abcde"), b"abcd"
for o in seqs:
    show(part, o, 150)
    show(parts, o, 150)
show(part, Big(), 200)
show(part, 5, 20)
show(part, object(), 20)
for o in Plain(), [1, 2, 3, 4, 5, 6], Vec(range(6)), (1, 2):
    show(store, o, 150)


def mixed(n):
    out = []
    for i in range(n):
        o = seqs[i % len(seqs)]
        out.append(str(o[i % 3 : 4]))
    return out[-8:]


show(mixed, 400)


class Raises:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        self.n -= 1
        if not self.n:
            raise KeyError(i.start, i.stop)
        return i.stop

    def __setitem__(self, i, v):
        self.n -= 1
        if not self.n:
            raise ValueError(i.start, v)


show(part, Raises(100), 200)
show(store, Raises(100), 200)
show(store, Raises(101), 200)


def caught(n):
    t = 0
    for i in range(n):
        r = Raises(1 + i % 2)
        try:
            t += r[1:5]
            r[i:7] = t
        except KeyError as e:
            t += e.args[1]
        except ValueError as e:
            t += e.args[0]
    return t


show(caught, 300)


class Changes:
    def __getitem__(self, i):
        return i.stop


def changes(n):
    o, out = Changes(), []
    for i in range(n):
        if i == 100:
            Changes.__getitem__ = lambda self, i: (i.start, i.stop)
        elif i == 200:
            Changes.__getitem__ = [1, 2, 3].__getitem__
        elif i == 300:
            Changes.__getitem__ = Big.__getitem__
        elif i == 400:
            del Changes.__getitem__
        try:
            r = o[1:3]
        except TypeError:
            r = "TypeError"
        if not out or out[-1][1] != r:
            out.append((i, r))
    return out


show(changes, 500)


class Kept:
    def __init__(self):
        self.x = 1

    def __getitem__(self, i):
        self.x += 1
        return self.x

    def __setitem__(self, i, v):
        self.x += v


def kept(n):
    k, t = Kept(), 0
    for i in range(n):
        t += k.x
        t += k[1:2]
        t += k.x
        k[2:3] = 1.5 if i == 250 else 3
        t += k.x
    return t, k.x


show(kept, 300)


def generator(o, n):
    for i in range(n):
        yield o[i : i + 2]


show(lambda: list(generator(Vec(range(300)), 300))[-2:])
show(lambda: [sum(x.items) for x in generator(Vec(range(300)), 200)][-2:])
