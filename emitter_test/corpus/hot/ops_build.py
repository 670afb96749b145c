# Displays, comprehensions, strings, slices, functions made in loops, cells and closures.
from _ops import *
def displays(n):
    h, t, u = 0, (), []
    for j in range(n):
        t = (j, j + 1, "x")
        u = [j, *t, *range(2)]
        s = {j, j + 1, *t, *"ab"}
        d = {"a": j, j: t, **{"b": 1}, **{j: 2}}
        e = {}
        e2, l2, t2 = {1: j}, [], (*u, j)
        q = {j: {j: [j, (j,)]}}
        h = (h * 31 + len(s) + len(d) + len(t2) + q[j][j][0] + len(e) + len(l2) + e2[1]) % 1000003
    return h, t, u
print(displays(N))
def comps(n):
    h, g = 0, 0
    for j in range(n // 10):
        a = [x * j for x in range(5)]
        b = [x for x in a if x & 1]
        c = {x % 3 for x in a}
        d = {x: y for x, y in zip(a, "abcde")}
        e = [(x, y) for x in range(3) for y in range(x) if x != y]
        f = list(x + j for x in a)
        k = [[y for y in range(x)] for x in range(3)]
        m = [lambda: x for x in range(3)]
        h = (h * 31 + len(b) + len(c) + len(d) + len(e) + sum(f) + len(k[2]) + m[0]()) % 1000003
        try: [1 // x for x in (2, 1, 0)]
        except ZeroDivisionError: g += 1
        try: {x: x for x in ([],)}
        except TypeError: g += 1
        try: {x for x in ({},)}
        except TypeError: g += 1
        try: [x for x in j]
        except TypeError: g += 1
    return h, g
print(comps(12000))
def long(n): return [x * x for x in range(n)][-1], {x: x for x in range(n)}[n - 1], len({x & 63 for x in range(n)}), sum(x for x in range(n) if x % 3), [x for x in range(n) for _ in (1, 2)][-1]
print(long(2000))
def strings(n):
    s, h = "", 0
    for j in range(n):
        s = f"{j}:{s[:5]}!{j:>4}{j!r:<3}{2.5:.2f}{'é'!a}{s!s:.3}"
        t = f"{s}" f"{{}}" + f"{j + 1}" + "%d-%s" % (j, "x")
        h = crc(t, h)
        try: f"{j:zz}"
        except ValueError: h += 1
        s += "x"
        s += s[:1] * 2
    return s, h
print(strings(N))
class Fmt:
    def __format__(self, spec): return "<" + spec + ">"
    def __str__(self): return "S"
    def __repr__(self): return "R"
def formats(n):
    o, w, out = Fmt(), 5, None
    for j in range(n):
        out = f"{o}{o:x}{o!r}{o!s}{j:{w}}{j:0{w}d}{3.14159:{w}.{2}f}", "%s %r" % (o, o), "{:>{}}".format(j, w)
        try: f"{o:{j}}{None:d}"
        except (TypeError, ValueError): pass
    return out
print(formats(N))
def slices(n):
    h = 0
    l = list(range(10))
    for j in range(n):
        s = slice(j % 3, 8, 2)
        h += sum(l[s]) + len(l[1:j]) + len(l[::2]) + len(l[j % 4:-1:3])
        class_ = l[:, 1] if False else 0
        try: l[None:"x":2]
        except TypeError: h += 1
        try: l[::0]
        except ValueError: h += 1
    return h
print(slices(N))
def functions(n):
    h = 0
    for j in range(n):
        def f(a, b=j, *c, d=j + 1, **e) -> int: return a + b + d
        def g(x: int = 1, y: "str" = 2): return x + j
        k = lambda: j
        async def co(): return j
        def gen(): yield j
        h += f(1) + g() + k() + next(gen()) + f.__defaults__[0] + f.__kwdefaults__["d"] + len(f.__annotations__) + len(g.__annotations__)
        co().close()
    return h
print(functions(N))
def cells(n):
    a, b, h = 0, 0, 0
    def inc(k=1):
        nonlocal a
        a += k
        return b
    def deleter():
        nonlocal b
        del b
    def getter(): return b
    def setter(x):
        nonlocal b
        b = x
    for j in range(n):
        h += inc()
        b = j
        h += inc(2) + getter()
        deleter()
        try: getter()
        except NameError: h += 1
        try: b
        except NameError: h += 1
        try: deleter()
        except NameError: h += 1
        setter(j)
        del b
        try: del b
        except NameError: h += 1
        b = 1
    return a, h
print(cells(N))
def makecells(n):
    fs = []
    def outer(x, y):
        z = x + y
        def mid():
            def inner(): return x + z
            return inner
        return mid, lambda: (x, y, z)
    t = 0
    for j in range(n):
        m, l = outer(j, 1)
        t += m()() + sum(l())
        if j % 300 == 0: fs.append(l)
    return t, [f() for f in fs]
print(makecells(1500))
def loopcells(n):
    fs = []
    for j in range(n):
        def f(): return j
        if j % 400 == 0: fs.append(f)
    return [f() for f in fs]
print(loopcells(N))
def locals_(n):
    k = 0
    for j in range(n):
        if j % 2: x = j
        try:
            k += x
            del x
            x
        except NameError: k += 1
        try: del x
        except NameError: k += 1
        y = j
        del y
    return k
print(locals_(N))
def asserts(n):
    k = 0
    for j in range(n):
        assert j >= 0, "never"
        try: assert j % 20 == 0, j
        except AssertionError as e: k += e.args[0]
    return k
print(asserts(N))
