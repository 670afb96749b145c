# Lists of lists in order: of ints, floats, strs, mixed with what only methods can compare; nan; errors; lists that change meanwhile.
import heapq
import random

random.seed(6)
for make in (lambda: random.randrange(9), lambda: random.random(), lambda: random.choice(["a", "ä", "b", ""]), lambda: random.choice([1, 1.0, True, 2 ** 70, -0.5]),
             lambda: (random.randrange(3), [random.randrange(3)])):
    rows = [[make() for _ in range(random.randrange(4))] for _ in range(60)]
    want = []
    for row in rows: # insertion, by <= alone
        i = 0
        while i < len(want) and want[i] <= row: i += 1
        want.insert(i, row)
    heap = rows[:]
    heapq.heapify(heap)
    got = sorted(rows)
    print(got == want, all(x is y for x, y in zip(got, want)), [heapq.heappop(heap) for _ in heap[:]] == want, got[:3], got[-1], min(rows) == got[0], max(rows) == got[-1], sorted(rows, reverse=True) == sorted(got, reverse=True))
nan = float("nan")
print(sorted([[nan, 2], [nan, 1]]), [nan] < [nan], [nan, 1] < [nan, 2], [0.0] < [-0.0], sorted([[2 ** 61], [2 ** 62], [-2 ** 63]]), [1, 2] < [1], [] < [0], [[1]] < [[2]])
for bad in ([[1], ["a"]], [[None], [None, 1], [None]], [[None], [1]], [[1j], [2j]], [[1, 2], (1, 2)]):
    try: print(sorted(bad))
    except TypeError as e: print(type(e).__name__)
class Grows:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        rows[0].append(self)
        return self.n < other.n
    def __eq__(self, other): return self.n == other.n
    def __repr__(self): return "G%d" % self.n
rows = [[Grows(3 - i)] for i in range(3)]
print(sorted(rows)[0][0], len(rows[0]) > 1)
class L(list):
    def __lt__(self, other): return len(self) > len(other)
print(sorted([L([1]), L([5, 6]), L([])]))
