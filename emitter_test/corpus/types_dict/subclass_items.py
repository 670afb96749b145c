# Which items of a dict whose class has methods of its own are copied.
class M(dict):
    def __getitem__(self, k): return dict.__getitem__(self, k)[0]
    def items(self):
        for k, v in dict.items(self): yield k, v[0]
class N(M):
    def keys(self): return iter(['a'])
class O(M):
    def __iter__(self): return iter(['a'])
m = {'a': [1, 2], 'b': [3]}
for c in (M, N, O):
    o = c(m)
    print(dict(o), {**o}, dict().__or__(o), end=' ')
    d = {}; d.update(o); print(d, dict(**o) if 1 else 0, list(o))
