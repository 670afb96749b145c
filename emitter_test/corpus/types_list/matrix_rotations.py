# Nested lists: transposes, rotations, flattening, in-place edits, aliasing.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
m = [[r * 4 + c for c in range(4)] for r in range(3)]
tr = [list(c) for c in zip(*m)]; rot = [list(c) for c in zip(*m[::-1])]
print(tr, rot, [r[::-1] for r in m], m == [list(c) for c in zip(*tr)])
def spiral(a):
    a = [list(r) for r in a]; out = []
    while a: out += a.pop(0); a = [list(c) for c in zip(*a)][::-1]
    return out
print(spiral(m), spiral([]), spiral([[1]]))
def flat(x): return [z for y in x for z in flat(y)] if isinstance(x, list) else [x]
print(flat([1, [2, [3, []], [[4]]], 5]), sum(m, []), [[]] * 2, t(sum, [[1], [2]]))
z = [[0] * 2] * 2; z[0][0] = 1; y = [[0] * 2 for _ in range(2)]; y[0][0] = 1; print(z, y)
a = [3, 1, 2]; b = a; c = a[:]; a += [9]; a = a + [8]; print(a, b, c, b is a)
def rotate(l, k): k %= len(l); l[:] = l[-k:] + l[:-k] if k else l; return l
print(rotate([1, 2, 3, 4, 5], 2), rotate([1, 2, 3], -1), rotate([1], 5), t(rotate, [], 1))
l = list(range(10)); del l[::3]; print(l); del l[-2:]; l[1:1] = [7, 7]; l[::2] = "wxy"[:len(l[::2])]; print(l, t(l.__setitem__, slice(0, 4, 2), [1]))
print(l.index(7), t(l.index, 7, 3), l.count(7), t(l.remove, "no"), l.pop(0), l.pop(-1), t(l.pop, 50), t([].pop), l)
s = sorted(["bb", "A", "ccc", "a"], key=lambda w: (len(w), w.lower())); print(s, sorted("bAc", key=str.lower), sorted([3, 1, 2], reverse=True), t(sorted, [1, "a"]), sorted([(1, "b"), (0, "z"), (1, "a")], key=lambda p: p[0], reverse=True))
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], t(lambda: [1] < ["a"]), t(lambda: [1] < (1,)), [1, 2] == (1, 2), [1, 2] * 2, 0 * [1], [1, [2]] == [1.0, [2.0]])
st = []; st.append(st); print(st, st[0][0] is st, len(st)); l.insert(100, "end"); l.insert(-100, "start"); l.extend(x for x in "pq"); l.reverse(); print(l); l.clear(); print(l, not l)
def merge_sort(x):
    if len(x) < 2: return x
    i = len(x) // 2; p, q = merge_sort(x[:i]), merge_sort(x[i:]); o = []
    while p and q: o.append((p if p[0] <= q[0] else q).pop(0))
    return o + p + q
d = [i * 7919 % 97 for i in range(50)]; print(merge_sort(d) == sorted(d), merge_sort(list("merge")), list(reversed(d))[:3] == d[:-4:-1], d[5:2], d[-100:2], d[2:100:20])
