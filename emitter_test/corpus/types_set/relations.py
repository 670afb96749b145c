# Sets as relations: power sets, closure, set laws, frozen members.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def power(s):
    out = [frozenset()]
    for x in sorted(s): out += [p | {x} for p in out]
    return out
p = power("abc"); print([sorted(x) for x in p], len(set(p)), frozenset("ab") in p, {"b", "a"} in set(p))
def closure(r):
    r = set(r)
    while True:
        new = {(a, d) for a, b in r for c, d in r if b == c} - r
        if not new: return r
        r |= new
print(sorted(closure({(1, 2), (2, 3), (3, 4)})), closure([]), sorted(closure([(1, 2), (2, 1)])))
sets = [set(), {1}, {1, 2}, {2, 3}, set(range(5))]
print(all(a - b == a & (a ^ b) and a | b == (a ^ b) | (a & b) and len(a | b) == len(a) + len(b) - len(a & b) for a in sets for b in sets))
print([[a <= b for b in sets] for a in sets], {1} < {1}, {1} <= {1}, {1, 2} > {1}, {1} == frozenset([1]), t(lambda: {1} < [1]))
s = {3, 1}; s.add(2); s.discard(9); print(sorted(s), t(s.remove, 9), t(set().pop), t(s.add, []), t(lambda: s | [1]), sorted(s.union([5], "a" and (6,))), s.isdisjoint([7]), s.issubset(range(9)), s.issuperset(()))
s.update([8], (9,)); s.difference_update([1], [2]); s.intersection_update(range(9)); s.symmetric_difference_update([3, 4]); print(sorted(s), sorted(s.difference([4])), s.intersection() == s, s.copy() is s)
print(type(frozenset("a") | {"b"}).__name__, type({"b"} | frozenset("a")).__name__, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {1, True, 1.0}, set("a"), frozenset(), set(), t(hash, set()), t(lambda: frozenset().add(1)))
a = b = {1}; a |= {2}; print(b is a, b); f = g = frozenset([1]); f |= {2}; print(f is g, sorted(f), sorted({x % 3 for x in range(10)}), {*"a", *[1]} == {1, "a"}, t(set, 5))

# issuperset looks no further than it must.
from itertools import count

print({1, 2}.issuperset(count(1)), frozenset("abc").issuperset(iter("cab")), set().issuperset(()), {1}.issuperset({1: 2}))
for other in ([[]], 5, [1, []], [3, []]):
    try:
        print({1}.issuperset(other))
    except TypeError:
        print("TypeError")


class Emptying:
    def __getitem__(self, i):
        items.clear()
        return i


items = {0, 1}
print(items.issuperset(Emptying()))
