# Slices with a step, stores to slices, and their deletion: each kind of container, bounds of all sorts, wrong values, and slice objects themselves.
from _ops import *
from array import array
class L(list): pass
class G:
    "Shows what it is asked."
    def __init__(self): self.log = 0
    def __getitem__(self, k): self.log += 1; return repr(k)
    def __setitem__(self, k, v): self.log += 2; self.last = (repr(k), v)
    def __delitem__(self, k): self.log += 3; self.last = repr(k)
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return "I"
MAKE = {"list": lambda: [1, 2.5, "c", 4, 5, 6], "sub": lambda: L([1, 2, 3, 4, 5, 6]), "bytearray": lambda: bytearray(b"abcdef"), "array": lambda: array("i", [5, 6, 7, 8, 9]), "user": G,
        "dict": dict, "tuple": lambda: (1, 2, 3, 4, 5), "str": lambda: "abcdef", "none": lambda: None}
SLICES = ["1:3", ":2", "-2:", ":", "1:3:1", "::2", "::-1", "3:1:-1", "4::-1", "-100:100", "5:", "3:1", "j & 3:", ":j & 3", "j & 3::-1", "::1 + (j & 1)", "None:2", "1 << 62:", ":1 << 70", "'a':", "I(1):I(3)", "1.5:", "::0", "::None", "::I(2)", "::-(1 << 62)", "True:4"]
VALUES = ["()", "[7]", "(8, 9)", "'xy'", "b'xy'", "range(3)", "c", "c2", "5", "None", "(x for x in (1, 2))", "array('i', [1, 2])"]
def show(c): return (c.log, getattr(c, "last", None)) if type(c) is G else text(c)
for name, mk in MAKE.items():
    h = 0
    for sl in SLICES:
        f = make("def f(c, n):\n    for j in range(n):\n        try: r = c[%s]\n        except Exception as e: r = type(e).__name__\n    return text(r)\n" % sl, text=text, I=I)
        h = crc(f(mk(), 40), h)
        f = make("def f(mk, n):\n    for j in range(n):\n        c = mk()\n        try: del c[%s]\n        except Exception as e: c = type(e).__name__\n    return show(c)\n" % sl, show=show, I=I)
        h = crc(f(mk, 40), h)
    print(name, "get, delete", h)
    h = 0
    for sl in SLICES:
        for v in VALUES:
            if name == "bytearray" and v not in ("b'xy'", "c"): continue
            if name == "array" and v != "array('i', [1, 2])" or name == "user" and v == "(x for x in (1, 2))": continue
            f = make("def f(mk, n):\n    c2 = [3, 4]\n    for j in range(n):\n        c = mk()\n        try: c[%s] = %s\n        except Exception as e: c = type(e).__name__\n    return show(c) if c is not None else 0\n" % (sl, v), show=show, I=I, array=array)
            if name == "user" and v == "c": continue
            h = crc(f(mk, 12), h)
    print(name, "stores", h)
def flips(n):
    t = 0
    for i in range(n):
        a = [3, 1, 4, 1, 5, 9, 2, 6]
        k = i & 7
        a[:k + 1] = a[k::-1]
        a[k:k] = (i, i)
        a[::2] = a[1::2]
        del a[k:k + 2]
        del a[::3]
        t = (t * 31 + sum(a) * len(a)) % 1000003
    return t
print(flips(N))
def last(mk, sl, v, n):
    # The kind of container changes in the end.
    k = 0
    for c in [mk() for _ in range(n)] + [G(), L([1, 2, 3]), bytearray(b"abc"), (1, 2), None]:
        try:
            c[1:2] = v
            del c[:1]
            k += len(c[::-1]) if type(c) is not G else c.log
        except TypeError as e: k += 1000
    return k
print(last(lambda: [1, 2, 3], 0, b"xyz", N))
def parts(n):
    s = r = None
    for i in range(n):
        s = slice(i, None, 2)
        r = G()[1:i, 2:3:4]
        a = [1, 2, 3]
        a[1:] += [i]
        a[:1] *= 2
        if i == n - 1: a[0:1] = [a]
    return s, r, a
print(parts(N))
def fails(c, k, v, n):
    t = 0
    for i in range(n):
        try: c[::k] = v
        except ValueError as e: t += 1
    return t
print(fails([1, 2, 3, 4], 2, [1], N), fails([1, 2, 3, 4], 0, [1], 50), fails([1, 2, 3, 4], 2, [1, 2], N))
class M(list):
    def __init__(self, of): self.of = of
    def __iter__(self):
        del self.of[2:]
        return iter([1, 2])
def shrink(n):
    r = []
    for i in range(n):
        a = [0] * 9
        def g():
            del a[2:]
            yield 7
        a[4:6] = g()
        r.append(len(a))
    return r[0], r[-1]
print(shrink(N))
# heavy
