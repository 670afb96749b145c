# Assignment expressions: scopes, targets in comprehensions, precedence.
if (n := 10) > 5:
    print(n)
print((y := 5, y ** 2), y)
print([z := 1, z + 1, z := z + 10], z)
data = [1, 5, 2, 8, 3]
print([sq for x in data if (sq := x * x) > 5], sq)
print(any((hit := x) > 4 for x in data), hit)
total = 0
print([total := total + x for x in data], total)
def f():
    items = [last := i for i in range(4)]
    return items, last
print(f())
def g():
    def h():
        nonlocal count
        return [count := count + 1 for _ in range(3)]
    count = 0
    return h(), count
print(g())
def set_global():
    global G
    [G := i for i in (7, 8)]
set_global()
print(G)
class C:
    a = (b := 3) + 1
print(C.a, C.b)
it = iter("spam")
out = []
while (c := next(it, None)) is not None:
    out.append(c)
print(out, c)
print(len(s := "abc"), s)
print((lambda: (w := 4) + w)())
def kw(x, **k):
    return x, k
print(kw(q := 3), q, kw(x=(r := 4)), r)
print({(k := "a"): (v := 1)}, k, v)
print(f"{(m := 6)}", m, data[(i := 1)], i)
print((a := 1) if (b := 0) else (c := 3), b, c)
print([(j, k) for j in range(2) if (k := j + 1)], k)
d = {}
if not (found := d.get("x")):
    print("missing", found)
print((t := (1, 2)), t, (u := 1, 2), u)
