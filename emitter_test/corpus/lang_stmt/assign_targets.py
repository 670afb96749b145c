# Assignment targets of every shape, evaluation order and failure half way.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
class R(list):
    def __setitem__(self, k, v): order.append(("set", k)); super().__setitem__(k, v)
order = []; r = R([0] * 4)
def i(n): order.append(n); return n
r[i(0)] = r[i(1)] = i(7); print(r, order); order.clear()
r[i(0)], r[i(1)] = i(5), i(6); print(r, order); order.clear()
r[i(2)] += i(3); print(r, order)
a, (b, [c, *d]), *e = 1, (2, "xyz"), 4, 5; print(a, b, c, d, e)
[p, q] = {1: "a", 2: "b"}; (u,) = "z"; [*all_] = range(3); print(p, q, u, all_)
x = y = []; x.append(1); print(y, x is y); x, y = y, [2]; print(x, y)
k = 0; l = [10, 20, 30]; k, l[k] = 2, "hit"; print(k, l)
def un(n, v):
    if n == 2: a, b = v
    elif n == 3: a, *b, c = v
    elif n == 0: [] = v
    return "fine"
print([t(un, n, v) for n, v in ((2, [1]), (2, [1, 2, 3]), (2, 5), (2, "ab"), (3, [1]), (3, [1, 2]), (0, []), (0, [1]), (2, None), (2, {1, 2}))])
class O: pass
o = O(); o.a, o.b = 1, 2; o.a, o.b = o.b, o.a; o.n = O(); o.n.z = o.m = 3; print(o.a, o.b, o.n.z, o.m)
for o.it in range(3): pass
for l[0], m in [(1, 2), (3, 4)]: pass
for z, *w in ("abc", "de", "f"): print(z, w, end=";")
print(o.it, l, m)
s = list(range(8)); s[1:3] = "abc"; s[::4] = [None] * len(s[::4]); del s[-1]; s[len(s):] = [0]; print(s)
def half():
    global g1, g2
    g1, g2["no"]["way"] = "bound", 1
g2 = {}; print(t(half), g1)
tup = ([],)
def aug(): tup[0] += [1]
print(t(aug), tup)
n: int = 5; lst: list = [n := n + 1, n]; print(n, lst, (lambda: (v := 3) + v)())
