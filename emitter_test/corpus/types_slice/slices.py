# slice objects: indices, attributes, equality, behaviour over all sequence types against a model.
# heavy
def model(seq, s):
    start, stop, step = s.indices(len(seq))
    out = []
    i = start
    while (i < stop) if step > 0 else (i > stop): out.append(seq[i]); i += step
    return out
seqs = [[0, 1, 2, 3, 4, 5, 6], (0, 1, 2, 3, 4, 5, 6), "abcdefg", "aé€😀xyz", b"abcdefg", bytearray(b"abcdefg"), range(7), range(10, -4, -2), [], "", range(0)]
bad = n = 0
points = (None, 0, 1, 3, 6, 7, 8, 100, -1, -3, -7, -8, -100)
for seq in seqs:
    for a in points:
        for b in points:
            for c in (None, 1, 2, 3, 10, -1, -2, -5):
                s = slice(a, b, c)
                if list(seq[s]) != model(seq, s): bad += 1
                n += 1
print(n, bad)
for args in ((5,), (1, 5), (1, 5, 2), (None,), (None, None, -1), ("a", "b"), (1, None)):
    s = slice(*args)
    print(s, s.start, s.stop, s.step, repr(s))
print(slice(1, 2) == slice(1, 2), slice(1) == slice(2), slice(1, 2) < slice(1, 3), slice(3).indices(10), slice(-3, None).indices(10), slice(None, None, -1).indices(5), slice(10, -10, -3).indices(5), slice(2 ** 70).indices(5), slice(-2 ** 70, 2 ** 70, 2 ** 69).indices(5)[:2], slice(0).indices(0))
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
print(t(slice), t(slice, 1, 2, 3, 4), t(slice(1, 2, 0).indices, 5), t(slice(1).indices, -1), t(slice("a").indices, 5), t(slice(1).indices, "x"), t(hash, slice(1)), t(lambda: [1]["a":]), t(lambda: [1][::"x"]), t(lambda: [1][1.0:]), t(lambda: "abc"[None:"x"]))
class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print([1, 2, 3, 4][Idx(1):Idx(-1)], "abcdef"[::Idx(2)], range(10)[Idx(2):][Idx(0)], slice(Idx(1), Idx(3)).indices(5))
class G:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
g = G()
print(g[1:2], g[::], g[1:2, 3], g[..., None], g[:, 1], g[()], g[1:2:3, ::4], g[slice(1, 2)], g[-1:], g[*[1, 2]], g[1, *(2, 3)])
g[1:2] = 5
del g[::2], g[1:, 2]
g[0], g[1:] = 7, 8
big = list(range(1000))
print(big[10:20:3], big[-5:], big[::-300], big[990::4], len(big[::7]))
