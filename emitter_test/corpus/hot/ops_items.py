# Items and slices: each kind of container with indexes inside and outside.
from _ops import *
from array import array
CONT = {"list": [1, 2.5, "c", 4], "tuple": (1, 2.5, "c", 4), "str": "abcd", "wide": "aé€d", "bytes": b"abcd", "bytearray": bytearray(b"abcd"), "array": array("i", [5, 6, 7, 8]),
        "floats": array("d", [0.5, 1.5, 2.5, 3.5]), "view": memoryview(b"abcd"), "range": range(0, 40, 10), "dict": {0: "z", 1: 2, -1: 3, 3: 4, 1.5: 5, "k": 6}, "user": U(4), "class": list[int], "none": None, "int": 3}
INDEX = ["0", "1", "-1", "3", "-4", "4", "-5", "1 << 62", "True", "1.5", "'k'", "None", "U(1)", "j & 3", "-(j & 3)", "j & 7", "j - 500"]
for name, c in CONT.items():
    h = 0
    for ix in INDEX:
        f = make("def f(c, n):\n    h = 0\n    for j in range(n):\n        try: r = c[%s]\n        except (IndexError, KeyError, TypeError) as e: r = type(e).__name__\n        h = h * 3 + len(text(r)) & 0xffff\n    return h, text(r)\n" % ix, text=text)
        r = f(c, 1100 if "j" in ix or ix in ("0", "-1") else 300)
        h = crc(r if name != "class" else r[0], h)
    # The index in a register, out of range at the end: it leaves the loop.
    f = make("def f(c, ixs):\n    n = 0\n    for i in ixs: n += c[i] is not None\n    return n\n")
    print(name, h, attempt(f, c, [1] * 1100 + [0]), attempt(f, c, [1] * 600 + [99]), attempt(f, c, [-1] * 600 + ["x"]))
for name, c in CONT.items():
    h = 0
    for sl in ["1:3", ":2", "-2:", ":", "1:3:1", "::2", "::-1", "3:1:-1", "-100:100", "5:", "j & 3:", ":j & 3", "None:2", "1 << 62:", "'a':", "U(1):3", "1.5:"]:
        f = make("def f(c, n):\n    h = 0\n    for j in range(n):\n        try: r = c[%s]\n        except (IndexError, KeyError, TypeError) as e: r = type(e).__name__\n        if type(r) is memoryview: r = bytes(r)\n        h = h * 3 + len(text(r)) & 0xffff\n    return h, text(r)\n" % sl, text=text)
        r = f(c, 300 if "j" in sl else 100)
        h = crc(r if name not in ("class", "user") else r[0], h)
    print(name, "slices", h)
def getslice(x, n):
    r = None
    for i in range(n): r = x[1:3]
    return r
print(getslice([1, 2, 3, 4], N), getslice("abcd", N), getslice((1, 2, 3), N), getslice(b"abc", N), getslice("aé€", N), getslice(bytearray(b"wxyz"), N))
# Stores.
STORES = {"list": lambda: [1, 2, 3, 4], "bytearray": lambda: bytearray(b"abcd"), "array": lambda: array("i", [5, 6, 7, 8]), "floats": lambda: array("d", [0.5, 1.5]), "dict": lambda: {0: 1, "k": 2},
          "user": lambda: U(4), "tuple": lambda: (1, 2), "str": lambda: "ab", "none": lambda: None, "view": lambda: memoryview(bytearray(b"abcd"))}
for name, mk in STORES.items():
    h = 0
    for ix in ["0", "-1", "j & 1", "1 << 62", "5", "-9", "'k'", "1.5"]:
        for v in ["j & 127", "2.5", "300", "-1", "None", "'s'", "1 << 63"]:
            f = make("def f(c, n):\n    k = 0\n    for j in range(n):\n        try: c[%s] = %s\n        except (IndexError, KeyError, TypeError, ValueError, OverflowError) as e: k += len(type(e).__name__)\n    return k\n" % (ix, v))
            c = mk()
            h = crc(f(c, 400 if ix in ("0", "j & 1") and v in ("j & 127", "2.5") else 30), h)
            h = crc(c if name != "view" else bytes(c), h)
    print(name, "stores", h)
def aug(c, i, n):
    for j in range(n): c[i] += 1
    return c[i]
print(aug([1, 2], -1, N), aug([0.5], 0, N), aug({"a": 1}, "a", N), aug(array("q", [1]), 0, N), aug([(1 << 62) - 500], 0, N), attempt(aug, {}, 1, 5), attempt(aug, [1], 1, 5), attempt(aug, ["x"], 0, 5), attempt(aug, bytearray(b"\0"), 0, 1100))
def stores(c, xs):
    n = 0
    for i, x in xs: c[i] = x; n += 1
    return n
print(attempt(stores, [1, 2], [(1, 5)] * 900 + [(2, 1)]), attempt(stores, bytearray(2), [(1, 5)] * 900 + [(1, 256)]), attempt(stores, {}, [(j, j) for j in range(1200)]), attempt(stores, {}, [(1, 2)] * 900 + [([], 1)]))
def dels(mk, ix, n):
    k = 0
    for j in range(n):
        c = mk()
        try: del c[ix]
        except (IndexError, KeyError, TypeError) as e: k += len(type(e).__name__)
    return k, c if type(c) is not memoryview else bytes(c)
for mk in STORES.values():
    if mk() is None or type(mk()) is memoryview: print(dels(mk, 0, 40)[0]); continue
    print(dels(mk, 0, 300), dels(mk, -1, 100), dels(mk, 7, 100), dels(mk, "k", 100), dels(mk, 1.5, 100)[0])
def delloop(n):
    l, d = list(range(n)), {j: 1 for j in range(n)}
    while len(l) > 3:
        del l[len(l) // 2]
        del d[len(d) - 1]
    return l, d
print(delloop(1200))
def slicestores(n):
    l = []
    for j in range(n):
        l[:0] = [j, j + 1]
        l[1:2] = ()
        l[len(l):] = "ab"
        if len(l) > 20: del l[3:]
        if j % 50 == 0 and len(l) > 4: l[::2] = [0] * len(l[::2]); del l[::3]
    return l
print(slicestores(N))
def dictops(n):
    d, h = {}, 0
    for j in range(n):
        d[j % 50] = j
        d[str(j % 7)] = d.get(str(j % 7), 0) + 1
        d[(j % 3, 1)] = j
        d[j / 2 % 5] = 1
        if j % 50 == 49: del d[j % 50]
        try: h += d[j % 60 - 5]
        except KeyError as e: h += e.args[0]
        if (1, 1) in d and "3" in d and 2.0 in d and j not in d: h += 1
    return h, len(d), sorted(d, key=repr)[:5]
print(dictops(N))
class D(dict):
    def __missing__(self, k): return -k
class L(list):
    def __getitem__(self, i): return list.__getitem__(self, i % 2)
    def __setitem__(self, i, v): list.__setitem__(self, 0, v)
def sub(c, n):
    t = 0
    for j in range(n):
        t += c[j % 3]
        c[j % 3] = j
    return t
print(sub(D(), N), sub(L([1, 2]), N), sub([1, 2, 3], N), sub({0: 1, 1: 2, 2: 3}, N), sub(array("i", [1, 2, 3]), N))
# heavy
