# A sparse vector class with the whole container and arithmetic protocol.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
class Sparse:
    def __init__(self, n, items=()): self.n = n; self.d = {k: v for k, v in dict(items).items() if v}
    def __len__(self): return self.n
    def _ix(self, i):
        if not isinstance(i, int): raise TypeError(i)
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError(i)
        return i
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[j] for j in range(*i.indices(self.n))]
        return self.d.get(self._ix(i), 0)
    def __setitem__(self, i, v):
        i = self._ix(i)
        if v: self.d[i] = v
        else: self.d.pop(i, None)
    def __delitem__(self, i): self[i] = 0
    def __contains__(self, v): return v in self.d.values() or (v == 0 and len(self.d) < self.n)
    def __add__(self, o): return Sparse(self.n, [(i, self[i] + o[i]) for i in {*self.d, *o.d}]) if isinstance(o, Sparse) else NotImplemented
    def __mul__(self, k): return Sparse(self.n, [(i, v * k) for i, v in self.d.items()])
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(v * o[i] for i, v in self.d.items())
    def __neg__(self): return self * -1
    def __eq__(self, o): return isinstance(o, Sparse) and (self.n, self.d) == (o.n, o.d)
    def __iadd__(self, o):
        for i, v in o.d.items(): self[i] += v
        return self
    def __repr__(self): return "Sparse(%d, %r)" % (self.n, dict(sorted(self.d.items())))
a = Sparse(6, {1: 5, 4: 2}); b = Sparse(6, [(1, -5), (0, 3)])
print(a, b, a + b, a * 2, 3 * b, a @ b, -a, list(a), a[1:5:3], a[::-1], a[-2], t(lambda: a[6]), t(lambda: a["x"]), t(lambda: a + 1), t(lambda: a - b))
c = a; c += b; print(c is a, a, 0 in a, 2 in a, 7 in a, a == Sparse(6, {4: 2, 0: 3}), a != b, t(hash, a))
del a[0]; a[-1] = 9; print(a, sum(a), max(a), list(reversed(a)), sorted(a), [*a], list(zip(a, b)), list(enumerate(a))[4], list(map(bool, a)))
x, *mid, y = a; print(x, mid, y, bool(Sparse(0)), bool(Sparse(1)), t(lambda: a.__delitem__(99)), tuple(a).index(2), len(a))
