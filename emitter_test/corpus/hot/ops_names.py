# Names at the level of modules and classes, globals that change, class bodies and imports in loops. The loops of the module
# itself are hot too.
from _ops import *
import _ops
total, other = 0, 2.5
for j in range(1200):
    total += j
    other = other * 1.0000001 if j & 1 else other + 1
    late = j
    if j % 3 == 0:
        del late
        try: late
        except NameError: total += 1
        try: del late
        except NameError: total += 2
print(total, other)
i = 0
while i < 1500:
    i += 1
    if i % 5 == 0: continue
    total = int(total) ^ i
    def fn(a=i): return a + total
    if i % 500 == 1: total = float(fn())
    elif type(total) is float: total = int(total)
    if i == 1401: len = lambda x: 7
    total += len("abc")
del len
print(i, total)
counter = 0
def bump(n):
    global counter, made
    for k in range(n):
        counter += 1
        made = k
        if k % 2 == 0:
            del made
            try: made
            except NameError: counter += 1
            try: del made
            except NameError: counter += 1
bump(N)
print(counter, made)
def helper(x): return x + 1
def calls(n):
    global helper
    t = 0
    for k in range(n):
        t += helper(k)
        if k == 400: helper = lambda x: 2 * x
        if k == 600: globals()["helper"] = abs
        if k == 800: globals()["abs"] = lambda x: -x; helper = lambda x: abs(x)
        if k == 1000: del globals()["abs"]
    return t
print(calls(N))
def builtin(n):
    import builtins
    t, keep = 0, builtins.min
    for k in range(n):
        t += min(k, 5)
        if k == 500: builtins.min = max
        if k == 520: builtins.min = keep
        if k == 700: globals()["min"] = lambda a, b: 100
        if k == 720: del globals()["min"]
        try: undefined_name
        except NameError: t += 1
    return t
print(builtin(N))
def classes(n):
    t = 0
    base = object
    for k in range(n):
        class A:
            "Doc."
            x: int = k
            y = x + 1
            for z in range(3): y += z
            try: y += missing
            except NameError: y += 1
            def m(self): return __class__.y
            def __init__(self): self.v = super().__init__()
            w = [q for q in (1, 2)]
            del z
        class B(A, metaclass=type):
            nn = n
            kk = k + 1
            total = total
            def m(self): return super().m() + k
        t += A().m() + B().m() + B.nn + B.kk + B.total % 7 + A.__annotations__["x"](2) + B.w[1]
        try:
            class Early:
                def f(self): return __class__
                e = __class__
        except NameError: t += 1
        if k % 100 == 0:
            try:
                class C(5): pass
            except TypeError: t += 1
            try:
                class D(A):
                    1 // 0
            except ZeroDivisionError: t += 1
    return t, A.__doc__
print(classes(N // 2), classes(N))
def deref(n):
    t = 0
    for k in range(n):
        v = k
        class A:
            a = v
            c = lambda self: v
            d = v + t
        def f():
            class B(metaclass=Prepared):
                e = v
                g = w
            return B.e + B.g
        w = 1
        t = (t + A.a + A().c() + A.d + f()) % 1000003
        del w
        try: f()
        except NameError: t += 1
        try:
            class C:
                h = w
        except NameError: t += 1
    return t
class Prepared(type):
    @classmethod
    def __prepare__(cls, name, bases): return {"v": 30}
print(deref(N))
def imports(n):
    t = 0
    for k in range(n):
        import math
        import math as m
        import collections.abc
        from math import floor, pi as p
        from _ops import crc as c, N as nn
        import _ops as o
        t += floor(k / 2) + (m is math) + (c is o.crc) + nn
        try: import nonexistent_module
        except ImportError: t += 1
        try: from math import nonexistent
        except ImportError: t += 1
    return t
print(imports(200), imports(N))
ns = {"__name__": "ns"}
for k in range(1100):
    from _ops import *
    try: from math import nothing
    except ImportError: total += 1
print(N, total)
body = """
x = 0
for j in range(%d):
    x += j
    y = x
    if j == 900: del y
    z = lambda: x
class Q:
    for i in range(1200): v = i; w = v + 1
    del v
"""
for k in range(3): exec(body % 1100, ns)
print(ns["x"], ns["y"], ns["Q"].w, ns["z"](), hasattr(ns["Q"], "v"))
class Space(dict):
    def __missing__(self, k):
        if not k.startswith("auto"): raise KeyError(k)
        return 4
space = Space()
exec("s = 0\nfor j in range(1100):\n    s += auto_x\n    t = auto_y + j\n    try: nope_z\n    except NameError: s += 1\n    except KeyError: s += 1\n", {}, space)
print(space["s"], space["t"])
def evals(n):
    t = 0
    for k in range(n): t += eval("k + 1", {"k": k}) + eval("a * b", {"a": 2}, {"b": k})
    return t
print(evals(300))
# heavy
