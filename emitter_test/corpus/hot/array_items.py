# Items of arrays of one type code in hot loops, and what comes otherwise.
from array import array


def total(a):
    s = 0
    for i in range(len(a)):
        s += a[i]
    return s


def fill(a, v):
    for i in range(len(a)):
        a[i] = v


def caught(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


# One function for each code, so that each has met one code only.
source = """
def total(a):
    s = 0
    for i in range(len(a)):
        s += a[i]
    return s

def fill(a, v):
    for i in range(len(a)):
        a[i] = v

def last(a, i):
    return a[i]
"""
edges = [0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65535, 65536, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**32 - 1, 2**32,
         2**61, 2**62 - 1, 2**62, -2**62, -2**62 - 1, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64 - 1, 2**64]
for code in "dBbHhIilLqQ":
    ns = {}
    exec(source, ns)
    a = array(code, [1, 2, 3, 4])
    for k in range(80):
        ns["fill"](a, 5)
        ns["total"](a)
        ns["last"](a, 2)
        ns["last"](a, -1)
    print(code, ns["total"](a), type(a[0]).__name__)
    out = []
    if code != "d":
        size = 8 * a.itemsize
        low, high = (0, 2**size) if code.isupper() else (-2**(size - 1), 2**(size - 1))
        for e in edges:
            if low <= e < high:
                ns["fill"](a, e)
                out.append(a[1] == e and ns["total"](a) == 4 * e and ns["last"](a, 3) == e)
        print(all(out), len(out))
    print([caught(ns["last"], a, i) is not None and caught(ns["last"], a, i) for i in (4, -5, 2**70, "x", 1.0)][:2])
    print(caught(ns["last"], array(code), 0), caught(ns["fill"], a, "x"), caught(ns["fill"], a, None))
    # Another code, another class, another container.
    print(ns["total"](array("i", [7, 8])), ns["total"](array("d", [0.5, 0.25])), ns["total"]([1, 2, 3]), ns["total"]((4, 5)), ns["total"](b"abc"))
    ns["fill"](a, 9)
    print(ns["total"](a))


class Twice(array):
    def __getitem__(self, i):
        return 2 * array.__getitem__(self, i)

    def __setitem__(self, i, v):
        array.__setitem__(self, i, v + 1)


for k in range(80):
    total(array("h", [1, 2, 3]))
    fill(array("h", [1, 2, 3]), 3)
t = Twice("h", [1, 2, 3])
print(total(t))
fill(t, 5)
print(total(t))


def smooth(a, b):
    for i in range(1, len(a) - 1):
        b[i] = (a[i - 1] + a[i] * 2.0 + a[i + 1]) / 4.0
        x = b[i]
        b[i] -= 0.5
        b[i] += x * 0.25
    return x


d, e = array("d", [1.0, 4.0, 2.0, 8.0, 5.0, 7.0]), array("d", [0] * 6)
for k in range(80):
    smooth(d, e)
print(list(e), smooth(d, d), list(d))
print(smooth([1, 2, 3], [0, 0, 0]), smooth(array("i", [1, 2, 3]), e), smooth(array("d", [1, 2, 3]), [0, 0, 0]))


def mixed(a):
    out = []
    for v in (1, True, 2.5, -0.0, 10**15, 2**62, 1e300, float("inf"), -7):
        a[0] = v
        out.append(a[0])
    return out


d = array("d", [0, 0])
for k in range(80):
    mixed(d)
print(mixed(d))


def signalling(a):
    n = 0
    for i in range(len(a)):
        x = a[i]
        y = -x
        if x != x and y != y:
            n += 1
    return n, x


import struct

raw = array("d", [1.0, 2.0])
for k in range(80):
    signalling(raw)
for p in (0x7FF4000000006E75, 0xFFF4000000006E75, 0x7FF8000000000000):
    nan = array("d", [0.0, 0.0])
    view = memoryview(nan).cast("B")
    for i in range(16):
        view[i] = struct.pack("<Q", p)[i % 8]
    n, x = signalling(nan)
    print(n, x != x)


def grows(a, n):
    s = 0
    i = 0
    while i < len(a):
        s += a[i]
        if len(a) < n:
            a.append(i)
        a[i] = i
        i += 1
    return s


for k in range(60):
    grows(array("i", [1, 2, 3]), 50)
print(grows(array("i", [1, 2, 3]), 1000), grows(array("q", [1]), 5))


def swaps(xs):
    s = 0
    for i in range(40):
        s += xs[i & 1][0]
        xs[0], xs[1] = xs[1], xs[0]
    return s


for k in range(60):
    swaps([array("i", [1]), array("i", [2])])
print(swaps([array("i", [1]), array("d", [2.5])]), swaps([array("i", [1]), [10]]))


def pops(a):
    s = 0
    try:
        for i in range(30):
            s += a[i]
            if i & 3 == 3:
                a.pop()
    except IndexError:
        return s, i, len(a)
    return s


for k in range(60):
    pops(array("i", range(100)))
print(pops(array("i", range(20))), pops(array("i", range(40))))
