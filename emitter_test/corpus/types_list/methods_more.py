# List methods against a model built from first principles, with negative and out-of-range positions.
# heavy
def insert(l, i, x):
    n = len(l)
    i = max(0, i + n) if i < 0 else min(i, n)
    return l[:i] + [x] + l[i:]
def pop(l, i):
    if i < 0: i += len(l)
    return l[i], l[:i] + l[i + 1:]
def index(l, x, a=0, b=None):
    n = len(l); b = n if b is None else b
    a = max(0, a + n) if a < 0 else a; b = max(0, b + n) if b < 0 else min(b, n)
    for i in range(a, b):
        if l[i] == x: return i
    return None
bad = 0
for n in range(5):
    base = list(range(n))
    for i in range(-7, 8):
        l = base[:]; l.insert(i, "x"); bad += l != insert(base, i, "x")
        l = base[:]
        try: r = l.pop(i); bad += (r, l) != pop(base, i)
        except IndexError: bad += -n <= i < n or l != base
        for j in range(-7, 8):
            try: r = base.index(2, i, j)
            except ValueError: r = None
            bad += r != index(base, 2, i, j)
            for k in (1, 2, -1, -3):
                l = base[:]; del l[i:j:k]; gone = set(range(*slice(i, j, k).indices(n))); bad += l != [x for x in base if x not in gone]
            l = base[:]; l[i:j] = "ab"; s, e, _ = slice(i, j).indices(n); bad += l != base[:s] + ["a", "b"] + base[max(s, e):]
print("bad", bad)
l = [1, 2]; print(l.append(3), l.extend([4]), l.insert(0, 0), l.reverse(), l.sort(), l.clear(), l)
l = [3, 1, 2]; print(l.copy(), l[:] == l.copy(), l.count(1), [l, l].count([3, 1, 2]), l.__contains__(1), l.__len__(), l.__getitem__(0), l.__getitem__(slice(1, None)), l.__add__([9]), l.__mul__(2), l.__rmul__(2), l.__eq__([3, 1, 2]), l.__lt__([4]), l.__iadd__([7]), l.__imul__(1), l, l.__reversed__().__next__(), l.__iter__().__next__(), l.__setitem__(0, 8), l.__delitem__(-1), l)
q = []; q.extend("ab"); q.extend((1,)); q.extend({2: 3}); q.extend({4}); q.extend(range(2)); q.extend(x for x in (7,)); q.extend(b"c"); q += "de"; q += (8,); q *= 1; print(q)
for f in (lambda: q.extend(5), lambda: q.__iadd__(5), lambda: q + "x", lambda: q * 1.5, lambda: q.insert("0", 1), lambda: q.pop("0"), lambda: q.index(99), lambda: q.remove(99), lambda: [].pop(), lambda: q[99], lambda: q["0"], lambda: q.sort(reverse=True) or 1, lambda: q.count(), lambda: q.append(), lambda: q.append(1, 2), lambda: list(1, 2), lambda: [] < 5, lambda: hash([])):
    try: print(f(), end=" ")
    except Exception as e: print(type(e).__name__, end=" ")
print()
z = list(range(6)); z[::2], z[1::2] = z[1::2], z[::2]; print(z); z[2:4] = []; print(z); z[1:1] = [[]]; print(z); z[-1:] = z[:1]; print(z); z[:0] = z; print(z); z[3:] = [z]; print(len(z), z[3] is z); del z[3]; z[:] = []; print(z)
n = [[1, 2], [3]]; f = n.copy(); f[0].append(9); f.append(0); print(n, f, n[0] is f[0]); m = [n] * 2; m[0].append("s"); print(m[1][-1], m[0] is m[1], [[]] * 3 == [[], [], []])
a = [1, 2, 3]; b = a; a = a + [4]; b += [5]; print(a, b); a[1:2] = a[::-1]; print(a); x, *a[1:3], y = "abcd"; print(a, x, y); a[0], a[-1] = a[-1], a[0]; print(a); [a[0], *r] = [9, 8]; print(a[0], r)
t = [5, 3, 8]; i = 0
while i < len(t):
    if t[i] > 4: t.insert(i + 1, t[i] // 2); i += 1
    i += 1
print(t, [t.pop(0) for _ in range(2)], t, list(filter(None, [0, 1, "", [], [0]])), [*map(None.__class__, [])], sorted(t, key=lambda v: -v), list(reversed(t)), t == list(reversed(list(reversed(t)))))
print([1, [2, [3]]] == [1, [2, [3]]], [1, 2, 3] > [1, 2], [[1], [0]] > [[1]], [] == [], [None] == [None], [1.0] == [1], ["a"] < ["b"], [1, "a"] == [1, "a"], [0] * 5 == [0, 0, 0, 0, 0], [1, 2] * -1, not [], [[]] and "t", [False] or "f", len([[], [[]]]), str([[], (), {}, "", None]))
