# Tuples as keys and records: hashing across equal values, nesting, sorting of records, swapping, accumulation patterns.
print(hash((1, 2)) == hash((1.0, 2)), hash((True,)) == hash((1,)), hash(("a", (1, (2,)))) == hash(("a", (1, (2,)))), {(1, 2): "x"}.get((1.0, 2.0)), {(0, False): 1}[(0.0, 0)], len({(1, 2), (1.0, 2.0), (True, 2)}), (1, 2) in {(1, 2): 0}, [1, 2] in [(1, 2)])
for bad in ((1, []), ({},), ((1, ({1},)),)):
    try: hash(bad); print("hashed")
    except TypeError: print("TypeError", end=" ")
print()
grid = {}
for x in range(20):
    for y in range(20): grid[x, y] = x * y
print(len(grid), grid[3, 4], grid[(19, 19)], sum(v for (x, y), v in grid.items() if x == y), (20, 0) in grid, max(grid, key=grid.get), sorted(k for k in grid if grid[k] == 36))
recs = [("bob", 30, 1.5), ("al", 25, 2.5), ("bob", 25, 0.5), ("cy", 30, 1.5)]
print(sorted(recs), sorted(recs, key=lambda r: (r[1], -r[2])), sorted(recs, key=lambda r: r[::-1]), min(recs), max(recs, key=lambda r: r[2]), [n for n, a, s in recs if a > 26], dict((n, a) for n, a, _ in recs), {a: [n for n, b, _ in recs if b == a] for _, a, _ in recs})
print((1, 2) + (3,) * 2, (1,) < (1, 0), () < (None,), (1, "a") < (1, "b"), (2,) > (1, 99), (1, (2, 3)) < (1, (2, 4)), ((),) > (), (1, 2, 3)[::-1], (1, 2, 3)[-2:], (0,) * 3, tuple("abc")[1], tuple(range(5))[1:4:2], tuple([1, [2]])[1][0], tuple({"k": 1}), tuple((1, 2)) == (1, 2))
try: (1, "a") < (1, 2)
except TypeError: print("TypeError")
print((1, None) == (1, None), (1, None) < (2, None), (float("nan"),) == (float("nan"),), (1, "a") != (1, "b"), ([1],) == ([1],), () == [], (1,) == [1], (1, 2) == (1, 2, 3), not (), bool((0,)), len(((), ())), (1, 2, 2).count(2), (3, 4).index(4))
def stats(xs): xs = sorted(xs); n = len(xs); return min(xs), max(xs), sum(xs) / n, xs[n // 2]
lo, hi, mean, med = stats([3, 1, 4, 1, 5]); print(lo, hi, mean, med)
a, b = 1, 2; a, b = b, a; a, b, c = (lambda: (b, a, a + b))(); print(a, b, c)
fib = (0, 1)
for _ in range(50): fib = (fib[1], fib[0] + fib[1])
print(fib)
acc = ()
for w in "the quick fox".split(): acc += (w, len(w))
print(acc, acc[::2], acc[1::2], tuple(zip(acc[::2], acc[1::2])))
t = (1, [2, 3], {"k": (4, 5)}); t[1].append(9); t[2]["k"] += (6,); print(t, t[2]["k"][-1])
try: t[1] += [0]
except TypeError: print("TypeError", t[1])
x = ([],) * 3; x[0].append(1); print(x, x[0] is x[2]); n = (1, (2, (3, (4,))))
def flat(t): return sum((flat(e) if isinstance(e, tuple) else (e,) for e in t), ())
print(flat(n), flat(()), flat(((), ((),))), flat((1, ((2,),), 3)))
cache = {}
def f(*args, **kw):
    key = args + tuple(sorted(kw.items()))
    if key not in cache: cache[key] = len(cache)
    return cache[key]
print(f(1, 2), f(1, b=2), f(1, 2), f(b=2, a=1), f(a=1, b=2), f(), f(()), f("a"), len(cache))
seen = set(); dup = []
for p in [(1, 2), (2, 1), (1, 2), (1.0, 2.0), ("1", 2)]:
    if p in seen: dup.append(p)
    seen.add(p)
print(dup, len(seen), (2, 1) in seen, (1, 2, 3) in seen, frozenset([(1, 2), (1, 2)]) == {(1, 2)})
def rot(p, k): return p[k % len(p):] + p[:k % len(p)] if p else p
print(rot((1, 2, 3), 1), rot((1, 2, 3), -1), rot((), 5), min(rot((3, 1, 2), k) for k in range(3)), {rot((1, 2, 3), k) for k in range(9)} == {(1, 2, 3), (2, 3, 1), (3, 1, 2)})
class R(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    a = property(lambda s: s[0]); b = property(lambda s: s[1])
    def __add__(self, o): return R(self.a + o[0], self.b + o[1])
r = R(1, 2); print(r, r.a, r + (10, 20), type(r + r).__name__, r == (1, 2), hash(r) == hash((1, 2)), {r: 1}[(1, 2)], [*r], r[::-1], type(r[:]).__name__, sorted([R(2, 1), R(1, 5)]), r < R(1, 3), isinstance(r, tuple))
