# Functional toolkit written from scratch: compose, curry, pipe, memo, trampolines, church encoding, continuation passing, Y combinator.
def compose(*fs):
    def run(x):
        for f in reversed(fs): x = f(x)
        return x
    return run
print(compose()(5), compose(str, abs, int)("-7"), compose(*[lambda x: x + 1] * 50)(0))
def curry(f, n=None):
    n = f.__code__.co_argcount if n is None else n
    def c(*a): return f(*a) if len(a) >= n else lambda *b: c(*a, *b)
    return c
add3 = curry(lambda a, b, c: a + b + c); print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3), add3(1, 2, 3), curry(max, 2)(1)(5))
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(20), Y(lambda s: lambda n: n if n < 2 else s(n - 1) + s(n - 2))(12))
def trampoline(f, *a):
    r = f(*a)
    while callable(r): r = r()
    return r
def ev(n): return True if n == 0 else lambda: od(n - 1)
def od(n): return False if n == 0 else lambda: ev(n - 1)
print(trampoline(ev, 3000), trampoline(od, 3001), trampoline(lambda: 5))
zero = lambda f: lambda x: x
succ = lambda n: lambda f: lambda x: f(n(f)(x))
plus = lambda a: lambda b: lambda f: lambda x: a(f)(b(f)(x))
times = lambda a: lambda b: lambda f: a(b(f))
power = lambda a: lambda b: b(a)
num = lambda n: n(lambda x: x + 1)(0)
two = succ(succ(zero)); three = succ(two)
print(num(zero), num(three), num(plus(two)(three)), num(times(two)(three)), num(power(two)(three)), num(power(three)(two)))
true = lambda a: lambda b: a
false = lambda a: lambda b: b
cons = lambda a: lambda b: lambda s: s(a)(b)
car = lambda p: p(true); cdr = lambda p: p(false)
l = cons(1)(cons(2)(cons(3)(None))); print(car(l), car(cdr(l)), car(cdr(cdr(l))), (true)("t")("f"), (lambda p: lambda q: p(q)(p))(true)(false)("T")("F"))
def fact_cps(n, k): return k(1) if n == 0 else fact_cps(n - 1, lambda v: k(n * v))
print(fact_cps(30, lambda v: v), fact_cps(5, str))
def foldr(f, z, l): return z if not l else f(l[0], foldr(f, z, l[1:]))
def foldl(f, z, l):
    for x in l: z = f(z, x)
    return z
print(foldr(lambda a, b: "(%s+%s)" % (a, b), "0", [1, 2, 3]), foldl(lambda a, b: "(%s+%s)" % (a, b), "0", [1, 2, 3]), foldr(lambda x, acc: [x * 2] + acc, [], [1, 2]))
def mapf(f, it): return [f(x) for x in it]
def unfold(f, s):
    while True:
        r = f(s)
        if r is None: return
        v, s = r
        yield v
print(list(unfold(lambda n: None if n > 50 else (n, n * 2), 1)), list(unfold(lambda p: None if p[0] > 100 else (p[0], (p[1], p[0] + p[1])), (0, 1))))
def memo(f):
    c = {}
    def w(*a):
        if a not in c: c[a] = f(*a)
        return c[a]
    w.cache = c
    return w
@memo
def grid(r, c): return 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)
print(grid(16, 16), len(grid.cache))
def once(f):
    done = []
    return lambda *a: done[0] if done else done.append(f(*a)) or done[0]
n = 0
def tick():
    global n
    n += 1
    return n
o = once(tick); print(o(), o(), n)
class Pipe:
    def __init__(self, *fs): self.fs = fs
    def __or__(self, f): return Pipe(*self.fs, f)
    def __ror__(self, x): return self(x)
    def __call__(self, x):
        for f in self.fs: x = f(x)
        return x
print(5 | (Pipe() | (lambda x: x + 1) | str | (lambda s: s * 2)), [1, 2, 3] | Pipe(lambda l: [x * x for x in l], sum), (Pipe(len) | bin)("abc"))
class Maybe:
    def __init__(self, v): self.v = v
    def bind(self, f): return self if self.v is None else f(self.v)
    def __repr__(self): return "Just %r" % self.v if self.v is not None else "Nothing"
safe_div = lambda a: lambda b: Maybe(None if b == 0 else a / b)
print(Maybe(4).bind(safe_div(100)).bind(lambda x: Maybe(x + 1)), Maybe(0).bind(safe_div(1)).bind(lambda x: 1 / 0))
flip = lambda f: lambda a, b: f(b, a)
print(flip(lambda a, b: a - b)(1, 10), (lambda f, *a, **k: f(*a, **k))(dict, [("a", 1)], b=2), list(map(lambda f: f(3), [lambda x, k=k: x * k for k in range(4)])), sorted([(1, "b"), (0, "c")], key=lambda p: p[1]), (lambda *fs: [f() for f in fs])(list, dict, int, str), max([3, 1, 2], key=lambda x: -x), (lambda x: (lambda x: x * 2)(x + 1))(3))
