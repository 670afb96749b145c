# Functions as values: composition, currying, memo tables, dispatch tables.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def compose(*fs):
    def run(x):
        for f in reversed(fs): x = f(x)
        return x
    return run
inc, dbl = lambda x: x + 1, lambda x: x * 2
print(compose(inc, dbl)(5), compose(dbl, inc)(5), compose()(7), compose(*[inc] * 10)(0))
def curry(n, f, *got): return f(*got) if len(got) >= n else lambda *more: curry(n, f, *got, *more)
add3 = curry(3, lambda a, b, c: a * 100 + b * 10 + c)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3), add3()(1, 2, 3))
def memo(f):
    seen = {}
    def g(*a):
        if a not in seen: seen[a] = f(*a)
        return seen[a]
    g.seen = seen
    return g
@memo
def grid(r, c): return 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)
print(grid(12, 12), len(grid.seen), t(grid, [], 1))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "/": lambda a, b: a / b}
def rpn(s):
    st = []
    for w in s.split():
        if w in ops: b = st.pop(); a = st.pop(); st.append(ops[w](a, b))
        else: st.append(int(w))
    return st
print(rpn("3 4 + 2 -"), rpn("8 2 /"), t(rpn, "1 0 /"), t(rpn, "+"), t(rpn, "x"))
fs = [lambda: i for i in range(3)]; gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda me: lambda n: 1 if n < 2 else n * me(n - 1))(20))
church = lambda n: lambda f: compose(*[f] * n)
print(church(3)(church(2)(inc))(0), church(0)(inc)(4), (lambda *a, **k: (a, k))(1, z=2))
