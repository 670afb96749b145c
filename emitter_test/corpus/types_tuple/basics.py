# tuple: construction, slicing, comparison, hashing, immutability, unpacking, singletons.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
a = (1, "a", 2.5, None)
print(a, a[0], a[-1], a[1:3], a[::-1], a[::2], a[5:], len(a), a + (1,), a * 2, 2 * (0,), a * 0, a.index("a"), a.count(1), "a" in a, 9 in a, tuple(), tuple("abc"), tuple([1, 2]), tuple(x for x in (1, 2)), (1,), (), tuple({"k": 1}), tuple(a) is a)
print(t(lambda: a[4]), t(lambda: a[-5]), t(lambda: a["x"]), t(a.index, 99), t(lambda: a + [1]), t(lambda: a * "x"), t(tuple, 5), t(lambda: a < 5), t(lambda: (1, 2) < (1, "x")), t(lambda: a.append), t(hash, ([],)), t(lambda: a[::0]), t(a.index, 1, 1))
try: a[0] = 5
except TypeError: print("immutable")
try: del a[0]
except TypeError: print("no deletion")
print((1, 2) == (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 9), (1, 2) != [1, 2], (1, 2) is not None, ((1, 2), 3) == ((1, 2), 3), (1.0, True) == (1, 1), (nan := float("nan"),) == (nan,))
print(hash((1, 2)) == hash((1.0, 2.0)), hash(()) == hash(tuple()), {(1, 2): "x"}[(1, 2)], {(1, (2, 3)): 1}[1, (2, 3)], len({(1, 2), (2, 1), (1, 2)}), hash((1, 2)) != hash((2, 1)))
(b, c), d = (1, 2), 3
x, = (5,)
e, (f, *g), h = 1, (2, 3, 4), 5
print(b, c, d, x, e, f, g, h)
def multi(): return 1, 2, 3
p, q, r = multi()
print(p + q + r, multi()[1], *multi(), sep=",")
s = ([1], 2)
s[0].append(3)
u = s + (4,)
u[0].append(5)
print(s, u, s[0] is u[0])
n = ()
for i in range(5): n = (i, n)
print(n, len(n))
w = (0,)
w += (1,); w *= 2
print(w, sorted((3, 1, 2)), max((1, 5, 2)), sum((1, 2, 3)), list(reversed((1, 2))), list(enumerate((5, 6))), any((0, 1)), all(()), dict(((1, 2), (3, 4))), tuple(zip((1, 2), "ab")), tuple(map(abs, (-1, 2))))
rec = []
tt = (rec,)
rec.append(tt)
print(tt, repr((1,)), str(()), repr(("a", 1.0, (None,))), "%s %s" % (1, 2), (1, 2).__repr__(), (1).__class__.__name__)
print((1, 2, 3)[True], (1, 2, 3)[-True], ((1, 2), (3, 4))[1][0], (lambda *a: a)(*(1, 2)), (1, 2, 3).__contains__(2), (1, 2).__getitem__(slice(0, 1)), (1, 2).__len__(), (1,).__add__((2,)), () == ())
big = tuple(range(1000))
print(big[500], big[::250], len(big[1:-1]), big.index(999), sum(big), big[-1:], hash(big) == hash(tuple(range(1000))))
