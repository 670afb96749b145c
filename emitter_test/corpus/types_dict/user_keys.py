# Dicts and sets with user-defined keys: equal keys of different types, collisions, changing keys, order of first insertion.
class K:
    def __init__(self, n, h=None): self.n, self.h = n, h
    def __hash__(self): return hash(self.n) if self.h is None else self.h
    def __eq__(self, o): return self.n == (o.n if isinstance(o, K) else o)
    def __repr__(self): return "K%s" % self.n
d = {K(1): "a"}
print(d[1], d[K(1)], d[1.0], d[True], 1 in d, K(2) in d, d.get(K(2), "none")); d[1] = "b"; print(d, len(d)); d[K(2)] = "c"; d[2] = "d"; print(d)
same = {K(i, 42): i for i in range(50)}
print(len(same), [same[K(i, 42)] for i in range(0, 50, 7)], K(50, 42) in same, K(3, 43) in same)
for i in range(0, 50, 2): del same[K(i, 42)]
print(len(same), list(same)[:4], same.pop(K(1, 42)), K(1, 42) in same, K(3, 42) in same); same[K(1, 42)] = "again"; print(list(same)[-1], len(same))
s = {K(i % 5, 7) for i in range(30)}; print(len(s), sorted(k.n for k in s), K(2, 7) in s, 2 in {K(2)})
neg = {K(0, -1): "m1", K(1, -2): "m2", K(2, 2 ** 70): "big", K(3, 0): "z"}; print([neg[k] for k in (K(0, -1), K(1, -2), K(2, 2 ** 70), K(3, 0))])
mut = K(1); dd = {mut: "v"}; mut.n = 99; print(mut in dd, K(1) in dd, list(dd), dd.get(99)); mut.n = 1; print(dd[mut])
class ById: pass
x, y = ById(), ById(); e = {x: 1, y: 2}; print(e[x], e[y], ById() in e, len({x, x, y})); del e[x]; print(len(e))
class Tup(tuple): pass
class Str(str):
    def __hash__(self): return hash(str(self))
    def __eq__(self, o): return str.__eq__(self, o)
print({(1, 2): "t"}[Tup((1, 2))], {Tup((1,)): "T"}[(1,)], {"a": 1}[Str("a")], {Str("b"): 2}["b"], {frozenset("ab"): 1}[frozenset("ba")], {b"k": 1}.get("k"), {1: "i"}[True], {None: 0}[None])
class Raises:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
    def __eq__(self, o): raise ValueError("eq")
r = Raises(1); g = {r: "same object"}; print(g[r], r in g)
for f in (lambda: g[Raises(1)], lambda: g.get(Raises(1)), lambda: Raises(1) in g, lambda: g.setdefault(Raises(1), 2), lambda: g.update({Raises(1): 3}), lambda: g.pop(Raises(1)), lambda: {Raises(1), r}):
    try: f(); print("ok", end=" ")
    except ValueError: print("ValueError", end=" ")
print(len(g), Raises(2) in g)
class Count:
    eqs = hashes = 0
    def __init__(self, v): self.v = v
    def __hash__(self): Count.hashes += 1; return self.v
    def __eq__(self, o): Count.eqs += 1; return self.v == o.v
c = {Count(i): i for i in range(20)}; h1 = Count.hashes; list(c); dict(c); c.copy(); len(c); print(h1, Count.hashes == h1, Count.eqs)
k = Count(5); c[k]; print(Count.hashes - h1)
m = {}
for t in (1, "1", 1.5, (1,), b"1", None, True, 2 ** 64, frozenset([1]), len, int, ..., 1j): m[t] = type(t).__name__
print(len(m), list(m.values()), m[1], m[2 ** 64], m[...], m[len])
big = {}
for i in range(3000): big["k%d" % (i % 700), i % 3] = i
print(len(big), big["k5", 2], ("k5", 5) in big, sum(big.values())); [big.pop(k) for k in list(big) if k[1] == 1]; print(len(big), list(big)[0], min(big), max(big))
order = {}; [order.setdefault(w, len(order)) for w in "b a c a b d".split()]; del order["a"]; order["a"] = 9; print(order, list(order.items())[-1], next(iter(order)))
