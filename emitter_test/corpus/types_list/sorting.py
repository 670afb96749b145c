# sort and sorted: stability, keys, reverse, mixed errors, mutation during sort, custom comparisons.
import functools
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
l = [3, 1, 2]
print(sorted(l), l, l.sort(), l, sorted(l, reverse=True), sorted("banana"), sorted({"b": 1, "a": 2}), sorted((2, 1)), sorted([]), sorted(x for x in (2, 1)), sorted([1, True, 0, False]), sorted([1.5, 1, 2]))
words = ["banana", "Apple", "cherry", "apple", "Banana", "fig", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[-1]))
pairs = [(i % 3, i) for i in range(12)]
print([b for a, b in sorted(pairs, key=lambda p: p[0])], [b for a, b in sorted(pairs, key=lambda p: p[0], reverse=True)], sorted(pairs, reverse=True)[:3])
print(t(sorted, [1, "a"]), t(sorted, [None, 1]), t(sorted, [{}, {}]), t(sorted, 5), t(sorted, [1], key=5), t([].sort, 1), t(sorted, [1j, 2j]), t(sorted, ["a", b"b"]), t(sorted, [2, 1], key=None), t(sorted, [2, 1], cmp=1))
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return "K%d" % self.v
print(sorted([K(3), K(1), K(2)]), max([K(3), K(5)], key=lambda k: k.v), sorted([K(2), K(1)], reverse=True))
class OnlyGt:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return "G%d" % self.v
print(sorted([OnlyGt(2), OnlyGt(1), OnlyGt(3)]))
class Raises:
    def __lt__(self, o): raise KeyError("lt")
l = [Raises(), Raises(), Raises()]
print(t(l.sort), len(l))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)
def cmp(a, b): return (a % 10 > b % 10) - (a % 10 < b % 10)
print(sorted([25, 13, 31, 42, 55, 3], key=functools.cmp_to_key(cmp)), sorted([25, 13, 31], key=functools.cmp_to_key(lambda a, b: b - a)))
bad = [3, 1, 2]
def mut(x): bad.append(x); return x
try: bad.sort(key=mut)
except ValueError: print("modified during sort")
m = [5, 3, 4]
m.sort(key=lambda x: len(m)); print(m)
x = 12345
data = []
for _ in range(500):
    x = (x * 1103515245 + 12345) % 2 ** 31
    data.append(x % 1000)
s = sorted(data)
print(all(a <= b for a, b in zip(s, s[1:])), sum(s) == sum(data), s[:5], s[-5:], sorted(data, reverse=True) == s[::-1])
idx = sorted(range(500), key=data.__getitem__)
print(all((data[a], a) < (data[b], b) for a, b in zip(idx, idx[1:])))
ridx = sorted(range(500), key=data.__getitem__, reverse=True)
print(all(data[a] > data[b] or (data[a] == data[b] and a < b) for a, b in zip(ridx, ridx[1:])))
runs = list(range(100)) + list(range(200, 100, -1)) + [50] * 20 + list(range(0, 300, 7))
r = sorted(runs); print(r == sorted(r), len(r), r[60:66], sorted([1] * 100) == [1] * 100, sorted(range(100, 0, -1)) == list(range(1, 101)))
big = [2 ** 70 - i for i in range(5)] + [1.5, -2 ** 65, 0]
print(sorted(big), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]), sorted([b"b", b"a"]), sorted(["é", "z", "a"]), sorted([{1}, set(), {1, 2}], key=len))
nan = float("nan")
print(len(sorted([3, nan, 1])), min(3, 1, 2), max("b", "abc", key=len), min([], default="d"), t(min, []), t(max), t(max, 1), t(min, [1], [2], default=3), max([(1, 2), (1, 3)]), min({3: "a", 2: "b"}), max(1, 1.0) is not None, type(max(1, 1.0)).__name__, type(max(1.0, 1)).__name__)
