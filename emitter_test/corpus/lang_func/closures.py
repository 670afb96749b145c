# Cells: sharing, late binding, nonlocal through levels, cells of parameters and loops.
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter()
inc2, get2 = counter()
print(inc(), inc(5), get(), get2(), inc2(), get())
def levels():
    x = "outer"
    def mid():
        def inner():
            nonlocal x
            x += "+inner"
            return x
        return inner
    i = mid()
    return i(), i(), x
print(levels())
def param(a, *args, b, **kw):
    def g():
        return a, args, b, kw
    a += 1
    return g
print(param(1, 2, b=3, c=4)())
def loop():
    out = []
    for i in range(3):
        def f(): return i
        out.append(f)
    i = 99
    return [f() for f in out]
print(loop())
def comp():
    return [f() for f in [lambda: j for j in range(3)]]
print(comp())
def before():
    def f():
        return later
    try:
        f()
    except NameError as e:
        print("unbound cell:", isinstance(e, NameError))
    later = 5
    return f()
print(before())
def deleted():
    v = 1
    def f(): return v
    del v
    try:
        return f()
    except NameError:
        v = 2
        return f()
print(deleted())
def recursive(n):
    def fact(k): return 1 if k < 2 else k * fact(k - 1)
    return fact(n)
print(recursive(10))
def swap():
    a, b = 1, 2
    def s():
        nonlocal a, b
        a, b = b, a
    s()
    return a, b
print(swap())
def shadow():
    x = 1
    def f():
        x = 2
        def g(): return x
        return g()
    return f(), x
print(shadow())
def cls():
    name = "closure"
    class C:
        attr = name
        def get(self): return name
        name = "class"
        after = name
    return C.attr if hasattr(C, "attr") else None, C().get(), C.after
try:
    print(cls())
except NameError:
    print("NameError")
f = counter()[0]
print(f.__closure__ is not None, f.__closure__[0].cell_contents, f.__code__.co_freevars, counter.__closure__)
def gen_closure(n):
    def g():
        nonlocal n
        while n:
            yield n
            n -= 1
    return list(g()), n
print(gen_closure(3))
