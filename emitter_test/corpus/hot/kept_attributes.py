# Attributes are loaded once as long as nothing can have changed them: stores through other names, calls, other threads of control, deleted
# attributes, other classes.


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Body:
    def __init__(self, pos, vel):
        self.pos = pos
        self.vel = vel
        self.n = 0
        self.f = 0.5
        self.name = "b"

    def get(self):
        return self.n

    def bump(self):
        self.n += 1

    def total(self, k):
        return self.pos.x + self.pos.y + self.n * k


def chains(b, n):
    t = 0
    for i in range(n):
        t += b.pos.x * b.pos.y - b.pos.x + b.vel.x
        if i == n // 2:
            b.pos = Vec(i, 2)
    return t, b.pos.x, b.pos.y


def same_object(a, b, n):
    # a and b may be one object.
    r = 0
    for i in range(n):
        a.x = i
        b.x = i + 1
        r += a.x * 3 + b.x
    return r


def both_kinds(a, c, n):
    r = 0
    for i in range(n):
        a.x = i
        c.n = 5
        r += a.x + c.n
    return r


def counts(b, n):
    for i in range(n):
        b.n += 1
        b.f += 0.25
        b.n += b.get()
        b.n %= 1000
    return b.n, b.f


def methods(b, n):
    t = 0
    for i in range(n):
        b.bump()
        t += b.total(i) + b.get()
    return t


def in_loops(b, n):
    t = 0
    for i in range(n):
        for j in range(4):
            t += b.pos.x * j + b.n
        b.pos.x += 1
        for j in range(3):
            b.n += j
            t -= b.n
    return t, b.n, b.pos.x


def changed_by(b, f, n):
    t = 0
    for i in range(n):
        t += b.n
        f(b, i)
        t += b.n * 2 + b.pos.x
    return t


def nothing(b, i):
    pass


def sets(b, i):
    b.n = i & 7


def sets_name(b, i):
    setattr(b, "n", i & 3)
    b.pos = Vec(i, i)


def by_dict(b, i):
    b.__dict__["n"] = i & 15


class Sneaky:
    def __init__(self, b):
        self.b = b

    def __add__(self, other):
        self.b.n = other + 1
        return self.b.n

    def __eq__(self, other):
        self.b.n += 1
        return True

    def __getitem__(self, i):
        self.b.n = i
        return i

    def __len__(self):
        self.b.n = 9
        return 3

    def __bool__(self):
        self.b.n += 2
        return True


def operators(b, s, n):
    t = 0
    for i in range(n):
        t += b.n
        t += s + i
        t += b.n
        if s == i:
            t += b.n
        t += s[i & 3] + b.n
        t += len(s) * b.n
        if s:
            t += b.n
    return t


def mixed(b, values, n):
    # Sometimes an int, sometimes something else.
    t = 0
    for i in range(n):
        v = values[i % len(values)]
        t += b.n
        t += v + i
        t += b.n
    return t


def deleted(b, n):
    t = 0
    for i in range(n):
        try:
            t += b.n
            if i == n - 3:
                del b.n
            t += b.n
        except AttributeError:
            t += 1000000
            b.n = 1
    return t


def walk(node):
    t = 0
    while node is not None:
        t += node.x
        node = node.y
    return t


def swap(a, b, n):
    for i in range(n):
        a.x, b.x = b.x, a.x
        a, b = b, a
        a.y = b.x - a.x
    return a.x, a.y, b.x, b.y


