# Operand types that are stable for a long time and then change: int to float to big to str to object.
# heavy
class V:
    def __init__(self, v): self.v = v
    def __add__(self, o): return V(self.v + (o.v if isinstance(o, V) else o))
    __radd__ = __add__
    def __mul__(self, k): return V(self.v * k)
    def __lt__(self, o): return self.v < (o.v if isinstance(o, V) else o)
    def __repr__(self): return "V(%r)" % self.v
def add(a, b): return a + b
def run(pairs, n):
    out = None
    for i in range(n): out = add(*pairs[i * len(pairs) // n])
    return out
print(run([(1, 2)], 3000), run([(1, 2), (1.5, 2)], 3000), run([(1, 2), ("a", "b")], 3000), run([(1, 2), ([1], [2])], 3000), run([(1, 2), (2 ** 62, 2 ** 62)], 3000), run([(1, 2), (V(1), V(2))], 3000), run([(1.0, 2.0), (1, 2.0)], 3000), run([(V(1), 5), (5, V(1)), (True, 1)], 3000))
def total(xs):
    t = 0
    for x in xs: t = t + x
    return t
data = list(range(3000))
print(total(data)); data[2500] = 0.5; print(total(data)); data[2900] = 2 ** 70; print(total(data)); data[10] = True; print(total(data)); data[2999] = V(1); print(total(data))
data[5] = "s"
try: total(data)
except TypeError: print("TypeError")
def acc(n):
    x = 0
    for i in range(n):
        if i == n // 2: x = float(x)
        if i == n - 5: x = str(x)
        x = x + (1 if not isinstance(x, str) else "!")
    return x
print(acc(1000), acc(4000))
def count(x, n):
    for _ in range(n): x += 1
    return x
print(count(0, 5000), count(0.5, 5000), count(2 ** 62 - 10, 5000), count(True, 3), count(V(0), 2000), count(1j, 10), count(0, 5000))
def cmp(xs, k): return sum(1 for x in xs if x < k)
print(cmp(range(2000), 500), cmp([0.5] * 2000, 1), cmp([1, 2.5] * 500 + [V(0)] * 3, 2), cmp(["a", "b"], "b"), cmp([2 ** 70, 1], 2 ** 65))
def loop(xs):
    r = []
    for x in xs:
        y = x * 2
        if y: r.append(y)
    return len(r), r[0], r[-1]
print(loop([1] * 2000), loop([1] * 1500 + ["a"]), loop([1.5] * 1000 + [[0]]), loop([0] * 1000 + [(1,), V(3)]))
