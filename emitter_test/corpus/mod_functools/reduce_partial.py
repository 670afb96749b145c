# reduce, partial, wraps, lru_cache, cmp_to_key, total_ordering in use.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
from functools import reduce, partial, wraps, lru_cache, cmp_to_key, total_ordering
print(reduce(lambda a, b: a * b, range(1, 8)), reduce(lambda a, b: a + b, [], 5), t(reduce, max, []), reduce(max, [3]), reduce(lambda a, c: c + a, "abc"), reduce(lambda d, k: d[k], ["a", "b"], {"a": {"b": 9}}), t(reduce, max, 5))
def show(*a, **k): return a, sorted(k.items())
p = partial(show, 1, k=2); q = partial(p, 3, k=4, z=5); print(p(), q(9), q(k=0), p.args, p.keywords, q.func is show, t(partial), partial(int, base=2)("101"), list(map(partial(pow, 2), range(5))))
def loud(f):
    @wraps(f)
    def w(*a): return f(*a) + "!"
    return w
@loud
def hi(n): return "hi " + n
print(hi("x"), hi.__name__, hi.__wrapped__("y"))
calls = []
@lru_cache(maxsize=2)
def sq(x): calls.append(x); return x * x
print([sq(x) for x in (1, 2, 1, 3, 2, 2)], calls, sq.cache_info()[:2], t(sq, [])); sq.cache_clear(); print(sq(1), calls[-1], sq.cache_info()[3])
@lru_cache(None)
def ways(n, c=(1, 5, 10, 25)): return 1 if n == 0 else 0 if n < 0 or not c else ways(n - c[-1], c) + ways(n, c[:-1])
print(ways(100), ways(0), ways(3))
cmp = lambda a, b: (a + b < b + a) - (a + b > b + a); print("".join(sorted(["3", "30", "34", "5", "9"], key=cmp_to_key(cmp))), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@total_ordering
class V:
    def __init__(self, s): self.p = [int(x) for x in s.split(".")]
    def __eq__(self, o): return self.p == o.p
    def __lt__(self, o): return self.p < o.p
print(V("1.10") > V("1.9"), V("1.0") <= V("1.0"), V("2") >= V("1.9.9"), max(V("1.2"), V("1.12")).p)
