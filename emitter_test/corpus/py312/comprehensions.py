# PEP 709 changes nothing observable: comprehension scopes stay isolated, also in classes, with cells and with exceptions.
x = "outer"
print([x for x in range(3)], x, {x: x for x in "ab"}, x, {x for x in (1,)}, x)
def f():
    x = 10
    a = [x for x in range(2)]
    b = [lambda: x for x in range(2)]
    c = [(lambda: y)() for y in range(2)]
    return x, a, [g() for g in b], c
print(f())
class C:
    x = 5
    y = [x for x in range(2)]
    z = [i for i in range(x)]
    w = {x: 1 for x in "q"}
    f = [lambda: x for _ in (1,)][0]
print(C.x, C.y, C.z, C.w, C.f())
def g():
    try: [1 / v for v in (1, 0)]
    except ZeroDivisionError: pass
    try: return v
    except NameError: return "v does not leak"
print(g())
def h():
    out = [(a, b) for a in range(2) for b in [a * 10] if (s := a + b) >= 0]
    return out, s
print(h())
def nested(): return [[(i, j) for j in range(i)] for i in range(3)], [[x for x in y] for y in ("ab", "c")]
print(nested())
def shadow(x): return [x for x in x], x
print(shadow([1, 2]))
def loc(): return [sorted(k for k in ("a",)) for k in (1,)]
print(loc())
def dele():
    k = 1
    [k for k in range(3)]
    del k
    try: return k
    except NameError: return "deleted"
print(dele())
def glob():
    global G
    [G for G in range(3)]
    return "G" in globals()
print(glob())
def cell():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return [inc() for _ in range(3)], [n for n in (9,)], n
print(cell())
def gen(): return list(x for x in range(2) if [x for x in range(1)]), sum(x for x in (y for y in range(4)))
print(gen())
try: [q for q in range(3) if undefined]
except NameError: print("NameError")
print([i := 5, i + 1], [j for j in range(3) if (last := j)], last)
