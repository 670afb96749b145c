# Set operations against a model on sorted lists; frozenset mixing; in-place forms; subset relations of every pair.
import itertools
univ = [0, 1, 2]
subs = [set(c) for r in range(4) for c in itertools.combinations(univ, r)]
bad = 0
for a in subs:
    for b in subs:
        la, lb = sorted(a), sorted(b)
        bad += sorted(a | b) != sorted(set(la + lb)) or sorted(a & b) != [x for x in la if x in lb] or sorted(a - b) != [x for x in la if x not in lb] or sorted(a ^ b) != sorted([x for x in la if x not in lb] + [x for x in lb if x not in la])
        bad += (a <= b) != all(x in lb for x in la) or (a < b) != (a <= b and a != b) or (a >= b) != (b <= a) or (a > b) != (b < a) or (a == b) != (la == lb) or a.isdisjoint(b) != (not a & b)
        bad += a.union(lb) != a | b or a.intersection(lb) != a & b or a.difference(tuple(lb)) != a - b or a.symmetric_difference(iter(lb)) != a ^ b or a.issubset(lb) != (a <= b) or a.issuperset(lb) != (a >= b)
        for op, m in (("__ior__", "update"), ("__iand__", "intersection_update"), ("__isub__", "difference_update"), ("__ixor__", "symmetric_difference_update")):
            x, y = a.copy(), a.copy(); r = getattr(x, op)(b); getattr(y, m)(lb); bad += r is not x or x != y
        f, g = frozenset(a), frozenset(b)
        bad += (f | b) != (a | b) or type(f | b) is not frozenset or type(a | g) is not set or (f == a) is not True or hash(f) != hash(frozenset(la[::-1])) or (f < g) != (a < b) or (f & g) != (a & b)
print("bad", bad, len(subs))
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__
s = {1, 2}
print(s.add(3), s.discard(9), s.remove(1), s.update([4], {5}, "a"), sorted(map(str, s)), s.clear(), s, t(lambda: s.remove(1)), t(s.pop), t(lambda: s.add([])), t(lambda: s.add({})), t(lambda: s.add(frozenset())), s)
print(t(lambda: {1} | [2]), t(lambda: {1} & "a"), t(lambda: {1} - None), t(lambda: {1} ^ 5), t(lambda: {1} < [1, 2]), t(lambda: {1} + {2}), t(lambda: {1} * 2), t(lambda: {1}[0]), t(lambda: {1}.union(5)), t(lambda: {1}.issubset(5)), t(lambda: {1} == [1]), t(lambda: [] in {1}), t(lambda: {1} in {1}), t(lambda: set(5)), t(lambda: set([[]])), t(lambda: frozenset().add(1)), t(lambda: hash({1})), t(lambda: frozenset([{}])))
print({1}.union(), {1}.union([2], [3]) == {1, 2, 3}, {1, 2}.intersection() == {1, 2}, {1, 2, 3}.intersection([1, 2], [2]) == {2}, {1, 2, 3}.difference([1], [2]) == {3}, t(lambda: {1}.symmetric_difference()), t(lambda: {1}.symmetric_difference([1], [2])), {1}.copy() == {1}, frozenset([1]).copy() == {1})
n = {frozenset([1]), frozenset([2, 3]), frozenset()}; print(len(n), frozenset([3, 2]) in n, {1} in n, set() in n, frozenset({frozenset()}) == {frozenset()}); n.discard({2, 3}); print(len(n)); n.remove({1}); print(n)
class S(set):
    def __contains__(self, x): return x == "magic" or super().__contains__(x)
x = S([1]); print("magic" in x, 1 in x, 2 in x, x | {2}, type(x | {2}).__name__, x == {1}, len(x)); x.extra = 1; print(x.extra)
print(sorted(set("hello world") - set("aeiou ")), len(set(range(100)) & set(range(50, 150))), {x % 7 for x in range(50)} == set(range(7)), sorted({len(w) for w in "a bb cc ddd".split()}), {*"ab", *"bc"} == set("abc"), {i for i in range(3)} | {i for i in range(2, 5)} == set(range(5)))
def uniq(seq): seen = set(); return [x for x in seq if not (x in seen or seen.add(x))]
print(uniq([3, 1, 3, 2, 1]), uniq("abracadabra"), uniq([1, 1.0, True, "1"]))
def powerset(s): s = list(s); return [frozenset(c) for r in range(len(s) + 1) for c in itertools.combinations(s, r)]
ps = powerset(range(5)); print(len(ps), len(set(ps)), sum(len(p) for p in ps), max(ps, key=len) == set(range(5)), sorted(map(sorted, powerset("ab"))))
big = set(); 
for i in range(5000): big.add(i * 2654435761 % 10007)
print(len(big), sum(big), min(big), max(big)); big -= set(range(0, 10007, 2)); print(len(big), all(v % 2 for v in big)); big &= set(range(100)); print(sorted(big)); big ^= {1, 2}; print(sorted(big)[:5], 2 in big)
print({1, 2} == {2, 1}, {1} != {1.0}, {True} == {1}, {"a"} == {b"a"}, set() == frozenset(), not set(), bool({0}), any({0}), all({0}), sum({1, 2}), max({3, 9}), sorted({3, 1}), list({7}), tuple({7}), len({(), (1,), (1, 2)}), str({1}), repr(frozenset({2})), f"{ {3} }", "%s" % {4}, {None}, {1.5}, {"x"}, {b"y"}, {(1, "a")})