def kinds(b, n):
    # The attribute changes its type while the loop runs.
    t = 0
    out = []
    for i in range(n):
        t = b.n + t
        if i == n // 2:
            b.n = 1.5
        elif i == n // 2 + 5:
            b.n = 1 << 70
        elif i == n // 2 + 7:
            b.n = True
        out.append(b.n)
    return t, out[0], out[n // 2], out[n // 2 + 6], out[-1]


def rare(b, n):
    # A path that is not taken at first, with a call in it.
    t = 0
    for i in range(n):
        t += b.n + b.pos.x
        if i > n - 5:
            sets_name(b, i)
        t += b.n + b.pos.x
    return t


def unset(flag, b, n):
    t = 0
    if flag:
        o = b
    for i in range(n):
        if i & 1 == 0:
            continue
        try:
            t += o.n
        except NameError:
            t -= 1
    return t


def floats(b, n):
    s = 0.0
    for i in range(n):
        s = s * 0.5 + b.f
        b.f = s - b.f * 0.5
        s += b.f / (i + 1)
    return round(s, 6), round(b.f, 6)


def new():
    return Body(Vec(3, 4), Vec(0.5, 1))


N = 400
for turn in range(2):
    print(chains(new(), N))
    v = Vec(1, 2)
    print(same_object(v, Vec(3, 4), N), same_object(v, v, N), v.x)
    print(both_kinds(v, new(), N))
    print(counts(new(), N))
    print(methods(new(), N))
    print(in_loops(new(), N))
    for f in nothing, sets, sets_name, nothing, by_dict, sets:
        print(f.__name__, changed_by(new(), f, N))
    b = new()
    print(operators(b, Sneaky(b), N))
    print(mixed(b, [1, 2], N), mixed(b, [1, Sneaky(b), 2.5], N), mixed(b, [3, Sneaky(b)], N))
    print(deleted(new(), N), deleted(new(), 50))
    node = None
    for i in range(N):
        node = Vec(i, node)
    print(walk(node))
    print(swap(Vec(1, 2), Vec(3, 4), N), swap(v, v, N))
    print(kinds(new(), N), kinds(new(), 20))
    print(rare(new(), N))
    print(unset(True, new(), N), unset(False, new(), N))
    print(floats(new(), N))


class Grid:
    def __init__(self, w, h):
        self.w = w
        self.h = h
        self.data = [0] * (w * h)

    def at(self, x, y):
        if 0 <= x < self.w and 0 <= y < self.h:
            return y * self.w + x
        raise IndexError("outside")

    def __getitem__(self, xy):
        x, y = xy
        return self.data[self.at(x, y)]

    def __setitem__(self, xy, v):
        x, y = xy
        self.data[self.at(x, y)] = v


def relax(g, n):
    for k in range(n):
        for y in range(1, g.h - 1):
            for x in range(1, g.w - 1):
                g[x, y] = (g[x - 1, y] + g[x + 1, y] + g[x, y - 1] + g[x, y + 1] + k) % 1009
    return sum(g.data)


def grow(g, n):
    # The container is another one half-way, and too short in the end.
    t = 0
    for k in range(n):
        t += g[k % g.w, 1] + g[1, k % g.h]
        if k == n // 2:
            g.data = list(range(len(g.data)))
        if k == n - 2:
            g.data = [1, 2]
    return t


g = Grid(12, 9)
for i in range(12):
    g[i, 0] = i
print(relax(g, 10), relax(g, 10))
try:
    print(grow(g, 300))
except IndexError as e:
    print("IndexError")


class Sub(Vec):
    def __init__(self, x, y):
        super().__init__(x, y)
        self.z = x + y


def shapes(objects, n):
    t = 0
    for i in range(n):
        o = objects[i % len(objects)]
        t += o.x + o.y
        o.x = i & 7
        t += o.x * o.x
    return t


print(shapes([Vec(1, 2)], N), shapes([Vec(1, 2), Sub(3, 4)], N), shapes([Sub(1, 2), new().pos, Vec(2, 1.0)], N))


def becomes(o, n):
    t = 0
    for i in range(n):
        t += o.x
        if i == n - 4:
            Vec.x2 = 1
            o.__class__ = Other
        t += o.x
    return t


class Other(Vec):
    @property
    def w(self):
        return 7


print(becomes(Vec(1, 2), N), becomes(Vec(1, 2), N))


def gen(b, n):
    for i in range(n):
        yield b.n + b.pos.x
        b.pos.x = b.n
        yield b.n * b.pos.x


def consume(b, n):
    t = 0
    for v in gen(b, n):
        b.n += v & 3
        t += v + b.n
    return t


print(consume(new(), N))
