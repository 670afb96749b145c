# Call sites that change their target, arity mismatches late, recursion, default and keyword arguments in loops.
# heavy
def apply(f, n):
    r = None
    for i in range(n): r = f(i)
    return r
class C:
    def __init__(self, i=0): self.i = i
    def m(self, i): return self.i + i
    def __call__(self, i): return ("call", i)
    @classmethod
    def k(cls, i): return cls.__name__, i
    @staticmethod
    def s(i): return -i
    def __repr__(self): return "C%d" % self.i
def gen(i): yield i
for f in (lambda x: x + 1, C(5).m, C(), C, C.k, C.s, str, abs, [1].append, {}.get, (0).__add__, gen, repr): r = apply(f, 300); print(r if not hasattr(r, "send") else list(r), end=" ")
print()
def late(n):
    fs = [lambda x: x] * n + [lambda: 0]
    t = 0
    try:
        for f in fs: t += f(1)
    except TypeError: return "TypeError", t
print(late(1000))
def defaults(n):
    def g(a, b=2, *c, d=4, **e): return a + b + len(c) + d + len(e)
    t = 0
    for i in range(n):
        t += g(i) + g(i, 1) + g(i, d=0) + g(i, 1, 2, 3, x=1) + g(*[i, 2]) + g(**{"a": i})
    return t
print(defaults(500))
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print([fact(n) for n in (5, 20, 25)], sum(fact(i % 20) % 1000 for i in range(1000)))
def mutual(n):
    def even(k): return True if k == 0 else odd(k - 1)
    def odd(k): return False if k == 0 else even(k - 1)
    return sum(even(i % 30) for i in range(n))
print(mutual(1000))
def closures(n):
    adders = [(lambda k: lambda x: x + k)(k) for k in range(5)]
    t = 0
    for i in range(n): t += adders[i % 5](i)
    return t
print(closures(2000))
def count_calls(n):
    calls = 0
    def f(x):
        nonlocal calls
        calls += 1
        return x
    for i in range(n): f(f(i))
    return calls
print(count_calls(1000))
class Chain:
    def __init__(self): self.t = 0
    def add(self, n): self.t += n; return self
    def sub(self, n): self.t -= n; return self
c = Chain()
for i in range(1000): c.add(i).sub(1).add(2)
print(c.t)
class A:
    def v(self): return 1
class B(A):
    def v(self): return 2 + super().v()
class D(B):
    def v(self): return 4 + super().v()
def poly(objs, n): return sum(objs[i % len(objs)].v() for i in range(n))
print(poly([A()], 1000), poly([A(), B()], 1000), poly([A(), B(), D()], 999), poly([D()], 500))
def many_args(n):
    def g(a, b, c, d, e, f, h, i, j, k): return a + k
    return sum(g(x, 1, 2, 3, 4, 5, 6, 7, 8, x) for x in range(n))
print(many_args(1000))
def make(n):
    objs = []
    for i in range(n): objs.append(C(i))
    return objs[0], objs[-1], sum(o.i for o in objs)
print(make(1500))
def inline_candidates(n):
    def sq(x): return x * x
    def clamp(x, lo, hi): return lo if x < lo else hi if x > hi else x
    def ident(x): return x
    return sum(clamp(sq(ident(i)) % 100, 10, 90) for i in range(n))
print(inline_candidates(2000))
def vararg_loop(n):
    def f(*a): return len(a)
    t = 0
    for i in range(n): t += f(*range(i % 6)) + f(i, *"ab", *(), 3)
    return t
print(vararg_loop(600))
