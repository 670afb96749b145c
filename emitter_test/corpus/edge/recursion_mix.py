# Recursion through many kinds of frames: generators, properties, comparisons, sorting keys, comprehension, map.
import sys
def via_map(n): return 0 if n == 0 else 1 + list(map(via_map, [n - 1]))[0]
def via_sorted(n): return 0 if n == 0 else 1 + sorted([n - 1], key=lambda x: 0)[0] * 0 + via_sorted(n - 1)
def via_key(n): return 0 if n == 0 else max([n - 1], key=via_key) + 1
def via_comp(n): return 0 if n == 0 else 1 + [via_comp(n - 1) for _ in (0,)][0]
def via_gen(n): return 0 if n == 0 else 1 + next(via_gen(n - 1) for _ in (0,))
def via_star(n): return 0 if n == 0 else 1 + via_star(*[n - 1])
def via_kw(n=0): return 0 if n == 0 else 1 + via_kw(**{"n": n - 1})
def via_sum(n): return 0 if n == 0 else 1 + sum(via_sum(x) for x in (n - 1,))
def via_try(n):
    if n == 0: return 0
    try: return 1 + via_try(n - 1)
    finally: pass
def via_except(n):
    try: raise ValueError
    except ValueError: return 0 if n == 0 else 1 + via_except(n - 1)
class Cm:
    def __enter__(self): return self
    def __exit__(self, *a): return False
def via_with(n):
    with Cm(): return 0 if n == 0 else 1 + via_with(n - 1)
def via_lambda(n): return (lambda f: f(f, n))(lambda f, k: 0 if k == 0 else 1 + f(f, k - 1))
def via_exec(n):
    if n == 0: return 0
    ns = {"f": via_exec, "n": n}
    exec("r = 1 + f(n - 1)", ns)
    return ns["r"]
def via_eval(n): return 0 if n == 0 else eval("1 + f(n - 1)", {"f": via_eval, "n": n})
for f in (via_map, via_sorted, via_key, via_comp, via_gen, via_star, via_kw, via_sum, via_try, via_except, via_with, via_lambda, via_exec, via_eval): print(f.__name__, f(50))
class N:
    def __init__(self, v, k=None): self.v, self.k = v, k
    @property
    def depth(self): return 1 + (self.k.depth if self.k else 0)
    def __len__(self): return 1 + (len(self.k) if self.k else 0)
    def __eq__(self, o): return self.v == o.v and self.k == o.k
    def __hash__(self): return hash((self.v, self.k))
    def __repr__(self): return "N(%r, %r)" % (self.v, self.k)
    def __lt__(self, o): return (self.v, self.k is not None) < (o.v, o.k is not None) or (self.k is not None and o.k is not None and self.k < o.k)
    def __bool__(self): return bool(self.k) if self.k is not None else True
    def __call__(self, x): return self.k(x + 1) if self.k else x
    def __add__(self, o): return N(self.v + o.v, self.k + o.k if self.k else None)
    def __iter__(self):
        yield self.v
        if self.k: yield from self.k
    def __getattr__(self, n): return getattr(self.k, n) if self.k and n == "deep" else 7
    def __contains__(self, x): return x == self.v or (self.k is not None and x in self.k)
    def __getitem__(self, i): return self.v if i == 0 else self.k[i - 1]
    def __format__(self, s): return s + (format(self.k, s) if self.k else "")
def chain(n):
    c = None
    for i in range(n): c = N(i, c)
    return c
c, d = chain(60), chain(60)
print(c.depth, len(c), c == d, hash(c) == hash(d), len(repr(c)), c < d, bool(c), c(0), list(c + d)[:3], sum(c), c.deep, 0 in c, -1 in c, c[59], format(c, "x").count("x"))
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(400), odd(401))
def tak(x, y, z): return z if y >= x else tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))
print(tak(10, 6, 3))
def hof(n, memo={}):
    if n < 1: return 0
    if n not in memo: memo[n] = n - hof(hof(n - 1))
    return memo[n]
print([hof(n) for n in range(1, 20)])
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(len(perms("abcdef")), perms("abc"))
def nest(n): return [] if n == 0 else [nest(n - 1)]
x = nest(200); print(str(x) == "[" * 201 + "]" * 201, x == nest(200), x != nest(199))
