# bisect and heapq.
import bisect as b
import heapq as h

a = [1, 2, 2, 2, 3, 5, 8]
for x in (0, 1, 2, 2.5, 4, 8, 9):
    print(x, b.bisect_left(a, x), b.bisect_right(a, x), b.bisect(a, x), b.bisect_left(a, x, 2), b.bisect(a, x, 1, 4))
l = []
for x in (5, 1, 3, 3.0, 2, 9, 0):
    b.insort(l, x)
print(l)
l = [1, 3]
b.insort_left(l, 3.0)
b.insort_right(l, True)
print(l)
words = ["a", "bb", "cccc"]
print(b.bisect(words, 2, key=len), b.bisect_left(words, 2, key=len), b.bisect_right(words, 3, 0, None, key=len))
b.insort(words, "xxx", key=len)
b.insort_left(words, "yy", key=len)
print(words)
try:
    b.bisect(a, 1, -1)
except ValueError as e:
    print(e)


def grade(score, breakpoints=[60, 70, 80, 90], grades="FDCBA"):
    return grades[b.bisect(breakpoints, score)]


print([grade(s) for s in [33, 99, 77, 70, 89, 90, 100]])

data = [5, 3, 8, 1, 9, 2, 7, 3]
heap = list(data)
h.heapify(heap)
print(heap)
h.heappush(heap, 0)
print(heap, h.heappop(heap), h.heappop(heap), heap)
print(h.heapreplace(heap, 4), h.heappushpop(heap, 1), h.heappushpop(heap, 100), heap)
print([h.heappop(heap) for _ in range(len(heap))], heap, h.heappushpop([], 3))
for f in (h.heappop, lambda x: h.heapreplace(x, 1)):
    try:
        f([])
    except IndexError:
        print("IndexError")
heap = []
for x in [(2, "b"), (1, "z"), (2, "a"), (1, "a")]:
    h.heappush(heap, x)
print([h.heappop(heap) for _ in range(4)])
for n in (-1, 0, 1, 3, 8, 20):
    print(n, h.nlargest(n, data), h.nsmallest(n, data), h.nlargest(n, iter(data)), h.nsmallest(n, iter(data)))
recs = [("a", 3), ("b", 1), ("c", 3), ("d", 2), ("e", 1)]
key = lambda r: r[1]
for n in (1, 2, 3, 5):
    print(h.nlargest(n, recs, key=key), h.nsmallest(n, recs, key), h.nlargest(n, iter(recs), key), h.nsmallest(n, iter(recs), key=key))
print(list(h.merge([1, 4, 7], [2, 4, 8], [0, 9], [])), list(h.merge()), list(h.merge([1])))
print(list(h.merge([7, 4, 1], [8, 2], reverse=True)), list(h.merge(["a", "ccc"], ["bb", "dddd"], key=len)), list(h.merge(["ccc", "a"], ["bb"], key=len, reverse=True)))
print(list(h.merge([(1, "a"), (2, "b")], [(1, "x"), (2, "y")], key=lambda p: p[0])))
import random

r = random.Random(7)
for size in (1, 2, 10, 100):
    xs = [r.randrange(1000) for _ in range(size)]
    hp = []
    for x in xs:
        h.heappush(hp, x)
    assert all(hp[(i - 1) // 2] <= hp[i] for i in range(1, size))
    assert [h.heappop(hp) for _ in range(size)] == sorted(xs)
    hp = list(xs)
    h.heapify(hp)
    assert all(hp[(i - 1) // 2] <= hp[i] for i in range(1, size))
    assert h.nsmallest(size // 2, xs) == sorted(xs)[: size // 2] and h.nlargest(size // 2, xs) == sorted(xs)[::-1][: size // 2]
    assert b.bisect(sorted(xs), 500) == sum(x <= 500 for x in xs)
print("ok")


class Rev:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v > other.v


hp = [Rev(i) for i in range(5)]
h.heapify(hp)
print([h.heappop(hp).v for _ in range(5)])
