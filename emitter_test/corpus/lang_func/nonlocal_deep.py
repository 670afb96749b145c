# nonlocal and global through many levels, classes in between, generators and comprehensions sharing cells.
def outer():
    a = 1
    def l1():
        b = 10
        def l2():
            nonlocal a, b
            c = 100
            def l3():
                nonlocal c, a
                a += 1; c += 1
                return a, b, c
            b += 1
            r = l3(), l3()
            return r, c
        return l2(), b
    return l1(), a
print(outer())
def with_class():
    v = "cell"
    class K:
        v = "class attr"
        def get(self): return v
        def set(self, x):
            nonlocal v
            v = x
        seen = v
    k = K(); r = [k.get(), K.v, K.seen]
    k.set("new"); r += [k.get(), v, K.v]
    return r
print(with_class())
def gens():
    n = 0
    def tick():
        nonlocal n
        while True: n += 1; yield n
    a, b = tick(), tick()
    return [next(a), next(b), next(a)], n
print(gens())
def comps():
    k = 5
    f = [lambda: k + i for i in range(3)]
    k = 100
    return [g() for g in f], [k for k in range(2)], k
print(comps())
x = "global"
def mixed():
    x = "local"
    def g():
        global x
        x = "changed"
        return x
    def h(): return x
    return g(), h()
print(mixed(), x)
def param_cells(a, b, *c, d=4, **e):
    def add(n):
        nonlocal a, b, c, d
        a += n; b = [b, n]; c += (n,); d *= n
        e["n"] = n
        return a, b, c, d, e
    return add
ad = param_cells(1, 2, 3); print(ad(10), ad(2))
def loop_cells():
    fs = []
    for i in range(3):
        def make(i=i):
            j = i * 10
            def f():
                nonlocal j
                j += 1
                return i, j
            return f
        fs.append(make())
    return [f() for f in fs], [f() for f in fs]
print(loop_cells())
def exc():
    try: raise ValueError("e")
    except ValueError as e:
        def f(): return str(e)
        r = f()
    try: f()
    except NameError: r += " then unbound"
    return r
print(exc())
def withs():
    class C:
        def __enter__(self): return 7
        def __exit__(self, *a): pass
    with C() as v: f = lambda: v
    return f()
print(withs())
def imp():
    import math as m
    def f(): return m.floor(2.5)
    return f()
print(imp())
def defs():
    def f(): return g()
    def g(): return h()
    def h(): return "mutual"
    return f()
print(defs())
def walrus():
    def f(): return y
    [y := i for i in range(4)]
    return f()
print(walrus())
def delcell():
    a = 1
    def f(): return a
    def d():
        nonlocal a
        del a
    r = f(); d()
    try: f()
    except NameError: return r, "deleted"
print(delcell())
def matchcell(v):
    match v:
        case [p, *q]: return (lambda: (p, q))()
print(matchcell([1, 2, 3]))
def forcell():
    for k in "ab": pass
    return (lambda: k)()
print(forcell())
def acc(t):
    def add(n):
        nonlocal t
        t += n
        return t
    return add
f, g = acc(1), acc(100); print(f(1), g(1), f(1), g(1))
