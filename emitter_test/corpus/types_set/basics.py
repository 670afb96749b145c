# set and frozenset: operators versus methods, mixed types, mutation, hashing, errors. Sorted for printing.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def p(s): return (type(s).__name__, sorted(s, key=repr))
a, b = {1, 2, 3}, {3, 4}
print(p(a | b), p(a & b), p(a - b), p(a ^ b), p(b - a), a <= b, {3} <= a, {3} < {3}, a >= {1}, a > a, a == {3, 2, 1}, a != b, 2 in a, 9 in a, len(a), bool(set()))
print(p(a.union(b, [9], "x")), p(a.intersection([1, 2], (2, 3))), p(a.difference([1], {2})), p(a.symmetric_difference([3, 5])), a.issubset(range(5)), a.issuperset([1]), a.isdisjoint([7]), p(a.union()), p(a.intersection()), p(a.copy()), a.copy() is a)
print(t(lambda: a | [1]), t(lambda: a - "x"), t(lambda: a < [1]), t(lambda: a & None), t(lambda: a + b), t(lambda: {[]}), t(lambda: [] in a), t(set, 5), t(hash, a), t(a.remove, 99), t(set().pop), t(a.add, {}), t(lambda: a[0]), t(set, [1], [2]), t(a.union, 5), t(frozenset, 5), t(lambda: frozenset().add))
c = {1}
c.add(2); c.add(2); c.discard(9); c.update([3], (4,), {5: 0}); c.remove(1); c |= {6}; c &= {2, 3, 4, 6}; c -= {2}; c ^= {3, 7}
print(p(c), c.pop() in (4, 6, 7), len(c)); c.clear(); print(c, t(lambda: c.__ior__([1])))
d = {1, 2, 3, 4}
d.intersection_update([1, 2, 3], [2, 3, 9]); print(p(d)); d.difference_update([2], (7,)); print(p(d)); d.symmetric_difference_update([3, 8]); print(p(d))
f = frozenset([1, 2])
print(p(f), p(f | {3}), p({3} | f), p(f & {1}), f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {f: "k"}[frozenset((2, 1))], f in {f}, {1, 2} in {f}, p(frozenset("aa")), frozenset() == set(), t(lambda: f.pop))
print(set(), frozenset(), {1}, frozenset({1}), {"a"}, {(1, 2)}, {None}, {frozenset()}, str({1.5}), repr(set("")))
print(p({1, 1.0, True}), p({0, False, 0.0, -0.0}), p({"a", b"a"}), len({float("nan"), float("nan")}), p(set("hello")), p(set({1: 2})), p({*[1, 2], *(2, 3)}), p({x % 3 for x in range(10)}), {1, 2} == {2: 0, 1: 0}.keys(), {1} == [1], {1} == frozenset([1]))
class S(set): tag = "sub"
print(type(S([1]) | {2}).__name__, type({2} | S([1])).__name__, type(S([1]).union([3])).__name__, type(S([1]).copy()).__name__, S([1]).tag, S([1]) == {1})
e = set()
for i in range(1000): e.add(i * 7919 % 1009)
print(len(e), sum(e)); 
for i in range(0, 1009, 2): e.discard(i)
print(len(e), all(x % 2 for x in e), min(e), max(e), sum(e))
x = {1, 2, 3}
try:
    for i in x: x.discard(i)
except RuntimeError: print("changed size")
r = set()
while x2 := (x - r):
    r.add(min(x2))
print(p(r), {1, 2}.issubset([1, 2, 3]), set() <= set(), set() < {1}, {1} | set() == {1}, sum({1, 2, 3}), sorted({3, 1, 2}), max({"a", "b"}), list({5}), [*{7}], any({0}), set([1]).__contains__(1), {1}.__or__({2}) == {1, 2}, {1}.__or__(5))
g = {i for i in range(50)}; h = {i for i in range(25, 75)}
print(len(g & h), len(g | h), len(g - h), len(g ^ h), (g | h) - (g & h) == g ^ h, g - (g - h) == g & h, sum(g ^ h))
class BadHash:
    def __hash__(self): raise ValueError("no hash")
class BadEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise KeyError("no eq")
print(t(lambda: {BadHash()}), t(lambda: BadHash() in a), t(lambda: {BadEq(), BadEq()}), t(lambda: {BadEq(): 1}.get(BadEq())))
