# Slice assignment and deletion on list, bytearray and array against a model built on concatenation.
# heavy
import array
def model_set(l, s, vals):
    a, b, k = s.indices(len(l))
    if k == 1: return l[:a] + vals + l[max(a, b):]
    idx = list(range(a, b, k))
    if len(idx) != len(vals): return None
    l = l[:]
    for i, v in zip(idx, vals): l[i] = v
    return l
def model_del(l, s):
    gone = set(range(*s.indices(len(l))))
    return [x for i, x in enumerate(l) if i not in gone]
bad = n = 0
pts = (None, 0, 1, 2, 4, 5, 9, -1, -2, -5, -9)
for size in (0, 1, 4, 5):
    base = list(range(10, 10 + size))
    for a in pts:
        for b in pts:
            for k in (None, 1, 2, 3, -1, -2):
                s = slice(a, b, k)
                for make, back in ((list, list), (bytearray, list), (lambda l: array.array("i", l), list)):
                    x = make(base); del x[s]; n += 1
                    bad += back(x) != model_del(base, s)
                    for vals in ([], [1], [1, 2], [1, 2, 3, 4, 5]):
                        x = make(base)
                        want = model_set(base, s, vals)
                        src = make(vals)
                        try: x[s] = src; got = back(x)
                        except ValueError: got = None; bad += back(x) != base
                        n += 1
                        bad += got != want
print("bad", bad, n)
x = list(range(5)); x[1:3] = x; print(x); x = list(range(5)); x[::2] = x[1:4]; print(x); x = list(range(5)); x[::-1] = x; print(x); x = list(range(3)); x[:0] = x[::-1]; print(x); x[len(x):] = x; print(x); x[2:2] = (y * y for y in range(3)); print(x); x[:] = "done"; print(x); x[1:3] = {7: 8}; print(x); x[:2] = b"ab"; print(x)
b = bytearray(b"abcdef"); b[1:3] = b; print(b); b[::2] = bytes(len(b[::2])); print(b); b[:3] = [1, 2]; print(b); b[1:1] = memoryview(b"mv"); print(b); b[-1:] = ""  .encode(); print(b); b[0:2] = bytearray(3); print(b)
for f in (lambda: x.__setitem__(slice(0, 1), 5), lambda: x.__setitem__(slice(0, 4, 2), 5), lambda: b.__setitem__(slice(0, 1), "s"), lambda: b.__setitem__(slice(0, 1), [256]), lambda: b.__setitem__(slice(0, 1), 5), lambda: x.__setitem__(slice(0, 4, 0), []), lambda: x.__delitem__(slice(None, None, 0)), lambda: x.__setitem__(slice("a", 2), []), lambda: (1, 2).__setitem__(slice(0, 1), [])):
    try: f(); print("ok", end=" ")
    except Exception as e: print(type(e).__name__, end=" ")
print(x, b)
m = [[0] * 4 for _ in range(4)]
m[1:3] = [[9] * 4] * 2; m[1][1:3] = [5, 5]; print(m, m[1] is m[2]); m[::3] = ["top", "bottom"]; print(m[0], m[3]); del m[1:3]; print(m)
big = list(range(1000)); big[100:900] = []; print(len(big), big[99:102]); big[50:50] = range(500); print(len(big), big[549:552]); big[::7] = [0] * len(big[::7]); print(sum(big)); del big[1::2]; print(len(big), sum(big)); big[5:] = big[:-5]; print(len(big), big[:12])
l = [1, 2, 3, 4, 5]; l[1:4], l[0] = [l[3], l[2], l[1]], "swap"; print(l); l[1:3] += ["aug"]; print(l); l[-2:] *= 2; print(l); a, *l[1:3], c = "pqrs"; print(l, a, c)
for i in range(0, 6, 2): l[i:i + 1] = [i, i]
print(l); l[slice(1, 3)] = "zz"; del l[slice(-2, None)]; print(l, l[slice(None, None, -1)], l[slice(2)])
