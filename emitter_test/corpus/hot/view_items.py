# Items of memoryviews, iteration over arrays, lengths, round, small powers: in hot loops, with what is unusual.
import math
from array import array


def caught(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


def total(m):
    s = 0
    for i in range(len(m)):
        s += m[i]
    return s


def fill(m, v):
    for i in range(len(m)):
        m[i] = v


def at(m, i):
    return m[i]


b = bytearray(range(40))
for k in range(60):
    total(memoryview(b))
    fill(memoryview(bytearray(10)), 3)
    at(memoryview(b), 5)
m = memoryview(b)
print(total(m), total(m[3:9]), total(m[::2]), total(m[::-1]), total(memoryview(bytes(b))), total(m.toreadonly()), total(m[5:][3:]))
print(total(memoryview(array("B", [1, 2, 3]))), total(memoryview(array("h", [1, -2, 3]))), total(m.cast("b")), total(m.cast("H")), total(b), total(list(b)))
print(at(m, -1), at(m, -40), caught(at, m, 40), caught(at, m, -41), caught(at, m, "x"), caught(at, m, 2**70))
fill(m[2:6], 255)
fill(m[::3], 7)
print(list(b))
print(caught(fill, m, 256), caught(fill, m, -1), caught(fill, m, "x"), caught(fill, m.toreadonly(), 1), caught(fill, memoryview(b"abc"), 1), b[0])
h = m.cast("H")
fill(h, 513)
print(b[:6])
m2 = memoryview(b)
h.release()
m2.release()
print(caught(at, m2, 0), caught(total, m2))


class Item(bytearray):
    def __getitem__(self, i):
        return 1000


print(at(Item(b"abc"), 1), at(memoryview(Item(b"abc")), 1))


def swap(m):
    i, j = 0, len(m) - 1
    while i < j:
        m[i], m[j] = m[j], m[i]
        i += 1
        j -= 1


for k in range(40):
    swap(memoryview(bytearray(20)))
b = bytearray(b"hello world")
swap(memoryview(b))
print(b)


def each(a):
    s = 0
    n = 0
    for x in a:
        s += x
        n += 1
    return s, n


for k in range(60):
    each(array("i", range(30)))
for code in "bBhHiIlLqQd":
    print(code, each(array(code, [1, 2, 100])), end=" ")
print(each(array("f", [0.5, 0.25])), each(array("q", [2**62, -2**63])), each(array("Q", [2**64 - 1])), each(array("i")))
print(each(b"abc"), each(bytearray(b"abc")), each(memoryview(b"abc")), each([1, 2.5]), each(range(5)))


def growing(a):
    s = 0
    for x in a:
        s += x
        if len(a) < 50:
            a.append(x + 1)
    return s, len(a)


for k in range(40):
    growing(array("i", [1, 2, 3]))
print(growing(array("i", [1, 2, 3])), growing(array("d", [0.5])))


def shrinking(a):
    n = 0
    for x in a:
        n += x
        a.pop()
    return n, len(a)


for k in range(40):
    shrinking(array("i", range(40)))
print(shrinking(array("i", range(11))))

it = iter(array("i", [1, 2]))
print(list(it), list(it))


def lengths(xs):
    n = 0
    for x in xs:
        n += len(x)
    return n


for k in range(40):
    lengths([array("i", [1, 2]), b"abc", [1], (1, 2)])
print(lengths([array("d", [1] * 5), memoryview(b"1234"), array("b"), {1}, {1: 2}, "xy", range(3), bytearray(4)]))


def rounded(xs):
    return [round(x) for x in xs]


for k in range(60):
    rounded([0.5, 1.5, 2.5, -0.5, -1.5, 3])
print(rounded([0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 1e15 + 0.5, 2.0**61, 2.0**62, -(2.0**62), 1e300 * 0 + 2.4, 7, True]))
print(rounded([1e20]), caught(rounded, [float("nan")]), caught(rounded, [float("inf")]), caught(rounded, ["x"]), type(rounded([True])[0]).__name__)


class R:
    def __round__(self, n=None):
        return "round"


print(rounded([R()]))


def powers(xs):
    out = []
    for x in xs:
        out.append((x ** 2, x ** 3, x ** 4))
    return out


for k in range(60):
    powers([1, 2, -3])
print(powers([0, 1, -1, 10, -7]), powers([1.5, -2.0]), powers([True]), powers([2**15 + 1, 2**20, -2**21, 2**31, 2**40]))


def modular(x, y, n):
    return pow(x, y, n)


for k in range(60):
    modular(k, 3, 7)
for a in (0, 1, 5, -5, 2**61, -2**62):
    for e in (0, 1, 2, 17, 2**40):
        for n in (1, 2, 97, 2**31 - 1, 2**62 - 1, -7):
            want = 1 % n
            p, q = a % n, e
            while q:
                if q & 1:
                    want = want * p % n
                p = p * p % n
                q >>= 1
            if modular(a, e, n) != want:
                print("differs", a, e, n)
print(caught(modular, 2, -1, 7), caught(modular, 2, 5, 0), modular(3, -2, 7))
for n in list(range(30)) + [2**k + d for k in (31, 52, 53, 60, 61) for d in (-1, 0, 1)] + [3037000499**2, 3037000499**2 - 1, (2**31 - 1)**2, (2**31 - 1)**2 - 1, 2**62 - 1]:
    r = math.isqrt(n)
    if not r * r <= n < (r + 1) * (r + 1):
        print("isqrt", n, r)
print(math.isqrt(2**62 - 1), math.isqrt(10**30), caught(math.isqrt, -1))
