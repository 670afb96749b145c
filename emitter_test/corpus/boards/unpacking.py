# Unpacking in the dialect that boards share.
a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 9, *b), [0, *a], (*"xy",), sorted({*a, *b, 1}), {**{"k": 1}, "z": 2, **{"k": 3}})
first, *rest = range(5)
*init, last = "abc"
x, (y, *z), w = 1, (2, 3, 4), 5
print(first, rest, init, last, x, y, z, w)
a, b = b, a
print(a, b)
i, l = 0, [0, 0, 0]
i, l[i] = 1, 7
print(i, l)
p = q = r = [1]
q.append(2)
print(p, r is q)
[m, n] = (n, m) = "ab"
print(m, n)
if (k := len(l)) > 2 and (h := k + 1):
    print(k, h, [s := 1, s + 1], (t := 5, t))
print([last := v for v in range(3)], last)


def f(*a, **k):
    return a, sorted(k.items())


print(f(*a, *b, 1, *[2], **{"a": 1}, b=2, **{"c": 3}))
for u, (v, *w) in [(1, (2, 3)), (4, (5, 6, 7))]:
    print(u, v, w)
for bad in ("a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]"):
    try:
        exec(bad)
    except ValueError:
        print("ValueError")
print((lambda: (yield))().send(None))
big = [*range(3), *[*range(2), *(x for x in "q")], *{}, *()]
print(big, len((*big, *big)))
d = {}
d["a"], d["b"] = 1, 2
(d["c"]) = 3
print(sorted(d.items()))
del d["a"], l[0]
print(sorted(d), l)
