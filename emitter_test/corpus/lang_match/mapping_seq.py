# Mapping and sequence patterns in depth: rest capture, missing keys, nested structures, star positions, order of checks.
def m(v):
    match v:
        case {"type": "circle", "r": r}: return "circle", r
        case {"type": "rect", "w": w, "h": h, **rest} if not rest: return "rect", w, h
        case {"type": "rect", **rest}: return "rect?", sorted(rest)
        case {"points": [(x1, y1), (x2, y2)]}: return "segment", x1, y1, x2, y2
        case {"points": [first, *_, last]}: return "polyline", first, last
        case {1: "one" | "uno" as w, None: n}: return "mixed keys", w, n
        case {"a": {"b": {"c": c}}}: return "deep", c
        case {"only": None}: return "only None"
        case {}: return "mapping", len(v)
        case [[a, b], [c, d]]: return "2x2", a, b, c, d
        case [_, [_, *inner], *_]: return "nested rest", inner
        case [int() as i, str() as s, *rest] if rest: return "int str rest", i, s, rest
        case [*head, 0]: return "ends in 0", head
        case [0, *tail]: return "starts with 0", tail
        case [x, *_, y] if x == y: return "same ends", x
        case [[]]: return "list of empty"
        case [a]: return "single", a
        case [*all]: return "list", len(all)
for v in ({"type": "circle", "r": 1, "extra": 0}, {"type": "rect", "w": 1, "h": 2}, {"type": "rect", "w": 1, "h": 2, "z": 3}, {"type": "rect"}, {"points": [(1, 2), (3, 4)]}, {"points": [(1, 2), (3, 4), (5, 6)]}, {"points": [1]}, {1: "uno", None: 5}, {1.0: "one", None: 0}, {"a": {"b": {"c": 9}}}, {"a": {"b": {}}}, {"only": None}, {"only": 0}, {}, [[1, 2], (3, 4)], [0, [1, 2, 3], 4], [1, "s", 2], [1, "s"], [1, 2, 0], [0, 1], [0], [5, 6, 5], [5, 6, 7], [[]], [[[]]], [9], (), [1, [2]], ((1, 2), [3, 4])):
    print(v, "->", m(v))
import collections
class Seq(collections.abc.Sequence):
    def __len__(self): print("len", end=" "); return 2
    def __getitem__(self, i): print("get%d" % i, end=" "); return i * 10 if i < 2 else [][0]
match Seq():
    case [a, b, c]: print("three")
    case [a, 11]: print("no")
    case [a, b]: print("two", a, b)
class Map(collections.abc.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
match Map({"x": 1, "y": 2}):
    case {"z": z}: print("z")
    case {"x": x, **rest}: print(x, rest)
match collections.deque([1, 2]):
    case [a, b]: print("deque", a, b)
match "ab", b"ab", bytearray(b"ab"), memoryview(b"ab"), range(2), {1}, iter([]), [1, 2]:
    case [str(), bytes(), bytearray(), _, [r0, r1], set(), _, [u, v]]: print(r0, r1, u, v)
def count(v):
    match v:
        case []: return 0
        case [[*x], *rest]: return count(x) + count(rest)
        case [_, *rest]: return 1 + count(rest)
print(count([1, [2, [3, 4]], [], 5]))
x = [1, 2, 3]
match x:
    case [a, *x]: print(a, x)
match x:
    case [*y, z]: x = y
print(x, z)
