# nlargest and nsmallest of many items are what sorting gives: stable, with keys, of iterators, with few different values; each key is asked for once.
# heavy
import heapq
x = 7
def noise(n, values):
    global x
    out = []
    for i in range(n):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        out.append((x >> 8) % values)
    return out
class Item:
    def __init__(self, k, i): self.k, self.i = k, i
    def __lt__(self, o): return self.k < o.k
    def __eq__(self, o): return self.k == o.k
total = 0
for n in 0, 1, 2, 5, 30, 99, 100, 101, 500:
    for size in 0, 1, 50, 100, 101, 399, 400, 401, 3000:
        for values in 2, 50, 1 << 20:
            l = noise(size, values)
            pairs = [(v, i) for i, v in enumerate(l)]
            first = lambda p: p[0]
            assert heapq.nlargest(n, l) == sorted(l, reverse=True)[:n]
            assert heapq.nsmallest(n, iter(l)) == sorted(l)[:n]
            assert heapq.nlargest(n, iter(pairs), key=first) == sorted(pairs, key=first, reverse=True)[:n]
            assert heapq.nsmallest(n, pairs, first) == sorted(pairs, key=first)[:n]
            items = [Item(v, i) for i, v in enumerate(l)]
            assert [(o.k, o.i) for o in heapq.nlargest(n, iter(items))] == [(o.k, o.i) for o in sorted(items, reverse=True)[:n]]
            total += sum(heapq.nsmallest(n, l))
print(total)
calls = []
print(heapq.nlargest(3, range(1000), key=lambda v: calls.append(v) or v % 100), len(calls), len(set(calls)))
print(heapq.nlargest(2, ["b", "a", "c"] * 200), heapq.nsmallest(3, [float("inf"), 1.5, -0.0, 0.0] * 60))
try:
    heapq.nlargest(2, [1] * 300 + ["a"])
except TypeError as e:
    print("TypeError")
def gen():
    yield from range(250)
    raise KeyError("stop")
try:
    heapq.nsmallest(4, gen())
except KeyError as e:
    print(e)
