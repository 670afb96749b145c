# heapq and bisect: invariants, stability rules, keys, errors.
import heapq, bisect
from heapq import *
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def ok(h): return all(h[i] <= h[c] for i in range(len(h)) for c in (2 * i + 1, 2 * i + 2) if c < len(h))
h = []
for x in (5, 3, 8, 1, 9, 2, 7, 3): heappush(h, x)
print(ok(h), h[0], [heappop(h) for _ in range(len(h))], t(heappop, []), h)
d = [(i * 7919) % 101 for i in range(60)]; e = d[:]; heapify(e); print(ok(e), sorted(e) == sorted(d), heappushpop(e, -5), heapreplace(e, 1000) == min(d), ok(e), max(e), heappushpop([], 5), t(heapreplace, [], 1), t(heapify, (1,)), t(heappush, (), 1), t(heapify, [1, "a"]))
print(nlargest(3, d), nsmallest(3, d), nlargest(2, ["a", "ccc", "bb"], key=len), nsmallest(0, d), nsmallest(-1, d), nlargest(100, [2, 1]), nsmallest(2, [(1, "b"), (1, "a"), (0, "z")], key=lambda p: p[0]), nlargest(2, [(1, "b"), (1, "a")], key=lambda p: p[0]), nsmallest(1, iter([3, 1])))
print(list(merge([1, 4, 7], [2, 5], [], [0, 9])), list(merge([3, 1], [2], reverse=True)), list(merge(["a", "ccc"], ["bb"], key=len)), list(merge()), list(merge(iter([1]), range(3))), next(merge([5], [4])))
q = []; order = 0
for pri, name in ((2, "b"), (1, "a"), (2, "c"), (1, "d")): heappush(q, (pri, order, name)); order += 1
print([heappop(q)[2] for _ in range(4)])
class J:
    def __init__(self, p): self.p = p
    def __lt__(self, o): return self.p > o.p
    def __repr__(self): return "J%d" % self.p
j = [J(1), J(5), J(3)]; heapify(j); print(heappop(j), heappop(j), j)
a = [1, 3, 3, 5]
print([bisect.bisect_left(a, x) for x in (0, 1, 3, 4, 5, 6)], [bisect.bisect_right(a, x) for x in (0, 1, 3, 4, 5, 6)], bisect.bisect(a, 3), bisect.bisect_left(a, 3, 2), bisect.bisect_left(a, 3, 0, 1), t(bisect.bisect, a, 3, -1), bisect.bisect([], 1), bisect.bisect("ace", "b"), bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda p: p[0]), t(bisect.bisect, [1, "x", 2], 5))
bisect.insort(a, 4); bisect.insort_left(a, 3.0); bisect.insort_right(a, 3); print(a, type(a[1]).__name__); w = []
for x in "the quick brown fox".split(): bisect.insort(w, x, key=len)
print(w); big = []
for i in range(500): bisect.insort(big, i * 7919 % 1009)
print(big == sorted(big), len(big), [("F", "D", "C", "B", "A")[bisect.bisect((60, 70, 80, 90), s)] for s in (33, 99, 77, 70, 89, 90, 100)])
def heapsort(it):
    h = []
    for v in it: heappush(h, v)
    return [heappop(h) for _ in range(len(h))]
print(heapsort(d) == sorted(d), heapsort("heap"), heapsort([2.5, 1, True, 0]))
