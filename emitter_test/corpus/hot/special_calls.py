# Special methods that are called, since their loops keep them from being walked in place. Otherwise like special_inline.
import sys


class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, o):
        for _ in (0,): pass
        if o is None:
            return NotImplemented
        return Vec(self.x + o.x, self.y + o.y)

    def __sub__(self, o):
        for _ in (0,): pass
        return Vec(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        for _ in (0,): pass
        if isinstance(k, str):
            return NotImplemented
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __eq__(self, o):
        for _ in (0,): pass
        return self.x == o.x and self.y == o.y

    def __lt__(self, o):
        for _ in (0,): pass
        return self.x < o.x

    def __getitem__(self, i):
        for _ in (0,): pass
        if i == 0:
            return self.x
        if i == 1:
            return self.y
        raise IndexError("no item %d" % i)

    def __setitem__(self, i, v):
        for _ in (0,): pass
        if i == 0:
            self.x = v
        else:
            self.y = v
        return "ignored"

    def __len__(self):
        for _ in (0,): pass
        return 2

    def __bool__(self):
        for _ in (0,): pass
        return self.x != 0

    def __repr__(self):
        for _ in (0,): pass
        return "Vec(%r, %r)" % (self.x, self.y)


def trace(e):
    tb, names = e.__traceback__, []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return type(e).__name__, names


def arithmetic(n):
    v, d = Vec(0, 0), Vec(1, 2)
    for i in range(n):
        v = v + d
        v = v - d * 0.5
        v = 2 * v
        v = v * 0.5
    return v


print(arithmetic(2000))


def rich(n):
    v, w = Vec(1, 2), Vec(1, 3)
    s = 0
    for i in range(n):
        if v == w:
            s += 1
        if v < w or w < v:
            s += 10
        s += (v == v) + (v < w) + len(v) + v[i & 1]
        v[i & 1] = w[1 - (i & 1)]
        if v:
            s += 1
        if not v != v:
            s += 1
        while v < w:
            v[0] = w[0] + 1
    return s, v, w


print(rich(3000))


# NotImplemented, then the other operand, then the error.
class Other:
    def __radd__(self, o):
        for _ in (0,): pass
        return "radd"

    def __rmul__(self, o):
        for _ in (0,): pass
        return "rmul"


def mixed(n):
    a, b = Vec(1, 2), Other()
    log = []
    for i in range(n):
        r = None
        try:
            if i % 500 == 499:
                r = a + None
            elif i % 500 == 498:
                r = a * "s"
            elif i % 500 == 497:
                r = "s" * a
            else:
                r = a + a
        except TypeError as e:
            log.append(trace(e))
        if r is not None and r[0] != 2:
            log.append(r)
    return log


print(mixed(2000))


class Maybe:
    """An operator that gives up for some operands."""

    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        for _ in (0,): pass
        if self.v % 100 == 7:
            return NotImplemented
        return self.v

    def __radd__(self, o):
        for _ in (0,): pass
        return "radd"

    def __eq__(self, o):
        for _ in (0,): pass
        if self.v % 100 == 8:
            return NotImplemented
        return self.v == o.v

    def __lt__(self, o):
        for _ in (0,): pass
        if self.v % 100 == 9:
            return NotImplemented
        return self.v < o.v


class Left:
    def __add__(self, o):
        for _ in (0,): pass
        if o.v % 100 == 3:
            return NotImplemented
        return o.v


def give_up(n):
    log, s = [], 0
    a = Maybe(0)
    left = Left()
    for i in range(n):
        b = Maybe(i)
        try:
            s += b + a
        except TypeError as e:
            if i < 300:
                log.append(type(e).__name__)
        x = left + b
        if x == "radd":
            log.append((i, x)) if i < 500 else None
        if b == a:
            s += 1
        try:
            if b < a:
                s += 1
        except TypeError as e:
            if i < 300:
                log.append(trace(e))
        s += (b == b)
    return s, log


print(give_up(1500))


# A comparison may give anything.
class Odd:
    def __init__(self, r):
        self.r = r

    def __eq__(self, o):
        for _ in (0,): pass
        return self.r

    def __lt__(self, o):
        for _ in (0,): pass
        return self.r

    def __bool__(self):
        for _ in (0,): pass
        return self.r


class Falsy:
    def __bool__(self):
        for _ in (0,): pass
        return False


class Broken:
    def __bool__(self):
        for _ in (0,): pass
        raise ValueError("broken")


def odd(results):
    log = []
    for r in results:
        o = Odd(r)
        try:
            if o == o:
                a = 1
            else:
                a = 2
            b = 0
            if not o < o:
                b = 1
            c = o == 1
            log.append((a, b, c is r))
        except ValueError as e:
            log.append(trace(e))
    return log


for _ in range(3):
    print(len(odd([True, False] * 400)))
print(odd([True, False, None, 0, 1, "", "x", [], [1], 2.5, 0.0, Falsy(), Vec(0, 1), Vec(1, 0), Broken()]))


def truth(results):
    log = []
    for r in results:
        o = Odd(r)
        try:
            log.append(1 if o else 2)
        except (TypeError, ValueError) as e:
            log.append((type(e).__name__, str(e)))
    return log


for _ in range(3):
    print(len(truth([True, False] * 400)))
print(truth([True, False, None, 0, 1, "x", Falsy(), Broken()]))


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        for _ in (0,): pass
        return self.n


def sizes(ns):
    log = []
    for n in ns:
        try:
            log.append(len(Sized(n)))
        except (TypeError, ValueError) as e:
            log.append((type(e).__name__, str(e)[:20]))
    return log


for _ in range(3):
    print(sum(sizes([1, 2, 3] * 300)))
print(sizes([0, 5, -1, True, 2.5, None, "a"]))


# Redefinition while hot.
def redefine(n):
    a, b = Vec(1, 2), Vec(3, 4)
    out = []
    old = Vec.__add__
    for i in range(n):
        if i == n // 2:
            Vec.__add__ = lambda self, o: "new"
        if i == n // 2 + 10:
            Vec.__add__ = old
        r = a + b
        if not isinstance(r, Vec):
            out.append(r)
    return out


print(redefine(2000))


def change_code(n):
    class A:
        def __add__(self, o):
            for _ in (0,): pass
            return 1

        def __getitem__(self, i, k=5):
            for _ in (0,): pass
            return i + k
    a = A()
    s = 0
    for i in range(n):
        if i == n // 2:
            A.__add__.__code__ = (lambda self, o: 1000).__code__
            A.__getitem__.__defaults__ = (7,)
        if i == n // 2 + 100:
            A.__getitem__ = lambda self, i: 0
        if i == n - 10:
            del A.__add__
        try:
            s += a + a
        except TypeError as e:
            s += 1
        s += a[1]
    return s


print(change_code(2000))


# The class of an object changes, subclasses come.
def change_class(n):
    class A:
        def __add__(self, o):
            for _ in (0,): pass
            return 1

        def __eq__(self, o):
            for _ in (0,): pass
            return True

    class B(A):
        def __add__(self, o):
            for _ in (0,): pass
            return 100

        def __radd__(self, o):
            for _ in (0,): pass
            return 10000

        def __eq__(self, o):
            for _ in (0,): pass
            return False
    a, b = A(), A()
    s = 0
    for i in range(n):
        if i == n // 2:
            b.__class__ = B
        if i == n // 2 + 100:
            a.__class__ = B
        if i == n // 2 + 200:
            a.__class__ = b.__class__ = A
        s += a + b
        if a == b:
            s += 7
    return s


print(change_class(2000))


def shadows(n):
    class A:
        def __add__(self, o):
            for _ in (0,): pass
            return 1

        def __len__(self):
            for _ in (0,): pass
            return 2
    a = A()
    s = 0
    for i in range(n):
        if i == n // 2:
            a.__add__ = lambda o: 100
            a.__len__ = lambda: 100
            a.other = 1
        s += a + 1
        s += len(a)
    return s


print(shadows(2000))


# In place.
class Acc:
    def __init__(self):
        self.v = 0

    def __iadd__(self, o):
        for _ in (0,): pass
        if o == 13:
            return NotImplemented
        self.v += o
        return self

    def __add__(self, o):
        for _ in (0,): pass
        a = Acc()
        a.v = self.v + 1000
        return a


class Plain:
    def __init__(self, v=0):
        self.v = v

    def __add__(self, o):
        for _ in (0,): pass
        return Plain(self.v + o)


def in_place(n):
    a, p = Acc(), Plain()
    for i in range(n):
        a += i & 15
        p += 1
        p += 0.5
    return a.v, p.v


print(in_place(1000))


# Exceptions out of methods, with their tracebacks; handlers in the loop.
class Bad:
    def __init__(self, k):
        self.k = k

    def __add__(self, o):
        for _ in (0,): pass
        return 1 // self.k

    def __getitem__(self, i):
        for _ in (0,): pass
        return [1, 2, 3][i]

    def __setitem__(self, i, v):
        for _ in (0,): pass
        [1, 2, 3][i] = v

    def __lt__(self, o):
        for _ in (0,): pass
        return self.k < o.missing

    def __len__(self):
        for _ in (0,): pass
        return 10 // self.k

    def __bool__(self):
        for _ in (0,): pass
        return 1 // self.k == 1


def failing(n):
    good, bad = Bad(1), Bad(0)
    log, s = [], 0
    for i in range(n):
        b = bad if i % 400 == 399 else good
        try:
            s += b + 1
        except ZeroDivisionError as e:
            log.append(trace(e))
        try:
            s += b[i % 397 and i % 3 or 0 if i % 397 else 9]
        except IndexError as e:
            log.append(trace(e))
        try:
            b[0 if i % 301 else 77] = i
        except IndexError as e:
            log.append(trace(e))
        try:
            s += len(b)
        except ZeroDivisionError as e:
            log.append(trace(e))
        try:
            if b:
                s += 1
        except ZeroDivisionError as e:
            log.append(trace(e))
        try:
            if b < b:
                s += 1
        except AttributeError as e:
            if i % 500 == 0:
                log.append(trace(e))
    return s, log


print(failing(1200))


# Recursion.
class Nest:
    def __init__(self, inner):
        self.inner = inner

    def __add__(self, o):
        for _ in (0,): pass
        if self.inner is None:
            return o
        return (self.inner + o) + 1

    def __eq__(self, o):
        for _ in (0,): pass
        return self is o or self.inner == o.inner


def nested(depth):
    x = None
    for i in range(depth):
        x = Nest(x)
    return x


for d in 5, 20, 50:
    x, y = nested(d), nested(d)
    y2 = nested(d - 1)
    print(sum([x + 1 for i in range(200)]), x == y)


class Endless:
    def __add__(self, o):
        for _ in (0,): pass
        return self + o

    def __getitem__(self, i):
        for _ in (0,): pass
        return self[i]

    def __lt__(self, o):
        for _ in (0,): pass
        if self < o:
            return True
        return False


for f in (lambda e: e + 1, lambda e: e[0], lambda e: e < e):
    for i in range(3):
        try:
            f(Endless())
        except RecursionError:
            print("RecursionError")


# Generators, closures, parameters of all kinds.
class Params:
    def __add__(self, o, k=10):
        for _ in (0,): pass
        return o + k

    def __sub__(self, *args):
        for _ in (0,): pass
        return len(args)

    def __mul__(self, o, *, k=3):
        for _ in (0,): pass
        return o * k

    def __truediv__(self, o, **kw):
        for _ in (0,): pass
        return len(kw)

    def __len__(*args):
        for _ in (0,): pass
        return len(args)

    def __getitem__(self, key=None, /):
        for _ in (0,): pass
        return key


def make():
    count = 0

    class C:
        def __add__(self, o):
            nonlocal count
            for _ in (0,): pass
            count += 1
            return count + o

        def __matmul__(self, o):
            for _ in (0,): pass
            return sorted(k for k in locals() if k != "_")
    return C()


def generate(n):
    p, c = Params(), make()
    for i in range(n):
        yield (p + i) + (p - i) + (p * i) + (p / 1) + len(p) + p[i] + (c + i)
    yield c @ 1


s = 0
for v in generate(1500):
    if isinstance(v, list):
        print(v)
    else:
        s += v
print(s)


class Wrong:
    def __add__(self):
        for _ in (0,): pass
        return 1

    def __getitem__(self, a, b):
        for _ in (0,): pass
        return 1


def wrong(n):
    w = Wrong()
    k = 0
    for i in range(n):
        try:
            w + 1
        except TypeError:
            k += 1
        try:
            w[0]
        except TypeError:
            k += 1
    return k


print(wrong(800))


# Subclasses of builtins.
class I(int):
    def __add__(self, o):
        for _ in (0,): pass
        return I(int(self) * 2 + o)


class S(str):
    def __eq__(self, o):
        for _ in (0,): pass
        return True

    __hash__ = str.__hash__


class L(list):
    def __getitem__(self, i):
        for _ in (0,): pass
        return list.__getitem__(self, i) + 1

    def __len__(self):
        for _ in (0,): pass
        return 5


def builtins(n):
    a, b = I(1), S("a")
    l = L([1, 2, 3])
    s = 0
    for i in range(n):
        s += a + 1
        s += 1 + a
        s += (b == "zzz") + l[i % 3] + len(l)
        if "q" == b:
            s += 1
    return s


print(builtins(1500))


# Operands of other kinds come late.
def late(n):
    a = Vec(1, 2)
    k = 1
    out = []
    for i in range(n):
        x = a
        if i == n - 50:
            k = 2.5
        if i > n - 20:
            x = i
        if i == n - 5:
            x = "s"
        y = x * k if x != "s" else x * 2
        out.append(y if isinstance(y, (int, float, str)) else y.x)
    return out[-60:]


Vec.__ne__ = lambda self, o: True
print(late(2000))
# heavy
