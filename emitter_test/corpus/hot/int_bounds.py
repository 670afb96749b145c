# Small ints at the ends of their range: comparisons that bound a counter, masks behind operations that overflow.
TOP = 2**62 - 1
LOW = -(2**62)


def up(i, n):
    c = 0
    while i < n:
        i += 1
        c += 1
    return i, c


def up_to(i, n):
    c = 0
    while i <= n and c < 300:
        i += 1
        c += 1
    return i, c


def down(i, n):
    c = 0
    while i > n:
        i -= 1
        c += 1
    return i, c


def down_to(i, n):
    c = 0
    while i >= n and c < 300:
        i -= 1
        c += 1
    return i, c


def swapped(i, n):
    c = 0
    while n > i:
        n = n - 1
        if n < i + 5:
            i = i + 1
        c += 1
    return i, n, c


def branches(a, b, times):
    r = 0
    for k in range(times):
        x, y = a, b
        if x < y:
            x += 1
            y -= 1
        elif x > y:
            x -= 1
            y += 1
        else:
            x += 1
            y += 1
        if not x < y:
            x += 1
        if x != y:
            y += 1
        r ^= x ^ y
    return x, y, r


def changed(i, n):
    c = 0
    while i < n:
        i = i + n
        i += 1
        c += 1
    return i, c


def both(i, n):
    c = 0
    while i < n:
        j = i
        i += 1
        j += 1
        k = n
        k -= 1
        c += (i == j) + (k == n - 1)
    return i, c


def squares(i, n, s):
    while i < n:
        s += i * i & 0xff
        i += 1
    return s


def lcg(x, n):
    r = []
    for k in range(n):
        x = (x * 6364136223846793 + 1442695040888963) & 0x3fffffffffffffff
        r.append(x)
    return r[-1], sum(r) & 0xffffffff


def chain(x, y, n):
    r = 0
    for k in range(n):
        a = (x + y) & 0xffff
        b = (x - y) & 0xffff
        c = (x * y) & 0xffff
        d = (x * y + k) & 0xffff
        e = (x * y - y * 5) & 0x3fffffffffffffff
        f = (x << 7) & 0xfffffff
        g = (7 - x * y) & 0xfff
        h = (x * x) * 3 & 0xffff
        i = (x + y) * (x + y) & 0xffffff
        r += a + b + c + d + e + f + g + h + i
    return r, a, b, c, d, e, f, g, h, i


def kept(x, y, n):
    r = 0
    for k in range(n):
        p = x * y
        q = p & 0xff
        r += q
        s = x * y & -256
        t = x * y & 0x7fffffffffffffffff
        u = x + y
        v = u & 255
        w = u
    return r, p, q, s, t, u, v, w


def masks(x, m, n):
    r = 0
    for k in range(n):
        r += x * x & m
        r += m & x * x
    return r


def twice(x, n):
    s = 0
    for k in range(n):
        x = x * x + x & 0x3fffffff
        s ^= x
        s = s * 31 + x & 0x7fffffff
    return x, s


class Odd:
    def __init__(self, v):
        self.v = v

    def __mul__(self, o):
        return Odd(self.v + 1)

    def __rmul__(self, o):
        return Odd(self.v + 2)

    def __add__(self, o):
        return Odd(self.v + 3)

    def __and__(self, o):
        return self.v & o

    def __lt__(self, o):
        return self.v < o

    def __iadd__(self, o):
        self.v += 10 * o
        return self


def show(f, *a):
    try:
        r = f(*a)
        print(f.__name__, *[getattr(x, "v", x) for x in (r if type(r) is tuple else (r,))])
    except Exception as e:
        print(f.__name__, type(e).__name__)


for _ in range(3):
    for f in up, up_to:
        show(f, 0, 500)
        show(f, TOP - 250, TOP)
        show(f, TOP - 250, TOP + 5)
        show(f, TOP, TOP + 3)
        show(f, LOW - 3, LOW + 250)
        show(f, 0.5, 300)
        show(f, True, 300.5)
        show(f, 0, 300.25)
        show(f, "a", "b")
        show(f, "a", 1)
    for f in down, down_to:
        show(f, 500, 0)
        show(f, LOW + 250, LOW)
        show(f, LOW + 250, LOW - 5)
        show(f, TOP + 3, TOP - 250)
        show(f, LOW, LOW - 3)
        show(f, 300.5, 0)
        show(f, "b", "a")
    show(up, Odd(0), 4000)
    show(swapped, 0, 400)
    show(swapped, TOP - 400, TOP)
    show(swapped, LOW, LOW + 400)
    show(changed, 1, 2)
    show(changed, TOP - 2, TOP)
    show(changed, -TOP, TOP)
    show(both, 0, 300)
    show(both, TOP - 300, TOP)
    show(both, LOW - 1, LOW + 300)
    for a in 0, TOP, LOW, TOP - 1, LOW + 1, TOP + 1:
        for b in 0, TOP, LOW, TOP - 1, LOW + 1, LOW - 1:
            show(branches, a, b, 40)
    show(squares, 0, 400, 0)
    show(squares, 2**31 - 200, 2**31 + 200, 0)
    show(squares, 2**61, 2**61 + 300, 0)
    show(squares, TOP - 300, TOP, 0)
    show(squares, TOP - 300, TOP + 3, 0)
    show(squares, -2**40, -2**40 + 300, TOP - 1000)
    show(squares, 0, 300, LOW)
    show(squares, 0, 300, 0.5)
    show(squares, 0.0, 300, 0)
    show(lcg, 12345, 400)
    show(lcg, -1, 400)
    show(lcg, 2**70, 40)
    show(lcg, 1.5, 40)
    for x in 0, 3, -3, 2**31, -2**31, 2**61 + 12345, TOP, LOW, True, 2**64 + 1:
        for y in 1, -1, 2**30 + 1, TOP, LOW, 2**62:
            show(chain, x, y, 20)
            show(kept, x, y, 20)
    show(chain, 1.5, 2, 20)
    show(chain, Odd(5), 2, 20)
    show(chain, 5, Odd(2), 20)
    for m in 0, 1, 255, TOP, -1, -256, LOW, 2**62, 2**80 - 1, True, 1.5:
        show(masks, 2**40 + 77, m, 30)
        show(masks, Odd(3), m, 30)
    show(twice, 12345, 400)
    show(twice, TOP, 400)
    show(twice, LOW, 400)
