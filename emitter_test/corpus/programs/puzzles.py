# Search puzzles: hanoi, eight queens, knight's tour, subset sums, word ladder, cryptarithm, fifteen-puzzle parity.
# heavy
from itertools import permutations, combinations
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield a + c; yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3)), sum(1 for _ in hanoi(10)))
print(sum(len({q[i] + i for i in range(6)}) == len({q[i] - i for i in range(6)}) == 6 for q in permutations(range(6))))
def knight(n, start):
    path = [start]; seen = {start}
    def near(p): return [q for dx, dy in ((1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)) for q in [(p[0] + dx, p[1] + dy)] if 0 <= q[0] < n and 0 <= q[1] < n and q not in seen]
    def go():
        if len(path) == n * n: return True
        for q in sorted(near(path[-1]), key=lambda q: len(near(q))):
            path.append(q); seen.add(q)
            if go(): return True
            path.pop(); seen.discard(q)
        return False
    return path if go() else None
p = knight(6, (0, 0)); print(len(p), len(set(p)), all(sorted((abs(a[0] - b[0]), abs(a[1] - b[1]))) == [1, 2] for a, b in zip(p, p[1:])), knight(3, (0, 0)))
def subsets(nums, target):
    return [c for r in range(len(nums) + 1) for c in combinations(nums, r) if sum(c) == target]
print(subsets([3, 34, 4, 12, 5, 2], 9), subsets([1, 2], 100), subsets([], 0))
words = "cold cord card ward warm word worm form corm dorm".split()
def ladder(a, b):
    q, prev = [a], {a: None}
    for w in q:
        if w == b:
            out = []
            while w: out.append(w); w = prev[w]
            return out[::-1]
        for v in words:
            if v not in prev and sum(x != y for x, y in zip(w, v)) == 1: prev[v] = w; q.append(v)
print(ladder("cold", "warm"), ladder("cold", "dorm"), ladder("cold", "zzzz"))
def crypt(a, b, c):
    letters = sorted(set(a + b + c)); first = {a[0], b[0], c[0]}
    for digits in permutations(range(10), len(letters)):
        m = dict(zip(letters, digits))
        if any(m[f] == 0 for f in first): continue
        val = lambda w: int("".join(str(m[x]) for x in w))
        if val(a) + val(b) == val(c): return val(a), val(b), val(c)
print(crypt("TO", "GO", "OUT"), crypt("AB", "BA", "CC") is not None)
def solvable(t):
    inv = sum(a > b for a, b in combinations([x for x in t if x], 2)); row = t.index(0) // 4
    return (inv + row) % 2 == 1
print(solvable(list(range(1, 16)) + [0]), solvable(list(range(1, 14)) + [15, 14, 0]))
def jugs(a, b, goal):
    seen, q = {(0, 0): 0}, [(0, 0)]
    for x, y in q:
        if goal in (x, y): return seen[x, y]
        for s in ((a, y), (x, b), (0, y), (x, 0), (x - min(x, b - y), y + min(x, b - y)), (x + min(y, a - x), y - min(y, a - x))):
            if s not in seen: seen[s] = seen[x, y] + 1; q.append(s)
print(jugs(3, 5, 4), jugs(2, 4, 3))
def magic(): return [p for p in permutations(range(1, 10)) if p[0] + p[1] + p[2] == 15 == p[3] + p[4] + p[5] and p[0] + p[3] + p[6] == 15 == p[1] + p[4] + p[7] == p[0] + p[4] + p[8] == p[2] + p[4] + p[6]]
m = magic(); print(len(m), m[0])
def spiral(n):
    g = [[0] * n for _ in range(n)]; r = c = dr = 0; dc = 1
    for i in range(1, n * n + 1):
        g[r][c] = i
        if not (0 <= r + dr < n and 0 <= c + dc < n) or g[r + dr][c + dc]: dr, dc = dc, -dr
        r += dr; c += dc
    return g
for row in spiral(5): print(*("%2d" % v for v in row))
def pascal(n): row = [1]; yield row; yield from (row := [a + b for a, b in zip([0] + row, row + [0])] for _ in range(n - 1))
for r in pascal(6): print(*r)
def partitions(n, most=None):
    if n == 0: yield []; return
    for k in range(min(n, most or n), 0, -1):
        for rest in partitions(n - k, k): yield [k] + rest
print(list(partitions(5)), sum(1 for _ in partitions(20)))
