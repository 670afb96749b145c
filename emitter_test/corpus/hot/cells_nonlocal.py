# Cells read and written in hot loops from both sides, by nested functions, generators and comprehensions.
# heavy
def counter(n):
    c = 0
    def inc():
        nonlocal c
        c += 1
    for _ in range(n): inc()
    return c
print(counter(5000))
def both(n):
    x = 0
    def get(): return x
    def put(v):
        nonlocal x
        x = v
    t = 0
    for i in range(n):
        x += 1
        t += get()
        if i % 2: put(i)
    return t, x
print(both(2000))
def type_flip(n):
    x = 0
    def f():
        nonlocal x
        x = x + 1 if not isinstance(x, str) else x + "!"
        return x
    for i in range(n):
        f()
        if i == n // 3: x = float(x)
        if i == n - 3: x = "s"
    return x
print(type_flip(1500))
def per_iter(n):
    fs = []
    for i in range(n):
        def f(k=i): return i * 1000 + k
        fs.append(f)
    return sum(f() for f in fs), fs[0](), fs[-1](5)
print(per_iter(100))
def gen_cells(n):
    t = 0
    def g():
        nonlocal t
        for i in range(n): t += i; yield t
    return sum(g()), t
print(gen_cells(500))
def comp_cells(n):
    k = 3
    a = [x * k for x in range(n)]
    f = lambda: [x + k for x in a]
    k = 10
    return sum(a), sum(f()), k
print(comp_cells(1000))
def deep(n):
    a = 0
    def l1():
        def l2():
            def l3():
                nonlocal a
                a += 1
            for _ in range(n): l3()
        l2(); l2()
    l1()
    return a
print(deep(1000))
def accumulate():
    total, hist = 0, []
    def add(x):
        nonlocal total
        total += x
        hist.append(total)
        return add
    return add, lambda: (total, len(hist), hist[-1])
add, get = accumulate()
for i in range(1000): add(i)(1)
print(get())
def swap_cells(n):
    a, b = 1, 2
    def s():
        nonlocal a, b
        a, b = b, a + b
    for _ in range(n): s(); a %= 1000007; b %= 1000007
    return a, b
print(swap_cells(1000))
def unbound(n):
    def f(): return v
    miss = 0
    for i in range(n):
        if i == n // 2: v = i
        try: f()
        except NameError: miss += 1
    return miss, f()
print(unbound(1000))
class K:
    def run(self, n):
        s = self
        self.t = 0
        def step(x): s.t += x
        for i in range(n): step(i)
        return self.t
print(K().run(1500))
def param_cell(x, n):
    def f(): return x * 2
    for _ in range(n): x = f() % 997 + 1
    return x
print(param_cell(3, 1000))
def shared(n):
    fs = [lambda d: d]
    state = {"n": 0}
    def mk(i):
        def h(): state["n"] += i; return state["n"]
        return h
    hs = [mk(i) for i in range(5)]
    for i in range(n): hs[i % 5]()
    return state["n"]
print(shared(1000))
