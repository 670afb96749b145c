# The order of tuples and lists, item by item: what is compared without methods, and where methods begin.
import heapq

nan = float("nan")
inf = float("inf")


class Box:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        print("eq", self.v, end=" ")
        return isinstance(other, Box) and self.v == other.v

    def __lt__(self, other):
        print("lt", self.v, end=" ")
        return self.v < other.v


class Sub(tuple):
    def __lt__(self, other):
        return "Sub"


big = 1 << 70
items = [0, 1, -1, True, 0.0, -0.0, 1.0, 1.5, nan, inf, big, big + 1, float(big), "", "a", "b", "\xe9", "\ud800", b"a", b"", None, (), (1,), (1, 2), [1]]
made = [big + 1, "".join(["a", "b"])[:1]]


def outcomes(a, b):
    s = ""
    for f in (
        lambda: a < b,
        lambda: a <= b,
        lambda: a > b,
        lambda: a >= b,
        lambda: a == b,
        lambda: a != b,
        lambda: sorted([a, b]) == [a, b],
    ):
        try:
            s += "01"[f()]
        except TypeError:
            s += "T"
    return s


seen = {}
for x in items + made:
    for y in items + made:
        for a, b in (((x,), (y,)), ((1, x, 2), (1, y, 1)), ((x, y), (x, x)), ((x,), (x, y)), ((x, x, y), (x, x)), (("k", 0.5, x), ("k", 0.5, y))):
            for p, q in ((a, b), (list(a), list(b))):
                o = outcomes(p, q)
                seen[o] = seen.get(o, 0) + 1
for o in sorted(seen):
    print(o, seen[o])

print((1, Box(2)) < (1, Box(3)), (1, Box(2)) < (0, Box(3)), (nan,) == (nan,), (nan, 1) < (nan, 2), (float("nan"), 1) < (float("nan"), 2))
print(Sub((1,)) < (2,), Sub((1,)) < Sub((0,)), (1,) < Sub((2,)), min(Sub((3,)), Sub((1,))))
try:
    (1, "a") < (1, 2)
except TypeError:
    print("TypeError")
try:
    (1,) < [2]
except TypeError:
    print("TypeError")

heap = []
for i in range(200):
    heapq.heappush(heap, (i * 37 % 11, str(i * 7 % 13), i / 3))
    heapq.heappush(heap, (i * 37 % 11 + 0.5, str(i * 7 % 13), i))
out = [heapq.heappop(heap) for _ in range(len(heap))]
print(out == sorted(out), out[0], out[-1])
deep = (1,)
for _ in range(50):
    deep = (0, deep)
print(deep < deep, deep <= deep, (deep, 1) < (deep, 2))
