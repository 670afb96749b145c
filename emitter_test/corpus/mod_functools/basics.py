# functools: partial, reduce, lru_cache, wraps, cached_property, singledispatch, total_ordering, cmp_to_key.
import functools
from functools import *
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def f(a, b=2, *c, **k): return a, b, c, k
p = partial(f, 1, x=5)
print(p(), p(3), p(3, 4, y=6), p(x=9), p.func is f, p.args, p.keywords, partial(p, 7)(8), partial(p, 7).args, partial(int, base=2)("101"), t(partial), t(partial, 5), list(map(partial(pow, 2), range(4))))
p.attr = 1; print(p.attr, callable(p))
class C:
    m = partial(f, "bound?")
    pm = partialmethod(f, 10)
c = C(); print(c.m(1), c.pm() == (c, 10, (), {}), c.pm(5, z=1)[1:])
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 5), reduce(max, [3, 9, 2]), t(reduce, max, []), reduce(lambda a, b: a + [b], "ab", []), reduce(lambda a, b: (a, b), range(4)), t(reduce, max), reduce(max, [7]))
calls = []
@lru_cache(maxsize=2)
def sq(n, k=0): "doc sq"; calls.append(n); return n * n
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq(2, k=1), calls, sq.cache_info(), sq.__name__, sq.__doc__, sq.__wrapped__(5)); sq.cache_clear(); print(sq.cache_info())
print(t(sq, []), sq(1.0), sq(1), sq(True))
@lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info().hits, fib.cache_info().currsize)
@lru_cache(maxsize=None, typed=True)
def ty(x): calls.append(("ty", x)); return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty(1), ty.cache_info())
@cache
def ca(*a, **k): calls.append((a, tuple(k.items()))); return len(a)
ca(1, 2); ca(1, 2); ca(a=1, b=2); ca(b=2, a=1); print(calls[-3:])
class D:
    n = 0
    @cached_property
    def v(self): D.n += 1; return self.n * 10
    @lru_cache
    def m(self, x): D.n += 1; return x
d = D(); print(d.v, d.v, D.n, d.__dict__, d.m(1), d.m(1), D.n); del d.v; print(d.v)
def deco(g):
    "deco doc"
    @wraps(g)
    def w(*a): "w doc"; return g(*a)
    return w
@deco
def orig(x): "orig doc"; return x
print(orig.__name__, orig.__doc__, orig(5), orig.__wrapped__(6), orig.__qualname__)
@singledispatch
def show(x): return "default " + repr(x)
@show.register(int)
def _(x): return "int %d" % x
@show.register(list)
def _(x): return "list " + ",".join(map(show, x))
@show.register
def _(x: str): return "str " + x
show.register(float, lambda x: "float")
print(show(1), show([1, "a", None]), show(2.5), show(True), show({}), show.dispatch(bool)(3))
class SD:
    @singledispatchmethod
    def go(self, x): return "dflt"
    @go.register
    def _(self, x: int): return "i%d" % x
print(SD().go(5), SD().go("s"))
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) < V(2), V(1) <= V(1), V(2) > V(1), V(2) >= V(3), V(1) == V(1), max(V(1), V(3)).v, sorted([V(2), V(1)])[0].v)
K = cmp_to_key(lambda a, b: (a > b) - (a < b) if a != 5 else -1)
print(sorted([3, 5, 1], key=K), K(1) < K(2), K(2) == K(2), max([1, 9, 4], key=cmp_to_key(lambda a, b: b - a)))
print(update_wrapper(lambda: 0, orig).__name__, functools.WRAPPER_ASSIGNMENTS[:1] is not None, reduce(lambda f, g: lambda x: g(f(x)), [str, len, lambda n: n + 1])(12345))
